"""What routes share, within what is known of where they are: corridor, groups, countries."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from cableroute.errors import ModelError, Problem
from cableroute.model.routes import Route

if TYPE_CHECKING:
    import pandas
from cableroute.geodata.assumption_values import END_KM
from cableroute.routing.common_ground import (
    Ground,
    SharedCorridor,
    check_lengths,
    shared_of,
    turned,
)


class BestPair(NamedTuple):
    """The pair of routes that shares least.

    Parameters
    ----------
    first, second : int
        Places of the two in the sequence.
    shared : SharedCorridor
        What they share.
    why : str
        One sentence for people.
    """

    first: int
    second: int
    shared: SharedCorridor
    why: str


def shared_corridor(
    first: Route,
    second: Route,
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
) -> SharedCorridor:
    """Return the corridor and the features that two routes share.

    Parameters
    ----------
    first, second : Route
        The routes; but for the KPs the result is the same in either order.
    end_km : float
        Length at each common end that is left out and reported apart, km.
    within_km : float, optional
        Judge by this distance instead of by the accuracies added; 0 to 1800.

    Returns
    -------
    SharedCorridor
        Kilometres, per cent and ids.

    Raises
    ------
    ModelError
        `end_km` or `within_km` is negative or not a number, or `within_km` is above 1800.

    Notes
    -----
    A corridor counts as shared where it is within the accuracies added and 0.25 km of a leg of
    the other route: legs are drawn, and their accuracies stated, no finer than that. Where such
    sections begin and end is computed on the ellipsoid, to 10 m or 0.1 % of that distance
    (`cableroute.proximity`), whatever the length of the routes. An accuracy that is not known,
    or is above 900 km, distinguishes nothing.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute import Leg
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> ground = shared_corridor(one, two)
    >>> ground.shared_km, round(ground.separation_km, 3)
    (0.0, 110.574)
    >>> round(shared_corridor(one, two, within_km=111).shared_pct)
    100
    """
    return shared_matrix([first, second], end_km=end_km, within_km=within_km)[0, 1]


def shared_matrix(
    routes: Sequence[Route], *, end_km: float = END_KM, within_km: float | None = None
) -> dict[tuple[int, int], SharedCorridor]:
    """Return what each pair of routes shares, by their places in the sequence, in both orders.

    Parameters
    ----------
    routes : sequence of Route
        The routes.
    end_km, within_km : float
        As for `shared_corridor`.

    Returns
    -------
    dict of (int, int) to SharedCorridor
        Both (i, j) and (j, i), which differ in the order of KPs only.

    Raises
    ------
    ModelError
        As for `shared_corridor`.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute import Leg
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> {pair: ground.shared_km for pair, ground in shared_matrix([one, two]).items()}
    {(0, 1): 0.0, (1, 0): 0.0}
    """
    check_lengths(end_km, within_km)
    ground = Ground(routes, within_km)
    matrix: dict[tuple[int, int], SharedCorridor] = {}
    for i, j in combinations(range(len(routes)), 2):
        matrix[i, j] = shared_of(ground, i, j, end_km)
        matrix[j, i] = _mirrored(matrix[i, j])
    return matrix


def diversity_matrix(
    routes: Sequence[Route], *, within_km: float | None = None, end_km: float = END_KM
) -> pandas.DataFrame:
    """Return how many per cent of their length each two routes share, as a table.

    Parameters
    ----------
    routes : sequence of Route
        Their ids name the rows and the columns.
    within_km, end_km : float
        As for `shared_corridor`.

    Returns
    -------
    DataFrame
        `SharedCorridor.shared_pct`, symmetric; a route shares all with itself.

    Raises
    ------
    ModelError
        As for `shared_corridor`; two routes with one id.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute import Leg
    >>> one, two = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 1))
    ... )
    >>> diversity_matrix([one, two]).loc["P"].tolist()
    [100.0, 0.0]
    """
    import pandas

    ids = [route.id for route in routes]
    faults = [
        Problem(
            "unique id", "diversity_matrix", f"route {name!r} is given twice", "give each its own"
        )
        for name in sorted({name for name in ids if ids.count(name) > 1})
    ]
    ModelError.check("diversity_matrix", faults)
    table = np.full((len(ids), len(ids)), 100.0)
    for pair, ground in shared_matrix(routes, end_km=end_km, within_km=within_km).items():
        table[pair] = ground.shared_pct
    return pandas.DataFrame(table, index=ids, columns=ids)


def best_pair(
    routes: Sequence[Route],
    measure: Callable[[SharedCorridor], float] | None = None,
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
    matrix: Mapping[tuple[int, int], SharedCorridor] | None = None,
) -> BestPair:
    """Return the pair of routes that shares least.

    A pair whose separation is not known comes after every pair whose separation is. Then the
    measure decides, and at a draw the cable of both together.

    Parameters
    ----------
    routes : sequence of Route
        Two or more.
    measure : function of SharedCorridor to float, optional
        Less is better; left out, `SharedCorridor.shared_km`.
    end_km, within_km : float
        As for `shared_corridor`.
    matrix : dict of (int, int) to SharedCorridor, optional
        From `shared_matrix` of the same routes, where it is there already.

    Returns
    -------
    BestPair
        Their places in the sequence, what they share, and a sentence why.

    Raises
    ------
    ModelError
        Fewer than two routes; as for `shared_corridor`.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute import Leg
    >>> one, two, three = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10)])
    ...     for name, lat in (("P", 0), ("Q", 0.02), ("R", 1))
    ... )
    >>> found = best_pair([one, two, three])
    >>> found.first, found.second, found.shared.shared_km
    (1, 2, 0.0)
    """
    if len(routes) < 2:
        hint = "give two or more"
        raise ModelError.of(
            "best_pair", [Problem("routes", "best_pair", f"{len(routes)} given", hint)]
        )
    if matrix is None:
        matrix = shared_matrix(routes, end_km=end_km, within_km=within_km)
    shared = matrix

    def rank(pair: tuple[int, int]) -> tuple[bool, float, float]:
        ground = shared[pair]
        value = ground.shared_km if measure is None else float(measure(ground))
        cable_km = math.fsum(routes[number].cable_km for number in pair)
        return (ground.separation_km is None, math.inf if math.isnan(value) else value, cable_km)

    first, second = min(combinations(range(len(routes)), 2), key=rank)
    return BestPair(
        first, second, shared[first, second], _why(routes, (first, second), shared, measure)
    )


def _why(
    routes: Sequence[Route],
    pair: tuple[int, int],
    matrix: Mapping[tuple[int, int], SharedCorridor],
    measure: object,
) -> str:
    """Return a sentence why a pair is the best."""
    ground = matrix[pair]
    names = " and ".join(routes[number].id for number in pair)
    count = len(matrix) // 2
    among = "the only pair" if count == 1 else f"the least of {count} pairs"
    by = "" if measure is None else ", by the measure given"
    if ground.separation_km is None:
        apart = "their separation is not known, as of every other pair"
        apart = "their separation is not known" if count == 1 else apart
    else:
        apart = f"they are {ground.separation_km:.1f} km apart where they are nearest"
    return (
        f"{names} share {ground.shared_km:.1f} km ({ground.shared_pct:.0f} %), {among}{by}; {apart}"
    )


def _mirrored(ground: SharedCorridor) -> SharedCorridor:
    """Return what two routes share with the order of the two turned."""
    at = ground.separation_at
    return replace(
        ground,
        separation_at=None if at is None else turned(at),
        shared_kp_km=ground.other_shared_kp_km,
        other_shared_kp_km=ground.shared_kp_km,
    )

"""What routes share, within what is known of where they are: corridor, groups, countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from cableroute.errors import ModelError, Problem
from cableroute.geodata.store import Geodata
from cableroute.model.frames import given_routes
from cableroute.model.routes import Route

if TYPE_CHECKING:
    import pandas
from cableroute.geodata.assumption_values import END_KM
from cableroute.routing.common_ground import (
    SharedCorridor,
    check_lengths,
    ground_of,
    shared_of,
    turned,
)


def shared_corridor(
    first: Route,
    second: Route,
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
    geodata: Geodata | None = None,
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
    geodata : Geodata, optional
        The tables by whose gates straits are common too; without them, those that legs name.

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
    (as by `cableroute.geometry.parallels`), whatever the length of the routes. An accuracy
    above 900 km distinguishes nothing; where none is stated, what is shared is not known.

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
    first, second = given_routes("shared_corridor", [first, second])
    pair = [first, second]
    return shared_matrix(pair, end_km=end_km, within_km=within_km, geodata=geodata)[0, 1]


def shared_matrix(
    routes: Sequence[Route],
    *,
    end_km: float = END_KM,
    within_km: float | None = None,
    geodata: Geodata | None = None,
) -> dict[tuple[int, int], SharedCorridor]:
    """Return what each pair of routes shares, by their places in the sequence, in both orders.

    Parameters
    ----------
    routes : sequence of Route
        The routes.
    end_km, within_km, geodata : optional
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
    >>> from cableroute import find_routes, open_geodata
    >>> routes = find_routes(open_geodata(), "Zafarana", "Abu Talat", k=2)
    >>> {pair: round(ground.shared_km) for pair, ground in shared_matrix(routes).items()}
    {(0, 1): 66, (1, 0): 66}
    """
    check_lengths(end_km, within_km)
    routes = given_routes("shared_matrix", routes)
    ground = ground_of(routes, within_km)
    matrix: dict[tuple[int, int], SharedCorridor] = {}
    for i, j in combinations(range(len(routes)), 2):
        matrix[i, j] = shared_of(ground, i, j, end_km, geodata)
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
        `SharedCorridor.shared_pct`, symmetric, NaN where it is not known; a route shares all with
        itself.

    Raises
    ------
    ModelError
        As for `shared_corridor`; two routes with one id.

    Examples
    --------
    >>> from cableroute import find_routes, open_geodata
    >>> routes = find_routes(open_geodata(), "Zafarana", "Abu Talat", k=2)
    >>> diversity_matrix(routes).iloc[0].round().tolist()
    [100.0, 18.0]
    """
    import pandas

    routes = given_routes("diversity_matrix", routes)
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


def _mirrored(ground: SharedCorridor) -> SharedCorridor:
    """Return what two routes share with the order of the two turned."""
    at = ground.separation_at
    return replace(
        ground,
        separation_at=None if at is None else turned(at),
        shared_kp_km=ground.other_shared_kp_km,
        other_shared_kp_km=ground.shared_kp_km,
    )

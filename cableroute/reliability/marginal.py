"""What each further path saves: the downtime of one, two, three ... paths, in minutes a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability.availability import checked_routes
from cableroute.reliability.element_network import ElementNetwork


class NextPath(NamedTuple):
    """A path added to those before it.

    Parameters
    ----------
    path_count : int
        Number of paths, with this one.
    route_id : str
        Its id.
    downtime_min_per_year : Range
        Minutes a year in which none of them is up.
    saved_min_per_year : Range or None
        Downtime of those before it that it avoids; None for the first. Ranges are of 90 per cent,
        as those of `availability_of`.
    is_confidential : bool
        Whether it rests on what is confidential.
    """

    path_count: int
    route_id: str
    downtime_min_per_year: Range
    saved_min_per_year: Range | None
    is_confidential: bool = False


def marginal_paths(
    geodata: Geodata, routes: Route | Sequence[Route], *, assumptions: Assumptions | None = None
) -> tuple[NextPath, ...]:
    """Return the downtime that each of some paths avoids, given all that come before it.

    Parameters
    ----------
    routes : sequence of Route
        The paths: those that exist first, then those that are to be bought, one by one.
    geodata : Geodata
        Holds the rates, as for `availability_of`.
    assumptions : Assumptions, optional
        Your rates.

    Returns
    -------
    tuple of NextPath
        One for each path.

    Raises
    ------
    ModelError, GeodataError
        As `availability_of`.

    Notes
    -----
    Some causes hit several paths of a country at once, so that each further path avoids much
    less. How much less a third avoids rests on how many causes that hit two hit a third too
    (`land_shared_further_pct`), which no source says: its range runs from next to nothing.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> names = ("EG-P-ZAF-ABT-CAIRO", "EG-P-ZAF-ABT-DELTA", "EG-P-ZAF-ABT-COAST")
    >>> steps = marginal_paths(geo, [geo.paths[name] for name in names])
    >>> [item.path_count for item in steps]
    [1, 2, 3]
    >>> steps[1].saved_min_per_year.likely > 10 * steps[2].saved_min_per_year.likely
    True
    """
    chosen = checked_routes("marginal_paths", routes, geodata, assumptions)
    paths: list[NextPath] = []
    for count in range(1, len(chosen) + 1):
        network = ElementNetwork.of(chosen[:count], geodata, assumptions)
        hidden = network.is_confidential or any(route.is_confidential for route in chosen[:count])
        saved = network.avoided(count - 1) if count > 1 else None
        paths.append(NextPath(count, chosen[count - 1].id, network.downtime(), saved, hidden))
    return tuple(paths)

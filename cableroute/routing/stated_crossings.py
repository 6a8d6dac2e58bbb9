"""Which systems cross a country by several land paths, as a source states."""

from __future__ import annotations

from typing import NamedTuple

from cableroute.geodata.store import Geodata
from cableroute.model.figures import CERTAINTIES
from cableroute.model.routes import Route


class StatedCrossing(NamedTuple):
    """That a system crosses between two stations by several paths.

    Parameters
    ----------
    system_id : str
        The system.
    start_id, end_id : str
        The stations between which it crosses.
    path_count : (int, int or None)
        By how many paths: at least, and at most where a source gives that.
    path_ids : tuple of (str, str)
        The paths that are named for it, and the attribution confidence of each: "stated" only
        where the source names this very path.
    source_ids : tuple of str
        Who states it.
    note : str
        What the row of the table says.
    """

    system_id: str
    start_id: str
    end_id: str
    path_count: tuple[int, int | None]
    path_ids: tuple[tuple[str, str], ...]
    source_ids: tuple[str, ...]
    note: str


def systems_crossing(
    geodata: Geodata, start_id: str, end_id: str, *, confidential: bool = False
) -> tuple[StatedCrossing, ...]:
    """Return the systems that cross between two stations by several paths, as a source states.

    Parameters
    ----------
    geodata : Geodata
        Holds the crossings.
    start_id, end_id : str
        The two stations by id or name, or other places by id, in any order.
    confidential : bool
        Whether confidential crossings count.

    Raises
    ------
    UnknownNameError
        A place is not in the tables.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> crossings = systems_crossing(open_geodata(), "EG-RGH", "EG-PSD")
    >>> [item.path_count for item in crossings if item.system_id == "2AFRICA"]
    [(2, 3)]
    """
    ends = {
        place if place in geodata.junctions else geodata.find_station(place).id
        for place in (start_id, end_id)
    }
    rows = [
        row
        for row in geodata.crossings.values()
        if {row.start_id, row.end_id} == ends and (confidential or row.visibility == "public")
    ]
    crossings = []
    for row in rows:
        low, high = row.path_count
        if row.attribution_confidence != "stated" or low is None or low < 2:
            continue
        named: dict[str, str] = {}
        for other in rows:
            if other.system_id == row.system_id and other.path_id:
                grades = (named.get(other.path_id, "candidate"), other.attribution_confidence)
                named[other.path_id] = min(grades, key=CERTAINTIES.index)
        crossings.append(
            StatedCrossing(
                row.system_id,
                row.start_id,
                row.end_id,
                (low, high),
                tuple(named.items()),
                row.source_ids,
                row.note,
            )
        )
    return tuple(crossings)


def stated_crossings(
    geodata: Geodata, first: Route, second: Route, *, confidential: bool = False
) -> tuple[StatedCrossing, ...]:
    """Return the stated crossings by several paths of which two routes are two.

    Both routes take a path that is named for the system between its two stations, and not the
    same one; where they name a system on it, it is this one.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> rail, west = geo.paths["EG-P-RGH-PSD-RAIL"], geo.paths["EG-P-RGH-PSD-WEST"]
    >>> [item.system_id for item in stated_crossings(geo, rail, west)]
    ['2AFRICA']
    """
    taken = [_paths_of(geodata, route) for route in (first, second)]
    ends = dict.fromkeys(
        (geodata.paths[path].start_id, geodata.paths[path].end_id) for path in taken[0]
    )
    crossings = []
    for pair in ends:
        for item in systems_crossing(geodata, *pair, confidential=confidential):
            named = {path for path, _ in item.path_ids}
            routes = [
                {path for path, systems in paths.items() if path in named and systems <= {item[0]}}
                for paths in taken
            ]
            if routes[0] and routes[1] and routes[0] != routes[1]:
                crossings.append(item)
    return tuple(crossings)


def _paths_of(geodata: Geodata, route: Route) -> dict[str, set[str]]:
    """Return the crossing paths of a route, each with the systems that take it there."""
    paths = route.path_ids or ((route.id,) if route.id in geodata.paths else ())
    systems = {}
    for name in paths:
        legs = {leg.id for leg in geodata.paths[name].legs}
        systems[name] = {leg.system_id for leg in route.legs if leg.id in legs} - {""}
    return systems

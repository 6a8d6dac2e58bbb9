"""Routes with all their paths across a country, behind those that a search returns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.routing.conditions import Conditions
from cableroute.routing.search import find_routes

MOST = 50
"""So many routes are searched for at most, unless the conditions ask for more."""


def with_every_path(
    routes: Sequence[Route],
    geodata: Geodata,
    start: PlaceLike,
    end: PlaceLike,
    conditions: Conditions,
) -> list[Route]:
    """Return routes, and behind them those that differ by their path across a country only.

    Paths count though they share much with one before: an agreement may buy them, and a buyer
    may choose among them.

    Parameters
    ----------
    routes : sequence of Route
        From `find_routes` under the same conditions; their numbers stay.
    geodata, start, end, conditions
        As they were found.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo, conditions = open_geodata(), Conditions()
    >>> routes = find_routes(geo, "Zafarana", "Abu Talat", conditions=conditions)
    >>> every = with_every_path(routes, geo, "Zafarana", "Abu Talat", conditions)
    >>> every[: len(routes)] == routes, len(every) > len(routes)
    (True, True)
    """
    wide = replace(conditions, all_paths=True, max_shared_pct=100.0, k=max(conditions.k, MOST))
    ids = {route.id for route in routes}
    more = find_routes(geodata, start, end, conditions=wide)
    return [*routes, *(route for route in more if route.id not in ids)]

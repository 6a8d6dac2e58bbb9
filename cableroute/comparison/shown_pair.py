"""Which pair of routes every page shows: the best of all, found once, and its routes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cableroute.comparison.pair_reasons import ProtectedPair
from cableroute.comparison.protected_pairs import FoundPairs, best_pairs, find_pairs
from cableroute.errors import NoRouteError
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.routing.conditions import Conditions


def pair_between(
    geodata: Geodata,
    start: PlaceLike = "",
    end: PlaceLike = "",
    *,
    conditions: Conditions | None = None,
    assumptions: Assumptions | None = None,
) -> FoundPairs | None:
    """Return the best pair between two places, which every page shows; None without two routes.

    Parameters
    ----------
    geodata, start, end, conditions, assumptions
        As for `find_pairs`; of routes with a modelled leg there is no pair.

    Raises
    ------
    UnknownNameError, ModelError
        As `find_pairs`.

    Examples
    --------
    >>> from cableroute import find_routes
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> pairs = pair_between(geo, "Marseille", "Mumbai")
    >>> len(with_pair(find_routes(geo, "Marseille", "Mumbai"), pairs))
    12
    """
    try:
        return find_pairs(
            geodata,
            start,
            end,
            count=1,
            assumptions=assumptions,
            conditions=conditions,
            modelled_legs=False,
        )
    except NoRouteError:
        return None


def with_pair(routes: Sequence[Route], pairs: FoundPairs | None) -> list[Route]:
    """Return routes and, after them, those of the best pair that are not among them.

    Parameters
    ----------
    routes : sequence of Route
        From `find_routes`.
    pairs : FoundPairs or None
        From `find_pairs` between the same ends; None adds none.

    Examples
    --------
    >>> with_pair([], None)
    []
    """
    shown = list(routes)
    for route in () if pairs is None else pairs.best_routes:
        if any(_same_line(item, route) for item in shown):
            continue
        ids = {item.id for item in shown}
        names = (route.id, *(f"{route.id}~{number}" for number in range(2, len(ids) + 3)))
        shown.append(replace(route, id=next(name for name in names if name not in ids)))
    return shown


def pairs_shown(
    routes: Sequence[Route],
    pairs: FoundPairs | None,
    geodata: Geodata | None,
    *,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
    count: int = 5,
) -> list[ProtectedPair]:
    """Return the best pairs of shown routes: first the best of all, where both of it are shown.

    What decides between all pairs may not decide between a few: they are not ranked again.

    Parameters
    ----------
    routes : sequence of Route
        Two or more, as `with_pair` returns them.
    pairs : FoundPairs or None
        From `find_pairs` between the same ends.
    geodata, assumptions, confidential, count
        As for `best_pairs`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> pairs = pair_between(geo, "Zafarana", "Abu Talat")
    >>> [best] = pairs_shown(pairs.best_routes, pairs, geo, count=1)
    >>> best.places, best.why == pairs.pairs[0].why
    ((0, 1), True)
    """
    places = places_of_pair(routes, pairs)
    best = None
    if pairs is not None and len(places) == 2:
        best = replace(pairs.pairs[0], first=places[0], second=places[1])
    ranked = best_pairs(
        routes,
        geodata,
        assumptions=assumptions,
        confidential=confidential,
        count=count,
        unavoidable=None if best is None or pairs is None else pairs.unavoidable,
    )
    if best is None:
        return ranked
    return [best, *(pair for pair in ranked if pair.places != best.places)][:count]


def places_of_pair(routes: Sequence[Route], pairs: FoundPairs | None) -> list[int]:
    """Return the places of the best pair among some routes: two where both are."""
    pair = () if pairs is None else pairs.best_routes
    return [n for n, item in enumerate(routes) if any(_same_line(item, one) for one in pair)]


def _same_line(one: Route, other: Route) -> bool:
    return [leg.id for leg in one.legs] == [leg.id for leg in other.legs]

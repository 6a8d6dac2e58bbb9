"""Which routes survive, and what lengthens, when something fails: a station, strait, path ..."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Unpack

from cableroute.errors import ModelError, NoRouteError
from cableroute.geodata.assumptions import Assumptions, with_slack
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.notebook import OnMap, Shown, cells_of
from cableroute.reliability.availability import availability_from, downtime_of
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.routing.conditions import (
    ConditionChanges,
    Conditions,
    Names,
    constraints,
    search_of,
    with_conditions,
)
from cableroute.routing.features import RouteFeature
from cableroute.routing.passages import route_passes
from cableroute.routing.removals import features_removed
from cableroute.routing.search import find_routes


class Loss(NamedTuple):
    """A route that fails, and how much longer the shortest surviving route is.

    Parameters
    ----------
    route : Route
        The route that fails.
    because : tuple of RouteFeature
        What it passes that is removed.
    instead : Route or None
        The shortest surviving route; None without one.
    longer_km : Range or None
        By how much that is longer, low to high, km of cable; below 0 where it is shorter.
    may_survive : bool
        Whether the accuracy of its lines leaves open that it passes what is removed.
    """

    route: Route
    because: tuple[RouteFeature, ...]
    instead: Route | None
    longer_km: Range | None
    may_survive: bool = False


@dataclass(frozen=True)
class WhatIf(OnMap, Shown):
    """What `what_if` returns.

    Parameters
    ----------
    removed : tuple of RouteFeature
        What is removed.
    before : tuple of Route
        The routes with nothing removed.
    kept : tuple of Route
        Those of them that survive: never more than before.
    lost : tuple of Loss
        Those of them that fail, or may.
    after : tuple of Route
        The routes of a new search without what is removed; some of them may not be in `before`.
    downtime_before_min_per_year, downtime_after_min_per_year : Range or None
        Annual downtime of `before`, and of `kept`, taken together, as `availability_of` has it; all
        year where nothing is kept. None where the tables have no rates.
    """

    removed: tuple[RouteFeature, ...]
    before: tuple[Route, ...]
    kept: tuple[Route, ...]
    lost: tuple[Loss, ...]
    after: tuple[Route, ...]
    downtime_before_min_per_year: Range | None = None
    downtime_after_min_per_year: Range | None = None

    ROUTES = "before"

    def as_rows(self) -> list[dict[str, Any]]:
        """Return a row for each route of `before`: whether it survives, and what replaces it."""
        lost = {it.route.id: it for it in self.lost}
        return [
            {**cells_of(lost.get(route.id, Loss(route, (), None, None))),
             "survives": route in self.kept}
            for route in self.before
        ]  # fmt: skip

    @property
    def availability_before(self) -> Range | None:
        """Share of the time that one of `before` at least is up; low is the worst."""
        down = self.downtime_before_min_per_year
        return None if down is None else availability_from(down)

    @property
    def availability_after(self) -> Range | None:
        """Share of the time that one of `kept` at least is up; 0 where nothing is kept."""
        down = self.downtime_after_min_per_year
        return None if down is None else availability_from(down)


def what_if(
    geodata: Geodata,
    start: PlaceLike = "",
    end: PlaceLike = "",
    *,
    remove: Names,
    assumptions: Assumptions | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> WhatIf:
    """Return which routes survive a removal, and which replace the others.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : str, (longitude, latitude) or LandingStation
        As in `find_routes`.
    remove : iterable of str
        Countries, straits, stations, systems, paths or shared-risk groups; an incident by its
        id: then the network is as it was cut by it.
    assumptions : Assumptions, optional
        What is assumed on slack, faults and repairs; default: the rates of the tables.
    conditions : Conditions, optional
        What the routes may use, before and after.
    **changes
        Fields of `Conditions`, as for `find_routes`.

    Raises
    ------
    NoRouteError
        Nothing joins the two even before.
    ModelError
        Nothing is named to remove.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> answer = what_if(open_geodata(), "Zafarana", "Abu Talat", remove=["EG-P-ZAF-ABT-CAIRO"])
    >>> len(answer.before) - len(answer.kept), answer.lost[0].longer_km.likely > 0
    (1, True)
    """
    wanted = with_conditions("what_if", conditions, changes)
    removed = features_removed("what_if", geodata, remove, wanted)
    before: list[Route] = find_routes(geodata, start, end, conditions=wanted)
    after = _routes_without(geodata, start, end, removed, wanted)
    if assumptions is not None:
        before = with_slack(geodata, before, assumptions=assumptions)
        after = with_slack(geodata, after, assumptions=assumptions)
    because = [
        tuple(feature for feature in removed if route_passes(geodata, feature, route))
        for route in before
    ]
    kept = [route for route, gone in zip(before, because, strict=True) if not gone]
    names = {route.id for route in after}
    after += [route for route in kept if route.id not in names]
    after.sort(key=lambda route: route.cable_range_km.likely)
    instead = after[0] if after else None
    lost = [
        Loss(
            route,
            gone,
            instead,
            _longer_km(route, instead),
            not _surely_passes(geodata, route, gone),
        )
        for route, gone in zip(before, because, strict=True)
        if gone
    ]
    down = downtime_of(before, geodata, assumptions=assumptions, confidential=wanted.confidential)
    down_after = None
    if down is not None:
        left = (
            downtime_of(kept, geodata, assumptions=assumptions, confidential=wanted.confidential)
            if kept
            else None
        )
        down_after = Range(*(MINUTES_PER_YEAR,) * 3) if left is None else left[0]
    return WhatIf(
        removed,
        tuple(before),
        tuple(kept),
        tuple(lost),
        tuple(after),
        None if down is None else down[0],
        down_after,
    )


def _surely_passes(geodata: Geodata, route: Route, gone: tuple[RouteFeature, ...]) -> bool:
    return any(route_passes(geodata, feature, route, surely=True) for feature in gone)


def _routes_without(
    geodata: Geodata,
    start: PlaceLike,
    end: PlaceLike,
    gone: tuple[RouteFeature, ...],
    wanted: Conditions,
) -> list[Route]:
    """Return the routes of a new search without some features; none where one is needed."""
    avoid = (*wanted.names("avoid"), *gone)
    try:
        constraints(geodata, avoid=avoid, via=wanted.via, confidential=wanted.confidential)
    except ModelError:  # the names are known: what must be passed is removed
        return []
    systems = None
    if wanted.systems is not None:
        search = search_of("what_if", geodata, start, end, wanted)
        names = {feature.id for feature in gone if feature.kind == "system"}
        systems = tuple(name for name in search.systems or () if name not in names)
        if not systems:
            return []
    try:
        return find_routes(
            geodata, start, end, conditions=replace(wanted, avoid=avoid, systems=systems)
        )
    except NoRouteError:
        return []


def _longer_km(route: Route, instead: Route | None) -> Range | None:
    if instead is None:
        return None
    old, new = route.cable_range_km, instead.cable_range_km
    return Range(new.low - old.high, new.likely - old.likely, new.high - old.low)

"""What is left, and what lengthens, if something is gone: a station, strait, path, group ..."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from cableroute.errors import ModelError, NoRouteError, Problem, kind_faults
from cableroute.geodata.assumptions import Assumptions, with_slack
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.reliability.availability import availability_from, downtime_of
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.routing.conditions import RouteFeature, find_feature, things_faults
from cableroute.routing.conditions import conditions as all_things
from cableroute.routing.passages import route_passes
from cableroute.routing.search import find_routes

__all__ = ["Loss", "WhatIf", "what_if"]

TWICE = ("avoid", "via", "systems")
"""Conditions that are asked for twice, before and after."""


class Loss(NamedTuple):
    """A way that is lost, and how much longer the shortest way left is.

    Parameters
    ----------
    route : Route
        The way that is lost.
    because : tuple of Thing
        What it passes that is gone.
    instead : Route or None
        The shortest way left; None where there is none.
    longer_km : Range or None
        By how much that is longer, low to high, km of cable; below 0 where it is shorter.
    """

    route: Route
    because: tuple[RouteFeature, ...]
    instead: Route | None
    longer_km: Range | None


class WhatIf(NamedTuple):
    """What `what_if` returns.

    Parameters
    ----------
    removed : tuple of Thing
        What is gone.
    before : tuple of Route
        The ways with all in place.
    kept : tuple of Route
        Those of them that remain: never more than before.
    lost : tuple of Loss
        Those of them that do not.
    after : tuple of Route
        The ways without what is gone, found anew: with ways among them that were not worth
        telling before.
    downtime_before_min_per_year, downtime_after_min_per_year : Range or None
        How long none of `before`, and none of `kept`, is up, as `availability_of` has it; all
        year where nothing is kept. None where the tables have no rates.
    """

    removed: tuple[RouteFeature, ...]
    before: tuple[Route, ...]
    kept: tuple[Route, ...]
    lost: tuple[Loss, ...]
    after: tuple[Route, ...]
    downtime_before_min_per_year: Range | None = None
    downtime_after_min_per_year: Range | None = None

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
    start: str | tuple[float, float] | LandingStation,
    end: str | tuple[float, float] | LandingStation,
    *,
    remove: Iterable[str | RouteFeature],
    assumptions: Assumptions | None = None,
    **conditions: Any,
) -> WhatIf:
    """Return which ways remain if something is gone, and what takes the place of the others.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : str, (longitude, latitude) or LandingStation
        As in `find_routes`.
    remove : iterable of str
        Countries, straits, stations, systems, paths or shared-risk groups.
    assumptions : Assumptions, optional
        What is assumed on slack, faults and repairs; default: the rates of the tables.
    **conditions
        Passed to `find_routes`.

    Raises
    ------
    NoRouteError
        Nothing joins the two even before.
    ModelError
        Nothing is named that could be gone.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> found = what_if(open_geodata(), "Zafarana", "Abu Talat", remove=["EG-P-ZAF-ABT-CAIRO"])
    >>> len(found.before) - len(found.kept), found.lost[0].longer_km.likely > 0
    (1, True)
    """
    faults = kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    for name, value in {"remove": remove, **conditions}.items():
        if name in ("remove", *TWICE):
            faults += things_faults(name, value)
    if faults:
        raise ModelError.of("what_if", faults)
    remove = () if remove is None else remove
    texts = (remove,) if isinstance(remove, (str, RouteFeature)) else tuple(remove)
    known = bool(conditions.get("confidential", True))
    if len(texts) == 1:
        things: tuple[RouteFeature, ...] = (find_feature(geodata, texts[0], confidential=known),)
    else:
        things = all_things(geodata, avoid=texts, confidential=known).avoid
    if not things:
        hint = "name a station, strait, path, group, system or country"
        raise ModelError.of("what_if", [Problem("remove", "remove", "nothing is named", hint)])
    for name in TWICE:
        value = conditions.get(name)
        if value is not None:
            conditions[name] = (value,) if isinstance(value, (str, RouteFeature)) else tuple(value)
    before = find_routes(geodata, start, end, **conditions)
    after = _without(geodata, start, end, things, conditions)
    if assumptions is not None:
        before = with_slack(before, geodata, assumptions=assumptions)
        after = with_slack(after, geodata, assumptions=assumptions)
    because = [
        tuple(thing for thing in things if route_passes(geodata, thing, route)) for route in before
    ]
    kept = [route for route, gone in zip(before, because, strict=True) if not gone]
    names = {route.id for route in after}
    after += [route for route in kept if route.id not in names]
    after.sort(key=lambda route: route.optical_range_km.likely)
    instead = after[0] if after else None
    lost = [
        Loss(route, gone, instead, _longer(route, instead))
        for route, gone in zip(before, because, strict=True)
        if gone
    ]
    down = downtime_of(before, geodata, assumptions=assumptions, confidential=known)
    down_after = None
    if down is not None:
        left = (
            downtime_of(kept, geodata, assumptions=assumptions, confidential=known)
            if kept
            else None
        )
        down_after = Range(*(MINUTES_PER_YEAR,) * 3) if left is None else left[0]
    return WhatIf(
        things, tuple(before), tuple(kept), tuple(lost), tuple(after),
        None if down is None else down[0], down_after,
    )  # fmt: skip


def _without(
    geodata: Geodata,
    start: str | tuple[float, float] | LandingStation,
    end: str | tuple[float, float] | LandingStation,
    gone: tuple[RouteFeature, ...],
    conditions: dict[str, Any],
) -> list[Route]:
    """Return the ways without what is gone, found anew; none where what must be there is gone."""
    asked = {**conditions, "avoid": (*conditions.get("avoid", ()), *gone)}
    try:
        all_things(geodata, avoid=asked["avoid"], via=asked.get("via", ()))
    except ModelError:  # the names are known: what must be passed is gone
        return []
    if asked.get("systems") is not None:
        names = {thing.id for thing in gone if thing.kind == "system"}
        chosen = [find_feature(geodata, f"system:{text}").id for text in asked["systems"]]
        asked["systems"] = [name for name in chosen if name not in names]
        if not asked["systems"]:
            return []
    try:
        return find_routes(geodata, start, end, **asked)
    except NoRouteError:
        return []


def _longer(route: Route, instead: Route | None) -> Range | None:
    if instead is None:
        return None
    old, new = route.optical_range_km, instead.optical_range_km
    return Range(new.low - old.high, new.likely - old.likely, new.high - old.low)

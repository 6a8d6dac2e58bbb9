"""What a Route is: legs that join from one place to another, with the deals attached.

Like every noun it is frozen: a change returns a new object. A method or property uses only
its own fields; what needs a second object, a table or an assumption is a function elsewhere.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import KW_ONLY, dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.errors import ModelError, Problem
from cableroute.geometry import geodesy
from cableroute.geometry.lines import to_planar
from cableroute.model.deals import AttachedDeal
from cableroute.model.fields import (
    choice_faults,
    kind_problems,
    published,
    text_faults,
)
from cableroute.model.figures import VISIBILITIES, Range, weakest
from cableroute.model.legs import PUBLISHED, Leg, feature, reverse_leg, shared_length
from cableroute.notebook import OnMap, Shown
from cableroute.text import counted, figures_within, html_rows

JOIN_TOLERANCE_KM = 0.001
"""Ends of two geometries nearer than this (1 m) are one point."""

SAME_LINE_KM = 0.01
"""Lines whose ends and lengths differ by no more than this (10 m) are one line."""


FEATURE_COLUMNS = (
    "name",
    "start_id",
    "end_id",
    "leg_ids",
    "route_km",
    "land_km",
    "sea_km",
    "cable_km",
    "length_basis",
    "accuracy_km",
    "confidence",
    "deal_ids",
    "source_ids",
)
"""Properties of a route as a feature, and columns of its row in a table."""


@dataclass(frozen=True)
class Route(OnMap, Shown):
    """Legs that join from one place to another, with the deals attached.

    Parameters
    ----------
    id, name : str
        Unique id; what the route is, in words.
    legs : sequence of Leg
        In the order of travel; each starts at the place where the one before ends.
        Where the geometries of two legs do not meet, but are within the sum of their
        accuracies, a straight leg marked "assumed" closes the gap and is counted.
    deals : sequence of AttachedDeal
        Deals that apply, see `cableroute.attach_deals`.
    published_km : (low, high) or None
        Length that a source publishes for the whole route; each leg has its share of it.
    source_ids : tuple of str
        Sources of the route as such (its legs have their own).
    note : str
        What a reader should know.
    visibility : str
        "public" or "confidential"; a route is also confidential through a leg, see
        `is_confidential`.
    system_ids, path_ids : tuple of str
        Systems and terrestrial crossing paths that it was made of, in the order of travel; empty
        where it was not made of any.
    unverified_ids : tuple of str
        Those of its systems whose status was unverified when it was found.
    colour : str
        In which it is drawn, as "#c24e00"; empty: that of its number.

    Raises
    ------
    ModelError
        No legs, legs that do not name the same place, a gap beyond the accuracy, or two lines
        with one id.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> first = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> second = Leg("L2", "B", "C", "sea", LineString([(32, 30), (33, 30)]), 2)
    >>> route = Route("R1", "A to C", [first, second])
    >>> round(route.route_km, 3), round(route.land_km, 3), round(route.sea_km, 3)
    (192.972, 96.486, 96.486)
    """

    id: str
    name: str
    legs: tuple[Leg, ...]
    _: KW_ONLY
    deals: tuple[AttachedDeal, ...] = ()
    published_km: tuple[float, float] | None = None
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"
    system_ids: tuple[str, ...] = ()
    path_ids: tuple[str, ...] = ()
    unverified_ids: tuple[str, ...] = ()
    colour: str = ""

    def __post_init__(self) -> None:
        """Join the legs and check."""
        where = f"route {self.id or '(no id)'}"
        faults = [
            *kind_problems(self, where, but=["legs", "published_km"]),
            *text_faults(where, id=self.id, name=self.name),
            *choice_faults(where, "visibility", self.visibility, VISIBILITIES),
        ]
        if not re.fullmatch("(#[0-9a-fA-F]{6})?", str(self.colour)):
            hint = "write it as #c24e00"
            faults.append(Problem("colour", where, f"colour is {self.colour!r:.40}", hint))
        legs = _legs(where, self.legs, faults)
        if legs is None:
            pass
        elif not legs:
            faults.append(Problem("legs", where, "it has no legs", "a route has one leg or more"))
        elif not faults:
            faults += one_line_faults(legs)
            legs = tuple(_join(where, legs, faults))
        object.__setattr__(self, "published_km", published(where, self.published_km, faults))
        if self.published_km is not None and legs and not faults:
            line_km = math.fsum(leg.route_km for leg in legs)
            whole = self.published_km, line_km
            legs = tuple(shared_length(leg, whole) for leg in legs)
        if faults or legs is None:
            raise ModelError.of(where, faults)
        object.__setattr__(self, "legs", legs)
        object.__setattr__(self, "deals", tuple(self.deals))

    @property
    def start_id(self) -> str:
        """Id of the place where it starts."""
        return self.legs[0].start_id

    @property
    def end_id(self) -> str:
        """Id of the place where it ends."""
        return self.legs[-1].end_id

    @cached_property
    def is_confidential(self) -> bool:
        """Whether the route, or a leg of it, is confidential."""
        return "confidential" in (self.visibility, *(leg.visibility for leg in self.legs))

    @cached_property
    def route_km(self) -> float:
        """Length of the route, km."""
        return math.fsum(leg.route_km for leg in self.legs)

    @cached_property
    def land_km(self) -> float:
        """Length on land, km."""
        return math.fsum(leg.route_km for leg in self.legs if leg.medium == "land")

    @cached_property
    def sea_km(self) -> float:
        """Length at sea, km."""
        return math.fsum(leg.route_km for leg in self.legs if leg.medium == "sea")

    @cached_property
    def cable_range_km(self) -> Range:
        """Length of cable, low, likely and high, km: the sum over the legs, each on its basis."""
        return _total(leg.cable_range_km for leg in self.legs)

    @cached_property
    def length_basis(self) -> str:
        """On what the length of cable rests: the bases of the legs, in order, each once."""
        return ", ".join(dict.fromkeys(leg.length_basis for leg in self.legs))

    @property
    def cable_km(self) -> float:
        """Likely length of cable, km."""
        return self.cable_range_km.likely

    @cached_property
    def published_range_km(self) -> Range | None:
        """Published length, km; None unless the route or every leg has one."""
        if self.published_km is not None:
            return Range.of(self.published_km)
        if all(leg.length_basis == PUBLISHED for leg in self.legs):
            return self.cable_range_km
        return None

    @cached_property
    def confidence(self) -> str:
        """Weakest confidence of the legs."""
        return weakest(leg.confidence for leg in self.legs)

    @cached_property
    def accuracy_km(self) -> float:
        """Worst accuracy of the legs, km; NaN where that of a leg is not known."""
        values = [leg.accuracy_km for leg in self.legs]
        return math.nan if any(math.isnan(value) for value in values) else max(values)

    @cached_property
    def group_ids(self) -> tuple[str, ...]:
        """Shared-risk groups of the legs, in order, each once."""
        return tuple(dict.fromkeys(group for leg in self.legs for group in leg.group_ids))

    @cached_property
    def all_source_ids(self) -> tuple[str, ...]:
        """Sources of the route, its legs and its deals, in order, each once."""
        return tuple(
            dict.fromkeys(
                (
                    *self.source_ids,
                    *(source for leg in self.legs for source in leg.source_ids),
                    *(source for item in self.deals for source in item.deal.source_ids),
                )
            )
        )

    @cached_property
    def geometry(self) -> LineString:
        """The legs' lines as one line, in the order of travel."""
        parts = [shapely.get_coordinates(leg.geometry) for leg in self.legs]
        return LineString(np.concatenate([parts[0], *(part[1:] for part in parts[1:])]))

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature: the line, as `to_planar` makes it, and the totals."""
        of_parts = {
            "leg_ids": [leg.id for leg in self.legs],
            "deal_ids": [item.deal.id for item in self.deals],
            "source_ids": list(self.all_source_ids),
        }
        properties = {
            name: of_parts[name] if name in of_parts else getattr(self, name)
            for name in FEATURE_COLUMNS
        }
        return feature(self.id, properties, self.geometry)

    def as_rows(self) -> list[dict[str, Any]]:
        """Return its totals and line as one row, with the titles of its deals beside their ids."""
        cells = {"route_id": self.id, **self.__geo_interface__["properties"]}
        ids = {name: cells.pop(name) for name in ("deal_ids", "source_ids")}
        deals = {"deals": "; ".join(item.title for item in self.deals)}
        return [{**cells, **deals, **ids, "geometry": to_planar(self.geometry)}]

    def __repr__(self) -> str:
        """Return id, name, length and confidence."""
        [km] = figures_within([self.route_km], 1, accuracy=self.accuracy_km)
        legs = counted(len(self.legs), "leg")
        return f"<Route {self.id} {self.name!r}, {legs}, {km} km, {self.confidence}>"

    def _repr_html_(self) -> str:
        """Return a small table with a sketch of the line."""
        low, likely, high = figures_within(self.cable_range_km)
        km, land, sea = (
            figures_within([value], 1, accuracy=self.accuracy_km)[0]
            for value in (self.route_km, self.land_km, self.sea_km)
        )
        rows = {
            "from – to": f"{self.start_id} – {self.end_id}",
            "route": f"{km} km ({land} land, {sea} sea)",
            "cable": f"{likely} km ({low} to {high})",
            "confidence": f"{self.confidence}, "
            + (
                "accuracy not known"
                if math.isnan(self.accuracy_km)
                else f"±{self.accuracy_km:g} km"
            ),
            "deals": ", ".join(f"{d.deal.id} ({d.attribution_confidence})" for d in self.deals)
            or "none",
        }
        return html_rows(self.name, rows.items(), before=_sketch(self))


def one_line_faults(legs: Iterable[Leg]) -> list[Problem]:
    """Return the ids that two lines have: they would count as one cable.

    A leg may occur twice, in either direction.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> one, other = (
    ...     Leg("1", "A", "B", "sea", LineString([(31, lat), (32, lat)]), 0) for lat in (30, 31)
    ... )
    >>> one_line_faults([one, reverse_leg(one)])
    []
    >>> print(*one_line_faults([one, other]))
    leg '1': two lines have this id (give each an id of its own)
    """
    first_of: dict[str, Leg] = {}
    wrong = [leg.id for leg in legs if not _is_one_line(first_of.setdefault(leg.id, leg), leg)]
    hint = "give each an id of its own"
    return [
        Problem("unique id", f"leg {name!r}", "two lines have this id", hint)
        for name in dict.fromkeys(wrong)
    ]


def _is_one_line(one: Leg, other: Leg) -> bool:
    """Return whether two legs have one line, in either direction."""
    if one is other or one.line_wkb == other.line_wkb:
        return True
    if abs(one.route_km - other.route_km) > SAME_LINE_KM:
        return False
    ends = [one.start, one.end]
    return any(
        other_ends == ends
        or all(
            geodesy.distance_km(*a, *b) <= SAME_LINE_KM
            for a, b in zip(ends, other_ends, strict=True)
        )
        for other_ends in ([other.start, other.end], [other.end, other.start])
    )


def reverse_route(route: Route) -> Route:
    """Return the route travelled the other way.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L1", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> reverse_route(Route("R1", "A to B", [leg])).start_id
    'B'
    """
    return replace(
        route,
        legs=tuple(reverse_leg(leg) for leg in reversed(route.legs)),
        system_ids=route.system_ids[::-1],
        path_ids=route.path_ids[::-1],
    )


def _legs(where: str, value: object, faults: list[Problem]) -> tuple[Leg, ...] | None:
    """Return a value as a tuple of legs, or None; collect its faults."""
    legs = tuple(value) if isinstance(value, (list, tuple, Iterator)) else None
    if legs is not None and all(isinstance(leg, Leg) for leg in legs):
        return legs
    wrong = value if legs is None else next(leg for leg in legs if not isinstance(leg, Leg))
    hint = "give a list of Leg; route_from_gdf and route_from_lines make a route from lines"
    faults.append(Problem("legs", where, f"a {type(wrong).__name__} is not a Leg", hint))
    return None


def _join(where: str, legs: tuple[Leg, ...], faults: list[Problem]) -> Iterator[Leg]:
    """Yield the legs and, between them, what closes their gaps; collect faults."""
    yield legs[0]
    for before, after in pairwise(legs):
        if before.end_id != after.start_id:
            faults.append(
                Problem(
                    "legs join",
                    where,
                    f"leg {before.id} ends at {before.end_id}, "
                    f"but leg {after.id} starts at {after.start_id}",
                    "order the legs, or turn one with reverse_leg",
                )
            )
        elif before.end != after.start:
            gap_km = float(geodesy.distance_km(*before.end, *after.start))
            allowed_km = sum(
                leg.accuracy_km for leg in (before, after) if not math.isnan(leg.accuracy_km)
            )
            if gap_km > max(allowed_km, JOIN_TOLERANCE_KM):
                faults.append(
                    Problem(
                        "gap",
                        where,
                        f"a gap of {gap_km:.3f} km between leg {before.id} and leg {after.id} "
                        f"at {before.end_id} is beyond their accuracy ({allowed_km:g} km)",
                        "add the missing leg, or correct the geometry",
                    )
                )
            elif gap_km > JOIN_TOLERANCE_KM:
                yield _closing_leg(before, after)
            else:
                after = replace(
                    after,
                    geometry=LineString(
                        [before.end, *shapely.get_coordinates(after.geometry)[1:].tolist()]
                    ),
                )
        yield after


def _closing_leg(before: Leg, after: Leg) -> Leg:
    """Return the straight leg, marked assumed, that closes a gap between two others."""
    on_land = before if before.medium == "land" else after
    return Leg(
        id=f"{before.id}~{after.id}",
        start_id=before.end_id,
        end_id=after.start_id,
        medium=on_land.medium,
        geometry=LineString([before.end, after.start]),
        slack_pct=on_land.slack_pct,
        development_pct=on_land.development_pct,
        name=f"assumed joint at {before.end_id}",
        accuracy_km=max(before.accuracy_km, after.accuracy_km),
        confidence="assumed",
        length_kind="straight line, lower bound",
        country=on_land.country,
        note="closes the gap between two geometries that meet at the same place",
        visibility=weakest((before.visibility, after.visibility), VISIBILITIES),
    )


def _total(ranges: Iterable[Range]) -> Range:
    columns = list(zip(*ranges, strict=True))
    return Range(*(math.fsum(column) for column in columns))


def _sketch(route: Route, width: int = 160, height: int = 110) -> str:
    """Return an inline SVG of the route's line, land broad and sea narrow."""
    points = shapely.get_coordinates(route.geometry)
    longitudes = np.unwrap(points[:, 0], period=360.0)
    x = (longitudes - longitudes.min()) * math.cos(math.radians(float(points[:, 1].mean())))
    y = points[:, 1].max() - points[:, 1]
    scale = min(
        (width - 16) / max(float(np.ptp(x)), 1e-9), (height - 16) / max(float(np.ptp(y)), 1e-9)
    )
    paths, first = [], 0
    for leg in route.legs:
        last = first + len(leg.geometry.coords)
        wide = 3 if leg.medium == "land" else 1.5
        line = " ".join(
            f"{8 + a * scale:.1f},{8 + b * scale:.1f}"
            for a, b in zip(x[first:last], y[first:last], strict=True)
        )
        paths.append(
            f"<polyline points='{line}' fill='none' stroke='#0072b2' stroke-width='{wide}'/>"
        )
        first = last - 1
    return (
        f"<svg width='{width}' height='{height}' role='img' aria-label='sketch of the route'>"
        f"{''.join(paths)}</svg>"
    )

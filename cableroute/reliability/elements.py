"""What can fail on a route: which elements, how often, and how long a repair takes."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import shapely

from cableroute.errors import GeodataError, Problem
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry.areas import lengths_inside_km
from cableroute.geometry.kp import kp_of_point
from cableroute.geometry.lines import line_km
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.routes import Route

DAYS_PER_YEAR = 365.25
HOURS_PER_YEAR = 24 * DAYS_PER_YEAR
MINUTES_PER_YEAR = 60 * HOURS_PER_YEAR
"""Minutes of a mean year of the Julian calendar."""

SAME_KP_KM = 1.0
"""KPs of one segment nearer than this are one place."""

FAULTS = {"sea": "sea_faults_per_1000km_year", "land": "land_faults_per_1000km_year"}
REPAIRS = {"sea": "sea_repair_days", "land": "land_repair_hours"}
PER_YEAR = {"sea_repair_days": DAYS_PER_YEAR, "land_repair_hours": HOURS_PER_YEAR}
LENGTH, GROUPS = "length of cable", "shared-risk groups"


class Element(NamedTuple):
    """Cable that fails as one: a leg, or the part of one in one repair zone.

    Parameters
    ----------
    id : str
        Id of the leg; of a part also the KPs on it, and the zone.
    leg_id, system_id, medium, zone, country : str
        Where it belongs; empty where there is none.
    cable_km : Range
        Length of cable.
    faults_per_year : Range
        Faults expected in a year of operation.
    repair_days : Range
        How long one repair takes, permits included.
    availability : Range
        Share of the time that it is up; low is the worst.
    fault_rate, repair_rate : str
        Id of the rate, or key of the assumption, that each rests on.
    proxy_rates : tuple of str
        For which place a general rate is the proxy.
    route_ids : tuple of str
        Routes that pass it.
    share_pct : float
        How much less the downtime of the set would be if it never failed, per cent.
    """

    id: str
    leg_id: str
    system_id: str
    medium: str
    zone: str
    country: str
    cable_km: Range
    faults_per_year: Range
    repair_days: Range
    availability: Range
    fault_rate: str
    repair_rate: str
    proxy_rates: tuple[str, ...]
    route_ids: tuple[str, ...]
    share_pct: float


class Swing(NamedTuple):
    """How far the downtime moves with one assumption, all others likely.

    Parameters
    ----------
    name : str
        Id of a rate, key of an assumption, "length of cable" or "shared-risk groups".
    words : str
        What it is, with its figures.
    low_min_per_year, high_min_per_year : float
        Downtime at its best and at its worst end, minutes a year.
    """

    name: str
    words: str
    low_min_per_year: float
    high_min_per_year: float


# --- the network of some routes ----------------------------------------------------------------


class RateFigure(NamedTuple):
    """A rate as it is used: low, likely, high, and its source in words."""

    name: str
    values: Range
    words: str
    is_middle: bool = False
    is_confidential: bool = False


class ElementPart(NamedTuple):
    """An element before its figures are computed: which rates hold for which length."""

    leg: Leg
    from_km: float
    to_km: float
    zone: str
    cable_km: Range
    fault: str
    repair: str
    proxy_rates: tuple[tuple[str, str], ...]
    is_part: bool

    def faults(self, end: int, figures: Mapping[str, RateFigure]) -> float:
        """Return faults a year at an end of the ranges."""
        return self.cable_km[end] * figures[self.fault].values[end] / 1000

    @property
    def id(self) -> str:
        """Id of the leg, with the KPs and the zone where it is a part."""
        text = self.leg.id
        if self.is_part:
            text += f" KP {self.from_km:,.0f} to {self.to_km:,.0f}"
        return f"{text} ({self.zone})" if self.zone else text

    def groups(self, geodata: Geodata) -> tuple[str, ...]:
        """Return its shared-risk groups; a group with a position only where it is there."""
        kept = []
        for name in self.leg.group_ids:
            group = geodata.groups.get(name)
            if self.leg.medium == "sea" and group is not None and group.position is not None:
                kp_km = float(kp_of_point(self.leg.geometry, *group.position).kp_km)
                if not self.from_km <= kp_km <= self.to_km:
                    continue
            kept.append(name)
        return tuple(kept)

    def repair_years(self, end: int, figures: Mapping[str, RateFigure]) -> float:
        """Return how long a repair takes at an end of the range."""
        return figures[self.repair].values[end] / PER_YEAR[REPAIRS[self.leg.medium]]

    def down(self, ends: Mapping[str, int], figures: Mapping[str, RateFigure], end: int) -> float:
        """Return the share of time that it is down, each rate at its end."""
        km = self.cable_km[ends.get(LENGTH, end)]
        faults = km * figures[self.fault].values[ends.get(self.fault, end)] / 1000
        repair = figures[self.repair].values[ends.get(self.repair, end)]
        out = faults * repair / PER_YEAR[REPAIRS[self.leg.medium]]
        return out / (1 + out)


def part_of(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, RateFigure],
    leg: Leg,
    span_km: tuple[float, float],
    zone: str,
    cable_km: Range,
    is_part: bool,
) -> ElementPart:
    """Return an element; add the rates that it rests on to the figures."""
    names: list[str] = []
    proxies: list[tuple[str, str]] = []
    for quantity in (FAULTS[leg.medium], REPAIRS[leg.medium]):
        own = None if assumptions is None else getattr(assumptions, quantity)
        if own is not None and assumptions is not None:
            figures[quantity] = RateFigure(
                quantity, own, _words(quantity, own, assumptions.source_of(quantity)),
                is_confidential=quantity in assumptions.confidential,
            )  # fmt: skip
            names.append(quantity)
            continue
        country = leg.country if leg.medium == "land" else ""
        rate, _ = geodata.find_rate(quantity, medium=leg.medium, zone=zone, country=country)
        _check_rate(quantity, rate.id, (rate.low, rate.likely, rate.high))
        values = rate.range if rate.likely is not None else Range.of((rate.low, rate.high))
        figures[rate.id] = RateFigure(
            rate.id, values, _words(rate.name, values, rate.unit),
            is_middle=rate.likely is None, is_confidential=rate.visibility == "confidential",
        )  # fmt: skip
        names.append(rate.id)
        if leg.medium == "sea" and not rate.zone:
            proxies.append((rate.id, zone or "sea outside every repair zone"))
        elif leg.medium == "land" and not rate.country:
            name = geodata.country_name(country) if country else "land of no named country"
            proxies.append((rate.id, name))
    return ElementPart(leg, *span_km, zone, cable_km, names[0], names[1], tuple(proxies), is_part)


def _words(name: str, values: Range, unit: str) -> str:
    low, likely, high = (f"{value:g}" for value in values)
    return f"{name}: {likely} ({low} to {high}) {unit}" if low != high else f"{name}: {low} {unit}"


def _check_rate(quantity: str, name: str, values: Iterable[float | None]) -> None:
    """Raise where a rate is impossible: negative, or above one fault a year on every km."""
    most = 1000.0 if quantity in FAULTS.values() else 10 * PER_YEAR[quantity]
    bad = [value for value in values if value is not None and not 0 <= value <= most]
    if bad:
        hint = f"give a figure from 0 to {most:g}"
        message = f"{bad[0]:g} is out of bounds"
        fault = Problem("bounds", f"rates.csv, {name}", message, hint)
        raise GeodataError.of("availability_of", [fault])


# --- what is one element ----------------------------------------------------------------------


def pieces_of(
    routes: Sequence[Route], geodata: Geodata
) -> list[list[tuple[Leg, float, float, Range, bool]]]:
    """Return the parts of each route: leg, KPs on it, length of cable, whether it is a part.

    Pieces of one segment are cut where any of them ends, so that a common part is one element.
    """
    spans: dict[str, list[float]] = defaultdict(list)
    placed: dict[str, tuple[str, float, float]] = {}
    for leg in (leg for route in routes for leg in route.legs):
        trunk = leg.segment_id or leg.id
        if trunk in geodata.segments and leg.id not in placed:
            segment = geodata.segments[trunk]
            if leg.id == trunk:
                ends = [0.0, segment.route_km]
            elif leg.span_kp_km is not None:
                ends = sorted(leg.span_kp_km)
            else:
                ends = sorted(
                    float(kp_of_point(segment.geometry, *point).kp_km)
                    for point in (leg.start, leg.end)
                )
            placed[leg.id] = (trunk, ends[0], ends[1])
            spans[trunk] += ends
    longest = _longest(routes)
    cuts = {trunk: _merged(kps) for trunk, kps in spans.items()}
    pieces = []
    for route in routes:
        found = []
        for leg in route.legs:
            at = placed.get(leg.id)
            if at is None or len(cuts[at[0]]) < 3:
                found.append((leg, 0.0, leg.route_km, longest[leg.id], False))
                continue
            trunk, low_km, high_km = at
            segment = geodata.segments[trunk]
            inside = [
                km for km in cuts[trunk]
                if low_km - SAME_KP_KM <= km <= high_km + SAME_KP_KM
            ]  # fmt: skip
            for from_km, to_km in pairwise(inside):
                share = (to_km - from_km) / max(high_km - low_km, 1e-9)
                length = Range(*(share * km for km in longest[leg.id]))
                found.append((segment, from_km, to_km, length, True))
        pieces.append(found)
    return pieces


def _longest(routes: Sequence[Route]) -> dict[str, Range]:
    """Return the length of cable of each leg; where routes differ on one, the longer."""
    longest: dict[str, Range] = {}
    for leg in (leg for route in routes for leg in route.legs):
        old, new = longest.get(leg.id), leg.optical_range_km
        longest[leg.id] = new if old is None else Range(*map(max, old, new))
    return longest


def _merged(kps: Collection[float]) -> list[float]:
    """Return KPs in order, each place once."""
    kept: list[float] = []
    for km in sorted(kps):
        if not kept or km - kept[-1] > SAME_KP_KM:
            kept.append(km)
    return kept


def zones_along(
    geodata: Geodata, leg: Leg, low_km: float, high_km: float
) -> list[tuple[str, float, float]]:
    """Return the parts of a stretch by repair zone, from KP to KP; empty: outside all."""
    if leg.medium != "sea":
        return [("", low_km, high_km)]
    boxes = tuple(
        (item.zone, item.west_deg, item.south_deg, item.east_deg, item.north_deg)
        for item in geodata.repair_zones.values()
    )
    edges = [
        (zone, max(low_km, from_km), min(high_km, to_km))
        for zone, from_km, to_km in _zones_along(leg.geometry.wkb, boxes)
    ]
    return [item for item in edges if item[2] - item[1] > 1e-6] or [("", low_km, high_km)]


def zones_of(geodata: Geodata, leg: Leg) -> frozenset[str]:
    """Return the repair zones that a leg passes; empty: outside all, or on land."""
    return frozenset(zone for zone, _, _ in zones_along(geodata, leg, 0.0, leg.route_km))


@functools.lru_cache(maxsize=4096)
def _zones_along(
    line_wkb: bytes, boxes: tuple[tuple[str, float, float, float, float], ...]
) -> tuple[tuple[str, float, float], ...]:
    """Return the zones along a line, from KP to KP; where two overlap, the first box counts."""
    line = shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb)))
    total_km = line_km(line)
    areas = [shapely.box(*box[1:]) for box in boxes]
    inside = lengths_inside_km(line, areas) if areas else []
    marks = sorted(
        {0.0, total_km}
        | {min(max(km, 0.0), total_km) for item in inside for pair in item.intervals for km in pair}
    )
    found: list[tuple[str, float, float]] = []
    for from_km, to_km in pairwise(marks):
        middle = (from_km + to_km) / 2
        zone = next(
            (
                box[0]
                for box, item in zip(boxes, inside, strict=True)
                if any(a <= middle <= b for a, b in item.intervals)
            ),
            "",
        )
        if found and found[-1][0] == zone:
            found[-1] = (zone, found[-1][1], to_km)
        else:
            found.append((zone, from_km, to_km))
    return tuple(found)

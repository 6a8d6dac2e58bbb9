"""What can fail on a route: which elements, how often, and how long a repair takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cableroute.errors import GeodataError, Problem
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.crossed import groups_of, groups_passed
from cableroute.geodata.leg_zones import SeaPart, land_country
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import kp_of_point
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.reliability.shallow import shallow_share

DAYS_PER_YEAR = 365.25
HOURS_PER_YEAR = 24 * DAYS_PER_YEAR
MINUTES_PER_YEAR = 60 * HOURS_PER_YEAR
"""Minutes of a mean year of the Julian calendar."""

SAME_KP_KM = 1.0
"""KPs of one segment nearer than this are one place."""

DEPTH, SERVICE = "sea_fault_depth_factor", "sea_service_faults_pct"
"""Faults of a depth class against those of all depths; share of faults that cut the service."""

DEEPEST_M = 12000.0

FAULTS = {"sea": "sea_faults_per_1000km_year", "land": "land_faults_per_1000km_year"}
REPAIRS = {"sea": "sea_repair_days", "land": "land_repair_hours"}
PER_YEAR = {"sea_repair_days": DAYS_PER_YEAR, "land_repair_hours": HOURS_PER_YEAR}
AGAINST = {"land_shared_cause_pct": FAULTS["land"]}
"""The record has how often two paths fail at once, which is the product of both: the more often
one fails, the smaller is the share of it that hits two."""

LENGTH, GROUPS = "length of cable", "shared-risk groups"

TOGETHER = (
    "whether cables of one shared-risk group, such as a strait, or of one open sea fail together"
)

OUTSIDE = "sea outside the repair zones of the tables"


class Element(NamedTuple):
    """Cable that fails as one: a leg, or the part of one in one repair zone or named waters.

    Parameters
    ----------
    id : str
        Id of the leg; for a part of one also its KPs, and the zone or the waters.
    leg_id, system_id, medium, zone, waters, country : str
        What it belongs to; empty where there is none, the system also where several pass it.
        `waters` are the named waters of sea outside every repair zone.
    cable_km : Range
        Length of cable.
    faults_per_year : Range
        Faults expected in a year of operation, each of which is repaired.
    repair_days : Range
        How long one repair takes, permits included.
    availability : Range
        Share of the time that it is up; low is the worst. At sea by the share of the faults that
        takes the cable out of service (`sea_service_faults_pct`).
    fault_rate, repair_rate : str
        Id of the rate, or key of the assumption, that each rests on.
    proxy_rates : tuple of str
        The places for which a general rate is the proxy.
    route_ids : tuple of str
        Routes that pass it.
    share_pct : float
        By how much the downtime of the set would fall if it never failed, per cent.
    """

    id: str
    leg_id: str
    system_id: str
    medium: str
    zone: str
    waters: str
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
    """How far the downtime moves with one assumption, with all others at their likely figures.

    Parameters
    ----------
    name : str
        Id of a rate, key of an assumption, "length of cable" or "shared-risk groups".
    words : str
        What it is, with its figures.
    low_min_per_year, high_min_per_year : float
        Downtime with it at its best and at its worst end, minutes a year.
    """

    name: str
    words: str
    low_min_per_year: float
    high_min_per_year: float


# --- the network of some routes ----------------------------------------------------------------


class RateFigure(NamedTuple):
    """A rate as it is used: of which quantity, low, likely, high, and its source in words.

    `against` names the rate that moves to its other end with it: see `AGAINST`.
    """

    name: str
    quantity: str
    values: Range
    words: str
    is_middle: bool = False
    is_confidential: bool = False
    against: str = ""


class ElementPart(NamedTuple):
    """An element before its figures are computed: which rates hold for which length."""

    leg: Leg
    from_km: float
    to_km: float
    zone: str
    waters: str
    cable_km: Range
    fault: str
    repair: str
    proxy_rates: tuple[tuple[str, str], ...]
    is_part: bool
    shallow: float = 0.0
    depth_rates: tuple[str, ...] = ()
    service_rate: str = ""

    def faults(
        self, end: int, figures: Mapping[str, RateFigure], ends: Mapping[str, int] | None = None
    ) -> float:
        """Return faults a year, each assumption at its end of the ranges."""

        def at(name: str) -> int:
            return end if ends is None else ends.get(name, end)

        faults = self.cable_km[at(LENGTH)] * figures[self.fault].values[at(self.fault)] / 1000
        if self.depth_rates:
            shallow, deep = (figures[name].values[at(name)] for name in self.depth_rates)
            faults *= self.shallow * shallow + (1 - self.shallow) * deep
        return faults

    @property
    def id(self) -> str:
        """Id of the leg, with the KPs and the zone or the waters where it is a part."""
        text = self.leg.id
        if self.is_part:
            text += f" KP {self.from_km:,.0f} to {self.to_km:,.0f}"
        return f"{text} ({self.zone or self.waters})" if self.zone or self.waters else text

    def groups(self, geodata: Geodata) -> tuple[str, ...]:
        """Return the shared-risk groups of the element; one with a position only at its place."""
        passed = groups_passed(geodata, self.leg) if self.leg.medium == "sea" else ()
        elsewhere = {one.name for one in passed} - {
            one.name for one in passed if one.from_km <= self.to_km and one.to_km >= self.from_km
        }
        return tuple(name for name in groups_of(geodata, [self.leg]) if name not in elsewhere)

    def repair_years(self, end: int, figures: Mapping[str, RateFigure]) -> float:
        """Return how long a repair takes at an end of the range."""
        return figures[self.repair].values[end] / PER_YEAR[REPAIRS[self.leg.medium]]

    def down(self, end: int, figures: Mapping[str, RateFigure], ends: Mapping[str, int]) -> float:
        """Return the share of time that the element is down, each rate at its end."""
        out = self.outages(end, figures, ends)
        out *= figures[self.repair].values[ends.get(self.repair, end)]
        out /= PER_YEAR[REPAIRS[self.leg.medium]]
        return out / (1 + out)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """Names of all assumptions on which `down` rests."""
        return (LENGTH, self.fault, self.repair, *self.depth_rates, self.service_rate)

    def outages(
        self, end: int, figures: Mapping[str, RateFigure], ends: Mapping[str, int] | None = None
    ) -> float:
        """Return the faults a year that cut the service, each assumption at its end."""
        faults = self.faults(end, figures, ends)
        if self.service_rate:
            at = end if ends is None else ends.get(self.service_rate, end)
            faults *= figures[self.service_rate].values[at] / 100
        return faults


def part_of(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, RateFigure],
    leg: Leg,
    sea: SeaPart,
    cable_km: Range,
    is_part: bool,
) -> ElementPart:
    """Return an element; add the rates that it rests on to the figures."""
    proxies: list[tuple[str, str]] = []
    zone = sea.zone
    medium, country = leg.medium, land_country(geodata, leg)
    wanted = {"medium": medium, "zone": zone, "country": country}
    names = []
    for quantity in (FAULTS[medium], REPAIRS[medium]):
        name = figure_of(geodata, assumptions, figures, quantity, wanted)
        names.append(name)
        if name == quantity and assumptions is not None and getattr(assumptions, name) is not None:
            continue
        rate = geodata.rates[name]
        if medium == "sea" and not rate.zone:
            proxies.append((rate.id, zone or OUTSIDE))
        elif medium == "land" and not rate.country:
            place = geodata.country_name(country) if country else "land of no named country"
            proxies.append((rate.id, place))
    part = ElementPart(
        leg,
        sea.from_km,
        sea.to_km,
        zone,
        sea.waters,
        cable_km,
        names[0],
        names[1],
        tuple(proxies),
        is_part,
    )
    return part if medium == "land" else _with_depth(geodata, assumptions, figures, part)


def _with_depth(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, RateFigure],
    part: ElementPart,
) -> ElementPart:
    """Return a part of a sea leg with its depth classes and with what cuts the service."""
    quantities = {rate.quantity for rate in geodata.rates.values()}
    service, shallow = "", 0.0
    classes: tuple[str, ...] = ()
    if SERVICE in quantities:
        service = figure_of(geodata, assumptions, figures, SERVICE, {"medium": "sea"})
    if DEPTH in quantities:
        classes = tuple(
            figure_of(geodata, assumptions, figures, DEPTH, {"medium": "sea"}, depth_m=depth_m)
            for depth_m in (0.0, DEEPEST_M)
        )
        limits = geodata.rates[classes[0]].depth_m
        shallow = (
            1.0
            if limits is None
            else shallow_share(
                part.leg.line_wkb,
                part.from_km,
                part.to_km,
                limit_m=limits[1],
                relief=geodata.relief_path,
            )
        )
    return part._replace(shallow=shallow, depth_rates=classes, service_rate=service)


def figure_of(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, RateFigure],
    quantity: str,
    wanted: Mapping[str, str],
    depth_m: float | None = None,
) -> str:
    """Return the name of the figure of a quantity, its own or the table's; add it to the figures.

    Raises
    ------
    GeodataError
        No rate fits, or it is out of bounds.
    """
    assumed = None if assumptions is None else getattr(assumptions, quantity, None)
    if assumed is not None and assumptions is not None:
        figures[quantity] = RateFigure(
            quantity,
            quantity,
            assumed,
            _rate_words(quantity, assumed, assumptions.source_of(quantity)),
            is_confidential=quantity in assumptions.confidential,
        )
        return quantity
    scenario = "" if assumptions is None else assumptions.scenario or ""
    rate, _ = geodata.find_rate(quantity, scenario=scenario, depth_m=depth_m, **wanted)
    _check_rate(quantity, rate.id, (rate.low, rate.likely, rate.high))
    values = rate.range if rate.likely is not None else Range.of((rate.low, rate.high))
    figures[rate.id] = RateFigure(
        rate.id,
        quantity,
        values,
        _rate_words(rate.name, values, rate.unit),
        is_middle=rate.likely is None,
        is_confidential=rate.visibility == "confidential",
        against=AGAINST.get(rate.id, "") if rate.basis == "derived" else "",
    )
    return rate.id


def _rate_words(name: str, values: Range, unit: str) -> str:
    low, likely, high = (f"{value:g}" for value in values)
    said = f"{likely} ({low} to {high})" if low != high else low
    return f"{name}: {said} {unit}" if unit != "1" else f"{name}: {said}"


def _check_rate(quantity: str, name: str, values: Iterable[float | None]) -> None:
    """Raise where a rate is impossible: negative, or above one fault a year on every km."""
    most = 1000.0 if quantity in FAULTS.values() else 10 * PER_YEAR.get(quantity, 10.0)
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
    cuts = {trunk: _distinct_kps(kps) for trunk, kps in spans.items()}
    pieces = []
    for route in routes:
        parts = []
        for leg in route.legs:
            at = placed.get(leg.id)
            if at is None or len(cuts[at[0]]) < 3:
                parts.append((leg, 0.0, leg.route_km, longest[leg.id], False))
                continue
            trunk, low_km, high_km = at
            segment = geodata.segments[trunk]
            inside = [km for km in cuts[trunk] if low_km - SAME_KP_KM <= km <= high_km + SAME_KP_KM]
            if len(inside) < 2:  # shorter than two places are apart: by itself
                parts.append((leg, 0.0, leg.route_km, longest[leg.id], False))
            for from_km, to_km in pairwise(inside):
                share = (to_km - from_km) / max(high_km - low_km, 1e-9)
                length = Range(*(share * km for km in longest[leg.id]))
                parts.append((segment, from_km, to_km, length, True))
        pieces.append(parts)
    return pieces


def _longest(routes: Sequence[Route]) -> dict[str, Range]:
    """Return the length of cable of each leg; where routes differ on one, the longer."""
    longest: dict[str, Range] = {}
    for leg in (leg for route in routes for leg in route.legs):
        old, new = longest.get(leg.id), leg.cable_range_km
        longest[leg.id] = new if old is None else Range(*map(max, old, new))
    return longest


def _distinct_kps(kps: Collection[float]) -> list[float]:
    """Return KPs in order, each place once."""
    kept: list[float] = []
    for km in sorted(kps):
        if not kept or km - kept[-1] > SAME_KP_KM:
            kept.append(km)
    return kept

"""What the recorded incidents say of rates: faults and repairs by zone, and shared causes.

The list of incidents is not complete, and how much of it is missing is not known. So no rate is
taken from its level; what is taken is how places compare (a record of one and the same press for
all), how long the dated repairs took, and how many of the recorded cuts came together.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from cableroute.geodata.leg_zones import zones_along
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range, Rate
from cableroute.model.legs import Leg
from cableroute.model.systems import Incident
from cableroute.reliability.elements import (
    DAYS_PER_YEAR,
    DEEPEST_M,
    DEPTH,
    FAULTS,
    REPAIRS,
)
from cableroute.reliability.gamma_poisson import fitted_shape, jeffreys_rate, pooled_ratio
from cableroute.reliability.incident_dates import day_span, outage_days
from cableroute.reliability.shallow import shallow_share
from cableroute.reliability.shared_causes import FURTHER, SHARED

SHORTEST_REPAIR_DAYS = 5.0
"""A shorter outage at sea is of the service, restored by other ways, or of a fault near land: a
ship needs two to five days at the place alone (rate repair_on_site_days)."""

BETA = ("iec-61508-6", "nureg-cr-4780")
POOLED = ("clayton-kaldor-1987",)
"""Sources of the methods."""

OPEN = 10.0**9
"""A day after all others."""


class Exposure(NamedTuple):
    """Cable of one system in one zone, and when it was in service.

    Parameters
    ----------
    system_id, zone : str
        Whose, and where; an empty zone: outside all.
    cable_km : float
        Length of cable.
    weight : float
        The same, each depth by its factor of faults.
    from_day, to_day : float
        First and last day, counted from year 1.
    """

    system_id: str
    zone: str
    cable_km: float
    weight: float
    from_day: float
    to_day: float

    def years(self, from_day: float = -OPEN, to_day: float = OPEN) -> float:
        """Return the years in service within two days."""
        days = min(self.to_day, to_day) - max(self.from_day, from_day)
        return max(0.0, days) / DAYS_PER_YEAR


def recorded(geodata: Geodata) -> list[Incident]:
    """Return the public incidents that a reliable source reports, by date."""
    kept = [
        item for item in geodata.incidents.values() if item.verified and item.visibility == "public"
    ]
    return sorted(kept, key=lambda item: item.start)


def exposures(geodata: Geodata) -> list[Exposure]:
    """Return the cable of every system in every zone, while in service and while there is a record.

    The record begins in the year of its first incident, and ends on the day of the data.
    """
    known = recorded(geodata)
    if not known:
        return []
    first, last = record_days(geodata, known)
    found: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    spans: dict[str, tuple[float, float]] = {}
    factors = _depth_factors(geodata)
    for leg in geodata.segments.values():
        span = service_days(geodata, leg.system_id, first, last)
        if leg.medium != "sea" or span is None:
            continue
        spans[leg.system_id] = span
        for zone, from_km, to_km in zones_along(geodata, leg, 0.0, leg.route_km):
            km = leg.cable_range_km.likely * (to_km - from_km) / leg.route_km
            own = found[leg.system_id, zone]
            own[0] += km
            own[1] += km * _depth_factor(geodata, factors, leg, from_km, to_km)
    return [
        Exposure(system, zone, own[0], own[1], *spans[system])
        for (system, zone), own in found.items()
    ]


def service_days(
    geodata: Geodata, system_id: str, first: float, last: float
) -> tuple[float, float] | None:
    """Return from when to when a system was in service within two days; None: never, not known."""
    system = geodata.systems.get(system_id)
    if system is None or system.status not in ("in service", "out of service", "retired"):
        return None
    if not system.ready_for_service:
        return None
    begin = sum(day_span(system.ready_for_service)) / 2
    end = sum(day_span(system.out_of_service)) / 2 if system.out_of_service else last
    begin, end = max(begin, first), min(end, last)
    return (begin, end) if end > begin else None


def estimated_rates(geodata: Geodata) -> list[Rate]:
    """Return the rates that the record gives: the rows that rates.csv has of them.

    Returns
    -------
    list of Rate
        Shared causes on land and at sea, faults and repairs by zone: of all years, and for zones
        with a conflict also without it and in it.

    Notes
    -----
    Methods are those of `cableroute.reliability.gamma_poisson`; the note of each rate has its
    figures.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> [rate.id for rate in estimated_rates(open_geodata())][:2]
    ['land_shared_cause_pct', 'sea_shared_cause_pct']
    """
    known = recorded(geodata)
    cables = exposures(geodata)
    return [
        *_land_shared(geodata, known),
        *_sea_shared(known, cables),
        *_zone_faults(geodata, known, cables),
        *_zone_repairs(geodata, known),
    ]


# --- shared causes ----------------------------------------------------------------------------


def _land_shared(geodata: Geodata, known: Sequence[Incident]) -> list[Rate]:
    """Return the share of the failures of a land path that hit the other path of a system too.

    Those recorded are set against the failures that the general rate expects on one path.
    """
    together = [item for item in known if item.medium == "land" and item.paths_down_together]
    if not together:
        return []
    systems = {name for item in together for name in item.system_ids}
    paths: dict[str, float] = {}
    for crossing in geodata.crossings.values():
        two = max(it or 0 for it in crossing.path_count) >= 2
        if two or (crossing.system_id in systems and not crossing.path_id):
            km = _path_km(geodata, crossing.start_id, crossing.end_id)
            if km is not None:
                paths.setdefault(crossing.system_id, km)
    first, last = record_days(geodata, known)
    rate = geodata.find_rate(FAULTS["land"], medium="land")[0].range.likely
    years, expected = 0.0, 0.0
    for system, km in paths.items():
        span = service_days(geodata, system, first, last)
        if span is not None:
            own = (span[1] - span[0]) / DAYS_PER_YEAR
            years += own
            expected += own * rate * km / 1000
    if not expected:
        return []
    hit = sum(len(item.system_ids) for item in together)
    low = jeffreys_rate(len(together), expected).low
    where = ", ".join(sorted({geodata.country_name(item.country) for item in together}))
    _, likely, high = jeffreys_rate(hit, expected)
    note = (
        f"beta factor: {len(together)} incidents of incidents.csv put all paths of a system across "
        f"{where} down at once, {hit} times counted by system, in {years:.0f} system-years with "
        f"two paths, in which the general rate of faults expects {expected:.0f} failures of one "
        "path; Jeffreys interval of 90 per cent, at its low end each incident counted once; one "
        "factor: the record does not say which paths shared a duct or a road, all have one "
        f"authority; {where} is the proxy for every country"
    )
    made = Range(*(100 * value for value in (low, likely, high)))
    name = "share of failures of a land path that hit the other paths of its country too"
    return [_share(SHARED["land"], "land", name, made, note)]


def _share(quantity: str, medium: str, name: str, made: Range, note: str) -> Rate:
    """Return the share of failures with a shared cause as a rate, per cent."""
    return Rate(
        quantity,
        quantity=quantity,
        name=name,
        low=two_digits(made.low),
        likely=two_digits(made.likely),
        high=two_digits(made.high),
        unit="%",
        medium=medium,
        basis="derived",
        source_ids=("own-derived", *BETA),
        note=note,
    )


def _path_km(geodata: Geodata, start_id: str, end_id: str) -> float | None:
    """Return the mean length of cable of the land paths between two stations."""
    ends = {start_id, end_id}
    km = [
        path.cable_km
        for path in geodata.paths.values()
        if {path.start_id, path.end_id} == ends and all(leg.medium == "land" for leg in path.legs)
    ]
    return math.fsum(km) / len(km) if km else None


def _sea_shared(known: Sequence[Incident], cables: Sequence[Exposure]) -> list[Rate]:
    """Return how likely a cut of a cable in a zone hits a given other, and of two a given third."""
    counts = [(hit, there) for _, hit, there in _zoned(known, cables) if hit and there > 1]
    several = sum(hit > 1 for hit, _ in counts)
    if not several:
        return []
    of_zone = (
        f"{len(counts)} incidents of incidents.csv of known zone, {several} of which cut several "
        "systems: of"
    )
    once = "Jeffreys interval of 90 per cent"
    known_better = (
        "a cut of several systems is more likely to be recorded than that of one, so the share is "
        "rather high"
    )
    pairs = [(hit * (hit - 1), hit * (there - 1)) for hit, there in counts]
    threes = [(pair * (hit - 2), pair * (there - 2))
              for (pair, _), (hit, there) in zip(pairs, counts, strict=True)]  # fmt: skip
    made, yes, chances = _together(pairs)
    note = (
        f"{of_zone} {chances} pairs of a system cut and another one in service in the zone, {yes} "
        f"were cut together; {once}, pairs of one incident counted once; {known_better}"
    )
    name = "share of cuts of a cable that hit a given other one in the same waters too"
    found = [_share(SHARED["sea"], "sea", name, made, note)]
    if any(yes for yes, _ in threes):
        made, yes, chances = _together(threes)
        note = (
            f"{of_zone} {chances} threes of two systems cut together and another one in service in "
            f"the zone, {yes} were cut together; {once}, threes of one incident counted once; no "
            f"incident cut more than {max(hit for hit, _ in counts)}"
        )
        name = "share of causes that cut two cables in the same waters that cut a given third too"
        found.append(_share(FURTHER["sea"], "sea", name, made, note))
    return found


def _together(counts: Sequence[tuple[int, int]]) -> tuple[Range, int, int]:
    """Return a share per cent, each incident counted once, and the sums of hits and of chances."""
    from scipy.special import betaincinv

    hits, chances = (sum(column) for column in zip(*counts, strict=True))
    alike = hits / sum(hit > 0 for hit, _ in counts)
    yes, no = hits / alike + 0.5, (chances - hits) / alike + 0.5
    low, high = (100 * float(betaincinv(yes, no, share)) for share in (0.05, 0.95))
    return Range(low, 100 * yes / (yes + no), high), hits, chances


def _zoned(
    known: Iterable[Incident], cables: Collection[Exposure]
) -> Iterable[tuple[Incident, int, int]]:
    """Yield incidents at sea of a known zone, the systems of it that were hit, and all of it."""
    for item in known:
        if item.medium != "sea" or not item.zone:
            continue
        day = sum(day_span(item.start)) / 2
        there = {
            cable.system_id
            for cable in cables
            if cable.zone == item.zone and cable.from_day <= day <= cable.to_day
        }
        yield item, len(there.intersection(item.system_ids)), len(there)


# --- faults and repairs by zone ---------------------------------------------------------------


def _zone_faults(
    geodata: Geodata, known: Sequence[Incident], cables: Sequence[Exposure]
) -> list[Rate]:
    """Return the rate of faults of each zone, pooled with the general one."""
    hits = [(item, hit) for item, hit, _ in _zoned(known, cables) if hit]
    zones = sorted({cable.zone for cable in cables} - {""})
    weights = {
        zone: math.fsum(it.weight * it.years() for it in cables if it.zone == zone)
        for zone in zones
    }
    total = math.fsum(weights.values())
    if not hits or not total:
        return []
    # cuts of one incident are not independent of one another
    alike = sum(hit * hit for _, hit in hits) / sum(hit for _, hit in hits)
    per_weight = sum(hit for _, hit in hits) / alike / total
    counts = {zone: sum(hit for item, hit in hits if item.zone == zone) / alike for zone in zones}
    shape = fitted_shape(
        [counts[zone] for zone in zones], [per_weight * weights[zone] for zone in zones]
    )
    general = geodata.find_rate(FAULTS["sea"], medium="sea")[0]
    made = []
    for zone in zones:
        expected = per_weight * weights[zone]
        ratio = pooled_ratio(counts[zone], expected, shape)
        values = _product(general.range, ratio)
        note = (
            f"general rate times {ratio.likely:.2g} ({ratio.low:.2g} to {ratio.high:.2g}): "
            f"{counts[zone] * alike:.0f} cuts recorded in incidents.csv, {expected * alike:.2g} "
            f"expected of the cuts of all zones by cable-years and depth; gamma-Poisson, empirical "
            f"Bayes, shape {shape:.2g}, cuts of one incident counted as {1 / alike:.2g} each; the "
            "record is taken to be as complete in every zone"
        )
        name = f"faults of submarine cable, {zone}"
        made.append(
            Rate(f"sea_faults_{_slug(zone)}", quantity=FAULTS["sea"], name=name,
                 low=two_digits(values.low), likely=two_digits(values.likely),
                 high=two_digits(values.high), unit=general.unit, medium="sea", basis="derived",
                 zone=zone, source_ids=("own-derived", *POOLED), note=note)
        )  # fmt: skip
    return made


def _zone_repairs(geodata: Geodata, known: Sequence[Incident]) -> list[Rate]:
    """Return how long a repair takes in each zone, pooled with the general time."""
    general_rate = geodata.find_rate(REPAIRS["sea"], medium="sea")[0]
    general = Range.of((general_rate.low, general_rate.high))
    dated: dict[str, list[tuple[Incident, float, float]]] = defaultdict(list)
    for item in known:
        days = outage_days(item) if item.medium == "sea" and item.zone else None
        if days is not None and days[1] >= SHORTEST_REPAIR_DAYS:
            dated[item.zone].append((item, *days))
    if not dated:
        return []
    totals = {zone: math.fsum((low + high) / 2 for _, low, high in own)
              for zone, own in dated.items()}  # fmt: skip
    shape = fitted_shape(
        [float(len(own)) for own in dated.values()],
        [totals[zone] / general.likely for zone in dated],
    )
    made = []
    war = [it for zone, own in dated.items() for it in own if _conflict(geodata, zone, it[0])]
    for zone in sorted({box.zone for box in geodata.repair_zones.values()}):
        for scenario, begin, end in _windows(geodata, zone):
            own = [it for it in dated.get(zone, ()) if _inside(it[0], scenario, begin, end)]
            if scenario == "conflict":
                made += _war_repair(zone, own or war, is_proxy=not own)
            elif own or scenario:
                made.append(_pooled_repair(zone, scenario, own, general, shape))
    return made


def _pooled_repair(
    zone: str,
    scenario: str,
    own: Sequence[tuple[Incident, float, float]],
    general: Range,
    shape: float,
) -> Rate:
    days = math.fsum((low + high) / 2 for _, low, high in own)
    speed = pooled_ratio(len(own), days / general.likely, shape)
    ratio = Range(1 / speed.high, 1 / speed.likely, 1 / speed.low)
    values = _product(general, ratio) if own else general
    note = (
        f"incidents of incidents.csv with dated repairs: {len(own)}, {days:.0f} days in all, "
        f"pooled as if {shape:.2g} repairs of the general {general.likely:g} days were recorded too"
        ": gamma-Poisson, empirical Bayes, on repairs done a day"
        if own
        else "no incident with a dated repair: the general time"
    )
    name = f"time to repair, {zone}, permits included"
    return _repair_rate(zone, scenario, name, values, note)


def _war_repair(
    zone: str, own: Sequence[tuple[Incident, float, float]], *, is_proxy: bool
) -> list[Rate]:
    """Return how long repairs took in a conflict, as recorded."""
    if not own:
        return []
    low = min(low for _, low, _ in own)
    high = max(high for _, _, high in own)
    likely = math.fsum((low + high) / 2 for _, low, high in own) / len(own)
    where = sorted({item.zone for item, _, _ in own})
    note = f"as recorded, not pooled: {len(own)} incident(s) in a conflict"
    if is_proxy:
        note += f"; none is recorded here: {', '.join(where)} is the proxy"
    name = f"time to repair, {zone}, in a conflict"
    return [_repair_rate(zone, "conflict", name, Range(low, likely, high), note)]


def _repair_rate(zone: str, scenario: str, name: str, values: Range, note: str) -> Rate:
    identity = f"{REPAIRS['sea']}_{_slug(zone)}" + (f"_{scenario}" if scenario else "")
    return Rate(
        identity,
        quantity=REPAIRS["sea"],
        name=name,
        low=two_digits(values.low),
        likely=two_digits(values.likely),
        high=two_digits(values.high),
        unit="days",
        medium="sea",
        zone=zone,
        scenario=scenario,
        basis="derived",
        source_ids=("own-derived", *POOLED),
        note=note,
    )


def _windows(geodata: Geodata, zone: str) -> list[tuple[str, float, float]]:
    """Return the scenarios of a zone, each with the days of its conflict; first all years."""
    found = [("", -OPEN, OPEN)]
    spans = _conflicts(geodata, zone)
    if spans:
        begin, end = min(a for a, _ in spans), max(b for _, b in spans)
        found += [("quiet", begin, end), ("conflict", begin, end)]
    return found


def _conflicts(geodata: Geodata, zone: str) -> list[tuple[float, float]]:
    """Return the days of the conflicts that the table of risks has for a zone."""
    return [
        (
            float(day_span(risk.since)[0]) if risk.since else -OPEN,
            float(day_span(risk.until)[1]) if risk.until else OPEN,
        )
        for risk in geodata.risks.values()
        if risk.kind == "conflict" and zone in risk.waters and risk.visibility == "public"
    ]


def _conflict(geodata: Geodata, zone: str, item: Incident) -> bool:
    day = sum(day_span(item.start)) / 2
    return any(begin <= day <= end for begin, end in _conflicts(geodata, zone))


def _inside(item: Incident, scenario: str, begin: float, end: float) -> bool:
    """Return whether an incident counts in a scenario."""
    within = begin <= sum(day_span(item.start)) / 2 <= end
    return within if scenario in ("", "conflict") else not within


# --- depth, and how a rate is written ---------------------------------------------------------


def _depth_factors(geodata: Geodata) -> tuple[Rate, Rate] | None:
    if not any(rate.quantity == DEPTH for rate in geodata.rates.values()):
        return None
    shallow, deep = (
        geodata.find_rate(DEPTH, medium="sea", depth_m=depth_m)[0] for depth_m in (0.0, DEEPEST_M)
    )
    return shallow, deep


def _depth_factor(
    geodata: Geodata, factors: tuple[Rate, Rate] | None, leg: Leg, from_km: float, to_km: float
) -> float:
    if factors is None or factors[0].depth_m is None:
        return 1.0
    shallow, deep = (rate.range.likely for rate in factors)
    share = shallow_share(
        leg.geometry.wkb, from_km, to_km, limit_m=factors[0].depth_m[1],
        relief=geodata.relief_path,
    )  # fmt: skip
    return share * shallow + (1 - share) * deep


def record_days(geodata: Geodata, known: Sequence[Incident]) -> tuple[float, float]:
    """Return the first and the last day of the record."""
    return float(day_span(known[0].start[:4])[0]), float(day_span(geodata.data_date)[1])


def _product(one: Range, other: Range) -> Range:
    """Return a product of two ranges of independent errors: their logarithms' squares add."""
    likely = one.likely * other.likely
    down = math.hypot(math.log(one.likely / one.low), math.log(other.likely / other.low))
    above = math.hypot(math.log(one.high / one.likely), math.log(other.high / other.likely))
    return Range(likely * math.exp(-down), likely, likely * math.exp(above))


def _slug(zone: str) -> str:
    return zone.lower().replace(" ", "_")


def two_digits(value: float) -> float:
    """Return a figure with two digits: its range carries no more."""
    return float(f"{value:.2g}")

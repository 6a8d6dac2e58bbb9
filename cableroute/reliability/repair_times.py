"""How long repairs at sea took by zone, by the recorded incidents, in all years and in a conflict.

A repair whose end no source has is not left out: it lasted at least until the last day on which a
source has the cable unrepaired. Repairs that end at a constant rate (exponential times) then have
as their rate the number that ended over the time of all, ended or not: the total time on test
(Epstein and Sobel, Journal of the American Statistical Association 48, 1953, 486-502,
doi:10.1080/01621459.1953.10483488).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cableroute.geodata.leg_zones import zones_along
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range, Rate
from cableroute.model.systems import Incident
from cableroute.reliability.elements import REPAIRS
from cableroute.reliability.gamma_poisson import (
    fitted_shape,
    independent_product,
    jeffreys_rate,
    pooled_ratio,
    slug,
    two_digits,
)
from cableroute.reliability.incident_dates import OPEN, day_span, outage_days

SHORTEST_REPAIR_DAYS = 5.0
"""A shorter outage at sea is of the service, restored by other ways, or of a fault near land: a
ship needs two to five days at the place alone (rate repair_on_site_days)."""

POOLED = ("clayton-kaldor-1987",)
"""Source of the method."""


class Repair(NamedTuple):
    """One repair by a ship: of which incident, how long it took, or has taken as far as is known.

    `days` is the mean of what sources give; where the repair `has_ended` in none, it is at least
    so long.
    """

    incident: Incident
    days: float
    has_ended: bool


def repairs_of(incidents: Iterable[Incident]) -> list[Repair]:
    """Return the repairs at sea of incidents, those of which no end is known too."""
    repairs = []
    for item in incidents:
        if item.medium != "sea":
            continue
        days = outage_days(item)
        if days is not None and days[0] >= SHORTEST_REPAIR_DAYS:
            repairs.append(Repair(item, sum(days) / 2, True))
        elif days is None:
            seen = day_span(item.unrepaired_on)[0] if item.unrepaired_on else -OPEN
            lasted = seen - sum(day_span(item.start)) / 2
            repairs.append(Repair(item, max(lasted, SHORTEST_REPAIR_DAYS), False))
    return repairs


def zone_repairs(
    geodata: Geodata, incidents: Sequence[Incident], first: float, last: float
) -> list[Rate]:
    """Return how long a repair takes in each zone, pooled with the general time.

    For a zone with a conflict without it, in it, and of all days from the first to the last, each
    by its share: so a conflict does not count for the years without one.
    """
    general_rate = geodata.find_rate(REPAIRS["sea"], medium="sea")[0]
    general = Range.of((general_rate.low, general_rate.high))
    zones = sorted({box.zone for box in geodata.repair_zones.values()})
    spans = {zone: conflicts_of(geodata, zone, incidents) for zone in zones}
    repairs = repairs_of(incidents)
    of_zones = {
        zone: [
            repair
            for repair in repairs
            if repair.incident.zone == zone and not _is_within(repair.incident, spans[zone])
        ]
        for zone in zones
    }
    counts = [float(sum(repair.has_ended for repair in of_zones[zone])) for zone in zones]
    shape = fitted_shape(
        counts or [0.0],
        [math.fsum(repair.days for repair in of_zones[zone]) / general.likely for zone in zones]
        or [0.0],
    )
    war = [repair for repair in repairs if is_in_conflict(geodata, repair.incident, incidents)]
    rates = []
    for zone in zones:
        quiet = _pooled_repair(zone, "quiet" if spans[zone] else "", of_zones[zone], general, shape)
        conflict = _war_repair(zone, war) if spans[zone] else None
        if conflict is not None:
            days = math.fsum(
                max(0, min(end, last) - max(begin, first))
                for begin, end in _merge_overlapping(spans[zone])
            )
            rates += [_mixed_repair(zone, quiet, conflict, days / (last - first)), quiet, conflict]
        elif of_zones[zone]:
            rates.append(quiet)
    return rates


def _mixed_repair(zone: str, quiet: Rate, conflict: Rate, share: float) -> Rate:
    """Return how long a repair takes in all years, a share of which is of a conflict."""
    both = zip(quiet.range, conflict.range, strict=True)
    values = Range(*((1 - share) * calm + share * war for calm, war in both))
    note = (
        f"{100 * (1 - share):.0f} per cent of {quiet.id} and {100 * share:.0f} per cent of "
        f"{conflict.id}: by the days of the record without a conflict and in one"
    )
    return _repair_rate(zone, "", f"time to repair, {zone}, permits included", values, note)


def _pooled_repair(
    zone: str, scenario: str, repairs: Sequence[Repair], general: Range, shape: float
) -> Rate:
    days, ended = (
        math.fsum(repair.days for repair in repairs),
        sum(repair.has_ended for repair in repairs),
    )
    speed = pooled_ratio(ended, days / general.likely, shape)
    ratio = Range(1 / speed.high, 1 / speed.likely, 1 / speed.low)
    values = independent_product(general, ratio)
    note = (
        f"{_words(repairs)}, pooled as if {shape:.2g} repairs of the general "
        f"{general.likely:g} days were recorded too: gamma-Poisson, empirical Bayes, on repairs "
        "done a day"
    )
    return _repair_rate(zone, scenario, f"time to repair, {zone}, permits included", values, note)


def _words(repairs: Sequence[Repair]) -> str:
    """Return how many repairs there are, and how long they took together, in words."""
    ended = sum(repair.has_ended for repair in repairs)
    return (
        f"incidents of incidents.csv with dated repairs: {ended}, and {len(repairs) - ended} whose "
        "end no source has, each as long as it is known to have lasted, "
        f"{math.fsum(repair.days for repair in repairs):.0f} days in all"
    )


def _war_repair(zone: str, war: Sequence[Repair]) -> Rate | None:
    """Return how long repairs took in all waters of a conflict together."""
    ended = sum(repair.has_ended for repair in war)
    if not ended:
        return None
    days = math.fsum(repair.days for repair in war)
    speed = jeffreys_rate(ended, days)
    note = (
        f"{_words(war)}, in all waters of a conflict together, not pooled with the general time: "
        "all days for each repair that ended, Jeffreys interval of 90 per cent"
    )
    values = Range(1 / speed.high, days / ended, 1 / speed.low)
    return _repair_rate(zone, "conflict", f"time to repair, {zone}, in a conflict", values, note)


def _repair_rate(zone: str, scenario: str, name: str, values: Range, note: str) -> Rate:
    identity = f"{REPAIRS['sea']}_{slug(zone)}" + (f"_{scenario}" if scenario else "")
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


# --- conflicts --------------------------------------------------------------------------------


def conflicts_of(
    geodata: Geodata, zone: str, incidents: Iterable[Incident]
) -> list[tuple[float, float]]:
    """Return the days of the conflicts of a zone: in its waters, or of a country off them.

    A repair there takes the permit of that country.
    """
    countries = {item.country for item in incidents if item.zone == zone and item.medium == "sea"}
    return [
        (
            float(day_span(risk.since)[0]) if risk.since else -OPEN,
            float(day_span(risk.until)[1]) if risk.until else OPEN,
        )
        for risk in geodata.risks.values()
        if risk.kind == "conflict"
        and risk.visibility == "public"
        and (zone in risk.waters or countries.intersection(risk.countries))
    ]


def is_in_conflict(geodata: Geodata, item: Incident, incidents: Iterable[Incident]) -> bool:
    """Return whether there was a conflict where and when an incident happened.

    One without a zone is in those of the segments that its sources name.
    """
    zones = {item.zone}
    if not item.zone:
        legs = [geodata.segments[name] for name in item.segment_ids if name in geodata.segments]
        zones = {zone for leg in legs for zone, *_ in zones_along(geodata, leg, 0.0, leg.route_km)}
    return any(
        _is_within(item, conflicts_of(geodata, zone, incidents)) for zone in sorted(zones - {""})
    )


def _merge_overlapping(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return spans of days, those that overlap as one."""
    joined: list[tuple[float, float]] = []
    for begin, end in sorted(spans):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _is_within(item: Incident, spans: Iterable[tuple[float, float]]) -> bool:
    day = sum(day_span(item.start)) / 2
    return any(begin <= day <= end for begin, end in spans)

"""Write the rates that the record of incidents gives into rates.csv.

Run it after a change of incidents.csv, risks.csv, repair_zones.csv or cables.geojson:

    python geodata/build/record.py

The list of incidents is not complete, and how much of it is missing is not known. So its level is a
bound and no rate; what is taken is how places compare (a record of one and the same press for all),
how long the repairs took, and how many of the recorded cuts came together.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cableroute import open_geodata
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
    HOURS_PER_YEAR,
    REPAIRS,
    SERVICE,
)
from cableroute.reliability.gamma_poisson import (
    HIGH,
    LOW,
    fitted_shape,
    independent_product,
    independent_range,
    jeffreys_rate,
    pooled_ratio,
    slug,
    two_digits,
)
from cableroute.reliability.incident_dates import OPEN, day_span
from cableroute.reliability.record import record_days, recorded, service_days
from cableroute.reliability.repair_times import POOLED, zone_repairs
from cableroute.reliability.shallow import shallow_share
from cableroute.reliability.shared_causes import FURTHER, SHARED

RATES = Path(__file__).resolve().parent.parent / "rates.csv"

BETA = ("iec-61508-6", "nureg-cr-4780")
"""Sources of the method."""

GENERIC = "generic_shared_cause_pct"
"""Share of failures with a shared cause that the literature has of units of all kinds."""


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


def exposures(geodata: Geodata) -> list[Exposure]:
    """Return the cable of every system in every zone, while in service and while there is a record.

    Of those whose outages were looked up: of the others the record says nothing.

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
        sought = geodata.systems[leg.system_id].incidents_sought
        if leg.medium != "sea" or span is None or not sought:
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


def estimated_rates(geodata: Geodata) -> list[Rate]:
    """Return the rates that the record gives: the rows that rates.csv has of them.

    Returns
    -------
    list of Rate
        Faults on land, shared causes on land and at sea, which share of the faults at sea takes
        traffic down, faults and repairs by zone: of all years, and for zones with a conflict also
        without it and in it.

    Notes
    -----
    Methods are those of `cableroute.reliability.gamma_poisson`; the note of each rate has its
    figures.
    """
    known = recorded(geodata)
    cables = exposures(geodata)
    return [
        *_land_faults(geodata, known),
        *_land_shared(geodata, known),
        *_service_share(geodata, known, cables),
        *_sea_shared(known, cables),
        *_zone_faults(geodata, known, cables),
        *zone_repairs(geodata, known, *record_days(geodata, known)),
    ]


# --- shared causes ----------------------------------------------------------------------------


class _Doubles(NamedTuple):
    """Double failures of systems with two paths by land: incidents, by system, years, mean km."""

    incidents: int
    hits: int
    years: float
    path_km: float
    where: str


def _doubles(geodata: Geodata, known: Sequence[Incident]) -> _Doubles | None:
    """Return what the record has of systems whose paths by land were all down at once."""
    together = [item for item in known if item.medium == "land" and item.paths_down_together]
    systems = {name for item in together for name in item.system_ids}
    paths: dict[str, float] = {}
    for crossing in geodata.crossings.values():
        two = max(it or 0 for it in crossing.path_count) >= 2
        if two or (crossing.system_id in systems and not crossing.path_id):
            km = _path_km(geodata, crossing.start_id, crossing.end_id)
            if km is not None:
                paths.setdefault(crossing.system_id, km)
    if not together or not paths:
        return None
    first, last = record_days(geodata, known)
    years, km_years = 0.0, 0.0
    for system, km in paths.items():
        span = service_days(geodata, system, first, last)
        if span is not None:
            own = (span[1] - span[0]) / DAYS_PER_YEAR
            years += own
            km_years += own * km
    if not km_years:
        return None
    hits = sum(len(item.system_ids) for item in together)
    where = ", ".join(sorted({geodata.country_name(item.country) for item in together}))
    return _Doubles(len(together), hits, years, km_years / years, where)


def implied_failures(doubles_per_year: float, share: float, repair_years: float) -> float:
    """Return how often a path fails a year if two like paths are down at once so often.

    A share of its failures has a cause in common with the other path; each of the rest meets one of
    the other path in repair by chance: d = s x + 2 r ((1 - s) x)², solved for x.
    """
    chance = 2 * repair_years * (1 - share) ** 2
    if chance < 1e-12:
        return doubles_per_year / share
    return (math.sqrt(share**2 + 4 * chance * doubles_per_year) - share) / (2 * chance)


def _land_faults(geodata: Geodata, known: Sequence[Incident]) -> list[Rate]:
    """Return the general rate of failures on land: the published one within what doubles imply."""
    found, generic = _doubles(geodata, known), geodata.rates.get(GENERIC)
    if found is None or generic is None:
        return []
    general = geodata.find_rate(FAULTS["land"], medium="land")[0]
    repair = geodata.find_rate(REPAIRS["land"], medium="land")[0].range
    _, often, most = jeffreys_rate(found.hits, found.years)
    double = Range(jeffreys_rate(found.incidents, found.years).low, often, most)
    share = Range(generic.low, math.sqrt(generic.low * generic.high), generic.high)

    def implied(values: Sequence[float]) -> float:
        double, share, hours = values
        return implied_failures(double, share / 100, hours / HOURS_PER_YEAR) * 1000 / found.path_km

    usual = [double.likely, share.likely, repair.likely]
    ends = [
        [implied([*usual[:at], end, *usual[at + 1 :]]) for end in (one.low, one.high)]
        for at, one in enumerate((double, share, repair))
    ]
    low, _, high = independent_range(implied(usual), [(one, two) for one, two in ends])
    likely = general.range.likely
    note = (
        "likely: Bellcore data of the USA, 2001, service-affecting failures, buried cable, the "
        "only general figure found; low and high: what the double failures of systems with two "
        f"paths across {found.where} imply of one path, {found.incidents} incidents, {found.hits} "
        f"times by system, in {found.years:.0f} system-years of {found.path_km:.0f} km a path "
        f"({double.low:.2g} to {double.high:.2g} a year, Jeffreys interval of 90 per cent, "
        "incidents counted once at its low end), where the others meet by chance and "
        f"{generic.low:g} to {generic.high:g} per cent of failures have a cause in common, as of "
        "units of any kind; these ranges are independent, their logarithms' squares add; a double "
        "failure that is in no record would raise it; rates of all networks of a country are upper "
        "bounds of it"
    )
    return [
        Rate(FAULTS["land"], quantity=FAULTS["land"], name=general.name,
             low=two_digits(min(low, likely)), likely=likely, high=two_digits(max(high, likely)),
             unit=general.unit, medium="land", year=general.year, basis="derived",
             source_ids=("own-derived", "afl-reliability", *BETA), note=note)
    ]  # fmt: skip


def _land_shared(geodata: Geodata, known: Sequence[Incident]) -> list[Rate]:
    """Return the share of the failures of a land path that hit the other path of a system too.

    Those recorded are set against the failures that the general rate expects on one path.
    """
    found = _doubles(geodata, known)
    if found is None:
        return []
    rate = geodata.find_rate(FAULTS["land"], medium="land")[0].range.likely
    expected = found.years * rate * found.path_km / 1000
    low = jeffreys_rate(found.incidents, expected).low
    _, likely, high = jeffreys_rate(found.hits, expected)
    note = (
        f"beta factor: {found.incidents} incidents of incidents.csv put all paths of a system "
        f"across {found.where} down at once, {found.hits} times counted by system, in "
        f"{found.years:.0f} system-years with two paths, in which the general rate of faults "
        f"expects {expected:.0f} failures of one path, at its likely figure; Jeffreys interval of "
        "90 per cent, at its low end each incident counted once; one factor: the record does not "
        "say which paths shared a duct or a road, all have one authority; "
        f"{found.where} is the proxy for every country"
    )
    made = Range(*(100 * value for value in (low, likely, high)))
    name = "share of failures of a land path that hit the other paths of its country too"
    return [_share(SHARED["land"], "land", name, made, note)]


def _share(
    quantity: str, medium: str, name: str, made: Range, note: str, sources: tuple[str, ...] = BETA
) -> Rate:
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
        source_ids=("own-derived", *sources),
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


def _service_share(
    geodata: Geodata, known: Sequence[Incident], cables: Sequence[Exposure]
) -> list[Rate]:
    """Return which share of the faults takes traffic down: at least what is recorded, at most all.

    Of the systems for which the record was made, in its later half, in which the press reports
    more. Between the two no share is more likely than another of its order of magnitude.
    """
    systems = {crossing.system_id for crossing in geodata.crossings.values()}
    first, last = record_days(geodata, known)
    middle = (first + last) / 2
    rate = geodata.find_rate(FAULTS["sea"], medium="sea")[0].range.likely
    expected = rate / 1000 * math.fsum(
        it.weight * it.years(middle, last) for it in cables if it.system_id in systems
    )  # fmt: skip
    outages = sum(
        len(systems.intersection(item.system_ids))
        for item in known
        if item.medium == "sea" and sum(day_span(item.start)) / 2 >= middle
    )
    if not outages or not expected:
        return []
    share = min(outages / expected, 1.0)
    made = Range(*(100 * share ** (1 - at) for at in (LOW, 0.5, HIGH)))
    note = (
        f"between {100 * share:.0f} per cent and all: of the systems that cross a country by land "
        f"incidents.csv has {outages} outages in the later half of its years, of {expected:.0f} "
        "faults that the general rate expects of their cable, and each took traffic down; how many "
        "others did is not known, as the press reports a part of all faults only "
        "(press_reported_faults_pct) and no source counts those that leave the fibres intact (more "
        "often than not, by one); 5, 50 and 95 per cent of a share whose logarithm is even between "
        "these bounds"
    )
    name = "share of faults at sea that take the cable out of service"
    own = ("subtelforum-2019-publicity", "ultramap-threats", "wikipedia-shunt-fault")
    return [_share(SERVICE, "sea", name, made, note, own)]


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
        values = independent_product(general.range, ratio)
        note = (
            f"general rate times {ratio.likely:.2g} ({ratio.low:.2g} to {ratio.high:.2g}): "
            f"{counts[zone] * alike:.0f} cuts recorded in incidents.csv, {expected * alike:.2g} "
            f"expected of the cuts of all zones by cable-years and depth; gamma-Poisson, empirical "
            f"Bayes, shape {shape:.2g}, cuts of one incident counted as {1 / alike:.2g} each; the "
            "record is taken to be as complete in every zone"
        )
        name = f"faults of submarine cable, {zone}"
        made.append(
            Rate(f"sea_faults_{slug(zone)}", quantity=FAULTS["sea"], name=name,
                 low=two_digits(values.low), likely=two_digits(values.likely),
                 high=two_digits(values.high), unit=general.unit, medium="sea", basis="derived",
                 zone=zone, source_ids=("own-derived", *POOLED), note=note)
        )  # fmt: skip
    return made


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


def main() -> None:
    """Replace the rows of the record; the others stay, in their order."""
    made = {rate.id: rate for rate in estimated_rates(open_geodata())}
    with RATES.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or ())
        rows = list(reader)
    zoned = {FAULTS["sea"], REPAIRS["sea"]}
    kept = [
        row
        for row in rows
        if row["id"] not in made and not (row["quantity"] in zoned and row["zone"])
    ]
    place = 1 + max(n for n, row in enumerate(kept) if row["quantity"] in zoned)
    new = [
        {
            "id": rate.id, "quantity": rate.quantity, "name": rate.name, "low": f"{rate.low:g}",
            "likely": "" if rate.likely is None else f"{rate.likely:g}", "high": f"{rate.high:g}",
            "unit": rate.unit, "medium": rate.medium, "zone": rate.zone,
            "scenario": rate.scenario, "year": rate.year or "", "basis": rate.basis,
            "source_ids": ";".join(rate.source_ids), "note": rate.note,
        }
        for rate in made.values()
    ]  # fmt: skip
    with RATES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows([*kept[:place], *new, *kept[place:]])


if __name__ == "__main__":
    main()

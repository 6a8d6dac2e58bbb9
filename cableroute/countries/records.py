"""What the tables record of a country: systems by status, repairs, permits, risks, agreements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cableroute.countries.network import CableNetwork
from cableroute.countries.steps import Step
from cableroute.errors import GeodataError
from cableroute.geodata.leg_zones import zones_along
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.model.dates import reached
from cableroute.model.deals import Deal
from cableroute.model.figures import Range, Rate
from cableroute.model.legs import Leg
from cableroute.model.permits import Permit
from cableroute.model.risks import Risk
from cableroute.model.systems import PLANS, Incident, System, company_names
from cableroute.routing.conditions import Conditions
from cableroute.routing.features import country_at
from cableroute.routing.risks import held_risks

UNVERIFIED = "unverified"
OUTSIDE_ZONES = "outside the zones of the tables"
PLANNED, NOT_KNOWN, LATER = "planned for it", "not known", "not there yet"
"""Statuses on a date, beside those of the tables: there by then as a plan, or perhaps, or later."""

STATUSES = (
    "in service",
    UNVERIFIED,
    PLANNED,
    *reversed(PLANS),
    NOT_KNOWN,
    LATER,
    "out of service",
    "retired",
    "cancelled",
)
"""Statuses in the order in which they are given."""

BY_PEOPLE = re.compile(r"anchor|trawl|fish|sabotage|divers|construction", re.IGNORECASE)
"""Causes of cuts that come from what people do near a cable."""


class CountryStatus(NamedTuple):
    """The systems of a country that have one status, and of plans one year.

    Parameters
    ----------
    status : str
        As the tables have it; "unverified" where none is known, or the last was seen long ago. On
        a date also "planned for it", "not there yet" and "not known".
    year : str
        Of what is not in service yet, when it is to be ready; empty: not known, or no plan.
    system_ids : tuple of str
        The systems.
    """

    status: str
    year: str
    system_ids: tuple[str, ...]


class RepairTime(NamedTuple):
    """How long a repair takes in one zone of the sea, or on land.

    Parameters
    ----------
    zone : str
        Repair zone; empty: the sea outside all zones, or land.
    medium : str
        "sea" or "land".
    system_ids : tuple of str
        Systems in service whose first section from a landing passes it.
    days : Range
        Time to repair, permits included.
    rate_id : str
        The row of rates.csv.
    is_proxy : bool
        Whether no rate is of this zone or country, so that a general one is its proxy.
    """

    zone: str
    medium: str
    system_ids: tuple[str, ...]
    days: Range
    rate_id: str
    is_proxy: bool


class CountryRisk(NamedTuple):
    """A risk that holds, or may, in a country or on its routes to hubs.

    Parameters
    ----------
    risk : Risk
        The risk.
    is_here : bool
        Whether the country is one of those that it concerns.
    routes_pct : float
        Share of the routes to hubs that pass its other countries or waters, per cent.
    """

    risk: Risk
    is_here: bool
    routes_pct: float


@dataclass(frozen=True)
class CountryRecord:
    """What the tables record of a country.

    Parameters
    ----------
    statuses : tuple of CountryStatus
        Its systems, each once.
    suppliers : tuple of (str, int)
        How many of its systems in service a supplier made, of those whose supplier is stated.
    suppliers_unknown : int
        Systems in service whose supplier is not stated.
    permits : tuple of Permit
        What it asks; then what any coastal state may ask.
    incidents : tuple of Incident
        Cuts and faults there, the newest first.
    incidents_elsewhere : int
        Those elsewhere of systems that land there.
    deals : tuple of Deal
        Agreements on what is there, each once, the newest first and those of no date last; a value
        is of the whole deal.
    """

    statuses: tuple[CountryStatus, ...]
    suppliers: tuple[tuple[str, int], ...]
    suppliers_unknown: int
    permits: tuple[Permit, ...]
    incidents: tuple[Incident, ...]
    incidents_elsewhere: int
    deals: tuple[Deal, ...]

    def systems(self, *statuses: str) -> tuple[str, ...]:
        """Return the ids of the systems that have one of some statuses."""
        ids = (one.system_ids for one in self.statuses if one.status in statuses)
        return tuple(name for names in ids for name in names)


def country_record(geodata: Geodata, code: str, conditions: Conditions) -> CountryRecord:
    """Return what the tables record of a country, up to the date of the conditions if any."""
    confidential = conditions.confidential

    def of(table: str) -> list[Any]:
        rows = geodata.select(table, country=code).values()
        return [item for item in rows if confidential or not is_hidden(item)]

    systems: list[System] = of("systems")
    statuses = _statuses(geodata, systems, code, conditions)
    names = {item.id for item in systems}
    live = [
        geodata.systems[name]
        for one in statuses
        if one.status == "in service"
        for name in one.system_ids
    ]
    suppliers = Counter(
        name for system in live for name in company_names(system.supplier.split(";"))
    )
    incidents = [item for item in of("incidents") if _is_past(item.start, conditions)]
    permits = [
        item
        for item in geodata.permits.values()
        if item.country in (code, "") and (confidential or not is_hidden(item))
    ]
    elsewhere = [
        item
        for item in geodata.incidents.values()
        if item.country != code
        and names.intersection(item.system_ids)
        and (confidential or not is_hidden(item))
        and _is_past(item.start, conditions)
    ]
    deals = [item for item in of("deals") if _is_past(item.signed, conditions)]
    return CountryRecord(
        statuses,
        tuple(sorted(suppliers.items(), key=lambda item: (-item[1], item[0]))),
        sum(not system.supplier for system in live),
        tuple(sorted(permits, key=lambda item: not item.country)),
        tuple(sorted(incidents, key=lambda item: (item.start, item.id), reverse=True)),
        len(elsewhere),
        tuple(sorted(deals, key=lambda item: (item.signed, item.id), reverse=True)),
    )


def _is_past(date: str, conditions: Conditions) -> bool:
    """Return whether something is, or may be, of the requested date or earlier."""
    return not (conditions.day and date) or reached(conditions.day, date) is not False


def _statuses(
    geodata: Geodata, systems: Iterable[System], code: str, conditions: Conditions
) -> tuple[CountryStatus, ...]:
    systems_by_status: dict[tuple[str, str], list[str]] = {}
    for system in systems:
        whole = _status(geodata, system, conditions)
        planned = planned_parts(geodata, geodata.segments_of.get(system.id, ()))
        status = planned.get(code, whole) if whole == "in service" else whole
        to_come = whole in (*PLANS, PLANNED, LATER)
        year = system.ready_for_service[:4] if to_come else ""
        systems_by_status.setdefault((status, year), []).append(system.id)

    def order(key: tuple[str, str]) -> tuple[int, str]:
        return (STATUSES.index(key[0]), key[1] or "9999")

    return tuple(
        CountryStatus(*key, tuple(systems_by_status[key]))
        for key in sorted(systems_by_status, key=order)
    )


def planned_parts(geodata: Geodata, legs: Iterable[Leg]) -> dict[str, str]:
    """Return the countries in which all that lands of a system is planned, with its status there.

    A system in service is not in service there.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> planned_parts(geo, geo.segments_of["2AFRICA"])["PK"]
    'under construction'
    """
    landing: dict[str, set[str]] = {}
    for leg in legs:
        for place_id in (leg.start_id, leg.end_id):
            landing.setdefault(country_at(geodata, place_id), set()).add(leg.status)
    return {
        code: min(statuses, key=STATUSES.index)
        for code, statuses in sorted(landing.items())
        if code and statuses <= set(PLANS)
    }


def _status(geodata: Geodata, system: System, conditions: Conditions) -> str:
    """Return the status of a system, on the date that is asked if any."""
    on = conditions.status_on(system, geodata)
    old = conditions.is_unverified(system, geodata.data_date)
    if on is None:
        return UNVERIFIED if old and system.status not in PLANS else system.status
    if on.is_there is None:
        return system.status if system.status in (*PLANS, UNVERIFIED) else NOT_KNOWN
    if on.is_there and old:
        return UNVERIFIED
    return PLANNED if on.status == "planned" else on.status


def repair_times(
    geodata: Geodata, code: str, network: CableNetwork, *, confidential: bool = False
) -> tuple[RepairTime, ...]:
    """Return how long repairs take in the zones of the first sections of a country's systems.

    The section is from a landing to the next landing or branching unit. Of land where a system
    crosses the country.
    """
    zones: dict[tuple[str, str], dict[str, None]] = {}
    for system, steps in network.steps.items():
        for step in steps:
            hop = step.hop
            if hop.trunk is not None and country_at(geodata, hop.start_id) == code:
                low, high = sorted(hop.kp_km)
                for zone, _, _ in zones_along(geodata, hop.trunk, low, high):
                    zones.setdefault((hop.trunk.medium, zone), {})[system] = None
            elif hop.path_id and code in {leg.country for leg in hop.legs}:
                zones.setdefault(("land", ""), {})[system] = None
    times = []
    for (medium, zone), systems in zones.items():
        rate = _repair_rate(geodata, medium, zone, code)
        if rate is None or (rate.visibility != "public" and not confidential):
            continue
        scale = 1.0 if medium == "sea" else 1 / 24
        low, high = rate.low * scale, rate.high * scale
        likely = (low + high) / 2 if rate.likely is None else rate.likely * scale
        is_proxy = not (rate.zone if medium == "sea" else rate.country)
        days = Range(low, likely, high)
        times.append(RepairTime(zone, medium, tuple(systems), days, rate.id, is_proxy))
    return tuple(
        sorted(times, key=lambda time: (time.medium == "land", -time.days.likely, time.zone))
    )


def _repair_rate(geodata: Geodata, medium: str, zone: str, code: str) -> Rate | None:
    quantity = "sea_repair_days" if medium == "sea" else "land_repair_hours"
    country = "" if medium == "sea" else code
    try:
        return geodata.find_rate(quantity, medium=medium, zone=zone, country=country)[0]
    except GeodataError:
        return None


def country_risks(
    geodata: Geodata,
    code: str,
    routes: Sequence[tuple[Sequence[Step], frozenset[str]]],
    conditions: Conditions,
) -> tuple[CountryRisk, ...]:
    """Return the risks that hold in a country, or on its routes to hubs.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    code : str
        The country.
    routes : sequence of (sequence of Step, frozenset of str)
        Steps of each route, and the codes of the other countries that it passes.
    conditions : Conditions
        Their date, and whether confidential risks count.
    """
    passed = [
        (codes, frozenset().union(*(step.waters for step in steps))) for steps, codes in routes
    ]
    risks = []
    on, confidential = conditions.day, conditions.confidential
    for risk in held_risks(geodata, date=on, confidential=confidential):
        others = set(risk.countries) - {code}
        count = sum(
            bool(codes & others or waters.intersection(risk.waters)) for codes, waters in passed
        )
        if code in risk.countries or count:
            share = 100.0 * count / len(passed) if passed else 0.0
            risks.append(CountryRisk(risk, code in risk.countries, share))
    return tuple(
        sorted(
            risks,
            key=lambda risk_here: (not risk_here.is_here, -risk_here.routes_pct, risk_here.risk.id),
        )
    )


def is_by_people(incident: Incident) -> bool:
    """Return whether an incident is put down to what people do near a cable.

    Examples
    --------
    >>> is_by_people(Incident("I", name="I", start="2020", medium="sea", cause="ship's anchor"))
    True
    """
    return BY_PEOPLE.search(incident.cause) is not None


def sources_of_record(record: CountryRecord, systems: Mapping[str, System]) -> list[str]:
    """Return the ids of the sources of a record, of its systems, permits, incidents, deals."""
    names = (name for one in record.statuses for name in one.system_ids)
    items: list[Any] = [
        *(systems[name] for name in names),
        *record.permits,
        *record.incidents,
        *record.deals,
    ]
    return [source for item in items for source in item.source_ids]

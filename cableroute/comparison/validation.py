"""How well does each model hold against what the world published: how many inside, how wide."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable
from statistics import median
from typing import Any, NamedTuple

from cableroute.comparison.network_delay import is_fitted, network_rtd_range_ms
from cableroute.comparison.published_figures import (
    LENGTH_RATIO,
    NETWORK,
    TOO_LONG,
    check_latencies,
    check_lengths,
    check_trunk_lengths,
)
from cableroute.errors import ModelError, check_flags, choice_faults
from cableroute.geodata.assumptions import Assumptions, default_assumptions, world_faults
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.model.figures import Range
from cableroute.model.held import HeldRecord
from cableroute.model.legs import Leg
from cableroute.money.deal_terms import restated_value
from cableroute.money.leases import LEASE, LeasePrice, price_in_year
from cableroute.planning.laid_lines import laid_lines, offset
from cableroute.planning.planner import plan_pairs
from cableroute.reliability.elements import REPAIRS
from cableroute.reliability.record import recorded
from cableroute.reliability.record_check import FEWEST_YEARS, check_record
from cableroute.reliability.repair_times import is_in_conflict, repairs_of

Records = list[HeldRecord]
Check = Callable[[Geodata, Assumptions, bool], Records]

ENDS = (0.05, 0.95)
NO_END = "no repair has a known end"
BUILD = {"sea": "sea_build_cost_usd_per_km", "land": "land_build_cost_usd_per_km"}


class CheckedModel(NamedTuple):
    """A model beside its record; `validate` makes it.

    Parameters
    ----------
    model : str
        Its name, as "lengths".
    against : str
        The record against which it is held, in words.
    due_pct : float or None
        How many of a hundred records should be inside if the model is right; None: not defined.
    not_tested : str
        What the record does not test, in words.
    records : tuple of HeldRecord
        Each record.
    """

    model: str
    against: str
    due_pct: float | None
    not_tested: str
    records: tuple[HeldRecord, ...]

    @property
    def tested(self) -> tuple[HeldRecord, ...]:
        """The records that test it."""
        return tuple(item for item in self.records if item.is_inside is not None)

    @property
    def held_out(self) -> tuple[HeldRecord, ...]:
        """Those to which it was not fitted."""
        return tuple(item for item in self.tested if not item.is_fitted)

    @property
    def misses(self) -> tuple[HeldRecord, ...]:
        """The records that are outside."""
        return tuple(item for item in self.tested if not item.is_inside)

    @property
    def width(self) -> tuple[float, str] | None:
        """How wide the ranges are in the median, and in what: "times", high over low, or a unit.

        A difference where a low end may be nought, as of shares and counts. None: no range.
        """
        ranges = [item.modelled for item in self.tested if item.modelled is not None]
        if not ranges:
            return None
        unit = self.tested[0].unit
        if unit == "%" or any(it.low <= 0 for it in ranges):
            return median(it.high - it.low for it in ranges), unit
        return median(it.high / it.low for it in ranges), "times"

    @property
    def untested(self) -> dict[str, int]:
        """Why records do not test it, and how many each."""
        return dict(Counter(item.why for item in self.records if item.is_inside is None))


def validate(
    geodata: Geodata,
    models: str | Iterable[str] | None = None,
    *,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> list[CheckedModel]:
    """Return each model beside its record, with every record that is held.

    Parameters
    ----------
    geodata : Geodata
        The tables: those of the package, or with your own.
    models : str or iterable of str, optional
        Names of `MODELS`; without it, all of them.
    assumptions : Assumptions, optional
        Your rates in place of those of the tables.
    confidential : bool
        Whether what is confidential counts.

    Raises
    ------
    ModelError
        No model has a name.

    Examples
    --------
    >>> import cableroute as cr
    >>> lengths, = cr.validate(cr.open_geodata(), "lengths")
    >>> len(lengths.misses) < 0.3 * len(lengths.tested)
    True
    """
    check_flags("validate", confidential=confidential)
    names = [models] if isinstance(models, str) else [*MODELS] if models is None else [*models]
    faults = [*world_faults(geodata)]
    for name in names:
        faults += choice_faults("models", name, MODELS, hint=f"give {', '.join(MODELS)}")
    ModelError.check("validate", faults)
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    records: Records = []
    for check in dict.fromkeys(MODELS[name].check for name in names):
        found = check(geodata, assumed, confidential)
        records += [it._replace(why="") if it.is_inside else it for it in found]
    return [
        CheckedModel(name, *MODELS[name][1:], tuple(it for it in records if it.model == name))
        for name in MODELS
        if name in names
    ]


# --- each model beside its record -------------------------------------------------------------


def _faults(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return recorded outages, downtime and repairs: of systems, of parts held out, of zones."""
    found = check_record(geodata, assumptions=assumed)
    few, records = f"fewer than {FEWEST_YEARS:g} years of record", list[HeldRecord]()
    for item in found.systems:
        name, low = geodata.systems[item.system_id].name, item.outages < item.expected.low
        more = f"; {item.outside_pct:.0f} % of its cable is where no cut is recorded" if low else ""
        why = f"{'fewer' if low else 'more'} than expected{more}"
        incidents = [geodata.incidents[id] for id in item.incident_ids]
        sources = tuple(dict.fromkeys(id for it in incidents for id in it.source_ids))
        records.append(
            _held(
                *("outages", name, "outages", item.outages, item.expected),
                item.is_inside if item.is_counted else None,
                why=why if item.is_counted else few,
            )._replace(source_ids=sources)
        )
        down = item.downtime_min_per_year
        records.append(
            _held(
                *("downtime", name, "min a year", down, item.model_downtime_min_per_year),
                item.is_downtime_inside if item.is_counted else None,
                why="no outage has a known end" if item.is_counted else few,
            )._replace(source_ids=sources)
        )
    for group in found.groups:
        name = f"{group.name}: {len(group.system_ids)} systems together"
        records.append(
            _held("outages", name, "outages", group.outages, group.expected, group.is_inside)
        )
        records.append(
            _held(
                *("repairs", name, "days", group.repair_days, group.expected_days),
                group.is_repair_inside,
                why=NO_END if group.expected_days is None else "",
            )
        )
    return [*records, *_zone_repairs(geodata)]


def _zone_repairs(geodata: Geodata) -> Records:
    """Return the mean time of the repairs of each zone that ended, to which its rate is fitted.

    Repairs are exponential, as the rates take them: the mean of few is seldom near their rate.
    """
    from scipy.special import gammaincinv

    incidents, records = recorded(geodata), list[HeldRecord]()
    repairs = repairs_of(incidents)
    for rate in geodata.rates.values():
        if rate.quantity != REPAIRS["sea"] or not rate.zone or is_hidden(rate):
            continue
        days = [
            repair.days
            for repair in repairs
            if repair.has_ended and repair.incident.zone == rate.zone
            if not rate.scenario
            or is_in_conflict(geodata, repair.incident, incidents) == (rate.scenario == "conflict")
        ]
        name = ", ".join(filter(None, (rate.zone, rate.scenario, f"mean of {len(days)}")))
        if not days:
            records.append(_held("repairs", name, "days", None, None, None, True, NO_END))
            continue
        mean, low, high = math.fsum(days) / len(days), *(gammaincinv(len(days), ENDS) / len(days))
        said = Range(rate.low * float(low), rate.range.likely, rate.high * float(high))
        inside = said.low <= mean <= said.high
        why = f"{'shorter' if mean < said.low else 'longer'} than expected"
        records.append(_held("repairs", name, "days", mean, said, inside, True, why))
    return records


def _delays(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return published delays: as bounds of light in the cables, and within the network range."""
    records = []
    checks = check_latencies(geodata, assumptions=assumed, confidential=confidential)
    for item in checks:
        name = f"{item.start} - {item.end}" if item.start and item.end else item.id
        held = (name, "ms", item.published_ms)
        inside = None if item.modelled_ms is None else not item.flags
        records.append(
            HeldRecord("delay", *held, item.modelled_ms, inside, False, item.why, item.source_ids)
        )
        if item.kind == NETWORK:
            wide = item.modelled_ms and network_rtd_range_ms(geodata, item.modelled_ms)
            low, high = item.published_ms
            inside = None if wide is None else low <= wide.high and high >= wide.low
            why = item.why
            if wide is not None:
                beyond = "above" if low > wide.high else "below"
                why = f"{beyond} what carriers' paths add"
                why += f"; the best route is {TOO_LONG}" if item.flags else ""
            fitted = is_fitted(item.start, item.end)
            records.append(
                HeldRecord("network-delay", *held, wide, inside, fitted, why, item.source_ids)
            )
    return records


def _lengths(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return published lengths of systems and segments against the drawn lines."""
    band = next((rate for rate in geodata.rates.values() if rate.quantity == LENGTH_RATIO), None)
    rows: dict[str, Any] = {**geodata.systems, **geodata.segments}
    return [
        HeldRecord(
            *("lengths", item.id, "km", item.published_km),
            None if band is None else _times(band.range, item.modelled_km),
            *(item.usual, False, item.why, rows[item.id].source_ids),
        )
        for item in check_lengths(geodata, confidential=confidential)
    ]


def _trunks(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return published lengths of trunks against planned lines, by the fit of the others."""
    return [
        HeldRecord(
            *("trunks", item.name, "km", item.published_km),
            _times(item.others, item.planned_km),
            *(item.is_inside, False, item.beyond and f"{item.beyond} the fit of the others"),
            item.source_ids,
        )
        for item in check_trunk_lengths(geodata, confidential=confidential)
    ]


def _laid(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return how far laid cables are from the lines planned between their ends."""
    lines, records = laid_lines(geodata), list[HeldRecord]()
    for laid, leg in zip(lines, plan_pairs([it.ends for it in lines]), strict=True):
        held = ("laid", laid.name, "km off")
        if not isinstance(leg, Leg):
            records.append(HeldRecord(*held, None, None, None, why="no line can be planned"))
            continue
        off = offset(laid, leg.geometry)
        said = Range(0.0, 0.0, leg.accuracy_km)
        inside = off.median_km <= leg.accuracy_km + laid.accuracy_km
        why = "half of the cable and more is farther off than the line is stated to be accurate"
        records.append(
            HeldRecord(
                *held, (off.median_km, off.p90_km), said, inside, False, why, laid.source_ids
            )
        )
    return records


def _costs(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return what building a whole system cost a km, in the prices of the rate."""
    records = []
    for deal in geodata.deals.values():
        ids = [name for it in deal.applies_to if it.scope == "system" for name in it.targets]
        if deal.bought != "build" or deal.value is None or (is_hidden(deal) and not confidential):
            continue
        systems = [geodata.systems[name] for name in ids if name in geodata.systems]
        lengths = [it.length_km for it in systems if it.length_km is not None]
        media = {leg.medium for it in systems for leg in geodata.segments_of.get(it.id, ())}
        medium = "land" if media == {"land"} else "sea"
        rate, _ = geodata.find_rate(BUILD[medium], medium=medium)
        if is_hidden(rate) and not confidential:
            continue
        name, held = deal.title, ("cost", deal.title, "USD a km")
        value = restated_value(deal, geodata, price_year=rate.year or deal.price_year or 0)
        why = ""
        if deal.currency != "USD" or value is None:
            why = "no value in USD of the year of the rate"
        elif not systems or len(lengths) < len(systems):
            why = "no length of a whole system is published"
        if why or value is None:
            records.append(HeldRecord(*held, None, rate.range, None, False, why, deal.source_ids))
            continue
        least, most = (sum(end) for end in zip(*lengths, strict=True))
        low, high = value[0] / most, value[1] / least
        inside = low <= rate.high and high >= rate.low
        fitted = bool({*deal.source_ids} & {*rate.source_ids})
        why = f"{'above' if low > rate.high else 'below'} the rate {rate.id}; {name}"
        records.append(
            HeldRecord(*held, (low, high), rate.range, inside, fitted, why, deal.source_ids)
        )
    return records


def _prices(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return a later lease price of two places against an earlier one, brought to its year."""
    rates = [
        it for it in geodata.rates.values()
        if LEASE.fullmatch(it.quantity) and it.year and (confidential or not is_hidden(it))
    ]  # fmt: skip
    records = []
    for later in rates:
        earlier = [
            it for it in rates if it.component == later.component and it.quantity == later.quantity
            and (it.year or 0) < (later.year or 0)
        ]  # fmt: skip
        held = ("prices", later.name, later.unit, (later.low, later.high))
        if not earlier:
            why = "no earlier price of the same places and capacity"
            records.append(HeldRecord(*held, None, None, False, why, later.source_ids))
        for one in earlier:
            gbps = float(one.quantity.split("_")[1].removesuffix("g"))
            price = LeasePrice(one.id, one.name, one.low, one.high, gbps, one.year)
            found = price_in_year(price, geodata, later.year)
            brought = Range.of((found.low, found.high))
            inside = later.low <= brought.high and later.high >= brought.low
            why = f"{one.year} brought to {later.year} by the published declines"
            records.append(HeldRecord(*held, brought, inside, False, why, later.source_ids))
    return records


def _flow(geodata: Geodata, assumed: Assumptions, confidential: bool) -> Records:
    """Return what recorded cuts took, by published shares and by words, against the split."""
    from cableroute.traffic.record import HIT_PCT, replay

    records = []
    for item in replay(geodata):
        name = f"{item.date} {item.event}: {', '.join(item.who)}"
        name += f" to {', '.join(item.towards)}" if item.towards else ""
        published = item.published_pct or {"yes": (HIT_PCT, 100.0), "no": (0.0, HIT_PCT)}.get(
            item.hit
        )
        likely, ends = item.likely_pct, item.modelled_pct
        said = None if ends is None or likely is None else Range(ends.low, likely, ends.high)
        why = item.why_not
        if said is not None and published is not None:
            why = f"{'less' if said.high < published[0] else 'more'} lost than the record has"
        held = "flow", name, "%", None if published is None else (published[0], published[1])
        fitted = item.used_for == "fit"
        records.append(HeldRecord(*held, said, item.is_inside, fitted, why, item.source_ids))
    return records


def _held(
    model: str,
    name: str,
    unit: str,
    value: float | None,
    modelled: Range | None,
    inside: bool | None,
    is_fitted: bool = False,
    why: str = "",
) -> HeldRecord:
    """Return a record that is one figure."""
    published = None if value is None else (float(value), float(value))
    return HeldRecord(model, name, unit, published, modelled, inside, is_fitted, why)


def _times(ratio: Range, km: float) -> Range:
    return Range(*(end * km for end in ratio))


class _HeldModel(NamedTuple):
    """What makes the records of a model; against what, how many should be inside, what is not."""

    check: Check
    against: str
    due_pct: float | None
    not_tested: str


MODELS: dict[str, _HeldModel] = {
    "flow": _HeldModel(
        _flow, "share of capacity or traffic that recorded cuts took, and who was hit by words",
        None, "cuts that no one gave a share of; what operators restored by buying elsewhere",
    ),
    "outages": _HeldModel(
        _faults, "recorded outages of each system, and of parts held out", 90,
        "the level: which share of faults the press reports is fitted; cuts on land",
    ),
    "downtime": _HeldModel(
        _faults, "downtime of recorded outages with a known end", 90,
        "outages that no one dated; that no one reported",
    ),
    "repairs": _HeldModel(
        _faults, "days in repair: of parts held out, and by zone", 90,
        "zones without a recorded repair; waiting for a ship apart from its work",
    ),
    "delay": _HeldModel(
        _delays, "published round trips, as bounds of light in the best cables", 100,
        "cables that the tables lack; a bound says nothing of what a carrier sells",
    ),
    "network-delay": _HeldModel(
        _delays, "published round trips of a network, half of them held out", 80,
        "networks other than those published; the hours of a day",
    ),
    "lengths": _HeldModel(
        _lengths, "published lengths of systems and segments, against drawn lines", None,
        "systems without a published length; where the cable runs",
    ),
    "trunks": _HeldModel(
        _trunks, "published lengths of trunks, each against the fit of the others", 90,
        "cable with branches; slack apart from the development of the route",
    ),
    "laid": _HeldModel(
        _laid, "positions of laid and charted cables, against planned lines", None,
        "cables of the last years but for notices to mariners; land",
    ),
    "cost": _HeldModel(
        _costs, "stated costs of whole systems a km, in prices of the rate", None,
        "prices of contracts, which are not published; upgrades",
    ),
    "prices": _HeldModel(
        _prices, "a later lease price of two places, against an earlier one", None,
        "what a buyer pays; places of one price only",
    ),
}  # fmt: skip
"""The models by name."""

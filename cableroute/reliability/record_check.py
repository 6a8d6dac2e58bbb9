"""How the recorded outages of each system compare with what the model expects of it.

The list of incidents holds what the press reported, so the model's faults are not compared with
it one by one: the share of them that reaches the record is an unknown of its own. Before anything
is fitted the systems are put into three parts, every third by its year of service, and what a part
should have rests on the other two alone: the share that is recorded, and how far systems differ
(gamma-Poisson: `cableroute.reliability.gamma_poisson`), and how long repairs took. The model then
says how many recorded outages a system should have, given its cable, zones, depths and years, and
the range in which nine of ten such systems are. The downtime of its dated outages is set against
that of as many repairs at the model's times.

Such ranges are wide, and of a small system that should have a tenth of an outage they hold nought
and one: few records can be outside. So the middle half of what is expected is given too, with how
many records it should hold by chance, and two sums, of outages and of days in repair, for each of
the three parts and for large and for small systems. An incident that hit systems of several parts
is in the record of each.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.model.systems import Incident
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import DAYS_PER_YEAR, MINUTES_PER_YEAR, REPAIRS
from cableroute.reliability.gamma_poisson import (
    HIGH,
    LOW,
    fitted_power,
    fitted_shape,
    independent_product,
)
from cableroute.reliability.record import record_days, recorded, service_days
from cableroute.reliability.repair_times import Repair, is_in_conflict, repairs_of, zone_repairs

FEWEST_YEARS = 5.0
"""Systems with fewer years are shown and not counted."""

BUSY = 2.0
"""Systems that should have so many recorded outages put the model to the test."""

PARTS = 3
"""Parts of the systems, each of which is held out in turn: every third by year of service."""

MIDDLE = (0.25, 0.75)
"""The middle half of what is expected."""

SHARES = tuple((2 * at + 1) / 20 for at in range(10))
"""Quantiles at which a share that is not known is tried, each as likely as the next."""


class SystemCheck(NamedTuple):
    """A system's record against the model; `check_record` makes it.

    Parameters
    ----------
    system_id : str
        Which.
    years : float
        In service while there is a record.
    cable_km : float
        Length of cable at sea.
    model_faults : Range
        Faults at sea that the model expects in these years, and that cut the service.
    expected : Range
        Of these, in the record: 5 per cent, mean, 95 per cent; the ends are whole numbers, or the
        mean where that is beyond them.
    outages : int
        Recorded outages at sea.
    land_outages : int
        Recorded outages on land, which are not compared: crossings are no part of a system's
        segments.
    dated : int
        Outages at sea whose length is known.
    downtime_min_per_year : float or None
        Downtime of these, minutes a year in service; None where none is dated.
    model_downtime_min_per_year : Range or None
        That of as many repairs at the model's times: 5 per cent, mean, 95 per cent.
    is_inside, is_downtime_inside : bool or None
        Whether the record is within the range; None where there is nothing to compare.
    is_in_middle : bool
        Whether the outages are within the middle half of what is expected: 25 to 75 per cent.
    chances : (float, float)
        How likely a record is within the range, and within the middle half, if the model holds.
        Outages are whole numbers: that is more than nine in ten, and a half.
    outside_pct : float
        Share of its cable outside every repair zone, per cent: waters of which the record has
        next to nothing.
    incident_ids : tuple of str
        The incidents.
    part : int
        In which of the three parts it is held out, from 1.
    """

    system_id: str
    years: float
    cable_km: float
    model_faults: Range
    expected: Range
    outages: int
    land_outages: int
    dated: int
    downtime_min_per_year: float | None
    model_downtime_min_per_year: Range | None
    is_inside: bool
    is_downtime_inside: bool | None
    is_in_middle: bool
    chances: tuple[float, float]
    outside_pct: float
    incident_ids: tuple[str, ...]
    part: int

    @property
    def is_counted(self) -> bool:
        """Whether the system has enough years to count."""
        return self.years >= FEWEST_YEARS

    @property
    def is_downtime_in_half(self) -> bool | None:
        """Whether the downtime is within half the range, in logarithms; None: none is known."""
        modelled, down = self.model_downtime_min_per_year, self.downtime_min_per_year
        if modelled is None or not down:
            return None
        low, high = (math.sqrt(end * modelled.likely) for end in (modelled.low, modelled.high))
        return low <= down <= high


class GroupCheck(NamedTuple):
    """Recorded outages of several systems together, against what the parts held in say of them.

    `expected` is the range of their number: 5 per cent, mean, 95 per cent. `repair_days` is how
    long `repairs` with a known end took, and those without as far as is known; `expected_days`
    what is expected of as many, None where there is none.
    """

    name: str
    system_ids: tuple[str, ...]
    expected: Range
    outages: int
    repairs: int
    repair_days: float
    expected_days: Range | None

    @property
    def is_inside(self) -> bool:
        """Whether the number of outages is within the range."""
        return self.expected.low <= self.outages <= self.expected.high

    @property
    def is_repair_inside(self) -> bool | None:
        """Whether the days are within the range; None: none is known."""
        expected = self.expected_days
        return None if expected is None else expected.low <= self.repair_days <= expected.high


class RecordCheck(NamedTuple):
    """What `check_record` returns.

    Parameters
    ----------
    systems : tuple of SystemCheck
        The systems, the one with the most expected faults first.
    recorded_share : float
        Share of the faults that the model expects that is in the record, over all systems.
    groups : tuple of GroupCheck
        Systems that should have `BUSY` recorded outages or more, the others, and the three parts.
    down_days : float
        Days of the recorded outages of all systems, those without an end as far as is known.
    model_down_days : Range
        Days that the same systems are down in the same years by the figures of `availability_of`:
        faults times the share that cuts the service times the time to repair. No less than
        `down_days`, if these are not too low.
    """

    systems: tuple[SystemCheck, ...]
    recorded_share: float
    groups: tuple[GroupCheck, ...] = ()
    down_days: float = math.nan
    model_down_days: Range = Range(math.nan, math.nan, math.nan)

    @property
    def counted(self) -> int:
        """Systems with five years or more in service while there is a record."""
        return sum(item.is_counted for item in self.systems)

    @property
    def inside(self) -> int:
        """Those of them whose recorded outages, and dated downtime, are within the ranges."""
        return sum(
            item.is_counted and item.is_inside and item.is_downtime_inside is not False
            for item in self.systems
        )


def check_record(geodata: Geodata, *, assumptions: Assumptions | None = None) -> RecordCheck:
    """Return the record of every system that is or was in service against the model.

    Parameters
    ----------
    geodata : Geodata
        Holds segments, rates and incidents.
    assumptions : Assumptions, optional
        Your rates in place of those of the tables.

    Raises
    ------
    GeodataError
        No rate of faults or repairs fits.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> checked = check_record(open_geodata())
    >>> checked.inside > 0.75 * checked.counted
    True
    """
    incidents = recorded(geodata)
    if not incidents:
        return RecordCheck((), math.nan)
    models = _models(geodata, incidents, assumptions)
    if not models:
        return RecordCheck((), math.nan)
    names = [model.system_id for model in models]
    held_in = [
        _HeldIn.of(geodata, incidents, models, set(names).difference(names[part::PARTS]))
        for part in range(PARTS)
    ]
    checks = {
        model.system_id: _check(model, held_in[at % PARTS], at % PARTS + 1)
        for at, model in enumerate(models)
    }
    faults = math.fsum(model.all_faults for model in models)
    groups = _group_checks(geodata, incidents, models, checks, held_in)
    rows = sorted(checks.values(), key=lambda item: -item.model_faults.likely)
    total = sum(item.outages for item in rows)
    return RecordCheck(
        tuple(rows),
        total / faults if faults else math.nan,
        groups,
        math.fsum(repair.days for model in models for repair in repairs_of(model.incidents)),
        sum((model.down_days for model in models), Range(0.0, 0.0, 0.0)),
    )


class _Model(NamedTuple):
    """A system: its years, its network, faults that cut the service in these, all, its record.

    `down_days` is how long its elements are down in these years, as `availability_of` has them.
    """

    system_id: str
    years: float
    network: ElementNetwork
    faults: Range
    down_days: Range
    all_faults: float
    incidents: tuple[Incident, ...]

    @property
    def outages(self) -> int:
        return sum(item.medium == "sea" for item in self.incidents)


def _models(
    geodata: Geodata, incidents: Sequence[Incident], assumptions: Assumptions | None
) -> list[_Model]:
    """Return the systems by their year of service."""
    first, last = record_days(geodata, incidents)
    models = []
    sought = (one for one in geodata.systems.values() if one.incidents_sought)
    for system in sorted(sought, key=lambda one: (one.ready_for_service, one.id)):
        span = service_days(geodata, system.id, first, last)
        legs = [leg for leg in geodata.segments_of.get(system.id, ()) if leg.medium == "sea"]
        if span is None or not legs or any(leg.visibility != "public" for leg in legs):
            continue
        years = (span[1] - span[0]) / DAYS_PER_YEAR
        routes = [Route(leg.id, leg.id, (leg,)) for leg in legs]
        network = ElementNetwork.of(routes, geodata, assumptions)
        outages = Range(*(years * end for end in network.outages()))
        days = Range(*(years * DAYS_PER_YEAR * end for end in network.down_sum()))
        faults = years * math.fsum(part.faults(1, network.figures) for part in network.parts)
        hits = tuple(item for item in incidents if system.id in item.system_ids)
        models.append(_Model(system.id, years, network, outages, days, faults, hits))
    return models


class _HeldIn(NamedTuple):
    """What the record of some systems says of that of others.

    `share` of the model's outages is recorded of a system with one of them a year, as `events`
    that happen by themselves say, and more of a larger one, by a `power` of that number; by
    `shape` systems differ. `repair_days` are the times to repair by zone and scenario, which the
    repairs of these systems took `level` times over, `ended` of them, spread as a gamma of shape
    `even`.
    """

    share: float
    power: float
    events: float
    shape: float
    repair_days: dict[tuple[str, str], float]
    level: float
    ended: int
    even: float

    @classmethod
    def of(
        cls,
        geodata: Geodata,
        incidents: Sequence[Incident],
        models: Sequence[_Model],
        names: Set[str],
    ) -> Self:
        """Return the share, power and shape that the systems of some names fit."""
        members = [model for model in models if model.system_id in names]
        counts = [float(model.outages) for model in members]
        faults = [model.faults.likely for model in members]
        sizes = [model.faults.likely / model.years for model in members]
        power = fitted_power(counts, faults, sizes)
        usual = [many * size**power for many, size in zip(faults, sizes, strict=True)]
        share = sum(counts) / math.fsum(usual) if sum(usual) else 0.0
        shape = fitted_shape(counts or [0.0], [share * many for many in usual] or [0.0])
        seen = [item for item in incidents if set(item.system_ids).intersection(names)]
        hits = [
            len(set(item.system_ids).intersection(names)) for item in seen if item.medium == "sea"
        ]
        alike = sum(hit * hit for hit in hits) / sum(hits) if hits else 1.0
        rates = zone_repairs(geodata, seen, *record_days(geodata, incidents))
        days = {(rate.zone, rate.scenario): rate.range.likely for rate in rates}
        held_in = cls(share, power, sum(counts) / alike, shape, days, 1.0, 0, 1.0)
        ratios = [
            (held_in.ratio(geodata, repair, incidents), repair.has_ended)
            for repair in repairs_of(seen)
        ]
        ended = sum(has_ended for _, has_ended in ratios)
        if not ended:
            return held_in
        level = math.fsum(ratio for ratio, _ in ratios) / ended
        even = _evenness([ratio for ratio, has_ended in ratios if has_ended])
        return held_in._replace(level=level, ended=ended, even=even)

    def ratio(self, geodata: Geodata, repair: Repair, incidents: Sequence[Incident]) -> float:
        """Return how a repair compares with the time to repair of its zone, or the general one."""
        general = geodata.find_rate(REPAIRS["sea"], medium="sea")[0]
        usual = (general.low + general.high) / 2
        scenario = "conflict" if is_in_conflict(geodata, repair.incident, incidents) else "quiet"
        zone = repair.incident.zone
        if not zone and scenario == "conflict":
            zone = next((name for name, kind in self.repair_days if kind == scenario), "")
        days = self.repair_days.get((zone, scenario), self.repair_days.get((zone, ""), usual))
        return float(repair.days / days)

    def mean(self, model: _Model) -> float:
        """Return how many recorded outages a system should have."""
        size = model.faults.likely / model.years
        return self.share * model.faults.likely * float(size**self.power)

    def chances(self, mean: float) -> NDArray[np.float64]:
        """Return how likely no, one, two ... recorded outages are, to nearly all."""
        from scipy.stats import nbinom

        spread = (
            self.shape,
            self.shape / (self.shape + mean),
        )  # frozen: thrice as long
        return np.asarray(nbinom.pmf(np.arange(int(nbinom.ppf(1 - 1e-9, *spread)) + 2), *spread))

    def sum_chances(self, means: Sequence[float]) -> NDArray[np.float64]:
        """Return the chances of a sum of systems: over what the share may be, by few events."""
        from scipy.special import gammaincinv

        chances = np.zeros(1)
        for at in SHARES:
            ratio = float(gammaincinv(self.events + 0.5, at)) / (self.events + 0.5)
            total = np.array([1.0])
            for mean in means:
                total = np.convolve(total, self.chances(ratio * mean))
            chances = _add_padded(chances, total / len(SHARES))
        return chances


def _add_padded(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a sum of two arrays, the shorter filled with noughts."""
    size = max(len(one), len(other))
    return np.pad(one, (0, size - len(one))) + np.pad(other, (0, size - len(other)))


def _evenness(ratios: Sequence[float]) -> float:
    """Return the shape of the gamma distribution of some repairs: 1 of exponential ones."""
    from scipy.stats import gamma

    return float(gamma.fit(ratios, floc=0)[0]) if len(set(ratios)) > 1 else 1.0


def _ends(chances: NDArray[np.float64], low: float, high: float) -> tuple[int, int, float]:
    """Return the numbers at two quantiles of a distribution, and the chance between them."""
    summed = np.cumsum(chances)
    first, last = (int(np.searchsorted(summed, share)) for share in (low, high))
    return first, last, float(chances[first : last + 1].sum())


def _group_checks(
    geodata: Geodata,
    incidents: Sequence[Incident],
    models: Sequence[_Model],
    checks: Mapping[str, SystemCheck],
    held_in: Sequence[_HeldIn],
) -> tuple[GroupCheck, ...]:
    """Return the sums of the systems that should have many outages, of the others, of the parts."""
    counted = [item for item in checks.values() if item.is_counted]
    of_groups = {
        "large": [item for item in counted if item.expected.likely >= BUSY],
        "small": [item for item in counted if item.expected.likely < BUSY],
        **{
            f"part {part}": [item for item in counted if item.part == part]
            for part in range(1, PARTS + 1)
        },
    }
    repairs = repairs_of(incidents)
    groups = []
    for name, systems in of_groups.items():
        if not systems:
            continue
        parts = {item.system_id: item.part for item in systems}
        total, mean = np.array([1.0]), 0.0
        for number, fitted in enumerate(held_in, start=1):
            means = [
                fitted.mean(model)
                for model in models
                if model.system_id in parts and parts[model.system_id] == number
            ]
            total = np.convolve(total, fitted.sum_chances(means))
            mean += math.fsum(means)
        low, high, _ = _ends(total, LOW, HIGH)
        ids = tuple(model.system_id for model in models if model.system_id in parts)
        hit = [
            (repair, [parts[name] for name in repair.incident.system_ids if name in parts])
            for repair in repairs
        ]
        took = [(repair, held_in[min(own_parts) - 1]) for repair, own_parts in hit if own_parts]
        groups.append(
            GroupCheck(
                name,
                ids,
                Range(min(low, mean), mean, max(mean, high)),
                sum(item.outages for item in systems),
                *_repair_sums(geodata, incidents, took),
            )
        )
    return tuple(groups)


def _repair_sums(
    geodata: Geodata, incidents: Sequence[Incident], repairs: Sequence[tuple[Repair, _HeldIn]]
) -> tuple[int, float, Range | None]:
    """Return how many repairs ended, the days of all, and what the systems held in expect of them.

    Time on test over expected time: of two such, each of gamma repairs, the ratio has an F
    distribution.
    """
    from scipy.stats import f

    ended = sum(repair.has_ended for repair, _ in repairs)
    days = math.fsum(repair.days for repair, _ in repairs)
    others = min((fitted.ended for _, fitted in repairs), default=0)
    if not ended or not others:
        return ended, days, None
    even = math.fsum(fitted.even for _, fitted in repairs) / len(repairs)
    over = math.fsum(
        fitted.ratio(geodata, repair, incidents) / fitted.level for repair, fitted in repairs
    )
    usual = days * ended / over
    low, high = (float(f.ppf(at, 2 * even * ended, 2 * even * others)) for at in (LOW, HIGH))
    return ended, days, Range(usual * low, usual, usual * high)


def _check(model: _Model, fitted: _HeldIn, part: int) -> SystemCheck:
    network, faults = model.network, model.faults
    mean = fitted.mean(model)
    chances = fitted.chances(mean)
    low, high, inside_chance = _ends(chances, LOW, HIGH)
    first, last, middle_chance = _ends(chances, *MIDDLE)
    outages = model.outages
    repairs = [repair for repair in repairs_of(model.incidents) if repair.has_ended]
    down = modelled = inside = None
    if repairs:
        per_year = MINUTES_PER_YEAR / DAYS_PER_YEAR / model.years
        down = per_year * math.fsum(repair.days for repair in repairs)
        modelled = _repairs(network, [repair.incident for repair in repairs], per_year)
        inside = modelled.low <= down <= modelled.high
    cable_km = math.fsum(part.cable_km.likely for part in network.parts)
    outside = math.fsum(part.cable_km.likely for part in network.parts if not part.zone)
    return SystemCheck(
        model.system_id,
        model.years,
        cable_km,
        faults,
        Range(min(low, mean), mean, max(mean, high)),
        outages,
        len(model.incidents) - outages,
        len(repairs),
        down,
        modelled,
        low <= outages <= high,
        inside,
        first <= outages <= last,
        (inside_chance, middle_chance),
        100 * outside / cable_km,
        tuple(item.id for item in model.incidents),
        part,
    )


def _repairs(network: ElementNetwork, items: Sequence[Incident], per_year: float) -> Range:
    """Return how long repairs of the zones of some incidents take: random lengths, and rates."""
    from scipy.special import gammaincinv

    sums = [0.0, 0.0, 0.0]
    for item in items:
        parts = [part for part in network.parts if part.zone == item.zone] or list(network.parts)
        weights = [part.faults(1, network.figures) for part in parts]
        for end in range(3):
            sums[end] += math.fsum(
                weight * network.figures[part.repair].values[end]
                for weight, part in zip(weights, parts, strict=True)
            ) / math.fsum(weights)
    count = len(items)
    low, high = (float(gammaincinv(count, share)) / count for share in (LOW, HIGH))
    return independent_product(Range(*(per_year * days for days in sums)), Range(low, 1.0, high))

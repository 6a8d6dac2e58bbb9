"""How the recorded outages of each system compare with what the model expects of it.

The list of incidents holds what the press reported, so the model's faults are not compared with
it one by one. The share of them that reaches the record is taken from all other systems (never
from the system itself); the model then says how many recorded outages a system should have, given
its cable, zones, depths and years, and the range in which nine of ten such systems are
(negative binomial: Poisson faults, and systems that differ as the others do). The downtime of its
dated outages is set against that of as many repairs at the model's times.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.model.systems import Incident
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import DAYS_PER_YEAR, MINUTES_PER_YEAR
from cableroute.reliability.gamma_poisson import HIGH, LOW, fitted_shape
from cableroute.reliability.incident_dates import outage_days
from cableroute.reliability.record import SHORTEST_REPAIR_DAYS, record_days, recorded, service_days

FEWEST_YEARS = 5.0
"""Systems with fewer years are shown and not counted."""


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
        Of these, in the record: 5 per cent, mean, 95 per cent.
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
    outside_pct : float
        Share of its cable outside every repair zone, per cent: waters of which the record has
        next to nothing.
    incident_ids : tuple of str
        The incidents.
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
    outside_pct: float
    incident_ids: tuple[str, ...]

    @property
    def is_counted(self) -> bool:
        """Whether it has enough years to count."""
        return self.years >= FEWEST_YEARS


class RecordCheck(NamedTuple):
    """What `check_record` returns.

    Parameters
    ----------
    systems : tuple of SystemCheck
        The systems, the one with the most expected faults first.
    recorded_share : float
        Share of the faults that the model expects that is in the record, over all systems.
    """

    systems: tuple[SystemCheck, ...]
    recorded_share: float

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
        Rates of your own in place of those of the tables.

    Raises
    ------
    GeodataError
        No rate of faults or repairs fits.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> found = check_record(open_geodata())
    >>> found.inside > 0.75 * found.counted
    True
    """
    known = recorded(geodata)
    if not known:
        return RecordCheck((), math.nan)
    first, last = record_days(geodata, known)
    models = []
    for system_id in geodata.systems:
        span = service_days(geodata, system_id, first, last)
        legs = [
            leg
            for leg in geodata.segments.values()
            if leg.system_id == system_id and leg.medium == "sea"
        ]
        if span is not None and legs and all(leg.visibility == "public" for leg in legs):
            routes = [Route(leg.id, leg.id, (leg,)) for leg in legs]
            network = ElementNetwork.of(routes, geodata, assumptions)
            models.append((system_id, (span[1] - span[0]) / DAYS_PER_YEAR, network))
    faults = [
        Range(*(years * math.fsum(part.outages(end, network.figures) for part in network.parts)
                for end in range(3)))
        for _, years, network in models
    ]  # fmt: skip
    own = [[item for item in known if name in item.system_ids] for name, _, _ in models]
    counts = [sum(item.medium == "sea" for item in found) for found in own]
    total = math.fsum(values.likely for values in faults)
    checks = [
        _check(model, faults[number], own[number],
               _expected(number, faults, counts))
        for number, model in enumerate(models)
    ]  # fmt: skip
    checks.sort(key=lambda item: -item.model_faults.likely)
    return RecordCheck(tuple(checks), sum(counts) / total if total else math.nan)


def _expected(number: int, faults: Sequence[Range], counts: Sequence[int]) -> Range:
    """Return how many recorded outages a system should have, by all the others."""
    from scipy.stats import nbinom

    others = [at for at in range(len(faults)) if at != number]
    usual = math.fsum(faults[at].likely for at in others)
    share = sum(counts[at] for at in others) / usual if usual else 0.0
    shape = fitted_shape(
        [counts[at] for at in others] or [0.0],
        [share * faults[at].likely for at in others] or [0.0],
    )
    mean = share * faults[number].likely
    spread = nbinom(shape, shape / (shape + mean))
    return Range(float(spread.ppf(LOW)), mean, float(spread.ppf(HIGH)))


def _check(
    model: tuple[str, float, ElementNetwork],
    faults: Range,
    incidents: Sequence[Incident],
    expected: Range,
) -> SystemCheck:
    system_id, years, network = model
    at_sea = [item for item in incidents if item.medium == "sea"]
    days = [(item, span) for item in at_sea if (span := outage_days(item)) is not None]
    repairs = [(item, (low + high) / 2) for item, (low, high) in days
               if high >= SHORTEST_REPAIR_DAYS]  # fmt: skip
    down = modelled = inside = None
    if repairs:
        per_year = MINUTES_PER_YEAR / DAYS_PER_YEAR / years
        down = per_year * math.fsum(length for _, length in repairs)
        modelled = _repairs(network, [item for item, _ in repairs], per_year)
        inside = modelled.low <= down <= modelled.high
    cable_km = math.fsum(part.cable_km.likely for part in network.parts)
    outside = math.fsum(part.cable_km.likely for part in network.parts if not part.zone)
    return SystemCheck(
        system_id, years, cable_km, faults, expected, len(at_sea), len(incidents) - len(at_sea),
        len(repairs), down, modelled, expected.low <= len(at_sea) <= expected.high, inside,
        100 * outside / cable_km, tuple(item.id for item in incidents),
    )  # fmt: skip


def _repairs(network: ElementNetwork, items: Sequence[Incident], per_year: float) -> Range:
    """Return how long repairs of the zones of some incidents take: random lengths, and rates."""
    from scipy.special import gammaincinv

    sums = [0.0, 0.0, 0.0]
    for item in items:
        there = [part for part in network.parts if part.zone == item.zone] or list(network.parts)
        weights = [part.faults(1, network.figures) for part in there]
        for end in range(3):
            sums[end] += math.fsum(
                weight * network.figures[part.repair].values[end]
                for weight, part in zip(weights, there, strict=True)
            ) / math.fsum(weights)  # fmt: skip
    count = len(items)
    low, high = (float(gammaincinv(count, share)) / count for share in (LOW, HIGH))
    return Range(per_year * sums[0] * low, per_year * sums[1], per_year * sums[2] * high)

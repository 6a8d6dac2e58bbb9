"""How the recorded outages of each system compare with what the model expects of it.

The list of incidents holds what the press reported, so the model's faults are not compared with
it one by one. The share of them that reaches the record is taken from all other systems (never
from the system itself); the model then says how many recorded outages a system should have, given
its cable, zones, depths and years, and the range in which nine of ten such systems are
(negative binomial: Poisson faults, and systems that differ as the others do). The downtime of its
dated outages is set against that of as many repairs at the model's times.

Such ranges are wide, and of a small system that should have a tenth of an outage they hold nought
and one: few records can be outside. So the middle half of what is expected is given too, with how
many records it should hold by chance, and the sums of large and of small systems, each against
what the other systems say.
"""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

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

BUSY = 2.0
"""Systems that should have so many recorded outages put the model to the test."""

MIDDLE = (0.25, 0.75)
"""The middle half of what is expected."""


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

    @property
    def is_counted(self) -> bool:
        """Whether it has enough years to count."""
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
    """Recorded outages of several systems together, against what all others say of them.

    `expected` is the range of their sum: 5 per cent, mean, 95 per cent.
    """

    name: str
    system_ids: tuple[str, ...]
    expected: Range
    outages: int

    @property
    def is_inside(self) -> bool:
        """Whether the sum is within the range."""
        return self.expected.low <= self.outages <= self.expected.high


class RecordCheck(NamedTuple):
    """What `check_record` returns.

    Parameters
    ----------
    systems : tuple of SystemCheck
        The systems, the one with the most expected faults first.
    recorded_share : float
        Share of the faults that the model expects that is in the record, over all systems.
    groups : tuple of GroupCheck
        Systems that should have `BUSY` recorded outages or more, and the others.
    """

    systems: tuple[SystemCheck, ...]
    recorded_share: float
    groups: tuple[GroupCheck, ...] = ()

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
        legs = [leg for leg in geodata.segments_of.get(system_id, ()) if leg.medium == "sea"]
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
        _check(model, faults[number], own[number], _Spread.of(faults, counts, [number]))
        for number, model in enumerate(models)
    ]  # fmt: skip
    groups = _groups([model[0] for model in models], checks, faults, counts)
    checks.sort(key=lambda item: -item.model_faults.likely)
    return RecordCheck(tuple(checks), sum(counts) / total if total else math.nan, groups)


class _Spread(NamedTuple):
    """How many recorded outages systems should have, by the records of others."""

    share: float
    shape: float

    @classmethod
    def of(cls, faults: Sequence[Range], counts: Sequence[int], left_out: Container[int]) -> Self:
        """Return it by all systems but some."""
        others = [at for at in range(len(faults)) if at not in left_out]
        usual = math.fsum(faults[at].likely for at in others)
        share = sum(counts[at] for at in others) / usual if usual else 0.0
        shape = fitted_shape(
            [counts[at] for at in others] or [0.0],
            [share * faults[at].likely for at in others] or [0.0],
        )
        return cls(share, shape)

    def chances(self, faults: float) -> NDArray[np.float64]:
        """Return how likely no, one, two ... recorded outages are, to nearly all."""
        from scipy.stats import nbinom

        mean = self.share * faults
        spread = nbinom(self.shape, self.shape / (self.shape + mean))
        return np.asarray(spread.pmf(np.arange(int(spread.ppf(1 - 1e-9)) + 2)))


def _ends(chances: NDArray[np.float64], low: float, high: float) -> tuple[int, int, float]:
    """Return the numbers at two quantiles of a distribution, and the chance between them."""
    summed = np.cumsum(chances)
    first, last = (int(np.searchsorted(summed, share)) for share in (low, high))
    return first, last, float(chances[first : last + 1].sum())


def _groups(
    names: Sequence[str],
    checks: Sequence[SystemCheck],
    faults: Sequence[Range],
    counts: Sequence[int],
) -> tuple[GroupCheck, ...]:
    """Return the sums of the systems that should have many outages, and of the others."""
    found = []
    counted = [at for at, item in enumerate(checks) if item.is_counted]
    busy = [at for at in counted if checks[at].expected.likely >= BUSY]
    rest = [at for at in counted if at not in busy]
    for name, own in (("large", busy), ("small", rest)):
        if not own or len(own) == len(faults):
            continue
        spread = _Spread.of(faults, counts, own)
        total = np.array([1.0])
        for at in own:
            total = np.convolve(total, spread.chances(faults[at].likely))
        low, high, _ = _ends(total, LOW, HIGH)
        mean = spread.share * math.fsum(faults[at].likely for at in own)
        expected = Range(min(low, mean), mean, max(mean, high))
        ids = tuple(names[at] for at in own)
        found.append(GroupCheck(name, ids, expected, sum(counts[at] for at in own)))
    return tuple(found)


def _check(
    model: tuple[str, float, ElementNetwork],
    faults: Range,
    incidents: Sequence[Incident],
    spread: _Spread,
) -> SystemCheck:
    system_id, years, network = model
    at_sea = [item for item in incidents if item.medium == "sea"]
    chances = spread.chances(faults.likely)
    low, high, inside_chance = _ends(chances, LOW, HIGH)
    first, last, middle_chance = _ends(chances, *MIDDLE)
    mean = spread.share * faults.likely
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
        system_id, years, cable_km, faults, Range(min(low, mean), mean, max(mean, high)),
        len(at_sea), len(incidents) - len(at_sea),
        len(repairs), down, modelled, low <= len(at_sea) <= high, inside,
        first <= len(at_sea) <= last, (inside_chance, middle_chance),
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

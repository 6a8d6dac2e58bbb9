"""What a protected pair is, and why one comes before another, by the figures of its order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cableroute.model.figures import Range
from cableroute.notebook import Shown
from cableroute.routing.common_ground import SharedCorridor
from cableroute.routing.shared_risks import RouteRisk, causes
from cableroute.routing.stated_crossings import StatedCrossing
from cableroute.text import counted, figures_within

PairOrder = Literal["risks", "downtime", "shared", "delay"]
"""What decides first between two pairs; the other three follow in their order."""

DIGITS = 2
"""Downtimes are compared as they are shown, to so many digits."""

AS_GOOD = 1.1
"""A downtime of so many times the least is as good: the ranges of both are far wider than that.

Where that of the least is too uncertain to use, those of all others are as good.
"""


@dataclass(frozen=True)
class ProtectedPair(Shown):
    """Two routes, of which one protects the other.

    Parameters
    ----------
    first, second : int
        Places of the two in the sequence of routes.
    common : tuple of RouteRisk
        Risks that both share and another route avoids: groups, straits, places, sections,
        dated risks of the waters and countries that both cross, recorded faults that cut both, and
        the repair zones that both pass.
    unavoidable : tuple of RouteRisk
        Risks that both share and no route avoids.
    downtime_min_per_year : Range or None
        Time in which both are down at once, minutes a year; None without rates.
    shared : SharedCorridor
        What they share: common sections, and where they are not known to be apart.
    slower_rtd_ms : Range or None
        Round-trip delay of the slower one; None without tables.
    stated : tuple of StatedCrossing
        Systems of which a source states that they cross by several paths, where the two routes
        are two of these.
    why : str
        Why it ranks before the next pair; for the last one, its figures.
    """

    first: int
    second: int
    common: tuple[RouteRisk, ...]
    unavoidable: tuple[RouteRisk, ...]
    downtime_min_per_year: Range | None
    shared: SharedCorridor
    slower_rtd_ms: Range | None
    stated: tuple[StatedCrossing, ...] = ()
    why: str = ""

    @property
    def places(self) -> tuple[int, int]:
        """Places of the two in the sequence of routes."""
        return self.first, self.second

    @property
    def is_apart(self) -> bool:
        """Whether no cause that another route avoids takes both; both may be in one repair zone."""
        return not self.causes

    @property
    def causes(self) -> frozenset[RouteRisk]:
        """Of what they have in common, what cuts both: not that they may wait for one ship."""
        return causes(self.common)


def why_first(
    pair: ProtectedPair,
    following: ProtectedPair | None,
    order: Sequence[PairOrder],
    count: int,
    uncertain: bool,
) -> str:
    """Return in a sentence why a pair comes before the next, of so many.

    `uncertain`: the time both are down did not count, as that of the least was too uncertain.
    """
    if following is None:
        return "the only pair" if count == 1 else f"the last of {count} pairs"
    decides = [
        name for name in order if _deciding_figure(pair, name) != _deciding_figure(following, name)
    ]
    if "downtime" in decides and (uncertain or _is_as_good(pair, following)):
        decides.remove("downtime")  # another key put it first
    said = (
        f"{_deciding_figure(pair, decides[0])}, against {_deciding_figure(following, decides[0])}"
        if decides
        else "equal in all else; less cable"
        if uncertain
        else "equal in all four; less cable"
    )
    by = decides[0] if decides else order[-1]
    if uncertain and order.index("downtime") < order.index(by):
        said += "; the time both down is too uncertain to decide"
    return said


def risks_counted(common: Iterable[RouteRisk]) -> tuple[int, int]:
    """Return how many causes two routes have in common, and how many exposures."""
    risks = without_doubles(common)
    return len(causes(risks)), len(risks) - len(causes(risks))


def without_doubles(common: Iterable[RouteRisk]) -> frozenset[RouteRisk]:
    """Return risks without the events that may have cut both where they are known to have."""
    risks = frozenset(common)
    return risks - {RouteRisk("event", risk.id) for risk in risks if risk.kind == "incident"}


def time_rounded(value: float) -> float:
    """Return a time as it is shown and compared."""
    return float(f"{value:.{DIGITS}g}")


def _is_as_good(pair: ProtectedPair, other: ProtectedPair) -> bool:
    """Return whether the times of two pairs are as good as one another."""
    times = [item.downtime_min_per_year for item in (pair, other)]
    low, high = sorted(math.inf if it is None else time_rounded(it.likely) for it in times)
    return high <= AS_GOOD * low


def _deciding_figure(pair: ProtectedPair, name: PairOrder) -> str:
    """Return the figure that decides between two pairs, in words."""
    if name == "risks":
        count, exposures = risks_counted(pair.common)
        risks = f"{count} risk" if count == 1 else f"{count or 'no'} risks"
        alike = counted(
            exposures, "repair zone or possible fault", "repair zones or possible faults"
        )
        return f"{risks} in common that can be avoided{f', {alike}' if exposures else ''}"
    if name == "downtime":
        if pair.downtime_min_per_year is None:
            return "no rates"
        return f"both down {time_rounded(pair.downtime_min_per_year.likely):,g} min a year"
    if name == "shared":
        km = pair.shared.shared_km
        return "km shared not known" if math.isnan(km) else f"{km:,.0f} km shared"
    delay = pair.slower_rtd_ms
    if delay is None:
        return "delay not known"
    return f"{figures_within(delay, 2)[1]} ms by the slower"

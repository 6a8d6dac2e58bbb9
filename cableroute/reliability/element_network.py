"""How long no route of a set is up: elements in series, routes in parallel."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.leg_zones import seas_along
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability.elements import (
    DAYS_PER_YEAR,
    GROUPS,
    LENGTH,
    MINUTES_PER_YEAR,
    PER_YEAR,
    REPAIRS,
    TOGETHER,
    Element,
    ElementPart,
    RateFigure,
    Swing,
    part_of,
    pieces_of,
)
from cableroute.reliability.gamma_poisson import independent_range
from cableroute.reliability.joint_downtime import Case, down_together
from cableroute.reliability.shared_causes import Cluster, shared_causes

KnownParts = dict[tuple[Any, ...], tuple[ElementPart, dict[str, RateFigure]]]
"""Elements by leg, which each of them holds, and the rates that each rests on."""

MOST_KEPT = 4096
"""So many elements are kept of some tables and assumptions, which do not change."""


Ends = Mapping[str, int]
"""Of assumptions by name the end at which each is: 0 best, 1 likely, 2 worst."""


@dataclass(frozen=True)
class ElementNetwork:
    """The elements of some routes, the rates that they rest on, and what may fail together.

    `series` are the places in `parts` of the elements of each route; `clusters` those that may
    fail together, in the order in which they count; `together` says in words what these are.
    `systems` are those in whose name routes pass each element.
    """

    routes: tuple[Route, ...]
    parts: tuple[ElementPart, ...]
    series: tuple[tuple[int, ...], ...]
    figures: Mapping[str, RateFigure]
    clusters: tuple[Cluster, ...]
    together: tuple[str, ...]
    systems: tuple[frozenset[str], ...]

    @classmethod
    def of(
        cls,
        routes: Sequence[Route],
        geodata: Geodata,
        assumptions: Assumptions | None,
    ) -> ElementNetwork:
        """Return the network of some routes.

        Parameters
        ----------
        routes, geodata, assumptions
            As for `availability_of`.
        """
        kept = _kept_parts(geodata, assumptions)
        figures: dict[str, RateFigure] = {}
        parts: list[ElementPart] = []
        numbers: dict[tuple[str | float, ...], int] = {}
        systems: list[dict[str, None]] = []  # whose routes pass each element
        series: list[tuple[int, ...]] = []
        for pieces in pieces_of(routes, geodata):
            route: list[int] = []
            for leg, low_km, high_km, cable_km, is_part in pieces:
                for sea in seas_along(geodata, leg, low_km, high_km):
                    key = (leg.id, *sea)
                    if key not in numbers:
                        share = (sea.to_km - sea.from_km) / (high_km - low_km)
                        length = Range(*(share * km for km in cable_km))
                        is_leg = not is_part and math.isclose(share, 1.0)
                        numbers[key] = len(parts)
                        part_key = (id(leg), sea, length, is_leg)
                        if part_key not in kept:
                            rates: dict[str, RateFigure] = {}
                            part = part_of(
                                geodata, assumptions, rates, leg, sea, length, not is_leg
                            )
                            kept[part_key] = part, rates
                        part, rates = kept[part_key]
                        parts.append(part)
                        systems.append({})
                        figures |= rates
                    systems[numbers[key]][leg.system_id] = None
                    route.append(numbers[key])
            series.append(tuple(dict.fromkeys(route)))
        clusters, together = shared_causes(geodata, assumptions, figures, parts, series, systems)
        return cls(
            tuple(routes),
            tuple(parts),
            tuple(series),
            figures,
            clusters,
            together,
            tuple(map(frozenset, systems)),
        )

    @property
    def is_confidential(self) -> bool:
        """Whether a rate is confidential."""
        return any(item.is_confidential for item in self.figures.values())

    def downtime(self) -> Range:
        """Return the annual downtime: how long no route is up, minutes."""

        def minutes(ends: Sequence[Ends]) -> list[float]:
            return [share * MINUTES_PER_YEAR for share in self.down_of_each(self.cases(ends))]

        return self.range_of(minutes)

    def faults(self) -> Range:
        """Return the faults a year of all of the cable."""
        return self.range_of(lambda ends: [self._sum_of(ElementPart.faults, end) for end in ends])

    def outages(self) -> Range:
        """Return the faults a year that cut the service."""
        return self.range_of(lambda ends: [self._sum_of(ElementPart.outages, end) for end in ends])

    def down_sum(self) -> Range:
        """Return the sum of the shares of time that each element is down."""
        return self.range_of(lambda ends: [self._sum_of(ElementPart.down, end) for end in ends])

    def _sum_of(self, figure: Callable[..., float], ends: Ends) -> float:
        return math.fsum(figure(part, 1, self.figures, ends) for part in self.parts)

    def range_of(
        self, measure: Callable[[Sequence[Ends]], Sequence[float]], *, rises: bool = True
    ) -> Range:
        """Return a figure with its range of 90 per cent: of independent assumptions.

        `measure` gives the figure with some assumptions at their ends, all others likely. Rates of
        one quantity, such as those of several zones, have a source in common and move as one. What
        rises with the assumptions never leaves what it is with all at their ends.
        """
        moved: dict[str, list[str]] = defaultdict(list)
        for item in self.figures.values():
            if item.values.low < item.values.high:
                moved[item.quantity].append(item.name)
        if any(part.cable_km.low < part.cable_km.high for part in self.parts):
            moved[LENGTH].append(LENGTH)
        if any(item.is_doubtful for item in self.clusters):
            moved[GROUPS].append(GROUPS)
        each = [self._with_ends(names, end) for names in moved.values() for end in (0, 2)]
        every = [{name: end for names in moved.values() for name in names} for end in (0, 2)]
        likely, best, worst, *moved_results = measure([{}, *every, *each])
        low, _, high = independent_range(
            likely, zip(moved_results[::2], moved_results[1::2], strict=True)
        )
        if rises:
            low, high = max(low, min(best, likely)), min(high, max(worst, likely))
        return Range(low, likely, high)

    def _with_ends(self, names: Sequence[str], end: int) -> Ends:
        """Return some assumptions at an end, and at the other end what the record sets against."""
        against = [item.name for item in self.figures.values() if item.against in names]
        return dict.fromkeys(names, end) | dict.fromkeys(against, 2 - end)

    def down(self, end: int, ends: Ends | None = None) -> float:
        """Return the share of time that no route is up: 0 best, 1 likely, 2 worst."""
        return down_together(self.series, *self.case(end, ends))

    def case(self, end: int, ends: Ends | None = None) -> Case:
        """Return how long each element is down and what is common, each assumption at its end."""
        return self.cases(({} if ends is None else ends,), end)[0]

    def cases(self, ends: Iterable[Ends], end: int = 1) -> list[Case]:
        """Return the case with each of some ends of assumptions, of which all others are at one.

        Elements that rest on the same assumptions are worked out once for the same ends of these.
        """
        alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, part in enumerate(self.parts):
            alike[part.assumptions].append(number)
        downs: dict[tuple[tuple[str, ...], tuple[int, ...]], list[tuple[int, float]]] = {}
        cases: list[Case] = []
        for moved in ends:
            down = [0.0] * len(self.parts)
            for names, numbers in alike.items():
                key = names, tuple([moved.get(name, end) for name in names])
                if key not in downs:
                    downs[key] = [
                        (number, self.parts[number].down(end, self.figures, moved))
                        for number in numbers
                    ]
                for number, share in downs[key]:
                    down[number] = share
            common = [item.common(end, moved, self.figures) for item in self.clusters]
            cases.append((down, [item for item in common if item.share > 0]))
        return cases

    def down_of_each(self, cases: Iterable[Case]) -> list[float]:
        """Return the share of time that no route is up, of each case."""
        return [down_together(self.series, *case) for case in cases]

    def shares_pct(self, downtime: float) -> list[float]:
        """Return for each element how much less the downtime is if it never fails, per cent."""
        down, common = self.case(1)
        if downtime <= 0:
            return [0.0] * len(down)
        if len(self.series) == 1:
            rest = [math.log1p(-value) for value in down]
            total = math.fsum(rest)
            return [100 * (1 + math.expm1(total - one) / downtime) for one in rest]
        clustered = frozenset[int]().union(*(item.members for item in common))
        alike: dict[object, list[int]] = defaultdict(list)  # on the same routes
        for number in range(len(down)):
            mask = sum(number in route and 1 << place for place, route in enumerate(self.series))
            alike[number if number in clustered else (mask,)].append(number)
        shares = [0.0] * len(down)
        cases = []
        for numbers in alike.values():
            perfect = set(numbers)
            cases.append(([0.0 if n in perfect else one for n, one in enumerate(down)], common))
        rest = self.down_of_each(cases)
        for numbers, left in zip(alike.values(), rest, strict=True):
            gain = 1 - left / downtime  # the downtime is linear in their joint share
            logs = [-math.inf if down[at] >= 1 else math.log1p(-down[at]) for at in numbers]
            joint = math.fsum(logs)
            for number, log in zip(numbers, logs, strict=True):
                part = 1.0 if len(numbers) == 1 else -math.expm1(log) * math.exp(joint - log)
                both = 1.0 if len(numbers) == 1 else -math.expm1(joint)
                shares[number] = 100 * max(0.0, gain * part / both) if both else 0.0
        return shares

    def swings(self) -> tuple[Swing, ...]:
        """Return how far each assumption moves the downtime, the widest first."""
        names = [(item.name, item.words) for item in self.figures.values()]
        names.append((LENGTH, "length of cable: published, or with slack, low to high"))
        if any(item.is_doubtful for item in self.clusters):
            names.append((GROUPS, TOGETHER))
        cases = self.cases(self._with_ends([name], end) for name, _ in names for end in (0, 2))
        minutes = [share * MINUTES_PER_YEAR for share in self.down_of_each(cases)]
        swings = [
            Swing(name, words, low, high)
            for (name, words), low, high in zip(names, minutes[::2], minutes[1::2], strict=True)
        ]
        return tuple(
            sorted(swings, key=lambda item: item.low_min_per_year - item.high_min_per_year)
        )

    def avoided(self, first: int = 1) -> Range:
        """Return the downtime that is avoided once all are there, not the first ones alone.

        More faults increase it, and what fails together decreases it. Minutes a year.
        """
        return self.avoided_beside(replace(self, series=self.series[:first]))

    def avoided_beside(self, before: ElementNetwork) -> Range:
        """Return the downtime avoided beside another network, minutes a year."""

        def saved(ends: Sequence[Ends]) -> list[float]:
            was, now = (net.down_of_each(net.cases(ends)) for net in (before, self))
            return [
                max(one - two, 0.0) * MINUTES_PER_YEAR for one, two in zip(was, now, strict=True)
            ]

        return self.range_of(saved, rises=False)

    def element(self, number: int, route_ids: Sequence[str], share_pct: float) -> Element:
        """Return an element with its figures."""
        part = self.parts[number]
        days = DAYS_PER_YEAR / PER_YEAR[REPAIRS[part.leg.medium]]
        low, likely, high = self.range_of(
            lambda ends: [part.down(1, self.figures, moved) for moved in ends]
        )
        return Element(
            id=part.id,
            leg_id=part.leg.id,
            system_id="".join(self.systems[number]) if len(self.systems[number]) == 1 else "",
            medium=part.leg.medium,
            zone=part.zone,
            waters=part.waters,
            country=part.leg.country,
            cable_km=part.cable_km,
            faults_per_year=self.range_of(
                lambda ends: [part.faults(1, self.figures, moved) for moved in ends]
            ),
            repair_days=Range(*(days * value for value in self.figures[part.repair].values)),
            availability=Range(1 - high, 1 - likely, 1 - low),
            fault_rate=part.fault,
            repair_rate=part.repair,
            proxy_rates=tuple(
                f"no rate for {place}: {rate} is the proxy" for rate, place in part.proxy_rates
            ),
            route_ids=tuple(
                name for name, route in zip(route_ids, self.series, strict=True) if number in route
            ),
            share_pct=share_pct,
        )

    def proxy_rates(self) -> tuple[str, ...]:
        """Return where a general rate is the proxy for a finer one, in words, the longest first."""
        lengths: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for part in self.parts:
            for rate, place in part.proxy_rates:
                lengths[rate][place] += part.cable_km.likely
        notes = []
        for rate, places in sorted(lengths.items(), key=lambda item: -sum(item[1].values())):
            named = sorted(places, key=lambda place: -places[place])
            km = math.fsum(places.values())
            notes.append(
                f"{rate} is a proxy on {km:,.0f} km without a finer rate: {', '.join(named)}"
            )
        return tuple(notes)

    def notes(self) -> tuple[str, ...]:
        """Return the notes for a reader."""
        notes = ["counted: faults of cable; not: stations, repeaters, power, spare capacity"]
        middles = [item.name for item in self.figures.values() if item.is_middle]
        if middles:
            notes.append(
                f"no source gives a likely figure of {', '.join(middles)}: the middle is taken"
            )
        at_sea = [part for part in self.parts if part.leg.medium == "sea"]
        classes = at_sea[0].depth_rates if at_sea else ()
        if at_sea and not classes:
            notes.append("faults at sea: flat by depth")
        elif at_sea:
            km = math.fsum(part.cable_km.likely for part in at_sea)
            shallow = math.fsum(part.cable_km.likely * part.shallow for part in at_sea) / km
            shown = "; ".join(self.figures[name].words for name in classes)
            notes.append(f"faults at sea by depth, {shallow:.0%} of the cable is shallow: {shown}")
        notes += [
            f"{self.figures[name].words}: only these count in the downtime"
            for name in dict.fromkeys(part.service_rate for part in at_sea if part.service_rate)
        ]
        notes += self.together
        return tuple(notes)


def _kept_parts(geodata: Geodata, assumptions: Assumptions | None) -> KnownParts:
    """Return the elements that are kept of some tables and assumptions, to be added to."""
    by_assumptions: dict[Assumptions | None, KnownParts] = geodata.kept("elements", dict)
    if sum(map(len, [*by_assumptions.values()])) >= MOST_KEPT:
        by_assumptions.clear()
    return by_assumptions.setdefault(assumptions, {})

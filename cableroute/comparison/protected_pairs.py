"""The two routes that a planner would take together: pairs in a stated order, and why."""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, islice
from typing import Any, Unpack

from cableroute.comparison.pair_reasons import (
    AS_GOOD,
    PairOrder,
    ProtectedPair,
    risks_counted,
    time_rounded,
    why_first,
    without_doubles,
)
from cableroute.errors import ModelError, NoRouteError, Problem, check_flags, is_whole
from cableroute.geodata.assumption_values import END_KM
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    figures_faults,
    with_slack,
)
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.frames import given_routes, shareable
from cableroute.model.routes import Route
from cableroute.notebook import OnMap, Shown, cells_of
from cableroute.reliability.availability import is_too_uncertain, network_of
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.routing.common_ground import SharedCorridor, check_lengths, ground_of, shared_of
from cableroute.routing.conditions import ConditionChanges, Conditions, agreed, with_conditions
from cableroute.routing.latency import rtd_range_ms
from cableroute.routing.left_out import left_out
from cableroute.routing.search import pair_candidates
from cableroute.routing.shared_risks import RouteRisk, RouteRisks
from cableroute.routing.stated_crossings import stated_crossings

ORDER: Mapping[PairOrder, str] = {
    "risks": "the fewest risks in common that can be avoided",
    "downtime": "the least time both are down, of which a tenth more is as good, unless that is "
    "too uncertain to decide",
    "shared": "the least km shared",
    "delay": "the least delay of the slower",
}
"""The order of pairs, in words."""

RISKS = (
    "shared-risk groups, straits, stations, sections, dated risks of waters and countries, and "
    "recorded faults that cut both; where these are as many, repair zones and faults that may have"
)
"""What counts as a risk in common, in words."""


@dataclass(frozen=True)
class FoundPairs(OnMap, Shown):
    """The best pairs between two places, and the routes that they are made of.

    Parameters
    ----------
    routes : tuple of Route
        All candidates; pairs refer to them by their positions.
    pairs : tuple of ProtectedPair
        The best first.
    by : str
        The criterion that came first.
    apart : bool or None
        Whether a pair without a common risk exists; None where that is not proved.
    shortest_count : int
        Number of candidates that are among the shortest routes; the others were found beyond them.
    unavoidable : frozenset of RouteRisk
        What every candidate passes.
    """

    routes: tuple[Route, ...]
    pairs: tuple[ProtectedPair, ...]
    by: PairOrder
    apart: bool | None
    shortest_count: int
    unavoidable: frozenset[RouteRisk]

    ROUTES = "best_routes"

    def as_rows(self) -> list[dict[str, Any]]:
        """Return a row for each pair, with the names and ids of its two routes."""
        rows = []
        for pair in self.pairs:
            one, other = (self.routes[place] for place in pair.places)
            names = {"first": one.name, "first_id": one.id}
            names |= {"second": other.name, "second_id": other.id}
            rows.append(names | {key: it for key, it in cells_of(pair).items() if key not in names})
        return rows

    @property
    def best_routes(self) -> tuple[Route, Route]:
        """The two routes of the best pair."""
        best = self.pairs[0]
        return self.routes[best.first], self.routes[best.second]


def best_pair(
    routes: Sequence[Route],
    *,
    geodata: Geodata | None = None,
    by: PairOrder = "risks",
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> ProtectedPair:
    """Return the best protected pair of some routes.

    Only these routes are considered. The order: the fewest risks in common that can be avoided
    (shared-risk groups, straits, stations, sections, dated risks of waters and countries, recorded
    faults of both; of as many the fewest repair zones of both, and faults that may have cut both);
    then the least time in which both are down; then the fewest shared km; then the least delay of
    the slower route. `by` puts another of these four first. A time that is a tenth more is as good.
    Where the least of these times is too uncertain to use (`cableroute.reliability.
    is_too_uncertain`), the time decides between none: the next of the four does.

    Parameters
    ----------
    routes : sequence of Route
        Two or more.
    geodata : Geodata, optional
        Holds the rates of faults and the groups. Without it downtime is not considered, and the
        groups are those of the legs.
    by : str
        "risks", "downtime", "shared" or "delay": what decides first.
    assumptions : Assumptions, optional
        As for `measures`; those of `default_assumptions` unless given.
    confidential : bool
        Whether confidential rates count.

    Returns
    -------
    ProtectedPair
        Their places in the sequence, what they have in common, and why they come first.

    Raises
    ------
    ModelError
        Fewer than two routes, or another order.

    Examples
    --------
    >>> from shapely import LineString
    >>> from cableroute import Leg
    >>> one, two, three = (
    ...     Route(name, name, [Leg(name, f"{name}1", f"{name}2", "sea",
    ...           LineString([(0, lat), (9, lat)]), 0, accuracy_km=10, group_ids=groups)])
    ...     for name, lat, groups in (("P", 0, ("canal",)), ("Q", 1, ("canal",)), ("R", 0.02, ()))
    ... )
    >>> best = best_pair([one, two, three])
    >>> best.first, best.second, best.is_apart, round(best.shared.shared_km)
    (1, 2, True, 0)
    """
    check_flags("best_pair", confidential=confidential)
    routes = given_routes("best_pair", routes)
    ModelError.check("best_pair", _faults(routes, by))
    [best, *_] = best_pairs(
        routes, geodata, by=by, count=2, assumptions=assumptions, confidential=confidential
    )
    return best


def _faults(routes: Sequence[Route], by: str, count: int = 1) -> list[Problem]:
    """Return the faults of routes to choose pairs from, their order and how many."""
    faults = []
    if len(routes) < 2:
        faults.append(Problem("routes", "", f"{len(routes)} given", "give two or more"))
    if not isinstance(by, str) or by not in ORDER:
        faults.append(Problem("choice", "by", f"is {by!r}", f"give one of {', '.join(ORDER)}"))
    return [*faults, *pair_count_faults(count)]


def pair_count_faults(count: object) -> list[Problem]:
    """Return the faults of the number of pairs wanted.

    Examples
    --------
    >>> [str(fault) for fault in pair_count_faults(0)]
    ['count: is 0 (give 1 or more)']
    """
    if is_whole(count) and count >= 1:
        return []
    return [Problem("number", "count", f"is {count!r}", "give 1 or more")]


def best_pairs(
    routes: Sequence[Route],
    geodata: Geodata | None = None,
    *,
    by: PairOrder = "risks",
    count: int = 5,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
    unavoidable: frozenset[RouteRisk] | None = None,
) -> list[ProtectedPair]:
    """Return the best protected pairs of some routes, in the order of `best_pair`.

    Parameters
    ----------
    routes, geodata, by, assumptions, confidential
        As for `best_pair`.
    count : int
        The most pairs that are returned.
    unavoidable : frozenset of RouteRisk, optional
        What no route at all avoids, as `find_pairs` found it; unless given, what all of these pass.

    Returns
    -------
    list of ProtectedPair
        The best first; each says why it comes before the next.

    Raises
    ------
    ModelError
        As for `best_pair`; a count below 1.

    Notes
    -----
    What is unavoidable is the same for all pairs and does not count. Downtimes are equal where
    their first two digits are. Two routes are down together for at least the product of their own
    shares of the time, whatever they share, as failures of a common part or cause only come
    together more often (Esary, Proschan and Walkup, 1967, Annals of Mathematical Statistics 38,
    1466-1474): pairs whose product is already too long are not computed.

    Examples
    --------
    >>> from cableroute import find_routes
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> pairs = best_pairs(find_routes(geo, "Zafarana", "Abu Talat"), geo, count=3)
    >>> len(pairs), pairs[0].is_apart
    (3, True)
    """
    check_flags("best_pairs", confidential=confidential)
    routes = given_routes("best_pairs", routes)
    ModelError.check("best_pairs", _faults(routes, by, count))
    return _Work(routes, geodata, assumptions, confidential, unavoidable).best(by, count)


def find_pairs(
    geodata: Geodata,
    start: PlaceLike = "",
    end: PlaceLike = "",
    *,
    by: PairOrder = "risks",
    count: int = 5,
    assumptions: Assumptions | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> FoundPairs:
    """Return the best protected pairs between two places.

    Every land path is a candidate, and so are routes beyond the shortest: a pair without a common
    risk that exists in the network is among the candidates.
    The order is that of `best_pair`. They are the best of the candidates only: two longer routes
    that were not considered may be down together for less; a larger `k` considers more.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : str, (longitude, latitude) or LandingStation
        As for `find_routes`.
    by, count, assumptions
        As for `best_pairs`.
    conditions, **changes
        As for `find_routes`, without `modelled_legs`; `k` above 100 takes more of the shortest
        routes.

    Returns
    -------
    FoundPairs
        The pairs, and the candidates.

    Raises
    ------
    NoRouteError
        One route or none is left; the message says which limits leave the others out, and what
        includes them.
    UnknownNameError, ModelError
        As `find_routes`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> answer = find_pairs(open_geodata(), "Zafarana", "Abu Talat", by="delay")
    >>> len(answer.pairs), answer.apart
    (5, True)
    """
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    wanted = with_conditions("find_pairs", conditions, changes)
    if wanted.modelled_legs:
        why = "a pair is of existing systems only"
        fault = Problem("choice", "modelled_legs", why, "leave it out, or list the routes instead")
        raise ModelError.of("find_pairs", [fault])
    request, assumed = agreed(wanted, assumed)
    candidates = pair_candidates(geodata, start, end, conditions=request)
    routes = with_slack(
        geodata,
        shareable(list(candidates.routes), confidential=request.confidential),
        assumptions=assumed,
    )
    if len(routes) < 2:
        reasons = left_out(geodata, start, end, replace(wanted, all_paths=True, max_shared_pct=100))
        if not reasons:
            reasons = [Problem("routes", "", "no other is known", "")]
        only = f"only 1 route joins them, {routes[0].name}" if routes else "no route joins them"
        raise NoRouteError.of(f"no pair: {only}", reasons)
    ModelError.check("find_pairs", _faults(routes, by, count))

    def chosen() -> FoundPairs:
        work = _Work(routes, geodata, assumed, request.confidential)
        pairs, apart = tuple(work.best(by, count)), candidates.apart
        if request.routes:  # the search knows nothing of them
            apart = work.best("risks", 1)[0].is_apart or None
        shortest = candidates.shortest_count
        return FoundPairs(tuple(routes), pairs, by, apart, shortest, work.unavoidable)

    return geodata.latest("pairs", (start, end, by, count, assumed, request), chosen)


Place = tuple[int, int]


class _Work:
    """Figures of the pairs of some routes, each worked out when it is first needed."""

    def __init__(
        self,
        routes: Sequence[Route],
        geodata: Geodata | None,
        assumptions: Assumptions | None,
        confidential: bool,
        unavoidable: frozenset[RouteRisk] | None = None,
    ) -> None:
        ModelError.check("best_pairs", figures_faults(geodata, assumptions))
        self.routes, self.geodata, self.confidential = routes, geodata, confidential
        assumed = assumptions
        if assumed is None and geodata is not None:
            assumed = default_assumptions(geodata)
        self.assumptions = assumed
        self.end_km = END_KM if assumed is None else assumed.end_km
        within_km = None if assumed is None else assumed.within_km
        check_lengths(self.end_km, within_km)
        self.ground = ground_of(routes, within_km)
        risks = RouteRisks(
            geodata, date=None if assumed is None else assumed.on, confidential=confidential
        )
        self.risks = [risks.of_route(route) for route in routes]
        self.unavoidable = (
            frozenset.intersection(*self.risks) if unavoidable is None else unavoidable
        )
        self.alone = [self._likely_min(self._network([route])) for route in routes]
        self._networks: dict[Place, ElementNetwork | None] = {}
        self._shared: dict[Place, SharedCorridor] = {}
        self._undecided: set[Place] = set()

    # --- figures ---

    def common(self, place: Place) -> frozenset[RouteRisk]:
        return self.risks[place[0]] & self.risks[place[1]]

    def shared(self, place: Place) -> SharedCorridor:
        if place not in self._shared:
            self._shared[place] = shared_of(self.ground, *place, self.end_km, self.geodata)
        return self._shared[place]

    def together(self, place: Place) -> ElementNetwork | None:
        """Return the network of both; None without rates."""
        if place not in self._networks:
            self._networks[place] = self._network([self.routes[number] for number in place])
        return self._networks[place]

    def _network(self, routes: list[Route]) -> ElementNetwork | None:
        if self.geodata is None:
            return None
        return network_of(
            routes,
            self.geodata,
            assumptions=self.assumptions,
            confidential=self.confidential,
        )

    @staticmethod
    def _likely_min(network: ElementNetwork | None) -> float | None:
        """Return the likely annual downtime alone, minutes; None without rates."""
        return None if network is None else network.down(1) * MINUTES_PER_YEAR

    def rtd_ms(self, place: Place) -> Range | None:
        """Return the round-trip delay of the slower."""
        assumed = self.assumptions
        if assumed is None:
            return None
        delays = (
            rtd_range_ms(
                self.routes[number],
                group_index=assumed.group_index,
                equipment_rtd_ms=assumed.equipment_rtd_ms,
            )
            for number in place
        )
        return max(delays, key=lambda delay: delay.likely)

    def pair(self, place: Place) -> ProtectedPair:
        common = without_doubles(self.common(place))
        first, second = (self.routes[number] for number in place)
        both = self.together(place)
        return ProtectedPair(
            *place,
            common=tuple(sorted(common - self.unavoidable)),
            unavoidable=tuple(sorted(common & self.unavoidable)),
            downtime_min_per_year=None if both is None else both.downtime(),
            shared=self.shared(place),
            slower_rtd_ms=self.rtd_ms(place),
            stated=() if self.geodata is None else stated_crossings(self.geodata, first, second),
        )

    # --- order ---

    def best(self, by: PairOrder, count: int) -> list[ProtectedPair]:
        """Return so many pairs, the best first, each with why it comes before the next."""
        order = [by, *(name for name in ORDER if name != by)]
        places = list(combinations(range(len(self.routes)), 2))
        pairs = [self.pair(place) for place in islice(self.ordered(places, order), count + 1)]
        off = self._undecided
        explained = [
            replace(pair, why=why_first(pair, following, order, len(places), pair.places in off))
            for pair, following in zip(pairs, [*pairs[1:], None], strict=True)
        ]
        return explained[:count]

    def ordered(self, places: Sequence[Place], order: Sequence[PairOrder]) -> Iterator[Place]:
        """Yield pairs in an order: of each key the least first, those equal in it by the next."""
        if not order:
            yield from sorted(places, key=self._tie)
            return
        for alike in self._equal_pairs(places, order[0]):
            yield from self.ordered(alike, order[1:])

    def _tie(self, place: Place) -> tuple[float, list[str], Place]:
        pair = [self.routes[number] for number in place]
        cable_km = math.fsum(route.cable_range_km.likely for route in pair)
        return round(cable_km, 6), sorted(route.name for route in pair), place

    def _equal_pairs(self, places: Sequence[Place], name: PairOrder) -> Iterator[list[Place]]:
        """Yield pairs that are equal in one key, the least first."""
        if len(places) == 1:
            yield list(places)
            return
        if name == "downtime":
            yield from self._least_first(places)
            return
        key: Callable[[Place], Any] = {
            "risks": lambda place: risks_counted(self.common(place) - self.unavoidable),
            "shared": lambda place: _worst_if_unknown(self.shared(place).shared_km),
            "delay": self._slower,
        }[name]
        groups: dict[Any, list[Place]] = {}
        for place in places:
            groups.setdefault(key(place), []).append(place)
        for value in sorted(groups):
            yield groups[value]

    def _slower(self, place: Place) -> float:
        """Return the delay of the slower as it is shown; without tables, its length."""
        delay = self.rtd_ms(place)
        if delay is None:
            return max(self.routes[number].cable_range_km.likely for number in place)
        return round(delay.likely, 2)

    def _least_down(self, place: Place) -> float:
        """Return the least time that both are down, minutes a year."""
        alone = [self.alone[number] for number in place]
        if None in alone:
            return math.inf
        shares = (down_min / MINUTES_PER_YEAR for down_min in alone if down_min is not None)
        return time_rounded(math.prod(shares) * MINUTES_PER_YEAR)

    def _least_first(self, places: Sequence[Place]) -> Iterator[list[Place]]:
        """Yield groups of pairs that are as good, those least down first.

        A pair is computed only when it may be next. Where the least is too uncertain to use, all
        that are left are one group.
        """
        waiting = [(self._least_down(place), False, place) for place in places]
        heapq.heapify(waiting)
        alike: list[Place] = []
        value = -math.inf
        while waiting:
            at_least, is_exact, place = heapq.heappop(waiting)
            if not is_exact:
                heapq.heappush(waiting, (max(self._as_shown(place), at_least), True, place))
                continue
            if alike and at_least > AS_GOOD * value:
                yield alike
                alike = []
            value = value if alike else at_least
            if not alike and self._is_uncertain(place):
                alike = [other for _, _, other in waiting]
                waiting = []
                self._undecided.update((place, *alike))
            alike.append(place)
        if alike:
            yield alike

    def _is_uncertain(self, place: Place) -> bool:
        network = self.together(place)
        return network is not None and is_too_uncertain(network.downtime())

    def _as_shown(self, place: Place) -> float:
        if self._least_down(place) == math.inf:
            return math.inf
        likely_min = self._likely_min(self.together(place))
        return math.inf if likely_min is None else time_rounded(likely_min)


def _worst_if_unknown(km: float) -> float:
    return math.inf if math.isnan(km) else float(round(km))

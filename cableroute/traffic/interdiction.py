"""The few features whose loss leaves the most demand not carried, exact, by integer programmes."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import ModelError, Problem, count_faults, is_number
from cableroute.geodata.store import Geodata
from cableroute.routing.conditions import Conditions
from cableroute.routing.features import RouteFeature
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import Demand
from cableroute.traffic.flow import Flow, Path, Shortest
from cableroute.traffic.network import Flags, TrafficNetwork
from cableroute.traffic.scenarios import BEST, TrafficStudy

CUT_KINDS = ("station", "strait", "path", "system", "segment", "country")
"""What may fail, as `worst_cuts` takes it."""

USUAL_KINDS = ("station", "strait", "path", "segment")

MOST_K = 3
LEAST_TBPS = 1e-6
CLOSE_TBPS = 1e-5
SEEDS = 4
"""Rounds in which paths are added with which the programme begins."""


class Cut(NamedTuple):
    """Features that fail together, and the demand that is not carried because of it.

    `lost_tbps` is from where all published capacity is lit, to where nothing is to spare beside
    what fails, both at high demand.
    """

    features: tuple[RouteFeature, ...]
    lost_tbps: Bounds


class WorstCuts(NamedTuple):
    """What `worst_cuts` returns.

    Parameters
    ----------
    cuts : tuple of Cut
        The worst first, by what is lost even where all published capacity is lit.
    most_tbps : float
        No other set loses more than this, unless it contains one of `cuts`: the loss of the last
        of them where the search ended; 0 where nothing else loses anything.
    is_exact : bool
        Whether the search ended; False: the time was over.
    demand_tbps : float
        High demand.
    flows : int
        How many flows were worked out.
    """

    cuts: tuple[Cut, ...]
    most_tbps: float
    is_exact: bool
    demand_tbps: float
    flows: int


def worst_cuts(
    geodata: Geodata,
    demand: Demand,
    *,
    k: int = 2,
    best: int = 3,
    kinds: Iterable[str] = USUAL_KINDS,
    time_limit_s: float = 120.0,
    conditions: Conditions | None = None,
) -> WorstCuts:
    """Return the sets of k features whose loss leaves the most demand not carried.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata, demand, conditions
        As in `route_traffic`.
    k : int
        How many features fail together, 1 to 3.
    best : int
        How many sets are returned.
    kinds : iterable of str
        What may fail, of "station", "strait", "path", "system", "segment" and "country".
    time_limit_s : float
        After this time the search stops, and `most_tbps` bounds what it has not looked at.

    Raises
    ------
    ModelError
        With every fault at once.

    Notes
    -----
    The loss is that at high demand with all published capacity lit, so that it is the least that
    is lost. The dual of the flow says what is not carried as prices of the pairs, 0 to 1, and
    tolls of the links; a feature that fails bars each path that it is on. The integer programme
    chooses the features and the prices together, on the paths that are known so far: its optimum
    is a bound. The flow beside the chosen features is the true loss, and its paths join the
    programme, until the two agree.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.traffic.demand import Demand, DemandPair
    >>> wanted = Demand((DemandPair("DJ", "YE", 0.1, 0.4),))
    >>> worst = worst_cuts(open_geodata(), wanted, k=1, best=1, kinds=["country"])
    >>> worst.is_exact, worst.cuts[0].lost_tbps.low
    (True, 0.4)
    """
    wanted = conditions or Conditions()
    chosen = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    ModelError.check("worst_cuts", _argument_faults(k, best, chosen, time_limit_s))
    until = time.monotonic() + time_limit_s
    study = TrafficStudy.of(geodata, demand, conditions=wanted)
    features = features_of(study.network, chosen, confidential=wanted.confidential)
    return _CutSearch(study, features, k, best).run(until - time.monotonic())


def features_of(
    network: TrafficNetwork, kinds: Sequence[str], *, confidential: bool = False
) -> list[RouteFeature]:
    """Return the features of some kinds that are on links, of those alike only the first."""
    geodata = network.geodata
    features: list[RouteFeature] = []
    for kind in kinds:
        items: list[tuple[str, str, Any]]
        match kind:
            case "strait":
                items = [
                    (one.id, one.name, one)
                    for one in geodata.groups.values()
                    if one.kind == "strait"
                ]
            case "station":
                items = [(one.id, one.name_en, one) for one in geodata.stations.values()]
            case "path":
                items = [
                    (one.id, one.name, None)
                    for one in geodata.paths.values()
                    if confidential or not one.is_confidential
                ]
            case "system":
                items = [(one.id, one.name, one) for one in geodata.systems.values()]
            case "segment":
                items = [(one.id, one.name or one.id, one) for one in geodata.segments.values()]
            case _:
                items = [(code, geodata.country_name(code), None) for code in network.terminals]
        real = "group" if kind == "strait" else kind
        features += [
            RouteFeature(real, name, text)
            for name, text, item in items
            if item is None or confidential or item.visibility == "public"
        ]
    seen: set[bytes] = set()
    kept = []
    for feature in features:
        links = network.links_of(feature)
        if links.size and (mark := links.tobytes()) not in seen:
            seen.add(mark)
            kept.append(feature)
    return kept


class _CutSearch:
    """Sets of features, the worst first: a programme over paths, and the flows that refute it."""

    def __init__(
        self, study: TrafficStudy, features: Sequence[RouteFeature], k: int, best: int
    ) -> None:
        self.study, self.features, self.k, self.best = study, features, k, best
        self.hits = [study.network.links_of(one) for one in features]
        self.on: dict[int, list[int]] = {}
        for number, links in enumerate(self.hits):
            for link in links.tolist():
                self.on.setdefault(link, []).append(number)
        self.base = study.before(BEST)
        self.pairs = [pair for pair, tbps in self.base.demand_tbps.items() if tbps > 0]
        self.number = {pair: number for number, pair in enumerate(self.pairs)}
        self.rows: dict[tuple[int, Path], None] = {}
        self.barred: list[tuple[int, ...]] = []
        self.losses: dict[tuple[int, ...], float] = {}
        self.flows = 1
        self._learn(self.base)

    def run(self, time_limit_s: float) -> WorstCuts:
        """Return the worst sets, and what bounds the others."""
        until = time.monotonic() + time_limit_s
        if self.k == 1:
            return self._worst_single(until)
        self._seed()
        worst: list[tuple[int, ...]] = []
        tried: set[tuple[int, ...]] = set()
        bound = math.inf
        while len(worst) < self.best:
            left = until - time.monotonic()
            chosen, most = self._programme(max(left, 0.1))
            bound = min(bound, max(most, 0.0))
            if chosen is None or left <= 0:
                break
            if not chosen:  # nothing else that fails loses anything
                bound = 0.0
                break
            lost = self._loss_of(chosen)
            tried.add(chosen)
            if lost < most - CLOSE_TBPS * max(1.0, most):
                continue
            if lost <= LEAST_TBPS:
                bound = 0.0
                break
            least = self._least_set(chosen, lost)
            worst.append(least)
            self.barred.append(least)
        is_exact = len(worst) == self.best or bound <= LEAST_TBPS
        if not is_exact:
            worst += self._worst_tried(tried, worst)
        cuts = tuple(self._cut(chosen) for chosen in worst[: self.best])
        last = cuts[-1].lost_tbps.low if len(worst) == self.best else 0.0
        demand = sum(self.base.demand_tbps.values())
        return WorstCuts(cuts, last if is_exact else bound, is_exact, demand, self.flows)

    def _worst_single(self, until: float) -> WorstCuts:
        """Return the worst single features: none loses more than passes it."""
        passed = self.base.through_each(self.hits)
        order = sorted(range(len(self.features)), key=lambda one: (-passed[one], one))
        bound = 0.0
        for number in order:
            losses = sorted(self.losses.values(), reverse=True)
            least = losses[self.best - 1] if len(losses) >= self.best else LEAST_TBPS
            if passed[number] <= least:
                break
            if time.monotonic() > until:
                bound = float(passed[number])
                break
            self._loss_of((number,))
        worst = self._worst_tried(set(self.losses), ())[: self.best]
        cuts = tuple(self._cut(chosen) for chosen in worst)
        last = cuts[-1].lost_tbps.low if len(worst) == self.best else 0.0
        demand = sum(self.base.demand_tbps.values())
        return WorstCuts(cuts, bound or last, not bound, demand, self.flows)

    def _worst_tried(
        self, tried: set[tuple[int, ...]], worst: Sequence[tuple[int, ...]]
    ) -> list[tuple[int, ...]]:
        """Return the worst of the sets that were looked at, where the search has not ended."""
        others = [chosen for chosen in tried if self.losses[chosen] > LEAST_TBPS]
        others.sort(key=lambda chosen: (-self.losses[chosen], chosen))
        kept: list[tuple[int, ...]] = []
        for chosen in others:
            if not any(set(one) <= set(chosen) for one in (*worst, *kept)):
                kept.append(self._least_set(chosen, self.losses[chosen]))
        return kept

    def _least_set(self, chosen: tuple[int, ...], lost: float) -> tuple[int, ...]:
        """Return the set without features that add nothing to its loss."""
        for number in chosen:
            fewer = tuple(one for one in chosen if one != number)
            if fewer and self._loss_of(fewer) >= lost - LEAST_TBPS:
                return self._least_set(fewer, lost)
        return chosen

    def _loss_of(self, chosen: tuple[int, ...]) -> float:
        """Return the traffic lost without some features, and learn the paths that remain."""
        if chosen not in self.losses:
            gone = self._links_failed(chosen)
            flow = self.study.flow(BEST, self.study.alive & ~gone)
            self.flows += 1
            self._learn(flow)
            self.losses[chosen] = max(flow.not_carried_tbps - self.base.not_carried_tbps, 0.0)
        return self.losses[chosen]

    def _links_failed(self, chosen: tuple[int, ...]) -> Flags:
        """Return the links that fail with some features."""
        return self.study.network.flags(np.concatenate([self.hits[number] for number in chosen]))

    def _learn(self, flow: Flow) -> None:
        for path in flow.paths:
            self.rows[self.number[path.pair], path.links] = None

    def _seed(self) -> None:
        """Learn a few paths of each pair, each round over links that were taken less."""
        network = self.study.network
        usable = self.study.alive & (network.high_tbps > 0)
        taken = np.zeros(len(network.links))
        sources = sorted({pair[0] for pair in self.pairs})
        for _ in range(SEEDS):
            shortest = Shortest(network, network.km * (1.0 + taken), usable, sources)
            for pair in self.pairs:
                _, path = shortest.path(pair)
                if path is not None:
                    self.rows[self.number[pair], path] = None
                    taken[list(path)] += len(sources) / len(self.pairs)

    def _programme(self, time_limit_s: float) -> tuple[tuple[int, ...] | None, float]:
        """Return the features that the known paths make the worst, and a bound of their loss."""
        from scipy.optimize import LinearConstraint, milp
        from scipy.sparse import coo_array

        finite = np.flatnonzero(np.isfinite(self.study.network.high_tbps))
        toll = {int(link): number for number, link in enumerate(finite)}
        pairs, tolls, features = len(self.pairs), len(finite), len(self.features)
        rows: list[int] = []
        cols: list[int] = []
        data: list[float] = []

        def put(row: int, col: int, value: float) -> None:
            rows.append(row)
            cols.append(col)
            data.append(value)

        for row, (pair, path) in enumerate(self.rows):
            put(row, pair, 1.0)
            for link in path:
                if link in toll:
                    put(row, pairs + toll[link], -1.0)
            for feature in sorted({one for link in path for one in self.on.get(link, ())}):
                put(row, pairs + tolls + feature, -1.0)
        limits = [0.0] * len(self.rows)
        sets: list[tuple[Sequence[int], int]] = [(range(features), self.k)]
        sets += [(one, len(one) - 1) for one in self.barred]
        for chosen, most_of_set in sets:
            for feature in chosen:
                put(len(limits), pairs + tolls + feature, 1.0)
            limits.append(float(most_of_set))
        demand = [self.base.demand_tbps[pair] for pair in self.pairs]
        cost = np.concatenate(
            [-np.array(demand), self.study.network.high_tbps[finite], np.zeros(features)]
        )
        size = len(cost)
        whole = np.concatenate([np.zeros(pairs + tolls), np.ones(features)])
        solve: Any = milp
        answer = solve(
            cost,
            integrality=whole,
            bounds=(0, 1),
            constraints=LinearConstraint(
                coo_array((data, (rows, cols)), shape=(len(limits), size)).tocsr(), -np.inf, limits
            ),
            options={"time_limit": time_limit_s, "mip_rel_gap": 1e-6},
        )
        bound = -answer.mip_dual_bound if answer.mip_dual_bound is not None else sum(demand)
        most = min(bound, sum(demand)) - self.base.not_carried_tbps
        if answer.x is None:
            return None, most
        taken = np.flatnonzero(answer.x[pairs + tolls :] > 0.5)
        return tuple(int(number) for number in taken), most

    def _cut(self, chosen: tuple[int, ...]) -> Cut:
        lost = self._loss_of(chosen)
        hit = self._links_failed(chosen)
        most = float(np.triu(self.study.most_lost(hit)).sum())
        most = min(most, float(self.study.network.high_tbps[hit].sum()))
        features = tuple(self.features[number] for number in chosen)
        return Cut(features, Bounds(lost, max(lost, most)))


def size_faults(k: object) -> list[Problem]:
    """Return the faults of the number of features that fail at once."""
    return count_faults("k", k, 1, MOST_K)


def best_faults(best: object) -> list[Problem]:
    """Return the faults of the number of cuts that are asked for."""
    return count_faults("best", best, 1, 100)


def _argument_faults(
    k: object, best: object, kinds: Sequence[str], time_limit_s: object
) -> list[Problem]:
    faults = [*size_faults(k), *best_faults(best)]
    if not is_number(time_limit_s) or time_limit_s <= 0:
        faults.append(Problem("time", "time_limit_s", f"is {time_limit_s!r}", "give seconds"))
    if not kinds:
        faults.append(Problem("kind", "kinds", "names nothing", f"give {', '.join(CUT_KINDS)}"))
    faults += [
        Problem("kind", "kinds", f"{kind!r} is not a kind", f"give {', '.join(CUT_KINDS)}")
        for kind in kinds
        if kind not in CUT_KINDS
    ]
    return faults

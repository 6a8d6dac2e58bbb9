"""Where a sum of money helps most: the candidates, the best set within it, the Pareto front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple, Unpack

import numpy as np

from cableroute.batches import MadeOnce, in_chunks
from cableroute.errors import (
    ABOVE_ZERO,
    ModelError,
    Problem,
    choice_faults,
    kind_faults,
    number_faults,
)
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import CROSS_CONNECT, KINDS, REPAIR_SHIP, Candidate
from cableroute.investment.choice import (
    CENT,
    MOST_SETS,
    Chosen,
    Valued,
    affordable,
    best_of,
    chosen_in_draws,
    front_of,
)
from cableroute.investment.connection import Held, HeldConnection, connection_of
from cableroute.investment.evaluation import NOTHING, Draws, Evaluation, Floats
from cableroute.investment.finding import Finder
from cableroute.investment.kept_demand import Wanted, demand_kept, wanted_by
from cableroute.investment.other_best import OtherBest, other_best
from cableroute.investment.prices import PriceList
from cableroute.model.deals import Deal
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms
from cableroute.money.inputs import year_faults
from cableroute.money.sensitivity import draw_faults
from cableroute.read_only import keep
from cableroute.reliability.element_network import ElementNetwork
from cableroute.routing.conditions import ConditionChanges, Conditions, with_conditions
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import Demand

BETWEEN = (("Marseille", "Karachi"),)
"""The ends of PEACE, for whose crossing of Egypt the agreements of 2019 are."""

BEYOND = 1.25
"""The Pareto front goes to so many times the budget."""

MOST_DRAWS = 10_000


@dataclass(frozen=True, kw_only=True)
class InvestSettings:
    """How candidates are found and valued.

    Parameters
    ----------
    have : sequence of str or int
        Routes that exist, by number, id or name; of one connection only. None: what a binding
        agreement buys, else the first route.
    kinds : sequence of str
        Kinds of candidates that come into question.
    price_year : int or None
        Year of the money, of the budget too; None: the last with a price index.
    terms : Terms or None
        Over how long and at which rate a monthly charge counts; None: it is in no price.
    draws, seed : int
        How often prices and rates are drawn, and the seed.

    Examples
    --------
    >>> InvestSettings(kinds=("land path",)).draws
    200
    """

    have: Held = ()
    kinds: Sequence[str] = KINDS
    price_year: int | None = None
    terms: Terms | None = None
    draws: int = 200
    seed: int = 1

    def __post_init__(self) -> None:
        """Keep the lists as they are now."""
        keep(self, "have", "kinds")


class ValuedCandidate(NamedTuple):
    """A candidate, and what it is worth.

    Parameters
    ----------
    candidate : Candidate
        With its price.
    avoided_min_per_year : Range
        Downtime that it avoids, alone beside what is held.
    kept_tbps : Bounds or None
        Demand that it keeps when one of what is held fails; None where no demand is known.
    only_with : tuple of str
        The names of others without which it avoids nothing.
    chosen_pct : float
        In what share of the draws it is in the best set.
    is_best : bool
        Whether it is in the best set.
    """

    candidate: Candidate
    avoided_min_per_year: Range
    kept_tbps: Bounds | None
    only_with: tuple[str, ...]
    chosen_pct: float
    is_best: bool


class ChosenSet(NamedTuple):
    """A set of candidates: what it costs, avoids and keeps.

    `marginal_min_per_year` has for each what it avoids beside the rest of the set, and `within`
    says whether the likely price is within the budget.
    """

    candidates: tuple[Candidate, ...]
    price_usd: Range
    avoided_min_per_year: Range
    kept_tbps: Bounds | None
    marginal_min_per_year: tuple[Range, ...]
    within: bool


class Bought(NamedTuple):
    """What an agreement that binds bought: its further paths beside its first one.

    The value of the deal is for all that it buys. `is_shared`: the routes on these paths have a leg
    at sea in common, and what the further ones avoid counts only while that is up.
    """

    deal: Deal
    paths: tuple[str, ...]
    avoided_min_per_year: Range
    is_shared: bool


class Starting(NamedTuple):
    """What is held between two places, and how long all of it is down, minutes a year."""

    start_id: str
    end_id: str
    routes: tuple[Route, ...]
    downtime_min_per_year: Range
    wanted: Wanted
    bought: Bought | None

    @property
    def route_ids(self) -> tuple[str, ...]:
        """The ids of the routes that are held."""
        return tuple(route.id for route in self.routes)


@dataclass(frozen=True)
class Investment:
    """What `invest` returns.

    Parameters
    ----------
    budget_usd : float
        What may be spent, in the prices of `price_year`.
    price_year : int
        Year of the money.
    connections : tuple of Starting
        What is held.
    candidates : tuple of ValuedCandidate
        Every candidate, in the order of kinds.
    best : ChosenSet
        The set within the budget that avoids most, by likely prices and rates.
    front : tuple of ChosenSet
        The Pareto front of money against minutes, up to a quarter beyond the budget.
    other_best : tuple of OtherBest
        Figures with which another set is best, one by one at their ends.
    draws, seed : int
        How often prices and rates were drawn.
    same_best_pct : float
        In what share of the draws exactly this set is the best.
    notes : tuple of str
        What a reader should know.
    is_confidential : bool
        Whether a candidate or a rate is.
    """

    budget_usd: float
    price_year: int
    connections: tuple[Starting, ...]
    candidates: tuple[ValuedCandidate, ...]
    best: ChosenSet
    front: tuple[ChosenSet, ...]
    other_best: tuple[OtherBest, ...]
    draws: int
    seed: int
    same_best_pct: float
    notes: tuple[str, ...] = ()
    is_confidential: bool = False


def invest(
    geodata: Geodata,
    budget_usd: float,
    *,
    between: Sequence[tuple[PlaceLike, PlaceLike]] = BETWEEN,
    demand: Demand | None = None,
    settings: InvestSettings = InvestSettings(),
    executor: Executor | None = None,
    assumptions: Assumptions | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> Investment:
    """Return where a sum of money avoids most downtime.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    budget_usd : float
        What may be spent.
    between : sequence of (place, place)
        The connections; their downtimes are added up.
    demand : Demand, optional
        Of the countries of the ends; unless given, modelled by `traffic.gravity`.
    settings : InvestSettings
        What is held, which kinds, the money, the draws.
    executor : concurrent.futures.Executor, optional
        Where sets of candidates are valued; here, one after another, unless given.
    assumptions : Assumptions, optional
        Rates of one's own.
    conditions : Conditions, optional
        Which systems come into question.
    **changes
        Fields of `Conditions`, as for `find_routes`.

    Raises
    ------
    ModelError, UnknownNameError, NoRouteError
        Every wrong argument at once; a name that nothing has; places that nothing joins.

    Notes
    -----
    A connection is up while one of the routes through what is held and what is bought is up; causes
    that routes share count as in `reliability.availability_of`. Candidates are land paths of the
    land network, landings, sea legs that the planner plans, fibre pairs of other systems with
    their cross-connects, cross-connects alone where two held systems meet, and repair ships where
    a source gives the voyage. One without a sourced price is listed and cannot be chosen. Every
    set within the budget is valued as a set. What is avoided is minutes of faults of cable:
    stations, power and capacity are not counted.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> found = invest(open_geodata(), 6e6, between=[("Zafarana", "Abu Talat")],
    ...                settings=InvestSettings(price_year=2019, kinds=("land path",), draws=20))
    >>> [item.name for item in found.best.candidates]
    ['Galala plateau and the desert road']
    """
    wanted = with_conditions("invest", conditions, changes)
    pairs = _checked(geodata, budget_usd, between, demand, settings)
    year = settings.price_year or _last_year(geodata)
    over: dict[str, Any] = {"conditions": wanted, "assumptions": assumptions}
    connections = [connection_of(geodata, *ends, have=settings.have, **over) for ends in pairs]
    prices = PriceList(geodata, year, settings.terms)
    finders = [
        Finder(geodata, one, prices, wanted, budget_usd, assumptions, settings.kinds)
        for one in connections
    ]
    listed = {item.id: item for finder in finders for item in finder.all()}
    shown = [item for item in listed.values() if wanted.confidential or not item.is_confidential]
    shown.sort(key=lambda item: KINDS.index(item.kind))
    make = partial(Evaluation, geodata, connections, shown, assumptions)
    zones = sorted({zone for finder in finders for zone in finder.zones_without_voyage()})
    evaluation = make()
    with MadeOnce(make, evaluation) as base:
        each = partial(in_chunks, base=base, executor=executor)
        work = _SetsOfCandidates(evaluation, budget_usd, settings, demand, each)
        return work.done(year, zones if REPAIR_SHIP in settings.kinds else [])


def budget_faults(budget_usd: object) -> list[Problem]:
    """Return what is wrong with a budget."""
    return number_faults("budget_usd", budget_usd, ABOVE_ZERO, 1e12)


def _checked(
    geodata: Geodata,
    budget_usd: float,
    between: Sequence[tuple[PlaceLike, PlaceLike]],
    demand: Demand | None,
    settings: InvestSettings,
) -> list[tuple[PlaceLike, PlaceLike]]:
    """Return the connections; report every wrong argument at once."""
    faults = kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    faults += budget_faults(budget_usd)
    faults += kind_faults("demand", demand, (Demand, type(None)), "give read_demand(...)")
    wrong = kind_faults("settings", settings, InvestSettings, "give InvestSettings(...)")
    faults += wrong
    hint = 'give pairs of places, e.g. [("Marseille", "Karachi")]'
    bad = kind_faults("between", between, Sequence, hint)
    if not bad and not all(_is_pair(item) for item in between):
        bad = [Problem("between", "between", "is not a list of pairs", hint)]
    elif not bad and not between:
        bad = [Problem("between", "between", "there is no pair", hint)]
    faults += bad
    if not wrong:
        for kind in settings.kinds:
            faults += choice_faults("kinds", kind, KINDS)
        faults += draw_faults("draws", settings.draws, settings.seed, most=MOST_DRAWS)
        if settings.price_year is not None:
            faults += year_faults("price_year", settings.price_year)
        if settings.have and not bad and len(between) > 1:
            hint = "ask for one connection, or leave it out"
            faults.append(Problem("have", "have", "is for one connection only", hint))
    ModelError.check("invest", faults)
    return [(one, two) for one, two in between]


def _is_pair(item: object) -> bool:
    return isinstance(item, (tuple, list)) and len(item) == 2


def _last_year(geodata: Geodata) -> int:
    years = [item.year for item in geodata.deflators.values() if item.currency == "USD"]
    if not years:
        hint = "give InvestSettings(price_year=...), or add rows of USD to deflators.csv"
        fault = Problem("price_year", "price_year", "the tables have no price index", hint)
        raise ModelError.of("invest", [fault])
    return max(years)


def _downtimes(evaluation: Evaluation, sets: Sequence[Chosen]) -> list[float]:
    marks = [evaluation.useful(chosen) for chosen in sets]
    of_mark = dict(zip(marks, sets, strict=True))  # sets of one mark are down as long
    down = {mark: evaluation.downtimes(chosen, [{}])[0] for mark, chosen in of_mark.items()}
    return [down[mark] for mark in marks]


def _drawn(evaluation: Evaluation, sets: Sequence[Chosen], *, draws: Draws) -> list[Floats]:
    return [evaluation.drawn(chosen, draws) for chosen in sets]


def _avoided(evaluation: Evaluation, pairs: Sequence[tuple[Chosen, Chosen]]) -> list[Range]:
    return [evaluation.avoided(chosen, beside) for chosen, beside in pairs]


@dataclass(frozen=True, eq=False)
class _SetsOfCandidates:
    """The sets of candidates of one question, their prices and values."""

    evaluation: Evaluation
    budget_usd: float
    settings: InvestSettings
    demand: Demand | None
    each: Callable[..., list[Any]]
    """Takes work on an evaluation and items, and a list of these: returns an answer for each."""

    @property
    def candidates(self) -> Sequence[Candidate]:
        return self.evaluation.candidates

    def done(self, year: int, zones: Sequence[str]) -> Investment:
        """Return the answer."""
        priced = [at for at, item in enumerate(self.candidates) if item.price is not None]
        low = [self._price([at]).low for at in priced]
        reached = affordable(low, BEYOND * self.budget_usd)
        valued = self._valued(
            [frozenset(priced[number] for number in chosen) for chosen in reached.sets]
        )
        if reached.most_things is not None:
            valued += self._with_more(best_of(valued, self.budget_usd))
        within = [item for item in valued if self._price(item.chosen).low <= self.budget_usd + CENT]
        best = best_of(valued, self.budget_usd)
        drawn = self._drawn([item.chosen for item in within])
        share = 100 / len(drawn)
        wanted = [wanted_by(self.evaluation.geodata, one, self.demand)
                  for one in self.evaluation.connections]  # fmt: skip
        marks = {self.evaluation.useful(one) for one in [best.chosen]}
        same = sum(self.evaluation.useful(one) in marks for one in drawn)
        front = front_of(valued, BEYOND * self.budget_usd)
        self._value([best, *front])
        return Investment(
            float(self.budget_usd), year,
            tuple(self._starting(one, need) for one, need in
                  zip(self.evaluation.connections, wanted, strict=True)),
            tuple(
                ValuedCandidate(
                    item, self.evaluation.avoided(frozenset([at])),
                    self._kept(frozenset([at]), wanted), self._only_with(at, valued),
                    share * sum(at in chosen for chosen in drawn), at in best.chosen,
                )
                for at, item in enumerate(self.candidates)
            ),
            self._set(best, wanted),
            tuple(self._set(item, wanted) for item in front if item.chosen),
            other_best(self.evaluation, within, best, self.budget_usd),
            self.settings.draws, self.settings.seed, share * same,
            _notes(zones, self.settings, wanted, self.candidates, reached.most_things),
            any(network.is_confidential for network in self.evaluation.networks(best.chosen))
            or any(item.is_confidential for item in self.candidates),
        )  # fmt: skip

    def _valued(self, sets: Sequence[Chosen]) -> list[Valued]:
        """Return sets with their prices and what they avoid, all by likely figures."""
        [before] = self.evaluation.downtimes(NOTHING, [{}])
        return [
            Valued(chosen, self._price(chosen).likely, before - after)
            for chosen, after in zip(sets, self.each(_downtimes, items=sets), strict=True)
        ]

    def _with_more(self, best: Valued) -> list[Valued]:
        """Return the best set with one candidate more, and so on while that is better."""
        found: list[Valued] = []
        while True:
            larger = [
                best.chosen | {at}
                for at, item in enumerate(self.candidates)
                if item.price is not None and at not in best.chosen
            ]
            found += self._valued([
                chosen for chosen in larger
                if self._price(chosen).low <= BEYOND * self.budget_usd + CENT
            ])  # fmt: skip
            better = best_of([best, *found], self.budget_usd)
            if better.chosen == best.chosen:
                return found
            best = better

    def _price(self, chosen: Chosen | Sequence[int]) -> Range:
        spans = [item.price.span for at in chosen if (item := self.candidates[at]).price]
        return Range(*(sum(ends) for ends in zip(*spans, strict=True))) if spans else Range(0, 0, 0)

    def _drawn(self, sets: Sequence[Chosen]) -> list[Chosen]:
        """Return the best set of each draw of prices and rates."""
        draws = Draws(self.settings.draws, self.settings.seed)
        prices = np.zeros((len(self.candidates), draws.count))
        for at, item in enumerate(self.candidates):
            if item.price is not None:
                values = {
                    one.name: draws.between(one.name, one.low, one.likely, one.high)
                    for one in item.price.inputs
                }
                prices[at] = item.price.at(values)
        marks = [self.evaluation.useful(chosen) for chosen in sets]
        of_mark = dict(zip(marks, sets, strict=True))
        downtimes = self.each(partial(_drawn, draws=draws), items=list(of_mark.values()))
        known = {mark: -down for mark, down in zip(of_mark, downtimes, strict=True)}
        base = -self.evaluation.drawn(NOTHING, draws)
        worth = np.array([known[mark] - base for mark in marks])
        return chosen_in_draws(sets, prices, worth, self.budget_usd)

    def _value(self, shown: Sequence[Valued]) -> None:
        """Work out how much downtime each candidate and each shown set avoids."""
        asked = [(frozenset([at]), NOTHING) for at in range(len(self.candidates))]
        for chosen in (item.chosen for item in shown):
            asked.append((chosen, NOTHING))
            asked += [(frozenset([at]), chosen - {at}) for at in sorted(chosen)]
        of_key = {self.evaluation.key(*one): one for one in asked}
        ranges = self.each(_avoided, items=list(of_key.values()))
        self.evaluation.keep_avoided(dict(zip(of_key, ranges, strict=True)))

    def _only_with(self, at: int, valued: Sequence[Valued]) -> tuple[str, ...]:
        """Return the fewest others with which a candidate avoids what it cannot avoid alone."""
        value = {item.chosen: item.value for item in valued}
        alone = value.get(frozenset([at]))
        if alone is None or alone > 0:
            return ()
        for item in sorted(valued, key=lambda item: (len(item.chosen), -item.value)):
            rest = item.chosen - {at}
            if at in item.chosen and item.value > value.get(rest, item.value):
                return tuple(self.candidates[other].name for other in sorted(rest))
        return ()

    def _set(self, item: Valued, wanted: Sequence[Wanted]) -> ChosenSet:
        chosen = item.chosen
        return ChosenSet(
            tuple(self.candidates[at] for at in sorted(chosen)),
            self._price(chosen),
            self.evaluation.avoided(chosen),
            self._kept(chosen, wanted),
            tuple(
                self.evaluation.avoided(frozenset([at]), chosen - {at}) for at in sorted(chosen)
            ) if len(chosen) > 1 else (self.evaluation.avoided(chosen),) * len(chosen),
            item.price <= self.budget_usd,
        )  # fmt: skip

    def _kept(self, chosen: Chosen, wanted: Sequence[Wanted]) -> Bounds | None:
        found = [
            demand_kept(self.evaluation.geodata, one, self.candidates, chosen, need.tbps)
            for one, need in zip(self.evaluation.connections, wanted, strict=True)
            if need.tbps is not None
        ]
        if not found:
            return None
        return Bounds(sum(item.low for item in found), sum(item.high for item in found))

    def _starting(self, connection: HeldConnection, wanted: Wanted) -> Starting:
        geodata, assumptions = self.evaluation.geodata, self.evaluation.assumptions
        routes = connection.routes_with(())
        down = ElementNetwork.of(routes, geodata, assumptions).downtime()
        bought = None
        if connection.agreed is not None:
            deal, paths = connection.agreed
            names = tuple(
                geodata.paths[name].name for route in paths
                for name in route.path_ids or (route.id,) if name in geodata.paths
            )  # fmt: skip
            saved = ElementNetwork.of(paths, geodata, assumptions).avoided(1)
            at_sea = [{leg.id for leg in route.legs if leg.medium == "sea"} for route in paths]
            bought = Bought(deal, names, saved, bool(set.intersection(*at_sea)))
        held = connection.routes
        return Starting(connection.start_id, connection.end_id, held, down, wanted, bought)


def _notes(
    zones: Sequence[str],
    settings: InvestSettings,
    wanted: Sequence[Wanted],
    candidates: Sequence[Candidate],
    most_things: int | None,
) -> tuple[str, ...]:
    notes = []
    if most_things is not None:
        notes.append(
            f"more than {MOST_SETS:,} sets are within the budget: every set of up to {most_things} "
            "candidates is valued, and the best of them with one more at a time"
        )
    if zones:
        listed = ", ".join(zones)
        notes.append(f"not valued: a repair ship nearer to {listed}, as no source gives the voyage")
    has_pairs = any(item.kind == CROSS_CONNECT for item in candidates)
    notes.append("not in the prices: lighting, operation and maintenance of what is bought")
    if settings.terms is None and has_pairs:
        notes[-1] += "; the monthly charge of cross-connects, without a term and a rate"
    if has_pairs:
        notes.append(
            "a fibre pair keeps the traffic of one pair, a land path that of the whole cable"
        )
    notes += dict.fromkeys(f"demand: {one.basis}" for one in wanted)
    return tuple(notes)

"""What a sum of money could buy: candidates, what each costs, and how much downtime it avoids."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, Unpack

from cableroute.errors import (
    ABOVE_ZERO,
    ModelError,
    Problem,
    choice_faults,
    kind_faults,
    number_faults,
)
from cableroute.geodata.assumptions import Assumptions, world_faults
from cableroute.geodata.locate import PlaceLike
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import (
    CROSS_CONNECT,
    KINDS,
    REPAIR_SHIP,
    Candidate,
    Evaluation,
)
from cableroute.investment.connection import Held, HeldConnection, connection_of
from cableroute.investment.finding import Finder
from cableroute.investment.prices import PriceList
from cableroute.model.deals import Deal
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms
from cableroute.money.inputs import year_faults
from cableroute.notebook import Shown
from cableroute.read_only import keep
from cableroute.routing.conditions import ConditionChanges, Conditions, with_conditions

BETWEEN = (("Marseille", "Karachi"),)
"""The ends of PEACE, for whose crossing of Egypt the agreements of 2019 are."""


@dataclass(frozen=True, kw_only=True)
class InvestSettings:
    """Which candidates come into question, and in which money.

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

    Examples
    --------
    >>> InvestSettings(kinds=("land path",)).have
    ()
    """

    have: Held = ()
    kinds: Sequence[str] = KINDS
    price_year: int | None = None
    terms: Terms | None = None

    def __post_init__(self) -> None:
        """Keep the lists as they are now."""
        keep(self, "have", "kinds")


class ValuedCandidate(NamedTuple):
    """A candidate, and the downtime that it avoids alone and beside all candidates before it.

    The further one is None where these make too many routes, where it avoids nothing alone, and of
    a deal that names no path. `is_within`: whether the price is within the budget; None where only
    its low end is, or none is known.
    """

    candidate: Candidate
    avoided_min_per_year: Range
    further_min_per_year: Range | None
    is_within: bool | None


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
    bought: Bought | None


@dataclass(frozen=True)
class Investment(Shown):
    """What `invest` returns: what is held, and candidates, those that certainly avoid most first.

    Money is in the prices of `price_year`; `notes` are what a reader should know.
    """

    budget_usd: float
    price_year: int
    connections: tuple[Starting, ...]
    candidates: tuple[ValuedCandidate, ...]
    notes: tuple[str, ...] = ()
    is_confidential: bool = False

    ROWS = "candidates"


def invest(
    geodata: Geodata,
    budget_usd: float,
    *,
    between: Sequence[tuple[PlaceLike, PlaceLike]] = BETWEEN,
    settings: InvestSettings = InvestSettings(),
    assumptions: Assumptions | None = None,
    conditions: Conditions | None = None,
    **changes: Unpack[ConditionChanges],
) -> Investment:
    """Return what a sum of money could buy, and how much downtime each candidate avoids.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    budget_usd : float
        What may be spent; no candidate is left out that costs more.
    between : sequence of (place, place)
        The connections; their downtimes are added up.
    settings : InvestSettings
        What is held, which kinds, the money.
    assumptions : Assumptions, optional
        Your rates.
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
    a source gives the voyage. They are in the order of what they avoid at the low end of its range:
    what is not known comes last. What is avoided is minutes of faults of cable: stations, power and
    capacity are not counted.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> plan = invest(open_geodata(), 6e6, between=[("Zafarana", "Abu Talat")],
    ...                settings=InvestSettings(price_year=2019, kinds=("land path",)))
    >>> [item.candidate.kind for item in plan.candidates][:2]
    ['land path', 'land path']
    """
    wanted = with_conditions("invest", conditions, changes)
    ModelError.check(
        "invest",
        world_faults(geodata, assumptions) + _argument_faults(budget_usd, between, settings),
    )
    year = settings.price_year or _last_year(geodata)
    over: dict[str, Any] = {"conditions": wanted, "assumptions": assumptions}
    connections = [connection_of(geodata, *ends, have=settings.have, **over) for ends in between]
    prices = PriceList(geodata, year, settings.terms)
    finders = [
        Finder(geodata, one, prices, wanted, budget_usd, assumptions, settings.kinds)
        for one in connections
    ]
    listed = {item.id: item for finder in finders for item in finder.all()}
    shown = [item for item in listed.values() if wanted.confidential or not item.is_confidential]
    evaluation = Evaluation(geodata, connections, assumptions)
    return Investment(
        float(budget_usd),
        year,
        tuple(_starting_point(evaluation, one) for one in connections),
        _value_each(evaluation, shown, float(budget_usd)),
        _notes(finders, settings, shown),
        any(network.is_confidential for network in evaluation.networks(shown))
        or any(item.is_confidential for item in shown),
    )


def budget_faults(budget_usd: object) -> list[Problem]:
    """Return the faults of a budget."""
    return number_faults("budget_usd", budget_usd, ABOVE_ZERO, 1e12)


def _argument_faults(
    budget_usd: float, between: Sequence[tuple[PlaceLike, PlaceLike]], settings: InvestSettings
) -> list[Problem]:
    """Return the faults of the arguments."""
    hint = 'give pairs of places, e.g. [("Marseille", "Karachi")]'
    bad = kind_faults("between", between, Sequence, hint)
    if not bad and not all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in between):
        bad = [Problem("between", "between", "is not a list of pairs", hint)]
    elif not bad and not between:
        bad = [Problem("between", "between", "there is no pair", hint)]
    wrong = kind_faults("settings", settings, InvestSettings, "give InvestSettings(...)")
    faults = budget_faults(budget_usd) + wrong + bad
    if not wrong:
        for kind in settings.kinds:
            faults += choice_faults("kinds", kind, KINDS)
        if settings.price_year is not None:
            faults += year_faults("price_year", settings.price_year)
        if settings.have and not bad and len(between) > 1:
            hint = "ask for one connection, or leave it out"
            faults.append(Problem("have", "have", "is for one connection only", hint))
    return faults


def _last_year(geodata: Geodata) -> int:
    years = [item.year for item in geodata.deflators.values() if item.currency == "USD"]
    if not years:
        hint = "give InvestSettings(price_year=...), or add rows of USD to deflators.csv"
        fault = Problem("price_year", "price_year", "the tables have no price index", hint)
        raise ModelError.of("invest", [fault])
    return max(years)


def _value_each(
    evaluation: Evaluation, candidates: Sequence[Candidate], budget_usd: float
) -> tuple[ValuedCandidate, ...]:
    """Return candidates with what they avoid, what certainly avoids most first."""
    alone = [(item, evaluation.avoided([item])) for item in candidates]
    alone = [(item, _of_any_path(item, avoided, alone)) for item, avoided in alone]
    alone.sort(key=lambda pair: (-pair[1].low, -pair[1].likely, _price(pair[0]).low))
    valued, before = [], list[Candidate]()
    for item, avoided in alone:
        named = avoided.high and not item.deal_id
        further = evaluation.further(item, before) if named else None
        low, _, high = _price(item)
        within = None if low <= budget_usd < high else high <= budget_usd
        valued.append(ValuedCandidate(item, avoided, further, within))
        before.append(item)
    return tuple(valued)


def _of_any_path(
    item: Candidate, avoided: Range, alone: Sequence[tuple[Candidate, Range]]
) -> Range:
    """Return the downtime avoided by a deal without a named path: the range over its paths."""
    if not item.deal_id:
        return avoided
    ends = {frozenset((link.start_id, link.end_id)) for link in item.links}
    spans = [
        span
        for other, span in alone
        if other.kind == item.kind
        and ends == {frozenset((link.start_id, link.end_id)) for link in other.links}
    ]
    return Range(min(low for low, _, _ in spans), avoided.likely, max(high for _, _, high in spans))


def _price(item: Candidate) -> Range:
    """Return the price of a candidate; from nothing without end where none is known."""
    return Range(0.0, math.inf, math.inf) if item.price is None else item.price


def _starting_point(evaluation: Evaluation, connection: HeldConnection) -> Starting:
    """Return the routes held, and the part that an agreement bought."""
    down = evaluation.network(connection.routes_with(())).downtime()
    paths, paths_known, bought = connection.routes, evaluation.geodata.paths, None
    if connection.deal is not None:
        names = tuple(
            paths_known[name].name
            for route in paths
            for name in route.path_ids or (route.id,)
            if name in paths_known
        )
        saved = evaluation.network(paths).avoided(1)
        at_sea = [{leg.id for leg in route.legs if leg.medium == "sea"} for route in paths]
        bought = Bought(connection.deal, names, saved, bool(set.intersection(*at_sea)))
    return Starting(connection.start_id, connection.end_id, paths, down, bought)


def _notes(
    finders: Sequence[Finder], settings: InvestSettings, candidates: Sequence[Candidate]
) -> tuple[str, ...]:
    voyages = [voyage for one in finders for voyage in one.voyages.items()]
    zones = sorted({zone for (_, zone), days in voyages if days is None})
    notes = []
    if zones and REPAIR_SHIP in settings.kinds:
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
    return tuple(notes)

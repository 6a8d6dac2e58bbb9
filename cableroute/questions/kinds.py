"""What can be asked: each kind with its places, its keys and its answer, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import Enum
from functools import partial
from types import MappingProxyType
from typing import Any, NamedTuple

from cableroute.comparison.history import DEFINITIONS
from cableroute.comparison.protected_pairs import ORDER, pair_count_faults
from cableroute.countries.hubs import find_hubs
from cableroute.countries.profile import country_count_faults
from cableroute.errors import CablerouteError, ModelError, Problem, UnknownNameError, choice_faults
from cableroute.geodata.locate import find_place
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import KINDS as CANDIDATE_KINDS
from cableroute.investment.invest import budget_faults
from cableroute.money.deals import index_faults
from cableroute.money.inputs import TIMINGS, rate_faults, term_faults, year_faults
from cableroute.money.second_path import price_faults
from cableroute.planning.presets import PRESETS
from cableroute.planning.request import detour_faults
from cableroute.questions.asked import AskedQuestion, Rows
from cableroute.questions.of_money import invest_rows, worth_rows
from cableroute.questions.of_places import countries_rows, country_rows, plan_rows
from cableroute.questions.of_routes import (
    asked_years,
    availability_rows,
    history_rows,
    pair_rows,
    replay_rows,
    routes_rows,
    what_if_rows,
)
from cableroute.questions.of_traffic import chokepoint_rows, cut_rows, traffic_rows
from cableroute.reliability.availability import years_faults
from cableroute.routing.conditions import Conditions, constraints, date_faults, search_faults
from cableroute.traffic.chokepoints import CHOKE_KINDS
from cableroute.traffic.demand import countries_in, exponent_faults
from cableroute.traffic.interdiction import CUT_KINDS, best_faults, size_faults

CONDITIONS = frozenset(item.name for item in fields(Conditions))
OF_DATE = frozenset({"on", "allow_planned", "confidential"})
OF_NETWORK = OF_DATE | {"allow_unverified", "cross_connect", "avoid", "max_status_age_years"}


class ValueKind(NamedTuple):
    """What the value of a key is: in words, as text is read, and whether one is right."""

    words: str
    read: Callable[[str], Any]
    fits: Callable[[Any], bool]
    is_list: bool = False


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _flag(text: str) -> bool:
    return {"true": True, "false": False}[text.lower()]


def _all(fits: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, (list, tuple)) and all(map(fits, value))


class Values(Enum):
    """The kinds of values."""

    TEXT = ValueKind("a text", str, lambda value: isinstance(value, str))
    NUMBER = ValueKind("a number", float, _is_number)
    WHOLE = ValueKind("a whole number", int, _is_whole)
    FLAG = ValueKind("true or false", _flag, lambda value: isinstance(value, bool))
    NAMES = ValueKind(
        "names", str, lambda it: isinstance(it, str) or _all(lambda one: isinstance(one, str))(it),
        is_list=True,
    )  # fmt: skip
    WHOLES = ValueKind("whole numbers", int, _all(_is_whole), is_list=True)
    YEARS = ValueKind(
        "years, e.g. 1997-2028", str, lambda it: isinstance(it, str) or _all(_is_whole)(it)
    )


Check = Callable[[str, Any, Geodata, bool], object]
"""Raises where the tables have no such value of a key.

It takes the key, its value, the tables, and whether what is confidential counts.
"""


def _one_of(*choices: str) -> Check:
    """Return a check that each text of a value is one of some."""

    def check(key: str, value: Any, geodata: Geodata, confidential: bool) -> None:
        texts = [value] if isinstance(value, str) else value
        hint = f"give {', '.join(choices)}"
        faults = [it for text in texts for it in choice_faults(key, text, choices, hint=hint)]
        ModelError.check("questions", faults)

    return check


def _each(find: Callable[[Geodata, str], object]) -> Check:
    """Return a check that each name of a value is found."""

    def check(key: str, value: Any, geodata: Geodata, confidential: bool) -> None:
        faults = list[Problem]()
        for name in [value] if isinstance(value, str) else value:
            try:
                find(geodata, name)
            except UnknownNameError as error:
                faults.append(Problem("unknown name", key, str(error)))
        ModelError.check("questions", faults)

    return check


def _sound(faults_of: Callable[[Any], Iterable[Problem]]) -> Check:
    """Return a check that nothing is wrong with a value, or with each of a list."""

    def check(key: str, value: Any, geodata: Geodata, confidential: bool) -> None:
        values = value if isinstance(value, (list, tuple)) else [value]
        ModelError.check("questions", [it for one in values for it in faults_of(one)])

    return check


REMOVE: Mapping[str, Check] = {
    "remove": lambda _, names, geo, hidden: constraints(geo, avoid=names, confidential=hidden)
}
INDEXED: Mapping[str, Check] = {
    "price_year": lambda _, year, geo, hidden: ModelError.check("worth", index_faults(year, geo))
}
EXPONENT: Mapping[str, Check] = {"distance_exponent": _sound(exponent_faults)}
TERMS: Mapping[str, Check] = {"term": _sound(term_faults), "rate": _sound(rate_faults)}
HUBS: Mapping[str, Check] = {
    "hubs": lambda _, names, geo, hidden: find_hubs(geo, names, confidential=hidden)
}


class Places(Enum):
    """What the start and the end of a question are: in words, and how many there may be."""

    TWO_PLACES = ("two places", (2,))
    MAYBE_PLACES = ("two places, or none", (0, 2))
    GROUPS = ("two regions or countries", (2,))
    MAYBE_GROUPS = ("two regions or countries, or none", (0, 2))
    COUNTRY = ("one country", (1,))
    NONE = ("no place", (0,))

    def __init__(self, words: str, counts: tuple[int, ...]) -> None:
        self.words = words
        self.counts = counts


@dataclass(frozen=True)
class QuestionKind:
    """A kind of question.

    Parameters
    ----------
    answer : callable
        What answers it.
    places : Places
        What its start and end are.
    keys : mapping of str to Values
        The keys that it can have beside conditions.
    needs : tuple of str
        Those that it must have.
    conditions : frozenset of str
        The fields of `Conditions` that it can have.
    checks : mapping of str to callable
        Of keys whose value must be one of a few texts, or a name that the tables have.
    """

    answer: Callable[[AskedQuestion], Rows]
    places: Places = Places.TWO_PLACES
    keys: Mapping[str, Values] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    conditions: frozenset[str] = CONDITIONS
    checks: Mapping[str, Check] = field(default_factory=dict)


TEXT, NUMBER, WHOLE, FLAG = Values.TEXT, Values.NUMBER, Values.WHOLE, Values.FLAG
NAMES, WHOLES, YEARS = Values.NAMES, Values.WHOLES, Values.YEARS

KINDS: Mapping[str, QuestionKind] = MappingProxyType({
    "routes": QuestionKind(routes_rows),
    "pair": QuestionKind(
        pair_rows, keys={"by": TEXT, "k": WHOLE}, conditions=CONDITIONS - {"k", "modelled_legs"},
        checks={"by": _one_of(*ORDER), "k": _sound(pair_count_faults)},
    ),
    "whatif": QuestionKind(
        what_if_rows, keys={"remove": NAMES}, needs=("remove",), checks=REMOVE
    ),
    "availability": QuestionKind(
        availability_rows, keys={"route": WHOLES, "remove": NAMES, "term": NUMBER},
        checks={**REMOVE, "term": _sound(years_faults)},
    ),
    "replay": QuestionKind(replay_rows, keys={"route": WHOLES}),
    "worth": QuestionKind(
        worth_rows,
        keys={"term": WHOLES, "rate": NUMBER, "timing": TEXT, "price_year": WHOLE, "land": TEXT,
              "second": NUMBER, "have": NAMES},
        needs=("rate", "term"),
        checks={**TERMS, **INDEXED, "timing": _one_of(*TIMINGS), "second": _sound(price_faults),
                "land": _one_of("built", "bought")},
    ),
    "invest": QuestionKind(
        invest_rows, Places.MAYBE_PLACES,
        {"budget": NUMBER, "have": NAMES, "kinds": NAMES, "price_year": WHOLE, "term": WHOLE,
         "rate": NUMBER},
        needs=("budget",),
        checks={**TERMS, "kinds": _one_of(*CANDIDATE_KINDS), "budget": _sound(budget_faults),
                "price_year": _sound(partial(year_faults, "price_year"))},
    ),
    "traffic": QuestionKind(
        traffic_rows, Places.MAYBE_GROUPS, {"remove": NAMES, "distance_exponent": NUMBER},
        conditions=OF_NETWORK, checks={**REMOVE, **EXPONENT},
    ),
    "cuts": QuestionKind(
        cut_rows, Places.MAYBE_GROUPS,
        {"k": WHOLE, "best": WHOLE, "kinds": NAMES, "distance_exponent": NUMBER},
        conditions=OF_NETWORK,
        checks={**EXPONENT, "kinds": _one_of(*CUT_KINDS), "k": _sound(size_faults),
                "best": _sound(best_faults)},
    ),
    "chokepoints": QuestionKind(
        chokepoint_rows, Places.MAYBE_GROUPS,
        {"kinds": NAMES, "losses": FLAG, "distance_exponent": NUMBER}, conditions=OF_NETWORK,
        checks={**EXPONENT, "kinds": _one_of(*CHOKE_KINDS)},
    ),
    "plan": QuestionKind(
        plan_rows, keys={"via": NAMES, "rules": TEXT, "max_detour": NUMBER},
        conditions=frozenset(),
        checks={"via": _each(find_place), "rules": _one_of(*PRESETS),
                "max_detour": _sound(detour_faults)},
    ),
    "country": QuestionKind(
        country_rows, Places.COUNTRY, {"hubs": NAMES}, conditions=OF_DATE, checks=HUBS
    ),
    "countries": QuestionKind(
        countries_rows, Places.NONE, {"names": NAMES, "count": WHOLE, "hubs": NAMES},
        conditions=OF_DATE,
        checks={**HUBS, "names": _each(lambda geo, name: geo.find_country(name)),
                "count": _sound(country_count_faults)},
    ),
    "history": QuestionKind(
        history_rows, Places.GROUPS, {"figure": TEXT, "years": YEARS, "of": TEXT},
        needs=("figure", "years"),
        checks={
            "figure": _one_of(*DEFINITIONS),
            "years": lambda _, value, geo, hidden: asked_years(value),
        },
    ),
})  # fmt: skip
"""Each kind of question by what a file calls it."""


def value_faults(
    kind: QuestionKind, geodata: Geodata, own: Mapping[str, Any], *, confidential: bool = False
) -> tuple[Problem, ...]:
    """Return what is wrong with the values of the keys of a question on some tables.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> for fault in value_faults(KINDS["worth"], open_geodata(), {"land": "hired"}):
    ...     print(fault)
    land: is 'hired' (give built, bought)
    """
    faults = list[Problem]()
    for key, check in kind.checks.items():
        if key not in own:
            continue
        try:
            check(key, own[key], geodata, confidential)
        except ModelError as error:
            faults += [replace(fault, where=key) for fault in error.problems]
        except CablerouteError as error:
            faults.append(Problem("value", key, str(error)))
    return tuple(faults)


def faults_on(
    kind: QuestionKind, geodata: Geodata, start: str, end: str, conditions: Conditions
) -> tuple[Problem, ...]:
    """Return what is wrong with the names and conditions of a question on some tables."""
    if kind.places in (Places.TWO_PLACES, Places.MAYBE_PLACES) and start:
        return search_faults(geodata, start, end, conditions)
    faults = list(date_faults(geodata, conditions.on))
    finds: dict[Places, Callable[[str], object]] = {
        Places.COUNTRY: geodata.find_country,
        Places.MAYBE_GROUPS: lambda name: countries_in(geodata, name),
    }
    find = finds.get(kind.places, str)
    for name in filter(None, (start, end)):
        try:
            find(name)
        except UnknownNameError as error:
            faults.append(Problem("unknown name", "", str(error)))
    return tuple(faults)

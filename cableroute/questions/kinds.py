"""What can be asked: each kind with its places, its keys and its answer, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from types import MappingProxyType
from typing import Any, NamedTuple

from cableroute.errors import Problem, UnknownNameError
from cableroute.geodata.store import Geodata
from cableroute.questions.asked import AskedQuestion, Rows
from cableroute.questions.of_money import invest_rows, worth_rows
from cableroute.questions.of_places import countries_rows, country_rows, plan_rows
from cableroute.questions.of_routes import (
    availability_rows,
    history_rows,
    pair_rows,
    replay_rows,
    routes_rows,
    what_if_rows,
)
from cableroute.questions.of_traffic import chokepoint_rows, cut_rows, traffic_rows
from cableroute.routing.conditions import Conditions, date_faults, search_faults
from cableroute.traffic.demand import countries_in

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
    """

    answer: Callable[[AskedQuestion], Rows]
    places: Places = Places.TWO_PLACES
    keys: Mapping[str, Values] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    conditions: frozenset[str] = CONDITIONS


TEXT, NUMBER, WHOLE, FLAG = Values.TEXT, Values.NUMBER, Values.WHOLE, Values.FLAG
NAMES, WHOLES, YEARS = Values.NAMES, Values.WHOLES, Values.YEARS

KINDS: Mapping[str, QuestionKind] = MappingProxyType({
    "routes": QuestionKind(routes_rows),
    "pair": QuestionKind(pair_rows, keys={"by": TEXT}),
    "whatif": QuestionKind(what_if_rows, keys={"remove": NAMES}, needs=("remove",)),
    "availability": QuestionKind(
        availability_rows, keys={"route": WHOLES, "remove": NAMES, "term": NUMBER}
    ),
    "replay": QuestionKind(replay_rows, keys={"route": WHOLES}),
    "worth": QuestionKind(
        worth_rows,
        keys={"term": WHOLES, "rate": NUMBER, "timing": TEXT, "price_year": WHOLE, "land": TEXT,
              "second": NUMBER, "have": NAMES},
        needs=("rate", "term"),
    ),
    "invest": QuestionKind(
        invest_rows, Places.MAYBE_PLACES,
        {"budget": NUMBER, "have": NAMES, "kinds": NAMES, "price_year": WHOLE, "term": WHOLE,
         "rate": NUMBER, "draws": WHOLE, "seed": WHOLE},
        needs=("budget",),
    ),
    "traffic": QuestionKind(
        traffic_rows, Places.MAYBE_GROUPS, {"remove": NAMES, "distance_exponent": NUMBER},
        conditions=OF_NETWORK,
    ),
    "cuts": QuestionKind(
        cut_rows, Places.MAYBE_GROUPS,
        {"k": WHOLE, "best": WHOLE, "kinds": NAMES, "distance_exponent": NUMBER},
        conditions=OF_NETWORK,
    ),
    "chokepoints": QuestionKind(
        chokepoint_rows, Places.MAYBE_GROUPS,
        {"kinds": NAMES, "losses": FLAG, "distance_exponent": NUMBER}, conditions=OF_NETWORK,
    ),
    "plan": QuestionKind(
        plan_rows, keys={"via": NAMES, "rules": TEXT, "max_detour": NUMBER},
        conditions=frozenset(),
    ),
    "country": QuestionKind(country_rows, Places.COUNTRY, {"hubs": NAMES}, conditions=OF_DATE),
    "countries": QuestionKind(
        countries_rows, Places.NONE, {"names": NAMES, "count": WHOLE, "hubs": NAMES},
        conditions=OF_DATE,
    ),
    "history": QuestionKind(
        history_rows, Places.GROUPS, {"figure": TEXT, "years": YEARS, "of": TEXT},
        needs=("figure", "years"),
    ),
})  # fmt: skip
"""Each kind of question by what a file calls it."""


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

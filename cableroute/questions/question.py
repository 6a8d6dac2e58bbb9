"""What a question is: a frozen dataclass of fields, with what answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

from cableroute.errors import ModelError, Problem, choice_faults
from cableroute.questions.fields import fields_of, types_of

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.routing.conditions import Conditions


class Places(Enum):
    """The start and the end of a question: in words, and how many there may be."""

    TWO_PLACES = ("two places", (2,))
    MAYBE_PLACES = ("two places, or none", (0, 2))
    GROUPS = ("two regions or countries", (2,))
    MAYBE_GROUPS = ("two regions or countries, or none", (0, 2))
    COUNTRY = ("one country", (1,))
    NONE = ("no place", (0,))

    def __init__(self, words: str, counts: tuple[int, ...]) -> None:
        self.words = words
        self.counts = counts


Checks = Mapping[str, Callable[[Any], object]]
"""What is wrong with the value of a field, or with each of several; an error says so too."""


def refuse(*faults: Problem) -> None:
    """Raise with what is wrong with the fields of a question, if anything is."""
    ModelError.check("arguments", faults)


def need_both(**values: Any) -> None:
    """Refuse one of two fields that need each other."""
    if sum(value is not None for value in values.values()) == 1:
        hint = "give both, or neither"
        refuse(Problem("option", ", ".join(values), "one of the two is given", hint))


@dataclass(frozen=True, kw_only=True)
class BaseQuestion:
    """A question: its fields, what they must be, and what answers it.

    Its docstring is the help of its command. `NAME` is the command and the kind of a saved
    question, `ROOM` what its answer is of; `TITLE`, `ASKS` and `VERB` are of its page in the app,
    which a question without a title has not. `ALSO` are conditions that it can have beside its
    fields; None: all. `SEARCHES`: its own fields of those names are conditions too.
    `HAS_MAP` and `IS_REPORTED` say whether its command draws a map, and whether a report has its
    answer; `CHART` is the kind of chart that is its picture.
    """

    NAME: ClassVar[str]
    ROOM: ClassVar = "routes"
    PLACES: ClassVar = Places.TWO_PLACES
    TITLE: ClassVar = ""
    ASKS: ClassVar = ""
    VERB: ClassVar = "Answer"
    EXAMPLES: ClassVar[tuple[str, ...]] = ()
    ALSO: ClassVar[tuple[str, ...] | None] = None
    SEARCHES: ClassVar = True
    HAS_MAP: ClassVar = False
    IS_REPORTED: ClassVar = False
    CHART: ClassVar = ""

    @staticmethod
    def checks(geodata: Geodata, confidential: bool) -> Checks:
        """Return the checks of the values of its fields, on some tables."""
        return {}

    def check(self) -> None:
        """Refuse fields that do not go together."""

    def values(self) -> dict[str, Any]:
        """Return the values that are set, by name, of its groups too."""
        return values_of_fields(self)

    def conditions(self, **more: Any) -> Conditions:
        """Return the conditions of its routes."""
        return conditions_of((self.values() if self.SEARCHES else {}) | more)


def conditions_of(values: Mapping[str, Any]) -> Conditions:
    """Return the conditions of routes, by those of some values that are its fields.

    Examples
    --------
    >>> conditions_of({"k": None, "avoid": ["Egypt"], "term": 15}).avoid
    ('Egypt',)
    """
    from cableroute.routing.conditions import Conditions

    fields = Conditions.__dataclass_fields__
    return Conditions(**{k: it for k, it in values.items() if k in fields and it is not None})


def values_of_fields(group: Any) -> dict[str, Any]:
    """Return the values that are set in a dataclass of fields by name, of its groups too."""
    values: dict[str, Any] = {}
    for item in fields(group):
        value = getattr(group, item.name)
        values |= values_of_fields(value) if is_dataclass(value) else {item.name: value}
    return values


def question_of(kind: Any, values: Mapping[str, Any]) -> Any:
    """Return a question, or a group of its fields, with some values by name.

    Examples
    --------
    >>> from cableroute.questions.declared import PairQuestion
    >>> question_of(PairQuestion, {"by": "delay", "k": 2}).search.k
    2
    """
    arguments: dict[str, Any] = {}
    for item in fields(kind):
        of = types_of(kind)[item.name]
        if is_dataclass(of):
            arguments[item.name] = question_of(of, values)
        elif item.name in values:
            field, value = fields_of(kind)[item.name], values[item.name]
            if field.is_many and isinstance(value, (str, int, float)):
                value = [value]
            if issubclass(field.type, StrEnum):
                hint = f"give {', '.join(field.type)}"
                refuse(*choice_faults(item.name, value, [*field.type], hint=hint))
                value = field.type(value)
            arguments[item.name] = value
    return kind(**arguments)

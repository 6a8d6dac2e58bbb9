"""What a question may hold on some tables: its values by their declared fields, and its names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from cableroute.errors import CablerouteError, ModelError, Problem, UnknownNameError, choice_faults
from cableroute.geodata.store import Geodata
from cableroute.questions.fields import QuestionField, fields_of
from cableroute.questions.question import BaseQuestion, Places
from cableroute.routing.conditions import Conditions, date_faults, search_faults
from cableroute.traffic.demand import countries_in

CONDITIONS = frozenset(Conditions.__dataclass_fields__)

WORDS = {
    str: ("a text", "names"),
    int: ("a whole number", "whole numbers"),
    float: ("a number", "numbers"),
    bool: ("true or false", ""),
}
"""What a value is in words, by its type: one, and several."""


def conditions_of(kind: type[BaseQuestion]) -> frozenset[str]:
    """Return the fields of `Conditions` that a kind of question can have beside its own."""
    also = CONDITIONS if kind.ALSO is None else frozenset(kind.ALSO)
    return also - fields_of(kind).keys()


def words_of(field: QuestionField) -> str:
    """Return the kind of value of a field, in words."""
    return WORDS.get(field.type, WORDS[str])[field.is_many]


def fits(field: QuestionField, value: Any) -> bool:
    """Return whether a value is of the type of a field; a text may be a number where it says so."""
    if isinstance(value, (list, tuple)):
        whole = field.text and all(type(it) is int for it in value)
        return whole or (field.is_many and all(fits(field, it) for it in value))
    if field.type is bool or isinstance(value, bool):
        return field.type is bool and isinstance(value, bool)
    if isinstance(value, str):
        return field.type not in (int, float)
    if isinstance(value, int):
        return field.type in (int, float) or field.text
    return isinstance(value, float) and (field.type is float or field.text)


def read_value(field: QuestionField, text: str) -> Any:
    """Return the value of a field from a text.

    Raises
    ------
    ValueError
        The text is no such value.
    """
    if field.type is bool:
        if text.lower() not in ("true", "false"):
            raise ValueError(text)
        return text.lower() == "true"
    if field.text:
        try:
            return float(text)
        except ValueError:
            return text
    return field.type(text) if field.type in (int, float) else text


def value_faults(
    kind: type[BaseQuestion],
    geodata: Geodata,
    values: Mapping[str, Any],
    *,
    confidential: bool = False,
) -> tuple[Problem, ...]:
    """Return the faults of the values of the fields of a question on some tables.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.questions.declared import WorthQuestion
    >>> for fault in value_faults(WorthQuestion, open_geodata(), {"land": "hired"}):
    ...     print(fault)
    land: is 'hired' (give built, bought)
    """
    checks, declared = kind.checks(geodata, confidential), fields_of(kind)
    faults = list[Problem]()
    for key, value in values.items():
        for one in value if isinstance(value, (list, tuple)) and key != "years" else [value]:
            if one is None:
                continue
            choices = [it for it in declared[key].choices or () if it]
            if choices and key not in CONDITIONS and key not in checks:
                faults += choice_faults(key, one, choices, hint=f"give {', '.join(choices)}")
            try:
                problems = checks[key](one) if key in checks else ()
            except ModelError as error:
                problems = error.problems
            except UnknownNameError as error:
                where = key if declared[key].option else ""
                faults.append(Problem("unknown name", where, str(error)))
                continue
            except CablerouteError as error:
                problems = (Problem("value", key, str(error)),)
            listed = problems if isinstance(problems, Iterable) else ()
            faults += [replace(it, where=key) for it in listed if isinstance(it, Problem)]
    return tuple(faults)


def faults_on(
    kind: type[BaseQuestion], geodata: Geodata, start: str, end: str, conditions: Conditions
) -> tuple[Problem, ...]:
    """Return the faults of the names and conditions of a question on some tables."""
    if kind.PLACES in (Places.TWO_PLACES, Places.MAYBE_PLACES) and start:
        return search_faults(geodata, start, end, conditions)
    faults = list(date_faults(geodata, conditions.on))
    finds: dict[Places, Callable[[str], object]] = {
        Places.COUNTRY: geodata.find_country,
        Places.MAYBE_GROUPS: lambda name: countries_in(geodata, name),
    }
    find = finds.get(kind.PLACES, str)
    for name in filter(None, (start, end)):
        try:
            find(name)
        except UnknownNameError as error:
            faults.append(Problem("unknown name", "", str(error)))
    return tuple(faults)

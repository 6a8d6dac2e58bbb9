"""Check the fields of nouns: each fault with field, value and mend."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import fields
from functools import cache, lru_cache
from operator import attrgetter
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import numpy as np

from cableroute.errors import ModelError, Problem, shown
from cableroute.text import is_date

IsoDate = Annotated[str, "ISO date"]
"""A day, month or year, as precise as it is known; empty where it is not."""

NUMBERS = (int, float, np.integer, np.floating)

COUNTRY = re.compile("[A-Z]{2}")
"""An ISO 3166 alpha-2 code."""

WORDS = {
    str: "text",
    float: "number",
    int: "whole number",
    bool: "True or False",
    type(None): "None",
}
"""How a hint names a kind of value."""


def check_kinds(noun: Any, where: str) -> None:
    """Raise an error that names every field whose value is of another kind than its own.

    Raises
    ------
    ModelError
        With every such field at once.
    """
    ModelError.check(where, kind_problems(noun, where))


def kind_problems(noun: Any, where: str, *, but: Iterable[str] = ()) -> list[Problem]:
    """Return the fields of a noun whose value is of another kind than the field.

    A list in place of a tuple becomes one, so that nobody can change the noun through it.

    Parameters
    ----------
    noun : dataclass
        Its annotations say what kind of value a field takes.
    where : str
        What the noun is, for the error.
    but : iterable of str
        Fields that have a check of their own.
    """
    kind = noun.__class__
    open_fields = _open_fields(kind, tuple(map(type, _all_values_of(kind)(noun))))
    for name, fits, _ in open_fields:
        value = getattr(noun, name)
        if isinstance(value, list) and name not in but and fits(value):
            object.__setattr__(noun, name, tuple(value))
    return [
        *(
            Problem("kind", where, f"{name} is {shown(getattr(noun, name))}", hint)
            for name, fits, hint in open_fields
            if not fits(getattr(noun, name)) and name not in but
        ),
        *country_faults(where, "country", getattr(noun, "country", "")),
        *(
            fault
            for name in _dated_fields(kind)
            for fault in date_faults(where, name, getattr(noun, name))
        ),
    ]


def country_faults(where: str, name: str, code: object) -> list[Problem]:
    """Return the fault of a country that is no code: no rate, permit or condition would find it."""
    if not isinstance(code, str) or not code or COUNTRY.fullmatch(code):
        return []
    hint = "write its ISO 3166 code in capitals, as EG"
    return [Problem("country", where, f"{name} is {shown(code)}", hint)]


def date_faults(where: str, name: str, value: object) -> list[Problem]:
    """Return the fault of a date that the calendar lacks; an empty one is not known."""
    if not isinstance(value, str) or not value or _is_date(value):
        return []
    hint = "write 2022, 2022-06 or 2022-06-01"
    return [Problem("date", where, f"{name} is {shown(value)}", hint)]


_is_date = lru_cache(maxsize=4096)(is_date)


@cache
def _dated_fields(noun: type[Any]) -> tuple[str, ...]:
    """Return the fields of a noun that are dates."""
    hints = get_type_hints(noun, vars(sys.modules[noun.__module__]), include_extras=True)
    return tuple(item.name for item in fields(noun) if hints[item.name] == IsoDate)


@lru_cache(maxsize=512)
def _open_fields(
    noun: type[Any], types: tuple[type, ...]
) -> tuple[tuple[str, Callable[[object], bool], str], ...]:
    """Return the fields of a noun that the types of its values, in order, do not settle.

    Nouns of a table have few such tuples of types, and with most of them no field is left to test.
    """
    hints = get_type_hints(noun, vars(sys.modules[noun.__module__]))
    return tuple(
        (item.name, _test(hints[item.name]), f"give {_kind_name(hints[item.name])}")
        for item, kind in zip(fields(noun), types, strict=False)
        if kind not in _exact(hints[item.name])
    )


def _exact(kind: Any) -> set[type]:
    """Return the types whose every value is of a kind, a quick test that most values pass."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return set().union(*map(_exact, parts))
    if kind is float:
        return {float, int}
    return {kind} if isinstance(kind, type) and origin is None else set()


def _test(kind: Any) -> Callable[[object], bool]:
    """Return a function that says whether a value is of a kind, as an annotation has it."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        any_of = [_test(part) for part in parts]
        return lambda value: any(fits(value) for fits in any_of)
    if origin is tuple and parts[-1] is Ellipsis:
        one, exact = _test(parts[0]), frozenset(_exact(parts[0]))
        return lambda value: (
            isinstance(value, (tuple, list))
            and (exact.issuperset(map(type, value)) or all(map(one, value)))
        )
    if origin is tuple:
        each = [_test(part) for part in parts]
        return lambda value: (
            isinstance(value, (tuple, list))
            and len(value) == len(each)
            and all(fits(item) for fits, item in zip(each, value, strict=True))
        )
    if kind in (int, float):
        numbers = NUMBERS if kind is float else (int, np.integer)
        return lambda value: isinstance(value, numbers) and not isinstance(value, bool)
    plain = origin or kind
    return lambda value: isinstance(value, plain)


def _kind_name(kind: Any) -> str:
    """Return the name of a kind of value."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return " or ".join(_kind_name(part) for part in parts)
    if origin is tuple and parts[-1] is Ellipsis:
        word = (
            f"{WORDS[parts[0]]}s" if parts[0] in WORDS else getattr(parts[0], "__name__", "pairs")
        )
        return f"a tuple of {word}"
    if origin is tuple:
        return f"({', '.join(_kind_name(part) for part in parts)})"
    word = WORDS.get(kind, getattr(kind, "__name__", str(kind)))
    return word if kind in (bool, type(None)) else f"a {word}"


def accuracy_faults(where: str, value: float) -> list[Problem]:
    """Return the faults of an accuracy; NaN is allowed: it is not known."""
    if isinstance(value, NUMBERS) and value != value:
        return []
    return number_faults(where, "accuracy_km", value, 0.0, 20_000.0)


def published(
    where: str, value: tuple[float, float] | None, faults: list[Problem]
) -> tuple[float, float] | None:
    """Return a published length as (low, high), or None; collect what is wrong with it."""
    if value is None:
        return None
    try:
        low, high = (float(number) for number in value)
    except (TypeError, ValueError, OverflowError):
        hint = "give (low, high) in km, or None"
        faults.append(Problem("range", where, f"published_km is {shown(value)}", hint))
        return None
    faults += range_faults(where, "published_km", (low, high), 1e-6, 100_000.0)
    return low, high


def text_faults(where: str, **values: str) -> list[Problem]:
    """Return which required texts are missing or blank."""
    return [
        Problem("required", where, f"{name} is missing", "give a text")
        for name, value in values.items()
        if isinstance(value, str) and not value.strip()
    ]


def choice_faults(where: str, name: str, value: str, allowed: tuple[str, ...]) -> list[Problem]:
    """Return the fault of a text that is not among those allowed."""
    if value in allowed or not isinstance(value, str):
        return []
    return [
        Problem("choice", where, f"{name} {value!r} is unknown", f"one of {', '.join(allowed)}")
    ]


def statement_faults(noun: Any, where: str, **choices: tuple[str, ...]) -> list[Problem]:
    """Return the faults of a dated statement of sources, but for fields of its own kind."""
    required = {name: getattr(noun, name) for name in ("id", "name", "statement", "as_of")}
    faults = [*kind_problems(noun, where), *text_faults(where, **required)]
    for name, allowed in choices.items():
        faults += choice_faults(where, name, getattr(noun, name), allowed)
    return faults


def number_faults(where: str, name: str, value: float, low: float, high: float) -> list[Problem]:
    """Return the fault of a number out of bounds."""
    if isinstance(value, NUMBERS) and not isinstance(value, bool) and low <= value <= high:
        return []  # not for NaN
    hint = f"give a number from {low:g} to {high:g}"
    return [Problem("number", where, f"{name} is {shown(value)}", hint)]


def range_faults(
    where: str, name: str, values: Iterable[float], low: float, high: float
) -> list[Problem]:
    """Return the fault of a range out of bounds or out of order."""
    numbers = tuple(values)
    faults = [fault for n in numbers for fault in number_faults(where, name, n, low, high)][:1]
    if not faults and list(numbers) != sorted(numbers):
        faults.append(Problem("range", where, f"{name} is {numbers}", "order it low to high"))
    return faults


def same_fields(one: Any, other: object) -> bool:
    """Return whether two are of one class with the same fields, as `__eq__` of a dataclass.

    A missing figure (NaN) is the same as another: a copy from another process equals its original.
    What dataclasses make does not hold it so. `hash_of_fields` goes with it.

    Examples
    --------
    >>> from cableroute.model.places import Junction
    >>> one, other = (
    ...     Junction("J", name_en="J", kind="city", lon_deg=31.2, lat_deg=30.0) for _ in range(2)
    ... )
    >>> one == other, one == "J"
    (True, False)
    """
    if type(other) is not type(one):
        return False
    kind: Any = type(one)
    take = _values_of(kind)
    values, other_values = take(one), take(other)
    return values == other_values or all(
        a == b or (a != a and b != b) for a, b in zip(values, other_values, strict=True)
    )


def hash_of_fields(one: Any) -> int:
    """Return the hash that goes with `same_fields`."""
    kind: Any = type(one)
    return hash(tuple(None if value != value else value for value in _values_of(kind)(one)))


@cache
def _values_of(kind: type) -> attrgetter[tuple[object, ...]]:
    return attrgetter(*(item.name for item in fields(kind) if item.compare))


@cache
def _all_values_of(kind: type) -> attrgetter[tuple[object, ...]]:
    return attrgetter(*(item.name for item in fields(kind)))

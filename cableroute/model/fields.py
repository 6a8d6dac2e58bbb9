"""Checks of the fields of nouns: each fault with field, value and mend."""

from __future__ import annotations

import math
from collections.abc import Iterable

from cableroute.errors import Problem
from cableroute.model.figures import NUMBERS


def _accuracy_faults(where: str, value: float) -> list[Problem]:
    """Return what is wrong with an accuracy; NaN, that is not known, is none."""
    if isinstance(value, NUMBERS) and math.isnan(value):
        return []
    return _number_faults(where, "accuracy_km", value, 0.0, 20_000.0)


def _published(
    where: str, value: tuple[float, float] | None, faults: list[Problem]
) -> tuple[float, float] | None:
    """Return a published length as (low, high), or None; collect what is wrong with it."""
    if value is None:
        return None
    try:
        low, high = (float(number) for number in value)
    except (TypeError, ValueError):
        hint = "give (low, high) in km, or None"
        faults.append(Problem("range", where, f"published_km is {value!r}", hint))
        return None
    faults += _range_faults(where, "published_km", (low, high), 1e-6, 100_000.0)
    return low, high


def _text_faults(where: str, **values: str) -> list[Problem]:
    return [
        Problem("required", where, f"{name} is missing", "give a text")
        for name, value in values.items()
        if not isinstance(value, str) or not value.strip()
    ]


def _tuple_faults(where: str, **values: object) -> list[Problem]:
    return [
        Problem("tuple", where, f"{name} is the text {value!r}", "give a tuple of texts")
        for name, value in values.items()
        if isinstance(value, str)
    ]


def _choice_faults(where: str, name: str, value: str, allowed: tuple[str, ...]) -> list[Problem]:
    if value in allowed:
        return []
    return [
        Problem("choice", where, f"{name} {value!r} is unknown", f"one of {', '.join(allowed)}")
    ]


def _number_faults(where: str, name: str, value: float, low: float, high: float) -> list[Problem]:
    if isinstance(value, NUMBERS) and low <= value <= high:  # False for NaN
        return []
    return [
        Problem("number", where, f"{name} is {value!r}", f"give a number from {low:g} to {high:g}")
    ]


def _range_faults(
    where: str, name: str, values: Iterable[float], low: float, high: float
) -> list[Problem]:
    numbers = tuple(values)
    faults = [fault for n in numbers for fault in _number_faults(where, name, n, low, high)][:1]
    if not faults and list(numbers) != sorted(numbers):
        faults.append(Problem("range", where, f"{name} is {numbers}", "order it low to high"))
    return faults

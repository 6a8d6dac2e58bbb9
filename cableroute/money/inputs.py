"""Checks of rates, terms, dates and currencies."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cableroute.errors import CablerouteError, ModelError, Problem, shown
from cableroute.model.figures import NUMBERS

__all__ = [
    "TIMINGS",
]


TIMINGS = ("arrears", "advance")
"""Whether a payment is made at the end or at the beginning of its period."""
LONGEST_YEARS = 1000.0
LARGEST_LOG = 700.0
LARGEST = 1e15


def number_faults(where: str, value: object, low: float, high: float) -> list[Problem]:
    """Return what is wrong with a number; nothing where it is none."""
    if isinstance(value, NUMBERS) and not isinstance(value, bool) and low <= value <= high:
        return []
    hint = f"give a number from {low:g} to {high:g}"
    return [Problem("number", where, f"is {shown(value)}", hint)]


def rate_faults(value: object, name: str = "rate_pct") -> list[Problem]:
    """Return what is wrong with a rate in per cent a year: it is above -100."""
    if number_faults(name, value, -100.0, 100_000.0) or value == -100:
        hint = "give per cent a year above -100, as 8 for 8 %"
        return [Problem("rate", name, f"is {shown(value)}", hint)]
    return []


def timing_faults(value: object) -> list[Problem]:
    """Return what is wrong with a timing."""
    if value in TIMINGS:
        return []
    hint = "arrears: at the end of each period; advance: at its beginning"
    return [Problem("choice", "timing", f"is {shown(value)}", hint)]


def currency_faults(value: object) -> list[Problem]:
    """Return what is wrong with a currency."""
    if isinstance(value, str) and re.fullmatch("[A-Z]{3}", value):
        return []
    hint = "three capitals of ISO 4217, as USD"
    return [Problem("currency", "currency", f"is {shown(value)}", hint)]


def term_faults(value: object) -> list[Problem]:
    """Return what is wrong with a term of whole years."""
    return _term_faults(value, 1)


def _term_faults(value: object, per_year: object) -> list[Problem]:
    if not isinstance(per_year, int) or isinstance(per_year, bool) or not 1 <= per_year <= 366:
        hint = "give a whole number from 1 to 366"
        return [Problem("number", "per_year", f"is {shown(per_year)}", hint)]
    faults = number_faults("term_years", value, 1 / per_year, LONGEST_YEARS)
    if faults:
        hint = f"give years above 0, to {LONGEST_YEARS:g}"
        return [Problem("term", "term_years", f"is {shown(value)}", hint)]
    count = float(value) * per_year  # type: ignore[arg-type]
    if abs(count - round(count)) > 1e-6:
        hint = f"give a whole number of payments, of which a year has {per_year}"
        return [Problem("term", "term_years", f"is {shown(value)}", hint)]
    return []


def _year_faults(where: str, value: object) -> list[Problem]:
    if isinstance(value, int) and not isinstance(value, bool) and 1850 <= value <= 2200:
        return []
    return [Problem("year", where, f"is {shown(value)}", "give a year from 1850 to 2200")]


def _date_faults(where: str, value: object) -> list[Problem]:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return []
    return [Problem("date", where, f"{shown(value)} is no date", "write 2022-06-01")]


def _listed(name: str, values: object, faults: list[Problem]) -> tuple[Any, ...]:
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        faults.append(Problem("list", name, f"is {shown(values)}", "give a sequence"))
        return ()
    return tuple(values)


def _check(faults: Sequence[Problem], what: str = "cash flows") -> None:
    if faults:
        raise ModelError.of(what, faults)


def _fault(rule: str, where: str, message: str, hint: str) -> CablerouteError:
    return ModelError.of("cash flows", [Problem(rule, where, message, hint)])

"""Whether a rate, a term, a date or a currency is valid."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from cableroute.errors import (
    CablerouteError,
    ModelError,
    Problem,
    choice_faults,
    count_faults,
    number_faults,
    shown,
)

TIMINGS = ("arrears", "advance")
"""Whether a payment is made at the end or at the beginning of its period."""
LONGEST_YEARS = 1000.0
LARGEST_LOG = 700.0
LARGEST = 1e15


def rate_faults(value: object, name: str = "rate_pct") -> list[Problem]:
    """Return the faults of a rate in per cent a year: it is above -100."""
    hint = "give per cent a year above -100, e.g. 8 for 8 %"
    low = math.nextafter(-100.0, 0.0)
    return number_faults(name, value, low, 100_000.0, hint=hint, rule="rate")


def timing_faults(value: object) -> list[Problem]:
    """Return the faults of a timing."""
    hint = "arrears: at the end of each period; advance: at its beginning"
    return choice_faults("timing", value, TIMINGS, hint=hint)


def currency_faults(value: object) -> list[Problem]:
    """Return the faults of a currency."""
    if isinstance(value, str) and re.fullmatch("[A-Z]{3}", value):
        return []
    hint = "three capitals of ISO 4217, e.g. USD"
    return [Problem("currency", "currency", f"is {shown(value)}", hint)]


def term_faults(value: object, per_year: object = 1) -> list[Problem]:
    """Return the faults of a term: it is a whole number of payments."""
    if faults := count_faults("per_year", per_year, 1, 366, rule="number"):
        return faults
    times = int(per_year)  # type: ignore[call-overload]
    hint = f"give years above 0, to {LONGEST_YEARS:g}"
    faults = number_faults("term_years", value, 1 / times, LONGEST_YEARS, hint=hint, rule="term")
    if faults:
        return faults
    count = float(value) * times  # type: ignore[arg-type]
    if abs(count - round(count)) > 1e-6:
        hint = f"give a whole number of payments, of which a year has {times}"
        return [Problem("term", "term_years", f"is {shown(value)}", hint)]
    return []


def year_faults(where: str, value: object) -> list[Problem]:
    """Return the faults of a price year."""
    hint = "give a year from 1850 to 2200"
    return count_faults(where, value, 1850, 2200, hint=hint, rule="year")


def date_faults(where: str, value: object) -> list[Problem]:
    """Return the faults of an ISO date."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return []
    return [Problem("date", where, f"{shown(value)} is not a date", "write 2022-06-01")]


def as_tuple(name: str, values: object, faults: list[Problem]) -> tuple[Any, ...]:
    """Return values as a tuple; add a fault where they are no sequence."""
    if isinstance(values, (str, bytes, Mapping)) or not isinstance(values, Iterable):
        faults.append(Problem("list", name, f"is {shown(values)}", "give a sequence"))
        return ()
    return tuple(values)


def overflow(where: str, message: str, hint: str) -> CablerouteError:
    """Return the error of an amount that is beyond what a number holds."""
    return ModelError.of("cash flows", [Problem("overflow", where, message, hint)])

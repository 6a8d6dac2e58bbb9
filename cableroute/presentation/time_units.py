"""In which unit a time is read: minutes, or days from two days on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from cableroute.presentation.languages import LANGUAGES, read_texts

MINUTES_PER_DAY = 1440.0


def time_unit(minutes: float) -> tuple[str, float]:
    """Return the unit in which a time is read, days from two days on, and its minutes.

    Examples
    --------
    >>> time_unit(300), time_unit(35_000)
    (('min', 1.0), ('days', 1440.0))
    """
    return ("days", MINUTES_PER_DAY) if minutes >= 2 * MINUTES_PER_DAY else ("min", 1.0)


def as_read(column: Any, rows: Sequence[Mapping[str, Any]]) -> Any:
    """Return a column of minutes in days where all of its figures are two days or more."""
    units = _day_units()
    if column.unit not in units:
        return column
    minutes_shown = [value for row in rows if (value := column.figures(row)[len(column.keys) // 2])]
    unit, minutes = time_unit(min(minutes_shown, default=0.0))
    if unit == "min":
        return column
    return replace(column, unit=units[column.unit], scale=column.scale / minutes)


@cache
def _day_units() -> Mapping[str, str]:
    """Return the units of days by those of minutes, in every language."""
    every = map(read_texts, LANGUAGES)
    return {texts.unit("min"): texts.unit("days") for texts in every}

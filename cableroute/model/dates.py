"""Compare two dates as precisely as they are known."""

from __future__ import annotations

import calendar
import datetime
from functools import lru_cache
from typing import Any

import numpy as np

from cableroute.errors import ModelError, Problem, is_whole, shown
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.text import is_date

MAX_YEAR, DAY_LETTERS = 9999, 10
"""The last year, and how many letters an ISO day has."""


def before(date: str, other: str) -> bool | None:
    """Return whether an ISO date is before another; None where they are not precise enough.

    Examples
    --------
    >>> before("2021", "2022-06"), before("2022", "2022-06"), before("2022-06-02", "2022-06-01")
    (True, None, False)
    """
    digits = min(len(date), len(other))
    if date[:digits] != other[:digits]:
        return date[:digits] < other[:digits]
    return False if len(date) == len(other) else None


def day_text(given: Any) -> Any:
    """Return a date or a time stamp as the ISO text of its day, and whatever else as it is.

    Examples
    --------
    >>> day_text(datetime.date(2024, 2, 3)), day_text("2024-02"), day_text(1.5)
    ('2024-02-03', '2024-02', 1.5)
    >>> day_text(np.datetime64("2024-02-03T04:05"))
    '2024-02-03'
    """
    if isinstance(given, np.datetime64):
        return str(given)[:DAY_LETTERS]
    return given.isoformat()[:DAY_LETTERS] if isinstance(given, datetime.date) else given


def date_text(given: Any) -> Any:
    """Return a year, a date or a time stamp as ISO text, and whatever else as it is.

    Examples
    --------
    >>> date_text(2028), date_text(datetime.date(2024, 2, 3)), date_text("2024-02"), date_text(None)
    ('2028', '2024-02-03', '2024-02', None)
    """
    if is_whole(given) and 0 < given <= MAX_YEAR:
        return f"{int(given):04d}"
    return day_text(given)


@lru_cache(maxsize=4096)
def _days(date: str) -> tuple[str, str]:
    """Return the first and the last day of an ISO day, month or year; a ModelError where none."""
    if not isinstance(date, str) or not is_date(date):
        hint = "write 2022, 2022-06 or 2022-06-01"
        raise ModelError.of("date", [Problem("date", "date", f"{shown(date)} is not a date", hint)])
    first = date + "-01" * (2 - date.count("-"))
    if first == date:
        return date, date
    year, month = (*map(int, date.split("-")), 12)[:2]
    return first, f"{year:04d}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"


def first_day(date: str) -> str:
    """Return the first day of an ISO year or month; a day is its own.

    Examples
    --------
    >>> first_day("2028"), first_day("2024-02"), first_day("2024-02-03")
    ('2028-01-01', '2024-02-01', '2024-02-03')
    """
    return _days(date)[0]


def last_day(date: str) -> str:
    """Return the last day of an ISO year or month; a day is its own.

    Examples
    --------
    >>> last_day("2028"), last_day("2024-02"), last_day("2024-02-03")
    ('2028-12-31', '2024-02-29', '2024-02-03')
    """
    return _days(date)[1]


def at_date(date: str) -> str:
    """Return a date with its preposition: of a year or month its last day is meant.

    Examples
    --------
    >>> at_date("2028"), at_date("2028-06-01")
    ('at the end of 2028', 'on 2028-06-01')
    """
    return f"on {date}" if last_day(date) == date else f"at the end of {date}"


def reached(date: str, stated: str) -> bool | None:
    """Return whether what is stated for a day, month or year has come by the end of a date.

    None where it may be either: a month or year that has begun and is not over. A year or month
    that is asked for means its last day.

    Examples
    --------
    >>> reached("2022", "2022"), reached("2022-06", "2022"), reached("2021", "2022-03")
    (True, None, False)
    """
    day = last_day(date)
    if last_day(stated) <= day:
        return True
    return None if stated <= day else False


def too_young(route: Route, ready_for_service: str) -> tuple[Leg, ...]:
    """Return the legs whose right of way is younger than a system ready on a date.

    Dates are compared as precisely as both are known; an unknown date forbids nothing.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> line = LineString([(31, 30), (32, 30)])
    >>> leg = Leg("L", "A", "B", "land", line, 10, right_of_way_since="2017-08")
    >>> [leg.id for leg in too_young(Route("R", "A to B", [leg]), "2011")]
    ['L']
    """
    return tuple(leg for leg in route.legs if is_younger(leg, ready_for_service))


def is_younger(leg: Leg, date: str) -> bool:
    """Return whether a right of way is known not to have existed yet; False where not known."""
    since = leg.right_of_way_since
    return bool(since and date) and before(date, since) is True

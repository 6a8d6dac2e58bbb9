"""When a recorded incident began and ended, counted in days."""

from __future__ import annotations

import calendar
import datetime

from cableroute.model.systems import Incident

__all__ = ["day_span", "outage_days"]


def day_span(date: str) -> tuple[int, int]:
    """Return the first and the last day of an ISO day, month or year, counted from year 1.

    Examples
    --------
    >>> first, last = day_span("2024-02")
    >>> last - first
    28
    """
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 3:
        day = datetime.date.fromisoformat(date).toordinal()
        return day, day
    year, month = parts[0], parts[1] if len(parts) == 2 else 0
    last = calendar.monthrange(year, month)[1] if month else 31
    return (
        datetime.date(year, month or 1, 1).toordinal(),
        datetime.date(year, month or 12, last).toordinal(),
    )


def outage_days(item: Incident) -> tuple[float, float] | None:
    """Return how long an outage took, days: at least and at most; None where that is not known.

    Its length counts where a source gives both ends of it; else the days on which its systems
    were back, where these are known to the day.

    Examples
    --------
    >>> cut = Incident("I", name="a cut", start="2024-05-12", medium="sea",
    ...                system_ends=(("A", "2024-05-24"), ("B", "2024-05-31")))
    >>> outage_days(cut)
    (12.0, 19.0)
    """
    if item.outage_hours is not None:
        low, high = item.outage_hours
        if low is not None and high is not None:
            return low / 24, high / 24
    first, last = day_span(item.start)
    ends = [day_span(date) for _, date in item.system_ends]
    days = [float(begin - first) for begin, end in ends if begin == end and first == last]
    return (min(days), max(days)) if days else None

"""When a recorded incident began and ended, counted in days."""

from __future__ import annotations

import datetime

from cableroute.geodata.store import Geodata
from cableroute.model.dates import first_day, last_day
from cableroute.model.systems import Incident

OPEN = 10.0**9
"""A day after all others."""


def day_span(date: str) -> tuple[int, int]:
    """Return the first and the last day of an ISO day, month or year, counted from year 1.

    Examples
    --------
    >>> first, last = day_span("2024-02")
    >>> last - first
    28
    """
    first, last = (
        datetime.date.fromisoformat(day).toordinal() for day in (first_day(date), last_day(date))
    )
    return first, last


def outage_days(item: Incident) -> tuple[float, float] | None:
    """Return how long an outage took, days: at least and at most; None where that is not known.

    Its length counts where a source gives both ends of it; else the days on which its systems
    were back, or it ended, where these are known to the day; the beginning to the day or the month.

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
    if len(item.start) < len("2022-11"):
        return None
    first, last = day_span(item.start)
    ends = [day_span(date) for _, date in item.system_ends or (("", item.end),) if date]
    days = [day for day, end in ends if day == end and day >= last]
    return (float(min(days) - last), float(max(days) - first)) if days else None


def open_incidents(geodata: Geodata, date: str) -> list[Incident]:
    """Return the incidents that were not repaired on a date, by their start.

    Parameters
    ----------
    geodata : Geodata
        Holds the incidents and the times to repair.
    date : str
        ISO day; of a month or a year, what was open on any day of it.

    Returns
    -------
    list of Incident
        Public and verified ones. One whose end no source gives is open for the longest time to
        repair of its zone: what is not known never makes a network look better. One of which only
        the year is known is of no day or month: it is given for the year alone.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> [item.id for item in open_incidents(open_geodata(), "2025-09-20")]
    ['INC-2025-09-06-JEDDAH']
    """
    first, last = day_span(date)
    incidents = [
        item
        for item in geodata.incidents.values()
        if item.verified
        and item.visibility == "public"
        and (len(item.start) > len("2022") or len(date) == len("2022"))
        and day_span(item.start)[0] <= last
        and _last_day(geodata, item) >= first
    ]
    return sorted(incidents, key=lambda item: item.start)


def _last_day(geodata: Geodata, item: Incident) -> float:
    """Return the last day on which an incident may still have been unrepaired."""
    begin = day_span(item.start)[1]
    dates = [item.end, *(date for _, date in item.system_ends)]
    ends = [day_span(date)[1] for date in dates if date]
    is_each = set(item.system_ids) <= {name for name, _ in item.system_ends}
    hours = None if item.outage_hours is None else item.outage_hours[1]
    if item.end or (ends and is_each):
        return max(ends)
    if hours is not None:
        return max([begin + hours / 24, *ends])
    if item.medium == "land":
        return max([begin + 1, *ends])
    rate, _ = geodata.find_rate("sea_repair_days", medium="sea", zone=item.zone)
    return max([begin + rate.high, *ends])

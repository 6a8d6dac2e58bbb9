"""How old a status is, and whether it still says that something is in service."""

from __future__ import annotations

import datetime

from cableroute.model.systems import System

MAX_STATUS_AGE_YEARS = 5.0
"""A status that was seen longer ago than this is not verified, unless another age is given."""

DAYS_PER_YEAR = 365.25

ENDED = ("cancelled", "retired", "out of service")
"""Statuses that no later sighting is needed for: what ended has ended."""


def is_unverified(
    system: System, *, as_of: str, max_age_years: float = MAX_STATUS_AGE_YEARS
) -> bool:
    """Return whether a system's status is not verified: it says so, or was seen too long ago.

    A sighting that is known to the month or year counts from its first day, so that an imprecise
    date never makes a status younger. A status without a date is not verified.

    Parameters
    ----------
    system : System
        The system.
    as_of : str
        ISO date from which the age is counted, as that of the tables.
    max_age_years : float
        Greatest age, years.

    Examples
    --------
    >>> seen = System("A", name="A", medium="sea", status="in service", status_date="2015-09")
    >>> is_unverified(seen, as_of="2026-11-25"), is_unverified(seen, as_of="2020-08")
    (True, False)
    """
    if system.status in ENDED:
        return False
    if system.status == "unverified" or not system.status_date:
        return True
    age_days = (_first_day(as_of) - _first_day(system.status_date)).days
    return age_days > max_age_years * DAYS_PER_YEAR


def sighting(system: System) -> str:
    """Return when a system was last seen with its status, in words.

    Examples
    --------
    >>> sighting(System("A", name="A", medium="sea", status="in service", status_date="2015-09"))
    'last seen in service 2015-09'
    """
    status = "" if system.status == "unverified" else f"{system.status} "
    if not system.status_date:
        return f"{status}without a date"
    how = seen_how(system)
    if how == "seen" and not status:
        how = "reported"
    return f"last {how} {status}{system.status_date}"


def seen_how(system: System) -> str:
    """Return how a status is known: "seen" in a text that says it, or "listed" only.

    A public map or list that shows a system is evidence that its editor holds it for that, not
    that anybody saw it work: such a status counts, and is called listed wherever it is shown.

    Examples
    --------
    >>> shown = System("A", name="A", medium="sea", status="in service", status_date="2026-02",
    ...                status_basis="listed")
    >>> seen_how(shown), sighting(shown)
    ('listed', 'last listed in service 2026-02')
    """
    return "listed" if system.status_basis == "listed" else "seen"


def status_text(system: System, *, as_of: str, max_age_years: float = MAX_STATUS_AGE_YEARS) -> str:
    """Return a system's status in words: an unverified one says so and when it was seen.

    Examples
    --------
    >>> seen = System("A", name="A", medium="sea", status="in service", status_date="2015-09")
    >>> status_text(seen, as_of="2026-11-25"), status_text(seen, as_of="2016")
    ('unverified, last seen in service 2015-09', 'in service')
    """
    if not is_unverified(system, as_of=as_of, max_age_years=max_age_years):
        return system.status
    return f"unverified, {sighting(system)}"


def _first_day(date: str) -> datetime.date:
    """Return the first day of an ISO day, month or year."""
    year, month, day = (*map(int, date.split("-")), 1, 1)[:3]
    return datetime.date(year, month, day)

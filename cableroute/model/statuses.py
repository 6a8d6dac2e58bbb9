"""How old a status is, and whether it still says that something is in service."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from cableroute.model.dates import first_day, last_day, reached
from cableroute.model.systems import LIVE, PLANS, System

MAX_STATUS_AGE_YEARS = 5.0
"""A status that was seen longer ago than this is not verified, unless another age is given."""

MAX_PLAN_AGE_YEARS = 2.0
"""That of what is planned or built, at most: two years on it is in service, late or given up."""

DAYS_PER_YEAR = 365.25

NO_DATE = "no date of service is stated"
"""What is said of a system of which no source says when it is ready."""

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
        Greatest age, years; of what is planned or built never more than `MAX_PLAN_AGE_YEARS`.

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
    most = min(max_age_years, MAX_PLAN_AGE_YEARS) if system.status in PLANS else max_age_years
    return age_days > most * DAYS_PER_YEAR


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


class StatusOn(NamedTuple):
    """Whether a system is there on a date, and as what.

    Parameters
    ----------
    is_there : bool or None
        Whether it counts on that date; None where the tables cannot say.
    status : str
        "in service", "planned", "retired", "not there yet" or "not known"; or "cancelled" or
        "stalled".
    words : str
        The same with what it rests on: the date that is stated, or the age that is assumed.
    """

    is_there: bool | None
    status: str
    words: str


def status_on(
    system: System, date: str, *, data_date: str, retirement_age_years: float | None = None
) -> StatusOn:
    """Return whether a system is there on a date, past or to come, and as what.

    Up to the data's date this is what the tables say. After it, a system in service stays so
    until its stated end or, where there is no such date, until it has the age at which systems are
    taken to retire, to the end of the data's year at least; one that is announced, planned or
    under construction is there, as planned, from the date for which it is stated to be ready.

    Parameters
    ----------
    system : System
        The system.
    date : str
        ISO day; a month or year means its last day.
    data_date : str
        ISO date of the tables.
    retirement_age_years : float, optional
        Years after it was ready; without it nothing retires by its age.

    Examples
    --------
    >>> seen = System("A", name="A", medium="sea", status="in service", status_date="2026-02",
    ...               ready_for_service="2009")
    >>> given = {"data_date": "2026-11-25", "retirement_age_years": 25}
    >>> status_on(seen, "2030", **given).words
    'in service, as last seen 2026-02'
    >>> status_on(seen, "2034", **given)[:2]
    (False, 'retired')
    """
    in_service = system.in_service_on(date)
    if last_day(date) <= last_day(data_date) or in_service is False:
        return _stated_status(system, date, in_service)
    if system.status in PLANS and system.status != "stalled":
        return _planned_status(system, date)
    if in_service is None or system.out_of_service:
        return _stated_status(system, date, in_service)
    ready, years = system.ready_for_service, retirement_age_years
    to_come = last_day(date) > last_day(data_date[:4])  # what is seen works to the end of the year
    if to_come and years is not None and ready:
        age = _first_day(last_day(date)) - _first_day(ready)
        if age.days >= years * DAYS_PER_YEAR:
            return StatusOn(False, "retired", f"assumed retired, {years:g} years from {ready}")
    return StatusOn(True, "in service", f"in service, as last seen {system.status_date}")


def _stated_status(system: System, date: str, in_service: bool | None) -> StatusOn:
    """Return the status on a date, from what is stated alone."""
    end, ready = system.out_of_service, system.ready_for_service
    if in_service is True:
        return StatusOn(True, "in service", f"in service, until {end}" if end else "in service")
    if system.status in ("cancelled", "stalled"):
        return StatusOn(False, system.status, system.status)
    if in_service is None:
        return StatusOn(None, "not known", f"not known, {sighting(system)}")
    if system.status in LIVE and (not ready or reached(date, ready)):
        when = f" {end or system.status_date}".rstrip()
        return StatusOn(False, "retired", f"{system.status}{when}")
    return StatusOn(
        False, "not there yet", f"not there yet, {f'ready {ready}' if ready else NO_DATE}"
    )


def _planned_status(system: System, date: str) -> StatusOn:
    """Return the status on a date to come of a system that is not in service yet."""
    ready = system.ready_for_service
    if not ready:
        return StatusOn(None, "not known", f"{system.status}, {NO_DATE}")
    if reached(date, ready) is True:
        said = "planned" if system.status == "planned" else f"planned ({system.status})"
        return StatusOn(True, "planned", f"{said}, expected {ready}")
    return StatusOn(False, "not there yet", f"not there yet, {system.status} for {ready}")


def _first_day(date: str) -> datetime.date:
    """Return the first day of an ISO day, month or year."""
    return datetime.date.fromisoformat(first_day(date))

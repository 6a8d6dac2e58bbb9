"""What was there on a date of tables, and what will be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from cableroute.model.figures import Range, Rate
from cableroute.model.statuses import StatusOn, status_on
from cableroute.model.systems import System

RETIREMENT_AGE = "retirement_age_years"
"""Id of the rate: age at which a system of which no end is stated is taken to retire."""


class Dated(Protocol):
    """Tables with their date: `cableroute.Geodata` is one."""

    @property
    def rates(self) -> Mapping[str, Rate]: ...  # noqa: D102
    @property
    def data_date(self) -> str: ...  # noqa: D102


def retirement_ages(geodata: Dated) -> Range | None:
    """Return the age at which systems are taken to retire, years; None where no rate has it."""
    rate = geodata.rates.get(RETIREMENT_AGE)
    return None if rate is None else rate.range


def status_of(
    geodata: Dated, system: System, date: str, *, retirement_age_years: float | None = None
) -> StatusOn:
    """Return whether a system of the tables is there on a date, and as what.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    system : System
        The system.
    date : str
        ISO day; a month or year means its last day.
    retirement_age_years : float, optional
        Age at which a system with no stated end is taken to retire after the data's date; the
        likely one of the rates unless given, and none where they have none.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> status_of(geo, geo.systems["SMW3"], "2025").words
    'retired 2024-12-02'
    """
    ages = retirement_ages(geodata)
    if retirement_age_years is None and ages is not None:
        retirement_age_years = ages.likely
    return status_on(
        system, date, data_date=geodata.data_date, retirement_age_years=retirement_age_years
    )

"""The page of a country, and the same tables as a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cableroute.countries.profile import CountryProfile, country_profile
from cableroute.files import write_page
from cableroute.geodata.store import Geodata
from cableroute.model.places import Country
from cableroute.presentation.country_tables import country_tables, heading
from cableroute.presentation.languages import Said, read_texts
from cableroute.presentation.tables import Table
from cableroute.presentation.workbooks import sheet_of, write_workbook
from cableroute.reports.country_map import CountryMap, map_figure
from cableroute.reports.pages import palette_css, render_page

COUNTRY_SHEETS = {
    "country_summary": "Summary",
    "country_systems": "Systems",
    "country_landings": "Landings",
    "country_paths": "Crossing paths",
    "country_hubs": "Routes to hubs",
    "country_losses": "Losses",
    "country_dependences": "Dependence",
    "country_demand": "Demand",
    "country_repairs": "Repairs",
    "country_permits": "Permits",
    "country_risks": "Risks",
    "country_incidents": "Incidents",
    "country_deals": "Agreements",
    "country_suppliers": "Suppliers",
    "country_headings": "ITU-ICPC and EU headings",
    "country_without": "Headings without a figure",
    "country_not_known": "Basis",
    "country_sources": "Sources",
}
"""Short titles: of a sheet, and in the contents of the page."""


@dataclass(frozen=True, eq=False)
class CountryReport:
    """The page of a country, ready to be written; make it with `country_report`.

    Parameters
    ----------
    profile : CountryProfile
        All that it says.
    geodata : Geodata
        The tables.
    confidential : bool
        Whether what is confidential is shown.
    """

    profile: CountryProfile
    geodata: Geodata
    confidential: bool = False

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order."""
        return country_tables(self.profile, self.geodata)

    @property
    def title(self) -> str:
        """Its title, as plain text."""
        return f"{heading(self.profile)}: what it depends on"

    def html(self) -> str:
        """Return the page."""
        country = self.profile.country
        values = {"name": heading(self.profile), "name_ar": country.name_ar}
        named = Said("{name} · {name_ar}" if country.name_ar else "{name}", values)
        return render_page(
            "country",
            read_texts(),
            self.geodata.data_date,
            title=self.title,
            heading=named,
            sections=[table.of("page") for table in self.tables],
            short=COUNTRY_SHEETS,
            pictures=(),
            palette=palette_css(),
            map=map_figure(CountryMap(self.profile, self.geodata), read_texts()),
            confidential=self.confidential,
        )

    def save(self, path: str | Path) -> Path:
        """Write the page to one file, completely or not at all.

        Raises
        ------
        OutputError
            The file cannot be written; what was there before is as it was.
        """
        return write_page(path, self.html())

    def save_workbook(self, path: str | Path) -> Path:
        """Write the same tables as a workbook, ``.xlsx``: a sheet each, figures as computed.

        Raises
        ------
        OutputError
            The file cannot be written; what was there before is as it was.
        MissingExtraError
            openpyxl is not installed (extra ``excel``).
        """
        texts = read_texts()
        sheets = [sheet_of(it, texts, name=COUNTRY_SHEETS[it.name]) for it in self.tables]
        return write_workbook(path, sheets, title=self.title)


def country_report(
    geodata: Geodata,
    country: str | Country,
    *,
    on: int | str | None = None,
    allow_planned: bool = False,
    confidential: bool = False,
) -> CountryReport:
    """Return a report on a country: `country_profile` as a page and as a workbook.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    country : str or Country
        Name, English or Arabic, alias or ISO 3166 code.
    on, allow_planned
        As in `country_profile`: what is there on a date, or planned.
    confidential : bool
        Whether what is confidential counts and is shown.

    Raises
    ------
    UnknownNameError, ModelError
        As `country_profile`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> country_report(open_geodata(), "KE").title
    'Kenya: what it depends on'
    """
    profile = country_profile(
        geodata, country, on=on, allow_planned=allow_planned, confidential=confidential
    )
    return CountryReport(profile, geodata, confidential)

"""The page of a country, and the same tables as a workbook."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from cableroute.countries.profile import CountryProfile, country_profile
from cableroute.errors import check_flags
from cableroute.files import write_page
from cableroute.geodata.store import Geodata
from cableroute.model.places import Country
from cableroute.presentation.country_tables import country_tables, heading
from cableroute.presentation.languages import (
    ProperName,
    Said,
    Texts,
    check_language,
    read_texts,
)
from cableroute.presentation.numerals import arabic_numerals
from cableroute.presentation.tables import Table
from cableroute.presentation.translator import with_tables
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
    language : str
        "en" or "ar".
    numerals : str
        "latn", or "arab" for a page in Arabic.
    """

    profile: CountryProfile
    geodata: Geodata
    confidential: bool = False
    language: str = "en"
    numerals: str = "latn"

    @cached_property
    def texts(self) -> Texts:
        """The words of its language."""
        return with_tables(read_texts(self.language, self.numerals), self.geodata)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order, with headings in its language."""
        untranslated = country_tables(self.profile, self.geodata)
        return tuple(_in_language(table, self.texts) for table in untranslated)

    @property
    def title(self) -> str:
        """Its title, as plain text."""
        return self.texts.plain(f"{heading(self.profile)}: what it depends on")

    def html(self) -> str:
        """Return the page."""
        country = self.profile.country
        values = {"name": heading(self.profile), "name_ar": country.name_ar}
        named = Said("{name} · {name_ar}" if country.name_ar else "{name}", values)
        if self.language == "ar":
            named = Said("{name_ar} · {name}", {**values, "name": ProperName(values["name"])}, "ar")
        page = render_page(
            "country",
            self.texts,
            self.geodata.data_date,
            title=self.title,
            heading=named,
            sections=[table.of("page") for table in self.tables],
            short={name: self.texts.plain(short) for name, short in COUNTRY_SHEETS.items()},
            pictures=(),
            palette=palette_css(),
            map=map_figure(CountryMap(self.profile, self.geodata, self.texts), self.texts),
            confidential=self.confidential,
        )
        return arabic_numerals(page) if self.numerals == "arab" else page

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
        """
        texts = self.texts
        sheets = [
            sheet_of(it, texts, name=texts.plain(COUNTRY_SHEETS[it.name])) for it in self.tables
        ]
        is_rtl = texts.direction == "rtl"
        return write_workbook(path, sheets, title=self.title, right_to_left=is_rtl)

    def __getstate__(self) -> dict[str, Any]:
        """Return the state to pickle: the inputs, without the words and pictures made of them."""
        return {item.name: getattr(self, item.name) for item in fields(self)}


def country_report(
    geodata: Geodata,
    country: str | Country,
    *,
    on: int | str | None = None,
    allow_planned: bool = False,
    confidential: bool = False,
    allow_restricted: bool = False,
    language: str = "en",
    numerals: str = "latn",
) -> CountryReport:
    """Return a report on a country: `country_profile` as a page and as a workbook.

    Experimental: the record does not confirm these figures yet, and names may change.

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
    allow_restricted : bool
        Whether routes count between countries between which nobody is known to sell any.
    language : str
        "en" or "ar".
    numerals : str
        "latn", or "arab" for a page in Arabic.

    Raises
    ------
    UnknownNameError, ModelError
        As `country_profile`; a language or numerals that there are not.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> country_report(open_geodata(), "KE").title
    'Kenya: what it depends on'
    >>> country_report(open_geodata(), "KE", language="ar").title
    'كينيا: ما تعتمد عليه'
    """
    check_flags(
        "country_report",
        allow_planned=allow_planned,
        confidential=confidential,
        allow_restricted=allow_restricted,
    )
    check_language("country_report", language, numerals)
    profile = country_profile(
        geodata,
        country,
        on=on,
        allow_planned=allow_planned,
        confidential=confidential,
        allow_restricted=allow_restricted,
    )
    return CountryReport(profile, geodata, confidential, language, numerals)


def _in_language(table: Table, texts: Texts) -> Table:
    """Return a table that is made in English with title, headings and units in a language.

    Its cells are translated as they are shown.
    """
    if texts.language == "en":
        return table
    columns = [
        replace(
            column,
            heading=texts.plain(column.heading) if column.heading else "",
            unit=texts.unit(column.unit),
            missing=texts.plain(column.missing) if column.missing else "",
        )
        for column in table.columns
    ]
    return replace(table, columns=columns, title=texts.plain(table.title))

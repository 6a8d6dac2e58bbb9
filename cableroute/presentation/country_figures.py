"""The figures of a country, each named, with its unit and rounding, once for every output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.countries.headings import CountryHeading
from cableroute.countries.profile import CountryProfile
from cableroute.presentation.columns import figure_column, number_column, table_of, text_column
from cableroute.presentation.languages import read_texts
from cableroute.presentation.tables import WHOLE, Column, Table


def _count(heading: str, *keys: str, **more: Any) -> Column:
    return number_column(keys, heading, "", WHOLE, **more)


def _share(heading: str, name: str, **more: Any) -> Column:
    return number_column(_ends(name, "pct"), heading, "%", WHOLE, **more)


def _ends(name: str, unit: str) -> tuple[str, str, str]:
    return f"{name}_low_{unit}", f"{name}_{unit}", f"{name}_high_{unit}"


FIGURES: Mapping[str, Column] = {
    "systems_in_service": _count("systems in service", "systems_in_service"),
    "systems_unverified": _count("systems unverified", "systems_unverified", spare=9),
    "systems_planned": _count("systems planned", "systems_planned", spare=8),
    "connections": _count("international connections", "connections", spare=10),
    "connections_unverified": _count("connections unverified", "connections_unverified", spare=12),
    "landing_groups": _count(
        "landing groups", "landing_groups_low", "landing_groups_high", spare=2
    ),
    "crossing_paths": _count("crossing paths", "crossing_paths", spare=11),
    "independent_paths": _count(
        "paths apart", "independent_paths_low", "independent_paths_high", spare=3
    ),
    "hubs_reached": _count("hubs reached", "hubs_reached_low", "hubs_reached_high", spare=13),
    "nearest_rtd_ms": figure_column(
        "rtd_ms", "RTD to the nearest hub", *_ends("nearest_rtd", "ms"), spare=6
    ),
    "strait_routes_pct": _share("routes through it", "strait_routes", spare=5),
    "neighbour_routes_pct": _share("routes through it", "neighbour_routes", spare=15),
    "worst_single_pct": _share("connections lost with it", "worst_single", spare=1),
    "worst_double_pct": _share("connections lost with both", "worst_double", spare=7),
    "worst_site_pct": _share("connections lost with it", "worst_site", spare=16),
    "repair_days": figure_column(
        "repair_days", "longest repair", *_ends("repair", "days"), spare=14
    ),
    "permits": _count("permits known", "permits", spare=18),
    "permit_days": number_column(
        ("permit_days_low", "permit_days_high"), "permits take", "days", WHOLE, spare=19
    ),
    "risks": _count("risks there", "risks", spare=20),
    "risks_on_routes": _count("risks on routes", "risks_on_routes", spare=21),
    "incidents": _count("incidents", "incidents", spare=17),
    "incidents_external": _count("of them by people", "incidents_external", spare=22),
    "deals": _count("agreements", "deals", spare=23),
    "deals_with_value": _count("of them with a value", "deals_with_value", spare=24),
    "suppliers_known": _count("systems of a known supplier", "suppliers_known", spare=25),
    "largest_supplier_pct": _share("by the largest supplier", "largest_supplier", spare=26),
}
"""Each figure by its name in country_headings.csv and in `CountryProfile.figures`."""

WHICH: Mapping[str, tuple[str, str]] = {
    "nearest_rtd_ms": ("nearest_hub", "nearest hub"),
    "strait_routes_pct": ("strait", "strait"),
    "neighbour_routes_pct": ("neighbour", "other country"),
    "worst_single_pct": ("worst_single", "worst single loss"),
    "worst_double_pct": ("worst_double", "worst double loss"),
    "worst_site_pct": ("worst_site", "worst site"),
    "repair_days": ("repair_zone", "repair zone"),
}
"""What a figure is of, where it is of one thing: its key, and what it is called."""

SIDE_BY_SIDE = (
    "systems_in_service",
    "landing_groups",
    "independent_paths",
    "worst_single_pct",
    "worst_double_pct",
    "strait_routes_pct",
    "nearest_rtd_ms",
    "repair_days",
    "systems_planned",
)
"""The figures of countries side by side that a terminal has; a file has all."""


def figure_texts(profile: CountryProfile, name: str) -> str:
    """Return one figure of a country in words: its subject, the figure, its range, its unit.

    Examples
    --------
    >>> from cableroute.countries import country_profile
    >>> from cableroute.geodata.opening import open_geodata
    >>> figure_texts(country_profile(open_geodata(), "KE"), "landing_groups")
    'landing groups: 1–2'
    """
    column, figures = FIGURES[name], profile.figures
    text, ends = column.texts(figures)
    if name == "nearest_rtd_ms" and not figures["hubs_reached_low"]:
        return f"{_label(name)}: none is reached by systems known to be in service"
    if name == "independent_paths" and not figures["crossing_paths"]:
        return f"{_label(name)}: no crossing path is in the tables"
    if name == "risks" and not figures["risks"]:
        return f"{_label(name)}: none known"
    if name == "permits" and not figures["permits"]:
        return "permits in the tables: none"
    if text == column.missing:
        return f"{_label(name)}: not known"
    unit = f" {column.unit}" if column.unit else ""
    spread = f" ({ends})" if ends else ""
    of = WHICH.get(name)
    what = f"{figures[of[0]]}, {column.heading} " if of else ""
    return f"{_label(name)}: {what}{text}{unit}{spread}"


def _label(name: str) -> str:
    return WHICH[name][1] if name in WHICH else FIGURES[name].heading


def country_row(profile: CountryProfile) -> dict[str, Any]:
    """Return the figures of a country as one row of `countries`."""
    country = profile.country
    return {
        "code": country.id,
        "name": country.name_en,
        "name_ar": country.name_ar,
        "on": profile.conditions.on,
        **profile.figures,
        "data_date": profile.data_date,
    }


def countries_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Return countries side by side."""
    columns = [text_column("name", "country", least=12)]
    for name in SIDE_BY_SIDE:
        if name in ("worst_single_pct", "strait_routes_pct", "worst_double_pct"):
            key, heading = WHICH[name]
            spare = FIGURES[name].spare
            columns.append(text_column(key, heading, spare=spare + (spare == 1), least=14))
        columns.append(FIGURES[name])
    title = f"Countries side by side. {read_texts()['experimental']}"
    return Table("countries", columns, rows, title)


def headings_table(profile: CountryProfile, headings: Sequence[CountryHeading]) -> Table:
    """Return the headings of the documents on which a country has a figure."""
    return table_of(
        "country_headings",
        "By the headings of ITU/ICPC and the EU",
        [item for item in headings if item.figures],
        DOCUMENT,
        HEADING,
        text_column(
            "figures",
            "Figures",
            lambda it: tuple(figure_texts(profile, name) for name in it.figures),
            least=30,
        ),
    )


DOCUMENT = text_column("document", "Document")
HEADING = text_column("heading", "Heading", lambda it: f"{it.number} {it.heading}")


def without_figure(headings: Sequence[CountryHeading]) -> Table:
    """Return the headings on which the tables have no figure, once each."""
    without = [item for item in headings if not item.figures]
    note = text_column("note", "Note", missing="")
    title = "Headings without a figure here"
    return table_of("country_without", title, without, DOCUMENT, HEADING, note)

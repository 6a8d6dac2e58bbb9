"""Options and arguments that several commands have, each written once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, TypedDict

import typer

from cableroute.cli.app import opened
from cableroute.cli.completion import complete_features, complete_places, complete_systems
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import Format, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from cableroute.geodata.assumptions import Assumptions
    from cableroute.geodata.store import Geodata
    from cableroute.routing.conditions import Conditions

SEARCH = "Which routes"
ASSUMED = "What is assumed"
TABLES = "Tables"
OUTPUT = "Output"
PAIRS = "Many pairs"
MONEY = "Money"
"""Panels of the options in the help of a command."""


class Work(StrEnum):
    """Who works many pairs out."""

    serial = "serial"
    threads = "threads"
    processes = "processes"
    dask = "dask"


class Language(StrEnum):
    """Of a report or a map."""

    en = "en"
    ar = "ar"


class Numerals(StrEnum):
    """Of a page in Arabic: 0 to 9, or those of Arabic."""

    latn = "latn"
    arab = "arab"


class PageLook(TypedDict):
    """Background, language and numerals of a page."""

    tiles: str | None
    language: str
    numerals: str


class Timing(StrEnum):
    """When a yearly payment is made."""

    arrears = "arrears"
    advance = "advance"


class Land(StrEnum):
    """How a route is acquired on land."""

    built = "built"
    bought = "bought"


class Vary(StrEnum):
    """What the break-even is of."""

    charge = "charge"
    yearly_charge = "yearly-charge"
    traffic = "traffic"
    length = "length"


# --- arguments ---


def place(metavar: str, help: str = "Station or city: name, alias or id; or LON,LAT.") -> Any:
    """Return the argument of a place, which the shell completes."""
    return typer.Argument(metavar=metavar, help=help, autocompletion=complete_places)


def option(flags: str, metavar: str, help: str, **more: Any) -> Any:
    """Return an option that takes a value; `flags` are its names, as "--count -k"."""
    return typer.Option(*flags.split(), metavar=metavar, help=help, **more)


PlaceArgument = Annotated[str, place("A")]
OtherPlaceArgument = Annotated[str, place("B")]
MaybePlaceArgument = Annotated[str | None, place("A", "Station or city; left out: the catalogue.")]
MaybeOtherPlaceArgument = Annotated[str | None, place("B", "Station or city; with A.")]
ReportStartArgument = Annotated[str | None, place("A", "Station or city; not with --country.")]
ReportEndArgument = Annotated[str | None, place("B", "Station or city; not with --country.")]
CheckStartArgument = Annotated[str | None, place("A", "Station or city; not with --check.")]
CheckEndArgument = Annotated[str | None, place("B", "Station or city; not with --check.")]
PairStartArgument = Annotated[str | None, place("A", "Station or city; not with --pairs.")]
PairEndArgument = Annotated[str | None, place("B", "Station or city; not with --pairs.")]

# --- options of one command or two ---

RouteOption = Annotated[
    list[int] | None,
    option(
        "--route",
        "N",
        "A route of the set, by its number; may be repeated; default: all that are found.",
        min=1,
    ),
]
RemoveOption = Annotated[
    list[str] | None,
    option(
        "--remove",
        "NAME",
        "A station, strait, path, group, system or country; may be repeated.",
        autocompletion=complete_features,
    ),
]
UnverifiedOption = Annotated[
    bool, typer.Option("--unverified", help="Also give incidents that are not verified.")
]
DetailsOption = Annotated[
    bool, typer.Option("--details", help="Also print all that is known of each row.")
]
CountryOption = Annotated[
    str | None, option("--country", "CC", "Only of this country: code or name.")
]
StatusOption = Annotated[
    str | None, option("--status", "TEXT", "Only with this status, e.g. planned.")
]
SystemOption = Annotated[
    str | None,
    option("--system", "NAME", "Only of this cable system.", autocompletion=complete_systems),
]
ConfidenceOption = Annotated[
    str | None, option("--confidence", "TEXT", "Only with this confidence, e.g. inferred.")
]
OnOption = Annotated[str | None, option("--on", "DATE", "Only what existed on this date.")]
OpenOption = Annotated[bool, typer.Option("--open", help="Open the written file in the browser.")]
RateOption = Annotated[float, option("--rate", "PCT", "Discount rate, per cent a year.")]


# --- groups of options ---


@dataclass(frozen=True, kw_only=True)
class TableOptions:
    """Which tables are read, and what of them is shown."""

    PANEL: ClassVar = TABLES

    geodata: Annotated[
        list[Path] | None,
        option("--geodata", "FOLDER", "Also read your own tables; may be repeated."),
    ] = None
    base: Annotated[
        bool, typer.Option("--base/--no-base", help="Whether the embedded tables are read.")
    ] = True
    confidential: Annotated[
        bool, typer.Option("--confidential", help="Also show what is marked confidential.")
    ] = False

    def open(self, unverified: bool = False) -> Geodata:
        """Return the tables; standard error names the rows of a user's that replaced others."""
        return opened(self.geodata, self.base, unverified, self.confidential)


@dataclass(frozen=True, kw_only=True)
class AssumedOptions:
    """Where the assumptions are from, beside the tables."""

    PANEL: ClassVar = ASSUMED

    assumptions: Annotated[
        Path | None, option("--assumptions", "FILE", "Assumptions in a TOML file.")
    ] = None
    set_: Annotated[
        list[str] | None, option("--set", "KEY=VALUE", "One assumption; may be repeated.")
    ] = None
    scenario: Annotated[
        str | None,
        option("--scenario", "NAME", "Rates without or with attacks on ships: quiet, conflict."),
    ] = None

    def read(self, geo: Geodata, **options: Any) -> Assumptions:
        """Return what is assumed: by the tables, the file, --set, then options of their own.

        An option that is None changes nothing. Every fault of all of them is reported at once.
        """
        from cableroute.geodata.assumptions import (
            default_assumptions,
            read_assumptions,
            set_assumptions,
            with_changes,
        )

        steps: list[Callable[[Assumptions], Assumptions]] = []
        if (file := self.assumptions) is not None:
            steps.append(lambda base: read_assumptions(file, base=base))
        changes = self.set_ or ()
        steps.append(lambda base: set_assumptions(base, changes, source="--set"))
        for name, value in ({"scenario": self.scenario} | options).items():
            if value is not None:
                flag = f"--{name.removesuffix('_years').replace('_', '-')}"
                steps.append(partial(with_changes, source=flag, **{name: value}))
        found, faults = default_assumptions(geo), list[Problem]()
        for step in steps:
            try:
                found = step(found)
            except ModelError as error:
                faults += error.problems
        ModelError.check("assumptions", faults)
        return found


YearOption = Annotated[
    str | None,
    option("--on", "YEAR", "Only what is in service, or planned to be, in a year or on a date."),
]

PlannedOption = Annotated[
    bool, typer.Option("--allow-planned", help="Also systems that are planned or being built.")
]

RestrictedOption = Annotated[
    bool,
    typer.Option("--any", help="Also between countries between which no capacity is known sold."),
]

AllowUnverifiedOption = Annotated[
    bool,
    typer.Option(
        "--allow-unverified", help="Also systems not known to be in service, or last seen long ago."
    ),
]


@dataclass(frozen=True, kw_only=True)
class DateOptions:
    """Of which date the systems are, whether plans count, and what nobody is known to sell."""

    PANEL: ClassVar = SEARCH

    on: YearOption = None
    allow_planned: PlannedOption = False
    allow_restricted: RestrictedOption = False


OPTIONS = {
    "k": "count",
    "max_route_km": "max_route",
    "max_shared_pct": "max_shared",
    "max_status_age_years": "max_status_age",
}
"""Options that have another name than the condition."""


OrderOption = Annotated[
    str,
    option(
        "--by",
        "ORDER",
        "Which routes are best: rtd, least delay; cable, least cable; fewest, fewest systems.",
        rich_help_panel=SEARCH,
    ),
]


@dataclass(frozen=True, kw_only=True)
class SearchOptions:
    """What a search for routes may use, what is assumed, and on which tables."""

    PANEL: ClassVar = SEARCH

    count: Annotated[
        int | None, option("--count -k", "N", "The N best routes, 1 to 1000; default 10.")
    ] = None
    avoid: Annotated[
        list[str] | None,
        option(
            "--avoid",
            "NAME",
            "A country (its land, not its territorial waters), waters, a strait, station, system, "
            "path or shared-risk group; may be repeated.",
            autocompletion=complete_features,
        ),
    ] = None
    via: Annotated[
        list[str] | None,
        option(
            "--via",
            "NAME",
            "What every route passes; may be repeated.",
            autocompletion=complete_features,
        ),
    ] = None
    avoid_risk: Annotated[
        list[str] | None,
        option(
            "--avoid-risk",
            "KIND",
            "No country or waters of such a risk: sanctions, conflict, permits, closed waters, "
            "force majeure; may be repeated.",
        ),
    ] = None
    systems: Annotated[
        list[str] | None,
        option(
            "--systems",
            "NAME",
            "Use only these systems; may be repeated.",
            autocompletion=complete_systems,
        ),
    ] = None
    on: YearOption = None
    allow_planned: PlannedOption = False
    allow_restricted: RestrictedOption = False
    allow_unverified: AllowUnverifiedOption = False
    cross_connect: Annotated[
        bool,
        typer.Option("--cross-connect", help="Also cross where no system does: no offer is known."),
    ] = False
    all_paths: Annotated[
        bool, typer.Option("--all-paths", help="Each crossing path is a route of its own.")
    ] = False
    modelled_legs: Annotated[
        bool,
        typer.Option(
            "--modelled-legs",
            help="Also routes by one leg planned at sea where no system is: modelled.",
        ),
    ] = False
    max_route: Annotated[float | None, option("--max-route", "KM", "Longest route, km.")] = None
    max_shared: Annotated[
        float,
        option(
            "--max-shared",
            "PCT",
            "Crossing paths of one country that share more than this are one route.",
        ),
    ] = 40.0
    end_km: Annotated[
        float | None,
        option(
            "--end-km",
            "KM",
            "Length at common ends that does not count as shared; default 15.",
            rich_help_panel=ASSUMED,
        ),
    ] = None
    max_status_age: Annotated[
        float | None,
        option(
            "--max-status-age",
            "YEARS",
            "A status that was seen longer ago is unverified; default 5.",
            rich_help_panel=ASSUMED,
        ),
    ] = None
    assumed: AssumedOptions
    tables: TableOptions

    def conditions(self) -> Conditions:
        """Return what the routes may use; what is not given is as by default."""
        from cableroute.routing.conditions import Conditions

        given = {
            item.name: getattr(self, OPTIONS.get(item.name, item.name), None)
            for item in fields(Conditions)
        } | {"confidential": self.tables.confidential}
        return Conditions(**{name: value for name, value in given.items() if value is not None})


@dataclass(frozen=True, kw_only=True)
class FileOptions:
    """How rows are written, and to which file."""

    PANEL: ClassVar = OUTPUT

    format: Annotated[
        Format | None,
        option("--format -f", "FORMAT", f"{', '.join(Format)}; default: by the file's name."),
    ] = None
    output: Annotated[
        Path | None, option("--output -o", "FILE", "Write to a file instead of the screen.")
    ] = None


@dataclass(frozen=True, kw_only=True)
class OutputOptions(FileOptions):
    """How rows are written or shown, and which of their columns."""

    columns: Annotated[
        str | None,
        option("--columns", "NAMES", "Only these columns, e.g. name,route_km; names as in CSV."),
    ] = None
    wide: Annotated[
        bool, typer.Option("--wide", help="All columns of a table, however wide (| less -S).")
    ] = False

    def view(self, details: bool = False) -> View:
        """Return how much of a table is shown."""
        return View(
            format=self.format,
            output=self.output,
            columns=tuple(filter(None, map(str.strip, (self.columns or "").split(",")))),
            wide=self.wide,
            details=details,
            prefix="--",
        )


@dataclass(frozen=True, kw_only=True)
class PageOptions:
    """How pages are drawn, and in which language they are."""

    PANEL: ClassVar = OUTPUT

    tiles: Annotated[
        str | None, option("--tiles", "NAME", "Web tiles under the map, e.g. OpenStreetMap.")
    ] = None
    lang: Annotated[Language, typer.Option("--lang", help="Language of the pages.")] = Language.en
    numerals: Annotated[
        Numerals, typer.Option("--numerals", help="Numerals of pages in Arabic.")
    ] = Numerals.latn

    @property
    def look(self) -> PageLook:
        """How a page is drawn, as keywords of the functions that draw one."""
        return {
            "tiles": self.tiles, "language": self.lang.value, "numerals": self.numerals.value
        }  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class MapOptions(PageOptions):
    """A map beside the rows."""

    map: Annotated[Path | None, option("--map", "FILE", "Also draw the routes on a map.")] = None

    def asked_map(self) -> Path | None:
        """Return the file of the map; refuse options of a map where none is drawn."""
        flags = {"--tiles": self.tiles, "--lang": self.lang is not Language.en,
                 "--numerals": self.numerals is not Numerals.latn}  # fmt: skip
        given = [flag for flag, value in flags.items() if value]
        if given and self.map is None:
            raise typer.BadParameter(f"{', '.join(given)}: for a map only: give --map FILE")
        return self.map


@dataclass(frozen=True, kw_only=True)
class ChartOptions:
    """A chart beside the rows."""

    PANEL: ClassVar = OUTPUT

    chart: Annotated[Path | None, option("--chart", "FILE", "Also draw it: SVG, PNG or PDF.")] = (
        None
    )


@dataclass(frozen=True, kw_only=True)
class PairsOptions:
    """Many pairs in place of one."""

    PANEL: ClassVar = PAIRS

    pairs: Annotated[
        Path | None, option("--pairs", "FILE", "Compare many pairs: CSV, A,B in each row.")
    ] = None
    parts: Annotated[
        str | None,
        option("--parts", "FOLDER", "Keep each pair there; run again, it does what is missing."),
    ] = None
    workers: Annotated[
        int, option("--workers", "N", "How many workers share the pairs.", min=1)
    ] = 1
    executor: Annotated[
        Work | None,
        option(
            "--executor",
            "WHO",
            f"Who works the pairs out: {', '.join(Work)}; default: processes where there are "
            "several workers. dask: a cluster on this machine; for another pass its executor to "
            "compare_pairs in Python.",
        ),
    ] = None
    skip_unknown: Annotated[
        bool,
        typer.Option("--skip-unknown", help="Go on without the pairs whose names are unknown."),
    ] = False


@dataclass(frozen=True, kw_only=True)
class MoneyOptions:
    """How sums are made."""

    PANEL: ClassVar = MONEY

    timing: Annotated[
        Timing, typer.Option("--timing", help="Yearly payments at the end or at the beginning.")
    ] = Timing.arrears
    price_year: Annotated[
        int | None,
        option("--price-year", "YEAR", "Prices of this year; default: the last with an index."),
    ] = None
    land: Annotated[
        Land,
        typer.Option(
            "--land", help="Whether legs on land are built, or bought for a crossing charge."
        ),
    ] = Land.bought
    cost: Annotated[
        list[str] | None,
        option(
            "--cost",
            "KEY=VALUE",
            "A cost of your own, e.g. landing_cost_usd=2e6,3e6,5e6; may be repeated.",
        ),
    ] = None

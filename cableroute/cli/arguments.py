"""Options and arguments that several commands have, each written once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cableroute.cli.app import opened
from cableroute.cli.completion import complete_features, complete_places, complete_systems
from cableroute.presentation.terminal import Format, View

if TYPE_CHECKING:
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

    fee = "fee"
    yearly_fee = "yearly-fee"
    traffic = "traffic"
    length = "length"


# --- arguments ---

PLACE = "Station or city: name, alias or id; or LON,LAT."
PlaceArgument = Annotated[
    str, typer.Argument(metavar="A", help=PLACE, autocompletion=complete_places)
]
OtherPlaceArgument = Annotated[
    str, typer.Argument(metavar="B", help=PLACE, autocompletion=complete_places)
]
MaybePlaceArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="A",
        help="Station or city; left out: the catalogue.",
        autocompletion=complete_places,
    ),
]
MaybeOtherPlaceArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="B", help="Station or city, where there is an A.", autocompletion=complete_places
    ),
]
PairStartArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="A", help="Station or city; not with --pairs.", autocompletion=complete_places
    ),
]
PairEndArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="B", help="Station or city; not with --pairs.", autocompletion=complete_places
    ),
]

# --- options of one command or two ---

RouteOption = Annotated[
    list[int] | None,
    typer.Option(
        "--route",
        metavar="N",
        min=1,
        help="A route of the set, by its number; may be repeated; default: all that are found.",
    ),
]
RemoveOption = Annotated[
    list[str] | None,
    typer.Option(
        "--remove",
        metavar="NAME",
        help="A station, strait, path, group, system or country; may be repeated.",
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
    str | None, typer.Option("--country", metavar="CC", help="Only of a country: code or name.")
]
StatusOption = Annotated[
    str | None, typer.Option("--status", metavar="TEXT", help="Only of a status, as planned.")
]
SystemOption = Annotated[
    str | None,
    typer.Option(
        "--system",
        metavar="NAME",
        help="Only of a cable system.",
        autocompletion=complete_systems,
    ),
]
ConfidenceOption = Annotated[
    str | None,
    typer.Option("--confidence", metavar="TEXT", help="Only of a confidence, as inferred."),
]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Only what was there on a date.")
]
OpenOption = Annotated[bool, typer.Option("--open", help="Show what is written in the browser.")]
RateOption = Annotated[
    float, typer.Option("--rate", metavar="PCT", help="Discount rate, per cent a year.")
]


# --- groups of options ---


@dataclass(frozen=True, kw_only=True)
class TableOptions:
    """Which tables are read, and what of them is shown."""

    geodata: Annotated[
        list[Path] | None,
        typer.Option(
            "--geodata",
            metavar="FOLDER",
            help="Also read your own tables; may be repeated.",
            rich_help_panel=TABLES,
        ),
    ] = None
    base: Annotated[
        bool,
        typer.Option(
            "--base/--no-base",
            help="Whether the embedded tables are read.",
            rich_help_panel=TABLES,
        ),
    ] = True
    confidential: Annotated[
        bool,
        typer.Option(
            "--confidential",
            help="Also show what is marked confidential.",
            rich_help_panel=TABLES,
        ),
    ] = False

    def open(self, unverified: bool = False) -> Geodata:
        """Return the tables; standard error names the rows of a user's that replaced others."""
        return opened(self.geodata, self.base, unverified, self.confidential)


@dataclass(frozen=True, kw_only=True)
class AssumedOptions:
    """Where the assumptions are from, beside the tables."""

    assumptions: Annotated[
        Path | None,
        typer.Option(
            "--assumptions",
            metavar="FILE",
            help="Assumptions in a TOML file.",
            rich_help_panel=ASSUMED,
        ),
    ] = None
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="KEY=VALUE",
            help="One assumption; may be repeated.",
            rich_help_panel=ASSUMED,
        ),
    ] = None


OPTIONS = {
    "k": "count",
    "max_route_km": "max_route",
    "max_shared_pct": "max_shared",
    "max_status_age_years": "max_status_age",
}
"""Options that have another name than the condition."""


@dataclass(frozen=True, kw_only=True)
class SearchOptions:
    """What a search for routes may use, what is assumed, and on which tables."""

    count: Annotated[
        int,
        typer.Option(
            "--count",
            "-k",
            metavar="N",
            help="Routes at most, 1 to 1000.",
            rich_help_panel=SEARCH,
        ),
    ] = 10
    avoid: Annotated[
        list[str] | None,
        typer.Option(
            "--avoid",
            metavar="NAME",
            help="A country, strait, station, system, path or shared-risk group; may be repeated.",
            rich_help_panel=SEARCH,
            autocompletion=complete_features,
        ),
    ] = None
    via: Annotated[
        list[str] | None,
        typer.Option(
            "--via",
            metavar="NAME",
            help="What every route passes; may be repeated.",
            rich_help_panel=SEARCH,
            autocompletion=complete_features,
        ),
    ] = None
    systems: Annotated[
        list[str] | None,
        typer.Option(
            "--systems",
            metavar="NAME",
            help="Choose from these systems; may be repeated.",
            rich_help_panel=SEARCH,
            autocompletion=complete_systems,
        ),
    ] = None
    date: Annotated[
        str | None,
        typer.Option(
            "--date",
            metavar="DATE",
            help="Only systems surely in service on a date.",
            rich_help_panel=SEARCH,
        ),
    ] = None
    allow_planned: Annotated[
        bool,
        typer.Option(
            "--allow-planned",
            help="Also systems that are planned, being built or stalled.",
            rich_help_panel=SEARCH,
        ),
    ] = False
    allow_unverified: Annotated[
        bool,
        typer.Option(
            "--allow-unverified",
            help="Also systems not known to be in service, or last seen long ago.",
            rich_help_panel=SEARCH,
        ),
    ] = False
    cross_connect: Annotated[
        bool,
        typer.Option(
            "--cross-connect",
            help="Also cross where no system does: no offer is known.",
            rich_help_panel=SEARCH,
        ),
    ] = False
    all_paths: Annotated[
        bool,
        typer.Option(
            "--all-paths",
            help="Each crossing path is a route of its own.",
            rich_help_panel=SEARCH,
        ),
    ] = False
    modelled_legs: Annotated[
        bool,
        typer.Option(
            "--modelled-legs",
            help="Also routes by one leg planned at sea where no system is: modelled.",
            rich_help_panel=SEARCH,
        ),
    ] = False
    max_route: Annotated[
        float | None,
        typer.Option(
            "--max-route", metavar="KM", help="Longest route, km.", rich_help_panel=SEARCH
        ),
    ] = None
    max_shared: Annotated[
        float,
        typer.Option(
            "--max-shared",
            metavar="PCT",
            help="Crossing paths of one country with a longer shared corridor are one route.",
            rich_help_panel=SEARCH,
        ),
    ] = 40.0
    end_km: Annotated[
        float | None,
        typer.Option(
            "--end-km",
            metavar="KM",
            help="Length at common ends that does not count as shared; default 15.",
            rich_help_panel=ASSUMED,
        ),
    ] = None
    max_status_age: Annotated[
        float | None,
        typer.Option(
            "--max-status-age",
            metavar="YEARS",
            help="A status that was seen longer ago is unverified; default 5.",
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

    format: Annotated[
        Format | None,
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help=f"{', '.join(Format)}; default: by the file's name.",
            rich_help_panel=OUTPUT,
        ),
    ] = None
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to a file instead of the screen.",
            rich_help_panel=OUTPUT,
        ),
    ] = None


@dataclass(frozen=True, kw_only=True)
class OutputOptions(FileOptions):
    """How rows are written or shown, and which of their columns."""

    columns: Annotated[
        str | None,
        typer.Option(
            "--columns",
            metavar="NAMES",
            help="Only these columns, as name,route_km; names as in CSV.",
            rich_help_panel=OUTPUT,
        ),
    ] = None
    wide: Annotated[
        bool,
        typer.Option(
            "--wide",
            help="All columns of a table, however wide (| less -S).",
            rich_help_panel=OUTPUT,
        ),
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
class MapOptions:
    """A map beside the rows."""

    map: Annotated[
        Path | None,
        typer.Option(
            "--map", metavar="FILE", help="Also draw the routes on a map.", rich_help_panel=OUTPUT
        ),
    ] = None
    tiles: Annotated[
        str | None,
        typer.Option(
            "--tiles",
            metavar="NAME",
            help="Web tiles under the map, as OpenStreetMap.",
            rich_help_panel=OUTPUT,
        ),
    ] = None


@dataclass(frozen=True, kw_only=True)
class PairsOptions:
    """Many pairs in place of one."""

    pairs: Annotated[
        Path | None,
        typer.Option(
            "--pairs",
            metavar="FILE",
            help="Compare many pairs: CSV, A,B in each row.",
            rich_help_panel=PAIRS,
        ),
    ] = None
    parts: Annotated[
        Path | None,
        typer.Option(
            "--parts",
            metavar="FOLDER",
            help="Keep each pair there; run again, it does what is missing.",
            rich_help_panel=PAIRS,
        ),
    ] = None
    workers: Annotated[
        int,
        typer.Option(
            "--workers",
            metavar="N",
            min=1,
            help="How many share the pairs.",
            rich_help_panel=PAIRS,
        ),
    ] = 1
    executor: Annotated[
        Work | None,
        typer.Option(
            "--executor",
            metavar="WHO",
            help=f"Who works the pairs out: {', '.join(Work)}; default: processes where there are "
            "several workers. dask: a cluster on this machine; for another pass its executor to "
            "compare_pairs in Python.",
            rich_help_panel=PAIRS,
        ),
    ] = None
    skip_unknown: Annotated[
        bool,
        typer.Option(
            "--skip-unknown",
            help="Go on without the pairs whose names are unknown.",
            rich_help_panel=PAIRS,
        ),
    ] = False


@dataclass(frozen=True, kw_only=True)
class MoneyOptions:
    """How sums are made."""

    timing: Annotated[
        Timing,
        typer.Option(
            "--timing",
            help="Yearly payments at the end or at the beginning.",
            rich_help_panel=MONEY,
        ),
    ] = Timing.arrears
    price_year: Annotated[
        int | None,
        typer.Option(
            "--price-year",
            metavar="YEAR",
            help="Money of the year; default: the last with an index.",
            rich_help_panel=MONEY,
        ),
    ] = None
    land: Annotated[
        Land,
        typer.Option(
            "--land",
            help="Whether legs on land are built, or bought for a crossing charge.",
            rich_help_panel=MONEY,
        ),
    ] = Land.bought
    cost: Annotated[
        list[str] | None,
        typer.Option(
            "--cost",
            metavar="KEY=VALUE",
            help="A cost of your own, as landing_cost_usd=2e6,3e6,5e6; may be repeated.",
            rich_help_panel=MONEY,
        ),
    ] = None

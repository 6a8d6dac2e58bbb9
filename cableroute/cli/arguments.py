"""Options and arguments that several commands have, each written once."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

import typer

from cableroute.cli.app import opened
from cableroute.cli.completion import complete_features, complete_places, complete_systems
from cableroute.cli.flattening import argument, option
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


def place(metavar: str, help: str, default: Any = ...) -> Any:
    """Return the argument of a place, which the shell completes."""
    return argument(metavar, help, default, complete=complete_places)


PLACE_ARGUMENT, OTHER_PLACE_ARGUMENT = (
    place(end, "Station or city: name, alias, id; or LON,LAT.") for end in ("A", "B")
)


# --- options of one command or two ---

ROUTE_OPTION = option(
    "--route N",
    "A route of the set, by its number; may be repeated; default: all that are found.",
    min=1,
)
REMOVE_OPTION = option(
    "--remove NAME",
    "A station, strait, path, group, system or country; may be repeated.",
    complete=complete_features,
)
UNVERIFIED_OPTION = option("--unverified", "Also give incidents that are not verified.", False)
OPEN_OPTION = option("--open", "Open the written file in the browser.", False)
RATE_OPTION = option("--rate PCT", "Discount rate, per cent a year.", ...)


# --- groups of options ---


@dataclass(frozen=True, kw_only=True)
class TableOptions:
    """Which tables are read, and what of them is shown."""

    PANEL: ClassVar = TABLES

    geodata: list[Path] | None = option(
        "--geodata FOLDER", "Also read your own tables; may be repeated."
    )
    base: bool = option(
        "--base/--no-base", "Whether the embedded tables are read.", True, rare=True
    )
    confidential: bool = option(
        "--confidential", "Also show what is marked confidential.", False, rare=True
    )

    def open(self, unverified: bool = False) -> Geodata:
        """Return the tables; standard error names the rows of a user's that replaced others."""
        return opened(self.geodata, self.base, unverified, self.confidential)


@dataclass(frozen=True, kw_only=True)
class AssumedOptions:
    """Where the assumptions are from, beside the tables."""

    PANEL: ClassVar = ASSUMED

    assumptions: Path | None = option("--assumptions FILE", "Assumptions in a TOML file.")
    set_: list[str] | None = option("--set KEY=VALUE", "One assumption; may be repeated.")
    scenario: str | None = option(
        "--scenario NAME", "Rates without or with attacks on ships: quiet, conflict."
    )

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


YEAR_OPTION = option(
    "--on YEAR", "Only what is in service, or planned to be, in a year or on a date."
)

PLANNED_OPTION = option("--allow-planned", "Also systems that are planned or being built.", False)

RESTRICTED_OPTION = option(
    "--any", "Also between countries between which no capacity is known sold.", False
)

ALLOW_UNVERIFIED_OPTION = option(
    "--allow-unverified", "Also systems not known to be in service, or last seen long ago.", False
)


@dataclass(frozen=True, kw_only=True)
class DateOptions:
    """Of which date the systems are, whether plans count, and what nobody is known to sell."""

    PANEL: ClassVar = SEARCH

    on: str | None = YEAR_OPTION
    allow_planned: bool = PLANNED_OPTION
    allow_restricted: bool = RESTRICTED_OPTION


OPTIONS = {
    "k": "count",
    "max_route_km": "max_route",
    "max_shared_pct": "max_shared",
    "max_status_age_years": "max_status_age",
}
"""Options that have another name than the condition."""


ORDER_OPTION = option(
    "--by ORDER",
    "Which routes are best: rtd, least delay; cable, least cable; fewest, fewest systems.",
    "rtd",
    panel=SEARCH,
)


@dataclass(frozen=True, kw_only=True)
class SearchOptions:
    """What a search for routes may use, what is assumed, and on which tables."""

    PANEL: ClassVar = SEARCH

    count: int | None = option("--count -k N", "The N best routes, 1 to 1000; default 10.")
    avoid: list[str] | None = option(
        "--avoid NAME",
        "A country (its land), waters, a strait, station, system, path or shared-risk group; "
        "may be repeated.",
        complete=complete_features,
    )
    via: list[str] | None = option(
        "--via NAME", "What every route passes; may be repeated.", complete=complete_features
    )
    avoid_risk: list[str] | None = option(
        "--avoid-risk KIND",
        "No country or waters of such a risk: sanctions, conflict, permits, closed waters, "
        "force majeure; may be repeated.",
        rare=True,
    )
    systems: list[str] | None = option(
        "--systems NAME", "Use only these systems; may be repeated.", complete=complete_systems
    )
    on: str | None = YEAR_OPTION
    allow_planned: bool = PLANNED_OPTION
    allow_restricted: bool = RESTRICTED_OPTION
    allow_unverified: bool = ALLOW_UNVERIFIED_OPTION
    cross_connect: bool = option(
        "--cross-connect",
        "Also cross where no system does: no offer is known.",
        False,
        rare=True,
    )
    all_paths: bool = option(
        "--all-paths", "Each crossing path is a route of its own.", False, rare=True
    )
    modelled_legs: bool = option(
        "--modelled-legs",
        "Also routes by one leg planned at sea where no system is: modelled.",
        False,
        rare=True,
    )
    max_route: float | None = option("--max-route KM", "Longest route, km.", rare=True)
    max_shared: float = option(
        "--max-shared PCT",
        "Crossing paths of one country that share more than this are one route.",
        40.0,
        rare=True,
    )
    end_km: float | None = option(
        "--end-km KM",
        "Length at common ends that does not count as shared; default 15.",
        panel=ASSUMED,
        rare=True,
    )
    max_status_age: float | None = option(
        "--max-status-age YEARS",
        "A status that was seen longer ago is unverified; default 5.",
        panel=ASSUMED,
        rare=True,
    )
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

    format: Format | None = option(
        "--format -f FORMAT", f"{', '.join(Format)}; default: by the file's name."
    )
    output: Path | None = option("--output -o FILE", "Write to a file instead of the screen.")


@dataclass(frozen=True, kw_only=True)
class OutputOptions(FileOptions):
    """How rows are written or shown, and which of their columns."""

    columns: str | None = option("--columns NAMES", "Only these columns, as in CSV: name,route_km.")
    wide: bool = option("--wide", "All columns of a table, however wide (| less -S).", False)
    details: bool = option("--details", "Also all of each row, and what is assumed.", False)

    def view(self) -> View:
        """Return how much of a table is shown."""
        return View(
            format=self.format,
            output=self.output,
            columns=tuple(filter(None, map(str.strip, (self.columns or "").split(",")))),
            wide=self.wide,
            details=self.details,
            prefix="--",
        )


@dataclass(frozen=True, kw_only=True)
class PageOptions:
    """How pages are drawn, and in which language they are."""

    PANEL: ClassVar = OUTPUT

    tiles: str | None = option(
        "--tiles NAME", "Web tiles under the map, e.g. OpenStreetMap.", rare=True
    )
    lang: Language = option("--lang", "Language of the pages.", Language.en)
    numerals: Numerals = option(
        "--numerals", "Numerals of pages in Arabic.", Numerals.latn, rare=True
    )

    @property
    def look(self) -> PageLook:
        """How a page is drawn, as keywords of the functions that draw one."""
        return {
            "tiles": self.tiles, "language": self.lang.value, "numerals": self.numerals.value
        }  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class MapOptions(PageOptions):
    """A map beside the rows."""

    map: Path | None = option("--map FILE", "Also draw the routes on a map.")

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

    chart: Path | None = option("--chart FILE", "Also draw it: SVG, PNG or PDF.")


@dataclass(frozen=True, kw_only=True)
class PairsOptions:
    """Many pairs in place of one."""

    PANEL: ClassVar = PAIRS

    pairs: Path | None = option("--pairs FILE", "Compare many pairs: CSV, A,B in each row.")
    parts: str | None = option(
        "--parts FOLDER",
        "Keep each pair there; run again, it does what is missing.",
        rare=True,
    )
    workers: int = option("--workers N", "How many workers share the pairs.", 1, min=1, rare=True)
    executor: Work | None = option(
        "--executor WHO",
        f"Who works the pairs out: {', '.join(Work)}; default: processes where there are "
        "several workers. dask: a cluster on this machine; for another pass its executor to "
        "compare_pairs in Python.",
        rare=True,
    )
    skip_unknown: bool = option(
        "--skip-unknown",
        "Go on without the pairs whose names are unknown.",
        False,
        rare=True,
    )


@dataclass(frozen=True, kw_only=True)
class MoneyOptions:
    """How sums are made."""

    PANEL: ClassVar = MONEY

    timing: Timing = option(
        "--timing",
        "Yearly payments at the end or at the beginning.",
        Timing.arrears,
        rare=True,
    )
    price_year: int | None = option(
        "--price-year YEAR",
        "Prices of this year; default: the last with an index.",
        rare=True,
    )
    land: Land = option(
        "--land",
        "Whether legs on land are built, or bought for a crossing charge.",
        Land.bought,
        rare=True,
    )
    cost: list[str] | None = option(
        "--cost KEY=VALUE",
        "A cost of your own, e.g. landing_cost_usd=2e6,3e6,5e6; may be repeated.",
    )

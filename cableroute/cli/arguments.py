"""Options and arguments that several commands have, each written once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, TypedDict

import typer

from cableroute.cli.app import opened
from cableroute.cli.flattening import argument, option
from cableroute.errors import ModelError, OutputError, Problem
from cableroute.presentation.terminal import Format, View, ending_of
from cableroute.questions.fields import PLACES
from cableroute.questions.question import conditions_of, values_of_fields
from cableroute.questions.shared import ScenarioFields, SearchFields

if TYPE_CHECKING:
    from collections.abc import Callable

    from cableroute.geodata.assumptions import Assumptions
    from cableroute.geodata.store import Geodata
    from cableroute.routing.conditions import Conditions

TABLES = "Tables"
OUTPUT = "Output"
PAIRS = "Many pairs"
"""Panels of the options in the help of a command."""

OF_PAGES = (Format.table, Format.json, Format.xlsx)
"""Formats in which a page is written, which has no rows."""


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


# --- arguments ---


def place(metavar: str, help: str, default: Any = ...) -> Any:
    """Return the argument of a place, which the shell completes."""
    return argument(metavar, help, default, suggest=PLACES)


PLACE_ARGUMENT, OTHER_PLACE_ARGUMENT = (
    place(end, "Station or city: name, alias, id; or LON,LAT.", None) for end in ("A", "B")
)
"""Both, or neither where there are routes of one's own."""


# --- options of one command or two ---

UNVERIFIED_OPTION = option("--unverified", "Also give incidents that are not verified.", False)
OPEN_OPTION = option("--open", "Open the written file in the browser.", False)


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
class AssumedOptions(ScenarioFields):
    """Where the assumptions are from, beside the tables."""

    assumptions: Path | None = option("--assumptions FILE", "Assumptions in a TOML file.")
    set_: list[str] | None = option("--set KEY=VALUE", "One assumption; may be repeated.")

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


@dataclass(frozen=True, kw_only=True)
class SearchOptions(SearchFields):
    """What a search for routes may use, what is assumed, and on which tables."""

    assumed: AssumedOptions
    tables: TableOptions

    def conditions(self) -> Conditions:
        """Return what the routes may use; what is not given is as by default."""
        return conditions_of(values_of_fields(self))


@dataclass(frozen=True, kw_only=True)
class FileOptions:
    """How rows are written, and to which file."""

    PANEL: ClassVar = OUTPUT

    format: Format | None = option(
        "--format -f FORMAT", f"{', '.join(Format)}; default: by the file's name."
    )
    output: Path | None = option("--output -o FILE", "Write to a file instead of the screen.")

    def check(self, what: str, *known: Format) -> None:
        """Refuse a format in which something is not written."""
        ending = ending_of(self.output) or "txt"
        if (self.format or ending) not in (*known, "txt", "md"):
            message = f"{what} is written as --format {', '.join(known[:-1])} or {known[-1]}"
            raise OutputError(f"{message}: choose one")


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

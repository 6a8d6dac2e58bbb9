"""The command report: one page to hand on, and the same as a workbook."""

from __future__ import annotations

import re
import shlex
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

import cableroute as cr
from cableroute.cli.app import app, show_in_browser
from cableroute.cli.arguments import (
    AllowPlannedOption,
    AllPathsOption,
    AssumptionsOption,
    AvoidOption,
    BaseOption,
    ConfidentialOption,
    CountOption,
    CrossConnectOption,
    DateOption,
    EndKmOption,
    GeodataOption,
    MapOption,
    MaxRouteOption,
    MaxSharedOption,
    OpenOption,
    OtherPlaceArgument,
    PlaceArgument,
    SetOption,
    SystemsOption,
    TilesOption,
    ViaOption,
)
from cableroute.cli.asked import gathered
from cableroute.errors import OutputError
from cableroute.presentation.terminal import note

OUTPUTS = ("output", "xlsx", "map", "tiles", "open_")
"""Options that decide where a report goes, not what it says."""


class Language(StrEnum):
    """Of a report."""

    en = "en"
    ar = "ar"


@app.command()
def report(
    context: typer.Context,
    start: PlaceArgument,
    end: OtherPlaceArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The page to write; default: A_B_report.html."
        ),
    ] = None,
    lang: Annotated[Language, typer.Option("--lang", help="Language of the report.")] = Language.en,
    xlsx: Annotated[
        Path | None,
        typer.Option("--xlsx", metavar="FILE", help="Also write the tables as a workbook."),
    ] = None,
    open_: OpenOption = False,
    grid: Annotated[
        Path | None,
        typer.Option(
            "--grid", metavar="FILE", help="Depths to read instead of the embedded relief."
        ),
    ] = None,
    rate: Annotated[
        float | None,
        typer.Option(
            "--rate", metavar="PCT", help="Discount rate; with --term: what the ways are worth."
        ),
    ] = None,
    term: Annotated[
        list[int] | None,
        typer.Option(
            "--term", metavar="YEARS", help="Term of faults and of sums; may be repeated."
        ),
    ] = None,
    second: Annotated[
        float | None,
        typer.Option("--second", metavar="USD", help="Price of a second way: what a minute costs."),
    ] = None,
    count: CountOption = 10,
    avoid: AvoidOption = None,
    via: ViaOption = None,
    systems: SystemsOption = None,
    date: DateOption = None,
    allow_planned: AllowPlannedOption = False,
    cross_connect: CrossConnectOption = False,
    all_paths: AllPathsOption = False,
    max_route: MaxRouteOption = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = None,
    assumptions: AssumptionsOption = None,
    set_: SetOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    map: MapOption = None,
    tiles: TilesOption = None,
) -> None:
    """Write a report on the ways from A to B: one page that needs no network and prints to PDF."""
    asked = gathered(**{name: value for name, value in locals().items() if name != "context"})
    made = cr.report(
        asked.geo,
        start,
        end,
        assumptions=asked.assumed,
        language=lang.value,
        seabed=None if grid is None else cr.seabed.open_seabed(grid),
        command=_command(context),
        rate_pct=rate,
        terms_years=term or None,
        second_price=second,
        **asked.conditions,
    )
    output = output or Path(_file_name(made.routes[0].start_id, made.routes[0].end_id))
    _check_names({"--output": output, "--xlsx": xlsx, "--map": map})
    if xlsx is not None:
        made.save_workbook(xlsx)
    made.save(output)
    note(f"report: {output}")
    if xlsx is not None:
        note(f"workbook: {xlsx}")
    if map is not None:
        drawn = cr.draw_map(
            made.routes,
            geodata=asked.geo,
            table=made.table,
            assumptions=asked.assumed,
            settings=cr.maps.MapSettings(tiles),
            confidential=confidential,
        )
        drawn.save(map)
        note(f"map: {map}")
    if open_:
        show_in_browser(output)


def _file_name(start: str, end: str) -> str:
    """Return the name of a report between two places, whatever their ids hold."""
    ends = (re.sub(r"[^\w.,+-]+", "-", name).lstrip(".") for name in (start, end))
    return "_".join((*ends, "report.html"))


def _check_names(files: dict[str, Path | None]) -> None:
    """Refuse two outputs of one name, before anything is written."""
    taken: dict[Path, str] = {}
    for option, path in files.items():
        if path is None:
            continue
        other = taken.setdefault(path.resolve(), option)
        if other != option:
            raise OutputError(f"{other} and {option} are one file, {path}: give two names")


def _command(context: typer.Context) -> str:
    """Return the command line that makes the report, without where its files go.

    Files and folders are named, not where they lie.
    """
    words = ["cableroute", "report"]
    for item in context.command.params:
        given = context.get_parameter_source(item.name or "")
        if item.name in OUTPUTS or given is None or given.name != "COMMANDLINE":
            continue
        value = context.params[item.name or ""]
        if item.param_type_name == "argument":
            words.append(str(value))
        elif isinstance(value, bool):
            words.append(item.opts[0] if value else item.secondary_opts[0])
        else:
            for one in value if isinstance(value, (list, tuple)) else (value,):
                words += [item.opts[0], _shown(one)]
    return shlex.join(words)


def _shown(value: Any) -> str:
    if isinstance(value, Path):
        return value.name
    return f"{value:g}" if isinstance(value, float) else str(value)

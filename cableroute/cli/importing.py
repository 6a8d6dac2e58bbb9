"""The command that brings a cable map of the user's own."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import cableroute as cr
from cableroute.cli.app import command
from cableroute.cli.flattening import argument, option
from cableroute.presentation.progress_bar import end_bar
from cableroute.presentation.terminal import note, say


@command(
    "cableroute import cable-geo.json landing-point-geo.json cable/ --to my-world",
    "cableroute import cables.gpkg --mapping columns.toml --to my-world",
    name="import",
)
def import_(
    files: list[Path] = argument("FILE...", "Files of a cable map, or folders of JSON files."),
    *,
    to: Path = option("--to FOLDER", "Where the tables go; it is made.", ...),
    mapping: Path | None = option("--mapping FILE", "Columns of lines and points, TOML."),
    licence: str = option("--licence TEXT", "Of the copy; in every output.", ""),
    date: str = option("--date DATE", "Of the copy; default: newest file.", ""),
    join: float = option("--join KM", "Nearer ends of lines join.", 9.0),
    replace: bool = option("--replace", "Write over an earlier import.", False),
    as_json: bool = option("--json", "Print the report as JSON.", False),
) -> None:
    """Import a cable map of your own as tables.

    Of the submarine cable map, OpenStreetMap, OFDS, charts, the ITU, or by --mapping.
    Then: cableroute compare A B --geodata FOLDER.
    """
    report = cr.import_catalogue(
        files, to, mapping=mapping, licence=licence, date=date, join_km=join, replace=replace
    )
    if as_json:
        end_bar()
        print(json.dumps(report.record(), ensure_ascii=False, indent=1))
        return
    say(report.text().removesuffix("\n"))
    note(f"written: {to} (use it with --geodata {shlex.quote(str(to))})")

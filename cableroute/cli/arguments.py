"""Options and arguments that several commands have."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cableroute.presentation.terminal import Format


class Work(StrEnum):
    """Who works many pairs out."""

    serial = "serial"
    threads = "threads"
    processes = "processes"
    dask = "dask"


GeodataOption = Annotated[
    list[Path] | None,
    typer.Option("--geodata", metavar="FOLDER", help="Also read your own tables; may be repeated."),
]
BaseOption = Annotated[
    bool, typer.Option("--base/--no-base", help="Whether the embedded tables are read.")
]
ConfidentialOption = Annotated[
    bool, typer.Option("--confidential", help="Also show what is marked confidential.")
]
UnverifiedOption = Annotated[
    bool, typer.Option("--unverified", help="Also give incidents that are not verified.")
]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="How to write the rows; default: by the file's name."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
]
CountryOption = Annotated[
    str | None, typer.Option("--country", metavar="CC", help="Only of a country: code or name.")
]
StatusOption = Annotated[
    str | None, typer.Option("--status", metavar="TEXT", help="Only of a status, as planned.")
]
SystemOption = Annotated[
    str | None, typer.Option("--system", metavar="NAME", help="Only of a cable system.")
]
ConfidenceOption = Annotated[
    str | None,
    typer.Option("--confidence", metavar="TEXT", help="Only of a confidence, as inferred."),
]
OnOption = Annotated[
    str | None, typer.Option("--on", metavar="DATE", help="Only what was there on a date.")
]
MaxSharedOption = Annotated[
    float,
    typer.Option(
        "--max-shared",
        metavar="PCT",
        min=0,
        max=100,
        help="Of the crossing paths of one country: those that share more ground are one way.",
    ),
]
EndKmOption = Annotated[
    float | None,
    typer.Option(
        "--end-km",
        metavar="KM",
        min=0,
        help="Length at common ends that does not count as shared; default 15.",
    ),
]
AssumptionsOption = Annotated[
    Path | None,
    typer.Option("--assumptions", metavar="FILE", help="Assumptions in a TOML file."),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="KEY=VALUE", help="One assumption; may be repeated."),
]
TilesOption = Annotated[
    str | None,
    typer.Option("--tiles", metavar="NAME", help="Web tiles under the map, as OpenStreetMap."),
]
PlaceArgument = Annotated[
    str, typer.Argument(metavar="A", help="Station or city: name, alias or id; or LON,LAT.")
]
OtherPlaceArgument = Annotated[
    str, typer.Argument(metavar="B", help="Station or city: name, alias or id; or LON,LAT.")
]
MaybePlaceArgument = Annotated[
    str | None, typer.Argument(metavar="A", help="Station or city; left out: the catalogue.")
]
MaybeOtherPlaceArgument = Annotated[
    str | None, typer.Argument(metavar="B", help="Station or city, where there is an A.")
]
CountOption = Annotated[
    int, typer.Option("--count", "-k", metavar="N", min=1, max=1000, help="Ways at most.")
]
AvoidOption = Annotated[
    list[str] | None,
    typer.Option(
        "--avoid",
        metavar="NAME",
        help="A country, strait, station, system, path or shared-risk group; may be repeated.",
    ),
]
ViaOption = Annotated[
    list[str] | None,
    typer.Option("--via", metavar="NAME", help="What every way passes; may be repeated."),
]
SystemsOption = Annotated[
    list[str] | None,
    typer.Option("--systems", metavar="NAME", help="Choose from these systems; may be repeated."),
]
DateOption = Annotated[
    str | None,
    typer.Option("--date", metavar="DATE", help="Only systems surely in service on a date."),
]
AllowPlannedOption = Annotated[
    bool,
    typer.Option("--allow-planned", help="Also systems that are planned, being built, unverified."),
]
CrossConnectOption = Annotated[
    bool,
    typer.Option("--cross-connect", help="Also cross where no system does: no offer is known."),
]
ModelledLegsOption = Annotated[
    bool,
    typer.Option(
        "--modelled-legs",
        help="Then also ways by one leg planned at sea where no system is: modelled.",
    ),
]
AllPathsOption = Annotated[
    bool, typer.Option("--all-paths", help="Each crossing path is a way of its own.")
]
MaxRouteOption = Annotated[
    float | None,
    typer.Option("--max-route", metavar="KM", min=0, help="Longest way over ground, km."),
]
MapOption = Annotated[
    Path | None, typer.Option("--map", metavar="FILE", help="Also draw the ways on a map.")
]
OpenOption = Annotated[bool, typer.Option("--open", help="Show what is written in the browser.")]

PairStartArgument = Annotated[
    str | None, typer.Argument(metavar="A", help="Station or city; not with --pairs.")
]
PairEndArgument = Annotated[
    str | None, typer.Argument(metavar="B", help="Station or city; not with --pairs.")
]
PairsOption = Annotated[
    Path | None,
    typer.Option("--pairs", metavar="FILE", help="Compare many pairs: CSV, A,B in each row."),
]
PartsOption = Annotated[
    Path | None,
    typer.Option(
        "--parts",
        metavar="FOLDER",
        help="Keep each pair there; run again, it does what is missing.",
    ),
]
WorkersOption = Annotated[
    int, typer.Option("--workers", metavar="N", min=1, help="How many share the pairs.")
]
ExecutorOption = Annotated[
    Work | None,
    typer.Option(
        "--executor",
        help="Who works the pairs out; default: processes where there are several workers. dask: "
        "a cluster on this machine; for another pass its executor to compare_pairs in Python.",
    ),
]
SkipUnknownOption = Annotated[
    bool, typer.Option("--skip-unknown", help="Go on without the pairs whose names are unknown.")
]

"""The command line: parse, call one public function, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

import cableroute as cr
from cableroute.errors import CablerouteError, GeodataError, OutputError
from cableroute.terminal import Column, Format, note, show, table

if TYPE_CHECKING:
    from cableroute.geodata import Geodata
    from cableroute.model import Route

__all__ = ["app", "main"]

app = typer.Typer(
    help="Ways of submarine cables across countries and seas: compared, drawn, with their deals.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

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
StartArgument = Annotated[str, typer.Argument(metavar="A", help="Station: name, alias or id.")]
EndArgument = Annotated[str, typer.Argument(metavar="B", help="Station: name, alias or id.")]
MaxSharedOption = Annotated[
    float,
    typer.Option(
        "--max-shared",
        metavar="PCT",
        min=0,
        max=100,
        help="Ways that share more than this much ground are one way.",
    ),
]
EndKmOption = Annotated[
    float,
    typer.Option(
        "--end-km",
        metavar="KM",
        min=0,
        help="Length at common ends that does not count as shared.",
    ),
]
TilesOption = Annotated[
    str | None,
    typer.Option("--tiles", metavar="NAME", help="Web tiles under the map, as OpenStreetMap."),
]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code.

    0: done; 1: `check` found faults, or the reader of a pipe has gone; 2: a wrong call, an
    unknown name, no way, or a file that cannot be read or written.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Arabic shows marks instead
            stream.reconfigure(errors="replace")
    try:
        app(args=arguments, prog_name="cableroute")
    except CablerouteError as error:
        note(f"error: {error}")
        return 2
    except OSError as error:  # standard output cannot be written, as on a full disk
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        note(f"error: {error.strerror or error}")
        return 2
    except KeyboardInterrupt:
        return 130
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 2
    return 0


@app.callback(invoke_without_command=True)
def _version(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        print(f"cableroute {cr.__version__}")
        raise typer.Exit


def _open(
    geodata: list[Path] | None,
    base: bool = True,
    unverified: bool = False,
    confidential: bool = False,
) -> Geodata:
    """Open the tables, and tell which rows of a user's replaced others."""
    geo = cr.open_geodata(*(geodata or ()), base=base, unverified=unverified)
    for item in geo.overrides:
        row = geo.layers.rows(item.table).get(item.id)
        if row is None or confidential or row["visibility"] != "confidential":
            note(f"{item.folder.name} replaces {item.id} of {item.table} in {item.over.name}")
    return geo


def _list(
    name: str,
    geo: Geodata,
    filters: Mapping[str, str | None],
    format: Format | None,
    output: Path | None,
    confidential: bool,
    price_year: int | None = None,
) -> None:
    """Print or write the entries of a table that fit the filters."""
    from cableroute.listings import LISTINGS, credits, deal_cells, record, restated

    listing = LISTINGS[name]
    rows_by_id = {row["id"]: row for row in geo.records(name, confidential=confidential)}
    chosen = geo.select(name, **filters)
    items = {identity: item for identity, item in chosen.items() if identity in rows_by_id}
    rows = [
        record(geo, name, item, rows_by_id[identity], confidential=confidential)
        for identity, item in items.items()
    ]
    if price_year is not None:
        for row, item in zip(rows, items.values(), strict=True):
            row |= restated(geo, item, price_year)
    pages = [(listing.title, list(items.values()), rows)]
    if name == "deals":
        kinds = dict.fromkeys(deal.bought for deal in items.values())
        pages = [
            (
                f"{listing.title}: {kind or 'not said what is bought'}",
                [deal for deal in items.values() if deal.bought == kind],
                [row for row in rows if row["bought"] == kind],
            )
            for kind in kinds
        ]
    tables = [
        table(title, listing.columns, [
            deal_cells(geo, item, row) if name == "deals" else listing.cells(geo, item)
            for item, row in zip(found, records, strict=True)
        ])
        for title, found, records in pages
    ]  # fmt: skip
    geometries = None
    if format in (Format.geojson, Format.gpkg) or (
        format is None and output is not None and output.suffix.lower() in (".geojson", ".gpkg")
    ):
        frame = geo.to_gdf(name, confidential=confidential)
        geometry = dict(zip(frame["id"], frame.geometry, strict=True))
        geometries = [geometry[identity] for identity in items]
    show(
        rows,
        tables,
        format,
        output,
        credit=credits(rows),
        data_date=geo.data_date,
        geometries=geometries,
        name=name,
    )
    hidden = len(chosen) - len(items)
    if hidden:
        note(f"{hidden} confidential left out (--confidential shows them)")
    if not rows:
        note("nothing fits")


@app.command()
def systems(
    country: CountryOption = None,
    status: StatusOption = None,
    on: OnOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List the cable systems; --on DATE: those surely in service then."""
    filters = {"country": country, "status": status, "on": on}
    _list(
        "systems",
        _open(geodata, base, confidential=confidential),
        filters,
        format,
        output,
        confidential,
    )


@app.command()
def stations(
    country: CountryOption = None,
    status: StatusOption = None,
    system: SystemOption = None,
    confidence: ConfidenceOption = None,
    on: OnOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List the landing stations; --on DATE: those with a system surely in service then."""
    filters = {
        "country": country,
        "status": status,
        "system": system,
        "confidence": confidence,
        "on": on,
    }
    _list(
        "stations",
        _open(geodata, base, confidential=confidential),
        filters,
        format,
        output,
        confidential,
    )


@app.command()
def paths(
    country: CountryOption = None,
    system: SystemOption = None,
    confidence: ConfidenceOption = None,
    on: OnOption = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List the named terrestrial crossing paths; --on DATE: without those surely younger."""
    filters = {"country": country, "system": system, "confidence": confidence, "on": on}
    _list(
        "paths",
        _open(geodata, base, confidential=confidential),
        filters,
        format,
        output,
        confidential,
    )


@app.command()
def deals(
    country: CountryOption = None,
    status: StatusOption = None,
    system: SystemOption = None,
    on: OnOption = None,
    price_year: Annotated[
        int | None,
        typer.Option("--price-year", metavar="YEAR", help="Also give values in its money."),
    ] = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List the deals, crossings with their value per km of the ground; --on: signed by then."""
    filters = {"country": country, "status": status, "system": system, "on": on}
    geo = _open(geodata, base, confidential=confidential)
    _list("deals", geo, filters, format, output, confidential, price_year)


@app.command()
def incidents(
    country: CountryOption = None,
    system: SystemOption = None,
    on: OnOption = None,
    unverified: UnverifiedOption = False,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List cuts and faults, verified ones unless asked; --on DATE: those under way then."""
    filters = {"country": country, "system": system, "on": on}
    geo = _open(geodata, base, unverified, confidential)
    _list("incidents", geo, filters, format, output, confidential)


@app.command()
def sources(
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """List where figures and geometry come from."""
    _list(
        "sources", _open(geodata, base, confidential=confidential), {}, format, output, confidential
    )


@app.command("show")
def show_(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ID", help="An id of any table, or a system's, station's or path's name."
        ),
    ],
    geodata: GeodataOption = None,
    base: BaseOption = True,
    unverified: UnverifiedOption = False,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Show all that is known of one system, station, path, deal, incident or source."""
    from cableroute.catalogue import dossier
    from cableroute.pages import page

    geo = _open(geodata, base, unverified, confidential)
    found = dossier(geo, name, confidential=confidential)
    if format not in (None, Format.table, Format.json) or (
        format is None and output is not None and output.suffix.lower() not in (".txt", ".json", "")
    ):
        raise OutputError("a page is written as --format table or json: choose one")
    show(
        [
            {
                "kind": found.kind,
                "id": found.id,
                "title": found.title,
                "facts": dict(found.facts),
                "tables": {title: list(rows) for title, rows in found.tables.items()},
                "uncertain": list(found.uncertain),
                "source_ids": list(found.source_ids),
            }
        ],
        page(geo, found),
        format,
        output,
        credit=_credit(geo, found.source_ids),
        data_date=geo.data_date,
    )


@app.command()
def compare(
    start: StartArgument,
    end: EndArgument,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
    map: Annotated[
        Path | None, typer.Option("--map", metavar="FILE", help="Also draw the ways on a map.")
    ] = None,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = 15.0,
    tiles: TilesOption = None,
) -> None:
    """Compare the ways from one landing station to another."""
    from cableroute.geodesy import cut_at_date_line
    from cableroute.listings import credits
    from cableroute.pages import comparison_tables

    geo = _open(geodata, base, confidential=confidential)
    routes = _ways(geo, start, end, max_shared, end_km, confidential)
    frame = cr.compare(routes, cr.measures(geo), end_km=end_km)
    rows = frame.drop(columns="geometry").to_dict("records")
    if map is not None and output is not None and map.resolve() == output.resolve():
        raise OutputError(f"--map and --output are one file, {map}: give two names")
    if map is not None:
        drawn = cr.draw_map(
            routes, geodata=geo, table=frame, tiles=tiles, confidential=confidential
        )
        drawn.save(map)
    show(
        rows,
        comparison_tables(geo, routes, rows),
        format,
        output,
        credit=credits(rows),
        data_date=geo.data_date,
        geometries=[cut_at_date_line(route.geometry) for route in routes],
        name="ways",
    )
    _notes(geo, start, end, routes, max_shared, confidential)
    if map is not None:
        note(f"map: {map}")


@app.command("map")
def map_(
    start: StartArgument,
    end: EndArgument,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The page to write; default: A_B.html."
        ),
    ] = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = 15.0,
    tiles: TilesOption = None,
) -> None:
    """Draw the ways from one landing station to another on a map."""
    geo = _open(geodata, base, confidential=confidential)
    routes = _ways(geo, start, end, max_shared, end_km, confidential)
    frame = cr.compare(routes, cr.measures(geo), end_km=end_km)
    output = output or Path(f"{routes[0].start_id}_{routes[0].end_id}.html")
    drawn = cr.draw_map(routes, geodata=geo, table=frame, tiles=tiles, confidential=confidential)
    drawn.save(output)
    _notes(geo, start, end, routes, max_shared, confidential)
    note(f"map: {output}")


@app.command()
def export(
    tables: Annotated[
        list[str] | None,
        typer.Argument(metavar="[TABLE]...", help="Tables to write; default: all of them."),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option("--tables", metavar="FOLDER", help="Write a copy to edit into a folder."),
    ] = None,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    unverified: UnverifiedOption = False,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Write whole tables: one as CSV, JSON or GeoJSON, any number as a GeoPackage.

    With --tables FOLDER, write a copy to edit: open it with --geodata FOLDER, alone with
    --no-base.
    """
    from cableroute.exports import copy_tables, write_tables

    if (folder is None) == (output is None):
        raise OutputError("give --tables FOLDER for a copy to edit, or --output FILE")
    geo = _open(geodata, base, unverified, confidential)
    if folder is not None:
        if format is not None:
            raise OutputError("--format is for --output: a copy to edit keeps CSV and GeoJSON")
        written = copy_tables(geo, folder, tables or (), confidential=confidential)
        note(f"written: {len(written)} files in {folder}")
    elif output is not None:
        form = format.value if format is not None else output.suffix[1:].lower()
        write_tables(geo, output, tables or (), form, confidential=confidential)
        note(f"written: {output}")


@app.command()
def check(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="[FOLDER]...", help="Your own tables.")
    ] = None,
    lengths: Annotated[
        bool, typer.Option("--lengths", help="Print published against modelled lengths.")
    ] = False,
    geodata: GeodataOption = None,
    base: BaseOption = True,
    confidential: ConfidentialOption = False,
    format: FormatOption = None,
    output: OutputOption = None,
) -> None:
    """Check the embedded tables and your own: every fault with file, row and field."""
    every = (*(folders or ()), *(geodata or ()))
    if lengths:
        _lengths(_open(list(every), base, confidential=confidential), format, output, confidential)
        return
    if format is not None or output is not None:
        raise OutputError("--format and --output are for --lengths")
    try:
        problems = cr.check_geodata(*every, base=base)
    except GeodataError as error:
        note(f"error: {error}")
        raise typer.Exit(1) from None
    for problem in problems:
        print(problem)
    if problems:
        note(f"{len(problems)} fault{'s' if len(problems) > 1 else ''}")
        raise typer.Exit(1)
    print("the tables have no fault")


def _lengths(geo: Geodata, format: Format | None, output: Path | None, confidential: bool) -> None:
    from cableroute.catalogue import check_lengths, span

    checks = check_lengths(geo, confidential=confidential)
    rows = [
        {
            "kind": item.kind,
            "id": item.id,
            "system_id": item.system_id,
            "published_low_km": item.published_km[0] if item.published_km else None,
            "published_high_km": item.published_km[1] if item.published_km else None,
            "modelled_km": item.modelled_km,
            "length_ratio_low": item.length_ratio[0] if item.length_ratio else None,
            "length_ratio_high": item.length_ratio[1] if item.length_ratio else None,
            "usual": item.usual,
            "why": item.why,
        }
        for item in checks
    ]
    columns = [
        Column("", whole=True),
        Column("system or segment", whole=True),
        Column("published\nkm", True),
        Column("modelled\nkm", True),
        Column("length\nratio", True),
        Column("judged"),
    ]
    cells = [
        [
            "!" if item.usual is False else "",
            item.id if item.kind == "system" else f"  {item.id}",
            span(item.published_km, missing="–"),
            f"{item.modelled_km:,.0f}",
            "–"
            if item.length_ratio is None
            else f"{item.length_ratio[0]:.2f}"
            if item.length_ratio[0] == item.length_ratio[1]
            else f"{item.length_ratio[0]:.2f}–{item.length_ratio[1]:.2f}",
            item.why,
        ]
        for item in checks
    ]
    shown = {item.id for item in checks}
    sources = [name for leg in geo.segments.values() if leg.id in shown for name in leg.source_ids]
    show(
        rows,
        [table("Published against modelled length (modelled: over ground)", columns, cells)],
        format,
        output,
        credit=_credit(geo, sources),
        data_date=geo.data_date,
        name="lengths",
    )
    flagged = sum(item.usual is False for item in checks)
    note(
        f"{flagged} of {sum(item.usual is not None for item in checks)} published lengths lie "
        "outside the band; length_ratio is routing excess and branches, not slack: it is never "
        "used in quantities"
    )


def _ways(
    geo: Geodata, start: str, end: str, max_shared: float, end_km: float, confidential: bool
) -> list[Route]:
    """Return the ways that may be shown."""
    from cableroute.io import shareable

    found = cr.find_options(
        geo, start, end, max_shared_pct=max_shared, end_km=end_km, confidential=confidential
    )
    return shareable(found, confidential=confidential)


def _notes(
    geo: Geodata,
    start: str,
    end: str,
    routes: Sequence[Route],
    max_shared_pct: float,
    confidential: bool,
) -> None:
    """Tell on standard error what a reader of the table must know."""
    kept = {route.id for route in routes}
    others = [
        route
        for route in cr.find_options(geo, start, end, max_shared_pct=100, confidential=confidential)
        if route.id not in kept
    ]
    if not confidential:
        every = cr.find_options(geo, start, end, max_shared_pct=100)
        hidden = sum(route.is_confidential for route in every)
        if hidden:
            note(f"{hidden} confidential left out (--confidential shows them)")
    if others:
        named = [f"{way.name} ({way.route_km:.0f} km)" for way in others if way.id in geo.paths]
        text = "; ".join(named) or f"{len(others)} more ways through the land network"
        note(f"left out, sharing more than {max_shared_pct:g} % with a way above: {text}")
    if all(route.confidence in ("inferred", "assumed") for route in routes):
        note(
            "modelled: no source says which corridor a cable takes; lengths are of roads, railways "
            "and chords, lower bounds; ★ marks the ways that no other beats in cable km and "
            "shared ground together"
        )


def _credit(geo: Geodata, source_ids: Iterable[str]) -> str:
    from cableroute.geodata import attribution

    return attribution(geo, dict.fromkeys(source_ids))

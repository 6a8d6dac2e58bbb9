"""The command line: parse, call one public function, print."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

import cableroute as cr
from cableroute.errors import CablerouteError, GeodataError, NoRouteError, OutputError

if TYPE_CHECKING:
    from cableroute.geodata import Geodata
    from cableroute.model import Deal, Route

__all__ = ["app", "main"]

WIDTH_WITHOUT_TERMINAL = 140

app = typer.Typer(
    help="Ways of submarine cables across countries and seas: compared, drawn, with their deals.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How a table is written."""

    table = "table"
    csv = "csv"
    json = "json"
    geojson = "geojson"


class Column(NamedTuple):
    """A column of a table for people: heading, whether a number, whether kept on one line."""

    heading: str
    number: bool = False
    whole: bool = False


GeodataOption = Annotated[
    list[Path] | None,
    typer.Option("--geodata", metavar="FOLDER", help="Also read your own tables; may be repeated."),
]
FormatOption = Annotated[
    Format | None,
    typer.Option("--format", "-f", help="How to write the rows; default: by the file's name."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the screen."),
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
        _note(f"error: {error}")
        return 2
    except OSError as error:  # standard output cannot be written, as on a full disk
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _note(f"error: {error.strerror or error}")
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


@app.command()
def stations(
    geodata: GeodataOption = None, format: FormatOption = None, output: OutputOption = None
) -> None:
    """List the landing stations."""
    geo = cr.open_geodata(*(geodata or ()))
    found = list(geo.stations.values())
    features = [station.__geo_interface__ for station in found]
    rows = [
        {
            "id": item["id"],
            **item["properties"],
            "lon_deg": station.lon_deg,
            "lat_deg": station.lat_deg,
            "attribution": _credit(geo, station.source_ids),
        }
        for item, station in zip(features, found, strict=True)
    ]
    columns = [
        Column("id", whole=True),
        Column("station"),
        Column("Arabic"),
        Column("country"),
        Column("sea"),
        Column("status"),
        Column("position of"),
        Column("± km", True),
        Column("confidence"),
    ]
    cells = [
        [
            station.id,
            station.name_en,
            station.name_ar,
            station.country,
            station.sea,
            station.status,
            station.position_of,
            f"{station.accuracy_km:g}",
            station.confidence,
        ]
        for station in found
    ]
    credit = _credit(geo, (source for station in found for source in station.source_ids))
    _show(
        rows,
        [_table("Landing stations", columns, cells)],
        format,
        output,
        credit,
        [item["geometry"] for item in features],
    )


@app.command()
def paths(
    geodata: GeodataOption = None, format: FormatOption = None, output: OutputOption = None
) -> None:
    """List the named terrestrial crossing paths."""
    geo = cr.open_geodata(*(geodata or ()))
    found = list(geo.paths.values())
    features = [path.__geo_interface__ for path in found]
    rows = [
        {
            "id": path.id,
            "name": path.name,
            "start_id": path.start_id,
            "end_id": path.end_id,
            "stretch_ids": [leg.id for leg in path.legs],
            "route_km": path.route_km,
            "published_low_km": path.published_km[0] if path.published_km else None,
            "published_high_km": path.published_km[1] if path.published_km else None,
            "accuracy_km": path.accuracy_km,
            "confidence": path.confidence,
            "group_ids": list(path.group_ids),
            "source_ids": list(path.all_source_ids),
            "note": path.note,
            "attribution": _credit(geo, path.all_source_ids),
        }
        for path in found
    ]
    columns = [
        Column("id", whole=True),
        Column("way"),
        Column("from"),
        Column("to"),
        Column("stretches", True),
        Column("route km", True),
        Column("published km", True),
        Column("± km", True),
        Column("confidence"),
    ]
    cells = [
        [
            path.id,
            path.name,
            _place(geo, path.start_id),
            _place(geo, path.end_id),
            str(len(path.legs)),
            f"{path.route_km:.1f}",
            _span(path.published_km),
            f"{path.accuracy_km:g}",
            path.confidence,
        ]
        for path in found
    ]
    credit = _credit(geo, (source for path in found for source in path.all_source_ids))
    _show(
        rows,
        [_table("Terrestrial crossing paths", columns, cells)],
        format,
        output,
        credit,
        [item["geometry"] for item in features],
    )


@app.command()
def deals(
    geodata: GeodataOption = None, format: FormatOption = None, output: OutputOption = None
) -> None:
    """List the deals, each with its value per km of the ground that it covers."""
    geo = cr.open_geodata(*(geodata or ()))
    rows = [_deal_row(geo, deal) for deal in geo.deals.values()]
    columns = [
        Column("id", whole=True),
        Column("kind and status"),
        Column("signed"),
        Column("value", True),
        Column("applies to"),
        Column("value per km", True),
        Column("parties"),
    ]
    cells = [
        [
            row["id"],
            f"{row['kind']}\n{row['status']}",
            row["signed"],
            _money(row["value"], row["currency"]) + f"\n{row['value_basis'] or ''}",
            "\n".join(_applies(geo, item) for item in row["applies_to"]),
            _per_km(row),
            "\n".join(party["name"] for party in row["parties"]),
        ]
        for row in rows
    ]
    title = "Deals (a value is the whole deal's; values are not added up)"
    credit = "; ".join(
        dict.fromkeys(part for row in rows for part in row["attribution"].split("; ") if part)
    )
    _show(rows, [_table(title, columns, cells)], format, output, credit, None)


@app.command()
def compare(
    start: StartArgument,
    end: EndArgument,
    geodata: GeodataOption = None,
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
    geo = cr.open_geodata(*(geodata or ()))
    routes = cr.find_options(geo, start, end, max_shared_pct=max_shared, end_km=end_km)
    table = cr.compare(routes, cr.measures(geo), end_km=end_km)
    rows = table.drop(columns="geometry").to_dict("records")
    if map is not None and output is not None and map.resolve() == output.resolve():
        raise OutputError(f"--map and --output are one file, {map}: give two names")
    if map is not None:
        cr.draw_map(routes, geodata=geo, table=table, tiles=tiles).save(map)
    credit = "; ".join(
        dict.fromkeys(part for row in rows for part in row["attribution"].split("; "))
    )
    _show(
        rows,
        _comparison_table(geo, routes, rows),
        format,
        output,
        credit,
        [route.__geo_interface__["geometry"] for route in routes],
    )
    _notes(geo, start, end, routes, max_shared)
    if map is not None:
        _note(f"map: {map}")


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
    max_shared: MaxSharedOption = 40.0,
    end_km: EndKmOption = 15.0,
    tiles: TilesOption = None,
) -> None:
    """Draw the ways from one landing station to another on a map."""
    geo = cr.open_geodata(*(geodata or ()))
    routes = cr.find_options(geo, start, end, max_shared_pct=max_shared, end_km=end_km)
    table = cr.compare(routes, cr.measures(geo), end_km=end_km)
    output = output or Path(f"{routes[0].start_id}_{routes[0].end_id}.html")
    cr.draw_map(routes, geodata=geo, table=table, tiles=tiles).save(output)
    _notes(geo, start, end, routes, max_shared)
    _note(f"map: {output}")


@app.command()
def check(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="[FOLDER]...", help="Your own tables.")
    ] = None,
    geodata: GeodataOption = None,
) -> None:
    """Check the embedded tables and your own: every fault with file, row and field."""
    try:
        problems = cr.check_geodata(*(folders or ()), *(geodata or ()))
    except GeodataError as error:
        _note(f"error: {error}")
        raise typer.Exit(1) from None
    for problem in problems:
        print(problem)
    if problems:
        _note(f"{len(problems)} fault{'s' if len(problems) > 1 else ''}")
        raise typer.Exit(1)
    print("the tables have no fault")


# --- tables for people ---


def _comparison_table(
    geo: Geodata, routes: Sequence[Route], rows: Sequence[Mapping[str, Any]]
) -> list[Table]:
    from cableroute.io import is_missing

    numbers = {row["route_id"]: number for number, row in enumerate(rows, start=1)}
    attached = {item.deal.id: item.deal for route in routes for item in route.deals}
    letters = {deal: _letter(place) for place, deal in enumerate(attached)}
    columns = [
        Column("", True),
        Column("way"),
        Column("route\nkm", True),
        Column("cable\nkm", True),
        Column("published\nkm", True),
        Column("RTD\nms", True),
        Column("shares\nmost"),
        Column("deals"),
    ]
    cells = [
        [
            f"{'★ ' if row['pareto'] else ''}{numbers[row['route_id']]}",
            f"{row['name']}\n{_standing(row)}",
            f"{row['route_km']:.1f}",
            f"{row['cable_km']:.0f}\n{row['cable_low_km']:.0f}–{row['cable_high_km']:.0f}",
            "–"
            if is_missing(row["published_km"])
            else _span((row["published_low_km"], row["published_high_km"])),
            f"{row['rtd_ms']:.2f}\n{row['rtd_low_ms']:.2f}–{row['rtd_high_ms']:.2f}",
            _shares(row, numbers),
            _attached(row["deals"], letters),
        ]
        for row in rows
    ]
    if all(is_missing(row["published_km"]) for row in rows):
        columns.pop(4)
        cells = [[*row[:4], *row[5:]] for row in cells]
    title = "Ways from " + " to ".join(
        _place(geo, end) for end in (routes[0].start_id, routes[0].end_id)
    )
    if not is_missing(rows[0]["excess_pct"]):
        direct_km = rows[0]["route_km"] / (1 + rows[0]["excess_pct"] / 100)
        title += f" (direct geodesic {direct_km:.1f} km)"
    found = [_table(title, columns, cells)]
    if attached:
        found.append(
            _table(
                "Deals attached (a value is the whole deal's, whichever way it goes)",
                [
                    Column(""),
                    Column("deal", whole=True),
                    Column("kind"),
                    Column("value", True),
                    Column("covers"),
                ],
                [
                    [
                        letters[deal.id],
                        deal.id,
                        deal.kind,
                        f"{_money(deal.value, deal.currency)}\n{deal.value_basis}".rstrip(),
                        deal.covers,
                    ]
                    for deal in attached.values()
                ],
            )
        )
    return found


def _standing(row: Mapping[str, Any]) -> str:
    """Return how far round a way goes and how well its position is known, in words."""
    from cableroute.io import is_missing

    accuracy = row["accuracy_km"]
    known = "accuracy not known" if is_missing(accuracy) else f"± {accuracy:g} km"
    excess = "" if is_missing(row["excess_pct"]) else f"{row['excess_pct']:+.0f} % over direct, "
    return f"{excess}{row['confidence']} {known}"


def _letter(place: int) -> str:
    """Return a to z, then a2 to z2 and so on."""
    turn, letter = divmod(place, 26)
    return chr(ord("a") + letter) + (str(turn + 1) if turn else "")


def _attached(cells: Sequence[Mapping[str, Any]], letters: Mapping[str, str]) -> str:
    """Return the letters of the deals on a row, by how surely they apply."""
    grades: dict[str, list[str]] = {}
    for cell in cells:
        grades.setdefault(cell["how_surely"], []).append(letters[cell["id"]])
    return (
        "\n".join(f"{grade}: {', '.join(found)}" for grade, found in grades.items()) or "none known"
    )


def _shares(row: Mapping[str, Any], names: Mapping[str, int]) -> str:
    from cableroute.io import is_missing

    if is_missing(row["shared_km"]):
        return "–"
    if not row["shared_with"]:
        return "none within\naccuracy"
    return f"{row['shared_km']:.0f} km, {row['shared_pct']:.0f} %\nwith {names[row['shared_with']]}"


def _notes(
    geo: Geodata, start: str, end: str, routes: Sequence[Route], max_shared_pct: float
) -> None:
    """Tell on standard error what a reader of the table must know."""
    kept = {route.id for route in routes}
    others = [
        route
        for route in cr.find_options(geo, start, end, max_shared_pct=100)
        if route.id not in kept
    ]
    if others:
        named = [f"{way.name} ({way.route_km:.0f} km)" for way in others if way.id in geo.paths]
        text = "; ".join(named) or f"{len(others)} more ways through the land network"
        _note(f"left out, sharing more than {max_shared_pct:g} % with a way above: {text}")
    if all(route.confidence in ("inferred", "assumed") for route in routes):
        _note(
            "modelled: no source says which corridor a cable takes; lengths are of roads, railways "
            "and chords, lower bounds; ★ marks the ways that no other beats in cable km and "
            "shared ground together"
        )


def _deal_row(geo: Geodata, deal: Deal) -> dict[str, Any]:
    covered = _covered(geo, deal)
    per_km = cr.value_per_km(deal, covered)
    return {
        "id": deal.id,
        "title": deal.title,
        "kind": deal.kind,
        "parties": [{"name": party.name, "role": party.role} for party in deal.parties],
        "signed": deal.signed,
        "signed_precision": deal.signed_precision,
        "value": deal.value,
        "currency": deal.currency or None,
        "price_year": deal.price_year,
        "value_basis": deal.value_basis or None,
        "covers": deal.covers,
        "includes_landing": deal.includes_landing,
        "term_years": list(deal.term_years) if deal.term_years else None,
        "recurring_charge": deal.recurring_charge or None,
        "status": deal.status,
        "system_id": deal.system_id or None,
        "applies_to": [
            {"scope": item.scope, "targets": list(item.targets), "how_surely": item.how_surely}
            for item in deal.applies_to
        ],
        "relations": [{"kind": item.kind, "deal_id": item.deal_id} for item in deal.relations],
        "covered_path_ids": [path.id for path in covered],
        "ground_low_km": per_km.ground_low_km if per_km else None,
        "ground_high_km": per_km.ground_high_km if per_km else None,
        "paths_low": per_km.paths_low if per_km else None,
        "paths_high": per_km.paths_high if per_km else None,
        "value_per_km_low": per_km.low if per_km else None,
        "value_per_km_high": per_km.high if per_km else None,
        "source_ids": list(deal.source_ids),
        "note": deal.note,
        "attribution": _credit(geo, (name for way in covered for name in way.all_source_ids)),
    }


def _covered(geo: Geodata, deal: Deal) -> list[Route]:
    """Return the different ways that a deal may cover: of its pairs, and the paths it names.

    Those too young for the system are left out first, so that none stands for an older one.
    """
    from cableroute.options import different_ways

    ready = geo.systems[deal.system_id].ready_for_service if deal.system_id in geo.systems else ""
    named = {target for item in deal.applies_to if item.scope == "path" for target in item.targets}
    covered = {path.id: path for path in geo.paths.values() if path.id in named}
    for item in deal.applies_to:
        if item.scope == "station pair":
            try:
                ways = cr.find_options(geo, *item.targets, max_shared_pct=100)
            except NoRouteError:
                continue
            old = [way for way in ways if not cr.too_young(way, ready)]
            covered |= {way.id: way for way in different_ways(old)}
    return list(covered.values())


def _per_km(row: Mapping[str, Any]) -> str:
    if row["value_per_km_low"] is None:
        return "not known"
    low, high = row["value_per_km_low"], row["value_per_km_high"]
    text = f"{low:,.0f}" if round(low) == round(high) else f"{low:,.0f}–{high:,.0f}"
    count = f"{row['paths_low']}" + (
        f" to {row['paths_high']}" if row["paths_high"] != row["paths_low"] else ""
    )
    landing = "\nincludes landing facilities" if row["includes_landing"] else ""
    return f"{row['currency']} {text}\nif {count} path{'s' if count != '1' else ''}{landing}"


def _applies(geo: Geodata, item: Mapping[str, Any]) -> str:
    names = " – ".join(_place(geo, target) for target in item["targets"])
    what = {"country": f"any pair in {names}"}.get(item["scope"], names)
    return f"{what} ({item['how_surely']})"


def _place(geo: Geodata, identity: str) -> str:
    return geo.place_names.get(identity, identity)


def _money(value: float | None, currency: str | None) -> str:
    return "not published" if value is None else f"{currency} {value:,.0f}"


def _span(values: tuple[float, float] | None) -> str:
    if values is None:
        return "–"
    low, high = values
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def _credit(geo: Geodata, source_ids: Iterable[str]) -> str:
    from cableroute.geodata import attribution

    return attribution(geo, dict.fromkeys(source_ids))


def _table(title: str, columns: Sequence[Column], cells: Iterable[Sequence[str]]) -> Table:
    table = Table(
        title=Text(title),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        collapse_padding=True,
    )
    for column in columns:
        table.add_column(
            column.heading,
            justify="right" if column.number else "left",
            no_wrap=column.whole or column.number,
            overflow="fold",
        )
    for row in cells:
        table.add_row(*(Text(cell) for cell in row))  # Text: no markup from data is obeyed
    return table


def _show(
    rows: Sequence[Mapping[str, Any]],
    tables: Sequence[Table],
    format: Format | None,
    output: Path | None,
    credit: str,
    geometries: Sequence[Mapping[str, Any]] | None,
) -> None:
    """Print the rows, or write them to a file, in the format asked for."""
    from cableroute.io import to_csv, to_geojson, to_json, write_text

    if format is None:
        suffix = output.suffix[1:].lower() if output is not None else "txt"
        if suffix not in ("csv", "json", "geojson", "txt", ""):
            raise OutputError(
                f"cannot write {output}: no table is written as .{suffix} "
                "(choose .csv, .json, .geojson or .txt, or give --format)"
            )
        format = Format(suffix) if suffix not in ("txt", "") else Format.table
    if format is Format.table:
        text = _rendered(tables, credit, to_file=output is not None)
    elif format is Format.csv:
        text = to_csv(rows)
    elif format is Format.json:
        text = to_json(rows)
    elif geometries is None:
        raise OutputError("deals have no geometry: choose --format table, csv or json")
    else:
        text = to_geojson(rows, geometries, credit=credit)
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_text(output, text)
        _note(f"written: {output}")


def _rendered(tables: Sequence[Table], credit: str, *, to_file: bool) -> str:
    terminal = sys.stdout.isatty() and not to_file
    console = Console(
        width=None if terminal else WIDTH_WITHOUT_TERMINAL, force_terminal=terminal or None
    )
    with console.capture() as captured:
        for table in tables:
            console.print(table)
        if credit:
            console.print(Text(f"Data: {credit}", style="dim"))
    return (
        captured.get()
        if terminal
        else "\n".join(line.rstrip() for line in captured.get().split("\n"))
    )


def _note(text: str) -> None:
    print(text, file=sys.stderr)

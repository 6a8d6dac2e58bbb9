"""What a fuzzer hands over: each reader with an ending and files to begin with."""

from __future__ import annotations

import json
import math
import shutil
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qs

from fuzz.packed import (
    changes_of,
    kmz_document,
    line_table,
    project,
    put_changed,
    put_kmz,
    put_shapefile,
    put_workbook,
    workbook_sheet,
)  # fmt: skip
from shapely import LineString
from worlds.cable_maps import world
from worlds.hostile_files import all_cases, good
from worlds.position_lists import PHILIPPINES, sheet

import cableroute as cr
from cableroute.app.asked import VIEWS, read_asked
from cableroute.batches import in_parts, part_file
from cableroute.comparison.many_pairs import _part, read_pairs
from cableroute.geodata.assumptions import read_assumptions
from cableroute.geodata.opening import check_geodata
from cableroute.geometry.coordinate_text import read_point
from cableroute.importing import import_catalogue
from cableroute.importing.mapping import read_mapping
from cableroute.planning.land_use import read_class_table
from cableroute.planning.planned_leg import leg_from_part
from cableroute.planning.public_layers import read_public_layer
from cableroute.planning.rules_file import read_rules
from cableroute.presentation.ranking_tables import read_weights
from cableroute.questions import read_questions
from cableroute.traffic import read_demand

GEODATA = Path(__file__).parents[2] / "geodata"
KEPT = Path(__file__).parent / "seeds"
SMALL = 30_000
"""Octets: what is larger a fuzzer does not begin with."""


def plainly(path: Path, data: bytes) -> None:
    path.write_bytes(data)


class Target(NamedTuple):
    """A reader, the name of the file that it is given, texts that it reads, and how it is put.

    What is put otherwise than plainly begins with `begin` alone.
    """

    read: Callable[[Path], object]
    file: str
    texts: tuple[str, ...] = ()
    put: Callable[[Path, bytes], None] = plainly
    begin: Callable[[], tuple[bytes, ...]] | None = None


def features(path: Path) -> None:
    frame = cr.geodata.read_features(path, crs="EPSG:4326")
    west, south, east, north = frame.total_bounds
    assert math.isnan(west) or -540 <= west <= east <= 540, "longitudes that are none"
    assert math.isnan(west) or -90 <= south <= north <= 90, "latitudes that are none"


def position_list(path: Path) -> None:
    rpl, _ = cr.rpl.read_rpl(path)
    cr.rpl.check_rpl(rpl)


def public_layer(form: str) -> Callable[[Path], object]:
    return lambda path: read_public_layer(form, path)


def part(from_text: Callable[[str], object]) -> Callable[[Path], object]:
    """Return a reader of a part that stands in a folder, with the mark that it is whole."""

    def read(path: Path) -> None:
        text = path.read_bytes().decode("utf-8", "replace")
        path.write_text(part_file("{" + text), encoding="utf-8")
        in_parts(
            str, {path.stem: 1}, to_text=lambda text: "{}", from_text=from_text,
            suffix=path.suffix, folder=path.parent,
        )  # fmt: skip

    return read


def depths(path: Path) -> None:
    cr.seabed.open_seabed(path).window()


def table(path: Path) -> None:
    check_geodata(path.parent)


def imported(path: Path) -> None:
    target = path.parent / "imported"
    shutil.rmtree(target, ignore_errors=True)
    import_catalogue(path, target, licence="CC0 1.0", date="2026-01-01")


@cache
def geo() -> cr.Geodata:
    return cr.open_geodata()


def text_of(read: Callable[[str], object]) -> Callable[[Path], object]:
    """Return a reader of a text, not of a file."""
    return lambda path: read(path.read_bytes().decode("utf-8", "replace"))


def rules() -> str:
    """Return rules of planning as their file has them."""
    return cr.planning.rules_from_rates(geo()).to_toml()


def address(text: str) -> None:
    """Read what stands in the address line of the app: a view and its fields."""
    view, _, query = text.partition("?")
    read_asked(view if view in VIEWS else "compare", parse_qs(query))


QUESTIONS = """[[question]]
name = "canal"
ask = "compare"
start = "Zafarana"
end = "Abu Talat"
"""
OSM = {
    "elements": [
        {"type": "node", "id": 1, "lat": 29.9, "lon": 32.5, "tags": {"name": "A"}},
        {"type": "way", "id": 2, "nodes": [1, 3], "tags": {
            "communication": "line", "submarine": "yes", "name": "B"},
         "geometry": [{"lat": 29.9, "lon": 32.5}, {"lat": 29.0, "lon": 32.9}]},
    ]
}  # fmt: skip

LAYERS = (
    ("gfw-fishing", ".csv", "cell_ll_lat,cell_ll_lon,fishing_hours,flag\n29.1,32.6,2,EGY\n"),
    ("gvp-volcanoes", ".csv", "Volcano_Number,Volcano_Name,Latitude,Longitude\n1,Etna,37.7,15\n"),
    ("gem-faults", ".geojson", json.dumps({
        "type": "FeatureCollection", "features": [{
            "type": "Feature", "properties": {"slip_type": "Normal", "net_slip_rate": "(1,,2)"},
            "geometry": {"type": "LineString", "coordinates": [[32, 29], [33, 28]]}}]})),
)  # fmt: skip
NOTICE = "Insert cable, joining:\n(a) 50° 12´·345N., 5° 02´·100W.\n(b) 50° 18´·00N., 5° 06´·00W.\n"
LEG = json.dumps({
    "type": "Feature", "id": "L",
    "geometry": {"type": "LineString", "coordinates": [[32, 29], [33, 28]]},
    "properties": {
        "start_id": "A", "end_id": "B", "name": "A to B", "medium": "sea",
        "slack_pct": [1, 2, 3], "development_pct": [0, 0, 0], "accuracy_km": 1.0,
        "source_ids": ["s"], "length_kind": "modelled", "note": ""},
})[1:]  # fmt: skip
PAIR = json.dumps({"no_route": None, "rows": [{
    "route_id": "R", "length_km": 1.5,
    "geometry": LineString([(32, 29), (33, 28)]).wkb_hex}]})[1:]  # fmt: skip
TABLES = sorted(
    path.name for path in GEODATA.glob("*")
    if path.suffix in (".csv", ".geojson") and path.name != "schema.csv"
)  # fmt: skip

TARGETS: dict[str, Target] = {
    **{f"features{it}": Target(features, f"t{it}") for it in (
        ".geojson", ".json", ".kml", ".kmz", ".gpx", ".gpkg", ".shp", ".fgb", ".dxf", ".parquet",
        ".000")},
    **{f"list{it}": Target(position_list, f"t{it}", (sheet(), sheet("rows"))
                           if it == ".csv" else ()) for it in (".csv", ".tsv", ".txt", ".xlsx")},
    **{f"depths{it}": Target(depths, f"t{it}") for it in (".asc", ".xyz", ".tif", ".nc")},
    "cells.shp": Target(features, "t.shp", put=put_shapefile, begin=lambda: (good(".shp"),)),
    "cells.kmz": Target(features, "t.kmz", put=put_kmz, begin=lambda: (kmz_document(),)),
    "cells.xlsx": Target(
        position_list, "t.xlsx", put=put_workbook, begin=lambda: (workbook_sheet(),)),
    "cells.gpkg": Target(
        features, "t.gpkg", put=lambda path, data: put_changed(path, line_table(), data),
        begin=lambda: changes_of(line_table())),
    "project.gpkg": Target(
        cr.projects.read_project, "t.gpkg",
        put=lambda path, data: put_changed(path, project(), data),
        begin=lambda: changes_of(project())),
    "notice.txt": Target(position_list, "t.txt", (NOTICE, PHILIPPINES.partition("and\n")[0])),
    **{f"layer-{form}": Target(public_layer(form), f"t{ending}", (text,))
       for form, ending, text in LAYERS},
    "part-leg": Target(part(leg_from_part), "t.geojson", (LEG,)),
    "part-pair": Target(part(_part), "t.json", (PAIR,)),
    **{f"table-{name}": Target(table, name) for name in TABLES},
    "rules.toml": Target(read_rules, "t.toml", (rules(),)),
    "questions.toml": Target(read_questions, "t.toml", (QUESTIONS,)),
    "mapping.toml": Target(read_mapping, "t.toml", ('licence = "CC0"\n[lines]\nsystem = "A"\n',)),
    "assumptions.toml": Target(
        lambda path: read_assumptions(path, base=cr.default_assumptions(geo())), "t.toml",
        ("group_index = 1.5\n",)),
    "pairs.csv": Target(read_pairs, "t.csv", ("from,to\nSuez,Goa\n", 'A;B\n"5.3,43.3";Goa\n')),
    "demand.csv": Target(lambda path: read_demand(geo(), path), "t.csv",
                         ("from,to,low_tbps,high_tbps\nIndia,France,2,3\n",)),
    "classes.csv": Target(lambda path: read_class_table(path, "land use"), "t.csv",
                          ("class,name,factor,closed,source\n50,town,3,,a\n80,lake,,yes,a\n",)),
    "import.json": Target(imported, "t.json", (json.dumps(OSM),)),
    "point.text": Target(text_of(read_point), "t", (
        "50 12.345N 5 02.100W", "32.5,29.9", "29°54'10.5\"N 32°30'E")),
    "weights.text": Target(text_of(lambda it: read_weights(it.split("\n"), "t")), "t", (
        "delay=2\ncost=1",)),
    "address.text": Target(text_of(address), "t", (
        "compare?a=Suez&b=Goa&count=10&avoid=Egypt;Iran", "plan?a=1,2&b=Suez")),
}  # fmt: skip


def texts_of(name: str) -> Iterator[bytes]:
    """Yield what a fuzzer begins with: good files, the hostile ones of the tests, kept seeds."""
    target = TARGETS[name]
    ending = Path(target.file).suffix
    yield from (text.encode() for text in target.texts)
    if target.begin is not None or name.startswith(("layer-", "part-", "notice")):
        yield from target.begin() if target.begin is not None else ()
        yield from (path.read_bytes() for path in sorted((KEPT / name).glob("*")))
        return
    if name.startswith("table-"):
        whole = (GEODATA / target.file).read_text(encoding="utf-8")
        if ending == ".csv":
            yield "".join(whole.splitlines(keepends=True)[:8]).encode()
        else:
            found = json.loads(whole)
            yield json.dumps({**found, "features": found["features"][:2]}).encode()
        yield from (path.read_bytes() for path in sorted((KEPT / name).glob("*")))
        return
    if name.startswith("list") and ending in (".tsv", ".txt"):
        yield sheet().replace(",", "\t").encode()
    if name.startswith("features") and ending not in (".json", ".000"):
        yield good(ending)
    if name == "import.json":
        yield json.dumps(world_map(), ensure_ascii=False).encode()
    if not name.endswith(".text"):
        cases = (case.data for case in all_cases() if case.name.endswith(ending))
        yield from (data for data in cases if len(data) < SMALL)
    yield from (path.read_bytes() for path in sorted((KEPT / name).glob("*")))


def world_map() -> object:
    """Return a small cable map in the form of the submarine cable map's lines."""
    with tempfile.TemporaryDirectory() as folder:
        world(20, 150).write(Path(folder))
        files = sorted(Path(folder).rglob("*.json"), key=lambda path: path.stat().st_size)
        return json.loads(files[-1].read_text(encoding="utf-8"))

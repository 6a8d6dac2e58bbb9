"""Make the segments of the cable systems at sea: cables.geojson.

    python geodata/build/cables.py [--geodata FOLDER] [--again]

Input: the tables of the folder tables/ (segments, marks, ways, approaches, gates, and names and
sources of the systems), which are the definition of the segments and the place to correct them;
the status of each system in systems.csv; the positions of landing_stations.geojson,
corridors.geojson and corridors_osm.geojson; the pieces of pieces.json, and the relief for those
that are not there; and the land of land_ne10m.bin.xz, against which every line is checked. The
same input always gives the same bytes.

What a segment is: a part of one cable system between two places, planned on the embedded relief
between named marks (straits, capes, points off a coast), of which only those are kept that a
planned line needs: see planned.py. The marks are own estimates. No operator publishes its route
position list, so every line is assumed: it shows by which straits a cable goes and how long it is
at least, never where it lies. Three things are told apart:

- the ends: stations from published lists of landings; in Egypt the beach manhole;
- order_basis: whether a source states that the system joins these ends, or in this order
  ("stated"), or the order follows from geography alone ("inferred", nearly everywhere);
- role: a trunk joins two stations; a branch joins a branching unit on another segment to a
  station. No source gives the place of a branching unit: it is put at the point of the other
  segment nearest to the branch's first mark or, without marks, to its end.

Lengths of the lines are lower bounds: no slack, no detour round shoals or anchorages.

Left out: SEA-ME-WE 3 beyond Singapore, and single landings that are no station of the tables.
"""

from __future__ import annotations

import argparse
import csv
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import shapely
from planned import Planner
from pyproj import Geod

from cableroute.geodata.natural_earth import read_land
from cableroute.geometry.lines import cut_at_date_line

GEOD = Geod(ellps="WGS84")
LONGEST_KM = 300.0  # longest piece between two vertices
DIGITS = 4
DRAWN_KM = 1.0  # a corner of land so short is cut by the few points of a line
NEAR_END_KM = 8.0  # land is allowed this far beyond the accuracy of an end
OUT = Path(__file__).resolve().parent.parent
LICENCE = "CC BY 4.0, the cableroute contributors"
LENGTH_KIND = "planned on the seabed through named straits"

Point = tuple[float, float]

TABLES = Path(__file__).resolve().parent / "tables"


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of this folder."""
    with (TABLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def marks_in(cell: str) -> list[str]:
    """Return the marks of a cell, which are separated by semicolons."""
    return [part for part in cell.split("; ") if part]


NAMES = {row["id"] for row in read_table("segment_systems")}
"""Ids of the systems that have segments."""

MARKS: dict[str, Point] = {
    row["name"]: (float(row["lon"]), float(row["lat"])) for row in read_table("marks")
}
"""Named points at sea (a few on land) that lines may pass: own estimates."""

TIES = {row["name"] for row in read_table("marks") if row["tie"]}
"""Marks that are kept: straits and the capes at which ways part."""

WAYS = {row["name"]: marks_in(row["marks"]) for row in read_table("ways")}
"""Marks in order, from north or west to south or east; "-NAME" is the same in reverse."""

APPROACHES = {row["station_id"]: marks_in(row["marks"]) for row in read_table("approaches")}
"""Marks before a station (or its beach manhole), coming from the sea."""

GATES: dict[str, tuple[str, list[Point]]] = {
    row["group_id"]: (
        row["name"],
        [(float(row[f"lon_{i}"]), float(row[f"lat_{i}"])) for i in (1, 2)],
    )
    for row in read_table("gates")
}
"""Straits: name, and a line across; a segment that crosses it belongs to the group."""

GULF_OF_SUEZ = shapely.Polygon(
    [(32.3, 30.0), (32.3, 29.0), (33.7, 27.4), (34.2, 27.85), (33.2, 29.2), (32.7, 30.0)]
)
GULF_OF_SUEZ_GROUP = "EG-G-GULF-SUEZ"


class System(NamedTuple):
    """Name, status of its segments unless a segment has its own, and sources of its landings."""

    name: str
    status: str
    sources: str


class Segment(NamedTuple):
    """A row of the table: a trunk, or a branch if `on` is given."""

    id: str
    system: str
    start: str  # for a branch: "" (its branching unit)
    end: str
    marks: str  # separated by "; ", WAYS in capitals; "= " before: no approaches, alone: straight
    sources: str
    note: str
    basis: str
    low: float | None
    high: float | None
    on: str
    status: str
    accuracy: float
    medium: str
    pairs: int | None


def system_of(id: str) -> str:
    """Return the system of a segment, whose id its id begins with."""
    return max((name for name in NAMES if id.startswith(f"{name}-")), key=len)


def number(cell: str) -> float | None:
    """Return a number as it is written, None where the cell is empty."""
    return None if not cell else float(cell) if "." in cell else int(cell)


def read_segments() -> list[Segment]:
    """Return the rows of segments.csv; an empty cell is the common value."""
    return [
        Segment(
            id=row["id"],
            system=system_of(row["id"]),
            start=row["start_id"],
            end=row["end_id"],
            marks=row["marks"],
            sources=row["source_ids"],
            note=row["note"],
            basis=row["order_basis"],
            low=number(row["published_low_km"]),
            high=number(row["published_high_km"]),
            on=row["on_id"],
            status=row["status"],
            accuracy=number(row["accuracy_km"]) or 50,
            medium=row["medium"] or "sea",
            pairs=int(row["fibre_pairs"]) if row["fibre_pairs"] else None,
        )
        for row in read_table("segments")
    ]


def read_systems(folder: Path) -> dict[str, System]:
    """Return names and sources of segment_systems.csv, with the status of systems.csv."""
    with (folder / "systems.csv").open(encoding="utf-8", newline="") as file:
        status = {row["id"]: row["status"] for row in csv.DictReader(file)}
    return {
        row["id"]: System(row["name"], status[row["id"]], row["source_ids"])
        for row in read_table("segment_systems")
    }


SEGMENTS = read_segments()
SYSTEMS = read_systems(OUT)


class Place(NamedTuple):
    """A place that a segment may end at."""

    at: Point
    accuracy: float
    name: str
    country: str
    approach: list[str]


def main() -> None:
    """Write cables.geojson, check it against the land and print what each system came to."""
    parser = argparse.ArgumentParser(description="Make cables.geojson.")
    parser.add_argument("--geodata", type=Path, default=OUT, help="folder of the other tables")
    parser.add_argument("--again", action="store_true", help="plan every piece again")
    given = parser.parse_args()
    folder = given.geodata
    planner = Planner(folder, again=given.again)
    places = read_places(folder)
    missing = sorted({e for s in SEGMENTS for e in (s.start, s.end) if e and e not in places})
    if missing:
        raise SystemExit(f"no such place in {folder}: {', '.join(missing)}")
    try:
        lines, features = lines_and_features(planner, places)
    except BaseException:
        planner.write_pieces(whole=False)
        raise
    rows = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    head = f'"type":"FeatureCollection","name":"cables","licence":"{LICENCE}"'
    text = f'{{{head},"features":[\n{rows}\n]}}\n'
    (folder / "cables.geojson").write_text(text, encoding="utf-8", newline="\n")
    print_systems(folder, lines)
    planner.write_pieces()
    print(*planner.said, sep="\n")
    print(f"{sum(planner.marks)} of {len(planner.marks)} marks kept")
    faults = list(over_land(folder, lines, places))
    for fault in faults:
        print(fault)
    if faults:
        raise SystemExit(f"{len(faults)} lines cross land")


def lines_and_features(
    planner: Planner, places: dict[str, Place]
) -> tuple[dict[str, list[Point]], list[dict[str, Any]]]:
    """Return the line of each segment, and the features of segments and branching units."""
    lines: dict[str, list[Point]] = {}
    features = []
    land = read_land(OUT / "land_ne10m.bin.xz")
    shapely.prepare(land)
    for segment in SEGMENTS:
        if segment.on:
            unit = nearest_on(lines[segment.on], course(segment, places)[0], land)
            features.append(unit_feature(segment, unit, places))
            places[unit_id(segment)] = Place(unit, 50, "", "", [])
        points = ends_and_marks(segment, places)
        if is_planned(segment):
            points = planner.line(points, ties_of(segment, points, places), segment.accuracy)
        line = polyline(points)
        if segment.id in lines:
            raise SystemExit(f"{segment.id} stands twice")
        lines[segment.id] = line
        features.append(segment_feature(segment, line, places))
    return lines, features


def read_places(folder: Path) -> dict[str, Place]:
    """Return the places of the tables by id."""
    features: list[dict[str, Any]] = []
    for name in ("landing_stations", "corridors", "corridors_osm"):
        text = (folder / f"{name}.geojson").read_text(encoding="utf-8")
        features += [f for f in json.loads(text)["features"] if f["geometry"]["type"] == "Point"]
    rows = {f["properties"]["id"]: f for f in features}
    places = {}
    for key, feature in rows.items():
        row = feature["properties"]
        station = row.get("station_id") or key.removesuffix("-BMH")
        named = rows[station]["properties"] if station in rows else row
        at = tuple(feature["geometry"]["coordinates"])
        name = named["name_en"].split(" (")[0]
        places[key] = Place(
            at, row["accuracy_km"], name, row.get("country") or "", APPROACHES.get(station, [])
        )
    return places


def course(segment: Segment, places: dict[str, Place]) -> list[Point]:
    """Return what a segment passes after its start, its end last."""
    bare = segment.marks.startswith("=")
    names: list[str] = []
    for part in filter(None, segment.marks.removeprefix("=").strip().split("; ")):
        way = WAYS.get(part.removeprefix("-"))
        names += [part] if way is None else way[::-1] if part.startswith("-") else way
    if not bare:
        start = places[segment.start].approach if segment.start else []
        names = start[::-1] + names + places[segment.end].approach
    return [MARKS[name] for name in names] + [places[segment.end].at]


def ends_and_marks(segment: Segment, places: dict[str, Place]) -> list[Point]:
    """Return start, marks and end, without marks that the line has come to already."""
    points = [places[segment.start or unit_id(segment)].at]
    for point in course(segment, places):
        if point != points[-1] and (len(points) > 1 or km(points[0], point) > 1):
            points.append(point)
    return points


def is_planned(segment: Segment) -> bool:
    """Return whether a segment is planned: at sea, and not straight from beach to beach."""
    return segment.medium == "sea" and segment.marks.strip() != "="


def ties_of(segment: Segment, points: list[Point], places: dict[str, Place]) -> list[bool]:
    """Return which points a line must pass.

    Straits, the marks before its stations, and those at which its branches leave.
    """
    straits = {MARKS[name] for name in TIES}
    straits |= {course(other, places)[0] for other in SEGMENTS if other.on == segment.id}
    near = {
        MARKS[places[end].approach[-1]]
        for end in (segment.start, segment.end)
        if end and places[end].approach and not segment.marks.startswith("=")
    }
    return [point in straits | near for point in points]


def unit_id(segment: Segment) -> str:
    """Return the id of the branching unit that a branch starts at."""
    return segment.id.replace("-B-", "-BU-")


def polyline(points: list[Point]) -> list[Point]:
    """Return geodesics through points, in pieces of equal length, none over the longest."""
    line = [points[0]]
    for start, end in itertools.pairwise(points):
        count = int(km(start, end) // LONGEST_KM)
        between = GEOD.npts(*start, *end, count) if count else []
        line += [(round(lon, DIGITS), round(lat, DIGITS)) for lon, lat in between]
        line.append(end)
    return line


def km(start: Point, end: Point) -> float:
    """Return the geodesic distance between two points."""
    return float(GEOD.inv(*start, *end)[2]) / 1000


def line_km(line: list[Point]) -> float:
    """Return the length of a line of geodesics."""
    return sum(km(a, b) for a, b in itertools.pairwise(line))


def dense(line: list[Point], step_km: float) -> list[Point]:
    """Return a line with points on its geodesics every so many km."""
    points = [line[0]]
    for start, end in itertools.pairwise(line):
        count = int(km(start, end) // step_km)
        points += [tuple(p) for p in GEOD.npts(*start, *end, count)] if count else []
        points.append(end)
    return points


def nearest_on(line: list[Point], point: Point, land: shapely.Geometry) -> Point:
    """Return the point at sea on a line nearest to a point, to within 0.1 km along the line."""
    for step_km in (10.0, 1.0, 0.1):
        every = dense(line, step_km)
        points = [it for it in every if not shapely.intersects_xy(land, *it)] or every
        at = min(range(len(points)), key=lambda i: (km(points[i], point), i))
        line = points[max(at - 1, 0) : at + 2]
    lon, lat = points[at]
    return round(lon, DIGITS), round(lat, DIGITS)


def groups_of(line: list[Point]) -> list[str]:
    """Return the shared-risk groups of the straits that a line passes."""
    string = cut_at_date_line(dense(line, 10.0))
    groups = [
        key for key, (_, gate) in GATES.items() if string.intersects(shapely.LineString(gate))
    ]
    if "G-STRAIT-JUBAL" in groups or GULF_OF_SUEZ.contains(shapely.Point(line[0])):
        groups.append(GULF_OF_SUEZ_GROUP)
    return groups


def unit_feature(segment: Segment, at: Point, places: dict[str, Place]) -> dict[str, Any]:
    """Return the feature of the branching unit of a branch."""
    bare = not segment.marks.strip("= ")
    target = "branch's end" if bare and not places[segment.end].approach else "branch's first mark"
    row = {
        "id": unit_id(segment),
        "name_en": f"{SYSTEMS[segment.system].name}, branching unit for {places[segment.end].name}",
        "name_ar": None,
        "kind": "branching unit",
        "on_leg_id": segment.on,
        "station_id": None,
        "country": None,
        "position_of": "branching unit, assumed: nearest point of the other segment to the "
        + target,
        "accuracy_km": max(50, segment.accuracy),
        "confidence": "assumed",
        "source_ids": ["own-estimate"],
        "note": "",
        "visibility": None,
    }
    return {"type": "Feature", "properties": row, "geometry": {"type": "Point", "coordinates": at}}


def segment_feature(
    segment: Segment, line: list[Point], places: dict[str, Place]
) -> dict[str, Any]:
    """Return the feature of a segment."""
    system = SYSTEMS[segment.system]
    start, end = places[segment.start or unit_id(segment)], places[segment.end]
    what = f"branch to {end.name}" if segment.on else f"{start.name} to {end.name}"
    planned = ["naturalearth", "etopo1"] if is_planned(segment) else []
    sources = ["own-estimate", *planned, *segment.sources.split(";"), *system.sources.split(";")]
    row = {
        "id": segment.id,
        "kind": "segment",
        "name_en": f"{system.name}, {what}",
        "country": end.country if start.country == end.country else None,
        "start_id": segment.start or unit_id(segment),
        "end_id": segment.end,
        "order_basis": segment.basis,
        "role": "branch" if segment.on else "trunk",
        "medium": segment.medium,
        "right_of_way": "seabed" if segment.medium == "sea" else "estimate",
        "right_of_way_since": None,
        "duct_count": None,
        "fibre_pairs": segment.pairs,
        "trench": None,
        "slack_pct": None,
        "published_low_km": segment.low,
        "published_high_km": segment.high,
        "group_ids": groups_of(line),
        "system_id": segment.system,
        "status": segment.status or system.status,
        "accuracy_km": segment.accuracy,
        "confidence": "assumed",
        "length_kind": LENGTH_KIND if is_planned(segment) else "chords",
        "source_ids": list(dict.fromkeys(filter(None, sources))),
        "note": segment.note,
        "visibility": None,
    }
    return {"type": "Feature", "properties": row, "geometry": geometry_of(line)}


def geometry_of(line: list[Point]) -> dict[str, Any]:
    """Return the geometry of a line, cut where it crosses the date line (RFC 7946, 3.1.9)."""
    if all(abs(one[0] - two[0]) <= 180 for one, two in itertools.pairwise(line)):
        return {"type": "LineString", "coordinates": line}
    parts = shapely.get_parts(cut_at_date_line(line))
    coordinates = [shapely.get_coordinates(part).round(DIGITS).tolist() for part in parts]
    return {"type": "MultiLineString", "coordinates": coordinates}


def over_land(
    folder: Path, lines: dict[str, list[Point]], places: dict[str, Place]
) -> Iterator[str]:
    """Return the stretches of lines over land that no end's accuracy excuses."""
    polygons = list(read_land(folder / "land_ne10m.bin.xz").geoms)
    tree = shapely.STRtree(polygons)
    for segment in (s for s in SEGMENTS if s.medium == "sea"):
        string = cut_at_date_line(dense(lines[segment.id], 5.0))
        ends = [places[segment.start or unit_id(segment)], places[segment.end]]
        for index in sorted(tree.query(string, predicate="intersects").tolist()):
            for piece in shapely.get_parts(shapely.intersection(string, polygons[index])):
                points = [tuple(p) for p in shapely.get_coordinates(piece)]
                away = min(
                    max(km(e.at, p) - e.accuracy - NEAR_END_KM for p in points) for e in ends
                )
                if away > 0 and line_km(points) > DRAWN_KM:
                    lon, lat = points[len(points) // 2]
                    over = f"{line_km(points):.1f} km over land at {lon:.2f}, {lat:.2f}"
                    yield f"{segment.id}: {over}"


def print_systems(folder: Path, lines: dict[str, list[Point]]) -> None:
    """Print segments, modelled and published length of each system."""
    with (folder / "systems.csv").open(encoding="utf-8", newline="") as file:
        published = {row["id"]: row for row in csv.DictReader(file)}
    for key in SYSTEMS:
        own = [segment for segment in SEGMENTS if segment.system == key]
        total = sum(line_km(lines[segment.id]) for segment in own)
        row = published.get(key, {})
        low, high = row.get("length_low_km") or "", row.get("length_high_km") or ""
        ratio = f"{total / float(high):.2f} - {total / float(low):.2f}" if low and high else ""
        print(f"{key:13} {len(own):3} {total:8.0f} {low:>7} {high:>7}  {ratio}")


if __name__ == "__main__":
    main()

"""How far are planned lines from cables that were laid or charted: one table, beside peers.

Run when asked, from the root of the repository::

    pip install -e '.[fast]' searoute 'scgraph<3'
    python tests/laid/held_against.py

``laid_lines.csv`` of the tables says what each line is, where it is and where it is from. Every
compared line joins the two ends of the laid one; its offset is the ellipsoidal distance from
points of the laid line, a km apart, to it. A laid line is known at its positions: between two of
them that are far apart, points count only where geodesic and rhumb line agree to a km.

Every line weighs the same: the overall figures are medians over the lines. Lines *in open water*
are those whose geodesic crosses no land. The placebo is the laid line itself, moved by 50 km in
a direction drawn with a seed, and held against the plan: a plan that is no nearer to the cable
than to its placebo knows nothing of it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely import LineString

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.geometry import destination, distance_km, kp_of_point, line_km, point_at_kp
from cableroute.geometry.lines import densify
from cableroute.planning.laid_lines import STEP_KM, LaidLine, Offset, laid_lines, offset

NEAR_KM = 10.0
SAME_KM = 2.0
PLACEBO_KM = 50.0
SEED = 14

Method = Callable[[LaidLine], LineString]


# --- Lines ------------------------------------------------------------------------------------


def lines_of_file(path: Path, least_km: float = 100.0) -> list[LaidLine]:
    """Return the lines of any file that geopandas reads, those at least so long."""
    import geopandas

    frame = geopandas.read_file(path)
    parts = frame.to_crs(4326).geometry.explode(index_parts=False)
    found = []
    for number, part in enumerate(parts, 1):
        xy = shapely.get_coordinates(part)
        xy = np.column_stack([np.degrees(np.unwrap(np.radians(xy[:, 0]))), xy[:, 1]])
        if len(xy) > 1 and line_km(LineString(xy)) >= least_km <= distance_km(*xy[0], *xy[-1]):
            id = f"{path.stem}-{number}"
            found.append(LaidLine(id, id, "file", (path.name,), "", 0.0, xy))
    return found


def moved(laid: LaidLine, by_km: float = PLACEBO_KM, seed: int = SEED) -> LaidLine:
    """Return the placebo: the same line elsewhere, by so much in a direction that is drawn."""
    marks = [seed, *laid.id.encode()]
    bearing = float(np.random.default_rng(marks).uniform(0, 360))
    lon, lat, *_ = destination(laid.xy[:, 0], laid.xy[:, 1], bearing_deg=bearing, distance_km=by_km)
    lon = np.degrees(np.unwrap(np.radians(lon)))
    return LaidLine(
        laid.id, laid.name, "placebo", laid.source_ids, laid.date, laid.accuracy_km,
        np.column_stack([lon, lat]),
    )  # fmt: skip


# --- Methods ----------------------------------------------------------------------------------


def by_geodesic(laid: LaidLine) -> LineString:
    return LineString([laid.ends[0], laid.ends[1]])


def by_searoute(laid: LaidLine) -> LineString:
    import searoute

    found = searoute.searoute(list(laid.ends[0]), list(laid.ends[1]), append_orig_dest=True)
    return _whole(found["geometry"]["coordinates"])


def by_scgraph(laid: LaidLine) -> LineString:
    from scgraph.geographs.marnet import marnet_geograph

    def place(at: tuple[float, float]) -> dict[str, float]:
        return {"longitude": (at[0] + 180) % 360 - 180, "latitude": at[1]}

    found = marnet_geograph.get_shortest_path(
        origin_node=place(laid.ends[0]), destination_node=place(laid.ends[1])
    )
    return _whole([(lon, lat) for lat, lon in found["coordinate_path"]])


def by_plan(laid: LaidLine, **options: Any) -> LineString:
    return cr.plan(laid.ends[0], laid.ends[1], **options).geometry


def by_following(laid: LaidLine, known: Sequence[LineString]) -> LineString:
    """Plan with 0.8 of the cost within 5 km of known cables, the tested one left out."""
    others = [line for line in known if not _is_same(line, laid)]
    layer = cr.planning.Layer("known", geometry=shapely.MultiLineString(others))
    drawn = cr.planning.Cost("known", (cr.planning.Band(high=5.0, factor=0.8),))
    return by_plan(laid, rules=cr.planning.Rules(layers=(layer,), costs=(drawn,)))


def _is_same(line: LineString, laid: LaidLine) -> bool:
    """Return whether half of a line is within 2 km of a laid one: then it may be the same cable."""
    if not shapely.intersects(shapely.box(*line.bounds).buffer(0.5), laid.line):
        return False
    lon, lat = shapely.get_coordinates(densify(line, max_step_km=10.0)).T
    return bool(np.mean(np.asarray(kp_of_point(laid.line, lon, lat).offset_km) < SAME_KM) > 0.5)


def _whole(places: Iterable[Sequence[float]]) -> LineString:
    xy = np.array([place[:2] for place in places], float)
    xy[:, 0] = np.degrees(np.unwrap(np.radians(xy[:, 0])))
    return LineString(xy)


METHODS: Mapping[str, Method] = {
    "geodesic": by_geodesic, "searoute": by_searoute, "scgraph": by_scgraph, "plan": by_plan,
}  # fmt: skip
PEERS = {"searoute": "searoute", "scgraph": "scgraph"}


# --- Offsets ----------------------------------------------------------------------------------


class Row(NamedTuple):
    """What was found for a line: whether its geodesic is all at sea, its offsets by method."""

    laid: LaidLine
    is_open: bool
    offsets: Mapping[str, Offset]


@cache
def _land() -> shapely.STRtree:
    land = read_land(embedded_folder() / "land_ne10m.bin.xz", filled=True)
    polygons = shapely.get_parts(land)
    shapely.prepare(polygons)
    return shapely.STRtree(polygons)


def is_open(laid: LaidLine) -> bool:
    """Return whether the geodesic between the ends of a line crosses land, but near the ends."""
    line = LineString([laid.ends[0], laid.ends[1]])
    inner = np.arange(NEAR_KM, line_km(line) - NEAR_KM, STEP_KM)
    lon, lat = point_at_kp(line, kp_km=inner)
    places = shapely.points((np.asarray(lon) + 180) % 360 - 180, lat)
    at, polygon = _land().query(places)
    return not shapely.contains(_land().geometries[polygon], places[at]).any()


def held(
    lines: Iterable[LaidLine], methods: Mapping[str, Method], told: Callable[[Row], None]
) -> list[Row]:
    """Return a row for each line: its offsets by method, those of the placebo last."""
    rows = []
    for laid in lines:
        try:
            found = {name: method(laid) for name, method in methods.items()}
        except cr.CablerouteError as error:
            print(f"{laid.id} is left out: {error}", file=sys.stderr)
            continue
        offsets = {name: offset(laid, compared) for name, compared in found.items()}
        offsets["placebo"] = offset(moved(laid), found["plan"])
        rows.append(Row(laid, is_open(laid), offsets))
        told(rows[-1])
    return rows


# --- Table ------------------------------------------------------------------------------------


def summary(rows: Sequence[Row]) -> list[list[str]]:
    """Return the cells of the table that sums up: medians over the lines."""
    cells = []
    groups = {
        "all": rows,
        "in open water": [row for row in rows if row.is_open],
        "the others": [row for row in rows if not row.is_open],
    }
    for name, group in groups.items():
        values = [
            tuple(np.median([row.offsets[method] for row in group], axis=0))
            for method in rows[0].offsets
        ]
        if group:
            cells.append([f"{name}, {len(group)}", "", *(_pair(*value) for value in values)])
    for name, mark in (("nearer than the geodesic", -1), ("farther than the geodesic", 1)):
        counts = [
            sum(_compared(row.offsets[method], row.offsets["geodesic"]) == mark for row in rows)
            for method in rows[0].offsets
        ]
        cells.append([name, "", *map(str, counts)])
    return cells


def _compared(one: Offset, two: Offset) -> int:
    """Return -1 where one median is less than another by more than 5 % and 0.1 km, 1 for more."""
    apart = one.median_km - two.median_km
    return 0 if abs(apart) <= 0.05 * two.median_km + 0.1 else int(np.sign(apart))


def _pair(median_km: float, p90_km: float) -> str:
    return f"{median_km:.1f} / {p90_km:.1f}"


def row_cells(row: Row) -> list[str]:
    """Return the cells of a line in the table."""
    mark = "" if row.is_open else "*"
    pairs = [_pair(*value) for value in row.offsets.values()]
    return [row.laid.id + mark, f"{line_km(row.laid.line):,.0f}", *pairs]


def _shown(cells: Sequence[str]) -> None:
    print("| " + " | ".join(cells) + " |", flush=True)


def _rules(name: str) -> Any:
    """Return the rules of a file, or those that go by a name."""
    if Path(name).suffix:
        return cr.planning.read_rules(name)
    return cr.planning.preset_rules(name, geodata=cr.open_geodata())


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--lines", type=Path, help="laid lines of your own: any vector file")
    parser.add_argument(
        "--rules", action="append", default=[], help="rules to plan with too, a name or a file"
    )
    parser.add_argument("--follow", type=Path, help="known cables to follow: any vector file")
    given = parser.parse_args(arguments)
    methods = {
        name: method for name, method in METHODS.items() if find_spec(PEERS.get(name, "cableroute"))
    }
    for name in given.rules:
        methods[f"plan, {Path(name).stem}"] = partial(by_plan, rules=_rules(name))
    if given.follow is not None:
        known = [laid.line for laid in lines_of_file(given.follow)]
        methods["plan, known cables"] = partial(by_following, known=known)
    lines = laid_lines(cr.open_geodata()) if given.lines is None else lines_of_file(given.lines)
    _shown(["line", "km", *methods, "placebo"])
    _shown(["---", *["--:"] * (len(methods) + 2)])
    rows = held(lines, methods, lambda row: _shown(row_cells(row)))
    print()
    _shown(["median over lines", "", *methods, "placebo"])
    _shown(["---", *["--:"] * (len(methods) + 2)])
    for cells in summary(rows):
        _shown(cells)


if __name__ == "__main__":
    main()

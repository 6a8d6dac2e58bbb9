"""crossings, parallels and areas, as a user calls them, against shapely and pyproj."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from itertools import pairwise, product

import geopandas
import numpy as np
import openpyxl
import pytest
import shapely
from pyproj import Geod
from shapely import LineString, Point
from worlds import position_lists
from worlds.commands import cableroute

from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.relief import depth_m, read_relief
from cableroute.geodata.vector_files import read_features

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]
GEOD = Geod(ellps="WGS84")


def dense(line, step_m=200):
    """A line with places on its geodesics, by pyproj: straight in degrees to centimetres."""
    xy, found = line.coords[:], []
    for (lon, lat), (lon2, lat2) in pairwise(xy):
        count = int(GEOD.inv(lon, lat, lon2, lat2)[2] // step_m)
        found += [(lon, lat), *GEOD.npts(lon, lat, lon2, lat2, count)]
    return LineString([*found, xy[-1]])


def kp_of(line, place):
    """KP of a place on a dense line, by pyproj."""
    at = line.project(place)
    return GEOD.geometry_length(shapely.ops.substring(line, 0, at)) / 1000


def walks(count, seed):
    random = np.random.default_rng(seed)
    heading = random.uniform(0, 2 * np.pi, (count, 1)) + random.normal(0, 0.4, (count, 8)).cumsum(1)
    steps = 0.15 * np.stack([np.cos(heading), np.sin(heading)], axis=2)
    return [LineString(it) for it in random.uniform(30, 30.3, (count, 1, 2)) + steps.cumsum(1)]


OURS, THEIRS = walks(4, 9), walks(6, 59)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Our lines as a GeoPackage, theirs in another reference system, and areas."""
    made = tmp_path_factory.mktemp("lines")
    ours = geopandas.GeoDataFrame(
        {"id": [f"O{n}" for n in range(4)], "accuracy_km": 0.1}, geometry=OURS, crs=4326
    )
    ours.to_file(made / "ours.gpkg")
    theirs = geopandas.GeoDataFrame(
        {"id": [f"T{n}" for n in range(6)], "Name": [f"cable {n}" for n in range(6)],
         "system": "Theirs", "status": "in service", "owner": "Ministry"},
        geometry=THEIRS, crs=4326,
    )  # fmt: skip
    theirs.to_crs(32636).to_file(made / "theirs.shp")
    boxes = [shapely.box(30, 30, 30.6, 31.2), shapely.box(30.4, 29.9, 31, 30.7)]
    areas = geopandas.GeoDataFrame({"name": ["west", "south"]}, geometry=boxes, crs=4326)
    areas.to_file(made / "areas.geojson")
    return made


def rows_of(*arguments):
    done = cableroute(*arguments, "-f", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_all_tables_of_a_line_are_one_page(tmp_path):
    """As a workbook, a sheet a table; as JSON one record; rows of several kinds are no CSV."""
    book = tmp_path / "along.xlsx"
    done = cableroute("along", "SEACOM-T1", "-o", str(book))
    assert done.returncode == 0, done.stderr
    [record] = rows_of("along", "SEACOM-T1")
    assert list(record) == ["crossings", "parallels", "areas"]
    for kind, rows in record.items():
        assert rows == rows_of("along", "SEACOM-T1", "--only", kind)
    assert len(openpyxl.load_workbook(book).sheetnames) >= 3
    refused = cableroute("along", "SEACOM-T1", "-o", str(tmp_path / "along.csv"))
    assert "--only crossings" in refused.stderr
    assert refused.returncode == 2


# --- crossings ---


def brute_crossings():
    pairs = product(enumerate(map(dense, OURS)), enumerate(map(dense, THEIRS)))
    return sorted(
        (f"O{ours}", f"T{theirs}", kp_of(line, place), kp_of(other, place), place.x, place.y,
         angle_at(line, other, place))
        for (ours, line), (theirs, other) in pairs
        for place in points(line.intersection(other))
    )  # fmt: skip


def points(shape):
    return [it for it in shapely.get_parts(shape) if not it.is_empty]


def angle_at(line, other, place):
    courses = []
    for it in (line, other):
        at = it.project(place)
        ends = (it.interpolate(max(at - 1e-4, 0)), it.interpolate(at + 1e-4))
        courses.append(GEOD.inv(ends[0].x, ends[0].y, ends[1].x, ends[1].y)[0])
    turn = abs(courses[0] - courses[1]) % 180
    return min(turn, 180 - turn)


def test_crossings_are_those_of_brute_force(folder):
    rows = rows_of(
        "along", "--only", "crossings", folder / "ours.gpkg", "--with", folder / "theirs.shp"
    )
    right = brute_crossings()
    assert len(right) > 5
    keys = ("line_id", "other_id", "kp_km", "other_kp_km", "lon_deg", "lat_deg", "angle_deg")
    found = sorted(tuple(row[key] for key in keys) for row in rows)
    assert [row[:2] for row in found] == [row[:2] for row in right]
    for one, other in zip(found, right, strict=True):
        assert one[2:4] == pytest.approx(other[2:4], abs=0.003)
        assert one[4:6] == pytest.approx(other[4:6], abs=2e-5)
        assert one[6] == pytest.approx(other[6], abs=0.2)
    for row in rows:
        assert row["kind"] == "cross"
        assert row["is_below_floor"] == (row["angle_deg"] < 45)
        assert row["other_system"] == "Theirs"
        assert row["other_attributes"] == {"owner": "Ministry"}
        assert row["accuracy_km"] is None  # theirs is not known: nor is that of both
    assert {row["is_below_floor"] for row in rows} == {True, False}


def test_the_floor_is_as_asked(folder):
    call = (
        "along",
        "--only",
        "crossings",
        folder / "ours.gpkg",
        "--with",
        folder / "theirs.shp",
        "--floor",
    )
    assert all(row["is_below_floor"] for row in rows_of(*call, "90"))
    assert not any(row["is_below_floor"] for row in rows_of(*call, "0"))
    assert cableroute(*call, "91").returncode == 2


def test_crossings_in_every_form(folder, tmp_path):
    call = "along", "--only", "crossings", folder / "ours.gpkg", "--with", folder / "theirs.shp"
    rows = rows_of(*call)
    done = cableroute(*call)
    assert "Where" in done.stdout
    assert "accuracy" in done.stdout
    assert f"{len(rows)} crossings, 0 touches, 0 overlaps with 6 lines" in done.stderr
    assert "not surveyed or published: 6 of 6 lines" in done.stderr
    listed = list(csv.DictReader(io.StringIO(cableroute(*call, "-f", "csv").stdout)))
    assert [float(row["kp_km"]) for row in listed] == [row["kp_km"] for row in rows]
    assert json.loads(listed[0]["other_attributes"]) == {"owner": "Ministry"}
    for name in ("c.geojson", "c.gpkg"):
        assert cableroute(*call, "-o", tmp_path / name).returncode == 0
        frame = geopandas.read_file(tmp_path / name)
        assert frame["other_id"].tolist() == [row["other_id"] for row in rows]
        assert frame.geometry.x.tolist() == pytest.approx([row["lon_deg"] for row in rows])


@pytest.mark.parametrize("ending", ["kml", "kmz", "gpx", "shp", "fgb", "dxf"])
def test_crossings_go_to_every_tool(folder, tmp_path, ending):
    call = "along", "--only", "crossings", folder / "ours.gpkg", "--with", folder / "theirs.shp"
    target = tmp_path / f"c.{ending}"
    done = cableroute(*call, "-o", target)
    assert done.returncode == 0, done.stderr
    assert f"{ending} does not hold: " in done.stderr
    found = read_features(target, crs="EPSG:4326")
    right = sorted((row["lon_deg"], row["lat_deg"]) for row in rows_of(*call))
    places = sorted((it.x, it.y) for it in found.geometry)
    assert np.array(places) == pytest.approx(np.array(right))
    assert ".kmz is a file" in cableroute(*call, "-f", "kmz").stderr


def test_a_system_of_the_catalogue_is_not_held_against_itself():
    rows = rows_of("along", "--only", "crossings", "SEACOM")
    assert {row["line_id"] for row in rows} >= {"SEACOM-T1", "SEACOM-T2"}
    assert not {row["line_id"] for row in rows} & {row["other_id"] for row in rows}
    assert {row["kind"] for row in rows} == {"cross", "touch", "overlap"}
    for row in rows:
        assert row["other_confidence"] in ("inferred", "assumed")
        assert row["accuracy_km"] > row["other_accuracy_km"]
        assert (row["is_below_floor"] is None) == (row["kind"] == "touch")
        assert row["kind"] == "overlap" or row["end_kp_km"] == row["kp_km"]


def test_a_line_that_a_file_cuts_at_the_date_line_has_one_kp(tmp_path):
    """RFC 7946 has it in two parts; the KP goes on from one to the other."""
    halves = [[[178, 0], [180, 0]], [[-180, 0], [-178, 0]]]
    text = json.dumps({"type": "MultiLineString", "coordinates": halves})
    (tmp_path / "cut.geojson").write_text(text, encoding="utf-8")
    other = json.dumps({"type": "LineString", "coordinates": [[-179, -1], [-179, 1]]})
    (tmp_path / "other.geojson").write_text(other, encoding="utf-8")
    (row,) = rows_of(
        "along",
        "--only",
        "crossings",
        tmp_path / "cut.geojson",
        "--with",
        tmp_path / "other.geojson",
    )
    assert row["line_id"] == "cut-1"
    assert row["kp_km"] == pytest.approx(GEOD.inv(178, 0, -179, 0)[2] / 1000, abs=0.001)


def test_a_route_position_list_is_a_line(tmp_path):
    """The list that GeographicLib worked out by hand; the other line is across its last span."""
    (tmp_path / "worked.csv").write_text(position_lists.sheet(), encoding="utf-8")
    other = {"type": "LineString", "coordinates": [[6.5, 39.5], [6.5, 41]]}
    (tmp_path / "other.geojson").write_text(json.dumps(other), encoding="utf-8")
    call = (
        "along",
        "--only",
        "crossings",
        tmp_path / "worked.csv",
        "--with",
        tmp_path / "other.geojson",
    )
    (row,) = rows_of(*call)
    spans = [km for km, _, _ in position_lists.by_geographiclib()]
    ends = [[position_lists.degrees(it[at]) for at in (3, 2)] for it in position_lists.WORKED[-2:]]
    place = dense(LineString(ends)).intersection(dense(LineString(other["coordinates"])))
    right = sum(spans[:-1]) + GEOD.inv(*ends[0], place.x, place.y)[2] / 1000
    assert row["kp_km"] == pytest.approx(right, abs=0.01)
    assert (row["lon_deg"], row["lat_deg"]) == pytest.approx((place.x, place.y), abs=1e-5)


def test_confidential_cables_are_met_only_where_asked(tmp_path):
    from worlds.seas import two_seas

    own = two_seas().write(tmp_path / "own")
    path = own / "systems.csv"
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    for row in rows:
        row["visibility"] = "confidential" if row["id"] == "GAMMA" else "public"
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8")
    call = "along", "--only", "crossings", "ALPHA", "--geodata", own, "--no-base"
    assert "GAMMA" not in json.dumps(rows_of(*call))
    assert "Gamma Cable" in json.dumps(rows_of(*call, "--confidential"))
    assert cableroute("along", "--only", "crossings", "GAMMA", *call[4:]).returncode == 2


# --- parallels ---


def test_stretches_nearer_than_a_distance_are_those_of_brute_force(folder):
    call = "along", "--only", "parallels", folder / "ours.gpkg", "--with", folder / "theirs.shp"
    rows = rows_of(*call, "--within", "2", "--depths", "0")
    spans = {}
    for row in rows:
        spans.setdefault((row["line_id"], row["other_id"]), []).append(row)
    for ours in range(2):
        line = dense(OURS[ours], 400)
        x, y = np.array(line.coords).T
        kp = np.concatenate([[0], np.cumsum(GEOD.inv(x[:-1], y[:-1], x[1:], y[1:])[2]) / 1000])
        for theirs in range(3):
            x2, y2 = np.array(dense(THEIRS[theirs], 100).coords).T
            every = [it.ravel() for it in np.broadcast_arrays(
                x[:, None], y[:, None], x2[None], y2[None])]  # fmt: skip
            near = GEOD.inv(*every)[2].reshape(len(x), -1).min(axis=1) / 1000
            found = spans.get((f"O{ours}", f"T{theirs}"), [])
            inside = np.zeros(len(kp), dtype=bool)
            for row in found:
                inside |= (kp >= row["from_kp_km"]) & (kp <= row["to_kp_km"])
            sure = np.abs(near - 2) > 0.01
            assert (inside[sure] == (near[sure] < 2)).all()
    crossed = {
        (row["line_id"], row["other_id"]) for row in rows_of(*call[:2], "crossings", *call[3:])
    }
    assert crossed == {key for key, found in spans.items() if min(
        row["least_km"] for row in found) == 0}  # fmt: skip


def test_the_rule_by_depth_is_that_of_the_relief():
    relief = read_relief(embedded_folder() / "relief_etopo1_6min.bin.xz")
    rows = rows_of("along", "--only", "parallels", "SEACOM-B-BOM")
    assert rows
    for row in rows:
        depth = row["depth_m"]
        assert row["limit_km"] == pytest.approx(max(0.5, 3 * (depth or 0) / 1000), abs=0.02)
        assert row["least_km"] <= row["limit_km"] or row["to_kp_km"] - row["from_kp_km"] > 0.1
        nodes = [depth_m(relief, row["lon_deg"] + dx, row["lat_deg"] + dy)
                 for dx in (-0.1, 0, 0.1) for dy in (-0.1, 0, 0.1)]  # fmt: skip
        if depth is not None:
            assert np.nanmin(nodes) - 1 <= depth <= np.nanmax(nodes) + 1
    fewer = rows_of("along", "--only", "parallels", "SEACOM-B-BOM", "--depths", "0")
    assert {row["limit_km"] for row in fewer} == {0.5}
    sums = [sum(it["to_kp_km"] - it["from_kp_km"] for it in some) for some in (fewer, rows)]
    assert sums[0] < sums[1]


def test_where_no_depth_is_known_it_is_said():
    done = cableroute("along", "--only", "parallels", "SEACOM-B-BOM")
    assert "no depth is known on" in done.stderr
    assert "max(0.5 km, 3 x depth)" in done.stdout
    done = cableroute("along", "SEACOM-B-BOM", "--depths", "0", "--grid", "none.nc")
    assert "--grid" in done.stderr


# --- areas ---


def test_lengths_in_areas_are_those_of_brute_force_and_add_up(folder, tmp_path):
    target = tmp_path / "areas.geojson"
    call = "along", "--only", "areas", folder / "ours.gpkg", "--areas", folder / "areas.geojson"
    rows = rows_of(*call)
    assert cableroute(*call, "-o", target).returncode == 0
    shapes = geopandas.read_file(target)
    boxes = geopandas.read_file(folder / "areas.geojson").set_index("name").geometry
    for number, line in enumerate(OURS):
        mine = [row for row in rows if row["line_id"] == f"O{number}"]
        whole, total = dense(line), GEOD.geometry_length(line) / 1000
        km = {
            name: sum(row["km"] for row in mine if row["area_name"] == name)
            for name in ("west", "south", "outside")
        }
        for name in ("west", "south"):
            right = GEOD.geometry_length(whole.intersection(boxes[name])) / 1000
            assert km[name] == pytest.approx(right, abs=0.005)
        both = whole.intersection(boxes["west"].intersection(boxes["south"]))
        twice = GEOD.geometry_length(both) / 1000
        assert km["west"] + km["south"] - twice + km["outside"] == pytest.approx(total, abs=0.005)
        for row in mine:
            assert row["km"] == pytest.approx(row["to_kp_km"] - row["from_kp_km"], abs=0.002)
    assert {row["area_name"] for row in rows} == {"west", "south", "outside"}
    assert shapes.area_name.tolist() == [row["area_name"] for row in rows]
    lengths = [GEOD.geometry_length(shape) / 1000 for shape in shapes.geometry]
    assert lengths == pytest.approx([row["km"] for row in rows], abs=0.005)


def test_areas_of_the_tables_by_kind(geo):
    rows = rows_of("along", "--only", "areas", "SEACOM-T1")
    total = GEOD.geometry_length(geo.segments["SEACOM-T1"].geometry) / 1000
    for kind in ("country", "waters", "repair zone"):
        spans = sorted((row["from_kp_km"], row["to_kp_km"]) for row in rows
                       if row["area_kind"] == kind)  # fmt: skip
        reached = 0.0
        for begin, end in spans:
            assert begin <= reached + 0.001
            reached = max(reached, end)
        assert reached == pytest.approx(total, abs=0.002)
    text = cableroute("along", "--only", "areas", "SEACOM-T1").stdout
    assert "Lengths added up" in text
    assert "Red Sea" in text


# --- what is wrong ---


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("along", "--only", "crossings", "none.gpkg"), "none.gpkg: No such file"),
        (("along", "--only", "crossings", "SEACON"), "SEACOM, SEACOM-T1?"),
        (
            ("along", "--only", "crossings", "SEACOM", "--with", "none.xyz"),
            "no format ends in '.xyz'",
        ),
        (("along", "--only", "areas", "SEACOM", "--areas", "{ours}"), "it has no areas"),
        (("along", "--only", "crossings", "{areas}"), "it has no lines"),
        (("along", "--only", "parallels", "SEACOM", "--within", "0"), "--within"),
    ],
)
def test_faults(folder, call, said):
    names = {"ours": folder / "ours.gpkg", "areas": folder / "areas.geojson"}
    done = cableroute(*(text.format(**names) for text in call))
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_list_that_needs_an_option_says_what_to_do(tmp_path):
    """The file is named, and the command that has the option."""
    text = "Pos,Easting,Northing\n1,500000,3200000\n2,500100,3200000\n"
    (tmp_path / "list.csv").write_text(text)
    said = cableroute("along", "--only", "crossings", tmp_path / "list.csv").stderr
    assert "list.csv: cell B2" in said
    assert "(write it by cableroute rpl convert --crs)" in said
    said = cableroute("rpl", "read", tmp_path / "list.csv").stderr
    assert "list.csv: cell B2" in said
    assert "(--crs gives it, e.g. EPSG:32636" in said


def test_a_place_of_a_kmz(tmp_path):
    """A KMZ as Google Earth saves it: a document with a folder and a line."""
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">'
        "<Document><Folder><name>Planned</name><Placemark><name>Line 1</name><LineString>"
        "<coordinates>30,30,0 31,30,0</coordinates></LineString></Placemark></Folder>"
        "</Document></kml>"
    )
    with zipfile.ZipFile(tmp_path / "p.kmz", "w") as archive:
        archive.writestr("doc.kml", text)
    frame = geopandas.GeoDataFrame({"name": ["x"]}, geometry=[Point(30, 30).buffer(0.5)], crs=4326)
    frame.to_file(tmp_path / "a.gpkg")
    rows = rows_of("along", "--only", "areas", tmp_path / "p.kmz", "--areas", tmp_path / "a.gpkg")
    assert [row["line_name"] for row in rows] == ["Line 1", "Line 1"]
    right = GEOD.inv(30, 30, 30.5, 30)[2] / 1000
    assert rows[0]["km"] == pytest.approx(right, abs=0.01)


NOWHERE = [[-540, 0], [540, 0]]  # one place: 540 is 180 and once around more


@pytest.mark.parametrize("command", ["crossings", "parallels"])
@pytest.mark.parametrize("given", ["ROUTE", "--with"])
def test_a_line_without_a_length_is_named_by_its_file_and_id(tmp_path, command, given):
    good, bad = tmp_path / "good.geojson", tmp_path / "bad.geojson"
    for path, lines in ((good, [[[32, 29], [33, 29]]] * 3), (bad, [[[1, 1], [2, 2]], NOWHERE])):
        features = [
            {"type": "Feature", "properties": {"id": f"L{number}"},
             "geometry": {"type": "LineString", "coordinates": xy}}
            for number, xy in enumerate(lines)
        ]  # fmt: skip
        path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    files = (bad, "--with", good) if given == "ROUTE" else (good, "--with", bad)
    done = cableroute("along", "--only", command, *files)
    assert (done.returncode, done.stdout) == (2, "")
    said = "line L1: all its vertices are the same place (leave it out)"
    assert done.stderr == f"error: bad.geojson: {said}\n"


def test_a_position_list_without_a_length_is_named(tmp_path):
    path = tmp_path / "still.csv"
    path.write_text("No,Latitude,Longitude\n1,29.5,32.5\n2,29.5,32.5\n")
    done = cableroute("along", "--only", "crossings", path, "--with", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "still.csv: line " in done.stderr
    assert "(leave it out)" in done.stderr


@pytest.mark.parametrize(
    ("command", "shape"),
    [
        ("crossings", "LINESTRING ({0} {1}, 2 3)"),
        ("parallels", "LINESTRING ({0} {1}, 2 3)"),
        ("areas", "POLYGON (({0} {1}, 2 3, 3 2, {0} {1}))"),
    ],
)
def test_a_file_with_nothing_near_the_line_is_said(tmp_path, command, shape):
    """Also across the date line, where longitudes are 360 degrees apart."""
    for name, line in (("east", "LINESTRING (5 42, 5 38)"), ("date", "LINESTRING (179 2, 180 1)")):
        geopandas.GeoDataFrame(geometry=shapely.from_wkt([line]), crs=4326).to_file(
            tmp_path / f"{name}.geojson"
        )
    for at, near in (((1, 2), ""), ((4.5, 39), "east"), ((-179, 2), "date")):
        text = shape.format(*at).replace("2 3", f"{at[0] + 0.3} {at[1]}")
        text = text.replace("3 2", f"{at[0]} {at[1] + 0.3}")
        other = tmp_path / f"other{at[0]}.geojson"
        geopandas.GeoDataFrame(geometry=shapely.from_wkt([text]), crs=4326).to_file(other)
        for name in ("east", "date"):
            ask = ("--areas" if command == "areas" else "--with", other)
            done = cableroute("along", "--only", command, tmp_path / f"{name}.geojson", *ask)
            assert done.returncode == 0, done.stderr
            assert ("is it the right file?" in done.stderr) == (name != near)

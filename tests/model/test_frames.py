"""Files out: written whole or not at all; no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import stat

import geopandas
import numpy as np
import pandas as pd
import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, Point, shape

import cableroute as cr
from cableroute import Leg, OutputError, Route, to_gdf
from cableroute.files import to_csv, to_json, write_text
from cableroute.folders import write_new_folder
from cableroute.geometry import line_km
from cableroute.model.frames import _flat, planar_lines, to_geojson, write_gpkg, write_parquet
from cableroute.projects.contents import Project


def cells(text):
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "formula", ["=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", '=HYPERLINK("x")']
)
def test_csv_neutralises_formulas(formula):
    (_, row) = cells(to_csv([{"name": formula, "km": 1}]))
    assert row == [f"'{formula}", "1"]


def test_csv_keeps_negative_numbers_and_plain_text():
    (head, row) = cells(to_csv([{"x": -1.5, "y": np.float64(-2), "z": "a=b", "n": None}]))
    assert head == ["x", "y", "z", "n"]
    assert row == ["-1.5", "-2.0", "a=b", ""]


def test_csv_of_lists_is_json():
    (_, row) = cells(to_csv([{"deals": [{"id": "=x", "value": None}]}]))
    assert json.loads(row[0]) == [{"id": "=x", "value": None}]


def test_lists_in_a_geopackage_are_json_in_their_own_letters():
    assert _flat(["Ålesund", None, "=x"]) == '["Ålesund", null, "=x"]'
    assert _flat({"قناة": (1, 2.5)}) == '{"قناة": [1, 2.5]}'
    assert _flat(math.nan) is None
    assert _flat("Ålesund") == "Ålesund"


def test_csv_of_nothing():
    assert to_csv([]) == ""


@pytest.mark.parametrize("missing", [None, float("nan"), np.nan, float("inf"), pd.NA, pd.NaT])
def test_json_knows_no_nan(missing):
    def refuse(constant):
        raise AssertionError(constant)

    text = to_json([{"km": missing, "name": "بورسعيد", "n": np.int64(3)}])
    assert json.loads(text, parse_constant=refuse) == [{"km": None, "name": "بورسعيد", "n": 3}]
    assert "بورسعيد" in text


def test_geojson_holds_credit_and_geometry():
    point = {"type": "Point", "coordinates": [1, 2]}
    text = to_geojson([{"a": float("nan")}], [point], credit="© OpenStreetMap contributors")
    data = json.loads(text)
    assert data["attribution"] == "© OpenStreetMap contributors"
    assert data["features"] == [{"type": "Feature", "properties": {"a": None}, "geometry": point}]
    with pytest.raises(ValueError, match="shorter"):
        to_geojson([{"a": 1}, {"a": 2}], [point])


def test_to_gdf_is_in_degrees_with_one_row_a_route():
    leg = Leg("L", "A", "B", "sea", LineString([(170, 0), (-170, 0)]), 0)
    table = to_gdf([Route("R", "over the date line", [leg])])
    assert table.crs == "EPSG:4326"
    assert list(table["route_id"]) == ["R"]
    # 20 degrees of the equator: 20 * pi / 180 * 6378.137 km = 2226.390 km.
    assert table["route_km"][0] == pytest.approx(2226.390, abs=0.001)
    assert table.geometry[0].bounds == (-180, 0, 180, 0)


def test_write_text_writes_utf8_and_replaces(tmp_path):
    path = tmp_path / "out.csv"
    assert write_text(path, "قديم\n") == path
    write_text(str(path), "جديد\r\n")
    assert path.read_bytes() == "جديد\r\n".encode()
    assert [item.name for item in tmp_path.iterdir()] == ["out.csv"]


def test_write_text_keeps_the_mode_of_a_file(tmp_path):
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(0o640)
    write_text(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_new_file_or_folder_has_the_mode_of_the_system_and_its_mask_stays(tmp_path, monkeypatch):
    # A mask that is asked for is another meanwhile, for all threads of the process.
    def fail(mask):
        raise AssertionError(mask)

    before = os.umask(0o027)
    try:
        with monkeypatch.context() as held:
            held.setattr(os, "umask", fail)
            write_text(tmp_path / "out.csv", "new")
            write_new_folder(tmp_path / "tables", {"a.csv": "id"})
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert modes == {"out.csv": 0o640, "tables": 0o750, "a.csv": 0o640}


@pytest.mark.parametrize("step", ["replace", "fsync", "fchmod"])
def test_a_failing_write_leaves_what_was_there(tmp_path, monkeypatch, step):
    path = tmp_path / "out.csv"
    path.write_text("old")

    def fail(*args, **named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(OutputError, match="No space left"):
        write_text(path, "new")
    monkeypatch.undo()
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == ["out.csv"]


def test_a_failing_first_write_leaves_nothing(tmp_path, monkeypatch):
    def fail(*args, **named):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "link", fail)  # of a file without a name
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OutputError, match="Permission denied"):
        write_text(tmp_path / "out.csv", "new")
    monkeypatch.undo()
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder(tmp_path):
    with pytest.raises(OutputError, match="no folder"):
        write_text(tmp_path / "none" / "out.csv", "x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_place_of_the_file(tmp_path):
    with pytest.raises(OutputError, match="it is a folder"):
        write_text(tmp_path, "x")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_place_of_the_folder(tmp_path):
    (tmp_path / "file").write_text("old")
    with pytest.raises(OutputError, match="no folder"):
        write_text(tmp_path / "file" / "out.csv", "x")
    assert (tmp_path / "file").read_text() == "old"


def test_a_folder_that_cannot_be_written(tmp_path):
    folder = tmp_path / "fixed"
    folder.mkdir()
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        folder.chmod(0o700)
        pytest.skip("this user may write anywhere")
    with pytest.raises(OutputError, match="cannot write"):
        write_text(folder / "out.csv", "x")
    folder.chmod(0o700)
    assert list(folder.iterdir()) == []


def test_output_error_is_an_os_error(tmp_path):
    with pytest.raises(OSError, match="make it first"):
        write_text(tmp_path / "none" / "x", "x")


def test_csv_keeps_a_row_whole_and_neutralises_every_cell():
    text = to_csv([{"=1+1": "x\r=1+1", "b": "\n=1+1"}])
    assert "\r" not in text
    header, row = csv.reader(io.StringIO(text, newline=""))
    assert header == ["'=1+1", "b"]
    assert row == ["x\n=1+1", "'\n=1+1"]


def test_text_that_is_no_unicode_leaves_nothing_behind(tmp_path):
    with pytest.raises(OutputError, match="not a Unicode character"):
        write_text(tmp_path / "a.txt", "\ud800")
    assert list(tmp_path.iterdir()) == []


def test_lines_in_files_follow_their_geodesics(tmp_path):
    """Programs join vertices by straight lines in degrees: 300 km beside this geodesic."""
    line = LineString([(-60.0, 45.0), (-10.0, 45.0)])
    frame = geopandas.GeoDataFrame(
        {"id": ["a", "b"]}, geometry=[line, None], crs="EPSG:4326", index=[7, 9]
    )
    write_gpkg(tmp_path / "a.gpkg", {"ways": frame})
    write_parquet(tmp_path / "a.parquet", frame)
    text = to_geojson([{"id": "a"}], [line.__geo_interface__])
    route = Route("R", "A to B", [Leg("L", "A", "B", "sea", line, 0)])
    made = [
        geopandas.read_file(tmp_path / "a.gpkg").geometry[0],
        geopandas.read_parquet(tmp_path / "a.parquet").geometry[0],
        shape(json.loads(text)["features"][0]["geometry"]),
        to_gdf([route]).geometry[0],
        shape(route.legs[0].__geo_interface__["geometry"]),
    ]
    for found in made:
        middle = Geodesic.WGS84.InverseLine(45, -60, 45, -10).Position(line_km(line) * 500)
        at = Point(middle["lon2"], middle["lat2"])
        assert found.distance(at) * 111_320 < 5.1
        assert line_km(found) == pytest.approx(line_km(line), abs=1e-6)
    assert frame.geometry[7] is line  # what was given stays


def test_heights_of_lines_in_files_go_evenly_between_their_vertices():
    line = LineString([(-60, 45, 0), (-30, 47, -3000), (-10, 45, -1000)])
    coords = np.array(planar_lines(line).coords)
    assert len(coords) > 20
    first, second = (Geodesic.WGS84.Inverse(*a, *b)["s12"] for a, b in
                     [((45, -60), (47, -30)), ((47, -30), (45, -10))])  # fmt: skip
    for lon, lat, height in coords[:: len(coords) // 9]:
        if lon < -30:
            share = Geodesic.WGS84.Inverse(45, -60, lat, lon)["s12"] / first
            assert height == pytest.approx(-3000 * share, abs=1)
        else:
            share = Geodesic.WGS84.Inverse(47, -30, lat, lon)["s12"] / second
            assert height == pytest.approx(-3000 + 2000 * share, abs=1)
    assert coords[[0, -1], 2].tolist() == [0, -1000]


def test_a_table_of_nothing_has_the_columns_of_one(geo):
    """What filters or joins a table finds its columns, whether there are routes or not."""
    some = cr.to_gdf([next(iter(geo.paths.values()))])
    empty = cr.to_gdf([])
    assert (list(empty.columns), len(empty)) == (list(some.columns), 0)
    assert empty.crs == some.crs


# --- the same bytes ---


def test_the_same_content_gives_the_same_file(tmp_path):
    """A GeoPackage says to the millisecond when a layer changed, dBase the day (dBase III, 1-3)."""
    frame = cr.to_gdf(cr.find_routes(cr.open_geodata(), "Zafarana", "Abu Talat", k=2))
    project = Project("Study", stations=(cr.open_geodata().stations["FR-MRS"],))
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        write_gpkg(folder / "two.gpkg", {"a": frame, "b": frame})
        cr.projects.write_project(project, folder / "project.gpkg")
        for ending in ("shp", "fgb", "dxf", "parquet", "kmz"):
            cr.geodata.write_features(frame, folder / f"a.{ending}")
    first, other = (
        {path.name: path.read_bytes() for path in (tmp_path / it).iterdir()} for it in "01"
    )
    assert len(first) == 11
    assert first == other
    assert tuple(first["a.dbf"][1:4]) == (80, 1, 1)

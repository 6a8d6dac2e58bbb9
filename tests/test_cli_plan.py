"""`cableroute plan`, as a user calls it."""

import csv
import json

import pytest
import shapely
from commands import cableroute

from cableroute.geodata import embedded_folder
from cableroute.land import read_land


def test_a_table_for_people(tmp_path):
    page = tmp_path / "map.html"
    done = cableroute("plan", "Marseille", "Algiers", "--map", str(page))
    assert done.returncode == 0, done.stderr
    assert "km over ground" in done.stdout
    assert "deepest" in done.stdout
    assert "11.1 km, assumed, modelled" in done.stdout
    assert "Coverage: depth" in done.stdout
    assert "Marseille was moved" in done.stderr
    assert f"map: {page}" in done.stderr
    assert "Show route 1, Marseille - Algiers" in page.read_text(encoding="utf-8")


def test_records_for_programs(tmp_path):
    path = tmp_path / "leg.geojson"
    call = "plan", "5,42", "8,38", "--via", "4,40.6", "--via", "6,39"
    done = cableroute(*call, "--output", str(path))
    assert done.returncode == 0, done.stderr
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert feature["geometry"]["type"] == "LineString"
    known = feature["properties"]
    assert known["cable_low_km"] < known["cable_km"] < known["cable_high_km"]
    assert known["route_km"] < known["cable_low_km"]
    assert known["cost"] is None  # nothing has a price
    done = cableroute(*call, "--format", "csv")
    (row,) = csv.DictReader(done.stdout.splitlines())
    assert float(row["route_km"]) == pytest.approx(known["route_km"])


def test_a_file_of_the_line_crosses_no_land_for_a_planar_reader(tmp_path):
    """Straight in degrees between its bends, the line would run 28 km over Oman and Yemen."""
    path = tmp_path / "leg.geojson"
    assert cableroute("plan", "Karachi", "Zafarana", "--output", path).returncode == 0
    (feature,) = json.loads(path.read_text(encoding="utf-8"))["features"]
    line = shapely.geometry.shape(feature["geometry"])
    land = read_land(embedded_folder() / "land_ne10m.bin.xz", filled=True)
    assert not line.intersects(land)
    ends = shapely.LineString([line.coords[0], line.coords[-1]])
    assert ends.intersects(land)  # as it is drawn here


def test_rules_give_the_cost_by_component(tmp_path):
    rules = tmp_path / "rules.toml"
    rules.write_text(
        'unit = "USD/km"\nper_km = 20000\n\n[[cost]]\nof = "depth_m"\n'
        "bands = [{ low = 0, high = 200, per_km = 5000 }]\n",
        encoding="utf-8",
    )
    done = cableroute("plan", "5,42", "5,43.2", "--rules", str(rules), "--format", "json")
    (row,) = json.loads(done.stdout)
    assert row["cost"] == pytest.approx(sum(row["cost_by"].values()), rel=1e-6)
    assert row["cost_by"]["length"] == pytest.approx(20000 * row["route_km"], rel=1e-3)
    assert row["cost_unit"] == "USD"
    rules.write_text('per_km = -1\nnever_enter = ["nothing"]\n', encoding="utf-8")
    done = cableroute("plan", "5,42", "5,43.2", "--rules", str(rules))
    assert done.returncode == 2
    assert "per_km" in done.stderr
    assert "nothing" in done.stderr


def test_no_way_ends_with_2_and_says_what_closes_it():
    done = cableroute("plan", "Suez", "Port Said")
    assert done.returncode == 2
    assert "closed by land" in done.stderr
    assert "find_options" in done.stderr
    assert done.stdout == ""


def test_a_grid_of_ones_own(tmp_path):
    path = tmp_path / "seabed.asc"
    rows = "\n".join(" ".join("-2500" for _ in range(60)) for _ in range(60))
    header = "ncols 60\nnrows 60\nxllcorner 5\nyllcorner 39\ncellsize 0.05\nNODATA_value -9999\n"
    path.write_text(header + rows + "\n", encoding="ascii")
    done = cableroute("plan", "5.2,39.2", "7.8,41.8", "--grid", str(path), "--format", "json")
    assert done.returncode == 0, done.stderr
    (row,) = json.loads(done.stdout)
    assert row["depth_deepest_m"] == 2500
    assert row["accuracy_km"] == pytest.approx(5.6, abs=0.1)
    done = cableroute("plan", "5.2,39.2", "20,41.8", "--grid", str(path))
    assert done.returncode == 2
    assert "outside the seabed" in done.stderr

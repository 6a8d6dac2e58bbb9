"""Position lists on the command line, as a pipeline meets them."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from worlds.commands import cableroute
from worlds.position_lists import PHILIPPINES, by_geographiclib, sheet

SPANS = by_geographiclib()


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.csv"
    path.write_text(sheet(), encoding="utf-8")
    return path


@pytest.fixture
def faulty(tmp_path):
    path = tmp_path / "faulty.csv"
    wrong = {f",{SPANS[2][0]:.4f},,2.5": f",{SPANS[2][0] + 2:.4f},,2.5"}
    path.write_text(sheet(wrong=wrong), encoding="utf-8")
    return path


def test_read_prints_decisions_and_positions(good):
    done = cableroute("rpl", "read", good)
    assert done.returncode == 0, done.stderr
    for words in ("a row for each position and a row for each span", "BMH Mahon", "39°53.100'N"):
        assert words in done.stdout
    rows = list(csv.DictReader(io.StringIO(cableroute("rpl", "read", good, "-f", "csv").stdout)))
    assert float(rows[1]["span_route_km"]) == pytest.approx(SPANS[0][0], abs=1e-9)
    assert float(rows[1]["stated_span_route_km"]) == round(SPANS[0][0], 4)
    made = json.loads(cableroute("rpl", "read", good, "-f", "geojson").stdout)
    place = made["features"][0]["geometry"]["coordinates"]
    assert place == pytest.approx([4 + 17.5 / 60, 39 + 53.1 / 60])


def test_check_has_exit_codes_for_pipelines(good, faulty, tmp_path):
    done = cableroute("rpl", "check", good)
    assert done.returncode == 0, done.stdout
    assert "nothing is found" in done.stdout
    done = cableroute("rpl", "check", faulty)
    assert done.returncode == 1
    assert "span-length" in done.stdout
    done = cableroute("rpl", "check", tmp_path / "nothing.csv")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no such file" in done.stderr
    out = tmp_path / "found.json"
    assert cableroute("rpl", "check", faulty, "-o", out).returncode == 1
    rows = json.loads(out.read_text(encoding="utf-8"))
    assert rows[0]["rule"] == "span-length"
    assert cableroute("rpl", "check", good, "--bend", "5").returncode == 0  # a warning


def test_rows_that_no_check_sees_are_named(good):
    """A repeater without a position is in no span; the list is right without it."""
    good.write_text(good.read_text(encoding="utf-8") + "6,RPT 2\n", encoding="utf-8")
    said = "left out of good.csv: row 13: 6 RPT 2 (it has no position, and is not a span)"
    for call in (("check", good), ("compare", good, good)):
        done = cableroute("rpl", *call)
        assert done.returncode == 0
        assert said in done.stderr


def test_a_list_from_the_other_end_is_said_to_be_one(good, tmp_path):
    turned = tmp_path / "turned.csv"
    assert cableroute("rpl", "convert", good, turned, "--reverse").returncode == 0
    said = "turned.csv begins at the other end: reverse it by rpl convert --reverse first"
    assert said in cableroute("rpl", "compare", good, turned).stderr
    assert "other end" not in cableroute("rpl", "compare", good, good).stderr


def test_convert_writes_what_is_read_again(good, tmp_path):
    for name in ("out.xlsx", "out.tsv", "out.csv"):
        done = cableroute("rpl", "convert", good, tmp_path / name)
        assert done.returncode == 0, done.stderr
        shown = cableroute("rpl", "compare", good, tmp_path / name)
        assert "5 positions the same; route +0.000 km, cable +0.000 km" in shown.stdout
    done = cableroute("rpl", "convert", good, tmp_path / "out.pdf")
    assert done.returncode == 2
    assert ".pdf" in done.stderr


def test_a_notice_with_several_lists_asks_for_one(tmp_path):
    path = tmp_path / "notice.txt"
    path.write_text(PHILIPPINES, encoding="utf-8")
    done = cableroute("rpl", "read", path)
    assert done.returncode == 2
    assert "--part chooses one, 1 to 2" in done.stderr
    assert cableroute("rpl", "read", path, "--part", "2").returncode == 0
    target = tmp_path / "n.csv"
    assert cableroute("rpl", "convert", path, target, "--part", "1", "--restate").returncode == 0
    assert "Computed route (km)" in target.read_text(encoding="utf-8")


def test_diagram_compare_and_strict(good, tmp_path):
    chart = tmp_path / "d.svg"
    done = cableroute("rpl", "diagram", good, "--chart", chart, "--spare", "2")
    assert done.returncode == 0, done.stderr
    assert "Bill of quantities" in done.stdout
    assert re.search(r"\n repeater +– +1 +events of the list", done.stdout)  # no 1.000 pieces
    assert chart.read_text(encoding="utf-8").startswith("<?xml")
    done = cableroute("rpl", "compare", good, good, "--kp", "50")
    assert "KP 50.000 km of good.csv is KP 50.000 km" in done.stdout
    doubtful = tmp_path / "doubtful.csv"
    doubtful.write_text(sheet().replace("Depth (m)", "Depth"), encoding="utf-8")
    assert "doubtful: unit of depth" in cableroute("rpl", "read", doubtful).stderr
    done = cableroute("rpl", "read", doubtful, "--strict")
    assert done.returncode == 2
    assert "unit of depth" in done.stderr
    assert cableroute("rpl", "read", doubtful, "--strict", "--depth-unit", "m").returncode == 0
    done = cableroute("rpl", "read", good, "--map", "nonsense")
    assert done.returncode == 2
    assert "COLUMN=FIELD" in done.stderr


def test_a_place_is_given_as_charts_write_it():
    """Coordinate text is understood wherever a place is asked for."""
    plain = cableroute("plan", "5.37,43.30", "9.87,37.27", "-f", "json")
    assert plain.returncode == 0, plain.stderr
    chart = cableroute("plan", "43°18.0'N 5°22.2'E", "37-16.2N 009-52.2E", "-f", "json")
    assert chart.returncode == 0, chart.stderr
    ours, theirs = (json.loads(done.stdout)[0]["route_km"] for done in (plain, chart))
    assert ours == pytest.approx(theirs)
    done = cableroute("plan", "43°78.0'N 5°22.2'E", "9.87,37.27")
    assert done.returncode == 2
    assert "has 78.0 minutes" in done.stderr


def test_a_shapefile_of_a_list_has_its_positions_or_its_spans(tmp_path):
    source = Path(__file__).resolve().parents[2] / "examples/own_list/s1.csv"
    for words in (("convert",), ("rpl", "convert")):
        code, _, err = cableroute(*words, source, tmp_path / "s1.shp")
        assert code == 2
        assert "holds the positions of a list or its spans, not both (write it as .gpkg" in err
    assert list(tmp_path.iterdir()) == []
    assert cableroute("convert", source, tmp_path / "s1.gpkg").returncode == 0
    for layer, count in (("spans", 4), ("positions", 5)):
        done = cableroute("convert", tmp_path / "s1.gpkg", tmp_path / "s.shp", "--layer", layer)
        assert f"{count} features" in done.stderr


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("A=depth_m", "A=kp_km"), "column A is mapped twice (give one field)"),
        (("A=depth_m", "B=depth_m"), "field depth_m: several columns are mapped to it (map one)"),
    ],
)
def test_no_mapping_of_a_column_is_dropped(good, given, said):
    code, _, err = cableroute("rpl", "read", good, *(it for one in given for it in ("--map", one)))
    assert code == 2
    assert said in err


def test_a_system_of_coordinates_that_is_not_used_is_doubtful(good):
    _, _, err = cableroute("rpl", "read", good, "--crs", "EPSG:32636")
    assert "doubtful: crs: EPSG:32636 is not used (the list has latitude and longitude)" in err


def plain_grid(path, west, south, cells, value=-500):
    """Write an Esri grid of one value, in cells of a tenth of a degree."""
    head = f"ncols {cells}\nnrows {cells}\nxllcorner {west}\nyllcorner {south}\ncellsize 0.1\n"
    row = f"{value} " * cells + "\n"
    path.write_text(head + "NODATA_value -9999\n" + row * cells)
    return path


def test_a_grid_that_covers_nothing_is_an_error_and_one_that_covers_some_is_said(tmp_path):
    """A grid on another continent: nothing was found in depths that were compared with nothing."""
    listed = tmp_path / "d.csv"
    listed.write_text("Pos,Latitude,Longitude,Depth (m)\n1,29.0,33.0,500\n2,28.0,33.5,500\n"
                      "3,27.0,34.5,900\n")  # fmt: skip
    for name, west, value in (("far", -60, -500), ("empty", 32, -9999)):
        grid = plain_grid(tmp_path / f"{name}.asc", west, 25, 50, value)
        done = cableroute("rpl", "check", listed, "--grid", grid)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{name}.asc" in done.stderr
    grid = plain_grid(tmp_path / "half.asc", 34, 26, 20)
    done = cableroute("rpl", "check", listed, "--grid", grid)
    assert done.returncode == 0
    assert "states 900 m, the seabed is at 500 m" in done.stdout
    assert "depth-seabed (to 2 of 3 stated depths:" in " ".join(done.stdout.split())
    done = cableroute("rpl", "check", listed, "--grid", grid, "-f", "json")
    assert [row["position"] for row in json.loads(done.stdout)] == ["3"]
    assert "depth-seabed (to 2 of 3 stated depths:" in done.stderr
    odd = plain_grid(tmp_path / "odd.asc", 32, 25, 50, -99999)
    assert "not a depth in metres" in cableroute("rpl", "check", listed, "--grid", odd).stderr

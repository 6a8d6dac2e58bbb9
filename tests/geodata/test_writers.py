"""Tables, routes, legs, plans and position lists go through the same writers, in every format."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pyogrio
import pytest
import shapely
from shapely import LineString
from worlds.commands import cableroute
from worlds.position_lists import sheet

import cableroute as cr
from cableroute import Leg, OutputError, Route
from cableroute.geodata import read_features, write_features
from cableroute.geodata.exports import FORMATS as TABLE_FORMATS
from cableroute.geodata.formats import FORMATS, format_of, formats_text
from cableroute.geodata.vector_writing import features_frame
from cableroute.planning import Plan
from cableroute.presentation.terminal import Format
from cableroute.projects.contents import Project
from cableroute.rpl import RPL, Position, Span

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]

KML = "{http://www.opengis.net/kml/2.2}"
WRITTEN = [item for item in FORMATS if item.is_written]
LEG = Leg("L", "A", "B", "sea", LineString([(32.5, 29.9), (32.6, 29.8)]), 2, accuracy_km=1.0)
SECRET = Leg("S", "B", "C", "land", LineString([(32.6, 29.8), (32.7, 29.8)]), 2,
             visibility="confidential")  # fmt: skip
LIST = RPL("S1", [Position("1", 32.5, 29.9, "BMH"), Position("2", 32.6, 29.8, "AC1", kp_km=99.0),
                  Position("3", 32.7, 29.8)],
           [Span(slack_pct=1.5), Span(cable_type="DA")], revision="B")  # fmt: skip


THINGS = {
    "a table": (features_frame([LEG]), 1),
    "a leg": (LEG, 1),
    "a route": (Route("R", "A to B", [LEG]), 1),
    "routes": ([Route("R", "A to B", [LEG]), Route("Q", "A to B", [LEG])], 2),
    "a position list": (LIST, 5),
    "stations": (
        [cr.model.landing_station("A", 32.5, 29.9), cr.model.landing_station("B", 32.6, 29.8)],
        2,
    ),
}


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda it: it.key)
@pytest.mark.parametrize("thing", THINGS)
def test_every_thing_goes_into_every_format(tmp_path, kind, thing):
    what, count = THINGS[thing]
    done = write_features(what, tmp_path / f"t{kind.ending}")
    held = 3 if (kind.key, thing) == ("shp", "a position list") else count  # its points alone
    assert done.count == held
    found = read_features(done.path, crs="EPSG:4326")
    west, south, east, north = found.total_bounds
    right = features_frame(what).total_bounds
    assert [west, south, east, north] == pytest.approx(list(right), abs=1e-6)
    if kind.key == "ofds":
        found = found[found["layer"].isin(["nodes", "spans"])]
        assert (found["layer"] == "spans").sum() == (
            features_frame(what).geom_type == "LineString"
        ).sum()
    else:
        assert len(found) == held


def test_a_position_list_has_its_spans_and_positions_apart(tmp_path):
    write_features(LIST, tmp_path / "l.gpkg")
    assert [name for name, _ in pyogrio.list_layers(tmp_path / "l.gpkg")] == ["spans", "positions"]
    places = pyogrio.read_dataframe(tmp_path / "l.gpkg", layer="positions")
    assert places["number"].tolist() == ["1", "2", "3"]
    assert places["kp_km"].tolist()[1] == 99.0  # as stated, not as computed
    assert places["computed_kp_km"].tolist() == pytest.approx(LIST.computed.kp_km.tolist())
    spans = pyogrio.read_dataframe(tmp_path / "l.gpkg", layer="spans")
    assert spans["computed_slack_pct"].isna().tolist() == [False, True]


def test_a_rhumb_line_is_drawn_as_one():
    """Along a parallel it stays on it, where the geodesic leaves by 0.3 degrees of latitude."""
    ends = [Position("1", 0.0, 60.0), Position("2", 10.0, 60.0)]
    rhumb, geodesic = (features_frame(RPL("R", ends, [Span()], line=line)).geometry.iloc[0]
                       for line in ("rhumb", "geodesic"))  # fmt: skip
    assert len(rhumb.coords) > 100
    assert {round(lat, 9) for _, lat in rhumb.coords} == {60.0}
    assert len(geodesic.coords) == 2  # the writer puts points on it


def test_what_is_confidential_stays_out_unless_asked_for(tmp_path):
    secret = [LEG, SECRET, Route("R", "r", [SECRET]), RPL(
        "X", LIST.positions, LIST.spans, visibility="confidential")]  # fmt: skip
    assert len(features_frame(secret)) == 1
    assert len(features_frame(secret, confidential=True)) == 1 + 1 + 1 + 5
    with pytest.raises(OutputError, match="all of it is confidential"):
        write_features(SECRET, tmp_path / "t.kml")
    assert write_features(SECRET, tmp_path / "t.kml", confidential=True).count == 1


@pytest.mark.parametrize("what", [5, ["x"], [LEG, None]])
def test_what_has_no_place_is_refused(what, tmp_path):
    with pytest.raises(OutputError, match="has no lines or points"):
        write_features(what, tmp_path / "t.kml")


def test_kml_keeps_a_column_whose_name_is_an_element(tmp_path):
    frame = features_frame(LEG).assign(icon=["anchor"])
    done = write_features(frame, tmp_path / "t.kml")
    assert "names of columns: visibility is called visibility_" in done.lost
    [row] = read_features(done.path).to_dict("records")
    assert (row["visibility_"], row["icon_"]) == ("public", "anchor")


def test_kml_has_its_elements_in_the_order_of_the_schema(tmp_path):
    """OGC 07-147r2: elements of a feature are a sequence; programs refuse another."""
    right = ["name", "description", "styleUrl", "Style", "ExtendedData", "Placemark", "Folder",
             "Point", "LineString", "Polygon", "MultiGeometry"]  # fmt: skip
    frame = features_frame([LEG, LIST]).assign(description="said")
    write_features(frame, tmp_path / "t.kml", credit="all")
    root = Xml.parse(tmp_path / "t.kml").getroot()
    for kind in ("Document", "Folder", "Placemark"):
        for element in root.iter(f"{KML}{kind}"):
            places = [right.index(child.tag.removeprefix(KML)) for child in element]
            assert places == sorted(places), kind
    named = {it.get("id") for it in root.iter(f"{KML}Style")}
    assert {it.text for it in root.iter(f"{KML}styleUrl")} <= {f"#{it}" for it in named}


def test_dxf_is_lines_on_layers(tmp_path):
    frame = features_frame(LIST)
    write_features(frame, tmp_path / "t.dxf")
    pairs = (tmp_path / "t.dxf").read_text().split("\n")
    codes = list(zip(map(str.strip, pairs[::2]), map(str.strip, pairs[1::2]), strict=False))
    kinds = [value for code, value in codes if code == "0"]
    assert kinds.count("POINT") == 3
    assert kinds.count("LWPOLYLINE") + kinds.count("POLYLINE") == 2
    assert (kinds[0], kinds[-1]) == ("SECTION", "EOF")
    assert kinds.count("SECTION") == kinds.count("ENDSEC")
    assert {value for code, value in codes if code == "8"} >= {"spans", "positions"}


def test_a_plan_goes_to_the_same_writers(tmp_path):
    """A plan is a feature: its leg, with the engine and the cost."""
    plan = planned(LEG)
    done = write_features([plan], tmp_path / "p.gpkg")
    [row] = pyogrio.read_dataframe(done.path).to_dict("records")
    assert (row["id"], row["engine"], row["cost"], row["cost_unit"]) == ("L", "by hand", 5.0, "1")
    with pytest.raises(OutputError, match="all of it is confidential"):
        write_features(planned(SECRET), tmp_path / "s.gpkg")


def planned(leg):
    return Plan(leg, moves=(), engine="by hand", cost=5.0, unit="1", cost_by={}, covered_pct={},
                depths=None)  # fmt: skip


# --- one list ---


def test_there_is_one_list_of_formats():
    keys = [item.key for item in WRITTEN]
    assert set(Format) == {"table", "csv", "json", "xlsx", *keys}
    assert set(TABLE_FORMATS) == {"csv", "json", *keys}
    told = cableroute("convert", "--help", columns=400).stdout
    for item in FORMATS:
        assert f"{item.name} ({item.ending})" in told
    assert formats_text() in " ".join(told.split())
    assert formats_text(written=True) in " ".join(told.split())


def test_the_guide_says_what_each_format_loses():
    guide = Path(__file__).resolve().parents[2] / "examples/guide/formats.md"
    text = guide.read_text(encoding="utf-8")
    for item in FORMATS:
        endings = ", ".join(f"`{it}`" for it in item.suffixes)
        is_in = "read, written" if item.is_written else "read"
        loses = (item.loses or "nothing") if item.is_written else "–"
        assert f"| {item.name} | {endings} | {is_in} | {loses} |" in text


def test_the_longest_ending_names_the_format():
    names = {"a.geojson": "geojson", "a.JSON": "geojson", "a.ofds.json": "ofds", "a.b.kml": "kml"}
    assert {name: format_of(name).key for name in names} == names


def test_a_list_is_written_as_ofds(tmp_path):
    done = cableroute("list", "stations", "--country", "EG", "-o", tmp_path / "s.ofds.json")
    assert done.returncode == 0, done.stderr
    [network] = json.loads((tmp_path / "s.ofds.json").read_bytes())["networks"]
    assert {node["type"][0] for node in network["nodes"]} == {"cableLanding"}
    assert "warning: ofds does not hold: " in done.stderr


# --- position lists and projects on the command line ---


def test_a_position_list_becomes_a_map_format(tmp_path):
    source = tmp_path / "s1.csv"
    source.write_text(sheet())
    for command in (("convert",), ("rpl", "convert")):
        done = cableroute(*command, source, tmp_path / "s1.kml")
        assert done.returncode == 0, done.stderr
        assert done.stderr.count("warning: KML does not hold: ") == 1
        assert len(read_features(tmp_path / "s1.kml")) == 9
    done = cableroute("convert", source, tmp_path / "s1.xlsx")
    assert done.returncode == 0, done.stderr
    assert len(cr.rpl.read_rpl(tmp_path / "s1.xlsx")[0].positions) == 5


def test_a_project_on_the_command_line(tmp_path):
    file, source = tmp_path / "study.gpkg", tmp_path / "s1.csv"
    source.write_text(sheet())
    done = cableroute("project", "write", file, "Zafarana", "Abu Talat", "--number", 1)
    assert done.returncode == 0, done.stderr
    assert "2 stations, 1 route, 0 position lists" in done.stderr
    for revision in ("A", "B"):
        done = cableroute("project", "add", file, source, "--revision", revision)
        assert done.returncode == 0, done.stderr
    done = cableroute("project", "add", file, source, "--revision", "B")
    assert done.returncode == 2
    assert "revision B (--revision names another)" in done.stderr
    done = cableroute("project", "write", file, "Zafarana", "Abu Talat", "--number", 2)
    assert "1 route, 2 position lists" in done.stderr  # the lists are kept
    done = cableroute("project", "show", file, "-f", "json")
    rows = json.loads(done.stdout)
    lists = [row for row in rows if row["kind"] == "position list"]
    assert [row["revision"] for row in lists] == ["A", "B"]
    name = lists[0]["id"]
    done = cableroute("project", "extract", file, name, tmp_path / "out.csv", "--revision", "A")
    assert done.returncode == 0, done.stderr
    again = cr.rpl.read_rpl(tmp_path / "out.csv")[0]
    assert again == cr.projects.read_project(file).rpls[0]
    done = cableroute("project", "extract", file, "none", tmp_path / "x.csv")
    assert (done.returncode, "has no position list none" in done.stderr) == (2, True)


def test_another_file_is_left_alone(tmp_path):
    write_features(LEG, tmp_path / "mine.gpkg")
    before = (tmp_path / "mine.gpkg").read_bytes()
    done = cableroute("project", "write", tmp_path / "mine.gpkg", "Zafarana", "Abu Talat")
    assert (done.returncode, "it is not a project" in done.stderr) == (2, True)
    assert (tmp_path / "mine.gpkg").read_bytes() == before


def test_a_project_becomes_a_network_with_its_deals(tmp_path):
    file, target = tmp_path / "study.gpkg", tmp_path / "study.ofds.json"
    cableroute("project", "write", file, "Zafarana", "Abu Talat")
    done = cableroute("convert", file, target)
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("warning: OFDS 0.3 does not hold: ") == 1
    [network] = json.loads(target.read_bytes())["networks"]
    project = cr.projects.read_project(file)
    assert {it["id"] for it in network["contracts"]} == {deal.id for deal in project.deals}
    legs = {leg.id for route in project.routes for leg in route.legs}
    assert {span["id"] for span in network["spans"]} == legs
    nodes = {node["id"]: shapely.geometry.shape(node["location"]) for node in network["nodes"]}
    zafarana = next(it for it in project.stations if it.id == "EG-ZAF")
    assert nodes["EG-ZAF"].coords[0] == zafarana.position


def test_what_has_no_geometry_is_in_the_warning_of_a_conversion(tmp_path):
    file = tmp_path / "study.gpkg"
    cableroute("project", "write", file, "Zafarana", "Abu Talat", "--number", 1)
    done = cableroute("convert", file, tmp_path / "legs.kml", "--layer", "legs")
    assert done.returncode == 0, done.stderr
    [warning] = [line for line in done.stderr.splitlines() if line.startswith("warning: ")]
    assert "tables without geometries: rpls, deals, route_deals, sources" in warning
    assert "become texts" in warning


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
@pytest.mark.parametrize(("key", "share"), [
    ("dxf", 0.2), ("dxf", 0.97), ("fgb", 0.97), ("gpkg", 0.97), ("shp", 0.97), ("parquet", 0.97),
])  # fmt: skip
def test_a_disk_that_is_full_at_any_point_is_said(tmp_path, key, share):
    """GDAL says nothing where the last octets of a file do not go in."""
    import resource

    legs = [replace(LEG, id=f"L{number}") for number in range(40)]
    done = write_features(legs, tmp_path / f"whole.{key}").path
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(done.stat().st_size * share), before[1]))
    try:
        with pytest.raises(OutputError, match=rf"cannot write .*{key}"):
            write_features(legs, tmp_path / f"t.{key}")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not list(tmp_path.glob("t.*"))


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_project_on_a_full_disk_is_not_written(tmp_path):
    import resource

    project = Project("P", routes=[Route("R", "A to B", [LEG])])
    size = cr.projects.write_project(project, tmp_path / "whole.gpkg").stat().st_size
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size - 4096, before[1]))
    try:
        with pytest.raises(OutputError, match=r"cannot write .*t\.gpkg"):
            cr.projects.write_project(project, tmp_path / "t.gpkg")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not (tmp_path / "t.gpkg").exists()


@pytest.mark.parametrize("ending", ["kml", "kmz", "shp", "gpkg", "geojson", "parquet"])
@pytest.mark.filterwarnings("ignore")  # names of columns that a Shapefile shortens
def test_lists_of_a_file_go_into_another(tmp_path, ending):
    """GDAL reads a list as an array, which no cell is compared as: aliases of stations."""
    file = tmp_path / "s.geojson"
    cr.geodata.write_tables(cr.open_geodata(), file, tables=["stations"], format="geojson")
    done = cr.geodata.convert_file(file, tmp_path / f"s.{ending}")
    back = cr.geodata.read_features(done.path).set_index("id")["aliases"]
    given = back["EG-ALX"]
    assert (json.loads(given) if isinstance(given, str) else given)[0] == "Iskandariya"

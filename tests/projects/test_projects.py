"""A project's file: what GDAL and QGIS find in it, and what is refused."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree as Xml

import pyogrio
import pytest
import shapely
from shapely import LineString
from worlds.commands import cableroute
from worlds.position_lists import by_geographiclib

import cableroute as cr
from cableroute import Deal, GeodataError, LandingStation, Leg, ModelError, OutputError, Route
from cableroute.model.deals import Application, AttachedDeal, Party
from cableroute.model.figures import Source
from cableroute.projects import gather_project, read_project, write_project
from cableroute.projects.contents import Project
from cableroute.rpl import RPL, Position, Span, write_rpl
from cableroute.turns import own_turn

ARABIC = "الزعفرانة"
LAYERS = {
    "stations": "Point", "routes": "MultiLineString", "legs": "MultiLineString",
    "rpl_spans": "MultiLineString", "rpl_positions": "Point",
}  # fmt: skip
BARE = ["rpls", "deals", "route_deals", "sources", "cableroute_project", "layer_styles"]


def list_of(revision="A", **more):
    """A list whose stated figures are not what follows from its positions."""
    positions = [
        Position("1", 4.2917, 39.885, "BMH", depth_m=0.0, kp_km=0.0),
        Position("2a", 4.4383, 39.875, "AC1", depth_m=85.0, kp_km=99.0),
        Position("3", 4.9067, 39.875, "RPT 1", remarks=ARABIC),
    ]
    spans = [Span(route_km=99.0, slack_pct=0.5, cable_type="DA"), Span(slack_pct=1.5)]
    return RPL("S1", positions, spans, revision=revision, **more)


@pytest.fixture(scope="module")
def project():
    deal = Deal(
        "D", "Transit", "IRU", parties=(Party("Buyer"), Party("Hidden", visibility="confidential")),
        value=36e6, currency="USD", value_basis="stated",
        applies_to=(Application("path", ("R1",), "stated"),),
    )  # fmt: skip
    land = Leg("L", "A", "B", "land", LineString([(32.65, 29.11), (31.2, 30.0)]), (5, 10, 20))
    sea = Leg("S", "B", "C", "sea", LineString([(31.2, 30.0), (-170.5, 31.0)]), 2)
    routes = [
        Route("R1", "Alone", [land], deals=(AttachedDeal(deal, "stated"),)),
        Route("R2", "Both", [land, sea], deals=(AttachedDeal(deal, "candidate"),)),
        Route("R3", "Hidden", [replace(land, visibility="confidential")]),
    ]
    station = LandingStation("A", name_en="Zafarana", name_ar=ARABIC, lon_deg=32.65, lat_deg=29.11)
    return Project(
        "Study", stations=[station], routes=routes, rpls=[list_of(), list_of("B", supersedes="A")],
        sources=[Source("s", "A map")], note="for a test",
    )  # fmt: skip


@pytest.fixture(scope="module")
def written(project, tmp_path_factory):
    return write_project(project, tmp_path_factory.mktemp("p") / "study.gpkg", confidential=True)


@pytest.fixture
def file(written, tmp_path):
    return Path(shutil.copy(written, tmp_path))


def change(file, *statements):
    """Change a file as a program that knows nothing of projects would."""
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA synchronous = OFF")
        for statement in statements:
            database.execute(statement)


# --- what other programs find ---


def test_gdal_finds_layers_and_tables(file, project):
    listed = dict(pyogrio.list_layers(file).tolist())
    assert {name: kind for name, kind in listed.items() if kind} == LAYERS
    assert [name for name, kind in listed.items() if not kind] == BARE
    legs = pyogrio.read_dataframe(file, layer="legs")
    assert legs.crs.to_epsg() == 4326
    assert legs["route_id"].tolist() == ["R1", "R2", "R2", "R3"]
    over = legs.geometry.iloc[2]  # the date line is crossed: two parts, each on its side
    assert [part.coords[0][0] > 0 for part in over.geoms] == [True, False]
    assert len(shapely.get_coordinates(over)) > 4  # a geodesic, for programs that know none
    stations = pyogrio.read_dataframe(file, layer="stations")
    assert stations["name_ar"].tolist() == [ARABIC]
    assert stations.geometry.iloc[0].coords[0] == (32.65, 29.11)


def test_stated_and_computed_are_apart(file):
    spans = pyogrio.read_dataframe(file, layer="rpl_spans")
    [right] = [km for km, _, _ in by_geographiclib()[:1]]  # the same two positions, by hand
    assert spans["route_km"].tolist()[0] == 99.0
    assert spans["computed_route_km"].tolist()[0] == pytest.approx(right, abs=0.05)
    assert spans["route_km"].isna().tolist() == [False, True] * 2
    places = pyogrio.read_dataframe(file, layer="rpl_positions")
    assert places["number"].tolist() == ["1", "2a", "3"] * 2
    assert places["revision"].tolist() == ["A"] * 3 + ["B"] * 3
    assert places["kp_km"].tolist()[:2] == [0.0, 99.0]
    assert places["computed_kp_km"].tolist()[1] == pytest.approx(right, abs=0.05)


def test_a_value_is_in_the_file_once(file):
    deals = pyogrio.read_dataframe(file, layer="deals")
    assert deals["value"].tolist() == [36e6]
    applied = pyogrio.read_dataframe(file, layer="route_deals")
    assert applied["deal_id"].tolist() == ["D", "D"]
    with closing(sqlite3.connect(file)) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_master")]
        text = json.dumps([
            [str(cell) for cell in row]
            for name in tables if name in ("routes", "legs", "route_deals")
            for row in database.execute(f'SELECT * FROM "{name}"')
        ])  # fmt: skip
    assert "36000000" not in text


def test_qgis_finds_a_style_of_each_layer(file):
    """The columns are those that QGIS itself makes; what it asks for is a default by name."""
    styles = pyogrio.read_dataframe(file, layer="layer_styles")
    assert styles.columns.tolist() == [
        "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
        "styleQML", "styleSLD", "useAsDefault", "description", "owner", "ui", "update_time",
    ]  # fmt: skip
    assert styles["f_table_name"].tolist() == list(LAYERS)
    assert str(styles["update_time"].iloc[0]) == "1980-01-01 00:00:00"
    with closing(sqlite3.connect(file)) as database:
        asked = "SELECT table_name, column_name FROM gpkg_geometry_columns"
        columns = dict(database.execute(asked))
        rows = list(database.execute(
            "SELECT f_table_name, styleQML FROM layer_styles WHERE f_table_catalog = '' AND"
            " f_table_schema = '' AND f_geometry_column = 'geom' AND useAsDefault ORDER BY id"
        ))  # fmt: skip
    assert columns == dict.fromkeys(LAYERS, "geom")
    assert [name for name, _ in rows] == list(LAYERS)
    for name, text in rows:
        fields = set(pyogrio.read_info(file, layer=name)["fields"])
        check_qml(Xml.fromstring(text), "line" if "Line" in LAYERS[name] else "marker", fields)


def check_qml(root, kind, fields):
    """Every symbol that a category names is there, of the kind of the layer, with a colour."""
    assert root.tag == "qgis"
    [renderer] = root.findall("renderer-v2")
    symbols = {it.get("name"): it for it in renderer.findall("symbols/symbol")}
    named = [it.get("symbol") for it in renderer.findall("categories/category")]
    assert named == list(symbols) or (renderer.get("type"), named) == ("singleSymbol", [])
    for symbol in symbols.values():
        assert symbol.get("type") == kind
        [layer] = symbol.findall("layer")
        assert layer.get("class") == {"line": "SimpleLine", "marker": "SimpleMarker"}[kind]
        cells = {it.get("name"): it.get("value") for it in layer.findall("Option/Option")}
        colour = cells["line_color" if kind == "line" else "color"].split(",")
        assert [0 <= int(part) <= 255 for part in colour] == [True] * 4
    for style in root.iter("text-style"):
        assert style.get("fieldName") in fields
    if renderer.get("type") == "categorizedSymbol":
        assert renderer.get("attr").split()[0] in fields


def test_a_program_that_knows_no_projects_reads_its_lines(file):
    found = cr.geodata.read_features(file, layer="legs")
    assert found["id"].tolist() == ["L", "L", "S", "L"]
    right = pyogrio.read_dataframe(file, layer="legs")
    assert shapely.equals_exact(found.geometry, right.geometry).all()


# --- both ways ---


def test_it_comes_back(file, project):
    assert read_project(file) == project
    assert repr(project) == "<Project 'Study': 1 station, 3 routes, 2 rpls, 1 deal, 1 source>"


def test_what_is_confidential_stays_out_unless_asked_for(project, tmp_path):
    file = write_project(project, tmp_path / "p.gpkg")
    again = read_project(file)
    assert [route.id for route in again.routes] == ["R1", "R2"]
    assert [party.name for party in again.deals[0].parties] == ["Buyer"]
    assert b"Hidden" not in file.read_bytes()


def test_a_project_of_the_tables_has_its_stations_deals_and_sources(tmp_path):
    geo = cr.open_geodata()
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    made = gather_project(geo, "Crossing", routes)
    assert {station.id for station in made.stations} == {"EG-ZAF", "EG-ABT"}
    assert {deal.id for deal in made.deals} == {
        item.deal.id for route in routes for item in route.deals
    }
    assert {source for route in routes for source in route.all_source_ids} <= {
        source.id for source in made.sources
    }
    assert read_project(write_project(made, tmp_path / "p.gpkg")) == made


def test_a_moved_position_is_where_it_was_moved_to(file, project):
    places = pyogrio.read_dataframe(file, layer="rpl_positions", fid_as_index=True)
    moved = places.geometry.copy()
    moved.iloc[1] = shapely.Point(4.5, 39.9)
    pyogrio.write_dataframe(places.set_geometry(moved), file, layer="rpl_positions", driver="GPKG",
                            append=False, layer_options={"OVERWRITE": "YES"})  # fmt: skip
    again = read_project(file)
    assert (again.rpls[0].positions[1].lon_deg, again.rpls[0].positions[1].lat_deg) == (4.5, 39.9)
    assert again.rpls[0].spans == project.rpls[0].spans
    assert again.rpls[1] == project.rpls[1]


# --- what is refused ---


def test_two_of_one_name_are_refused():
    with pytest.raises(ModelError, match=r"two rpls are S1 revision A \(change one revision\)"):
        Project("P", rpls=[list_of(), list_of()])
    with pytest.raises(ModelError, match="rpls: str given, not RPL"):
        Project("P", rpls=["S1"])


def test_a_line_that_was_changed_elsewhere_is_refused(file):
    legs = pyogrio.read_dataframe(file, layer="legs")
    shapes = legs.geometry.copy()
    shapes.iloc[0] = shapely.MultiLineString([[(32.65, 29.11), (31.5, 29.5), (31.2, 30.0)]])
    pyogrio.write_dataframe(legs.set_geometry(shapes), file, layer="legs", driver="GPKG",
                            layer_options={"OVERWRITE": "YES"})  # fmt: skip
    with pytest.raises(
        GeodataError, match="leg L of route R1: its line no longer matches its vert"
    ):
        read_project(file)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE cableroute_project SET schema_version = 9",
         r"schema version is 9; this release reads 1 \(update cableroute\)"),
        ("UPDATE cableroute_project SET schema_version = 0", r"write it again with this release"),
        ("DROP TABLE cableroute_project", "it is not a project: no table cableroute_project"),
        ("DROP TABLE deals", "there is no table deals"),
        ("ALTER TABLE sources DROP COLUMN title", "sources: there is no column title"),
        ("DELETE FROM deals", "route_deals row 1: cannot be read: there is no deal D"),
        ("UPDATE legs SET vertices = '[[1' WHERE id = 'S'", "legs row 3: cannot be read"),
        ("UPDATE stations SET geom = NULL", "stations row 1: cannot be read: its geometry is"),
        ("UPDATE legs SET medium = 'air' WHERE id = 'S'", "medium 'air' is unknown"),
        ("DELETE FROM rpl_spans WHERE place = 2", "has 1 span for 3 positions"),
        ("DELETE FROM routes WHERE id = 'R1'", "legs: there is no route R1"),
        ("UPDATE legs SET place = NULL", "legs row 1: cannot be read: place is not a whole number"),
        ("UPDATE rpl_spans SET place = 'x'", "rpl_spans row 1: cannot be read: place is not a"),
        ("UPDATE rpl_positions SET rpl = 7 WHERE place = 2", "there is no position list 7"),
        ("UPDATE route_deals SET otherwise = '[1]'", "route_deals row 1: cannot be read"),
    ],
)  # fmt: skip
def test_a_file_that_was_spoilt_is_refused(file, statement, said):
    change_without_triggers(file, statement)
    with pytest.raises(GeodataError, match=said):
        read_project(file)


def change_without_triggers(file, *statements):
    """GeoPackage's triggers call functions that only GDAL has."""
    with closing(sqlite3.connect(file)) as database:
        triggers = [row[0] for row in database.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'")]  # fmt: skip
    change(file, *(f'DROP TRIGGER "{name}"' for name in triggers), *statements)


def test_every_fault_is_shown_at_once(file):
    change_without_triggers(
        file, "UPDATE deals SET currency = 'x'", "UPDATE sources SET visibility = 5"
    )
    with pytest.raises(GeodataError) as caught:
        read_project(file)
    assert len(caught.value.problems) >= 2


def test_what_is_no_project_is_refused(tmp_path, project):
    text = tmp_path / "t.gpkg"
    text.write_text("no database")
    with pytest.raises(GeodataError, match="its content is not in the format GeoPackage"):
        read_project(text)
    with pytest.raises(GeodataError, match=r"none\.gpkg: (No such file|.*not f|.*cannot find)"):
        read_project(tmp_path / "none.gpkg")
    with pytest.raises(OutputError, match=r"a project is a GeoPackage: end it in \.gpkg"):
        write_project(project, tmp_path / "p.kml")
    odd = replace(project, note="a\x00b")
    with pytest.raises(OutputError, match="cableroute_project row 1, note: it holds a control"):
        write_project(odd, tmp_path / "p.gpkg")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("p.kml", "its name ends in '.kml' (a project is a GeoPackage: end it in .gpkg)"),
        ("p", "its name has no ending (a project is a GeoPackage: end it in .gpkg)"),
        ("none/p.gpkg", "(make it first)"),
    ],
)
@pytest.mark.parametrize("command", [("write", "Zafarana", "Abu Talat"), ("add", "none.csv")])
def test_a_name_that_cannot_be_written_is_refused_before_a_search(tmp_path, name, said, command):
    verb, *rest = command
    done = cableroute("project", verb, tmp_path / name, *rest)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"error: cannot write {tmp_path / name}: ")
    assert done.stderr.endswith(f"{said}\n")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_complete_or_as_it_was(tmp_path, project):
    file = write_project(project, tmp_path / "p.gpkg")
    before = file.read_bytes()
    huge = replace(project.deals[0], price_year=10**30)  # more than a column of whole numbers has
    routes = [replace(it, deals=()) for it in project.routes]
    with pytest.raises(OutputError, match="cannot write"):
        write_project(replace(project, routes=routes, deals=(huge,)), file)
    assert file.read_bytes() == before
    assert [it.name for it in tmp_path.iterdir()] == ["p.gpkg"]


def test_one_position_list_is_one_list(geo):
    ends = [cr.rpl.Position("1", 0.0, 0.0), cr.rpl.Position("2", 1.0, 0.0)]
    rpl = cr.rpl.RPL("S1", ends, [cr.rpl.Span()])
    assert cr.projects.gather_project(geo, "One", [], rpls=rpl).rpls == (rpl,)


# --- what others write into the same file ---


def test_layers_of_others_are_not_lost(file, project, tmp_path):
    """As QGIS keeps a project of its own and layers in a GeoPackage."""
    change(file, "CREATE TABLE qgis_projects (name TEXT)", "CREATE TABLE marks (id INTEGER)")
    before = file.read_bytes()
    wanted = "it also holds marks, qgis_projects, which would be lost"
    with pytest.raises(OutputError, match=wanted):
        write_project(project, file)
    done = cableroute("project", "add", file, write_rpl(list_of(), tmp_path / "s2.csv"))
    assert done.returncode == 2
    assert wanted in done.stderr
    assert file.read_bytes() == before


@pytest.mark.parametrize("ended", [False, True])
def test_changes_that_another_program_has_not_yet_put_in_are_not_lost(file, project, ended):
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("UPDATE deals SET note = 'changed in QGIS'")
        if not ended:
            with pytest.raises(OutputError, match=r"its changes are in study\.gpkg-wal \(close it"):
                write_project(project, file)
    found = read_project(file)
    assert found.deals[0].note == "changed in QGIS"
    if ended:
        assert read_project(write_project(found, file, confidential=True)) == found


@pytest.mark.skipif(os.name == "nt", reason="a folder cannot be held there")
def test_who_adds_a_list_waits_for_who_adds_another(file, tmp_path):
    lists = write_rpl(replace(list_of(), id="S2"), tmp_path / "S2.csv")
    done = []
    second = Thread(target=lambda: done.append(cableroute("project", "add", file, lists)))
    with own_turn(file):
        before = read_project(file)
        second.start()
        second.join(0.25)
        mine = replace(before, rpls=(*before.rpls, list_of("C")))
        write_project(mine, file, confidential=True)
    second.join(20)
    assert [it.returncode for it in done] == [0]
    found = [(it.id, it.revision) for it in read_project(file).rpls]
    assert found[2:] == [("S1", "C"), ("S2", "A")]

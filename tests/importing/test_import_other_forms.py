"""OpenStreetMap, charts, OFDS, the ITU's networks and a file of one's own, made up by hand."""

import json

import geopandas
import pandas
import pytest
import shapely

import cableroute as cr
from cableroute.cli import main
from cableroute.importing.mapping import read_mapping

RIO, CAPE, DAKAR = (-43.18, -22.97), (18.42, -33.92), (-17.45, 14.72)
PUNTA, USHUAIA = (-70.9, -53.16), (-68.3, -54.81)


def collection(*features):
    return {"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": fields, "geometry": {"type": kind, "coordinates": at}}
        for kind, at, fields in features
    ]}  # fmt: skip


def osm():
    """Overpass's JSON: two parts of one cable, a power cable, a line on land, two stations."""

    def element(kind, number, **more):
        return {"type": kind, "id": number} | more

    def positions(*places):
        return [{"lon": lon, "lat": lat} for lon, lat in places]

    sea = {"communication": "line", "submarine": "yes", "name": "South One"}
    return {"version": 0.6, "elements": [
        element("node", 1, lon=RIO[0], lat=RIO[1],
                tags={"telecom": "cable_landing_station", "name": "Praia"}),
        element("node", 2, lon=CAPE[0], lat=CAPE[1],
                tags={"telecom": "cable_landing_station", "name": "Kaap"}),
        element("way", 10, tags=sea, geometry=positions(RIO, (-20, -30))),
        element("way", 11, tags=sea, nodes=[20, 21]),
        element("node", 20, lon=-20, lat=-30), element("node", 21, lon=CAPE[0], lat=CAPE[1]),
        element("way", 12, tags={"power": "cable", "submarine": "yes"},
                geometry=positions((0, 50), (1, 51))),
        element("way", 13, tags={"communication": "line"}, geometry=positions((0, 50), (1, 51))),
        element("way", 14, tags={"highway": "road"}, geometry=positions((0, 50), (1, 51))),
        element("relation", 15, tags=sea | {"name": "South Two", "operator": "One;Two"}, members=[
            {"type": "way", "ref": 16, "geometry": positions(RIO, (-30, -40))},
            {"type": "way", "ref": 17}, {"type": "way", "ref": 11}]),
        element("way", 17, tags={"location": "underground;underwater"}, nodes=[22, 21]),
        element("node", 22, lon=-30, lat=-40),
    ]}  # fmt: skip


def charts():
    """Charted cables as a GeoJSON of S-57 attributes: two pieces that touch, and a power cable."""
    return collection(
        ("LineString", [PUNTA, (-69.5, -53.9)], {"CATCBL": 4, "OBJNAM": None}),
        ("LineString", [(-69.5, -53.9), USHUAIA], {"CATCBL": None, "OBJNAM": None}),
        ("LineString", [(-60, -50), (-61, -50)], {"CATCBL": 1, "OBJNAM": "Power"}),
        ("LineString", [(-57.85, -51.69), (-60.0, -51.5)], {"CATCBL": 4, "OBJNAM": "Falk"}),
    )


def ofds():
    """A network of OFDS 0.3 with two nodes and a span."""

    def node(key, name, at, country):
        return {"id": key, "name": name, "location": {"type": "Point", "coordinates": list(at)},
                "address": {"country": country}}  # fmt: skip

    span = {
        "id": "s",
        "name": "span",
        "status": "operational",
        "start": "n1",
        "end": "n2",
        "route": {"type": "LineString", "coordinates": [[-17.45, 14.72], [-23.5, 14.9]]},
    }
    return {"networks": [{"id": "x", "name": "Cabo Net", "spans": [span], "nodes": [
        node("n1", "Plage", DAKAR, "SN"), node("n2", "Praia", (-23.5, 14.9), "CV")]}]}  # fmt: skip


def itu():
    return collection(
        ("LineString", [[-16.0, 14.0], [-15.0, 13.5]], {"uid": 1, "type_inf": "Fibre Operational",
                                                         "iso2": "SN"}),
        ("LineString", [[-15.0, 13.5], [-14.0, 13.0]], {"uid": 2, "type_inf": "Fibre Planned",
                                                         "iso2": "SN"}),
        ("LineString", [[-16.0, 14.0], [-14.0, 14.0]], {"uid": 3, "type_inf":
                                                         "Microwave Operational", "iso2": "SN"}),
    )  # fmt: skip


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms")
    for name, made in (("osm.json", osm()), ("CBLSUB.geojson", charts()), ("net.json", ofds()),
                       ("trx.geojson", itu())):  # fmt: skip
        (folder / name).write_text(json.dumps(made))
    return cr.import_catalogue(folder, folder / "world", licence="terms of a test")


@pytest.fixture(scope="module")
def geo(report):
    return cr.open_geodata(report.folder)


def ends_of(geo, name):
    system = next(key for key, it in geo.systems.items() if it.name == name)
    return {frozenset((leg.start_id, leg.end_id)) for leg in geo.segments.values()
            if leg.system_id == system}  # fmt: skip


def left_out(report):
    return {(it.name, it.why) for it in report.of("left out")}


def test_openstreetmap_lines_of_one_name_are_one_system(geo, report):
    assert ends_of(geo, "South One") == {frozenset(("node-1", "node-2"))}
    assert [geo.stations[it].country for it in ("node-1", "node-2")] == ["BR", "ZA"]
    assert ("way-12", "a power cable") in left_out(report)
    assert ("way-13", "a line on land: nothing says submarine or underwater") in left_out(report)
    assert not any("way-14" in name for name, _ in left_out(report))


def as_element(number, tags, *ring):
    nodes = [{"lon": lon, "lat": lat} for lon, lat in ring]
    return {"type": "way", "id": number, "tags": tags, "geometry": nodes}


def as_feature(number, tags, *ring):
    shape = {"type": "Polygon", "coordinates": [ring]}
    if ring[0] != ring[-1]:
        shape = {"type": "LineString", "coordinates": ring}
    return {"type": "Feature", "id": f"way/{number}", "properties": tags, "geometry": shape}


@pytest.mark.parametrize(("kind", "as_one"), [("elements", as_element), ("features", as_feature)])
def test_what_openstreetmap_draws_as_an_area_is_taken_or_named(tmp_path, kind, as_one):
    line = ({"communication": "line", "submarine": "yes", "name": "South"}, RIO, CAPE)
    ring = ({"man_made": "submarine_cable", "name": "Ring"}, RIO, (-20, -35), CAPE, RIO)
    house = ({"telecom": "cable_landing_station", "name": "Kaap", "building": "yes"},
             CAPE, (18.43, -33.9), (18.43, -33.92), CAPE)  # fmt: skip
    other = ({"telecom": ["line"], "man_made": {}}, RIO, CAPE, RIO)  # values of no tag
    made = [as_one(number, *it) for number, it in enumerate((line, ring, house, other))]
    document = {"type": "FeatureCollection", kind: made}
    (tmp_path / "osm.json").write_text(json.dumps(document))
    report = cr.import_catalogue(tmp_path / "osm.json", tmp_path / "world", licence="of a test")
    assert left_out(report) == {("Ring", "its lines are points, or end where they begin")}
    place = cr.open_geodata(tmp_path / "world").stations["way-2"]
    assert (place.lon_deg, place.lat_deg) == pytest.approx((18.425, -33.91))


def test_a_relation_of_openstreetmap_has_the_lines_of_its_members(geo):
    assert ends_of(geo, "South Two") == {frozenset(("node-1", "node-2"))}
    [system] = [it for it in geo.systems.values() if it.name == "South Two"]
    assert system.owners == ("One", "Two")


@pytest.mark.parametrize(
    ("more", "words"),
    [({}, "cut short"), ({"remark": "runtime error: Query timed out"}, "says: runtime error")],
)
def test_an_extract_that_is_cut_short(tmp_path, more, words):
    (tmp_path / "osm.json").write_text(json.dumps({"version": 0.6, "elements": []} | more))
    with pytest.raises(cr.GeodataError, match=words):
        cr.import_catalogue(tmp_path, tmp_path / "world")


def test_pieces_of_a_chart_that_touch_are_one_cable(geo, report):
    [pair] = ends_of(geo, "charted cable 1")
    assert {geo.stations[it].country for it in pair} == {"CL", "AR"}  # ends on land are landings
    assert ("Power", "the chart says: power line") in left_out(report)
    assert any("Falk" in it.name for it in report.of("new"))


def test_a_network_of_ofds_is_a_system(geo):
    assert ends_of(geo, "Cabo Net") == {frozenset(("Cabo-Net-n1", "CV-PRA"))}  # Praia is ours
    system = next(it for it in geo.systems.values() if it.name == "Cabo Net")
    assert system.status == "in service"


def test_links_on_land_are_backhaul_and_radio_is_left_out(geo, report):
    links = {key: leg for key, leg in geo.backhaul.items() if key.startswith("link-")}
    assert {leg.status for leg in links.values()} == {"in service", "planned"}
    assert links["link-1"].end_id == links["link-2"].start_id
    assert ("3", "Microwave Operational, no fibre") in left_out(report)


def test_the_licence_is_in_every_source(geo, report):
    assert {it["licence"] for it in report.sources} == {"terms of a test"}
    assert len(report.sources) == 4


def test_a_copy_without_a_licence_of_its_own_asks_for_one(tmp_path):
    (tmp_path / "trx.geojson").write_text(json.dumps(itu()))
    with pytest.raises(cr.GeodataError, match="no licence of this copy is known"):
        cr.import_catalogue(tmp_path / "trx.geojson", tmp_path / "world")
    assert not (tmp_path / "world").exists()


# --- a file of one's own ---

MAPPING = """
title = "A map of my own"
publisher = "me"
licence = "CC0 1.0"
date = "2026-05"

[lines]
layer = "cables"
system = "CABLE"
status = "STATE"
length_km = "KM"
owners = "WHO"

[points]
layer = "landings"
name = "PLACE"
country = "LAND"

[statuses]
"Active" = "in service"
"""


@pytest.fixture
def own_file(tmp_path):
    lines = geopandas.GeoDataFrame(
        {"CABLE": ["Mine"], "STATE": ["Active"], "KM": [7500.0], "WHO": ["A, B"]},
        geometry=[shapely.LineString([RIO, DAKAR])], crs=4326)  # fmt: skip
    points = geopandas.GeoDataFrame(
        {"PLACE": ["Praia", "Plage"], "LAND": ["Brazil", "SN"]},
        geometry=[shapely.Point(RIO), shapely.Point(DAKAR)], crs=4326)  # fmt: skip
    path = tmp_path / "own.gpkg"
    lines.to_file(path, layer="cables")
    points.to_file(path, layer="landings")
    (tmp_path / "mapping.toml").write_text(MAPPING)
    return path


def test_lines_and_points_of_a_geopackage_by_a_mapping(own_file, tmp_path, capsys):
    assert main(["import", str(own_file), "--mapping", str(tmp_path / "mapping.toml"),
                 "--to", str(tmp_path / "my world")]) == 0  # fmt: skip
    out, err = capsys.readouterr()
    assert "From: A map of my own, me, CC0 1.0" in out
    assert f"(use it with --geodata '{tmp_path / 'my world'}')" in err  # a space parts words
    geo = cr.open_geodata(tmp_path / "my world")
    system = next(it for it in geo.systems.values() if it.name == "Mine")
    assert (system.status, system.length_km, system.owners) == ("in service", (7500, 7500),
                                                                ("A", "B"))  # fmt: skip
    assert {geo.stations[it].country for it in system.landing_station_ids} == {"BR", "SN"}
    assert geo.sources["import-own-map"].date == "2026-05"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[lines", "is not TOML"),
        ("[points]\nname = 'A'", "lines: has no system"),
        ("[lines]\nsystm = 'A'\nsystem = 'B'", "did you mean lines.system"),
        ("colour = 'x'\n[lines]\nsystem = 'A'", "'colour' is not a key"),
        ("[lines]\nsystem = 3", "is not text"),
        ("[lines]\nsystem = 'A'\n[statuses]\nUp = 'up'", "'up' is not a status"),
    ],
)
def test_a_wrong_mapping_says_what_is_wrong(tmp_path, text, words):
    path = tmp_path / "mapping.toml"
    path.write_text(text)
    with pytest.raises(cr.GeodataError, match=words):
        read_mapping(path)


def test_a_status_that_the_mapping_does_not_have_is_said(own_file, tmp_path):
    (tmp_path / "mapping.toml").write_text(MAPPING.replace("Active", "Up"))
    report = cr.import_catalogue(
        own_file, tmp_path / "world", mapping=str(tmp_path / "mapping.toml")
    )
    why = "'Active' is no status of ours: say in [statuses] what it is"
    assert [(it.what, it.name, it.why) for it in report.of("left out")] == [("status", "Mine", why)]


def test_a_column_that_is_not_there_is_named(own_file, tmp_path):
    path = tmp_path / "mapping.toml"
    path.write_text(MAPPING.replace('"CABLE"', '"CABEL"'))
    with pytest.raises(cr.GeodataError, match=r"no column 'CABEL' \(one of CABLE, STATE"):
        cr.import_catalogue(own_file, tmp_path / "world", mapping=path)


LENGTHS = {  # what the line of 1,113 km states, and its length in the tables; None: asked about
    "1.200 km": 1200, "1,200 km": 1200, "1.200,5 km": 1200.5, "1,200.5": 1200.5, "1 200": 1200,
    "1'200 km": 1200, "600 nmi": 1111.2, "700 mi": 1126.5408, "\u0661\u0662\u0660\u0660 km": 1200,
    "80.125 km": None, "1,200 miles": None, "1,200 - 1,400 km": None, "1.2.00 km": None,
}  # fmt: skip


def test_lengths_of_one_system_in_two_files_are_not_those_of_the_last(tmp_path):
    """Both parts of a line of 1,113 km: which of 1,120 and 1,400 km is its length is not known."""
    (tmp_path / "m.toml").write_text("licence='CC0'\n[lines]\nsystem='N'\nlength_km='L'\n")
    halves = shapely.LineString([(-30, 0), (-25, 0)]), shapely.LineString([(-25, 0), (-20, 0)])
    for texts, expected in ((("1120", "1400"), None), (("1120", "1120 km"), (1120, 1120))):
        folder = tmp_path / texts[1].replace(" ", "")
        folder.mkdir()
        for number, (text, half) in enumerate(zip(texts, halves, strict=True)):
            one = geopandas.GeoDataFrame({"N": ["One"], "L": [text]}, geometry=[half], crs=4326)
            one.to_file(folder / f"{number}.gpkg")
        report = cr.import_catalogue(
            sorted(folder.glob("*.gpkg")), folder / "world", mapping=tmp_path / "m.toml"
        )
        systems = cr.open_geodata(report.folder).systems.values()
        [system] = [it for it in systems if it.name == "One"]
        assert system.length_km == expected
        said = [it.why for it in report.of("left out") if it.what == "length"]
        assert said == ([] if expected else ["its lines state several: '1120', '1400'"])


def test_a_length_in_two_senses_is_decided_by_the_line_or_asked_about(tmp_path):
    lines = [
        shapely.LineString([(-30, 10 * at / 13), (-20, 10 * at / 13)]) for at in range(len(LENGTHS))
    ]
    names = [f"Cable {at}" for at in range(len(LENGTHS))]
    frame = geopandas.GeoDataFrame({"N": names, "L": list(LENGTHS)}, geometry=lines, crs=4326)
    segments = frame.iloc[:2].assign(N="Two rows", L=["500 km", "700 km"])
    path = tmp_path / "own.gpkg"
    pandas.concat([frame, segments]).to_file(path)
    (tmp_path / "m.toml").write_text("licence='CC0'\n[lines]\nsystem='N'\nlength_km='L'\n")
    report = cr.import_catalogue(path, tmp_path / "world", mapping=tmp_path / "m.toml")
    of = {it.name: it for it in cr.open_geodata(report.folder).systems.values()}
    found = {text: of[name].length_km for name, text in zip(names, LENGTHS, strict=True)}
    assert found == {text: km and (km, km) for text, km in LENGTHS.items()}
    said = {it.name: it.why for it in report.of("left out") if it.what == "length"}
    assert said.keys() == {"Two rows"} | {
        name for name, km in zip(names, LENGTHS.values(), strict=True) if km is None
    }
    assert "may be 80.125 km or 80,125 km, its drawn line is 1,105 km" in said["Cable 9"]
    assert "statute or nautical" in said["Cable 10"]
    assert "'500 km', '700 km'" in said["Two rows"]
    assert "is read as 1,200 km" in of["Cable 0"].note

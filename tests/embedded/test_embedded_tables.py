"""The embedded tables as files: schema, ids, references, sources, licences, and their scripts."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
import shapely
from shapely.geometry import shape

from cableroute import check_geodata
from cableroute.geodata.tables import read_schema
from cableroute.geometry import kp_of_point, line_km

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "geodata"
SCHEMA = read_schema(FOLDER / "schema.csv")
CSV_FILES = sorted(path.name for path in FOLDER.glob("*.csv") if path.name != "schema.csv")
GEOJSON_FILES = sorted(path.name for path in FOLDER.glob("*.geojson"))


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))["features"]


def is_point(feature):
    return feature["geometry"]["type"] == "Point"


EVERY_FEATURE = [(name, feature) for name in GEOJSON_FILES for feature in features(name)]
SOURCES = {row["id"]: row for row in rows("sources.csv")}
OPENSTREETMAP = {
    name for name, row in SOURCES.items() if "OpenStreetMap" in row["publisher"] + row["title"]
}
OF_GEOMETRY = {"own-estimate", "geonames", "naturalearth"} | OPENSTREETMAP
"""Sources whose geometry may be taken; of all others only facts are."""


def table_of(name, feature):
    """The table of schema.csv that a feature is a row of."""
    if name.startswith("landing_stations"):
        return "landing_stations"
    if is_point(feature):
        return "junctions"
    return "stretches" if name.startswith("corridors") else name.partition(".")[0]


# --- schema, ids, order ---


def test_the_tables_have_no_fault():
    assert check_geodata() == ()


def test_every_table_of_the_schema_has_rows():
    held = {name.removesuffix(".csv") for name in CSV_FILES}
    held |= {table_of(name, feature) for name, feature in EVERY_FEATURE}
    assert held == set(SCHEMA)


@pytest.mark.parametrize("name", CSV_FILES)
def test_columns_are_those_of_the_schema_in_order(name):
    columns = list(rows(name)[0])
    wanted = [field.name for field in SCHEMA[name.removesuffix(".csv")]]
    # who can see a row need not be said: all rows are public then
    assert columns in (wanted, [field for field in wanted if field != "visibility"])


@pytest.mark.parametrize("name", GEOJSON_FILES)
def test_properties_are_those_of_the_schema_in_order(name):
    for feature in features(name):
        wanted = [field.name for field in SCHEMA[table_of(name, feature)]]
        assert [*feature["properties"], "geometry"] == wanted, feature["properties"]["id"]


@pytest.mark.parametrize("name", [*CSV_FILES, *GEOJSON_FILES, "schema.csv"])
def test_one_row_stands_on_one_line(name):
    raw = (FOLDER / name).read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    lines = raw.decode("utf-8").splitlines()
    assert all(line == line.rstrip() for line in lines)
    if name.endswith(".csv"):
        assert len(lines) == len(rows(name)) + 1
        return
    of_features = [line for line in lines if line.startswith('{"type": "Feature",')]
    for line, feature in zip(of_features, features(name), strict=True):
        assert json.loads(line.removesuffix(",")) == feature
    # what stands before and after the features is short
    assert sum(map(len, lines)) - sum(map(len, of_features)) < 400


@pytest.mark.parametrize("table", ["incidents", "deflators"])
def test_rows_of_a_time_are_in_its_order(table):
    found = [row["id"] for row in rows(f"{table}.csv")]
    assert found == sorted(found)


@pytest.mark.parametrize("table", ["deal_parties", "deal_applies"])
def test_rows_of_a_deal_stand_together_in_the_order_of_the_deals(table):
    deals = [row["id"] for row in rows("deals.csv")]
    found = list(dict.fromkeys(row["deal_id"] for row in rows(f"{table}.csv")))
    assert found == [deal for deal in deals if deal in found]
    assert [row["deal_id"] for row in rows(f"{table}.csv")] == sorted(
        (row["deal_id"] for row in rows(f"{table}.csv")), key=deals.index
    )


@pytest.mark.parametrize("name", [name for name in CSV_FILES if not name.startswith("deal_")])
def test_ids_of_a_table_are_unique(name):
    found = [row["id"] for row in rows(name)]
    assert len(found) == len(set(found))


def test_ids_of_places_and_of_legs_are_unique():
    found = [feature["properties"]["id"] for _, feature in EVERY_FEATURE]
    assert len(found) == len(set(found))
    for _, feature in EVERY_FEATURE:
        assert feature.get("id", feature["properties"]["id"]) == feature["properties"]["id"]


def test_every_deal_has_parties_and_something_it_applies_to():
    deals = {row["id"] for row in rows("deals.csv")}
    assert {row["deal_id"] for row in rows("deal_parties.csv")} == deals
    assert {row["deal_id"] for row in rows("deal_applies.csv")} == deals


# --- references and sources ---


def sources_of_rows():
    """Name of the row and its sources, for every row of every table but sources itself."""
    for name in CSV_FILES:
        if name not in ("sources.csv", "deal_parties.csv"):
            for number, row in enumerate(rows(name), 2):
                yield f"{name} line {number}", list(filter(None, row["source_ids"].split(";")))
    for name, feature in EVERY_FEATURE:
        yield f"{name} {feature['properties']['id']}", feature["properties"]["source_ids"]


def test_every_row_names_existing_sources():
    faulty = [where for where, names in sources_of_rows() if not names or set(names) - set(SOURCES)]
    assert faulty == []


def test_every_source_is_named_by_a_row():
    named = {name for _, names in sources_of_rows() for name in names}
    assert set(SOURCES) - named == set()


def test_every_source_has_a_publisher_a_licence_and_an_address_or_a_reason():
    for name, row in SOURCES.items():
        assert row["title"], name
        assert row["publisher"], name
        assert row["licence"], name
        assert re.match("https?://", row["url"]) or not row["url"], name
    without = {name for name, row in SOURCES.items() if not row["url"]}
    # our own, seen second-hand only, and copies without a lasting address
    assert without == {
        "own-estimate",
        "own-derived",
        "te-presentation-2026",
        "equity-note-2026",
        "telegeography-2013",
        "eastleighvoice-2025-03",
    }


def test_junctions_and_groups_are_used():
    lines = [feature["properties"] for _, feature in EVERY_FEATURE if not is_point(feature)]
    ends = {line[field] for line in lines for field in ("start_id", "end_id")}
    points = [
        feature["properties"]
        for name, feature in EVERY_FEATURE
        if is_point(feature) and not name.startswith("landing_stations")
    ]
    assert {point["id"] for point in points} <= ends
    groups = {row["id"] for row in rows("shared_risk_groups.csv")}
    used = {group for line in lines for group in line["group_ids"] or ()}
    used |= {group for row in rows("incidents.csv") for group in row["group_ids"].split(";")}
    assert used - {""} <= groups
    # straits that no drawn segment passes stand for the segments of a user's own folder
    assert groups - used == {"G-STRAIT-BOSPHORUS", "G-STRAIT-DARDANELLES"}


def test_every_station_is_landed_at_or_cancelled():
    landed = {name for row in rows("systems.csv") for name in row["landing_station_ids"].split(";")}
    for feature in features("landing_stations.geojson"):
        row = feature["properties"]
        assert row["id"] in landed or row["status"] == "cancelled", row["id"]


def test_segments_and_landings_agree(geo):
    ashore = {place.id: place.station_id for place in geo.junctions.values() if place.station_id}
    # a terminal site in Marseille that no list counts as a landing
    excused = {("EIG", "FR-MRS")}
    for segment in geo.segments.values():
        landings = geo.systems[segment.system_id].landing_station_ids
        for end in (segment.start_id, segment.end_id):
            place = ashore.get(end, end)
            if place in geo.stations and (segment.system_id, place) not in excused:
                assert place in landings, segment.id


# --- licences ---


def test_licences_are_named():
    assert "Apache License" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    for licence in ("CC BY 4.0", "ODbL 1.0", "public domain", "© OpenStreetMap contributors"):
        assert licence in text


def test_the_readme_lists_every_table_with_its_licence():
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    table = [line for line in text.splitlines() if line.startswith("|")]
    licensed = {
        name
        for line in table
        if re.search("CC BY|ODbL|Apache|public domain", line)
        for name in re.findall(r"`([\w.]+)`", line)
    }
    held = {path.name for path in FOLDER.iterdir() if path.is_file()} - {"README.md"}
    assert held - licensed - {"data_date.txt"} == set()
    assert licensed - held == set()


@pytest.mark.parametrize("name", GEOJSON_FILES)
def test_every_file_of_geometry_carries_its_licence(name):
    data = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    assert data.get("licence", "").startswith("ODbL" if "osm" in name else "CC BY 4.0")
    if any("geonames" in feature["properties"]["source_ids"] for feature in data["features"]):
        assert "GeoNames" in data["licence"] or "osm" in name
    if "osm" in name:
        assert "OpenStreetMap contributors" in data["licence"]


def test_openstreetmap_is_in_its_own_file():
    assert sorted(OPENSTREETMAP) == ["osm-readings", "osm-scgraph"]
    assert all(SOURCES[name]["licence"].startswith("ODbL") for name in OPENSTREETMAP)
    for name, feature in EVERY_FEATURE:
        named = OPENSTREETMAP & set(feature["properties"]["source_ids"])
        assert bool(named) == (name == "corridors_osm.geojson"), feature["properties"]["id"]


def test_no_vertex_of_openstreetmap_is_in_another_file():
    """But for the ends at stations and at beach manholes, which are not of OpenStreetMap."""

    def vertices(feature):
        return set(map(tuple, shapely.get_coordinates(shape(feature["geometry"])).tolist()))

    own, osm, places = set(), set(), set()
    for name, feature in EVERY_FEATURE:
        (osm if name == "corridors_osm.geojson" else own).update(vertices(feature))
        if name != "corridors_osm.geojson" and is_point(feature):
            places |= vertices(feature)
    assert own & osm <= places
    of_osm = {item["properties"]["id"] for item in features("corridors_osm.geojson")}
    for name, feature in EVERY_FEATURE:
        if not is_point(feature) and name != "corridors_osm.geojson":
            ends = {feature["properties"][field] for field in ("start_id", "end_id")}
            assert not ends & of_osm, feature["properties"]["id"]


@pytest.mark.parametrize("name", GEOJSON_FILES)
def test_every_geometry_is_of_a_source_that_may_be_passed_on(name):
    assert [
        (feature["properties"]["id"], feature["properties"]["source_ids"])
        for feature in features(name)
        if not OF_GEOMETRY & set(feature["properties"]["source_ids"])
    ] == []


def test_nothing_but_facts_is_taken_from_what_is_not_free():
    free = ("CC BY 4.0", "ODbL 1.0", "public domain", "Unicode License v3")
    for name, row in SOURCES.items():
        assert row["licence"].startswith(free) or "facts only" in row["licence"], name
        if "NC" in row["licence"]:
            assert "no geometry" in row["licence"], name
    for name in OF_GEOMETRY:
        assert SOURCES[name]["licence"].startswith(free), name


# --- what is made again, and what goes out ---


MADE = {
    "alternatives.py": ("corridors_alternatives.geojson", "backhaul.geojson"),
    "corridors.py": ("corridors.geojson", "corridors_osm.geojson", "transit_paths.csv"),
    "cables.py": ("cables.geojson",),
}


@pytest.mark.parametrize("script", MADE)
def test_the_script_makes_the_files_again(script, tmp_path):
    """Octet for octet; in a copy of the folder that lacks what the script makes."""
    if script == "corridors.py" and not importlib.util.find_spec("scgraph_data"):
        pytest.skip("the source is not installed: pip install scgraph-data==2.0.0")
    folder = tmp_path / "geodata"
    shutil.copytree(FOLDER / "build", folder / "build")
    others = {*GEOJSON_FILES, *CSV_FILES, "land_ne10m.bin.xz"} - set(MADE[script])
    for name in others:
        shutil.copy(FOLDER / name, folder / name)
    done = subprocess.run(
        [sys.executable, folder / "build" / script],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-1000:] + done.stderr[-1000:]
    for name in MADE[script]:
        assert (folder / name).read_bytes() == (FOLDER / name).read_bytes(), name
    for name in others:
        assert (folder / name).read_bytes() == (FOLDER / name).read_bytes(), name


@pytest.mark.skipif(not importlib.util.find_spec("numba"), reason="planned with numba")
def test_the_pieces_are_what_the_planner_makes():
    spec = importlib.util.spec_from_file_location("planned", FOLDER / "build" / "planned.py")
    planned = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(planned)
    known = planned.read_pieces()
    again = planned.Planner(FOLDER, again=True)
    bent = sorted((line for line in known.values() if len(line) > 4), key=lambda line: line[0])
    for line in bent[:: len(bent) // 3]:
        made = again.piece(line[0], line[-1])
        assert line_km(made) == pytest.approx(line_km(line), abs=0.1)
        lon, lat = np.array(made).T
        assert kp_of_point(line, lon, lat).offset_km.max() < 0.1


STRAIGHT = ("CORAL-BRIDGE-T1", "TABA-AQABA-T1", "ALPAL-2-T1")
"""Legs that are drawn from end to end: nothing was planned."""

IN_NARROW_WATERS = {
    "2AFRICA-T8": 10, "2AFRICA-B-ZAF": 10, "RED2MED-T1": 10, "RED2MED-T2": 10, "MRSC-T1": 20,
    "CORAL-BRIDGE-T1": 4, "TABA-AQABA-T1": 4,
}  # fmt: skip


def test_legs_at_sea_are_planned_and_as_little_known_as_ever():
    for feature in features("cables.geojson"):
        row = feature["properties"]
        if row.get("medium") == "sea":
            assert row["confidence"] == "assumed", row["id"]
            planned = row["id"] not in STRAIGHT
            assert ({"etopo1", "naturalearth"} <= set(row["source_ids"])) == planned, row["id"]
            assert row["slack_pct"] is None, row["id"]  # that of the rates, fitted to no length
            assert row["accuracy_km"] >= IN_NARROW_WATERS.get(row["id"], 50), row["id"]


def test_every_script_is_explained():
    text = (FOLDER / "build" / "README.md").read_text(encoding="utf-8")
    for script in FOLDER.glob("build/*.py"):
        assert f"`{script.name}`" in text, script.name
    for names in MADE.values():
        for name in names:
            assert f"`{name}`" in text, name


def test_every_table_goes_into_the_wheel():
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    packed = set(build["build"]["targets"]["wheel"]["force-include"])
    assert packed == {f"geodata/{path.name}" for path in FOLDER.iterdir() if path.is_file()}

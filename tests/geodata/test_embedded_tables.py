"""The embedded tables themselves: what each row must be, against published facts."""

from __future__ import annotations

import csv
import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import shapely
from geographiclib.geodesic import Geodesic

from cableroute import check_geodata

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "geodata"


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def features(name):
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))["features"]


CORRIDORS = features("corridors.geojson") + features("corridors_osm.geojson")
SOURCES = {row["id"]: row for row in rows("sources.csv")}
OPENSTREETMAP = {
    name for name, row in SOURCES.items() if "OpenStreetMap" in row["publisher"] + row["title"]
}


def test_the_tables_have_no_fault():
    assert check_geodata() == ()


CSV_TABLES = (
    "transit_paths",
    "shared_risk_groups",
    "systems",
    "deals",
    "deal_applications",
    "rates",
)
GEOJSON_TABLES = ("landing_stations", "corridors", "corridors_osm", "cables")


@pytest.mark.parametrize("table", CSV_TABLES)
def test_every_row_names_existing_sources(table):
    found = rows(f"{table}.csv")
    assert found
    for row in found:
        names = row["source_ids"].split(";")
        assert set(names) <= set(SOURCES), row


@pytest.mark.parametrize("table", GEOJSON_TABLES)
def test_every_feature_names_existing_sources(table):
    found = features(f"{table}.geojson")
    assert found
    for feature in found:
        names = feature["properties"]["source_ids"]
        assert names, feature
        assert set(names) <= set(SOURCES), feature


def test_every_stretch_starts_and_ends_at_its_place():
    places = {
        feature["properties"]["id"]: feature
        for feature in features("landing_stations.geojson") + CORRIDORS
        if feature["geometry"]["type"] == "Point"
    }
    lines = [
        feature
        for feature in CORRIDORS + features("cables.geojson")
        if feature["geometry"]["type"] == "LineString"
    ]
    assert len(lines) > 50
    for feature in lines:
        for field, index in (("start_id", 0), ("end_id", -1)):
            place = places[feature["properties"][field]]
            lon, lat = place["geometry"]["coordinates"]
            end = feature["geometry"]["coordinates"][index]
            off_km = Geodesic.WGS84.Inverse(lat, lon, end[1], end[0])["s12"] / 1000
            accuracy = place["properties"]["accuracy_km"] + feature["properties"]["accuracy_km"]
            assert off_km <= max(accuracy, 0.001), feature["properties"]["id"]


def test_every_named_path_joins_without_a_gap(geo):
    for path in geo.paths.values():
        assert not [leg.id for leg in path.legs if "~" in leg.id], path.id
        for before, after in pairwise(path.legs):
            assert before.end_id == after.start_id
            assert before.end == after.start


def test_egyptian_stations():
    egypt = [
        feature["properties"]
        for feature in features("landing_stations.geojson")
        if feature["properties"]["country"] == "EG"
    ]
    # Stations of Telecom Egypt in service; Sharm El Sheikh is planned.
    assert {row["name_en"] for row in egypt if row["status"] == "in service"} == {
        "Alexandria",
        "Abu Talat",
        "Sidi Kerir",
        "Port Said",
        "Suez",
        "Zafarana",
        "Zafarana 2",
        "Ras Ghareb",
        "Taba",
    }
    assert {row["name_en"] for row in egypt if row["status"] == "planned"} == {"Sharm El Sheikh"}
    assert len(egypt) == 10
    assert all(row["name_ar"] for row in egypt)


def test_zafarana_2_stands_on_zafarana_with_a_wider_accuracy(geo):
    one, two = geo.stations["EG-ZAF"], geo.stations["EG-ZA2"]
    assert one.position == two.position
    assert two.accuracy_km > one.accuracy_km
    assert "reused" in two.position_of


# PEACE: about 45 million USD, and 20 million for a second path (Ecofin Agency, May 2019).
# IMEWE: 36 million USD (CommsUpdate, November 2007). EIG: 50 million USD (SubTel Forum, 2008).
@pytest.mark.parametrize(
    ("deal_id", "millions", "basis", "kind", "year"),
    [
        ("peace-transit-2019", 45, "estimated", "transit agreement", "2019"),
        ("peace-second-path-loi-2019", 20, "stated", "letter of intent", "2019"),
        ("imewe-transit-2007", 36, "stated", "transit agreement", "2007"),
        ("eig-transit-2008", 50, "stated", "transit agreement", "2008"),
    ],
)
def test_deals(deal_id, millions, basis, kind, year):
    found = [row for row in rows("deals.csv") if row["id"] == deal_id]
    assert len(found) == 1
    (row,) = found
    assert float(row["value"]) == millions * 1_000_000
    assert row["currency"] == "USD"
    assert row["value_basis"] == basis
    assert row["kind"] == kind
    assert row["signed"].startswith(year)
    assert row["price_year"] == year


def test_a_value_stands_once():
    assert len(rows("deals.csv")) == 4
    assert "value" not in rows("deal_applications.csv")[0]
    assert {row["deal_id"] for row in rows("deal_applications.csv")} == {
        row["id"] for row in rows("deals.csv")
    }


def test_no_application_of_a_pair_names_a_corridor():
    for row in rows("deal_applications.csv"):
        assert row["scope"] in ("station pair", "country")


def test_openstreetmap_stands_in_its_own_file():
    assert sorted(OPENSTREETMAP) == ["osm-readings", "osm-scgraph"]
    assert all(SOURCES[name]["licence"].startswith("ODbL") for name in OPENSTREETMAP)
    for feature in features("corridors_osm.geojson"):
        assert OPENSTREETMAP & set(feature["properties"]["source_ids"]), feature["id"]
    for table in ("corridors", "landing_stations", "cables"):
        for feature in features(f"{table}.geojson"):
            names = set(feature["properties"]["source_ids"])
            assert not OPENSTREETMAP & names, feature["properties"]["id"]
    data = json.loads((FOLDER / "corridors_osm.geojson").read_text(encoding="utf-8"))
    assert "ODbL" in data["licence"]
    assert "OpenStreetMap contributors" in data["licence"]


def test_no_corridor_claims_to_be_surveyed_or_published():
    assert {feature["properties"]["confidence"] for feature in CORRIDORS} <= {"assumed", "inferred"}


# Where the Suez Canal is crossed: Salam Bridge (30°49'42"N 32°19'03"E), El Ferdan Railway Bridge
# (30°39'25"N 32°20'02"E), Ahmed Hamdi Tunnel (30°05'09"N 32°34'32"E), all by Wikipedia.
@pytest.mark.parametrize(
    ("lat_deg", "lon_deg"),
    [
        (30 + 49 / 60 + 42 / 3600, 32 + 19 / 60 + 3 / 3600),
        (30 + 39 / 60 + 25 / 3600, 32 + 20 / 60 + 2 / 3600),
        (30 + 5 / 60 + 9 / 3600, 32 + 34 / 60 + 32 / 3600),
    ],
)
def test_no_stretch_lies_in_the_suez_canal(geo, lat_deg, lon_deg):
    across = shapely.LineString([(32.0, lat_deg), (33.0, lat_deg)])
    found = 0
    for leg in geo.legs.values():
        cut = leg.geometry.intersection(across)
        if not cut.is_empty:
            found += 1
            # The navigation channel is some 300 m wide: its middle is 150 m, 0.0015 degree, off.
            assert cut.bounds[2] < lon_deg - 0.0015, leg.id
            assert leg.medium == "land", leg.id
    assert found


def test_no_stretch_by_sea_goes_north_of_suez(geo):
    for leg in geo.legs.values():
        assert "suez canal" not in leg.name.lower(), leg.id
        if leg.medium == "sea":
            assert leg.right_of_way == "seabed"
            # The canal lies between 29.93 (Port Tewfik) and 31.27 (Port Said) degrees north.
            inside = shapely.box(32.2, 30.0, 32.7, 31.25)
            assert not leg.geometry.intersects(inside), leg.id


def test_junctions_and_groups_are_used():
    lines = [item["properties"] for item in CORRIDORS if item["geometry"]["type"] == "LineString"]
    ends = {line[field] for line in lines for field in ("start_id", "end_id")}
    junctions = {
        item["properties"]["id"] for item in CORRIDORS if item["geometry"]["type"] == "Point"
    }
    assert junctions
    assert junctions <= ends
    groups = {row["id"] for row in rows("shared_risk_groups.csv")}
    assert groups == {group for line in lines for group in line["group_ids"]}


def test_ids_of_places_and_of_legs_are_unique():
    found = [
        feature["properties"]["id"]
        for table in GEOJSON_TABLES
        for feature in features(f"{table}.geojson")
    ]
    assert len(found) == len(set(found))
    for feature in CORRIDORS:
        assert feature["id"] == feature["properties"]["id"]


def test_rights_of_way_have_their_dates(geo):
    # Galala road: August 2017; Dabaa axis: December 2016.
    assert geo.legs["EG-S-ARB-SKW-GALALA"].right_of_way_since.startswith("2017-08")
    assert geo.legs["EG-S-DAB-DAX"].right_of_way_since.startswith("2016-12")


def test_systems(geo):
    # IMEWE: 12,091 km, in service since December 2010. EIG: 15,000 km, in service since 2011.
    assert geo.systems["IMEWE"].ready_for_service == "2010-12"
    assert geo.systems["IMEWE"].length_km == (12091, 12091)
    assert geo.systems["EIG"].ready_for_service.startswith("2011")
    assert geo.systems["EIG"].length_km == (15000, 15000)


def test_every_table_goes_into_the_wheel():
    build = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]
    packed = set(build["build"]["targets"]["wheel"]["force-include"])
    assert packed == {f"geodata/{path.name}" for path in FOLDER.iterdir() if path.is_file()}

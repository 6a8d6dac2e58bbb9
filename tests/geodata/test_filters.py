"""Looking things up in tables: filters, names, rates, rows; and that nothing changes."""

from __future__ import annotations

import csv
import dataclasses
import os
import pickle
import shutil
from pathlib import Path

import pytest
from worlds.folders import deal, feature, station, stretch, system, write_csv, write_geojson
from worlds.unread import opened_anew

import cableroute as cr
from cableroute.geodata.overlay import Layers
from cableroute.geodata.table_rows import TABLES
from cableroute.model.systems import STATUSES

A, J, B, F = (32.66, 29.11), (31.2, 30.05), (29.7, 31.07), (5.37, 43.3)


def leg(identity, start, end, line, **more):
    return stretch(identity, start, end, [list(point) for point in line], **more)


def segment(identity, system_id, **more):
    return leg(identity, "B", "F", [B, (18, 36), F], **{
        "kind": "segment", "medium": "sea", "right_of_way": "seabed", "system_id": system_id,
        "order_basis": "stated", "role": "trunk",
    } | more)  # fmt: skip


def incident(identity, **more):
    return {"id": identity, "name": identity, "place": identity, "medium": "sea",
            "verified": "true", "source_ids": "mine"} | more  # fmt: skip


def rate(identity, quantity, low, **more):
    return {"id": identity, "quantity": quantity, "name": identity, "low": low, "likely": low,
            "high": low, "unit": "1", "source_ids": "mine"} | more  # fmt: skip


RATES = (
    rate("group_index", "group_index", 1.47),
    rate("slack_land_pct", "slack_land_pct", 10),
    rate("slack_sea_pct", "slack_sea_pct", 2),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small world that stands alone: two stations in Egypt, one in France, two ways."""
    own = tmp_path_factory.mktemp("world") / "own"
    write_csv(own, "sources", {"id": "mine", "title": "A test", "publisher": "a test",
                               "licence": "CC0 1.0"})  # fmt: skip
    write_csv(own, "countries", {"id": "EG", "name_en": "Egypt", "name_ar": "مصر",
                                 "source_ids": "mine"},
              {"id": "FR", "name_en": "France", "source_ids": "mine"},
              {"id": "JP", "name_en": "Japan", "source_ids": "mine"},
              {"id": "KI", "name_en": "Kiribati", "source_ids": "mine"})  # fmt: skip
    write_csv(own, "rates", *RATES)
    write_geojson(own, "landing_stations", [
        station("A", *A, status="in service", aliases=["Port One"], name_ar="الميناء"),
        station("B", *B, status="planned", confidence="inferred", name_en="Twin"),
        station("F", *F, status="in service", country="FR", name_en="Twin"),
    ])  # fmt: skip
    write_geojson(own, "corridors", [
        feature("Point", list(J), id="J", name_en="Crossroads", kind="junction", country="EG",
                position_of="a road", accuracy_km=5, confidence="published", source_ids=["mine"]),
        leg("S1", "A", "J", [A, J], country="EG", status="in service", confidence="inferred",
            right_of_way_since="2016-05"),
        leg("S2", "J", "B", [J, B], country="EG", status="in service"),
        leg("S3", "A", "B", [A, (30, 29), B], country="EG", status="planned"),
    ])  # fmt: skip
    write_geojson(own, "cables", [
        segment("X-1", "X", status="in service"), segment("Y-1", "Y", status="planned"),
    ])  # fmt: skip
    path = {"start_id": "A", "end_id": "B", "source_ids": "mine"}
    write_csv(
        own, "transit_paths",
        path | {"id": "NORTH", "name_en": "Northern way", "name_ar": "شمال",
                "stretch_ids": "S1;S2"},
        path | {"id": "SOUTH", "name_en": "Southern way", "stretch_ids": "S3"},
    )  # fmt: skip
    write_csv(
        own, "systems",
        system("X", ready_for_service="2010-06", landing_station_ids="A;B;F", aliases="Old X"),
        system("Y", status="planned", status_date="2026-02", landing_station_ids="F"),
        system("Z", status="retired", ready_for_service="2000", out_of_service="2015",
               landing_station_ids="A"),
    )  # fmt: skip
    write_csv(own, "crossings", {
        "id": "X-C", "system_id": "X", "start_id": "B", "end_id": "A", "how_surely": "stated",
        "source_ids": "mine",
    }, {
        "id": "Z-C", "system_id": "Z", "start_id": "A", "end_id": "B", "path_id": "SOUTH",
        "how_surely": "candidate", "source_ids": "mine",
    })  # fmt: skip
    write_csv(own, "shared_risk_groups", {
        "id": "G", "name": "G", "kind": "road", "description": "one road", "system_ids": "X;Z",
        "source_ids": "mine",
    })  # fmt: skip
    write_csv(
        own, "deals",
        deal("PAIR", signed="2009-03", signed_precision="month", system_id="X"),
        deal("SEA", signed="2024", signed_precision="year", bought="sea pairs or capacity"),
        deal("FRENCH", status="offered"),
    )  # fmt: skip
    applies = {"how_surely": "stated", "source_ids": "mine"}
    write_csv(
        own, "deal_applies",
        applies | {"deal_id": "PAIR", "scope": "station pair", "target_ids": "A;B"},
        applies | {"deal_id": "SEA", "scope": "system", "target_ids": "Y"},
        applies | {"deal_id": "FRENCH", "scope": "country", "target_ids": "FR"},
    )  # fmt: skip
    write_csv(
        own, "incidents",
        incident("LONG", start="2012-01-10", end="2012-03-20", country="EG", system_ids="X"),
        incident("OPEN", start="2020", country="FR", system_ids="X;Y"),
        incident("RUMOUR", start="2021", country="EG", system_ids="X", verified="false"),
    )  # fmt: skip
    write_csv(own, "deflators", {
        "id": "USD-2019", "currency": "USD", "year": 2019, "price_index": 100, "source_ids": "mine",
    })  # fmt: skip
    return own


@pytest.fixture(scope="module")
def world(folder):
    return cr.open_geodata(folder, base=False)


# --- select ---


@pytest.mark.parametrize(
    ("table", "filters", "expected"),
    [
        ("stations", {}, "A B F"),
        ("stations", {"country": "EG"}, "A B"),
        ("stations", {"country": "eg"}, "A B"),
        ("stations", {"country": "Egypt"}, "A B"),
        ("stations", {"country": "مصر", "status": "planned"}, "B"),
        ("stations", {"country": "JP"}, ""),
        ("stations", {"status": "in service"}, "A F"),
        ("stations", {"confidence": "inferred"}, "B"),
        ("stations", {"system": "X"}, "A B F"),
        ("stations", {"system": "old x"}, "A B F"),
        ("stations", {"system": "Y"}, "F"),
        ("stations", {"system": "X", "country": "EG", "status": "planned"}, "B"),
        ("stations", {"on": "2012"}, "A B F"),
        ("stations", {"on": "2005"}, "A"),
        ("stations", {"on": "1990"}, ""),
        ("junctions", {"country": "EG"}, "J"),
        ("junctions", {"confidence": "published"}, "J"),
        ("junctions", {"confidence": "assumed"}, ""),
        ("systems", {"country": "EG"}, "X Z"),
        ("systems", {"country": "FR"}, "X Y"),
        ("systems", {"status": "planned"}, "Y"),
        ("systems", {"system": "X cable"}, "X"),
        ("systems", {"on": "2005"}, "Z"),
        ("systems", {"on": "2010-06"}, "X Z"),
        ("systems", {"on": "2010-05-31"}, "Z"),
        ("systems", {"on": "2010-06-15"}, "Z"),  # X may or may not have been ready
        ("systems", {"on": "2015-03"}, "X"),  # Z may or may not have ended
        ("systems", {"on": "2016"}, "X"),
        ("segments", {"country": "FR"}, "X-1 Y-1"),
        ("segments", {"country": "EG"}, "X-1 Y-1"),
        ("segments", {"system": "Y"}, "Y-1"),
        ("segments", {"status": "in service"}, "X-1"),
        ("segments", {"on": "2012"}, "X-1"),
        ("segments", {"on": "2005"}, ""),
        ("stretches", {"country": "EG"}, "S1 S2 S3"),
        ("stretches", {"confidence": "inferred"}, "S1"),
        ("stretches", {"on": "2016-04-30"}, "S2 S3"),
        ("stretches", {"on": "2016"}, "S1 S2 S3"),  # it may have been there
        ("paths", {"country": "EG"}, "NORTH SOUTH"),
        ("paths", {"country": "FR"}, ""),
        ("paths", {"status": "in service"}, "NORTH"),
        ("paths", {"status": "planned"}, "SOUTH"),
        ("paths", {"confidence": "assumed"}, "NORTH SOUTH"),  # the weakest of the stretches
        ("paths", {"confidence": "inferred"}, ""),
        ("paths", {"on": "2010"}, "SOUTH"),
        ("paths", {"on": "2016-06"}, "NORTH SOUTH"),
        ("paths", {"system": "X"}, "NORTH SOUTH"),
        ("paths", {"system": "Z"}, "SOUTH"),
        ("paths", {"system": "Y"}, ""),
        ("crossings", {"country": "EG"}, "X-C Z-C"),
        ("crossings", {"system": "Z"}, "Z-C"),
        ("crossings", {"on": "2005"}, "Z-C"),
        ("deals", {"country": "EG"}, "PAIR"),
        ("deals", {"country": "FR"}, "SEA FRENCH"),
        ("deals", {"system": "X"}, "PAIR"),
        ("deals", {"system": "Y"}, "SEA"),
        ("deals", {"status": "offered"}, "FRENCH"),
        ("deals", {"on": "2009-03"}, "PAIR"),
        ("deals", {"on": "2009-02"}, ""),
        ("deals", {"on": "2024-06"}, "PAIR"),  # SEA was signed in 2024, who knows when
        ("deals", {"on": "2024"}, "PAIR SEA"),  # by its end it was
        ("deals", {"on": "2009"}, "PAIR"),
        ("deals", {"on": "2025"}, "PAIR SEA"),
        ("incidents", {"country": "EG"}, "LONG"),
        ("incidents", {"system": "Y"}, "OPEN"),
        ("incidents", {"on": "2012-01-09"}, ""),
        ("incidents", {"on": "2012-01-10"}, "LONG"),
        ("incidents", {"on": "2012-03-20"}, "LONG"),
        ("incidents", {"on": "2012-03-21"}, ""),
        ("incidents", {"on": "2012-03"}, "LONG"),
        ("incidents", {"on": "2011"}, ""),
        ("incidents", {"on": "2012"}, "LONG"),  # it began and ended in it
        ("incidents", {"on": "2013"}, ""),
        ("incidents", {"on": "2020-05"}, ""),  # OPEN may not have begun
        ("incidents", {"on": "2022"}, "OPEN"),
        ("groups", {"system": "Z"}, "G"),
        ("groups", {"system": "Y"}, ""),
        ("sources", {}, "mine"),
        ("deflators", {}, "USD-2019"),
    ],
)
def test_select(world, table, filters, expected):
    found = world.select(table, **filters)
    assert set(found) == set(expected.split())
    assert all(found[name] is getattr(world, table)[name] for name in found)


def test_select_gives_the_incidents_that_are_not_verified_if_opened_so(folder):
    geo = cr.open_geodata(folder, base=False, unverified=True)
    assert set(geo.select("incidents", country="EG")) == {"LONG", "RUMOUR"}
    assert {row["id"] for row in geo.records("incidents")} == {"LONG", "OPEN", "RUMOUR"}


@pytest.mark.parametrize(
    ("table", "filters", "error", "words"),
    [
        ("sources", {"country": "EG"}, cr.GeodataError, "sources cannot be filtered by country"),
        ("sources", {"status": "in service"}, cr.GeodataError, "cannot be filtered by status"),
        ("sources", {"on": "2020"}, cr.GeodataError, "cannot be filtered by on"),
        ("deals", {"confidence": "inferred"}, cr.GeodataError, "cannot be filtered by confidence"),
        ("systems", {"confidence": "inferred"}, cr.GeodataError, "cannot be filtered by confid"),
        ("incidents", {"status": "in service"}, cr.GeodataError, "cannot be filtered by status"),
        ("stretches", {"system": "X"}, cr.GeodataError, "cannot be filtered by system"),
        ("groups", {"country": "EG"}, cr.GeodataError, "cannot be filtered by country"),
        ("rates", {"on": "2020"}, cr.GeodataError, "cannot be filtered by on"),
        ("systems", {"on": "last year"}, cr.GeodataError, "'last year' is not a date"),
        ("systems", {"on": "2020-13"}, cr.GeodataError, "'2020-13' is not a date"),
        ("systems", {"on": "2022-02-31"}, cr.GeodataError, "'2022-02-31' is not a date"),
        ("systems", {"on": ""}, cr.GeodataError, "'' is not a date"),
        ("systems", {"country": "JP", "on": "soon"}, cr.GeodataError, "'soon' is not a date"),
        ("deals", {"country": "JP", "confidence": "x"}, cr.GeodataError, "by confidence"),
        ("backhaul", {"on": "soon"}, cr.GeodataError, "'soon' is not a date"),  # a table of no rows
        ("stations", {"country": "ZZ"}, cr.UnknownNameError, "no country is called 'ZZ'"),
        ("stations", {"system": "nothing"}, cr.UnknownNameError, "no system is called 'nothing'"),
        ("places", {}, cr.UnknownNameError, "no table is called 'places': one of sources"),
        ("select", {}, cr.UnknownNameError, "no table is called 'select'"),
    ],
)  # fmt: skip
def test_what_cannot_be_selected_is_reported(world, table, filters, error, words):
    with pytest.raises(error) as caught:
        world.select(table, **filters)
    assert words in str(caught.value)


def test_a_code_needs_no_table_of_countries(folder, tmp_path):
    """Rows name countries by their ISO codes; a folder that stands alone may have no table."""
    for path in folder.iterdir():
        if path.name != "countries.csv":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    geo = cr.open_geodata(tmp_path, base=False)
    assert set(geo.select("stations", country="EG")) == {"A", "B"}
    assert geo.find_station("twin", country="FR").id == "F"


# --- names ---


@pytest.mark.parametrize("text", ["EG", "eg", "Egypt", "EGYPT", "مصر"])
def test_find_country(world, text):
    assert world.find_country(text).id == "EG"
    assert world.find_station("port one", country=text).id == "A"


def test_no_such_country(world):
    with pytest.raises(cr.UnknownNameError, match="no country is called 'Atlantis'") as caught:
        world.find_country("Atlantis")
    assert "countrys" not in str(caught.value)


def test_find_station_with_country(world):
    with pytest.raises(cr.UnknownNameError, match=r"names several: Twin \(B\), Twin \(F\)"):
        world.find_station("twin")
    assert world.find_station("twin", country="FR").id == "F"
    assert world.find_station("twin", country="EG").id == "B"
    assert world.find_station("port one").id == "A"
    assert world.find_station("الميناء", country="EG").id == "A"
    assert world.find_station(world.stations["A"]) is world.stations["A"]


@pytest.mark.parametrize("method", ["find_station", "find_system"])
def test_find_takes_a_country_in_any_case_as_select_does(world, method):
    name = {"find_station": "Port One", "find_system": "Old X"}[method]
    found = getattr(world, method)
    assert found(name, country="eg") is found(name, country="EG")


def test_an_id_of_another_country_is_not_found(world):
    with pytest.raises(cr.UnknownNameError, match="no landing station is called 'F'"):
        world.find_station("F", country="EG")
    with pytest.raises(cr.UnknownNameError, match="no landing station is called 'A'"):
        world.find_station("A", country="JP")


def test_find_system(world):
    assert world.find_system("old x").id == "X"
    assert world.find_system("X CABLE", country="FR").id == "X"
    assert world.find_system("z cable", country="EG").id == "Z"
    assert world.find_system(world.systems["Y"]) is world.systems["Y"]
    with pytest.raises(cr.UnknownNameError, match="no system is called 'z cable'"):
        world.find_system("z cable", country="FR")
    with pytest.raises(cr.UnknownNameError, match="no system is called 'Q7'"):
        world.find_system("Q7")


@pytest.mark.parametrize("wrong", [None, 3, b"A", ["A"]])
@pytest.mark.parametrize("method", ["find_station", "find_system"])
def test_what_is_no_name_is_reported(world, method, wrong):
    with pytest.raises(cr.UnknownNameError, match="give a text"):
        getattr(world, method)(wrong)


# --- rates ---


@pytest.fixture(scope="module")
def rates(tmp_path_factory):
    own = tmp_path_factory.mktemp("rates") / "own"
    write_csv(own, "sources", {"id": "mine", "title": "A test", "publisher": "a test",
                               "licence": "CC0 1.0"})  # fmt: skip
    write_csv(
        own, "rates", *RATES,
        rate("all", "faults", 1),
        rate("sea", "faults", 2, medium="sea"),
        rate("gulf", "faults", 3, medium="sea", zone="Gulf"),
        rate("gulf-eg", "faults", 4, medium="sea", zone="Gulf", country="EG"),
        rate("shallow", "faults", 5, medium="sea", depth_low_m=0, depth_high_m=200),
        rate("deep", "faults", 6, medium="sea", depth_low_m=200, depth_high_m=9000),
        rate("ship", "days", 7, component="ship"),
        rate("land-only", "cost", 8, medium="land"),
    )  # fmt: skip
    return cr.open_geodata(own, base=False)


@pytest.mark.parametrize(
    ("quantity", "wanted", "expected", "fallback"),
    [
        ("faults", {"medium": "sea"}, "sea", ""),
        ("faults", {"medium": "land"}, "all", "no rate for medium land: all is a proxy rate"),
        ("faults", {"medium": "sea", "zone": "Gulf"}, "gulf", ""),
        ("faults", {"medium": "sea", "zone": "Gulf", "country": "EG"}, "gulf-eg", ""),
        ("faults", {"medium": "sea", "zone": "Gulf", "country": "SA"}, "gulf",
         "no rate for country SA: gulf is a proxy rate"),
        ("faults", {"medium": "sea", "zone": "Baltic"}, "sea",
         "no rate for zone Baltic: sea is a proxy rate"),
        ("faults", {"medium": "sea", "country": "EG"}, "sea",
         "no rate for country EG: sea is a proxy rate"),
        ("faults", {"medium": "sea", "depth_m": 100}, "shallow", ""),
        ("faults", {"medium": "sea", "depth_m": 8999.5}, "deep", ""),
        ("faults", {"medium": "sea", "depth_m": 9500}, "sea",
         "no rate for depth 9500 m: sea is a proxy rate"),
        ("faults", {"medium": "sea", "depth_m": 0}, "shallow", ""),
        ("days", {"component": "ship"}, "ship", ""),
        ("days", {"component": "ship", "zone": "Gulf"}, "ship",
         "no rate for zone Gulf: ship is a proxy rate"),
        ("cost", {"medium": "land"}, "land-only", ""),
        ("cost", {}, "land-only", ""),
    ],
)  # fmt: skip
def test_find_rate_gives_the_narrowest_that_fits(rates, quantity, wanted, expected, fallback):
    found, words = rates.find_rate(quantity, **wanted)
    assert (found.id, words) == (expected, fallback)


def test_without_a_medium_the_rate_of_both_media_fits_best(rates):
    """Nothing was wanted of the sea alone: the row of both is what was asked for."""
    found, words = rates.find_rate("faults")
    assert (found.id, words) == ("all", "")


@pytest.mark.parametrize(
    ("quantity", "wanted", "words"),
    [
        ("cost", {"medium": "sea"}, "no rate of 'cost' fits medium sea"),
        ("days", {}, "no rate of 'days' fits everywhere"),
        ("days", {"component": "crew", "depth_m": 5}, "fits component crew, depth 5 m"),
        ("speed", {}, "quantities known: cost, days, faults, group_index"),
    ],
)
def test_find_rate_states_what_is_missing(rates, quantity, wanted, words):
    with pytest.raises(cr.GeodataError) as caught:
        rates.find_rate(quantity, **wanted)
    assert words in str(caught.value)
    assert "rates.csv" in str(caught.value)


def test_a_rate_without_a_likely_figure_has_no_range(tmp_path):
    write_csv(tmp_path, "sources", {"id": "mine", "title": "t", "publisher": "p",
                                    "licence": "CC0 1.0"})  # fmt: skip
    write_csv(tmp_path, "rates", *RATES, rate("half", "half", 2) | {"likely": "", "high": 4})
    found, _ = cr.open_geodata(tmp_path, base=False).find_rate("half")
    assert (found.low, found.likely, found.high) == (2, None, 4)
    with pytest.raises(cr.GeodataError, match="rate half has no likely figure, only 2 to 4"):
        found.range  # noqa: B018


# --- rows ---


@pytest.mark.parametrize("noun", TABLES)
def test_records_are_the_rows_of_a_table_under_either_name(world, noun):
    rows = world.records(noun)
    assert rows == world.records(TABLES[noun])
    assert [row["id"] for row in rows] == list(getattr(world, noun))
    assert all(list(row) == list(rows[0]) for row in rows)


def test_a_record_has_every_field_as_it_stands(world):
    row = world.records("stations")[0]
    assert row["id"] == "A"
    assert row["aliases"] == ("Port One",)
    assert row["accuracy_km"] == 5
    assert row["geometry"].coords[0] == A
    assert row["operator"] is None
    assert row["visibility"] is None
    fields = [item.name for item in world.layers.schema["landing_stations"]]
    assert list(row) == fields


def test_tables_of_a_deal_have_records_too(world):
    assert [(row["deal_id"], row["target_ids"]) for row in world.records("deal_applies")] == [
        ("PAIR", ("A", "B")), ("SEA", ("Y",)), ("FRENCH", ("FR",)),
    ]  # fmt: skip
    assert world.records("deal_parties") == []


@pytest.mark.parametrize("wrong", ["", "place", "Stations", "geometry"])
def test_no_such_table(world, wrong):
    for method in (world.records, world.to_gdf):
        with pytest.raises(cr.UnknownNameError, match="no table is called"):
            method(wrong)


@pytest.mark.parametrize("noun", TABLES)
def test_a_frame_has_a_row_a_record(world, noun):
    frame = world.to_gdf(noun)
    rows = world.records(noun)
    assert frame.crs.to_epsg() == 4326
    assert len(frame) == len(rows)
    assert list(frame["id"]) == [row["id"] for row in rows]
    assert set(frame.columns) == {
                                  *(item.name for item in world.layers.schema[TABLES[noun]]),
                                  "geometry"}  # fmt: skip


def test_the_geometry_of_each_kind(world):
    def kinds(noun):
        frame = world.to_gdf(noun).set_index("id")
        return {name: shape and shape.geom_type for name, shape in frame.geometry.items()}

    assert kinds("stations") == dict.fromkeys("ABF", "Point")
    assert kinds("systems") == {"X": "MultiLineString", "Y": "MultiLineString", "Z": None}
    assert kinds("paths") == {"NORTH": "LineString", "SOUTH": "LineString"}
    assert kinds("segments") == {"X-1": "LineString", "Y-1": "LineString"}
    assert kinds("deals") == dict.fromkeys(("PAIR", "SEA", "FRENCH"))
    assert kinds("incidents") == dict.fromkeys(("LONG", "OPEN"))
    assert kinds("backhaul") == {}
    north = world.to_gdf("paths").set_index("id").geometry["NORTH"]
    assert list(north.coords) == [A, J, B]


def test_an_incident_with_a_position_is_a_point(tmp_path, folder):
    write_csv(tmp_path / "own", "incidents", incident(
        "SPOT", start="2020", lon_deg=33.5, lat_deg=28.5, position_of="x", accuracy_km=5,
    ))  # fmt: skip
    frame = cr.open_geodata(folder, tmp_path / "own", base=False).to_gdf("incidents")
    shape = frame.set_index("id").geometry["SPOT"]
    assert (shape.x, shape.y) == (33.5, 28.5)


@pytest.mark.parametrize("field", ["year", "depth_low_m"])
def test_whole_numbers_stay_whole_in_a_frame(tmp_path, field):
    """A year is 2019, not 2019.0, though another row has none."""
    write_csv(tmp_path, "sources", {"id": "mine", "title": "t", "publisher": "p",
                                    "licence": "CC0 1.0"})  # fmt: skip
    depths = {"depth_low_m": 0.5, "depth_high_m": 200}
    write_csv(tmp_path, "rates", *RATES, rate("dated", "dated", 1, year=2019) | depths)
    frame = cr.open_geodata(tmp_path, base=False).to_gdf("rates").set_index("id")
    expected = {"year": "2019", "depth_low_m": "0.5"}[field]
    assert str(frame.loc["dated", field]) == expected
    assert frame[field].isna().sum() == len(RATES)


# --- it does not change ---


def test_it_is_frozen(world):
    with pytest.raises(dataclasses.FrozenInstanceError):
        world.unverified = True
    with pytest.raises(dataclasses.FrozenInstanceError):
        world.stations["A"].status = "retired"
    with pytest.raises(AttributeError):
        world.systems["X"].status = "retired"


@pytest.mark.parametrize("noun", [*TABLES, "legs", "place_names"])
def test_a_mapping_takes_no_entry(world, noun):
    with pytest.raises(TypeError):
        getattr(world, noun)["new"] = None
    assert "new" not in getattr(world, noun)


def test_what_is_given_out_may_be_changed_without_harm(world):
    world.select("stations").clear()
    row = world.records("stations")[0]
    row["status"] = "retired"
    frame = world.to_gdf("stations")
    frame["status"] = "retired"
    assert set(world.select("stations")) == {"A", "B", "F"}
    assert world.records("stations")[0]["status"] == "in service"
    assert list(world.to_gdf("stations")["status"]) == ["in service", "planned", "in service"]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickled_it_is_the_same(world, protocol):
    again = pickle.loads(pickle.dumps(world, protocol))
    for noun in TABLES:
        assert getattr(again, noun) == getattr(world, noun)
    assert again.folders == world.folders
    assert again.overrides == world.overrides
    assert again.find_station("port one").id == "A"
    assert again.records("deal_applies") == world.records("deal_applies")


def test_pickled_before_anything_is_read_it_can_still_be_read(geo):
    again = pickle.loads(pickle.dumps(cr.open_geodata()))
    assert again.stations == geo.stations
    assert again.deals == geo.deals


def test_a_pickle_keeps_what_is_confidential_so(tmp_path, folder):
    write_csv(tmp_path / "own", "systems", system("X", visibility="confidential"))
    made = cr.open_geodata(folder, tmp_path / "own", base=False)
    again = pickle.loads(pickle.dumps(made))
    for geo in (made, again):
        assert geo.segments["X-1"].visibility == "confidential"
        assert [row["id"] for row in geo.records("segments")] == ["Y-1"]


def test_two_openings_are_two(folder):
    first, second = (cr.open_geodata(folder, base=False) for _ in range(2))
    assert first.stations == second.stations
    assert first.stations is first.stations  # made once


def test_ours_are_one_while_their_files_are_as_they_were(folder):
    geo, more = cr.open_geodata(), cr.open_geodata(unverified=True)
    assert cr.open_geodata() is geo is not more is cr.open_geodata(unverified=True)

    def state():
        return Layers([folder], geo.layers.schema).state()

    before = state()
    assert state() == before
    changed = min(folder.glob("*.csv"))
    content = changed.read_bytes()
    changed.write_bytes(content + b"\n")
    assert state() != before
    changed.write_bytes(content)  # as before, but at another time
    os.utime(changed, ns=(0, 0))
    assert state() != before


def test_ours_are_read_once_for_all_folders_that_are_opened_over_them(read, folder, tmp_path):
    """Here with another folder in their place; what is wrong in a file is said each time."""
    home = shutil.copytree(folder, tmp_path / "home")

    def systems():
        layers = Layers([home], cr.open_geodata().layers.schema, home)
        return layers.rows("systems").keys(), [problem.rule for problem in layers.problems]

    before = systems()
    assert before == (cr.open_geodata(folder, base=False).systems.keys(), [])
    read.clear()
    assert systems() == before
    assert read == []
    write_csv(home, "systems", system("Y", ready_for_service="soon"))
    after = systems()
    assert after[0] == {"Y"}
    assert after[1]
    assert systems() == after
    assert read == ["systems.csv"]


# --- it is read when it is asked for ---


def test_ours_is_read_table_by_table(read):
    geo = opened_anew()
    assert read == []
    assert geo.sources
    assert read == ["sources.csv"]
    assert geo.find_station("Zafarana").id == "EG-ZAF"
    assert read == ["sources.csv", "landing_stations.geojson"]
    assert geo.data_date
    assert geo.overrides == ()
    assert len(read) == 2
    assert geo.deals
    assert set(read[2:]) == {"deals.csv", "deal_parties.csv", "deal_applies.csv"}


def test_routes_are_found_without_the_cables_and_the_incidents(read):
    cr.find_routes(opened_anew(), "Zafarana", "Abu Talat")
    assert "transit_paths.csv" in read
    assert not {"cables.geojson", "incidents.csv", "deflators.csv"} & set(read)
    assert len(set(read)) == len(read)


def test_with_a_folder_of_ones_own_everything_is_read_and_checked_at_once(read, folder):
    cr.open_geodata(folder, base=False)
    everything = sorted(path.name for path in folder.iterdir())
    assert sorted(set(read)) == everything  # a digest of them reads again


def test_the_statuses_are_those_of_the_schema():
    file = Path(__file__).resolve().parents[2] / "geodata/schema.csv"
    rows = csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    allowed = {row["allowed"] for row in rows if row["field"] == "status" and row["allowed"]}
    assert allowed == {"|".join(STATUSES)}

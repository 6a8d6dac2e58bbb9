"""Whole tables written out, and read again."""

from __future__ import annotations

import csv
import json

import geopandas
import pyogrio
import pytest
from worlds.confidential import SCHEMA_TABLES
from worlds.folders import MINE, deal, feature, station, stretch, write_csv, write_geojson

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.exports import copy_tables, written_tables
from cableroute.geodata.table_rows import TABLES

# the test that says so itself is at the end; here it would hide what is looked for
QUIET = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]

OF_THE_GROUND = (
    "map_names", "cities",
    "repair_zones", "waters", "ice_limits", "bandwidths", "hubs", "country_headings", "laid_lines",
    "bandwidths_used", "capacities", "destinations", "coverage", "impacts",
)  # fmt: skip
"""Tables that no mapping of `TABLES` is made of."""
FILES = {
    "sources.csv", "countries.csv", "landing_stations.geojson", "corridors.geojson",
    "backhaul.geojson", "cables.geojson", "transit_paths.csv", "shared_risk_groups.csv",
    "systems.csv", "crossings.csv", "deals.csv", "deal_parties.csv", "deal_applies.csv",
    "incidents.csv", "risks.csv", "restrictions.csv", "permits.csv", "latencies.csv",
    "published_lengths.csv",
    "rates.csv", "deflators.csv", "map_names.csv", "cities.csv",
    "repair_zones.csv", "waters.csv", "ice_limits.csv", "bandwidths.csv", "hubs.csv",
    "country_headings.csv", "bandwidths_used.csv", "capacities.csv", "destinations.csv",
    "coverage.csv", "impacts.csv", "laid_lines.csv",
}  # fmt: skip

ARABIC = "الزعفرانة، «محطة»"
ODD = 'comma, "quotes"; semicolon\nand a second line <b>& more</b>'


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Tables with every kind of cell: empty ones, lists, pairs, fractions, Arabic, new lines."""
    own = tmp_path_factory.mktemp("exports") / "own"
    write_csv(own, "sources", MINE | {"url": "https://example.org/a?b=1&c=2", "date": "2024-05"},
              MINE | {"id": "other", "title": ODD})  # fmt: skip
    write_csv(own, "countries", {"id": "EG", "name_en": "Egypt", "name_ar": "مصر",
                                 "aliases": "EGY;Misr", "source_ids": "mine"})  # fmt: skip
    rate = {"low": 1.5, "likely": 2, "high": 1234567.25, "unit": "1", "source_ids": "mine;other"}
    write_csv(
        own, "rates",
        *(
            rate | {"id": name, "quantity": name, "name": name, "high": 3}
            for name in ("group_index", "slack_land_pct", "slack_sea_pct")
        ),
        rate | {"id": "r-1", "quantity": "q", "name": ODD, "year": 2019, "likely": "",
                "depth_low_m": 0, "depth_high_m": 0.1, "medium": "sea", "country": "EG"},
    )  # fmt: skip
    write_geojson(own, "landing_stations", [
        station("A", 32.660123456789, 29.11, name_ar=ARABIC, aliases=["Port, one", "P-1"],
                note=ODD),
        station("B", 29.7, 31.07),
    ])  # fmt: skip
    write_geojson(own, "corridors", [
        feature("Point", [31.2, 30.05], id="J", name_en="J", kind="junction", country="EG",
                position_of="x", accuracy_km=0.25, confidence="assumed", source_ids=["mine"]),
        stretch("S1", "A", "J", [[32.66, 29.11], [31.2, 30.05]], slack_pct=5.5, duct_count=3,
                published_low_km=180, published_high_km=190.5, group_ids=["G"]),
        stretch("S2", "J", "B", [[31.2, 30.05], [29.7, 31.07]]),
    ])  # fmt: skip
    write_geojson(own, "backhaul", [
        stretch("H", "A", "J", [[32.66, 29.11], [31.2, 30.05]], kind="backhaul"),
    ])  # fmt: skip
    write_geojson(own, "cables", [
        feature("Point", [25.0, 34.0], id="BU", name_en="BU", kind="branching unit",
                position_of="x", accuracy_km=50, confidence="assumed", source_ids=["mine"]),
        stretch("C", "B", "BU", [[29.7, 31.07], [25.0, 34.0]], kind="segment", medium="sea",
                right_of_way="seabed", system_id="X", order_basis="inferred", role="branch"),
    ])  # fmt: skip
    write_csv(own, "shared_risk_groups", {"id": "G", "name": "G", "kind": "road",
                                          "description": ODD, "source_ids": "mine"})  # fmt: skip
    system = {"name": "X", "medium": "sea", "status": "in service", "source_ids": "mine"}
    write_csv(own, "systems", system | {
        "id": "X", "aliases": "X cable;Old X", "length_low_km": 900, "length_high_km": 1000.5,
        "landing_station_ids": "A;B", "landing_parties": "EG: someone;FR: another, Ltd",
        "fibre_pairs_low": 4, "fibre_pairs_high": 8, "ready_for_service": "2019-01",
    }, system | {"id": "Y", "name": "Y"})  # fmt: skip
    write_csv(own, "crossings", {
        "id": "XC", "system_id": "X", "start_id": "A", "end_id": "B", "how_surely": "stated",
        "paths_low": 1, "source_ids": "mine",
    })  # fmt: skip
    write_csv(own, "transit_paths", {
        "id": "P", "name_en": "P", "start_id": "A", "end_id": "B", "stretch_ids": "S1;S2",
        "source_ids": "mine;other",
    })  # fmt: skip
    write_csv(
        own, "deals",
        deal("D", value=45000000, currency="USD", price_year=2019, value_basis="stated",
             includes_landing="true", paths_low=2, term_low_years=15, term_high_years=15.5,
             signed="2019-04-27", signed_precision="day"),
        deal("E", relations="part of: D;supersedes: F", includes_landing="false"),
        deal("F", note=ODD),
    )  # fmt: skip
    write_csv(own, "deal_parties", {"deal_id": "D", "name": "One, Ltd", "roles": "grantor;owner"},
              {"deal_id": "D", "name": "Two"})  # fmt: skip
    write_csv(own, "deal_applies", {"deal_id": "D", "scope": "station pair", "target_ids": "A;B",
                                    "how_surely": "stated", "source_ids": "mine"})  # fmt: skip
    write_csv(own, "incidents", {
        "id": "I", "name": ODD, "start": "2020-01", "place": "x", "medium": "sea", "lon_deg": 33.25,
        "lat_deg": 28, "verified": "true", "system_ids": "X;Y", "source_ids": "mine",
        "system_ends": "X: 2020-02;Y: 2020-02-03", "outage_low_hours": 1, "outage_high_hours": 2.5,
    })  # fmt: skip
    write_csv(own, "risks", {
        "id": "K", "name": ODD, "kind": "permits", "countries": "EG", "since": "2024-03",
        "as_of": "2026-01-02", "statement": ODD, "source_ids": "mine;other", "note": ODD,
    })  # fmt: skip
    write_csv(own, "restrictions", {
        "id": "R", "country_a": "EG", "country_b": "SA", "what": "licence needed",
        "since": "2024-03", "confidence": "unverified", "source_ids": "mine;other", "note": ODD,
    })  # fmt: skip
    write_csv(own, "permits", {
        "id": "P", "name": ODD, "country": "EG", "activity": "laying", "days_low": 14,
        "zones": "territorial sea;exclusive economic zone", "as_of": "2026-01", "statement": ODD,
        "source_ids": "mine;other", "note": ODD,
    })  # fmt: skip
    write_csv(own, "published_lengths", {
        "id": "t-len", "name": "T", "start": "A", "end": "B", "start_lon_deg": 30,
        "start_lat_deg": 32, "end_lon_deg": 31, "end_lat_deg": 33, "low_km": 150, "high_km": 160,
        "source_ids": "mine",
    })  # fmt: skip
    write_csv(own, "latencies", {
        "id": "L", "kind": "system latency", "start": "A", "end_lon_deg": 5.5, "end_lat_deg": 43,
        "system_ids": "X;Y", "low_ms": 10, "high_ms": 12.5, "source_ids": "mine", "note": ODD,
    })  # fmt: skip
    write_csv(own, "deflators", {"id": "USD-2019", "currency": "USD", "year": 2019,
                                 "price_index": 255.657, "source_ids": "mine"})  # fmt: skip
    return own


@pytest.fixture(scope="module")
def own(folder):
    return cr.open_geodata(folder, base=False)


def same(first, second):
    for noun in TABLES:
        assert getattr(first, noun) == getattr(second, noun), noun
        assert list(getattr(first, noun)) == list(getattr(second, noun)), noun
    for table in SCHEMA_TABLES:
        assert first.records(table) == second.records(table), table


# --- a copy to edit ---


def test_a_copy_of_our_tables_opens_alone_and_is_the_same(geo, tmp_path):
    written = copy_tables(geo, tmp_path / "copy")
    assert {path.name for path in written} == FILES
    assert {path.name for path in (tmp_path / "copy").iterdir()} == FILES
    assert cr.check_geodata(tmp_path / "copy", base=False) == ()
    copy = cr.open_geodata(tmp_path / "copy", base=False)
    for noun in TABLES:
        assert getattr(copy, noun) == dict(getattr(geo, noun)), noun
    for table in ("deal_parties", "deal_applies"):
        assert copy.records(table) == geo.records(table)


def test_a_copy_of_our_tables_over_ours_overrides_nothing(geo, tmp_path):
    copy_tables(geo, tmp_path / "copy")
    over = cr.open_geodata(tmp_path / "copy")
    assert over.overrides == ()
    assert over.folders == (embedded_folder(), tmp_path / "copy")
    for noun in TABLES:
        assert getattr(over, noun) == getattr(geo, noun), noun


def test_every_cell_of_a_copy_is_as_it_was(own, folder, tmp_path):
    copy_tables(own, tmp_path / "copy")
    same(own, cr.open_geodata(tmp_path / "copy", base=False))
    assert cr.open_geodata(folder, tmp_path / "copy", base=False).overrides == ()
    again = cr.open_geodata(tmp_path / "copy", base=False)
    assert again.stations["A"].name_ar == ARABIC
    assert again.stations["A"].lon_deg == 32.660123456789
    assert again.stations["A"].note == ODD
    assert [(item.kind, item.deal_id) for item in again.deals["E"].relations] == [
        ("part of", "D"), ("supersedes", "F"),
    ]  # fmt: skip
    assert again.deals["D"].includes_landing is True
    assert again.deals["F"].includes_landing is None
    assert again.incidents["I"].system_ends == (("X", "2020-02"), ("Y", "2020-02-03"))


def test_a_copy_of_a_copy_is_the_same_to_the_byte(own, tmp_path):
    copy_tables(own, tmp_path / "one")
    copy_tables(cr.open_geodata(tmp_path / "one", base=False), tmp_path / "two")
    for path in (tmp_path / "one").iterdir():
        assert (tmp_path / "two" / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("text", ["=1+1", "-40 V at the far end", "+44 20", "@home", " padded "])
def test_text_that_looks_like_a_formula_comes_back_as_it_was(folder, tmp_path, text):
    write_csv(tmp_path / "odd", "deals", deal("Q", note=text, covers=f"x {text}"))
    first = cr.open_geodata(folder, tmp_path / "odd", base=False)
    assert first.deals["Q"].note == text.strip()
    copy_tables(first, tmp_path / "copy")
    again = cr.open_geodata(tmp_path / "copy", base=False)
    assert again.deals["Q"].note == text.strip()
    assert again.deals["Q"] == first.deals["Q"]


def test_whole_numbers_are_written_whole_and_lists_with_semicolons(own, tmp_path):
    copy_tables(own, tmp_path / "copy")
    with (tmp_path / "copy/deals.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    assert (rows["D"]["value"], rows["D"]["price_year"]) == ("45000000", "2019")
    assert (rows["D"]["term_low_years"], rows["D"]["term_high_years"]) == ("15", "15.5")
    assert (rows["D"]["includes_landing"], rows["F"]["includes_landing"]) == ("true", "")
    assert rows["E"]["relations"] == "part of: D;supersedes: F"
    with (tmp_path / "copy/systems.csv").open(encoding="utf-8", newline="") as file:
        system = next(csv.DictReader(file))
    assert system["landing_parties"] == "EG: someone;FR: another, Ltd"
    lines = (tmp_path / "copy/cables.geojson").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(own.segments) + 2  # one feature a line


def test_junctions_go_with_the_stretches_whatever_file_they_were_in(own, tmp_path):
    (written,) = copy_tables(own, tmp_path / "copy", tables=["junctions"])
    assert written == tmp_path / "copy" / "corridors.geojson"
    features = json.loads(written.read_text(encoding="utf-8"))["features"]
    assert {item["properties"]["id"] for item in features} == {"J", "BU", "S1", "S2"}


def test_some_tables_of_ours_to_edit_go_over_ours(geo, tmp_path):
    written = copy_tables(geo, tmp_path / "copy", tables=["deals", "rates", "stations"])
    assert {path.name for path in written} == {"deals.csv", "rates.csv", "landing_stations.geojson"}
    rates = tmp_path / "copy/rates.csv"
    text = rates.read_text(encoding="utf-8")
    assert text.count("1.4682") == 1
    rates.write_text(text.replace("1.4682", "1.4691"), encoding="utf-8")
    edited = cr.open_geodata(tmp_path / "copy")
    assert [item[:2] for item in edited.overrides] == [("rates", "group_index")]
    assert edited.rates["group_index"].likely == 1.4691
    assert edited.deals == geo.deals


def test_incidents_that_are_not_verified_are_in_a_copy_of_who_has_them(geo, tmp_path):
    every = cr.open_geodata(unverified=True)
    assert set(every.incidents) > set(geo.incidents)
    copy_tables(every, tmp_path / "copy")
    again = cr.open_geodata(tmp_path / "copy", base=False, unverified=True)
    assert again.incidents == every.incidents


def test_nothing_is_overwritten(own, tmp_path):
    copy_tables(own, tmp_path / "copy", tables=["rates"])
    (tmp_path / "copy/rates.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(cr.OutputError, match=r"holds rates\.csv already"):
        copy_tables(own, tmp_path / "copy")
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["rates.csv"]
    assert (tmp_path / "copy/rates.csv").read_text(encoding="utf-8") == "mine"
    assert len(copy_tables(own, tmp_path / "copy", tables=["deals", "systems"])) == 2


def test_a_folder_is_made_with_those_above_it(own, tmp_path):
    copy_tables(own, tmp_path / "a" / "b", tables=["rates"])
    assert (tmp_path / "a/b/rates.csv").is_file()


def test_a_file_in_place_of_the_folder(own, tmp_path):
    (tmp_path / "copy").write_text("x", encoding="utf-8")
    with pytest.raises(cr.OutputError, match="cannot make folder"):
        copy_tables(own, tmp_path / "copy")
    assert (tmp_path / "copy").read_text(encoding="utf-8") == "x"


def test_if_one_file_cannot_be_written_none_is(own, tmp_path):
    """As the docstring says; here a name is a link into a folder that is not there."""
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy/systems.csv").symlink_to(tmp_path / "nowhere" / "systems.csv")
    with pytest.raises(cr.OutputError):
        copy_tables(own, tmp_path / "copy")
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["systems.csv"]


@pytest.mark.parametrize("tables", [["nothing"], ["deals", "place"], [""]])
def test_no_such_table(own, tmp_path, tables):
    with pytest.raises(cr.UnknownNameError, match="no table is called"):
        copy_tables(own, tmp_path / "copy", tables=tables)
    with pytest.raises(cr.UnknownNameError, match="no table is called"):
        cr.geodata.write_tables(own, tmp_path / "x.gpkg", tables=tables, format="gpkg")
    assert list(tmp_path.iterdir()) == []


# --- one file ---


@pytest.mark.parametrize("table", SCHEMA_TABLES)
def test_csv_has_a_line_a_row_and_a_column_a_field(own, tmp_path, table):
    path = cr.geodata.write_tables(own, tmp_path / "t.csv", tables=[table], format="csv")
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    fields = [item.name for item in own.layers.schema[table] if item.name != "geometry"]
    assert list(rows[0]) == fields
    key = "id" if "id" in fields else "deal_id"
    assert [row[key] for row in rows] == [row[key] for row in own.records(table)]


@pytest.mark.parametrize("form", ["csv", "json", "geojson"])
def test_a_year_and_a_count_are_whole_numbers(own, tmp_path, form):
    """Another deal has no year: yet this one is of 2019, not of 2019.0."""
    text = cr.geodata.write_tables(own, tmp_path / "d", tables=["deals"], format=form).read_text(
        encoding="utf-8"
    )
    assert "2019.0" not in text
    assert "2019" in text


def test_json_holds_what_the_rows_hold(own, tmp_path):
    path = cr.geodata.write_tables(own, tmp_path / "t.json", tables=["incidents"], format="json")
    (row,) = json.loads(path.read_text(encoding="utf-8"))
    assert row["id"] == "I"
    assert row["name"] == ODD
    assert row["verified"] is True
    assert row["end"] is None
    assert row["system_ids"] == ["X", "Y"]
    assert row["system_ends"] == [["X", "2020-02"], ["Y", "2020-02-03"]]
    assert (row["lon_deg"], row["outage_high_hours"]) == (33.25, 2.5)


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        ("stations", {"A": "Point", "B": "Point"}),
        ("junctions", {"J": "Point", "BU": "Point"}),
        ("stretches", {"S1": "LineString", "S2": "LineString"}),
        ("backhaul", {"H": "LineString"}),
        ("segments", {"C": "LineString"}),
        ("paths", {"P": "LineString"}),
        ("systems", {"X": "MultiLineString", "Y": None}),
        ("incidents", {"I": "Point"}),
        ("groups", {"G": None}),
        ("deflators", {"USD-2019": None}),
    ],
)
def test_geojson_of_each_table(own, tmp_path, table, kinds):
    path = cr.geodata.write_tables(own, tmp_path / "t.geojson", tables=[table], format="geojson")
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["type"] == "FeatureCollection"
    assert {
        item["properties"]["id"]: item["geometry"] and item["geometry"]["type"]
        for item in data["features"]
    } == kinds
    assert all("geometry" not in item["properties"] for item in data["features"])


def test_geojson_has_longitude_first(own, tmp_path):
    path = cr.geodata.write_tables(
        own, tmp_path / "t.geojson", tables=["stations"], format="geojson"
    )
    first = json.loads(path.read_text(encoding="utf-8"))["features"][0]
    assert first["geometry"]["coordinates"] == [32.660123456789, 29.11]
    assert first["properties"]["aliases"] == ["Port, one", "P-1"]
    assert first["properties"]["name_ar"] == ARABIC


def test_the_licence_of_the_source_goes_with_its_lines(geo, tmp_path):
    """ODbL 4.3 asks for a notice with what is made from OpenStreetMap."""
    path = cr.geodata.write_tables(
        geo, tmp_path / "t.geojson", tables=["stretches"], format="geojson"
    )
    data = json.loads(path.read_text(encoding="utf-8"))
    assert "OpenStreetMap contributors (ODbL 1.0)" in data["attribution"]
    assert geo.data_date in data["attribution"]


class TestGeoPackage:
    """Layers of a GeoPackage."""

    pytestmark = QUIET

    def test_all_tables_are_layers(self, own, tmp_path):
        path = cr.geodata.write_tables(own, tmp_path / "all.gpkg", tables=[], format="gpkg")
        layers = pyogrio.list_layers(path)[:, 0].tolist()
        assert layers == [*own.layers.schema]
        assert set(layers) == {*SCHEMA_TABLES, *OF_THE_GROUND}
        for layer in layers:
            frame = geopandas.read_file(path, layer=layer)
            assert len(frame) == len(own.records(layer)), layer

    def test_some_under_either_name_each_once(self, own, tmp_path):
        names = ["stations", "landing_stations", "cables", "segments"]
        path = cr.geodata.write_tables(own, tmp_path / "some.gpkg", tables=names, format="gpkg")
        assert pyogrio.list_layers(path)[:, 0].tolist() == ["landing_stations", "cables"]
        frame = geopandas.read_file(path, layer="landing_stations").set_index("id")
        assert frame.crs.to_epsg() == 4326
        assert (frame.geometry["A"].x, frame.geometry["A"].y) == (32.660123456789, 29.11)
        assert json.loads(frame.loc["A", "aliases"]) == ["Port, one", "P-1"]
        assert frame.loc["A", "note"] == ODD

    def test_a_table_of_no_rows(self, folder, tmp_path):
        (tmp_path / "few").mkdir()
        for name in ("sources.csv", "rates.csv"):
            (tmp_path / "few" / name).write_bytes((folder / name).read_bytes())
        few = cr.open_geodata(tmp_path / "few", base=False)
        path = cr.geodata.write_tables(few, tmp_path / "all.gpkg", tables=[], format="gpkg")
        assert set(pyogrio.list_layers(path)[:, 0]) == {*SCHEMA_TABLES, *OF_THE_GROUND}
        assert len(geopandas.read_file(path, layer="cables")) == 0
        assert len(geopandas.read_file(path, layer="rates")) == 4

    def test_cells_keep_their_type(self, own, tmp_path):
        path = cr.geodata.write_tables(own, tmp_path / "d.gpkg", tables=["deals"], format="gpkg")
        frame = geopandas.read_file(path, layer="deals").set_index("id")
        assert frame.loc["D", "value"] == 45_000_000
        assert frame.loc["D", "includes_landing"] in (True, 1)
        assert frame.loc["E", "includes_landing"] in (False, 0)
        assert frame.loc["D", "price_year"] == 2019
        assert frame["price_year"].isna().tolist() == [False, True, True]
        assert frame.geometry.isna().all()

    def test_a_file_that_is_there_is_replaced_whole(self, own, tmp_path):
        target = tmp_path / "t.gpkg"
        cr.geodata.write_tables(own, target, tables=["deals", "rates"], format="gpkg")
        cr.geodata.write_tables(own, target, tables=["stations"], format="gpkg")
        assert pyogrio.list_layers(target)[:, 0].tolist() == ["landing_stations"]
        assert [path.name for path in tmp_path.iterdir()] == ["t.gpkg"]

    @pytest.mark.parametrize("where", ["none/t.gpkg", ""])
    def test_where_it_cannot_be_written(self, own, tmp_path, where):
        with pytest.raises(cr.OutputError, match="cannot write"):
            cr.geodata.write_tables(own, tmp_path / where, tables=["deals"], format="gpkg")
        assert list(tmp_path.iterdir()) == []


def test_a_geopackage_is_written_without_a_warning(own, tmp_path, recwarn):
    """What the driver warns of would stand on the screen of every user."""
    cr.geodata.write_tables(own, tmp_path / "t.gpkg", tables=["stations"], format="gpkg")
    assert [str(item.message) for item in recwarn] == []


@pytest.mark.parametrize("form", ["xlsx", "", "CSV", "table", "doc"])
def test_no_such_format(own, tmp_path, form):
    with pytest.raises(cr.OutputError, match="choose csv, json, geojson, gpkg"):
        cr.geodata.write_tables(own, tmp_path / "t", tables=["deals"], format=form)
    assert list(tmp_path.iterdir()) == []


def test_kml_has_a_folder_for_each_table_with_places(own, tmp_path):
    done = written_tables(own, tmp_path / "t.kml", tables=[], format="kml")
    layers = pyogrio.list_layers(tmp_path / "t.kml")[:, 0].tolist()
    assert {"landing_stations", "stretches"} <= set(layers)
    assert "deals" in done.lost[0]
    assert "deals" not in layers
    frame = geopandas.read_file(tmp_path / "t.kml", layer="landing_stations")
    assert len(frame) == len(own.records("landing_stations"))
    assert frame["Name"].iloc[0].endswith(ARABIC)
    assert json.loads(frame["aliases"].iloc[0]) == ["Port, one", "P-1"]
    with pytest.raises(cr.OutputError, match="no place is in deals"):
        cr.geodata.write_tables(own, tmp_path / "d.kmz", tables=["deals"], format="kmz")


def sorted_places(shapes):
    return sorted((it.x, it.y) for it in shapes)


@pytest.mark.parametrize("form", ["gpx", "shp", "fgb", "dxf", "parquet"])
def test_one_table_in_a_format_of_the_trade(own, tmp_path, form):
    path = tmp_path / f"t.{form}"
    cr.geodata.write_tables(own, path, tables=["stations"], format=form)
    found = cr.geodata.read_features(path, crs="EPSG:4326")
    right = own.to_gdf("stations").geometry
    for one, other in zip(sorted_places(found.geometry), sorted_places(right), strict=True):
        assert one == pytest.approx(other)


@pytest.mark.parametrize("form", ["csv", "json", "geojson"])
def test_several_tables_do_not_go_into_one(own, tmp_path, form):
    with pytest.raises(cr.OutputError, match="2 tables do not go into one"):
        cr.geodata.write_tables(own, tmp_path / "t", tables=["deals", "rates"], format=form)
    with pytest.raises(cr.OutputError, match=r"\d\d tables do not go into one"):
        cr.geodata.write_tables(own, tmp_path / "t", tables=[], format=form)
    cr.geodata.write_tables(
        own, tmp_path / "t", tables=["deals", "deals"], format=form
    )  # one, named twice


@pytest.mark.parametrize("form", ["csv", "json", "geojson"])
def test_where_a_file_cannot_be_written(own, tmp_path, form):
    with pytest.raises(cr.OutputError, match="no folder"):
        cr.geodata.write_tables(own, tmp_path / "none" / "t", tables=["deals"], format=form)
    assert list(tmp_path.iterdir()) == []


def test_a_line_over_the_date_line_is_cut_as_in_every_other_geojson(folder, tmp_path):
    """RFC 7946, 3.1.9: a line that crosses the antimeridian is cut in two."""
    write_geojson(tmp_path / "far", "landing_stations", [
        station("FJ", 178.4, -18.1, country="FJ"), station("WS", -171.8, -13.8, country="WS"),
    ])  # fmt: skip
    write_geojson(tmp_path / "far", "cables", [
        stretch("PACIFIC", "FJ", "WS", [[178.4, -18.1], [-171.8, -13.8]], kind="segment",
                medium="sea", right_of_way="seabed", system_id="Y", order_basis="stated",
                role="trunk"),
    ])  # fmt: skip
    far = cr.open_geodata(folder, tmp_path / "far", base=False)
    path = cr.geodata.write_tables(far, tmp_path / "t.geojson", tables=["cables"], format="geojson")
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    (line,) = [item["geometry"] for item in features if item["properties"]["id"] == "PACIFIC"]
    assert line["type"] == "MultiLineString"
    west, east = line["coordinates"]
    assert (west[-1][0], east[0][0]) == (180, -180)

"""The lists, pages and exports of the command line: filters, formats, and what is refused."""

from __future__ import annotations

import csv
import io
import itertools
import json
import re

import geopandas
import pyogrio
import pytest
from worlds.commands import cableroute
from worlds.folders import MINE, deal, feature, station, stretch, system, write_csv, write_geojson

import cableroute as cr
from cableroute.geodata.table_rows import TABLES

# one test in test_exports.py is on this warning; here it would hide what is looked for
pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]

LISTS = ("stations", "systems", "paths", "deals", "incidents", "sources")
A, J, B, F = (32.66, 29.11), (31.2, 30.05), (29.7, 31.07), (5.37, 43.3)
HTML = "<script>alert(1)</script> & [red]x[/red] [/] :warning: {{7*7}}"


def leg(identity, start, end, line, **more):
    return stretch(identity, start, end, [list(point) for point in line], **more)


def incident(identity, **more):
    return {"id": identity, "name": identity, "place": f"off {identity}", "medium": "sea",
            "verified": "true", "source_ids": "mine"} | more  # fmt: skip


def rate(identity, low, likely, high):
    return {"id": identity, "quantity": identity, "name": identity, "low": low, "likely": likely,
            "high": high, "unit": "1", "source_ids": "mine"}  # fmt: skip


def write_world(own, odd="Plain"):
    write_csv(own, "sources", MINE | {"licence": "CC BY 4.0", "publisher": "A Press"},
              MINE | {"id": "facts", "title": odd, "licence": "facts only"})  # fmt: skip
    write_csv(
        own, "rates", rate("group_index", 1.46, 1.47, 1.48), rate("slack_land_pct", 0, 10, 20),
        rate("slack_sea_pct", 1, 2, 3), rate("length_ratio", 0.9, 1.1, 1.3),
    )  # fmt: skip
    write_csv(own, "countries", {"id": "EG", "name_en": "Egypt", "name_ar": "مصر",
                                 "source_ids": "mine"},
              {"id": "FR", "name_en": "France", "source_ids": "mine"},
              {"id": "JP", "name_en": "Japan", "source_ids": "mine"})  # fmt: skip
    write_geojson(own, "landing_stations", [
        station("A", *A, status="in service", name_en=f"{odd} port", name_ar="الميناء"),
        station("B", *B, confidence="inferred", note=odd),
        station("F", *F, status="in service", country="FR"),
    ])  # fmt: skip
    write_geojson(own, "corridors", [
        feature("Point", list(J), id="J", name_en="Crossroads", kind="junction", country="EG",
                position_of="a road", accuracy_km=5, confidence="assumed", source_ids=["mine"]),
        leg("S1", "A", "J", [A, J], country="EG", right_of_way_since="2016-05",
            confidence="inferred"),
        leg("S2", "J", "B", [J, B], country="EG", confidence="inferred"),
        leg("S3", "A", "B", [A, (32.3, 28.5), (30.5, 28.5), (28.7, 29.6), (28.8, 30.9), B],
            country="EG"),
    ])  # fmt: skip
    write_geojson(own, "cables", [
        leg("X-1", "B", "F", [B, (18, 36), F], kind="segment", medium="sea", system_id="X",
            right_of_way="seabed", order_basis="stated", role="trunk", status="in service",
            published_low_km=3000, published_high_km=3200),
    ])  # fmt: skip
    path = {"start_id": "A", "end_id": "B", "source_ids": "mine"}
    write_csv(
        own, "transit_paths",
        path | {"id": "NORTH", "name_en": f"{odd} way", "stretch_ids": "S1;S2"},
        path | {"id": "SOUTH", "name_en": "Southern way", "stretch_ids": "S3"},
    )  # fmt: skip
    write_csv(
        own, "systems",
        system("X", name=f"{odd} cable", ready_for_service="2010-06", landing_station_ids="A;B;F",
               aliases="Old X", length_low_km=9000, length_high_km=9000),
        system("Y", status="planned", status_date="2026-02", landing_station_ids="F"),
    )  # fmt: skip
    write_csv(own, "crossings", {"id": "XC", "system_id": "X", "start_id": "A", "end_id": "B",
                                 "how_surely": "stated", "source_ids": "mine"})  # fmt: skip
    write_csv(own, "shared_risk_groups", {"id": "G", "name": "G", "kind": "road",
                                          "description": odd, "source_ids": "mine"})  # fmt: skip
    write_csv(
        own, "deals",
        deal("D19", value=45000000, currency="USD", price_year=2019, value_basis="estimated",
             signed="2019-04", signed_precision="month", system_id="X", title=odd, covers=odd),
        deal("D-EUR", value=7000000, currency="EUR", price_year=2019, value_basis="stated",
             bought="build", status="offered"),
        deal("D-NONE", bought="sea pairs or capacity", signed="2024", signed_precision="year"),
        deal("D-YEAR", value=5, currency="USD", value_basis="stated", status=f"{odd} status"),
    )  # fmt: skip
    write_csv(own, "deal_parties", {"deal_id": "D19", "name": odd, "roles": "grantor"})
    write_csv(
        own, "deal_applies",
        {"deal_id": "D19", "scope": "path", "target_ids": "SOUTH", "how_surely": "candidate",
         "source_ids": "mine"},
        {"deal_id": "D-NONE", "scope": "system", "target_ids": "Y", "how_surely": "stated",
         "source_ids": "mine"},
    )  # fmt: skip
    write_csv(
        own, "incidents",
        incident("CUT", start="2012-01-10", end="2012-03-20", country="EG", system_ids="X",
                 lon_deg=33.5, lat_deg=28.5, position_of="x", accuracy_km=5, name=odd, place=odd),
        incident("OPEN", start="2020", country="FR", system_ids="X;Y"),
        incident("RUMOUR", start="2021", country="EG", system_ids="X", verified="false"),
    )  # fmt: skip
    index = {"currency": "USD", "source_ids": "mine"}
    write_csv(own, "deflators", index | {"id": "U19", "year": 2019, "price_index": 255.657},
              index | {"id": "U24", "year": 2024, "price_index": 313.689})  # fmt: skip
    return own


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_world(tmp_path_factory.mktemp("lists") / "own")


@pytest.fixture(scope="module")
def alone(folder):
    """Options that read the folder and nothing else."""
    return ("--geodata", folder, "--no-base")


def ids(done):
    code, out, err = done
    assert code == 0, err
    return {row["id"] for row in json.loads(out)}


# --- filters ---


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("list", "stations"), "A B F"),
        (("list", "stations", "--country", "EG"), "A B"),
        (("list", "stations", "--country", "eg"), "A B"),
        (("list", "stations", "--country", "egypt"), "A B"),
        (("list", "stations", "--country", "مصر"), "A B"),
        (("list", "stations", "--status", "in service"), "A F"),
        (("list", "stations", "--system", "old x"), "A B F"),
        (("list", "stations", "--system", "Y"), "F"),
        (("list", "stations", "--confidence", "inferred"), "B"),
        (("list", "stations", "--on", "2012"), "A B F"),
        (("list", "stations", "--on", "2009"), ""),
        (("list", "stations", "--country", "EG", "--status", "in service", "--system", "X"), "A"),
        (("list", "systems", "--country", "EG"), "X"),
        (("list", "systems", "--status", "planned"), "Y"),
        (("list", "systems", "--on", "2010-06"), "X"),
        (("list", "systems", "--on", "2010-05"), ""),
        (("list", "paths", "--country", "EG"), "NORTH SOUTH"),
        (("list", "paths", "--country", "FR"), ""),
        (("list", "paths", "--confidence", "inferred"), "NORTH"),
        (("list", "paths", "--on", "2015"), "SOUTH"),
        (("list", "paths", "--system", "X"), "NORTH SOUTH"),
        (("list", "paths", "--system", "Y"), ""),
        (("list", "deals", "--country", "EG"), "D19"),
        (("list", "deals", "--country", "FR"), "D-NONE"),
        (("list", "deals", "--status", "offered"), "D-EUR"),
        (("list", "deals", "--system", "X"), "D19"),
        (("list", "deals", "--on", "2020"), "D19"),
        (("list", "deals", "--on", "2019-03"), ""),
        (("list", "incidents"), "CUT OPEN"),
        (("list", "incidents", "--country", "EG"), "CUT"),
        (("list", "incidents", "--system", "Y"), "OPEN"),
        (("list", "incidents", "--on", "2012-02"), "CUT"),
        (("list", "incidents", "--unverified"), "CUT OPEN RUMOUR"),
        (("list", "incidents", "--unverified", "--on", "2022", "--country", "EG"), "RUMOUR"),
        (("list", "sources"), "mine facts"),
    ],
    ids=" ".join,
)
def test_filters(alone, arguments, expected):
    done = cableroute(*arguments, *alone, "-f", "json")
    assert ids(done) == set(expected.split())
    assert done[2] == ("" if expected else "no rows match\n")


@pytest.mark.parametrize("form", ["table", "csv", "json", "geojson"])
@pytest.mark.parametrize("name", ["stations", "systems", "paths", "deals", "incidents"])
def test_nothing_fits_is_no_error(alone, name, form):
    code, out, err = cableroute("list", name, "--country", "Japan", *alone, "-f", form)
    assert (code, err) == (0, "no rows match\n")
    if form == "json":
        assert json.loads(out) == []
    if form == "geojson":
        assert json.loads(out)["features"] == []


def test_no_deal_to_compare_is_said_as_in_the_list(alone):
    for form in ("table", "csv", "json"):
        code, out, err = cableroute(
            "list", "deals", "--compare", "--country", "Japan", *alone, "-f", form
        )
        assert (code, err) == (0, "no rows match\n")
        assert form != "json" or json.loads(out) == []


def test_nothing_fits_in_a_geopackage(alone, tmp_path):
    target = tmp_path / "none.gpkg"
    code, _, err = cableroute("list", "stations", "--country", "Japan", *alone, "-o", target)
    assert (code, err) == (0, f"written: {target}\nno rows match\n")
    assert pyogrio.list_layers(target)[:, 0].tolist() == ["stations"]


def test_without_base_ours_are_not_there(alone, folder):
    both = ids(cableroute("list", "stations", "--geodata", folder, "-f", "json"))
    assert {"A", "B", "F", "EG-ZAF", "EG-ABT"} <= both
    assert ids(cableroute("list", "stations", *alone, "-f", "json")) == {"A", "B", "F"}
    assert "PEACE" in ids(cableroute("list", "systems", "-f", "json"))


def test_ours_by_country_and_date():
    cables = ids(
        cableroute("list", "systems", "--country", "EG", "--on", "2024-01-01", "-f", "json")
    )
    assert {"PEACE", "SMW3"} <= cables
    assert "SMW3" not in ids(cableroute("list", "systems", "--on", "2025-01-01", "-f", "json"))
    stations = ids(
        cableroute("list", "stations", "--system", "peace", "--country", "EG", "-f", "json")
    )
    assert {"EG-ZAF", "EG-ABT"} <= stations


# --- formats ---


@pytest.mark.parametrize("name", LISTS)
def test_each_format_has_the_same_rows(alone, folder, tmp_path, name):
    expected = ids(cableroute("list", name, *alone, "-f", "json"))
    assert expected == {row["id"] for row in cr.open_geodata(folder, base=False).records(name)}
    code, out, _ = cableroute("list", name, *alone)
    assert code == 0
    assert all(identity in out for identity in expected)
    assert "Data: " in out or "Data as of" in out
    rows = list(csv.DictReader(io.StringIO(cableroute("list", name, *alone, "-f", "csv")[1])))
    assert {row["id"] for row in rows} == expected
    data = json.loads(cableroute("list", name, *alone, "-f", "geojson")[1])
    assert data["type"] == "FeatureCollection"
    assert {item["properties"]["id"] for item in data["features"]} == expected
    code, out, err = cableroute("list", name, *alone, "-o", tmp_path / "t.gpkg")
    assert (code, out, err) == (0, "", f"written: {tmp_path / 't.gpkg'}\n")
    assert pyogrio.list_layers(tmp_path / "t.gpkg")[:, 0].tolist() == [name]
    frame = geopandas.read_file(tmp_path / "t.gpkg")
    assert set(frame["id"]) == expected
    assert frame.crs.to_epsg() == 4326


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("stations", {"A": "Point", "B": "Point", "F": "Point"}),
        ("systems", {"X": "MultiLineString", "Y": None}),
        ("paths", {"NORTH": "LineString", "SOUTH": "LineString"}),
        ("incidents", {"CUT": "Point", "OPEN": None}),
        ("sources", {"mine": None, "facts": None}),
    ],
)
def test_geojson_and_geopackage_have_the_geometry(alone, tmp_path, name, kinds):
    data = json.loads(cableroute("list", name, *alone, "-f", "geojson")[1])
    assert {
        item["properties"]["id"]: item["geometry"] and item["geometry"]["type"]
        for item in data["features"]
    } == kinds
    assert cableroute("list", name, *alone, "-f", "gpkg", "-o", tmp_path / "t.gpkg")[0] == 0
    frame = geopandas.read_file(tmp_path / "t.gpkg").set_index("id")
    assert {key: shape and shape.geom_type for key, shape in frame.geometry.items()} == kinds


@pytest.mark.parametrize("form", ["geojson", "gpkg"])
def test_rows_and_geometry_belong_together_after_a_filter(alone, tmp_path, form):
    target = tmp_path / f"t.{form}"
    assert cableroute("list", "stations", "--country", "FR", *alone, "-o", target)[0] == 0
    frame = geopandas.read_file(target)
    assert frame["id"].tolist() == ["F"]
    assert (frame.geometry[0].x, frame.geometry[0].y) == F


@pytest.mark.parametrize("suffix", ["csv", "json", "geojson", "gpkg", "txt", "CSV", "GeoJSON"])
def test_the_name_of_the_file_says_the_format(alone, tmp_path, suffix):
    target = tmp_path / f"t.{suffix}"
    code, out, err = cableroute("list", "stations", *alone, "-o", target)
    assert (code, out, err) == (0, "", f"written: {target}\n")
    raw = target.read_bytes()
    begin = {"csv": b"id,name_en", "json": b"[", "geojson": b'{"type": "FeatureCollection"',
             "gpkg": b"SQLite format 3", "txt": b"Landing stations"}[suffix.lower()]  # fmt: skip
    assert raw.startswith(begin)
    if suffix == "GeoJSON":
        assert json.loads(raw)["features"][0]["geometry"]["type"] == "Point"


def test_the_format_goes_before_the_name(alone, tmp_path):
    assert cableroute("list", "stations", *alone, "-f", "csv", "-o", tmp_path / "t.txt")[0] == 0
    assert (tmp_path / "t.txt").read_text(encoding="utf-8").startswith("id,")


def test_a_credit_names_the_licence_once_and_facts_need_none(alone):
    _, out, _ = cableroute("list", "stations", *alone)
    assert out.count("A Press (CC BY 4.0)") == 1
    assert "Data as of" in out
    data = json.loads(cableroute("list", "paths", *alone, "-f", "geojson")[1])
    assert data["attribution"].startswith("A Press (CC BY 4.0); data as of ")


def test_a_wide_table_is_cut_nowhere(alone):
    for name in LISTS:
        assert "…" not in cableroute("list", name, *alone)[1]


# --- deals ---


def test_deals_stand_by_what_is_bought(alone):
    _, out, _ = cableroute("list", "deals", *alone)
    order = [out.index(f"not added up): {kind}")
             for kind in ("crossing", "build", "sea pairs or capacity")]  # fmt: skip
    assert order == sorted(order)
    assert "USD 45,000,000" in out
    assert "not published" in out
    for total in ("52,000,000", "45,000,005", "52,000,005"):
        assert total not in out


def test_price_year(alone):
    code, out, err = cableroute("list", "deals", *alone, "--price-year", "2024", "-f", "json")
    assert (code, err) == (0, "")
    rows = {row["id"]: row for row in json.loads(out)}
    assert all(row["restated_year"] == 2024 for row in rows.values())
    # 45 000 000 x 313.689 / 255.657 = 55 214 623.5
    # when it is paid is not said: from the value itself to all in 2019
    assert rows["D19"]["value_restated"] == pytest.approx([45e6, 55_214_623.5], abs=1)
    assert rows["D19"]["value"] == 45_000_000
    # there is no index of the euro; a deal without a value or a year cannot be restated
    assert [rows[name]["value_restated"] for name in ("D-EUR", "D-NONE", "D-YEAR")] == [None] * 3
    _, out, _ = cableroute("list", "deals", *alone, "--price-year", "2024")
    assert "USD 45–55 M of 2024" in " ".join(out.split())
    assert "EUR 7,000,000" in out
    _, out, _ = cableroute("list", "deals", *alone, "-f", "json")
    assert "restated" not in out


def test_the_price_year_in_ours():
    _, out, _ = cableroute(
        "list", "deals", "--price-year", "2024", "--system", "PEACE", "-f", "json"
    )
    rows = {row["id"]: row for row in json.loads(out)}
    assert rows["peace-transit-2019"]["value_restated"] is None  # a total over the cable's life
    letter = rows["peace-second-path-loi-2019"]["value_restated"]
    assert letter == pytest.approx([20e6, 20e6 * 313.689 / 255.657])


@pytest.mark.parametrize("year", ["1900", "2200"])
def test_a_price_year_without_an_index(alone, year):
    code, out, err = cableroute("list", "deals", *alone, "--price-year", year)
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        f"error: no price index of USD for {year} (known: 2019 to 2024): add a row to "
        "deflators.csv, or choose another year"
    ]


@pytest.mark.parametrize("year", ["1800", "0"])
def test_a_price_year_that_is_invalid(alone, year):
    code, out, err = cableroute("list", "deals", *alone, "--price-year", year)
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert f"--price-year: {year} is out of bounds" in err


def test_whole_numbers_are_whole_in_every_format(alone, tmp_path):
    rows = {
        row["id"]: row for row in json.loads(cableroute("list", "deals", *alone, "-f", "json")[1])
    }
    assert str(rows["D19"]["price_year"]) == "2019"
    assert ",2019," in cableroute("list", "deals", *alone, "-f", "csv")[1]
    for form in ("csv", "json", "geojson"):
        cableroute("export", "deals", *alone, "-o", tmp_path / f"t.{form}")
        assert "2019.0" not in (tmp_path / f"t.{form}").read_text(encoding="utf-8")


# --- show ---


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("X", "system", ("Plain cable (system X)", "9,000 km", "Segments", "Uncertain")),
        ("old x", "system", ("Plain cable (system X)",)),
        ("A", "landing station", ("Plain port (landing station A)", "Crossing paths", "الميناء")),
        ("NORTH", "crossing path", ("Plain way (crossing path NORTH)", "Land legs")),
        ("southern way", "crossing path", ("Southern way (crossing path SOUTH)",)),
        ("X-1", "segment", ("X-1 (segment)", "3,000–3,200 km")),
        ("S1", "land leg", ("S1 (land leg)", "2016-05")),
        ("D19", "deal", ("USD 45,000,000 of 2019, estimated", "Parties", "candidate")),
        ("CUT", "incident", ("2012-01-10", "2012-03-20")),
        ("mine", "source", ("A test (source mine)", "Rows that name it")),
        ("length_ratio", "rate", ("length_ratio (rate)", "1.3")),
        ("J", "junction", ("Crossroads (junction J)",)),
        ("U24", "deflator", ("313.689",)),
        ("EG", "country", ("Egypt",)),
        ("france", "country", ("France",)),
    ],
)
def test_show(alone, name, kind, words):
    code, out, err = cableroute("show", name, *alone)
    assert (code, err) == (0, "")
    for word in words:
        assert word in out
    assert "Sources" in out
    code, out, err = cableroute("show", name, *alone, "-f", "json")
    assert (code, err) == (0, "")
    (page,) = json.loads(out)
    assert page["kind"] == kind
    assert list(page) == ["kind", "id", "title", "facts", "tables", "uncertain", "source_ids"]
    assert page["source_ids"]


def test_show_names_paths_by_their_names(alone):
    """Ids are for machines: the list of deals writes the way's name, and so does its page."""
    (page,) = json.loads(cableroute("show", "D19", *alone, "-f", "json")[1])
    assert page["tables"]["Applies to"][0]["to"] == "Southern way"
    assert "Southern way (candidate)" in cableroute("list", "deals", *alone)[1]


@pytest.mark.parametrize("name", ["p.json", "p.txt", "p", "p.TXT", "p.JSON"])
def test_show_to_a_file(alone, tmp_path, name):
    target = tmp_path / name
    assert cableroute("show", "X", *alone, "-o", target) == (0, "", f"written: {target}\n")
    text = target.read_text(encoding="utf-8")
    assert "Segments" in text
    assert text.startswith("[" if "json" in name.lower() else "Plain cable (system X)")


def test_show_of_what_is_not_verified(alone):
    assert cableroute("show", "RUMOUR", *alone)[0] == 2
    code, out, _ = cableroute("show", "RUMOUR", *alone, "--unverified")
    assert code == 0
    assert "verified" in out


@pytest.mark.parametrize("name", ["PEACE", "EG-ZAF", "peace-transit-2019", "EG-P-ZAF-ABT-CAIRO"])
def test_show_ours(name):
    code, out, err = cableroute("show", name)
    assert (code, err) == (0, "")
    assert name in out
    assert "…" not in out


# --- compare ---


def test_a_route_that_shares_with_none_beside_two_that_share(folder, tmp_path):
    """Of three ways the third shares no ground: its cell is empty, and the table stands."""
    line = [A, (31.3, 29.99), J, (30.4, 30.6), B]
    write_geojson(tmp_path / "more", "corridors", [leg("S4", "A", "B", line, country="EG")])
    write_csv(tmp_path / "more", "transit_paths", {
        "id": "THIRD", "name_en": "Third way", "start_id": "A", "end_id": "B",
        "stretch_ids": "S4", "source_ids": "mine",
    })  # fmt: skip
    options = ("compare", "A", "B", "--geodata", folder, "--geodata", tmp_path / "more",
               "--no-base", "--max-shared", "100")  # fmt: skip
    code, out, err = cableroute(*options, "-f", "json")
    assert code == 0, err
    shared = {row["route_id"]: row["shared_with"] for row in json.loads(out)}
    assert shared == {"NORTH": "THIRD", "THIRD": "NORTH", "SOUTH": None}
    code, out, err = cableroute(*options)
    assert code == 0, err
    assert "  none " in out


@pytest.mark.parametrize("form", ["csv", "json", "geojson", "gpkg", "table"])
def test_compare_in_every_format(alone, tmp_path, form):
    target = tmp_path / f"t.{form}"
    code, out, err = cableroute("compare", "A", "B", *alone, "-f", form, "-o", target)
    assert (code, out) == (0, ""), err
    assert f"written: {target}" in err
    if form == "gpkg":
        assert pyogrio.list_layers(target)[:, 0].tolist() == ["routes"]
        frame = geopandas.read_file(target)
        assert set(frame["route_id"]) == {"NORTH", "SOUTH"}
        assert set(frame.geom_type) == {"LineString"}
    else:
        assert "Southern way" in target.read_text(encoding="utf-8")


# --- export ---


def test_export_of_everything(alone, folder, tmp_path):
    target = tmp_path / "all.gpkg"
    assert cableroute("export", *alone, "-o", target) == (0, "", f"written: {target}\n")
    geo = cr.open_geodata(folder, base=False)
    layers = pyogrio.list_layers(target)[:, 0].tolist()
    assert layers == list(geo.layers.schema)
    for layer in layers:
        assert len(geopandas.read_file(target, layer=layer)) == len(geo.records(layer))


def test_export_of_each_table(alone, folder, tmp_path):
    geo = cr.open_geodata(folder, base=False)
    names = [*TABLES, "deal_parties", "deal_applies", "landing_stations"]
    for name, form in zip(names, itertools.cycle(("csv", "json", "geojson", "gpkg")), strict=False):
        target = tmp_path / f"{name}.{form}"
        assert cableroute("export", name, *alone, "-o", target) == (0, "", f"written: {target}\n")
        count = len(geo.records(name))
        if form == "csv":
            rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8"), newline="")))
            assert len(rows) == count + (1 if count else len(rows)), name
        elif form == "json":
            assert len(json.loads(target.read_text(encoding="utf-8"))) == count, name
        else:
            assert len(geopandas.read_file(target)) == count, name


def test_export_of_several_and_with_a_format(alone, tmp_path):
    target = tmp_path / "data"
    code, _, err = cableroute("export", "stations", "systems", *alone, "-f", "gpkg", "-o", target)
    assert code == 0, err
    names = pyogrio.list_layers(target)[:, 0].tolist()
    assert names == ["landing_stations", "systems"]


IDLE = "".join(
    f"deals.csv row {row}: deal {name} applies to nothing, no route shows it: "
    "add it to deal_applies.csv\n"
    for row, name in ((3, "D-EUR"), (5, "D-YEAR"))
)


def test_export_of_tables_to_edit(alone, folder, tmp_path):
    copy = tmp_path / "copy"
    code, out, err = cableroute("export", "--tables", copy, *alone)
    assert (code, out) == (0, "")
    assert err == f"written: {len(list(copy.iterdir()))} files in {copy}\n"
    assert cableroute("check", "--no-base", copy) == (0, "no errors in the tables\n", IDLE)
    for name in LISTS:
        first = cableroute("list", name, *alone, "-f", "json")
        assert cableroute("list", name, "--geodata", copy, "--no-base", "-f", "json") == first
        assert (
            cableroute("list", name, *alone, "--geodata", copy, "-f", "json") == first
        )  # no override
    code, _, err = cableroute("export", "rates", "--tables", tmp_path / "some", *alone)
    assert (code, err) == (0, f"written: 1 file in {tmp_path / 'some'}\n")


def test_a_row_that_is_replaced_is_reported(alone, folder, tmp_path):
    write_csv(tmp_path / "over", "systems", system("Y", status="announced"))
    code, out, err = cableroute(
        "list", "systems", *alone, "--geodata", tmp_path / "over", "-f", "json"
    )
    assert (code, err) == (0, "over replaces Y of systems in own\n")
    rows = {row["id"]: row["status"] for row in json.loads(out)}
    assert rows == {"X": "in service", "Y": "announced"}


# --- check ---


def test_check_takes_a_folder_either_way(folder):
    for arguments in (("check", folder), ("check", "--geodata", folder)):
        assert cableroute(*arguments, "--no-base") == (0, "no errors in the tables\n", IDLE)


# --- what is refused ---


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("list", "systems", "--on", "yesterday"), "'yesterday' is not a date"),
        (("list", "systems", "--on", "2020-02-30x"), "is not a date"),
        (("list", "systems", "--country", "Japan", "--on", "yesterday"), "'yesterday' is not a d"),
        (("list", "stations", "--system", "Nonesuch"), "no system is called 'Nonesuch'"),
        (("list", "deals", "--system", ""), "no system is called ''"),
        (("list", "deals", "--term", "15"), "--term needs --compare"),
        (("list", "deals", "--rate", "8"), "--rate needs --compare"),
        (("list", "deals", "--timing", "advance"), "--timing needs --compare"),
        (("list", "deals", "--timing", "arrears"), "--timing needs --compare"),
        (("list", "stations", "--country", "Atlantis"), "see cableroute country"),
        (("show", "Nonesuch"), "no entry is called 'Nonesuch'"),
        (("show", "X", "-f", "csv"), "table, json or xlsx"),
        (("show", "X", "-f", "geojson"), "table, json or xlsx"),
        (("show", "X", "-o", "x.gpkg"), "table, json or xlsx"),
        (("list", "stations", "-f", "gpkg"), "--output"),
        (("compare", "A", "B", "-f", "gpkg"), "--output"),
        (("validate", "lengths", "-f", "gpkg"), "--output"),
        (("list", "stations", "-o", "x.docx"), ".docx"),
        (("list", "stations", "-o", "none/x.gpkg"), "no folder"),
        (("export",), "give --tables FOLDER"),
        (("export", "stations"), "give --tables FOLDER"),
        (("export", "-o", "x.gpkg", "--tables", "y"), "give --tables FOLDER"),
        (("export", "--tables", "y", "-f", "csv"), "--format is for --output"),
        (("export", "-o", "x.csv"), "tables do not go into one csv file"),
        (("export", "deals", "rates", "-o", "x.json"), "2 tables do not go into one json"),
        (("export", "places", "-o", "x.csv"), "no table is called 'places'"),
        (("export", "deals", "-o", "x.xlsx"), "choose csv, json, geojson, gpkg"),
        (("export", "deals", "-o", "x"), "choose csv, json, geojson, gpkg"),
        (("export", "deals", "-f", "table", "-o", "x"), "choose csv, json, geojson, gpkg"),
        (("export", "deals", "-o", "none/x.csv"), "no folder"),
        (("export", "deals", "-o", "none/x.gpkg"), "no folder"),
        (("validate", "lenths"), "is 'lenths' (give flow, outages"),
        (("map", "A", "A"), "both ends"),
        (("list", "systems", "--status", "in-service"), "is 'in-service' (one of announced, plann"),
        (("list", "stations", "--confidence", "sure"), "is 'sure' (one of surveyed, published, "),
        (("list", "deals", "--status", "offred"), "is 'offred' (did you mean offered?)"),
        (("list", "deals", "--status", "qqqq"), "is 'qqqq' (give all the words of a row)"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line(alone, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    code, out, err = cableroute(*arguments, *alone)
    assert (code, out) == (2, "")
    assert err.startswith("error: ")
    assert len(err.splitlines()) == 1, err
    assert words in err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "systems", "--confidence", "inferred"),  # a system has none
        ("list", "incidents", "--status", "planned"),
        ("list", "sources", "--country", "EG"),
        ("list", "stations", "--price-year", "2024"),
        ("list", "stations", "--unverified"),
        ("list", "deals", "--price-year", "soon"),
        ("show",),
        ("show", "X", "Y"),
        ("map", "A"),
        ("list", "stations", "--nonesuch"),
    ],
    ids=" ".join,
)
def test_an_option_that_a_command_has_not(alone, arguments):
    code, out, err = cableroute(*arguments, *alone)
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert err


def test_tables_that_lie_there_are_not_overwritten(alone, tmp_path):
    assert cableroute("export", "rates", "--tables", tmp_path, *alone)[0] == 0
    code, out, err = cableroute("export", "--tables", tmp_path, *alone)
    assert (code, out) == (2, "")
    assert "rates.csv already" in err
    assert [path.name for path in tmp_path.iterdir()] == ["rates.csv"]


def test_faults_of_a_folder_stop_every_list(tmp_path):
    write_csv(tmp_path, "systems", system("S", status="sunk"))
    for name in LISTS:
        code, out, err = cableroute("list", name, "--geodata", tmp_path)
        assert (code, out) == (2, "")
        assert "systems.csv row 2, field status: 'sunk' is unknown" in err


# --- markup ---


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    return ("--geodata", write_world(tmp_path_factory.mktemp("odd") / "own", HTML), "--no-base")


@pytest.mark.parametrize(
    "arguments",
    [*(("list", name) for name in LISTS), ("compare", "A", "B"),
     *(("show", name) for name in ("A", "X", "D19", "CUT", "facts", "NORTH", "G"))],
    ids=" ".join,
)  # fmt: skip
def test_markup_in_a_name_stays_text_in_a_table(odd, arguments):
    code, out, err = cableroute(*arguments, *odd)
    assert code == 0, err
    letters = "".join(out.split()).replace("│", "")
    for part in ("<script>", "</script>", "[red]", "[/red]", ":warning:", "{{7*7}}"):
        assert part in letters, part
    assert "⚠" not in out
    assert "\x1b" not in out


@pytest.mark.parametrize("form", ["csv", "json", "geojson"])
@pytest.mark.parametrize("name", LISTS)
def test_markup_in_a_name_stays_as_it_is_in_a_file(odd, name, form):
    code, out, err = cableroute("list", name, *odd, "-f", form)
    assert code == 0, err
    assert "<script>alert(1)</script> & [red]x[/red] [/] :warning: {{7*7}}" in out


def test_markup_in_a_name_stays_text_on_a_map(odd, tmp_path):
    page = tmp_path / "m.html"
    assert cableroute("map", "A", "B", *odd, "-o", page)[0] == 0
    text = page.read_text(encoding="utf-8")
    assert "<script>alert(1)" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; [red]x[/red]" in text
    assert "{{7*7}}" in text


def test_a_formula_in_a_name_is_not_one_in_a_csv_file(tmp_path):
    own = write_world(tmp_path / "own", "=HYPERLINK(0)")
    for name in ("deals", "incidents", "sources"):
        _, out, _ = cableroute("list", name, "--geodata", own, "--no-base", "-f", "csv")
        cells = [cell for row in csv.reader(io.StringIO(out, newline="")) for cell in row]
        assert any("=HYPERLINK" in cell for cell in cells)
        assert not any(cell.startswith("=") for cell in cells)


def test_systems_of_a_date_have_their_status_of_today():
    """SEA-ME-WE 3 was in service in 2022 and retired in December 2024."""
    then = cableroute("list", "systems", "--country", "EG", "--on", "2022-06-01", "--wide").stdout
    now = cableroute("list", "systems", "--country", "EG", "--wide").stdout
    assert "today" in then.partition("──")[0]
    assert re.search("SEA-ME-WE 3 +retired", then)
    assert "today" not in now.partition("──")[0]

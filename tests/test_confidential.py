"""What is confidential is computed with, and shown only to those who ask for it."""

from __future__ import annotations

import json
import zipfile

import geopandas
import pyogrio
import pytest
from worlds.commands import cableroute
from worlds.confidential import (
    ABU_TALAT,
    CONFIDENTIAL,
    DELTA_WAY,
    SCHEMA_TABLES,
    SOUTH_WAY,
    ZAFARANA,
    applies,
    deal,
    hidden_row,
    incident,
    opened,
    party,
    path,
    place,
    public_rows,
    segment,
    source,
    system,
    way,
    with_row,
    write_folder,
)
from worlds.folders import feature, folder_with_source, write_csv, write_geojson
from worlds.map_pages import plain

import cableroute as cr
from cableroute.comparison.published_figures import check_lengths
from cableroute.geodata.exports import copy_tables
from cableroute.geodata.table_rows import TABLES
from cableroute.model.frames import shareable
from cableroute.presentation.dossiers import dossier

# one test in test_exports.py is on this warning; here it would hide what is looked for
pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]

LISTS = ("stations", "systems", "paths", "deals", "incidents", "sources")
WITH_IDS = tuple(
    name for name in SCHEMA_TABLES if name not in ("countries", "deal_parties", "deal_applies")
)
NOUNS = {table: noun for noun, table in TABLES.items()}


def everything(folder, target, *flags, without=()):
    """Return all that the command line writes of a folder, by command, as text."""
    target.mkdir()
    options = ("--geodata", folder, "--no-base", *flags)
    found = {}

    def run(key, *arguments, file=None, code=0):
        if arguments[0] in without:
            return
        ended, out, err = cableroute(*arguments, *options, *(("-o", file) if file else ()))
        assert ended == code, (arguments, err)
        written = file.read_bytes().decode("utf-8", "replace") if file and not ended else ""
        if arguments[0] == "map":
            written = plain(written)
        found[key] = out + err + written

    for name in LISTS:
        for form in ("table", "csv", "json", "geojson"):
            run(f"{name} -f {form}", "list", name, "-f", form)
        run(f"{name} gpkg", "list", name, file=target / f"{name}.gpkg")
    run("deals --price-year", "list", "deals", "-f", "json", "--price-year", "2019")
    geo = cr.open_geodata(folder, base=False)
    for table in TABLES:
        for row in geo.records(table):
            for form in ("table", "json"):
                run(f"show {table}/{row['id']} -f {form}", "show", row["id"], "-f", form)
    for table in SCHEMA_TABLES:
        for form in ("csv", "json", "geojson"):
            run(f"export {table} {form}", "export", table, file=target / f"{table}.{form}")
    run("export gpkg", "export", file=target / "all.gpkg")
    run("export --tables", "export", "--tables", target / "copy")
    for copied in (target / "copy").iterdir():
        found[f"export --tables {copied.name}"] = copied.read_text(encoding="utf-8")
    for form in ("csv", "json", "geojson"):
        run(f"compare -f {form}", "compare", "A", "B", "-f", form)
    run("compare -f table", "compare", "A", "B", "--map", target / "c.html")
    if "compare" not in without:
        found["compare --map"] = plain((target / "c.html").read_text(encoding="utf-8"))
    run("compare gpkg", "compare", "A", "B", file=target / "compare.gpkg")
    run("map", "map", "A", "B", file=target / "map.html")
    book = target / "report.xlsx"
    run("report", "report", "A", "B", "--xlsx", book, file=target / "report.html")
    with zipfile.ZipFile(book) as parts:
        found["report --xlsx"] = "".join(parts.read(name).decode() for name in parts.namelist())
    money = ("--rate", "8", "--term", "15")
    run("report ar", "report", "A", "B", "--lang", "ar", *money, file=target / "ar.html")
    for kind in ("diagram", "profile", "trade-off", "diversity", "deals", "map", "chartlets"):
        run(f"chart {kind}", "chart", kind, "A", "B", file=target / f"{kind}.svg")
    run("chart cash-flow", "chart", "cash-flow", "A", "B", *money, "--charge", "1e6",
        file=target / "flow.svg")  # fmt: skip
    for form in ("table", "json"):
        run(f"compare --brief -f {form}", "compare", "A", "B", "--brief", "-f", form)
        run(f"replay -f {form}", "availability", "A", "B", "--replay", "-f", form)
        run(f"pair -f {form}", "pair", "A", "B", "-f", form)
        run(f"whatif -f {form}", "whatif", "A", "B", "--remove", "SYS", "-f", form)
        run(f"worth -f {form}", "worth", "A", "B", *money, "-f", form)
        run(f"deals --compare -f {form}", "list", "deals", "--compare", "--term", "15", "-f", form)
    for form in ("table", "json"):
        run(f"country -f {form}", "country", "EG", "-f", form)
        run(f"countries -f {form}", "country", "EG", "EG", "-f", form)
    book = target / "country.xlsx"
    run("report country", "report", "--country", "EG", "--xlsx", book, file=target / "eg.html")
    with zipfile.ZipFile(book) as parts:
        found["country --xlsx"] = "".join(parts.read(name).decode() for name in parts.namelist())
    run("availability", "availability", "A", "B", code=2)  # there are no rates
    for form in ("table", "csv", "json", "geojson"):
        models = ("outages", "delay", "lengths", "trunks", "laid", "cost", "prices")
        run(f"validate -f {form}", "validate", *models, "-f", form)
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with one confidential row in each table."""
    rows = {
        table: [*found, hidden_row(table, **CONFIDENTIAL)] for table, found in public_rows().items()
    }
    return write_folder(tmp_path_factory.mktemp("secrets") / "tables", rows)


@pytest.fixture(scope="module")
def told(folder, tmp_path_factory):
    """All that is written of the folder by default."""
    return everything(folder, tmp_path_factory.mktemp("told") / "out")


@pytest.fixture(scope="module")
def told_all(folder, tmp_path_factory):
    """What is written of the folder to one who asks for what is confidential, but of routes."""
    of_routes = ("chart", "compare", "pair", "whatif", "worth", "availability")
    target = tmp_path_factory.mktemp("all") / "out"
    return everything(folder, target, "--confidential", without=of_routes)


@pytest.fixture(scope="module")
def secrets(folder):
    return cr.open_geodata(folder, base=False)


def test_the_folder_is_sound(folder, secrets):
    assert cr.check_geodata(folder, base=False) == ()
    for table in WITH_IDS:
        item = getattr(secrets, NOUNS[table])[f"HIDDEN-{table}"]
        assert item.visibility == "confidential"


def test_a_row_that_becomes_confidential_between_commands_is_left_out(tmp_path):
    """A process reads a folder again where a file has changed."""
    options = ("list", "systems", "--geodata", tmp_path / "own", "--no-base", "-f", "csv")
    for changes, is_there in (({}, True), (CONFIDENTIAL, False), ({}, True)):
        row = hidden_row("systems", **changes)
        write_folder(tmp_path / "own", with_row(public_rows(), "systems", row))
        assert ("HIDDEN-systems" in cableroute(*options).stdout) is is_there


@pytest.mark.parametrize("table", SCHEMA_TABLES)
def test_a_confidential_row_is_written_nowhere(told, table):
    leaks = [key for key, text in told.items() if f"HIDDEN-{table}" in text]
    assert leaks == []


@pytest.mark.parametrize("table", SCHEMA_TABLES)
def test_it_is_there_for_who_asks(told_all, table):
    places = [f"export {table} {form}" for form in ("csv", "json", "geojson")]
    places += ["export gpkg"]
    places += {
        "landing_stations": ["stations -f table", "stations gpkg", "map"],
        "systems": ["systems -f table", "systems -f csv", "show stations/A -f json",
                    "export --tables systems.csv"],
        "transit_paths": ["paths -f table", "paths -f geojson", "show stations/A -f json"],
        "deals": ["deals -f table", "deals -f json", "show systems/SYS -f json"],
        "deal_parties": ["deals -f json", "show deals/DEAL -f json"],
        "deal_applies": ["show deals/DEAL -f json", "export --tables deal_applies.csv"],
        "incidents": ["incidents -f csv", "show systems/SYS -f json", "country -f json"],
        "permits": ["country -f json", "country --xlsx"],
        "risks": ["country -f json"],
        "sources": ["sources -f table", "sources gpkg"],
        "cables": ["show systems/SYS -f json", "validate -f csv",
                   "export --tables cables.geojson"],
        "stretches": ["export --tables corridors.geojson"],
        "junctions": ["export --tables corridors.geojson"],
        "crossings": ["show systems/SYS -f json"],
        "published_lengths": ["validate -f table", "validate -f csv"],
    }.get(table, [])  # fmt: skip
    missing = [key for key in places if f"HIDDEN-{table}" not in told_all[key]]
    assert missing == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_says_that_it_leaves_something_out(folder, name):
    _, out, err = cableroute("list", name, "--geodata", folder, "--no-base", "-f", "json")
    assert err == "confidential rows left out: 1 (--confidential shows them)\n"
    shown = {row["id"] for row in json.loads(out)}
    _, out, err = cableroute(
        "list", name, "--geodata", folder, "--no-base", "-f", "json", "--confidential"
    )
    assert err == ""
    table = TABLES[name]
    assert {row["id"] for row in json.loads(out)} - shown == {f"HIDDEN-{table}"}


def test_a_comparison_of_deals_says_that_it_leaves_one_out(folder):
    ask = ("list", "deals", "--compare", "--geodata", folder, "--no-base", "-f", "json")
    _, few, err = cableroute(*ask)
    assert err.startswith("confidential rows left out: 1 (--confidential shows them)\n")
    _, every, err = cableroute(*ask, "--confidential")
    assert "left out" not in err
    few, every = ({row["deal_id"] for row in json.loads(out)} for out in (few, every))
    assert every - few == {"HIDDEN-deals"}


# --- in Python ---


@pytest.mark.parametrize("table", SCHEMA_TABLES)
def test_records_and_frames_leave_it_out(secrets, table):
    few, every = (secrets.to_gdf(table, confidential=asked) for asked in (False, True))
    assert len(every) == len(few) + 1
    assert "HIDDEN-" not in few.to_csv()
    assert "HIDDEN-" in every.to_csv()
    assert len(secrets.records(table)) == len(few)
    assert len(secrets.records(table, confidential=True)) == len(every)


def test_the_geometry_of_a_system_is_that_of_its_public_segments(secrets):
    def lines(**asked):
        frame = secrets.to_gdf("systems", **asked)
        return len(frame.set_index("id").geometry["SYS"].geoms)

    assert (lines(), lines(confidential=True)) == (1, 2)


@pytest.mark.parametrize("form", ["csv", "json", "geojson", "gpkg"])
def test_write_tables_leaves_it_out(secrets, tmp_path, form):
    for tables in [[it] for it in SCHEMA_TABLES] if form != "gpkg" else [[]]:  # of all in one file
        few, every = (
            cr.geodata.write_tables(
                secrets, tmp_path / f"t.{form}", tables=tables, format=form, confidential=asked
            ).read_bytes()
            for asked in (False, True)
        )
        assert b"HIDDEN-" not in few
        assert all(f"HIDDEN-{table}".encode() in every for table in tables or SCHEMA_TABLES)


def test_a_copy_stands_without_what_is_confidential(secrets, tmp_path):
    copy_tables(secrets, tmp_path / "few")
    copy_tables(secrets, tmp_path / "every", confidential=True)
    few, every = (cr.open_geodata(tmp_path / name, base=False) for name in ("few", "every"))
    for noun, table in TABLES.items():
        assert any("HIDDEN" in str(row) for row in every.records(table, confidential=True))
        assert not any("HIDDEN" in str(row) for row in few.records(table, confidential=True))
        assert getattr(every, noun) == getattr(secrets, noun)


def with_hidden_deal(folder):
    """Return tables with a confidential deal of the pair, and a confidential station near by."""
    rows = with_row(public_rows(), "deals", hidden_row("deals", **CONFIDENTIAL))
    rows = with_row(rows, "deal_applies", applies("Pair", deal_id="HIDDEN-deals"))
    rows = with_row(rows, "landing_stations", hidden_row("landing_stations", **CONFIDENTIAL))
    return write_folder(folder, rows)


def test_routes_with_confidential_deals_are_shared_without_them(tmp_path):
    geo = cr.open_geodata(with_hidden_deal(tmp_path / "own"), base=False)
    routes = cr.find_routes(geo, "A", "B", confidential=True)
    assert {item.deal.id for route in routes for item in route.deals} == {"DEAL", "HIDDEN-deals"}
    table = cr.compare(routes, cr.measures(geo))  # computed with, as it is
    assert all("HIDDEN-deals" in {deal["id"] for deal in cell} for cell in table["deals"])
    few, every = cr.to_gdf(routes), cr.to_gdf(routes, confidential=True)
    assert "HIDDEN-" not in few.to_csv()
    assert "HIDDEN-deals" in every.to_csv()
    page = plain(cr.draw_map(routes, geodata=geo).get_root().render())
    assert "HIDDEN-" not in page
    page = plain(cr.draw_map(routes, geodata=geo, confidential=True).get_root().render())
    assert "HIDDEN-deals" in page
    assert "HIDDEN-landing_stations" in page


def test_a_map_of_the_catalogue_states_nothing_confidential(secrets):
    assert "HIDDEN" not in plain(cr.draw_map(geodata=secrets).get_root().render())
    page = plain(cr.draw_map(geodata=secrets, confidential=True).get_root().render())
    told = ("landing_stations", "transit_paths", "systems", "deals", "incidents")
    assert [table for table in told if f"HIDDEN-{table}" not in page] == []


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_compare_leaves_a_confidential_deal_out(tmp_path, form):
    own = with_hidden_deal(tmp_path / "own")
    options = ("compare", "A", "B", "--geodata", own, "--no-base", "-f", form)
    code, out, err = cableroute(*options)
    assert code == 0
    assert "DEAL" in out
    assert "HIDDEN-" not in out + err
    assert "HIDDEN-deals" in cableroute(*options, "--confidential")[1]


# --- it is computed with ---


def with_short_way(folder, **more):
    """Return tables with a third way, by the delta, that is confidential."""
    rows = public_rows()
    rows = with_row(rows, "stretches", way("HIDDEN-S", DELTA_WAY, **CONFIDENTIAL))
    rows = with_row(rows, "transit_paths", path("HIDDEN-WAY", "HIDDEN-S"))
    rows = with_row(rows, "deal_applies", applies(
        "By path", scope="path", target_ids="HIDDEN-WAY", how_surely="stated",
    ))  # fmt: skip
    return write_folder(folder, rows | more)


def test_a_confidential_route_is_found_compared_and_has_its_deals(tmp_path):
    geo = cr.open_geodata(with_short_way(tmp_path / "own"), base=False)
    found = cr.find_routes(geo, "A", "B", confidential=True)
    routes = {route.id: route for route in found}
    assert set(routes) == {"CAIRO-WAY", "SOUTH-WAY", "HIDDEN-WAY"}
    assert routes["HIDDEN-WAY"].is_confidential
    (attached,) = routes["HIDDEN-WAY"].deals
    assert (attached.deal.id, attached.attribution_confidence) == ("DEAL", "stated")
    table = cr.compare(list(routes.values()), cr.measures(geo)).set_index("route_id")
    assert table.loc["HIDDEN-WAY", "route_km"] > 300
    assert set(cr.to_gdf(routes.values())["route_id"]) == {"CAIRO-WAY", "SOUTH-WAY"}


@pytest.mark.parametrize("form", ["table", "csv", "json", "geojson"])
def test_compare_leaves_a_confidential_route_out(tmp_path, form):
    own = with_short_way(tmp_path / "own")
    options = ("A", "B", "--geodata", own, "--no-base", "-f", form)
    code, out, err = cableroute("compare", *options, "--map", tmp_path / "few.html")
    assert code == 0
    assert "HIDDEN-" not in out + err + plain((tmp_path / "few.html").read_text(encoding="utf-8"))
    assert "confidential rows left out: 1 (--confidential shows them)" in err
    code, out, err = cableroute(
        "compare", *options, "--map", tmp_path / "all.html", "--confidential"
    )
    assert code == 0
    assert "HIDDEN-WAY" in out
    assert "HIDDEN-WAY" in plain((tmp_path / "all.html").read_text(encoding="utf-8"))
    assert "left out" not in err


def test_the_paths_that_a_public_deal_covers_are_public_ones(tmp_path):
    own = with_short_way(tmp_path / "own")
    options = ("list", "deals", "--geodata", own, "--no-base", "-f", "json")
    (row,) = json.loads(cableroute(*options)[1])
    assert set(row["covered_path_ids"]) == {"CAIRO-WAY", "SOUTH-WAY"}
    (row,) = json.loads(cableroute(*options, "--confidential")[1])
    assert set(row["covered_path_ids"]) == {"CAIRO-WAY", "SOUTH-WAY", "HIDDEN-WAY"}


def test_what_a_confidential_application_covers_is_not_shown(tmp_path):
    rows = public_rows()
    rows["deal_applies"] = [
        applies("Hidden", scope="path", target_ids="SOUTH-WAY", **CONFIDENTIAL),
        applies("Open", scope="path", target_ids="CAIRO-WAY"),
    ]
    own = write_folder(tmp_path / "own", rows)
    options = ("list", "deals", "--geodata", own, "--no-base", "-f")
    (row,) = json.loads(cableroute(*options, "json")[1])
    assert [item["targets"] for item in row["applies_to"]] == [["CAIRO-WAY"]]
    assert row["covered_path_ids"] == ["CAIRO-WAY"]
    (row,) = json.loads(cableroute(*options, "json", "--confidential")[1])
    assert set(row["covered_path_ids"]) == {"CAIRO-WAY", "SOUTH-WAY"}


def test_a_system_counts_its_public_segments_only(folder):
    options = ("list", "systems", "--geodata", folder, "--no-base", "-f", "json")
    row = next(row for row in json.loads(cableroute(*options)[1]) if row["id"] == "SYS")
    assert row["segment_ids"] == ["SEG"]
    every = next(
        row for row in json.loads(cableroute(*options, "--confidential")[1]) if row["id"] == "SYS"
    )
    assert set(every["segment_ids"]) == {"SEG", "HIDDEN-cables"}
    assert row["modelled_km"] == pytest.approx(every["modelled_km"] / 2)  # twice the same line


def test_the_public_length_of_a_system_is_not_checked_with_confidential_segments(folder):
    geo = cr.open_geodata(folder, base=False)

    def lengths(**flags):
        return {it.id: it.modelled_km for it in check_lengths(geo, **flags)}

    few, every = lengths(), lengths(confidential=True)
    assert set(every) - set(few) == {"HIDDEN-cables"}
    assert every["SYS"] == pytest.approx(2 * every["SEG"])
    assert few["SYS"] == pytest.approx(few["SEG"])  # else the difference is the hidden segment


def test_length_checks_are_computed_with_all_segments(secrets):
    found = {item.id: item.modelled_km for item in check_lengths(secrets, confidential=True)}
    assert found["SYS"] == pytest.approx(found["SEG"] + found["HIDDEN-cables"])


def test_a_confidential_source_is_not_credited(tmp_path):
    rows = with_row(public_rows(), "sources", source("HIDDEN-SRC", **CONFIDENTIAL))
    rows = with_row(rows, "cables", segment("HIDDEN-SEG", source_ids=["HIDDEN-SRC"]))
    own = write_folder(tmp_path / "own", rows)
    of_routes = ("chart", "pair", "whatif", "worth", "availability", "country")
    told = everything(own, tmp_path / "out", without=of_routes)
    assert [key for key, text in told.items() if "HIDDEN-" in text] == []


def test_a_confidential_deal_restates_with_a_confidential_index(folder):
    options = (
        "list",
        "deals",
        "--geodata",
        folder,
        "--no-base",
        "-f",
        "json",
        "--price-year",
        "2024",
    )
    code, out, _ = cableroute(*options)
    assert code == 0
    (row,) = json.loads(out)
    # 40 million at index 119 (2019) and 124 (2024).
    assert row["value_restated"] == pytest.approx([40e6, 40e6 * 124 / 119])


def test_a_deal_that_applies_openly_and_in_secret_is_shown_as_it_applies_openly(tmp_path):
    rows = public_rows()
    rows["deal_applies"] = [
        applies("Open"),
        applies("Hidden", scope="path", target_ids="CAIRO-WAY", **CONFIDENTIAL),
    ]
    geo = opened(tmp_path / "own", rows)
    routes = cr.find_routes(geo, "A", "B", confidential=True)
    grades = {route.id: [item.attribution_confidence for item in route.deals] for route in routes}
    assert grades == {"CAIRO-WAY": ["stated"], "SOUTH-WAY": ["candidate"]}
    shown = {
        route.id: [(item.deal.id, item.attribution_confidence) for item in route.deals]
        for route in shareable(routes)
    }
    assert shown == {"CAIRO-WAY": [("DEAL", "candidate")], "SOUTH-WAY": [("DEAL", "candidate")]}


def test_a_confidential_route_does_not_push_out_a_public_one(tmp_path):
    rows = public_rows()
    # a little shorter than the way by the south, on the same ground within the accuracy
    line = [ZAFARANA, (31.1, 29.01), (29.2, 29.8), ABU_TALAT]
    rows = with_row(rows, "stretches", way("HIDDEN-S", line, **CONFIDENTIAL))
    rows = with_row(rows, "transit_paths", path("HIDDEN-WAY", "HIDDEN-S"))
    own = write_folder(tmp_path / "own", rows)
    code, out, err = cableroute("compare", "A", "B", "--geodata", own, "--no-base", "-f", "json")
    assert code == 0, err
    assert {row["route_id"] for row in json.loads(out)} == {"CAIRO-WAY", "SOUTH-WAY"}
    assert "with a way above: SOUTH-WAY" not in err


def test_a_public_route_is_compared_though_a_confidential_one_is_like_it(tmp_path):
    rows = public_rows()
    rows["stretches"] = [
        way("S-SOUTH", SOUTH_WAY),
        way("HIDDEN-S", [ZAFARANA, (31.1, 29.01), (29.2, 29.8), ABU_TALAT], **CONFIDENTIAL),
    ]
    rows["transit_paths"] = [path("SOUTH-WAY", "S-SOUTH"), path("HIDDEN-WAY", "HIDDEN-S")]
    own = write_folder(tmp_path / "own", rows)
    code, out, err = cableroute("compare", "A", "B", "--geodata", own, "--no-base", "-f", "json")
    assert code == 0, err
    assert [row["route_id"] for row in json.loads(out)] == ["SOUTH-WAY"]


def test_a_table_of_routes_says_which_are_confidential(tmp_path):
    geo = cr.open_geodata(with_short_way(tmp_path / "own"), base=False)
    for asked in (False, True):
        table = cr.comparison.compare_pairs([("A", "B")], geodata=geo, confidential=asked)
        assert ("visibility" in table.columns) == asked
    marks = dict(zip(table.route_id, table.visibility, strict=True))
    assert marks == {"CAIRO-WAY": "public", "SOUTH-WAY": "public", "HIDDEN-WAY": "confidential"}
    drawn = cr.charts.trade_off(table, x="route_km", y="interconnects")
    assert "_HIDDEN-WAY" not in {line.get_label() for line in drawn.lines}
    measure = {"visibility": lambda route: route.visibility}
    with pytest.raises(cr.ModelError, match="visibility: is a column that compare makes"):
        cr.compare(cr.find_routes(geo, "A", "B", confidential=True), measure)


def test_a_trade_off_on_the_command_line_shows_them_to_who_asks(tmp_path):
    own = with_short_way(tmp_path / "own")
    for flags, there in (((), False), (("--confidential",), True)):
        path = tmp_path / "chart.svg"
        asked = ("--x", "route_km", "--y", "interconnects", "--geodata", own, "--no-base", *flags)
        code, _, err = cableroute("chart", "trade-off", "A", "B", *asked, "-o", path)
        assert code == 0, err
        assert ("HIDDEN-" in path.read_text(encoding="utf-8")) == there


def test_only_confidential_routes_are_reported_in_one_line(tmp_path):
    rows = public_rows()
    rows["transit_paths"] = [path("HIDDEN-WAY", "S-CAIRO", **CONFIDENTIAL)]
    own = write_folder(tmp_path / "own", rows)
    for command in (("compare",), ("map", "-o", tmp_path / "m.html")):
        code, out, err = cableroute(command[0], "A", "B", *command[1:],
                                    "--geodata", own, "--no-base")  # fmt: skip
        assert (code, out) == (2, "")
        assert err == "error: every route is confidential (--confidential shows them)\n"
    assert not (tmp_path / "m.html").exists()
    geo = cr.open_geodata(own, base=False)
    with pytest.raises(cr.ModelError, match="every route is confidential"):
        cr.draw_map(cr.find_routes(geo, "A", "B", confidential=True), geodata=geo)


# --- names ---


@pytest.mark.parametrize("arguments", [
    ("show", "HIDDEN-systems"), ("show", "HIDDEN-landing_stations"), ("show", "hidden systems"),
    ("show", "HIDDEN-rates"), ("show", "HIDDEN-sources"), ("show", "HIDDEN-cables"),
    ("show", "HIDDEN-deals"), ("show", "HIDDEN-crossings name"),
])  # fmt: skip
def test_show_knows_no_confidential_name(folder, arguments):
    code, out, err = cableroute(*arguments, "--geodata", folder, "--no-base")
    assert (code, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert err.count("HIDDEN") + err.count("hidden") == 1  # what was asked for, and no more


def test_show_shows_it_to_who_asks(folder):
    options = ("--geodata", folder, "--no-base", "--confidential", "-f", "json")
    for table in WITH_IDS:
        code, out, err = cableroute("show", f"HIDDEN-{table}", *options)
        assert code == 0, err
        (page,) = json.loads(out)
        assert page["id"] == f"HIDDEN-{table}"


@pytest.mark.parametrize("arguments", [
    ("compare", "HIDDENlandingstation", "B"),
    ("map", "A", "HIDDENlandingstation", "-o", "m.html"),
    ("list", "stations", "--system", "HIDDENsystem"),
    ("list", "deals", "--system", "HIDDENsystem"),
])  # fmt: skip
def test_a_wrong_name_does_not_suggest_a_confidential_one(folder, arguments):
    code, out, err = cableroute(*arguments, "--geodata", folder, "--no-base")
    assert (code, out) == (2, "")
    assert "HIDDEN-" not in err


def test_a_replaced_row_that_is_confidential_is_not_named(folder, tmp_path):
    own = tmp_path / "own"
    write_csv(own, "systems", hidden_row("systems", supplier="another", **CONFIDENTIAL),
              system("SYS", supplier="another"))  # fmt: skip
    options = ("list", "systems", "--geodata", folder, "--geodata", own, "--no-base", "-f", "json")
    code, _, err = cableroute(*options)
    assert code == 0
    assert "own replaces SYS of systems in tables" in err
    assert "HIDDEN-" not in err
    assert "own replaces HIDDEN-systems" in cableroute(*options, "--confidential")[2]


def test_a_confidential_deal_whose_parties_are_replaced_is_not_named(tmp_path):
    rows = with_row(public_rows(), "deals", hidden_row("deals", **CONFIDENTIAL))
    rows = with_row(rows, "deal_parties", party("Old", deal_id="HIDDEN-deals"))
    rows = with_row(rows, "deal_applies", applies("Old", deal_id="HIDDEN-deals"))
    first, own = write_folder(tmp_path / "tables", rows), tmp_path / "own"
    deals = ("DEAL", "HIDDEN-deals")
    write_csv(own, "deal_parties", *(party("New", deal_id=name) for name in deals))
    write_csv(own, "deal_applies", *(applies("New", deal_id=name) for name in deals))
    options = ("list", "deals", "--geodata", first, "--geodata", own, "--no-base", "-f", "json")
    code, _, err = cableroute(*options)
    assert code == 0, err
    assert "HIDDEN-" not in err
    told = cableroute(*options, "--confidential")[2]
    for table in ("deal_parties", "deal_applies"):
        assert f"own replaces DEAL of {table} in tables" in err
        assert f"own replaces HIDDEN-deals of {table} in tables" in told


def test_reports_that_are_not_verified_and_confidential_are_not_counted(tmp_path):
    rows = with_row(
        public_rows(), "incidents", incident("HIDDEN", verified="false", **CONFIDENTIAL)
    )
    geo = opened(tmp_path / "own", rows)
    assert not any("unverified incident" in text for text in dossier(geo, "SYS").uncertain)
    every = dossier(geo, "SYS", confidential=True).uncertain
    assert "1 unverified incident report is left out" in every


# --- what names it ---

NAMING = {
    ("sources", "landing_stations"): {"source_ids": ["HIDDEN-sources"]},
    ("sources", "junctions"): {"source_ids": ["mine", "HIDDEN-sources"]},
    ("sources", "stretches"): {"source_ids": ["HIDDEN-sources"]},
    ("sources", "cables"): {"source_ids": ["HIDDEN-sources"]},
    ("sources", "transit_paths"): {"source_ids": "mine;HIDDEN-sources"},
    ("sources", "systems"): {"source_ids": "HIDDEN-sources"},
    ("sources", "deals"): {"source_ids": "HIDDEN-sources"},
    ("sources", "deal_applies"): {"source_ids": "HIDDEN-sources"},
    ("sources", "incidents"): {"source_ids": "HIDDEN-sources"},
    ("sources", "rates"): {"source_ids": "HIDDEN-sources"},
    ("sources", "deflators"): {"source_ids": "HIDDEN-sources"},
    ("landing_stations", "junctions"): {"station_id": "HIDDEN-landing_stations"},
    ("landing_stations", "systems"): {"landing_station_ids": "A;HIDDEN-landing_stations"},
    ("landing_stations", "crossings"): {"end_id": "HIDDEN-landing_stations"},
    ("landing_stations", "deal_applies"): {"target_ids": "A;HIDDEN-landing_stations"},
    ("stretches", "transit_paths"): {"stretches": "HIDDEN-stretches"},
    ("stretches", "junctions"): {"on_leg_id": "HIDDEN-stretches"},
    ("stretches", "deal_applies"): {"scope": "segment", "target_ids": "HIDDEN-stretches"},
    ("cables", "junctions"): {"on_leg_id": "HIDDEN-cables"},
    ("cables", "deal_applies"): {"scope": "segment", "target_ids": "HIDDEN-cables"},
    ("shared_risk_groups", "stretches"): {"group_ids": ["HIDDEN-shared_risk_groups"]},
    ("shared_risk_groups", "incidents"): {"group_ids": "HIDDEN-shared_risk_groups"},
    ("systems", "cables"): {"system_id": "HIDDEN-systems"},
    ("systems", "crossings"): {"system_id": "HIDDEN-systems"},
    ("systems", "deals"): {"system_id": "HIDDEN-systems"},
    ("systems", "deal_applies"): {"scope": "system", "target_ids": "HIDDEN-systems"},
    ("systems", "incidents"): {"system_ids": "SYS;HIDDEN-systems"},
    ("systems", "shared_risk_groups"): {"system_ids": "HIDDEN-systems"},
    ("transit_paths", "crossings"): {"path_id": "HIDDEN-transit_paths"},
    ("transit_paths", "deal_applies"): {"scope": "path", "target_ids": "HIDDEN-transit_paths"},
    ("deals", "deal_parties"): {"deal_id": "HIDDEN-deals"},
    ("deals", "deal_applies"): {"deal_id": "HIDDEN-deals"},
}  # fmt: skip


@pytest.mark.parametrize(("named", "naming"), NAMING, ids="-".join)
def test_a_row_that_names_a_confidential_one_is_confidential(tmp_path, named, naming):
    rows = with_row(public_rows(), named, hidden_row(named, **CONFIDENTIAL))
    rows = with_row(rows, naming, hidden_row(naming, **NAMING[named, naming]))
    geo = opened(tmp_path / "own", rows)
    for table in {named, naming}:
        few, every = geo.records(table), geo.records(table, confidential=True)
        assert len(few) == len(public_rows()[table])
        assert len(every) == len(few) + 1
        assert "HIDDEN-" not in str(few)
        assert every[-1]["visibility"] == "confidential"


def test_without_the_mark_the_same_row_is_public(tmp_path):
    rows = with_row(public_rows(), "systems", hidden_row("systems"))
    rows = with_row(rows, "cables", hidden_row("cables", system_id="HIDDEN-systems"))
    geo = opened(tmp_path / "own", rows)
    assert len(geo.records("systems")) == 2
    assert len(geo.records("cables")) == 2


def test_it_goes_on_from_row_to_row(tmp_path):
    rows = public_rows()
    rows = with_row(rows, "sources", source("HIDDEN-1", **CONFIDENTIAL))
    rows = with_row(rows, "landing_stations", place("HIDDEN-2", (32.7, 29.2),
                                                    source_ids=["HIDDEN-1"]))  # fmt: skip
    rows = with_row(rows, "systems", system("HIDDEN-3", landing_station_ids="HIDDEN-2;B"))
    rows = with_row(rows, "deals", deal("HIDDEN-4", system_id="HIDDEN-3"))
    rows = with_row(rows, "deals", deal("HIDDEN-5", relations="part of: HIDDEN-4"))
    rows = with_row(rows, "deal_parties", party("HIDDEN-6", deal_id="HIDDEN-5"))
    rows = with_row(rows, "incidents", incident(
        "HIDDEN-7", system_ids="", system_ends="HIDDEN-3: 2020-02",
    ))  # fmt: skip
    geo = opened(tmp_path / "own", rows)
    for table in SCHEMA_TABLES:
        assert "HIDDEN-" not in str(geo.records(table))
    assert [deal.visibility for deal in geo.deals.values()] == [
        "public", "confidential", "confidential",
    ]  # fmt: skip
    assert geo.incidents["HIDDEN-7"].visibility == "confidential"


def test_a_row_of_ours_is_hidden_by_a_folder_of_ones_own(tmp_path, geo):
    """One who marks a row of ours as confidential hides it and all that names it."""
    properties, lon, lat = next(
        (row, row["geometry"].x, row["geometry"].y)
        for row in geo.records("stations")
        if row["id"] == "EG-ZAF"
    )
    made = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in properties.items()
        if name != "geometry"
    }
    write_geojson(tmp_path / "own", "landing_stations", [
        feature("Point", [lon, lat], **made | CONFIDENTIAL),
    ])  # fmt: skip
    both = cr.open_geodata(tmp_path / "own")
    assert both.stations["EG-ZAF"].visibility == "confidential"
    assert both.systems["PEACE"].visibility == "confidential"
    assert both.deals["peace-transit-2019"].visibility == "confidential"
    shown = {row["id"] for row in both.records("systems")}
    lands_there = {item.id for item in geo.systems.values() if "EG-ZAF" in item.landing_station_ids}
    assert lands_there
    assert not shown & lands_there
    assert "EG-ZAF" not in {row["id"] for row in both.records("stations")}
    assert geo.stations["EG-ZAF"].visibility == "public"  # ours, opened alone, is as it was


def test_geopackage_layers_hold_public_rows_only(folder, tmp_path):
    target = tmp_path / "all.gpkg"
    assert cableroute("export", "--geodata", folder, "--no-base", "-o", target)[0] == 0
    layers = {str(name) for name, _ in pyogrio.list_layers(target)}
    assert layers == {
        *SCHEMA_TABLES,
        "map_names",
        "cities",
        "repair_zones",
        "waters",
        "ice_limits",
        "hubs",
        "country_headings",
        "laid_lines",
        "bandwidths",
        "bandwidths_used",
        "capacities",
        "destinations",
        "coverage",
        "impacts",
    }  # twelve of which no row is a noun
    for layer in layers:
        frame = geopandas.read_file(target, layer=layer)
        assert len(frame) == len(public_rows().get(layer, ()))
        assert "HIDDEN-" not in frame.to_csv()


def test_no_availability_is_reported_that_rests_on_a_confidential_rate(tmp_path):
    """From it and the public rates the confidential one could be worked out."""
    own = folder_with_source(tmp_path / "own")
    write_csv(own, "rates", {
        "id": "land_repair_hours", "quantity": "land_repair_hours", "name": "repair",
        "low": 77, "likely": 77, "high": 77, "unit": "h", "medium": "land",
        "source_ids": "mine", **CONFIDENTIAL,
    })  # fmt: skip
    geo = cr.open_geodata(own)
    way = cr.find_routes(geo, "Zafarana", "Abu Talat")[0]
    assert cr.measures(geo)["downtime_min"](way) is None
    assert cr.measures(geo)["availability"](way) is None
    told = cr.measures(geo, confidential=True)["downtime_min"](way)
    assert told > 10 * cr.measures(cr.open_geodata())["downtime_min"](way)
    pairs = [("Zafarana", "Abu Talat")]
    shown, every = (
        cr.comparison.compare_pairs(pairs, geodata=geo, k=1, confidential=asked)
        for asked in (False, True)
    )
    assert shown["downtime_min"].isna().all()
    assert every["downtime_min"].tolist()[0] == told
    asked = {"remove": ["EG-P-ZAF-ABT-CAIRO"], "k": 2}
    hidden = cr.what_if(geo, *pairs[0], **asked, confidential=False)
    assert (hidden.availability_before, hidden.availability_after) == (None, None)
    assert cr.what_if(geo, *pairs[0], **asked, confidential=True).availability_before is not None

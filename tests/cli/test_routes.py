"""The commands on ways: options, compare, map and whatif, in every form."""

from __future__ import annotations

import csv
import io
import json

import geopandas
import pytest
from worlds.commands import cableroute
from worlds.confidential import CONFIDENTIAL
from worlds.map_pages import plain
from worlds.seas import A_NORTH, A_SOUTH, G_ONLY, NORTH, SEA, SOUTH, km, two_seas

import cableroute as cr
from cableroute.routing.search import pair_candidates

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]

ENDS = ("Firstport", "Eastport")


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return two_seas().write(tmp_path_factory.mktemp("seas") / "own")


@pytest.fixture
def run(own):
    def ask(command, *arguments, of=own):
        return cableroute(command, *arguments, "--geodata", of, "--no-base")

    return ask


def rows_of(done):
    code, out, err = done
    assert code == 0, err
    return json.loads(out)


def test_options_as_a_table(run):
    code, out, err = run("compare", "--brief", *ENDS, "--allow-planned", "--details")
    assert code == 0, err
    text = " ".join(out.split())
    for words in (
        "Routes from Firstport to Eastport", "Alpha Cable to Northbeach", "way NORTH to Redbeach",
        "France, Egypt, India", "Strait of Tears", "Gamma Cable to Eastport",
        "under construction",
    ):  # fmt: skip
        assert words in text
    assert "…" not in out
    assert "modelled: " not in err  # the lines are the user's, not ours


def test_options_as_json(run):
    rows = rows_of(run("compare", "--brief", *ENDS, "--allow-planned", "-f", "json"))
    assert [row["route_id"] for row in rows] == ["ALPHA@NORTH", "GAMMA"]
    first, second = rows
    assert first["cable_km"] == pytest.approx(A_NORTH + NORTH + A_SOUTH)
    assert first["systems"] == ["Alpha Cable"]
    assert first["interconnects"] == 0
    assert first["stations"] == ["E1", "E2"]
    assert first["countries"] == ["FR", "EG", "IN"]
    assert first["straits"] == ["Strait of Tears"]
    assert first["path_ids"] == ["NORTH"]
    assert (first["access_km"], first["in_service"]) == (0, True)
    assert second["cable_km"] == pytest.approx(G_ONLY)
    assert second["in_service"] is False
    assert "Gamma Cable under construction" in second["status"]


def test_options_as_csv_geojson_and_geopackage(run, tmp_path):
    code, out, _ = run("compare", "--brief", *ENDS, "--allow-planned", "-f", "csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["route_id"] for row in rows] == ["ALPHA@NORTH", "GAMMA"]
    assert float(rows[0]["cable_km"]) == pytest.approx(A_NORTH + NORTH + A_SOUTH, abs=0.1)
    data = rows_of(run("compare", "--brief", *ENDS, "--allow-planned", "-f", "geojson"))
    assert data["type"] == "FeatureCollection"
    assert [item["properties"]["route_id"] for item in data["features"]] == [
        row["route_id"] for row in rows
    ]
    assert data["features"][0]["geometry"]["coordinates"][0] == pytest.approx([5.4, 43.3])
    target = tmp_path / "routes.gpkg"
    code, _, err = run("compare", "--brief", *ENDS, "--allow-planned", "-o", target)
    assert code == 0, err
    frame = geopandas.read_file(target)
    assert list(frame["route_id"]) == ["ALPHA@NORTH", "GAMMA"]
    assert list(frame.geometry.iloc[0].coords)[-1] == pytest.approx((72.8, 19.0))


@pytest.mark.parametrize("suffix", ["csv", "json", "geojson", "gpkg"])
@pytest.mark.parametrize("command", ["compare", "whatif"])
def test_the_form_of_a_file_is_that_of_its_name(run, tmp_path, command, suffix):
    more = ("--remove", "Old bridge") if command == "whatif" else ()
    target = tmp_path / f"ways.{suffix}"
    code, out, err = run(command, *ENDS, *more, "-o", target)
    assert (code, out) == (0, ""), err
    if suffix in ("geojson", "gpkg"):
        assert len(geopandas.read_file(target)) == 1 + (command == "whatif")
    else:
        assert "ALPHA@NORTH" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("flags", "left"),
    [
        (("--avoid", "Egypt", "--allow-planned"), ["GAMMA"]),
        (("--avoid", "way NORTH"), ["ALPHA@SOUTH"]),
        (("--avoid", "way NORTH", "--avoid", "GAMMA", "--allow-planned"), ["ALPHA@SOUTH"]),
        (("--via", "Old bridge", "--allow-planned"), ["ALPHA@NORTH"]),
        (("--systems", "Gamma Cable", "--allow-planned"), ["GAMMA"]),
        (("--all-paths",), ["ALPHA@NORTH", "ALPHA@SOUTH"]),
        (("--on", "2019-01"), ["ALPHA@NORTH"]),
        (("-k", "1", "--allow-planned"), ["ALPHA@NORTH"]),
        (("--max-route", "12000", "--allow-planned"), ["ALPHA@NORTH"]),
    ],
)
def test_conditions_of_the_command_line(run, flags, left):
    rows = rows_of(run("compare", *ENDS, *flags, "-f", "json"))
    assert [row["route_id"] for row in rows] == left


def test_points_and_cities_as_ends(run):
    at = two_seas().at
    (row,) = rows_of(run("compare", "--brief", "Lighttown", "Eastport", "-f", "json"))
    assert row["access_km"] == pytest.approx(km(at["L"], at["F1"]))
    (row,) = rows_of(
        run("compare", "--brief", "5.5,43.8", "Eastport", "--systems", "ALPHA", "-f", "json")
    )  # fmt: skip
    assert row["access_km"] == pytest.approx(km((5.5, 43.8), at["F1"]))


def test_cross_connect(tmp_path, run):
    world = two_seas()
    world.rows["crossings"] = []
    for row in world.rows["systems"]:
        row["landing_station_ids"] = ""
    other = world.write(tmp_path / "other")
    code, out, err = run("compare", "--brief", *ENDS, of=other)
    assert (code, out) == (2, "")
    assert "--cross-connect" in err
    code, out, _ = run("compare", "--brief", *ENDS, "--cross-connect", "--details", of=other)
    assert code == 0
    assert "no public offer is known" in " ".join(out.split()).lower()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ("compare", "--brief", *ENDS, "--avoid", "Egypt"),
            ("Egypt is avoided", "Firstport", "Eastport"),
        ),
        (("compare", *ENDS, "--avoid", "Egypt"), ("Egypt is avoided",)),
        (("map", *ENDS, "--avoid", "Egypt"), ("Egypt is avoided",)),
        (("compare", "--brief", *ENDS, "--systems", "GAMMA"), ("--allow-planned",)),
        (("compare", "--brief", *ENDS, "--max-route", "100"), ("100 km or less",)),
        (("compare", "--brief", "Firstport", "firstport"), ("both ends",)),
        (("compare", "--brief", "Firstprt", "Eastport"), ("Firstprt", "Firstport")),
        (("compare", "--brief", "43.3,105.4", "Eastport"), ("latitude is first",)),
        (("whatif", *ENDS, "--remove", "Atlantis"), ("Atlantis",)),
        (("compare", "--brief", *ENDS, "--systems", "Atlantis"), ("Atlantis",)),
    ],
)
def test_no_route_is_one_line_and_exit_code_2(run, arguments, words):
    code, out, err = run(*arguments)
    assert (code, out) == (2, "")
    assert len(err.strip().splitlines()) == 1
    for word in words:
        assert word in err


def test_wrong_arguments_are_reported_at_once(run):
    code, out, err = run(
        "compare", "--brief", *ENDS, "--avoid", "Atlantis", "--via", "Lemuria", "--avoid", "Egypt",
        "--via", "Egypt", "--on", "1850", "--max-route", "0",
    )  # fmt: skip
    assert (code, out) == (2, "")
    for words in ("5 errors", "Atlantis", "Lemuria", "Egypt is avoided too", "1850",
                  "--max-route"):  # fmt: skip
        assert words in err


ROUTES = ("compare", "pair", "whatif")


@pytest.mark.parametrize("command", ROUTES)
def test_what_is_assumed_is_set_stored_and_reported(run, tmp_path, command):
    file = tmp_path / "mine.toml"
    file.write_text("slack_sea_pct = 1\nslack_land_pct = 7\n", encoding="utf-8")
    ask = (command, *ENDS, *(("--remove", "way SOUTH") if command == "whatif" else ()),
           "--allow-planned", "--assumptions", file, "--set", "slack_sea_pct=2")  # fmt: skip
    rows = rows_of(run(*ask, "-f", "json"))
    for row in rows:  # what is set stands over the file, the file over the rates
        assert row["assumptions"]["slack_sea_pct"] == [2, 2, 2]
        assert row["assumptions"]["slack_land_pct"] == [7, 7, 7]
    if command == "pair":
        assert any("GAMMA" in (row["first_id"], row["second_id"]) for row in rows)
    else:
        gamma = next(row for row in rows if row["route_id"] == "GAMMA")
        assert gamma["cable_km"] == pytest.approx(G_ONLY / SEA * 1.02)
    text = " ".join(run(*ask, "--details")[1].split())
    assert "slack 7 % on land, 2 % at sea" in text


@pytest.mark.parametrize(("end_km", "within_km"), [(0, None), (200, None), (15, 900)])
def test_a_pair_is_judged_by_what_is_assumed(run, own, end_km, within_km):
    geo = cr.open_geodata(own, base=False)
    candidates = pair_candidates(geo, *ENDS, conditions=cr.Conditions(allow_planned=True))
    routes = {route.id: route for route in candidates.routes}
    ask = ("pair", *ENDS, "--allow-planned", "--end-km", str(end_km))
    more = () if within_km is None else ("--set", f"within_km={within_km}")
    rows = rows_of(run(*ask, *more, "-f", "json"))
    assert rows
    for row in rows:
        two = routes[row["first_id"]], routes[row["second_id"]]
        ground = cr.shared_corridor(*two, end_km=end_km, within_km=within_km)
        assert row["shared_km"] == pytest.approx(ground.shared_km)
        assert row["common_section_km"] == pytest.approx(ground.common_section.km)
        assert row["same_corridor_sea_km"] == pytest.approx(ground.same_corridor.sea_km)
        assert row["shared_ends_km"] == pytest.approx(ground.ends_km)
    text = " ".join(run(*ask, *more)[1].split())
    assert f"At the common ends: {rows[0]['shared_ends_km']:,.0f} km" in text


@pytest.mark.parametrize("command", [*ROUTES, "map"])
def test_every_wrong_assumption_and_condition_is_reported_at_once(run, tmp_path, command):
    file = tmp_path / "mine.toml"
    file.write_text("slack_see_pct = 1\n", encoding="utf-8")
    ask = (command, *ENDS, *(("--remove", "way SOUTH") if command == "whatif" else ()))
    code, out, err = run(
        *ask, "--assumptions", file, "--set", "end_km=-1", "--set", "x", "--on", "2022-13",
        "--avoid", "Atlantis",
    )  # fmt: skip
    assert (code, out) == (2, "")
    for words in ("5 errors", "slack_see_pct", "did you mean slack_sea_pct", "end_km", "'x'",
                  "2022-13", "Atlantis"):  # fmt: skip
        assert words in err
    assert err.count("2022-13") == 1
    code, out, err = run(*ask, "--assumptions", tmp_path / "none.toml")
    assert (code, out) == (2, "")
    assert "cannot be read" in err


@pytest.mark.parametrize("flags", [("-k", "0"), ("-k", "x"), ("--max-route", "-1"), ("--frob",)])
def test_a_wrong_call(run, flags):
    code, _, err = run("compare", "--brief", *ENDS, *flags)
    assert code == 2
    assert "Traceback" not in err


def test_compare_has_delay_and_what_is_passed(run):
    code, out, _ = run("compare", *ENDS, "--allow-planned", "--details")
    assert code == 0
    text = " ".join(out.split())
    for words in ("France, Egypt, India", "Strait of Tears", "delay", "under construction"):
        assert words in text
    first, _ = rows_of(run("compare", *ENDS, "--allow-planned", "-f", "json"))
    assert first["route_km"] == pytest.approx((A_NORTH + A_SOUTH) / SEA + NORTH / 1.1)
    # 1.47 / 299,792.458 km/s there and back
    light = 2 * 1.47 * first["cable_km"] / 299_792.458 * 1000
    assert first["rtd_ms"] == pytest.approx(light, rel=1e-9)


def test_map_and_the_map_beside_a_table(run, tmp_path):
    page = tmp_path / "page.html"
    code, out, err = run("map", *ENDS, "--allow-planned", "-o", page)
    assert (code, out) == (0, ""), err
    assert f"map: {page}" in err
    text = plain(page.read_text(encoding="utf-8"))
    assert "Gamma Cable" in text
    assert "Alpha Cable" in text
    beside = tmp_path / "beside.html"
    code, out, err = run("compare", "--brief", *ENDS, "--map", beside, "-f", "json")
    assert code == 0, err
    assert beside.stat().st_size > 100_000
    assert json.loads(out)
    code, _, err = run(
        "compare", "--brief", *ENDS, "--map", tmp_path / "a", "-o", tmp_path / "a", "-f", "csv"
    )
    assert code == 2
    assert "one file" in err


def test_map_of_the_catalogue(run, tmp_path):
    page, small = tmp_path / "page.html", tmp_path / "small.html"
    code, out, err = run("map", "-o", page)
    assert (code, out) == (0, ""), err
    assert f"map: {page}" in err
    assert "Gamma Cable" in plain(page.read_text(encoding="utf-8"))
    code, _, err = run("map", "--simplify", 40, "-o", small)
    assert code == 0, err
    assert "simplified by up to 40 km" in small.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((ENDS[0],), "give A and B"),
        (("--avoid", "Egypt", "-k", 3), "--avoid, --count: for routes only"),
        (("--simplify", -1), "--simplify"),
    ],
)
def test_map_of_the_catalogue_refuses_what_is_of_routes(run, tmp_path, asked, said):
    code, _, err = run("map", *asked, "-o", tmp_path / "page.html")
    assert code == 2
    assert said in err.replace("\n│ ", " ").replace("│\n", "")
    assert not (tmp_path / "page.html").exists()


def test_whatif_as_a_table(run):
    code, out, err = run("whatif", *ENDS, "--remove", "Tears", "--allow-planned")
    assert code == 0, err
    text = " ".join(out.split())
    for words in ("if Strait of Tears fails", "survives", "1 of the 2 routes survives",
                  "fails; then route 2",
                  f"{round(G_ONLY - A_NORTH - NORTH - A_SOUTH, -1):+,.0f}"):  # fmt: skip
        assert words in text


def test_whatif_says_that_no_route_survives_and_what_is_left_to_choose():
    """No short route avoids Bab el-Mandeb: none of a year of 525,960 minutes is left."""
    code, out, err = cableroute("whatif", "Marseille", "Mumbai", "--remove", "Bab el-Mandeb")
    assert code == 0, err
    text = " ".join(out.split())
    assert "0 of the 10 routes survive; 10 other routes avoid Bab el-Mandeb (+)" in text
    assert sum(line.lstrip().startswith("+ ") for line in out.splitlines()) == 10
    assert "before, 0: none survives" in text
    assert "before, then all year" in text
    assert "with the routes that survive" not in text


def test_whatif_of_a_recorded_incident_says_that_its_cuts_happen_again():
    asked = ("whatif", "Marseille", "Mumbai", "--incident", "INC-2025-09-06-JEDDAH")
    code, out, err = cableroute(*asked)
    assert code == 0, err
    text = " ".join(out.split())
    assert "if the cuts of INC-2025-09-06-JEDDAH happen again" in text
    assert "other routes are not hit (+)" in text
    code, out, err = cableroute(*asked, "--remove", "Egypt", "-k", "1")
    assert code == 0, err
    text = " ".join(out.split())
    assert "if Egypt fails and the cuts of INC-2025-09-06-JEDDAH happen again" in text
    assert "the one route does not survive" in text


def test_whatif_as_json_and_csv(run):
    rows = rows_of(run("whatif", *ENDS, "--remove", "way NORTH", "--allow-planned", "-f", "json"))
    assert [row["route_id"] for row in rows] == ["ALPHA@NORTH", "GAMMA", "ALPHA@SOUTH"]
    first, second, new = rows
    assert (first["remains"], second["remains"], new["remains"]) == (False, True, True)
    assert [row["before"] for row in rows] == [True, True, False]  # the table marks it with +
    assert new["cable_km"] == pytest.approx(A_NORTH + SOUTH + A_SOUTH)
    assert (new["because"], new["instead"], new["longer_km"]) == ([], None, None)
    assert all(row["assumptions"]["end_km"] == 15 for row in rows)
    assert first["because"] == ["way NORTH"]
    assert first["instead"] == "ALPHA@SOUTH"
    assert first["longer_km"] == pytest.approx(SOUTH - NORTH)
    assert first["longer_low_km"] < first["longer_km"] < first["longer_high_km"]
    assert (second["because"], second["instead"], second["longer_km"]) == ([], None, None)
    code, out, _ = run("whatif", *ENDS, "--remove", "Egypt", "--remove", "GAMMA", "-f", "csv")
    assert code == 0
    (row,) = csv.DictReader(io.StringIO(out))
    assert row["instead"] == ""


@pytest.mark.parametrize("asked", [1, 2])
def test_as_many_pairs_as_asked_for(run, asked):
    ask = ("pair", *ENDS, "--allow-planned", "-f", "json")
    rows = rows_of(run(*ask))
    assert len(rows) > 2
    assert rows_of(run(*ask, "--count", str(asked))) == rows[:asked]


def test_a_pair_is_of_existing_systems_and_says_so(run):
    """Not that there is no route, with the option that was given as the hint."""
    code, out, err = run("pair", *ENDS, "--modelled-legs")
    assert (code, out) == (2, "")
    assert "--modelled-legs: a pair is of existing systems only" in err


@pytest.mark.parametrize("command", ["compare", "pair", "whatif"])
def test_a_map_beside_each_command(run, tmp_path, command):
    page = tmp_path / "beside.html"
    more = ("--remove", "way NORTH") if command == "whatif" else ()
    code, _, err = run(command, *ENDS, *more, "--allow-planned", "--map", page, "-f", "json")
    assert code == 0, err
    text = plain(page.read_text(encoding="utf-8"))
    assert "Gamma Cable" in text
    # of what if, the map has the ways that are left; the catalogue round them is whole
    shown = "compared" if command == "compare" else "routes"
    legend = text.partition(f'<table class="{shown}"')[2].partition("</table>")[0]
    assert ("way SOUTH" in legend, "way NORTH" in legend) == (
        (True, False) if command == "whatif" else (False, True)
    )
    assert str(page) in err
    ask = (command, *ENDS, *more, "--allow-planned")
    code, _, err = run(*ask, "--map", tmp_path / "a", "-o", tmp_path / "a", "-f", "csv")
    assert code == 2
    assert "one file" in err


def test_no_map_where_no_route_is_left(run, tmp_path):
    page = tmp_path / "none.html"
    code, _, err = run("whatif", *ENDS, "--remove", "India", "--map", page)
    assert code == 0
    assert "no route is left: no map is drawn" in err
    assert not page.exists()


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """The world with the round trips of a network, and of a system."""
    world = two_seas()
    world.rows["latencies"] = [
        {"id": name, "kind": kind, "start": "F1", "end": "E1", "system_ids": system,
         "low_ms": ms, "high_ms": ms, "source_ids": "mine"}
        for name, kind, system, ms in (
            ("NET", "network round trip", "", 134), ("TIGHT", "network round trip", "", 1),
            ("SYS", "system latency", "ALPHA", 60),
        )
    ]  # fmt: skip
    return world.write(tmp_path_factory.mktemp("measured") / "own")


def test_latency_holds_bounds_one_sided(run, measured):
    model, net, tight, system = rows_of(run("validate", "delay", "-f", "json", of=measured))
    assert (model["tested"], model["inside"]) == (3, 3 - len(model["misses"]))
    assert net["published_low"] == net["published_high"] == 134
    assert net["is_inside"]
    assert not tight["is_inside"]
    # 1 ms there and back, at the index of the world: c L = 1 / 2 ms
    assert f"at most {299_792.458 * 0.001 / 2 / 1.46:,.0f} km" in tight["why"]
    is_within = system["modelled_low"] <= 60 <= system["modelled_high"]
    assert system["is_inside"] is is_within
    text = " ".join(run("validate", "delay", "--details", of=measured)[1].split())
    assert "Assumed: group index 1.47 (1.46 to 1.48)" in text


def test_what_is_assumed_of_latency_is_set_and_stored(run, measured, tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text("group_index = 1.5\nequipment_rtd_ms = 7\n", encoding="utf-8")
    ask = ("validate", "delay", "--assumptions", file, "--set", "slack_sea_pct=0", "-f", "json")
    plain = ("validate", "delay", "--set", "slack_sea_pct=0", "--set", "group_index=1.5", "-f")
    for found, light, more in zip(
        rows_of(run(*ask, of=measured))[1:], rows_of(run(*plain, "json", of=measured))[1:],
        (0, 0, 7), strict=True,
    ):  # fmt: skip
        assert found["modelled"] == pytest.approx(light["modelled"] + more)


def test_whatif_needs_something_to_remove(run):
    code, _, err = run("whatif", *ENDS)
    assert code == 2
    assert "--remove" in err


@pytest.mark.parametrize("command", ["compare", "map", "whatif"])
def test_nothing_confidential_is_shown_unless_asked(run, tmp_path, command):
    world = two_seas()
    world.rows["systems"][-1] |= {"name": "HIDDEN", **CONFIDENTIAL}
    world.rows["transit_paths"][0] |= {"name_en": "HIDDEN", **CONFIDENTIAL}
    other = world.write(tmp_path / "other")
    page = tmp_path / "page.html"
    more = {"map": ("-o", page), "whatif": ("--remove", "way SOUTH")}.get(command, ())
    code, out, err = run(command, *ENDS, *more, "--allow-planned", of=other)
    assert code == 0, err
    shown = out + err + (plain(page.read_text(encoding="utf-8")) if command == "map" else "")
    assert "HIDDEN" not in shown
    code, out, err = run(command, *ENDS, *more, "--allow-planned", "--confidential", of=other)
    assert code == 0, err
    shown = out + err + (plain(page.read_text(encoding="utf-8")) if command == "map" else "")
    assert "HIDDEN" in shown


@pytest.mark.parametrize("flags", [(), ("--all-paths",)])
def test_a_confidential_link_does_not_hide_the_public_route(run, tmp_path, flags):
    world = two_seas()
    world.backhaul("HIDDEN", "L", "F1", (5.2, 43.6), country="FR", **CONFIDENTIAL)
    world.rows["backhaul"][0]["geometry"]["coordinates"].insert(1, [4.0, 43.6])  # B1, a detour
    other = world.write(tmp_path / "other")
    code, out, err = run(
        "compare", "--brief", "Lighttown", "Eastport", *flags, "-f", "json", of=other
    )
    assert code == 0, err
    assert json.loads(out)
    assert "HIDDEN" not in out + err


def test_whatif_shows_no_route_over_a_confidential_link(run, tmp_path):
    world = two_seas()
    world.rows["backhaul"][0]["properties"] |= {"id": "HIDDEN", **CONFIDENTIAL}
    other = world.write(tmp_path / "other")
    code, out, _ = run("whatif", "Lighttown", "Eastport", "--remove", "Old bridge", of=other)
    assert (code, out) == (2, "")


@pytest.mark.parametrize("end", ["Mumbai", "Singapore"])
def test_embedded_routes_as_json(end):
    rows = rows_of(
        cableroute("compare", "--brief", "Marseille", end, "--allow-planned", "-f", "json")
    )
    assert len(rows) >= 6
    assert sum("EG" not in row["countries"] for row in rows) >= 2
    for row in rows:
        assert row["status"]
        assert row["name"]


def test_embedded_crossing_as_before():
    rows = rows_of(cableroute("compare", "Zafarana", "Abu Talat", "-f", "json"))
    assert len(rows) >= 3
    code, out, _ = cableroute("whatif", "Zafarana", "Abu Talat", "--remove", rows[0]["route_id"])
    assert code == 0
    assert f"{len(rows) - 1} of the {len(rows)} routes survive" in out


# --- order, risks, waters, places of several kinds ---


@pytest.mark.parametrize("by", ["rtd", "cable", "fewest"])
def test_three_routes_are_the_first_of_ten(by):
    asked = ("compare", "--brief", "Marseille", "Mumbai", "--by", by, "--format", "json")
    three = [row["route_id"] for row in rows_of(cableroute(*asked, "-k", 3))]
    ten = [row["route_id"] for row in rows_of(cableroute(*asked, "-k", 10))]
    assert (len(three), three) == (3, ten[:3])


def test_an_unknown_order_is_refused():
    code, _, err = cableroute("compare", "--brief", "Marseille", "Mumbai", "--by", "price")
    assert code != 0
    assert "--by" in err
    assert "'price'" in err
    assert "rtd, cable, fewest" in err


def test_france_is_avoided_on_land_too():
    rows = rows_of(cableroute("compare", "--brief", "London", "Mumbai", "--avoid", "France",
                              "--allow-unverified", "--format", "json"))  # fmt: skip
    assert rows
    for row in rows:
        assert "FR" not in row["countries"]
        assert "Frankfurt" not in row["name"]


def test_risks_are_avoided_and_a_column():
    asked = ("compare", "Marseille", "Mumbai", "-k", 4)
    assert {name for row in rows_of(cableroute(*asked, "--format", "json"))
            for name in row["risks"]} >= {"permits-ye", "conflict-red-sea"}  # fmt: skip
    rows = rows_of(cableroute(*asked, "--avoid-risk", "permits", "--format", "json"))
    assert rows
    assert not any("permits-ye" in row["risks"] for row in rows)
    shown = cableroute(*asked).stdout
    assert "Risks" in shown
    assert "permits" in shown
    code, _, err = cableroute(*asked, "--avoid-risk", "weather")
    assert code != 0
    assert "sanctions, conflict" in err


def test_two_stations_of_one_coast_are_joined_by_land():
    """52 km of cable by road through Lisbon."""
    [row] = rows_of(cableroute("compare", "Carcavelos", "Sesimbra", "--format", "json"))
    assert 45 < row["cable_km"] < 60
    assert row["systems"] == []


def test_waters_are_removed():
    waters = "Cape of Good Hope"
    rows = rows_of(cableroute("whatif", "Marseille", "Mumbai", "-k", 1000, "--remove", waters,
                              "--format", "json"))  # fmt: skip
    lost = [row for row in rows if row["before"] and not row["remains"]]
    left = [row for row in rows if row["remains"]]
    assert lost
    assert left
    assert all(row["because"] == [waters] for row in lost)


def test_no_lost_route_is_longer_by_less_than_nothing():
    code, out, err = cableroute("whatif", "Marseille", "Singapore", "--remove", "PEACE", "--wide")
    assert code == 0, err
    # 15,386 km of PEACE alone, against 13,825 km with SEA-ME-WE 5 beyond Abu Talat
    assert "fails; TE North + SEA-ME-WE 5, which is shorter, is left" in out
    lines = [line for line in out.splitlines() if "which is shorter" in line]
    for line in lines:
        assert line.rstrip().endswith("–")


def test_a_city_is_taken_and_named():
    done = cableroute("compare", "--brief", "Marseille", "Abu Dhabi", "-k", 2, "--details")
    assert done.returncode == 0
    assert "Abu Dhabi is taken as the city (CITY-AUH)" in " ".join(done.stdout.split())


def test_places_of_one_country_without_a_link_on_land_are_said_to_be_joined_by_sea(run):
    said = "Kochi and Mumbai are both in India, and the tables have no link on land between them"
    assert said in " ".join(cableroute("compare", "--brief", "Kochi", "Mumbai").stdout.split())
    assert "no link on land" not in run("compare", "--brief", *ENDS, "--count", "1").stdout


def test_fewer_routes_than_asked_for_say_which_are_not_looked_for(run):
    """Where no chain within 1.6 times the shortest is left, the limit of the search is said."""
    assert (
        "routes over 1.6 times the shortest are left out" in run("compare", "--brief", *ENDS).stderr
    )
    assert "1.6 times" not in run("compare", "--brief", *ENDS, "--count", "1").stderr

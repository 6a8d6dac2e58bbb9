"""Routes of one's own, by every door: one line has one set of straits, waters, countries, risks."""

import json
from pathlib import Path

import geopandas
import pytest
from shapely import LineString
from worlds.commands import cableroute

import cableroute as cr

ROOT = Path(__file__).parents[2]
DEAL = "30e6 USD 2019, transit"
SICILY = [(5.4, 43.2), (8, 40), (11.2, 37.5), (15, 35), (25, 33.5), (32.3, 31.3)]
"""Marseille to Port Said, through the Strait of Sicily near Tunisia, 60 km from its middle."""


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


def collection(*features, **of_file):
    return json.dumps({"type": "FeatureCollection", "features": list(features), **of_file})


def feature(points=SICILY, kind="LineString", **properties):
    shape = {"type": kind, "coordinates": points}
    return {"type": "Feature", "properties": properties, "geometry": shape}


def frame_of(*lines, **columns):
    return geopandas.GeoDataFrame(columns, geometry=[*lines], crs="EPSG:4326")


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mine.geojson"
    path.write_text(collection(feature(name="Mine", accuracy_km=5, colour="#ff0000")), "utf-8")
    return path


def by_list(tmp_path):
    rows = [
        f"{number},{lat},{lon},{event},{'2' if number > 1 else ''}"
        for number, ((lon, lat), event) in enumerate(
            zip(SICILY, ["BMH A", *["AC"] * 4, "BMH B"], strict=True), start=1
        )
    ]
    path = tmp_path / "list.csv"
    path.write_text("\n".join(["Pos,Latitude,Longitude,Event,Slack %", *rows]), "utf-8")
    return path


@pytest.mark.parametrize("door", ["frame", "geojson", "gpkg", "kml", "list", "python"])
def test_a_line_passes_the_same_by_every_door(geo, tmp_path, file, door):
    """The strait at 60 km from its middle, the waters, both landings; no row states any."""
    line = LineString(SICILY)
    if door == "frame":
        [route] = cr.routes_from(frame_of(line), geodata=geo)
    elif door == "python":
        route = cr.Route("R", "R", [cr.Leg("L", "A", "B", "sea", line, 2.0)])
    elif door == "list":
        [route] = cr.routes_from(by_list(tmp_path), geodata=geo)
    else:
        path = tmp_path / f"mine.{door}"
        if door != "geojson":
            cableroute("convert", file, path)
        [route] = cr.routes_from(path, geodata=geo)
    found = cr.routing.passage(geo, route)
    assert found.straits == ("Strait of Sicily",)
    assert (found.countries, found.waters) == (("FR", "EG"), ("Mediterranean Sea",))
    lost = cr.what_if(geo, remove=["Strait of Sicily"], routes=[route])
    assert (lost.kept, [loss.because[0].name for loss in lost.lost]) == ((), ["Strait of Sicily"])


@pytest.mark.parametrize("lon", [10.9, 11.3, 11.7, 12.1, 12.4])
def test_the_strait_of_sicily_is_passed_wherever_it_is_crossed(geo, lon):
    """From Cape Bon, 11.0 E, to Mazara, 12.6 E, is 145 km of water."""
    north, south = (lon - 0.3, 38.0), (lon + 0.9, 36.6)
    [route] = cr.routes_from(frame_of(LineString([north, south])), geodata=geo, accuracy_km=1)
    assert "Strait of Sicily" in cr.routing.passage(geo, route).straits


def test_a_leg_on_land_has_the_rates_of_the_country_that_its_line_is_in(geo):
    """Lagos to Ibadan: Nigeria has a rate of cuts of its own, far above that of the USA."""
    line = LineString([(3.40, 6.60), (3.90, 7.38)])
    stated, drawn = (
        cr.Route("R", "R", [cr.Leg("L", "A", "B", "land", line, 10, country=country)])
        for country in ("NG", "")
    )
    one, other = (cr.availability_of(geo, route) for route in (stated, drawn))
    assert one.downtime_min_per_year == other.downtime_min_per_year
    assert "land_faults_ng" in {element.fault_rate for element in other.elements}


def test_an_accuracy_that_is_not_stated_makes_what_is_shared_not_known(geo):
    """The same line twice is not 100 % shared where nobody says how good it is, nor 0 %."""
    near = [(lon, lat + 0.01) for lon, lat in SICILY]
    two = cr.routes_from(frame_of(LineString(SICILY), LineString(near)), geodata=geo)
    shared = cr.shared_corridor(*two, geodata=geo)
    assert [str(it) for it in (shared.shared_pct, shared.separation_km)] == ["nan", "None"]
    known = cr.routes_from(
        frame_of(LineString(SICILY), LineString(near)), geodata=geo, accuracy_km=5
    )
    assert cr.shared_corridor(*known, geodata=geo).shared_pct == pytest.approx(100, abs=1)


def test_routes_say_that_they_are_ones_own_and_what_was_assumed(geo):
    frame = frame_of(
        LineString(SICILY), LineString([(31.2, 30.0), (32.5, 29.9)]),
        name=["Mine", None], slack_pct=[2.0, None], deals=[f"{DEAL}; 5 k EUR", None],
    )  # fmt: skip
    mine, other = cr.routes_from(frame, geodata=geo)
    assert (mine.id, mine.name, other.name) == ("own-Mine", "Mine (own)", "line 2 (own)")
    assert (mine.legs[0].medium, other.legs[0].medium) == ("sea", "land")
    assert mine.cable_km == pytest.approx(1.02 * mine.route_km)
    assert other.legs[0].slack_range_pct == geo.rates["slack_land_pct"].range
    assert ("by the rates" in mine.note, "those of the rates" in other.note) == (False, True)
    assert [(it.deal.value, it.deal.currency) for it in mine.deals] == [(30e6, "USD"), (5e3, "EUR")]
    assert (mine.deals[0].deal.price_year, mine.deals[0].deal.bought) == (2019, "crossing")
    with pytest.raises(cr.ModelError, match="slack_pct is missing"):
        cr.routes_from(frame_of(LineString(SICILY)), medium="sea")


HOSTILE = {
    "empty": (collection(), "no line"),
    "points": (collection(feature([5, 43], "Point")), "no lines"),
    "broken": ('{"type": "FeatureCollection", "features": [', "cannot be read"),
    "nan": (collection(feature([[float("nan"), 1], [2, 3]])), ""),
    "off": (collection(feature([[500, 100], [2, 3]])), "latitude"),
    "no length": (collection(feature([[5, 43], [5, 43]])), "no length"),
    "crs": (collection(feature(), crs={"type": "name", "properties": {"name": "EPSG:4978"}}), ""),
    "parts": (
        collection(feature([[[5, 43], [6, 42]], [[8, 40], [9, 39]]], "MultiLineString")),
        "its parts do not meet",
    ),
    "accuracy": (collection(feature(accuracy_km="wide")), "accuracy_km"),
    "deal": (collection(feature(deals="much")), "has no value and currency"),
    "colour": (collection(feature(colour="red;}</style>")), "write it as #c24e00"),
    "medium": (collection(feature(medium="air")), "medium"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_words(geo, tmp_path, name):
    text, said = HOSTILE[name]
    path = tmp_path / "hostile.geojson"
    path.write_text(text, "utf-8")
    with pytest.raises(cr.CablerouteError) as told:
        cr.routes_from(path, geodata=geo)
    assert said in str(told.value)


def test_a_line_of_very_many_vertices_is_a_route(geo):
    xy = [(5.4 + 0.0002 * at, 40 + 0.001 * (at % 2)) for at in range(100_000)]
    [route] = cr.routes_from(frame_of(LineString(xy)), geodata=geo, accuracy_km=1)
    [row] = cr.questions.ask(geo, "compare", routes=[route]).rows
    assert row["route_km"] == route.route_km > 1700
    drawn = cr.draw_map([route], geodata=geo).get_root().render()
    assert "(own)" in drawn
    assert "(own)" in cr.report(geo, routes=[route]).html()


def test_a_route_stands_among_those_that_are_found(geo):
    mine = cr.routes_from(frame_of(LineString(SICILY[::-1]), name=["Mine"]), geodata=geo)
    found = cr.find_routes(geo, "Marseille", "Port Said", k=3, routes=mine)
    plain = cr.find_routes(geo, "Marseille", "Port Said", k=3)
    assert [it.id for it in found if it.id != "own-Mine"] == [it.id for it in plain]
    own = next(it for it in found if it.id == "own-Mine")
    assert (own.start_id, own.end_id) == ("FR-MRS", "EG-PSD")  # turned
    assert own.legs[0].start == SICILY[0]
    km = [it.cable_range_km.likely for it in found]
    assert km == sorted(km)
    assert "begins 11 km from Marseille" in own.note


def test_a_route_far_from_the_places_is_refused_and_one_that_is_avoided_is_said(geo, file):
    mine = cr.routes_from(file, geodata=geo)
    with pytest.raises(cr.ModelError, match=r"Mine: begins .* km from Mumbai"):
        cr.find_routes(geo, "Mumbai", "Marseille", routes=mine)
    with pytest.raises(cr.NoRouteError, match="left out: it passes Strait of Sicily"):
        cr.find_routes(geo, routes=mine, avoid="Strait of Sicily")
    done = cableroute("compare", "Marseille", "Port Said", "--route", file, "--avoid", "Sicily")
    assert "Mine (own) is left out: it passes Strait of Sicily." in done.stdout
    twice = [*mine, *mine]
    with pytest.raises(cr.ModelError, match="two routes have this id"):
        cr.find_routes(geo, routes=twice)


COMMANDS = {
    "compare": (), "pair": ("Marseille", "Port Said"), "whatif": ("--remove", "Egypt"),
    "availability": (), "worth": ("--term", 15, "--rate", 8),
    "breakeven": ("Marseille", "Port Said", "--term", 15, "--rate", 8),
}  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_each_question_takes_a_route(file, name):
    done = cableroute(name, *COMMANDS[name], "--route", file)
    assert (done.returncode, "Mine (own)" in done.stdout) == (0, True), done.stderr
    assert "modelled: no" not in done.stderr or "Marseille" in COMMANDS[name]


def test_a_deal_is_seen_wherever_its_route_is(file, tmp_path):
    own = ("--route", file, "--deal", DEAL)
    assert "USD 30,000,000" in cableroute("compare", *own).stdout
    [row] = json.loads(cableroute("compare", *own, "-f", "json").stdout)
    assert [(it["value"], it["currency"]) for it in row["deals"]] == [(30e6, "USD")]
    worth = cableroute("worth", *own, "--term", 15, "--rate", 8).stdout
    assert "2019 prices; USD 30–37.8 M at 2025 prices" in worth
    page, drawn = tmp_path / "report.html", tmp_path / "map.html"
    asked = ("report", "Marseille", "Port Said", *own, "--count", 2, "-o", page, "--map", drawn)
    assert cableroute(*asked).returncode == 0
    assert "Transit" in page.read_text("utf-8")
    assert "Transit" in drawn.read_text("utf-8")
    lone = cableroute("compare", "Marseille", "Mumbai", "--deal", DEAL)
    assert (lone.returncode, "applies to no route" in lone.stderr) == (2, True)
    wrong = cableroute("compare", "--route", file, "--deal", "thirty million")
    assert "has no value and currency" in wrong.stderr


def test_a_colour_of_ones_own_is_on_pages_and_printed_maps(file, tmp_path):
    page, drawn, chart = (tmp_path / name for name in ("r.html", "m.html", "c.svg"))
    for asked in (
        ("report", "--route", file, "-o", page), ("map", "--route", file, "-o", drawn),
        ("chart", "map", "--route", file, "-o", chart),
    ):  # fmt: skip
        assert cableroute(*asked).returncode == 0
    for path in (page, drawn):
        assert ".route-0{--route:#ff0000;--on-route:#10161c}" in path.read_text("utf-8")
    assert "#ff0000" in chart.read_text("utf-8")
    done = cableroute("chart", "trade-off", "--route", file, "--y", "rtd_ms", "-o", chart)
    assert (done.returncode, "#ff0000" in chart.read_text("utf-8")) == (0, True), done.stderr


def test_a_name_that_is_a_script_is_inert_on_every_page(geo, tmp_path):
    import folium

    script = "<script>alert(1)</script>`${alert(2)}`"
    mine = cr.routes_from(frame_of(LineString(SICILY), name=[script]), geodata=geo)
    shown = cr.maps.map_fragment(mine, geodata=geo)
    own = folium.Map()
    layer = shown.add_to(own)
    page = own.get_root().render()
    pages = [cr.report(geo, routes=mine).html(), shown.html, page]
    assert ["<script>alert" in it for it in pages] == [False] * 3
    assert "${alert" not in page
    assert sum(isinstance(it, folium.PolyLine) for it in layer._children.values()) == 1


def test_a_saved_question_is_asked_again_when_its_file_changes(geo, tmp_path, file):
    from cableroute.questions.saved import Question, saved_questions

    saved = saved_questions([Question("mine", "compare", given={"route": [str(file)]})], geo)
    folder = tmp_path / "answers"
    [one] = cr.questions.run_questions(geo, saved, folder=folder)
    file.write_text(collection(feature(SICILY[:4], name="Mine")), "utf-8")
    [other] = cr.questions.run_questions(geo, saved, folder=folder)
    km = [found.rows["own-Mine"]["route_km"] for found in (one, other)]
    assert km[0] > 2 * km[1]


def test_imported_lines_and_own_tables_pass_what_the_same_line_passes_as_ones_own(tmp_path):
    """A folder of tables that an import made: each segment again as a route of its line alone."""
    made = tmp_path / "world"
    source = f"{ROOT}/examples/own_map"
    done = cableroute("import", source, "--mapping", f"{source}/terms.toml", "--to", made)
    assert done.returncode == 0, done.stderr
    own = cr.open_geodata(made)
    imported = [leg for name, leg in own.segments.items() if name not in cr.open_geodata().segments]
    assert imported
    for leg in imported:
        frame = frame_of(leg.geometry, start_id=[leg.start_id], end_id=[leg.end_id])
        [mine] = cr.routes_from(frame, geodata=own, medium="sea", accuracy_km=leg.accuracy_km)
        two = [cr.routing.passage(own, it) for it in (mine, cr.Route("R", "R", [leg]))]
        for what in ("straits", "straits_open", "waters", "countries", "risks"):
            assert getattr(two[0], what) == getattr(two[1], what), (leg.id, what)
        zones = [cr.availability_of(own, it).elements for it in (mine, cr.Route("R", "R", [leg]))]
        assert [it.zone for it in zones[0]] == [it.zone for it in zones[1]]


def test_a_surveyed_route_is_not_said_to_be_modelled(geo, file, tmp_path):
    """Alone nothing is modelled; beside routes of the tables, some positions are."""
    text = file.read_text("utf-8").replace('"accuracy_km": 5', '"confidence": "surveyed"')
    file.write_text(text, "utf-8")
    done = cableroute("compare", "--route", file, "--map", tmp_path / "m.html")
    assert "modelled" not in done.stdout + done.stderr
    mine = cr.routes_from(file, geodata=geo)
    alone, both = (
        cr.report(geo, *ends, routes=mine, k=1).html() for ends in ((), ("Marseille", "Port Said"))
    )
    assert "modelled, not surveyed" not in alone
    assert "Some positions are modelled, not surveyed." in both


OWN_CABLE = ROOT / "examples" / "own_cable"
TABLES = {
    "wkt.csv": 'id,name,wkt\nM,Mine,"{wkt}"\nN,Other,"{wkt}"\n',
    "wkt.tsv": "name\tgeometry\nMine\tSRID=4326;{wkt}\n",
    "semicolons.csv": "name;lon;lat\n{points}",
    "heading.csv": "Name;Longitude;Latitude\n{points}",
}
POINTS = "".join(f"Mine;{lon};{lat}\n".replace(".", ",") for lon, lat in SICILY)


@pytest.mark.parametrize("name", TABLES)
def test_a_text_table_of_lines_is_their_routes(geo, tmp_path, name):
    wkt = LineString(SICILY).wkt
    path = tmp_path / name
    path.write_text(TABLES[name].format(wkt=wkt, points=POINTS), "utf-8-sig")
    mine, *others = cr.routes_from(path, geodata=geo)
    assert (mine.name, len(others)) == ("Mine (own)", int(name == "wkt.csv"))
    assert [*mine.geometry.coords] == SICILY


def test_positions_with_an_id_are_a_line_for_each(geo, tmp_path):
    rows = [f"{it},{lon},{lat}" for it in ("A", "B") for lon, lat in SICILY]
    path = tmp_path / "two.csv"
    path.write_text("\n".join(["id,lon,lat", *rows]))
    assert [it.name for it in cr.routes_from(path, geodata=geo)] == ["A (own)", "B (own)"]
    path.write_text(
        "\n".join(["name,lon,lat", *(f"WP{n},{x},{y}" for n, (x, y) in enumerate(SICILY))])
    )
    assert [it.name for it in cr.routes_from(path, geodata=geo)] == ["two (own)"]  # a list


@pytest.mark.parametrize("door", ["", "cables.csv", "stations.csv"])
def test_a_folder_of_three_tables_is_its_cable_with_its_deal(geo, door):
    [mine] = cr.routes_from(OWN_CABLE / door, geodata=geo)
    opened = cr.open_geodata(OWN_CABLE)
    assert mine.route_km == opened.segments["MY-CABLE-S"].route_km
    assert [(it.deal.title, it.deal.value) for it in mine.deals] == [("My transit deal", 30e6)]
    found = cr.find_routes(geo, "Marseille", "Abu Talat", k=1, routes=[mine])
    assert len(found) == 2
    answer = cr.questions.ask(geo, "worth", routes=[mine], term=15, rate=8)
    assert 30e6 in {row["likely"] for row in answer.rows}
    assert "My transit deal" in cr.report(geo, routes=[mine]).html()


def test_a_folder_with_a_deal_on_none_of_its_cables_is_refused(geo, tmp_path):
    for file in OWN_CABLE.iterdir():
        text = file.read_text("utf-8").replace(",USD,My cable", ",USD,Zafarana; Abu Talat")
        (tmp_path / file.name).write_text(text, "utf-8")
    with pytest.raises(cr.ModelError, match=r"My transit deal.: applies to none of these cables"):
        cr.routes_from(tmp_path, geodata=geo)
    (tmp_path / "cables.csv").unlink()
    with pytest.raises(cr.ModelError, match="it has no cables"):
        cr.routes_from(tmp_path, geodata=geo)


@pytest.mark.parametrize(
    "text", ["30e6 USD, transit", "USD 30m, transit", "30 million USD for transit", "30,000,000USD"]
)
def test_a_deal_is_read_as_people_write_it(geo, text):
    [mine] = cr.routes_from(frame_of(LineString(SICILY)), geodata=geo, deals=text)
    [on] = mine.deals
    assert (on.deal.value, on.deal.currency) == (30e6, "USD")


@pytest.mark.parametrize("text", ["30e6", "USD", "USD 30 EUR", "30e6 USD transit"])
def test_a_deal_without_one_value_and_currency_is_refused(geo, text):
    with pytest.raises(cr.ModelError, match="has no value and currency"):
        cr.routes_from(frame_of(LineString(SICILY)), geodata=geo, deals=text)


def test_what_a_call_says_of_a_route_is_not_lost_to_a_column(file):
    """A deal or colour of the command line beside those of the file, and a wrong one told."""
    file.write_text(file.read_text("utf-8").replace('"name"', '"deals": "5e6 USD", "name"'))
    shown = cableroute("compare", "--route", file, "--deal", "7e6 USD").stdout
    assert [f"USD {it},000,000" in shown for it in (5, 7)] == [True, True]
    wrong = cableroute("compare", "--route", file, "--colour", "reddish")
    assert (wrong.returncode, "write it as #c24e00" in wrong.stderr) == (2, True)


def test_two_routes_of_unknown_accuracy_are_neither_diverse_nor_one(geo):
    """Protected by both: not known, which is not that of two apart, nor that of one alone."""
    far = [(lon, lat + 0.7) for lon, lat in SICILY]
    two = cr.routes_from(frame_of(LineString(SICILY), LineString(far)), geodata=geo)
    [one, other] = cr.questions.ask(geo, "compare", routes=two).rows
    assert [str(one["shared_pct"]), str(other["shared_pct"])] in (["nan"] * 2, ["None"] * 2)


@pytest.mark.parametrize("confidence", ["surveyed", ""])
def test_a_title_has_the_places_and_a_line_of_ones_own_is_no_modelled_link(tmp_path, confidence):
    frame = geopandas.read_file(ROOT / "examples/own_list/med.geojson")
    path = tmp_path / "med.geojson"
    frame.assign(confidence=confidence or None).to_file(path)
    done = cableroute("compare", "Marseille", "Alexandria", "--route", path, "-k", 2)
    title, *_ = done.stdout.splitlines()
    assert title.startswith("Routes from Marseille to Alexandria (direct geodesic 2,5")
    status = next(line for line in done.stdout.splitlines() if line.startswith("Status of 1"))
    assert status.startswith("Status of 1: no system is named")

"""What a cable map leaves apart: rings, small islands, landings of one town, cities by name.

The map is made up; where land, cities and distances are, Natural Earth, GeoNames and GeographicLib
say.
"""

import csv
import json
from itertools import pairwise

import pytest
import shapely
from pyproj import Geod
from shapely.ops import nearest_points
from worlds.cable_maps import CableMap, cut_at_180, line_between

import cableroute as cr
from cableroute.cli import main
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.geodata.country_land import countries_at, read_country_land

GEOD = Geod(ellps="WGS84")
POINTS = {
    "alexandria": ("Alexandria, NSW, Australia", 151.19, -33.91),
    "bondi": ("Bondi, NSW, Australia", 151.27, -33.89),  # 7.7 km from it
    "harbour": ("Harbour, NSW, Australia", 151.18, -33.86),  # beyond Port Jackson, 5.6 km
    "floreat": ("Floreat, WA, Australia", 115.75, -31.93),
    "noumea": ("Noumea, New Caledonia", 166.44, -22.27),
    "suva": ("Suva, Fiji", 178.44, -18.15),
    "piti": ("Piti, Guam", 144.69, 13.46),
    "tumon": ("Tumon, Guam", 144.80, 13.51),  # 13 km
    "maruyama": ("Maruyama, Japan", 139.97, 35.0),
    "makaha": ("Makaha, HI, United States", -158.22, 21.47),
    "manasquan": ("Manasquan, NJ, United States", -74.04, 40.12),
    "bude": ("Longrock, United Kingdom", -5.50, 50.13),
    "atoll-1": ("Farland, Federated States of Micronesia", 150.0, 3.5),
    "atoll-2": ("Farland South, Federated States of Micronesia", 150.01, 3.49),
    "gomera": ("Playa Santiago, Spain", -17.10, 28.10),  # two islands, 31 km apart
    "tenerife": ("Los Cristianos, Spain", -16.78, 28.06),
    "funchal": ("Canico, Portugal", -16.85, 32.65),
}
CABLES = {
    "west": ("alexandria", "floreat"), "around": ("bondi", "noumea", "suva", "floreat"),
    "beyond": ("harbour", "noumea"), "guam-japan": ("piti", "maruyama"),
    "guam-hawaii": ("tumon", "makaha"), "atlantic": ("manasquan", "bude"),
    "far": ("atoll-1", "piti"), "south": ("piti", "suva"), "far-south": ("atoll-2", "suva"),
    "pacific": ("maruyama", "suva", "makaha"), "canary": ("gomera", "funchal"),
    "canary-2": ("tenerife", "bude"),
}  # fmt: skip


def made_map(points=POINTS, cables=CABLES):
    made = CableMap()
    for key, point in points.items():
        made.point(key, *point)
    at = {key: point[1:] for key, point in points.items()}
    for key, landings in cables.items():
        drawn = [line_between(at[a], at[b]) for a, b in pairwise(landings)]
        made.cable(key, [part for it in drawn for part in cut_at_180(it)], list(landings))
    return made


def km(one, two):
    return GEOD.inv(*POINTS[one][1:], *POINTS[two][1:])[2] / 1000


@pytest.fixture(scope="module")
def report(few, tmp_path_factory):
    home = tmp_path_factory.mktemp("towns")
    copy = made_map().write(home / "copy")
    return cr.import_catalogue(copy, home / "world", geodata=few, date="2026-11-20")


@pytest.fixture(scope="module")
def geo(report, opened):
    return opened(report)


def links(geo):
    return {
        frozenset((leg.start_id, leg.end_id)): leg
        for leg in geo.backhaul.values()
        if leg.id.startswith("assumed-")
    }


def said(report, kind, name):
    return "; ".join(it.why for it in report.of(kind) if it.name == name)


# --- landings of one town ---


def test_landings_of_one_town_are_joined_by_a_link_that_is_assumed(geo):
    for one, two in (("alexandria", "bondi"), ("piti", "tumon")):
        leg = links(geo)[frozenset((one, two))]
        assert leg.route_km == pytest.approx(km(one, two), rel=0.25)
        assert leg.route_km >= km(one, two) * (1 - 1e-6)
        assert (leg.confidence, leg.status, leg.medium) == ("assumed", "modelled", "land")
        assert "no source states a link" in leg.note
        assert "own-estimate" in leg.source_ids
        assert "import-cable-map" in leg.source_ids
        low, likely, high = leg.cable_range_km
        assert low < likely <= high
        assert low >= leg.route_km  # of legs on land: nothing is shorter than its line


def test_links_stay_within_one_country_and_near_its_land(geo):
    """Coasts are good to 1.5 km, and a landing of a map to 9 km."""
    land = read_country_land(geo.countries_path)
    for leg in links(geo).values():
        both = [geo.stations.get(it) or geo.junctions[it] for it in (leg.start_id, leg.end_id)]
        assert {it.country for it in both} == {leg.country}
        own = shapely.union_all(shapely.buffer(land.polygon[land.code == leg.country], 0))
        ends = shapely.union_all([shapely.Point(it.lon_deg, it.lat_deg) for it in both])
        for lon, lat in leg.geometry.segmentize(0.02).coords[1:-1]:
            on_land = nearest_points(own, shapely.Point(lon, lat))[0]
            off_km = GEOD.inv(lon, lat, on_land.x, on_land.y)[2] / 1000
            assert off_km < 2.2 or ends.distance(shapely.Point(lon, lat)) < 0.1, leg.name


APART = {
    "two islands, a strait of 6 km":
        (("Villa, Italy", 15.66, 38.20), ("Spartà, Italy", 15.56, 38.27)),
    "two islands, 14 km":
        (("Playa Blanca, Spain", -13.83, 28.86), ("Corralejo, Spain", -13.87, 28.74)),
    "a bay of 15 km": (("East, Japan", 139.83, 35.20), ("West, Japan", 139.68, 35.25)),
    "a border": (("Deal, United Kingdom", 1.40, 51.22), ("Calais, France", 1.85, 50.96)),
    "a border on land": (("Nice, France", 7.27, 43.70), ("Ventimiglia, Italy", 7.60, 43.79)),
}  # fmt: skip


def test_what_land_does_not_join_is_not_joined_and_it_is_said(tmp_path, few, opened):
    points, cables = {"far": ("Chania, Greece", 24.0, 35.5)}, {}
    for at, pair in enumerate(APART.values()):
        for side, point in zip("ab", pair, strict=True):
            points[f"{side}{at}"] = point
            cables[f"cable-{side}{at}"] = (f"{side}{at}", "far")
    copy = made_map(points, cables).write(tmp_path / "copy")
    report = cr.import_catalogue(copy, tmp_path / "world", geodata=few, date="2026-11-20")
    joined = links(opened(report))
    for at, (case, (one, _)) in enumerate(APART.items()):
        assert frozenset((f"a{at}", f"b{at}")) not in joined, case
        if "border" not in case:
            told = said(report, "not joined", one[0].partition(",")[0])
            assert "water is between them" in told, case


def test_two_landings_eleven_km_apart_on_one_coast(tmp_path):
    points = {"one": ("First, Chile", -71.55, -32.90), "two": ("Second, Chile", -71.52, -33.00),
              "far": ("Chania, Greece", 24.0, 35.5)}  # fmt: skip
    cables = {"first": ("one", "far"), "second": ("two", "far")}
    copy = made_map(points, cables).write(tmp_path / "copy")
    report = cr.import_catalogue(copy, tmp_path / "world", date="2026-11-20")
    [leg] = [it for ends, it in links(cr.open_geodata(report.folder)).items()
             if ends == {"one", "two"}]  # fmt: skip
    assert 11 < leg.route_km < 15


# --- what routes, pairs and outputs make of them ---


def test_a_route_begins_at_another_landing_of_the_town(geo):
    (first, *_) = cr.find_routes(geo, "Bondi", "Floreat")
    assert first.system_ids == ("west",)
    assert first.route_km < km("alexandria", "floreat") + 60
    assert first.name.startswith("By an assumed link on land to Alexandria")
    assert "assumed: the links on land Alexandria, NSW - Bondi, NSW (assumed)" in first.note
    assert first.confidence == "assumed"


def test_systems_are_changed_within_a_town(geo):
    (first, *_) = cr.find_routes(geo, "Maruyama", "Makaha")
    assert first.system_ids == ("guam-japan", "guam-hawaii")
    assert [leg.start_id for leg in first.legs[1:]] == ["piti", "tumon"]
    assert cr.routing.passages.passage(geo, first).interconnects == 1
    back = cr.find_routes(geo, "Makaha", "Maruyama")[0]
    assert back.route_km == pytest.approx(first.route_km)
    pair = find_pairs(geo, "Maruyama", "Makaha").routes
    assert {"guam-japan", "guam-hawaii"} <= {it for route in pair for it in route.system_ids}


def test_no_chain_names_a_system_whose_cable_it_does_not_take(geo):
    for route in cr.find_routes(geo, "Piti", "Tumon", k=9):
        assert set(route.system_ids) == {leg.system_id for leg in route.legs} - {""}


def test_every_output_calls_the_link_assumed(geo, tmp_path, capsys):
    points = {"one": ("First, Chile", -71.55, -32.90), "two": ("Second, Chile", -71.52, -33.00),
              "far": ("Chania, Greece", 24.0, 35.5)}  # fmt: skip
    copy = made_map(points, {"first": ("one", "far"), "second": ("two", "far")})
    report = cr.import_catalogue(copy.write(tmp_path / "copy"), tmp_path / "w", date="2026-11-20")
    asked = ("First", "Chania", "-k", "1", "--systems", "second", "--geodata", str(report.folder))
    for kind in ("json", "csv", "table"):
        assert main(["compare", "--brief", *asked, "-f", kind]) == 0
        out, err = capsys.readouterr()
        assert "assumed: no source states the links on land" in err
        assert "assumed" in out or kind == "table"
    (route, *_) = cr.find_routes(geo, "Bondi", "Floreat")
    (row,) = cr.to_gdf([route]).to_dict("records")
    assert row["confidence"] == "assumed"
    arabic = cr.report(geo, "Bondi", "Floreat", conditions=cr.Conditions(k=1), language="ar").html()
    assert "وصلات برية مفترضة لا يذكرها مصدر" in arabic
    assert "وصلة برية مفترضة" in arabic


def test_near_landings_are_named_where_no_link_leads(geo, tmp_path, capsys):
    with pytest.raises(cr.NoRouteError, match=r"no link joins Playa Santiago to Los Cristianos"):
        cr.find_routes(geo, "Playa Santiago", "Manasquan")
    detours = cr.find_routes(geo, "Farland", "Farland South")
    direct = km("atoll-1", "atoll-2")
    assert direct < 3
    assert "The shortest route, " in detours[0].note
    assert "no link joins Farland to Farland South (atoll-2), 2 km away" in detours[0].note
    copy = made_map().write(tmp_path / "copy")
    whole = str(cr.import_catalogue(copy, tmp_path / "world", date="2026-11-20").folder)
    assert main(["compare", "--brief", "Farland", "Farland South", "--geodata", whole]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "is over 2 times the direct distance, 2 km" in out


# --- cities ---


@pytest.mark.parametrize(
    ("city", "landing", "at"),
    [
        ("Tokyo", "maruyama", (139.69, 35.69)),
        ("New York", "manasquan", (-74.01, 40.71)),
        ("Honolulu", "makaha", (-157.86, 21.31)),
        ("طوكيو", "maruyama", (139.69, 35.69)),
    ],
)
def test_a_city_of_the_world_is_a_place(geo, city, landing, at):
    (first, *_) = cr.find_routes(geo, city, "Piti" if landing != "manasquan" else "Longrock")
    (leg, *_) = first.legs
    assert leg.end_id == landing
    direct = GEOD.inv(*at, *POINTS[landing][1:])[2] / 1000
    assert direct - 2 <= leg.route_km <= 2 * direct
    assert leg.name in first.note
    assert geo.junctions[leg.start_id].country == geo.stations[landing].country


def test_a_city_without_a_landing_near_is_a_place_all_the_same(few):
    with pytest.raises(cr.NoRouteError, match="no system that the search allows lands at or near"):
        cr.find_routes(few, "Tokyo", "Marseille")


def test_the_cities_are_those_of_countries_and_on_their_land(geo):
    with (geo.countries_path.parent / "cities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["country"] for row in rows} <= set(geo.countries)
    assert len({row["id"] for row in rows}) == len(rows) > 1000
    land = read_country_land(geo.countries_path)  # which has overseas parts of France as France
    at = [[float(row[name]) for row in rows] for name in ("lon_deg", "lat_deg")]
    found = countries_at(land, *at)
    wrong = {row["id"] for row, code in zip(rows, found, strict=True)
             if code not in ("", row["country"]) and row["country"] in land.code
             and off_land_km(land, row) > 1.5}  # fmt: skip
    assert wrong == {"city-ua-sevastopol"}  # GeoNames has it in Ukraine, Natural Earth in Russia


def off_land_km(land, row):
    """How far a city is from its country's land, whose borders are good to 1.5 km."""
    city = shapely.Point(float(row["lon_deg"]), float(row["lat_deg"]))
    own = shapely.union_all(shapely.buffer(land.polygon[land.code == row["country"]], 0))
    return GEOD.inv(city.x, city.y, *nearest_points(own, city)[0].coords[0])[2] / 1000


# --- rings, and small islands ---


def ring_map(tmp_path, off_deg, details, few, opened):
    """A ring that is drawn as one closed line, which begins at no landing."""
    made = CableMap()
    for key, name, lon, lat in (("east", "Byron, Australia", 153.6, -28.6),
                                ("west", "Hokitika, New Zealand", 171.0, -42.7),
                                ("north", "Noumea, New Caledonia", 166.44, -22.27)):  # fmt: skip
        made.point(key, name, lon, lat)
    ring = [(160.0, -35.0), (171.0, -42.7 - off_deg), (166.44, -22.27 + off_deg),
            (153.6 - off_deg, -28.6), (160.0, -35.0)]  # fmt: skip
    made.cable("ring", [ring], ["east", "west", "north"])
    copy = made.write(tmp_path / "copy", details=details)
    report = cr.import_catalogue(copy, tmp_path / "world", geodata=few, date="2026-11-20")
    return report, opened(report)


@pytest.mark.parametrize(("off_deg", "details"), [(0.0, True), (0.03, False)])
def test_a_closed_ring_lands_at_what_it_passes(tmp_path, off_deg, details, few, opened):
    report, geo = ring_map(tmp_path, off_deg, details, few, opened)
    ends = {frozenset((leg.start_id, leg.end_id)) for leg in geo.segments_of["ring"]}
    assert ends == {frozenset(it) for it in (("east", "west"), ("west", "north"),
                                             ("north", "east"))}  # fmt: skip
    assert not report.of("left out")
    asked = {"allow_unverified": True, "k": 2}
    assert len(find_pairs(geo, "Byron", "Noumea", allow_unverified=True).routes) >= 2
    assert cr.find_routes(geo, "Byron", "Hokitika", **asked)


def test_a_landing_stays_where_the_land_lacks_its_island(report, geo):
    for key in ("atoll-1", "atoll-2"):
        station = geo.stations[key]
        assert station.country == "FM"  # the table calls it Micronesia
        assert "whose coast lacks small islands" in station.note
        name = POINTS[key][0]
        assert "a cable lands there" in said(report, "conflict", name)
    assert any(leg.start_id == "atoll-1" or leg.end_id == "atoll-1"
               for leg in geo.segments_of["far"])  # fmt: skip


def test_without_details_a_landing_on_a_line_stays_too(tmp_path):
    copy = made_map().write(tmp_path / "copy", details=False)
    report = cr.import_catalogue(copy, tmp_path / "world", date="2026-11-20")
    assert "atoll-1" in cr.open_geodata(report.folder).stations
    kept = json.loads((report.folder / "import_report.json").read_text(encoding="utf-8"))
    assert any(it["kind"] == "assumed" and it["what"] == "link" for it in kept["remarks"])
    assert "on land assumed, between landings of one town" in report.text()


def test_a_line_that_touches_a_landing_without_details_is_divided_there(tmp_path, few, opened):
    made = made_map()
    at = [POINTS[it][1:] for it in ("piti", "maruyama")]
    made.cable("through", [[at[0], (142.0, 25.0), at[1], (150.0, 45.0)]], ["piti"])
    copy = made.write(tmp_path / "copy", details=False)
    geo = opened(cr.import_catalogue(copy, tmp_path / "world", geodata=few))
    assert {"piti", "maruyama"} <= {end for leg in geo.segments_of["through"]
                                    for end in (leg.start_id, leg.end_id)}  # fmt: skip

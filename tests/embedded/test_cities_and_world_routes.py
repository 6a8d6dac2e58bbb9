"""Routes that everybody knows, between cities that are no landing: the world's tables and names."""

import contextlib
import csv
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic

import cableroute as cr
from cableroute.errors import AmbiguousNameError, UnknownNameError
from cableroute.geodata.locate import find_place, landings_near
from cableroute.geodata.store import place_of
from cableroute.planning import plan
from cableroute.routing.access import city_landings

FOLDER = Path(__file__).parents[2] / "geodata"


def published(name):
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(
    ("start", "end", "systems"),
    [
        ("Tokyo", "Los Angeles", {"JUPITER", "UNITY", "PC-1", "TGN-PACIFIC"}),
        ("New York", "London", {"APOLLO", "GRACE-HOPPER", "TGN-ATLANTIC"}),
        ("Fortaleza", "Sines", {"ELLALINK"}),
        ("Sydney", "Los Angeles", {"SX-NEXT", "SOUTHERN-CROSS"}),
        ("Sydney", "Perth", {"INDIGO-CENTRAL"}),
        ("Lisbon", "Cape Town", {"EQUIANO", "WACS", "2AFRICA"}),
        ("Mombasa", "Mumbai", {"SEACOM"}),
        ("Singapore", "Tokyo", {"SJC", "SJC2", "TGN-IA", "APCN-2", "ADC"}),
        ("Marseille", "Singapore", {"SMW5", "AAE-1"}),
        ("Auckland", "Sydney", {"SOUTHERN-CROSS", "HAWAIKI"}),
    ],
)
def test_routes_that_everybody_knows(geo, start, end, systems):
    """By the cables that are sold for them, over no more than twice the geodesic."""
    routes = cr.find_routes(geo, start, end)
    used = {name for route in routes[:5] for name in route.system_ids}
    assert used & systems
    one, other = find_place(geo, start), find_place(geo, end)
    direct = Geodesic.WGS84.Inverse(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg)
    assert direct["s12"] / 1000 <= routes[0].route_km <= 2 * direct["s12"] / 1000


def test_every_capital_and_every_large_city_is_a_name(geo):
    """By its name, or where several cities have it, by its id: never unknown."""
    rows = published("cities")
    assert len(rows) > 1500
    several = set()
    for row in rows:
        with contextlib.suppress(AmbiguousNameError):
            find_place(geo, row["name_en"])
            continue
        several.add(row["name_en"])
    assert len(several) < 30


def test_a_city_is_answered_by_its_landings_and_how_far_they_are(geo):
    tokyo = find_place(geo, "Tokyo")
    assert (tokyo.kind, tokyo.country) == ("city", "JP")
    near = landings_near(geo, tokyo, 120.0)
    for km, station in near:
        far = Geodesic.WGS84.Inverse(tokyo.lat_deg, tokyo.lon_deg, station.lat_deg, station.lon_deg)
        assert km == pytest.approx(far["s12"] / 1000, abs=0.01)
    said = city_landings(geo, tokyo)
    assert f"{near[0][1].name_en} ({near[0][1].id}), {near[0][0]:,.0f} km" in said
    route = cr.find_routes(geo, "Tokyo", "Los Angeles")[0]
    assert said in route.note


def test_a_town_finds_all_of_its_landings(geo):
    """Sydney is another name of one of them: the cables of the others are found from it too."""
    names = {route.legs[0].end_id for route in cr.find_routes(geo, "Sydney", "Auckland")}
    assert len(names) > 1


def test_a_name_of_several_cities_is_asked_about(geo):
    with pytest.raises(AmbiguousNameError, match="Hyderabad") as caught:
        find_place(geo, "Hyderabad")
    assert any("India" in text for text in caught.value.suggestions)
    assert any("Pakistan" in text for text in caught.value.suggestions)


def test_a_name_that_is_no_city_is_unknown(geo):
    with pytest.raises(UnknownNameError, match="Brobdingnag"):
        find_place(geo, "Brobdingnag")


def test_a_city_far_from_every_landing_has_the_nearest_of_its_country(geo):
    """Kazan is 1,160 km from Kingisepp, and nearer to landings of other countries."""
    route = cr.find_routes(geo, "Kazan", "Kaliningrad")[0]
    first = place_of(geo, route.legs[0].end_id)
    assert first.country == "RU"
    assert route.legs[0].route_km > 500


def test_a_plan_from_a_city_begins_at_its_landing(geo):
    leg = plan("Tokyo", "Honolulu", geodata=geo)
    assert leg.start_id in {it.id for _, it in landings_near(geo, find_place(geo, "Tokyo"), 120.0)}

"""The ways from A to B: across Egypt, and by chains of systems."""

from __future__ import annotations

import json
import math
from itertools import combinations, pairwise

import pytest
from geographiclib.geodesic import Geodesic
from worlds.confidential import CONFIDENTIAL
from worlds.reliability import opened
from worlds.seas import (
    A_NORTH,
    A_SOUTH,
    B_ONLY,
    BRANCH,
    D_ONLY,
    G_ONLY,
    LAND,
    NORTH,
    SEA,
    SOUTH,
    TO_UNIT,
    World,
    km,
    trunk_world,
    two_seas,
)

from cableroute import (
    Geodata,
    ModelError,
    NoRouteError,
    UnknownNameError,
    compare,
    find_routes,
    measures,
    open_geodata,
    shared_corridor,
)
from cableroute.geodata import check_geodata
from cableroute.geodata.locate import find_place
from cableroute.routing import Conditions, passage
from cableroute.routing.access import _straight
from cableroute.routing.conditions import date_faults
from cableroute.routing.every_path import with_every_path
from cableroute.routing.features import find_feature
from cableroute.routing.left_out import unverified_left_out
from cableroute.routing.passages import route_passes


def direct_km(geo, start, end):
    one, other = geo.stations[start], geo.stations[end]
    found = Geodesic.WGS84.Inverse(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg)
    return found["s12"] / 1000


def likely(routes):
    return [route.cable_range_km.likely for route in routes]


# --- across one country ---


def test_zafarana_to_abu_talat(geo, crossing):
    direct = direct_km(geo, "EG-ZAF", "EG-ABT")
    assert 357 <= direct <= 359
    assert len(crossing) >= 3
    lengths = [route.route_km for route in crossing]
    assert 380 <= lengths[0] <= 440
    assert lengths == sorted(lengths)
    assert all(length > direct for length in lengths)
    table = compare(crossing, measures(geo))
    assert list(table["excess_pct"]) == pytest.approx(
        [100 * (length / direct - 1) for length in lengths], abs=1e-6
    )


def test_routes_are_different(crossing):
    pairs = list(combinations(crossing, 2))
    assert len(pairs) >= 3
    for first, second in pairs:
        assert shared_corridor(first, second).shared_pct <= 40


def test_every_route_goes_from_one_to_the_other(crossing):
    for route in crossing:
        assert (route.start_id, route.end_id) == ("EG-ZAF", "EG-ABT")
        assert route.sea_km == 0


def test_the_other_direction_has_the_same_routes(geo, crossing):
    back = find_routes(geo, "Abu Talat", "Zafarana")
    assert [route.id for route in back] == [route.id for route in crossing]
    for there, here in zip(crossing, back, strict=True):
        assert (here.start_id, here.end_id) == ("EG-ABT", "EG-ZAF")
        assert here.route_km == pytest.approx(there.route_km, abs=1e-6)


def test_how_much_may_be_shared(geo):
    def names(limit):
        found = find_routes(geo, "EG-ZAF", "EG-ABT", max_shared_pct=limit)
        return {route.id for route in found}

    named = {
        path.id
        for path in geo.paths.values()
        if {path.start_id, path.end_id} == {"EG-ZAF", "EG-ABT"}
    }
    assert names(100) == named
    assert len(names(0)) < len(names(100))
    every = find_routes(geo, "EG-ZAF", "EG-ABT", all_paths=True)
    assert {route.id for route in every} == named


def test_arabic_names(geo, crossing):
    found = find_routes(geo, "الزعفرانه", "ابو تلات")
    assert [route.id for route in found] == [route.id for route in crossing]


def test_a_pair_that_no_row_names_goes_through_the_network(geo):
    routes = find_routes(geo, "Suez", "Sidi Kerir")
    assert routes
    direct = direct_km(geo, "EG-SUZ", "EG-SDK")
    for route in routes:
        assert route.id not in geo.paths
        assert "no row names this route" in route.note
        assert route.route_km > direct
        inner = {leg.end_id for leg in route.legs[:-1]}
        assert not inner & set(geo.stations)
        assert len(inner) == len(route.legs) - 1
    for first, second in combinations(routes, 2):
        assert shared_corridor(first, second).shared_pct <= 40


def test_a_crossing_avoids_and_passes(geo, crossing):
    gone = crossing[0].id
    found = find_routes(geo, "Zafarana", "Abu Talat", avoid=[gone])
    assert gone not in {route.id for route in found}
    (only,) = find_routes(geo, "Zafarana", "Abu Talat", via=[gone])
    assert only.id == gone
    with pytest.raises(NoRouteError, match="Egypt is avoided"):
        find_routes(geo, "Zafarana", "Abu Talat", avoid=["Egypt"])
    with pytest.raises(NoRouteError, match="shortest has"):
        find_routes(geo, "Zafarana", "Abu Talat", max_route_km=100)


def test_a_crossing_is_taken_by_systems_that_land_at_both_ends(seas):
    assert [route.id for route in find_routes(seas, "E1", "E2", systems=["DELTA"])] == ["SOUTH"]
    both = {route.id for route in find_routes(seas, "E1", "E2", systems=["ALPHA", "BETA"])}
    assert both == {"NORTH", "SOUTH"}
    said = "Beta Cable, Gamma Cable: not known to cross between Northbeach and Redbeach"
    with pytest.raises(NoRouteError, match=said):
        find_routes(seas, "E1", "E2", systems=["BETA", "GAMMA"])


def test_a_crossing_of_a_date_takes_no_younger_right_of_way(tmp_path):
    geo = two_seas().open(tmp_path / "own")
    assert {way.id for way in find_routes(geo, "E1", "E2", all_paths=True)} == {"NORTH", "SOUTH"}
    found = find_routes(geo, "E1", "E2", all_paths=True, on="2016-04")
    assert [way.id for way in found] == ["SOUTH"]


@pytest.mark.parametrize("other", ["Zafarana", "EG-ZAF", "الزعفرانة"])
def test_one_station_twice(geo, other):
    with pytest.raises(NoRouteError, match="both ends"):
        find_routes(geo, "Zafarana", other)


def test_an_unknown_name(geo):
    with pytest.raises(UnknownNameError, match="Abu Talat"):
        find_routes(geo, "Zafarana", "Abu Talot")


# --- a small world: names, lengths, order, changes and status by hand ---


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


def test_routes_of_two_systems_by_hand(seas):
    routes = find_routes(seas, "Secondport", "Eastport")
    by_hand = {
        "BETA+ALPHA@NORTH": B_ONLY + NORTH + A_SOUTH,
        "BETA+DELTA@SOUTH": B_ONLY + SOUTH + D_ONLY,
    }
    assert [route.id for route in routes] == sorted(by_hand, key=by_hand.get)
    assert likely(routes) == pytest.approx(sorted(by_hand.values()), abs=1e-6)
    alpha = next(route for route in routes if route.id == "BETA+ALPHA@NORTH")
    assert alpha.name == "Beta Cable to Northbeach, way NORTH to Redbeach, Alpha Cable to Eastport"
    assert [leg.id for leg in alpha.legs] == ["B-ONLY", "S1", "S2", "A-SOUTH"]
    passed = passage(seas, alpha)
    assert passed.systems == ("Beta Cable", "Alpha Cable")
    assert passed.interconnects == 1
    assert passed.stations == ("E1", "E2")
    assert passed.countries == ("FR", "EG", "IN")
    assert passed.straits == ("Strait of Tears",)
    assert passed.path_ids == ("NORTH",)
    assert (passed.access_km, passed.in_service) == (0, True)
    assert passed.status == "every part in service"
    assert "Alpha Cable crosses between Northbeach and Redbeach is stated" in alpha.note
    assert "way NORTH is a candidate" in alpha.note
    low, _, high = alpha.cable_range_km
    assert low == pytest.approx(1.01 / SEA * (B_ONLY + A_SOUTH) + NORTH / LAND)
    assert high == pytest.approx(1.03 / SEA * (B_ONLY + A_SOUTH) + 1.2 / LAND * NORTH)


def test_one_system_from_shore_to_shore(seas):
    (route,) = find_routes(seas, "F1", "I1")
    assert route.name == "Alpha Cable to Northbeach, way NORTH to Redbeach, Alpha Cable to Eastport"
    assert route.cable_range_km.likely == pytest.approx(A_NORTH + NORTH + A_SOUTH)
    assert passage(seas, route).interconnects == 0
    assert passage(seas, route).systems == ("Alpha Cable",)


def test_a_route_round_is_found_beside_and_labelled(seas):
    routes = find_routes(seas, "F1", "I1", allow_planned=True)
    assert [route.id for route in routes] == ["ALPHA@NORTH", "GAMMA"]
    assert likely(routes)[1] == pytest.approx(G_ONLY)
    passed = passage(seas, routes[1])
    assert passed.countries == ("FR", "IN")
    assert passed.straits == ()
    assert passed.in_service is False
    assert passed.status == (
        "not all in service; Gamma Cable under construction, expected 2028"
    )  # fmt: skip


def test_a_candidate_of_a_system_in_service_is_unverified_labelled_and_counted(tmp_path):
    world = two_seas()
    world.rows["crossings"][0]["how_surely"] = "candidate"
    geo = world.open(tmp_path / "own")
    for planned in (False, True):  # the system is there: what is planned is no question of it
        with pytest.raises(NoRouteError, match="allow_unverified"):
            find_routes(geo, "F1", "I1", systems=["ALPHA"], allow_planned=planned)
    (route,) = find_routes(geo, "F1", "I1", systems=["ALPHA"], allow_unverified=True)
    assert "candidate only: whether it can be taken is not known" in route.note
    passed = passage(geo, route)
    assert passed.in_service is None
    assert passed.status == (
        "whether every part is in service is not known; "
        "whether Alpha Cable can be taken is not known"
    )
    left = unverified_left_out(geo, "F1", "I1", Conditions(systems=["ALPHA"]))
    assert str(left).startswith("1 route left out: Alpha Cable not known to cross between ")


def test_a_branch_to_a_station_passes_only_what_it_passes(seas):
    (route,) = find_routes(seas, "Redbeach", "Hornpoint")
    assert route.id == "ALPHA"
    assert route.cable_range_km.likely == pytest.approx(TO_UNIT + BRANCH, abs=1e-3)
    assert passage(seas, route).countries == ("EG", "DJ")


def test_a_piece_does_not_pass_the_far_end_of_its_trunk(seas):
    """Hornpoint to Eastport is by the eastern piece of A-SOUTH: never near Egypt."""
    (route,) = find_routes(seas, "Hornpoint", "Eastport", systems=["ALPHA"])
    assert passage(seas, route).countries == ("DJ", "IN")
    for gone in ("Egypt", "station:Redbeach"):
        (kept,) = find_routes(seas, "Hornpoint", "Eastport", systems=["ALPHA"], avoid=[gone])
        assert kept.id == route.id
        with pytest.raises(NoRouteError):  # nor is it a way "via" there
            find_routes(seas, "Hornpoint", "Eastport", systems=["ALPHA"], via=[gone])


@pytest.mark.parametrize(
    ("avoid", "left"),
    [
        (["Egypt"], ["GAMMA"]),
        (["Strait of Tears"], ["GAMMA"]),
        (["Tears"], ["GAMMA"]),
        (["strait:BAB"], ["GAMMA"]),
        (["Redbeach"], ["GAMMA"]),
        (["Alpha Cable"], ["GAMMA"]),
        (["way NORTH"], ["ALPHA@SOUTH", "GAMMA"]),
        (["path:SOUTH"], ["ALPHA@NORTH", "GAMMA"]),
        (["Old bridge"], ["ALPHA@SOUTH", "GAMMA"]),
        (["way NORTH", "way SOUTH"], ["GAMMA"]),
        (["place:Midtown"], ["ALPHA@SOUTH", "GAMMA"]),
        (["Gamma Cable"], ["ALPHA@NORTH"]),
        (["Common yard"], ["ALPHA@NORTH", "GAMMA"]),
    ],
)
def test_what_is_avoided_is_absent(seas, avoid, left):
    routes = find_routes(seas, "F1", "I1", avoid=avoid, allow_planned=True)
    assert [route.id for route in routes] == left


@pytest.mark.parametrize(
    ("via", "left"),
    [
        (["Egypt"], {"BETA+ALPHA@NORTH", "BETA+DELTA@SOUTH"}),
        (["Strait of Tears"], {"BETA+ALPHA@NORTH", "BETA+DELTA@SOUTH"}),
        # DELTA is in the yard; with ALPHA to cross by NORTH, the way by it is the shortest
        (["Common yard"], {"BETA+DELTA@SOUTH", "BETA+ALPHA+DELTA@NORTH"}),
        (["Alpha Cable"], {"BETA+ALPHA@NORTH"}),
        (["way SOUTH"], {"BETA+ALPHA@SOUTH", "BETA+DELTA@SOUTH"}),
        (["Old bridge"], {"BETA+ALPHA@NORTH"}),
        (["place:Southtown", "Alpha Cable"], {"BETA+ALPHA@SOUTH"}),
        (["station:E1", "station:E2"], {"BETA+ALPHA@NORTH", "BETA+DELTA@SOUTH"}),
    ],
)
def test_what_is_to_be_passed_is_passed(seas, via, left):
    routes = find_routes(seas, "F2", "I1", via=via)
    assert {route.id for route in routes} == left


def test_every_path_of_a_chain_is_a_route_if_asked(seas):
    routes = find_routes(seas, "F1", "I1", all_paths=True)
    assert [route.id for route in routes] == ["ALPHA@NORTH", "ALPHA@SOUTH"]
    assert likely(routes) == pytest.approx([A_NORTH + p + A_SOUTH for p in (NORTH, SOUTH)])
    assert {r.id for r in find_routes(seas, "F2", "I1", all_paths=True)} == {
        "BETA+ALPHA@NORTH", "BETA+ALPHA@SOUTH", "BETA+DELTA@SOUTH",  # NORTH is too young for it
    }  # fmt: skip
    dated = find_routes(seas, "E1", "I1", all_paths=True, on="2015")
    assert [route.id for route in dated] == ["DELTA@SOUTH"]


@pytest.mark.parametrize(
    ("start", "every"),
    [("F1", {"ALPHA@NORTH", "ALPHA@SOUTH"}),
     ("F2", {"BETA+ALPHA@NORTH", "BETA+ALPHA@SOUTH", "BETA+DELTA@SOUTH"})],
)  # fmt: skip
def test_behind_the_routes_of_a_search_come_those_by_every_other_path(seas, start, every):
    for asked in (Conditions(), Conditions(k=1)):
        routes = find_routes(seas, start, "I1", conditions=asked)
        found = with_every_path(routes, seas, start, "I1", asked)
        assert found[: len(routes)] == routes
        assert sorted(route.id for route in found) == sorted(every)
    only = with_every_path([], seas, start, "I1", Conditions(avoid=["way NORTH"]))
    assert {route.id for route in only} == {name for name in every if "NORTH" not in name}


@pytest.mark.parametrize("avoid", ["way NORTH", "Old bridge", "place:Midtown"])
def test_every_path_but_those_avoided(seas, avoid):
    routes = find_routes(seas, "F1", "I1", all_paths=True, avoid=[avoid])
    assert [route.id for route in routes] == ["ALPHA@SOUTH"]


@pytest.mark.parametrize("via", ["way NORTH", "Old bridge"])
def test_every_path_that_is_passed(seas, via):
    routes = find_routes(seas, "F1", "I1", all_paths=True, via=[via])
    assert [route.id for route in routes] == ["ALPHA@NORTH"]


def test_the_path_that_is_shortest_as_published_is_taken(tmp_path):
    """Of its paths a system takes the shortest: where a length is published, by that one."""
    world = two_seas()
    world.rows["stretches"][0]["properties"] |= {"published_low_km": 280, "published_high_km": 280}
    geo = world.open(tmp_path / "own")
    assert NORTH < SOUTH < 280 + LAND * km(world.at["J1"], world.at["E2"])
    (route,) = find_routes(geo, "F1", "I1")
    assert route.id == "ALPHA@SOUTH"
    assert route.cable_range_km.likely == pytest.approx(A_NORTH + SOUTH + A_SOUTH)


@pytest.fixture(scope="module")
def linked(tmp_path_factory):
    """Two stations of one coast with a link on land, and a system from one of them to Egypt."""
    world = World()
    for name, at, country in (
        ("A", (5, 43), "FR"),
        ("B", (5.5, 43.3), "FR"),
        ("C", (30, 31), "EG"),
    ):
        world.station(name, *at, country)
    world.backhaul("L", "A", "B")
    world.system("S", "A", "C")
    world.segment("S-1", "S", "A", "C")
    return world.open(tmp_path_factory.mktemp("linked") / "own")


def test_links_on_land_make_a_route_by_themselves_within_the_length_asked(linked):
    length = Geodesic.WGS84.Inverse(43, 5, 43.3, 5.5)["s12"] / 1000
    for most in (math.inf, length + 0.1):
        [route] = find_routes(linked, "A", "B", max_route_km=most)
        assert route.route_km == pytest.approx(length)
        assert route.system_ids == ()
    with pytest.raises(NoRouteError, match=r"\(B\): no route has 52\.4826 km or less$"):
        find_routes(linked, "A", "B", max_route_km=length - 0.1)
    with pytest.raises(NoRouteError):
        find_routes(linked, "A", "B", systems=["S"])


@pytest.mark.parametrize(
    ("asked", "reason"),
    [({"avoid": "Egypt"}, "Egypt is avoided"),
     ({"systems": ["ALPHA"]}, "lands at or near Secondport and is in service"),
     ({"max_route_km": 100}, "no route has 100 km or less")],
)  # fmt: skip
def test_why_there_is_no_route_is_said_instead_of_that_there_is_none(seas, asked, reason):
    with pytest.raises(NoRouteError, match=reason) as caught:
        find_routes(seas, "F2", "I1", **asked)
    assert "no chain of systems" not in str(caught.value)


def test_a_date_before_the_first_system_is_refused_and_its_year_is_not(seas):
    first = min(item.ready_for_service for item in seas.systems.values())
    before = str(int(first[:4]) - 1)
    with pytest.raises(ModelError, match=f"by {before} no system was in .* first is of {first}"):
        find_routes(seas, "F1", "I1", on=before)
    assert date_faults(seas, first[:4]) == []


def test_systems_to_choose_from(seas):
    (route,) = find_routes(seas, "F2", "I1", systems=["beta cable", "DELTA"])
    assert route.id == "BETA+DELTA@SOUTH"
    with pytest.raises(NoRouteError, match="Eastport"):
        find_routes(seas, "F2", "I1", systems=["BETA"], allow_planned=True)
    with pytest.raises(UnknownNameError, match="Beta Cabel"):
        find_routes(seas, "F2", "I1", systems=["Beta Cabel"])


def test_on_a_date_only_what_was_there(seas):
    (route,) = find_routes(seas, "F2", "I1", on="2015-06")
    assert route.id == "BETA+DELTA@SOUTH"
    passed = passage(seas, route, on="2015-06")
    said = (
        "every part in service at the end of 2015-06; Beta Cable in service; Delta Cable in service"
    )
    assert (passed.in_service, passed.status) == (True, said)
    with pytest.raises(NoRouteError, match="2015-06"):
        find_routes(seas, "F1", "I1", on="2015-06")


@pytest.fixture(scope="module")
def no_offer(tmp_path_factory):
    world = two_seas()
    world.rows["crossings"] = []
    for row in world.rows["systems"]:
        row["landing_station_ids"] = ""
    return world.open(tmp_path_factory.mktemp("seas") / "own")


def test_a_cross_connect_says_that_no_offer_is_known(no_offer):
    with pytest.raises(NoRouteError, match="cross_connect") as found:
        find_routes(no_offer, "F2", "I1")
    assert "cross_connect" in [fault.parameter for fault in found.value.problems]
    routes = find_routes(no_offer, "F2", "I1", cross_connect=True)
    assert {route.id for route in routes} == {
        "BETA+cross-connect+ALPHA@NORTH", "BETA+cross-connect+DELTA@NORTH",
    }  # fmt: skip
    for route in routes:
        assert "no public offer is known of the crossing way north" in route.note.lower()
        assert "cross-connect by way NORTH to Redbeach" in route.name
        assert passage(no_offer, route).interconnects == 1
    (only,) = find_routes(no_offer, "F2", "I1", cross_connect=True, on="2015")
    assert only.id == "BETA+cross-connect+DELTA@SOUTH"  # NORTH is of 2016


# --- ends ---


def test_a_city_is_reached_by_its_links_and_they_are_shown(seas):
    at = two_seas().at
    routes = find_routes(seas, "Lighttown", "I1")
    (alpha,) = (route for route in routes if route.id == "ALPHA@NORTH")
    access = km(at["L"], at["F1"])
    assert alpha.start_id == "L"
    assert alpha.legs[0].id == "B1"
    assert alpha.name.startswith("By land to Firstport, Alpha Cable to Northbeach")
    passed = passage(seas, alpha)
    assert passed.access_km == pytest.approx(access)
    assert passed.stations == ("F1", "E1", "E2")
    assert alpha.cable_range_km.likely == pytest.approx(LAND * access + A_NORTH + NORTH + A_SOUTH)
    back = find_routes(seas, "I1", "Lighttown")
    assert [route.id for route in back] == [route.id for route in routes]
    assert likely(back) == pytest.approx(likely(routes))


def test_the_name_of_a_system_is_written_as_it_is_where_a_route_begins_with_it(geo):
    """i2i, not I2i; what is no name begins with a capital."""
    names = [route.name for route in find_routes(geo, "Chennai", "Singapore")]
    assert sum(name.startswith("i2i to ") for name in names) == 1
    assert not any(name.startswith("I2i") for name in names)


@pytest.mark.parametrize("point", [(5.5, 43.8), "5.5,43.8", " 5.5 ; 43.8 ", [5.5, 43.8]])
def test_a_point_is_joined_by_a_straight_line_that_is_assumed(seas, point):
    at = two_seas().at
    (route,) = find_routes(seas, point, "I1", systems=["ALPHA"])
    assert route.legs[0].start == (5.5, 43.8)
    assert route.confidence == "assumed"
    assert route.legs[0].length_kind == "straight line, lower bound"
    straight = km((5.5, 43.8), at["F1"])
    assert passage(seas, route).access_km == pytest.approx(straight)
    assert route.cable_range_km.likely == pytest.approx(LAND * straight + A_NORTH + NORTH + A_SOUTH)


def test_a_point_inland_is_joined_to_the_five_places_nearest(geo):
    """By GeographicLib, of all stations and cities."""
    point = find_place(geo, (7.0, 50.0))
    places = [*geo.stations.values()]
    places += [item for item in geo.junctions.values() if item.kind == "city"]
    at = {item.id: (item.lon_deg, item.lat_deg) for item in places}
    nearest = sorted(at, key=lambda name: km((7.0, 50.0), at[name]))[:5]
    assert [leg.end_id for leg in _straight(geo, point)] == nearest


def test_a_point_at_a_station_is_at_the_station(seas):
    at = two_seas().at
    (station,) = find_routes(seas, "F1", "I1")
    routes = find_routes(seas, at["F1"], "I1", systems=["ALPHA"])
    assert likely(routes)[0] == pytest.approx(station.cable_range_km.likely, abs=0.1)


@pytest.mark.parametrize(
    ("point", "words"),
    [
        ((200, 43), "off the globe"),
        ((43.3, 105.4), "latitude is first"),
        ("43.3,105.4", "latitude is first"),
        ((float("nan"), 3), "off the globe"),
        ((1, 2, 3), "not a place"),
        ("", "''"),
        (7, "not a place"),
        (None, "not a place"),
    ],
)
def test_an_end_that_is_invalid(seas, point, words):
    with pytest.raises(UnknownNameError, match=words):
        find_routes(seas, point, "I1")


def test_a_point_far_from_everything(seas):
    with pytest.raises(NoRouteError, match="lands at or near"):
        find_routes(seas, (-120, -40), "I1")


def test_links_lead_to_other_stations_too(tmp_path):
    """Firstport and Secondport are both linked to the city: from one, the other's cable."""
    world = two_seas()
    world.backhaul("B2", "L", "F2", country="FR")
    geo = world.open(tmp_path / "own")
    routes = {route.id: route for route in find_routes(geo, "F1", "I1")}
    assert set(routes) == {"ALPHA@NORTH", "BETA+DELTA@SOUTH"}
    other = routes["BETA+DELTA@SOUTH"]
    assert [leg.id for leg in other.legs] == ["B1", "B2", "B-ONLY", "S3", "S4", "D-ONLY"]
    access = km(world.at["F1"], world.at["L"], world.at["F2"])
    assert passage(geo, other).access_km == pytest.approx(access)
    assert other.cable_range_km.likely == pytest.approx(LAND * access + B_ONLY + SOUTH + D_ONLY)


def test_ends_in_one_country_without_a_link_on_land_are_said_to_go_by_sea(tmp_path):
    said = (
        "Firstport and Secondport are both in France, and the tables have no link on land "
        "between them"
    )
    geo = two_seas().open(tmp_path / "apart")
    (route,) = find_routes(geo, "F1", "F2")
    assert route.system_ids == ("ALPHA", "BETA")
    assert route.note.startswith(f"{said}: each route goes by sea. ")
    assert all(said not in route.note for route in find_routes(geo, "F1", "I1"))
    world = two_seas()
    world.junction("M", 4.0, 46.0, "city", country="FR")
    world.backhaul("F1-M", "F1", "M")
    world.backhaul("M-F2", "M", "F2")
    linked = world.open(tmp_path / "linked")
    assert all("no link" not in item.note for item in find_routes(linked, "F1", "F2"))


def test_a_gap_that_is_closed_is_no_access(tmp_path):
    """Two geometries that meet at one place within their accuracy: the joint is on the way."""
    world = two_seas()
    line = world.rows["cables"][0]["geometry"]["coordinates"]
    line[-1] = [line[-1][0] + 0.05, line[-1][1]]  # 5 km east of Northbeach
    geo = world.open(tmp_path / "own")
    (route,) = find_routes(geo, "F1", "I1")
    assert any("~" in leg.id for leg in route.legs)
    assert passage(geo, route).access_km == 0


# --- no way ---


def test_what_would_not_help_is_not_named(seas):
    """GAMMA is planned, and longer than 3,000 km: to allow it gives no route."""
    with pytest.raises(NoRouteError, match=r"Eastport \(I1\): no route has 3000 km or less$"):
        find_routes(seas, "Firstport", "Eastport", max_route_km=3000)
    with pytest.raises(NoRouteError, match=r"\(F1\): no route has 50 km or less$"):
        find_routes(seas, "Lighttown", "Firstport", max_route_km=50)
    with pytest.raises(NoRouteError, match=r"\(F1\): none passes Egypt$"):
        find_routes(seas, "Lighttown", "Firstport", via=["Egypt"])
    with pytest.raises(NoRouteError, match=r"near Firstport and is in service \(systems includes"):
        find_routes(seas, "Firstport", "Eastport", systems=["BETA"])


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"avoid": ["Egypt"]}, ["Egypt is avoided", "allow_planned"]),
        ({"avoid": ["Strait of Tears"]}, ["Strait of Tears is avoided"]),
        ({"via": ["Hornpoint"]}, ["none passes Hornpoint"]),
        ({"systems": ["GAMMA"]}, ["allow_planned"]),
        ({"max_route_km": 3000}, ["3000 km or less"]),
    ],
)
def test_what_cuts_it_is_named(seas, asked, words):
    with pytest.raises(NoRouteError) as told:
        find_routes(seas, "Firstport", "Eastport", **asked)
    text = str(told.value)
    assert len(text.splitlines()) == 1
    for word in ("Firstport", "Eastport", *words):
        assert word in text


def long_and_short(with_second=True):
    """LONG from A to M and round to B; SHORT from M straight to B."""
    world = World()
    world.station("A", 0.0, 40.0, "FR")
    world.station("M", 10.0, 40.0, "PT")
    world.station("B", 20.0, 40.0, "IN")
    world.group("BAY", "Wide bay", "bay")
    world.system("LONG", "A", "M", "B")
    world.system("SHORT", "M", "B")
    world.segment("L-1", "LONG", "A", "M")
    if with_second:
        world.segment("L-2", "LONG", "M", "B", (15.0, 46.0), group_ids=["BAY"])
    world.segment("S-1", "SHORT", "M", "B")
    return world


STRAIGHT = km((0, 40), (10, 40), (20, 40))
ROUND = km((0, 40), (10, 40), (15, 46), (20, 40))


def test_fewer_systems_do_not_hide_a_route_that_is_short_enough(tmp_path):
    """The way of LONG alone is too long, the one by LONG and SHORT is not: there is a way."""
    geo = long_and_short().open(tmp_path / "own")
    routes = find_routes(geo, "A", "B", max_route_km=(STRAIGHT + ROUND) / 2)
    assert [route.id for route in routes] == ["LONG+SHORT"]
    assert routes[0].route_km == pytest.approx(STRAIGHT)


def test_to_avoid_something_never_shortens_the_best_route(tmp_path):
    geo = long_and_short().open(tmp_path / "own")
    (without,) = find_routes(geo, "A", "B", avoid=["Wide bay"])
    assert without.route_km == pytest.approx(STRAIGHT)
    assert min(likely(find_routes(geo, "A", "B"))) <= likely([without])[0] + 1e-6


# --- bad input ---


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("k", [0, -1, 1001, 2.5, "3", True, None], "k: is"),
        ("on", ["2022-13", "yesterday", "22", 22022, True, "2022-06-31", ""], "on: .+ not a date"),
        ("max_route_km", [0, -5, math.nan, "many"], "max_route_km"),
        ("max_shared_pct", [-1, 100.1, math.nan, "many"], "max_shared_pct"),
        ("end_km", ["many"], "end_km"),
    ],
)
def test_a_condition_that_is_invalid(seas, name, values, said):
    for value in values:
        with pytest.raises(ModelError, match=said):
            find_routes(seas, "F1", "I1", **{name: value})


def test_every_wrong_argument_at_once(seas):
    with pytest.raises(ModelError) as told:
        find_routes(
            seas, "F1", "I1", k=0, avoid=["Atlantis", "Egypt"], via=["Lemuria", "Egypt"],
            on="1850", max_shared_pct=101, max_route_km=0,
        )  # fmt: skip
    text = str(told.value)
    for words in ("7 errors", "Atlantis", "Lemuria", "Egypt is avoided too", "k: is 0", "1850",
                  "max_shared_pct", "max_route_km"):  # fmt: skip
        assert words in text
    assert len(told.value.problems) == 7


def test_a_system_avoided_and_asked_for(seas):
    with pytest.raises(ModelError, match="Alpha Cable is avoided too"):
        find_routes(seas, "F1", "I1", systems=["ALPHA"], avoid=["Alpha Cable"])


def test_wrong_ends_and_wrong_conditions_at_once(seas):
    with pytest.raises((ModelError, UnknownNameError)) as told:
        find_routes(seas, "Nowhere", "Nirgends", avoid=["Atlantis"], systems=["Nessie"])
    for name in ("Nowhere", "Nirgends", "Atlantis", "Nessie"):
        assert name in str(told.value)


def test_a_text_is_one_name(seas):
    texts = find_routes(seas, "F1", "I1", avoid="Egypt", allow_planned=True)
    assert [route.id for route in texts] == ["GAMMA"]
    (only,) = find_routes(seas, "F1", "I1", systems="ALPHA")
    assert only.id == "ALPHA@NORTH"


# --- deals ---


def test_deals_of_the_systems_on_the_route_only(tmp_path):
    world = two_seas()
    world.deal("alpha-cross", "station pair", "E1;E2", system_id="ALPHA")
    world.deal("delta-cross", "station pair", "E1;E2", system_id="DELTA")
    world.deal("beta-buy", "system", "BETA", bought="sea pairs or capacity")
    world.deal("gamma-buy", "system", "GAMMA", bought="sea pairs or capacity")
    world.deal("all-egypt", "country", "EG")
    geo = world.open(tmp_path / "own")
    routes = {route.id: route for route in find_routes(geo, "F2", "I1")}
    attached = {
        name: {(item.deal.id, item.attribution_confidence) for item in route.deals}
        for name, route in routes.items()
    }
    # the deal's own system takes the crossing: inferred; no source names the path: not stated
    assert attached == {
        "BETA+ALPHA@NORTH": {
            ("alpha-cross", "inferred"), ("beta-buy", "stated"), ("all-egypt", "candidate"),
        },
        "BETA+DELTA@SOUTH": {
            ("delta-cross", "inferred"), ("beta-buy", "stated"), ("all-egypt", "candidate"),
        },
    }  # fmt: skip


def test_a_deal_on_the_path_or_the_segment_that_a_chain_takes(tmp_path):
    world = two_seas()
    world.deal("on-path", "path", "NORTH")
    world.deal("on-other", "path", "SOUTH")
    world.deal("on-segment", "segment", "A-SOUTH")
    geo = world.open(tmp_path / "own")
    (route,) = find_routes(geo, "F1", "I1")
    assert route.id == "ALPHA@NORTH"
    assert {(item.deal.id, item.attribution_confidence) for item in route.deals} == {
        ("on-path", "stated"), ("on-segment", "stated"),
    }  # fmt: skip
    (piece,) = find_routes(geo, "D1", "I1")  # takes a piece of that segment
    assert [item.deal.id for item in piece.deals] == ["on-segment"]


# --- confidential ---


def test_a_confidential_system_or_segment_counts_unless_it_must_not(tmp_path):
    world = two_seas()
    world.rows["systems"][-1]["visibility"] = "confidential"  # GAMMA
    world.rows["cables"][1]["properties"]["visibility"] = "confidential"  # A-SOUTH
    geo = world.open(tmp_path / "own")
    shown = find_routes(geo, "F2", "I1")
    assert [route.id for route in shown] == ["BETA+ALPHA+DELTA@NORTH", "BETA+DELTA@SOUTH"]
    assert len(find_routes(geo, "F2", "I1", confidential=True)) == 2
    every = find_routes(geo, "F1", "I1", allow_planned=True, confidential=True)
    assert {route.id for route in every if route.is_confidential} == {"ALPHA@NORTH", "GAMMA"}
    assert find_feature(geo, "GAMMA", confidential=True).id == "GAMMA"
    with pytest.raises(UnknownNameError):
        find_feature(geo, "GAMMA")


def test_a_confidential_path_does_not_replace_a_public_one(tmp_path):
    world = two_seas()
    world.rows["transit_paths"][0]["visibility"] = "confidential"
    geo = world.open(tmp_path / "own")
    (shown,) = find_routes(geo, "F1", "I1", confidential=False)
    assert shown.id == "ALPHA@SOUTH"
    (shown,) = find_routes(geo, "F1", "I1", confidential=False, all_paths=True)
    assert shown.id == "ALPHA@SOUTH"
    assert "NORTH" not in str(shown.note)


def test_a_confidential_link_does_not_replace_a_public_one(tmp_path):
    world = two_seas()
    world.backhaul("HIDDEN", "L", "F1", (5.2, 43.6), country="FR", **CONFIDENTIAL)
    world.rows["backhaul"][0]["geometry"]["coordinates"].insert(1, [4.0, 43.6])  # B1, a detour
    geo = world.open(tmp_path / "own")
    (route,) = find_routes(geo, "Lighttown", "I1", systems=["ALPHA"], confidential=True)
    assert route.legs[0].id == "HIDDEN"
    (shown,) = find_routes(geo, "Lighttown", "I1", systems=["ALPHA"])
    assert shown.legs[0].id == "B1"
    assert not shown.is_confidential


def test_a_confidential_access_does_not_replace_a_public_one(tmp_path):
    world = World()
    world.station("E1", 30.0, 31.0, "EG")
    world.station("F1", 5.0, 43.0, "FR")
    world.junction("M1", 30.02, 31.05, "beach manhole", station_id="E1", country="EG")
    world.stretch("ACCESS", "M1", "E1", (30.1, 31.0))
    world.stretch("HIDDEN", "M1", "E1", **CONFIDENTIAL)
    world.system("ALPHA", "E1", "F1")
    world.segment("SEG", "ALPHA", "M1", "F1")
    geo = world.open(tmp_path / "own")
    (shown,) = find_routes(geo, "E1", "F1", confidential=False)
    assert not shown.is_confidential


def test_a_confidential_crossing_is_not_shown(tmp_path):
    """That a system crosses here is known in confidence only."""
    world = two_seas()
    world.rows["crossings"][0]["visibility"] = "confidential"
    for row in world.rows["systems"]:
        row["landing_station_ids"] = ""
    geo = world.open(tmp_path / "own")
    assert find_routes(geo, "F1", "I1")
    with pytest.raises(NoRouteError):
        find_routes(geo, "F1", "I1", systems=["ALPHA"], confidential=False)
    (route,) = find_routes(geo, "F1", "I1", confidential=False)
    assert route.id == "ALPHA+DELTA@SOUTH"  # DELTA's crossing is public


# --- the embedded tables ---


@pytest.fixture(scope="module", params=["Mumbai", "Singapore"])
def far(request, geo):
    return request.param, {
        planned: find_routes(geo, "Marseille", request.param, allow_planned=planned)
        for planned in (True, False)
    }


def test_at_least_six_routes_and_two_that_avoid_egypt(geo, far):
    _, routes = far
    assert 6 <= len(routes[True]) <= 10
    around = [route for route in routes[True] if "EG" not in passage(geo, route).countries]
    assert len(around) >= 2


def test_routes_join_and_pass_no_place_twice(geo, far):
    for route in (*far[1][True], *far[1][False]):
        assert route.start_id == "FR-MRS"
        for before, after in pairwise(route.legs):
            assert before.end_id == after.start_id
            gap = Geodesic.WGS84.Inverse(*before.end[::-1], *after.start[::-1])["s12"]
            assert gap <= 1.0
        moves = [leg for leg in route.legs if leg.start_id != leg.end_id]  # the rest are joints
        places = [route.start_id, *(leg.end_id for leg in moves)]
        # a cable may pass its own beach manhole to its station and, by land, back
        once = [place for place in places if place not in geo.junctions]
        assert len(set(once)) == len(once)


def test_one_route_for_each_sequence_of_systems_and_land_crossed_shortest_first(far):
    for routes in far[1].values():
        ways = [
            (
                route.id.partition("@")[0],
                frozenset(leg.country for leg in route.legs if leg.medium == "land"),
            )
            for route in routes
        ]
        assert len(set(ways)) == len(ways)
        assert likely(routes) == sorted(likely(routes))


def test_a_route_round_a_land_is_reported_beside_the_same_systems_across_it(geo):
    ways = [route.id for route in find_routes(geo, "Marseille", "Mumbai", k=50)]
    assert "2AFRICA+SEACOM" in ways
    assert "CANALINK+ATLANTIS-2+2AFRICA+SEACOM" in ways  # shorter, of more systems


def test_in_service_only_gives_what_is_in_service(geo, far):
    for route in far[1][False]:
        names = {leg.system_id for leg in route.legs} - {""}
        assert {geo.systems[name].status for name in names} == {"in service"}
        passed = passage(geo, route)
        assert passed.in_service is True
        assert passed.status.startswith("every part in service")
        assert "candidate only" not in route.note


def test_every_route_is_honestly_labelled(geo, far):
    for route in far[1][True]:
        passed = passage(geo, route)
        for name in {leg.system_id for leg in route.legs} - {""}:
            system = geo.systems[name]
            assert system.name in passed.systems
            assert system.name in route.name
            if system.status != "in service":
                assert passed.in_service is not True
                assert f"{system.name} {system.status}" in passed.status
        for leg in route.legs:
            if leg.status not in ("in service", "modelled") and leg.system_id:
                assert passed.in_service is not True
            if leg.country:
                assert leg.country in passed.countries
        for name in passed.path_ids:
            assert geo.paths[name].name in route.name
            assert "which path it takes is not known" in route.note
        assert passed.interconnects == len(passed.systems) - 1


STRAITS = {  # a box that a line through the strait must touch
    "Bab el-Mandeb": (42.5, 12.0, 44.2, 13.6),
    "Strait of Jubal": (33.2, 27.0, 34.6, 28.2),
    "Strait of Gibraltar": (-6.2, 35.6, -5.0, 36.3),
    "Strait of Malacca": (98.0, 1.0, 104.0, 6.0),
    "Strait of Hormuz": (55.5, 25.5, 57.3, 27.2),
}


def test_straits_that_are_reported_are_passed(geo, far):
    from shapely.geometry import box

    wrong = [
        (route.id, strait)
        for route in far[1][True]
        for strait in passage(geo, route).straits
        if strait in STRAITS and not route.geometry.intersects(box(*STRAITS[strait]))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "avoid", ["Egypt", "Bab el-Mandeb", "PEACE", "path:EG-P-ZAF-ABT-CAIRO", "group:EG-G-CLS-ZAF"]
)
def test_what_is_avoided_is_absent_from_the_embedded_routes(geo, avoid):
    routes = find_routes(geo, "Marseille", "Mumbai", allow_planned=True, avoid=[avoid])
    for route in routes:
        passed = passage(geo, route)
        assert "EG" not in passed.countries or avoid != "Egypt"
        assert avoid not in passed.straits
        assert avoid not in passed.systems
        assert avoid.removeprefix("path:") not in passed.path_ids
        assert avoid.removeprefix("group:") not in route.group_ids


@pytest.mark.parametrize(
    ("via", "present"),
    [
        ("station:Zafarana", lambda route, passed: "EG-ZAF" in passed.stations),
        ("path:EG-P-ZAF-ABT-CAIRO", lambda r, passed: "EG-P-ZAF-ABT-CAIRO" in passed.path_ids),
        ("Oman", lambda route, passed: "OM" in passed.countries),
    ],
)
def test_what_is_to_be_passed_is_present_in_the_embedded_routes(geo, via, present):
    for route in find_routes(geo, "Marseille", "Mumbai", allow_planned=True, via=[via]):
        assert present(route, passage(geo, route))


@pytest.mark.parametrize("date", ["2015-06", "2024-06"])
def test_on_a_date_no_younger_system_nor_right_of_way(geo, date):
    for route in find_routes(geo, "Marseille", "Mumbai", on=date):
        for leg in route.legs:
            if leg.system_id:
                ready = geo.systems[leg.system_id].ready_for_service
                assert ready[:7] <= date
            since = leg.right_of_way_since
            assert not since or since[:7] <= date
            if leg.medium == "sea":
                assert leg.status in ("in service", "retired", "out of service", "modelled")
        assert passage(geo, route, on=date).in_service is True


def test_embedded_systems_to_choose_from(geo):
    routes = find_routes(geo, "Karachi", "Marseille", systems=["PEACE"])
    assert [route.name for route in routes] == [
        "PEACE to Zafarana, Sokhna, Cairo and the desert road to Abu Talat, PEACE to Marseille"
    ]


def test_routes_of_the_same_systems_by_land_and_by_sea_have_ids_of_their_own(geo):
    routes = find_routes(geo, "Aden", "Gibraltar", k=30)
    assert len({route.id for route in routes}) == len(routes)
    same = [route for route in routes if route.system_ids == ("AAE-1", "EIG")]
    by_land = [
        route for route in same if "EIG-T5" in {leg.segment_id or leg.id for leg in route.legs}
    ]
    assert len(same) > len(by_land) > 0
    for route in same:
        assert ("@EIG-T5" in route.id) == (route in by_land)


def test_no_system_is_taken_beside_another_that_is_as_long(geo):
    """EASSy and SEACOM have one modelled line from Mtunzini to Mombasa: SEACOM alone is enough."""
    found = [
        frozenset(route.system_ids)
        for route in find_routes(geo, "Arsenal", "Catania", allow_planned=True)
    ]
    assert frozenset(("SAFE", "SEACOM", "SMW5")) in found
    assert not any(one < other for one in found for other in found)


def test_a_city_and_its_access(geo):
    for route in find_routes(geo, "Marseille", "Singapore"):
        passed = passage(geo, route)
        by_land = "by land" in route.name.lower()
        assert (passed.access_km > 0) == by_land
        if route.legs[-1].id in geo.backhaul:
            assert route.name.endswith("by land to Singapore")


def test_systems_to_choose_from_between_two_stations_of_one_country(geo):
    every = find_routes(geo, "Zafarana", "Abu Talat", all_paths=True)
    peace = find_routes(geo, "Zafarana", "Abu Talat", systems=["PEACE"], all_paths=True)
    assert {route.id for route in peace} <= {route.id for route in every}
    with pytest.raises(NoRouteError, match="FALCON: not known to cross between Zafarana"):
        find_routes(geo, "Zafarana", "Abu Talat", systems=["FALCON"])


@pytest.mark.parametrize(
    ("start", "end", "low_km", "high_km"),
    [("Marseille", "Paris", 660, 775), ("Carcavelos", "Sesimbra", 32, 60)],
)
def test_links_alone_are_a_route(geo, start, end, low_km, high_km):
    """By road: Marseille - Paris 775 km, Carcavelos - Sesimbra 60; the lines are shorter."""
    best = find_routes(geo, start, end)[0]
    assert low_km < best.route_km < high_km
    assert best.system_ids == ()
    assert all(leg.medium == "land" for leg in best.legs)
    assert passage(geo, best).in_service is not True
    with pytest.raises(NoRouteError, match="links on land lead by themselves"):
        find_routes(geo, "Marseille", "Paris", systems=["PEACE"])
    with pytest.raises(NoRouteError, match="Portugal is avoided"):
        find_routes(geo, "Carcavelos", "Sesimbra", avoid=["Portugal"])


ENDS = [("Marseille", "Mumbai"), ("Zafarana", "Abu Talat")]


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize("by", ["rtd", "cable", "fewest"])
def test_fewer_routes_are_the_first_of_more(geo, ends, by):
    every = [route.id for route in find_routes(geo, *ends, k=1000, order=by)]
    assert len(set(every)) == len(every) > 2
    for k in (1, 3, 10):
        assert [route.id for route in find_routes(geo, *ends, k=k, order=by)] == every[:k]


@pytest.mark.parametrize("ends", ENDS)
def test_the_order_is_the_one_that_is_asked(geo, ends):
    def found(by):
        return find_routes(geo, *ends, k=1000, order=by)

    delays = [route.cable_range_km.likely for route in found("rtd")]
    cables = [route.cable_range_km.likely for route in found("cable")]
    systems = [len(route.system_ids) for route in found("fewest")]
    for values in (delays, cables, systems):
        assert values == sorted(values)
    assert {route.id for route in found("rtd")} == {route.id for route in found("fewest")}


def test_an_unknown_order_is_one_error(geo):
    with pytest.raises(ModelError, match=r"order: is 'price' \(give rtd, cable, fewest\)"):
        find_routes(geo, "Marseille", "Mumbai", order="price")


def test_a_city_answers_where_the_station_of_its_name_is_planned(geo):
    assert geo.stations["AE-AUH"].status == "planned"
    routes = find_routes(geo, "Marseille", "Abu Dhabi", k=3)
    assert {route.end_id for route in routes} == {"CITY-AUH"}
    for route in routes:
        assert "taken as the city (CITY-AUH)" in route.note
    with pytest.raises(NoRouteError, match=r"AE-AUH"):
        find_routes(geo, "Marseille", "AE-AUH")  # an id is what it says
    planned = find_routes(geo, "Marseille", "Abu Dhabi", allow_planned=True, k=1000)
    assert {route.end_id for route in planned} == {"AE-AUH"}
    assert not any("taken as" in route.note for route in planned)


SEA_LINK = {
    "id": "BH-CHQ-ATH", "kind": "backhaul", "name_en": "Chania - Athens", "country": "GR",
    "start_id": "GR-CHQ", "end_id": "CITY-ATH", "medium": "sea", "right_of_way": "seabed",
    "group_ids": [], "status": "modelled", "accuracy_km": 40, "confidence": "assumed",
    "length_kind": "chords", "source_ids": ["own-estimate"],
}  # fmt: skip


def with_sea_link(geo, folder, **changes):
    ends = [geo.stations["GR-CHQ"].position, (23.65, 37.5),
            (geo.junctions["CITY-ATH"].lon_deg, geo.junctions["CITY-ATH"].lat_deg)]  # fmt: skip
    line = {"type": "LineString", "coordinates": ends}
    row = {"type": "Feature", "properties": SEA_LINK | changes, "geometry": line}
    folder.mkdir()
    (folder / "backhaul.geojson").write_text(
        json.dumps({"type": "FeatureCollection", "features": [row]}), encoding="utf-8"
    )
    return folder


def test_a_link_over_sea_is_checked(geo, tmp_path):
    sound = with_sea_link(geo, tmp_path / "sound")
    assert not check_geodata(sound)
    [problem] = check_geodata(with_sea_link(geo, tmp_path / "own", status="in service"))
    assert "the link lies at sea and belongs to no system" in problem.message


def test_a_link_over_sea_is_no_cable_in_service(geo, tmp_path):
    geo = open_geodata(with_sea_link(geo, tmp_path / "own"))
    link = geo.backhaul["BH-CHQ-ATH"]
    for route in find_routes(geo, "Athens", "Mumbai", k=1000):
        assert link.id not in {leg.id for leg in route.legs}
    routes = find_routes(geo, "Athens", "Mumbai", k=1000, modelled_legs=True)
    over = [number for number, route in enumerate(routes)
            if link.id in {leg.id for leg in route.legs}]  # fmt: skip
    assert over
    for number in over:
        passed = passage(geo, routes[number])
        assert passed.in_service is False
        assert "link over sea Chania - Athens is modelled" in passed.status
        assert "modelled link over sea" in routes[number].name
    on_land = [number for number, route in enumerate(routes) if not any(
        leg.status == "no system" or leg.id == link.id for leg in route.legs)]  # fmt: skip
    assert max(on_land) < min(over)


@pytest.mark.parametrize(
    ("start", "end"), [("London", "Mumbai"), ("London", "Singapore"), ("Frankfurt", "Karachi")]
)
def test_no_route_that_avoids_france_runs_over_its_land(geo, start, end):
    from shapely.geometry import box

    paris_lille_strasbourg = [box(*bounds) for bounds in (
        (2.0, 48.5, 2.8, 49.2), (2.6, 50.4, 3.1, 50.7), (7.5, 48.4, 7.7, 48.7))]  # fmt: skip
    try:
        routes = find_routes(geo, start, end, avoid=["France"], k=1000, allow_unverified=True)
    except NoRouteError:
        return
    for route in routes:
        assert "FR" not in passage(geo, route).countries
        assert "G-CHANNEL-TUNNEL" not in {name for leg in route.legs for name in leg.group_ids}
        for leg in route.legs:
            if leg.medium == "land":
                assert not any(leg.geometry.intersects(area) for area in paris_lille_strasbourg)


@pytest.mark.parametrize(
    ("waters", "inside", "start", "end"),
    [
        ("Red Sea", (34.0, 20.0, 41.0, 25.0), "Marseille", "Mumbai"),
        ("Cape of Good Hope", (17.5, -36.0, 21.0, -34.6), "London", "Mombasa"),
    ],
)
def test_waters_are_avoided_and_passed(geo, waters, inside, start, end):
    from shapely.geometry import box

    area = box(*inside)
    every = find_routes(geo, start, end, k=1000)
    through = [route for route in every if route_passes(geo, find_feature(geo, waters), route)]
    assert through
    for route in every:
        at_sea = [leg.geometry for leg in route.legs if leg.medium == "sea"]
        if any(line.intersects(area) for line in at_sea):
            assert route in through
    for route in find_routes(geo, start, end, avoid=[waters], k=1000):
        assert not any(leg.geometry.intersects(area) for leg in route.legs if leg.medium == "sea")
        assert waters not in passage(geo, route).waters
    for route in find_routes(geo, start, end, via=[waters], k=1000):
        assert waters in passage(geo, route).waters


def test_the_canal_zone_is_avoided_though_no_cable_lies_in_it(geo):
    beside = {"EG-S-SUZ-ISM-CANAL", "EG-S-ISM-PSD-CANAL", "EG-S-ISM-PSD-RAIL"}
    paths = {"EG-P-SUZ-PSD-MORSHEDEEN", "EG-P-SUZ-PSD-RAIL"}
    routes = find_routes(geo, "Marseille", "Mumbai", avoid=["Suez Canal"], k=1000)
    assert routes
    for route in routes:
        assert not beside & {leg.id for leg in route.legs}
    for name in paths:
        assert route_passes(geo, find_feature(geo, "Suez Canal"), geo.paths[name])
    assert not route_passes(geo, find_feature(geo, "Suez Canal"), geo.paths["EG-P-ZAF-ABT-CAIRO"])


@pytest.mark.parametrize(
    ("end", "planned", "gone"),
    [("Mumbai", True, "Egypt"), ("Singapore", False, "Bab el-Mandeb"), ("Mumbai", False, "PEACE")],
)
def test_nothing_that_is_avoided_makes_the_best_embedded_route_shorter(geo, end, planned, gone):
    best = find_routes(geo, "Marseille", end, allow_planned=planned)[0]
    without = find_routes(geo, "Marseille", end, allow_planned=planned, avoid=[gone])[0]
    assert without.cable_range_km.likely >= best.cable_range_km.likely - 1e-6


@pytest.mark.parametrize("end", ["Alexandria", "Fujairah", "Mumbai"])
def test_a_route_among_the_first_is_the_shortest_of_its_systems(geo, end):
    """A way round that is found beside the others does not stand for a shorter one."""
    every = {r.id.partition("@")[0]: r for r in find_routes(geo, "Marseille", end, k=10)}
    for route in find_routes(geo, "Marseille", end, k=6):
        name = route.id.partition("@")[0]
        if name in every and "EG" in passage(geo, route).countries:
            shortest = every[name].cable_range_km.likely
            assert route.cable_range_km.likely <= shortest + 1e-6


def test_a_point_on_a_place_is_that_place(geo):
    city = next(item for item in geo.junctions.values() if item.name_en == "Frankfurt")
    for shift in (0.0, 5e-6):
        by_point = find_routes(geo, (city.lon_deg + shift, city.lat_deg), "Singapore", k=3)
        by_name = find_routes(geo, "Frankfurt", "Singapore", k=3)
        assert [r.id for r in by_point] == [r.id for r in by_name]


def test_two_points_near_one_another_are_two(geo):
    with pytest.raises(NoRouteError) as told:
        find_routes(geo, (103.98123, 1.39), (103.98149, 1.39))
    assert "both ends" not in str(told.value)


@pytest.mark.parametrize("ratio", [2.1, 1.35])
def test_a_limit_of_route_km_leaves_a_route_whose_cable_is_far_longer(tmp_path, ratio):
    line = [(0.0, 40.0), (20.0, 35.0)]
    ground = km(*line)
    length = ratio * ground
    geo = trunk_world(line, (), (length, length)).open(tmp_path / "own")
    (route,) = find_routes(geo, "P", "Q", max_route_km=1.01 * ground)
    assert route.cable_range_km.likely == pytest.approx(length)


def test_an_avoided_system_leaves_the_ground_it_crosses(geo):
    every = [route.id for route in find_routes(geo, "Zafarana", "Abu Talat")]
    assert [r.id for r in find_routes(geo, "Zafarana", "Abu Talat", avoid=["PEACE"])] == every
    assert find_routes(geo, "Zafarana", "Abu Talat", via=["PEACE"])
    with pytest.raises(NoRouteError, match="none passes FALCON"):
        find_routes(geo, "Zafarana", "Abu Talat", via=["FALCON"])


def test_crossings_are_given_by_their_cable(geo):
    for pair in (("Suez", "Port Said"), ("Ras Ghareb", "Port Said")):
        found = likely(find_routes(geo, *pair, all_paths=True))
        assert found == sorted(found)


def test_a_system_not_there_yet_says_since_when_it_is(geo):
    routes = find_routes(geo, "Karachi", "Marseille", systems=["PEACE"])
    status = passage(geo, routes[0], on="2010").status
    assert "not all in service at the end of 2010" in status
    assert f"PEACE not there yet, ready {geo.systems['PEACE'].ready_for_service}" in status


def test_a_path_of_a_published_length_has_it_in_a_chain(tmp_path):
    world = two_seas()
    for row in world.rows["transit_paths"]:
        if row["id"] == "NORTH":
            row |= {"published_low_km": 290, "published_high_km": 310}
    (route,) = find_routes(world.open(tmp_path / "own"), "F1", "I1")
    assert route.id == "ALPHA@NORTH"
    assert route.cable_range_km.likely == pytest.approx(A_NORTH + 300 + A_SOUTH)


def test_the_accuracy_of_a_chain_is_that_of_its_worst_leg(seas):
    # segments are good to 20 km and stretches to 5, in the world of `two_seas`
    (only,) = find_routes(seas, "F1", "I1", systems=["ALPHA"])
    assert {(leg.medium, leg.accuracy_km) for leg in only.legs} == {("sea", 20), ("land", 5)}
    assert only.accuracy_km == 20
    (land, *_) = find_routes(seas, "E1", "E2")
    assert land.accuracy_km == 5


def test_a_cable_that_stays_south_of_the_gulf_of_suez_does_not_pass_it(geo: Geodata) -> None:
    south = find_routes(geo, "Mombasa", "Mumbai", k=3)
    north = find_routes(geo, "Marseille", "Mumbai", k=1, via=["Zafarana"])
    named = [{name for leg in way.legs for name in leg.group_ids} for way in (*south, *north)]
    assert ["EG-G-GULF-SUEZ" in names for names in named] == [False, False, False, True]


def test_no_cable_is_said_to_run_in_the_suez_canal(geo):
    """From Port Said routes cross the zone of the canal on land: no cable lies in the canal."""
    routes = find_routes(geo, "Marseille", "Mumbai", systems=["2Africa", "FALCON"], k=3)
    beside = [route for route in routes if "Suez Canal" in passage(geo, route).waters]
    assert beside
    for route in beside:
        assert passage(geo, route).waters_on_land == ("Suez Canal",)
        [waters] = [text for text in route.note.split(". ") if text.startswith("Waters: ")]
        assert "Red Sea" in waters
        assert "Suez Canal" not in waters
        assert "Zones of waters crossed on land: Suez Canal." in route.note


def test_a_point_of_tables_without_places_is_a_place_of_its_own(tmp_path):
    bare = opened(tmp_path)
    assert find_place(bare, "5,5").kind == "point"
    with pytest.raises(NoRouteError, match="no system that the search allows lands at or near"):
        find_routes(bare, (5, 5), (6, 6))

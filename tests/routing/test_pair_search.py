"""Candidates of a protected pair: two apart are among them wherever the network has two."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings, strategies as st
from worlds.seas import World, two_seas

import cableroute as cr
from cableroute.routing.search import pair_candidates
from cableroute.routing.shared_risks import RouteRisk, RouteRisks

SPOTS = {
    "F": (5.4, 43.3), "I": (72.8, 19.0), "A": (29.7, 31.0), "B": (32.6, 29.2),
    "C": (43.1, 11.6), "D": (39.2, 21.5), "E": (7.2, 43.6),
}  # fmt: skip
GROUPS = ("G1", "G2", "G3")


def world_of(cables):
    """Stations without land between them; a system for each cable, with its risk groups."""
    world = World()
    for name, at in SPOTS.items():
        world.station(name, *at, "FR")
    for group in GROUPS:
        world.group(group, f"Strait {group}", "corridor")
    for number, (ends, groups) in enumerate(cables):
        system = f"S{number}"
        world.system(system, *ends)
        world.segment(f"{system}-1", system, *ends, group_ids=list(groups))
    return world


def every_route(cables):
    """Each simple path from F to I as the risks that it passes, without the library."""
    found = []

    def walk(place, seen, risks):
        if place == "I":
            found.append(frozenset(risks) - {"F", "I"})
            return
        for number, (ends, groups) in enumerate(cables):
            if place in ends:
                following = ends[1 - ends.index(place)]
                if following not in seen:
                    walk(following, seen | {following}, [*risks, following, number, *groups])

    walk("F", {"F"}, [])
    return found


cables = st.lists(
    st.tuples(
        st.sampled_from(list(combinations(SPOTS, 2))),
        st.sets(st.sampled_from(GROUPS), max_size=2).map(sorted).map(tuple),
    ),
    min_size=4, max_size=11, unique_by=lambda item: item[0],
)  # fmt: skip


@settings(max_examples=30, deadline=None, derandomize=True)
@given(cables)
def test_two_apart_are_found_wherever_there_are_two(tmp_path_factory, cables):
    routes = every_route(cables)
    if len(routes) < 2:
        return
    unavoidable = frozenset.intersection(*routes)
    apart = any(not (one & other) - unavoidable for one, other in combinations(routes, 2))
    geo = world_of(cables).open(tmp_path_factory.mktemp("own"))
    found = pair_candidates(geo, "F", "I")
    assert found.apart is apart
    assert {risk.id for risk in found.unavoidable} == {
        f"S{risk}-1" if isinstance(risk, int) else risk for risk in unavoidable
    }
    risks = [RouteRisks(geo).of_route(route) - found.unavoidable for route in found.routes]
    assert any(one.isdisjoint(other) for one, other in combinations(risks, 2)) is apart
    assert len({route.id for route in found.routes}) == len(found.routes)


def test_a_pair_apart_beyond_the_longest_chain_is_found(tmp_path):
    """One route by two systems; the only one apart from it changes systems four times."""
    cables = [
        (("F", "A"), ("G1",)), (("A", "I"), ()),
        (("F", "B"), ()), (("B", "E"), ()), (("E", "D"), ()), (("D", "C"), ()), (("C", "I"), ()),
    ]  # fmt: skip
    geo = world_of(cables).open(tmp_path / "own")
    assert len(cr.find_routes(geo, "F", "I")) == 1
    found = pair_candidates(geo, "F", "I")
    assert found.apart
    assert [len(route.system_ids) for route in found.routes] == [2, 5]


def test_a_pair_that_no_route_leads_to_is_found_and_unknown_where_it_is_too_long(tmp_path):
    """Three direct cables have a group in common, two by two, and one each with both long chains.

    Without the risks of a direct cable nothing is left, so that only a search for both lines at
    once finds the two chains of five systems, which have no group in common.
    """
    first, second = "KLMN", "OPQR"
    world = World()
    for at, name in enumerate(("F", "I", *first, *second)):
        world.station(name, *SPOTS.get(name, (-30.0 + 2 * at, 5.0)), "FR")
    direct = [("g1", "g2", "p1", "q1"), ("g2", "g3", "p2", "q2"), ("g1", "g3", "p3", "q3")]
    for group in sorted({group for groups in direct for group in groups}):
        world.group(group, f"Strait {group}", "corridor")
    cables = [(("F", "I"), groups) for groups in direct]
    for places, groups in ((first, ("p1", "p2", "p3")), (second, ("q1", "q2", "q3"))):
        cables += [(ends, groups) for ends in pairwise(("F", *places, "I"))]
    for number, (ends, groups) in enumerate(cables):
        world.system(f"S{number}", *ends)
        world.segment(f"S{number}-1", f"S{number}", *ends, group_ids=list(groups))
    geo = world.open(tmp_path / "own")
    found = pair_candidates(geo, "F", "I")
    assert found.shortest_count == len(direct)
    assert sorted(len(route.system_ids) for route in found.routes) == [1, 1, 1, 5, 5]
    assert found.apart is True
    longest = max(route.route_km for route in found.routes[:3])
    short = pair_candidates(geo, "F", "I", conditions=cr.Conditions(max_route_km=longest + 1))
    assert len(short.routes) == len(direct)
    assert short.apart is None


def test_risks_of_a_route_are_groups_straits_places_and_sections(tmp_path):
    world = two_seas()
    geo = world.open(tmp_path / "own")
    route = cr.find_routes(geo, "F1", "I1", via="NORTH")[0]
    found = RouteRisks(geo).of_route(route)
    assert {risk.id for risk in found if risk.kind == "group"} == {"BAB", "BRIDGE"}
    assert {risk.id for risk in found if risk.kind == "place"} == {"E1", "E2", "J1", "U"}
    assert {risk.id for risk in found if risk.kind == "section"} == {
        "A-NORTH", "A-SOUTH/E2/U", "A-SOUTH/U/I1", "S1", "S2",
    }  # fmt: skip


def test_a_recorded_common_failure_is_of_the_land_crossings_of_its_systems(geo):
    routes = cr.find_routes(geo, "Marseille", "Mumbai", systems=["SMW5", "AAE-1", "SEACOM"], k=30)
    risk = RouteRisk("group", "EG-G-FAIL-2022-06-07")
    taken = [route for route in routes if {"SMW5", "AAE-1"} & set(route.system_ids)]
    assert taken
    assert any(risk in RouteRisks(geo).of_route(route) for route in taken)


@pytest.mark.parametrize("how", [{"avoid": ["Egypt"]}, {"max_route_km": 12_000}])
def test_candidates_keep_the_conditions(geo, how):
    found = pair_candidates(geo, "Marseille", "Mumbai", conditions=cr.Conditions(**how))
    for route in found.routes:
        assert route.route_km <= how.get("max_route_km", route.route_km)
        if "avoid" in how:
            assert "EG" not in cr.routing.passage(geo, route).countries

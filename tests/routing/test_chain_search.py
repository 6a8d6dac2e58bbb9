"""Chains of systems in small worlds, against an enumeration of every chain."""

from __future__ import annotations

import math
from itertools import pairwise

import networkx
import numpy as np
import pytest
from hypothesis import Phase, given, settings, strategies as st
from shapely.geometry import LineString
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
    A,
    World,
    km,
    small_worlds,
    trunk_world,
    two_seas,
)

import cableroute as cr
from cableroute.routing import Conditions
from cableroute.routing.chain_legs import legs_of
from cableroute.routing.chain_search import MAX_SYSTEMS, TOO_LONG, chains
from cableroute.routing.conditions import Constraints, constraints
from cableroute.routing.network_distances import FEW, all_shortest, least_from_others
from cableroute.routing.system_networks import (
    CROSS_CONNECT,
    Access,
    Hop,
    Net,
    Offers,
    offers,
    turned,
    usable,
)


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


def at(*places):
    return {place: Access(0.0, ()) for place in places}


def found_between(geo, start, end, *, avoid=(), via=(), count=1000, systems=None, **asked):
    return chains(
        geo, at(start), at(end), offers=offers(geo, Conditions(**asked), systems=systems),
        constraints=constraints(geo, avoid=avoid, via=via), count=count,
    )  # fmt: skip


def test_a_chain_for_each_sequence_the_fewest_systems_first(seas):
    assert NORTH < SOUTH
    found = found_between(seas, "F1", "I1")
    assert [chain.systems for chain in found] == [("ALPHA",)]
    assert found[0].km == pytest.approx(A_NORTH + NORTH + A_SOUTH, abs=1e-6)
    found = found_between(seas, "F2", "I1")
    # BETA + ALPHA and BETA + DELTA; whichever is the shorter comes first
    expected = sorted(
        [
            (B_ONLY + NORTH + A_SOUTH, ("BETA", "ALPHA")),
            (B_ONLY + SOUTH + D_ONLY, ("BETA", "DELTA")),
        ]
    )
    assert [chain.systems for chain in found] == [names for _, names in expected]
    assert [chain.km for chain in found] == pytest.approx([km for km, _ in expected], abs=1e-6)


def test_a_path_younger_than_the_system_is_not_taken(seas):
    (chain,) = (c for c in found_between(seas, "F2", "I1") if "DELTA" in c.systems)
    assert [hop.path_id for hop in chain.hops if hop.path_id] == ["SOUTH"]  # NORTH is of 2016


def test_a_branching_unit_cuts_the_trunk_where_it_lies(seas):
    offered = offers(seas).hops["ALPHA"]
    pieces = [hop for hop in offered if hop.trunk is not None and hop.trunk.id == "A-SOUTH"]
    assert [(hop.start_id, hop.end_id) for hop in pieces] == [("E2", "U"), ("U", "I1")]
    assert pieces[0].km == pytest.approx(TO_UNIT, abs=1e-3)
    assert sum(hop.km for hop in pieces) == pytest.approx(A_SOUTH, abs=1e-6)
    (chain,) = found_between(seas, "E2", "D1")
    assert chain.km == pytest.approx(TO_UNIT + BRANCH, abs=1e-3)
    legs = legs_of(chain, seas)
    assert [(leg.start_id, leg.end_id) for leg in legs] == [("E2", "U"), ("U", "D1")]
    assert legs[0].start == pytest.approx(A["E2"], abs=1e-9)
    assert legs[0].end == pytest.approx(A["U"], abs=1e-9)


def test_pieces_of_a_trunk_end_at_the_unit_that_lies_beside_it(tmp_path):
    """Ten metres off the trunk, within its accuracy: both pieces and the branch meet there."""
    world = two_seas()
    at = 43.0, 12.4001
    [unit] = [row for row in world.rows["junctions"] if row["properties"]["id"] == "U"]
    unit["geometry"]["coordinates"] = list(at)
    geo = world.open(tmp_path / "own")
    (chain,) = found_between(geo, "E2", "D1")
    assert legs_of(chain, geo)[0].end == at
    (back,) = found_between(geo, "D1", "I1")
    assert legs_of(back, geo)[1].start == at


def test_the_whole_trunk_is_one_leg_and_its_own(seas):
    (chain,) = found_between(seas, "I1", "E2", systems=["ALPHA"])
    (leg,) = legs_of(chain, seas)
    assert (leg.id, leg.start_id, leg.end_id) == ("A-SOUTH", "I1", "E2")
    assert leg.start == pytest.approx(A["I1"])


def test_what_is_planned_is_taken_only_where_it_is_allowed(seas):
    assert G_ONLY > TOO_LONG * (A_NORTH + NORTH + A_SOUTH)
    assert [c.systems for c in found_between(seas, "F1", "I1", allow_planned=True)] == [("ALPHA",)]
    found = found_between(seas, "F1", "I1", allow_planned=True, avoid=["Egypt"])
    assert [chain.systems for chain in found] == [("GAMMA",)]
    assert found[0].km == pytest.approx(G_ONLY, abs=1e-6)
    assert found_between(seas, "F1", "I1", avoid=["Egypt"]) == []


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({"on": "2015"}, {"BETA", "DELTA"}),
        ({"on": "2019"}, {"ALPHA", "BETA", "DELTA"}),
        ({"on": "2012"}, {"BETA", "DELTA"}),  # a year is its last day
        ({"on": 2011}, set()),
        ({"on": "any time"}, {"ALPHA", "BETA", "DELTA", "GAMMA"}),
        ({"on": "2012-03"}, {"DELTA"}),  # of 2012-02; BETA of some time in 2012
        ({"allow_planned": True}, {"ALPHA", "BETA", "DELTA", "GAMMA"}),
        ({"known": ["BETA"]}, {"BETA"}),
        ({"known": ["GAMMA"]}, set()),
        ({}, {"ALPHA", "BETA", "DELTA"}),
    ],
)
def test_which_systems_come_into_question(seas, how, expected):
    known = how.get("known")
    asked = Conditions(**{name: value for name, value in how.items() if name != "known"})
    found = {name for name, item in seas.systems.items() if usable(item, asked, seas, known=known)}
    assert found == expected


@pytest.mark.parametrize("status", ["cancelled", "retired", "out of service"])
def test_what_is_over_is_never_planned(tmp_path, status):
    world = two_seas()
    world.rows["systems"][-1]["status"] = status
    geo = world.open(tmp_path / "own")
    assert "GAMMA" not in offers(geo, Conditions(allow_planned=True)).hops


@pytest.mark.parametrize("status", ["under construction", "planned", "announced", "unverified",
                                    "cancelled"])  # fmt: skip
def test_on_a_date_no_segment_is_taken_that_is_not_there(tmp_path, status):
    """The system is in service since 2010, a segment of it was never laid."""
    world = two_seas()
    world.station("D2", 39.2, 21.5, "SA")
    world.segment("D-LATE", "DELTA", "E2", "D2", status=status)
    geo = world.open(tmp_path / "own")
    assert found_between(geo, "E2", "D2") == []
    assert found_between(geo, "E2", "D2", on="2024") == []


@pytest.mark.parametrize(("date", "taken"), [("2015", True), ("2021", False)])
def test_a_retired_system_is_taken_on_dates_when_it_was_in_service(tmp_path, date, taken):
    world = two_seas()
    world.rows["systems"][2] |= {"status": "retired", "out_of_service": "2020-06"}
    world.rows["cables"] = [
        row | {"properties": row["properties"] | {"status": "retired"}}
        if row["properties"]["id"] == "D-ONLY" else row
        for row in world.rows["cables"]
    ]  # fmt: skip
    geo = world.open(tmp_path / "own")
    found = found_between(geo, "E2", "I1", on=date, systems=["DELTA"])
    assert [chain.systems for chain in found] == ([("DELTA",)] if taken else [])


def test_a_system_that_does_not_cross_needs_a_cross_connect(tmp_path):
    world = two_seas()
    world.rows["crossings"] = []
    for row in world.rows["systems"]:
        row["landing_station_ids"] = ""  # no crossing between its own stations is inferred
    geo = world.open(tmp_path / "own")
    assert found_between(geo, "F2", "I1") == []
    found = found_between(geo, "F2", "I1", cross_connect=True)
    assert {chain.systems for chain in found} == {
        ("BETA", CROSS_CONNECT, "ALPHA"), ("BETA", CROSS_CONNECT, "DELTA"),
    }  # fmt: skip
    lengths = {chain.systems[2]: chain.km for chain in found}
    assert lengths["ALPHA"] == pytest.approx(B_ONLY + NORTH + A_SOUTH, abs=1e-6)
    assert lengths["DELTA"] == pytest.approx(B_ONLY + NORTH + D_ONLY, abs=1e-6)


def test_its_own_landing_stations_let_a_system_cross(tmp_path):
    world = two_seas()
    world.rows["crossings"] = []
    found = found_between(world.open(tmp_path / "own"), "F1", "I1")
    assert [chain.systems for chain in found] == [("ALPHA",)]
    assert {hop.attribution_confidence for hop in found[0].hops if hop.path_id} == {"inferred"}


def test_a_beach_manhole_joins_its_station(tmp_path):
    world = World()
    world.station("E1", 30.0, 31.0, "EG")
    world.station("F1", 5.0, 43.0, "FR")
    world.junction("M1", 30.02, 31.05, "beach manhole", station_id="E1", country="EG")
    world.stretch("ACCESS", "M1", "E1")
    world.system("ALPHA", "E1", "F1")
    world.segment("SEG", "ALPHA", "M1", "F1")
    geo = world.open(tmp_path / "own")
    expected = SEA * km(world.at["M1"], world.at["F1"]) + LAND * km(world.at["M1"], world.at["E1"])
    for ends in (("E1", "F1"), ("F1", "E1")):
        (chain,) = found_between(geo, *ends)
        assert chain.km == pytest.approx(expected, abs=1e-6)
        legs = legs_of(chain, geo)
        assert {leg.id for leg in legs} == {"ACCESS", "SEG"}
        assert (legs[0].start_id, legs[-1].end_id) == ends
        for before, after in pairwise(legs):
            assert (before.end_id, before.end) == (after.start_id, after.start)


# --- pieces of a trunk ---


@pytest.mark.parametrize(
    "line",
    [
        [(0.0, 40.0), (20.0, 35.0), (30.0, 34.0)],
        [(170.0, 10.0), (-165.0, 12.0), (-150.0, 20.0)],  # over the date line
        [(10.0, -30.0), (10.0, 30.0)],
    ],
)
@pytest.mark.parametrize("parts", [(0.5,), (0.2, 0.7), (0.1, 0.5, 0.9)])
@pytest.mark.parametrize("ratios", [None, (1.1, 1.3), (0.97, 0.99)])
def test_pieces_of_a_trunk_add_up_to_it(tmp_path, line, parts, ratios):
    published = ratios and tuple(round(ratio * km(*line)) for ratio in ratios)
    world = trunk_world(line, parts, published)
    geo = world.open(tmp_path / "own")
    trunk = geo.segments["TRUNK"]
    stops = ["P", *(f"U{n}" for n in range(1, len(parts) + 1)), "Q"]
    whole = sum(published) / 2 if published else SEA * km(*line)
    (chain,) = found_between(geo, "P", "Q")
    assert chain.km == pytest.approx(whole, rel=1e-9)
    assert [leg.id for leg in legs_of(chain, geo)] == ["TRUNK"]
    assert legs_of(chain, geo)[0].published_km == trunk.published_km
    assert trunk.published_km == published
    # every piece, taken by itself: from unit to unit over their branches
    total = 0.0
    for start, end in pairwise(stops):
        ends = [place.replace("U", "X") for place in (start, end)]
        (chain,) = found_between(geo, *ends)
        (piece,) = (leg for leg in legs_of(chain, geo) if leg.id.startswith("TRUNK"))
        assert (piece.start_id, piece.end_id) == (start, end)
        assert piece.published_km is None
        if end != "Q":
            straight = km(world.at[start], world.at[end])
            assert piece.route_km == pytest.approx(straight, abs=1e-3)
        assert piece.cable_km == pytest.approx(whole * piece.route_km / km(*line), rel=1e-6)
        total += piece.cable_km
        cr.Route("R", "R", legs_of(chain, geo))  # they join
    assert total == pytest.approx(whole, abs=1e-3)


@pytest.mark.parametrize("ratio", [0.9, 2.1])
def test_a_published_length_far_from_the_drawn_one_does_not_stop_the_search(tmp_path, ratio):
    """The tables take it, and the whole trunk is travelled with it; a piece must be too."""
    line = [(0.0, 40.0), (20.0, 35.0)]
    length = ratio * km(*line)
    geo = trunk_world(line, (0.5,), (length, length)).open(tmp_path / "own")
    (whole,) = cr.find_routes(geo, "P", "Q")
    assert whole.cable_range_km.likely == pytest.approx(length)
    (part,) = cr.find_routes(geo, "P", "X1")
    assert part.legs[0].cable_range_km.likely == pytest.approx(length / 2, rel=1e-3)


def test_a_piece_travelled_backward_is_the_piece_turned(tmp_path):
    geo = trunk_world([(0.0, 40.0), (20.0, 35.0)], (0.2, 0.7), (1900, 2100)).open(tmp_path / "own")
    (there,) = found_between(geo, "X1", "X2")
    (back,) = found_between(geo, "X2", "X1")
    assert there.km == pytest.approx(back.km)
    names = ["BR1", "TRUNK/U1/U2", "BR2"]
    assert [leg.id for leg in legs_of(there, geo)] == names
    assert [leg.id for leg in legs_of(back, geo)] == names[::-1]
    piece, turned = legs_of(there, geo)[1], legs_of(back, geo)[1]
    assert turned.geometry.equals_exact(piece.geometry.reverse(), 1e-9)


@pytest.mark.parametrize("at_km", [0.0, 0.1, 3.0])
def test_a_unit_at_the_very_end_of_its_trunk(tmp_path, at_km):
    line = [(0.0, 40.0), (20.0, 35.0)]
    geo = trunk_world(line, (at_km / km(*line),)).open(tmp_path / "own")
    for ends in (("P", "X1"), ("Q", "X1"), ("P", "Q")):
        (chain,) = found_between(geo, *ends)
        route = cr.Route("R", "R", legs_of(chain, geo))
        assert route.cable_range_km.likely == pytest.approx(chain.km, abs=1.5)


def test_two_units_at_one_point(tmp_path):
    """Two branches leave the trunk at one place: the way from one to the other is theirs."""
    world = trunk_world([(0.0, 40.0), (20.0, 35.0)], (0.5,))
    world.station("Y", 9.0, 44.0, "PT")
    world.junction("V", *world.at["U1"], "branching unit", on_leg_id="TRUNK")
    world.segment("BRY", "T", "V", "Y", role="branch")
    geo = world.open(tmp_path / "own")
    (chain,) = found_between(geo, "X1", "Y")
    expected = SEA * (km(world.at["U1"], world.at["X1"]) + km(world.at["U1"], world.at["Y"]))
    assert chain.km == pytest.approx(expected, abs=5e-3)
    assert cr.Route("R", "R", legs_of(chain, geo)).cable_range_km.likely == pytest.approx(
        expected, abs=5e-3
    )


def test_no_place_is_passed_twice_though_a_return_is_shorter(tmp_path):
    """via X, on a branch of the trunk's unit; an own ring joins X to Q the long way round."""
    world = trunk_world([(0.0, 40.0), (20.0, 38.0)], (0.5,))
    world.segment("RING", "T", "X1", "Q", (15.0, 20.0), (25.0, 25.0))
    geo = world.open(tmp_path / "own")
    found = found_between(geo, "P", "Q", via=["station:X1"])
    ring = km(world.at["X1"], (15.0, 20.0), (25.0, 25.0), world.at["Q"])
    branch = km(world.at["U1"], world.at["X1"])
    assert ring > branch + km(world.at["U1"], world.at["Q"])
    assert [chain.systems for chain in found] == [("T",)]
    assert found[0].km == pytest.approx(
        SEA * (km(world.at["P"], world.at["U1"]) + branch + ring), abs=1e-3
    )


# --- every chain of small worlds, against an enumeration ---


def every_simple_way(edges, start, end, most):
    """Return the shortest simple way for each sequence of systems, and the shortest walk."""
    by_system = {}
    for system, one, other, length in edges:
        by_system.setdefault(system, []).append((one, other, length))
    best = {}

    def walk(place, system, done, so_far, seen):
        """Go on hop by hop; a new system may be taken at any station (they start with N)."""
        if place == end:
            if so_far < best.get(done, math.inf):
                best[done] = so_far
            return
        for name, its in by_system.items():
            if name != system and (name in done or len(done) == most or place[0] != "N"):
                continue
            names = done if name == system else (*done, name)
            for one, other, length in its:
                for here, there in ((one, other), (other, one)):
                    if here == place and there not in seen:
                        walk(there, name, names, so_far + length, seen | {there})

    walk(start, None, (), 0.0, frozenset((start,)))
    return best


def minimal(best):
    """Leave out sequences of which fewer systems make a way by themselves, and far longer ones."""
    kept = {}
    shortest = min(best.values(), default=math.inf)
    for names in sorted(best, key=lambda names: (len(names), best[names])):
        if best[names] <= TOO_LONG * shortest and not any(
            set(other) < set(names) for other in kept
        ):
            kept[names] = best[names]
    return kept


# to open a folder takes a while: a world that fails is told as it is, not made smaller
some = settings(
    max_examples=15, deadline=None, derandomize=True, phases=[Phase.explicit, Phase.generate]
)


@settings(some, max_examples=40)
@given(small_worlds())
def test_every_needed_sequence_is_found_with_its_shortest_route(tmp_path_factory, made):
    world, names, edges = made
    geo = world.open(tmp_path_factory.mktemp("small") / "own")
    best = every_simple_way(edges, names[0], names[1], MAX_SYSTEMS)
    found = found_between(geo, names[0], names[1])
    short = {c.systems: c.km for c in found if len(c.systems) <= MAX_SYSTEMS}
    assert len({chain.systems for chain in found}) == len(found)
    # nothing is claimed that is not there, and each with its own shortest length
    for chain in found:
        if len(chain.systems) <= MAX_SYSTEMS:
            assert chain.km == pytest.approx(best[chain.systems], abs=1e-3)
        places = [chain.hops[0].start_id, *(hop.end_id for hop in chain.hops)]
        assert len(set(places)) == len(places)
        route = cr.Route("R", "R", legs_of(chain, geo))
        assert route.cable_range_km.likely == pytest.approx(chain.km, abs=1e-3)
    # and what the rule keeps is found; orders of one set of systems may stand for one another
    expected = minimal(best)
    assert {frozenset(names) for names in short} == {frozenset(names) for names in expected}
    for systems in {frozenset(names) for names in expected}:
        wanted = min(km for names, km in expected.items() if set(names) == systems)
        got = min(km for names, km in short.items() if set(names) == systems)
        assert got == pytest.approx(wanted, abs=1e-3)


@some
@given(small_worlds())
def test_a_network_too_large_for_all_its_distances_gives_the_same_chains(tmp_path_factory, made):
    world, names, _ = made
    geo = world.open(tmp_path_factory.mktemp("small") / "own")
    found = found_between(geo, names[0], names[1])
    again = chains(
        geo, at(names[0]), at(names[1]), offers=offers(geo), constraints=constraints(geo),
        count=1000, most_in_matrix=0,
    )  # fmt: skip
    assert [chain.systems for chain in again] == [chain.systems for chain in found]
    assert [chain.hops for chain in again] == [chain.hops for chain in found]


@pytest.mark.parametrize("size", [FEW // 4, FEW, FEW + 1, 2 * FEW])
def test_stations_of_a_network_are_as_far_apart_as_networkx_has_them(size):
    """Small networks and large ones, each by its own Dijkstra, with parts that nothing joins."""
    rng = np.random.default_rng(size)
    graph = networkx.Graph()
    graph.add_nodes_from(f"P{number}" for number in range(size))
    links = rng.integers(0, size, (size, 2))
    for start, end in links[links[:, 0] != links[:, 1]].tolist():
        graph.add_edge(f"P{start}", f"P{end}", weight=float(rng.integers(1, 900)))
    leaving = {}
    for start, end, apart_km in graph.edges.data("weight"):
        hop = Hop(start, end, apart_km, "S", ())
        leaving.setdefault(start, []).append(hop)
        leaving.setdefault(end, []).append(turned(hop))
    stations = tuple(graph)
    lengths = dict(networkx.all_pairs_dijkstra_path_length(graph))
    wanted = [[math.inf if a == b else lengths[a].get(b, math.inf) for b in stations]
              for a in stations]  # fmt: skip
    assert math.inf in wanted[0][1:]
    assert all_shortest(Net("S", leaving, stations)).tolist() == wanted


def test_stations_are_reached_from_others_by_the_least_km():
    """A random network with hops of no length, against networkx from each station alone."""
    rng = np.random.default_rng(18)
    for size in rng.integers(3, 25, 30).tolist():
        links = rng.integers(0, size, (2 * size, 2))
        graph = networkx.Graph()
        for start, end in links[links[:, 0] != links[:, 1]].tolist():
            graph.add_edge(f"P{start}", f"P{end}", weight=float(rng.integers(0, 6)))
        hops = [Hop(*ends, km, "S", ()) for *ends, km in graph.edges.data("weight")]
        leaving = {}
        for hop in (*hops, *map(turned, hops)):
            leaving.setdefault(hop.start_id, []).append(hop)
        stations = tuple(sorted(graph)[: size // 2 + 1])
        given_km = np.where(
            rng.random(len(stations)) < 0.6, rng.integers(0, 9, len(stations)), np.inf
        )
        least = [
            min(
                (
                    given_km[row] + networkx.dijkstra_path_length(graph, other, place)
                    for row, other in enumerate(stations)
                    if other != place and networkx.has_path(graph, other, place)
                ),
                default=math.inf,
            )
            for place in stations
        ]
        assert least_from_others(Net("S", leaving, stations), given_km).tolist() == least


@some
@given(small_worlds(), st.integers(2, 5))
def test_avoiding_a_station_is_a_world_without_it(tmp_path_factory, made, number):
    world, names, edges = made
    gone = names[number]
    geo = world.open(tmp_path_factory.mktemp("small") / "own")
    rest = [edge for edge in edges if gone not in edge[1:3]]
    best = minimal(every_simple_way(rest, names[0], names[1], MAX_SYSTEMS))
    found = found_between(geo, names[0], names[1], avoid=[f"station:{gone}"])
    short = {frozenset(c.systems): c.km for c in reversed(found) if len(c.systems) <= MAX_SYSTEMS}
    assert set(short) == {frozenset(names) for names in best}
    assert not any(gone in (hop.start_id, hop.end_id) for chain in found for hop in chain.hops)


@some
@given(small_worlds(), st.integers(2, 5))
def test_what_is_passed_is_passed(tmp_path_factory, made, number):
    world, names, edges = made
    geo = world.open(tmp_path_factory.mktemp("small") / "own")
    wanted = names[number]
    found = found_between(geo, names[0], names[1], via=[f"station:{wanted}"])
    for chain in found:
        assert wanted in {hop.end_id for hop in chain.hops}
    through = {
        systems
        for systems in every_simple_way_via(edges, names[0], names[1], wanted)
        if len(systems) == 1
    }
    assert {chain.systems for chain in found if len(chain.systems) == 1} <= through


def every_simple_way_via(edges, start, end, wanted):
    """Return the single systems that have a simple way through a place."""
    found = set()
    for system in {edge[0] for edge in edges}:
        leaving = {}
        for _, one, other, _ in (edge for edge in edges if edge[0] == system):
            leaving.setdefault(one, []).append(other)
            leaving.setdefault(other, []).append(one)
        waiting = [(start,)]
        while waiting:
            way = waiting.pop()
            if way[-1] == end:
                found |= {(system,)} if wanted in way else set()
                continue
            waiting += [(*way, place) for place in leaving.get(way[-1], ()) if place not in way]
    return found


def test_the_line_of_a_leg_is_a_line(seas):
    (chain,) = found_between(seas, "E2", "D1")
    assert all(isinstance(leg.geometry, LineString) for leg in legs_of(chain, seas))
    assert Constraints() == constraints(seas)


@pytest.mark.parametrize(
    ("start", "end", "asked"),
    [
        ("EG-ZAF", "FR-MRS", {"count": 20}),
        ("PK-KHI", "FR-MRS", {"count": 4}),
        ("IN-BOM", "FR-MRS", {"most_in_matrix": 3}),
    ],
)
def test_systems_that_no_chain_can_take_are_not_looked_at(geo, start, end, asked):
    """A search among those near its ends finds what a search among all of them does."""

    class Whole(Offers):
        def between(self, start, end, most):
            return set(self.hops)

    near = offers(geo, Conditions())
    whole = Whole(near.hops, near.places, near.marks, {})
    given = {"constraints": Constraints(), **asked}
    found, every = (chains(geo, at(start), at(end), offers=item, **given) for item in (near, whole))
    assert found == every
    assert found


def test_the_places_of_a_system_are_the_ends_of_what_it_offers(geo):
    made = offers(geo, Conditions(allow_planned=True, cross_connect=True))
    assert set(made.places) == set(made.hops)
    for name, hops in made.hops.items():
        spurs = {hop.end_id for hop in made.spurs.get(name, ())}
        assert set(made.places[name]) == spurs | {place for hop in hops for place in hop[:2]}, name


def test_more_sequences_than_are_looked_at_hide_no_route(tmp_path):
    """17 cables side by side between each two of five stations: 17³ sequences of three alone."""
    world = World()
    places = [f"S{number}" for number in range(5)]
    for number, place in enumerate(places):
        world.station(place, 40.0 + number, 10.0, "IN")
    for one, two in pairwise(places):
        for number in range(17):
            name = f"{one}{two}{number:02}"
            world.system(name, one, two)
            world.segment(f"{name}-T", name, one, two)
    geo = world.open(tmp_path / "own")
    legs = [km(world.at[one], world.at[two]) * SEA for one, two in pairwise(places)]
    found = found_between(geo, "S0", "S4")
    assert found
    for chain in found:
        assert chain.km == pytest.approx(sum(legs), abs=1e-6)
        assert [name[:4] for name in chain.systems] == ["S0S1", "S1S2", "S2S3", "S3S4"]


@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_longer_chain_of_up_to_four_systems_is_found_beside_a_direct_one(tmp_path, count):
    """One cable along a parallel, and a chain that leaves it by two degrees: some 5 % longer."""
    world = World()
    lons = [4.0 * number for number in range(count + 1)]
    for number, lon in enumerate(lons):
        lat = 2.0 * (0 < number < count)
        world.station(f"N{number}", lon, lat, "FR")
    world.system("DIRECT", "N0", f"N{count}")
    world.segment("DIRECT-T", "DIRECT", "N0", f"N{count}")
    hops = list(pairwise(f"N{number}" for number in range(count + 1)))
    for one, two in hops:
        world.system(one + two, one, two)
        world.segment(f"{one}{two}-T", one + two, one, two)
    found = cr.find_routes(world.open(tmp_path / "own"), "N0", f"N{count}", k=1000)
    assert [route.system_ids for route in found] == [("DIRECT",), tuple(a + b for a, b in hops)]
    assert 1.0 < found[1].cable_km / found[0].cable_km < 1.13

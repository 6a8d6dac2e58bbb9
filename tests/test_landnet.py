"""The network of legs: every simple path, shortest first."""

from __future__ import annotations

import math
from itertools import pairwise, permutations

import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString

from cableroute import Leg
from cableroute.landnet import network, simple_paths

PLACES = {
    "A": (30.0, 30.0),
    "B": (30.9, 30.4),
    "C": (30.8, 29.5),
    "D": (31.9, 30.1),
    "E": (32.6, 29.4),
}
EDGES = ("AB", "AC", "BC", "BD", "CD", "DE", "CE")


def straight(name, start, end):
    return Leg(name, start, end, "land", LineString([PLACES[start], PLACES[end]]), 0)


def edge_km(start, end):
    (lon1, lat1), (lon2, lat2) = PLACES[start], PLACES[end]
    return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000


def every_path(start, end):
    """Try every order of the places between: slow, and certain."""
    joined = {frozenset(edge) for edge in EDGES}
    inner = [place for place in PLACES if place not in (start, end)]
    found = []
    for count in range(len(inner) + 1):
        for middle in permutations(inner, count):
            places = (start, *middle, end)
            if all(frozenset(step) in joined for step in pairwise(places)):
                found.append((math.fsum(edge_km(*step) for step in pairwise(places)), places))
    return sorted(found)


@pytest.mark.parametrize(("start", "end"), [("A", "E"), ("E", "A"), ("B", "C"), ("D", "A")])
def test_every_simple_path_shortest_first(start, end):
    net = network(straight(edge, *edge) for edge in EDGES)
    paths = list(simple_paths(net, start, end))
    places = [(path[0].start_id, *(leg.end_id for leg in path)) for path in paths]
    expected = every_path(start, end)
    assert places == [found for _, found in expected]
    for path, (length_km, _) in zip(paths, expected, strict=True):
        assert math.fsum(leg.route_km for leg in path) == pytest.approx(length_km, abs=1e-6)
        for before, after in pairwise(path):
            assert before.end == after.start


def test_paths_stop_at_the_longest_wanted():
    net = network(straight(edge, *edge) for edge in EDGES)
    lengths = [length_km for length_km, _ in every_path("A", "E")]
    limit = (lengths[1] + lengths[2]) / 2
    assert len(list(simple_paths(net, "A", "E", max_km=limit))) == 2


def test_parallel_legs_are_different_paths():
    net = network([straight("road", "A", "B"), straight("rail", "A", "B")])
    assert sorted(path[0].id for path in simple_paths(net, "A", "B")) == ["rail", "road"]


def test_parallel_legs_in_the_middle_and_at_the_end():
    legs = [straight("AB", "A", "B")]
    legs += [straight(f"BD{number}", "B", "D") for number in range(3)]
    legs += [straight(f"DE{number}", "D", "E") for number in range(2)]
    paths = [tuple(leg.id for leg in path) for path in simple_paths(network(legs), "A", "E")]
    assert len(paths) == len(set(paths)) == 6


@pytest.mark.parametrize(("start", "end"), [("A", "A"), ("A", "X"), ("X", "A"), ("A", "E")])
def test_no_path(start, end):
    net = network([straight("AB", "A", "B"), straight("DE", "D", "E")])
    assert list(simple_paths(net, start, end)) == []


def test_legs_are_travelled_both_ways():
    net = network([straight("AB", "A", "B")])
    back = next(iter(simple_paths(net, "B", "A")))[0]
    assert (back.start, back.end) == (PLACES["B"], PLACES["A"])

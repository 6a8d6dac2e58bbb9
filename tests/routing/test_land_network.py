"""The network of legs or lines: least paths, disjoint paths, paths that share no risk.

Expected values come from trying every path (`every_path` below), from networkx where it is
installed, from scipy, and from networks small enough to see.
"""

from __future__ import annotations

import itertools
import math
import random

import geopandas
import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from scipy.sparse import csr_array
from scipy.sparse.csgraph import yen
from scipy.spatial import Delaunay
from shapely.geometry import LineString

from cableroute import (
    Leg,
    ModelError,
    NoRouteError,
    UnknownNameError,
)
from cableroute.routing import disjoint_paths
from cableroute.routing.disjoint_paths import (
    _decomposed,
    group_disjoint_paths,
)
from cableroute.routing.land_network import Network, network
from cableroute.routing.land_paths import simple_paths

PLACES = {
    "A": (30.0, 30.0),
    "B": (30.9, 30.4),
    "C": (30.8, 29.5),
    "D": (31.9, 30.1),
    "E": (32.6, 29.4),
}
EDGES = ("AB", "AC", "BC", "BD", "CD", "DE", "CE")

TRAP = [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)]
"""The least path 0-1-2-3 takes the middle edge; with it gone, 0 and 3 are apart."""


def straight(name, start, end, **options):
    return Leg(name, start, end, "land", LineString([PLACES[start], PLACES[end]]), 0, **options)


def edge_km(start, end):
    (lon1, lat1), (lon2, lat2) = PLACES[start], PLACES[end]
    return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000


def every_path(net, start, end):
    """Return edges and nodes of every simple path, in the order that `simple_paths` states."""
    leaving = {}
    for edge, (tail, head) in enumerate(net.ends.tolist()):
        leaving.setdefault(tail, []).append((head, edge))
        if not net.directed:
            leaving.setdefault(head, []).append((tail, edge))
    found = []

    def go_on(nodes, edges):
        if nodes[-1] == end:
            found.append((edges, nodes))
            return
        for node, edge in leaving.get(nodes[-1], ()):
            if node not in nodes:
                go_on((*nodes, node), (*edges, edge))

    go_on((start,), ())
    return sorted(found, key=lambda path: (sum(net.cost[list(path[0])]), len(path[0]), path[0]))


def some_network(seed):
    """A small network with parallel edges, equal costs and costs of 0, joined or not."""
    choose = random.Random(seed)
    node_count, edge_count = choose.randint(3, 7), choose.randint(2, 12)
    highest, group_count = choose.choice([1, 3, 9]), choose.randint(1, 5)
    return Network(
        [choose.sample(range(node_count), 2) for _ in range(edge_count)],
        [choose.randint(0, highest) for _ in range(edge_count)],
        node_ids=list(range(node_count)),
        group_ids=[
            tuple(
                choose.sample(range(group_count), choose.choice([0, 0, 1, 1, min(2, group_count)]))
            )
            for _ in range(edge_count)
        ],
        directed=choose.random() < 0.4,
    )


def last(net):
    return net.node_count - 1


def roads(node_count, seed=1):
    """A network like roads: a triangulation of random points, half its edges left out."""
    chance = np.random.default_rng(seed)
    points = chance.random((node_count, 2))
    corners = Delaunay(points).simplices
    sides = np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [0, 2]]])
    ends = np.unique(np.sort(sides, axis=1), axis=0)
    ends = ends[chance.random(len(ends)) < 0.55]
    return Network(ends, chance.uniform(1, 9, len(ends)), node_ids=range(node_count))


# k shortest paths


def test_the_k_least_paths_in_the_stated_order():
    for seed in range(200):
        net = some_network(seed)
        expected = every_path(net, 0, last(net))
        for k in (1, 3, 1000):
            found = simple_paths(net, 0, last(net), k=k)
            assert [(path.edge_ids, path.node_ids) for path in found] == expected[:k], seed
            assert all(path.cost == sum(net.cost[list(path.edge_ids)]) for path in found)


@pytest.mark.parametrize("seed", range(3))
def test_ten_least_paths_cost_what_scipy_says(seed):
    net = roads(400, seed)
    tail, head = net.ends.astype(np.int32).T
    both = (np.tile(net.cost, 2), (np.concatenate([tail, head]), np.concatenate([head, tail])))
    for start, end in ((0, 1), (7, 300), (50, 399)):
        expected = yen(csr_array(both, shape=(400, 400)), source=start, sink=end, K=10)
        found = simple_paths(net, start, end)
        assert [path.cost for path in found] == pytest.approx(list(expected), rel=1e-12)


def test_twenty_least_paths_are_those_of_networkx():
    networkx = pytest.importorskip("networkx")
    net = roads(120)
    graph = networkx.Graph()
    for (tail, head), cost in zip(net.ends.tolist(), net.cost, strict=True):
        graph.add_edge(tail, head, cost=cost)
    paths = networkx.shortest_simple_paths(graph, 3, 99, weight="cost")
    expected = [tuple(path) for path in itertools.islice(paths, 20)]
    assert [path.node_ids for path in simple_paths(net, 3, 99, k=20)] == expected


def test_in_a_lattice_of_equal_costs_the_first_edges_come_first():
    side = 6
    right = [(node, node + 1) for node in range(side * side) if node % side < side - 1]
    up = [(node, node + side) for node in range(side * (side - 1))]
    net = Network(right + up, np.full(len(right + up), 0.1))
    paths = simple_paths(net, 0, side * side - 1, k=300)
    assert {len(path.edge_ids) for path in paths[:252]} == {2 * side - 2}  # 10 over 5
    assert len(paths[252].edge_ids) == 2 * side
    edges = [path.edge_ids for path in paths]
    assert edges[:252] == sorted(edges[:252])
    assert edges[252:] == sorted(edges[252:])


def test_decimal_costs_that_add_up_to_the_same_are_equal():
    net = Network([(0, 1), (1, 2), (0, 2)], [0.1, 0.2, 0.3])  # 0.1 + 0.2 > 0.3 in binary
    assert [path.edge_ids for path in simple_paths(net, 0, 2)] == [(2,), (0, 1)]


@pytest.mark.parametrize("cost", [1e-300, 1e-9, 1.0, 1e9, 1e300])
def test_costs_may_be_of_any_size(cost):
    net = Network([(0, 1), (1, 2), (0, 2), (0, 2)], [cost, cost, 3 * cost, 1.5 * cost])
    paths = simple_paths(net, 0, 2)
    assert [path.edge_ids for path in paths] == [(3,), (0, 1), (2,)]
    assert paths[0].cost == 1.5 * cost


def test_the_unit_is_small_against_the_costs():
    assert Network([(0, 1), (1, 2)], [100.0, 0.0]).unit == pytest.approx(1e-13)
    assert roads(1000).unit <= 1e-13
    assert Network([(0, 1)], [0.0]).unit == 1


def test_paths_stop_at_the_highest_cost_wanted():
    net = network(straight(edge, *edge) for edge in EDGES)
    costs = [path.cost for path in simple_paths(net, "A", "E", k=100)]
    assert costs == sorted(costs)
    assert len(costs) == 7
    assert len(simple_paths(net, "A", "E", max_cost=(costs[1] + costs[2]) / 2)) == 2
    assert len(simple_paths(net, "A", "E", max_cost=costs[1])) == 2
    assert simple_paths(net, "A", "E", max_cost=1.0) == []


# of legs


@pytest.mark.parametrize(("start", "end"), [("A", "E"), ("E", "A"), ("B", "C"), ("D", "A")])
def test_paths_through_legs_are_legs_in_the_direction_of_travel(start, end):
    net = network(straight(edge, *edge) for edge in EDGES)
    paths = simple_paths(net, start, end, k=100)
    assert len(paths) == len(every_path(net, *(list(net.node_ids).index(n) for n in (start, end))))
    for path in paths:
        assert (path.node_ids[0], path.node_ids[-1]) == (start, end)
        steps = list(itertools.pairwise(path.node_ids))
        assert [(leg.start_id, leg.end_id) for leg in path.legs] == steps
        assert tuple(leg.id for leg in path.legs) == path.edge_ids
        assert path.cost == pytest.approx(sum(edge_km(*step) for step in steps), abs=1e-6)
        for before, after in itertools.pairwise(path.legs):
            assert before.end == after.start


def test_parallel_legs_are_different_paths():
    legs = [straight("AB", "A", "B")]
    legs += [straight(f"BD{number}", "B", "D") for number in range(3)]
    legs += [straight(f"DE{number}", "D", "E") for number in range(2)]
    paths = [path.edge_ids for path in simple_paths(network(legs), "A", "E")]
    assert len(paths) == len(set(paths)) == 6
    assert paths == sorted(paths)


def test_a_cost_of_ones_own():
    legs = [straight("AB", "A", "B"), straight("BD", "B", "D"), straight("AD", "A", "D")]
    days = {"AB": 1, "BD": 2, "AD": 7}
    net = network(legs, cost=lambda leg: days[leg.id])
    assert [path.cost for path in simple_paths(net, "A", "D")] == [3, 7]


def test_a_directed_network_is_travelled_one_way():
    net = network([straight("AB", "A", "B"), straight("BD", "B", "D")], directed=True)
    assert len(simple_paths(net, "A", "D")) == 1
    assert simple_paths(net, "D", "A") == []
    with pytest.raises(NoRouteError, match="nothing joins D and A"):
        disjoint_paths(net, "D", "A", n=1)
    assert repr(net) == "<Network 3 nodes, 2 edges, directed>"


def test_groups_and_places_of_legs_are_kept():
    net = network([straight("AB", "A", "B", group_ids=("G",)), straight("BD", "B", "D")])
    assert net.group_ids == (("G",), ())
    assert "B" in net
    assert "X" not in net
    assert [] not in net


def test_all_faults_of_legs_at_once():
    legs = [straight("AB", "A", "B"), straight("AB", "B", "D"), straight("DE", "D", "E")]
    loop = Leg("L", "C", "C", "land", LineString([(30, 30), (31, 30), (30, 30)]), 0)
    costs = iter([1, None, -2, math.inf])
    with pytest.raises(ModelError) as caught:
        network([*legs, loop], cost=lambda _: next(costs))
    assert sorted(str(problem).split(" (")[0] for problem in caught.value.problems) == [
        "leg AB: is there twice",
        "leg AB: the cost is missing",
        "leg DE: the cost is -2",
        "leg L: leads from C to itself",
        "leg L: the cost is inf",
    ]
    with pytest.raises(ModelError, match="there are no edges"):
        network([])


# of arrays


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"ends": []}, "no edges"),
        ({"ends": [1, 2]}, "no edges"),
        ({"ends": [(0, 1.5), (1, 2)]}, "no rows of two whole numbers"),
        ({"ends": [(0, 1), (1, 2, 3)]}, "no rows of two whole numbers"),
        ({"cost": ["1", "much"]}, "edge 1: the cost is missing"),
        ({"ends": [(0, 0), (0, 1)]}, "edge 0: leads from node 0 to itself"),
        ({"ends": [(0, -1), (0, 1)]}, "edge 0: ends are"),
        ({"ends": [(0, 3), (0, 1)], "node_ids": list("abc")}, "edge 0: ends are"),
        ({"cost": [1, math.nan]}, "edge 1: the cost is missing"),
        ({"cost": [1, -1]}, "edge 1: the cost is -1"),
        ({"cost": [1]}, "cost: has 1 values for 2 edges"),
        ({"edge_ids": ["a", "a"]}, "'a' is there twice"),
        ({"node_ids": np.array([4, 4, 5])}, "4 is there twice"),
        ({"group_ids": [()]}, "group_ids: has 1 values"),
    ],
)
def test_faults_of_arrays(options, message):
    with pytest.raises(ModelError, match=message):
        Network(**{"ends": [(0, 1), (1, 2)], "cost": [1, 2], **options})


@pytest.mark.parametrize(
    "ids",
    [
        [("a", 1), ("a", 2), None],
        ["x", "y", "z"],
        np.array(["x", "y", "z"]),
        np.array([30, 20, 10], np.int16),
        [1.5, "b", frozenset({1})],
    ],
)
def test_ids_may_be_anything_hashable(ids):
    net = Network([(0, 1), (1, 2)], [1, 2], node_ids=ids, edge_ids=["first", ("second",)])
    path = simple_paths(net, ids[0], ids[2])[0]
    assert path.node_ids == tuple(ids)
    assert path.edge_ids == ("first", ("second",))
    for other in ("no", 99, ("a", 3)):
        assert other not in net


def test_a_network_cannot_be_changed():
    ends, cost = np.array([(0, 1)]), np.array([1.0])
    net = Network(ends, cost)
    cost[0] = 5
    assert simple_paths(net, 0, 1)[0].cost == 1
    with pytest.raises(ValueError, match="read-only"):
        net.cost[0] = 5


def test_unknown_and_equal_ends():
    net = network([straight("AB", "A", "B"), straight("DE", "D", "E")])
    assert simple_paths(net, "A", "E") == []
    for find in (simple_paths, disjoint_paths, group_disjoint_paths):
        with pytest.raises(UnknownNameError, match="no node of the network is called 'X'"):
            find(net, "A", "X")
        with pytest.raises(NoRouteError, match="both ends"):
            find(net, "A", "A")
    for find in (disjoint_paths, group_disjoint_paths):
        with pytest.raises(NoRouteError, match="nothing joins A and E"):
            find(net, "A", "E")
    named = Network([(0, 1)], [1], node_ids=["Zafarana", "Suez"])
    with pytest.raises(UnknownNameError, match="did you mean Zafarana") as caught:
        simple_paths(named, "Zafaranna", "Suez")
    assert list(caught.value.suggestions) == ["Zafarana"]


def test_bad_numbers_and_words():
    net = Network([(0, 1)], [1])
    for find, options in (
        (simple_paths, {"k": 0}),
        (disjoint_paths, {"n": 0}),
        (disjoint_paths, {"by": "colour"}),
    ):
        with pytest.raises(ModelError, match=rf"{next(iter(options))}"):
            find(net, 0, 1, **options)


# of lines


def frame(lines, **columns):
    return geopandas.GeoDataFrame(columns, geometry=lines, crs="EPSG:4326")


# disjoint paths


@pytest.mark.parametrize("by", ["edge", "node"])
def test_the_trap(by):
    net = Network(TRAP, [1, 1, 1, 3, 3])
    assert simple_paths(net, 0, 3, k=1)[0].node_ids == (0, 1, 2, 3)
    pair = disjoint_paths(net, 0, 3, by=by)
    assert [path.node_ids for path in pair] == [(0, 1, 3), (0, 2, 3)]
    assert sum(path.cost for path in pair) == 8


def test_disjoint_paths_cost_least_of_all():
    for seed in range(150):
        net = some_network(seed)
        paths = every_path(net, 0, last(net))
        for n, by in itertools.product((1, 2, 3), ("edge", "node")):
            # shared edges, or shared nodes between the ends: then parallel edges are apart too
            sets = [
                set(edges) | ({("node", node) for node in nodes[1:-1]} if by == "node" else set())
                for edges, nodes in paths
            ]
            costs = [(net.cost[list(edges)].sum(), len(edges)) for edges, _ in paths]
            totals = [
                tuple(np.sum([costs[one] for one in chosen], axis=0))
                for chosen in itertools.combinations(range(len(paths)), n)
                if all(not sets[a] & sets[b] for a, b in itertools.combinations(chosen, 2))
            ]
            try:
                found = disjoint_paths(net, 0, last(net), n=n, by=by)
            except NoRouteError:
                assert not totals, seed
                continue
            got = sum(path.cost for path in found), sum(len(path.edge_ids) for path in found)
            assert got == min(totals), seed
            known = [edges for edges, _ in paths]
            chosen = [sets[known.index(path.edge_ids)] for path in found]
            assert all(not a & b for a, b in itertools.combinations(chosen, 2)), seed
            assert [path.cost for path in found] == sorted(path.cost for path in found)


def test_the_least_pair_costs_what_network_flow_says():
    networkx = pytest.importorskip("networkx")
    net = roads(300)
    whole = Network(net.ends, np.rint(100 * net.cost), node_ids=range(300))
    graph = networkx.DiGraph()
    for (tail, head), cost in zip(whole.ends.tolist(), whole.cost, strict=True):
        graph.add_edge(tail, head, capacity=1, weight=int(cost))
        graph.add_edge(head, tail, capacity=1, weight=int(cost))
    joined = 0
    for start, end in itertools.pairwise(range(0, 300, 20)):
        networkx.set_node_attributes(graph, {start: -2, end: 2}, "demand")
        try:
            expected = networkx.min_cost_flow_cost(graph)
        except networkx.NetworkXUnfeasible:
            with pytest.raises(NoRouteError):
                disjoint_paths(whole, start, end)
        else:
            joined += 1
            pair = disjoint_paths(whole, start, end)
            assert sum(path.cost for path in pair) == expected
        networkx.set_node_attributes(graph, {start: 0, end: 0}, "demand")
    assert joined >= 5


def test_the_cut_is_named():
    # two rings joined by the bridge 3-4, then joined in node 6 only
    ends = [(0, 1), (1, 3), (0, 2), (2, 3), (3, 4), (4, 5), (5, 6), (4, 6)]
    net = Network(ends, [1] * 8, node_ids=list("abcdefg"), edge_ids=[f"e{n}" for n in range(8)])
    with pytest.raises(NoRouteError, match=r"^only 1 path, 2 were asked for: everything passes "
                       r"edge e4 \(ask for 1"):  # fmt: skip
        disjoint_paths(net, "a", "g")
    with pytest.raises(NoRouteError, match="everything passes node d"):
        disjoint_paths(net, "a", "g", by="node")
    bow = Network([(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (2, 4)], [1] * 6)
    assert len(disjoint_paths(bow, 0, 4)) == 2
    with pytest.raises(NoRouteError, match="everything passes node 2"):
        disjoint_paths(bow, 0, 4, by="node")
    with pytest.raises(NoRouteError, match="only 2 paths with no edge in common, 3 were asked for: "
                       "everything passes one of edge 0, edge 2"):  # fmt: skip
        disjoint_paths(bow, 0, 4, n=3)


def test_parallel_edges_between_the_ends_share_no_node():
    net = Network([(0, 1), (0, 1), (0, 1)], [3, 1, 2])
    for by in ("edge", "node"):
        found = disjoint_paths(net, 0, 1, n=3, by=by)
        assert [path.edge_ids for path in found] == [(1,), (2,), (0,)]


# paths that share no group


def shared_by(net, chosen, ignored=()):
    """Return what some paths share: whether anything, at what cost, and their total."""
    groups = [
        {group for edge in edges for group in net.group_ids[edge]} - set(ignored)
        for edges in chosen
    ]
    pairs = list(itertools.combinations(range(len(chosen)), 2))
    in_groups = set().union(*(groups[a] & groups[b] for a, b in pairs))
    edges = set().union(*(set(chosen[a]) & set(chosen[b]) for a, b in pairs))
    shared = [
        edge
        for one in chosen
        for edge in one
        if edge in edges or in_groups & set(net.group_ids[edge])
    ]
    return bool(shared), net.cost[shared].sum(), sum(net.cost[list(one)].sum() for one in chosen)


def test_group_disjoint_pairs_are_the_best_of_all_pairs():
    disjoint = 0
    for seed in range(80):
        net = some_network(seed)
        paths = [edges for edges, _ in every_path(net, 0, last(net))]
        if not paths:
            continue
        best = min(
            shared_by(net, pair) for pair in itertools.combinations_with_replacement(paths, 2)
        )
        found = group_disjoint_paths(net, 0, last(net))
        assert (not found.is_disjoint, found.shared_cost, found.total) == best, seed
        assert shared_by(net, [path.edge_ids for path in found.paths]) == best, seed
        assert found.is_optimal
        disjoint += found.is_disjoint
    assert disjoint >= 5


@pytest.mark.parametrize("unit", [1e-9, 1e9])
def test_paths_that_share_least_are_the_same_in_any_unit_of_cost(unit):
    for seed in range(12):
        net = some_network(seed)
        if not every_path(net, 0, last(net)):
            continue
        same = Network(net.ends, net.cost * unit, group_ids=net.group_ids, directed=net.directed)
        one, other = (group_disjoint_paths(each, 0, last(net)) for each in (net, same))
        assert other.is_disjoint is one.is_disjoint
        assert other.is_optimal
        assert other.total == pytest.approx(unit * one.total)
        assert other.shared_cost == pytest.approx(unit * one.shared_cost)


def test_a_trap_of_groups():
    """The two least paths cross one bridge; the least pair takes neither of them."""
    ends = [(0, 1), (1, 4), (0, 2), (2, 4), (0, 3), (3, 4)]
    groups = [("bridge", "ring"), (), ("bridge",), ("gas",), ("ring",), ("gas",)]
    net = Network(ends, [1, 1, 2, 2, 3, 3], group_ids=groups)
    found = group_disjoint_paths(net, 0, 4)  # every two of the three share something
    assert not found.is_disjoint
    assert found.shared_group_ids == ("bridge",)
    assert (found.shared_cost, found.total) == (3, 6)
    assert found.is_optimal
    clear = group_disjoint_paths(
        Network(ends, net.cost, group_ids=[{*names} - {"ring"} for names in groups]), 0, 4
    )
    assert [path.node_ids for path in clear.paths] == [(0, 1, 4), (0, 3, 4)]
    assert (clear.is_disjoint, clear.total, clear.is_optimal) == (True, 8, True)


def test_a_group_that_every_path_passes_is_named():
    groups = [("strait",), (), ("strait",), ()]
    net = Network([(0, 1), (1, 3), (0, 2), (2, 3)], [1, 5, 2, 5], group_ids=groups)
    found = group_disjoint_paths(net, 0, 3)
    assert found.is_optimal
    assert (found.shared_group_ids, found.shared_cost) == (("strait",), 3)


def test_an_edge_that_every_path_passes_is_shared():
    net = Network([(0, 1), (1, 2), (1, 2)], [5, 1, 1], edge_ids=["bridge", "north", "south"])
    found = group_disjoint_paths(net, 0, 2)
    assert found.is_optimal
    assert found.shared_cost == 10  # as often as a path passes it
    assert {path.edge_ids for path in found.paths} == {("bridge", "north"), ("bridge", "south")}


def lattice_with_groups(side, seed=1):
    choose = random.Random(seed)
    ends, costs, groups = [], [], []
    for x, y in itertools.product(range(side), repeat=2):
        for kind, dx, dy in (("row", 0, 1), ("column", 1, 0)):
            if x + dx < side and y + dy < side:
                ends.append((x * side + y, (x + dx) * side + y + dy))
                costs.append(choose.uniform(1, 2))
                in_one = choose.random() < 0.6
                groups.append(((kind, y // 2, choose.randrange(3)),) if in_one else ())
    return Network(ends, costs, group_ids=groups)


def test_a_search_cut_short_proves_nothing():
    net = lattice_with_groups(8)
    whole = group_disjoint_paths(net, 0, 63)
    assert whole.is_optimal
    short = group_disjoint_paths(net, 0, 63, budget_s=1e-9)
    assert not short.is_optimal
    best = (not whole.is_disjoint, whole.shared_cost, whole.total)
    assert best <= (not short.is_disjoint, short.shared_cost, short.total)


def test_rounds_that_cost_nothing_are_left_out():
    net = Network([(0, 1), (1, 2), (2, 3), (3, 1), (1, 4)], [1, 0, 0, 0, 1])
    (path,) = _decomposed(net, [0, 2, 4, 6, 8], 0, 4)
    assert (path.node_ids, path.edge_ids, repr(path)) == (
        (0, 1, 4),
        (0, 4),
        "<NetworkPath 0 - 4, 2 edges, cost 2>",
    )


def test_on_the_embedded_land_network_the_pair_shares_no_more_than_any_named_one(geo):
    """Each station has one access stretch, so the pair shares that; the rest is bounded."""
    net = network([leg for leg in geo.stretches.values() if leg.country == "EG"])
    with pytest.raises(NoRouteError, match="everything passes edge EG-S-ACC-ZAF"):
        disjoint_paths(net, "EG-ZAF", "EG-ABT")
    found = group_disjoint_paths(net, "EG-ZAF", "EG-ABT")
    assert not found.is_disjoint
    common = set.intersection(*({leg.id for leg in path.legs} for path in found.paths))
    assert {"EG-S-ACC-ZAF", "EG-S-ACC-ABT"} <= common

    def shared_km(one, other):
        groups = {group for leg in one for group in leg.group_ids}
        groups &= {group for leg in other for group in leg.group_ids}
        edges = {leg.id for leg in one} & {leg.id for leg in other}
        return sum(
            leg.route_km
            for way in (one, other)
            for leg in way
            if leg.id in edges or groups.intersection(leg.group_ids)
        )

    first, second = (path.legs for path in found.paths)
    assert found.shared_cost == pytest.approx(shared_km(first, second))
    named = [
        path.legs
        for path in geo.paths.values()
        if {path.start_id, path.end_id} == {"EG-ZAF", "EG-ABT"}
    ]
    pairs = itertools.combinations(named, 2)
    assert found.shared_cost <= min(shared_km(*pair) for pair in pairs) + 1e-9


@pytest.mark.parametrize("wrong", [{"k": 1.5}, {"k": 0}, {"k": "2"}, {"max_cost": math.nan}])
def test_paths_are_counted_in_whole_numbers(wrong):
    net = Network([(0, 1), (1, 2)], [1, 1])
    with pytest.raises(ModelError, match=f"simple_paths: {next(iter(wrong))}: is"):
        simple_paths(net, 0, 2, **wrong)
    with pytest.raises(ModelError, match=r"disjoint_paths: n: is 1\.5"):
        disjoint_paths(net, 0, 2, n=1.5)

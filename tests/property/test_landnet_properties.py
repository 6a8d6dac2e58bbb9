"""What must hold in any network, of the least paths and of the least disjoint pair."""

import math
from itertools import pairwise

import numpy as np
from hypothesis import given, settings, strategies as st

from cableroute import NoRouteError
from cableroute.routing import disjoint_paths
from cableroute.routing.disjoint_paths import group_disjoint_paths
from cableroute.routing.land_network import Network
from cableroute.routing.land_paths import simple_paths

some = settings(max_examples=60, deadline=None)
few = settings(max_examples=25, deadline=None)

NODES = 7

edges = st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)).filter(
    lambda ends: ends[0] != ends[1]
)
costs = st.integers(0, 5) | st.floats(0, 100, allow_subnormal=False)
groups = st.frozensets(st.integers(0, 3), max_size=2).map(tuple)
tables = st.lists(st.tuples(edges, costs, groups), min_size=2, max_size=14)


def made(rows, directed=False):
    ends, cost, group_ids = zip(*rows, strict=True)
    return Network(ends, cost, node_ids=range(NODES), group_ids=group_ids, directed=directed)


def least(net, count, start=0, end=1, by="edge"):
    """Return the least cost of so many paths that share nothing, inf where fewer exist."""
    try:
        paths = disjoint_paths(net, start, end, n=count, by=by)
    except NoRouteError:
        return math.inf
    return math.fsum(path.cost for path in paths)


def near(value):
    return value * (1 + 1e-12) + 1e-9


@some
@given(tables, st.booleans(), st.integers(1, 3), st.sampled_from(["edge", "node"]), st.data())
def test_an_edge_less_never_makes_the_best_cheaper(rows, directed, count, by, data):
    gone = data.draw(st.integers(0, len(rows) - 1))
    with_it = least(made(rows, directed), count, by=by)
    without = least(made(rows[:gone] + rows[gone + 1 :], directed), count, by=by)
    assert with_it <= near(without)


@some
@given(tables, tables)
def test_more_edges_never_make_a_path_longer(rows, more):
    before = [path.cost for path in simple_paths(made(rows), 0, 1, k=5)]
    after = [path.cost for path in simple_paths(made(rows + more), 0, 1, k=5)]
    assert len(after) >= len(before)
    assert all(new <= near(old) for new, old in zip(after, before, strict=False))


@some
@given(tables, st.integers(1, 3), st.sampled_from(["edge", "node"]))
def test_the_route_back_costs_the_same(rows, count, by):
    net = made(rows)
    there, back = (simple_paths(net, *ends, k=200) for ends in ((0, 1), (1, 0)))
    assert np.allclose([path.cost for path in there], [path.cost for path in back])
    assert {path.edge_ids for path in there} == {path.edge_ids[::-1] for path in back}
    assert np.isclose(least(net, count, 0, 1, by), least(net, count, 1, 0, by))


@some
@given(tables, st.booleans())
def test_paths_are_simple_and_each_comes_once(rows, directed):
    net = made(rows, directed)
    paths = simple_paths(net, 0, 1, k=100)
    assert len({path.edge_ids for path in paths}) == len(paths)
    for path in paths:
        assert len(set(path.node_ids)) == len(path.node_ids) == len(path.edge_ids) + 1
        assert path.cost == math.fsum(net.cost[list(path.edge_ids)])
    for before, after in pairwise(paths):
        assert before.cost <= near(after.cost)


@some
@given(tables)
def test_more_asked_of_the_paths_costs_more(rows):
    net = made(rows)
    one, by_edge, by_node = least(net, 1), least(net, 2), least(net, 2, by="node")
    assert 2 * one <= near(by_edge) <= near(near(by_node))


@few
@given(tables)
def test_groups_never_make_a_pair_cheaper(rows):
    net = made(rows)
    if not simple_paths(net, 0, 1, k=1):
        return
    found = group_disjoint_paths(net, 0, 1)
    free = group_disjoint_paths(Network(net.ends, net.cost, directed=net.directed), 0, 1)
    assert found.is_optimal
    assert free.is_disjoint == (least(net, 2) < math.inf)
    if found.is_disjoint:
        assert free.is_disjoint
        assert free.total <= near(found.total)
    assert np.isclose(group_disjoint_paths(net, 1, 0).shared_cost, found.shared_cost)

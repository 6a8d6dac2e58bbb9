"""How fast paths are found in a network, each beside a peer. Run when asked:

pip install -e '.[dev,bench,fast]' networkx
python -m pytest tests/benchmarks/test_network_speed.py -o addopts= --benchmark-columns=min,rounds

Every job starts from arrays of ends and costs and includes making its graph of them.
"""

import itertools

import numpy as np
import pytest
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra, yen
from scipy.spatial import Delaunay

from cableroute.routing import disjoint_paths
from cableroute.routing.land_network import Network
from cableroute.routing.land_paths import simple_paths

TEN_THOUSAND, HUNDRED_THOUSAND = 10_000, 100_000


class Roads:
    """A Delaunay triangulation of random points with so many of its edges, of mean degree 3.1."""

    def __init__(self, node_count):
        chance = np.random.default_rng(1)
        points = chance.random((node_count, 2))
        corners = Delaunay(points).simplices
        sides = np.concatenate([corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [0, 2]]])
        ends = np.unique(np.sort(sides, axis=1), axis=0)
        ends = ends[chance.random(len(ends)) < 3.1 / 6]
        one_way = csr_array((np.ones(len(ends)), ends.T), shape=(node_count, node_count))
        part = connected_components(one_way, directed=False)[1]
        kept = part == np.bincount(part).argmax()
        self.ends = (np.cumsum(kept) - 1)[ends[kept[ends[:, 0]]]]
        points = points[kept]
        self.node_count = len(points)
        straight = np.hypot(*(points[self.ends[:, 0]] - points[self.ends[:, 1]]).T)
        self.cost = straight * chance.uniform(1, 1.3, len(straight)) * node_count**0.5
        # ends far apart, at junctions of four roads or more, so that two paths join them
        junctions = np.flatnonzero(np.bincount(self.ends.ravel()) > 3)
        where = points[junctions]
        for rank in range(100):
            self.pair = tuple(
                int(junctions[np.argsort(np.hypot(*(where - corner).T))[rank]])
                for corner in (0.1, 0.9)
            )
            if self.joined():
                break

    def joined(self):
        try:
            return disjoint_paths(Network(self.ends, self.cost), *self.pair)
        except LookupError:
            return None

    def matrix(self):
        tail, head = self.ends.astype(np.int32).T
        return csr_array(
            (np.tile(self.cost, 2), (np.concatenate([tail, head]), np.concatenate([head, tail]))),
            shape=(self.node_count, self.node_count),
        )


_made = {}


def roads(node_count):
    if node_count not in _made:
        _made[node_count] = Roads(node_count)
    return _made[node_count]


def run(benchmark, job, rounds):
    return benchmark.pedantic(job, rounds=rounds, iterations=1)


def group(text):
    return pytest.mark.benchmark(group=text)


def ten_paths(node_count):
    net = roads(node_count)
    paths = simple_paths(Network(net.ends, net.cost), *net.pair, k=10)
    return [path.cost for path in paths]


def ten_by_scipy(node_count):
    net = roads(node_count)
    start, end = net.pair
    return list(yen(net.matrix(), source=start, sink=end, K=10))


def ten_by_networkx(node_count):
    import networkx

    net = roads(node_count)
    graph = networkx.Graph()
    for (tail, head), cost in zip(net.ends.tolist(), net.cost.tolist(), strict=True):
        graph.add_edge(tail, head, cost=cost)
    paths = networkx.shortest_simple_paths(graph, *net.pair, weight="cost")
    return [networkx.path_weight(graph, path, "cost") for path in itertools.islice(paths, 10)]


@group("10 least paths, 10,000 nodes")
def test_ten_paths_of_ten_thousand(benchmark):
    roads(TEN_THOUSAND)
    found = run(benchmark, lambda: ten_paths(TEN_THOUSAND), 5)
    assert len(found) == 10


@group("10 least paths, 10,000 nodes")
def test_ten_paths_of_ten_thousand_by_scipy(benchmark):
    found = run(benchmark, lambda: ten_by_scipy(TEN_THOUSAND), 2)
    assert found == pytest.approx(ten_paths(TEN_THOUSAND), rel=1e-12)


@group("10 least paths, 10,000 nodes")
def test_ten_paths_of_ten_thousand_by_networkx(benchmark):
    pytest.importorskip("networkx")
    found = run(benchmark, lambda: ten_by_networkx(TEN_THOUSAND), 1)
    assert found == pytest.approx(ten_paths(TEN_THOUSAND), rel=1e-12)


@group("10 least paths, 100,000 nodes")
def test_ten_paths_of_a_hundred_thousand(benchmark):
    roads(HUNDRED_THOUSAND)
    found = run(benchmark, lambda: ten_paths(HUNDRED_THOUSAND), 3)
    assert len(found) == 10


@group("10 least paths, 100,000 nodes")
def test_ten_paths_of_a_hundred_thousand_by_scipy(benchmark):
    found = run(benchmark, lambda: ten_by_scipy(HUNDRED_THOUSAND), 1)
    assert found == pytest.approx(ten_paths(HUNDRED_THOUSAND), rel=1e-12)


def least_pair(node_count, by="edge"):
    net = roads(node_count)
    paths = disjoint_paths(Network(net.ends, net.cost), *net.pair, by=by)
    return sum(path.cost for path in paths)


def pair_by_two_dijkstras(node_count):
    """Suurballe on scipy: least paths, then least paths over what is left."""
    net = roads(node_count)
    start, end = net.pair
    graph = net.matrix()
    from_start, before = dijkstra(graph, indices=start, return_predecessors=True)
    tails = np.repeat(np.arange(net.node_count), np.diff(graph.indptr))
    rest = graph.copy()
    rest.data = np.maximum(graph.data + from_start[tails] - from_start[graph.indices], 0)

    def steps(before):
        node = end
        while node != start:
            yield int(before[node]), node
            node = int(before[node])

    def slot(tail, head):
        first = graph.indptr[tail]
        return first + int(np.argmax(graph.indices[first : graph.indptr[tail + 1]] == head))

    used = set(steps(before))
    for tail, head in used:
        rest.data[slot(tail, head)] = np.inf
        rest.data[slot(head, tail)] = 0
    _, before = dijkstra(rest, indices=start, return_predecessors=True)
    for tail, head in steps(before):
        if (head, tail) in used:
            used.remove((head, tail))
        else:
            used.add((tail, head))
    return sum(float(graph.data[slot(tail, head)]) for tail, head in used)


def pair_by_network_flow(node_count):
    """As whole numbers, which network simplex needs."""
    import networkx

    net = roads(node_count)
    graph = networkx.DiGraph()
    for (tail, head), cost in zip(net.ends.tolist(), net.cost.tolist(), strict=True):
        weight = round(1e6 * cost)
        graph.add_edge(tail, head, capacity=1, weight=weight)
        graph.add_edge(head, tail, capacity=1, weight=weight)
    start, end = net.pair
    graph.nodes[start]["demand"], graph.nodes[end]["demand"] = -2, 2
    return networkx.min_cost_flow_cost(graph) / 1e6


@group("least disjoint pair, 10,000 nodes")
@pytest.mark.parametrize("by", ["edge", "node"])
def test_pair_of_ten_thousand(benchmark, by):
    roads(TEN_THOUSAND)
    least_pair(TEN_THOUSAND, by)
    assert run(benchmark, lambda: least_pair(TEN_THOUSAND, by), 5) > 0


@group("least disjoint pair, 10,000 nodes")
def test_pair_of_ten_thousand_by_two_dijkstras(benchmark):
    found = run(benchmark, lambda: pair_by_two_dijkstras(TEN_THOUSAND), 5)
    assert found == pytest.approx(least_pair(TEN_THOUSAND), rel=1e-12)


@group("least disjoint pair, 10,000 nodes")
def test_pair_of_ten_thousand_by_network_flow(benchmark):
    pytest.importorskip("networkx")
    found = run(benchmark, lambda: pair_by_network_flow(TEN_THOUSAND), 1)
    assert found == pytest.approx(least_pair(TEN_THOUSAND), rel=1e-6)


@group("least disjoint pair, 100,000 nodes")
def test_pair_of_a_hundred_thousand(benchmark):
    roads(HUNDRED_THOUSAND)
    assert run(benchmark, lambda: least_pair(HUNDRED_THOUSAND), 5) > 0


@group("least disjoint pair, 100,000 nodes")
def test_pair_of_a_hundred_thousand_by_two_dijkstras(benchmark):
    roads(HUNDRED_THOUSAND)
    found = run(benchmark, lambda: pair_by_two_dijkstras(HUNDRED_THOUSAND), 5)
    assert found == pytest.approx(least_pair(HUNDRED_THOUSAND), rel=1e-12)

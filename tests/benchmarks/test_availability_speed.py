"""How fast availability is sampled and factored, each beside a peer. Run when asked:

pip install -e '.[dev,bench,fast]'
python -m pytest tests/benchmarks/test_availability_speed.py -o addopts= --benchmark-columns=min

The peers use one core, as ours do.
"""

import numpy as np
import pytest

import cableroute as cr
from cableroute.reliability.simulation import sample_availability, simulate
from cableroute.reliability.simulation_inputs import Scenario

numba = pytest.importorskip("numba")
from cableroute.reliability.factoring import exact_availability  # noqa: E402

TRIALS = 1_000_000
CHANCE = np.random.default_rng(0)
UP = CHANCE.uniform(0.95, 0.9999, 200)
NAMES = [str(number) for number in range(200)]
WAYS = [NAMES[50 * way : 50 * way + 50] for way in range(4)]
NODES = 60
EDGES = [(node, (node + 1) % NODES) for node in range(NODES)] + [
    tuple(CHANCE.choice(NODES, 2, replace=False).tolist()) for _ in range(200 - NODES)
]


def by_numpy():
    chance, found, up = np.random.default_rng(1), 0, UP.astype("f4")
    for _ in range(TRIALS // 20_000):
        whole = (chance.random((20_000, 200), dtype="f4") < up).reshape(-1, 4, 50)
        found += int(whole.all(2).any(1).sum())
    return found / TRIALS


@numba.njit
def by_union_find(trials, edges, up, start, end, count, seed):
    np.random.seed(seed)
    found = 0
    parent = np.empty(count, np.int64)
    for _ in range(trials):
        for node in range(count):
            parent[node] = node
        for edge in range(edges.shape[0]):
            if np.random.random() < up[edge]:
                one, other = edges[edge, 0], edges[edge, 1]
                while parent[one] != one:
                    parent[one] = parent[parent[one]]
                    one = parent[one]
                while parent[other] != other:
                    parent[other] = parent[parent[other]]
                    other = parent[other]
                parent[one] = other
        one, other = start, end
        while parent[one] != one:
            one = parent[one]
        while parent[other] != other:
            other = parent[other]
        found += one == other
    return found / trials


class TestWays:
    """1,000,000 trials of 200 elements: four ways of 50."""

    def test_ours(self, benchmark):
        shares = dict(zip(NAMES, UP, strict=True))
        found = benchmark.pedantic(
            lambda: sample_availability(WAYS, shares, trials=TRIALS, seed=1),
            rounds=5,
        )
        assert abs(found.value - exact_availability(WAYS, shares)) < 4 * found.standard_error

    def test_numpy(self, benchmark):
        found = benchmark.pedantic(by_numpy, rounds=3)
        assert found == pytest.approx(
            exact_availability(WAYS, dict(zip(NAMES, UP, strict=True))), abs=0.002
        )


class TestHistories:
    """40 histories of 50 years of five ways with one repair ship."""

    def test_ours(self, benchmark):
        geo = cr.open_geodata()
        ways = cr.find_routes(geo, "Marseille", "Mumbai", k=5)

        def job():
            return simulate(geo, ways, years=50, trials=40, seed=1, scenario=Scenario(ships=1))

        job()  # compiled
        assert benchmark.pedantic(job, rounds=3).faults_per_year > 0


class TestExact:
    """All ways that the catalogue gives for one question, 126 of them, factored."""

    def test_ours(self, benchmark):
        geo = cr.open_geodata()
        ways = cr.find_routes(geo, "Marseille", "Mumbai", k=300, all_paths=True, allow_planned=True)
        from cableroute.reliability.element_network import ElementNetwork

        assert len(ways) >= 100
        network = ElementNetwork.of(ways, geo, None)
        found = benchmark.pedantic(lambda: network.down(1), rounds=3)
        assert 0 < found < 0.01

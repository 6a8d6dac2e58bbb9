"""What many scenarios cost on an imported map of the world; the figures are printed.

    python -m pytest tests/benchmarks/test_scenarios_speed.py -o addopts= -s

Small unless the environment says more:

- `CABLEROUTE_SCENARIOS`: how many double removals of systems, 200 unless given; all: 10,000.
- `CABLEROUTE_PROCESSES`: in how many processes, 2 unless given.
- `CABLEROUTE_RESULTS`: a folder for what came of each scenario.
"""

import csv
import os
import resource
import time
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations, islice
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
from worlds import cable_maps
from worlds.traffic import tbps_km

import cableroute as cr
from cableroute.routing import Conditions
from cableroute.traffic import gravity, route_scenarios
from cableroute.traffic.flow import FlowSolver
from cableroute.traffic.scenarios import BEST, TrafficStudy

COUNT = int(os.environ.get("CABLEROUTE_SCENARIOS", "200"))
PROCESSES = int(os.environ.get("CABLEROUTE_PROCESSES", "2"))


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    """A map of some 700 systems and 1,900 stations, imported over the embedded tables."""
    folder = tmp_path_factory.mktemp("world")
    cable_maps.world().write(folder / "map")
    cr.import_catalogue(folder / "map", folder / "tables")
    return cr.open_geodata(folder / "tables")


@pytest.fixture(scope="module")
def demand(world):
    return gravity(world, between=("Europe", "Asia"))


@pytest.fixture(scope="module")
def doubles(world):
    """Two systems at a time, by chance."""
    pairs = list(combinations(sorted(world.systems), 2))
    order = np.random.default_rng(1).permutation(len(pairs)).tolist()
    return {" + ".join(pairs[at]): pairs[at] for at in islice(order, COUNT)}


def processor_s():
    """Processor time of this process, and of those that have ended."""
    own, ended = (resource.getrusage(who) for who in
                  (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))  # fmt: skip
    return np.array([own.ru_utime + own.ru_stime, ended.ru_utime + ended.ru_stime])


def test_double_removals(world, demand, doubles):
    """On processes that begin with nothing; on paper, what is here and in each stays as it is."""
    begun = time.process_time()
    study = TrafficStudy.of(world, demand, conditions=Conditions(allow_unverified=True))
    base_s = time.process_time() - begun
    begun, before = time.perf_counter(), processor_s()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as executor:
        executor.submit(cr.open_geodata, world.folders[-1]).result()
    wall_start_s, each_start_s = time.perf_counter() - begun, (processor_s() - before)[1]
    begun, before = time.perf_counter(), processor_s()
    with ProcessPoolExecutor(PROCESSES, mp_context=get_context("spawn")) as executor:
        found = route_scenarios(world, demand, doubles, allow_unverified=True, executor=executor)
    wall_s, (own_s, workers_s) = time.perf_counter() - begun, processor_s() - before
    work_s = workers_s - PROCESSES * (each_start_s + base_s)
    print(
        f"\n{len(world.systems)} systems, {len(study.network.links)} links, {len(demand.pairs)} "
        f"pairs of countries; {len(found)} scenarios in {PROCESSES} processes: {wall_s:.0f} s; "
        f"processor {workers_s:.0f} s in them and {own_s:.1f} s here; "
        f"{1000 * work_s / len(found):.1f} ms a scenario beside {each_start_s + base_s:.1f} s to "
        f"begin with (a process alone: {wall_start_s:.1f} s); on 64 cores on paper "
        f"{own_s + each_start_s + base_s + work_s / 64:.0f} s"
    )
    assert list(found) == list(doubles)
    same = sum(one.total == found_total(study) for one in found.values())
    print(f"{same} of them carry nothing that passes what is removed")
    keep(found)
    for name in islice(doubles, 5):
        assert found[name].total == study.without(doubles[name]).total


def found_total(study):
    return study.without(()).total


def keep(found):
    """Write the totals where the environment says."""
    folder = os.environ.get("CABLEROUTE_RESULTS")
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    with Path(folder, "double_removals.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        fields = ("carried_tbps", "lost_tbps", "likely_pct")
        rows.writerow(["removed", *(f"{name}_{end}" for name in fields for end in ("low", "high"))])
        for name, one in found.items():
            ends = [getattr(one.total, field) or ("", "") for field in fields]
            rows.writerow([name, *(value for both in ends for value in both)])


def test_beside_flows_worked_out_afresh_and_networkx(world, demand, doubles):
    """The same is carried over as little cable; networkx with no capacity takes no more cable."""
    networkx = pytest.importorskip("networkx")
    study = TrafficStudy.of(world, demand, conditions=Conditions(allow_unverified=True))
    network, spent = study.network, np.zeros(3)
    for names in islice(doubles.values(), 10):
        alive = study.alive & network.alive(study.without(names).removed)
        for corner in ("low", "high"), BEST:
            begun = time.process_time()
            flow = study.flow(corner, alive)
            spent[0] += time.process_time() - begun
            begun = time.process_time()
            wanted = study.before(corner).demand_tbps
            afresh = FlowSolver(network).solve(wanted, network.high_tbps, alive)
            spent[1] += time.process_time() - begun
            assert flow.not_carried_tbps == pytest.approx(afresh.not_carried_tbps, abs=1e-5)
            cost = tbps_km(flow, network)
            assert cost == pytest.approx(tbps_km(afresh, network), rel=1e-7)
            begun = time.process_time()
            least = by_networkx(networkx, network, wanted, alive & (network.high_tbps > 0))
            spent[2] += time.process_time() - begun
            assert least <= cost * (1 + 1e-6)
            assert corner[0] == "high" or least == pytest.approx(cost, rel=1e-6)
    ours, afresh, theirs = 1000 * spent / 20
    print(f"\na flow beside the one before: {ours:.1f} ms; worked out afresh: {afresh:.0f} ms; "
          f"cheapest paths without any capacity by networkx: {theirs:.0f} ms")  # fmt: skip


def by_networkx(networkx, network, wanted, alive):
    """Return the least cable times demand, with nothing that limits a link."""
    graph = networkx.Graph()
    for number in np.flatnonzero(alive).tolist():
        link = network.links[number]
        known = graph.get_edge_data(link.start_id, link.end_id, {"km": np.inf})["km"]
        graph.add_edge(link.start_id, link.end_id, km=min(known, link.km))
    least, by_source = 0.0, {}
    for one, two in wanted:
        by_source.setdefault(one, []).append(two)
    for one, others in by_source.items():
        homes = [name for name in network.terminals[one] if name in graph]
        km = networkx.multi_source_dijkstra_path_length(graph, homes, weight="km") if homes else {}
        for two in others:
            ends = [km[name] for name in network.terminals[two] if name in km]
            least += min(ends) * wanted[one, two] if ends else 0.0
    return least

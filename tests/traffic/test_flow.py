"""Flows, worst cuts and minimum cuts on small networks, by other formulations and all subsets."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from scipy.optimize import linprog
from worlds.reliability import opened
from worlds.traffic import network_of, random_network, tbps_km

from cableroute.errors import ModelError
from cableroute.routing import Conditions
from cableroute.routing.features import RouteFeature
from cableroute.traffic import Demand, DemandPair, chokepoints
from cableroute.traffic.chokepoints import _bridges, minimum_cut
from cableroute.traffic.flow import UNIT_KM, FlowSolver
from cableroute.traffic.interdiction import _CutSearch
from cableroute.traffic.network import traffic_network
from cableroute.traffic.scenarios import BEST, LOW, TrafficStudy


def study_of(network, wanted):
    demand = Demand(tuple(DemandPair(*pair, tbps, tbps) for pair, tbps in wanted.items()))
    alive = np.ones(len(network.links), bool)
    return TrafficStudy(network, demand, Conditions(), FlowSolver(network), alive)


def by_links(network, wanted, alive=None):
    """Return the least cost and what is carried, by one variable a link, direction and pair."""
    alive = np.ones(len(network.links), bool) if alive is None else alive
    pairs, links, places = list(wanted), len(network.links), len(network.places)
    size = len(pairs) * 2 * links
    doors = [
        (number, side, network.places[name])
        for number, pair in enumerate(pairs)
        for side in (0, 1)
        for name in network.terminals[pair[side]]
    ]
    total = size + len(doors) + len(pairs)
    cost = np.zeros(total)
    cost[size + len(doors) :] = 1e5
    balance = np.zeros((len(pairs) * places, total))
    served = np.zeros((2 * len(pairs), total))
    over = np.zeros((links, total))
    for number in range(len(pairs)):
        for link in range(links):
            for turn in (0, 1):
                at = (number * links + link) * 2 + turn
                start, end = network.ends[link][:: 1 if turn == 0 else -1]
                balance[number * places + start, at] -= 1
                balance[number * places + end, at] += 1
                over[link, at] = 1
                cost[at] = network.km[link] / UNIT_KM
    for door, (number, side, place) in enumerate(doors):
        balance[number * places + place, size + door] = 1 if side == 0 else -1
        served[2 * number + side, size + door] = 1
    for number in range(len(pairs)):
        served[2 * number : 2 * number + 2, size + len(doors) + number] = 1
    capacity = np.where(alive, network.high_tbps, 0.0)
    found = linprog(
        cost, A_ub=over, b_ub=capacity,
        A_eq=np.vstack([balance, served]),
        b_eq=np.concatenate([np.zeros(len(balance)), np.repeat([wanted[p] for p in pairs], 2)]),
        bounds=(0, None), method="highs",
    )  # fmt: skip
    assert found.status == 0
    missed = found.x[size + len(doors) :].sum()
    return float(cost[:size] @ found.x[:size]), sum(wanted.values()) - float(missed)


@pytest.mark.parametrize("seed", range(4))
def test_paths_give_what_a_variable_a_link_gives(seed):
    network, wanted = random_network(seed)
    flow = FlowSolver(network).solve(wanted, network.high_tbps, np.ones(12, bool))
    cost, carried = by_links(network, wanted)
    assert flow.carried_tbps == pytest.approx(carried, abs=1e-6)
    own = tbps_km(flow, network) / UNIT_KM
    assert own == pytest.approx(cost, abs=1e-5)
    assert (flow.loads(12) <= network.high_tbps + 1e-6).all()
    assert all(sum(path.tbps for path in flow.paths if path.pair == pair) <= tbps + 1e-6
               for pair, tbps in wanted.items())  # fmt: skip


@pytest.mark.parametrize(("seed", "scale"), [(0, 0.3), (1, 1.0), (2, 0.3), (3, 1.0)])
def test_flows_beside_the_one_before_are_as_by_links(seed, scale):
    """Of every single and some double removals: with room to spare, and where links are full."""
    network, wanted = random_network(seed, places=8, links=16)
    wanted = {pair: scale * tbps for pair, tbps in wanted.items()}
    study = study_of(network, wanted)
    study.before(BEST), study.before(LOW)
    known = {name: dict(paths) for name, paths in study.solver.pool.items()}
    for gone in [(one,) for one in range(16)] + [(one, (one + 5) % 16) for one in range(16)]:
        alive = np.ones(16, bool)
        alive[list(gone)] = False
        flow = study.flow(BEST, alive)
        cost, carried = by_links(network, wanted, alive)
        assert flow.carried_tbps == pytest.approx(carried, abs=1e-6)
        assert tbps_km(flow, network) / UNIT_KM == pytest.approx(cost, abs=1e-5)
        loads = flow.loads(16)
        assert (loads <= network.high_tbps + 1e-6).all()
        assert not loads[list(gone)].any()
        assert study.most_of_low.without(~alive) == pytest.approx(carried, abs=2e-6)
        if not study.before(BEST).loads(16)[list(gone)].any():
            assert flow is study.before(BEST)
    assert study.solver.pool == known


@pytest.mark.parametrize("seed", range(3))
def test_one_pair_on_a_large_network_is_as_networkx_has_it(seed):
    network, _ = random_network(seed, places=150, links=500, countries=2)
    simple = nx.DiGraph()
    for number, link in enumerate(network.links):
        for turn, (start, end) in enumerate(
            [(link.start_id, link.end_id), (link.end_id, link.start_id)]
        ):
            middle = (number, turn)  # parallel links, each with a node of its own
            tbps, km = int(link.capacity.high_tbps), int(link.km)
            simple.add_edge(start, middle, capacity=tbps, weight=km)
            simple.add_edge(middle, end, capacity=tbps, weight=0)
    for name in network.terminals["C0"]:
        simple.add_edge("from", name)
    for name in network.terminals["C1"]:
        simple.add_edge(name, "to")
    best = nx.max_flow_min_cost(simple, "from", "to")
    most = sum(best["from"].values())
    flow = FlowSolver(network).solve({("C0", "C1"): 1e4}, network.high_tbps, np.ones(500, bool))
    assert flow.carried_tbps == pytest.approx(most)
    cost = nx.cost_of_flow(simple, best)
    assert tbps_km(flow, network) == pytest.approx(cost, rel=1e-9)
    if not set(network.terminals["C0"]) & set(network.terminals["C1"]):
        cut = minimum_cut(network, ["C0"], ["C1"])
        assert cut.capacity_tbps.high == nx.minimum_cut_value(simple, "from", "to") == most
        for edge in simple.edges.values():
            if "capacity" in edge:
                edge["capacity"] = 1
        assert len(cut.fewest) == nx.minimum_cut_value(simple, "from", "to")


@pytest.mark.parametrize("seed", range(2))
def test_worst_cuts_are_the_worst_of_all_subsets(seed):
    network, wanted = random_network(seed, links=10)
    study = study_of(network, wanted)
    links = [RouteFeature("segment", link.id, link.id) for link in network.links]
    places = [RouteFeature("station", name, name) for name in ("P0", "P1")]
    features = [*links, *places]
    base = study.before(BEST).carried_tbps
    losses = {}
    for k in (1, 2, 3):
        for chosen in combinations(features, k):
            _, carried = by_links(network, wanted, network.alive(chosen))
            losses[frozenset(chosen)] = base - carried
        found = _CutSearch(study, features, k, 3).run(60)
        assert found.is_exact
        tops = [cut.lost_tbps.low for cut in found.cuts]
        assert max(tops, default=0.0) == pytest.approx(max(losses.values()), abs=1e-5)
        assert tops == sorted(tops, reverse=True)
        for cut in found.cuts:
            assert losses[frozenset(cut.features)] == pytest.approx(cut.lost_tbps.low, abs=1e-5)
        shown = [set(cut.features) for cut in found.cuts]
        for chosen, lost in losses.items():  # no other loses more, but those that hold a worst one
            if not any(one <= chosen for one in shown):
                assert lost <= found.most_tbps + 1e-5


@pytest.mark.parametrize("k", [1, 2, 3])
def test_fewer_sets_than_asked_for_is_no_fault(k):
    """Two links in a row and one that nothing takes: no other set loses anything."""
    edges = [("P0", "P1", 1.0, 5.0), ("P1", "P2", 1.0, 5.0), ("P2", "P3", 1.0, 5.0)]
    network = network_of(edges, {"C0": ("P0",), "C1": ("P2",)})
    study = study_of(network, {("C0", "C1"): 2.0})
    features = [RouteFeature("segment", link.id, link.id) for link in network.links]
    found = _CutSearch(study, features, k, 5).run(60)
    assert found.is_exact
    assert {cut.features for cut in found.cuts} == {(features[0],), (features[1],)}
    assert [cut.lost_tbps.low for cut in found.cuts] == [2.0, 2.0]
    assert found.most_tbps == 0
    apart = _CutSearch(study, features[2:], k, 5).run(60)
    assert (apart.cuts, apart.most_tbps, apart.is_exact) == ((), 0, True)


def test_a_search_that_is_stopped_gives_a_bound():
    network, wanted = random_network(1, places=9, links=20, countries=4)
    study = study_of(network, wanted)
    features = [RouteFeature("segment", link.id, link.id) for link in network.links]
    whole = _CutSearch(study, features, 3, 1).run(60)
    cut_short = _CutSearch(study, features, 3, 1).run(1e-9)
    assert whole.is_exact
    assert not cut_short.is_exact
    assert cut_short.most_tbps >= whole.cuts[0].lost_tbps.low - 1e-6


@pytest.mark.parametrize("seed", range(5))
def test_bridges_are_those_of_networkx(seed):
    """Every place is a country, so that a link cuts off what networkx leaves alone."""
    chance = np.random.default_rng(seed)
    edges = [(f"P{n}", f"P{n + 1}", 1.0, 1.0) for n in range(6)]
    edges += [(f"P{a}", f"P{b}", 1.0, 1.0) for a, b in chance.choice(7, (3, 2)) if abs(a - b) > 1]
    network = network_of(edges, {f"C{n}": (f"P{n}",) for n in range(7)})
    study = study_of(network, dict.fromkeys(combinations(sorted(network.terminals), 2), 1.0))
    graph = nx.Graph((start, end) for start, end, *_ in edges)
    wanted = {}
    for start, end in nx.bridges(graph):
        less = graph.copy()
        less.remove_edge(start, end)
        alone = tuple(sorted(f"C{name[1:]}" for name in less if less.degree(name) == 0))
        link = next(n for n, edge in enumerate(edges) if {start, end} == set(edge[:2]))
        twice = sum({start, end} == set(edge[:2]) for edge in edges) > 1
        if alone and not twice:
            wanted[f"L{link}"] = alone
    assert _bridges(study) == wanted


def test_a_demand_is_made_of_pairs_and_keeps_them():
    pairs = [DemandPair("FR", "IN", 1.0, 4.0)]
    demand = Demand(pairs)
    pairs.clear()
    assert (demand.high_tbps, hash(demand)) == (4.0, hash(Demand(demand.pairs)))
    for wrong in ([("FR", "IN", 1.0, 4.0)], None, {"FR": 1}):
        with pytest.raises(ModelError, match="give a list of DemandPair"):
            Demand(wrong)


def test_a_demand_and_a_network_print_short(geo):
    demand = Demand((DemandPair("FR", "IN", 1.0, 4.0),))
    assert repr(demand) == "<Demand given, 1 pair, 1 to 4 Tbps>"
    assert len(repr(traffic_network(geo))) < 100


def test_tables_without_cables_have_no_chokepoints(tmp_path):
    assert chokepoints(opened(tmp_path), Demand(())).points == ()

"""Small networks that carry traffic, by hand and at random."""

from itertools import combinations

import numpy as np

from cableroute.traffic.capacity import Capacity
from cableroute.traffic.network import TrafficLink, TrafficNetwork


def network_of(edges, terminals):
    """Return a network of links by their number: places, km, Tbps."""
    links = tuple(
        TrafficLink(f"L{number}", start, end, km, Capacity(0.0, None, tbps, "given"))
        for number, (start, end, km, tbps) in enumerate(edges)
    )
    return TrafficNetwork(None, links, terminals)


def random_network(seed, places=7, links=12, countries=4):
    """Return a random network with parallel links, and demand of all pairs of countries."""
    chance = np.random.default_rng(seed)
    edges = []
    while len(edges) < links:
        start, end = chance.choice(places, 2, replace=False)
        km, tbps = float(chance.integers(100, 5000)), float(chance.integers(1, 5))
        edges.append((f"P{start}", f"P{end}", km, tbps))
    homes = chance.choice(places, (countries, 2))
    terminals = {
        f"C{number}": tuple(sorted({f"P{home}" for home in own}))
        for number, own in enumerate(homes)
    }
    wanted = {pair: float(chance.integers(1, 6)) for pair in combinations(sorted(terminals), 2)}
    return network_of(edges, terminals), wanted


def tbps_km(flow, network):
    """Return what a flow carries times how far."""
    return sum(path.tbps * network.km[list(path.links)].sum() for path in flow.paths)

"""One search serves routes and pairs: what a pair is made of is a route of `find_routes` too."""

import pytest

import cableroute as cr
from cableroute.comparison.protected_pairs import find_pairs

SEA, LAND = ("Marseille", "Mumbai"), ("Zafarana", "Abu Talat")


def lines(routes):
    return [(it.id, it.name, it.note, [(leg.id, leg.span_kp_km) for leg in it.legs])
            for it in routes]  # fmt: skip


@pytest.mark.parametrize(("ends", "how", "beyond"), [
    (SEA, {}, 3),  # by more systems than are needed
    (SEA, {"avoid": "Egypt", "order": "fewest", "on": 2027}, 6),
    (("London", "Singapore"), {"avoid_risk": "conflict", "allow_unverified": True}, 4),
    (("Djibouti", "Mumbai"), {"allow_planned": True, "k": 110}, 0),
    (LAND, {}, 1),  # through the network, where rows name routes
    (LAND, {"avoid": "Cairo"}, 1),
    (LAND, {"systems": ["SMW5"]}, 0),  # the road is younger than the system
])  # fmt: skip
def test_every_route_of_a_pair_is_one_of_a_search(geo, ends, how, beyond):
    pairs = find_pairs(geo, *ends, count=1, **how)
    routes = cr.find_routes(geo, *ends, **{**how, "k": 1000, "all_paths": True})
    assert len({route.id for route in routes}) == len(routes)
    known = lines(routes)
    assert all(line in known for line in lines(pairs.routes))
    assert len(pairs.routes) - pairs.shortest_count == beyond


def test_those_beyond_come_behind_all_others(geo):
    """So the routes of a smaller number are the first of a larger one."""
    pairs = find_pairs(geo, *SEA, count=1)
    every = cr.find_routes(geo, *SEA, k=1000, all_paths=True)
    assert lines(every) == lines(pairs.routes)
    for number in (7, 100, 101, 62, 64):
        few = cr.find_routes(geo, *SEA, k=number, all_paths=True)
        assert lines(few) == lines(every)[: len(few)]
        assert len(few) == min(number, len(every) if number > 100 else pairs.shortest_count)

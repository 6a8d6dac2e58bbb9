"""What an answer on pairs says of its routes."""

import pytest
from worlds.commands import cableroute

import cableroute as cr
from cableroute.comparison.protected_pairs import find_pairs


@pytest.mark.parametrize(("ends", "why"), [
    (("Marseille", "Mumbai"), "none over 1.6 times the shortest of all"),
    (("Zafarana", "Abu Talat"), "no row names them"),
    (("Djibouti", "Mumbai"), ""),
])  # fmt: skip
def test_a_pair_says_why_a_search_of_routes_has_not_its_routes(geo, ends, why):
    found = find_pairs(geo, *ends)
    asked = {"k": 1000, "all_paths": True, "max_shared_pct": 100.0, "modelled_legs": False}
    known = {tuple(leg.id for leg in it.legs) for it in cr.find_routes(geo, *ends, **asked)}
    beyond = [it for it in found.routes if tuple(leg.id for leg in it.legs) not in known]
    assert [*found.routes[found.shortest_count :]] == beyond
    said = " ".join(cableroute("pair", *ends).stdout.split())
    assert ("A search of routes leaves those beyond out" in said) == bool(beyond) == bool(why)
    assert why in said

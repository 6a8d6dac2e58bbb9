"""The pair that a planner would take: the stated order, and what is said where there is none."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from shapely.geometry import LineString
from worlds.seas import two_seas

import cableroute as cr
from cableroute import Leg, ModelError, NoRouteError, Route
from cableroute.comparison import best_pairs, find_pairs
from cableroute.routing import shared_corridor
from cableroute.routing.shared_risks import RouteRisks


def way(name, lat, groups=(), slack_pct=0.0):
    line = LineString([(0, lat), (3, lat)])
    legs = [Leg(name, f"{name}A", f"{name}B", "sea", line, slack_pct, accuracy_km=1.0,
                group_ids=groups)]  # fmt: skip
    return Route(name, name, legs)


def places(pairs):
    return [(pair.first, pair.second) for pair in pairs]


def test_a_common_group_comes_after_no_common_group_whatever_is_shared():
    # 0 and 1 are far apart and share a canal; 0 and 2 are in one corridor and share no group
    routes = [way("P", 0, ("canal",)), way("Q", 5, ("canal",)), way("R", 0.01)]
    pairs = best_pairs(routes)
    assert places(pairs) == [(1, 2), (0, 2), (0, 1)]
    assert pairs[0].why == "0 km shared, against 334 km shared"
    assert pairs[1].why == (
        "nothing in common that can be avoided, against in common what can be avoided"
    )
    assert [risk.id for risk in pairs[2].common] == ["canal"]
    assert places(best_pairs(routes, by="shared"))[:2] == [(1, 2), (0, 1)]


def test_what_every_route_passes_decides_between_no_pairs():
    routes = [way(name, lat, ("shore", *more)) for name, lat, more in (
        ("P", 0, ("canal",)), ("Q", 5, ("canal",)), ("R", 9, ()),
    )]  # fmt: skip
    best = cr.best_pair(routes)
    assert (best.first, best.second) == (1, 2)  # of the two apart the less cable
    assert best.is_apart
    assert [risk.id for risk in best.unavoidable] == ["shore"]


def test_without_tables_the_shorter_of_the_longer_routes_decides_last():
    routes = [way("long", 0, slack_pct=50), way("P", 5), way("Q", 9)]
    assert places(best_pairs(routes)) == [(1, 2), (0, 2), (0, 1)]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"routes": [way("P", 0)]}, "1 given"),
        ({"routes": [way("P", 0), way("Q", 1)], "by": "luck"}, "give one of risks, downtime"),
        ({"routes": [way("P", 0), way("Q", 1)], "count": 0}, "give 1 or more"),
    ],
)
def test_wrong_arguments(given, message):
    with pytest.raises(ModelError, match=message):
        best_pairs(**given)


@pytest.mark.parametrize("by", ["risks", "downtime", "shared", "delay"])
def test_the_order_is_that_of_all_pairs_worked_out(geo, by):
    """The search works out only what may be next; the order is that of every pair."""
    routes = cr.find_routes(geo, "Marseille", "Mumbai", k=7)
    risks = [RouteRisks(geo).of_route(route) for route in routes]
    of_all = frozenset.intersection(*risks)

    def keys(i, j):
        down = cr.availability_of([routes[i], routes[j]], geo).downtime_min_per_year.likely
        found = {
            "risks": bool((risks[i] & risks[j]) - of_all),
            "downtime": float(f"{down:.2g}"),
            "shared": round(shared_corridor(routes[i], routes[j]).shared_km),
            "delay": round(max(cr.rtd_ms(routes[n], group_index=1.4682) for n in (i, j)), 2),
        }
        rest = math.fsum(routes[n].cable_range_km.likely for n in (i, j))
        return (found.pop(by), *found.values(), rest, (i, j))

    wanted = sorted(combinations(range(len(routes)), 2), key=lambda pair: keys(*pair))
    found = best_pairs(routes, geo, by=by, count=10)
    assert places(found) == wanted[:10]
    for pair in found:
        assert pair.downtime_min_per_year == (
            cr.availability_of([routes[pair.first], routes[pair.second]], geo)
        ).downtime_min_per_year  # fmt: skip


def test_the_best_pair_between_two_places_is_apart_though_the_ten_shortest_have_none(geo):
    found = find_pairs(geo, "Marseille", "Mumbai")
    best = found.pairs[0]
    assert found.apart
    assert best.is_apart
    first, second = (found.routes[number] for number in (best.first, best.second))
    assert not set(first.group_ids) & set(second.group_ids)
    assert len(found.pairs) == 5


def test_one_route_left_says_which_limit_left_the_others_out(tmp_path):
    geo = two_seas().open(tmp_path / "own")
    with pytest.raises(NoRouteError) as error:
        find_pairs(geo, "F1", "I1", avoid=["NORTH"], systems=["ALPHA"])
    text = str(error.value)
    assert "no pair: only 1 route joins them" in text
    assert "1 route is left out: NORTH is avoided (avoid includes them if left out)" in text
    # every land path is a candidate: the two of ALPHA are a pair, and share the sea
    found = find_pairs(geo, "F1", "I1", systems=["ALPHA"])
    assert {route.path_ids for route in found.routes} == {("NORTH",), ("SOUTH",)}
    [pair] = found.pairs
    assert pair.is_apart
    assert pair.shared.common_section.sea_km == pytest.approx(pair.shared.common_section.km)
    assert {risk.id for risk in pair.unavoidable if risk.kind == "section"} == {
        "A-NORTH", "A-SOUTH/E2/U", "A-SOUTH/U/I1",
    }  # fmt: skip


def test_a_system_that_a_source_gives_two_paths_is_named_with_the_pair(geo):
    found = find_pairs(geo, "Ras Ghareb", "Port Said", count=50)
    stated = {item.system_id: item for pair in found.pairs for item in pair.stated}
    assert stated["2AFRICA"].path_count == (2, 3)
    assert set(stated["2AFRICA"].source_ids) >= {"2africa-updates"}
    assert {grade for _, grade in stated["2AFRICA"].path_ids} <= {"candidate", "stated"}


def test_the_two_new_paths_of_iex_are_a_pair_of_the_answer(geo):
    """Telecom Egypt, June 2024: two new crossing routes Zafarana 2 - Sidi Kerir for IEX."""
    found = find_pairs(geo, "Zafarana 2", "Sidi Kerir")
    pairs = {
        frozenset(found.routes[place].id for place in (pair.first, pair.second)): pair
        for pair in found.pairs
    }
    own = pairs[frozenset(("EG-P-ZA2-SDK-PIPELINE", "EG-P-ZA2-SDK-SOUTH"))]
    [stated] = own.stated
    assert (stated.system_id, stated.path_count) == ("IEX", (2, 2))
    assert "dcd-te-subcom-2024" in stated.source_ids
    assert {grade for _, grade in stated.path_ids} == {"candidate"}


@pytest.mark.parametrize("count", [1.5, "2", None, 0])
def test_pairs_are_counted_in_whole_numbers(geo, count):
    routes = (geo.paths[name] for name in ("EG-P-ZAF-ABT-CAIRO", "EG-P-ZAF-ABT-SOUTH"))
    with pytest.raises(ModelError, match="count: is"):
        best_pairs(routes, geo, count=count)

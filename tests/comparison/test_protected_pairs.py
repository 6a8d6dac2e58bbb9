"""The pair that a planner would take: the stated order, and what is said where there is none."""

from __future__ import annotations

import json
import math
import re
from itertools import combinations

import pytest
from shapely.geometry import LineString
from worlds.commands import cableroute
from worlds.seas import World, two_seas

import cableroute as cr
from cableroute import Leg, ModelError, NoRouteError, Route
from cableroute.app.answers import Answers
from cableroute.app.asked import read_asked
from cableroute.app.settings import AppSettings
from cableroute.comparison.protected_pairs import best_pairs, find_pairs
from cableroute.comparison.shown_pair import pair_between, with_pair
from cableroute.geometry.lines import densify
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.reliability import replay
from cableroute.reports.document import Report
from cableroute.routing import shared_corridor
from cableroute.routing.features import find_feature
from cableroute.routing.passages import route_passes
from cableroute.routing.shared_risks import RouteRisk, RouteRisks


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
        "no risks in common that can be avoided, against 1 risk in common that can be avoided"
    )
    assert [risk.id for risk in pairs[2].common] == ["canal"]
    assert places(best_pairs(routes, by="shared"))[:2] == [(1, 2), (0, 1)]


def test_where_no_pair_is_free_of_common_risks_the_fewer_rank_first():
    """0 and 2 share one strait and a long corridor; 0 and 1 share three, and are far apart."""
    routes = [
        way("P", 0, ("canal", "yard", "road", "own")),
        way("Q", 5, ("canal", "yard", "road")),
        way("R", 0.01, ("canal", "own")),
        way("S", 9, ("yard", "canal")),
        way("T", 12, ("road", "yard", "own")),
    ]
    ranked = best_pairs(routes, count=20)
    counts = [len(pair.common) for pair in ranked]
    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] == 3
    assert (ranked[-1].first, ranked[-1].second) in {(0, 1), (0, 4)}


def world_at_war(waters):
    """Three cables from F to I: two through one water, one round it; and a war there or nowhere."""
    world = World()
    world.station("F", 5.4, 43.3, "FR")
    world.station("I", 72.8, 19.0, "IN")
    for name, middle in (
        ("NEAR", [(43.2, 12.5)]), ("ALSO", [(44.0, 13.0)]), ("ROUND", [(45.0, 45.0)]),
    ):  # fmt: skip
        world.system(name, "F", "I")
        world.segment(f"{name}-T", name, "F", "I", *middle)
    boxes = [("GULF", "Gulf of Storms", 41, 11, 46, 14), ("POND", "Pond", -150, 0, -140, 5)]
    keys = ("id", "name_en", "west_deg", "south_deg", "east_deg", "north_deg")
    world.rows["waters"] = [
        dict(zip(keys, box, strict=True), medium="sea", accuracy_km=50, source_ids="mine")
        for box in boxes
    ]
    world.rows["map_names"] = [
        {"id": name, "kind": "gulf", "zoom": 3, "name_en": title, "lon_deg": west, "lat_deg": south,
         "source_ids": "mine"} for name, title, west, south, *_ in boxes
    ]  # fmt: skip
    world.rows["risks"] = [
        {"id": "WAR", "name": "war", "kind": "conflict", "waters": waters, "since": "2020",
         "as_of": "2026", "statement": "a test", "source_ids": "mine"},
    ]  # fmt: skip
    return world


@pytest.mark.parametrize("waters", ["Gulf of Storms", "Pond"])
def test_a_conflict_zone_that_both_cross_is_a_risk_in_common(tmp_path, waters):
    geo = world_at_war(waters).open(tmp_path / "own")
    routes = {route.system_ids[0]: route for route in cr.find_routes(geo, "F", "I", k=10)}
    near = [routes[name] for name in ("NEAR", "ALSO")]
    at_war = waters != "Pond"
    for route in near:
        assert (RouteRisk("risk", "WAR") in RouteRisks(geo).of_route(route)) == at_war
    assert RouteRisk("risk", "WAR") not in RouteRisks(geo).of_route(routes["ROUND"])
    found = find_pairs(geo, "F", "I", count=3)
    named = [{found.routes[n].system_ids[0] for n in (it.first, it.second)} for it in found.pairs]
    assert ("ROUND" in named[0]) == at_war or not at_war
    shared = found.pairs[named.index({"NEAR", "ALSO"})]
    assert [risk.id for risk in shared.common] == (["WAR"] if at_war else [])
    if at_war:
        assert named[-1] == {"NEAR", "ALSO"}


def test_the_recommended_pair_shares_no_risk_that_its_page_names(geo):
    found = find_pairs(geo, "Marseille", "Mumbai")
    passed = [set(cr.routing.passage(geo, route).risks) for route in found.best_routes]
    assert passed[0]
    assert not passed[0] & passed[1]


ENDS = ("Marseille", "Mumbai")


def lines_of(routes):
    return {tuple(leg.id for leg in route.legs) for route in routes}


@pytest.mark.parametrize(
    ("ends", "changes"),
    [
        (ENDS, {}),
        (("Djibouti", "Mumbai"), {"allow_planned": True, "avoid": ("SEACOM",)}),
    ],
    ids=["default", "limits"],
)
def test_page_report_command_and_app_have_one_best_pair(geo, tmp_path, ends, changes):
    conditions = cr.Conditions(**changes)
    flags = ["--allow-planned"] * ("allow_planned" in changes)
    flags += [word for name in changes.get("avoid", ()) for word in ("--avoid", name)]
    given = {name: ["1"] if values is True else [*values] for name, values in changes.items()}
    wanted = lines_of(find_pairs(geo, *ends, conditions=conditions).best_routes)
    pairs = pair_between(geo, *ends, conditions=conditions)
    routes = with_pair(cr.find_routes(geo, *ends, conditions=conditions), pairs)
    page = cr.draw_comparison(routes, geodata=geo, pairs=pairs).get_root()
    drawn = page.drawing.compared
    assert lines_of(routes[place] for place in drawn.data["best"]) == wanted
    assert "Pair least at risk" in {tile.title for tile in drawn.tiles}
    facts = cr.report(geo, *ends, conditions=conditions).facts
    best = facts.best
    assert lines_of([facts.routes[best.first], facts.routes[best.second]]) == wanted
    path = tmp_path / "page.html"
    shown = cableroute("compare", *ends, *flags, "--map", path, "--format", "json")
    assert shown.returncode == 0, shown.stderr
    ids = [row["route_id"] for row in json.loads(shown.stdout)]
    places = re.search(
        r'data-routes="(\d+),(\d+)"><span class="tile-name">Pair least', path.read_text()
    )
    pair = json.loads(cableroute("pair", *ends, *flags, "--format", "json").stdout)[0]
    assert [ids[int(place)] for place in places.groups()] == [pair["first_id"], pair["second_id"]]
    asked = read_asked("compare", {"a": [ends[0]], "b": [ends[1]], **given})
    answers = Answers(geo, AppSettings())
    assert f'data-routes="{places[1]},{places[2]}"' in answers.page(asked)
    both = [str(int(place) + 1) for place in places.groups()]
    assert f"Pair least at risk of all routes: {' and '.join(both)}" in answers.answer(asked).html


JEDDAH = {"via": ("Jeddah",), "avoid": ("PEACE", "AAE-1"), "allow_planned": True}


def cut_together(geo, *routes):
    """Return the verified incidents that `replay` says would have taken all of some routes."""
    return {item.incident_id for item in replay(geo, routes).outcomes if item.all_down == "hit"}


def test_two_routes_that_failed_together_have_that_in_common(geo):
    found = find_pairs(geo, *ENDS, **JEDDAH, count=400)
    routes = found.routes
    recorded = 0
    for pair in found.pairs[::20]:
        both = {*pair.common, *pair.unavoidable}
        said = {risk.id for risk in both if risk.kind == "incident"}
        assert said == cut_together(geo, routes[pair.first], routes[pair.second])
        recorded += bool(said)
    assert recorded
    assert "2025-09-06" not in {
        geo.incidents[name].start for name in cut_together(geo, *found.best_routes)
    }


def test_a_pair_that_failed_together_is_said_to_have(geo, tmp_path):
    """IMEWE and SEA-ME-WE 4 were cut off Jeddah on 2025-09-06: the record names both."""
    ends, limits = ("Jeddah", "Karachi"), {"systems": ("IMEWE", "SMW4")}
    flags = [word for name, values in limits.items() for it in values for word in (f"--{name}", it)]
    told = "failed together on 2025-09-06 ("
    rows = json.loads(cableroute("pair", *ends, *flags, "-f", "json").stdout)
    cut = [text for row in rows for text in row["failed_together"] if text.startswith(told)]
    assert cut
    assert all("IMEWE" in text and "SEA-ME-WE 4" in text for text in cut)
    assert told in " ".join(cableroute("pair", *ends, *flags).stdout.split())
    conditions = cr.Conditions(**limits)
    report = cr.report(geo, *ends, conditions=conditions)
    assert told in report.html()
    arabic = Report(report.facts, "ar")
    assert "انقطعا معًا في" in arabic.html()
    assert told not in arabic.html()
    pairs = pair_between(geo, *ends, conditions=conditions)
    routes = with_pair(cr.find_routes(geo, *ends, conditions=conditions), pairs)
    page = cr.draw_comparison(routes, geodata=geo, pairs=pairs).get_root()
    assert any(told in tile.more for tile in page.drawing.compared.tiles)
    given = {name: [*values] for name, values in limits.items()}
    asked = read_asked("compare", {"a": [ends[0]], "b": [ends[1]], **given})
    assert told in Answers(geo, AppSettings()).answer(asked).html


def test_what_is_not_sure_to_have_cut_both_counts_after_what_is(geo):
    """An event of one system is no event of both; one that is not verified never is for sure."""
    risks = RouteRisks(geo)
    for route in find_pairs(geo, *ENDS).routes:
        for risk in risks.of_route(route):
            if risk.kind == "incident":
                assert geo.incidents[risk.id].verified
            if risk.kind == "event":
                assert len(geo.incidents[risk.id].system_ids) > 1


def test_repair_zones_in_common_rank_after_causes_and_before_downtime(geo):
    """All causes being equal, fewer zones of both come first; one cause outweighs all zones."""
    found = find_pairs(geo, *ENDS, count=500)
    counts = [(len(pair.causes), len(pair.common) - len(pair.causes)) for pair in found.pairs]
    assert counts == sorted(counts)
    assert len({zones for causes, zones in counts if causes == counts[0][0]}) > 1
    zones = {risk.id for pair in found.pairs for risk in pair.common if risk.kind == "zone"}
    assert zones <= {box.zone for box in geo.repair_zones.values()}
    for pair in found.pairs[:5]:
        both = [zones_passed(geo, found.routes[at]) for at in (pair.first, pair.second)]
        said = {it.id for it in (*pair.common, *pair.unavoidable) if it.kind == "zone"}
        assert said == set.intersection(*both)


def zones_passed(geo, route):
    """Return the repair zones in whose boxes points of a route at sea are."""
    return {
        box.zone
        for leg in route.legs
        if leg.medium == "sea"
        for lon, lat in densify(leg.geometry, max_step_km=2.0).coords
        for box in geo.repair_zones.values()
        if box.west_deg <= lon <= box.east_deg and box.south_deg <= lat <= box.north_deg
    }


@pytest.mark.parametrize("avoid", [["Bab el-Mandeb"], ["Egypt"], ["Red Sea"], ["SEACOM", "Jeddah"]])
def test_both_routes_of_every_pair_avoid_what_was_asked(geo, avoid):
    found = find_pairs(geo, *ENDS, avoid=avoid)
    assert found.pairs
    for name in avoid:
        feature = find_feature(geo, name)
        assert not any(route_passes(geo, feature, route) for route in found.routes)


def test_the_command_says_that_both_routes_avoid_it():
    said = " ".join(cableroute("pair", *ENDS, "--avoid", "Bab el-Mandeb").stdout.split())
    assert "Both routes of every pair avoid Bab el-Mandeb" in said
    assert "whether it sells fibre pairs, has spare ones, and from when" in said
    assert "Both routes of every pair" not in cableroute("pair", *ENDS).stdout


@pytest.mark.parametrize("ends", [ENDS, ("Marseille", "Singapore"), ("GR-HER", "IT-MAZ")])
def test_no_short_name_of_a_pair_is_that_of_another_line(geo, ends):
    """A route beyond the shortest starts at the same stations as `find_routes` has it, or says."""
    found = find_pairs(geo, *ends)
    names = Names.english(geo)
    others = cr.find_routes(geo, *ends, k=1000)
    for pair in found.pairs:
        two = [found.routes[place] for place in (pair.first, pair.second)]
        for route, name in zip(two, short_names(two, names, found.routes), strict=True):
            for other in others:
                if lines_of([other]) != lines_of([route]):
                    alike = other.system_ids == route.system_ids and not route.path_ids
                    assert not alike or name != short_names([other], names)[0]


def test_a_pair_takes_a_system_from_the_end_where_it_lands(geo):
    """2Africa lands at Marseille: no pair takes it by land from Carcavelos."""
    found = find_pairs(geo, *ENDS)
    assert not any(
        route.system_ids[:1] == ("2AFRICA",) and route.legs[0].medium == "land"
        for route in found.routes
    )
    same = [route for route in found.routes if route.id == "2AFRICA+PEACE+IMEWE"]
    again = cr.find_routes(geo, *ENDS, avoid=["Egypt"], k=1000)
    assert lines_of(same) <= lines_of(again)


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


def test_the_order_is_that_of_all_pairs_worked_out(geo):
    """The search works out only what may be next; the order is that of every pair."""
    routes = cr.find_routes(geo, "Marseille", "Mumbai", k=7)
    risks = [RouteRisks(geo).of_route(route) for route in routes]
    of_all = frozenset.intersection(*risks)

    def figures(i, j):
        down = cr.availability_of(geo, [routes[i], routes[j]]).downtime_min_per_year
        low, likely, high = (float(f"{it:.2g}") for it in down)
        downtimes[i, j], wide[i, j] = down, high >= 10 * low
        return {
            "risks": len((risks[i] & risks[j]) - of_all),
            "downtime": likely,
            "shared": round(shared_corridor(routes[i], routes[j]).shared_km),
            "delay": round(max(cr.rtd_ms(routes[n], group_index=1.4682) for n in (i, j)), 2),
            "rest": (math.fsum(routes[n].cable_range_km.likely for n in (i, j)), (i, j)),
        }

    def ordered(pairs, names):
        if not names:
            return pairs
        groups = []
        for pair in sorted(pairs, key=lambda pair: of[pair][names[0]]):
            least = of[groups[-1][0]][names[0]] if groups else None
            as_good = 1.1 if names[0] == "downtime" else 1
            alike = groups and (of[pair][names[0]] == least if as_good == 1
                                else of[pair][names[0]] <= as_good * least
                                or wide[groups[-1][0]])  # fmt: skip
            groups[-1].append(pair) if alike else groups.append([pair])
        return [pair for group in groups for pair in ordered(group, names[1:])]

    downtimes, wide = {}, {}
    of = {pair: figures(*pair) for pair in combinations(range(len(routes)), 2)}
    for by in ("risks", "downtime", "shared", "delay"):
        names = [by, *(name for name in of[0, 1] if name != by)]
        found = best_pairs(routes, geo, by=by, count=10)
        assert places(found) == ordered(list(of), names)[:10], by
        for pair in found:
            assert pair.downtime_min_per_year == downtimes[pair.first, pair.second]


@pytest.mark.parametrize(("ends", "by", "is_wide"), [
    (("Djibouti", "Mumbai"), "risks", True), (("Djibouti", "Mumbai"), "downtime", True),
    (("Zafarana", "Abu Talat"), "risks", False),
])  # fmt: skip
def test_a_time_that_is_too_uncertain_to_use_decides_between_no_two_pairs(geo, ends, by, is_wide):
    """From Djibouti it spans an order of magnitude; on land, of a time to repair that is known
    well, it does not; the sentence says."""
    known = cr.geodata.with_changes(cr.default_assumptions(geo), land_repair_hours=(4, 5, 9))
    pairs = find_pairs(geo, *ends, by=by, assumptions=None if is_wide else known).pairs
    found = [pair for pair in pairs if not pair.causes]
    assert len(found) > 2
    down = found[0].downtime_min_per_year
    assert (float(f"{down.high:.2g}") >= 10 * float(f"{down.low:.2g}")) == is_wide
    said = [pair.why for pair in found[:-1]]
    for why in said:
        assert ("the time both down is too uncertain to decide" in why) == is_wide
    assert any(why.startswith("both down ") for why in said) != is_wide


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

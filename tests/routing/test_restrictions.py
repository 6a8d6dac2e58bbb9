"""What nobody is known to sell between two countries: left out, counted, shown where asked for."""

from __future__ import annotations

import json
from itertools import groupby

import pytest
from worlds.commands import cableroute
from worlds.confidential import restriction
from worlds.folders import folder_with_source, write_csv

import cableroute as cr
from cableroute import Conditions, NoRouteError, find_routes
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.countries import country_profile
from cableroute.reports.document import Report
from cableroute.routing.left_out import restricted_left_out

INDIA_PAKISTAN = frozenset(("IN", "PK"))
SAID = "no capacity is known to be sold between India and Pakistan (unverified; sources: "


def bought(geo, route):
    """Return between which countries each system of a route is bought, by its landings."""
    found = set()
    for system, legs in groupby(route.legs, key=lambda leg: leg.system_id):
        own = list(legs)
        ends = [geo.stations.get(place) for place in (own[0].start_id, own[-1].end_id)]
        if system and all(ends):
            found.add(frozenset(place.country for place in ends))
    return found


@pytest.mark.parametrize("ends", [("Karachi", "Singapore"), ("Marseille", "Mumbai"),
                                  ("Karachi", "Penang"), ("Muscat", "Mumbai")])  # fmt: skip
@pytest.mark.parametrize("more", [{}, {"all_paths": True}, {"via": ["Arabian Sea"]}])
def test_no_route_is_bought_where_nobody_is_known_to_sell(geo, ends, more):
    found = find_routes(geo, *ends, k=200, allow_planned=True, **more)
    assert found
    assert not any(INDIA_PAKISTAN in bought(geo, route) for route in found)


def test_what_passes_a_landing_on_one_system_is_not_bought_there(geo):
    """SEA-ME-WE 4 lands at Karachi and Mumbai; from France to India it is one purchase."""
    route, *_ = find_routes(geo, "Marseille", "Mumbai", systems=["SMW4"])
    assert "PK-KHI" not in (route.start_id, route.end_id)
    assert cr.routing.passage(geo, route).restrictions == ()


def test_routes_left_out_are_counted_and_any_shows_them(geo):
    ends = "Karachi", "Singapore"
    every = find_routes(geo, *ends, k=5, allow_restricted=True)
    gone = [route for route in every if INDIA_PAKISTAN in bought(geo, route)]
    assert len(gone) > 1
    said = restricted_left_out(geo, *ends, Conditions(k=5))
    assert said.startswith(f"{len(gone)} routes that nobody is known to sell are left out: {SAID}")
    assert restricted_left_out(geo, *ends, Conditions(k=5, allow_restricted=True)) == ""
    shown = " ".join(cableroute("routes", *ends, "-k", "5").stdout.split())
    assert said in shown
    assert "(--any shows them)" in shown
    with_them = " ".join(cableroute("routes", *ends, "-k", "5", "--any").stdout.split())
    assert "that nobody is known to sell" not in with_them
    assert "Conditions on routes 2, 3: a licence is needed between India and Pakistan" in with_them
    assert SAID in with_them


@pytest.mark.parametrize("start", ["Karachi", "67.02,24.86"])
def test_two_ends_that_are_asked_for_are_not_left_out_but_said(geo, start):
    route, *_ = find_routes(geo, start, "Mumbai")
    assert {"in-pk-approval", "in-pk-capacity"} <= set(cr.routing.passage(geo, route).restrictions)
    assert SAID in route.note


def test_where_nothing_is_left_the_error_says_what_to_do(geo):
    asked = Conditions(systems=["IMEWE", "BBG"], via=["Mumbai"])
    with pytest.raises(NoRouteError, match="nobody is known to sell a part of it"):
        find_routes(geo, "Karachi", "Singapore", conditions=asked)
    given = ("--systems", "IMEWE", "--systems", "BBG", "--via", "Mumbai")
    failed = cableroute("routes", "Karachi", "Singapore", *given)
    assert "--any" in failed.stderr
    assert cableroute("routes", "Karachi", "Singapore", *given, "--any").returncode == 0


@pytest.mark.parametrize("what", ["no capacity sold", "no interconnection", "licence needed"])
@pytest.mark.parametrize(("until", "on"), [("", None), ("2020", None), ("2020", "2019")])
def test_a_restriction_counts_while_it_holds_and_a_licence_can_be_had(
    geo, tmp_path, what, until, on
):
    """Of the Emirates and Djibouti, between which six of ten routes from Mumbai are bought."""
    row = restriction("P", country_a="AE", country_b="DJ", what=what, since="2000", until=until)
    write_csv(tmp_path, "restrictions", row)
    own = cr.open_geodata(folder_with_source(tmp_path))
    ends, asked = ("Mumbai", "Djibouti City"), Conditions(on=on, k=50)
    found = find_routes(own, *ends, conditions=asked)
    every = find_routes(own, *ends, conditions=asked, allow_restricted=True)
    pair = frozenset(("AE", "DJ"))
    assert any(pair in bought(own, route) for route in every)
    holds = not until or on is not None
    assert found
    is_taken = any(pair in bought(own, route) for route in found)
    assert is_taken is (what == "licence needed" or not holds)
    for route in every:
        held = cr.routing.passage(own, route, on=on).restrictions
        assert ("P" in held) is (holds and pair in bought(own, route))


def test_no_pair_takes_what_nobody_is_known_to_sell(geo):
    for ends in (("Marseille", "Mumbai"), ("Karachi", "Singapore")):
        found = find_pairs(geo, *ends, allow_planned=True)
        assert not any(INDIA_PAKISTAN in bought(geo, route) for route in found.routes)


def test_pairs_nearest_hub_is_one_that_is_sold(geo):
    found = country_profile(geo, "Pakistan")
    [mumbai] = [item for item in found.hubs if item.hub.name == "Mumbai"]
    assert (mumbai.route, mumbai.not_had) == (None, ("in-pk-capacity",))
    assert found.figures["nearest_hub"] != "Mumbai"
    assert not any(
        INDIA_PAKISTAN in bought(geo, item.route) for item in found.hubs if item.route is not None
    )
    every = country_profile(geo, "Pakistan", allow_restricted=True)
    assert every.figures["nearest_hub"] == "Mumbai"
    assert SAID in cableroute("country", "Pakistan", "-f", "json").stdout


def test_pages_and_tables_of_countries_show_all_where_asked(tmp_path):
    """As `country` does, 11.2 ms to Mumbai; the table says what it leaves out."""
    page = tmp_path / "pk.html"
    for given, hub, said in (((), "Fujairah", 1), (("--any",), "Mumbai", 0)):
        done = cableroute("country", "Pakistan", *given, "--format", "json")
        assert json.loads(done.stdout)[0]["nearest_hub"] == hub
        assert done.stderr.count("left out: Pakistan - Mumbai (--any: with it)") == said
        cableroute("report", "--country", "Pakistan", *given, "--output", str(page))
        assert page.read_text(encoding="utf-8").count("no capacity is known to be sold") == said


def test_the_report_says_conditions_and_what_is_left_out_in_both_languages(geo):
    conditions = Conditions(k=3)
    report = cr.report(geo, "Karachi", "Mumbai", conditions=conditions)
    assert SAID in report.html()
    arabic = Report(report.facts, "ar")
    assert "لا يُعرف بيع سعات بين" in arabic.html()
    left = cr.report(geo, "Karachi", "Singapore", conditions=conditions)
    assert "nobody is known to sell" in left.html()

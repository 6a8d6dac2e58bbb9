"""Quiet and conflict: their own rates, and only where zones have them."""

import pytest
from worlds.reliability import RATES, down, leg, opened, rate, way

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.geodata.assumptions import set_assumptions
from cableroute.reliability.availability import availability_of
from cableroute.reliability.elements import MINUTES_PER_YEAR
from cableroute.reliability.scenario_downtimes import scenario_downtimes

CALM = rate("calm", 20, 25, 30, "sea_repair_days", medium="sea", zone="narrows", scenario="quiet")
WAR = rate("war", 200, 210, 220, "sea_repair_days", medium="sea", zone="narrows",
           scenario="conflict")  # fmt: skip


def test_each_scenario_has_its_own_time_to_repair(tmp_path):
    tables = opened(tmp_path, (*RATES, CALM, WAR))
    route = way("R", leg("L", "A", "B", medium="sea", line=[(4.5, 0), (5.5, 0)]))
    found = scenario_downtimes(route, tables)
    for name, days in (("quiet", 25), ("conflict", 210)):
        expected = down(0.1, 1000, days) * MINUTES_PER_YEAR
        assert found[name].likely == pytest.approx(expected, rel=1e-12)
        given = cr.geodata.with_changes(cr.default_assumptions(tables), scenario=name)
        whole = availability_of(tables, route, assumptions=given)
        assert whole.downtime_min_per_year == pytest.approx(found[name])
    # without a name: all years
    assert availability_of(tables, route).elements[0].repair_days == (141, 150, 158)
    far = way("Q", leg("M", "A", "B", medium="sea", line=[(40, 0), (41, 0)]))
    assert scenario_downtimes(far, tables) == {}


def test_scenarios_by_confidential_rates_are_shown_only_where_asked_for(tmp_path):
    tables = opened(tmp_path, (*RATES, CALM, WAR | {"visibility": "confidential"}))
    route = way("R", leg("L", "A", "B", medium="sea", line=[(4.5, 0), (5.5, 0)]))
    assert scenario_downtimes(route, tables) == {}
    assert set(scenario_downtimes(route, tables, confidential=True)) == {"quiet", "conflict"}


def test_a_scenario_is_quiet_or_conflict(geo):
    base = cr.default_assumptions(geo)
    with pytest.raises(ModelError, match="one of quiet, conflict"):
        cr.geodata.with_changes(base, scenario="war")
    given = set_assumptions(base, ["scenario=conflict"])
    assert given.scenario == "conflict"
    assert "scenario conflict" in given.summary()
    assert set_assumptions(given, ["scenario=none"]).scenario is None


def test_routes_by_the_red_sea_have_both(geo):
    routes = cr.find_routes(geo, "Marseille", "Mumbai")
    quiet, war = scenario_downtimes(routes[0], geo).values()
    all_years = availability_of(geo, routes[0]).downtime_min_per_year
    assert quiet.likely < all_years.likely < war.likely
    assert scenario_downtimes(cr.find_routes(geo, "Catania", "Marseille")[0], geo) == {}

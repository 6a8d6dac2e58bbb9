"""Each rule finds what is wrong, and nothing where all is right."""

import math
import re
from dataclasses import replace

import numpy as np
import pytest
from worlds.position_lists import by_geographiclib, sheet

from cableroute.errors import RPLError
from cableroute.rpl import RPL, CheckLimits, Position, Span, check_rpl, read_rpl
from cableroute.rpl.checks import RULES


def read(tmp_path, **wrong):
    path = tmp_path / "s1.csv"
    path.write_text(sheet(**wrong), encoding="utf-8")
    return read_rpl(path)[0]


def found(rpl, **given):
    return [(item.rule, item.position) for item in check_rpl(rpl, **given).findings]


def test_a_right_list_has_no_finding(tmp_path):
    rpl = read(tmp_path)
    depth = [item.depth_m for item in rpl.positions]
    limits = CheckLimits(
        repeater_km=(1.0, 100.0),
        types_depth_m={"DA": (0, 100), "SA": (50, 3000), "LW": (1000, 8000)},
    )
    result = check_rpl(rpl, limits=limits, seabed_m=depth, on_land=np.zeros(5, dtype=bool))
    assert result.findings == ()
    assert result.left_out == {"repeater-spacing": "the list has fewer than two repeaters"}


SPANS = by_geographiclib()

FAULTS = {
    "span-length": ({f",{SPANS[2][0]:.4f},,2.5": f",{SPANS[2][0] + 2:.4f},,2.5"}, "3 to 4"),
    "bearing": ({f",{SPANS[1][1]:.1f},{SPANS[1][0]:.4f}": f",170.0,{SPANS[1][0]:.4f}"}, "2 to 3"),
    "slack-range": ({",,2.5,": ",,250,"}, "3 to 4"),
    "slack-cable": ({f",,2.5,{SPANS[2][2]:.4f}": f",,2.5,{SPANS[2][2] + 0.2:.4f}"}, "3 to 4"),
    "kp-order": ({f",,{SPANS[0][0]:.4f},,,": ",,112.0,,,"}, "3"),
    "route-total": ({f",,{SPANS[0][0]:.4f},,,": f",,{SPANS[0][0] + 0.2:.4f},,,"}, "2"),
    "duplicate-number": ({"\n4,AC2": "\n2,AC2"}, "2"),
    "hemisphere": ({"39,55.500,N": "39,55.500,S"}, "4"),
    "jump": ({"39,55.500,N": "39,55.500,S"}, "3 to 4"),
    "bend": ({"5,15.300,E": "4,20.300,E"}, "3"),
    "coincident": ({"4,54.400,E": "4,26.300,E"}, "2 to 3"),
}


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_found_by_its_rule(tmp_path, rule):
    wrong, position = FAULTS[rule]
    rpl = read(tmp_path, wrong=wrong)
    assert (rule, position) in found(rpl)


def test_a_finding_names_row_value_limit_and_what_to_do(tmp_path):
    rpl = read(tmp_path, wrong=FAULTS["span-length"][0])
    [item] = [item for item in check_rpl(rpl).findings if item.rule == "span-length"]
    lines = sheet(wrong=FAULTS["span-length"][0]).splitlines()
    assert f",{SPANS[2][0] + 2:.4f}," in lines[item.row - 1]
    assert item.value == pytest.approx(2, abs=1e-4)
    assert (item.limit, item.unit, item.level) == (0.05, "km", "error")
    assert item.kp_km == pytest.approx(SPANS[0][0] + SPANS[1][0], abs=1e-9)
    assert item.hint


def test_rules_that_need_more_are_left_out_and_named(tmp_path):
    rpl = read(tmp_path)
    assert set(check_rpl(rpl).left_out) == {
        "depth-seabed", "on-land", "cable-type-depth", "repeater-spacing",
    }  # fmt: skip
    seabed = [0, 85, 2100, 1200, np.nan]
    assert found(rpl, seabed_m=seabed) == [("depth-seabed", "4")]
    land = [True, False, True, False, False]
    assert found(rpl, on_land=land) == [("on-land", "3")]  # a beach manhole may be
    types = CheckLimits(types_depth_m={"DA": (0, 50), "SA": (50, 1000), "LW": (2200, 8000)})
    assert found(rpl, limits=types) == []  # each span touches its range
    types = CheckLimits(types_depth_m={"LW": (2650, 8000)})
    assert found(rpl, limits=types) == [("cable-type-depth", "3 to 4")]


def test_what_is_compared_with_nothing_is_named():
    """Places alone: no rule of stated figures has anything to compare."""
    places = [Position(str(at), at * 0.5, 0.0, depth_m=at * 100.0 or None) for at in range(4)]
    bare = RPL("R", places, [Span()] * 3)
    limits = CheckLimits(repeater_km=(1, 100), types_depth_m={"LW": (1000, 8000)})
    land = np.zeros(4, dtype=bool)
    left = check_rpl(bare, limits=limits, seabed_m=[0, 100, np.nan, 300], on_land=land).left_out
    assert set(RULES) - set(left) == {
        "coincident", "jump", "hemisphere", "duplicate-number", "bend", "on-land"
    }  # fmt: skip
    assert left["depth-seabed"].startswith("to 1 of 3 stated depths")
    assert left["cable-type-depth"].startswith("to 3 of 3 spans at sea")
    assert "depth-seabed" not in check_rpl(bare, seabed_m=[np.nan, 100, 200, 300]).left_out
    deep = RPL("R", [replace(it, depth_m=None) for it in places], [Span(cable_type="LW")] * 3)
    left = check_rpl(deep, limits=limits, seabed_m=[0.0] * 4).left_out
    assert left["depth-seabed"] == "no position states a depth"
    assert left["cable-type-depth"].startswith("to 3 of 3")


def test_repeaters_too_far_apart():
    events = ["BMH", "RPT 1", "RPT 2", "Repeater 3", "BU"]
    five = [Position(str(at), at * 0.5, 0.0, event) for at, event in enumerate(events)]
    five[3] = Position("3", 1.9, 0.0, events[3])
    rpl = RPL("R", five, [Span(slack_pct=0.0)] * 4)
    assert found(rpl, limits=CheckLimits(repeater_km=(40, 60))) == [("repeater-spacing", "2")]


def test_the_sign_of_one_position_is_judged_by_its_neighbours():
    """A list that crosses the equator has no slip."""
    crossing = [Position(str(at), 0.0, at - 2.0) for at in range(5)]
    assert found(RPL("R", crossing, [Span()] * 4)) == []
    slipped = [Position(str(at), 0.0, lat) for at, lat in enumerate([2.0, 2.1, -2.2, 2.3])]
    assert ("hemisphere", "2") in found(RPL("R", slipped, [Span()] * 3))


def test_neighbours_as_far_apart_as_the_list_states_are_a_note():
    """Seven degrees of the equator; 40 km less, and with nothing stated, is an error."""
    km = 7 * 2 * np.pi * 6378.137 / 360
    ends = Position("1", 0.0, 0.0), Position("2", 7.0, 0.0)
    for stated_km, level in ((km, "note"), (km - 40, "error"), (None, "error")):
        result = check_rpl(RPL("R", ends, [Span(route_km=stated_km)]))
        assert ("jump", level) in [(item.rule, item.level) for item in result.findings]
        assert result.has_errors == (level == "error")


def test_slack_that_follows_from_the_cable_has_a_range_too():
    """Cumulative cable in a column of spans; a loop on a short span is none."""
    rows = [Position(str(at), at / 10, 0.0) for at in range(4)]
    km = 2 * np.pi * 6378.137 / 3600
    cables = [km * 1.02 * (at + 1) for at in range(3)]
    result = check_rpl(RPL("R", rows, [Span(cable_km=cable) for cable in cables]))
    assert [(item.rule, item.position, round(item.value)) for item in result.findings] == [
        ("slack-range", "1 to 2", 104), ("slack-range", "2 to 3", 206),
    ]  # fmt: skip
    assert "states 22.709 km of cable, its positions are 11.132 km apart" in (
        result.findings[0].message
    )
    near = Position("1", 0.0, 0.0), Position("2", 0.005, 0.0)
    assert found(RPL("R", near, [Span(cable_km=2.0)])) == []


def test_every_rule_says_its_limit_and_where_it_is_from():
    assert len(RULES) >= 14
    for rule in RULES.values():
        assert rule.source
        assert rule.hint
        assert rule.level in ("error", "warning", "note")


def test_a_span_is_on_land_or_at_sea_and_a_minute_below_sixty(tmp_path):
    ends = [Position("1", 32, 30), Position("2", 33, 31)]
    for medium in ("land", "sea"):
        assert RPL("A", ends, [Span(slack_pct=1.0, medium=medium)]).spans[0].medium == medium
    with pytest.raises(RPLError, match=r"span 1: medium 'air' is unknown \(one of"):
        RPL("A", ends, [Span(slack_pct=1.0, medium="air")])
    path = tmp_path / "minutes.csv"
    path.write_text(
        "Pos,Lat deg,Lat min,N/S,Lon deg,Lon min,E/W,Distance (km)\n"
        "1,30,61.5,N,32,10.5,E,\n2,31,10,N,32,15,E,140\n", encoding="utf-8"
    )  # fmt: skip
    with pytest.raises(RPLError, match=r"cell C2: 61\.5 minutes are not from 0 to 60"):
        read_rpl(path)


@pytest.mark.parametrize("given", [{"on_land": [True]}, {"seabed_m": [1.0, 2.0, 3.0]}])
def test_what_is_given_by_position_has_one_for_each(given):
    rpl = RPL("R", [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)], [Span()])
    with pytest.raises(RPLError, match="give one for each of the 2 positions"):
        check_rpl(rpl, **given)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"repeater_km": (100, 60)}, "repeater_km: is (100, 60) (give the lower one first)"),
        ({"repeater_km": (-1, 60)}, "repeater_km: is -1 (give a number from 0 "),
        ({"slack_pct": (math.nan, 3)}, "slack_pct: is nan (give a number from -100 "),
        ({"slack_pct": 3}, "slack_pct: is 3 (give the lowest and the highest)"),
    ],
)
def test_a_range_that_no_figure_is_in_is_no_limit(limits, said):
    with pytest.raises(RPLError, match=re.escape(said)):
        CheckLimits(**limits)

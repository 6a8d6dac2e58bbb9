"""Ranks, how firm they are, and why one route beats another."""

from __future__ import annotations

import json
import math
import re

import numpy as np
import pandas as pd
import pytest
from scipy.stats import binomtest
from shapely.geometry import LineString

from cableroute import Leg, ModelError, Route, UnknownNameError, compare, find_routes, measures
from cableroute.comparison import differences, explain, rank, weight_switches, win_shares
from cableroute.comparison.explanations import _range_text
from cableroute.geodata import default_assumptions, with_changes


def table(rows, columns=("rtd_ms", "shared_pct")):
    return pd.DataFrame(
        [{"route_id": name, **dict(zip(columns, row, strict=True))} for name, row in rows.items()]
    )


THREE = table({"A": (10, 80), "B": (20, 0), "C": (14, 40)})


def test_a_rank_by_hand():
    # delay: 0, 1, 0.4; shared: 1, 0, 0.5. Weights 3 : 1.
    found = rank(THREE, {"rtd_ms": 3, "shared_pct": 1})
    assert list(found["route_id"]) == ["A", "C", "B"]
    assert list(found["rank"]) == [1, 2, 3]
    assert list(found["score"]) == pytest.approx([0.25, 0.75 * 0.4 + 0.25 * 0.5, 0.75])
    assert list(found["part_rtd_ms"]) == pytest.approx([0, 0.3, 0.75])
    assert list(found["part_shared_pct"]) == pytest.approx([0.25, 0.125, 0])
    assert not found["tied"].any()
    assert found.attrs["weights"] == {"rtd_ms": 0.75, "shared_pct": 0.25}
    assert "no other beats" in found.attrs["normalisation"]
    json.dumps(found.attrs)


def test_figures_that_rounding_alone_parts_are_equal():
    # In one order of addition three tenths are 0.6, in the other 0.6000000000000001.
    less, more = 0.1 + (0.2 + 0.3), (0.1 + 0.2) + 0.3
    given = table({"A": (10, more), "B": (20, less)})
    found = rank(given, {"rtd_ms": 1, "shared_pct": 3})
    assert list(found["route_id"]) == ["A", "B"]
    assert list(found["score"]) == pytest.approx([0, 0.25])
    assert any("shared_pct: equal" in note for note in found.attrs["notes"])
    assert list(win_shares(given, ["rtd_ms", "shared_pct"])["share"]) == [1, 0]
    assert explain(given, "A", "B", weights={"shared_pct": 3, "rtd_ms": 1})[1].endswith(": equal.")


def test_more_is_better_where_it_is_said():
    found = rank(THREE, {"shared_pct": 1}, maximise=["shared_pct"])
    assert list(found["route_id"]) == ["A", "C", "B"]


def test_a_beaten_route_does_not_stretch_the_scale():
    more = table({"A": (10, 80), "B": (20, 0), "C": (14, 40), "D": (1000, 80)})
    weights = {"rtd_ms": 1, "shared_pct": 2}
    # B: 1/3; A: 2/3; C: 0.4/3 + 1/3. D is far off: (990/10)/3 + 2/3.
    found = rank(more, weights)
    assert list(found["route_id"]) == ["B", "C", "A", "D"]
    assert found["score"].iloc[-1] == pytest.approx(99 / 3 + 2 / 3)
    # By all rows the delay hardly counts: B (10/990)/3, so the scale is another.
    rows = rank(more, weights, normalise="rows")
    assert rows["score"].iloc[0] == pytest.approx(10 / 990 / 3)


def test_where_one_route_is_best_in_all_the_others_are_still_distinguished():
    found = rank(table({"A": (1, 1), "B": (3, 3), "C": (2, 2)}), {"rtd_ms": 1, "shared_pct": 1})
    assert list(found["route_id"]) == ["A", "C", "B"]
    assert list(found["score"]) == pytest.approx([0, 0.5, 1])


@pytest.mark.parametrize("missing", [None, math.nan, pd.NA])
def test_a_missing_figure_comes_last(missing):
    found = rank(
        table({"A": (1, missing), "B": (5, 5), "C": (9, 9)}), {"rtd_ms": 9, "shared_pct": 1}
    )
    assert list(found["route_id"]) == ["B", "C", "A"]
    assert math.isnan(found["score"].iloc[2])
    assert found["missing"].iloc[2] == ["shared_pct"]
    assert "no figure for A" in found.attrs["notes"][0]
    without = rank(table({"A": (1, missing), "B": (5, 5)}), {"rtd_ms": 1, "shared_pct": 0})
    assert list(without["route_id"]) == ["A", "B"]


def test_hiding_a_bad_figure_does_not_help():
    # With a plain range over the rows X would gain: without its 100 A and B lie 0 and 1 apart.
    weights = {"rtd_ms": 9, "shared_pct": 1}
    shown = table({"X": (100, 0), "A": (2, 1), "B": (1, 0.5)})
    hidden = table({"X": (None, 0), "A": (2, 1), "B": (1, 0.5)})
    assert list(rank(shown, weights)["route_id"])[-1] == "X"
    assert list(rank(hidden, weights)["route_id"])[-1] == "X"


def test_equal_routes_are_tied_and_equal_columns_are_reported():
    found = rank(table({"B": (1, 5), "A": (1, 5), "C": (2, 5)}), {"rtd_ms": 1, "shared_pct": 1})
    assert list(found["route_id"]) == ["A", "B", "C"]
    assert list(found["rank"]) == [1, 1, 3]
    assert list(found["tied"]) == [True, True, False]
    assert found.attrs["notes"] == [
        "shared_pct: equal for all routes that have a figure: it does not distinguish them"
    ]
    nothing = rank(table({"A": (1, None), "B": (2, None)}), {"rtd_ms": 1, "shared_pct": 1})
    assert list(nothing["route_id"]) == ["A", "B"]
    assert "no route has a figure" in nothing.attrs["notes"][0]


def test_one_route_alone():
    found = rank(table({"A": (1, 5)}), {"rtd_ms": 1})
    assert list(found["score"]) == [0]
    assert list(win_shares(table({"A": (1, 5)}), ["rtd_ms", "shared_pct"])["share"]) == [1]


def test_every_fault_of_the_weights_at_once():
    rows = THREE.assign(status="in service", in_service=True)
    weights = {
        "rtd_m": 1, "shared_pct": -1, "rtd_ms": math.nan, "status": 1, "in_service": "2",
    }  # fmt: skip
    with pytest.raises(ModelError) as caught:
        rank(rows, weights, maximise=["route_kms"], normalise="z")
    text = str(caught.value)
    assert "did you mean rtd_ms?" in text
    for words in (
        "shared_pct has -1",
        "rtd_ms has nan",
        "status is not a column of numbers",
        "in_service has '2'",
        "'route_kms' is not a column",
        "'z' is unknown",
    ):
        assert words in text
    assert len(caught.value.problems) == 8


@pytest.mark.parametrize(
    ("weights", "words"),
    [({}, "none is given"), ({"rtd_ms": 0, "shared_pct": 0}, "all are 0"),
     ({"rtd_ms": True}, "has True"), ({"rtd_ms": math.inf}, "has inf")],
)  # fmt: skip
def test_weights_that_weigh_nothing(weights, words):
    for function in (rank, weight_switches):
        with pytest.raises(ModelError, match=words):
            function(THREE, weights)


def test_tables_that_are_invalid():
    for bad, words in (
        (pd.DataFrame({"rtd_ms": [1]}), "no column route_id"),
        (THREE.iloc[:0], "no rows"),
        (pd.concat([THREE, THREE]), "occurs twice"),
    ):
        with pytest.raises(ModelError, match=words):
            rank(bad, {"rtd_ms": 1})
    with pytest.raises(ModelError, match="samples"):
        win_shares(THREE, ["rtd_ms"], samples=0)


# --- shares and switches ---


def test_shares_of_two_measures_by_hand():
    # Scores in the weight t of delay: A 1 - t, B t, C 0.5 - 0.1 t. A is best above 5/9,
    # B below 5/11, C between.
    found = win_shares(THREE, ["rtd_ms", "shared_pct"]).set_index("route_id")
    assert found.loc["A", "share"] == pytest.approx(4 / 9, abs=1e-12)
    assert found.loc["B", "share"] == pytest.approx(5 / 11, abs=1e-12)
    assert found.loc["C", "share"] == pytest.approx(5 / 9 - 5 / 11, abs=1e-12)
    assert (found["standard_error"] == 0).all()


def test_equal_routes_share_what_they_win():
    twins = table({"A": (1, 9), "B": (1, 9), "C": (2, 5)})
    found = win_shares(twins, ["rtd_ms", "shared_pct"]).set_index("route_id")
    assert list(found.loc[["A", "B", "C"], "share"]) == pytest.approx([0.25, 0.25, 0.5])
    one = win_shares(twins, ["rtd_ms"]).set_index("route_id")
    assert list(one.loc[["A", "B", "C"], "share"]) == [0.5, 0.5, 0]


def test_shares_of_three_measures_by_hand_and_again():
    # Each best in one and worst in the others: a third each, by symmetry.
    rows = table({"A": (0, 1, 1), "B": (1, 0, 1), "C": (1, 1, 0)}, ("x_km", "y_km", "z_km"))
    found = win_shares(rows, ["x_km", "y_km", "z_km"], samples=4000, seed=7)
    error = math.sqrt(1 / 3 * 2 / 3 / 4000)
    assert list(found["share"]) == pytest.approx([1 / 3] * 3, abs=4 * error)
    assert list(found["standard_error"]) == pytest.approx([error] * 3, rel=0.1)
    again = win_shares(rows, ["x_km", "y_km", "z_km"], samples=4000, seed=7)
    pd.testing.assert_frame_equal(found, again)
    other = win_shares(rows, ["x_km", "y_km", "z_km"], samples=4000, seed=8)
    assert list(found["share"]) != list(other["share"])
    assert found.attrs["method"] == "4000 weightings drawn, seed 7"
    method = win_shares(rows, ["x_km", "y_km", "z_km"]).attrs["method"]
    assert method == "10000 weightings drawn, seed 0"


def test_a_route_that_no_draw_lets_win_has_an_upper_bound():
    rows = table({"A": (0, 0, 0), "B": (1, 1, 1)}, ("x_km", "y_km", "z_km"))
    found = win_shares(rows, ["x_km", "y_km", "z_km"], samples=300).set_index("route_id")
    assert found.loc["B", "share"] == 0
    # none of 300: the share p at which (1 - p)**300 = 0.05
    assert found.loc["B", "high_share"] == pytest.approx(1 - 0.05 ** (1 / 300), rel=1e-12)
    assert found.loc["A", "high_share"] == 1


def test_the_upper_bound_of_a_share_is_that_of_clopper_and_pearson():
    rows = table({"A": (0, 1, 1), "B": (1, 0, 1), "C": (1, 1, 0)}, ("x_km", "y_km", "z_km"))
    found = win_shares(rows, ["x_km", "y_km", "z_km"], samples=200)
    for share, high in zip(found["share"], found["high_share"], strict=True):
        interval = binomtest(round(200 * share), 200, alternative="less").proportion_ci(0.95)
        assert high == pytest.approx(interval.high, rel=1e-9)


@pytest.mark.parametrize("seed", range(2))
def test_shares_by_brute_force_on_a_grid(seed):
    random = np.random.default_rng(seed)
    two = table({f"R{n}": tuple(random.integers(0, 30, 2)) for n in range(7)})
    weights = (np.arange(3000) + 0.5) / 3000
    wins = dict.fromkeys(two["route_id"], 0.0)
    for weight in weights[::10]:
        found = rank(two, {"rtd_ms": weight, "shared_pct": 1 - weight})
        best = list(found.loc[found["rank"] == 1, "route_id"])
        for name in best:
            wins[name] += 1 / len(best) / 300
    share = win_shares(two, ["rtd_ms", "shared_pct"]).set_index("route_id")["share"]
    for name, won in wins.items():
        assert share[name] == pytest.approx(won, abs=0.01)
    assert share.sum() == pytest.approx(1)

    columns = ("x_km", "y_km", "z_km")
    three = table({f"R{n}": tuple(random.integers(0, 30, 3)) for n in range(7)}, columns)
    wins, count = dict.fromkeys(three["route_id"], 0.0), 0
    for a in range(1, 24):
        for b in range(1, 24 - a):
            found = rank(three, dict(zip(columns, (a, b, 24 - a - b), strict=True)))
            best = list(found.loc[found["rank"] == 1, "route_id"])
            count += 1
            for name in best:
                wins[name] += 1 / len(best)
    share = win_shares(three, columns, samples=4000).set_index("route_id")["share"]
    for name, won in wins.items():
        assert share[name] == pytest.approx(won / count, abs=0.06)


def test_switches_by_hand():
    found = weight_switches(THREE, {"rtd_ms": 3, "shared_pct": 1})
    delay = found[found["measure"] == "rtd_ms"]
    assert list(delay["at"]) == pytest.approx([5 / 11, 5 / 9], abs=1e-12)
    assert list(delay["below"]) == [["B"], ["C"]]
    assert list(delay["above"]) == [["C"], ["A"]]
    assert set(delay["weight"]) == {0.75}
    shared = found[found["measure"] == "shared_pct"]
    assert list(shared["at"]) == pytest.approx([4 / 9, 6 / 11], abs=1e-12)


def test_a_weight_that_changes_nothing_is_reported():
    found = weight_switches(table({"A": (1, 1), "B": (2, 2)}), {"rtd_ms": 1, "shared_pct": 1})
    assert list(found["measure"]) == ["rtd_ms", "shared_pct"]
    assert found["at"].isna().all()
    assert list(found["above"]) == [["A"], ["A"]]
    alone = weight_switches(THREE, {"rtd_ms": 2})
    assert list(alone["below"]) == [["A"]]


# --- sentences ---

RANGED = pd.DataFrame(
    {
        "route_id": ["A", "B"],
        "name": ["northern route", "southern route"],
        "rtd_low_ms": [9.0, 10.0], "rtd_ms": [10.0, 11.0], "rtd_high_ms": [11.0, 12.0],
        "shared_pct": [40.0, 20.0],
    }
)  # fmt: skip


def test_why_one_beats_the_other_by_hand():
    lines = explain(RANGED, "B", "A", weights={"rtd_ms": 3, "shared_pct": 1})
    assert lines[0] == (
        "A beats B under these weights: score 0.250 against 0.750 (0 is best), "
        "by rtd_ms (+0.750), in spite of shared_pct (-0.250)."
    )
    assert lines[1] == (
        "Round-trip delay: B 11 ms (10 to 12), A 10 ms (9 to 11): A has 1 ms less (9.1 %); the "
        "ranges overlap: not certain, though with both at the low end, and both at the high end, "
        "the order is the same."
    )
    assert lines[2] == (
        "Common section and same corridor with another route: B 20 %, A 40 %: B has 20 % less."
    )
    # the order turns at one half; A at its high end and B at its low end: 0.75 the other way
    assert lines[3] == (
        "The order turns where the weight of rtd_ms falls below 0.500 (now 0.750, the others in "
        "proportion)."
    )
    assert lines[4].startswith("It depends on the range of rtd_ms, each alone")


def test_missing_equal_and_better_upwards():
    rows = table({"A": (1, None), "B": (1, 3)}, ("separation_km", "sea_km"))
    lines = explain(rows, "A", "B", weights={"separation_km": 1, "sea_km": 1})
    assert lines[0].startswith("B ranks above A, which has no figure of sea_km")
    assert lines[1].endswith(": equal.")
    assert lines[2] == (
        "Sea route: A not known, B 3 km: not known of both, so they are not compared."
    )
    up = table({"A": (0, 5), "B": (0, 7)}, ("x_km", "separation_km"))
    lines = explain(up, "A", "B", weights={"separation_km": 1}, maximise=["separation_km"])
    assert lines[0].startswith("B beats A")
    assert "B has 2 km more" in lines[1]
    equal = table({"A": (1, 2), "B": (1, 2)})
    assert "are equal" in explain(equal, "A", "B", weights={"rtd_ms": 1})[0]


def test_routes_are_named_or_the_nearest_are_given():
    assert explain(RANGED, "northern route", "B") == explain(RANGED, "A", "B")
    with pytest.raises(UnknownNameError, match="no route is called 'C'"):
        explain(RANGED, "A", "C")
    with pytest.raises(ModelError, match="is given twice"):
        explain(RANGED, "A", "A")


def slack_table(geo, a, b):
    """Two routes of given likely delay and route km on land and at sea by slack."""
    given = default_assumptions(geo)
    rows = [
        {"route_id": name, "route_km": land + sea, "by_slack_land_km": land,
         "by_slack_sea_km": sea,
         "rtd_ms": 2 * 1.4682 * (1.1 * land + 1.08 * 1.03 * sea) / 299.792458}
        for name, (land, sea) in (("A", a), ("B", b))
    ]  # fmt: skip
    found = pd.DataFrame(rows)
    found.attrs["assumptions"] = given.as_rows()
    return found


def test_on_which_slack_the_order_of_delay_hangs(geo):
    # A: 1000 km on land, 1100 km of cable; B: 980 km at sea, 980 * 1.08 * 1.03 = 1090.15 km.
    # Equal where 1000 (1 + s/100) = 1090.15, s = 9.02; at sea where (1 + d/100) 1.03 = 1100/980,
    # d = 8.98, and where 1.08 (1 + s/100) = 1100/980, s = 3.93.
    lines = explain(slack_table(geo, (1000, 0), (0, 980)), "A", "B")
    assert lines[-4].startswith("The group index and the equipment are the same for both")
    assert lines[-3:] == [
        "The order of delay depends on the slack on land: it turns below 9.02 % "
        "(assumed 10, 0 to 10).",
        "The order of delay depends on the route development at sea: it turns above 8.98 % "
        "(assumed 8, 5 to 26).",
        "The order of delay depends on the slack at sea: it turns above 3.93 % "
        "(assumed 3, 1 to 5).",
    ]
    lines = explain(slack_table(geo, (1000, 0), (1500, 0)), "A", "B")
    assert lines[-2:] == [
        "Neither route development nor slack on land, as assumed, turns the order of delay.",
        "Neither route development nor slack at sea, as assumed, turns the order of delay.",
    ]


def test_the_turning_slack_turns_the_order(geo):
    # 1000 km on land with slack against 980 km at sea with 3 on 8 %, at one group index:
    # 1000 (1 + s / 100) = 980 * 1.08 * 1.03, s = 9.015
    degree_km = 6378.137 * math.pi / 180  # of the equator
    ways = [
        Route(name, name, [
            Leg(name, f"{name}1", f"{name}2", medium, line, slack, development_pct=more)
        ])
        for name, medium, line, slack, more in (
            ("A", "land", LineString([(0, 0), (1000 / degree_km, 0)]), (0, 10, 10), (0, 0, 15)),
            ("B", "sea", LineString([(90, 0), (90 + 980 / degree_km, 0)]), (1, 3, 5), (5, 8, 26)),
        )
    ]  # fmt: skip
    given = default_assumptions(geo)
    assert (given.slack_land_pct, given.slack_sea_pct) == ((0, 10, 10), (1, 3, 5))
    found = compare(ways, measures(geo, assumptions=given), assumptions=given)
    assert any("it turns below 9.02 %" in line for line in explain(found, "A", "B"))
    for slack, first in ((9.01, "A"), (9.02, "B")):
        changed = with_changes(given, slack_land_pct=slack)
        again = compare(ways, measures(geo, assumptions=changed), assumptions=changed)
        assert again.sort_values("rtd_ms")["route_id"].iloc[0] == first


def test_no_slack_turns_the_order_of_routes_all_on_land(geo, crossing):
    given = default_assumptions(geo)
    tables = compare(crossing, measures(geo, assumptions=given), assumptions=given)
    ids = list(tables["route_id"])
    assert any("nor slack on land" in line for line in explain(tables, ids[0], ids[1]))
    for slack in (0, 26):
        changed = with_changes(given, slack_land_pct=slack)
        again = compare(crossing, measures(geo, assumptions=changed), assumptions=changed)
        assert list(again.sort_values("rtd_ms")["route_id"]) == list(
            tables.sort_values("rtd_ms")["route_id"]
        )


def test_two_systems_explained(geo):
    routes = find_routes(geo, "Marseille", "Mumbai", k=2, systems=["AAE-1", "SMW4"])
    given = default_assumptions(geo)
    found = compare(routes, measures(geo, assumptions=given), assumptions=given)
    a, b = found["route_id"]
    lines = explain(found, a, b, weights={"cable_km": 1})
    text = "\n".join(lines)
    assert "Systems: in " in text
    assert "Countries: in both" in text
    assert "Bab el-Mandeb" in text
    assert "Status of both: every part in service." in text
    assert "of cable." in text  # no length is published: slack decides on the cable
    json.dumps(lines)


# --- differences ---

RANGES = pd.DataFrame(
    {
        "route_id": ["A", "B", "C", "D"],
        "rtd_low_ms": [9.0, 18.0, 10.5, math.nan],
        "rtd_ms": [10.0, 20.0, 12.0, 40.0],
        "rtd_high_ms": [11.0, 22.0, 14.0, math.nan],
        "interconnects": [1, 3, None, 0],
    }
)


def test_a_difference_goes_from_the_least_to_the_most_it_may_be():
    delay, changes = differences(RANGES, "A", "B")
    assert delay.measure == "rtd_ms"
    assert delay.first == (9, 10, 11)
    assert delay.more == (18 - 11, 10, 22 - 9)
    assert changes.more == (2, 2, 2)
    assert delay.why == changes.why == ""
    back = differences(RANGES, "B", "A", columns=["rtd_ms"])
    assert back[0].more == (-13, -10, -7)


def test_a_difference_is_not_known_where_ranges_overlap_or_figures_miss():
    delay, changes = differences(RANGES, "A", "C")
    assert (delay.more, delay.why) == (None, "the ranges overlap")
    assert (changes.more, changes.why) == (None, "a figure is missing")
    assert (changes.first, changes.second) == ((1, 1, 1), None)
    alone = differences(RANGES, "A", "D", columns=["rtd_ms"])[0]
    assert (alone.more, alone.why) == (None, "a range is missing")


def test_differences_are_of_two_ways_and_of_numbers():
    with pytest.raises(UnknownNameError, match="no route is called 'E'"):
        differences(RANGES, "A", "E")
    with pytest.raises(ModelError, match="'A' is given twice"):
        differences(RANGES, "A", "A")
    with pytest.raises(ModelError, match="route_id is not a column of numbers"):
        differences(RANGES, "A", "B", columns=["route_id"])
    assert differences(RANGES, "A", "B", columns=[]) == []


def test_a_figure_with_its_range_has_four_digits_at_most():
    for power in range(-3, 4):
        unit = 10.0**power
        figure = _range_text(1.2344 * unit, "km", (1.2341 * unit, 1.2347 * unit))
        likely, low, high = (
            float(text) for text in re.findall(r"[0-9.]+", figure.replace(",", ""))
        )
        assert (likely, low, high) == pytest.approx(
            tuple(round(value * unit, 3 - power) for value in (1.2344, 1.2341, 1.2347))
        )


def test_explain_gives_a_difference_as_many_digits_as_the_two_figures_carry():
    """Ranges of some 20 ms and 2,000 km, and a line of 10 km, carry no four digits."""
    table = pd.DataFrame({
        "route_id": ["A", "B"],
        "rtd_ms": [94.014, 93.809], "rtd_low_ms": [89.2, 89.0], "rtd_high_ms": [111.9, 111.7],
        "cable_km": [9600.4, 9579.47], "cable_low_km": [9100, 9090],
        "cable_high_km": [11400, 11380],
        "land_km": [385.31, 500.26], "accuracy_km": [10.0, 10.0],
    })  # fmt: skip
    delay, cable, land = explain(table, "A", "B")[:3]
    assert "A 94 ms (89 to 112)" in delay
    assert "B has 0.2 ms less (0.22 %)" in delay
    assert "B has 20 km less (0.22 %)" in cable
    assert "A 385 km, B 500 km: A has 115 km less (23 %)" in land

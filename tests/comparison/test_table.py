"""One row per route, one column per measure."""

from __future__ import annotations

import math
import numbers
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings, strategies as st
from shapely.geometry import LineString

from cableroute import (
    Leg,
    ModelError,
    Route,
    availability_of,
    compare,
    find_routes,
    measures,
    rtd_ms,
    to_gdf,
)  # fmt: skip
from cableroute.comparison import column_meanings, differences
from cableroute.comparison.table import is_pareto

DEGREE_KM = 6378.137 * 3.141592653589793 / 180


def route(name, lat, degrees=1.0, slack=10):
    line = LineString([(30, lat), (30 + degrees, lat)])
    return Route(
        name, name, [Leg(f"{name}-L", f"{name}-A", f"{name}-B", "land", line, slack, accuracy_km=0)]
    )


@pytest.mark.parametrize("missing", [None, math.nan])
def test_a_missing_figure_is_the_worst(missing):
    rows = [{"km": 5, "pct": 1}, {"km": 4, "pct": missing}, {"km": 6, "pct": missing}]
    # The second is best in km. The third is beaten in km and no better in per cent.
    assert is_pareto(rows, minimise=["km", "pct"]) == [True, True, False]
    assert is_pareto([{"km": missing}, {"km": 1e300}], minimise=["km"]) == [False, True]
    assert is_pareto([{"km": missing}, {"km": -1e300}], minimise=[], maximise=["km"]) == [
        False,
        True,
    ]


def test_of_what_is_not_known_nothing_is_best():
    assert is_pareto([{"km": None}, {"km": math.nan}], minimise=["km"]) == [False, False]


def test_equal_rows_are_both_best():
    assert is_pareto([{"km": 1}, {"km": 1}, {"km": 2}], minimise=["km"]) == [True, True, False]


def test_more_is_better_where_it_is_said():
    rows = [{"km": 1, "apart": 5}, {"km": 2, "apart": 9}, {"km": 2, "apart": 4}]
    assert is_pareto(rows, minimise=["km"], maximise=["apart"]) == [True, True, False]


@pytest.mark.parametrize("bad", ["text", True, [1], {"a": 1}])
def test_an_objective_must_be_numbers(bad):
    with pytest.raises(ModelError, match="not a column of numbers"):
        is_pareto([{"km": 1}, {"km": bad}], minimise=["km"])


def test_objectives_that_are_no_columns_are_all_named():
    with pytest.raises(ModelError) as caught:
        is_pareto([{"km": 1}], minimise=["first"], maximise=["second"])
    assert [problem.where for problem in caught.value.problems] == ["first", "second"]
    with pytest.raises(ModelError, match="no objective"):
        is_pareto([{"km": 1}], minimise=[])


@pytest.mark.parametrize(
    ("low", "high", "marked"),
    [
        (5, 49, [True, False, False]),
        (5, 50, [True, True, False]),  # the least is too uncertain: km decides, and what is missing
        (math.nan, 50, [True, False, False]),
    ],
)
def test_an_objective_of_which_the_best_is_too_uncertain_distinguishes_none(low, high, marked):
    rows = [
        {"km": 1, "down_low_min": low, "down_min": 10, "down_high_min": high},
        {"km": 1, "down_low_min": 15, "down_min": 20, "down_high_min": 25},
        {"km": 1, "down_low_min": None, "down_min": None, "down_high_min": None},
    ]
    assert is_pareto(rows, minimise=["km", "down_min"]) == marked
    up = [row | {"down_min": row["down_min"] and -row["down_min"]} for row in rows]
    assert is_pareto(up, minimise=["km"], maximise=["down_min"]) == marked


def test_a_downtime_that_is_too_uncertain_marks_no_route_before_another(geo):
    routes = find_routes(geo, "Zafarana", "Abu Talat")
    assert all(availability_of(geo, [it]).is_too_uncertain for it in routes)
    table = compare(routes, measures(geo), minimise=["downtime_min"])
    assert list(table["pareto"]) == [True] * len(routes)


def test_a_measure_of_the_user(geo, crossing):
    columns = measures(geo)
    columns["stretches"] = lambda item: len(item.legs)
    del columns["sea_km"]
    table = compare(crossing, columns, minimise=["stretches"])
    assert list(table["stretches"]) == [len(item.legs) for item in crossing]
    assert "sea_km" not in table
    fewest = min(len(item.legs) for item in crossing)
    assert list(table["pareto"]) == [len(item.legs) == fewest for item in crossing]
    assert "stretches" not in measures(geo)


def test_what_a_measure_of_the_user_raises_names_it_and_the_route(geo, crossing):
    own = measures(geo) | {"mine": lambda route: 1 / (route.route_km - crossing[1].route_km)}
    with pytest.raises(ModelError) as caught:
        compare(crossing, own)
    assert str(caught.value) == (
        f"compare: measure 'mine' of route {crossing[1].name!r}: raised ZeroDivisionError: "
        "float division by zero (correct the function)"
    )
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def test_an_error_of_ours_in_a_measure_of_the_user_names_both(crossing):
    own = {"mine": lambda route: rtd_ms(route, group_index=-1)}
    with pytest.raises(ModelError, match="group_index") as caught:
        compare(crossing, own)
    assert caught.value.__notes__ == [f"in measure 'mine' of route {crossing[0].name!r}"]


def test_measures_of_the_user_alone_are_compared(crossing):
    """Without the length, what marks the best is what is shared."""
    table = compare(crossing, {"stretches": lambda route: len(route.legs)})
    assert list(table["stretches"]) == [len(route.legs) for route in crossing]
    least = table["shared_pct"].min()
    assert list(table["pareto"]) == [share == least for share in table["shared_pct"]]


def test_units_of_the_columns_are_kept_beside_them(geo, crossing):
    units = compare(crossing, measures(geo)).attrs["units"]
    assert (units["route_km"], units["rtd_ms"]) == ("km", "ms")
    assert "name" not in units


def test_duplicate_route_ids_are_refused():
    twice = [route("R", 0), route("R", 5), route("S", 10), route("S", 15), route("T", 20)]
    with pytest.raises(ModelError) as caught:
        compare(twice, measures())
    assert [problem.message for problem in caught.value.problems] == [
        "route 'R' occurs twice",
        "route 'S' occurs twice",
    ]


def test_no_routes_are_refused():
    with pytest.raises(ModelError, match="no route"):
        compare([], measures())


def test_figures_of_routes_on_the_equator():
    table = compare([route("R", 0, 1, (0, 10, 20)), route("S", 0, 2, 0)], measures())
    assert list(table["route_km"]) == pytest.approx([DEGREE_KM, 2 * DEGREE_KM], abs=1e-6)
    assert list(table["cable_km"]) == pytest.approx([1.1 * DEGREE_KM, 2 * DEGREE_KM], abs=1e-6)
    assert list(table["cable_high_km"]) == pytest.approx([1.2 * DEGREE_KM, 2 * DEGREE_KM], abs=1e-6)
    assert list(table["excess_pct"]) == pytest.approx([0, 0], abs=1e-6)
    assert table.crs == "EPSG:4326"
    assert "rtd_ms" not in table
    assert "attribution" not in table


def test_shared_columns_name_the_worst_overlap(crossing):
    named = crossing[0]
    twin = Route("twin", "the same ground", named.legs)
    far = route("far", 0)
    table = compare([named, twin, far], measures()).set_index("route_id")
    assert table.loc["twin", "shared_with"] == named.id
    assert table.loc[named.id, "shared_with"] == "twin"
    assert table.loc["twin", "shared_pct"] == pytest.approx(100)
    assert table.loc["far", "shared_pct"] == 0
    assert (
        table.loc["far", "shared_with"] is None
        or table.loc["far", "shared_with"] != (table.loc["far", "shared_with"])
    )
    # Alike is not 0 km apart: it is not known.
    assert math.isnan(table.loc["twin", "separation_km"])
    # The equator is more than 3,000 km from Egypt.
    assert table.loc["far", "separation_km"] > 3000


SEVERAL = [
    route("R", 0), route("S", 0, 2.0), route("T", 0, 3.5, 0), route("U", 5), route("V", 5, 1.0, 0),
    route("W", 40),
]  # fmt: skip


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.permutations(range(len(SEVERAL))))
def test_another_order_of_routes_changes_the_order_of_rows_and_no_more(order):
    found = compare(SEVERAL, measures(), end_km=0)
    turned = compare([SEVERAL[number] for number in order], measures(), end_km=0)
    assert list(turned["route_id"]) == [SEVERAL[number].id for number in order]
    again = turned.set_index("route_id").loc[found["route_id"]].reset_index()
    assert found["pareto"].any()
    assert found["shared_km"].nunique() > 2
    names = [name for name in found.columns if name.endswith("_with")]
    pd.testing.assert_frame_equal(
        pd.DataFrame(again).drop(columns=names),
        pd.DataFrame(found).drop(columns=names), rtol=1e-9, atol=1e-9,
    )  # fmt: skip
    # of two that share as much, either may be named; one with another, never with itself
    for name in names:
        assert (found[name].notna() == again[name].notna()).all()
        assert not (again[name] == again["route_id"]).any()


def test_one_route_alone_shares_nothing_known():
    table = compare([route("R", 0)], measures(), minimise=["cable_km"])
    assert table["shared_pct"].isna().all()
    assert table["separation_km"].isna().all()
    assert list(table["pareto"]) == [True]


def test_credit_of_openstreetmap_is_in_the_table(geo, crossing):
    table = compare(crossing, measures(geo))
    assert table["attribution"].str.contains("OpenStreetMap contributors (ODbL", regex=False).all()


def test_confidence_and_length_kind_are_said(geo, crossing):
    table = compare(crossing, measures(geo))
    assert set(table["confidence"]) == {"assumed"}
    assert table["length_kind"].str.contains("road graph").all()
    assert (table["accuracy_km"] > 0).all()


@pytest.mark.parametrize("name", ["pareto", "geometry", "route_id", "shared_pct"])
def test_a_measure_cannot_take_a_column_of_compare(crossing, name):
    with pytest.raises(ModelError, match=name):
        compare(crossing, measures() | {name: lambda route: 0})


KINDS = {"text": str, "number": float, "count": int, "flag": bool, "list": list}


def test_the_data_dictionary_has_every_column_in_order_and_no_other(geo, crossing):
    table = compare(crossing, measures(geo))
    secret = [replace(crossing[0], visibility="confidential"), *crossing[1:]]
    marked = compare(secret, measures(geo))
    meanings = column_meanings()
    assert list(meanings.index) == list(marked.columns)
    assert list(meanings.drop(index="visibility").index) == list(table.columns)
    assert list(compare(crossing, measures()).columns) == [
        name for name in meanings.index if name in compare(crossing, measures())
    ]


def test_the_data_dictionary_says_what_a_column_holds(geo, crossing):
    table = compare(crossing, measures(geo))
    meanings = column_meanings()
    for name, row in meanings.drop(index=["geometry", "visibility"]).iterrows():
        for value in table[name]:
            missing = value is None or (isinstance(value, float) and math.isnan(value))
            fits = (
                isinstance(value, KINDS[row["kind"]])
                or (row["kind"] == "number" and isinstance(value, numbers.Number))
                or (row["kind"] == "count" and isinstance(value, numbers.Integral))
                or (row["kind"] == "flag" and value in (True, False))
            )
            assert missing or fits, (name, value)
    units = {"_km": "km", "_ms": "ms", "_pct": "%", "_min": "minutes a year"}
    for suffix, unit in units.items():
        assert set(meanings.loc[meanings.index.str.endswith(suffix), "unit"]) == {unit}
    assert set(meanings["better"]) == {"", "less", "more"}
    assert (meanings[["meaning", "kind", "source"]] != "").all(axis=None)
    numbers_only = meanings.loc[meanings["better"] != "", "kind"]
    assert set(numbers_only) <= {"number", "count"}


def test_routes_to_compare_may_be_given_in_any_collection():
    one, other = (
        Route(name, name, [Leg(name, "A", "B", "sea", LineString([(0, lat), (1, lat)]), 0)])
        for name, lat in (("P", 0), ("Q", 1))
    )
    ids = [compare(given, measures()).route_id.tolist() for given in (one, iter([one, other]))]
    assert ids == [["P"], ["P", "Q"]]
    assert compare({"P": one, "Q": other}, measures()).route_id.tolist() == ["P", "Q"]
    assert to_gdf({"P": one}).route_id.tolist() == ["P"]
    with pytest.raises(ModelError, match="Leg is not a Route"):
        compare(one.legs, measures())
    with pytest.raises(ModelError, match="measures: is"):
        compare([one], ["cable_km"])
    table = compare([one, other], measures())
    assert len(differences(table, "P", "Q", columns="cable_km")) == 1


def test_rounding_alone_makes_no_row_best():
    # In one order of addition three tenths are 0.6, in the other 0.6000000000000001.
    less, more = 0.1 + (0.2 + 0.3), (0.1 + 0.2) + 0.3
    assert less < more
    for first, second in ((less, more), (more, less), (more, more)):
        rows = [{"km": 1, "pct": first}, {"km": 2, "pct": second}]
        assert is_pareto(rows, minimise=["km", "pct"]) == [True, False]
    rows = [{"km": 1, "pct": more}, {"km": 2, "pct": less * (1 - 1e-9)}]
    assert is_pareto(rows, minimise=["km", "pct"]) == [True, True]


def test_which_routes_are_best_does_not_depend_on_their_order(geo):
    routes = find_routes(geo, "Marseille", "Mumbai", k=5)
    own = {"cable_km": lambda route: route.cable_km}
    one, other = (compare(given, own) for given in (routes, routes[::-1]))
    assert dict(zip(one.route_id, one.pareto, strict=True)) == dict(
        zip(other.route_id, other.pareto, strict=True)
    )

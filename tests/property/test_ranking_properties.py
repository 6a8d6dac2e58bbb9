"""What must hold for any table and weights."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings, strategies as st

from cableroute.comparison import rank, weight_switches, win_shares

some = settings(max_examples=50, deadline=None)
few = settings(max_examples=40, deadline=None)

COLUMNS = ("x_km", "y_km", "z_km")
figures = st.integers(0, 12)
weights = st.tuples(*[st.integers(1, 9)] * 3)


def rows(cells=figures, most=6):
    return st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=most)


sparse = rows(st.one_of(figures, figures, st.none()))


def table(points):
    found = pd.DataFrame(
        [{"route_id": f"R{n}", **dict(zip(COLUMNS, row, strict=True))}
         for n, row in enumerate(points)]
    )  # fmt: skip
    return found.astype(dict.fromkeys(COLUMNS, float))


def heavy(numbers):
    return dict(zip(COLUMNS, numbers, strict=True))


def winners(found):
    return set(found.loc[found["rank"] == 1, "route_id"])


def places(found):
    return dict(zip(found["route_id"], found["rank"], strict=True))


@some
@given(sparse, weights, st.randoms())
def test_the_order_of_rows_changes_nothing(points, numbers, random):
    given_rows = table(points)
    order = list(range(len(points)))
    random.shuffle(order)
    first, second = (rank(one, heavy(numbers)) for one in (given_rows, given_rows.iloc[order]))
    assert list(first["route_id"]) == list(second["route_id"])
    assert list(first["rank"]) == list(second["rank"])
    np.testing.assert_allclose(first["score"], second["score"], atol=1e-12)


@some
@given(sparse, weights, st.floats(1e-300, 1e300))
def test_the_scale_of_the_weights_changes_nothing(points, numbers, factor):
    first = rank(table(points), heavy(numbers))
    second = rank(table(points), heavy([number * factor for number in numbers]))
    assert places(first) == places(second)


@some
@given(sparse, weights, st.data())
def test_a_route_that_is_beaten_never_changes_which_is_best(points, numbers, data):
    beaten = data.draw(st.sampled_from(points))
    more = data.draw(st.tuples(*[st.integers(0, 50)] * 3))
    assume(any(step and cell is not None for cell, step in zip(beaten, more, strict=True)))
    worse = tuple(
        None if cell is None else cell + step for cell, step in zip(beaten, more, strict=True)
    )
    before, after = (rank(table(one), heavy(numbers)) for one in (points, [*points, worse]))
    assert winners(before) == winners(after)


@some
@given(rows(), weights)
def test_what_beats_another_stands_above_it(points, numbers):
    found = places(rank(table(points), heavy(numbers)))
    for n, a in enumerate(points):
        for m, b in enumerate(points):
            if a != b and all(x <= y for x, y in zip(a, b, strict=True)):
                assert found[f"R{n}"] < found[f"R{m}"]


@some
@given(sparse, weights, st.data(), st.sampled_from(["range", "rows"]))
def test_hiding_a_figure_never_improves_a_rank(points, numbers, data, normalise):
    row = data.draw(st.integers(0, len(points) - 1))
    column = data.draw(st.integers(0, 2))
    hidden = [list(point) for point in points]
    hidden[row][column] = None
    before, after = (
        places(rank(table(one), heavy(numbers), normalise=normalise)) for one in (points, hidden)
    )
    assert after[f"R{row}"] >= before[f"R{row}"]


@few
@given(sparse, weights)
def test_on_each_side_of_a_switch_the_named_route_is_best(points, numbers):
    found = weight_switches(table(points), heavy(numbers))
    for _, group in found.groupby("measure", sort=False):
        now = group["weight"].iloc[0]
        if group["at"].isna().any():
            at, sides = [], [group["above"].iloc[0]]
        else:
            at = list(group["at"])
            sides = [group["below"].iloc[0], *group["above"]]
        edges = [0.0, *at, 1.0]
        for low, high, best in zip(edges, edges[1:], sides, strict=False):
            middle = (low + high) / 2
            rest = [(1 - middle) * number / (sum(numbers) * (1 - now)) for number in numbers]
            place = COLUMNS.index(group["measure"].iloc[0])
            rest[place] = middle
            assert winners(rank(table(points), heavy(rest))) == set(best)


@few
@given(sparse, st.integers(0, 3))
def test_shares_add_up_and_belong_to_routes_that_none_beats(points, seed):
    for columns in (COLUMNS[:1], COLUMNS[:2], COLUMNS):
        found = win_shares(table(points), columns, samples=200, seed=seed)
        assert found["share"].sum() == pytest.approx(1)
        share = found.set_index("route_id")["share"]
        cut = [tuple(math.inf if cell is None else cell for cell in point[: len(columns)])
               for point in points]  # fmt: skip
        for n, a in enumerate(cut):
            if any(b != a and all(x <= y for x, y in zip(b, a, strict=True)) for b in cut):
                assert share[f"R{n}"] == 0

"""What an answer hangs on: ranges, one input at a time, draws, and where it turns."""

from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.money.sensitivity import outcome_range

KM = cr.money.Uncertain("km", 90, 100, 120)
USD = cr.money.Uncertain("usd", 2, None, 3)


def product(values):
    return values["km"] * values["usd"]


def test_range_by_corners():
    assert outcome_range(product, [KM, USD]) == (180.0, None, 360.0)
    assert outcome_range(product, [KM, USD._replace(likely=2.2)]).likely == pytest.approx(220)


@settings(max_examples=40, deadline=None)
@given(
    bounds=st.lists(st.tuples(st.floats(-5, 5), st.floats(0, 3)), min_size=3, max_size=3),
    at=st.lists(st.floats(0, 1), min_size=3, max_size=3),
)
def test_no_values_within_the_bounds_leave_the_range(bounds, at):
    inputs = [cr.money.Uncertain(name, low, None, low + more)
              for name, (low, more) in zip("abc", bounds, strict=True)]  # fmt: skip

    def function(values):  # linear in each
        return values["a"] * values["b"] - 2 * values["c"] * values["a"] + values["c"]

    low, _, high = outcome_range(function, inputs)
    inside = {
        item.name: item.low + share * (item.high - item.low)
        for item, share in zip(inputs, at, strict=True)
    }
    assert low - 1e-9 <= function(inside) <= high + 1e-9


def test_tornado_by_hand():
    swings = cr.money.tornado(product, [KM, USD])
    # base: 100 km x 2.5 USD, the middle where no likely figure is sourced
    assert [(swing.name, swing.at_low, swing.at_high, swing.base) for swing in swings] == [
        ("usd", 200.0, 300.0, 250.0),
        ("km", 225.0, 300.0, 250.0),
    ]


def test_draws_have_the_moments_of_their_shapes():
    found = cr.money.sample_outcomes(product, [KM, USD], count=200_000, seed=42)
    # triangle: mean (90 + 100 + 120) / 3 = 103.333; uniform: 2.5; independent
    assert abs(found.mean - 103.3333333 * 2.5) < 4 * found.standard_error
    variance_km = (90**2 + 100**2 + 120**2 - 90 * 100 - 90 * 120 - 100 * 120) / 18
    variance = variance_km * (2.5**2 + 1 / 12) + 103.3333333**2 / 12
    assert found.standard_error == pytest.approx(math.sqrt(variance / 200_000), rel=0.01)
    assert found.p5 < found.p50 < found.p95
    again = cr.money.sample_outcomes(product, [KM, USD], count=200_000, seed=42)
    assert again == found
    assert cr.money.sample_outcomes(product, [KM, USD], count=200_000, seed=43) != found


@pytest.mark.parametrize("seed", [1.5, "1", None, True, -1])
def test_a_seed_that_is_invalid(seed):
    with pytest.raises(ModelError, match="seed"):
        cr.money.sample_outcomes(product, [KM, USD], count=100, seed=seed)


def test_bad_inputs():
    with pytest.raises(ModelError) as caught:
        outcome_range(product, [KM, KM._replace(high=130.0), USD._replace(low=9.0)])
    assert [fault.rule for fault in caught.value.problems] == ["input", "range"]
    for value in ((3, 1), (1, 2, 3, 4), "1", math.nan, ()):
        with pytest.raises(ModelError):
            cr.money.Uncertain.of("charge", value)
    many = [cr.money.Uncertain(f"x{n}", 0, None, 1) for n in range(17)]
    with pytest.raises(ModelError, match="17 have a range"):
        outcome_range(lambda values: sum(values.values()), many)


def test_every_corner_is_tried():
    inputs = [cr.money.Uncertain(name, 0, None, 1) for name in "abcde"]
    seen = set()

    def function(values):
        rows = np.broadcast_arrays(*(values[name] for name in "abcde"))
        seen.update(zip(*(row.tolist() for row in rows), strict=True))
        return rows[0]

    outcome_range(function, inputs)
    assert seen >= set(itertools.product((0, 1), repeat=5))

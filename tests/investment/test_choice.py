"""The best set, the Pareto front and the draws, held to every subset there is."""

import math
from itertools import chain, combinations

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

import cableroute as cr
from cableroute.investment.choice import (
    MOST_SETS,
    SAME,
    Valued,
    affordable,
    best_of,
    chosen_in_draws,
    front_of,
)

CENTS = st.integers(1, 900).map(lambda number: number / 100)
PRICES = st.lists(CENTS, min_size=0, max_size=7)


def subsets(count):
    sizes = (combinations(range(count), size) for size in range(count + 1))
    return [frozenset(chosen) for chosen in chain.from_iterable(sizes)]


@given(PRICES, CENTS)
@settings(max_examples=60, deadline=None)
def test_affordable_sets_are_all_that_cost_no_more(prices, budget):
    found, most_things = affordable(prices, budget)
    assert most_things is None
    assert len(set(found)) == len(found)
    cents = [round(100 * price) for price in prices]
    wanted = {
        chosen for chosen in subsets(len(prices))
        if sum(cents[at] for at in chosen) <= round(100 * budget)
    }  # fmt: skip
    assert set(found) == wanted


@st.composite
def valued_sets(draw):
    """Sets of up to five things whose values are not additive: any number for any set."""
    prices = draw(st.lists(st.integers(1, 9), min_size=1, max_size=5))
    values = draw(st.lists(st.integers(0, 50), min_size=2 ** len(prices) - 1,
                           max_size=2 ** len(prices) - 1))  # fmt: skip
    sets = subsets(len(prices))
    return [
        Valued(chosen, float(sum(prices[at] for at in chosen)), float(value))
        for chosen, value in zip(sets, [0, *values], strict=True)
    ]


@given(valued_sets(), st.integers(0, 25))
@settings(max_examples=80, deadline=None)
def test_best_is_worth_most_and_no_dearer_than_it_must_be(sets, budget):
    best = best_of(sets, budget)
    within = [item for item in sets if item.price <= budget]
    assert best in within
    least = (1 - SAME) * max(item.value for item in within)
    assert best.value >= least
    assert best.price == min(item.price for item in within if item.value >= least)
    least_budget = best_of(sets, budget / 2)
    assert best.value >= least_budget.value  # more budget, never fewer minutes


@given(valued_sets(), st.integers(0, 25))
@settings(max_examples=80, deadline=None)
def test_front_is_what_nothing_dominates(sets, budget):
    front = front_of(sets, budget)
    within = [item for item in sets if item.price <= budget]
    for item in front:
        assert not any(
            other.value >= item.value and other.price <= item.price
            and (other.value, other.price) != (item.value, item.price)
            for other in within
        )  # fmt: skip
    for item in within:  # whatever is not in it is no better than something that is
        assert any(
            one.price <= item.price and one.value >= (1 - SAME) * item.value for one in front
        )


@given(valued_sets(), st.integers(0, 25))
@settings(max_examples=80, deadline=None)
def test_the_front_is_the_best_set_of_every_budget(sets, budget):
    best = [best_of(sets, less) for less in range(budget + 1)]
    assert front_of(sets, budget) == list(dict.fromkeys(best))


@given(valued_sets(), st.integers(0, 25), st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_each_draw_has_the_best_set_of_its_own_prices_and_values(sets, budget, seed):
    random = np.random.default_rng(seed)
    things = max((max(item.chosen, default=-1) for item in sets), default=-1) + 1
    prices = random.integers(1, 10, (things, 6)).astype(float)
    values = random.integers(0, 50, (len(sets), 6)).astype(float)
    values[0] = 0.0
    chosen = [item.chosen for item in sets]
    for draw, found in enumerate(chosen_in_draws(chosen, prices, values, float(budget))):
        drawn = [
            Valued(one, float(prices[sorted(one), draw].sum()), float(values[at, draw]))
            for at, one in enumerate(chosen)
        ]
        assert found == best_of(drawn, budget).chosen


def test_two_things_that_help_only_together_are_bought_together():
    """30 minutes for 2 + 3 together and none apart, against 20 for 4 alone."""
    worth = {frozenset({0, 1}): 30.0, frozenset({2}): 20.0, frozenset({0, 2}): 20.0}
    prices = [2.0, 3.0, 4.0]
    sets = [
        Valued(one, sum(prices[at] for at in one), worth.get(one, 0.0))
        for one in affordable(prices, 6.0).sets
    ]
    assert best_of(sets, 6.0).chosen == {0, 1}
    assert best_of(sets, 4.5).chosen == {2}


def test_a_difference_that_no_rate_carries_is_not_bought():
    near = [Valued(frozenset({0}), 5.0, 1000.0), Valued(frozenset({0, 1}), 9.0, 1040.0)]
    empty = Valued(frozenset(), 0.0, 0.0)
    assert best_of([empty, *near], 10).chosen == {0}
    far = near[1]._replace(value=1000.0 * (1 + 2 * SAME))
    assert best_of([empty, near[0], far], 10).chosen == {0, 1}


def test_of_too_many_sets_all_of_so_many_things_are_there():
    found, most_things = affordable([1.0] * 30, 30.0)
    assert most_things == 3
    assert len(found) == len(set(found)) == sum(math.comb(30, size) for size in range(4))
    assert len(found) + math.comb(30, 4) > MOST_SETS
    # of dearer things fewer fit: all sets of up to three, again, and no set of four
    assert affordable([1.0] * 30, 3.9) == (found, None)


def test_too_many_things_are_one_clear_error():
    with pytest.raises(cr.ModelError, match=f"more than {MOST_SETS:,} candidates"):
        affordable([1.0] * MOST_SETS, 1.0)

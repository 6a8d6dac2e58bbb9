"""Rates of few events: scipy's distributions, and what pooling must do."""

import math

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from scipy.optimize import minimize
from scipy.stats import gamma, nbinom

from cableroute.reliability.gamma_poisson import (
    SHAPES,
    fitted_power,
    fitted_shape,
    jeffreys_rate,
    pooled_ratio,
)


@pytest.mark.parametrize(("count", "exposure"), [(0, 10), (1, 3.5), (6, 139), (40, 12)])
def test_jeffreys_is_the_gamma_posterior(count, exposure):
    posterior = gamma(count + 0.5, scale=1 / exposure)
    expected = posterior.ppf(0.05), posterior.mean(), posterior.ppf(0.95)
    assert jeffreys_rate(count, exposure) == pytest.approx(expected, rel=1e-9)


def test_jeffreys_covers_a_constant_rate_as_often_as_it_says():
    """90 per cent over the rates, as counts are whole (Brown, Cai and DasGupta 2003)."""
    from scipy.stats import poisson

    means = [1 + 0.05 * step for step in range(220)]
    ranges = [jeffreys_rate(count, 1.0) for count in range(60)]
    inside = [
        sum(poisson(mean).pmf(n) for n, it in enumerate(ranges) if it.low <= mean <= it.high)
        for mean in means
    ]
    assert sum(inside) / len(inside) == pytest.approx(0.9, abs=0.01)


@pytest.mark.parametrize(("count", "usual", "shape"), [(0, 2, 3), (3, 1.2, 3.3), (1, 6, 0.7)])
def test_a_pooled_ratio_is_the_gamma_posterior(count, usual, shape):
    posterior = gamma(count + shape, scale=1 / (usual + shape))
    expected = posterior.ppf(0.05), posterior.mean(), posterior.ppf(0.95)
    assert pooled_ratio(count, usual, shape) == pytest.approx(expected, rel=1e-9)


def test_a_place_weighs_more_the_longer_its_record_is():
    """The same own rate, twice the common one, with ever more of a record."""
    likely = [pooled_ratio(2 * years, years, 4).likely for years in (0, 1, 3, 10, 1000)]
    assert likely[0] == 1
    assert likely == sorted(likely)
    assert likely[-1] == pytest.approx(2, abs=0.01)
    width = [pooled_ratio(2 * years, years, 4) for years in (0, 1, 3, 10, 1000)]
    ratios = [item.high / item.low for item in width]
    assert ratios == sorted(ratios, reverse=True)


def test_the_fitted_shape_has_the_highest_likelihood_of_a_negative_binomial():
    """Lip cancer of Scotland, first ten counties: Clayton and Kaldor 1987, table 1."""
    counts = [9, 39, 11, 9, 15, 8, 26, 7, 6, 20]
    usual = [1.4, 8.7, 3.0, 2.5, 4.3, 2.4, 8.1, 2.3, 2.0, 6.6]
    scale = sum(counts) / sum(usual)
    usual = [scale * value for value in usual]

    def unlikely(shape):
        return -sum(
            nbinom(shape[0], shape[0] / (shape[0] + mean)).logpmf(count)
            for count, mean in zip(counts, usual, strict=True)
        )

    found = fitted_shape(counts, usual)
    best = minimize(unlikely, [5.0], bounds=[SHAPES], method="L-BFGS-B")
    assert unlikely([found]) <= best.fun + 1e-6


def test_the_power_of_size_is_that_of_which_the_counts_were_drawn():
    """Negative binomial counts of 300 places, whose rate rises with their size."""
    seed = np.random.default_rng(5)
    for power in (0.0, 0.4, -0.5):
        size = seed.lognormal(0, 1, 300)
        usual = 4 * size
        counts = seed.negative_binomial(3, 3 / (3 + usual * size**power))
        assert fitted_power(list(counts), list(usual), list(size)) == pytest.approx(power, abs=0.12)
    assert fitted_power([0, 0], [1, 2], [1, 2]) == 0


def test_places_that_differ_are_pooled_less_than_places_that_do_not():
    apart = fitted_shape([28, 5, 8, 20], [15.0, 15, 15, 16])
    alike = fitted_shape([15, 16, 14, 16], [15.0, 15, 15, 16])
    assert SHAPES[0] < apart < 10
    assert alike == SHAPES[1]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 50), st.floats(0, 50), st.floats(0.5, 50))
def test_a_pooled_ratio_lies_between_one_and_the_own_rate(count, usual, shape):
    likely = pooled_ratio(count, usual, shape).likely
    own = count / usual if usual else math.inf
    assert min(1, own) - 1e-9 <= likely <= max(1, own) + 1e-9 or count == 0

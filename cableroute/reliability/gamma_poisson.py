"""How sure a rate is that a few recorded events give: Jeffreys intervals and pooled rates.

Events come by chance at a constant rate (Poisson). Before the record is read, a rate of its own is
as likely as Jeffreys' prior says (Jeffreys, *Theory of Probability*, 1961, section 3.10), and the
rates of several places are spread about their common rate as a gamma distribution, whose width is
fitted to the records of all of them (empirical Bayes: Clayton and Kaldor, Biometrics 43, 1987,
p. 671, doi:10.2307/2532003). A place with a long record keeps its own rate, one with a short
record mostly has the common one.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from cableroute.model.figures import Range

LOW, HIGH = 0.05, 0.95
"""Ends of an interval: 90 per cent of what the record leaves possible is inside."""

SHAPES = (0.5, 50.0)
"""Widest and narrowest spread of places that a fit may find: a ratio of the 95th to the 5th per
cent of about 1,000, and of 1.6."""

POWERS = (-1.0, 1.0)
"""Least and greatest power of the size of places that a fit may find."""


def jeffreys_rate(count: float, exposure: float) -> Range:
    """Return a rate from a number of events in an exposure: 5 per cent, mean, 95 per cent.

    Parameters
    ----------
    count : float
        Events, 0 or more; not whole where events that belong together count as part of one.
    exposure : float
        In how many system-years, or expected events, they were seen; above 0.

    Returns
    -------
    Range
        Events a unit of exposure: of the gamma distribution of shape count + 1/2.

    Examples
    --------
    >>> low, mean, high = jeffreys_rate(6, 155)
    >>> f"{low:.3f} {mean:.3f} {high:.3f}"
    '0.019 0.042 0.072'
    """
    from scipy.special import gammaincinv

    shape = count + 0.5
    low, high = (float(gammaincinv(shape, share)) / exposure for share in (LOW, HIGH))
    return Range(low, shape / exposure, high)


def fitted_shape(counts: Sequence[float], expected: Sequence[float]) -> float:
    """Return the shape of the gamma distribution of the ratios of places: the likeliest.

    Parameters
    ----------
    counts, expected : sequence of float
        Of each place the events, and those expected at the common rate.

    Returns
    -------
    float
        The larger, the more alike the places are; within `SHAPES`.

    Notes
    -----
    Counts are then negative binomial; their likelihood is highest at the shape.

    Examples
    --------
    >>> fitted_shape([5, 5, 5], [5, 5, 5])
    50.0
    """
    from scipy.optimize import minimize_scalar

    def unlikely(log_shape: float) -> float:
        return _minus_log_likelihood(counts, expected, math.exp(log_shape))

    ends = (math.log(SHAPES[0]), math.log(SHAPES[1]))
    minimum = minimize_scalar(unlikely, bracket=None, bounds=ends, options={"xatol": 1e-6})
    tries = sorted([*ends, float(minimum.x)], key=unlikely)
    return round(math.exp(tries[0]), 9)


def _minus_log_likelihood(
    counts: Sequence[float], expected: Sequence[float], shape: float
) -> float:
    """Return minus the logarithm of the likelihood of negative binomial counts."""
    return -math.fsum(
        math.lgamma(count + shape)
        - math.lgamma(shape)
        - math.lgamma(count + 1)
        + shape * math.log(shape / (shape + usual))
        + (count * math.log(usual / (shape + usual)) if usual else 0.0)
        for count, usual in zip(counts, expected, strict=True)
    )


def fitted_power(
    counts: Sequence[float], expected: Sequence[float], sizes: Sequence[float]
) -> float:
    """Return by which power of their size places have more events than expected: the likeliest.

    Parameters
    ----------
    counts, expected, sizes : sequence of float
        Of each place the events, those expected at a common rate, and its size, above 0.

    Returns
    -------
    float
        Between `POWERS`; 0 where events are in proportion to what is expected, or there are none.

    Examples
    --------
    >>> round(fitted_power([1, 8, 64], [1, 4, 16], [1, 4, 16]), 2)
    0.5
    """
    if not sum(counts) or not sum(expected):
        return 0.0
    from scipy.optimize import minimize_scalar

    def unlikely(power: float) -> float:
        weighed = [usual * size**power for usual, size in zip(expected, sizes, strict=True)]
        per_weight = sum(counts) / math.fsum(weighed)
        usual = [per_weight * weight for weight in weighed]
        return _minus_log_likelihood(counts, usual, fitted_shape(counts, usual))

    return float(minimize_scalar(unlikely, bounds=POWERS, method="bounded").x)


def pooled_ratio(count: float, expected: float, shape: float) -> Range:
    """Return how a place's rate compares with the common one: 5 per cent, mean, 95 per cent.

    Parameters
    ----------
    count, expected : float
        Events of the place, and those expected at the common rate.
    shape : float
        Spread of the places, from `fitted_shape`.

    Returns
    -------
    Range
        Of the gamma distribution of shape count + shape over expected + shape: 1 where the
        place has no record, near count / expected where it has a long one.

    Examples
    --------
    >>> pooled_ratio(0, 0, 4).likely, round(pooled_ratio(200, 100, 4).likely, 2)
    (1.0, 1.96)
    """
    from scipy.special import gammaincinv

    shape_of_place, scale = count + shape, expected + shape
    low, high = (float(gammaincinv(shape_of_place, share)) / scale for share in (LOW, HIGH))
    return Range(low, shape_of_place / scale, high)


def independent_range(likely: float, ends: Iterable[tuple[float, float]]) -> Range:
    """Return a figure that rests on independent assumptions, with its range of 90 per cent.

    Parameters
    ----------
    likely : float
        The figure, with all assumptions likely.
    ends : iterable of (float, float)
        The figure with one assumption at the ends of its own 90 per cent, all others likely.

    Returns
    -------
    Range
        Low is exp(-sqrt(sum of ln(likely / end)^2)) of likely, high the same above: the squares of
        what each adds are summed (JCGM 100:2008, 5.1.2), in logarithms, as a product of lognormal
        factors needs. All at their worst would be far beyond it (Jamali, Reliability Engineering
        and System Safety 137, 2015, 112-119). 0 where an end is 0.

    Examples
    --------
    Two factors, each known within three times: not within nine, but within five.

    >>> round(independent_range(10, [(10 / 3, 30), (10 / 3, 30)]).high / 10, 1)
    4.7
    """
    spans = [(min(likely, *pair), max(likely, *pair)) for pair in ends]
    spans = [(low, high) for low, high in spans if low < high]
    if len(spans) == 1:  # to the last digit
        return Range(spans[0][0], likely, spans[0][1])
    if likely <= 0:  # it has no logarithm
        return Range(0.0, 0.0, math.hypot(*(high for _, high in spans)))
    above = math.hypot(*(math.log(high / likely) for _, high in spans))
    if any(low <= 0 for low, _ in spans):
        return Range(0.0, likely, likely * math.exp(above))
    down = math.hypot(*(math.log(likely / low) for low, _ in spans))
    return Range(likely * math.exp(-down), likely, likely * math.exp(above))


def independent_product(one: Range, other: Range) -> Range:
    """Return a product of two ranges of independent errors, as `independent_range`.

    Examples
    --------
    >>> independent_product(Range(1, 10, 100), Range(1, 1, 1))
    Range(low=1, likely=10, high=100)
    """
    ends = [
        (factor.low * by.likely, factor.high * by.likely)
        for factor, by in ((one, other), (other, one))
    ]
    return independent_range(one.likely * other.likely, ends)


def two_digits(value: float) -> float:
    """Return a figure with two digits: its range carries no more."""
    return float(f"{value:.2g}")


def slug(zone: str) -> str:
    """Return a zone as it is in the id of its rates."""
    return zone.lower().replace(" ", "_")

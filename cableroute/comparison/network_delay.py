"""What carriers' networks add to the delay of the best cables: fitted on half of what is published.

The pairs of cities of `latencies.csv` are put into two halves before anything is fitted, by a rule
that does not look at a delay: the first byte of the SHA-256 of the two names, sorted. An even one
is fitted, an odd one is held out. The rule was committed before the fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

import numpy as np

from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range

ADDED, FACTOR = "network_added_rtd_ms", "network_rtd_factor"
"""Quantities of rates.csv: what is added to every round trip, and times which its cables count."""

SHORT_MS = 20.0
"""Pairs whose best cables take less say what is added to every round trip."""

SHARES = (0.1, 0.5, 0.9)
"""Of published delays that are below low, likely and high: 80 per cent are inside."""


def is_fitted(start: str, end: str) -> bool:
    """Return whether a pair of places is in the half that is fitted; the order does not matter.

    Examples
    --------
    >>> is_fitted("Marseille", "Mumbai") == is_fitted("Mumbai", "Marseille")
    True
    """
    return sha256("|".join(sorted((start, end))).encode()).digest()[0] % 2 == 0


def fitted_network(light_ms: Sequence[float], published_ms: Sequence[float]) -> tuple[Range, Range]:
    """Return what networks add to every round trip, ms, and times which its cables count.

    What is added is published less light where the cables are short: routers, and the links to data
    centres at both ends. The factor is of detours and of other cables than the best, where they are
    long. Of each, the share of the pairs below an end is that of a new pair (Weibull's plotting
    position).

    Examples
    --------
    >>> added_ms, factor = fitted_network([5, 100, 200], [10, 135, 305])
    >>> added_ms.likely, factor.likely
    (5.0, 1.4)
    """
    light, published = np.array(light_ms, float), np.array(published_ms, float)
    short = light < SHORT_MS
    added_ms = np.quantile((published - light)[short], SHARES, method="weibull")
    ratios = (published - added_ms[1])[~short] / light[~short]
    factor = np.quantile(ratios, SHARES, method="weibull")
    return Range(*map(float, added_ms)), Range(*map(float, factor))


def network_rtd_range_ms(geodata: Geodata, light_ms: Range) -> Range | None:
    """Return the round trip that a carrier's network has where light in the cables takes so long.

    Eight of ten published round trips are inside; the likely delay of light counts, as the range
    of the network has that of the lengths in it. None: the tables have no such rates.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> found = network_rtd_range_ms(open_geodata(), Range(95.0, 100.0, 120.0))
    >>> 95 < found.low < found.likely < found.high < 250
    True
    """
    rates = {it.quantity: it for it in geodata.rates.values() if it.visibility == "public"}
    if ADDED not in rates or FACTOR not in rates:
        return None
    ends = zip(rates[ADDED].range, rates[FACTOR].range, strict=True)
    return Range(*(added_ms + factor * light_ms.likely for added_ms, factor in ends))

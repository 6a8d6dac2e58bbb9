"""What carriers' networks add to the delay of the best cables: fitted on half of what is published.

The pairs of cities of `latencies.csv` are put into two halves before anything is fitted, by a rule
that does not look at a delay: the first byte of the SHA-256 of the two names, sorted. An even one is
fitted, an odd one is held out. The rule was committed before the fit.
"""

from __future__ import annotations

from hashlib import sha256


def is_fitted(start: str, end: str) -> bool:
    """Return whether a pair of places is in the half that is fitted; the order does not matter.

    Examples
    --------
    >>> is_fitted("Marseille", "Mumbai") == is_fitted("Mumbai", "Marseille")
    True
    """
    return sha256("|".join(sorted((start, end))).encode()).digest()[0] % 2 == 0

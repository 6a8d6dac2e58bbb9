"""How much more of a measure one route has than another, as far as that is sure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from cableroute.comparison.explanations import Difference, measure_words
from cableroute.files import is_missing
from cableroute.model.figures import Range
from cableroute.model.legs import FROM_LINE
from cableroute.presentation.tables import figure_text, rounding_of

OF_LINES = ("route_km", "cable_km", "rtd_ms")
"""What grows with the length of the line: its accuracy is that of the line in proportion."""


def more_of(item: Difference, rows: Sequence[Any]) -> list[Any]:
    """Return the excess of the second: likely, low, high; or None, why, and the likely excess.

    Two lengths of cable, or two delays, that rest on the same assumptions are compared at each
    end of these; what is no more than the lines are accurate is not sure.
    """
    accuracies = [row.get("accuracy_km") for row in rows]
    worst = max(
        (float(km) for km in accuracies if km is not None and not is_missing(km)), default=None
    )
    if item.first is None or item.second is None:
        return [None, item.why]
    likely = item.second.likely - item.first.likely
    more, why = item.more, item.why
    if _is_of_same_assumptions(item, rows):
        ends = [b - a for a, b in zip(item.first, item.second, strict=True)]
        more = Range(min(ends), likely, max(ends)) if min(ends) > 0 or max(ends) < 0 else None
        why = "" if more else "the ranges overlap"
    if more is not None and _is_within(item, likely, rows):
        more, why = None, "within the accuracy of the lines"
    if more is None:
        widest = (item.second.low - item.first.high, item.second.high - item.first.low)
        return [None, why, _more_text(item, likely, worst, widest)]
    low, middle, high = (_more_text(item, value, worst, more) for value in more)
    return [middle, low, high] if low != high else [middle]


def _is_of_same_assumptions(item: Difference, rows: Sequence[Any]) -> bool:
    """Return whether both ranges come from route development, slack and index alone."""
    on_line = all(row.get("length_basis") == FROM_LINE for row in rows)
    ends = (*(item.first or ()), *(item.second or ()))
    return item.measure in ("cable_km", "rtd_ms") and on_line and all(map(math.isfinite, ends))


def _is_within(item: Difference, likely: float, rows: Sequence[Any]) -> bool:
    """Return whether a difference of lengths or delays is no more than the lines are accurate."""
    unit = measure_words(item.measure)[1]
    of_line = rounding_of(item.measure, unit).accuracy or item.measure in OF_LINES
    if not of_line or likely == 0:
        return False
    for row in rows:
        values = [row.get(name) for name in ("route_km", item.measure, "accuracy_km")]
        if any(map(is_missing, values)):
            return True  # how well it is known is not known
        km, figure, accuracy = (float(value) for value in values if value is not None)
        scale = figure / km if item.measure in OF_LINES and km else 1.0
        if abs(likely) <= accuracy * scale:
            return True
    return False


def _more_text(
    item: Difference, value: float, accuracy: float | None, within: Sequence[float]
) -> str:
    unit = measure_words(item.measure)[1]
    return figure_text(item.measure, value, unit, sign=True, within=within, accuracy=accuracy)

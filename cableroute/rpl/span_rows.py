"""Which span a row's figures are of: a row of its own, the span before, or the span behind."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import Problem
from cableroute.geometry.geodesy import Floats, wrap_degrees
from cableroute.rpl.import_report import CLEAR, STATED, Decision
from cableroute.text import counted

ALTERNATING, ARRIVING, DEPARTING = "alternating", "arriving", "departing"
LAYOUTS = (ALTERNATING, ARRIVING, DEPARTING)
"""Spans have rows of their own; or a row has its position and the span that arrives at it, or the
one that departs from it."""

SHARE = 0.6
"""So many of the stated lengths must fit one layout, and fewer the other, for it to be shown."""


def alternating_rows(places: Sequence[int], filled: Sequence[int]) -> list[int] | None:
    """Return the row of each span where spans have separate rows, else None.

    Parameters
    ----------
    places : sequence of int
        Rows with a position, in order.
    filled : sequence of int
        Rows without one that have figures of a span.
    """
    if not filled or len(places) < 2:
        return None
    gap = np.searchsorted(np.asarray(places), np.asarray(filled)) - 1
    inner = [int(at) for at in gap if 0 <= at < len(places) - 1]
    if len(set(inner)) != len(inner) or len(inner) < 0.9 * (len(places) - 1):
        return None
    rows = [-1] * (len(places) - 1)
    for at, row in zip(gap, filled, strict=True):
        if 0 <= at < len(places) - 1:
            rows[int(at)] = row
    return rows


def flat_rows(
    lengths: Floats,
    bearings: Floats,
    computed: tuple[Floats, Floats],
    filled: NDArray[np.bool_],
) -> tuple[str, str]:
    """Return whether figures on the rows of positions are of the span before or behind, and why.

    Parameters
    ----------
    lengths, bearings : array, shape (n,)
        Stated on those rows, in any unit; NaN where not.
    computed : (route, bearing), each of shape (n - 1,)
        Between the positions.
    filled : array of bool, shape (columns, n)
        Which rows have each figure of a span. A figure that only the first row lacks, or only the
        last, is of the span before, or behind; one that all rows have, as a date, shows neither.
    """
    route, course = computed
    for name, shares in (
        ("lengths", [_fits_length(part, route) for part in (lengths[1:], lengths[:-1])]),
        ("bearings", [_fits_bearing(part, course) for part in (bearings[1:], bearings[:-1])]),
    ):
        if any(share is None for share in shares):
            continue
        arriving, departing = (float(share) for share in shares if share is not None)
        if max(arriving, departing) >= SHARE and abs(arriving - departing) > 0.2:
            layout = ARRIVING if arriving > departing else DEPARTING
            other = min(arriving, departing)
            said = f"{max(arriving, departing):.0%} of stated {name} fit so, {other:.0%} otherwise"
            return layout, said
    some = np.asarray(filled.any(axis=0))
    if some[0] != some[-1]:
        empty = "first" if some[-1] else "last"
        return (ARRIVING if some[-1] else DEPARTING), f"the {empty} row has no figures of a span"
    dense = filled[filled[:, 1:-1].all(axis=1)]
    lacks_first, lacks_last = (int((dense[:, at] < dense[:, -1 - at]).sum()) for at in (0, -1))
    if bool(lacks_first) != bool(lacks_last):
        count, empty = max((lacks_first, "first"), (lacks_last, "last"))
        figures = counted(len(filled), "figure of a span", "figures of a span")
        said = f"the {empty} row alone lacks {count} of {figures}"
        return (ARRIVING if lacks_first else DEPARTING), said
    return "", ""


def _fits_length(lengths: Floats, route: Floats) -> float | None:
    """Return which share of lengths fit, in whatever unit; None where there are too few."""
    positive = ~np.isnan(lengths) & (lengths > 0) & (route > 0)
    if positive.sum() < 1 or (positive.sum() < 2 and len(route) > 2):
        return None
    ratio = route[positive] / lengths[positive]
    usual = float(np.median(ratio))
    if len(route) > 2 and np.allclose(route, route[0], rtol=0.01):
        return None  # all spans alike: either layout fits
    return float((np.abs(ratio / usual - 1) < 0.02).mean())


def _fits_bearing(bearings: Floats, course: Floats) -> float | None:
    both = ~np.isnan(bearings) & ~np.isnan(course)
    if both.sum() < 2 or np.ptp(course[both]) < 2:
        return None
    return float((np.abs(wrap_degrees(bearings[both] - course[both])) < 2).mean())


def no_layout(row: int) -> Problem:
    """Return the fault of figures that may be of either span."""
    return Problem(
        "layout",
        f"row {row}",
        "its figures may be of the span before the position or behind it",
        "says which: arriving or departing",
        "layout",
    )


def layout_decision(layout: str, why: str, is_stated: bool) -> Decision:
    """Return the decision on a layout."""
    names = {
        ALTERNATING: "a row for each position and a row for each span",
        ARRIVING: "each row has its position and the span before it",
        DEPARTING: "each row has its position and the span behind it",
    }
    return Decision("layout", names[layout], why, STATED if is_stated else CLEAR)

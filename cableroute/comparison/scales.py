"""Put measures on one scale for ranking."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem, is_number, kind_faults, shown
from cableroute.files import is_missing
from cableroute.geodata.name_index import nearly
from cableroute.reliability.availability import is_too_uncertain
from cableroute.reliability.elements import MINUTES_PER_YEAR

if TYPE_CHECKING:
    import pandas as pd


NORMALISATIONS: Mapping[str, str] = {
    "range": "0: best, 1: worst likely figure of the routes that no other beats in these measures",
    "rows": "0: best, 1: worst likely figure of all routes",
}
"""How measures are brought to one scale."""

EQUAL = 1e-9
"""Scores nearer than this are equal."""

ROUNDING = 1e-12
"""Figures of a measure that differ by less than this share of the largest are equal."""

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


# --- one scale ---


@dataclass(frozen=True)
class Scale:
    """The weighted measures of the rows on one scale; less is better, missing is 0 and marked."""

    ids: list[str]
    names: list[str]
    columns: list[str]
    signs: list[int]
    shares: Floats
    values: Floats
    missing: Floats
    best: Floats
    span: Floats
    notes: list[str]

    def scores(self, shares: Floats) -> Floats:
        """Return the scores of the rows: of what is known of them."""
        scores: Floats = self.values @ shares
        return scores

    def winners(self, shares: Floats) -> Floats:
        """Return for each weighting (a row) what part each route (a column) has of the win."""
        gone = shares @ self.missing.T
        score = np.where(_least(gone), shares @ self.values.T, np.inf)
        won = _least(score)
        shares_won: Floats = won / won.sum(axis=1, keepdims=True)
        return shares_won

    def segments(self, start: Floats, end: Floats) -> list[tuple[float, float, list[int]]]:
        """Return from where to where which rows are best, as weights go from start to end.

        Places are from 0 to 1. Both keys, the weight missing and the score, are linear in it,
        so the best row changes only where two rows have an equal key.
        """
        rows = self._can_win()
        cuts = {0.0, 1.0}
        for keys in (self.missing[rows], self.values[rows]):
            at_start, at_end = keys @ start, keys @ end
            gap, gap_end = at_start[:, None] - at_start, at_end[:, None] - at_end
            with np.errstate(divide="ignore", invalid="ignore"):
                place = gap / (gap - gap_end)
            cuts.update(map(float, place[(place > 0) & (place < 1)]))
        edges = sorted(cuts)
        edges = [0.0, *(b for a, b in pairwise(edges) if b - a > EQUAL)]
        edges[-1] = 1.0
        middles = (np.array(edges[1:]) + np.array(edges[:-1]))[:, None] / 2
        won = self.winners((1 - middles) * start + middles * end) > 0
        segments: list[tuple[float, float, list[int]]] = []
        for low, high, flags in zip(edges[:-1], edges[1:], won, strict=True):
            best = [int(row) for row in np.flatnonzero(flags)]
            if segments and segments[-1][2] == best:
                segments[-1] = (segments[-1][0], high, best)
            else:
                segments.append((low, high, best))
        return segments

    def _can_win(self) -> NDArray[np.int64]:
        """Return the rows that no other row dominates: only they can be best under some weights."""
        points = np.where(self.missing > 0, np.inf, self.values)
        return np.flatnonzero(~beaten(points))


def scale_of(
    table: pd.DataFrame,
    weights: Mapping[str, float],
    maximise: Sequence[str],
    normalise: str,
    where: str = "weights",
) -> Scale:
    """Check, and bring the measures that have a weight to one scale; `where` as of `check`."""
    maximise = columns_given("maximise", maximise)
    ids = route_ids(table)
    check(table, weights, maximise, normalise, where)
    columns = [name for name, weight in weights.items() if weight > 0]
    signs = [-1 if name in maximise else 1 for name in columns]
    raw = np.array(
        [
            [math.nan if is_missing(value) else sign * float(value) for value in table[name]]
            for name, sign in zip(columns, signs, strict=True)
        ]
    ).T
    missing = np.isnan(raw)
    uncertain = [
        not gone.all() and is_uncertain(table.iloc[int(np.nanargmin(values))], name)
        for name, values, gone in zip(columns, raw.T, missing.T, strict=True)
    ]
    raw = np.where(missing | ~np.array(uncertain), raw, 0.0)
    whole = ~missing.any(axis=1)
    kept = whole if whole.any() else np.ones(len(ids), dtype=bool)
    points = _without_rounding(np.where(missing, np.inf, raw))
    front = kept.copy()
    front[kept] = ~beaten(points[kept])
    notes: list[str] = []
    best, span = np.zeros(len(columns)), np.ones(len(columns))
    for place, name in enumerate(columns):
        figures = points[~missing[:, place], place]
        if len(figures) == 0:
            notes.append(f"{name}: no route has a figure, so it distinguishes none")
            continue
        ends = points[(front if normalise == "range" else kept) & ~missing[:, place], place]
        if len(ends) == 0 or ends.min() == ends.max():
            ends = figures
        best[place] = ends.min()
        span[place] = ends.max() - ends.min() or 1.0
        if ends.max() == ends.min():
            why = "equal for all routes that have a figure: it does not distinguish them"
            if uncertain[place]:
                why = "the best is too uncertain to use: it does not decide between routes"
            notes.append(f"{name}: {why}")
        if gone := [ids[row] for row in np.flatnonzero(missing[:, place])]:
            notes.append(f"{name}: no figure for {', '.join(gone)}, which rank behind the others")
    return Scale(
        ids=ids,
        names=[str(name) for name in table.get("name", ids)],
        columns=columns,
        signs=signs,
        shares=_shares([float(weights[name]) for name in columns]),
        values=np.where(missing, 0.0, (np.where(missing, 0.0, points) - best) / span),
        missing=missing.astype(float),
        best=best,
        span=span,
        notes=notes,
    )


def _shares(weights: Sequence[float]) -> Floats:
    """Return each weight as a share of their sum."""
    heavy = np.array(weights) / max(weights)  # whatever their scale, the sum is no infinity
    shares: Floats = heavy / math.fsum(heavy)
    return shares


def is_uncertain(row: Any, name: str) -> bool:
    """Return whether a figure is too uncertain to use, by the ends of its range in its row.

    An availability is so where what it leaves, the time down, is.
    """
    ends = bounds_of(row.keys(), row, name)
    if ends is None:
        return False
    if name == "availability":
        ends = MINUTES_PER_YEAR * (1 - ends[1]), MINUTES_PER_YEAR * (1 - ends[0])
    return is_too_uncertain(ends)


def bounds_of(columns: Collection[str], row: Any, name: str) -> tuple[float, float] | None:
    """Return low and high of a measure, from the columns beside it; None where it has none."""
    stem, _, unit = name.rpartition("_")
    ends = [f"{stem}_{end}_{unit}" if stem else f"{name}_{end}" for end in ("low", "high")]
    if not all(end in columns and not is_missing(row[end]) for end in ends):
        return None
    return float(row[ends[0]]), float(row[ends[1]])


def columns_given(where: str, names: object) -> tuple[str, ...]:
    """Return the names of columns that were given, one as a text or several in a list.

    Examples
    --------
    >>> columns_given("maximise", "availability"), columns_given("maximise", [])
    (('availability',), ())
    """
    some: tuple[object, ...] = (names,)
    if isinstance(names, Iterable) and not isinstance(names, str):
        some = tuple(names)
    texts = tuple(name for name in some if isinstance(name, str))
    if len(texts) < len(some):
        fault = Problem("column", where, f"is {shown(names)}", "give a list of names of columns")
        raise ModelError.of("columns", [fault])
    return texts


def check(
    table: pd.DataFrame,
    weights: Mapping[str, float],
    maximise: Sequence[str],
    normalise: str,
    where: str = "weights",
) -> None:
    """Raise ModelError with every fault of the weights, columns and normalisation.

    `where` is the argument that names the columns: it begins the error.
    """
    faults = []
    columns = number_columns(table)

    def unknown(where: str, name: str) -> Problem:
        if name in table.columns:
            return Problem("column", where, f"{name} is not a column of numbers", "name another")
        near = nearly(str(name), columns)
        hint = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(columns)}"
        return Problem("column", where, f"{name!r} is not a column", hint)

    hint = "give a dict of column to weight, as {'rtd_ms': 2}"
    ModelError.check(where, kind_faults("weights", weights, Mapping, hint))
    if not isinstance(normalise, str) or normalise not in NORMALISATIONS:
        hint = f"one of {', '.join(NORMALISATIONS)}"
        faults.append(Problem("normalise", "normalise", f"{normalise!r} is unknown", hint))
    for name, weight in weights.items():
        if name not in columns:
            faults.append(unknown(where, name))
        if not is_number(weight):
            hint = "give a number from 0"
            faults.append(Problem("weight", "weights", f"{name} has {weight!r}", hint))
        elif weight < 0:
            hint = "give 0 or more; maximise= for a measure of which more is better"
            faults.append(Problem("weight", "weights", f"{name} has {weight:g}", hint))
    if not weights:
        faults.append(Problem("weight", where, "none is given", "name a column"))
    elif all(weight == 0 for weight in weights.values()):
        faults.append(Problem("weight", "weights", "all are 0", "give one above 0"))
    faults += [unknown("maximise", name) for name in maximise if name not in table.columns]
    ModelError.check(where, faults)


def number_columns(table: pd.DataFrame) -> list[str]:
    """Return the columns of numbers; a flag is not a number."""
    return [str(name) for name in table.columns if name != "geometry" and are_numbers(table[name])]


def are_numbers(column: Iterable[Any]) -> bool:
    """Return whether each cell is a finite number or missing.

    Examples
    --------
    >>> are_numbers([1, None, 2.5]), are_numbers([1, float("inf")]), are_numbers([True])
    (True, False, False)
    """
    return all(is_missing(value) or is_number(value) for value in column)


def route_ids(table: pd.DataFrame, what: str = "ranking") -> list[str]:
    """Return the ids of the routes of a table, checked; `what` needs them, for the error."""
    where, faults = "table", []
    hint = "give the table of compare"
    if not hasattr(table, "columns"):
        faults.append(Problem("kind", where, f"is {shown(table)}", hint))
    elif "route_id" not in table.columns:
        faults.append(Problem("column", where, "it has no column route_id", hint))
    elif len(table) == 0:
        faults.append(Problem("rows", where, "it has no rows", "compare one route or more"))
    ModelError.check(what, faults)
    ids = ["" if is_missing(name) else str(name) for name in table["route_id"]]
    twice = sorted(name for name, count in Counter(ids).items() if count > 1 and name)
    faults = [Problem("unique id", where, f"{name!r} occurs twice", "") for name in twice]
    if "" in ids:
        faults.append(Problem("id", where, f"row {ids.index('')}: route_id is missing", hint))
    ModelError.check(what, faults)
    return ids


def beaten(points: Floats) -> Flags:
    """Return which points are dominated: another is as good in all measures, better in one.

    Examples
    --------
    >>> third = 0.1 + 0.2  # more than 0.3, by rounding alone
    >>> beaten(np.array([[1.0, third], [2.0, 0.3], [3.0, 0.2]])).tolist()
    [False, True, False]
    """
    points = _levels(points)
    return np.array(
        [
            bool(np.any(np.all(points <= point, axis=1) & np.any(points < point, axis=1)))
            for point in points
        ],
        dtype=bool,
    )


def _levels(points: Floats) -> Floats:
    """Return the place of each figure in its column; those that rounding alone parts share one."""
    order = np.argsort(points, axis=0, kind="stable")
    ordered = np.take_along_axis(points, order, axis=0)
    most = np.max(np.abs(points), axis=0, where=np.isfinite(points), initial=0.0)
    is_next = ordered[1:] > ordered[:-1] + ROUNDING * most
    places = np.zeros(points.shape)
    np.put_along_axis(places, order[1:], np.cumsum(is_next, axis=0), axis=0)
    return places


def _without_rounding(points: Floats) -> Floats:
    """Return the figures, of those in a column that rounding alone parts the least for all."""
    levels = _levels(points).astype(np.intp)
    least = np.full(points.shape, np.inf)
    np.minimum.at(least, (levels, np.arange(points.shape[1])), points)
    return np.take_along_axis(least, levels, axis=0)


def _least(values: Floats) -> Flags:
    is_least: Flags = values <= values.min(axis=1, keepdims=True) + EQUAL
    return is_least

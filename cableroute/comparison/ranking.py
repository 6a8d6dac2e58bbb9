"""Which way is best under which weights, how firmly, and why.

Every measure is brought to one scale first (see `rank`), on which less is better: 0 is the
best of the rows, 1 the worst of those that no other beats. A score is the weighted mean.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem, UnknownNameError
from cableroute.files import is_missing
from cableroute.geodata.name_index import nearest
from cableroute.model.figures import Range
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Difference", "differences", "explain", "rank", "weight_switches", "win_shares"]

NORMALISATIONS: Mapping[str, str] = {
    "range": "0: best, 1: worst likely figure of the ways that no other beats in these measures",
    "rows": "0: best, 1: worst likely figure of all ways",
}
"""How measures are brought to one scale."""

EQUAL = 1e-9
"""Scores nearer than this are equal."""

EXPLAINED = ("rtd_ms", "cable_km", "land_km", "shared_pct", "changes")
"""What `explain` tells of, unless weights name measures."""

WORDS: Mapping[str, str] = {
    "access_km": "links to the ends",
    "accuracy_km": "accuracy",
    "cable_km": "cable",
    "changes": "changes of system",
    "excess_pct": "excess over the geodesic",
    "land_km": "ground on land",
    "published_km": "published length",
    "route_km": "length over ground",
    "rtd_ms": "round-trip delay",
    "sea_km": "ground at sea",
    "separation_km": "separation from the nearest other way",
    "shared_km": "ground shared with another way",
    "shared_pct": "largest share of ground with another way",
}

UNITS = {
    "km": "km",
    "ms": "ms",
    "pct": "%",
    "usd": "USD",
    "years": "years",
    "days": "days",
    "min": "min",
}

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def rank(
    table: pd.DataFrame,
    weights: Mapping[str, float],
    *,
    maximise: Sequence[str] = (),
    normalise: str = "range",
) -> pd.DataFrame:
    """Return the ways from best to worst under weights.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`, or any table with a column ``route_id``.
    weights : dict of str to float
        Weight by column, any scale; a weight of 0 is as if the column were not named.
    maximise : sequence of str
        Columns in which more is better; in all others less is.
    normalise : str
        "range": from 0, the best likely figure, to 1, the worst among the ways that no other
        beats in the weighted measures; so a way that is beaten never changes which is best,
        and may lie above 1. "rows": to the worst of all ways. A measure in which all those
        ways are equal is spread over all ways; if these are equal too it tells nothing apart.

    Returns
    -------
    DataFrame
        ``rank`` (equal scores have one rank), ``route_id``, ``name``, ``score`` (0: best in
        every measure), ``tied``, ``missing`` (weighted measures of which the way has no
        figure) and for each measure its part of the score, as ``part_rtd_ms``. A way with a
        missing figure has no score and stands behind all ways that have less of the weight
        missing: what is not known never improves a rank. ``attrs`` hold the
        ``normalisation``, the ``weights`` as shares of 1 and ``notes``.

    Raises
    ------
    ModelError
        With every fault at once: unknown columns, weights that are negative, no numbers or
        all 0, columns that are no numbers.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B", "C"], "rtd_ms": [10, 20, 14],
    ...                       "shared_pct": [80, 0, 40]})
    >>> found = rank(table, {"rtd_ms": 3, "shared_pct": 1})
    >>> list(found["route_id"]), [round(score, 3) for score in found["score"]]
    (['A', 'C', 'B'], [0.25, 0.425, 0.75])
    """
    import pandas as pd

    scale = _scale(table, weights, maximise, normalise)
    shares = scale.shares
    gone, score = scale.missing @ shares, scale.scores(shares)
    order, places, groups = _places(scale.ids, gone, score)
    rows = []
    for row in order:
        whole = not scale.missing[row].any()
        parts = shares * scale.values[row]
        rows.append(
            {
                "rank": places[row],
                "route_id": scale.ids[row],
                "name": scale.names[row],
                "score": float(score[row]) if whole else None,
                "tied": groups[places[row]] > 1,
                "missing": [
                    name
                    for name, is_gone in zip(scale.columns, scale.missing[row], strict=True)
                    if is_gone
                ],
                **{
                    f"part_{name}": None if is_gone else float(part)
                    for name, part, is_gone in zip(
                        scale.columns, parts, scale.missing[row], strict=True
                    )
                },
            }
        )
    found = pd.DataFrame(rows)
    numbers = ["score", *(f"part_{name}" for name in scale.columns)]
    found[numbers] = found[numbers].astype(float)
    found.attrs |= {
        **_assumed(table),
        "normalisation": NORMALISATIONS[normalise],
        "weights": dict(zip(scale.columns, map(float, shares), strict=True)),
        "notes": scale.notes,
    }
    return found


def win_shares(
    table: pd.DataFrame,
    columns: Sequence[str],
    *,
    maximise: Sequence[str] = (),
    normalise: str = "range",
    samples: int = 10_000,
    seed: int = 0,
) -> pd.DataFrame:
    """Return the share of all weightings under which each way is best.

    All weightings, each weight from 0 to 1 and their sum 1, are equally likely. Ways that
    are equal in every column share what they win.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`.
    columns : sequence of str
        Measures that are weighted.
    maximise, normalise
        As of `rank`.
    samples : int
        Weightings drawn where there are three columns or more; fewer columns are exact.
    seed : int
        Of the draws.

    Returns
    -------
    DataFrame
        ``route_id``, ``name``, ``share`` (0 to 1, most first), ``standard_error`` (0 where
        exact) and ``high_share``, an upper bound of the share at 95 % confidence, one-sided
        (Clopper and Pearson, Biometrika 26, 1934): a way that no draw let win may still win,
        in at most about 3 of `samples` weightings. ``attrs["method"]`` says how it was found.

    Raises
    ------
    ModelError
        As of `rank`, and for a number of samples that is none.

    Examples
    --------
    A is best while the weight of delay is above one half:

    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [1, 2], "shared_pct": [9, 5]})
    >>> list(win_shares(table, ["rtd_ms", "shared_pct"])["share"])
    [0.5, 0.5]
    """
    import pandas as pd

    if isinstance(samples, bool) or not isinstance(samples, int) or samples < 1:
        fault = Problem("samples", "win_shares", f"samples is {samples!r}", "give 1 or more")
        raise ModelError.of("win_shares", [fault])
    names = (columns,) if isinstance(columns, str) else tuple(columns)
    scale = _scale(table, dict.fromkeys(names, 1.0), maximise, normalise)
    count = len(scale.columns)
    if count == 1:
        share, method = scale.winners(np.ones((1, 1))).mean(axis=0), "exact: one measure"
    elif count == 2:
        share = np.zeros(len(scale.ids))
        for low, high, best in scale.segments(np.array([0.0, 1.0]), np.array([1.0, 0.0])):
            share[best] += (high - low) / len(best)
        method = "exact: two measures"
    else:
        draws = np.random.default_rng(seed).dirichlet(np.ones(count), size=samples)
        parts = [draws[start : start + 1000] for start in range(0, samples, 1000)]
        share = sum(scale.winners(part).sum(axis=0) for part in parts) / samples
        method = f"{samples} weightings drawn, seed {seed}"
    drawn = count > 2
    error = np.sqrt(share * (1 - share) / samples) if drawn else np.zeros(len(share))
    found = pd.DataFrame(
        {
            "route_id": scale.ids,
            "name": scale.names,
            "share": share,
            "standard_error": error,
            "high_share": _high_share(share * samples, samples) if drawn else share,
        }
    ).sort_values(["share", "route_id"], ascending=[False, True], ignore_index=True)
    found.attrs |= {
        **_assumed(table),
        "method": method,
        "normalisation": NORMALISATIONS[normalise],
        "notes": scale.notes,
    }
    return found


def _high_share(wins: Floats, draws: int) -> Floats:
    """Return the upper bound of a share at 95 %, from how many of some draws were won."""
    from scipy.special import betaincinv

    others = np.maximum(draws - wins, 0.0)
    bound = betaincinv(wins + 1, np.where(others > 0, others, 1.0), 0.95)
    return np.where(others > 0, bound, 1.0)


def weight_switches(
    table: pd.DataFrame,
    weights: Mapping[str, float],
    *,
    maximise: Sequence[str] = (),
    normalise: str = "range",
) -> pd.DataFrame:
    """Return for each measure alone the weights at which another way becomes best.

    The weight of one measure goes from 0 to 1, the others keep their proportion; scores are
    linear in it, so the weights are exact.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`.
    weights, maximise, normalise
        As of `rank`; a measure of weight 0 is left out.

    Returns
    -------
    DataFrame
        One row per change: ``measure``, ``weight`` (its share of 1 now), ``at`` (the share
        at which the best way changes), ``below`` and ``above`` (lists of route_id: the best
        on each side). A measure whose weight never changes it has one row, ``at`` missing.

    Raises
    ------
    ModelError
        As of `rank`.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [1, 2], "shared_pct": [9, 5]})
    >>> found = weight_switches(table, {"rtd_ms": 3, "shared_pct": 1})
    >>> found[["measure", "weight", "at", "below", "above"]].to_dict("records")[0]
    {'measure': 'rtd_ms', 'weight': 0.75, 'at': 0.5, 'below': ['B'], 'above': ['A']}
    """
    import pandas as pd

    scale = _scale(table, weights, maximise, normalise)
    rows: list[dict[str, Any]] = []
    for place, name in enumerate(scale.columns):
        now = float(scale.shares[place])
        without, alone = _ends(scale.shares, place)
        found = list(scale.segments(without, alone))
        sides = [([scale.ids[row] for row in best], high) for _, high, best in found]
        if len(sides) == 1:
            best = sides[0][0]
            rows.append(
                {"measure": name, "weight": now, "at": math.nan, "below": best, "above": best}
            )
        rows += [
            {"measure": name, "weight": now, "at": at, "below": below, "above": above}
            for (below, at), (above, _) in pairwise(sides)
        ]
    switches = pd.DataFrame(rows)
    switches.attrs |= {
        **_assumed(table),
        "normalisation": NORMALISATIONS[normalise],
        "weights": dict(zip(scale.columns, map(float, scale.shares), strict=True)),
        "notes": scale.notes,
    }
    return switches


def explain(
    table: pd.DataFrame,
    a: str,
    b: str,
    *,
    weights: Mapping[str, float] | None = None,
    maximise: Sequence[str] = (),
    normalise: str = "range",
) -> list[str]:
    """Return in sentences how one way stands to another, and on what that hangs.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`.
    a, b : str
        Their route_id, or their names.
    weights, maximise, normalise
        As of `rank`. Without weights, delay, cable, ground on land, shared ground and changes
        are told, and no way is called the better.

    Returns
    -------
    list of str
        With weights, first which stands above the other and by what; then each measure with
        its unit and whether the ranges overlap; what the two pass in common or not; and on
        which single weight, range or slack the order hangs.

    Raises
    ------
    UnknownNameError
        The table has no such way; the message gives the nearest.
    ModelError
        The two are one, or as of `rank`.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [10.0, 20.0],
    ...                       "rtd_low_ms": [9, 18], "rtd_high_ms": [11, 22]})
    >>> explain(table, "A", "B")
    ['Round-trip delay: A 10 ms (9 to 11), B 20 ms (18 to 22): A has 10 ms less (50 %).']
    """
    ids = _ids(table)
    first, second = (_row_of(table, ids, text) for text in (a, b))
    if first == second:
        fault = Problem("one way", "explain", f"{ids[first]!r} is both ways", "give two ways")
        raise ModelError.of("explain", [fault])
    pair = _Pair(table, ids, first, second)
    if weights is None:
        names = [name for name in EXPLAINED if name in table.columns]
        turned = {name: name in maximise for name in names}
        return [
            *(line for name in names if (line := pair.difference(name, turned[name]))),
            *pair.ground(),
            *pair.hanging(names),
        ]
    scale = _scale(table, weights, maximise, normalise)
    gone, score = scale.missing @ scale.shares, scale.scores(scale.shares)
    upper, verdict = _verdict(scale, first, second, gone, score)
    return [
        verdict,
        *(
            line
            for name, sign in zip(scale.columns, scale.signs, strict=True)
            if (line := pair.difference(name, sign < 0))
        ),
        *pair.ground(),
        *(_hinges(table, scale, upper, first + second - upper) if upper is not None else ()),
        *pair.hanging(scale.columns),
    ]


# --- one scale ---


@dataclass(frozen=True)
class _Scale:
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
        found: Floats = self.values @ shares
        return found

    def winners(self, shares: Floats) -> Floats:
        """Return for each weighting (a row) what part each way (a column) has of the win."""
        gone = shares @ self.missing.T
        score = np.where(_least(gone), shares @ self.values.T, np.inf)
        won = _least(score)
        found: Floats = won / won.sum(axis=1, keepdims=True)
        return found

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
        found: list[tuple[float, float, list[int]]] = []
        for low, high, flags in zip(edges[:-1], edges[1:], won, strict=True):
            best = [int(row) for row in np.flatnonzero(flags)]
            if found and found[-1][2] == best:
                found[-1] = (found[-1][0], high, best)
            else:
                found.append((low, high, best))
        return found

    def _can_win(self) -> NDArray[np.int64]:
        """Return the rows that may be best under some weights: those that none beats."""
        points = np.where(self.missing > 0, np.inf, self.values)
        return np.flatnonzero(~_beaten(points))


def _scale(
    table: pd.DataFrame, weights: Mapping[str, float], maximise: Sequence[str], normalise: str
) -> _Scale:
    """Check, and bring the measures that have a weight to one scale."""
    maximise = (maximise,) if isinstance(maximise, str) else tuple(maximise)
    ids = _ids(table)
    _check(table, weights, maximise, normalise)
    columns = [name for name, weight in weights.items() if weight > 0]
    signs = [-1 if name in maximise else 1 for name in columns]
    raw = np.array(
        [
            [math.nan if is_missing(value) else sign * float(value) for value in table[name]]
            for name, sign in zip(columns, signs, strict=True)
        ]
    ).T
    missing = np.isnan(raw)
    whole = ~missing.any(axis=1)
    kept = whole if whole.any() else np.ones(len(ids), dtype=bool)
    points = np.where(missing, np.inf, raw)
    front = kept.copy()
    front[kept] = ~_beaten(points[kept])
    notes: list[str] = []
    best, span = np.zeros(len(columns)), np.ones(len(columns))
    for place, name in enumerate(columns):
        known = raw[~missing[:, place], place]
        if len(known) == 0:
            notes.append(f"{name}: no way has a figure, so it tells nothing apart")
            continue
        ends = raw[(front if normalise == "range" else kept) & ~missing[:, place], place]
        if len(ends) == 0 or ends.min() == ends.max():
            ends = known
        best[place] = ends.min()
        span[place] = ends.max() - ends.min()
        if span[place] == 0:
            span[place] = 1.0
            notes.append(
                f"{name}: equal for all ways that have a figure: it cannot tell them apart"
            )
        gone = [ids[row] for row in np.flatnonzero(missing[:, place])]
        if gone:
            notes.append(f"{name}: no figure for {', '.join(gone)}, which stand behind the others")
    heavy = np.array([float(weights[name]) for name in columns])
    heavy = heavy / heavy.max()  # whatever their scale, the sum is no infinity
    return _Scale(
        ids=ids,
        names=[str(name) for name in table.get("name", ids)],
        columns=columns,
        signs=signs,
        shares=heavy / math.fsum(heavy),
        values=np.where(missing, 0.0, (np.where(missing, 0.0, raw) - best) / span),
        missing=missing.astype(float),
        best=best,
        span=span,
        notes=notes,
    )


def _check(
    table: pd.DataFrame, weights: Mapping[str, float], maximise: Sequence[str], normalise: str
) -> None:
    faults = []
    known = number_columns(table)

    def unknown(where: str, name: str) -> Problem:
        if name in table.columns:
            return Problem("column", where, f"{name} is no column of numbers", "name another")
        near = nearest(str(name), known, count=1)
        hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(known)}"
        return Problem("column", where, f"{name!r} is no column", hint)

    if normalise not in NORMALISATIONS:
        hint = f"one of {', '.join(NORMALISATIONS)}"
        faults.append(Problem("normalise", "normalise", f"{normalise!r} is unknown", hint))
    for name, weight in weights.items():
        if name not in known:
            faults.append(unknown("weights", name))
        if (
            isinstance(weight, bool)
            or not isinstance(weight, (int, float, np.integer, np.floating))
            or not math.isfinite(weight)
        ):
            hint = "give a number from 0"
            faults.append(Problem("weight", "weights", f"{name} has {weight!r}", hint))
        elif weight < 0:
            hint = "give 0 or more; maximise= for a measure of which more is better"
            faults.append(Problem("weight", "weights", f"{name} has {weight:g}", hint))
    if not weights:
        faults.append(Problem("weight", "weights", "none is given", "name a column"))
    elif all(weight == 0 for weight in weights.values()):
        faults.append(Problem("weight", "weights", "all are 0", "give one above 0"))
    faults += [unknown("maximise", name) for name in maximise if name not in table.columns]
    if faults:
        raise ModelError.of("weights", faults)


def number_columns(table: pd.DataFrame) -> list[str]:
    """Return the columns of numbers; flags are none."""
    return [str(name) for name in table.columns if name != "geometry" and _is_numbers(table[name])]


def check_columns(table: pd.DataFrame, columns: Sequence[str]) -> None:
    """Refuse names that are no column of numbers.

    Raises
    ------
    ModelError
        With every fault at once.
    """
    if columns:
        _check(table, dict.fromkeys(columns, 1.0), (), "range")


def _is_numbers(column: Iterable[Any]) -> bool:
    return all(
        is_missing(value)
        or (
            isinstance(value, (int, float, np.integer, np.floating))
            and not isinstance(value, bool)
            and math.isfinite(value)
        )
        for value in column
    )


def _ids(table: pd.DataFrame) -> list[str]:
    where, faults = "table", []
    if "route_id" not in table.columns:
        hint = "give the table of compare"
        faults.append(Problem("column", where, "it has no column route_id", hint))
    elif len(table) == 0:
        faults.append(Problem("rows", where, "it has no rows", "compare one way or more"))
    if faults:
        raise ModelError.of("ranking", faults)
    ids = [str(name) for name in table["route_id"]]
    twice = sorted({name for name in ids if ids.count(name) > 1})
    if twice:
        faults = [Problem("unique id", where, f"{name!r} stands twice", "") for name in twice]
        raise ModelError.of("ranking", faults)
    return ids


def _beaten(points: Floats) -> Flags:
    """Return which points another beats: as good in every measure and better in one."""
    return np.array(
        [
            bool(np.any(np.all(points <= point, axis=1) & np.any(points < point, axis=1)))
            for point in points
        ],
        dtype=bool,
    )


def _least(values: Floats) -> Flags:
    found: Flags = values <= values.min(axis=1, keepdims=True) + EQUAL
    return found


def _places(
    ids: Sequence[str], gone: Floats, score: Floats
) -> tuple[list[int], dict[int, int], dict[int, int]]:
    """Return the rows from best to worst, the place of each, and how many have each place."""
    groups: list[list[int]] = []
    tiers: list[list[int]] = []
    for row in sorted(range(len(ids)), key=lambda row: float(gone[row])):
        if tiers and gone[row] - gone[tiers[-1][0]] <= EQUAL:
            tiers[-1].append(row)
        else:
            tiers.append([row])
    for tier in tiers:
        first = len(groups)
        for row in sorted(tier, key=lambda row: float(score[row])):
            if len(groups) > first and score[row] - score[groups[-1][0]] <= EQUAL:
                groups[-1].append(row)
            else:
                groups.append([row])
    order: list[int] = []
    places: dict[int, int] = {}
    counts: dict[int, int] = {}
    for group in groups:
        place = len(order) + 1
        places |= dict.fromkeys(group, place)
        counts[place] = len(group)
        order += sorted(group, key=lambda row: ids[row])
    return order, places, counts


def _ends(shares: Floats, place: int) -> tuple[Floats, Floats]:
    """Return the weights with one at 0, the others in proportion, and with it alone."""
    alone = np.zeros(len(shares))
    alone[place] = 1.0
    others = shares * (1 - alone)
    return (others / others.sum() if others.sum() > 0 else alone), alone


def _assumed(table: pd.DataFrame) -> dict[str, Any]:
    return {"assumptions": table.attrs["assumptions"]} if "assumptions" in table.attrs else {}


# --- sentences ---


class _Pair:
    """Two rows of a table, to be told of."""

    def __init__(self, table: pd.DataFrame, ids: list[str], first: int, second: int) -> None:
        self.table = table
        self.rows = (table.iloc[first], table.iloc[second])
        self.names = (ids[first], ids[second])

    def difference(self, name: str, more_is_better: bool = False) -> str:
        """Return how the two differ in a measure; empty where neither has a figure."""
        values = [None if is_missing(row[name]) else float(row[name]) for row in self.rows]
        subject, unit = measure_words(name)
        shown = [
            f"{label} {_figure(value, unit)}" + _range_text(_bounds(self.table, row, name))
            for label, value, row in zip(self.names, values, self.rows, strict=True)
        ]
        start = f"{subject[:1].upper()}{subject[1:]}: {', '.join(shown)}"
        a, b = values
        if a is None or b is None:
            known = [
                label for label, value in zip(self.names, values, strict=True) if value is not None
            ]
            return f"{start}: not known of both, so they are not compared." if known else ""
        if a == b:
            return f"{start}: equal."
        low = self.names[0] if a < b else self.names[1]
        best = self.names[1 - self.names.index(low)] if more_is_better else low
        apart, most = abs(a - b), max(abs(a), abs(b))
        how = f"{best} has {_figure(apart, unit)} {'more' if more_is_better else 'less'}"
        if unit and unit != "%":
            part = 100 * apart / most
            how += f" ({part:.0f} %)" if part >= 10 else f" ({part:.2g} %)"
        return f"{start}: {how}{self._overlap(name, a < b)}."

    def _overlap(self, name: str, first_is_less: bool) -> str:
        a, b = (_bounds(self.table, row, name) for row in self.rows)
        if a is None or b is None or a[1] < b[0] or b[1] < a[0]:
            return ""
        same = all((x < y) == first_is_less and x != y for x, y in zip(a, b, strict=True))
        if same:
            return (
                "; the ranges overlap: not certain, though with both at the low end, "
                "and both at the high end, the order is the same"
            )
        return "; the ranges overlap: not certain"

    def ground(self) -> list[str]:
        """Return what the two pass in common, and their status."""
        found = []
        columns = set(self.table.columns)
        for name, what in (
            ("systems", "systems"),
            ("countries", "countries"),
            ("straits", "straits"),
            ("path_ids", "crossing paths"),
        ):
            if name not in columns:
                continue
            a, b = ([item for item in row[name] if item not in self.names] for row in self.rows)
            parts = [
                ("in both", [item for item in a if item in b]),
                (f"in {self.names[0]} only", [item for item in a if item not in b]),
                (f"in {self.names[1]} only", [item for item in b if item not in a]),
            ]
            said = [f"{how} {', '.join(map(str, items))}" for how, items in parts if items]
            if said:
                found.append(f"{what.capitalize()}: {'; '.join(said)}.")
        if {"shared_with", "shared_pct"} <= columns:
            found += self._shared()
        if "status" in columns:
            a, b = (row["status"] for row in self.rows)
            states = f"{self.names[0]}: {a}; {self.names[1]}: {b}"
            found.append(f"Status of both: {a}." if a == b else f"Status of {states}.")
        return found

    def _shared(self) -> list[str]:
        for row, other, label in zip(self.rows, self.names[::-1], self.names, strict=True):
            if row["shared_with"] == other:
                share = f"{float(row['shared_pct']):.0f} % of their ground outside common ends"
                return [f"{label} shares most with {other}: {share} cannot be told apart."]
        return []

    def hanging(self, told: Sequence[str]) -> list[str]:
        """Return whether index, equipment or slack turns the order of delay, or of cable."""
        given = {row["key"]: row for row in self.table.attrs.get("assumptions", ())}
        columns = {"route_km", "by_slack_land_km", "by_slack_sea_km"}
        if not given or not columns <= set(self.table.columns):
            return []
        by_slack = {
            medium: [float(row[f"by_slack_{medium}_km"]) for row in self.rows]
            for medium in ("land", "sea")
        }
        found = []
        if "rtd_ms" in told:
            name, what = "rtd_ms", "delay"
            index = given["group_index"]["value"][1]
            per_km = 2 * float(index) / SPEED_OF_LIGHT_KM_PER_MS
            found.append(
                "The group index and the equipment are the same for both: neither turns the "
                "order of delay."
            )
        elif "cable_km" in told and all(
            math.isclose(sum(km), float(row["route_km"]), abs_tol=0.001)
            for row, *km in zip(self.rows, *by_slack.values(), strict=True)
        ):
            name, what, per_km = "cable_km", "cable", 1.0
        else:
            return []
        a, b = (row[name] for row in self.rows)
        if is_missing(a) or is_missing(b) or a == b:
            return []
        for medium, where in (("land", "on land"), ("sea", "at sea")):
            row = given[f"slack_{medium}_pct"]
            if row["confidential"]:
                continue
            low, likely, high = row["value"]
            rate = per_km * (by_slack[medium][0] - by_slack[medium][1]) / 100
            at = likely - (float(a) - float(b)) / rate if rate else math.nan
            if low <= at <= high:
                side = "below" if at < likely else "above"
                found.append(
                    f"The order of {what} hangs on the slack {where}: it turns {side} {at:.3g} % "
                    f"(assumed {likely:g}, {low:g} to {high:g})."
                )
            else:
                found.append(
                    f"No slack {where} from {low:g} to {high:g} % turns the order of {what}."
                )
        return found


class Difference(NamedTuple):
    """How much more one way has of a measure than another.

    Parameters
    ----------
    measure : str
        Column of the table.
    first, second : Range or None
        The figures of the two ways, low, likely and high alike where the table has no range;
        None where a way has no figure.
    more : Range or None
        How much more the second has than the first: from its low end less the first's high
        end to its high end less the first's low end. None where that is not known.
    why : str
        Why it is not known; empty where it is.
    """

    measure: str
    first: Range | None
    second: Range | None
    more: Range | None
    why: str = ""


def differences(
    table: pd.DataFrame, a: str, b: str, *, columns: Sequence[str] | None = None
) -> list[Difference]:
    """Return how much more of each measure one way has than another, where that is known.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`.
    a, b : str
        Their route_id, or their names.
    columns : sequence of str, optional
        Measures; left out, those that `explain` tells of and the table has.

    Returns
    -------
    list of Difference
        One for each measure. The difference is not known where a figure is missing, or where
        the two have ranges (columns such as ``rtd_low_ms`` beside ``rtd_ms``) that overlap.

    Raises
    ------
    UnknownNameError
        The table has no such way; the message gives the nearest.
    ModelError
        The two are one, or a column that is none or is no column of numbers.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [10.0, 20.0],
    ...                       "rtd_low_ms": [9, 18], "rtd_high_ms": [11, 22]})
    >>> differences(table, "A", "B")[0].more
    Range(low=7.0, likely=10.0, high=13.0)
    """
    ids = _ids(table)
    first, second = (_row_of(table, ids, text) for text in (a, b))
    if first == second:
        fault = Problem("one way", "differences", f"{ids[first]!r} is both ways", "give two ways")
        raise ModelError.of("differences", [fault])
    rows = table.iloc[first], table.iloc[second]
    if columns is None:
        columns = [name for name in EXPLAINED if name in table.columns]
    check_columns(table, columns)
    return [_difference(table, rows[0], rows[1], name) for name in columns]


def _difference(table: pd.DataFrame, a: Any, b: Any, name: str) -> Difference:
    first, second = (
        None if is_missing(row[name]) else _as_range(table, row, name) for row in (a, b)
    )
    if first is None or second is None:
        return Difference(name, first, second, None, "a figure is missing")
    is_range = any(figure.low < figure.high for figure in (first, second))
    if math.isnan(first.low + second.low):
        return Difference(name, first, second, None, "a range is missing")
    if is_range and first.low <= second.high and second.low <= first.high:
        return Difference(name, first, second, None, "the ranges overlap")
    more = Range(second.low - first.high, second.likely - first.likely, second.high - first.low)
    return Difference(name, first, second, more)


def _as_range(table: pd.DataFrame, row: Any, name: str) -> Range:
    """Return a figure with its range; the ends are NaN where the table has none for it."""
    likely, ends = float(row[name]), _bounds(table, row, name)
    if ends is not None:
        return Range(ends[0], likely, ends[1])
    stem, _, unit = name.rpartition("_")
    lacks = f"{stem}_low_{unit}" in table.columns
    return Range(math.nan, likely, math.nan) if lacks else Range(likely, likely, likely)


def _verdict(
    scale: _Scale, first: int, second: int, gone: Floats, score: Floats
) -> tuple[int | None, str]:
    """Return the row that stands above, and a sentence on it; None where they are equal."""
    less = gone[first] - gone[second]
    if abs(less) > EQUAL:
        upper, lower = (first, second) if less < 0 else (second, first)
        names = [
            name
            for name, is_gone in zip(scale.columns, scale.missing[lower], strict=True)
            if is_gone
        ]
        return None, (
            f"{scale.ids[upper]} stands above {scale.ids[lower]}, which has no figure of "
            f"{', '.join(names)}: what is not known never improves a rank."
        )
    apart = score[first] - score[second]
    if abs(apart) <= EQUAL:
        return None, f"{scale.ids[first]} and {scale.ids[second]} are equal under these weights."
    upper, lower = (first, second) if apart < 0 else (second, first)
    gains = scale.shares * (scale.values[lower] - scale.values[upper])
    ordered = sorted(range(len(gains)), key=lambda place: -gains[place])
    plus = [f"{scale.columns[n]} (+{gains[n]:.3f})" for n in ordered if gains[n] > EQUAL]
    minus = [f"{scale.columns[n]} ({gains[n]:.3f})" for n in ordered if gains[n] < -EQUAL]
    text = (
        f"{scale.ids[upper]} beats {scale.ids[lower]} under these weights: score "
        f"{score[upper]:.3f} against {score[lower]:.3f} (0 is best), by {', '.join(plus)}"
    )
    return upper, text + (f", in spite of {', '.join(minus)}." if minus else ".")


def _hinges(table: pd.DataFrame, scale: _Scale, upper: int, lower: int) -> list[str]:
    """Return on which single weight or range the order of two rows hangs."""
    names = scale.ids[upper], scale.ids[lower]
    gap = scale.values[upper] - scale.values[lower]  # below 0: the upper is better
    found = []
    turns = []
    for place in range(len(scale.columns)):
        without, alone = _ends(scale.shares, place)
        at_0, at_1 = float(gap @ without), float(gap @ alone)
        if at_0 * at_1 < 0:
            turns.append((abs(at_0 / (at_0 - at_1) - scale.shares[place]), place,
                          at_0 / (at_0 - at_1)))  # fmt: skip
    for _, place, at in sorted(turns)[:1]:
        now = float(scale.shares[place])
        side = "falls below" if at < now else "rises above"
        found.append(
            f"The order turns where the weight of {scale.columns[place]} {side} {at:.3f} "
            f"(now {now:.3f}, the others in proportion)."
        )
    if not turns:
        found.append(f"No single weight turns the order: {names[0]} stays ahead.")
    hung = []
    for place, name in enumerate(scale.columns):
        ends = [_bounds(table, table.iloc[row], name) for row in (upper, lower)]
        if ends[0] is None or ends[1] is None or scale.missing[upper][place]:
            continue
        sign = scale.signs[place]
        worst = max(sign * end for end in ends[0])
        best = min(sign * end for end in ends[1])
        turned = gap.copy()
        turned[place] = (worst - best) / scale.span[place]
        if float(turned @ scale.shares) > EQUAL:
            hung.append(name)
    if hung:
        found.append(
            f"It hangs on the range of {' and of '.join(hung)}, each alone: were the two "
            f"independent, at its worst end for {names[0]} and its best for {names[1]} the order "
            "turns."
        )
    elif any(_bounds(table, table.iloc[upper], name) for name in scale.columns):
        found.append("No single range turns the order.")
    return found


def _row_of(table: pd.DataFrame, ids: list[str], text: str) -> int:
    if text in ids:
        return ids.index(text)
    names = [str(name) for name in table["name"]] if "name" in table.columns else []
    if names.count(text) == 1:
        return names.index(text)
    near = nearest(str(text), ids) or ids[:3]
    raise UnknownNameError(f"no way is called {text!r}: did you mean {' or '.join(near)}?", near)


def measure_words(name: str) -> tuple[str, str]:
    """Return a measure in words, and its unit."""
    stem, _, suffix = name.rpartition("_")
    unit = UNITS.get(suffix, "") if stem else ""
    return WORDS.get(name, (stem if unit else name).replace("_", " ")), unit


def _bounds(table: pd.DataFrame, row: Any, name: str) -> tuple[float, float] | None:
    """Return low and high of a measure, from the columns beside it; None where it has none."""
    stem, _, unit = name.rpartition("_")
    ends = [f"{stem}_{end}_{unit}" for end in ("low", "high")]
    if not all(end in table.columns and not is_missing(row[end]) for end in ends):
        return None
    return float(row[ends[0]]), float(row[ends[1]])


def _range_text(ends: tuple[float, float] | None) -> str:
    if ends is None or ends[0] == ends[1]:
        return ""
    return f" ({_number(ends[0])} to {_number(ends[1])})"


def _figure(value: float | None, unit: str) -> str:
    return "not known" if value is None else f"{_number(value)} {unit}".rstrip()


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"

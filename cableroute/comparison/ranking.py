"""Rank routes by weighted measures, and show how firm the order is.

Every measure is brought to one scale first (see `rank`), on which less is better: 0 is the
best of the rows, 1 the worst of those that no other beats. A score is the weighted mean.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from cableroute.errors import ModelError, count_faults

if TYPE_CHECKING:
    import pandas as pd
from cableroute.comparison.scales import EQUAL, NORMALISATIONS, Floats, columns_given, scale_of


def rank(
    table: pd.DataFrame,
    weights: Mapping[str, float],
    *,
    maximise: Sequence[str] = (),
    normalise: str = "range",
) -> pd.DataFrame:
    """Return the routes from best to worst under weights.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`, or any table with a column ``route_id``.
    weights : dict of str to float
        Weight by column, any scale; a weight of 0 is the same as leaving the column out.
    maximise : sequence of str
        Columns in which more is better; in all others less is.
    normalise : str
        "range": from 0, the best likely figure, to 1, the worst among the routes that no other
        beats in the weighted measures; so a route that is beaten never changes which is best,
        and may be above 1. "rows": to the worst of all routes. A measure in which all those
        routes are equal is spread over all routes; if these are equal too it distinguishes none.

    Returns
    -------
    DataFrame
        ``rank`` (equal scores have one rank), ``route_id``, ``name``, ``score`` (0: best in
        every measure), ``tied``, ``missing`` (weighted measures of which the route has no
        figure) and for each measure its part of the score, as ``part_rtd_ms``. A route with a
        missing figure has no score and ranks behind all routes that have less of the weight
        missing: what is not known never improves a rank. ``attrs`` hold the
        ``normalisation``, the ``weights`` as shares of 1 and ``notes``. A measure of which the
        best figure is too uncertain to use, by its range in the table, distinguishes none.

    Raises
    ------
    ModelError
        With every fault at once: unknown columns, weights that are negative, no numbers or
        all 0, columns that are not numbers.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B", "C"], "rtd_ms": [10, 20, 14],
    ...                       "shared_pct": [80, 0, 40]})
    >>> ranked = rank(table, {"rtd_ms": 3, "shared_pct": 1})
    >>> list(ranked["route_id"]), [round(score, 3) for score in ranked["score"]]
    (['A', 'C', 'B'], [0.25, 0.425, 0.75])
    """
    import pandas as pd

    scale = scale_of(table, weights, maximise, normalise)
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
    ranked = pd.DataFrame(rows)
    numbers = ["score", *(f"part_{name}" for name in scale.columns)]
    ranked[numbers] = ranked[numbers].astype(float)
    ranked.attrs |= {
        **_assumption_attrs(table),
        "normalisation": NORMALISATIONS[normalise],
        "weights": dict(zip(scale.columns, map(float, shares), strict=True)),
        "notes": scale.notes,
    }
    return ranked


def win_shares(
    table: pd.DataFrame,
    columns: Sequence[str],
    *,
    maximise: Sequence[str] = (),
    normalise: str = "range",
    samples: int = 10_000,
    seed: int = 0,
) -> pd.DataFrame:
    """Return the share of all weightings under which each route is best.

    All weightings, each weight from 0 to 1 and their sum 1, are equally likely. Routes that are
    equal in every column divide their share between them.

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
        (Clopper and Pearson, Biometrika 26, 1934): a route that won no draw may still win,
        in at most about 3 of `samples` weightings. ``attrs["method"]`` says how it was found.

    Raises
    ------
    ModelError
        As of `rank`, and for a number of samples that is not a whole number from 1.

    Examples
    --------
    A is best while the weight of delay is above one half:

    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [1, 2], "shared_pct": [9, 5]})
    >>> list(win_shares(table, ["rtd_ms", "shared_pct"])["share"])
    [0.5, 0.5]
    """
    import pandas as pd

    ModelError.check("win_shares", count_faults("samples", samples, 1, 10**12))
    names = columns_given("columns", columns)
    scale = scale_of(table, dict.fromkeys(names, 1.0), maximise, normalise, "columns")
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
        share = np.sum([scale.winners(part).sum(axis=0) for part in parts], axis=0) / samples
        method = f"{samples} weightings drawn, seed {seed}"
    drawn = count > 2
    error = np.sqrt(share * (1 - share) / samples) if drawn else np.zeros(len(share))
    shares = pd.DataFrame(
        {
            "route_id": scale.ids,
            "name": scale.names,
            "share": share,
            "standard_error": error,
            "high_share": _high_share(share * samples, samples) if drawn else share,
        }
    ).sort_values(["share", "route_id"], ascending=[False, True], ignore_index=True)
    shares.attrs |= {
        **_assumption_attrs(table),
        "method": method,
        "normalisation": NORMALISATIONS[normalise],
        "notes": scale.notes,
    }
    return shares


def _high_share(wins: Floats, draws: int) -> Floats:
    """Return the upper 95 % bound of the share of draws that were won."""
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
    """Return for each measure alone the weights at which another route becomes best.

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
        at which the best route changes), ``below`` and ``above`` (lists of route_id: the best
        on each side). A measure whose weight never changes it has one row, ``at`` missing.

    Raises
    ------
    ModelError
        As of `rank`.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [1, 2], "shared_pct": [9, 5]})
    >>> switches = weight_switches(table, {"rtd_ms": 3, "shared_pct": 1})
    >>> switches[["measure", "weight", "at", "below", "above"]].to_dict("records")[0]
    {'measure': 'rtd_ms', 'weight': 0.75, 'at': 0.5, 'below': ['B'], 'above': ['A']}
    """
    import pandas as pd

    scale = scale_of(table, weights, maximise, normalise)
    rows: list[dict[str, Any]] = []
    for place, name in enumerate(scale.columns):
        now = float(scale.shares[place])
        without, alone = range_ends(scale.shares, place)
        segments = list(scale.segments(without, alone))
        sides = [([scale.ids[row] for row in best], high) for _, high, best in segments]
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
        **_assumption_attrs(table),
        "normalisation": NORMALISATIONS[normalise],
        "weights": dict(zip(scale.columns, map(float, scale.shares), strict=True)),
        "notes": scale.notes,
    }
    return switches


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


def range_ends(shares: Floats, place: int) -> tuple[Floats, Floats]:
    """Return the weights with one at 0, the others in proportion, and with it alone."""
    alone = np.zeros(len(shares))
    alone[place] = 1.0
    others = shares * (1 - alone)
    return (others / others.sum() if others.sum() > 0 else alone), alone


def _assumption_attrs(table: pd.DataFrame) -> dict[str, Any]:
    return {"assumptions": table.attrs["assumptions"]} if "assumptions" in table.attrs else {}

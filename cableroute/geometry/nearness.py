"""Where is a line within a distance of others, and where nearest to them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import GeometryError, shown
from cableroute.geometry.earth import MEAN_RADIUS_KM
from cableroute.geometry.pieces import (
    Floats,
    Integers,
    LinePieces,
    near_pairs,
    row_dot,
)

MOST_WITHIN_KM = 2000.0
"""Widest distance in which lines are searched for."""
MERGE_KM = 1e-6  # stretches that leave 1 mm between them are one
_FAR_KM = 500.0  # beyond, `nearest` reckons in space and not in the plane


# --- Stretches near another line ------------------------------------------------------------


class _Approach(NamedTuple):
    """Where pieces are within a distance of others, by share, and where they are nearest."""

    low: Floats
    high: Floats
    gap_km: Floats
    share: Floats
    other_share: Floats


def checked_within_km(within_km: float) -> float:
    """Return a distance that lines may be apart; refuse any other value."""
    try:
        km = float(within_km)
    except (TypeError, ValueError, OverflowError):
        km = math.nan
    if not 0 < km <= MOST_WITHIN_KM:
        raise GeometryError(
            f"within_km {shown(within_km)} is not a distance; give a number above 0, at most "
            f"{MOST_WITHIN_KM:g}"
        )
    return km


def approaches_of(
    pieces: LinePieces, a: Integers, b: Integers, reach_km: Floats | None
) -> _Approach:
    """Return how pieces approach others.

    They are seen from above the middle between them. There the ground within a distance of a
    straight piece is a strip with round ends, which another straight piece enters and leaves
    once. Where no distance is given, only the nearest points count: pieces further apart
    than 500 km are then taken in space.
    """
    start, other = pieces.xyz[a], pieces.xyz[b]
    along, across = pieces.xyz[a + 1] - start, pieces.xyz[b + 1] - other
    apart = start - other
    with np.errstate(all="ignore"):
        up = 2 * (start + other) + along + across
        up = up / np.sqrt(row_dot(up, up))[:, None]
        if reach_km is None:
            far = row_dot(apart, apart) > _FAR_KM**2
            up[far] = 0.0
        along = along - row_dot(along, up)[:, None] * up
        across = across - row_dot(across, up)[:, None] * up
        apart = apart - row_dot(apart, up)[:, None] * up
        pp, qq, pq = row_dot(along, along), row_dot(across, across), row_dot(along, across)
        wp, wq, ww = row_dot(apart, along), row_dot(apart, across), row_dot(apart, apart)
        vp, vv = wp - pq, ww - 2 * wq + qq
        normal = np.cross(up, across)
        slope, off = row_dot(along, normal), row_dot(apart, normal)
        if reach_km is None:
            low, high = np.ones(len(a)), np.zeros(len(a))
        else:
            limit = 2 * MEAN_RADIUS_KM * np.sin(reach_km / (2 * MEAN_RADIUS_KM))
            spans = [_roots(pp, wp, ww - limit**2), _roots(pp, vp, vv - limit**2)]
            wide = limit * np.sqrt(qq)
            beside = _where_between(off, slope, -wide, wide)
            past = _where_between(wq, pq, np.zeros(len(a)), qq)
            spans.append((np.maximum(beside[0], past[0]), np.minimum(beside[1], past[1])))
            low, high = _from_first_to_last(spans)
        t = -off / slope
        s = (wq + t * pq) / qq
        meets = (slope != 0) & (t >= 0) & (t <= 1) & (s >= 0) & (s <= 1)
        ones, zeros = np.ones(len(a)), np.zeros(len(a))
        s0, s1 = np.clip(wq / qq, 0, 1), np.clip((wq + pq) / qq, 0, 1)
        t0, t1 = np.clip(-wp / pp, 0, 1), np.clip(-vp / pp, 0, 1)
        gaps = np.array(
            [
                np.where(meets, 0.0, np.inf),
                ww - 2 * s0 * wq + s0**2 * qq,
                ww + 2 * wp + pp - 2 * s1 * (wq + pq) + s1**2 * qq,
                ww + 2 * t0 * wp + t0**2 * pp,
                vv + 2 * t1 * vp + t1**2 * pp,
            ]
        )
        best = np.argmin(gaps, axis=0)
        if reach_km is not None:  # the area that is near has no dents
            low = np.where(gaps[1] <= limit**2, 0.0, low)
            high = np.where(gaps[2] <= limit**2, 1.0, high)
            is_far = gaps.min(axis=0) > limit**2
            low, high = np.where(is_far, 1.0, low), np.where(is_far, 0.0, high)
    column = np.arange(len(a))
    gap = np.sqrt(np.maximum(gaps[best, column], 0.0))
    share = np.array([np.where(meets, t, 0.0), zeros, ones, t0, t1])[best, column]
    other_share = np.array([np.where(meets, s, 0.0), s0, s1, zeros, ones])[best, column]
    gap_km = 2 * MEAN_RADIUS_KM * np.arcsin(np.minimum(gap / (2 * MEAN_RADIUS_KM), 1.0))
    return _Approach(low, high, gap_km, share, other_share)


def _from_first_to_last(spans: Sequence[tuple[Floats, Floats]]) -> tuple[Floats, Floats]:
    """Return the share of a piece from the first of some spans to the last; (1, 0) if none is."""
    low, high = np.ones(len(spans[0][0])), np.zeros(len(spans[0][0]))
    for one, two in spans:
        one, two = np.maximum(one, 0.0), np.minimum(two, 1.0)
        is_in = one <= two
        empty = low > high
        low = np.where(is_in, np.where(empty, one, np.minimum(low, one)), low)
        high = np.where(is_in, np.where(empty, two, np.maximum(high, two)), high)
    return low, high


def _roots(square: Floats, half: Floats, rest: Floats) -> tuple[Floats, Floats]:
    """Return where ``square t^2 + 2 half t + rest <= 0`` begins and ends; (1, 0) if nowhere."""
    disc = half**2 - square * rest
    root = np.sqrt(np.maximum(disc, 0.0))
    real = disc >= 0
    return np.where(real, (-half - root) / square, 1.0), np.where(
        real, (-half + root) / square, 0.0
    )


def _where_between(at: Floats, slope: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Return from where to where ``at + slope t`` is between two values; (1, 0) if nowhere."""
    one, two = (low - at) / slope, (high - at) / slope
    level = slope == 0
    inside = level & (at >= low) & (at <= high)
    begin = np.where(level, np.where(inside, 0.0, 1.0), np.minimum(one, two))
    end = np.where(level, np.where(inside, 1.0, 0.0), np.maximum(one, two))
    return begin, end


def find_parallels(pieces: LinePieces, reach: Floats, count: int) -> tuple[Any, ...]:
    """Return the columns of `Parallels` for the first `count` lines."""
    batches: list[Floats] = [np.empty((0, 7))]
    for a, b in near_pairs(pieces, reach, count) if len(pieces.first) > 2 else ():
        line, other = pieces.lines(a), pieces.lines(b)
        near = approaches_of(pieces, a, b, reach[line] + reach[other])
        columns = (
            line,
            other,
            pieces.kp[a] + near.low * pieces.km[a],
            pieces.kp[a] + near.high * pieces.km[a],
            near.gap_km,
            pieces.kp[a] + near.share * pieces.km[a],
            pieces.kp[b] + near.other_share * pieces.km[b],
        )
        stretches: Floats = np.column_stack(columns)
        batches.append(stretches[near.low <= near.high])
    rows = _merge(np.concatenate(batches))
    return (rows[:, 0].astype(np.int64), rows[:, 1].astype(np.int64), *rows.T[2:])


def _merge(rows: Floats) -> Floats:
    """Return stretches without overlaps, each with its least distance."""
    if not len(rows):
        return rows
    order = np.argsort(rows[:, 2], kind="stable")
    pairs = (rows[:, 0] * (rows[:, 1].max() + 1) + rows[:, 1])[order]
    rows = rows[order[np.argsort(pairs, kind="stable")]]
    new = np.ones(len(rows), dtype=bool)
    new[1:] = (np.diff(rows[:, :2], axis=0) != 0).any(axis=1)
    pair = np.cumsum(new) - 1
    # Far enough apart that the furthest end of one pair is before the start of the next.
    shift = pair * (rows[:, 3].max() + 1.0)
    reached = np.maximum.accumulate(rows[:, 3] + shift)
    new[1:] |= rows[1:, 2] + shift[1:] > reached[:-1] + MERGE_KM
    begin = np.flatnonzero(new)
    group = np.cumsum(new) - 1
    closest = np.flatnonzero(rows[:, 4] == np.minimum.reduceat(rows[:, 4], begin)[group])
    order = closest[np.lexsort((rows[closest, 5], group[closest]))]
    least = rows[order[np.flatnonzero(np.diff(group[order], prepend=-1))]]
    least[:, 2] = rows[begin, 2]
    least[:, 3] = np.maximum.reduceat(rows[:, 3], begin)
    return least

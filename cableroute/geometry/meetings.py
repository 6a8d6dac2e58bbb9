"""Where do lines cross, touch or overlap."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeometryError
from cableroute.geometry.earth import EQUATOR_KM, MEAN_RADIUS_KM, POLE_KM
from cableroute.geometry.pieces import (
    MOST_MEETINGS,
    TOUCH_KM,
    Floats,
    Integers,
    LinePieces,
    lon_lat_of,
    near_pairs,
    on_surface,
    row_dot,
)

OVERLAP_KM = 0.01
"""Lines that stay within `TOUCH_KM` of each other for this long (10 m) overlap."""

KINDS = ("cross", "touch", "overlap")
_BLOCK = 100_000  # pairs of pieces, at some 2 kB each
_EXACT_KM = 1e-5  # 1 cm: a vertex this near a line is on it
_LOOK_KM = 0.02  # how far from such a vertex it is judged which side the lines leave to


# --- Meetings -------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Contacts:
    """Meetings of pairs of pieces: rows of where they pass each other or vertices are near.

    ``low`` and ``high`` are rows of KP on the line and KP on the other, of all that is near;
    ``at`` is the meeting itself; ``exact`` says that a vertex is on the other line.
    """

    a: Integers
    b: Integers
    at: Floats
    low: Floats
    high: Floats
    passes: NDArray[np.bool_]
    exact: NDArray[np.bool_]
    vertex: NDArray[np.bool_]
    runs_km: Floats

    def rows(self, some: ArrayLike) -> _Contacts:
        """Return some rows."""
        return _Contacts(*(values[some] for values in vars(self).values()))


def _plane(start: Floats, chord: Floats, km: Floats) -> tuple[Floats, Floats]:
    """Return the unit normal of the plane of a piece, and how far its geodesic bends from it.

    A geodesic accelerates along the surface normal only, r'' = -n / R. So from the plane
    through its ends and the earth's centre, which the normal n leaves by the angle n . N, it
    bends by n . N s^2 / (2 R) t (1 - t) at the share t of its length s.
    """
    normal = np.cross(start, chord)
    normal /= np.sqrt(row_dot(normal, normal))[:, None]
    up = (start + chord / 2) * (1 / EQUATOR_KM**2, 1 / EQUATOR_KM**2, 1 / POLE_KM**2)
    up /= np.sqrt(row_dot(up, up))[:, None]
    return normal, row_dot(up, normal) * km**2 / (2 * MEAN_RADIUS_KM)


def _bow(share: Floats) -> Floats:
    """Return t (1 - t) on the piece, 0 off it."""
    bow: Floats = np.maximum(share * (1 - share), 0.0)
    return bow


def _contacts(pieces: LinePieces, pairs: Integers) -> _Contacts:
    """Return how pairs of pieces meet; pairs that do not are left out."""
    a, b = pairs.T
    start, other = pieces.xyz[a], pieces.xyz[b]
    along, across = pieces.xyz[a + 1] - start, pieces.xyz[b + 1] - other
    km, other_km = pieces.km[a], pieces.km[b]
    normal, bend = _plane(start, along, km)
    other_normal, other_bend = _plane(other, across, other_km)
    apart = start - other
    square, other_square = row_dot(along, along), row_dot(across, across)

    # Offsets of the ends of each from the other, and where they are beside it.
    share_a0 = row_dot(apart, across) / other_square
    share_a1 = share_a0 + row_dot(along, across) / other_square
    share_b0 = -row_dot(apart, along) / square
    share_b1 = share_b0 + row_dot(across, along) / square
    flat_a0, slope_a = row_dot(apart, other_normal), row_dot(along, other_normal)
    flat_b0, slope_b = -row_dot(apart, normal), row_dot(across, normal)
    offset_a0 = flat_a0 - other_bend * _bow(share_a0)
    offset_a1 = flat_a0 + slope_a - other_bend * _bow(share_a1)
    offset_b0 = flat_b0 - bend * _bow(share_b0)
    offset_b1 = flat_b0 + slope_b - bend * _bow(share_b1)
    passes = (offset_a0 >= 0) != (offset_a1 >= 0)
    passes &= (offset_b0 >= 0) != (offset_b1 >= 0)
    passes &= (slope_a != 0) & (slope_b != 0)  # else one is along the other

    # Where they pass: on each, its offset from the other, bends counted, is nothing.
    with np.errstate(all="ignore"):
        t = np.clip(offset_a0 / (offset_a0 - offset_a1), 0, 1)
        u = np.clip(offset_b0 / (offset_b0 - offset_b1), 0, 1)
        between = row_dot(normal, other_normal)
        for _ in range(2):
            t, u = (
                np.clip(
                    -(flat_a0 + between * bend * _bow(t) - other_bend * _bow(u)) / slope_a, 0, 1
                ),
                np.clip(
                    -(flat_b0 + between * other_bend * _bow(u) - bend * _bow(t)) / slope_b, 0, 1
                ),
            )

    away, kps = _vertices_beside(
        pieces,
        a,
        b,
        np.array([share_a0, share_a1, share_b0, share_b1]),
        np.array([offset_a0, offset_a1, offset_b0, offset_b1]),
    )
    near = away <= TOUCH_KM
    vertex = np.asarray(near.any(axis=0))
    low = np.where(near, kps, np.inf).min(axis=1)
    high = np.where(near, kps, -np.inf).max(axis=1)
    runs_km = np.where(vertex, high[0] - low[0], 0.0)
    closest = np.argmin(away, axis=0)
    at = np.array([kps[0][closest, np.arange(len(a))], kps[1][closest, np.arange(len(a))]])
    if passes.any():
        t, u = _arc(t, km, _rise(start, along)), _arc(u, other_km, _rise(other, across))
        passed = np.array([pieces.kp[a] + t * km, pieces.kp[b] + u * other_km])
        at = np.where(passes, passed, at)
        low = np.where(passes, np.minimum(low, passed), low)
        high = np.where(passes, np.maximum(high, passed), high)
    exact = np.asarray((away <= _EXACT_KM).any(axis=0))
    return _Contacts(a, b, at.T, low.T, high.T, passes, exact, vertex, runs_km).rows(
        passes | vertex
    )


def _vertices_beside(
    pieces: LinePieces, a: Integers, b: Integers, beside: Floats, offsets: Floats
) -> tuple[Floats, Floats]:
    """Return how far the four vertices of pairs of pieces are from the other piece, and their KP.

    `beside` is where each vertex is beside the other piece, by share, and `offsets` how far from
    it: start and end of the one, then of the other. The KP are those on both lines.
    """
    start, other = pieces.xyz[a], pieces.xyz[b]
    along, across = pieces.xyz[a + 1] - start, pieces.xyz[b + 1] - other
    km, other_km = pieces.km[a], pieces.km[b]
    apart = start - other
    far_apart = apart + along
    gaps = [
        [np.sqrt(row_dot(v, v)) for v in (apart, apart - across)],
        [np.sqrt(row_dot(v, v)) for v in (far_apart, far_apart - across)],
    ]
    ends = [gaps[0], gaps[1], (gaps[0][0], gaps[1][0]), (gaps[0][1], gaps[1][1])]
    away = np.array(
        [
            np.where(share < 0, gap0, np.where(share > 1, gap1, np.abs(offset)))
            for share, offset, (gap0, gap1) in zip(beside, offsets, ends, strict=True)
        ]
    )
    zeros, ones = np.zeros(len(a)), np.ones(len(a))
    shares = np.array([zeros, ones, beside[2], beside[3]])
    other_shares = np.array([beside[0], beside[1], zeros, ones])
    shares, other_shares = (
        _foot(np.clip(shares, 0, 1), km),
        _foot(np.clip(other_shares, 0, 1), other_km),
    )
    return away, np.array([pieces.kp[a] + shares * km, pieces.kp[b] + other_shares * other_km])


def _arc(share: Floats, km: Floats, rise: Floats) -> Floats:
    """Return shares of the arc where a ray from the earth's centre meets chords at shares.

    The arc is a circle's: with x from -1 to 1 along the chord and the half angle h, it is
    atan(x tan h) / h, by series. The ray leaves the chord aslant by the rise of the piece: how
    much its end is further from the centre than its start, both distances squared.
    """
    x = 2 * share - 1
    bow = x * (1 - x * x) * (km / (2 * MEAN_RADIUS_KM)) ** 2 / 6
    arc: Floats = share + bow + share * (1 - share) * rise / (4 * MEAN_RADIUS_KM**2)
    return arc


def _foot(share: Floats, km: Floats) -> Floats:
    """Return shares of the arc of points whose perpendicular meets chords at shares.

    As in `_arc`, but asin(x sin h) / h.
    """
    x = 2 * share - 1
    arc: Floats = share - x * (1 - x * x) * (km / (2 * MEAN_RADIUS_KM)) ** 2 / 12
    return arc


def _rise(start: Floats, chord: Floats) -> Floats:
    """Return what the square of the distance from the earth's centre gains along pieces."""
    return 2 * row_dot(start, chord) + row_dot(chord, chord)


def find_meetings(pieces: LinePieces, count: int, *, others_from: int = 0) -> tuple[Any, ...]:
    """Return the columns of `Crossings` for the first `count` lines with later ones.

    Others before `others_from` are left out.
    """
    contacts = [_contacts(pieces, np.empty((0, 2), dtype=np.int64))]
    if len(pieces.first) > 2:
        reach = np.full(len(pieces.first) - 1, TOUCH_KM / 2)
        near = near_pairs(pieces, reach, count, only_later=True, others_from=others_from)
        for a, b in near:
            contacts += _in_blocks(pieces, np.column_stack([a, b]))
            _check_count(sum(len(part.a) for part in contacts))
    fields = zip(*(vars(part).values() for part in contacts), strict=True)
    line, other, *columns, kind = _meeting_columns(pieces, _Contacts(*map(np.concatenate, fields)))
    order = _order(line, other, columns[0])
    kp, other_kp, end_kp, other_end_kp, lon, lat, angle = (column[order] for column in columns)
    return (
        line[order],
        other[order],
        kp,
        other_kp,
        end_kp,
        other_end_kp,
        lon,
        lat,
        angle,
        np.array(KINDS)[kind[order]],
    )


def _in_blocks(pieces: LinePieces, pairs: Integers) -> list[_Contacts]:
    """Return how pairs of pieces meet, some at a time, for memory."""
    return [_contacts(pieces, pairs[at : at + _BLOCK]) for at in range(0, len(pairs), _BLOCK)]


def _check_count(count: int) -> None:
    """Refuse lines that may meet in more places than are examined in seconds."""
    if count > MOST_MEETINGS:
        raise GeometryError(
            f"the lines may meet in more than {MOST_MEETINGS:,} places: leave out lines that are "
            "given many times, or give fewer at a time"
        )


def _order(line: Integers, other: Integers, kp: Floats) -> Integers:
    """Return the order by line, other and KP (to some centimetres)."""
    if not len(line):
        return np.empty(0, dtype=np.int64)
    lines = int(other.max()) + 1
    if lines < 90_000:  # both fit into one number, which is sorted some times faster
        step = (2.0**30 - 1) / max(float(kp.max()), 1.0)
        return np.argsort(((line * lines + other) << 30) + (kp * step).astype(np.int64))
    return np.lexsort((kp, other, line))


def _at_end(pieces: LinePieces, line: Integers, other: Integers, at: Floats) -> NDArray[np.bool_]:
    """Return whether a meeting is within 1 m of an end of either line."""
    ends = np.column_stack([pieces.end_kp[line], pieces.end_kp[other]])
    return np.asarray(((at <= TOUCH_KM) | (at >= ends - TOUCH_KM)).any(axis=1))


def _meeting_columns(pieces: LinePieces, contacts: _Contacts) -> tuple[Any, ...]:
    """Return the columns of `Crossings` for contacts, those that belong together as one.

    Contacts that leave at most 2 m between them, on both lines, belong together.
    """
    line, other = pieces.lines(contacts.a), pieces.lines(contacts.b)
    order = np.lexsort((contacts.b, contacts.a, contacts.low[:, 0], other, line))
    contacts, line, other = contacts.rows(order), line[order], other[order]
    at_end = _at_end(pieces, line, other, contacts.at)

    # A passage with nothing else near it is a crossing; the rest is examined together.
    joins = np.zeros(len(line) + 1, dtype=bool)
    joins[1:-1] = (np.diff(line) == 0) & (np.diff(other) == 0)
    joins[1:-1] &= np.diff(contacts.low[:, 0]) <= 2 * TOUCH_KM
    plain = contacts.passes & ~contacts.vertex & ~joins[:-1] & ~joins[1:] & ~at_end
    alone = np.flatnonzero(plain)
    together = [
        _judge(pieces, contacts, rows, at_end)
        for rows in _groups(line, other, contacts.low, contacts.high, np.flatnonzero(~plain))
    ]
    rows = np.array([*alone, *(answer[0] for answer in together)], dtype=np.int64)
    kind = np.zeros(len(rows), dtype=np.int64)
    kind[len(alone) :] = [answer[1] for answer in together]
    from_, to = contacts.at[rows], contacts.at[rows]
    if together:
        from_[len(alone) :] = [answer[2] for answer in together]
        to[len(alone) :] = [answer[3] for answer in together]
    a, b = contacts.a[rows], contacts.b[rows]
    along, across = (pieces.xyz[i + 1] - pieces.xyz[i] for i in (a, b))
    share = np.clip((from_[:, 0] - pieces.kp[a]) / pieces.km[a], 0, 1)
    rise = _rise(pieces.xyz[a], along)
    share -= _arc(share, pieces.km[a], rise) - share  # back from the arc to the chord
    normal, bend = _plane(pieces.xyz[a], along, pieces.km[a])
    lon, lat = lon_lat_of(on_surface(pieces, a, share) + normal * (bend * _bow(share))[:, None])
    turn = np.cross(along, across)
    angle = np.degrees(np.arctan2(np.sqrt(row_dot(turn, turn)), np.abs(row_dot(along, across))))
    return line[rows], other[rows], *from_.T, *to.T, lon, lat, angle, kind


def _groups(
    line: Integers, other: Integers, low: Floats, high: Floats, rows: Integers
) -> list[list[int]]:
    """Return rows, sorted by line, other and KP, in groups that leave at most 2 m between."""
    gap = 2 * TOUCH_KM
    groups: list[list[int]] = []
    open_: list[tuple[list[int], list[float]]] = []
    pair: tuple[int, int] | None = None
    spans = np.column_stack([low, high])[rows].tolist()
    for row, here, (from_, other_from, to, other_to) in zip(
        rows.tolist(),
        zip(line[rows].tolist(), other[rows].tolist(), strict=True),
        spans,
        strict=True,
    ):
        if here != pair:
            groups += [members for members, _ in open_]
            open_, pair = [], here
        mine, span = [row], [from_, other_from, to, other_to]
        apart = []
        for members, reached in open_:
            if from_ > reached[2] + gap:
                groups.append(members)
            elif other_from <= reached[3] + gap and other_to >= reached[1] - gap:
                mine = members + mine
                span = [
                    min(span[0], reached[0]),
                    min(span[1], reached[1]),
                    max(span[2], reached[2]),
                    max(span[3], reached[3]),
                ]
            else:
                apart.append((members, reached))
        open_ = [*apart, (mine, span)]
    return groups + [members for members, _ in open_]


def _judge(
    pieces: LinePieces, contacts: _Contacts, rows: list[int], at_end: NDArray[np.bool_]
) -> tuple[int, int, Floats, Floats]:
    """Return a row, the kind (place in `KINDS`), start and end of contacts that are one."""
    runs = [row for row in rows if contacts.runs_km[row] > TOUCH_KM]
    if runs:
        from_, to = contacts.low[runs].min(axis=0), contacts.high[runs].max(axis=0)
        if to[0] - from_[0] >= OVERLAP_KM:
            first = min(runs, key=lambda row: contacts.low[row, 0])
            back_km = sum(contacts.runs_km[row] * _back(pieces, contacts, row) for row in runs)
            if back_km > TOUCH_KM:  # as much to and fro, to rounding, counts as forth
                from_[1], to[1] = to[1], from_[1]
            return first, 2, from_, to
    passing = [row for row in rows if contacts.passes[row]]
    best = min(passing or rows, key=lambda row: (not contacts.exact[row], contacts.at[row, 0]))
    at = contacts.at[best]
    if any(at_end[row] for row in rows):
        crosses = False
    elif any(contacts.exact[row] for row in rows):
        crosses = _changes_side(
            pieces, contacts, best, contacts.low[rows].min(axis=0), contacts.high[rows].max(axis=0)
        )
    else:
        crosses = len(passing) % 2 == 1
    return best, 0 if crosses else 1, at, at


def _back(pieces: LinePieces, contacts: _Contacts, row: int) -> int:
    """Return 1 where the other line runs in the opposite direction, -1 where in the same."""
    a, b = contacts.a[row], contacts.b[row]
    along, across = (pieces.xyz[i + 1] - pieces.xyz[i] for i in (a, b))
    return 1 if along @ across < 0 else -1


def _changes_side(
    pieces: LinePieces, contacts: _Contacts, row: int, low: Floats, high: Floats
) -> bool:
    """Return whether the lines are crosswise 20 m before and after a meeting."""
    a, b = int(contacts.a[row]), int(contacts.b[row])
    share = (contacts.at[row, 0] - pieces.kp[a]) / pieces.km[a]
    centre = on_surface(pieces, np.array([a]), np.clip([share], 0, 1))[0]
    east = pieces.xyz[a + 1] - pieces.xyz[a]
    east = east - (east @ centre) / (centre @ centre) * centre
    north = np.cross(centre, east)
    north *= math.sqrt(east @ east) / math.sqrt(north @ north)
    turns = []
    for side, piece in enumerate((a, b)):
        line = int(pieces.lines(np.array([piece]))[0])
        some = pieces.of_lines(line, line + 1)
        for kp in (low[side] - _LOOK_KM, high[side] + _LOOK_KM):
            kp = min(max(kp, 0.0), float(pieces.end_kp[line]))
            i = some[max(int(np.searchsorted(pieces.kp[some], kp, side="right")) - 1, 0)]
            part = np.array([(kp - pieces.kp[i]) / pieces.km[i]])
            towards = on_surface(pieces, np.array([i]), part)[0] - centre
            turns.append(math.atan2(towards @ north, towards @ east))
    came, went, *others = turns
    between = [(turn - came) % math.tau < (went - came) % math.tau for turn in others]
    return between[0] != between[1]

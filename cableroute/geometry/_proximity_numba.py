"""Compiled loops of `proximity`: where to look, and stretches near another line.

Needs numba, so `proximity` imports this module only when it is to be used; the same answers
come without it from arrays (`proximity`, engine "numpy"). The first call in a fresh
installation compiles for some seconds; what is compiled is kept on disk. Of 700 lines crossings
come over 90 times and parallels over 60 times as fast as from arrays, which cannot stop early:
``python -m pytest tests/benchmarks/test_proximity_speed.py -o addopts= -k both_engines``.

Everything is in km, in earth-centred coordinates, which know neither a date line nor poles.
A *piece* is a geodesic of at most 100 km between vertices ``i`` and ``i + 1``; a *chunk* is a
few pieces of one line, with a box around them; a *cell* is a cube of a grid that holds the
numbers of the chunks whose boxes reach into it.
"""

# mypy: allow-untyped-decorators

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from cableroute.geometry.earth import (
    ECCENTRICITY_SQUARED as _E2,
    EQUATOR_KM as _A,
    MEAN_RADIUS_KM as _R,
    POLE_KM,
)

Floats = NDArray[np.float64]
Integers = NDArray[np.signedinteger[Any]]

CHUNK = 8  # pieces in a chunk: fewer make more boxes, more make boxes that hold much sea

_IA2 = 1 / _A**2
_IB2 = 1 / POLE_KM**2
_MOST_R = 6400.0  # above every radius of curvature and every distance from the centre
_SAG = 1 / (8 * 6335.0)  # a piece of s km bulges by at most this times s^2 from its chord
_BEND = 0.00336 / (8 * 6335.0)  # and sideways, from the plane through the earth's centre
_SPARE = 1e-5  # 1 cm, beyond all rounding
_BULGE = 0.41  # two pieces leave their chords by less than this together
_NOTHING = 1e-9  # 1 micrometre: shorter pieces are passed over
_ROUND = 1e-3  # above twice what rounding to 32 bits takes off
_SOME = 256  # couples of chunks looked at in one go
_MERGE = 1e-6  # stretches that leave 1 mm between them are one
_ZERO = np.int64(0)  # for a literal 0 that it passes, numba compiles what is called once more


@njit(cache=True, nogil=True, inline="always", fastmath={"contract"})
def _sine_cosine(degrees: float) -> tuple[float, float]:
    """Return sine and cosine, to rounding; without branches, so that loops run in vectors.

    The nearest multiple of 90 degrees is taken off without rounding; the series in the rest,
    at most 45 degrees, end where a term is below 1e-16.
    """
    quarter = np.rint(degrees * (1 / 90))
    x = (degrees - 90 * quarter) * (np.pi / 180)
    y = x * x
    sine = -1 / 1307674368000
    sine = 1 / 6227020800 + y * sine
    sine = -1 / 39916800 + y * sine
    sine = 1 / 362880 + y * sine
    sine = -1 / 5040 + y * sine
    sine = 1 / 120 + y * sine
    sine = x + x * y * (-1 / 6 + y * sine)
    cosine = 1 / 20922789888000
    cosine = -1 / 87178291200 + y * cosine
    cosine = 1 / 479001600 + y * cosine
    cosine = -1 / 3628800 + y * cosine
    cosine = 1 / 40320 + y * cosine
    cosine = -1 / 720 + y * cosine
    cosine = 1 + y * (-1 / 2 + y * (1 / 24 + y * cosine))
    turn = quarter - 4 * np.floor(quarter * 0.25)
    swap = turn == 1 or turn == 3
    one = cosine if swap else sine
    two = sine if swap else cosine
    return (-one if turn >= 2 else one), (-two if turn == 1 or turn == 2 else two)


@njit(cache=True, nogil=True, error_model="numpy", fastmath={"contract"})
def place(xy: Floats, first: Integers) -> tuple[Floats, Floats, Floats]:
    """Return earth-centred vertices, the KP of each, and km to the next, 0 at line ends.

    The arc is that of the circle with the normal curvature of the ellipsoid along the chord
    at its middle, by series: to a millimetre up to 500 km.
    """
    count = xy.shape[0]
    xyz = np.empty((count, 3))
    some = np.empty((5, 512))  # column by column, so that the loop runs in vectors
    for begin in range(0, count, 512):
        size = min(512, count - begin)
        for i in range(size):
            some[0, i], some[1, i] = xy[begin + i, 0], xy[begin + i, 1]
        for i in range(size):
            sine, cosine = _sine_cosine(some[1, i])
            east, ahead = _sine_cosine(some[0, i])
            normal = _A / np.sqrt(1 - _E2 * sine * sine)
            some[2, i] = normal * cosine * ahead
            some[3, i] = normal * cosine * east
            some[4, i] = normal * (1 - _E2) * sine
        for i in range(size):
            xyz[begin + i, 0], xyz[begin + i, 1] = some[2, i], some[3, i]
            xyz[begin + i, 2] = some[4, i]
    km = np.zeros(count)
    for i in range(count - 1):
        dx, dy, dz = xyz[i + 1, 0] - xyz[i, 0], xyz[i + 1, 1] - xyz[i, 1], xyz[i + 1, 2] - xyz[i, 2]
        flat = dx * dx + dy * dy
        square = flat + dz * dz
        mx, my, mz = xyz[i + 1, 0] + xyz[i, 0], xyz[i + 1, 1] + xyz[i, 1], xyz[i + 1, 2] + xyz[i, 2]
        m2, mz2 = mx * mx + my * my, mz * mz
        bend = flat * _IA2 + dz * dz * _IB2
        slope = (m2 * _IA2 * _IA2 + mz2 * _IB2 * _IB2) * (square + 1e-300)
        turn = bend * bend * (m2 * _IA2 + mz2 * _IB2) / (slope + 1e-300)
        km[i] = np.sqrt(square) * (1 + turn * (1 / 24 + turn * (3 / 640)))
    kp = np.empty(count)
    for line in range(first.size - 1):
        along = 0.0
        for i in range(first[line], first[line + 1]):
            kp[i] = along
            along += km[i]
        km[first[line + 1] - 1] = 0.0
    return xyz, kp, km


@njit(cache=True, nogil=True, fastmath={"nnan", "nsz", "reassoc"})
def far_vertices(xy: Floats, first: Integers, degrees: float) -> Integers:
    """Return the vertices after which longitude or latitude changes by more than `degrees`.

    Not the last vertices of lines.
    """
    count, found = 0, np.empty(64, np.int64)
    for line in range(first.size - 1):
        begin, end = first[line], first[line + 1] - 1
        most = 0.0  # in vectors; few lines have any
        for i in range(begin, end):
            far = max(abs(xy[i + 1, 0] - xy[i, 0]), abs(xy[i + 1, 1] - xy[i, 1]))
            most = far if far > most else most
        if most <= degrees:
            continue
        for i in range(begin, end):
            if abs(xy[i + 1, 0] - xy[i, 0]) > degrees or abs(xy[i + 1, 1] - xy[i, 1]) > degrees:
                if count == found.size:
                    longer = np.empty(2 * count, np.int64)
                    for k in range(count):
                        longer[k] = found[k]
                    found = longer
                found[count] = i
                count += 1
    return found[:count]


@njit(cache=True, nogil=True, error_model="numpy")
def wrap(
    xyz: Floats, km: Floats, first: Integers, reach: Floats
) -> tuple[Floats, NDArray[np.float32], Integers, Integers, Floats, Floats]:
    """Return chunks: boxes (low x, y, z, high x, y, z), those of pieces, lines, spans.

    Also the greatest width of each box, and the lowest corner of all. A box holds the pieces,
    with their bulge, and what is within `reach` of the line; that of a piece is rounded
    outwards, and missing or without length nothing is in it. A span is first and end.
    """
    count = 0
    for line in range(first.size - 1):
        count += (first[line + 1] - first[line] - 1 + CHUNK - 1) // CHUNK
    box = np.empty((count, 6))
    owner = np.empty(count, np.int32)
    span = np.empty((count, 2), np.int64)
    parts = np.empty((count, 6, CHUNK), np.float32)
    width = np.empty(count)
    corner = np.full(3, np.inf)
    chunk = 0
    for line in range(first.size - 1):
        begin = first[line]
        while begin < first[line + 1] - 1:
            end = min(begin + CHUNK, first[line + 1] - 1)
            x0 = x1 = xyz[begin, 0]
            y0 = y1 = xyz[begin, 1]
            z0 = z1 = xyz[begin, 2]
            longest = km[begin]
            for i in range(begin + 1, end + 1):
                x, y, z = xyz[i, 0], xyz[i, 1], xyz[i, 2]
                x0, x1 = min(x0, x), max(x1, x)
                y0, y1 = min(y0, y), max(y1, y)
                z0, z1 = min(z0, z), max(z1, z)
                longest = max(longest, km[i - 1])
            for k in range(CHUNK):
                i = min(begin + k, end - 1)
                pad = reach[line] + _SAG * km[i] * km[i] + _SPARE + _ROUND
                if begin + k >= end or km[i] < _NOTHING:
                    pad = -1e9
                for axis in range(3):
                    one, two = xyz[i, axis], xyz[i + 1, axis]
                    parts[chunk, axis, k] = min(one, two) - pad
                    parts[chunk, axis + 3, k] = max(one, two) + pad
            pad = reach[line] + _SAG * longest * longest + _SPARE
            box[chunk, 0], box[chunk, 1], box[chunk, 2] = x0 - pad, y0 - pad, z0 - pad
            box[chunk, 3], box[chunk, 4], box[chunk, 5] = x1 + pad, y1 + pad, z1 + pad
            owner[chunk], span[chunk, 0], span[chunk, 1] = line, begin, end
            width[chunk] = 2 * pad + max(x1 - x0, y1 - y0, z1 - z0)
            corner[0] = min(corner[0], x0 - pad)
            corner[1] = min(corner[1], y0 - pad)
            corner[2] = min(corner[2], z0 - pad)
            begin = end
            chunk += 1
    return box, parts, owner, span, width, corner


@njit(cache=True, nogil=True)
def _slot(keys: Integers, key: int) -> int:
    """Return the slot of a cell's key in the table of cells, or the free slot for it.

    Eight cells in a cube stand together, so that what they share stays in the cache.
    """
    mask = keys.size - 1
    inner = (key >> 40) & 4 | (key >> 20) & 2 | key & 1
    cube = key & ~((1 << 42) | (1 << 21) | 1)
    slot = ((((cube * 0x1E3779B97F4A7C15) >> 23) << 3) | inner) & mask
    while keys[slot] != -1 and keys[slot] != key:
        slot = (slot + 1) & mask
    return slot


@njit(cache=True, nogil=True)
def grid(box: Floats, origin: Floats, cell_km: float) -> tuple[float, Integers, Integers, Integers]:
    """Return cells per km, keys of cells, and which chunks lie in which.

    ``item[start[s] : start[s + 1]]`` are the chunks in the cell with key ``keys[s]``, in rising
    order; the key is x, y and z, counted from the origin, in 21 bits each. Cells grow until a
    chunk has some sixteen on average at most.
    """
    count = box.shape[0]
    entry_first = np.zeros(count + 1, np.int64)
    while True:
        per_km = 1 / cell_km
        for c in range(count):
            cells = 1
            for axis in range(3):
                low = int((box[c, axis] - origin[axis]) * per_km)
                high = int((box[c, axis + 3] - origin[axis]) * per_km)
                cells *= high - low + 1
            entry_first[c + 1] = entry_first[c] + cells
        if entry_first[count] <= 16 * count + 64:
            break
        cell_km *= 1.5
    size = 64
    while size < count // 2:
        size *= 2
    entry_slot = np.empty(entry_first[count], np.int32)
    while True:  # until at most half of the table is taken
        taken = 0
        keys = np.full(size, -1, np.int64)
        start = np.zeros(size + 1, np.int32)
        for c in range(count):
            if 2 * taken > size:
                break
            entry = entry_first[c]
            x0, x1 = int((box[c, 0] - origin[0]) * per_km), int((box[c, 3] - origin[0]) * per_km)
            y0, y1 = int((box[c, 1] - origin[1]) * per_km), int((box[c, 4] - origin[1]) * per_km)
            z0, z1 = int((box[c, 2] - origin[2]) * per_km), int((box[c, 5] - origin[2]) * per_km)
            for x in range(x0, x1 + 1):
                for y in range(y0, y1 + 1):
                    for z in range(z0, z1 + 1):
                        if 2 * taken > size:
                            break
                        key = (x << 42) | (y << 21) | z
                        slot = _slot(keys, key)
                        taken += keys[slot] == -1
                        keys[slot] = key
                        start[slot + 1] += 1
                        entry_slot[entry] = slot
                        entry += 1
        if 2 * taken <= size:
            break
        size *= 4
    for slot in range(size):
        start[slot + 1] += start[slot]
    item = np.empty(entry_slot.size, np.int32)
    filled = start[:-1].copy()
    for c in range(count):
        for entry in range(entry_first[c], entry_first[c + 1]):
            slot = entry_slot[entry]
            item[filled[slot]] = c
            filled[slot] += 1
    return per_km, keys, start, item


@njit(cache=True, nogil=True)
def _couples(
    slot: int,
    end_slot: int,
    box: Floats,
    owner: Integers,
    origin: Floats,
    per_km: float,
    keys: Integers,
    start: Integers,
    item: Integers,
    end: int,
    least: int,
    at: int,
    found: Integers,
) -> tuple[int, int, int, Integers]:
    """Return the cell and the chunk in it to go on with, how many couples come before, and them.

    They are of different lines, the lower first and before `end`, the other not before `least`, and
    their boxes meet. Of the cells that hold both that with the lowest corner of what their boxes
    share counts. Many parameters, as numba compiles arrays and takes no dataclass.
    """
    count = 0
    local = np.empty((64, 6))
    ox, oy, oz = origin[0], origin[1], origin[2]
    while slot < end_slot and count < _SOME:
        begin, size = start[slot], start[slot + 1] - start[slot]
        if size < 2 or owner[item[begin]] == owner[item[begin + size - 1]]:  # all of one line
            slot, at = slot + 1, 0
            continue
        if size > local.shape[0]:
            local = np.empty((2 * size, 6))
        for k in range(size):
            c = item[begin + k]
            for axis in range(6):
                local[k, axis] = box[c, axis]
        key = keys[slot]
        x, y, z = key >> 42, (key >> 21) & 0x1FFFFF, key & 0x1FFFFF
        other = at
        while at < size - 1 and count < _SOME and other < size:
            p, at = at, at + 1
            c = item[begin + p]
            if owner[c] >= end:
                other = size
                break
            while other < size and owner[item[begin + other]] < max(owner[c] + 1, least):
                other += 1
            if count + size > found.shape[0]:
                longer = np.empty((2 * (count + size), 2), np.int64)
                for k in range(count):
                    longer[k, 0], longer[k, 1] = found[k, 0], found[k, 1]
                found = longer
            a0, a1, a2 = local[p, 0], local[p, 1], local[p, 2]
            a3, a4, a5 = local[p, 3], local[p, 4], local[p, 5]
            for q in range(other, size):
                if (
                    local[q, 0] <= a3
                    and local[q, 3] >= a0
                    and local[q, 1] <= a4
                    and local[q, 4] >= a1
                    and local[q, 2] <= a5
                    and local[q, 5] >= a2
                    and int((max(a0, local[q, 0]) - ox) * per_km) == x
                    and int((max(a1, local[q, 1]) - oy) * per_km) == y
                    and int((max(a2, local[q, 2]) - oz) * per_km) == z
                ):
                    found[count, 0], found[count, 1] = c, item[begin + q]
                    count += 1
        if at >= size - 1 or other >= size:
            slot, at = slot + 1, 0
    return slot, at, count, found


@njit(cache=True, nogil=True)
def _inside(
    box: Floats,
    parts: NDArray[np.float32],
    span: Integers,
    c: int,
    d: int,
    is_in: Integers,
    found: Integers,
) -> int:
    """Return how many pieces of chunk c have boxes that meet what c and d share; find them."""
    x0, x1 = np.float32(max(box[c, 0], box[d, 0])), np.float32(min(box[c, 3], box[d, 3]))
    y0, y1 = np.float32(max(box[c, 1], box[d, 1])), np.float32(min(box[c, 4], box[d, 4]))
    z0, z1 = np.float32(max(box[c, 2], box[d, 2])), np.float32(min(box[c, 5], box[d, 5]))
    for k in range(CHUNK):  # in vectors
        is_in[k] = (
            (parts[c, 0, k] <= x1)
            & (parts[c, 3, k] >= x0)
            & (parts[c, 1, k] <= y1)
            & (parts[c, 4, k] >= y0)
            & (parts[c, 2, k] <= z1)
            & (parts[c, 5, k] >= z0)
        )
    count, begin = 0, span[c, 0]
    for k in range(CHUNK):
        found[count] = begin + k
        count += is_in[k]
    return count


@njit(cache=True, nogil=True)
def _room(rows: NDArray[Any], count: int) -> NDArray[Any]:
    """Return the rows, enlarged if needed for one more."""
    if count < rows.shape[0]:
        return rows
    longer = np.empty((2 * count, rows.shape[1]), rows.dtype)
    for k in range(count):
        for column in range(rows.shape[1]):
            longer[k, column] = rows[k, column]
    return longer


@njit(cache=True, nogil=True, error_model="numpy")
def crossing_pairs(
    xyz: Floats,
    kp: Floats,
    km: Floats,
    box: Floats,
    parts: NDArray[np.float32],
    owner: Integers,
    span: Integers,
    origin: Floats,
    per_km: float,
    keys: Integers,
    start: Integers,
    item: Integers,
    end: int,
    least: int,
    first_slot: int,
    end_slot: int,
    tolerance_km: float,
    most: int,
) -> tuple[Floats, Integers]:
    """Return plain crossings of lines before `end` with later ones, and pairs to look at.

    A row of the first is line, other, KP on both, longitude, latitude and angle, where two
    pieces pass each other far (four tolerances) from their ends. The second are pairs of pieces
    that may come within the tolerance otherwise: none that does is left out. Only some cells
    are looked into, and none after more than `most` rows and pairs are found.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    rows, count = np.empty((256, 7)), _ZERO
    pairs, pair_count = np.empty((256, 2), np.int64), _ZERO
    found = np.empty((2 * _SOME, 2), np.int64)
    mine, theirs = np.empty(CHUNK + 1, np.int64), np.empty(CHUNK + 1, np.int64)
    is_in = np.empty(CHUNK, np.int32)
    slot, at = first_slot, _ZERO
    while slot < end_slot and count + pair_count <= most:
        slot, at, couples, found = _couples(
            slot, end_slot, box, owner, origin, per_km, keys, start, item, end, least, at, found
        )
        for couple in range(couples):
            c, d = found[couple, 0], found[couple, 1]
            count_i = _inside(box, parts, span, c, d, is_in, mine)
            if count_i == 0:
                continue
            count_j = _inside(box, parts, span, d, c, is_in, theirs)
            for one_i in range(count_i):
                i = mine[one_i]
                ax, ay, az = xyz[i, 0], xyz[i, 1], xyz[i, 2]
                cx, cy, cz = xyz[i + 1, 0], xyz[i + 1, 1], xyz[i + 1, 2]
                dx, dy, dz = cx - ax, cy - ay, cz - az
                nx, ny, nz = ay * dz - az * dy, az * dx - ax * dz, ax * dy - ay * dx
                for one_j in range(count_j):
                    j = theirs[one_j]
                    fx, fy, fz = xyz[j, 0], xyz[j, 1], xyz[j, 2]
                    ex, ey, ez = xyz[j + 1, 0], xyz[j + 1, 1], xyz[j + 1, 2]
                    off = tolerance_km + _SPARE + _BEND * (km[i] * km[i] + km[j] * km[j])
                    # Both ends of one on the same side of the other, further than it bends.
                    wide = off * (_MOST_R * km[i])
                    one = nx * (fx - ax) + ny * (fy - ay) + nz * (fz - az)
                    two = nx * (ex - ax) + ny * (ey - ay) + nz * (ez - az)
                    if min(one, two) > wide or max(one, two) < -wide:
                        continue
                    gx, gy, gz = ex - fx, ey - fy, ez - fz
                    mx, my, mz = fy * gz - fz * gy, fz * gx - fx * gz, fx * gy - fy * gx
                    wide = off * (_MOST_R * km[j])
                    one = mx * (ax - fx) + my * (ay - fy) + mz * (az - fz)
                    two = mx * (cx - fx) + my * (cy - fy) + mz * (cz - fz)
                    if min(one, two) > wide or max(one, two) < -wide:
                        continue
                    pad = _SAG * (km[i] * km[i] + km[j] * km[j]) + tolerance_km + _SPARE
                    if (
                        min(ax, cx) - pad > max(ex, fx)
                        or max(ax, cx) + pad < min(ex, fx)
                        or min(ay, cy) - pad > max(ey, fy)
                        or max(ay, cy) + pad < min(ey, fy)
                        or min(az, cz) - pad > max(ez, fz)
                        or max(az, cz) + pad < min(ez, fz)
                    ):
                        continue
                    rows = _room(rows, count)
                    if _crossing(xyz, kp, km, i, j, tolerance_km, rows[count]):
                        rows[count, 0], rows[count, 1] = owner[c], owner[d]
                        count += 1
                    else:
                        pairs = _room(pairs, pair_count)
                        pairs[pair_count, 0], pairs[pair_count, 1] = i, j
                        pair_count += 1
    return rows[:count], pairs[:pair_count]


@njit(cache=True, nogil=True, error_model="numpy")
def _crossing(
    xyz: Floats, kp: Floats, km: Floats, i: int, j: int, tolerance_km: float, row: Floats
) -> bool:
    """Return whether two pieces plainly cross, and write where; see `proximity._contacts`."""
    ax, ay, az = xyz[i, 0], xyz[i, 1], xyz[i, 2]
    bx, by, bz = xyz[j, 0], xyz[j, 1], xyz[j, 2]
    px, py, pz = xyz[i + 1, 0] - ax, xyz[i + 1, 1] - ay, xyz[i + 1, 2] - az
    qx, qy, qz = xyz[j + 1, 0] - bx, xyz[j + 1, 1] - by, xyz[j + 1, 2] - bz
    wx, wy, wz = ax - bx, ay - by, az - bz
    nx, ny, nz = ay * pz - az * py, az * px - ax * pz, ax * py - ay * px
    mx, my, mz = by * qz - bz * qy, bz * qx - bx * qz, bx * qy - by * qx
    n, m = 1 / np.sqrt(nx * nx + ny * ny + nz * nz), 1 / np.sqrt(mx * mx + my * my + mz * mz)
    nx, ny, nz, mx, my, mz = nx * n, ny * n, nz * n, mx * m, my * m, mz * m
    ux, uy, uz = (ax + px / 2) * _IA2, (ay + py / 2) * _IA2, (az + pz / 2) * _IB2
    vx, vy, vz = (bx + qx / 2) * _IA2, (by + qy / 2) * _IA2, (bz + qz / 2) * _IB2
    bend = (ux * nx + uy * ny + uz * nz) / np.sqrt(ux * ux + uy * uy + uz * uz)
    other_bend = (vx * mx + vy * my + vz * mz) / np.sqrt(vx * vx + vy * vy + vz * vz)
    bend *= km[i] * km[i] / (2 * _R)
    other_bend *= km[j] * km[j] / (2 * _R)
    pp, qq, pq = (
        px * px + py * py + pz * pz,
        qx * qx + qy * qy + qz * qz,
        px * qx + py * qy + pz * qz,
    )
    a0 = (wx * qx + wy * qy + wz * qz) / qq
    a1 = a0 + pq / qq
    b0 = -(wx * px + wy * py + wz * pz) / pp
    b1 = b0 + pq / pp
    flat_a, slope_a = wx * mx + wy * my + wz * mz, px * mx + py * my + pz * mz
    flat_b, slope_b = -(wx * nx + wy * ny + wz * nz), qx * nx + qy * ny + qz * nz
    a0 = flat_a - other_bend * max(a0 * (1 - a0), 0.0)
    a1 = flat_a + slope_a - other_bend * max(a1 * (1 - a1), 0.0)
    b0 = flat_b - bend * max(b0 * (1 - b0), 0.0)
    b1 = flat_b + slope_b - bend * max(b1 * (1 - b1), 0.0)
    least = min(min(abs(a0), abs(a1)), min(abs(b0), abs(b1)))
    if (a0 > 0) == (a1 > 0) or (b0 > 0) == (b1 > 0) or least <= 1.001 * tolerance_km:
        return False
    t, u = a0 / (a0 - a1), b0 / (b0 - b1)
    between = nx * mx + ny * my + nz * mz
    for _ in range(2):
        t_bow, u_bow = max(t * (1 - t), 0.0), max(u * (1 - u), 0.0)
        t = -(flat_a + between * bend * t_bow - other_bend * u_bow) / slope_a
        u = -(flat_b + between * other_bend * u_bow - bend * t_bow) / slope_b
    far = 4 * tolerance_km
    if not (min(t, 1 - t) * km[i] > far and min(u, 1 - u) * km[j] > far):
        return False
    x, y, z = ax + t * px, ay + t * py, az + t * pz
    lift = 1 / np.sqrt((x * x + y * y) * _IA2 + z * z * _IB2)
    off = bend * t * (1 - t)
    x, y, z = x * lift + nx * off, y * lift + ny * off, z * lift + nz * off
    rise = 2 * (ax * px + ay * py + az * pz) + pp
    other_rise = 2 * (bx * qx + by * qy + bz * qz) + qq
    row[2] = kp[i] + _arc(t, km[i], rise) * km[i]
    row[3] = kp[j] + _arc(u, km[j], other_rise) * km[j]
    row[4] = np.degrees(np.arctan2(y, x))
    row[5] = np.degrees(np.arctan2(z, np.sqrt(x * x + y * y) * (1 - _E2)))
    sx, sy, sz = py * qz - pz * qy, pz * qx - px * qz, px * qy - py * qx
    row[6] = np.degrees(np.arctan2(np.sqrt(sx * sx + sy * sy + sz * sz), abs(pq)))
    return True


@njit(cache=True, nogil=True, inline="always")
def _arc(share: float, km: float, rise: float) -> float:
    """Return the share of the arc for a share of the chord of a piece; see `proximity._arc`."""
    x = 2 * share - 1
    bow = x * (1 - x * x) * (km / (2 * _R)) ** 2 / 6
    return share + bow + share * (1 - share) * rise / (4 * _R * _R)


@njit(cache=True, nogil=True, error_model="numpy", inline="always")
def _roots(square: float, half: float, rest: float) -> tuple[float, float]:
    """Return where ``square t^2 + 2 half t + rest <= 0`` begins and ends; (1, 0) if nowhere."""
    disc = half * half - square * rest
    if disc < 0:
        return 1.0, 0.0
    root, per = np.sqrt(disc), 1 / square
    return (-half - root) * per, (-half + root) * per


@njit(cache=True, nogil=True, error_model="numpy")
def _stretch(
    pp: float,
    qq: float,
    pq: float,
    wp: float,
    wq: float,
    ww: float,
    across: float,
    off: float,
    limit: float,
    starts_in: bool,
    ends_in: bool,
) -> tuple[float, float]:
    """Return from and to which share a piece p lies within a distance of a piece q.

    w leads from the start of q to that of p; `off` and `across` are w and p, each times the
    normal of q, which is as long as q.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    if starts_in and ends_in:  # the ground that is near has no dents
        return 0.0, 1.0
    square = limit * limit
    low, high = _roots(pp, wp, ww - square)  # within the distance of the start of q
    low, high = max(low, 0.0), min(high, 1.0)
    if low > high:
        low, high = 1.0, 0.0
    one, two = _roots(pp, wp - pq, ww - 2 * wq + qq - square)  # of its end
    one, two = max(one, 0.0), min(two, 1.0)
    if one <= two:
        low, high = min(low, one), max(high, two)
    wide = limit * np.sqrt(qq)
    one, two = 0.0, 1.0  # and beside it
    if across != 0:
        per = 1 / across
        left, right = (-wide - off) * per, (wide - off) * per
        one, two = max(one, min(left, right)), min(two, max(left, right))
    elif abs(off) > wide:
        one, two = 1.0, 0.0
    if pq != 0:
        per = 1 / pq
        left, right = -wq * per, (qq - wq) * per
        one, two = max(one, min(left, right)), min(two, max(left, right))
    elif wq < 0 or wq > qq:
        one, two = 1.0, 0.0
    if one <= two:
        low, high = min(low, one), max(high, two)
    return (0.0 if starts_in else low), (1.0 if ends_in else high)


@njit(cache=True, nogil=True, error_model="numpy")
def _approach(
    xyz: Floats, i: int, j: int, limit: float
) -> tuple[float, float, float, float, float, float, float]:
    """Return where pieces i and j lie within a distance of each other, and are nearest.

    Shares of piece i at which it begins and ends to be that near (1, 0 if it is not), those of
    j, the distance squared, and the shares of i and of j where they are nearest. Both are seen
    from above the middle between them, so that they are straight; `limit` is a distance so seen.
    Long, as a call in the inner loop would cost time.
    """
    ax, ay, az = xyz[i, 0], xyz[i, 1], xyz[i, 2]
    bx, by, bz = xyz[j, 0], xyz[j, 1], xyz[j, 2]
    px, py, pz = xyz[i + 1, 0] - ax, xyz[i + 1, 1] - ay, xyz[i + 1, 2] - az
    qx, qy, qz = xyz[j + 1, 0] - bx, xyz[j + 1, 1] - by, xyz[j + 1, 2] - bz
    ux, uy, uz = 2 * (ax + bx) + px + qx, 2 * (ay + by) + py + qy, 2 * (az + bz) + pz + qz
    up = 1 / np.sqrt(ux * ux + uy * uy + uz * uz)
    ux, uy, uz = ux * up, uy * up, uz * up
    wx, wy, wz = ax - bx, ay - by, az - bz
    p, q, w = px * ux + py * uy + pz * uz, qx * ux + qy * uy + qz * uz, wx * ux + wy * uy + wz * uz
    px, py, pz = px - p * ux, py - p * uy, pz - p * uz
    qx, qy, qz = qx - q * ux, qy - q * uy, qz - q * uz
    wx, wy, wz = wx - w * ux, wy - w * uy, wz - w * uz
    pp, qq, pq = (
        px * px + py * py + pz * pz,
        qx * qx + qy * qy + qz * qz,
        px * qx + py * qy + pz * qz,
    )
    wp, wq, ww = (
        wx * px + wy * py + wz * pz,
        wx * qx + wy * qy + wz * qz,
        wx * wx + wy * wy + wz * wz,
    )
    square = limit * limit
    vp, vv = wp - pq, ww - 2 * wq + qq
    nx, ny, nz = uy * qz - uz * qy, uz * qx - ux * qz, ux * qy - uy * qx
    across, off = px * nx + py * ny + pz * nz, wx * nx + wy * ny + wz * nz

    # Nearest at one of the four ends, or where they cross.
    per_p, per_q = 1 / pp, 1 / qq
    s = min(1.0, max(0.0, wq * per_q))
    at_start = ww - 2 * s * wq + s * s * qq
    best, best_t, best_s = at_start, 0.0, s
    s = min(1.0, max(0.0, (wq + pq) * per_q))
    at_end = ww + 2 * wp + pp - 2 * s * (wq + pq) + s * s * qq
    if at_end < best:
        best, best_t, best_s = at_end, 1.0, s
    t = min(1.0, max(0.0, -wp * per_p))
    from_start = ww + 2 * t * wp + t * t * pp
    if from_start < best:
        best, best_t, best_s = from_start, t, 0.0
    t = min(1.0, max(0.0, -vp * per_p))
    from_end = vv + 2 * t * vp + t * t * pp
    if from_end < best:
        best, best_t, best_s = from_end, t, 1.0
    if across != 0:
        t = -off / across
        if 0 <= t <= 1:
            s = (wq + t * pq) * per_q
            if 0 <= s <= 1:
                best, best_t, best_s = 0.0, t, s
    best = max(best, 0.0)
    if best > square:
        return 1.0, 0.0, 1.0, 0.0, best, best_t, best_s
    low, high = _stretch(
        pp, qq, pq, wp, wq, ww, across, off, limit, at_start <= square, at_end <= square
    )
    off = wx * (uz * py - uy * pz) + wy * (ux * pz - uz * px) + wz * (uy * px - ux * py)
    other_low, other_high = _stretch(
        qq, pp, pq, -wq, -wp, ww, -across, off, limit, from_start <= square, from_end <= square
    )
    return low, high, other_low, other_high, best, best_t, best_s


@njit(cache=True, nogil=True)
def _write(
    rows: Floats, count: int, line: int, other: int, kp: float, km: float, of: Floats
) -> int:
    """Write the stretch of a piece that begins at a KP; return how many there are then."""
    row = rows[count]
    row[0], row[1] = line, other
    row[2], row[3] = kp + of[0] * km, kp + of[1] * km
    row[4], row[5], row[6] = of[2], of[3], of[4]
    return count + 1


@njit(cache=True, nogil=True)
def _joins(of: Floats, from_: float, to: float, gap: float, at: float, other_at: float) -> bool:
    """Join a stretch to that of a piece so far; return False if there is a gap between."""
    if of[0] > of[1]:
        of[0], of[1] = from_, to
    elif from_ > of[1] or to < of[0]:
        return False
    else:
        of[0], of[1] = min(of[0], from_), max(of[1], to)
    if gap < of[2] or (gap == of[2] and at < of[3]):
        of[2], of[3], of[4] = gap, at, other_at
    return True


@njit(cache=True, nogil=True)
def _write_chunk(
    rows: Floats,
    count: int,
    line: int,
    other: int,
    kp: Floats,
    km: Floats,
    first: int,
    end: int,
    of: Floats,
) -> int:
    """Write the stretches of the pieces of a chunk; return how many there are then.

    Pieces that are near up to their common vertex are one stretch.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    open_ = False
    for i in range(first, end):
        piece = of[i - first]
        if piece[0] > piece[1]:
            open_ = False
            continue
        if open_ and piece[0] == 0:
            last = rows[count - 1]
            last[3] = kp[i] + piece[1] * km[i]
            if piece[2] < last[4]:
                last[4], last[5], last[6] = piece[2], piece[3], piece[4]
        else:
            count = _write(rows, count, line, other, kp[i], km[i], piece)
        open_ = piece[1] == 1
    return count


@njit(cache=True, nogil=True, error_model="numpy")
def near_stretches(
    xyz: Floats,
    kp: Floats,
    km: Floats,
    box: Floats,
    parts: NDArray[np.float32],
    owner: Integers,
    span: Integers,
    origin: Floats,
    per_km: float,
    keys: Integers,
    start: Integers,
    item: Integers,
    end: int,
    first_slot: int,
    end_slot: int,
    reach: Floats,
) -> Floats:
    """Return stretches of lines before `end` that lie within reach of another line, in parts.

    Two lines are near where their distance is at most the sum of their reaches. A row is line,
    other, KP from, KP to, least distance squared, and KP on the line and on the other there.
    Only some cells are looked into; `merged` joins what belongs together.
    Long and of many parameters, as numba compiles arrays and takes no dataclass, and as a call in
    the inner loop would cost time.
    """
    count, rows = _ZERO, np.empty((1024, 7))
    found = np.empty((2 * _SOME, 2), np.int64)
    mine, theirs = np.empty(CHUNK + 1, np.int64), np.empty(CHUNK + 1, np.int64)
    is_in = np.empty(CHUNK, np.int32)
    near, other_near = np.empty((CHUNK, 5)), np.empty((CHUNK, 5))
    slot, place_ = first_slot, _ZERO
    while slot < end_slot:
        slot, place_, couples, found = _couples(
            slot, end_slot, box, owner, origin, per_km, keys, start, item, end, _ZERO, place_, found
        )
        for couple in range(couples):
            c, d = found[couple, 0], found[couple, 1]
            line, other = owner[c], owner[d]
            sum_km = reach[line] + reach[other]
            square = 0.0  # between the boxes without reach
            for axis in range(3):
                one = box[d, axis] - box[c, axis + 3] + sum_km
                two = box[c, axis] - box[d, axis + 3] + sum_km
                square += max(0.0, one, two) ** 2
            if square > sum_km * sum_km:
                continue
            count_i = _inside(box, parts, span, c, d, is_in, mine)
            if count_i == 0:
                continue
            count_j = _inside(box, parts, span, d, c, is_in, theirs)
            if count_j == 0:
                continue
            limit = 2 * _R * np.sin(sum_km / (2 * _R))
            first, other_first = span[c, 0], span[d, 0]
            is_near = False
            if count + 2 * CHUNK * (CHUNK + 1) > rows.shape[0]:
                rows = _room(rows, rows.shape[0])
            for one_i in range(count_i):
                i = mine[one_i]
                mx = (xyz[i, 0] + xyz[i + 1, 0]) / 2
                my = (xyz[i, 1] + xyz[i + 1, 1]) / 2
                mz = (xyz[i, 2] + xyz[i + 1, 2]) / 2
                ex, ey, ez = xyz[i + 1, 0] - mx, xyz[i + 1, 1] - my, xyz[i + 1, 2] - mz
                per = 1 / (ex * ex + ey * ey + ez * ez)
                for one_j in range(count_j):
                    j = theirs[one_j]
                    # How far the middle of j is from piece i, at the nearest.
                    dx = (xyz[j, 0] + xyz[j + 1, 0]) / 2 - mx
                    dy = (xyz[j, 1] + xyz[j + 1, 1]) / 2 - my
                    dz = (xyz[j, 2] + xyz[j + 1, 2]) / 2 - mz
                    along = min(1.0, max(-1.0, (dx * ex + dy * ey + dz * ez) * per))
                    dx, dy, dz = dx - along * ex, dy - along * ey, dz - along * ez
                    far = sum_km + km[j] / 2 + _BULGE
                    if dx * dx + dy * dy + dz * dz > far * far:
                        continue
                    low, high, other_low, other_high, gap, t, s = _approach(xyz, i, j, limit)
                    if low > high and other_low > other_high:
                        continue
                    if not is_near:
                        is_near = True
                        for n in range(CHUNK):
                            near[n, 0], near[n, 1], near[n, 2] = 1.0, 0.0, np.inf
                            other_near[n, 0], other_near[n, 1] = 1.0, 0.0
                            other_near[n, 2] = np.inf
                    at, other_at = kp[i] + t * km[i], kp[j] + s * km[j]
                    if low <= high:
                        of = near[i - first]
                        if not _joins(of, low, high, gap, at, other_at):
                            # Near again after a gap: the first stretch stands by itself.
                            count = _write(rows, count, line, other, kp[i], km[i], of)
                            of[0], of[1], of[2], of[3], of[4] = low, high, gap, at, other_at
                    if other_low <= other_high and other < end:
                        of = other_near[j - other_first]
                        if not _joins(of, other_low, other_high, gap, other_at, at):
                            count = _write(rows, count, other, line, kp[j], km[j], of)
                            of[0], of[1] = other_low, other_high
                            of[2], of[3], of[4] = gap, other_at, at
            if is_near:
                count = _write_chunk(rows, count, line, other, kp, km, first, span[c, 1], near)
                count = _write_chunk(
                    rows, count, other, line, kp, km, other_first, span[d, 1], other_near
                )
    return rows[:count]


@njit(cache=True, nogil=True)
def merged(parts: Floats, lines: int) -> Floats:
    """Return stretches by line, other and KP, those that overlap as one, with the distance."""
    begin = np.zeros(lines + 1, np.int64)
    for k in range(parts.shape[0]):
        begin[int(parts[k, 0]) + 1] += 1
    for line in range(lines):
        begin[line + 1] += begin[line]
    place_ = begin[:-1].copy()
    of_line = np.empty(parts.shape[0], np.int64)
    order = np.empty(parts.shape[0])
    for k in range(parts.shape[0]):
        to = place_[int(parts[k, 0])]
        of_line[to], order[to] = k, parts[k, 1] * 1e6 + parts[k, 2]
        place_[int(parts[k, 0])] += 1
    rows, last = np.empty_like(parts), -1
    for line in range(lines):
        for k in np.argsort(order[begin[line] : begin[line + 1]]):
            part = parts[of_line[begin[line] + k]]
            if (
                last >= 0
                and rows[last, 0] == line
                and rows[last, 1] == part[1]
                and part[2] <= rows[last, 3] + _MERGE
            ):
                rows[last, 3] = max(rows[last, 3], part[3])
                if (part[4], part[5]) < (rows[last, 4], rows[last, 5]):
                    rows[last, 4], rows[last, 5], rows[last, 6] = part[4], part[5], part[6]
            else:
                last += 1
                for column in range(part.size):
                    rows[last, column] = part[column]
    for k in range(last + 1):  # the arc for the chord
        rows[k, 4] = 2 * _R * np.arcsin(np.sqrt(rows[k, 4]) / (2 * _R))
    return rows[: last + 1]

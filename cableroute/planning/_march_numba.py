"""Compiled loops of `solvers`: arrival fields of a front on a grid, and costs of lines.

Needs numba, so `solvers` imports this module only when it is to be used. The first call in a
fresh installation compiles for some seconds; what is compiled is kept on disk.

A grid is *padded*: rows and columns of closed cells stand around it, so that a neighbour is
always there, and flat: the cell right of cell ``u`` is ``u + 1``, the one below ``u + width``.
Closed cells have an infinite cost.

Cells wait in a *bucket queue* (Dial 1969): bucket ``b`` holds those whose cost is from
``b * delta`` to ``(b + 1) * delta``, in no order. Where no step costs less than ``delta`` a cell
that is taken out is final; where one does, the cell is looked at again. Buckets are chains of
small chunks of one store, so that memory goes by the cells that wait, not by the fullest bucket.
"""

# mypy: allow-untyped-decorators

from __future__ import annotations

import heapq
import math
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from cableroute.geometry.earth import (
    ECCENTRICITY_SQUARED as _E2,
    EQUATOR_KM as _A,
    KM_PER_DEGREE,
    POLE_KM as _B,
)

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]

CHUNK = 256  # cells in a chunk of the store, a power of 2
LAST = CHUNK - 1


@njit(cache=True, nogil=True, inline="always")
def _put(store: Any, back: Any, top: Any, spare: Any, left: Any, bucket: Any, cell: Any) -> Any:
    """Put a cell into a bucket; return how many chunks are left (there must be one)."""
    at = top[bucket]
    if at & LAST == LAST:  # full, or none yet: -1 has all its bits set
        left -= 1
        chunk = spare[left]
        back[chunk] = at
        at = np.int64(chunk) * CHUNK
    else:
        at += 1
    store[at] = cell
    top[bucket] = at
    return left


@njit(cache=True, nogil=True)
def _more(store: Any, back: Any, spare: Any, left: int) -> Any:
    """Return twice the store."""
    count = back.size
    wider = np.empty(2 * store.size, store.dtype)
    for i in range(store.size):
        wider[i] = store[i]
    longer = np.empty(2 * count, back.dtype)
    free = np.empty(2 * count, spare.dtype)
    for i in range(left):
        free[i] = spare[i]
    for i in range(count):
        longer[i] = back[i]
        free[left + i] = 2 * count - 1 - i
    return wider, longer, free, left + count


@njit(cache=True, nogil=True)
def _queue(buckets: int) -> Any:
    """Return an empty store: cells, chunk before each, last cell of each bucket, free chunks."""
    count = 128
    return (
        np.empty(count * CHUNK, np.uint32),
        np.empty(count, np.int64),
        np.full(buckets, -1, np.int64),
        np.arange(count)[::-1].copy(),
    )


@njit(cache=True, nogil=True, inline="always")
def _all_final(arrival: Any, targets: Any, bucket: Any, per_delta: Any) -> Any:
    """Return whether no target can become cheaper once a bucket has come up."""
    for k in range(targets.size):
        if not np.float64(arrival[targets[k]] * per_delta) < bucket:
            return False
    return targets.size > 0


@njit(cache=True, nogil=True, boundscheck=False, fastmath={"contract", "nsz"})
def march(
    cost: Floats,
    width: int,
    arrival: Floats,
    done: Integers,
    seeds: Integers,
    targets: Integers,
    delta: float,
    buckets: int,
    east_km: Floats,
    south_km: Floats,
    wrap: Integers,
) -> None:
    """Fill in the arrival field of the eikonal equation.

    Fast marching (Sethian 1996) with second-order differences where two settled cells are in
    line, on cells of `east_km` by `south_km` of their padded row. Buckets are narrow enough
    that their order does not matter: what is settled early by less than `delta` moves the field
    by less than that (Yatziv, Bartesaghi and Sapiro 2006).
    Long and of many parameters, as numba compiles arrays and takes no dataclass, and as a call in
    the inner loop would cost time.
    """
    per_delta = np.float32(1.0 / delta)
    mask = buckets - 1
    store, back, top, spare = _queue(buckets)
    left = spare.size
    bucket = np.int64(arrival[seeds[0]] * per_delta)
    for k in range(seeds.size):
        q = np.int64(arrival[seeds[k]] * per_delta)
        bucket = min(bucket, q)
        if left < 4:
            store, back, spare, left = _more(store, back, spare, left)
        left = _put(store, back, top, spare, left, q & mask, seeds[k])
    around = wrap.size > 0
    turn = wrap[1] - wrap[0] if around else 0
    empty = 0
    while empty <= buckets:
        slot = bucket & mask
        if top[slot] < 0:
            bucket += 1
            empty += 1
            continue
        empty = 0
        if _all_final(arrival, targets, bucket, per_delta):
            break
        while top[slot] >= 0:
            at = top[slot]
            top[slot] = -1
            while at >= 0:
                chunk = at // CHUNK
                for i in range(chunk * CHUNK, at + 1):
                    u = np.int64(store[i])
                    if done[u]:
                        continue
                    done[u] = 1
                    if left < 4:
                        store, back, spare, left = _more(store, back, spare, left)
                    row_u = u // width
                    for j in range(4):
                        v = u + (1 if j == 0 else -1 if j == 1 else width if j == 2 else -width)
                        if around and j < 2:
                            column = v - row_u * width
                            v += turn if column < wrap[0] else -turn if column >= wrap[1] else 0
                        if done[v]:
                            continue
                        c = np.float64(cost[v])
                        if c == np.inf:
                            continue
                        row = v // width
                        east, west, far_east, far_west = v + 1, v - 1, v + 2, v - 2
                        if around:
                            column = v - row * width
                            if column < wrap[0] + 2:
                                west = west + turn if column - 1 < wrap[0] else west
                                far_west = far_west + turn if column - 2 < wrap[0] else far_west
                            if column >= wrap[1] - 2:
                                east = east - turn if column + 1 >= wrap[1] else east
                                far_east = far_east - turn if column + 2 >= wrap[1] else far_east
                        x, far = (
                            (west, far_west) if arrival[west] < arrival[east] else (east, far_east)
                        )
                        a, b = np.inf, np.inf
                        ax, ay = 1 / east_km[row] ** 2, 1 / south_km[row] ** 2
                        first_a, first_b, first_ax, first_ay = np.inf, np.inf, ax, ay
                        if done[x]:
                            a = first_a = np.float64(arrival[x])
                            if done[far] and arrival[far] <= arrival[x]:
                                a = (4 * a - arrival[far]) / 3
                                ax *= 2.25
                        y = width if arrival[v + width] < arrival[v - width] else -width
                        if done[v + y]:
                            b = first_b = np.float64(arrival[v + y])
                            if done[v + 2 * y] and arrival[v + 2 * y] <= arrival[v + y]:
                                b = (4 * b - arrival[v + 2 * y]) / 3
                                ay *= 2.25
                        new = _upwind(a, b, ax, ay, c)
                        if new == np.inf or new < first_a or new < first_b:
                            new = _upwind(first_a, first_b, first_ax, first_ay, c)
                        if new == np.inf:  # from one side only
                            new = min(a + c / math.sqrt(ax), b + c / math.sqrt(ay))
                        new = max(new, np.float64(arrival[u]))
                        old = arrival[v]
                        if new < old:
                            arrival[v] = new
                            q = max(np.int64(arrival[v] * per_delta), bucket)
                            if old == np.inf or np.int64(old * per_delta) != q:
                                left = _put(store, back, top, spare, left, q & mask, v)
                at = back[chunk]
                spare[left] = chunk
                left += 1
        bucket += 1


@njit(cache=True, nogil=True, inline="always")
def _upwind(a: Any, b: Any, ax: Any, ay: Any, c: Any) -> Any:
    """Solve ax (t - a)^2 + ay (t - b)^2 = c^2 for t above a and b; infinite where none is."""
    if a == np.inf or b == np.inf:
        return np.inf
    total, mixed = ax + ay, ax * a + ay * b
    root = mixed * mixed - total * (ax * a * a + ay * b * b - c * c)
    if root < 0:
        return np.inf
    t = (mixed + math.sqrt(root)) / total
    return np.inf if t < max(a, b) else t


@njit(cache=True, nogil=True, boundscheck=False)
def spread(
    cost: Floats, off: Integers, width: int, pad: int, wraps: bool, start: int, wanted: Any
) -> tuple[Floats, Integers]:
    """Return the cost of reaching each cell, and the cell before.

    Dijkstra (1959) on a heap; `cost` and `off` are those of the `Steps` of `grid_steps`. It ends
    with the last of the `wanted` cells, or where there is none with the last that can be reached.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    arrival = np.full(cost.shape[0], np.inf)
    before = np.full(cost.shape[0], -1)
    arrival[start] = 0.0
    waits = [(0.0, start)]
    left = wanted.sum()
    while waits:
        at, u = heapq.heappop(waits)
        if at > arrival[u]:
            continue
        if wanted[u]:
            left -= 1
            if left == 0:
                break
        for j in range(2 * off.size):
            k = j >> 1
            v = u - off[k] if j & 1 else u + off[k]
            v = turned(v, width, pad) if wraps else v
            new = at + cost[v if j & 1 else u, k]
            if new < arrival[v]:
                arrival[v], before[v] = new, u
                heapq.heappush(waits, (new, v))
    return arrival, before


@njit(cache=True, nogil=True, boundscheck=False)
def descend(
    cost: Floats,
    width: int,
    arrival: Floats,
    column: float,
    row: float,
    end: Integers,
    east_km: Floats,
    south_km: Floats,
    wrap: Integers,
    slant: bool,
) -> Floats:
    """Return columns and rows of a path down an arrival field, in padded cells, from a cell.

    Steps of half a cell against the gradient; where that would leave the open cells or lead
    uphill, to the middle of the lowest cell around. Unless `slant`, only from middle to middle
    of cells side by side. It ends in the cell `end` or beside it.
    Columns run on over the seam of a whole circle.
    Long and of many parameters, as numba compiles arrays and takes no dataclass, and as a call in
    the inner loop would cost time.
    """
    out = [(column, row)]
    end_row = end[0] // width
    end_column = end[0] - end_row * width
    around = wrap.size > 0
    turn = wrap[1] - wrap[0] if around else 0
    first = wrap[0] if around else 0
    x, y = column, row
    for _ in range(4 * cost.size):
        i, j = math.floor(y + 0.5), math.floor(x + 0.5)
        c = (j - first) % turn + first if around else j
        apart = abs(c - end_column)
        if around:
            apart = min(apart, turn - apart)
        if abs(i - end_row) + apart <= 1:
            break
        u = i * width + c
        here = np.float64(arrival[u])
        east, west = u + 1, u - 1
        if around:
            east = east - turn if c + 1 >= wrap[1] else east
            west = west + turn if c - 1 < wrap[0] else west
        gx = gy = 0.0
        a, b = np.float64(arrival[west]), np.float64(arrival[east])
        if a < here and a <= b:
            gx = (here - a) / east_km[i]
        elif b < here:
            gx = (b - here) / east_km[i]
        a, b = np.float64(arrival[u - width]), np.float64(arrival[u + width])
        if a < here and a <= b:
            gy = (here - a) / south_km[i]
        elif b < here:
            gy = (b - here) / south_km[i]
        moved = False
        steep = math.hypot(gx / east_km[i], gy / south_km[i])
        if slant and steep > 0:
            nx = x - 0.5 * gx / east_km[i] / steep
            ny = y - 0.5 * gy / south_km[i] / steep
            k, m = math.floor(ny + 0.5), math.floor(nx + 0.5)
            cm = (m - first) % turn + first if around else m
            v = k * width + cm
            straight = k == i or m == j
            if (
                cost[v] < np.inf
                and arrival[v] <= here
                and (straight or _open_corner(cost, width, u, i, k, j, m, around, wrap))
            ):
                x, y, moved = nx, ny, True
        if not moved:
            best, di, dj = here, 0, 0
            for k in range(-1, 2):
                for m in range(-1, 2):
                    cm = (j + m - first) % turn + first if around else j + m
                    v = (i + k) * width + cm
                    if not arrival[v] < best:
                        continue
                    if (
                        k != 0
                        and m != 0
                        and not _open_corner(cost, width, u, i, i + k, j, j + m, around, wrap)
                    ):
                        continue
                    best, di, dj = np.float64(arrival[v]), k, m
            if di == 0 and dj == 0:
                break
            x, y = float(j + dj), float(i + di)
        out.append((x, y))
    way = np.empty((len(out), 2))
    for k in range(len(out)):
        way[k, 0], way[k, 1] = out[k]
    return way


@njit(cache=True, nogil=True, inline="always")
def turned(cell: Any, width: int, pad: int) -> Any:
    """Return the cell that a cell in the padding of a whole circle copies."""
    column = cell % width
    if column < pad:
        return cell + width - 2 * pad
    return cell - width + 2 * pad if column >= width - pad else cell


@njit(cache=True, nogil=True, inline="always")
def _open_corner(
    cost: Any, width: int, u: int, i: int, k: int, j: int, m: int, around: bool, wrap: Any
) -> bool:
    """Return whether both cells beside a step over a corner are open.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    side = u + m - j
    if around:
        side = turned(side, width, wrap[0])
    return bool(cost[side] < np.inf and cost[u + (k - i) * width] < np.inf)


@njit(cache=True, nogil=True, boundscheck=False, error_model="numpy")
def line_costs(
    cost: Floats,
    width: int,
    pad: int,
    west_deg: float,
    north_deg: float,
    step_lon_deg: float,
    step_lat_deg: float,
    wraps: bool,
    ends: Floats,
    limit: Floats,
) -> Floats:
    """Return the cost of geodesics over a grid: the sum over cells of cost times km inside.

    `ends` are the padded columns and rows of both ends of each line. Infinite where a line
    enters a closed cell, passes between two at their corner, leaves the grid, or comes to more
    than its `limit`. A line is cut into pieces so short that each is straight on the grid to
    2 % of a cell; the points between lie on the great ellipse through both ends, which leaves
    the geodesic by metres. At a corner of cells no line is cut: within a piece it is seen which
    cells are beside the corner.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    rows = cost.size // width
    whole = width - 2 * pad
    out = np.empty(ends.shape[0])
    for k in range(ends.shape[0]):
        x0, y0, x1, y1 = ends[k, 0], ends[k, 1], ends[k, 2], ends[k, 3]
        lon0 = west_deg + (x0 - pad) * step_lon_deg
        lat0 = north_deg - (y0 - pad) * step_lat_deg
        lon1 = west_deg + (x1 - pad) * step_lon_deg
        lat1 = north_deg - (y1 - pad) * step_lat_deg
        ax, ay, az = _earth_centred(lon0, lat0)
        bx, by, bz = _earth_centred(lon1, lat1)
        chord = math.sqrt((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2)
        steep = min(max(abs(lat0), abs(lat1)) + math.degrees(chord / 12700), 89.9)
        sag = chord * chord * math.tan(math.radians(steep)) / 50000
        tall = step_lat_deg * KM_PER_DEGREE
        pieces = int(max(math.sqrt(sag / (0.02 * tall)), chord / 100)) + 1
        pieces = min(pieces, 20000)
        total = 0.0
        px, py = x0, y0
        qx, qy, qz = ax, ay, az
        for piece in range(1, pieces + 1):
            if piece == pieces:
                nx, ny = x1, y1
                rx, ry, rz = bx, by, bz
            else:
                t = piece / pieces
                rx, ry, rz = ax + t * (bx - ax), ay + t * (by - ay), az + t * (bz - az)
                flat = math.sqrt(rx * rx + ry * ry)
                scale = 1 / math.sqrt(flat * flat / (_A * _A) + rz * rz / (_B * _B))
                lat = math.degrees(math.atan2(rz, flat * (1 - _E2)))
                lon = math.degrees(math.atan2(ry, rx))
                rx, ry, rz = rx * scale, ry * scale, rz * scale
                nx = (lon - west_deg) / step_lon_deg + pad
                ny = (north_deg - lat) / step_lat_deg + pad
                nx += np.rint((px - nx) * step_lon_deg / 360) * (360 / step_lon_deg)
                if _on_wall(nx) and _on_wall(ny):
                    continue
            km = math.sqrt((rx - qx) ** 2 + (ry - qy) ** 2 + (rz - qz) ** 2)
            km *= 1 + (km / 6371.0) ** 2 / 24
            left = (limit[k] - total) / km if km > 0 else np.inf
            share = _crossed(cost, width, rows, pad, whole, wraps, px, py, nx, ny, left)
            if share == np.inf:
                total = np.inf
                break
            total += share * km
            px, py = nx, ny
            qx, qy, qz = rx, ry, rz
        out[k] = total
    return out


@njit(cache=True, nogil=True, inline="always")
def _on_wall(at: float) -> bool:
    """Return whether a padded column or row is between two cells."""
    return abs(at - math.floor(at) - 0.5) < 1e-9


@njit(cache=True, nogil=True)
def _earth_centred(lon_deg: float, lat_deg: float) -> tuple[float, float, float]:
    lat, lon = math.radians(lat_deg), math.radians(lon_deg)
    normal = _A / math.sqrt(1 - _E2 * math.sin(lat) ** 2)
    flat = normal * math.cos(lat)
    return flat * math.cos(lon), flat * math.sin(lon), normal * (1 - _E2) * math.sin(lat)


@njit(cache=True, nogil=True, boundscheck=False, error_model="numpy")
def _crossed(
    cost: Floats,
    width: int,
    rows: int,
    pad: int,
    whole: int,
    wraps: bool,
    x0: float,
    y0: float,
    x1: float,
    y1: float,
    limit: float,
) -> float:
    """Return the mean cost along a straight piece, by the cells that it crosses in order.

    The walk from cell to cell is that of Amanatides and Woo (1987).
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    dx, dy = x1 - x0, y1 - y0
    i, j = math.floor(y0 + 0.5), math.floor(x0 + 0.5)
    last_i, last_j = math.floor(y1 + 0.5), math.floor(x1 + 0.5)
    down, right = 1 if dy > 0 else -1, 1 if dx > 0 else -1
    next_y = (i + 0.5 * down - y0) / dy if dy != 0 else np.inf
    next_x = (j + 0.5 * right - x0) / dx if dx != 0 else np.inf
    per_y = abs(1 / dy) if dy != 0 else np.inf
    per_x = abs(1 / dx) if dx != 0 else np.inf
    t = total = 0.0
    for _ in range(abs(last_i - i) + abs(last_j - j) + 4):
        c = (j - pad) % whole + pad if wraps else j
        if i < pad or i >= rows - pad or c < pad or c >= width - pad:
            return np.inf
        here = cost[i * width + c]
        if here == np.inf:
            return np.inf
        until = min(next_x, next_y, 1.0)
        total += here * (until - t)
        t = until
        if total > limit:
            return np.inf
        if t >= 1:
            break
        if abs(next_x - next_y) < 1e-9:
            side = (j + right - pad) % whole + pad if wraps else j + right
            if cost[i * width + side] == np.inf and cost[(i + down) * width + c] == np.inf:
                return np.inf
            i += down
            j += right
            next_y += per_y
            next_x += per_x
        elif next_x < next_y:
            j += right
            next_x += per_x
        else:
            i += down
            next_y += per_y
    return total

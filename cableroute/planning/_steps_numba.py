"""Compiled loops of `grid_steps`: what it costs to come to each cell by steps, and a path there.

Needs numba, so `grid_steps` imports this module only when it is to be used. The first call in a
fresh installation compiles for some seconds; what is compiled is kept on disk.

The grid is padded and flat, as `_march_numba` says. It is worked in *tiles* that fit the nearest
cache. A tile is copied out with the cells around it, its rows are gone over, down and up in turn,
until none of its cells gets cheaper, and it is copied back; tiles beside what got cheaper wait.
Of these the ones that may get cheapest come first, a band of costs at a time: the heap-cell method
of Chacon and Vladimirsky (2012). A tile may come up again; a cost is final where all that waits
costs more. In any order the same comes out, the least cost to the last bit, as rounding keeps the
order of sums.

All cells of a row take the steps from other rows at once, as vectors; then costs are carried along
the row, east and west. Only rows beside which a cost has changed are looked at.

Measured beside a bucket queue over cells (Dial 1969), which was here before: on smooth costs a
fifth of its time (8 neighbours) to four fifths (32), on costs drawn for each cell alone 0.7 to 1.7
times as long, in a labyrinth of passages one cell wide along columns 6 to 20 times. Beside peers:
``python -m pytest tests/benchmarks/test_planning_speed.py -o addopts= -s -k field``.
"""

# mypy: allow-untyped-decorators

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from cableroute.planning._march_numba import turned

Floats = NDArray[np.floating[Any]]
Integers = NDArray[np.integer[Any]]

TILE = 64  # rows and columns of a tile at most
LOOK, CARRY = 1, 2  # a row to look at, and one along which costs are carried in any case
_INFINITE = np.float32(np.inf)


@njit(cache=True, nogil=True, boundscheck=False)
def spread(
    cost: Floats,
    width: int,
    arrival: Floats,
    start: int,
    targets: Integers,
    reach: int,
    offsets: Integers,
    shares: Floats,
    lengths: Floats,
    layers: Integers,
    slopes: Any,
    pad: int,
    wraps: bool,
    band: float,
) -> int:
    """Fill in the least cost by any steps, once around the globe where wanted; count the reached.

    `arrival` is infinite but at the start. `offsets`, `shares`, `layers` and `slopes` are those of
    the `Steps` of `grid_steps`, `lengths` by the row that a step leads to, `reach` is that of the
    longest. Tiles that may get cheaper from costs within a `band` are worked together. It ends
    when no target can get cheaper. Where `slopes` is None, numba compiles nothing of them.
    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    rows, columns = arrival.size // width - 2 * pad, width - 2 * pad
    tall, wide = (rows + TILE - 1) // TILE, (columns + TILE - 1) // TILE
    waits = np.full((tall, wide), _INFINITE)
    stale = np.zeros((rows + 2 * pad, wide), np.uint8)
    at_row, at_column = start // width - pad, start % width - pad
    home = ((at_row + 1) * tall - 1) // rows, ((at_column + 1) * wide - 1) // columns
    for i in range(max(home[0] - 1, 0), min(home[0] + 2, tall)):
        for side in range(-1, 2):
            j = _beside(home[1], side, wide, wraps)
            if j >= 0:
                waits[i, j] = 0
                stale[pad + i * rows // tall : pad + (i + 1) * rows // tall, j] = CARRY
    size = TILE + 2 * reach
    a, c = np.empty(size**2, np.float32), np.empty((layers.max() + 1) * size**2, np.float32)
    again = np.empty(TILE, np.uint8)
    scratch = np.empty((5, TILE + 1), np.float32)
    reached = 1
    while True:
        low = waits.min()
        if low == _INFINITE or _all_final(arrival, targets, low):
            return reached
        for i in range(tall):
            top, end = pad + i * rows // tall, pad + (i + 1) * rows // tall
            for j in range(wide):
                if waits[i, j] > low + band:
                    continue
                left, right = pad + j * columns // wide, pad + (j + 1) * columns // wide
                waits[i, j] = _INFINITE
                for row in range(top, end):
                    again[row - top] = stale[row, j]
                    stale[row, j] = 0
                _copy(arrival, a, width, top, end, left, right, reach, pad, wraps)
                _copy(cost, c, width, top, end, left, right, reach, pad, wraps)
                if slopes is not None:
                    _add_slopes(c, width, top, end, left, right, reach, layers, slopes, pad, wraps)
                if _settle(
                    a, c, again, top, end, right - left, reach, offsets, shares, lengths, scratch
                ):
                    reached += _hand_on(
                        arrival, a, width, top, end, left, right, reach, waits, stale, i, j, wraps
                    )


@njit(cache=True, nogil=True, inline="always")
def _all_final(arrival: Any, targets: Any, low: Any) -> Any:
    """Return whether no target can become cheaper by what waits."""
    for k in range(targets.size):
        if arrival[targets[k]] > low:
            return False
    return targets.size > 0


@njit(cache=True, nogil=True, inline="always")
def _beside(j: Any, side: Any, wide: Any, wraps: Any) -> Any:
    """Return the column of tiles beside one, -1 where there is none."""
    k = j + side
    if wraps:
        return k % wide
    return k if k < wide else -1


@njit(cache=True, nogil=True, boundscheck=False)
def _copy(
    whole: Floats,
    part: Floats,
    width: int,
    top: int,
    end: int,
    left: int,
    right: int,
    reach: int,
    pad: int,
    wraps: bool,
) -> None:
    """Copy a tile and the cells around it, over the seam of a whole circle.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    size, wide = TILE + 2 * reach, right - left + 2 * reach
    for row in range(top - reach, end + reach):
        to, of = (row - top + reach) * size, row * width + left - reach
        for k in range(wide):
            part[np.uint64(to + k)] = whole[np.uint64(of + k)]
        for k in range(wide, size):
            part[to + k] = _INFINITE
        for k in range(reach if wraps else 0):
            if left == pad:
                part[to + k] = whole[row * width + width - pad - reach + k]
            if right == width - pad:
                part[to + wide - reach + k] = whole[row * width + pad + k]


@njit(cache=True, nogil=True, boundscheck=False)
def _settle(
    a: Floats,
    c: Floats,
    again: Integers,
    top: int,
    end: int,
    last: int,
    reach: int,
    offsets: Integers,
    shares: Floats,
    lengths: Floats,
    scratch: Floats,
) -> bool:
    """Carry costs on within a tile until nothing gets cheaper; return whether anything did.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    tall = end - top
    changed = down = False
    going = True
    while going:
        going = False
        down = not down
        for k in range(tall):
            row = k if down else tall - 1 - k
            if again[row] == 0:
                continue
            carry = again[row] == CARRY
            again[row] = 0
            if _row_gets_cheaper(
                a, c, row, last, reach, offsets, shares, lengths[top + row], carry, scratch
            ):
                going = changed = True
                for other in range(max(row - reach, 0), min(row + reach + 1, tall)):
                    if other != row:
                        again[other] = max(again[other], LOOK)
    return changed


@njit(cache=True, nogil=True, boundscheck=False)
def _row_gets_cheaper(
    a: Floats,
    c: Floats,
    row: int,
    last: int,
    reach: int,
    offsets: Integers,
    shares: Floats,
    lengths: Floats,
    carry: bool,
    scratch: Floats,
) -> bool:
    """Let the cells of a row take steps from other rows, then from each other.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    wide = scratch.shape[1] - 1  # not a constant, for which no vectors would be made
    at = (row + reach) * (wide + 2 * reach) + reach
    best, price = scratch[0], scratch[1]
    ahead, back, along = scratch[2], scratch[3], scratch[4]
    for i in range(wide):
        best[i] = a[np.uint64(at + i)]
    for j in range(2, offsets.shape[0]):
        u, x = at + offsets[j, 0], at + offsets[j, 1]
        v = x - offsets[j, 0]
        share, length = shares[j, 0], lengths[j]
        for i in range(wide):
            price[i] = (c[np.uint64(x + i)] + c[np.uint64(v + i)]) * share
        for k in range(1, shares.shape[1]):
            share = shares[j, k]
            if share == 0:
                break
            x = at + offsets[j, k + 3]
            for i in range(wide):
                price[i] += c[np.uint64(x + i)] * share
        if offsets[j, 2] != offsets[j, 3]:
            x, y = at + offsets[j, 2], at + offsets[j, 3]
            for i in range(wide):
                one, two = c[np.uint64(x + i)], c[np.uint64(y + i)]
                open_ = one if one < two else two
                price[i] = _INFINITE if open_ == _INFINITE else price[i]
        for i in range(wide):
            cost = a[np.uint64(u + i)] + price[i] * length
            best[i] = cost if cost < best[i] else best[i]
    half = shares[0, 0] * lengths[0]
    for i in range(wide + 1):
        along[i] = (c[np.uint64(at - 1 + i)] + c[np.uint64(at + i)]) * half
    east, west = a[at - 1], a[at + wide]
    carry |= east + along[0] < best[0] or a[at + last] + along[last] < best[last - 1]
    if not carry:
        cheaper = 0
        for i in range(wide):
            cheaper += best[i] < a[np.uint64(at + i)]
        if cheaper == 0:
            return False
    for i in range(wide):
        k = wide - 1 - i
        east += along[i]
        east = best[i] if best[i] < east else east
        ahead[i] = east
        west += along[k + 1]
        west = best[k] if best[k] < west else west
        back[k] = west
    cheaper = 0
    for i in range(wide):
        least = ahead[i] if ahead[i] < back[i] else back[i]
        cheaper += least < a[np.uint64(at + i)]
        a[np.uint64(at + i)] = least
    return cheaper > 0


@njit(cache=True, nogil=True, boundscheck=False)
def _hand_on(
    arrival: Floats,
    a: Floats,
    width: int,
    top: int,
    end: int,
    left: int,
    right: int,
    reach: int,
    waits: Floats,
    stale: Integers,
    i: int,
    j: int,
    wraps: bool,
) -> int:
    """Copy a tile back, and let the tiles beside what got cheaper wait; count the new cells.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    wide, reached = right - left, 0
    for row in range(top, end):
        at, of = row * width + left, (row - top + reach) * (TILE + 2 * reach) + reach
        rim = row - reach < top or row + reach >= end
        west = east = least = _INFINITE  # of what got cheaper at either end, and in all of a rim
        for k in range(min(reach, wide)):
            m = wide - 1 - k
            if a[of + k] < arrival[at + k]:
                west = min(west, a[of + k])
            if a[of + m] < arrival[at + m]:
                east = min(east, a[of + m])
        for k in range(wide if rim else 0):
            if a[of + k] < arrival[at + k]:
                least = min(least, a[of + k])
        for k in range(wide):
            old, new = arrival[np.uint64(at + k)], a[np.uint64(of + k)]
            reached += (old == _INFINITE) & (new < _INFINITE)
            arrival[np.uint64(at + k)] = new
        for side in range(-1, 2):
            cheaper = west if side < 0 else least if side == 0 else east
            beside = _beside(j, side, waits.shape[1], wraps)
            if cheaper == _INFINITE or beside < 0:
                continue
            for other in range(row - reach, row + reach + 1):
                inside = top <= other < end
                if inside and side == 0:
                    continue
                tile = i if inside else i - 1 if other < top else i + 1
                if 0 <= tile < waits.shape[0]:
                    stale[other, beside] = max(stale[other, beside], LOOK)
                    waits[tile, beside] = min(waits[tile, beside], cheaper)
    return reached


@njit(cache=True, nogil=True, boundscheck=False)
def _add_slopes(
    c: Floats,
    width: int,
    top: int,
    end: int,
    left: int,
    right: int,
    reach: int,
    layers: Integers,
    slopes: Any,
    pad: int,
    wraps: bool,
) -> None:
    """Add to what cells cost what they cost more by their slope in the direction of each step.

    Many parameters, as numba compiles arrays and takes no dataclass.
    """
    size, wide = TILE + 2 * reach, right - left + 2 * reach
    for layer in range(layers.max(), -1, -1):  # the first one last: others are made from it
        step = 0
        while layers[step] != layer:
            step += 1
        for row in range(end - top + 2 * reach):
            for column in range(size):
                price = c[row * size + column]
                if column < wide and price < _INFINITE:
                    cell = (row + top - reach) * width + column + left - reach
                    cell = turned(cell, width, pad) if wraps else cell
                    price += _steep(slopes, cell, cell // width, step)
                c[(layer * size + row) * size + column] = price


@njit(cache=True, nogil=True)
def _steep(slopes: Any, cell: Any, row: Any, step: Any) -> float:
    """Return the extra cost per km of crossing a cell of a row in the direction of a step."""
    if slopes is None:
        return 0.0
    rise, headings, at_deg, extra = slopes
    climb = abs(headings[row, step, 0] * rise[0, cell] + headings[row, step, 1] * rise[1, cell])
    return float(_between(math.atan(climb) * (180 / math.pi), at_deg, extra))


@njit(cache=True, nogil=True)
def _between(at: Any, places: Any, values: Any) -> float:
    """Return `np.interp` of one place, to the bit; that one makes arrays, and compiles for long."""
    last = places.size - 1
    if last == 0 or at < places[0]:
        return float(values[0])
    k = 0
    while k < last and places[k + 1] <= at:
        k += 1
    if k == last or places[k] == at:
        return float(values[k])
    slope = (values[k + 1] - values[k]) / (places[k + 1] - places[k])
    return float(slope * (at - places[k]) + values[k])


@njit(cache=True, nogil=True, boundscheck=False)
def trace(
    cost: Floats,
    width: int,
    arrival: Floats,
    target: int,
    steps: Any,
    pad: int,
    wraps: bool,
) -> NDArray[np.int64]:
    """Return the padded cells of a least-cost path, from where it starts to `target`.

    No cell keeps where it was reached from: that neighbour is found again, as the one from
    which the cost comes out nearest to what was found. Parameters as in `spread`.
    """
    out = [target]
    u = target
    for _ in range(cost.size):
        best, chosen = np.inf, -1
        for j in range(steps.moves.shape[0]):
            v = u - steps.moves[j, 0] * width - steps.moves[j, 1]
            from_row = v // width
            v = turned(v, width, pad) if wraps else v
            if not arrival[v] < arrival[u]:
                continue
            price = _price(cost, width, v, j, steps, pad, wraps)
            price = arrival[v] + price * steps.lengths[from_row, j]
            if price < best:
                best, chosen = price, v
        if chosen < 0 or not best <= arrival[u] * (1 + 1e-5) + 1e-30:
            break
        u = chosen
        out.append(u)
    return np.array(out)[::-1]


@njit(cache=True, nogil=True, boundscheck=False)
def _price(
    cost: Floats, width: int, cell: int, step: int, steps: Any, pad: int, wraps: bool
) -> float:
    """Return the mean cost per km of a step from a cell, infinite past a closed corner."""
    end = cell + steps.moves[step, 0] * width + steps.moves[step, 1]
    share = steps.shares[step, 0]
    price = _in_direction(cost, width, cell, step, steps, pad, wraps) * share
    price += _in_direction(cost, width, end, step, steps, pad, wraps) * share
    for k in range(steps.between.shape[1]):
        share = steps.shares[step, k + 1]
        if share == 0:
            break
        x = cell + steps.between[step, k, 0] * width + steps.between[step, k, 1]
        price += _in_direction(cost, width, x, step, steps, pad, wraps) * share
    if steps.corners[step].any():
        closed = True
        for k in range(2):
            x = cell + steps.corners[step, k, 0] * width + steps.corners[step, k, 1]
            x = turned(x, width, pad) if wraps else x
            closed = closed and cost[x] == _INFINITE
        price = np.inf if closed else price
    return float(price)


@njit(cache=True, nogil=True, boundscheck=False)
def _in_direction(
    cost: Floats, width: int, cell: int, step: int, steps: Any, pad: int, wraps: bool
) -> float:
    """Return what a km costs in a cell in the direction of a step."""
    cell = turned(cell, width, pad) if wraps else cell
    price = np.float64(cost[cell])
    if steps.slopes is not None and price < np.inf:
        price += _steep(steps.slopes, cell, cell // width, step)
    return float(price)

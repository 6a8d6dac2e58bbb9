"""Which elements fail in which of many trials, 64 trials to a word, compiled by numba.

Compiled it is 4 times as fast as the arrays of `simulation`, and `history` 18 times as fast
as plain Python. The generator is our own, as a generator of numpy that numba compiles takes
1.6 times as long (one by one) and 4 times as long (bit by bit):
``python -m pytest tests/benchmarks/test_availability_speed.py -o addopts=``.

Where failures are rare only they are drawn: the number of trials to the next one is geometric,
the whole part of an exponential (by the ziggurat of Marsaglia and Tsang 2000,
doi:10.18637/jss.v005.i08).
Where they are not, 64 trials are drawn at once, bit by bit of the probability (a uniform number
is below it where their first bits that differ say so). Numbers are those of xoshiro256++
(Blackman and Vigna 2021, doi:10.1145/3460772).
"""

# mypy: disable-error-code="untyped-decorator"
# numba comes with the extra "fast": `simulation` does without where it is missing.

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit, uint64
from numpy.typing import NDArray

from cableroute.reliability._history import history as plain_history

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]

BLOCK = 256
"""Words that are done at once: they stay in the cache of the processor."""

RARE = 0.1
"""Failures below this share are drawn one by one."""

TWO_53 = 2.0**53

history: Any = njit(cache=True)(plain_history)


@njit(cache=True, inline="always")
def _next(one, two, three, four):  # type: ignore[no-untyped-def]
    """Return a random number and the four words of the next state, kept in registers."""
    first = one + four
    drawn = ((first << uint64(23)) | (first >> uint64(41))) + one
    moved = two << uint64(17)
    three ^= one
    four ^= two
    two ^= three
    one ^= four
    three ^= moved
    four = (four << uint64(45)) | (four >> uint64(19))
    return drawn, one, two, three, four


def _ziggurat() -> tuple[Floats, NDArray[np.uint64], Floats]:
    """Return 256 layers of the exponential distribution: widths, what is inside, heights."""
    least, area = 7.69711747013104972, 0.0039496598225815571993
    width, inside, height = np.empty(256), np.empty(256), np.empty(256)
    edge = before = least
    scale = area / math.exp(-edge)
    inside[0], inside[1] = edge / scale * TWO_53, 0.0
    width[0], width[255] = scale / TWO_53, edge / TWO_53
    height[0], height[255] = 1.0, math.exp(-edge)
    for layer in range(254, 0, -1):
        edge = -math.log(area / edge + math.exp(-edge))
        inside[layer + 1] = edge / before * TWO_53
        before = edge
        height[layer], width[layer] = math.exp(-edge), edge / TWO_53
    return width, inside.astype(np.uint64), height


WIDTH, INSIDE, HEIGHT = _ziggurat()


@njit(cache=True)
def _fail_rarely(down, state, failed):  # type: ignore[no-untyped-def]
    """Draw the gaps between failures: geometric, the whole part of an exponential."""
    scale = -1.0 / math.log1p(-down)
    trials = 64.0 * failed.shape[0]
    trial = -1.0
    one, two, three, four = state[0], state[1], state[2], state[3]
    waited = -1.0  # of a layer's edge, until its second number is drawn
    layer = np.int64(0)
    while True:
        drawn, one, two, three, four = _next(one, two, three, four)
        if waited < 0.0:
            layer = np.int64(drawn & uint64(255))
            number = drawn >> uint64(11)
            gap = float(number) * WIDTH[layer]
            if number >= INSIDE[layer]:
                waited = gap
                continue
        else:
            share = float(drawn >> uint64(11)) * 1.1102230246251565e-16
            gap = waited
            waited = -1.0
            if layer == 0:
                gap = 7.69711747013104972 - math.log1p(-share)
            elif (HEIGHT[layer - 1] - HEIGHT[layer]) * share + HEIGHT[layer] >= math.exp(-gap):
                continue
        gap *= scale
        if gap >= trials - trial - 1.0:
            break
        trial += 1.0 + math.floor(gap)
        place = int(trial)
        failed[place >> 6] |= uint64(1) << uint64(place & 63)
    state[0], state[1], state[2], state[3] = one, two, three, four


@njit(cache=True)
def _fail(down, state, failed):  # type: ignore[no-untyped-def]
    """Set the bits of the trials of a block in which an element is down."""
    count = failed.shape[0]
    failed[:] = 0
    if down <= 0.0:
        return
    if down >= 1.0:
        failed[:] = ~uint64(0)
        return
    if down < RARE:
        _fail_rarely(down, state, failed)
        return
    one, two, three, four = state[0], state[1], state[2], state[3]
    for word in range(count):
        open_trials = ~uint64(0)
        below = uint64(0)
        rest = down
        for _ in range(53):
            drawn, one, two, three, four = _next(one, two, three, four)
            rest *= 2.0
            if rest >= 1.0:
                below |= open_trials & ~drawn
                open_trials &= drawn
                rest -= 1.0
            else:
                open_trials &= ~drawn
            if open_trials == uint64(0) or rest == 0.0:
                break
        failed[word] = below
    state[0], state[1], state[2], state[3] = one, two, three, four


@njit(cache=True, inline="always")
def _ones(word):  # type: ignore[no-untyped-def]
    word = word - ((word >> uint64(1)) & uint64(0x5555555555555555))
    word = (word & uint64(0x3333333333333333)) + ((word >> uint64(2)) & uint64(0x3333333333333333))
    word = (word + (word >> uint64(4))) & uint64(0x0F0F0F0F0F0F0F0F)
    return (word * uint64(0x0101010101010101)) >> uint64(56)


@njit(cache=True)
def ways_down(first, member, down, trials, state):  # type: ignore[no-untyped-def]
    """Return in how many trials every route has an element that is down.

    `member[first[n]:first[n + 1]]` are the elements of route n; `state` is four words.
    """
    failed = np.empty((down.shape[0], BLOCK), np.uint64)
    total = np.int64(0)
    words = (trials + 63) // 64
    for begin in range(0, words, BLOCK):
        size = min(BLOCK, words - begin)
        for element in range(down.shape[0]):
            _fail(down[element], state, failed[element, :size])
        for word in range(size):
            every = ~uint64(0)
            for way in range(first.shape[0] - 1):
                broken = uint64(0)
                for slot in range(first[way], first[way + 1]):
                    broken |= failed[member[slot], word]
                every &= broken
                if every == uint64(0):
                    break
            left = trials - 64 * (begin + word)
            if left < 64:
                every &= (uint64(1) << uint64(left)) - uint64(1)
            total += np.int64(_ones(every))
    return total

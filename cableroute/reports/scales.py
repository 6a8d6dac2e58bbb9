"""Round numbers and sizes for the report's figures."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

WIDTH = 720
"""Units of a picture's width: about the pixels of a column of text."""

Floats = NDArray[np.float64]


def nice(value: float) -> float:
    """Return the next of 1, 2, 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((power * n for n in (1, 2, 5) if power * n >= value * 0.999), 10 * power)


def multiples(low: float, high: float, step: float) -> list[float]:
    """Return the multiples of a step between two values; plain numbers, never -0."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 9) + 0.0 for number in range(first, last + 1)]

r"""Lines as short text: how a page's script gets its lines.

A vertex is written as its step from the one before, longitude first, in whole units of
10\ :sup:`-digits` degree. A step is made positive (zigzag: 0, -1, 1, -2 ... become 0, 1, 2,
3 ...) and cut into pieces of five bits, lowest first, each a letter; a letter of the second half
of the alphabet says that more follow. It is the idea of Google's encoded polyline, with another
alphabet: that of base64 for addresses (RFC 4648, section 5), which needs no escaping in HTML,
scripts, JSON or addresses.
"""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import GeometryError

__all__ = ["ALPHABET", "MOST_DIGITS", "decode", "encode"]

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""Letter of each six bits: five of the number, and whether more follow."""

MOST_DIGITS = 9
r"""More decimals than a line can have: 10\ :sup:`-9` degree is a tenth of a millimetre."""

LETTERS = ALPHABET.encode().ljust(256)
VALUES = np.full(256, -1, np.int64)
VALUES[list(ALPHABET.encode())] = np.arange(64)
PIECE = 5
MOST_PIECES = 11


def encode(points: ArrayLike, sizes: ArrayLike | None = None, *, digits: int) -> list[str]:
    """Return lines as text, many at once.

    Parameters
    ----------
    points : array of shape (n, 2)
        Vertices of all lines one after another, longitude and latitude in degrees.
        Longitudes may run on beyond ±180.
    sizes : array of int, optional
        Number of vertices of each line; by default all are of one line.
    digits : int
        Decimals of a degree that are kept, 0 to `MOST_DIGITS`: 5 are 1.1 m.

    Returns
    -------
    list of str
        A text for each line. A vertex that falls on the one before is left out, but for the
        last of a line, so that each line keeps both ends.

    Raises
    ------
    GeometryError
        A coordinate is no number, or the sizes do not add up to the vertices.

    Examples
    --------
    >>> encode([(31.25, 29.5), (31.5, 29.75)], digits=2)
    ['qjGs4FyByB']
    """
    if digits not in range(MOST_DIGITS + 1):
        raise GeometryError(f"digits is {digits!r}: give a whole number from 0 to {MOST_DIGITS}")
    vertices = np.asarray(points, float).reshape(-1, 2)
    counts = np.asarray([len(vertices)] if sizes is None else sizes, np.int64)
    if counts.sum() != len(vertices) or (counts < 0).any():
        raise GeometryError(
            f"{len(vertices)} vertices are not the {counts.sum()} of the lines' sizes"
        )
    if not np.isfinite(vertices).all():
        raise GeometryError("a coordinate is no number: correct the line")
    if not len(vertices):
        return [""] * len(counts)
    units = np.rint(vertices * 10.0**digits).astype(np.int64)
    ends = np.cumsum(counts)
    starts = (ends - counts)[counts > 0]
    steps = np.diff(units, axis=0, prepend=0)
    steps[starts] = units[starts]
    kept = (steps[:, 0] != 0) | (steps[:, 1] != 0)
    kept[starts] = kept[ends[counts > 0] - 1] = True
    flat = steps[kept].ravel()
    text, first = _letters((flat << 1) ^ (flat >> 63))
    places = np.concatenate([[0], np.cumsum(2 * kept)])[np.concatenate([[0], ends])]
    bounds = np.append(first, len(text))[places].tolist()
    return [text[start:end] for start, end in itertools.pairwise(bounds)]


def _letters(numbers: NDArray[np.int64]) -> tuple[str, NDArray[np.int64]]:
    """Return the letters of numbers that are not negative, and where each number begins."""
    most = max(int(numbers.max()).bit_length(), 1)
    small = most < 32  # half the memory, half the time
    rest: NDArray[Any] = numbers.astype(np.int32 if small else np.int64)
    pieces = np.empty((len(rest), -(-most // PIECE)), np.uint8)
    lengths = np.ones(len(rest), np.int64)
    for place in range(pieces.shape[1]):
        more = rest > 31
        pieces[:, place] = (rest & 31) | (more << PIECE)
        lengths += more
        rest >>= PIECE
    written = np.arange(pieces.shape[1]) < lengths[:, None]
    text = pieces[written].tobytes().translate(LETTERS).decode("ascii")
    return text, np.cumsum(lengths) - lengths


def decode(text: str, *, digits: int) -> NDArray[np.float64]:
    """Return the vertices of a line that `encode` wrote, shape (n, 2), longitude first.

    Raises
    ------
    GeometryError
        The text is none of `encode`: a foreign letter, or it is cut short.

    Examples
    --------
    >>> decode("qjGs4FyByB", digits=2).tolist()
    [[31.25, 29.5], [31.5, 29.75]]
    """
    values = VALUES[np.frombuffer(text.encode("latin-1", "replace"), np.uint8)]
    last = values < 32
    if (values < 0).any() or not last[-1:].all() or last.sum() % 2:
        raise GeometryError(f"{text[:20]!r} is no line as text: it was cut or changed")
    if not len(values):
        return np.empty((0, 2))
    starts = np.concatenate([[0], np.flatnonzero(last)[:-1] + 1])
    place = np.arange(len(values)) - np.repeat(starts, np.diff(np.append(starts, len(values))))
    if place.max() > MOST_PIECES:
        raise GeometryError(f"{text[:20]!r} is no line as text: a step is too long")
    numbers = np.add.reduceat((values & 31) << (PIECE * place), starts)
    steps = (numbers >> 1) ^ -(numbers & 1)
    return np.asarray(np.cumsum(steps.reshape(-1, 2), axis=0) / 10.0**digits)

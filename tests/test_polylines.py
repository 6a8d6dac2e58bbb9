"""Lines as text: known texts, and what is refused."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from cableroute.errors import GeometryError
from cableroute.polylines import decode, encode

PUBLISHED = [(-120.2, 38.5), (-120.95, 40.7), (-126.453, 43.252)]
"""The line of Google's own description of its encoding, longitude first."""

GOOGLES = "_p~iF~ps|U_ulLnnqC_mqNvxq`@"


def test_the_pieces_are_those_of_the_published_encoding() -> None:
    """Google has latitude first and letters from 63 on: exchanged, the two are one text."""
    pieces = [ord(letter) - 63 for letter in GOOGLES]
    ends = [place + 1 for place, piece in enumerate(pieces) if piece < 32]
    numbers = [pieces[a:b] for a, b in zip([0, *ends], ends, strict=False)]
    swapped = [
        piece for lat, lon in zip(*[iter(numbers)] * 2, strict=True) for piece in (*lon, *lat)
    ]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    assert encode(PUBLISHED, digits=5) == ["".join(alphabet[piece] for piece in swapped)]
    assert decode(encode(PUBLISHED, digits=5)[0], digits=5) == pytest.approx(np.array(PUBLISHED))


def test_both_ends_stay_where_all_vertices_fall_on_one() -> None:
    assert len(decode(encode([(1, 2), (1, 2), (1, 2)], digits=3)[0], digits=3)) == 2


def test_lines_without_vertices() -> None:
    assert encode([], [], digits=5) == []
    assert encode([], [0, 0], digits=5) == ["", ""]
    texts = encode([(1, 2), (3, 4)], [0, 2, 0], digits=1)
    assert texts == ["", encode([(1, 2), (3, 4)], digits=1)[0], ""]
    assert decode("", digits=5).shape == (0, 2)


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_no_number_is_refused(wrong: float) -> None:
    with pytest.raises(GeometryError, match="no number"):
        encode([(0, 0), (1, wrong)], digits=5)


@pytest.mark.parametrize("sizes", [[1], [3], [-1, 3], []])
def test_sizes_that_do_not_add_up_are_refused(sizes: list[int]) -> None:
    with pytest.raises(GeometryError, match="sizes"):
        encode([(0, 0), (1, 1)], sizes, digits=5)


@pytest.mark.parametrize("digits", [-1, 10, 2.5, "5"])
def test_digits_that_are_none_are_refused(digits: Any) -> None:
    with pytest.raises(GeometryError, match="digits"):
        encode([(0, 0)], digits=digits)


def test_steps_beyond_all_measure_are_refused() -> None:
    with pytest.raises(GeometryError, match="too long"):
        decode("g" * 12 + "AA", digits=5)


@pytest.mark.parametrize("text", ["A", "g", "AAA", "AA<", "Aé", "A☃", "AAg"])
def test_what_is_no_line_is_refused(text: str) -> None:
    with pytest.raises(GeometryError, match="cut or changed"):
        decode(text, digits=5)

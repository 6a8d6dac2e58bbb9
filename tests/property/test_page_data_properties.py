"""Lines of a page come back as they were, to half a unit, whatever they are."""

import base64
import contextlib
import json
import re
import zlib

import numpy as np
import pytest
from hypothesis import given, strategies as st

from cableroute.errors import ModelError
from cableroute.maps.packing import MOST_OCTETS, lines, read, write
from cableroute.text import shown

coordinates = st.tuples(st.floats(-540, 540), st.floats(-90, 90))
many = st.lists(st.tuples(st.lists(coordinates, max_size=12), st.integers(1, 100_000)), max_size=6)


def made(given_lines):
    points = [point for line, _ in given_lines for point in line]
    per_degree = np.array([part for _, part in given_lines], int)
    return lines(points, [len(line) for line, _ in given_lines], per_degree=per_degree)


@given(many)
def test_each_line_comes_back(given_lines):
    for (line, per_degree), found in zip(given_lines, read(write(made(given_lines))), strict=True):
        units = np.rint(np.reshape(line, (-1, 2)) * per_degree)
        moved = np.diff(units, axis=0).any(axis=1)
        kept = units[np.concatenate([[True], moved])] if len(units) else units
        if len(units) > 1 and not moved[-1]:
            kept = np.vstack([kept, units[-1:]])
        assert found.per_degree == per_degree
        assert np.array_equal(found.units, kept)


@given(many)
def test_many_at_once_are_as_one_by_one(given_lines):
    alone = [
        lines(line, per_degree=per_degree)[0].units.tolist() for line, per_degree in given_lines
    ]
    assert [line.units.tolist() for line in made(given_lines)] == alone


@given(st.recursive(st.none() | st.text() | st.integers(), st.lists))
def test_any_text_is_inert_and_comes_back(data):
    text = write(data)
    assert re.fullmatch(r"[A-Za-z0-9+/]+=* [A-Za-z0-9+/]+=*", text)
    assert read(text) == json.loads(shown(json.dumps(data, ensure_ascii=False)))


@given(many, st.integers(0), st.text("Az09+/=<é", max_size=3))
def test_what_was_changed_is_refused_or_still_data(given_lines, place, other):
    text = write(made(given_lines))
    place %= len(text)
    with contextlib.suppress(ModelError):
        json.dumps(read(text[:place] + other + text[place + len(other) :]), default=repr)


def test_a_few_octets_never_become_many():
    """Streams that unpack to a thousand times themselves."""
    tree, numbers = write([1]).split(" ")
    packed = zlib.compress(b"[" + b" " * MOST_OCTETS + b"]", 9, wbits=-15)
    bomb = base64.b64encode(packed).decode()
    assert len(bomb) < 500_000
    for text in (f"{bomb} {numbers}", f"{tree} {bomb}"):
        with pytest.raises(ModelError, match="cut or changed"):
            read(text)

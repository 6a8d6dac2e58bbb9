"""Lines of a page come back as they were, to half a unit, whatever they are."""

import base64
import json
import re
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cableroute.errors import ModelError
from cableroute.maps.packing import MOST_OCTETS, ROW, SIZES, lines, read, write
from cableroute.text import shown

coordinates = st.tuples(st.floats(-540, 540), st.floats(-90, 90))
many = st.lists(st.tuples(st.lists(coordinates, max_size=12), st.integers(1, 100_000)), max_size=6)


def made(given_lines):
    points = [point for line, _ in given_lines for point in line]
    per_degree = np.array([part for _, part in given_lines], int)
    return lines(points, [len(line) for line, _ in given_lines], per_degree=per_degree)


@given(many)
def test_each_line_comes_back(given_lines):
    told = read(write(made(given_lines)))
    assert told.data == list(range(len(given_lines)))
    for (line, per_degree), found in zip(given_lines, told.lines, strict=True):
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
    assert re.fullmatch(r"[A-Za-z0-9+/]+=*", text)
    assert read(text).data == json.loads(shown(json.dumps(data, ensure_ascii=False)))


@given(many, st.integers(0), st.text("Az09+/=<é", max_size=3))
def test_what_was_changed_is_refused_or_still_data(given_lines, place, other):
    text = write(made(given_lines))
    place %= len(text)
    try:
        found = read(text[:place] + other + text[place + len(other) :])
    except ModelError:
        return
    assert all(line.units.shape[1] == 2 for line in found.lines)


def test_a_few_octets_never_become_many():
    """A row of numbers of no octets, and a stream that unpacks to a thousand times itself."""
    head = SIZES.pack(4, 0) + b"null"
    rows = ROW.pack(2**32 - 1, 0) + 3 * ROW.pack(0, 1)
    for whole in (head + rows, head + bytes(MOST_OCTETS)):
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        text = base64.b64encode(packer.compress(whole) + packer.flush()).decode()
        assert len(text) < 500_000
        with pytest.raises(ModelError, match="cut or changed"):
            read(text)

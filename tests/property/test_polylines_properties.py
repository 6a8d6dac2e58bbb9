"""Lines as text come back as they were, to half a unit, whatever they are."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cableroute.errors import GeometryError
from cableroute.polylines import ALPHABET, decode, encode

coordinates = st.tuples(st.floats(-540, 540), st.floats(-90, 90))
lines = st.lists(st.lists(coordinates, max_size=12), max_size=6)


def encoded(given_lines, digits):
    points = [point for line in given_lines for point in line]
    return encode(points, [len(line) for line in given_lines], digits=digits)


@given(lines, st.integers(0, 7))
def test_each_line_comes_back(given_lines, digits):
    texts = encoded(given_lines, digits)
    assert len(texts) == len(given_lines)
    for line, text in zip(given_lines, texts, strict=True):
        found = decode(text, digits=digits)
        units = np.rint(np.reshape(line, (-1, 2)) * 10.0**digits)
        moved = np.diff(units, axis=0).any(axis=1)
        kept = units[np.concatenate([[True], moved])] if len(units) else units
        if len(units) > 1 and not moved[-1]:
            kept = np.vstack([kept, units[-1:]])
        assert np.array_equal(np.rint(found * 10.0**digits), kept)


@given(lines, st.integers(0, 7))
def test_many_at_once_are_as_one_by_one(given_lines, digits):
    alone = [encode(line, digits=digits)[0] for line in given_lines]
    assert encoded(given_lines, digits) == alone


@given(lines)
def test_the_text_is_inert(given_lines):
    assert set("".join(encoded(given_lines, 5))) <= set(ALPHABET)
    assert not set(ALPHABET) & set("<>&\"'`\\/ \n")


@given(st.text(max_size=12))
def test_any_text_is_a_line_or_refused(text):
    try:
        found = decode(text, digits=5)
    except GeometryError:
        return
    assert found.shape[1] == 2

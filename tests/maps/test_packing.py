"""The data of a map's page: written and read, by the standards that they name."""

from __future__ import annotations

import base64
import math
import struct
import zlib
from typing import Any

import numpy as np
import pyproj
import pytest

from cableroute.errors import GeometryError, ModelError
from cableroute.maps.packing import FINEST, LAST, Line, lines, octets, read, units_per_degree, write


def test_the_text_is_base64_of_deflate_as_the_standards_have_it() -> None:
    """By hand: sizes, the JSON text, the octets, and four rows of two lines."""
    drawn = lines([(0.3, -0.2), (0.5, -0.1), (0.5, 30), (0, 0)], [3, 1], per_degree=10)
    found = zlib.decompress(base64.b64decode(write([drawn, octets(b"xyz")])), wbits=-15)
    text = b"[[0,1],[0,3]]"
    turns = [2 << 1, 1 << 1, (1 << 1) - 1, 301 << 1]  # steps (2, 1), (0, 301): less (1, 0)
    rows = [
        struct.pack("<IB", 2, 1) + bytes([3, 1]),
        struct.pack("<IB", 2, 1) + bytes([10, 10]),
        struct.pack("<IB", 4, 1) + bytes([3 << 1, (2 << 1) - 1, (3 << 1) - 1, 2 << 1]),
        struct.pack("<IB", 4, 2)
        + bytes(turn & 255 for turn in turns)
        + bytes(turn >> 8 for turn in turns),
    ]
    assert found == struct.pack("<II", len(text), 3) + text + b"xyz" + b"".join(rows)


def test_what_is_written_is_read() -> None:
    [line] = lines([(31.25, 29.5), (31.5, 29.75)], per_degree=100)
    told = read(write({"a": line, "name": "السويس </script> \u2028", "b": [octets(b"1"), line]}))
    assert told.data == {"a": 0, "name": "السويس </script> \u2028", "b": [[0, 1], 1]}
    assert told.octets == b"1"
    assert [found.points.tolist() for found in told.lines] == 2 * [[[31.25, 29.5], [31.5, 29.75]]]


def test_both_ends_stay_where_all_vertices_fall_on_one() -> None:
    [line] = lines([(1, 2), (1, 2), (1, 2)], per_degree=1000)
    assert line.points.tolist() == [[1, 2], [1, 2]]


def test_lines_without_vertices() -> None:
    assert lines([], [], per_degree=100000) == []
    drawn = lines([(1, 2), (3, 4)], [0, 2, 0], per_degree=10)
    assert [len(line.units) for line in drawn] == [0, 2, 0]
    assert [line.points.tolist() for line in read(write(drawn)).lines] == [[], [[1, 2], [3, 4]], []]


def test_each_line_has_its_own_units() -> None:
    fine, coarse = lines([(1.26, 2), (3, 4)] * 2, [2, 2], per_degree=np.array([100, 1]))
    assert (fine.per_degree, fine.units[0].tolist()) == (100, [126, 200])
    assert (coarse.per_degree, coarse.units[0].tolist()) == (1, [1, 2])


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_no_number_is_refused(wrong: float) -> None:
    with pytest.raises(GeometryError, match="no number"):
        lines([(0, 0), (1, wrong)], per_degree=100000)


@pytest.mark.parametrize("sizes", [[1], [3], [-1, 3], []])
def test_sizes_that_do_not_add_up_are_refused(sizes: list[int]) -> None:
    with pytest.raises(GeometryError, match="sizes"):
        lines([(0, 0), (1, 1)], sizes, per_degree=100000)


@pytest.mark.parametrize("per_degree", [0, -1, FINEST + 1, 2.5, "5"])
def test_parts_of_a_degree_that_are_none_are_refused(per_degree: Any) -> None:
    with pytest.raises(GeometryError, match="per_degree"):
        lines([(0, 0)], per_degree=per_degree)


def test_what_is_no_data_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        write({"a": {1, 2}})
    with pytest.raises(ValueError, match="JSON"):
        write({"a": math.nan})


def spoilt(*, sizes: bytes = struct.pack("<IB", 1, 1) + b"\x07") -> str:
    """Data whose rows are of different lines."""
    empty = struct.pack("<IB", 0, 1)
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(struct.pack("<II", 2, 0) + b"[]" + sizes + sizes + empty + empty)
    return base64.b64encode(packed + packer.flush()).decode()


@pytest.mark.parametrize(
    "text",
    ["", "A", "<>", "zz??", "AAAA", base64.b64encode(LAST).decode(), write([1])[:-8], spoilt()],
)
def test_what_no_page_holds_is_refused(text: str) -> None:
    with pytest.raises(ModelError, match="cut or changed"):
        read(text)


@pytest.mark.parametrize("accuracy_km", [0.03, 0.05, 0.1, 0.4, 1, 2])
def test_no_vertex_moves_by_more_than_a_tenth_of_the_accuracy(accuracy_km: float) -> None:
    """On the ellipsoid, by PROJ; with a fifth of the units some would move further."""
    lon_deg, lat_deg = np.random.default_rng(7).uniform((0, -89), (180, 89), (20_000, 2)).T
    per_degree = units_per_degree(accuracy_km)
    [line] = lines(np.column_stack([lon_deg, lat_deg]), per_degree=per_degree)
    kept = np.rint(np.column_stack([lon_deg, lat_deg]) * per_degree) / per_degree
    moved_m = pyproj.Geod(ellps="WGS84").inv(lon_deg, lat_deg, *kept.T)[2]
    assert moved_m.max() <= 100 * accuracy_km
    assert 5 * moved_m.max() > 100 * accuracy_km or per_degree == 1000
    assert {tuple(at) for at in line.points.tolist()} == {tuple(at) for at in kept.tolist()}


def test_accuracy_that_is_not_known_keeps_all() -> None:
    assert units_per_degree([0, math.nan, 1e-9]).tolist() == [FINEST] * 3


def test_a_line_is_as_exact_as_its_units() -> None:
    points = np.random.default_rng(5).uniform((-540, -90), (540, 90), (1000, 2))
    for per_degree in (1, 2000, 50_000, FINEST):
        [line] = read(write(lines(points, per_degree=per_degree))).lines
        assert isinstance(line, Line)
        assert np.abs(line.points - points).max() <= 0.5000001 / per_degree

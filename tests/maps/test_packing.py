"""The data of a map's page: written and read, by the standards that they name."""

from __future__ import annotations

import base64
import json
import math
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pyproj
import pytest

from cableroute.errors import GeometryError, ModelError
from cableroute.maps.packing import FINEST, lines, read, units_per_degree, write


def test_the_text_is_base64_of_deflate_as_the_standards_have_it() -> None:
    """By hand: the JSON text, and the numbers of two lines."""
    drawn = lines([(0.3, -0.2), (0.5, -0.1), (0.5, 30), (0, 0)], [3, 1], per_degree=10)
    tree, numbers = (
        zlib.decompress(base64.b64decode(part), wbits=-15)
        for part in write({"drawn": drawn}).split(" ")
    )
    assert tree == b'{"drawn":[{"~":0},{"~":1}]}'
    head = [2 << 1, 0, 10 << 1, 3 << 1, 10 << 1, 1 << 1]  # two lines, of 3 and of 1
    first = [3 << 1, (2 << 1) - 1, 2 << 1, 1 << 1, (1 << 1) - 1, 301 << 1]  # steps (2, 1), (0, 301)
    values = [*head, *first, (3 << 1) - 1, 2 << 1]  # from the first of the first to (0, 0)
    assert numbers == b"".join(bytes(v >> shift & 255 for v in values) for shift in (0, 8, 16, 24))


def test_what_is_written_is_read() -> None:
    [line] = lines([(31.25, 29.5), (31.5, 29.75)], per_degree=100)
    for level in (6, 9):
        found_data = read(
            write({"a": line, "name": "السويس </script> \u2028", "b": [1, line]}, level=level)
        )
        assert found_data["name"] == "السويس </script> \u2028"
        for found in (found_data["a"], found_data["b"][1]):
            assert found.points.tolist() == [[31.25, 29.5], [31.5, 29.75]]


def test_the_script_is_tested_with_what_is_written() -> None:
    """The tests of the page's script unpack a text that an earlier run of `write` made."""
    kept = json.loads((Path(__file__).parents[1] / "scripts/packed.json").read_text("utf-8"))
    found_data = read(kept["text"])
    assert {name: value for name, value in found_data.items() if name != "lines"} == kept["rest"]
    assert [line.points.tolist() for line in found_data["lines"]] == kept["lines"]


def test_both_ends_stay_where_all_vertices_fall_on_one() -> None:
    [line] = lines([(1, 2), (1, 2), (1, 2)], per_degree=1000)
    assert line.points.tolist() == [[1, 2], [1, 2]]


def test_lines_without_vertices() -> None:
    assert lines([], [], per_degree=100000) == []
    drawn = lines([(1, 2), (3, 4)], [0, 2, 0], per_degree=10)
    assert [len(line.units) for line in drawn] == [0, 2, 0]
    assert [line.points.tolist() for line in read(write(drawn))] == [[], [[1, 2], [3, 4]], []]


def test_each_line_has_its_own_units() -> None:
    fine, coarse = lines([(1.26, 2), (3, 4)] * 2, [2, 2], per_degree=np.array([100, 1]))
    assert (fine.per_degree, fine.units[0].tolist()) == (100, [126, 200])
    assert (coarse.per_degree, coarse.units[0].tolist()) == (1, [1, 2])


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_no_number_is_refused(wrong: float) -> None:
    with pytest.raises(GeometryError, match="not a number"):
        lines([(0, 0), (1, wrong)], per_degree=100000)


@pytest.mark.parametrize("sizes", [[1], [3], [-1, 3], []])
def test_sizes_that_do_not_add_up_are_refused(sizes: list[int]) -> None:
    with pytest.raises(GeometryError, match="sizes"):
        lines([(0, 0), (1, 1)], sizes, per_degree=100000)


@pytest.mark.parametrize("per_degree", [0, -1, FINEST + 1, 2.5, "5"])
def test_parts_of_a_degree_that_are_invalid_are_refused(per_degree: Any) -> None:
    with pytest.raises(GeometryError, match="per_degree"):
        lines([(0, 0)], per_degree=per_degree)


def test_what_is_no_data_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        write({"a": {1, 2}})
    with pytest.raises(ValueError, match="JSON"):
        write({"a": math.nan})


def packed(text: bytes, *numbers: int) -> str:
    octets = b"".join(bytes(n >> shift & 255 for n in numbers) for shift in (0, 8, 16, 24))
    parts = (zlib.compress(part, wbits=-15) for part in (text, octets))
    return " ".join(base64.b64encode(part).decode() for part in parts)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "A", "<>", "zz?? zz??", "AAAA AAAA", packed(b"1"), packed(b"", 0, 0),
        packed(b"{", 0, 0), packed(b"\xff", 0, 0), packed(b"[" * 10**6, 0, 0),
        packed(b'{"~":0}', 0, 0), packed(b'{"~":"a"}', 0, 0),
        packed(b"1", 2, 0), packed(b"1", 2, 0, 0, 0), packed(b"1", 2, 0, 20, 1), packed(b"1", 3, 0),
        packed(b"1", 2, 0, 20, 2**32 - 2), packed(b"1", 2**32 - 2, 0), packed(b"1", 0, 0, 1, 1),
        packed(b"1", 0, 0, 1), write([1])[:-4], write([1]).split(" ")[0], f"{write([1])} AAAA",
    ],
)  # fmt: skip
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
        [line] = read(write(lines(points, per_degree=per_degree)))
        assert np.abs(line.points - points).max() <= 0.5000001 / per_degree

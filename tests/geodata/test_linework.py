"""Borders and rivers: the embedded lines of Natural Earth."""

from __future__ import annotations

import lzma
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Geod

from cableroute.errors import GeodataError
from cableroute.geodata.linework import KINDS, LINES, Lines, read_lines

FOLDER = Path(__file__).parents[2] / "geodata"
BORDERS, RIVERS = FOLDER / "borders_ne10m.bin.xz", FOLDER / "rivers_ne10m.bin.xz"


@pytest.fixture(scope="module")
def borders() -> Lines:
    return read_lines(BORDERS)


def km_of(lines: np.ndarray) -> float:
    geod = Geod(ellps="WGS84")
    return sum(geod.geometry_length(line) for line in lines) / 1000


def test_the_land_borders_of_the_world_are_there(borders: Lines) -> None:
    """The CIA World Factbook gives 251,060 km; lines of 1:10m are a little shorter."""
    assert 200_000 < km_of(borders.line) < 251_060
    assert {KINDS[kind] for kind in borders.kind} == {"border", "disputed border"}


@pytest.mark.parametrize(
    ("between", "place", "disputed"),
    [
        # places on the line by treaty or by what is in force
        ("Egypt and Libya, on 25 E", (25.0, 28.0), False),
        ("Egypt and Sudan, on 22 N", (28.0, 22.0), False),
        ("Halaib: Egypt and Sudan, on 22 N", (35.5, 22.0), True),
        ("the 49th parallel", (-110.0, 49.0), False),
        ("line of control in Kashmir", (74.1, 34.4), True),
        ("Western Sahara and Morocco, at the berm", (-8.8, 27.6), True),
        ("Ethiopia and Somalia", (45.5, 5.7), True),
    ],
)
def test_disputed_lines_are_distinguished(
    borders: Lines, between: str, place: tuple[float, float], disputed: bool
) -> None:
    nearest = int(np.argmin(shapely.distance(borders.line, shapely.Point(place))))
    assert shapely.distance(borders.line[nearest], shapely.Point(place)) < 0.25, between
    assert (KINDS[borders.kind[nearest]] == "disputed border") is disputed, between


def test_a_canal_joins_the_seas() -> None:
    """The Suez Canal is 193.3 km long (Suez Canal Authority); its lakes are another line."""
    lines = read_lines(RIVERS, bounds=(32.2, 29.9, 32.7, 31.3))
    canals = lines.line[[KINDS[kind] == "canal" for kind in lines.kind]]
    assert 100 < km_of(canals) < 230
    nile = read_lines(RIVERS, bounds=(31.0, 29.9, 31.5, 30.2))
    assert shapely.distance(nile.line, shapely.Point(31.23, 30.05)).min() < 0.03  # Cairo


def test_a_window_over_the_date_line_is_in_one_piece() -> None:
    """Alaska and Yukon meet on 141 W, that is 219 E."""
    lines = read_lines(BORDERS, bounds=(170.0, 60.0, 230.0, 70.0))
    longitudes = shapely.get_coordinates(lines.line)[:, 0]
    assert longitudes.min() > 170
    assert shapely.distance(lines.line, shapely.Point(219.0, 65.0)).min() < 0.01
    alone = read_lines(BORDERS, bounds=(-142.0, 60.0, -140.0, 69.0))
    assert km_of(alone.line) == pytest.approx(
        km_of(read_lines(BORDERS, bounds=(218.0, 60.0, 220.0, 69.0)).line), rel=1e-9
    )


def test_no_line_leaves_its_window() -> None:
    bounds = (30.0, 20.0, 40.0, 35.0)
    found = read_lines(BORDERS, bounds=bounds)
    assert len(found.line) == len(found.kind) > 5
    assert shapely.box(*bounds).buffer(1e-9).covers(shapely.union_all(found.line))


@pytest.mark.parametrize("bounds", [(10, 0, 10, 5), (0, 5, 10, 0), (0, 0, 400, 5)])
def test_a_window_that_is_invalid(bounds: tuple[float, float, float, float]) -> None:
    with pytest.raises(GeodataError, match="no window"):
        read_lines(BORDERS, bounds=bounds)


def packed(header: bytes, body: bytes = b"") -> bytes:
    return lzma.compress(header + body, lzma.FORMAT_XZ)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"no xz at all", "not a whole xz file"),
        (packed(b"something else"), "not a file of lines"),
        (packed(LINES.head(3, 1, 2, version=2)), "version"),
        (packed(LINES.head(3, 1, 2)), "do not agree"),
        (packed(LINES.head(3, 1, 2), bytes([18, 4, 0, 0, 0, 0])), "counts"),
        (packed(LINES.head(3, 1, 2), bytes([0, 2, 0, 0, 0, 0])), "counts"),
        (packed(LINES.head(0, 1, 2), bytes([0, 4, 0, 0, 200, 2, 0])), "globe"),
        (BORDERS.read_bytes()[:5000], "cut short"),
    ],
)
def test_a_file_that_is_invalid_is_refused(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "lines.bin.xz"
    path.write_bytes(content)
    with pytest.raises(GeodataError, match=message):
        read_lines(path)
    with pytest.raises(GeodataError, match="cannot be read"):
        read_lines(tmp_path / "none")

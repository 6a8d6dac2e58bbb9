"""Where is land: the embedded Natural Earth polygons."""

from __future__ import annotations

import lzma
import shutil
import struct
import warnings
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Geod
from shapely.geometry import MultiPolygon, Point

from cableroute.errors import GeodataError
from cableroute.geodata.natural_earth import LAND, read_land
from cableroute.geodata.packed import unpack_varints

PATH = Path(__file__).parents[2] / "geodata" / "land_ne10m.bin.xz"
EGYPT = (24.0, 21.0, 37.0, 33.0)
Place = tuple[float, float]
Window = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def world() -> MultiPolygon:
    """All land, decoded once."""
    return read_land(PATH)


@pytest.mark.parametrize(
    ("place", "lon_deg", "lat_deg", "is_land"),
    [
        ("Cairo", 31.24, 30.05, True),
        ("Gulf of Suez", 33.5, 28.0, False),
        ("Bab el-Mandeb", 43.3, 12.6, False),
        ("Suez Canal at Ismailia: land, so that no sea leg takes it", 32.34, 30.7, True),
        ("Gulf of Aqaba", 34.7, 28.9, False),
        ("Strait of Gibraltar", -5.5, 35.95, False),
        ("Messina Strait", 15.63, 38.2, False),
        ("Bosphorus off Kandilli", 29.056, 41.075, False),
        ("Bosphorus off Anadolu Kavagi", 29.085, 41.182, False),
        ("Istanbul, Taksim", 28.985, 41.037, True),
        ("Istanbul, Camlica", 29.069, 41.028, True),
        ("Dardanelles off Kilitbahir", 26.387, 40.147, False),
        ("Panama Canal at Gamboa: land", -79.70, 9.12, True),
        ("Strait of Hormuz", 56.5, 26.6, False),
        ("Caspian Sea", 51.0, 42.0, False),
        ("Sahara", 25.0, 25.0, True),
        ("South Pole", 0.0, -89.0, True),
        ("Null Island", 0.0, 0.0, False),
        ("Mid-Pacific at the date line", 180.0, 0.0, False),
        ("Chukotka, east of the date line", -179.0, 66.5, True),
    ],
)
def test_land_and_sea(
    world: MultiPolygon, place: str, lon_deg: float, lat_deg: float, is_land: bool
) -> None:
    """Known points fall where an atlas has them."""
    assert world.covers(Point(lon_deg, lat_deg)) is is_land, place


def water_joins(window: Window, one: Place, other: Place, half_width_km: float = 0.0) -> bool:
    """Whether the sea of a window joins two places, by a passage so wide."""
    scale = np.array([111.3 * np.cos(np.radians((window[1] + window[3]) / 2)), 111.2])
    sea = shapely.box(*window).difference(read_land(PATH, bounds=window))
    sea = shapely.transform(sea, lambda at: at * scale).buffer(-half_width_km)
    places = [Point(np.array(place) * scale) for place in (one, other)]
    return any(all(body.distance(p) < 3 for p in places) for body in shapely.get_parts(sea))


@pytest.mark.parametrize(
    ("strait", "window", "one", "other", "width_km"),
    [
        ("Bosphorus", (28.8, 40.8, 29.5, 41.5), (29.0, 40.95), (29.25, 41.35), 0.7),
        ("Dardanelles", (25.9, 39.9, 27.2, 40.52), (26.05, 40.0), (27.0, 40.45), 1.2),
        ("Messina", (15.3, 37.8, 16.0, 38.5), (15.45, 37.9), (15.7, 38.45), 3.1),
        ("Gibraltar", (-6.2, 35.7, -5.0, 36.3), (-6.1, 35.9), (-5.1, 36.0), 14.0),
    ],
)
def test_straits_are_open(
    strait: str, window: Window, one: Place, other: Place, width_km: float
) -> None:
    """As wide at the narrowest as they are said to be, within 1.2 km, and never closed.

    Bosphorus 700 m between Kandilli and Asiyan; Dardanelles 1.2 km; Messina 3.1 km; Gibraltar
    14 km (Wikipedia). Bosphorus and Dardanelles are in this edition of the source, so nothing
    is carved.
    """
    assert water_joins(window, one, other), strait
    assert water_joins(window, one, other, max(width_km * 0.75, width_km - 1.2) / 2), strait
    assert not water_joins(window, one, other, (width_km + 1.2) / 2), strait


@pytest.mark.parametrize(
    ("canal", "window", "one", "other"),
    [
        ("Suez", (25.0, 27.0, 36.0, 33.0), (32.6, 29.5), (32.0, 32.0)),
        ("Panama", (-83.0, 7.0, -77.0, 10.5), (-79.9, 9.6), (-79.5, 8.7)),
        ("Corinth", (22.5, 37.6, 23.4, 38.3), (22.7, 38.1), (23.2, 37.9)),
    ],
)
def test_canals_are_land(canal: str, window: Window, one: Place, other: Place) -> None:
    """Nor does any lake on the way open one."""
    assert not water_joins(window, one, other), canal


def test_area_is_the_published_one(world: MultiPolygon) -> None:
    """Within 1 % of what others measured.

    Land: 148.94 million km2, of which Antarctica 14.2 with its ice shelves (CIA World
    Factbook). The ice shelves float and are not in this file, so Antarctica is held against
    12.295 million km2 of grounded ice and rock (Fretwell et al. 2013, Bedmap2, table 6).
    """
    geod = Geod(ellps="WGS84")
    parts = np.array(world.geoms)
    areas = [abs(geod.geometry_area_perimeter(p)[0]) for p in shapely.orient_polygons(parts)]
    southern = shapely.bounds(parts)[:, 3] < -60
    antarctica, elsewhere = np.bincount(southern, weights=areas)[::-1] / 1e12
    assert elsewhere == pytest.approx(148.94 - 14.2, rel=0.01)
    assert antarctica == pytest.approx(12.295, rel=0.01)


def test_every_polygon_is_kept_and_valid(world: MultiPolygon) -> None:
    """6,837 in the source; two share an edge and stand as one, Null Island is out."""
    assert len(world.geoms) == 6835
    assert world.is_valid
    assert world.bounds == (-180.0, -90.0, 180.0, 83.6341)


def test_a_window_is_the_whole_clipped(world: MultiPolygon) -> None:
    """The quick way to a window gives the same land as the slow one."""
    assert read_land(PATH, bounds=EGYPT).equals(world.intersection(shapely.box(*EGYPT)))


def test_a_window_over_the_date_line_is_in_one_piece(world: MultiPolygon) -> None:
    """Longitudes run on, and Chukotka's seam at 180 is closed."""
    window = read_land(PATH, bounds=(170.0, 60.0, 200.0, 75.0))
    west = world.intersection(shapely.box(170, 60, 180, 75))
    east = world.intersection(shapely.box(-180, 60, -160, 75))
    assert window.is_valid
    assert window.area == pytest.approx(west.area + east.area)
    assert window.contains(Point(180.0, 67.5))  # on the seam, so inside only if it is closed
    negative = read_land(PATH, bounds=(-190.0, 60.0, -160.0, 75.0))
    moved = shapely.transform(negative, lambda at: at + np.array([360.0, 0.0]))
    assert moved.symmetric_difference(window).area == pytest.approx(0.0, abs=1e-9)


def test_a_window_at_sea_is_empty() -> None:
    """No land, no fault."""
    assert read_land(PATH, bounds=(-30.0, 30.0, -29.0, 31.0)).is_empty


def test_tolerance_drops_vertices_not_islands() -> None:
    """Simplified land stays valid, and near the coast that it was."""
    fine, coarse = (read_land(PATH, bounds=EGYPT, tolerance_deg=t) for t in (0.0, 0.01))
    assert shapely.get_num_coordinates(coarse) < shapely.get_num_coordinates(fine) / 2
    assert len(coarse.geoms) == len(fine.geoms)
    assert coarse.is_valid
    assert shapely.hausdorff_distance(coarse, fine) < 0.011


@pytest.mark.parametrize(
    "bounds", [(10, 0, 5, 1), (0, 5, 1, 5), (0, 0, 400, 1), (0, -91, 1, 0), (0, 0, float("nan"), 1)]
)
def test_bounds_that_are_no_window(bounds: tuple[float, float, float, float]) -> None:
    """Say what a window is."""
    with pytest.raises(GeodataError, match="west, south, east, north"):
        read_land(PATH, bounds=bounds)


def test_missing_file(tmp_path: Path) -> None:
    """Name the file and say what to do."""
    with pytest.raises(GeodataError, match=r"cannot be read.*no\.xz.*reinstall"):
        read_land(tmp_path / "no.xz")


@pytest.mark.parametrize("kept", [0, 10, 1000, -1])
def test_truncated_file(tmp_path: Path, kept: int) -> None:
    """A file cut anywhere is refused."""
    path = tmp_path / "cut.xz"
    path.write_bytes(PATH.read_bytes()[:kept])
    with pytest.raises(GeodataError, match=r"cut short.*reinstall"):
        read_land(path)


def test_damaged_file(tmp_path: Path) -> None:
    """One wrong octet is found by the checksum."""
    octets = bytearray(PATH.read_bytes())
    octets[len(octets) // 2] ^= 255
    path = tmp_path / "bad.xz"
    path.write_bytes(octets)
    with pytest.raises(GeodataError, match="not a whole xz file"):
        read_land(path)


TRIANGLE = bytes([0, 2, 6, 0, 20, 0, 0, 0, 20])  # one ring of three: (0, 0) (10, 0) (10, 10)


def written(tmp_path: Path, content: bytes) -> Path:
    """Write a land file with any content."""
    path = tmp_path / "made.xz"
    path.write_bytes(lzma.compress(content))
    return path


def header(
    version: int = LAND.version, digits: int = 0, counts: tuple[int, ...] = (1, 1, 3)
) -> bytes:
    """Return a header."""
    return LAND.head(digits, *counts, version=version)


def test_the_documented_format(tmp_path: Path) -> None:
    """A file written by hand from the description is read."""
    found = read_land(written(tmp_path, header() + TRIANGLE))
    assert found.equals(MultiPolygon([(((0, 0), (10, 0), (10, 10)), [])]))
    tenth = read_land(written(tmp_path, header(digits=1) + TRIANGLE))
    assert tenth.bounds == (0.0, 0.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a land file"),
        (b"PNG" * 20, "not a land file"),
        (header(version=9) + TRIANGLE, "its version is 9"),
        (header(), "do not agree"),
        (header() + TRIANGLE[:-1], "do not agree"),
        (header() + TRIANGLE + b"\x80", "do not agree"),
        (header(counts=(2**32 - 1, 2**32 - 1, 2**32 - 1)) + TRIANGLE, "do not agree"),
        (header(counts=(0, 0, 0)), "do not agree"),
        (header() + bytes([0, 4, 6, 0, 20, 0, 0, 0, 20]), "counts do not agree"),
        (header() + bytes([0, 2, 4, 0, 20, 0, 0, 0, 20]), "counts do not agree"),
        (header(digits=99) + TRIANGLE, "counts do not agree"),
        (header() + TRIANGLE[:-1] + b"\xff\x7f", "beyond the globe"),
        (header() + b"\xff" * 9 + TRIANGLE, "do not agree"),
    ],
)
def test_content_that_is_no_land(tmp_path: Path, content: bytes, message: str) -> None:
    """Counts in a header are never trusted; each fault has its words."""
    with pytest.raises(GeodataError, match=message):
        read_land(written(tmp_path, content))


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A small file that unpacks to 20 MB stops at the limit."""
    with pytest.raises(GeodataError, match="far larger"):
        read_land(written(tmp_path, bytes(20 * 2**20)))


def test_varints() -> None:
    """Zigzag: 0, -1, 1, -2; 300 takes two octets."""
    found = unpack_varints(bytes([0, 1, 2, 3, 0xD8, 0x04]))
    assert found is not None
    np.testing.assert_array_equal(found, [0, -1, 1, -2, 300])
    assert unpack_varints(b"") is None
    assert unpack_varints(struct.pack("<Q", 2**64 - 1)) is None


def test_no_warnings() -> None:
    """Reading is silent."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read_land(PATH, bounds=EGYPT, tolerance_deg=0.01)


def test_a_file_that_is_written_again_is_read_again(tmp_path):
    path = tmp_path / "land.bin.xz"
    shutil.copy(PATH, path)
    whole = read_land(path)
    assert read_land(path) == whole
    path.write_bytes(PATH.read_bytes()[:-100])
    with pytest.raises(GeodataError, match="cut short"):
        read_land(path)
    path.unlink()
    with pytest.raises(GeodataError, match="cannot be read"):
        read_land(path)

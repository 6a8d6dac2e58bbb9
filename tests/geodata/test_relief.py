"""How deep is the sea: the embedded ETOPO1 relief."""

from __future__ import annotations

import lzma
import os
import warnings
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, strategies as st
from numpy.typing import NDArray
from scipy import ndimage

from cableroute.errors import GeodataError
from cableroute.geodata import Relief, read_relief
from cableroute.geodata.relief import RELIEF, depth_m

PATH = Path(__file__).parents[2] / "geodata" / "relief_etopo1_6min.bin.xz"
EIGHT = np.ones((3, 3))
Place = tuple[float, float]
Window = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def world() -> Relief:
    """The whole relief, decoded once."""
    return read_relief(PATH)


def joined(window: Window, one: Place, other: Place, at_least_m: float = 0.0) -> bool:
    """Whether two sea nodes are joined by steps to the eight neighbours within a window."""
    relief = read_relief(PATH, bounds=window)
    bodies, _ = ndimage.label(np.nan_to_num(relief.depth_m) > max(at_least_m, 0.5), EIGHT)
    labelled = Relief(relief.west_deg, relief.south_deg, relief.step_deg, bodies)
    found = [depth_m(labelled, *place) for place in (one, other)]
    for place, label in zip((one, other), found, strict=True):
        assert label or at_least_m, f"{place} is not sea"
    return found[0] == found[1] != 0


def test_the_grid(world: Relief) -> None:
    """Node-registered, every 6 arc minutes, once around the globe.

    The oceans cover 70.9 % of the surface (NOAA, Volumes of the World's Oceans from ETOPO1).
    """
    assert (world.west_deg, world.south_deg, world.step_deg) == (-180.0, -90.0, 0.1)
    assert world.depth_m.shape == (1801, 3600)
    assert world.depth_m.dtype == np.float32
    assert not world.depth_m.flags.writeable
    np.testing.assert_allclose(world.lon_deg[[0, 1, -1]], [-180.0, -179.9, 179.9])
    np.testing.assert_allclose(world.lat_deg[[0, 1, -1]], [-90.0, -89.9, 90.0])
    cells = np.cos(np.radians(world.lat_deg))[:, None] * np.ones(3600)
    assert cells[np.isfinite(world.depth_m)].sum() / cells.sum() == pytest.approx(0.709, rel=0.01)
    assert np.nanmin(world.depth_m) == 1
    assert 10000 < np.nanmax(world.depth_m) < 11000


def test_mean_depth_is_the_published_one(world: Relief) -> None:
    """3,682.2 m, by satellite altimetry (Charette & Smith 2010, doi:10.5670/oceanog.2010.51)."""
    weights = np.cos(np.radians(world.lat_deg))[:, None] * np.isfinite(world.depth_m)
    mean_m = (np.nan_to_num(world.depth_m) * weights).sum() / weights.sum()
    assert mean_m == pytest.approx(3682.2, rel=0.01)


# Records. The depth here is the largest within half a degree, or within a window where the
# record is of a whole sea; a node every 11 km seldom hits the deepest point.
FIVE_DEEPS = "Bongiovanni et al. 2021, doi:10.1002/gdj3.122"


@pytest.mark.parametrize(
    ("place", "where", "record_m", "tolerance", "source"),
    [
        ("Challenger Deep", (142.2, 11.33), 10924, 0.05, FIVE_DEEPS),
        ("Horizon Deep, Tonga Trench", (-174.7, -23.26), 10816, 0.05, FIVE_DEEPS),
        ("Brownson Deep, Puerto Rico Trench", (-67.3, 19.7), 8378, 0.05, FIVE_DEEPS),
        ("Meteor Deep, South Sandwich Trench", (-26.2, -55.2), 8265, 0.05, FIVE_DEEPS),
        ("South Sandwich Trench, south", (-25.28, -60.33), 7432, 0.10, FIVE_DEEPS),
        ("Java Trench", (114.9, -11.1), 7187, 0.05, FIVE_DEEPS),
        ("Molloy Hole", (2.8, 79.14), 5551, 0.05, FIVE_DEEPS),
        (
            "Java Trench, east",
            (118.47, -11.2),
            7290,
            0.05,
            "Stewart & Jamieson 2019, The five deeps, Earth-Science Reviews",
        ),
        ("Calypso Deep", (21.13, 36.57), 5109, 0.05, "Caladan Oceanic, dive of 2020-02-10"),
        ("Tyrrhenian Sea", (9.5, 38.5, 15.5, 42.0), 3785, 0.05, "Wikipedia, Tyrrhenian Sea"),
        ("Red Sea, Suakin Trough", (35.0, 16.0, 41.0, 26.0), 3040, 0.15, "Wikipedia, Red Sea"),
        (
            "Gulf of Aqaba: a basin 24 km wide comes out far too shallow",
            (34.3, 28.2, 35.0, 29.5),
            1850,
            0.30,
            "Wikipedia, Gulf of Aqaba",
        ),
        (
            "Black Sea: ETOPO1 has a spot at 38.4 E 43.2 N that is too deep",
            (28.0, 41.0, 41.5, 46.5),
            2212,
            0.20,
            "Wikipedia, Black Sea",
        ),
        ("Persian Gulf", (48.0, 24.0, 54.0, 30.0), 90, 0.15, "Wikipedia, Persian Gulf"),
        ("Landsort Deep, Baltic", (18.25, 58.6), 456.5, 0.20, "Wikipedia, Landsort Deep"),
        ("Cayman Trough", (-85.0, 17.0, -75.0, 20.5), 7686, 0.10, "Wikipedia, Cayman Trough"),
    ],
)
def test_deepest_places_on_record(
    place: str, where: tuple[float, ...], record_m: float, tolerance: float, source: str
) -> None:
    """The largest depth nearby is the published one, as closely as 6 arc minutes allow."""
    if len(where) == 2:
        lon, lat = where
        where = (lon - 0.5, lat - 0.5, lon + 0.5, lat + 0.5)
    west, south, east, north = where
    found = read_relief(PATH, bounds=(west, south, east, north)).depth_m
    assert np.nanmax(found) == pytest.approx(record_m, rel=tolerance), f"{place}: {source}"


@pytest.mark.parametrize(
    ("sill", "window", "one", "other", "record_m", "source"),
    [
        (
            "Camarinal, Gibraltar",
            (-7.5, 35.0, -4.0, 37.0),
            (-7.3, 36.0),
            (-4.5, 35.9),
            280,
            "Wikipedia, Camarinal Sill",
        ),
        (
            "Hanish, Red Sea",
            (41.0, 11.8, 45.0, 15.5),
            (41.6, 15.3),
            (44.8, 12.0),
            137,
            "Siddall et al. 2003, Nature, supplement 2002-07276A",
        ),
        (
            "Messina, Ganzirri to Punta Pezzo: 80 to 115 m",
            (15.0, 37.5, 16.2, 38.9),
            (15.6, 37.5),
            (15.5, 38.8),
            100,
            "Wikipedia (it, scn), Stretto di Messina",
        ),
    ],
)
def test_sills_on_record(
    sill: str, window: Window, one: Place, other: Place, record_m: float, source: str
) -> None:
    """The depth down to which two basins are joined is right only within a factor of 2.5."""
    assert joined(window, one, other, record_m / 2.5), f"{sill}: {source}"
    assert not joined(window, one, other, record_m * 2.5), f"{sill}: {source}"


OPEN = [
    ("Bosphorus", (28.6, 40.8, 29.6, 41.5), (28.9, 40.9), (29.4, 41.4)),
    ("Dardanelles, Aegean to Eceabat", (26.0, 39.9, 26.7, 40.3), (26.0, 40.0), (26.6, 40.3)),
    ("Dardanelles, Eceabat to Marmara", (26.5, 40.2, 27.3, 40.5), (26.6, 40.3), (27.2, 40.5)),
    ("Kerch", (36.0, 44.8, 37.2, 45.7), (36.4, 44.9), (36.6, 45.6)),
    ("Gibraltar", (-6.3, 35.6, -4.9, 36.4), (-6.3, 36.0), (-4.9, 36.0)),
    ("Messina", (15.2, 37.8, 16.0, 38.6), (15.5, 37.9), (15.6, 38.5)),
    ("Rion", (21.3, 38.0, 22.3, 38.5), (21.4, 38.2), (22.1, 38.3)),
    ("Bab el-Mandeb", (42.8, 12.2, 44.0, 13.2), (43.0, 13.2), (43.9, 12.3)),
    ("Gulf of Suez", (32.2, 27.0, 35.0, 30.0), (32.5, 29.8), (34.5, 27.2)),
    ("Tiran", (34.0, 27.6, 35.2, 28.6), (34.5, 27.6), (34.6, 28.5)),
    ("Gulf of Aqaba", (34.2, 28.0, 35.2, 29.6), (34.5, 28.2), (34.9, 29.4)),
    ("Hormuz", (55.0, 25.5, 57.2, 27.4), (55.0, 26.4), (57.0, 25.6)),
    ("Malacca and Singapore", (99.5, 0.5, 104.6, 4.0), (99.6, 3.9), (104.5, 1.4)),
    ("Dover", (0.8, 50.6, 2.2, 51.6), (0.8, 50.7), (2.2, 51.5)),
    ("Belts or Sound", (9.3, 54.3, 13.2, 57.0), (11.5, 56.9), (13.0, 54.9)),
    ("Bering", (-170.5, 65.0, -167.5, 67.0), (-169.5, 65.1), (-169.0, 66.9)),
]
CLOSED = [
    ("Suez", (25.0, 27.0, 36.0, 33.0), (32.6, 29.5), (32.0, 32.0)),
    ("Panama", (-83.0, 7.0, -77.0, 10.5), (-79.9, 9.6), (-79.5, 8.7)),
    ("Corinth", (22.5, 37.6, 23.4, 38.3), (22.7, 38.1), (23.2, 37.9)),
    ("Kiel", (8.5, 53.8, 10.6, 54.7), (8.5, 54.1), (10.5, 54.6)),
    ("Kra", (97.8, 9.0, 100.2, 11.0), (98.0, 9.8), (99.8, 10.0)),
]


@pytest.mark.parametrize(("strait", "window", "one", "other"), OPEN)
def test_straits_are_open(strait: str, window: Window, one: Place, other: Place) -> None:
    """Within the window, so that a long way round does not count."""
    assert joined(window, one, other), strait


@pytest.mark.parametrize(("canal", "window", "one", "other"), CLOSED)
def test_canals_and_isthmuses_are_closed(
    canal: str, window: Window, one: Place, other: Place
) -> None:
    """No sea leg takes the Suez Canal."""
    assert not joined(window, one, other), canal


def test_all_sea_is_one_water(world: Relief) -> None:
    """Every sea node is joined to every other, without even crossing the date line."""
    _, bodies = ndimage.label(np.isfinite(world.depth_m), EIGHT)
    assert bodies == 1


@pytest.mark.parametrize(
    ("place", "lon_deg", "lat_deg", "is_sea"),
    [
        ("Caspian Sea", 51.0, 42.0, False),
        ("Lake Victoria", 33.0, -1.0, False),
        ("Great Bitter Lake", 32.4, 30.3, False),
        ("Lake Superior", -88.0, 47.7, False),
        ("Dead Sea", 35.5, 31.5, False),
        ("Lake Baikal", 108.0, 53.5, False),
        ("Lake Van", 43.0, 38.6, False),
        ("Lake Nasser", 32.5, 23.0, False),
        ("Lake Ladoga", 31.5, 60.8, False),
        ("Cairo", 31.24, 30.05, False),
        ("Netherlands, below sea level", 5.5, 52.5, False),
        ("Ross Ice Shelf floats", -175.0, -80.0, True),
        ("Sea of Marmara", 28.2, 40.7, True),
        ("Sea of Azov", 36.5, 46.2, True),
        ("Baltic", 19.0, 56.0, True),
        ("Hudson Bay", -85.0, 60.0, True),
        ("North Pole", 0.0, 90.0, True),
    ],
)
def test_lakes_are_not_sea(
    world: Relief, place: str, lon_deg: float, lat_deg: float, is_sea: bool
) -> None:
    """Nor is low land; seas behind straits are."""
    assert np.isfinite(depth_m(world, lon_deg, lat_deg)) == is_sea, place


@pytest.mark.parametrize(
    "bounds",
    [
        (24.0, 21.0, 37.0, 33.0),
        (-180.0, -90.0, 180.0, 90.0),
        (170.0, -20.0, 200.0, 0.0),
        (-200.0, -20.0, -160.0, 0.0),
        (0.03, 10.01, 0.31, 10.49),
        (350.0, 40.0, 380.0, 50.0),
    ],
)
def test_a_window_is_a_part_of_the_whole(world: Relief, bounds: Window) -> None:
    """The nodes in it and on its edge, each once, also beyond the date line."""
    window = read_relief(PATH, bounds=bounds)
    west, south, east, north = bounds
    lon, lat = window.lon_deg, window.lat_deg
    assert west - 1e-9 <= lon[0] < west + 0.1
    assert south - 1e-9 <= lat[0] < south + 0.1
    assert lon[-1] <= east + 1e-9
    assert north - 0.1 < lat[-1] <= north + 1e-9
    assert lon.size == min(3600, round((lon[-1] - lon[0]) * 10) + 1)
    assert lon.size == 3600 or east - 0.1 < lon[-1]
    np.testing.assert_array_equal(window.depth_m, depth_m(world, lon[None, :], lat[:, None]))


@pytest.mark.parametrize(
    "bounds", [(10, 0, 5, 1), (0, 5, 1, 5), (0, 0, 400, 1), (0, -91, 1, 0), (0, 0, float("nan"), 1)]
)
def test_bounds_that_are_no_window(bounds: Window) -> None:
    """Say what a window is."""
    with pytest.raises(GeodataError, match="west, south, east, north"):
        read_relief(PATH, bounds=bounds)


@pytest.mark.parametrize("bounds", [(0.01, 0, 0.09, 1), (0, 0.01, 1, 0.09)])
def test_a_window_between_the_nodes(bounds: Window) -> None:
    """Say how large it must be."""
    with pytest.raises(GeodataError, match=r"no node.*at least 0\.1 degree"):
        read_relief(PATH, bounds=bounds)


SMALL = Relief(179.0, -1.0, 1.0, np.arange(1, 10, dtype=np.float32).reshape(3, 3))


def test_depth_over_the_date_line() -> None:
    """179, 180 and 181 are neighbours, whatever they are called."""
    found = depth_m(SMALL, [179, 180, -180, 181, -179, 541, 178.6, 181.4], np.zeros(8))
    np.testing.assert_array_equal(found, [4, 5, 5, 6, 6, 6, 4, 6])
    assert depth_m(SMALL, -179, 1) == 9
    assert type(depth_m(SMALL, -179, 1)) is float


def test_depth_outside_is_not_known() -> None:
    """NaN, and no warning."""
    nan, inf = float("nan"), float("inf")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = depth_m(
            SMALL, [178.4, 181.6, 180, 180, nan, 180, inf], [0, 0, 1.6, -1.6, 0, nan, 0]
        )
    assert np.isnan(found).all()
    assert depth_m(SMALL, [], []).shape == (0,)
    assert depth_m(SMALL, np.zeros((2, 3)), 0.0).shape == (2, 3)


@given(st.floats(-720, 720), st.floats(-90, 90))
def test_depth_is_that_of_the_nearest_node(lon_deg: float, lat_deg: float) -> None:
    """Held against the distance to every node."""
    east = np.abs((SMALL.lon_deg - lon_deg + 180) % 360 - 180)
    north = np.abs(SMALL.lat_deg - lat_deg)
    found = depth_m(SMALL, lon_deg, lat_deg)
    if east.min() > 0.5 + 1e-9 or north.min() > 0.5 + 1e-9:
        assert np.isnan(found)
    elif east.min() < 0.5 - 1e-9 and north.min() < 0.5 - 1e-9:
        assert found == SMALL.depth_m[north.argmin(), east.argmin()]


def test_missing_file(tmp_path: Path) -> None:
    """Name the file and say what to do."""
    with pytest.raises(GeodataError, match=r"cannot be read.*no\.xz.*reinstall"):
        read_relief(tmp_path / "no.xz")


@pytest.mark.parametrize("kept", [0, 10, 1000, 2000000, -1])
def test_truncated_file(tmp_path: Path, kept: int) -> None:
    """A file cut anywhere is refused."""
    path = tmp_path / "cut.xz"
    path.write_bytes(PATH.read_bytes()[:kept])
    with pytest.raises(GeodataError, match=r"cut short.*reinstall"):
        read_relief(path)


@pytest.mark.parametrize("place", [0, 100, -20])
def test_damaged_file(tmp_path: Path, place: int) -> None:
    """One wrong octet is found: in the magic, in the stream, in the index."""
    octets = bytearray(PATH.read_bytes())
    octets[place] ^= 255
    path = tmp_path / "bad.xz"
    path.write_bytes(octets)
    with pytest.raises(GeodataError, match="not a whole xz file"):
        read_relief(path)


def test_a_pipe_or_a_device_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xz")
    for path in (tmp_path / "pipe.xz", Path(os.devnull)):
        with pytest.raises(GeodataError, match="it is not a plain file"):
            read_relief(path)


def test_the_land_is_no_relief() -> None:
    """A whole xz file of another kind."""
    with pytest.raises(GeodataError, match="not a relief file"):
        read_relief(PATH.parent / "land_ne10m.bin.xz")


def written(tmp_path: Path, content: bytes) -> Path:
    """Write a relief file with any content."""
    path = tmp_path / "made.xz"
    path.write_bytes(lzma.compress(content))
    return path


def header(
    version: int = RELIEF.version,
    per_degree: int = 1,
    west: int = -180,
    south: int = 0,
    columns: int = 360,
    rows: int = 1,
) -> bytes:
    """Return a header."""
    return RELIEF.head(per_degree, west, south, columns, rows, version=version)


def row(codes: list[int]) -> bytes:
    """Return one row that starts with these codes and stays at its last depth."""
    whole: NDArray[np.uint16] = np.zeros(360, np.uint16)
    whole[: len(codes)] = codes
    return (whole >> 8).astype(np.uint8).tobytes() + (whole & 255).astype(np.uint8).tobytes()


def test_the_documented_format(tmp_path: Path) -> None:
    """A file written by hand from the description is read.

    Steps +300 (code 600), -295 (589), -5 (9), then 0: depths 300, 5, land, land.
    """
    found = read_relief(written(tmp_path, header() + row([600, 589, 9])))
    assert (found.west_deg, found.south_deg, found.step_deg) == (-180.0, 0.0, 1.0)
    np.testing.assert_array_equal(found.depth_m[0, :4], [300, 5, np.nan, np.nan])
    assert np.isnan(found.depth_m[0, 4:]).all()
    with pytest.raises(GeodataError, match="no node"):
        read_relief(written(tmp_path, header() + row([600])), bounds=(0, 10, 5, 20))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not a relief file"),
        (b"PNG" * 20, "not a relief file"),
        (header()[:-1], "not a relief file"),
        (header(version=9) + row([2]), "its version is 9"),
        (header(), "do not agree"),
        (header() + row([2])[:-1], "do not agree"),
        (header() + row([2]) + b"\0", "do not agree"),
        (header(rows=0), "do not agree"),
        (header(columns=2**32 - 1, rows=2**32 - 1) + row([2]), "do not agree"),
        (header(per_degree=0) + row([2]), "around the globe"),
        (header(columns=180, rows=2) + row([2]), "around the globe"),
        (header(west=-(2**31)) + row([2]), "around the globe"),
        (header(south=-91) + row([2]), "pass a pole"),
        (header(south=91) + row([2]), "pass a pole"),
        (header() + row([1]), "depths that no sea has"),
        (header() + row([2 * 12001]), "depths that no sea has"),
        (header() + row([2**16 - 1]), "depths that no sea has"),
    ],
)
def test_content_that_is_no_relief(tmp_path: Path, content: bytes, message: str) -> None:
    """Counts in a header are never trusted; each fault has its words."""
    with pytest.raises(GeodataError, match=message) as caught:
        read_relief(written(tmp_path, content))
    assert caught.value.problems[0].hint.startswith("reinstall")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """A small file that unpacks to 20 MB stops at the limit."""
    with pytest.raises(GeodataError, match="far larger"):
        read_relief(written(tmp_path, bytes(20 * 2**20)))


def test_no_warnings() -> None:
    """Reading is silent."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        read_relief(PATH, bounds=(24.0, 21.0, 37.0, 33.0))


@pytest.mark.parametrize("bounds", [(34, 26), "x", (1, 2, 3, "4"), 5])
def test_bounds_are_four_numbers(bounds):
    with pytest.raises(GeodataError, match="are no window: give west, south, east, north"):
        read_relief(PATH, bounds=bounds)

"""Small files that ask for much work: refused in words, or read with the work that they hold."""

import re
import zipfile
from pathlib import Path

import numpy as np
import pytest
from shapely import LineString

import cableroute as cr
from cableroute.comparison import read_pairs
from cableroute.errors import RPLError
from cableroute.geodata import read_features
from cableroute.geometry.closeness import closer_than
from cableroute.geometry.coordinate_text import read_angle, read_point
from cableroute.geometry.proximity import all_crossings, crossings_between
from cableroute.rpl import RPL, Position, Span, compare_rpls, read_rpl
from cableroute.seabed import open_seabed
from cableroute.seabed.raster import Window
from cableroute.seabed.settings import SeabedSettings

KML = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><LineString><coordinates>'
    "32.5,29.9 32.51,29.95</coordinates></LineString></Placemark>{}</Document></kml>"
)


def kmz(path: Path, **members: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.kml", text)
    return path


def geotiff(path: Path, transform, crs: str = "EPSG:3857", side: int = 4) -> Path:
    rasterio = pytest.importorskip("rasterio")
    options = {"driver": "GTiff", "width": side, "height": side, "count": 1, "dtype": "int16"}
    with rasterio.open(path, "w", transform=transform, crs=crs, **options) as file:
        file.write(np.full((side, side), -100, "int16"), 1)
    return path


def netcdf(path: Path, side: int, chunk: int, write: bool) -> Path:
    h5py = pytest.importorskip("h5py")
    pytest.importorskip("xarray")
    with h5py.File(path, "w") as file:
        for name, last, unit in (("lat", 44, "degrees_north"), ("lon", 7, "degrees_east")):
            axis = file.create_dataset(
                name, data=np.linspace(last - 5, last, side), compression="gzip", shuffle=True
            )
            axis.make_scale(name)
            axis.attrs["units"] = unit
        shape, chunks = (side, side), (chunk, chunk)
        values = file.create_dataset(
            "elevation", shape, "i2", chunks=chunks, compression="gzip", fillvalue=-2000
        )
        values.dims[0].attach_scale(file["lat"])
        values.dims[1].attach_scale(file["lon"])
        if write:
            values[:] = -np.arange(side, dtype="i2")[:, None] - 1
    return path


# --- Regular expressions --------------------------------------------------------------------


@pytest.mark.parametrize("rest", ["<a/></href>", "</href>"])
def test_a_link_of_blanks_alone_links_to_nothing(tmp_path, rest):
    text = KML.format(f"<href>{' ' * 200_000}{rest}")
    found = read_features(kmz(tmp_path / "t.kmz", doc=text))
    assert found.geometry.iloc[0].wkt == "LINESTRING (32.5 29.9, 32.51 29.95)"


def test_a_link_between_blanks_is_followed(tmp_path):
    links = "<NetworkLink><Link><href>\n\t other.kml \n</href></Link></NetworkLink>"
    path = kmz(tmp_path / "t.kmz", doc=KML.format(links), other=KML.format(""))
    assert len(read_features(path)) == 2


def test_no_pattern_goes_back_over_blanks():
    # two runs without end side by side, both of blanks: of n blanks n * n / 2 divisions
    runs = re.compile(r"\\s[*+](?![+])\(?(?:\[\^|\.[*+]|\\s[*+])")
    top = Path(cr.__file__).parent
    found = [
        (path.name, line.strip())
        for path in top.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "re." in line and runs.search(line)
    ]
    assert found == []
    assert runs.search(r'rb"<href>\s*([^<]{1,1000}?)\s*</"')


@pytest.mark.parametrize("text", ["50{}x", "50{}10{}x", "{}x", "1 2 3{}N{}x", "50\u200b{}x"])
def test_a_coordinate_with_a_run_of_blanks_is_refused(text):
    for blanks in (" " * 5000, " \u200b" * 5000, "\u00a0\x0b" * 5000):
        with pytest.raises(cr.GeometryError, match="is not an angle"):
            read_angle(text.format(*[blanks] * text.count("{}")))


def test_a_coordinate_with_a_run_of_blanks_is_read():
    blanks = " \u200b\u00a0" * 2000
    # 12.345 minutes are 0.20575 degrees
    assert read_angle(f"50{blanks}12.345{blanks}N").deg == pytest.approx(50.20575, abs=1e-12)
    assert read_point(f"5.37,{blanks}43.30") == (5.37, 43.3)


# --- Pairs ----------------------------------------------------------------------------------


def test_a_pair_that_is_given_again_has_the_same_rows_again():
    pairs = [("Zafarana", "Abu Talat"), ("Suez", "Suez")]
    once = cr.comparison.compare_pairs(pairs)
    often = cr.comparison.compare_pairs([*pairs * 500, ("Suez", "Zafarana"), pairs[0]])
    assert len(often[often["pair"] <= 1000]) == 500 * len(once)
    assert often["pair"].is_monotonic_increasing
    assert often.index.tolist() == list(range(len(often)))
    assert often["pair"].unique().tolist() == list(range(1, 1003))
    assert (often.dtypes == once.dtypes).all()
    for number in (1, 2, 999, 1002):
        want = once[once["pair"] == (1 if number != 2 else 2)].drop(columns="pair")
        got = often[often["pair"] == number].drop(columns="pair")
        assert got.reset_index(drop=True).equals(want.reset_index(drop=True))


def test_a_file_that_repeats_its_pairs_thousands_of_times_is_refused(tmp_path):
    path = tmp_path / "pairs.csv"
    path.write_text("A,B\n" + "Zafarana,Abu Talat\n" * 10_001)
    assert len(read_pairs(path)) == 10_001
    path.write_text("A,B\n" + "Zafarana,Abu Talat\n" * 10_002)
    with pytest.raises(cr.ModelError, match="repeats 10,001 of its 10,002 pairs"):
        read_pairs(path)


# --- Lines ----------------------------------------------------------------------------------


def side_by_side(count: int, shift: float = 0.0) -> list[LineString]:
    """Return lines along meridians 0.001 degrees apart: none meets another."""
    return [LineString([(30 + shift + i * 1e-3, 29), (30 + shift + i * 1e-3, 30)])
            for i in range(count)]  # fmt: skip


def test_lines_of_one_group_are_not_compared_among_themselves():
    lines = [*side_by_side(30), LineString([(29, 29.2), (31, 29.2)])]  # the last meets the others
    across = [LineString([(29, 29.5), (31, 29.5)]), LineString([(29, 29.6), (31, 29.6)])]
    found = crossings_between(lines, across)
    pairs = sorted(zip(found.line.tolist(), found.other.tolist(), strict=True))
    assert pairs == [(line, 31 + other) for line in range(30) for other in range(2)]
    every = all_crossings([*lines, *across])
    kept = (every.line < 31) & (every.other >= 31)
    for one, other in zip(found, every, strict=True):
        assert one.tolist() == other[kept].tolist()


def test_lines_that_meet_in_too_many_places_are_refused():
    # each of 1001 lines is over each of 1000 for all of its length
    lines = [LineString([(30, 29), (30, 29.1)])] * 1001
    with pytest.raises(cr.GeometryError, match="more than 1,000,000 places"):
        crossings_between(lines, lines[:1000])


def test_a_stretch_of_a_long_line_is_reckoned_as_one_of_a_short_line():
    # of 0.0001 degrees of longitude on the equator each is 0.01113 km
    many = LineString([(i * 1e-4, 0) for i in range(5001)])
    few = LineString([(0, 0), (0.5, 0)])
    near = LineString([(0.3, -0.01), (0.3, 0.01)])
    found = closer_than(many, [near], kp_km=[0], within_km=[2])
    want = closer_than(few, [near], kp_km=[0], within_km=[2])
    assert found.from_kp_km == pytest.approx([0.3 * 111.3194908 - 2], abs=0.01)
    for one, other in zip(found, want, strict=True):
        assert one == pytest.approx(other, abs=1e-5)


# --- Position lists -------------------------------------------------------------------------


def test_a_list_of_very_many_rows_is_refused(tmp_path):
    path = tmp_path / "t.csv"
    rows = "".join(f"{i},AC,50 12N,5 2W\n" for i in range(120_001))
    path.write_text(f"Pos,Event,Latitude,Longitude\n{rows}")
    with pytest.raises(RPLError, match=r"has 120,00\d rows, more than 120,000"):
        read_rpl(path)


def test_lists_too_long_to_compare_are_refused():
    places = [Position(str(i), -5 + i * 1e-5, 50.0) for i in range(16_000)]
    long = RPL("long", places, [Span()] * (len(places) - 1))
    with pytest.raises(RPLError, match=r"16,000 and 16,000 positions are too many"):
        compare_rpls(long, long)
    same = RPL("same", [Position("1", -5.0, 50.0)] * 9000 + places[-1:], [Span()] * 9000)
    assert compare_rpls(same, same).same == 9001
    short = RPL("short", places[:50], [Span()] * 49)
    assert compare_rpls(short, long).same == 50


# --- Grids of depths ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "crs"),
    [
        ((1e300, 0, 0, 0, -1e300, 0), "EPSG:3857"),
        ((1e300, 0, -2e300, 0, -1e300, 2e300), "EPSG:32636"),
        ((1e8, 0, 0, 0, -1e8, 0), "EPSG:3857"),
        ((1e-3, 1e200, 30, 1e-3, -1e-3, 30), "EPSG:4326"),
        ((float("nan"), 0, 30, 0, -1e3, 30), "EPSG:3857"),
    ],
)
def test_a_grid_that_reaches_beyond_the_earth_is_refused(tmp_path, numbers, crs):
    affine = pytest.importorskip("affine")
    path = geotiff(tmp_path / "t.tif", affine.Affine(*numbers), crs)
    with pytest.raises(cr.SeabedError, match="beyond the Earth"):
        open_seabed(path)


def test_cells_wider_than_the_earth_are_refused(tmp_path):
    affine = pytest.importorskip("affine")
    transform = affine.Affine(1e300, 0, -1e300, 0, -1e300, 1e300)
    with pytest.raises(cr.SeabedError, match="projected coordinates without saying"):
        open_seabed(geotiff(tmp_path / "t.tif", transform, "EPSG:4326", side=2))


def test_a_projected_grid_within_the_earth_is_read(tmp_path):
    affine = pytest.importorskip("affine")
    # EPSG:3857 is R * longitude in radians, with R = 6378137 m: 111319.490793 m a degree
    size = 111_319.490793
    path = geotiff(tmp_path / "t.tif", affine.Affine(size, 0, 30 * size, 0, -size, size * 2))
    west, _, east, _ = open_seabed(path, positive="up").window().bounds
    assert west == pytest.approx(30, abs=0.01)
    assert east == pytest.approx(34, abs=0.5)


def test_a_small_file_of_billions_of_cells_is_refused(tmp_path):
    seabed = open_seabed(netcdf(tmp_path / "g.nc", 20_000, 500, write=False), positive="up")
    with pytest.raises(cr.SeabedError, match=r"nearly all of them are empty.*gdalwarp -tr"):
        seabed.window(max_cells=1_000_000)
    part = seabed.window((2.1, 39.1, 2.2, 39.2), max_cells=1000)
    assert (part.depth_m == 2000).all()


def test_the_bounds_of_empty_cells_are_of_both_kinds(tmp_path):
    path = netcdf(tmp_path / "g.nc", 200, 50, write=True)
    size = path.stat().st_size
    for one, each, read in ((39_999, 0, False), (40_000, 0, True), (0, 40_000 // size + 1, True)):
        settings = SeabedSettings(most_sparse_cells=one, most_cells_a_byte=each)
        seabed = open_seabed(path, settings=settings)
        if read:
            assert seabed.window().shape == (200, 200)
        else:
            with pytest.raises(cr.SeabedError, match="nearly all of them are empty"):
                seabed.window()


def test_a_large_piece_is_unpacked_once_for_all_bands(tmp_path):
    path = netcdf(tmp_path / "g.nc", 2000, 2000, write=True)  # one piece of 8 MB
    settings = SeabedSettings(band_cells=20_000)  # 200 bands
    depth = open_seabed(path, settings=settings).window().depth_m
    # row i from the south holds -(i + 1) m
    assert depth[::-1, 7].tolist() == list(range(1, 2001))
    h5py = pytest.importorskip("h5py")
    from cableroute.seabed import netcdf as module

    window = Window((0, 2000), ((0, 2000),), 2, 44)
    with (
        module._hold_chunks(path, "elevation", window, (0, 1), settings),
        h5py.File(path, "r") as again,
    ):
        kept = again["elevation"].file.id.get_access_plist().get_cache()
    assert kept[2] == 8_000_000


def test_pieces_that_do_not_fit_side_by_side_are_refused(tmp_path):
    path = netcdf(tmp_path / "g.nc", 2000, 500, write=True)  # four pieces of 0.5 MB abreast
    settings = SeabedSettings(largest_chunk_bytes=1_999_999)
    seabed = open_seabed(path, positive="up", settings=settings)
    with pytest.raises(cr.SeabedError, match=r"pieces of 500 by 500 cells, too large"):
        seabed.window()
    assert seabed.window((2.1, 39.1, 2.2, 39.2)).shape[0] > 1

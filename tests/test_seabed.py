"""Grids of depths: every encoding met in the field, windows, land, bad files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
import xarray as xr
from rasterio.transform import Affine

import cableroute as cr
from cableroute.geodata import embedded_folder
from cableroute.land import read_land
from cableroute.seabed import Grid, open_seabed

# Off Morocco: land and sea, west of Greenwich. 60 cells of 2' by 48 of 2.5'.
STEP_LON, STEP_LAT = 1 / 30, 1 / 24
LON = -10.5 + STEP_LON * (np.arange(60) + 0.5)
LAT = 33.0 - STEP_LAT * (np.arange(48) + 0.5)


def made() -> np.ndarray[Any, Any]:
    """Depths in half metres, with a hole of no data; heights where there is land."""
    x, y = np.meshgrid(np.arange(60), np.arange(48))
    depth = np.rint(3000 - 40 * x + 15 * y + 200 * np.sin(x / 5) * np.cos(y / 7)) / 2
    depth[10:14, 20:25] = np.nan
    return depth.astype(np.float32)


DEPTH = made()


def netcdf(
    path: Path,
    values: Any,
    *,
    lat: Any = LAT,
    lon: Any = LON,
    names: tuple[str, str] = ("lat", "lon"),
    name: str = "elevation",
    attrs: dict[str, Any] | None = None,
    encoding: dict[str, Any] | None = None,
    transposed: bool = False,
    engine: str = "h5netcdf",
    **options: Any,
) -> Path:
    """Write a NetCDF file."""
    dims = (names[1], names[0]) if transposed else names
    array = xr.DataArray(
        np.asarray(values).T if transposed else values,
        dims=dims,
        coords={names[0]: np.asarray(lat), names[1]: np.asarray(lon)},
        attrs={"units": "m"} | (attrs or {}),
    )
    array[names[0]].attrs["units"] = "degrees_north"
    array[names[1]].attrs["units"] = "degrees_east"
    array.to_dataset(name=name).to_netcdf(
        path, engine=engine, encoding={name: encoding or {"_FillValue": -32768.0}}, **options
    )
    return path


def geotiff(path: Path, values: Any, **options: Any) -> Path:
    """Write a GeoTIFF."""
    tags = options.pop("tags", {})
    packing = options.pop("packing", None)
    values = np.asarray(values)
    settings = {
        "driver": "GTiff", "height": values.shape[0], "width": values.shape[1], "count": 1,
        "dtype": values.dtype.name, "crs": "EPSG:4326",
        "transform": Affine(STEP_LON, 0, -10.5, 0, -STEP_LAT, 33.0),
    } | options  # fmt: skip
    with rasterio.open(path, "w", **settings) as file:
        file.update_tags(**tags)
        if packing:
            file.scales, file.offsets = [packing[0]], [packing[1]]
        file.write(values, 1)
    return path


def esri(path: Path, values: Any, *, centre: bool) -> Path:
    """Write an Esri ASCII grid; its cells are square."""
    word, half = ("center", 0.5) if centre else ("corner", 0.0)
    lines = [
        f"ncols {values.shape[1]}", f"nrows {values.shape[0]}",
        f"xll{word} {-10.5 + half / 30:.10f}",
        f"yll{word} {33 - values.shape[0] / 30 + half / 30:.10f}",
        f"cellsize {1 / 30:.10f}", "NODATA_value -9999",
    ]  # fmt: skip
    rows = np.where(np.isnan(values), -9999, -values)
    lines += [" ".join(f"{value:.1f}" for value in row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="ascii")
    return path


def xyz(path: Path, *, separator: str = " ", header: str = "", sign: int = -1) -> Path:
    """Write XYZ text, its lines in any order, those without data left out."""
    lon, lat = np.meshgrid(LON, LAT)
    rows = np.column_stack([lon.ravel(), lat.ravel(), sign * DEPTH.ravel()])
    rows = rows[~np.isnan(rows[:, 2])]
    rows = np.random.default_rng(1).permutation(rows)
    lines = [separator.join((f"{x:.8f}", f"{y:.8f}", f"{z:.1f}")) for x, y, z in rows]
    path.write_text("\n".join(([header] if header else []) + lines) + "\n", encoding="utf-8")
    return path


def filled(value: float, values: Any = None) -> Any:
    """Return heights, with a value where there is no data."""
    values = -DEPTH if values is None else values
    return np.where(np.isnan(values), np.float32(value), values)


def with_bounds(path: Path) -> Path:
    """Coordinates at the corners of the cells, and bounds that say so."""
    south = LAT[::-1] - STEP_LAT / 2
    west = LON - STEP_LON / 2
    data = xr.Dataset(
        {
            "z": (("lat", "lon"), -DEPTH[::-1], {"units": "m", "standard_name": "height"}),
            "lat_bnds": (("lat", "two"), np.column_stack([south, south + STEP_LAT])),
            "lon_bnds": (("lon", "two"), np.column_stack([west, west + STEP_LON])),
        },
        coords={"lat": south, "lon": west},
    )
    data.lat.attrs.update(units="degrees_north", bounds="lat_bnds")
    data.lon.attrs.update(units="degrees_east", bounds="lon_bnds")
    data.to_netcdf(path, engine="h5netcdf")
    return path


INT = {"dtype": "int16", "scale_factor": 0.5, "add_offset": 100.0, "_FillValue": -32767}
UP = {"standard_name": "height_above_mean_sea_level"}
ENCODINGS: dict[str, tuple[Callable[[Path], Path], dict[str, Any]]] = {
    "latitude down": (lambda p: netcdf(p / "a.nc", -DEPTH, attrs=UP), {}),
    "latitude up": (lambda p: netcdf(p / "a.nc", -DEPTH[::-1], lat=LAT[::-1]), {}),
    "longitudes from 0 to 360": (lambda p: netcdf(p / "a.nc", -DEPTH, lon=LON + 360), {}),
    "longitudes from east": (lambda p: netcdf(p / "a.nc", -DEPTH[:, ::-1], lon=LON[::-1]), {}),
    "positive down": (
        lambda p: netcdf(p / "a.nc", DEPTH, name="depth", attrs={"positive": "down"}), {},
    ),
    "positive down, not said": (lambda p: netcdf(p / "a.nc", DEPTH, name="z"), {}),
    "scaled integers": (lambda p: netcdf(p / "a.nc", -DEPTH, encoding=INT), {}),
    "zero is no data, declared": (
        lambda p: netcdf(p / "a.nc", filled(0), encoding={"_FillValue": 0.0}), {},
    ),
    "zero is no data, as told": (
        lambda p: netcdf(p / "a.nc", filled(0), encoding={"_FillValue": None}), {"nodata": 0},
    ),
    "missing_value": (
        lambda p: netcdf(p / "a.nc", filled(-99999), attrs={"missing_value": np.float32(-99999)},
                         encoding={"_FillValue": None}), {},
    ),
    "valid_range": (
        lambda p: netcdf(p / "a.nc", filled(20000), encoding={"_FillValue": None},
                         attrs={"valid_range": np.array([-12000, 9000], np.float32)}), {},
    ),
    "names y and x": (lambda p: netcdf(p / "a.nc", -DEPTH, names=("y", "x"), name="Band1"), {}),
    "long names": (
        lambda p: netcdf(p / "a.nc", -DEPTH, names=("latitude", "longitude"), name="altitude"), {},
    ),
    "transposed": (lambda p: netcdf(p / "a.nc", -DEPTH, transposed=True), {}),
    "transposed, latitude up": (
        lambda p: netcdf(p / "a.nc", -DEPTH[::-1], lat=LAT[::-1], transposed=True), {},
    ),
    "coordinates in float32": (
        lambda p: netcdf(p / "a.nc", -DEPTH, lat=LAT.astype("f4"), lon=LON.astype("f4")), {},
    ),
    "corners with bounds": (lambda p: with_bounds(p / "a.nc"), {}),
    "centimetres": (lambda p: netcdf(p / "a.nc", -DEPTH * 100, attrs={"units": "cm"}), {}),
    "classic NetCDF": (
        lambda p: netcdf(p / "a.nc", -DEPTH, engine="scipy", format="NETCDF3_CLASSIC"), {},
    ),
    "64-bit NetCDF": (
        lambda p: netcdf(p / "a.nc", -DEPTH, engine="scipy", format="NETCDF3_64BIT"), {},
    ),
    "one time": (
        lambda p: netcdf_with_time(p / "a.nc"), {"variable": "bathymetry"},
    ),
    "GeoTIFF": (lambda p: geotiff(p / "a.tif", -DEPTH), {}),
    "GeoTIFF, cells are points": (
        lambda p: geotiff(p / "a.tif", -DEPTH, tags={"AREA_OR_POINT": "Point"}), {},
    ),
    "GeoTIFF, no data declared": (
        lambda p: geotiff(p / "a.tif", filled(-32768), nodata=-32768), {},
    ),
    "GeoTIFF, south at the top": (
        lambda p: geotiff(p / "a.tif", -DEPTH[::-1],
                          transform=Affine(STEP_LON, 0, -10.5, 0, STEP_LAT, 31.0)), {},
    ),
    "GeoTIFF, scaled integers": (
        lambda p: geotiff(p / "a.tif", np.where(np.isnan(DEPTH), -1, DEPTH * 2).astype("int16"),
                          nodata=-1, packing=(0.5, 0.0)), {},
    ),
    "GeoTIFF, unsigned": (
        lambda p: geotiff(p / "a.tif", np.where(np.isnan(DEPTH), 65535, DEPTH * 2 + 9000
                                                ).astype("uint16"),
                          nodata=65535, packing=(0.5, -4500.0)), {},
    ),
    "GeoTIFF in ETRS89, tiled, compressed": (
        lambda p: geotiff(p / "a.tif", -DEPTH, crs="EPSG:4258", tiled=True, blockxsize=16,
                          blockysize=16, compress="deflate", predictor=3), {},
    ),
    "COG": (lambda p: cog(p), {}),
    "XYZ": (lambda p: xyz(p / "a.xyz"), {}),
    "XYZ, header, commas, down": (
        lambda p: xyz(p / "a.csv", separator=",", header="longitude,latitude,depth_m", sign=1), {},
    ),
}  # fmt: skip


def netcdf_with_time(path: Path) -> Path:
    """One time, and a second grid beside."""
    data = xr.Dataset(
        {"bathymetry": (("time", "lat", "lon"), -DEPTH[None]),
         "quality": (("lat", "lon"), np.ones(DEPTH.shape))},
        coords={"time": [0.0], "lat": LAT, "lon": LON},
    )  # fmt: skip
    data.to_netcdf(path, engine="h5netcdf")
    return path


def cog(folder: Path) -> Path:
    """A cloud-optimised GeoTIFF."""
    from rasterio.shutil import copy

    copy(geotiff(folder / "b.tif", -DEPTH), folder / "a.tif", driver="COG")
    return folder / "a.tif"


@pytest.fixture(scope="module")
def ashore() -> Any:
    """Which cells are ashore, by GEOS."""
    land = read_land(embedded_folder() / "land_ne10m.bin.xz", bounds=(-12, 30, -7, 34))
    shapely.prepare(land)
    lon, lat = np.meshgrid(LON, LAT)
    return shapely.contains_xy(land, lon, lat)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_one_grid_in_many_encodings(tmp_path: Path, encoding: str, ashore: Any) -> None:
    """The same depths to the last digit, on the same cells, with the same land."""
    make, options = ENCODINGS[encoding]
    seabed = open_seabed(make(tmp_path), **options)
    grid = seabed.window()
    np.testing.assert_array_equal(grid.depth_m, DEPTH)
    assert grid.depth_m.dtype == np.float32
    np.testing.assert_allclose(grid.lon_deg, LON, rtol=0, atol=1e-9)
    np.testing.assert_allclose(grid.lat_deg, LAT, rtol=0, atol=1e-9)
    np.testing.assert_array_equal(grid.land, ashore)
    assert ashore.any()
    assert not ashore.all()
    part = seabed.window((-10.0, 31.5, -9.5, 32.0))
    assert part.shape == (12, 15)
    np.testing.assert_array_equal(part.depth_m, DEPTH[24:36, 15:30])
    assert part.bounds == pytest.approx((-10.0, 31.5, -9.5, 32.0))


@pytest.mark.parametrize("centre", [False, True])
def test_esri_ascii(tmp_path: Path, centre: bool) -> None:
    """Its cells are square; the corner or the centre of the first is given."""
    grid = open_seabed(esri(tmp_path / "a.asc", DEPTH, centre=centre)).window()
    np.testing.assert_array_equal(grid.depth_m, DEPTH)
    np.testing.assert_allclose(grid.lat_deg, 33 - (np.arange(48) + 0.5) / 30, rtol=0, atol=1e-7)
    np.testing.assert_allclose(grid.lon_deg, LON, rtol=0, atol=1e-7)


# --- Where the cells are ---------------------------------------------------------------------


@pytest.fixture(scope="module")
def relief() -> Grid:
    """The embedded relief, whole."""
    return open_seabed().window()


def test_the_embedded_relief(relief: Grid) -> None:
    """It is `read_relief`, rows from the north."""
    old = cr.read_relief(embedded_folder() / "relief_etopo1_6min.bin.xz")
    np.testing.assert_array_equal(relief.depth_m, old.depth_m[::-1])
    np.testing.assert_array_equal(relief.land, np.isnan(old.depth_m[::-1]))
    np.testing.assert_allclose(relief.lat_deg, old.lat_deg[::-1])
    assert relief.wraps
    assert relief.bounds == pytest.approx((-180.05, -90, 179.95, 90))
    assert not open_seabed().window((0, 0, 359.8, 1)).wraps


def test_land_is_that_of_the_relief(tmp_path: Path, relief: Grid) -> None:
    """A grid of the user's on the relief's own nodes has the same sea, passages open.

    The relief was made with exact polygons of the water in each cell, quite another way.
    """
    lon, lat = np.arange(-12, 45.05, 0.1), np.arange(27, 60.05, 0.1)
    path = netcdf(tmp_path / "a.nc", np.full((lat.size, lon.size), -1.0), lat=lat, lon=lon)
    grid = open_seabed(path).window()
    same = open_seabed().window((-12, 27, 45, 60))
    assert grid.shape == same.shape
    assert not (grid.land & ~same.land).any(), "what the relief passes is open here too"
    opened = ~grid.land & same.land
    assert opened.mean() < 0.01


STRAITS = {
    "Bosphorus": ((28.6, 40.7, 29.6, 41.5), (28.9, 40.85), (29.35, 41.4), True),
    "Dardanelles": ((25.8, 39.7, 27.6, 40.8), (25.95, 39.95), (27.4, 40.65), True),
    "Suez": ((31.0, 29.0, 33.5, 32.0), (32.53, 29.6), (32.4, 31.7), False),
    "Corinth": ((22.5, 37.4, 23.6, 38.4), (22.6, 38.15), (23.25, 37.85), False),
}


@pytest.mark.parametrize("step", [1 / 240, 1 / 60, 1 / 30, 1 / 15])
@pytest.mark.parametrize("strait", STRAITS)
def test_straits_stay_open_and_canals_closed(tmp_path: Path, strait: str, step: float) -> None:
    """At 15 arc seconds, and on cells up to nine times as wide as the strait."""
    from scipy import ndimage

    (west, south, east, north), one, other, is_open = STRAITS[strait]
    lon = np.arange(west + step / 2, east, step)
    lat = np.arange(south + step / 2, north, step)
    flat = np.full((lat.size, lon.size), 50, np.int16)
    packing = {"_FillValue": -1}
    path = netcdf(tmp_path / "a.nc", flat, lat=lat, lon=lon, name="depth", encoding=packing)
    grid = open_seabed(path).window()
    bodies, _ = ndimage.label(~grid.land, np.ones((3, 3)))
    ends = [bodies[grid.cells(*place)] for place in (one, other)]
    assert min(ends) > 0, "both ends are sea"
    assert (ends[0] == ends[1]) is np.bool_(is_open)


@pytest.mark.parametrize(
    ("place", "lon", "lat", "land"),
    [("Caspian", 51.0, 42.0, True), ("Black Sea", 35.0, 43.0, False), ("Baltic", 19, 56, False)],
)
def test_lakes_are_no_sea(tmp_path: Path, place: str, lon: float, lat: float, land: bool) -> None:
    """Whatever depth a file has there, and though the window does not reach its shores."""
    axis = np.linspace(-0.1, 0.1, 5)
    path = netcdf(tmp_path / "a.nc", np.full((5, 5), -100.0), lat=lat + axis, lon=lon + axis)
    grid = open_seabed(path, positive="up").window()
    assert grid.land.all() == land == grid.land.any(), place
    assert (grid.depth_m == 100).all()


def test_over_the_date_line(tmp_path: Path) -> None:
    """Around the globe from 0 or from -180, one column too many: the same windows."""
    lon = np.arange(-180, 180.5, 1.0)
    lat = np.arange(-20, 20.5, 1.0)
    values = -1000 - 10 * np.round(np.abs(lon)) - lat[:, None]  # the same at -180 and 180
    here = open_seabed(netcdf(tmp_path / "a.nc", values, lat=lat, lon=lon))
    turned = open_seabed(netcdf(tmp_path / "b.nc", np.roll(values[:, :-1], -180, axis=1), lat=lat,
                                lon=np.arange(0, 360.0)))  # fmt: skip
    for bounds in [(170, -5, 200, 5), (-190, -5, -160, 5), (-20, 0, 20, 1), None]:
        one, two = here.window(bounds), turned.window(bounds)
        np.testing.assert_array_equal(one.depth_m, two.depth_m)
        np.testing.assert_array_equal(one.land, two.land)
        np.testing.assert_allclose(one.lon_deg, two.lon_deg, rtol=0, atol=1e-9)
        assert one.wraps == two.wraps == (bounds is None)
    assert one.shape == (41, 360)
    beyond = here.window((170, -5, 200, 5))
    assert beyond.lon_deg[[0, -1]].tolist() == [170, 200]
    np.testing.assert_array_equal(
        beyond.depth_m[5], 1000 + 10 * np.abs([*range(170, 181), *range(-179, -159)])
    )
    row, column = beyond.cells([-170, 190, 169.4, 200.4, np.nan], [0.4, 0.4, 0, 0, 0])
    assert (row.tolist(), column.tolist()) == ([5, 5, -1, 5, -1], [20, 20, -1, 30, -1])
    fiji = open_seabed(netcdf(tmp_path / "c.nc", np.full((3, 4), -9.0), lat=[-18, -17, -16],
                              lon=[179, 180, -179, -178]))  # fmt: skip
    assert fiji.window((178, -19, 183, -15)).shape == (3, 4)
    assert fiji.window((-183, -19, -179, -15)).lon_deg.tolist() == [-181, -180, -179]


def test_blocks(relief: Grid, tmp_path: Path) -> None:
    """Means of blocks; land where all of a block is."""
    coarse = open_seabed().window((-12, 27, 45, 60), max_cells=20_000)
    fine = open_seabed().window((-12, 27, 45, 60))
    side = round(coarse.step_lon_deg / 0.1)
    assert coarse.depth_m.size <= 20_000 < fine.depth_m.size / (side - 1) ** 2
    block = fine.depth_m[5 * side : 6 * side, 7 * side : 8 * side]
    assert coarse.depth_m[5, 7] == pytest.approx(np.nanmean(block.astype(float)), rel=1e-6)
    assert coarse.lon_deg[7] == pytest.approx(fine.lon_deg[7 * side : 8 * side].mean())
    assert coarse.land[5, 7] == fine.land[5 * side : 6 * side, 7 * side : 8 * side].all()
    assert coarse.source_step_deg == pytest.approx(0.1)
    whole = open_seabed().window(max_cells=100_000)
    assert whole.wraps
    assert whole.depth_m.size <= 100_000
    from_file = open_seabed(netcdf(tmp_path / "a.nc", -DEPTH)).window(max_cells=200)
    assert from_file.depth_m.size <= 200
    assert from_file.depth_m[0, 0] == pytest.approx(DEPTH[:4, :4].mean())


def test_cell_size_on_the_ellipsoid(relief: Grid) -> None:
    """Against geodesics between the edges of cells (GeographicLib)."""
    from geographiclib.geodesic import Geodesic

    width, height = relief.cell_km
    for row in (300, 600, 900):
        lat = relief.lat_deg[row]
        north = Geodesic.WGS84.Inverse(lat - 0.05, 0, lat + 0.05, 0)["s12"] / 1000
        east = Geodesic.WGS84.Inverse(lat, 0, lat, 0.1)["s12"] / 1000
        assert height[row] == pytest.approx(north, rel=1e-7)
        assert width[row] == pytest.approx(east, rel=1e-6)
    assert relief.source_step_km == pytest.approx(11.06, rel=0.01)

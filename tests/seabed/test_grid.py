"""Grids of depths: every encoding met in the field, windows, land, bad files."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import shapely
import xarray as xr
from rasterio.transform import Affine

from cableroute.errors import MissingExtraError, SeabedError
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.geodata.relief import read_relief
from cableroute.seabed.depths import Seabed, open_seabed
from cableroute.seabed.grid import Grid, in_blocks
from cableroute.seabed.profiles import depth_m
from cableroute.seabed.settings import SeabedSettings

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


def xyz(path: Path, *, separator: str = " ", header: str = "", sign: float = -1) -> Path:
    """Write XYZ text, its lines in any order, those without data left out."""
    lon, lat = np.meshgrid(LON, LAT)
    rows = np.column_stack([lon.ravel(), lat.ravel(), sign * DEPTH.ravel().astype(float)])
    rows = rows[~np.isnan(rows[:, 2])]
    rows = np.random.default_rng(1).permutation(rows)
    lines = [separator.join((f"{x:.8f}", f"{y:.8f}", f"{z:.15g}")) for x, y, z in rows]
    path.write_text("\n".join(([header] if header else []) + lines) + "\n", encoding="utf-8")
    return path


def numbered(path: Path) -> Path:
    """Write XYZ text with a number of each line before its place."""
    lines = xyz(path, separator=",", sign=1).read_text(encoding="utf-8").splitlines()
    rows = ["no,lon,lat,depth_m", *(f"{number},{line}" for number, line in enumerate(lines))]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def filled(value: float, values: Any = None) -> Any:
    """Return heights, with a value where there is no data."""
    values = -DEPTH if values is None else values
    return np.where(np.isnan(values), np.float32(value), values)


def nowhere(path: Path) -> Path:
    """A GeoTIFF that does not say where it is."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return geotiff(path, -DEPTH, crs=None, transform=None)


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
    "unsigned integers of a classic file": (lambda p: unsigned(p / "a.nc"), {}),
    "nothing written, nothing declared": (  # NC_FILL_FLOAT of netcdf.h
        lambda p: netcdf(p / "a.nc", filled(9.969209968386869e36), encoding={"_FillValue": None}),
        {},
    ),
    "zero is no data, declared": (
        lambda p: netcdf(p / "a.nc", filled(0), encoding={"_FillValue": 0.0}), {},
    ),
    "zero is no data, as given": (
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
    "XYZ, header of numpy": (lambda p: xyz(p / "a.xyz", header="# made by hand\n# lon lat z"), {}),
    "XYZ, header, commas, down": (
        lambda p: xyz(p / "a.csv", separator=",", header="longitude,latitude,depth_m", sign=1), {},
    ),
    "XYZ, fathoms by the header": (
        lambda p: xyz(p / "a.csv", separator=",", header="Lon,Lat,Depth (fathoms)",
                      sign=1 / 1.8288), {},
    ),
    "XYZ, a number of each line first": (lambda p: numbered(p / "a.csv"), {}),
}  # fmt: skip


def unsigned(path: Path) -> Path:
    """Integers above 32767 in a format that has signed ones only, and says so; by scipy alone."""
    from scipy.io import netcdf_file

    packed = np.where(np.isnan(DEPTH), 65535, DEPTH * 20 + 100).astype("u2")
    with netcdf_file(path, "w") as file:
        for name, centres, unit in (("lat", LAT, "degrees_north"), ("lon", LON, "degrees_east")):
            file.createDimension(name, centres.size)
            axis = file.createVariable(name, "f8", (name,))
            axis[:], axis.units = centres, unit
        values = file.createVariable("depth", "i2", ("lat", "lon"))
        values[:] = packed.view("i2")
        values.units, values.positive, values._Unsigned = "m", "down", "true"
        values.scale_factor, values.add_offset = 0.05, -5.0
        values._FillValue = np.int16(-1)
    assert packed[packed < 65535].max() > 32767
    return path


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
    """All of the embedded relief."""
    return open_seabed().window()


def test_the_embedded_relief(relief: Grid) -> None:
    """It is `read_relief`, rows from the north."""
    old = read_relief(embedded_folder() / "relief_etopo1_6min.bin.xz")
    np.testing.assert_array_equal(relief.depth_m, old.depth_m[::-1])
    np.testing.assert_array_equal(relief.land, np.isnan(old.depth_m[::-1]))
    np.testing.assert_allclose(relief.lat_deg, old.lat_deg[::-1])
    assert relief.wraps
    assert relief.bounds == pytest.approx((-180.05, -90, 179.95, 90))
    assert not open_seabed().window((0, 0, 359.8, 1)).wraps


def test_land_is_that_of_the_relief(tmp_path: Path, relief: Grid) -> None:
    """A grid of the user's on the relief's own nodes has the same sea, passages open.

    The relief was made with exact polygons of the water in each cell, by quite another method.
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


def test_land_is_the_same_in_a_window_beside_a_strait(tmp_path: Path) -> None:
    """East of the Bosphorus: what is open or closed there does not depend on the window."""
    step = 1 / 30
    lon, lat = np.arange(28.6 + step / 2, 38, step), np.arange(40.7 + step / 2, 41.5, step)
    flat = np.full((lat.size, lon.size), 50, np.int16)
    path = netcdf(tmp_path / "a.nc", flat, lat=lat, lon=lon, name="depth",
                  encoding={"_FillValue": -1})  # fmt: skip
    seabed = open_seabed(path)
    whole, beside = seabed.window(), seabed.window((30, 40.7, 38, 41.5))
    first = int(np.searchsorted(lon, 30))
    assert beside.lon_deg == pytest.approx(lon[first:])
    assert 0.1 < beside.land.mean() < 0.9
    np.testing.assert_array_equal(beside.land, whole.land[:, first:])


def test_without_passages_a_coarse_grid_closes_its_straits(tmp_path: Path) -> None:
    """Cells of 7 km hold a shore of the Bosphorus each, which is 0.7 to 3.7 km wide."""
    lon, lat = np.arange(28.6, 29.7, 1 / 15), np.arange(40.7, 41.6, 1 / 15)
    path = netcdf(tmp_path / "a.nc", np.full((lat.size, lon.size), -50.0), lat=lat, lon=lon)
    usual, closed = (
        open_seabed(path, positive="up", settings=given).window()
        for given in (SeabedSettings(), SeabedSettings(passage_km=20.0))
    )
    assert not (usual.land & ~closed.land).any()
    assert closed.land.sum() > usual.land.sum()


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
    row, column = beyond.cells([190, 190], [5.9, -5.9])  # north and south of the last cells
    assert (row.tolist(), column.tolist()) == ([-1, -1], [-1, -1])
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
    assert coarse.source_step_deg == coarse.step_lat_deg
    whole = open_seabed().window(max_cells=100_000)
    assert whole.wraps
    assert whole.depth_m.size <= 100_000
    from_file = open_seabed(netcdf(tmp_path / "a.nc", -DEPTH)).window(max_cells=200)
    assert from_file.depth_m.size <= 200
    assert from_file.depth_m[0, 0] == pytest.approx(DEPTH[:4, :4].mean())


def test_a_block_has_the_mean_of_its_sea_or_of_its_land() -> None:
    """By hand: land counts where all is land; a block cut short is of the cells that it has."""
    none = np.nan
    depth = np.array(
        [[10, 20, -1, -3, 7], [-50, none, -5, -7, 9], [1, 2, 6, -9, -2], [3, 4, 8, -9, 5]],
        np.float32,
    )
    land = np.array([[0, 0, 1, 1, 0], [1, 0, 1, 1, 0], [0, 0, 0, 1, 1], [0, 0, 0, 1, 0]], bool)
    fine = Grid(depth, land, 10.0, 50.0, 0.1, 0.2, "made up", 0.2)
    coarse = in_blocks(fine, 2)
    assert coarse.depth_m.tolist() == [[15.0, -4.0, 8.0], [2.5, 7.0, 5.0]]
    assert coarse.land.tolist() == [[False, True, False], [False, False, False]]
    assert coarse.lon_deg.tolist() == pytest.approx([10.05, 10.25, 10.45])
    assert coarse.lat_deg.tolist() == pytest.approx([49.9, 49.5])
    assert (coarse.step_lon_deg, coarse.step_lat_deg) == pytest.approx((0.2, 0.4))
    assert coarse.source_step_deg == pytest.approx(0.4)


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


# --- Files that do not serve ------------------------------------------------------------------


def test_a_projected_geotiff_is_resampled(tmp_path: Path) -> None:
    """Depths on a UTM grid that rise by 1 m a km eastward, at places by pyproj."""
    from pyproj import Transformer

    east = 400_000 + 500 * (np.arange(80) + 0.5)
    values = np.broadcast_to(-(2000 + east / 1000), (80, 80)).astype(np.float32)
    path = geotiff(tmp_path / "utm.tif", values, crs="EPSG:32626",
                   transform=Affine(500, 0, 400_000, 0, -500, 4_400_000))  # fmt: skip
    seabed = open_seabed(path)
    assert "resampled from WGS 84 / UTM zone 26N (EPSG:32626)" in seabed.source
    grid = seabed.window()
    to_lonlat = Transformer.from_crs("EPSG:32626", "EPSG:4326", always_xy=True)
    for x, y in [(410_000, 4_390_000), (421_234, 4_371_111), (435_000, 4_365_000)]:
        lon, lat = to_lonlat.transform(x, y)
        assert depth_m(grid, lon, lat, method="bilinear") == pytest.approx(2000 + x / 1e3, abs=0.1)
    assert np.isnan(grid.depth_m).any(), "the corners beside the turned grid are no data"
    assert grid.source_step_km == pytest.approx(0.5, rel=0.3)


def test_a_turned_grid_and_another_datum_are_resampled(tmp_path: Path) -> None:
    """ED50 is about a hundred metres off WGS 84."""
    turned = geotiff(tmp_path / "turned.tif", -np.ones((20, 20), np.float32),
                     transform=Affine(0.01, 0.002, -20, 0.002, -0.01, 40))  # fmt: skip
    assert "resampled from a turned grid" in open_seabed(turned).source
    old = geotiff(tmp_path / "ed50.tif", -np.ones((20, 20), np.float32), crs="EPSG:4230")
    assert "resampled from ED50" in open_seabed(old).source


def cut(path: Path, share: float = 0.6) -> Path:
    """Cut a file short."""
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    return path


def text(path: Path, content: str) -> Path:
    """Write text."""
    path.write_text(content, encoding="utf-8")
    return path


def curvilinear(path: Path) -> Path:
    """Coordinates of two dimensions."""
    lon, lat = np.meshgrid(LON, LAT)
    data = xr.Dataset(
        {"z": (("j", "i"), -DEPTH)}, coords={"lat": (("j", "i"), lat), "lon": (("j", "i"), lon)}
    )
    data.to_netcdf(path, engine="h5netcdf")
    return path


def planar(path: Path) -> Path:
    """Axes in metres."""
    data = xr.Dataset({"z": (("y", "x"), -DEPTH)}, coords={"y": LAT * 1e5, "x": LON * 1e5})
    data.x.attrs.update(units="m", standard_name="projection_x_coordinate")
    data.y.attrs.update(units="m", standard_name="projection_y_coordinate")
    data.to_netcdf(path, engine="h5netcdf")
    return path


def two_grids(path: Path) -> Path:
    """Two variables, neither with a name that shows it."""
    dims = ("lat", "lon")
    data = xr.Dataset({"a": (dims, DEPTH), "b": (dims, DEPTH)}, coords={"lat": LAT, "lon": LON})
    data.to_netcdf(path, engine="h5netcdf")
    return path


UNEVEN = LAT - np.linspace(0, 0.5, LAT.size) ** 2
LARGE = np.ones((300, 300), np.float32)
BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing": (lambda p: p / "no.nc", r"no\.nc: cannot be read: No such file"),
    "a folder": (lambda p: p, "cannot be read: Is a directory"),
    "empty": (lambda p: text(p / "a.nc", ""), "not one of the grids that are read"),
    "pairs first": (
        lambda p: text(p / "a.xyz", "1 2\n1 2 3\n1 3 4\n2 2 5\n2 3 6\n"), "not one of the grids",
    ),
    "prose": (lambda p: text(p / "a.xyz", "to be or\nnot to be"), "not one of the grids"),
    "points and an octet of 0": (
        lambda p: text(p / "a.xyz", "1 1 5\n1 2 6\n2 1 7\n2 2 8\n\0"), "not one of the grids",
    ),
    "a picture": (
        lambda p: text(p / "a.png", "\x89PNG\r\n\0\0"), "not one of the grids that are read",
    ),
    "truncated NetCDF": (lambda p: cut(netcdf(p / "a.nc", -DEPTH)), "damaged or cut short"),
    "truncated classic NetCDF": (
        lambda p: cut(netcdf(p / "a.nc", -DEPTH, engine="scipy", format="NETCDF3_CLASSIC")),
        "damaged or cut short",
    ),
    "header of NetCDF only": (
        lambda p: cut(netcdf(p / "a.nc", -DEPTH, engine="scipy"), 0.01), "damaged or cut short",
    ),
    "truncated GeoTIFF": (lambda p: cut(geotiff(p / "a.tif", LARGE)), "damaged|cannot be read"),
    "GeoTIFF of 8 octets": (lambda p: cut(geotiff(p / "a.tif", LARGE), 1e-4), "cannot be read"),
    "no georeference": (
        lambda p: nowhere(p / "a.tif"),
        "no georeference",
    ),
    "no coordinate system": (
        lambda p: geotiff(p / "a.tif", -DEPTH, crs=None), "no coordinate system",
    ),
    "three bands": (lambda p: three_bands(p / "a.tif"), "has 3 bands"),
    "Esri in metres": (
        lambda p: text(p / "a.asc", "ncols 2\nnrows 2\nxllcorner 400000\nyllcorner 4e6\n"
                       "cellsize 100\nNODATA_value -9999\n1 2\n3 4\n"),
        "no coordinate system",
    ),
    "NetCDF in metres": (lambda p: planar(p / "a.nc"), "projected coordinates"),
    "NetCDF without coordinates": (lambda p: bare(p / "a.nc"), "no georeference"),
    "curvilinear": (lambda p: curvilinear(p / "a.nc"), "no grid over evenly spaced"),
    "uneven latitudes": (
        lambda p: netcdf(p / "a.nc", -DEPTH, lat=UNEVEN), "latitudes that are not evenly spaced",
    ),
    "latitudes beyond the poles": (
        lambda p: netcdf(p / "a.nc", -DEPTH, lat=LAT + 80), "latitudes up to 112",
    ),
    "two grids": (lambda p: two_grids(p / "a.nc"), r"several grids: a, b \(name one: variable="),
    "heights that say they are positive down": (
        lambda p: netcdf(p / "a.nc", -DEPTH, name="depth", attrs={"positive": "down"}),
        r"says that its values are positive down, and at sea \d+ of \d+ looked at are below zero",
    ),
    "a unit of no length": (
        lambda p: netcdf(p / "a.nc", -DEPTH, attrs={"units": "degC"}), "'degC'.*not a unit",
    ),
    "scattered points": (
        lambda p: text(p / "a.xyz", "1 2 3\n1.1 2.7 3\n1.15 9 3\n7 7.3 3\n"), "scattered points",
    ),
    "projected points": (
        lambda p: text(p / "a.xyz", "400000 4000000 3\n400100 4000000 4\n"), "projected",
    ),
    "a line that is cut off": (
        lambda p: text(p / "a.xyz", "x y z\n1 2 -3\n\n1 3 nan\n2 2 -5\n2 3"), "ends line 6 before",
    ),
    "columns that are all no depth": (
        lambda p: text(p / "a.xyz", "lon,lat,no,tvu\n1,1,1,5\n1,2,2,5\n2,1,3,5\n2,2,4,5\n"),
        "several columns that may be the depth: no, tvu .leave one",
    ),
    "one column that numbers the lines": (
        lambda p: text(p / "a.csv", "No,Latitude,Longitude\n1,1,1\n2,2,1\n3,1,2\n4,2,2\n"),
        "no column of depths: no numbers the lines",
    ),
    "two depths at one node": (
        lambda p: text(p / "a.xyz", "1 1 -5\n1 2 -6\n2 1 -7\n2 2 -8\n1 2 -60\n1 2 nan\n"),
        "two different depths at longitude 1, latitude 2",
    ),
    "a pipe": (lambda p: pipe(p / "a.xyz"), "is a pipe or a device, not a file"),
    "one line without an end": (
        lambda p: text(p / "a.xyz", "1 " * 100_000), "lines too long for a place",
    ),
    "a word among points": (
        lambda p: text(p / "a.xyz", "1 2 3\n1 3 4\n2 2 5\n2 3 none\nx y z\n"), "damaged",
    ),
}  # fmt: skip


def pipe(path: Path) -> Path:
    """A pipe, which would be waited for and is read only once."""
    os.mkfifo(path)
    return path


def bare(path: Path) -> Path:
    """A grid without any coordinates."""
    xr.Dataset({"z": (("row", "column"), -DEPTH)}).to_netcdf(path, engine="h5netcdf")
    return path


def three_bands(path: Path) -> Path:
    """A picture."""
    with rasterio.open(path, "w", driver="GTiff", height=4, width=4, count=3, dtype="uint8",
                       crs="EPSG:4326", transform=Affine(0.5, 0, 0, 0, -1, 0)) as file:  # fmt: skip
        file.write(np.ones((3, 4, 4), np.uint8))
    return path


@pytest.mark.parametrize("kind", BAD)
def test_files_that_do_not_serve(tmp_path: Path, kind: str) -> None:
    """One clear error that names the file; no warning, no other exception."""
    make, match = BAD[kind]
    path = make(tmp_path)
    with pytest.raises(SeabedError, match=match) as caught:
        open_seabed(path).window()
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_windows_and_values_that_do_not_serve(tmp_path: Path) -> None:
    """Outside the grid, no data at all, values that are no depth, a sign that nothing shows."""
    seabed = open_seabed(netcdf(tmp_path / "a.nc", -DEPTH))
    with pytest.raises(SeabedError, match=r"no cell of it is within .*-10\.48.* to -8\.5"):
        seabed.window((30, 31, 31, 32))
    with pytest.raises(SeabedError, match="no cell of it is within"):
        open_seabed(tmp_path / "a.nc", bounds=(0, 0, 1, 1))
    with pytest.raises(
        SeabedError, match=r"holds no depth at all within \(-9\.8.*-32768 as the file"
    ):
        seabed.window((-9.82, 32.43, -9.68, 32.57))
    empty = netcdf(tmp_path / "b.nc", np.full(DEPTH.shape, np.nan))
    with pytest.raises(
        SeabedError, match=r"no depth at all: every cell was read as no data, which"
    ):
        open_seabed(empty, positive="up").window()
    unsigned = netcdf(tmp_path / "f.nc", np.full(DEPTH.shape, np.nan), name="q")
    with pytest.raises(SeabedError, match=r"no depth at all.*NaN.*5 by nodata="):
        open_seabed(unsigned, nodata=5)  # not that its sign is not known
    flat = netcdf(tmp_path / "g.nc", np.zeros(DEPTH.shape), name="q")
    with pytest.raises(SeabedError, match="no value that was looked at shows it"):
        open_seabed(flat)
    with pytest.raises(SeabedError, match=r"no depth at all.*0 by nodata="):
        open_seabed(flat, nodata=0)
    fill = netcdf(tmp_path / "c.nc", filled(99999), encoding={"_FillValue": None})
    with pytest.raises(SeabedError, match=r"holds the value 99999.*give nodata=99999"):
        open_seabed(fill, positive="up").window()
    np.testing.assert_array_equal(open_seabed(fill, nodata=99999).window().depth_m, DEPTH)
    mixed = netcdf(tmp_path / "d.nc", DEPTH * np.where(np.arange(60) % 2, 1, -1), name="q")
    with pytest.raises(SeabedError, match=r"whether its values are depths or heights"):
        open_seabed(mixed)
    for bounds in [(10, 0, 5, 1), (0, 5, 1, 5), (0, 0, 400, 1), (0, 0, 1), "here"]:
        with pytest.raises(SeabedError, match="west, south, east, north"):
            open_seabed(tmp_path / "a.nc", bounds=bounds)  # type: ignore[arg-type]
    with pytest.raises(SeabedError, match="neither 'up' nor 'down'"):
        open_seabed(tmp_path / "a.nc", positive="sideways")
    with pytest.raises(SeabedError, match=r"no grid 'zz'.*it has: elevation"):
        open_seabed(tmp_path / "a.nc", variable="zz")
    with pytest.raises(SeabedError, match="embedded relief needs no nodata"):
        open_seabed(nodata=0)


HUGE = """
import resource, sys
import numpy as np
import cableroute as cr
seabed = cr.seabed.open_seabed(sys.argv[1], positive="up", nodata=-1)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
grid = seabed.window((-20.0, 30.0, -19.9, 30.1))
assert grid.shape == (1000, 1000), grid.shape
assert (grid.depth_m[~np.isnan(grid.depth_m)] == 50).all()
assert np.isfinite(grid.depth_m).sum() == 10_000
try:
    seabed.window()
except cr.SeabedError as error:
    assert "more than 400,000,000" in str(error), error
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print((after - before) // 1024)
"""


@pytest.mark.parametrize("kind", ["tif", "nc"])
def test_huge_declared_dimensions(tmp_path: Path, kind: str) -> None:
    """600,000 by 300,000 cells, 720 GB of heights of which 40 kB are written."""
    step, west, north = 1e-4, -60.0, 45.0
    row, column = round((45 - 30.05) / step), round((60 - 19.95) / step)
    path = tmp_path / f"huge.{kind}"
    if kind == "tif":
        with rasterio.open(
            path, "w", driver="GTiff", height=300_000, width=600_000, count=1, dtype="float32",
            crs="EPSG:4326", transform=Affine(step, 0, west, 0, -step, north), tiled=True,
            blockxsize=512, blockysize=512, sparse_ok=True, bigtiff="yes", nodata=-1,
        ) as file:  # fmt: skip
            place = rasterio.windows.Window(column, row, 100, 100)
            file.write(np.full((100, 100), -50, np.float32), 1, window=place)
    else:
        import h5py

        with h5py.File(path, "w") as file:
            file["lat"] = north - step * (np.arange(300_000) + 0.5)
            file["lon"] = west + step * (np.arange(600_000) + 0.5)
            z = file.create_dataset("z", (300_000, 600_000), "f4", chunks=(500, 500), fillvalue=-1)
            for dim, name in enumerate(("lat", "lon")):
                file[name].make_scale(name)
                z.dims[dim].attach_scale(file[name])
            z[row : row + 100, column : column + 100] = -50
    assert path.stat().st_size < 60e6
    done = subprocess.run(
        [sys.executable, "-c", HUGE, str(path)], capture_output=True, text=True, timeout=300,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 150, "MB beside what opening takes"


def test_the_sign_of_a_small_survey_in_a_large_grid(tmp_path: Path) -> None:
    """A global grid that holds 6 degrees of sea, and says nothing of its sign."""
    path, step = tmp_path / "sparse.tif", 1 / 60
    with rasterio.open(
        path, "w", driver="GTiff", height=10_800, width=21_600, count=1, dtype="int16",
        crs="EPSG:4326", transform=Affine(step, 0, -180, 0, -step, 90), tiled=True,
        blockxsize=512, blockysize=512, sparse_ok=True, nodata=-32767, compress="deflate",
    ) as file:  # fmt: skip
        place = rasterio.windows.Window(round(184 / step), round(46 / step), 360, 360)
        file.write(np.full((360, 360), -2500, np.int16), 1, window=place)
    seabed = open_seabed(path)
    assert seabed.source.endswith("heights (by their sign at sea)")
    assert (seabed.window((5, 39, 8, 42)).depth_m == 2500).all()


def test_pieces_too_large_to_read(tmp_path: Path) -> None:
    """A file whose smallest readable piece is 1.6 GB is refused, not read."""
    import h5py

    path = tmp_path / "a.nc"
    with h5py.File(path, "w") as file:
        file["lat"] = 45 - 1e-3 * np.arange(20_000)
        file["lon"] = -60 + 1e-3 * np.arange(20_000)
        z = file.create_dataset("z", (20_000, 20_000), "f4", chunks=(20_000, 20_000), fillvalue=1)
        for dim, name in enumerate(("lat", "lon")):
            file[name].make_scale(name)
            z.dims[dim].attach_scale(file[name])
    with pytest.raises(SeabedError, match="pieces of 20,000 by 20,000 cells, too large"):
        open_seabed(path)


def test_a_missing_package_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With how to install it."""
    path = geotiff(tmp_path / "a.tif", -DEPTH)
    monkeypatch.setitem(sys.modules, "rasterio", None)
    with pytest.raises(MissingExtraError, match=r"needs rasterio.*cableroute\[raster\]"):
        open_seabed(path)


def test_a_seabed_says_what_it_is(tmp_path: Path) -> None:
    """File, form, and how it is known which way is down."""
    path = netcdf(tmp_path / "a.nc", -DEPTH, attrs=UP)
    assert open_seabed(path).source == "a.nc, NetCDF, heights (as the file says)"
    path = netcdf(tmp_path / "b.nc", DEPTH)
    assert open_seabed(path).source == "b.nc, NetCDF, depths (by their sign at sea)"
    data = xr.Dataset({"z": (("lat", "lon"), DEPTH)}, coords={"lat": LAT, "lon": LON})
    data.assign_attrs(title="A  survey\nof 2024").to_netcdf(tmp_path / "c.nc", engine="h5netcdf")
    assert open_seabed(tmp_path / "c.nc").source.startswith("c.nc (A survey of 2024), NetCDF, ")
    with rasterio.open(geotiff(tmp_path / "d.tif", -DEPTH), "r+") as file:
        file.update_tags(TIFFTAG_IMAGEDESCRIPTION="Multibeam")
    assert open_seabed(tmp_path / "d.tif").source.startswith("d.tif (Multibeam), GeoTIFF, ")
    assert isinstance(open_seabed(path, positive="down"), Seabed)


@pytest.mark.parametrize("kind", ["nc", "tif", "xyz", "relief"])
def test_a_seabed_goes_to_another_process(tmp_path: Path, kind: str) -> None:
    """Pickled, it opens its file again."""
    make = {
        "nc": lambda: netcdf(tmp_path / "a.nc", filled(0), encoding={"_FillValue": None}),
        "tif": lambda: geotiff(tmp_path / "a.tif", filled(0)),
        "xyz": lambda: xyz(tmp_path / "a.xyz"),
        "relief": lambda: None,
    }[kind]
    path = make()
    options = {"nodata": 0.0, "positive": "up"} if path else {}
    seabed = open_seabed(path, bounds=(-10, 31.2, -9, 32), **options)  # type: ignore[arg-type]
    again = pickle.loads(pickle.dumps(seabed))
    np.testing.assert_array_equal(again.window().depth_m, seabed.window().depth_m)
    np.testing.assert_array_equal(again.window().land, seabed.window().land)
    assert (again.source, again.sign, again.bounds) == (seabed.source, seabed.sign, seabed.bounds)


TIGHT = {
    "most_xyz_lines": (xyz, 5, "scattered points"),
    "most_xyz_cells": (xyz, 50, "scattered points"),
    "longest_xyz_line": (xyz, 8, "lines too long"),
    "largest_chunk_bytes": (lambda path: geotiff(path, -DEPTH), 7, "too large to read"),
}


@pytest.mark.parametrize("limit", TIGHT)
def test_what_is_too_large_to_read_is_a_setting(tmp_path: Path, limit: str) -> None:
    """Under a limit that the file exceeds it is refused, and read again under the usual one."""
    make, most, message = TIGHT[limit]
    path = make(tmp_path / "a")  # type: ignore[operator]
    assert open_seabed(path, positive="up").window().shape == DEPTH.shape
    with pytest.raises(SeabedError, match=message):
        open_seabed(path, positive="up", settings=SeabedSettings(**{limit: most}))  # type: ignore[arg-type]


FORMS: dict[str, Callable[[Path], Path]] = {
    "NetCDF": lambda p: netcdf(
        p / "a", -DEPTH, encoding={"chunksizes": (16, 16), "zlib": True, "_FillValue": -1.0}
    ),
    "classic NetCDF": lambda p: netcdf(p / "a", -DEPTH, engine="scipy"),
    "GeoTIFF": lambda p: geotiff(p / "a", -DEPTH, compress="deflate", tiled=True, blockxsize=16,
                                 blockysize=16),
    "Esri ASCII": lambda p: esri(p / "a", DEPTH, centre=True),
    "XYZ": lambda p: xyz(p / "a"),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_damaged_files_are_read_or_refused(tmp_path: Path, form: str) -> None:
    """Octets changed at random: depths of some kind, or one line that names the file."""
    path = FORMS[form](tmp_path)
    good, random = path.read_bytes(), np.random.default_rng(7)
    told = []
    for _ in range(8):
        octets = bytearray(good)
        for _ in range(int(random.choice([1, 3, 10]))):
            reach = len(octets) if random.random() < 0.4 else min(len(octets), 2000)
            octets[int(random.integers(reach))] = int(random.integers(256))
        path.write_bytes(octets)
        try:
            assert open_seabed(path).window().depth_m.size
        except SeabedError as error:
            told.append(str(error))
    assert all(str(path) in words and "\n" not in words for words in told)
    assert told


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: "\ufeff" + text, "begins with a mark of byte order"),
        (lambda text: "NODATA_value -32768\n" + text, "begins with NODATA_value"),
        (lambda text: text[:-9] + " deep " + text[-9:], "among its heights"),
    ],
)
def test_an_esri_grid_that_would_be_misread_is_refused(tmp_path, change, words) -> None:
    path = esri(tmp_path / "a.asc", DEPTH, centre=True)
    path.write_text(change(path.read_text(encoding="ascii")), encoding="utf-8")
    with pytest.raises(SeabedError, match=words):
        open_seabed(path).window()

r"""Windows of a large grid, and which of its cells are land, beside peers. Run when asked:

pip install -e '.[dev,bench]' && python -m pytest tests/benchmarks/test_seabed_speed.py \
    -o addopts= --benchmark-timer=time.process_time

Two shared cores of 2026, CPU time: land of 16 million cells in 0.036 s, rasterio 0.14, shapely
1.6; a window of 7 million cells from a file of 7.5 GB, its land included, in 0.14 s, the bare read
by xarray 0.054.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

import cableroute as cr
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import Lattice, inside

WEST_MEDITERRANEAN = (-2.0, 34.0, 10.0, 44.0)
LATTICE = Lattice(-2 + 0.0015, 44 - 0.00125, 0.003, 0.0025, 4000, 4000)


@pytest.mark.parametrize("engine", ["cableroute", "rasterio", "shapely"])
@pytest.mark.benchmark(group="land of 4000 x 4000 cells")
def test_land_of_a_window(benchmark: Any, engine: str) -> None:
    """The same cells: GDAL's rasterize, and GEOS point by point."""
    land = outlines_near(LATTICE)
    if engine == "cableroute":
        found = benchmark.pedantic(inside, (land, LATTICE), rounds=3, warmup_rounds=1)
    elif engine == "rasterio":
        from rasterio.features import rasterize
        from rasterio.transform import Affine

        at = Affine(0.003, 0, -2, 0, -0.0025, 44)
        found = benchmark.pedantic(
            lambda: rasterize(list(land), (4000, 4000), transform=at).astype(bool), rounds=3
        )
        assert (found != inside(land, LATTICE)).sum() < 5, "centres on an edge"
        return
    else:
        import shapely

        whole = shapely.union_all(land)
        shapely.prepare(whole)
        lon = LATTICE.west_deg + LATTICE.step_lon_deg * np.arange(4000)
        lat = LATTICE.north_deg - LATTICE.step_lat_deg * np.arange(4000)
        grid = np.meshgrid(lon, lat)
        found = benchmark.pedantic(lambda: shapely.contains_xy(whole, *grid), rounds=1)
        assert (found != inside(land, LATTICE)).sum() < 5
    assert 0.2 < found.mean() < 0.9


@pytest.fixture(scope="module")
def globe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """43,200 by 86,400 cells as in GEBCO, 7.5 GB of which only what is read is there."""
    import h5py

    path = tmp_path_factory.mktemp("globe") / "globe.nc"
    with h5py.File(path, "w") as file:
        file["lat"] = -90 + (np.arange(43_200) + 0.5) / 240
        file["lon"] = -180 + (np.arange(86_400) + 0.5) / 240
        z = file.create_dataset("elevation", (43_200, 86_400), "i2")
        z.attrs.update(units="m", standard_name="height_above_mean_sea_level")
        for dim, name in enumerate(("lat", "lon")):
            file[name].make_scale(name)
            z.dims[dim].attach_scale(file[name])
        z[30_000] = -5
    return path


@pytest.mark.parametrize("engine", ["cableroute", "xarray"])
@pytest.mark.benchmark(group="a window of 7 million cells from a globe of 7.5 GB")
def test_a_window_of_a_globe(benchmark: Any, engine: str, globe: Path) -> None:
    """Ours gives the land besides."""
    west, south, east, north = WEST_MEDITERRANEAN

    def ours() -> Any:
        return cr.seabed.open_seabed(globe).window(WEST_MEDITERRANEAN).depth_m

    def theirs() -> Any:
        import xarray as xr

        with xr.open_dataset(globe, engine="h5netcdf") as file:
            part = file.elevation.sel(lat=slice(south, north), lon=slice(west, east))
            return -part.to_numpy()[::-1].astype(np.float32)

    found = benchmark.pedantic(
        ours if engine == "cableroute" else theirs, rounds=3, warmup_rounds=1
    )
    assert found.shape == (2400, 2880)

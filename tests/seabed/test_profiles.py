"""Depths, slopes and lengths along a line: closed forms on planes, other libraries."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st

from cableroute.errors import SeabedError
from cableroute.seabed import open_seabed, profile, seabed_km
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import depth_m, gradient, require_fine, slope_deg

STEP = 0.004


def grid_of(depth: Any, *, west: float = 20.0, north: float = 36.0, step: float = STEP) -> Grid:
    """A grid of the Mediterranean; its cells are square in degrees."""
    depth = np.asarray(depth, np.float32)
    return Grid(depth, np.zeros(depth.shape, bool), west, north, step, step, "made", step)


def plane(along: float, *, rows: int = 101, columns: int = 101, bearing: float = 0.0) -> Grid:
    """A seabed that rises `along` m per m toward a bearing, by km on the local parallel."""
    lon = 20 + STEP * np.arange(columns)
    lat = 36 - STEP * np.arange(rows)
    middle = (20 + STEP * 50, 36 - STEP * 50)
    east = np.array([Geodesic.WGS84.Inverse(y, middle[0], y, middle[0] + 0.1)["s12"] for y in lat])
    north = np.array([
        math.copysign(Geodesic.WGS84.Inverse(middle[1], 0, y, 0)["s12"], y - middle[1]) for y in lat
    ])  # fmt: skip
    x = (lon - middle[0])[None, :] * 10 * east[:, None]
    angle = math.radians(bearing)
    return grid_of(3000 - along * (x * math.sin(angle) + north[:, None] * math.cos(angle)))


@settings(deadline=None)
@given(st.floats(-0.6, 2.6), st.floats(-0.6, 2.6))
def test_bilinear_is_that_of_scipy(u: float, v: float) -> None:
    """Between the centres; beyond the outermost as at the edge."""
    from scipy.interpolate import RegularGridInterpolator

    depth = np.array([[10, 20, 40], [15, 5, 90], [100, 0, 7]], float)
    grid = grid_of(depth, west=0, north=2, step=1)
    told = depth_m(grid, u, v, method="bilinear")
    if min(u, v) < -0.5 or max(u, v) >= 2.5:
        assert np.isnan(told) or max(u, v) == 2.5
        return
    want = RegularGridInterpolator((np.arange(3), np.arange(3)), depth[::-1])
    assert told == pytest.approx(float(want([[np.clip(v, 0, 2), np.clip(u, 0, 2)]])[0]))


def test_no_data_is_reported() -> None:
    """A centre without a depth that counts makes the answer no data, nearest or not."""
    grid = grid_of([[10, np.nan], [30, 40]], west=0, north=1, step=1)
    lon, lat = [0, 0.25, 0, 1, 1], [1, 1, 0.5, 0.5, 0]
    np.testing.assert_array_equal(
        depth_m(grid, lon, lat, method="bilinear"), [10, np.nan, 20, np.nan, 40]
    )
    np.testing.assert_array_equal(depth_m(grid, lon, lat), [10, 10, 30, 40, 40])
    assert np.isnan(depth_m(grid, [9, np.nan], [0, 0], method="bilinear")).all()
    assert type(depth_m(grid, 0, 0)) is float
    with pytest.raises(SeabedError, match="neither 'nearest' nor 'bilinear'"):
        depth_m(grid, 0, 0, method="cubic")


def test_bilinear_over_the_date_line() -> None:
    """The last column is beside the first."""
    depth = np.tile(np.arange(360, dtype=float), (3, 1))
    world = Grid(depth.astype(np.float32), np.zeros((3, 360), bool), -180.0, 1.0, 1.0, 1.0, "", 1.0)
    assert depth_m(world, 179.5, 0, method="bilinear") == pytest.approx((359 + 0) / 2)
    assert depth_m(world, -180.25, 0.0, method="bilinear") == pytest.approx(0.25 * 359)
    assert depth_m(world, 540.0, 0.0, method="bilinear") == 0


def test_a_profile_by_geographiclib() -> None:
    """Every so many km along the geodesic, and the depth there."""
    grid = plane(0.01)
    line = [(20.05, 35.9), (20.35, 35.7)]
    found = profile(grid, line, step_km=5)
    whole = Geodesic.WGS84.InverseLine(35.9, 20.05, 35.7, 20.35)
    assert found.kp_km[-1] == pytest.approx(whole.s13 / 1000, abs=1e-6)
    assert np.diff(found.kp_km).max() <= 5
    assert found.step_km == 5
    for kp, lon, lat in zip(found.kp_km, found.lon_deg, found.lat_deg, strict=True):
        place = whole.Position(kp * 1000)
        assert (lon, lat) == pytest.approx((place["lon2"], place["lat2"]), abs=1e-9)
    np.testing.assert_array_equal(
        found.depth_m, depth_m(grid, found.lon_deg, found.lat_deg, method="bilinear")
    )
    assert profile(grid, line).step_km == pytest.approx(grid.source_step_km / 2)


@pytest.mark.parametrize("slope", [0.0, 0.05, 0.3])
def test_seabed_length_of_a_plane(slope: float) -> None:
    """Up a plane of slope s the line is longer by the root of 1 + s²."""
    found = seabed_km(plane(slope), [(20.2, 35.7), (20.2, 35.9)])
    north = Geodesic.WGS84.Inverse(35.7, 20.2, 35.9, 20.2)["s12"] / 1000
    assert found.route_km == pytest.approx(north, abs=1e-6)
    assert found.seabed_km == pytest.approx(north * math.hypot(1, slope), rel=1e-4)
    assert found.known_pct == 100


def test_what_is_not_known_does_not_lengthen() -> None:
    """Level, and the share known is reported."""
    grid = plane(0.3)
    depth = grid.depth_m.copy()
    depth[:51] = np.nan
    half = grid_of(depth)
    found = seabed_km(half, [(20.2, 35.65), (20.2, 35.95)])
    whole = seabed_km(grid, [(20.2, 35.65), (20.2, 35.95)])
    assert 45 < found.known_pct < 55
    extra = (found.seabed_km - found.route_km) / (whole.seabed_km - whole.route_km)
    assert extra == pytest.approx(found.known_pct / 100, abs=0.01)


def test_a_finer_step_finds_more() -> None:
    """Which is why the step is reported."""
    rough = grid_of(2000 + 300 * np.sin(np.arange(101) * 2.0)[:, None] * np.ones(101))
    line = [(20.2, 35.65), (20.2, 35.95)]
    lengths = [seabed_km(rough, line, step_km=step).seabed_km for step in (8.0, 2.0, 0.5, 0.1)]
    assert lengths == sorted(lengths)
    assert lengths[-1] > 1.05 * lengths[0]


@pytest.mark.parametrize("bearing", [0, 30, 90, 200])
def test_slope_of_a_plane_on_the_ellipsoid(bearing: float) -> None:
    """8.53 degrees whichever direction it rises in."""
    grid = plane(0.15, bearing=bearing)
    assert slope_deg(grid)[40:60, 40:60] == pytest.approx(math.degrees(math.atan(0.15)), rel=2e-3)


def test_slope_at_the_edge_of_what_is_known() -> None:
    """One neighbour will do; none, or no depth of its own, is no data."""
    width_m = Geodesic.WGS84.Inverse(36, 20, 36, 20 + STEP)["s12"]
    grid = grid_of([[10, 20, np.nan, 7]])
    east, north = gradient(grid)
    assert east[0, :2] == pytest.approx(-10 / width_m, rel=1e-4)
    assert np.isnan(east[0, 2:]).all()
    assert np.isnan(north).all()


def test_slope_over_the_date_line() -> None:
    """The first column's neighbour is the last."""
    depth = np.abs(np.arange(-180, 180))[None, :] * np.ones((3, 1))
    world = Grid(depth.astype(np.float32), np.zeros((3, 360), bool), -180.0, 1.0, 1.0, 1.0, "", 1.0)
    east, _ = gradient(world, coarsest_km=200)
    assert east[1, 0] == pytest.approx(0)
    assert east[1, 180] == pytest.approx(0)
    assert east[1, 359] == pytest.approx(-1 / 111_320, rel=1e-3)


def test_too_coarse_is_refused() -> None:
    """Slopes of cells over 500 m, or over what is asked."""
    relief = open_seabed().window((20, 34, 22, 36))
    for question in (slope_deg, gradient):
        with pytest.raises(SeabedError, match=r"slope cannot be taken from cells of 11\.1 km"):
            question(relief)
    with pytest.raises(SeabedError, match=r"burial cannot .* needs 0\.1 km"):
        require_fine(plane(0.1), "burial", coarsest_km=0.1)
    require_fine(plane(0.1), "burial")
    assert np.isfinite(slope_deg(relief, coarsest_km=12)).any()


def test_blocks_are_no_finer_than_their_source(tmp_path: Path) -> None:
    """Coarse cells made of fine ones are coarse."""
    import xarray as xr

    lat, lon = 36 - STEP * np.arange(40), 20 + STEP * np.arange(40)
    data = xr.Dataset({"z": (("lat", "lon"), -np.ones((40, 40)))}, coords={"lat": lat, "lon": lon})
    data.to_netcdf(tmp_path / "a.nc", engine="h5netcdf")
    seabed = open_seabed(tmp_path / "a.nc")
    assert np.isfinite(slope_deg(seabed.window())).all()
    with pytest.raises(SeabedError, match="slope"):
        slope_deg(seabed.window(max_cells=100))

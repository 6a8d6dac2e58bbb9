"""Which cells are in polygons, which lines touch them: against GEOS, GDAL, GeographicLib."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from rasterio.features import rasterize
from rasterio.transform import Affine

from cableroute.seabed.coast_distance import TILE, coast_km
from cableroute.seabed.land_cells import outlines_near
from cableroute.seabed.masks import Lattice, distance_km, inside, touched

LATTICE = Lattice(-3.05, 3.07, 0.31, 0.23, 27, 21)
LON = LATTICE.west_deg + LATTICE.step_lon_deg * np.arange(LATTICE.columns)
LAT = LATTICE.north_deg - LATTICE.step_lat_deg * np.arange(LATTICE.rows)
places = st.tuples(st.floats(-4, 5), st.floats(-5, 4)).map(
    lambda p: (round(p[0], 3) + 1e-5, round(p[1], 3) + 1e-5)  # not on a centre or an edge
)
rings = st.lists(places, min_size=3, max_size=9, unique=True).map(
    lambda ring: shapely.make_valid(shapely.Polygon(ring))
)


def cells() -> Any:
    """The cells as boxes."""
    lon, lat = np.meshgrid(LON, LAT)
    half = LATTICE.step_lon_deg / 2, LATTICE.step_lat_deg / 2
    return shapely.box(lon - half[0], lat - half[1], lon + half[0], lat + half[1])


@settings(deadline=None)
@given(rings)
def test_inside_is_that_of_geos(area: Any) -> None:
    """Whatever the polygon, its holes and parts."""
    lon, lat = np.meshgrid(LON, LAT)
    np.testing.assert_array_equal(inside(area, LATTICE), shapely.contains_xy(area, lon, lat))


@settings(deadline=None)
@given(st.lists(places, min_size=2, max_size=9, unique=True))
def test_touched_is_that_of_geos(points: list[tuple[float, float]]) -> None:
    """Every cell that a line comes into, none other."""
    line = shapely.LineString(points)
    want = shapely.intersects(cells(), line)
    np.testing.assert_array_equal(touched(line, LATTICE), want)


def test_inside_is_that_of_gdal() -> None:
    """A ring of land with a lake and an island in it."""
    disc = shapely.Point(0.03, 0.02).buffer(2.5)
    lake = shapely.Point(0.13, 0.32).buffer(1.5)
    area = disc.difference(lake).union(shapely.Point(0.13, 0.32).buffer(0.7))
    transform = Affine(
        LATTICE.step_lon_deg, 0, LATTICE.west_deg - LATTICE.step_lon_deg / 2, 0,
        -LATTICE.step_lat_deg, LATTICE.north_deg + LATTICE.step_lat_deg / 2,
    )  # fmt: skip
    want = rasterize([area], (LATTICE.rows, LATTICE.columns), transform=transform)
    np.testing.assert_array_equal(inside(area, LATTICE), want.astype(bool))


@pytest.mark.parametrize("turn", [-360, 360, 720])
def test_longitudes_run_on(turn: float) -> None:
    """The same places by other names, of the cells or of the polygons."""
    area = shapely.box(-1.013, -1.017, 2.011, 2.013)
    moved = LATTICE._replace(west_deg=LATTICE.west_deg + turn)
    if abs(turn) < 720:
        np.testing.assert_array_equal(inside(area, moved), inside(area, LATTICE))
    there = shapely.transform(area, lambda at: at + np.array([turn, 0]))
    np.testing.assert_array_equal(inside(there, LATTICE), inside(area, LATTICE))
    np.testing.assert_array_equal(touched(there, LATTICE), touched(area, LATTICE))


def test_points_and_nothing() -> None:
    """A point touches its cell; nothing touches none."""
    found = touched(shapely.Point(LON[3], LAT[5]), LATTICE)
    assert np.argwhere(found).tolist() == [[5, 3]]
    for nothing in (shapely.Polygon(), np.array([], object), shapely.Point()):
        assert not inside(nothing, LATTICE).any()
        assert not touched(nothing, LATTICE).any()
        assert np.isinf(distance_km(nothing, LATTICE, within_km=10)).all()


@pytest.mark.parametrize("north", [3.0, 65.0, -60.0])
def test_distances_on_the_ellipsoid(north: float) -> None:
    """To a point, at several latitudes, from 0 to beyond what is wanted."""
    lattice = Lattice(20.0, north, 0.02, 0.02, 60, 70)
    place = shapely.Point(20.61, north - 0.63)
    found = distance_km(place, lattice, within_km=60)
    for row, column in np.ndindex(lattice.rows, lattice.columns):
        if (row + column) % 7:
            continue
        lon, lat = 20 + 0.02 * column, north - 0.02 * row
        km = Geodesic.WGS84.Inverse(place.y, place.x, lat, lon)["s12"] / 1000
        if km < 59.99:
            assert found[row, column] == pytest.approx(km, abs=1e-3)
        elif km > 60.01:
            assert np.isinf(found[row, column])


def test_distances_to_an_area_beyond_the_cells() -> None:
    """Zero inside; from an area beside the lattice, over the date line."""
    lattice = Lattice(179.0, 1.0, 0.05, 0.05, 41, 15)
    area = shapely.box(-179.7, -5, -170, 5)
    found = distance_km(area, lattice, within_km=200)
    km = Geodesic.WGS84.Inverse(0, 179.5, 0, 180.3)["s12"] / 1000
    assert found[20, 10] == pytest.approx(km, abs=0.02)
    assert distance_km(area, lattice._replace(west_deg=180.5), within_km=1)[20, 0] == 0


def test_distances_to_the_coast_by_tiles_are_those_of_the_window():
    """A window over many tiles around the Aegean, to the rounding of its distances.

    Its cells are a third of one off those of the tiles' steps, and half a digit of what is kept.
    """
    west, north = 22.5 + 0.05 * 0.3333347, 40.5 - 0.04 * 0.2222249
    lattice = Lattice(west, north, 0.05, 0.04, 270, 300)
    assert min(lattice.rows, lattice.columns) > TILE
    whole = distance_km(
        shapely.boundary(outlines_near(lattice, reach_km=25)), lattice, within_km=25
    )
    for _ in range(2):  # worked out, then as kept
        tiled = coast_km(lattice, within_km=25)
        assert (np.isfinite(tiled) == np.isfinite(whole)).all()
        known = np.isfinite(whole)
        np.testing.assert_allclose(tiled[known], whole[known], rtol=0, atol=6e-6)
    assert 0.2 < known.mean() <= 1


def test_far_cells_need_fewer_points_to_an_eighth_of_a_cell():
    """The equator in one edge: cells at each distance north of it, against their meridian."""
    line = shapely.LineString([(10.0, 0.0), (30.0, 0.0)])
    lattice = Lattice(20.0, 4.0, 0.01, 0.01, 401, 1)
    found = distance_km(line, lattice, within_km=1000.0)[:, 0]
    lat = 4.0 - 0.01 * np.arange(401)
    exact = [Geodesic.WGS84.Inverse(0.0, 20.0, at, 20.0)["s12"] / 1000 for at in lat]
    off = found - np.array(exact)
    assert off.max() < 1.12 / 8
    assert off.min() > -0.02  # chords on a sphere of the mean radius

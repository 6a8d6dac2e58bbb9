"""The land at the scales of a map: a choice of its vertices, valid, and as near as it says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import shapely

from cableroute.errors import GeodataError
from cableroute.geodata import basemap, coarse_ground
from cableroute.geodata.embedded import embedded_folder

GLOBE = (-180.0, -90.0, 180.0, 90.0)
LAND, LEVELS = embedded_folder() / basemap.LAND, embedded_folder() / basemap.LEVELS


@pytest.mark.parametrize("level", [10, 30, 54])
def test_a_level_is_valid_land_within_its_tolerance(level: int) -> None:
    every = np.array(basemap.land(GLOBE).geoms, object)
    coarse = basemap.coarse_land(GLOBE, level)
    assert shapely.is_valid(coarse).all()
    large = every[np.argsort(shapely.area(every))[-30:]]  # no island that a level leaves out
    fine = shapely.get_coordinates(large)
    known = {tuple(point) for point in shapely.get_coordinates(every).tolist()}
    assert known.issuperset(map(tuple, shapely.get_coordinates(coarse[:20]).tolist()))
    near = coarse[np.argsort(shapely.area(coarse))[-40:]]
    tree = shapely.STRtree(shapely.boundary(near))
    _, away = tree.query_nearest(
        shapely.points(fine[::400]), return_distance=True, all_matches=False
    )
    tolerance = coarse_ground.tolerance_deg(level)
    assert np.quantile(away, 0.998) <= tolerance
    assert away.max() <= 1.5 * tolerance


@pytest.mark.parametrize("level", [4, 27, 44])
def test_lakes_of_a_level_are_valid_and_within_twice_its_tolerance(level: int) -> None:
    every = np.array(basemap.lakes(GLOBE).geoms, object)
    coarse = basemap.coarse_lakes(GLOBE, level)
    assert shapely.is_valid(coarse).all()
    assert 0 < len(coarse) <= len(every)
    tolerance = coarse_ground.LAKES_COARSER * coarse_ground.tolerance_deg(level)
    near = shapely.STRtree(shapely.boundary(every))
    _, away = near.query_nearest(
        shapely.points(shapely.get_coordinates(coarse)), return_distance=True, all_matches=False
    )
    assert away.max() == 0.0  # vertices of the lakes themselves
    largest = every[np.argsort(shapely.area(every))[-10:]]
    points = shapely.points(shapely.get_coordinates(largest))
    simplified = shapely.simplify(every, tolerance)
    most = [
        shapely.STRtree(shapely.boundary(lakes))
        .query_nearest(points, return_distance=True, all_matches=False)[1]
        .max()
        for lakes in (coarse, coarse_ground.large(simplified, tolerance))
    ]
    assert most[0] <= most[1] + 1e-9  # no farther than GEOS' own simplification


def test_an_area_has_the_finest_level_that_its_vertices_allow() -> None:
    area = shapely.box(30.0, 12.0, 44.0, 30.0)
    for vertices in (400, 2000):
        level = basemap.coarse_level(area, vertices)

        def counted(level: int) -> int:
            coarse = basemap.coarse_land(GLOBE, level)
            points = shapely.get_coordinates([shapely.normalize(one) for one in coarse])
            return int(shapely.intersects_xy(area, *np.unique(points, axis=0).T).sum())

        assert counted(level) <= vertices < counted(level - 1)
    assert basemap.coarse_level(area, 10**6) == 0
    assert basemap.coarse_level(area, 1) == coarse_ground.LEVEL_COUNT - 1


def test_levels_of_other_land_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "levels.bin.xz"
    path.write_bytes(LEVELS.read_bytes()[:-100])
    with pytest.raises(GeodataError, match=r"not a whole xz file|cut short"):
        coarse_ground.coarse_polygons(LAND, path, 3, GLOBE)
    with pytest.raises(GeodataError, match="not of this land"):
        coarse_ground.coarse_polygons(embedded_folder() / basemap.LAKES, LEVELS, 3, GLOBE)

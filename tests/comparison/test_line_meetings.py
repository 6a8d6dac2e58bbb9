"""Crossings, stretches that are too near and areas of lines: on the equator, by arithmetic."""

import math

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from shapely.geometry import LineString

from cableroute.comparison.assets import Area, Asset, areas_of_tables
from cableroute.comparison.line_meetings import (
    SeparationRule,
    find_areas,
    find_crossings,
    find_near,
)
from cableroute.seabed import Grid, Seabed

DEGREE_KM = 6378.137 * math.pi / 180  # of the equator
EQUATOR = Asset("E", "", LineString([(0, 0), (10, 0)]), accuracy_km=2.0)


def north_km(lat):
    return Geodesic.WGS84.Inverse(0, 0, lat, 0)["s12"] / 1000


def across(name, lon, tilt=0.0, accuracy_km=None):
    line = LineString([(lon - tilt, -1), (lon + tilt, 1)])
    return Asset(name, "", line, accuracy_km=accuracy_km)


def test_crossings_are_in_order_with_their_angle_and_what_is_below_the_floor():
    others = [across("late", 7, 1.0, 3.0), across("early", 2), across("flat", 4.5, 5.0)]
    touch = Asset("touch", "", LineString([(9, 0), (9, 3)]))
    meridian = Asset("M", "", LineString([(2, 0.5), (2, -3)]))
    found = find_crossings([EQUATOR, meridian], [*others, touch], least_angle_deg=30)
    assert [(at.asset.id, at.other.id) for at in found][:4] == [
        ("E", "early"), ("E", "flat"), ("E", "late"), ("E", "touch"),
    ]  # fmt: skip
    kps = [at.kp_km for at in found[:4]]
    assert kps == pytest.approx([lon * DEGREE_KM for lon in (2, 4.5, 7, 9)], abs=1e-3)
    # the angle at the equator, by the azimuth of the other line where it crosses
    for at in found[:3]:
        (lon1, lat1), (lon2, lat2) = at.other.line.coords
        line = Geodesic.WGS84.InverseLine(lat1, lon1, lat2, lon2)
        azimuth = line.Position(line.s13 / 2)["azi2"]
        assert at.angle_deg == pytest.approx(90 - abs(azimuth), abs=0.01)
        assert at.is_below_floor == (at.angle_deg < 30)
    assert [at.is_below_floor for at in found[:4]] == [False, True, False, None]
    assert [at.accuracy_km for at in found[:4]] == [None, None, 5.0, None]


def sloping():
    """A seabed as deep in m as 1,000 times its longitude, unknown west of 1 degree."""
    lon = np.arange(-1, 12.01, 0.05)
    depth = np.broadcast_to(np.where(lon < 1, np.nan, 1000 * lon), (60, lon.size))
    grid = Grid(
        depth_m=depth.astype(np.float32), land=np.zeros(depth.shape, bool), west_deg=-1.0,
        north_deg=1.475, step_lon_deg=0.05, step_lat_deg=0.05, source="a test",
        source_step_deg=0.05,
    )  # fmt: skip

    class Slope(Seabed):
        def window(self, *_, **__):
            return grid

    return object.__new__(Slope)


def test_a_line_is_too_near_below_a_distance_or_some_depths_of_water():
    """A parallel 11.06 km away: nearer than three depths from where these are so deep, 3.69 km."""
    parallel = LineString([(lon / 10, 0.1) for lon in range(-20, 121)])
    other = Asset("P", "", parallel, accuracy_km=1.0)
    apart = north_km(0.1)
    assert find_near([EQUATOR], [other], SeparationRule(apart - 0.1)) == ([], 0.0)
    near, unknown = find_near([EQUATOR], [other], SeparationRule(apart + 0.1))
    assert unknown == 0
    [one] = near
    assert (one.from_kp_km, one.to_kp_km) == pytest.approx((0, 10 * DEGREE_KM), abs=0.05)
    assert (one.depth_m, one.limit_km) == (None, pytest.approx(apart + 0.1))
    near, unknown = find_near([EQUATOR], [other], SeparationRule(1.0, 3.0), seabed=sloping())
    [one] = near
    start = apart / 3 * DEGREE_KM  # a km of depth for each degree of longitude
    assert (one.from_kp_km, one.to_kp_km) == pytest.approx((start, 10 * DEGREE_KM), abs=0.2)
    assert one.least_km == pytest.approx(apart, abs=0.01)
    assert one.depth_m == pytest.approx(1000 * one.kp_km / DEGREE_KM, rel=0.01)
    assert one.limit_km == pytest.approx(3 * one.depth_m / 1000, rel=1e-6)
    assert (one.lon, one.lat) == pytest.approx((one.kp_km / DEGREE_KM, 0), abs=1e-6)
    assert one.accuracy_km == 3.0
    assert unknown == pytest.approx(DEGREE_KM, abs=0.06 * DEGREE_KM)


def test_the_land_that_is_looked_at_is_near_the_lines(geo):
    """Off Chile no other country, in the middle of the Atlantic none."""

    def countries(*line):
        areas = areas_of_tables(geo, near=[LineString(line)])
        return {area.id for area in areas if area.kind == "country"}

    assert countries((-71.5, -30), (-71.0, -30)) == {"CL"}
    assert countries((-30, 20), (-30, 21)) == set()


spans = st.tuples(st.floats(-2, 12), st.floats(0.01, 6))


@settings(max_examples=40, deadline=None)
@given(st.lists(spans, min_size=1, max_size=5), st.lists(spans, max_size=3))
def test_lengths_in_areas_add_up_to_the_line(first, second):
    """Boxes on the equator: each inside from edge to edge, outside what no box of a kind has."""
    kinds = {"waters": first, "area": second}
    areas = [
        Area(f"{kind}{n}", "", kind, shapely.box(west, -1, west + wide, 1))
        for kind, boxes in kinds.items() for n, (west, wide) in enumerate(boxes)
    ]  # fmt: skip
    stretches, sums = find_areas([EQUATOR], areas)
    assert [row.kind for row in sums] == [kind for kind, boxes in kinds.items() if boxes]
    for row in sums:
        clipped = [(max(0, west), min(10, west + wide)) for west, wide in kinds[row.kind]]
        lengths = [max(0.0, end - begin) for begin, end in clipped]
        covered = shapely.union_all([shapely.box(a, 0, b, 1) for a, b in clipped if b > a]).area
        near = {"abs": 0.02}
        assert row.line_km == pytest.approx(10 * DEGREE_KM, abs=1e-6)
        assert row.in_areas_km == pytest.approx(sum(lengths) * DEGREE_KM, **near)
        assert row.outside_km == pytest.approx((10 - covered) * DEGREE_KM, **near)
        assert row.twice_km == pytest.approx((sum(lengths) - covered) * DEGREE_KM, **near)
        of_kind = [one for one in stretches if one.kind == row.kind]
        assert [one.from_kp_km for one in of_kind] == sorted(one.from_kp_km for one in of_kind)
        outside = [one.km for one in of_kind if one.area is None]
        assert sum(outside) == pytest.approx(row.outside_km)
        assert all(km > 0 for km in outside)

"""Crossings, parallels and lengths inside areas, against independent authorities."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from pygeodesy.ellipsoidalKarney import LatLon
from shapely import LineString

from cableroute import GeometryError
from cableroute.geometry import crossings, geodesy, kp_of_point, line_km, parallels, point_at_kp
from cableroute.geometry.areas import lengths_inside_km, outer_bounds
from cableroute.geometry.closeness import closer_than
from cableroute.geometry.lines import corridor, cumulative_km
from cableroute.geometry.pieces import near_pairs, pieces_of
from cableroute.geometry.proximity import all_crossings, all_parallels, nearest, within_reach

METRE_KM = 0.001
WGS84 = Geodesic.WGS84


def geodesic_km(lon1, lat1, lon2, lat2):
    return WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000


def walks(count, *, seed, step=0.05, size=1.0, lon=0.0, lat=0.0, vertices=30):
    """Random walks in a square of `size` degrees."""
    random = np.random.default_rng(seed)
    starts = np.add(random.uniform(0, size, (count, 1, 2)), (lon, lat))
    heading = random.uniform(0, math.tau, (count, 1)) + random.normal(
        0, 0.4, (count, vertices)
    ).cumsum(axis=1)
    steps = step * np.stack([np.cos(heading), np.sin(heading)], axis=2)
    return [LineString(walk) for walk in starts + steps.cumsum(axis=1)]


# --- Crossings ------------------------------------------------------------------------------


def test_the_equator_and_a_meridian():
    equator, meridian = LineString([(-3, 0), (5, 0)]), LineString([(1, -2), (1, 7)])
    found = crossings(equator, [meridian])
    assert found.kp_km == pytest.approx(4 * math.radians(6378.137), abs=1e-6)
    assert found.other_kp_km == pytest.approx(geodesic_km(1, -2, 1, 0), abs=1e-6)
    assert (found.lon[0], found.lat[0]) == pytest.approx((1, 0), abs=1e-9)
    assert found.angle_deg == pytest.approx(90)
    assert found.kind.tolist() == ["cross"]
    assert found.end_kp_km == found.kp_km
    assert (found.line.tolist(), found.other.tolist()) == ([0], [0])


def test_random_geodesics_cross_where_pygeodesy_says():
    random = np.random.default_rng(5)
    checked = 0
    while checked < 25:
        lon, lat = random.uniform(-180, 180), random.uniform(-75, 75)
        ends = []
        for azimuth in random.uniform(0, 360, 2):
            for turn in (0, 180):
                way = WGS84.Direct(lat, lon, azimuth + turn, random.uniform(5e3, 4e6))
                ends.append((way["lon2"], way["lat2"]))
        if max(abs(end[1]) for end in ends) > 88:
            continue
        one, two = LineString(ends[:2]), LineString(ends[2:])
        found = crossings(one, [two])
        near = [LatLon(y, x) for x, y in ends]
        meets, *_ = _pygeodesy_intersection(*near)
        assert found.kp_km.size == 1
        sine = math.sin(math.radians(found.angle_deg[0]))
        off = geodesic_km(found.lon[0], found.lat[0], meets.lon, meets.lat)
        assert off < 2e-5 / sine + 1e-6  # 2 cm by the angle
        assert off < METRE_KM or sine < 0.02
        assert geodesic_km(lon, lat, meets.lon, meets.lat) < 1e-5  # built to cross here
        assert found.kp_km[0] == pytest.approx(geodesic_km(*ends[0], lon, lat), abs=3e-5 / sine)
        assert found.other_kp_km[0] == pytest.approx(
            geodesic_km(*ends[2], lon, lat), abs=3e-5 / sine
        )
        way = WGS84.Inverse(lat, lon, ends[0][1], ends[0][0])["azi1"]
        other = WGS84.Inverse(lat, lon, ends[2][1], ends[2][0])["azi1"]
        angle = abs(way - other) % 180
        assert found.angle_deg[0] == pytest.approx(min(angle, 180 - angle), abs=0.02)
        checked += 1


def _pygeodesy_intersection(start, end, other_start, other_end):
    from pygeodesy.ellipsoidalKarney import intersection3

    return intersection3(start, end, other_start, other_end)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_small_work_is_the_same_as_shapely_on_the_plane(seed):
    lines = walks(60, seed=seed)
    # Overlaps too: two lines of some other's vertices.
    lines += [LineString(lines[0].coords[3:9]), LineString(lines[1].coords[20:10:-1])]
    found = all_crossings(lines)
    tree = shapely.STRtree(lines)
    first, second = tree.query(lines, predicate="intersects")
    pairs = {(i, j) for i, j in zip(first.tolist(), second.tolist(), strict=True) if i < j}
    assert set(zip(found.line.tolist(), found.other.tolist(), strict=True)) == pairs
    overlaps = set()
    for i, j in pairs:
        meets = shapely.get_parts(lines[i].intersection(lines[j]))
        ours = found.line == i
        ours &= found.other == j
        points = [part for part in meets if part.geom_type == "Point"]
        if len(points) < len(meets):
            overlaps.add((i, j))
            continue
        assert ours.sum() == len(points)
        for point in points:
            away = geodesy.distance_km(point.x, point.y, found.lon[ours], found.lat[ours])
            assert away.min() < 5 * METRE_KM  # straight in degrees against geodesics of 5 km
    is_overlap = found.kind == "overlap"
    assert set(zip(found.line[is_overlap], found.other[is_overlap], strict=True)) == overlaps
    assert {(0, 60), (1, 61)} <= overlaps


def test_an_overlap_is_given_by_its_two_ends():
    line = LineString([(0, 0), (1, 0), (2, 0.5), (3, 0.5), (4, 1)])
    kps = cumulative_km(line)
    part = LineString([(0.5, 1), (1, 0), (2, 0.5), (3, 0.5), (3, -1)])
    for other, ends in ((part, (0, 1)), (part.reverse(), (1, 0))):
        found = crossings(line, [other])
        assert found.kind.tolist() == ["overlap"]
        assert found.kp_km == pytest.approx(kps[1], abs=1e-6)
        assert found.end_kp_km == pytest.approx(kps[3], abs=1e-6)
        theirs = cumulative_km(other)[[1, 3]][list(ends)]
        assert [found.other_kp_km[0], found.other_end_kp_km[0]] == pytest.approx(theirs, abs=1e-6)
        assert (found.lon[0], found.lat[0]) == pytest.approx((1, 0), abs=1e-9)
        assert found.angle_deg[0] == pytest.approx(0, abs=1e-4)


def test_a_line_overlaps_itself_whole():
    line = LineString([(170, 50), (-170, 52), (-160, 40), (-160, 40), (-155, 40)])
    for other in (line, line.reverse(), LineString([(170, 50), (190, 52), (200, 40), (205, 40)])):
        found = crossings(line, [other])
        assert found.kind.tolist() == ["overlap"]
        assert found.kp_km == pytest.approx(0, abs=1e-6)
        assert found.end_kp_km == pytest.approx(line_km(line), abs=1e-6)


def test_lines_on_the_very_same_plane_have_figures():
    lon = -114.73742764352214
    one = LineString([(lon, 18.09435281433099), (lon, -7.922109033074943)])
    other = LineString([(lon, -20), (lon, 5), (lon, 30)])
    for first, second in ((one, other), (other, one), (one, one.reverse())):
        found = crossings(first, [second])
        assert found.kind.size
        assert np.isfinite([found.kp_km, found.other_kp_km, found.lon, found.lat]).all()
        assert "cross" not in found.kind


def test_a_last_vertex_given_twice_changes_no_kind():
    line = LineString([(-1, 0), (1, 0)])
    other = LineString([(0, -1), (0, 0), (0, 0.00005), (0, 0.00005)])
    for one, two in ((line, other), (other, line)):
        assert crossings(one, [two]).kind.tolist() == ["cross"]


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ([(1, -1), (1, 0), (1, 1)], "cross"),  # a vertex on the line
        ([(0, -1), (1, 0), (2, -1)], "touch"),  # a vertex on it, on the same side
        ([(1, 1), (1, 0)], "touch"),  # an end on it
        ([(1, 1), (1, 0.000004)], "touch"),  # an end 0.4 m off it
        ([(1, 1), (1, -0.000004)], "touch"),  # an end 0.4 m beyond it
        ([(1, 1), (1, -0.00002)], "cross"),  # an end 2 m beyond it
        ([(0, 1), (1, 0.000004), (2, 1)], "touch"),  # a vertex 0.4 m off it
        ([(0, 1), (1, -0.000002), (2, 1)], "touch"),  # across by 0.2 m and back
        ([(0, 1), (1, 0.000004), (2, -1)], "cross"),  # across, by a vertex near it
        ([(3, 1), (3, 0), (3, -1)], "touch"),  # at the end of the line
        ([(1, 1), (1, 0.00002)], None),  # an end 2 m off it
        ([(5, 1), (5, -1)], None),
    ],
)
def test_cross_or_touch(other, kind):
    line = LineString([(-1, 0), (3, 0)])
    for one in (line, LineString([(-1, 0), (1, 0), (3, 0)])):
        for two in (LineString(other), LineString(other[::-1])):
            assert crossings(one, [two]).kind.tolist() == [kind] * bool(kind)
            turned = crossings(two, [one])
            assert turned.kind.tolist() == [kind] * bool(kind)


def test_kps_of_touches_are_to_a_millimetre():
    line = LineString([(-50, 20), (-10, 60)])
    kps = np.linspace(100, line_km(line) - 100, 40)
    at = np.column_stack(point_at_kp(line, kp_km=kps))
    others = [LineString([(lon, lat), (lon + 1, lat)]) for lon, lat in at]
    found = crossings(line, others)
    assert found.kind.tolist() == ["touch"] * 40
    assert found.kp_km == pytest.approx(kps, abs=1e-5)
    assert geodesy.distance_km(*at.T, found.lon, found.lat).max() < 1e-5


@pytest.mark.parametrize(("legs", "kind"), [((0, 2, 1, 3), "cross"), ((0, 1, 2, 3), "touch")])
def test_a_vertex_of_both(legs, kind):
    arms = [(1, 0.2), (0.3, 1), (-1, 0.1), (0.1, -1)]
    came, went, other_came, other_went = (arms[n] for n in legs)
    one, two = LineString([came, (0, 0), went]), LineString([other_came, (0, 0), other_went])
    found = crossings(one, [two, two.reverse()])
    assert found.kind.tolist() == [kind, kind]
    assert (found.lon[0], found.lat[0]) == pytest.approx((0, 0), abs=1e-9)


def test_over_the_date_line_and_the_pole():
    wrapped = LineString([(179, -1), (-179, 1)])
    continuous = LineString([(181, -1), (179, 1)])
    found = crossings(wrapped, [continuous])
    assert abs(found.lon[0]) == pytest.approx(180, abs=1e-9)
    assert found.lat[0] == pytest.approx(0, abs=1e-9)
    over, beside = LineString([(0, 80), (180, 80)]), LineString([(90, 85), (-90, 85)])
    found = crossings(over, [beside])
    assert found.lat[0] == pytest.approx(90, abs=1e-7)
    assert found.kp_km[0] == pytest.approx(geodesic_km(0, 80, 0, 90), abs=1e-6)
    assert found.kind.tolist() == ["cross"]
    near = parallels(over, [LineString([(40, 89.9), (120, 89.9)])], within_km=20)
    assert near.from_kp_km.size == 1


def test_long_and_short_pieces():
    short = LineString([(0.5, y) for y in np.linspace(-0.001, 0.001, 2001)])  # 10 cm apart
    long = LineString([(-60, 0), (60, 0)])
    found = crossings(long, [short])
    assert found.kind.tolist() == ["cross"]
    assert found.kp_km[0] == pytest.approx(60.5 * math.radians(6378.137), abs=1e-5)


def test_all_crossings_are_those_of_each_line():
    lines = walks(25, seed=9, lon=179.5, lat=60)
    found = all_crossings(lines)
    for number, line in enumerate(lines):
        alone = crossings(line, lines[number + 1 :])
        rows = found.line == number
        assert found.other[rows].tolist() == (alone.other + number + 1).tolist()
        assert found.kp_km[rows] == pytest.approx(alone.kp_km, abs=1e-9)
    assert (np.diff(found.line) >= 0).all()


def test_no_piece_within_reach_is_left_out():
    # over both poles and the date line, where sides of a cube around the earth meet, and long ones
    starts = [(-180.2, 70), (160, 40), (0, 84), (10, -86), (45, 35), (135, -35.2), (90, 0)]
    lines = [
        LineString(np.clip(shapely.get_coordinates(line), (-540, -90), (540, 90)))
        for n, (lon, lat) in enumerate(starts)
        for line in walks(2, seed=n, lon=lon, lat=lat)
    ]
    lines += [LineString([(150, 60), (-140, 75)]), LineString([(-100, 80), (80, 80)])]
    held = pieces_of(lines)
    found = {}
    for reach_km in (20, 300):
        near = [pair for a, b in near_pairs(held, np.full(len(lines), reach_km), len(lines))
                for pair in zip(a.tolist(), b.tolist(), strict=True)]  # fmt: skip
        found[reach_km] = set(near)
        assert len(found[reach_km]) == len(near) > 20
    every = held.of_lines(0, len(lines))
    # places on each piece, on the ground: within reach of one another in space, so on the ground
    share = np.linspace(0, 1, 21)[:, None, None]
    places = held.xyz[every] + share * (held.xyz[every + 1] - held.xyz[every])
    places /= np.sqrt((places**2 / np.array([6378.137, 6378.137, 6356.752]) ** 2).sum(2))[..., None]
    line = held.lines(every)
    for n, a in enumerate(every.tolist()):
        apart = np.sqrt(((places[:, None, n, None] - places[None]) ** 2).sum(3)).min(axis=(0, 1))
        for reach_km, pairs in found.items():
            for b in every[(apart <= 1.999 * reach_km) & (line != line[n])].tolist():
                assert (a, b) in pairs


# --- Parallels ------------------------------------------------------------------------------


def dense(line, step_km):
    kps = np.append(np.arange(0, line_km(line), step_km), line_km(line))
    return kps, *point_at_kp(line, kp_km=kps)


@pytest.mark.parametrize("within_km", [2.0, 40.0, 600.0])
def test_parallels_are_those_of_dense_brute_force(within_km):
    scale = within_km / 10
    random = np.random.default_rng(int(within_km))
    for _ in range(6):
        lon, lat = random.uniform(-180, 180), random.uniform(-70, 70)
        ends = []
        for _ in range(6):
            way = WGS84.Direct(lat, lon, random.uniform(0, 360), random.uniform(0, 15e3 * scale))
            ends.append((way["lon2"], way["lat2"]))
        line, other = LineString(ends[:3]), LineString(ends[3:])
        found = parallels(line, [other], within_km=within_km)
        kps, x, y = dense(line, line_km(line) / 400)
        away = kp_of_point(other, x, y).offset_km
        inside = np.zeros(len(kps), dtype=bool)
        for from_, to in zip(found.from_kp_km, found.to_kp_km, strict=True):
            inside |= (kps >= from_ - 1e-6) & (kps <= to + 1e-6)
        slack = max(0.01, 0.001 * within_km)
        assert inside[away < within_km - slack].all()
        assert not inside[away > within_km + slack].any()
        for row in range(found.kp_km.size):
            rows = (kps >= found.from_kp_km[row]) & (kps <= found.to_kp_km[row])
            least = away[rows].min() if rows.any() else 0
            assert found.least_km[row] <= least + max(0.01, 0.001 * least)
            at = point_at_kp(line, kp_km=found.kp_km[row])
            there = point_at_kp(other, kp_km=found.other_kp_km[row])
            km = WGS84.Inverse(at[1], at[0], there[1], there[0])["s12"] / 1000
            assert found.least_km[row] == pytest.approx(km, abs=max(0.01, 0.001 * km))


def test_two_meridians():
    # From 29 to 30 degrees north, 0.2 degree apart: nearest in the north.
    one, two = LineString([(31, 29), (31, 30)]), LineString([(31.2, 29), (31.2, 30)])
    found = parallels(one, [two], within_km=19.4)
    assert found.least_km == pytest.approx(geodesic_km(31, 30, 31.2, 30), rel=1e-4)
    assert found.to_kp_km == pytest.approx(line_km(one), abs=1e-6)
    lat = point_at_kp(one, kp_km=found.from_kp_km[0])[1]
    assert geodesic_km(31, lat, 31.2, lat) == pytest.approx(19.4, rel=2e-4)
    assert parallels(one, [two], within_km=19.2).kp_km.size == 0


def test_a_crossing_is_nearest():
    found = all_parallels(
        [LineString([(-2, 0), (2, 0)]), LineString([(0, -2), (0, 2)])],
        within_km=50,
    )  # fmt: skip
    assert found.least_km.tolist() == [0, 0]
    assert (found.to_kp_km - found.from_kp_km).tolist() == pytest.approx([100, 100], rel=1e-3)


def test_reaches_add_up():
    lines = [LineString([(0, lat), (1, lat)]) for lat in (0, 0.1, 0.3)]
    # 11.06 and 22.1 km between neighbours, 33.2 km between the outer ones
    found = within_reach(lines, reach_km=[10, 2, 20.2])
    pairs = list(zip(found.line.tolist(), found.other.tolist(), strict=True))
    assert pairs == [(0, 1), (1, 0), (1, 2), (2, 1)]


# --- Nearest --------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_nearest_is_that_of_dense_brute_force(seed):
    random = np.random.default_rng(seed)
    ends = np.column_stack([random.uniform(-180, 180, 6), random.uniform(-80, 80, 6)])
    ends[:3] = ends[0] + (ends[:3] - ends[0]) / 20
    ends[3:] = ends[3] + (ends[3:] - ends[3]) / 20
    line, other = LineString(ends[:3]), LineString(ends[3:])
    found = nearest(line, other)
    _, x, y = dense(line, line_km(line) / 300)
    _, u, v = dense(other, line_km(other) / 300)
    brute = geodesy.distance_km(x[:, None], y[:, None], u, v).min()
    assert found.distance_km <= brute * 1.001 + 0.01
    assert found.distance_km == pytest.approx(
        geodesic_km(found.lon, found.lat, found.other_lon, found.other_lat), abs=1e-6
    )
    at = point_at_kp(line, kp_km=found.kp_km)
    assert geodesic_km(*at, found.lon, found.lat) < METRE_KM


def test_nearest_at_the_antipodes_is_that_of_geographiclib():
    one, two = LineString([(0, 0), (0, 0.001)]), LineString([(175, 0), (175, 0.001)])
    near = min(
        Geodesic.WGS84.Inverse(lat, 0, other, 175)["s12"] / 1000
        for lat in (0, 0.001)
        for other in (0, 0.001)
    )
    assert nearest(one, two).distance_km == pytest.approx(near, abs=0.2)


def test_nearest_is_on_both_lines_and_as_far_as_its_points_are_apart():
    """Lines over half the globe, of which some meet and some are nearest at an end."""
    random = np.random.default_rng(3)
    met = ended = 0
    for _ in range(150):
        xy = np.column_stack(
            [random.uniform(-180, 180, 6), np.degrees(np.arcsin(random.uniform(-1, 1, 6)))]
        )
        line, other = LineString(xy[:3]), LineString(xy[3:])
        found = nearest(line, other)
        apart = Geodesic.WGS84.Inverse(found.lat, found.lon, found.other_lat, found.other_lon)
        assert found.distance_km == pytest.approx(apart["s12"] / 1000, abs=1e-8)
        at = point_at_kp(line, kp_km=found.kp_km)
        beside = point_at_kp(other, kp_km=found.other_kp_km)
        assert geodesic_km(*at, found.lon, found.lat) < METRE_KM
        assert geodesic_km(*beside, found.other_lon, found.other_lat) < METRE_KM
        met += found.distance_km == 0
        ended += found.kp_km == line_km(line)
    assert met > 30
    assert ended > 10


def test_nearest_of_lines_that_cross_is_nothing():
    found = nearest(LineString([(-1, 0), (1, 0)]), LineString([(0, -1), (0, 1)]))
    assert found.distance_km == 0
    assert (found.lon, found.lat) == pytest.approx((0, 0), abs=1e-6)


# --- Areas ----------------------------------------------------------------------------------


def test_outer_bounds_hold_the_geodesics_of_a_line():
    random = np.random.default_rng(5)
    bounded = 0
    for _ in range(200):
        steps = random.normal(0, 10 ** random.uniform(-3, 1.7), (random.integers(1, 5), 2))
        start = random.uniform([-180, -85], [180, 85])
        xy = np.vstack([start, start + np.cumsum(steps, axis=0)]).clip([-180, -90], [180, 90])
        west, south, east, north = outer_bounds(LineString(xy))
        for one, other in pairwise(xy):
            line = Geodesic.WGS84.InverseLine(*one[::-1], *other[::-1])
            for share in (0.1, 0.25, 0.5, 0.75, 0.9):
                at = line.Position(share * line.s13)
                assert west <= at["lon2"] <= east
                assert south <= at["lat2"] <= north
        bounded += math.isfinite(west)
    assert 100 < bounded < 200
    assert outer_bounds(LineString([(0, 40), (60, 40)]))[3] > 44  # the geodesic bends northward


def test_the_equator_through_squares():
    line = LineString([(-10, 0), (10, 0)])
    areas = [
        shapely.box(-2, -1, 3, 1),
        shapely.box(20, 0, 21, 1),
        shapely.MultiPolygon([shapely.box(-20, -1, -9, 1), shapely.box(9, -1, 12, 1)]),
        shapely.box(-5, 0, 5, 1),  # along its edge
    ]
    found = lengths_inside_km(line, areas)
    degree = math.radians(6378.137)
    assert [item.km for item in found] == pytest.approx(
        [5 * degree, 0, 2 * degree, 10 * degree], abs=1e-6
    )
    assert found[0].intervals[0] == pytest.approx((8 * degree, 13 * degree), abs=1e-6)
    assert found[1].intervals == ()
    assert [span[0] for span in found[2].intervals] == pytest.approx([0, 19 * degree], abs=1e-6)


def test_a_line_out_and_back_counts_twice():
    line = LineString([(-10, 0), (10, 0), (-10, 0)])
    found = lengths_inside_km(line, [shapely.box(-2, -1, 3, 1)])[0]
    assert found.km == pytest.approx(10 * math.radians(6378.137), abs=1e-6)
    assert len(found.intervals) == 2


def test_areas_over_the_date_line():
    line = LineString([(175, 10), (-175, 10)])
    both = shapely.MultiPolygon([shapely.box(178, 0, 180, 20), shapely.box(-180, 0, -179, 20)])
    areas = [both, shapely.box(178, 0, 181, 20), shapely.box(-182, 0, -179, 20)]
    found = lengths_inside_km(line, areas)
    assert len({round(item.km, 6) for item in found}) == 1
    assert all(len(item.intervals) == 1 for item in found)
    moved = lengths_inside_km(LineString([(-5, 10), (5, 10)]), [shapely.box(-2, 0, 1, 20)])
    assert found[0].km == pytest.approx(moved[0].km, abs=1e-6)


def test_a_corridor_holds_its_line():
    line = LineString([(170, 80), (-100, 85), (0, 70)])
    found = lengths_inside_km(line, [corridor(line, width_km=10)])[0]
    assert found.km == pytest.approx(line_km(line), abs=1e-6)


def test_edge_of_an_area_is_met_to_a_metre():
    # 45 degrees north by closed form: where the geodesic meets the meridian of the edge.
    line = LineString([(0, 45), (40, 46)])
    (from_, to), *_ = lengths_inside_km(line, [shapely.box(10, 0, 20, 80)])[0].intervals
    for kp, lon in ((from_, 10), (to, 20)):
        assert point_at_kp(line, kp_km=kp)[0] == pytest.approx(lon, abs=1e-6)


# --- Faults ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (shapely.Point(0, 0), "line 1 is a Point"),
        (None, "line 1 is a NoneType"),
        (LineString(), "line 1 is empty"),
        (LineString([(0, 0), (0, 0)]), "line 1: all its vertices are the same"),
        (LineString([(0, 0), (0, 91)]), r"line 1, vertex 1: \[0.0, 91.0\] is not a place"),
        (LineString([(0, 0), (541, 0)]), "line 1, vertex 1"),
    ],
)
def test_faulty_lines(line, message):
    lines = [LineString([(0, 0), (1, 1)]), line]
    with pytest.raises(GeometryError, match=message):
        all_crossings(lines)
    with pytest.raises(GeometryError, match=message.replace("line 1", "others, line 0")):
        crossings(*lines[:1], lines[1:])


@pytest.mark.parametrize("km", [0, -1, math.nan, 2001, "far", None])
def test_faulty_distances(km):
    with pytest.raises(GeometryError, match="within_km"):
        all_parallels(walks(2, seed=1), within_km=km)


def test_faulty_reaches():
    lines = walks(2, seed=1)
    with pytest.raises(GeometryError, match="give one each"):
        within_reach(lines, reach_km=[1])
    with pytest.raises(GeometryError, match="index 1 is not a reach"):
        within_reach(lines, reach_km=[1, -1])


@pytest.mark.parametrize(
    ("area", "message"),
    [
        (LineString([(0, 0), (1, 1)]), "area 0 is a LineString"),
        ("sea", "area 0 is a str"),
        (shapely.Polygon(), "area 0 is empty"),
        (shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]), "Self-intersection"),
        (shapely.box(0, 0, 1000, 1), "give longitude and latitude"),
    ],
)
def test_faulty_areas(area, message):
    with pytest.raises(GeometryError, match=message):
        lengths_inside_km(LineString([(0, 0), (1, 1)]), [area])


def test_nothing_to_look_at():
    line = LineString([(0, 0), (1, 1)])
    for lines in ([], [line]):
        assert all_crossings(lines).kp_km.size == 0
        assert all_parallels(lines, within_km=1).kp_km.size == 0
    assert crossings(line, []).kind.size == 0
    assert lengths_inside_km(line, []) == []
    with pytest.raises(GeometryError, match="not a line"):
        lengths_inside_km(shapely.Point(0, 0), [])


def test_lines_and_areas_may_be_given_in_any_collection():
    line, other = LineString([(0, 0), (2, 0)]), LineString([(1, -1), (1, 1)])
    area = shapely.box(0.5, -1, 1.5, 1)
    equator_km = math.pi / 180 * 6378.137  # a degree of it
    assert lengths_inside_km(line, iter([area]))[0].km == pytest.approx(equator_km)
    for given in (iter([other]), {7: other}.values(), np.array([other])):
        assert crossings(line, given).kp_km.tolist() == pytest.approx([equator_km])
    assert len(all_parallels(iter([line, other]), within_km=5).line) == 2
    near = closer_than(line, {7: other}.values(), kp_km=[0, 100], within_km=[5, 5])
    assert len(near.line) == 1


@pytest.mark.parametrize("given", [shapely.box(0, 0, 1, 1), LineString([(0, 0), (1, 1)]), None, 5])
def test_one_line_or_area_is_no_list(given):
    line = LineString([(0, 0), (2, 0)])
    for call in (lengths_inside_km, crossings, lambda one, others: all_crossings(others)):
        with pytest.raises(GeometryError, match="is not a list"):
            call(line, given)


@pytest.mark.parametrize(
    "given", [np.zeros((2, 2)), "x", shapely.LinearRing([(0, 0), (1, 0), (1, 1)])]
)
def test_what_is_no_line_string_is_named(given):
    line = LineString([(0, 0), (2, 0)])
    with pytest.raises(GeometryError, match=r"others, line 0 is a .*; give LineStrings only"):
        crossings(line, [given])


@pytest.mark.parametrize("seed", range(4))
def test_where_a_stretch_ends_is_a_place_of_its_line(seed):
    """Pieces are measured otherwise than the line: their KPs differ by some micrometres."""
    steps = np.random.default_rng(seed).normal((0.15, 0.05), 0.3, (300, 2))
    line = LineString(np.cumsum(steps, axis=0))
    found = parallels(line, [line], within_km=5)
    end_km = found.to_kp_km.max()
    lon, lat = point_at_kp(line, kp_km=end_km)
    assert (lon, lat) == pytest.approx(line.coords[-1], abs=1e-9)
    with pytest.raises(GeometryError, match="is not on the line"):
        point_at_kp(line, kp_km=end_km + 1e-6)

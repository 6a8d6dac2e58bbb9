"""Distances, bearings and lines, against GeographicLib, pygeodesy, closed forms and print."""

import csv
import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from pygeodesy.rhumb.aux_ import RhumbAux
from shapely import LineString, MultiLineString, MultiPolygon, Point, Polygon

from cableroute.errors import GeometryError
from cableroute.geometry import geodesy, kp_of_point, line_km, point_at_kp
from cableroute.geometry.coordinate_text import angle_text
from cableroute.geometry.kp import KpOfPoint, split_line
from cableroute.geometry.lines import (
    corridor,
    cumulative_km,
    cut_at_date_line,
    densify,
    lines_km,
    to_planar,
)

WGS84 = Geodesic.WGS84
RHUMB = RhumbAux()
MICROMETRE_KM = 1e-9
MILLIMETRE_KM = 1e-6
ATLANTIC = LineString([(-60.0, 45.0), (-30.0, 52.0), (-28.0, 47.0), (-10.0, 45.0)])
SINGLE = LineString([(-60.0, 45.0), (21.6, 50.0)])  # one segment of some 6 000 km
FIJI = LineString([(170.0, -10.0), (178.5, -18.0), (-175.0, -21.0), (-160.0, 20.0)])


def inverse(lon1, lat1, lon2, lat2):
    found = WGS84.Inverse(lat1, lon1, lat2, lon2)
    return found["s12"] / 1000, found["azi1"] % 360


def authority_km(line):
    return sum(inverse(*a, *b)[0] for a, b in pairwise(shapely.get_coordinates(line)))


def turn_between(a, b):
    return abs((a - b + 180) % 360 - 180)


def random_pairs(count, seed=7):
    random = np.random.default_rng(seed)
    lon1, lon2 = random.uniform(-180, 180, (2, count))
    lat1, lat2 = random.uniform(-90, 90, (2, count))
    lon2[::4] = lon1[::4] + 180 + random.uniform(-1, 1, lon2[::4].size)  # nearly antipodal
    lat2[::4] = -lat1[::4] + random.uniform(-1, 1, lat2[::4].size)
    lat1[1::16], lat2[2::16] = 90, -90
    lat2 = np.clip(lat2, -90, 90)
    lon1[3::8], lon2[3::8] = 179.9, -179.8
    lon2[np.abs(lon2) > 180] -= 360
    return list(zip(lon1, lat1, lon2, lat2, strict=True))


# --- Geodesics ------------------------------------------------------------------------------


with Path(__file__).with_name("published_geodesics.csv").open(encoding="utf-8") as file:
    PUBLISHED = list(csv.DictReader(file))


@pytest.mark.parametrize("row", PUBLISHED, ids=[row["source"] for row in PUBLISHED])
def test_published_geodesics(row):
    ends = [float(row[name]) for name in ("lon", "lat", "other_lon", "other_lat")]
    assert geodesy.distance_km(*ends) == pytest.approx(float(row["km"]), abs=MICROMETRE_KM)
    assert turn_between(geodesy.bearing_deg(*ends), float(row["bearing_deg"])) < 1e-9


def test_published_direct_geodesic():
    # Karney 2013, table 2
    lon, lat = geodesy.destination(0, 40, bearing_deg=30, distance_km=10_000)
    assert lon == pytest.approx(137.84490004377, abs=1e-11)
    assert lat == pytest.approx(41.79331020506, abs=1e-11)


def test_geodesics_agree_with_geographiclib():
    pairs = random_pairs(400)
    km = geodesy.distance_km(*np.transpose(pairs))
    bearings = geodesy.bearing_deg(*np.transpose(pairs))
    lon1, lat1, _, _ = np.transpose(pairs)
    lons, lats = geodesy.destination(lon1, lat1, bearing_deg=bearings, distance_km=km / 2)
    assert bearings.min() >= 0
    assert bearings.max() < 360
    for row, pair in enumerate(pairs):
        expected_km, expected_bearing = inverse(*pair)
        assert km[row] == pytest.approx(expected_km, abs=MICROMETRE_KM)
        if expected_km < 19_900:  # nearer the antipode the bearing is ill-conditioned
            across_km = math.radians(turn_between(bearings[row], expected_bearing)) * 6378
            assert across_km < MICROMETRE_KM * 100
        half = WGS84.Direct(pair[1], pair[0], bearings[row], km[row] * 500)
        assert inverse(lons[row], lats[row], half["lon2"], half["lat2"])[0] < MICROMETRE_KM


def test_scalars_give_floats_and_arrays_broadcast():
    assert type(geodesy.distance_km(0, 0, 1, 1)) is float
    assert type(geodesy.bearing_deg(0, 0, np.float64(1), 1)) is float
    assert type(geodesy.rhumb_distance_km(0, 0, 1, 1)) is float
    lon, lat = geodesy.destination(0, 0, bearing_deg=[0, 90, 180], distance_km=[[1], [2]])
    assert lon.shape == lat.shape == (2, 3)
    assert lat[1, 2] == geodesy.destination(0, 0, bearing_deg=180, distance_km=2)[1]
    table = geodesy.distance_km([[0], [10]], 5, [1, 2, 3], 6)
    assert table.shape == (2, 3)
    assert table[1, 2] == geodesy.distance_km(10, 5, 3, 6)
    assert geodesy.distance_km([], [], [], []).shape == (0,)


def test_bearings_are_counted_from_north_below_360():
    assert geodesy.bearing_deg(0, 0, 0, 1) == 0
    assert geodesy.rhumb_bearing_deg(0, 0, -1e-18, 1) == 0  # -1e-18 + 360 rounds to 360
    assert geodesy.bearing_deg(0, 0, -1, 0) == 270
    assert geodesy.rhumb_bearing_deg(0, 10, -1, 10) == 270
    assert geodesy.rhumb_bearing_deg(0, 10, 0, 5) == 180


def test_longitudes_a_turn_apart_are_the_same():
    assert geodesy.distance_km(190, 10, 0, 0) == geodesy.distance_km(-170, 10, 0, 0)
    assert geodesy.distance_km(540, 10, -540, 10) == 0
    assert geodesy.rhumb_distance_km(190, 10, 530, 10) == geodesy.rhumb_distance_km(
        -170, 10, 170, 10
    )
    lon, _ = geodesy.destination(190, 0, bearing_deg=90, distance_km=0)
    assert lon == -170


@pytest.mark.parametrize("bearing", [geodesy.bearing_deg, geodesy.rhumb_bearing_deg])
def test_same_points_have_no_bearing(bearing):
    with pytest.raises(GeometryError, match=r"at index 1 leaves no bearing"):
        bearing([0, 180], 5, [1, -180], 5)
    with pytest.raises(GeometryError, match="no bearing"):
        bearing(10, 90, 70, 90)


def test_earth_centred_axes():
    xyz = geodesy.earth_centred_km([0, 90, 30], [0, 0, -90])
    polar_km = 6356.752314245
    assert xyz == pytest.approx(np.diag([6378.137, 6378.137, -polar_km]), abs=1e-9)
    assert geodesy.earth_centred_km(0, 0).shape == (3,)


# --- Rhumb lines ----------------------------------------------------------------------------


def test_published_rhumb_line():
    # manual of RhumbSolve (GeographicLib): JFK to Changi, 103:34:58.2, 18 523 563 m
    jfk, changi = (
        (-(73 + 46 / 60 + 44 / 3600), 40 + 38 / 60 + 23 / 3600),
        (103 + 59 / 60 + 22 / 3600, 1 + 21 / 60 + 33 / 3600),
    )
    assert geodesy.rhumb_distance_km(*jfk, *changi) == pytest.approx(18523.563, abs=5e-4)
    bearing = geodesy.rhumb_bearing_deg(*jfk, *changi)
    assert bearing == pytest.approx(103 + 34 / 60 + 58.2 / 3600, abs=0.05 / 3600)


def test_rhumb_line_along_a_meridian_is_the_meridian_arc():
    # quarter meridian of WGS 84: 10 001 965.729 m (Karney 2013; NGA.STND.0036)
    assert geodesy.rhumb_distance_km(5, 0, 5, 90) == pytest.approx(10001.965729, abs=1e-6)
    assert geodesy.rhumb_distance_km(5, -90, 77, 90) == pytest.approx(20003.931458625, abs=1e-8)
    assert geodesy.rhumb_distance_km(5, 90, 77, 90) < MICROMETRE_KM
    assert geodesy.rhumb_bearing_deg(5, 10, 77, 90) == 0
    assert geodesy.rhumb_bearing_deg(5, 90, 77, -90) == 180


@pytest.mark.parametrize("lat", [0.0, 23.4, -60.0, 89.9])
@pytest.mark.parametrize("tilt", [0.0, 1e-13, 1e-10, 1e-7])
def test_rhumb_line_along_a_parallel_is_the_parallel(lat, tilt):
    third = 1 / 298.257223563
    e2 = third * (2 - third)
    sine = math.sin(math.radians(lat))
    radius = 6378.137 * math.cos(math.radians(lat)) / math.sqrt(1 - e2 * sine**2)
    km = geodesy.rhumb_distance_km(-60, lat, 90, lat + tilt)
    # the tilt moves the mean parallel by tilt / 2, and the length with it
    change_km = math.radians(150) * 6378.137 * math.radians(tilt) / 2
    assert km == pytest.approx(math.radians(150) * radius, abs=MICROMETRE_KM + 1.01 * change_km)
    lon, end_lat = geodesy.rhumb_destination(-60, lat, bearing_deg=90, distance_km=km)
    assert end_lat == pytest.approx(lat, abs=1e-13)
    if tilt == 0:
        assert lon == pytest.approx(90, abs=1e-11)


def test_rhumb_lines_agree_with_pygeodesy():
    random = np.random.default_rng(3)
    slips = [0, 1e-12, 1e-9, 1e-6, 1e-3, 0.1, 1, 10, 60]
    for row in range(108):
        lon1, lon2 = (float(lon) for lon in random.uniform(-180, 180, 2))
        lat1 = float(random.uniform(-89.9, 89.9))
        lat2 = lat1 + slips[row % len(slips)] * float(random.uniform(-1, 1))
        if abs(lat2) > 89.95:
            continue
        expected = RHUMB.Inverse(lat1, lon1, lat2, lon2)
        km = geodesy.rhumb_distance_km(lon1, lat1, lon2, lat2)
        bearing = geodesy.rhumb_bearing_deg(lon1, lat1, lon2, lat2)
        assert km == pytest.approx(expected.s12 / 1000, abs=MICROMETRE_KM)
        assert math.radians(turn_between(bearing, expected.azi12)) * km < MICROMETRE_KM
        there = RHUMB.Direct(lat1, lon1, bearing, km * 700)
        here = geodesy.rhumb_destination(lon1, lat1, bearing_deg=bearing, distance_km=km * 0.7)
        assert inverse(*here, there.lon2, there.lat2)[0] < MICROMETRE_KM


def test_rhumb_line_takes_the_shorter_way_and_east_if_equal():
    assert geodesy.rhumb_bearing_deg(170, 10, -170, 10) == 90
    assert geodesy.rhumb_bearing_deg(-170, 10, 170, 10) == 270
    assert geodesy.rhumb_bearing_deg(0, 10, 180, 10) == 90
    assert geodesy.rhumb_bearing_deg(0, 10, -180, 10) == 90


def test_rhumb_line_ends_at_a_pole():
    to_pole_km = geodesy.rhumb_distance_km(12, 80, 12, 90)
    at = geodesy.rhumb_destination(12, 80, bearing_deg=0, distance_km=to_pole_km)
    assert at == pytest.approx((12, 90))
    down = geodesy.rhumb_destination(12, 90, bearing_deg=180, distance_km=to_pole_km)
    assert down == pytest.approx((12, 80))
    for lat, bearing, km in [(80, 0, to_pole_km + 1), (80, 60, 2 * to_pole_km), (90, 120, 1)]:
        with pytest.raises(GeometryError, match="pole"):
            geodesy.rhumb_destination(12, lat, bearing_deg=bearing, distance_km=km)
    geodesy.rhumb_destination(12, 80, bearing_deg=60, distance_km=1.99 * to_pole_km)


# --- KPs ------------------------------------------------------------------------------------


def test_line_and_cumulative_km():
    for line in (ATLANTIC, FIJI):
        kps = cumulative_km(line)
        assert len(kps) == 4
        assert kps[0] == 0
        assert kps[2] == pytest.approx(authority_km(LineString(line.coords[:3])), abs=1e-8)
        assert line_km(line) == kps[-1] == pytest.approx(authority_km(line), abs=1e-8)
    assert line_km(np.array(FIJI.coords)) == line_km(FIJI)
    assert line_km([(5, 5), (5, 5)]) == 0
    assert type(line_km(FIJI)) is float


def test_depth_is_ignored():
    deep = LineString([(0, 0, -4000), (1, 1, -10)])
    assert line_km(deep) == line_km([(0, 0), (1, 1)])
    assert not densify(deep, max_step_km=10).has_z


@pytest.mark.parametrize("most_km", [0.001, 1, 50, 100, 300])
def test_lengths_by_chords_are_those_of_geographiclib(most_km):
    random = np.random.default_rng(11)
    lon = random.uniform(-180, 180, 500)
    lat = np.degrees(np.arcsin(random.uniform(-1, 1, 500)))
    lat[:4] = 90, -90, 89.9999, 0
    for one_lon, one_lat in zip(lon.tolist(), lat.tolist(), strict=True):
        ahead = random.uniform(0, 360), most_km * random.uniform(0, 1)
        end = WGS84.Direct(one_lat, one_lon, ahead[0], 1000 * ahead[1])
        found = geodesy.neighbours_km(
            np.array([one_lon, end["lon2"]]), np.array([one_lat, end["lat2"]])
        )
        assert found[0] == pytest.approx(ahead[1], abs=MICROMETRE_KM)


def test_lengths_by_chords_over_the_date_line_and_of_nothing():
    lon, lat = np.array([179.9, -179.9, 180.1, 180.1]), np.array([10.0, 10.0, 10.0, 10.0])
    ahead = WGS84.Inverse(10, 179.9, 10, -179.9)["s12"] / 1000
    assert geodesy.neighbours_km(lon, lat) == pytest.approx([ahead, 0, 0], abs=MICROMETRE_KM)
    assert geodesy.neighbours_km(lon[:1], lat[:1]).shape == (0,)


def test_lines_km_agrees_with_line_km():
    lines = [ATLANTIC, LineString([(3, 3), (3, 3)]), FIJI, SINGLE]
    expected = [line_km(line) for line in lines]
    assert lines_km(lines).tolist() == pytest.approx(expected, abs=MICROMETRE_KM)
    assert lines_km(np.array(lines, dtype=object)).tolist() == lines_km(lines).tolist()
    assert lines_km([]).shape == (0,)


def test_point_at_kp_is_on_the_geodesic():
    geodesic = WGS84.InverseLine(45, -60, 50, 21.6)
    kps = np.linspace(0, line_km(SINGLE), 13)
    lons, lats = point_at_kp(SINGLE, kp_km=kps)
    for kp, lon, lat in zip(kps, lons, lats, strict=True):
        expected = geodesic.Position(kp * 1000)
        assert inverse(lon, lat, expected["lon2"], expected["lat2"])[0] < MICROMETRE_KM
    assert lats[6] > 55  # the chord in degrees would be at 47.5


def test_point_at_kp_of_a_line_of_several_segments():
    first_km = inverse(170, -10, 178.5, -18)[0]
    lon, lat = point_at_kp(FIJI, kp_km=first_km + 500)
    expected = WGS84.Direct(-18, 178.5, inverse(178.5, -18, -175, -21)[1], 500e3)
    assert type(lon) is float
    assert (lon, lat) == pytest.approx((expected["lon2"], expected["lat2"]), abs=1e-11)
    assert lon < -170
    vertices = np.transpose(point_at_kp(FIJI, kp_km=cumulative_km(FIJI)))
    assert vertices == pytest.approx(np.array(FIJI.coords), abs=1e-11)


@pytest.mark.parametrize("kp", [-1e-6, 4000.0, math.nan, math.inf, [0, 1, 4000.0]])
def test_kp_off_the_line_is_refused(kp):
    with pytest.raises(GeometryError, match=r"kp_km .* is not on the line; give 0 to 1565\.109"):
        point_at_kp([(0, 0), (10, 10)], kp_km=kp)


@pytest.mark.parametrize("line", [SINGLE, ATLANTIC, FIJI, LineString([(10, -80), (170, -75)])])
@pytest.mark.parametrize(("turn", "side"), [(-90, "left"), (90, "right")])
def test_kp_and_offset_of_points_beside_the_line(line, turn, side):
    geodesic = WGS84.InverseLine(*np.array(line.coords)[0, ::-1], *np.array(line.coords)[1, ::-1])
    for share in (0.1, 0.5, 0.8):
        foot = geodesic.Position(geodesic.s13 * share)
        for offset_km in (0.002, 1, 200):
            beside = WGS84.Direct(foot["lat2"], foot["lon2"], foot["azi2"] + turn, offset_km * 1e3)
            found = kp_of_point(line, beside["lon2"], beside["lat2"])
            assert found.kp_km == pytest.approx(geodesic.s13 * share / 1e3, abs=1e-8)
            assert found.offset_km == pytest.approx(offset_km, abs=1e-8)
            assert found.side == side


def test_kp_of_far_points_is_the_least_distance():
    random = np.random.default_rng(11)
    lons, lats = random.uniform(-180, 180, 60), random.uniform(-89, 89, 60)
    for line in (SINGLE, FIJI):
        found = kp_of_point(line, lons, lats)
        along = np.arange(0, line_km(line), 2.0)
        samples = point_at_kp(line, kp_km=along)
        feet = point_at_kp(line, kp_km=found.kp_km)
        for row, (lon, lat) in enumerate(zip(lons, lats, strict=True)):
            sampled = geodesy.distance_km(lon, lat, *samples)
            assert sampled.min() - 1 <= found.offset_km[row] <= sampled.min() + MICROMETRE_KM
            at_foot_km = inverse(lon, lat, feet[0][row], feet[1][row])[0]
            assert at_foot_km == pytest.approx(found.offset_km[row], abs=1e-8)


def test_the_foot_is_square_to_the_line():
    line = LineString([(0, 60), (60, 62)])
    found = kp_of_point(line, 25.0, 50.0)
    foot = WGS84.InverseLine(60, 0, 62, 60).Position(found.kp_km * 1000)
    _, to_point = inverse(foot["lon2"], foot["lat2"], 25.0, 50.0)
    assert (to_point - foot["azi2"]) % 360 == pytest.approx(90, abs=1e-7)


def test_points_off_the_ends_and_in_a_bend():
    line = [(0, 0), (10, 0), (10, 10)]  # turns left by 90 degrees
    ahead, behind, corner = (kp_of_point(line, *at) for at in [(10, 12), (-3, 0), (11, -1)])
    end_km = line_km(line)
    assert ahead.kp_km == pytest.approx(end_km, abs=MICROMETRE_KM)
    assert ahead.offset_km == pytest.approx(inverse(10, 10, 10, 12)[0], abs=MICROMETRE_KM)
    assert behind.kp_km == 0
    assert behind.offset_km == pytest.approx(math.radians(3) * 6378.137, abs=MICROMETRE_KM)
    assert corner.kp_km == pytest.approx(math.radians(10) * 6378.137, abs=MICROMETRE_KM)
    assert [ahead.side, behind.side, corner.side] == ["on", "on", "right"]
    assert kp_of_point(line, -3, 0.1).side == "left"
    assert kp_of_point(line, 9.9, 12).side == "left"
    assert kp_of_point(line, 10.1, 12).side == "right"


@pytest.mark.parametrize(("swing", "side"), [(1, "right"), (-1, "left")])
def test_side_in_a_hairpin(swing, side):
    # Comes back nearly beside itself: all points off the tip are outside of the bend.
    line = [(0, 0), (10, 0), (0, 1 * swing)]
    spread = np.array([-1.5, -0.5, 0.0, 0.5, 1.0])
    found = kp_of_point(line, np.full(5, 11.0), spread)
    tip_km = math.radians(10) * 6378.137
    nearest = np.abs(found.kp_km - tip_km) < MICROMETRE_KM
    assert nearest.sum() == 5
    assert found.side.tolist() == [side] * 5


def test_side_where_the_line_turns_straight_back():
    line = [(0, 0), (10, 0), (4, 0)]
    found = kp_of_point(line, [12, 12, 12], [0, 1, -1])
    assert found.kp_km == pytest.approx(math.radians(10) * 6378.137, abs=MICROMETRE_KM)
    assert found.side.tolist() == ["on", "left", "right"]


@pytest.mark.parametrize(
    ("line", "point"),
    [
        (
            [(-123.55957364380149, 70.62270558220735), (16.86344185466561, 75.64329519035837)],
            (129.9114198218476, 5.8691074869165565),
        ),
        (
            [(-131.15266275393006, 56.12688225385436), (-33.19037098168485, 18.228881011008014)],
            (68.89326120950213, 32.53167427120362),
        ),
    ],
)
def test_kp_a_quarter_of_the_globe_away(line, point):
    # The distance hardly changes along the line; unguarded steps jump from end to end.
    found = kp_of_point(line, *point)
    samples = point_at_kp(line, kp_km=np.arange(0, line_km(line), 0.5))
    nearest_km = geodesy.distance_km(*point, *samples).min()
    assert 9900 < nearest_km < 10_100
    assert found.offset_km == pytest.approx(nearest_km, abs=1e-7)


def test_on_means_within_a_millimetre():
    line = [(0, 0), (10, 0)]
    metre = 1 / 110_574.3  # degrees of latitude
    found = kp_of_point(line, 5, np.array([0, 0.00095, 0.00105, -0.00105]) * metre)
    assert found.side.tolist() == ["on", "on", "left", "right"]


def test_points_on_vertices_and_repeated_vertices():
    line = [(0, 50), (1, 51), (1, 51), (1, 51), (2, 50)]
    found = kp_of_point(line, [0, 1, 2], [50, 51, 50])
    assert found.kp_km == pytest.approx(cumulative_km(line)[[0, 1, 4]], abs=MICROMETRE_KM)
    assert found.offset_km.max() < MICROMETRE_KM
    assert found.side.tolist() == ["on"] * 3
    assert kp_of_point(line, 1, 51.5).side == "left"


@pytest.mark.parametrize("shift", [1e-13, -1e-13, 1e-15])
def test_headings_of_segments_below_a_micrometre_do_not_count(shift):
    line = [(0, 50), (1, 51), (1 + shift, 51 + shift), (2, 50)]
    found = kp_of_point(line, [1, 1], [51.5, 50.5])
    assert found.side.tolist() == ["left", "right"]
    assert corridor(line, width_km=1).is_valid
    with pytest.raises(GeometryError, match="all vertices"):
        kp_of_point(line[1:3], 1, 51.5)


def test_kp_of_many_points_agrees_with_one_by_one():
    random = np.random.default_rng(5)
    lon = np.linspace(150, 210, 1000)
    line = np.column_stack([lon, 40 + 5 * np.sin(lon) + random.normal(0, 0.02, 1000)])
    lons, lats = random.uniform(140, 220, (3, 1500)), random.uniform(30, 50, (3, 1500))
    found = kp_of_point(line, lons, lats)
    assert found.kp_km.shape == found.offset_km.shape == found.side.shape == (3, 1500)
    for row, column in [(0, 0), (1, 700), (1, 1400), (2, 3), (2, 1499)]:
        one = kp_of_point(line, lons[row, column], lats[row, column])
        assert type(one.kp_km) is float
        assert type(one.side) is str
        many = (part[row, column] for part in found)
        assert one == KpOfPoint(*many)
        to_vertices = geodesy.distance_km(lons[row, column], lats[row, column], *line.T)
        assert one.offset_km <= to_vertices.min() + MICROMETRE_KM
    assert kp_of_point(line, [], []).side.shape == (0,)


# --- densify, split, excess -----------------------------------------------------------------


@pytest.mark.parametrize("step", [7.0, 100.0, 1e5])
@pytest.mark.parametrize("line", [ATLANTIC, FIJI])
def test_densify(line, step):
    dense = densify(line, max_step_km=step)
    steps = np.diff(cumulative_km(dense))
    assert steps.max() <= step + MICROMETRE_KM
    assert len(steps) == sum(math.ceil(km / step) for km in np.diff(cumulative_km(line)))
    assert line_km(dense) == pytest.approx(line_km(line), rel=1e-12)
    assert set(line.coords) <= set(dense.coords)
    assert kp_of_point(line, *shapely.get_coordinates(dense).T).offset_km.max() < 1e-8


def test_densify_keeps_longitudes_continuous_or_wrapped():
    continuous = densify([(170, 0), (190, 20)], max_step_km=300)
    assert np.abs(np.diff(shapely.get_coordinates(continuous)[:, 0])).max() < 5
    wrapped = shapely.get_coordinates(densify([(170, 0), (-170, 20)], max_step_km=300))
    assert np.abs(wrapped[:, 0]).max() <= 180
    assert (np.abs(np.diff(wrapped[:, 0])) > 300).sum() == 1
    turned = (wrapped[:, 0] - shapely.get_coordinates(continuous)[:, 0]) / 360
    assert turned == pytest.approx(np.rint(turned), abs=1e-12)


def test_densify_takes_no_more_steps_than_needed():
    line = [(0, 0), (1, 0)]
    for count in range(1, 200):
        dense = densify(line, max_step_km=line_km(line) / count)
        assert len(dense.coords) == count + 1


def test_densify_keeps_a_line_without_extent():
    assert densify([(5, 5), (5, 5)], max_step_km=1).equals(LineString([(5, 5), (5, 5)]))


def test_split_between_vertices():
    first, second = split_line(FIJI, kp_km=2000)
    assert line_km(first) == pytest.approx(2000, abs=MICROMETRE_KM)
    assert line_km(second) == pytest.approx(line_km(FIJI) - 2000, abs=1e-8)
    assert first.coords[-1] == second.coords[0]
    assert first.coords[:-1] + second.coords[1:] == FIJI.coords[:]
    first, _ = split_line([(170, 0), (190, 0)], kp_km=2000)
    assert first.coords[-1][0] > 180  # continues the longitudes of the line


def test_split_at_a_vertex_adds_none():
    kp = float(cumulative_km(ATLANTIC)[2])
    for near in (kp, kp - 5e-10, kp + 5e-10):
        first, second = split_line(ATLANTIC, kp_km=near)
        assert first.coords[:] == ATLANTIC.coords[:3]
        assert second.coords[:] == ATLANTIC.coords[2:]


def test_split_at_an_end_or_off_the_line_is_refused():
    end_km = line_km(ATLANTIC)
    for kp in (0, end_km):
        with pytest.raises(GeometryError, match="is an end of the line"):
            split_line(ATLANTIC, kp_km=kp)
    with pytest.raises(GeometryError, match="not on the line"):
        split_line(ATLANTIC, kp_km=end_km + 1)
    with pytest.raises(GeometryError, match="one KP"):
        split_line(ATLANTIC, kp_km=[1, 2])


# --- Corridor -------------------------------------------------------------------------------


def boundary_points(area):
    """Return points along the boundary, except where it follows the date line or a pole."""
    points = []
    for part in shapely.get_parts(area):
        for ring in (part.exterior, *part.interiors):
            xy = shapely.get_coordinates(ring)
            on_cut = (np.abs(xy[:, 0]) == 180) | (np.abs(xy[:, 1]) == 90)
            free = ~(on_cut[1:] & on_cut[:-1])
            start, end = xy[:-1][free], xy[1:][free]
            points += [start + share * (end - start) for share in (0.01, 0.25, 0.5, 0.75)]
    return np.vstack(points)


@pytest.mark.parametrize(
    "line",
    [
        LineString([(0, 0), (20, 0)]),
        LineString([(0, 60), (5, 61), (6, 58)]),
        LineString([(179, 60), (-179, 60)]),
        LineString([(-170, 60), (-190, 60)]),
        LineString([(180, 10), (180, 20)]),
        LineString([(100, 10), (200, -10), (300, -20), (380, 15)]),
        LineString([(170, 70), (-170, 80), (100, 75)]),
        LineString([(0, 0), (0.001, 0)]),
    ],
    ids=str,
)
@pytest.mark.parametrize("width", [2, 20, 1000])
def test_corridor_edge_is_half_the_width_from_the_line(line, width):
    area = corridor(line, width_km=width)
    assert area.is_valid
    assert np.abs(np.array(area.bounds)).max() <= 180
    edge = boundary_points(area)
    offsets = kp_of_point(line, *edge.T).offset_km
    assert np.abs(offsets / (width / 2) - 1).max() < 1e-3
    dense = cut_at_date_line(densify(line, max_step_km=width / 4))
    assert area.buffer(1e-9).covers(dense)


@pytest.mark.parametrize("lat", [0, 60])
def test_corridor_has_round_ends(lat):
    area = corridor([(179.9, lat), (170, lat)], width_km=40)
    back = geodesy.bearing_deg(179.9, lat, 170, lat) + 180
    for turn in (-80, -45, 0, 45, 80):
        for share, inside in ((0.998, True), (1.002, False)):
            beyond = geodesy.destination(
                179.9, lat, bearing_deg=back + turn, distance_km=20 * share
            )
            assert area.covers(Point(beyond)) is inside


def test_corridor_area():
    # A stadium: straight part and a disc, flat enough at this width.
    line = LineString([(0, 60), (2, 60)])
    area = corridor(line, width_km=2)
    lon, lat = shapely.get_coordinates(area.exterior).T
    square_km = WGS84.Polygon()
    for x, y in zip(lon[:-1], lat[:-1], strict=True):
        square_km.AddPoint(y, x)
    expected = 2 * line_km(line) + math.pi
    assert abs(square_km.Compute()[2]) / 1e6 == pytest.approx(expected, rel=1e-3)


def test_corridor_is_cut_at_the_date_line():
    area = corridor([(179, 60), (-179, 60)], width_km=20)
    assert isinstance(area, MultiPolygon)
    west, east = sorted(area.geoms, key=lambda part: part.bounds[0])
    assert west.bounds[0] == -180
    assert west.bounds[2] < -178
    assert east.bounds[2] == 180
    assert east.bounds[0] > 178
    assert isinstance(corridor([(0, 0), (1, 0)], width_km=20), Polygon)
    continuous = corridor([(179, 60), (181, 60)], width_km=20)
    assert continuous.symmetric_difference(area).area < 1e-9


def test_corridor_round_a_pole():
    area = corridor([(0, 88), (120, 88.5)], width_km=1000)
    assert area.is_valid
    assert area.bounds[::2] == (-180, 180)
    assert area.bounds[3] == 90
    edge = boundary_points(area)
    offsets = kp_of_point([(0, 88), (120, 88.5)], *edge.T).offset_km
    assert np.abs(offsets / 500 - 1).max() < 1e-3
    lons = np.linspace(-180, 180, 73)
    assert all(area.covers(Point(lon, 89.9)) for lon in lons)


@pytest.mark.parametrize("line", [[(0, 30), (40, -30)], [(0, 45), (3, 46)], [(0, 0), (20, 0)]])
def test_widest_corridor(line):
    edge = boundary_points(corridor(line, width_km=10_000))
    offsets = kp_of_point(line, *edge.T).offset_km
    assert np.abs(offsets / 5000 - 1).max() < 1e-3


def test_corridor_whose_edge_meets_a_pole():
    # The edge passes so near the pole that a vertex of it comes to latitude 90.
    line = [(130.41918743149705, 89.99691989035925), (130.41918743149705, 89.39431175552215)]
    area = corridor(line, width_km=2999.741822976954)
    assert area.is_valid
    assert area.covers(LineString(line))
    offsets = kp_of_point(line, *boundary_points(area).T).offset_km
    assert np.abs(offsets / 1499.870911488477 - 1).max() < 1e-3


def test_corridor_of_a_loop_has_a_hole():
    loop = [(0, 0), (2, 0), (2, 2), (0, 2), (0, 0)]
    area = corridor(loop, width_km=20)
    assert len(area.interiors) == 1
    assert not area.covers(Point(1, 1))


# --- The date line --------------------------------------------------------------------------


def coordinates(cut):
    return [shapely.get_coordinates(piece).tolist() for piece in shapely.get_parts(cut)]


def test_cut_is_where_the_geodesic_crosses():
    cut = cut_at_date_line([(170, 50), (-170, 50)])
    assert isinstance(cut, MultiLineString)
    west, east = coordinates(cut)
    geodesic = WGS84.InverseLine(50, 170, 50, -170)
    middle = geodesic.Position(geodesic.s13 / 2)  # by symmetry
    assert west == [[170, 50], [180, pytest.approx(middle["lat2"], abs=1e-11)]]
    assert east == [[-180, west[1][1]], [-170, 50]]
    assert coordinates(cut_at_date_line([(170, 50), (190, 50)])) == [west, east]
    backwards = cut_at_date_line([(-170, 50), (170, 50)])
    assert coordinates(backwards)[0][1][0] == -180


def test_cut_off_the_middle_is_on_the_geodesic():
    cut = cut_at_date_line([(160, -60), (-175, 10)])
    at = coordinates(cut)[0][-1]
    assert at[0] == 180
    _, bearing = inverse(160, -60, -175, 10)
    assert turn_between(inverse(160, -60, *at)[1], bearing) < 1e-11


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ([(10, 0), (20, 5)], [[[10, 0], [20, 5]]]),
        ([(350, 0), (370, 5)], [[[-10, 0], [10, 5]]]),
        # along the date line, given with either sign
        ([(180, 10), (-180, 20)], [[[-180, 10], [-180, 20]]]),
        ([(180, 0), (180, 0), (170, 1)], [[[180, 0], [180, 0], [170, 1]]]),
        ([(170, 0), (180, 0), (-180, 2), (170, 3)], [[[170, 0], [180, 0], [180, 2], [170, 3]]]),
        (
            [(170, 0), (180, 0), (-180, 2), (-170, 3)],
            [[[170, 0], [180, 0], [180, 2]], [[-180, 2], [-170, 3]]],
        ),
        # a vertex on it: crossing, touching, starting, ending
        ([(170, 0), (-180, 5), (-170, 0)], [[[170, 0], [180, 5]], [[-180, 5], [-170, 0]]]),
        ([(170, 0), (-180, 5), (170, 9)], [[[170, 0], [180, 5], [170, 9]]]),
        ([(180, 0), (-170, 5)], [[[-180, 0], [-170, 5]]]),
        ([(-180, 0), (170, 5), (-180, 9)], [[[180, 0], [170, 5], [180, 9]]]),
        # over a pole: cut there, each piece on its own meridian
        ([(170, 80), (-10, 80)], [[[170, 80], [170, 90]], [[-10, 90], [-10, 80]]]),
        ([(20, -70), (-160, -80)], [[[20, -70], [20, -90]], [[-160, -90], [-160, -80]]]),
        ([(0, 80), (77, 90), (100, 80)], [[[0, 80], [0, 90]], [[100, 90], [100, 80]]]),
        ([(0, 80), (5, 90), (7, 90), (100, 85)], [[[0, 80], [0, 90]], [[100, 90], [100, 85]]]),
        ([(55, 90), (10, 80)], [[[10, 90], [10, 80]]]),
        ([(10, 80), (55, 90)], [[[10, 80], [10, 90]]]),
    ],
    ids=str,
)
def test_cut_cases(line, pieces):
    cut = cut_at_date_line(line)
    assert coordinates(cut) == pieces
    assert isinstance(cut, LineString if len(pieces) == 1 else MultiLineString)
    total_km = lines_km(list(shapely.get_parts(cut))).sum()
    assert total_km == pytest.approx(line_km(line), rel=1e-12)


def test_line_round_the_world_is_cut_at_each_crossing():
    line = [(0, 0), (120, 10), (240, -10), (360, 5), (480, 0), (530, 3), (540, 9)]
    cut = cut_at_date_line(line)
    assert len(cut.geoms) == 2
    assert cut.geoms[1].coords[-1] == (180, 9)
    assert lines_km(list(cut.geoms)).sum() == pytest.approx(line_km(line), rel=1e-12)


# --- Faults ---------------------------------------------------------------------------------

with np.errstate(invalid="ignore"):  # shapely warns while it makes them
    NAN_LINE = LineString([(0, 0), (math.nan, 1)])
    INFINITE_LINE = LineString([(0, 0), (1, 1), (2, math.inf)])

ON_LINES = {
    "line_km": line_km,
    "lines_km": lambda line: lines_km([SINGLE, line]),
    "cumulative_km": cumulative_km,
    "point_at_kp": lambda line: point_at_kp(line, kp_km=0),
    "kp_of_point": lambda line: kp_of_point(line, 0, 0),
    "densify": lambda line: densify(line, max_step_km=1),
    "corridor": lambda line: corridor(line, width_km=1),
    "cut_at_date_line": cut_at_date_line,
    "split_line": lambda line: split_line(line, kp_km=1),
}


@pytest.mark.parametrize("name", ON_LINES)
def test_faulty_lines_are_refused(name):
    call = ON_LINES[name]
    for line, message in [
        (LineString(), "empty"),
        (NAN_LINE, r"vertex 1: longitude nan is not finite"),
        (INFINITE_LINE, r"vertex 2: latitude inf is not finite"),
        (LineString([(0, 0), (1, 90.001)]), r"vertex 1: latitude 90.001 is beyond \+-90"),
        (LineString([(0, 0), (-541, 9)]), r"vertex 1: longitude -541.0 is beyond \+-540"),
        (Point(1, 2), "Point"),
        (MultiLineString([SINGLE]), "MultiLineString"),
        (Polygon([(0, 0), (1, 0), (1, 1)]), "Polygon"),
    ]:
        with pytest.raises(GeometryError, match=message):
            call(line)


def test_faulty_arrays_are_refused():
    for line, message in [
        ([], "empty"),
        ([(1, 2)], r"one vertex, \[1.0, 2.0\]"),
        ([(1, 2, 3), (4, 5, 6)], r"shape \(2, 3\)"),
        ([1, 2, 3], r"shape \(3,\)"),
        ([("a", "b"), ("c", "d")], "not numbers"),
        (None, "shape|not numbers"),
    ]:
        with pytest.raises(GeometryError, match=message):
            line_km(line)


def test_lines_km_says_which_line_is_faulty():
    faulty = LineString([(0, 0), (1, 1), (2, 91)])
    with pytest.raises(GeometryError, match=r"line 1, vertex 2: latitude 91"):
        lines_km([SINGLE, faulty])
    with pytest.raises(GeometryError, match=r"line 1 is a Point"):
        lines_km([SINGLE, Point(0, 0)])
    with pytest.raises(GeometryError, match=r"line 2 is empty"):
        lines_km([SINGLE, SINGLE, LineString()])
    for lines in (SINGLE, [SINGLE, None], [[SINGLE]]):
        with pytest.raises(GeometryError, match="flat sequence of LineStrings"):
            lines_km(lines)


@pytest.mark.parametrize("name", ["kp_of_point", "corridor"])
def test_line_without_extent_has_no_direction(name):
    with pytest.raises(GeometryError, match="all vertices of the line are the same"):
        ON_LINES[name]([(5, 5), (5, 5)])


@pytest.mark.parametrize("km", [0, -1, math.nan, math.inf, [1, 2], "wide"])
def test_faulty_steps_and_widths_are_refused(km):
    with pytest.raises(GeometryError, match=r"max_step_km .* not a positive number|not numbers"):
        densify(SINGLE, max_step_km=km)
    with pytest.raises(GeometryError, match=r"width_km .* not a positive number|not numbers"):
        corridor(SINGLE, width_km=km)


def chord_offsets_m(line):
    """How far the straight pieces of a line in degrees are beside a line's geodesics."""
    for piece in shapely.get_parts(to_planar(line, chord_tolerance_m=5)):
        xy = shapely.get_coordinates(piece)
        for share in (0.2, 0.5, 0.8):
            at = xy[:-1] + np.diff(xy, axis=0) * share
            yield from 1000 * kp_of_point(line, *at.T).offset_km


@pytest.mark.parametrize(
    "line",
    [ATLANTIC, SINGLE, FIJI, [(10, 89.5), (130, 89.6)], [(20, -40), (25, 40)], [(0, 0), (170, 1)]],
)
def test_a_planar_line_stays_beside_its_geodesics(line):
    line = LineString(line)
    offsets = np.array(list(chord_offsets_m(line)))
    assert offsets.max() <= 5
    made = to_planar(line, chord_tolerance_m=5)
    assert lines_km(list(shapely.get_parts(made))).sum() == pytest.approx(
        authority_km(line), abs=MILLIMETRE_KM
    )
    kept = {(round(x, 9), y) for x, y in shapely.get_coordinates(made)}
    bends = shapely.get_coordinates(line)
    assert all((round((x + 180) % 360 - 180, 9), y) in kept for x, y in bends)


def test_a_planar_line_has_no_more_vertices_than_its_tolerance_asks():
    straight = to_planar([(30, -60), (30, 60)])  # a meridian: all on it
    assert set(shapely.get_coordinates(straight)[:, 0]) == {30.0}
    counts = [
        len(to_planar(SINGLE, chord_tolerance_m=tolerance).coords) for tolerance in (1, 4, 16)
    ]
    assert counts[0] / counts[1] == pytest.approx(2, rel=0.1)  # a sagitta goes by the square
    assert counts[1] / counts[2] == pytest.approx(2, rel=0.2)
    assert 200 < counts[1] < 800
    with pytest.raises(GeometryError, match="chord_tolerance_m"):
        to_planar(SINGLE, chord_tolerance_m=0)


def test_excessive_steps_and_widths_are_refused():
    with pytest.raises(GeometryError, match="longer step"):
        densify(SINGLE, max_step_km=1e-6)
    with pytest.raises(GeometryError, match="too narrow"):
        corridor(SINGLE, width_km=1e-9)
    with pytest.raises(GeometryError, match="above 10,000"):
        corridor(SINGLE, width_km=10_001)


@pytest.mark.parametrize(
    "call",
    [
        geodesy.distance_km,
        geodesy.bearing_deg,
        geodesy.rhumb_distance_km,
        geodesy.rhumb_bearing_deg,
        lambda lon1, lat1, lon2, lat2: kp_of_point(SINGLE, lon2, lat2),
        lambda lon1, lat1, lon2, lat2: geodesy.earth_centred_km(lon2, lat2),
        lambda lon1, lat1, lon2, lat2: geodesy.destination(
            lon2, lat2, bearing_deg=1, distance_km=1
        ),
        lambda lon1, lat1, lon2, lat2: geodesy.rhumb_destination(
            lon2, lat2, bearing_deg=1, distance_km=1
        ),
    ],
)
def test_faulty_points_are_refused(call):
    for lon, lat, message in [
        (math.nan, 1, r"longitude nan is not finite"),
        ([1, math.inf], 1, r"longitude inf at index 1 is not finite"),
        (1, [[0, 1], [-91, 0]], r"latitude -91.0 at index \(1, 0\) is beyond \+-90"),
        (541, 1, r"longitude 541.0 is beyond \+-540"),
        ([1, 2], [1, 2, 3], "matching shapes"),
        ("east", 1, "not numbers"),
    ]:
        with pytest.raises(GeometryError, match=message):
            call(0, 0, lon, lat)


@pytest.mark.parametrize("call", [geodesy.destination, geodesy.rhumb_destination])
def test_faulty_bearings_and_distances_are_refused(call):
    with pytest.raises(GeometryError, match="bearing nan is not finite"):
        call(0, 0, bearing_deg=math.nan, distance_km=1)
    for km in (-1, math.nan, math.inf):
        with pytest.raises(GeometryError, match=f"distance in km {float(km)} at index 1 is not"):
            call(0, 0, bearing_deg=1, distance_km=[1, km])
    assert call(0, 0, bearing_deg=-270, distance_km=1) == call(0, 0, bearing_deg=90, distance_km=1)


def test_geometry_error_is_a_value_error():
    with pytest.raises(ValueError, match="latitude"):
        geodesy.distance_km(0, 100, 0, 0)


def test_what_is_under_a_mask_is_no_coordinate():
    lon = np.ma.masked_array([1, 2], mask=[False, True])
    with pytest.raises(GeometryError, match="longitude nan at index 1"):
        geodesy.distance_km(lon, 1, 2, 3)
    clear = np.ma.masked_array([1, 2], mask=False)
    assert geodesy.distance_km(clear, 1, 2, 3).tolist() == pytest.approx(
        [Geodesic.WGS84.Inverse(1, at, 3, 2)["s12"] / 1000 for at in (1, 2)]
    )


@pytest.mark.parametrize(
    "wrong", [{"axis": "lat"}, {"form": "dms"}, {"decimals": 1.5}, {"deg": 95.0}, {"deg": math.nan}]
)
def test_an_angle_is_written_or_refused(wrong):
    asked = {"deg": 5.5, "axis": "latitude"} | wrong
    with pytest.raises(GeometryError, match="angle_text: " + next(iter(wrong))):
        angle_text(**asked)
    assert angle_text(np.float64(-5.5), "longitude") == "005°30.000'W"

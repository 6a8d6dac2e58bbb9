"""What must hold for any points and lines: round trips, and distances that are kept."""

import numpy as np
import pytest
import shapely
from hypothesis import assume, given, settings, strategies as st

from cableroute.geometry import geodesy, kp_of_point, line_km, point_at_kp
from cableroute.geometry.kp import split_line
from cableroute.geometry.lines import corridor, cumulative_km, cut_at_date_line, densify, lines_km

MICROMETRE_KM = 1e-9
MILLIMETRE_KM = 1e-6

settings.register_profile("geodesy", max_examples=60, deadline=None)
quick = settings(settings.get_profile("geodesy"))

longitudes = st.floats(-180, 180) | st.sampled_from([-180.0, -179.999, 0.0, 179.999, 180.0])
latitudes = st.floats(-89, 89) | st.sampled_from([-60.0, 0.0, 60.0])
points = st.tuples(longitudes, latitudes)
bearings = st.floats(0, 360) | st.sampled_from([0.0, 90.0, 180.0, 270.0])
shares = st.floats(0, 1)


@st.composite
def lines(draw, most_km=6000.0, most_segments=6):
    """Return vertices of a line of at most `most_km`: one long segment or several."""
    count = draw(st.integers(1, most_segments))
    vertices = [draw(points)]
    for _ in range(count):
        lon, lat = geodesy.destination(
            *vertices[-1],
            bearing_deg=draw(bearings),
            distance_km=draw(st.floats(0.001, most_km / count)),
        )
        vertices.append((lon, lat))
    return np.array(vertices)


@quick
@given(points, bearings, st.floats(0, 19_000))
def test_destination_is_at_its_distance(start, bearing, km):
    end = geodesy.destination(*start, bearing_deg=bearing, distance_km=km)
    assert abs(end[0]) <= 180
    assert geodesy.distance_km(*start, *end) == pytest.approx(km, abs=1e-8)
    assert geodesy.distance_km(*end, *start) == pytest.approx(km, abs=1e-8)


@quick
@given(points, points)
def test_destination_at_distance_and_bearing_is_the_point(start, end):
    km = geodesy.distance_km(*start, *end)
    assume(km > 0)
    bearing = geodesy.bearing_deg(*start, *end)
    assert 0 <= bearing < 360
    there = geodesy.destination(*start, bearing_deg=bearing, distance_km=km)
    assert geodesy.distance_km(*there, *end) < 1e-8


@quick
@given(points, points)
def test_rhumb_destination_at_distance_and_bearing_is_the_point(start, end):
    km = geodesy.rhumb_distance_km(*start, *end)
    assume(km > 0)
    assert km >= geodesy.distance_km(*start, *end) - 1e-8
    bearing = geodesy.rhumb_bearing_deg(*start, *end)
    there = geodesy.rhumb_destination(*start, bearing_deg=bearing, distance_km=km)
    assert geodesy.distance_km(*there, *end) < 1e-8


@quick
@given(lines(), st.lists(shares, min_size=1, max_size=20))
def test_kp_to_point_to_kp(line, parts):
    end_km = line_km(line)
    kps = np.array(parts) * end_km
    lon, lat = point_at_kp(line, kp_km=kps)
    found = kp_of_point(line, lon, lat)
    assert found.offset_km.max() < MILLIMETRE_KM
    assert (found.side == "on").all()
    # Where a line crosses itself, either KP is right: the point there must be the same.
    back = point_at_kp(line, kp_km=found.kp_km)
    assert geodesy.distance_km(lon, lat, *back).max() < MILLIMETRE_KM


@quick
@given(lines(most_segments=1), st.lists(shares, min_size=1, max_size=20))
def test_kp_to_point_to_kp_on_one_long_segment(line, parts):
    kps = np.array(parts) * line_km(line)
    found = kp_of_point(line, *point_at_kp(line, kp_km=kps))
    assert np.abs(found.kp_km - kps).max() < MILLIMETRE_KM


@quick
@given(lines(), points)
def test_no_point_of_the_line_is_nearer(line, point):
    found = kp_of_point(line, *point)
    kps = np.linspace(0, line_km(line), 500)
    samples = geodesy.distance_km(*point, *point_at_kp(line, kp_km=kps))
    assert found.offset_km <= samples.min() + MICROMETRE_KM
    foot = point_at_kp(line, kp_km=found.kp_km)
    assert geodesy.distance_km(*point, *foot) == pytest.approx(found.offset_km, abs=1e-8)


@quick
@given(lines(), points)
def test_reversal_keeps_distance_and_mirrors_sides(line, point):
    end_km = line_km(line)
    assert line_km(line[::-1]) == pytest.approx(end_km, rel=1e-12)
    there, back = kp_of_point(line, *point), kp_of_point(line[::-1], *point)
    assert back.offset_km == pytest.approx(there.offset_km, abs=1e-8)
    before = geodesy.bearing_deg(*line[1:-1].T, *line[:-2].T)
    after = geodesy.bearing_deg(*line[1:-1].T, *line[2:].T)
    if np.isclose(before, after).any():
        return  # turns straight back: both sides of the tip are the same
    if abs(there.kp_km + back.kp_km - end_km) < MILLIMETRE_KM and there.offset_km < 5000:
        mirrored = {"left": "right", "right": "left", "on": "on"}
        assert back.side == mirrored[there.side]


@quick
@given(lines(), st.floats(5, 2000))
def test_densify_keeps_distance_and_vertices(line, step):
    dense = densify(line, max_step_km=step)
    kps = cumulative_km(dense)
    assert np.diff(kps).max() <= step + MICROMETRE_KM
    assert kps[-1] == pytest.approx(line_km(line), rel=1e-9, abs=1e-9)
    assert set(map(tuple, line)) <= set(dense.coords)


@quick
@given(lines(), shares)
def test_split_keeps_distance(line, share):
    end_km = line_km(line)
    kp = share * end_km
    assume(2 * MICROMETRE_KM < kp < end_km - 2 * MICROMETRE_KM)
    first, second = split_line(line, kp_km=kp)
    assert line_km(first) == pytest.approx(kp, abs=1e-8)
    assert line_km(first) + line_km(second) == pytest.approx(end_km, abs=1e-8)


@settings(quick, max_examples=200)
@given(
    st.lists(
        st.tuples(
            longitudes | st.floats(-540, 540) | st.sampled_from([170.0, -170.0, 190.0, -10.0]),
            st.floats(-90, 90) | st.sampled_from([-90.0, -80.0, 0.0, 80.0, 90.0]),
        ),
        min_size=2,
        max_size=8,
    )
)
def test_date_line_cut_keeps_distance(vertices):
    cut = cut_at_date_line(vertices)
    pieces = shapely.get_parts(cut)
    end_km = line_km(vertices)
    assert lines_km(list(pieces)).sum() == pytest.approx(end_km, rel=1e-9, abs=1e-9)
    for piece in pieces:
        lons = shapely.get_coordinates(piece)[:, 0]
        assert np.abs(lons).max() <= 180
        assert np.abs(np.diff(lons)).max() <= 180
    # Wrapped longitudes make the same cut as the ones given (these here lose no digits).
    wrapped = np.array(vertices)
    wrapped[:, 0] -= 360 * np.rint(wrapped[:, 0] / 360)
    again = shapely.get_parts(cut_at_date_line(wrapped))
    assert [piece.coords[:] for piece in again] == [piece.coords[:] for piece in pieces]


@settings(quick, max_examples=25)
@given(lines(most_km=2000, most_segments=3), st.floats(0.5, 300))
def test_corridor_edge_is_half_the_width_away(line, width):
    area = corridor(line, width_km=width)
    assume(np.abs(area.bounds[1::2]).max() < 89)
    assert area.is_valid
    xy = shapely.get_coordinates(area)
    edge = xy[np.abs(xy[:, 0]) < 180]
    offsets = kp_of_point(line, *edge.T).offset_km
    assert np.abs(offsets / (width / 2) - 1).max() < 1e-3

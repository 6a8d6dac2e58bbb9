"""What must hold for any lines: symmetry, translation, reversal, parts that add up."""

import itertools

import numpy as np
import pytest
import shapely
from hypothesis import example, given, settings, strategies as st
from shapely import LineString

from cableroute.geometry import crossings, geodesy, kp_of_point, line_km, parallels, point_at_kp
from cableroute.geometry.areas import lengths_inside_km
from cableroute.geometry.kp import split_line
from cableroute.geometry.proximity import at_least_km, nearest

settings.register_profile("proximity", max_examples=50, deadline=None)
quick = settings(settings.get_profile("proximity"))

CENTIMETRE_KM = 1e-5


@st.composite
def pairs(draw, low=-60, high=60):
    """Two lines of some hundred km, some vertices of the second on those of the first."""
    degrees = st.integers(-4000, 4000).map(lambda n: n / 1000)
    lon, lat = draw(st.integers(-180, 180)), draw(st.integers(low, high))
    one = draw(st.lists(st.tuples(degrees, degrees), min_size=2, max_size=8, unique=True))
    two = draw(st.lists(st.tuples(degrees, degrees) | st.sampled_from(one), min_size=2, max_size=8))
    if len(set(two)) < 2:
        two = [*two, (two[0][0] + 1, two[0][1])]
    return tuple(LineString(np.add(vertices, (lon, lat))) for vertices in (one, two))


def rows(found):
    """Meetings without an order, to a decimetre."""
    return sorted(
        zip(found.kind.tolist(), found.kp_km.round(4).tolist(), found.other_kp_km.round(4).tolist(),
            strict=True)
    )  # fmt: skip


def same(found, expected):
    assert len(found) == len(expected)
    for one, two in zip(found, expected, strict=True):
        assert one[0] == two[0]
        assert one[1:] == pytest.approx(two[1:], abs=0.0015)


@quick
@given(pairs())
def test_meetings_are_the_same_either_way(lines):
    one, two = lines
    there, back = crossings(one, [two]), crossings(two, [one])
    count = {kind: int((there.kind == kind).sum()) for kind in ("cross", "touch", "overlap")}
    assert count == {kind: int((back.kind == kind).sum()) for kind in count}
    plain = there.kind == "cross"
    mirrored = sorted(back.other_kp_km[back.kind == "cross"])
    assert sorted(there.kp_km[plain]) == pytest.approx(mirrored, abs=0.0025)
    for row in np.flatnonzero(plain):
        at = point_at_kp(two, kp_km=there.other_kp_km[row])
        away = geodesy.distance_km(*at, there.lon[row], there.lat[row])
        assert away < 0.0011


TO_AND_FRO = tuple(
    LineString(vertices)
    for vertices in (
        [(0, -1), (0, 2.987), (3.048, -1)],
        [(0, 2.987), (0, -1), (0, 2.987), (3.048, -1), (0, 2.987)],
    )
)  # the second runs over all of the first once each way


@quick
@example(TO_AND_FRO, -360)
@example(TO_AND_FRO, 5)
@given(pairs(), st.sampled_from([-360, -90, 45, 123, 360]))
def test_translation_keeps_meetings(lines, turn):
    lon = [shapely.get_coordinates(line)[:, 0] for line in lines]
    if max(abs(values + turn).max() for values in lon) > 540:
        return
    moved = [shapely.affinity.translate(line, xoff=turn) for line in lines]
    found, expected = (crossings(one, [two]) for one, two in (moved, lines))
    same(rows(found), rows(expected))
    near, before = (parallels(one, [two], within_km=30) for one, two in (moved, lines))
    assert near.from_kp_km == pytest.approx(before.from_kp_km, abs=1e-4)
    assert near.to_kp_km == pytest.approx(before.to_kp_km, abs=1e-4)


@quick
@given(pairs())
def test_reversal_mirrors_kps(lines):
    one, two = lines
    km = line_km(one)
    there = crossings(one, [two])
    back = crossings(one.reverse(), [two])
    assert sorted(there.kind) == sorted(back.kind)
    for kind in ("cross", "overlap"):
        mirrored = km - back.end_kp_km[back.kind == kind]
        assert sorted(there.kp_km[there.kind == kind]) == pytest.approx(
            sorted(mirrored), abs=0.0025
        )
    near = parallels(one, [two], within_km=25)
    turned = parallels(one.reverse(), [two], within_km=25)
    assert near.from_kp_km == pytest.approx((km - turned.to_kp_km)[::-1], abs=1e-5)
    # no finer than the KPs: the least lies at an end that is found to a centimetre
    assert near.least_km == pytest.approx(turned.least_km[::-1], abs=CENTIMETRE_KM)


@quick
@given(pairs(), st.floats(1, 300))
def test_near_is_near_and_far_is_far(lines, within):
    one, two = lines
    near = parallels(one, [two], within_km=within)
    kps = np.linspace(0, line_km(one), 40)
    away = kp_of_point(two, *point_at_kp(one, kp_km=kps)).offset_km
    inside = np.zeros(len(kps), dtype=bool)
    for from_, to in zip(near.from_kp_km, near.to_kp_km, strict=True):
        inside |= (kps >= from_ - 1e-6) & (kps <= to + 1e-6)
    slack = max(0.01, 0.001 * within)
    assert inside[away < within - slack].all()
    assert not inside[away > within + slack].any()


@quick
@given(pairs())
def test_nearest_is_no_further_than_any_sample(lines):
    one, two = lines
    found, back = nearest(one, two), nearest(two, one)
    assert found.distance_km == pytest.approx(back.distance_km, rel=1e-3, abs=0.01)
    kps = np.linspace(0, line_km(one), 40)
    away = kp_of_point(two, *point_at_kp(one, kp_km=kps)).offset_km
    assert found.distance_km <= away.min() * 1.001 + 0.01


@quick
@given(pairs(), pairs())
def test_lines_are_never_nearer_than_the_least_that_they_are_apart(some, others):
    lines = [*some, *others]
    apart = at_least_km(lines)
    assert pytest.approx(apart) == apart.T
    for one, two in itertools.combinations(range(4), 2):
        assert apart[one, two] <= nearest(lines[one], lines[two]).distance_km + 1e-6


@quick
@given(pairs())
def test_a_line_that_meets_is_nearest_at_no_distance(lines):
    one, two = lines
    if crossings(one, [two]).kp_km.size:
        assert nearest(one, two).distance_km < 0.0015


@quick
@given(pairs(), st.floats(0.05, 0.95))
def test_lengths_inside_of_parts_add_up(lines, share):
    line, other = lines
    west, south, east, north = np.add(other.bounds, (-0.25, -0.25, 0, 0))
    area = shapely.box(west, south, east + 0.5, north + 0.5)
    whole = lengths_inside_km(line, [area])[0]
    first, second = split_line(line, kp_km=share * line_km(line))
    parts = [lengths_inside_km(part, [area])[0].km for part in (first, second)]
    assert sum(parts) == pytest.approx(whole.km, abs=2e-3)
    assert 0 <= whole.km <= line_km(line) + CENTIMETRE_KM
    assert all(a < b for a, b in whole.intervals)
    halves = [shapely.box(west, south, (west + east) / 2, north + 0.5),
              shapely.box((west + east) / 2, south, east + 0.5, north + 0.5)]  # fmt: skip
    both = sum(item.km for item in lengths_inside_km(line, halves))
    along = 0.0 if both == pytest.approx(whole.km, abs=2e-3) else both - whole.km
    assert along >= 0  # only a line along the common edge counts twice

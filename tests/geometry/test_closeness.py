"""Stretches nearer than a limit that changes along the line, against every distance by pyproj."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from pyproj import Geod
from shapely import LineString

from cableroute import GeometryError
from cableroute.geometry import parallels
from cableroute.geometry.closeness import SURE_KM, between_kps, closer_than

GEOD = Geod(ellps="WGS84")


def every(line, step_km):
    """Places along the geodesics of a line, and their KP, by pyproj alone."""
    xy, at, kp = np.array(line.coords), [], []
    before = 0.0
    for (lon, lat), (lon2, lat2) in pairwise(xy):
        azimuth, _, metres = GEOD.inv(lon, lat, lon2, lat2)
        along = np.arange(0, metres, step_km * 1000)
        found = GEOD.fwd(*(np.full(len(along), it) for it in (lon, lat, azimuth)), along)
        at.append(np.column_stack(found[:2]))
        kp.append(before + along / 1000)
        before += metres / 1000
    return np.concatenate([*at, xy[-1:]]), np.append(np.concatenate(kp), before)


def least_km(places, others):
    """The distance of each place to the nearest of others, over all of them."""
    grid = np.broadcast_arrays(*(it for at, to in zip(places.T, others.T, strict=True)
                                 for it in (at[:, None], to[None])))  # fmt: skip
    metres = GEOD.inv(*(it.ravel() for it in (grid[0], grid[2], grid[1], grid[3])))[2]
    return metres.reshape(len(places), -1).min(axis=1) / 1000


LINE = LineString([(10, 40), (10.25, 40.12), (10.6, 40.05), (10.8, 40.2)])
WINDING = LineString([(10, 40.08), (10.2, 40.09), (10.3, 40.11), (10.5, 40.0), (10.85, 40.12)])


def test_against_every_distance():
    random = np.random.default_rng(0)
    (places, kp), ground = every(LINE, 0.25), every(WINDING, 0.04)[0]
    limits = random.uniform(0.5, 9, 9)
    at = np.linspace(0, kp[-1], 9)
    found = closer_than(LINE, [WINDING], kp_km=at, within_km=limits)
    over = least_km(places, ground) - np.interp(kp, at, limits)
    inside = np.zeros(len(kp), dtype=bool)
    for begin, end in zip(found.from_kp_km, found.to_kp_km, strict=True):
        inside |= (kp >= begin) & (kp <= end)
    sure = np.abs(over) > 0.03
    assert (inside[sure] == (over[sure] <= 0)).all()
    assert 0 < inside.sum() < len(inside)
    for begin, end, least in zip(found.from_kp_km, found.to_kp_km, found.least_km, strict=True):
        some = (kp >= begin) & (kp <= end)
        if some.any():
            apart = least_km(places[some], ground).min()
            assert least <= apart * 1.001  # as near as `nearest` is
            assert least == pytest.approx(apart, abs=0.15)


def test_an_even_limit_is_that_of_parallels():
    even = parallels(LINE, [WINDING], within_km=4)
    found = closer_than(LINE, [WINDING], kp_km=[0], within_km=[4])
    assert found.from_kp_km == pytest.approx(even.from_kp_km, abs=SURE_KM)
    assert found.to_kp_km == pytest.approx(even.to_kp_km, abs=SURE_KM)
    assert found.least_km == pytest.approx(even.least_km, abs=0.01)
    assert found.kp_km == pytest.approx(even.kp_km, abs=0.05)


def test_each_other_has_its_own_rows():
    far = LineString([(10, 45), (11, 45)])
    found = closer_than(LINE, [far, WINDING, WINDING], kp_km=[0], within_km=[4])
    assert set(found.other.tolist()) == {1, 2}


def test_the_part_between_two_kps():
    _, kp = every(LINE, 1)
    part = between_kps(LINE, 12.5, kp[-1] - 7.25)
    assert GEOD.geometry_length(part) / 1000 == pytest.approx(kp[-1] - 19.75, abs=1e-6)
    assert between_kps(LINE, 0, kp[-1]).equals(LINE)


@pytest.mark.parametrize(
    ("kp", "within", "said"),
    [
        ([0, 5], [1], "2 kp_km and 1 within_km"),
        ([], [], "one at least"),
        ([5, 5], [1, 1], "not in order"),
        ([0, 5], [1, 0], "index 1 is not a distance"),
        ([0], [np.nan], "not a distance"),
        ([0], [3000], "at most 2000"),
    ],
)
def test_a_faulty_limit(kp, within, said):
    with pytest.raises(GeometryError, match=said):
        closer_than(LINE, [WINDING], kp_km=kp, within_km=within)

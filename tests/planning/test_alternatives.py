"""Lines that keep apart: lengths in open sea against closed forms, distances against Karney's
geodesics by GeographicLib, point by point."""

import itertools
import math

import numpy as np
import pytest
import shapely
from pyproj import Geod

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.planning import Band, Cost, Layer, Rules, plan_alternatives, plan_in_detail
from cableroute.planning.grid_path import GridPath
from cableroute.planning.lines_search import LinesSearch, LinesSettings

GEOD = Geod(ellps="WGS84")
OPEN = (-30.0, 0.5), (-24.6, 0.5)  # on the Atlantic, 601 km, no coast near


def far_km(one, two):
    return GEOD.inv(*one, *two)[2] / 1000


def points(plan, step_km=5.0):
    """Points along the geodesics of a plan."""
    at = np.array(plan.leg.geometry.coords)
    found = []
    for a, b in itertools.pairwise(at):
        count = max(1, int(far_km(a, b) / step_km))
        found += [tuple(a), *GEOD.npts(*a, *b, count)]
    return np.array([*found, tuple(at[-1])])


def test_in_open_sea_the_second_runs_along_the_edge_of_the_first():
    """To the corner where the area of the first ends, along it, and back: a closed form."""
    apart = 50.0
    found = plan_alternatives(*OPEN, k=3, least_apart_km=apart)
    straight = far_km(*OPEN)
    near = found.separation.converge_km
    assert near == 3 * apart
    edge = straight - 2 * math.sqrt(near**2 - apart**2) + 2 * near
    lengths = [plan.leg.route_km for plan in found.plans]
    assert lengths[0] == pytest.approx(straight, rel=1e-4)
    assert lengths[1:] == pytest.approx([edge, edge], rel=2e-3)  # one on either side
    assert min(lengths[1:]) > edge * (1 - 1e-3)
    assert found.apart_km[1:] == pytest.approx([apart, apart], rel=0.04)
    assert min(found.apart_km[1:]) >= apart * (1 - 1e-3)
    assert found.more_pct == pytest.approx(
        [100 * (length / lengths[0] - 1) for length in lengths], abs=1e-6
    )
    middles = [plan.leg.geometry.interpolate(0.5, normalized=True).y for plan in found.plans]
    assert (middles[1] - middles[0]) * (middles[2] - middles[0]) < 0
    assert len({plan.leg.id for plan in found.plans}) == 3
    assert found.missing == ""


def test_by_default_three_depths_of_water():
    found = plan_alternatives("Marseille", "Algiers", k=2)
    assert found.separation.depths == 3.0
    assert "tradelawdaily-2025-09-26" in found.separation.words
    one, two = found.plans
    ends = [at for plan in (one,) for at in (plan.leg.geometry.coords[0],
                                             plan.leg.geometry.coords[-1])]  # fmt: skip
    ends += [at for move in one.moves for at in (move.start, move.end)]
    mine = points(two)
    clear = np.min([GEOD.inv(*np.broadcast_to(end, mine.shape).T, *mine.T)[2] for end in ends],
                   axis=0) / 1000 > found.separation.converge_km  # fmt: skip
    lon, lat, depth = one.depths.lon_deg, one.depths.lat_deg, one.depths.depth_m
    checked = 0
    for at in mine[clear]:
        far = GEOD.inv(*np.broadcast_to(at, (lon.size, 2)).T, lon, lat)[2]
        known = np.isfinite(depth)
        assert (far[known] >= 3 * depth[known] * (1 - 0.002)).all()
        checked += 1
    assert checked > 50
    assert depth[np.isfinite(depth)].max() > 2000


def test_where_there_is_no_room_it_is_said_where():
    found = plan_alternatives("Zafarana", "Jeddah", k=2, least_apart_km=20)
    assert len(found.plans) == 1
    assert "lines before" in found.missing
    assert "Suez" in found.missing or "Jubal" in found.missing


def test_lines_do_not_run_beside_existing_cables():
    start, end = OPEN
    laid = shapely.LineString([(-29.5, 0.5), (-25.1, 0.5)])  # where the line would be
    alone = plan_in_detail(start, end)
    found = plan_alternatives(
        start, end, k=1, least_apart_km=20, from_cables=Layer("laid", geometry=laid)
    )
    (plan,) = found.plans
    assert found.near_cables_km[0] < 1  # no cell on the way that is cut by the edge of the area
    beside = np.array([lat for lon, lat in points(plan) if -29.5 < lon < -25.1])
    assert (np.abs(beside - 0.5) * 110.574 > 19.99).all()  # km of a degree at the equator
    assert plan.leg.route_km < 1.05 * alone.leg.route_km
    across = shapely.LineString([(-27.3, -12), (-27.3, 14)])
    found = plan_alternatives(
        start, end, k=1, least_apart_km=20, from_cables=Layer("laid", geometry=across),
        rules=Rules(per_km=30_000.0, unit="USD/km"),
    )  # fmt: skip
    (plan,) = found.plans
    assert plan.cost == pytest.approx(30_000 * plan.leg.route_km)  # 40 km beside it cost no more
    assert list(plan.cost_by) == ["length"]
    assert found.crossings == (1,)
    assert found.near_cables_km[0] == pytest.approx(40, rel=0.03)  # straight over it
    with pytest.raises(ModelError, match="apart_depths"):
        plan_alternatives(start, end, least_apart_km=5, apart_depths=3)
    with pytest.raises(ModelError, match="give how many"):
        plan_alternatives(start, end, k=0)


def test_they_compare_with_the_columns_of_every_route():
    geo = cr.open_geodata()
    found = plan_alternatives("Marseille", "Algiers", k=2, least_apart_km=40, geodata=geo)
    table = cr.compare(found.routes, cr.measures(geo))
    assert table["route_km"].tolist() == [plan.leg.route_km for plan in found.plans]
    assert {"rtd_ms", "cable_km", "separation_km"} <= set(table.columns)


def test_rules_hold_for_every_line():
    closed = shapely.box(-27.6, 0.4, -27.0, 2.0)
    rules = Rules(
        never_enter=("reserve",), layers=(Layer("reserve", geometry=closed),),
        costs=(Cost("depth_m", (Band(high=100, per_km=5.0),)),),
    )  # fmt: skip
    found = plan_alternatives(*OPEN, k=2, least_apart_km=30, rules=rules)
    assert len(found.plans) == 2
    for plan in found.plans:
        assert not shapely.LineString(points(plan, 1.0)).intersects(closed)


def test_from_a_to_b_and_from_b_to_a_the_lines_are_the_same():
    there = plan_alternatives("Marseille", "Algiers", k=3, least_apart_km=40.0)
    back = plan_alternatives("Algiers", "Marseille", k=3, least_apart_km=40.0)
    assert len(there.plans) == len(back.plans) == 3
    for one, two in zip(there.plans, back.plans, strict=True):
        assert two.cost == pytest.approx(one.cost, rel=5e-4)
        assert two.leg.route_km == pytest.approx(one.leg.route_km, rel=5e-4)
        apart_km = shapely.hausdorff_distance(one.leg.geometry, two.leg.geometry) * 111.2
        assert apart_km < 1
        assert two.leg.geometry.coords[0] == pytest.approx(one.leg.geometry.coords[-1])


def test_a_place_to_pass_is_of_one_line():
    with pytest.raises(ModelError, match="each place that all pass"):
        plan_alternatives("Marseille", "Algiers", via="Bastia")


def test_where_a_path_on_cells_is_ashore_the_line_passes_the_sea_beside_without_an_approach():
    """The middle of the path is on the shore of the Gulf of Suez: a line by it would go ashore."""
    start, end, ashore = (33.0, 28.6), (33.6, 27.9), [(32.9, 28.4), (33.14, 28.0)]
    search = LinesSearch.of(start, end, {}, LinesSettings())
    line = search.along(GridPath(np.array(ashore), 100.0, "cells"), Rules(), None)
    middle = GEOD.npts(*ashore[0], *ashore[1], 1)[0]
    [move] = search.plan(Rules(), [middle]).moves
    assert line.moves == ()
    passed = shapely.LineString(line.leg.geometry).coords[1]
    assert far_km(middle, passed) == pytest.approx(move.km, rel=1e-3)
    assert line.leg.route_km == pytest.approx(far_km(start, passed) + far_km(passed, end), rel=1e-6)

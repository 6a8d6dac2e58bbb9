"""Expected values: closed forms on the ellipsoid by GeographicLib, a plain Dijkstra by networkx."""

import itertools
import math
import sys
from dataclasses import replace

import networkx
import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import HealthCheck, given, settings, strategies as st
from scipy.optimize import minimize_scalar
from worlds.grids import centre, cost_grid_of, smooth
from worlds.weighted_regions import optimum

from cableroute.errors import ModelError
from cableroute.geometry.lines import densify, line_km
from cableroute.planning import solvers, string_pulling as strings
from cableroute.planning.cost_grid import AlongSlope
from cableroute.planning.settings import SolverSettings
from cableroute.planning.solvers import (
    arrival_field,
    fast_marching,
    least_cost,
    line_cost,
    pulled_least_cost as plain,
)

PULLED = [fast_marching, plain]


def least_cost_by_scipy(*given, **more):
    """Return what `least_cost` does where numba is not installed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "numba", None)
        return least_cost(*given, **more)


def km(a, b):
    return Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000


def open_sea(rows, columns, west, north, step, step_lat=None):
    return cost_grid_of(np.ones((rows, columns)), west, north, step, step_lat)


@pytest.mark.parametrize("solver", PULLED)
def test_open_sea_gives_the_geodesic(solver):
    sea = open_sea(110, 210, -10, 65.5, 0.1)  # 2:1 on the ground
    ends = [(10.2, 55.1), (-9.3, 57.7), (3.33, 65.2)]
    for path, end in zip(solver(sea, (-9.8, 55.21), ends), ends, strict=True):
        assert line_km(path.lonlat) == pytest.approx(km((-9.8, 55.21), end), rel=2e-4)
        assert path.cost == pytest.approx(line_km(path.lonlat), rel=1e-6)
        np.testing.assert_allclose(path.lonlat[[0, -1]], [(-9.8, 55.21), end], atol=1e-9)


@pytest.mark.parametrize("solver", PULLED)
def test_light_bends_as_snell_says(solver):
    cost = np.ones((80, 80))
    cost[40:] = 2.5  # from the equator southward
    sea = cost_grid_of(cost, 0.05, 3.95, 0.1)
    start, end = (1.0, 3.0), (7.0, -3.0)
    best = minimize_scalar(
        lambda lon: km(start, (lon, 0)) + 2.5 * km((lon, 0), end), bounds=(1, 7), method="bounded"
    )
    (path,) = solver(sea, start, [end])
    assert path.cost == pytest.approx(best.fun, rel=2e-4)
    crossing = np.interp(0, path.lonlat[::-1, 1], path.lonlat[::-1, 0])
    assert crossing == pytest.approx(best.x, abs=0.1)


@pytest.mark.parametrize("solver", PULLED)
def test_a_wall_is_passed_by_its_gap(solver):
    cost = np.ones((81, 121))
    cost[:, 60] = np.inf
    cost[10, 60] = 1
    sea = cost_grid_of(cost, 20, 50, 0.1)
    start, gap, end = centre(sea, 70, 5), centre(sea, 10, 60), centre(sea, 60, 115)
    (path,) = solver(sea, start, [end])
    truth = km(start, gap) + km(gap, end)
    assert truth - 12 < line_km(path.lonlat) < truth  # the corners of the gap are half a cell off


def around_an_island(solver, cells):
    """Return the excess of a path round a circular island of 200 km, so many cells to 9 degrees."""
    step = 9 / cells
    lon = -4.5 + step * (np.arange(cells) + 0.5)
    grid_lon, grid_lat = np.meshgrid(lon, -lon)
    away = np.hypot(grid_lon * 111.32, grid_lat * 110.57)
    sea = cost_grid_of(np.where(away < 200, np.inf, 1), lon[0], -lon[0], step)
    (path,) = solver(sea, (-4, 0.0), [(4, 0.0)])
    far, radius = 4 * 111.32, 200
    truth = 2 * math.sqrt(far**2 - radius**2) + radius * (math.pi - 2 * math.acos(radius / far))
    return path.cost / truth - 1


@pytest.mark.parametrize("solver", PULLED)
def test_a_round_island_is_rounded(solver):
    coarse, fine = (abs(around_an_island(solver, cells)) for cells in (45, 180))
    assert fine < 0.005
    assert coarse < 0.02


def test_marching_comes_nearer_with_smaller_cells():
    errors = []
    for step in (0.4, 0.2, 0.1):
        sea = open_sea(round(7 / step), round(10 / step), step / 2, 63 - step / 2, step)
        field = arrival_field(sea, (0.3, 56.3))
        row, column = sea.grid.cells(9.3, 61.7)
        here = centre(sea, int(row), int(column))
        errors.append(abs(field[row, column] / km((0.3, 56.3), here) - 1))
    assert errors[0] < 0.01
    assert errors == sorted(errors, reverse=True)


def graph_of(sea, neighbours):
    """Return the same problem for networkx, from shares found by sampling."""
    graph = networkx.DiGraph()
    rows, columns = sea.grid.shape
    reach = {8: 1, 16: 2, 32: 3}[neighbours]
    moves = [
        (a, b)
        for a, b in itertools.product(range(-reach, reach + 1), repeat=2)
        if (a, b) != (0, 0) and math.gcd(a, b) == 1
    ]
    share = (np.arange(3000) + 0.5) / 3000
    cost = np.where(sea.blocked, np.inf, sea.cost_per_km)
    for row, column in itertools.product(range(rows), range(columns)):
        graph.add_node((row, column))
        for a, b in moves:
            if not (0 <= row + a < rows and 0 <= column + b < columns):
                continue
            y, x = np.rint(row + share * a).astype(int), np.rint(column + share * b).astype(int)
            mean = cost[y, x].mean()
            if a and b and max(abs(a), abs(b)) in (1, 3) and min(abs(a), abs(b)) == 1:
                down, right = a // abs(a), b // abs(b)
                at = share < 0.5
                i, j = y[at][-1], x[at][-1]  # beside the corner in the middle
                if np.isinf(cost[i + down, j]) and np.isinf(cost[i, j + right]):
                    continue
            if np.isfinite(mean):
                step = km(centre(sea, row, column), centre(sea, row + a, column + b))
                graph.add_edge((row, column), (row + a, column + b), weight=mean * step)
    return graph


@given(
    seed=st.integers(0, 10**6),
    closed=st.floats(0, 0.5),
    neighbours=st.sampled_from([8, 16, 32]),
    north=st.sampled_from([2.0, 61.0, -40.0]),
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_exact_engines_are_a_plain_dijkstra(seed, closed, neighbours, north):
    chance = np.random.default_rng(seed)
    cost = chance.uniform(1, 20, (6, 7))
    cost[chance.random((6, 7)) < closed] = np.inf
    cost[0, 0] = 2
    sea = cost_grid_of(cost, 30, north, 0.2)
    truth = networkx.single_source_dijkstra_path_length(graph_of(sea, neighbours), (0, 0))
    field = arrival_field(sea, centre(sea, 0, 0), neighbours=neighbours)
    rows, columns = np.nonzero(np.isfinite(field))
    assert {(int(r), int(c)) for r, c in zip(rows, columns, strict=True)} == set(truth)
    ends = [cell for cell in truth if cell != (0, 0)]
    places = [centre(sea, *cell) for cell in ends]
    by_numba = least_cost(sea, centre(sea, 0, 0), places, neighbours=neighbours)
    by_scipy = least_cost_by_scipy(sea, centre(sea, 0, 0), places, neighbours=neighbours)
    back = least_cost(sea, places[-1], [centre(sea, 0, 0)], neighbours=neighbours) if ends else ()
    for cell, one, two in zip(ends, by_numba, by_scipy, strict=True):
        assert field[cell] == pytest.approx(truth[cell], rel=2e-3)
        assert one.cost == pytest.approx(float(field[cell]), rel=1e-6)
        assert two.cost == pytest.approx(one.cost, rel=1e-5)
    for path in back:  # there and back cost the same
        assert path.cost == pytest.approx(by_numba[-1].cost, rel=1e-5)


@pytest.mark.parametrize("neighbours", [8, 16, 32])
@pytest.mark.parametrize("around", [False, True], ids=["part", "whole circle"])
def test_compiled_costs_are_those_of_scipy_over_the_seam_and_a_pole(neighbours, around):
    shape = (31, 360) if around else (70, 133)
    chance = np.random.default_rng(neighbours)
    cost = chance.uniform(1, 10, shape)
    cost[chance.random(shape) < 0.3] = np.inf
    cost[20, 5] = 1
    sea = cost_grid_of(cost, *((-180, 90, 1.0) if around else (30, 40, 0.1)))
    start = centre(sea, 20, 5)
    field = arrival_field(sea, start, neighbours=neighbours)
    cells = chance.permutation(np.argwhere(np.isfinite(cost)))[:400]
    ends = [centre(sea, *cell) for cell in cells]
    truth = least_cost_by_scipy(sea, start, ends, neighbours=neighbours)
    expected = [np.inf if path is None else path.cost for path in truth]
    np.testing.assert_allclose(field[tuple(cells.T)], expected, rtol=3e-6)


@given(seed=st.integers(0, 10**6))
@settings(max_examples=8, deadline=None)
def test_an_obstacle_never_shortens(seed):
    chance = np.random.default_rng(seed)
    cost = chance.uniform(1, 5, (12, 12))
    closed = cost.copy()
    closed[chance.random((12, 12)) < 0.25] = np.inf
    closed[0, 0] = closed[11, 11] = 1
    cost[0, 0] = cost[11, 11] = 1
    open_, shut = cost_grid_of(cost, 5, 50, 0.1), cost_grid_of(closed, 5, 50, 0.1)
    for neighbours in (8, 32):
        before = arrival_field(open_, centre(open_, 0, 0), neighbours=neighbours)
        after = arrival_field(shut, centre(open_, 0, 0), neighbours=neighbours)
        assert (after >= before * (1 - 1e-6)).all()


def test_pulled_strings_are_cheaper_than_paths_and_agree():
    cost = smooth((120, 160), 7)
    cost[smooth((120, 160), 8, 0, 1) > 0.6] = np.inf
    cost[5:9, 5:9] = cost[110:114, 150:154] = 1
    sea = cost_grid_of(cost, -5, 62, 0.05)
    start, end = centre(sea, 6, 6), centre(sea, 112, 152)
    (path,) = least_cost(sea, start, [end], neighbours=8)
    (fast,), (slow,) = fast_marching(sea, start, [end]), plain(sea, start, [end])
    assert fast.cost < path.cost * 0.975
    assert slow.cost == pytest.approx(fast.cost, rel=0.01)
    assert "scipy" in slow.engine
    for path in (fast, slow):
        assert line_cost(sea, path.lonlat) == pytest.approx(path.cost, rel=1e-9)
        dense = np.array(densify(path.lonlat, max_step_km=0.3).coords)
        row, column = sea.grid.cells(dense[:, 0], dense[:, 1])
        assert not sea.blocked[row, column].any()


@pytest.mark.parametrize("solver", PULLED)
def test_a_string_costs_less_the_more_it_is_pulled(solver):
    """Each round keeps what is cheaper; a reach or a sweep less never finds what more find."""
    cost = smooth((80, 100), 3)
    cost[smooth((80, 100), 4, 0, 1) > 0.6] = np.inf
    cost[4:8, 4:8] = cost[70:74, 90:94] = 1
    sea = cost_grid_of(cost, -5, 62, 0.05)

    def found(**given):
        ends = [centre(sea, 72, 92)]
        (path,) = solver(sea, centre(sea, 5, 5), ends, settings=SolverSettings(**given))
        return path.cost

    loose, once, usual = found(pull_rounds=0), found(pull_rounds=1, pull_reaches=(1.0,)), found()
    assert loose > once > usual


def test_lines_cost_the_same_with_and_without_numba():
    cost = smooth((60, 90), 11)
    cost[smooth((60, 90), 12, 0, 1) > 0.7] = np.inf
    sea = cost_grid_of(cost, 170, 70, 0.3)  # over the date line
    grid = strings.Padded.of(sea)
    ends = np.random.default_rng(5).uniform((0, 0, 0, 0), (95, 65, 95, 65), (400, 4))
    compiled = strings.Pull(grid, strings.load_kernels()).costs(ends)
    arrays = strings.Pull(grid, None).costs(ends)
    np.testing.assert_allclose(arrays, compiled, rtol=1e-9)
    assert 20 < np.isfinite(compiled).sum() < 380


@pytest.mark.parametrize("solver", [*PULLED, least_cost])
def test_the_date_line_is_no_wall(solver):
    globe = open_sea(61, 360, -179.5, 30.0, 1.0)  # once around
    (path,) = solver(globe, (170.2, 10.4), [(-165.7, -5.6)])
    truth = km((170.2, 10.4), (-165.7, -5.6))
    assert truth * 0.9999 < line_km(path.lonlat) < truth * (1.0001 if solver in PULLED else 1.05)
    assert np.abs(np.diff(path.lonlat[:, 0])).max() < 90


@pytest.mark.parametrize("neighbours", [8, 16, 32])
def test_around_the_globe_costs_do_not_depend_on_where_the_grid_is_cut(neighbours):
    """Random costs and closed cells on 15 by 36 cells: cut at each third of the globe, by scipy."""
    chance = np.random.default_rng(neighbours)
    cost = np.where(chance.random((15, 36)) < 0.15, np.inf, chance.uniform(1, 9, (15, 36)))
    cost[7, ::5] = 1.0
    places = [(-175.0 + 50 * number, 0.0) for number in range(7)]
    found = []
    for cut in (0, 12, 24):
        sea = cost_grid_of(np.roll(cost, -cut, axis=1), -175.0 + 10 * cut, 70.0, 10.0)
        assert sea.grid.wraps
        paths = least_cost_by_scipy(sea, places[0], places[1:], neighbours=neighbours)
        found.append([path.cost for path in paths])
    assert found[1] == pytest.approx(found[0], rel=1e-6)
    assert found[2] == pytest.approx(found[0], rel=1e-6)


@pytest.mark.parametrize("solver", [*PULLED, least_cost])
def test_a_pole_is_a_place_like_others(solver):
    cap = open_sea(31, 360, -180, 90.0, 1.0)  # the first row is the pole
    (path,) = solver(cap, (10.0, 80.0), [(175.0, 82.0)])
    truth = km((10.0, 80.0), (175.0, 82.0))
    assert truth * 0.999 < path.cost < truth * 1.04
    if solver is fast_marching:
        assert line_km(path.lonlat) < truth * 1.01


def test_no_step_leads_between_two_closed_corners():
    cost = np.full((4, 4), np.inf)
    cost[:2, :2] = cost[2:, 2:] = 1
    sea = cost_grid_of(cost, 0, 1, 0.1)
    start, end = centre(sea, 0, 0), centre(sea, 3, 3)
    for neighbours in (8, 16, 32):
        assert least_cost(sea, start, [end], neighbours=neighbours) == (None,)
        assert least_cost_by_scipy(sea, start, [end], neighbours=neighbours) == (None,)
    assert fast_marching(sea, start, [end]) == (None,)
    assert plain(sea, start, [end]) == (None,)


def test_one_call_answers_many_ends():
    cost = np.ones((40, 40))
    cost[:, 20] = np.inf
    sea = cost_grid_of(cost, 0, 40, 0.1)
    ends = [centre(sea, 5, 10), centre(sea, 5, 30), centre(sea, 35, 2)]
    for solver in (*PULLED, least_cost):
        near, over, far = solver(sea, centre(sea, 20, 5), ends)
        assert over is None
        assert 0 < near.cost < 200
        assert 0 < far.cost < 200


def test_what_a_slope_costs_depends_on_the_direction():
    shape = (21, 21)
    rise = np.zeros((2, *shape), np.float32)
    rise[0] = math.tan(math.radians(10))  # rises to the east
    slope = AlongSlope(rise[0], rise[1], np.array([0.0, 20.0]), np.array([0.0, 2.0]))
    sea = cost_grid_of(np.ones(shape), 10, 1, 0.1, along_slope=slope)
    middle = centre(sea, 10, 10)
    ends = [centre(sea, 10, 20), centre(sea, 0, 10), centre(sea, 0, 20)]
    for engine in (least_cost, least_cost_by_scipy):
        east, north, aslant = engine(sea, middle, ends, neighbours=8)
        assert east.cost == pytest.approx(km(middle, ends[0]) * 2, rel=1e-4)  # 10 of 20 degrees
        assert north.cost == pytest.approx(km(middle, ends[1]), rel=1e-4)
        assert aslant.cost > km(middle, ends[2])
    # as steep to the north: uphill to the north-east, level to the south-east
    part = np.full(shape, math.tan(math.radians(10)) / math.sqrt(2), np.float32)
    both = AlongSlope(part, part, slope.at_deg, slope.cost_per_km)
    tilted = cost_grid_of(np.ones(shape), 10, 1, 0.1, along_slope=both)
    ends = [centre(tilted, 5, 15), centre(tilted, 15, 15)]
    for engine in (least_cost, least_cost_by_scipy):
        up, level = engine(tilted, middle, ends, neighbours=8)
        assert up.cost == pytest.approx(km(middle, ends[0]) * 2, rel=5e-3)
        assert level.cost == pytest.approx(km(middle, ends[1]), rel=5e-3)
    ends = [centre(sea, 10, 20)]
    for solver in PULLED:
        with pytest.raises(ModelError, match="least_cost"):
            solver(sea, middle, ends)
    assert solvers.default_solver(sea)(sea, middle, ends[:1])[0].cost == pytest.approx(east.cost)


@pytest.mark.parametrize("wrong", [0.0, -1.0, np.inf])
def test_costs_of_open_cells_are_above_0_and_finite(wrong):
    sea = cost_grid_of(np.ones((5, 5)), 10, 1, 0.1)
    cost = sea.cost_per_km.copy()
    cost[0, 0] = wrong
    with pytest.raises(ModelError, match="costs must be finite and above 0"):
        least_cost(replace(sea, cost_per_km=cost), centre(sea, 2, 2), [centre(sea, 4, 4)])
    shut = replace(sea, cost_per_km=cost, blocked=np.eye(5, dtype=bool))
    shut.blocked[2, 2] = shut.blocked[4, 4] = False
    (path,) = least_cost(shut, centre(sea, 2, 2), [centre(sea, 4, 4)])  # where it is closed, any
    assert path is not None


def test_refusals_say_all_that_is_wrong():
    cost = np.ones((10, 10))
    cost[0, 0] = np.inf
    sea = cost_grid_of(cost, 0, 1, 0.1, closed_by={"land": ~np.isfinite(cost)})
    with pytest.raises(ModelError, match=r"(?s)closed by land.*is outside"):
        fast_marching(sea, (0, 1), [(40, 40)])
    bad = cost_grid_of(np.where(np.eye(10) > 0, -1, 1), 0, 1, 0.1)
    with pytest.raises(ModelError, match="above 0"):
        plain(bad, (0.5, 0.7), [(0.1, 0.1)])
    with pytest.raises(ModelError, match="8, 16 or 32"):
        least_cost(sea, (0.5, 0.5), [(0.6, 0.6)], neighbours=4)


def test_without_numba_large_grids_are_refused(monkeypatch):
    monkeypatch.setitem(sys.modules, "numba", None)
    sea = open_sea(10, 10, 0, 1, 0.1)
    assert solvers.default_solver(sea) is plain
    with pytest.raises(ModelError, match=r"cableroute\[fast\]"):
        plain(sea, (0.5, 0.5), [(0.6, 0.6)], settings=SolverSettings(most_cells_plain=50))


def test_a_string_starts_on_a_path_that_grazes_closed_cells():
    """Steps over corners bulge into the cells beside them where cells are large and far north."""
    cost = np.ones((20, 20))
    for k in range(1, 17):
        cost[k, k + 1] = np.inf  # above each step over a corner
    sea = cost_grid_of(cost, 0, 80, 1.0)
    (path,) = plain(sea, centre(sea, 0, 0), [centre(sea, 18, 18)])
    assert np.isfinite(path.cost)
    assert line_cost(sea, path.lonlat) == pytest.approx(path.cost)


def off_centre(sea, seed):
    """Return two places near the western and the eastern edge, anywhere in their cells."""
    chance = np.random.default_rng(seed)
    rows, columns = sea.grid.shape
    step = sea.grid.step_lon_deg
    west, north = sea.grid.lon_deg[0] - step / 2, sea.grid.lat_deg[0] + step / 2
    return [
        (west + step * chance.uniform(*part), north - step * chance.uniform(0, rows))
        for part in ((0, 3), (columns - 3, columns))
    ]


DEARER = {  # than the optimum at most, and in the mean
    ("noise", fast_marching): (1.16, 1.10),
    ("noise", plain): (1.08, 1.05),
    ("noise", least_cost): (1.20, 1.13),
    ("smooth", fast_marching): (1.004, 1.001),
    ("smooth", plain): (1.01, 1.003),
    ("smooth", least_cost): (1.07, 1.035),
}


@pytest.mark.parametrize("kind", ["noise", "smooth"])
def test_how_much_dearer_paths_are_than_an_optimum_on_the_edges_of_cells(kind):
    """With costs of 1 to 5 for each cell alone, or over several, and ends off a centre."""
    dearer = {solver: [] for solver in (fast_marching, plain, least_cost)}
    for seed in range(5):
        cost = np.random.default_rng(seed).uniform(1, 5, (30, 40))
        cost = cost if kind == "noise" else smooth((30, 40), seed, 1, 5)
        sea = cost_grid_of(cost, 0.005, 0.145, 0.01)
        start, end = off_centre(sea, seed)
        best = optimum(sea, start, end)
        for solver, found in dearer.items():
            options = {"neighbours": 32} if solver is least_cost else {}
            (path,) = solver(sea, start, [end], **options)
            found.append(path.cost / best)
    for solver, found in dearer.items():
        most, mean = DEARER[kind, solver]
        assert min(found) > 0.999  # places on the edges are not quite all
        assert max(found) < most
        assert np.mean(found) < mean


@pytest.mark.parametrize(("neighbours", "longer"), [(8, 1.082), (16, 1.028), (32, 1.013)])
def test_ends_off_a_centre_add_a_diagonal_each_at_most(neighbours, longer):
    sea = cost_grid_of(np.ones((30, 40)), 0.005, 0.145, 0.01)
    diagonal = km((0, 0), (0.01, 0.01))
    most = 0.0
    for seed in range(60):
        start, end = off_centre(sea, seed)
        (path,) = least_cost(sea, start, [end], neighbours=neighbours)
        beyond = path.cost - longer * km(start, end)
        assert beyond < 2 * diagonal * longer
        most = max(most, beyond)
    assert most > 0.5 * diagonal  # so much more than between centres

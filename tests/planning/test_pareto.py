"""A front against plans by many other weights, and the share of wins against a closed form."""

import itertools
import math

import numpy as np
import pytest
import shapely
from pyproj import Geod
from scipy.optimize import linprog
from worlds.grids import cost_grid_of

from cableroute.errors import ModelError
from cableroute.planning import Band, Cost, Layer, Rules, plan_in_detail, plan_pareto, plan_robust
from cableroute.planning.pareto import ParetoLine, _front, hull_sides, not_beaten
from cableroute.planning.robust import _bounds
from cableroute.planning.surroundings import LinesSettings
from cableroute.planning.weights import WeightedSearch, weighted_sum

GEOD = Geod(ellps="WGS84")
START, END = (-30.0, 0.5), (-24.6, 0.5)
WALL = shapely.box(-27.4, -1.0, -27.2, 1.4)  # across the line, 100 km up and 166 km down


def across(per_km, name="hazard"):
    return Rules(
        per_km=1e-3, costs=(Cost("wall", (Band(per_km=per_km),), name=name),),
        layers=(Layer("wall", geometry=WALL),),
    )  # fmt: skip


def test_no_other_weights_give_a_line_beyond_the_front():
    objectives = {"length": Rules(), "hazard": across(1.0)}
    front = plan_pareto(START, END, objectives=objectives)
    assert front.is_complete
    assert len(front.lines) >= 2
    values = np.array([[line.values[name] for name in objectives] for line in front.lines])
    assert (np.diff(values[:, 0]) > 0).all()
    assert (np.diff(values[:, 1]) < 0).all()  # none beats another
    for line in front.lines:
        weights = np.array([line.weights[name] for name in objectives])
        own = weights @ [line.values[name] for name in objectives]
        assert own <= (values @ weights).min() * (1 + 3e-3)
        assert line.plan.cost == pytest.approx(own, rel=1e-12)
        assert line.plan.cost_by["length"] == line.values["length"]  # of the weight 1
    for hazard in np.geomspace(0.05, 20, 4):  # weights of our own, by the planner alone
        rules = weighted_sum(objectives, np.array([1.0, hazard]))
        plan = plan_in_detail(START, END, rules=rules)
        hull = (values @ [1.0, hazard]).min()
        assert hull == pytest.approx(plan.cost, rel=4e-3)


def test_a_line_that_another_beats_by_every_objective_is_no_line_of_a_front():
    """The third is longer than the second and crosses more; the fourth is like the first."""
    plan = plan_in_detail(START, END)
    wanted = (1868.8, 28.4), (2000.4, 11.07), (2001.0, 11.28), (1868.8, 28.4), (2081.8, 10.5)
    lines = [
        ParetoLine(plan, {"km": km, "crossings": many}, {"km": 1.0, "crossings": 1.0})
        for km, many in wanted
    ]
    assert not_beaten(lines) == [lines[0], lines[1], lines[4]]
    assert not_beaten(lines[::-1]) == [lines[3], lines[1], lines[4]]


def test_a_line_of_a_front_costs_its_weighted_sum_in_the_unit_of_the_first_objective():
    """From and to land; a km of the line costs 1,000 USD and nothing else does: by pyproj."""
    price, coast = Rules(unit="USD/km", per_km=1000.0), Band(high=30, per_km=1.0)
    near = Rules(per_km=0.01, costs=(Cost("coast_km", (coast,), name="near"),))
    ends = "Mazara del Vallo", "Kelibia"
    found = plan_pareto(*ends, objectives={"price": price, "near": near}, most=3)
    assert len(found.lines) == 3
    for line in found.lines:
        lon, lat = np.array(line.plan.leg.geometry.coords).T
        usd = GEOD.line_length(lon, lat)
        assert line.plan.unit == "USD/km"
        assert line.plan.cost_by["price"] == pytest.approx(usd, rel=1e-6)
        own = usd + line.weights["near"] * line.values["near"]
        assert line.plan.cost == pytest.approx(own, rel=1e-6)


def test_three_objectives_have_a_front_of_which_each_line_is_best_for_its_weights():
    north = shapely.box(-27.6, 1.4, -27.0, 3.0)
    shoal = Rules(
        per_km=1e-3, costs=(Cost("shoal", (Band(per_km=1.0),), name="shoal"),),
        layers=(Layer("shoal", geometry=north),),
    )  # fmt: skip
    objectives = {"length": Rules(), "hazard": across(1.0), "shoal": shoal}
    front = plan_pareto(START, END, objectives=objectives, most=30)
    values = np.array([[line.values[name] for name in objectives] for line in front.lines])
    for line in front.lines:
        weights = np.array([line.weights[name] for name in objectives])
        own = weights @ [line.values[name] for name in objectives]
        assert own <= (values @ weights).min() * (1 + 5e-3)
    assert len(front.lines) >= 3


@pytest.mark.parametrize("ends", [((-29.9, 0.5), (-28.5, 0.5)), ((-28.5, 0.5), (-29.9, 0.5))])
def test_the_best_path_by_weights_costs_their_sum(ends):
    """Two even fields, and a third that closes nothing but costs in the south alone."""
    search = object.__new__(WeightedSearch)
    search.costs = cost_grid_of(np.ones((11, 21)), -30.0, 1.0, 0.1)
    south = np.where(np.arange(11)[:, None] > 5, 40.0, 0.0) * np.ones((11, 21))
    search.fields = [np.full((11, 21), 1.0), np.full((11, 21), 0.5), south]
    search.ends = ends
    path, values = search.path(np.array([2.0, 3.0, 1.0]))
    km = GEOD.inv(*ends[0], *ends[1])[2] / 1000
    assert values == pytest.approx([km, km / 2, 0], rel=1e-3)
    assert path.cost == pytest.approx(3.5 * km, rel=1e-3)
    assert path.lonlat[[0, -1]] == pytest.approx(np.array(ends))


def test_objectives_that_are_alike_have_one_line_best_by_both():
    search = object.__new__(WeightedSearch)
    search.objectives = {"length": Rules(), "again": Rules()}
    search.settings = LinesSettings()
    search.costs = cost_grid_of(np.ones((11, 21)), -30.0, 1.0, 0.1)
    search.fields = [np.full((11, 21), 1.0)] * 2
    search.ends = (-29.9, 0.5), (-28.5, 0.5)
    paths, solved, is_complete = _front(search, most=9)
    assert (len(paths), solved, is_complete) == (1, 2, True)


def test_a_line_costs_the_integral_of_each_field_along_it():
    """Fields that are the square of the column, and of the row: from centre to centre by hand."""
    search = object.__new__(WeightedSearch)
    search.costs = cost_grid_of(np.ones((11, 21)), -30.0, 1.0, 0.1)
    search.fields = [
        np.broadcast_to(np.arange(21) ** 2.0, (11, 21)),
        np.broadcast_to(np.arange(11)[:, None] ** 2.0, (11, 21)),
    ]
    along = GEOD.inv(-29.9, 0.0, -28.5, 0.0)[2] / 1000 / 14  # columns 1 to 15, on the equator
    values = search.values(np.array([(-29.9, 0.0), (-28.5, 0.0)]))
    squares = [number**2 for number in range(2, 15)]
    exact = along * (0.5 + sum(squares) + 112.5)
    assert values == pytest.approx([exact, 14 * 100 * along], rel=1e-2)
    down = GEOD.inv(-29.9, 0.9, -29.9, 0.1)[2] / 1000 / 8  # rows 1 to 9
    values = search.values(np.array([(-29.9, 0.9), (-29.9, 0.1)]))
    squares = [number**2 for number in range(2, 9)]
    assert values == pytest.approx([8 * down, down * (0.5 + sum(squares) + 40.5)], rel=1e-2)


@pytest.mark.parametrize("size", [2, 3])
def test_sides_of_a_front_are_those_with_no_point_below(size):
    """Points drawn at random; the weights of all so many points that no other is better than."""
    around = np.abs(np.random.default_rng(size).standard_normal((12, size)))
    points = 1.1 - around / np.linalg.norm(around, axis=1)[:, None]
    sides = hull_sides(points)
    for side in sides:
        levels = points @ side
        alike = np.isclose(levels, levels.min()).sum()
        assert alike + (side < 1e-9).sum() >= size
    wanted = []
    for chosen in itertools.combinations(points, size):
        side = np.linalg.solve(np.array(chosen), np.ones(size))
        if side.min() > 0 and (points @ side).min() >= 1 - 1e-9:
            wanted.append(tuple(side / side.sum()))
    assert wanted
    found = sorted(tuple(side) for side in sides if side.min() > 1e-9)
    assert np.array(found) == pytest.approx(np.array(sorted(wanted)), abs=1e-9)


@pytest.mark.parametrize("size", [1, 2, 4])
def test_what_no_line_costs_less_than_is_a_linear_programme(size):
    chance = np.random.default_rng(size)
    solved, drawn = chance.uniform(0.1, 3, (9, size)), chance.uniform(0.1, 3, (50, size))
    least = (solved @ chance.uniform(50, 900, (12, size)).T).min(axis=1)
    truth = [-linprog(-least, A_ub=solved.T, b_ub=times).fun for times in drawn]
    assert _bounds(solved, least, drawn) == pytest.approx(truth, rel=1e-9)


def test_objectives_that_are_no_sums_are_refused():
    factor = Rules(costs=(Cost("depth_m", (Band(high=100, factor=2.0),)),))
    with pytest.raises(ModelError, match="give per_km"):
        plan_pareto(START, END, objectives={"length": Rules(), "deep": factor})
    with pytest.raises(ModelError, match="give two or three"):
        plan_pareto(START, END, objectives={"length": Rules()})
    with pytest.raises(ModelError, match="medium"):
        plan_pareto(START, END, objectives={"a": Rules(), "b": Rules(medium="land")})


def test_the_share_of_wins_is_that_of_the_costs_for_which_each_is_cheaper():
    """Straight over a strip of 22 km, or round its upper end: two lines, one threshold.

    Over: length + 22 km times the cost there; round: two geodesics by the corner. What the strip
    costs is drawn evenly, so that the share is where both are equal over the range.
    """
    length = GEOD.inv(*START, *END)[2] / 1000
    thick = GEOD.inv(-27.4, 0.5, -27.2, 0.5)[2] / 1000
    corners = [START, (-27.4, 1.4), (-27.2, 1.4), END]
    around = sum(GEOD.inv(*a, *b)[2] / 1000 for a, b in itertools.pairwise(corners))
    threshold = (around - length) / thick
    rules = Rules(costs=(Cost("wall", (Band(per_km=threshold),), name="strip"),),
                  layers=(Layer("wall", geometry=WALL),))  # fmt: skip
    found, again = (
        plan_robust(
            START, END, rules=rules, ranges={"strip": (0.0, 2.5)}, samples=500, seed=3,
            within_pct=0.2,
        )
        for _ in range(2)
    )  # fmt: skip
    assert again.wins_pct == found.wins_pct
    assert found.unproven == 0
    assert sum(found.wins_pct) == pytest.approx(100)
    over, by = sorted(range(2), key=lambda at: found.plans[at].leg.route_km)
    assert found.plans[over].leg.route_km == pytest.approx(length, rel=1e-3)
    assert found.wins_pct[over] == pytest.approx(40, abs=6)  # 1 of 2.5; alike lines are one
    more = around - length  # what the strip costs where both lines are equal
    assert found.regret_worst_pct[over] == pytest.approx(100 * 1.5 * more / around, rel=0.05)
    assert found.regret_worst_pct[by] == pytest.approx(100 * more / length, rel=0.05)
    assert found.regret_p95_pct[over] == pytest.approx(100 * 1.375 * more / around, rel=0.05)
    mean = 1.5**2 / 2 * more / around, around / more * math.log(around / length) - 1
    assert found.regret_mean_pct[over] == pytest.approx(100 * mean[0] / 2.5, rel=0.1)
    assert found.regret_mean_pct[by] == pytest.approx(100 * mean[1] / 2.5, rel=0.1)


def test_every_fault_of_the_ranges_at_once():
    with pytest.raises(ModelError) as caught:
        plan_robust(START, END, rules=Rules(), ranges={"fish": (1, 2), "length": (2, 1)}, samples=0)
    text = str(caught.value)
    assert "fish" in text
    assert "does not rise" in text
    assert "samples" in text

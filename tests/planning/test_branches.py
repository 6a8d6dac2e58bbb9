"""Trees against Fermat's point, Dreyfus and Wagner's exact trees, and networkx."""

import itertools
import math

import networkx
import numpy as np
import pytest
import shapely
from pyproj import Geod
from worlds.grids import centre, cost_grid_of, smooth

import cableroute as cr
from cableroute.errors import ModelError, NoRouteError
from cableroute.planning import plan_branches
from cableroute.planning.solvers import arrival_field
from cableroute.planning.steiner import steiner_tree
from cableroute.planning.surroundings import LinesSettings
from cableroute.seabed.land_cells import world_outlines

GEOD = Geod(ellps="WGS84")


def test_three_places_meet_at_fermats_point():
    """An equilateral triangle of 300 km: the tree is as long as three times the way to its
    middle, the side times the root of 3."""
    middle = (-27.0, 0.5)
    ring = [GEOD.fwd(*middle, bearing, 300_000 / math.sqrt(3))[:2] for bearing in (0, 120, 240)]
    found = plan_branches(ring[0], ring[1], [ring[2]])
    (unit,) = found.units
    assert GEOD.inv(*unit.at, *middle)[2] / 1000 < 8  # the sum is flat around it
    assert found.route_km == pytest.approx(300 * math.sqrt(3), rel=1e-3)
    assert found.route_km >= 300 * math.sqrt(3) * (1 - 1e-5)
    assert found.apart_cost == pytest.approx(600, rel=1e-3)
    assert unit.depth_m > 1000


def exact(distance, terminals):
    """Dreyfus and Wagner: the least tree over all cells, by their distances."""
    root, *rest = terminals
    best = {1 << i: distance[t] for i, t in enumerate(rest)}
    for size in range(2, len(rest) + 1):
        for chosen in itertools.combinations(range(len(rest)), size):
            mask = sum(1 << i for i in chosen)
            joined = np.full(len(distance), np.inf)
            part = (mask - 1) & mask
            while part:
                joined = np.minimum(joined, best[part] + best[mask ^ part])
                part = (part - 1) & mask
            best[mask] = (joined[None, :] + distance).min(axis=1)
    return best[(1 << len(rest)) - 1][root]


@pytest.mark.parametrize("seed", range(6))
def test_trees_are_near_the_exact_ones(seed):
    """Five or six places on a grid of changing costs with closed cells."""
    random = np.random.default_rng(seed)
    size = 14
    cost = smooth((size, size), seed)
    cost[random.random((size, size)) < 0.12] = np.inf
    costs = cost_grid_of(cost, 10.0, 5.0, 0.1)
    cells = [(int(r), int(c)) for r, c in np.argwhere(np.isfinite(cost))]
    fields = np.array([arrival_field(costs, centre(costs, *at), neighbours=8) for at in cells])
    distance = np.array([[field[at] for at in cells] for field in fields], float)
    joined = [i for i in range(len(cells)) if np.isfinite(distance[len(cells) // 2, i])]
    distance = distance[np.ix_(joined, joined)]
    count = 5 + seed % 2
    terminals = random.choice(len(joined), count, replace=False).tolist()
    tree = steiner_tree(costs, [centre(costs, *cells[joined[t]]) for t in terminals], neighbours=8)
    least = exact(distance, terminals)
    assert tree.cost >= least * (1 - 1e-4)
    assert tree.cost <= least * 1.01
    graph = networkx.Graph()
    graph.add_weighted_edges_from(
        (i, j, distance[i, j]) for i, j in itertools.combinations(range(len(joined)), 2)
    )
    theirs = networkx.algorithms.approximation.steiner_tree(graph, terminals, weight="weight")
    assert tree.cost <= theirs.size(weight="weight") * (1 + 1e-4)


def test_a_trunk_with_landings_compares_as_routes():
    geo = cr.open_geodata()
    found = plan_branches("Marseille", "Bizerte", ["Algiers"], geodata=geo)
    assert [leg.leg.role for leg in (*found.trunk, *found.branches)] == ["trunk"] * 2 + ["branch"]
    assert found.cost == pytest.approx(found.route_km, rel=1e-6)
    main, branch = found.routes
    assert main.legs[0] == branch.legs[0]  # as far as the unit
    table = cr.compare(found.routes, cr.measures(geo))
    shared = found.trunk[0].leg.route_km
    assert table["shared_km"].max() > 0.8 * shared
    for route in found.routes:
        alone = cr.plan(route.start_id, route.end_id, geodata=geo).route_km
        assert route.route_km >= alone * (1 - 2e-3)


def test_places_that_no_cells_join_are_refused():
    cost = np.ones((5, 9))
    cost[:, 4] = np.inf
    costs = cost_grid_of(cost, 10.0, 5.0, 0.1)
    with pytest.raises(NoRouteError, match="no open cells join"):
        steiner_tree(costs, [centre(costs, 2, 1), centre(costs, 1, 2), centre(costs, 2, 7)])
    with pytest.raises(ModelError, match="landings"):
        plan_branches("Marseille", "Bizerte", [])


def test_units_keep_off_coasts_and_to_depths():
    """Distances to the coast by GEOS and pyproj, against the land polygons themselves."""
    free = plan_branches("Zafarana", "Jeddah", ["Yanbu"])
    off = plan_branches("Zafarana", "Jeddah", ["Yanbu"], units_off_km=25)
    deep = plan_branches("Zafarana", "Jeddah", ["Yanbu"], unit_depth_m=(500, 1500))

    def off_coast_km(unit):
        at = shapely.Point(unit.at)
        coast = shapely.boundary(world_outlines()[shapely.dwithin(world_outlines(), at, 2.0)])
        nearest = [line.interpolate(line.project(at)).coords[0] for line in coast]
        return min(GEOD.inv(*unit.at, *place)[2] / 1000 for place in nearest)

    assert off_coast_km(free.units[0]) < 10  # the shortest tree branches in the bay
    assert off_coast_km(off.units[0]) > 25 - 2  # nearest by degrees, not by km
    assert 500 <= deep.units[0].depth_m <= 1500
    for limited in (off, deep):
        assert free.cost < limited.cost < 1.05 * free.cost
    with pytest.raises(NoRouteError, match="suits a branching unit"):
        plan_branches("Zafarana", "Jeddah", ["Yanbu"], unit_depth_m=(9000, 9500))
    with pytest.raises(ModelError) as caught:
        plan_branches("Zafarana", "Jeddah", [], units_off_km=-1, unit_depth_m=(5, 1))
    for word in ("landings", "units_off_km", "unit_depth_m"):
        assert word in str(caught.value)


@pytest.mark.parametrize("off_km", [-1, math.nan, "2", None])
def test_how_far_units_keep_off_is_a_number_of_km(off_km):
    with pytest.raises(ModelError, match="units_off_km"):
        plan_branches((-27.0, 0.5), (-26.0, 0.5), [(-26.5, 1.0)], units_off_km=off_km)


def test_a_branch_to_the_trunk_itself_or_twice_to_one_place_is_refused():
    trunk, landing = [(-27.0, 0.5), (-26.0, 0.5)], (-26.5, 0.5)
    coarse = LinesSettings(most_cells=2_000, most_cells_plain=2_000, tree_cells=2_000)
    (unit,) = plan_branches(*trunk, [landing], settings=coarse).units
    for landings, said in ([unit.at], "has no length"), ([landing] * 2, "0.5: is given twice"):
        with pytest.raises(ModelError, match=said):
            plan_branches(*trunk, landings, settings=coarse)

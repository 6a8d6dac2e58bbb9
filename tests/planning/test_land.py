"""Lines on land: round a closed class and through a dear one against closed forms, and on the
land of the polygons as another reader has it."""

import itertools
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from pyproj import Geod
from scipy.optimize import minimize_scalar
from worlds.commands import cableroute
from worlds.grids import cost_grid_of

import cableroute as cr
from cableroute.errors import ModelError, NoRouteError
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.planning import (
    Band,
    Cost,
    Layer,
    PlanSettings,
    Rules,
    plan_in_detail,
    read_class_table,
)
from cableroute.planning.land_line import _on_land
from cableroute.planning.task import Endpoint

GEOD = Geod(ellps="WGS84")
START, END = (26.3, 27.95), (27.8, 27.95)  # in the desert west of the Nile
WEST, NORTH, STEP, ROWS, COLUMNS = 26.0, 29.0, 0.01, 200, 200


def km(*points):
    return sum(GEOD.inv(*a, *b)[2] for a, b in itertools.pairwise(points)) / 1000


@pytest.fixture
def land_use(tmp_path):
    """A raster of classes: 50 east of 27.4, 80 in a wall from 27.0 to 27.1, south of 28.4."""
    lon = WEST + STEP * (np.arange(COLUMNS) + 0.5)
    lat = NORTH - STEP * (np.arange(ROWS) + 0.5)
    classes = np.full((ROWS, COLUMNS), 60)
    classes[:, lon > 27.4] = 50
    wall = tmp_path / "classes.asc"

    def write(*, walled):
        made = classes.copy()
        if walled:
            made[np.ix_(lat < 28.4, (lon > 27.0) & (lon < 27.1))] = 80
        head = (
            f"ncols {COLUMNS}\nnrows {ROWS}\nxllcorner {WEST}\nyllcorner {NORTH - ROWS * STEP}\n"
            f"cellsize {STEP}\nNODATA_value -9999\n"
        )
        wall.write_text(head + "\n".join(" ".join(map(str, row)) for row in made) + "\n")
        return Layer("land use", file=str(wall))

    return write


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "classes.csv"
    path.write_text("class,name,factor,closed,source\n50,town,3,,a test\n80,lake,,yes,a test\n")
    return path


def test_it_goes_round_a_class_that_is_closed(land_use, table):
    (cost,) = [read_class_table(table, "land use")]
    only = Cost("land use", tuple(band for band in cost.bands if band.closed), name="land use")
    rules = Rules(medium="land", costs=(only,), layers=(land_use(walled=True),))
    plan = plan_in_detail(START, END, rules=rules)
    around = km(START, (27.0, 28.4), (27.1, 28.4), END)
    assert plan.leg.medium == "land"
    assert plan.leg.right_of_way == "estimate"
    assert around <= plan.leg.route_km <= around * 1.01  # it enters no part of a closed cell
    wall = shapely.box(27.0, 27.0, 27.1, 28.4)
    assert not wall.buffer(-1e-6).intersects(plan.leg.geometry)
    assert "on land" in plan.leg.length_kind


def test_it_bends_where_land_becomes_dear(land_use, table):
    """Snell's law at the edge of the towns, as a search along that edge finds it."""
    rules = Rules(
        medium="land", costs=(read_class_table(table, "land use"),),
        layers=(land_use(walled=False),),
    )  # fmt: skip
    end = (27.8, 27.4)
    plan = plan_in_detail(START, end, rules=rules)
    best = minimize_scalar(
        lambda lat: km(START, (27.4, lat)) + 3 * km((27.4, lat), end),
        bounds=(27.3, 28.0), method="bounded",
    )  # fmt: skip
    assert plan.cost == pytest.approx(best.fun, rel=5e-3)
    straight = shapely.LineString([START, end])
    assert plan.cost < 0.999 * (km(START, (27.4, 27.5966)) + 3 * km((27.4, 27.5966), end))
    assert plan.leg.geometry.hausdorff_distance(straight) > 0.05


def test_it_keeps_to_the_land_round_a_gulf():
    plan = plan_in_detail((33.6, 27.2), (34.25, 27.95), rules=Rules(medium="land"))
    land = read_land(embedded_folder() / "land_ne10m.bin.xz")
    points = [tuple(plan.leg.geometry.coords[0])]
    for a, b in itertools.pairwise(plan.leg.geometry.coords):
        points += [*GEOD.npts(*a, *b, max(1, int(km(a, b) / 0.5))), b]
    shapely.prepare(land)
    assert shapely.contains_xy(land, *np.transpose(points)).all()
    assert plan.leg.route_km > 500  # by Suez; over the gulf it is 105 km


@pytest.mark.parametrize("west", [26.0, 178.7])
def test_an_end_off_land_moves_to_the_nearest_open_cell(west):
    """Cells drawn at random, some over the date line, against every one of them by pyproj."""
    chance = np.random.default_rng(5)
    cost = np.where(chance.random((60, 80)) < 0.004, 1.0, np.inf)
    costs = cost_grid_of(cost, west, 57.0, 0.02)
    task = SimpleNamespace(settings=PlanSettings(move_km=25.0), closed={}, rules=None)
    rows, columns = np.nonzero(np.isfinite(cost))
    moved = 0
    for lon, lat in chance.uniform((west + 0.1, 55.9), (west + 1.5, 56.95), (40, 2)).tolist():
        stop, moves = Endpoint("", "end", (lon, lat)), []
        far = [
            km((lon, lat), (west + 0.02 * c, 57.0 - 0.02 * r))
            for r, c in zip(rows, columns, strict=True)
        ]
        if min(far) > 25:
            with pytest.raises(ModelError, match="no open land within 25 km"):
                _on_land(task, costs, stop, moves)
            continue
        at = _on_land(task, costs, stop, moves)
        if at == (lon, lat):  # its own cell is open
            assert min(far) < 1.4
            continue
        moved += 1
        assert moves[0].km == pytest.approx(min(far))
        assert km((lon, lat), at) == pytest.approx(min(far))
    assert moved > 10


def test_what_is_closed_has_no_line():
    walls = shapely.box(26.9, 22.0, 27.0, 31.8)
    rules = Rules(medium="land", never_enter=("wall",), layers=(Layer("wall", geometry=walls),))
    ring = Layer("wall", geometry=shapely.box(26.0, 27.6, 26.6, 28.3).boundary)
    with pytest.raises(NoRouteError, match="wall"):
        plan_in_detail(
            START, END, rules=Rules(medium="land", never_enter=("wall",), layers=(ring,))
        )
    with pytest.raises(ModelError, match="open land"):
        plan_in_detail((20.0, 35.0), END, rules=rules)


def test_classes_by_table_are_checked(tmp_path):
    path = tmp_path / "classes.csv"
    path.write_text("class,factor,closed,colour\n1,0,,\n1,2,,\nx,2,,\n3,2,maybe,\n")
    with pytest.raises(ModelError) as caught:
        read_class_table(path, "land use")
    text = str(caught.value)
    for said in ("'colour'", "factor 0", "'x'", "maybe"):
        assert said in text
    rules = Rules(costs=(Cost("depth_m", (Band(high=20, closed=True),)),))
    assert "closed = true" in rules.to_toml()


def test_the_rates_for_land_by_name():
    done = cableroute("plan", "31.2,29.9", "30.5,30.4", "--rules", "land", "--format", "json")
    assert done.returncode == 0, done.stderr
    rate, _ = cr.open_geodata().find_rate("land_build_cost_usd_per_km", medium="land")
    assert '"cost_unit": "USD"' in done.stdout
    assert rate.id in done.stdout

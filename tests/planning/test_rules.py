"""What cells cost and which are closed: every kind of rule, coverage, TOML, faults."""

from __future__ import annotations

import json
import math
import textwrap
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from rasterio.transform import Affine
from worlds.grids import blank_grid

from cableroute import Geodata, open_geodata
from cableroute.errors import GeodataError, ModelError, SeabedError
from cableroute.planning.cost_grid import closed_shapes, cost_grid
from cableroute.planning.existing_cables import cables_near, crossing_rules
from cableroute.planning.planned_leg import _account
from cableroute.planning.presets import preset_rules, rules_from_rates
from cableroute.planning.rules import Band, Cost, Layer, Rules
from cableroute.planning.rules_file import read_rules
from cableroute.planning.separation import Separation
from cableroute.planning.settings import PlanSettings
from cableroute.planning.shores import ends_at_sea
from cableroute.planning.surface import Barriers, CostSurface, blocks_hide, laid_costs
from cableroute.planning.surroundings import LinesSettings, costs_around
from cableroute.planning.task import CoarsePathBlocked, Endpoint, Move
from cableroute.planning.weights import WeightedSearch, weighted_sum
from cableroute.seabed.depths import open_seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.masks import touched

STEP = 0.004  # 0.44 km: fine enough for slopes


def sea(rows: int = 40, columns: int = 50, *, step: float = STEP, depth: Any = None) -> Grid:
    """Open sea in the Atlantic, its depth a plane unless given."""
    if depth is None:
        x, y = np.meshgrid(np.arange(columns), np.arange(rows))
        depth = 1000 + 10.0 * x + 5.0 * y
    return Grid(
        np.asarray(depth, np.float32), np.zeros((rows, columns), bool), -30.0, 40.0, step, step,
        "made", step,
    )  # fmt: skip


def test_the_default_is_the_shortest() -> None:
    """A km costs 1, and only land is closed."""
    grid = open_seabed().window((32, 27, 35, 30))
    costs = cost_grid(grid)
    np.testing.assert_array_equal(costs.blocked, grid.land)
    assert costs.unit == "1"
    assert set(costs.cost_per_km[~costs.blocked].tolist()) == {1.0}
    assert not costs.cost_per_km[costs.blocked].any()
    assert list(costs.closed_by) == ["land"]


def test_hard_limits() -> None:
    """A depth that is not known is not a depth within the limit."""
    depth = np.array([[10, 20, 1000, np.nan]])
    grid = sea(1, 4, depth=depth)
    costs = cost_grid(grid, Rules(depth_m=(20, 1000)))
    assert costs.closed_by["depth"].tolist() == [[True, False, False, False]]
    assert costs.closed_by["no depth data"].tolist() == [[False, False, False, True]]
    assert costs.blocked.tolist() == [[True, False, False, True]]
    assert costs.covered["depth"].tolist() == [[True, True, True, False]]
    ashore = replace(grid, land=np.array([[True, False, False, True]]))
    by = cost_grid(ashore, Rules(depth_m=(20, 1000))).closed_by
    assert by["land"].tolist() == [[True, False, False, True]]
    assert not by["depth"].any()
    assert not by["no depth data"].any()


def test_slope_against_the_closed_form() -> None:
    """On a plane that falls a known angle eastward, by geodesics from cell to cell."""
    east_m = Geodesic.WGS84.Inverse(40, -30, 40, -30 + STEP)["s12"]
    north_m = Geodesic.WGS84.Inverse(40, -30, 40 + STEP, -30)["s12"]
    x, y = np.meshgrid(np.arange(50), np.arange(3))
    angle = math.radians(12)
    east = sea(3, 50, depth=5000 - x * east_m * math.tan(angle))
    assert cost_grid(east, Rules(steepest_deg=12.05)).blocked.sum() == 0
    assert cost_grid(east, Rules(steepest_deg=11.95)).blocked.all()
    both = sea(3, 50, depth=2000 + x * east_m * 0.1 + y * north_m * 0.2)
    steepest = math.degrees(math.atan(math.hypot(0.1, 0.2)))
    cost = Cost("slope_deg", points=((0, 0), (90, 90)))
    assert cost_grid(both, Rules(costs=(cost,))).parts["slope"] == pytest.approx(steepest, rel=1e-3)


def test_a_slope_is_not_taken_from_coarse_cells() -> None:
    """Nor is where a cable is armoured; a parameter lets both through."""
    grid = open_seabed().window((-30, 30, -28, 32))
    armour = Cost("depth_m", (Band(0, 200, per_km=1, cable_type="DA"),))
    for rules in (
        Rules(steepest_deg=10),
        Rules(costs=(Cost("slope_deg", points=((0, 0), (10, 1))),)),
        Rules(costs=(Cost("slope_along_deg", points=((0, 0), (10, 1))),)),
        Rules(costs=(armour,)),
    ):
        with pytest.raises(SeabedError, match=r"cells of 11\.1 km.*needs 0\.5 km"):
            cost_grid(grid, rules)
    through = cost_grid(grid, Rules(steepest_deg=10, coarsest_km=12))
    assert not through.blocked.all()
    plain = Cost("depth_m", (Band(0, 200, per_km=1),))
    assert cost_grid(grid, Rules(costs=(plain,))).cost_per_km.min() >= 1


def test_costs_add_and_factors_multiply() -> None:
    """(per_km + what is added) times the factors; no depth costs the dearest of each."""
    grid = sea(1, 4, depth=np.array([[100.0, 200, 300, np.nan]]))
    rules = Rules(
        unit="USD/km", per_km=1000,
        costs=(
            Cost("depth_m", (Band(high=200, per_km=500), Band(200, per_km=50))),
            Cost("depth_m", points=((100, 0), (300, 20))),
            Cost("depth_m", (Band(high=250, factor=2), Band(150, factor=0.5)), name="twice"),
        ),
    )  # fmt: skip
    costs = cost_grid(grid, rules)
    assert costs.cost_per_km[0].tolist() == [3000, 1060, 535, (1000 + 500 + 20) * 2]
    assert costs.unit == "USD/km"
    assert sorted(costs.parts) == ["depth", "depth (2)", "length", "twice"]
    total = np.sum(list(costs.parts.values()), axis=0)
    np.testing.assert_allclose(total, costs.cost_per_km, rtol=1e-6)
    assert costs.parts["twice"][0].tolist() == [1500, 0, -535, 1520]


def test_distance_to_the_coast() -> None:
    """Against distances to points on the coast (GeographicLib)."""
    grid = open_seabed().window((32.5, 27.0, 34.5, 29.0))
    costs = cost_grid(grid, Rules(costs=(Cost("coast_km", points=((0, 0), (60, 60))),)))
    from cableroute.geodata.embedded import embedded_folder
    from cableroute.geodata.natural_earth import read_land

    land = read_land(embedded_folder() / "land_ne10m.bin.xz", bounds=(31, 26, 36, 30.5))
    coast = shapely.get_coordinates(shapely.segmentize(land, 0.005))
    for row, column in [(5, 2), (10, 8), (18, 15)]:
        lon, lat = grid.lon_deg[column], grid.lat_deg[row]
        near = coast[np.argsort(np.hypot((coast[:, 0] - lon) * 0.88, coast[:, 1] - lat))[:200]]
        least = min(Geodesic.WGS84.Inverse(lat, lon, y, x)["s12"] for x, y in near) / 1000
        told = costs.parts["distance to the coast"][row, column]
        assert told == pytest.approx(least, abs=0.2)
    assert "distance to the coast" not in costs.covered


BOX = shapely.box(-29.9513, 39.9013, -29.9013, 39.9513)


def test_an_area_is_never_entered() -> None:
    """Any cell that it comes into is closed, however small it is."""
    speck = shapely.box(-29.8551, 39.9051, -29.8549, 39.9053)
    layer = Layer("reserve", geometry=shapely.union_all([BOX, speck]))
    grid = sea()
    costs = cost_grid(grid, Rules(never_enter=("reserve",), layers=(layer,)))
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    half = STEP / 2
    cells = shapely.box(lon - half, lat - half, lon + half, lat + half)
    np.testing.assert_array_equal(costs.blocked, shapely.intersects(cells, layer.geometry))
    np.testing.assert_array_equal(costs.covered["reserve"], costs.blocked)
    assert costs.blocked[grid.cells(-29.855, 39.9052)]


def test_areas_lines_and_coverage() -> None:
    """Inside unless a distance is given; outside its coverage a layer knows nothing."""
    cable = shapely.LineString([(-30.0, 39.95), (-29.8, 39.95)])
    rules = Rules(
        layers=(
            Layer("zone", geometry=BOX, coverage=(-31, 39.8513, -29.8513, 41)),
            Layer("cables", geometry=cable),
        ),
        costs=(
            Cost("zone", (Band(factor=3),)),
            Cost("cables", (Band(high=2, factor=0.5), Band(2, 5, per_km=1))),
        ),
    )
    grid = sea()
    costs = cost_grid(grid, rules)
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    in_zone = shapely.contains_xy(BOX, lon, lat)
    away = np.array([Geodesic.WGS84.Inverse(y, 0, 39.95, 0)["s12"] / 1000 for y in grid.lat_deg])
    away = np.broadcast_to(away[:, None], grid.shape)
    want = np.where((away >= 2) & (away < 5), 2.0, 1.0) * np.where(away < 2, 0.5, 1.0)
    want = want * np.where(in_zone, 3.0, 1.0)
    clear = (np.abs(away - 2) > 0.1) & (np.abs(away - 5) > 0.1)
    np.testing.assert_allclose(costs.cost_per_km[clear], want[clear])
    covered = (lon < -29.8513) & (lat > 39.8513)
    np.testing.assert_array_equal(costs.covered["zone"], covered | in_zone)
    np.testing.assert_array_equal(costs.covered["cables"][clear], (away < 5)[clear])


def written(path: Path, values: Any, west: float, north: float, step: float, **options: Any) -> str:
    """Write a GeoTIFF and return its name."""
    values = np.asarray(values)
    with rasterio.open(
        path, "w", driver="GTiff", height=values.shape[0], width=values.shape[1], count=1,
        dtype=values.dtype.name, crs="EPSG:4326",
        transform=Affine(step, 0, west, 0, -step, north), **options,
    ) as file:  # fmt: skip
        file.write(values, 1)
    return str(path)


def test_a_raster_layer(tmp_path: Path) -> None:
    """Its values by the cell of it in which a centre is, as rasterio samples them."""
    effort = np.arange(100, dtype=np.float32).reshape(10, 10)
    effort[3, 3] = -1
    file = written(tmp_path / "a.tif", effort, -29.9913, 39.9913, 0.0101, nodata=-1)
    grid = sea()
    cost = Cost("fishing", (Band(20, 50, factor=1.5), Band(50, per_km=2)))
    costs = cost_grid(grid, Rules(layers=(Layer("fishing", file),), costs=(cost,)))
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    with rasterio.open(file) as raster:
        places = zip(lon.ravel(), lat.ravel(), strict=True)
        told = np.ma.concatenate(list(raster.sample(places, masked=True))).reshape(grid.shape)
    value = told.filled(np.nan)
    value[(lon < -29.9913) | (lon > -29.8903) | (lat > 39.9913) | (lat < 39.8903)] = np.nan
    want = np.where((value >= 20) & (value < 50), 1.5, np.where(value >= 50, 3.0, 1.0))
    np.testing.assert_array_equal(costs.covered["fishing"], ~np.isnan(value))
    np.testing.assert_allclose(costs.cost_per_km, want)
    shut = cost_grid(grid, Rules(layers=(Layer("fishing", file),), never_enter=("fishing",)))
    np.testing.assert_array_equal(shut.blocked, np.nan_to_num(value) != 0)
    far = Layer("far", written(tmp_path / "b.tif", effort, 10, 10, 0.01))
    beside = cost_grid(sea(), Rules(layers=(far,), never_enter=("far",)))
    assert not beside.blocked.any()
    assert not beside.covered["far"].any()


def test_land_use_for_a_route_on_land(tmp_path: Path) -> None:
    """The same rules serve on land: classes of a raster, the sea closed."""
    grid = blank_grid((30, 29, 33, 32), step_deg=0.05)
    classes = np.where(np.arange(60)[None, :] < 30, 1, 7).astype(np.uint8) * np.ones(
        (60, 1), np.uint8
    )
    layer = Layer("land use", written(tmp_path / "use.tif", classes, 30, 32, 0.05))
    cost = Cost("land use", (Band(1, 1, factor=2), Band(7, 7, per_km=5)))
    costs = cost_grid(grid, Rules(medium="land", per_km=10, layers=(layer,), costs=(cost,)))
    np.testing.assert_array_equal(costs.blocked, ~grid.land)
    assert set(costs.cost_per_km[:, :30][grid.land[:, :30]].tolist()) == {20}
    assert set(costs.cost_per_km[:, 30:][grid.land[:, 30:]].tolist()) == {15}
    assert list(costs.closed_by) == ["sea"]
    assert costs.covered["land use"].all()


def test_slope_along_the_cable() -> None:
    """Left to the engine: gradients and a table."""
    cost = Cost("slope_along_deg", points=((0, 0), (5, 10), (20, 100)))
    again = Cost("slope_along_deg", points=((0, 1), (10, 1)))
    costs = cost_grid(sea(), Rules(costs=(cost, again)))
    along = costs.along_slope
    assert along is not None
    assert along.at_deg.tolist() == [0, 5, 10, 20]
    assert along.cost_per_km.tolist() == [1, 11, 41, 101]
    width_km, height_km = sea().cell_km
    east = -10 / (1000 * width_km[20])
    assert along.gradient_east[20, 20] == pytest.approx(east, rel=1e-4)
    assert along.gradient_north[20, 20] == pytest.approx(5 / (1000 * height_km[20]), rel=1e-4)
    assert cost_grid(sea()).along_slope is None
    depth = sea().depth_m.copy()
    depth[20, 20] = np.nan
    costs = cost_grid(sea(depth=depth), Rules(costs=(cost, again)))
    dearest = costs.parts["slope not known"]
    assert set(dearest.ravel().tolist()) == {0, 101 - 1}
    np.testing.assert_array_equal(dearest == 0, costs.covered["slope"])
    np.testing.assert_array_equal(costs.cost_per_km[~costs.blocked], (1 + dearest)[~costs.blocked])


@pytest.mark.parametrize(("end", "slope_deg"), [((0.3, 40.0), 10.0), ((0.0, 40.3), 0.0)])
def test_a_line_pays_for_the_slope_along_it(end: Any, slope_deg: float) -> None:
    """A plane that rises 10 degrees to the east: 2 a km where 5 degrees cost 1 more, or nothing."""
    east_m = Geodesic.WGS84.Inverse(40.15, 0, 40.15, STEP)["s12"]
    x = np.broadcast_to(np.arange(100), (100, 100))
    depth = 9000 - x * east_m * math.tan(math.radians(10))
    grid = replace(sea(100, 100, depth=depth), west_deg=-0.05,
                   north_deg=40.35)  # fmt: skip
    cost = Cost("slope_along_deg", points=((0, 0), (20, 4)))
    costs = cost_grid(grid, Rules(per_km=3.0, costs=(cost,)))
    piece: Any = SimpleNamespace(costs=costs, lonlat=np.array([(0.0, 40.0), end]))
    paid = {name: usd for name, usd, _ in _account(piece) if usd is not None}
    known = {name: km for name, _, km in _account(piece) if km is not None}
    km = Geodesic.WGS84.Inverse(40.0, 0.0, end[1], end[0])["s12"] / 1000
    assert paid["length"] == pytest.approx(3 * km, rel=1e-6)
    assert paid["slope along the cable"] == pytest.approx(km * slope_deg / 5, rel=0.01, abs=1e-6)
    assert known["slope"] == pytest.approx(km, rel=1e-6)


def test_costs_from_the_rates(geo: Geodata) -> None:
    """What rates.csv says, with its source; the tables have none by depth."""
    for estimate, usd in (("low", 19600), ("likely", 39600), ("high", 69800)):
        rules = rules_from_rates(geo, estimate=estimate)
        assert (rules.unit, rules.per_km, rules.costs) == ("USD/km", usd, ())
    assert dict(rules.sources)["per_km"].startswith(
        "rate sea_build_cost_usd_per_km, high (converge"
    )
    # that of the North Atlantic copies a re-worded summary: it never fits
    assert rules_from_rates(geo, zone="North Atlantic").per_km == 39600
    assert rules_from_rates(geo, medium="land", country="EG").per_km == 10000
    assert preset_rules("land", geodata=geo).medium == "land"
    assert preset_rules("rates", geodata=geo).per_km == 39600
    with pytest.raises(ModelError, match="neither 'sea' nor 'land'"):
        rules_from_rates(geo, medium="air")


def test_rates_by_depth(tmp_path: Path) -> None:
    """A user's own rows for depths hold there, whatever holds elsewhere."""
    header = (
        "id,quantity,name,low,likely,high,unit,medium,component,depth_low_m,depth_high_m,year,"
        "source_ids,note,visibility"
    )
    row = "mine,sea_build_cost_usd_per_km,shelf,1,86666,90000,USD/km,sea,,0,1000,2025,{},,{}"
    for visibility in ("public", "confidential"):
        text = f"{header}\n{row.format('own-estimate', visibility)}\n"
        (tmp_path / "rates.csv").write_text(text, encoding="utf-8")
        mine = open_geodata(tmp_path)
        if visibility == "public":
            costs = cost_grid(sea(1, 2, depth=[[500, 2000]]), rules_from_rates(mine))
            assert costs.cost_per_km[0].tolist() == pytest.approx([86666, 39600])
        else:
            with pytest.raises(GeodataError, match="rate mine is confidential"):
                rules_from_rates(mine)
            assert rules_from_rates(mine, confidential=True).costs


def test_a_preset_without_its_layer(geo: Geodata) -> None:
    """Is an error that names what is missing; with it the layer is closed."""
    hazards = Layer("hazards", geometry=BOX)
    with pytest.raises(ModelError, match="needs the layers fishing, anchoring"):
        preset_rules("careful", geodata=geo, layers=[hazards])
    others = [Layer(name, geometry=shapely.Point(0, 0)) for name in ("fishing", "anchoring")]
    rules = preset_rules("careful", geodata=geo, layers=[hazards, *others])
    assert cost_grid(sea(), rules).closed_by["hazards"].any()
    with pytest.raises(ModelError, match="preset fast: is not known"):
        preset_rules("fast")


def test_presets_without_prices(geo: Geodata) -> None:
    """Have none, with the tables and without; offshore a km at the coast costs 1.3, 10 km off 1."""
    for name in ("shortest", "offshore"):
        for tables in (None, geo):
            rules = preset_rules(name, geodata=tables)
            assert (rules.name, rules.unit, rules.per_km) == (name, "1", 1.0)
            assert (
                preset_rules("".join(list(name)), geodata=tables) == rules
            )  # as a command line has it
    costs = cost_grid(open_seabed().window((32.5, 27.0, 34.5, 29.0)), preset_rules("offshore"))
    at_sea = ~costs.blocked
    dear = costs.parts["distance to the coast"][at_sea]
    assert 0 < dear[dear > 0].min() < 0.05 < 0.2 < dear.max() <= 0.3
    by_km = Rules(costs=(Cost("coast_km", points=((0, 0), (60, 60))),))
    apart = cost_grid(open_seabed().window((32.5, 27.0, 34.5, 29.0)), by_km)
    km = apart.parts["distance to the coast"][at_sea]
    assert dear == pytest.approx(np.maximum(0, 0.3 - 0.03 * km), abs=1e-5)


FULL = Rules(
    name='of "all"\tkinds', unit="USD/km", per_km=43333.25, depth_m=(0, 6000), steepest_deg=15,
    never_enter=("zone",), coarsest_km=0.6, sources=(("per_km", "a\nsource"),),
    costs=(
        Cost("depth_m", (Band(0, 200, 30000, cable_type="DA"), Band(low=200, factor=1.1))),
        Cost("slope_deg", points=((0, 0), (10, 1e-7))),
        Cost("zone", (Band(factor=0.1),), name="near"),
        Cost("fish", (Band(high=3, per_km=1e6),)),
    ),
    layers=(
        Layer("zone", geometry=shapely.box(0.1, 1 / 3, 1, 2), coverage=(-1, -2, 3, 4)),
        Layer("fish", str(Path(__file__).with_name("fish.nc")), nodata=0.0, variable="effort"),
    ),
)  # fmt: skip


def test_toml_round_trip(tmp_path: Path) -> None:
    """Rules that are written are read as they were."""
    path = tmp_path / "rules.toml"
    path.write_text(FULL.to_toml(), encoding="utf-8")
    again = read_rules(path)
    assert again == FULL
    assert again.to_toml().replace("  # a source", "") == FULL.to_toml().replace("  # a source", "")


finite = st.floats(-1e6, 1e6)
bands = st.builds(
    lambda low, width, per_km, factor: Band(low, low + width, per_km, factor),
    finite, st.floats(0, 1e5), st.floats(0, 1e7), st.floats(1e-3, 1e3),
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(
    st.text(st.characters(codec="utf-8"), max_size=20),
    st.lists(bands, min_size=1, max_size=3),
    st.floats(1e-3, 1e6),
)
def test_toml_of_any_rules(
    tmp_path_factory: pytest.TempPathFactory, name: str, of: list[Band], per_km: float
) -> None:
    """Whatever the name and the numbers."""
    rules = Rules(name=name, per_km=per_km, costs=(Cost("depth_m", tuple(of), name=name),))
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_text(rules.to_toml(), encoding="utf-8")
    assert read_rules(path) == rules


def test_files_of_layers_are_beside_the_rules(tmp_path: Path) -> None:
    """And layers that are passed take the place of those of the file."""
    geopandas.GeoDataFrame(geometry=[BOX], crs="EPSG:4326").to_crs("EPSG:3857").to_file(
        tmp_path / "reserve.geojson"
    )
    text = 'never_enter = ["reserve"]\n[[layer]]\nname = "reserve"\nfile = "reserve.geojson"\n'
    (tmp_path / "rules.toml").write_text(text, encoding="utf-8")
    rules = read_rules(tmp_path / "rules.toml")
    want = cost_grid(sea(), Rules(never_enter=("a",), layers=(Layer("a", geometry=BOX),)))
    np.testing.assert_array_equal(cost_grid(sea(), rules).blocked, want.blocked)
    elsewhere = read_rules(
        tmp_path / "rules.toml", layers=[Layer("reserve", geometry=shapely.Point(0, 0))]
    )
    assert not cost_grid(sea(), elsewhere).blocked.any()
    metres = shapely.to_geojson(shapely.box(5e5, 5e6, 6e5, 51e5))
    (tmp_path / "reserve.geojson").write_text(metres, encoding="utf-8")  # and no word of it
    with pytest.raises(ModelError, match=r"reserve\.geojson cannot be read: .*are they metres\?"):
        cost_grid(sea(), rules)
    (tmp_path / "reserve.geojson").write_text("{", encoding="utf-8")
    with pytest.raises(ModelError, match=r"layer reserve: .*reserve\.geojson cannot be read"):
        cost_grid(sea(), rules)


def test_every_fault_at_once(tmp_path: Path) -> None:
    """Unknown keys and layers, negative costs, empty ranges: one error has them all."""
    path = tmp_path / "bad.toml"
    path.write_text(
        """
        nam = "x"
        unit = "dollars"
        per_km = -1
        depth_m = [100, 0]
        steepest_deg = 100
        never_enter = ["reserv"]
        [[cost]]
        of = "depht_m"
        bands = [{ low = 0, high = 10, per_km = -5 }, { low = 9, high = 3, factor = 0, colour = 1 }]
        [[cost]]
        of = "slope_deg"
        points = [[5, 1], [0, 2]]
        [[cost]]
        of = "slope_along_deg"
        bands = [{ low = 1 }]
        [[layer]]
        name = "reserves"
        wkt = "POLYGON ((0 0, 1 0, 1 1, 0 0))"
        file = "also.tif"
        """,
        encoding="utf-8",
    )
    with pytest.raises(ModelError) as caught:
        read_rules(path)
    words = str(caught.value)
    assert words.startswith("rules of bad.toml: 14 errors\n")
    for part in (
        "'nam' is not a key that is known (did you mean name?)", "'dollars' is not a unit",
        "-1 is not a cost above 0", "(100, 0) is not (low, high)",
        "100 is not a slope from 0 to 90",
        "'reserv' is not a layer that is known (did you mean reserves?)",
        "'depht_m' is not a layer that is known (did you mean depth_m?)",
        "per_km -5 is negative", "has its low end above its high one", "factor 0 is not above 0",
        "'colour' is not a key", "do not rise", "is interpolated (give points, not bands)",
        "has neither a file nor a geometry, or both",
    ):  # fmt: skip
        assert part in words


def test_a_layer_that_would_not_count_is_refused(tmp_path: Path) -> None:
    """Nobody who closes an area in a file finds that the line passes it all the same."""
    path, area = tmp_path / "rules.toml", 'wkt = "POLYGON ((0 0, 1 0, 1 1, 0 0))"'
    text = f'[[layer]]\nname = "reserves"\n{area}\n[[layer]]\nname = "mines"\n{area}\n'
    path.write_text(f'never_enter = ["mines"]\n{text}', encoding="utf-8")
    with pytest.raises(ModelError, match="layer 'reserves': is in no cost and not in never_enter"):
        read_rules(path)
    path.write_text(f'never_enter = ["mines", "reserves"]\n{text}', encoding="utf-8")
    assert [layer.name for layer in read_rules(path).layers] == ["reserves", "mines"]


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"per_km = ", "is not TOML"),
        (b"\xff\xfe", "is not text in UTF-8"),
        (b"cost = 5", "5 is not a list"),
        (b"cost = [5]", "5 is not a table"),
        (b"depth_m = 5", "5 is not a list"),
        (b'per_km = "much"', "'much' is not a cost"),
        (b"per_km = inf", "inf is not a cost"),
        (b"[[layer]]\nname = 'a'\nwkt = 'POLYGON ((0'", "layer 1"),
        (b"[[layer]]\nname = 'depth_m'\nfile = 'a'", "is not a name for a layer"),
        (b"[[layer]]\nname = 'a'\nfile = 'a'\ncoverage = [9, 0, 1, 1]", "is not west, south"),
        (b"[[layer]]\nname = 'a'\nfile = 'a'\n[[layer]]\nname = 'a'\nfile = 'b'", "there twice"),
        (b"[[cost]]\nof = 'depth_m'", "has neither bands nor points"),
        (b"[[cost]]\nof = 'depth_m'\npoints = [1, 2]", "are no"),
        (b"[[cost]]\nof = 'depth_m'\nbands = [{ low = 'x' }]", "are not numbers"),
    ],
)
def test_files_that_are_no_rules(tmp_path: Path, content: bytes, match: str) -> None:
    """One clear error, never another exception."""
    path = tmp_path / "rules.toml"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=match):
        read_rules(path)


def test_no_file(tmp_path: Path) -> None:
    """Of rules, or of a layer."""
    with pytest.raises(
        ModelError, match=r"no\.toml: cannot be read: No such file.*\(check its name\)"
    ):
        read_rules(tmp_path / "no.toml")
    for name, error in (("no.tif", SeabedError), ("no.gpkg", ModelError)):
        layer = Layer("a", str(tmp_path / name))
        with pytest.raises(error, match=name):
            cost_grid(sea(), Rules(never_enter=("a",), layers=(layer,)))


def test_existing_cables_as_a_layer(geo: Geodata) -> None:
    """The catalogue's segments that are as accurate as asked; none is an error."""
    from cableroute.planning.presets import cables_layer

    wanted = [leg for leg in geo.segments.values() if leg.medium == "sea" and leg.accuracy_km <= 60]
    layer = cables_layer(geo, accurate_km=60)
    assert len(layer.geometry.geoms) == len(wanted) > 10
    follow = Cost("cables", (Band(high=5, factor=0.5),))
    red_sea = open_seabed().window((32, 12, 44, 30))
    costs = cost_grid(red_sea, Rules(layers=(layer,), costs=(follow,)))
    assert set(costs.cost_per_km[~costs.blocked].tolist()) == {0.5, 1.0}
    with pytest.raises(ModelError, match="no sea segment is known to 0 km"):
        cables_layer(geo, accurate_km=0)


@pytest.mark.parametrize("width_km", [0, -0.5, -3, math.nan, "10", None])
def test_strips_around_cables_have_a_width(width_km: Any) -> None:
    cable = Layer("cable", geometry=shapely.LineString([(6, 36), (6, 44)]))
    with pytest.raises(ModelError, match="width_km"):
        crossing_rules(cable, width_km=width_km)
    assert crossing_rules(cable, width_km=0.5).costs[0].bands[0].per_km == 2  # a crossing: 0.5 km
    assert crossing_rules(cable).costs[0].bands[0].per_km == 0.1  # 10 km, as documented


def test_a_raster_finer_than_the_cells_closes_whatever_it_has(tmp_path: Path) -> None:
    """One closed cell of 40 m beside the centre of a cell of 440 m."""
    closed = np.zeros((500, 500), np.uint8)
    closed[123, 237] = 1
    layer = Layer("wreck", written(tmp_path / "a.tif", closed, -30.002, 40.002, 0.0004))
    costs = cost_grid(sea(), Rules(layers=(layer,), never_enter=("wreck",)))
    assert np.argwhere(costs.blocked).tolist() == [[12, 23]]


def test_a_cell_of_a_raster_closes_all_cells_that_it_comes_into(tmp_path: Path) -> None:
    """A band of values is closed: by the boxes of both kinds of cells (shapely)."""
    values = np.zeros((12, 12), np.uint8)
    values[[2, 5, 9], [3, 7, 1]] = 4, 5, 6
    step = 0.0137
    layer = Layer("bed", written(tmp_path / "a.tif", values, -29.9931, 39.9917, step))
    cost = Cost("bed", (Band(4, 6, closed=True), Band(6, 9, per_km=1)))
    grid = sea()
    costs = cost_grid(grid, Rules(layers=(layer,), costs=(cost,)))
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    cells = shapely.box(lon - STEP / 2, lat - STEP / 2, lon + STEP / 2, lat + STEP / 2)
    shut = [
        shapely.box(-29.9931 + step * c, 39.9917 - step * (r + 1),
                    -29.9931 + step * (c + 1), 39.9917 - step * r)
        for r, c in ((2, 3), (5, 7))
    ]  # fmt: skip
    want = shapely.area(shapely.intersection(cells, shapely.union_all(shut))) > 1e-12
    np.testing.assert_array_equal(costs.blocked, want)


def test_every_layer_of_a_file_of_areas_is_closed(tmp_path: Path) -> None:
    """As the folders of a KML, which GDAL reads as layers."""
    areas = [shapely.box(1, 1, 2, 2), shapely.box(5, 5, 6, 6)]
    folders = "".join(
        "<Folder><name>{}</name><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>{}"
        "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>".format(
            number, " ".join(f"{lon},{lat}" for lon, lat in area.exterior.coords)
        )
        for number, area in enumerate(areas)
    )
    kml = f'<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{folders}</Document></kml>'
    (tmp_path / "a.kml").write_text(kml, encoding="utf-8")
    grid = blank_grid((0, 0, 8, 8), step_deg=0.5)
    want = cost_grid(
        grid, Rules(never_enter=("a",), layers=(Layer("a", geometry=shapely.MultiPolygon(areas)),))
    )
    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        archive.writestr("doc.kml", kml)
    geopandas.GeoSeries(areas, crs=4326).to_frame("geometry").to_parquet(tmp_path / "a.parquet")
    for name in ("a.kml", "a.kmz", "a.parquet"):
        layer = Layer("a", file=str(tmp_path / name))
        blocked = cost_grid(grid, Rules(never_enter=("a",), layers=(layer,))).blocked
        np.testing.assert_array_equal(blocked, want.blocked)
        assert blocked.any()


def test_a_file_of_areas_may_run_on_over_the_date_line_but_not_off_the_globe(
    tmp_path: Path,
) -> None:
    def rules(west: float, south: float) -> Rules:
        ring = [[west, south], [west + 1, south], [west + 1, south + 1], [west, south]]
        area = {"type": "Feature", "properties": {},
                "geometry": {"type": "Polygon", "coordinates": [ring]}}  # fmt: skip
        file = tmp_path / f"a{west}{south}.geojson"
        text = json.dumps({"type": "FeatureCollection", "features": [area]})
        file.write_text(text, encoding="utf-8")
        return Rules(layers=(Layer("zone", str(file)),), never_enter=("zone",))

    grid = Grid(np.ones((20, 20), np.float32), np.zeros((20, 20), bool), -158.95, 1.95, 0.1, 0.1,
                "made", 0.1)  # fmt: skip
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    for west in (202, -158, -518):
        blocked = cost_grid(grid, rules(west, 0.5)).blocked
        assert blocked[(lon > -157.6) & (lat > 0.5) & (lat < lon + 158.5)].all()
        assert 50 < blocked.sum() < 70
    for west, south in ((540, 0.5), (0, 89.5), (400_000, 0)):
        with pytest.raises(ModelError, match="are no place"):
            cost_grid(grid, rules(west, south))


def laid(land: Any, zone: Any, **changes: Any) -> tuple[CostSurface, Any]:
    """A surface with land and a closed zone that are given, and the boxes of its cells."""
    grid = sea()
    layer = Layer("zone", geometry=zone)
    rules = Rules(layers=(layer,), never_enter=("zone",))
    task = SimpleNamespace(rules=rules, settings=PlanSettings(**changes))
    barriers = Barriers(np.array([land], object), closed_shapes(rules))
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    half = STEP / 2
    return (
        CostSurface.of(grid, task, barriers),  # type: ignore[arg-type]
        shapely.box(lon - half, lat - half, lon + half, lat + half),
    )


def test_cells_on_an_edge_are_tight_and_those_inside_closed() -> None:
    """An island half in a zone, by the boxes of the cells (shapely)."""
    island = shapely.box(-29.9713, 39.9211, -29.9213, 39.9411)
    surface, cells = laid(island, BOX, tight=7.0)
    on = [shapely.intersects(cells, shapely.boundary(area)) for area in (island, BOX)]
    inner = [
        shapely.within(cells, area) & ~edge for area, edge in zip((island, BOX), on, strict=True)
    ]
    np.testing.assert_array_equal(surface.costs.grid.land, inner[0])
    np.testing.assert_array_equal(surface.costs.closed_by["zone"], inner[1] & ~inner[0])
    np.testing.assert_array_equal(surface.costs.blocked, inner[0] | inner[1])
    tight = (on[0] | on[1]) & ~surface.costs.blocked
    np.testing.assert_array_equal(surface.tight, tight)
    assert tight.sum() > 40
    assert ((on[0] | on[1]) & surface.costs.blocked).sum() > 5
    more = np.zeros(tight.shape, bool)
    more[0, 0] = True
    found = surface.searched(more, 2.0)
    np.testing.assert_array_equal(found.blocked, surface.costs.blocked | more)
    open_ = ~surface.costs.blocked
    np.testing.assert_array_equal(found.cost_per_km[open_], np.where(tight, 14.0, 1.0)[open_])
    np.testing.assert_array_equal(surface.searched(None).blocked, surface.costs.blocked)


WALL = shapely.box(-29.9, 39.0, -29.7, 41.0)  # 17 km of land between two seas
ROUGH = np.array([(-29.99, 39.9), (-29.93, 39.7)])


def moved_end(
    lon: float, rough: Any = ROUGH, closed: Any = None, **changes: Any
) -> tuple[Any, list[Move]]:
    """Where an end at a longitude moves to, from a path on the western sea or over both."""
    grid = sea(120, 100)
    rules = Rules()
    task: Any = SimpleNamespace(
        rules=rules, settings=PlanSettings(**changes), closed={}, turned=False,
        start=Endpoint("a", "A", (-29.96, 39.9)), end=Endpoint("b", "B", (lon, 39.7)),
    )  # fmt: skip
    surface = CostSurface.of(grid, task, Barriers(np.array([WALL], object), {}))
    start, end, moves = ends_at_sea(task, surface, rough)
    assert start == (-29.96, 39.9)
    return end, moves


def km_east(one: float, two: float) -> float:
    return float(Geodesic.WGS84.Inverse(39.7, one, 39.7, two)["s12"]) / 1000


def test_an_end_moves_to_the_sea_of_the_path_unless_another_is_much_nearer() -> None:
    """Land from 29.9 to 29.7 west: cells without a coast end 29.902 west of it."""
    assert moved_end(-29.94) == ((-29.94, 39.7), [])
    for lon in (-29.9, -29.85, -29.7915):  # at the coast, on land, a km beyond the middle
        (x, y), [move] = moved_end(lon)
        assert (x, y) == pytest.approx((-29.904, 39.7), abs=STEP / 2 + 1e-9)
        assert (move.place, move.start, move.end) == ("B", (lon, 39.7), (x, y))
        assert move.km == pytest.approx(km_east(lon, -29.904), abs=0.4)
    beyond = -29.74  # 3.4 km from the eastern sea, 14 km from the western
    with pytest.raises(CoarsePathBlocked):
        moved_end(beyond)
    (x, _), _ = moved_end(beyond, across_km=12.0)
    assert x == pytest.approx(-29.904, abs=STEP / 2 + 1e-9)
    (x, _), _ = moved_end(beyond, least_sea_km2=1400.0)  # the eastern sea has 101 by 0.1 degrees
    assert x == pytest.approx(-29.904, abs=STEP / 2 + 1e-9)
    with pytest.raises(CoarsePathBlocked):
        moved_end(beyond, least_sea_km2=400.0)
    with pytest.raises(ModelError, match="no open cell of the sea is within 2 km"):
        moved_end(-29.8, move_km=2.0)
    with pytest.raises(ModelError, match="outside the seabed"):
        moved_end(-28.0)


def test_a_path_over_land_is_closed_where_it_leaves_one_sea_for_the_other() -> None:
    over = np.array([(-29.96, 39.7), (-29.63, 39.7)])
    with pytest.raises(CoarsePathBlocked) as caught:
        moved_end(-29.68, over, across_km=-99.0)
    lon = caught.value.at[:, 0]
    assert lon.min() == pytest.approx(-29.9, abs=STEP)
    assert lon.max() == pytest.approx(-29.7, abs=STEP)
    with pytest.raises(CoarsePathBlocked):
        moved_end(-29.85, np.array([(-29.85, 39.7), (-29.8, 39.7)]))


def test_a_sum_of_rules_has_the_narrower_limits_and_the_weighed_costs() -> None:
    grid = sea(1, 3, depth=[[50.0, 500.0, 1500.0]])
    zone = Layer("zone", geometry=BOX)
    one = Rules(
        per_km=2.0, depth_m=(10, 2000), steepest_deg=12, coarsest_km=0.7, layers=(zone,),
        costs=(Cost("depth_m", (Band(high=100, per_km=5),)),
               Cost("depth_m", points=((0, 0), (1000, 10))),
               Cost("depth_m", (Band(high=60, per_km=1),))),
    )  # fmt: skip
    two = Rules(
        depth_m=(20, 3000), steepest_deg=10, coarsest_km=0.6, layers=(zone,),
        never_enter=("zone",), costs=(Cost("depth_m", (Band(1000, per_km=3),)),),
    )  # fmt: skip
    rules = weighted_sum({"a": one, "b": two}, np.array([0.5, 4.0]))
    assert (rules.per_km, rules.depth_m, rules.steepest_deg) == (5.0, (20, 2000), 10)
    assert (rules.coarsest_km, rules.never_enter, rules.layers) == (0.6, ("zone",), (zone,))
    plain = replace(rules, steepest_deg=None)
    found = cost_grid(grid, plain).cost_per_km[0].tolist()
    assert found == pytest.approx([5 + 2.5 + 0.25 + 0.5, 5 + 2.5, 5 + 5 + 12])
    other = replace(two, layers=(Layer("zone", geometry=WALL),))
    with pytest.raises(ModelError, match="is another in another objective"):
        WeightedSearch("test", {"a": one, "b": other}, ("A", "B"), {}, LinesSettings())


def test_of_the_costs_of_a_sum_each_objective_has_its_own() -> None:
    """Names that begin alike, and costs of one name: 1 a km, 2 near the coast, 3 and 4 deep."""
    near, deep = Band(high=1e4, per_km=2.0), Band(per_km=3.0)
    objectives = {
        "a": Rules(costs=(Cost("coast_km", (near,)),)),
        "a: b": Rules(
            costs=(Cost("depth_m", (deep,)), Cost("depth_m", (replace(deep, per_km=4),)))
        ),
    }
    search = WeightedSearch("test", objectives, ((-30, 0.5), (-29.9, 0.5)), {}, LinesSettings())
    each = [sorted(set(field[~search.costs.blocked].tolist())) for field in search.fields]
    assert each == [[3.0], [8.0]]


def test_cables_over_the_date_line_are_found_in_a_window() -> None:
    """Two parallels 111 km apart, one of them given from the west, kept clear of by 5 km.

    The search keeps clear of half a cell of 0.01 degrees more, 0.8 km from centre to corner.
    """
    lines = shapely.MultiLineString([[(178, 0), (182, 0)], [(-182, 1), (-178, 1)]])
    layer = Layer("cables", geometry=lines)
    grid = Grid(np.ones((30, 20), np.float32), np.zeros((30, 20), bool), 179.05, 1.95, 0.1, 0.1,
                "made", 0.1)  # fmt: skip
    near = cables_near(layer, grid, Separation(5.0, None, 15.0), LinesSettings())
    assert sorted(line.bounds for line in near.lines) == [
        pytest.approx((179, 0, 181, 0)), pytest.approx((179, 1, 181, 1)),
    ]  # fmt: skip
    across = shapely.LineString([(180, -0.5), (180, 1.5)])
    assert near.crossed(across) == 2
    assert near.near_km(across) == pytest.approx(20, rel=1e-3)
    rules = near.laid(Rules(), LinesSettings(near_cables=7.0))
    cost = cost_grid(grid, rules).cost_per_km
    away = np.minimum(np.abs(grid.lat_deg), np.abs(grid.lat_deg - 1))[:, None]
    np.testing.assert_allclose(
        cost, np.broadcast_to(np.where(away < 5.79 / 110.574, 7.0, 1.0), cost.shape)
    )
    far = replace(grid, west_deg=20.0)
    none = cables_near(layer, far, Separation(5.0, None, 15.0), LinesSettings())
    assert (none.lines, none.crossed(across), none.near_km(across)) == ((), 0, 0)
    assert none.laid(rules, LinesSettings()) is rules
    [strip] = crossing_rules(layer, width_km=8.0).layers
    km2 = 2 * (4 * 111.32 * 8 + math.pi * 4**2)  # with round ends
    assert shapely.area(strip.geometry) == pytest.approx(km2 / 111.32 / 110.57, rel=5e-3)


@pytest.mark.parametrize("turn", [-360, 0, 360])
def test_a_cable_is_found_by_whatever_longitudes_it_is_given(turn: int) -> None:
    ends = [(179.5 + turn, 0.5), (180.25 + turn, 0.75)]
    grid = Grid(np.ones((30, 20), np.float32), np.zeros((30, 20), bool), 179.05, 1.95, 0.1, 0.1,
                "made", 0.1)  # fmt: skip
    layer = Layer("cables", geometry=shapely.MultiLineString([ends]))
    [found] = cables_near(layer, grid, Separation(5.0, None, 15.0), LinesSettings()).lines
    assert found.bounds == pytest.approx((179.5, 0.5, 180.25, 0.75))


def test_cells_at_the_edge_of_an_area_are_open_or_closed_as_asked() -> None:
    grid = replace(sea(), land=np.arange(50)[None, :] < np.full((40, 1), 14))
    rules = Rules(layers=(Layer("zone", geometry=BOX),), never_enter=("zone",))
    task: Any = SimpleNamespace(rules=rules, settings=PlanSettings())
    shapes = closed_shapes(rules)
    edges = {"zone": touched(shapes["zone"], grid.lattice)}
    lon, lat = np.meshgrid(grid.lon_deg, grid.lat_deg)
    half = STEP / 2
    cells = shapely.box(lon - half, lat - half, lon + half, lat + half)
    for edges_open, predicate in ((True, shapely.contains_properly), (False, shapely.intersects)):
        found = laid_costs(grid, task, shapes, edges, edges_open=edges_open)
        want = predicate(BOX, cells)
        np.testing.assert_array_equal(found.closed_by["zone"], want & ~grid.land)
        np.testing.assert_array_equal(found.blocked, want | grid.land)
        assert not found.cost_per_km[found.blocked].any()


def test_cells_that_a_known_line_passes_are_open() -> None:
    """Depths that rules close, but for the cells of a line that was planned; it begins outside."""
    grid = sea(20, 30, depth=np.where(np.arange(30) < 10, 50.0, 5000.0)[None, :] * np.ones((20, 1)))
    seabed: Any = SimpleNamespace(window=lambda bounds, max_cells: grid)
    rules = Rules(depth_m=(100, 6000), costs=(Cost("depth_m", (Band(high=100, per_km=2),)),))
    line = np.array([(-30.1, 39.9701), (-29.9, 39.9701)])
    for lines in ([], [line]):
        found = costs_around(
            seabed, rules, grid.bounds, lines=lines, settings=LinesSettings(finest_deg=STEP)
        )
        shut = np.broadcast_to(np.arange(30) < 10, grid.shape).copy()
        passed = np.zeros(grid.shape, bool)
        if lines:
            passed[7] = True  # from 39.970 to 39.974 north
        np.testing.assert_array_equal(found.blocked, shut & ~passed)
        np.testing.assert_array_equal(found.closed_by["depth"], shut & ~passed)
        assert set(found.cost_per_km[shut & passed].tolist()) == ({3.0} if lines else set())
        assert set(found.cost_per_km[~shut].tolist()) == {1.0}


def test_costs_too_far_apart_are_refused() -> None:
    grid = sea(1, 2, depth=[[500.0, 2000.0]])
    for times, refused in ((29_000, False), (31_000, True)):
        cost = Cost("depth_m", (Band(high=1000, factor=times),))
        task: Any = SimpleNamespace(rules=Rules(costs=(cost,)), settings=PlanSettings())
        if refused:
            with pytest.raises(ModelError, match="costs from 1 to 31000"):
                laid_costs(grid, task, {}, {})
        else:
            assert laid_costs(grid, task, {}, {}).cost_per_km[0].tolist() == [times, 1]


def test_parts_of_barriers_are_those_in_and_around_a_grid() -> None:
    grid = sea()
    west, south, east, north = grid.bounds
    beside = [shapely.box(west - 0.02, south - 0.02, west - 0.005, north), shapely.box(0, 0, 1, 1),
              shapely.box(east + 0.005, south, east + 1, north + 1)]  # fmt: skip
    found = Barriers(np.array(beside, object), {"zone": np.array(beside)}).near(grid)
    assert [shapely.bounds(part).tolist() for part in found.land] == [
        pytest.approx([west - 0.01, south - 0.01, west - 0.005, north]),
        pytest.approx([east + 0.005, south, east + 0.01, north + 0.01]),
    ]
    assert found.closed["zone"].size == 3


def test_blocks_hide_slopes_that_cells_show() -> None:
    """Blocks of 2.2 km over cells of 0.44 km; over cells of 2.2 km it is an error."""
    steep, plain = Rules(steepest_deg=10), Rules(depth_m=(0, 1000))
    armour = Rules(costs=(Cost("depth_m", (Band(0, 200, per_km=1, cable_type="DA"),)),))

    def hidden(rules: Rules | None, block: float, cell: float | None) -> bool:
        raster = cell and SimpleNamespace(step_lon_deg=cell, step_lat_deg=cell / 2)
        task: Any = SimpleNamespace(rules=rules, seabed=SimpleNamespace(raster=raster))
        return blocks_hide(sea(step=block), task)

    for fine in (steep, armour):
        assert hidden(fine, 0.02, 0.004)
        assert not hidden(fine, 0.004, 0.004)
        for cell in (0.02, None):
            with pytest.raises(SeabedError, match=r"cells of 2\.22 km"):
                hidden(fine, 0.02, cell)
    assert not hidden(plain, 0.02, 0.004)
    assert not hidden(None, 0.02, 0.004)


def test_bands_of_distance_without_an_end() -> None:
    """From 2 km on; without either end, inside only."""
    layer = Layer("zone", geometry=BOX, coverage=(-31, 39, -29, 41))
    away = cost_grid(sea(), Rules(layers=(layer,), costs=(Cost("zone", (Band(2, factor=2),)),)))
    lon, lat = np.meshgrid(sea().lon_deg, sea().lat_deg)
    at_box = shapely.contains_xy(BOX, lon, lat)
    assert (away.cost_per_km[at_box] == 1).all()
    assert away.cost_per_km[0, 49] == 2
    within = cost_grid(sea(), Rules(layers=(layer,), costs=(Cost("zone", (Band(factor=2),)),)))
    np.testing.assert_array_equal(within.cost_per_km == 2, at_box)


def test_the_form_in_the_documentation(tmp_path: Path) -> None:
    """Is read, comments and all."""
    from cableroute.planning import rules

    text = str(rules.__doc__).partition("::\n")[2].partition("The numbers above")[0]
    path = tmp_path / "rules.toml"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    rules = read_rules(path)
    assert [cost.of for cost in rules.costs] == ["depth_m", "fishing"]
    assert rules.layers[1].coverage == (32, 12, 44, 30)
    assert rules.layers[0].file == str(tmp_path / "fishing_effort.tif")


def test_what_is_in_two_areas_of_a_layer_is_inside() -> None:
    grid = sea(40, 40)
    west, south, east, north = grid.bounds
    wide = shapely.box(west + 0.02, south + 0.02, east - 0.02, north - 0.02)
    inner = shapely.box(west + 0.05, south + 0.05, east - 0.05, north - 0.05)

    def closed(geometry: shapely.Geometry) -> list[list[bool]]:
        layer = Layer("reserve", geometry=geometry)
        rules = Rules(never_enter=("reserve",), layers=(layer,))
        found: list[list[bool]] = cost_grid(grid, rules).closed_by["reserve"].tolist()
        return found

    both = shapely.MultiPolygon([wide, inner])
    assert np.any(closed(wide))
    assert closed(both) == closed(wide)


@pytest.mark.parametrize("name", ["land", "depth", "slope", "no depth data"])
def test_a_layer_has_no_name_that_results_use(name: str) -> None:
    with pytest.raises(ModelError, match="is not a name for a layer"):
        Rules(layers=(Layer(name, geometry=shapely.box(0, 0, 1, 1)),), never_enter=(name,))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"depth_m": 5}, r"depth_m: 5 is not \(low, high\)"),
        ({"costs": ("depth_m",)}, "costs: holds 'depth_m'"),
        ({"layers": "reserves"}, "layers: holds 'reserves'"),
        ({"never_enter": 3}, "never_enter: holds 3"),
        ({"never_enter": "reserves"}, "'reserves' is not a layer"),
        ({"costs": Cost("depth_m", bands=("x",))}, "has bands"),  # type: ignore[arg-type]
        ({"costs": Cost("depth_m", points=(1, 2))}, "has points"),  # type: ignore[arg-type]
        ({"layers": Layer("a", geometry="POINT (1 2)")}, "shapely"),  # type: ignore[arg-type]
        (
            {"layers": Layer("a", geometry=shapely.Point(1, 2), coverage=3)},  # type: ignore[arg-type]
            "3 is not west, south, east, north",
        ),
    ],
)
def test_what_is_of_a_wrong_type_is_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelError, match=words):
        Rules(**wrong)

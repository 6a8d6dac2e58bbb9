"""What cells cost and which are closed: every kind of rule, coverage, TOML, faults."""

from __future__ import annotations

import math
import textwrap
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given, settings, strategies as st
from rasterio.transform import Affine

from cableroute import Geodata, open_geodata
from cableroute.errors import GeodataError, ModelError, SeabedError
from cableroute.planning.cost_grid import cost_grid
from cableroute.planning.existing_cables import crossing_rules
from cableroute.planning.presets import preset_rules, rules_from_rates
from cableroute.planning.rules import Band, Cost, Layer, Rules
from cableroute.planning.rules_file import read_rules
from cableroute.seabed.depths import blank_grid, open_seabed
from cableroute.seabed.grid import Grid

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
    """A depth that is not known is no depth within the limit."""
    depth = np.array([[10, 100, 1000, np.nan]])
    grid = sea(1, 4, depth=depth)
    costs = cost_grid(grid, Rules(depth_m=(20, 1000)))
    assert costs.closed_by["depth"].tolist() == [[True, False, False, False]]
    assert costs.closed_by["no depth data"].tolist() == [[False, False, False, True]]
    assert costs.blocked.tolist() == [[True, False, False, True]]
    assert costs.covered["depth"].tolist() == [[True, True, True, False]]


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


def test_costs_from_the_rates(geo: Geodata) -> None:
    """What rates.csv says, with its source; the tables have none by depth."""
    for estimate, usd in (("low", 40323), ("likely", 43333), ("high", 46667)):
        rules = rules_from_rates(geo, estimate=estimate)
        assert (rules.unit, rules.per_km, rules.costs) == ("USD/km", usd, ())
    assert dict(rules.sources)["per_km"].startswith("rate sea_build_cost_usd_per_km, high (light")
    # that of the North Atlantic copies a re-worded summary: it never fits
    assert rules_from_rates(geo, zone="North Atlantic").per_km == 43333
    assert rules_from_rates(geo, medium="land", country="EG").per_km == 10000
    assert preset_rules("land", geo).medium == "land"
    assert preset_rules("rates", geo).per_km == 43333
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
            assert costs.cost_per_km[0].tolist() == pytest.approx([86666, 43333])
        else:
            with pytest.raises(GeodataError, match="rate mine is confidential"):
                rules_from_rates(mine)
            assert rules_from_rates(mine, confidential=True).costs


def test_a_preset_without_its_layer(geo: Geodata) -> None:
    """Is an error that names what is missing; with it the layer is closed."""
    hazards = Layer("hazards", geometry=BOX)
    with pytest.raises(ModelError, match="needs the layers fishing, anchoring"):
        preset_rules("careful", geo, layers=[hazards])
    others = [Layer(name, geometry=shapely.Point(0, 0)) for name in ("fishing", "anchoring")]
    rules = preset_rules("careful", geo, layers=[hazards, *others])
    assert cost_grid(sea(), rules).closed_by["hazards"].any()
    with pytest.raises(ModelError, match="preset fast: is not known"):
        preset_rules("fast")


def test_presets_without_prices(geo: Geodata) -> None:
    """Have none, with the tables and without; offshore a km at the coast costs 1.3, 10 km off 1."""
    for name in ("shortest", "offshore"):
        for tables in (None, geo):
            rules = preset_rules(name, tables)
            assert (rules.name, rules.unit, rules.per_km) == (name, "1", 1.0)
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
        Layer("fish", "/data/fish.nc", nodata=0.0, variable="effort"),
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
    with pytest.raises(ModelError, match="places off the globe: its coordinates are not EPSG:4326"):
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
    assert words.startswith("rules of bad.toml: 14 faults\n")
    for part in (
        "'nam' is no key that is known (did you mean name?)", "'dollars' is no unit",
        "-1 is no cost above 0", "(100, 0) is no (low, high)", "100 is no slope from 0 to 90",
        "'reserv' is no layer that is known (did you mean reserves?)",
        "'depht_m' is no layer that is known (did you mean depth_m?)",
        "per_km -5 is negative", "has its low end above its high one", "factor 0 is not above 0",
        "'colour' is no key", "do not rise", "is interpolated (give points, not bands)",
        "has neither a file nor a geometry, or both",
    ):  # fmt: skip
        assert part in words


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"per_km = ", "is no TOML"),
        (b"\xff\xfe", "is no text in UTF-8"),
        (b"cost = 5", "5 is no list"),
        (b"cost = [5]", "5 is no table"),
        (b"depth_m = 5", "5 is no list"),
        (b'per_km = "much"', "'much' is no cost"),
        (b"per_km = inf", "inf is no cost"),
        (b"[[layer]]\nname = 'a'\nwkt = 'POLYGON ((0'", "layer 1"),
        (b"[[layer]]\nname = 'depth_m'\nfile = 'a'", "is no name for a layer"),
        (b"[[layer]]\nname = 'a'\nfile = 'a'\ncoverage = [9, 0, 1, 1]", "is no west, south"),
        (b"[[layer]]\nname = 'a'\nfile = 'a'\n[[layer]]\nname = 'a'\nfile = 'b'", "there twice"),
        (b"[[cost]]\nof = 'depth_m'", "has neither bands nor points"),
        (b"[[cost]]\nof = 'depth_m'\npoints = [1, 2]", "are no"),
        (b"[[cost]]\nof = 'depth_m'\nbands = [{ low = 'x' }]", "are no numbers"),
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
    with pytest.raises(ModelError, match=r"no\.toml: cannot be read"):
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


def test_a_raster_finer_than_the_cells_closes_whatever_it_has(tmp_path: Path) -> None:
    """One closed cell of 40 m beside the centre of a cell of 440 m."""
    closed = np.zeros((500, 500), np.uint8)
    closed[123, 237] = 1
    layer = Layer("wreck", written(tmp_path / "a.tif", closed, -30.002, 40.002, 0.0004))
    costs = cost_grid(sea(), Rules(layers=(layer,), never_enter=("wreck",)))
    assert np.argwhere(costs.blocked).tolist() == [[12, 23]]


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
    with pytest.raises(ModelError, match="no name for a layer"):
        Rules(layers=(Layer(name, geometry=shapely.box(0, 0, 1, 1)),), never_enter=(name,))


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"depth_m": 5}, r"depth_m: 5 is no \(low, high\)"),
        ({"costs": ("depth_m",)}, "costs: holds 'depth_m'"),
        ({"layers": "reserves"}, "layers: holds 'reserves'"),
        ({"never_enter": 3}, "never_enter: holds 3"),
        ({"never_enter": "reserves"}, "'reserves' is no layer"),
        ({"costs": Cost("depth_m", bands=("x",))}, "has bands"),  # type: ignore[arg-type]
        ({"costs": Cost("depth_m", points=(1, 2))}, "has points"),  # type: ignore[arg-type]
        ({"layers": Layer("a", geometry="POINT (1 2)")}, "shapely"),  # type: ignore[arg-type]
        (
            {"layers": Layer("a", geometry=shapely.Point(1, 2), coverage=3)},  # type: ignore[arg-type]
            "3 is no west, south, east, north",
        ),
    ],
)
def test_what_is_of_a_wrong_type_is_refused(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelError, match=words):
        Rules(**wrong)

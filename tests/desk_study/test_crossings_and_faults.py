"""Crossings with their angles, and faults by KP: closed forms on the equator."""

import dataclasses
import math
from types import SimpleNamespace

import numpy as np
import pytest
import shapely
from shapely import LineString

import cableroute as cr
from cableroute.desk_study import StudySettings, desk_study
from cableroute.desk_study.crossing_list import _cost, crossing_list
from cableroute.desk_study.fault_rates import fault_profile, shallow_cable
from cableroute.desk_study.layer_spans import NO_DATA, _near, layer_spans
from cableroute.desk_study.samples import Samples
from cableroute.errors import ModelError
from cableroute.geometry import destination
from cableroute.model import Leg, Range
from cableroute.planning.public_forms import public_form
from cableroute.planning.public_layers import PublicLayer, cell_numbers

KM = 111.31949079327358


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


def line_of(*points, **more):
    return Leg("L", "A", "B", "sea", LineString(points), 3.0, status="modelled", **more)


def samples_of(depth_m, lon, lat=None):
    count = len(depth_m)
    return Samples(
        KM * np.arange(count + 1), np.array(lon, float), np.array(lat or [0.0] * count, float),
        np.array(depth_m, float), np.full(count, np.nan), 11.0, "made",
    )  # fmt: skip


def cables(*lines):
    rows = tuple({"name": f"C{number}"} for number in range(len(lines)))
    geometry = np.array([LineString(line) for line in lines], object)
    return PublicLayer(public_form("cables"), "c.gpkg", geometry, rows)


def short(middle, azimuth_deg):
    """Return a line of 0.2 degrees through a place of the equator."""
    east, north = np.sin(np.radians(azimuth_deg)) / 10, np.cos(np.radians(azimuth_deg)) / 10
    return [(middle - east, -north), (middle + east, north)]


def test_angles_are_held_against_the_floor(geo):
    leg = line_of((-35, 0), (-25, 0))
    layer = cables(short(-34, 0), short(-32, 60), short(-30, 50), short(-28, 20))
    found = crossing_list(leg, geo, samples_of([4000] * 10, range(10)), cables=layer)
    own = [item for item in found.crossings if item.crossed[0] == "C"]
    assert [item.crossed for item in own] == ["C0", "C1", "C2", "C3"]
    # azimuth from north against a line to the east; a degree of latitude there is 0.9933 of one of
    # longitude, which turns 45 degrees by 0.2
    assert [item.angle_deg for item in own] == pytest.approx([90, 30, 40, 70], abs=0.3)
    assert [item.is_below_floor for item in own] == [False, True, True, False]
    assert [item.kp_km for item in own] == pytest.approx([KM, 3 * KM, 5 * KM, 7 * KM], abs=0.01)
    assert found.floor_deg == 45
    assert found.cost_usd is None
    assert "not known" in found.cost_basis


def test_cost_and_floor_of_a_users_own(geo):
    leg = line_of((-35, 0), (-25, 0))
    layer = cables(short(-34, 0), short(-30, 50))
    settings = StudySettings(crossing_cost_usd=(100_000, 300_000), crossing_angle_deg=30)
    samples = samples_of([4000] * 10, range(10))
    found = crossing_list(leg, geo, samples, cables=layer, settings=settings)
    count = found.crossed_count
    assert count >= 2
    assert found.cost_usd == Range(1e5 * count, 2e5 * count, 3e5 * count)
    assert not any(item.is_below_floor for item in found.crossings if item.crossed[0] == "C")
    with pytest.raises(ModelError) as raised:
        StudySettings(step_km=0, crossing_cost_usd=(3, 1), repeater_spacing_km=-1)
    assert len(raised.value.problems) == 2
    with pytest.raises(ModelError, match="order it low to high"):
        StudySettings(crossing_cost_usd=(3, 1))
    for ends in ((3,), (1, 2, 3)):
        with pytest.raises(ModelError, match="give one figure, or low and high"):
            StudySettings(crossing_cost_usd=ends)


def uniform(value, lon, lat):
    """Return fishing effort of one value in the cells of places."""
    numbers = np.unique(cell_numbers(lon, lat, 0.1))
    cells = numbers, np.full(numbers.size, float(value))
    return PublicLayer(public_form("gfw-fishing"), "f.csv", np.empty(0, object), cell_deg=0.1,
                       cells=cells)  # fmt: skip


@pytest.mark.parametrize(("likely", "middle"), [(None, 20.0), (12.0, 12.0)])
def test_crossings_cost_the_rate_of_the_tables_each(likely, middle):
    """Without a likely figure the middle of its ends."""
    rate = cr.Rate("r", quantity="q", low=10.0, likely=likely, high=30.0, unit="USD")
    tables = SimpleNamespace(find_rate=lambda name: (rate, ""))
    found, said = _cost(tables, StudySettings(), 3)
    assert found == (30.0, 3 * middle, 90.0)
    assert said == "rate r for each"


def test_around_a_place_near_an_end_nothing_is_known_up_to_that_end():
    """A volcano 2 km along the leg, within 5 km: no data begins 7 km from the start, not before."""
    leg = line_of((-35, 0), (-25, 0))
    at = destination(-35.0, 0.0, bearing_deg=90, distance_km=2.0)
    points = np.array([shapely.Point(at)], object)
    layer = PublicLayer(public_form("gvp-volcanoes"), "v.csv", points, ({"name": "One"},))
    one, rest = _near(leg, layer, 5.0)
    assert (one.what, one.from_km) == ("One", pytest.approx(2.0))
    assert (rest.what, rest.from_km) == (NO_DATA, pytest.approx(7.0))
    assert rest.to_km == pytest.approx(leg.route_km)


def test_values_go_on_behind_a_part_with_no_data():
    lon, lat = np.arange(-34.95, -34.0, 0.1), np.full(10, 0.05)
    numbers = np.unique(cell_numbers(lon[[0, 1, 2, 7, 8, 9]], lat[:6], 0.1))
    layer = PublicLayer(public_form("gfw-fishing"), "f.csv", np.empty(0, object), cell_deg=0.1,
                        cells=(numbers, np.full(6, 3.0)))  # fmt: skip
    samples = samples_of([100.0] * 10, lon, list(lat))
    found = layer_spans(line_of((-35, 0), (-34, 0)), samples, {"gfw-fishing": layer}, near_km=5.0)
    assert [(span.what == NO_DATA, span.to_km - span.from_km) for span in found] == [
        (False, pytest.approx(3 * samples.piece_km[0])),
        (True, pytest.approx(4 * samples.piece_km[0])),
        (False, pytest.approx(3 * samples.piece_km[0])),
    ]
    assert found[0].values == found[2].values == (3.0, 3.0, 3.0)


def test_a_line_on_the_leg_or_that_ends_on_it_is_not_crossed():
    """A fault along which a leg runs for two degrees, one that ends on it, one that it crosses."""
    leg = line_of((-35, 0), (-25, 0))
    layer = cables([(-34, 0), (-32, 0)], [(-30, 0), (-30, 1)], short(-28, 60))
    found = [span for span in _near(leg, layer, 5.0) if span.what != NO_DATA]
    assert [span.what for span in found] == [
        "on one line: C0", "touched: C1", "crossed at 30 degrees: C2",
    ]  # fmt: skip
    assert [(span.from_km / KM, span.to_km / KM) for span in found] == [
        pytest.approx(ends) for ends in ((1, 3), (5, 5), (7, 7))
    ]


def test_points_near_a_leg_are_where_they_are_beside_it():
    """Off the equator: a degree of latitude there is 110.574 km; beyond 10 km nothing is known."""
    leg = line_of((0, 0), (3, 0))
    rows = [{"name": name} for name in ("near", "far", "second")]
    points = [shapely.Point(1, 0.05), shapely.Point(1.5, 0.2), shapely.Point(2, -0.02)]
    layer = PublicLayer(public_form("gvp-volcanoes"), "v.csv", np.array(points, object), rows)
    found = _near(leg, layer, 10.0)
    places = [(span.what, span.from_km, span.distance_km) for span in found if span.distance_km]
    assert places == [
        ("near", pytest.approx(KM, abs=1e-3), pytest.approx(0.05 * 110.574, abs=0.01)),
        ("second", pytest.approx(2 * KM, abs=1e-3), pytest.approx(0.02 * 110.574, abs=0.01)),
    ]
    gaps = [(span.from_km, span.to_km) for span in found if span.what == NO_DATA]
    assert gaps == [
        pytest.approx((0, KM - 10)), pytest.approx((KM + 10, 2 * KM - 10)),
        pytest.approx((2 * KM + 10, 3 * KM)),
    ]  # fmt: skip


def test_without_layers_faults_go_by_depth(geo):
    found = fault_profile(geo, samples_of([100, 100, 3000, np.nan], range(4)), {})
    assert [(item.depth_class, item.factor) for item in found.sections] == [
        ("shallow", pytest.approx(2.4)), ("deep", pytest.approx(0.25)),
        ("depth not known, taken as shallow", pytest.approx(2.4)),
    ]  # fmt: skip
    world = geo.rates["sea_faults_per_1000km_year"]
    assert found.sections[0].faults_per_1000km_year.likely == pytest.approx(2.4 * world.likely)
    assert found.ratio == 1.0
    assert found.calibrations == ()


def test_no_depth_is_below_twelve_kilometres_so_that_every_km_at_sea_is_shallow(geo):
    sea = [item for item in geo.segments.values() if item.medium == "sea"]
    every_km = math.fsum(item.route_km for item in sea if item.visibility == "public")
    assert 10 * shallow_cable(geo, 12_000.0)[0].size == pytest.approx(every_km, rel=2e-3)


def test_an_even_layer_changes_nothing(geo):
    lon, lat = shallow_cable(geo, 1000.0)
    samples = samples_of([100, 3000], lon[:2], list(lat[:2]))
    found = fault_profile(geo, samples, {"gfw-fishing": uniform(7.0, lon, lat)})
    assert found.ratio == pytest.approx(1.0)
    assert found.calibrations[0].mean == pytest.approx(7.0)
    assert found.calibrations[0].known_km == found.calibrations[0].of_km


def test_the_total_of_the_catalogue_does_not_change(geo):
    """Whatever a layer holds: faults along the cables by which it is calibrated stay as many."""
    lon, lat = shallow_cable(geo, 1000.0)
    numbers = np.unique(cell_numbers(lon, lat, 0.1))
    values = np.random.default_rng(7).exponential(size=numbers.size)
    values[::3] = 0.0
    kept = slice(0, numbers.size // 2)  # half is no data
    layer = PublicLayer(public_form("gfw-fishing"), "f.csv", np.empty(0, object), cell_deg=0.1,
                        cells=(numbers[kept], values[kept]))  # fmt: skip
    count = lon.size
    samples = Samples(10.0 * np.arange(count + 1), lon, lat, np.full(count, 50.0),
                      np.full(count, np.nan), 11.0, "made")  # fmt: skip
    found = fault_profile(geo, samples, {"gfw-fishing": layer})
    assert found.ratio == pytest.approx(1.0, abs=1e-9)
    factors = [item.factor for item in found.sections]
    assert min(factors) < 1.5
    assert max(factors) > 4
    assert 0 < found.calibrations[0].known_km < found.calibrations[0].of_km


def test_twice_as_much_fishing_doubles_its_share_in_shallow_water_alone(geo):
    lon, lat = shallow_cable(geo, 1000.0)
    layer = uniform(5.0, lon, lat)
    numbers, values = layer.cells
    at = int(cell_numbers(-30.05, 0.05, 0.1))
    place = np.searchsorted(numbers, at)
    cells = np.insert(numbers, place, at), np.insert(values, place, 10.0)
    layer = dataclasses.replace(layer, cells=cells)
    samples = samples_of([100, 3000, 100], [-30.05, -30.05, -31.05], [0.05] * 3)
    found = fault_profile(geo, samples, {"gfw-fishing": layer})
    share = 52.5 / (52.5 + 24)  # fishing of fishing and anchors: the middles of 40 to 65, 18 to 30
    expected = 0.25 + (2.4 - 0.25) * (1 + share * (2 - 1))
    assert [item.factor for item in found.sections] == pytest.approx([expected, 0.25, 2.4])
    assert [item.known_layers for item in found.sections] == [("gfw-fishing",), (), ()]
    assert found.ratio == pytest.approx((expected + 0.25 + 2.4) / (2.4 + 0.25 + 2.4))


def test_a_layer_that_cannot_be_calibrated_does_not_count(geo):
    layer = uniform(5.0, np.array([-30.05]), np.array([0.05]))
    found = fault_profile(geo, samples_of([100], [-30.05], [0.05]), {"gfw-fishing": layer})
    assert found.ratio == 1.0
    assert "no data on the catalogue's shallow cables" in found.notes[0]


def test_layers_enter_the_availability(geo):
    leg = geo.segments["PEACE-S-ABT-MRS"]
    lon, lat = shallow_cable(geo, 1000.0)
    layer = uniform(1.0, lon, lat)
    rng = np.random.default_rng(3)
    cells = layer.cells[0], rng.exponential(size=layer.cells[0].size)
    layer = dataclasses.replace(layer, cells=cells)
    made = desk_study(geo, leg, layers={"gfw-fishing": layer}, settings=StudySettings(step_km=10))
    assert made.faults.ratio != 1.0
    for end in range(3):
        got = made.layered_availability.faults_per_year[end]
        table = made.availability.faults_per_year[end]
        assert got == pytest.approx(made.faults.ratio * table, rel=1e-6)
    assert desk_study(geo, leg, settings=StudySettings(step_km=10)).layered_availability is None


def test_a_leg_on_land_or_a_confidential_one_is_refused(geo):
    land = next(leg for leg in geo.backhaul.values() if leg.medium == "land")
    with pytest.raises(ModelError, match="is on land"):
        desk_study(geo, land)
    with pytest.raises(ModelError, match="is confidential"):
        desk_study(geo, line_of((0, 0), (1, 0), visibility="confidential"))

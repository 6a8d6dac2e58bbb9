"""Value per km of joint ground: shared stretches once, a range over the number of paths."""

from __future__ import annotations

import pytest
from shapely.geometry import LineString

from cableroute import Deal, Leg, ModelError, Route
from cableroute.money.price_years import restate, value_per_km

# One degree along the equator of WGS 84, km.
DEGREE_KM = 6378.137 * 3.141592653589793 / 180


def leg(name, start, end, lon1, lon2):
    return Leg(name, start, end, "land", LineString([(lon1, 0), (lon2, 0)]), 10)


def deal(value=10e6, paths=(None, None)):
    money = {"currency": "USD", "value_basis": "stated"} if value is not None else {}
    return Deal("D", "t", "transit agreement", value=value, path_count=paths, **money)


SHARED = leg("X", "A", "B", 0, 1)
SHORT = Route("short", "2 degrees", [SHARED, leg("Y", "B", "C", 1, 2)])
LONG = Route("long", "3 degrees", [SHARED, leg("Z", "B", "D", 1, 3)])


def test_a_shared_stretch_counts_once():
    found = value_per_km(deal(paths=(2, 2)), [SHORT, LONG])
    # X, Y and Z: 1 + 1 + 2 degrees, not 2 + 3.
    assert found.ground_low_km == pytest.approx(4 * DEGREE_KM, abs=1e-6)
    assert found.ground_high_km == pytest.approx(4 * DEGREE_KM, abs=1e-6)
    assert found.low == found.high == pytest.approx(10e6 / (4 * DEGREE_KM), abs=1e-4)


def test_an_unknown_number_of_paths_is_a_range():
    found = value_per_km(deal(), [SHORT, LONG])
    assert (found.paths_low, found.paths_high) == (1, 2)
    assert found.low == pytest.approx(10e6 / (4 * DEGREE_KM), abs=1e-4)
    assert found.high == pytest.approx(10e6 / (2 * DEGREE_KM), abs=1e-4)
    assert found.ground_low_km == pytest.approx(2 * DEGREE_KM, abs=1e-6)
    assert found.ground_high_km == pytest.approx(4 * DEGREE_KM, abs=1e-6)


def test_one_path_of_two():
    found = value_per_km(deal(paths=(1, 1)), [LONG, SHORT])
    assert found.low == pytest.approx(10e6 / (3 * DEGREE_KM), abs=1e-4)
    assert found.high == pytest.approx(10e6 / (2 * DEGREE_KM), abs=1e-4)


def test_at_least_two_paths_of_three():
    third = Route("third", "4 degrees", [leg("W", "A", "E", 0, 4)])
    found = value_per_km(deal(paths=(2, None)), [SHORT, LONG, third])
    assert (found.paths_low, found.paths_high) == (2, 3)
    # Least: short and long, 4 degrees. Most: all three, 4 + 4 degrees.
    assert found.ground_low_km == pytest.approx(4 * DEGREE_KM, abs=1e-6)
    assert found.ground_high_km == pytest.approx(8 * DEGREE_KM, abs=1e-6)


def test_more_paths_stated_than_known():
    assert value_per_km(deal(paths=(3, 5)), [SHORT, LONG]) is None


def test_none_without_value_or_without_a_path():
    assert value_per_km(deal(value=None), [SHORT]) is None
    assert value_per_km(deal(), []) is None


def test_peace_over_the_crossing(geo, crossing):
    # 45 million USD, at least two paths (Ecofin, May 2019).
    found = value_per_km(geo.deals["peace-transit-2019"], crossing)
    assert (found.paths_low, found.paths_high) == (2, len(crossing))
    every_leg = {part.id: part.route_km for route in crossing for part in route.legs}
    assert found.low == pytest.approx(45e6 / sum(every_leg.values()))
    assert found.low < found.high


def test_a_value_is_restated_by_the_table_of_indices(geo):
    asked = {"currency": "USD", "from_year": 2019, "to_year": 2024}
    by_year = {item.year: item.price_index for item in geo.deflators.values()}
    found = restate(45e6, **asked, deflators=geo.deflators)
    assert found == pytest.approx(45e6 * by_year[2024] / by_year[2019])
    with pytest.raises(ModelError, match="value: is nan"):
        restate(float("nan"), **asked, deflators=geo.deflators)


def test_of_many_paths_not_every_choice_is_tried():
    # 40 paths of 1 to 40 degrees that share nothing: one is 1 degree at least, all are 820.
    routes = [Route(f"R{at}", "a path", [leg(f"L{at}", "A", "B", 0, at)]) for at in range(1, 41)]
    found = value_per_km(deal(), routes)
    assert (found.paths_low, found.paths_high) == (1, 40)
    assert found.ground_low_km == pytest.approx(DEGREE_KM, abs=1e-6)
    assert found.ground_high_km == pytest.approx(820 * DEGREE_KM, abs=1e-6)

"""The ways between two landing stations."""

from __future__ import annotations

from itertools import combinations

import pytest
from geographiclib.geodesic import Geodesic

from cableroute import (
    ModelError,
    NoRouteError,
    UnknownNameError,
    compare,
    find_options,
    measures,
    shared_ground,
)


def direct_km(geo, start, end):
    one, other = geo.stations[start], geo.stations[end]
    found = Geodesic.WGS84.Inverse(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg)
    return found["s12"] / 1000


def test_zafarana_to_abu_talat(geo, crossing):
    direct = direct_km(geo, "EG-ZAF", "EG-ABT")
    assert 357 <= direct <= 359
    assert len(crossing) >= 3
    lengths = [route.route_km for route in crossing]
    assert 380 <= lengths[0] <= 440
    assert lengths == sorted(lengths)
    assert all(length > direct for length in lengths)
    table = compare(crossing, measures(geo))
    assert list(table["excess_pct"]) == pytest.approx(
        [100 * (length / direct - 1) for length in lengths], abs=1e-6
    )


def test_ways_are_different(crossing):
    pairs = list(combinations(crossing, 2))
    assert len(pairs) >= 3
    for first, second in pairs:
        assert shared_ground(first, second).shared_pct <= 40


def test_every_way_goes_from_one_to_the_other(crossing):
    for route in crossing:
        assert (route.start_id, route.end_id) == ("EG-ZAF", "EG-ABT")
        assert route.sea_km == 0


def test_the_other_direction_is_the_same_ways(geo, crossing):
    back = find_options(geo, "Abu Talat", "Zafarana")
    assert [route.id for route in back] == [route.id for route in crossing]
    for there, here in zip(crossing, back, strict=True):
        assert (here.start_id, here.end_id) == ("EG-ABT", "EG-ZAF")
        assert here.route_km == pytest.approx(there.route_km, abs=1e-6)


def test_how_much_may_be_shared(geo):
    def names(limit):
        found = find_options(geo, "EG-ZAF", "EG-ABT", max_shared_pct=limit)
        return {route.id for route in found}

    named = {
        path.id
        for path in geo.paths.values()
        if {path.start_id, path.end_id} == {"EG-ZAF", "EG-ABT"}
    }
    assert names(100) == named
    assert len(names(0)) < len(names(100))


@pytest.mark.parametrize("limit", [-1, 100.1, float("nan")])
def test_per_cent_out_of_range(geo, limit):
    with pytest.raises(ModelError, match="max_shared_pct"):
        find_options(geo, "Zafarana", "Abu Talat", max_shared_pct=limit)


def test_arabic_names(geo, crossing):
    found = find_options(geo, "الزعفرانه", "ابو تلات")
    assert [route.id for route in found] == [route.id for route in crossing]


def test_a_pair_that_no_row_names_goes_through_the_network(geo):
    routes = find_options(geo, "Suez", "Sidi Kerir")
    assert routes
    direct = direct_km(geo, "EG-SUZ", "EG-SDK")
    for route in routes:
        assert route.id not in geo.paths
        assert "no row names this way" in route.note
        assert route.route_km > direct
        inner = {leg.end_id for leg in route.legs[:-1]}
        assert not inner & set(geo.stations)
        assert len(inner) == len(route.legs) - 1
    for first, second in combinations(routes, 2):
        assert shared_ground(first, second).shared_pct <= 40


def test_a_pair_that_nothing_joins(geo):
    with pytest.raises(NoRouteError, match=r"Taba .* Zafarana"):
        find_options(geo, "Taba", "Zafarana")


def test_stations_of_two_countries(geo):
    with pytest.raises(NoRouteError, match="one country"):
        find_options(geo, "Zafarana", "Marseille")


@pytest.mark.parametrize("other", ["Zafarana", "EG-ZAF", "الزعفرانة"])
def test_one_station_twice(geo, other):
    with pytest.raises(NoRouteError, match="both ends"):
        find_options(geo, "Zafarana", other)


def test_an_unknown_name(geo):
    with pytest.raises(UnknownNameError, match="Abu Talat"):
        find_options(geo, "Zafarana", "Abu Talot")

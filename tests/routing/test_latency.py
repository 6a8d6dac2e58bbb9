"""Round-trip delay, against the speed of light (299,792.458 km/s exactly, SI Brochure)."""

from __future__ import annotations

import pytest
from shapely.geometry import LineString

from cableroute import Leg, ModelError, Range, Route, compare, measures, rtd_ms
from cableroute.routing import rtd_range_ms

DEGREE_KM = 6378.137 * 3.141592653589793 / 180


def route(*, slack=0, published=None, whole=None):
    line = LineString([(0, 0), (1, 0)])
    leg = Leg("L", "A", "B", "sea", line, slack, published_km=published)
    return Route("R", "A to B", [leg], published_km=whole)


def test_a_thousand_kilometres():
    # 2 * 1000 km * 1.4682 / 299.792458 km/ms = 9.79478 ms
    delay = rtd_ms(route(published=(1000, 1000)), group_index=Range.of(1.4682))
    assert delay == pytest.approx(9.795, abs=0.0005)


def test_low_with_low_and_high_with_high():
    delay = rtd_range_ms(route(slack=(0, 10, 20)), group_index=Range(1.4, 1.5, 1.6))
    expected = [
        2 * DEGREE_KM * 1.0 * 1.4 / 299.792458,
        2 * DEGREE_KM * 1.1 * 1.5 / 299.792458,
        2 * DEGREE_KM * 1.2 * 1.6 / 299.792458,
    ]
    assert list(delay) == pytest.approx(expected, abs=1e-9)


def test_the_published_length_of_a_route_goes_before_that_of_its_legs():
    delay = rtd_ms(route(published=(120, 120), whole=(150, 150)), group_index=Range.of(1.5))
    assert delay == pytest.approx(2 * 150 * 1.5 / 299.792458, abs=1e-12)


def test_suez_to_port_said_by_its_published_length(geo):
    # About 200 km are published for the path along the canal (Dar El Hilal, 2022): 190 to 210.
    path = geo.paths["EG-P-SUZ-PSD-MORSHEDEEN"]
    assert path.published_km == (190, 210)
    row = compare([path], measures(geo)).iloc[0]
    assert row["published_low_km"] == 190
    assert row["published_km"] == 200
    assert row["published_high_km"] == 210
    # Group index 1.467 (G.652.D data sheet), 1.4682 (SMF-28e), 1.4719 (test set default).
    assert row["rtd_low_ms"] == pytest.approx(2 * 190 * 1.467 / 299.792458, abs=1e-9)
    assert row["rtd_ms"] == pytest.approx(2 * 200 * 1.4682 / 299.792458, abs=1e-9)
    assert row["rtd_high_ms"] == pytest.approx(2 * 210 * 1.4719 / 299.792458, abs=1e-9)
    # One length: the cable is as long as light travels, though the drawn chords are shorter.
    assert list(path.cable_range_km) == pytest.approx([190, 200, 210])
    assert path.route_km < 190
    assert row["length_basis"] == "share of published"


def test_no_published_length_where_a_leg_has_none(geo):
    row = compare([geo.paths["EG-P-SUZ-PSD-WEST"]], measures(geo)).iloc[0]
    assert row["published_km"] is None or row["published_km"] != row["published_km"]


def test_equipment_is_added_once():
    # 2 * 1000 km * 1.4682 / c = 9.79478 ms, and 0.1, 0.2 or 0.4 ms of equipment
    delay = rtd_range_ms(
        route(published=(1000, 1000)), group_index=1.4682, equipment_rtd_ms=(0.1, 0.2, 0.4)
    )
    fibre = 2 * 1000 * 1.4682 / 299.792458
    assert list(delay) == pytest.approx([fibre + 0.1, fibre + 0.2, fibre + 0.4], abs=1e-12)
    without = rtd_ms(route(published=(1000, 1000)), group_index=1.4682)
    assert without == pytest.approx(fibre, abs=1e-12)


def test_a_delay_that_cannot_be_is_refused_all_faults_at_once():
    with pytest.raises(ModelError) as caught:
        rtd_range_ms(route(), group_index=(1.5, 1.4), equipment_rtd_ms=-1)
    assert [problem.where for problem in caught.value.problems] == [
        "group_index",
        "equipment_rtd_ms",
    ]
    with pytest.raises(ModelError, match="from 1"):
        rtd_ms(route(), group_index=0.5)
    with pytest.raises(ModelError, match="from 1"):
        rtd_ms(route(), group_index=float("nan"))


@pytest.mark.parametrize("given", ["12", None, {1.4: 1, 1.5: 2}])
def test_a_text_is_no_group_index(given):
    route = Route("R", "A to B", [Leg("L", "A", "B", "sea", LineString([(0, 0), (1, 0)]), 0)])
    with pytest.raises(ModelError, match="group_index: is "):
        rtd_ms(route, group_index=given)
    with pytest.raises(ModelError, match="equipment_rtd_ms: is "):
        rtd_ms(route, group_index=1.5, equipment_rtd_ms=given)

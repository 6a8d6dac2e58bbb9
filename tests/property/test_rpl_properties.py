"""What must hold for any position list: inverses, edits that undo, and files that keep it."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st
from worlds.any_lists import lists, positions

from cableroute.rpl import (
    RPL,
    Position,
    ReadSettings,
    Span,
    cable_at_kp,
    delete_position,
    insert_position,
    join_rpls,
    move_position,
    place_at_kp,
    read_rpl,
    reverse_rpl,
    split_rpl,
    write_rpl,
)
from cableroute.rpl.distances import kp_at_cable, kp_at_place

MICROMETRE_KM = 1e-9

settings.register_profile("rpl", max_examples=30, deadline=None)
quick = settings(settings.get_profile("rpl"))


@st.composite
def routes(draw, line=None):
    """Draw a list of some hundred km whose slack is known, with spans from a metre up."""
    count = draw(st.integers(2, 6))
    lon, lat = draw(st.floats(-179, 179)), draw(st.floats(-70, 70))
    rows = [Position("0", lon, lat)]
    for at in range(1, count):
        step = draw(st.tuples(st.floats(1e-4, 0.8), st.floats(-0.5, 0.5)))
        lon, lat = lon + step[0], lat + step[1]
        rows.append(Position(str(at), lon if lon <= 180 else lon - 360, lat))
    made = [Span(slack_pct=draw(st.floats(-5, 20))) for _ in range(count - 1)]
    kind = line or draw(st.sampled_from(["geodesic", "rhumb"]))
    return RPL("R", rows, made, line=kind)


@quick
@given(routes(), st.floats(0, 1))
def test_kp_cable_and_place_are_inverses(rpl, share):
    kp = share * rpl.route_km
    assert kp_at_cable(rpl, cable_at_kp(rpl, kp)) == pytest.approx(kp, abs=MICROMETRE_KM)
    found = kp_at_place(rpl, *place_at_kp(rpl, kp))
    assert found.offset_km == pytest.approx(0, abs=2 * MICROMETRE_KM)
    assert found.kp_km == pytest.approx(kp, abs=2 * MICROMETRE_KM)


@quick
@given(routes())
def test_cumulative_cable_is_the_sum_of_the_spans(rpl):
    each = [
        route * (1 + span.slack_pct / 100)
        for route, span in zip(rpl.computed.route_km, rpl.spans, strict=True)
    ]
    assert rpl.cable_km == pytest.approx(math.fsum(each), abs=MICROMETRE_KM)
    kps = np.cumsum([0, *rpl.computed.route_km])
    assert np.allclose(cable_at_kp(rpl, kps), np.cumsum([0, *each]), atol=MICROMETRE_KM)


@quick
@given(routes(), st.data(), st.sampled_from(["slack", "cable"]))
def test_deleting_undoes_inserting(rpl, data, hold):
    after = data.draw(st.integers(0, len(rpl.spans) - 1))
    new = data.draw(positions(st.none()))
    back = delete_position(insert_position(rpl, new, after=after, hold=hold), after + 1, hold=hold)
    assert back.positions == rpl.positions
    assert back.cable_km == pytest.approx(rpl.cable_km, rel=1e-12)
    if hold == "slack":
        assert back == rpl


@quick
@given(routes(), st.data())
def test_cable_held_stays_and_slack_held_stays(rpl, data):
    at = data.draw(st.integers(0, len(rpl.positions) - 1))
    lon, lat = data.draw(st.floats(-180, 180)), data.draw(st.floats(-80, 80))
    by_cable = move_position(rpl, at, lon, lat, hold="cable")
    assert by_cable.computed.cable_km == pytest.approx(rpl.computed.cable_km, rel=1e-12)
    by_slack = move_position(rpl, at, lon, lat, hold="slack")
    assert by_slack.computed.slack_pct == pytest.approx(rpl.computed.slack_pct, abs=1e-9)
    old = rpl.positions[at]
    back = move_position(by_cable, at, old.lon_deg, old.lat_deg, hold="cable")
    assert back.computed.cable_km == pytest.approx(rpl.computed.cable_km, rel=1e-12)
    assert move_position(by_slack, at, old.lon_deg, old.lat_deg, hold="slack") == rpl


@quick
@given(lists(least=3), st.data())
def test_joining_undoes_splitting(rpl, data):
    at = data.draw(st.integers(1, len(rpl.positions) - 2))
    first, second = split_rpl(rpl, at)
    assert join_rpls(first, second, id=rpl.id) == rpl


@quick
@given(routes())
def test_reversing_twice_gives_the_list(rpl):
    back = reverse_rpl(reverse_rpl(rpl))
    assert back == rpl
    assert reverse_rpl(rpl).cable_km == pytest.approx(rpl.cable_km, rel=1e-12)


@quick
@given(lists(), st.sampled_from(["csv", "tsv"]), st.sampled_from(["arriving", "alternating"]))
def test_a_text_file_keeps_any_list(tmp_path_factory, rpl, ending, layout):
    path = tmp_path_factory.mktemp("rpl") / f"list.{ending}"
    write_rpl(rpl, path, layout=layout)
    found, report = read_rpl(path, ReadSettings(strict=True))
    assert found == rpl
    assert not report.doubtful


@settings(max_examples=20, deadline=None)
@given(lists(), st.sampled_from(["arriving", "alternating"]))
def test_a_workbook_keeps_any_list(tmp_path_factory, rpl, layout):
    path = tmp_path_factory.mktemp("rpl") / "list.xlsx"
    write_rpl(rpl, path, layout=layout)
    assert read_rpl(path, ReadSettings(strict=True))[0] == rpl


@quick
@given(routes())
def test_what_is_stated_of_a_list_is_no_part_of_what_is_computed(rpl):
    """Stated figures may be wrong by any amount: computed ones stay."""
    wrong = replace(
        rpl,
        spans=tuple(replace(span, route_km=1e6, bearing_deg=0.0) for span in rpl.spans),
        positions=tuple(replace(item, kp_km=-5.0) for item in rpl.positions),
    )
    for ours, theirs in zip(rpl.computed, wrong.computed, strict=True):
        assert np.array_equal(ours, theirs, equal_nan=True)

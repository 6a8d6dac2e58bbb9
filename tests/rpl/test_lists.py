"""Edits, quantities, repeaters, revisions, routes and diagrams of position lists."""

import math
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from pyproj import Transformer
from scipy.spatial import cKDTree
from shapely.geometry import LineString

import cableroute as cr
from cableroute.errors import RPLError
from cableroute.rpl import (
    RPL,
    Allowances,
    Position,
    Span,
    bill_of_quantities,
    compare_rpls,
    delete_position,
    insert_position,
    join_rpls,
    move_position,
    positions_on_land,
    re_route,
    rpl_of_route,
    split_rpl,
)
from cableroute.rpl.diagrams import diagram_rows
from cableroute.rpl.events import classify_event
from cableroute.rpl.line_kinds import detect_line
from cableroute.rpl.quantities import cable_totals
from cableroute.rpl.revisions import translate_kp
from cableroute.rpl.routes import route_of_rpl
from cableroute.seabed import open_seabed
from cableroute.seabed.profiles import depth_m
from cableroute.seabed.rpl_depths import rpl_depths_m


def along_equator(*lons, events=(), spans=None, **more):
    """A degree of the equator is 111.31949079327357 km: 2 pi a / 360."""
    names = [*events, *[""] * len(lons)]
    rows = [Position(str(at + 1), float(lon), 0.0, names[at]) for at, lon in enumerate(lons)]
    return RPL("R", rows, spans or [Span(slack_pct=2.0)] * (len(lons) - 1), **more)


DEGREE_KM = 2 * math.pi * 6378.137 / 360


def test_absent_is_not_0():
    rpl = along_equator(0, 1, 2, spans=[Span(slack_pct=1.0), Span()])
    assert math.isnan(rpl.cable_km)
    assert rpl.computed.total_cable_km[1] == pytest.approx(1.01 * DEGREE_KM)
    with pytest.raises(RPLError, match="cable of 1 span is not known, the first from position"):
        cr.rpl.cable_at_kp(rpl, 10)
    with pytest.raises(RPLError, match=r"2 errors"):
        RPL("R", [Position("1", 999.0, 0.0), Position("2", 1.0, 0.0)], [Span(slack_pct=-200.0)])


def test_planned_holds_slack_and_as_laid_holds_cable():
    stated = [Span(slack_pct=2.0, cable_km=120.0)]
    planned = along_equator(0, 1, spans=stated)
    laid = along_equator(0, 1, spans=stated, status="as laid")
    assert planned.cable_km == pytest.approx(1.02 * DEGREE_KM)
    assert laid.cable_km == 120.0
    assert laid.computed.slack_pct[0] == pytest.approx(100 * (120 / DEGREE_KM - 1))
    by_totals = [
        Position("1", 0.0, 0.0, total_cable_km=10.0), Position("2", 1.0, 0.0, total_cable_km=130.0),
    ]  # fmt: skip
    assert RPL("R", by_totals, [Span()]).cable_km == 120.0


def test_an_edit_leaves_unstated_what_it_changed_only():
    rows = [Position(str(at), float(at), 0.0, kp_km=at * DEGREE_KM) for at in range(4)]
    rpl = RPL("R", rows, [Span(90.0, DEGREE_KM, 2.0)] * 3)
    moved = move_position(rpl, 2, 2.0, 0.1)
    assert moved.spans[0] == rpl.spans[0]
    assert moved.spans[1] == Span(slack_pct=2.0)
    assert [item.kp_km for item in moved.positions] == [0.0, DEGREE_KM, None, None]
    assert insert_position(rpl, Position("x", 0.5, 0.0), after=0).spans[1].route_km is None
    assert delete_position(rpl, 0).positions == tuple(replace(it, kp_km=None) for it in rows[1:])


def test_cable_held_is_shared_out_by_route():
    rpl = along_equator(0, 1, 2, spans=[Span(cable_km=115.0), Span(cable_km=112.0)],
                        status="as laid")  # fmt: skip
    made = re_route(rpl, 0, 2, [Position("n", 0.5, 0.0), Position("m", 1.5, 0.0)])
    assert [span.cable_km for span in made.spans] == pytest.approx([56.75, 113.5, 56.75])


@pytest.mark.parametrize("hold", [None, "slack", "cable"])
@pytest.mark.parametrize(
    ("spans", "status", "cable_km"),
    [
        ([Span(slack_pct=1.0), Span(slack_pct=2.0)], "planned", 0.0),
        ([Span(cable_km=0.0), Span(cable_km=0.0)], "planned", 0.0),
        ([Span(cable_km=1.0), Span(cable_km=2.0)], "planned", 3.0),
        ([Span(cable_km=1.0), Span(cable_km=2.0)], "as laid", 3.0),
        ([Span(cable_km=1.0), Span(slack_pct=2.0)], "as laid", 1.0),
    ],
)
def test_cable_at_one_place_stays_what_it_was(spans, status, cable_km, hold):
    rpl = along_equator(0, 0, 0, 1, spans=[*spans, Span(slack_pct=3.0)], status=status)
    total = pytest.approx(cable_km + 1.03 * DEGREE_KM)
    assert rpl.cable_km == total
    fewer = delete_position(rpl, 1, hold=hold)
    assert fewer.cable_km == total
    assert fewer.computed.cable_km[0] == cable_km
    more = insert_position(fewer, Position("x", 0.0, 0.0), after=0, hold=hold)
    assert more.cable_km == total
    aside = move_position(fewer, 0, 0.0, 0.001, hold=hold)  # a loop keeps its cable
    if cable_km:
        assert aside.computed.cable_km[0] == cable_km


def test_of_slack_at_one_place_the_first_holds_and_what_is_not_known_stays_so():
    rpl = along_equator(0, 0, 0, 1, spans=[Span(slack_pct=2.0), Span(slack_pct=5.0), Span()])
    made = delete_position(rpl, 1)
    assert [span.slack_pct for span in made.spans] == [2.0, None]
    assert move_position(made, 0, -1.0, 0.0).computed.cable_km[0] == pytest.approx(1.02 * DEGREE_KM)
    rpl = along_equator(0, 0, 0, 1, spans=[Span(slack_pct=2.0), Span(), Span(slack_pct=5.0)])
    assert delete_position(rpl, 1).spans[0] == Span()


def test_lists_that_do_not_meet_are_not_joined():
    with pytest.raises(RPLError, match="km apart"):
        join_rpls(along_equator(0, 1), along_equator(2, 3))
    with pytest.raises(RPLError, match="status is 'planned' and 'as laid'"):
        join_rpls(along_equator(0, 1), along_equator(1, 2, status="as laid"))


@pytest.mark.parametrize(
    ("event", "kind", "codes"),
    [
        ("RPT12", "body", ("RPT",)), ("Repeater 4", "body", ("RPT",)),
        ("BU Marseille", "body", ("BU",)),
        ("AC 7", "place", ("AC",)), ("A/C 7", "place", ("AC",)), ("BMH", "place", ("BMH",)),
        ("Beach manhole and joint", "both", ("JT", "BMH")), ("JT-3 / AC12", "both", ("JT", "AC")),
        ("PLDN", "place", ("PLDN",)), ("EEZ France", "place", ("EEZ",)), ("", "unknown", ()),
        ("Land manhole 3", "place", ("LMH",)), ("something", "unknown", ()),
        ("Cable landing station", "place", ("CLS",)), ("this is a place", "unknown", ()),
    ],
)  # fmt: skip
def test_events_are_bodies_places_or_both(event, kind, codes):
    assert classify_event(event) == (kind, codes)


def test_depths_by_windows_are_those_of_one_window_over_all():
    """Positions over the Mediterranean, on both sides of every edge of 10 degrees."""
    places = [(x, y) for y in (33.9, 35.5, 38.2, 39.9, 40.1) for x in (4.0, 9.9, 10.1, 17.5, 20.1)]
    rows = [Position(str(at), *place) for at, place in enumerate(places)]
    rpl, seabed = RPL("R", rows, [Span()] * (len(rows) - 1)), open_seabed()
    whole = seabed.window((3.0, 33.0, 21.0, 41.0))
    expected = depth_m(whole, rpl.lon_deg, rpl.lat_deg, method="bilinear")
    assert np.isfinite(expected).sum() > 15
    np.testing.assert_allclose(rpl_depths_m(seabed, rpl), expected, rtol=1e-5)


@pytest.mark.parametrize(("width_deg", "telling"), [(0.5, 0), (1.2, 0), (1.5, 3), (5.0, 3)])
def test_bearings_show_the_line_where_the_two_kinds_are_half_a_degree_apart(width_deg, telling):
    """Three spans along the 50th parallel: rhumb lines due east, geodesics by GeographicLib."""
    rows = [Position(str(at), at * width_deg, 50.0) for at in range(4)]
    azimuth = Geodesic.WGS84.Inverse(50.0, 0.0, 50.0, width_deg)["azi1"]
    assert (90 - azimuth > 0.5) == (telling > 0)
    for line, bearing in (("rhumb", 90.0), ("geodesic", round(azimuth, 1))):
        found = detect_line(RPL("R", rows, [Span(bearing_deg=bearing)] * 3))
        assert (found.line, found.telling) == (line if telling else "", telling)
    wrong = detect_line(RPL("R", rows, [Span(bearing_deg=80.0)] * 3))  # 5 degrees off both
    assert (wrong.line, wrong.telling) == ("", 0)


def test_of_a_word_within_a_longer_one_the_longer_counts_wherever_it_stands():
    for count in range(40):
        before = "7 " * count
        assert classify_event(f"{before}land manhole").codes == ("LMH",)
        assert classify_event(f"{before}land manhole, joint").codes == ("JT", "LMH")


def test_totals_by_type_add_up_to_the_cable():
    spans = [Span(slack_pct=1.0, cable_type="DA"), Span(slack_pct=3.0, cable_type="LW"),
             Span(slack_pct=1.0, cable_type="DA", medium="land")]  # fmt: skip
    rpl = along_equator(0, 1, 2, 3, events=["BMH", "JT-1", "RPT 1", "BU 2"], spans=spans)
    totals = cable_totals(rpl)
    assert [(it.cable_type, it.medium) for it in totals] == [
        ("DA", "sea"), ("LW", "sea"), ("DA", "land"),
    ]  # fmt: skip
    assert math.fsum(it.cable_km for it in totals) == pytest.approx(rpl.cable_km)
    given = Allowances(spare_cable_pct=2.0, end_allowance_km=0.5, spare_bodies={"RPT": 1})
    bill = {it.item: it for it in bill_of_quantities(rpl, given)}
    assert bill["spare LW cable"].quantity == pytest.approx(0.02 * 1.03 * DEGREE_KM)
    assert bill["allowance at the ends"].quantity == 1.0
    assert (bill["repeater"].quantity, bill["spare repeater"].quantity) == (1, 1)
    assert bill["branching unit"].quantity == bill["joint"].quantity == 1
    assert bill["LW cable"].basis == "sum of the spans"


def test_cable_of_spans_that_state_none_is_not_known_nor_is_its_spare():
    rpl = along_equator(0, 1, 2, spans=[Span(slack_pct=1.0, cable_type="DA"),
                                        Span(cable_type="DA")])  # fmt: skip
    bill = {it.item: it for it in bill_of_quantities(rpl, Allowances(spare_cable_pct=2.0))}
    assert bill["DA cable"].quantity is None
    assert f"{DEGREE_KM:.3f} km of route have no stated slack or cable" in bill["DA cable"].basis
    assert bill["spare DA cable"].quantity is None
    bare = {it.item: it for it in bill_of_quantities(along_equator(0, 1, spans=[Span()]))}
    assert bare["cable, type not stated"].quantity is None
    assert bare["spare cable, type not stated"].basis == "not stated"


def test_spare_cable_of_a_type_is_bought_once_whatever_it_is_laid_in():
    spans = [Span(slack_pct=1.0, cable_type="DA", medium=medium) for medium in ("sea", "land")]
    given = Allowances(spare_cable_km={"DA": 5.0, "LW": 7.0}, spare_cable_pct=2.0)
    bill = bill_of_quantities(along_equator(0, 1, 2, spans=spans), given)
    spares = [(it.item, it.quantity) for it in bill if it.item.startswith("spare")]
    assert spares == [("spare DA cable", 5.0), ("spare LW cable", 7.0)]
    with pytest.raises(RPLError, match="spare_cable_km of DA"):
        Allowances(spare_cable_km={"DA": None})


def test_revisions_show_what_moved_came_and_went():
    old = along_equator(0, 1, 2, 3, 4, events=["BMH", "AC1", "AC2", "AC3", "BU"])
    rows = list(old.positions)
    rows[1] = replace(rows[1], lat_deg=0.01)
    rows[3:4] = [Position("4a", 2.8, 0.0, "AC9"), Position("4b", 3.2, 0.0, "AC10")]
    new = RPL("S", rows, [Span(slack_pct=2.0)] * 5)
    found = compare_rpls(old, new)
    assert [(it.change, it.old_number, it.new_number) for it in found.changes] == [
        ("moved", "2", "2"), ("removed", "4", ""), ("added", "", "4a"), ("added", "", "4b"),
    ]  # fmt: skip
    moved = Geodesic.WGS84.Inverse(0, 1, 0.01, 1)["s12"]
    assert found.changes[0].moved_m == pytest.approx(moved)
    assert found.same == 3
    more = 2 * Geodesic.WGS84.Inverse(0, 0, 0.01, 1)["s12"] / 1000 - 2 * DEGREE_KM
    assert found.route_change_km == pytest.approx(more, abs=1e-9)
    assert found.cable_change_km == pytest.approx(1.02 * more, abs=1e-9)
    assert [(it.start, it.end) for it in found.sections] == [("1", "2"), ("2", "3")]
    assert found.offset_most_km == pytest.approx(moved / 1000, rel=1e-3)
    at = translate_kp(old, new, 2 * DEGREE_KM)
    assert at.kp_km == pytest.approx(2 * DEGREE_KM + more, abs=1e-9)
    assert at.offset_km == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("same_m", [0.5, 100.0])
def test_positions_are_the_same_up_to_the_tolerance_that_is_asked(same_m):
    """A second position is half a tolerance, then two, off: the same, and moved."""
    old = along_equator(0, 1, 2)
    for times, changes in ((0.5, []), (2.0, ["moved"])):
        rows = list(old.positions)
        rows[1] = replace(rows[1], lat_deg=times * same_m / 110_574)
        found = compare_rpls(old, RPL("N", rows, old.spans), same_m=same_m)
        assert [it.change for it in found.changes] == changes


def test_a_list_against_itself_has_no_change():
    rpl = along_equator(0, 1, 2)
    found = compare_rpls(rpl, rpl)
    assert (found.changes, found.sections, found.same) == ((), (), 3)


def test_a_planned_route_becomes_a_list_and_a_route_again(geo):
    route = cr.find_routes(geo, "Marseille", "Mumbai")[0]
    made = rpl_of_route(route, lateral_km=0.2)
    assert made.lateral_km <= 0.2 + 1e-6
    assert made.rpl.cable_km == pytest.approx(route.cable_km, rel=1e-9)
    assert made.rpl.route_km <= route.route_km
    assert made.rpl.route_km == pytest.approx(route.route_km, rel=2e-3)
    vertices = sum(shapely.get_num_coordinates(leg.geometry) for leg in route.legs)
    assert len(made.rpl.positions) < vertices * 0.6
    finer = rpl_of_route(route, lateral_km=0.01)
    assert finer.lateral_km <= 0.01 + 1e-6
    assert len(made.rpl.positions) < len(finer.rpl.positions)
    sections = list(dict.fromkeys((span.section, span.medium) for span in made.rpl.spans))
    assert sections == [(leg.id, leg.medium) for leg in route.legs]
    assert any(medium == "land" for _, medium in sections)
    back = route_of_rpl(made.rpl)
    assert [(leg.id, leg.medium, leg.start_id, leg.end_id) for leg in back.legs] == [
        (leg.id, leg.medium, leg.start_id, leg.end_id) for leg in route.legs
    ]
    assert [leg.cable_km for leg in back.legs] == pytest.approx(
        [leg.cable_km for leg in route.legs], rel=1e-9
    )
    assert made.rpl.positions[-1].kp_km == pytest.approx(made.rpl.route_km)


def one_leg(places):
    return cr.Route("R", "one leg", [cr.Leg("L", "A", "B", "sea", LineString(places), 2.0)])


def every_5_m(places):
    """Points along geodesics, by GeographicLib, as earth-centred km."""
    rows = []
    for (lon, lat), (to_lon, to_lat) in pairwise(places):
        line = Geodesic.WGS84.InverseLine(lat, lon, to_lat, to_lon)
        count = int(line.s13 / 5) + 1
        found = [line.Position(line.s13 * at / count) for at in range(count + 1)]
        rows += [(item["lon2"], item["lat2"], 0.0) for item in found]
    turn = Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)
    return np.column_stack(turn.transform(*np.array(rows).T)) / 1000


def hausdorff_km(one, other):
    one, other = every_5_m(one), every_5_m(other)
    return max(cKDTree(other).query(one)[0].max(), cKDTree(one).query(other)[0].max())


TURNED = [(5.0, 50.0), (5.0164, 49.9904), (5.0106, 49.9925), (5.0021, 49.9978), (5.0018, 50.0056)]


@pytest.mark.parametrize("seed", [None, *range(6)])
def test_a_list_is_as_far_from_the_line_as_dense_sampling_says(seed):
    """Lines of one to some km, which turn back on themselves; both seen from the other."""
    steps = np.random.default_rng(seed).normal(0.0, [0.01, 0.006], (8, 2))
    steps[0] += 5.0, 50.0
    line = TURNED if seed is None else [tuple(row) for row in steps.cumsum(axis=0)]
    made = rpl_of_route(one_leg(line), lateral_km=1.0)
    places = [(item.lon_deg, item.lat_deg) for item in made.rpl.positions]
    assert 2 <= len(places) < len(line)
    at = [line.index(place) for place in places]
    parts = [hausdorff_km(line[a : b + 1], [line[a], line[b]]) for a, b in pairwise(at)]
    assert made.lateral_km == pytest.approx(max(parts), rel=1e-3, abs=1e-3)
    assert hausdorff_km(line, places) <= made.lateral_km + 1e-3


def test_between_two_places_far_apart_a_geodesic_is_further_away():
    """Both are 0.005 degrees north of the equator, and the geodesic is further in its middle."""
    made = rpl_of_route(one_leg([(0, 0), (5, 0.005), (35, 0.005), (40, 0)]), lateral_km=1.0)
    assert len(made.rpl.positions) == 2
    line = Geodesic.WGS84.InverseLine(0.005, 5, 0.005, 35)
    lat = line.Position(line.s13 / 2)["lat2"]
    away = Geodesic.WGS84.Inverse(lat, 20, 0, 20)["s12"] / 1000
    assert away > 1.03 * Geodesic.WGS84.Inverse(0.005, 20, 0, 20)["s12"] / 1000
    assert made.lateral_km == pytest.approx(away, rel=1e-4)


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ([(0, 0), (1e-4, 0), (0, 0)], 3),  # shorter than the limit, and back
        ([(10, 90), (0, 89.9999), (50, 90)], 3),  # from the pole and back
        ([(10, 89), (0, 90), (100, 90), (50, 89)], 3),  # over the pole, with two names for it
        ([(10, 90), (100, 90), (50, 89)], 2),
    ],
)
def test_a_line_that_ends_where_it_begins_or_is_at_a_pole_is_a_list(line, count):
    made = rpl_of_route(one_leg(line)).rpl
    assert len(made.positions) == count
    km = sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairwise(line)) / 1e3
    assert made.cable_km == pytest.approx(1.02 * km, rel=1e-9)


def test_long_spans_are_parted_by_positions_on_their_geodesic():
    """A great circle across the antimeridian: where it is, and how long, by GeographicLib."""
    line = [(170.0, 45.0), (-160.0, 40.0)]
    route = one_leg(line)
    few, many = rpl_of_route(route).rpl, rpl_of_route(route, longest_km=300.0).rpl
    found = Geodesic.WGS84.InverseLine(45, 170, 40, -160)
    count = math.ceil(found.s13 / 300_000)
    assert (len(few.positions), len(many.positions)) == (2, count + 1)
    for at, item in enumerate(many.positions):
        place = found.Position(found.s13 * at / count)
        off = Geodesic.WGS84.Inverse(item.lat_deg, item.lon_deg, place["lat2"], place["lon2"])
        assert off["s12"] < 0.001
        assert -180 <= item.lon_deg <= 180
    assert many.route_km == pytest.approx(few.route_km, abs=1e-6)
    assert many.cable_km == pytest.approx(few.cable_km, abs=1e-6)
    with pytest.raises(RPLError, match="longest_km"):
        rpl_of_route(route, longest_km=0.0)


def test_a_confidential_route_is_no_list_unless_asked():
    line = LineString([(31, 30), (32, 30)])
    route = cr.Route("R", "r", [cr.Leg("L", "A", "B", "sea", line, 2, visibility="confidential")])
    with pytest.raises(RPLError, match="confidential"):
        rpl_of_route(route)
    assert rpl_of_route(route, confidential=True).rpl.visibility == "confidential"


def test_a_diagram_adds_up_to_the_list():
    types = {"DA": 1.0, "SA": 2.0, "LW": 3.0}
    spans = [Span(slack_pct=types[kind], cable_type=kind) for kind in ("DA", "SA", "LW", "LW")]
    rpl = along_equator(0, 1, 2, 3, 4, events=["BMH", "AC1", "RPT 1", "AC2", "BU"], spans=spans)
    rows = diagram_rows(rpl)
    assert [(row.kind, row.name) for row in rows] == [
        ("element", "BMH"), ("cable", "DA"), ("cable", "SA"), ("element", "RPT 1"),
        ("cable", "LW"), ("element", "BU"),
    ]  # fmt: skip
    assert math.fsum(row.route_km for row in rows) == pytest.approx(rpl.route_km)
    assert math.fsum(row.cable_km for row in rows) == pytest.approx(rpl.cable_km)
    ax = cr.charts.rpl_diagram(rpl)
    assert ax.get_xlim() == (0, pytest.approx(rpl.route_km))
    texts = {text.get_text() for text in ax.texts}
    assert {"DA", "SA", "LW", "111.3 km", "cable 112.4", "BMH (0.0)"} <= texts


def test_a_diagram_of_many_repeaters_sums_stretches_of_one_type():
    """30 spans of 1 degree: 10 of SA, a unit in the middle of 20 of LW; each sum by hand."""
    events = ["BMH", *(f"RPT {at}" for at in range(1, 30)), "BMH Z"]
    events[20] = "BU 1"
    spans = [Span(slack_pct=10.0, cable_type="SA" if at < 10 else "LW") for at in range(30)]
    rpl = along_equator(*range(31), events=events, spans=spans)
    texts = [text.get_text() for text in cr.charts.rpl_diagram(rpl).texts]
    assert [text for text in texts if text.startswith(("SA", "LW"))] == [
        "SA, 9 repeaters", "LW, 9 repeaters", "LW, 9 repeaters",
    ]  # fmt: skip
    assert texts.count("1,113.2 km") == texts.count("cable 1,224.5") == 3
    assert {"BMH (0.0)", "BU 1 (2,449.0)", "BMH Z (3,673.5)"} <= set(texts)


def test_land_and_sea():
    rows = [Position("1", 31.24, 30.04), Position("2", 30.0, 32.0), Position("3", 35.0, 33.0)]
    # Cairo, the sea off the delta, Troodos of Cyprus less than a degree beside: all known places
    rpl = RPL("R", rows, [Span(), Span()])
    assert positions_on_land(rpl).tolist() == [True, False, False]


def test_figures_of_a_list_cannot_be_written_to():
    rpl = RPL("R", [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)], [Span(slack_pct=2.0)])
    for array in (rpl.lon_deg, rpl.lat_deg, *rpl.computed):
        with pytest.raises(ValueError, match="read-only"):
            array += 1
    assert rpl.route_km == pytest.approx(Geodesic.WGS84.Inverse(0, 0, 0, 1)["s12"] / 1000)


@pytest.mark.parametrize("at", [1.0, "1", None, True])
def test_a_position_is_named_by_its_index(at):
    three = [Position(str(lon), float(lon), 0.0) for lon in range(3)]
    rpl = RPL("R", three, [Span(), Span()])
    for edit in (delete_position, split_rpl):
        with pytest.raises(RPLError, match=f"position {at}"):
            edit(rpl, at)
    assert len(split_rpl(rpl, np.int64(1))) == 2


def test_spare_bodies_are_a_mapping():
    with pytest.raises(RPLError, match="spare_bodies: is"):
        Allowances(spare_bodies=["RPT"])

"""A strait is a gate from coast to coast: every leg is tested against it by its line."""

from __future__ import annotations

import math
from dataclasses import replace

import geopandas
import pytest
import shapely
from shapely.geometry import LineString

import cableroute as cr
from cableroute.geodata.crossed import _gates_near, gate_faults, groups_of, groups_passed
from cableroute.geodata.natural_earth import read_land
from cableroute.geometry import geodesy
from cableroute.geometry.kp import split_line
from cableroute.geometry.lines import densify
from cableroute.model.routes import reverse_route
from cableroute.routing.features import find_feature
from cableroute.routing.passages import passage, route_passes

BAB, SICILY, MALACCA = "Bab el-Mandeb", "Strait of Sicily", "Strait of Malacca"


@pytest.fixture(scope="module")
def geo():
    return cr.open_geodata()


def along(points, accuracy_km=0.1, medium="sea"):
    return cr.model.route_from_lines(
        LineString(points), id="own", medium=medium, slack_pct=2, accuracy_km=accuracy_km
    )


def states(geo, route):
    """Return the straits that a route passes, and those that it may pass."""
    found = passage(geo, route)
    return found.straits, found.straits_open


THROUGH = {
    BAB: [(42.0, 14.5), (43.35, 12.55), (45.0, 12.0)],
    SICILY: [(9.9, 38.2), (11.3, 37.3), (13.5, 35.8)],
    "Strait of Gibraltar": [(-9, 36), (-5.65, 35.95), (-3, 36)],
    "Strait of Hormuz": [(54.5, 25.8), (56.5, 26.55), (57.5, 25)],
    MALACCA: [(98, 5.5), (100.9, 2.8), (102.2, 1.8)],
    "Strait of Messina": [(15.4, 38.7), (15.6, 38.21), (15.6, 37.5)],
    "Strait of Tiran": [(34.45, 27.5), (34.5, 28.0), (34.6, 28.4)],
    "Strait of Jubal": [(34.0, 27.3), (33.9, 27.75), (33.3, 28.3)],
    "Bosphorus": [(29.2, 41.5), (29.075, 41.12), (28.98, 40.9)],
    "Dardanelles": [(26.0, 40.0), (26.38, 40.16), (27.2, 40.6)],
}


@pytest.mark.parametrize("strait", THROUGH)
def test_a_line_of_ones_own_passes_the_strait_that_it_runs_through(geo, strait):
    feature = find_feature(geo, f"strait:{strait}")
    for accuracy_km in (0.1, 50.0, math.nan):
        route = along(THROUGH[strait], accuracy_km)
        for way in (route, reverse_route(route)):
            assert strait in passage(geo, way).straits
            assert route_passes(geo, feature, way, surely=True)
    legs = [
        cr.Leg(f"L{n}", f"P{n}", f"P{n + 1}", "sea", LineString(points), 2, accuracy_km=0.1)
        for n, points in enumerate(zip(THROUGH[strait], THROUGH[strait][1:], strict=False))
    ]
    assert strait in passage(geo, cr.Route("R", "two legs", legs)).straits
    turned = [(lon + 360, lat) for lon, lat in THROUGH[strait]]
    assert strait in passage(geo, along(turned)).straits


def test_a_line_that_is_cut_on_the_gate_passes_it(geo):
    """Two legs that meet on the very gate: neither goes beyond it."""
    [gate] = [group.gate for group in geo.groups.values() if group.name == BAB]
    on_it = gate[2]
    legs = [
        cr.Leg("L1", "A", "M", "sea", LineString([THROUGH[BAB][0], on_it]), 2, accuracy_km=0),
        cr.Leg("L2", "M", "B", "sea", LineString([on_it, THROUGH[BAB][2]]), 2, accuracy_km=0),
    ]
    assert passage(geo, cr.Route("R", "met", legs)).straits == (BAB,)


def test_between_two_far_vertices_a_leg_follows_the_geodesic(geo):
    """Straight in degrees it would cross Morocco, 210 km south of the strait."""
    line = LineString([(-30, 30), (12, 37.0)])
    at = [lat for lon, lat in densify(line, max_step_km=5).coords if abs(lon + 5.65) < 0.03]
    assert at == pytest.approx([35.95] * len(at), abs=0.1)
    assert "Strait of Gibraltar" in passage(geo, along(line.coords)).straits


@pytest.mark.parametrize(
    ("points", "accuracy_km", "may_be"),
    [
        ([(42.0, 14.5), (43.15, 12.8)], 50, (BAB,)),  # ends 34 km short of the gate
        ([(42.0, 14.5), (43.15, 12.8)], 20, ()),
        ([(42.0, 14.5), (43.15, 12.8)], math.nan, (BAB,)),
        ([(42.0, 14.5), (42.6, 14.0)], math.nan, ()),
        ([(42.74, 13.0), (43.05, 12.9), (43.25, 13.3)], 50, (BAB,)),  # goes by
        ([(42.0, 14.5), (43.9, 12.75), (45, 12)], 9, (BAB,)),  # 60 km off, over land
        ([(42.0, 14.5), (42.85, 12.3), (43.5, 11.5), (45, 12)], 9, (BAB,)),
        ([(11.1, 36.85), (12.59, 37.65)], 0.1, (SICILY,)),  # from bank to bank
        ([(12.59, 37.6), (14.5, 35.9)], 0.1, ()),  # lands beside the gate
        ([(12.4, 37.85), (9.5, 38.5)], 0.1, ()),
        ([(170, 10), (-170, 10)], 50, ()),
        ([(170, 10), (-170, 10)], math.nan, ()),
    ],
)
def test_what_the_accuracy_of_a_line_leaves_open_is_said_to_be(geo, points, accuracy_km, may_be):
    route = along(points, accuracy_km)
    assert states(geo, route) == ((), may_be)
    for strait in (BAB, SICILY):
        feature = find_feature(geo, strait)
        assert route_passes(geo, feature, route) == (strait in may_be)
        assert not route_passes(geo, feature, route, surely=True)


@pytest.mark.parametrize("bearing_deg", range(0, 180, 15))
@pytest.mark.parametrize("strait", ["GIBRALTAR", "BAB-EL-MANDEB", "MALACCA"])
def test_a_long_leg_of_two_vertices_passes_what_its_geodesic_does(geo, strait, bearing_deg):
    """Beside a gate on either side too; over another ocean it is looked at beside none."""
    middle = LineString(geo.groups[f"G-STRAIT-{strait}"].gate).interpolate(0.47, normalized=True)
    lon, lat = middle.x, middle.y
    for aside_deg in (0.0, 0.2, 1.0):
        ends = [
            geodesy.geod_forward(lon + aside_deg, lat, bearing_deg + turn, 3500.0)[:2]
            for turn in (0.0, 180.0)
        ]
        two, dense = LineString(ends), densify(LineString(ends), max_step_km=50.0)
        legs = [cr.Leg(f"{len(it.coords)}-{aside_deg}", "a", "b", "sea", it, 0.0, accuracy_km=20.0)
                for it in (two, dense)]  # fmt: skip
        found = [{(one.name, one.is_open) for one in groups_passed(geo, leg)} for leg in legs]
        assert found[0] == found[1]
    away = LineString([(-117.2, 1.9), (-167.7, 8.7)])
    assert _gates_near(geo, replace(legs[0], id="away", geometry=away)) == []


def test_a_landing_of_the_tables_beside_a_gate_passes_nothing(geo):
    """Mazara is 14 km from the gate; the cable to the east is no 50 km off where it lands."""
    assert states(geo, cr.Route("R", "R", [geo.segments["SMW3-T4"]])) == ((), ())
    assert states(geo, cr.Route("R", "R", [geo.segments["DIDON-T1"]])) == ((), (SICILY,))


def test_a_leg_on_land_passes_a_gate_over_water_alone(geo):
    desert = [(33.0, 27.0), (33.4, 27.75), (33.0, 28.3)]  # inland of the coast of the Gulf of Suez
    assert states(geo, along(desert, 50, "land")) == ((), ())
    assert states(geo, along(THROUGH[BAB], 0.1, "land")) == ((BAB,), ())


def test_the_lines_of_the_tables_as_a_geodataframe_pass_what_the_tables_state(geo):
    own = geo.segments_of["PEACE"]
    frame = geopandas.GeoDataFrame(
        {"id": [leg.id for leg in own]}, geometry=[leg.geometry for leg in own], crs=4326
    )
    for row in range(len(own)):
        made = cr.model.route_from_gdf(
            frame.iloc[[row]].to_crs(3395), id="own", medium="sea", slack_pct=2, accuracy_km=50
        )
        stated = {name for name in own[row].group_ids if geo.groups[name].kind == "strait"}
        passed = passage(geo, made)
        assert {geo.groups[name].name for name in stated} == set(passed.straits)
        ends = (own[row].start_id, own[row].end_id)
        landed = {geo.stations[name].country for name in ends if name in geo.stations}
        assert landed - {"MV"} <= set(passed.countries)  # the land of countries lacks atolls


def test_the_straits_of_every_segment_are_those_of_its_line(geo):
    for leg in geo.segments.values():
        stated = {name for name in leg.group_ids if geo.groups[name].gate}
        bare = replace(leg, id=f"own-{leg.id}", group_ids=())
        assert {one.name for one in groups_passed(geo, bare) if not one.is_open} == stated, leg.id


def test_a_piece_passes_the_strait_of_its_part(geo):
    whole = geo.segments["PEACE-S-KHI-ZAF"]
    [at_km] = [one.from_km for one in groups_passed(geo, whole) if "MANDEB" in one.name]
    for low, high in ((0.0, at_km - 50), (at_km - 50, at_km + 50), (at_km + 50, whole.route_km)):
        line = whole.geometry if low == 0 else split_line(whole.geometry, kp_km=low)[1]
        line = line if high == whole.route_km else split_line(line, kp_km=high - low)[0]
        piece = replace(
            whole, id="piece", geometry=line, group_ids=(), segment_id=whole.id,
            span_kp_km=(low, high),
        )  # fmt: skip
        inside = low < at_km < high
        assert ("G-STRAIT-BAB-EL-MANDEB" in groups_of(geo, [piece])) == inside


# --- the gates of the tables ---


def test_no_water_leads_round_a_gate(geo):
    """Its inland parts are on land whole; at sea it goes from one coast to the other."""
    gates = [group.gate for group in geo.groups.values() if group.gate]
    assert len(gates) == len(THROUGH)
    for gate in gates:
        line = LineString(gate)
        west, south, east, north = line.bounds
        land = read_land(geo.land_path, bounds=(west - 1, south - 1, east + 1, north + 1))
        for inland in (gate[:2], gate[-2:]):
            assert land.covers(densify(LineString(inland), max_step_km=0.5))
        wet = [
            part
            for part in shapely.get_parts(densify(line, max_step_km=0.5).difference(land))
            if part.length > 0.001
        ]
        assert wet
        sea = shapely.box(west - 1, south - 1, east + 1, north + 1).difference(land)
        for part in wet:  # both ends of each part of it at sea are on a coast
            ends = [shapely.Point(part.coords[0]), shapely.Point(part.coords[-1])]
            assert max(land.distance(end) for end in ends) < 1e-6
        cut = sea.difference(shapely.MultiLineString(wet).buffer(1e-4))
        assert len(shapely.get_parts(cut)) > len(shapely.get_parts(sea))


@pytest.mark.parametrize(
    ("one", "other", "straits"),
    [
        ((38.0, 20.0), (50.0, 13.0), {BAB}),
        ((52.0, 26.5), (60.0, 24.0), {"Strait of Hormuz"}),
        ((-10.0, 36.0), (3.0, 38.0), {"Strait of Gibraltar"}),
        ((6.0, 40.0), (20.0, 35.0), {SICILY, "Strait of Messina"}),
        ((31.0, 43.0), (25.0, 38.5), {"Bosphorus", "Dardanelles"}),
        ((34.75, 29.0), (35.0, 27.2), {"Strait of Tiran"}),
        ((32.9, 29.0), (35.0, 27.2), {"Strait of Jubal"}),
    ],
)
def test_a_planned_line_from_basin_to_basin_passes_the_gate_between(geo, one, other, straits):
    leg = cr.plan(one, other, geodata=geo)
    passed = {geo.groups[it.name].name for it in groups_passed(geo, leg) if not it.is_open}
    assert passed & straits
    assert passed & straits == straits or straits == {SICILY, "Strait of Messina"}


# --- what is read of it ---


def test_check_says_where_a_row_and_its_line_differ(geo, monkeypatch):
    assert gate_faults(geo) == []
    far = replace(geo.segments["2AFRICA-T5"], group_ids=("G-STRAIT-MALACCA",))
    near = replace(geo.segments["PEACE-S-KHI-ZAF"], group_ids=())
    monkeypatch.setitem(vars(geo), "legs", {far.id: far, near.id: near})
    said = [str(fault) for fault in gate_faults(geo)]
    assert len(said) == 3
    assert "G-STRAIT-MALACCA is stated" in said[0]
    assert {"G-STRAIT-BAB-EL-MANDEB", "G-STRAIT-JUBAL"} == {
        fault.message.removeprefix("the line passes ") for fault in gate_faults(geo)[1:]
    }


@pytest.mark.parametrize("gate", ["43.2", "43.2 12.4;43.2 12.4", "12.4;43.7", "43 112;44 12"])
def test_a_gate_that_is_no_line_is_a_fault(tmp_path, gate):
    text = f"id,name,kind,description,gate,source_ids\nG-X,X,strait,y,{gate},own-estimate\n"
    (tmp_path / "shared_risk_groups.csv").write_text(text)
    [fault] = cr.check_geodata(tmp_path)
    assert (fault.rule, fault.hint) == (
        "gate", "write longitude and latitude of each, as 43.2 12.42;43.7 12.83"
    )  # fmt: skip


@pytest.mark.parametrize("accuracy_km", ["", "100"])
def test_a_gate_of_ones_own_tables_is_the_one_that_their_legs_meet(geo, tmp_path, accuracy_km):
    """What a line passes is kept for all tables: by the gates, too. These are 80 km off."""
    leg = geo.segments["BLUE-T1"]
    assert [one.name for one in groups_passed(geo, leg)] == ["G-STRAIT-MESSINA"]
    text = "id,name,kind,description,gate,gate_accuracy_km,source_ids\n"
    text += f"G-STRAIT-MESSINA,Messina,strait,y,18 36;18.5 36,{accuracy_km},own-estimate\n"
    (tmp_path / "shared_risk_groups.csv").write_text(text)
    own = cr.open_geodata(tmp_path)
    passed = [(one.name, one.is_open) for one in groups_passed(own, replace(leg, group_ids=()))]
    assert passed == ([("G-STRAIT-MESSINA", True)] if accuracy_km else [])
    assert [one.name for one in groups_passed(geo, leg)] == ["G-STRAIT-MESSINA"]

"""Stations, legs, routes and deals: what they refuse, how they join, what they add up to."""

from __future__ import annotations

import dataclasses
import pickle
from html.parser import HTMLParser

import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString, MultiLineString, Point, shape

from cableroute import (
    Deal,
    LandingStation,
    Leg,
    ModelError,
    Range,
    Route,
    find_routes,
    open_geodata,
)
from cableroute.model.deals import Application, AttachedDeal
from cableroute.model.frames import Routes
from cableroute.model.legs import reverse_leg
from cableroute.model.routes import reverse_route

# One degree along the equator: equatorial radius of WGS 84 (6,378.137 km) times pi / 180.
DEGREE_KM = 6378.137 * 3.141592653589793 / 180


def leg(name, start, end, points, slack=10, medium="land", **more):
    return Leg(name, start, end, medium, LineString(points), slack, **more)


def geodesic_km(lon1, lat1, lon2, lat2):
    return Geodesic.WGS84.Inverse(lat1, lon1, lat2, lon2)["s12"] / 1000


def station(**changes):
    fields = {
        "id": "XX-A",
        "name_en": "A",
        "name_ar": "",
        "aliases": (),
        "lon_deg": 30.0,
        "lat_deg": 31.0,
        "position_of": "town centroid",
        "accuracy_km": 5.0,
        "confidence": "assumed",
        "kind": "landing station",
        "operator": "",
        "country": "XX",
        "sea": "",
        "status": "planned",
        "source_ids": (),
    }
    return LandingStation(**(fields | changes))


@pytest.mark.parametrize(
    ("given", "expected"), [(7, (7, 7, 7)), ((2, 5), (2, 3.5, 5)), ([1, 2, 9], (1, 2, 9))]
)
def test_range_of_one_two_or_three_numbers(given, expected):
    assert Range.of(given) == expected
    assert all(isinstance(number, float) for number in Range.of(given))


@pytest.mark.parametrize(("given", "count"), [([], 0), ([1], 1), ([1, 2, 3, 4], 4)])
def test_range_of_another_count_of_numbers_is_refused(given, count):
    with pytest.raises(ModelError, match=f"{count} numbers"):
        Range.of(given)


def test_ranges_add_end_by_end_and_to_nothing_else():
    assert Range(1, 2, 4) + Range(10, 20, 40) == (11, 22, 44)
    with pytest.raises(TypeError):
        Range(1, 2, 4) + 1


def test_leg_names_all_its_faults_at_once():
    with pytest.raises(ModelError) as caught:
        Leg(
            "",
            " ",
            "B",
            "air",
            Point(0, 0),
            (30, 10),
            published_km=(9, 8),
            confidence="sure",
            accuracy_km=-1,
        )
    text = str(caught.value)
    fields = ("id", "start_id", "medium", "confidence", "accuracy_km", "slack_pct", "published_km")
    for field in (*fields, "geometry"):
        assert f" {field} " in text, field
    assert len(caught.value.problems) == 8
    assert "8 errors" in text


@pytest.mark.parametrize("slack", [-6, 101, float("nan"), float("inf"), (0, 5, 4)])
def test_leg_refuses_slack(slack):
    with pytest.raises(ModelError, match="slack_pct"):
        leg("L", "A", "B", [(0, 0), (1, 0)], slack)


@pytest.mark.parametrize(
    "line", [LineString(), LineString([(1, 1), (1, 1)]), None, MultiLineString()]
)
def test_leg_refuses_a_line_without_length(line):
    with pytest.raises(ModelError, match="geometry"):
        Leg("L", "A", "B", "land", line, 0)


def test_station_names_all_its_faults_at_once():
    with pytest.raises(ModelError) as caught:
        station(id="", name_en="", lat_deg=95, lon_deg=-181, accuracy_km=-1, confidence="high")
    assert len(caught.value.problems) == 6
    for word in ("id", "name_en", "95", "-181", "accuracy_km", "confidence"):
        assert word in str(caught.value)


def test_station_is_a_geojson_point():
    feature = station().__geo_interface__
    assert feature["geometry"] == {"type": "Point", "coordinates": [30.0, 31.0]}
    assert feature["id"] == "XX-A"
    assert "±5 km" in repr(station())


def test_leg_lengths_along_the_equator():
    one = leg("L", "A", "B", [(0, 0), (1, 0)], (0, 10, 28))
    assert one.route_km == pytest.approx(DEGREE_KM, abs=1e-6)
    expected = [DEGREE_KM, DEGREE_KM * 1.1, DEGREE_KM * 1.28]
    assert list(one.cable_range_km) == pytest.approx(expected, abs=1e-6)
    assert one.cable_km == one.cable_range_km.likely


def test_a_published_length_is_the_one_length_of_a_leg():
    one = leg("L", "A", "B", [(0, 0), (1, 0)], published_km=(120, 130))
    assert one.length_basis == "published"
    assert one.cable_range_km == (120, 125, 130)
    assert one.cable_km == 125


def test_what_is_published_of_more_than_a_leg_is_not_its_length():
    one = leg(
        "L", "A", "B", [(0, 0), (1, 0)], published_km=(120, 130), length_basis="from the line"
    )
    assert one.cable_km == pytest.approx(DEGREE_KM * 1.1)
    with pytest.raises(ModelError, match="length_basis is 'published'"):
        leg("L", "A", "B", [(0, 0), (1, 0)], length_basis="published")
    with pytest.raises(ModelError, match="one of published, share of published, from the line"):
        leg("L", "A", "B", [(0, 0), (1, 0)], length_basis="guess")


def test_route_development_and_slack_are_two_factors():
    one = leg("L", "A", "B", [(0, 0), (1, 0)], (1, 3, 5), development_pct=(5, 8, 26))
    expected = [DEGREE_KM * 1.05 * 1.01, DEGREE_KM * 1.08 * 1.03, DEGREE_KM * 1.26 * 1.05]
    assert list(one.cable_range_km) == pytest.approx(expected, abs=1e-6)
    assert one.length_basis == "from the line"


def test_leg_is_frozen():
    one = leg("L", "A", "B", [(0, 0), (1, 0)])
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.id = "other"


def test_route_names_all_its_faults_at_once():
    with pytest.raises(ModelError) as caught:
        Route("", "", (), published_km=(5, 4))
    assert len(caught.value.problems) == 4


def test_legs_that_do_not_name_the_same_place():
    first = leg("L1", "A", "B", [(0, 0), (1, 0)])
    second = leg("L2", "C", "D", [(1, 0), (2, 0)])
    third = leg("L3", "E", "F", [(2, 0), (3, 0)])
    with pytest.raises(ModelError) as caught:
        Route("R", "A to F", [first, second, third])
    messages = [problem.message for problem in caught.value.problems]
    assert messages == [
        "leg L1 ends at B, but leg L2 starts at C",
        "leg L2 ends at D, but leg L3 starts at E",
    ]
    assert "reverse_leg" in caught.value.problems[0].hint


def test_gap_within_the_accuracy_is_closed_and_counted():
    first = leg("L1", "A", "B", [(0, 0), (1, 0)], accuracy_km=2, confidence="surveyed")
    second = leg(
        "L2", "B", "C", [(1.02, 0), (2, 0)], 3, "sea", accuracy_km=1, confidence="published"
    )
    route = Route("R", "A to C", [first, second])
    assert [part.id for part in route.legs] == ["L1", "L1~L2", "L2"]
    joint = route.legs[1]
    assert (joint.start_id, joint.end_id, joint.confidence) == ("B", "B", "assumed")
    # 0.02 degree of the equator is 2.226 km, within 2 + 1 km.
    assert joint.route_km == pytest.approx(0.02 * DEGREE_KM, abs=1e-6)
    assert route.route_km == pytest.approx(2 * DEGREE_KM, abs=1e-6)
    assert route.land_km == pytest.approx(1.02 * DEGREE_KM, abs=1e-6)
    assert route.sea_km == pytest.approx(0.98 * DEGREE_KM, abs=1e-6)
    assert route.confidence == "assumed"
    assert route.accuracy_km == 2
    assert Route("R", "no gap", [first]).confidence == "surveyed"


def test_gap_beyond_the_accuracy_is_an_error_that_names_km():
    first = leg("L1", "A", "B", [(0, 0), (1, 0)], accuracy_km=1)
    second = leg("L2", "B", "C", [(1.02, 0), (2, 0)], accuracy_km=1)
    # 0.02 degree of the equator: 0.02 * 111.319 = 2.226 km, beyond 1 + 1 km.
    with pytest.raises(ModelError, match=r"gap of 2\.226 km .* at B .*\(2 km\)"):
        Route("R", "A to C", [first, second])


def test_ends_nearer_than_a_metre_are_one_point():
    # 1e-7 degree of the equator is 0.011 m.
    first = leg("L1", "A", "B", [(0, 0), (1, 0)])
    second = leg("L2", "B", "C", [(1.0000001, 0), (2, 0)])
    route = Route("R", "A to C", [first, second])
    assert len(route.legs) == 2
    assert route.legs[0].end == route.legs[1].start
    assert list(route.geometry.coords) == [(0, 0), (1, 0), (2, 0)]


def test_route_totals_add_over_legs():
    first = leg("L1", "A", "B", [(0, 0), (1, 0)], (0, 10, 20), group_ids=("g", "h"))
    second = leg(
        "L2", "B", "C", [(1, 0), (3, 0)], (3, 5, 7), "sea", group_ids=("h", "k"), source_ids=("s",)
    )
    deal = AttachedDeal(Deal("D", "t", "IRU", source_ids=("s", "u")), "stated")
    route = Route("R", "A to C", [first, second], deals=[deal], source_ids=("r",))
    assert (route.start_id, route.end_id) == ("A", "C")
    expected = [
        DEGREE_KM * (1 + 2 * 1.03),
        DEGREE_KM * (1.1 + 2 * 1.05),
        DEGREE_KM * (1.2 + 2 * 1.07),
    ]
    assert list(route.cable_range_km) == pytest.approx(expected, abs=1e-6)
    assert route.cable_km == route.cable_range_km[1]
    assert route.group_ids == ("g", "h", "k")
    assert route.all_source_ids == ("r", "s", "u")


def test_published_length_of_a_route():
    first = leg("L1", "A", "B", [(0, 0), (1, 0)], 0, published_km=(120, 130))
    second = leg("L2", "B", "C", [(1, 0), (2, 0)], 0)
    mixed = Route("R", "A to C", [first, second])
    assert mixed.published_range_km is None
    assert mixed.cable_range_km.low == pytest.approx(120 + DEGREE_KM, abs=1e-6)
    third = leg("L2", "B", "C", [(1, 0), (2, 0)], 0, published_km=(115, 117))
    assert Route("R", "A to C", [first, third]).published_range_km == (235, 241, 247)
    whole = Route("R", "A to C", [first, third], published_km=(240, 260))
    assert whole.published_range_km == whole.cable_range_km == (240, 250, 260)


def test_reversal_turns_ends_and_keeps_lengths():
    first = leg("L1", "A", "B", [(31, 29), (31.4, 30)], (0, 10, 28), published_km=(118, 125))
    second = leg("L2", "B", "C", [(31.4, 30), (30, 31)], 2, "sea")
    route = Route("R", "A to C", [first, second], source_ids=("s",))
    back = reverse_route(route)
    assert (back.start_id, back.end_id) == ("C", "A")
    assert [part.id for part in back.legs] == ["L2", "L1"]
    assert list(back.geometry.coords) == list(route.geometry.coords)[::-1]
    assert back.route_km == pytest.approx(route.route_km, abs=1e-9)
    assert back.cable_range_km == pytest.approx(route.cable_range_km, abs=1e-9)
    assert back.source_ids == ("s",)
    twice = reverse_leg(reverse_leg(first))
    assert (twice.start_id, twice.end_id) == ("A", "B")
    assert twice.geometry.equals_exact(first.geometry)
    assert twice.published_km == (118, 125)


@pytest.mark.parametrize("lon", [-170, 190])
def test_route_over_the_date_line(lon):
    first = leg("L1", "A", "B", [(160, 40), (170, 50)], 0, "sea")
    second = leg("L2", "B", "C", [(170, 50), (lon, 50)], 0, "sea")
    route = Route("R", "A to C", [first, second])
    expected = geodesic_km(160, 40, 170, 50) + geodesic_km(170, 50, -170, 50)
    assert route.route_km == pytest.approx(expected, abs=1e-6)
    geometry = shape(route.__geo_interface__["geometry"])
    assert geometry.geom_type == "MultiLineString"
    assert len(geometry.geoms) == 2
    west, east = (shapely.get_coordinates(part) for part in geometry.geoms)
    assert west[:, 0].min() >= 160
    assert west[-1, 0] == 180
    assert east[0, 0] == -180
    assert east[:, 0].max() == -170
    # The pieces meet at one latitude. By symmetry it is half way along the second leg.
    line = Geodesic.WGS84.InverseLine(50, 170, 50, -170)
    middle = line.Position(line.s13 / 2)
    assert abs(middle["lon2"]) == pytest.approx(180, abs=1e-9)
    assert west[-1, 1] == pytest.approx(middle["lat2"], abs=1e-7)
    assert east[0, 1] == pytest.approx(middle["lat2"], abs=1e-7)
    assert "polyline" in route._repr_html_()


def test_gap_between_wrapped_and_continuous_longitudes_is_zero():
    first = leg("L1", "A", "B", [(170, 0), (190, 0)], 0, "sea")
    second = leg("L2", "B", "C", [(-170, 0), (-160, 0)], 0, "sea")
    assert Route("R", "A to C", [first, second]).route_km == pytest.approx(30 * DEGREE_KM, abs=1e-5)


def test_route_as_geojson():
    first = leg("L1", "A", "B", [(0, 0), (1, 0)], source_ids=("s",))
    deal = AttachedDeal(Deal("D", "t", "IRU"), "stated")
    feature = Route("R", "A to B", [first], deals=[deal]).__geo_interface__
    assert feature["type"] == "Feature"
    assert feature["geometry"] == {"type": "LineString", "coordinates": ((0.0, 0.0), (1.0, 0.0))}
    assert feature["properties"]["deal_ids"] == ["D"]
    assert feature["properties"]["source_ids"] == ["s"]
    assert feature["properties"]["route_km"] == pytest.approx(DEGREE_KM, abs=1e-6)


def test_leg_as_geojson_holds_slack_and_published_length():
    feature = leg("L", "A", "B", [(0, 0), (1, 0)], (1, 2, 3), published_km=(5, 6)).__geo_interface__
    found = feature["properties"]
    assert [found[f"slack_{key}pct"] for key in ("low_", "", "high_")] == [1, 2, 3]
    assert (found["published_low_km"], found["published_high_km"]) == (5, 6)
    assert "geometry" not in found


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text = set(), []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text.append(data)


def test_repr_html_escapes():
    bad = "<script>alert('x')</script>"
    first = leg("L1", "<img src=x>", "B&B", [(0, 0), (1, 0)])
    deal = AttachedDeal(Deal("<iframe>", "t", "IRU"), "stated")
    page = Tags()
    page.feed(Route("R", bad, [first], deals=[deal])._repr_html_())
    assert page.tags == {"table", "caption", "bdi", "tr", "td", "th", "svg", "polyline"}
    text = "".join(page.text)
    for name in (bad, "<img src=x> – B&B", "<iframe> (stated)"):
        assert name in text


def test_deal_value_needs_currency_and_basis():
    with pytest.raises(ModelError) as caught:
        Deal("D", "", "IRU", value=-1)
    text = str(caught.value)
    for field in ("title", "value is", "currency", "value_basis"):
        assert field in text
    assert len(caught.value.problems) == 4


@pytest.mark.parametrize(
    ("scope", "targets", "attribution_confidence", "word"),
    [
        ("path", ("P",), "surely", "attribution_confidence"),
        ("pair", ("A", "B"), "stated", "scope"),
        ("station pair", ("A",), "stated", "targets"),
        ("system", "PEACE", "stated", "targets"),
    ],
)
def test_an_application_that_means_nothing_is_refused(scope, targets, attribution_confidence, word):
    with pytest.raises(ModelError, match=word):
        Application(scope, targets, attribution_confidence)


def test_a_letter_of_intent_in_any_case_binds_nobody():
    assert Deal("D", "t", "Letter of Intent").is_contract is False


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_deal_value_must_be_finite(value):
    with pytest.raises(ModelError, match="value is"):
        Deal("D", "t", "IRU", value=value, currency="USD", value_basis="stated")


@pytest.mark.parametrize(
    ("kind", "binds"),
    [
        ("letter of intent", False),
        ("memorandum of understanding", False),
        ("transit agreement", True),
        ("IRU", True),
    ],
)
def test_letters_do_not_bind(kind, binds):
    assert Deal("D", "t", kind).is_contract is binds


def test_deal_repr_shows_a_missing_value_as_missing():
    assert repr(Deal("D", "t", "IRU")) == "<Deal D IRU, value not published>"
    priced = Deal("D", "t", "IRU", value=45e6, currency="USD", value_basis="stated")
    assert repr(priced) == "<Deal D IRU, USD 45,000,000>"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"slack_pct": "ten"}, "slack_pct is 'ten'"),
        ({"slack_pct": (1, 2, 3, 4)}, "slack_pct is (1, 2, 3, 4)"),
        ({"published_km": (1,)}, "published_km is (1,)"),
        ({"published_km": (9, 1)}, "published_km"),
        ({"geometry": LineString([(31, 95), (32, 95)])}, "latitude"),
        ({"geometry": LineString([(31, 30), (31, 30)])}, "no length"),
    ],
)
def test_a_leg_that_cannot_exist_names_all_its_faults(fields, words):
    good = {"geometry": LineString([(31, 30), (32, 30)]), "slack_pct": 10}
    with pytest.raises(ModelError, match="medium 'air' is unknown") as caught:
        Leg(id="L", start_id="A", end_id="B", medium="air", **(good | fields))
    assert words in str(caught.value)
    assert len(caught.value.problems) == 2


def test_a_deal_with_its_ranges_upside_down_is_refused():
    with pytest.raises(ModelError, match="path_count"):
        Deal("D", "a deal", "transit agreement", path_count=(3, 1))


def test_routes_print_one_a_line_and_show_as_a_table():
    line = leg("L", "A", "B", [(0, 0), (1, 0)])
    assert (repr(Routes()), repr(Routes([Route("R", "n", [line])]))) == (
        "[]",
        "[\n  <Route R 'n', 1 leg, 111 km, assumed>,\n]",
    )
    found = Routes([Route("R", "<iframe>", [line]), Route("S", "s", [line])])
    assert found == [*found]
    page = found._repr_html_()
    assert page.count("<tr>") == 3
    assert "&lt;iframe&gt;" in page
    assert "<iframe>" not in page


def test_what_find_routes_returns_is_a_list_that_shows_itself():
    found = find_routes(open_geodata(), "Zafarana", "Abu Talat")
    assert isinstance(found, list)
    assert all(route.id in repr(found) and route.id in found._repr_html_() for route in found)


def test_two_lines_with_one_id_are_no_route():
    legs = [leg("1", "A", "B", [(0, 0), (1, 0)]), leg("1", "B", "C", [(1, 0), (3, 0)])]
    with pytest.raises(ModelError, match="leg '1': two lines have this id"):
        Route("R", "A to C", legs)
    there_and_back = [legs[0], reverse_leg(legs[0])]
    assert Route("R", "A to A", there_and_back).route_km == pytest.approx(2 * DEGREE_KM)


def test_a_list_in_place_of_a_tuple_cannot_change_a_noun():
    groups = ["canal"]
    one = leg("1", "A", "B", [(0, 0), (1, 0)], group_ids=groups)
    groups.append("strait")
    assert one.group_ids == ("canal",)
    assert hash(one) == hash(leg("1", "A", "B", [(0, 0), (1, 0)], group_ids=("canal",)))


def test_a_copy_from_another_process_equals_its_original():
    # Its unknown accuracy is another NaN.
    one = Route("R", "A to B", [leg("1", "A", "B", [(0, 0), (1, 0)])])
    copied = pickle.loads(pickle.dumps(one))
    assert (copied, hash(copied)) == (one, hash(one))
    assert one != Route("R", "A to B", [leg("1", "A", "B", [(0, 0), (1, 0)], accuracy_km=2.0)])


@pytest.mark.parametrize("given", ["12", "123", b"ab", {10, 2}, {4: 1, 6: 2}, None, ("x", 2)])
def test_a_text_or_what_has_no_order_is_no_range(given):
    with pytest.raises(ModelError, match="is no range"):
        Range.of(given)
    with pytest.raises(ModelError, match="slack_pct is"):
        leg("1", "A", "B", [(0, 0), (1, 0)], given)

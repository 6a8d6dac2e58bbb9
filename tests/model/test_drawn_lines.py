"""Routes made from lines: of shapely, of a GeoDataFrame in any system, and from a file."""

import itertools
import math

import geopandas
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely import LineString, MultiLineString

import cableroute as cr
from cableroute.model.frames import write_gpkg

A, B, C, D = (32.5, 29.9), (32.9, 29.2), (33.9, 27.2), (34.4, 26.6)
LINES = (LineString([A, B]), LineString([B, C]), LineString([C, D]))


def from_lines(lines, **more):
    return cr.model.route_from_lines(lines, **{"id": "R", "medium": "sea", "slack_pct": 3} | more)


def geodesic_km(*points):
    return math.fsum(
        Geodesic.WGS84.Inverse(one[1], one[0], two[1], two[0])["s12"] / 1000
        for one, two in itertools.pairwise(points)
    )


@pytest.mark.parametrize("turned", range(8))
def test_lines_are_joined_in_order_whichever_direction_each_is_drawn(turned):
    lines = [line.reverse() if turned >> n & 1 else line for n, line in enumerate(LINES)]
    route = from_lines(lines)
    assert shapely.get_coordinates(route.geometry).tolist() == [list(p) for p in (A, B, C, D)]
    assert route.route_km == pytest.approx(geodesic_km(A, B, C, D), abs=1e-6)
    assert [(leg.start_id, leg.end_id) for leg in route.legs] == [
        ("R-0", "R-1"), ("R-1", "R-2"), ("R-2", "R-3"),
    ]  # fmt: skip


@pytest.mark.parametrize("turned", range(4))
def test_a_line_that_comes_back_beside_another_starts_where_that_ended(turned):
    """Out and back in a loop: its end is nearer to where the first line began than its start."""
    back = (32.6, 29.8)
    lines = [LineString([A, C]), LineString([C, D, back])]
    lines = [line.reverse() if turned >> n & 1 else line for n, line in enumerate(lines)]
    at = shapely.get_coordinates(from_lines(lines).geometry).tolist()
    assert at == [list(point) for point in (A, C, D, back)]


def test_one_line_stays_as_it_is_drawn_and_nothing_is_claimed_of_it():
    route = from_lines(LINES[0].reverse(), name="A line")
    assert (route.legs[0].start, route.name) == (B, "A line")
    assert (route.confidence, route.legs[0].status) == ("assumed", "modelled")
    assert math.isnan(route.accuracy_km)


def test_places_are_named_by_the_caller():
    route = from_lines(LINES, place_ids=["EG-SUZ", "x", "y", "EG-SSH"])
    assert (route.start_id, route.end_id) == ("EG-SUZ", "EG-SSH")
    with pytest.raises(cr.ModelError, match="2 place_ids for 3 lines"):
        from_lines(LINES, place_ids=["A", "B"])


def test_a_gap_is_closed_within_the_accuracy_and_refused_beyond():
    far = LineString([(32.9, 29.21), C])  # 1.1 km from B
    route = from_lines([LINES[0], far], accuracy_km=1)
    assert [leg.confidence for leg in route.legs] == ["assumed"] * 3
    with pytest.raises(cr.ModelError, match=r"a gap of 1\.108 km"):
        from_lines([LINES[0], far], accuracy_km=0.5)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ([], "it has no legs"),
        ([shapely.Point(1, 2)], "geometry is not a line"),
        ([LineString([(500_000, 3_300_000), (510_000, 3_310_000)])], "latitude"),
        (MultiLineString([[A, B], [C, D]]), "geometry is not a line"),
        (["a line"], "geometry is not a line"),
    ],
)
def test_what_is_not_a_line_in_degrees_is_refused(given, words):
    with pytest.raises(cr.ModelError, match=words):
        from_lines(given)


def test_every_fault_of_every_line_is_named_at_once():
    with pytest.raises(cr.ModelError) as caught:
        from_lines(LINES[:2], medium="air", slack_pct=-50)
    assert len(caught.value.problems) == 4


def test_a_line_that_is_cut_at_the_date_line_is_one():
    cut = MultiLineString([[(178, -18), (180, -17)], [(-180, -17), (-172, -14)]])
    route = from_lines(cut)
    assert route.route_km == pytest.approx(
        geodesic_km((178, -18), (180, -17), (188, -14)), abs=1e-6
    )


def frame(crs="EPSG:4326", lines=LINES, **columns):
    made = geopandas.GeoDataFrame(columns, geometry=list(lines), crs="EPSG:4326")
    return made.to_crs(crs)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32636"])
def test_a_table_in_any_system(crs):
    route = cr.model.route_from_gdf(
        frame(crs), id="R", medium="sea", slack_pct=(1, 3, 5), accuracy_km=2
    )
    assert route.route_km == pytest.approx(geodesic_km(A, B, C, D), abs=1e-6)
    assert route.cable_range_km.high == pytest.approx(1.05 * route.route_km)
    assert route.accuracy_km == 2


def test_columns_say_it_for_each_leg_and_the_call_for_the_rest():
    table = frame(
        medium=["land", None, "sea"], slack_pct=[10, None, 1.5], leg_id=["one", "two", "three"],
        start_id=["A", "C", "C"], end_id=["B", "B", "D"], confidence=["published", None, None],
        colour=["red", "red", "red"],
        lines=(LINES[0], LINES[1].reverse(), LINES[2]),
    )  # fmt: skip
    route = cr.model.route_from_gdf(table, id="R", medium="sea", slack_pct=3)
    assert [leg.id for leg in route.legs] == ["one", "two", "three"]
    assert [leg.medium for leg in route.legs] == ["land", "sea", "sea"]
    assert [leg.slack_range_pct.likely for leg in route.legs] == [10, 3, 1.5]
    assert [leg.confidence for leg in route.legs] == ["published", "assumed", "assumed"]
    assert [(leg.start_id, leg.end_id) for leg in route.legs] == [
        ("A", "B"),
        ("B", "C"),
        ("C", "D"),
    ]


def test_what_neither_table_nor_call_says_is_missing():
    with pytest.raises(cr.ModelError) as caught:
        cr.model.route_from_gdf(frame(medium=["sea", None, "sea"]), id="R")
    named = [(problem.where, problem.rule) for problem in caught.value.problems]
    assert named == [
        ("route R, line 1", "slack_pct"), ("route R, line 2", "medium"),
        ("route R, line 2", "slack_pct"), ("route R, line 3", "slack_pct"),
    ]  # fmt: skip


def test_a_table_without_a_system_or_no_table_is_refused():
    bare = geopandas.GeoDataFrame(geometry=list(LINES))
    with pytest.raises(cr.ModelError, match="no reference system"):
        cr.model.route_from_gdf(bare, id="R", medium="sea", slack_pct=1)
    with pytest.raises(cr.ModelError, match="list is not a GeoDataFrame"):
        cr.model.route_from_gdf(list(LINES), id="R", medium="sea", slack_pct=1)


def test_route_of_a_table_names_the_function_that_makes_one():
    for wrong in (frame(), LINES[0], [LINES[0]], 5, None, "legs"):
        with pytest.raises(cr.ModelError, match="route_from_gdf and route_from_lines"):
            cr.Route("R", "n", wrong)


def test_round_trip_through_a_geopackage(tmp_path):
    """Legs and a whole route: written, read, the same to a millimetre in a hundred kilometres."""
    over = from_lines([LineString([(170, 10), (-170, 12)]), LineString([(-170, 12), (-160, 20)])])
    path = write_gpkg(tmp_path / "r.gpkg", {"route": cr.to_gdf([over])})
    back = cr.model.route_from_gdf(
        geopandas.read_file(path, layer="route"), id="R", medium="sea", slack_pct=3
    )
    assert len(back.legs) == 1
    assert back.route_km == pytest.approx(over.route_km, rel=1e-8)
    assert (back.legs[0].start, back.legs[0].end) == (over.legs[0].start, over.legs[1].end)

    geo = cr.open_geodata()
    (segment,) = [leg for leg in geo.segments.values() if leg.id == "PEACE-S-KHI-ZAF"]
    path = write_gpkg(tmp_path / "s.gpkg", {"cables": geo.to_gdf("segments")})
    table = geopandas.read_file(path, layer="cables")
    table = table[table["id"] == segment.id]
    again = cr.model.route_from_gdf(table, id="R", medium="sea", slack_pct=segment.slack_range_pct)
    (leg,) = again.legs
    assert (leg.id, leg.start_id, leg.system_id) == (segment.id, segment.start_id, "PEACE")
    assert leg.route_km == pytest.approx(segment.route_km, rel=1e-8)

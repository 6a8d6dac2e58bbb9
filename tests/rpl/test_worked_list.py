"""A position list worked by hand with GeographicLib, and published notices with their lengths."""

import math
from itertools import pairwise

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from worlds.position_lists import PHILIPPINES, WORKED, by_geographiclib, degrees, sheet

import cableroute as cr
from cableroute.errors import RPLError
from cableroute.geometry.geodesy import rhumb_distance_km
from cableroute.rpl.notices import notice_lists
from cableroute.rpl.reading import ReadSettings, read_rpl

NMI_6087_FT_KM = 6087 * 0.3048 / 1000


def read(tmp_path, text, name="s1.csv", encoding="utf-8", **settings):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return read_rpl(path, ReadSettings(**settings))


def decided(report, topic):
    return next(item for item in report.decisions if item.topic == topic)


@pytest.mark.parametrize("layout", ["alternating", "departing"])
def test_computed_figures_are_those_of_geographiclib(tmp_path, layout):
    rpl, report = read(tmp_path, sheet(layout))
    spans = by_geographiclib()
    assert rpl.computed.route_km == pytest.approx([km for km, _, _ in spans], abs=1e-9)
    assert rpl.computed.bearing_deg == pytest.approx([deg for _, deg, _ in spans], abs=1e-9)
    assert rpl.computed.cable_km == pytest.approx([laid for _, _, laid in spans], abs=1e-9)
    assert rpl.route_km == pytest.approx(math.fsum(km for km, _, _ in spans), abs=1e-9)
    assert rpl.cable_km == pytest.approx(math.fsum(laid for _, _, laid in spans), abs=1e-9)
    assert [item.number for item in rpl.positions] == ["1", "2", "3", "4", "5"]
    assert [item.depth_m for item in rpl.positions] == [0, 85, 2100, 2600, 2700]
    assert [span.cable_type for span in rpl.spans] == ["DA", "SA", "LW", "LW"]
    for item, row in zip(rpl.positions, WORKED, strict=True):
        assert (item.lat_deg, item.lon_deg) == (degrees(row[2]), degrees(row[3]))
    # what the sheet states is kept as it states it, with its four decimals
    assert rpl.spans[2].route_km == round(spans[2][0], 4)
    assert rpl.positions[0].total_cable_km == 0
    assert not report.doubtful


def test_cumulative_cable_is_no_route_times_the_slack_of_the_row(tmp_path):
    """As a planner of the trade had it; wrong where slack varies."""
    rpl, _ = read(tmp_path, sheet())
    wrong = rpl.route_km * (1 + rpl.spans[-1].slack_pct / 100)
    assert abs(rpl.cable_km - wrong) > 0.5


def test_a_place_on_the_list_is_that_of_geographiclib(tmp_path):
    rpl, _ = read(tmp_path, sheet())
    spans = by_geographiclib()
    start = WORKED[3]
    line = Geodesic.WGS84.InverseLine(
        degrees(start[2]), degrees(start[3]), degrees(WORKED[4][2]), degrees(WORKED[4][3])
    )
    there = line.Position(100_000)
    kp = math.fsum(km for km, _, _ in spans[:3]) + 100
    lon, lat = cr.rpl.place_at_kp(rpl, kp)
    assert (lon, lat) == pytest.approx((there["lon2"], there["lat2"]), abs=1e-12)
    cable = math.fsum(laid for _, _, laid in spans[:3]) + 103.0
    assert cr.rpl.cable_at_kp(rpl, kp) == pytest.approx(cable, abs=1e-9)


@pytest.mark.parametrize(
    ("km", "header", "unit"),
    [(0.001, "m", "m"), (1.852, "nm", "nmi"), (NMI_6087_FT_KM, "n.m.", "nmi of 6087 ft"),
     (1.852, "nautical miles", "nmi")],
)  # fmt: skip
def test_units_of_distance_and_depth(tmp_path, km, header, unit):
    rpl, report = read(tmp_path, sheet(unit=km, unit_name=header, depth_unit="fathoms"))
    assert decided(report, "unit of route").taken == unit
    spans = by_geographiclib()
    assert [span.route_km for span in rpl.spans] == pytest.approx(
        [span[0] for span in spans], abs=6e-5 * km + 1e-9
    )
    assert rpl.positions[-1].total_cable_km == pytest.approx(
        math.fsum(span[2] for span in spans), abs=6e-5 * km + 1e-9
    )
    assert rpl.positions[1].depth_m == pytest.approx(85 * 1.8288)


def test_a_unit_that_the_header_does_not_state_is_that_of_the_positions(tmp_path):
    text = sheet(unit=1.852, unit_name="nm").replace(" (nm)", "")
    _, report = read(tmp_path, text)
    assert decided(report, "unit of route").taken == "nmi"


def test_a_depth_without_a_unit_is_doubtful_and_strict_refuses_it(tmp_path):
    text = sheet().replace("Depth (m)", "Depth")
    _, report = read(tmp_path, text)
    assert [item.topic for item in report.doubtful] == ["unit of depth"]
    with pytest.raises(RPLError, match="unit of depth"):
        read(tmp_path, text, strict=True)
    rpl, _ = read(tmp_path, text, strict=True, depth_unit="ft")
    assert rpl.positions[1].depth_m == pytest.approx(85 * 0.3048)


def test_a_notice_is_read_with_the_length_of_its_positions(tmp_path):
    """Notice 3910(P)/23: two cables; the length of the first by GeographicLib."""
    with pytest.raises(RPLError, match="has 2 lists, of 5, 3 positions"):
        read(tmp_path, PHILIPPINES, "notice.txt")
    rpl, report = read(tmp_path, PHILIPPINES, "notice.txt", part=1)
    places = [
        (6 + 55.58 / 60, 122 + 0.94 / 60), (6 + 55.11 / 60, 121 + 59.80 / 60),
        (6 + 55.35 / 60, 121 + 56.88 / 60), (6 + 59.56 / 60, 121 + 50.79 / 60),
        (7 + 3.42 / 60, 121 + 49.21 / 60),
    ]  # fmt: skip
    each = [Geodesic.WGS84.Inverse(*one, *other)["s12"] / 1000 for one, other in pairwise(places)]
    assert rpl.route_km == pytest.approx(math.fsum(each), abs=1e-9)
    assert np.isnan(rpl.cable_km)  # a notice states no slack: absent is not 0
    assert rpl.spans[0].slack_pct is None
    assert [item.row for item in rpl.positions] == [3, 4, 5, 6, 7]
    assert any("Charts will be updated" in item.text for item in report.left_out)
    other, _ = read(tmp_path, PHILIPPINES, "notice.txt", part=2)
    assert other.positions[0].lat_deg == pytest.approx(8 + 7.30 / 60)


@pytest.mark.parametrize(
    ("marks", "sizes"),
    [(("(a)", "(b)", "(c)", "(d)"), [4]), (("(a)", "", "(b)", ""), [2, 2]),
     (("(a)", "(b)", "(a)", "(b)"), [1] * 4)],
)  # fmt: skip
def test_letters_count_the_positions_of_one_list_where_each_has_its_own(marks, sizes):
    lines = [f"{mark} {10 + n} 30' .0N.,20 15' .0E." for n, mark in enumerate(marks)]
    lists = notice_lists(lines, [])
    assert [len(part) for part in lists] == sizes
    assert [it.lat_deg for part in lists for it in part] == [10.5, 11.5, 12.5, 13.5]


def test_the_line_of_a_sheet_is_found(tmp_path):
    """Mercator sailing of Bilbao to Virginia Beach: 192 km longer than the geodesic."""
    text = "Pos,Latitude,Longitude,Distance (km)\n1,43 20.0N,3 0.0W,\n2,36 51.0N,75 58.0W,{}\n"
    inverse = Geodesic.WGS84.Inverse(43 + 20 / 60, -3, 36.85, -(75 + 58 / 60))["s12"] / 1000
    rhumb = rhumb_distance_km(-3, 43 + 20 / 60, -(75 + 58 / 60), 36.85)
    assert rhumb - inverse == pytest.approx(192, abs=1)
    for km, line in ((inverse, "geodesic"), (rhumb, "rhumb")):
        rpl, report = read(tmp_path, text.format(f"{km:.3f}"))
        assert rpl.line == line
        assert rpl.route_km == pytest.approx(km, abs=6e-4)
        assert decided(report, "line").confidence == "clear"

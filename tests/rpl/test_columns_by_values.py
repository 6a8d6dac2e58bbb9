"""Columns whose header is not the last word: along the seabed, cumulative, of other places."""

import csv
import re
from itertools import accumulate, pairwise

import pytest
from geographiclib.geodesic import Geodesic

from cableroute.errors import RPLError
from cableroute.rpl import ReadSettings, read_rpl

PLACES = [(50.0, -5.0), (50.25, -5.5), (50.125, -6.25), (49.75, -7.75), (49.7, -8.0)]
KM = [Geodesic.WGS84.Inverse(*a, *b)["s12"] / 1000 for a, b in pairwise(PLACES)]
SLACK = [1.0, 2.0, 3.0, 2.5]
CABLE = [km * (1 + pct / 100) for km, pct in zip(KM, SLACK, strict=True)]
KP, TOTAL = list(accumulate([0.0, *KM])), list(accumulate([0.0, *CABLE]))


def read(tmp_path, head, given, named=None):
    """Read a list of latitude and longitude with more columns; spans begin in the second row."""
    cells = [column if len(column) == len(PLACES) else ["", *column] for column in given]
    rows = [f"{lat},{lon},{','.join(map(str, row))}"
            for (lat, lon), row in zip(PLACES, zip(*cells, strict=True), strict=True)]  # fmt: skip
    path = tmp_path / "s1.csv"
    path.write_text("\n".join([f"Lat,Lon,{head}", *rows]), encoding="utf-8")
    return read_rpl(path, ReadSettings(columns=named or {}))


def doubts(report):
    return {item.topic: item.reason for item in report.doubtful}


BOTTOM = [km * 1.003 for km in KM]
BOTTOM_SLACK = [100 * (cable / km - 1) for cable, km in zip(CABLE, BOTTOM, strict=True)]


@pytest.mark.parametrize("word", ["Bottom", "Seabed", "Sea floor"])
def test_of_level_lengths_and_those_along_the_seabed_the_level_ones_are_taken(tmp_path, word):
    head = f"{word} distance (km),Route distance (km),{word} slack (%),Slack (%),{word} KP,KP"
    sums = list(accumulate([0.0, *BOTTOM]))
    rpl, report = read(tmp_path, head, [BOTTOM, KM, BOTTOM_SLACK, SLACK, sums, KP])
    assert [it.route_km for it in rpl.spans] == pytest.approx(KM)
    assert [it.slack_pct for it in rpl.spans] == SLACK
    assert [it.kp_km for it in rpl.positions] == pytest.approx(KP)
    assert rpl.cable_km == pytest.approx(TOTAL[-1])
    assert doubts(report) == {}
    assert [it.where for it in report.left_out] == [
        f"column C, {word} distance (km)", f"column E, {word} slack (%)", f"column G, {word} KP",
    ]  # fmt: skip


def test_lengths_along_the_seabed_alone_are_doubtful(tmp_path):
    head = "Bottom distance (km),Bottom slack (%),Seabed depth (m)"
    rpl, report = read(tmp_path, head, [BOTTOM, BOTTOM_SLACK, [1, 2, 3, 4, 5]])
    assert [it.route_km for it in rpl.spans] == pytest.approx(BOTTOM)
    assert doubts(report) == {
        "lengths": "column C, Bottom distance (km), column D, Bottom slack (%): along the seabed, "
        "where lengths of a list are level"
    }
    named = {"C": "route_km", "D": "slack_pct"}
    assert doubts(read(tmp_path, head, [BOTTOM, BOTTOM_SLACK, [1] * 5], named)[1]) == {}


def test_depths_of_the_ends_of_spans_are_doubtful(tmp_path):
    depths = [10.0, 20.0, 30.0, 40.0]
    head = "Start depth (m),End depth (m),Route (km)"
    _, report = read(tmp_path, head, [depths, depths, KM])
    why = "column C, Start depth (m): whether that is the position of the row is not said"
    assert doubts(report) == {"depths": why}
    rpl, report = read(tmp_path, head, [depths, depths, KM], {"D": "depth_m"})
    assert [it.depth_m for it in rpl.positions] == [None, *depths]
    assert doubts(report) == {}


@pytest.mark.parametrize("first", [0.0, ""])
def test_cumulative_figures_below_a_plain_header(tmp_path, first):
    columns = [[first, *KP[1:]], [first, *TOTAL[1:]], ["", *["LW"] * 4]]
    rpl, report = read(tmp_path, "Distance (km),Cable length (km),Type", columns)
    assert [it.kp_km for it in rpl.positions][1:] == pytest.approx(KP[1:])
    assert [it.total_cable_km for it in rpl.positions][1:] == pytest.approx(TOTAL[1:])
    assert all(it.route_km is None and it.cable_km is None for it in rpl.spans)
    if first == 0.0:
        assert rpl.cable_km == pytest.approx(TOTAL[-1])
    taken = [it.taken for it in report.decisions if it.topic == "cumulative figures"]
    assert taken == ["C kp_km", "D total_cable_km"]


def test_lengths_of_spans_that_grow_are_not_cumulative(tmp_path):
    """Along a meridian, each span a tenth of a degree longer than the one before."""
    lats = [0.0, 0.1, 0.3, 0.6, 1.0]
    kms = [Geodesic.WGS84.Inverse(a, 0.1, b, 0.1)["s12"] / 1000 for a, b in pairwise(lats)]
    path = tmp_path / "s1.csv"
    rows = [f"{lat},0.1,{km}" for lat, km in zip(lats, ["", *kms], strict=True)]
    path.write_text("\n".join(["Lat,Lon,Distance (km)", *rows]), encoding="utf-8")
    assert [it.route_km for it in read_rpl(path)[0].spans] == pytest.approx(kms)


def test_a_column_of_cable_with_lengths_is_no_column_of_types(tmp_path):
    lengths = [f"{km:.3f}" for km in CABLE]
    rpl, report = read(tmp_path, "Route,Cable,Cable type", [KM, lengths, ["SA", *["LW"] * 3]])
    assert [it.cable_km for it in rpl.spans] == pytest.approx(CABLE, abs=5e-4)
    assert [it.cable_type for it in rpl.spans] == ["SA", "LW", "LW", "LW"]
    assert report.left_out == ()
    for types in (["17", "17", "21", "21"], ["17.5", "17.5", "21.0", "21.0"]):  # diameters, mm
        rpl, _ = read(tmp_path, "Route,Cable", [KM, types])
        assert [it.cable_type for it in rpl.spans] == types


def test_a_column_of_types_with_events_is_no_column_of_cable_types(tmp_path):
    events = ["BMH", "AC", "RPT", "AC", "BMH"]
    rpl, _ = read(tmp_path, "Type,Route", [events, KM])
    assert [it.event for it in rpl.positions] == events
    names = ["Porthcurno", "AC1", "R1", "AC2", "End"]
    rpl, report = read(tmp_path, "Type,Name,Route", [events, names, KM])
    assert [it.event for it in rpl.positions] == names
    assert {it.cable_type for it in rpl.spans} == {""}
    assert [it.where for it in report.left_out] == ["column C, Type"]


def test_rows_with_both_ends_of_a_span_keep_the_last_position(tmp_path):
    path = tmp_path / "s1.csv"
    rows = [f"{a[0]},{a[1]},{b[0]},{b[1]},{km},{pct}"
            for (a, b), km, pct in zip(pairwise(PLACES), KM, SLACK, strict=True)]  # fmt: skip
    head = "Start Lat,Start Lon,End Lat,End Lon,Length (km),Slack (%)"
    path.write_text("\n".join([head, *rows]), encoding="utf-8")
    rpl, report = read_rpl(path)
    assert [(it.lat_deg, it.lon_deg) for it in rpl.positions] == PLACES
    assert [it.route_km for it in rpl.spans] == pytest.approx(KM)
    assert rpl.cable_km == pytest.approx(TOTAL[-1])
    assert (doubts(report), report.left_out) == ({}, ())


def test_a_second_pair_of_coordinates_of_other_places_is_doubtful(tmp_path):
    """0.01 degrees further north, 1.1 km; the same places with fewer digits are no doubt."""
    lats, lons = zip(*PLACES, strict=True)
    north = [lat + 0.01 for lat in lats]
    head = "As laid lat,As laid lon,Slack (%)"
    rpl, report = read(tmp_path, head, [north, lons, SLACK])
    assert [it.lat_deg for it in rpl.positions] == list(lats)
    assert doubts(report) == {
        "coordinates": "columns C and D hold other places, up to 1.11 km away: map them to take "
        "them"
    }
    named = {"C": "latitude", "D": "longitude"}
    rpl, report = read(tmp_path, head, [north, lons, SLACK], named)
    assert [it.lat_deg for it in rpl.positions] == north
    assert doubts(report) == {}
    near = [f"{lat:.4f}" for lat in lats]
    assert doubts(read(tmp_path, head, [near, lons, SLACK])[1]) == {}


def test_words_above_several_columns_of_fixed_text(tmp_path):
    """A latitude in degrees and minutes below one word: what follows keeps its column."""
    lines = [
        "POS  LATITUDE       LONGITUDE          DIST    TOTAL  SLACK    CABLE  DEPTH",
        "NO                                     (KM)     (KM)    (%)     (KM)    (M)",
    ]
    for at, (lat, lon) in enumerate(PLACES):
        span = [KM[at - 1], SLACK[at - 1], CABLE[at - 1]] if at else None
        km, slack, cable = [f"{it:.3f}" for it in span] if span else [""] * 3
        lines.append(
            f"{at + 1:<5}{int(lat)} {lat % 1 * 60:07.4f} N   00{int(-lon)} {-lon % 1 * 60:07.4f} W"
            f"  {km:>9}{KP[at]:>9.3f}{slack:>7}{cable:>9}{100 * at:>7}"
        )
    path = tmp_path / "s1.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    rpl, report = read_rpl(path)
    assert [it.lat_deg for it in rpl.positions] == pytest.approx([lat for lat, _ in PLACES])
    assert [it.lon_deg for it in rpl.positions] == pytest.approx([lon for _, lon in PLACES])
    assert [it.route_km for it in rpl.spans] == pytest.approx(KM, abs=5e-4)
    assert [it.slack_pct for it in rpl.spans] == SLACK
    assert [it.cable_km for it in rpl.spans] == pytest.approx(CABLE, abs=5e-4)
    assert [it.kp_km for it in rpl.positions] == pytest.approx(KP, abs=5e-4)
    assert [it.depth_m for it in rpl.positions] == [0, 100, 200, 300, 400]
    assert doubts(report) == {}


@pytest.mark.parametrize("head", ["Depth (m LAT)", "Depth below LAT (m)", "Depth / (m below LAT)"])
def test_a_depth_below_the_lowest_astronomical_tide_is_no_latitude(tmp_path, head):
    depths = [0, 85, 1250, 2105, 2300]
    upper, _, lower = head.partition(" / ")
    for at in (0, 2):
        rows = [["Latitude", "Longitude"], ["", ""], *map(list, PLACES)]
        for row, cell in zip(rows, [upper, lower, *depths], strict=True):
            row.insert(at, cell)
        path = tmp_path / f"{at}.csv"
        lines = [",".join(map(str, row)) for row in rows if any(row)]
        path.write_text("\n".join(lines), encoding="utf-8")
        rpl, _ = read_rpl(path)
        assert [it.depth_m for it in rpl.positions] == depths
        assert [(it.lat_deg, it.lon_deg) for it in rpl.positions] == PLACES


def test_labels_are_events_and_a_distance_to_the_coast_is_no_length(tmp_path):
    path = tmp_path / "s1.csv"
    rows = [f"{at},P{at},{lat},{lon},{km},{9 - at}" for at, ((lat, lon), km) in
            enumerate(zip(PLACES, ["", *KM], strict=True))]  # fmt: skip
    head = ["Position,,Coordinates,,Route,Distance to coast (km)", "No,Label,Lat,Lon,Length (km),"]
    path.write_text("\n".join([*head, *rows]), encoding="utf-8")
    rpl, _ = read_rpl(path)
    assert [it.event for it in rpl.positions] == ["P0", "P1", "P2", "P3", "P4"]
    assert [it.route_km for it in rpl.spans] == pytest.approx(KM)
    path.write_text(
        path.read_text(encoding="utf-8").replace("Length (km)", "Remarks"), encoding="utf-8"
    )
    assert {it.route_km for it in read_rpl(path)[0].spans} == {None}


def test_longitudes_that_run_on_to_360(tmp_path):
    """From Guam to Oahu; one beyond 180 among others far from it is a slip."""
    path = tmp_path / "s1.csv"
    lons = [144.8, 160.5, 179.9, 185.25, 202.0]
    path.write_text(
        "\n".join(["Lat,Lon", *(f"1{at}.5,{lon}" for at, lon in enumerate(lons))]), encoding="utf-8"
    )
    rpl, report = read_rpl(path)
    assert [it.lon_deg for it in rpl.positions] == [144.8, 160.5, 179.9, -174.75, -158.0]
    assert rpl.computed.route_km[2] == pytest.approx(
        Geodesic.WGS84.Inverse(12.5, 179.9, 13.5, -174.75)["s12"] / 1000
    )
    assert "those above 180 degrees are west" in [it.taken for it in report.decisions]
    path.write_text("Lat,Lon\n1.5,5.25\n1.6,185.3\n1.7,5.35\n", encoding="utf-8")
    with pytest.raises(RPLError, match=r"cell B3: 185\.3 is beyond 180 degrees"):
        read_rpl(path)


def test_m_above_lengths_is_the_nautical_mile_where_they_are(tmp_path):
    """M is the nautical mile on charts (INT 1, IHO S-4); metres are metres."""
    head = "Distance (M),Cumulative (M),Cable (M),Depth (m)"
    depths = [0, 10, 20, 30, 40]
    for unit in (1.852, 0.001):
        columns = [[f"{km / unit:.3f}" for km in given] for given in (KM, KP, CABLE)]
        rpl, report = read(tmp_path, head, [*columns, depths])
        assert [it.route_km for it in rpl.spans] == pytest.approx(KM, abs=1e-3)
        assert [it.kp_km for it in rpl.positions] == pytest.approx(KP, abs=1e-3)
        assert [it.cable_km for it in rpl.spans] == pytest.approx(CABLE, abs=1e-3)
        assert [it.depth_m for it in rpl.positions] == depths
        assert doubts(report) == {}


def test_a_row_of_units_with_hemispheres_and_numbers(tmp_path):
    path = tmp_path / "s1.csv"
    rows = [f"{at},{int(lat)},{lat % 1 * 60},{int(-lon)},{-lon % 1 * 60},{km}" for
            at, ((lat, lon), km) in enumerate(zip(PLACES, ["", *KM], strict=True))]  # fmt: skip
    head = ["No,Lat Deg,Lat Min,Long Deg,Long Min,Route", ",N,N,W,W,(km)"]
    path.write_text("\n".join([*head, *rows]), encoding="utf-8")
    rpl, report = read_rpl(path)
    assert [it.lat_deg for it in rpl.positions] == pytest.approx([lat for lat, _ in PLACES])
    assert [it.lon_deg for it in rpl.positions] == pytest.approx([lon for _, lon in PLACES])
    assert [it.route_km for it in rpl.spans] == pytest.approx(KM)
    assert doubts(report) == {}


LON, LAT = ("5.2213", "5.7213", "6.2213"), ("43.1221", "42.9221", "42.7221")
METRES = ("412345.6", "412900.2", "413000.1"), ("3212345.6", "3212900.2", "3213000.1")
DOWN = ("12", "-1200", "-2300")


def listed(tmp_path, crs="", **columns):
    """Read a list of some columns; _ of a name is a space."""
    file = tmp_path / "list.csv"
    heading = ",".join(name.replace("_", " ") for name in columns)
    rows = [",".join(cells) for cells in zip(*columns.values(), strict=True)]
    file.write_text("\n".join([heading, *rows, ""]), encoding="utf-8")
    return read_rpl(file, ReadSettings(crs=crs))


@pytest.mark.parametrize(
    ("x", "y"), [("X", "Y"), ("POINT_X", "POINT_Y"), ("x_coord", "y_coord"), ("X_(deg)", "Y_(deg)")]
)
def test_x_and_y_in_degrees_are_longitude_and_latitude(tmp_path, x, y):
    rpl, _ = listed(tmp_path, **{y: LAT, x: LON})
    assert rpl.lon_deg.tolist() == [float(it) for it in LON]
    assert rpl.lat_deg.tolist() == [float(it) for it in LAT]


def test_x_and_y_in_metres_need_their_system(tmp_path):
    with pytest.raises(RPLError, match="eastings and northings do not say their coordinate sys"):
        listed(tmp_path, X=METRES[0], Y=METRES[1])
    from pyproj import Transformer

    lon, lat = Transformer.from_crs(32636, 4326, always_xy=True).transform(
        *([float(it) for it in axis] for axis in METRES)
    )
    rpl, _ = listed(tmp_path, "EPSG:32636", X=METRES[0], Y=METRES[1])
    assert rpl.lon_deg.tolist() == pytest.approx(lon, abs=1e-9)
    assert rpl.lat_deg.tolist() == pytest.approx(lat, abs=1e-9)


def test_x_and_y_count_only_where_no_other_columns_are_the_place(tmp_path):
    rpl, report = listed(tmp_path, X=METRES[0], Y=METRES[1], Latitude=LAT, Longitude=LON)
    assert rpl.lon_deg.tolist() == [float(it) for it in LON]
    assert [item.where for item in report.left_out] == ["column A, X", "column B, Y"]


@pytest.mark.parametrize(
    ("name", "cells", "depths", "doubtful"),
    [
        ("Elevation", DOWN, [-12, 1200, 2300], False),
        ("Altitude_(m)", DOWN, [-12, 1200, 2300], False),
        ("Elevation", ("5", "9", "12"), [-5, -9, -12], True),  # on land, or depths by that name
        ("Z", DOWN, [-12, 1200, 2300], True),
        ("Z", ("-5", "-9", "-12"), [5, 9, 12], False),
        ("Z", ("5", "9", "12"), [5, 9, 12], False),
    ],
)
def test_heights_are_depths_with_their_sign_changed(tmp_path, name, cells, depths, doubtful):
    rpl, report = listed(tmp_path, **{name: cells}, Latitude=LAT, Longitude=LON)
    assert [item.depth_m for item in rpl.positions] == depths
    assert bool([it for it in report.doubtful if it.topic == "depths"]) == doubtful


@pytest.mark.parametrize("first", ["Elevation", "Z", "Depth"])
def test_a_column_of_depths_comes_before_one_of_heights(tmp_path, first):
    columns = {first: DOWN, "Z" if first == "Depth" else "Depth": ("1", "2", "3")}
    rpl, _ = listed(tmp_path, **columns, Latitude=LAT, Longitude=LON)
    wanted = [12, -1200, -2300] if first == "Depth" else [1, 2, 3]
    assert [abs(item.depth_m) for item in rpl.positions] == list(map(abs, wanted))


HEADS = {2: ("Lat Deg", "Lat Min"), 3: ("Lat Deg", "Lat Min", "Lat Sec")}
CELLS = {  # latitude in degrees -> parts as lists of the trade have them
    "letter behind the minutes": [("29", "17.100 N"), ("28", "59.5 N")],
    "letter and a mark": [("29°", "17.100'N"), ("28°", "59.5' N")],
    "letter in front of the minutes": [("29", "N 17.100"), ("28", "N59.5")],
    "letter behind the degrees": [("29 N", "17.100"), ("28N", "59.5")],
    "letter in front of the degrees": [("N 29", "17.100"), ("N28", "59.5")],
    "seconds": [("29", "17", "6.0 N"), ("28", "59", "30N")],
    "seconds with marks": [("29°", "17'", '6.0"'), ("28°", "59'", '30"')],
    "south": [("29", "17.100 S"), ("28", "59.5 S")],
}


def in_parts(tmp_path, rows, named):
    """Read a list of latitudes in parts, and longitudes in the same form."""
    turned = [tuple(cell.translate({78: "E", 83: "W"}) for cell in row) for row in rows]
    head = HEADS[len(rows[0])]
    blank = [""] * (len(head) - 1)
    heads = [*head, *(it.replace("Lat", "Lon") for it in head)] if named else [
        "Latitude", *blank, "Longitude", *blank]  # fmt: skip
    file = tmp_path / "parts.tsv"
    with file.open("w", newline="") as out:
        lines = csv.writer(out, dialect="excel-tab")
        lines.writerow(("Pos", *heads))
        lines.writerows((str(n), *a, *b) for n, (a, b) in enumerate(zip(rows, turned, strict=True)))
    return [(it.lat_deg, it.lon_deg) for it in read_rpl(file)[0].positions]


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("form", CELLS)
def test_a_hemisphere_or_a_mark_in_a_cell_of_parts_is_read(tmp_path, form, named):
    """Below a header of one name '29 N' was 29 degrees, and the minutes beside it dropped."""
    sign = -1 if form == "south" else 1
    found = in_parts(tmp_path, [*CELLS[form], CELLS[form][0]], named)[:2]
    expected = sign * (29 + 17.1 / 60), sign * (28 + 59.5 / 60)
    assert found == [pytest.approx((it, it), abs=1e-9) for it in expected]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("29", "17.100 x"), "'17.100 x' is not a number"),
        (("29", "17.100 E"), "'E' is not a hemisphere for a latitude"),
        (("29", "17.100 O"), "'O' is east in one language"),
        (("29 S", "17.100 N"), "'17.100 N' and another cell differ in hemisphere"),
        (("-29", "17.100 N"), "-29.285 is negative, and its hemisphere is N"),
        (("29", "17.100"), "has no hemisphere"),
        (("29", ""), "has no minutes"),
        (("29.5 N", "17.100"), "degrees have decimals before minutes"),
        (("29 N", "77.1"), "77.1 minutes are not from 0 to 60"),
    ],
)
def test_what_is_wrong_in_a_cell_of_parts_is_said_once(tmp_path, cells, said):
    """A cell was called no number, and then empty."""
    with pytest.raises(RPLError) as caught:
        in_parts(tmp_path, [("28", "59.5 N"), cells], True)
    latitudes = [str(it) for it in caught.value.problems if re.search("cell [BC]3", str(it))]
    assert len(latitudes) == 1
    assert said in latitudes[0]

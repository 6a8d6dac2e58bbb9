"""Sheets as they come: each is read in one sense, or refused with the cell named."""

import math
import zipfile

import openpyxl
import pytest
from geographiclib.geodesic import Geodesic
from worlds.position_lists import sheet

from cableroute.errors import GeometryError, RPLError
from cableroute.geometry.coordinate_text import angle_parts, angle_text, read_angle, read_point
from cableroute.rpl import RPL, Position, ReadSettings, Span, read_rpl, write_rpl
from cableroute.rpl.cell_numbers import numbers_of
from cableroute.rpl.cells import FileLimits

LAT, LON = 50 + 12.345 / 60, -(5 + 2.1 / 60)


def read(tmp_path, text, name="s1.csv", encoding="utf-8", **settings):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return read_rpl(path, ReadSettings(**settings))


def refusal(tmp_path, text, **settings):
    with pytest.raises(RPLError) as caught:
        read(tmp_path, text, **settings)
    return str(caught.value)


def decided(report, topic):
    return next(item for item in report.decisions if item.topic == topic)


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("50° 12.345' N", LAT), ("50 12.345N", LAT), ("N50-12.345", LAT), ("50d12.345m N", LAT),
        ("50°12'20.7\"N", LAT), ("50 12 20.7 N", LAT), ("50º12′20.7″N", LAT),
        ("50\u00a012.345\u202fN", LAT), ("50°12,345'N", LAT), ("50¡12.345'N", LAT),
        ("50Â°12.345'N", LAT), ("50° 12´·345N.", LAT), ("50 12' .345N.", LAT),
        ("50 deg 12.345 min North", LAT), ("50-12-20.7N", LAT), ("5 02.100W", LON),
        ("-5.035", LON), ("005°02.1'W", LON), ("5,035", -LON), ("0°00.0'S", 0.0),
    ],
)  # fmt: skip
def test_an_angle_in_each_notation(text, degrees):
    assert read_angle(text).deg == pytest.approx(degrees, abs=1e-12)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("50 60.0N", "60.0 minutes"), ("50 12 60.0N", "60.0 seconds"),
        ("50.5 12.3N", "decimals before"), ("-50 12N", "a sign and a hemisphere"),
        ("N50 12N", "two hemispheres"), ("5012.345N", "run together"), ("91 00.0N", "beyond 90"),
        ("180 00.1E", "beyond 180"), ("12 03 O", "hemisphere O"), ("abc", "not an angle"),
        ("", "not an angle"), ("50 12 3 4 N", "not an angle"),
    ],
)  # fmt: skip
def test_an_angle_in_two_senses_is_refused(text, reason):
    with pytest.raises(GeometryError, match=reason):
        read_angle(text)
    with pytest.raises(GeometryError, match="is a latitude, not a longitude"):
        read_angle("50 12.3N", axis="longitude")


def test_a_point_in_each_order():
    for text in ("50 12.345N 5 02.100W", "5°02.100'W, 50°12.345'N", "N50-12.345/W5-02.100",
                 "-5.035,50.20575", "-5.035; 50.20575", "-5,035;50,20575"):  # fmt: skip
        assert read_point(text) == pytest.approx((LON, LAT), abs=1e-12)
    for text in ("50 12.3 5 2.1", "50 12.3N", "50 12.3N 51 2.1N", "5,37 43,30", "50 12"):
        with pytest.raises(GeometryError):
            read_point(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [("43.3,150.0", "latitude is first"), ("-89,-180", "latitude is first"),
     ("200,100", "give LON,LAT"), ("91,-91", "give LON,LAT"), ("181,10", "give LON,LAT")],
)  # fmt: skip
def test_a_point_off_the_globe_may_have_its_latitude_first(text, hint):
    with pytest.raises(GeometryError, match=f"off the globe.*{hint}"):
        read_point(text)
    lon, lat = map(float, text.split(","))
    assert (hint == "latitude is first") == (abs(lon) <= 90 and abs(lat) <= 180)


def test_no_part_of_a_written_angle_is_60():
    assert angle_text(50.99999999, "latitude") == "51°00.000'N"
    assert angle_text(-5.999999999, "longitude", form="seconds", decimals=1) == "006°00'00.0\"W"
    assert angle_parts(-5.5, "longitude") == (5.0, 30.0, 0.0, "W")


HEADERS = {
    "decimal": "Pos,Lat,Lon\n1,50.20575,-5.035\n2,50.3,-5.1\n",
    "three cells": "Pos,Latitude,,,,Longitude,,,\n,Deg,Min,Sec,N/S,Deg,Min,Sec,E/W\n"
                   "1,50,12,20.7,N,5,2,6,W\n2,50,18,0,N,5,6,0,W\n",
    "two cells, no second header": "Pos,Latitude,,,Longitude,,\n1,50,12.345,N,5,2.1,W\n"
                                   "2,50,18,N,5,6,W\n",
    "signed degrees and a hemisphere": "Pos,Lat Deg,Lat Min,N/S Lat,Lon Deg,Lon Min,E/W Lon\n"
                                       "1,50,12.345,N,-5,2.1,W\n2,50,18,N,-5,6,W\n",
    "one cell": "Pos,Coordinates\n1,50 12.345N 5 02.100W\n2,50 18N 5 06W\n",
    "semicolons and commas": "Pos;Latitude;Longitude\n1;50°12,345'N;5°02,100'W\n2;50,3N;5,1W\n",
    "tabs": "Pos\tLatitude\tLongitude\n1\t50 12.345N\t5 02.100W\n2\t50 18N\t5 06W\n",
    "fixed text": "Pos  Event     Latitude      Longitude\n"
                  "1    BMH       50 12.345 N   005 02.100 W\n"
                  "2    AC 1      50 18.000 N   005 06.000 W\n",
}  # fmt: skip


@pytest.mark.parametrize("form", HEADERS)
def test_positions_in_each_form(tmp_path, form):
    rpl, _ = read(tmp_path, HEADERS[form], "s1.txt" if form == "fixed text" else "s1.csv")
    assert (rpl.positions[0].lon_deg, rpl.positions[0].lat_deg) == pytest.approx((LON, LAT))
    assert (rpl.positions[1].lon_deg, rpl.positions[1].lat_deg) == pytest.approx((-5.1, 50.3))
    assert [item.number for item in rpl.positions] == ["1", "2"]


@pytest.mark.parametrize("sign", ["\t", ";", "|", ","])
@pytest.mark.parametrize("name", ["s1.csv", "s1.txt"])
def test_three_columns_are_parted_by_each_delimiter_whatever_the_file_is_called(
    tmp_path, sign, name
):
    text = "Pos,Latitude,Longitude\n1,50 12.345N,5 02.100W\n2,50 18N,5 06W\n"
    rpl, _ = read(tmp_path, text.replace(",", sign), name)
    assert [item.number for item in rpl.positions] == ["1", "2"]
    assert rpl.lat_deg == pytest.approx([LAT, 50.3])
    assert rpl.lon_deg == pytest.approx([LON, -5.1])


@pytest.mark.parametrize(
    ("encoding", "name"), [("mac-roman", "mac-roman"), ("cp1252", "cp1252"), ("utf-16", "utf-16")]
)
def test_the_encoding_is_found_by_its_degree_signs(tmp_path, encoding, name):
    text = "Pos,Latitude,Longitude\n1,50°12.345'N,5°02.100'W\n2,50°18.0'N,5°06.0'W\n"
    rpl, report = read(tmp_path, text, encoding=encoding)
    assert rpl.positions[0].lat_deg == pytest.approx(LAT)
    assert decided(report, "encoding").taken == name


def test_degrees_with_a_fraction_that_is_no_minutes(tmp_path):
    """The stated length says which; without one the cell is refused."""
    text = "Pos,Lat,,,Lon,,,Distance (km)\n,Deg,Min,N/S,Deg,Min,E/W,\n"
    rows = "1,50,0.20575,N,5,0.035,W,\n2,50,0.3,N,5,0.1,W,{}\n"
    fraction = RPL("F", [Position("1", LON, LAT), Position("2", -5.1, 50.3)], [Span()]).route_km
    minutes = RPL(
        "M",
        [Position("1", -5 - 0.035 / 60, 50 + 0.20575 / 60),
         Position("2", -5 - 0.1 / 60, 50 + 0.3 / 60)],
        [Span()],
    ).route_km  # fmt: skip
    rpl, report = read(tmp_path, text + rows.format(f"{fraction:.4f}"))
    assert rpl.positions[0].lat_deg == pytest.approx(50.20575)
    assert "fractions" in decided(report, "coordinates").taken
    rpl, _ = read(tmp_path, text + rows.format(f"{minutes:.4f}"))
    assert rpl.positions[0].lat_deg == pytest.approx(50 + 0.20575 / 60)
    assert "cell C3: '0.20575' may be minutes or a fraction" in refusal(
        tmp_path, text + rows.format("")
    )


def test_decimal_columns_beside_that_contradict_are_refused(tmp_path):
    text = "Pos,Latitude,Longitude,Lat decimal,Lon decimal\n1,50 12.345N,5 02.100W,{},-5.035\n"
    text += "2,50 18.000N,5 06.000W,50.3,-5.1\n"
    rpl, _ = read(tmp_path, text.format("50.205751"))
    assert rpl.positions[0].lat_deg == 50.205751
    assert "cell D2: 50.305751° is not the latitude of B2" in refusal(
        tmp_path, text.format("50.305751")
    )


def test_every_wrong_cell_is_named_at_once(tmp_path):
    text = "Pos,Latitude,Longitude,Depth (m)\n1,50 72.0N,5 02.1W,12\n2,50 18N,95 02.1N,deep\n"
    said = refusal(tmp_path, text)
    for part in (
        "cell B2: '50 72.0N' has 72.0 minutes",
        "cell C3",
        "cell D3: 'deep' is not a number",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("cells", "decimal", "values"),
    [
        (["1,234.5", "12"], "point", [1234.5, 12.0]), (["1.234,5", "1,5"], "comma", [1234.5, 1.5]),
        (["1 234.5", "−3", "12 km", "2.5%"], "point", [1234.5, -3.0, 12.0, 2.5]),
        (["", "-", "n/a", "0"], "point", [math.nan, math.nan, math.nan, 0.0]),
        (["12,5", "1.234", "-0,125"], "", [12.5, 1.234, -0.125]),
    ],
)  # fmt: skip
def test_numbers_as_sheets_write_them(cells, decimal, values):
    faults = []
    rows = list(range(1, len(cells) + 1))
    found = numbers_of(cells, rows, 0, decimal=decimal, faults=faults)
    assert found.tolist() == pytest.approx(values, rel=0, abs=0, nan_ok=True)
    assert faults == []


def test_minutes_and_seconds_in_columns_are_below_60(tmp_path):
    text = "Lat Deg,Lat Min,Lat Sec,N/S,Long Deg,Long Min,Long Sec,E/W\n"
    said = refusal(tmp_path, text + "50,72,5,N,5,2,60,W\n50,18,0,N,5,6,59.9,W\n")
    for part in ("cell B2: 72 minutes are not from 0 to 60",
                 "cell G2: 60 seconds are not from 0 to 60"):  # fmt: skip
        assert part in said
    assert "cell G3" not in said


def test_whole_degrees_alone_are_refused(tmp_path):
    text = "Pos,Latitude,Longitude\n1,50,5\n2,51,6\n"
    assert "cell B2: the column has whole degrees only" in refusal(tmp_path, text)
    columns = {"B": "latitude decimal", "C": "longitude decimal"}
    assert read(tmp_path, text, columns=columns)[0].positions[1].lat_deg == 51


def test_a_comma_that_may_part_thousands_or_decimals_is_refused():
    faults = []
    assert math.isnan(numbers_of(["1,234"], [7], 3, decimal="", faults=faults)[0])
    assert str(faults[0]).startswith("cell D7: '1,234' has a comma that may part")


def test_slack_as_per_cent_share_or_ratio(tmp_path):
    rows = "1,0.0,0.0,,{},\n2,0.0,1.0,111.319,{},{}\n3,0.0,2.0,111.319,{},{}\n"
    text = "Pos,Lat,Lon,Distance (km),Slack,Cable Length (km)\n" + rows
    cable = [f"{111.319 * 1.02:.4f}", f"{111.319 * 1.03:.4f}"]
    for two, three in (("2.0", "3.0"), ("0.02", "0.03"), ("1.02", "1.03")):
        rpl, _ = read(tmp_path, text.format("", two, cable[0], three, cable[1]))
        assert [span.slack_pct for span in rpl.spans] == pytest.approx([2.0, 3.0])
    said = refusal(tmp_path, text.format("", "0.02", "", "0.03", ""))
    assert "cell E3: 0.02 may be per cent, a share or a ratio" in said


@pytest.mark.parametrize("pct", [(2.0, 3.0), (1.0, 3.0), (1.0, 1.0)])
def test_a_cumulative_cable_shows_what_slack_is(tmp_path, pct):
    """A degree along the equator of WGS 84 is a * pi / 180 long."""
    degree_km = 6378.137 * math.pi / 180
    first, second = (degree_km * (1 + value / 100) for value in pct)
    text = "Pos,Lat,Lon,Slack,Total Cable (km)\n1,0.0,0.0,,0.000\n"
    for scale in (lambda value: 1 + value / 100, lambda value: value / 100, lambda value: value):
        one, two = (f"{scale(value):.4f}" for value in pct)
        rows = f"2,0.0,1.0,{one},{first:.3f}\n3,0.0,2.0,{two},{first + second:.3f}\n"
        rpl, _ = read(tmp_path, text + rows, layout="arriving")
        assert [span.slack_pct for span in rpl.spans] == pytest.approx(pct)
    # a cable that fits none of them shows nothing
    rows = "2,0.0,1.0,0.02,150\n3,0.0,2.0,0.03,300\n"
    assert "0.02 may be per cent, a share or a ratio" in refusal(
        tmp_path, text + rows, layout="arriving"
    )


def test_a_layout_that_nothing_shows_is_refused(tmp_path):
    text = "Pos,Lat,Lon,Slack (%)\n1,0.0,0.0,2.0\n2,0.0,1.0,3.0\n3,0.0,2.0,4.0\n"
    assert "row 2: its figures may be of the span before the position or behind it" in refusal(
        tmp_path, text
    )
    arriving, report = read(tmp_path, text, layout="arriving")
    assert [span.slack_pct for span in arriving.spans] == [3.0, 4.0]
    assert [item.where for item in report.left_out] == ["cell D2"]
    departing, _ = read(tmp_path, text, layout="departing")
    assert [span.slack_pct for span in departing.spans] == [2.0, 3.0]


def test_columns_can_be_mapped(tmp_path):
    text = "Sz,Sz.,Hossz,Ut\n1,50.20575,-5.035,\n2,50.3,-5.1,11.4\n"
    with pytest.raises(RPLError, match="no header"):
        read(tmp_path, text)
    rpl, _ = read(
        tmp_path, text.replace("Sz,Sz.,Hossz,Ut\n", ""), distance_unit="km",
        columns={"B": "latitude", "3": "longitude", "d": "route_km"},
    )  # fmt: skip
    assert rpl.spans[0].route_km == 11.4
    named = text.replace("Sz.,Hossz", "Latitude,Longitude")
    assert read(tmp_path, named, columns={"Ut": "route_km"})[0].spans[0].route_km == 11.4
    with pytest.raises(RPLError, match="column 'Z9': is not in the file"):
        read(tmp_path, text, columns={"Z9": "latitude"})
    with pytest.raises(RPLError, match="'nonsense' is not a field"):
        ReadSettings(columns={"A": "nonsense"})


def test_rows_that_are_no_positions_are_reported(tmp_path):
    text = sheet() + "Pos,Event\n,TOTAL,,,,,,,,300.5,,,310.2,,,,\nprepared by X\n"
    rpl, report = read(tmp_path, text)
    assert len(rpl.positions) == 5
    assert [item.where for item in report.left_out if item.where.startswith("row")] == [
        "row 13", "row 14", "row 15",
    ]  # fmt: skip


def test_a_workbook_is_read_without_formulas(tmp_path):
    book = openpyxl.Workbook()
    page = book.active
    for row in (["Pos", "Latitude", "Longitude", "Slack"], [1, "50 12.345N", "5 02.100W", None],
                ["=1+1", 50.3, -5.1, 0.02]):  # fmt: skip
        page.append(row)
    page["D3"].number_format = "0.0%"
    book.save(tmp_path / "s1.xlsx")
    with pytest.raises(RPLError, match="cells A3 hold formulas without a value"):
        read_rpl(tmp_path / "s1.xlsx")
    page["A3"] = "2"
    page["B3"], page["C3"] = "50 18N", "5 06W"
    book.save(tmp_path / "s1.xlsx")
    rpl, _ = read_rpl(tmp_path / "s1.xlsx")
    assert [item.number for item in rpl.positions] == ["1", "2"]
    assert rpl.spans[0].slack_pct == pytest.approx(2.0)


def damaged(tmp_path, change):
    """Return a workbook whose parts are changed by name."""
    rpl = RPL("R", [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)], [Span()])
    path = write_rpl(rpl, tmp_path / "good.xlsx")
    bad = tmp_path / "bad.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(bad, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in change("", b"") or ():
            new.writestr(name, content)
    return bad


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda name, text: text.replace(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
         if "sheet1" in name else text, "declares entities"),
        (lambda name, text: text if name else [("../../etc/x.xml", b"<a/>")], "outside its folder"),
        (lambda name, text: text if name else [("xl/big.xml", b" " * 30_000_000)],
         "packed too tightly"),
        (lambda name, text: text[: len(text) // 2] if "sheet1" in name else text, "damaged"),
    ],
)  # fmt: skip
def test_a_hostile_workbook_is_refused(tmp_path, change, reason):
    with pytest.raises(RPLError, match=reason):
        read_rpl(damaged(tmp_path, change))


def test_sizes_are_bounded(tmp_path):
    with pytest.raises(RPLError, match="rows"):
        read(tmp_path, sheet(), limits=FileLimits(most_rows=5))
    with pytest.raises(RPLError, match="columns"):
        read(tmp_path, sheet(), limits=FileLimits(most_columns=5))
    with pytest.raises(RPLError, match="MB large"):
        read(tmp_path, sheet(), limits=FileLimits(most_bytes=100))
    with pytest.raises(RPLError, match="zero bytes"):
        read(tmp_path, sheet() + "\0")
    with pytest.raises(RPLError, match="no such file"):
        read_rpl(tmp_path / "nothing.csv")
    (tmp_path / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 100)
    with pytest.raises(RPLError, match="before 2007"):
        read_rpl(tmp_path / "old.xls")


def test_an_export_has_two_header_rows_and_inert_cells(tmp_path):
    ends = [Position("=1", 0.5, 0.25, "@sum"), Position("2", 1.0, 0.0, "BU")]
    path = write_rpl(RPL("R", ends, [Span(slack_pct=2.0)]), tmp_path / "r.csv")
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("Position"))
    assert lines[at].startswith("Position,,Latitude,,,Longitude")
    assert lines[at + 1].startswith("No.,Event,Deg,Min,N/S,Deg,Min,E/W,deg T,Between positions")
    assert lines[at + 2].startswith("'=1,'@sum,0,15.0000,N,0,30.0000,E")
    assert math.isclose(read_rpl(path)[0].positions[0].lon_deg, 0.5)


def test_a_confidential_list_is_not_written_unless_asked(tmp_path):
    ends = [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)]
    rpl = RPL("R", ends, [Span()], visibility="confidential")
    with pytest.raises(RPLError, match="confidential"):
        write_rpl(rpl, tmp_path / "r.csv")
    assert read_rpl(write_rpl(rpl, tmp_path / "r.csv", confidential=True))[0] == rpl


HEADERS_OF_THE_FIELD = {
    "one letter a part": "No,Lat D,Lat M,Lat S,NS,Lon D,Lon M,Lon S,EW\n"
                         "1,50,12,20.7,N,5,2,6,W\n2,50,18,0,N,5,6,0,W\n",
    "bare hemispheres": "No,Lat Deg,Lat Min,Hemisphere,Long Deg,Long Min,Hemisphere\n"
                        "1,50,12.345,N,5,2.1,W\n2,50,18,N,5,6,W\n",
    "no header": "1,BMH,50 12.345N,5 02.100W\n2,AC,50 18.000N,5 06.000W\n",
    "headers in another language": "Nr;Ereignis;Breite;Laenge\n1;BMH;50° 12,345' N;5° 02,100' W\n"
                                   "2;AC;50° 18,000' N;5° 06,000' W\n",
    "a notice with letters": "Insert submarine cable, joining:\n(a) 50° 12´·345N., 5° 02´·100W.\n"
                             "(b) 50° 18´·00N., 5° 06´·00W.\n",
}  # fmt: skip


@pytest.mark.parametrize("form", HEADERS_OF_THE_FIELD)
def test_headers_that_the_field_has(tmp_path, form):
    name = "s1.txt" if "notice" in form else "s1.csv"
    rpl, _ = read(tmp_path, HEADERS_OF_THE_FIELD[form], name)
    assert (rpl.positions[0].lon_deg, rpl.positions[0].lat_deg) == pytest.approx((LON, LAT))
    assert (rpl.positions[1].lon_deg, rpl.positions[1].lat_deg) == pytest.approx((-5.1, 50.3))
    if "notice" in form:
        assert [item.number for item in rpl.positions] == ["a", "b"]


def test_eastings_need_their_system_and_are_read_in_it(tmp_path):
    arc_m = Geodesic.WGS84.Inverse(0, 3, 48, 3)["s12"]  # on the central meridian of UTM zone 31
    rows = [f"1,BMH,500000,{0.9996 * arc_m:.4f}", "2,AC,500000,0"]
    text = "\n".join(["Pos,Event,Easting (m),Northing (m)", *rows, ""])
    assert "do not say their coordinate system" in refusal(tmp_path, text)
    with pytest.raises(RPLError, match="'EPSG:4326' is not a projected coordinate system"):
        ReadSettings(crs="EPSG:4326")
    rpl, report = read(tmp_path, text, crs="EPSG:32631")
    places = [(item.lon_deg, item.lat_deg) for item in rpl.positions]
    assert places == [pytest.approx((3, 48), abs=1e-8), pytest.approx((3, 0), abs=1e-8)]
    assert "UTM zone 31N" in decided(report, "coordinates").taken
    far = text.replace("500000,0", "9e12,0")
    assert "outside of EPSG:32631" in refusal(tmp_path, far, crs="EPSG:32631")


def test_a_stated_unit_that_the_positions_contradict_is_doubtful(tmp_path):
    text = "Pos,Lat,Lon,Dist (nm 6087 ft)\n1,31 10.5 N,29 50.1 E,\n2,31 15.5 N,29 47.4 E,5.5\n"
    _, report = read(tmp_path, text)
    assert [item.topic for item in report.doubtful] == ["unit of route"]

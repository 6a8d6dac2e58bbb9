"""Sheets as the trade writes them: nothing is changed in silence, what is open is refused."""

import re
import zipfile
from itertools import accumulate, pairwise

import openpyxl
import pytest
from geographiclib.geodesic import Geodesic
from worlds.position_lists import by_geographiclib

from cableroute.errors import RPLError
from cableroute.rpl import RPL, Position, ReadSettings, Span, check_rpl, read_rpl, write_rpl

PLACES = [(50.0, -5.0), (50.25, -5.5), (50.125, -6.25), (49.75, -7.75)]
KM = [Geodesic.WGS84.Inverse(*a, *b)["s12"] / 1000 for a, b in pairwise(PLACES)]


def read(tmp_path, rows, name="s1.csv", encoding="utf-8", delimiter=",", **settings):
    path = tmp_path / name
    text = "\n".join(row if isinstance(row, str) else delimiter.join(map(str, row)) for row in rows)
    path.write_bytes(text.encode(encoding))
    return read_rpl(path, ReadSettings(**settings))


def book(tmp_path, sheets, change=None):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(row)
    if change:
        change(made)
    made.save(tmp_path / "s1.xlsx")
    return tmp_path / "s1.xlsx"


def doubts(report):
    return {item.topic: item.taken for item in report.doubtful}


def positions(rpl):
    return [(item.lat_deg, item.lon_deg) for item in rpl.positions]


def test_columns_named_in_one_word(tmp_path):
    head = (
        "PosNo,Event,LatDeg,LatMin,LatHem,LonDeg,LonMin,LonHem,DistCumulative,"
        "CableDistCumulative,ApproxDepth,DistBetweenPos,CableDistBetweenPos,DateInstalled"
    )
    km = Geodesic.WGS84.Inverse(50.25, -1.5, 50.25, -2.5)["s12"] / 1000
    rows = [head, f"1,BMH,50,15.0,N,1,30.0,W,0,0,5,{km},{1.1 * km},2024-05-01",
            f"2,AC,50,15.0,N,2,30.0,W,{km},{1.1 * km},50,,,"]  # fmt: skip
    rpl, _ = read(tmp_path, rows)
    assert positions(rpl) == [(50.25, -1.5), (50.25, -2.5)]
    assert [item.kp_km for item in rpl.positions] == [0, km]
    assert [item.total_cable_km for item in rpl.positions] == [0, 1.1 * km]
    span = rpl.spans[0]
    assert (span.route_km, span.cable_km, span.installed) == (km, 1.1 * km, "2024-05-01")


def test_a_length_of_cable_in_miles_is_no_type_of_cable(tmp_path):
    head = "Pos,Lat,Lon,Distance (n.m.),Cable (n.m.),Cable KP (n.m.),Type,Cable weight (kg/km)"
    mile = 1.852
    rows = [head] + [
        f"{n},{lat},{lon},{km / mile if km else ''},{km * 1.02 / mile if km else ''},{n},LW,900"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, [0, *KM], strict=True))
    ]
    rpl, _ = read(tmp_path, rows)
    assert [it.cable_km for it in rpl.spans] == pytest.approx([km * 1.02 for km in KM])
    assert [it.total_cable_km for it in rpl.positions] == pytest.approx(
        [0, mile, 2 * mile, 3 * mile]
    )
    assert {it.cable_type for it in rpl.spans} == {"LW"}


@pytest.mark.parametrize("other", ["Cable (km) by cable type", "Cable (km) computed"])
def test_a_sum_or_a_check_beside_the_list_is_no_length_of_it(tmp_path, other):
    rows = [f"Pos,Lat,Lon,Distance (km),{other}"] + [
        f"{n},{lat},{lon},{km or ''},777"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, [0, *KM], strict=True))
    ]
    rpl, _ = read(tmp_path, rows)
    assert [it.route_km for it in rpl.spans] == pytest.approx(KM)
    assert [it.cable_km for it in rpl.spans] == [None] * len(KM)


@pytest.mark.parametrize(
    "head",
    [
        "N°;Événement;Latitude;Longitude;Azimut;Distance (km);Distance cumulée (km);Mou (%);"
        "Câble (km);Type de câble;Profondeur (m);Remarques",
        "Nº;Evento;Latitud;Longitud;Rumbo;Distancia (km);Distancia acumulada (km);Holgura (%);"
        "Longitud de cable (km);Tipo de cable;Profundidad (m);Observaciones",
        "Nr.;Ereignis;Breite;Länge;Kurs;Abstand (km);Abstand gesamt (km);Slack (%);"
        "Kabel (km);Kabeltyp;Wassertiefe (m);Bemerkungen",
    ],
)
def test_headers_in_other_languages(tmp_path, head):
    rows = [
        head,
        "1;BMH;50,5;-5,25;;;0,0;;;;5,5;a",
        "2;AC;50,5;-6,25;270,4;70,99;70,99;2,0;72,41;LW;90;b",
    ]
    rpl, report = read(tmp_path, rows, encoding="utf-8-sig")
    assert not [it for it in report.left_out if it.where.startswith("column")]
    last, span = rpl.positions[1], rpl.spans[0]
    assert (last.number, last.event, last.lon_deg, last.kp_km) == ("2", "AC", -6.25, 70.99)
    assert (last.depth_m, last.remarks) == (90, "b")
    assert (span.bearing_deg, span.route_km, span.slack_pct) == (270.4, 70.99, 2.0)
    assert (span.cable_km, span.cable_type) == (72.41, "LW")


def test_a_row_of_units_below_the_header(tmp_path):
    rows = ["Segment 1", "Position,,Latitude,Longitude,Route Distance,,Slack,Depth",
            "No,Event,,,Between,Cumulative,,Approx", ",,,,(km),(km),(%),(fm)",
            "1,BMH,50.0,-5.0,,0,,10",
            f"2,AC,50.25,-5.5,{KM[0]:.3f},{KM[0]:.3f},1.0,20"]  # fmt: skip
    rpl, report = read(tmp_path, rows)
    assert rpl.positions[1].depth_m == pytest.approx(20 * 1.8288)
    assert rpl.spans[0].slack_pct == 1.0
    assert not report.doubtful


def test_degrees_and_their_fraction_by_the_header(tmp_path):
    head = "Pos,Lat Deg,Lat Frac,N/S,Lon Deg,Lon Frac,E/W"
    rows = [head, "1,50,0.25,N,5,0.5,W", "2,50,0.125,N,6,0.25,W"]
    assert positions(read(tmp_path, rows)[0]) == [(50.25, -5.5), (50.125, -6.25)]
    rows = [head, "1,50,2500,N,5,5000,W", "2,50,1250,N,6,0250,W"]
    assert positions(read(tmp_path, rows)[0]) == [(50.25, -5.5), (50.125, -6.025)]
    with pytest.raises(RPLError, match="several lengths"):
        read(tmp_path, [head, "1,50,2500,N,5,5000,W", "2,50,125,N,6,0250,W"])


@pytest.mark.parametrize(
    "head",
    [
        "Pos,Latitude,,,,Longitude,,,\n,Deg,Min,Sec,,Deg,Min,Sec,",
        "Pos,Lat Deg,Lat Min,Lat Sec,,Lon Deg,Lon Min,Lon Sec,E/O",
    ],
)
def test_hemispheres_beside_the_parts_are_not_left_out(tmp_path, head):
    rows = [head, "1,50,30,0,N,5,15,0,W", "2,50,15,0,N,6,45,0,W"]
    rpl, report = read(tmp_path, rows)
    assert positions(rpl) == [(50.5, -5.25), (50.25, -6.75)]
    assert not report.doubtful
    with pytest.raises(RPLError, match=r"cell I[23]: 'O' is east in one language"):
        read(tmp_path, [row.replace("W", "O") for row in rows])


def test_hemispheres_in_front_of_the_parts(tmp_path):
    rows = ["Pos,Latitude,,,Longitude,,", "1,N,50,30.0,W,5,15.0", "2,N,50,15.0,W,6,45.0"]
    assert positions(read(tmp_path, rows)[0]) == [(50.5, -5.25), (50.25, -6.75)]
    rows = ["Pos,Latitude,,Longitude,", "1,N,50.5,W,5.25", "2,N,50.25,W,6.75"]
    assert positions(read(tmp_path, rows)[0]) == [(50.5, -5.25), (50.25, -6.75)]


def test_a_header_that_names_the_form_of_its_cells(tmp_path):
    rows = ["Pos,Lat. (dd mm.mmm N/S),Long. (ddd mm.mmm E/W)", "1,50 30.000N,005 15.000W",
            "2,50 15.000N,006 45.000W"]  # fmt: skip
    assert positions(read(tmp_path, rows)[0]) == [(50.5, -5.25), (50.25, -6.75)]


def test_both_coordinates_in_one_cell_under_any_header(tmp_path):
    rows = ["No,Position", "1,50 30.000N 005 15.000W", "2,50 15.000N 006 45.000W"]
    assert positions(read(tmp_path, rows)[0]) == [(50.5, -5.25), (50.25, -6.75)]


TWO = ["Pos,Lat,Lon,KP (km)", "1,50.0,-5.0,0", "2,50.25,-5.5,45", "Segment 2",
       "Pos,Lat,Lon,KP (km)", "{},50.25,-5.5,{}", "9,50.125,-6.25,100"]  # fmt: skip


def test_segments_one_after_the_other_are_no_single_list(tmp_path):
    rows = [row.format(2, 0) for row in TWO]
    with pytest.raises(RPLError, match=r"has 2 lists, rows 2 to 4, rows 6 to 7"):
        read(tmp_path, rows)
    rpl, report = read(tmp_path, rows, part=2)
    assert (rpl.id, [it.number for it in rpl.positions]) == ("s1/2", ["2", "9"])
    assert ("rows 2 to 4", "another list") in [(it.where, it.reason) for it in report.left_out]
    with pytest.raises(RPLError, match="chooses one, 1 to 2"):
        read(tmp_path, rows, part=3)


def test_a_header_again_on_the_next_page_goes_on(tmp_path):
    rpl, report = read(tmp_path, [row.format(3, 46) for row in TWO])
    assert [it.number for it in rpl.positions] == ["1", "2", "3", "9"]
    assert not report.doubtful
    bare = ["Lat,Lon", "50.0,-5.0", "50.25,-5.5", "Lat,Lon", "50.125,-6.25"]
    assert "header again" in doubts(read(tmp_path, bare)[1])


def test_fixed_text_with_headers_to_the_right(tmp_path):
    last = f"{KM[1]:>12.3f} {sum(KM[:2]):>9.3f}"
    rows = ["  No Event     Latitude      Longitude       Dist km    Cum km  Depth m",
            "   1 BMH       50-00.000N    005-00.000W                 0.000        3",
            f"   2 AC1       50-15.000N    005-30.000W  {KM[0]:>12.3f} {KM[0]:>9.3f}       58",
            f"   3 AC2       50-07.500N    006-15.000W  {last}     3210"]  # fmt: skip
    rpl, _ = read(tmp_path, rows, name="s1.txt")
    assert [it.depth_m for it in rpl.positions] == [3, 58, 3210]
    assert rpl.positions[2].kp_km == pytest.approx(KM[0] + KM[1], abs=1e-3)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(tmp_path, encoding):
    rows = ["Pos,Lat,Lon", "1,50.0,-5.0", "2,50.25,-5.5"]
    assert positions(read(tmp_path, rows, encoding=encoding)[0]) == PLACES[:2]


@pytest.mark.parametrize(
    ("depths", "taken", "is_doubtful"),
    [
        ((3, -12, -4410), [-3, 12, 4410], True), ((-3, 12, 4410), [-3, 12, 4410], False),
        ((12, -3, 4410), [12, -3, 4410], True), ((0, -12, -4410), [0, 12, 4410], False),
        ((12, 44100, 20), [12, 44100, 20], True), ((12, -9999, 20), [12, None, 20], True),
        ((12, "1.500", 90), [12, 1.5, 90], True), (("1.250", "2.500", 0), [1.25, 2.5, 0], False),
    ],
)  # fmt: skip
def test_depths_below_zero_and_deeper_than_any_sea(tmp_path, depths, taken, is_doubtful):
    rows = ["Lat,Lon,Depth (m)", *(f"{lat},{lon},{depth}" for (lat, lon), depth in
                                   zip(PLACES, depths, strict=False))]  # fmt: skip
    rpl, report = read(tmp_path, rows)
    assert [it.depth_m for it in rpl.positions] == taken
    assert ("depths" in doubts(report)) == is_doubtful


def test_positions_not_stated_yet_and_another_datum_are_doubtful(tmp_path):
    rows = ["Datum: ED50", "Pos,Lat,Lon", "1,50.0,-5.0", "2,TBA,TBA", "3,50.125,-6.25"]
    rpl, report = read(tmp_path, rows)
    assert len(rpl.positions) == 2
    assert doubts(report).keys() == {"positions", "datum"}
    with pytest.raises(RPLError, match="rows 4 have no coordinates yet"):
        read(tmp_path, rows, strict=True)
    assert not read(tmp_path, ["WGS84, formerly ED50", *rows[1:3], rows[4]])[1].doubtful


def test_a_list_that_says_so_is_confidential(tmp_path):
    rows = ["Segment 1 - CONFIDENTIAL", "Lat,Lon", "50.0,-5.0", "50.25,-5.5"]
    rpl, report = read(tmp_path, rows)
    assert rpl.visibility == "confidential"
    assert "visibility" in {it.topic for it in report.decisions}
    with pytest.raises(RPLError, match="is confidential"):
        write_rpl(rpl, tmp_path / "out.csv")
    assert read_rpl(write_rpl(rpl, tmp_path / "out.csv", confidential=True))[0] == rpl
    rows[0] = "Segment 1, non-confidential"
    assert read(tmp_path, rows)[0].visibility == "public"


def test_what_is_merged_hidden_or_per_cent_in_a_workbook(tmp_path):
    rows = [["Pos", "Lat", "Lon", "Cable type", "Slack", "Route length (km)"]] + [
        [n, lat, lon, kind, 1 if n == 4 else 0.02, km]
        for n, ((lat, lon), kind, km) in enumerate(
            zip(PLACES, [None, "DA", None, "LW"], [None, *KM], strict=True), start=1
        )
    ]

    def change(made):
        page = made["RPL"]
        page.merge_cells("D3:D4")
        for row in range(3, 6):
            page[f"E{row}"].number_format = "0%"
        page["E2"] = None
        page.row_dimensions[4].hidden = True
        page.column_dimensions["D"].hidden = page.column_dimensions["K"].hidden = True
        made["Old"].sheet_state = "hidden"

    path = book(tmp_path, {"RPL": rows, "Old": rows}, change)
    rpl, report = read_rpl(path)
    assert [it.cable_type for it in rpl.spans] == ["DA", "DA", "LW"]
    assert [it.slack_pct for it in rpl.spans] == [2.0, 2.0, 100.0]  # 1 shown as 100 %
    said = {item.topic: item.reason for item in report.decisions}
    assert said["merged cells"] == "D3:D4 are merged"
    assert said["hidden rows"].startswith("4 are hidden")
    assert "hidden rows" in doubts(report)  # a position that was given up may be among them
    assert said["hidden columns"].startswith("D are hidden")
    assert [(it.where, it.reason) for it in report.left_out] == [
        ("sheet Old", "another sheet, hidden"),
    ]  # fmt: skip


def test_a_length_in_merged_cells_is_doubtful(tmp_path):
    rows = [["Lat", "Lon", "Route length (km)"], [*PLACES[0], None], [*PLACES[1], KM[0]],
            [*PLACES[2], None], [*PLACES[3], KM[2]]]  # fmt: skip
    path = book(tmp_path, {"RPL": rows}, lambda made: made["RPL"].merge_cells("C3:C4"))
    rpl, report = read_rpl(path)
    assert rpl.spans[1].route_km is None
    assert "merged cells" in doubts(report)


def test_the_sheet_with_positions_is_found_among_others(tmp_path):
    cover = [["Latest revision along the route: latitude and longitude in WGS84"], ["Lat", "Lon"]]
    rows = [["Lat", "Lon"], *map(list, PLACES)]
    rpl, _ = read_rpl(book(tmp_path, {"Cover": cover, "RPL": rows}))
    assert positions(rpl) == PLACES
    with pytest.raises(
        RPLError, match=r"has 2 sheets that may be meant \(sheet chooses one of A, B"
    ):
        read_rpl(book(tmp_path, {"A": rows, "B": rows}))


def test_an_empty_text_of_a_formula_is_a_value(tmp_path):
    path = write_rpl(RPL("R", [Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)], [Span()]),
                     tmp_path / "good.xlsx")  # fmt: skip
    odd = tmp_path / "odd.xlsx"
    for cell, refused in (('<c r="AZ9" t="str"><f>IF(A1="","","x")</f><v></v></c>', False),
                          ('<c r="AZ9"><f>1+1</f></c>', True)):  # fmt: skip
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(odd, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                text = old.read(name).decode()
                new.writestr(name, text.replace("</row></sheetData>", f"{cell}</row></sheetData>"))
        if refused:
            with pytest.raises(RPLError, match="hold formulas without a value"):
                read_rpl(odd)
        else:
            assert len(read_rpl(odd)[0].positions) == 2


def test_cells_without_a_reference_follow_one_another(tmp_path):
    """ECMA-376 part 1, 18.3.1.4: the reference of a cell is optional."""
    rows = [["Lat", "Lon"], *map(list, PLACES)]
    path, odd = book(tmp_path, {"RPL": rows}), tmp_path / "odd.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(odd, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode()
            if "/worksheets/" in name:
                data, count = re.subn(r'(<c) r="[A-Z]+\d+"', r"\1", data)
                assert count == 2 * len(rows)
            new.writestr(name, data)
    assert positions(read_rpl(odd)[0]) == PLACES


def test_openpyxl_reads_the_size_of_a_sheet_that_we_wrote(tmp_path):
    spans = [Span(route_km=km) for km, _, _ in by_geographiclib()]
    places = [Position(str(at), float(at), 0.0) for at in range(len(spans) + 1)]
    path = write_rpl(RPL("R", places, spans), tmp_path / "r.xlsx")
    page = openpyxl.load_workbook(path, read_only=True).active
    assert page.calculate_dimension() == openpyxl.load_workbook(path).active.calculate_dimension()


@pytest.mark.parametrize(
    ("places", "wrong"),
    [
        ([(179.5, 10.0), (-179.5, 10.5), (-178.0, 11.0)], []),  # over the date line
        ([(1.5, 50.0), (-1.5, 50.0)], []),  # over Greenwich: nothing to hold it against
        ([(5.0, 50.0), (-5.5, 50.25), (-6.25, 50.125)], [0]),
        ([(-5.0, 50.0), (-5.5, 50.25), (6.25, 50.125), (-7.0, 49.75)], [2]),
    ],
)
def test_a_sign_at_an_end_is_held_against_two_places(places, wrong):
    listed = [Position(str(at), lon, lat) for at, (lon, lat) in enumerate(places)]
    found = check_rpl(RPL("R", listed, [Span()] * (len(listed) - 1))).findings
    assert [it.position for it in found if it.rule == "hemisphere"] == [str(at) for at in wrong]


@pytest.mark.parametrize(
    ("members", "kind"),
    [(("mimetype", "content.xml"), "an OpenDocument file"),
     (("[Content_Types].xml", "xl/workbook.bin"), "a binary workbook")],
)  # fmt: skip
def test_other_workbooks_are_called_what_they_are(tmp_path, members, kind):
    with zipfile.ZipFile(tmp_path / "s1.ods", "w") as made:
        for name in members:
            made.writestr(name, "x")
    with pytest.raises(RPLError, match=f"is {kind} .save it as .xlsx or .csv"):
        read_rpl(tmp_path / "s1.ods")


@pytest.mark.parametrize(
    ("head", "lat", "lon"),
    [
        ("Latitude (N),Longitude (W)", "50.5", "5.25"),
        ("Latitude South,Longitude West", "50 30.0", "5 15.0"),
        ("Lat °S,Lon °E", "50.5", "5.25"),
        ("Lat S deg,Lat S min,Lon W deg,Lon W min", "50,30.0", "5,15.0"),
        ("Latitude (S),Longitude (W)", "-50.5", "-5.25"),
        ("Latitude (N),Longitude (-W)", "50.5", "5.25"),
        ("Latitude (dd mm ss.s),Longitude (E)", "50.5", "-5.25"),
    ],
)
def test_a_hemisphere_of_the_header(tmp_path, head, lat, lon):
    east = -1 if "-5" in lon or ("W" in head and "-W" not in head) else 1
    north = -1 if "-5" in lat or "S" in head else 1
    end = lat.replace("50", "51", 1)
    rpl, report = read(tmp_path, [f"Pos,{head}", f"1,{lat},{lon}", f"2,{end},{lon}"])
    assert positions(rpl) == [(north * 50.5, east * 5.25), (north * 51.5, east * 5.25)]
    assert not report.doubtful


def test_signs_that_contradict_the_header_are_refused(tmp_path):
    rows = ["Pos,Latitude,Longitude (W)", "1,50.5,5.25", "2,51.5,-5.25"]
    with pytest.raises(RPLError, match=r"cell C2: '5.25' has no sign.* says west.*write W"):
        read(tmp_path, rows)


@pytest.mark.parametrize(
    ("other", "field", "km_each"),
    [
        ("Course change (deg)", "bearing_deg", None),
        ("Ship heading (deg)", "bearing_deg", None),
        ("Depth of lowering (m)", "burial_m", 1.0),
        ("Trench depth (m)", "burial_m", 1.0),
        ("Target trench depth (m)", "burial_target_m", 1.0),
        ("Segment length (km)", "section", None),
        ("Vessel speed (kn)", "lay_vessel", None),
        ("Fibre type", "fibre_pairs", None),
        ("Cumulative slack (%)", "slack_pct", None),
    ],
)
def test_a_column_that_is_like_one_of_a_list(tmp_path, other, field, km_each):
    head = f"Pos,Lat,Lon,{other},Water depth (m),Distance (km)"
    rows = [head] + [
        f"{n},{lat},{lon},{1.0 if km else ''},{10 * n},{km or ''}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, [0, *KM], strict=True))
    ]
    rpl, _ = read(tmp_path, rows)
    assert [it.depth_m for it in rpl.positions] == [0, 10, 20, 30]
    found = {getattr(span, field) for span in rpl.spans}
    assert found == ({km_each} if km_each else found & {None, ""})


def test_a_column_beside_one_for_the_same_says_which_is_taken(tmp_path):
    rows = ["Pos,Lat,Lon,Surface distance (km),Distance over ground (km)"] + [
        f"{n},{lat},{lon},{km or ''},{km or ''}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, [0, *KM], strict=True))
    ]
    _, report = read(tmp_path, rows)
    assert [it.reason for it in report.left_out] == ["column D is taken for that figure"]


@pytest.mark.parametrize("head", ["Distance from A end (km)", "Distance from BMH (km)", "KP (km)"])
@pytest.mark.parametrize("cable", ["Cable counter (km)", "Cable out (km)", "Cable KP (km)"])
def test_lengths_that_are_counted_from_the_start(tmp_path, head, cable):
    sums = list(accumulate([0, *KM]))
    rows = [f"Pos,Lat,Lon,{head},{cable}"] + [
        f"{n},{lat},{lon},{km},{1.02 * km}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, sums, strict=True))
    ]
    rpl, _ = read(tmp_path, rows)
    assert [it.kp_km for it in rpl.positions] == pytest.approx(sums)
    assert [it.total_cable_km for it in rpl.positions] == pytest.approx([1.02 * it for it in sums])


@pytest.mark.parametrize(("unit", "per_km"), [("km", 1.0), ("m", 1000.0)])
def test_slack_that_is_a_length(tmp_path, unit, per_km):
    rows = [f"Pos,Lat,Lon,Distance (km),Slack ({unit})"] + [
        f"{n},{lat},{lon},{km or ''},{0.02 * km * per_km if km else ''}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, [0, *KM], strict=True))
    ]
    rpl, _ = read(tmp_path, rows)
    assert [it.slack_pct for it in rpl.spans] == pytest.approx([2.0] * len(KM))
    assert rpl.cable_km == pytest.approx(1.02 * sum(KM))


@pytest.mark.parametrize("heads", ["KP,Cable KP", "KP (km),Cumulative cable (km)"])
def test_figures_that_are_counted_from_the_other_end(tmp_path, heads):
    left = list(accumulate([0, *KM[::-1]]))[::-1]
    rows = [f"Pos,Lat,Lon,{heads}"] + [
        f"{n},{lat},{lon},{km},{1.02 * km}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, left, strict=True))
    ]
    rpl, _ = read(tmp_path, rows)
    assert [it.kp_km for it in rpl.positions] == pytest.approx(left)
    assert rpl.cable_km == pytest.approx(1.02 * sum(KM))
    found = [it for it in check_rpl(rpl).findings if it.rule != "bend"]
    assert [(it.rule, it.position) for it in found] == [("kp-order", "0"), ("cable-order", "0")]
    assert "falls from" in found[0].message


BRANCH = ["B1,50.125,-6.25,0", "B2,50.0,-6.0,22.6", "B3,49.875,-5.75,45.2"]


@pytest.mark.parametrize("between", [["Branch to B"], [",,,"]])
def test_a_kp_of_0_below_a_title_or_a_blank_row_begins_another_list(tmp_path, between):
    rows = ["Pos,Lat,Lon,KP (km)"] + [
        f"{n},{lat},{lon},{km}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, accumulate([0, *KM]), strict=True))
    ]
    with pytest.raises(RPLError, match=r"has 2 lists.*part chooses one, 1 to 2"):
        read(tmp_path, [*rows, *between, *BRANCH])
    branch, _ = read(tmp_path, [*rows, *between, *BRANCH], part=2)
    assert [it.number for it in branch.positions] == ["B1", "B2", "B3"]
    _, report = read(tmp_path, [*rows, *BRANCH])
    assert "lists" in doubts(report)


@pytest.mark.parametrize(
    ("head", "cells", "is_doubtful"),
    [
        ("Lat/Long", ("50.5, -5.25", "50.25 -6.75"), False),
        ("Latitude, Longitude", ("50.5,-5.25", "50.25,-6.75"), False),
        ("Lon/Lat", ("-5.25, 50.5", "-6.75, 50.25"), False),
        ("Coordinates", ("-5.25, 50.5", "-6.75, 50.25"), True),
    ],
)
def test_which_of_two_figures_in_a_cell_is_the_latitude(tmp_path, head, cells, is_doubtful):
    rows = [f"No;{head};KP (km)", f"1;{cells[0]};0", f"2;{cells[1]};110"]
    rpl, report = read(tmp_path, rows, delimiter=";")
    assert positions(rpl) == [(50.5, -5.25), (50.25, -6.75)]
    assert ("order of coordinates" in doubts(report)) == is_doubtful
    first = "longitude" if head in ("Lon/Lat", "Coordinates") else "latitude"
    [order] = [it.taken for it in report.decisions if it.topic == "order of coordinates"]
    assert order == f"{first} first"


def test_positions_in_one_column_need_no_header_and_rows_may_be_short(tmp_path):
    rows = [
        "BMH,50 30.0 N 5 15.0 W,DA",
        "AC1,50 15.0 N 6 45.0 W",
        ",,",
        "AC2,50 00.0 N 7 30.0 W,LW",
    ]
    rpl, report = read(tmp_path, rows)
    assert positions(rpl) == [(50.5, -5.25), (50.25, -6.75), (50.0, -7.5)]
    [columns] = [it for it in report.decisions if it.topic == "columns"]
    assert (columns.taken, columns.reason) == ("B point", "no header")


@pytest.mark.parametrize("form", ["DD.MMmmm", "DD.MMSS", "DDMM.MMM"])
def test_minutes_run_together_with_degrees_are_no_decimals(tmp_path, form):
    rows = [f"No,Lat ({form}),Lon ({form})", "1,50.3000,-5.1500", "2,50.1500,-6.4500"]
    with pytest.raises(RPLError, match=r"cell B2: its header says that minutes follow"):
        read(tmp_path, rows)


@pytest.mark.parametrize(("slack", "depth"), [("0,500", 12.5), ("1.0", "12,5")])
def test_a_decimal_comma_among_points_is_no_sign_of_thousands(tmp_path, slack, depth):
    head = ["Pos", "Lat", "Lon", "Depth (m)", "Slack (%)"]
    file = book(tmp_path, {"RPL": [head, [1, 50.5, -5.25, 5.5, None],
                                   [2, 50.25, -6.75, depth, slack]]})  # fmt: skip
    with pytest.raises(RPLError, match="has a decimal comma where other cells have a point"):
        read_rpl(file)


def test_a_workbook_of_texts_with_decimal_commas(tmp_path):
    head = ["Pos", "Lat", "Lon", "KP (km)", "Depth (m)"]
    file = book(tmp_path, {"RPL": [head, ["1", "50,5", "-5,25", "0,000", "5"],
                                   ["2", "50,25", "-6,75", "109,900", "1200,5"]]})  # fmt: skip
    rpl, _ = read_rpl(file)
    assert positions(rpl) == [(50.5, -5.25), (50.25, -6.75)]
    assert [(it.kp_km, it.depth_m) for it in rpl.positions] == [(0, 5), (109.9, 1200.5)]


@pytest.mark.parametrize("over", ["Burial", "Trench", "Lowering"])
def test_a_depth_below_burial_is_not_that_of_the_water(tmp_path, over):
    rows = [f",,,{over},,Water,Target burial,Distance", "Pos,Lat,Lon,Depth (m),Tool,Depth (m),"
            "Depth (m),(km)"] + [
        f"{n},{lat},{lon},{1.0 if km else ''},plough,{10 * n},{1.5 if km else ''},{km or ''}"
        for n, ((lat, lon), km) in enumerate(zip(PLACES, [0, *KM], strict=True))
    ]  # fmt: skip
    rpl, _ = read(tmp_path, rows)
    assert [it.depth_m for it in rpl.positions] == [0, 10, 20, 30]
    assert {(it.burial_m, it.burial_target_m) for it in rpl.spans} == {(1.0, 1.5)}


def test_a_heading_that_reaches_over_the_next_column_does_not_name_it(tmp_path):
    rows = [",,,Cumulative distance,,Course,,",
            "Pos,Lat,Lon,(km),Slack (%),Bearing,Change,Depth (m)"]  # fmt: skip
    sums = accumulate([0, *KM])
    for n, ((lat, lon), km) in enumerate(zip(PLACES, sums, strict=True)):
        rows.append(f"{n},{lat},{lon},{km},{'2.5,270,9' if n else ',,'},{n}")
    rpl, report = read(tmp_path, rows)
    assert {(it.slack_pct, it.bearing_deg) for it in rpl.spans} == {(2.5, 270.0)}
    assert [it.depth_m for it in rpl.positions] == [0, 1, 2, 3]
    assert [it.where for it in report.left_out] == ["column G, Course / Change"]


def test_a_unit_beside_each_number_is_that_of_the_column_or_a_fault(tmp_path):
    ends = zip(PLACES, accumulate([0, *KM]), (10, 20, 30, 40), strict=True)
    rows = [(n, *place, kp, depth) for n, (place, kp, depth) in enumerate(ends, 1)]

    def listed(head, write):
        return ["Pos,Lat,Lon," + head, *(write(*row) for row in rows)]

    rpl, report = read(tmp_path, listed("KP,Depth", lambda n, lat, lon, kp, depth:
                       f"{n},{lat},{lon},{kp / 1.852:.6f} nmi,{depth} fms"))  # fmt: skip
    assert [it.depth_m for it in rpl.positions] == pytest.approx([18.288, 36.576, 54.864, 73.152])
    assert [it.kp_km for it in rpl.positions] == pytest.approx(list(accumulate([0, *KM])), abs=1e-5)
    reasons = {it.topic: it.reason for it in report.decisions}
    assert reasons["unit of depth"] == "the cells say so"
    wrong = listed("KP (km),Depth (m)", lambda n, lat, lon, kp, depth:
                   f"{n},{lat},{lon},{kp:.3f} m,{depth} {'ft' if n > 2 else 'm'}")  # fmt: skip
    with pytest.raises(RPLError) as error:
        read(tmp_path, wrong)
    assert [(it.where, it.message) for it in error.value.problems] == [
        ("cell D2", "'0.000 m' is in m, and the header says km"),
        ("cell E4", "'30 ft' is in ft, and the header says m"),
    ]
    rpl, _ = read(tmp_path, listed("KP (km),Depth (m)", lambda n, lat, lon, kp, depth:
                  f"{n},{lat},{lon},{kp} km,{depth} ft"), depth_unit="ft")  # fmt: skip
    assert rpl.positions[-1].depth_m == pytest.approx(12.192)


def test_digits_of_arabic_and_a_small_letter_as_a_degree_sign(tmp_path):
    arabic = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")
    rows = ["Pos;Lat;Lon;Depth (m)"]
    for (lat, lon), depth in zip(PLACES, ("1,250.5", "20", "30.25", "۴۰"), strict=True):
        east = f"{abs(lon):.6f}".translate(arabic)
        north = f"{int(lat)}o{60 * (lat - int(lat)):.5f}'N".translate(arabic)
        rows.append(f"1;{north};{'W' if lon < 0 else 'E'} {east};{depth.translate(arabic)}")
    rpl, _ = read(tmp_path, rows, delimiter=";")
    assert positions(rpl) == [pytest.approx(place, abs=1e-6) for place in PLACES]
    assert [it.depth_m for it in rpl.positions] == [1250.5, 20, 30.25, 40]


def test_a_unit_that_only_the_format_of_the_cells_shows(tmp_path):
    rows = [["Pos", "Lat", "Lon", "Depth"]]
    rows += [[n, *place, 100.0 * n] for n, place in enumerate(PLACES, 1)]

    def in_feet(made):
        for row in made["RPL"].iter_rows(min_row=2, min_col=4):
            row[0].number_format = '0.0" ft"'

    rpl, _ = read_rpl(book(tmp_path, {"RPL": rows}, in_feet))
    assert [it.depth_m for it in rpl.positions] == pytest.approx([30.48, 60.96, 91.44, 121.92])


def test_a_date_on_every_row_does_not_hide_where_the_spans_are(tmp_path):
    def listed(slack):
        return ["Pos,Lat,Lon,Slack (%),Date installed"] + [
            f"{n},{lat},{lon},{of},2024-03-0{n}"
            for n, ((lat, lon), of) in enumerate(zip(PLACES, slack, strict=True), 1)
        ]

    for slack in (["", 1, 2, 3], [1, 2, 3, ""]):
        rpl, _ = read(tmp_path, listed(slack))
        assert [it.slack_pct for it in rpl.spans] == [1, 2, 3]
    with pytest.raises(RPLError, match="span before the position or behind"):
        read(tmp_path, listed([1, 2, 3, 4]))


def test_a_date_that_is_a_number_of_a_spreadsheet(tmp_path):
    rows = ["Pos,Lat,Lon,Slack (%),Date installed"]
    for n, ((lat, lon), serial) in enumerate(zip(PLACES, ("", 45292, 36526, ""), strict=True), 1):
        rows.append(f"{n},{lat},{lon},{'' if n == 1 else 2},{serial}")
    rpl, report = read(tmp_path, rows)
    assert [it.installed for it in rpl.spans] == ["2024-01-01", "2000-01-01", ""]  # as Excel has it
    assert doubts(report)["dates"] == "2024-01-01"


def test_a_column_of_cable_that_begins_at_0_is_no_type_of_cable(tmp_path):
    rows = [["Pos", "Lat", "Lon", "Cumulative distance (km)", None, "Slack (%)"],
            [None, None, None, "Route", "Cable", None]]  # fmt: skip
    for n, (place, kp) in enumerate(zip(PLACES, accumulate([0, *KM]), strict=True), 1):
        rows.append([n, *place, kp, kp * 1.02, None if n == 1 else 2])
    rpl, _ = read_rpl(book(tmp_path, {"RPL": rows}, lambda made: made["RPL"].merge_cells("D1:E1")))
    total = [it.total_cable_km for it in rpl.positions]
    assert total == pytest.approx([1.02 * km for km in accumulate([0, *KM])])
    assert {it.cable_type for it in rpl.spans} == {""}

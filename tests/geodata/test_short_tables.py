"""Three CSV files of a user's own, of five columns each: what they become and what is refused.

Distances are of GeographicLib, through pyproj; where towns are, Natural Earth and GeoNames say.
"""

import math
from pathlib import Path

import pytest
from pyproj import Geod
from worlds.commands import cableroute

import cableroute as cr
from cableroute.cli import main
from cableroute.errors import GeodataError, NoRouteError

GEOD = Geod(ellps="WGS84")
TOULON, MATRUH = (5.93, 43.11), (27.24, 31.35)
LINE = [TOULON, (9, 40.9), (12, 37.3), (20, 34), MATRUH]
STATIONS = "id,name,country,lon,lat\n"
STATIONS += "MY-TLN,Toulon Bay,FR,5.93,43.11\nMY-MAT,Matruh Bay,Egypt,27.24,31.35\n"
WKT = "LINESTRING (" + ", ".join(f"{lon} {lat}" for lon, lat in LINE) + ")"
CABLES = f'id,name,start,end,wkt\nMINE,My Cable,MY-TLN,Matruh Bay,"{WKT}"\n'
DEALS = "id,title,value,currency,applies_to\nMY-D,My deal,30000000,USD,My Cable\n"
DRAWN = "id,name,start,end,lon,lat\n" + "".join(
    f"MINE,{name},{start},{end},{lon},{lat}\n"
    for (lon, lat), (name, start, end) in zip(
        LINE, [("My Cable", "MY-TLN", "MY-MAT"), *[("", "", "")] * 4], strict=True
    )
)


def folder(home, stations=STATIONS, cables=CABLES, deals=DEALS):
    home = home / "mine"
    home.mkdir(exist_ok=True)
    texts = {"stations": stations, "cables": cables, "deals": deals}
    for name, text in texts.items():
        if text:
            (home / f"{name}.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return home


def leg_end(cables):
    return "Matruh Bay" if cables is CABLES else "MY-MAT"


def faults(home):
    return [str(it).removeprefix("mine/") for it in cr.check_geodata(home)]


def km_of(line):
    return GEOD.line_length(*zip(*line, strict=True)) / 1000


@pytest.mark.parametrize("cables", [CABLES, DRAWN], ids=["wkt", "lon, lat"])
def test_five_columns_are_a_cable_that_is_routed(tmp_path, cables):
    geo = cr.open_geodata(folder(tmp_path, cables=cables))
    (route,) = cr.find_routes(geo, "MY-TLN", "MY-MAT")
    (leg,) = route.legs
    assert (leg.system_id, leg.medium, leg.confidence) == ("MINE", "sea", "assumed")
    assert (leg.name, route.name) == (
        f"My Cable, MY-TLN to {leg_end(cables)}",
        "My Cable to Matruh Bay",
    )
    assert cr.dossier(geo, "My Cable").id == "MINE"  # the system, not its one leg too
    assert leg.route_km == pytest.approx(km_of(LINE), rel=1e-6)
    assert math.isnan(leg.accuracy_km)  # not stated, so not known
    assert geo.stations["MY-MAT"].country == "EG"  # by its name
    (deal,) = route.deals
    assert (deal.deal.title, deal.deal.value, deal.deal.currency) == ("My deal", 30e6, "USD")
    assert deal.deal.value_basis == "stated"


def test_defaults_are_stated_in_one_line_and_how_far_it_is_joined(tmp_path):
    geo = cr.open_geodata(folder(tmp_path))
    said, *joined = geo.remarks
    assert said == (
        "mine: where no cell says: status in service, confidence assumed, accuracy not known, "
        "at sea, value stated"
    )
    tln = geo.stations["FR-TLN"]
    km = km_of([TOULON, (tln.lon_deg, tln.lat_deg)])
    assert joined[0] == (
        f"Toulon Bay (MY-TLN) is joined on land to Toulon (FR-TLN), {km:.1f} km, assumed"
    )
    assert joined[1].startswith("Matruh Bay (MY-MAT) is joined to no other station on land")
    assert geo.backhaul["assumed-MY-TLN-FR-TLN"].route_km == pytest.approx(km, rel=1e-4)


def test_what_a_cell_states_is_no_default(tmp_path):
    stations = (
        STATIONS.replace("lat\n", "lat,status,confidence,accuracy_km\n")
        .replace("43.11\n", "43.11,planned,surveyed,0.1\n")
        .replace("31.35\n", "31.35,planned,surveyed,0.1\n")
    )
    geo = cr.open_geodata(folder(tmp_path, stations, cables="", deals=""))
    assert geo.stations["MY-TLN"].accuracy_km == 0.1
    assert geo.stations["MY-TLN"].status == "planned"
    assert geo.remarks == ()


def test_a_route_takes_the_own_cable_beside_those_of_the_tables(tmp_path):
    geo = cr.open_geodata(folder(tmp_path))
    routes = cr.find_routes(geo, "Matruh Bay", "Karachi", k=2)
    assert all("MINE" in {leg.system_id for leg in route.legs} for route in routes)
    assert all("MY-D" in {it.deal.id for it in route.deals} for route in routes)


def test_a_line_drawn_the_other_way_round_and_short_of_its_ends(tmp_path):
    short = [(6.0, 43.0), *LINE[1:-1], (27.2, 31.4)]  # within 9 km... or not
    km = GEOD.inv(*TOULON, *short[0])[2] / 1000, GEOD.inv(*MATRUH, *short[-1])[2] / 1000
    assert km[1] < 9 < km[0] < 15
    near = [(5.95, 43.08), *short[1:]]
    wkt = ", ".join(f"{lon} {lat}" for lon, lat in near[::-1])
    cables = f'id,name,start,end,wkt\nMINE,My Cable,MY-TLN,MY-MAT,"SRID=4326;LINESTRING ({wkt})"\n'
    leg = cr.open_geodata(folder(tmp_path, cables=cables)).segments["MINE-S"]
    assert leg.start_id == "MY-TLN"
    assert leg.geometry.coords[0] == TOULON
    assert leg.geometry.coords[-1] == MATRUH
    assert leg.route_km == pytest.approx(km_of([TOULON, *near, MATRUH]), rel=1e-6)


def test_a_cable_of_a_known_system_joins_it(tmp_path):
    cables = f'id,name,start,end,system_id,wkt\nMINE,Spur,MY-TLN,MY-MAT,PEACE,"{WKT}"\n'
    geo = cr.open_geodata(folder(tmp_path, cables=cables, deals=""))
    assert geo.segments["MINE"].system_id == "PEACE"
    assert geo.systems["PEACE"] == cr.open_geodata().systems["PEACE"]  # its row is kept


@pytest.mark.parametrize(
    ("target", "scope", "ids"),
    [
        ("PEACE", "system", ("PEACE",)),
        ("MINE-S", "segment", ("MINE-S",)),
        ("Zafarana", "landing", ("EG-ZAF",)),
        ("Zafarana; Abu Talat", "station pair", ("EG-ZAF", "EG-ABT")),
        ("Egypt", "country", ("EG",)),
    ],
)
def test_what_a_deal_applies_to_by_name(tmp_path, target, scope, ids):
    geo = cr.open_geodata(folder(tmp_path, deals=DEALS.replace("My Cable", f'"{target}"')))
    (applied,) = geo.deals["MY-D"].applies_to
    assert (applied.scope, applied.targets, applied.attribution_confidence) == (
        scope, ids, "stated",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("", "deal MY-D (My deal) applies to nothing (see your own: MINE)"),
        ("My Cabel", "deal MY-D (My deal): no cable, system, path, station or country is called "
                     "'My Cabel'; did you mean My Cable (MINE)"),
        ("qqqqq", "is called 'qqqqq'; see your own: MINE"),
    ],
)  # fmt: skip
def test_a_deal_that_applies_to_nothing_is_a_fault_with_candidates(tmp_path, target, said):
    (fault,) = faults(folder(tmp_path, deals=DEALS.replace("My Cable", target)))
    assert fault.startswith("deals.csv row 2, field applies_to: ")
    assert said in fault


def test_a_deal_of_full_tables_that_applies_to_nothing_is_noted_by_check(tmp_path, capsys):
    home = folder(tmp_path, deals="")
    (home / "deals.csv").write_text(
        "id,title,kind,signed_precision,status,source_ids\nD,Deal,other,unknown,x,own-estimate\n"
    )
    assert main(["check", str(home)]) == 0
    said = capsys.readouterr().err
    assert "mine/deals.csv row 2: deal D applies to nothing, no route shows it" in said


def test_every_fault_of_all_three_comes_at_once(tmp_path):
    stations = 'id,name,country,lon,lat\nA,,France,1,50\nB,Bee,XX,1,50\nC,Cee,FR,"5,9",43\n'
    cables = f'id,name,start,end,wkt\nMINE,My Cable,A,Nowhere,"{WKT}"\nTWO,Two,A,B,LINE (1 2)\n'
    deals = "id,title,value,currency,applies_to\nD,My deal,much,dollars,qq\n"
    said = faults(folder(tmp_path, stations, cables, deals))
    for where in (
        "stations.csv row 2, field name", "stations.csv row 4, field wkt",
        "cables.csv row 2, field end", "cables.csv row 3, field wkt",
        "deals.csv row 2, field value", "deals.csv row 2, field currency",
        "deals.csv row 2, field applies_to",
    ):  # fmt: skip
        assert any(it.startswith(where) for it in said), (where, said)


def test_a_spreadsheet_whose_decimals_have_a_comma_is_read_as_the_same(tmp_path):
    """As Excel writes CSV in most of Europe: semicolons, and 5,93 for 5.93."""
    plain = STATIONS.replace("\n", ";accuracy_km\n", 1).replace("11\n", "11;0.25\n")
    plain = plain.replace("35\n", "35;0.25\n").replace(",", ";").replace(".", ",")
    heading, row = CABLES.splitlines()
    cables = heading.replace(",", ";") + "\n" + row.replace(",", ";", 4) + "\n"
    given = folder(tmp_path, stations=plain, cables=cables, deals=DEALS.replace(",", ";"))
    geo = cr.open_geodata(given)
    station = geo.stations["MY-TLN"]
    assert (station.lon_deg, station.lat_deg, station.accuracy_km) == (*TOULON, 0.25)
    assert geo.segments["MINE-S"].route_km == pytest.approx(km_of(LINE), rel=1e-6)
    assert geo.deals["MY-D"].value == 30e6


@pytest.mark.parametrize(
    ("change", "where", "said"),
    [
        ({"deals": DEALS.replace(",", ";").replace("30000000", "30,000")}, "deals.csv row 2",
         "30,000"),  # thirty, or thirty thousand
        ({"stations": STATIONS.replace("country,", "")[:40] + "\n"}, "stations.csv", "missing"),
        ({"stations": STATIONS + "MY-TLN,Again,FR,5.8,43.1\n"}, "stations.csv row 4, field id",
         "is taken by mine/stations.csv row 2"),
        ({"stations": STATIONS.replace("5.93,43.11", "43.11,5.93")}, "stations.csv row 2",
         "latitude is first"),
        ({"stations": STATIONS.replace("5.93,43.11", "5.93,143.11")}, "stations.csv row 2",
         "off the globe"),
        ({"stations": STATIONS.replace("5.93,43.11", "nan,43.11")}, "stations.csv row 2",
         "off the globe"),
        ({"stations": STATIONS.encode("utf-16")}, "stations.csv", "UTF-16"),
        ({"cables": CABLES.replace("LINESTRING", "MULTIPOINT")}, "cables.csv row 2, field wkt",
         "is not one LineString in degrees"),
        ({"cables": CABLES + CABLES.splitlines()[1] + "\n"}, "cables.csv row 2, field wkt",
         "is not one LineString"),
        ({"cables": DRAWN + "MINE,Other,,,27,31\n"}, "cables.csv row 7, field id",
         "is that of mine/cables.csv row 2"),
        ({"cables": "id,name,start,end,lon,lat\nMINE,My,MY-TLN,MY-MAT,5.93,43.11\n"},
         "cables.csv row 2, field wkt", "is not one LineString"),
        ({"cables": CABLES.replace("27.24 31.35", "25.24 31.35")}, "cables.csv row 2",
         "the line ends 190.3 km from MY-MAT"),
    ],
)  # fmt: skip
def test_hostile_tables_are_refused_with_the_place(tmp_path, change, where, said):
    found = faults(folder(tmp_path, **change))
    assert any(it.startswith(where) and said in it for it in found), found


def test_a_mark_of_bytes_and_a_formula_are_read_as_text(tmp_path):
    stations = b"\xef\xbb\xbf" + STATIONS.replace("Toulon Bay", "'=SUM(A1)").encode()
    geo = cr.open_geodata(folder(tmp_path, stations))
    assert geo.stations["MY-TLN"].name_en == "=SUM(A1)"


def test_a_station_at_the_very_place_of_ours_is_refused(tmp_path):
    at = cr.open_geodata().stations["FR-TLN"]
    stations = STATIONS.replace("5.93,43.11", f"{at.lon_deg},{at.lat_deg}")
    (fault,) = faults(folder(tmp_path, stations, CABLES.replace("5.93 43.11", "5.93 43.12")))
    assert "is the very place of Toulon (FR-TLN) (leave the row out and name FR-TLN" in fault


def test_a_million_rows_are_counted_and_refused(tmp_path):
    many = "id,name,country,lon,lat\n" + "A,B,FR,1,2\n" * 1_000_000
    said = faults(folder(tmp_path, many, cables="", deals=""))
    assert said == ["stations.csv: has 1,000,000 rows, more than 100,000 (give full tables, or "
                    "import them as a cable map)"]  # fmt: skip


def test_no_route_says_which_end_is_joined_to_what(tmp_path):
    stations = "id,name,country,lon,lat\nA,Northby,SH,-12.3,-37.1\nB,Southby,SH,-9.9,-40.3\n"
    cables = (
        'id,name,start,end,wkt\nC,North Link,A,B,"LINESTRING (-12.3 -37.1, -11 -39, -9.9 -40.3)"\n'
    )
    geo = cr.open_geodata(folder(tmp_path, stations, cables, deals=""))
    with pytest.raises(NoRouteError) as caught:
        cr.find_routes(geo, "Northby", "Marseille")
    assert "cables and links join Northby to Southby alone" in str(caught.value)
    assert "add a cable or a link on land to your tables" in str(caught.value)


def test_what_is_confidential_hides_its_system_too(tmp_path):
    cables = CABLES.replace("end,wkt", "end,visibility,wkt").replace(
        'Bay,"L', 'Bay,confidential,"L'
    )
    geo = cr.open_geodata(folder(tmp_path, cables=cables))
    assert geo.systems["MINE"].visibility == "confidential"
    assert geo.segments["MINE-S"].visibility == "confidential"


def test_an_import_of_tables_says_that_they_need_none(tmp_path, capsys):
    assert main(["import", str(folder(tmp_path)), "--to", str(tmp_path / "x")]) == 2
    assert "tables need no import" in capsys.readouterr().err
    with pytest.raises(GeodataError, match="tables need no import"):
        cr.import_catalogue(tmp_path / "mine/cables.csv", tmp_path / "x")


def test_the_command_line_says_what_was_assumed(tmp_path, capsys):
    home = str(folder(tmp_path))
    assert main(["check", home]) == 0
    told = capsys.readouterr()
    assert told.out == "no errors in the tables\n"
    assert "mine: where no cell says: status in service" in told.err
    assert "is joined on land to Toulon (FR-TLN)" in told.err
    assert main(["compare", "Toulon Bay", "Matruh Bay", "--geodata", home]) == 0
    assert "USD 30,000,000" in capsys.readouterr().out


def test_own_stations_between_two_of_ours_are_joined_to_both_and_routed(tmp_path):
    """The example of the guide: beside PEACE, with the deal, from one command."""
    home = Path(__file__).parents[2] / "examples/own_cable"
    geo = cr.open_geodata(home)
    routes = cr.find_routes(geo, "Marseille", "Abu Talat", systems=["PEACE", "My cable"])
    assert [route.id for route in routes] == ["PEACE", "MY-CABLE"]
    assert [it.deal.value for it in routes[1].deals] == [30e6]
    abt, ham = geo.stations["EG-ABT"], geo.stations["MY-HAM"]
    km = GEOD.inv(abt.lon_deg, abt.lat_deg, ham.lon_deg, ham.lat_deg)[2] / 1000
    assert f"Abu Talat (EG-ABT), {geo.backhaul['assumed-MY-HAM-EG-ABT'].route_km:.1f} km" in str(
        geo.remarks
    )
    assert km <= geo.backhaul["assumed-MY-HAM-EG-ABT"].route_km < 1.1 * km


def test_what_a_transit_deal_buys_is_read_in_its_title_and_said(tmp_path):
    """As that of a deal in one line: worth then values it, and the cable still has it for sure."""
    home = folder(tmp_path, deals=DEALS.replace("My deal", "My transit deal"))
    geo = cr.open_geodata(home)
    assert "crossing bought, by the words of the deal" in geo.remarks[0]
    (route,) = cr.find_routes(geo, "MY-TLN", "MY-MAT")
    (on,) = route.deals
    assert (on.deal.bought, on.attribution_confidence) == ("crossing", "stated")
    answer = cr.questions.ask(geo, "worth", "MY-TLN", "MY-MAT", term=15, rate=8)
    assert 30e6 in {row["likely"] for row in answer.rows}
    assert " MY-D " in cableroute("show", "MINE", "--geodata", home).stdout


def test_an_accuracy_that_nobody_states_is_said_as_not_known_and_never_as_nan(tmp_path):
    home = folder(tmp_path)
    for asked in (("show", "MINE"), ("compare", "MY-TLN", "MY-MAT")):
        done = cableroute(*asked, "--geodata", home)
        assert done.returncode == 0
        assert "nan" not in done.stdout.split()
        assert "assumed, accuracy not known" in done.stdout
    assert "My deal" in done.stdout  # not its id alone
    assert "lines are planned" not in done.stderr  # it is the user's own

"""The submarine cable map's files, made up in its schemas, as tables that open with ours."""

import json

import pytest
from matplotlib.text import Text
from pyproj import Geod
from worlds.cable_maps import CableMap, cut_at_180, line_between

import cableroute as cr
from cableroute.cli import main
from cableroute.importing.documents import ImportLimits
from cableroute.routing.features import find_feature, passes

GEOD = Geod(ellps="WGS84")
TOKYO, ANGELES, GUAM = (139.9, 34.9), (-118.4, 33.9), (144.75, 13.45)


def made_map():
    """A map with all that an import must say something of."""
    made = CableMap()
    for key, name, at in (
        ("tokyo-japan", "Tokyo, Japan", TOKYO),
        ("los-angeles-ca-united-states", "Los Angeles, CA, United States", ANGELES),
        ("piti-guam", "Piti, Guam", GUAM),
        ("zafarana-egypt", "Zafarana, Egypt", (32.66, 29.11)),
        ("marseille-france", "Marseille, France", (5.37, 43.3)),
        ("karachi-pakistan", "Karachi, Pakistan", (67.0, 24.85)),
        ("suez-egypt", "Suez, Egypt", (33.9, 27.2)),
        ("aden-yemen", "Aden, Yemen", (45.03, 12.8)),
        ("jeddah-saudi-arabia", "Jeddah, Saudi Arabia", (39.1, 21.5)),
        ("nowhere-japan", "Nowhere, Japan", (170.0, -40.0)),
    ):
        made.point(key, name, *at)
    trunk = line_between(TOKYO, ANGELES, count=9)
    branch = line_between(trunk[2], GUAM, count=4)
    ocean = [it for part in (trunk, branch) for it in cut_at_180(part)]
    km = GEOD.inv(*TOKYO, *ANGELES)[2] / 1000
    made.cable(
        "pacific-one",
        ocean,
        ["tokyo-japan", "los-angeles-ca-united-states", "piti-guam"],
        length="15,000 km",
        owners="Owner A, Owner B",
        suppliers="Maker",
        rfs="2016 March",
    )
    made.cable(
        "pacific-two",
        cut_at_180(trunk),
        ["tokyo-japan", "los-angeles-ca-united-states"],
        length=f"{km * 1.1:,.0f} km",
        is_planned=True,
        rfs="2029",
    )
    red = [(45.03, 12.8), (43.35, 12.55), (39.1, 21.5)]
    made.cable("red-line", [red], ["aden-yemen", "jeddah-saudi-arabia", "karachi-pakistan"])
    made.cable(
        "peace-cable",
        [[(32.66, 29.11), (5.37, 43.3)]],
        ["zafarana-egypt", "marseille-france", "tokyo-japan"],
        name="PEACE Cable",
        length="1,000 km",
    )
    made.cable("no-line", [], ["tokyo-japan", "piti-guam"])
    made.cable("half", [[GUAM, (150.0, 5.0)]], ["piti-guam", "suez-egypt"], length="400 km")
    return made  # fmt: skip


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return made_map().write(tmp_path_factory.mktemp("copy"))


@pytest.fixture(scope="module")
def report(few, files, tmp_path_factory):
    folder = tmp_path_factory.mktemp("out") / "world"
    return cr.import_catalogue(files, folder, geodata=few, date="2026-11-20")


@pytest.fixture(scope="module")
def geo(report, opened):
    return opened(report)


def said(report, kind, name):
    return "; ".join(it.why for it in report.of(kind) if it.name == name)


def test_every_row_is_schematic_with_source_licence_and_accuracy(geo, report):
    new = [leg for leg in geo.segments.values() if "import-cable-map" in leg.source_ids]
    assert len(new) == report.counts["cables"] == 6
    for leg in new:
        assert (leg.confidence, leg.accuracy_km, leg.order_basis) == ("schematic", 9, "inferred")
    stations = [it for it in geo.stations.values() if "import-cable-map" in it.source_ids]
    assert {it.confidence for it in stations} == {"schematic"}
    source = geo.sources["import-cable-map"]
    assert (source.publisher, source.licence) == ("TeleGeography", "CC BY-NC-SA 3.0")
    for name in ("cables.geojson", "landing_stations.geojson", "import_report.txt"):
        assert "CC BY-NC-SA 3.0" in (report.folder / name).read_text(encoding="utf-8")


def test_a_trunk_over_the_date_line_with_its_branch(geo):
    own = {leg.id: leg for leg in geo.segments.values() if leg.system_id == "pacific-one"}
    roles = sorted(leg.role for leg in own.values())
    assert roles == ["branch", "trunk", "trunk"]
    [unit] = [it for it in geo.junctions.values() if it.id.startswith("pacific-one-BU")]
    assert unit.kind == "branching unit"
    ends = {place for leg in own.values() for place in (leg.start_id, leg.end_id)}
    assert ends == {unit.id, "tokyo-japan", "los-angeles-ca-united-states", "piti-guam"}
    system = geo.systems["pacific-one"]
    assert (system.status, system.ready_for_service) == ("in service", "2016-03")
    assert (system.length_km, system.owners) == ((15000, 15000), ("Owner A", "Owner B"))
    assert geo.systems["pacific-two"].status == "planned"


def test_a_system_of_one_segment_has_its_declared_length(geo):
    [leg] = [leg for leg in geo.segments.values() if leg.system_id == "pacific-two"]
    declared = geo.systems["pacific-two"].length_km
    assert leg.published_km == declared
    assert leg.cable_km == pytest.approx(declared[0])


def test_routes_answer_on_it_and_say_that_it_is_schematic(files, tmp_path, capsys):
    folder = cr.import_catalogue(files, tmp_path / "world").folder
    assert main(["compare", "tokyo-japan", "US-ELS", "--systems", "pacific-one", "--geodata",
                 str(folder), "-f", "json"]) == 0  # fmt: skip
    out, err = capsys.readouterr()
    rows = json.loads(out)
    assert rows[0]["confidence"] == "schematic"
    assert "TeleGeography (CC BY-NC-SA 3.0)" in rows[0]["attribution"]
    assert "schematic: lines as a map draws them" in err


def test_the_map_draws_it_as_schematic(geo, tmp_path):
    routes = cr.find_routes(geo, "Tokyo", "Los Angeles")
    cr.draw_map(routes, geodata=geo).save(str(tmp_path / "map.html"))
    page = (tmp_path / "map.html").read_text(encoding="utf-8")
    assert "At sea: schematic, as a map draws it, not a position" in page
    assert "TeleGeography (CC BY-NC-SA 3.0)" in page


def test_charts_and_the_report_call_it_schematic(geo):
    (route,) = cr.find_routes(geo, "Tokyo", "Los Angeles", k=1)
    for draw in (cr.charts.route_diagram, cr.charts.corridor_map):
        made = draw([route], geodata=geo)
        drawn = {text.get_text() for text in made.figure.findobj(Text)}
        assert "at sea, schematic, as a map draws it" in drawn, draw
        assert not any(it.startswith("at sea, modelled") for it in drawn), draw
    page = cr.report(geo, "Tokyo", "Los Angeles", conditions=cr.Conditions(k=1)).html()
    assert 'class="route-line sea schematic"' in page
    assert 'class="route-line sea modelled"' not in page
    assert "At sea, schematic: as a map draws it, not a position" in page
    assert "lines are schematic in part" in page
    assert "modelled or schematic, as a map draws it" in page


def test_what_is_ours_is_matched_and_kept(few, geo, report):
    assert said(report, "matched", "PEACE Cable").startswith("is PEACE (PEACE)")
    assert "is Zafarana (EG-ZAF) by name" in said(report, "matched", "Zafarana, Egypt")
    ours = few
    for table in ("stations", "systems", "segments"):
        for key, row in getattr(ours, table).items():
            assert getattr(geo, table)[key] == row
    assert geo.overrides == ()


def test_conflicts_are_listed_with_both_figures(report):
    text = said(report, "conflict", "PEACE Cable")
    assert "it lands in Japan too" in text
    assert "1,000 km long, not 12,000 to 25,000" in text
    away = GEOD.inv(33.9, 27.2, 32.5498, 29.9737)[2] / 1000  # Suez as the tables have it
    assert f"EG-SUZ has the name, but is {away:.0f} km away" in said(report, "conflict",
                                                                    "Suez, Egypt")  # fmt: skip


def test_what_does_not_join_is_said(report):
    assert "its landing Karachi is" in said(report, "not joined", "Red-Line")
    assert "an end at 150.00, 5.00 is at no landing" in said(report, "not joined", "Half")
    assert said(report, "left out", "No-Line") == "no file has a line of it"
    assert "over 50 km from any land" in said(report, "left out", "Nowhere, Japan")


def test_a_line_through_a_strait_belongs_to_its_group(geo):
    [red] = [leg for leg in geo.segments.values() if leg.system_id == "red-line"]
    assert red.group_ids == ("G-STRAIT-BAB-EL-MANDEB",)


def test_a_strait_is_passed_over_all_of_its_width(tmp_path):
    cases = [
        ([(9.9, 38.2), (11.3, 37.3), (13.5, 35.8)], "Strait of Sicily", False),
        ([(11.1, 36.85), (12.59, 37.65)], "Strait of Sicily", True),  # Cap Bon to Sicily
        ([(45.03, 12.8), (43.9, 12.75), (39.1, 21.5)], "Bab el-Mandeb", True),  # 60 km off
        ([(45.04, 12.8), (47.0, 12.5), (51.0, 12.5)], "Bab el-Mandeb", None),
    ]
    made = CableMap()
    for number, (line, *_) in enumerate(cases):
        ends = [f"one-{number}", f"other-{number}"]
        for key, at in zip(ends, (line[0], line[-1]), strict=True):
            made.point(key, f"{key.title()}, Nowhere", *at)
        made.cable(f"line-{number}", [line], ends)
    folder = cr.import_catalogue(made.write(tmp_path / "map"), tmp_path / "own").folder
    tables = cr.open_geodata(folder)
    for number, (_, strait, is_open) in enumerate(cases):
        [leg] = [leg for leg in tables.segments.values() if leg.system_id == f"line-{number}"]
        feature = find_feature(tables, strait)
        assert passes(tables, feature, [leg]) is (is_open is not None), number
        assert passes(tables, feature, [leg], surely=True) is (is_open is False), number
        assert (feature.id in leg.group_ids) is (is_open is False), number


def test_drawn_over_declared_is_of_the_systems_that_are_whole(report, geo):
    drawn = {name: sum(leg.route_km for leg in geo.segments.values() if leg.system_id == name)
             for name in ("pacific-one", "pacific-two")}  # fmt: skip
    ratios = [drawn["pacific-one"] / 15000, drawn["pacific-two"] / geo.systems["pacific-two"]
              .length_km[0]]  # fmt: skip
    assert report.compared == 2
    assert report.drawn_over_declared == pytest.approx(sum(ratios) / 2)


def test_the_report_is_a_file_too_and_on_the_terminal(files, report, tmp_path, capsys):
    kept = json.loads((report.folder / "import_report.json").read_text(encoding="utf-8"))
    assert len(kept["remarks"]) == len(report.remarks)
    assert kept["counts"] == report.counts
    assert main(["import", str(files), "--to", str(tmp_path / "w"), "--json"]) == 0
    whole = cr.import_catalogue(files, tmp_path / "whole")
    assert json.loads(capsys.readouterr().out)["counts"] == whole.counts


# --- version 2, and a copy in part ---


def test_version_2_gives_the_same_network(tmp_path, geo, few, opened):
    folder = made_map().write_version_2(tmp_path / "copy")
    report = cr.import_catalogue(folder, tmp_path / "world", geodata=few, date="2026-11-20")
    second = opened(report)
    for name in ("pacific-one", "red-line"):
        first, other = (
            sorted((leg.start_id, leg.end_id, round(leg.route_km, 3))
                   for leg in tables.segments.values() if leg.system_id == name)
            for tables in (geo, second)
        )  # fmt: skip
        assert first == other
    assert second.systems["pacific-one"].status == "in service"  # ready before the copy's date
    assert second.systems["pacific-two"].status == "planned"


def test_lines_and_points_alone_have_no_status(tmp_path, few, opened):
    folder = made_map().write(tmp_path / "copy", details=False)
    report = cr.import_catalogue(folder, tmp_path / "world", geodata=few)
    assert report.unstated == report.counts["systems"]
    assert "where unverified systems are allowed" in report.text()
    geo = opened(report)
    with pytest.raises(cr.NoRouteError, match="allow_unverified"):
        cr.find_routes(geo, "Tokyo", "Los Angeles")
    assert cr.find_routes(geo, "Tokyo", "Los Angeles", allow_unverified=True)


def test_a_whole_copy_has_pages_that_are_no_cables(tmp_path):
    made = CableMap()
    for key, name, lon, lat in (("a", "A, Japan", *TOKYO), ("b", "B, Japan", *TOKYO),
                                ("c", "C", *ANGELES)):  # fmt: skip
        made.point(key, name, lon, lat)
    made.cable("one", cut_at_180(line_between(TOKYO, ANGELES)), ["a", "b", "c"])
    folder = made.write(tmp_path / "copy")
    listed = {"cables": [{"id": "one", "name": "One", "rfs_year": 2010, "is_planned": False}],
              "landing_points": ["a", "c"]}  # fmt: skip
    for name, page in {
        "landing-point/c": {"id": "c", "name": "C", "country": "United States"} | listed,
        "country/japan": {"id": "japan", "name": "Japan"} | listed,
        "ready-for-service/2010": {"id": "2010", "name": "2010"} | listed,
        "status/planned": {"id": "planned", "name": "Planned", "cables": listed["cables"]},
        "country/all": [{"id": "japan", "name": "Japan"}],
        "landing-point/all": [{"id": "c", "name": "C"}],
        "ready-for-service/all": [{"id": "2010", "name": "2010"}],
        "supplier/all": [{"id": "nec", "name": "NEC"}],
        "config": {"creation_time": "2022-01-11T14:38:11-05:00"},
        "search": [{"url": "/submarine-cable/one", "value": "One"}],
    }.items():
        file = folder / f"{name}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_text(json.dumps(page))
    report = cr.import_catalogue(folder, tmp_path / "world")
    assert report.of("left out") == ()
    assert cr.open_geodata(report.folder).stations["c"].country == "US"
    assert said(report, "not joined", "One") == "its landing B is at the very place of A"


# --- what is refused ---


def test_a_folder_that_is_there_is_not_written_over(files, report, tmp_path):
    before = (report.folder / "cables.geojson").read_bytes()
    with pytest.raises(cr.OutputError, match="holds an import"):
        cr.import_catalogue(files, report.folder)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    with pytest.raises(cr.OutputError, match="is not an earlier import"):
        cr.import_catalogue(files, tmp_path / "mine", replace=True)
    assert (tmp_path / "mine" / "notes.txt").read_text() == "mine"
    assert (report.folder / "cables.geojson").read_bytes() == before


def hostile(tmp_path, *documents):
    folder = tmp_path / "copy"
    folder.mkdir()
    for name, text in documents:
        data = text if isinstance(text, bytes) else text.encode()
        (folder / name).write_bytes(data)
    return folder


NOWHERE = "is not a position"
LINES = '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"x",' \
        '"name":"X","color":"#1","feature_id":"x-0"},"geometry":%s}]}'  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.json", "{", "is not JSON"),
        ("a.json", b"\xff\xfe{", "is not UTF-8"),
        ("a.json", "[" * 100_000, "nested too deeply"),
        ("a.json", '{"a": NaN}', "NaN is not a JSON number"),
        ("a.json", "{}", "no known form of cable map"),
        ("a.json", LINES % '{"type":"Point","coordinates":[1,2]}', "give a line"),
        ("a.json", LINES % '{"type":"LineString","coordinates":[[1,2],[1,99]]}', NOWHERE),
        ("a.json", LINES % '{"type":"LineString","coordinates":[[1,2],["3","4"]]}', NOWHERE),
        ("a.json", LINES % '{"type":"LineString","coordinates":[[1,2],[1e999,4]]}', NOWHERE),
        ("a.json", LINES % "null", "give a line"),
        ("a.txt", "x", "holds no JSON file"),
    ],
)
def test_a_hostile_file_is_refused_and_nothing_is_written(tmp_path, name, text, words):
    folder = hostile(tmp_path, (name, text))
    with pytest.raises(cr.GeodataError, match=words):
        cr.import_catalogue(folder, tmp_path / "world")
    assert sorted(it.name for it in tmp_path.iterdir()) == ["copy"]


def test_every_fault_of_every_file_is_reported_at_once(tmp_path):
    bad = LINES % '{"type":"LineString","coordinates":[[1,2],[1,99]]}'
    folder = hostile(tmp_path, ("one.json", "{"), ("two.json", bad), ("three.json", "{}"))
    with pytest.raises(cr.GeodataError) as caught:
        cr.import_catalogue(folder, tmp_path / "world")
    text = str(caught.value)
    assert all(it in text for it in ("one.json", "two.json feature 1", "three.json", "3 errors"))


def test_sizes_are_bounded(files, tmp_path):
    for limits, words in (
        (ImportLimits(most_files=2), "give 2 at most"),
        (ImportLimits(most_bytes=100), "more than 100"),
        (ImportLimits(most_positions=5), "give 5 at most"),
    ):
        with pytest.raises(cr.GeodataError, match=words):
            cr.import_catalogue(files, tmp_path / "world", limits=limits)


def test_marks_that_act_stay_in_no_text(tmp_path):
    made = CableMap()
    made.point("a", "A\x1b[2J, Japan", *TOKYO)
    made.point("b", "=HYPERLINK(1)", *ANGELES)
    made.cable("@x y", cut_at_180(line_between(TOKYO, ANGELES)), ["a", "b"],
               owners="=1+1, B;C", notes="\x00")  # fmt: skip
    report = cr.import_catalogue(made.write(tmp_path / "copy"), tmp_path / "world")
    geo = cr.open_geodata(report.folder)
    [system] = [it for it in geo.systems.values() if "import-cable-map" in it.source_ids]
    assert system.id == "x-y"
    assert system.owners == ("=1+1", "B C")
    for file in report.folder.iterdir():
        assert "\x1b" not in file.read_text(encoding="utf-8")

"""Tables with faults: every one is named at once, with file, row and field."""

from __future__ import annotations

import json

import pytest

from cableroute import GeodataError, check_geodata, open_geodata
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.tables import (
    read_file,
    read_schema,
    table_files,
)
from cableroute.geodata.values import RawRow, typed_rows

SOURCES = "id,title,publisher,date,url,licence,used_for\n"
RATES = "id,quantity,name,low,likely,high,unit,source_ids,note\n"
PATHS = (
    "id,name_en,name_ar,start_id,end_id,stretch_ids,published_low_km,published_high_km,"
    "source_ids,note\n"
)
DEALS = (
    "id,title,kind,bought,signed,signed_precision,value,currency,value_basis,status,"
    "system_id,relations,source_ids\n"
)
STATION = {
    "name_en": "Test",
    "position_of": "town centroid",
    "accuracy_km": 5,
    "confidence": "assumed",
    "kind": "landing station",
    "country": "EG",
    "status": "planned",
    "source_ids": ["mine"],
}
STRETCH = {
    "kind": "stretch",
    "name_en": "Test",
    "country": "EG",
    "start_id": "EG-ZAF",
    "end_id": "EG-SUZ",
    "medium": "land",
    "right_of_way": "road",
    "status": "modelled",
    "accuracy_km": 2,
    "confidence": "assumed",
    "length_kind": "chords",
    "source_ids": ["mine"],
}
# Positions of the two stations in landing_stations.geojson.
ZAF, SUZ = [32.66012, 29.11007], [32.52627, 29.97371]


def feature(template, kind, coordinates, **changes):
    properties = {key: value for key, value in {**template, **changes}.items() if value != "DROP"}
    geometry = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": features})


def write(folder, files):
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(data)
    return folder


def faults(folder, files):
    """Return (where, message) of each fault of some files beside a sound source."""
    sources = {"sources.csv": SOURCES + "mine,Mine,me,2026,,CC0 1.0,\n"}
    found = check_geodata(write(folder, sources | files))
    return [(p.where.removeprefix(f"{folder.name}/"), p.message) for p in found]


STATIONS = collection(
    feature(STATION, "Point", [32, 95], id="T-NORTH"),
    feature(STATION, "Point", [32, 29], id="T-NORTH"),
    feature(STATION, "Point", [32, 29], id="T-CONF", confidence="sure", country="Egypt"),
    feature(STATION, "Point", [32, 29], id="T-FIELD", colour="red", position_of="DROP"),
    feature(STATION, "LineString", [[32, 29], [33, 29]], id="T-LINE"),
)
STRETCHES = collection(
    feature(STRETCH, "LineString", [ZAF], id="T-ONE"),
    feature(STRETCH, "LineString", [ZAF, ZAF], id="T-POINT"),
    feature(STRETCH, "LineString", [ZAF, [33, 29.5]], id="T-FAR"),
    feature(STRETCH, "LineString", [ZAF[::-1], SUZ[::-1]], id="T-SWAP"),
    feature(STRETCH, "LineString", [ZAF, SUZ], id="T-NOWHERE", end_id="EG-SUEZ"),
    feature(STRETCH, "LineString", [ZAF, SUZ], id="T-KM", published_low_km=9, published_high_km=8),
)

FILES = {
    "sources.csv": SOURCES
    + "mine,Mine,me,2026,https://example.org,CC0 1.0,\n"
    + "mine,Twice,me,,,CC0 1.0,\n"
    + "t-date,T,me,2026-13,,CC0 1.0,\n"
    + "t-cells,T,me\n"
    + ",T,me,,,CC0 1.0,\n"
    + "=cmd|' /C calc'!A0,T,me,,,CC0 1.0,\n"
    + "t-url,T,me,,javascript:alert(1),CC0 1.0,\n",
    "rates.csv": RATES
    + "t-text,q,T,about 3,4,5,km,mine,\n"
    + "t-nan,q,T,NaN,4,5,km,mine,\n"
    + "t-inf,q,T,1,2,1e999,km,mine,\n"
    + "t-down,q,T,5,4,3,km,mine,\n"
    + "t-formula,q,T,=1+1,4,5,km,mine,\n"
    + "t-source,q,T,1,2,3,km,yours,\n",
    "deals.csv": DEALS
    + "t-value,T,IRU,crossing,2019,year,45000000,,,signed,,,mine\n"
    + "t-kind,T,handshake,build,2019,year,,,,signed,NOWHERE,sells: t-value,mine\n",
    "deal_applies.csv": "deal_id,scope,target_ids,how_surely,colour\nx,path,y,stated,red\n",
    "transit_paths.csv": PATHS
    + "t-gap,T,,EG-ZAF,EG-ABT,EG-S-ACC-ZAF;EG-S-ACC-ABT,,,mine,\n"
    + "t-ends,T,,EG-ZAF,EG-ABT,EG-S-ACC-ZAF,,,mine,\n"
    + "t-none,T,,EG-ZAF,EG-ABT,EG-S-NONE,,,mine,\n",
    "systems.csv": "id,name,medium,status,source_ids\nt,Système,planned,mine\n".encode("latin-1"),
    "shared_risk_groups.csv": b"id,name,kind,description,source_ids\nt,T\0,k,d,mine\n",
    "landing_stations.geojson": STATIONS,
    "corridors.geojson": STRETCHES,
    "corridors_deep.geojson": "[" * 200_000 + "]" * 200_000,
    "corridors_twice.geojson": '{"type": "FeatureCollection", "features": [], "features": []}',
    "corridors_xml.geojson": "<?xml version='1.0'?><gml/>",
    "cables.geojson": '{"type": "FeatureCollection", "features": [NaN]}',
    "cables_list.geojson": "[]",
    "station_list.csv": "id\nx\n",
}

# Start of the place, word of the message. One line is one fault, and there are no others.
EXPECTED = [
    ("sources.csv row 3, field id", "taken by FOLDER/sources.csv row 2"),
    ("sources.csv row 4, field date", "2026-13"),
    ("sources.csv row 5", "3 cells where the header has 7"),
    ("sources.csv row 6, field id", "empty"),
    ("sources.csv row 7, field id", "=cmd"),
    ("sources.csv row 8, field url", "javascript"),
    ("rates.csv row 2, field low", "about 3"),
    ("rates.csv row 3, field low", "NaN"),
    ("rates.csv row 4, field high", "1e999"),
    ("rates.csv row 5, field low", "5 is above likely 4"),
    ("rates.csv row 5, field likely", "4 is above high 3"),
    ("rates.csv row 5, field low", "5 is above high 3"),
    ("rates.csv row 6, field low", "=1+1"),
    ("rates.csv row 7, field source_ids", "'yours' is not in sources"),
    ("deals.csv row 2, field currency", "no currency"),
    ("deals.csv row 2, field value_basis", "a value has no basis"),
    ("deals.csv row 3, field kind", "handshake"),
    ("deals.csv row 3, field system_id", "NOWHERE"),
    ("deals.csv row 3, field relations", "sells"),
    ("deal_applies.csv row 1", "unknown field 'colour'"),
    ("deal_applies.csv row 1", "field 'source_ids' is missing"),
    ("deal_applies.csv row 2, field deal_id", "'x' is not in deals"),
    ("deal_applies.csv row 2, field target_ids", "'y' is not in transit paths"),
    ("transit_paths.csv row 2", "EG-S-ACC-ABT"),
    ("transit_paths.csv row 3", "not from EG-ZAF to EG-ABT"),
    ("transit_paths.csv row 4, field stretch_ids", "EG-S-NONE"),
    ("systems.csv", "not UTF-8"),
    ("shared_risk_groups.csv", "NUL"),
    ("landing_stations.geojson feature 1 (T-NORTH), field geometry", "off the globe"),
    ("landing_stations.geojson feature 2 (T-NORTH), field id", "taken by FOLDER/landing_stations"),
    ("landing_stations.geojson feature 3 (T-CONF), field confidence", "sure"),
    ("landing_stations.geojson feature 3 (T-CONF), field country", "Egypt"),
    ("landing_stations.geojson feature 4 (T-FIELD)", "unknown field 'colour'"),
    ("landing_stations.geojson feature 4 (T-FIELD)", "field 'position_of' is missing"),
    ("landing_stations.geojson feature 5 (T-LINE)", "LineString"),
    ("corridors.geojson feature 1 (T-ONE), field geometry", "fewer than two"),
    ("corridors.geojson feature 2 (T-POINT), field geometry", "one point"),
    ("corridors.geojson feature 3 (T-FAR), field end_id", " km from EG-SUZ"),
    ("corridors.geojson feature 4 (T-SWAP), field start_id", " km from EG-ZAF"),
    ("corridors.geojson feature 4 (T-SWAP), field end_id", " km from EG-SUZ"),
    ("corridors.geojson feature 5 (T-NOWHERE), field end_id", "'EG-SUEZ' is not in places"),
    ("corridors.geojson feature 6 (T-KM), field published_low_km", "9 is above"),
    ("corridors_deep.geojson", "deep"),
    ("corridors_twice.geojson", "'features' is given twice"),
    ("corridors_xml.geojson", "not GeoJSON"),
    ("cables.geojson", "NaN"),
    ("cables_list.geojson", "not a FeatureCollection"),
    ("station_list.csv", "no table has this name"),
]


def test_every_fault_is_named_at_once(tmp_path):
    write(tmp_path, FILES)
    with pytest.raises(GeodataError) as caught:
        open_geodata(tmp_path)
    left = list(caught.value.problems)
    missing = []
    for where, word in EXPECTED:
        where = where if where == "station_list.csv" else f"{tmp_path.name}/{where}"
        word = word.replace("FOLDER", tmp_path.name)
        found = [p for p in left if p.where.startswith(where) and word in p.message]
        if found:
            left.remove(found[0])
        else:
            missing.append((where, word))
    assert missing == []
    assert [str(problem) for problem in left] == []
    assert f"{len(EXPECTED)} errors" in str(caught.value)


def test_check_returns_what_open_raises(tmp_path):
    write(tmp_path, FILES)
    with pytest.raises(GeodataError) as caught:
        open_geodata(tmp_path)
    assert check_geodata(tmp_path) == caught.value.problems
    for problem in caught.value.problems:
        assert problem.where in str(caught.value)


def test_a_sound_folder_has_no_fault(tmp_path):
    files = {
        "landing_stations.geojson": collection(feature(STATION, "Point", [32, 29], id="T")),
        "corridors.geojson": collection(feature(STRETCH, "LineString", [ZAF, SUZ], id="T-S")),
    }
    assert faults(tmp_path, files) == []


@pytest.mark.parametrize(
    ("off_deg", "is_fault"),
    # 0.06 degree of latitude at 30 north is 6.65 km, 0.07 is 7.76 km; Suez ±5 km, the line ±2.
    [(0.06, False), (0.07, True)],
)
def test_a_line_may_end_within_the_accuracies_added(tmp_path, off_deg, is_fault):
    line = [ZAF, [SUZ[0], SUZ[1] + off_deg]]
    files = {"corridors.geojson": collection(feature(STRETCH, "LineString", line, id="T"))}
    assert bool(faults(tmp_path, files)) is is_fault


@pytest.mark.parametrize("value", ["1e400", "-1", "501", "true", '"x"', "[1]", "{}", "1_0"])
def test_bad_numbers_in_json(tmp_path, value):
    text = collection(feature(STATION, "Point", [32, 29], id="T", accuracy_km="HERE"))
    found = faults(tmp_path, {"landing_stations.geojson": text.replace('"HERE"', value)})
    assert len(found) == 1
    assert found[0][0].startswith("landing_stations.geojson")


@pytest.mark.parametrize(
    "coordinates",
    [
        "[]",
        "[1]",
        "[1, 2, 3, 4]",
        '["1", 2]',
        "[true, 1]",
        "null",
        "[[1, 2]]",
        "[1e999, 2]",
        "[-181, 2]",
        "[2, -91]",
        "{}",
    ],
)
def test_bad_positions(tmp_path, coordinates):
    text = collection(feature(STATION, "Point", "HERE", id="T"))
    found = faults(tmp_path, {"landing_stations.geojson": text.replace('"HERE"', coordinates)})
    assert [where for where, _ in found] == [
        "landing_stations.geojson feature 1 (T), field geometry"
    ]


@pytest.mark.parametrize("bad", ["null", "1", "{}", '{"type": "Feature", "properties": {}}'])
def test_bad_features(tmp_path, bad):
    text = '{"type": "FeatureCollection", "features": [' + bad + "]}"
    (found,) = faults(tmp_path, {"cables.geojson": text})
    assert found[0] == "cables.geojson feature 1"


def test_another_coordinate_system_is_refused(tmp_path):
    crs = {"type": "name", "properties": {"name": "EPSG:3857"}}
    text = json.dumps({"type": "FeatureCollection", "crs": crs, "features": []})
    (found,) = faults(tmp_path, {"corridors.geojson": text})
    assert "coordinate system" in found[1]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "is empty"),
        (RATES + '"open,q,T,1,2,3,km,mine,\n', "unexpected end"),
        (RATES.replace("note", "name") + "t,q,T,1,2,3,km,mine,T\n", "is given twice"),
        (RATES + "t,q,T,1_0,20,30,km,mine,\n", "1_0"),
        (RATES + "-t,q,T,1,2,3,km,mine,\n", "not an id"),
        (RATES + "t,q,T\x07,1,2,3,km,mine,\n", "control character U+0007"),
        (RATES + "t,q,T\x1b[2J,1,2,3,km,mine,\n", "control character U+001B"),
        (RATES + "t,q,T\x9b2J,1,2,3,km,mine,\n", "control character U+009B"),
    ],
)
def test_bad_csv(tmp_path, text, word):
    found = faults(tmp_path, {"rates.csv": text})
    assert found
    assert any(word in message for _, message in found)
    assert all(where.startswith("rates.csv") for where, _ in found)


def test_a_rate_out_of_bounds_is_one_fault_not_one_of_each_leg(tmp_path):
    row = "development_sea_pct,q,sea,0,5,2000,%,mine,\n"
    found = faults(tmp_path, {"rates.csv": RATES + row})
    assert found == [("rates.csv row 2", "development_sea_pct is 2000")]


def test_the_limit_is_of_all_files_of_a_folder(tmp_path):
    """However many files a table is in: the same rows, one answer."""
    schema = read_schema(embedded_folder() / "schema.csv")
    features = [
        json.dumps(feature(STATION, "Point", [32, 29], id=f"T-{number}")) for number in range(9)
    ]
    for name, each in (("one", 9), ("three", 3), ("nine", 1)):
        folder = tmp_path / name
        folder.mkdir()
        write(folder, {"sources.csv": SOURCES + "mine,Mine,me,2026,,CC0 1.0,\n"})
        for at in range(0, 9, each):
            text = ",".join(features[at : at + each])
            file = folder / f"landing_stations-{at}.geojson"
            file.write_text(f'{{"type": "FeatureCollection", "features": [{text}]}}')
        assert {f"T-{number}" for number in range(9)} <= open_geodata(folder).stations.keys()
        size = sum(path.stat().st_size for path in folder.iterdir())
        assert len(table_files(folder, schema, [], most_bytes=size)) == 9 // each + 1
        with pytest.raises(GeodataError, match=f"its tables have {size:,} bytes"):
            table_files(folder, schema, [], most_bytes=size - 1)


def test_a_table_of_a_hundred_thousand_segments_is_read(tmp_path):
    """70 MB in one file: the limit is 512 MB."""
    schema = read_schema(embedded_folder() / "schema.csv")
    (tmp_path / "cables.geojson").write_bytes(b" " * 70_000_000)
    assert len(table_files(tmp_path, schema, [])) == 1


def test_marks_that_turn_the_direction_are_no_fault(tmp_path):
    name = "\u202eT\u202c \u2067مصر\u2069 😀 <b>"
    assert faults(tmp_path, {"rates.csv": RATES + f"t,q,{name},1,2,3,km,mine,\n"}) == []


def test_blank_lines_byte_order_mark_and_crlf_are_no_fault(tmp_path):
    text = "\ufeff" + RATES + "\nt,q,T,1,2,3,km,mine,\n,,,,,,,,\n"
    assert faults(tmp_path, {"rates.csv": text.replace("\n", "\r\n")}) == []


@pytest.mark.parametrize(
    ("scope", "targets"),
    [
        ("station pair", "EG-ZAF"),
        ("path", "EG-P-ZAF-ABT-CAIRO;EG-P-ZAF-ABT-SOUTH"),
        ("station pair", "EG-ZAF;EG-XXX"),
        ("path", "EG-ZAF"),
        ("system", "NONE"),
        ("segment", "EG-ZAF"),
    ],
)
def test_targets_of_a_deal(tmp_path, scope, targets):
    text = f"deal_id,scope,target_ids,how_surely,source_ids\neig-transit-2008,{scope},{targets},"
    (found,) = faults(tmp_path, {"deal_applies.csv": text + "stated,mine\n"})
    assert found[0] == "deal_applies.csv row 2, field target_ids"


def test_one_end_of_a_range_is_a_fault(tmp_path):
    one = feature(STRETCH, "LineString", [ZAF, SUZ], id="T", published_low_km=90)
    (found,) = faults(tmp_path, {"corridors.geojson": collection(one)})
    assert found[0].endswith("field published_high_km")


@pytest.mark.parametrize(
    "text",
    [
        # sound: features within a feature, after the features, and before them
        '{"type":"FeatureCollection","features":[ %s ,\n%s, %s],"name":"a"}',
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name_en":"b",'
        '"of":[{"type":"Feature"},{"type":"Feature"}]},"geometry":{"type":"Point"}},%s],'
        '"of":[{"type":"Feature"} , {"type":"Feature"}]}',
        '{"of":{"features":[%s,%s]},"type":"FeatureCollection","features":[%s]}',
        '{"features":[{"type":"Feature"},[1],{}],"type":"FeatureCollection"}',
        # with a fault
        '{"type":"FeatureCollection","features":[%s,%s,{"type":"Feature" "properties":1}]}',
        '{"type":"FeatureCollection","features":[%s,%s,%s],"features":[]}',
        '{"type":"FeatureCollection","features":[%s,%s],"name":"x"',
        '{"type":"FeatureCollection","features":[%s,%s]}}',
        '{"type":"FeatureCollection","features":[%s],[%s]}',
        '{"type":"FeatureCollection","features":[%s,%s]],"of":[%s]}',
        '{"type":"Collection","features":[%s,%s]}',
        '{"type":"FeatureCollection","features":[%s,%s],"crs":{"name":"EPSG:3857"}}',
        '{"type":"FeatureCollection","features":[%s,{"type":"Feature","id":NaN},%s]}',
    ],
)
def test_features_are_those_of_the_text_or_it_has_one_fault(tmp_path, text):
    count = text.count("%s")
    ones = (feature(STATION, "Point", [29, 31], id=f"T-{at}", name_en="}") for at in range(count))
    text %= tuple(json.dumps(one, separators=(",", ":")) for one in ones)
    schema = read_schema(embedded_folder() / "schema.csv")
    write(tmp_path, {"landing_stations.geojson": text})
    (file,) = table_files(tmp_path, schema, [])
    faults = []
    rows = read_file(file, schema, faults)
    try:
        given = json.loads(text)["features"]
    except ValueError as error:
        said = str(error)
        given = []
    else:
        said = ""
    made = len(rows.get("landing_stations", ([], []))[0])
    assert made == sum("properties" in one for one in given) or len(faults) == 1
    assert made == 0 or not said
    assert all(said in fault.message for fault in faults)


def test_a_missing_or_empty_folder(tmp_path):
    with pytest.raises(GeodataError, match="no such folder"):
        open_geodata(tmp_path / "none")
    with pytest.raises(GeodataError, match="holds no table"):
        open_geodata(tmp_path)
    (tmp_path / "file.csv").write_text("id\n")
    with pytest.raises(GeodataError, match="no such folder"):
        open_geodata(tmp_path / "file.csv")


@pytest.mark.parametrize("position", ["[1" + "0" * 400 + ", 2]", "[1e999, 2]", '["1", 2]', "[1]"])
def test_a_position_that_is_invalid_is_a_fault(tmp_path, position):
    text = (embedded_folder().parent / "examples/own_tables/landing_stations.geojson").read_text(
        encoding="utf-8"
    )
    (tmp_path / "landing_stations.geojson").write_text(
        text.replace("[32.31671,29.60018]", position), encoding="utf-8"
    )
    problems = check_geodata(tmp_path)
    assert any("geometry" in problem.where for problem in problems)


def test_a_column_is_checked_as_its_cells_are_one_by_one():
    cells = {
        "id": ["A", "b-1", " c ", "", None, "-d", "é", "a b", "x" * 80, "x" * 81, "A\nB", 7, "q"],
        "name_en": ["A", " b ", "", "  ", None, "tab\t", "Ã©", "é", 5, "nul\0", "z", "A", True],
        "source_ids": [
            ["m"],
            [],
            None,
            ["m", " n"],
            "m; n",
            "m;n",
            "m;;n",
            [1],
            ["a b"],
            "",
            ";",
            ["m"],
            3,
        ],
        "geometry": [
            {"coordinates": at}
            for at in (
                [1, 2],
                [1, 2, 3],
                [181, 0],
                [0, 91],
                [1],
                [],
                None,
                "ab",
                [True, 1],
                ["1", 2],
            )
        ]
        + [None, {}, {"coordinates": [1e400, 0]}],
    }
    fields = [
        field
        for field in read_schema(embedded_folder() / "schema.csv")["landing_stations"]
        if field.name in cells
    ]
    chosen = [[0], [0, 1], [0, 0, 0], [0, 1, 7], [3, 3], [4, 4], *([at, 0] for at in range(13))]
    for numbers in [*chosen, [*range(13)]]:

        def raws(numbers):
            return [
                RawRow("t", f"row {at}", {name: cells[name][at] for name in cells})
                for at in numbers
            ]

        rows, faults = typed_rows(raws(numbers), fields)
        alone = [typed_rows(raws([at]), fields) for at in numbers]
        said = [(row.where, row.values, row.sound) for row in rows]
        assert said == [(row.where, row.values, row.sound) for [row], _ in alone]
        assert faults == [fault for _, found in alone for fault in found]
    assert len(faults) > 20


def test_a_cell_beyond_the_limit_of_csv_is_named(tmp_path):
    (tmp_path / "sources.csv").write_text(SOURCES + f'mine,"{"x" * 140_000}",me,2026,,CC0,\n')
    with pytest.raises(GeodataError, match="a cell has 131,072 characters at most"):
        open_geodata(tmp_path)


def test_a_line_without_length_is_named_among_many_like_it(tmp_path):
    east, west = [180, -17], [-180, -17]  # one point of the earth, in Fiji
    ends = {"start_id": "T-E", "end_id": "T-W"}
    places = [
        feature(STATION, "Point", at, id=name, country="FJ")
        for name, at in (("T-E", east), ("T-W", west))
    ]
    lines = [
        feature(STRETCH, "LineString", [east, [179, -17], west], id=f"T-{at}", country="FJ", **ends)
        for at in range(9)
    ]
    lines[4] = feature(STRETCH, "LineString", [east, west], id="T-4", country="FJ", **ends)
    (tmp_path / "sources.csv").write_text(SOURCES + "mine,Mine,me,2026,,CC0 1.0,\n")
    (tmp_path / "landing_stations.geojson").write_text(collection(*places))
    (tmp_path / "corridors.geojson").write_text(collection(*lines))
    messages = [f"{it.where}: {it.message}" for it in check_geodata(tmp_path)]
    assert messages == [
        f"{tmp_path.name}/corridors.geojson feature 5 (T-4), leg T-4: geometry has no length"
    ]

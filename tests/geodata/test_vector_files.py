"""Files of lines both ways, read back by GDAL; and files that nobody should trust."""

from __future__ import annotations

import json
import os
import re
import warnings
import zipfile
from itertools import pairwise
from xml.etree import ElementTree as Xml

import geopandas
import pyogrio
import pytest
import shapely
from pandas import to_datetime
from shapely import LineString, MultiLineString, Point, Polygon
from worlds.commands import cableroute

from cableroute import GeodataError, OutputError
from cableroute.geodata import convert_file, read_features, write_features
from cableroute.geodata.formats import FORMATS
from cableroute.geodata.kml import kml_text
from cableroute.geodata.vector_files import VectorLimits

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*GPKG application_id:RuntimeWarning"),
    pytest.mark.filterwarnings("ignore:.*filename extension should be:RuntimeWarning"),
]

ENDINGS = [item.ending for item in FORMATS if item.is_written]
ARABIC = "الزعفرانة"
ODD = """<b>"A" & 'B'</b> ]]> \u2028"""


def table(**more):
    """Two lines: short, so that none is densified, and one row with nothing but its name."""
    lines = [LineString([(32.5, 29.9), (32.51, 29.95)]), LineString([(33, 28), (33.01, 28.01)])]
    columns = {
        "id": ["A", "B"], "name": ["Alpha", ODD], "name_ar": [ARABIC, None],
        "system": ["X", "Y"], "km": [5.25, None], "ducts": [2, 4], **more,
    }  # fmt: skip
    return geopandas.GeoDataFrame(columns, geometry=lines, crs=4326)


def by_gdal(path, layer=None):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pyogrio.read_dataframe(path, layer=layer)


# --- both ways ---


@pytest.mark.parametrize("ending", ENDINGS)
def test_lines_come_back_from_every_format(tmp_path, ending):
    frame = table()
    done = write_features(frame, tmp_path / f"t{ending}")
    assert (done.path, done.count) == (tmp_path / f"t{ending}", 2)
    again = read_features(done.path, crs="EPSG:4326")
    assert again.crs.to_epsg() == 4326
    if ending == ".fgb":
        again = again.sort_values("id")
    if ending == ".ofds.json":  # its nodes too, at the ends of the lines
        assert again["layer"].tolist() == ["nodes"] * 4 + ["spans"] * 2
        again = again[again["layer"] == "spans"]
    shapes = list(zip(again.geometry, frame.geometry, strict=True))
    assert all(shapely.equals_exact(one, two, 1e-9) for one, two in shapes)
    if ending not in (".gpx", ".dxf", ".ofds.json"):
        assert again["id"].tolist() == ["A", "B"]
        assert again["name_ar"].tolist()[0] == ARABIC
        assert [float(it) for it in again["ducts"]] == [2, 4]
        assert float(again["km"].iloc[0]) == 5.25
        assert again["km"].isna().tolist() == [False, True]
    if ending not in (".dxf",):
        names = again["Name" if ending in (".kml", ".kmz") else "name"].tolist()
        right = ["Alpha", ODD]
        assert names[0].startswith(right[0])
        assert names[1] == right[1]
    assert [it.name for it in tmp_path.iterdir() if it.name.startswith(".")] == []


@pytest.mark.parametrize(
    "ending", [it for it in ENDINGS if it not in (".kmz", ".parquet", ".ofds.json")]
)
def test_gdal_reads_what_is_written(tmp_path, ending):
    write_features(table(), tmp_path / f"t{ending}")
    names = [name for name, shape in pyogrio.list_layers(tmp_path / f"t{ending}")]
    frames = [by_gdal(tmp_path / f"t{ending}", name) for name in names]
    lengths = sorted(it.length for frame in frames for it in frame.geometry if it.length)
    assert lengths == pytest.approx(sorted(it.length for it in table().geometry), abs=1e-9)


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        (".geojson", ()),
        (".gpkg", ("lists: tags become JSON text",)),
        (".kml", ("the types of km, ducts, tags, a_very_long_name (all become texts)",)),
        (".gpx", ("the columns id, name_ar, system, km, ducts, tags, a_very_long_name",)),
        (".fgb", ("the order of the features (its index sorts them by place)",
                  "lists: tags become JSON text")),
        (".parquet", ("lists: tags become JSON text",)),
        (".shp", ("names of columns: a_very_long_name is called a_very_lon",
                  "lists: tags become JSON text")),
        (".dxf", ("the columns id, name, name_ar, system, km, ducts, tags, a_very_long_name",
                  "the reference system (longitude and latitude in degrees)")),
    ],
)  # fmt: skip
def test_what_is_lost_is_listed(tmp_path, ending, said):
    frame = table(tags=[["a", "b"], ["c"]], a_very_long_name=[1.5, 2.5])
    assert write_features(frame, tmp_path / f"t{ending}").lost == said


def test_a_shapefile_has_one_kind_short_names_and_short_texts(tmp_path):
    frame = table(a_very_long_name=["ن" * 200, "y"], a_very_long_more=["1", "2"])
    point = frame.iloc[[0]].set_geometry([Point(32, 29)], crs=4326)
    frame = geopandas.pd.concat([frame, point], ignore_index=True)
    done = write_features(frame, tmp_path / "t.shp")
    assert done.count == 2
    assert done.lost == (
        "1 points",
        "names of columns: a_very_long_name is called a_very_lon, "
        "a_very_long_more is called a_very_l_1",
        "texts over 254 bytes are cut: a_very_long_name",
    )
    again = by_gdal(tmp_path / "t.shp")
    assert again["a_very_lon"].tolist() == ["ن" * 127, "y"]
    assert again["a_very_l_1"].tolist() == ["1", "2"]
    assert {it.suffix for it in tmp_path.iterdir()} == {".shp", ".shx", ".dbf", ".prj", ".cpg"}


@pytest.mark.filterwarnings("error")
def test_a_shapefile_has_times_as_texts(tmp_path):
    frame = table(laid=to_datetime(["2024-05-01T10:00:00+00:00", None]))
    assert write_features(frame, tmp_path / "t.shp").lost == ("times: laid become ISO text",)
    again = by_gdal(tmp_path / "t.shp")["laid"]
    assert again.dropna().tolist() == ["2024-05-01T10:00:00+00:00"]


def test_gpx_has_points_lines_and_parts_and_no_areas(tmp_path):
    shapes = [
        Point(32, 29), LineString([(0, 0), (0, 0.01)]),
        MultiLineString([[(0, 0), (0, 0.01)], [(1, 1), (1, 1.01)]]), Point(1, 1).buffer(1),
    ]  # fmt: skip
    frame = geopandas.GeoDataFrame({"name": list("abcd")}, geometry=shapes, crs=4326)
    done = write_features(frame, tmp_path / "t.gpx")
    assert (done.count, done.lost) == (3, ("1 areas",))
    assert by_gdal(tmp_path / "t.gpx", "waypoints")["name"].tolist() == ["a"]
    assert by_gdal(tmp_path / "t.gpx", "routes")["name"].tolist() == ["b"]
    assert len(by_gdal(tmp_path / "t.gpx", "tracks").geometry.iloc[0].geoms) == 2
    with pytest.raises(OutputError, match="GPX holds none of it: 1 areas"):
        write_features(frame.iloc[[3]], tmp_path / "none.gpx")
    assert not (tmp_path / "none.gpx").exists()


def test_areas_with_holes_and_layers(tmp_path):
    ring = Polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [[(1, 1), (2, 1), (2, 2)]])
    frame = geopandas.GeoDataFrame(
        {"name": ["a", "b"], "layer": ["Areas", "Places"]}, geometry=[ring, Point(1, 1)], crs=4326
    )
    for ending in (".gpkg", ".kml"):
        write_features(frame, tmp_path / f"t{ending}")
        assert pyogrio.list_layers(tmp_path / f"t{ending}")[:, 0].tolist() == ["Areas", "Places"]
        assert by_gdal(tmp_path / f"t{ending}", "Areas").geometry.iloc[0].equals(ring)
    again = read_features(tmp_path / "t.kml")
    assert again["layer"].tolist() == ["Areas", "Places"]


def test_another_reference_system_is_turned_into_degrees(tmp_path):
    frame = table()
    write_features(frame.to_crs(32636), tmp_path / "t.geojson")
    again = json.loads((tmp_path / "t.geojson").read_text(encoding="utf-8"))
    assert again["features"][0]["geometry"]["coordinates"][0] == pytest.approx([32.5, 29.9])
    assert "crs" not in again  # RFC 7946, 4: there is no other than WGS 84


def test_a_line_over_the_date_line_is_in_two_parts_in_every_file(tmp_path):
    line = LineString([(179.99, 0), (-179.99, 0)])
    frame = geopandas.GeoDataFrame({"name": ["a"]}, geometry=[line], crs=4326)
    for ending in (".geojson", ".gpkg", ".kml", ".gpx", ".shp", ".fgb"):
        write_features(frame, tmp_path / f"t{ending}")
        again = read_features(tmp_path / f"t{ending}")
        assert sum(it.length for it in again.geometry) == pytest.approx(0.02), ending


# --- KML ---


def test_kml_has_a_folder_for_each_system_with_a_colour_of_its_own():
    root = Xml.fromstring(kml_text({"lines": table()}, name="Doc", credit="CC BY & more"))
    space = {"k": "http://www.opengis.net/kml/2.2"}
    folders = root.findall("k:Document/k:Folder/k:Folder", space)
    assert [it.findtext("k:name", namespaces=space) for it in folders] == ["X", "Y"]
    marks = [it.find("k:Placemark", space) for it in folders]
    named = [it.findtext("k:name", namespaces=space) for it in marks]
    assert named == [f"Alpha · {ARABIC}", ODD]
    urls = [it.findtext("k:styleUrl", namespaces=space) for it in marks]
    styles = {f"#{it.get('id')}": it.findtext("k:LineStyle/k:color", namespaces=space)
              for it in root.findall("k:Document/k:Style", space)}  # fmt: skip
    assert len({styles[url] for url in urls}) == 2
    assert all(re.fullmatch("ff[0-9a-f]{6}", it) for it in styles.values())
    assert root.findtext("k:Document/k:description", namespaces=space) == "CC BY & more"


def test_a_kmz_is_the_same_bytes_each_time(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        write_features(table(), tmp_path / name / "t.kmz")
    assert (tmp_path / "a/t.kmz").read_bytes() == (tmp_path / "b/t.kmz").read_bytes()


def test_characters_that_xml_has_not(tmp_path):
    frame = table(note=["a\x00\x0b\ud7ff\ufffe", "b"])
    for ending in (".kml", ".gpx"):
        write_features(frame, tmp_path / f"t{ending}")
        Xml.parse(tmp_path / f"t{ending}")


# --- not to be trusted ---

KML = (
    '<?xml version="1.0"?>{0}<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>'
    "<name>{1}</name><Point><coordinates>1,2</coordinates></Point></Placemark></Document></kml>"
)
LAUGHS = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
LAUGHS = f'<!DOCTYPE kml [<!ENTITY a "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("head", [LAUGHS, OUTSIDE, "<!DOCTYPE kml>", "<!doctype kml>"])
def test_xml_that_declares_entities_is_refused(tmp_path, head, encoding):
    path = tmp_path / "t.kml"
    path.write_bytes(KML.format(head, "x").encode(encoding))
    with pytest.raises(GeodataError, match=r"entities|content is not in the format KML"):
        read_features(path)
    with zipfile.ZipFile(tmp_path / "t.kmz", "w") as archive:
        archive.write(path, "doc.kml")
    with pytest.raises(GeodataError, match=r"entities|content is not in the format KML"):
        read_features(tmp_path / "t.kmz")


def test_plain_kml_of_any_encoding_is_read(tmp_path):
    for encoding in ("utf-8", "utf-8-sig"):
        (tmp_path / "t.kml").write_bytes(KML.format("<!-- a -->", ARABIC).encode(encoding))
        assert read_features(tmp_path / "t.kml")["Name"].tolist() == [ARABIC]


VRT = (
    '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>{}</SrcDataSource></OGRVRTLayer>'
    "</OGRVRTDataSource>"
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_is_something_else_is_refused(tmp_path, ending):
    """GDAL goes by content: a VRT under another name would open any other file."""
    write_features(table(), tmp_path / "other.gpkg")
    path = tmp_path / f"t{ending}"
    for text in (VRT.format(tmp_path / "other.gpkg"), "<html>", "", "\0" * 100):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(GeodataError, match=r"content is not in|is empty"):
            read_features(path)


@pytest.mark.parametrize("ending", [it for it in ENDINGS if it != ".shp"])
def test_half_a_file_is_an_error_or_part_of_it(tmp_path, ending):
    write_features(table(), tmp_path / f"t{ending}")
    data = (tmp_path / f"t{ending}").read_bytes()
    for share in (0.1, 0.5, 0.9):
        (tmp_path / f"t{ending}").write_bytes(data[: int(len(data) * share)])
        found, said = [], f"t{ending}"
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                found = read_features(tmp_path / f"t{ending}", crs="EPSG:4326")
        except GeodataError as error:
            said = str(error)
        assert f"t{ending}" in said
        assert len(found) <= 2


def packed(path, members, **more):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def test_archives_are_bounded(tmp_path):
    good = KML.format("", "x")
    cases = {
        "1001 files": [("doc.kml", good), *((f"{n}.png", b"") for n in range(1000))],
        "leads out": [("../../doc.kml", good)],
        "leads out of": [("/etc/doc.kml", good)],
        "times as large": [("doc.kml", good), ("big.png", b"\0" * 20_000_000)],
        "no KML": [("doc.txt", good)],
        "content is not in the format KML": [("doc.kml", "<html/>")],
    }
    for said, members in cases.items():
        with pytest.raises(GeodataError, match=said):
            read_features(packed(tmp_path / "t.kmz", members))
    few = VectorLimits(most_bytes=5000)
    with pytest.raises(GeodataError, match="more than 5,000 bytes"):
        read_features(packed(tmp_path / "t.kmz", [("doc.kml", KML.format("", "x" * 9000))]),
                      limits=few)  # fmt: skip
    link = zipfile.ZipInfo("doc.kml")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "t.kmz", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(GeodataError, match="is a link"):
        read_features(tmp_path / "t.kmz")
    (tmp_path / "t.kmz").write_bytes(b"PK\x03\x04" + b"\0" * 100)
    with pytest.raises(GeodataError, match="damaged"):
        read_features(tmp_path / "t.kmz")
    assert sorted(it.name for it in tmp_path.iterdir()) == ["t.kmz"]  # nothing is unpacked


def test_a_file_that_is_too_large_or_no_file(tmp_path):
    write_features(table(), tmp_path / "t.geojson")
    with pytest.raises(GeodataError, match="508 bytes, more than 10"):
        read_features(tmp_path / "t.geojson", limits=VectorLimits(most_bytes=10))
    (tmp_path / "f.gpkg").mkdir()
    with pytest.raises(GeodataError, match="not a plain file"):
        read_features(tmp_path / "f.gpkg")
    os.mkfifo(tmp_path / "p.kml")  # would wait for ever
    with pytest.raises(GeodataError, match="not a plain file"):
        read_features(tmp_path / "p.kml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are of POSIX")
@pytest.mark.parametrize("ending", [".cpg", ".dbf", ".shx", ".prj", ".CPG", ".qix"])
def test_what_is_beside_a_shapefile_is_checked_as_it_is(tmp_path, ending):
    write_features(table(), tmp_path / "t.shp")
    beside = tmp_path / f"t{ending}"
    beside.unlink(missing_ok=True)
    (tmp_path / "t.cpg").unlink(missing_ok=True)
    os.mkfifo(beside)
    with pytest.raises(GeodataError, match="not a plain file"):
        read_features(tmp_path / "t.shp")
    beside.unlink()
    beside.symlink_to("/dev/zero")
    with pytest.raises(GeodataError, match="not a plain file"):
        read_features(tmp_path / "t.shp")
    beside.unlink()
    with beside.open("wb") as file:
        file.truncate(8 << 30)  # takes no room on the disk
    with pytest.raises(GeodataError, match="more than"):
        read_features(tmp_path / "t.shp")


def drawing(*pairs):
    head = "0 SECTION 2 HEADER 9 $ACADVER 1 AC1015 0 ENDSEC 0 SECTION 2 BLOCKS 0 BLOCK 2 B 70 0 "
    words = f"{head}10 0 20 0 0 LINE 8 0 10 0 20 0 11 1 21 1 0 ENDBLK".split()
    tail = ["0", "ENDSEC", "0", "EOF"]
    return "\n".join([*words, *pairs, *tail, ""])


INSERT = ["0", "INSERT", "8", "L", "2", "B", "10", "5", "20", "6"]
ENTITIES = ["0", "ENDSEC", "0", "SECTION", "2", "ENTITIES"]


def test_a_symbol_of_a_drawing_is_a_point(tmp_path):
    (tmp_path / "t.dxf").write_text(drawing(*ENTITIES, *INSERT), encoding="utf-8")
    found = read_features(tmp_path / "t.dxf", crs="EPSG:4326")
    assert [(it.x, it.y) for it in found.geometry] == [(5, 6)]
    assert found["Layer"].tolist() == ["L"]


def test_symbols_of_symbols_do_not_grow(tmp_path):
    """Ten in each of ten in each ...: drawn out, a file of 10 kB has 10 to the 12th lines."""
    blocks = []
    for number in range(12):
        blocks += ["0", "BLOCK", "2", f"B{number}", "70", "0", "10", "0", "20", "0"]
        blocks += [*INSERT[:5], f"B{number - 1}" if number else "B", *INSERT[6:]] * 10
        blocks += ["0", "ENDBLK"]
    text = drawing(*blocks, *ENTITIES, *INSERT[:5], "B11", *INSERT[6:])
    (tmp_path / "t.dxf").write_text(text, encoding="utf-8")
    assert len(read_features(tmp_path / "t.dxf", crs="EPSG:4326")) == 1


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\r"])
@pytest.mark.parametrize("between", [(), ("1", "x") * 2000, ("70", "2", "999", "0")])
def test_arrays_of_symbols_are_bounded(tmp_path, between, newline):
    array = [*INSERT, *between, "70", "30000", "71", " 30000", "44", "1", "45", "1"]
    text = drawing(*ENTITIES, *array).replace("\n", newline)
    (tmp_path / "t.dxf").write_bytes(text.encode())
    with pytest.raises(GeodataError, match=r"more than 200,000 symbols|not in the format DXF"):
        read_features(tmp_path / "t.dxf", crs="EPSG:4326")
    few = [*INSERT, "70", "3", "71", "2", "44", "1", "45", "1"]
    (tmp_path / "t.dxf").write_text(drawing(*ENTITIES, *few), encoding="utf-8")
    assert len(read_features(tmp_path / "t.dxf", crs="EPSG:4326")) == 6


# --- the command ---


def test_convert(tmp_path):
    write_features(table(), tmp_path / "in.gpkg")
    done = cableroute("convert", tmp_path / "in.gpkg", tmp_path / "out.kmz")
    assert done.returncode == 0, done.stderr
    assert "warning: KMZ does not hold: the types of km, ducts (all become texts)" in done.stderr
    assert "2 features" in done.stderr
    assert len(read_features(tmp_path / "out.kmz")) == 2
    done = cableroute("convert", tmp_path / "in.gpkg", tmp_path / "out.geojson")
    assert "does not hold" not in done.stderr


def test_convert_names_a_reference_system_that_is_missing(tmp_path):
    done = convert_file(write_features(table(), tmp_path / "a.gpkg").path, tmp_path / "a.dxf")
    call = "convert", done.path, tmp_path / "b.gpkg"
    assert "names no reference system" in cableroute(*call).stderr
    assert cableroute(*call, "--crs", "EPSG:4326").returncode == 0
    assert len(by_gdal(tmp_path / "b.gpkg")) == 2
    assert "is not a reference system" in cableroute(*call, "--crs", "EPSG:none").stderr


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("in.gpkg", "out.xyz"), "no format ends in '.xyz'"),
        (("in.gpkg", "in.gpkg"), "IN and OUT are one file"),
        (("in.gpkg", "none/out.kml"), "no folder"),
        (("none.gpkg", "out.kml"), "No such file"),
    ],
)
def test_convert_says_what_is_wrong(tmp_path, names, said):
    write_features(table(), tmp_path / "in.gpkg")
    before = (tmp_path / "in.gpkg").read_bytes()
    done = cableroute("convert", *(tmp_path / name for name in names))
    assert done.returncode == 2
    assert said in done.stderr
    assert (tmp_path / "in.gpkg").read_bytes() == before
    assert [it.name for it in tmp_path.iterdir()] == ["in.gpkg"]


def test_a_layer_is_chosen(tmp_path):
    frame = table()
    frame["layer"] = ["one", "two"]
    write_features(frame, tmp_path / "in.gpkg")
    call = "convert", tmp_path / "in.gpkg", tmp_path / "out.geojson", "--layer"
    assert cableroute(*call, "two").returncode == 0
    assert read_features(tmp_path / "out.geojson")["id"].tolist() == ["B"]
    assert "choose from one, two" in cableroute(*call, "three").stderr


PART, AREA = "30.5 29.5, 30.51 29.51", "(30 29, 31 29, 30 30, 30 29)"
HOLED = {  # a shape with empty parts, and what is left of it
    f"MULTILINESTRING (({PART}), EMPTY)": f"MULTILINESTRING (({PART}))",
    "MULTIPOINT ((30.5 29.5), EMPTY)": "MULTIPOINT ((30.5 29.5))",
    f"MULTIPOLYGON (({AREA}), EMPTY)": f"MULTIPOLYGON (({AREA}))",
    f"GEOMETRYCOLLECTION (POINT (30.5 29.5), MULTILINESTRING (EMPTY, ({PART})), LINESTRING EMPTY)":
        f"GEOMETRYCOLLECTION (POINT (30.5 29.5), MULTILINESTRING (({PART})))",
    "MULTILINESTRING (EMPTY)": "", "LINESTRING EMPTY": "", "POINT EMPTY": "",
}  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("wkt", HOLED)
def test_a_shape_is_written_without_its_empty_parts(tmp_path, wkt, ending):
    """Beside a line that every format takes; what is lost is said."""
    shapes = shapely.from_wkt([wkt, f"LINESTRING ({PART})"])
    frame = geopandas.GeoDataFrame({"name": ["A", "B"]}, geometry=shapes, crs=4326)
    done = write_features(frame, tmp_path / f"t{ending}")
    assert frame.geometry.to_wkt()[0] == wkt
    if done.count == 1:
        assert len([it for it in done.lost if it.startswith("1 ")]) == 1
        return
    back = by_gdal(done.path) if ending == ".dxf" else read_features(done.path)
    found = shapely.union_all([it for it in back.geometry if it is not None])
    kept = [shapely.from_wkt(HOLED[wkt] or "POINT EMPTY"), shapes[1]]
    assert shapely.equals(found, shapely.union_all(kept))


TRACKS = {  # segments of a GPX track, and the shape that is read
    "": "MULTILINESTRING EMPTY",
    "<trkseg/>": "MULTILINESTRING EMPTY",
    "<trkseg>A B</trkseg><trkseg/>": f"MULTILINESTRING (({PART}))",
    "<trkseg/><trkseg>A B</trkseg>": f"MULTILINESTRING (({PART}))",
    "<trkseg>A</trkseg><trkseg/>": "MULTIPOINT ((30.5 29.5))",
    "<trkseg>A</trkseg><trkseg>A B</trkseg>": f"MULTILINESTRING (({PART}))",
}


@pytest.mark.parametrize("track", TRACKS)
def test_a_track_with_empty_segments_is_converted(tmp_path, track):
    points = {"A ": '<trkpt lat="29.5" lon="30.5"/>', "B": '<trkpt lat="29.51" lon="30.51"/>'}
    body = track.replace("A<", "A <")
    for letter, point in points.items():
        body = body.replace(letter, point)
    source = tmp_path / "t.gpx"
    source.write_text(f'<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
                      f"<trk>{body}</trk></gpx>")  # fmt: skip
    assert read_features(source).geometry.to_wkt().tolist() == [TRACKS[track]]
    out = tmp_path / "t.geojson"
    assert cableroute("convert", source, out).returncode == 0
    assert shapely.equals(by_gdal(out).geometry[0], shapely.from_wkt(TRACKS[track]))


def test_a_position_without_numbers_in_a_geojson_is_said(tmp_path):
    """The whole shape was dropped in silence; an empty shape is one (RFC 7946, section 3.1)."""
    file = tmp_path / "t.geojson"
    for shape, coordinates in (("MultiPoint", [[30.5, 29.5], []]), ("Point", [])):
        shapes = [{"type": shape, "coordinates": it} for it in (coordinates, [30.5, 29.5])]
        shapes[1]["type"] = "Point"
        features = [{"type": "Feature", "properties": {}, "geometry": it} for it in shapes]
        file.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
        if coordinates:
            with pytest.raises(GeodataError, match=r"feature 1: \[\] is not a position"):
                read_features(file)
    assert read_features(file).geometry.isna().tolist() == [True, False]

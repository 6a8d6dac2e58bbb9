"""Files as other programs write them: each is read completely, or the message says what to do."""

import json
import struct
import zipfile

import geopandas
import pyogrio
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from pyproj import CRS
from shapely import LineString

from cableroute.comparison.assets import areas_of_file, assets_of_file
from cableroute.errors import GeodataError
from cableroute.geodata import convert_file, read_features, write_features
from cableroute.geodata.drawings import drawing_left_out
from cableroute.geodata.stated_positions import geojson_faults, kml_faults
from cableroute.geodata.vector_files import not_read

ARABIC = "كابل البحر الأحمر"
KML = '<kml xmlns="http://www.opengis.net/kml/2.2"><Document>{}</Document></kml>'
MARK = (
    "<Placemark><name>{}</name><LineString><coordinates>{}</coordinates></LineString></Placemark>"
)


def line_file(path, name, **options):
    frame = geopandas.GeoDataFrame({"name": [name]}, geometry=[LineString([(32, 29), (33, 28)])],
                                   crs=4326)  # fmt: skip
    pyogrio.write_dataframe(frame, path, **options)
    return path


def test_a_kmz_whose_first_kml_only_links_to_others(tmp_path):
    link = "<NetworkLink><Link><href>{}</href></Link></NetworkLink>"
    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        links = link.format("layers/a.kml") + link.format("http://example.org/b.kml")
        archive.writestr("doc.kml", KML.format(links))
        archive.writestr("layers/a.kml", KML.format(MARK.format("S1", "32,29 33,28")))
        archive.writestr("layers/not-linked.kml", KML.format(MARK.format("no", "1,1 2,2")))
    assert read_features(tmp_path / "a.kmz")["Name"].tolist() == ["S1"]
    assert not_read(tmp_path / "a.kmz") == ("what 1 link (NetworkLink) to other files show",)


def test_columns_of_kml_that_no_placemark_has_are_left_out(tmp_path):
    (tmp_path / "a.kml").write_text(KML.format(MARK.format("S1", "32,29 33,28")))
    assert list(read_features(tmp_path / "a.kml").columns) == ["Name", "geometry"]


@pytest.mark.parametrize("page", ["ANSI 1256", "1256", "CP1256"])
def test_a_shapefile_in_arabic_by_its_code_page(tmp_path, page):
    path = line_file(tmp_path / "a.shp", ARABIC, encoding="cp1256")
    path.with_suffix(".cpg").write_text(page)
    assert read_features(path)["name"].tolist() == [ARABIC]


def test_a_shapefile_in_utf8_that_names_no_encoding(tmp_path):
    path = line_file(tmp_path / "a.shp", ARABIC, encoding="UTF-8")
    path.with_suffix(".cpg").unlink()
    table = bytearray(path.with_suffix(".dbf").read_bytes())
    table[29] = 0  # no code page either
    path.with_suffix(".dbf").write_bytes(table)
    assert read_features(path)["name"].tolist() == [ARABIC]


def drawing(*entities, version="AC1024"):
    head = f"  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\n{version}\n  9\n$DWGCODEPAGE\n  3\n"
    return f"{head}ANSI_1252\n  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n" + "".join(
        f"  0\n{name}\n  8\n0\n{codes}" for name, codes in entities
    ) + "  0\nENDSEC\n  0\nEOF\n"  # fmt: skip


def test_a_drawing_since_2007_is_in_utf8_whatever_its_code_page(tmp_path):
    text = f" 10\n500000\n 20\n3200000\n 40\n1\n  1\n{ARABIC}\n"
    (tmp_path / "a.dxf").write_text(drawing(("TEXT", text)), encoding="utf-8")
    assert read_features(tmp_path / "a.dxf", crs="EPSG:32636")["Text"].tolist() == [ARABIC]


def test_what_no_reader_makes_of_a_drawing_is_counted():
    spline = " 70\n8\n 71\n3\n 73\n0\n 74\n3\n"
    data = drawing(("SPLINE", spline), ("XLINE", ""), ("LINE", ""), ("XLINE", "")).encode()
    assert drawing_left_out(data) == ["1 SPLINE without control points", "2 XLINE"]
    assert drawing_left_out(data.replace(b" 73\n0", b" 73\n4")) == ["2 XLINE"]


KRASOVSKY = "+proj=utm +zone=32 +ellps=krass +units=m"
SITE = CRS.from_wkt('LOCAL_CS["site grid",UNIT["metre",1]]')


@pytest.mark.parametrize(
    ("system", "named", "said"),
    [
        (SITE, "", "site grid .Engineering CRS., has no place on a map"),
        ("EPSG:4978", "", "Geocentric CRS., has no place on a map"),  # two of X, Y and Z
        (KRASOVSKY, "", "may be off by hundreds of metres"),  # PROJ: 145 m beside Pulkovo 1942
        ("EPSG:32632", "EPSG:32633", "names its reference system itself, WGS 84 / UTM zone 32N"),
        ("EPSG:32632", "EPSG:none", "is not a reference system"),
    ],
)
def test_a_system_that_has_no_known_place_or_is_not_that_of_the_file(tmp_path, system, named, said):
    line = LineString([(500_000, 4_700_000), (510_000, 4_700_000)])
    geopandas.GeoDataFrame({"n": [1]}, geometry=[line], crs=system).to_file(tmp_path / "a.gpkg")
    with pytest.raises(GeodataError, match=said):
        read_features(tmp_path / "a.gpkg", crs=named)
    if not named:  # what the file has is no place: the one who knows it may name it
        found = read_features(tmp_path / "a.gpkg", crs="EPSG:32632")
        assert found.total_bounds[0] == pytest.approx(9)


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_a_layer_without_a_system_does_not_get_that_of_another(tmp_path):
    for name, system in (("a", "EPSG:32632"), ("b", None)):
        line = LineString([(500_000, 4_700_000), (510_000, 4_700_000)])
        frame = geopandas.GeoDataFrame({"n": [1]}, geometry=[line], crs=system)
        pyogrio.write_dataframe(frame, tmp_path / "a.gpkg", layer=name, append=name == "b")
    with pytest.raises(GeodataError, match="a layer of it names no reference system"):
        read_features(tmp_path / "a.gpkg")


def test_the_sheet_around_a_drawing_is_no_place(tmp_path):
    ends = "10\n500000\n20\n4700000\n11\n510000\n21\n4700000\n"
    frame = "67\n1\n10\n0\n20\n0\n11\n420\n21\n297\n"
    (tmp_path / "a.dxf").write_text(drawing(("LINE", ends), ("LINE", frame)))
    assert len(read_features(tmp_path / "a.dxf", crs="EPSG:32632")) == 1
    assert not_read(tmp_path / "a.dxf") == ("1 on the sheet (paper space)",)


def test_a_projected_system_that_was_not_meant_is_refused(tmp_path):
    ends = " 10\n32.5\n 20\n29.9\n 11\n33\n 21\n29\n"
    (tmp_path / "a.dxf").write_text(drawing(("LINE", ends)))
    with pytest.raises(GeodataError, match=r"used at 30 to 36 E, 0 to 84 N .*are they degrees"):
        read_features(tmp_path / "a.dxf", crs="EPSG:32636")
    assert read_features(tmp_path / "a.dxf", crs="EPSG:4326").total_bounds.tolist() == [
        32.5, 29.0, 33.0, 29.9,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.json", b'{"type": "Topology", "arcs": []}', "TopoJSON .save it as GeoJSON"),
        ("a.geojson", '{"type": "Point"}'.encode("utf-16"), "in UTF-16 .save it in UTF-8"),
        ("a.json", b'{"version": 0.6, "elements": []}', "its content is no GeoJSON .give GeoJSON;"),
        ("a.dxf", b"AutoCAD Binary DXF\r\n\x1a\0", "binary DXF .save it as DXF in text"),
    ],
)
def test_what_it_is_and_what_to_do(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(GeodataError, match=reason):
        read_features(tmp_path / name)


@pytest.mark.parametrize("ending", ["gpkg", "fgb", "geojson", "parquet", "shp", "dxf"])
def test_heights_of_lines_are_kept(tmp_path, ending):
    high = [LineString([(32, 29, -10), (33, 28, -1000)]), LineString([(179, 1, 0), (181, 1, -20)])]
    frame = geopandas.GeoDataFrame({"name": ["a", "b"]}, geometry=high, crs=4326)
    back = read_features(write_features(frame, tmp_path / f"a.{ending}").path, crs="EPSG:4326")
    ends = [shapely.get_coordinates(shape, include_z=True)[[0, -1], 2] for shape in back.geometry]
    assert ends[0].tolist() == [-10, -1000]
    assert ends[-1][-1] == -20
    over = shapely.get_coordinates(list(back.geometry)[1:], include_z=True)
    assert over[abs(over[:, 0]) == 180, 2] == pytest.approx([-10, -10], abs=1e-6)  # half way


@pytest.mark.parametrize("ending", ["fgb", "shp"])
def test_no_height_is_made_up_where_some_have_none(tmp_path, ending):
    shapes = [LineString([(32, 29, -10), (33, 28, -1000)]), LineString([(32, 29), (33, 28)])]
    frame = geopandas.GeoDataFrame({"name": ["a", "b"]}, geometry=shapes, crs=4326)
    done = write_features(frame, tmp_path / f"a.{ending}")
    assert "heights: 1 of 2 features have none" in done.lost
    assert not read_features(done.path).has_z.any()


def test_flatgeobuf_of_a_feature_without_a_geometry(tmp_path):
    shapes = [None, LineString([(0, 0), (1, 1)])]
    frame = geopandas.GeoDataFrame({"name": ["a", "b"]}, geometry=shapes, crs=4326)
    done = write_features(frame, tmp_path / "lines.fgb")
    assert done.lost == ()
    assert read_features(done.path)["name"].tolist() == ["a", "b"]
    assert pyogrio.list_layers(done.path)[0][0] == "lines"


def test_collections_in_collections_have_their_lines_and_areas(tmp_path):
    inner = shapely.from_wkt(
        "GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(MULTILINESTRING((0 0,1 1),(2 2,3 3))),"
        "POLYGON((0 0,1 0,1 1,0 0)),MULTIPOLYGON(((5 5,6 5,6 6,5 5))))"
    )
    (tmp_path / "a.geojson").write_text(shapely.to_geojson(inner))
    assert [len(it.line.coords) for it in assets_of_file(tmp_path / "a.geojson")] == [2, 2]
    (area,) = areas_of_file(tmp_path / "a.geojson")
    assert area.polygon.area == 1.0
    assert convert_file(tmp_path / "a.geojson", tmp_path / "a.gpkg").lost == ()


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "kml", "parquet"])
def test_a_line_beside_a_point_follows_its_geodesic_and_ends_at_the_date_line(tmp_path, ending):
    """As a placemark of KML with a line and a mark: straight in degrees it is 300 km off."""
    both = "GEOMETRYCOLLECTION(LINESTRING(140 40,-130 40),POINT(140 40))"
    (tmp_path / "a.geojson").write_text(shapely.to_geojson(shapely.from_wkt(both)))
    convert_file(tmp_path / "a.geojson", tmp_path / f"b.{ending}")
    lines = geopandas.read_file if ending != "parquet" else geopandas.read_parquet
    at = shapely.get_coordinates(shapely.get_parts(lines(tmp_path / f"b.{ending}").geometry[0])[0])
    middle = Geodesic.WGS84.InverseLine(40, 140, 40, -130).Position(3_700_000)
    near = at[abs(at[:, 0] - middle["lon2"]) < 1]
    assert len(at) > 20
    assert abs(near[:, 1] - middle["lat2"]).max() < 0.1
    assert abs(at[:, 0]).max() <= 180


def placed(lines):
    return f"""<kml xmlns="http://www.opengis.net/kml/2.2"><Folder><name>f</name>{
        "".join(f"<Placemark>{it}</Placemark>" for it in lines)
    }</Folder></kml>"""


def drawn(*places):
    return f"<LineString><coordinates>{' '.join(places)}</coordinates></LineString>"


@pytest.mark.parametrize(
    ("shape", "wkt"),
    [
        (drawn("5,43"), "POINT (5 43)"),
        (drawn("5,43,-9"), "POINT Z (5 43 -9)"),
        (f"<MultiGeometry>{drawn('5,43')}{drawn('5,43', '6,44')}</MultiGeometry>",
         "MULTILINESTRING ((5 43, 6 44))"),
        (f"<MultiGeometry>{drawn('5,43')}{drawn('6,44')}</MultiGeometry>",
         "MULTIPOINT ((5 43), (6 44))"),
    ],
)  # fmt: skip
def test_a_line_of_one_point_does_not_refuse_the_file(tmp_path, shape, wkt):
    (tmp_path / "a.kml").write_text(placed([drawn("0,0", "1,1"), shape]))
    frame = read_features(tmp_path / "a.kml")
    assert frame.geometry.to_wkt().tolist() == ["LINESTRING (0 0, 1 1)", wkt]


def test_a_track_of_a_plotter_with_a_segment_of_one_fix(tmp_path):
    fix = '<trkpt lat="{}" lon="{}"/>'
    segments = "".join(f"<trkseg>{''.join(fix.format(*at) for at in part)}</trkseg>"
                       for part in ([(43, 5), (44, 6)], [(45, 7)], [(46, 8), (47, 9)]))  # fmt: skip
    (tmp_path / "a.gpx").write_text(
        '<gpx version="1.1" creator="plotter" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><name>laid</name>{segments}</trk></gpx>"
    )
    frame = read_features(tmp_path / "a.gpx")
    assert frame.geometry.to_wkt().tolist() == ["MULTILINESTRING ((5 43, 6 44), (8 46, 9 47))"]
    assert frame.name.tolist() == ["laid"]


def test_a_shape_that_cannot_be_read_is_named(tmp_path):
    ring = "<coordinates>0,0 1,0</coordinates>"
    area = f"<Polygon><outerBoundaryIs><LinearRing>{ring}</LinearRing></outerBoundaryIs></Polygon>"
    (tmp_path / "a.kml").write_text(placed([drawn("0,0", "1,1"), area]))
    with pytest.raises(GeodataError, match=r"a.kml: feature 2: its shape cannot be read"):
        read_features(tmp_path / "a.kml")


def shapefile_of_measures(path):
    """A line with a measure at each vertex, by the ESRI Shapefile Technical Description (1998)."""
    places, km = [(32.0, 29.0), (33.0, 28.0)], (0.0, 148.0)
    box = struct.pack("<4d", 32, 28, 33, 29)
    record = struct.pack("<i", 23) + box + struct.pack("<3i", 1, 2, 0)
    record += b"".join(struct.pack("<2d", *at) for at in places) + struct.pack("<4d", *km, *km)

    def head(size):
        words = struct.pack(">7i", 9994, 0, 0, 0, 0, 0, size // 2)
        return words + struct.pack("<2i", 1000, 23) + box + struct.pack("<4d", 0, 0, *km)

    size = 108 + len(record)
    path.write_bytes(head(size) + struct.pack(">2i", 1, len(record) // 2) + record)
    path.with_suffix(".shx").write_bytes(head(108) + struct.pack(">2i", 50, len(record) // 2))
    table = struct.pack("<4BI2H20x", 3, 124, 1, 1, 1, 65, 2)
    field = struct.pack("<11sc4x2B14x", b"NAME", b"C", 1, 0)
    path.with_suffix(".dbf").write_bytes(table + field + b"\r a\x1a")
    path.with_suffix(".prj").write_text(CRS(4326).to_wkt("WKT1_ESRI"))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("ending", ["shp", "geojson"])
def test_measures_that_are_not_read_are_said_without_a_warning(tmp_path, ending):
    source = tmp_path / f"a.{ending}"
    if ending == "shp":
        shapefile_of_measures(source)
    else:
        line = {"type": "LineString", "coordinates": [[32, 29, -5, 0], [33, 28, -9, 148]]}
        source.write_text(json.dumps(line))
    done = convert_file(source, tmp_path / "b.kml")
    assert "measures (M) of vertices" in done.lost
    assert not_read(tmp_path / "b.kml") == ()


@pytest.mark.parametrize(("stated", "wrong"), [
    ("32,29 x,28 33,27", "x,28"),
    ("32,5,29,2 33,5,28,2", "32,5,29,2"),
    ("32;29 33;28", "32;29"),
    ("32,29,\n33,28,", "32,29,33,28,"),
    ("32,29\u00a033,28", "32,29\u00a033,28"),
    ("32,29,n/a 33,28,0", "32,29,n/a"),
    ("32 29 33 28", "32"),
])  # fmt: skip
def test_coordinates_of_kml_that_are_not_numbers_are_not_taken_for_0(tmp_path, stated, wrong):
    text = KML.format("\n" + MARK.format("S1", "32,29 33,28") + "\n" + MARK.format("S2", stated))
    (tmp_path / "a.kml").write_text(text, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "a.kmz", "w") as archive:
        archive.writestr("doc.kml", text)
    for name in ("a.kml", "a.kmz"):
        with pytest.raises(GeodataError) as error:
            read_features(tmp_path / name)
        assert f"line 3: {wrong!r} is not a position" in str(error.value)


@pytest.mark.parametrize(("stated", "wkt"), [
    ("\n 32,29,0\n\t33,28,0 \n", "LINESTRING Z (32 29 0, 33 28 0)"),
    ("32, 29, 0 33, 28, 0", "LINESTRING Z (32 29 0, 33 28 0)"),
    ("+32.,.5 3.3e1,-28", "LINESTRING (32 0.5, 33 -28)"),
    ("32,29,0&#10;33,28,0", "LINESTRING Z (32 29 0, 33 28 0)"),
    ("32,29,NaN 33,28,NaN", "LINESTRING Z (32 29 NaN, 33 28 NaN)"),
    ("<![CDATA[32,29 33,28]]>", "LINESTRING (32 29, 33 28)"),
])  # fmt: skip
def test_coordinates_of_kml_as_programs_write_them(tmp_path, stated, wkt):
    (tmp_path / "a.kml").write_text(KML.format(MARK.format("S1", stated)))
    assert read_features(tmp_path / "a.kml").geometry.iloc[0].wkt == wkt


@pytest.mark.parametrize("second", ["x 28 0", "33,28,0", "33"])
def test_positions_of_a_track_of_kml_are_numbers(tmp_path, second):
    track = (
        "<Placemark><gx:Track>\n<gx:coord>32 29 0</gx:coord><gx:coord/>{}</gx:Track></Placemark>"
    )
    text = KML.format(track.format(f"<gx:coord>{second}</gx:coord>"))
    (tmp_path / "a.kml").write_text(text)
    with pytest.raises(GeodataError, match=f"a.kml: line 2: '{second}' is not a position"):
        read_features(tmp_path / "a.kml")


@pytest.mark.parametrize(("point", "said"), [
    ('<wpt lat="29,5" lon="32"/>', "lat is '29,5'"),
    ("<wpt lat='29' lon='E32'/>", "lon is 'E32'"),
    ('<wpt lon="32"/>', "lat is ''"),
])  # fmt: skip
def test_positions_of_gpx_that_are_not_numbers_are_not_taken_for_0(tmp_path, point, said):
    (tmp_path / "a.gpx").write_text(f'<gpx version="1.1">\n<wpt lat="1" lon="2"/>\n{point}</gpx>')
    with pytest.raises(GeodataError, match=f"a.gpx: line 3: {said}"):
        read_features(tmp_path / "a.gpx")


@pytest.mark.parametrize(("kind", "coordinates", "said"), [
    ("LineString", [[32, 29], ["33", 28]], r"\['33', 28\] is not a position"),
    ("LineString", [[32, 29], [None, 28]], r"\[None, 28\] is not a position"),
    ("Polygon", [[32, 29], [33, 28], [32, 28]], "32 is not a position"),
    ("MultiLineString", [[[32, 29], [33, 28]], [["x", 2], [3, 4]]], r"\['x', 2\] is not"),
    ("LineString", None, "None is not a position"),
])  # fmt: skip
def test_a_shape_of_geojson_that_is_not_read_is_named(tmp_path, kind, coordinates, said):
    right = {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}
    shapes = [right, None, {"type": kind, "coordinates": coordinates}]
    features = [{"type": "Feature", "properties": {}, "geometry": it} for it in shapes]
    (tmp_path / "a.json").write_text(
        json.dumps({"type": "FeatureCollection", "features": features})
    )
    with pytest.raises(GeodataError, match=f"a.json: feature 3: {said}"):
        read_features(tmp_path / "a.json")


def test_geojson_without_shapes_and_with_a_property_called_coordinates_is_read(tmp_path):
    right = {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}
    cells = {"coordinates": "29.5 N", "note": [1, "x"]}
    features = [{"type": "Feature", "properties": cells, "geometry": it} for it in (None, right)]
    (tmp_path / "a.json").write_text(
        json.dumps({"type": "FeatureCollection", "features": features})
    )
    frame = read_features(tmp_path / "a.json")
    assert frame.geometry.isna().tolist() == [True, False]


@pytest.mark.parametrize(("shape", "said"), [
    ('{"type": "Circle", "coordinates": [32, 29]}', "'Circle' is not a kind of shape"),
    ('{"type": "LineString", "coordinates": [[32, 29], [33]]}', "[33] is not a position"),
    ('{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1]}]}',
     "[1] is not a position"),
])  # fmt: skip
def test_shapes_that_geojson_has_not(shape, said):
    """GDAL warns of these as well."""
    data = f'{{"type": "Feature", "geometry": {shape}}}'.encode()
    (fault,) = geojson_faults(data, lost=True)
    assert str(fault).startswith(f"feature 1: {said}")


def test_a_long_gap_before_what_is_no_position_takes_no_time():
    """Looking for a comma from each of the spaces would take hours."""
    (fault,) = kml_faults(b"<coordinates>" + b" " * 1_000_000 + b"x</coordinates>")
    assert str(fault).startswith("line 1: 'x' is not a position")

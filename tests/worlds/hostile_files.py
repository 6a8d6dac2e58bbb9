"""Files that nobody should trust, over all formats, and what is to come of each.

A case is a name, bytes, and the outcome that is right: "refused", or "read", or either where both
are (half a GeoJSON text has no right reading; half a FlatGeobuf file may have some of its lines).
The bytes of good files come from our own writers, so that a case is hostile in one way only.
"""

from __future__ import annotations

import io
import json
import random
import sqlite3
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import geopandas
import numpy as np
import openpyxl
from shapely import LineString

from cableroute import Leg, Route
from cableroute.geodata.vector_writing import write_features
from cableroute.projects import write_project
from cableroute.projects.contents import Project
from cableroute.rpl import RPL, Position, Span
from cableroute.rpl.reading import read_rpl
from cableroute.rpl.writing import write_rpl
from worlds.charts_s57 import chart
from worlds.position_lists import sheet

REFUSED, READ, EITHER = "refused", "read", "either"


class Case(NamedTuple):
    """A hostile file: what it is called, what is in it, and what must come of it.

    Files beside it have the same name and another ending.
    """

    name: str
    data: bytes
    outcome: str
    beside: tuple[tuple[str, bytes], ...] = ()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>'
KML = (
    '<?xml version="1.0" encoding="UTF-8"?>{head}<kml xmlns="http://www.opengis.net/kml/2.2">'
    "<Document>{link}<Placemark><name>{name}</name><LineString><coordinates>{xy}"
    "</coordinates></LineString></Placemark></Document></kml>"
)
GPX = (
    '<?xml version="1.0"?>{head}<gpx version="1.1" creator="x" '
    'xmlns="http://www.topografix.com/GPX/1/1"><rte><name>{name}</name>{points}</rte></gpx>'
)
XY = "32.5,29.9 32.51,29.95"
POINTS = '<rtept lat="29.9" lon="32.5"/><rtept lat="29.95" lon="32.51"/>'


def kml(head: str = "", name: str = "A", xy: str = XY, link: str = "") -> bytes:
    """Return a KML text with something in one of its places."""
    return KML.format(head=head, name=name, xy=xy, link=link).encode()


def gpx(head: str = "", name: str = "A", points: str = POINTS) -> bytes:
    """Return a GPX text with something in one of its places."""
    return GPX.format(head=head, name=name, points=points).encode()


def geojson(geometry: object, /, **properties: object) -> bytes:
    """Return a GeoJSON text of one feature, its geometry as given."""
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()


def line(*xy: object) -> dict[str, object]:
    """Return a line of GeoJSON."""
    return {"type": "LineString", "coordinates": list(xy)}


def archive(*members: tuple[str, bytes], deflate: bool = True) -> bytes:
    """Return a ZIP archive of names and bytes."""
    held = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED
    with zipfile.ZipFile(held, "w", kind) as made:
        for name, data in members:
            made.writestr(name, data)
    return held.getvalue()


@cache
def good(ending: str) -> bytes:
    """Return a file of two lines as our own writer makes it."""
    lines = [LineString([(32.5, 29.9), (32.51, 29.95)]), LineString([(33, 28), (33.01, 28.01)])]
    frame = geopandas.GeoDataFrame({"id": ["A", "B"]}, geometry=lines, crs=4326)
    with tempfile.TemporaryDirectory() as folder:
        return write_features(frame, Path(folder) / f"t{ending}").path.read_bytes()


@cache
def index() -> tuple[tuple[str, bytes], ...]:
    """Return the two files beside a Shapefile of two lines, as our own writer makes them."""
    lines = [LineString([(32.5, 29.9), (32.51, 29.95)]), LineString([(33, 28), (33.01, 28.01)])]
    frame = geopandas.GeoDataFrame({"id": ["A", "B"]}, geometry=lines, crs=4326)
    with tempfile.TemporaryDirectory() as folder:
        path = write_features(frame, Path(folder) / "t.shp").path
        return tuple((it, path.with_suffix(it).read_bytes()) for it in (".shx", ".dbf"))


@cache
def good_workbook() -> bytes:
    """Return a route position list as a workbook."""
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "s.csv"
        text.write_text(sheet(), encoding="utf-8")
        return write_rpl(read_rpl(text)[0], Path(folder) / "s.xlsx").read_bytes()


def workbook_with(member: str, data: bytes) -> bytes:
    """Return a workbook with one of its parts replaced, or added."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good_workbook())) as old,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
        new.writestr(member, data)
    return held.getvalue()


ENDINGS = (".geojson", ".gpkg", ".kml", ".kmz", ".gpx", ".shp", ".fgb", ".parquet", ".dxf")


def of_any_format() -> Iterator[Case]:
    """Yield, for each format: empty, cut off, zeros, noise, something else under its name."""
    noise = random.Random(7).randbytes(20_000)
    for ending in ENDINGS:
        data = good(ending)
        beside = index() if ending == ".shp" else ()
        yield Case(f"empty{ending}", b"", REFUSED)
        yield Case(f"zeros{ending}", bytes(4096), REFUSED)
        yield Case(f"noise{ending}", noise, REFUSED)
        yield Case(f"half{ending}", data[: len(data) // 2], EITHER, beside)
        yield Case(f"head{ending}", data[:40], REFUSED)
        yield Case(f"page{ending}", b"<!doctype html><title>404</title><p>Not found", REFUSED)
        broken = bytearray(data)
        for at in range(len(data) // 3, len(data), max(1, len(data) // 40)):
            broken[at] ^= 0xFF
        yield Case(f"flipped{ending}", bytes(broken), EITHER, beside)


def of_xml() -> Iterator[Case]:
    """Yield KML, KMZ and GPX that declare entities, lead out, or are endless."""
    for head, what in ((LAUGHS, "laughs"), (OUTSIDE, "outside"), (PARAMETER, "parameter")):
        yield Case(f"{what}.kml", kml(head, "&b;" if what == "laughs" else "&a;"), REFUSED)
        yield Case(f"{what}.gpx", gpx(head, "&a;"), REFUSED)
        yield Case(f"{what}.kmz", archive(("doc.kml", kml(head, "&a;"))), REFUSED)
    laughs = kml(LAUGHS, "&b;").decode().replace("UTF-8", "UTF-16")
    yield Case("laughs16.kml", laughs.encode("utf-16"), REFUSED)
    link = "<NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>"
    yield Case("link.kml", kml(link=link), READ)
    yield Case("deep.kml", kml(link="<Folder>" * 50_000 + "</Folder>" * 50_000), EITHER)
    yield Case("unclosed.kml", kml()[:-20], EITHER)
    yield Case("script.kml", kml(name="&lt;script&gt;alert(1)&lt;/script&gt;"), READ)
    yield Case("words.kml", kml(xy="here there"), EITHER)
    yield Case("nan.kml", kml(xy="nan,nan 1,1"), REFUSED)
    yield Case("pole.kml", kml(xy="0,91 1,92"), REFUSED)
    yield Case("nan.gpx", gpx(points='<rtept lat="nan" lon="1"/><rtept lat="1" lon="1"/>'), EITHER)
    yield Case("far.gpx", gpx(points=POINTS.replace("29.9", "1e308")), EITHER)
    yield Case("long.kml", kml(name="A" * 5_000_000), EITHER)


def of_archives() -> Iterator[Case]:
    """Yield KMZ and workbooks that swell, lead out of the folder, or hold others."""
    zeros = bytes(80_000_000)
    yield Case("bomb.kmz", archive(("doc.kml", kml() + b" " * 80_000_000)), REFUSED)
    yield Case("beside.kmz", archive(("doc.kml", kml()), ("x.png", zeros)), REFUSED)
    yield Case("many.kmz", archive(*((f"{at}.kml", kml()) for at in range(3000))), REFUSED)
    yield Case("up.kmz", archive(("../../up.kml", kml())), EITHER)
    yield Case("root.kmz", archive(("/tmp/root.kml", kml())), EITHER)
    yield Case("none.kmz", archive(("readme.txt", b"x")), REFUSED)
    yield Case("nested.kmz", archive(("doc.kmz", archive(("doc.kml", kml())))), REFUSED)
    twice = archive(("doc.kml", kml()), ("b.kml", kml(LAUGHS, "&b;")))
    yield Case("second.kmz", twice, READ)  # the first is the document
    lying = bytearray(archive(("doc.kml", kml() * 1000)))
    at = lying.rindex(b"PK\x01\x02") + 24
    lying[at : at + 4] = struct.pack("<I", 10)
    yield Case("lying.kmz", bytes(lying), REFUSED)
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w") as made:
        made.addfile(tarfile.TarInfo("doc.kml"))
    yield Case("tar.kmz", held.getvalue(), REFUSED)
    yield Case("bomb.xlsx", workbook_with("xl/worksheets/sheet1.xml", zeros), REFUSED)
    yield Case("image.xlsx", workbook_with("xl/media/x.bin", zeros), REFUSED)
    yield Case("up.xlsx", workbook_with("../../up.xml", b"<x/>"), EITHER)
    laughs = f'{LAUGHS}<worksheet xmlns="x"><sheetData>&b;</sheetData></worksheet>'
    yield Case("laughs.xlsx", workbook_with("xl/worksheets/sheet1.xml", laughs.encode()), REFUSED)
    outside = f'{OUTSIDE}<sst xmlns="x"><si><t>&a;</t></si></sst>'
    yield Case("outside.xlsx", workbook_with("xl/sharedStrings.xml", outside.encode()), REFUSED)
    yield Case("empty.xlsx", b"", REFUSED)
    yield Case("zip.xlsx", archive(("a.txt", b"x")), REFUSED)
    yield Case("half.xlsx", good_workbook()[:3000], REFUSED)
    yield Case("old.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000), REFUSED)


def of_geojson() -> Iterator[Case]:
    """Yield GeoJSON with numbers, shapes and depths that are none."""
    yield Case("nan.geojson", geojson(line([float("nan"), 1], [2, 2])), REFUSED)
    yield Case("infinite.geojson", geojson(line([float("inf"), 1], [2, 2])), REFUSED)
    yield Case("huge.geojson", geojson(line([1e308, 1], [2, 2])), REFUSED)
    yield Case("metres.geojson", geojson(line([512_345, 3_456_789], [512_400, 3_456_800])), REFUSED)
    yield Case("turned.geojson", geojson(line([29.9, 132.5], [29.95, 132.51])), REFUSED)
    yield Case("text.geojson", geojson(line(["a", "b"], [1, 1])), EITHER)
    yield Case("one.geojson", geojson(line([1, 1])), EITHER)
    yield Case("bare.geojson", geojson(line()), EITHER)
    yield Case("null.geojson", geojson(None), EITHER)
    yield Case("none.geojson", b'{"type": "FeatureCollection", "features": []}', EITHER)
    yield Case("list.geojson", b"[1, 2, 3]", REFUSED)
    yield Case("shape.geojson", geojson({"type": "Circle", "coordinates": [1, 1]}), EITHER)
    deep = '{"a":' * 20_000 + "1" + "}" * 20_000
    yield Case("deep.geojson", deep.encode(), REFUSED)
    yield Case("brackets.geojson", b'{"type":"FeatureCollection","features":' + b"[" * 100_000,
               REFUSED)  # fmt: skip
    yield Case("twice.geojson", geojson(line([1, 1], [2, 2]))[:-1] + b', "features": []}', EITHER)
    yield Case("cells.geojson", geojson(line([1, 1], [2, 2]), name="=cmd|'/c calc'!A1"), READ)
    yield Case("markup.geojson", geojson(line([1, 1], [2, 2]), name="<img src=x onerror=1>"), READ)
    yield Case("zero.geojson", geojson(line([1, 1], [2, 2]), name="a\0b"), EITHER)
    yield Case("latin.geojson", geojson(line([1, 1], [2, 2]), n="é").replace(b"\\u00e9", b"\xe9"),
               EITHER)  # fmt: skip
    yield Case("mark.geojson", b"\xef\xbb\xbf" + geojson(line([1, 1], [2, 2])), READ)
    many = {f"c{at}": at for at in range(5000)}
    yield Case("wide.geojson", geojson(line([1, 1], [2, 2]), **many), EITHER)
    key = geojson(line([1, 1], [2, 2]), **{"geometry": "x", "": "y", "fid": "z"})
    yield Case("names.geojson", key, EITHER)


def of_databases() -> Iterator[Case]:
    """Yield GeoPackages with other tables, broken geometries, or code of SQLite."""
    for what in ("plain", "blob", "view", "bare"):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "x.gpkg"
            path.write_bytes(good(".gpkg"))
            base = sqlite3.connect(path)
            tables = base.execute("select table_name from gpkg_contents").fetchall()
            name = tables[0][0]
            for trigger, *_ in base.execute(
                "select name from sqlite_master where type = 'trigger'"
            ).fetchall():
                base.execute(f'drop trigger "{trigger}"')
            if what == "plain":
                base.execute(f'drop table "{name}"')
            elif what == "blob":
                base.execute(f'update "{name}" set geom = ?', (b"GP\0\1" + b"\xff" * 60,))
            elif what == "view":
                base.execute(f'alter table "{name}" rename to hidden')
                endless = "with recursive n(x) as (select 1 union all select x + 1 from n)"
                base.execute(f'create view "{name}" as {endless} select x as fid, 1 as geom from n')
            else:
                base.execute(f'delete from "{name}"')
            base.commit()
            base.close()
            outcome = {"plain": REFUSED, "blob": REFUSED}.get(what, EITHER)
            yield Case(f"{what}.gpkg", path.read_bytes(), outcome)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        base = sqlite3.connect(path)
        base.execute("create table t (a)")
        base.commit()
        base.close()
        yield Case("tables.gpkg", path.read_bytes(), REFUSED)


def of_drawings() -> Iterator[Case]:
    """Yield DXF whose symbols grow, and records of Shapefile, FlatGeobuf and Parquet that lie."""

    def section(name: str, *codes: object) -> str:
        return "\n".join(map(str, (0, "SECTION", 2, name, *codes, 0, "ENDSEC", "")))

    head = section("HEADER", 9, "$ACADVER", 1, "AC1015")
    blocks: list[object] = []
    for depth in range(12):
        blocks += [0, "BLOCK", 2, f"B{depth}", 10, 0, 20, 0]
        for _ in range(10):
            blocks += [0, "INSERT", 2, f"B{depth - 1}", 10, 1, 20, 1] if depth else [
                0, "POINT", 10, 1, 20, 1,
            ]  # fmt: skip
        blocks += [0, "ENDBLK"]
    symbols = section("BLOCKS", *blocks)
    entities = section("ENTITIES", 0, "INSERT", 2, "B11", 10, 1, 20, 1)
    yield Case("grow.dxf", f"{head}{symbols}{entities}0\nEOF\n".encode(), EITHER)
    array = section(
        "ENTITIES", 0, "INSERT", 2, "B0", 10, 1, 20, 1, 70, 30_000, 71, 30_000, 44, 1, 45, 1
    )
    yield Case("array.dxf", f"{head}{symbols}{array}0\nEOF\n".encode(), REFUSED)
    own = section("BLOCKS", 0, "BLOCK", 2, "B", 10, 0, 20, 0, 0, "INSERT", 2, "B", 10, 1, 20, 1, 0,
                  "ENDBLK")  # fmt: skip
    use = section("ENTITIES", 0, "INSERT", 2, "B", 10, 1, 20, 1)
    yield Case("itself.dxf", f"{head}{own}{use}0\nEOF\n".encode(), EITHER)
    line_far = section("ENTITIES", 0, "LINE", 10, "1e400", 20, 0, 11, 1, 21, 1)
    yield Case("far.dxf", f"{head}{line_far}0\nEOF\n".encode(), EITHER)
    shape = bytearray(good(".shp"))
    lying = bytes(shape[:112]) + struct.pack("<4d2i", 0, 0, 1, 1, 2**30, 2**30) + shape[152:]
    yield Case("lying.shp", lying, REFUSED, index())
    long = bytearray(good(".shp"))
    long[24:28] = struct.pack(">i", 2**31 - 1)
    yield Case("long.shp", bytes(long), EITHER, index())
    (shx, offsets), (dbf, table) = index()
    far = offsets[:100] + struct.pack(">2i", 2**30, 2**30) * 2
    yield Case("far.shp", good(".shp"), EITHER, ((shx, far), (dbf, table)))
    rows = table[:4] + struct.pack("<I", 2**31 - 1) + table[8:]
    yield Case("rows.shp", good(".shp"), EITHER, ((shx, offsets), (dbf, rows)))
    boxes = bytearray(good(".fgb"))
    boxes[8:12] = struct.pack("<I", 2**31)
    yield Case("header.fgb", bytes(boxes), REFUSED)
    footer = bytearray(good(".parquet"))
    footer[-8:-4] = struct.pack("<I", 2**31 - 1)
    yield Case("footer.parquet", bytes(footer), REFUSED)


GOOD_ROW = "1,BMH,50 12.345N,5 02.100W\n2,AC,50 18.000N,5 06.000W\n"
HEAD = "Pos,Event,Latitude,Longitude\n"


def of_lists() -> Iterator[Case]:
    """Yield route position lists as text: sizes, bytes and numbers that are none."""
    text = sheet()
    yield Case("empty.csv", b"", REFUSED)
    yield Case("blank.csv", b"\n" * 1000, REFUSED)
    yield Case("head.csv", HEAD.encode(), REFUSED)
    yield Case("zeros.csv", bytes(10_000), REFUSED)
    yield Case("noise.csv", random.Random(5).randbytes(20_000), REFUSED)
    yield Case("one.csv", (HEAD + GOOD_ROW.splitlines()[0]).encode(), REFUSED)
    yield Case("zero.csv", (HEAD + GOOD_ROW.replace("BMH", "B\0H")).encode(), EITHER)
    yield Case("quote.csv", (HEAD + '1,"BMH,50 12N,5 2W\n' * 50_000).encode(), REFUSED)
    yield Case("cell.csv", (HEAD + GOOD_ROW.replace("BMH", "A" * 3_000_000)).encode(), EITHER)
    yield Case("wide.csv", ("," * 300_000 + "\n" + HEAD + GOOD_ROW).encode(), EITHER)
    yield Case("nan.csv", (HEAD + "1,BMH,nan,nan\n2,AC,inf,inf\n").encode(), REFUSED)
    yield Case("far.csv", (HEAD + "1,BMH,1e308,1\n2,AC,50.5,1e-400\n").encode(), REFUSED)
    yield Case("swapped.csv", (HEAD + "1,BMH,5 2W,50 12N\n2,AC,5 6W,50 18N\n").encode(), REFUSED)
    yield Case("minutes.csv", (HEAD + "1,BMH,50 75.0N,5 2W\n2,AC,50 18N,5 6W\n").encode(), REFUSED)
    yield Case("formula.csv", (HEAD + GOOD_ROW.replace("BMH", "=1+1")).encode(), READ)
    yield Case("markup.csv", (HEAD + GOOD_ROW.replace("BMH", "<script>")).encode(), READ)
    yield Case("digits.csv", (HEAD + GOOD_ROW.replace("50 12", "٥٠ ١٢")).encode(), EITHER)
    yield Case("turn.csv", (HEAD + GOOD_ROW.replace("BMH", "\u202eHMB")).encode(), EITHER)
    power = "1" + "0" * 5000
    yield Case("power.csv", (HEAD[:-1] + f",KP\n1,B,50N,5W,{power}\n2,C,51N,5W,2\n").encode(),
               EITHER)  # fmt: skip
    yield Case("u16.csv", b"\xff\xfe" + text.encode("utf-16-le")[:-1], EITHER)
    yield Case("u7.csv", b"+ADw-script+AD4-\n" + (HEAD + GOOD_ROW).encode(), EITHER)
    yield Case("latin.csv", (HEAD + GOOD_ROW.replace("BMH", "é")).encode("latin-1"), EITHER)
    yield Case("notice.txt", b"(" * 200_000 + b"50 12N 5 2W", REFUSED)
    yield Case("spaces.txt", b"1" + b" " * 500_000 + b"x\n", REFUSED)
    yield Case("angles.txt", ("50-" * 100_000).encode(), REFUSED)
    yield Case("marks.txt", ("50" + "°'" * 100_000 + "N 5 2W\n").encode(), REFUSED)
    yield Case("tabs.tsv", b"\t" * 500_000, REFUSED)


def of_workbooks() -> Iterator[Case]:
    """Yield workbooks of formulas, of endless cells, of dates for figures."""

    def saved(fill: object) -> bytes:
        made = openpyxl.Workbook()
        fill(made.active)  # type: ignore[operator]
        held = io.BytesIO()
        made.save(held)
        return held.getvalue()

    def formulas(page: object) -> None:
        page.append(HEAD.strip().split(","))  # type: ignore[attr-defined]
        page.append([1, "=cmd|'/c calc'!A1", "50 12N", "5 2W"])  # type: ignore[attr-defined]
        page.append([2, "AC", "=50+1", "5 6W"])  # type: ignore[attr-defined]

    def last_cell(page: object) -> None:
        page.append(HEAD.strip().split(","))  # type: ignore[attr-defined]
        page["XFD1048576"] = 1  # type: ignore[index]

    yield Case("formulas.xlsx", saved(formulas), REFUSED)

    def last_row(page: object) -> None:
        for row in ([*HEAD.strip().split(",")], [1, "BMH", "50 12N", "5 2W"]):
            page.append(row)  # type: ignore[attr-defined]
        page["A1048576"] = "x"  # type: ignore[index]

    yield Case("last.xlsx", saved(last_cell), REFUSED)
    yield Case("last_row.xlsx", saved(last_row), REFUSED)
    yield Case("bare.xlsx", saved(lambda page: None), REFUSED)
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="http://127.0.0.1:9/x" TargetMode="External"/>'
        "</Relationships>"
    )
    yield Case("external.xlsx", workbook_with("_rels/.rels", rels.encode()), EITHER)


def of_grids() -> Iterator[Case]:
    """Yield grids of depths whose heads promise what is not there."""
    head = "ncols {n}\nnrows {n}\nxllcorner 32\nyllcorner 29\ncellsize 0.1\nNODATA_value -9999\n"
    rows = "-1 -2 -3 -4\n" * 4
    yield Case("small.asc", (head.format(n=4) + rows).encode(), READ)
    yield Case("promise.asc", (head.format(n=2_000_000_000) + rows).encode(), REFUSED)
    yield Case("minus.asc", (head.format(n=-4) + rows).encode(), REFUSED)
    yield Case("words.asc", (head.format(n=4) + "deep " * 16).encode(), REFUSED)
    yield Case("short.asc", (head.format(n=4) + "-1 -2\n").encode(), EITHER)
    yield Case("nan.asc", (head.format(n=4).replace("0.1", "nan") + rows).encode(), REFUSED)
    yield Case("outside.asc", (head.format(n=4).replace("29", "2900") + rows).encode(), REFUSED)
    yield Case("noise.nc", random.Random(3).randbytes(9000), REFUSED)
    yield Case("magic.nc", b"\x89HDF\r\n\x1a\n" + bytes(4000), REFUSED)
    yield Case("classic.nc", b"CDF\x01" + b"\xff" * 400, REFUSED)
    yield Case("empty.tif", b"", REFUSED)
    yield Case("magic.tif", b"II*\0" + b"\xff" * 400, REFUSED)
    yield Case("huge.tif", tiff(4_000_000_000), REFUSED)
    yield Case("points.xyz", b"32 29 -5\n32.1 29 nan\nx y z\n", REFUSED)
    yield Case("one.xyz", b"32 29 -5\n", REFUSED)


def tiff(width: int) -> bytes:
    """Return a TIFF of one strip that says it is so wide and so high."""
    packed = zlib.compress(np.zeros(16, np.int16).tobytes())
    tags = [
        (256, 4, width), (257, 4, width), (258, 3, 16), (259, 3, 8), (262, 3, 1), (273, 4, 8),
        (277, 3, 1), (278, 4, width), (279, 4, len(packed)), (339, 3, 2),
    ]  # fmt: skip
    entries = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    end = struct.pack("<H", len(tags)) + entries + bytes(4)
    return b"II*\0" + struct.pack("<I", 8 + len(packed)) + packed + end


def of_rules() -> Iterator[Case]:
    """Yield rules of planning: broken TOML, names and numbers that are none."""
    yield Case("empty.toml", b"", EITHER)
    yield Case("noise.toml", random.Random(9).randbytes(3000), REFUSED)
    yield Case("broken.toml", b"[[rules]\nx = ", REFUSED)
    yield Case("unknown.toml", b'colour = "red"\n', REFUSED)
    yield Case("deep.toml", b"a = " + b"[" * 5000 + b"]" * 5000, REFUSED)
    yield Case("layer.toml", b'[[layers]]\nname = "x"\npath = "/etc/passwd"\n', REFUSED)
    yield Case("nan.toml", b"[depth_m]\nabove = nan\nfactor = nan\n", REFUSED)


def of_charts() -> Iterator[Case]:
    """Yield S-57 cells that are cut, whose records lie, or that point to what is not there."""
    with tempfile.TemporaryDirectory() as folder:
        line = [(1.0, 50.0), (1.1, 50.1)]
        data = chart(Path(folder) / "X.000", [("CBLSUB", {"CATCBL": "4"}, line)]).read_bytes()
    yield Case("whole.000", data, READ)
    yield Case("half.000", data[: len(data) // 2], EITHER)
    yield Case("label.000", b"99999" + data[5:], REFUSED)
    yield Case("areas.000", data[:12] + b"99999" + data[17:], REFUSED)
    broken = bytearray(data)
    for at in range(1300, len(data), 37):
        broken[at] ^= 0x55
    yield Case("flipped.000", bytes(broken), EITHER)
    yield Case("tail.000", data + bytes(100_000), EITHER)
    yield Case("other.000", data.replace(b"VRPT", b"VRPX"), EITHER)


def network(**parts: object) -> bytes:
    """Return a package of the Open Fibre Data Standard with one network of such parts."""
    schema = "https://example.org/open-fibre-data-standard/0__3__0/schema/network-schema.json"
    links = [{"href": schema, "rel": "describedby"}]
    return json.dumps({"networks": [{"id": "n", "links": links, **parts}]}).encode()


def of_networks() -> Iterator[Case]:
    """Yield networks of OFDS whose parts are of another kind, or go round in circles."""
    span = {"id": "s", "start": "a", "end": "b", "route": line([1, 1], [2, 2])}
    node = {"id": "a", "location": {"type": "Point", "coordinates": [1, 1]}}
    yield Case("whole.ofds.json", network(nodes=[node], spans=[span]), READ)
    yield Case("nodes.ofds.json", network(nodes={"a": 1}, spans=[span]), EITHER)
    yield Case("spans.ofds.json", network(nodes=[node], spans="none"), REFUSED)
    yield Case("words.ofds.json", network(spans=[{**span, "route": line(["x", 1], [2, 2])}]),
               REFUSED)  # fmt: skip
    yield Case("far.ofds.json", network(spans=[{**span, "route": line([1, 100], [2, 2])}]), REFUSED)
    yield Case("nan.ofds.json", network(spans=[{**span, "route": line([float("nan"), 1], [2, 2])}]),
               REFUSED)  # fmt: skip
    deep: object = line([1, 1], [2, 2])
    for _ in range(200):
        deep = {"type": "GeometryCollection", "geometries": [deep]}
    yield Case("deep.ofds.json", network(spans=[{**span, "route": deep}]), EITHER)
    yield Case("twice.ofds.json", network(nodes=[node, node], spans=[span, span]), EITHER)
    yield Case("bare.ofds.json", b'{"networks": []}', EITHER)
    yield Case("null.ofds.json", b'{"networks": [null]}', REFUSED)
    yield Case("brackets.ofds.json", b'{"networks": ' + b"[" * 100_000, REFUSED)
    yield Case("half.ofds.json", network(nodes=[node], spans=[span])[:-40], REFUSED)
    long = {**span, "fibreCount": 10**400, "name": {"a": [1]}}
    yield Case("kinds.ofds.json", network(spans=[long]), EITHER)


def of_projects() -> Iterator[Case]:
    """Yield projects in a GeoPackage that were changed by somebody who means no good."""
    position = Position("1", 4.0, 40.0, "BMH"), Position("2", 4.5, 40.0, "AC1")
    land = Leg("L", "A", "B", "land", LineString([(32.65, 29.11), (31.2, 30.0)]), (5, 10, 20))
    rpls = [RPL("S1", position, [Span(slack_pct=1.0)])]
    with tempfile.TemporaryDirectory() as folder:
        path = write_project(
            Project("P", routes=[Route("R", "One", [land])], rpls=rpls), Path(folder) / "p.gpkg"
        )
        whole = path.read_bytes()
        yield Case("whole.project.gpkg", whole, READ)
        yield Case("half.project.gpkg", whole[: len(whole) // 2], REFUSED)
        yield Case("other.project.gpkg", good(".gpkg"), REFUSED)
        for what, statement in (
            ("version", "update cableroute_project set schema_version = 999"),
            ("gone", "drop table rpls"),
            ("words", "update rpl_positions set kp_km = 'east'"),
            ("far", "update rpl_positions set geom = x'00'"),
            ("loop", "create trigger t after insert on rpls begin delete from rpls; end"),
        ):
            path.write_bytes(whole)
            base = sqlite3.connect(path)
            base.execute("pragma synchronous = off")  # each row waited for the disk
            for name, *_ in base.execute("select name from sqlite_master where type = 'trigger'"):
                base.execute(f'drop trigger "{name}"')
            try:
                base.execute(statement)
            except sqlite3.OperationalError as error:
                raise AssertionError(f"{what}: {error}") from error
            base.commit()
            base.close()
            yield Case(f"{what}.project.gpkg", path.read_bytes(), EITHER)


MAKERS = (
    of_any_format, of_xml, of_archives, of_geojson, of_databases, of_drawings, of_lists,
    of_workbooks, of_grids, of_rules, of_charts, of_networks, of_projects,
)  # fmt: skip


def all_cases() -> list[Case]:
    """Return every case, each name once."""
    return [case for maker in MAKERS for case in maker()]

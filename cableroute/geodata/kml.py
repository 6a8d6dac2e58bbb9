"""Tables of lines, points and areas as KML and KMZ: folders, styles, both scripts, all escaped."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import shapely
from shapely import Polygon
from shapely.geometry.base import BaseGeometry

from cableroute.files import is_missing, plain, records
from cableroute.model.frames import planar_lines
from cableroute.palette import PALETTE
from cableroute.text import shown

if TYPE_CHECKING:
    import geopandas

NAME_COLUMNS = ("name", "name_en", "title", "id")
GROUP_COLUMNS = ("system", "system_id")
ARABIC_COLUMN = "name_ar"
TAKEN_NAMES = (
    "timestamp",
    "begin",
    "end",
    "altitudemode",
    "tessellate",
    "extrude",
    "visibility",
    "draworder",
    "icon",
)
"""Names of data that GDAL, and so QGIS, takes for elements of KML: a text in them becomes 0."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_WIDTH = 2.5
_DATE = (1980, 1, 1, 0, 0, 0)  # the same content gives the same file


def kml_text(
    layers: Mapping[str, geopandas.GeoDataFrame], *, name: str = "", credit: str = ""
) -> str:
    """Return tables as one KML document.

    Each table is a folder, in it one for each system where a column ``system`` or ``system_id``
    names them, each in a colour of its own. A placemark is called by its name in both scripts;
    every other cell is in its ExtendedData, as text. Lines are made for files as in
    `model.frames.planar_lines`, so that no program draws them over land.

    Parameters
    ----------
    layers : mapping of str to GeoDataFrame
        In longitude and latitude. Rows without a geometry are placemarks without a place.
    name, credit : str
        Of the document.

    Examples
    --------
    >>> import geopandas
    >>> from shapely import LineString
    >>> line = LineString([(0, 0), (1, 0)])
    >>> frame = geopandas.GeoDataFrame({"name": ["A & B"]}, geometry=[line], crs=4326)
    >>> kml_text({"lines": frame}).count("<name>A &amp; B</name>")
    1
    """
    colours: dict[str, int] = {}
    folders = [_layer(title, frame, colours) for title, frame in layers.items()]
    styles = [_style(place) for place in range(min(len(colours), len(PALETTE)) or 1)]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            '<kml xmlns="http://www.opengis.net/kml/2.2">',
            "<Document>",
            _element("name", name) if name else "",
            _element("description", credit) if credit else "",
            *styles,
            *folders,
            "</Document>",
            "</kml>",
            "",
        ]
    )


def kmz_bytes(text: str) -> bytes:
    """Return a KML document as a KMZ: the same text gives the same bytes.

    Examples
    --------
    >>> kmz_bytes("<kml/>")[:2]
    b'PK'
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        entry = zipfile.ZipInfo("doc.kml", _DATE)
        entry.external_attr = 0o644 << 16
        archive.writestr(entry, text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def xml_text(value: object) -> str:
    """Return a value as text in XML: escaped, and nothing in it acts on what is beside it.

    What XML has no character for becomes U+FFFD, as in `text.shown`; a mark that turns the
    direction of writing is named.

    Examples
    --------
    >>> xml_text(f"A & B{chr(0)}") == f"A &amp; B{chr(0xFFFD)}"
    True
    """
    return html.escape(_NOT_XML.sub("", shown(_words(value))))


def data_name(column: str) -> str:
    """Return what a column is called in KML: its name, with a stroke where that is taken.

    Examples
    --------
    >>> data_name("visibility"), data_name("system")
    ('visibility_', 'system')
    """
    return f"{column}_" if column.lower() in TAKEN_NAMES else column


def _words(value: object) -> str:
    """Return a cell as text."""
    value = plain(value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else str(value)


def _element(tag: str, value: object) -> str:
    return f"<{tag}>{xml_text(value)}</{tag}>"


def _style(place: int) -> str:
    """Return the style of a system: KML has colours as alpha, blue, green, red."""
    red, green, blue = (PALETTE[place][0][at : at + 2] for at in (1, 3, 5))
    colour = f"ff{blue}{green}{red}"
    return (
        f'<Style id="s{place}"><LineStyle><color>{colour}</color><width>{_LINE_WIDTH}</width>'
        f"</LineStyle><PolyStyle><color>40{colour[2:]}</color></PolyStyle></Style>"
    )


def _layer(title: str, frame: geopandas.GeoDataFrame, colours: dict[str, int]) -> str:
    """Return a table as a folder, its systems as folders within."""
    group = next((it for it in GROUP_COLUMNS if it in frame.columns), None)
    groups: dict[str, list[str]] = {}
    column = frame.geometry.name
    for row in records(frame, but=""):
        shape = row.pop(column)
        cell = None if group is None else row[group]
        of = "" if is_missing(cell) else str(cell)
        place = colours.setdefault(of, len(colours)) % len(PALETTE)
        cells = {str(key): value for key, value in row.items()}
        groups.setdefault(of, []).append(_placemark(cells, shape, place))
    inside = groups.pop("", [])
    inside += [_folder(of, marks) for of, marks in groups.items()]
    return _folder(title, inside)


def _folder(title: str, inside: Iterable[str]) -> str:
    return "\n".join(["<Folder>", _element("name", title), *inside, "</Folder>"])


def _placemark(row: Mapping[str, Any], shape: BaseGeometry | None, place: int) -> str:
    """Return a row as a placemark."""
    filled = {
        key: value
        for key, value in row.items()
        if not is_missing(value) and value != "" and key != "description"
    }
    names = [next((filled[key] for key in NAME_COLUMNS if key in filled), "")]
    if ARABIC_COLUMN in filled and filled[ARABIC_COLUMN] not in names:
        names.append(filled[ARABIC_COLUMN])
    said = row.get("description")
    cells = "".join(
        f'<Data name="{xml_text(data_name(key))}">{_element("value", value)}</Data>'
        for key, value in filled.items()
    )
    return "".join(
        [
            "<Placemark>",
            _element("name", " · ".join(filter(None, map(_words, names)))),
            "" if is_missing(said) or not said else _element("description", said),
            f"<styleUrl>#s{place}</styleUrl>",
            f"<ExtendedData>{cells}</ExtendedData>" if cells else "",
            "" if shape is None or shape.is_empty else _shape(planar_lines(shape)),
            "</Placemark>",
        ]
    )


def _shape(shape: BaseGeometry) -> str:
    """Return a geometry."""
    if hasattr(shape, "geoms"):
        return f"<MultiGeometry>{''.join(map(_shape, shape.geoms))}</MultiGeometry>"
    if isinstance(shape, Polygon):
        outer, *inner = (
            f"<{tag}BoundaryIs><LinearRing>{_places(ring)}</LinearRing></{tag}BoundaryIs>"
            for tag, ring in (("outer", shape.exterior), *(("inner", it) for it in shape.interiors))
        )
        return f"<Polygon><tessellate>1</tessellate>{outer}{''.join(inner)}</Polygon>"
    if shape.geom_type == "Point":
        return f"<Point>{_places(shape)}</Point>"
    return f"<LineString><tessellate>1</tessellate>{_places(shape)}</LineString>"


def _places(shape: BaseGeometry) -> str:
    """Return vertices, without heights: lines lie on the ground."""
    rows = shapely.get_coordinates(shape).tolist()
    return f"<coordinates>{' '.join(f'{lon!r},{lat!r}' for lon, lat in rows)}</coordinates>"

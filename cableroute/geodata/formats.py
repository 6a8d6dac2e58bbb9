"""The formats of files of lines and areas: one list for readers, writers, help and guide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cableroute.errors import GeodataError, Problem

BESIDE_SHAPEFILE = (".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".sbx")
"""Endings of the files that belong to a .shp."""


@dataclass(frozen=True)
class VectorFormat:
    """A format of files of lines, points and areas.

    Parameters
    ----------
    key : str
        The word for it on the command line.
    name : str
        As its users call it.
    driver : str
        GDAL's name of it; empty where it is read and written without.
    suffixes : tuple of str
        How the names of its files end.
    begins : bytes
        Pattern of the first bytes of a file, by which it is known.
    loses : str
        What it cannot hold, in words; empty where it holds all.
    is_written : bool
        Whether it is written too, or only read.
    """

    key: str
    name: str
    driver: str
    suffixes: tuple[str, ...]
    begins: bytes
    loses: str = ""
    is_written: bool = True

    @property
    def ending(self) -> str:
        """How a file's name ends that is to be of it."""
        return self.suffixes[0]


_XML = rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:\w+:)?%s[\s>/]"
_DXF = rb"(?:\s*999\r?\n[^\n]*\n)*\s*0\r?\n\s*SECTION"
_LISTS = "lists (JSON text)"
_HEIGHTS = "heights where only some features have them"
_OF_KML = "kinds of figures (texts), heights"

FORMATS = (
    VectorFormat("geojson", "GeoJSON", "GeoJSON", (".geojson", ".json"), rb"\s*\{"),
    VectorFormat("gpkg", "GeoPackage", "GPKG", (".gpkg",), rb"SQLite format 3\0", _LISTS),
    VectorFormat("kml", "KML", "KML", (".kml",), _XML % b"kml", _OF_KML),
    VectorFormat("kmz", "KMZ", "KML", (".kmz",), rb"PK\x03\x04", _OF_KML),
    VectorFormat(
        "gpx",
        "GPX",
        "GPX",
        (".gpx",),
        _XML % b"gpx",
        "areas, heights, every column but a name and a note",
    ),
    VectorFormat(
        "shp",
        "Shapefile",
        "ESRI Shapefile",
        (".shp",),
        rb"\x00\x00\x27\x0a",
        "all but one kind of geometry, names of columns over 10 bytes, texts over 254 "
        f"bytes, times (ISO text), {_HEIGHTS}, {_LISTS}",
    ),
    VectorFormat(
        "fgb",
        "FlatGeobuf",
        "FlatGeobuf",
        (".fgb",),
        rb"fgb",
        f"the order of rows, {_HEIGHTS}, {_LISTS}",
    ),
    VectorFormat(
        "parquet", "GeoParquet", "Parquet", (".parquet",), rb"PAR1", "lists of figures (JSON text)"
    ),
    VectorFormat(
        "dxf",
        "DXF",
        "DXF",
        (".dxf",),
        _DXF,
        "every column but the layer, the reference system, which must be named when it is read",
    ),
    VectorFormat(
        "ofds",
        "OFDS 0.3",
        "",
        (".ofds.json",),
        rb"\s*\{",
        "areas, columns that the standard has no field for, statuses it has no word for",
    ),
    VectorFormat("s57", "S-57", "S57", (".000",), rb"\d{5}[ 123]L", is_written=False),
)
"""The formats, by the endings of names."""

ENDINGS_IN_UTF8 = (".gpkg", ".parquet", ".fgb", ".shp", ".dxf", ".ofds.json")
"""Endings of files that GDAL opens or that hold their own name: it has to be UTF-8."""

OF_ROWS = {"table": (".txt", ".md"), "csv": (".csv",), "json": (".json",), "xlsx": (".xlsx",)}
"""How the names of files may end that hold rows without geometries."""

ALSO_OF = {"KML": (".xml", ".zip"), "GPX": (".xml",)}
"""What a name may end in where the format is given, by GDAL's name of it; all: .txt."""


def format_of(path: str | Path, *, written: bool = False, also: Iterable[str] = ()) -> VectorFormat:
    """Return the format of a file by the ending of its name.

    Parameters
    ----------
    path : str or Path
        The file.
    written : bool
        Whether the error offers only formats that are written.
    also : iterable of str
        Endings that the error offers first: those that the caller writes itself.

    Raises
    ------
    GeodataError
        No format has that ending.

    Examples
    --------
    >>> format_of("lines.KMZ").name
    'KMZ'
    """
    name, suffix = Path(path).name.lower(), Path(path).suffix.lower()
    ends = [(end, item) for item in FORMATS for end in item.suffixes if name.endswith(end)]
    if ends:
        return max(ends, key=lambda it: len(it[0]))[1]
    endings = [item.ending for item in FORMATS if item.is_written or not written]
    choices = ", ".join((*also, *endings))
    message = f"no format ends in {suffix!r}" if suffix else "the name has no ending"
    fault = Problem("format", "", message, f"give a file that ends in one of {choices}")
    raise GeodataError.of(Path(path).name, [fault])


def check_format(path: str | Path, key: str) -> None:
    """Refuse a name that ends as that of another known format than is asked for.

    Parameters
    ----------
    path : str or Path
        The file.
    key : str
        Of a format of `FORMATS`, or one of `OF_ROWS`.

    Raises
    ------
    OutputError
        The name ends as that of another format.

    Examples
    --------
    >>> check_format("lines.json", "geojson")
    >>> check_format("rows.xlsx", "csv")
    Traceback (most recent call last):
    cableroute.errors.OutputError: cannot write rows.xlsx: it is csv, not xlsx (give a name that \
ends in .csv)
    """
    from cableroute.files import check_ending

    endings = {
        item.key: (*item.suffixes, *ALSO_OF.get(item.driver, ())) for item in FORMATS
    } | OF_ROWS
    check_ending(path, "a table as text" if key == "table" else key, (*endings[key], ".txt"))


def formats_text(*, written: bool = False) -> str:
    """Return the names of the formats with their endings, as help and errors list them.

    Parameters
    ----------
    written : bool
        Whether only those are listed that are written.

    Examples
    --------
    >>> formats_text().split(", ")[1]
    'GeoPackage (.gpkg)'
    """
    every = (item for item in FORMATS if item.is_written or not written)
    return ", ".join(f"{item.name} ({item.ending})" for item in every)

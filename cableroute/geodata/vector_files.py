"""Files of lines and areas, read without trusting them: what they are, and in which limits."""

from __future__ import annotations

import glob
import json
import math
import os
import re
import stat
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from cableroute.errors import GeodataError, Problem, because, kind_faults
from cableroute.files import check_name, need_parquet
from cableroute.geodata.charted_cables import CABLES, with_chart_columns
from cableroute.geodata.drawings import drawing_encoding, drawing_left_out
from cableroute.geodata.feature_checks import check_features, without_empty_parts
from cableroute.geodata.formats import BESIDE_SHAPEFILE, VectorFormat, format_of
from cableroute.geodata.ofds import is_ofds, ofds_frame, ofds_rest
from cableroute.geodata.short_lines import read_layer
from cableroute.geodata.stated_positions import gpx_faults, kml_faults
from cableroute.geometry.reference_systems import in_degrees, misplaced
from cableroute.private_folders import private_folder
from cableroute.text import counted

if TYPE_CHECKING:
    import geopandas


@dataclass(frozen=True)
class VectorLimits:
    """How much of a file is read.

    Parameters
    ----------
    most_bytes : int
        Largest file, and largest content of a compressed one.
    most_members : int
        Most files in a compressed one.
    most_ratio : float
        How many times as large as in the archive a file in it may be, from 1 MB on.
    most_symbols : int
        Most symbols that a drawing sets.
    """

    most_bytes: int = 512_000_000
    most_members: int = 1000
    most_ratio: float = 200.0
    most_symbols: int = 200_000


MOST_KEYS = 1000  # of a feature; GDAL takes hours for a hundred thousand
_HEAD = 65_536  # bytes in which a file shows what it is
_SMALL = 1_000_000
_OF_STYLES = ("layer_styles",)
"""Tables of a GeoPackage that say how QGIS draws it."""
_OF_OTHERS = ("route_points", "track_points", "blocks")
"""Layers of GPX and DXF that hold what others consist of."""
_READING = {"DXF_INLINE_BLOCKS": "FALSE"}
"""A symbol of a drawing is the point where it is set: drawn out, symbols of symbols of symbols
make a small file as large as one likes."""
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n\r|\r|\n|$)")
_ANSI = re.compile(r"\s*ANSI[ _-]?(\d{3,4})\s*", re.IGNORECASE)
_LINKED = re.compile(rb"<(?:\w+:)?href>([^<]*+)</")
_LONGEST_LINK = 1000
_LINKS = re.compile(rb"<(?:\w+:)?NetworkLink[\s>]")
_OTHER_JSON = "give GeoJSON; a cable map, or an extract of OpenStreetMap, is for cableroute import"
_MEASURED = r"Measured \(M\) geometry|too many members in array"
"""What pyogrio and GDAL say of vertices with a measure, as KP along a line."""
_MEASURES = "measures (M) of vertices"
_OF_FOUR = re.compile(rb'"coordinates"\s*:[\s\[]*+[^\[\],"]+(?:,[^\[\],"]+){3}')
_UNSET = {"tessellate": (-1, 0), "extrude": (-1, 0), "visibility": (-1, 1)}
"""What GDAL puts into columns of KML where a placemark says nothing, or the standard's default."""
_DECLARED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def read_features(
    path: str | Path,
    *,
    layer: str = "",
    crs: str = "",
    limits: VectorLimits = VectorLimits(),
) -> geopandas.GeoDataFrame:
    """Return the features of a file, in longitude and latitude.

    Parameters
    ----------
    path : path
        Of one of `FORMATS`. Of an S-57 chart the cables and cable areas are read; of charted
        cables, from a shapefile too, attributes are also in our columns, see
        `with_chart_columns`.
    layer : str
        Of a file that has several; left out, all of those with geometries, one after the other,
        with a column ``layer``.
    crs : str
        Reference system of a file that names none, as "EPSG:32636".
    limits : VectorLimits
        How much is read.

    Returns
    -------
    GeoDataFrame
        In EPSG:4326. Attributes are as the file has them; a feature without a geometry is kept,
        a line of one point is a point.

    Raises
    ------
    GeodataError
        The file is missing, too large, not what its name says, declares a document type or
        entities, is an archive of too many or too large files, names no reference system, or
        cannot be read.
    MissingExtraError
        GeoParquet without pyarrow (extra ``parquet``).

    Examples
    --------
    >>> import json, tempfile
    >>> line = {"type": "LineString", "coordinates": [[32.5, 29.9], [32.9, 29.2]]}
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "line.geojson")
    ...     _ = file.write_text(json.dumps(line))
    ...     read_features(file).geometry.iloc[0].wkt
    'LINESTRING (32.5 29.9, 32.9 29.2)'
    """
    path = Path(path)
    kind = format_of(path)
    check_vector_file(path, kind, limits)
    if kind.driver in ("", "GeoJSON") and (document := _ofds_document(path)) is not None:
        return _read_ofds(path, document)
    if kind.key == "ofds":
        message = "it has no networks of OFDS, or is cut short"
        raise _fault(path, "format", message, "name a plain GeoJSON .geojson")
    with _plain_files(path, kind, limits) as files, _gdal_options(path, kind):
        try:
            frame = _with_lists(_joined_tables(path, [_frame(file, kind, layer) for file in files]))
        except GeodataError:
            raise
        except Exception as error:  # GDAL, pyarrow and shapely each have their own
            said = because(f"cannot be read as {kind.name}", error)
            said = said.replace(str(files[0]), path.name)
            if "not recognized as being in a supported" in said:
                hint = (
                    _OTHER_JSON if kind.driver == "GeoJSON" else "export it again from its source"
                )
                raise _fault(path, "format", f"its content is no {kind.name}", hint) from None
            said = re.sub(r"(?:/[^\s/:]+)+/(?=[^\s/])", "", said)  # folders, of GDAL's sources too
            raise _fault(path, "file", said) from error
    if frame.crs is None and not crs:
        hint = "name it, e.g. EPSG:4326, when the file is converted"
        raise _fault(path, "crs", "it names no reference system", hint)
    if crs:
        frame = _in_system(path, frame, crs)
    frame = in_degrees(frame, lambda wrong, hint: _fault(path, "crs", wrong, hint))
    check_features(path, frame)
    return with_chart_columns(without_empty_parts(frame), name=path.stem)


def not_read(path: str | Path) -> tuple[str, ...]:
    """Return what is in a file and in no feature of it: tables without geometries, contracts.

    Parameters
    ----------
    path : path
        A file that `read_features` reads.

    Examples
    --------
    >>> not_read("route.gpx")
    ()
    """
    path = Path(path)
    kind = format_of(path)
    if kind.key in ("gpkg", "shp", "fgb"):
        layers, is_measured = _layers_of(path)
        bare = [name for name, shape in layers if shape is None and name not in _OF_STYLES]
        tables = (f"tables without geometries: {', '.join(bare)}",) if bare else ()
        return (*tables, *((_MEASURES,) if is_measured else ()))
    if kind.key == "dxf":
        return tuple(drawing_left_out(path.read_bytes()))
    if kind.key in ("kml", "kmz") and (count := _links_out(path, kind)):
        return (f"what {counted(count, 'link')} (NetworkLink) to other files show",)
    if kind.driver in ("", "GeoJSON") and (document := _ofds_document(path)) is not None:
        return tuple(ofds_rest(document))
    if kind.driver == "GeoJSON":
        with path.open("rb") as file:
            return (_MEASURES,) if _OF_FOUR.search(file.read(_HEAD)) else ()
    return ()


def _layers_of(path: Path) -> tuple[list[tuple[str, str | None]], bool]:
    """Return the layers of a file with their kinds of shape, and whether vertices have an M."""
    import pyogrio

    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        layers = [(str(name), shape) for name, shape in pyogrio.list_layers(path)]
    return layers, any(re.search(_MEASURED, str(it.message)) for it in said)


def _links_out(path: Path, kind: VectorFormat) -> int:
    """Return how many links of a KML are to files beside it."""
    if kind.key == "kml":
        return len(_LINKS.findall(path.read_bytes()))
    files = _kml_of(path, VectorLimits())
    return sum(len(_LINKS.findall(data)) for data in files) - (len(files) - 1)


def _in_system(path: Path, frame: geopandas.GeoDataFrame, crs: str) -> geopandas.GeoDataFrame:
    """Return a table in a system that is named for it; its own is kept where it has a place."""
    from pyproj import CRS
    from pyproj.exceptions import CRSError

    try:
        named = CRS.from_user_input(crs)
    except CRSError as error:
        message = f"{crs!r} is not a reference system"
        raise _fault(path, "crs", message, "name one as EPSG:4326") from error
    crs_of_file = frame.crs
    if crs_of_file is not None and not misplaced(crs_of_file.to_wkt()):
        if not crs_of_file.equals(named, ignore_axis_order=True):
            message = (
                f"it names its reference system itself, {crs_of_file.name}, and that is not {crs}"
            )
            raise _fault(path, "crs", message, "name none, or correct it in the file")
        return frame
    frame = frame.set_crs(named, allow_override=True)
    _check_area(path, frame, crs)
    return frame


def _check_area(path: Path, frame: geopandas.GeoDataFrame, crs: str) -> None:
    """Refuse a projected system whose area of use holds nothing of the file."""
    area = frame.crs.area_of_use
    if not frame.crs.is_projected or area is None or not len(frame):
        return
    west, south, east, north = frame.to_crs(4326).total_bounds
    if not math.isfinite(west + south + east + north):
        return
    starts = area.west if area.west <= area.east else area.west - 360
    near = [west + turn <= area.east and east + turn >= starts for turn in (-360, 0, 360)]
    if any(near) and south <= area.north and north >= area.south:
        return
    where = f"{west:.4g} to {east:.4g} E, {south:.4g} to {north:.4g} N"
    used = f"{area.west:g} to {area.east:g} E, {area.south:g} to {area.north:g} N"
    message = f"in {crs} it is at {where}, and that system is used at {used}"
    raise _fault(path, "crs", message, "name another; are they degrees, or kilometres?")


def _ofds_document(path: Path) -> dict[str, Any] | None:
    """Return a file of the Open Fibre Data Standard as it is; of any other JSON None."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if re.search(rb'"type"\s*:\s*"FeatureCollection"', head):
        return None
    try:
        document = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return None
    return document if is_ofds(document) else None


def _read_ofds(path: Path, document: dict[str, Any]) -> geopandas.GeoDataFrame:
    """Return the nodes and spans of a network."""
    try:
        frame = ofds_frame(document)
    except GeodataError as error:
        raise GeodataError.of(path.name, list(error.problems)) from None
    except Exception as error:  # whatever is in the place of a field: none is checked before
        said = because("cannot be read as OFDS", error)
        raise _fault(path, "file", said, "validate it") from error
    check_features(path, frame)
    return frame


@contextmanager
def _gdal_options(path: Path, kind: VectorFormat) -> Iterator[None]:
    """Set how GDAL reads, and set it back."""
    import pyogrio

    wanted: dict[str, str | None] = dict(_READING)
    if kind.key == "dxf" and (encoding := drawing_encoding(path.read_bytes())):
        wanted["DXF_ENCODING"] = encoding
    before = {name: pyogrio.get_gdal_config_option(name) for name in wanted}
    pyogrio.set_gdal_config_options(wanted)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "Non closed ring")  # it is closed then
            warnings.filterwarnings("ignore", f".*(?:{_MEASURED})")  # see not_read
            warnings.filterwarnings("ignore", "OGRGeoJSONReadRawPoint")  # a point without a place
            yield
    finally:
        pyogrio.set_gdal_config_options(before)


def layer_names(path: Path) -> list[str]:
    """Return the names of the layers of a file that have geometries."""
    layers, _ = _layers_of(path)
    return [name for name, shape in layers if shape is not None and name not in _OF_OTHERS]


def _frame(file: Path, kind: VectorFormat, layer: str) -> geopandas.GeoDataFrame:
    """Return the features of one layer or of all."""
    import geopandas
    import pyogrio

    if kind.driver == "Parquet":
        need_parquet()
        return geopandas.read_parquet(file)
    names = layer_names(file)
    if layer and layer not in names:
        hint = f"choose from {', '.join(names)}" if names else "it has none with geometries"
        raise _fault(file, "layer", f"there is no layer {layer!r}", hint)
    if kind.key == "s57" and not layer:
        named = ", ".join(names)
        names = [name for name in names if name in CABLES]
        if not names:
            hint = f"name a layer of {named}" if named else "it has none with geometries"
            raise _fault(file, "layer", "it has no cables (CBLSUB, CBLARE)", hint)
    chosen = [layer] if layer else names
    if not chosen:
        raise _fault(file, "layer", "it has no layer with geometries")
    frames: list[Any] = []
    for name in chosen:
        more = {"LIST_AS_STRING": "ON"} if kind.key == "s57" else {}
        frame = _read_layer(file, kind, name, more)
        if kind.key in ("gpx", "s57", "kml", "kmz", "dxf"):
            frame = frame.drop(columns=_without_a_value(frame, kind))
        if "PaperSpace" in frame:  # of a drawing's sheets: the frame and the legend, in mm
            frame = frame[frame["PaperSpace"] != 1].drop(columns="PaperSpace")
        if len(frame) or len(chosen) == 1:
            frames.append(frame if len(chosen) == 1 else frame.assign(layer=name))
    if not frames:
        return pyogrio.read_dataframe(file, layer=chosen[0])
    if len(frames) == 1:
        return frames[0].drop(columns="layer") if len(chosen) > 1 else frames[0]
    return _joined_tables(file, frames)


def _joined_tables(path: Path, frames: list[Any]) -> geopandas.GeoDataFrame:
    """Return tables one after the other, leaving out empty ones."""
    import geopandas
    import pandas as pd

    frames = [frame for frame in frames if len(frame)] or frames[:1]
    if len(frames) == 1:
        return frames[0]
    system = frames[0].crs
    if any(frame.crs != system for frame in frames):
        if any(frame.crs is None for frame in frames):
            hint = "convert it by itself, and name its system"
            raise _fault(path, "crs", "a layer of it names no reference system", hint)
        system = "EPSG:4326"
        frames = [
            in_degrees(frame, lambda wrong, hint: _fault(path, "crs", wrong, hint))
            for frame in frames
        ]
    return geopandas.GeoDataFrame(pd.concat(frames, ignore_index=True), crs=system)


def _with_lists(frame: geopandas.GeoDataFrame) -> geopandas.GeoDataFrame:
    """Return a frame whose lists are lists: drivers give arrays, which no cell is compared as."""
    for name in frame.columns.difference([frame.geometry.name]):
        if frame[name].dtype == object:
            frame[name] = [it.tolist() if hasattr(it, "tolist") else it for it in frame[name]]
    return frame


def _read_layer(
    file: Path, kind: VectorFormat, name: str, more: dict[str, str]
) -> geopandas.GeoDataFrame:
    """Return one layer, of a Shapefile in the encoding that it names or that its bytes show."""
    encoding = _of_texts(file) if kind.key == "shp" else None
    try:
        return read_layer(file, name, encoding=encoding, **more)
    except UnicodeDecodeError:
        if encoding != "utf-8":
            raise
        return read_layer(file, name)


def _of_texts(file: Path) -> str | None:
    """Return the encoding of a Shapefile's texts where GDAL does not know it; None where it does.

    Code pages are named in forms of their own, as "ANSI 1256"; where neither the .cpg nor the .dbf
    names one, texts that are UTF-8 are taken as such.
    """
    beside = _files_beside(file)
    if ".cpg" in beside:
        with beside[".cpg"].open(encoding="latin-1") as named:
            text = named.read(64)
        page = _ANSI.fullmatch(text)
        return f"cp{page[1]}" if page else None
    if ".dbf" not in beside:
        return None
    with beside[".dbf"].open("rb") as table:
        return None if table.read(32)[29:30] != b"\0" else "utf-8"


def _without_a_value(frame: geopandas.GeoDataFrame, kind: VectorFormat) -> list[str]:
    """Return the columns in which no feature has a value: some formats list all possible ones."""
    cells = frame.columns.drop(frame.geometry.name)
    unset = _UNSET if kind.driver == "KML" else {}
    return [
        name
        for name in cells
        if frame[name].isna().all()
        or (name in unset and frame[name].dropna().isin(unset[name]).all())
    ]


def check_vector_file(
    path: Path, kind: VectorFormat | None = None, limits: VectorLimits = VectorLimits()
) -> None:
    """Refuse a file whose name is not UTF-8, or that is missing, too large, not what it says."""
    faults = kind_faults("limits", limits, VectorLimits, "give VectorLimits(...)")
    GeodataError.check(path.name, faults)
    kind = format_of(path) if kind is None else kind
    check_name(path, GeodataError)
    _check_state(path, limits)
    for other in _files_beside(path).values() if kind.key == "shp" else ():
        _check_state(other, limits)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    _check_head(path, kind, head)
    if kind.key in ("kml", "gpx"):
        _check_xml(path, path.read_bytes())
    if kind.key == "dxf" and _symbols(path.read_bytes(), limits) > limits.most_symbols:
        message = f"it sets more than {limits.most_symbols:,} symbols, or says so at length"
        raise _fault(path, "size", message, "explode the arrays of blocks in it, or leave them out")


def _check_state(path: Path, limits: VectorLimits) -> None:
    """Refuse a file that is missing, a pipe, a device or a folder, or too large."""
    try:
        state = path.stat()
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        said = getattr(error, "strerror", "") or str(error)
        raise _fault(path, "file", said, "check its path") from error
    if not stat.S_ISREG(state.st_mode):
        raise _fault(path, "file", "it is not a plain file", "give a plain file")
    if state.st_size > limits.most_bytes:
        message = f"it has {state.st_size:,} bytes, more than {limits.most_bytes:,}"
        raise _fault(path, "size", message, "give a part of it")


def _files_beside(file: Path) -> dict[str, Path]:
    """Return the files of a Shapefile that are read with it, by their ending."""
    by_ending = {it.suffix.lower(): it for it in file.parent.glob(f"{glob.escape(file.stem)}.*")}
    return {ending: by_ending[ending] for ending in BESIDE_SHAPEFILE if ending in by_ending}


def _check_head(path: Path, kind: VectorFormat, head: bytes) -> None:
    """Refuse a file whose first bytes are not those of its format."""
    if not head:
        raise _fault(path, "file", "it is empty")
    plain = head.removeprefix(b"\xef\xbb\xbf")
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        plain = head.decode("utf-16", "replace").encode("utf-8", "replace")
        if kind.driver == "GeoJSON":
            raise _fault(path, "format", "it is in UTF-16", "save it in UTF-8, as JSON must be")
    keys = head.count(b'":') if kind.driver == "GeoJSON" else 0
    if keys > MOST_KEYS * max(1, head.count(b'"geometry"')):
        message = f"its features have more than {MOST_KEYS:,} properties each"
        raise _fault(path, "size", message, "leave out what is not needed")
    if kind.driver == "GeoJSON" and re.search(rb'"type"\s*:\s*"Topology"', plain):
        raise _fault(path, "format", "its content is TopoJSON", "save it as GeoJSON")
    if not re.match(kind.begins, plain, re.DOTALL) and not _DECLARED.search(plain):
        hint = "give it the ending of its own format"
        if plain.startswith(b"AutoCAD Binary DXF"):
            raise _fault(path, "format", "it is a binary DXF", "save it as DXF in text")
        raise _fault(path, "format", f"its content is not in the format {kind.name}", hint)


def _check_xml(path: Path, data: bytes) -> None:
    """Refuse XML with a document type or entities, or with positions that are not numbers.

    Entities make small files large, or read others.
    """
    if _DECLARED.search(data.replace(b"\0", b"")):  # of UTF-16 too
        message = "it declares a document type or entities, which may draw in other files"
        raise _fault(path, "entities", message, "save it without its <!DOCTYPE ...>")
    positions = gpx_faults if path.suffix.lower() == ".gpx" else kml_faults
    GeodataError.check(path.name, positions(data))


def _symbols(data: bytes, limits: VectorLimits) -> float:
    """Return how many symbols a drawing sets: an INSERT may be an array of columns and rows.

    GDAL makes a feature of each. A file in which INSERTs take too long to follow has infinitely
    many.
    """
    count, work = 0, 2 * len(data)
    for insert in re.finditer(rb"(?i)INSERT", data):
        sides, code = {70: 1, 71: 1}, None
        lines = _LINE.finditer(data, insert.end())
        next(lines, None)  # the rest of its own
        for line in lines:
            work -= len(line[0])
            if code is None:
                code = _whole(line[0])
                if code == 0:  # the next entity
                    break
            else:
                if code in sides:
                    sides[code] = abs(_whole(line[0]))
                code = None
        count += sides[70] * sides[71]
        if work < 0 or count > limits.most_symbols:
            return math.inf
    return count


def _whole(text: bytes) -> int:
    """Return the number that a text begins with, 0 where there is none: as GDAL reads a drawing."""
    digits = re.match(rb"\s*([+-]?\d{1,18})", text)
    return int(digits[1]) if digits else 0


@contextmanager
def _plain_files(path: Path, kind: VectorFormat, limits: VectorLimits) -> Iterator[list[Path]]:
    """Give files as GDAL is to read them: of a KMZ each KML within, in a folder of its own."""
    if kind.key != "kmz":
        yield [path]
        return
    every = _kml_of(path, limits)
    with private_folder() as folder:
        files = []
        for number, data in enumerate(every):
            _check_head(path, format_of("doc.kml"), data[:_HEAD])
            _check_xml(path, data)
            files.append(Path(folder, f"doc{number or ''}.kml"))
            files[-1].write_bytes(data)
        yield files


def _kml_of(path: Path, limits: VectorLimits) -> list[bytes]:
    """Return the first KML in a KMZ and those in it that it links to.

    No member is trusted, and nothing is unpacked by its name.
    """
    documents: list[bytes] = []
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_members(path, members, limits)
            inside = {it.filename: it for it in members if it.filename.lower().endswith(".kml")}
            if not inside:
                raise _fault(path, "archive", "there is no KML in it")
            wanted = [next(iter(inside))]
            for name in wanted:  # it grows by what is linked
                with archive.open(inside[name]) as file:
                    data = file.read(limits.most_bytes + 1)
                if sum(map(len, documents)) + len(data) > limits.most_bytes:
                    raise _fault(path, "size", f"its KML has more than {limits.most_bytes:,} bytes")
                documents.append(data)
                linked = [link.strip() for link in _LINKED.findall(data)]
                linked = [link for link in linked if 0 < len(link) <= _LONGEST_LINK]
                texts = [link.decode("utf-8", "replace") for link in dict.fromkeys(linked)]
                names = [str(PurePosixPath(name).parent / link) for link in texts]
                wanted += [it for it in dict.fromkeys(names) if it in inside and it not in wanted]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _fault(path, "archive", f"it is damaged or locked: {error}") from error
    except Exception as error:
        if isinstance(error, GeodataError):
            raise
        raise _fault(path, "archive", f"it is damaged: {error}") from error
    return documents


def _check_members(path: Path, members: list[zipfile.ZipInfo], limits: VectorLimits) -> None:
    """Refuse an archive of too many or too large files, or with paths that lead out of it."""
    if len(members) > limits.most_members:
        raise _fault(path, "archive", f"{len(members)} files in it, over {limits.most_members}")
    if sum(item.file_size for item in members) > limits.most_bytes:
        raise _fault(path, "size", f"its files have more than {limits.most_bytes:,} bytes")
    for item in members:
        name = PurePosixPath(item.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or re.match(r"[A-Za-z]:", item.filename):
            raise _fault(path, "archive", f"{item.filename!r} leads out of it")
        if stat.S_ISLNK(item.external_attr >> 16):
            raise _fault(path, "archive", f"{item.filename!r} is a link")
        ratio = item.file_size / max(item.compress_size, 1)
        if item.file_size > _SMALL and ratio > limits.most_ratio:
            message = f"{item.filename!r} is {ratio:.0f} times as large as in the archive"
            raise _fault(path, "archive", message)


def _fault(
    path: Path, rule: str, message: str, hint: str = "export it again from its source"
) -> GeodataError:
    """Return the error of one fault of a file."""
    error = GeodataError.of(os.fspath(path.name), [Problem(rule, "", message, hint)])
    assert isinstance(error, GeodataError)
    return error

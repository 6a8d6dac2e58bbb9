"""Positions as a text file states them: GDAL takes what is not a number for 0, or leaves it out."""

from __future__ import annotations

import html
import itertools
import json
import re
from collections.abc import Iterator
from typing import Any

from cableroute.errors import Problem, shown

_NUMBER = rb"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?+\d++)?+"
_NEXT = rb"\s*+,\s*+"
_HEIGHT = rb"(?:" + _NUMBER + rb"|[-+]?(?i:nan|inf(?:inity)?))"
_POSITION = _NUMBER + _NEXT + _NUMBER + rb"(?:" + _NEXT + _HEIGHT + rb"?)?"
_ONE = re.compile(_POSITION)
_LIST = re.compile(rb"\s*+(?:" + _POSITION + rb"(?:\s++|\Z))*+")
_COORDINATES = re.compile(rb"<(?:\w+:)?coordinates\b[^<>/]*+>([^<]*+)<")
_OF_TRACK = re.compile(rb"<(?:\w+:)?coord\b[^<>/]*+>([^<]*+)<")
_TRACK_POSITION = re.compile(
    rb"\s*+(?:" + _NUMBER + rb"\s++" + _NUMBER + rb"(?:\s++" + _HEIGHT + rb")?\s*+)?"
)
_GPX_POINT = re.compile(rb"<(?:trkpt|rtept|wpt)\b([^<>]*+)>")
_DEGREES = re.compile(rb"\s*+" + _NUMBER + rb"\s*+")
_ARRAY = re.compile(rb'"coordinates"\s*+:\s*+(\[[\[\]\d.eE+\-,\s]*+)(.?)', re.DOTALL)
_MOST_SHOWN = 20
_DEPTHS = {
    "point": 0,
    "multipoint": 1,
    "linestring": 1,
    "polygon": 2,
    "multilinestring": 2,
    "multipolygon": 3,
}
"""How deep the positions of a shape are in its coordinates (RFC 7946, section 3.1)."""


def kml_faults(data: bytes) -> Iterator[Problem]:
    """Yield where a KML has coordinates that are not numbers, or not parted, twenty at most.

    Examples
    --------
    >>> [str(it) for it in kml_faults(b"<coordinates>32.5,29.9 32,9,29,2</coordinates>")]
    ["line 1: '32,9,29,2' is not a position (write 32.5,29.9,0 with points, and spaces between)"]
    """
    return itertools.islice(_kml_faults(data.replace(b"\0", b"")), _MOST_SHOWN)  # of UTF-16 too


def gpx_faults(data: bytes) -> Iterator[Problem]:
    """Yield the points of a GPX whose latitude or longitude is not a number, twenty at most.

    Examples
    --------
    >>> [str(it) for it in gpx_faults(b'<wpt lat="29,9" lon="32.5"/>')]
    ["line 1: lat is '29,9' (write degrees, as 29.9)"]
    """
    plain = data.replace(b"\0", b"")
    return itertools.islice(_gpx_faults(plain), _MOST_SHOWN)


def geojson_faults(data: bytes, *, lost: bool) -> Iterator[Problem]:
    """Yield the features of a GeoJSON that have a shape which is not one of RFC 7946.

    Parameters
    ----------
    data : bytes
        The file.
    lost : bool
        Whether a feature was read without a shape. Where none was, the file is looked into only
        if something in its coordinates is neither a number nor a list.

    Examples
    --------
    >>> line = b'{"type": "LineString", "coordinates": [[32.5, 29.9], ["32.9", 29.2]]}'
    >>> [str(it) for it in geojson_faults(line, lost=False)]
    ["feature 1: ['32.9', 29.2] is not a position (write [longitude, latitude] in degrees)"]
    """
    if not (lost or any(map(_is_odd, _ARRAY.finditer(data)))):
        return
    for number, feature in enumerate(_features(data), start=1):
        geometry = feature.get("geometry") if isinstance(feature, dict) else None
        if geometry is not None and (said := _shape_fault(geometry)):
            hint = "write [longitude, latitude] in degrees"
            yield Problem("shape", f"feature {number}", said, hint)


def _unescaped(text: bytes) -> bytes:
    """Return a text of XML without character references."""
    return html.unescape(text.decode("latin-1")).encode("utf-8") if b"&" in text else text


def _kml_faults(data: bytes) -> Iterator[Problem]:
    """Yield every fault of the coordinates of a KML, and of the positions of its tracks."""
    for match in _COORDINATES.finditer(data):
        text = _unescaped(match[1])
        if not _LIST.fullmatch(text):
            texts = b",".join(part.strip() for part in text.split(b",")).split()
            first = next((it for it in texts if not _ONE.fullmatch(it)), b" ".join(texts))
            hint = "write 32.5,29.9,0 with points, and spaces between"
            yield _no_position(data, match, first, hint)
    for match in _OF_TRACK.finditer(data):
        if not _TRACK_POSITION.fullmatch(text := _unescaped(match[1])):
            yield _no_position(data, match, text.strip(), "write 32.5 29.9 0 with points")


def _no_position(data: bytes, match: re.Match[bytes], text: bytes, hint: str) -> Problem:
    """Return the fault of a text that is not a position."""
    line = data.count(b"\n", 0, match.start(1)) + 1
    said = f"{shown(text.decode('utf-8', 'replace'))} is not a position"
    return Problem("coordinate", f"line {line}", said, hint)


def _gpx_faults(data: bytes) -> Iterator[Problem]:
    """Yield every fault of the points of a GPX."""
    for match in _GPX_POINT.finditer(data):
        for name in ("lat", "lon"):
            stated = re.search(rb"\b%s\s*=\s*(?:\"([^\"]*)\"|'([^']*)')" % name.encode(), match[1])
            text = (stated[1] or stated[2] or b"") if stated else b""
            if not _DEGREES.fullmatch(text):
                line = data.count(b"\n", 0, match.start()) + 1
                said = f"{name} is {shown(text.decode('utf-8', 'replace'))}"
                yield Problem("coordinate", f"line {line}", said, "write degrees, as 29.9")


def _is_odd(match: re.Match[bytes]) -> bool:
    """Return whether a list of coordinates seems to hold something else than numbers and lists."""
    after = match[2]
    if after in (b"", b"}"):
        return False
    return after != b'"' or not match[1].rstrip(b", \t\r\n").endswith(b"]")


def _features(data: bytes) -> list[Any]:
    """Return the features of a GeoJSON, also of one with a feature a line; none of another."""
    try:
        document = json.loads(data.decode("utf-8-sig", "replace"))
    except RecursionError:
        return []
    except ValueError:
        return [it for line in data.splitlines() for it in _features_of_line(line)]
    return _features_in(document)


def _features_of_line(line: bytes) -> list[Any]:
    """Return the features of a line of text, none where it is no JSON."""
    try:
        return _features_in(json.loads(line.decode("utf-8-sig", "replace").lstrip("\x1e")))
    except (ValueError, RecursionError):
        return []


def _features_in(document: Any) -> list[Any]:
    """Return the features of an object of GeoJSON."""
    if not isinstance(document, dict) or "geometryType" in document:  # that of Esri
        return []
    if document.get("type") == "FeatureCollection":
        features = document.get("features")
        return features if isinstance(features, list) else []
    if document.get("type") == "Feature":
        return [document]
    return [{"geometry": document}] if "type" in document else []


def _shape_fault(geometry: Any, deep: int = 0) -> str:
    """Return the faults of a shape, nothing where it is right."""
    if not isinstance(geometry, dict):
        return f"{shown(geometry)} is not a shape"
    kind = str(geometry.get("type")).casefold()
    if kind == "geometrycollection":
        parts = geometry.get("geometries")
        if not isinstance(parts, list) or deep > len(_DEPTHS):
            return "a collection of shapes cannot be read"
        return next(filter(None, (_shape_fault(it, deep + 1) for it in parts)), "")
    if kind not in _DEPTHS:
        return f"{shown(geometry.get('type'))} is not a kind of shape"
    at = geometry.get("coordinates")
    return "" if at == [] else _position_fault(at, _DEPTHS[kind])


def _position_fault(position: Any, depth: int) -> str:
    """Return the fault of a position, or of a list of lists of them as deep as it has to be."""
    if not isinstance(position, list):
        return f"{shown(position)} is not a position"
    if depth:
        return next(filter(None, (_position_fault(it, depth - 1) for it in position)), "")
    is_number = all(isinstance(it, (int, float)) and not isinstance(it, bool) for it in position)
    return "" if is_number and len(position) >= 2 else f"{shown(position)} is not a position"

r"""Where is land.

Reads the embedded Natural Earth 1:10m land polygons. A file holds them as follows, all
of it inside one xz stream:

====================== =====================================================
header, 24 bytes       little-endian: magic ``CRLAND\r\n`` (8 bytes), version
                       (uint16), digits (uint16), numbers of polygons, rings
                       and vertices (uint32 each)
body, zigzag varints   per polygon: further digits, then number of rings (the
                       first is the outer one); per ring: number of vertices
                       (not closed); per vertex: step in longitude; per
                       vertex: step in latitude
====================== =====================================================

A coordinate is the sum of the steps since the start of its ring, in units of
10\ :sup:`-(digits + further digits)` degree. Nearly every polygon has 4 digits (11 m);
the few that would not stay valid have more.

Positions in the source are good to about 0.5 km. The Suez and Panama Canals are land in it;
the Bosphorus (0.8 km at its narrowest) and the Dardanelles are open water; the Caspian is
water, all other lakes are land; floating ice shelves are not land.
"""

from __future__ import annotations

import lzma
import os
import struct
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon

from cableroute.errors import GeodataError, Problem

__all__ = ["Bounds", "read_land"]

Bounds = tuple[float, float, float, float]
"""West, south, east and north, degrees."""

MAGIC = b"CRLAND\r\n"
VERSION = 1
HEADER = struct.Struct("<8sHHIII")
LIMIT_BYTES = 16 * 2**20
"""No file is unpacked to more than this."""


def read_land(
    path: str | os.PathLike[str],
    *,
    bounds: Bounds | None = None,
    tolerance_deg: float = 0.0,
    filled: bool = False,
) -> MultiPolygon:
    """Return the land, or the land within a window.

    Parameters
    ----------
    path : path
        The embedded land, ``geodata/land_ne10m.bin.xz``.
    bounds : (west, south, east, north), optional
        Window in degrees. Longitudes may run on beyond ±180, as in (170, -20, 200, 0):
        the land there is given in the same running longitudes.
    tolerance_deg : float
        Leave out vertices that lie nearer than this to the simplified coast; no polygon
        is lost, and none come to cross. Zero keeps all. (The whole globe takes seconds.)
    filled : bool
        Fill the holes, so that what is left is the world ocean: the Caspian becomes land, as
        all other lakes are.

    Returns
    -------
    MultiPolygon
        Longitude and latitude in degrees, WGS 84; empty where there is only sea.

    Raises
    ------
    GeodataError
        The file is missing, cut short or not a land file, or the window is none.
    """
    polygons = _polygons(path)
    if filled:
        polygons = np.asarray(shapely.polygons(shapely.get_exterior_ring(polygons)), object)
    if bounds is not None:
        polygons = _clip(polygons, bounds)
    land = _together(polygons)
    if tolerance_deg > 0:  # all coasts at once, so that none come to cross
        land = _together(shapely.get_parts(shapely.simplify(land, tolerance_deg)))
    return land


def _together(polygons: NDArray[Any]) -> MultiPolygon:
    return cast(MultiPolygon, shapely.multipolygons(polygons))


def _clip(polygons: NDArray[Any], bounds: Bounds) -> NDArray[Any]:
    """Cut polygons to a window; where it reaches beyond ±180, bring them round."""
    west, south, east, north = bounds
    if not (west < east <= west + 360 and -540 <= west <= 540 and -90 <= south < north <= 90):
        raise GeodataError(
            f"bounds {bounds} are no window: give west, south, east, north in degrees, "
            "west below east and south below north"
        )
    window = shapely.box(*bounds)
    boxes = shapely.bounds(polygons)
    found = []
    for turn_deg in (-720.0, -360.0, 0.0, 360.0, 720.0):
        near = (
            (boxes[:, 0] + turn_deg < east)
            & (boxes[:, 2] + turn_deg > west)
            & (boxes[:, 1] < north)
            & (boxes[:, 3] > south)
        )
        here = polygons[near]
        if turn_deg:
            here = moved_east(here, turn_deg)
        cut = ~shapely.contains_properly(window, here)
        here[cut] = shapely.intersection(here[cut], window)
        pieces = shapely.get_parts(shapely.get_parts(here))
        found.append(pieces[shapely.area(pieces) > 0])
    parts = np.concatenate(found)
    # the source is cut at the date line: close that seam
    west_east = shapely.bounds(parts)[:, [0, 2]]
    at_seam = ((west_east % 360 == 180) & (west_east > west) & (west_east < east)).any(axis=1)
    joined = shapely.get_parts(shapely.union_all(parts[at_seam]))
    return np.concatenate([parts[~at_seam], joined])


def moved_east(polygons: NDArray[Any], east_deg: float) -> NDArray[Any]:
    moved: NDArray[Any] = shapely.transform(polygons, lambda at: at + np.array([east_deg, 0.0]))
    return moved


def _polygons(path: str | os.PathLike[str]) -> NDArray[Any]:
    """Return every polygon of a file; the two last read are kept while they stay as they are."""
    try:
        state = os.stat(path)
    except OSError as fault:
        raise _fault(path, f"it cannot be read ({fault.strerror or fault})") from fault
    return _read(os.path.abspath(path), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=2)  # land and lakes
def _read(path: str, changed_ns: int, size: int) -> NDArray[Any]:
    digits, ring_counts, vertex_counts, steps = _decode(path)
    starts = np.concatenate([[0], np.cumsum(vertex_counts)[:-1]])
    sums = np.cumsum(steps, axis=0)
    before = sums[starts] - steps[starts]
    units = np.repeat(10.0 ** np.repeat(digits, ring_counts), vertex_counts)[:, None]
    points = (sums - np.repeat(before, vertex_counts, axis=0)) / units
    if not (np.abs(points) <= (180.0, 90.0)).all():
        raise _fault(path, "it holds coordinates beyond the globe")
    closed = np.insert(points, np.cumsum(vertex_counts), points[starts], axis=0)
    ring_ends = np.concatenate([[0], np.cumsum(vertex_counts + 1)])
    polygon_ends = np.concatenate([[0], np.cumsum(ring_counts)])
    polygons: NDArray[Any] = shapely.from_ragged_array(
        shapely.GeometryType.POLYGON, closed, (ring_ends, polygon_ends)
    )
    polygons.setflags(write=False)
    return polygons


def _decode(path: str | os.PathLike[str]) -> tuple[NDArray[np.int64], ...]:
    """Return digits and rings by polygon, vertices by ring, and the steps of each vertex."""
    try:
        packed = Path(path).read_bytes()
    except OSError as fault:
        raise _fault(path, f"it cannot be read ({fault.strerror or fault})") from fault
    unpacker = lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LIMIT_BYTES)
    try:
        raw = unpacker.decompress(packed, max_length=LIMIT_BYTES)
    except lzma.LZMAError as fault:
        raise _fault(path, f"it is not a whole xz file ({fault})") from fault
    if not unpacker.eof:
        raise _fault(path, "it is cut short, or far larger than the land of the globe")
    if len(raw) < HEADER.size or not raw.startswith(MAGIC):
        raise _fault(path, "it is not a land file")
    _, version, digits, polygons, rings, vertices = HEADER.unpack_from(raw)
    if version != VERSION:
        raise _fault(path, f"its version is {version}, this library reads version {VERSION}")
    numbers = unpack_varints(raw[HEADER.size :])
    if numbers is None or len(numbers) != 2 * polygons + rings + 2 * vertices or not polygons:
        raise _fault(path, "its header and its content do not agree")
    more, ring_counts, vertex_counts, east, north = np.split(
        numbers, np.cumsum([polygons, polygons, rings, vertices])
    )
    if (
        not ((digits + more >= 0) & (digits + more <= 12)).all()
        or (ring_counts < 1).any()
        or (vertex_counts < 3).any()
        or ring_counts.sum() != rings
        or vertex_counts.sum() != vertices
    ):
        raise _fault(path, "its counts do not agree")
    return digits + more, ring_counts, vertex_counts, np.column_stack([east, north])


def unpack_varints(raw: bytes) -> NDArray[np.int64] | None:
    """Return zigzag varints as numbers; None if the last is cut or one is over 56 bits."""
    octets = np.frombuffer(raw, np.uint8)
    ends = np.flatnonzero(octets < 128)
    starts = np.concatenate([[0], ends[:-1] + 1])
    if not ends.size or ends[-1] != octets.size - 1 or (ends - starts).max() > 7:
        return None
    values = np.zeros(ends.size, np.int64)
    for place in range(int((ends - starts).max()) + 1):
        longer = np.flatnonzero(ends - starts >= place)
        values[longer] |= (octets[starts[longer] + place].astype(np.int64) & 127) << 7 * place
    return (values >> 1) ^ -(values & 1)


def _fault(path: str | os.PathLike[str], message: str) -> GeodataError:
    hint = "reinstall cableroute, or remake the file with geodata/build/land.py"
    return GeodataError(
        f"land: {message}: {os.fspath(path)} ({hint})",
        [Problem("land file", os.fspath(path), message, hint)],
    )

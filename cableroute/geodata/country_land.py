r"""Whose land it is.

Reads the embedded land of the countries, Natural Earth 1:10m simplified. A file holds it as
follows, all of it inside one xz stream:

====================== =====================================================
header, 24 bytes       little-endian: magic ``CRCOUNT\n`` (8 bytes), version
                       (uint16), digits (uint16), numbers of polygons, rings
                       and vertices (uint32 each)
body, zigzag varints   per polygon: its country, 26 × first letter + second
                       letter of the ISO 3166 alpha-2 code, A = 0; per
                       polygon: number of rings (the first is the outer one);
                       per ring: number of vertices (not closed); per vertex:
                       step in longitude; per vertex: step in latitude
====================== =====================================================

A coordinate is the sum of the steps since the start of its ring, in units of
10\ :sup:`-digits` degree. Borders and coasts are good to about 1.5 km: 0.5 km of the source, 1 km
of the simplification. Borders are those that hold on the ground, as Natural Earth draws them,
not those that anybody claims; they say nothing about the status of a territory.
"""

from __future__ import annotations

import os
import struct
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.packed import COUNTS, Packed

COUNTRY_LAND = Packed(
    "land of countries",
    "file of countries",
    b"CRCOUNT\n",
    1,
    struct.Struct("<8sHHIII"),
    "countries.py",
)


class CountryLand(NamedTuple):
    """Polygons of land and the country of each.

    Attributes
    ----------
    code : array of str, shape (n,)
        ISO 3166 alpha-2 code.
    polygon : array of shapely.Polygon, shape (n,)
        Longitude and latitude in degrees, WGS 84.
    """

    code: NDArray[np.str_]
    polygon: NDArray[Any]


def read_country_land(path: str | os.PathLike[str]) -> CountryLand:
    """Return the land of the countries.

    Parameters
    ----------
    path : path
        ``geodata/countries_ne10m.bin.xz``.

    Raises
    ------
    GeodataError
        The file is missing, cut short or not a file of countries.

    Examples
    --------
    >>> from cableroute.geodata.embedded import embedded_folder
    >>> land = read_country_land(embedded_folder() / "countries_ne10m.bin.xz")
    >>> "EG" in land.code
    True
    """
    return _read(*COUNTRY_LAND.state(path))


def countries_at(land: CountryLand, lon_deg: Any, lat_deg: Any) -> NDArray[np.str_]:
    """Return the country of each point, an empty text at sea.

    Parameters
    ----------
    land : CountryLand
        From `read_country_land`.
    lon_deg, lat_deg : array of float
        Points, degrees, longitudes from -180 to 180.

    Examples
    --------
    >>> from cableroute.geodata.embedded import embedded_folder
    >>> land = read_country_land(embedded_folder() / "countries_ne10m.bin.xz")
    >>> countries_at(land, [31.2, 2.35, 30.0], [30.05, 48.86, 34.0]).tolist()
    ['EG', 'FR', '']
    """
    lon, lat = np.asarray(lon_deg, float), np.asarray(lat_deg, float)
    codes = np.full(lon.shape, "", "<U2")
    at: NDArray[Any] = np.asarray(shapely.points(lon, lat), object)
    tree = shapely.STRtree(at.ravel())
    polygons, points = tree.query(land.polygon, predicate="covers")
    codes[points] = land.code[polygons]
    return codes


def number_of(code: str) -> int:
    """Return the number of a two-letter code: AA is 0, ZZ 675.

    Examples
    --------
    >>> number_of("AA"), number_of("EG")
    (0, 110)
    """
    first, second = (ord(letter) - ord("A") for letter in code)
    return 26 * first + second


@lru_cache(maxsize=1)
def _read(path: str, changed_ns: int, size: int) -> CountryLand:
    """Return every polygon of a file; the last file read is cached while it is unchanged."""
    digits, codes, ring_counts, vertex_counts, vertices = COUNTRY_LAND.rings(path)
    if not ((codes >= 0) & (codes < 26 * 26)).all() or digits > 9:
        raise COUNTRY_LAND.fault(path, COUNTS)
    polygons = COUNTRY_LAND.polygons(path, vertices / 10.0**digits, vertex_counts, ring_counts)
    letters = np.array([chr(ord("A") + n // 26) + chr(ord("A") + n % 26) for n in codes])
    letters.setflags(write=False)
    return CountryLand(letters, polygons)

"""Write capes_ne10m.bin.xz from land_ne10m.bin.xz: which capes of the world see one another.

    pip install 'cableroute[fast]'
    python geodata/build/capes.py

The outlines of land above 100 km2 are made simpler by 0.05 degree, all at once so that none come
to cross, in a map as wide as the parallels are: no strait closes and no isthmus opens. Their
convex places are the capes. From each the others are looked for over the sea in 8,192 directions,
past the simpler outlines; two capes are joined where one sees the other and the line between
them passes both with land to one hand. Capes that follow one another on an outline are joined
too. Smaller islands are left out: lines are led round them afterwards.

The same land gives the same file, byte for byte (for one version of GEOS and of liblzma). The
format is described in cableroute/planning/capes.py. It takes some minutes on two cores.
"""

from __future__ import annotations

import argparse
import multiprocessing
from pathlib import Path
from typing import Any, NamedTuple

import numba
import numpy as np
import shapely
from numpy.typing import NDArray
from packing import packed

from cableroute.planning.capes import (
    CAPES,
    DIRECTIONS,
    LEAST_KM2,
    Capes,
    Outlook,
    convex,
    read_capes,
    tangent,
)
from cableroute.planning.coast import Coast, world_coast

SIMPLER_DEG = 0.05
SINE = np.sin(np.radians(1.0))
TARGET = Path(__file__).parents[1] / "capes_ne10m.bin.xz"


class Outlines(NamedTuple):
    """Simpler outlines: vertices of the coast, and where each outline starts."""

    vertex: NDArray[np.int64]
    starts: NDArray[np.int64]


def main() -> None:
    """Make the outlines, look out from each cape, write the file and read it back."""
    parser = argparse.ArgumentParser(description="Write the capes of the embedded land.")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    coast = world_coast()
    outlines = simpler(coast)
    capes = Capes(coast, *outlines, convex(coast, *outlines), np.empty((0, 2), np.int64))
    with multiprocessing.Pool(initializer=_keep, initargs=(capes,)) as pool:
        seen = pool.map(_seen, range(len(capes.capes)), chunksize=100)
    one = np.repeat(np.arange(len(seen)), [len(found) for found in seen])
    pairs = np.column_stack([one, np.concatenate(seen)])
    pairs = np.unique(np.sort(np.vstack([pairs, along_outlines(capes)]), axis=1), axis=0)
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    options.target.write_bytes(encode(coast, outlines, pairs))
    read = read_capes(str(options.target), coast)
    assert (read.pairs == pairs).all()
    assert (read.vertex == outlines.vertex).all()
    print(
        f"{options.target}: {options.target.stat().st_size} bytes, {len(outlines.vertex)} places, "
        f"{len(read.capes)} capes, {len(pairs)} pairs"
    )


def simpler(coast: Coast) -> Outlines:
    """Return the outlines of larger land, made simpler; every place is a vertex of the coast."""
    polygons = []
    for ring in np.flatnonzero(coast.area_km2 >= LEAST_KM2):
        part = slice(coast.starts[ring], coast.starts[ring + 1])
        lon, lat = coast.lon[part], coast.lat[part]
        if abs(lon[0] - lon[-1]) > 300:  # around the pole: closed by it on a map
            lon, lat = np.append(lon, [-180.0, 180.0]), np.append(lat, [-90.0, -90.0])
        polygons.append(shapely.Polygon(on_map(lon, lat)))
    simple = shapely.simplify(shapely.multipolygons(np.array(polygons, object)), SIMPLER_DEG)
    known = {place: vertex for vertex, place in enumerate(rounded(on_map(coast.lon, coast.lat)))}
    vertices: list[int] = []
    starts = [0]
    for polygon in shapely.orient_polygons(shapely.get_parts(simple)):
        places = rounded(shapely.get_coordinates(polygon)[:-1])
        vertices += [known[place] for place in places if place in known]
        starts.append(len(vertices))
    return Outlines(np.array(vertices), np.array(starts))


def on_map(lon: Any, lat: Any) -> NDArray[np.float64]:
    """Return places on a map as wide as the parallels are."""
    return np.column_stack([lon * np.cos(np.radians(lat)), lat])


def rounded(places: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return places as whole numbers, to compare them."""
    return [(x, y) for x, y in np.rint(places * 1e7).astype(np.int64).tolist()]


def along_outlines(capes: Capes) -> NDArray[np.int64]:
    """Return the pairs of capes that follow one another on an outline."""
    outline = np.searchsorted(capes.starts, capes.capes, side="right")
    number = np.arange(len(capes.capes))
    following = np.append(number[1:], 0)
    first = np.flatnonzero(np.diff(outline, prepend=-1))
    last = np.append(first[1:], len(number)) - 1
    following[last] = first
    return np.column_stack([number, following])


_CAPES: list[Capes] = []


def _keep(capes: Capes) -> None:
    """Keep the capes in a process."""
    _CAPES[:] = [capes]


def _seen(number: int) -> NDArray[np.int64]:
    """Return which capes one sees, to be rounded at both ends."""
    (capes,) = _CAPES
    place = capes.capes[number]
    before, after = capes.before[place], capes.next[place]
    look = outlook_of(capes, place)
    rays = capes.rays[capes.capes]
    seen = look.sees(rays)
    seen[number] = False
    found = np.flatnonzero(seen)
    found = found[tangent(look.at, capes.rays[before], capes.rays[after], rays[found], SINE)]
    other = capes.capes[found]
    at = np.broadcast_to(look.at, (len(other), 3))
    sides = capes.rays[capes.before[other]], capes.rays[capes.next[other]]
    return found[tangent(capes.rays[other], *sides, at, SINE)]


def outlook_of(capes: Capes, place: int) -> Outlook:
    """Return what a place of an outline sees; over its own land, nothing."""
    at, before, after = (
        capes.rays[number] for number in (place, capes.before[place], capes.next[place])
    )
    east = np.array([-at[1], at[0], 0.0])
    east /= np.linalg.norm(east)
    north = np.cross(at, east)
    skipped = np.array([place, capes.before[place]])
    reach = _reach(at, east, north, *capes.edges, skipped, DIRECTIONS)
    from_, to = (np.arctan2(ray @ east, ray @ north) for ray in (after, before))
    bearing = (np.arange(DIRECTIONS) + 0.5) * (2 * np.pi / DIRECTIONS) - np.pi
    reach[(from_ - bearing) % (2 * np.pi) < (from_ - to) % (2 * np.pi)] = 0.0
    return Outlook(at, east, north, reach)


@numba.njit(cache=True)
def _reach(at, east, north, first, last, across, skipped, directions):  # type: ignore[no-untyped-def]
    """Do what `outlook` of cableroute.planning.capes does, compiled."""
    reach = np.full(directions, np.pi)
    per = directions / (2 * np.pi)
    for i in range(len(first)):
        if i == skipped[0] or i == skipped[1]:
            continue
        begin = np.arctan2((first[i] * east).sum(), (first[i] * north).sum())
        turn = np.arctan2((last[i] * east).sum(), (last[i] * north).sum()) - begin
        turn -= 2 * np.pi * np.rint(turn / (2 * np.pi))
        low = (min(begin, begin + turn) + np.pi) * per
        from_, to = int(np.ceil(low - 0.5)), int(np.floor(low + abs(turn) * per - 0.5))
        if to < from_:
            continue
        up, right = (across[i] * at).sum(), (across[i] * east).sum()
        ahead = (across[i] * north).sum()
        sign = np.sign(up)
        for k in range(from_, to + 1):
            bearing = (k + 0.5) / per - np.pi
            level = sign * (right * np.sin(bearing) + ahead * np.cos(bearing))
            far = np.arctan2(abs(up), -level)
            reach[k % directions] = min(reach[k % directions], far)
    return reach


def encode(coast: Coast, outlines: Outlines, pairs: NDArray[np.int64]) -> bytes:
    """Return the file's content."""
    sizes = np.diff(outlines.starts)
    header = CAPES.head(len(coast.lon) & 0xFFFF, len(sizes), len(outlines.vertex), len(pairs))
    numbers = np.concatenate([
        sizes, np.diff(outlines.vertex, prepend=0),
        np.diff(pairs[:, 0], prepend=0), pairs[:, 1] - pairs[:, 0],
    ])  # fmt: skip
    return packed(header, numbers, dict_size=2**23)


if __name__ == "__main__":
    main()

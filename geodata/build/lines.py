"""Write borders_ne10m.bin.xz and rivers_ne10m.bin.xz from Natural Earth 1:10m (public domain).

The shapefiles come from the Debian package libmagics++-data, which bundles them with their
attributes (borders of edition 3.0.0):

    apt-get download libmagics++-data
    dpkg-deb -x libmagics++-data_*.deb FOLDER
    pip install pyogrio
    python geodata/build/lines.py FOLDER/usr/share/magics/10m

The same source gives the same files, byte for byte (for one version of liblzma). The format
is described in cableroute/geodata/linework.py.

Borders: what the source calls an international boundary is a border; disputed, indefinite,
a line of control, an indeterminate frontier is a disputed one, and so is the line that the
package's makers changed (Western Sahara). Zones of other kinds (leases, buffers) are left out,
and so are the lines that only say how a sea is parted. `DISPUTED_TOO` is ours.

Rivers: those of the source's ranks up to `RIVER_RANK`, canals by their name, whatever the rank.

Lines are simplified by 0.001 degree and rounded to it (about 0.1 km; the source is good to
about 0.5 km).
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from packing import check_edition, packed

from cableroute.geodata.linework import KINDS, LINES, read_lines

BORDERS = "ne_10m_admin_0_boundary_lines_land"
RIVERS = "ne_10m_rivers_lake_centerlines"
SHA256 = {
    f"{BORDERS}.shp": "ca60e50f70987deb3182e987eb13956f30834e582371d6ae1dd6cb276b4a2d62",
    f"{BORDERS}.dbf": "f69352bb2b94de90fa26e84a8a5baacb6c806a32ecde750a37752854a06feea9",
    f"{RIVERS}.shp": "2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df",
    f"{RIVERS}.dbf": "76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078",
}
DIGITS = 3
TOLERANCE_DEG = 0.001
TARGET = Path(__file__).parents[1]
LEFT_OUT = ("Lease limit", "Overlay limit")
WATER = "Water Indicator"
AGREED = ("International boundary (verify)", "International boundary (Magics)")
DISPUTED_TOO = (("Egypt", "Sudan", shapely.box(33.17, 21.0, 37.5, 23.5)),)
"""Halaib and Bir Tawil: disputed areas of Natural Earth itself, but not in this layer."""
RIVER_RANK = 4
CANAL = "Canal"


def main() -> None:
    """Read the shapefiles, write the files, read them back and check."""
    parser = argparse.ArgumentParser(description="Write the embedded borders and rivers.")
    parser.add_argument("folder", type=Path, help="where the shapefiles are")
    parser.add_argument("--target", type=Path, default=TARGET)
    options = parser.parse_args()
    for name, known in SHA256.items():
        check_edition(options.folder / name, known)
    for name, (kinds, lines) in {
        "borders": borders(options.folder / f"{BORDERS}.shp"),
        "rivers": rivers(options.folder / f"{RIVERS}.shp"),
    }.items():
        path = options.target / f"{name}_ne10m.bin.xz"
        points = [steps_of(line) for line in shapely.simplify(lines, TOLERANCE_DEG)]
        whole = [(kind, item) for kind, item in zip(kinds, points, strict=True) if len(item) > 1]
        path.write_bytes(encode(whole))
        again = read_lines(path)
        assert again.kind.tolist() == [kind for kind, _ in whole]
        for line, (_, steps) in zip(again.line, whole, strict=True):
            assert np.allclose(shapely.get_coordinates(line), np.cumsum(steps, 0) / 10.0**DIGITS)
        counts = {KINDS[kind]: int((again.kind == kind).sum()) for kind in np.unique(again.kind)}
        vertices = shapely.get_num_coordinates(again.line).sum()
        print(f"{path}: {path.stat().st_size} bytes, {counts}, {vertices} vertices")


def table(path: Path) -> tuple[dict[str, NDArray[Any]], NDArray[Any]]:
    """Return the columns of a shapefile, and its geometry."""
    meta, _, shapes, columns = pyogrio.raw.read(path)
    return dict(zip(meta["fields"], columns, strict=True)), shapely.from_wkb(shapes)


def borders(path: Path) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """Return the borders, agreed and disputed."""
    columns, lines = table(path)
    kinds, found = [], []
    names = ("featurecla", "adm0_left", "adm0_right", "type")
    for what, left, right, where, line in zip(*(columns[n] for n in names), lines, strict=True):
        if what in LEFT_OUT or (where == WATER and what not in AGREED):
            continue
        pieces = {0: line} if what in AGREED else {1: line}
        for one, other, area in DISPUTED_TOO:
            if {left, right} == {one, other}:
                pieces = {0: line.difference(area), 1: line.intersection(area)}
        for kind, piece in pieces.items():
            for part in shapely.get_parts(shapely.line_merge(piece)):
                kinds.append(kind)
                found.append(part)
    return np.array(kinds), np.array(found)


def rivers(path: Path) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """Return the great rivers and the canals."""
    columns, lines = table(path)
    kinds, found = [], []
    for rank, name, line in zip(columns["scalerank"], columns["name"], lines, strict=True):
        canal = CANAL in (name or "")
        if line is None or not (canal or rank <= RIVER_RANK):
            continue
        for part in shapely.get_parts(shapely.line_merge(line)):
            kinds.append(3 if canal else 2)
            found.append(part)
    return np.array(kinds), np.array(found)


def steps_of(line: Any) -> NDArray[np.int64]:
    """Return a line's vertices in grid units, each the step from the one before, none of 0."""
    points = np.rint(shapely.get_coordinates(line) * 10.0**DIGITS).astype(np.int64)
    steps = np.diff(points, axis=0, prepend=0)
    moved = steps.any(axis=1)
    moved[0] = True
    return steps[moved]


def encode(lines: list[tuple[int, NDArray[np.int64]]]) -> bytes:
    """Return a file's content."""
    every = np.concatenate([steps for _, steps in lines])
    header = LINES.head(DIGITS, len(lines), len(every))
    numbers = [*(kind for kind, _ in lines), *(len(steps) for _, steps in lines)]
    return packed(header, np.concatenate([numbers, every[:, 0], every[:, 1]]))


if __name__ == "__main__":
    main()

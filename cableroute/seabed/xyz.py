"""What values does a file of XYZ text hold: a longitude, a latitude and a depth a line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from cableroute.seabed.axes import (
    EVEN,
    LAT_NAMES,
    LON_NAMES,
    VALUE_NAMES,
    columns_once_around,
    even_axis,
    scaled_values,
)
from cableroute.seabed.raster import (
    METRES_OF,
    Block,
    Floats,
    Raster,
    Window,
    fault,
    no_data_words,
)
from cableroute.seabed.settings import SeabedSettings

NUMBER_NAMES = re.compile(
    r"^(no|nr|nos|num(ber)?|n|id|fid|oid|objectid|index|i|row|line|point|pt|seq|pos)$"
    "|^$|_id$"
)
"""Columns that number the lines: no depths, even where no other column is left."""

FORM_OF_XYZ = "text must have a longitude, a latitude and a depth a line"


# --- XYZ text -------------------------------------------------------------------------------


def open_xyz(path: Path, nodata: float | None, settings: SeabedSettings) -> Raster:
    """Open text with a longitude, a latitude and a value a line, in any order of lines."""
    header, order, separator, metres = _xyz_form(path, settings.longest_xyz_line)
    seen: list[set[float]] = [set(), set()]
    has_gaps = False
    for chunk in _xyz_chunks(path, header, separator):
        has_gaps |= bool(np.isnan(chunk[:, order[2]]).any())
        for values, place in zip(seen, order[:2], strict=True):
            values.update(np.unique(np.round(chunk[:, place], 9)))
            if len(values) > settings.most_xyz_lines:
                raise fault(path, "holds scattered points and no grid", "grid them first")
    if not seen[0]:
        raise fault(path, "holds no points")
    if has_gaps:
        _check_lines(path, header, separator, max(order))
    lon_all, lat_all = (np.array(sorted(values)) for values in seen)
    if not (np.isfinite(lon_all).all() and np.isfinite(lat_all).all()):
        raise fault(path, "holds places that are not numbers")
    if np.abs(lon_all).max() > 540 or np.abs(lat_all).max() > 90:
        raise fault(
            path,
            "holds places beyond longitude and latitude: projected coordinates, or latitude first",
            "give longitude, latitude and depth in this order, in degrees",
        )
    lon = even_axis(path, "longitude", _fill_gaps(path, lon_all, settings.most_xyz_lines), 1e-9)
    lat = even_axis(path, "latitude", _fill_gaps(path, lat_all, settings.most_xyz_lines), 1e-9)
    columns = columns_once_around(lon)
    if lon.cells * lat.cells > settings.most_xyz_cells:
        raise fault(path, "holds scattered points and no grid", "grid them first")
    north = lat.first_deg + (lat.cells - 1) * lat.step_deg

    @contextmanager
    def opened(window: Window) -> Iterator[Block]:
        top, bottom = window.rows
        grid = np.full((bottom - top, columns), np.nan) if window.runs else np.empty((0, 0))
        for chunk in _xyz_chunks(path, header, separator):
            row = np.rint((north - chunk[:, order[1]]) / lat.step_deg).astype(np.intp)
            column = np.rint((chunk[:, order[0]] - lon.first_deg) / lon.step_deg).astype(np.intp)
            here = (row >= top) & (row < bottom) & (column < columns)
            raw = chunk[here, order[2]]
            gone = np.zeros(raw.shape, bool)
            values = scaled_values(raw, gone, 1.0, 0.0, nodata, metres)
            has_value = ~np.isnan(values)
            cells = (row[here][has_value] - top, column[here][has_value])
            before, new = grid[cells], values[has_value]
            grid[cells] = new
            two = (before != new) & ~np.isnan(before) | (grid[cells] != new)
            if two.any():
                _refuse_two(path, chunk[here][has_value][two][0][list(order[:2])])

        def block(first: int, last: int, left: int, right: int) -> Floats:
            return grid[first - top : last - top, left:right]

        yield block

    cells = lon.first_deg, north, lon.step_deg, lat.step_deg, lat.cells, columns
    words = no_data_words([], None, nodata)
    return Raster(path, *cells, "XYZ text", no_data=words, opened=opened)


def _refuse_two(path: Path, place: Floats) -> None:
    where = f"longitude {place[0]:.10g}, latitude {place[1]:.10g}"
    raise fault(path, f"has two different depths at {where}", "leave one line a place, or grid it")


def _xyz_form(path: Path, longest: int) -> tuple[int, tuple[int, int, int], str, float]:
    """Return lines to skip, which columns are places and value, the separator, metres a unit."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        lines = list(itertools.islice(iter(lambda: file.readline(longest), ""), 100))
    if any(len(line) == longest for line in lines):
        raise fault(path, "has lines too long for a place and its depth", FORM_OF_XYZ)
    skipped, order, metres = 0, (0, 1, 2), 1.0
    for line in lines:
        separator = next((sign for sign in ";," if sign in line), r"\s+")
        words = re.split(separator, line.strip())
        try:
            numbers = [float(word) for word in words]
        except ValueError:
            words = [word for word in words if word != "#"]  # before a header, as numpy has it
            names = [re.sub(r"\W.*", "", word.strip(' "#').lower()) for word in words]
            where = [
                next((i for i, name in enumerate(names) if kind.match(name)), -1)
                for kind in (LON_NAMES, LAT_NAMES)
            ]
            if min(where) >= 0 and len(names) >= 3:
                order = (where[0], where[1], _value_column(path, names, where))
                metres = _metres_of_header(" ".join(words[order[2] : order[2] + 2]))
            skipped += 1
            continue
        if len(numbers) < 3:
            break
        return skipped, order, separator, metres
    raise fault(
        path,
        "is not one of the grids that are read",
        FORM_OF_XYZ,
    )


def _metres_of_header(text: str) -> float:
    """Return how many metres one unit of depth is, by what its header says: depth_ft, Z (fm)."""
    plain = text.strip(' "#').lower()
    match = re.match(r"[^\W_]+[\s_]*[(\[]?([a-z][a-z ]*?)\.?(?:[)\]\s]|$)", plain)
    return METRES_OF.get(match[1], 1.0) if match else 1.0


def _value_column(path: Path, names: Sequence[str], places: Sequence[int]) -> int:
    """Return which column has the depth: the one called so, or the only one that is no place."""
    left = [i for i in range(len(names)) if i not in places]
    called = [i for i in left if VALUE_NAMES.match(names[i])]
    if len(called) == 1:
        return called[0]
    if len(left) == 1 and not NUMBER_NAMES.match(names[left[0]]):
        return left[0]
    if len(left) == 1:
        raise fault(
            path,
            f"has no column of depths: {names[left[0]]} numbers the lines",
            "give a column called depth or elevation",
        )
    several = ", ".join(names[i] for i in called or left)
    raise fault(
        path,
        f"has several columns that may be the depth: {several}",
        "leave one of them, called depth or elevation",
    )


def _check_lines(path: Path, skipped: int, separator: str, last: int) -> None:
    """Raise where a line ends before its depth, as in a file that was cut off."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            words = re.split(separator, line.strip())
            if number > skipped and words != [""] and len(words) <= last:
                raise fault(
                    path,
                    f"ends line {number} before its depth",
                    "get the whole file again; where a depth is not known, write nan",
                )


def _xyz_chunks(path: Path, skipped: int, separator: str) -> Iterator[Floats]:
    import pandas as pd

    with pd.read_csv(
        path,
        sep=separator,
        header=None,
        skiprows=skipped,
        chunksize=500_000,
        dtype=float,
        encoding="utf-8-sig",
        na_values=["-", "nan", "NaN", "*"],
    ) as chunks:
        for chunk in chunks:
            yield chunk.to_numpy(float)


def _fill_gaps(path: Path, values: Floats, most: int) -> Floats:
    """Return evenly spaced coordinates where some lines of a grid are missing."""
    if values.size < 2:
        return values
    step = float(np.median(np.diff(values)))
    step = float(np.diff(values)[np.diff(values) < 1.5 * step].mean())
    count = round((values[-1] - values[0]) / step)
    if count > most:
        raise fault(path, "holds scattered points and no grid", "grid them first")
    step = (values[-1] - values[0]) / max(1, count)
    off = np.abs((values - values[0]) / step - np.rint((values - values[0]) / step))
    if off.max() > EVEN:
        raise fault(path, "holds scattered points and no grid", "grid them first")
    return np.asarray(values[0] + step * np.arange(count + 1), float)

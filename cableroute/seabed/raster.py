"""What is a grid file that has been opened: its cells, and their values band by band.

NetCDF (GEBCO, ETOPO, EMODnet and others that follow the CF conventions), GeoTIFF and COG, Esri
ASCII grids and XYZ text. `open_raster` reads where the cells are; `Raster.bands` reads values,
some rows at a time: rows from north to south, columns from west to east, float64, NaN where
there is no data. What the values mean is decided elsewhere.

Files are recognised by their first octets, never by their name. A grid in projected coordinates,
in a datum that is metres off WGS 84, or turned against north is resampled to longitude and
latitude where the file is a GeoTIFF or an Esri grid with its .prj, and refused elsewhere.
"""

from __future__ import annotations

import gc
import math
import os
import struct
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import CablerouteError, MissingExtraError, Problem, SeabedError, because
from cableroute.seabed.settings import SeabedSettings

Floats: TypeAlias = NDArray[np.float64]
Block: TypeAlias = Callable[[int, int, int, int], Floats]
"""Values of the rows a to b and the columns c to d of a file, ends excluded."""

NO_DEPTH = "no depth"
"""The rule of the errors that a grid, which is sound, has nothing in a window."""

READERS = ("rasterio", "pandas", "pyproj", "xarray", "h5py", "h5netcdf")
READERS_RAISE = (
    OSError,
    ValueError,
    TypeError,
    LookupError,
    RuntimeError,
    ArithmeticError,
    AttributeError,
    AssertionError,
    EOFError,
    struct.error,
    MemoryError,
)
"""What the readers raise at damaged files."""


class Axis(NamedTuple):
    """Evenly spaced centres of cells: the first, the step (above 0), how many."""

    first_deg: float
    step_deg: float
    cells: int


class Window(NamedTuple):
    """Cells of a raster that are in bounds.

    `runs` are one or two runs of columns (ends excluded): two where the window goes over the
    seam of a file that goes around the globe. `west_deg` and `north_deg` are the centres of the
    first column and row, longitudes as in the bounds given.
    """

    rows: tuple[int, int]
    runs: tuple[tuple[int, int], ...]
    west_deg: float
    north_deg: float

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of rows and columns."""
        return self.rows[1] - self.rows[0], sum(end - start for start, end in self.runs)


@dataclass(frozen=True, eq=False)
class Raster:
    """A file of values on a grid of longitudes and latitudes, opened and not yet read.

    Parameters
    ----------
    path : Path
        The file.
    west_deg, north_deg : float
        Centres of the first column and of the first row.
    step_lon_deg, step_lat_deg : float
        Size of the cells, degrees.
    rows, columns : int
        How many.
    format : str
        What the file is, in words.
    positive : str
        What the file says of the sign of its values: ``"up"``, ``"down"`` or nothing.
    name : str
        Name of the values in the file; empty where they have none.
    note : str
        What was done to read it, as from which coordinates it was resampled.
    title : str
        What the file says it is: the title of a NetCDF file, the description of a GeoTIFF.
    no_data : str
        Which values mean no data, and by whose word.
    opened_by : callable and its arguments
        How it was opened: by this it is opened again in another process.
    """

    path: Path
    west_deg: float
    north_deg: float
    step_lon_deg: float
    step_lat_deg: float
    rows: int
    columns: int
    format: str
    positive: str = ""
    name: str = ""
    note: str = ""
    title: str = ""
    no_data: str = "NaN"
    opened_by: tuple[Callable[..., Raster], tuple[Any, ...]] = field(
        repr=False, default_factory=lambda: (_refuse_window, ())
    )
    opened: Callable[[Window], AbstractContextManager[Block]] = field(
        repr=False, default=lambda window: _refuse_window()
    )

    def __reduce__(self) -> tuple[Any, ...]:
        """Open the file again where this is unpickled."""
        return self.opened_by

    @property
    def wraps(self) -> bool:
        """Whether the columns go once around the globe."""
        return is_around(self.columns, self.step_lon_deg)

    def bands(
        self, window: Window, *, multiple: int = 1, settings: SeabedSettings = SeabedSettings()
    ) -> Iterator[Floats]:
        """Give the values of a window from north to south, some rows at a time.

        Parameters
        ----------
        window : Window
            From `cells_in`.
        multiple : int
            Give a multiple of so many rows, but for the last band.
        settings : SeabedSettings
            How many cells are held at a time.

        Raises
        ------
        SeabedError
            The file cannot be read there, or is too small for so many cells.
        """
        self._check_sparse(window, settings)
        start, stop = window.rows
        cells = settings.band_cells // max(1, window.shape[1])
        height = max(1, cells // multiple) * multiple
        with reading(self.path), self.opened(window) as block:
            for first in range(start, stop, height):
                last = min(first + height, stop)
                parts = [block(first, last, *run) for run in window.runs]
                yield parts[0] if len(parts) == 1 else np.concatenate(parts, axis=1)

    def _check_sparse(self, window: Window, settings: SeabedSettings) -> None:
        """Refuse a window of many cells of which the file can hold few."""
        rows, columns = window.shape
        size = self.path.stat().st_size
        if rows * columns > max(settings.most_sparse_cells, settings.most_cells_a_byte * size):
            raise fault(
                self.path,
                f"has {rows:,} by {columns:,} cells where it is read, in a file of {size:,} bytes: "
                "nearly all of them are empty",
                "thin it: gdalwarp -tr 0.004 0.004, or give smaller bounds",
            )

    def samples(
        self, window: Window, *, blocks: int, size: int, at_once: int = 0
    ) -> Iterator[tuple[int, int, Floats]]:
        """Give some blocks of cells spread over a window: first row, first column, values.

        A window of no more cells than `at_once` is read in one go: a file of many small pieces
        is searched for each of them at every block.
        """
        rows, columns = window.shape
        with reading(self.path), self.opened(window) as block:

            def part(row: int, column: int, tall: int, wide: int) -> Floats:
                passed, parts = 0, []
                for left, right in window.runs:
                    low = max(column - passed, 0)
                    high = min(column + wide - passed, right - left)
                    if high > low:
                        top = window.rows[0] + row
                        bottom = min(top + tall, window.rows[1])
                        parts.append(block(top, bottom, left + low, left + high))
                    passed += right - left
                return np.concatenate(parts, axis=1)

            whole = part(0, 0, rows, columns) if rows * columns <= at_once else None
            for row in _spread(rows, blocks, size):
                for column in _spread(columns, blocks, size):
                    if whole is None:
                        yield row, column, part(row, column, size, size)
                    else:
                        yield row, column, whole[row : row + size, column : column + size]


def _spread(count: int, blocks: int, size: int) -> list[int]:
    """Return the first cell of each block, of no more blocks than cover all cells once."""
    enough = min(blocks, max(1, math.ceil(count / size)))
    return sorted({int(at) for at in np.linspace(0, max(0, count - size), enough)})


def cells_in(raster: Raster, bounds: Sequence[float] | None = None) -> Window:
    """Return which cells of a raster have their centres in bounds or on their edge.

    Raises
    ------
    SeabedError
        The bounds are no window, or none of the raster is in it.
    """
    if bounds is None:
        if not raster.wraps:
            return Window(
                (0, raster.rows), ((0, raster.columns),), raster.west_deg, raster.north_deg
            )
        bounds = (-180.0, -90.0, 180.0, 90.0)
    west, south, east, north = check_bounds(bounds)
    step, count = raster.step_lon_deg, raster.columns
    if raster.wraps:
        first = _whole((west - raster.west_deg) / step, math.ceil)
        last = min(_whole((east - raster.west_deg) / step, math.floor), first + count - 1)
        begin, width = first % count, last - first + 1
        ends = [(begin, min(begin + width, count)), (0, begin + width - count)]
        runs = tuple(run for run in ends if run[1] > run[0])
    else:
        best = (0, 0, 0)
        for turn in (-720, -360, 0, 360, 720):  # the same longitudes by another name
            start = max(0, _whole((west - turn - raster.west_deg) / step, math.ceil))
            stop = min(count - 1, _whole((east - turn - raster.west_deg) / step, math.floor))
            best = max(best, (stop + 1 - start, start, turn))
        width, begin, turn = best
        first = begin + round(turn / step)
        runs = ((begin, begin + width),) if width > 0 else ()
    top = max(0, _whole((raster.north_deg - north) / raster.step_lat_deg, math.ceil))
    low = _whole((raster.north_deg - south) / raster.step_lat_deg, math.floor)
    bottom = min(raster.rows - 1, low)
    if not runs or top > bottom:
        message = (
            f"no cell of it is within {tuple(bounds)}: it reaches from "
            f"{raster.west_deg:g} to {raster.west_deg + step * (count - 1):g} east and from "
            f"{raster.north_deg - raster.step_lat_deg * (raster.rows - 1):g} to "
            f"{raster.north_deg:g} north, in steps of {step:g} by {raster.step_lat_deg:g} degrees"
        )
        raise fault(raster.path, message, rule=NO_DEPTH)
    shift = first * step if raster.wraps else begin * step + turn
    return Window(
        (top, bottom + 1),
        runs,
        raster.west_deg + shift,
        raster.north_deg - top * raster.step_lat_deg,
    )


def check_bounds(bounds: Sequence[float]) -> tuple[float, float, float, float]:
    """Return bounds that are a window.

    Raises
    ------
    SeabedError
        They are not.
    """
    try:
        west, south, east, north = (float(value) for value in bounds)
        good = west < east <= west + 360 and -540 <= west <= 540 and -90 <= south < north <= 90
    except (TypeError, ValueError, OverflowError):
        good = False
    if not good:
        raise SeabedError(
            f"bounds {bounds} are no window: give west, south, east, north in degrees, "
            "west below east and south below north"
        )
    return west, south, east, north


def fault(path: Path, message: str, hint: str = "", *, rule: str = "raster file") -> SeabedError:
    """Return the error that a file has one fault."""
    problem = Problem(rule, os.fspath(path), message, hint)
    return SeabedError(str(problem), [problem])


def no_data_words(
    declared: Sequence[Any], valid: tuple[float, float] | None, nodata: float | None
) -> str:
    """Return in words which values mean no data."""
    words = ["NaN"]
    figures = dict.fromkeys(f"{float(value):g}" for value in declared if not np.isnan(value))
    if figures:
        words.append(f"{' and '.join(figures)} as the file declares")
    if valid is not None:
        words.append(f"what is outside its valid range, {valid[0]:g} to {valid[1]:g}")
    if nodata is not None and not math.isnan(nodata):
        words.append(f"{nodata:g} by nodata=")
    return ", ".join(words)


def plain_title(text: object) -> str:
    """Return a title of a file in one short line without control characters."""
    line = "".join(sign if sign.isprintable() else " " for sign in str(text))
    return " ".join(line.split())[:200]


METRES_OF = {
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), 1.0),
    "km": 1000.0,
    "cm": 0.01,
    "dm": 0.1,
    **dict.fromkeys(("ft", "feet", "foot"), 0.3048),
    "us survey foot": 1200 / 3937,
    **dict.fromkeys(("fathom", "fathoms", "fm", "fms"), 1.8288),
}
"""How many metres a unit of depth is, by its names."""


def metres_of_unit(path: Path, unit: str) -> float:
    """Return how many metres a unit of length is."""
    word = unit.strip().lower().rstrip(".")
    if word in ("", "1", "unknown"):
        return 1.0
    if word not in METRES_OF:
        raise fault(
            path, f"is in {unit!r}, which is not a unit of depth that is known", "give metres"
        )
    return METRES_OF[word]


def is_around(columns: int, step_deg: float) -> bool:
    """Return whether columns go once around the globe, the last one beside the first."""
    return abs(columns * step_deg - 360) < 1e-3 * step_deg


def _whole(number: float, toward: Callable[[float], int]) -> int:
    """Round up or down, forgiving what floats round off."""
    return toward(round(number, 5))


def reader_package(name: str, path: Path) -> Any:
    """Return the package that reads a file; say how to install it."""
    import importlib

    try:
        return importlib.import_module(name)
    except ImportError:
        raise MissingExtraError.needed(str(path), name, "raster") from None


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn any error of a reader at a damaged file into one error that names the file."""
    words = None
    try:
        yield
    except CablerouteError:
        raise
    except Exception as error:
        by_reader = isinstance(error, READERS_RAISE)
        if not by_reader and type(error).__module__.split(".")[0] not in READERS:
            raise
        words = because("cannot be read: it is damaged or cut short", error)
    if words is not None:
        with warnings.catch_warnings():  # a reader that failed lets go of its file, in silence
            warnings.simplefilter("ignore")
            gc.collect()
        raise fault(path, words, "fetch the file again")


def _refuse_window() -> Any:
    raise SeabedError("this raster has no file behind it")

"""Where the positions of a sheet are: coordinates in one cell, in parts, or decimal beside.

Whichever columns hold them, a coordinate that may be read in two senses is a fault with its cell.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from cableroute.errors import GeometryError, Problem
from cableroute.geometry.coordinate_text import AXES, read_angle, read_point
from cableroute.geometry.geodesy import Floats
from cableroute.rpl.cell_numbers import NO_VALUE, numbers_of
from cableroute.rpl.cells import column_name
from cableroute.rpl.headers import POINT, Header
from cableroute.rpl.import_report import CLEAR, DOUBTFUL, STATED, Decision
from cableroute.text import counted

_LETTERS = {
    "n": 1, "north": 1, "e": 1, "east": 1, "s": -1, "south": -1, "w": -1, "west": -1,
    "nord": 1, "norte": 1, "est": 1, "este": 1, "ost": 1, "sud": -1, "sur": -1, "ouest": -1,
    "oeste": -1,
}  # fmt: skip
_OF_AXIS = {
    AXES[0]: ("n", "s", "north", "south", "nord", "norte", "sud", "sur"),
    AXES[1]: ("e", "w", "east", "west", "est", "este", "ost", "ouest", "oeste"),
}
_OPEN_LETTERS = frozenset({"o", "l"})
"""East in one language and west in another (Ost, Oeste), or east as in Levante: refused."""

_IN_HEADERS = {
    AXES[0]: ("n|north|nord|norte", "s|south|sud"),
    AXES[1]: ("e|east|este", "w|west|ouest|oeste"),
}
"""Hemispheres that a header names: the positive ones, the negative ones."""
_SIGNED_HEADER = re.compile(r"[-\u2212][nsew]\b|\bneg|\bminus|[-\u2212](?:ve\b|\))")
"""A header that says what a sign means: Longitude (-W), Longitude (W negative)."""
_ANGLE_PARTS = re.compile(r"\b[dm]\b|\bs{2}|m{2}|\bmin|\bsec")
"""In a header with these an S is seconds."""
_OWN_SIGN = re.compile(r"[-\u2010-\u2015\u2212NSEWnsew]")

_PACKED = re.compile(r"\bd{1,3}\.?m{2}", re.IGNORECASE)
"""A header of degrees and minutes run together: DD.MMmmm, DDMM.MMM."""

_NUMBER = re.compile(r"\s*[-+]?\d*[.,]?\d+(?:[eE][-+]?\d+)?\s*")
_FIGURE = re.compile(
    r"\s*([NSEWOL]?)\s*([-+\u2212]?\d*[.,]?\d+)\s*[°º'\u2019\u2032\"\u2033]*\s*([NSEWOL]?)\s*"
)
"""Degrees, minutes or seconds in a cell, with their mark, and with the hemisphere of the row."""

Fits = Callable[[Floats, Floats], float]
"""How far apart stated and computed lengths are with some coordinates; infinite if none is."""


@dataclass
class SheetRows:
    """The rows of a sheet below its header, by column, with their faults and decisions.

    Parameters
    ----------
    header : Header
        What each column is.
    columns : list of sequence of str
        Cells by column.
    rows : sequence of int
        Number of each row in the file, from 1.
    decimal : str
        Decimal sign: "point", "comma" or empty.
    is_ours : bool
        Whether this library wrote the sheet: then its header is taken at its word.
    by_cells : set of int
        Columns whose unit their cells say, and not the header.
    """

    header: Header
    columns: list[Sequence[str]]
    rows: Sequence[int]
    decimal: str = ""
    is_ours: bool = False
    by_cells: set[int] = field(default_factory=set)
    faults: list[Problem] = field(default_factory=list)
    decisions: list[Decision] = field(default_factory=list)

    def column_of(self, name: str) -> int | None:
        """Return the column of a field."""
        return next((at for at, other in self.header.fields.items() if other == name), None)

    def numbers(self, column: int) -> Floats:
        """Return the numbers of a column, NaN where there are none."""
        cells = self.columns[column]
        return numbers_of(cells, self.rows, column, decimal=self.decimal, faults=self.faults)

    def decide(self, topic: str, taken: str, why: str, confidence: str = CLEAR) -> None:
        """Add a decision."""
        self.decisions.append(Decision(topic, taken, why, confidence))

    def fault(self, column: int, at: int, message: str, hint: str) -> None:
        """Add a fault of a cell."""
        where = f"cell {column_name(column)}{self.rows[at]}"
        self.faults.append(Problem("coordinate", where, message, hint))


class Coordinates(NamedTuple):
    """Coordinates of the rows of a sheet; NaN in rows without.

    Attributes
    ----------
    lon_deg, lat_deg : array of float64, shape (rows,)
        Degrees.
    """

    lon_deg: Floats
    lat_deg: Floats


def read_coordinates(sheet: SheetRows, fits: Fits) -> Coordinates:
    """Return the coordinates of each row; faults and decisions are added to the sheet.

    Parameters
    ----------
    sheet : Sheet
        The cells.
    fits : callable
        Says how well stated lengths agree with some coordinates, where that decides.
    """
    if (at := sheet.column_of(POINT)) is not None:
        return _points(sheet, at)
    axes = {axis: _axis(sheet, axis) for axis in AXES}
    lat, lon = (axes[axis].values for axis in AXES)
    fractions = {axis: axes[axis].as_fraction for axis in AXES}
    if any(values is not None for values in fractions.values()) and not sheet.faults:
        north = lat if fractions[AXES[0]] is None else fractions[AXES[0]]
        east = lon if fractions[AXES[1]] is None else fractions[AXES[1]]
        assert north is not None
        assert east is not None
        lat, lon = _minutes_or_fractions(sheet, axes, (lat, lon), (north, east), fits)
    one_only = np.isnan(lat) != np.isnan(lon)
    for at in np.flatnonzero(one_only).tolist():
        axis = AXES[int(not np.isnan(lat[at]))]
        if not any(f"{sheet.rows[at]}" in fault.where for fault in sheet.faults):
            column = next(iter(axes[axis].columns))
            sheet.fault(column, at, f"has no {axis}", "complete or remove the row")
    return Coordinates(lon, lat)


class _Axis(NamedTuple):
    """One coordinate of each row, how it was read, and the same with fractions of degrees."""

    values: Floats
    columns: tuple[int, ...]
    as_fraction: Floats | None
    only_fraction: bool


def _points(sheet: SheetRows, column: int) -> Coordinates:
    """Return coordinates of cells that hold both."""
    lon_lat = np.full((2, len(sheet.rows)), np.nan)
    text = sheet.header.texts.get(column, "").lower()
    north, east = re.search(r"\blat", text), re.search(r"\bl(?:on|ng)", text)
    named = north is not None and east is not None
    latitude_first = bool(named and north and east and north.start() < east.start())
    bare = 0
    for at, cell in enumerate(sheet.columns[column]):
        if cell.strip().lower() in NO_VALUE:
            continue
        bare += not re.search("[NSEWOnsewo]", cell)
        try:
            lon_lat[:, at] = read_point(cell, latitude_first=latitude_first)
        except GeometryError as error:
            hint = "correct the cell" if named else "correct it, or write Lat, Lon above the column"
            sheet.fault(column, at, str(error), hint)
    sheet.decide("coordinates", f"both in column {column_name(column)}", "each cell has both")
    if bare:
        taken = f"{AXES[0] if latitude_first else AXES[1]} first"
        why = "the header says so" if named else f"{bare} cells and the header do not say"
        sheet.decide("order of coordinates", taken, why, STATED if named else DOUBTFUL)
    return Coordinates(lon_lat[0], lon_lat[1])


def _axis(sheet: SheetRows, axis: str) -> _Axis:
    """Return one coordinate of each row, from whichever columns hold it."""
    parts = dict(_part_columns(sheet, axis))
    empty = np.full(len(sheet.rows), np.nan)
    if not parts:
        return _Axis(empty, (0,), None, False)
    decimal = parts.pop("decimal", None)
    if "fraction" in parts and "degrees" not in parts:
        parts[""] = parts.pop("fraction")
    if parts and decimal is not None and not _has_numbers(sheet.columns[decimal]):
        decimal = None
    if decimal is not None and not {"", "degrees", "minutes"} & parts.keys():
        parts, decimal = {**parts, "": decimal}, None
    if decimal is None and "" in parts and "degrees" in parts:  # both are whole coordinates
        decimal = parts.pop("degrees")
    if set(parts) == {"hemisphere"}:  # Latitude N/S above cells that have all of it
        parts = {"": parts["hemisphere"]}
    if set(parts) == {"seconds"}:  # Latitude (S) above whole ones: south
        text = sheet.header.texts.get(parts["seconds"], "").lower()
        parts = parts if _ANGLE_PARTS.search(text) else {"": parts["seconds"]}
    hemisphere = parts.get("hemisphere")
    if hemisphere is None:
        letters = _letters_of_header(sheet, axis, parts.get("degrees", parts.get("")))
    else:
        letters = _hemispheres(sheet, axis, hemisphere, sheet.columns[hemisphere])
    if "degrees" not in parts and ("minutes" in parts or "" not in parts):
        column = next(iter(parts.values()))
        sheet.fault(column, 0, f"there is no column of degrees of {axis}", "map the column")
        return _Axis(empty, (column,), None, False)
    if "fraction" in parts:
        return _with_fraction(sheet, axis, (parts["degrees"], parts["fraction"]), letters)
    if "minutes" in parts:
        coordinates = _in_parts(sheet, axis, parts, letters)
    else:
        coordinates = _whole_coordinates(
            sheet, axis, parts.get("", parts.get("degrees", 0)), letters
        )
    if decimal is None:
        return coordinates
    beside = _whole_coordinates(sheet, axis, decimal, _letters_of_header(sheet, axis, decimal))
    gap = np.abs(coordinates.values - beside.values)
    step = _step_deg(sheet, parts)
    for at in np.flatnonzero(gap > step).tolist():
        other = f"{column_name(coordinates.columns[0])}{sheet.rows[at]}"
        said = (
            f"{beside.values[at]:.6f}° is not the {axis} of {other}, {coordinates.values[at]:.6f}°"
        )
        sheet.fault(decimal, at, said, "correct one of the two")
    both = np.where(np.isnan(beside.values), coordinates.values, beside.values)
    why = "it agrees with the other columns, and has more digits"
    sheet.decide(axis, f"decimal degrees of column {column_name(decimal)}", why)
    return coordinates._replace(
        values=both, as_fraction=None, columns=(*coordinates.columns, decimal)
    )


def _part_columns(sheet: SheetRows, axis: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a coordinate and their columns, also where only the first is named."""
    named = {
        name.removeprefix(axis).strip(): at
        for at, name in sheet.header.fields.items()
        if name.startswith(axis)
    }
    first = named.get("", named.get("degrees"))
    if first is None or "minutes" in named:
        yield from (
            ("degrees" if role == "" and "minutes" in named else role, at)
            for role, at in named.items()
        )
        if named and "hemisphere" not in named:
            yield from (("hemisphere", at) for at in _letters_behind(sheet, max(named.values())))
        return
    after = []
    for at in range(first + 1, min(first + 4, len(sheet.columns))):
        if at in sheet.header.texts or at in sheet.header.fields:
            break
        after.append(at)
    numeric = [at for at in (first, *after) if _has_figures(sheet.columns[at], at == first)]
    letters = [at for at in after if _has_letters(sheet.columns[at])]
    if numeric and _has_letters(sheet.columns[first]):  # the hemisphere in front
        yield "hemisphere", first
        roles = ("degrees", "minutes", "seconds") if len(numeric) > 1 else ("",)
        yield from zip(roles, numeric, strict=False)
        return
    if len(numeric) > 1 and numeric[0] == first:
        yield from zip(("degrees", "minutes", "seconds"), numeric, strict=False)
        yield from (("hemisphere", at) for at in letters[:1])
        yield from ((role, at) for role, at in named.items() if role not in ("", "degrees"))
        return
    yield from named.items()
    if "hemisphere" not in named:
        letters = letters or _letters_behind(sheet, first)
        yield from (("hemisphere", at) for at in letters[:1])


def _letters_behind(sheet: SheetRows, last: int) -> list[int]:
    """Return the column of hemispheres beside a coordinate, whatever its header says."""
    after = range(last + 1, min(last + 3, len(sheet.columns)))
    free = [at for at in after if at not in sheet.header.fields]
    return [at for at in free if _has_letters(sheet.columns[at])][:1]


def _has_numbers(cells: Sequence[str]) -> bool:
    """Return whether all cells that have a value are plain numbers."""
    filled = [cell for cell in cells if cell.strip()]
    return bool(filled) and all(_NUMBER.fullmatch(cell) for cell in filled[:200])


def _has_figures(cells: Sequence[str], is_first: bool) -> bool:
    """Return whether cells may be parts of a coordinate: no first one with decimals."""
    if _has_numbers(cells):
        return True
    filled = [cell for cell in cells if cell.strip()]
    fits = bool(filled) and all(_FIGURE.fullmatch(cell) for cell in filled[:200])
    return fits and not (is_first and any(re.search("[.,]", cell) for cell in filled))


def _letters_in(
    sheet: SheetRows, axis: str, columns: Sequence[int], letters: Floats | None
) -> Floats | None:
    """Return the sign of each row, also by letters in cells of parts; these cells lose them."""
    for column in columns:
        cells = [_FIGURE.fullmatch(cell) for cell in sheet.columns[column]]
        letters_of_cells = ["" if match is None else match[1] + match[3] for match in cells]
        if any(letters_of_cells):
            signs = _hemispheres(sheet, axis, column, letters_of_cells)
            letters = signs if letters is None else letters
            for at in np.flatnonzero(signs * letters < 0).tolist():
                said = f"{sheet.columns[column][at][:20]!r} and another cell differ in hemisphere"
                sheet.fault(column, at, said, "correct one of the two")
            letters = np.where(np.isnan(letters), signs, letters)
        sheet.columns[column] = [
            cell if match is None else match[2]
            for match, cell in zip(cells, sheet.columns[column], strict=True)
        ]
    return letters


def _has_letters(cells: Sequence[str]) -> bool:
    """Return whether all cells that have a value are hemispheres."""
    words = {cell.strip().lower() for cell in cells if cell.strip()}
    return bool(words) and words <= {*_LETTERS, *_OPEN_LETTERS}


def _hemispheres(sheet: SheetRows, axis: str, column: int, cells: Sequence[str]) -> Floats:
    """Return the sign of each row by its hemisphere; NaN without one, 0 where it is a fault."""
    signs = np.full(len(sheet.rows), np.nan)
    sign_of = {word: float(_LETTERS[word]) for word in _OF_AXIS[axis]}
    for at, cell in enumerate(cells):
        text = cell.strip().strip(".").lower()
        if text in NO_VALUE:
            continue
        if text in sign_of:
            signs[at] = sign_of[text]
        else:
            said = f"{cell[:20]!r} is not a hemisphere for a {axis}"
            if text in _OPEN_LETTERS:
                said = f"{cell[:20]!r} is east in one language and west in another"
            wanted = " or ".join(word.upper() for word in _OF_AXIS[axis][:2])
            sheet.fault(column, at, said, f"write {wanted}")
            signs[at] = 0.0
    return signs


def _letters_of_header(sheet: SheetRows, axis: str, column: int | None) -> Floats | None:
    """Return the sign of each row where the header names one hemisphere and no cell has a sign.

    Below a header that names south or west, cells with and without a sign are a fault.
    """
    if column is None or sheet.is_ours:
        return None
    text = re.sub(r"[^\S ]+", " ", sheet.header.texts.get(column, "")).lower().replace("_", " ")
    is_in_header = [bool(re.search(rf"\b(?:{words})\b", text)) for words in _IN_HEADERS[axis]]
    if sum(is_in_header) != 1 or _SIGNED_HEADER.search(text):
        return None
    if is_in_header[1] and axis == AXES[0] and _ANGLE_PARTS.search(text):
        return None
    cells = sheet.columns[column]
    nonzero = [at for at, cell in enumerate(cells) if re.search("[1-9]", cell)]
    bare = [at for at in nonzero if not _OWN_SIGN.search(cells[at])]
    name = ("north", "south", "east", "west")[2 * AXES.index(axis) + is_in_header[1]]
    if len(bare) == len(nonzero):
        sheet.decide(axis, name, "the header says so", STATED)
        return np.full(len(cells), -1.0 if is_in_header[1] else 1.0)
    if is_in_header[1] and bare:
        said = f"{cells[bare[0]][:20]!r} has no sign, and others of the column have; its header"
        sheet.fault(column, bare[0], f"{said} says {name}", f"write {name[0].upper()} in each cell")
    return None


def _runs_to_360(lon_deg: Floats) -> bool:
    """Return whether longitudes run on beyond 180 degrees, none of them alone as a slip would."""
    filled = lon_deg[~np.isnan(lon_deg)]
    within = filled.size > 1 and filled.min() >= 0 and 180 < filled.max() <= 360
    return bool(within) and bool((np.abs(np.diff(filled)) < 90).all())


def _whole_coordinates(sheet: SheetRows, axis: str, column: int, letters: Floats | None) -> _Axis:
    """Return coordinates that are in one cell."""
    cells = sheet.columns[column]
    forms: dict[str, int] = {}
    if _has_numbers(cells):
        values = sheet.numbers(column)
        if _PACKED.search(sheet.header.texts.get(column, "")):
            hint = "write them apart: 47 48.074"
            said = "its header says that minutes follow the degrees without a blank"
            sheet.fault(column, 0, said, hint)
        forms["decimal degrees"] = int((~np.isnan(values)).sum())
        first = next((at for at, cell in enumerate(cells) if cell.strip()), 0)
        named = sheet.header.fields.get(column, "").endswith("decimal")
        if not (named or sheet.is_ours or any("." in cell or "," in cell for cell in cells)):
            hint = f"map the column to '{axis} decimal' where it is right"
            sheet.fault(column, first, "the column has whole degrees only", hint)
        most = 90.0 if axis == AXES[0] else 180.0
        if axis == AXES[1] and letters is None and _runs_to_360(values):
            why = "they run on beyond 180 degrees, from 0 to 360"
            sheet.decide(axis, "those above 180 degrees are west", why)
            values = np.where(values > 180, values - 360, values)
        for at in np.flatnonzero(np.abs(values) > most).tolist():
            sheet.fault(column, at, f"{cells[at]} is beyond {most:.0f} degrees", "correct it")
    else:
        values = np.full(len(cells), np.nan)
        for at, cell in enumerate(cells):
            if not cell or cell.strip().lower() in NO_VALUE:
                continue
            try:
                angle = read_angle(cell, axis=axis)
            except GeometryError as error:
                sheet.fault(column, at, str(error), "correct the cell")
                continue
            if not angle.axis or (
                letters is None
                and angle.form != "decimal degrees"
                and not re.search("[NSEWnsew+-]", cell)
            ):
                said = f"{cell[:40]!r} has no hemisphere and no sign"
                sheet.fault(column, at, said, "write N, S, E or W")
                continue
            values[at] = angle.deg
            forms[angle.form] = forms.get(angle.form, 0) + 1
    if letters is not None:
        values = _with_hemisphere(sheet, axis, column, values, letters)
    said = (
        ", ".join(f"{form} in {counted(count, 'cell')}" for form, count in forms.items())
        or "nothing"
    )
    letter = column_name(column)
    sheet.decide(axis, f"column {letter}: {said}", "every cell can be read so, and only so")
    return _Axis(values, (column,), None, False)


def _with_hemisphere(
    sheet: SheetRows, axis: str, column: int, values: Floats, letters: Floats
) -> Floats:
    """Return values with the sign of the hemisphere; a sign that contradicts it is a fault."""
    contrary = (values < 0) & (letters > 0)
    for at in np.flatnonzero(contrary).tolist():
        said = (
            f"{values[at]:g} is negative, and its hemisphere is {'N' if axis == AXES[0] else 'E'}"
        )
        sheet.fault(column, at, said, "correct the sign or the hemisphere")
    for at in np.flatnonzero(~np.isnan(values) & np.isnan(letters)).tolist():
        sheet.fault(column, at, "has no hemisphere", "complete the row")
    return np.where(np.isnan(letters), values, np.abs(values) * letters)


def _in_parts(sheet: SheetRows, axis: str, parts: dict[str, int], letters: Floats | None) -> _Axis:
    """Return coordinates in several cells, also with the second as a fraction of degrees."""
    used = [parts[role] for role in ("degrees", "minutes", "seconds") if role in parts]
    letters = _letters_in(sheet, axis, used, letters)
    figures = [sheet.numbers(at) for at in used]
    whole, minutes = figures[0], figures[1]
    seconds = figures[2] if len(figures) > 2 else np.zeros(len(whole))
    negative = (whole < 0) | np.array([cell.strip()[:1] == "-" for cell in sheet.columns[used[0]]])
    size = np.abs(whole) + minutes / 60 + np.nan_to_num(seconds) / 3600
    degrees = np.where(negative, -size, size)
    empty = [cell.strip().lower() in NO_VALUE for cell in sheet.columns[used[1]]]
    halves = ~np.isnan(whole) & np.isnan(minutes) & empty  # what is no number is a fault already
    for at in np.flatnonzero(halves).tolist():
        sheet.fault(used[1], at, "has no minutes", "write 0 where they are 0")
    split = (np.abs(whole) % 1 > 0) & (minutes > 0)
    for at in np.flatnonzero(split).tolist():
        sheet.fault(used[0], at, "degrees have decimals before minutes", "correct the row")
    as_fraction, only = None, False
    if len(figures) == 2:
        as_fraction, only = _fractions(sheet, used[1], whole, minutes, negative)
    wrong = [(used[1], minutes, "minutes")]
    wrong += [(used[2], seconds, "seconds")] if len(figures) > 2 else []
    for column, values, name in wrong:
        for at in np.flatnonzero((values >= 60) | (values < 0)).tolist():
            if not only:
                said = f"{values[at]:g} {name} are not from 0 to 60"
                sheet.fault(column, at, said, "correct the cell")
    most = 90.0 if axis == AXES[0] else 180.0
    beyond = (size > most) & (not only)
    for at in np.flatnonzero(beyond).tolist():
        sheet.fault(used[0], at, f"is beyond {most:.0f} degrees", "correct the row")
    if letters is not None:
        degrees = _with_hemisphere(sheet, axis, used[0], degrees, letters)
        if as_fraction is not None:
            as_fraction = _with_hemisphere(sheet, axis, used[0], as_fraction, letters)
    elif not negative.any() and not (sheet.column_of(f"{axis} hemisphere") is not None):
        why = "there is no hemisphere and no sign"
        sheet.decide(axis, "north" if axis == AXES[0] else "east", why, DOUBTFUL)
    names = "degrees, minutes and seconds" if len(figures) > 2 else "degrees and minutes"
    letters_of = ", ".join(map(column_name, used))
    if as_fraction is None:
        sheet.decide(axis, f"{names} in columns {letters_of}", "their values fit")
    return _Axis(degrees, tuple(used), as_fraction, only)


def _with_fraction(
    sheet: SheetRows, axis: str, columns: tuple[int, int], letters: Floats | None
) -> _Axis:
    """Return coordinates in whole degrees and their fraction, as the header says."""
    whole, part = (sheet.numbers(at) for at in columns)
    negative = (whole < 0) | np.array(
        [figure.strip()[:1] == "-" for figure in sheet.columns[columns[0]]]
    )
    digits = [cell.strip() for cell in sheet.columns[columns[1]]]
    if (part >= 1).any():  # digits behind the point, of one length
        part = np.array([float(f"0.{figure}") if figure.isdigit() else np.nan for figure in digits])
        lengths = {len(figure) for figure in digits if figure}
        if len(lengths) > 1:
            said = "has fractions of a degree of several lengths without a point"
            sheet.fault(columns[1], 0, said, "write them as 0.12345")
    for at in np.flatnonzero(
        (~np.isnan(whole) & np.isnan(part))
        | (whole != np.trunc(whole)) & ~np.isnan(whole)
        | (part < 0)
    ).tolist():
        sheet.fault(columns[1], at, "is not a fraction of whole degrees", "write it as 0.12345")
    degrees = np.where(negative, -1.0, 1.0) * (np.abs(whole) + part)
    if letters is not None:
        degrees = _with_hemisphere(sheet, axis, columns[0], degrees, letters)
    names = " and ".join(map(column_name, columns))
    sheet.decide(axis, f"degrees and their fraction in columns {names}", "the header says so")
    return _Axis(degrees, columns, None, False)


def _fractions(
    sheet: SheetRows, column: int, whole: Floats, second: Floats, negative: np.ndarray
) -> tuple[Floats | None, bool]:
    """Return degrees with a second column taken as their fraction, where that may be meant.

    Where all are below 1 they may be fractions; where one is 60 or more and all are whole digits,
    they cannot be minutes. The second answer says that.
    """
    filled = second[~np.isnan(second)]
    if filled.size < 2 or not filled.any():
        return None, False
    sign = np.where(negative, -1.0, 1.0)
    if (filled < 1).all() and (filled >= 0).all():
        return sign * (np.abs(whole) + second), False
    if (filled >= 60).any() and (filled >= 0).all() and (filled == np.trunc(filled)).all():
        digits = [cell.strip() for cell in sheet.columns[column]]
        part = np.array([float(f"0.{cell}") if cell.isdigit() else np.nan for cell in digits])
        return sign * (np.abs(whole) + part), True
    return None, False


def _minutes_or_fractions(
    sheet: SheetRows,
    axes: dict[str, _Axis],
    minutes: tuple[Floats, Floats],
    fractions: tuple[Floats, Floats],
    fits: Fits,
) -> tuple[Floats, Floats]:
    """Return coordinates in the sense that the stated lengths confirm; else refuse the cell."""
    axis = next(name for name in AXES if axes[name].as_fraction is not None)
    column = axes[axis].columns[1]
    as_minutes, as_fractions = fits(*minutes[::-1]), fits(*fractions[::-1])
    said = (
        f"stated and computed lengths differ by {as_minutes:.3g} % with minutes and by "
        f"{as_fractions:.3g} % with fractions of a degree"
    )
    if as_fractions < 2 and as_fractions * 3 < as_minutes:
        sheet.decide("coordinates", "fractions of a degree beside the degrees", said)
        return fractions
    if as_minutes < 2 and as_minutes * 3 < as_fractions and not axes[axis].only_fraction:
        sheet.decide("coordinates", "degrees and minutes", said)
        return minutes
    first = int(np.flatnonzero(~np.isnan(axes[axis].values))[0])
    cell = sheet.columns[column][first]
    message = f"{cell!r} may be minutes or a fraction of a degree, and no stated length decides"
    if axes[axis].only_fraction:
        message = f"{cell!r} is in a column of values of 60 and more, which are not minutes"
    sheet.fault(column, first, message, "map the column, or write decimal degrees")
    return minutes


def _step_deg(sheet: SheetRows, parts: dict[str, int]) -> float:
    """Return how far rounded coordinates may be from the same ones with more digits."""
    role = next((name for name in ("seconds", "minutes") if name in parts), "")
    column = parts.get(role, parts.get("", parts.get("degrees", 0)))
    cells = [cell.strip() for cell in sheet.columns[column][:500] if cell.strip()]
    if role == "":
        steps = []
        for cell in cells[:50]:
            try:
                steps.append(read_angle(cell).step_deg)
            except GeometryError:
                continue
        return max(steps, default=1e-5)
    digits = max(
        (len(re.split(r"[.,]", cell)[1]) if re.search(r"[.,]", cell) else 0 for cell in cells),
        default=0,
    )
    return 10.0**-digits / (3600 if role == "seconds" else 60)

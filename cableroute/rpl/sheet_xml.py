"""The cells of one sheet of a workbook, from its XML (ECMA-376), in one pass.

What a reader of values alone does not see is kept: merged cells, rows and columns that are
hidden, formulas of which no value was saved, units in formats of numbers. openpyxl, which opens the
workbook, leaves these out in its quick mode, and its full mode takes four times as long; calamine
knows merged cells only, and a sheet of two cells far apart ends its process.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from xml.parsers.expat import ParserCreate

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook holds a character by its number."""
_BLOCK = 2**18
_TRUE = ("1", "true")

NO_CELLS: Sequence[str] = ()
"""A row without content; one for all, as a sheet may have a million of them."""


class SheetSizeError(ValueError):
    """A sheet has more rows or columns than are read; the second argument is a hint."""


class Merged(NamedTuple):
    """A block of merged cells: rows from 1 as in the file, columns from 0, all inclusive."""

    top: int
    left: int
    bottom: int
    right: int


_BEHIND = re.compile(r"[0#?]([^0#?;]*)(?:;|$)")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[[^]]*\]')
_LENGTH = re.compile(r"km|m|nmi?|n\.m\.?|ft|fms?|fathoms?", re.IGNORECASE)


def unit_shown(number_format: str) -> str:
    r"""Return the unit of length that a format of numbers shows behind them, "%" or nothing.

    Examples
    --------
    >>> unit_shown('0.0" ft"'), unit_shown(r"#,##0.000\ \k\m"), unit_shown("0.00"), unit_shown("0%")
    ('ft', 'km', '', '%')
    """
    if "%" in number_format:
        return "%"
    behind = _BEHIND.search(number_format)
    shown = _LITERAL.sub(r"\1\2", behind[1]).strip() if behind else ""
    return shown if _LENGTH.fullmatch(shown) else ""


@dataclass
class SheetXML:
    """The cells of a sheet as texts, and what else is said of them.

    Parameters
    ----------
    rows : list of sequence of str
        An empty text where a cell is empty.
    merged : list of Merged
        Blocks that are shown as one cell.
    hidden_rows : list of int
        Rows with a cell that are not shown, from 1.
    hidden_columns : set of int
        Columns that are not shown, from 0.
    lost : list of (int, int)
        Cells with a formula and no value: column from 0, row from 1.
    shares, errors : int
        How many cells are per cent, and how many hold an error.
    """

    rows: list[Sequence[str]] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    lost: list[tuple[int, int]] = field(default_factory=list)
    shares: int = 0
    errors: int = 0


def read_sheet_xml(page: Any, *, most_rows: int, most_columns: int, enough: int = 0) -> SheetXML:
    """Return the cells of a sheet.

    Parameters
    ----------
    page : ReadOnlyWorksheet
        Of a workbook that openpyxl opened.
    most_rows, most_columns : int
        More are refused.
    enough : int
        So many rows are enough; 0: all.

    Raises
    ------
    SheetSizeError
        There are more rows or columns.
    ValueError, IndexError, xml.parsers.expat.ExpatError
        It is damaged.
    """
    reader = _Reader(page, most_rows, most_columns)
    rows = reader.sheet.rows
    with page._get_source() as stream:
        while (block := stream.read(_BLOCK)) and not (enough and len(rows) >= enough):
            reader.parser.Parse(block, False)
        if not block:
            reader.parser.Parse(b"", True)
    while rows and not rows[-1]:
        rows.pop()
    return reader.sheet


class _Names(dict[str, str]):
    """Names of elements without their namespace."""

    def __missing__(self, tag: str) -> str:
        return self.setdefault(tag, tag.rpartition(" ")[2])


class _Reader:
    """Takes the elements of a sheet as they come."""

    def __init__(self, page: Any, most_rows: int, most_columns: int) -> None:
        from openpyxl.styles.numbers import BUILTIN_FORMATS, BUILTIN_FORMATS_MAX_SIZE

        self.sheet = SheetXML()
        self.book, self.strings = page.parent, page._shared_strings
        self.most_rows, self.most_columns = most_rows, most_columns
        formats = dict(enumerate(self.book._number_formats, BUILTIN_FORMATS_MAX_SIZE))
        shown = {**BUILTIN_FORMATS, **formats}
        styles = enumerate(self.book._cell_styles)
        self.units = {at: unit_shown(shown.get(style.numFmtId, "")) for at, style in styles}
        self.columns: dict[str, int] = {}
        self.names = _Names()
        self.row: list[str] = []
        self.is_hidden = self.takes_text = self.in_phonetic = self.has_formula = False
        self.column, self.kind, self.style = -1, "n", 0
        self.texts: list[str] = []
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take the begin of an element."""
        name = self.names[tag]
        if name == "c":
            self.kind = attributes.get("t", "n")
            self.style = int(attributes.get("s", 0))
            self.column = self.column_of(attributes.get("r", ""))
            self.has_formula = False
            self.texts.clear()
        elif name in ("v", "t"):
            self.takes_text = not self.in_phonetic
        elif name == "row":
            self.begin_row(attributes)
        elif name == "f":
            self.has_formula = True
        elif name == "rPh":
            self.in_phonetic = True
        elif name == "mergeCell":
            self.merge(attributes.get("ref", ""))
        elif name == "col" and attributes.get("hidden") in _TRUE:
            first, last = int(attributes["min"]) - 1, int(attributes["max"])
            self.sheet.hidden_columns.update(range(first, min(last, self.most_columns)))

    def text(self, data: str) -> None:
        """Take a text."""
        if self.takes_text:
            self.texts.append(data)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        name = self.names[tag]
        if name in ("v", "t"):
            self.takes_text = False
        elif name == "c":
            self.put("".join(self.texts))
        elif name == "rPh":
            self.in_phonetic = False
        elif name == "row":
            while self.row and not self.row[-1]:
                self.row.pop()
            self.sheet.rows.append(self.row or NO_CELLS)
            if self.is_hidden and self.row:
                self.sheet.hidden_rows.append(len(self.sheet.rows))

    def begin_row(self, attributes: dict[str, str]) -> None:
        """Begin a row; rows that the file leaves out are empty."""
        rows = self.sheet.rows
        number = int(float(attributes.get("r", len(rows) + 1)))
        if number <= len(rows):
            raise ValueError(f"row {number} comes after row {len(rows)}")
        if number > self.most_rows:
            raise SheetSizeError(f"has more than {self.most_rows:,} rows", "part it")
        rows += [NO_CELLS] * (number - 1 - len(rows))
        self.row, self.column = [], -1
        self.is_hidden = attributes.get("hidden") in _TRUE

    def column_of(self, reference: str) -> int:
        """Return the column of a cell, from 0: by its reference, else the next one."""
        at, letters = self.column + 1, reference.rstrip("0123456789")
        if letters:
            if letters not in self.columns:
                from openpyxl.utils import column_index_from_string

                self.columns[letters] = column_index_from_string(letters) - 1
            at = self.columns[letters]
        if at >= self.most_columns:
            row = len(self.sheet.rows) + 1
            message = f"has a cell in column {reference or at + 1} of row {row}"
            raise SheetSizeError(message, f"give {self.most_columns} columns or fewer")
        return at

    def put(self, text: str) -> None:
        """Put the value of a cell into its row, as a text."""
        if text:
            self.row.extend([""] * (self.column + 1 - len(self.row)))
            self.row[self.column] = self.value(text)
        elif self.has_formula and self.kind != "str":  # an empty text is a value
            self.sheet.lost.append((self.column, len(self.sheet.rows) + 1))

    def value(self, content: str) -> str:
        """Return the value of a cell as a text."""
        kind = self.kind
        if kind == "n":
            return self.number(content)
        if kind == "b":
            return "TRUE" if content.strip() in _TRUE else "FALSE"
        self.sheet.errors += kind == "e"
        text = self.strings[int(content)] if kind == "s" else content
        return _ESCAPED.sub(lambda at: chr(int(at[1], 16)), text) if "_x" in text else text

    def number(self, digits: str) -> str:
        """Return a number as a text: a date or per cent where it is shown as one."""
        value = float(digits) if "." in digits or "e" in digits.lower() else int(digits)
        if self.style in self.book._date_formats:
            return self.date(value)
        unit = self.units.get(self.style)
        if unit == "%":
            self.sheet.shares += 1
            return f"{round(float(value) * 100, 12)!r}%"
        is_whole = isinstance(value, int) or (value.is_integer() and abs(value) < 1e15)
        text = str(int(value)) if is_whole else repr(value)
        return f"{text} {unit}" if unit else text

    def date(self, value: float) -> str:
        """Return a date, a time or a span of time as a text."""
        from openpyxl.utils.datetime import from_excel

        is_span = self.style in self.book._timedelta_formats
        try:
            date = from_excel(value, self.book.epoch, timedelta=is_span)
        except (OverflowError, ValueError):
            self.sheet.errors += 1
            return "#VALUE!"
        if isinstance(date, datetime.datetime) and date.time() == datetime.time():
            date = date.date()
        return date.isoformat() if hasattr(date, "isoformat") else str(date)

    def merge(self, reference: str) -> None:
        """Keep a block of merged cells, where it is one."""
        from openpyxl.utils import range_boundaries

        with suppress(ValueError, TypeError):
            left, top, right, bottom = range_boundaries(reference)
            if top:  # else whole columns
                self.sheet.merged.append(Merged(top, left - 1, bottom, right - 1))

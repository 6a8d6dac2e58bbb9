"""Tables as a workbook that a spreadsheet opens, and in which nothing runs."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cableroute.errors import MissingExtraError
from cableroute.files import write_whole
from cableroute.text import shown

__all__ = ["Sheet", "write_workbook"]

MOST_LETTERS = 32_767
"""A cell holds no more (Microsoft, Excel specifications and limits)."""

WIDEST = 60
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of the parts of a workbook: the same tables are the same file."""

_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[\\/*?:\[\]]")


@dataclass(frozen=True)
class Sheet:
    """One sheet: headings, rows of texts and numbers, and the decimals of each column.

    Parameters
    ----------
    name : str
        Unlike any other's; what a spreadsheet cannot take is left out.
    headings : sequence of str
        With units.
    rows : sequence of sequences
        Texts, numbers, or None for an empty cell.
    digits : sequence of int or None
        Decimals in which a column's numbers are shown; None for text.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Any]]
    digits: Sequence[int | None]


def write_workbook(
    path: str | Path, sheets: Sequence[Sheet], *, title: str = "", right_to_left: bool = False
) -> Path:
    """Write sheets to one ``.xlsx`` file, whole or not at all.

    Text is stored as text, also where it begins as a formula does; numbers as numbers. The
    same sheets make the same bytes.

    Parameters
    ----------
    path : str or Path
        The file.
    sheets : sequence of Sheet
        At least one.
    title : str
        Of the document.
    right_to_left : bool
        Whether columns run from the right.

    Raises
    ------
    OutputError
        The file cannot be written; what was there before is as it was.
    MissingExtraError
        openpyxl is not installed (extra ``excel``).

    Examples
    --------
    >>> import tempfile
    >>> sheet = Sheet("Lengths", ["Name", "Cable, km"], [["=1+1", 12.5]], [None, 1])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_workbook(Path(folder) / "lengths.xlsx", [sheet]).name
    'lengths.xlsx'
    """
    try:
        import openpyxl
        from openpyxl.styles import Alignment, Font, PatternFill
        from openpyxl.utils import get_column_letter
    except ImportError as error:
        raise MissingExtraError.needed("a workbook", "openpyxl", "excel") from error

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = _text(title)
    book.properties.creator = "cableroute"
    head = PatternFill("solid", fgColor="DCE6EC")
    for sheet in sheets:
        made = book.create_sheet(_NOT_IN_NAMES.sub(" ", _text(sheet.name))[:31])
        made.sheet_view.rightToLeft = right_to_left
        made.freeze_panes = "A2"
        for place, heading in enumerate(sheet.headings, start=1):
            cell = made.cell(1, place)
            _put(cell, heading)
            cell.font, cell.fill = Font(bold=True), head
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        for number, row in enumerate(sheet.rows, start=2):
            for place, value in enumerate(row, start=1):
                cell = made.cell(number, place)
                _put(cell, value)
                digits = sheet.digits[place - 1]
                if cell.data_type == "n" and digits is not None:
                    decimals = "." + "0" * digits if digits else ""
                    cell.number_format = f"#,##0{decimals}"
                else:
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
        for place in range(1, len(sheet.headings) + 1):
            made.column_dimensions[get_column_letter(place)].width = _width(sheet, place - 1)
        made.auto_filter.ref = made.dimensions if sheet.rows else None
        made.page_setup.orientation = "landscape"
        made.page_setup.paperSize = made.PAPERSIZE_A4
        made.page_setup.fitToWidth, made.page_setup.fitToHeight = 1, 0
        made.sheet_properties.pageSetUpPr.fitToPage = True
        made.print_title_rows = "1:1"

    def write(temporary: Path) -> None:
        book.save(temporary)
        _without_clock(temporary)

    return write_whole(path, write)


def _put(cell: Any, value: Any) -> None:
    """Put a value into a cell: a text as text, whatever it begins with."""
    if hasattr(value, "item"):
        value = value.item()
    if value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)):
        cell.value = value
        return
    cell.value = _text(str(value))
    cell.data_type = "s"  # openpyxl takes what begins with = for a formula
    cell.quotePrefix = True  # and a spreadsheet, when the cell is edited


def _text(value: str) -> str:
    """Return a text as a workbook can hold it."""
    return _NOT_IN_XML.sub("\ufffd", shown(value))[:MOST_LETTERS]


def _width(sheet: Sheet, place: int) -> float:
    cells = [len(str(row[place])) for row in sheet.rows if row[place] is not None]
    if sheet.digits[place] is not None:
        cells = [12]
    longest = max([len(sheet.headings[place]) * 0.6, *cells], default=8)
    return float(min(max(longest + 2, 9), WIDEST))


def _without_clock(path: Path) -> None:
    """Write a workbook again without the time at which it was written."""
    with zipfile.ZipFile(path) as book:
        parts = [(item.filename, book.read(item)) for item in book.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts:
            if name == "docProps/core.xml":
                content = re.sub(
                    rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", content
                )
            book.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)

"""Tables as a workbook that a spreadsheet opens, and in which nothing runs.

A cell holds a figure as it is computed, in the unit of its column, and shows it with the decimals
with which every other output writes it. Where very many figures are rounded to tens, the last of
them are held as they are shown.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.files import check_workbook_name, plain, write_whole
from cableroute.model.figures import Source
from cableroute.presentation.blocks import answer
from cableroute.presentation.languages import Texts, read_texts
from cableroute.presentation.tables import MOST_SHARE, Column, Rounding, Table
from cableroute.text import shown

MOST_LETTERS = 32_767
"""A cell holds no more (Microsoft, Excel specifications and limits)."""

MOST_FORMATS = 150
"""Of texts that rounded figures are shown as: a workbook has room for 200 formats of its own in any
language (Microsoft, Excel specifications and limits)."""

WIDEST = 60
EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of the parts of a workbook: the same tables are the same file."""

_NOT_IN_XML = re.compile("[\ufffe\uffff]")
_NOT_IN_NAMES = re.compile(r"[\\/*?:\[\]]")


class Rounded(NamedTuple):
    """A number that is shown otherwise than its column, by the range of its row."""

    value: float
    rounding: Rounding


class SheetChart(NamedTuple):
    """Bars beside the rows of a sheet: low, likely and high of a figure, a group for each row.

    Parameters
    ----------
    title : str
        Of the chart: the figure with its unit.
    label : int
        Place of the column that names the rows, from 0.
    first, last : int
        Places of the columns that are drawn.
    """

    title: str
    label: int
    first: int
    last: int


@dataclass(frozen=True)
class Sheet:
    """One sheet: headings, rows of texts and numbers, and the rounding of each column.

    Parameters
    ----------
    name : str
        Unlike any other's; what a spreadsheet cannot take is left out.
    headings : sequence of str
        With units.
    rows : sequence of sequences
        Texts, numbers, each with a rounding of its own or not, or None for an empty cell.
    roundings : sequence of Rounding or None
        How a column's numbers are shown; None for text.
    frozen : int
        So many columns stay in sight.
    chart : SheetChart, optional
        Drawn below the rows.
    """

    name: str
    headings: Sequence[str]
    rows: Sequence[Sequence[Any]]
    roundings: Sequence[Rounding | None]
    frozen: int = 1
    chart: SheetChart | None = None


def write_workbook(
    path: str | Path, sheets: Sequence[Sheet], *, title: str = "", right_to_left: bool = False
) -> Path:
    """Write sheets to one ``.xlsx`` file, completely or not at all.

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
        The file cannot be written, and what was there before is as it was; the name ends as that
        of another format.

    Examples
    --------
    >>> import tempfile
    >>> sheet = Sheet("Lengths", ["Name", "Cable, km"], [["=1+1", 12.5]], [None, Rounding(1)])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_workbook(Path(folder) / "lengths.xlsx", [sheet]).name
    'lengths.xlsx'
    """
    check_workbook_name(path)
    import openpyxl
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    book.properties.title = _text(title)
    book.properties.creator = "cableroute"
    head = PatternFill("solid", fgColor="DCE6EC")
    forms: set[str] = set()
    for sheet in sheets:
        page = book.create_sheet(_NOT_IN_NAMES.sub(" ", _text(sheet.name))[:31])
        page.sheet_view.rightToLeft = right_to_left
        page.freeze_panes = f"{get_column_letter(1 + sheet.frozen)}2"
        for place, heading in enumerate(sheet.headings, start=1):
            cell = page.cell(1, place)
            _put(cell, heading)
            cell.font, cell.fill = Font(bold=True), head
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            page.column_dimensions[get_column_letter(place)].width = _width(sheet, place - 1)
        for number, row in enumerate(sheet.rows, start=2):
            for place, value in enumerate(row, start=1):
                cell = page.cell(number, place)
                rounding = sheet.roundings[place - 1]
                if isinstance(value, Rounded):
                    value, rounding = value
                _put(cell, value)
                if cell.data_type == "n" and rounding is not None:
                    _show(cell, rounding, forms)
                else:
                    cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.auto_filter.ref = page.dimensions if sheet.rows else None
        page.page_setup.orientation = "landscape"
        page.page_setup.paperSize = page.PAPERSIZE_A4
        page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.print_title_rows = "1:1"
        if sheet.chart is not None and sheet.rows:
            _draw(page, sheet.chart, len(sheet.rows))

    def write(temporary: Path) -> None:
        book.save(temporary)
        _without_clock(temporary)

    return write_whole(path, write)


def _draw(page: Any, chart: SheetChart, count: int) -> None:
    """Put a chart below the rows of a sheet."""
    from openpyxl.chart import BarChart, Reference

    bars = BarChart()
    bars.type, bars.title, bars.style = "bar", chart.title, 10
    bars.height, bars.width = 3.0 + 0.8 * count, 22.0
    bars.y_axis.delete = bars.x_axis.delete = False
    bars.x_axis.scaling.orientation = "maxMin"
    columns = {"min_col": 1 + chart.first, "max_col": 1 + chart.last}
    bars.add_data(Reference(page, min_row=1, max_row=1 + count, **columns), titles_from_data=True)
    bars.set_categories(Reference(page, min_col=1 + chart.label, min_row=2, max_row=1 + count))
    page.add_chart(bars, f"A{count + 4}")


def _show(cell: Any, rounding: Rounding, forms: set[str]) -> None:
    """Give a number the format in which its column rounds it; forms are those with a text."""
    form = _number_format(rounding, cell.value)
    if cell.value is not None and rounding.rounds_tens(cell.value) and form not in forms:
        if len(forms) < MOST_FORMATS:
            forms.add(form)
        else:
            cell.value = sum(rounding.alike(cell.value)) / 2  # the rounded figure itself
            form = "#,##0" if rounding.grouped else "0"
    cell.number_format = form


def _number_format(rounding: Rounding, value: float | None) -> str:
    """Return the format in which a spreadsheet shows a number as its column rounds it.

    No format rounds tens: what a spreadsheet shows is then a text, which holds only for values that
    are rounded alike. Another value in the cell, as a sum that takes over its format, is a number.
    """
    decimals = None if value is None else rounding.decimals_of(value)
    whole = "#,##0" if rounding.grouped else "0"
    if value is not None and rounding.share and MOST_SHARE < value < 100:
        return f'[<={MOST_SHARE:g}]General;[<100]"{rounding.text(value)}";General'
    if value is not None and decimals == 0 and rounding.rounds_tens(value):
        text = rounding.text(value)
        if value < 0:  # spreadsheets differ in the minus before such a text
            return f'"{text}"'
        low, high = rounding.alike(value)
        return f'[<{low:.15g}]{whole};[<={high:.15g}]"{text}";{whole}'
    if decimals is None:  # as published
        decimals = 0 if value is None else len(f"{value:.10g}".partition(".")[2])
    return whole + ("." + "0" * decimals if decimals else "")


def sheet_of(table: Table, texts: Texts, *, name: str = "", drawn: str = "") -> Sheet:
    """Return a table as a sheet of a workbook: figures as computed, a column for each end.

    It is called `name`, or as the texts call it. What names a row stays in sight, its number too.
    `drawn` is the key of a range of which it has a chart.
    """
    ends = {1: ("",), 2: ("low", "high"), 3: ("low", "likely", "high")}
    headings: list[str] = []
    roundings: list[Rounding | None] = []
    table = table.of("book")
    is_numbered = table.columns[0].heading == texts["column_number"]
    frozen, chart = 1 + is_numbered, None
    for column in table.columns:
        if column.is_number and drawn and column.key == drawn:
            last = len(headings) + len(column.keys) - 1
            chart = SheetChart(column.title, frozen - 1, len(headings), last)
        lacks = any(row.get(column.at_least) for row in table.rows)
        note = f", {texts['known_parts']}" if lacks else ""
        titles = [
            f"{column.title} ({texts[end]}{note})" if end else column.title
            for end in ends[len(column.keys)]
        ]
        if any(isinstance(row.get(column.keys[0]), Source) for row in table.rows):
            titles.append(texts["column_address"])
        headings += titles
        roundings += [column.rounding] * len(titles)
    rows = [
        [value for column in table.columns for value in _sheet_cells(column, row, texts)]
        for row in table.rows
    ]
    title = name or texts[f"sheet_{table.name}"]
    return Sheet(title, headings, rows, roundings, frozen, chart)


def write_answer(
    path: str | Path,
    tables: Sequence[Table | str],
    rows: Sequence[Mapping[str, Any]],
    notes: Iterable[str],
) -> Path:
    """Write an answer as a workbook: its tables, what is said of them, and the rows of its CSV."""
    texts, sheets = read_texts(), list[Sheet]()
    for it in tables:
        if isinstance(it, Table):
            named = texts.texts.get(f"sheet_{it.name}") or it.name.replace("_", " ").capitalize()
            sheets.append(sheet_of(it, texts, name=named))
    said = [str(it.title if isinstance(it, Table) else it).strip() for it in tables]
    said = [line for text in (*said, *notes) for line in text.split("\n") if line]
    sheets.append(Sheet("Notes", ["Note"], [[line] for line in said], [None]))
    if rows:
        keys = [*rows[0]]
        cells = [[_cell_of_row(it) for it in plain(row).values()] for row in rows]
        sheets.append(Sheet("Records", keys, cells, [None] * len(keys)))
    return write_workbook(path, sheets, title=said[0])


def _cell_of_row(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (list, dict)) else value


def _sheet_cells(column: Column, row: Mapping[str, Any], texts: Texts) -> Iterator[Any]:
    if column.is_number:
        rounding = column.rounding_in(row)
        for value in column.figures(row):
            if value is None or rounding is None or rounding == column.rounding:
                yield value
            else:
                yield Rounded(value, rounding)
        return
    value = row.get(column.keys[0])
    if isinstance(value, Source):
        yield from (value.title, value.url)
    elif isinstance(value, (list, tuple)):
        yield _between(texts).join(map(texts.plain, value))
    elif value is True or value is False or value is None:
        yield answer(value, texts)
    else:
        yield texts.plain(value)


def _between(texts: Texts) -> str:
    return "؛ " if texts.language == "ar" else "; "


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
    if sheet.roundings[place] is not None:
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

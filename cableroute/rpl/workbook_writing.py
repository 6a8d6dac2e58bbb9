"""One sheet as a workbook, with every digit of its numbers.

Written part by part by the standard (ECMA-376, Office Open XML): openpyxl rounds numbers to 16
digits, of which a double may need 17. Texts are texts, whatever they begin with.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from cableroute.files import is_formula, write_whole
from cableroute.rpl.cells import column_name

EPOCH = (1980, 1, 1, 0, 0, 0)
"""Date of the parts: the same list is the same file."""

PLAIN, BOLD, AS_TEXT = 0, 1, 2
"""Styles: none, of a heading, of a text that begins as a formula does."""

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a workbook holds a character by its number; a text with it as such is escaped itself."""

_TYPES = "http://schemas.openxmlformats.org"
_MAIN = f"{_TYPES}/spreadsheetml/2006/main"
_OFFICE = f"{_TYPES}/officeDocument/2006/relationships"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_TYPES}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"'
        f'/><Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_TYPES}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="RPL" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_TYPES}/package/2006/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
        f'Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="10"/><name val="Calibri"/>'
        '</font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="2">'
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/>'
        '</fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/>'
        '</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" '
        'borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" '
        'borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" '
        'applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" '
        'quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" '
        'builtinId="0"/></cellStyles></styleSheet>'
    ),
}


def write_sheet(
    path: str | Path, titles: Sequence[Sequence[Any]], rows: Iterable[Sequence[Any]]
) -> Path:
    """Write rows to a workbook of one sheet, completely or not at all; titles stay in view.

    Raises
    ------
    OutputError
        The file cannot be written.
    """
    rows = list(rows)

    def write(temporary: Path) -> None:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
            for name, content in _PARTS.items():
                book.writestr(_member(name), _HEAD + content)
            with book.open(_member("xl/worksheets/sheet1.xml"), "w") as sheet:
                sheet.write(_opening(titles, rows).encode())
                for block in _blocks(titles, rows):
                    sheet.write(block.encode())
                sheet.write(b"</sheetData></worksheet>")

    return write_whole(path, write)


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, EPOCH)
    member.compress_type = zipfile.ZIP_DEFLATED
    return member


def _opening(titles: Sequence[Sequence[Any]], rows: Sequence[Sequence[Any]]) -> str:
    """Return the start of a sheet whose title rows and first two columns stay in view."""
    widest = max(map(len, [*titles, *rows[:1]]), default=1)
    last = f"{column_name(max(widest, 1) - 1)}{max(len(titles) + len(rows), 1)}"
    return (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/><sheetViews>'
        f'<sheetView workbookViewId="0"><pane xSplit="2" ySplit="{len(titles)}" '
        f'topLeftCell="C{len(titles) + 1}" activePane="bottomRight" '
        'state="frozen"/></sheetView></sheetViews><sheetData>'
    )


def _blocks(titles: Sequence[Sequence[Any]], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """Yield the rows of a sheet, many at a time."""
    letters = [column_name(at) for at in range(512)]
    block: list[str] = []
    at = 0
    for at, row in enumerate(titles, start=1):
        block.append(_sheet_row(at, row, letters, BOLD))
    for number, row in enumerate(rows, start=at + 1):
        block.append(_sheet_row(number, row, letters, PLAIN))
        if len(block) >= 2000:
            yield "".join(block)
            block.clear()
    yield "".join(block)


def _sheet_row(number: int, row: Sequence[Any], letters: Sequence[str], style: int) -> str:
    """Return one row of a sheet."""
    cells = []
    for letter, value in zip(letters, row, strict=False):
        if value is None or value == "":
            continue
        if type(value) is float or type(value) is int:
            cells.append(f'<c r="{letter}{number}"><v>{value!r}</v></c>')
            continue
        text = str(value)
        kind = AS_TEXT if style == PLAIN and is_formula(text) else style
        style_xml = f' s="{kind}"' if kind else ""
        keep = ' xml:space="preserve"' if text != text.strip() or "\n" in text else ""
        cells.append(
            f'<c r="{letter}{number}"{style_xml} t="inlineStr">'
            f"<is><t{keep}>{_escape(text)}</t></is></c>"
        )
    return f'<row r="{number}">{"".join(cells)}</row>'


def _escape(text: str) -> str:
    """Return a text as escaped XML."""
    if "_x" in text:
        text = ESCAPED.sub(r"_x005F\g<0>", text)
    return escape(text)

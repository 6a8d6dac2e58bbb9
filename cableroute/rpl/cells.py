"""Which cells a file holds: CSV, TSV, fixed text and workbooks, of bounded size, as texts.

Nothing of a file is run or trusted: a workbook is read without formulas, external references and
entities, its members are bounded in count, size and ratio.
"""

from __future__ import annotations

import csv
import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from cableroute.errors import Problem, RPLError, because
from cableroute.files import csv_lines, is_formula
from cableroute.rpl.import_report import CLEAR, DOUBTFUL, STATED, Decision, LeftOut
from cableroute.rpl.sheet_xml import (
    NO_CELLS,
    Merged,
    SheetSizeError,
    SheetXML,
    read_sheet_xml,
)
from cableroute.text import counted

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".txt", ".tab", ".asc", ".rpl", ".dat", ".prn")


FIRST_ROWS = 60
"""In so many rows of a sheet is the header that shows whether it holds a list."""

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
)
"""What a damaged zip file makes the standard library raise."""


@dataclass(frozen=True)
class FileLimits:
    """How large a file may be.

    Parameters
    ----------
    most_bytes : int
        Of the file.
    most_rows, most_columns : int
        Of its table.
    longest_cell : int
        Characters: a workbook's cell holds no more (Microsoft, Excel specifications and limits).
    most_members, most_unpacked_bytes, most_ratio : int
        Of a workbook, which is a zip file: members, their size together, and how many times
        smaller one may be packed.

    Examples
    --------
    >>> FileLimits().most_rows
    1048576
    """

    most_bytes: int = 256 * 2**20
    most_rows: int = 2**20
    most_columns: int = 400
    longest_cell: int = 32_767
    most_members: int = 1_000
    most_unpacked_bytes: int = 2**30
    most_ratio: int = 250


class SheetCells(NamedTuple):
    """The cells of a file as texts, row by row.

    Attributes
    ----------
    rows : list of sequence of str
        An empty text where a cell is empty; no cells where all of a row are blank.
    text : str
        What a text file holds; empty for a workbook.
    format : str
        What it is, in words.
    numbers : bool
        Whether numbers were numbers in the file, so that no decimal sign is in doubt.
    decisions : tuple of Decision
        What was decided.
    left_out : tuple of LeftOut
        Sheets and cells that were not read.
    merged : tuple of Merged
        Blocks of cells that a workbook shows as one.
    """

    rows: list[Sequence[str]]
    text: str
    format: str
    numbers: bool
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...]
    merged: tuple[Merged, ...] = ()

    @property
    def lines(self) -> list[str]:
        """The lines of a text file without tabs; empty where only delimiters are in one."""
        lines = (line.rstrip().expandtabs() for line in _lines(self.text))
        return [line if line.strip(" ,;|") else "" for line in lines]


HasList = Callable[[list[Sequence[str]]], bool]
"""Whether the first rows of a sheet are those of a list."""


def read_cells(
    path: str | Path,
    has_list: HasList,
    *,
    sheet: str = "",
    encoding: str = "",
    limits: FileLimits | None = None,
) -> SheetCells:
    """Return the cells of a file.

    Parameters
    ----------
    path : str or Path
        CSV, TSV, fixed text, or a workbook.
    has_list : callable
        Whether rows are those of a list.
    sheet : str
        Name of the sheet of a workbook; by default the only one, or the only one with a list.
    encoding : str
        Of a text file; by default what its bytes show.
    limits : FileLimits, optional
        How large it may be.

    Raises
    ------
    RPLError
        It is missing, too large, damaged, or of another kind.
    """
    path, limits = Path(path), limits or FileLimits()
    try:
        if not path.is_file():
            raise refused(path, "there is no such file", "give the path of a position list")
        if (size := path.stat().st_size) > limits.most_bytes:
            hint = f"give one of {limits.most_bytes / 2**20:.0f} MB or less"
            raise refused(path, f"is {size / 2**20:.0f} MB large", hint)
        data = path.read_bytes()
    except OSError as error:
        raise refused(path, f"cannot be read: {error.strerror or error}", "") from None
    if data.startswith(b"PK\x03\x04"):
        return _workbook(path, data, (sheet, has_list), limits)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise refused(path, "is a workbook of before 2007", "save it as .xlsx or .csv")
    if path.suffix.lower() in WORKBOOKS:
        raise refused(path, "is not a workbook, or is damaged", "save it again as .xlsx")
    if sheet:
        raise refused(path, "is a text file, which has no sheets", "leave the sheet out")
    return _cells_of_text(path, data, encoding, limits)


def refused(path: Path | str, message: str, hint: str) -> RPLError:
    """Return the error of a file that cannot be read."""
    error = RPLError.of(str(path), [Problem("file", str(path), message, hint)])
    assert isinstance(error, RPLError)
    return error


def column_name(at: int) -> str:
    """Return the letters of a column, as spreadsheets have them.

    Examples
    --------
    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(65 + rest) + name
    return name


# --- text -----------------------------------------------------------------------------------


def _cells_of_text(path: Path, data: bytes, encoding: str, limits: FileLimits) -> SheetCells:
    """Return the cells of a text file."""
    text, decision = _decode(path, data, encoding)
    decisions = [decision]
    if "\0" in text:
        raise refused(path, "holds zero bytes: it is not text", "save it as CSV in UTF-8")
    delimiter = _delimiter(path, text)
    if delimiter == "fixed":
        lines = islice(_lines(text), limits.most_rows + 1)
        lines_of_cells = _fixed_rows([line.rstrip().expandtabs() for line in lines])
        said = "columns of characters"
        decisions.append(Decision("format", "fixed text", f"{said} that are blank part it"))
        kind = "fixed text"
    else:
        lines_of_cells = _delimited_rows(path, text, delimiter, limits)
        name = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[delimiter]
        decisions.append(Decision("format", f"cells parted by {name}", "most even in rows"))
        kind = "TSV" if delimiter == "\t" else "CSV"
    rows = _within_limits(path, lines_of_cells, limits)
    undone = 0
    for number, row in enumerate(rows if "'" in text else ()):
        marked = [
            at for at, cell in enumerate(row) if cell[:1] == "'" and is_formula(cell.lstrip("'"))
        ]
        if marked:
            rows[number] = [cell[1:] if at in marked else cell for at, cell in enumerate(row)]
            undone += len(marked)
    if undone:
        said = "an apostrophe was set before what a spreadsheet would run"
        decisions.append(Decision("formulas", f"taken off in {undone} cells", said))
    return SheetCells(rows, text, kind, False, tuple(decisions), ())


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text one by one, as a list of blank ones takes memory."""
    for block in re.finditer(r"[^\n]*\n?", text):
        yield from block[0].splitlines()


def _decode(path: Path, data: bytes, encoding: str) -> tuple[str, Decision]:
    """Return the text of a file, and in which encoding it is."""
    if encoding:
        try:
            return data.decode(encoding), Decision("encoding", encoding, "given", STATED)
        except (LookupError, UnicodeDecodeError) as error:
            raise refused(path, f"is not {encoding}: {error}", "give another encoding") from None
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if data.startswith(mark):
            try:
                return data.decode(name), Decision("encoding", name, "byte order mark", STATED)
            except UnicodeDecodeError as error:
                raise refused(path, f"is damaged {name}: {error.reason}", "save it again") from None
    zeros = [data[start::2].count(0) for start in (0, 1)]
    if max(zeros) > len(data) / 5 and not min(zeros):  # letters of Latin script in two bytes
        name = "utf-16-le" if zeros[1] else "utf-16-be"
        try:
            return data.decode(name), Decision("encoding", name, "every other byte is 0")
        except UnicodeDecodeError:
            pass
    try:
        text = data.decode("utf-8")
        plain = text.isascii()
        return text, Decision("encoding", "ASCII" if plain else "UTF-8", "all bytes fit")
    except UnicodeDecodeError:
        pass
    # of old encodings, the one in which bytes behind numbers are degree signs
    signs = {
        name: len(re.findall(rb"\d\s*" + re.escape(byte), data))
        for name, byte in (("cp1252", b"\xb0"), ("mac-roman", b"\xa1"), ("cp437", b"\xf8"))
    }
    best = max(signs, key=lambda name: signs[name])
    if not signs[best]:
        said = "not UTF-8, and no degree sign shows which it is"
        return data.decode("cp1252", "replace"), Decision("encoding", "cp1252", said, DOUBTFUL)
    said = f"{signs[best]} degree signs behind numbers in it"
    return data.decode(best, "replace"), Decision("encoding", best, said)


def _delimiter(path: Path, text: str) -> str:
    """Return the delimiter of the cells of a text, "fixed" where columns of blanks part them."""
    sample = [line for line in islice(_lines(text), 400) if line.strip()]
    if path.suffix.lower() in (".tsv", ".tab"):
        return "\t"
    best, most = "fixed", 0
    for delimiter in ("\t", ";", "|", ","):
        counts = sorted(line.count(delimiter) for line in sample)
        usual = counts[len(counts) // 2] if counts else 0
        if usual > most:
            best, most = delimiter, usual
    few = path.suffix.lower() == ".csv" and most
    if most >= 2 or few:
        return best
    return "," if path.suffix.lower() == ".csv" else "fixed"


def _delimited_rows(
    path: Path, text: str, delimiter: str, limits: FileLimits
) -> Iterator[list[str]]:
    """Yield the rows of a text; rows are those of the file, quoted line ends stay in a cell."""
    csv.field_size_limit(max(csv.field_size_limit(), limits.longest_cell + 1))
    reader = csv.reader(csv_lines(text), delimiter=delimiter, strict=True)
    last = 0
    try:
        if '"' not in text:  # no cell has a line end
            yield from reader
            return
        for row in reader:
            yield row
            # a cell with line ends: rows go by lines of the file, as an editor shows them
            for _ in range(reader.line_num - last - 1):
                yield []
            last = reader.line_num
    except csv.Error as error:
        hint = "close the quotation marks, or save it again as CSV"
        raise refused(path, f"line {reader.line_num}: {error}", hint) from None


BESIDE = 3
"""So many blanks may be between words and the column of fixed text that they are of."""


def _fixed_rows(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the cells of fixed text: parted where all lines with numbers are blank."""
    wide = [line for line in lines if len(re.findall(r"\d+", line)) >= 4]
    if not wide:
        yield from ([line] for line in lines)
        return
    usual = sorted(map(len, wide))[len(wide) // 2]
    filled = [0] * (max(map(len, lines)) + 1)
    for line in wide:
        if len(line) > 3 * usual:
            continue
        for at, letter in enumerate(line):
            filled[at] += letter != " "
    begins, inside = [0], False
    for at, count in enumerate(filled):
        if count and not inside and at:
            begins.append(at)
        inside = bool(count)
    if not any(filled[: begins[1]] if len(begins) > 1 else filled):
        begins = begins[1:]  # all lines are indented
    numbered = set(wide)
    for line in lines:
        if line in numbered:
            yield _cut_line(line, begins[1:])
        else:
            yield _title_parts(line, begins, filled) if line else NO_CELLS


def _title_parts(line: str, begins: Sequence[int], filled: Sequence[int]) -> list[str]:
    """Return a line of words in parts: those that are above a column of numbers belong to it.

    Words over several columns, as of degrees and minutes, belong to the first of them, words over
    none to the column beside them. Where none is near, the line is cut as the numbers are.
    """
    ends = [*begins[1:], len(filled)]
    extents = [
        (start, max((at + 1 for at in range(start, end) if filled[at]), default=start + 1))
        for start, end in zip(begins, ends, strict=True)
    ]

    def above(start: int, end: int) -> list[int]:
        return [at for at, extent in enumerate(extents) if start < extent[1] and end > extent[0]]

    def beside(start: int, end: int) -> list[int]:
        gaps = [max(first - end, start - last) for first, last in extents]
        return [at for at, gap in enumerate(gaps) if gap == min(gaps) <= BESIDE]

    parts: list[list[str]] = [[] for _ in begins]
    for phrase in re.finditer(r"\S+(?: \S+)*", line):
        words = [phrase]
        if len(above(*phrase.span())) > 1:  # headers with one blank between
            words = list(re.compile(r"\S+").finditer(line, *phrase.span()))
        for word in words:
            columns = above(*word.span()) or beside(*word.span())
            if not columns:
                return _cut_line(line, begins[1:])
            parts[columns[0]].append(word[0])
    return [" ".join(words) for words in parts]


def _cut_line(line: str, cuts: Sequence[int]) -> list[str]:
    """Return a line in parts; a word that a cut would part, as of a header, stays whole."""
    parts, start = [], 0
    for cut in cuts:
        while 0 < cut < len(line) and line[cut - 1] != " " and line[cut] != " ":
            cut += 1
        cut = max(cut, start)
        parts.append(line[start:cut].strip())
        start = cut
    return [*parts, line[start:].strip()]


def _within_limits(
    path: Path, rows: Iterable[Sequence[str]], limits: FileLimits
) -> list[Sequence[str]]:
    """Return the rows of a table, refused where it is too large; blank ones take no memory."""
    kept = list[Sequence[str]]()
    for number, row in enumerate(rows, start=1):
        if number > limits.most_rows:
            raise refused(path, f"has more than {limits.most_rows:,} rows", "part it")
        if len(row) > limits.most_columns:
            hint = f"give {limits.most_columns} or fewer"
            raise refused(path, f"has {counted(len(row), 'column')} in row {number}", hint)
        if row and max(map(len, row)) > limits.longest_cell:
            raise refused(path, f"row {number} has a cell of too many characters", "shorten it")
        kept.append(row if any(map(str.strip, row)) else NO_CELLS)
    return kept


# --- workbooks ------------------------------------------------------------------------------


def _workbook(
    path: Path, data: bytes, wanted: tuple[str, HasList], limits: FileLimits
) -> SheetCells:
    """Return the cells of one sheet of a workbook."""
    _check_members(path, data, limits)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that hold no cells, as validations
            book = openpyxl.load_workbook(
                io.BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            chosen, decision = _sheet(path, book, wanted, limits)
            sheet = _sheet_xml(path, chosen, limits)
            others = [
                LeftOut(f"sheet {name}", "", f"another sheet{_hidden_note(book[name])}")
                for name in book.sheetnames
                if name != chosen.title
            ]
            book.close()
    except RPLError:
        raise
    except Exception as error:  # whatever a damaged file makes the reader say
        said = because("is a damaged workbook", error)
        raise refused(path, said, "save it again as .xlsx") from None
    rows = _within_limits(path, sheet.rows, limits)
    if lost := [f"{column_name(at)}{row}" for at, row in sheet.lost]:
        text = ", ".join(lost[:5]) + ("" if len(lost) <= 5 else f" and {len(lost) - 5} more")
        message = f"cells {text} hold formulas without a value"
        raise refused(path, message, "open it in a spreadsheet program, save it, or save as CSV")
    decisions = (decision, *_said_of_cells(sheet))
    kind = f"workbook, sheet {chosen.title}"
    return SheetCells(rows, "", kind, True, decisions, tuple(others), tuple(sheet.merged))


def _said_of_cells(sheet: SheetXML) -> Iterator[Decision]:
    """Yield how cells were read that are not as they look."""
    if sheet.shares:
        said = f"{sheet.shares} cells are formatted as per cent"
        yield Decision("per cent", "cells as they are shown", said, STATED)
    if sheet.errors:
        said = f"{sheet.errors} cells hold an error of the spreadsheet"
        yield Decision("errors", "kept as text", said, DOUBTFUL)
    width = max(map(len, sheet.rows), default=0)
    hidden = [column_name(at) for at in sorted(sheet.hidden_columns) if at < width]
    for topic, names, sure in (
        ("rows", list(map(str, sheet.hidden_rows)), DOUBTFUL),  # they may be positions given up
        ("columns", hidden, CLEAR),
    ):
        if names:
            more = "" if len(names) <= 10 else f" and {len(names) - 10} more"
            said = f"{', '.join(names[:10])}{more} are hidden in the sheet"
            yield Decision(f"hidden {topic}", "read as the others", said, sure)


def _check_members(path: Path, data: bytes, limits: FileLimits) -> None:
    """Refuse a zip file that is too large when unpacked, leaves its folder, or has entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            members = book.infolist()
            if len(members) > limits.most_members:
                raise refused(path, f"has {len(members)} members", "save it again as .xlsx")
            if sum(item.file_size for item in members) > limits.most_unpacked_bytes:
                raise refused(path, "is too large when unpacked", "save the sheet as .csv")
            names = [item.filename for item in members]
            if len(set(names)) < len(names):
                raise refused(path, "has two members of one name", "save it again as .xlsx")
            if "mimetype" in names and "content.xml" in names:
                raise refused(path, "is an OpenDocument file", "save it as .xlsx or .csv")
            if "xl/workbook.bin" in names:
                raise refused(path, "is a binary workbook", "save it as .xlsx or .csv")
            if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
                raise refused(path, "is a zip file, no workbook", "give an .xlsx file")
            for item in members:
                _check_member(path, book, item, limits)
    except _DAMAGED as error:
        if isinstance(error, RPLError):
            raise
        said = because("is a damaged workbook", error)
        raise refused(path, said, "save it again as .xlsx") from None


def _check_member(
    path: Path, book: zipfile.ZipFile, item: zipfile.ZipInfo, limits: FileLimits
) -> None:
    """Refuse a member of a workbook that unpacks to too much, or declares entities."""
    name = item.filename
    if name.startswith(("/", "\\")) or ".." in name.split("/") or ":" in name:
        raise refused(path, f"has a member {name!r} outside its folder", "save it again as .xlsx")
    if item.flag_bits & 1:
        raise refused(path, "is encrypted", "save it without a password")
    packed = max(item.compress_size, 1)
    if item.file_size > 100_000 and item.file_size / packed > limits.most_ratio:
        raise refused(path, f"member {name!r} is packed too tightly", "save it again as .xlsx")
    if not name.endswith((".xml", ".rels", ".vml")):
        return
    with book.open(item) as member:
        head = member.read(2)
        if head in (b"\xff\xfe", b"\xfe\xff"):
            raise refused(path, f"member {name!r} is in UTF-16", "save it again as .xlsx")
        tail, size = head, 2
        while block := member.read(2**20):
            size += len(block)
            if size > item.file_size:
                raise refused(path, f"member {name!r} is longer than it says", "save it again")
            if b"<!DOCTYPE" in (seen := tail + block) or b"<!ENTITY" in seen:
                raise refused(path, f"member {name!r} declares entities", "save it again as .xlsx")
            tail = block[-16:]


def _sheet(
    path: Path, book: Any, wanted: tuple[str, HasList], limits: FileLimits
) -> tuple[Any, Decision]:
    """Return the sheet to read; a hidden one is read where it is named."""
    title, has_list = wanted
    names = list(book.sheetnames)
    if title:
        by_title = {name.strip().lower(): name for name in names}
        if title.strip().lower() not in by_title:
            raise refused(path, f"has no sheet {title!r}", f"one of {', '.join(names)}")
        return book[by_title[title.strip().lower()]], Decision("sheet", title, "given", STATED)
    sheets = [book[name] for name in names if hasattr(book[name], "iter_rows")]
    sheets = [item for item in sheets if not _hidden_note(item)]
    if not sheets:
        raise refused(path, "shows no sheet of cells", "give a workbook with a position list")
    if len(sheets) == 1:
        return sheets[0], Decision("sheet", sheets[0].title, "the only one that is shown")
    like = [item for item in sheets if has_list(_sheet_xml(path, item, limits, FIRST_ROWS).rows)]
    if len(like) == 1:
        said = "the only one with a latitude and a longitude in its first rows"
        return like[0], Decision("sheet", like[0].title, said)
    shown = ", ".join(item.title for item in (like or sheets))
    message = f"has {len(like or sheets)} sheets that may be meant"
    problem = Problem("file", str(path), message, f"chooses one of {shown}", "sheet")
    raise RPLError.of(str(path), [problem])


def _hidden_note(sheet: Any) -> str:
    return "" if getattr(sheet, "sheet_state", "visible") == "visible" else ", hidden"


def _sheet_xml(path: Path, sheet: Any, limits: FileLimits, enough: int = 0) -> SheetXML:
    """Return the cells of a sheet of an open workbook."""
    most = {"most_rows": limits.most_rows, "most_columns": limits.most_columns}
    try:
        return read_sheet_xml(sheet, enough=enough, **most)
    except SheetSizeError as error:
        raise refused(path, *error.args) from None

"""Files out: text that is never half-written, tables as CSV, JSON and GeoJSON."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import re
import stat
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from numbers import Integral, Real
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cableroute.errors import (
    CablerouteError,
    MissingExtraError,
    ModelError,
    OutputError,
    Problem,
)
from cableroute.folders import HeldFolder, safe_name, write_together

if TYPE_CHECKING:
    import pandas as pd

PAGE_ENDINGS = (".html", ".htm", ".xhtml")
"""Endings of names that an HTML page may have."""

CHART_ENDINGS = (".svg", ".png", ".pdf")
"""Endings of names that a chart may have."""

KNOWN_ENDINGS = (
    *PAGE_ENDINGS, ".000", ".csv", ".doc", ".docx", ".dxf", ".fgb", ".geojson", ".gif", ".gpkg",
    ".gpx", ".jpeg", ".jpg", ".json", ".kml", ".kmz", ".md", ".odt", ".ods", ".parquet", ".pdf",
    ".png", ".pptx", ".rst", ".rtf", ".shp", ".svg", ".tex", ".tif", ".tiff", ".toml",
    ".tsv", ".txt", ".webp", ".xls", ".xlsm", ".xlsx", ".xml", ".yaml", ".yml", ".zip",
)  # fmt: skip
"""Endings by which a format is known: what opens such a file would not read another."""

DEEPEST, MOST_KEYS, MOST_NUMBER = 32, 20_000, 10**15
"""How deep a TOML file may be nested, how many keys it may hold, and how large a whole number."""

_DEEP = re.compile(r"""(?<![\w"'.-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){32}""")
"""A key of more parts than `DEEPEST`: its tables would be made before they could be counted."""

_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a pipe without a writer is refused, not waited for

FORMULA_SIGNS = ("=", "+", "-", "@")
"""A cell that begins with one of these, a spreadsheet may run (OWASP, CSV Injection)."""


def file_name(*words: str) -> str:
    """Return a name for a file of some words, whatever they hold.

    Examples
    --------
    >>> file_name("EG-ZAF", "../x/y", "report.html")
    'EG-ZAF_-x-y_report.html'
    """
    return "_".join(map(safe_name, words))


def read_octets(
    path: str | Path,
    what: str,
    *,
    most_octets: int,
    kind: type[CablerouteError] = ModelError,
) -> bytes:
    """Return what a plain file holds.

    Parameters
    ----------
    path : path
        The file.
    what : str
        What the message is of.
    most_octets : int
        A larger file is refused, and no more than this is ever read.
    kind : type
        Of the error.

    Raises
    ------
    CablerouteError
        Of that kind: the file is not there, cannot be read, is a pipe, a device or a folder, or
        is too large.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | _NO_WAIT)
        with os.fdopen(handle, "rb") as file:
            about = os.fstat(handle)
            if not stat.S_ISREG(about.st_mode):
                problem = Problem(
                    "file", str(path), "is not a plain file", "save it to a file first"
                )
                raise kind.of(what, [problem])
            data = file.read(min(about.st_size, most_octets) + 1)
            if len(data) > about.st_size:  # it grows, or is one of the system, without a size
                data += file.read(most_octets + 1 - len(data))
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        if isinstance(error, CablerouteError):
            raise
        message = f"cannot be read: {getattr(error, 'strerror', '') or error}"
        is_missing = isinstance(error, FileNotFoundError)
        hint = "check its name" if is_missing else "give a file that you may read"
        raise kind.of(what, [Problem("file", str(path), message, hint)]) from None
    if len(data) > most_octets:
        message = f"is larger than {most_octets / 1e6:g} MB"
        raise kind.of(what, [Problem("size", str(path), message, "give a smaller file")])
    return data


def read_toml(
    path: str | Path,
    what: str,
    hint: str,
    *,
    most_octets: int = 4_000_000,
    kind: type[CablerouteError] = ModelError,
) -> Any:
    """Return what a TOML file holds, as a mapping.

    Raises
    ------
    CablerouteError
        Of that kind: as for `read_octets`; it is no text in UTF-8 or no TOML; or its tables are
        nested too deeply, too many, or hold a number beyond `MOST_NUMBER`.
    """
    data = read_octets(path, what, most_octets=most_octets, kind=kind)
    try:
        text = data.decode("utf-8-sig")
        if _DEEP.search(text):
            raise RecursionError
        found = tomllib.loads(text)
        message = _beyond(found)
    except UnicodeDecodeError:
        message, hint = "is not text in UTF-8", "save it as UTF-8"
    except RecursionError:
        message = "is nested too deeply"
    except tomllib.TOMLDecodeError as error:
        message = f"is not TOML: {error}"
    except ValueError:
        message = "holds a number of too many digits"
    if message:
        raise kind.of(what, [Problem("TOML", str(path), message, hint)])
    return found


def toml_value(value: Any) -> str:
    """Return a value as the source of one in TOML, whatever characters a text holds.

    Examples
    --------
    >>> print(toml_value(["Suez \U0001f6a2", True, 2, 0.5, float("inf")]))
    ["Suez \U0001f6a2", true, 2, 0.5, inf]
    """
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(toml_value, value))}]"
    if type(value).__name__ in ("bool", "bool_"):
        return "true" if value else "false"
    if isinstance(value, Real):
        return str(int(value)) if isinstance(value, Integral) else repr(float(value))
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def _beyond(found: object) -> str:
    """Return what of a TOML file is beyond its bounds; nothing where all is within."""
    level, keys = [found], 0
    for _ in range(DEEPEST):
        tables = [item for item in level if isinstance(item, dict)]
        keys += sum(map(len, tables))
        if keys > MOST_KEYS:
            return f"holds more than {MOST_KEYS:,} keys"
        level = [value for item in tables for value in item.values()] + [
            value for item in level if isinstance(item, list) for value in item
        ]
        if any(type(item) is int and abs(item) > MOST_NUMBER for item in level):
            return f"holds a number beyond {MOST_NUMBER:.0e}"
        if not level:
            return ""
    return "is nested too deeply"


def check_name(path: str | Path, kind: type[CablerouteError] = OutputError) -> None:
    r"""Refuse a name that is not UTF-8: formats that hold names cannot have it, nor GDAL open it.

    Parameters
    ----------
    path : path
        The file.
    kind : type
        Of the error.

    Raises
    ------
    CablerouteError
        Of that kind, with the octets that are no text escaped.

    Examples
    --------
    >>> check_name("suez.gpkg")
    >>> check_name("\udce9.gpkg")
    Traceback (most recent call last):
    cableroute.errors.OutputError: the name \xe9.gpkg is not UTF-8: rename it
    """
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        escaped = re.sub("[\udc80-\udcff]", lambda it: f"\\x{ord(it[0]) - 0xDC00:02x}", text)
        escaped = escaped.encode(errors="backslashreplace").decode()
        raise kind(f"the name {escaped} is not UTF-8: rename it") from None


def check_ending(path: str | Path, what: str, own: Sequence[str]) -> None:
    """Refuse a name that ends as that of another known format than the file is of.

    Parameters
    ----------
    path : path
        The file.
    what : str
        What is written, as "an HTML page".
    own : sequence of str
        Endings of its own format, the usual first.

    Raises
    ------
    OutputError
        The name ends as that of another format.

    Examples
    --------
    >>> check_ending("of 2026.11", "a workbook", [".xlsx"])
    >>> check_ending("lines.kml", "a workbook", [".xlsx"])
    Traceback (most recent call last):
    cableroute.errors.OutputError: cannot write lines.kml: it is a workbook, not kml (give a name \
that ends in .xlsx)
    """
    ending = Path(path).suffix.lower()
    if ending in KNOWN_ENDINGS and not any(it.endswith(ending) for it in own):
        raise OutputError(
            f"cannot write {path}: it is {what}, not {ending[1:]} (give a name that ends in "
            f"{own[0]})"
        )


def write_text(path: str | Path, text: str) -> Path:
    """Write a text file whole, or leave what was there.

    The text goes to a temporary file in the same folder, which then takes the name.

    Raises
    ------
    OutputError
        The folder is missing or cannot be written, or the name is a folder.
    """
    target = Path(os.path.realpath(path))  # a link stays, the file that it names is written
    with _folder_of(target) as folder:
        folder.write_text(target.name, text)
    return target


def write_page(path: str | Path, text: str) -> Path:
    """Write an HTML page whole, or leave what was there.

    Raises
    ------
    OutputError
        As for `write_text`, and where the name ends as that of another format.
    """
    check_page_name(path)
    return write_text(path, text)


def check_page_name(path: str | Path) -> None:
    """Refuse a name that an HTML page cannot have, before there is one.

    Raises
    ------
    OutputError
        The name ends as that of another format.
    """
    check_ending(path, "an HTML page", PAGE_ENDINGS)


def check_chart_name(path: str | Path) -> None:
    """Refuse a name under which no chart is written, before there is one.

    Raises
    ------
    OutputError
        The name does not end in one of `CHART_ENDINGS`.
    """
    if Path(path).suffix.lower() not in CHART_ENDINGS:
        known = ", ".join(CHART_ENDINGS)
        raise OutputError(f"cannot write {path}: a chart is written as {known} (change the name)")


def check_workbook_name(path: str | Path) -> None:
    """Refuse a name that a workbook cannot have, before there is one.

    Raises
    ------
    OutputError
        The name ends as that of another format.
    """
    check_ending(path, "a workbook", [".xlsx"])


def need_parquet() -> None:
    """Raise a MissingExtraError where the extra ``parquet`` is not installed."""
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise MissingExtraError.needed("Parquet", "pyarrow", "parquet")


def write_whole(path: str | Path, write: Callable[[Path], None]) -> Path:
    """Let a file be written under another name, which then takes its own.

    Parameters
    ----------
    path : path
        Where it stands at last. A link stays, and the file that it names is written.
    write : callable
        Writes the file to the path that it is given.

    Raises
    ------
    OutputError
        The folder is missing or cannot be written, the name is a folder, or another program has
        changes of the file beside it.
    """
    target = Path(os.path.realpath(path))
    with _folder_of(target) as folder:
        folder.write_by(target.name, write)
    return target


def write_files(files: Mapping[Path, Path]) -> None:
    """Copy files that belong together to their names, which lead through no link: all or none.

    Parameters
    ----------
    files : mapping of Path to Path
        Where each stands at last, and what is copied.

    Raises
    ------
    OutputError
        A folder is missing or cannot be written, or no plain file stands at a name.
    """
    with ExitStack() as held:
        write_together(
            [(held.enter_context(_folder_of(path)), path.name, it) for path, it in files.items()]
        )


def check_folder(target: Path) -> None:
    """Raise where the folder is missing in which a file is to be written.

    Raises
    ------
    OutputError
        There is no such folder.

    Examples
    --------
    >>> check_folder(Path("answers.csv"))
    """
    if not target.parent.is_dir():
        raise OutputError(f"cannot write {target}: no folder {target.parent} (make it first)")


def check_target(path: str | Path) -> None:
    """Raise where a file cannot be written, before what is in it is worked out.

    Raises
    ------
    OutputError
        As for `write_text`.

    Examples
    --------
    >>> check_target("answers.csv")
    """
    target = Path(os.path.realpath(path))
    with _folder_of(target) as folder:
        folder.check(target.name)


def _folder_of(target: Path) -> HeldFolder:
    check_folder(target)
    return HeldFolder(target.parent)


def to_json(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as a JSON list; a missing figure is null."""
    return json.dumps([plain(row) for row in rows], ensure_ascii=False, indent=1) + "\n"


def to_csv(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return rows as CSV; no cell is one that a spreadsheet would run as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    if rows:
        writer.writerow([_cell(name) for name in rows[0]])
    for row in rows:
        writer.writerow([_cell(value) for value in plain(row).values()])
    return text.getvalue()


def csv_lines(text: str) -> Iterator[str]:
    r"""Yield the lines of a text with their ends, as `csv.reader` takes them, one by one.

    Examples
    --------
    >>> list(csv_lines("a\r\nb\r\n\nc"))
    ['a\r\n', 'b\r\n', '\n', 'c']
    """
    found = re.finditer(r"[^\r\n]*(?:\r\n?|\n|\Z)", text)
    return filter(None, (line[0] for line in found))


def csv_records(text: str) -> tuple[Sequence[str], Iterator[tuple[int, dict[str, Any]]]]:
    r"""Return the heading of a CSV text, and each row with content by it, with its line.

    Raises
    ------
    csv.Error
        A column is named twice. Also while rows are taken: a row is not CSV, or has more cells
        than the heading, as after a decimal comma.

    Examples
    --------
    >>> names, rows = csv_records("from,to\n\n,\nIndia,France\n")
    >>> names, list(rows)
    (['from', 'to'], [(4, {'from': 'India', 'to': 'France'})])
    >>> list(csv_records("to,tbps\nIndia,1,5\n")[1])
    Traceback (most recent call last):
        ...
    _csv.Error: line 2 has 3 cells where the heading has 2 (quote cells that hold a comma)
    """
    reader = csv.DictReader(csv_lines(text))
    names = reader.fieldnames or ()
    named = [name for name in names if name.strip()]
    if again := next((name for name in named if named.count(name) > 1), ""):
        raise csv.Error(f"column {again!r} is named twice (keep one)")
    return names, _filled_rows(reader, len(names))


def _filled_rows(reader: csv.DictReader[str], columns: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the rows with content, with their lines."""
    for row in reader:
        more = row.pop(None, None)
        if any(cell.strip() for cell in more or ()):
            raise csv.Error(
                f"line {reader.line_num} has {columns + len(more)} cells where the heading has "
                f"{columns} (quote cells that hold a comma)"
            )
        if any((cell or "").strip() for cell in row.values()):
            yield reader.line_num, row


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet may run a cell: it begins with a sign of one, or a tab.

    Examples
    --------
    >>> is_formula(" =1+1"), is_formula("Suez")
    (True, False)
    """
    return text.startswith("\t") or text.lstrip()[:1] in FORMULA_SIGNS


def _cell(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        value = json.dumps(value, ensure_ascii=False)
    if isinstance(value, str):
        value = value.replace("\r\n", "\n").replace("\r", "\n")  # a bare CR would end the row
        if is_formula(value):
            return f"'{value}"
    return value


def plain(value: Any) -> Any:
    """Return a value as JSON knows it: NaN as null, numpy scalars as Python's."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if hasattr(value, "item") and not isinstance(value, str):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return None if is_missing(value) else value


def records(frame: pd.DataFrame, *, but: str = "geometry") -> list[dict[str, Any]]:
    """Return the rows of a table by name of column, without one column.

    A cell that is pandas' NA is None. The table's ``attrs`` are put aside first: pandas copies all
    that they hold once for every column.

    Examples
    --------
    >>> import pandas as pd
    >>> records(pd.DataFrame({"id": ["A"], "km": [2.5], "geometry": [None]}))
    [{'id': 'A', 'km': 2.5}]
    """
    import pandas as pd

    bare = pd.DataFrame(frame).drop(columns=but, errors="ignore")
    return [
        {str(name): None if value is pd.NA else value for name, value in row.items()}
        for row in bare.to_dict("records")
    ]


def with_lists(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with lists in place of its tuples, named ones too, as JSON has them.

    Examples
    --------
    >>> with_lists({"id": "A", "source_ids": ("S1", "S2")})
    {'id': 'A', 'source_ids': ['S1', 'S2']}
    """
    return {name: list(it) if isinstance(it, tuple) else it for name, it in row.items()}


def is_missing(value: Any) -> bool:
    """Return whether a cell is missing: None, NaN of any kind, or pandas' NA."""
    kind = type(value)
    if kind is float or kind is int:  # by far most: the rest costs ten times as much
        return bool(value != value)
    if value is None or kind.__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, Real) and math.isnan(value)

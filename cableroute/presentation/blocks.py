"""What the sections of a report are made of: tables, pictures, lists and sentences.

A table holds its figures as they are computed; a page rounds them, a workbook keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cableroute.files import is_missing
from cableroute.model.figures import Source
from cableroute.presentation.languages import Figure, Said, Texts, inert, is_arabic
from cableroute.presentation.workbooks import Sheet

__all__ = [
    "Bullets",
    "Column",
    "Group",
    "Heading",
    "Part",
    "Picture",
    "Section",
    "Table",
    "cell",
    "sheet_of",
]

MISSING = "–"


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Parameters
    ----------
    heading : str
        In the language of the report.
    keys : tuple of str
        Of the rows: one, two of a span (low, high), three of a range (low, likely, high),
        of which likely may be missing.
    unit : str
        Written behind the heading.
    digits : int or None
        Decimals of a number; None for text.
    shown : function, optional
        How a page writes a number, where decimals alone would not do.
    """

    heading: str
    keys: tuple[str, ...]
    unit: str = ""
    digits: int | None = None
    shown: Callable[[float], str] | None = None

    @property
    def is_number(self) -> bool:
        """Whether it holds numbers."""
        return self.digits is not None

    @property
    def title(self) -> str:
        """The heading with its unit."""
        comma = "،" if is_arabic(self.heading) else ","
        return f"{self.heading}{comma} {self.unit}" if self.unit else self.heading


@dataclass(frozen=True)
class Table:
    """A table of a section, and a sheet of the workbook.

    Parameters
    ----------
    name : str
        Key of its title, and of its sheet's.
    columns : sequence of Column
        The first names the row.
    rows : sequence of dict
        Cells by key; `way` is the number of the way from 0, for its colour, and `mark` a class.
    title : str or Said
        Above it; empty where the section's title says it.
    lead : bool
        Whether the first column stands above the others on a line of its own.
    on_page, in_book : bool
        Whether it stands in the page, and in the workbook.
    """

    name: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, Any]]
    title: str | Said = ""
    lead: bool = False
    on_page: bool = True
    in_book: bool = True


@dataclass(frozen=True)
class Picture:
    """An inline SVG and what it shows."""

    svg: str = field(repr=False)
    caption: str | Said = ""
    look: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading within a section; `way` is the number of a way from 0."""

    text: Any
    way: int | None = None


@dataclass(frozen=True)
class Bullets:
    """A list of sentences."""

    items: Sequence[str | Said]


@dataclass(frozen=True)
class Group:
    """Parts that stay on one page where they fit on one."""

    parts: Sequence[Part]


Part = Said | Table | Picture | Heading | Bullets | Group


@dataclass(frozen=True)
class Section:
    """A section: its key, and what stands in it, in order."""

    name: str
    parts: Sequence[Part]

    @property
    def tables(self) -> list[Table]:
        """The tables, also those that stand in the workbook alone."""
        every = [
            item
            for part in self.parts
            for item in (part.parts if isinstance(part, Group) else (part,))
        ]
        return [item for item in every if isinstance(item, Table)]


def cell(column: Column, row: Mapping[str, Any], texts: Texts) -> str:
    """Return a cell as HTML, with every text in it inert."""
    values = [row.get(key) for key in column.keys]
    if column.digits is not None:
        digits = column.digits
        return _figures(values, column.shown or (lambda number: f"{number:,.{digits}f}"))
    value = values[0]
    if isinstance(value, (list, tuple)):
        lines = (f'<span class="line">{_text(item, texts)}</span>' for item in value)
        return "".join(lines) or MISSING
    return _text(value, texts)


def _text(value: Any, texts: Texts) -> str:
    if value is True or value is False or value is None:
        return inert(_answer(value, texts), texts.language)
    if isinstance(value, Source):
        return _link(value, texts)
    if not str(value) and not isinstance(value, Said):
        return MISSING
    return inert(value, texts.language)


def _link(source: Source, texts: Texts) -> str:
    name = inert(source.title, texts.language)
    address = source.url.strip()
    if not address.lower().startswith(("http://", "https://")) or len(address.split()) != 1:
        return name
    shown = inert(Figure(address), texts.language).replace('dir="ltr"', 'dir="ltr" class="address"')
    href = str(inert(Figure(address))).removeprefix('<bdi dir="ltr">').removesuffix("</bdi>")
    if len(address) > 300:
        return name
    return f'<a href="{href}" rel="noopener noreferrer">{name}</a> {shown}'


def _answer(value: bool | None, texts: Texts) -> str:
    return texts[{True: "yes", False: "no", None: "not_known"}[value]]


def _figures(values: Sequence[Any], told: Callable[[float], str]) -> str:
    """Return a number, a span or a range; the likely value stands first."""
    if len(values) == 3 and is_missing(values[1]):  # a range without a likely figure is a span
        values = [values[0], values[2]]
    if any(is_missing(value) for value in values):
        return MISSING
    shown = [told(value) for value in values]
    if len(shown) == 1:
        return f'<bdi dir="ltr">{shown[0]}</bdi>'
    if len(shown) == 2:
        text = shown[0] if shown[0] == shown[1] else "–".join(shown)
        return f'<bdi dir="ltr">{text}</bdi>'
    low, likely, high = shown
    most = f'<bdi dir="ltr">{likely}</bdi>'
    return most if low == high else f'{most} <small><bdi dir="ltr">{low}–{high}</bdi></small>'


def sheet_of(table: Table, texts: Texts) -> Sheet:
    """Return a table as a sheet of a workbook: figures as computed, a column for each end."""
    ends = {1: ("",), 2: ("low", "high"), 3: ("low", "likely", "high")}
    headings: list[str] = []
    digits: list[int | None] = []
    for column in table.columns:
        titles = [
            f"{column.title} ({texts[end]})" if end else column.title
            for end in ends[len(column.keys)]
        ]
        if any(isinstance(row.get(column.keys[0]), Source) for row in table.rows):
            titles.append(texts["column_address"])
        headings += titles
        digits += [column.digits] * len(titles)
    rows = [
        [value for column in table.columns for value in _sheet_cells(column, row, texts)]
        for row in table.rows
    ]
    return Sheet(texts[f"sheet_{table.name}"], headings, rows, digits)


def _sheet_cells(column: Column, row: Mapping[str, Any], texts: Texts) -> Iterator[Any]:
    for key in column.keys:
        value = row.get(key)
        if isinstance(value, Source):
            yield from (value.title, value.url)
        elif column.digits is not None:
            yield None if is_missing(value) else value
        elif isinstance(value, (list, tuple)):
            yield "; ".join(str(item) for item in value)
        elif value is True or value is False or value is None:
            yield _answer(value, texts)
        else:
            yield str(value)

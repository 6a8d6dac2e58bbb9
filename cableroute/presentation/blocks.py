"""What the sections of a report are made of: tables, pictures, lists and sentences, as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cableroute.model.figures import Source
from cableroute.presentation.languages import Code, Figure, ProperName, Said, Texts, inert
from cableroute.presentation.tables import MISSING, Column, Table, lines


@dataclass(frozen=True)
class Picture:
    """An inline SVG and what it shows."""

    svg: str = field(repr=False)
    caption: str | Said = ""
    look: str = ""


@dataclass(frozen=True)
class Heading:
    """A heading within a section; `route` is the number of a route from 0, `more` a detail."""

    text: Any
    route: int | None = None
    more: Any = ""


@dataclass(frozen=True)
class Bullets:
    """A list of sentences; `ordered` where they are counted."""

    items: Sequence[str | Said]
    ordered: bool = False


@dataclass(frozen=True)
class Tile:
    """A number to read first: what it is, the likely figure, its range, and a note."""

    label: str | Said
    value: str | Said
    span: str | Said = ""
    note: str | Said = ""


@dataclass(frozen=True)
class Tiles:
    """Numbers side by side."""

    tiles: Sequence[Tile]


@dataclass(frozen=True)
class CitedSources:
    """Sources in a paragraph for each licence, those of one publisher together."""

    entries: Sequence[tuple[Said, Sequence[tuple[str, Sequence[Source]]]]]


@dataclass(frozen=True)
class Group:
    """Parts that stay on one page where they fit on one."""

    parts: Sequence[Part]


@dataclass(frozen=True)
class Fold:
    """Parts that a phone shows when they are asked for; on paper and on a screen they are open.

    Parameters
    ----------
    name : str
        Unlike that of any other of the page.
    label : str
        What is within.
    parts : sequence of parts
        What it holds.
    """

    name: str
    label: str
    parts: Sequence[Part]


Part = Said | Table | Picture | Heading | Bullets | Group | Fold | Tiles | CitedSources


@dataclass(frozen=True)
class Section:
    """A section: its key, and its parts in order."""

    name: str
    parts: Sequence[Part]

    @property
    def tables(self) -> list[Table]:
        """The tables, also those of the workbook alone."""
        return [item for item in _leaves(self.parts) if isinstance(item, Table)]


def _leaves(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, (Group, Fold)):
            yield from _leaves(part.parts)
        else:
            yield part


def cell(column: Column, row: Mapping[str, Any], texts: Texts) -> str:
    """Return a cell as HTML, with every text in it inert."""
    if column.is_number:
        text, ends = column.texts(row)
        if text == MISSING:
            return text
        more = f' <small><bdi dir="ltr">{ends}</bdi></small>' if ends else ""
        return f'<bdi dir="ltr">{text}</bdi>{more}'
    value = row.get(column.keys[0])
    if isinstance(value, (list, tuple)):
        shown = (f'<span class="line">{_text(item, texts)}</span>' for item in lines(value))
        return "".join(shown) or MISSING
    return _text(value, texts)


def answer(value: bool | None, texts: Texts) -> str:
    """Return yes, no or not known."""
    return texts[{True: "yes", False: "no", None: "not_known"}[value]]


def _text(value: Any, texts: Texts) -> str:
    if value is True or value is False or value is None:
        return texts.html(answer(value, texts))
    if isinstance(value, Source):
        return link(value, texts, address=True)
    if not str(value) and not isinstance(value, Said):
        return MISSING
    return texts.html(value)


def link(source: Source, texts: Texts, *, address: bool = False) -> str:
    """Return the title of a source as a link where it has a web address; or with that in words."""
    name = texts.html(ProperName(source.title))
    url = source.url.strip()
    if not url.lower().startswith(("http://", "https://")) or len(url.split()) != 1:
        return name
    if len(url) > 300:
        return name
    href = str(inert(Figure(url))).removeprefix('<bdi dir="ltr">').removesuffix("</bdi>")
    linked = f'<a href="{href}" rel="noopener noreferrer">{name}</a>'
    if not address:
        return linked
    words = texts.html(Code(url)).replace('dir="ltr"', 'dir="ltr" class="address"')
    return f"{linked} {words}"

"""What the sections of a report are made of: tables, pictures, lists and sentences, as HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """A heading within a section; `route` is the number of a route from 0."""

    text: Any
    route: int | None = None


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
    """A section: its key, and its parts in order."""

    name: str
    parts: Sequence[Part]

    @property
    def tables(self) -> list[Table]:
        """The tables, also those of the workbook alone."""
        every = [
            item
            for part in self.parts
            for item in (part.parts if isinstance(part, Group) else (part,))
        ]
        return [item for item in every if isinstance(item, Table)]


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
        return _link(value, texts)
    if not str(value) and not isinstance(value, Said):
        return MISSING
    return texts.html(value)


def _link(source: Source, texts: Texts) -> str:
    name = texts.html(ProperName(source.title))
    address = source.url.strip()
    if not address.lower().startswith(("http://", "https://")) or len(address.split()) != 1:
        return name
    shown = texts.html(Code(address)).replace('dir="ltr"', 'dir="ltr" class="address"')
    href = str(inert(Figure(address))).removeprefix('<bdi dir="ltr">').removesuffix("</bdi>")
    if len(address) > 300:
        return name
    return f'<a href="{href}" rel="noopener noreferrer">{name}</a> {shown}'

"""Rows of a terminal's table that are set at once: `Text` of rich takes fifty times as long."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.segment import Segment


class Strip(NamedTuple):
    """A column as a terminal shows it: of a range, the likely figures or the spans."""

    heading: str
    number: bool
    whole: bool
    spare: int
    least: int
    cells: list[str]


def rows_in_blocks(
    columns: Sequence[Strip], limits: Sequence[int]
) -> Iterator[Block | Sequence[str]]:
    """Yield the rows of a grid: those one after another that rich need not set as one block.

    `limits` are how long the lines of each column may be for that.
    """
    right = [column.number for column in columns]
    plain: list[list[str]] = [[] for _ in columns]
    known = [
        {cell: _lines_of(cell, column, width) for cell in {*column.cells}}
        for column, width in zip(columns, limits, strict=True)
    ]
    for cells in zip(*(column.cells for column in columns), strict=True):
        split = [own[cell] for own, cell in zip(known, cells, strict=True)]
        if all(split):
            height = max(map(len, split))
            for lines_of, made in zip(split, plain, strict=True):
                made += lines_of + [""] * (height - len(lines_of))
            continue
        if any(plain):
            yield Block(plain, right)
            plain = [[] for _ in columns]
        yield cells
    if any(plain):
        yield Block(plain, right)


def _lines_of(cell: str, column: Strip, width: int) -> list[str]:
    """Return the lines of a cell in so many characters; none where rich is to set them."""
    given = cell.split("\n")
    if _fits(given, width):
        return given
    if width <= 0 or column.whole or column.number:
        return []
    filled = [_filled(line, width) for line in given]
    return [*chain.from_iterable(filled)] if all(filled) else []


def _filled(line: str, width: int) -> list[str]:
    """Return a line broken between its words, as rich breaks it; none where a word is broken."""
    if _fits([line], width):
        return [line]
    words = _WORD.findall(line)
    if not (line.isascii() and line.isprintable() and words):
        return []
    made: list[str] = []
    used = width
    for word in words:
        size = len(word.rstrip())
        if size > width:
            return []
        if made and size <= width - used:
            made[-1] += word
            used += len(word)
        else:
            made.append(word)
            used = len(word)
    return [*map(str.rstrip, made)]


_WORD = re.compile(r"\s*\S+\s*")


def _fits(lines: Sequence[str], width: int) -> bool:
    return width > 0 and all(line.isprintable() and cells_of(line) <= width for line in lines)


def cells_of(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


@dataclass
class Block:
    """Rows that fit their columns: `Text` takes fifty times as long to find that out.

    One that `is_short` gives a grid a line of marks, by which `lines_of` makes its own.
    """

    columns: Sequence[Sequence[str]]
    right: Sequence[bool]
    is_short: bool = False

    def lines_of(self, marked: str) -> Iterator[str]:
        """Yield the lines of all columns, each where its mark is in a line."""
        parts, made, end = list[Sequence[str]](), "", 0
        for found in _MARKED.finditer(marked):
            at = ord(found[1]) - _FIRST_MARK
            made += marked[end : found.start()].replace("%", "%%") + "%s"
            end = found.end()
            parts.append([self.padded(at, line, len(found[0])) for line in self.columns[at]])
        made += marked[end:].replace("%", "%%")
        return (made % cells for cells in zip(*parts, strict=True))

    def padded(self, at: int, line: str, width: int) -> str:
        """Return a line of a column in so many cells."""
        text = line.rstrip() if self.right[at] else line
        if not text.isascii():
            gap = " " * (width - cell_len(text))
            return f"{gap}{text}" if self.right[at] else f"{text}{gap}"
        return text.rjust(width) if self.right[at] else text.ljust(width)


_FIRST_MARK, _LAST_MARK = 0xE000, 0xF8FF  # of private use
_MARKED = re.compile(f"([{chr(_FIRST_MARK)}-{chr(_LAST_MARK)}])\\1*")


def with_blocks(printed: Callable[[], list[str]], blocks: Sequence[Block]) -> list[str]:
    """Return the lines of what is printed with each block's own lines, not made by rich."""
    for block in blocks:
        block.is_short = True
    given = printed()
    if sum(_MARKED.search(line) is not None for line in given) != len(blocks):  # marks in the data
        for block in blocks:
            block.is_short = False
        return printed()
    left = iter(blocks)
    parts = (next(left).lines_of(line) if _MARKED.search(line) else [line] for line in given)
    return list(chain.from_iterable(parts))


class ColumnOfBlock(NamedTuple):
    """A column of a block in a grid."""

    block: Block
    at: int

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        width = max(map(cells_of, self.block.columns[self.at]))
        return Measurement(width, width)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if self.block.is_short:
            yield Segment(f"{chr(_FIRST_MARK + self.at) * options.max_width}\n")
            return
        for line in self.block.columns[self.at]:
            yield Segment(f"{self.block.padded(self.at, line, options.max_width)}\n")

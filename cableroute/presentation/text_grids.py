"""Tables as lines of text: cells in columns of given widths, broken between words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, chop_cells

GAP = 2
"""Characters between two columns."""


class Strip(NamedTuple):
    """A column as a terminal shows it: of a range, the likely figures or the spans."""

    heading: str
    number: bool
    whole: bool
    spare: int
    least: int
    cells: list[str]


class StyledLine(NamedTuple):
    """A line with the style of its first characters, of all without their number."""

    text: str
    style: str = ""
    end: int | None = None


def cells_of(text: str) -> int:
    """Return the number of cells of a terminal that a text takes."""
    return len(text) if text.isascii() and text.isprintable() else cell_len(text)


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text in so many cells: broken within a word only if it is longer.

    Examples
    --------
    >>> wrapped("Zafarana and Abu Talat", 9), wrapped("SEA-ME-WE", 4)
    (['Zafarana', 'and Abu', 'Talat'], ['SEA-', 'ME-W', 'E'])
    """
    lines: list[str] = []
    for line in text.split("\n"):
        words = _WORD.findall(line) if cells_of(line) > width > 0 else []
        broken, used = ([], width) if words else ([line], 0)
        for word in words:
            size = cells_of(word.rstrip())
            if size <= width - used:
                broken[-1] += word
                used += cells_of(word)
            else:
                broken += chop_cells(word, width) if size > width else [word]
                used = cells_of(broken[-1])
        lines += map(str.rstrip, broken)
    return lines


_WORD = re.compile(r"\s*\S+\s*")


def set_in(columns: Sequence[Strip], widths: Sequence[int], edge: str = "") -> Iterator[str]:
    """Yield the lines of the rows of columns, each in its width."""
    cells = [
        {
            text: [_padded(line, width, item.number) for line in wrapped(text, width)]
            for text in {*item.cells}
        }
        for item, width in zip(columns, widths, strict=True)
    ]
    blank = [" " * width for width in widths]
    for row in zip(*(item.cells for item in columns), strict=True):
        split = [column[text] for column, text in zip(cells, row, strict=True)]
        for parts in zip_longest(*split):
            line = (part or empty for part, empty in zip(parts, blank, strict=True))
            yield edge + (" " * GAP).join(line)


def _padded(line: str, width: int, right: bool) -> str:
    gap = " " * (width - cells_of(line))
    return f"{gap}{line}" if right else f"{line}{gap}"


def heading_in(columns: Sequence[Strip], widths: Sequence[int]) -> Iterator[str]:
    """Yield the lines of the headings of columns, the last of each on one line."""
    headings = [wrapped(item.heading, width) for item, width in zip(columns, widths, strict=True)]
    height = max(map(len, headings))
    heads = ["\n".join([""] * (height - len(lines)) + lines) for lines in headings]
    strips = [it._replace(cells=[head]) for it, head in zip(columns, heads, strict=True)]
    return set_in(strips, widths, " ")

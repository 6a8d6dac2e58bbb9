"""Show a text so that nothing in it acts on what is beside it, in a terminal or as HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""What no text needs: control characters but line ends and tabs, and halves of characters."""

_TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_ACTING = re.compile(f"{CONTROLS.pattern[:-1]}{_TURNS}]")


def shown(text: str, longest: int | None = None) -> str:
    r"""Return a text as people may see it: nothing in it acts on what is beside it.

    Marks that turn the direction of writing are named (Unicode Standard Annex 9; to isolate
    the name does not hold them, as it may itself close the isolate). Control characters, which
    a terminal obeys, and halves of characters become U+FFFD. All other text stays as it is.

    Parameters
    ----------
    text : str
        A name, or any other text of a table.
    longest : int, optional
        Characters at most; what is cut ends in an ellipsis.

    Examples
    --------
    >>> shown("Suez\u202ezeus"), shown("\x1b[2J"), shown("abcdef", 4)
    ('Suez[U+202E]zeus', '�[2J', 'abc…')
    """
    if longest is not None and len(text) > longest:
        text = f"{text[: longest - 1]}…"
    if text.isascii() and text.isprintable():
        return text
    return _ACTING.sub(_named, text)


def html_rows(caption: str, rows: Iterable[Iterable[str]], *, before: str = "") -> str:
    """Return rows of texts as an HTML table whose first column is a heading, all of it escaped.

    Parameters
    ----------
    caption : str
        What it is a table of.
    rows : iterable of iterable of str
        The cells.
    before : str
        HTML of a cell that is left of all rows; it is not escaped.

    Examples
    --------
    >>> html_rows("a & b", [["x", "<b>"]]).endswith("><bdi>&lt;b&gt;</bdi></td></tr></table>")
    True
    """

    def cell(kind: str, text: str) -> str:
        inside = f"<bdi>{html.escape(shown(text))}</bdi>"
        return f"<{kind} style='text-align:left'>{inside}</{kind}>"

    lines = [
        f"<tr>{cell('th', first)}{''.join(cell('td', text) for text in others)}</tr>"
        for first, *others in rows
    ]
    beside = f"<tr><td rowspan='{len(lines) + 1}'>{before}</td></tr>" if before else ""
    title = f"<caption><bdi>{html.escape(shown(caption))}</bdi></caption>"
    return f"<table>{title}{beside}{''.join(lines)}</table>"


def _named(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]" if found[0] in _TURNS else "\ufffd"

"""A map's page in its language: what its frame, its script and its cards say.

The frame and the script of a page are written in English. In a page in another language the texts
of the frame are translated once the page is made, by the table ``interface`` of ``arabic.toml``;
the page carries that table, and `assets/language.js` does the same with what the script writes.
What the cards hold is translated before it is packed.
"""

from __future__ import annotations

import functools
import html
import importlib.resources
import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cableroute.presentation.languages import Original, Texts, is_arabic
from cableroute.presentation.numerals import arabic_numerals
from cableroute.presentation.translator import interface_texts

READ_BY_SCRIPT = ("attribution confidence", "accuracy", "figure")
"""Columns whose texts the script compares: it translates them as it shows them."""

_PIECES = re.compile(
    r"(<(style|script|template)\b.*?</\2>|<!--.*?-->|<[^>]*>)", re.DOTALL | re.IGNORECASE
)
_AROUND = " \n\t·★"
_READ = re.compile(r'\b(aria-label|title|placeholder)="([^"]*)"')
_LETTER = re.compile("[A-Za-z]{2}")


def page_in(texts: Texts, page: str) -> str:
    """Return a page in a language, with what its script needs for it; an English one as it is.

    Examples
    --------
    >>> from cableroute.presentation.languages import read_texts
    >>> from cableroute.presentation.translator import with_tables
    >>> texts = with_tables(read_texts("ar"), None)
    >>> page = page_in(texts, '<html lang="en"><head></head><p>2 routes</p>')
    >>> page.startswith('<html lang="ar" dir="rtl">'), page.endswith("<p>مساران</p>")
    (True, True)
    """
    if texts.language == "en":
        return page
    assets = importlib.resources.files("cableroute.maps") / "assets"
    style = (assets / "right_to_left.css").read_text(encoding="utf-8")
    carried = json.dumps(
        {
            "numerals": texts.numerals,
            "original": texts["original"],
            "texts": dict(interface_texts()),
        },
        ensure_ascii=False,
    ).replace("<", "\\u003c")
    head = f'<style>{style}</style><script type="application/json" id="texts">{carried}</script>'
    pieces = [piece or "" for piece in _PIECES.split(page)]
    parts = []
    for place in range(0, len(pieces), 3):
        parts.append(_translated(pieces[place], texts))
        if place + 1 < len(pieces):
            parts.append(
                _READ.sub(lambda attribute: _attribute(attribute, texts), pieces[place + 1])
            )
    page = "".join(parts).replace('<html lang="en"', '<html lang="ar" dir="rtl"', 1)
    page = page.replace("</head>", f"{head}</head>", 1)
    return arabic_numerals(page) if texts.numerals == "arab" else page


def features_in(texts: Texts, tables: dict[str, Any]) -> dict[str, Any]:
    """Return the tables of a page's cards, as `collect` makes them, in a language."""
    if texts.language == "en":
        return tables
    word = functools.cache(lambda text: _cell_text(text, texts))
    translated = {}
    for name, table in tables.items():
        if name == "lists":
            translated[name] = {title: _columns(rows, word) for title, rows in table.items()}
        elif name == "sources":
            translated[name] = table
        else:
            translated[name] = _table(table, word)
    return translated


def shown_in(texts: Texts, value: Any) -> Any:
    """Return the data of a page's script, with its texts in a language: text, list or dict."""
    if isinstance(value, str):
        return _cell_text(value, texts)
    if isinstance(value, (list, tuple)):
        return [shown_in(texts, item) for item in value]
    return value


def _cell_text(text: str, texts: Texts) -> str:
    if texts.language == "en" or not _LETTER.search(text):
        return text
    words = text.strip()
    return text.replace(words, texts.plain(words))


def _table(table: Mapping[str, Any], word: Callable[[str], str]) -> dict[str, Any]:
    """Return a table with Arabic names before English ones, and its facts translated."""
    rows, columns = table["rows"], dict(table["columns"])
    english = _values(columns.pop("name", []), rows)
    arabic = _values(columns.pop("name_ar", []), rows)
    shown = [
        arabic_name or word(name or "") for arabic_name, name in zip(arabic, english, strict=True)
    ]
    others = [
        name if arabic_name else None for arabic_name, name in zip(arabic, english, strict=True)
    ]
    columns |= {"name": shown, "name_ar": others}
    columns |= {it: _column(columns[it], word) for it in ("kind", "uncertain") if it in columns}
    translated = {**table, "columns": columns}
    return translated | ({"facts": _columns(table["facts"], word)} if "facts" in table else {})


def _columns(packed: Mapping[str, Any], word: Callable[[str], str]) -> dict[str, Any]:
    columns = {
        name: values if name in READ_BY_SCRIPT else _column(values, word)
        for name, values in packed["columns"].items()
    }
    return {**packed, "columns": columns}


def _column(values: Any, word: Callable[[str], str]) -> Any:
    if isinstance(values, Mapping):
        return {key: it if key == "at" else _cell(it, word) for key, it in values.items()}
    return _cell(values, word)


def _cell(value: Any, word: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return word(value)
    if isinstance(value, (list, tuple)):
        return [_cell(part, word) for part in value]
    return value


def _values(packed: Any, count: int) -> Sequence[Any]:
    """Return the values of a packed column, row by row."""
    if isinstance(packed, Mapping):
        if "all" in packed:
            return [packed["all"]] * count
        return [packed["of"][at] for at in packed["at"]]
    return packed or [None] * count


def _translated(piece: str, texts: Texts) -> str:
    """Return the text between two tags of the frame in the language, as HTML."""
    text = html.unescape(piece).strip(_AROUND)
    if not _LETTER.search(text) or is_arabic(text):
        return piece
    translation = texts.shown(text)
    if isinstance(translation, Original):
        return piece
    return html.escape(html.unescape(piece).replace(text, texts.plain(translation)))


def _attribute(attribute: re.Match[str], texts: Texts) -> str:
    text = html.unescape(attribute[2])
    if not _LETTER.search(text):
        return attribute[0]
    translation = texts.shown(text)
    if isinstance(translation, Original):
        return attribute[0]
    return f'{attribute[1]}="{html.escape(texts.plain(translation))}"'

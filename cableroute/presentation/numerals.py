"""Arabic numerals of a page: ٠ to ٩ and their signs, where a page in Arabic is asked to have them.

What a page says is made with 0 to 9; here the finished page has its numbers in the other digits.
Names, ids, addresses and commands keep theirs.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

_PIECES = re.compile(r"(<style\b.*?</style>|<script\b.*?</script>|<[^>]*>)", re.DOTALL)
_READ = re.compile(r'\b(aria-label|title|data-label)="([^"]*)"')
_ENTITY = re.compile(r"&#?\w+;")
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_NUMBERS = re.compile(r"&#?\w+;|\d+(?:[.,]\d+)*")


def arabic_numerals(page: str) -> str:
    """Return a page, HTML, with Arabic numerals; a figure reads from right to left then.

    Examples
    --------
    >>> arabic_numerals('<p>بطول <bdi dir="ltr">1,234.5</bdi> كم على <bdi>2Africa</bdi></p>')
    '<p>بطول <bdi dir="rtl">١٬٢٣٤٫٥</bdi> كم على <bdi>2Africa</bdi></p>'
    """
    return "".join(_converted(_PIECES.split(page)))


def with_arabic_digits(text: str) -> str:
    """Return a text with its numbers in Arabic numerals; one that has Latin letters as it is.

    Examples
    --------
    >>> with_arabic_digits("1,234.5 كم"), with_arabic_digits("EG-1")
    ('١٬٢٣٤٫٥ كم', 'EG-1')
    """
    if _LATIN.search(_ENTITY.sub("", text)):
        return text
    return _NUMBERS.sub(lambda number: _digits(number[0]), text)


def _converted(pieces: list[str]) -> Iterator[str]:
    kept = False  # what is in an element that is not translated
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            yield piece if kept else with_arabic_digits(piece)
        elif piece.startswith(("<style", "<script")):
            yield piece
        else:
            kept = 'translate="no"' in piece
            shown = _READ.sub(
                lambda attribute: f'{attribute[1]}="{with_arabic_digits(attribute[2])}"', piece
            )
            inside = pieces[place + 1]
            if piece == '<bdi dir="ltr">' and with_arabic_digits(inside) != inside:
                shown = '<bdi dir="rtl">'
            yield shown


def _digits(text: str) -> str:
    return text if text.startswith("&") else text.translate(_table())


@functools.cache
def _table() -> dict[int, str]:
    """Return the numerals, and the signs between them, by those of English (CLDR)."""
    from babel import Locale

    signs = Locale("ar").number_symbols["arab"]
    digits = {ord("0") + digit: chr(0x660 + digit) for digit in range(10)}
    return {**digits, ord("."): signs["decimal"], ord(","): signs["group"]}

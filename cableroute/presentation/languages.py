"""The words of a report in each of its languages, and how data is put among them.

All texts are in ``texts.toml``, both languages side by side. What comes from data is
put into a text isolated, so that a name in Latin letters or a range of figures keeps its order
in a line that runs from right to left (Unicode Standard Annex 9, isolates).

Arabic has six plural forms and no text needs them: a count is a figure beside the noun. English
needs a second text in two places. So the rules of babel (36 MB installed) would choose nothing.
"""

from __future__ import annotations

import functools
import html
import importlib.resources
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from cableroute.errors import ModelError, Problem
from cableroute.text import shown

LANGUAGES: Mapping[str, str] = MappingProxyType({"en": "ltr", "ar": "rtl"})
"""The languages, and the direction in which each is written."""

LONGEST = 600
"""A text of data is shown to so many characters; the workbook has all of it."""

_FIELDS = re.compile(r"\{(\w+)\}")
_LONG_WORD = re.compile(r"\S{25}")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


class Figure(str):
    """A number, a range or a formula: written from left to right in every language."""

    __slots__ = ()


@dataclass(frozen=True)
class Said:
    """A text with what is put into it.

    ``str()`` is plain text, for a workbook; ``__html__`` is what a template writes.

    Parameters
    ----------
    text : str
        With fields in braces.
    values : dict of str to str, Figure, Said or tuple of them
        What is put into the fields; a tuple becomes a list with commas.
    language : str
        Of the text: one of `LANGUAGES`.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    language: str = "en"

    def __str__(self) -> str:
        """Return plain text."""
        return self._filled(self.text, self._plain)

    def __html__(self) -> str:
        """Return HTML in which every value is isolated and inert."""
        return self._filled(html.escape(self.text), self._isolated)

    def _filled(self, text: str, shown: Callable[[object], str]) -> str:
        return _FIELDS.sub(lambda found: shown(self.values[found[1]]), text)

    def _plain(self, value: object) -> str:
        if isinstance(value, tuple):
            return self._comma.join(map(self._plain, value))
        return str(value)

    def _isolated(self, value: object) -> str:
        if isinstance(value, tuple):
            return self._comma.join(map(self._isolated, value))
        return inert(value, self.language)

    @property
    def _comma(self) -> str:
        return "، " if self.language == "ar" else ", "


@dataclass(frozen=True)
class Texts:
    """The texts of one language; make it with `read_texts`.

    Parameters
    ----------
    language : str
        One of `LANGUAGES`.
    texts, terms : dict of str to str
        Texts by key; words of the tables, as "in service", by themselves.
    """

    language: str
    texts: Mapping[str, str] = field(repr=False)
    terms: Mapping[str, str] = field(repr=False)

    @property
    def direction(self) -> str:
        """Return "ltr" or "rtl"."""
        return LANGUAGES[self.language]

    def __getitem__(self, key: str) -> str:
        """Return a text that has no fields."""
        return self.texts[key]

    def say(self, key: str, **values: object) -> Said:
        """Return a text with values in its fields."""
        return Said(self.texts[key], values, self.language)

    def term(self, word: str) -> str:
        """Return a word of the tables in this language; one that is not known stays."""
        return self.terms.get(word, word)

    def unit(self, unit: str) -> str:
        """Return a unit in this language."""
        return self.texts.get(f"unit_{unit}", unit)

    def named(self, name_en: str, name_ar: str) -> str:
        """Return the name in this language, or the one that there is."""
        return (name_ar or name_en) if self.language == "ar" else (name_en or name_ar)


def read_texts(language: str = "en") -> Texts:
    """Return the texts of a language.

    Raises
    ------
    ModelError
        The language is not one of `LANGUAGES`.

    Examples
    --------
    >>> read_texts("en").direction, read_texts("ar").direction
    ('ltr', 'rtl')
    """
    if language not in LANGUAGES:
        hint = f"one of {', '.join(LANGUAGES)}"
        raise ModelError.of("report", [Problem("language", "language", f"is {language!r}", hint)])
    tables = _tables()
    texts = {key: row[language] for key, row in tables["texts"].items()}
    words: Mapping[str, Any] = tables["terms"]
    terms = {word: word if language == "en" else str(name) for word, name in words.items()}
    return Texts(language, MappingProxyType(texts), MappingProxyType(terms))


def inert(value: object, language: str = "en") -> str:
    """Return a value as HTML: isolated, clipped where it is very long, with no markup in it."""
    if hasattr(value, "__html__"):
        return str(value.__html__())
    text = clipped(str(value))
    if isinstance(value, Figure):
        return f'<bdi dir="ltr">{html.escape(text)}</bdi>'
    of = "ar" if is_arabic(text) else "en"
    label = "" if of == language or not any(map(str.isalpha, text)) else f' lang="{of}"'
    if _LONG_WORD.search(text):
        label += ' class="long"'
    return f"<bdi{label}>{html.escape(text)}</bdi>"


def is_arabic(text: str) -> bool:
    """Return whether a text has an Arabic letter.

    Examples
    --------
    >>> is_arabic("الزعفرانة"), is_arabic("Zafarana")
    (True, False)
    """
    return _ARABIC.search(text) is not None


def clipped(text: str, longest: int = LONGEST) -> str:
    """Return a text without control characters, and no longer than a page can bear."""
    return shown(text, longest + 1).replace("\t", " ")


@functools.cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    file = importlib.resources.files("cableroute.presentation") / "texts.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))

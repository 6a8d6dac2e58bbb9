"""The words of a report in each of its languages, and how data is put among them.

All texts are in ``texts.toml``, both languages side by side. What comes from data is put into a
text isolated, so that a name in Latin letters or a range of figures keeps its order in a line
that runs from right to left (Unicode Standard Annex 9, isolates). English that the tables or the
library give is translated as it is put in, see `cableroute.presentation.translator`; what has no
translation is shown as the original, and says so.

A text that counts has a form for each plural category of its language: which form a number
takes, and what a currency is called, are from the Unicode CLDR through babel.
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

NUMERALS = ("latn", "arab")
"""Numerals by their Unicode names: 0 to 9, or ٠ to ٩ in Arabic."""

LONGEST = 600
"""A text of data is shown to so many characters; the workbook has all of it."""

_FIELDS = re.compile(r"\{(\w+)\}")
_LONG_WORD = re.compile(r"\S{25}")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_SIGNS = re.compile("([-–−±+≥≤>])")
_LEFT_TO_RIGHT_MARK, _RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


class Figure(str):
    """A number, a range or a formula: written from left to right in every language."""

    __slots__ = ()


class Code(Figure):
    """An id, an address or a command: the same in every language and with all numerals."""

    __slots__ = ()


class ProperName(str):
    """A proper name, of a system or a company: it is translated nowhere."""

    __slots__ = ()


class Original(str):
    """A text of the tables that has no translation: shown as it is, and called the original."""

    __slots__ = ()


Translate = Callable[[str], object]
"""Makes of an English text what another language shows: a text, a name or an original."""


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
    translate : function, optional
        Of the English texts among the values.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    language: str = "en"
    translate: Translate | None = field(default=None, repr=False, compare=False)

    def __str__(self) -> str:
        """Return plain text."""
        return self._filled(self.text, self._plain)

    def __html__(self) -> str:
        """Return HTML in which every value is isolated and inert."""
        return self._filled(html.escape(self.text), self._isolated)

    def _filled(self, text: str, shown: Callable[[object], str]) -> str:
        return _FIELDS.sub(lambda field: shown(self.values[field[1]]), text)

    def _plain(self, value: object) -> str:
        if isinstance(value, tuple):
            return self._comma.join(map(self._plain, value))
        return plain(value, self.language, self.translate)

    def _isolated(self, value: object) -> str:
        if isinstance(value, tuple):
            return self._comma.join(map(self._isolated, value))
        return inert(value, self.language, self.translate)

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
    texts : dict of str to str or dict of str to str
        Texts by key; of what counts, a text by plural category.
    terms : dict of str to str
        Words of the tables, as "in service", by themselves.
    numerals : str
        One of `NUMERALS`.
    translate : function, optional
        Of English texts of the tables and the library.
    """

    language: str
    texts: Mapping[str, Any] = field(repr=False)
    terms: Mapping[str, str] = field(repr=False)
    numerals: str = "latn"
    translate: Translate | None = field(default=None, repr=False)

    @property
    def direction(self) -> str:
        """Return "ltr" or "rtl"."""
        return LANGUAGES[self.language]

    def __getitem__(self, key: str) -> str:
        """Return a text that has no fields."""
        return str(self.texts[key])

    def say(self, key: str, **values: object) -> Said:
        """Return a text with values in its fields."""
        return Said(str(self.texts[key]), values, self.language, self.translate)

    def count(self, key: str, number: float, **values: object) -> Said:
        """Return a text in the plural form of a number, which is its field `n`.

        Examples
        --------
        >>> str(read_texts("en").count("routes", 1)), str(read_texts("en").count("routes", 10))
        ('1 route', '10 routes')
        >>> str(read_texts("ar").count("routes", 2)), str(read_texts("ar").count("routes", 11))
        ('مسارين', '11 مسارًا')
        """
        fields = {"n": Figure(f"{number:,.10g}")} | values
        return Said(self._form(key, number), fields, self.language, self.translate)

    def amount(self, unit: str, figure: str) -> Said:
        """Return a figure or a range with its unit, in the plural form of its last number.

        Examples
        --------
        >>> str(read_texts("en").amount("days", "97–128"))
        '97–128 days'
        """
        return self.count(f"amount_{unit}", last_number(figure), n=Figure(figure))

    def percent(self, figure: str) -> Figure | Said:
        """Return a figure in per cent; in Arabic the sign is behind it as one reads.

        Examples
        --------
        >>> str(read_texts("en").percent("8–12"))
        '8–12 %'
        """
        if self.language == "en":
            return Figure(f"{figure} %")
        return self.say("percent", pct=Figure(figure))

    def currency(self, code: str) -> str:
        """Return the name of a currency; its code in English, or where CLDR names it not.

        Examples
        --------
        >>> read_texts("en").currency("USD"), read_texts("ar").currency("USD")
        ('USD', 'دولار أمريكي')
        """
        return _currency_name(code, self.language) if self.language == "ar" else code

    def term(self, word: str) -> str:
        """Return a word of the tables in this language; one that is not known stays."""
        return self.terms.get(word, word)

    def unit(self, unit: str) -> str:
        """Return a unit in this language."""
        million, _, code = unit.rpartition(" ")
        if f"unit_{unit}" in self.texts or len(code) != 3 or not code.isupper():
            return str(self.texts.get(f"unit_{unit}", unit))
        name = self.currency(code)
        return str(self.say("unit_millions", currency=name)) if million == "M" else name

    def named(self, name_en: str, name_ar: str) -> str:
        """Return the name in this language, or the one that there is."""
        if self.language == "en":
            return name_en or name_ar
        is_known = not isinstance(self.shown(name_en), Original)
        return name_ar or (self.plain(name_en) if is_known else ProperName(name_en))

    def shown(self, text: str) -> object:
        """Return an English text of the tables or the library in this language."""
        return _translated(text, self.translate)

    def html(self, value: object) -> str:
        """Return a value as HTML: isolated and inert."""
        return inert(value, self.language, self.translate)

    def plain(self, value: object) -> str:
        """Return a value as plain text in this language, as a workbook has it."""
        return plain(value, self.language, self.translate)

    def _form(self, key: str, number: float) -> str:
        forms = self.texts[key]
        return str(forms.get(plural_category(self.language, number)) or forms["other"])


def read_texts(language: str = "en", numerals: str = "latn") -> Texts:
    """Return the texts of a language.

    Raises
    ------
    ModelError
        The language is not one of `LANGUAGES`, or the numerals are not those of one.

    Examples
    --------
    >>> read_texts("en").direction, read_texts("ar").direction
    ('ltr', 'rtl')
    """
    check_language("report", language, numerals)
    tables = _tables()
    texts = {key: row[language] for key, row in tables["texts"].items()}
    words: Mapping[str, Any] = tables["terms"]
    terms = {word: word if language == "en" else str(name) for word, name in words.items()}
    return Texts(language, MappingProxyType(texts), MappingProxyType(terms), numerals)


def check_language(what: str, language: str, numerals: str = "latn") -> None:
    """Refuse a language or numerals that there are not.

    Raises
    ------
    ModelError
        With both faults at once.
    """
    faults = []
    if language not in LANGUAGES:
        hint = f"one of {', '.join(LANGUAGES)}"
        faults.append(Problem("language", "language", f"is {language!r}", hint))
    if numerals not in NUMERALS:
        hint = f"one of {', '.join(NUMERALS)}"
        faults.append(Problem("numerals", "numerals", f"is {numerals!r}", hint))
    elif numerals == "arab" and language == "en":
        hint = "give numerals='latn', or language='ar'"
        faults.append(Problem("numerals", "numerals", "is 'arab' of a page in English", hint))
    ModelError.check(what, faults)


def last_number(text: str) -> float:
    """Return the last number of a figure or a range, by which what it counts takes its form.

    Examples
    --------
    >>> last_number("20–24"), last_number("1,234.5"), last_number("")
    (24.0, 1234.5, 0.0)
    """
    numbers = re.findall(r"[\d,]*\.?\d+", text)
    return float(numbers[-1].replace(",", "")) if numbers else 0.0


@functools.lru_cache(maxsize=4096)
def plural_category(language: str, number: float) -> str:
    """Return the plural category of a number by CLDR: zero, one, two, few, many or other.

    Examples
    --------
    >>> [plural_category("ar", number) for number in (0, 1, 2, 3, 11, 100, 3.5)]
    ['zero', 'one', 'two', 'few', 'many', 'other', 'other']
    """
    from babel import Locale

    whole = int(number) if float(number).is_integer() else number
    return str(Locale(language).plural_form(whole))


@functools.cache
def _currency_name(code: str, language: str) -> str:
    """Return the name of a currency; its code where CLDR does not name it."""
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, locale=language))


def inert(value: object, language: str = "en", translate: Translate | None = None) -> str:
    """Return a value as HTML: isolated, clipped where it is very long, with no markup in it."""
    if type(value) is str:
        value = _translated(value, translate)
    if hasattr(value, "__html__"):
        return str(value.__html__())
    text = clipped(str(value))
    if isinstance(value, Figure):
        apart = ' translate="no"' if isinstance(value, Code) and language != "en" else ""
        return f'<bdi dir="ltr"{apart}>{html.escape(text)}</bdi>'
    of = "ar" if is_arabic(text) else "en"
    label = "" if of == language or not any(map(str.isalpha, text)) else f' lang="{of}"'
    if label and isinstance(value, ProperName):
        label += ' translate="no"'
    if _LONG_WORD.search(text):
        label += ' class="long"'
    isolated = f"<bdi{label}>{html.escape(text)}</bdi>"
    if isinstance(value, Original):
        called = html.escape(_tables()["texts"]["original"][language])
        return f'<span class="original">{called} <q dir="ltr">{isolated}</q></span>'
    return isolated


def plain(value: object, language: str = "en", translate: Translate | None = None) -> str:
    """Return a value as plain text: its figures keep their order in a line of Arabic."""
    if type(value) is str:
        value = _translated(value, translate)
    if isinstance(value, Original):
        return f"{_tables()['texts']['original'][language]} {value}"
    if isinstance(value, Figure) and not isinstance(value, Code) and language == "ar":
        return _SIGNS.sub(rf"{_LEFT_TO_RIGHT_MARK}\1{_LEFT_TO_RIGHT_MARK}", str(value))
    text = str(value)
    if isinstance(value, Said) and language == "ar" and text[:1].isascii() and is_arabic(text):
        return f"{_RIGHT_TO_LEFT_MARK}{text}"  # it begins with a name: the line is Arabic
    return text


def _translated(text: str, translate: Translate | None) -> object:
    return text if translate is None else translate(text)


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

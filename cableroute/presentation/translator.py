"""English of the tables and the library in Arabic: names by the tables, else by ``arabic.toml``.

The library writes its sentences, and the tables their notes, in English. Here a text becomes, in
this order: what ``arabic.toml`` has for it word for word; the Arabic name of what the tables call
so, or a name that stays as it is; a sentence of ``arabic.toml`` that it has the form of, with
what is in its fields translated alike; a list of such texts. Of anything else it stays the
original, and is shown as such: no sentence changes its language midway.
"""

from __future__ import annotations

import functools
import importlib.resources
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from cableroute.geodata.store import Geodata
from cableroute.presentation.languages import (
    Code,
    Figure,
    Original,
    ProperName,
    Said,
    Texts,
    is_arabic,
    last_number,
    plural_category,
)

NAMED = (
    ("countries", "name_en"),
    ("stations", "name_en"),
    ("junctions", "name_en"),
    ("systems", "name"),
    ("groups", "name"),
    ("waters", "name_en"),
)
"""Tables whose entries have a name in Arabic, and what is their name in English."""

LEGS = ("stretches", "backhaul")
"""Tables of legs whose rows have a name in Arabic."""

SHORT = 5
"""Characters of its own that a sentence has at most to be tried after lists are."""

SMALL = ("of", "and", "the", "de", "del", "al", "for", "to", "in", "&", "et")
"""Words that a proper name may have in small letters."""

_LETTER = re.compile("[A-Za-zÀ-ɏ]")
_ID = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_WORD = re.compile("[A-Za-z]+")
_FIGURE = re.compile(r"[\W\d_]*\d[\W\d_]*")
_LATIN = re.compile(r"([A-Za-zÀ-ɏ0-9]*[A-Za-zÀ-ɏ][\w.+/&'-]*(?: [A-Z0-9][\w.+/&'-]*)*)", re.ASCII)
_FIELD = re.compile(r"\{(\w+)\}")
_SENTENCES = re.compile(r"(?<=[a-z0-9)”%])\. (?=[A-Z“])")
_FORM = {"n": r"[^A-Za-z]*\d[^A-Za-z]*?"}
"""What the field of a count holds."""
_BREAKS = (("; ", "؛ "), (" · ", " · "), (", ", "، "))


class _Sentence(NamedTuple):
    """A sentence of ``arabic.toml``: the form that it has in English, and what it is in Arabic."""

    form: re.Pattern[str]
    literals: tuple[str, ...]
    size: int
    arabic: str | Mapping[str, str]

    @property
    def word(self) -> str:
        """Return its longest word that touches no field; empty where it has none."""
        marked = "\0".join(self.literals)
        words = re.findall(r"(?<![A-Za-z\0])[A-Za-z]+(?![A-Za-z\0])", marked)
        return max(words, key=len, default="")

    def may_be(self, text: str) -> bool:
        """Return whether a text has all the words of the sentence, before its form is tried."""
        first, *between, last = self.literals
        return text.startswith(first) and text.endswith(last) and all(it in text for it in between)


def with_tables(texts: Texts, geodata: Geodata | None) -> Texts:
    """Return texts that also translate what the tables and the library say; English as it is.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.presentation.languages import read_texts
    >>> arabic = with_tables(read_texts("ar"), open_geodata())
    >>> arabic.plain("Strait of Sicily"), arabic.plain("permits in the waters of Yemen")
    ('مضيق صقلية', 'التصاريح في مياه اليمن')
    """
    if texts.language == "en":
        return texts
    if geodata is None:
        translator = Translator(None, texts.terms)
    else:
        translator = geodata.kept("translator", lambda: Translator(geodata, texts.terms))
    return Texts(texts.language, texts.texts, texts.terms, texts.numerals, translator)


class Translator:
    """Makes Arabic of English texts; each is worked out once.

    Parameters
    ----------
    geodata : Geodata, optional
        The tables, for the names.
    terms : dict of str to str
        Words of the tables in Arabic.
    """

    def __init__(self, geodata: Geodata | None, terms: Mapping[str, str]) -> None:
        self._words = {**terms, **_words()}
        self._names = {} if geodata is None else _names(geodata)
        self._places = _places(geodata)
        self._made: dict[str, object] = {}

    def __call__(self, text: str) -> object:
        """Return the form of a text on Arabic pages: a text, a name, a figure or an original."""
        shown = self._made.get(text)
        if shown is None:
            shown = self._made[text] = self._translated(text)
        return shown

    def _translated(self, text: str) -> object:
        if not _LETTER.search(text) or is_arabic(text):
            if not _FIGURE.fullmatch(text) or is_arabic(text):
                return text
            return self._figures(text)
        if _ID.fullmatch(text):
            return Code(text)
        arabic = self._known_arabic(text)
        if arabic is None and text[0].isupper():
            arabic = self._known_arabic(text[0].lower() + text[1:])
        if arabic is not None:
            return arabic
        return ProperName(text) if _is_name(text) else Original(text)

    def _figures(self, text: str) -> object:
        """Return a figure, or several with Arabic commas, the first at the right."""
        listed = self._join_arabic(text.split(", "), "، ") if ", " in text else None
        return listed or Figure(text)

    def _known_arabic(self, text: str) -> object | None:
        """Return a text in Arabic, or the name that it is; None where neither is known."""
        if text in self._words:
            return with_names(self._words[text])
        if text in self._names:
            return self._names[text]
        sentences = _SENTENCES.split(text.removesuffix("."))
        if len(sentences) > 1 or text.endswith("."):
            return self._join_arabic(sentences, ". ", "." if text.endswith(".") else "")
        return (
            self._route(text)
            or self._sentence(text, _long().that_may_be(text))
            or self._arabic_list(text)
            or self._sentence(text, _short().that_may_be(text))
        )

    def _all_arabic(self, text: str) -> object | None:
        """Return a text in Arabic; None if any part of it would stay English."""
        shown = self(text)
        return None if isinstance(shown, Original) else shown

    def _sentence(self, text: str, sentences: Iterable[_Sentence]) -> object | None:
        """Return a text by the first sentence whose form it has and whose fields are known."""
        for sentence in sentences:
            fields = sentence.form.fullmatch(text)
            if fields is None:
                continue
            values = {name: self._all_arabic(part) for name, part in fields.groupdict().items()}
            if None not in values.values():
                return Said(_form(sentence.arabic, fields), values, "ar")
        return None

    def _arabic_list(self, text: str) -> object | None:
        """Return a list all parts of which are known."""
        remarks = re.split("; (?=that )", text)
        if len(remarks) > 1:
            return self._join_arabic(remarks, "؛ ")
        for between, arabic in _BREAKS:
            if between in text:
                joined = self._join_arabic(text.split(between), arabic)
                if joined is not None:
                    return joined
        return None

    def _join_arabic(self, parts: Iterable[str], between: str, end: str = "") -> Said | None:
        shown = [self._all_arabic(part) if part else part for part in parts]
        if None in shown:
            return None
        values = {f"p{number}": part for number, part in enumerate(shown)}
        return Said(between.join(f"{{{name}}}" for name in values) + end, values, "ar")

    def _route(self, text: str) -> Said | None:
        """Return the name that the search gives a route: system by system, path by path."""
        if self._places is None or self._arabic_place(text.rpartition(" to ")[2]) is None:
            return None
        pieces, at = [], 0
        for step in self._places.finditer(text):
            if step.start() != at:
                return None
            how, place = self._arabic_step(step["how"]), self._arabic_place(step["place"])
            if how is None or place is None:
                return None
            pieces.append(Said("{how} إلى {place}", {"how": how, "place": place}, "ar"))
            at = step.end()
        if not pieces or at != len(text):
            return None
        values = {f"p{number}": piece for number, piece in enumerate(pieces)}
        return Said("، ثم ".join(f"{{{name}}}" for name in values), values, "ar")

    def _arabic_step(self, text: str) -> object | None:
        """Return the Arabic of a step of a route: a path, a system, or a system by a path."""
        arabic = self._words.get(text) or self._words.get(text[0].lower() + text[1:])
        return (
            arabic
            or self._names.get(text)
            or self._sentence(text, _long().that_may_be(text))
            or self._sentence(text, _short().that_may_be(text))
        )

    def _arabic_place(self, text: str) -> str | None:
        """Return the Arabic of a place of a route; the name of a city that no table has stays."""
        arabic = self._names.get(text) or self._words.get(text)
        return arabic or (ProperName(text) if text and _is_name(text) else None)


def with_names(arabic: str) -> str | Said:
    """Return a text in Arabic in which what is in Latin letters is a name.

    Examples
    --------
    >>> with_names("انقطاع SEA-ME-WE 4 معًا").__html__()
    'انقطاع <bdi lang="en" translate="no">SEA-ME-WE 4</bdi> معًا'
    """
    if not _LETTER.search(arabic):
        return arabic
    parts = _LATIN.split(arabic)
    values = {f"n{place}": ProperName(part) for place, part in enumerate(parts) if place % 2}
    text = "".join(f"{{n{place}}}" if place % 2 else part for place, part in enumerate(parts))
    return Said(text, values, "ar")


def _form(arabic: str | Mapping[str, str], fields: re.Match[str]) -> str:
    """Return the Arabic of a sentence, in the plural form of its field `n`."""
    if isinstance(arabic, str):
        return arabic
    return arabic.get(plural_category("ar", last_number(fields["n"]))) or arabic["other"]


def _names(geodata: Geodata) -> dict[str, str]:
    """Return the Arabic name of all that the tables name in English, else that it is a name."""
    arabic_of: dict[str, str] = {}
    for table, field in (*NAMED, ("paths", "name")):
        for item in getattr(geodata, table).values():
            arabic = name_ar(geodata, item)
            if (
                arabic or getattr(item, "kind", "") != "branching unit"
            ):  # it is called by a sentence
                arabic_of.setdefault(getattr(item, field), arabic or ProperName(item_name(item)))
    for table in LEGS:
        for row in geodata.layers.rows(table).values():
            arabic_of.setdefault(row["name_en"], row["name_ar"] or ProperName(row["name_en"]))
    words = _words()
    for name in _latin_names(geodata):
        if name and name not in words:
            arabic_of.setdefault(name, ProperName(name))
    return {name: arabic for name, arabic in arabic_of.items() if name}


def _latin_names(geodata: Geodata) -> Iterator[str]:
    """Yield ids and proper names: they are the same in every language."""
    for system in geodata.systems.values():
        yield from (system.id, *system.aliases, system.supplier)
        yield from (*system.owners, *system.landing_parties)
    for source in geodata.sources.values():
        yield from (source.id, source.title, source.publisher)
    for deal in geodata.deals.values():
        yield deal.id
        yield from (party.name for party in deal.parties)
    yield from (station.operator for station in geodata.stations.values())
    for table in ("stations", "junctions", "segments", "stretches", "backhaul", "groups"):
        yield from getattr(geodata, table)
    yield from geodata.countries


def item_name(item: Any) -> str:
    """Return the English name of an entry of a table."""
    return str(getattr(item, "name_en", "") or item.name)


def name_ar(geodata: Geodata, item: Any) -> str:
    """Return the Arabic name of an entry of a table; empty where the tables have none.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> name_ar(geo, geo.groups["G-STRAIT-SICILY"]), name_ar(geo, geo.stretches["EG-S-SKW-CSE"])
    ('مضيق صقلية', 'طريق السخنة – القاهرة')
    """
    if hasattr(item, "name_ar"):
        return str(item.name_ar)
    for table in ("transit_paths", *LEGS):
        row = geodata.layers.rows(table).get(item.id)
        if row is not None:
            return row["name_ar"] or ""
    return ""


def _places(geodata: Geodata | None) -> re.Pattern[str] | None:
    """Return the form of a piece of a route's name: by what, and to which place.

    The last place may be a city that no table has.
    """
    if geodata is None:
        return None
    names = sorted(set(geodata.place_names.values()) - {""}, key=len, reverse=True)
    any_place = "|".join(map(re.escape, names))
    return re.compile(rf"(?P<how>.+?) to (?P<place>{any_place}|[^,]+$)(?:, |$)")


def _is_name(text: str) -> bool:
    """Return whether a text that no table knows reads as a proper name, not as a sentence."""
    words = re.split(r"[\s(),/'’–-]+", text)
    return all(not word or word in SMALL or not word[0].islower() for word in words) or (
        len(words) == 1 and any(map(str.isdigit, text))
    )


@functools.cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    file = importlib.resources.files("cableroute.presentation") / "arabic.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@functools.cache
def _words() -> Mapping[str, str]:
    """Return the texts that are translated as a whole: words, and texts of the tables."""
    tables = _tables()
    frame = {it: arabic for it, arabic in tables["interface"].items() if not _FIELD.search(it)}
    return {**frame, **tables["words"], **tables["notes"]}


@functools.cache
def interface_texts() -> Mapping[str, Any]:
    """Return the texts of a map's frame and scripts in Arabic, by what they are in English."""
    table: Mapping[str, Any] = _tables()["interface"]
    return table


class _Sentences:
    """Sentences by a word that each has: only those of the words of a text are tried."""

    def __init__(self, sentences: Iterable[_Sentence]) -> None:
        self._all = tuple(sentences)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for place, sentence in enumerate(self._all):
            self._by_word[sentence.word].append(place)

    def that_may_be(self, text: str) -> Iterator[_Sentence]:
        """Yield the sentences that have all of their words in a text, in order."""
        words = {"", *_WORD.findall(text)}
        places = sorted(place for word in words for place in self._by_word.get(word, ()))
        yield from (it for it in map(self._all.__getitem__, places) if it.may_be(text))


@functools.cache
def _long() -> _Sentences:
    """Return the sentences with words of their own."""
    return _Sentences(it for it in _sentences() if it.size > SHORT)


@functools.cache
def _short() -> _Sentences:
    """Return the sentences of hardly a word of their own, such as "{a} and {b}": tried last."""
    return _Sentences(it for it in _sentences() if it.size <= SHORT)


@functools.cache
def _sentences() -> tuple[_Sentence, ...]:
    """Return the sentences, those with the most words of their own first."""
    forms = []
    tables = _tables()
    for english, arabic in {**tables["interface"], **tables["sentences"]}.items():
        parts = _FIELD.split(english)
        literals = tuple(parts[::2])
        if len(literals) == 1:
            continue
        form = "".join(
            f"(?P<{part}>{_FORM.get(part, '.+?')})" if place % 2 else re.escape(part)
            for place, part in enumerate(parts)
        )
        size = sum(map(len, literals))
        forms.append(_Sentence(re.compile(form, re.DOTALL), literals, size, arabic))
    return tuple(sorted(forms, key=lambda it: -it.size))

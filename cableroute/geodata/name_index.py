"""What a name names: English or Arabic, an alias or an id."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Mapping, Sequence, Set
from typing import Any

from cableroute.errors import AmbiguousNameError, UnknownNameError, shown

SHOWN = 3
"""Suggestions in a message."""

NEAR_RATIO = 70.0
"""Least share of letters in common, per cent, of a name that is suggested for another: one letter
in five may be wrong; a name that has all of the text in it is near too."""

LEAST_PART = 4
"""Fewest letters of a part of a name for which it is suggested."""

_BRING = (
    "it is not in the tables: add it from a cable map (cableroute import) or from tables of your "
    "own"
)
REMEDIES = {
    "landing station": f"{_BRING}; or give a place as LON,LAT",
    "system": _BRING,
    "country": "see cableroute country",
    "path": "see cableroute list paths",
    "deal": "see cableroute list deals",
    "latency": "see cableroute validate delay",
    "city": "see cableroute export junctions",
    "feature": "see cableroute list systems, stations or paths, or cableroute country",
    "table": "see schema.csv of the tables (cableroute export writes it)",
}
"""What to do about a name that nothing has and no name is near, by what the rows are."""


class NameIndex:
    """The names of some rows, to find the one that a text names.

    Case, accents, spaces, punctuation, the forms of hamza and taa marbuta do not matter;
    nothing else is corrected.

    Parameters
    ----------
    kind : str
        What the rows are, for messages: "landing station".
    names : mapping of str to iterable of str
        The names of each row, by its id; the first is the one to show.
    hidden : container of str
        Ids that no message suggests, though they are found.
    shown : mapping of str to str, optional
        How messages show an id, where they do not show the id itself.
    lists : str, optional
        Where the names are listed, for what to do about a name that none has and none is near.
    mixed : bool
        Whether the rows are of several kinds: then a name that one has and that is an alias of
        another is asked about; of one kind, the row that has it as its name is meant.

    Examples
    --------
    >>> index = NameIndex("landing station", {"EG-ZAF": ("Zafarana", "الزعفرانة")})
    >>> index.find("zafarana"), index.find("الزعفرانه")
    ('EG-ZAF', 'EG-ZAF')
    """

    def __init__(
        self,
        kind: str,
        names: Mapping[str, Iterable[str]],
        *,
        hidden: Container[str] = (),
        shown: Mapping[str, str] | None = None,
        lists: str = "",
        mixed: bool = False,
    ) -> None:
        self.kind = kind
        self.hidden = hidden
        self.shown = shown or {}
        self.remedy = f"see {lists}" if lists else REMEDIES.get(kind, f"give the name of a {kind}")
        self.names = {identity: tuple(texts) for identity, texts in names.items()}
        self._known: dict[str, list[str]] = {}
        self.mixed = mixed
        for identity, texts in self.names.items():
            for text in dict.fromkeys(plain(text) for text in (identity, *texts)):
                if text:
                    self._known.setdefault(text, []).append(identity)

    def find(self, text: str, *, among: Iterable[str] | None = None) -> str:
        """Return the id of the row that a text names.

        Parameters
        ----------
        text : str
            A name, an alias or an id, or a name with its id as messages show it; an exact id
            always wins.
        among : iterable of str, optional
            Ids that come into question; without it, all.

        Raises
        ------
        AmbiguousNameError
            Several have the name.
        UnknownNameError
            None has the name; the message gives the nearest ones.
        """
        if not isinstance(text, str):
            raise UnknownNameError(f"{shown(text)} is not the name of a {self.kind}: give a text")
        allowed = self.names.keys() if among is None else set(among)
        matches = self._ids_named(text, allowed)
        if len(matches) == 1:
            return matches[0]
        if matches:
            ids = [name for name in matches if name not in self.hidden]
            labels = [self.label(name) for name in ids]
            raise AmbiguousNameError(
                f"{shown(text)} names several: {', '.join(labels)}", labels, ids
            )
        spellings = [
            name
            for name, ids in self._known.items()
            if among is None or not allowed.isdisjoint(ids)
        ]
        near = [
            identity
            for name in nearest(plain(text), _spelt_nearly(plain(text), spellings), count=4 * SHOWN)
            for identity in self._known[name]
            if identity in allowed and identity not in self.hidden
        ]
        ids = list(dict.fromkeys(near))[:SHOWN]
        labels = [self.label(name) for name in ids]
        hint = f"did you mean {', '.join(labels)}?" if labels else self.remedy
        raise UnknownNameError(f"no {self.kind} is called {shown(text)}; {hint}", labels, ids)

    def has(self, text: str) -> bool:
        """Return whether a text names one row; without looking for what is near.

        Examples
        --------
        >>> index = NameIndex("city", {"CITY-CAI": ("Cairo", "القاهرة")})
        >>> index.has("cairo"), index.has("Kairo")
        (True, False)
        """
        return len(self.ids_named(text)) == 1

    def ids_named(self, text: str) -> list[str]:
        """Return the ids of the rows that a text names.

        Examples
        --------
        >>> NameIndex("city", {"CITY-CAI": ("Cairo", "القاهرة")}).ids_named("cairo")
        ['CITY-CAI']
        """
        return self._ids_named(text, self.names.keys())

    def _ids_named(self, text: str, allowed: Set[str]) -> list[str]:
        """Return the ids that a text names: an exact id alone, a name before an alias.

        A text as messages and tables show a row, "Tripoli (Libya) (LY-TIP)", names that row.
        """
        if text in allowed:
            return [text]
        wanted = plain(text)
        matches = [name for name in self._known.get(wanted, ()) if name in allowed]
        if not matches and text.rstrip().endswith(")"):
            return [name for name in allowed if plain(self.label(name)) == wanted]
        if self.mixed or len(matches) < 2:
            return matches
        by_name = [name for name in matches if wanted in map(plain, (name, *self.names[name][:1]))]
        return by_name or matches

    def label(self, identity: str) -> str:
        """Return the label of a row in a message: its first name, and its id."""
        first = next(iter(self.names[identity]), "")
        shown = self.shown.get(identity, identity)
        return f"{first} ({shown})" if first and first != identity else shown


def nearest(text: str, known: Iterable[str], *, count: int = 2, cutoff: float = 55.0) -> list[str]:
    """Return the texts nearest to one, best first: rapidfuzz's ratio, 0 to 100.

    Examples
    --------
    >>> nearest("zafrana", ["zafarana", "suez"])
    ['zafarana']
    """
    from rapidfuzz import process

    return [
        match
        for match, _, _ in process.extract(text, list(known), limit=count, score_cutoff=cutoff)
    ]


def nearly(text: str, known: Iterable[str], *, count: int = 2) -> list[str]:
    """Return the one that is spelt nearly as a text, else those that have all of it as a part.

    Examples
    --------
    >>> nearly("slack", ["on", "slack_land_pct", "slack_sea_pct"])
    ['slack_sea_pct', 'slack_land_pct']
    >>> nearly("foo", ["on", "end_km"]), nearly("rtd", ["rtd_ms", "route_km"])
    ([], ['rtd_ms'])
    """
    from rapidfuzz import fuzz, process

    names = list(known)
    alike = process.extract(text, names, scorer=fuzz.ratio, limit=1, score_cutoff=NEAR_RATIO)
    if alike:
        return [name for name, _, _ in alike]
    where = str.__contains__ if len(text) >= LEAST_PART else str.startswith
    return sorted((name for name in names if text and where(name, text)), key=len)[:count]


def _spelt_nearly(text: str, names: Sequence[str]) -> list[str]:
    """Return the names that are spelt nearly as a text, or have all of it as a part."""
    from rapidfuzz import fuzz, process

    alike = {
        name: ratio
        for name, ratio, _ in process.extract(
            text, names, scorer=fuzz.ratio, limit=None, score_cutoff=NEAR_RATIO
        )
    }
    near = []
    for name in sorted(names, key=lambda name: abs(len(name) - len(text))):  # of equals the next
        if min(len(text), len(name)) < LEAST_PART:
            is_near = alike.get(name, 0.0) >= NEAR_RATIO + 10
        else:
            is_near = name in alike or text in name or name in text
        if is_near:
            near.append(name)
    return near


def plain(text: str) -> str:
    """Return a name without what writers vary: case, accents, hamza, taa marbuta, spaces.

    Examples
    --------
    >>> plain("Abu Talat") == plain("abu-tálat")
    True
    """
    if text.isascii():
        return "".join(filter(str.isalnum, text.casefold()))
    folded = unicodedata.normalize("NFKD", text.casefold()).casefold()  # 𝚨 becomes Α, then α
    letters = unicodedata.normalize("NFKD", folded).translate(_VARIANTS)
    return "".join(filter(str.isalnum, letters))


_VARIANTS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ة": "ه",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ء": "",
        "ـ": "",
        "ı": "i",  # whose capital is I
    }
    | {chr(0x660 + digit): str(digit) for digit in range(10)}
)


def in_both_languages(entries: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return the names of places or countries, English, Arabic and aliases, by id."""
    return {name: (it.name_en, it.name_ar, *it.aliases) for name, it in entries.items()}

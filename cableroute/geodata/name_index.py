"""What a name names: English or Arabic, an alias or an id."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterable, Mapping

from cableroute.errors import AmbiguousNameError, UnknownNameError

SHOWN = 3
"""Suggestions in a message."""

NEAR_RATIO = 70.0
"""Least share of letters in common, per cent, of a name that is suggested for another: one letter
in five may be wrong; a name that has all of the text in it is near too."""

LEAST_PART = 4
"""Fewest letters of a part of a name for which it is suggested."""

_BRING = (
    "it is not in the tables: bring a cable map that has it (cableroute import), or tables of your "
    "own, and read them too"
)
REMEDIES = {
    "landing station": f"{_BRING}; a place that is no station is given as LON,LAT",
    "system": _BRING,
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
    ) -> None:
        self.kind = kind
        self.hidden = hidden
        self.shown = shown or {}
        many = f"{kind[:-1]}ies" if kind.endswith("y") else f"{kind}s"
        of_kind = REMEDIES.get(kind, f"see the list of {many}")
        self.remedy = f"see {lists}" if lists else of_kind
        self.names = {identity: tuple(texts) for identity, texts in names.items()}
        self._known: dict[str, list[str]] = {}
        for identity, texts in self.names.items():
            for text in dict.fromkeys(plain(text) for text in (identity, *texts)):
                if text:
                    self._known.setdefault(text, []).append(identity)

    def find(self, text: str, *, among: Iterable[str] | None = None) -> str:
        """Return the id of the row that a text names.

        Parameters
        ----------
        text : str
            A name, an alias or an id; an exact id always wins.
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
            raise UnknownNameError(f"{text!r} is no name of a {self.kind}: give a text")
        allowed = set(self.names if among is None else among)
        if text in allowed:
            return text
        found = [name for name in self._known.get(plain(text), ()) if name in allowed]
        if len(found) == 1:
            return found[0]
        if found:
            ids = [name for name in found if name not in self.hidden]
            labels = [self.label(name) for name in ids]
            raise AmbiguousNameError(f"{text!r} names several: {', '.join(labels)}", labels, ids)
        known = [name for name, ids in self._known.items() if allowed.intersection(ids)]
        near = [
            identity
            for name in nearest(plain(text), known, count=4 * SHOWN)
            if _is_near(plain(text), name)
            for identity in self._known[name]
            if identity in allowed and identity not in self.hidden
        ]
        ids = list(dict.fromkeys(near))[:SHOWN]
        labels = [self.label(name) for name in ids]
        hint = f"did you mean {', '.join(labels)}?" if labels else self.remedy
        raise UnknownNameError(f"no {self.kind} is called {text!r}; {hint}", labels, ids)

    def label(self, identity: str) -> str:
        """Return how a row is shown in a message: its first name, and its id."""
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


def _is_near(text: str, name: str) -> bool:
    """Return whether a name is spelt nearly as a text, or has all of it as a part."""
    from rapidfuzz import fuzz

    is_part = min(len(text), len(name)) >= LEAST_PART and (text in name or name in text)
    short = min(len(text), len(name)) < LEAST_PART
    return is_part or fuzz.ratio(text, name) >= (NEAR_RATIO + 10 if short else NEAR_RATIO)


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

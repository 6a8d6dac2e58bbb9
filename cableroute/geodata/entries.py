"""Hold the entries of a table by id, so that they do not change and print short."""

from __future__ import annotations

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from itertools import islice
from typing import Any, TypeVar

from cableroute.errors import UnknownNameError
from cableroute.geodata.name_index import NameIndex
from cableroute.text import html_rows, shown

NAME_FIELDS = ("name_en", "name", "name_ar")

Entry = TypeVar("Entry")

FIRST = 8
"""How many entries are printed; the others are counted."""


class Entries(Mapping[str, Entry]):
    """The entries of a table by id, as a mapping that does not change.

    Examples
    --------
    >>> letters = Entries("letters", {"a": 1, "b": 2})
    >>> letters["b"], letters
    (2, <2 letters: a, b>)
    """

    __slots__ = ("_entries", "_name")

    def __init__(self, name: str, entries: Mapping[str, Entry]) -> None:
        self._name = name
        self._entries = dict(entries)

    def __getitem__(self, key: str) -> Entry:
        try:
            return self._entries[key]
        except KeyError:
            raise KeyError(self._unknown_text(key)) from None

    def _unknown_text(self, key: str) -> str:
        """Return that no entry has an id, and the id of the entry that has it as a name."""
        names = {
            it: [
                *filter(None, (getattr(e, field, "") for field in NAME_FIELDS)),
                *getattr(e, "aliases", ()),
            ]
            for it, e in self.items()
        }
        hidden = {it for it, e in self.items() if getattr(e, "visibility", "") == "confidential"}
        try:
            identity = NameIndex(f"row of {self._name}", names, hidden=hidden).find(key)
        except UnknownNameError as error:
            return str(error)
        return f"{key!r} is a name, not an id: its id is {identity!r}"

    def get(self, key: str, default: Any = None) -> Any:
        """Return an entry, or the default where no entry has the id."""
        return self[key] if key in self._entries else default

    def __contains__(self, key: object) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def keys(self) -> KeysView[str]:
        """Return the ids."""
        return self._entries.keys()

    def values(self) -> ValuesView[Entry]:
        """Return the entries."""
        return self._entries.values()

    def items(self) -> ItemsView[str, Entry]:
        """Return the ids and entries."""
        return self._entries.items()

    def __repr__(self) -> str:
        """Return the number of entries, and the first ids."""
        ids = [shown(key) for key in islice(self._entries, FIRST)]
        dots = [] if len(self) <= FIRST else ["..."]
        return f"<{len(self)} {self._name}{': ' if ids else ''}{', '.join(ids + dots)}>"

    def _repr_html_(self) -> str:
        """Return a small table of the first entries."""
        rows = [(key, repr(entry)) for key, entry in islice(self._entries.items(), FIRST)]
        if len(self) > FIRST:
            rows.append(("...", f"{len(self) - FIRST} more"))
        return html_rows(f"{len(self)} {self._name}", rows)

    def _ipython_key_completions_(self) -> list[str]:
        """Return the ids, for completion between brackets."""
        return list(self._entries)

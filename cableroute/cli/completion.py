"""Names that complete an argument in the shell, read from the tables as they are."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

PLAIN = re.compile(r"[\w./+-]+")
"""What every shell takes as one word as it is."""


def complete_places(incomplete: str) -> list[tuple[str, str]]:
    """Return the stations and cities whose name or id begins so, each with what it is."""
    return _begun(incomplete, _stations())


def complete_systems(incomplete: str) -> list[tuple[str, str]]:
    """Return the cable systems whose name or id begins so."""
    return _begun(incomplete, _table("systems", "name"))


def complete_features(incomplete: str) -> list[tuple[str, str]]:
    """Return what can be avoided, passed or removed and begins so."""
    return _begun(
        incomplete,
        [
            *_table("countries", "name_en"),
            *_table("shared_risk_groups", "name"),
            *_table("systems", "name"),
            *_table("transit_paths", "name_en"),
            *_table("waters", "name_en"),
            *_stations(),
        ],
    )


def complete_countries(incomplete: str) -> list[tuple[str, str]]:
    """Return the countries whose name or code begins so."""
    return _begun(incomplete, _table("countries", "name_en"))


def complete_ids(incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of systems, stations, paths, deals, incidents and sources that begin so."""
    return _begun(
        incomplete,
        [
            *_table("systems", "name"),
            *_stations(),
            *_table("transit_paths", "name_en"),
            *_table("deals", "title"),
            *_table("incidents", "name"),
            *_table("sources", "title"),
        ],
    )


def _begun(incomplete: str, rows: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the completions of a word: names with hyphens for spaces, or ids where it names none.

    What is typed stays as it is: shells take no word that begins in other letters.
    """
    typed, found = _folded(incomplete), dict[str, str]()
    for identity, name in rows:
        word = name.replace(" ", "-")
        if _folded(name).startswith(typed) and PLAIN.fullmatch(word):
            found.setdefault(incomplete + word[len(incomplete) :], identity)
        elif _folded(identity).startswith(typed):
            found.setdefault(incomplete + identity[len(incomplete) :], name)
    return sorted(found.items())


def _folded(text: str) -> str:
    return text.casefold().replace(" ", "-")


def _stations() -> Iterator[tuple[str, str]]:
    for name in ("landing_stations", "backhaul"):
        for item in json.loads(_text(f"{name}.geojson"))["features"]:
            row = item["properties"]
            if _is_public(row) and row["kind"] in ("landing station", "landing point", "city"):
                yield row["id"], row["name_en"]


def _table(name: str, label: str, key: str = "id") -> Iterator[tuple[str, str]]:
    for row in csv.DictReader(StringIO(_text(f"{name}.csv"))):
        if _is_public(row):
            yield row[key], row[label]


def _text(name: str) -> str:
    """Return the text of an embedded table, unchecked, so that completion is quick."""
    from cableroute.geodata.embedded import embedded_folder

    return (embedded_folder() / name).read_text(encoding="utf-8")


def _is_public(row: Mapping[str, Any]) -> bool:
    return row.get("visibility") in (None, "", "public")

"""What is known of one feature of the catalogue: facts, lists, what is uncertain, sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cableroute.errors import AmbiguousNameError, ModelError, UnknownNameError, check_flags
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.crossed import named_waters
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geodata.table_rows import TABLES
from cableroute.notebook import Shown
from cableroute.presentation.columns import fields_of, labelled, table_of
from cableroute.presentation.dossier_fields import fact_texts, name_of
from cableroute.presentation.dossier_kinds import Maker
from cableroute.presentation.tables import Table

SOURCES_SHOWN = 40
"""A page names so many sources at most; JSON gives them all."""


WITH_ALIASES = ("systems", "stations", "countries")
WITH_NAMES = (
    "systems",
    "stations",
    "paths",
    "countries",
    "deals",
    "incidents",
    "junctions",
    "segments",
    "groups",
)
"""Tables whose things have a name, by which their dossier is found."""


@dataclass(frozen=True)
class Dossier(Shown):
    """The facts, lists, uncertainties and sources of one feature.

    The terminal's page and the card of a map's page both show it. A text that names other things
    is a `Named`, which knows them.

    Parameters
    ----------
    kind, id, title : str
        What it is.
    facts : dict of str to str
        Label and text.
    lists : sequence of Table
        What belongs to it, without what is empty.
    uncertain : tuple of str
        What is not known, or not certain.
    source_ids : tuple of str
        Sources of everything shown.
    name_ar : str
        Its Arabic name.
    """

    kind: str
    id: str
    title: str
    facts: Mapping[str, str]
    lists: Sequence[Table]
    uncertain: tuple[str, ...]
    source_ids: tuple[str, ...]
    name_ar: str = ""

    def as_rows(self) -> list[dict[str, Any]]:
        """Return its facts as one row; `tables` has its lists."""
        return [{"kind": self.kind, "id": self.id, "title": self.title, **self.facts}]

    @property
    def tables(self) -> dict[str, Sequence[Mapping[str, Any]]]:
        """The rows of each list, by its title."""
        return {str(table.title): table.rows for table in self.lists}


def dossier(geodata: Geodata, text: str, *, confidential: bool = False) -> Dossier:
    """Return the page on a system, station, path, segment, deal, incident, source or rate.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    text : str
        An id of any table; or the name or alias of a system, station or path.
    confidential : bool
        Whether what is confidential may be shown.

    Raises
    ------
    UnknownNameError
        Nothing has the name, or several features have.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> dossier(open_geodata(), "peace").title
    'PEACE'
    """
    check_flags("dossier", confidential=confidential)
    ModelError.check("dossier", world_faults(geodata))
    table, identity = _table_and_id(geodata, text, confidential)
    return dossier_of(Maker(geodata, confidential), table, getattr(geodata, table)[identity])


def dossier_of(maker: Maker, table: str, item: Any) -> Dossier:
    """Return the dossier of an entry of a table: without what is empty."""
    if table == "paths":  # with its deals
        item = maker.table(table).get(item.id, item)
    kind = maker.kind_of(table, item)
    lists = (table_of("dossier", it.title, it.of(item), *it.columns) for it in kind.lists)
    return Dossier(
        kind.name or item.kind,
        item.id,
        name_of(item),
        {label: texts[0] for label, texts in fact_texts(kind.facts, [item]).items()},
        [it for it in lists if it.rows],
        tuple(kind.uncertain(item)),
        kind.source_ids(item),
        maker.arabic(item),
    )


def page(geodata: Geodata, dossier: Dossier) -> list[Table | str]:
    """Return the page on one feature."""
    identity = f" {dossier.id}" if dossier.title != dossier.id else ""
    title = f"{dossier.title} ({dossier.kind}{identity})"
    parts: list[Table | str] = [labelled("pairs", title, dossier.facts.items()), *dossier.lists]
    if dossier.uncertain:
        parts.append(labelled("pairs", "Uncertain", [("–", text) for text in dossier.uncertain]))
    if dossier.source_ids:
        shown = [
            geodata.sources[it]
            for it in dossier.source_ids[:SOURCES_SHOWN]
            if it in geodata.sources
        ]
        said = [(it.id, f"{it.title} ({it.cited})") for it in shown]
        title = "Sources (their addresses: cableroute show ID)"
        parts.append(labelled("pairs", title, said))
        if len(dossier.source_ids) > SOURCES_SHOWN:
            parts.append(f"  and {len(dossier.source_ids) - SOURCES_SHOWN} more")
    return parts


def dossier_record(dossier: Dossier) -> dict[str, Any]:
    """Return a dossier as JSON has it."""
    return fields_of(dossier, "kind id title facts tables uncertain source_ids")


def _table_and_id(geodata: Geodata, text: str, confidential: bool) -> tuple[str, str]:
    """Return the table and id of what a text names: an id of any table first, then a name."""

    def shown(item: Any) -> bool:
        return confidential or not is_hidden(item)

    for table in TABLES:
        item = getattr(geodata, table).get(text)
        if item is not None and shown(item):
            return table, text
    keys: dict[str, tuple[str, str]] = {}
    names: dict[str, tuple[str, ...]] = {}
    for table in WITH_NAMES:
        for item in filter(shown, getattr(geodata, table).values()):
            others = (item.name_ar, *item.aliases) if table in WITH_ALIASES else ()
            key = f"{table} {item.id}"
            keys[key] = (table, item.id)
            names[key] = (name_of(item), item.id, *others)
    ids = {key: identity for key, (_, identity) in keys.items()}
    lists = "cableroute list systems, stations, paths or deals"
    index = NameIndex("entry", names, shown=ids, lists=lists, mixed=True)
    try:
        return keys[index.find(text)]
    except AmbiguousNameError:
        raise
    except UnknownNameError as error:
        waters = {name: it.names for name, it in named_waters(geodata).items()}
        if not NameIndex("waters", waters).has(text):
            raise
        said = (
            "it names waters, which routes pass or avoid, and which have no page; repair times, "
            "permits and risks are on those of the countries beside them"
        )
        raise UnknownNameError(f"{error} ({said})", error.suggestions, error.ids) from None

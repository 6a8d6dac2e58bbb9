"""What is known of one feature of the catalogue."""

from __future__ import annotations

from typing import Any

from cableroute.errors import AmbiguousNameError, ModelError, UnknownNameError, check_flags
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.crossed import named_waters
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geodata.table_rows import TABLES
from cableroute.presentation.dossier_sections import Dossier, Maker


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
    table, identity = _found(geodata, text, confidential)
    return Maker(geodata, confidential).dossier(table, getattr(geodata, table)[identity])


def _found(geodata: Geodata, text: str, confidential: bool) -> tuple[str, str]:
    """Return the table and id of what a text names: an id of any table first, then a name."""

    def shown(item: Any) -> bool:
        return confidential or not is_hidden(item)

    for table in TABLES:
        item = getattr(geodata, table).get(text)
        if item is not None and shown(item):
            return table, text
    keys: dict[str, tuple[str, str]] = {}
    names: dict[str, tuple[str, ...]] = {}

    def add(table: str, identity: str, *texts: str) -> None:
        key = f"{table} {identity}"
        keys[key] = (table, identity)
        names[key] = texts

    for system in filter(shown, geodata.systems.values()):
        add("systems", system.id, system.name, system.id, system.name_ar, *system.aliases)
    for station in filter(shown, geodata.stations.values()):
        add("stations", station.id, station.name_en, station.id, station.name_ar, *station.aliases)
    for path in filter(shown, geodata.paths.values()):
        add("paths", path.id, path.name, path.id)
    for country in filter(shown, geodata.countries.values()):
        add("countries", country.id, country.name_en, country.id, country.name_ar, *country.aliases)
    for table in ("deals", "incidents", "junctions", "segments", "groups"):
        for item in filter(shown, getattr(geodata, table).values()):
            title = getattr(item, "title", None) or getattr(item, "name_en", None) or item.name
            add(table, item.id, title, item.id)
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

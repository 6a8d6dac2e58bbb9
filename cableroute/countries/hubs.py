"""The hubs to which routes of a country are measured: by a sourced list, or those named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from cableroute.errors import ModelError, Problem, UnknownNameError, check_flags, kind_faults
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.locate import Place, find_place
from cableroute.geodata.store import Geodata
from cableroute.model.statuses import is_unverified

COMPUTED = 7
"""How many stations are hubs where the tables list none."""


class Hub(NamedTuple):
    """A place where many networks meet, and why it is one.

    Parameters
    ----------
    id, name : str
        Id and English name of the station or city.
    country : str
        ISO 3166 alpha-2 code.
    why : str
        What makes it a hub.
    source_ids : tuple of str
        Ids of the sources.
    """

    id: str
    name: str
    country: str
    why: str = ""
    source_ids: tuple[str, ...] = ()


def find_hubs(
    geodata: Geodata, names: Iterable[str] | str | None = None, *, confidential: bool = False
) -> tuple[Hub, ...]:
    """Return the hubs: those named, or those of hubs.csv, or where most systems land.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    names : iterable of str, optional
        Stations or cities by name, alias or id.
    confidential : bool
        Whether a confidential place of hubs.csv counts.

    Raises
    ------
    ModelError
        With every name that nothing has.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> [hub.name for hub in find_hubs(open_geodata())][:3]
    ['Marseille', 'Frankfurt', 'London']
    """
    check_flags("find_hubs", confidential=confidential)
    kinds = (str, Iterable, type(None))
    faults = kind_faults("hubs", names, kinds, "give names of stations or cities")
    ModelError.check("find_hubs", [*world_faults(geodata), *faults])
    if names is not None:
        return _hubs_by_name(geodata, (names,) if isinstance(names, str) else tuple(names))
    listed = [
        _hub(geodata, row["place_id"], row["why"], tuple(row["source_ids"]))
        for row in geodata.records("hubs")
        if _is_shown(geodata, row["place_id"], confidential)
    ]
    return tuple(listed) or _most_landed(geodata)


def _is_shown(geodata: Geodata, place_id: str, confidential: bool) -> bool:
    place = geodata.stations.get(place_id) or geodata.junctions.get(place_id)
    return place is not None and (confidential or place.visibility == "public")


def _hubs_by_name(geodata: Geodata, names: tuple[str, ...]) -> tuple[Hub, ...]:
    places: list[Place] = []
    faults = []
    for name in names:
        try:
            places.append(find_place(geodata, name))
        except UnknownNameError as error:
            faults.append(Problem("unknown name", "hubs", str(error)))
    faults += [
        Problem("hub", "hubs", f"{place.name_en} is a point", "name a station or city")
        for place in places
        if place.id not in geodata.stations and place.id not in geodata.junctions
    ]
    if not names:
        faults.append(Problem("hubs", "hubs", "none is named", "name a station or city"))
    ModelError.check("hubs", faults)
    return tuple(
        _hub(geodata, name, "as asked")
        for name in dict.fromkeys(place_found.id for place_found in places)
    )


def _most_landed(geodata: Geodata) -> tuple[Hub, ...]:
    """Return the stations where most systems land that are certainly in service."""
    count = Counter(
        place
        for system in geodata.systems.values()
        if system.visibility == "public"
        and system.status == "in service"
        and not is_unverified(system, as_of=geodata.data_date)
        for place in dict.fromkeys(system.landing_station_ids)
        if place in geodata.stations and geodata.stations[place].visibility == "public"
    )
    most = sorted(count.items(), key=lambda item: (-item[1], item[0]))[:COMPUTED]
    return tuple(
        _hub(geodata, place, _landing_note(number), ("own-derived",)) for place, number in most
    )


def _landing_note(number: int) -> str:
    return (
        "1 system in service lands there"
        if number == 1
        else f"{number} systems in service land there"
    )


def _hub(geodata: Geodata, place_id: str, why: str, source_ids: tuple[str, ...] = ()) -> Hub:
    place = geodata.stations.get(place_id) or geodata.junctions[place_id]
    return Hub(place_id, place.name_en, place.country, why, source_ids)

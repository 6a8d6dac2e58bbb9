"""What ways must avoid or pass: a country, strait, station, system, path or shared-risk group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from cableroute.errors import ModelError, Problem, UnknownNameError, kind_faults
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg

__all__ = [
    "Conditions",
    "RouteFeature",
    "conditions",
    "find_feature",
    "passes",
    "station_of",
    "things_faults",
]

KINDS = ("country", "station", "system", "path", "group", "place")
MAX_VIA = 4


class RouteFeature(NamedTuple):
    """Something that a way avoids or passes.

    `kind` is "country", "station", "system", "path", "group" (a strait too) or "place".
    """

    kind: str
    id: str
    name: str


@dataclass(frozen=True)
class Conditions:
    """What ways must avoid, and all that they must pass."""

    avoid: tuple[RouteFeature, ...] = ()
    via: tuple[RouteFeature, ...] = ()


def find_feature(
    geodata: Geodata, text: str | RouteFeature, *, confidential: bool = True
) -> RouteFeature:
    """Return what a text names among countries, straits, stations, systems, paths and groups.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    text : str
        A name, an alias or an id; with its kind before it where it is not clear, as in
        ``"station:Suez"`` or ``"country:EG"``.
    confidential : bool
        Whether what is confidential may be named, or be suggested.

    Raises
    ------
    UnknownNameError
        Nothing has the name, or things of several kinds have.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> find_feature(geo, "Egypt").kind, find_feature(geo, "Bab el-Mandeb").kind
    ('country', 'group')
    """
    if isinstance(text, RouteFeature):
        return text
    if not isinstance(text, str) or not text.strip():
        raise UnknownNameError(f"{text!r} names nothing: give a text")
    kind, colon, rest = text.partition(":")
    kind = kind.strip().lower()
    if colon and kind in (*KINDS, "strait"):
        kinds: tuple[str, ...] = ("group" if kind == "strait" else kind,)
        text = rest.strip()
    else:
        kinds = KINDS
    names: dict[str, tuple[str, ...]] = {}
    for name in kinds:
        names |= {
            f"{name}/{key}": texts for key, texts in _names(geodata, name, confidential).items()
        }
    exact = [key for key in names if key.partition("/")[2] == text]
    try:
        key = exact[0] if len(exact) == 1 else NameIndex("thing", names).find(text)
    except UnknownNameError as error:
        message = str(error).replace("no thing is called", "nothing is called")
        for name in KINDS:
            message = message.replace(f"({name}/", f"({name}:")
        kind = message.partition("(")[2].partition(":")[0]
        if "names several" in message:
            hint = f" (say which, as {kind}:NAME)"
        else:
            straits = [
                names[f"group/{item.id}"][0]
                for item in geodata.groups.values()
                if item.kind == "strait" and f"group/{item.id}" in names
            ]
            end = "" if message.endswith("?") else "."
            hint = f"{end} Straits that can be named: {', '.join(straits)}" if straits else ""
        message = message.replace("see the list of things", "see show, stations, systems, paths")
        raise UnknownNameError(message + hint, error.suggestions) from None
    kind, _, identity = key.partition("/")
    return RouteFeature(kind, identity, names[key][0])


def _names(geodata: Geodata, kind: str, confidential: bool) -> dict[str, tuple[str, ...]]:
    def shown(item: Any) -> bool:
        return confidential or item.visibility == "public"

    match kind:
        case "country":
            return {
                item.id: (item.name_en, item.name_ar, *item.aliases)
                for item in geodata.countries.values()
            }
        case "station":
            return {
                item.id: (item.name_en, item.name_ar, *item.aliases)
                for item in filter(shown, geodata.stations.values())
            }
        case "system":
            return {
                item.id: (item.name, item.name_ar, *item.aliases)
                for item in filter(shown, geodata.systems.values())
            }
        case "path":
            return {
                item.id: (item.name,)
                for item in geodata.paths.values()
                if confidential or not item.is_confidential
            }
        case "group":
            return {
                item.id: (item.name, item.name.removeprefix("Strait of "))
                for item in filter(shown, geodata.groups.values())
            }
        case _:
            return {
                item.id: (item.name_en, item.name_ar)
                for item in filter(shown, geodata.junctions.values())
                if item.kind in ("city", "junction")
            }


def things_faults(where: str, value: object) -> list[Problem]:
    """Return what is wrong with the kind of a value that names one thing or several, or none."""
    return kind_faults(where, value, (str, RouteFeature, Iterable, type(None)), "give names")


def conditions(
    geodata: Geodata,
    *,
    avoid: Iterable[str | RouteFeature] = (),
    via: Iterable[str | RouteFeature] = (),
    confidential: bool = True,
) -> Conditions:
    """Return the conditions that some names stand for.

    Raises
    ------
    ModelError
        With every fault at once: names that nothing or several things have, the same thing
        avoided and passed, a path of a country that is avoided.
    """
    faults: list[Problem] = []

    def found(label: str, texts: Iterable[str | RouteFeature]) -> tuple[RouteFeature, ...]:
        things = []
        for text in (texts,) if isinstance(texts, (str, RouteFeature)) else texts:
            try:
                things.append(find_feature(geodata, text, confidential=confidential))
            except UnknownNameError as error:
                faults.append(Problem("unknown name", label, str(error), ""))
        return tuple(dict.fromkeys(things))

    avoided, passed = found("avoid", avoid), found("via", via)
    faults += [
        Problem("contradiction", "via", f"{thing.name} is avoided too", "take it out of one")
        for thing in passed
        if thing in avoided or _country_of(geodata, thing) & {item.id for item in avoided}
    ]
    if len(passed) > MAX_VIA:
        message = f"{len(passed)} things are to be passed"
        faults.append(Problem("via", "via", message, f"give {MAX_VIA} or fewer"))
    if faults:
        raise ModelError.of("conditions", faults)
    return Conditions(avoided, passed)


def _country_of(geodata: Geodata, thing: RouteFeature) -> set[str]:
    """Return the countries without which a thing cannot be passed."""
    match thing.kind:
        case "station":
            return {geodata.stations[thing.id].country}
        case "place":
            return {geodata.junctions[thing.id].country} - {""}
        case "path":
            return {leg.country for leg in geodata.paths[thing.id].legs} - {""}
        case _:
            return set()


def passes(
    geodata: Geodata,
    thing: RouteFeature,
    legs: Sequence[Leg],
    *,
    system_id: str = "",
    path_id: str = "",
) -> bool:
    """Return whether legs, taken by a system along a path, pass something.

    A country is passed by a leg that lies in it, or that begins or ends there; sea legs past
    its coast do not.
    """
    match thing.kind:
        case "system":
            return system_id == thing.id or any(leg.system_id == thing.id for leg in legs)
        case "path":
            return path_id == thing.id
        case "group":
            group = geodata.groups[thing.id]
            inside = any(thing.id in leg.group_ids for leg in legs)
            own = {system_id, *(leg.system_id for leg in legs)}
            return inside or not own.isdisjoint(group.system_ids)
        case "country":
            return any(
                leg.country == thing.id
                or thing.id in (_country(geodata, leg.start_id), _country(geodata, leg.end_id))
                for leg in legs
            )
        case _:
            return any(
                thing.id in (station_of(geodata, leg.start_id), station_of(geodata, leg.end_id))
                for leg in legs
            )


def _country(geodata: Geodata, place_id: str) -> str:
    place = geodata.stations.get(place_id) or geodata.junctions.get(place_id)
    return place.country if place is not None else ""


def station_of(geodata: Geodata, place_id: str) -> str:
    """Return the station of a beach manhole; any other place is its own."""
    junction = geodata.junctions.get(place_id)
    return (junction.station_id or place_id) if junction is not None else place_id

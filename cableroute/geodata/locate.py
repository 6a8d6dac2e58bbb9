"""Where a station, a city, a point or a coordinate text is: the one parser of places."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Set
from typing import TypeAlias

from cableroute.errors import AmbiguousNameError, GeometryError, UnknownNameError, shown
from cableroute.geodata.name_index import SHOWN, NameIndex, plain
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geometry import geodesy
from cableroute.geometry.coordinate_text import is_point_text, read_point
from cableroute.model.places import Country, Junction, LandingStation
from cableroute.model.systems import System

Place: TypeAlias = LandingStation | Junction
PlaceLike: TypeAlias = str | tuple[float, float] | LandingStation

LATITUDE = re.compile(r"(lat|y$|north)", re.IGNORECASE)
"""How a label of latitude begins."""

CITY_KM = 120.0
"""Landings no further from a city by a straight line serve it: Tokyo's are 78 to 110 km away."""

TOWN_KM = 50.0
"""Landings no further from a city are its own, whichever of them has its name."""

SAME_KM = 0.001
"""A point this near to a station or city is that place."""


def find_place(geodata: Geodata, place: PlaceLike, *, same_km: float = SAME_KM) -> Place:
    """Return the station or city that is named, or a place of its own for a point.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    place : str, (longitude, latitude) or LandingStation
        A station or city by name (English or Arabic), alias or id; or a point in degrees, also
        as text, "5.37,43.30" or "43°18.0'N 5°22.2'E".
    same_km : float
        A point no further than this from a station or city is that place; below 0, a point is
        always a place of its own.

    Raises
    ------
    AmbiguousNameError
        Several places have the name.
    UnknownNameError
        No place has the name; a point is off the globe, or is no pair of numbers.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> find_place(geo, "Zafarana").id, find_place(geo, "5.37,43.30").kind
    ('EG-ZAF', 'point')
    """
    if isinstance(place, LandingStation):
        return geodata.find_station(place)
    if isinstance(place, str):
        if not is_point_text(place):
            return _place_named(geodata, place)
        try:
            place = read_point(place)
        except GeometryError as error:
            raise UnknownNameError(str(error)) from None
    _refuse_latitude_first(place)
    try:
        lon, lat = (float(number) for number in place)
    except (TypeError, ValueError, OverflowError):
        raise UnknownNameError(
            f"{shown(place)} is not a place: give a name, or longitude, latitude"
        ) from None
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        swapped = -90 <= lon <= 90 and -180 <= lat <= 180
        hint = " (latitude is first?)" if swapped else ""
        raise UnknownNameError(f"({lon:g}, {lat:g}) is off the globe: longitude first{hint}")
    if same_km >= 0:
        for km, nearest in places_by_distance(geodata, lon, lat)[:1]:  # tables may have no places
            if km <= same_km:
                return nearest
    return Junction(
        f"{lon:.10g},{lat:.10g}",
        name_en=point_name(lon, lat),
        kind="point",
        lon_deg=lon,
        lat_deg=lat,
        position_of="given",
        accuracy_km=0.0,
        confidence="surveyed",
    )


def _refuse_latitude_first(place: object) -> None:
    """Raise where the labels of two numbers say that latitude is first, or nothing orders them."""
    labels = getattr(place, "_fields", None)  # a row of a table: a named tuple, or a Series
    if labels is None and not isinstance(place, Mapping):
        labels = place.keys() if hasattr(place, "keys") else ()
    first = next(iter(labels if labels is not None else ()), "")
    if isinstance(place, Set) or (isinstance(first, str) and LATITUDE.match(first)):
        raise UnknownNameError(f"{shown(place)}: longitude is not first: give longitude, latitude")


def places_named(geodata: Geodata, place: PlaceLike) -> tuple[Place, ...]:
    """Return every place that fits, the one of `find_place` first: a station, then a city.

    Raises
    ------
    UnknownNameError
        As `find_place`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> [place.id for place in places_named(open_geodata(), "Abu Dhabi")]
    ['AE-AUH', 'CITY-AUH']
    """
    first = find_place(geodata, place)
    if not isinstance(place, str) or not isinstance(first, LandingStation) or place == first.id:
        return (first,)
    return (first, _city(geodata, place)) if _cities(geodata).has(place) else (first,)


def taken_as(first: tuple[Place, Place], taken: tuple[Place, Place]) -> str:
    """Return in words which ends were taken where the first that a name fits gave no route.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> station, city = places_named(open_geodata(), "Abu Dhabi")
    >>> taken_as((station, station), (station, city))
    'Abu Dhabi is taken as the city (CITY-AUH): its landing station (AE-AUH) gives no route'
    """
    return "; ".join(
        f"{end.name_en} is taken as the city ({end.id}): its landing station ({other.id}) "
        "gives no route"
        for other, end in zip(first, taken, strict=True)
        if end.id != other.id
    )


def _place_named(geodata: Geodata, text: str) -> Place:
    try:
        station = geodata.find_station(text)
    except AmbiguousNameError as error:
        if (city := _town_of(geodata, text, error.ids)) is not None:
            return city
        raise
    except UnknownNameError:
        if _cities(geodata).has(text):
            return _city(geodata, text)
        index = _world_cities(geodata)
        if index.ids_named(text):
            return geodata.cities[index.find(text)]
        if (other := _no_place(geodata, text)) is not None:
            raise other from None
        raise
    return _town_of(geodata, text, (station.id,)) or station


def _town_of(geodata: Geodata, text: str, ids: Collection[str]) -> Junction | None:
    """Return the city of a name that is only another name of stations; None where these are all.

    Landings of a city are no further from it than `TOWN_KM`.
    """
    stations = [geodata.stations[it] for it in ids]
    if plain(text) in {plain(name) for it in stations for name in (it.id, it.name_en, it.name_ar)}:
        return None
    cities = [geodata.cities[it] for it in _world_cities(geodata).ids_named(text)]
    landings = {it.id: landings_near(geodata, it, TOWN_KM) for it in cities}
    named = [it for it in cities if any(station.id in ids for _, station in landings[it.id])]
    if len(named or cities) != 1:
        return None
    (city,) = named or cities
    return None if named and len(landings[city.id]) == 1 else city


def landings_near(
    geodata: Geodata, place: Place, within_km: float
) -> list[tuple[float, LandingStation]]:
    """Return the landing stations no further from a place, with how far they are, nearest first.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [station.name_en for _, station in landings_near(geo, geo.stations["EG-ZAF"], 1.0)]
    ['Zafarana', 'Zafarana 2']
    """
    return [
        (km, it)
        for km, it in places_by_distance(geodata, place.lon_deg, place.lat_deg)
        if km <= within_km and isinstance(it, LandingStation) and it.visibility == "public"
    ]


def _no_place(geodata: Geodata, text: str) -> UnknownNameError | None:
    """Return what to give instead of the country or system that a text names, if it names one."""
    named: Country | System
    try:
        named = geodata.find_country(text)
        what, name = "country", named.name_en
        ids = list(geodata.select("stations", country=named.id))
    except UnknownNameError:
        try:
            named = geodata.find_system(text)
        except UnknownNameError:
            return None
        what, name = "cable system", named.name
        ids = list(geodata.select("stations", system=named.id))
    ids = [it for it in ids if geodata.stations[it].visibility == "public"][:SHOWN]
    if not ids or is_hidden(named):
        return None
    labels = [f"{geodata.stations[it].name_en} ({it})" for it in ids]
    return UnknownNameError(
        f"{name} is a {what}, not a place: give a landing station or city, such as "
        f"{', '.join(labels)}; see cableroute list stations",
        labels,
        ids,
    )


def _city(geodata: Geodata, text: str) -> Junction:
    return geodata.junctions[_cities(geodata).find(text)]


def _cities(geodata: Geodata) -> NameIndex:
    cities = (item for item in geodata.junctions.values() if item.kind == "city")
    return geodata.kept(
        "cities", lambda: NameIndex("city", {it.id: (it.name_en, it.name_ar) for it in cities})
    )


def _world_cities(geodata: Geodata) -> NameIndex:
    def index() -> NameIndex:
        cities = geodata.cities.values()
        names = {it.id: (it.name_en, it.name_ar) for it in cities}
        labels = {it.id: f"{it.id}, {geodata.country_name(it.country)}" for it in cities}
        return NameIndex("city", names, shown=labels)

    return geodata.kept("cities of the world", index)


def point_name(lon_deg: float, lat_deg: float) -> str:
    """Return the name of a point, as sentences have it."""
    return f"{lon_deg:.10g}, {lat_deg:.10g}"


def places_by_distance(
    geodata: Geodata, lon_deg: float, lat_deg: float
) -> list[tuple[float, Place]]:
    """Return every station and city with its distance from a point, km, nearest first."""
    places: list[Place] = list(geodata.stations.values())
    places += [item for item in geodata.junctions.values() if item.kind == "city"]
    apart_km = geodesy.distance_km(
        lon_deg, lat_deg, [place.lon_deg for place in places], [place.lat_deg for place in places]
    )
    return sorted(zip(map(float, apart_km), places, strict=True), key=lambda pair: pair[0])

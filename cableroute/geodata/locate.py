"""Where a name, a coordinate or a point is: one parser of places."""

from __future__ import annotations

import re

from cableroute.errors import UnknownNameError
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.model.places import Junction, LandingStation

SAME_KM = 0.001
"""A point this near to a station or city is that place."""

Place = LandingStation | Junction


def point_name(lon_deg: float, lat_deg: float) -> str:
    """Return the name of an end that is a point, as sentences have it."""
    return f"{lon_deg:.10g}, {lat_deg:.10g}"


def _end(geodata: Geodata, text: str | tuple[float, float] | LandingStation) -> Place:
    """Return the station or city that is an end, or a place of its own for a point."""
    if isinstance(text, LandingStation):
        return geodata.find_station(text)
    if isinstance(text, str):
        match = re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*", text)
        if match is None:
            return _named_end(geodata, text)
        text = (float(match[1]), float(match[2]))
    try:
        lon, lat = (float(number) for number in text)
    except (TypeError, ValueError):
        raise UnknownNameError(
            f"{text!r} is no place: give a name, or longitude, latitude"
        ) from None
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        hint = " (latitude stands first?)" if -90 <= lon <= 90 and -180 <= lat <= 180 else ""
        raise UnknownNameError(f"({lon:g}, {lat:g}) is off the globe: longitude first{hint}")
    km, nearest = _nearest(geodata, lon, lat)[0]
    if km <= SAME_KM:
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


def _named_end(geodata: Geodata, text: str) -> Place:
    try:
        return geodata.find_station(text)
    except UnknownNameError as no_station:
        if "names several" in str(no_station):
            raise
        cities = {item.id: item for item in geodata.junctions.values() if item.kind == "city"}
        index = NameIndex("city", {key: (it.name_en, it.name_ar) for key, it in cities.items()})
        try:
            return cities[index.find(text)]
        except UnknownNameError:
            raise no_station from None


def _nearest(geodata: Geodata, lon: float, lat: float) -> list[tuple[float, Place]]:
    """Return every station and city with its distance from a point, km, nearest first."""
    places: list[Place] = list(geodata.stations.values())
    places += [item for item in geodata.junctions.values() if item.kind == "city"]
    apart_km = geodesy.distance_km(
        lon, lat, [place.lon_deg for place in places], [place.lat_deg for place in places]
    )
    return sorted(zip(map(float, apart_km), places, strict=True), key=lambda pair: pair[0])

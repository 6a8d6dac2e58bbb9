"""Which countries and named waters a leg crosses: one list for every use of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.country_land import countries_at, read_country_land
from cableroute.geodata.store import Geodata
from cableroute.geometry.areas import outer_bounds
from cableroute.geometry.lines import dense_course
from cableroute.model.legs import Leg

STEP_KM = {"land": 1.0, "sea": 10.0}
"""A line is looked at every so many km."""

LEAST_KM = {"land": 2.0, "sea": 5.0}
"""What is crossed for less than this is left out, as nearer than lines and borders are good."""


class Crossed(NamedTuple):
    """A country or named waters, and the KP between which a leg is in it.

    Parameters
    ----------
    kind : str
        "country" or "waters".
    name : str
        ISO 3166 alpha-2 code of a country, English name of waters.
    from_km, to_km : float
        First and last KP of the leg in it, km along the route.
    """

    kind: str
    name: str
    from_km: float
    to_km: float


def crossed(geodata: Geodata, leg: Leg) -> tuple[Crossed, ...]:
    """Return what a leg crosses, in the order of travel.

    A leg whose row states its country lies in that one. Any other leg on land lies in the
    countries on whose land its line runs (`Geodata.countries_path`, good to 1.5 km); a line drawn
    from town to town may touch a neighbour, rather one too many. A leg at sea lies in no country,
    as territorial waters, 22 km wide, are less than such a line is good to; it lands in that of a
    station or city at its end. Waters are the boxes of `Geodata.waters` and,
    by their zone, of `Geodata.repair_zones` that the line enters.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    leg : Leg
        Of the tables, a piece of one, or any other.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [one.name for one in crossed(geo, geo.backhaul["BH-PAR-LON"])]
    ['FR', 'English Channel', 'GB']
    """
    both = (*_part(geodata, leg, _countries), *_part(geodata, leg, _waters))
    return tuple(sorted(both, key=lambda one: (one.from_km, one.to_km)))


def countries_of(geodata: Geodata, legs: Iterable[Leg]) -> tuple[str, ...]:
    """Return the codes of the countries that legs cross, begin or end in, in order, once each.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> countries_of(geo, [geo.backhaul["BH-LON-FRA"]])
    ('GB', 'FR', 'BE', 'DE')
    """
    return _names(geodata, legs, _countries)


def waters_of(geodata: Geodata, legs: Iterable[Leg]) -> tuple[str, ...]:
    """Return the English names of the waters that legs cross, in order, once each.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> waters_of(geo, geo.paths["EG-P-ZAF-ABT-CAIRO"].legs)
    ()
    """
    return _names(geodata, legs, _waters)


def _names(geodata: Geodata, legs: Iterable[Leg], part: _Part) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.name for leg in legs for one in _part(geodata, leg, part)))


class NamedWaters(NamedTuple):
    """All names of waters, and the boxes that sea legs and land legs pass: W, S, E, N, degrees."""

    names: tuple[str, ...]
    of_sea: tuple[tuple[float, float, float, float], ...]
    of_land: tuple[tuple[float, float, float, float], ...]


def named_waters(geodata: Geodata) -> dict[str, NamedWaters]:
    """Return the waters that can be crossed, by English name.

    Those of `Geodata.waters`, and the repair zones whose name no waters have.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> "Red Sea" in named_waters(open_geodata())
    True
    """
    if geodata not in _NAMED:
        found: dict[str, NamedWaters] = {}
        for box in geodata.waters.values():
            own = found.get(box.name_en, NamedWaters((), (), ()))
            bounds = (box.west_deg, box.south_deg, box.east_deg, box.north_deg)
            texts = dict.fromkeys((*own.names, box.name_en, box.name_ar, *box.aliases))
            more = () if box.medium == "sea" else (bounds,)
            found[box.name_en] = NamedWaters(
                tuple(texts), (*own.of_sea, bounds), (*own.of_land, *more)
            )
        names = {text for waters in found.values() for text in waters.names}
        for zone in geodata.repair_zones.values():
            if zone.zone not in names:
                own = found.get(zone.zone, NamedWaters((zone.zone,), (), ()))
                bounds = (zone.west_deg, zone.south_deg, zone.east_deg, zone.north_deg)
                found[zone.zone] = own._replace(of_sea=(*own.of_sea, bounds))
        _NAMED[geodata] = found
    return _NAMED[geodata]


_NAMED: WeakKeyDictionary[Geodata, dict[str, NamedWaters]] = WeakKeyDictionary()
"""The named waters of tables, made once."""


_Part: TypeAlias = Callable[[Geodata, Leg], Iterator[Crossed]]
_Key: TypeAlias = tuple[Any, ...]


def _part(geodata: Geodata, leg: Leg, part: _Part) -> tuple[Crossed, ...]:
    """Return the countries or the waters of a leg, worked out once."""
    known = _KNOWN.setdefault(geodata, {})
    ends = (leg.start_id, leg.end_id)
    key = (part, leg.id, *ends, leg.country, leg.medium, leg.span_kp_km, leg.line_wkb)
    if key not in known:
        known[key] = tuple(sorted(part(geodata, leg), key=lambda one: (one.from_km, one.to_km)))
    return known[key]


_KNOWN: WeakKeyDictionary[Geodata, dict[_Key, tuple[Crossed, ...]]] = WeakKeyDictionary()
"""What legs cross, as long as the tables are held, which do not change."""


def _countries(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the countries on whose land a leg is, begins or ends."""
    found: list[Crossed] = []
    if leg.country:
        found.append(Crossed("country", leg.country, 0.0, leg.route_km))
    elif leg.medium == "land":
        lon, lat, kp_km = _looked_at(leg)
        codes = countries_at(read_country_land(geodata.countries_path), lon, lat)
        for code in dict.fromkeys(codes.tolist()):
            if code:
                found += _span("country", code, codes == code, kp_km, leg)
    inside = {one.name for one in found}
    for place_id, at_km in ((leg.start_id, 0.0), (leg.end_id, leg.route_km)):
        place = geodata.stations.get(place_id) or geodata.junctions.get(place_id)
        if place is not None and place.country and place.country not in inside:
            found.append(Crossed("country", place.country, at_km, at_km))
    yield from found


def _waters(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the named waters in whose boxes a leg is; a piece has those of its part."""
    whole = geodata.legs.get(leg.segment_id) if leg.span_kp_km is not None else None
    if whole is None or leg.span_kp_km is None:
        yield from _in_boxes(geodata, leg)
        return
    first_km = leg.span_kp_km[0]
    low_km, high_km = sorted(leg.span_kp_km)
    for one in _part(geodata, whole, _in_boxes):
        from_km, to_km = max(one.from_km, low_km), min(one.to_km, high_km)
        if to_km - from_km >= min(LEAST_KM[leg.medium], (high_km - low_km) / 2):
            near_km, far_km = sorted((abs(from_km - first_km), abs(to_km - first_km)))
            yield Crossed("waters", one.name, near_km, far_km)


def _in_boxes(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the named waters in whose boxes the line of a leg is."""
    of_medium = "of_sea" if leg.medium == "sea" else "of_land"
    near = _near(geodata, leg, of_medium)
    if not near:
        return
    lon, lat, kp_km = _looked_at(leg)
    for name, waters in named_waters(geodata).items():
        boxes = getattr(waters, of_medium)
        if name in near:
            west, south, east, north = np.array(boxes).T[:, :, None]
            hit = ((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)).any(axis=0)
            yield from _span("waters", name, hit, kp_km, leg)


def _near(geodata: Geodata, leg: Leg, of_medium: str) -> frozenset[str]:
    """Return the names of the waters that the line of a leg may come into."""
    known = _BOXES.setdefault(geodata, {})
    if of_medium not in known:
        each = [
            (name, box)
            for name, waters in named_waters(geodata).items()
            for box in getattr(waters, of_medium)
        ]
        known[of_medium] = [name for name, _ in each], np.array([box for _, box in each])
    names, boxes = known[of_medium]
    if not names:
        return frozenset()
    west, south, east, north = outer_bounds(leg.geometry)
    first, lowest, last, highest = boxes.T
    hit = (first <= east) & (last >= west) & (lowest <= north) & (highest >= south)
    return frozenset(names[number] for number in np.flatnonzero(hit))


_BOXES: WeakKeyDictionary[Geodata, dict[str, tuple[list[str], NDArray[np.float64]]]]
_BOXES = WeakKeyDictionary()
"""The boxes of the named waters of tables, and of which waters each is, by medium."""


def over_water_km(geodata: Geodata, leg: Leg) -> float:
    """Return how much of a leg's line lies over water: on no country's land, lakes aside.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> 30 < over_water_km(geo, geo.backhaul["BH-PAR-LON"]) < 60  # the Channel: 34 to 50 km
    True
    """
    lon, lat, kp_km = _looked_at(leg)
    land = read_country_land(geodata.countries_path)
    return float(_lengths(kp_km)[countries_at(land, lon, lat) == ""].sum())


def _looked_at(leg: Leg) -> tuple[NDArray[np.float64], ...]:
    """Return longitude, latitude and KP of the points of a leg that are looked at."""
    points, kp_km = dense_course(leg.geometry, max_step_km=STEP_KM[leg.medium])
    lon, lat = points.T
    return (lon + 180.0) % 360.0 - 180.0, lat, kp_km


def _span(
    kind: str, name: str, inside: NDArray[np.bool_], kp_km: NDArray[np.float64], leg: Leg
) -> Iterator[Crossed]:
    """Yield the first and last KP inside something, unless too little of it is crossed."""
    if not inside.any():
        return
    if float(_lengths(kp_km)[inside].sum()) >= min(LEAST_KM[leg.medium], leg.route_km / 2):
        first, last = np.flatnonzero(inside)[[0, -1]]
        yield Crossed(kind, name, float(kp_km[first]), float(kp_km[last]))


def _lengths(kp_km: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the length of each point's part: half of the distance to either neighbour, km."""
    halves = np.diff(kp_km) / 2
    lengths: NDArray[np.float64] = np.append(halves, 0.0) + np.insert(halves, 0, 0.0)
    return lengths

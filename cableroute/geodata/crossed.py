"""Which countries, named waters and straits a leg crosses: one list for every use of it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import LineString

from cableroute.errors import Problem
from cableroute.geodata.country_land import countries_at, read_country_land
from cableroute.geodata.store import Geodata
from cableroute.geometry.areas import outer_bounds
from cableroute.geometry.geodesy import earth_centred_km
from cableroute.geometry.kp import kp_of_point, nearest_kps_km, point_at_kp
from cableroute.geometry.lines import dense_course, line_km
from cableroute.geometry.proximity import Crossings, crossings, parallels
from cableroute.model.legs import Leg
from cableroute.model.systems import RiskGroup

STEP_KM = {"land": 1.0, "sea": 10.0}
"""A line is looked at every so many km."""

LEAST_KM = {"land": 2.0, "sea": 5.0}
"""What is crossed for less than this is left out, as nearer than lines and borders are good."""

LANDED_KM = 5.0
"""A line at sea lands in a country so near to its end, where no table has the place."""

NEAR_GATE_KM = 75.0
"""A line of unknown accuracy this near a strait's gate may pass it: rather one too many."""

MOST_REACH_KM = 900.0
"""A line less accurate than this may be anywhere; its cable is looked for no further off."""

BANK_TO_BANK = 1 / 3
"""A line that comes so near to both ends of a gate, in widths of it, lies in the strait."""

LEAST_RADIUS_KM = 6335.4
"""No arc on the ellipsoid is bent more: its meridian at the equator."""

ALONG_GATE = 200
"""At so many points of a stretch near a gate it is looked at how far off its cable may be."""

MOST_LINES = 5000
"""So many lines are remembered with the gates that they pass."""

_BY_LINE: dict[tuple[Any, ...], tuple[Crossed, ...]] = {}


class Crossed(NamedTuple):
    """A country, named waters or a group, and the KP between which a leg is in it.

    Parameters
    ----------
    kind : str
        "country", "waters" or "group".
    name : str
        ISO 3166 alpha-2 code of a country, English name of waters, id of a shared-risk group.
    from_km, to_km : float
        First and last KP of the leg in it, km along the route.
    is_open : bool
        Whether the accuracy of the line leaves open that the leg passes it.
    """

    kind: str
    name: str
    from_km: float
    to_km: float
    is_open: bool = False


def crossed(geodata: Geodata, leg: Leg) -> tuple[Crossed, ...]:
    """Return what a leg crosses, in the order of travel.

    A leg whose row states its country lies in that one. Any other leg on land lies in the
    countries on whose land its line runs (`Geodata.countries_path`, good to 1.5 km); a line drawn
    from town to town may touch a neighbour, rather one too many. A leg at sea lies in no country,
    as territorial waters, 22 km wide, are less than such a line is good to; it lands in that of a
    station or city at its end, or where no table has the place, of the land beside it. Waters are
    the boxes of `Geodata.waters` and, by their zone, of `Geodata.repair_zones` that the line
    enters.

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


def groups_passed(geodata: Geodata, leg: Leg, only: str = "") -> tuple[Crossed, ...]:
    """Return the shared-risk groups with a place that a leg passes or may pass, in order.

    A leg passes a strait whose gate its line meets at sea, and what its row says that it passes.
    Where the accuracy of the line leaves it open, it may pass: the line comes within it of the gate
    and ends there or goes by, it goes from bank to bank beside the gate, or it crosses on land what
    goes on inland from it. Within
    `NEAR_GATE_KM` of the gate a line of unknown accuracy may pass it. At an end at a place of the
    tables a cable is no further off than the place, and with each km along it by 1 km at most:
    a landing beside a gate passes nothing. A leg on land passes a gate only over water.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    leg : Leg
        Of the tables, a piece of one, or any other.
    only : str, optional
        The group asked for; of a leg far from it nothing is worked out.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [(one.name, one.is_open) for one in groups_passed(geo, geo.segments["BLUE-T1"])]
    [('G-STRAIT-MESSINA', False)]
    """
    if only:
        whole = geodata.legs.get(leg.segment_id, leg) if leg.span_kp_km is not None else leg
        near = {gate.group.id for gate in _gates_near(geodata, whole)}
        if only not in near.union(whole.group_ids):
            return ()
    return _part(geodata, leg, _groups)


def groups_of(geodata: Geodata, legs: Iterable[Leg]) -> tuple[str, ...]:
    """Return the ids of the shared-risk groups of legs: of their rows, and what they pass or may.

    Of each leg those with a place are last, in the order of travel. What is confidential is in it
    only where the row names it.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> groups_of(geo, [geo.segments["PEACE-S-KHI-ZAF"]])
    ('G-STRAIT-BAB-EL-MANDEB', 'EG-G-GULF-SUEZ', 'G-STRAIT-JUBAL')
    """
    ids: dict[str, None] = {}
    for leg in legs:
        placed = [one.name for one in groups_passed(geodata, leg)]
        in_row = leg.group_ids
        ids |= dict.fromkeys(name for name in in_row if name not in placed)
        for name in placed:
            if name in in_row or geodata.groups[name].visibility == "public":
                ids[name] = None
    return tuple(ids)


def straits_open(geodata: Geodata, legs: Iterable[Leg]) -> tuple[str, ...]:
    """Return the ids of the groups that legs may pass, and none of them surely does.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> straits_open(geo, [geo.segments["HANNIBAL-T1"]])
    ('G-STRAIT-SICILY',)
    """
    passed = [one for leg in legs for one in groups_passed(geodata, leg)]
    surely = {one.name for one in passed if not one.is_open}
    return tuple(dict.fromkeys(one.name for one in passed if one.name not in surely))


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
    return geodata.kept("named waters", lambda: _named_waters(geodata))


def _named_waters(geodata: Geodata) -> dict[str, NamedWaters]:
    named: dict[str, NamedWaters] = {}
    for box in geodata.waters.values():
        old = named.get(box.name_en, NamedWaters((), (), ()))
        bounds = (box.west_deg, box.south_deg, box.east_deg, box.north_deg)
        texts = dict.fromkeys((*old.names, box.name_en, box.name_ar, *box.aliases))
        more = () if box.medium == "sea" else (bounds,)
        named[box.name_en] = NamedWaters(tuple(texts), (*old.of_sea, bounds), (*old.of_land, *more))
    names = {text for item in named.values() for text in item.names}
    for zone in geodata.repair_zones.values():
        if zone.zone not in names:
            old = named.get(zone.zone, NamedWaters((zone.zone,), (), ()))
            bounds = (zone.west_deg, zone.south_deg, zone.east_deg, zone.north_deg)
            named[zone.zone] = old._replace(of_sea=(*old.of_sea, bounds))
    return named


_Part: TypeAlias = Callable[[Geodata, Leg], Iterator[Crossed]]
_Key: TypeAlias = tuple[Any, ...]


def _part(geodata: Geodata, leg: Leg, part: _Part) -> tuple[Crossed, ...]:
    """Return the countries or the waters of a leg, worked out once."""
    parts: dict[_Key, tuple[Crossed, ...]] = geodata.kept("crossed by legs", dict)
    ends = (leg.start_id, leg.end_id)
    accuracy_km = None if math.isnan(leg.accuracy_km) else leg.accuracy_km  # NaN equals nothing
    of_line = (leg.medium, leg.span_kp_km, accuracy_km, leg.line_wkb)
    key = (part, leg.id, *ends, leg.country, leg.group_ids, *of_line)
    if key not in parts:
        parts[key] = tuple(sorted(part(geodata, leg), key=lambda one: (one.from_km, one.to_km)))
    return parts[key]


def _countries(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the countries on whose land a leg is, begins or ends."""
    spans: list[Crossed] = []
    if leg.country:
        spans.append(Crossed("country", leg.country, 0.0, leg.route_km))
    elif leg.medium == "land":
        lon, lat, kp_km = _looked_at(leg)
        codes = countries_at(read_country_land(geodata.countries_path), lon, lat)
        for code in dict.fromkeys(codes.tolist()):
            if code:
                spans += _span("country", code, codes == code, kp_km, leg)
    inside = {one.name for one in spans}
    for place_id, at_km in ((leg.start_id, 0.0), (leg.end_id, leg.route_km)):
        place = geodata.stations.get(place_id) or geodata.junctions.get(place_id)
        ashore = place is None and leg.medium == "sea" and not leg.country
        end = leg.end if at_km else leg.start
        country = landed_in(geodata, *end) if ashore else getattr(place, "country", "")
        if country and country not in inside:
            spans.append(Crossed("country", country, at_km, at_km))
    yield from spans


def landed_in(geodata: Geodata, lon: float, lat: float) -> str:
    """Return the country at a place that no table has, or beside it; empty at sea."""
    beside_deg = LANDED_KM / 110.0
    turns = np.radians(np.arange(0, 360, 45))
    lats = np.append(lat, lat + beside_deg * np.cos(turns))
    aside_deg = beside_deg / max(math.cos(math.radians(lat)), 0.01)
    lons = np.append(lon, lon + aside_deg * np.sin(turns))
    land = read_country_land(geodata.countries_path)
    codes = countries_at(land, (lons + 180.0) % 360.0 - 180.0, np.clip(lats, -90.0, 90.0))
    return next((code for code in codes.tolist() if code), "")


def _waters(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the named waters in whose boxes a leg is."""
    return _of_part(geodata, leg, _in_boxes, LEAST_KM[leg.medium])


def _groups(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the groups with a place that a leg passes or may pass."""
    return _of_part(geodata, leg, _at_gates, 0.0)


def _of_part(geodata: Geodata, leg: Leg, part: _Part, least_km: float) -> Iterator[Crossed]:
    """Yield the crossed areas of a leg; a piece of a segment has those of its part of it."""
    whole = geodata.legs.get(leg.segment_id) if leg.span_kp_km is not None else None
    if whole is None or leg.span_kp_km is None:
        yield from part(geodata, leg)
        return
    first_km = leg.span_kp_km[0]
    low_km, high_km = sorted(leg.span_kp_km)
    for one in _part(geodata, whole, part):
        from_km, to_km = max(one.from_km, low_km), min(one.to_km, high_km)
        if to_km - from_km >= min(least_km, (high_km - low_km) / 2):
            near_km, far_km = sorted((abs(from_km - first_km), abs(to_km - first_km)))
            yield one._replace(from_km=near_km, to_km=far_km)


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
    held: dict[str, tuple[list[str], NDArray[np.float64]]] = geodata.kept("boxes of waters", dict)
    if of_medium not in held:
        each = [
            (name, box)
            for name, waters in named_waters(geodata).items()
            for box in getattr(waters, of_medium)
        ]
        held[of_medium] = [name for name, _ in each], np.array([box for _, box in each])
    names, boxes = held[of_medium]
    if not names:
        return frozenset()
    west, south, east, north = outer_bounds(leg.geometry)
    first, lowest, last, highest = boxes.T
    hit = (first <= east) & (last >= west) & (lowest <= north) & (highest >= south)
    return frozenset(names[number] for number in np.flatnonzero(hit))


class _Gate(NamedTuple):
    """A group's gate: the whole line, its bounds, its part at sea, and the KPs of that on it."""

    group: RiskGroup
    line: LineString
    bounds: tuple[float, float, float, float]
    at_sea: LineString
    from_km: float
    to_km: float


def _gates(geodata: Geodata) -> list[_Gate]:
    return geodata.kept("gates", lambda: [_gate(it) for it in geodata.groups.values() if it.gate])


def _gate(group: RiskGroup) -> _Gate:
    at_sea = group.gate[1:-1] if len(group.gate) > 3 else group.gate
    inland_km = line_km(group.gate[:2]) if len(group.gate) > 3 else 0.0
    line, to_km = LineString(group.gate), inland_km + line_km(at_sea)
    return _Gate(group, line, line.bounds, LineString(at_sea), inland_km, to_km)


def _at_gates(geodata: Geodata, leg: Leg) -> Iterator[Crossed]:
    """Yield the groups with a place that a leg passes or may pass, by its line or its row."""
    passed = {one.name: one for one in _by_line(geodata, leg)}
    for name in leg.group_ids:  # what the row says is so, wherever the line runs
        group = geodata.groups.get(name)
        if name in passed:
            passed[name] = passed[name]._replace(is_open=False)
        elif group is not None and group.position is not None:
            (at_km,) = nearest_kps_km(leg.line_wkb, (group.position,))
            passed[name] = Crossed("group", name, at_km, at_km)
    yield from passed.values()


def _by_line(geodata: Geodata, leg: Leg) -> tuple[Crossed, ...]:
    """Return the groups whose gate a line passes or may pass, worked out once for all tables."""
    if not (near := _gates_near(geodata, leg)):
        return ()
    names = (leg.start_id, leg.end_id)
    places = [geodata.stations.get(it) or geodata.junctions.get(it) for it in names]
    ends = tuple(None if place is None else place.accuracy_km for place in places)
    accuracy_km = None if math.isnan(leg.accuracy_km) else leg.accuracy_km  # NaN equals nothing
    gates = tuple((it.group.id, it.group.gate, it.group.gate_accuracy_km) for it in near)
    key = (gates, ends, leg.medium, accuracy_km, leg.line_wkb)
    if key not in _BY_LINE:
        if len(_BY_LINE) >= MOST_LINES:
            _BY_LINE.clear()
        met = crossings(leg.geometry, [gate.line for gate in near])
        every = (_at(geodata, leg, gate, met, at) for at, gate in enumerate(near))
        _BY_LINE[key] = tuple(chain.from_iterable(every))
    return _BY_LINE[key]


def gate_faults(geodata: Geodata) -> list[Problem]:
    """Return the segments whose row and line differ on the straits that they pass.

    Of a user's own a row may leave out what its line passes: it is passed all the same.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> gate_faults(open_geodata())
    []
    """
    layers, faults = geodata.layers, []
    for leg in geodata.legs.values():
        if leg.medium == "land":
            continue
        row = layers.ids("legs")[leg.id]
        passed = {one.name: one for one in _by_line(geodata, leg)}
        stated = [name for name in leg.group_ids if geodata.groups[name].gate]
        faults += [
            Problem(
                "strait",
                row.at("group_ids"),
                f"{name} is stated, but the line is further from its gate than it is accurate",
                "correct the line, or leave the group out",
            )
            for name in stated
            if name not in passed
        ]
        faults += [
            Problem("strait", row.at("group_ids"), f"the line passes {one.name}", "add the group")
            for one in passed.values()
            if layers.origin(row) == layers.home and not one.is_open and one.name not in stated
        ]
    return faults


def _gates_near(geodata: Geodata, leg: Leg) -> list[_Gate]:
    """Return the gates that a leg may meet or come near, and maybe some others."""
    held: dict[_Key, list[_Gate]] = geodata.kept("gates near lines", dict)
    key = _reach_km(leg), leg.line_wkb
    if key not in held:
        bounds = outer_bounds(leg.geometry)
        held[key] = [gate for gate in _gates(geodata) if _is_near(leg, bounds, gate)]
    return held[key]


def _is_near(leg: Leg, bounds: tuple[float, float, float, float], gate: _Gate) -> bool:
    west, south, east, north = bounds
    first, lowest, last, highest = gate.bounds
    off_km = _reach_km(leg) + (gate.group.gate_accuracy_km or 0.0)
    beside_km = max(off_km, BANK_TO_BANK * (gate.to_km - gate.from_km))
    if math.isinf(west):
        return _least_km(leg, gate) <= beside_km
    beside = beside_km / 110.0
    aside = beside / math.cos(math.radians(min(max(abs(lowest), abs(highest)) + beside, 89.0)))
    off_lon, off_lat = max(first - east, west - last), max(lowest - north, south - highest)
    within = math.hypot(aside, beside)
    near = off_lon <= aside and off_lat <= beside
    return near and bool(shapely.distance(leg.geometry, gate.line) - within <= _bent_deg(leg))


def _least_km(leg: Leg, gate: _Gate) -> float:
    """Return what a leg is off a gate at least, by how far their vertices are apart in space.

    Nothing of a line is further off a vertex than half of its longest piece.
    """
    ours, gates = (
        earth_centred_km(*shapely.get_coordinates(line).T) for line in (leg.geometry, gate.line)
    )
    apart_km = float(np.linalg.norm(ours[:, None] - gates, axis=2).min())
    for points in (ours, gates):
        longest = float(np.linalg.norm(np.diff(points, axis=0), axis=1).max())
        apart_km -= LEAST_RADIUS_KM * math.asin(min(longest / (2 * LEAST_RADIUS_KM), 1.0))
    return apart_km


def _bent_deg(leg: Leg) -> float:
    """Return by how many degrees geodesics may bend from a line straight in degrees, or more."""
    ends = np.radians(shapely.get_coordinates(leg.geometry))
    lon, lat = np.abs(np.diff(ends, axis=0)).max(axis=0)
    steep = math.tan(min(float(np.abs(ends[:, 1]).max()), 1.4))
    return 0.05 + math.degrees(lon**2 / 8 + lon * lat * steep / 2)


def _reach_km(leg: Leg) -> float:
    """Return the distance that a leg's cable may be off its line."""
    return NEAR_GATE_KM if math.isnan(leg.accuracy_km) else leg.accuracy_km


def _at(geodata: Geodata, leg: Leg, gate: _Gate, met: Crossings, number: int) -> Iterator[Crossed]:
    """Yield where a leg passes or may pass a gate, the one of a number of all that it meets."""
    at_gate = met.other == number
    kp_km = np.concatenate([met.kp_km[at_gate], met.end_kp_km[at_gate]])
    others = np.concatenate([met.other_kp_km[at_gate], met.other_end_kp_km[at_gate]])
    surely = kp_km[(others >= gate.from_km) & (others <= gate.to_km)]
    if leg.medium == "land":
        kp_km = surely = surely[[_is_at_sea(geodata, leg, km) for km in surely.tolist()]]
    if surely.size:
        yield Crossed("group", gate.group.id, float(surely.min()), float(surely.max()))
    elif kp_km.size:
        yield Crossed("group", gate.group.id, float(kp_km.min()), float(kp_km.max()), True)
    elif leg.medium == "sea":
        yield from _beside(geodata, leg, gate)


def _is_at_sea(geodata: Geodata, leg: Leg, at_km: float) -> bool:
    """Return whether a leg is on no land at a KP, nor as far off it as lines and borders are."""
    around = np.clip([at_km - LEAST_KM["land"], at_km, at_km + LEAST_KM["land"]], 0, leg.route_km)
    lon, lat = point_at_kp(leg.geometry, kp_km=around)
    codes = countries_at(read_country_land(geodata.countries_path), lon, lat)
    return bool((codes == "").all())


def _beside(geodata: Geodata, leg: Leg, gate: _Gate) -> Iterator[Crossed]:
    """Yield where a leg that meets no gate comes so near that its cable may."""
    width_km, shores = gate.to_km - gate.from_km, shapely.get_coordinates(gate.at_sea)[[0, -1]]
    ashore = kp_of_point(leg.geometry, *shores.T)
    if np.max(ashore.offset_km) <= BANK_TO_BANK * width_km:
        from_km, to_km = np.sort(ashore.kp_km).tolist()
        yield Crossed("group", gate.group.id, from_km, to_km, True)
        return
    own_km = gate.group.gate_accuracy_km or 0.0
    within_km = min(_reach_km(leg) + own_km, MOST_REACH_KM)
    if within_km <= 0:
        return
    near = parallels(leg.geometry, [gate.at_sea], within_km=within_km)
    for from_km, to_km in zip(near.from_kp_km.tolist(), near.to_kp_km.tolist(), strict=True):
        kp_km = np.linspace(from_km, to_km, ALONG_GATE)
        lon, lat = point_at_kp(leg.geometry, kp_km=kp_km)
        off_km = np.asarray(kp_of_point(gate.at_sea, lon, lat).offset_km) - own_km
        for place_id, along_km in ((leg.start_id, kp_km), (leg.end_id, leg.route_km - kp_km)):
            place = geodata.stations.get(place_id) or geodata.junctions.get(place_id)
            if place is not None and place.accuracy_km is not None:
                off_km = np.where(off_km > place.accuracy_km + along_km / 2, math.inf, off_km)
        if (off_km < math.inf).any():
            yield Crossed("group", gate.group.id, from_km, to_km, True)
            return


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


def groups_between(geodata: Geodata, leg: Leg, low_km: float, high_km: float) -> tuple[str, ...]:
    """Return the groups of a piece: a strait where it is passed, any other as the whole has it."""
    passed = groups_passed(geodata, leg) if leg.group_ids else ()
    elsewhere = {one.name for one in passed} - {
        one.name for one in passed if one.from_km <= high_km and one.to_km >= low_km
    }
    return tuple(name for name in leg.group_ids if name not in elsewhere)

"""The stretches of a route as straight line diagrams show them: of one medium and one system."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.presentation.lines_beside import LOOKS, is_known, look_of
from cableroute.presentation.names import Names

SETTLED = ("in service", "modelled", "")
"""Statuses that a diagram need not name."""

SHORT_SHARE = 0.02
"""A stretch on land that is a smaller part of the route joins the next one in a diagram."""

LONGEST_SYSTEM = 16
"""Letters of a system's name beyond which a diagram writes its id."""


class Stretch(NamedTuple):
    """A part of a route in a diagram: legs of one medium and one system.

    Parameters
    ----------
    from_km, to_km : float
        KP at which it begins and ends.
    medium : str
        "land" or "sea".
    name : str
        Of its system, of the country that it crosses, or what it follows; empty where neither
        is known.
    start, end : str
        Names of its two places.
    look : str
        How its line looks, one of `cableroute.presentation.lines_beside.LOOKS`.
    known : bool
        Whether its position is surveyed or published, which gives it a dark edge.
    stops : tuple of (float, str)
        KP and name of what is along it: stations, and branching units without a name.
    status : str
        A status that a reader should know, as "planned"; else empty.
    of_system : bool
        Whether `name` is that of a system.
    """

    from_km: float
    to_km: float
    medium: str
    name: str
    start: str
    end: str
    look: str
    known: bool
    stops: tuple[tuple[float, str], ...]
    status: str = ""
    of_system: bool = False

    @property
    def km(self) -> float:
        """Length of the stretch, km."""
        return self.to_km - self.from_km

    @property
    def label(self) -> str:
        """Text of a diagram in English: its name, and where it is no cable in service."""
        name = self.name or ("on land" if self.medium == "land" else "at sea")
        if self.of_system and self.medium == "land":
            name += ", on land"
        return name + (f" ({self.status})" if self.status else "")


def stretches_of(route: Route, names: Names) -> tuple[Stretch, ...]:
    """Return the parts of a route as a diagram shows them; short ones on land are joined.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_routes(geo, "Marseille", "Jeddah")
    >>> [(item.medium, item.end) for item in stretches_of(route, Names.english(geo))][-1]
    ('sea', 'Jeddah')
    """
    groups: list[list[Leg]] = []
    by_leg = not any(leg.system_id for leg in route.legs)
    short_km = SHORT_SHARE * route.route_km
    for leg in route.legs:
        before = groups[-1][-1] if groups else None
        same = before is not None and before.medium == leg.medium
        alike = same and not by_leg and before is not None and before.system_id == leg.system_id
        tiny = (
            same
            and leg.medium == "land"
            and min(leg.route_km, sum(item.route_km for item in groups[-1])) < short_km
        )
        if alike or tiny:
            groups[-1].append(leg)
        else:
            groups.append([leg])
    done: list[Stretch] = []
    at_km = 0.0
    for legs in groups:
        end_km = at_km + math.fsum(leg.route_km for leg in legs)
        name, of_system = _name(legs, names, by_leg)
        done.append(
            Stretch(
                at_km,
                end_km,
                legs[0].medium,
                name,
                short_place(names, legs[0].start_id),
                short_place(names, legs[-1].end_id),
                _look_of(legs),
                is_known(*legs),
                _stops(legs, at_km, names),
                next((leg.status for leg in legs if leg.status not in SETTLED), ""),
                of_system,
            )
        )
        at_km = end_km
    return tuple(done)


def _look_of(legs: Sequence[Leg]) -> str:
    """Return the look of a stretch: planned, or schematic, where a part of it is."""
    looks = {look_of(leg) for leg in legs}
    return next((look for look in LOOKS[1:] if look in looks), LOOKS[0])


def _stops(legs: Sequence[Leg], at_km: float, names: Names) -> tuple[tuple[float, str], ...]:
    """Return the joints of the legs at sea of one stretch: its stations by name."""
    stops, kp_km = [], at_km
    stations = names.known("stations")
    for leg in legs[:-1]:
        kp_km += leg.route_km
        if leg.medium == "sea":
            place = _station_id(names, leg.end_id)
            stops.append((kp_km, short_place(names, place) if place in stations else ""))
    return tuple(stops)


def _name(legs: Sequence[Leg], names: Names, by_leg: bool) -> tuple[str, bool]:
    """Return the name of a stretch, and whether it is that of a system."""
    longest = max(legs, key=lambda leg: leg.route_km)
    if longest.medium == "land":
        if by_leg:
            return longest.right_of_way, False
        countries = list(dict.fromkeys(leg.country for leg in legs))
        if len(countries) == 1 and countries[0]:
            return names.country(countries[0]), False
    system = names.systems.get(longest.system_id)
    if system is None or len(system.name) > LONGEST_SYSTEM:
        return longest.system_id, bool(longest.system_id)
    return names.system(longest.system_id), True


def _station_id(names: Names, place: str) -> str:
    """Return the station of a beach manhole or branching unit, or the place itself."""
    return getattr(names.places.get(place), "station_id", "") or place


def short_place(names: Names, place: str) -> str:
    """Return the short name of a place, or of the station that a beach manhole belongs to."""
    return names.place(_station_id(names, place)).partition(",")[0]

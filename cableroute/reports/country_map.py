"""The map of a country: its systems, landing stations, crossings, and its worst single loss."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString

from cableroute.countries.network import LANDING_AREA, STRAIT, stations_in
from cableroute.countries.profile import CountryProfile
from cableroute.countries.records import PLANNED, UNVERIFIED
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.presentation.languages import Texts, clipped
from cableroute.presentation.lines_beside import look_of
from cableroute.reports.ground_map import Box, GroundMap, Place, path_data, unwrapped
from cableroute.reports.scales import WIDTH, Floats
from cableroute.routing.features import country_at, station_of
from cableroute.text import counted

LEAST_DEG = 4.0
"""The picture holds so much around each station at least."""

WORST = 3
"""The rank of a place that is the worst single loss."""

WORST_NAMES = {"station": "station", LANDING_AREA: "landing area", STRAIT: "strait"}


class SystemOnMap(NamedTuple):
    """A system on the map, by its number from 0, and whether its status is verified."""

    system_id: str
    name: str
    is_sure: bool
    legs: tuple[Leg, ...]


@dataclass(frozen=True, eq=False)
class CountryMap(GroundMap):
    """A map of the coast of a country in Mercator's projection, north up.

    Parameters
    ----------
    profile : CountryProfile
        What is drawn.
    geodata : Geodata
        The tables.
    texts : Texts
        The language of its names.
    """

    profile: CountryProfile
    geodata: Geodata
    texts: Texts

    @cached_property
    def systems(self) -> tuple[SystemOnMap, ...]:
        """The systems that are drawn: those that are there, then those that are not verified."""
        record, shown = self.profile.record, self.profile.conditions.confidential
        sure = record.systems("in service", PLANNED)
        legs: dict[str, list[Leg]] = {}
        for leg in self.geodata.segments.values():
            if shown or leg.visibility == "public":
                legs.setdefault(leg.system_id, []).append(leg)
        return tuple(
            SystemOnMap(name, self.geodata.systems[name].name, name in sure, tuple(legs[name]))
            for name in dict.fromkeys((*sure, *record.systems(UNVERIFIED)))
            if name in legs
        )

    @cached_property
    def stations(self) -> dict[str, int]:
        """The landing stations, and at how many of the systems that are drawn each lands."""
        landed = [self.geodata.systems[item.system_id].landing_station_ids for item in self.systems]
        code, shown = self.profile.country.id, self.profile.conditions.confidential
        return {
            name: sum(name in names for names in landed)
            for name in stations_in(self.geodata, code, confidential=shown)
        }

    @cached_property
    def spots(self) -> tuple[tuple[float, float], ...]:
        """Positions of the worst single loss: none where the tables have no position of it."""
        worst = self.profile.worst_single
        if worst is None:
            return ()
        geodata, [feature] = self.geodata, worst.features
        if worst.kind == STRAIT:
            at = geodata.groups[feature.id].position
            return () if at is None else (at,)
        names = [feature.id]
        if worst.kind == LANDING_AREA:
            ends = (
                station_of(geodata, end)
                for leg in geodata.segments.values()
                if feature.id in leg.group_ids
                for end in (leg.start_id, leg.end_id)
            )
            code = self.profile.country.id
            names = [name for name in dict.fromkeys(ends) if country_at(geodata, name) == code]
        stations = (geodata.stations[name] for name in names if name in geodata.stations)
        return tuple((item.lon_deg, item.lat_deg) for item in stations)

    @property
    def extent(self) -> Floats:
        """The stations and the worst loss, with room around each."""
        at = [
            (self.geodata.stations[name].lon_deg, self.geodata.stations[name].lat_deg)
            for name in self.stations
        ]
        points = np.array([*at, *self.spots], float)
        points[:, 0] -= 360.0 * np.round((points[:, 0] - points[0, 0]) / 360.0)
        every: Floats = np.concatenate([points - LEAST_DEG, points + LEAST_DEG])
        return every

    @cached_property
    def lines(self) -> list[Floats]:
        """Longitudes and latitudes of the legs of the systems near the picture."""
        west, east = self.window[:2]
        middle = (west + east) / 2
        return [unwrapped(leg.geometry, middle) for item in self.systems for leg in item.legs]

    def draw(self, label: str) -> tuple[str, frozenset[int]]:
        """Return the map, and the numbers of the systems that are on it."""
        taken: list[Box] = []
        places = [*self._places()]
        marks = [self.name(place, taken) for place in places if place.rank == WORST]
        pixels = {
            number: MultiLineString([line for line, _ in pieces])
            for number, item in enumerate(self.systems)
            if (pieces := self._pieces(item.legs))
        }
        badges = self.badges(pixels, taken)
        marks += [self.name(place, taken) for place in places if place.rank != WORST]
        paths = self._group(self._crossing, "crossing", self.texts.plain("paths on land"))
        dots, names = zip(*marks, strict=True)
        parts = (paths, *self._systems(), *dots, *names, *badges.values())
        return self.framed(parts, taken, label, self.texts.language), frozenset(badges)

    def _places(self) -> Iterable[Place]:
        """Return the worst loss and the stations, those where most systems land first."""
        worst = self.profile.worst_single
        lost = set(self.spots)
        if worst is not None and worst.kind == STRAIT:
            for spot in self.spots:
                yield Place(self.texts.plain(worst.features[0].name), "", *spot, WORST)
        for name, count in sorted(self.stations.items(), key=lambda item: (-item[1], item[0])):
            station = self.geodata.stations[name]
            named = self.texts.named(station.name_en, station.name_ar)
            said = f"{clipped(named, 30)} ({count})" if count else named
            at = (station.lon_deg, station.lat_deg)
            yield Place(said, "", *at, WORST if at in lost else 1)

    def _pieces(self, legs: Iterable[Leg]) -> list[tuple[LineString, str]]:
        """Return the parts of legs in the picture, in its units, with medium and confidence."""
        west, east = self.window[:2]
        pieces: list[tuple[LineString, str]] = []
        for leg in legs:
            line = LineString(self.at(unwrapped(leg.geometry, (west + east) / 2)))
            inside = shapely.clip_by_rect(line, 0, 0, WIDTH, self.height)
            pieces += [
                (piece, f"{leg.medium} {look_of(leg)}")
                for piece in shapely.get_parts(shapely.simplify(inside, 0.25))
                if isinstance(piece, LineString) and not piece.is_empty
            ]
        return pieces

    def _group(self, legs: Iterable[Leg], look: str, name: str) -> str:
        """Return legs as one group, with its name for who points at it."""
        paths = "".join(
            f'<path class="route-line {state}" d="{path_data(shapely.get_coordinates(line))}"/>'
            for line, state in self._pieces(legs)
        )
        title = html.escape(clipped(name, 60))
        return f'<g class="{look}"><title>{title}</title>{paths}</g>' if paths else ""

    def _systems(self) -> Iterable[str]:
        """Yield each system; those that are not verified are pale."""
        for number, item in enumerate(self.systems):
            pale = "" if item.is_sure else " unverified"
            yield self._group(item.legs, f"route-{number}{pale}", item.name)

    @cached_property
    def _crossing(self) -> list[Leg]:
        """The legs of the crossing paths, each once."""
        paths = (self.geodata.paths[name] for name in self.profile.paths.path_ids)
        return [*{leg.id: leg for path in paths for leg in path.legs}.values()]

    # --- what the page says of it ---

    @property
    def looks(self) -> list[str]:
        """Entries of the legend: medium, and confidence of its lines."""
        legs = [*(leg for item in self.systems for leg in item.legs), *self._crossing]
        return sorted({look for _, look in self._pieces(legs)}, reverse=True)

    @cached_property
    def outside(self) -> frozenset[str]:
        """The systems of which nothing is in the picture."""
        return frozenset(it.system_id for it in self.systems if not self._pieces(it.legs))


class MapFigure(NamedTuple):
    """A map as the page has it: picture, legend, caption, and the systems by their numbers.

    `legend`: the classes of a line, none of the worst loss, and what it is.
    """

    svg: str
    legend: list[tuple[str, str]]
    caption: str
    systems: list[str]


def map_figure(drawn: CountryMap, texts: Texts) -> MapFigure:
    """Return the map of a country with what is said of it in words."""
    profile = drawn.profile
    name, worst = profile.country.name_en, profile.worst_single
    legend = [(look, str(texts[f"legend_{look.replace(' ', '_')}"])) for look in drawn.looks]
    said = "No loss of one place takes a known connection"
    if worst is not None:
        what = f"{worst.features[0].name}, a {WORST_NAMES[worst.kind]}"
        said = f"Worst single loss: {what}"
        if drawn.spots:
            legend.append(("", f"worst single loss: {what}"))
        else:
            said += ", whose position the tables do not have"
    lands = "; in brackets at how many of the systems drawn a station is a landing"
    caption = (
        f"{name}: systems that are there or not verified (pale), landing stations{lands}. {said}. "
        "Lines are modelled or schematic where no position is published."
    )
    label = (
        f"Map of {name}: {counted(len(drawn.systems), 'system')}, "
        f"{counted(len(drawn.stations), 'landing station')}. "
        f"{said}. The systems are listed below, the stations in the table of landings."
    )
    svg, numbered = drawn.draw(texts.plain(label))
    systems = []
    for number, item in enumerate(drawn.systems):
        notes = [] if item.is_sure else ["not verified"]
        if item.system_id in drawn.outside:
            notes.append("outside the picture")
        elif number not in numbered:
            notes.append("no room for its number")
        systems.append(f"{item.name} ({', '.join(notes)})" if notes else item.name)
    return MapFigure(svg, legend, caption, systems)

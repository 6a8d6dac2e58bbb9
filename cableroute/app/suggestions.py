"""The names that fields suggest, and the places and the land of the map to choose from."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import shapely

from cableroute.app.fields import FEATURES, INCIDENTS, PLACES, SYSTEMS
from cableroute.geodata.basemap import land
from cableroute.geodata.crossed import named_waters
from cableroute.geodata.cuts import is_placed
from cableroute.geodata.store import Geodata

CHOSEN = ("landing station", "landing point", "city")
"""Kinds of places that routes start and end at."""
COAST_DEG = 0.05
"""How far the coast of the map to choose on may be moved: 5 km."""
SMALLEST_DEG2 = 0.05
"""Smaller islands are not drawn there."""


class Suggestions:
    """The names of some tables.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    confidential : bool
        Whether what is confidential is suggested too.
    """

    def __init__(self, geodata: Geodata, confidential: bool = False) -> None:
        self.geodata, self.confidential = geodata, confidential

    def _shown(self, item: Any) -> bool:
        return self.confidential or item.visibility == "public"

    def _ends(self) -> Iterator[Any]:
        every: list[Any] = [*self.geodata.stations.values(), *self.geodata.junctions.values()]
        for place in every:
            if place.kind in CHOSEN and self._shown(place):
                yield place

    @functools.cached_property
    def lists(self) -> dict[str, list[tuple[str, str]]]:
        """Names by list, each with what it is."""
        geo = self.geodata
        ends = sorted({(it.name_en, self._country(it)) for it in self._ends()})
        systems = sorted((it.name, "system") for it in filter(self._shown, geo.systems.values()))
        features = [
            *((it.name_en, "country") for it in geo.countries.values()),
            *((it.name, it.kind) for it in filter(self._shown, geo.groups.values())),
            *((name, "waters") for name in named_waters(geo)),
            *systems,
            *((it.name, "crossing path") for it in geo.paths.values()
              if self.confidential or not it.is_confidential),
            *((it.name_en, "station") for it in filter(self._shown, geo.stations.values())),
        ]  # fmt: skip
        incidents = [
            (it.id, it.name) for it in geo.incidents.values()
            if self._shown(it) and is_placed(geo, it)
        ]  # fmt: skip
        return {
            PLACES: list(dict(ends).items()),
            FEATURES: list({name: kind for name, kind in reversed(features) if name}.items())[::-1],
            SYSTEMS: systems,
            INCIDENTS: sorted(incidents, reverse=True),
        }

    @functools.cached_property
    def switches(self) -> list[str]:
        """Names that are switches on a form: the straits, and countries that paths cross."""
        geo = self.geodata
        ends = {name for path in geo.paths.values() for name in (path.start_id, path.end_id)}
        crossed = {geo.stations[name].country for name in ends if name in geo.stations}
        countries = sorted(geo.country_name(code) for code in crossed)
        straits = [it.name for it in geo.groups.values() if it.kind == "strait" and self._shown(it)]
        return [*countries, *straits]

    def _country(self, place: Any) -> str:
        code = getattr(place, "country", "")
        return self.geodata.country_name(code) if code else place.kind

    @functools.cached_property
    def places(self) -> list[list[Any]]:
        """Name, longitude, latitude and country of each place that routes start and end at."""
        return [
            [it.name_en, round(it.lon_deg, 4), round(it.lat_deg, 4), self._country(it)]
            for it in self._ends()
        ]


@functools.cache
def land_rings() -> list[list[list[float]]]:
    """Return the land of the map to choose on: rings of longitude and latitude."""
    every = shapely.get_parts(land((-180.0, -72.0, 180.0, 84.0)))
    large = every[shapely.area(every) > SMALLEST_DEG2]
    plain = shapely.simplify(large, COAST_DEG)
    return [
        ring
        for line in shapely.get_exterior_ring(plain)
        if len(ring := shapely.get_coordinates(line).round(2).tolist()) > 3
    ]

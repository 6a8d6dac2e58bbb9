"""The names that fields suggest, and the places and the land of the map to choose from."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import shapely

from cableroute.geodata.basemap import land
from cableroute.geodata.crossed import named_waters
from cableroute.geodata.cuts import is_placed
from cableroute.geodata.store import Geodata
from cableroute.presentation.names import Names
from cableroute.questions.fields import FEATURES, INCIDENTS, PLACES, SYSTEMS

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
        self.geodata = geodata
        self._names = Names.english(geodata, confidential=confidential)

    def _known(self, table: str) -> list[Any]:
        """Return the rows of a table that may be shown."""
        return list(self._names.known(table).values())

    def _ends(self) -> Iterator[Any]:
        for place in (*self._known("stations"), *self._known("junctions")):
            if place.kind in CHOSEN:
                yield place

    @functools.cached_property
    def lists(self) -> dict[str, list[tuple[str, str]]]:
        """Names by list, each with what it is."""
        ends = sorted({(it.name_en, self._country(it)) for it in self._ends()})
        systems = sorted((it.name, "system") for it in self._known("systems"))
        features = [
            *((it.name_en, "country") for it in self._known("countries")),
            *((it.name, it.kind) for it in self._known("groups")),
            *((name, "waters") for name in named_waters(self.geodata)),
            *systems,
            *((it.name, "crossing path") for it in self._known("paths")),
            *((it.name_en, "station") for it in self._known("stations")),
        ]
        incidents = [
            (it.id, it.name) for it in self._known("incidents") if is_placed(self.geodata, it)
        ]
        return {
            PLACES: list(dict(ends).items()),
            FEATURES: list({name: kind for name, kind in reversed(features) if name}.items())[::-1],
            SYSTEMS: systems,
            INCIDENTS: sorted(incidents, reverse=True),
        }

    @functools.cached_property
    def switches(self) -> list[str]:
        """Names that are switches on a form: the straits, and countries that paths cross."""
        stations = self._names.known("stations")
        ends = {name for path in self._known("paths") for name in (path.start_id, path.end_id)}
        crossed = {stations[name].country for name in ends if name in stations}
        straits = [it.name for it in self._known("groups") if it.kind == "strait"]
        return [*sorted(map(self._names.country, crossed)), *straits]

    def _country(self, place: Any) -> str:
        return self._names.country(place.country) if place.country else str(place.kind)

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

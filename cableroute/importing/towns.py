"""Links on land that an import assumes: between landings of one town, from a city to landings.

No file of a cable map says what joins two landings on land. Left apart, two of one town are joined
by cables only, round a continent. A link is assumed, and its row says so; never between countries,
between islands, or over water round which the land link would be far longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np
import shapely

from cableroute.geodata.country_ground import CountryGround, assumed_link
from cableroute.geometry import geodesy
from cableroute.geometry.lines import line_km
from cableroute.importing.matching import Matcher, Station
from cableroute.importing.report import Remark

TOWN_KM = 25.0
"""Landings of a country so near to one another are joined by an assumed link."""

CITY_KM = 150.0
"""A city is joined to landings of its country so near to it, else to the nearest."""

FAR_KM = 500.0
"""The nearest landings of a city are so far off at most."""

MOST_NEAR, MOST_FAR = 8, 3
"""How many of them at most."""

SAME_CITY_KM = 15.0
"""A city so near to one of our tables is that city."""

LEAST_KM = 0.001
"""Places so near to one another are one."""


class TownLinks:
    """Makes the assumed links of an import, and says which landings it leaves apart.

    Parameters
    ----------
    matcher : Matcher
        Which places are ours, and ids that nothing has.
    places : iterable of Station
        All public landings: ours, and the new ones.
    source_ids : mapping of str to list of str
        Sources of the new ones, by id.
    """

    def __init__(
        self, matcher: Matcher, places: Iterable[Station], source_ids: Mapping[str, list[str]]
    ) -> None:
        self.matcher, self.source_ids = matcher, source_ids
        self.listed = list(places)
        self.at = np.array([(it.lon_deg, it.lat_deg) for it in self.listed]).reshape(-1, 2)
        self.country = np.array([it.country for it in self.listed])
        self.ground = CountryGround(matcher.geodata.countries_path)
        self.cities: list[dict[str, Any]] = []
        self.links: list[dict[str, Any]] = []
        self.remarks: list[Remark] = []

    def join(self) -> None:
        """Join the landings of each town, and each city to landings."""
        for number, one in enumerate(self.listed):
            for km, at in self._near(one, TOWN_KM):
                two = self.listed[at]
                if at > number and not (one.is_ours and two.is_ours):
                    self._join(one, two, km, "landings of one town", is_city=False)
        for city in _cities(self.matcher, {it.country for it in self.listed if not it.is_ours}):
            ranked = [(km, self.listed[at]) for km, at in self._near(city, FAR_KM)]
            ranked = [(km, it) for km, it in ranked if not (it.is_ours and city.is_ours)]
            near = [it for it in ranked if it[0] <= CITY_KM][:MOST_NEAR] or ranked[:MOST_FAR]
            joined = [
                self._join(city, it, km, "a city and its landings", is_city=True) for km, it in near
            ]
            if any(joined) and not city.is_ours:
                self.cities.append(_city_row(city))

    def _near(self, place: Station, within_km: float) -> list[tuple[float, int]]:
        """Return the landings of a place's country within a distance, the nearest first."""
        candidates = np.flatnonzero(self.country == place.country)
        own_km = geodesy.distance_km(place.lon_deg, place.lat_deg, *self.at[candidates].T)
        near = zip(own_km.tolist(), candidates.tolist(), strict=True)
        return sorted(it for it in near if it[0] <= within_km)

    def _join(self, one: Station, two: Station, km: float, why: str, *, is_city: bool) -> bool:
        """Add the link between two places; say what keeps landings of one town apart."""
        if km < LEAST_KM:
            return False
        ends = ((it.lon_deg, it.lat_deg) for it in (one, two))
        line, apart = self.ground.way(one.country, *ends, is_city=is_city)
        if line is not None:
            self._add(one, two, line, why)
        elif km <= TOWN_KM:
            said = f"it and {two.name}, {km:.1f} km away: {apart}; no link is assumed"
            self.remarks.append(Remark("not joined", "station", one.name, said, one.id))
        return line is not None

    def _add(self, one: Station, two: Station, line: shapely.LineString, why: str) -> None:
        km = line_km(line)
        identity = self.matcher.new_id(f"assumed-{one.id}-{two.id}", "assumed-link")
        said = f"{km:.1f} km on land between {why}: no source states it"
        self.remarks.append(Remark("assumed", "link", f"{one.name} - {two.name}", said, identity))
        ids = [it for place in (one, two) for it in self.source_ids.get(place.id, ())]
        row = assumed_link((one.id, one.name), (two.id, two.name), one.country, km)
        self.links.append(
            {
                **row,
                "id": identity,
                "source_ids": list(dict.fromkeys((*row["source_ids"], *ids))),
                "note": f"assumed between {why}: no source states a link",
                "geometry": line,
            }
        )


def _cities(matcher: Matcher, countries: set[str]) -> Iterator[Station]:
    """Yield the cities of some countries, as places that are ours already or as new ones."""
    geodata = matcher.geodata
    ours = [
        it for it in geodata.junctions.values() if it.kind == "city" and it.visibility == "public"
    ]
    for row in geodata.layers.rows("cities").values():
        if row["country"] not in countries:
            continue
        at = (row["lon_deg"], row["lat_deg"])
        near = (
            it
            for it in ours
            if it.country == row["country"]
            and geodesy.distance_km(*at, it.lon_deg, it.lat_deg) <= SAME_CITY_KM
        )
        station = next(near, None)
        if station is not None:
            yield Station(
                station.id,
                station.name_en,
                station.country,
                station.lon_deg,
                station.lat_deg,
                is_ours=True,
            )
        else:
            names = filter(None, (row["name_ar"],))
            yield Station(
                matcher.new_id(row["id"], "city"),
                row["name_en"],
                row["country"],
                *at,
                tuple(names),
                note=";".join(row["source_ids"]),
            )


def _city_row(city: Station) -> dict[str, Any]:
    return {
        "id": city.id,
        "name_en": city.name,
        "name_ar": next(iter(city.aliases), None),
        "kind": "city",
        "country": city.country,
        "position_of": "town centroid",
        "accuracy_km": 10.0,
        "confidence": "assumed",
        "source_ids": city.note.split(";"),
        "geometry": shapely.Point(city.lon_deg, city.lat_deg),
    }

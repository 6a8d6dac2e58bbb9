"""What of an import is ours already: stations and systems by id, name, alias and place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from shapely.ops import nearest_points

from cableroute.errors import UnknownNameError
from cableroute.geodata.country_land import read_country_land
from cableroute.geodata.name_index import plain
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.importing.contents import Contents, DrawnSystem, Landing, slug
from cableroute.importing.linking import off_lines_km
from cableroute.importing.report import Remark
from cableroute.model.places import LandingStation

SAME_NAME_KM = 25.0
"""A landing point of the name of one of our stations is that station up to this distance, or
within both accuracies where that is further."""

SAME_PLACE_KM = 2.0
"""A landing point of another name so near to one of our stations is that station."""

NEAR_KM = 15.0
"""A landing point of another name so near to one of ours is another one; the report says so."""

NEAR_LAND_KM = 50.0
"""A landing point further than this from any land has a wrong position; one that names no country
belongs to the nearest."""


@dataclass(frozen=True)
class Station:
    """A place where cables land: one of ours, or a new one."""

    id: str
    name: str
    country: str
    lon_deg: float
    lat_deg: float
    aliases: tuple[str, ...] = ()
    note: str = ""
    is_ours: bool = False


@dataclass
class Matcher:
    """Finds rows of ours, and makes ids that nothing has.

    Parameters
    ----------
    geodata : Geodata
        Our tables.
    accuracy_km : float
        How far a landing point may be from where it is drawn.
    """

    geodata: Geodata
    accuracy_km: float
    remarks: list[Remark] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    @cached_property
    def taken(self) -> set[str]:
        """Ids that rows of ours have, of any table."""
        geo = self.geodata
        return {*geo.place_names, *geo.systems, *geo.legs, *geo.paths, *geo.groups, *geo.sources}

    def new_id(self, text: str, fallback: str) -> str:
        """Return an id that no row has, made of a text."""
        base = slug(text) or fallback
        identity, number = base, 1
        while identity in self.taken:
            number += 1
            identity = f"{base}-{number}"
        self.taken.add(identity)
        return identity

    # --- stations ---

    def station(self, landing: Landing, is_cabled: Callable[[Landing], bool]) -> Station | None:
        """Return the station that a landing point is; None where it is at sea, on no cable."""
        nearest = self.country_near(landing.lon_deg, landing.lat_deg, NEAR_LAND_KM)
        place, country = self._place_of(landing, nearest)
        note = landing.note
        if not nearest:
            where = f"{landing.lon_deg:.2f}, {landing.lat_deg:.2f}"
            why = f"its position, {where}, is over {NEAR_LAND_KM:g} km from any land"
            if not is_cabled(landing):
                why += " and on no line of a cable"
                self.remarks.append(Remark("left out", "station", landing.name, why))
                return None
            why += " of the tables, whose coast lacks small islands; a cable lands there"
            if not country:
                nearest = self.country_near(landing.lon_deg, landing.lat_deg, np.inf)
                why += f"; its country is taken as {self.geodata.country_name(nearest)}"
            self.remarks.append(Remark("conflict", "station", landing.name, why))
            note = "; ".join(filter(None, (note, why)))
        country = country or nearest
        ours = self._ours(landing, place, country)
        if ours is not None:
            return ours
        aliases = {landing.name, place.partition(",")[0].strip()} - {place}
        identity = self.new_id(landing.key, f"landing-{country}")
        self.remarks.append(Remark("new", "station", landing.name, "is in no table", identity))
        return Station(
            identity, place, country, landing.lon_deg, landing.lat_deg, tuple(sorted(aliases)), note
        )

    def _place_of(self, landing: Landing, nearest: str) -> tuple[str, str]:
        """Return the name of a landing point without its country, and the code that it names.

        A country that is called nearly so counts, unless another one is near.
        """
        parts = [part.strip() for part in landing.name.split(",")]
        place, country = landing.name, self.country_of(landing.country)
        for at in range(1, len(parts)):
            code = self.country_of(", ".join(parts[at:]))
            if code and country in ("", code):
                place, country = ", ".join(parts[:at]), code
                break
        if not country and len(parts) > 1:
            like = self._country_like(parts[-1])
            if like and nearest in ("", like):
                place, country = ", ".join(parts[:-1]), like
        return place, country

    def _country_like(self, text: str) -> str:
        """Return the code of the one country that is called nearly so; empty where none is."""
        try:
            return self.geodata.find_country(text).id
        except UnknownNameError as error:
            return error.ids[0] if len(error.ids) == 1 else ""

    def country_of(self, text: str) -> str:
        """Return the code of a country that a text names; empty where it names none."""
        try:
            return self.geodata.find_country(text).id if text else ""
        except UnknownNameError:
            return ""

    @cached_property
    def _land(self) -> tuple[shapely.STRtree, np.ndarray]:
        land = read_country_land(self.geodata.countries_path)
        return shapely.STRtree(land.polygon), land.code

    def country_near(self, lon_deg: float, lat_deg: float, within_km: float) -> str:
        """Return the code of the country at or nearest to a point; empty where none is near."""
        tree, code = self._land
        point = shapely.Point(lon_deg, lat_deg)
        at = tree.nearest(point)
        shape: shapely.Geometry = tree.geometries[at]  # type: ignore[assignment]
        _, on_land = nearest_points(point, shape)
        km = float(geodesy.distance_km(lon_deg, lat_deg, on_land.x, on_land.y))
        return str(code[at]) if km <= within_km else ""

    @cached_property
    def _stations(self) -> tuple[list[str], np.ndarray, np.ndarray]:
        public = [it for it in self.geodata.stations.values() if it.visibility == "public"]
        return (
            [it.id for it in public],
            np.array([it.lon_deg for it in public]),
            np.array([it.lat_deg for it in public]),
        )

    def _ours(self, landing: Landing, place: str, country: str) -> Station | None:
        ids, lon, lat = self._stations
        if not ids:
            return None
        km = geodesy.distance_km(landing.lon_deg, landing.lat_deg, lon, lat)
        wanted = {plain(it) for it in (landing.key, place, landing.name, place.partition(",")[0])}
        near = []
        for at in np.argsort(km, kind="stable").tolist():
            ours = self.geodata.stations[ids[at]]
            if ours.country != country:
                continue
            names = {plain(it) for it in (ours.id, ours.name_en, ours.name_ar, *ours.aliases) if it}
            reach = max(SAME_NAME_KM, ours.accuracy_km + self.accuracy_km)
            if wanted & names:
                if km[at] <= reach:
                    return self._matched_station(landing, ours, float(km[at]), "by name")
                why = f"{ours.id} has the name, but is {km[at]:.0f} km away: taken as another place"
                self.remarks.append(Remark("conflict", "station", landing.name, why))
            elif km[at] <= SAME_PLACE_KM:
                return self._matched_station(landing, ours, float(km[at]), "by place")
            elif km[at] <= NEAR_KM:
                near.append(f"{ours.name_en} ({ours.id}), {km[at]:.0f} km")
        if near:
            why = f"kept apart from {'; '.join(near[:3])}: another name"
            self.remarks.append(Remark("conflict", "station", landing.name, why))
        return None

    def _matched_station(
        self, landing: Landing, row: LandingStation, km: float, how: str
    ) -> Station:
        why = f"is {row.name_en} ({row.id}) {how}, {km:.1f} km away: our row is kept"
        self.remarks.append(Remark("matched", "station", landing.name, why, row.id))
        return Station(row.id, row.name_en, row.country, row.lon_deg, row.lat_deg, is_ours=True)

    # --- systems ---

    @cached_property
    def _systems(self) -> Mapping[str, str]:
        ids: dict[str, str] = {}
        for item in self.geodata.systems.values():
            if item.visibility == "public":
                for name in (item.id, item.name, item.name_ar, *item.aliases):
                    for text in forms_of_name(name):
                        ids.setdefault(text, item.id)
        return ids

    def our_system(self, drawn: DrawnSystem, countries: Iterable[str]) -> str:
        """Return the id of our system that a drawn one is; empty: it is a new one."""
        names = dict.fromkeys(
            text for name in (drawn.key, drawn.name, *drawn.aliases) for text in forms_of_name(name)
        )
        for text in names:
            ours = self._systems.get(text)
            if not ours:
                continue
            stations = self.geodata.stations
            countries_of_ours = {
                stations[it].country
                for it in self.geodata.systems[ours].landing_station_ids
                if it in stations
            }
            landed = set(countries)
            if countries_of_ours and landed and not countries_of_ours & landed:
                why = f"{ours} has the name, but lands in none of its countries: taken as another"
                self.remarks.append(Remark("conflict", "system", drawn.name, why))
                continue
            why = f"is {self.geodata.systems[ours].name} ({ours}): our rows and lines are kept"
            self.remarks.append(Remark("matched", "system", drawn.name, why, ours))
            self.remarks += _differences(self.geodata, ours, drawn, landed)
            return ours
        return ""

    def is_read_already(self, drawn: DrawnSystem, form: str) -> bool:
        """Return whether a file of another form has the system; it is noted and left out then."""
        texts = forms_of_name(drawn.name)
        other = next((self.names[it] for it in texts if self.names.get(it, form) != form), "")
        if other:
            why = f"the {other} has it too, which was read first"
            self.remarks.append(Remark("conflict", "system", drawn.name, why))
            return True
        self.names |= dict.fromkeys(texts, form)
        return False


def forms_of_name(name: str) -> list[str]:
    """Return a name as it may be written: whole, and what is within and without brackets.

    Examples
    --------
    >>> forms_of_name("Asia Africa Europe-1 (AAE-1)")
    ['asiaafricaeurope1aae1', 'asiaafricaeurope1', 'aae1']
    """
    inside = re.findall(r"\(([^()]*)\)", name)
    texts = (name, re.sub(r"\([^()]*\)", "", name), *inside)
    forms = dict.fromkeys(plain(text) for text in texts)
    return [text for text in forms if len(text) > 1]


def _differences(
    geodata: Geodata, ours: str, drawn: DrawnSystem, landed: set[str]
) -> Iterator[Remark]:
    """Yield the differences between the file and a system of ours."""
    system = geodata.systems[ours]
    stations = geodata.stations
    countries = {stations[it].country for it in system.landing_station_ids if it in stations}
    said = []
    if more := sorted(landed - countries):
        said.append(f"it lands in {', '.join(map(geodata.country_name, more))} too")
    if drawn.length_km is not None and system.length_km is not None:
        low, high = system.length_km
        if not 0.95 * low <= drawn.length_km <= 1.05 * high:
            ours_km = f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"
            said.append(f"it is {drawn.length_km:,.0f} km long, not {ours_km}")
    if drawn.ready and system.ready_for_service:
        digits = min(len(drawn.ready), len(system.ready_for_service), 4)
        if drawn.ready[:digits] != system.ready_for_service[:digits]:
            said.append(f"it was ready in {drawn.ready}, not {system.ready_for_service}")
    if drawn.status not in ("unverified", system.status):
        said.append(f"it is {drawn.status}, not {system.status}")
    if said:
        why = f"the file says {'; '.join(said)}: our row of {ours} is kept"
        yield Remark("conflict", "system", drawn.name, why, ours)


def stations_of(contents: Contents, matcher: Matcher) -> dict[str, Station]:
    """Return the station of every landing point of a form, by its key."""
    parts = [part for system in contents.systems.values() for part in system.parts]
    named = {key for system in contents.systems.values() for key in system.landing_keys or ()}

    def is_cabled(landing: Landing) -> bool:
        at = (landing.lon_deg, landing.lat_deg)
        return landing.key in named or off_lines_km(parts, *at) <= matcher.accuracy_km

    by_key = {key: matcher.station(it, is_cabled) for key, it in contents.landings.items()}
    return {key: it for key, it in by_key.items() if it is not None}

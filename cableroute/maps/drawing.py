"""Prepare what a map draws: each leg once, in continuous longitudes, and what the page states."""

from __future__ import annotations

import functools
import hashlib
import itertools
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata import basemap
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.on_date import status_of
from cableroute.geodata.opening import attribution
from cableroute.geodata.packed import Bounds
from cableroute.geodata.store import Geodata
from cableroute.geometry.earth import KM_PER_DEGREE, MEAN_KM_PER_DEGREE
from cableroute.geometry.lines import dense_points, simplified
from cableroute.maps import packing as page_data
from cableroute.maps.along_routes import along_routes
from cableroute.maps.basemap_data import base_map
from cableroute.maps.comparison_page import Compared
from cableroute.maps.feature_values import Drawn, PlaceSeen, lat_first, turned
from cableroute.maps.features import collect
from cableroute.maps.interface import features_in, shown_in
from cableroute.maps.settings import MapSettings
from cableroute.maps.year_story import year_story
from cableroute.model.dates import last_day
from cableroute.model.figures import MODELLED, SCHEMATIC, Range, position_of
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.presentation.languages import Original, Texts, read_texts
from cableroute.presentation.names import Names
from cableroute.presentation.plan_tables import PlanCosts
from cableroute.presentation.short_names import short_names
from cableroute.presentation.translator import with_tables
from cableroute.routing.latency import rtd_range_ms
from cableroute.text import shown

KINDS = {
    "land known": "On land: position surveyed or published",
    "land modelled": "On land: modelled, position inferred or assumed",
    "sea known": "At sea: position surveyed or published",
    "sea modelled": "At sea: modelled, position inferred or assumed",
    "land schematic": "On land: schematic, as a map draws it, not a position",
    "sea schematic": "At sea: schematic, as a map draws it, not a position",
}
ALL_ROUND_DEG = 340.0
BERING_STRAIT_DEG = -169.0
LEAST_EXTENT_DEG = 2.0
"""Of a catalogue's map: a single station is seen in its country, not in its street."""

LONGEST_TITLE = 120
"""Characters of a title where no more is read: the browser's tab, a screen reader's frame."""

GONE = {"out of service", "retired", "cancelled"}
STANDINGS = {
    "planned": "Dashed: not in service yet, or not known to be: announced, planned, under "
    "construction, stalled, not verified",
    "gone": "Crossed out: out of service, retired or cancelled",
}
"""What a line that is not in service looks like, and what that means."""
COAST_ACCURACY_KM, COAST_PX = 0.5, 16
"""Of the coast before it is simplified, and how many pixels it may be off at the closest zoom."""

STEP_KM = 25.0
"""Lines are drawn with a vertex at least this often, so that they follow their geodesics."""


@dataclass(frozen=True)
class Drawing:
    """The routes to draw, with their figures and names."""

    routes: tuple[Route, ...]
    geodata: Geodata | None
    rows: tuple[dict[str, Any], ...]
    assumptions: Assumptions | None
    title: str | None
    confidential: bool
    settings: MapSettings
    compared: Compared | None = None

    @property
    def id(self) -> str:
        """A name that depends on what is drawn alone."""
        text = "\n".join([self.title or "", *(route.id for route in self.routes)])
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    @functools.cached_property
    def texts(self) -> Texts:
        """The words of the page's language."""
        return with_tables(read_texts(self.settings.language, self.settings.numerals), self.geodata)

    @property
    def shown_title(self) -> str:
        """The title of the page."""
        alone = "Cable routes" if self.routes else "Cable systems"
        named = self.title or " – ".join(self._ends())
        if self.title and not isinstance(self.texts.shown(named), Original):
            return self.texts.plain(named)  # a title of ours, in the language of the page
        return named or shown_in(self.texts, alone)

    @functools.cached_property
    def short_names(self) -> list[str]:
        """Short names of the routes, no two the same; the page translates them as names."""
        return short_names(self.routes, Names.english(self.geodata, confidential=self.confidential))

    def page(
        self, beside: Sequence[Sequence[float | None]]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the data of the page's text, and those of its script.

        Parameters
        ----------
        beside : sequence
            The bounds of what else is on the map as folium gives them: latitude first.
        """
        legs, uses = _place_legs(self.routes)
        bounds = _bounds([leg.points for leg in legs]) if legs else self._extent()
        window = _window(bounds, beside)
        places = list(self._places(legs, window))
        stations = [(place.lon_deg, place.lat_deg) for place in places]
        close = np.concatenate([leg.points for leg in legs]) if legs else stations
        detail = 1 / (1 + 2 * self.settings.simplify_km)
        ground = base_map(window, bounds, close=close, detail=detail)
        features = collect(
            self.geodata,
            Drawn(
                self.routes,
                self.rows,
                tuple(drawn.leg for drawn in legs),
                tuple(self._delay(drawn.leg) for drawn in legs),
                tuple(tuple(drawn.routes) for drawn in legs),
                tuple(self.short_names),
            ),
            places,
            window=window,
            simplify_km=self.settings.simplify_km,
            confidential=self.confidential,
        )
        standings = [[self._standing(leg) for leg in route.legs] for route in self.routes]
        coast_km = list(dict.fromkeys(round(km, 1) for km in ground["coast_km"]))
        named = features["sources"].pop("ids")
        view = self._view(legs, features, standings, coast_km) | {
            "other_stations": any(place.role == "other" for place in places),
            "credits": [*self.settings.credits, *self._credits(named)],
        }
        data: dict[str, Any] = {
            "bounds": _corners(bounds),
            "window": _corners(window),
            "max_zoom": None if self.settings.tiles else _max_zoom(ground["coast_km"][-1]),
            "ground": ground,
            "routes": [
                {
                    "legs": use,
                    "standings": parts if set(parts) != {""} else [],
                    "systems": self._names_along(route),
                    **self._years(route),
                }
                for route, use, parts in zip(self.routes, uses, standings, strict=True)
            ],
            "legs": [leg.data() for leg in legs],
            "features": features_in(self.texts, features),
            "crossed": self._crossed_countries(),
        }
        if self.routes:
            names = Names(self.geodata, self.texts, self.confidential)
            data["along"] = along_routes(self.routes, uses, [drawn.leg for drawn in legs], names)
        if self.compared:
            data["comparison"] = self._comparison(self.compared.data)
        if not self.routes and (story := self._story(window)):
            data["story"] = story
        return view, data

    def _story(self, window: Bounds) -> dict[str, Any] | None:
        """Return the data of each year, with its zones in the language of the page."""
        assert self.geodata is not None
        middle_deg = (window[0] + window[2]) / 2
        story = year_story(self.geodata, middle_deg=middle_deg, confidential=self.confidential)
        for chapter in story["chapters"] if story else ():
            chapter["zones"] = shown_in(self.texts, chapter["zones"])
            for cut in chapter["incidents"]:
                cut["zone"] = shown_in(self.texts, cut["zone"])
        return story

    def _comparison(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return the comparison for the script, with its names in the language of the page."""
        if self.texts.language == "en":
            return data
        words = ("passed", "more")
        pairs = [
            {key: shown_in(self.texts, it) if key in words else it for key, it in pair.items()}
            for pair in data["pairs"]
        ]
        measures = [
            {**measure, "title": shown_in(self.texts, measure["title"])}
            for measure in data["measures"]
        ]
        things = [
            {**thing, "name": shown_in(self.texts, thing["name"])}
            for thing in data["failures"]["things"]
        ]
        failures = {**data["failures"], "things": things}
        return {**data, "pairs": pairs, "measures": measures, "failures": failures}

    def cost(self, cost: PlanCosts) -> dict[str, Any]:
        """Return the cost of a planned line for the script."""
        return {
            "unit": shown_in(self.texts, cost.unit),
            "rows": [
                {
                    "name": shown_in(self.texts, part.name),
                    "texts": part.texts,
                    "ends": part.ends,
                    "whole": part.is_total,
                }
                for part in cost.parts
            ],
            "note": shown_in(self.texts, cost.note),
        }

    def _view(
        self,
        legs: Sequence[_DrawnLeg],
        features: Mapping[str, Any],
        standings: Sequence[Sequence[str]],
        coast_km: Sequence[float],
    ) -> dict[str, Any]:
        """Return the data of the page's text on the routes, their legs and the base map."""
        kinds = {leg.kind for leg in legs}
        seen = set(itertools.chain.from_iterable(standings))
        dated = self.assumptions is not None and self.assumptions.on is not None and self.routes
        on = str(self.assumptions.on) if self.assumptions and dated else ""
        return {
            "title": self.shown_title,
            "tab_title": shown(self.shown_title, LONGEST_TITLE),
            "ends": self._ends() if self.title else (),
            "routes": [self._route(number) for number in range(len(self.routes))],
            "legs": [{"it": drawn.leg, "shared_by": drawn.routes} for drawn in legs],
            "systems": features["systems"]["rows"],
            "simplify_km": self.settings.simplify_km,
            "kinds": {kind: words for kind, words in KINDS.items() if kind in kinds},
            "standings": {name: words for name, words in STANDINGS.items() if name in seen},
            "coast_km": coast_km,
            "bands": basemap.BANDS_M,
            "assumed": self.assumptions.summary() if self.assumptions and self.routes else "",
            "on": on,
            "on_later": bool(on and self.geodata and last_day(on) > self.geodata.data_date),
            "equipment": bool(self.assumptions and self.assumptions.equipment_rtd_ms.high),
            "data_date": self.geodata.data_date if self.geodata else "",
            "comparison": self.compared,
        }

    def _names_along(self, route: Route) -> list[str]:
        """Return the names that are written along the legs of a route.

        One of no system and no table, as a route of one's own, has its name at sea.
        """
        known = self.geodata.segments if self.geodata else {}
        if any(it.system_id or (it.segment_id or it.id) in known for it in route.legs):
            return [self._system_name(leg) for leg in route.legs]
        return [route.name if leg.medium == "sea" else "" for leg in route.legs]

    def _system_name(self, leg: Leg) -> str:
        """Return the name of the system that is written along a leg, if it may be shown.

        No source says which system takes which road: on a crossing path that is inferred or
        assumed there is none.
        """
        is_segment = (
            self.geodata is not None and (leg.segment_id or leg.id) in self.geodata.segments
        )
        if leg.medium == "land" and leg.confidence in MODELLED and not is_segment:
            return ""
        system = self.geodata.systems.get(leg.system_id) if self.geodata else None
        if system is None or not (self.confidential or system.visibility == "public"):
            return ""
        return system.name

    def _crossed_countries(self) -> list[str]:
        """Return the names of the countries that the routes cross: the map names these first."""
        countries = self.geodata.countries if self.geodata else {}
        codes = dict.fromkeys(code for row in self.rows for code in row.get("countries") or ())
        return [countries[code].name_en for code in codes if code in countries]

    def _years(self, route: Route) -> dict[str, int | None]:
        """Return the years from and until which all its systems were there, as far as known."""
        ids = {leg.system_id for leg in route.legs}
        systems = (
            [item for name, item in self.geodata.systems.items() if name in ids]
            if self.geodata
            else []
        )
        since = [int(item.ready_for_service[:4]) for item in systems if item.ready_for_service]
        until = [int(item.out_of_service[:4]) for item in systems if item.out_of_service]
        return {"since": max(since, default=None), "until": min(until, default=None)}

    def _standing(self, leg: Leg) -> str:
        """Return "planned" or "gone" for a leg that is not in service, else an empty text."""
        geo = self.geodata
        system = geo.systems.get(leg.system_id) if geo else None
        assumptions = self.assumptions
        if (
            geo is not None
            and system is not None
            and assumptions is not None
            and assumptions.on is not None
        ):
            then = status_of(
                geo, system, assumptions.on, retirement_age_years=assumptions.retirement_age_years
            )
            return {"in service": "", "retired": "gone"}.get(then.status, "planned")
        statuses = {leg.status, system.status if system else ""} - {"", "modelled", "in service"}
        return "" if not statuses else "gone" if statuses & GONE else "planned"

    def _extent(self) -> Bounds:
        """Return the bounds of the catalogue: from the widest gap in longitude round to it.

        A catalogue that has no wide gap is shown from the Bering Strait on round to it.
        """
        geo = self.geodata
        assert geo is not None
        lines = [
            leg.geometry
            for leg in (*geo.segments.values(), *geo.stretches.values())
            if self.confidential or leg.visibility == "public"
        ]
        points = [
            station.position
            for station in geo.stations.values()
            if self.confidential or station.visibility == "public"
        ]
        each = shapely.bounds(np.array(lines, object)).reshape(-1, 4)
        broad = each[:, 2] - each[:, 0] > 180  # over the date line: by vertices
        across = shapely.get_coordinates(list(itertools.compress(lines, broad)))
        spots = np.concatenate([across, np.reshape(points, (-1, 2))])
        each = np.concatenate([each[~broad], np.hstack([spots, spots])])
        if not len(each):
            return (-180.0, -60.0, 180.0, 75.0)
        each = each[np.argsort(each[:, 0] % 360.0)]
        starts = each[:, 0] % 360.0
        ends = starts + each[:, 2] - each[:, 0]
        reached = np.maximum(np.maximum.accumulate(ends), ends.max() - 360.0)
        gaps = np.append(starts[1:], starts[0] + 360.0) - reached
        widest = int(np.argmax(gaps))
        width = 360.0 - max(float(gaps[widest]), 0.0)
        west = float(starts[(widest + 1) % len(starts)])
        west += _turns(west + width / 2)
        if width > ALL_ROUND_DEG:
            west, width = BERING_STRAIT_DEG, 360.0
        south, north = float(each[:, 1].min()), float(each[:, 3].max())
        pad = max(0.0, LEAST_EXTENT_DEG - max(width, north - south)) / 2
        return (west - pad, max(south - pad, -90.0), west + width + pad, min(north + pad, 90.0))

    def _credits(self, named: Sequence[str]) -> list[str]:
        """Return whom the licences of the sources that the page names ask to credit."""
        if self.geodata is None:
            return []
        return [part for part in attribution(self.geodata, named).split("; ") if part]

    def _delay(self, leg: Leg) -> Range | None:
        """Return the round-trip delay of a leg, ms."""
        if self.assumptions is None:
            return None
        alone = Route(leg.id, leg.name or leg.id, (leg,))
        return rtd_range_ms(alone, group_index=self.assumptions.group_index)

    def _ends(self) -> tuple[str, ...]:
        """Return the names of the two ends, if all routes have the same."""
        ends = {(route.start_id, route.end_id) for route in self.routes}
        names = Names(self.geodata, self.texts, self.confidential)
        return tuple(names.place(end) for end in ends.pop()) if len(ends) == 1 else ()

    def _route(self, number: int) -> dict[str, Any]:
        route, row = self.routes[number], self.rows[number]
        return {
            "number": number + 1,
            "it": route,
            "short": self.short_names[number],
            "deals": Counter(
                (
                    "" if item.deal.is_contract else item.deal.kind.strip().casefold(),
                    item.attribution_confidence,
                )
                for item in route.deals
            ),
            "route_km": row.get("route_km"),
            "accuracy_km": row.get("accuracy_km"),
            "cable": [row.get(name) for name in ("cable_low_km", "cable_km", "cable_high_km")],
            "delay": [row.get(name) for name in ("rtd_low_ms", "rtd_ms", "rtd_high_ms")],
        }

    def _places(self, legs: Sequence[_DrawnLeg], window: Bounds) -> Iterator[PlaceSeen]:
        """Yield the places of the routes, their ends first, then other stations in the window."""
        stations = dict(self.geodata.stations) if self.geodata else {}
        if not self.confidential:  # those of the routes' ends are public, as the routes are
            stations = {
                name: item for name, item in stations.items() if item.visibility == "public"
            }
        places: dict[str, Any] = {**self.geodata.junctions, **stations} if self.geodata else {}
        ends = {end for route in self.routes for end in (route.start_id, route.end_id)}
        at: dict[str, tuple[float, float]] = {}
        for drawn in legs:
            at.setdefault(drawn.leg.start_id, tuple(drawn.points[0].tolist()))
            at.setdefault(drawn.leg.end_id, tuple(drawn.points[-1].tolist()))
        for name in sorted(at, key=lambda name: name not in ends):
            role = "station" if name in ends or name in stations else "junction"
            place = places.get(name)
            lon, lat = at[name]
            if place is not None:
                lon, lat = turned(place.lon_deg, lon), place.lat_deg
            yield PlaceSeen(name, role, lon, lat, place)
        for name, station in stations.items():
            lon = turned(station.lon_deg, (window[0] + window[2]) / 2)
            inside = window[0] < lon < window[2] and window[1] < station.lat_deg < window[3]
            if inside and name not in at:
                yield PlaceSeen(name, "other", lon, station.lat_deg, station)


@dataclass(frozen=True)
class _DrawnLeg:
    """A leg where it is drawn, in continuous longitudes, and the routes that use it."""

    leg: Leg
    points: NDArray[np.float64]
    routes: list[int]

    @property
    def kind(self) -> str:
        """Medium, and whether its position is known, modelled or schematic."""
        return f"{self.leg.medium} {position_of(self.leg.confidence)}"

    def data(self) -> dict[str, Any]:
        """Return the data for the script, to a tenth of the accuracy."""
        has_accuracy = not math.isnan(
            self.leg.accuracy_km
        )  # else no band can show it; the card says so
        accuracy_km = self.leg.accuracy_km if has_accuracy else 0.0
        line = shapely.LineString(self.points)
        line = simplified(line, min(accuracy_km / 10, 0.2) / KM_PER_DEGREE)
        return {
            "medium": self.leg.medium,
            "modelled": self.leg.confidence in MODELLED,
            **({SCHEMATIC: True} if self.leg.confidence == SCHEMATIC else {}),
            "accuracy_m": round(1000 * accuracy_km) if has_accuracy else None,
            "km": round(self.leg.route_km, 3),
            "routes": self.routes,
            "line": page_data.lines(
                shapely.get_coordinates(line), per_degree=page_data.units_per_degree(accuracy_km)
            )[0],
        }


def _place_legs(
    routes: Sequence[Route],
) -> tuple[list[_DrawnLeg], list[list[tuple[int, bool]]]]:
    """Return every leg once, and for each route which legs it uses and which ones backwards.

    Longitudes run on over the date line, and all routes are brought near the first.
    """
    drawn: list[_DrawnLeg] = []
    by_id: dict[str, list[int]] = {}
    uses: list[list[tuple[int, bool]]] = []
    anchor: float | None = None
    for number, route in enumerate(routes):
        parts = [dense_points(leg.line_wkb, STEP_KM).copy() for leg in route.legs]
        longitudes = np.unwrap(np.concatenate(parts)[:, 0], period=360.0)
        middle = float(longitudes.min() + longitudes.max()) / 2
        anchor = middle if anchor is None else anchor
        longitudes += turned(middle, anchor) - middle
        use = []
        for leg, points, first in zip(
            route.legs, parts, np.cumsum([0, *map(len, parts)])[:-1], strict=True
        ):
            points[:, 0] = longitudes[first : first + len(points)]
            for index in by_id.get(leg.id, ()):
                ends = drawn[index].points[[0, -1]]
                swapped = np.abs(points[[-1, 0]] - ends).max() < 0.01
                if swapped or np.abs(points[[0, -1]] - ends).max() < 0.01:
                    backwards = bool(swapped) and leg.start_id != drawn[index].leg.start_id
                    break
            else:
                index, backwards = len(drawn), False
                by_id.setdefault(leg.id, []).append(index)
                drawn.append(_DrawnLeg(leg, points, []))
            if number not in drawn[index].routes:
                drawn[index].routes.append(number)
            use.append((index, backwards))
        uses.append(use)
    return drawn, uses


def _turns(lon_deg: float) -> float:
    """Return the degrees of full turns that bring a longitude between -180 and 180."""
    return turned(lon_deg, 0.0) - lon_deg


def _bounds(lines: Sequence[NDArray[np.float64]]) -> Bounds:
    points = np.concatenate(lines)
    (west, south), (east, north) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return west, south, east, north


def _corners(bounds: Bounds) -> list[list[float]]:
    """Return the south-western and the north-eastern corner, as Leaflet takes them."""
    west, south, east, north = bounds
    return [lat_first(west, south, digits=4), lat_first(east, north, digits=4)]


def _max_zoom(coast_km: float) -> int:
    """Return the closest zoom of a map: there the coast may be `COAST_PX` off.

    A pixel at zoom 0 is the 256th part of the equator.
    """
    off_km = COAST_ACCURACY_KM + coast_km
    return math.floor(math.log2(COAST_PX * 360 * MEAN_KM_PER_DEGREE / 256 / off_km))


def _window(bounds: Bounds, beside: Sequence[Sequence[float | None]]) -> Bounds:
    """Return the part of the world to draw: room round the routes for any shape of screen."""
    west, south, east, north = bounds
    corners = [value for corner in beside for value in corner]
    if all(isinstance(value, (int, float)) and math.isfinite(value) for value in corners):
        low, left, high, right = (float(value) for value in corners if value is not None)
        west, south = min(west, left), min(south, low)
        east, north = max(east, right), max(north, high)
    bottom, top = (_mercator(min(max(lat, -85.0), 85.0)) for lat in (south, north))
    width, height = max(east - west, 0.5), max(top - bottom, 0.5)
    room = min(max(20 / max(width, height), 1.0), 2.0)
    half_width = room * max(1.4 * width, 2.2 * height)  # a page with a table is low and wide
    half_width = 180.0 if half_width > 100 else half_width
    half_height = room * max(0.6 * height, 1.8 * width)  # a telephone is tall: 360 by 800
    middle, centre = (west + east) / 2, (bottom + top) / 2
    lats = (_latitude(centre - half_height), _latitude(centre + half_height))
    return (
        middle - half_width,
        max(lats[0], -85.0),
        middle + half_width,
        min(lats[1], 85.0),
    )


def _mercator(lat_deg: float) -> float:
    return math.degrees(math.asinh(math.tan(math.radians(lat_deg))))


def _latitude(mercator: float) -> float:
    return math.degrees(math.atan(math.sinh(math.radians(mercator))))

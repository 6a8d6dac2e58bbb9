"""The ground of a map as SVG: window, land, lakes, borders, names, degrees; Mercator, north up."""

from __future__ import annotations

import html
import math
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString, MultiPolygon

from cableroute.geodata import basemap
from cableroute.geodata.packed import Bounds
from cableroute.geometry.lines import densify
from cableroute.presentation.languages import clipped
from cableroute.reports.scales import WIDTH, Floats, multiples, nice
from cableroute.text import shown

GROUND_NAMES = {"country": "country-name"} | dict.fromkeys(
    ("ocean", "sea", "gulf", "bay"), "sea-name"
)
SIDES = {"en": ("E", "W", "N", "S"), "ar": ("ق", "غ", "ش", "ج")}
"""East, west, north and south at the edge of a map, by language."""

Box = tuple[float, float, float, float]


class Place(NamedTuple):
    """A name on a map; `rank` 0 is an end, 1 a station, 2 a strait, 3 what is lost at worst."""

    name: str
    other_name: str
    lon_deg: float
    lat_deg: float
    rank: int


class GroundMap(ABC):
    """The base of every map of a report; `lines` and `extent` are the map's own."""

    width: float = WIDTH
    """Of the picture, in its units."""

    @property
    @abstractmethod
    def lines(self) -> Sequence[Floats]:
        """Longitudes and latitudes of each line, which names of the ground keep free."""

    @property
    @abstractmethod
    def extent(self) -> Floats:
        """Longitudes and latitudes that the picture holds."""

    @cached_property
    def window(self) -> tuple[float, float, float, float]:
        """West, east in degrees, bottom and top in degrees of Mercator."""
        every = self.extent
        x = every[:, 0]
        y = _mercator(np.clip(every[:, 1], -84.0, 84.0))
        west, east, bottom, top = x.min(), x.max(), y.min(), y.max()
        width, height = max(east - west, 0.3) * 1.16, max(top - bottom, 0.3) * 1.18
        width, height = max(width, height / 0.72), max(height, width * 0.42)
        width = min(width, 359.0)
        middle, centre = (west + east) / 2, (bottom + top) / 2
        low = max(centre - height / 2, float(_mercator(np.array(-84.0))))
        high = min(centre + height / 2, float(_mercator(np.array(84.0))))
        return float(middle - width / 2), float(middle + width / 2), float(low), float(high)

    @property
    def height(self) -> float:
        """Height of the picture in its units."""
        west, east, bottom, top = self.window
        return round(self.width * (top - bottom) / (east - west), 1)

    def at(self, points: Floats) -> Floats:
        """Return places in units of the picture."""
        west, east, _, top = self.window
        scale = self.width / (east - west)
        return np.column_stack(
            [(points[:, 0] - west) * scale, (top - _mercator(points[:, 1])) * scale]
        )

    @cached_property
    def bounds(self) -> Bounds:
        """West, south, east and north of the picture, degrees."""
        west, east, bottom, top = self.window
        return west, _latitude(bottom), east, _latitude(top)

    @cached_property
    def land(self) -> str:
        """The land as the data of a path."""
        return self._areas(basemap.land(self.bounds))

    def _areas(self, areas: MultiPolygon) -> str:
        """Return areas as the data of a path, no finer than the picture."""
        west, _, east, _ = self.bounds
        tolerance_deg = 0.7 * (east - west) / self.width
        coarse = shapely.simplify(shapely.get_parts(areas), tolerance_deg)
        coarse = coarse[shapely.area(coarse) > 3 * tolerance_deg**2]
        rings = shapely.get_rings(coarse)
        return "".join(
            path_data(self.at(shapely.get_coordinates(ring)[:-1])) + "Z" for ring in rings
        )

    def _ground(self) -> str:
        """Return lakes and borders; a disputed border is dashed."""
        west, _, east, _ = self.bounds
        parts = []
        if lakes := self._areas(basemap.lakes(self.bounds)):
            parts.append(f'<path class="lake" d="{lakes}"/>')
        borders = basemap.borders(self.bounds)
        coarse = shapely.simplify(borders.line, 0.7 * (east - west) / self.width)
        for kind, look in ((0, "border"), (1, "border disputed")):
            data = "".join(
                path_data(self.at(shapely.get_coordinates(line)))
                for line in coarse[borders.kind == kind]
            )
            if data:
                parts.append(f'<path class="{look}" d="{data}"/>')
        return "".join(parts)

    @property
    def on_picture(self) -> Sequence[Floats]:
        """The lines as they are drawn, in units of the picture."""
        return [self.at(points) for points in self.lines]

    def ground_names(self, taken: list[Box], language: str) -> str:
        """Return names of seas and countries, where there is room left."""
        west, _, east, _ = self.bounds
        zoom = math.log2(self.width * 360 / (256 * (east - west)))
        lines = shapely.multilinestrings([LineString(points) for points in self.on_picture])
        parts = []
        for name in basemap.names(self.bounds):
            look = GROUND_NAMES.get(name.kind)
            if look is None or name.zoom > zoom:
                continue
            text = name.name_ar if language == "ar" and name.name_ar else name.name_en
            x, y = self.at(np.array([[name.lon_deg, name.lat_deg]]))[0]
            wide, high = 0.62 * 9 * len(text), 12.0
            box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            if box[0] > 2 and box[2] < self.width - 2 and 2 < box[1] < self.height - 26:
                if not _is_free(box, taken) or shapely.intersects(lines, shapely.box(*box)):
                    continue
                taken.append(box)
                parts.append(
                    f'<text class="{look}" x="{x:.1f}" y="{y + 3.2:.1f}">{html.escape(text)}</text>'
                )
        return "".join(parts)

    @cached_property
    def base(self) -> str:
        """The sea, the land, lakes and borders."""
        return (
            f'<rect class="sea-ground" width="{self.width:g}" height="{self.height:g}"/>'
            f'<path class="land-ground" d="{self.land}"/>{self._ground()}'
        )

    @property
    def frame(self) -> str:
        """The line round the picture."""
        return (
            f'<rect class="neat-line" x=".5" y=".5" width="{self.width - 1:g}" '
            f'height="{self.height - 1:g}"/>'
        )

    def framed(self, parts: Iterable[str], taken: list[Box], label: str, language: str) -> str:
        """Return the picture: the ground, names where room is left, and what is drawn on it."""
        ground = self.ground_names(taken, language)
        return (
            f'<svg class="map" viewBox="0 0 {self.width:g} {self.height:g}" role="img" '
            f'aria-label="{html.escape(shown(label, 400))}">'
            f"{self.base}{self._graticule(language)}{ground}{''.join(parts)}{self.frame}</svg>"
        )

    def _graticule(self, language: str) -> str:
        """Return meridians and parallels, their degrees at the edge."""
        east_side, west_side, north_side, south_side = SIDES[language]
        west, east, bottom, top = self.window
        step = nice((east - west) / 5)
        parts = []
        for lon in multiples(west, east, step):
            x = (lon - west) * self.width / (east - west)
            turned = (lon + 180) % 360 - 180
            parts.append(f'<path class="graticule" d="M{x:.1f} 0V{self.height:g}"/>')
            if 24 < x < self.width - 24:
                side = "" if turned in (0, -180) else east_side if turned > 0 else west_side
                parts.append(
                    f'<text class="degree" x="{x:.1f}" y="{self.height - 5:.1f}" '
                    f'text-anchor="middle">{abs(turned):g}°{side}</text>'
                )
        for lat in multiples(_latitude(bottom), _latitude(top), step):
            y = (top - float(_mercator(np.array(lat)))) * self.width / (east - west)
            parts.append(f'<path class="graticule" d="M0 {y:.1f}H{self.width:g}"/>')
            if 12 < y < self.height - 20:
                side = "" if lat == 0 else north_side if lat > 0 else south_side
                parts.append(
                    f'<text class="degree" x="5" y="{y - 3:.1f}">{abs(lat):g}°{side}</text>'
                )
        return "".join(parts)

    def badges(
        self,
        pixels: Mapping[int, LineString | MultiLineString],
        taken: list[Box],
    ) -> dict[int, str]:
        """Return the number of each line, from 0, where it is farthest from the other lines.

        A line without room for its number has none.
        """
        parts = {}
        for number, line in pixels.items():
            count = max(3, min(160, int(line.length / 5)))
            points = shapely.line_interpolate_point(
                line, np.linspace(0.06, 0.94, count), normalized=True
            )
            others = [other for place, other in pixels.items() if place != number]
            apart = np.full(count, 40.0)
            if others:
                apart = np.minimum(
                    shapely.distance(points, shapely.geometrycollections(others)), 40.0
                )
            middle = 1 - np.abs(np.linspace(-1, 1, count))
            for place in np.argsort(-(apart + 4 * middle), kind="stable"):
                x, y = points[place].x, points[place].y
                box = (x - 9, y - 9, x + 9, y + 9)
                if _is_free(box, taken) and 10 < x < self.width - 10 and 10 < y < self.height - 10:
                    taken.append(box)
                    parts[number] = (
                        f'<g class="badge-on-map route-{number}"><circle cx="{x:.1f}" '
                        f'cy="{y:.1f}" r="8"/><text x="{x:.1f}" y="{y + 3.6:.1f}">'
                        f"{number + 1}</text></g>"
                    )
                    break
        return parts

    def name(self, place: Place, taken: list[Box]) -> tuple[str, str]:
        """Return a place's dot, and its name if there is room for it."""
        west, east, _, _ = self.window
        lon = place.lon_deg + 360.0 * round(((west + east) / 2 - place.lon_deg) / 360.0)
        x, y = self.at(np.array([[lon, place.lat_deg]]))[0]
        if not (0 <= x <= self.width and 0 <= y <= self.height):
            return "", ""
        radius = (5.0, 2.5, 2.5, 9.0)[place.rank]
        shape = ("end-dot", "station-dot", "strait-dot", "worst-dot")[place.rank]
        dot = f'<circle class="{shape}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"/>'
        size = (12.5, 9.5, 9.5, 10.0)[place.rank]
        names = [clipped(name, 40) for name in (place.name, place.other_name) if name]
        names = names if place.rank == 0 else names[:1]
        wide = (0.66 if place.rank == 0 else 0.6) * size * max(map(len, names)) + 2
        tall = any("\u0600" <= sign <= "\u06ff" for sign in "".join(names))  # Arabic, in its fonts
        high = (1.7 if tall else 1.25) * size * len(names)
        reach = radius + 4
        for anchor, left, upper in (
            ("start", x + reach, y - high / 2),
            ("end", x - reach - wide, y - high / 2),
            ("middle", x - wide / 2, y - reach - high),
            ("middle", x - wide / 2, y + reach),
            ("start", x + reach, y - high - 3),
            ("start", x + reach, y + 3),
            ("end", x - reach - wide, y - high - 3),
            ("end", x - reach - wide, y + 3),
        ):
            box = (left, upper, left + wide, upper + high)
            inside = (
                left > 2 and left + wide < self.width - 2 and 2 < upper < self.height - 14 - high
            )
            if inside and _is_free(box, taken):
                taken.append(box)
                from_x = {"start": left, "middle": x, "end": left + wide}[anchor]
                kind = ("end-name", "station-name", "strait-name", "worst-name")[place.rank]
                lines = "".join(
                    f'<text class="{kind}" x="{from_x:.1f}" '
                    f'y="{upper + size * (0.95 + 1.25 * row):.1f}" text-anchor="{anchor}">'
                    f"{html.escape(name)}</text>"
                    for row, name in enumerate(names)
                )
                taken.append((x - radius, y - radius, x + radius, y + radius))
                return dot, lines
        return ("", "") if place.rank == 2 else (dot, "")


def unwrapped(line: LineString, near_lon_deg: float | None = None) -> Floats:
    """Return the points of a line, running on over the date line; near a longitude if given."""
    points: Floats = shapely.get_coordinates(densify(line, max_step_km=50.0))
    points[:, 0] = np.unwrap(points[:, 0], period=360.0)
    if near_lon_deg is not None:
        points[:, 0] -= 360.0 * round((float(points[:, 0].mean()) - near_lon_deg) / 360.0)
    return points


def _mercator(lat_deg: Floats) -> Floats:
    return np.degrees(np.arcsinh(np.tan(np.radians(lat_deg))))


def _latitude(mercator: float) -> float:
    return math.degrees(math.atan(math.sinh(math.radians(mercator))))


def path_data(points: Floats) -> str:
    """Return points as the data of a path, to a tenth of a unit."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    return not any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in taken
    )

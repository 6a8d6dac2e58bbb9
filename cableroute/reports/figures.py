"""The pictures of a report: maps, line diagrams with depths, ranges of delay, as inline SVG.

They take their colours and letters from the page, so that they are right on screen, in the dark
and on paper, and weigh little. All text in them is text.
"""

from __future__ import annotations

import html
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiLineString, MultiPolygon

from cableroute.geodata import basemap
from cableroute.geodata.natural_earth import Bounds
from cableroute.geometry import geodesy
from cableroute.model.routes import Route
from cableroute.presentation.languages import clipped
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import profile
from cableroute.text import shown

__all__ = ["Place", "SeaProfile", "WaysMap", "range_bars", "sea_profile", "line_diagram"]

WIDTH = 720
"""Units of a picture's width: about the pixels of a column of text."""

MODELLED = ("inferred", "assumed")

GROUND_NAMES = {"country": "country-name"} | dict.fromkeys(
    ("ocean", "sea", "gulf", "bay"), "sea-name"
)
Floats = NDArray[np.float64]
Box = tuple[float, float, float, float]


class Place(NamedTuple):
    """A name on a map; `rank` 0 is an end, 1 a station, 2 a strait."""

    name: str
    other_name: str
    lon_deg: float
    lat_deg: float
    rank: int


class SeaProfile(NamedTuple):
    """Depths along a route, positive down; NaN on land and where the grid has no sea."""

    kp_km: Floats
    depth_m: Floats
    at_sea: NDArray[np.bool_]

    @property
    def deepest_m(self) -> float | None:
        """Greatest depth along the line; None where none is known."""
        known = self.depth_m[np.isfinite(self.depth_m)]
        return float(known.max()) if known.size else None

    @property
    def deepest_kp_km(self) -> float | None:
        """KP of the greatest depth, km."""
        if self.deepest_m is None:
            return None
        return float(self.kp_km[int(np.nanargmax(self.depth_m))])

    def share_pct(self, chosen: NDArray[np.bool_]) -> float | None:
        """Return on how much of the sea ground something holds, per cent; None without sea.

        A step between two samples counts by half for each of them.
        """
        steps = np.diff(self.kp_km, prepend=self.kp_km[0], append=self.kp_km[-1])
        weight_km = np.where(self.at_sea, steps[:-1] + steps[1:], 0.0)
        whole_km = weight_km.sum()
        return float(100 * weight_km[chosen].sum() / whole_km) if whole_km > 0 else None


def sea_profile(route: Route, grid: Grid) -> SeaProfile:
    """Return the depths along a route: `cableroute.profile` of each sea leg, none on land.

    Parameters
    ----------
    route : Route
        Its legs in order; KP runs on from one to the next.
    grid : Grid
        Depths, from `cableroute.open_seabed`.

    Examples
    --------
    >>> import cableroute as cr
    >>> red_sea = cr.Leg("S", "A", "B", "sea", LineString([(37.5, 20.5), (38.7, 19.7)]), 5)
    >>> grid = cr.open_seabed().window((32, 12, 44, 30))
    >>> found = sea_profile(cr.Route("R", "A to B", [red_sea]), grid)
    >>> round(found.depth_m[0]), round(found.depth_m[-1])
    (372, 2716)
    """
    kps, depths, at_sea = [], [], []
    from_km = 0.0
    for leg in route.legs:
        if leg.medium == "sea":
            found = profile(grid, leg.geometry)
            kps.append(from_km + found.kp_km)
            depths.append(found.depth_m)
        else:
            kps.append(np.array([from_km, from_km + leg.route_km]))
            depths.append(np.full(2, np.nan))
        at_sea.append(np.full(len(kps[-1]), leg.medium == "sea"))
        from_km += leg.route_km
    return SeaProfile(np.concatenate(kps), np.concatenate(depths), np.concatenate(at_sea))


# --- maps ---


@dataclass(frozen=True)
class WaysMap:
    """A map of routes in Mercator's projection, north up.

    Parameters
    ----------
    routes : tuple of Route
        At least one.
    """

    routes: tuple[Route, ...]

    @cached_property
    def lines(self) -> list[Floats]:
        """Longitudes and latitudes of each route, running on over the date line."""
        found: list[Floats] = []
        for route in self.routes:
            points = shapely.get_coordinates(geodesy.densify(route.geometry, max_step_km=50.0))
            points[:, 0] = np.unwrap(points[:, 0], period=360.0)
            if found:
                middle = float(found[0][:, 0].mean())
                points[:, 0] -= 360.0 * round((float(points[:, 0].mean()) - middle) / 360.0)
            found.append(points)
        return found

    @cached_property
    def window(self) -> tuple[float, float, float, float]:
        """West, east in degrees, bottom and top in degrees of Mercator."""
        every = np.concatenate(self.lines)
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
        return round(WIDTH * (top - bottom) / (east - west), 1)

    def at(self, points: Floats) -> Floats:
        """Return places in units of the picture."""
        west, east, _, top = self.window
        scale = WIDTH / (east - west)
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
        tolerance_deg = 0.7 * (east - west) / WIDTH
        coarse = shapely.simplify(shapely.get_parts(areas), tolerance_deg)
        coarse = coarse[shapely.area(coarse) > 3 * tolerance_deg**2]
        rings = shapely.get_rings(coarse)
        return "".join(_path(self.at(shapely.get_coordinates(ring)[:-1])) + "Z" for ring in rings)

    def _ground(self) -> str:
        """Return lakes and borders; a disputed border is dashed."""
        west, _, east, _ = self.bounds
        parts = []
        if lakes := self._areas(basemap.lakes(self.bounds)):
            parts.append(f'<path class="lake" d="{lakes}"/>')
        borders = basemap.borders(self.bounds)
        coarse = shapely.simplify(borders.line, 0.7 * (east - west) / WIDTH)
        for kind, look in ((0, "border"), (1, "border disputed")):
            data = "".join(
                _path(self.at(shapely.get_coordinates(line)))
                for line in coarse[borders.kind == kind]
            )
            if data:
                parts.append(f'<path class="{look}" d="{data}"/>')
        return "".join(parts)

    def _ground_names(self, taken: list[Box], language: str) -> str:
        """Return names of seas and countries, where there is room left."""
        west, _, east, _ = self.bounds
        zoom = math.log2(WIDTH * 360 / (256 * (east - west)))
        ways = shapely.multilinestrings([LineString(self.at(points)) for points in self.lines])
        parts = []
        for name in basemap.names(self.bounds):
            look = GROUND_NAMES.get(name.kind)
            if look is None or name.zoom > zoom:
                continue
            text = name.name_ar if language == "ar" and name.name_ar else name.name_en
            x, y = self.at(np.array([[name.lon_deg, name.lat_deg]]))[0]
            wide, high = 0.62 * 9 * len(text), 12.0
            box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            if box[0] > 2 and box[2] < WIDTH - 2 and 2 < box[1] < self.height - 26:
                if not _is_free(box, taken) or shapely.intersects(ways, shapely.box(*box)):
                    continue
                taken.append(box)
                parts.append(
                    f'<text class="{look}" x="{x:.1f}" y="{y + 3.2:.1f}">{html.escape(text)}</text>'
                )
        return "".join(parts)

    def draw(self, places: Iterable[Place], label: str, language: str = "en") -> str:
        """Return the map of all ways, numbered, with names beside the places."""
        taken: list[Box] = []
        names = sorted(places, key=lambda place: place.rank)
        lines = self._ways()
        dots, texts = [], []
        badges = ""
        for rank in (0, 1, 2):
            for place in (item for item in names if item.rank == rank):
                dot, text = self._name(place, taken)
                dots.append(dot)
                texts.append(text)
            if rank == 0:
                badges = self._badges(taken)
        ground = self._ground_names(taken, language)
        return (
            f'<svg class="map" viewBox="0 0 {WIDTH} {self.height:g}" role="img" '
            f'aria-label="{html.escape(shown(label, 400))}">'
            f'<rect class="sea-ground" width="{WIDTH}" height="{self.height:g}"/>'
            f'<path class="land-ground" id="land" d="{self.land}"/>'
            f"{self._ground()}{self._graticule()}{ground}{lines}{''.join(dots)}{''.join(texts)}{badges}"
            f'<rect class="neat-line" x=".5" y=".5" width="{WIDTH - 1}" '
            f'height="{self.height - 1:g}"/></svg>'
        )

    def draw_one(self, number: int, label: str) -> str:
        """Return a small map of one way; the land is that of the map of all."""
        line = shapely.simplify(LineString(self.at(self.lines[number])), 1.5)
        points = shapely.get_coordinates(line)
        ends = "".join(
            f'<circle class="end-dot" cx="{x:.0f}" cy="{y:.0f}" r="16"/>'
            for x, y in points[[0, -1]]
        )
        return (
            f'<svg class="small-map" viewBox="0 0 {WIDTH} {self.height:g}" role="img" '
            f'aria-label="{html.escape(shown(label, 400))}">'
            f'<rect class="sea-ground" width="{WIDTH}" height="{self.height:g}"/>'
            f'<use href="#land"/><path class="only-way route-{number}" d="{_path(points)}"/>'
            f"{ends}</svg>"
        )

    def _ways(self) -> str:
        """Return the lines; where several ways take one leg, side by side."""
        casings, lines = [], []
        for part in self._parts():
            count = len(part.numbers)
            gap = min(2.6, min(16.0, part.line.length) / max(count - 1, 1))
            for place, number in enumerate(part.numbers):
                moved = _beside(part.line, gap * (place - (count - 1) / 2))
                data = "".join(
                    _path(shapely.get_coordinates(piece)) for piece in shapely.get_parts(moved)
                )
                casings.append(f'<path class="casing" d="{data}"/>')
                lines.append(f'<path class="way {part.look} route-{number}" d="{data}"/>')
        return "".join(casings) + "".join(lines)

    def _parts(self) -> list[_Part]:
        """Return each leg once, with the ways that take it."""
        found: dict[tuple[str, frozenset[tuple[float, float]]], _Part] = {}
        for number, route in enumerate(self.routes):
            middle = float(self.lines[number][:, 0].mean())
            for leg in route.legs:
                ends = frozenset(
                    (round(lon, 3), round(lat, 3)) for lon, lat in (leg.start, leg.end)
                )
                if (leg.id, ends) in found:
                    found[leg.id, ends].numbers.append(number)
                    continue
                points = shapely.get_coordinates(geodesy.densify(leg.geometry, max_step_km=50.0))
                points[:, 0] = np.unwrap(points[:, 0], period=360.0)
                turns = round((float(points[:, 0].mean()) - middle) / 360.0)
                points[:, 0] -= 360.0 * turns
                known = "modelled" if leg.confidence in MODELLED else "known"
                line = shapely.simplify(LineString(self.at(points)), 0.25)
                found[leg.id, ends] = _Part(line, f"{leg.medium} {known}", [number])
        return list(found.values())

    def _graticule(self) -> str:
        """Return meridians and parallels, their degrees at the edge."""
        west, east, bottom, top = self.window
        step = _nice((east - west) / 5)
        parts = []
        for lon in _multiples(west, east, step):
            x = (lon - west) * WIDTH / (east - west)
            turned = (lon + 180) % 360 - 180
            parts.append(f'<path class="graticule" d="M{x:.1f} 0V{self.height:g}"/>')
            if 24 < x < WIDTH - 24:
                side = "" if turned in (0, -180) else "E" if turned > 0 else "W"
                parts.append(
                    f'<text class="degree" x="{x:.1f}" y="{self.height - 5:.1f}" '
                    f'text-anchor="middle">{abs(turned):g}°{side}</text>'
                )
        for lat in _multiples(_latitude(bottom), _latitude(top), step):
            y = (top - float(_mercator(np.array(lat)))) * WIDTH / (east - west)
            parts.append(f'<path class="graticule" d="M0 {y:.1f}H{WIDTH}"/>')
            if 12 < y < self.height - 20:
                side = "" if lat == 0 else "N" if lat > 0 else "S"
                parts.append(
                    f'<text class="degree" x="5" y="{y - 3:.1f}">{abs(lat):g}°{side}</text>'
                )
        return "".join(parts)

    def _badges(self, taken: list[Box]) -> str:
        """Return each way's number where it is farthest from the other ways."""
        pixels = [LineString(self.at(points)) for points in self.lines]
        parts = []
        for number, line in enumerate(pixels):
            count = max(3, min(160, int(line.length / 5)))
            points = shapely.line_interpolate_point(
                line, np.linspace(0.06, 0.94, count), normalized=True
            )
            others = [other for place, other in enumerate(pixels) if place != number]
            apart = np.full(count, 40.0)
            if others:
                apart = np.minimum(shapely.distance(points, shapely.multilinestrings(others)), 40.0)
            middle = 1 - np.abs(np.linspace(-1, 1, count))
            for place in np.argsort(-(apart + 4 * middle), kind="stable"):
                x, y = points[place].x, points[place].y
                box = (x - 9, y - 9, x + 9, y + 9)
                if _is_free(box, taken) and 10 < x < WIDTH - 10 and 10 < y < self.height - 10:
                    taken.append(box)
                    parts.append(
                        f'<g class="badge-on-map route-{number}"><circle cx="{x:.1f}" '
                        f'cy="{y:.1f}" r="8"/><text x="{x:.1f}" y="{y + 3.6:.1f}">'
                        f"{number + 1}</text></g>"
                    )
                    break
        return "".join(parts)

    def _name(self, place: Place, taken: list[Box]) -> tuple[str, str]:
        """Return a place's dot, and its name if there is room for it."""
        west, east, _, _ = self.window
        lon = place.lon_deg + 360.0 * round(((west + east) / 2 - place.lon_deg) / 360.0)
        x, y = self.at(np.array([[lon, place.lat_deg]]))[0]
        if not (0 <= x <= WIDTH and 0 <= y <= self.height):
            return "", ""
        radius = (5.0, 2.5, 2.5)[place.rank]
        shape = ("end-dot", "station-dot", "strait-dot")[place.rank]
        dot = f'<circle class="{shape}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}"/>'
        size = (12.5, 9.5, 9.5)[place.rank]
        names = [clipped(name, 40) for name in (place.name, place.other_name) if name]
        names = names if place.rank == 0 else names[:1]
        wide = (0.66 if place.rank == 0 else 0.6) * size * max(map(len, names)) + 2
        high = 1.25 * size * len(names)
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
            inside = left > 2 and left + wide < WIDTH - 2 and 2 < upper < self.height - 14 - high
            if inside and _is_free(box, taken):
                taken.append(box)
                from_x = {"start": left, "middle": x, "end": left + wide}[anchor]
                kind = ("end-name", "station-name", "strait-name")[place.rank]
                lines = "".join(
                    f'<text class="{kind}" x="{from_x:.1f}" '
                    f'y="{upper + size * (0.95 + 1.25 * row):.1f}" text-anchor="{anchor}">'
                    f"{html.escape(name)}</text>"
                    for row, name in enumerate(names)
                )
                taken.append((x - radius, y - radius, x + radius, y + radius))
                return dot, lines
        return (dot, "") if place.rank < 2 else ("", "")


class _Part(NamedTuple):
    line: LineString
    look: str
    numbers: list[int]


# --- line diagram and depths ---


class Piece(NamedTuple):
    """A stretch of the line diagram: from a KP to another, what and of which system."""

    from_km: float
    to_km: float
    medium: str
    name: str


def line_diagram(
    number: int,
    pieces: Sequence[Piece],
    depths: SeaProfile | None,
    *,
    deepest_m: float,
    label: str,
    kp_label: str,
    depth_label: str,
) -> str:
    """Return a straight line diagram to scale, over the depths along it.

    Parameters
    ----------
    number : int
        Of the way, for its colour.
    pieces : sequence of Piece
        In order, each beginning where the one before ends.
    depths : SeaProfile or None
        None where there is no sea.
    deepest_m : float
        Depth at the foot of the picture: the same for all ways that are compared.
    label, kp_label, depth_label : str
        What the picture is of, and the words at its axes.
    """
    left, right = (46.0, 14.0) if depths else (14.0, 14.0)
    whole_km = pieces[-1].to_km
    scale = (WIDTH - left - right) / whole_km

    def x_of(kp_km: float) -> float:
        return left + kp_km * scale

    bar, foot = 34.0, 50.0
    depth_px = 84.0 if depths else 0.0
    top = foot + 12 if depths else foot
    height = top + depth_px + 32
    parts = [
        f'<svg class="diagram route-{number}" viewBox="0 0 {WIDTH} {height:g}" role="img" '
        f'aria-label="{html.escape(shown(label, 400))}">'
    ]
    at = [x_of(piece.from_km) for piece in pieces] + [x_of(whole_km)]
    for place, (x, badge_x) in enumerate(zip(at, _spread(at, 17.0, 9.0, WIDTH - 9.0), strict=True)):
        parts.append(
            f'<path class="leader" d="M{x:.1f} {bar:g}L{badge_x:.1f} 17"/>'
            f'<circle class="stop" cx="{badge_x:.1f}" cy="10" r="7.5"/>'
            f'<text class="stop-letter" x="{badge_x:.1f}" y="13.4">{letter(place)}</text>'
        )
    for piece in pieces:
        x, wide = x_of(piece.from_km), (piece.to_km - piece.from_km) * scale
        parts.append(
            f'<rect class="{piece.medium}-bar" x="{x:.1f}" y="{bar:g}" '
            f'width="{max(wide - 0.8, 0.5):.1f}" height="{foot - bar:g}"/>'
        )
        if (name := _fitting(piece.name, wide - 8, 9.0)) is not None:
            parts.append(
                f'<text class="bar-name" x="{x + wide / 2:.1f}" y="{foot - 4.6:g}">'
                f"{html.escape(name)}</text>"
            )
    if depths is not None:
        parts.append(_depths(depths, x_of, top, depth_px, deepest_m, depth_label))
    axis = top + depth_px
    parts.append(f'<path class="axis" d="M{left:g} {axis:g}H{WIDTH - right:g}"/>')
    step = _nice(whole_km / 8)
    for kp in _multiples(0.0, whole_km, step):
        x = x_of(kp)
        parts.append(f'<path class="axis" d="M{x:.1f} {axis:g}v4"/>')
        if x < WIDTH - right - 12:
            parts.append(f'<text class="tick" x="{x:.1f}" y="{axis + 14:g}">{kp:,g}</text>')
    parts.append(
        f'<text class="axis-name" x="{WIDTH - right:g}" y="{axis + 27:g}" text-anchor="end">'
        f"{html.escape(kp_label)}</text></svg>"
    )
    return "".join(parts)


def _depths(
    profile: SeaProfile,
    x_of: Callable[[float], float],
    top: float,
    high: float,
    deepest_m: float,
    label: str,
) -> str:
    """Return the depths along a line as areas below the surface."""
    scale = high / deepest_m
    bins = max(1, math.ceil(len(profile.kp_km) / 330))
    parts = []
    for metres in _multiples(0.0, deepest_m, _nice(deepest_m / 3)):
        y = top + metres * scale
        parts.append(f'<path class="graticule" d="M46 {y:.1f}H{WIDTH - 14}"/>')
        parts.append(f'<text class="tick depth" x="42" y="{y + 3:.1f}">{metres:,g}</text>')
    parts.append(
        f'<text class="axis-name" x="10" y="{top + high / 2:.1f}" text-anchor="middle" '
        f'transform="rotate(-90 10 {top + high / 2:.1f})">{html.escape(label)}</text>'
    )
    known = np.isfinite(profile.depth_m)
    for kind, chosen in (
        ("depth-area", known),
        ("no-depth", profile.at_sea & ~known),
        ("land-depth", ~profile.at_sea),
    ):
        for first, last in _runs(chosen):
            begin = max(first - 1, 0) if kind != "depth-area" else first
            x0, x1 = x_of(profile.kp_km[begin]), x_of(profile.kp_km[last - 1])
            if kind == "depth-area":
                shown = [
                    (x_of(profile.kp_km[i]), top + scale * profile.depth_m[i:j].max())
                    for i, j in pairwise([*range(first, last, bins), last])
                ]
                points = " ".join(f"{x:.1f},{y:.1f}" for x, y in shown)
                parts.append(
                    f'<polygon class="depth-area" points="{shown[0][0]:.1f},{top:g} {points} '
                    f'{x1:.1f},{top:g}"/>'
                )
            elif kind == "no-depth":
                parts.append(
                    f'<rect class="no-depth" x="{x0:.1f}" y="{top:g}" '
                    f'width="{max(x1 - x0, 0.8):.1f}" height="{high:g}"/>'
                )
            else:
                parts.append(
                    f'<rect class="land-depth" x="{x0:.1f}" y="{top - 5:g}" '
                    f'width="{max(x1 - x0, 0.8):.1f}" height="5"/>'
                )
    return "".join(parts)


def range_bars(rows: Sequence[tuple[float, float, float]], *, label: str, axis_label: str) -> str:
    """Return a picture of ranges, low to high with the likely value marked, one a way."""
    left, right, row_px, top = 30.0, 70.0, 20.0, 6.0
    most = max(high for _, _, high in rows)
    step = _nice(most / 6)
    most = step * math.ceil(most / step)
    scale = (WIDTH - left - right) / most
    height = top + row_px * len(rows) + 30
    axis = top + row_px * len(rows) + 2
    parts = [
        f'<svg class="bars" viewBox="0 0 {WIDTH} {height:g}" role="img" '
        f'aria-label="{html.escape(shown(label, 400))}">'
    ]
    for value in _multiples(0.0, most, step):
        x = left + value * scale
        parts.append(f'<path class="graticule" d="M{x:.1f} {top:g}V{axis:g}"/>')
        parts.append(f'<text class="tick" x="{x:.1f}" y="{axis + 12:g}">{value:g}</text>')
    for number, (low, likely, high) in enumerate(rows):
        y = top + row_px * (number + 0.5)
        x0, x, x1 = (left + value * scale for value in (low, likely, high))
        parts.append(
            f'<g class="route-{number}"><circle class="stop-of-way" cx="14" cy="{y:g}" r="8"/>'
            f'<text class="way-number" x="14" y="{y + 3.6:g}">{number + 1}</text>'
            f'<rect class="range" x="{x0:.1f}" y="{y - 5:g}" width="{max(x1 - x0, 1):.1f}" '
            f'height="10"/><path class="likely" d="M{x:.1f} {y - 7:g}v14"/>'
            f'<text class="value" x="{x1 + 6:.1f}" y="{y + 3.6:g}">{likely:,.2f}</text></g>'
        )
    parts.append(
        f'<text class="axis-name" x="{WIDTH - right:g}" y="{axis + 25:g}" text-anchor="end">'
        f"{html.escape(axis_label)}</text></svg>"
    )
    return "".join(parts)


def letter(place: int) -> str:
    """Return A to Z, then A2 to Z2 and so on."""
    turn, number = divmod(place, 26)
    return chr(ord("A") + number) + (str(turn + 1) if turn else "")


# --- small things ---


def _mercator(lat_deg: Floats) -> Floats:
    return np.degrees(np.arcsinh(np.tan(np.radians(lat_deg))))


def _latitude(mercator: float) -> float:
    return math.degrees(math.atan(math.sinh(math.radians(mercator))))


def _path(points: Floats) -> str:
    """Return points as the data of a path, to a tenth of a unit."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _beside(line: LineString, by: float) -> LineString | MultiLineString:
    if abs(by) < 0.05 or line.length < 4:
        return line
    moved = shapely.offset_curve(line, by, quad_segs=3, join_style="round")
    return line if moved.is_empty else moved


def _nice(value: float) -> float:
    """Return the next of 1, 2, 5 times a power of ten."""
    power = 10.0 ** math.floor(math.log10(value))
    return next((power * n for n in (1, 2, 5) if power * n >= value * 0.999), 10 * power)


def _multiples(low: float, high: float, step: float) -> list[float]:
    """Return the multiples of a step between two values; plain numbers, never -0."""
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(number * step, 9) + 0.0 for number in range(first, last + 1)]


def _spread(at: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Return places at least a gap apart, near where they would be, if they fit at all."""
    gap = min(gap, (high - low) / max(len(at) - 1, 1))
    spread: list[float] = []
    for place in at:
        spread.append(max(place, spread[-1] + gap) if spread else max(place, low))
    limit = high
    for number in range(len(spread) - 1, -1, -1):
        spread[number] = min(spread[number], limit)
        limit = spread[number] - gap
    return spread


def _runs(chosen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return where runs of True begin and end."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], chosen, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def _fitting(text: str, wide: float, size: float) -> str | None:
    """Return a text as long as there is room; None where next to nothing would be left."""
    room = int(wide / (0.56 * size))
    text = clipped(text, 120)
    if len(text) <= room:
        return text or None
    return f"{text[: room - 1].rstrip()}…" if room >= 6 else None


def _is_free(box: Box, taken: Iterable[Box]) -> bool:
    return not any(
        box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]
        for other in taken
    )

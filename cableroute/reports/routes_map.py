"""The report's map of the routes, as SVG."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, MultiLineString

from cableroute.model.figures import position_of
from cableroute.model.routes import Route
from cableroute.reports.ground_map import Box, GroundMap, Place, path_data, unwrapped
from cableroute.reports.scales import WIDTH, Floats
from cableroute.text import shown


@dataclass(frozen=True)
class RoutesMap(GroundMap):
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
            middle = float(found[0][:, 0].mean()) if found else None
            found.append(unwrapped(route.geometry, middle))
        return found

    @property
    def extent(self) -> Floats:
        """All of the lines."""
        every: Floats = np.concatenate(self.lines)
        return every

    def draw(self, places: Iterable[Place], label: str, language: str = "en") -> str:
        """Return the map of all routes, numbered, with names beside the places."""
        taken: list[Box] = []
        names = sorted(places, key=lambda place: place.rank)
        dots, texts = [], []
        badges = ""
        for rank in (0, 1, 2):
            for place in (item for item in names if item.rank == rank):
                dot, text = self.name(place, taken)
                dots.append(dot)
                texts.append(text)
            if rank == 0:
                pixels = {at: LineString(self.at(it)) for at, it in enumerate(self.lines)}
                badges = "".join(self.badges(pixels, taken).values())
        parts = (self._route_lines(), *dots, *texts, badges)
        return self.framed(parts, taken, label, language)

    def draw_one(self, number: int, label: str) -> str:
        """Return a small map of one route; the land is that of the map of all."""
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
            f'<use href="#land"/><path class="only-route route-{number}" d="{path_data(points)}"/>'
            f"{ends}</svg>"
        )

    def _route_lines(self) -> str:
        """Return the lines; where several routes take one leg, side by side."""
        casings, lines = [], []
        for part in self._parts():
            count = len(part.numbers)
            gap = min(2.6, min(16.0, part.line.length) / max(count - 1, 1))
            for place, number in enumerate(part.numbers):
                moved = _beside(part.line, gap * (place - (count - 1) / 2))
                data = "".join(
                    path_data(shapely.get_coordinates(piece)) for piece in shapely.get_parts(moved)
                )
                casings.append(f'<path class="casing" d="{data}"/>')
                lines.append(f'<path class="route-line {part.look} route-{number}" d="{data}"/>')
        return "".join(casings) + "".join(lines)

    def _parts(self) -> list[_Part]:
        """Return each leg once, with the routes that take it."""
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
                points = unwrapped(leg.geometry, middle)
                known = position_of(leg.confidence)
                line = shapely.simplify(LineString(self.at(points)), 0.25)
                found[leg.id, ends] = _Part(line, f"{leg.medium} {known}", [number])
        return list(found.values())


class _Part(NamedTuple):
    line: LineString
    look: str
    numbers: list[int]


def _beside(line: LineString, by: float) -> LineString | MultiLineString:
    if abs(by) < 0.05 or line.length < 4:
        return line
    moved = shapely.offset_curve(line, by, quad_segs=3, join_style="round")
    return line if moved.is_empty else moved

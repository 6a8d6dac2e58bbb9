"""The report's map of the routes, as SVG."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import numpy as np
import shapely
from shapely.geometry import LineString

from cableroute.geodata.packed import Bounds
from cableroute.geometry.lines import simplified
from cableroute.model.routes import Route
from cableroute.presentation.languages import clipped
from cableroute.presentation.lines_beside import lines_beside, look_of, running_lines
from cableroute.reports.ground_map import Box, GroundMap, Place, path_data
from cableroute.reports.scales import WIDTH, Floats

SIDE, SIDE_IN_INSET = 2.6, 1.7
"""How far apart lines in the same corridor are drawn, units."""

INSET_WIDTH = 250.0
INSET_LEAST = 4.0
"""An inset is drawn where it shows the land crossed at least so much larger than the map."""


@dataclass(frozen=True)
class RoutesMap(GroundMap):
    """A map of routes in Mercator's projection, north up.

    Parameters
    ----------
    routes : tuple of Route
        At least one.
    within : (west, south, east, north) or None
        What it shows at least, degrees; None: all of the routes.
    width : float
        Of the picture, in its units.
    side : float
        How far apart lines in the same corridor are drawn, units.
    """

    routes: tuple[Route, ...]
    within: Bounds | None = None
    width: float = WIDTH
    side: float = SIDE

    @cached_property
    def legs(self) -> list[list[Floats]]:
        """Longitudes and latitudes of each route's legs, running on over the date line."""
        return running_lines(self.routes)

    @cached_property
    def lines(self) -> list[Floats]:
        """Longitudes and latitudes of each route."""
        return [np.concatenate(legs) for legs in self.legs]

    @property
    def extent(self) -> Floats:
        """All of the lines, or what it shows at least."""
        if self.within is not None:
            return np.reshape(self.within, (2, 2))
        every: Floats = np.concatenate(self.lines)
        return every

    @cached_property
    def on_picture(self) -> list[Floats]:
        """Each route in units of the picture, those in one corridor side by side."""
        return lines_beside([self.at(points) for points in self.lines], self.side)

    def draw(
        self,
        places: Iterable[Place],
        label: str,
        language: str = "en",
        inset: tuple[RoutesMap, str] | None = None,
    ) -> str:
        """Return the map of all routes, numbered, with names beside the places.

        An inset, a map with a title, is put into the corner that routes pass least; its places
        are named there.
        """
        taken: list[Box] = []
        names, drawn = sorted(places, key=lambda place: place.rank), ""
        if inset is not None:
            drawn, names = self._inset(*inset, names, taken, language)
        body = self.marks(names, taken, badges=True)
        return self.framed((self._route_lines, body, drawn), taken, label, language)

    def marks(self, names: Sequence[Place], taken: list[Box], *, badges: bool) -> str:
        """Return dots and names of places, ends first, and the routes' numbers."""
        dots, texts = [], []
        numbers = ""
        for rank in (0, 1, 2):
            for place in (item for item in names if item.rank == rank):
                dot, text = self.name(place, taken)
                dots.append(dot)
                texts.append(text)
            if rank == 0 and badges:
                pixels = {at: LineString(path) for at, path in enumerate(self.on_picture)}
                numbers = "".join(self.badges(pixels, taken).values())
        return f"{''.join(dots)}{''.join(texts)}{numbers}"

    def _inset(
        self, inset: RoutesMap, title: str, names: list[Place], taken: list[Box], language: str
    ) -> tuple[str, list[Place]]:
        """Return an inset in its corner with a frame at where it is of, and the other places."""
        routes = shapely.multilinestrings([LineString(path) for path in self.on_picture])
        wide, high = inset.width, inset.height
        right, foot = self.width - wide - 6, self.height - high - 6
        corners = [(6.0, foot), (right, foot), (right, 6.0), (6.0, 6.0)]
        x, y = min(
            corners,
            key=lambda at: (
                routes.intersection(shapely.box(at[0], at[1], at[0] + wide, at[1] + high)).length
            ),
        )
        title = clipped(title, 30)
        west, south, east, north = inset.bounds
        (left, top), (end, bottom) = self.at(np.array([[west, north], [east, south]]))
        taken.append((x, y, x + wide, y + high))
        inner: list[Box] = [(0.0, 0.0, 6.4 * len(title) + 12, 17.0)]
        inside = [it for it in names if west < it.lon_deg < east and south < it.lat_deg < north]
        lines, body = inset._route_lines, inset.marks(inside, inner, badges=False)
        ground = inset.ground_names(inner, language)
        drawn = (
            f'<rect class="inset-of" x="{left:.1f}" y="{top:.1f}" width="{end - left:.1f}" '
            f'height="{bottom - top:.1f}"/>'
            f'<svg class="inset" x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" '
            f'viewBox="0 0 {wide:g} {high:g}">{inset.base}{ground}{lines}{body}'
            f'<rect class="inset-name" x="0" y="0" width="{inner[0][2]:g}" height="17"/>'
            f'<text class="inset-title" x="6" y="12.5">{html.escape(title)}</text>'
            f"{inset.frame}</svg>"
        )
        return drawn, [place for place in names if place not in inside]

    @cached_property
    def _route_lines(self) -> str:
        """The lines, those in one corridor side by side; of this window only."""
        window = (-2.0, -2.0, self.width + 2.0, self.height + 2.0)
        casings, lines = [], []
        for number, (route, path) in enumerate(zip(self.routes, self.on_picture, strict=True)):
            first = 0
            runs = groupby(
                zip(route.legs, self.legs[number], strict=True),
                key=lambda item: (item[0].medium, look_of(item[0])),
            )
            for (medium, look), legs in runs:
                count = sum(len(points) for _, points in legs)
                line = LineString(path[first : first + count])
                first += count
                seen = shapely.clip_by_rect(simplified(line, 0.25), *window)
                data = "".join(
                    path_data(shapely.get_coordinates(piece)) for piece in shapely.get_parts(seen)
                )
                if data:
                    casings.append(f'<path class="casing" d="{data}"/>')
                    lines.append(
                        f'<path class="route-line {medium} {look} route-{number}" d="{data}"/>'
                    )
        return "".join(casings) + "".join(lines)


def crossing_inset(drawn: RoutesMap) -> tuple[RoutesMap, str] | None:
    """Return a map of the country that most routes cross on land, and its code.

    None where no system crosses one, or the map itself shows it large enough.
    """
    crossed: dict[str, dict[int, list[Floats]]] = {}
    for number, (route, legs) in enumerate(zip(drawn.routes, drawn.legs, strict=True)):
        for leg, points in zip(route.legs, legs, strict=True):
            if leg.medium == "land" and leg.system_id and leg.country:
                crossed.setdefault(leg.country, {}).setdefault(number, []).append(points)
    if not crossed:
        return None
    country = max(crossed, key=lambda code: (len(crossed[code]), code))
    every = np.concatenate([part for parts in crossed[country].values() for part in parts])
    (west, south), (east, north) = every.min(axis=0), every.max(axis=0)
    bounds = float(west), float(south), float(east), float(north)
    inset = RoutesMap(drawn.routes, bounds, INSET_WIDTH, SIDE_IN_INSET)
    across = [it.window[1] - it.window[0] for it in (drawn, inset)]
    if across[0] / drawn.width < INSET_LEAST * across[1] / inset.width:
        return None
    return inset, country

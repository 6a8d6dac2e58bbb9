"""Draw routes on a Leaflet map that stands in one file and works without a network.

A map is an ordinary `folium.Map` with the routes on it: add any folium layer to it. What
makes it one file: Leaflet is read from the package XStatic-leaflet and written into the
page with its licence, and the land is the embedded Natural Earth. A layer that folium loads
from the web still does; `RouteMap.links` names such addresses, and `RouteMap.save` warns.

Longitude and latitude change places in this module and nowhere else: Leaflet has latitude
first.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import importlib.resources
import itertools
import json
import math
import re
import warnings
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import folium
import jinja2
import numpy as np
import shapely
from branca.element import Element, Figure
from folium.template import Template
from markupsafe import Markup, escape
from numpy.typing import NDArray

from cableroute.comparison.table import compare, measures
from cableroute.errors import ModelError, Problem
from cableroute.files import write_page
from cableroute.geodata import basemap
from cableroute.geodata.assumptions import END_KM, Assumptions, default_assumptions, with_slack
from cableroute.geodata.natural_earth import Bounds
from cableroute.geodata.store import Geodata, attribution
from cableroute.geometry import geodesy
from cableroute.maps import packing as page_data
from cableroute.maps.basemap_data import base_map
from cableroute.maps.comparison_page import Compared, compared
from cableroute.maps.features import MODELLED, Drawn, PlaceSeen, collect, is_present, turned
from cableroute.model.dates import before
from cableroute.model.figures import Range
from cableroute.model.frames import given_routes, shareable
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.palette import PALETTE
from cableroute.routing.latency import rtd_range_ms
from cableroute.text import shown

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "MapFragment",
    "OutsideLinkWarning",
    "RouteMap",
    "draw_comparison",
    "draw_map",
    "map_fragment",
]

KINDS = {
    "land known": "On land: position surveyed or published",
    "land modelled": "On land: modelled, position inferred or assumed",
    "sea known": "At sea: position surveyed or published",
    "sea modelled": "At sea: modelled, position inferred or assumed",
}
LEAST_EXTENT_DEG = 2.0
"""Of a catalogue's map: a single station is seen in its country, not in its street."""

LONGEST_TITLE = 120
"""Characters of a title where no more is read: the browser's tab, a screen reader's frame."""

GONE = {"out of service", "retired", "cancelled"}
STANDINGS = {
    "planned": "Hollow: not in service yet, or not known to be: announced, planned, under "
    "construction, not verified",
    "gone": "Crossed out: out of service, retired or cancelled",
}
"""What a line that is not in service looks like, and what that means."""

PARTS = ("map", "geodesic", "ground", "lines", "catalogue", "cards", "comparison", "controls")
"""The page's own scripts and style sheets, in the order in which they run; "comparison" stands
in the page of one only."""
MANY = 500
"""Up to so many routes are held against one another before they are drawn."""
STEP_KM = 25.0
"""Lines are drawn with a vertex at least this often, so that they follow their geodesics."""


class OutsideLinkWarning(UserWarning):
    """A saved map loads something from the web, so it is not whole without a network."""


def draw_map(
    routes: Sequence[Route] = (),
    *,
    geodata: Geodata | None = None,
    table: pd.DataFrame | None = None,
    assumptions: Assumptions | None = None,
    tiles: str | folium.TileLayer | None = None,
    title: str | None = None,
    simplify_km: float = 0.0,
    confidential: bool = False,
    credits: Sequence[str] = (),
) -> RouteMap:
    """Return a map of routes, or of the whole catalogue.

    Parameters
    ----------
    routes : sequence of Route
        Without any the map shows every system, station, crossing path and incident of `geodata`.
        With routes these are layers that can be switched on.
    geodata : Geodata, optional
        The catalogue; also the names of the stations, and the rates behind the delay.
    table : DataFrame, optional
        From `cableroute.compare`, with a row for each of the routes: the figures that the
        map shows. Without it they are worked out (the delay only where `geodata` is given;
        beyond 100 routes not what each pair of them shares, which would take minutes).
    assumptions : Assumptions, optional
        Those that the table was made with: the figures of single stretches rest on them, and
        the page names them. Without them, those of `cableroute.default_assumptions`.
    tiles : str or folium.TileLayer, optional
        A background from the web, such as ``"OpenStreetMap"``; by default there is only
        the embedded land.
    title : str, optional
        Title of the page.
    simplify_km : float
        How far a line of the catalogue (not of a route) may be moved to make the page
        smaller; the page says so. The ground is drawn with less detail then.
    confidential : bool
        Whether what is confidential is drawn and told too.
    credits : sequence of str
        Whom the page credits beside the sources of `geodata`, as for depths of your own.

    Returns
    -------
    RouteMap
        Save it with ``.save("map.html")``.

    Raises
    ------
    ModelError
        Neither routes nor a catalogue, something that is no route, only confidential routes, two
        with the same id, a route without its row in the table, or assumptions without geodata.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> route_map = draw_map(routes, geodata=geo)
    >>> route_map.links
    ()
    >>> catalogue = draw_map(geodata=geo, title="Cables of the catalogue")
    """
    drawing, layer = _prepared(
        "draw_map", routes, geodata, table, assumptions, tiles, title, simplify_km, confidential
    )
    return RouteMap(replace(drawing, credits=tuple(credits)), layer)


def draw_comparison(
    routes: Sequence[Route],
    *,
    geodata: Geodata | None = None,
    table: pd.DataFrame | None = None,
    assumptions: Assumptions | None = None,
    columns: Sequence[str] | None = None,
    tiles: str | folium.TileLayer | None = None,
    title: str | None = None,
    simplify_km: float = 0.0,
    confidential: bool = False,
) -> RouteMap:
    """Return a page on which routes stand in a table and on a map that lead to each other.

    Two routes that are picked on it are told of together: the ground they share, which the map
    marks, how far they are apart, and how much more of each measure the one has. These are the
    figures of `shared_ground` and `differences`, worked out before the page is written.

    Parameters
    ----------
    routes : sequence of Route
        One or more. The first 24 can be picked: of more routes the page tells no pairs.
    geodata, table, assumptions, tiles, title, simplify_km, confidential
        As for `draw_map`.
    columns : sequence of str, optional
        Columns of the table that are shown; left out, length, delay, changes, shared ground
        and any measure of your own.

    Returns
    -------
    RouteMap
        Save it with ``.save("comparison.html")``.

    Raises
    ------
    ModelError
        As for `draw_map`; no routes, a column that is none or no column of numbers, or a table
        whose shared ground rests on other assumptions.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> page = draw_comparison(routes, geodata=geo, columns=["route_km", "rtd_ms"])
    """
    routes = given_routes("draw_comparison", routes)
    if not routes:
        raise ModelError("draw_comparison: there is no route to compare: give one or more")
    shown = shareable(routes, confidential=confidential)
    if table is None and shown:
        table = _figures(shown, geodata, assumptions, confidential)
    drawing, layer = _prepared(
        "draw_comparison",
        routes,
        geodata,
        table,
        assumptions,
        tiles,
        title,
        simplify_km,
        confidential,
    )
    assert table is not None  # no route that may be shown is a fault by now
    told = compared(
        drawing.routes,
        table,
        geodata=geodata,
        columns=columns,
        end_km=END_KM if assumptions is None else assumptions.end_km,
        within_km=None if assumptions is None else assumptions.within_km,
        confidential=confidential,
    )
    return RouteMap(replace(drawing, compared=told), layer)


def _prepared(
    what: str,
    routes: Sequence[Route],
    geodata: Geodata | None,
    table: pd.DataFrame | None,
    assumptions: Assumptions | None,
    tiles: str | folium.TileLayer | None,
    title: str | None,
    simplify_km: float,
    confidential: bool,
) -> tuple[_Drawing, folium.TileLayer | None]:
    """Check what is drawn, and return it with the background that is asked for."""
    routes = given_routes(what, routes)
    given = len(routes)
    routes = shareable(routes, confidential=confidential)
    if given and not routes:
        raise ModelError(f"{what}: every route is confidential (confidential=True draws them)")
    ids = [route.id for route in routes]
    if len(set(ids)) < len(ids):
        raise ModelError(f"{what}: two routes have one id: give each an id of its own")
    if not ids and geodata is None:
        raise ModelError(f"{what}: give routes, or geodata to draw the whole catalogue")
    if not 0 <= simplify_km < 1000:
        raise ModelError(f"{what}: simplify_km is {simplify_km!r}: give 0 to 1000 km")
    if table is None and ids:
        table = _figures(routes, geodata, assumptions, confidential)
    rows = () if table is None else _rows(routes, table)
    if geodata is not None and ids:
        if assumptions is None and "group_index" in geodata.rates:
            assumptions = default_assumptions(geodata)
        if assumptions is not None:
            routes = with_slack(routes, assumptions, geodata)
    elif assumptions is not None and ids:
        raise ModelError(f"{what}: assumptions stand without geodata: give the geodata too")
    try:
        layer = folium.TileLayer(tiles) if isinstance(tiles, str) else tiles
    except ValueError as error:  # folium's own text is of several lines
        message = f"tiles {tiles!r} are not known"
        hint = "give OpenStreetMap, CartoDB Positron or a folium.TileLayer with its attribution"
        raise ModelError.of("map", [Problem("tiles", "tiles", message, hint)]) from error
    drawing = _Drawing(tuple(routes), geodata, rows, assumptions, title, confidential, simplify_km)
    return drawing, layer


@dataclass(frozen=True)
class MapFragment:
    """A map for a notebook or another page; make it with `map_fragment`.

    Parameters
    ----------
    html : str
        The whole page of the map.
    height_px : int
        How high it is shown.
    title : str
        What a screen reader calls it.
    """

    html: str = field(repr=False)
    height_px: int
    title: str

    def _repr_html_(self) -> str:
        title = shown(self.title, LONGEST_TITLE)
        return (
            f'<iframe srcdoc="{escape(self.html)}" title="{escape(title)}" '
            f'style="width:100%;height:{self.height_px}px;border:0" allowfullscreen></iframe>'
        )


def map_fragment(routes: Sequence[Route], *, height_px: int = 560, **options: Any) -> MapFragment:
    """Return a map of routes that a notebook shows, and that stands in other pages.

    Parameters
    ----------
    routes : sequence of Route
        As for `draw_map`.
    height_px : int
        How high it is shown, 200 to 4,000 pixels; it is as wide as its place.
    **options
        As for `draw_map`: geodata, table, assumptions, tiles, title, confidential.

    Returns
    -------
    MapFragment
        Its ``_repr_html_`` is one iframe, which needs no network.

    Raises
    ------
    ModelError
        As for `draw_map`, or a height out of bounds.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> shown = map_fragment(cr.find_options(geo, "Zafarana", "Abu Talat"), geodata=geo)
    >>> shown._repr_html_().startswith("<iframe srcdoc=")
    True
    """
    if not isinstance(height_px, int) or not 200 <= height_px <= 4000:
        hint = "give whole pixels, 200 to 4000"
        raise ModelError.of(
            "map_fragment", [Problem("height", "height_px", f"is {height_px!r}", hint)]
        )
    page: Any = draw_map(routes, **options).get_root()
    return MapFragment(page.render(), height_px, f"Map: {page.drawing.shown_title}")


class RouteMap(folium.Map):
    """A folium map of routes, whole without a network; make it with `draw_map`.

    Parameters
    ----------
    drawing : object
        What `draw_map` prepared.
    layer : folium.TileLayer or None
        A background from the web, wanted and so not reported by `links`.
    """

    default_js: list[tuple[str, str]] = [  # noqa: RUF012 - folium's own shape
        item for item in folium.Map.default_js if item[0] == "leaflet"
    ]
    default_css: list[tuple[str, str]] = [  # noqa: RUF012
        item for item in folium.Map.default_css if item[0] == "leaflet_css"
    ]

    _template = Template(
        """
        {% macro html(this, kwargs) %}
        <div class="folium-map" id="{{ this.get_name() }}" style="height:100%"></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
        var {{ this.get_name() }} = L.map("{{ this.get_name() }}", {{ this.options|tojavascript }});
        cableroute.start({{ this.get_name() }});
        {% for item in this.objects_to_stay_in_front %}
        setTimeout(() => {{ item.get_name() }}.bringToFront());
        {% endfor %}
        {% endmacro %}
        """
    )

    def __init__(self, drawing: _Drawing, layer: folium.TileLayer | None = None) -> None:
        super().__init__(tiles=None, zoom_control=False, max_bounds_viscosity=0.9)
        self.default_js = list(self.default_js)  # folium's add_js_link changes the list
        self.default_css = list(self.default_css)
        self._id = drawing.id  # not random, so that the same map is the same page
        self.layer = layer
        if layer is None:
            self.options |= {"zoom_snap": 0.25, "max_zoom": 14}
        _Page(self, drawing)
        if layer is not None:
            self.add_child(layer)

    @property
    def links(self) -> tuple[str, ...]:
        """Addresses that the page loads from the web, but for the tiles that were asked for."""
        page = self.get_root()
        parts = page.parts() if isinstance(page, _Page) else (page.render(),)
        wanted = self.layer.tiles if self.layer else None
        found = (link for part in parts for link in _outside_links(part))
        return tuple(link for link in dict.fromkeys(found) if link != wanted)

    def render(self, **kwargs: Any) -> str:
        """Render, with the scripts that a `folium.Icon` needs if there is one."""
        if any(isinstance(item, folium.Icon) for item in _descendants(self)):
            for ours, theirs in (
                (self.default_js, folium.Map.default_js),
                (self.default_css, folium.Map.default_css),
            ):
                for item in theirs:
                    if re.search("awesome|glyphicons", item[0]) and item not in ours:
                        ours.append(item)
        super().render(**kwargs)  # type: ignore[no-untyped-call]
        return ""

    def save(self, outfile: Any, close_file: bool = True, **kwargs: Any) -> None:
        """Write the page to one file, whole or not at all.

        Parameters
        ----------
        outfile : path or binary file
            Where to write. A file that is there is replaced once the new one is complete.
        close_file : bool
            Whether a file that was given open is closed.
        **kwargs
            Passed to folium's render.

        Raises
        ------
        OutputError
            The file cannot be written; what was there before is as it was.

        Warns
        -----
        OutsideLinkWarning
            A layer that was added loads something from the web; `links` names it.
        """
        text = self.get_root().render(**kwargs)
        if links := self.links:
            message = f"the map loads from the web and is not whole without: {', '.join(links)}"
            warnings.warn(message, OutsideLinkWarning, stacklevel=2)
        if hasattr(outfile, "write"):
            outfile.write(text.encode())
            if close_file:
                outfile.close()
        else:
            write_page(outfile.decode() if isinstance(outfile, bytes) else outfile, text)


class _Page(Figure):
    """The HTML page around a map."""

    def __init__(self, route_map: RouteMap, drawing: _Drawing) -> None:
        super().__init__(height="600px")  # in a notebook
        self.header._children.clear()  # the page's own template has the meta tags
        self.add_child(route_map)
        self.route_map = route_map
        self.drawing = drawing

    @property
    def has_more(self) -> bool:
        """Whether something of folium's stands on the map too, but for the background."""
        children = self.route_map._children.values()
        return any(child is not self.route_map.layer for child in children)

    def parts(self) -> tuple[str, str, str]:
        """Return what folium's elements put into head, body and script."""
        for child in tuple(self._children.values()):
            child.render()
        for name in ("leaflet", "leaflet_css"):  # written into the page instead
            self.header._children.pop(name, None)
        return self.header.render(), self.html.render(), self.script.render()

    def render(self, **kwargs: Any) -> str:
        """Return the page."""
        header, body, script = self.parts()
        view, data = self.drawing.page(self.route_map.get_bounds())
        extended = self.has_more
        files = _page_files(self.drawing.compared is not None, extended)
        start = {name: data.pop(name) for name in ("bounds", "window")}
        if extended:
            start["icon"] = files.icon
        return files.template.render(
            files.texts,
            tiled=self.route_map.layer is not None,
            header=Markup(header),
            body=Markup(body),
            script=Markup(script),
            view=view,
            start=json.dumps(start),
            data=Markup(page_data.write(data)),
            palette_css=Markup(basemap.css() + _palette_css(len(self.drawing.routes))),
        )


@dataclass(frozen=True)
class _Drawing:
    """What is drawn: the routes, with what is known about them."""

    routes: tuple[Route, ...]
    geodata: Geodata | None
    rows: tuple[dict[str, Any], ...]
    assumptions: Assumptions | None
    title: str | None
    confidential: bool
    simplify_km: float = 0.0
    compared: Compared | None = None
    credits: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """A name that depends on what is drawn alone."""
        text = "\n".join([self.title or "", *(route.id for route in self.routes)])
        return hashlib.sha256(text.encode()).hexdigest()[:12]

    @property
    def shown_title(self) -> str:
        """The title of the page."""
        alone = "Cable routes" if self.routes else "Cable systems"
        return self.title or " – ".join(self._ends()) or alone

    def page(
        self, beside: Sequence[Sequence[float | None]]
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return what the page's text needs, and what its script needs.

        `beside` are the bounds of what else stands on the map, latitude first.
        """
        legs, uses = _place_legs(self.routes)
        bounds = _bounds([leg.points for leg in legs]) if legs else self._extent()
        window = _window(bounds, beside)
        vertices = [leg.points for leg in legs]
        close = np.concatenate(vertices) if legs else ()
        ground = base_map(window, bounds, close=close, detail=1 / (1 + 2 * self.simplify_km))
        places = list(self._places(legs, window))
        features = collect(
            self.geodata,
            Drawn(
                self.routes,
                self.rows,
                tuple(drawn.leg for drawn in legs),
                tuple(self._delay(drawn.leg) for drawn in legs),
                tuple(tuple(drawn.routes) for drawn in legs),
            ),
            places,
            window=window,
            simplify_km=self.simplify_km,
            confidential=self.confidential,
        )
        ends = self._ends()
        standings = [[self._standing(leg) for leg in route.legs] for route in self.routes]
        seen = set(itertools.chain.from_iterable(standings))
        view = {
            "title": self.shown_title,
            "tab_title": shown(self.shown_title, LONGEST_TITLE),
            "ends": ends if self.title else (),
            "routes": [self._route(number) for number in range(len(self.routes))],
            "legs": [{"it": drawn.leg, "shared_by": drawn.routes} for drawn in legs],
            "other_stations": any(place.role == "other" for place in places),
            "systems": features["systems"]["rows"],
            "simplify_km": self.simplify_km,
            "kinds": {kind: KINDS[kind] for kind in KINDS if kind in {leg.kind for leg in legs}},
            "standings": {name: words for name, words in STANDINGS.items() if name in seen},
            "coast_km": list(dict.fromkeys(round(km, 1) for km in ground["coast_km"])),
            "bands": basemap.BANDS_M,
            "assumed": self.assumptions.summary() if self.assumptions and self.routes else "",
            "equipment": bool(self.assumptions and self.assumptions.equipment_rtd_ms.high),
            "credits": [*self.credits, *self._credits(features["sources"].pop("ids"))],
            "data_date": self.geodata.data_date if self.geodata else "",
            "comparison": self.compared,
        }
        data: dict[str, Any] = {
            "bounds": _lat_first(bounds),
            "window": _lat_first(window),
            "ground": ground,
            "routes": [
                {
                    "legs": use,
                    "standings": parts if set(parts) != {""} else [],
                    "systems": [self._system_name(leg) for leg in route.legs],
                    **self._years(route),
                }
                for route, use, parts in zip(self.routes, uses, standings, strict=True)
            ],
            "legs": [leg.data() for leg in legs],
            "features": features,
        }
        if self.compared:
            data["comparison"] = self.compared.data
        return view, data

    def _system_name(self, leg: Leg) -> str:
        """Return the name of the system that a leg is a part of, if it may be shown."""
        system = self.geodata.systems.get(leg.system_id) if self.geodata else None
        if system is None or not (self.confidential or system.visibility == "public"):
            return ""
        return system.name

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
        """Return whether a leg is "planned", "gone" or, where it is there, neither."""
        system = self.geodata.systems.get(leg.system_id) if self.geodata else None
        date = self.assumptions.date if self.assumptions else None
        if system is not None and date is not None:
            there = system.in_service_on(date)
            if there:
                return ""
            was = system.status in GONE and not before(date, system.ready_for_service)
            return "gone" if was else "planned"
        statuses = {leg.status, system.status if system else ""} - {"", "modelled", "in service"}
        return "" if not statuses else "gone" if statuses & GONE else "planned"

    def _extent(self) -> Bounds:
        """Return where the catalogue lies: from the widest gap in longitude round to it."""
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
        south, north = float(each[:, 1].min()), float(each[:, 3].max())
        pad = max(0.0, LEAST_EXTENT_DEG - max(width, north - south)) / 2
        return (west - pad, max(south - pad, -90.0), west + width + pad, min(north + pad, 90.0))

    def _credits(self, named: Sequence[str]) -> list[str]:
        """Return whom the licences of the sources that the page names ask to credit."""
        if self.geodata is None:
            return []
        return [part for part in attribution(self.geodata, named).split("; ") if part]

    def _delay(self, leg: Leg) -> Range | None:
        """Return the delay of a leg, there and back, ms."""
        if self.assumptions is None:
            return None
        alone = Route(leg.id, leg.name or leg.id, (leg,))
        return rtd_range_ms(alone, group_index=self.assumptions.group_index)

    def _ends(self) -> tuple[str, ...]:
        """Return the names of the two ends, if all routes have the same."""
        ends = {(route.start_id, route.end_id) for route in self.routes}
        names = self.geodata.place_names if self.geodata else {}
        return tuple(names.get(end, end) for end in ends.pop()) if len(ends) == 1 else ()

    def _route(self, number: int) -> dict[str, Any]:
        route, row = self.routes[number], self.rows[number]
        return {
            "number": number + 1,
            "it": route,
            "deals": Counter(
                (
                    "" if item.deal.is_contract else item.deal.kind.strip().casefold(),
                    item.how_surely,
                )
                for item in route.deals
            ),
            "route_km": row.get("route_km"),
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
        known: dict[str, Any] = {**self.geodata.junctions, **stations} if self.geodata else {}
        ends = {end for route in self.routes for end in (route.start_id, route.end_id)}
        at: dict[str, tuple[float, float]] = {}
        for drawn in legs:
            at.setdefault(drawn.leg.start_id, tuple(drawn.points[0].tolist()))
            at.setdefault(drawn.leg.end_id, tuple(drawn.points[-1].tolist()))
        for name in sorted(at, key=lambda name: name not in ends):
            role = "station" if name in ends or name in stations else "junction"
            place = known.get(name)
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
        """Medium, and whether its position is known or modelled."""
        return f"{self.leg.medium} {'modelled' if self.leg.confidence in MODELLED else 'known'}"

    def data(self) -> dict[str, Any]:
        """Return what the script needs, to a tenth of the accuracy."""
        known = not math.isnan(self.leg.accuracy_km)  # else no band can show it; the card says so
        accuracy_km = self.leg.accuracy_km if known else 0.0
        line = shapely.linestrings(self.points)
        line = shapely.simplify(line, min(accuracy_km / 10, 0.2) / 111)
        return {
            "medium": self.leg.medium,
            "modelled": self.leg.confidence in MODELLED,
            "accuracy_m": round(1000 * accuracy_km) if known else None,
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
        parts = [
            shapely.get_coordinates(geodesy.densify(leg.geometry, max_step_km=STEP_KM))
            for leg in route.legs
        ]
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


def _figures(
    routes: Sequence[Route],
    geodata: Geodata | None,
    assumptions: Assumptions | None,
    confidential: bool,
) -> pd.DataFrame:
    """Return the table of some routes; of very many without what each two of them share."""
    figures = measures(geodata, assumptions, confidential=confidential)
    import pandas as pd

    if len(routes) <= MANY:
        table: pd.DataFrame = compare(routes, figures, assumptions=assumptions)
        return table

    return pd.DataFrame(
        [
            {"route_id": route.id, "name": route.name}
            | {name: measure(route) for name, measure in figures.items()}
            for route in routes
        ]
    )


def _rows(routes: Sequence[Route], table: pd.DataFrame) -> tuple[dict[str, Any], ...]:
    """Return each route's row of the table."""
    records: list[Any] = table.to_dict("records")
    rows = {row["route_id"]: row for row in records}
    missing = [route.id for route in routes if route.id not in rows]
    if missing:
        raise ModelError(
            f"the table has no row for {', '.join(missing)}: compare the routes that are drawn"
        )
    return tuple(rows[route.id] for route in routes)


def _turns(lon_deg: float) -> float:
    """Return the whole turns that bring a longitude between -180 and 180."""
    return turned(lon_deg, 0.0) - lon_deg


def _bounds(lines: Sequence[NDArray[np.float64]]) -> Bounds:
    points = np.concatenate(lines)
    (west, south), (east, north) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    return west, south, east, north


def _lat_first(bounds: Bounds) -> list[list[float]]:
    west, south, east, north = (round(value, 4) for value in bounds)
    return [[south, west], [north, east]]


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
    half_width = 179.0 if half_width > 100 else half_width
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


def _inert(value: Any) -> Any:
    """Return what the page's template writes: marks in a text act on nothing beside it."""
    return shown(value) if type(value) is str else value


def _number(pattern: str, value: Any) -> str:
    return format(value, pattern) if is_present(value) else "–"


def _palette_css(count: int) -> str:
    """Return the colours of the routes as CSS."""

    def of(theme: int, on_route: str) -> str:
        colours = "".join(f"--route-{n}:{pair[theme]};" for n, pair in enumerate(PALETTE))
        return f"{colours}--on-route:{on_route};"

    routes = "".join(
        f".route-{number}{{--route:var(--route-{number % len(PALETTE)})}}"
        for number in range(count)
    )
    dark = f"@media screen and (prefers-color-scheme:dark){{:root.plain{{{of(1, '#10161c')}}}}}"
    return f":root{{{of(0, '#fff')}}}{dark}{routes}\n"


class _PageFiles(NamedTuple):
    template: jinja2.Template
    texts: dict[str, Markup]
    icon: dict[str, str]


@functools.cache
def _page_files(has_comparison: bool, has_images: bool) -> _PageFiles:
    """Return the page's template, and the texts and images that are written into it.

    Images are those of Leaflet's own markers and of its control of layers, which only what is
    added by folium uses.
    """
    assets = importlib.resources.files("cableroute.maps") / "assets"
    leaflet = importlib.resources.files("xstatic.pkg.leaflet") / "data"

    def image(name: str) -> str:
        octets = base64.b64encode((leaflet / "images" / name).read_bytes()).decode()
        return f"data:image/png;base64,{octets}"

    def text(folder: Any, name: str) -> str:
        content: str = (folder / name).read_text(encoding="utf-8")
        return re.sub(r"(//|/\*)# sourceMappingURL=.*", "", content)

    def own(kind: str) -> str:
        parts = (part for part in PARTS if part != "comparison" or has_comparison)
        names = [f"{part}.{kind}" for part in parts]
        whole = "\n".join(text(assets, name) for name in names if (assets / name).is_file())
        whole = re.sub(r"^\s*/\*.*?\*/\s*$", "", whole, flags=re.MULTILINE | re.DOTALL)
        whole = re.sub(r"[ \t]+// .*$", "", whole, flags=re.MULTILINE)
        return re.sub(r"^\s+", "", whole, flags=re.MULTILINE)  # no comments, no indentation

    def styles(whole: str) -> str:
        whole = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL))
        return re.sub(r" ?([{};,]) ?", r"\1", whole)

    css = re.sub(
        r"url\(images/([\w.-]+)\)",
        lambda found: f"url({image(found[1])})" if has_images else "none",
        text(leaflet, "leaflet.css"),
    )
    environment = jinja2.Environment(
        autoescape=True,
        finalize=_inert,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(lambda name: text(assets, name)),
    )
    environment.filters |= {
        "km": lambda value: _number(",.1f", value),
        "ms": lambda value: _number(",.2f", value),
    }
    environment.tests |= {"present": is_present}
    texts = {
        "leaflet_licence": text(assets, "leaflet-licence.txt"),
        "leaflet_js": text(leaflet, "leaflet.js").replace("</script", "<\\/script"),
        "leaflet_css": styles(css),
        "map_css": styles(own("css")),
        "map_js": own("js"),
    }
    icon = {
        "iconUrl": image("marker-icon.png"),
        "iconRetinaUrl": image("marker-icon-2x.png"),
        "shadowUrl": image("marker-shadow.png"),
    }
    template = environment.get_template("map.html")
    return _PageFiles(template, {name: Markup(value) for name, value in texts.items()}, icon)


def _descendants(element: Element) -> Iterator[Element]:
    for child in element._children.values():
        yield child
        yield from _descendants(child)


_LOADS = re.compile(
    r"""<(?:script|img|iframe|link|source|video|audio|embed|object)\b[^>]*?
        \b(?:src|href|data)\s*=\s*\\?["']?((?:https?:)?//[^"'\s>\\]+)
      | (?<!href=)(?<!href=\\)["'`]((?:https?:)?//[^"'`\s\\]+)["'`]
      | (?:url\(|@import)\s*["']?((?:https?:)?//[^"')\s]+)""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a browser loads by itself: in tags, as a whole string of a script, in style sheets."""


def _outside_links(text: str) -> Iterator[str]:
    """Yield the addresses that a page loads; what a reader may click on is none of them."""
    for letter in "<>&'":
        text = text.replace(f"\\u{ord(letter):04x}", letter)
    for found in _LOADS.finditer(text):
        address = next(group for group in found.groups() if group)
        if not address.startswith("http://www.w3.org/"):
            yield address

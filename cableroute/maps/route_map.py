"""Draw routes on a Leaflet map that is one file and works without a network.

A map is an ordinary `folium.Map` with the routes on it: add any folium layer to it. What
makes it one file: Leaflet is read from the package XStatic-leaflet and written into the
page with its licence, and the land is the embedded Natural Earth. A layer that folium loads
from the web still does; `RouteMap.links` names such addresses, and `RouteMap.save` warns.

Leaflet has latitude first. Longitude and latitude change places in
`cableroute.maps.feature_values.lat_first` and nowhere else.
"""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple, Unpack

import folium
import shapely
from branca.element import Figure
from folium.template import Template
from markupsafe import Markup, escape

from cableroute.comparison.columns import measures
from cableroute.comparison.scales import route_ids
from cableroute.comparison.table import compare
from cableroute.errors import ModelError, Problem, check_flags
from cableroute.files import records, write_page
from cableroute.geodata import basemap
from cableroute.geodata.assumptions import Assumptions, default_assumptions, with_slack
from cableroute.geodata.store import Geodata
from cableroute.maps import packing as page_data
from cableroute.maps.comparison_page import compared
from cableroute.maps.feature_values import lat_first
from cableroute.maps.interface import page_in
from cableroute.maps.settings import MapChanges, MapSettings
from cableroute.model.frames import given_routes, planar_lines, shareable
from cableroute.model.routes import Route
from cableroute.palette import route_colour
from cableroute.presentation.languages import Texts
from cableroute.presentation.plan_tables import PlanCosts
from cableroute.text import shown

if TYPE_CHECKING:
    import pandas as pd

    from cableroute.comparison.protected_pairs import FoundPairs
from cableroute.maps.drawing import LONGEST_TITLE, Drawing
from cableroute.maps.page import descendants, outside_links, page_files, palette_css

MANY = 500
"""Up to so many routes are compared with one another before they are drawn."""


class LayerKey(NamedTuple):
    """The entry of the legend for an added layer: of lines by width, or circles by size."""

    colour: str
    words: str
    is_line: bool = False


class OutsideLinkWarning(UserWarning):
    """A saved map loads something from the web, so it is not complete without a network."""


def draw_map(
    routes: Sequence[Route] = (),
    *,
    geodata: Geodata | None = None,
    table: pd.DataFrame | None = None,
    assumptions: Assumptions | None = None,
    title: str | None = None,
    confidential: bool = False,
    **settings: Unpack[MapChanges],
) -> RouteMap:
    """Return a map of routes, or of the complete catalogue.

    Parameters
    ----------
    routes : sequence of Route
        Without any the map shows every system, station, crossing path and incident of `geodata`.
        With routes these are layers that can be switched on.
    geodata : Geodata, optional
        The catalogue; also the names of the stations, and the rates behind the delay.
    table : DataFrame, optional
        From `cableroute.compare`, with a row for each of the routes: the figures that the
        map shows. Without it `draw_map` compares the routes itself, as ``compare(routes,
        measures(geodata, assumptions), assumptions=assumptions)``; give the table where there is
        one. Of more than 500 routes it then compares no pairs, which would take minutes.
    assumptions : Assumptions, optional
        Those that the table was made with: the figures of single legs depend on them, and
        the page names them. Without them, those of `cableroute.default_assumptions`.
    title : str, optional
        Title of the page.
    confidential : bool
        Whether what is confidential is drawn and stated too.
    **settings
        Fields of `MapSettings`: `tiles` (a background from the web), `simplify_km` (how much
        detail), `credits` (whom the page credits beside the sources of the tables).

    Returns
    -------
    RouteMap
        Save it with ``.save("map.html")``.

    Raises
    ------
    ModelError
        Neither routes nor a catalogue, something that is not a route, only confidential routes, two
        with the same id, a route without its row in the table, or assumptions without geodata.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> route_map = draw_map(routes, geodata=geo)
    >>> route_map.links
    ()
    >>> catalogue = draw_map(geodata=geo, title="Cables of the catalogue")
    """
    check_flags("draw_map", confidential=confidential)
    page = _Given(geodata, assumptions, title, MapSettings(**settings), confidential)
    drawn = _drawable("draw_map", routes, page)
    if table is None and drawn:
        table = _figures(drawn, page)
    return RouteMap(_drawing("draw_map", drawn, table, page), page.settings.layer())


def draw_comparison(
    routes: Sequence[Route],
    *,
    geodata: Geodata | None = None,
    table: pd.DataFrame | None = None,
    assumptions: Assumptions | None = None,
    columns: Sequence[str] | None = None,
    pairs: FoundPairs | None = None,
    title: str | None = None,
    confidential: bool = False,
    **settings: Unpack[MapChanges],
) -> RouteMap:
    """Return a page with the routes in a table and on a map, each linked to the other.

    Of two routes that are picked it shows the corridor that they share, which the map marks, how
    far they are apart, and how much more of each measure one has. These are the figures of
    `shared_corridor` and `differences`, calculated before the page is written.

    Parameters
    ----------
    routes : sequence of Route
        One or more. The first 24 can be picked: of more routes the page shows no pairs.
    geodata, table, assumptions, title, confidential, settings
        As for `draw_map`.
    columns : sequence of str, optional
        Columns of the table that are shown; without them length, delay, interconnects, shared
        corridor and any measure of your own.
    pairs : FoundPairs, optional
        From `cableroute.comparison.pair_between` of the same ends: the page then shows the best
        pair of all routes, not of these, where both are among `routes`; `with_pair` adds them.

    Returns
    -------
    RouteMap
        Save it with ``.save("comparison.html")``.

    Raises
    ------
    ModelError
        As for `draw_map`; no routes, a column that is missing or has no numbers, or a table
        whose figures of what is shared were judged by other assumptions.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> page = draw_comparison(routes, geodata=geo, columns=["route_km", "rtd_ms"])
    """
    check_flags("draw_comparison", confidential=confidential)
    routes = given_routes("draw_comparison", routes)
    if not routes:
        raise ModelError("draw_comparison: there is no route to compare: give one or more")
    page = _Given(geodata, assumptions, title, MapSettings(**settings), confidential)
    drawn = _drawable("draw_comparison", routes, page)
    if table is None:
        table = _figures(drawn, page)
    drawing = _drawing("draw_comparison", drawn, table, page)
    told = compared(
        drawing.routes,
        table,
        geodata=geodata,
        columns=columns,
        assumptions=assumptions,
        confidential=confidential,
        pairs=pairs,
    )
    return RouteMap(replace(drawing, compared=told), page.settings.layer())


@dataclass(frozen=True)
class _Given:
    """The options of a page, beside its routes."""

    geodata: Geodata | None
    assumptions: Assumptions | None
    title: str | None
    settings: MapSettings
    confidential: bool


def _drawable(what: str, routes: Sequence[Route], page: _Given) -> list[Route]:
    """Return the routes that may be drawn, checked."""
    requested = given_routes(what, routes)
    drawable = shareable(requested, confidential=page.confidential)
    if requested and not drawable:
        raise ModelError(f"{what}: every route is confidential (confidential=True draws them)")
    ids = [route.id for route in drawable]
    if len(set(ids)) < len(ids):
        raise ModelError(f"{what}: two routes have one id: give each an id of its own")
    if not ids and page.geodata is None:
        raise ModelError(f"{what}: give routes, or geodata to draw the complete catalogue")
    return drawable


def _drawing(
    what: str, routes: Sequence[Route], table: pd.DataFrame | None, page: _Given
) -> Drawing:
    """Return the drawing of the routes, each with its row of the table."""
    rows = () if table is None else _rows(routes, table)
    geodata, assumptions = page.geodata, page.assumptions
    if geodata is not None and routes:
        if assumptions is None and "group_index" in geodata.rates:
            assumptions = default_assumptions(geodata)
        if assumptions is not None:
            routes = with_slack(geodata, routes, assumptions=assumptions)
    elif assumptions is not None and routes:
        raise ModelError(f"{what}: assumptions are given without geodata: give the geodata too")
    return Drawing(
        tuple(routes), geodata, rows, assumptions, page.title, page.confidential, page.settings
    )


@dataclass(frozen=True)
class MapFragment:
    """A map for a notebook or another page; make it with `map_fragment`.

    Parameters
    ----------
    html : str
        The complete page of the map.
    height_px : int
        How high it is shown.
    title : str
        What a screen reader calls it.
    routes : tuple of Route
        What is drawn.
    """

    html: str = field(repr=False)
    height_px: int
    title: str
    routes: tuple[Route, ...] = field(default=(), repr=False)

    def add_to(self, parent: folium.Map | folium.FeatureGroup) -> folium.FeatureGroup:
        """Add the routes to a map of folium of your own, as a layer with the title.

        Each is in its own colour, or that of its number, with its name as a tooltip.

        Examples
        --------
        >>> import cableroute as cr
        >>> geo = cr.open_geodata()
        >>> shown = map_fragment(cr.find_routes(geo, "Zafarana", "Abu Talat"), geodata=geo)
        >>> layer = shown.add_to(folium.Map())
        >>> len(layer._children)
        3
        """
        layer = folium.FeatureGroup(name=_inert(self.title))
        for number, route in enumerate(self.routes):
            parts = shapely.get_parts(planar_lines(route.geometry)).tolist()
            lines = [[lat_first(*at, digits=6) for at in part.coords] for part in parts]
            ink = route.colour or route_colour(number)[0]
            line: Any = folium.PolyLine(lines, color=ink, tooltip=_inert(route.name))  # type: ignore[no-untyped-call]
            line.add_to(layer)
        layer.add_to(parent)
        return layer

    def _repr_html_(self) -> str:
        title = shown(self.title, LONGEST_TITLE)
        return (
            f'<iframe srcdoc="{escape(self.html)}" title="{escape(title)}" '
            f'style="width:100%;height:{self.height_px}px;border:0" allowfullscreen></iframe>'
        )


def _inert(text: str) -> str:
    """Return a text that a page and a template string of its script show as it is."""
    safe = str(escape(shown(text, LONGEST_TITLE)))
    return safe.replace("\\", "&#92;").replace("`", "&#96;").replace("$", "&#36;")


def map_fragment(routes: Sequence[Route], *, height_px: int = 560, **options: Any) -> MapFragment:
    """Return a map of routes that a notebook shows, and that can be put in other pages.

    Parameters
    ----------
    routes : sequence of Route
        As for `draw_map`.
    height_px : int
        How high it is shown, 200 to 4,000 pixels; it is as wide as its place.
    **options
        As for `draw_map`: geodata, table, assumptions, title, confidential, settings.

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
    >>> shown = map_fragment(cr.find_routes(geo, "Zafarana", "Abu Talat"), geodata=geo)
    >>> shown._repr_html_().startswith("<iframe srcdoc=")
    True
    """
    if not isinstance(height_px, int) or not 200 <= height_px <= 4000:
        hint = "give whole pixels, 200 to 4000"
        raise ModelError.of(
            "map_fragment", [Problem("height", "height_px", f"is {height_px!r}", hint)]
        )
    page: Any = draw_map(routes, **options).get_root()
    drawing = page.drawing
    return MapFragment(page.render(), height_px, f"Map: {drawing.shown_title}", drawing.routes)


class RouteMap(folium.Map):
    """A folium map of routes, complete without a network; make it with `draw_map`.

    Parameters
    ----------
    drawing : object
        What `draw_map` prepared.
    layer : folium.TileLayer or None
        A background from the web, wanted and so not reported by `links`.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> type(cr.draw_map(routes, geodata=geo)).__name__
    'RouteMap'
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

    def __init__(self, drawing: Drawing, layer: folium.TileLayer | None = None) -> None:
        super().__init__(tiles=None, zoom_control=False, max_bounds_viscosity=0.9)
        self.default_js = list(self.default_js)  # folium's add_js_link changes the list
        self.default_css = list(self.default_css)
        self._id = drawing.id  # not random, so that the same map is the same page
        self.layer = layer
        self.layer_keys: list[LayerKey] = []
        self.cost: PlanCosts | None = None
        if layer is None:
            self.options |= {"zoom_snap": 0.25, "max_zoom": 14}
        _Page(self, drawing)
        if layer is not None:
            self.add_child(layer)

    def add(self, item: Any) -> None:
        """Add something of folium's, named by its place: folium's own names are random.

        Examples
        --------
        >>> import folium
        >>> from cableroute.geodata.opening import open_geodata
        >>> pages = [draw_map(geodata=open_geodata()) for _ in range(2)]
        >>> for page in pages:
        ...     page.add(folium.CircleMarker((29.1, 32.6), tooltip="Zafarana"))
        >>> pages[0].get_root().render() == pages[1].get_root().render()
        True
        """
        place = len(self._children)
        for number, element in enumerate((item, *descendants(item))):
            element._id = f"{self._id}_{place}_{number}"
        self.add_child(item)

    @property
    def texts(self) -> Texts:
        """The language of the page, for who adds a layer to it."""
        page: Any = self.get_root()
        language_texts: Texts = page.drawing.texts
        return language_texts

    @property
    def links(self) -> tuple[str, ...]:
        """Addresses that the page loads from the web, but for the tiles that were requested."""
        page = self.get_root()
        parts = page.parts() if isinstance(page, _Page) else (page.render(),)
        wanted = self.layer.tiles if self.layer else None
        addresses = (link for part in parts for link in outside_links(part))
        return tuple(link for link in dict.fromkeys(addresses) if link != wanted)

    def render(self, **kwargs: Any) -> str:
        """Render, with the scripts that a `folium.Icon` needs if there is one."""
        if any(isinstance(item, folium.Icon) for item in descendants(self)):
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
        """Write the page to one file, completely or not at all.

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
            message = f"the map loads from the web and is not complete without: {', '.join(links)}"
            warnings.warn(message, OutsideLinkWarning, stacklevel=2)
        if hasattr(outfile, "write"):
            outfile.write(text.encode())
            if close_file:
                outfile.close()
        else:
            write_page(outfile.decode() if isinstance(outfile, bytes) else outfile, text)


class _Page(Figure):
    """The HTML page around a map."""

    def __init__(self, route_map: RouteMap, drawing: Drawing) -> None:
        super().__init__(height="600px")  # in a notebook
        self.header._children.clear()  # the page's own template has the meta tags
        self.add_child(route_map)
        self.route_map = route_map
        self.drawing = drawing

    @property
    def has_more(self) -> bool:
        """Whether something of folium's is on the map too, but for the background."""
        children = self.route_map._children.values()
        return any(child is not self.route_map.layer for child in children)

    def parts(self) -> tuple[str, str, str]:
        """Return the parts of folium's elements in head, body and script."""
        for child in tuple(self._children.values()):
            child.render()
        for name in ("leaflet", "leaflet_css"):  # written into the page instead
            self.header._children.pop(name, None)
        return self.header.render(), self.html.render(), self.script.render()

    def render(self, **kwargs: Any) -> str:
        """Return the page."""
        header, body, script = self.parts()
        view, data = self.drawing.page(self.route_map.get_bounds())
        if self.route_map.cost is not None:
            data["cost"] = self.drawing.cost(self.route_map.cost)
        extended = self.has_more
        page = "comparison" if self.drawing.compared else "map"
        files = page_files(page, extended)
        ground = data.pop("ground")
        start = {name: data.pop(name) for name in ("bounds", "window", "max_zoom")}
        if extended:
            start["icon"] = files.icon
        text: str = files.template.render(
            files.texts,
            tiled=self.route_map.layer is not None,
            header=Markup(header),
            body=Markup(body),
            script=Markup(script),
            view=view,
            layer_keys=self.route_map.layer_keys,
            start=json.dumps(start),
            ground=Markup(ground.packed),
            data=Markup(page_data.write(data)),
            palette_css=Markup(
                basemap.css() + palette_css([route.colour for route in self.drawing.routes])
            ),
        )
        return page_in(self.drawing.texts, text)


def _figures(routes: Sequence[Route], page: _Given) -> pd.DataFrame:
    """Return the table of some routes; of very many without what each two of them share."""
    assumptions = page.assumptions
    figures = measures(page.geodata, assumptions=assumptions, confidential=page.confidential)
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
    route_ids(table, "map")
    rows = {row["route_id"]: row for row in records(table, but="")}
    missing = [route.id for route in routes if route.id not in rows]
    if missing:
        raise ModelError(
            f"the table has no row for {', '.join(missing)}: compare the routes that are drawn"
        )
    return tuple(rows[route.id] for route in routes)

"""Draw an area on a map of routes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapely.geometry.base import BaseGeometry

from cableroute.maps.feature_values import lat_first, tooltip_of
from cableroute.palette import PALETTE
from cableroute.text import shown

if TYPE_CHECKING:
    from cableroute.maps.route_map import RouteMap
    from cableroute.planning.band import CorridorBand

COLOUR = PALETTE[1][0]
DIGITS = 4


def add_area(route_map: RouteMap, area: BaseGeometry, name: str) -> None:
    """Add an area to a map, under its routes; its name is shown where one points at it.

    Parameters
    ----------
    route_map : RouteMap
        As `draw_map` returns it.
    area : Polygon or MultiPolygon
        Longitude and latitude, degrees.
    name : str
        What it is.

    Examples
    --------
    >>> import shapely
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> shown = cr.draw_map(cr.find_routes(geo, "Zafarana", "Abu Talat"), geodata=geo)
    >>> add_area(shown, shapely.box(30, 29, 32, 31), "study area")
    >>> shown.links
    ()
    """
    import folium

    feature: dict[str, Any] = {
        "type": "Feature",
        "geometry": area.__geo_interface__,
        "properties": {"name": shown(name)},
    }
    route_map.add(
        folium.GeoJson(
            feature,
            name=shown(name),
            tooltip=tooltip_of(name),
            style_function=lambda _: {
                "color": COLOUR,
                "weight": 1,
                "fillColor": COLOUR,
                "fillOpacity": 0.18,
            },
        )
    )


def add_band(route_map: RouteMap, band: CorridorBand) -> None:
    """Add a band and its narrow places to a map.

    Parameters
    ----------
    route_map : RouteMap
        As `draw_map` returns it.
    band : CorridorBand
        As `cableroute.planning.corridor_band` returns it.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> band = cr.planning.corridor_band("Zafarana", "Jeddah", within_pct=2, geodata=geo)
    >>> add_band(cr.draw_map(band.routes, geodata=geo), band)
    """
    import folium

    add_area(route_map, band.area, f"lines within {band.within_pct:g} % of the cheapest")
    for place in band.narrow:
        words = f"{place.name or 'narrow place'}: {place.width_km:.0f} km wide"
        at = lat_first(*place.at, digits=DIGITS)
        route_map.add(folium.CircleMarker(at, radius=5, color=COLOUR, tooltip=tooltip_of(words)))

"""Draw what links carry, and chokepoints, on a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cableroute.geodata.store import Geodata
from cableroute.maps.feature_values import lat_first, tooltip_of
from cableroute.palette import PALETTE
from cableroute.presentation.tables import WHOLE, figure_text, range_texts
from cableroute.text import shown

if TYPE_CHECKING:
    from cableroute.maps.route_map import RouteMap
    from cableroute.routing.conditions import Conditions
    from cableroute.traffic.chokepoints import Chokepoint, Chokepoints

COLOUR = PALETTE[1][0]
DIGITS = 3
LEAST_PX, MOST_PX = 1.0, 9.0
MOST_POINTS = 30
SIMPLIFY_DEG = 0.05


def add_chokepoints(
    route_map: RouteMap,
    geodata: Geodata,
    chokepoints: Chokepoints,
    *,
    conditions: Conditions | None = None,
) -> None:
    """Add the traffic of links and the chokepoints that have a position to a map.

    The wider a line, the more it carries, at high demand where all published capacity is lit:
    modelled. A strait stands where it is narrowest, a station where it stands.

    Parameters
    ----------
    route_map : RouteMap
        As `draw_map` returns it.
    geodata : Geodata
        The tables.
    chokepoints : Chokepoints
        As `chokepoints` returns them.
    conditions : Conditions, optional
        As they were found with.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> demand = cr.traffic.Demand((cr.traffic.DemandPair("FR", "IN", 1, 2),))
    >>> points = cr.traffic.chokepoints(geo, demand, kinds=["strait"], losses=False)
    >>> shown = cr.draw_map(geodata=geo)
    >>> add_chokepoints(shown, geo, points)
    >>> shown.links
    ()
    """
    import folium

    from cableroute.maps.route_map import LayerKey
    from cableroute.traffic.network import traffic_network

    loads, texts = chokepoints.loads_tbps, route_map.texts
    poly_line: Any = folium.PolyLine
    most = max(loads.values(), default=0.0)
    for link in traffic_network(geodata, conditions).links:
        tbps = loads.get(link.id, 0.0)
        if tbps <= 0:
            continue
        width = LEAST_PX + (MOST_PX - LEAST_PX) * (tbps / most) ** 0.5
        for leg in link.legs:
            line = leg.geometry.simplify(SIMPLIFY_DEG)
            words = f"{leg.name or link.id}: up to {figure_text('kept_tbps', tbps)} Tbps, modelled"
            route_map.add(
                poly_line(
                    [lat_first(lon, lat, digits=DIGITS) for lon, lat in line.coords],
                    color=COLOUR,
                    weight=round(width, 1),
                    opacity=0.7,
                    tooltip=tooltip_of(texts.plain(words)),
                )
            )
    points = [item for item in chokepoints.points if _spot(geodata, item)][:MOST_POINTS]
    if most > 0:
        words = (
            "Traffic, modelled: the wider a line, the more it carries, up to "
            f"{figure_text('kept_tbps', most)} Tbps, at high demand where all published capacity "
            "is lit"
        )
        route_map.layer_keys.append(LayerKey(COLOUR, shown(words), is_line=True))
    if points:
        words = (
            "Station or strait: the larger the circle, the greater the share of the demand that "
            f"passes, high, modelled; those of the {MOST_POINTS} most"
        )
        route_map.layer_keys.append(LayerKey(COLOUR, shown(words)))
    for point in points:
        at = _spot(geodata, point)
        assert at is not None
        low, high = point.share_pct
        share, _ = range_texts([low, high], WHOLE)
        words = f"{point.name}: {share} % of the demand passes, modelled"
        route_map.add(
            folium.CircleMarker(
                lat_first(*at, digits=DIGITS),
                radius=round(3 + high / 10, 1),
                color=COLOUR,
                fill=True,
                fill_opacity=0.5,
                tooltip=tooltip_of(texts.plain(words)),
            )
        )


def _spot(geodata: Geodata, point: Chokepoint) -> tuple[float, float] | None:
    """Return the position of a strait or a station; None of anything else."""
    if point.kind == "strait":
        return geodata.groups[point.id].position
    if point.kind == "station":
        station = geodata.stations[point.id]
        return station.lon_deg, station.lat_deg
    return None

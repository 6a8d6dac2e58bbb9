# The public names of this room, each written once, by module.
from .plan_cost import add_cost as add_cost
from .route_map import (
    RouteMap as RouteMap,
    draw_comparison as draw_comparison,
    draw_map as draw_map,
    map_fragment as map_fragment,
)
from .settings import MapSettings as MapSettings

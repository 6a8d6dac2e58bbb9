# The public names of this room, each written once, by module.
from .areas import (
    add_area as add_area,
)
from .areas import (
    add_band as add_band,
)
from .route_map import (
    MapFragment as MapFragment,
)
from .route_map import (
    RouteMap as RouteMap,
)
from .route_map import (
    draw_comparison as draw_comparison,
)
from .route_map import (
    draw_map as draw_map,
)
from .route_map import (
    map_fragment as map_fragment,
)
from .settings import (
    MapSettings as MapSettings,
)

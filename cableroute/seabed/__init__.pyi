# The public names of this room, each written once, by module.
from .depths import (
    Seabed as Seabed,
    blank_grid as blank_grid,
    open_seabed as open_seabed,
)
from .grid import Grid as Grid
from .profiles import (
    profile as profile,
    seabed_km as seabed_km,
    slope_deg as slope_deg,
    slopes as slopes,
)
from .route_depths import (
    RouteDepths as RouteDepths,
    route_depths as route_depths,
)
from .rpl_depths import (
    RPLSeabed as RPLSeabed,
    rpl_depths_m as rpl_depths_m,
    rpl_seabed_km as rpl_seabed_km,
    steep_ranges_kp_km as steep_ranges_kp_km,
)
from .settings import SeabedSettings as SeabedSettings

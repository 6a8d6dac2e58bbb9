# The public names of this room, each written once, by module.
from .geodesy import (
    bearing_deg as bearing_deg,
    destination as destination,
    distance_km as distance_km,
)
from .kp import (
    kp_of_point as kp_of_point,
    point_at_kp as point_at_kp,
)
from .lines import line_km as line_km
from .proximity import (
    crossings as crossings,
    parallels as parallels,
)

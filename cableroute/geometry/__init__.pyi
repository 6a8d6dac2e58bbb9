# The public names of this room, each written once, by module.
from .areas import lengths_inside_km as lengths_inside_km
from .closeness import closer_than as closer_than
from .coordinate_text import (
    Angle as Angle,
    angle_text as angle_text,
    read_angle as read_angle,
    read_point as read_point,
)
from .geodesy import (
    bearing_deg as bearing_deg,
    destination as destination,
    distance_km as distance_km,
    earth_centred_km as earth_centred_km,
    radii_km as radii_km,
    rhumb_bearing_deg as rhumb_bearing_deg,
    rhumb_destination as rhumb_destination,
    rhumb_distance_km as rhumb_distance_km,
)
from .kp import (
    KpOfPoint as KpOfPoint,
    kp_of_point as kp_of_point,
    point_at_kp as point_at_kp,
    split_line as split_line,
)
from .lines import (
    corridor as corridor,
    cumulative_km as cumulative_km,
    cut_at_date_line as cut_at_date_line,
    densify as densify,
    excess_pct as excess_pct,
    line_km as line_km,
    lines_km as lines_km,
    to_planar as to_planar,
)
from .proximity import (
    all_crossings as all_crossings,
    all_parallels as all_parallels,
    crossings as crossings,
    nearest as nearest,
    parallels as parallels,
)

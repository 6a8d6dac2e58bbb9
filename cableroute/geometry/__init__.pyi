# The public names of this room, each written once, by module.
from .areas import (
    lengths_inside_km as lengths_inside_km,
)
from .closeness import (
    closer_than as closer_than,
)
from .coordinate_text import (
    Angle as Angle,
)
from .coordinate_text import (
    angle_text as angle_text,
)
from .coordinate_text import (
    read_angle as read_angle,
)
from .coordinate_text import (
    read_point as read_point,
)
from .engines import (
    ProximitySettings as ProximitySettings,
)
from .geodesy import (
    bearing_deg as bearing_deg,
)
from .geodesy import (
    destination as destination,
)
from .geodesy import (
    distance_km as distance_km,
)
from .geodesy import (
    earth_centred_km as earth_centred_km,
)
from .geodesy import (
    radii_km as radii_km,
)
from .geodesy import (
    rhumb_bearing_deg as rhumb_bearing_deg,
)
from .geodesy import (
    rhumb_destination as rhumb_destination,
)
from .geodesy import (
    rhumb_distance_km as rhumb_distance_km,
)
from .kp import (
    KpOfPoint as KpOfPoint,
)
from .kp import (
    kp_of_point as kp_of_point,
)
from .kp import (
    point_at_kp as point_at_kp,
)
from .kp import (
    split_line as split_line,
)
from .lines import (
    corridor as corridor,
)
from .lines import (
    cumulative_km as cumulative_km,
)
from .lines import (
    cut_at_date_line as cut_at_date_line,
)
from .lines import (
    densify as densify,
)
from .lines import (
    excess_pct as excess_pct,
)
from .lines import (
    line_km as line_km,
)
from .lines import (
    lines_km as lines_km,
)
from .lines import (
    to_planar as to_planar,
)
from .proximity import (
    all_crossings as all_crossings,
)
from .proximity import (
    all_parallels as all_parallels,
)
from .proximity import (
    crossings as crossings,
)
from .proximity import (
    nearest as nearest,
)
from .proximity import (
    parallels as parallels,
)

# The public names of this room, each written once, by module.
from .depths import (
    Seabed as Seabed,
)
from .depths import (
    blank_grid as blank_grid,
)
from .depths import (
    open_seabed as open_seabed,
)
from .grid import (
    Grid as Grid,
)
from .profiles import (
    profile as profile,
)
from .profiles import (
    seabed_km as seabed_km,
)
from .profiles import (
    slope_deg as slope_deg,
)
from .profiles import (
    slopes as slopes,
)
from .rpl_depths import (
    RPLSeabed as RPLSeabed,
)
from .rpl_depths import (
    rpl_depths_m as rpl_depths_m,
)
from .rpl_depths import (
    rpl_seabed_km as rpl_seabed_km,
)
from .rpl_depths import (
    steep_ranges_kp_km as steep_ranges_kp_km,
)
from .settings import (
    SeabedSettings as SeabedSettings,
)

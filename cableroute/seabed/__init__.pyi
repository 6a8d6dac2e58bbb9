# The public names of this room, each written once, by module.
from .depths import open_seabed as open_seabed
from .profiles import (
    profile as profile,
    seabed_km as seabed_km,
)

# The public names of this room, each written once, by module.
from .profile import country_profile as country_profile

# The public names of this room, each written once, by module.
from .deals import Deal as Deal
from .drawn_lines import (
    route_from_gdf as route_from_gdf,
    route_from_lines as route_from_lines,
)
from .figures import (
    Range as Range,
    Rate as Rate,
    Source as Source,
)
from .frames import to_gdf as to_gdf
from .legs import Leg as Leg
from .places import (
    LandingStation as LandingStation,
    landing_station as landing_station,
)
from .routes import Route as Route
from .systems import (
    Incident as Incident,
    System as System,
)

# The public names of this room, each written once, by module.
from .dates import too_young as too_young
from .deals import (
    PAYMENT_PROFILES as PAYMENT_PROFILES,
    Application as Application,
    AttachedDeal as AttachedDeal,
    Deal as Deal,
    Party as Party,
    Relation as Relation,
)
from .drawn_lines import (
    route_from_gdf as route_from_gdf,
    route_from_lines as route_from_lines,
)
from .figures import (
    Deflator as Deflator,
    Range as Range,
    Rate as Rate,
    Source as Source,
)
from .frames import (
    shareable as shareable,
    to_gdf as to_gdf,
)
from .legs import (
    Leg as Leg,
    reverse_leg as reverse_leg,
    split_leg as split_leg,
)
from .permits import Permit as Permit
from .places import (
    Country as Country,
    Junction as Junction,
    LandingStation as LandingStation,
    landing_station as landing_station,
)
from .risks import Restriction as Restriction, Risk as Risk
from .routes import (
    Route as Route,
    Routes as Routes,
    reverse_route as reverse_route,
)
from .systems import (
    Crossing as Crossing,
    Incident as Incident,
    Latency as Latency,
    PublishedLength as PublishedLength,
    RepairZone as RepairZone,
    RiskGroup as RiskGroup,
    System as System,
    Waters as Waters,
)

# The public names of this room, each written once, by module.
from .dates import (
    too_young as too_young,
)
from .deals import (
    PAYMENT_PROFILES as PAYMENT_PROFILES,
)
from .deals import (
    Application as Application,
)
from .deals import (
    AttachedDeal as AttachedDeal,
)
from .deals import (
    Deal as Deal,
)
from .deals import (
    Party as Party,
)
from .deals import (
    Relation as Relation,
)
from .drawn_lines import (
    route_from_gdf as route_from_gdf,
)
from .drawn_lines import (
    route_from_lines as route_from_lines,
)
from .figures import (
    Deflator as Deflator,
)
from .figures import (
    Range as Range,
)
from .figures import (
    Rate as Rate,
)
from .figures import (
    Source as Source,
)
from .frames import (
    shareable as shareable,
)
from .frames import (
    to_gdf as to_gdf,
)
from .legs import (
    Leg as Leg,
)
from .legs import (
    reverse_leg as reverse_leg,
)
from .legs import (
    split_leg as split_leg,
)
from .permits import (
    Permit as Permit,
)
from .places import (
    Country as Country,
)
from .places import (
    Junction as Junction,
)
from .places import (
    LandingStation as LandingStation,
)
from .places import (
    landing_station as landing_station,
)
from .risks import (
    Risk as Risk,
)
from .routes import (
    Route as Route,
)
from .routes import (
    Routes as Routes,
)
from .routes import (
    reverse_route as reverse_route,
)
from .systems import (
    Crossing as Crossing,
)
from .systems import (
    Incident as Incident,
)
from .systems import (
    Latency as Latency,
)
from .systems import (
    PublishedLength as PublishedLength,
)
from .systems import (
    RepairZone as RepairZone,
)
from .systems import (
    RiskGroup as RiskGroup,
)
from .systems import (
    System as System,
)
from .systems import (
    Waters as Waters,
)

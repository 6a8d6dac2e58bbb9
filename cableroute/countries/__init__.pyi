# The public names of this room, each written once, by module.
from .demand_shares import (
    CountryDemand as CountryDemand,
    DemandShare as DemandShare,
)
from .headings import (
    CountryHeading as CountryHeading,
    country_headings as country_headings,
)
from .hubs import (
    Hub as Hub,
    find_hubs as find_hubs,
)
from .landings import (
    CrossingPaths as CrossingPaths,
    LandingGroups as LandingGroups,
)
from .losses import CountryLoss as CountryLoss
from .profile import (
    CountryProfile as CountryProfile,
    best_connected as best_connected,
    country_profile as country_profile,
)
from .records import (
    CountryRecord as CountryRecord,
    CountryRisk as CountryRisk,
    CountryStatus as CountryStatus,
    RepairTime as RepairTime,
)
from .routes_to_hubs import (
    Dependence as Dependence,
    HubRoute as HubRoute,
)

# The public names of this room, each written once, by module.
from .armour import (
    ArmourSection as ArmourSection,
)
from .armour import (
    CableQuantity as CableQuantity,
)
from .armour import (
    CableType as CableType,
)
from .armour import (
    cable_types as cable_types,
)
from .burial import (
    BurialLimits as BurialLimits,
)
from .burial import (
    BurialSection as BurialSection,
)
from .burial import (
    burial_limits as burial_limits,
)
from .crossing_list import (
    CableCrossing as CableCrossing,
)
from .crossing_list import (
    CrossingList as CrossingList,
)
from .desk import (
    PermitNeed as PermitNeed,
)
from .desk import (
    Study as Study,
)
from .desk import (
    desk_study as desk_study,
)
from .desk import (
    read_study_layers as read_study_layers,
)
from .fault_rates import (
    Calibration as Calibration,
)
from .fault_rates import (
    FaultProfile as FaultProfile,
)
from .fault_rates import (
    FaultSection as FaultSection,
)
from .lay_corridor import (
    CorridorSection as CorridorSection,
)
from .layer_spans import (
    LayerSpan as LayerSpan,
)
from .marine_zones import (
    ZoneSpan as ZoneSpan,
)
from .repeaters import (
    Repeater as Repeater,
)
from .repeaters import (
    RepeaterPlan as RepeaterPlan,
)
from .samples import (
    Samples as Samples,
)
from .settings import (
    StudySettings as StudySettings,
)

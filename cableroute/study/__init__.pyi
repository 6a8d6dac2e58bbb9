# The public names of this room, each written once, by module.
from .armour import (
    ArmourSection as ArmourSection,
    CableQuantity as CableQuantity,
    CableType as CableType,
    cable_types as cable_types,
)
from .burial import (
    BurialLimits as BurialLimits,
    BurialSection as BurialSection,
    burial_limits as burial_limits,
)
from .crossing_list import (
    CableCrossing as CableCrossing,
    CrossingList as CrossingList,
)
from .desk import (
    PermitNeed as PermitNeed,
    Study as Study,
    desk_study as desk_study,
    read_study_layers as read_study_layers,
)
from .fault_rates import (
    Calibration as Calibration,
    FaultProfile as FaultProfile,
    FaultSection as FaultSection,
)
from .lay_corridor import CorridorSection as CorridorSection
from .layer_spans import LayerSpan as LayerSpan
from .marine_zones import ZoneSpan as ZoneSpan
from .repeaters import (
    Repeater as Repeater,
    RepeaterPlan as RepeaterPlan,
)
from .samples import Samples as Samples
from .settings import StudySettings as StudySettings

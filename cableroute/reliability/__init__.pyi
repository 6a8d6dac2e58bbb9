# The public names of this room, each written once, by module.
from .availability import availability_of as availability_of
from .incident_replay import replay as replay
from .marginal import marginal_paths as marginal_paths
from .simulation import (
    sample_availability as sample_availability,
    simulate as simulate,
)
from .simulation_inputs import (
    FaultEvent as FaultEvent,
    Scenario as Scenario,
)

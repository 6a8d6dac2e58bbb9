# The public names of this room, each written once, by module.
from .availability import (
    Availability as Availability,
    availability_of as availability_of,
    is_too_uncertain as is_too_uncertain,
)
from .elements import (
    Element as Element,
    Swing as Swing,
)
from .factoring import (
    exact_availability as exact_availability,
    k_of_n_availability as k_of_n_availability,
)
from .incident_replay import (
    IncidentOutcome as IncidentOutcome,
    Replay as Replay,
    replay as replay,
)
from .marginal import (
    NextPath as NextPath,
    marginal_paths as marginal_paths,
)
from .simulation import (
    Estimate as Estimate,
    Simulated as Simulated,
    sample_availability as sample_availability,
    sample_connection as sample_connection,
    simulate as simulate,
)
from .simulation_inputs import (
    FaultEvent as FaultEvent,
    Scenario as Scenario,
)

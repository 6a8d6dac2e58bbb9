# The public names of this room, each written once, by module.
from .availability import (
    Availability as Availability,
)
from .availability import (
    availability_of as availability_of,
)
from .elements import (
    Element as Element,
)
from .elements import (
    Swing as Swing,
)
from .factoring import (
    exact_availability as exact_availability,
)
from .factoring import (
    k_of_n_availability as k_of_n_availability,
)
from .incident_replay import (
    IncidentOutcome as IncidentOutcome,
)
from .incident_replay import (
    Replay as Replay,
)
from .incident_replay import (
    replay as replay,
)
from .marginal import (
    NextPath as NextPath,
)
from .marginal import (
    marginal_paths as marginal_paths,
)
from .simulation import (
    Estimate as Estimate,
)
from .simulation import (
    Simulated as Simulated,
)
from .simulation import (
    sample_availability as sample_availability,
)
from .simulation import (
    sample_connection as sample_connection,
)
from .simulation import (
    simulate as simulate,
)
from .simulation_inputs import (
    FaultEvent as FaultEvent,
)
from .simulation_inputs import (
    Scenario as Scenario,
)

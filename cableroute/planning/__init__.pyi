# The public names of this room, each written once, by module.
from .cost_grid import (
    CostGrid as CostGrid,
)
from .cost_grid import (
    cost_grid as cost_grid,
)
from .grid_path import (
    GridPath as GridPath,
)
from .planned_leg import (
    Plan as Plan,
)
from .planner import (
    plan as plan,
)
from .planner import (
    plan_in_detail as plan_in_detail,
)
from .planner import (
    plan_landfalls as plan_landfalls,
)
from .planner import (
    plan_pairs as plan_pairs,
)
from .presets import (
    cables_layer as cables_layer,
)
from .presets import (
    preset_rules as preset_rules,
)
from .presets import (
    rules_from_rates as rules_from_rates,
)
from .public_forms import (
    PUBLIC_FORMS as PUBLIC_FORMS,
)
from .public_forms import (
    FormColumn as FormColumn,
)
from .public_forms import (
    PublicForm as PublicForm,
)
from .public_forms import (
    public_form as public_form,
)
from .public_layers import (
    PublicLayer as PublicLayer,
)
from .public_layers import (
    read_public_layer as read_public_layer,
)
from .public_layers import (
    rules_layer as rules_layer,
)
from .rules import (
    Band as Band,
)
from .rules import (
    Cost as Cost,
)
from .rules import (
    Layer as Layer,
)
from .rules import (
    Rules as Rules,
)
from .rules_file import (
    read_rules as read_rules,
)
from .settings import (
    PlanSettings as PlanSettings,
)
from .settings import (
    SolverSettings as SolverSettings,
)
from .solvers import (
    fast_marching as fast_marching,
)
from .solvers import (
    least_cost as least_cost,
)
from .task import (
    Move as Move,
)

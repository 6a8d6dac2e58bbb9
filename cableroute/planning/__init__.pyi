# The public names of this room, each written once, by module.
from .alternatives import (
    Alternatives as Alternatives,
)
from .alternatives import (
    plan_alternatives as plan_alternatives,
)
from .band import (
    CorridorBand as CorridorBand,
)
from .band import (
    corridor_band as corridor_band,
)
from .branches import (
    Branches as Branches,
)
from .branches import (
    BranchingUnit as BranchingUnit,
)
from .branches import (
    plan_branches as plan_branches,
)
from .cost_grid import (
    CostGrid as CostGrid,
)
from .cost_grid import (
    cost_grid as cost_grid,
)
from .existing_cables import (
    crossing_rules as crossing_rules,
)
from .grid_path import (
    GridPath as GridPath,
)
from .land_use import (
    read_class_table as read_class_table,
)
from .narrow_places import (
    NarrowPlace as NarrowPlace,
)
from .pareto import (
    ParetoFront as ParetoFront,
)
from .pareto import (
    ParetoLine as ParetoLine,
)
from .pareto import (
    plan_pareto as plan_pareto,
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
from .robust import (
    RobustLines as RobustLines,
)
from .robust import (
    plan_robust as plan_robust,
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
from .separation import (
    Separation as Separation,
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
from .surroundings import (
    LinesSettings as LinesSettings,
)
from .task import (
    Move as Move,
)

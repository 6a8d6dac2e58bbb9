# The public names of this room, each written once, by module.
from .alternatives import (
    Alternatives as Alternatives,
    plan_alternatives as plan_alternatives,
)
from .band import (
    CorridorBand as CorridorBand,
    corridor_band as corridor_band,
)
from .branches import (
    Branches as Branches,
    BranchingUnit as BranchingUnit,
    plan_branches as plan_branches,
)
from .cost_grid import (
    CostGrid as CostGrid,
    cost_grid as cost_grid,
)
from .existing_cables import crossing_rules as crossing_rules
from .grid_path import GridPath as GridPath
from .land_use import read_class_table as read_class_table
from .narrow_places import NarrowPlace as NarrowPlace
from .pareto import (
    ParetoFront as ParetoFront,
    ParetoLine as ParetoLine,
    plan_pareto as plan_pareto,
)
from .planned_leg import Plan as Plan
from .planner import (
    plan as plan,
    plan_in_detail as plan_in_detail,
    plan_landfalls as plan_landfalls,
    plan_pairs as plan_pairs,
)
from .presets import (
    cables_layer as cables_layer,
    preset_rules as preset_rules,
    rules_from_rates as rules_from_rates,
)
from .public_forms import (
    PUBLIC_FORMS as PUBLIC_FORMS,
    FormColumn as FormColumn,
    PublicForm as PublicForm,
    public_form as public_form,
)
from .public_layers import (
    PublicLayer as PublicLayer,
    read_public_layer as read_public_layer,
    rules_layer as rules_layer,
)
from .robust import (
    RobustLines as RobustLines,
    plan_robust as plan_robust,
)
from .rules import (
    Band as Band,
    Cost as Cost,
    Layer as Layer,
    Rules as Rules,
)
from .rules_file import read_rules as read_rules
from .separation import Separation as Separation
from .settings import (
    PlanSettings as PlanSettings,
    SolverSettings as SolverSettings,
)
from .solvers import (
    fast_marching as fast_marching,
    least_cost as least_cost,
)
from .surroundings import LinesSettings as LinesSettings
from .task import Move as Move

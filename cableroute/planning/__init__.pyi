# The public names of this room, each written once, by module.
from .alternatives import plan_alternatives as plan_alternatives
from .band import corridor_band as corridor_band
from .branches import plan_branches as plan_branches
from .cost_grid import cost_grid as cost_grid
from .land_use import read_class_table as read_class_table
from .pareto import plan_pareto as plan_pareto
from .planned_leg import Plan as Plan
from .planner import (
    plan as plan,
    plan_in_detail as plan_in_detail,
    plan_landfalls as plan_landfalls,
    plan_pairs as plan_pairs,
)
from .presets import (
    preset_rules as preset_rules,
    rules_from_rates as rules_from_rates,
)
from .robust import plan_robust as plan_robust
from .rules import (
    Band as Band,
    Cost as Cost,
    Layer as Layer,
    Rules as Rules,
)
from .rules_file import read_rules as read_rules
from .settings import PlanSettings as PlanSettings
from .solvers import (
    fast_marching as fast_marching,
    least_cost as least_cost,
)

# The public names of this room, each written once, by module.
from .annuities import (
    Terms as Terms,
    annuity_factor as annuity_factor,
    level_flows as level_flows,
)
from .cash_flows import (
    CashFlows as CashFlows,
    npv as npv,
)
from .costs import (
    lifetime_cost as lifetime_cost,
    route_cost as route_cost,
    sea_km_cost as sea_km_cost,
)
from .crossover import (
    break_even_km as break_even_km,
    route_break_even as route_break_even,
)
from .deals import compare_deals as compare_deals
from .rates_of_return import irr as irr
from .second_path import (
    agreed_paths as agreed_paths,
    second_paths as second_paths,
)
from .sensitivity import (
    Uncertain as Uncertain,
    sample_outcomes as sample_outcomes,
    tornado as tornado,
)
from .worth import deal_worth as deal_worth

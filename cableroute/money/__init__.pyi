# The public names of this room, each written once, by module.
from .annuities import (
    Terms as Terms,
    annuity_factor as annuity_factor,
    equal_lease as equal_lease,
    level_flows as level_flows,
)
from .cash_flows import (
    CashFlows as CashFlows,
    convert_flows as convert_flows,
    inflate_flows as inflate_flows,
    npv as npv,
    real_rate_pct as real_rate_pct,
    restate_flows as restate_flows,
)
from .contracts import (
    CrossingCharge as CrossingCharge,
    capacity_flows as capacity_flows,
    crossing_flows as crossing_flows,
    iru_flows as iru_flows,
    price_per_fibre_pair_km as price_per_fibre_pair_km,
)
from .cost_inputs import CostItem as CostItem
from .costs import (
    CostTotal as CostTotal,
    LifetimeCost as LifetimeCost,
    RouteCost as RouteCost,
    cost_table as cost_table,
    known_cost as known_cost,
    lifetime_cost as lifetime_cost,
    route_cost as route_cost,
    sea_km_cost as sea_km_cost,
)
from .crossover import (
    BreakEven as BreakEven,
    LeaseBreakEven as LeaseBreakEven,
    RouteBreakEven as RouteBreakEven,
    break_even_km as break_even_km,
    lease_break_even as lease_break_even,
    route_break_even as route_break_even,
)
from .deals import (
    DealComparison as DealComparison,
    compare_deals as compare_deals,
)
from .leases import (
    LeasePrice as LeasePrice,
    lease_prices as lease_prices,
)
from .price_years import (
    restate as restate,
    value_per_km as value_per_km,
)
from .rates_of_return import irr as irr
from .second_path import (
    MinuteAvoided as MinuteAvoided,
    PathStep as PathStep,
    SecondPath as SecondPath,
    agreed_paths as agreed_paths,
    bought_in_order as bought_in_order,
    minute_avoided as minute_avoided,
    path_steps as path_steps,
    routes_named as routes_named,
    second_paths as second_paths,
)
from .sensitivity import (
    InputSwing as InputSwing,
    Outcome as Outcome,
    Sampled as Sampled,
    Uncertain as Uncertain,
    outcome_range as outcome_range,
    sample_outcomes as sample_outcomes,
    tornado as tornado,
)
from .worth import (
    DealWorth as DealWorth,
    TermWorth as TermWorth,
    deal_worth as deal_worth,
)
from .yearly_cost import (
    YearlyCost as YearlyCost,
    yearly_cost as yearly_cost,
)

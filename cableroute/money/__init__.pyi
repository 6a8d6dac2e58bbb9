# The public names of this room, each written once, by module.
from .annuities import (
    Terms as Terms,
)
from .annuities import (
    annuity_factor as annuity_factor,
)
from .annuities import (
    equal_lease as equal_lease,
)
from .annuities import (
    level_flows as level_flows,
)
from .cash_flows import (
    CashFlows as CashFlows,
)
from .cash_flows import (
    convert_flows as convert_flows,
)
from .cash_flows import (
    inflate_flows as inflate_flows,
)
from .cash_flows import (
    npv as npv,
)
from .cash_flows import (
    real_rate_pct as real_rate_pct,
)
from .cash_flows import (
    restate_flows as restate_flows,
)
from .contracts import (
    CrossingCharge as CrossingCharge,
)
from .contracts import (
    capacity_flows as capacity_flows,
)
from .contracts import (
    crossing_flows as crossing_flows,
)
from .contracts import (
    iru_flows as iru_flows,
)
from .contracts import (
    price_per_fibre_pair_km as price_per_fibre_pair_km,
)
from .cost_inputs import (
    CostItem as CostItem,
)
from .costs import (
    CostTotal as CostTotal,
)
from .costs import (
    LifetimeCost as LifetimeCost,
)
from .costs import (
    RouteCost as RouteCost,
)
from .costs import (
    cost_table as cost_table,
)
from .costs import (
    known_cost as known_cost,
)
from .costs import (
    lifetime_cost as lifetime_cost,
)
from .costs import (
    route_cost as route_cost,
)
from .costs import (
    sea_km_cost as sea_km_cost,
)
from .crossover import (
    RouteBreakEven as RouteBreakEven,
)
from .crossover import (
    break_even_km as break_even_km,
)
from .crossover import (
    route_break_even as route_break_even,
)
from .deals import (
    DealComparison as DealComparison,
)
from .deals import (
    compare_deals as compare_deals,
)
from .leases import (
    LeaseBreakEven as LeaseBreakEven,
)
from .leases import (
    LeasePrice as LeasePrice,
)
from .leases import (
    lease_break_even as lease_break_even,
)
from .leases import (
    lease_prices as lease_prices,
)
from .price_years import (
    restate as restate,
)
from .price_years import (
    value_per_km as value_per_km,
)
from .rates_of_return import (
    irr as irr,
)
from .second_path import (
    MinuteAvoided as MinuteAvoided,
)
from .second_path import (
    PathStep as PathStep,
)
from .second_path import (
    SecondPath as SecondPath,
)
from .second_path import (
    agreed_paths as agreed_paths,
)
from .second_path import (
    bought_in_order as bought_in_order,
)
from .second_path import (
    minute_avoided as minute_avoided,
)
from .second_path import (
    path_steps as path_steps,
)
from .second_path import (
    second_paths as second_paths,
)
from .sensitivity import (
    BreakEven as BreakEven,
)
from .sensitivity import (
    InputSwing as InputSwing,
)
from .sensitivity import (
    Outcome as Outcome,
)
from .sensitivity import (
    Sampled as Sampled,
)
from .sensitivity import (
    Uncertain as Uncertain,
)
from .sensitivity import (
    break_even as break_even,
)
from .sensitivity import (
    outcome_range as outcome_range,
)
from .sensitivity import (
    sample_outcomes as sample_outcomes,
)
from .sensitivity import (
    tornado as tornado,
)
from .worth import (
    DealWorth as DealWorth,
)
from .worth import (
    TermWorth as TermWorth,
)
from .worth import (
    deal_worth as deal_worth,
)
from .yearly_cost import (
    YearlyCost as YearlyCost,
)
from .yearly_cost import (
    yearly_cost as yearly_cost,
)

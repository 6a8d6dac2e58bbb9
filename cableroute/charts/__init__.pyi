# The public names of this room, each written once, by module.
from .availability_bars import availability as availability
from .chartlet_sheet import chartlets as chartlets
from .deal_bars import deals_per_km as deals_per_km
from .diagram import route_diagram as route_diagram
from .diversity_matrix import diversity as diversity
from .history_band import history as history
from .money import (
    break_even as break_even,
    cash_flow as cash_flow,
    tornado as tornado,
)
from .position_list import rpl_diagram as rpl_diagram
from .printed_map import corridor_map as corridor_map
from .profile import depth_profile as depth_profile
from .styles import (
    save as save,
    style as style,
)
from .trade_offs import trade_off as trade_off

# The public names of this room, each written once, by module.
from .checks import (
    CheckLimits as CheckLimits,
    check_rpl as check_rpl,
)
from .distances import (
    cable_at_kp as cable_at_kp,
    place_at_cable as place_at_cable,
    place_at_kp as place_at_kp,
)
from .edits import (
    delete_position as delete_position,
    insert_position as insert_position,
    join_rpls as join_rpls,
    move_position as move_position,
    re_route as re_route,
    reverse_rpl as reverse_rpl,
    split_rpl as split_rpl,
)
from .positions import (
    RPL as RPL,
    Position as Position,
    Span as Span,
)
from .quantities import (
    Allowances as Allowances,
    bill_of_quantities as bill_of_quantities,
)
from .reading import (
    ReadSettings as ReadSettings,
    read_rpl as read_rpl,
)
from .revisions import compare_rpls as compare_rpls
from .routes import (
    rpl_of_route as rpl_of_route,
)
from .shores import positions_on_land as positions_on_land
from .writing import write_rpl as write_rpl

# The public names of this room, each written once, by module.
from .checks import (
    RULES as RULES,
    CheckLimits as CheckLimits,
    CheckResult as CheckResult,
    Finding as Finding,
    check_rpl as check_rpl,
)
from .diagrams import (
    DiagramRow as DiagramRow,
    diagram_rows as diagram_rows,
)
from .distances import (
    PlaceOnRPL as PlaceOnRPL,
    cable_at_kp as cable_at_kp,
    kp_at_cable as kp_at_cable,
    kp_at_place as kp_at_place,
    place_at_cable as place_at_cable,
    place_at_kp as place_at_kp,
    turns_deg as turns_deg,
)
from .edits import (
    Body as Body,
    assembly as assembly,
    delete_position as delete_position,
    insert_position as insert_position,
    join_rpls as join_rpls,
    lay_bodies as lay_bodies,
    move_position as move_position,
    re_route as re_route,
    reverse_rpl as reverse_rpl,
    split_rpl as split_rpl,
)
from .events import (
    EVENT_RULES as EVENT_RULES,
    EventKind as EventKind,
    EventRule as EventRule,
    classify_event as classify_event,
    event_codes as event_codes,
)
from .import_report import (
    Decision as Decision,
    ImportReport as ImportReport,
    LeftOut as LeftOut,
)
from .line_kinds import (
    LineFit as LineFit,
    detect_line as detect_line,
)
from .positions import (
    RPL as RPL,
    Computed as Computed,
    Position as Position,
    Span as Span,
)
from .quantities import (
    Allowances as Allowances,
    BillItem as BillItem,
    CableTotal as CableTotal,
    bill_of_quantities as bill_of_quantities,
    cable_totals as cable_totals,
)
from .reading import (
    ReadSettings as ReadSettings,
    read_rpl as read_rpl,
)
from .repeaters import (
    RepeaterPlace as RepeaterPlace,
    RepeaterPlacement as RepeaterPlacement,
    RepeaterSettings as RepeaterSettings,
    place_repeaters as place_repeaters,
    repeater_count as repeater_count,
)
from .revisions import (
    PositionChange as PositionChange,
    RPLComparison as RPLComparison,
    SectionChange as SectionChange,
    TranslatedKP as TranslatedKP,
    compare_rpls as compare_rpls,
    translate_kp as translate_kp,
)
from .routes import (
    RouteRPL as RouteRPL,
    route_of_rpl as route_of_rpl,
    rpl_of_route as rpl_of_route,
)
from .shores import positions_on_land as positions_on_land
from .writing import (
    restated as restated,
    write_rpl as write_rpl,
)

# The public names of this room, each written once, by module.
from .checks import (
    RULES as RULES,
)
from .checks import (
    CheckLimits as CheckLimits,
)
from .checks import (
    CheckResult as CheckResult,
)
from .checks import (
    Finding as Finding,
)
from .checks import (
    check_rpl as check_rpl,
)
from .diagrams import (
    DiagramRow as DiagramRow,
)
from .diagrams import (
    diagram_rows as diagram_rows,
)
from .distances import (
    PlaceOnRPL as PlaceOnRPL,
)
from .distances import (
    cable_at_kp as cable_at_kp,
)
from .distances import (
    kp_at_cable as kp_at_cable,
)
from .distances import (
    kp_at_place as kp_at_place,
)
from .distances import (
    place_at_cable as place_at_cable,
)
from .distances import (
    place_at_kp as place_at_kp,
)
from .distances import (
    turns_deg as turns_deg,
)
from .edits import (
    Body as Body,
)
from .edits import (
    assembly as assembly,
)
from .edits import (
    delete_position as delete_position,
)
from .edits import (
    insert_position as insert_position,
)
from .edits import (
    join_rpls as join_rpls,
)
from .edits import (
    lay_bodies as lay_bodies,
)
from .edits import (
    move_position as move_position,
)
from .edits import (
    re_route as re_route,
)
from .edits import (
    reverse_rpl as reverse_rpl,
)
from .edits import (
    split_rpl as split_rpl,
)
from .events import (
    EVENT_RULES as EVENT_RULES,
)
from .events import (
    EventKind as EventKind,
)
from .events import (
    EventRule as EventRule,
)
from .events import (
    classify_event as classify_event,
)
from .events import (
    event_codes as event_codes,
)
from .import_report import (
    Decision as Decision,
)
from .import_report import (
    ImportReport as ImportReport,
)
from .import_report import (
    LeftOut as LeftOut,
)
from .line_kinds import (
    LineFit as LineFit,
)
from .line_kinds import (
    detect_line as detect_line,
)
from .positions import (
    RPL as RPL,
)
from .positions import (
    Computed as Computed,
)
from .positions import (
    Position as Position,
)
from .positions import (
    Span as Span,
)
from .quantities import (
    Allowances as Allowances,
)
from .quantities import (
    BillItem as BillItem,
)
from .quantities import (
    CableTotal as CableTotal,
)
from .quantities import (
    bill_of_quantities as bill_of_quantities,
)
from .quantities import (
    cable_totals as cable_totals,
)
from .reading import (
    ReadSettings as ReadSettings,
)
from .reading import (
    read_rpl as read_rpl,
)
from .repeaters import (
    RepeaterPlace as RepeaterPlace,
)
from .repeaters import (
    RepeaterPlacement as RepeaterPlacement,
)
from .repeaters import (
    RepeaterSettings as RepeaterSettings,
)
from .repeaters import (
    place_repeaters as place_repeaters,
)
from .repeaters import (
    repeater_count as repeater_count,
)
from .revisions import (
    PositionChange as PositionChange,
)
from .revisions import (
    RPLComparison as RPLComparison,
)
from .revisions import (
    SectionChange as SectionChange,
)
from .revisions import (
    TranslatedKP as TranslatedKP,
)
from .revisions import (
    compare_rpls as compare_rpls,
)
from .revisions import (
    translate_kp as translate_kp,
)
from .routes import (
    RouteRPL as RouteRPL,
)
from .routes import (
    route_of_rpl as route_of_rpl,
)
from .routes import (
    rpl_of_route as rpl_of_route,
)
from .sarif import (
    to_sarif as to_sarif,
)
from .shores import (
    positions_on_land as positions_on_land,
)
from .writing import (
    restated as restated,
)
from .writing import (
    write_rpl as write_rpl,
)

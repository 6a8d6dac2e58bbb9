"""What a straight line diagram of a list shows: bodies and ends, and the cable between them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from cableroute.rpl.events import BODY, BOTH, classify_event
from cableroute.rpl.positions import RPL, stated
from cableroute.rpl.quantities import NO_TYPE

ELEMENT, CABLE = "element", "cable"


class DiagramRow(NamedTuple):
    """One element of a diagram, or the cable between two.

    Attributes
    ----------
    kind : str
        "element" or "cable".
    name : str
        The event; or the cable type.
    medium, section : str
        Of the cable; empty of an element.
    start_kp_km, end_kp_km : float
        KP; of an element both are the same.
    start_cable_km, end_cable_km : float
        Cable from the start; NaN where it is not known.
    route_km, cable_km, slack_pct : float
        Of the cable; 0, 0 and NaN of an element.
    shallowest_m, deepest_m : float
        Stated depths of its positions; NaN where none is stated.
    """

    kind: str
    name: str
    medium: str
    section: str
    start_kp_km: float
    end_kp_km: float
    start_cable_km: float
    end_cable_km: float
    route_km: float
    cable_km: float
    slack_pct: float
    shallowest_m: float
    deepest_m: float


def diagram_rows(rpl: RPL) -> tuple[DiagramRow, ...]:
    """Return the straight line diagram of a list: ends, bodies, and the cable between them.

    A new row of cable begins at each body, and where type, medium or section changes. Lengths of
    the rows add up to those of the list.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> events = ["BMH", "AC1", "RPT 1", "BU"]
    >>> four = [Position(str(at), float(at), 0.0, event) for at, event in enumerate(events)]
    >>> rpl = RPL("R", four, [Span(slack_pct=1.0, cable_type="LW")] * 3)
    >>> [(row.kind, row.name, round(row.route_km)) for row in diagram_rows(rpl)]
    [('element', 'BMH', 0), ('cable', 'LW', 223), ('element', 'RPT 1', 0), ('cable', 'LW', 111), \
('element', 'BU', 0)]
    """
    last = len(rpl.positions) - 1
    depth = stated(rpl.positions, "depth_m")
    kinds = [_kind_of_span(rpl, at) for at in range(last)]
    cuts = [0]
    rows: list[DiagramRow] = []
    for at in range(1, last):
        is_body = classify_event(rpl.positions[at].event).kind in (BODY, BOTH)
        if is_body or kinds[at] != kinds[at - 1]:
            cuts.append(at)
    for start, end in zip(cuts, [*cuts[1:], last], strict=True):
        event = rpl.positions[start].event
        if start == 0 or classify_event(event).kind in (BODY, BOTH):
            rows.append(_element(rpl, start, depth))
        rows.append(_cable(rpl, start, end, depth))
    return (*rows, _element(rpl, last, depth))


def _kind_of_span(rpl: RPL, at: int) -> tuple[str, str, str]:
    span = rpl.spans[at]
    return span.cable_type.strip(), span.medium, span.section


def _element(rpl: RPL, at: int, depth: np.ndarray) -> DiagramRow:
    kp, cable = (float(values[at]) for values in (rpl.computed.kp_km, rpl.computed.total_cable_km))
    item = rpl.positions[at]
    name = item.event or f"position {item.number or at + 1}"
    metres = float(depth[at])
    return DiagramRow(
        ELEMENT, name, "", "", kp, kp, cable, cable, 0.0, 0.0, float("nan"), metres, metres
    )


def _cable(rpl: RPL, start: int, end: int, depth: np.ndarray) -> DiagramRow:
    computed, (kind, medium, section) = rpl.computed, _kind_of_span(rpl, start)
    kp, cable = computed.kp_km, computed.total_cable_km
    route, laid = (
        float(values[start:end].sum()) for values in (computed.route_km, computed.cable_km)
    )
    depths = depth[start : end + 1][~np.isnan(depth[start : end + 1])]
    low, high = (float(depths.min()), float(depths.max())) if depths.size else (np.nan, np.nan)
    return DiagramRow(
        CABLE,
        kind or NO_TYPE,
        medium,
        section,
        float(kp[start]),
        float(kp[end]),
        float(cable[start]),
        float(cable[end]),
        route,
        laid,
        100 * (laid / route - 1) if route else float("nan"),
        low,
        high,
    )

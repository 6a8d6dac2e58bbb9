"""Which rules of the checks have nothing to compare in a position list, or not everywhere."""

from __future__ import annotations

from collections.abc import Container, Sequence

import numpy as np

from cableroute.geometry.geodesy import Floats
from cableroute.rpl.events import classify_event
from cableroute.rpl.positions import RPL, Position, Span, stated

_FIGURES = (
    ("span", "route_km", "a length", ("span-length",)),
    ("span", "bearing_deg", "a bearing", ("bearing",)),
    ("span", "slack_pct", "slack", ("slack-cable",)),
    ("span", "cable_km", "its cable", ("slack-cable",)),
    ("position", "kp_km", "a KP", ("kp-order", "route-total")),
    ("position", "total_cable_km", "cumulative cable", ("cable-order", "cable-total")),
)
"""What rules compare, of spans or positions: field, words, rules."""


def unstated(rpl: RPL) -> dict[str, str]:
    """Return the rules for which a list states nothing, and what that is."""
    items: dict[str, Sequence[Span] | Sequence[Position]]
    items = {"span": rpl.spans, "position": rpl.positions}
    reasons = {
        rule: f"no {kind} states {words}"
        for kind, name, words, rules in _FIGURES
        if np.isnan(stated(items[kind], name)).all()
        for rule in rules
    }
    if np.isnan(rpl.computed.slack_pct).all():
        reasons["slack-range"] = "no span states slack or its cable"
    if sum("RPT" in classify_event(position.event).codes for position in rpl.positions) < 2:
        reasons["repeater-spacing"] = "the list has fewer than two repeaters"
    if len(rpl.positions) < 3:
        reasons |= dict.fromkeys(("hemisphere", "bend"), "the list has fewer than 3 positions")
    return reasons


def unknown_depths(rpl: RPL, seabed: Floats) -> dict[str, str]:
    """Return how many stated depths are where that of the seabed is not known."""
    is_stated = ~np.isnan(stated(rpl.positions, "depth_m"))
    count, lacking = int(is_stated.sum()), int((is_stated & np.isnan(seabed)).sum())
    if not count:
        return {"depth-seabed": "no position states a depth"}
    said = f"to {lacking} of {count} stated depths: no depth of the seabed is known there"
    return {"depth-seabed": said} if lacking else {}


def untyped(rpl: RPL, types: Container[str]) -> dict[str, str]:
    """Return how many spans at sea have no cable type of a table, or no depth at an end."""
    depth = stated(rpl.positions, "depth_m")
    at_sea = [(at, span) for at, span in enumerate(rpl.spans) if span.medium != "land"]
    lacking = sum(
        span.cable_type.strip().upper() not in types or bool(np.isnan(depth[at : at + 2]).any())
        for at, span in at_sea
    )
    said = f"to {lacking} of {len(at_sea)} spans at sea: no cable type of the table, or no depth"
    return {"cable-type-depth": said} if lacking else {}

"""How much of each cable type, how many bodies: totals and the bill of quantities of a list."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from cableroute.errors import RPLError, kind_faults, number_faults
from cableroute.read_only import keep
from cableroute.rpl.events import BODY, EVENT_RULES, classify_event
from cableroute.rpl.positions import RPL, rpl_faults

NO_TYPE = "not stated"


class CableTotal(NamedTuple):
    """Length of cable of one type in one medium.

    Attributes
    ----------
    cable_type, medium : str
        The type, "not stated" where spans state none; "sea" or "land".
    spans : int
        How many.
    route_km, cable_km : float
        Their lengths; the cable is that of the spans where it is known.
    unknown_route_km : float
        Route of the spans whose cable is not known, and is in no total.
    """

    cable_type: str
    medium: str
    spans: int
    route_km: float
    cable_km: float
    unknown_route_km: float


@dataclass(frozen=True, kw_only=True)
class Allowances:
    """What to buy beyond the cable of the list; what is not given is left out and reported so.

    Parameters
    ----------
    spare_cable_pct : float or None
        Spare cable of each type, per cent of its length.
    spare_cable_km : mapping of str to float
        Or spare cable by type, km, in place of the percentage: of a type on land and at sea once,
        and of one that the list does not have too.
    end_allowance_km : float or None
        Cable at each end beyond the list: into the station, loops.
    spare_bodies : mapping of str to int
        Spare bodies by code, as {"RPT": 2}.

    Examples
    --------
    >>> Allowances(spare_cable_pct=2.0).spare_bodies
    {}
    """

    spare_cable_pct: float | None = None
    spare_cable_km: Mapping[str, float] = field(default_factory=dict)
    end_allowance_km: float | None = None
    spare_bodies: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep copies of the mappings, check the numbers."""
        for name in ("spare_cable_km", "spare_bodies"):
            hint = "give a dict of type or code to quantity"
            RPLError.check("allowances", kind_faults(name, getattr(self, name), Mapping, hint))
            keep(self, name)
        shares = {
            "spare_cable_pct": self.spare_cable_pct,
            "end_allowance_km": self.end_allowance_km,
        }
        figures = {name: value for name, value in shares.items() if value is not None}
        figures |= {f"spare_cable_km of {key}": value for key, value in self.spare_cable_km.items()}
        figures |= {f"spare_bodies of {key}": value for key, value in self.spare_bodies.items()}
        faults = [
            fault
            for name, value in figures.items()
            for fault in number_faults(name, value, 0.0, 1e6)
        ]
        RPLError.check("allowances", faults)


class BillItem(NamedTuple):
    """One line of a bill of quantities.

    Attributes
    ----------
    item, unit : str
        The item, and its unit: "km" or "pieces".
    quantity : float or None
        How much; None where it is not known.
    basis : str
        Its basis.
    """

    item: str
    unit: str
    quantity: float | None
    basis: str


def cable_totals(rpl: RPL) -> tuple[CableTotal, ...]:
    """Return the length of cable of each type, in the order in which the types appear.

    The cable of a type is the sum of its spans, each with its own slack. Totals of all types add
    up to the cable of the list.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> three = [Position(str(lon), float(lon), 0.0) for lon in range(3)]
    >>> rpl = RPL("R", three, [Span(slack_pct=1.0, cable_type="DA"), Span(cable_type="LW")])
    >>> for it in cable_totals(rpl):
    ...     print(it.cable_type, round(it.cable_km, 3), round(it.unknown_route_km, 3))
    DA 112.433 0.0
    LW 0.0 111.319
    """
    computed, groups = rpl.computed, dict[tuple[str, str], list[int]]()
    for at, span in enumerate(rpl.spans):
        groups.setdefault((span.cable_type.strip() or NO_TYPE, span.medium), []).append(at)
    totals = []
    for (kind, medium), rows in groups.items():
        route, cable = computed.route_km[rows], computed.cable_km[rows]
        unknown = np.isnan(cable)
        totals.append(
            CableTotal(
                kind,
                medium,
                len(rows),
                math.fsum(route),
                math.fsum(cable[~unknown]),
                math.fsum(route[unknown]),
            )
        )
    return tuple(totals)


def bill_of_quantities(rpl: RPL, allowances: Allowances | None = None) -> tuple[BillItem, ...]:
    """Return what to buy for a list: cable by type, spares, bodies, each with its basis.

    Bodies are counted from the events of the list: an event that names two bodies counts for
    both. Nothing is assumed for what is not given: a line says that it is not stated.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> three = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0, "RPT 1"), Position("3", 2.0, 0.0)
    >>> rpl = RPL("R", three, [Span(slack_pct=1.0, cable_type="LW")] * 2)
    >>> for line in bill_of_quantities(rpl, Allowances(spare_cable_pct=2.0))[:3]:
    ...     print(line.item, line.quantity and round(line.quantity, 3), line.unit)
    LW cable 224.865 km
    spare LW cable 4.497 km
    allowance at the ends None km
    """
    kinds = (Allowances, type(None))
    faults = kind_faults("allowances", allowances, kinds, "give Allowances(...)")
    RPLError.check("bill_of_quantities", [*rpl_faults(rpl), *faults])
    allowed = allowances or Allowances()
    items: list[BillItem] = []
    for total in cable_totals(rpl):
        on = " on land" if total.medium == "land" else ""
        name = f"cable{on}, type not stated" if total.cable_type == NO_TYPE else None
        name = name or f"{total.cable_type} cable{on}"
        is_known = total.unknown_route_km == 0
        basis = "sum of the spans"
        if not is_known:
            basis += f"; {total.unknown_route_km:.3f} km of route have no stated slack or cable"
        items.append(BillItem(name, "km", total.cable_km if is_known else None, basis))
        if total.cable_type not in allowed.spare_cable_km:
            items.append(_spare(name, total, allowed.spare_cable_pct))
    for kind, km in allowed.spare_cable_km.items():
        name = "spare cable, type not stated" if kind == NO_TYPE else f"spare {kind} cable"
        items.append(BillItem(name, "km", float(km), "given"))
    ends = allowed.end_allowance_km
    items.append(
        BillItem("allowance at the ends", "km", None, "not stated")
        if ends is None
        else BillItem("allowance at the ends", "km", 2 * ends, f"{ends:g} km at each end")
    )
    names = {rule.code: rule.name for rule in EVENT_RULES if rule.kind == BODY}
    counts = Counter(
        code for item in rpl.positions for code in classify_event(item.event).codes if code in names
    )
    for code in [*counts, *(code for code in allowed.spare_bodies if code not in counts)]:
        name = names.get(code, code)
        items.append(BillItem(name, "pieces", float(counts[code]), "events of the list"))
        if code in allowed.spare_bodies:
            items.append(
                BillItem(f"spare {name}", "pieces", float(allowed.spare_bodies[code]), "given")
            )
    return tuple(items)


def _spare(name: str, total: CableTotal, share: float | None) -> BillItem:
    """Return the spare cable of one type in one medium, a share of it in per cent."""
    if share is None:
        return BillItem(f"spare {name}", "km", None, "not stated")
    is_known = total.unknown_route_km == 0
    quantity = total.cable_km * share / 100 if is_known else None
    return BillItem(f"spare {name}", "km", quantity, f"{share:g} % of the type")

"""Show on a map what a planned line costs, by component."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cableroute.geodata.store import Geodata
from cableroute.planning.planned_leg import Plan
from cableroute.planning.rules import Rules
from cableroute.presentation.plan_tables import note_by_names, plan_costs, plan_record

if TYPE_CHECKING:
    from cableroute.maps.route_map import RouteMap


def add_cost(
    geodata: Geodata,
    route_map: RouteMap,
    plan: Plan,
    *,
    rules: Rules | None = None,
    rules_name: str | None = None,
) -> None:
    """Show what a planned line costs, by component, beside its depth profile.

    The figures are those of ``cableroute plan``: low and high where one rate of the tables is all
    that counts, likely alone elsewhere; what has no price is not shown as money.

    Parameters
    ----------
    route_map : RouteMap
        As `draw_map` returns it, of the line as its one route.
    plan : Plan
        What `cableroute.planning.plan_in_detail` returned.
    geodata : Geodata
        The rates.
    rules : Rules, optional
        By which it was planned.
    rules_name : str, optional
        Name of the rules, as ``"rates"`` or ``"land"``: these are one rate of the tables.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> rules = cr.planning.preset_rules("rates", geodata=geo)
    >>> plan = cr.planning.plan_in_detail("Zafarana", "Jeddah", geodata=geo, rules=rules)
    >>> leg = plan.leg
    >>> page = cr.draw_map([cr.Route(leg.id, leg.name, (leg,))], geodata=geo)
    >>> add_cost(geo, page, plan, rules=rules, rules_name="rates")
    >>> [(part.name, part.texts[1]) for part in page.cost.parts]
    [('length', '42,000,000'), ('Total', '42,000,000')]
    """
    cost = plan_costs(plan_record(plan, geodata, rules, rules_name))
    route_map.cost = cost._replace(note=note_by_names(cost.note, geodata))

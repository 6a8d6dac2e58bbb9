"""Which other lines are there from one place to another, each apart from those before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry

from cableroute.errors import ModelError, Problem
from cableroute.model.routes import Route
from cableroute.planning.existing_cables import cables_near, priced
from cableroute.planning.lines_search import LinesSearch
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place
from cableroute.planning.rules import Layer
from cableroute.planning.separation import (
    Separation,
    around,
    ends_of,
    kept_clear,
    least_between_km,
    separation_of,
)
from cableroute.planning.surroundings import LinesSettings


@dataclass(frozen=True, eq=False)
class Alternatives:
    """Lines between two places that keep apart, from `plan_alternatives`.

    Parameters
    ----------
    plans : tuple of Plan
        The cheapest first, then each the cheapest that keeps apart from those before it. Their
        costs are by the rules alone: what keeps lines from existing cables is in none.
    more_pct : tuple of float
        How much more each costs than the first, per cent; less than 0 where it costs less and
        runs more beside existing cables.
    apart_km : tuple of float
        How near each comes to those before it, away from the ends; NaN for the first.
    near_cables_km : tuple of float
        Km of each that are within the separation from existing cables, crossings included;
        NaN where no cables were given.
    crossings : tuple of int
        How many times each crosses them.
    separation : Separation
        How far the lines keep apart.
    missing : str
        Why there are no more; empty where the request is met.
    """

    plans: tuple[Plan, ...]
    more_pct: tuple[float, ...]
    apart_km: tuple[float, ...]
    near_cables_km: tuple[float, ...]
    crossings: tuple[int, ...]
    separation: Separation
    missing: str = ""

    @property
    def routes(self) -> tuple[Route, ...]:
        """Each line as a route of one leg, for `compare` and `draw_map`."""
        return routes_of(self.plans)


def routes_of(plans: Sequence[Plan]) -> tuple[Route, ...]:
    """Return a route of one leg for each planned leg."""
    return tuple(
        Route(plan.leg.id, plan.leg.name, (plan.leg,), note=plan.leg.note) for plan in plans
    )


def numbered(plan: Plan, number: int) -> Plan:
    """Return a plan with its number in id and name, among several of the same ends."""
    leg = plan.leg
    return replace(
        plan, leg=replace(leg, id=f"{leg.id}-{number}", name=f"{leg.name}, line {number}")
    )


def plan_alternatives(
    start: Place,
    end: Place,
    *,
    k: int = 3,
    least_apart_km: float | None = None,
    apart_depths: float | None = None,
    from_cables: Layer | None = None,
    settings: LinesSettings = LinesSettings(),
    **options: Any,
) -> Alternatives:
    """Plan up to `k` different lines, each the cheapest that keeps apart from those before.

    Parameters
    ----------
    start, end : place
        As for `plan`.
    k : int
        Number of lines, the first included.
    least_apart_km : float, optional
        How far lines keep apart, km.
    apart_depths : float, optional
        Or by how many times the depth of water at the line before. Where neither is given: by
        the rate ``separation_water_depths`` of the tables, three depths, as the International
        Cable Protection Committee recommends for parallel cables.
    from_cables : Layer, optional
        Existing cables, as `cables_layer` gives them, or a file of lines: running within the
        separation of one counts ten times as much in the search, so that lines cross cables but do
        not run beside them. The answer has the km within it and the number of crossings.
    settings : LinesSettings
        On how many cells lines are searched, and within which distance of the ends they may
        converge: 15 km, or 1.5 times the separation.
    **options
        `seabed`, `rules`, `geodata`, `settings` of the plan as `plan_settings`, `progress`, and
        others of `plan_in_detail` except `via`: separate lines would meet at each place that all
        pass. Plan from place to place, each part by itself.

    Returns
    -------
    Alternatives
        The lines, what each costs more, how near each comes to those before, and why there is no
        further one. Each is modelled, like every plan: it does not mean that the seabed there was
        surveyed.

    Raises
    ------
    NoRouteError
        There is no line at all.
    ModelError
        As `plan_in_detail`; also a separation that is not a distance, or two of them.

    Notes
    -----
    Lines are searched one by one: the second is the cheapest that keeps apart from the first,
    and so on. The two that are cheapest together may be different lines.

    Each line is searched on cells of the window that holds every line of up to 4 times the cost of
    the first, then planned past coasts as `plan` does it. Because lines may not cross outside the
    areas around the ends, there may be no room for a third one between a coast and a line near it:
    `missing` says where.

    Examples
    --------
    >>> lines = plan_alternatives("Marseille", "Algiers", k=2, least_apart_km=40)
    >>> [round(plan.leg.route_km, -1) for plan in lines.plans], lines.apart_km[1] >= 39.9
    ([760.0, 770.0], True)
    >>> lines.separation.words
    '40 km apart, as asked; within 120 km of the ends they may come together'
    """
    if not isinstance(k, int) or isinstance(k, bool) or k < 1:
        fault = Problem("number", "k", f"is {k!r}", "give how many lines, 1 or more")
        raise ModelError.of("plan_alternatives", [fault])
    search = LinesSearch.of(start, end, options, settings)
    separation = separation_of(search.geodata, least_apart_km, apart_depths, settings)
    plans = [search.first()]
    cables = None
    if from_cables is not None:
        cables = cables_near(from_cables, search.window(plans[0]), separation, settings)
        search.rules = cables.laid(search.rules, settings)
        plans = [search.first()]
    missing = ""
    ends = around(ends_of(plans[0]), separation.converge_km)
    taken: list[BaseGeometry] = []
    while len(plans) < k:
        last = plans[-1]
        taken.append(
            kept_clear(last.leg.name, last.leg.geometry, last.depths, separation, settings)
        )
        closed = shapely.difference(shapely.union_all(taken), ends)
        plan_or_reason = search.apart_from(plans[0], closed, ends)
        if isinstance(plan_or_reason, str):
            missing = plan_or_reason
            break
        plans.append(plan_or_reason)
    if cables is not None:
        plans = [priced(plan) for plan in plans]
    costs = [plan.cost for plan in plans]
    return Alternatives(
        tuple(numbered(plan, number) for number, plan in enumerate(plans, 1)),
        tuple(100 * (cost / costs[0] - 1) for cost in costs),
        tuple(least_between_km(plan, plans[:n], ends) for n, plan in enumerate(plans)),
        tuple(math.nan if cables is None else cables.near_km(plan.leg.geometry) for plan in plans),
        tuple(0 if cables is None else cables.crossed(plan.leg.geometry) for plan in plans),
        separation,
        missing,
    )

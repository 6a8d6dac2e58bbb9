"""Answers on what the cables carry: traffic, the worst cuts, chokepoints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from cableroute.geodata.opening import attribution
from cableroute.maps.traffic_layer import add_chokepoints
from cableroute.presentation.terminal import View
from cableroute.presentation.traffic_tables import (
    chokepoint_records,
    chokepoint_tables,
    cut_records,
    cut_tables,
    on_date,
    traffic_records,
    traffic_tables,
)
from cableroute.questions.asked import Answers, AskedQuestion, FoundAnswer, Parts
from cableroute.questions.declared import TrafficQuestion
from cableroute.traffic.chokepoints import CHOKE_KINDS, chokepoints
from cableroute.traffic.demand import Demand, gravity
from cableroute.traffic.interdiction import USUAL_KINDS, worst_cuts
from cableroute.traffic.scenarios import route_traffic

if TYPE_CHECKING:
    from cableroute.maps.route_map import RouteMap

MOST_SECONDS = 86_400.0
"""The worst cuts are sought to the end: where time stopped it, the answer hung on the machine."""


def traffic_answer(
    question: TrafficQuestion, request: AskedQuestion, wanted: Demand | None = None
) -> FoundAnswer:
    """Return the traffic carried, the worst cuts or the chokepoints of a demand."""
    geo, on = request.geo, question.demand.on
    if question.chokepoints:
        return chokepoint_answer(question, request, wanted)
    demand = _between(request, _demand(question, request) if wanted is None else wanted)
    if question.worst is not None:
        worst = worst_cuts(
            geo,
            demand,
            k=question.worst,
            best=question.best or 3,
            kinds=question.kinds or USUAL_KINDS,
            conditions=request.conditions,
            time_limit_s=question.time_limit_s or MOST_SECONDS,
        )
        return _answer(
            request,
            on,
            cut_records(worst),
            lambda view: cut_tables(worst, question.worst, demand),
            demand,
            of=("features",),
            name="worst_cuts",
        )
    carried = route_traffic(
        geo,
        demand,
        remove=question.remove or (),
        conditions=request.conditions,
    )
    return _answer(
        request,
        on,
        traffic_records(geo, carried),
        lambda view: traffic_tables(geo, carried, details=view.details),
        demand,
        of=("of", "name"),
        name="traffic",
    )


def chokepoint_answer(
    question: TrafficQuestion, request: AskedQuestion, wanted: Demand | None = None
) -> FoundAnswer:
    """Return the chokepoints of the traffic."""
    demand = _demand(question, request) if wanted is None else wanted
    points = chokepoints(
        request.geo,
        demand,
        kinds=question.kinds or CHOKE_KINDS,
        between=request.between,
        losses=question.losses,
        conditions=request.conditions,
    )
    between, on = (
        _between(request, demand),
        f" on {question.demand.on}" if question.demand.on else "",
    )

    def add(page: RouteMap) -> None:
        add_chokepoints(page, request.geo, points, conditions=request.conditions)

    return _answer(
        request,
        question.demand.on,
        chokepoint_records(points),
        lambda view: chokepoint_tables(request.geo, points, between, details=view.details),
        between,
        of=("kind", "id"),
        name="chokepoints",
        layers=[add],
        look={"title": f"Chokepoints{on}, modelled"},
    )


def _demand(question: TrafficQuestion, request: AskedQuestion) -> Demand:
    """Return the modelled demand, of all pairs."""
    power = question.demand.distance_exponent
    return gravity(
        request.geo,
        distance_exponent=1.0 if power is None else power,
        conditions=request.conditions,
    )


def _between(request: AskedQuestion, demand: Demand) -> Demand:
    """Return the part of a demand that is between two groups, where they are asked for."""
    return demand.between(request.geo, *request.between) if request.between else demand


def _answer(
    request: AskedQuestion,
    on: str | None,
    rows: Iterable[Mapping[str, Any]],
    tables: Any,
    demand: Demand,
    **more: Any,
) -> FoundAnswer:
    """Return an answer that says of which date the network is."""
    dated, _ = on_date(on, [dict(row) for row in rows], [], demand)

    def shown(view: View) -> Parts:
        return on_date(on, [], tables(view), demand)[1]

    credit = attribution(request.geo, dict.fromkeys(demand.source_ids))
    return FoundAnswer(
        asked=request,
        rows=dated,
        tables=shown,
        credit=credit,
        assumption=f"Demand {demand.note}." if demand.note else "",
        **more,
    )


ANSWERS: Answers = {TrafficQuestion: traffic_answer}

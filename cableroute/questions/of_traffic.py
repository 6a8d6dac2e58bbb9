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
    question: TrafficQuestion, asked: AskedQuestion, wanted: Demand | None = None
) -> FoundAnswer:
    """Return what is carried, the worst cuts or the chokepoints, of a demand or a modelled one."""
    geo, on = asked.geo, question.demand.on
    if question.chokepoints:
        return chokepoint_answer(question, asked, wanted)
    demand = _between(asked, _demand(question, asked) if wanted is None else wanted)
    if question.worst is not None:
        worst = worst_cuts(
            geo, demand, k=question.worst, best=question.best or 3,
            kinds=question.kinds or USUAL_KINDS, conditions=asked.conditions,
            time_limit_s=question.time_limit_s or MOST_SECONDS,
        )  # fmt: skip
        return _answer(
            asked, on, cut_records(worst), lambda view: cut_tables(worst, question.worst, demand),
            demand, of=("features",), name="worst_cuts",
        )  # fmt: skip
    carried = route_traffic(
        geo, demand, remove=question.remove or (), assumptions=asked.assumed,
        conditions=asked.conditions,
    )  # fmt: skip
    return _answer(
        asked, on, traffic_records(geo, carried),
        lambda view: traffic_tables(geo, carried, details=view.details), demand,
        of=("of", "name"), name="traffic",
    )  # fmt: skip


def chokepoint_answer(
    question: TrafficQuestion, asked: AskedQuestion, wanted: Demand | None = None
) -> FoundAnswer:
    """Return what the traffic has to pass."""
    demand = _demand(question, asked) if wanted is None else wanted
    found = chokepoints(
        asked.geo, demand, kinds=question.kinds or CHOKE_KINDS, between=asked.between,
        losses=question.losses, conditions=asked.conditions,
    )  # fmt: skip
    own, on = _between(asked, demand), f" on {question.demand.on}" if question.demand.on else ""

    def add(page: RouteMap) -> None:
        add_chokepoints(page, asked.geo, found, conditions=asked.conditions)

    return _answer(
        asked, question.demand.on, chokepoint_records(found),
        lambda view: chokepoint_tables(asked.geo, found, own, details=view.details), own,
        of=("kind", "id"), name="chokepoints", layers=[add],
        look={"title": f"Chokepoints{on}, modelled"},
    )  # fmt: skip


def _demand(question: TrafficQuestion, asked: AskedQuestion) -> Demand:
    """Return the modelled demand, of all pairs."""
    power = question.demand.distance_exponent
    return gravity(
        asked.geo, distance_exponent=1.0 if power is None else power, conditions=asked.conditions
    )


def _between(asked: AskedQuestion, demand: Demand) -> Demand:
    """Return the part of a demand that is between two groups, where they are asked for."""
    return demand.between(asked.geo, *asked.between) if asked.between else demand


def _answer(
    asked: AskedQuestion,
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

    credit = attribution(asked.geo, dict.fromkeys(demand.source_ids))
    return FoundAnswer(
        asked=asked, rows=dated, tables=shown, credit=credit,
        assumption=f"Demand {demand.note}." if demand.note else "", **more,
    )  # fmt: skip


ANSWERS: Answers = {TrafficQuestion: traffic_answer}

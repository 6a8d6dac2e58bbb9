"""The command on what the cables carry, what a failure loses, and what traffic has to pass."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import typer

import cableroute as cr
from cableroute.cli.app import check_names, command
from cableroute.cli.arguments import (
    AssumedOptions,
    MapOptions,
    OutputOptions,
    TableOptions,
)
from cableroute.cli.asked import ask, refuse_given, show_answer
from cableroute.cli.flattening import option
from cableroute.presentation.terminal import note
from cableroute.questions.declared import TrafficQuestion
from cableroute.questions.shared import DEMAND

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.traffic.demand import Demand

PAIR = 2


@dataclass(frozen=True, kw_only=True)
class BetweenOptions:
    """Between which countries, and how much of your own."""

    PANEL: ClassVar = DEMAND

    demand_file: Path | None = option(
        "--demand FILE", "CSV of from, to, low_tbps, high_tbps; default: modelled."
    )
    between: list[str] | None = option(
        "--between GROUP", "Region or country; give it twice: only pairs between them."
    )

    def ends(self) -> tuple[str, str]:
        """Return the two groups, empty where none is given."""
        given = self.between or ["", ""]
        if len(given) != PAIR:
            raise typer.BadParameter("give --between twice: --between Europe --between Asia")
        return (given[0], given[1])

    def demand(self, geo: Geodata) -> Demand | None:
        """Return the demand of the file, if there is one."""
        file = self.demand_file
        return None if file is None else cr.traffic.read_demand(geo, file)


@command(
    "cableroute traffic --between Europe --between Asia --remove Egypt",
    "cableroute traffic --between Europe --between India --chokepoints --kind strait",
)
def traffic(
    context: typer.Context,
    *,
    wanted: BetweenOptions,
    question: TrafficQuestion,
    tables: TableOptions,
    output: OutputOptions,
    drawing: MapOptions,
) -> None:
    """Show what the cables carry and what a failure loses.

    Demand is modelled, or your own. Lost: bounds over all flows that fit, and the likely share.
    Experimental: the record does not confirm these figures yet.

    --worst K: the K features whose loss leaves the most demand not carried, exact. --chokepoints:
    the share of the demand through each feature, the minimum cut of --between, and links on which
    a country depends alone.
    """
    from cableroute.questions.of_traffic import traffic_answer

    if wanted.demand_file is not None:
        why = "for modelled demand: leave it out with --demand"
        refuse_given(context, ("distance_exponent",), why)
    if not question.chokepoints:
        refuse_given(context, ("losses", "map"), "for --chokepoints: give it too")
    drawing.asked_map()
    check_names({"--output": output.output, "--map": drawing.map})
    answer = ask(
        question, wanted.ends(), tables, AssumedOptions(),
        lambda asked: traffic_answer(question, asked, wanted.demand(asked.geo)),
    )  # fmt: skip
    if drawing.map is not None:
        answer.map(**drawing.look).save(drawing.map)
    show_answer(answer, output.view())
    if drawing.map is not None:
        note(f"written: {drawing.map}")

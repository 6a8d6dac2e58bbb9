"""The command on what a sum of money could buy: invest."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import cableroute as cr
from cableroute.cli.app import check_names, command
from cableroute.cli.arguments import AssumedOptions, OutputOptions, TableOptions
from cableroute.cli.asked import ask, show_answer
from cableroute.cli.flattening import option
from cableroute.errors import ModelError, Problem
from cableroute.questions.declared import InvestQuestion
from cableroute.questions.shared import MONEY


@command(
    "cableroute invest --budget 20e6 --price-year 2019",
    "cableroute invest --budget 10e6 --between Zafarana Abu-Talat",
)
def invest(
    *,
    question: InvestQuestion,
    between: tuple[str, str] | None = option(
        "--between A B", "Between which places; default: Marseille Karachi.", panel=MONEY
    ),
    pairs: Path | None = option(
        "--pairs FILE", "Between many: CSV, A,B in each row; the sum counts.", panel=MONEY
    ),
    assumed: AssumedOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """Show what a sum of money could buy, and what it avoids.

    Candidates: land paths, landings, sea legs, fibre pairs with cross-connects, repair ships. Each
    has its price, what it avoids alone and after those above it, and who would have to sell.
    """
    from cableroute.investment.invest import BETWEEN
    from cableroute.questions.of_money import invest_answer

    check_names({"--output": output.output})
    if pairs is not None and between is not None:
        fault = Problem("option", "--between, --pairs", "both are given", "give one of them")
        raise ModelError.of("arguments", [fault])
    every = [] if pairs is None else [*cr.comparison.read_pairs(pairs)]
    ends = between or (every[0] if every else BETWEEN[0])
    answer = ask(question, ends, tables, assumed, partial(invest_answer, question, between=every))
    show_answer(answer, output.view())

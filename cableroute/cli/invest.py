"""The command on what a sum of money could buy: invest."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import cableroute as cr
from cableroute.cli.app import check_names, command, credit
from cableroute.cli.arguments import (
    ALLOW_UNVERIFIED_OPTION,
    MONEY,
    PLANNED_OPTION,
    RESTRICTED_OPTION,
    YEAR_OPTION,
    AssumedOptions,
    OutputOptions,
    SearchOptions,
    TableOptions,
)
from cableroute.cli.asked import check_open, gathered, show_rows
from cableroute.cli.flattening import option
from cableroute.errors import ModelError, Problem
from cableroute.presentation.terminal import bar


@dataclass(frozen=True, kw_only=True)
class InvestOptions:
    """What is asked, and in which money."""

    PANEL: ClassVar = MONEY

    between: tuple[str, str] | None = option(
        "--between A B", "Between which places; default: Marseille Karachi."
    )
    pairs: Path | None = option(
        "--pairs FILE", "Between many: CSV, A,B in each row; the sum counts."
    )
    have: list[str] | None = option(
        "--have N|ROUTE",
        "A route that exists; may be repeated; default: what an agreement buys, else 1.",
    )
    kind: list[str] | None = option(
        "--kind KIND",
        "Only land path, landing, sea leg, cross-connect, repair ship; may be repeated.",
    )
    term: int | None = option("--term YEARS", "Over which monthly charges count; with --rate.")
    rate: float | None = option("--rate PCT", "Discount rate, per cent a year; with --term.")
    price_year: int | None = option(
        "--price-year YEAR", "Prices of this year; default: the last with an index."
    )
    on: str | None = YEAR_OPTION
    allow_planned: bool = PLANNED_OPTION
    allow_restricted: bool = RESTRICTED_OPTION
    allow_unverified: bool = ALLOW_UNVERIFIED_OPTION

    def connections(self) -> list[tuple[Any, Any]]:
        """Return the pairs of places that are asked for."""
        from cableroute.investment.invest import BETWEEN

        if self.pairs is None:
            return [self.between] if self.between else list(BETWEEN)
        if self.between is not None:
            fault = Problem("option", "--between, --pairs", "both are given", "give one of them")
            raise ModelError.of("arguments", [fault])
        return [*cr.comparison.read_pairs(self.pairs)]

    def terms(self) -> cr.money.Terms | None:
        """Return over how long and at which rate a monthly charge counts, where given."""
        if (self.term is None) != (self.rate is None):
            fault = Problem("option", "--term, --rate", "one of the two is given", "give both")
            raise ModelError.of("arguments", [fault])
        if self.term is None or self.rate is None:
            return None
        return cr.money.Terms(rate_pct=self.rate, term_years=self.term, timing="arrears")


@command(
    "cableroute invest --budget 20e6 --price-year 2019",
    "cableroute invest --budget 10e6 --between Zafarana Abu-Talat",
)
def invest(
    *,
    budget: float = option("--budget USD", "What may be spent.", ...),
    asked_for: InvestOptions,
    assumed: AssumedOptions,
    tables: TableOptions,
    output: OutputOptions,
) -> None:
    """Show what a sum of money could buy, and what it avoids.

    Candidates: land paths, landings, sea legs, fibre pairs with cross-connects, repair ships. Each
    has its price, what it avoids alone and after those above it, and who would have to sell.
    """
    from cableroute.investment.candidates import KINDS
    from cableroute.presentation.investment_tables import investment_records, investment_tables

    check_names({"--output": output.output})
    between = asked_for.connections()
    given: dict[str, Any] = {
        name: getattr(asked_for, name)
        for name in ("on", "allow_planned", "allow_restricted", "allow_unverified")
    }
    asked = gathered(*between[0], SearchOptions(assumed=assumed, tables=tables, **given))
    settings = cr.investment.InvestSettings(
        have=asked_for.have or (),
        kinds=asked_for.kind or KINDS,
        price_year=asked_for.price_year or asked.assumed.price_year,
        terms=asked_for.terms(),
    )
    with bar("candidates"):
        found = cr.investment.invest(
            asked.geo, budget, between=between, settings=settings,
            assumptions=asked.assumed, conditions=asked.conditions,
        )  # fmt: skip
    check_open(asked, "what a candidate avoids", [found.is_confidential])
    public = {
        name
        for name, source in asked.geo.sources.items()
        if asked.confidential or source.visibility == "public"
    }
    rows: list[dict[str, Any]] = []
    for row in investment_records(found):
        sources = [name for name in row["source_ids"] if name in public]
        rows.append(row | {"source_ids": sources, "attribution": credit(asked.geo, sources)})
    shown = investment_tables(asked.geo, found)
    show_rows(asked, rows, shown, output.view(), [None] * len(rows))

"""Tables of what a crossing may cost against leases of capacity on another route."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from cableroute.model.figures import Range
from cableroute.money.crossover import LeaseBreakEven
from cableroute.presentation.columns import figure_column, table_of, text_column
from cableroute.presentation.tables import Table, taken
from cableroute.presentation.terminal import View
from cableroute.reliability.availability import is_too_uncertain
from cableroute.text import counted

NOT_KNOWN = "not known"
TOO_WIDE = "a price so old that the declines since make it an order of magnitude wide"


def lease_records(leases: Sequence[LeaseBreakEven], term: int) -> list[dict[str, Any]]:
    """Return break-evens with leases as records, in the form of the other break-evens."""
    return [
        {
            "kind": "break-even with a lease",
            "id": item.lease.id,
            "name": item.lease.name,
            "quantity": quantity,
            "low": None if _is_wide(item) else low,
            "likely": None,
            "high": None if _is_wide(item) else high,
            "unit": unit,
            "price_year": item.lease.year,
            "term_years": term,
            "not_known": "; ".join(_unknown_parts(item)),
            "note": "; ".join(filter(None, (item.lease.basis, item.lease.note))),
            "source_ids": list(item.lease.source_ids),
        }
        for item in leases
        for quantity, (low, high), unit in (
            ("crossing charge a year", item.per_year, "USD/year"),
            ("crossing charge", item.once, "USD"),
        )
    ]


def lease_tables(
    leases: Sequence[LeaseBreakEven], ends: str, term: int, view: View
) -> list[Table | str]:
    """Return the highest charge of a crossing against each lease."""
    if not leases:
        missing = f"No price of leased capacity between {ends} is sourced"
        return [f"{missing}: give {view.prefix}lease, USD a year.\n"]
    over = f"over {counted(term, 'year')}"
    title = f"What a crossing may cost at most against a lease between {ends}, {over}"

    def unless_wide(name: str) -> Callable[[LeaseBreakEven], Any]:
        return lambda item: None if _is_wide(item) else taken(item, name)

    table = table_of(
        "leases",
        title,
        leases,
        text_column("name", "lease on another route", _name_and_basis, least=24),
        figure_column(
            "usd_m",
            "lease\na year",
            "lease_low",
            "lease_high",
            of=lambda it: None if _is_wide(it) else (it.lease.low, it.lease.high),
            missing=NOT_KNOWN,
        ),
        figure_column(
            "usd_m",
            "own legs\na year",
            "own_low",
            "own_high",
            of=lambda it: it.own_per_year if any(it.own_per_year) else None,
        ),
        figure_column(
            "usd_m",
            "charge\na year",
            "year_low",
            "year_high",
            of=unless_wide("per_year"),
            missing=NOT_KNOWN,
        ),
        figure_column(
            "usd_m",
            "charge\nonce",
            "once_low",
            "once_high",
            of=unless_wide("once"),
            missing=NOT_KNOWN,
        ),
    )
    said = ["Both are taken as of the same capacity, and in prices of the year of the lease."]
    if any(map(_is_wide, leases)):
        said.append(f"Not known: {TOO_WIDE}.")
    if not all(any(item.own_per_year) for item in leases):
        said.append(
            "The sea legs of the own route have no price: they and the charge may together cost "
            f"what is shown; give {view.prefix}own-lease, USD a year."
        )
    if any(item.per_year[0] <= 0 for item in leases if not _is_wide(item)):
        said.append("Below 0: the lease is cheaper even where the crossing is free.")
    notes = [f"{item.lease.name}: {item.lease.note}" for item in leases if item.lease.note]
    return [table, "\n".join([*said, *notes]) + "\n"]


def _is_wide(item: LeaseBreakEven) -> bool:
    """Return whether the annual cost of a lease is not known: its range is too wide."""
    low, high = item.lease.low, item.lease.high
    return bool(item.lease.source_ids) and is_too_uncertain(Range(low, low, high))


def _unknown_parts(item: LeaseBreakEven) -> list[str]:
    lacks = [] if any(item.own_per_year) else ["what the rest of the own route costs"]
    return [TOO_WIDE, *lacks] if _is_wide(item) else lacks


def _name_and_basis(item: LeaseBreakEven) -> tuple[str, str]:
    lease = item.lease
    basis = (lease.basis, "" if lease.year is None else str(lease.year))
    return lease.name, ", ".join(filter(None, basis))

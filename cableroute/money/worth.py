"""What the value of a deal buys: per km, per year, per fibre pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from cableroute.errors import ModelError, Problem, check_flags, kind_faults
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.money.deals import DealComparison, Missing, compare_deals
from cableroute.money.inputs import rate_faults, term_faults, timing_faults
from cableroute.money.yearly_cost import YearlyCost, yearly_cost
from cableroute.notebook import Shown

Span = tuple[float, float]

OPEN = "give open_geodata(...)"


class TermWorth(NamedTuple):
    """The cost of a deal a year over one term.

    Parameters
    ----------
    term_years : float
        The term.
    yearly_cost : YearlyCost
        What the value is a year, as `compare_deals` gives it too.
    per_km_year, per_fibre_pair_year : (low, high) or None
        The same per route km and per fibre pair; None where those are not known.
    """

    term_years: float
    yearly_cost: YearlyCost
    per_km_year: Span | None
    per_fibre_pair_year: Span | None


@dataclass(frozen=True)
class DealWorth(Shown):
    """What the value of a deal buys. The value belongs to the deal: nothing here is a share of it.

    Parameters
    ----------
    deal : DealComparison
        The deal with its value per km and per fibre pair, from `compare_deals`.
    value : float
        In `currency` of `price_year`, as signed.
    currency : str
        ISO 4217 code.
    price_year : int or None
        Price year of the deal, and of all yearly figures here.
    rate_pct : float
        Discount rate, per cent a year.
    timing : str
        "arrears" or "advance".
    terms : tuple of TermWorth
        One for each term that was given; a deal that states its own has only that.
    per_fibre_pair_km : (low, high) or None
        Value per fibre pair and route km: an inference, as the pairs are.
    not_known : tuple of Missing
        What is not known about it, and why.
    """

    deal: DealComparison
    value: float
    currency: str
    price_year: int | None
    rate_pct: float
    timing: str
    terms: tuple[TermWorth, ...]
    per_fibre_pair_km: Span | None
    not_known: tuple[Missing, ...]

    ROWS = "terms"


def deal_worth(
    geodata: Geodata,
    deal: str | Deal,
    *,
    terms_years: Iterable[float],
    rate_pct: float,
    timing: str,
    price_year: int | None = None,
    confidential: bool = False,
) -> DealWorth:
    """Return what the value of a deal buys: per route km, per year, per fibre pair.

    Parameters
    ----------
    deal : str or Deal
        Id, title or the deal.
    geodata : Geodata
        The tables.
    terms_years : iterable of float
        Terms, whole years, for which the level yearly payment is returned. Where the deal states
        a term of its own, only those within it count.
    rate_pct : float
        Discount rate, per cent a year.
    timing : str
        Whether the level payment is made in "arrears" or in "advance".
    price_year : int, optional
        Year in whose prices the value is given too, and the figures per km and pair.
    confidential : bool
        Whether what is confidential counts.

    Raises
    ------
    UnknownNameError
        No deal has the name.
    ModelError
        With every fault at once; also where the deal has no value.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> worth = deal_worth(open_geodata(), "peace-transit-2019", terms_years=(15, 20, 25),
    ...                    rate_pct=8, timing="arrears")
    >>> [[round(end / 1e6, 2) for end in term.yearly_cost.span] for term in worth.terms]
    [[3.0, 5.26], [2.25, 4.58], [1.8, 4.22]]
    >>> [round(value / 1e3) for value in worth.deal.per_km]
    [34, 55]
    """
    check_flags("deal_worth", confidential=confidential)
    hint = "give one or more, as (15, 20, 25)"
    faults = [*kind_faults("geodata", geodata, Geodata, OPEN), *rate_faults(rate_pct)]
    faults += [*timing_faults(timing), *kind_faults("deal", deal, (str, Deal), "give its id")]
    wrong = kind_faults("terms_years", terms_years, Iterable, hint)
    terms = () if wrong else tuple(terms_years)
    faults += wrong + [fault for term in terms for fault in term_faults(term)]
    if not terms and not wrong:
        faults.append(Problem("term", "terms_years", "there is none", hint))
    ModelError.check("worth", faults)
    rows = compare_deals(geodata, deal, price_year=price_year, confidential=confidential)
    if not rows:
        name = deal if isinstance(deal, str) else deal.id
        hint = "give confidential=True"
        fault = Problem("confidential", name, "the deal is confidential", hint)
        raise ModelError.of("worth", [fault])
    [row] = rows
    if row.value is None:
        hint = "its worth is not known"
        reason = next(item.reason for item in row.missing if item.quantity == "value")
        raise ModelError.of("worth", [Problem("value", row.deal_id, reason, hint)])
    stated = row.term_years if row.term_basis == "stated" else None
    kept = [term for term in terms if stated is None or stated[0] <= term <= stated[1]]
    if stated is not None and not kept:
        kept = list(dict.fromkeys(stated))
    record = deal if isinstance(deal, Deal) else geodata.deals[row.deal_id]
    worths = [
        _term_worth(row, yearly)
        for term in dict.fromkeys(kept)
        if (yearly := yearly_cost(record, term_years=term, rate_pct=rate_pct, timing=timing))
    ]
    pair_km = None
    if row.per_fibre_pair is not None and row.ground_km is not None:
        pair_km = (
            row.per_fibre_pair[0] / row.ground_km[1],
            row.per_fibre_pair[1] / row.ground_km[0],
        )
    return DealWorth(
        row,
        row.value,
        row.currency,
        row.price_year,
        float(rate_pct),
        timing,
        tuple(worths),
        pair_km,
        _not_known(row, record.recurring_pct),
    )


def _term_worth(row: DealComparison, yearly: YearlyCost) -> TermWorth:
    return TermWorth(
        yearly.term_years[0],
        yearly,
        None if row.ground_km is None else _divided(yearly.span, row.ground_km),
        None if row.fibre_pairs is None else _divided(yearly.span, row.fibre_pairs),
    )


def _divided(values: Span, counts: tuple[float, float]) -> Span:
    return values[0] / counts[1], values[1] / counts[0]


def _not_known(row: DealComparison, charge: Span | None) -> tuple[Missing, ...]:
    """Return what is not known of a deal, beyond what its comparison says."""
    missing = [item for item in row.missing if item.quantity != "yearly_cost"]
    if row.term_basis != "stated":
        missing.append(
            Missing("term_years", "no number of years is stated: the terms asked for are used")
        )
    if charge is None:
        missing.append(
            Missing("yearly charge", "no yearly charge is stated: whether one is paid is not known")
        )
    if row.includes_landing is None and row.group == "crossing":
        reason = "whether landing facilities are in the value is not known"
        missing.append(Missing("includes_landing", reason))
    if row.path_count is not None and row.path_count[0] != row.path_count[1]:
        reason = f"it covers {row.path_count[0]} to {row.path_count[1]} of the modelled paths"
        missing.append(Missing("path_count", reason))
    if row.fibre_pairs_basis.startswith("inference"):
        missing.append(Missing("fibre_pairs", row.fibre_pairs_basis))
    return tuple(missing)

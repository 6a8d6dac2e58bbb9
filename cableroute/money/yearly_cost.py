"""What the value of a deal is a year: one function, which every output calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cableroute.errors import ModelError, kind_faults
from cableroute.model.deals import Deal
from cableroute.money.annuities import equal_lease
from cableroute.money.inputs import rate_faults, term_faults, timing_faults
from cableroute.text import counted

Span = tuple[float, float]


class YearlyEnd(NamedTuple):
    """An end of what a deal is a year.

    `is_financed`: it is paid at once, and the years of its term carry interest; only then do they
    add up to more than the value.
    """

    amount: float
    is_financed: bool
    term_years: float


@dataclass(frozen=True)
class YearlyCost:
    """The value of a deal per year, in its own prices, never restated.

    It depends on how the deal is paid. If in equal parts over the term, it is the value divided by
    the years, without interest. If at once, it is the level payment of the same present value: the
    value is financed, and the payments add up to more than it. Where the payments are not
    published, or are milestones without dates, the range goes from the one to the other.

    Parameters
    ----------
    deal_id : str
        The deal.
    low_end, high_end : YearlyEnd
        Ends of the range, `currency` a year, and what each rests on; equal where the payment and
        the term are known.
    currency : str
        ISO 4217 code.
    price_year : int or None
        Price year.
    payment_profile : str
        One of `PAYMENT_PROFILES` of `cableroute.model.deals`.
    term_years : (low, high)
        The term.
    rate_pct : float
        Discount rate, per cent a year.
    timing : str
        "arrears" or "advance".
    charge : (low, high) or None
        The yearly charge that comes on top, not in the ends; None where none is stated.
    charge_pct : (low, high) or None
        The same in per cent of the value.
    """

    deal_id: str
    low_end: YearlyEnd
    high_end: YearlyEnd
    currency: str
    price_year: int | None
    payment_profile: str
    term_years: Span
    rate_pct: float
    timing: str
    charge: Span | None = None
    charge_pct: Span | None = None

    @property
    def low(self) -> float:
        """The lower amount a year."""
        return self.low_end.amount

    @property
    def high(self) -> float:
        """The higher amount a year."""
        return self.high_end.amount

    @property
    def span(self) -> Span:
        """The two amounts a year."""
        return self.low, self.high

    @property
    def low_basis(self) -> str:
        """What the lower amount rests on, in words."""
        return self._basis(self.low_end)

    @property
    def high_basis(self) -> str:
        """What the higher amount rests on, in words."""
        return self._basis(self.high_end)

    @property
    def basis(self) -> str:
        """What the figure rests on, in words: both ends where they differ, and what is not in."""
        same = self.low_end == self.high_end
        basis = self.low_basis if same else f"{self.low_basis} to {self.high_basis}"
        if self.charge_pct is None:
            return basis
        low, high = (f"{share:g}" for share in self.charge_pct)
        share = low if low == high else f"{low}–{high}"
        return f"{basis}, without the yearly charge of {share} % of the value"

    def _basis(self, end: YearlyEnd) -> str:
        if end.is_financed:
            return f"one sum financed at {self.rate_pct:g} % over {counted(end.term_years, 'year')}"
        return f"equal parts over {counted(end.term_years, 'year')}"


def yearly_cost(
    deal: Deal, *, term_years: float | Span, rate_pct: float, timing: str
) -> YearlyCost | None:
    """Return the value of a deal per year; None where it has no value.

    Parameters
    ----------
    deal : Deal
        Its value, its payment profile and its yearly charge.
    term_years : float or (low, high)
        The term, whole years; of a deal that states one, give that: see `deal_terms.term_of`.
    rate_pct : float
        Nominal discount rate, per cent a year, above -100.
    timing : str
        Whether a level payment is made in "arrears" or in "advance".

    Raises
    ------
    ModelError
        With every fault at once.

    Notes
    -----
    A payment at once of V over n years at the rate r is V r / (1 - (1 + r) ** -n) a year in
    arrears, which is `equal_lease`; even payments are V / n.

    Examples
    --------
    45 million over 15 years: 3.00 a year in equal parts, 5.26 financed at 8 per cent.

    >>> from cableroute import Deal
    >>> deal = Deal("one", "A crossing", "transit agreement", value=45e6, currency="USD",
    ...             value_basis="stated")
    >>> cost = yearly_cost(deal, term_years=15, rate_pct=8, timing="arrears")
    >>> [round(amount / 1e6, 2) for amount in cost.span], cost.low_basis
    ([3.0, 5.26], 'equal parts over 15 years')
    >>> cost.high_basis
    'one sum financed at 8 % over 15 years'
    """
    terms = term_years if isinstance(term_years, tuple) else (term_years, term_years)
    faults = kind_faults("deal", deal, Deal, "give one of geodata.deals")
    faults += [*rate_faults(rate_pct), *timing_faults(timing)]
    for term in terms:
        faults += term_faults(term)
    ModelError.check("yearly cost", dict.fromkeys(faults))
    if deal.value is None:
        return None
    ends: list[YearlyEnd] = []
    for term in dict.fromkeys(terms):
        if deal.payment_profile != "upfront":
            ends.append(YearlyEnd(deal.value / term, False, float(term)))
        if deal.payment_profile != "even":
            at_once = equal_lease(deal.value, rate_pct=rate_pct, term_years=term, timing=timing)
            ends.append(YearlyEnd(at_once, True, float(term)))
    charge = None
    if deal.recurring_pct is not None:
        low_pct, high_pct = deal.recurring_pct
        charge = (deal.value * low_pct / 100, deal.value * high_pct / 100)
    return YearlyCost(
        deal.id,
        min(ends),
        max(ends),
        deal.currency,
        deal.price_year,
        deal.payment_profile,
        (float(terms[0]), float(terms[1])),
        float(rate_pct),
        timing,
        charge,
        deal.recurring_pct,
    )

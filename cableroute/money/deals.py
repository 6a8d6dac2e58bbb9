"""What each deal costs on one basis, by what is bought, and what is not known of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cableroute.errors import ModelError, Problem, check_flags, is_number, is_whole, kind_faults
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.routes import Route
from cableroute.money.deal_terms import (
    CROSSING,
    GROUPS,
    NOT_SAID,
    GivenYears,
    Span,
    covered_paths,
    group_of,
    no_restatement,
    restated_value,
    term_of,
)
from cableroute.money.inputs import rate_faults, timing_faults
from cableroute.money.price_years import ValuePerKm, value_per_km
from cableroute.money.yearly_cost import YearlyCost, yearly_cost
from cableroute.notebook import Shown
from cableroute.text import counted

NOT_BINDING = "not binding"
"""The mark of a letter of intent and of a memorandum."""

NOT_STATED = "what the deal buys is not known"

PART_KINDS = ("IRU", "fibre pair sale", "capacity purchase")
"""Kinds of deals that buy some of a system's fibre: how much is stated in words only."""


Pairs = Mapping[str, int | tuple[int, int]]
"""Fibre pairs that are passed in, by deal id."""


class Missing(NamedTuple):
    """A figure that is missing, and why."""

    quantity: str
    reason: str


@dataclass(frozen=True)
class DealComparison(Shown):
    """One deal, comparable with others of its group.

    Every range is (low, high); None means not known, and `missing` says why. Figures per km, per
    pair and per year are of the value as signed, in the prices of `price_year`. A value is never
    split, nor added to another.

    Parameters
    ----------
    group : str
        What is bought: one of `GROUPS`, or that this is not stated. Rows of different groups
        cannot be compared.
    deal_id, title, kind, signed, status, system_id : str
        The deal.
    mark : str
        `NOT_BINDING`, or empty.
    value : float or None
        Amount in `currency`, in the prices of `price_year`.
    currency, value_basis : str
        ISO 4217 code; "stated" or "estimated", as the source says.
    price_year : int or None
        Price year.
    value_restated : (low, high) or None
        The value in the prices of `restated_year`: see `deal_terms.restated_value`.
    restated_year : int or None
        The price year that was given.
    per_km, ground_km, path_count : (low, high) or None
        Value per km of the joint length of the crossing paths that it covers, that length, and
        the number of paths.
    includes_landing : bool or None
        Whether landing facilities are in the value.
    per_fibre_pair, fibre_pairs : (low, high) or None
        Value per fibre pair, always inferred by us, and the number of pairs used for it.
    fibre_pairs_basis : str
        Where the pairs come from.
    yearly_cost : YearlyCost or None
        The value per year, in its own prices, with the basis of each end; yearly charges come on
        top.
    payment_profile, payment_statement : str
        How the value is paid, and what the source says of it.
    term_years : (low, high) or None
        The term.
    term_basis : str
        "stated" or "passed in".
    missing : tuple of Missing
        Which figures are not known, and why.
    notes : tuple of str
        Remarks.
    source_ids : tuple of str
        Sources of the deal, of the fibre pairs and of the paths.
    visibility : str
        "public" or "confidential".
    """

    group: str
    deal_id: str
    title: str
    kind: str
    mark: str
    signed: str
    status: str
    system_id: str
    value: float | None
    currency: str
    price_year: int | None
    value_basis: str
    value_restated: Span | None
    restated_year: int | None
    per_km: Span | None
    ground_km: Span | None
    path_count: tuple[int, int] | None
    includes_landing: bool | None
    per_fibre_pair: Span | None
    fibre_pairs: tuple[int, int] | None
    fibre_pairs_basis: str
    yearly_cost: YearlyCost | None
    payment_profile: str
    payment_statement: str
    term_years: Span | None
    term_basis: str
    missing: tuple[Missing, ...]
    notes: tuple[str, ...]
    source_ids: tuple[str, ...]
    visibility: str

    @property
    def per_km_restated(self) -> Span | None:
        """Value per km in the prices of `restated_year`; None where either is not known."""
        if self.per_km is None or self.value_restated is None or not self.value:
            return None
        low, high = (end / self.value for end in self.value_restated)
        return self.per_km[0] * low, self.per_km[1] * high

    def marks(self, vary: str) -> dict[str, float]:
        """Return what to mark on the axis of a break-even, by name: its value, or a year's cost.

        A value is in the prices of `restated_year`, or in its own where it is not restated.

        Parameters
        ----------
        vary : str
            "charge" or "yearly charge"; of anything else a deal says nothing.
        """
        if self.currency != "USD" or self.value is None:
            return {}
        if vary == "yearly charge" and (cost := self.yearly_cost) is not None:
            ends = ((cost.low, cost.low_basis), (cost.high, cost.high_basis))
            return {f"{self.title}, cost a year, {basis}": amount for amount, basis in ends}
        if vary != "charge":
            return {}
        if self.value_restated is None or self.price_year is None:
            return {f"{self.title}, USD of {self.price_year or 'no stated year'}": self.value}
        low, high = self.value_restated
        if low == high:
            return {f"{self.title}, USD of {self.restated_year}": low}
        return {
            f"{self.title}, if paid in {self.restated_year}": low,
            f"{self.title}, if paid in {self.price_year}": high,
        }

    @property
    def is_binding(self) -> bool:
        """Whether the deal binds: a letter of intent and a memorandum do not."""
        return self.mark != NOT_BINDING


def compare_deals(
    geodata: Geodata,
    deals: str | Deal | Iterable[str | Deal] | Mapping[str, Deal],
    *,
    price_year: int | None = None,
    term_years: GivenYears = None,
    fibre_pairs: Pairs | None = None,
    rate_pct: float | None = None,
    timing: str = "arrears",
    confidential: bool = False,
) -> tuple[DealComparison, ...]:
    """Return deals side by side, grouped by what is bought.

    Nothing is ranked and nothing is added up: within a group binding deals come before those that
    are not binding, each by date of signature.

    Parameters
    ----------
    deals : iterable of str or Deal
        Ids, titles or deals; ``geodata.deals`` is every deal. A confidential one is left out
        unless `confidential`.
    geodata : Geodata
        The tables.
    price_year : int, optional
        Year in whose prices values are given too; `missing` says why one is not.
    term_years : float, (low, high) or dict of deal id to either, optional
        Term of deals that state none; of all crossings, capacity and landings, or deal by
        deal. Without it, only deals that state a term have figures per year.
    fibre_pairs : dict of deal id to int or (low, high), optional
        Fibre pairs that a deal buys; without it, a crossing is taken to be for all fibre
        pairs of its system.
    rate_pct : float, optional
        Discount rate, per cent a year. Without it the yearly cost of a deal is known only where it
        is paid in equal parts: see `yearly_cost`.
    timing : str
        Whether a level payment is made in "arrears" or in "advance".
    confidential : bool
        Whether confidential deals, paths and applications count.

    Returns
    -------
    tuple of DealComparison
        By group, in the order of `GROUPS`.

    Raises
    ------
    UnknownNameError
        No deal has a name.
    ModelError
        With every wrong argument at once, such as a price year without any index.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> rows = compare_deals(geo, ["peace-second-path-loi-2019", "imewe-transit-2007"])
    >>> [(row.deal_id, row.value, row.per_fibre_pair, row.mark) for row in rows]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('peace-second-path-loi-2019', 20000000.0, (2500000.0, 3333333.3333333335),
      'not binding'),
     ('imewe-transit-2007', 36000000.0, None, '')]
    >>> for row in rows:
    ...     print(*(item.reason for item in row.missing if item.quantity == "per_km"))
    the deal names no pair of stations and no path: its length is not known
    what the deal buys is not known
    """
    check_flags("compare_deals", confidential=confidential)
    ModelError.check("compare_deals", world_faults(geodata))
    chosen = _requested_deals(geodata, deals, confidential)
    pairs = {} if fibre_pairs is None else fibre_pairs
    faults = [] if rate_pct is None else rate_faults(rate_pct)
    faults += timing_faults(timing)
    _check_arguments(chosen, geodata, price_year, term_years, pairs, faults)
    makers = [_RowMaker(geodata, deal, confidential) for deal in chosen]
    rate = None if rate_pct is None else (rate_pct, timing)
    rows = [_comparison_row(maker, price_year, term_years, pairs, rate) for maker in makers]
    order = {group: number for number, group in enumerate((*GROUPS, NOT_SAID))}
    rows.sort(
        key=lambda row: (order[row.group], not row.is_binding, row.signed or "9999", row.deal_id)
    )
    return tuple(rows)


# --- arguments ---


def _requested_deals(
    geodata: Geodata,
    deals: str | Deal | Iterable[str | Deal] | Mapping[str, Deal],
    confidential: bool,
) -> list[Deal]:
    """Return the requested deals that may be shown, each once."""

    def shown(deal: Deal) -> bool:
        return confidential or deal.visibility == "public"

    kinds = (str, Deal, Iterable)
    hint = "give names of deals, or deals of the tables"
    ModelError.check("compare_deals", kind_faults("deals", deals, kinds, hint))
    shown_deals = {deal.id: deal for deal in geodata.deals.values() if shown(deal)}
    index = NameIndex("deal", {deal.id: (deal.title,) for deal in shown_deals.values()})
    texts: Iterable[str | Deal] = [deals] if isinstance(deals, (str, Deal)) else deals
    texts = texts.values() if isinstance(texts, Mapping) else texts
    requested = [
        item if isinstance(item, Deal) else shown_deals[index.find(item)] for item in texts
    ]
    return list({deal.id: deal for deal in requested if shown(deal)}.values())


def index_faults(price_year: object, geodata: Geodata) -> list[Problem]:
    """Return the faults of a year whose prices are asked for."""
    if not is_whole(price_year):
        return [Problem("year", "price_year", f"is {price_year!r}", "give a year, e.g. 2024")]
    years = sorted({item.year for item in geodata.deflators.values()})
    if price_year in years:
        return []
    indexed = f"{years[0]} to {years[-1]}" if years else "none"
    message = f"no price index for {price_year}"
    return [Problem("year", "price_year", message, f"known: {indexed}")]


def _check_arguments(
    deals: Sequence[Deal],
    geodata: Geodata,
    price_year: int | None,
    term_years: GivenYears,
    fibre_pairs: Pairs,
    faults_before: Iterable[Problem],
) -> None:
    """Raise with every fault of the arguments."""
    faults = list(faults_before)
    if price_year is not None:
        faults += index_faults(price_year, geodata)
    terms = term_years if isinstance(term_years, Mapping) else {"": term_years}
    numbers_given: list[tuple[str, str, object]] = [
        ("term_years", name, value) for name, value in terms.items() if value is not None
    ]
    hint = "give a dict of deal id to number, or to (low, high)"
    wrong = kind_faults("fibre_pairs", fibre_pairs, Mapping, hint)
    numbers_given += [] if wrong else [("fibre_pairs", *item) for item in fibre_pairs.items()]
    faults += wrong
    ids = {deal.id for deal in deals} | set(geodata.deals)
    for argument, name, value in numbers_given:
        where = f"{argument}, {name}" if name else argument
        if name and name not in ids:
            faults.append(Problem("unknown id", where, "no deal has this id", "see deals.csv"))
        numbers = value if isinstance(value, tuple) else (value, value)
        if (
            len(numbers) != 2
            or not all(map(is_number, numbers))
            or not 0 < numbers[0] <= numbers[1]
        ):
            hint = "give a number above 0, or (low, high)"
            faults.append(Problem("range", where, f"is {value!r}", hint))
        elif argument == "fibre_pairs" and any(n != int(n) for n in numbers):
            faults.append(Problem("count", where, f"is {value!r}", "give whole numbers"))
    ModelError.check("compare_deals", faults)


# --- one deal ---


class _RowMaker:
    """The figures of one deal; it gathers why some are missing, notes and sources."""

    def __init__(self, geodata: Geodata, deal: Deal, confidential: bool) -> None:
        self.geodata = geodata
        self.deal = deal
        self.confidential = confidential
        self.group = group_of(deal)
        self.missing: list[Missing] = []
        self.notes: list[str] = []
        self.sources = list(deal.source_ids)
        self.why_none = "no value is published"
        if deal.value is None:
            self.lack("value", self.why_none)

    def lack(self, quantity: str, reason: str) -> None:
        self.missing.append(Missing(quantity, reason))

    def restated(self, price_year: int | None) -> Span | None:
        """Return the value in the prices of a year."""
        deal = self.deal
        if price_year is None or deal.value is None:
            if price_year is not None:
                self.lack("value_restated", self.why_none)
            return None
        restated = restated_value(deal, self.geodata, price_year=price_year)
        if restated is not None:
            years = {deal.price_year, price_year}
            self.sources += _index_sources(self.geodata, deal.currency, years)
            return restated
        why = no_restatement(deal) or (
            f"no price index of {deal.currency} covers both {deal.price_year} and {price_year}"
            if deal.price_year is not None
            else "the price year of the value is not known"
        )
        self.lack("value_restated", why)
        return None

    def per_km(self) -> ValuePerKm | None:
        """Return the value per km of the joint length of the paths that are covered."""
        if self.group != CROSSING:
            reason = "only a deal for a crossing has a path length to divide by"
            self.lack("per_km", NOT_STATED if self.group == NOT_SAID else reason)
            return None
        covered = covered_paths(self.deal, self.geodata, confidential=self.confidential)
        if self.deal.value is None:
            self.lack("per_km", self.why_none)
            return None
        per_km = value_per_km(self.deal, covered)
        if per_km is None:
            self.lack("per_km", _no_length(self.deal, covered))
        else:
            self.notes.append(_of_length(self.deal, covered))
            self.sources += [name for path in covered for name in path.all_source_ids]
        return per_km

    def pairs(self, passed: Pairs) -> tuple[Span | None, tuple[int, int] | None, str]:
        """Return the value per fibre pair, the pairs, and where they come from."""
        pairs, basis, why = _pairs(self.geodata, self.deal, self.group, passed)
        if pairs is None or self.deal.value is None:
            self.lack("per_fibre_pair", why or self.why_none)
            return None, pairs, basis
        system = self.geodata.systems.get(self.deal.system_id)
        if system is not None and self.deal.id not in passed:
            self.sources += system.source_ids
        return (self.deal.value / pairs[1], self.deal.value / pairs[0]), pairs, basis

    def years(
        self, passed: GivenYears, rate: tuple[float, str] | None
    ) -> tuple[YearlyCost | None, Span | None, str]:
        """Return what the value is a year, the term, and where that comes from."""
        term, basis, why = term_of(self.deal, passed)
        if term is None or self.deal.value is None:
            self.lack("yearly_cost", why or self.why_none)
            return None, term, basis
        if rate is None and self.deal.payment_profile != "even":
            at_once = self.deal.payment_profile == "upfront"
            how = "it is paid at once" if at_once else "how it is paid is not stated"
            self.lack("yearly_cost", f"{how}, and a cost a year needs a discount rate")
            return None, term, basis
        rate_pct, timing = rate or (0.0, "arrears")  # of no effect on even payments
        yearly = yearly_cost(self.deal, term_years=term, rate_pct=rate_pct, timing=timing)
        if self.deal.recurring_pct is not None:
            charge = _range_words(*self.deal.recurring_pct)
            self.notes.append(f"a yearly charge of {charge} per cent of the value comes on top")
        return yearly, term, basis


def _comparison_row(
    maker: _RowMaker,
    price_year: int | None,
    years: GivenYears,
    pairs_given: Pairs,
    rate: tuple[float, str] | None,
) -> DealComparison:
    deal = maker.deal
    restated = maker.restated(price_year)
    km = maker.per_km()
    per_pair, pairs, pairs_basis = maker.pairs(pairs_given)
    yearly, term, term_basis = maker.years(years, rate)
    notes = maker.notes + _remarks(maker.geodata, deal, maker.confidential)
    return DealComparison(
        group=maker.group,
        deal_id=deal.id,
        title=deal.title,
        kind=deal.kind,
        mark="" if deal.is_contract else NOT_BINDING,
        signed=deal.signed,
        status=deal.status,
        system_id=deal.system_id,
        value=deal.value,
        currency=deal.currency,
        price_year=deal.price_year,
        value_basis=deal.value_basis,
        value_restated=restated,
        restated_year=price_year,
        per_km=None if km is None else (km.low, km.high),
        ground_km=None if km is None else (km.ground_low_km, km.ground_high_km),
        path_count=None if km is None else (km.paths_low, km.paths_high),
        includes_landing=deal.includes_landing,
        per_fibre_pair=per_pair,
        fibre_pairs=pairs,
        fibre_pairs_basis=pairs_basis,
        yearly_cost=yearly,
        payment_profile=deal.payment_profile,
        payment_statement=deal.payment_statement,
        term_years=term,
        term_basis=term_basis,
        missing=tuple(maker.missing),
        notes=tuple(notes),
        source_ids=tuple(dict.fromkeys(maker.sources)),
        visibility=deal.visibility,
    )


def _index_sources(geodata: Geodata, currency: str, years: set[int | None]) -> list[str]:
    """Return the sources of a price index in some years."""
    return [
        source
        for item in geodata.deflators.values()
        if item.currency == currency and item.year in years
        for source in item.source_ids
    ]


def _no_length(deal: Deal, covered: Sequence[Route]) -> str:
    """Return why the length of a crossing is not known."""
    scopes = {item.scope for item in deal.applies_to}
    if not scopes & {"station pair", "path"}:
        return "the deal names no pair of stations and no path: its length is not known"
    return (
        f"the deal covers at least {counted(deal.path_count[0] or 1, 'path')}, and only "
        f"{counted(len(covered), 'known path')} may be its own"
    )


def _of_length(deal: Deal, covered: Sequence[Route]) -> str:
    """Return in words the length that a value per km is based on."""
    low, high = deal.path_count
    if low is None and high is None:
        count = "the number of paths that the deal covers is not published"
    elif high is None:
        count = f"the deal covers at least {counted(low or 1, 'path')}"
    else:
        count = f"the deal covers {_range_words(low or 1, high)} path{'s' if high != 1 else ''}"
    ends = "; ".join(
        f"pair of stations: {item.attribution_confidence}"
        for item in deal.applies_to
        if item.scope == "station pair"
    )
    more = f" ({ends})" if ends else ""
    return (
        f"per km: {count}; {len(covered)} modelled paths may be its own{more}; terrestrial route "
        "lengths are lower bounds, so the value per km is an upper bound"
    )


def _pairs(
    geodata: Geodata, deal: Deal, group: str, passed: Pairs
) -> tuple[tuple[int, int] | None, str, str]:
    """Return the fibre pairs of a deal, where they come from, or why they are not known."""
    if deal.id in passed:
        value = passed[deal.id]
        low, high = value if isinstance(value, tuple) else (value, value)
        return (low, high), "passed in", ""
    if group != CROSSING:
        reason = "only a deal for a crossing is priced by the system's fibre pairs"
        return None, "", NOT_STATED if group == NOT_SAID else reason
    if deal.kind in PART_KINDS:
        words = f" ({deal.covers})" if deal.covers else ""
        return None, "", f"the number of fibre pairs is stated in words only{words}"
    system = geodata.systems.get(deal.system_id)
    if system is None:
        return None, "", "the deal names no system"
    if system.fibre_pairs is None:
        return None, "", f"the fibre pairs of {system.name} are not published"
    basis = f"inference: all fibre pairs of {system.name}, {system.fibre_pairs_basis or 'stated'}"
    return system.fibre_pairs, basis, ""


def _remarks(geodata: Geodata, deal: Deal, confidential: bool) -> list[str]:
    """Return the notes for a reader besides the figures."""
    notes = []
    if not deal.is_contract:
        notes.append(f"{deal.kind}: not binding, so no sum or comparison counts it as a contract")
    if deal.value_basis == "estimated":
        notes.append("the value is an estimate")
    if deal.includes_landing:
        notes.append("includes landing facilities")
    elif deal.includes_landing is None and deal.bought == CROSSING:
        notes.append("whether landing facilities are included is not known")
    notes += [f"{item.kind} {item.deal_id}" for item in deal.relations]
    notes += [
        f"{other.id} {item.kind} this deal"
        for other in geodata.deals.values()
        if confidential or other.visibility == "public"
        for item in other.relations
        if item.deal_id == deal.id
    ]
    if deal.note:
        notes.append(deal.note)
    return notes


def _range_words(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"

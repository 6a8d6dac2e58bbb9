"""Deals side by side, by what is bought: what each costs, on one footing, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from cableroute.errors import ModelError, Problem
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.routes import Route
from cableroute.money.prices import value_per_km

if TYPE_CHECKING:
    import pandas as pd
from cableroute.money.deal_terms import (
    CROSSING,
    GROUPS,
    NOT_SAID,
    Span,
    _group,
    covered_paths,
    restated_value,
    term_of,
)

__all__ = [
    "DealComparison",
    "Missing",
    "NOT_BINDING",
    "compare_deals",
    "deal_table",
]


NOT_BINDING = "not binding"
"""The mark of a letter of intent and of a memorandum."""

PART_KINDS = ("IRU", "fibre pair sale", "capacity purchase")
"""Kinds of deals that buy some of a system's fibre: how much is said in words only."""


class Missing(NamedTuple):
    """A figure that is missing, and why."""

    quantity: str
    reason: str


@dataclass(frozen=True)
class DealComparison:
    """One deal as it stands beside others of its group.

    Every range is (low, high); None is not known, and `missing` says why. The figures per
    km, per pair and per year are of the value restated where a price year is asked for, so
    that all rows are in the money of one year; a value is never split, nor added to another.

    Parameters
    ----------
    group : str
        What is bought: one of `GROUPS`, or that it is not said. Rows of different groups
        cannot be compared.
    deal_id, title, kind, signed, status, system_id : str
        The deal.
    mark : str
        `NOT_BINDING`, or empty.
    value : float or None
        Amount in `currency`, in the money of `price_year`.
    currency, value_basis : str
        ISO 4217 code; "stated" or "estimated", as the source says.
    price_year : int or None
        Year of the money.
    value_restated : float or None
        The value in the money of `restated_year`.
    restated_year : int or None
        The price year that was asked for.
    per_km, ground_km, path_count : (low, high) or None
        Value per km of the joint ground of the crossing paths that it covers, how much
        ground that is, and how many paths.
    includes_landing : bool or None
        Whether landing facilities are in the value.
    per_fibre_pair, fibre_pairs : (low, high) or None
        Value per fibre pair, always an inference of ours, and the pairs taken for it.
    fibre_pairs_basis : str
        Where the pairs come from.
    per_year, term_years : (low, high) or None
        Value per year of the term, without yearly charges, and the term.
    term_basis : str
        "stated" or "passed in".
    missing : tuple of Missing
        Which figures are not known, and why.
    notes : tuple of str
        What a reader should know.
    source_ids : tuple of str
        Sources of the deal, of the fibre pairs and of the ground.
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
    value_restated: float | None
    restated_year: int | None
    per_km: Span | None
    ground_km: Span | None
    path_count: tuple[int, int] | None
    includes_landing: bool | None
    per_fibre_pair: Span | None
    fibre_pairs: tuple[int, int] | None
    fibre_pairs_basis: str
    per_year: Span | None
    term_years: Span | None
    term_basis: str
    missing: tuple[Missing, ...]
    notes: tuple[str, ...]
    source_ids: tuple[str, ...]
    visibility: str

    @property
    def is_binding(self) -> bool:
        """Whether it binds: a letter of intent and a memorandum do not."""
        return self.mark != NOT_BINDING


def compare_deals(
    geodata: Geodata,
    deals: Iterable[str | Deal] | None = None,
    *,
    price_year: int | None = None,
    term_years: float | Span | Mapping[str, float | Span] | None = None,
    fibre_pairs: Mapping[str, int | tuple[int, int]] | None = None,
    confidential: bool = False,
) -> tuple[DealComparison, ...]:
    """Return deals side by side, grouped by what is bought.

    Nothing is ranked and nothing is added up: within a group contracts stand before what does
    not bind, each by date of signature.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    deals : iterable of str or Deal, optional
        Ids, titles or deals; without it, every deal. A confidential one is left out unless
        asked for.
    price_year : int, optional
        Year in whose money values are given beside their own; all figures per km, per pair
        and per year are then in it. A value that cannot be restated is missing.
    term_years : float, (low, high) or dict of deal id to either, optional
        Term of deals that state none; of all crossings, capacity and landings, or deal by
        deal. Without it, figures per year stand only where a term is stated.
    fibre_pairs : dict of deal id to int or (low, high), optional
        Fibre pairs that a deal buys; without it, a crossing is taken to be for all fibre
        pairs of its system.
    confidential : bool
        Whether deals, paths and applications that are confidential count.

    Returns
    -------
    tuple of DealComparison
        By group, in the order of `GROUPS`.

    Raises
    ------
    UnknownNameError
        No deal has a name.
    ModelError
        With every wrong argument at once, as a price year for which there is no index at all.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> rows = compare_deals(geo, ["imewe-transit-2007", "peace-second-path-loi-2019"])
    >>> [(row.deal_id, row.value, row.per_fibre_pair, row.mark) for row in rows]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('imewe-transit-2007', 36000000.0, (12000000.0, 12000000.0), ''),
     ('peace-second-path-loi-2019', 20000000.0, (1666666.6666666667, 3333333.3333333335),
      'not binding')]
    >>> [missing.reason for missing in rows[1].missing if missing.quantity == "per_km"]
    ['it names no pair of stations and no path: the ground is not known']
    """
    chosen = _chosen(geodata, deals, confidential)
    _check_arguments(chosen, geodata, price_year, term_years, fibre_pairs)
    rows = [
        _row(geodata, deal, price_year, term_years, fibre_pairs or {}, confidential)
        for deal in chosen
    ]
    order = {group: number for number, group in enumerate((*GROUPS, NOT_SAID))}
    rows.sort(key=lambda row: (order[row.group], not row.is_binding, row.signed or "9999"))
    return tuple(rows)


def deal_table(rows: Iterable[DealComparison]) -> pd.DataFrame:
    """Return compared deals as a DataFrame: a row each, a low and a high column per range.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> table = deal_table(compare_deals(open_geodata(), ["imewe-transit-2007"]))
    >>> float(table.loc["imewe-transit-2007", "per_fibre_pair_low"])
    12000000.0
    """
    import pandas as pd

    ranges = ("per_km", "ground_km", "path_count", "per_fibre_pair", "fibre_pairs", "per_year",
              "term_years")  # fmt: skip
    records = []
    for row in rows:
        record: dict[str, object] = {}
        for name, value in vars(row).items():
            if name in ranges:
                record[f"{name}_low"], record[f"{name}_high"] = value or (None, None)
            elif name == "missing":
                record[name] = "; ".join(f"{item.quantity}: {item.reason}" for item in value)
            else:
                record[name] = "; ".join(value) if isinstance(value, tuple) else value
        records.append(record)
    numbers = {"value", "price_year", "value_restated", "restated_year"}
    frame = pd.DataFrame(records)
    for column in frame.columns:
        if column in numbers or column.removesuffix("_low").removesuffix("_high") in ranges:
            frame[column] = frame[column].astype("Float64")
    return frame.set_index("deal_id") if records else frame


# --- arguments ---


def _chosen(geodata: Geodata, deals: Iterable[str | Deal] | None, confidential: bool) -> list[Deal]:
    """Return the deals asked for that may be shown, each once."""

    def shown(deal: Deal) -> bool:
        return confidential or deal.visibility == "public"

    known = {deal.id: deal for deal in geodata.deals.values() if shown(deal)}
    if deals is None:
        return list(known.values())
    index = NameIndex("deal", {deal.id: (deal.title,) for deal in known.values()})
    texts: Iterable[str | Deal] = [deals] if isinstance(deals, (str, Deal)) else deals
    found = [item if isinstance(item, Deal) else known[index.find(item)] for item in texts]
    return list({deal.id: deal for deal in found if shown(deal)}.values())


def _check_arguments(
    deals: Sequence[Deal],
    geodata: Geodata,
    price_year: int | None,
    term_years: float | Span | Mapping[str, float | Span] | None,
    fibre_pairs: Mapping[str, int | tuple[int, int]] | None,
) -> None:
    """Check every argument; all faults at once."""
    faults: list[Problem] = []
    if price_year is not None and (not isinstance(price_year, int) or isinstance(price_year, bool)):
        faults.append(Problem("year", "price_year", f"is {price_year!r}", "give a year, as 2024"))
    elif price_year is not None and not any(
        item.year == price_year for item in geodata.deflators.values()
    ):
        years = sorted({item.year for item in geodata.deflators.values()})
        known = f"{years[0]} to {years[-1]}" if years else "none"
        message = f"no price index for {price_year}"
        faults.append(Problem("year", "price_year", message, f"known: {known}"))
    terms = term_years if isinstance(term_years, Mapping) else {"": term_years}
    given: list[tuple[str, str, object]] = [
        ("term_years", name, value) for name, value in terms.items() if value is not None
    ]
    given += [("fibre_pairs", name, value) for name, value in (fibre_pairs or {}).items()]
    ids = {deal.id for deal in deals} | set(geodata.deals)
    for argument, name, value in given:
        where = f"{argument}, {name}" if name else argument
        if name and name not in ids:
            faults.append(Problem("unknown id", where, "no deal has this id", "see deals.csv"))
        numbers = value if isinstance(value, tuple) else (value, value)
        if (
            len(numbers) != 2
            or any(isinstance(n, bool) or not isinstance(n, (int, float)) for n in numbers)
            or not 0 < numbers[0] <= numbers[1] < float("inf")
        ):
            hint = "give a number above 0, or (low, high)"
            faults.append(Problem("range", where, f"is {value!r}", hint))
        elif argument == "fibre_pairs" and any(n != int(n) for n in numbers):
            faults.append(Problem("count", where, f"is {value!r}", "give whole numbers"))
    if faults:
        raise ModelError.of("compare_deals", faults)


# --- one deal ---


def _row(
    geodata: Geodata,
    deal: Deal,
    price_year: int | None,
    terms: float | Span | Mapping[str, float | Span] | None,
    pairs_given: Mapping[str, int | tuple[int, int]],
    confidential: bool,
) -> DealComparison:
    missing: list[Missing] = []
    notes: list[str] = []
    sources = list(deal.source_ids)
    group = _group(deal)
    money, why_none = deal.value, "no value is published"
    if deal.value is None:
        missing.append(Missing("value", why_none))
    restated = None
    if price_year is not None:
        restated = money = restated_value(geodata, deal, price_year)
        if deal.value is not None and restated is None:
            why_none = (
                f"no price index of {deal.currency} joins {deal.price_year} and {price_year}"
                if deal.price_year is not None
                else "the year of its money is not known"
            )
        if restated is None:
            missing.append(Missing("value_restated", why_none))
        else:
            sources += _index_sources(geodata, deal.currency, {deal.price_year, price_year})
    paid = None if money is None else replace(deal, value=money)

    per_km = ground_km = path_count = None
    if group != CROSSING:
        missing.append(Missing("per_km", "no crossing is bought: there is no ground of its paths"))
    else:
        covered = covered_paths(geodata, deal, confidential=confidential)
        found = None if paid is None else value_per_km(paid, covered)
        if found is None:
            reason = why_none if paid is None else _no_ground(deal, covered)
            missing.append(Missing("per_km", reason))
        else:
            per_km = (found.low, found.high)
            ground_km = (found.ground_low_km, found.ground_high_km)
            path_count = (found.paths_low, found.paths_high)
            notes.append(_of_ground(deal, covered))
            sources += [name for way in covered for name in way.all_source_ids]

    pairs, basis, why = _pairs(geodata, deal, group, pairs_given)
    per_pair = None
    if pairs is None or money is None:
        missing.append(Missing("per_fibre_pair", why or why_none))
    else:
        per_pair = (money / pairs[1], money / pairs[0])
        system = geodata.systems.get(deal.system_id)
        if system is not None and deal.id not in pairs_given:
            sources += system.source_ids

    term, term_basis, why = term_of(deal, terms)
    per_year = None
    if term is None or money is None:
        missing.append(Missing("per_year", why or why_none))
    else:
        per_year = (money / term[1], money / term[0])
        if deal.recurring_pct is not None:
            charge = _span(*deal.recurring_pct)
            notes.append(f"per year without the yearly charge of {charge} per cent of the value")

    notes += _remarks(geodata, deal, confidential)
    return DealComparison(
        group=group,
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
        per_km=per_km,
        ground_km=ground_km,
        path_count=path_count,
        includes_landing=deal.includes_landing,
        per_fibre_pair=per_pair,
        fibre_pairs=pairs,
        fibre_pairs_basis=basis,
        per_year=per_year,
        term_years=term,
        term_basis=term_basis,
        missing=tuple(missing),
        notes=tuple(notes),
        source_ids=tuple(dict.fromkeys(sources)),
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


def _no_ground(deal: Deal, covered: Sequence[Route]) -> str:
    """Return why the ground of a crossing is not known."""
    scopes = {item.scope for item in deal.applies_to}
    if not scopes & {"station pair", "path"}:
        return "it names no pair of stations and no path: the ground is not known"
    return (
        f"it covers at least {deal.path_count[0] or 1} paths and {len(covered)} are known "
        "that may be its own"
    )


def _of_ground(deal: Deal, covered: Sequence[Route]) -> str:
    """Return on which ground a value per km rests."""
    low, high = deal.path_count
    if low is None and high is None:
        count = "how many paths it covers is not published"
    elif high is None:
        count = f"at least {low} paths"
    else:
        count = f"{_span(low or 1, high)} paths"
    ends = "; ".join(
        f"the pair is {item.attribution_confidence}"
        for item in deal.applies_to
        if item.scope == "station pair"
    )
    more = f", {ends}" if ends else ""
    return (
        f"per km: {count}, {len(covered)} modelled ways are candidates{more}; lengths over "
        "ground are lower bounds, so the value per km is an upper bound"
    )


def _pairs(
    geodata: Geodata,
    deal: Deal,
    group: str,
    given: Mapping[str, int | tuple[int, int]],
) -> tuple[tuple[int, int] | None, str, str]:
    """Return the fibre pairs of a deal, where they come from, or why they are not known."""
    if deal.id in given:
        value = given[deal.id]
        low, high = value if isinstance(value, tuple) else (value, value)
        return (low, high), "passed in", ""
    if group != CROSSING:
        return None, "", "no crossing is bought: a system's fibre pairs say nothing of its price"
    if deal.kind in PART_KINDS:
        words = f" ({deal.covers})" if deal.covers else ""
        return None, "", f"how many fibre pairs it buys is said in words only{words}"
    system = geodata.systems.get(deal.system_id)
    if system is None:
        return None, "", "it names no system"
    if system.fibre_pairs is None:
        return None, "", f"the fibre pairs of {system.name} are not published"
    basis = f"inference: all fibre pairs of {system.name}, {system.fibre_pairs_basis or 'stated'}"
    return system.fibre_pairs, basis, ""


def _remarks(geodata: Geodata, deal: Deal, confidential: bool) -> list[str]:
    """Return what a reader must know beside the figures."""
    notes = []
    if not deal.is_contract:
        notes.append(f"{deal.kind}: not binding, joins no sum and no comparison as a contract")
    if deal.value_basis == "estimated":
        notes.append("the value is an estimate")
    if deal.includes_landing:
        notes.append("includes landing facilities")
    elif deal.includes_landing is None and deal.bought == CROSSING:
        notes.append("whether landing facilities are included is not known")
    notes += [f"{item.kind} {item.deal_id}" for item in deal.relations]
    notes += [
        f"{other.id} {item.kind} this one"
        for other in geodata.deals.values()
        if confidential or other.visibility == "public"
        for item in other.relations
        if item.deal_id == deal.id
    ]
    if deal.note:
        notes.append(deal.note)
    return notes


def _span(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"

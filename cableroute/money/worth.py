"""What a sum buys: a deal per km and year, downtime avoided, and when a longer way is cheaper."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from cableroute.errors import ModelError, Problem, kind_faults, shown
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.money.cash_flows import (
    annuity_factor,
    equal_lease,
    number_faults,
    rate_faults,
    term_faults,
    timing_faults,
)
from cableroute.money.costs import CostTotal, RouteCost, cost_faults, known_cost, lifetime_cost
from cableroute.money.deals import DealComparison, Missing, compare_deals
from cableroute.money.sensitivity import (
    BreakEven,
    InputSwing,
    Sampled,
    Uncertain,
    break_even,
    checked_inputs,
    draw_faults,
    outcome_range,
    sample_outcomes,
    tornado,
)
from cableroute.reliability.availability import Availability, Network, availability_of

__all__ = [
    "VARIED",
    "DealWorth",
    "MinuteAvoided",
    "SecondPath",
    "TermWorth",
    "WayBreakEven",
    "deal_worth",
    "break_even_km",
    "minute_avoided",
    "second_paths",
    "way_break_even",
]

Span = tuple[float, float]

OPEN = "give open_geodata(...)"
ROUTES = "give ways of find_options"

VARIED: Mapping[str, str] = {
    "fee": "USD",
    "yearly fee": "USD/year",
    "traffic": "Tbit/s",
}
"""What `way_break_even` varies, with its unit."""


class TermWorth(NamedTuple):
    """What a deal costs a year over one term.

    Parameters
    ----------
    term_years : float
        The term.
    per_year : (low, high)
        The level payment that is worth the value today, with the yearly charge where one is known.
    per_km_year, per_fibre_pair_year : (low, high) or None
        The same per km of ground and per fibre pair; None where those are not known.
    """

    term_years: float
    per_year: Span
    per_km_year: Span | None
    per_fibre_pair_year: Span | None


@dataclass(frozen=True)
class DealWorth:
    """What the value of a deal buys. The value is the deal's: nothing here is a share of it.

    Parameters
    ----------
    deal : DealComparison
        The deal with its value per km and per fibre pair, from `compare_deals`.
    value : float
        In `currency` of `price_year`.
    currency : str
        ISO 4217 code.
    price_year : int or None
        Year of the money.
    rate_pct : float
        Discount rate, per cent a year.
    timing : str
        "arrears" or "advance".
    terms : tuple of TermWorth
        One for each term that was passed; a deal that states its own has that alone.
    per_fibre_pair_km : (low, high) or None
        Value per fibre pair and km of ground: an inference, as the pairs are.
    not_known : tuple of Missing
        What is not known of it, and why.
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


class MinuteAvoided(NamedTuple):
    """What avoiding a minute of downtime costs.

    Parameters
    ----------
    cost_per_year : float
        The level payment that is worth the price today, and the yearly charge.
    avoided_min_per_year : Range
        Minutes of downtime avoided a year.
    usd_per_minute_low, usd_per_minute_likely, usd_per_minute_high : float or None
        Low is with the most minutes avoided; None where none may be avoided: there is no bound.
    """

    cost_per_year: float
    avoided_min_per_year: Range
    usd_per_minute_low: float | None
    usd_per_minute_likely: float | None
    usd_per_minute_high: float | None


class SecondPath(NamedTuple):
    """What a second path beside a first one does to the downtime, and what a minute costs.

    Downtimes are minutes a year of the first alone, and of both at once; `dominant` names the
    assumption on which the downtime of the first hangs most. How far to trust them: `rests_on`
    says in words each rate of faults and repairs with its year and where it holds, `stands_in`
    which of them stand in for finer ones; `is_too_uncertain` as of `Availability`, of either
    downtime. `is_confidential`: a way or a rate is.
    """

    first_id: str
    second_id: str
    before_min_per_year: Range
    after_min_per_year: Range
    worth: MinuteAvoided
    dominant: str
    stands_in: tuple[str, ...]
    rests_on: tuple[str, ...] = ()
    is_too_uncertain: bool = False
    is_confidential: bool = False


@dataclass(frozen=True)
class WayBreakEven:
    """From what on a longer way costs less than one that pays for a crossing.

    Parameters
    ----------
    crossing_id, longer_id : str
        The ways.
    found : BreakEven
        The value of what varies.
    difference : CostTotal
        Present value of the longer way less that of the crossing one without a fee, of the known
        components; its `not_known` names the others.
    swings : tuple of InputSwing
        What each input alone does to that difference, widest first.
    per_unit : float
        Present value of one unit of what varies, USD.
    sampled : Sampled or None
        The difference for inputs drawn at random, where a seed was passed.
    is_unknown : bool
        Whether no component of either way is known: there is no figure then.
    """

    crossing_id: str
    longer_id: str
    found: BreakEven
    difference: CostTotal
    swings: tuple[InputSwing, ...]
    per_unit: float
    sampled: Sampled | None = None
    is_unknown: bool = False

    @property
    def is_undecided(self) -> bool:
        """Whether the longer way would win only since its own crossing has no price."""
        lacks_fee = "crossing fee" in self.difference.not_known
        return lacks_fee and self.found.low is None and not self.is_unknown


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
    """Return what the value of a deal buys: per km of ground, per year, per fibre pair.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    deal : str or Deal
        Id, title or the deal.
    terms_years : iterable of float
        Terms, whole years, for which the level yearly payment is given. Where the deal states
        a term of its own, only those within it stand.
    rate_pct : float
        Discount rate, per cent a year.
    timing : str
        Whether the level payment is made in "arrears" or in "advance".
    price_year : int, optional
        Year in whose money all is given; without it, that of the deal.
    confidential : bool
        Whether what is confidential counts.

    Raises
    ------
    UnknownNameError
        No deal has the name.
    ModelError
        With every fault at once; a deal without a value.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> found = deal_worth(open_geodata(), "peace-transit-2019", terms_years=(15, 20, 25),
    ...                    rate_pct=8, timing="arrears")
    >>> [round(term.per_year[0] / 1e6, 2) for term in found.terms]
    [5.26, 4.58, 4.22]
    >>> [round(value / 1e3) for value in found.deal.per_km]
    [34, 55]
    """
    hint = "give one or more, as (15, 20, 25)"
    faults = [*kind_faults("geodata", geodata, Geodata, OPEN), *rate_faults(rate_pct)]
    faults += [*timing_faults(timing), *kind_faults("deal", deal, (str, Deal), "give its id")]
    wrong = kind_faults("terms_years", terms_years, Iterable, hint)
    terms = () if wrong else tuple(terms_years)
    faults += wrong + [fault for term in terms for fault in term_faults(term)]
    if not terms and not wrong:
        faults.append(Problem("term", "terms_years", "there is none", hint))
    if faults:
        raise ModelError.of("worth", faults)
    rows = compare_deals(geodata, [deal], price_year=price_year, confidential=confidential)
    if not rows:
        name = deal if isinstance(deal, str) else deal.id
        hint = "confidential=True tells it"
        fault = Problem("confidential", name, "the deal is confidential", hint)
        raise ModelError.of("worth", [fault])
    [row] = rows
    value = row.value if price_year is None else row.value_restated
    if value is None:
        reason = next(
            item.reason for item in row.missing if item.quantity in ("value", "value_restated")
        )
        hint = "its worth is not known"
        raise ModelError.of("worth", [Problem("value", row.deal_id, reason, hint)])
    stated = row.term_years if row.term_basis == "stated" else None
    kept = [term for term in terms if stated is None or stated[0] <= term <= stated[1]]
    if stated is not None and not kept:
        kept = list(dict.fromkeys(stated))
    known = deal if isinstance(deal, Deal) else geodata.deals.get(row.deal_id)
    charge = known.recurring_pct if known is not None else None
    found = [
        _term_worth(row, value, term, rate_pct, timing, charge) for term in dict.fromkeys(kept)
    ]
    pair_km = None
    if row.per_fibre_pair is not None and row.ground_km is not None:
        pair_km = (
            row.per_fibre_pair[0] / row.ground_km[1],
            row.per_fibre_pair[1] / row.ground_km[0],
        )
    return DealWorth(
        row,
        value,
        row.currency,
        row.price_year if price_year is None else price_year,
        float(rate_pct),
        timing,
        tuple(found),
        pair_km,
        _not_known(row, charge),
    )


def minute_avoided(
    price: float,
    before_min_per_year: Range,
    after_min_per_year: Range,
    *,
    rate_pct: float,
    term_years: float,
    timing: str,
    annual_charge: float = 0.0,
) -> MinuteAvoided:
    """Return what avoiding a minute of downtime costs, low to high.

    Both downtimes are taken at the same end of the rates, as they are of the same cables: both
    at best, both likely, both at worst. Of these three differences the least and the most are
    low and high; a further path never adds downtime.

    Parameters
    ----------
    price : float
        What is paid once.
    before_min_per_year, after_min_per_year : Range
        Downtime without and with it, minutes a year.
    rate_pct, term_years : float
        Discount rate, per cent a year, and term.
    timing : str
        Whether the level payment is made in "arrears" or in "advance".
    annual_charge : float
        What is paid every year besides.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    >>> from cableroute import Range
    >>> found = minute_avoided(20e6, Range(100, 200, 400), Range(0, 5, 40),
    ...                        rate_pct=8, term_years=15, timing="arrears")
    >>> round(found.usd_per_minute_low), round(found.usd_per_minute_high)
    (6491, 23366)
    """
    faults = [*rate_faults(rate_pct), *term_faults(term_years), *timing_faults(timing)]
    faults += number_faults("price", price, 0.0, 1e15)
    faults += number_faults("annual_charge", annual_charge, 0.0, 1e15)
    for name, values in (("before", before_min_per_year), ("after", after_min_per_year)):
        wrong = kind_faults(f"{name}_min_per_year", values, Range, "give Range(low, likely, high)")
        faults += wrong
        for value in () if wrong else values:
            faults += number_faults(f"{name}_min_per_year", value, 0.0, 600_000.0)
    if faults:
        raise ModelError.of("minute avoided", faults)
    per_year = annual_charge + equal_lease(
        price, rate_pct=rate_pct, term_years=term_years, timing=timing
    )
    avoided = [
        max(before - after, 0.0)
        for before, after in zip(before_min_per_year, after_min_per_year, strict=True)
    ]
    return _of_minutes(per_year, Range(min(avoided), avoided[1], max(avoided)))


def _of_minutes(per_year: float, avoided: Range) -> MinuteAvoided:
    low, likely, high = (per_year / minutes if minutes > 0 else None for minutes in avoided)
    return MinuteAvoided(per_year, avoided, high, likely, low)


def second_paths(
    first: Route,
    seconds: Iterable[Route],
    geodata: Geodata,
    *,
    price: float,
    rate_pct: float,
    term_years: float,
    timing: str,
    annual_charge: float = 0.0,
    assumptions: Assumptions | None = None,
) -> tuple[SecondPath, ...]:
    """Return what each of some paths, bought beside a first one, does to its downtime.

    Parameters
    ----------
    first : Route
        The path that there is.
    seconds : iterable of Route
        Those of which one is bought at the price.
    geodata : Geodata
        Rates of faults and repairs, as for `availability_of`.
    price : float
        What is paid once for the second path.
    rate_pct, term_years, timing, annual_charge
        As for `minute_avoided`.
    assumptions : Assumptions, optional
        Rates of your own.

    Returns
    -------
    tuple of SecondPath
        In the order of the paths.

    Raises
    ------
    ModelError, GeodataError
        As `minute_avoided` and `availability_of`.

    Notes
    -----
    The minutes avoided, and so the cost of one, are from low to high over every combination of
    the ends of the rates, of the lengths and of whether what shares a risk fails together: fewest
    where faults are few and all fails at once, which is neither end of the downtimes.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> first, *others = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> found = second_paths(first, others, geo, price=20e6, rate_pct=8, term_years=15,
    ...                      timing="arrears")
    >>> [item.worth.usd_per_minute_low < item.worth.usd_per_minute_high for item in found]
    [True, True]
    """
    over: Any = {
        "rate_pct": rate_pct,
        "term_years": term_years,
        "timing": timing,
        "annual_charge": annual_charge,
    }
    faults = [*kind_faults("first", first, Route, ROUTES)]
    faults += kind_faults("geodata", geodata, Geodata, OPEN)
    if assumptions is not None:
        faults += kind_faults("assumptions", assumptions, Assumptions, "read or set them first")
    faults += (wrong := kind_faults("seconds", seconds, Iterable, ROUTES))
    others = () if wrong else tuple(seconds)
    for second in others:
        faults += kind_faults("seconds", second, Route, ROUTES)
    try:
        per_year = minute_avoided(price, Range.of(1), Range.of(0), **over).cost_per_year
    except ModelError as error:
        faults += error.problems
    if faults:
        raise ModelError.of("second path", faults)
    alone = availability_of(first, geodata, assumptions=assumptions)
    before = alone.downtime_min_per_year
    hangs_on = "" if alone.dominant is None else alone.dominant.name
    found = []
    for second in others:
        both = availability_of([first, second], geodata, assumptions=assumptions)
        after = both.downtime_min_per_year
        avoided = Network.of([first, second], geodata, assumptions).avoided()
        worth = _of_minutes(per_year, avoided)
        found.append(
            SecondPath(
                first.id,
                second.id,
                before,
                after,
                worth,
                hangs_on,
                both.stands_in,
                _rests_on(both, geodata),
                alone.is_too_uncertain or both.is_too_uncertain,
                alone.is_confidential or both.is_confidential,
            )
        )
    return tuple(found)


def way_break_even(
    crossing: RouteCost,
    longer: RouteCost,
    *,
    vary: str,
    rate_pct: float,
    term_years: float,
    timing: str,
    annual_per_tbps: float | None = None,
    draws: int | None = None,
    seed: int | None = None,
) -> WayBreakEven:
    """Return from which crossing fee, or traffic, on a longer way costs less.

    Both ways cost what their known components do, as if both were built anew, over the term as
    present values; the crossing one pays the fee besides. What is not known of either is named:
    as it mostly grows with length, the break-even is rather higher then.

    Parameters
    ----------
    crossing, longer : RouteCost
        The ways, of one price year. A fee that the first has already is left out: it is what
        varies.
    vary : str
        "fee": paid once; "yearly fee": every year of the term; "traffic": at
        `annual_per_tbps`.
    rate_pct, term_years : float
        Discount rate, per cent a year, real as the money is, and term.
    timing : str
        Whether what is yearly is paid in "arrears" or in "advance".
    annual_per_tbps : float, optional
        Fee per Tbit/s and year, USD, where traffic varies.
    draws, seed : int, optional
        Also draw the inputs at random, so often, with this seed.

    Raises
    ------
    ModelError
        With every fault at once, as price years that differ.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> short, *_, long = [cr.route_cost(way, geo, price_year=2025, land="bought")
    ...                    for way in cr.find_options(geo, "Marseille", "Mumbai")]
    >>> found = way_break_even(short, long, vary="fee", rate_pct=8, term_years=15,
    ...                        timing="arrears")
    >>> "marine work" in found.difference.not_known
    True
    """
    faults = [*rate_faults(rate_pct), *term_faults(term_years), *timing_faults(timing)]
    if not isinstance(vary, str) or vary not in VARIED:
        hint = f"one of {', '.join(VARIED)}"
        faults.append(Problem("choice", "vary", f"is {shown(vary)}", hint))
    if vary == "traffic" or annual_per_tbps is not None:
        faults += number_faults("annual_per_tbps", annual_per_tbps, 1e-6, 1e12)
    wrong = [*cost_faults("crossing", crossing), *cost_faults("longer", longer)]
    faults += wrong
    if not wrong and crossing.price_year != longer.price_year:
        message = f"money of {crossing.price_year} and of {longer.price_year}"
        faults.append(Problem("price year", "ways", message, "give both of one price year"))
    if (draws is None) != (seed is None):
        hint = "give both, or neither"
        faults.append(Problem("seed", "draws, seed", "one of the two is given", hint))
    elif draws is not None:
        faults += draw_faults("draws", draws, seed)
    if faults:
        raise ModelError.of("break-even", faults)
    factor = annuity_factor(rate_pct=rate_pct, term_years=term_years, timing=timing)
    per_unit = {"fee": 1.0, "yearly fee": factor, "traffic": factor * (annual_per_tbps or 0.0)}[
        vary
    ]
    inputs = _joined(crossing, longer)
    more = functools.partial(_dearer, crossing=crossing, longer=longer, factor=factor)
    wide = outcome_range(more, inputs)
    most = 2 * max(abs(wide.low), abs(wide.high)) / per_unit + 1
    found = break_even(
        lambda x, values: x * per_unit - more(values),
        inputs,
        variable=vary,
        unit=VARIED[vary],
        least=0.0,
        most=most,
    )
    counted = [
        item
        for cost in (crossing, longer)
        for item in cost.items
        if not (cost is crossing and item.component == "crossing fee")
    ]
    lacking = dict.fromkeys(item.component for item in counted if not item.is_known)
    complete = not lacking
    is_unknown = not any(item.is_known for item in counted)
    if is_unknown:  # 0 less 0 is no break-even
        found = found._replace(low=None, base=None, high=None, is_always=False, is_never=False)
    return WayBreakEven(
        crossing.route_id,
        longer.route_id,
        found,
        CostTotal(
            wide.low,
            wide.likely if complete else None,
            wide.high if complete else None,
            wide.likely,
            wide.high,
            tuple(lacking),
            tuple(
                dict.fromkeys(
                    item.component for item in counted if item.is_known and item.likely is None
                )
            ),
        ),
        tornado(more, inputs),
        per_unit,
        None
        if draws is None or seed is None
        else sample_outcomes(more, inputs, count=draws, seed=seed),
        is_unknown,
    )


def break_even_km(
    fee: float,
    sea_km: RouteCost,
    *,
    rate_pct: float,
    term_years: float,
    timing: str,
) -> BreakEven:
    """Return by how many km at sea a way may be longer before a crossing fee is cheaper.

    Parameters
    ----------
    fee : float
        Present value of the crossing fee, USD of the price year.
    sea_km : RouteCost
        What a km at sea costs, from `sea_km_cost`; what of it is not known makes the length
        shorter.
    rate_pct, term_years : float
        Discount rate, per cent a year, and term.
    timing : str
        Whether what is yearly is paid in "arrears" or in "advance".

    Examples
    --------
    >>> import cableroute as cr
    >>> a_km = cr.sea_km_cost(cr.open_geodata(), price_year=2025)
    >>> found = break_even_km(45e6, a_km, rate_pct=8, term_years=15, timing="arrears")
    >>> round(found.low), round(found.high)
    (1682, 4929)
    """
    faults = number_faults("fee", fee, 1.0, 1e15)
    faults += [*cost_faults("sea_km", sea_km), *rate_faults(rate_pct), *term_faults(term_years)]
    faults += timing_faults(timing)
    if faults:
        raise ModelError.of("break-even", faults)
    life = lifetime_cost(sea_km, rate_pct=rate_pct, term_years=term_years, timing=timing)
    each = functools.partial(known_cost, sea_km, factor=life.factor)
    least = outcome_range(each, sea_km.inputs).low
    if least <= 0:
        hint = "give rates above 0, or of your own"
        fault = Problem("cost", "sea_km", "a km at sea costs nothing that is known", hint)
        raise ModelError.of("break-even", [fault])
    return break_even(
        lambda km, values: km * each(values) - fee,
        sea_km.inputs,
        variable="extra length at sea",
        unit="km",
        least=0.0,
        most=2 * fee / least + 1,
    )


def _rests_on(found: Availability, geodata: Geodata) -> tuple[str, ...]:
    """Return each rate of faults and repairs in words: figures, year, where it holds."""
    told = []
    for swing in found.swings:
        rate = geodata.rates.get(swing.name)
        if rate is None or rate.name not in swing.words:  # an assumption's words say its source
            told.append(swing.words)
            continue
        year = "of no stated year" if rate.year is None else f"of {rate.year}"
        place = rate.zone or (geodata.country_name(rate.country) if rate.country else "")
        where = f"for {place}" if place else "general: narrowed to no zone or country"
        middle = "; no likely figure: the middle is taken" if rate.likely is None else ""
        told.append(f"{swing.words}, {year}, {where}{middle}")
    return tuple(told)


def _term_worth(
    row: DealComparison,
    value: float,
    term_years: float,
    rate_pct: float,
    timing: str,
    charge_pct: Span | None,
) -> TermWorth:
    payment = equal_lease(value, rate_pct=rate_pct, term_years=term_years, timing=timing)
    low, high = (value * share / 100 for share in charge_pct or (0.0, 0.0))
    per_year = (payment + low, payment + high)
    return TermWorth(
        float(term_years),
        per_year,
        None if row.ground_km is None else _over(per_year, row.ground_km),
        None if row.fibre_pairs is None else _over(per_year, row.fibre_pairs),
    )


def _over(values: Span, counts: tuple[float, float]) -> Span:
    return values[0] / counts[1], values[1] / counts[0]


def _not_known(row: DealComparison, charge: Span | None) -> tuple[Missing, ...]:
    """Return what is not known of a deal, besides what comparing it says already."""
    found = [item for item in row.missing if item.quantity != "per_year"]
    if row.term_basis != "stated":
        found.append(Missing("term_years", "no number of years is stated: terms are passed in"))
    if charge is None:
        found.append(
            Missing("yearly charge", "no yearly charge is stated: whether one is paid is not known")
        )
    if row.includes_landing is None and row.group == "crossing":
        reason = "whether landing facilities are in the value is not known"
        found.append(Missing("includes_landing", reason))
    if row.path_count is not None and row.path_count[0] != row.path_count[1]:
        reason = f"it covers {row.path_count[0]} to {row.path_count[1]} of the modelled ways"
        found.append(Missing("path_count", reason))
    if row.fibre_pairs_basis.startswith("inference"):
        found.append(Missing("fibre_pairs", row.fibre_pairs_basis))
    return tuple(found)


def _joined(*costs: RouteCost) -> list[Uncertain]:
    """Return the inputs of several costs: what both rest on is one input."""
    return checked_inputs((item for cost in costs for item in cost.inputs), most=None)


def _dearer(
    values: Mapping[str, Any], crossing: RouteCost, longer: RouteCost, factor: float
) -> Any:
    """Return by how much more the longer way costs, the fee of the other left out."""
    own: Any = 0.0
    for item in crossing.items:
        if item.evaluate is not None and item.component != "crossing fee":
            own = own + item.evaluate(values) * (1.0 if item.when == "once" else factor)
    return known_cost(longer, values, factor=factor) - own

"""From which charge, traffic or length on another route costs less: a longer one, or a lease."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import ModelError, Problem, choice_faults, kind_faults, number_faults
from cableroute.money.annuities import Terms, terms_faults
from cableroute.money.cost_inputs import CostItem
from cableroute.money.costs import CostTotal, RouteCost, cost_faults, known_cost
from cableroute.money.leases import LeasePrice
from cableroute.money.sensitivity import (
    Function,
    InputSwing,
    Outcome,
    Sampled,
    Uncertain,
    bases,
    checked_inputs,
    draw_faults,
    outcome_range,
    sample_outcomes,
    tornado,
)
from cableroute.notebook import Shown

VARIED: Mapping[str, str] = {"charge": "USD", "yearly charge": "USD/year", "traffic": "Tbit/s"}
"""What `route_break_even` varies, with its unit."""

Span = tuple[float, float]


class BreakEven(NamedTuple):
    """The value of a variable above which one choice is better, over all the inputs.

    `low` None: for some inputs it is better already at 0. `base` is with every input at its base.
    `is_always`: it is better from 0 on, whatever the inputs.
    """

    variable: str
    unit: str
    low: float | None
    base: float | None
    high: float | None
    is_always: bool = False


@dataclass(frozen=True)
class RouteBreakEven(Shown):
    """The value above which a longer route costs less than one that pays for a crossing.

    Parameters
    ----------
    crossing_id, longer_id : str
        The two routes.
    found : BreakEven
        The value of what varies.
    difference : CostTotal
        Present value of the longer route less that of the crossing one without a charge, of the
        known components; its `not_known` names the others.
    swings : tuple of InputSwing
        How far each input alone moves that difference, widest first.
    per_unit : float
        Present value of one unit of what varies, USD.
    sampled : Sampled or None
        The difference for inputs drawn at random, where a seed was passed.
    is_unknown : bool
        Whether no component of either route is known: there is no figure then.
    price_year : int, optional
        Year of the prices of both routes, and of a charge that varies.
    """

    crossing_id: str
    longer_id: str
    found: BreakEven
    difference: CostTotal
    swings: tuple[InputSwing, ...]
    per_unit: float
    sampled: Sampled | None = None
    is_unknown: bool = False
    price_year: int | None = None

    @property
    def is_undecided(self) -> bool:
        """Whether the longer route would win only because its crossing has no price."""
        lacks_charge = "crossing charge" in self.difference.not_known
        return lacks_charge and self.found.low is None and not self.is_unknown


@dataclass(frozen=True)
class LeaseBreakEven:
    """The crossing charge at which a route costs as much as a lease on another.

    Parameters
    ----------
    lease : LeasePrice
        What the other route costs a year.
    own_per_year : (low, high)
        What the rest of the route that crosses costs a year, USD.
    per_year, once : (low, high)
        The charge, USD a year and USD paid once: below the low end the crossing is cheaper for all
        figures, above the high end the lease is. At most 0: the lease is cheaper
        even where the crossing is free.
    """

    lease: LeasePrice
    own_per_year: Span
    per_year: Span
    once: Span


def route_break_even(
    crossing: RouteCost,
    longer: RouteCost,
    *,
    vary: str,
    terms: Terms,
    annual_per_tbps: float | None = None,
    draws: int | None = None,
    seed: int | None = None,
) -> RouteBreakEven:
    """Return the crossing charge, or traffic, above which a longer route costs less.

    Each route costs the present value of its known components over the term, as if both were
    built; the crossing one also pays the charge. The result names what is not known of either. As
    that mostly grows with length, the break-even is then rather higher.

    Parameters
    ----------
    crossing, longer : RouteCost
        The routes, of one price year. A charge of the first is left out: it is what varies.
    vary : str
        "charge": paid once; "yearly charge": every year of the term; "traffic": at
        `annual_per_tbps`.
    terms : Terms
        Discount rate, a real one as the amounts are, term and timing of yearly costs.
    annual_per_tbps : float, optional
        Charge per Tbit/s and year, USD, where traffic varies.
    draws, seed : int, optional
        Number of random draws of the inputs, and their seed; by default none are drawn.

    Raises
    ------
    ModelError
        With every fault at once, such as price years that differ.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> short, *_, long = [cr.route_cost(geo, route, price_year=2025, land="bought")
    ...                    for route in cr.find_routes(geo, "Marseille", "Mumbai")]
    >>> terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> charge = route_break_even(short, long, vary="charge", terms=terms)
    >>> "maintenance" in charge.difference.not_known
    True
    """
    faults = terms_faults(terms) + _cost_faults(crossing, longer)
    faults += choice_faults("vary", vary, VARIED)
    if vary == "traffic" or annual_per_tbps is not None:
        faults += number_faults("annual_per_tbps", annual_per_tbps, 1e-6, 1e12)
    if (draws is None) != (seed is None):
        hint = "give both, or neither"
        faults.append(Problem("seed", "draws, seed", "one of the two is given", hint))
    elif draws is not None:
        faults += draw_faults("draws", draws, seed)
    ModelError.check("break-even", faults)
    yearly = {"charge": None, "yearly charge": 1.0, "traffic": annual_per_tbps}[vary]
    per_unit = 1.0 if yearly is None else terms.factor * yearly
    inputs = _inputs_of(crossing, longer)
    more = functools.partial(_extra_cost, crossing=crossing, longer=longer, factor=terms.factor)
    wide = outcome_range(more, inputs)
    break_even = _turning_point(lambda values: more(values) / per_unit, inputs, vary, VARIED[vary])
    counted = [
        item
        for cost in (crossing, longer)
        for item in cost.items
        if not (cost is crossing and item.component == "crossing charge")
    ]
    is_unknown = not any(item.is_known for item in counted)
    if is_unknown:  # 0 less 0 is no break-even
        break_even = BreakEven(vary, VARIED[vary], None, None, None)
    sampled = None
    if draws is not None and seed is not None:
        sampled = sample_outcomes(more, inputs, count=draws, seed=seed)
    return RouteBreakEven(
        crossing.route_id,
        longer.route_id,
        break_even,
        _difference(counted, wide),
        tornado(more, inputs),
        per_unit,
        sampled,
        is_unknown,
        crossing.price_year,
    )


def _cost_faults(crossing: RouteCost, longer: RouteCost) -> list[Problem]:
    """Return the faults of two costs that are compared: they are of one price year."""
    faults = [*cost_faults("crossing", crossing), *cost_faults("longer", longer)]
    if not faults and crossing.price_year != longer.price_year:
        message = f"one is in {crossing.price_year} prices, the other in {longer.price_year} prices"
        faults.append(Problem("price year", "routes", message, "give both of one price year"))
    return faults


def _difference(counted: Sequence[CostItem], wide: Outcome) -> CostTotal:
    """Return a difference as a total: known from below only where a component is not known."""
    lacking = tuple(dict.fromkeys(item.component for item in counted if not item.is_known))
    vague = (item.component for item in counted if item.is_known and item.likely is None)
    return CostTotal(
        wide.low,
        None if lacking else wide.likely,
        None if lacking else wide.high,
        wide.likely,
        wide.high,
        lacking,
        tuple(dict.fromkeys(vague)),
    )


def break_even_km(charge: float, *, sea_km: RouteCost, terms: Terms) -> BreakEven:
    """Return by how many km at sea a route may be longer before a crossing charge is cheaper.

    Parameters
    ----------
    charge : float
        Present value of the crossing charge, USD of the price year.
    sea_km : RouteCost
        The cost of a km at sea, from `sea_km_cost`; unknown components would shorten the length.
    terms : Terms
        Discount rate, term and timing of what is yearly.

    Examples
    --------
    >>> import cableroute as cr
    >>> a_km = cr.money.sea_km_cost(cr.open_geodata(), price_year=2025)
    >>> terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> length = break_even_km(45e6, sea_km=a_km, terms=terms)
    >>> round(length.low), round(length.high)
    (615, 2171)
    """
    faults = [*number_faults("charge", charge, 1.0, 1e15), *cost_faults("sea_km", sea_km)]
    ModelError.check("break-even", [*faults, *terms_faults(terms)])
    each = functools.partial(known_cost, sea_km, factor=terms.factor)
    least = outcome_range(each, sea_km.inputs).low
    if least <= 0:
        hint = "give rates above 0, or of your own"
        fault = Problem("cost", "sea_km", "a km at sea costs nothing that is known", hint)
        raise ModelError.of("break-even", [fault])
    return _turning_point(
        lambda values: charge / each(values), sea_km.inputs, "extra length at sea", "km"
    )


def lease_break_even(
    lease: LeasePrice, *, terms: Terms, own_per_year: Span = (0.0, 0.0)
) -> LeaseBreakEven:
    """Return the crossing charge at which a route costs as much as a lease on another.

    Per year it is the lease less what the rest of the own route costs a year; paid once, it is that
    times the annuity factor. Both must be of the same capacity.

    Parameters
    ----------
    lease : LeasePrice
        What the other route costs: one of `lease_prices`, or your own.
    terms : Terms
        Discount rate, term and timing.
    own_per_year : (low, high)
        What the sea legs and the rest of the own route cost a year, USD. If 0, the charge is what
        the own route as a whole may cost.

    Raises
    ------
    ModelError
        With every fault at once.

    Examples
    --------
    1.5 M a year over 15 years at 8 per cent in arrears are 1.5 x 8.5595 = 12.84 M at once.

    >>> terms = Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> charge = lease_break_even(LeasePrice("mine", "as passed in", 1.5e6, 1.5e6), terms=terms)
    >>> round(charge.once[0])
    12839218
    """
    faults = [*kind_faults("lease", lease, LeasePrice, "take one of lease_prices")]
    faults += terms_faults(terms)
    faults += _span_faults("own_per_year", own_per_year)
    if not faults:
        faults += _span_faults("lease", (lease.low, lease.high))
    ModelError.check("break-even with a lease", faults)
    per_year = lease.low - own_per_year[1], lease.high - own_per_year[0]
    once = per_year[0] * terms.factor, per_year[1] * terms.factor
    return LeaseBreakEven(lease, own_per_year, per_year, once)


def _span_faults(where: str, span: object) -> list[Problem]:
    """Return the faults of a range of USD a year."""
    if not isinstance(span, tuple) or len(span) != 2:
        return [Problem("range", where, f"is {span!r}", "give (low, high), USD a year")]
    faults = [fault for value in span for fault in number_faults(where, value, 0.0, 1e15)]
    if not faults and span[0] > span[1]:
        faults.append(Problem("range", where, "low is above high", "give (low, high)"))
    return faults


def _turning_point(
    value: Function, inputs: Sequence[Uncertain], variable: str, unit: str
) -> BreakEven:
    """Return the value at which both choices cost the same, for all inputs; from 0 on."""
    wide = outcome_range(value, inputs)
    ends = (wide.low, float(np.ravel(value(bases(inputs)))[0]), wide.high)
    low, base, high = (None if end < 0 else end + 0.0 for end in ends)
    return BreakEven(variable, unit, low, base, high, is_always=wide.high < 0)


def _inputs_of(*costs: RouteCost) -> list[Uncertain]:
    """Return the inputs of several costs, each shared input once."""
    return checked_inputs((item for cost in costs for item in cost.inputs), most=None)


def _extra_cost(
    values: Mapping[str, Any], crossing: RouteCost, longer: RouteCost, factor: float
) -> Any:
    """Return by how much more the longer route costs, without the charge of the other."""
    crossing_cost: Any = 0.0
    for item in crossing.items:
        if item.evaluate is not None and item.component != "crossing charge":
            crossing_cost = crossing_cost + item.evaluate(values) * (
                1.0 if item.when == "once" else factor
            )
    return known_cost(longer, values, factor=factor) - crossing_cost

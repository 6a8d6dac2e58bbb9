"""Where a longer route costs less: the break-even of fee, traffic and length."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cableroute.errors import ModelError, Problem, shown
from cableroute.money.cash_flows import annuity_factor
from cableroute.money.costs import CostTotal, RouteCost, cost_faults, known_cost, lifetime_cost
from cableroute.money.inputs import number_faults, rate_faults, term_faults, timing_faults
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

__all__ = [
    "VARIED",
    "RouteBreakEven",
    "break_even_km",
    "route_break_even",
]


VARIED: Mapping[str, str] = {
    "fee": "USD",
    "yearly fee": "USD/year",
    "traffic": "Tbit/s",
}
"""What `route_break_even` varies, with its unit."""


@dataclass(frozen=True)
class RouteBreakEven:
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


def route_break_even(
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
) -> RouteBreakEven:
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
    ...                    for way in cr.find_routes(geo, "Marseille", "Mumbai")]
    >>> found = route_break_even(short, long, vary="fee", rate_pct=8, term_years=15,
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
    return RouteBreakEven(
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
    >>> a_km = cr.money.sea_km_cost(cr.open_geodata(), price_year=2025)
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

"""What it costs to build a route and to keep it over a term, component by component.

Each component rests on rates of the tables, or on figures of the caller. One that has neither is
not known, and the total is then not known either: its known part is a lower bound.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from cableroute.errors import (
    ModelError,
    Problem,
    choice_faults,
    is_whole,
    kind_faults,
    number_faults,
    shown,
)
from cableroute.geodata.name_index import nearly
from cableroute.geodata.store import Geodata
from cableroute.model.figures import VISIBILITIES, weakest
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms, level_flows, terms_faults
from cableroute.money.cash_flows import CashFlows
from cableroute.money.contracts import CrossingCharge, charge_faults
from cableroute.money.cost_inputs import (
    COST_RATES,
    CURRENCY,
    CostInputs,
    CostItem,
    Values,
    bounds_of,
)
from cableroute.money.cost_items import (
    charge_items,
    land_build,
    prices_parts,
    sea_items,
    whole_system,
    yearly_items,
)
from cableroute.money.sensitivity import InputSwing, Uncertain, tornado
from cableroute.notebook import Shown
from cableroute.seabed.depths import Seabed
from cableroute.text import figures_within

if TYPE_CHECKING:
    pass

COMPONENTS = (
    "sea build",
    "cable",
    "repeaters",
    "marine work",
    "landings",
    "land build",
    "crossing charge",
    "repairs at sea",
    "repairs on land",
    "maintenance",
)
"""Components of a cost, in the order in which they are shown. The first seven are paid once,
except a yearly crossing charge; the others every year. The sea build, at the published prices
per km of complete systems, takes the place of its parts where none of these has a price."""


class CostTotal(NamedTuple):
    """A sum over components.

    Where a component is not known, the sum has a lower bound only: `low` is the sum of the known
    ones, `likely` and `high` are None. `known_likely` and `known_high` are sums of the known
    ones. `no_likely` names the known ones that have a low and a high figure and no likely one;
    the sum then has no likely figure either.
    """

    low: float
    likely: float | None
    high: float | None
    known_likely: float | None
    known_high: float
    not_known: tuple[str, ...]
    no_likely: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Whether every component is known."""
        return not self.not_known


@dataclass(frozen=True)
class RouteCost(Shown):
    """The cost of a route by component; make it with `route_cost`.

    Parameters
    ----------
    route_id, route_name : str
        The route.
    price_year : int
        Price year.
    land : str
        "built" or "bought".
    items : tuple of CostItem
        The components that the route has, in the order of `COMPONENTS`.
    inputs : tuple of Uncertain
        The figures that they rest on, amounts in prices of the price year.
    benchmark : CostItem or None
        The sea part at the published prices per km of complete systems, for comparison and in no
        sum; None where the sea build is priced so.
    visibility : str
        "public", or "confidential" through the route or a rate.
    """

    route_id: str
    route_name: str
    price_year: int
    land: str
    items: tuple[CostItem, ...]
    inputs: tuple[Uncertain, ...]
    benchmark: CostItem | None = None
    visibility: str = "public"
    currency: str = CURRENCY

    ROWS = "items"

    def item(self, component: str) -> CostItem | None:
        """Return a component; None where the route has none of it."""
        return next((item for item in self.items if item.component == component), None)

    @property
    def build(self) -> CostTotal:
        """What is paid once."""
        return _total([item for item in self.items if item.when == "once"])

    @property
    def yearly(self) -> CostTotal:
        """What is paid every year."""
        return _total([item for item in self.items if item.when == "yearly"])

    def __repr__(self) -> str:
        """Return the route and the known part of the build."""
        total = self.build
        lacks = f", not known: {', '.join(total.not_known)}" if total.not_known else ""
        least = "at least " if total.not_known else ""
        ends = 1e-6 * total.low, 1e-6 * total.known_high
        low, high = figures_within(ends, 1, is_least=bool(total.not_known))
        return (
            f"<RouteCost {self.route_id}, build {least}{low} to {high} M {self.currency} of "
            f"{self.price_year}{lacks}>"
        )


@dataclass(frozen=True)
class LifetimeCost:
    """What a route costs over a term, as present values.

    Parameters
    ----------
    cost : RouteCost
        The components.
    terms : Terms
        Rate, term and timing of what is yearly.
    factor : float
        Present value of 1 a year over the term: the annuity factor.
    total : CostTotal
        What is paid once, plus the yearly costs times the factor.
    """

    cost: RouteCost
    terms: Terms
    factor: float
    total: CostTotal

    @property
    def swings(self) -> tuple[InputSwing, ...]:
        """What each input alone does to the known part: the bars of a tornado."""
        return tornado(
            functools.partial(known_cost, self.cost, factor=self.factor), self.cost.inputs
        )

    @property
    def flows(self) -> CashFlows:
        """The known part as payments: what is paid once now, then what is yearly; each at its base.

        The base of an input is its likely figure, or the middle of low and high.
        """
        base = {item.name: item.base for item in self.cost.inputs}
        once = known_cost(self.cost, base)
        yearly = known_cost(self.cost, base, factor=1.0) - once
        price_year, terms = self.cost.price_year, self.terms
        flows = CashFlows((once,), (0.0,), "USD", price_year)
        if not yearly:
            return flows
        return flows + level_flows(
            yearly,
            term_years=terms.term_years,
            timing=terms.timing,
            currency="USD",
            price_year=price_year,
        )


def route_cost(
    geodata: Geodata,
    route: Route,
    *,
    price_year: int,
    land: str,
    charge: CrossingCharge | None = None,
    rates: Mapping[str, Any] | None = None,
    cable_type: str = "",
    seabed: Seabed | None = None,
) -> RouteCost:
    """Return what a route costs by component, low, likely and high.

    Lengths are of cable: as published for a leg, else its line with slack; legs of the same
    slack share one input. A stretch at sea runs from landing to landing: it has
    ceil(length / spacing) - 1 repeaters and two landings.

    Parameters
    ----------
    route : Route
        The route.
    geodata : Geodata
        Its rates and price indices.
    price_year : int
        Year in whose prices all of it is given; prices of other years are restated by the index
        of the tables.
    land : str
        "built": the legs on land are built; "bought": they are used for a crossing charge.
    charge : CrossingCharge, optional
        What is charged for the crossing, in USD of the price year.
    rates : dict of str to number, (low, high), (low, likely, high) or str, optional
        Your figures by quantity, in prices of the price year, in place of those of the
        tables: see `COST_RATES`; or the id of a rate, as of one that copies a re-worded summary,
        which is used only so.
    cable_type : str
        Take the price of this type of cable: a component of the rates.
    seabed : Seabed, optional
        Depths, from `open_seabed`, for rates of cable that hold between two depths.

    Returns
    -------
    RouteCost
        A component without a figure is not known; it is never 0.

    Raises
    ------
    ModelError
        With every fault at once: an unknown quantity, a bad figure, a charge in another currency.
    GeodataError
        There is no price index for the price year.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> cost = route_cost(geo, route, price_year=2025, land="built")
    >>> [(item.component, item.is_known) for item in cost.items]
    [('land build', True), ('repairs on land', False), ('maintenance', False)]
    >>> cost.yearly.is_complete, cost.yearly.high is None
    (False, True)
    """
    faults = kind_faults("route", route, Route, "give one of find_routes")
    faults += kind_faults("cable_type", cable_type, str, "give a component of the rates, e.g. DA")
    if seabed is not None:
        faults += kind_faults("seabed", seabed, Seabed, "open one with open_seabed")
    faults = _basis_faults(geodata, price_year, rates, faults)
    hint = "built: the legs on land are built; bought: they are used for a charge"
    faults += choice_faults("land", land, ("built", "bought"), hint=hint)
    ModelError.check("cost", faults + _charge_faults(charge))
    figures = CostInputs(geodata, price_year, dict(rates or {}))
    sea = [leg for leg in route.legs if leg.medium == "sea"]
    on_land = [leg for leg in route.legs if leg.medium == "land"]
    items, benchmark = list[CostItem](), None
    if sea and prices_parts(figures):
        items += sea_items(figures, route, sea, cable_type, seabed)
        benchmark = whole_system(figures, "complete system", sea)
    elif sea:
        items.append(whole_system(figures, "sea build", sea))
    if on_land and land == "built":
        items.append(land_build(figures, on_land))
    if on_land and (land == "bought" or charge is not None):
        items += charge_items(figures, charge)
    items += yearly_items(figures, sea, on_land, land)
    named = {name for item in items for name in item.inputs}
    inputs = tuple(item for name, item in figures.used.items() if name in named)
    order = {component: place for place, component in enumerate(COMPONENTS)}
    items.sort(key=lambda item: (order[item.component], item.when))
    return RouteCost(
        route.id,
        route.name,
        price_year,
        land,
        tuple(items),
        inputs,
        benchmark,
        weakest(
            [
                "confidential" if route.is_confidential else "public",
                *(item.visibility for item in figures.used.values()),
            ],
            VISIBILITIES,
        ),
    )


def sea_km_cost(
    geodata: Geodata, *, price_year: int, rates: Mapping[str, Any] | None = None
) -> RouteCost:
    """Return the cost of one more km of cable at sea: a share of a repeater, but no landing.

    Where no part of the build has a price, that is the price per km of complete systems.

    Parameters
    ----------
    geodata : Geodata
        Its rates and price indices.
    price_year : int
        Price year.
    rates : dict of str to number, (low, high) or (low, likely, high), optional
        Your figures, as for `route_cost`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> cost = sea_km_cost(open_geodata(), price_year=2025)
    >>> [item.component for item in cost.items]
    ['sea build', 'repairs at sea', 'maintenance']
    >>> copied = {"cable_cost_usd_per_km": "cable_cost_usd_per_km",
    ...           "repeater_cost_usd": "repeater_cost_usd",
    ...           "repeater_spacing_km": "repeater_spacing_km"}
    >>> cost = sea_km_cost(open_geodata(), price_year=2025, rates=copied)
    >>> cost.item("repeaters").low, round(cost.item("repeaters").high)
    (2000.0, 4000)
    """
    ModelError.check("cost", _basis_faults(geodata, price_year, rates, []))
    figures = CostInputs(geodata, price_year, dict(rates or {}))
    items = []
    parts = (
        ("cable", "once", "", "cable_cost_usd_per_km"),
        ("repeaters", "once", "repeater_spacing_km", "repeater_cost_usd"),
        ("marine work", "once", "", "marine_work_cost_usd_per_km"),
    )
    whole = (("sea build", "once", "", "sea_build_cost_usd_per_km"),)
    for component, when, over, *quantities in (
        *(parts if prices_parts(figures) else whole),
        ("repairs at sea", "yearly", "", "sea_faults_per_1000km_year", "repair_cost_usd"),
        ("maintenance", "yearly", "", "maintenance_cost_usd_per_km_year"),
    ):
        multiplied = [figures.find(quantity, medium="sea") for quantity in quantities]
        below = [figures.find(over, medium="sea")] if over else []
        evaluate = functools.partial(
            _product,
            names=tuple(part.name for part in multiplied),
            over=tuple(part.name for part in below),
            per=1000.0 if component == "repairs at sea" else 1.0,
        )
        names = [part.name for part in (*multiplied, *below)]
        items.append(
            figures.item(component, when, evaluate, names, "1 km of cable", [*multiplied, *below])
        )
    named = {name for item in items for name in item.inputs}
    inputs = tuple(item for name, item in figures.used.items() if name in named)
    hidden = weakest(["public", *(item.visibility for item in inputs)], VISIBILITIES)
    return RouteCost(
        "1 km", "1 km of cable at sea", price_year, "built", tuple(items), inputs, None, hidden
    )


def lifetime_cost(cost: RouteCost, *, terms: Terms) -> LifetimeCost:
    """Return the cost of a route over a term: the build, and the yearly costs discounted.

    All amounts are in prices of the price year, so the discount rate is a real one.

    Parameters
    ----------
    cost : RouteCost
        From `route_cost`.
    terms : Terms
        Discount rate, term, and whether what is yearly is paid in "arrears" or in "advance".

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> cost = route_cost(geo, route, price_year=2025, land="built",
    ...                   rates={"land_repair_cost_usd": 20e3,
    ...                          "maintenance_cost_usd_per_km_year": 500})
    >>> terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> life = lifetime_cost(cost, terms=terms)
    >>> life.total.is_complete, round(life.factor, 4)
    (True, 8.5595)
    """
    ModelError.check("lifetime cost", [*cost_faults("cost", cost), *terms_faults(terms)])
    factor = terms.factor
    return LifetimeCost(cost, terms, factor, _total(cost.items, factor))


def known_cost(cost: RouteCost, values: Values, *, factor: float = 0.0) -> Any:
    """Return the known part of a cost for values of its inputs: a function for `tornado`.

    Parameters
    ----------
    cost : RouteCost
        The components; those that are not known are left out.
    values : dict of str to number or array
        A value for each of `cost.inputs`, by name.
    factor : float
        What 1 a year is worth: the annuity factor, or 0 for the build alone.

    Examples
    --------
    >>> import functools
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> cost = route_cost(geo, route, price_year=2025, land="built")
    >>> swings = cr.money.tornado(functools.partial(known_cost, cost), cost.inputs)
    >>> [swing.name for swing in swings]
    ['development_land_pct', 'slack_land_pct', 'land_build_cost_usd_per_km_eg']
    """
    faults = cost_faults("cost", cost)
    faults += kind_faults("values", values, Mapping, "give a value to each input, by name")
    faults += number_faults("factor", factor, 0.0, 1e300)
    if not faults:
        faults = [
            Problem("input", item.name, "has no value", "give one to each of cost.inputs")
            for item in cost.inputs
            if item.name not in values
        ]
    ModelError.check("known cost", faults)
    total: Any = 0.0
    for item in cost.items:
        if item.evaluate is not None:
            total = total + item.evaluate(values) * (1.0 if item.when == "once" else factor)
    return total


def _product(values: Values, names: Sequence[str], over: Sequence[str], per: float) -> Any:
    product: Any = 1.0 / per
    for name in names:
        product = product * values[name]
    for name in over:
        product = product / values[name]
    return product


def _total(items: Sequence[CostItem], factor: float = 1.0) -> CostTotal:
    """Return the sum of items; yearly ones count times a factor."""
    counted = [(item, factor if item.when == "yearly" else 1.0) for item in items if item.is_known]
    low = math.fsum((item.low or 0.0) * times for item, times in counted)
    high = math.fsum((item.high or 0.0) * times for item, times in counted)
    vague = tuple(dict.fromkeys(item.component for item, _ in counted if item.likely is None))
    likely = None
    if not vague:
        likely = math.fsum((item.likely or 0.0) * times for item, times in counted)
    lacking = tuple(dict.fromkeys(item.component for item in items if not item.is_known))
    if lacking:
        return CostTotal(low, None, None, likely, high, lacking, vague)
    return CostTotal(low, likely, high, likely, high, (), vague)


def cost_faults(where: str, value: object) -> list[Problem]:
    """Return the faults of the cost of a route."""
    return kind_faults(where, value, RouteCost, "make it with route_cost or sea_km_cost")


def _basis_faults(
    geodata: Geodata, price_year: object, rates: Mapping[str, Any] | None, before: list[Problem]
) -> list[Problem]:
    """Return the faults of the year and the rates; raise where an earlier argument has one."""
    before += kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    if rates is not None:
        hint = "give a dict, e.g. {'landing_cost_usd': 3e6}"
        before += kind_faults("rates", rates, Mapping, hint)
    ModelError.check("cost", before)  # the others rest on these
    faults = []
    years = {item.year for item in geodata.deflators.values() if item.currency == CURRENCY}
    if not is_whole(price_year) or price_year not in years:
        years_stated = f"{min(years)} to {max(years)}" if years else "of no year"
        hint = f"the indices of {CURRENCY} are {years_stated}"
        message = f"{shown(price_year)} has no price index"
        faults.append(Problem("price year", "price_year", message, hint))
    for name, value in (rates or {}).items():
        faults += _rate_faults(name, value, geodata)
    return faults


def _rate_faults(name: str, value: object, geodata: Geodata) -> list[Problem]:
    """Return the faults of a rate of the caller's."""
    if name not in COST_RATES:
        near = nearly(str(name), COST_RATES)
        hint = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(COST_RATES)}"
        return [Problem("unknown key", str(name), "is not a cost quantity", hint)]
    if isinstance(value, str):
        ids = [rate.id for rate in geodata.rates.values() if rate.quantity == name]
        if value in ids:
            return []
        hint = f"rates.csv has {', '.join(ids)}" if ids else "rates.csv has none"
        return [Problem("unknown id", name, f"no rate of it is {shown(value)}", hint)]
    try:
        figure = Uncertain.of(name, value)
    except ModelError as error:
        return list(error.problems)
    least, most = bounds_of(name)
    if least <= figure.low <= figure.high <= most:
        return []
    hint = f"give {COST_RATES[name]} from {least:g} to {most:g}"
    return [Problem("bounds", name, f"is {shown(value)}", hint)]


def _charge_faults(charge: CrossingCharge | None) -> list[Problem]:
    """Return the faults of the charge of a cost: it is in the currency of the rates."""
    if charge is None:
        return []
    faults = charge_faults(charge)
    if isinstance(charge, CrossingCharge) and charge.currency != CURRENCY:
        hint = f"give it in {CURRENCY}, or convert it at a rate of your own"
        message = f"is in {charge.currency}, which has no rate to {CURRENCY}"
        faults.append(Problem("currency", "crossing charge", message, hint))
    return faults

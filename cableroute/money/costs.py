"""What it costs to build a route and to keep it over a term, component by component.

Each component rests on rates of the tables, or on figures of the caller; one that has neither
is not known, and so is the total then: what is known of it is a lower bound.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely

from cableroute.errors import GeodataError, ModelError, Problem, kind_faults, shown
from cableroute.geodata.name_index import nearest
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.model.figures import VISIBILITIES, Rate, weakest
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.money.cash_flows import (
    CrossingFee,
    annuity_factor,
    crossing_flows,
    fee_faults,
    number_faults,
    rate_faults,
    term_faults,
    timing_faults,
)
from cableroute.money.prices import restate
from cableroute.money.sensitivity import Uncertain
from cableroute.seabed.grid import Seabed
from cableroute.seabed.profiles import profile

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "COMPONENTS",
    "COST_RATES",
    "CostItem",
    "CostTotal",
    "LifetimeCost",
    "RouteCost",
    "cost_table",
    "known_cost",
    "lifetime_cost",
    "route_cost",
    "sea_km_cost",
]

COMPONENTS = (
    "cable",
    "repeaters",
    "marine work",
    "landings",
    "land build",
    "crossing fee",
    "repairs at sea",
    "repairs on land",
    "maintenance",
)
"""What a route costs, in the order in which it is told: the first six once, but for a yearly
crossing fee, the others every year."""

COST_RATES: Mapping[str, str] = {
    "cable_cost_usd_per_km": "USD/km",
    "repeater_cost_usd": "USD",
    "repeater_spacing_km": "km",
    "marine_work_cost_usd_per_km": "USD/km",
    "landing_cost_usd": "USD",
    "land_build_cost_usd_per_km": "USD/km",
    "sea_faults_per_1000km_year": "1/(1000 km year)",
    "repair_cost_usd": "USD",
    "land_faults_per_1000km_year": "1/(1000 km year)",
    "land_repair_cost_usd": "USD",
    "maintenance_cost_usd_per_km_year": "USD/(km year)",
    "sea_build_cost_usd_per_km": "USD/km",
}
"""Quantities of rates.csv on which a cost may rest, with their units; the caller may pass each."""

CURRENCY = "USD"
FALLING = "repeater_spacing_km"
"""The one input with which a cost falls."""

LARGEST = 1e12

Values = Mapping[str, Any]


@dataclass(frozen=True)
class CostItem:
    """What one component of a route costs.

    Parameters
    ----------
    component : str
        One of `COMPONENTS`.
    when : str
        "once" or "yearly".
    low, likely, high : float or None
        USD in the money of the price year; low and high None: not known. `likely` is None too
        where a figure that it rests on has no likely one.
    inputs : tuple of str
        Names of the figures that it rests on.
    quantity : str
        What is counted, in words.
    why : str
        Why it is not known; empty where it is.
    notes : tuple of str
        What a reader should know, as a rate that stands in for another.
    source_ids : tuple of str
        Ids of the sources.
    evaluate : callable or None
        Of the inputs' values, by name: what it costs; None where it is not known.
    """

    component: str
    when: str
    low: float | None
    likely: float | None
    high: float | None
    inputs: tuple[str, ...] = ()
    quantity: str = ""
    why: str = ""
    notes: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    evaluate: Callable[[Values], Any] | None = field(default=None, compare=False, repr=False)

    @property
    def is_known(self) -> bool:
        """Whether it has a figure."""
        return self.evaluate is not None


class CostTotal(NamedTuple):
    """A sum over components.

    Where a component is not known, the sum is known from below only: `low` is that of the known
    ones, `likely` and `high` are None. `known_likely` and `known_high` are of the known alone.
    `no_likely` names the known ones that have a low and a high figure, and no likely one: with
    one of them the sum has none either.
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
class RouteCost:
    """The cost of a route by component; make it with `route_cost`.

    Parameters
    ----------
    route_id, route_name : str
        The route.
    price_year : int
        Year of the money.
    land : str
        "built" or "bought".
    items : tuple of CostItem
        The components that the route has, in the order of `COMPONENTS`.
    inputs : tuple of Uncertain
        The figures that they rest on, money in that of the price year.
    benchmark : CostItem or None
        Not in any sum: the sea part at the published prices per km of whole systems.
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
        return (
            f"<RouteCost {self.route_id}, build {total.low / 1e6:,.1f} to "
            f"{total.known_high / 1e6:,.1f} M {self.currency} of {self.price_year}{lacks}>"
        )


@dataclass(frozen=True)
class LifetimeCost:
    """What a route costs over a term, as present values.

    Parameters
    ----------
    cost : RouteCost
        The components.
    rate_pct, term_years : float
        Discount rate, per cent a year, and term.
    timing : str
        Whether what is yearly is paid in "arrears" or in "advance".
    factor : float
        What 1 a year over the term is worth at the start: the annuity factor.
    total : CostTotal
        What is paid once, and what is yearly times the factor.
    """

    cost: RouteCost
    rate_pct: float
    term_years: float
    timing: str
    factor: float
    total: CostTotal


def route_cost(
    route: Route,
    geodata: Geodata,
    *,
    price_year: int,
    land: str,
    fee: CrossingFee | None = None,
    fibre_pairs: float | None = None,
    capacity_tbps: float | None = None,
    rates: Mapping[str, Any] | None = None,
    cable_type: str = "",
    seabed: Seabed | None = None,
) -> RouteCost:
    """Return what a route costs by component, low, likely and high.

    Lengths are of cable: what is published for a leg, else its line with slack, so that legs
    of the same slack share one input. A stretch at sea runs from landing to landing: it has
    ceil(length / spacing) - 1 repeaters and two landings.

    Parameters
    ----------
    route : Route
        The route.
    geodata : Geodata
        Its rates and price indices.
    price_year : int
        Year in whose money all of it is given; money of other years is restated by the index
        of the tables.
    land : str
        "built": the legs on land are built; "bought": they are used for a crossing fee.
    fee : CrossingFee, optional
        What is charged for the crossing, in USD of the price year.
    fibre_pairs, capacity_tbps : float, optional
        What a fee per pair or per Tbit/s is charged on.
    rates : dict of str to number, (low, high) or (low, likely, high), optional
        Figures of your own, of the price year, in place of those of the tables, by quantity:
        see `COST_RATES`.
    cable_type : str
        Take the price of this type of cable: a component of the rates.
    seabed : Seabed, optional
        Depths, from `open_seabed`, for rates of cable that hold between two depths.

    Returns
    -------
    RouteCost
        A component without any figure is not known; it is never 0.

    Raises
    ------
    ModelError
        With every fault at once: an unknown quantity, a bad figure, a fee in another currency.
    GeodataError
        There is no price index for the price year.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> cost = route_cost(route, geo, price_year=2025, land="built")
    >>> [(item.component, item.is_known) for item in cost.items]
    [('land build', True), ('repairs on land', False), ('maintenance', False)]
    >>> cost.yearly.is_complete, cost.yearly.high is None
    (False, True)
    """
    faults = kind_faults("route", route, Route, "give one of find_options")
    faults += kind_faults("cable_type", cable_type, str, "give a component of the rates, as DA")
    if seabed is not None:
        faults += kind_faults("seabed", seabed, Seabed, "open one with open_seabed")
    _check_arguments(geodata, price_year, land, fee, fibre_pairs, capacity_tbps, rates, faults)
    figures = _Figures(geodata, price_year, dict(rates or {}))
    sea = [leg for leg in route.legs if leg.medium == "sea"]
    on_land = [leg for leg in route.legs if leg.medium == "land"]
    items: list[CostItem] = []
    if sea:
        items += _sea_items(figures, route, sea, cable_type, seabed)
    if on_land and land == "built":
        items.append(_land_build(figures, on_land))
    if on_land and (land == "bought" or fee is not None):
        items += _fee_items(figures, fee, fibre_pairs, capacity_tbps)
    items += _yearly_items(figures, sea, on_land, land)
    benchmark = None
    if sea:
        found = figures.find("sea_build_cost_usd_per_km", medium="sea")
        benchmark = _per_length(figures, "whole system", "once", sea, found)
    asked = {name for item in items for name in item.inputs}
    inputs = tuple(item for name, item in figures.used.items() if name in asked)
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
    """Return what one more km of cable at sea costs: a share of a repeater, and no landing.

    Parameters
    ----------
    geodata : Geodata
        Its rates and price indices.
    price_year : int
        Year of the money.
    rates : dict of str to number, (low, high) or (low, likely, high), optional
        Figures of your own, as for `route_cost`.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> cost = sea_km_cost(open_geodata(), price_year=2025)
    >>> cost.item("repeaters").low, round(cost.item("repeaters").high)
    (2000.0, 3333)
    """
    _check_arguments(geodata, price_year, "built", None, None, None, rates)
    figures = _Figures(geodata, price_year, dict(rates or {}))
    items = []
    for component, when, over, *quantities in (
        ("cable", "once", "", "cable_cost_usd_per_km"),
        ("repeaters", "once", "repeater_spacing_km", "repeater_cost_usd"),
        ("marine work", "once", "", "marine_work_cost_usd_per_km"),
        ("repairs at sea", "yearly", "", "sea_faults_per_1000km_year", "repair_cost_usd"),
        ("maintenance", "yearly", "", "maintenance_cost_usd_per_km_year"),
    ):
        found = [figures.find(quantity, medium="sea") for quantity in quantities]
        below = [figures.find(over, medium="sea")] if over else []
        evaluate = functools.partial(
            _product,
            names=tuple(part.name for part in found),
            over=tuple(part.name for part in below),
            per=1000.0 if component == "repairs at sea" else 1.0,
        )
        names = [part.name for part in (*found, *below)]
        items.append(
            figures.item(component, when, evaluate, names, "1 km of cable", [*found, *below])
        )
    asked = {name for item in items for name in item.inputs}
    inputs = tuple(item for name, item in figures.used.items() if name in asked)
    hidden = weakest(["public", *(item.visibility for item in inputs)], VISIBILITIES)
    return RouteCost(
        "1 km", "1 km of cable at sea", price_year, "built", tuple(items), inputs, None, hidden
    )


def lifetime_cost(
    cost: RouteCost, *, rate_pct: float, term_years: float, timing: str
) -> LifetimeCost:
    """Return what a route costs over a term: the build, and the yearly costs discounted.

    The money is that of the price year throughout, so that the rate is a real one.

    Parameters
    ----------
    cost : RouteCost
        From `route_cost`.
    rate_pct, term_years : float
        Discount rate, per cent a year, and term, whole years.
    timing : str
        Whether what is yearly is paid in "arrears" or in "advance".

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> cost = route_cost(route, geo, price_year=2025, land="built",
    ...                   rates={"land_repair_cost_usd": 20e3,
    ...                          "maintenance_cost_usd_per_km_year": 500})
    >>> life = lifetime_cost(cost, rate_pct=8, term_years=15, timing="arrears")
    >>> life.total.is_complete, round(life.factor, 4)
    (True, 8.5595)
    """
    faults = [*cost_faults("cost", cost), *rate_faults(rate_pct), *term_faults(term_years)]
    faults += timing_faults(timing)
    if faults:
        raise ModelError.of("lifetime cost", faults)
    factor = annuity_factor(rate_pct=rate_pct, term_years=term_years, timing=timing)
    total = _total(cost.items, factor)
    return LifetimeCost(cost, float(rate_pct), float(term_years), timing, factor, total)


def known_cost(cost: RouteCost, values: Values, *, factor: float = 0.0) -> Any:
    """Return the known part of a cost for values of its inputs: a function for `sensitivity`.

    Parameters
    ----------
    cost : RouteCost
        The components; those not known are left out.
    values : dict of str to number or array
        Of each of `cost.inputs`, by name.
    factor : float
        What 1 a year is worth: the annuity factor, or 0 for the build alone.

    Examples
    --------
    >>> import functools
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> cost = route_cost(route, geo, price_year=2025, land="built")
    >>> swings = cr.tornado(functools.partial(known_cost, cost), cost.inputs)
    >>> [swing.name for swing in swings]
    ['slack_land_pct', 'land_build_cost_usd_per_km_eg']
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
    if faults:
        raise ModelError.of("known cost", faults)
    found: Any = 0.0
    for item in cost.items:
        if item.evaluate is not None:
            found = found + item.evaluate(values) * (1.0 if item.when == "once" else factor)
    return found


def cost_table(costs: Iterable[RouteCost]) -> pd.DataFrame:
    """Return costs as a DataFrame: a row for each component of each route.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> [route, *_] = cr.find_options(geo, "Zafarana", "Abu Talat")
    >>> table = cost_table([route_cost(route, geo, price_year=2025, land="built")])
    >>> table["component"].tolist()
    ['land build', 'repairs on land', 'maintenance']
    """
    import pandas as pd

    listed = list(costs) if isinstance(costs, Iterable) else [costs]
    faults = [fault for cost in listed for fault in cost_faults("costs", cost)]
    if faults:
        raise ModelError.of("cost table", faults)
    rows = [
        {
            "route_id": cost.route_id,
            "component": item.component,
            "when": item.when,
            "low_usd": item.low,
            "likely_usd": item.likely,
            "high_usd": item.high,
            "price_year": cost.price_year,
            "quantity": item.quantity,
            "not_known": item.why,
            "notes": "; ".join(item.notes),
            "source_ids": "; ".join(item.source_ids),
            "visibility": cost.visibility,
        }
        for cost in listed
        for item in cost.items
    ]
    frame = pd.DataFrame(rows)
    for column in ("low_usd", "likely_usd", "high_usd"):
        if rows:
            frame[column] = frame[column].astype("Float64")
    return frame


# --- figures ---


class _Found(NamedTuple):
    """An input that was found, with what is said of it; or why there is none."""

    name: str
    why: str = ""
    notes: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()


class _Figures:
    """The figures that a cost rests on: the caller's, else rates; those used are kept."""

    def __init__(self, geodata: Geodata, price_year: int, own: Mapping[str, Any]) -> None:
        self.geodata = geodata
        self.price_year = price_year
        self.own = own
        self.used: dict[str, Uncertain] = {}
        self.falling: set[str] = set()  # names of inputs with which a cost falls

    def find(self, quantity: str, **wanted: Any) -> _Found:
        """Return the figure of a quantity that fits."""
        if quantity in self.own:
            if quantity == FALLING:
                self.falling.add(quantity)
            self.use(Uncertain.of(quantity, self.own[quantity], COST_RATES[quantity], "passed in"))
            return _Found(quantity, notes=(f"{quantity} as passed in",))
        try:
            rate, fallback = self.geodata.find_rate(quantity, **wanted)
        except GeodataError:
            return _Found("", why=f"no rate {quantity} is sourced")
        least, most = _bounds(quantity)
        if not least <= rate.low <= rate.high <= most:
            hint = f"give {COST_RATES[quantity]} from {least:g} to {most:g}"
            message = f"{rate.low:g} to {rate.high:g} is out of bounds"
            fault = Problem("bounds", f"rates.csv, {rate.id}", message, hint)
            raise GeodataError.of("cost", [fault])
        if quantity == FALLING:
            self.falling.add(rate.id)
        found = self.of_rate(rate)
        return found._replace(notes=(fallback, *found.notes) if fallback else found.notes)

    def of_rate(self, rate: Rate) -> _Found:
        """Return the figure of a rate, money restated."""
        factor, notes = 1.0, []
        if "USD" in rate.unit:
            if rate.year is None:
                notes.append(f"{rate.id} has no price year and stands as it is")
            elif rate.year != self.price_year:
                try:
                    factor = restate(
                        1.0,
                        currency=CURRENCY,
                        from_year=rate.year,
                        to_year=self.price_year,
                        deflators=self.geodata.deflators.values(),
                    )
                except GeodataError:
                    why = f"{rate.id} is in money of {rate.year}, which has no price index"
                    return _Found("", why=why)
                notes.append(f"{rate.id} restated from {rate.year}")
        likely = None if rate.likely is None else rate.likely * factor
        self.use(
            Uncertain(
                rate.id,
                rate.low * factor,
                likely,
                rate.high * factor,
                rate.unit,
                rate.source_ids,
                rate.note,
                rate.visibility,
            )
        )
        return _Found(rate.id, notes=tuple(notes), source_ids=rate.source_ids)

    def use(self, item: Uncertain) -> None:
        self.used[item.name] = item

    def length_km(self, legs: Sequence[Leg]) -> _Length:
        """Return the length of cable on legs, its slacks and published lengths as inputs."""
        parts: list[tuple[float, str]] = []
        for leg in legs:
            if leg.published_km is not None:
                name = f"published_km of {leg.id}"
                low, high = leg.published_km
                likely = low if low == high else None
                self.use(Uncertain(name, low, likely, high, "km", leg.source_ids))
                parts.append((1.0, name))
            else:
                parts.append((leg.route_km, self._slack(leg)))
        return _Length(tuple(parts))

    def _slack(self, leg: Leg) -> str:
        """Return the input that is a leg's slack: one for all legs with the same."""
        given = leg.slack_range_pct
        name = f"slack_{leg.medium}_pct"
        rate = self.geodata.rates.get(name)
        sources = rate.source_ids if rate is not None else ()
        if rate is None or (rate.low, rate.likely, rate.high) != tuple(given):
            name += " " + "/".join(f"{part:g}" for part in dict.fromkeys(given))
            sources = ()
        self.use(Uncertain(name, *given, "%", sources))
        return name

    def item(
        self,
        component: str,
        when: str,
        evaluate: Callable[[Values], Any],
        names: Iterable[str],
        quantity: str,
        found: Iterable[_Found] = (),
    ) -> CostItem:
        """Return a component that is known, or says why not."""
        listed = tuple(found)
        notes = tuple(dict.fromkeys(note for part in listed for note in part.notes))
        sources = tuple(dict.fromkeys(one for part in listed for one in part.source_ids))
        why = "; ".join(dict.fromkeys(part.why for part in listed if part.why))
        if why:
            return CostItem(component, when, None, None, None, (), quantity, why, notes, sources)
        inputs = [self.used[name] for name in dict.fromkeys(names)]
        sides = []
        for low_side in (True, False):
            values = {
                item.name: item.low if low_side is (item.name not in self.falling) else item.high
                for item in inputs
            }
            sides.append(float(evaluate(values)))
        likely = None
        lacking = [item.name for item in inputs if item.likely is None]
        if lacking:
            notes += (f"no likely figure of {', '.join(lacking)}",)
        else:
            likely = float(evaluate({item.name: item.likely for item in inputs}))
        return CostItem(
            component,
            when,
            sides[0],
            likely,
            sides[1],
            tuple(item.name for item in inputs),
            quantity,
            "",
            notes,
            sources,
            evaluate,
        )


class _Length(NamedTuple):
    """A length of cable, km: a sum of km times 1 + slack, and of shares of published lengths."""

    parts: tuple[tuple[float, str], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its inputs."""
        return tuple(dict.fromkeys(name for _, name in self.parts))

    def at(self, values: Values) -> Any:
        """Return the length for values of its inputs."""
        total: Any = 0.0
        for km, name in self.parts:
            part = values[name]
            total = total + km * (part if name.startswith("published_km") else 1 + part / 100)
        return total


# --- components; each function of values can be pickled ---


def _of_length(values: Values, pairs: Sequence[tuple[_Length, tuple[str, ...]]], per: float) -> Any:
    """Return the sum of lengths, each times some inputs."""
    total: Any = 0.0
    for length, names in pairs:
        part = length.at(values) / per
        for name in names:
            part = part * values[name]
        total = total + part
    return total


def _of_repeaters(values: Values, stretches: Sequence[_Length], spacing: str, price: str) -> Any:
    count: Any = 0.0
    for length in stretches:
        # A length of whole spans has one repeater less than spans, whatever rounding says.
        spans = np.ceil(length.at(values) / values[spacing] - 1e-9)
        count = count + np.maximum(spans - 1, 0)
    return count * values[price]


def _product(values: Values, names: Sequence[str], over: Sequence[str], per: float) -> Any:
    found: Any = 1.0 / per
    for name in names:
        found = found * values[name]
    for name in over:
        found = found / values[name]
    return found


def _of_count(values: Values, count: float, price: str) -> Any:
    return count * values[price]


def _constant(values: Values, amount: float) -> float:
    del values
    return amount


def _per_length(
    figures: _Figures, component: str, when: str, legs: Sequence[Leg], *found: _Found,
    per: float = 1.0,
) -> CostItem:  # fmt: skip
    length = figures.length_km(legs)
    names = tuple(part.name for part in found)
    evaluate = functools.partial(_of_length, pairs=((length, names),), per=per)
    return figures.item(
        component, when, evaluate, (*length.names, *names), _km_words(figures, length), found
    )


def _km_words(figures: _Figures, length: _Length) -> str:
    low = length.at({name: figures.used[name].low for name in length.names})
    high = length.at({name: figures.used[name].high for name in length.names})
    return f"{low:,.0f} km" if round(low) == round(high) else f"{low:,.0f} to {high:,.0f} km"


def _sea_items(
    figures: _Figures, route: Route, sea: Sequence[Leg], cable_type: str, seabed: Seabed | None
) -> list[CostItem]:
    stretches = [figures.length_km(legs) for legs in _stretches(route)]
    items = [_cable(figures, sea, cable_type, seabed)]
    spacing = figures.find("repeater_spacing_km", medium="sea")
    price = figures.find("repeater_cost_usd", medium="sea")
    names = [name for length in stretches for name in length.names]
    items.append(
        figures.item(
            "repeaters",
            "once",
            functools.partial(
                _of_repeaters, stretches=tuple(stretches), spacing=spacing.name, price=price.name
            ),
            [*names, spacing.name, price.name],
            f"on {len(stretches)} stretch{'es' if len(stretches) > 1 else ''} at sea",
            (spacing, price),
        )
    )
    work = figures.find("marine_work_cost_usd_per_km", medium="sea")
    items.append(_per_length(figures, "marine work", "once", sea, work))
    landing = figures.find("landing_cost_usd")
    count = 2 * len(stretches)
    items.append(
        figures.item(
            "landings",
            "once",
            functools.partial(_of_count, count=count, price=landing.name),
            [landing.name],
            f"{count} landings",
            (landing,),
        )
    )
    return items


def _stretches(route: Route) -> list[list[Leg]]:
    """Return the legs at sea of a route, joined as far as one system runs."""
    found: list[list[Leg]] = []
    before: Leg | None = None
    for leg in route.legs:
        if leg.medium == "sea":
            if before is not None and before.medium == "sea" and before.system_id == leg.system_id:
                found[-1].append(leg)
            else:
                found.append([leg])
        before = leg
    return found


def _cable(
    figures: _Figures, sea: Sequence[Leg], cable_type: str, seabed: Seabed | None
) -> CostItem:
    """Return the cable itself: by type and depth where the rates are, else at one price."""
    banded = [
        rate
        for rate in figures.geodata.rates.values()
        if rate.quantity == "cable_cost_usd_per_km"
        and rate.depth_m is not None
        and rate.medium in ("", "sea")
        and (not cable_type or rate.component == cable_type)
    ]
    if "cable_cost_usd_per_km" in figures.own or not banded or seabed is None:
        found = figures.find("cable_cost_usd_per_km", medium="sea", component=cable_type)
        if banded and seabed is None and found.name and "cable_cost_usd_per_km" not in figures.own:
            said = "prices by depth are known, and no depths were passed"
            found = found._replace(notes=(*found.notes, said))
        return _per_length(figures, "cable", "once", sea, found)
    pairs: list[tuple[_Length, tuple[str, ...]]] = []
    listed: dict[str, _Found] = {}
    for leg in sea:
        length = figures.length_km([leg])
        [(km, name)] = length.parts
        for rate, share in _by_depth(leg, banded, seabed):
            found = (
                figures.find("cable_cost_usd_per_km", medium="sea", component=cable_type)
                if rate is None
                else figures.of_rate(rate)
            )
            listed[found.name or found.why] = found
            pairs.append((_Length(((km * share, name),)), (found.name,)))
    names = [name for length, priced in pairs for name in (*length.names, *priced)]
    evaluate = functools.partial(_of_length, pairs=tuple(pairs), per=1.0)
    words = _km_words(figures, figures.length_km(sea)) + " by depth"
    return figures.item("cable", "once", evaluate, names, words, listed.values())


def _by_depth(leg: Leg, banded: Sequence[Rate], seabed: Seabed) -> list[tuple[Rate | None, float]]:
    """Return the rate that holds at each depth along a leg, and on which share of it.

    Of several the one between the nearest depths; None where none holds, or no depth is known.
    """
    points = shapely.get_coordinates(geodesy.densify(leg.geometry, max_step_km=25.0))
    lon, lat = np.unwrap(points[:, 0], period=360.0), points[:, 1]
    room = 0.5
    grid = seabed.window(
        (
            float(lon.min()) - room,
            max(float(lat.min()) - room, -90.0),
            float(lon.max()) + room,
            min(float(lat.max()) + room, 90.0),
        )
    )
    found = profile(grid, leg.geometry)
    steps_km = np.diff(found.kp_km)
    depth_m = (found.depth_m[:-1] + found.depth_m[1:]) / 2
    order = sorted(banded, key=lambda rate: _band(rate)[1] - _band(rate)[0])
    left = np.ones(steps_km.size, bool)
    shares: list[tuple[Rate | None, float]] = []
    for rate in order:
        low, high = _band(rate)
        here = left & (depth_m >= low) & (depth_m <= high)  # an unknown depth is in none
        if here.any():
            shares.append((rate, float(steps_km[here].sum() / steps_km.sum())))
            left &= ~here
    if left.any():
        shares.append((None, float(steps_km[left].sum() / steps_km.sum())))
    return shares


def _band(rate: Rate) -> tuple[float, float]:
    return (-math.inf, math.inf) if rate.depth_m is None else rate.depth_m


def _land_build(figures: _Figures, legs: Sequence[Leg]) -> CostItem:
    """Return what building on land costs, by the rate of each country."""
    pairs, listed = [], []
    for country in dict.fromkeys(leg.country for leg in legs):
        found = figures.find("land_build_cost_usd_per_km", medium="land", country=country)
        length = figures.length_km([leg for leg in legs if leg.country == country])
        pairs.append((length, (found.name,)))
        listed.append(found)
    names = [name for length, priced in pairs for name in (*length.names, *priced)]
    evaluate = functools.partial(_of_length, pairs=tuple(pairs), per=1.0)
    words = _km_words(figures, figures.length_km(legs))
    return figures.item("land build", "once", evaluate, names, words, listed)


def _fee_items(
    figures: _Figures,
    fee: CrossingFee | None,
    fibre_pairs: float | None,
    capacity_tbps: float | None,
) -> list[CostItem]:
    """Return the crossing fee, what is paid once and what yearly apart."""
    if fee is None:
        why = "no fee was passed: the value of a deal belongs to the deal, not to a route"
        return [CostItem("crossing fee", "once", None, None, None, (), "", why)]
    flows = crossing_flows(
        fee,
        term_years=1,
        timing="arrears",
        fibre_pairs=fibre_pairs,
        capacity_tbps=capacity_tbps,
    )
    items = []
    for when, time in (("once", 0.0), ("yearly", 1.0)):
        amounts = [
            amount for amount, at in zip(flows.amounts, flows.times, strict=True) if at == time
        ]
        if amounts:
            evaluate = functools.partial(_constant, amount=math.fsum(amounts))
            item = figures.item("crossing fee", when, evaluate, (), "as passed in")
            items.append(item)
    return items


def _yearly_items(
    figures: _Figures, sea: Sequence[Leg], on_land: Sequence[Leg], land: str
) -> list[CostItem]:
    """Return repairs and maintenance, a year."""
    items = []
    for component, legs, medium, price in (
        ("repairs at sea", sea, "sea", "repair_cost_usd"),
        ("repairs on land", on_land, "land", "land_repair_cost_usd"),
    ):
        if legs:
            item = _repairs(figures, component, legs, medium, price)
            if medium == "land" and land == "bought":
                said = "whether the crossing fee holds them is not known"
                item = replace(item, notes=(*item.notes, said))
            items.append(item)
    upkeep = figures.find("maintenance_cost_usd_per_km_year")
    items.append(_per_length(figures, "maintenance", "yearly", [*sea, *on_land], upkeep))
    return items


def _repairs(
    figures: _Figures, component: str, legs: Sequence[Leg], medium: str, price: str
) -> CostItem:
    """Return what repairs cost a year, on land by the rates of each country."""
    pairs, listed = [], []
    for country in dict.fromkeys(leg.country if medium == "land" else "" for leg in legs):
        wanted = {"medium": medium} | ({"country": country} if country else {})
        found = [
            figures.find(quantity, **wanted)
            for quantity in (f"{medium}_faults_per_1000km_year", price)
        ]
        here = [leg for leg in legs if medium == "sea" or leg.country == country]
        pairs.append((figures.length_km(here), tuple(part.name for part in found)))
        listed += found
    names = [name for length, priced in pairs for name in (*length.names, *priced)]
    evaluate = functools.partial(_of_length, pairs=tuple(pairs), per=1000.0)
    words = _km_words(figures, figures.length_km(legs))
    return figures.item(component, "yearly", evaluate, names, words, listed)


def _total(items: Sequence[CostItem], factor: float = 1.0) -> CostTotal:
    """Return the sum of items, those that are yearly times a factor."""
    known = [(item, factor if item.when == "yearly" else 1.0) for item in items if item.is_known]
    low = math.fsum((item.low or 0.0) * times for item, times in known)
    high = math.fsum((item.high or 0.0) * times for item, times in known)
    vague = tuple(dict.fromkeys(item.component for item, _ in known if item.likely is None))
    likely = None
    if not vague:
        likely = math.fsum((item.likely or 0.0) * times for item, times in known)
    lacking = tuple(dict.fromkeys(item.component for item in items if not item.is_known))
    if lacking:
        return CostTotal(low, None, None, likely, high, lacking, vague)
    return CostTotal(low, likely, high, likely, high, (), vague)


def _bounds(quantity: str) -> tuple[float, float]:
    """Return between which figures a quantity can be: no km has more than one fault a year."""
    if quantity.endswith("_faults_per_1000km_year"):
        return 0.0, 1000.0
    return (1e-3 if quantity == FALLING else 0.0), LARGEST


def cost_faults(where: str, value: object) -> list[Problem]:
    """Return what is wrong with the cost of a route."""
    return kind_faults(where, value, RouteCost, "make it with route_cost or sea_km_cost")


def _check_arguments(
    geodata: Geodata,
    price_year: object,
    land: object,
    fee: CrossingFee | None,
    fibre_pairs: float | None,
    capacity_tbps: float | None,
    rates: Mapping[str, Any] | None,
    before: Sequence[Problem] = (),
) -> None:
    faults = [*before, *kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")]
    if rates is not None:
        faults += kind_faults("rates", rates, Mapping, "give a dict, as {'landing_cost_usd': 3e6}")
    if faults:  # the others rest on these
        raise ModelError.of("cost", faults)
    years = {item.year for item in geodata.deflators.values() if item.currency == CURRENCY}
    if not isinstance(price_year, (int, np.integer)) or price_year not in years:
        known = f"{min(years)} to {max(years)}" if years else "of no year"
        hint = f"the indices of {CURRENCY} are {known}"
        message = f"{shown(price_year)} has no price index"
        faults.append(Problem("price year", "price_year", message, hint))
    if land not in ("built", "bought"):
        hint = "built: the legs on land are built; bought: they are used for a fee"
        faults.append(Problem("choice", "land", f"is {shown(land)}", hint))
    for name, count in (("fibre_pairs", fibre_pairs), ("capacity_tbps", capacity_tbps)):
        if fee is None and count is not None:
            faults += number_faults(name, count, 0.0, 1e9)
    if fee is not None and (wrong := fee_faults(fee)):
        faults += wrong
    elif fee is not None:
        if fee.currency != CURRENCY:
            hint = f"give it in {CURRENCY}, or convert it at a rate of your own"
            message = f"is in {fee.currency}, which has no rate to {CURRENCY}"
            faults.append(Problem("currency", "crossing fee", message, hint))
        try:
            crossing_flows(
                fee,
                term_years=1,
                timing="arrears",
                fibre_pairs=fibre_pairs,
                capacity_tbps=capacity_tbps,
            )
        except ModelError as error:
            faults += error.problems
    for name, value in (rates or {}).items():
        if name not in COST_RATES:
            near = nearest(str(name), COST_RATES, count=1)
            hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(COST_RATES)}"
            faults.append(Problem("unknown key", str(name), "is no quantity of a cost", hint))
            continue
        try:
            given = Uncertain.of(name, value)
        except ModelError as error:
            faults += error.problems
            continue
        least, most = _bounds(name)
        if not least <= given.low <= given.high <= most:
            hint = f"give {COST_RATES[name]} from {least:g} to {most:g}"
            faults.append(Problem("bounds", name, f"is {shown(value)}", hint))
    if faults:
        raise ModelError.of("cost", faults)

"""What each kind of candidate costs, from the rates of the tables; why, where no source says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import Range, Rate
from cableroute.model.legs import Leg
from cableroute.model.systems import System
from cableroute.money.annuities import Terms
from cableroute.money.cost_inputs import CURRENCY, CostInputs, CostItem, FoundInput
from cableroute.money.cost_items import land_build, per_length, whole_system
from cableroute.money.deal_terms import restated_value
from cableroute.money.sensitivity import Uncertain, bases

PAIR_UNIT = "USD/(pair km)"

SIZE = 2
"""Systems are of a size where one has at most so many times the fibre pairs of the other."""


class Priced(NamedTuple):
    """A price, or why there is none; what it rests on, in words."""

    price: Range | None
    why: str = ""
    notes: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    is_confidential: bool = False


@dataclass(frozen=True)
class PriceList:
    """Prices of candidates in money of one year; a monthly charge is in them only with terms."""

    geodata: Geodata
    price_year: int
    terms: Terms | None = None

    def land_path(self, legs: Sequence[Leg]) -> Priced:
        """Return the cost of building on land."""
        figures = self._figures()
        return _sum_of_items(figures, land_build(figures, legs))

    def sea_leg(self, legs: Sequence[Leg], stations: int = 0) -> Priced:
        """Return the cost of a new cable at sea, with new landing stations."""
        figures = self._figures()
        items = [whole_system(figures, "sea build", legs)]
        if stations:
            items.append(_cost_of_count(figures, "landing_station_cost_usd", stations))
        return _sum_of_items(figures, *items)

    def fibre_pair(self, system: System, legs: Sequence[Leg], joints: int) -> Priced:
        """Return the cost of a fibre pair of a system, with its land and its cross-connects.

        It is the share of the pair in what the system cost to build. Land that is the system's
        own, at its landings, is priced as its sea.
        """
        figures = self._figures()
        of_system = [leg for leg in legs if leg.system_id or leg.medium == "sea"]
        rest = [leg for leg in legs if not leg.system_id and leg.medium == "land"]
        price = _pair_km(figures, system)
        items = [per_length(figures, "fibre pair", "once", of_system, price)]
        if rest:
            items.append(land_build(figures, rest))
        return _sum_of_items(figures, *items, *self._joints(figures, joints))

    def cross_connect(self) -> Priced:
        """Return the cost of a cross-connect alone."""
        if self.terms is None:
            return Priced(None, "it is paid by the month: give a term and a discount rate")
        figures = self._figures()
        return _sum_of_items(figures, *self._joints(figures, 1))

    def ship(self) -> Priced:
        """Return the cost of a repair ship."""
        figures = self._figures()
        return _sum_of_items(figures, _cost_of_count(figures, "repair_ship_cost_usd", 1))

    def deal(self, deal: Deal) -> Priced:
        """Return the value of a deal, in prices of the price year where it can be restated."""
        if deal.value is None or deal.currency != CURRENCY:
            return Priced(None, "no value in USD is published", (), deal.source_ids)
        span = restated_value(deal, self.geodata, price_year=self.price_year)
        year = "" if deal.price_year is None else f" of {deal.price_year}"
        notes = [f"{deal.value:,.0f} {CURRENCY}{year}, {deal.value_basis}"]
        notes += ["it is not binding"] if not deal.is_contract else []
        hidden = deal.visibility == "confidential"
        return Priced(Range.of(span or deal.value), "", tuple(notes), deal.source_ids, hidden)

    def least_sea_usd_per_km(self) -> float | None:
        """Return the least price of a km of new cable at sea; None where none is sourced."""
        figures = self._figures()
        price = figures.find("sea_build_cost_usd_per_km", medium="sea")
        return figures.used[price.name].low if price.name else None

    def _figures(self) -> CostInputs:
        return CostInputs(self.geodata, self.price_year, {})

    def _joints(self, figures: CostInputs, count: int) -> list[CostItem]:
        if self.terms is None:
            return []
        return [_cost_of_count(figures, "cross_connect_usd_month", count * 12 * self.terms.factor)]


def _pair_km(figures: CostInputs, system: System) -> FoundInput:
    """Return the build cost of a km of fibre pair: of its system, else of systems of its size."""
    if system.fibre_pairs is None:
        return FoundInput("", why=f"the fibre pairs of {system.name} are not published")
    if system.cost is not None:
        if system.cost_currency != CURRENCY:
            why = f"the cost of {system.name} is in {system.cost_currency}, not in {CURRENCY}"
            return FoundInput("", why=why)
        return _own_pair_km(figures, system)
    least, most = system.fibre_pairs[0] / SIZE, system.fibre_pairs[1] * SIZE
    alike = {
        one.name: figures.used[price.name]
        for one in figures.geodata.systems.values()
        if one.fibre_pairs
        and one.fibre_pairs_basis == "stated"
        and one.visibility == "public"
        and least <= one.fibre_pairs[0]
        and one.fibre_pairs[1] <= most
        and one.cost_currency == CURRENCY
        and (price := _own_pair_km(figures, one)).name
    }
    if not alike:
        size = f"half to twice the fibre pairs of {system.name}"
        return FoundInput("", why=f"no cost is published of it or of a system with {size}")
    name = f"cost of a fibre pair of systems of the size of {system.name}"
    sources = tuple(dict.fromkeys(one for item in alike.values() for one in item.source_ids))
    low, high = min(item.low for item in alike.values()), max(item.high for item in alike.values())
    figures.use(Uncertain(name, low, None, high, PAIR_UNIT, sources))
    said = f"no cost of {system.name} is published: it is that of {', '.join(alike)}, of its size"
    return FoundInput(name, notes=(said,), source_ids=sources)


def _own_pair_km(figures: CostInputs, system: System) -> FoundInput:
    """Return the cost of a system over its length and fibre pairs, in the prices of the year."""
    if system.cost_per_pair_km is None:
        return FoundInput("", why=f"the length of {system.name} is not published")
    low, high = system.cost_per_pair_km
    rate = Rate(
        f"cost of {system.name} over its length and fibre pairs",
        quantity="cost of a fibre pair",
        low=low,
        likely=low if low == high else None,
        high=high,
        unit=PAIR_UNIT,
        year=system.cost_year,
        source_ids=system.cost_source_ids,
        visibility=system.visibility,
    )
    return figures.of_rate(rate)


def _cost_of_count(figures: CostInputs, quantity: str, count: float) -> CostItem:
    """Return the cost of a count at a rate."""
    rate = figures.find(quantity)
    return figures.item(
        quantity, "once", lambda values: values[rate.name] * count, [rate.name], "", [rate]
    )


def _sum_of_items(figures: CostInputs, *items: CostItem) -> Priced:
    sources = tuple(dict.fromkeys(one for item in items for one in item.source_ids))
    why = "; ".join(dict.fromkeys(item.why for item in items if item.why))
    if why:
        return Priced(None, why, (), sources)
    notes = tuple(dict.fromkeys(note for item in items for note in item.notes))
    inputs = tuple(
        figures.used[name] for name in dict.fromkeys(name for cost in items for name in cost.inputs)
    )
    middle = bases(inputs)
    likely = sum(item.evaluate(middle) for item in items if item.evaluate is not None)
    ends = (sum(item.low or 0.0 for item in items), sum(item.high or 0.0 for item in items))
    hidden = any(item.visibility == "confidential" for item in inputs)
    return Priced(Range(ends[0], float(likely), ends[1]), "", notes, sources, hidden)

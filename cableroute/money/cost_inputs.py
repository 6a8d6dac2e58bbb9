"""Which rates a cost rests on: those of the tables, or the caller's."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cableroute.errors import GeodataError, Problem
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range, Rate
from cableroute.model.legs import PUBLISHED, Leg
from cableroute.money.price_years import restate
from cableroute.money.sensitivity import Uncertain

COST_RATES: Mapping[str, str] = {
    "cable_cost_usd_per_km": "USD/km",
    "repeater_cost_usd": "USD",
    "repeater_spacing_km": "km",
    "marine_work_cost_usd_per_km": "USD/km",
    "landing_cost_usd": "USD",
    "land_build_cost_usd_per_km": "USD/km",
    "sea_faults_per_1000km_year": "faults per 1,000 km per year",
    "repair_cost_usd": "USD",
    "land_faults_per_1000km_year": "faults per 1,000 km per year",
    "land_repair_cost_usd": "USD",
    "maintenance_cost_usd_per_km_year": "USD/(km year)",
    "sea_build_cost_usd_per_km": "USD/km",
}
"""Quantities of rates.csv that a cost may rest on, with their units; a caller may pass each."""

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
        USD in prices of the price year; None where it is not known. `likely` is also None
        where a figure that it rests on has no likely one.
    inputs : tuple of str
        Names of the figures that it rests on.
    quantity : str
        What is counted, in words.
    why : str
        Why it is not known; empty where it is.
    notes : tuple of str
        Remarks, such as on a proxy rate.
    source_ids : tuple of str
        Ids of the sources.
    evaluate : callable or None
        Function that returns its cost from the inputs' values by name; None where not known.
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
        """Whether the item has a figure."""
        return self.evaluate is not None


# --- figures ---


class FoundInput(NamedTuple):
    """The figure of an input, with its notes; or why there is none."""

    name: str
    why: str = ""
    notes: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()


class CostInputs:
    """The figures that a cost rests on: the caller's, else rates. It keeps those used."""

    def __init__(self, geodata: Geodata, price_year: int, passed: Mapping[str, Any]) -> None:
        self.geodata = geodata
        self.price_year = price_year
        self.passed = passed
        self.used: dict[str, Uncertain] = {}
        self.falling: set[str] = set()  # names of inputs with which a cost falls

    def find(self, quantity: str, **wanted: Any) -> FoundInput:
        """Return the figure of a quantity that fits."""
        named = self.passed.get(quantity)
        if isinstance(named, str):
            return self._bounded(self.geodata.rates[named])
        if quantity in self.passed:
            if quantity == FALLING:
                self.falling.add(quantity)
            self.use(
                Uncertain.of(quantity, self.passed[quantity], COST_RATES[quantity], "passed in")
            )
            return FoundInput(quantity, notes=(f"{quantity} as passed in",))
        try:
            rate, fallback = self.geodata.find_rate(quantity, **wanted)
        except GeodataError:
            copies = [
                rate.id
                for rate in self.geodata.rates.values()
                if rate.quantity == quantity and rate.basis == "reworded"
            ]
            only = f" but a re-worded summary, {', '.join(copies)}" if copies else ""
            return FoundInput("", why=f"no rate {quantity} is sourced{only}")
        figure = self._bounded(rate)
        return figure._replace(notes=(fallback, *figure.notes) if fallback else figure.notes)

    def _bounded(self, rate: Rate) -> FoundInput:
        """Return the figure of a rate that is within the bounds of its quantity."""
        quantity = rate.quantity
        least, most = bounds_of(quantity)
        if not least <= rate.low <= rate.high <= most:
            hint = f"give {COST_RATES.get(quantity, rate.unit)} from {least:g} to {most:g}"
            message = f"{rate.low:g} to {rate.high:g} is out of bounds"
            fault = Problem("bounds", f"rates.csv, {rate.id}", message, hint)
            raise GeodataError.of("cost", [fault])
        if quantity == FALLING:
            self.falling.add(rate.id)
        figure = self.of_rate(rate)
        if rate.basis != "reworded":
            return figure
        return figure._replace(notes=(f"{rate.id} copies a re-worded summary", *figure.notes))

    def of_rate(self, rate: Rate) -> FoundInput:
        """Return the figure of a rate, money restated."""
        factor, notes = 1.0, []
        if "USD" in rate.unit:
            if rate.year is None:
                notes.append(f"{rate.id} has no price year and is taken as it is")
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
                    why = f"{rate.id} is in {rate.year} prices, and that year has no price index"
                    return FoundInput("", why=why)
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
        return FoundInput(rate.id, notes=tuple(notes), source_ids=rate.source_ids)

    def use(self, item: Uncertain) -> None:
        """Keep a figure that a cost depends on."""
        self.used[item.name] = item

    def length_km(self, legs: Sequence[Leg]) -> CableLength:
        """Return the length of cable on legs, its published lengths and factors as inputs."""
        parts: list[tuple[float, tuple[str, ...]]] = []
        for leg in legs:
            if leg.length_basis == PUBLISHED and leg.published_km is not None:
                name = f"published_km of {leg.id}"
                low, high = leg.published_km
                likely = low if low == high else None
                self.use(Uncertain(name, low, likely, high, "km", leg.source_ids))
                parts.append((1.0, (name,)))
            else:
                parts.append((leg.route_km, tuple(self._factors(leg))))
        return CableLength(tuple(parts))

    def _factors(self, leg: Leg) -> Iterator[str]:
        """Yield the inputs that are route development and slack; those of other legs if equal."""
        for kind, range_pct in (
            ("development", leg.development_range_pct),
            ("slack", leg.slack_range_pct),
        ):
            if kind == "slack" or range_pct != (0.0, 0.0, 0.0):
                yield self._factor(f"{kind}_{leg.medium}_pct", range_pct)

    def _factor(self, name: str, range_pct: Range) -> str:
        rate = self.geodata.rates.get(name)
        sources = rate.source_ids if rate is not None else ()
        if rate is None or (rate.low, rate.likely, rate.high) != tuple(range_pct):
            name += " " + "/".join(f"{part:g}" for part in dict.fromkeys(range_pct))
            sources = ()
        self.use(Uncertain(name, *range_pct, "%", sources))
        return name

    def item(
        self,
        component: str,
        when: str,
        evaluate: Callable[[Values], Any],
        names: Iterable[str],
        quantity: str,
        parts: Iterable[FoundInput] = (),
    ) -> CostItem:
        """Return a component with its cost, or with the reason why that is not known."""
        listed = tuple(parts)
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


class CableLength(NamedTuple):
    """A length of cable, km: a sum of published lengths, and of km times its factors."""

    parts: tuple[tuple[float, tuple[str, ...]], ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Its inputs."""
        return tuple(dict.fromkeys(name for _, names in self.parts for name in names))

    def at(self, values: Values) -> Any:
        """Return the length for values of its inputs."""
        total: Any = 0.0
        for km, names in self.parts:
            part: Any = km
            for name in names:
                value = values[name]
                part = part * (value if name.startswith("published_km") else 1 + value / 100)
            total = total + part
        return total


def bounds_of(quantity: str) -> tuple[float, float]:
    """Return the bounds of a quantity: no km has more than one fault a year."""
    if quantity.endswith("_faults_per_1000km_year"):
        return 0.0, 1000.0
    return (1e-3 if quantity == FALLING else 0.0), LARGEST

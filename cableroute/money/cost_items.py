"""What each component of a route costs."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from cableroute.geodata.leg_zones import land_country
from cableroute.geometry.lines import densify
from cableroute.model.figures import Rate
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.money.contracts import CrossingCharge, crossing_flows
from cableroute.money.cost_inputs import CableLength, CostInputs, CostItem, FoundInput, Values
from cableroute.seabed.depths import Seabed
from cableroute.seabed.profiles import profile
from cableroute.text import counted, figures_within

# --- components; each function of values can be pickled ---


Pairs = Sequence[tuple[CableLength, tuple[str, ...]]]
"""Lengths of cable, each with the inputs by which it is multiplied."""


def _of_length(values: Values, pairs: Pairs, per: float) -> Any:
    """Return the sum of lengths, each times some inputs."""
    total: Any = 0.0
    for length, names in pairs:
        part = length.at(values) / per
        for name in names:
            part = part * values[name]
        total = total + part
    return total


def _of_repeaters(
    values: Values, stretches: Sequence[CableLength], spacing: str, price: str
) -> Any:
    count: Any = 0.0
    for length in stretches:
        # A whole number of spans has one repeater less than spans, in spite of rounding.
        spans = np.ceil(length.at(values) / values[spacing] - 1e-9)
        count = count + np.maximum(spans - 1, 0)
    return count * values[price]


def _of_count(values: Values, count: float, price: str) -> Any:
    return count * values[price]


def _constant(values: Values, amount: float) -> float:
    del values
    return amount


def per_length(
    figures: CostInputs, component: str, when: str, legs: Sequence[Leg], *prices: FoundInput
) -> CostItem:
    """Return a component that costs as much per km of cable as some inputs say."""
    length = figures.length_km(legs)
    names = tuple(part.name for part in prices)
    evaluate = functools.partial(_of_length, pairs=((length, names),), per=1.0)
    return figures.item(
        component, when, evaluate, (*length.names, *names), _km_words(figures, length), prices
    )


def whole_system(figures: CostInputs, component: str, sea: Sequence[Leg]) -> CostItem:
    """Return the cost of the legs at sea at published prices per km of complete systems."""
    price = figures.find("sea_build_cost_usd_per_km", medium="sea")
    return per_length(figures, component, "once", sea, price)


def _km_words(figures: CostInputs, length: CableLength) -> str:
    low = length.at({name: figures.used[name].low for name in length.names})
    high = length.at({name: figures.used[name].high for name in length.names})
    first, last = figures_within((low, high))
    return f"{first} km" if first == last else f"{first} to {last} km"


SEA_PARTS = (
    "cable_cost_usd_per_km",
    "repeater_cost_usd",
    "repeater_spacing_km",
    "marine_work_cost_usd_per_km",
    "landing_cost_usd",
)
"""Quantities that price the parts of a build at sea."""


def prices_parts(figures: CostInputs) -> bool:
    """Return whether the parts of a build at sea are priced: one by the caller, or the cable.

    Else the price of complete systems is all that is sourced.
    """
    if any(name in figures.passed for name in SEA_PARTS):
        return True
    return any(
        rate.quantity == "cable_cost_usd_per_km" and rate.basis != "reworded"
        for rate in figures.geodata.rates.values()
    )


def sea_items(
    figures: CostInputs, route: Route, sea: Sequence[Leg], cable_type: str, seabed: Seabed | None
) -> list[CostItem]:
    """Return the initial costs of the legs at sea: cable, repeaters, marine work, landings."""
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
    items.append(per_length(figures, "marine work", "once", sea, work))
    landing = figures.find("landing_cost_usd")
    count = 2 * len(stretches)
    items.append(
        figures.item(
            "landings",
            "once",
            functools.partial(_of_count, count=count, price=landing.name),
            [landing.name],
            counted(count, "landing"),
            (landing,),
        )
    )
    return items


def _stretches(route: Route) -> list[list[Leg]]:
    """Return the legs at sea of a route; adjacent ones of one system are joined."""
    stretches: list[list[Leg]] = []
    before: Leg | None = None
    for leg in route.legs:
        if leg.medium == "sea":
            if before is not None and before.medium == "sea" and before.system_id == leg.system_id:
                stretches[-1].append(leg)
            else:
                stretches.append([leg])
        before = leg
    return stretches


def _cable(
    figures: CostInputs, sea: Sequence[Leg], cable_type: str, seabed: Seabed | None
) -> CostItem:
    """Return the cost of the cable: by type and depth where rates do so, else at one price."""
    banded = [
        rate
        for rate in figures.geodata.rates.values()
        if rate.quantity == "cable_cost_usd_per_km"
        and rate.depth_m is not None
        and rate.medium in ("", "sea")
        and (not cable_type or rate.component == cable_type)
    ]
    if "cable_cost_usd_per_km" in figures.passed or not banded or seabed is None:
        price = figures.find("cable_cost_usd_per_km", medium="sea", component=cable_type)
        if banded and seabed is None and "cable_cost_usd_per_km" not in figures.passed:
            said = "prices by depth are known, but no depths were passed"
            why = price.why and said
            price = price._replace(why=why, notes=(*price.notes, said))
        return per_length(figures, "cable", "once", sea, price)
    pairs: list[tuple[CableLength, tuple[str, ...]]] = []
    listed: dict[str, FoundInput] = {}
    for leg in sea:
        length = figures.length_km([leg])
        [(km, name)] = length.parts
        for rate, share in _by_depth(leg, banded, seabed):
            price = (
                figures.find("cable_cost_usd_per_km", medium="sea", component=cable_type)
                if rate is None
                else figures.of_rate(rate)
            )
            listed[price.name or price.why] = price
            pairs.append((CableLength(((km * share, name),)), (price.name,)))
    names = [name for length, priced in pairs for name in (*length.names, *priced)]
    evaluate = functools.partial(_of_length, pairs=tuple(pairs), per=1.0)
    words = _km_words(figures, figures.length_km(sea)) + " by depth"
    return figures.item("cable", "once", evaluate, names, words, listed.values())


def _by_depth(leg: Leg, banded: Sequence[Rate], seabed: Seabed) -> list[tuple[Rate | None, float]]:
    """Return the rates that hold along a leg by depth, and the share of the leg for each.

    Of several rates the one with the narrowest depths counts; None: no rate holds, or the depth
    is not known.
    """
    points = shapely.get_coordinates(densify(leg.geometry, max_step_km=25.0))
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
    depths = profile(grid, leg.geometry)
    steps_km = np.diff(depths.kp_km)
    depth_m = (depths.depth_m[:-1] + depths.depth_m[1:]) / 2
    order = sorted(banded, key=lambda rate: _band(rate)[1] - _band(rate)[0])
    left = np.ones(steps_km.size, bool)
    shares: list[tuple[Rate | None, float]] = []
    for rate in order:
        low, high = _band(rate)
        here = left & (depth_m >= low) & (depth_m <= high)  # an unknown depth is in no band
        if here.any():
            shares.append((rate, float(steps_km[here].sum() / steps_km.sum())))
            left &= ~here
    if left.any():
        shares.append((None, float(steps_km[left].sum() / steps_km.sum())))
    return shares


def _band(rate: Rate) -> tuple[float, float]:
    return (-math.inf, math.inf) if rate.depth_m is None else rate.depth_m


def land_build(figures: CostInputs, legs: Sequence[Leg]) -> CostItem:
    """Return the cost of building on land, by the rate of each country."""
    pairs, listed = [], []
    of_leg = {leg.id: land_country(figures.geodata, leg) for leg in legs}
    for country in dict.fromkeys(of_leg.values()):
        rate = figures.find("land_build_cost_usd_per_km", medium="land", country=country)
        length = figures.length_km([leg for leg in legs if of_leg[leg.id] == country])
        pairs.append((length, (rate.name,)))
        listed.append(rate)
    names = [name for length, priced in pairs for name in (*length.names, *priced)]
    evaluate = functools.partial(_of_length, pairs=tuple(pairs), per=1.0)
    words = _km_words(figures, figures.length_km(legs))
    return figures.item("land build", "once", evaluate, names, words, listed)


def charge_items(figures: CostInputs, charge: CrossingCharge | None) -> list[CostItem]:
    """Return the crossing charge as two items: what is paid once, and what is paid yearly."""
    if charge is None:
        why = "no charge was given: the value of a deal belongs to the deal, not to a route"
        return [CostItem("crossing charge", "once", None, None, None, (), "", why)]
    flows = crossing_flows(charge, term_years=1, timing="arrears")
    items = []
    for when, time in (("once", 0.0), ("yearly", 1.0)):
        amounts = [
            amount for amount, at in zip(flows.amounts, flows.times, strict=True) if at == time
        ]
        if amounts:
            evaluate = functools.partial(_constant, amount=math.fsum(amounts))
            item = figures.item("crossing charge", when, evaluate, (), "as passed in")
            items.append(item)
    return items


def yearly_items(
    figures: CostInputs, sea: Sequence[Leg], on_land: Sequence[Leg], land: str
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
                said = "whether the crossing charge includes them is not known"
                item = replace(item, notes=(*item.notes, said))
            items.append(item)
    upkeep = figures.find("maintenance_cost_usd_per_km_year")
    items.append(per_length(figures, "maintenance", "yearly", [*sea, *on_land], upkeep))
    return items


def _repairs(
    figures: CostInputs, component: str, legs: Sequence[Leg], medium: str, price: str
) -> CostItem:
    """Return the annual cost of repairs, on land by the rates of each country."""
    pairs, listed = [], []
    of_leg = {leg.id: land_country(figures.geodata, leg) for leg in legs}
    for country in dict.fromkeys(of_leg.values()):
        wanted = {"medium": medium} | ({"country": country} if country else {})
        rates = [
            figures.find(quantity, **wanted)
            for quantity in (f"{medium}_faults_per_1000km_year", price)
        ]
        here = [leg for leg in legs if of_leg[leg.id] == country]
        pairs.append((figures.length_km(here), tuple(part.name for part in rates)))
        listed += rates
    names = [name for length, priced in pairs for name in (*length.names, *priced)]
    evaluate = functools.partial(_of_length, pairs=tuple(pairs), per=1000.0)
    words = _km_words(figures, figures.length_km(legs))
    return figures.item(component, "yearly", evaluate, names, words, listed)

"""What a deal costs per km, and what a sum is in the prices of another year."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from cableroute.errors import GeodataError, ModelError, kind_faults, number_faults
from cableroute.model.deals import Deal
from cableroute.model.figures import Deflator
from cableroute.model.frames import given_routes
from cableroute.model.routes import Route
from cableroute.money.inputs import LARGEST, as_tuple


class ValuePerKm(NamedTuple):
    """A deal's value per route km that it covers, in the deal's currency.

    The range comes from how many paths it covers: from the greatest joint length to the least.
    """

    low: float
    high: float
    ground_low_km: float
    ground_high_km: float
    paths_low: int
    paths_high: int


def value_per_km(deal: Deal, routes: Sequence[Route]) -> ValuePerKm | None:
    """Return a deal's value per km of the joint length of the paths that it covers.

    A leg that several paths share counts once. Where the number of paths is not known, it
    ranges from one path to all of them.

    Parameters
    ----------
    deal : Deal
        The deal; its value is never split over paths.
    routes : sequence of Route
        The paths that it may cover.

    Returns
    -------
    ValuePerKm or None
        None where the deal has no value, or fewer paths are known than it covers. As terrestrial
        route lengths are lower bounds, the value per km is an upper bound.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> from cableroute.model.legs import Leg
    >>> leg = Leg("L", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> deal = Deal("D", "a crossing", "transit agreement", value=9648627.0, currency="USD",
    ...             value_basis="stated")
    >>> round(value_per_km(deal, [Route("R", "A to B", [leg])]).low)
    100000
    """
    routes = given_routes("value_per_km", routes)
    low_count = deal.path_count[0] or 1
    if deal.value is None or len(routes) < low_count:
        return None
    high_count = min(deal.path_count[1] or len(routes), len(routes))
    grounds_km = [
        _joint_km(chosen)
        for count in {low_count, high_count}  # more paths are never shorter together
        for chosen in combinations(routes, count)
    ]
    least_km, most_km = min(grounds_km), max(grounds_km)
    return ValuePerKm(
        deal.value / most_km, deal.value / least_km, least_km, most_km, low_count, high_count
    )


def restate(
    value: float,
    *,
    currency: str,
    from_year: int,
    to_year: int,
    deflators: Iterable[Deflator] | Mapping[str, Deflator],
) -> float:
    """Return a value in the prices of another year.

    Parameters
    ----------
    value : float
        Amount in the prices of `from_year`.
    currency : str
        ISO 4217 code.
    from_year, to_year : int
        Price years.
    deflators : iterable of Deflator, or mapping of them by id
        Price indices, as ``geodata.deflators``: the value is multiplied by the index
        of the one year over that of the other.

    Raises
    ------
    ModelError
        The value is not a number.
    GeodataError
        There is no index of the currency for one of the years.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> round(restate(45e6, currency="USD", from_year=2019, to_year=2019,
    ...               deflators=geo.deflators.values()))
    45000000
    """
    faults = number_faults("value", value, -LARGEST, LARGEST)
    indices = deflators.values() if isinstance(deflators, Mapping) else deflators
    rows: tuple[Any, ...] = as_tuple("deflators", indices, faults)
    for item in rows:
        faults += kind_faults("deflators", item, Deflator, "give geodata.deflators")
    ModelError.check("restate", faults)
    index: dict[int, float] = {
        item.year: item.price_index for item in rows if item.currency == currency
    }
    missing = sorted({from_year, to_year} - set(index))
    if missing:
        years = f"{min(index)} to {max(index)}" if index else "none"
        raise GeodataError(
            f"no price index of {currency} for {', '.join(map(str, missing))} (known: {years}): "
            "add a row to deflators.csv, or choose another year"
        )
    return value * index[to_year] / index[from_year]


def _joint_km(routes: Sequence[Route]) -> float:
    """Return the joint length of several routes, each leg once, km."""
    legs = {leg.id: leg.route_km for route in routes for leg in route.legs}
    return math.fsum(legs.values())

"""In which order routes are returned: by delay, by cable or by the number of systems."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from cableroute.model.routes import Route

OrderKey: TypeAlias = tuple[float, float, int, str, str]

ORDERS: dict[str, Callable[[Route], tuple[float, float]]] = {
    "rtd": lambda route: _rounded(route.cable_range_km.likely, route.cable_range_km.high),
    "cable": lambda route: _rounded(route.cable_range_km.likely, route.cable_range_km.high),
    "fewest": lambda route: _rounded(len(route.system_ids), route.cable_range_km.likely),
}
"""What each order compares; delay is proportional to the length that light travels."""


def _rounded(first: float, second: float) -> tuple[float, float]:
    """Return figures to a millimetre: sums of the same lengths are equal in whichever order."""
    return round(first, 6), round(second, 6)


def order_key(route: Route, by: str) -> OrderKey:
    """Return what an order compares of a route, then what the route is: no two are equal.

    Routes that are equal in it follow by the number of their systems, and then by their names,
    which say the systems and the places; by their ids only where these too are the same.

    Parameters
    ----------
    route : Route
        A route.
    by : str
        "rtd": least round-trip delay, which is the likely length that light travels; "cable":
        least likely cable km of the line; "fewest": fewest systems, then least delay.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> paths = open_geodata().paths.values()
    >>> first = min(paths, key=lambda path: order_key(path, "rtd"))
    >>> all(first.cable_range_km.likely <= path.cable_range_km.likely for path in paths)
    True
    """
    return (*ORDERS[by](route), len(route.system_ids), route.name, route.id)

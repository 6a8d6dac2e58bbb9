"""How long light takes along a route and back."""

from __future__ import annotations

import math
from collections.abc import Iterable

from cableroute.errors import ModelError, Problem, kind_faults, shown
from cableroute.model.figures import Range
from cableroute.model.routes import Route

SPEED_OF_LIGHT_KM_PER_MS = 299.792458
"""Speed of light in vacuum, exact by the definition of the metre (SI Brochure, 9th ed.)."""


def rtd_range_ms(
    route: Route,
    *,
    group_index: Range | float | Iterable[float],
    equipment_rtd_ms: Range | float | Iterable[float] = 0.0,
) -> Range:
    """Return the round-trip delay (RTD) as low, likely and high.

    Delay is 2 L n / c + e, with L the published length of a leg where there is one and its
    cable length (the drawn route and its slack) elsewhere, n the group index, c the speed of
    light in vacuum, 299,792.458 km/s exactly, and e the delay of equipment. Low is taken with
    low in all of them, and high with high.

    Parameters
    ----------
    route : Route
        The route.
    group_index : Range or float
        Group index of the fibre, for example 1.4682 for G.652 at 1550 nm.
    equipment_rtd_ms : Range or float
        Round-trip delay of the equipment of the whole route, added once, ms; 0: no
        equipment counted.

    Returns
    -------
    Range
        Milliseconds.

    Raises
    ------
    ModelError
        A group index below 1, a negative delay, or a range that is not ordered; all at once.

    Examples
    --------
    1,000 km of cable at index 1.4682 take a round trip of 9.795 ms:

    >>> from shapely.geometry import LineString
    >>> from cableroute.model.legs import Leg
    >>> leg = Leg("L", "A", "B", "sea", LineString([(0, 0), (1, 0)]), 0,
    ...           published_km=(1000, 1000))
    >>> delay = rtd_range_ms(Route("R", "A to B", [leg]), group_index=Range.of(1.4682))
    >>> round(delay.likely, 3)
    9.795
    """
    faults = kind_faults("route", route, Route, "give one of find_routes")
    index = _range("group_index", group_index, 1, faults)
    equipment = _range("equipment_rtd_ms", equipment_rtd_ms, 0, faults)
    ModelError.check("rtd_range_ms", faults)
    return Range(
        *(
            2 * length_km * n / SPEED_OF_LIGHT_KM_PER_MS + extra_ms
            for length_km, n, extra_ms in zip(route.cable_range_km, index, equipment, strict=True)
        )
    )


def _range(
    name: str, figure: Range | float | Iterable[float], least: int, faults: list[Problem]
) -> Range:
    """Return a figure as a range; collect what is wrong with it."""
    try:
        values = Range.of(figure)
        if least <= values.low <= values.likely <= values.high < math.inf:
            return values
        said = f"is {tuple(values)}"
    except ModelError:
        said = f"is {shown(figure)}"
    faults.append(Problem("delay", name, said, f"give numbers from {least}, low to high"))
    return Range(math.nan, math.nan, math.nan)


def rtd_ms(
    route: Route,
    *,
    group_index: Range | float | Iterable[float],
    equipment_rtd_ms: Range | float | Iterable[float] = 0.0,
) -> float:
    """Return the likely round-trip delay, ms; see `rtd_range_ms`.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> from cableroute.model.legs import Leg
    >>> leg = Leg("L", "A", "B", "sea", LineString([(0, 0), (1, 0)]), 0,
    ...           published_km=(1000, 1000))
    >>> round(rtd_ms(Route("R", "A to B", [leg]), group_index=1.4682), 3)
    9.795
    """
    delay = rtd_range_ms(route, group_index=group_index, equipment_rtd_ms=equipment_rtd_ms)
    return delay.likely

"""How long light takes along a route and back."""

from __future__ import annotations

from cableroute.model import Range, Route

__all__ = ["SPEED_OF_LIGHT_KM_PER_MS", "rtd_ms", "rtd_range_ms"]

SPEED_OF_LIGHT_KM_PER_MS = 299.792458
"""Speed of light in vacuum, exact by the definition of the metre (SI Brochure, 9th ed.)."""


def rtd_range_ms(route: Route, *, group_index: Range) -> Range:
    """Return the round-trip delay of the fibre, there and back, as low, likely and high.

    Delay is 2 L n / c, with L the published length of a leg where there is one and its
    cable length elsewhere. Equipment is not included.

    Parameters
    ----------
    route : Route
        The route.
    group_index : Range
        Group index of the fibre, for example 1.4682 for G.652 at 1550 nm.

    Returns
    -------
    Range
        Milliseconds.

    Examples
    --------
    1,000 km of cable at index 1.4682 take 9.795 ms there and back:

    >>> from shapely.geometry import LineString
    >>> from cableroute.model import Leg
    >>> leg = Leg("L", "A", "B", "sea", LineString([(0, 0), (1, 0)]), 0, (1000, 1000))
    >>> delay = rtd_range_ms(Route("R", "A to B", [leg]), group_index=Range.of(1.4682))
    >>> round(delay.likely, 3)
    9.795
    """
    return Range(
        *(
            2 * length_km * index / SPEED_OF_LIGHT_KM_PER_MS
            for length_km, index in zip(route.optical_range_km, group_index, strict=True)
        )
    )


def rtd_ms(route: Route, *, group_index: Range) -> float:
    """Return the likely round-trip delay of the fibre, ms; see `rtd_range_ms`."""
    return rtd_range_ms(route, group_index=group_index).likely

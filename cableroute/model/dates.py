"""Compare two dates as precisely as they are known."""

from __future__ import annotations

from cableroute.model.legs import Leg
from cableroute.model.routes import Route


def before(date: str, other: str) -> bool | None:
    """Return whether an ISO date is before another; None where they are not precise enough.

    Examples
    --------
    >>> before("2021", "2022-06"), before("2022", "2022-06"), before("2022-06-02", "2022-06-01")
    (True, None, False)
    """
    digits = min(len(date), len(other))
    if date[:digits] != other[:digits]:
        return date[:digits] < other[:digits]
    return False if len(date) == len(other) else None


def too_young(route: Route, ready_for_service: str) -> tuple[Leg, ...]:
    """Return the legs whose right of way is younger than a system ready on a date.

    Dates are compared as precisely as both are known; an unknown date forbids nothing.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> line = LineString([(31, 30), (32, 30)])
    >>> leg = Leg("L", "A", "B", "land", line, 10, right_of_way_since="2017-08")
    >>> [leg.id for leg in too_young(Route("R", "A to B", [leg]), "2011")]
    ['L']
    """
    return tuple(leg for leg in route.legs if is_younger(leg, ready_for_service))


def is_younger(leg: Leg, date: str) -> bool:
    """Return whether a right of way surely did not exist yet; an unknown date forbids nothing."""
    since = leg.right_of_way_since
    return bool(since and date) and before(date, since) is True

"""What the downtime is in each named scenario: quiet, without attacks on ships, and conflict."""

from __future__ import annotations

from collections.abc import Sequence

from cableroute.geodata.assumption_values import SCENARIOS
from cableroute.geodata.assumptions import Assumptions, default_assumptions, with_changes
from cableroute.geodata.leg_zones import zones_of
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability.availability import checked_routes
from cableroute.reliability.element_network import ElementNetwork


def scenario_downtimes(
    routes: Route | Sequence[Route],
    geodata: Geodata,
    *,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> dict[str, Range]:
    """Return the annual downtime of a route or a set in each scenario, minutes.

    Parameters
    ----------
    routes, geodata, assumptions
        As in `availability_of`; a scenario of the assumptions is put aside.
    confidential : bool
        Whether figures that rest on confidential rates are returned.

    Returns
    -------
    dict of str to Range
        By "quiet" and "conflict"; empty where no zone that is passed has rates of a scenario.

    Raises
    ------
    ModelError, GeodataError
        As `availability_of`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.model.routes import Route
    >>> geo = open_geodata()
    >>> downtimes = scenario_downtimes(Route("R", "a test", (geo.segments["EIG-T7"],)), geo)
    >>> downtimes["conflict"].likely > 2 * downtimes["quiet"].likely
    True
    """
    chosen = checked_routes("scenario_downtimes", routes, geodata, assumptions)
    zones = {zone for route in chosen for leg in route.legs for zone in zones_of(geodata, leg)}
    if not any(rate.scenario and rate.zone in zones for rate in geodata.rates.values()):
        return {}
    base = default_assumptions(geodata) if assumptions is None else assumptions
    downtimes: dict[str, Range] = {}
    for name in SCENARIOS:
        network = ElementNetwork.of(chosen, geodata, with_changes(base, scenario=name))
        if network.is_confidential and not confidential:
            return {}
        downtimes[name] = network.downtime()
    return downtimes

"""Which named paths may a system take over land, and how far are two stations apart."""

from __future__ import annotations

from cableroute.errors import ModelError, kind_faults
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.model.dates import too_young
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import System


def candidate_paths(geodata: Geodata, system: System) -> dict[str, list[Route]]:
    """Return by crossing of a system the named paths that it may take.

    A path along a right of way younger than the system does not count; which one a system takes is
    stated nowhere, so each is a candidate at most.
    """
    candidates: dict[str, list[Route]] = {}
    for crossing in geodata.crossings.values():
        if crossing.system_id == system.id:
            ends = {crossing.start_id, crossing.end_id}
            since = crossing.since or system.ready_for_service
            candidates[crossing.id] = [
                path
                for path in geodata.paths.values()
                if {path.start_id, path.end_id} == ends
                and crossing.path_id in ("", path.id)
                and not too_young(path, since)
            ]
    return candidates


def separation_km(station: LandingStation, other: LandingStation) -> tuple[float, float] | None:
    """Return how far two stations are apart, low and high, km; None where it is not known.

    The geodesic between the positions less and plus both accuracies. Where that may be 0, such as
    between two stations of one town, or where an accuracy is not known, the separation is not
    known, which does not mean 0.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> stations = open_geodata().stations
    >>> separation_km(stations["EG-ZAF"], stations["EG-ZA2"]) is None
    True
    """
    hint = "give a station, as geodata.stations has them"
    stations = (("station", station), ("other", other))
    ModelError.check(
        "separation_km",
        [fault for name, it in stations for fault in kind_faults(name, it, LandingStation, hint)],
    )
    apart_km = float(geodesy.distance_km(*station.position, *other.position))
    within_km = station.accuracy_km + other.accuracy_km
    return (apart_km - within_km, apart_km + within_km) if apart_km > within_km else None

"""Check modelled lengths against published ones."""

from __future__ import annotations

import math
from typing import NamedTuple

from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geometry import geodesy
from cableroute.model.dates import too_young
from cableroute.model.figures import Rate
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import System

LENGTH_RATIO = "length_ratio"
"""Quantity of rates.csv: between which ratios published over modelled length is usual."""


class LengthCheck(NamedTuple):
    """Published against modelled length of a system or a segment.

    `length_ratio` is published over modelled, low and high: routing excess and branches, not
    slack, and never used in quantities. `usual` is None where nothing is published.
    """

    kind: str
    id: str
    system_id: str
    published_km: tuple[float, float] | None
    modelled_km: float
    length_ratio: tuple[float, float] | None
    usual: bool | None
    why: str


def check_lengths(geodata: Geodata, *, confidential: bool = False) -> list[LengthCheck]:
    """Return published against modelled length for every system with segments, and each segment.

    The band is that of the rate ``length_ratio``; a length is unusual if no part of its range
    is in the band. A system's modelled length is the sum of the segments that are drawn: of
    a system that is drawn in part it is far below what is published, and is flagged. With
    `confidential` false, what is confidential is left out.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> checks = check_lengths(open_geodata())
    >>> {check.kind for check in checks} == {"system", "segment"}
    True
    """
    band = next((rate for rate in geodata.rates.values() if rate.quantity == LENGTH_RATIO), None)
    found = []
    for system in geodata.systems.values():
        if is_hidden(system) and not confidential:
            continue
        segments = [
            leg
            for leg in geodata.segments.values()
            if leg.system_id == system.id and (confidential or not is_hidden(leg))
        ]
        if segments:
            modelled_km = math.fsum(leg.route_km for leg in segments)
            found.append(
                _length_check("system", system.id, system.id, system.length_km, modelled_km, band)
            )
        found += [
            _length_check("segment", leg.id, system.id, leg.published_km, leg.route_km, band)
            for leg in segments
        ]
    return found


def _length_check(
    kind: str,
    identity: str,
    system_id: str,
    published_km: tuple[float, float] | None,
    modelled_km: float,
    band: Rate | None,
) -> LengthCheck:
    ratio, usual, why = None, None, "no length is published"
    if published_km is not None:
        ratio = (published_km[0] / modelled_km, published_km[1] / modelled_km)
        why = "no band is known"
        if band is not None:
            usual = ratio[0] <= band.high and ratio[1] >= band.low
            beyond = "above" if ratio[0] > band.high else "below"
            usual_words = f"the band {band.low:g} to {band.high:g}"
            why = f"within {usual_words}" if usual else f"{beyond} {usual_words}"
            if beyond == "above" and not usual and kind == "system":
                why += ": drawn in part, or branches are missing"
    return LengthCheck(kind, identity, system_id, published_km, modelled_km, ratio, usual, why)


def candidate_paths(geodata: Geodata, system: System) -> dict[str, list[Route]]:
    """Return by crossing of a system the named paths that it may take.

    A path along a right of way younger than the system does not count; which one a system takes is
    stated nowhere, so each is a candidate at most.
    """
    found: dict[str, list[Route]] = {}
    for crossing in geodata.crossings.values():
        if crossing.system_id == system.id:
            ends = {crossing.start_id, crossing.end_id}
            since = crossing.since or system.ready_for_service
            found[crossing.id] = [
                path
                for path in geodata.paths.values()
                if {path.start_id, path.end_id} == ends
                and crossing.path_id in ("", path.id)
                and not too_young(path, since)
            ]
    return found


def separation_km(station: LandingStation, other: LandingStation) -> tuple[float, float] | None:
    """Return how far two stations are apart, low and high, km; None where it is not known.

    The geodesic between the positions less and plus both accuracies. Where that may be
    nothing, as between two stations of one town, the separation is not known; it is not 0.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> known = open_geodata().stations
    >>> separation_km(known["EG-ZAF"], known["EG-ZA2"]) is None
    True
    """
    apart_km = float(geodesy.distance_km(*station.position, *other.position))
    within_km = station.accuracy_km + other.accuracy_km
    return None if apart_km <= within_km else (apart_km - within_km, apart_km + within_km)

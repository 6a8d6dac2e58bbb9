"""Check modelled lengths against published ones."""

from __future__ import annotations

import math
from typing import NamedTuple

from cableroute.errors import ModelError, check_flags, kind_faults
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geometry import geodesy
from cableroute.model.dates import too_young
from cableroute.model.figures import Rate
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import System

LENGTH_NOTE = "length: "
"""How the part of a system's note begins that says what its published length counts."""

LENGTH_RATIO = "length_ratio"
"""Quantity of rates.csv: between which ratios published over modelled length is usual."""


class LengthCheck(NamedTuple):
    """Published against modelled length of a system or a segment.

    `length_ratio` is published over modelled, low and high: routing excess and branches, not
    slack, and never used in quantities. `usual` is None where nothing is published.
    `accuracy_km` is the lateral accuracy of the lines, at worst.
    """

    kind: str
    id: str
    system_id: str
    published_km: tuple[float, float] | None
    modelled_km: float
    length_ratio: tuple[float, float] | None
    usual: bool | None
    why: str
    accuracy_km: float = math.nan


def check_lengths(geodata: Geodata, *, confidential: bool = False) -> list[LengthCheck]:
    """Return published against modelled length for every system with segments, and each segment.

    The usual band is that of the rate ``length_ratio``; a length is unusual if no part of its range
    is in the band, even if a single line were longer or shorter by its accuracy. A system's
    modelled length is the sum of the segments that are drawn. The note of the system on its length
    says why. With `confidential` false, what is confidential is left out.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> checks = check_lengths(open_geodata())
    >>> {check.kind for check in checks} == {"system", "segment"}
    True
    """
    check_flags("check_lengths", confidential=confidential)
    ModelError.check("check_lengths", world_faults(geodata))
    band = next((rate for rate in geodata.rates.values() if rate.quantity == LENGTH_RATIO), None)
    found = []
    for system in geodata.systems.values():
        if is_hidden(system) and not confidential:
            continue
        segments = [
            leg
            for leg in geodata.segments_of.get(system.id, ())
            if confidential or not is_hidden(leg)
        ]
        if segments:
            drawn = _Drawn(
                system.length_km,
                math.fsum(leg.route_km for leg in segments),
                segments[0].accuracy_km if len(segments) == 1 else 0.0,
                max(leg.accuracy_km for leg in segments),
                system.note,
            )
            found.append(drawn.check("system", system.id, system.id, band))
        for leg in segments:
            drawn = _Drawn(leg.published_km, leg.route_km, leg.accuracy_km, leg.accuracy_km)
            found.append(drawn.check("segment", leg.id, system.id, band))
    return found


class _Drawn(NamedTuple):
    """A published length, and that of the lines that are drawn for it.

    `within_km` is how far the length of the lines may be off; of several, errors of their
    ends are not known to add up, and none is allowed for.
    """

    published_km: tuple[float, float] | None
    modelled_km: float
    within_km: float
    accuracy_km: float
    note: str = ""

    def check(self, kind: str, identity: str, system_id: str, band: Rate | None) -> LengthCheck:
        """Return the check of the length."""
        ratio = None
        if self.published_km is not None:
            ratio = (
                self.published_km[0] / self.modelled_km,
                self.published_km[1] / self.modelled_km,
            )
        usual, why = self._judged(ratio, band)
        return LengthCheck(
            kind, identity, system_id, self.published_km, self.modelled_km, ratio, usual, why,
            self.accuracy_km,
        )  # fmt: skip

    def _judged(
        self, ratio: tuple[float, float] | None, band: Rate | None
    ) -> tuple[bool | None, str]:
        """Return whether the length is usual, and why not."""
        if ratio is None:
            return None, "no length is published"
        if band is None:
            return None, "no band is known"
        words = f"the band {band.low:g} to {band.high:g}"
        if ratio[0] <= band.high and ratio[1] >= band.low:
            return True, f"within {words}"
        off = self.within_km / self.modelled_km if math.isfinite(self.within_km) else 0.0
        if ratio[0] <= band.high * (1 + off) and ratio[1] >= band.low * (1 - off):
            return True, f"within {words}, as the line is good to ± {self.within_km:g} km"
        beyond = "above" if ratio[0] > band.high else "below"
        return False, f"{beyond} {words}: {note_on_length(self.note) or 'not explained'}"


def note_on_length(note: str) -> str:
    """Return what a note says of a published length: its parts that begin with ``length:``.

    Examples
    --------
    >>> note_on_length("ready in 2012; length: counts the land part")
    'counts the land part'
    """
    parts = (part.strip() for part in note.split(";"))
    return "; ".join(
        part.removeprefix(LENGTH_NOTE) for part in parts if part.startswith(LENGTH_NOTE)
    )


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

    The geodesic between the positions less and plus both accuracies. Where that may be 0, such as
    between two stations of one town, or where an accuracy is not known, the separation is not
    known, which does not mean 0.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> known = open_geodata().stations
    >>> separation_km(known["EG-ZAF"], known["EG-ZA2"]) is None
    True
    """
    hint = "give a station, as geodata.stations has them"
    given = (("station", station), ("other", other))
    ModelError.check(
        "separation_km",
        [fault for name, it in given for fault in kind_faults(name, it, LandingStation, hint)],
    )
    apart_km = float(geodesy.distance_km(*station.position, *other.position))
    within_km = station.accuracy_km + other.accuracy_km
    return (apart_km - within_km, apart_km + within_km) if apart_km > within_km else None

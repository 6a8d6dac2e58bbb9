"""How many places of landing and crossing paths of a country are known to be apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from cableroute.countries.network import LANDING_AREA, CableNetwork, stations_in
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.model.dates import too_young
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.routing.conditions import Conditions
from cableroute.routing.diversity import shared_matrix
from cableroute.routing.features import station_of

LEAST_KM_PER_DEG = 110.5
"""A degree of latitude on WGS 84 has no less anywhere: 110.574 km at the equator."""
_SLACK_DEG = 1e-9


class LandingGroups(NamedTuple):
    """The landing stations of a country at which systems land, by groups known to be apart.

    Two stations are in one group where they share a landing area, or where their separation is
    not known, as it is below the accuracy of their positions.

    Parameters
    ----------
    groups : tuple of tuple of str
        Ids of the stations of each group.
    most : int
        How many groups there are if all that is not known to be apart is apart; `groups` is how
        many are known to be.
    unknown : tuple of (str, str)
        Ids of the stations whose separation is not known.
    """

    groups: tuple[tuple[str, ...], ...]
    most: int
    unknown: tuple[tuple[str, str], ...] = ()


class CrossingPaths(NamedTuple):
    """The named crossing paths of a country, and how many of them are known to be apart.

    Two are apart where no part of the one, outside common ends, is nearer to the other than the
    accuracy.

    Parameters
    ----------
    path_ids : tuple of str
        The paths.
    independent : tuple of str
        The most of them of which each two are apart and share no shared-risk group but the
        landing areas of a common end.
    most : int
        How many are apart by their lines alone, shared-risk groups aside.
    """

    path_ids: tuple[str, ...]
    independent: tuple[str, ...]
    most: int


def landing_groups(geodata: Geodata, code: str, network: CableNetwork) -> LandingGroups:
    """Return the landing groups of a country, of stations at which a system lands."""
    stations_here = set(stations_in(geodata, code, confidential=network.conditions.confidential))
    areas: dict[str, set[str]] = {}
    for steps in network.steps.values():
        for step in steps:
            if step.hop.path_id:
                continue
            for end in (step.hop.start_id, step.hop.end_id):
                station = station_of(geodata, end)
                if station in stations_here:
                    areas.setdefault(station, set()).update(_areas(geodata, step.hop.legs))
    stations = [geodata.stations[name] for name in sorted(areas)]
    unknown = [
        (one.id, other.id)
        for one, other in _within_accuracy(stations)
        if areas[one.id].isdisjoint(areas[other.id])
    ]
    in_area: dict[str, list[str]] = {}
    for name, own_areas in areas.items():
        for area in own_areas:
            in_area.setdefault(area, []).append(name)
    together = [pair for names in in_area.values() for pair in pairwise(names)]
    return LandingGroups(
        _grouped(sorted(areas), [*together, *unknown]),
        len(_grouped(sorted(areas), together)),
        tuple(unknown),
    )


def _areas(geodata: Geodata, legs: Sequence[object]) -> set[str]:
    """Return the landing areas that are certainly of some legs, not those of a mere candidate."""
    names = {name for leg in legs for name in getattr(leg, "group_ids", ())}
    return {
        name
        for name in names
        if name in geodata.groups
        and geodata.groups[name].kind == LANDING_AREA
        and geodata.groups[name].attribution_confidence != "candidate"
    }


def _within_accuracy(
    stations: Sequence[LandingStation],
) -> Iterator[tuple[LandingStation, LandingStation]]:
    """Yield each two stations whose separation is not known, in order."""
    lon, lat = np.array([station.position for station in stations]).reshape(-1, 2).T
    accuracy_km = np.array([station.accuracy_km for station in stations])
    for at, one in enumerate(stations):
        within_km = accuracy_km + accuracy_km[at]
        beside = (np.abs(lat - lat[at]) - _SLACK_DEG) * LEAST_KM_PER_DEG
        near = np.flatnonzero(~(beside > within_km))  # also of none known
        near = near[near > at]
        apart = geodesy.distance_km(*one.position, lon[near], lat[near]) > within_km[near]
        yield from ((one, stations[other]) for other in near[~apart].tolist())


def _grouped(names: Iterable[str], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Return names in groups: two of a pair are in one."""
    group = {name: {name} for name in names}
    for pair in pairs:
        other, one = sorted((group[name] for name in pair), key=len)
        if one is not other:
            one |= other
            group |= dict.fromkeys(other, one)
    groups = {id(members): members for members in group.values()}
    return tuple(sorted(tuple(sorted(members)) for members in groups.values()))


def crossing_paths(geodata: Geodata, code: str, conditions: Conditions) -> CrossingPaths:
    """Return the crossing paths of a country on the date asked, and which of them are apart."""
    day = conditions.day
    paths: list[Route] = [
        path
        for path in geodata.select("paths", country=code).values()
        if (conditions.confidential or not path.is_confidential)
        and not (day and too_young(path, day))
    ]
    if not paths:
        return CrossingPaths((), (), 0)
    shared = shared_matrix(paths, geodata=geodata)
    by_line: dict[int, set[int]] = {at: set() for at in range(len(paths))}
    in_all: dict[int, set[int]] = {at: set() for at in range(len(paths))}
    for (one, other), ground in shared.items():
        if ground.separation_km is None:
            continue
        by_line[one].add(other)
        ends = {paths[one].start_id, paths[one].end_id} & {
            paths[other].start_id,
            paths[other].end_id,
        }
        common = [
            name
            for name in ground.shared_group_ids
            if not (ends and geodata.groups[name].kind == LANDING_AREA)
        ]
        if not common:
            in_all[one].add(other)
    chosen = _largest_clique(in_all)
    return CrossingPaths(
        tuple(path.id for path in paths),
        tuple(paths[at].id for at in sorted(chosen)),
        len(_largest_clique(by_line)),
    )


def _largest_clique(apart: Mapping[int, set[int]]) -> tuple[int, ...]:
    """Return the most numbers of which each two are apart; of equal ones the first in order."""
    best: tuple[int, ...] = ()

    def grow(chosen: tuple[int, ...], left: list[int]) -> None:
        nonlocal best
        if len(chosen) > len(best):
            best = chosen
        for place, at in enumerate(left):
            if len(chosen) + len(left) - place <= len(best):
                return
            grow((*chosen, at), [other for other in left[place + 1 :] if other in apart[at]])

    grow((), sorted(apart))
    return best

"""The network of legs between named places: the shortest ways through it."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from cableroute.model import Leg, reverse_leg

__all__ = ["Network", "network", "simple_paths"]

Network = Mapping[str, tuple[Leg, ...]]
"""The legs that leave each place, each turned to start there."""


def network(legs: Iterable[Leg]) -> Network:
    """Return the network of some legs; every leg can be travelled both ways.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> [out.end_id for out in network([leg])["B"]]
    ['A']
    """
    leaving: dict[str, list[Leg]] = {}
    for leg in legs:
        leaving.setdefault(leg.start_id, []).append(leg)
        leaving.setdefault(leg.end_id, []).append(reverse_leg(leg))
    return {place: tuple(out) for place, out in leaving.items()}


def simple_paths(
    net: Network, start_id: str, end_id: str, *, max_km: float = math.inf
) -> Iterator[tuple[Leg, ...]]:
    """Yield the paths between two places, shortest first, none visiting a place twice.

    Parallel legs between the same two places make different paths.

    Parameters
    ----------
    net : Network
        From `network`.
    start_id, end_id : str
        Places at the ends; a place outside the network has no paths.
    max_km : float
        Stop at the first path longer than this, km over ground.

    Yields
    ------
    tuple of Leg
        The legs in the order of travel.

    Notes
    -----
    Algorithm of Yen, J. Y. (1971), Finding the K shortest loopless paths in a network,
    Management Science 17(11), 712-716, on legs instead of places.
    """
    if start_id == end_id or start_id not in net or end_id not in net:
        return
    first = _shortest(net, start_id, end_id, frozenset(), frozenset())
    order = count()
    waiting: list[tuple[float, int, tuple[Leg, ...]]] = []
    if first is not None:
        heapq.heappush(waiting, (_km(first), next(order), first))
    seen = {_key(first)} if first is not None else set()
    done: list[tuple[Leg, ...]] = []
    while waiting:
        length_km, _, path = heapq.heappop(waiting)
        if length_km > max_km:
            return
        yield path
        done.append(path)
        for index, spur in enumerate(path):
            root = path[:index]
            closed_legs = {
                other[index].id
                for other in done
                if len(other) > index and _key(other[:index]) == _key(root)
            }
            closed_places = {leg.start_id for leg in root}
            rest = _shortest(
                net, spur.start_id, end_id, frozenset(closed_places), frozenset(closed_legs)
            )
            if rest is None:
                continue
            found = (*root, *rest)
            if _key(found) not in seen:
                seen.add(_key(found))
                heapq.heappush(waiting, (_km(found), next(order), found))


def _shortest(
    net: Network,
    start_id: str,
    end_id: str,
    closed_places: frozenset[str],
    closed_first_legs: frozenset[str],
) -> tuple[Leg, ...] | None:
    """Return the shortest path (Dijkstra 1959) that avoids places, and legs as its first."""
    order = count()
    reached: set[str] = set(closed_places)
    waiting: list[tuple[float, int, str, tuple[Leg, ...]]] = [(0.0, next(order), start_id, ())]
    while waiting:
        length_km, _, place, path = heapq.heappop(waiting)
        if place in reached:
            continue
        if place == end_id:
            return path
        reached.add(place)
        for leg in net[place]:
            if leg.end_id not in reached and (path or leg.id not in closed_first_legs):
                heapq.heappush(
                    waiting, (length_km + leg.route_km, next(order), leg.end_id, (*path, leg))
                )
    return None


def _key(path: Iterable[Leg]) -> tuple[str, ...]:
    return tuple(leg.id for leg in path)


def _km(path: Iterable[Leg]) -> float:
    return math.fsum(leg.route_km for leg in path)

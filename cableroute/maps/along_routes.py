"""What is along each route by KP: its stretches, depths, waters, countries, risks and crossings.

A page draws its straight line diagram and depth profile from this. The stretches are those of
`cableroute.charts.route_diagram`, the depths those of `cableroute.charts.depth_profile`.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.crossed import crossed, groups_of, groups_passed
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.geometry.proximity import crossings
from cableroute.maps.interface import shown_in
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.presentation.names import Names
from cableroute.presentation.stretches import stretches_of
from cableroute.seabed.depths import open_seabed
from cableroute.seabed.grid import Grid
from cableroute.seabed.route_depths import route_depths

MOST_ROUTES = 24
"""So many routes at most, the first, have a diagram: working one out takes some 0.1 s."""

TOLERANCE_M = 10.0
"""Depths between two that are kept differ by no more from the straight line between them."""

KP_UNITS = 10
"""A KP is rounded to this part of a km, a depth to the metre."""

BESIDE_DEG = 0.5
"""Cables whose bounds are farther from those of a leg do not cross it."""


def along_routes(
    routes: Sequence[Route],
    uses: Sequence[Sequence[tuple[int, bool]]],
    legs: Sequence[Leg],
    names: Names,
) -> dict[str, Any]:
    """Return the features along routes, and along each of their legs once.

    Parameters
    ----------
    routes : sequence of Route
        The routes of the page; the first `MOST_ROUTES` are taken.
    uses : sequence
        The number of each leg of each route, and whether it is used backwards.
    legs : sequence of Leg
        The legs by number.
    names : Names
        Of the tables, in the language of the page; what they may not show is left out.

    Returns
    -------
    dict
        "routes": of each the "stretches" (`_stretches`) and "spans" (`_spans`). "legs": of each
        by number, as text, the pieces of its "depths" (`_pieces`) and the cables that its line
        "crosses": KP and the number of a name. "systems": these names. "relief": the source of
        the depths, and its cells in arc minutes and km; None without sea.
    """
    taken = routes[:MOST_ROUTES]
    seabed = open_seabed()
    cables = _Cables(names)
    by_leg: dict[str, Any] = {}
    relief: Grid | None = None
    for number in sorted({number for use in uses[: len(taken)] for number, _ in use}):
        leg = legs[number]
        if leg.medium == "sea":
            depths = route_depths(Route(leg.id, leg.id, (leg,)), seabed)
            relief = depths.grid
            by_leg[str(number)] = {
                "depths": _pieces(depths.kp_km, depths.depth_m),
                "crosses": cables.crossed_by(leg),
            }
    return {
        "routes": [
            {"stretches": _stretches(route, names), "spans": list(_spans(route, names))}
            for route in taken
        ],
        "legs": by_leg,
        "systems": cables.shown,
        "relief": relief
        and [
            relief.source,
            f"{60 * relief.source_step_deg:.3g}",
            f"{relief.source_step_km:.2g}",
        ],
    }


def _stretches(route: Route, names: Names) -> list[dict[str, Any]]:
    """Return the stretches of a route: where each ends, what it is, and what is along it."""
    return [
        {
            "to": round(item.to_km, 3),
            "medium": item.medium,
            "name": item.name if item.of_system else shown_in(names.texts, item.name),
            "ends": [item.start, item.end],
            "look": item.look,
            "status": shown_in(names.texts, item.status),
            "stops": [[round(km, 3), name] for km, name in item.stops],
        }
        for item in stretches_of(route, names)
    ]


def _pieces(kp_km: NDArray[np.float64], depth_m: NDArray[np.float64]) -> list[list[int]]:
    """Return the known depths of a leg: of each unbroken piece the steps in KP and in depth.

    A piece is KP, depth, and then how much more each further place has of both. All are depths
    of the line, the deepest among them; those that a straight line between others gives to
    `TOLERANCE_M` are left out.
    """
    sounded = np.flatnonzero(np.isfinite(depth_m))
    if not sounded.size:
        return []
    deepest = int(sounded[np.argmax(depth_m[sounded])])
    pieces = []
    for piece in np.split(sounded, np.flatnonzero(np.diff(sounded) > 1) + 1):
        cut = int(np.searchsorted(piece, deepest)) if deepest in piece else 0
        parts = [piece[: cut + 1], piece[cut:]] if 0 < cut < len(piece) - 1 else [piece]
        kept = [_thinned(kp_km[part], depth_m[part]) for part in parts]
        points = np.concatenate([kept[0], *(part[1:] for part in kept[1:])])
        whole = np.rint(points * (KP_UNITS, 1)).astype(int)
        pieces.append(np.diff(whole, axis=0, prepend=[[0, 0]]).ravel().tolist())
    return pieces


def _thinned(kp_km: NDArray[np.float64], depth_m: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return KP and depth of the places that a profile needs."""
    points = np.column_stack([1000 * kp_km, depth_m])
    if len(points) > 2:
        line = shapely.simplify(
            shapely.linestrings(points), TOLERANCE_M, preserve_topology=False
        )  # which KPs alone keep: they only grow
        points = shapely.get_coordinates(line)
    return points / (1000, 1)


def _spans(route: Route, names: Names) -> Iterator[list[Any]]:
    """Yield kind, first and last KP and name of what a route is in; joined where it goes on.

    Kinds: "waters", "country", "strait" and "risk"; a strait begins and ends at its gate, and one
    that the accuracy of the line leaves open where the line is within that of the gate.
    """
    spans_by_name: dict[tuple[str, str], list[list[float]]] = {}
    at_km = 0.0
    for leg in route.legs:
        for kind, name, from_km, to_km in _of_leg(leg, names):
            spans = spans_by_name.setdefault((kind, name), [])
            if spans and from_km + at_km - spans[-1][1] < 0.1:
                spans[-1][1] = to_km + at_km
            else:
                spans.append([from_km + at_km, to_km + at_km])
        at_km += leg.route_km
    for (kind, name), spans in spans_by_name.items():
        for from_km, to_km in spans:
            yield [kind, round(from_km, 1), round(to_km, 1), name]


def _of_leg(leg: Leg, names: Names) -> Iterator[tuple[str, str, float, float]]:
    """Yield kind, name, first and last KP of each area, strait or risk that a leg passes."""
    geo = names.geodata
    if geo is None:
        return
    for item in crossed(geo, leg):
        if item.kind == "waters":
            yield "waters", shown_in(names.texts, item.name), item.from_km, item.to_km
        elif item.to_km > item.from_km:
            yield "country", names.country(item.name), item.from_km, item.to_km
    placed = {one.name: (one.from_km, one.to_km) for one in groups_passed(geo, leg)}
    for identity in groups_of(geo, [leg]):
        group = names.groups.get(identity)
        if group is None:
            continue
        kind = "strait" if group.kind == "strait" else "risk"
        yield kind, names.group(identity), *placed.get(identity, (0.0, leg.route_km))


class _Cables:
    """The segments at sea that may be shown, and the names of those that were crossed."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.shown: list[str] = []
        self._numbers: dict[str, int] = {}
        geo: Geodata | None = names.geodata
        every: Mapping[str, Leg] = geo.segments if geo is not None else {}
        self.segments = [
            leg
            for leg in every.values()
            if leg.medium == "sea" and (names.confidential or not is_hidden(leg))
        ]
        self.bounds = shapely.bounds([leg.geometry for leg in self.segments]).reshape(-1, 4)

    def crossed_by(self, leg: Leg) -> list[list[float]]:
        """Return the crossings of a leg's line by the lines of other systems."""
        near = [
            segment
            for segment, is_near in zip(self.segments, self._near(leg), strict=True)
            if is_near and segment.system_id != leg.system_id
        ]
        if not near:
            return []
        met = _crossed_at(leg.line_wkb, tuple(segment.line_wkb for segment in near))
        return sorted([km, self._number(near[place].system_id)] for km, place in met)

    def _near(self, leg: Leg) -> NDArray[np.bool_]:
        """Return whose bounds are near those of a leg; over the date line all are."""
        if not self.segments:
            return np.zeros(0, bool)
        west, south, east, north = self.bounds.T
        left, low, right, high = leg.geometry.bounds
        beside = (low <= north + BESIDE_DEG) & (high >= south - BESIDE_DEG)
        broad = (east - west > 180) | (right - left > 180)
        within = (left <= east + BESIDE_DEG) & (right >= west - BESIDE_DEG)
        return np.asarray(beside & (broad | within))

    def _number(self, system_id: str) -> int:
        if system_id not in self._numbers:
            self._numbers[system_id] = len(self.shown)
            self.shown.append(self.names.system(system_id))
        return self._numbers[system_id]


@functools.lru_cache(maxsize=4096)
def _crossed_at(line_wkb: bytes, others_wkb: tuple[bytes, ...]) -> tuple[tuple[float, int], ...]:
    """Return the crossings of a line by others: KP, and the place of the other.

    Lines are well-known binary. Pages of one process have many legs in common.
    """
    line, *others = shapely.from_wkb([line_wkb, *others_wkb])
    met = crossings(line, others)
    return tuple(
        (round(float(met.kp_km[place]), 1), int(met.other[place]))
        for place in np.flatnonzero(np.asarray(met.kind) == "cross").tolist()
    )

"""Lay the segments of cables.py over the seabed, from tie to tie.

Used by cables.py. A line is planned with `cableroute.plan` on the embedded relief between ties:

- the ends: a station and the last mark of its approach, joined straight; a branching unit;
- marks in straits (TIES of cables.py), which say which way a cable takes: they are kept;
- marks at which a branch leaves;
- of the other marks those that a planned line would pass further off than the segment's accuracy:
  there the planner knows less than the table, be it of landings or of a published length. The mark
  that lies furthest off is kept first, then what is left on either side is judged anew.

All other marks are dropped. Between the same two ties the line is the same whatever the system, so
that systems which go from strait to strait share their ground, as far as is known.

What is planned is in pieces.json, one piece a line: a piece that is there is not planned again.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
import shapely

from cableroute import Geodata, Leg, open_geodata
from cableroute.errors import ModelError
from cableroute.geodata.natural_earth import read_land
from cableroute.geometry import geodesy
from cableroute.geometry.kp import kp_of_point
from cableroute.geometry.lines import cut_at_date_line, densify, line_km
from cableroute.planning import Band, Cost, Rules
from cableroute.planning.planner import plan_pairs

Point = tuple[float, float]

SIMPLIFY_KM = 1.0  # how far a line may be moved to have fewer points
SHORT_KM = 30.0  # shorter pieces are drawn straight where no land is in the way
ROUND = 1.3  # a way so much longer than straight, from the last mark to a town, leads behind it
APPROACH_KM = 300.0  # a last mark further from its town is none of an approach
DIGITS = 4

RULES = Rules(
    name="off the coast",
    costs=(Cost("coast_km", (Band(high=20.0, factor=1.25),)),),
)
"""A km nearer to a coast than 20 km counts as 1.25 km: our own estimate of what keeps cables off
shoals and anchorages. It decides the way, no length."""


PIECES = Path(__file__).resolve().parent / "pieces.json"


def read_pieces() -> dict[tuple[Point, Point], list[Point]]:
    """Return the pieces that are planned, by their ends."""
    if not PIECES.is_file():
        return {}
    lines = [
        [(lon, lat) for lon, lat in line] for line in json.loads(PIECES.read_text(encoding="utf-8"))
    ]
    return {(line[0], line[-1]): line for line in lines}


class Planner:
    """Plans lines, each between the same two places once.

    Parameters
    ----------
    folder : Path
        The tables.
    again : bool
        Whether pieces are planned though they stand in pieces.json.
    """

    def __init__(self, folder: Path, *, again: bool = False) -> None:
        self.folder = folder
        self.known = {} if again else read_pieces()
        self.made: dict[tuple[Point, Point], list[Point]] = {}
        self.laid: dict[tuple[float, tuple[Point, ...]], list[Point]] = {}
        self.marks: list[bool] = []
        self.said: list[str] = []

    @cached_property
    def geodata(self) -> Geodata:
        """Where slack is looked up."""
        return open_geodata()

    @cached_property
    def land(self) -> shapely.STRtree:
        """The land, in polygons."""
        return shapely.STRtree(list(read_land(self.folder / "land_ne10m.bin.xz").geoms))

    def line(self, points: Sequence[Point], ties: Sequence[bool], within_km: float) -> list[Point]:
        """Return a line through the ties, and through those marks that are needed.

        A mark is not needed where a planned line passes it within `within_km`.
        """
        fixed = [0, *(i for i in range(1, len(points) - 1) if ties[i]), len(points) - 1]
        found = [points[0]]
        for a, b in itertools.pairwise(fixed):
            line = self.stretch(tuple(points[a : b + 1]), within_km)
            straight = [points[a], points[b]]
            if (
                b - a == 1
                and len({a, b} & {0, len(points) - 1}) == 1
                and line_km(straight) < APPROACH_KM
                and line_km(line) > ROUND * line_km(straight)
            ):
                line = straight
            found += line[1:]
        self.marks += [point in found for point in points[1:-1]]
        return found

    def stretch(self, points: tuple[Point, ...], within_km: float) -> list[Point]:
        """Return a line between two ties and through what marks between them are needed."""
        key = within_km, points
        if key not in self.laid:
            if (within_km, points[::-1]) in self.laid:
                return self.laid[within_km, points[::-1]][::-1]
            line = self.piece(points[0], points[-1])
            if len(points) > 2:
                lon, lat = np.array(points[1:-1]).T
                off = np.atleast_1d(kp_of_point(line, lon, lat).offset_km)
                worst = int(off.argmax())
                if off[worst] > within_km:
                    line = [
                        *self.stretch(points[: worst + 2], within_km)[:-1],
                        *self.stretch(points[worst + 1 :], within_km),
                    ]
            self.laid[key] = line
        return self.laid[key]

    def piece(self, start: Point, end: Point) -> list[Point]:
        """Return the planned line between two places, straight where they are near."""
        if (end, start) in self.made:
            return self.made[end, start][::-1]
        if (start, end) not in self.made:
            known = self.known.get((start, end))
            self.made[start, end] = self._piece(start, end) if known is None else known
        return self.made[start, end]

    def _piece(self, start: Point, end: Point) -> list[Point]:
        straight = [start, end]
        km = float(geodesy.distance_km(*start, *end))
        if km < SHORT_KM and not self.over_land(straight):
            return straight
        try:
            found: object = plan_pairs([(start, end)], rules=RULES, geodata=self.geodata)[0]
        except ModelError as error:
            found = error
        if not isinstance(found, Leg):
            if not self.over_land(straight):
                return straight
            self.said.append(f"{start} - {end}: {found}")
            return straight
        way = [(float(lon + 180) % 360 - 180, float(lat)) for lon, lat in found.geometry.coords]
        line = self.simple([start, *way, end])
        rounded = [(round(lon, DIGITS), round(lat, DIGITS)) for lon, lat in line[1:-1]]
        return [start, *rounded, end]

    def simple(self, line: list[Point]) -> list[Point]:
        """Return a line with fewer points, none further off than SIMPLIFY_KM, off the land.

        By Douglas and Peucker (1973), on the ellipsoid; a point stays too where the line would
        cross land without it.
        """
        kept = [0, len(line) - 1]
        stack = [(0, len(line) - 1)]
        while stack:
            a, b = stack.pop()
            if b - a < 2:
                continue
            if line[a] == line[b]:
                kept.append(a + 1)
                stack += [(a, a + 1), (a + 1, b)]
                continue
            lon, lat = np.array(line[a + 1 : b]).T
            off = np.atleast_1d(kp_of_point([line[a], line[b]], lon, lat).offset_km)
            worst = a + 1 + int(off.argmax())
            if off.max() > SIMPLIFY_KM or (
                self.over_land([line[a], line[b]]) and not self.over_land(line[a : b + 1])
            ):
                kept.append(worst)
                stack += [(a, worst), (worst, b)]
        return [line[i] for i in sorted(set(kept))]

    def write_pieces(self, *, whole: bool = True) -> None:
        """Write the pieces that lines were made of, one a line; of a run cut short those known."""
        pieces = self.made if whole else self.known | self.made
        rows = ",\n".join(json.dumps(line) for _, line in sorted(pieces.items()))
        PIECES.write_text(f"[\n{rows}\n]\n", encoding="utf-8", newline="\n")

    def over_land(self, line: Sequence[Point]) -> bool:
        """Return whether a line of geodesics touches land."""
        string = cut_at_date_line(densify(line, max_step_km=2.0))
        return len(self.land.query(string, predicate="intersects")) > 0

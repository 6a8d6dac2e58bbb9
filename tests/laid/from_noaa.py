"""Which charted lines are in the bench: chosen from NOAA's by a rule that knows no result.

`NOAA Charted Submarine Cables`, a file geodatabase of the Office for Coastal Management (edition
of July 2016, public domain, MarineCadastre.gov), holds parts of cables as charts cut them. Parts
are joined where they meet within 1.5 km and go on within 35 degrees; power and mooring cables
are left out. Of the lines that are 100 km and more from end to end, no more than 1.6 times as
long and with a position at least every 20 km in the mean, a seeded draw takes five oceans (over
2,000 km) and three of each region, no two of which run together::

    python tests/laid/from_noaa.py NOAAChartedSubmarineCables.gdb --out joined.gpkg
    python tests/laid/held_against.py --lines joined.gpkg     # all of them: an hour

With ``--rows`` it prints the rows of ``laid_lines.csv`` instead: id and positions.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import geopandas
import numpy as np
import shapely
from scipy.spatial import cKDTree
from shapely import LineString

from cableroute.geometry import bearing_deg, distance_km, kp_of_point, line_km
from cableroute.geometry.geodesy import earth_centred_km
from cableroute.geometry.lines import densify

MEET_KM, TURN_DEG = 1.5, 35.0
LEAST_PART_KM, LEAST_KM = 5.0, 100.0
MOST_WINDING, MOST_STEP_KM = 1.6, 20.0
OCEAN_KM, OCEANS, OF_A_REGION = 2000.0, 5, 3
SEED = 14
LEFT_OUT = ("power", "mooring", "Abandoned")

Array = np.ndarray[Any, Any]


class Part(NamedTuple):
    """A line, and the rows of the file that it was joined from."""

    xy: Array
    rows: tuple[int, ...]

    @property
    def km(self) -> float:
        return float(distance_km(*self.xy[:-1].T, *self.xy[1:].T).sum())

    @property
    def apart_km(self) -> float:
        return float(distance_km(*self.xy[0], *self.xy[-1]))

    @property
    def line(self) -> LineString:
        lon = np.degrees(np.unwrap(np.radians(self.xy[:, 0])))
        return LineString(np.column_stack([lon, self.xy[:, 1]]))


def parts_of(path: Path) -> list[Part]:
    """Return the parts of telecommunication cables in the file."""
    frame = geopandas.read_file(path)
    found = []
    for row, (geometry, text) in enumerate(zip(frame.geometry, frame.description, strict=True)):
        if not any(word in text for word in LEFT_OUT):
            for piece in shapely.get_parts(geometry):
                part = Part(shapely.get_coordinates(piece), (row,))
                if part.km >= LEAST_PART_KM:
                    found.append(part)
    return found


def joined(parts: list[Part]) -> list[Part]:
    """Return the parts joined to lines, the closest and straightest joints first."""
    while True:
        pairs = _joints(parts)
        used: set[int] = set()
        new = []
        for _, (one, one_end), (two, two_end) in sorted(pairs):
            if one in used or two in used:
                continue
            used |= {one, two}
            first, second = parts[one], parts[two]
            head = first.xy if one_end else first.xy[::-1]
            tail = second.xy[::-1] if two_end else second.xy
            same = int(np.allclose(head[-1], tail[0], atol=1e-4))
            new.append(Part(np.vstack([head, tail[same:]]), first.rows + second.rows))
        if not new:
            return parts
        parts = [part for place, part in enumerate(parts) if place not in used] + new


def _joints(parts: Sequence[Part]) -> list[tuple[float, tuple[int, int], tuple[int, int]]]:
    """Return where two parts meet and go on: how badly, and which end of which."""
    ends = [(place, end) for place in range(len(parts)) for end in (0, 1)]
    lonlat = np.array([parts[place].xy[-end] for place, end in ends])
    inner = np.array([parts[place].xy[-2 if end else 1] for place, end in ends])
    outward = np.asarray(bearing_deg(*inner.T, *lonlat.T))
    places = earth_centred_km(*lonlat.T)
    found = []
    for one, two in sorted(cKDTree(places).query_pairs(MEET_KM)):
        turn = abs((outward[one] - outward[two]) % 360 - 180)
        if ends[one][0] != ends[two][0] and turn < TURN_DEG:
            apart = float(np.linalg.norm(places[one] - places[two]))
            found.append((apart + turn / TURN_DEG, ends[one], ends[two]))
    return found


def region(xy: Array) -> str:
    """Return where the middle of a line is."""
    lon, lat = xy[len(xy) // 2]
    lon = (lon + 180) % 360 - 180
    for name, holds in (
        ("alaska", lat > 50),
        ("west-pacific", lon > 100),
        ("hawaii", lon < -140 and lat < 40),
        ("north-pacific", lon < -140),
        ("east-pacific", lon < -100),
        ("us-north-east", lat > 33),
        ("gulf-of-mexico", lon < -82),
        ("caribbean", lat < 20.5),
    ):
        if holds:
            return name
    return "florida-bahamas"


def chosen(lines: Sequence[Part]) -> dict[str, Part]:
    """Return the lines of the bench, by id."""
    order = np.random.default_rng(SEED).permutation(len(lines))
    taken: list[tuple[str, Part]] = []
    count: Counter[str] = Counter()
    for part in (lines[place] for place in order):
        where = "ocean" if part.km > OCEAN_KM else region(part.xy)
        room = OCEANS if where == "ocean" else OF_A_REGION
        if count[where] < room and not any(_run_together(part, other) for _, other in taken):
            count[where] += 1
            taken.append((where, part))
    ids: dict[str, Part] = {}
    for where in sorted(count):
        group = sorted((part for name, part in taken if name == where), key=lambda part: -part.km)
        ids |= {f"noaa-{where}-{number}": part for number, part in enumerate(group, 1)}
    return ids


def _run_together(one: Part, two: Part) -> bool:
    """Return whether three tenths of a line are within 10 km of another."""
    boxes = [shapely.box(*part.line.bounds) for part in (one, two)]
    if shapely.distance(*boxes) > 1:
        return False
    lon, lat = shapely.get_coordinates(densify(one.line, max_step_km=10)).T
    return bool(np.mean(np.asarray(kp_of_point(two.line, lon, lat).offset_km) < 10) > 0.3)


def main(arguments: Sequence[str] | None = None) -> None:
    """Write all lines, or print the positions of those of the bench."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path, help="NOAAChartedSubmarineCables.gdb")
    parser.add_argument("--out", type=Path, default=Path("joined.gpkg"))
    parser.add_argument("--rows", action="store_true")
    given = parser.parse_args(arguments)
    lines = [
        part for part in joined(parts_of(given.file))
        if part.km >= LEAST_KM <= part.apart_km
        and part.km <= MOST_WINDING * part.apart_km
        and part.km <= MOST_STEP_KM * (len(part.xy) - 1)
    ]  # fmt: skip
    if given.rows:
        for id, part in chosen(lines).items():
            thin = shapely.simplify(part.line, 0.003)  # degrees, 0.3 km
            places = shapely.get_coordinates(thin).round(4).tolist()
            print(id, ";".join(f"{lon} {lat}" for lon, lat in places), sep=",")
        return
    frame = geopandas.GeoDataFrame(geometry=[part.line for part in lines], crs=4326)
    frame.to_file(given.out)
    print(f"{given.out}: {len(lines)} lines, {sum(line_km(part.line) for part in lines):,.0f} km")


if __name__ == "__main__":
    main()

"""Acceptance of the shortest lines at sea, at full size; the figures are printed.

    python -m pytest tests/benchmarks/test_sea_lines.py -o addopts= -s

It takes about an hour. `CABLEROUTE_PAIRS` sets how many random pairs are planned, 10,000 unless
given. On two shared cores of a Xeon: see CHANGELOG for the figures of a release.
"""

import os
import time
from itertools import combinations

import numpy as np
import pytest
import shapely
from worlds.visibility import geodesic_km, visibility_km

from cableroute.errors import CablerouteError
from cableroute.planning import PlanSettings, solvers
from cableroute.planning.coast import world_coast
from cableroute.planning.ice import ice_limits
from cableroute.planning.planner import plan
from cableroute.planning.sea_line import shortest_line
from cableroute.seabed.land_cells import world_outlines

PAIRS = int(os.environ.get("CABLEROUTE_PAIRS", "10000"))


def sea_places(count, seed, bounds=(-180, -78.5, 180, 90)):
    """Return places at sea, even over the globe or a box of it."""
    random = np.random.default_rng(seed)
    west, south, east, north = bounds
    low, high = np.sin(np.radians([south, north]))
    found = []
    while len(found) < count:
        lon = random.uniform(west, east, count)
        lat = np.degrees(np.arcsin(random.uniform(low, high, count)))
        at_sea = ~world_coast().is_land(lon, lat)
        found += np.column_stack([lon, lat])[at_sea].round(4).tolist()
    return [tuple(place) for place in found[:count]]


def line_between(start, end):
    """Return the line outside ice, or through it where an end is there."""
    return shortest_line(start, end, closed=ice_limits()) or shortest_line(start, end)


def test_random_pairs_of_the_world():
    """A line for each, off land; the sea that holds both ends is one by the polygons' overlay."""
    starts, ends = sea_places(PAIRS, 7), sea_places(PAIRS, 8)
    seconds = []
    for start, end in zip(starts, ends, strict=True):
        begun = time.process_time()
        line = line_between(start, end)
        seconds.append(time.process_time() - begun)
        assert line is not None, (start, end)
        assert not world_coast().hits(line.lonlat[:-1], line.lonlat[1:]).edge.size, (start, end)
        assert line.km >= geodesic_km(start, end) * (1 - 1e-9)
    print(f"\n{PAIRS:,} pairs; s of processor: mean {np.mean(seconds):.3f},"
          " median {:.3f}, 95 % {:.3f}, most {:.3f}".format(
              *np.percentile(seconds, [50, 95, 100])))  # fmt: skip


def test_both_ends_are_on_one_sea_by_the_overlay_of_the_polygons():
    """Of 500 pairs, by shapely alone: land taken from a box of the world leaves which seas?"""
    world = shapely.box(-180, -90, 180, 90)
    seas = shapely.get_parts(shapely.difference(world, shapely.union_all(world_outlines())))
    at_west = shapely.intersects(seas, shapely.LineString([(-180, -90), (-180, 90)]))
    at_east = shapely.intersects(seas, shapely.LineString([(180, -90), (180, 90)]))
    tree = shapely.STRtree(seas)
    places = np.array([*sea_places(500, 9), *sea_places(500, 10)])
    place, sea = tree.query(shapely.points(places), predicate="within")
    assert len(place) == 1000
    around = (at_west | at_east)[sea]  # these are joined over the date line
    largest = np.bincount(sea).argmax()
    assert ((sea == largest) | around).all()


def test_all_pairs_of_stations(geo):
    """No crash; where no line is planned, the error says what closes it."""
    stations = sorted(geo.stations)
    pairs = list(combinations(stations, 2))
    planned, refused = 0, []
    for one, two in pairs:
        try:
            plan(one, two, geodata=geo, max_detour=1000)
            planned += 1
        except CablerouteError as error:
            refused.append((one, two, str(error)[:120]))
    print(f"\n{planned:,} of {len(pairs):,} pairs of stations; {refused[:3]}")
    assert planned == len(pairs) - len(refused)
    assert all("not at sea" in text or "no sea is within" in text or "same place" in text
               for _, _, text in refused)  # fmt: skip


def test_triangles():
    """No side is more than 0.1 % longer than the other two."""
    worst = 0.0
    for seed in range(100):
        places = sea_places(3, 100 + seed, (-75, -40, 80, 70))
        sides = sorted(line_between(*pair).km for pair in combinations(places, 2))
        worst = max(worst, sides[2] / (sides[0] + sides[1]) - 1)
    print(f"\nworst triangle {100 * worst:.4f} %")
    assert worst < 1e-3


def test_both_directions():
    """Lines on the coasts, and lines on cells."""
    marching = PlanSettings(solvers.fast_marching)
    apart = []
    for start, end in zip(sea_places(20, 21, (-10, 35, 30, 60)),
                          sea_places(20, 22, (-10, 35, 30, 60)), strict=True):  # fmt: skip
        assert shortest_line(start, end).km == pytest.approx(shortest_line(end, start).km)
        there, back = (plan(*ends, settings=marching, max_detour=100).route_km
                       for ends in ((start, end), (end, start)))  # fmt: skip
        apart.append(abs(there / back - 1))
    print(f"\non cells both directions differ by {100 * max(apart):.4f} % at most")
    assert max(apart) < 5e-4


REGIONS = {
    "Aegean": (23, 35, 28, 40.5), "Baltic": (17, 57.5, 24, 61), "Norway": (4.5, 58, 8, 62.5),
    "Adriatic": (13, 42.5, 17, 45.5), "Philippines": (119.5, 8, 126, 13.5),
    "Hebrides": (-8, 55, -5, 58.7), "Chile": (-76, -52, -72, -43),
    "Maine": (-70.5, 43.3, -66.5, 45),
    "Red Sea": (36, 14, 43, 22), "Caribbean": (-66, 10, -60, 18.5),
}  # fmt: skip


def test_excess_over_a_visibility_graph():
    """Of 200 pairs in waters with many islands, 30 to 200 km apart."""
    excess = []
    for number, bounds in enumerate(REGIONS.values()):
        places = sea_places(400, 300 + number, bounds)
        found = 0
        for start, end in zip(places[::2], places[1::2], strict=True):
            if found == 20 or not 30 < geodesic_km(start, end) < 200:
                continue
            line = shortest_line(start, end)
            lon, lat = line.lonlat.T
            window = lon.min() - 0.2, lat.min() - 0.2, lon.max() + 0.2, lat.max() + 0.2
            if len(line.lonlat) < 3 or window_vertices(window) > 4000:
                continue
            best = visibility_km(start, end, window, line.km)
            excess.append(100 * (line.km / best - 1))
            found += 1
    excess = np.array(excess)
    print(f"\n{len(excess)} pairs: excess mean {excess.mean():.4f} %, "
          "median {:.4f}, 95 % {:.4f}, most {:.4f}".format(
              *np.percentile(excess, [50, 95, 100])))  # fmt: skip
    assert excess.mean() < 0.05
    assert np.percentile(excess, 95) < 0.3


def window_vertices(bounds):
    west, south, east, north = bounds
    coast = world_coast()
    inside = (coast.lon > west) & (coast.lon < east) & (coast.lat > south) & (coast.lat < north)
    return int(inside.sum())


def test_long_lines_are_never_longer_than_those_on_cells():
    """Of 40 pairs over the oceans and enclosed seas, by fast marching on cells."""
    marching = PlanSettings(solvers.fast_marching)
    gains = []
    for start, end in zip(sea_places(40, 41, (-80, -45, 110, 62)),
                          sea_places(40, 42, (-80, -45, 110, 62)), strict=True):  # fmt: skip
        ours = shortest_line(start, end).km
        theirs = plan(start, end, settings=marching, max_detour=1000).route_km
        gains.append(100 * (theirs / ours - 1))
    print(f"\ncells are longer by {np.mean(gains):.3f} % in the mean, {max(gains):.3f} at most")
    assert min(gains) > -0.02

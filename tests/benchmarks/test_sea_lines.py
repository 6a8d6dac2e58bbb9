"""Acceptance of the shortest lines at sea, at full size; the figures are printed.

    python -m pytest tests/benchmarks/test_sea_lines.py -o addopts= -s

All of it takes about an hour on two processors. What is set by the environment:

- `CABLEROUTE_PAIRS`: how many random pairs are planned, 10,000 unless given.
- `CABLEROUTE_STATION_PAIRS`: how many pairs of stations, chosen at random; all unless given.
- `CABLEROUTE_PROCESSES`: in how many processes, 2 unless given.
- `CABLEROUTE_RESULTS`: a folder for what came of the pairs. A run that is broken off resumes
  there; empty it after a change of the planner.
"""

import os
import time
import warnings
from itertools import combinations

import numpy as np
import pytest
import shapely
from worlds.processor import bare_s
from worlds.sea_pairs import (
    crosses_land,
    leg_of,
    line_between,
    line_of,
    results,
    sea_places,
    told,
    walks_over_land,
)
from worlds.visibility import geodesic_km, visibility_km

from cableroute.planning import PlanSettings, plan, solvers
from cableroute.planning.coast import world_coast
from cableroute.planning.sea_line import shortest_line
from cableroute.seabed.land_cells import world_outlines

PAIRS = int(os.environ.get("CABLEROUTE_PAIRS", "10000"))
STATION_PAIRS = int(os.environ.get("CABLEROUTE_STATION_PAIRS", "0"))
PROCESSES = int(os.environ.get("CABLEROUTE_PROCESSES", "2"))


@pytest.fixture
def folder(tmp_path):
    return os.environ.get("CABLEROUTE_RESULTS", tmp_path)


def test_random_pairs_of_the_world(folder):
    """A line for each, off land and no shorter than the geodesic."""
    pairs = list(zip(sea_places(PAIRS, 7), sea_places(PAIRS, 8), strict=True))
    rows = results(line_of, pairs, folder=folder, processes=PROCESSES, name="random")
    assert not told("random places at sea", rows)
    assert len(rows) == PAIRS
    assert all(row["km"] >= geodesic_km(*row["ends"]) * (1 - 1e-9) for row in rows)


def test_all_pairs_of_stations(geo, folder):
    """No crash; where no line is planned, the station is far from the sea or both are one."""
    pairs = list(combinations(sorted(geo.stations), 2))
    chosen = np.random.default_rng(5).permutation(len(pairs))[: STATION_PAIRS or len(pairs)]
    pairs = [pairs[number] for number in chosen.tolist()]
    rows = results(leg_of, pairs, folder=folder, processes=PROCESSES, name="stations")
    faults = told("stations", rows)
    print(*(f"  {ends}: {text[:150]}" for ends, text in faults[:10]), sep="\n")
    assert all("no sea is within" in text or "twice in a row" in text for _, text in faults)


def test_both_ends_are_on_one_sea_by_the_overlay_of_the_polygons(geo):
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


def test_a_flood_over_cells_reaches_no_place_that_no_line_reaches():
    """Of 500 pairs, by rasterio and scipy on cells of 1.5 arc minutes; each line is walked.

    Pairs that the flood does not join have an end on a cell whose middle is ashore, or behind a
    strait that is narrower than the cells.
    """
    from rasterio.features import rasterize
    from rasterio.transform import from_origin
    from scipy import ndimage

    step = 1 / 40
    shape = round(180 / step), round(360 / step)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PendingDeprecationWarning)  # of affine, in rasterio
        transform = from_origin(-180, 90, step, step)
        land = rasterize(world_outlines().tolist(), shape, transform=transform)
    seas, count = ndimage.label(land == 0, np.ones((3, 3)))
    joined = np.arange(count + 1)
    for one, two in np.unique(seas[:, [0, -1]], axis=0):
        if one and two:
            joined[joined == joined[two]] = joined[one]
    starts, ends = sea_places(500, 31), sea_places(500, 32)
    flooded = []
    for start, end in zip(starts, ends, strict=True):
        one, two = (
            joined[seas[int((90 - lat) / step), int((lon + 180) / step)]]
            for lon, lat in (start, end)
        )
        flooded.append(bool(one and one == two))
        line = line_between(start, end)
        assert line is not None, (start, end, flooded[-1])
        assert not walks_over_land(line.lonlat), (start, end)
        assert line.km == pytest.approx(
            sum(map(geodesic_km, line.lonlat[:-1], line.lonlat[1:])), rel=1e-9
        )
    print(f"\n500 pairs: a line for each; a flood over cells joins {sum(flooded)} of them")
    assert sum(flooded) > 450


SLOWEST = [  # of 10,000 random pairs and of all stations
    ((-74.456, -22.7583), (-48.4396, -57.209)), ((-77.0134, -26.8831), (-0.1829, -27.7818)),
    ((24.2906, 64.6403), (-164.208, -25.1583)), ((-89.0273, 69.355), (108.1501, -55.2121)),
    ("AE-AUH", "LK-CMB"), ("AE-AUH", "AU-PER"), ("EG-PSD", "SA-HQL"), ("EG-PSD", "EG-RSD"),
    ("EG-PSD", "EG-SUZ"), ("EG-PSD", "JO-AQJ"), ("EG-SUZ", "IL-ASH"),
]  # fmt: skip


@pytest.mark.parametrize("pair", SLOWEST, ids=str)
def test_the_slowest_pairs_beside_bare_python(pair):
    """Of the processor, once each was planned: at best of three."""
    job = leg_of if isinstance(pair[0], str) else line_of
    job(*pair)
    seconds = min(job(*pair)["seconds"] for _ in range(3))
    print(f"\n{pair}: {seconds:.2f} s, {seconds / bare_s():.1f} times bare Python")
    assert seconds < 20 * bare_s()


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
        places = sea_places(4000, 300 + number, bounds)
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
    assert len(excess) == 200
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


def lines_by_searoute(start, end):
    import searoute

    found = searoute.searoute(
        list(start), list(end), append_orig_dest=True, restrictions=["suez", "panama"]
    )
    return np.array(found["geometry"]["coordinates"])


def lines_by_scgraph(start, end):
    from scgraph.geographs.marnet import marnet_geograph

    found = marnet_geograph.get_shortest_path(
        {"longitude": start[0], "latitude": start[1]}, {"longitude": end[0], "latitude": end[1]}
    )
    return np.array(found["coordinate_path"])[:, ::-1]


def lines_by_us(start, end):
    return line_between(start, end).lonlat


def test_beside_searoute_and_scgraph():
    """Of 60 pairs: length, time, and how many lines cross land.

    searoute without the canals of Suez and Panama; scgraph as it is, which passes them.
    """
    pytest.importorskip("searoute")
    pytest.importorskip("scgraph")
    pairs = list(
        zip(sea_places(60, 51, (-75, -40, 80, 62)), sea_places(60, 52, (-75, -40, 80, 62)),
            strict=True)
    )  # fmt: skip
    ours = [line_between(*pair).km for pair in pairs]
    print()
    for by in (lines_by_us, lines_by_searoute, lines_by_scgraph):
        by(*pairs[0])
        begun = time.perf_counter()
        found = [by(*pair) for pair in pairs]
        seconds = (time.perf_counter() - begun) / len(pairs)
        longer = [
            100 * (sum(map(geodesic_km, line[:-1], line[1:])) / km - 1)
            for line, km in zip(found, ours, strict=True)
        ]
        ashore = sum(crosses_land(line) for line in found)
        print(
            f"{by.__name__:18} {1000 * seconds:8.1f} ms; longer by {np.median(longer):.2f} % in the"
            f" median, {max(longer):.1f} % at most; {ashore} of {len(pairs)} over land"
        )
        assert by is not lines_by_us or not ashore

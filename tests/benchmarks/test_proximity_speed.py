"""Crossings and parallels of many lines, each beside shapely. Run when asked:

pip install -e '.[dev,bench,fast]' && python -m pytest tests/benchmarks/test_proximity_speed.py \
    -o addopts= --benchmark-sort=name

The lines wander over the globe, about 10 km from vertex to vertex, and fold back at +-78 and
+-178 degrees, where shapely's plane has its edges; shapely works in degrees on the plane, ours
on the ellipsoid, with KP, angle and kind. Ours reckons stretches, both ways; shapely, one
distance a pair. 7,000 lines take shapely some twenty seconds for each job.
"""

import numpy as np
import pytest
import shapely
from shapely import LineString

from cableroute import Leg, Route
from cableroute.geometry import all_crossings, all_parallels
from cableroute.routing import shared_matrix

COUNTS = [700, 7000]


def folded(degrees, most):
    """Return coordinates turned back at the edges +-most."""
    return np.abs((degrees - most) % (4 * most) - 2 * most) - most


def wandering(count):
    random = np.random.default_rng(3)
    heading = random.uniform(0, 2 * np.pi, (count, 1))
    heading = heading + random.normal(0, 0.3, (count, 275)).cumsum(axis=1)
    step = random.lognormal(np.log(10), 0.5, (count, 1)) * random.uniform(0.5, 1.5, (count, 275))
    lat = np.degrees(np.arcsin(random.uniform(-0.95, 0.95, count)))[:, None]
    lat = folded(lat + (step / 111 * np.cos(heading)).cumsum(axis=1), 78)
    east = step / 111 / np.cos(np.radians(lat)) * np.sin(heading)
    lon = folded(random.uniform(-178, 178, count)[:, None] + east.cumsum(axis=1), 178)
    return [LineString(xy) for xy in np.stack([lon, lat], axis=2)]


@pytest.fixture(scope="module", params=COUNTS)
def lines(request):
    return wandering(request.param)


def run(benchmark, lines, name, job):
    benchmark.group = f"{name} of {len(lines)} lines"
    return benchmark.pedantic(job, rounds=15 if len(lines) < 1000 else 2, iterations=1)


def test_crossings(benchmark, lines):
    found = run(benchmark, lines, "crossings", lambda: all_crossings(lines))
    assert found.kp_km.size > len(lines)


def test_crossings_by_shapely(benchmark, lines):
    array = np.array(lines)

    def job():
        first, second = shapely.STRtree(array).query(array, predicate="intersects")
        first, second = first[first < second], second[first < second]
        return shapely.intersection(array[first], array[second])

    assert len(run(benchmark, lines, "crossings", job)) > len(lines)


def test_both_find_the_same_pairs():
    """What is timed is the same work: the pairs that cross, of lines of 700."""
    lines = wandering(COUNTS[0])
    ours = all_crossings(lines)
    array = np.array(lines)
    first, second = shapely.STRtree(array).query(array, predicate="intersects")
    theirs = {(a, b) for a, b in zip(first.tolist(), second.tolist(), strict=True) if a < b}
    assert len(theirs) > len(lines)
    assert set(zip(ours.line.tolist(), ours.other.tolist(), strict=True)) == theirs


def test_parallels(benchmark, lines):
    found = run(benchmark, lines, "parallels", lambda: all_parallels(lines, within_km=10))
    assert found.kp_km.size > len(lines)


def test_parallels_by_shapely(benchmark, lines):
    array = np.array(lines)

    def job():
        tree = shapely.STRtree(array)
        first, second = tree.query(array, predicate="dwithin", distance=0.1)
        first, second = first[first < second], second[first < second]
        return shapely.distance(array[first], array[second])

    assert len(run(benchmark, lines, "parallels", job)) > len(lines)


@pytest.mark.benchmark(group="ten routes of 16,000 km all against all")
def test_shared_matrix(benchmark):
    routes = []
    for number in range(10):
        lon = np.linspace(-70, 80, 601)
        lat = 20 * np.sin(np.radians(3 * lon)) + number / 2 + np.cos(number + lon) / 4
        xy = np.column_stack([lon, lat])
        legs = [
            Leg(
                f"{number}-{n}", f"{number}-{n}", f"{number}-{n + 1}", "sea",
                LineString(xy[100 * n : 100 * n + 101]), 2, accuracy_km=5 + 5 * ((number + n) % 10),
            )
            for n in range(6)
        ]  # fmt: skip
        routes.append(Route(f"R{number}", "ocean", legs))
    assert len(benchmark.pedantic(shared_matrix, (routes,), rounds=3, warmup_rounds=1)) == 90

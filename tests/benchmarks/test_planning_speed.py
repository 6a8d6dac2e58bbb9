"""How good and how fast planning is, each beside a peer. Run when asked:

pip install -e '.[dev,bench,fast]' scikit-image xarray-spatial
python -m pytest tests/benchmarks/test_planning_speed.py -o addopts= -s \
    --benchmark-columns=min,median,rounds

The grids are deterministic: a smooth cost of 1 to 10 a km and 35 % of the cells closed. They lie
on the equator, where cells are rectangles, as scikit-image has them. Add
``-k "not ten_thousand"`` where 8 GB of memory are not free: scikit-image takes them.
"""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import cableroute as cr
from cableroute.geometry import distance_km, line_km
from cableroute.planning import fast_marching, least_cost
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.solvers import arrival_field, line_cost
from cableroute.planning.string_pulling import Padded, Pull, load_kernels
from cableroute.seabed.grid import Grid

pytest.importorskip("numba")

STEP = 1e-4


def run(benchmark, job, rounds=2):
    return benchmark.pedantic(job, rounds=rounds, iterations=1)


def group(text):
    return pytest.mark.benchmark(group=text)


def rough(size, power, chance):
    """Return a field with the spectrum of a landscape."""
    waves = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.rfftfreq(size)[None])
    waves[0, 0] = 1
    shape = waves.shape
    noise = chance.standard_normal(shape) + 1j * chance.standard_normal(shape)
    noise *= waves ** (-power / 2)
    noise[0, 0] = 0
    return np.fft.irfft2(noise, s=(size, size)).astype(np.float32)


def made(size, step=STEP, step_lat=None, north=None):
    """Return a cost grid of so many cells squared, and two cells far apart that are joined."""
    from scipy import ndimage

    chance = np.random.default_rng(1)
    least = min(size, 4000)
    cost, land = rough(least, 3.2, chance), rough(least, 3.6, chance)
    if size > least:
        cost, land = (
            ndimage.zoom(field, size / least, order=1)[:size, :size] for field in (cost, land)
        )
    low, high = np.percentile(cost[::4, ::4], [1, 99])
    cost = (1 + 9 * np.clip((cost - low) / (high - low), 0, 1)).astype(np.float32)
    closed = land > np.percentile(land[::4, ::4], 65)
    parts, _ = ndimage.label(~closed, structure=np.ones((3, 3)))
    inner = parts == np.bincount(parts.ravel())[1:].argmax() + 1
    if size <= 4000:
        inner = ndimage.binary_erosion(inner, iterations=2)
    at = np.argwhere(inner[::5, ::5]) * 5
    ends = [tuple(at[((at - size * share) ** 2).sum(axis=1).argmin()]) for share in (0.05, 0.95)]
    grid = Grid(
        depth_m=np.broadcast_to(np.float32(100), cost.shape),
        land=np.broadcast_to(False, cost.shape),
        west_deg=0.0,
        north_deg=step * size / 2 if north is None else north,
        step_lon_deg=step,
        step_lat_deg=step_lat or step,
        source="a test",
        source_step_deg=step,
    )
    cost[closed] = 0
    sea = CostGrid(grid, cost, closed)
    return sea, [(float(grid.lon_deg[c]), float(grid.lat_deg[r])) for r, c in ends], ends


_made = {}


def sea_of(size):
    if size not in _made:
        _made.clear()
        _made[size] = made(size)
        warm, ends, _ = made(60)
        arrival_field(warm, ends[0])
        fast_marching(warm, ends[0], ends[1:])
        least_cost(warm, ends[0], ends[1:], neighbours=8)
    return _made[size]


def sampling(sea):
    middle = sea.grid.north_deg - sea.grid.step_lat_deg * sea.grid.shape[0] / 2
    tall = distance_km(0, middle, 0, middle + sea.grid.step_lat_deg)
    wide = distance_km(0, middle, sea.grid.step_lon_deg, middle)
    return float(tall), float(wide)


def by_scikit_image(sea, start):
    from skimage.graph import MCP_Geometric

    cost = np.where(sea.blocked, np.float32(-1), sea.cost_per_km)
    peer = MCP_Geometric(cost, fully_connected=True, sampling=sampling(sea))
    return peer.find_costs([start])[0]


# --- lengths ---


def oblong():
    """Return an open sea at 55 to 65 N whose cells are twice as high as wide on the ground."""
    grid = Grid(
        depth_m=np.broadcast_to(np.float32(100), (600, 1200)),
        land=np.broadcast_to(False, (600, 1200)),
        west_deg=0.0,
        north_deg=65.0,
        step_lon_deg=1 / 60,
        step_lat_deg=1 / 60,
        source="a test",
        source_step_deg=1 / 60,
    )
    return CostGrid(grid, np.ones((600, 1200), np.float32), np.zeros((600, 1200), bool))


def free_pairs(sea, count=150):
    chance = np.random.default_rng(2)
    rows, columns = sea.grid.shape
    cells = chance.integers((0, 0, 0, 0), (rows, columns, rows, columns), (count * 2, 4))
    far = np.hypot(cells[:, 0] - cells[:, 2], (cells[:, 1] - cells[:, 3]) / 2) > 100
    return cells[far][:count]


def place(sea, row, column):
    return float(sea.grid.lon_deg[column]), float(sea.grid.lat_deg[row])


def excess(lengths, sea, pairs):
    truth = [distance_km(*place(sea, a, b), *place(sea, c, d)) for a, b, c, d in pairs]
    off = 100 * (np.array(lengths) / truth - 1)
    print(f"\nexcess over the geodesic: mean {off.mean():.4f} %, most {off.max():.4f} %")
    return off


@group("150 free routes at 55 to 65 N")
def test_free_routes(benchmark):
    sea = oblong()
    pairs = free_pairs(sea)
    fast_marching(sea, place(sea, 5, 5), [place(sea, 50, 50)])

    def job():
        out = []
        for a, b, c, d in pairs:
            (way,) = fast_marching(sea, place(sea, a, b), [place(sea, c, d)])
            out.append(line_km(way.lonlat))
        return out

    off = excess(run(benchmark, job, 1), sea, pairs)
    assert off.mean() < 0.02
    assert off.max() < 0.05


@group("150 free routes at 55 to 65 N")
def test_free_routes_by_scikit_image(benchmark):
    graph = pytest.importorskip("skimage.graph")
    sea = oblong()
    pairs = free_pairs(sea)
    lat = 60.0  # cells as they are in the middle of the grid
    step = sea.grid.step_lat_deg
    size = float(distance_km(0, lat, 0, lat + step)), float(distance_km(0, lat, step, lat))

    def job():
        out = []
        for a, b, c, d in pairs:
            peer = graph.MCP_Geometric(np.ones(sea.grid.shape, np.float32), sampling=size)
            peer.find_costs([(a, b)], [(c, d)])
            path = np.array(peer.traceback((c, d)))
            line = np.column_stack([sea.grid.lon_deg[path[:, 1]], sea.grid.lat_deg[path[:, 0]]])
            out.append(line_km(line))
        return out

    excess(run(benchmark, job, 1), sea, pairs)


@group("cost with 35 % closed, at 55 to 65 N")
def test_cheaper_than_eight_neighbours(benchmark):
    sea, ends, _ = made(1000, 1 / 100, north=65.0)
    (path,) = least_cost(sea, ends[0], ends[1:], neighbours=8)
    (way,) = run(benchmark, lambda: fast_marching(sea, ends[0], ends[1:]))
    print(f"\n{100 * (1 - way.cost / path.cost):.2f} % cheaper than least cost on 8 neighbours")
    assert way.cost == pytest.approx(line_cost(sea, way.lonlat))
    assert way.cost < 0.975 * path.cost


# --- fields and pairs ---


@group("whole field, 4000 x 4000")
def test_field(benchmark):
    sea, ends, cells = sea_of(4000)
    field = run(benchmark, lambda: arrival_field(sea, ends[0]), 3)
    assert np.isfinite(field[cells[1]])


@group("whole field, 4000 x 4000")
def test_field_by_scikit_image(benchmark):
    pytest.importorskip("skimage.graph")
    sea, _, cells = sea_of(4000)
    run(benchmark, lambda: by_scikit_image(sea, cells[0]), 1)


def by_xarray_spatial(sea, start):
    """Return a job that solves the field by xarray-spatial, its rasters made before."""
    xarray = pytest.importorskip("xarray")
    spatial = pytest.importorskip("xrspatial")
    tall, wide = sampling(sea)
    coordinates = {"y": tall * np.arange(4000.0)[::-1], "x": wide * np.arange(4000.0)}
    source = np.zeros((4000, 4000), np.float32)
    source[start] = 1
    raster = xarray.DataArray(source, coords=coordinates, dims=("y", "x"))
    friction = xarray.DataArray(
        np.where(sea.blocked, np.nan, sea.cost_per_km), coords=coordinates, dims=("y", "x")
    )
    return lambda: spatial.cost_distance(raster, friction)


@group("whole field, 4000 x 4000")
def test_field_by_xarray_spatial(benchmark):
    sea, _, cells = sea_of(4000)
    run(benchmark, by_xarray_spatial(sea, cells[0]), 2)


def test_field_is_many_times_as_fast_as_by_peers():
    """Seconds of the processor, as other work on the machine counts less in them; in turn."""
    pytest.importorskip("skimage.graph")
    sea, ends, cells = sea_of(4000)
    jobs = {
        "ours": lambda: arrival_field(sea, ends[0]),
        "xarray-spatial": by_xarray_spatial(sea, cells[0]),
        "scikit-image": lambda: by_scikit_image(sea, cells[0]),
    }
    jobs["xarray-spatial"]()  # compiled
    took = {name: [] for name in jobs}
    for _ in range(3):
        for name, job in jobs.items():
            for _ in range(3 if name == "ours" else 1):
                begin = time.process_time()
                job()
                took[name].append(time.process_time() - begin)
    ours, *peers = (float(np.median(seconds)) for seconds in took.values())
    spatial, image = (seconds / ours for seconds in peers)
    print(f"\n{ours:.3f} s; {image:.1f} times scikit-image, {spatial:.1f} times xarray-spatial")
    assert image > 15
    assert spatial > 6


@group("one pair, 4000 x 4000")
def test_pair(benchmark):
    sea, ends, _ = sea_of(4000)
    run(benchmark, lambda: fast_marching(sea, ends[0], ends[1:]))


@group("one pair, 4000 x 4000")
def test_pair_by_scikit_image(benchmark):
    graph = pytest.importorskip("skimage.graph")
    sea, _, cells = sea_of(4000)
    cost = np.where(sea.blocked, np.float32(-1), sea.cost_per_km)
    run(benchmark, lambda: graph.route_through_array(cost, *cells, geometric=True), 1)


@group("one pair on 16 neighbours, 1000 x 1000")
@pytest.mark.parametrize("engine", ["numba", "scipy"])
def test_pair_with_and_without_numba(benchmark, engine, monkeypatch):
    sea, ends, _ = sea_of(1000)
    if engine == "scipy":
        monkeypatch.setitem(sys.modules, "numba", None)

    def job():
        return least_cost(sea, ends[0], ends[1:])

    job()  # compiled
    (way,) = run(benchmark, job, 3)
    assert np.isfinite(way.cost)


@group("a string over 1000 x 1000 cells")
@pytest.mark.parametrize("compiled", [True, False], ids=["numba", "arrays"])
def test_string_with_and_without_numba(benchmark, compiled):
    sea, ends, _ = made(1000, 1 / 100, north=65.0)
    (path,) = least_cost(sea, ends[0], ends[1:])
    pull = Pull(Padded.of(sea), load_kernels() if compiled else None)
    pull.tightened(path.lonlat[:9])  # compiled
    _, cost = run(benchmark, lambda: pull.tightened(path.lonlat), 3)
    assert cost < path.cost


WATCHED = """
import sys, threading, time
sys.path.insert(0, {folder!r})
import test_planning_speed as t
sea, ends, cells = t.made({size})
small, small_ends, _ = t.made(60)
t.arrival_field(small, small_ends[0])
if {peer}:
    import skimage.graph
def held():
    return int(next(l.split()[1] for l in open("/proc/self/status") if l.startswith("VmRSS")))
first = most = held()
going = True
def watch():
    global most
    while going:
        most = max(most, held())
        time.sleep(0.002)
watcher = threading.Thread(target=watch)
watcher.start()
begin = time.thread_time()
if {peer}:
    t.by_scikit_image(sea, cells[0])
else:
    t.arrival_field(sea, ends[0])
took = time.thread_time() - begin
going = False
watcher.join()
print(took, first * 1024, most * 1024)
"""


def watched(size, *, peer=False):
    """Solve a field in a process of its own; return CPU seconds, bytes held before, most held."""
    code = WATCHED.format(folder=str(Path(__file__).parent), size=size, peer=peer)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return tuple(float(word) for word in done.stdout.split())


@pytest.mark.parametrize("peer", [False, True], ids=["ours", "scikit-image"])
def test_field_of_ten_thousand(peer):
    if peer:
        pytest.importorskip("skimage.graph")
    took, before, most = watched(10_000, peer=peer)
    print(f"\n{took:.1f} s CPU, {most / 1e9:.2f} GB at most, {before / 1e9:.2f} of them the input")
    assert peer or most < 2e9


def test_a_field_takes_few_bytes_a_cell():
    _, before, most = watched(4000)
    print(f"\n{(most - before) / 16e6:.1f} bytes a cell beside the input")
    assert (most - before) / 16e6 <= 14


# --- legs on the embedded relief ---

LEGS = [("Abu Talat", "Marseille"), ("Karachi", "Zafarana")]


@group("a leg on the embedded relief, warm")
@pytest.mark.parametrize("ends", LEGS, ids=" - ".join)
def test_leg(benchmark, ends):
    geo = cr.open_geodata()
    cr.plan(*ends, geodata=geo)
    run(benchmark, lambda: cr.plan(*ends, geodata=geo), 5)


@group("a leg on the embedded relief, command line")
@pytest.mark.parametrize("ends", LEGS, ids=" - ".join)
def test_leg_on_the_command_line(benchmark, ends):
    command = [sys.executable, "-m", "cableroute", "plan", *ends]
    run(benchmark, lambda: subprocess.run(command, check=True, capture_output=True), 3)

"""How time grows with pairs and with workers. Run when asked:

pip install -e '.[dev,bench,parquet]'
python -m pytest tests/benchmarks/test_pairs_speed.py -o addopts= -s

The first prints a table: seconds by pairs and processes on this machine, and on paper for
10,000 pairs on a cluster. The paper takes a pair's processor time, shared out evenly, the time in
which a process starts and opens the tables, and that in which this process gathers the rows of all
pairs, which no worker shares.
"""

from __future__ import annotations

import itertools
import os
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import pytest

import cableroute as cr
from cableroute.comparison.many_pairs import _compared, _table
from cableroute.routing.diversity import shared_matrix
from cableroute.routing.largest_overlap import most_shared

PAPER_PAIRS = 10_000
PAPER_WORKERS = (1, 8, 64, 256)
PLACES = (
    "Marseille", "Genoa", "Barcelona", "Palermo", "Chania", "Jeddah", "Djibouti", "Mombasa",
    "Fujairah", "Muscat", "Karachi", "Mumbai", "Chennai", "Colombo", "Singapore",
)  # fmt: skip


def pairs_of(geo, count):
    known = []
    for name in PLACES:
        try:
            known.append(geo.find_station(name).id)
        except cr.UnknownNameError:
            continue
    found = list(itertools.islice(itertools.permutations(known, 2), count))
    assert len(found) == count
    return found


def seconds(work, clock=time.perf_counter):
    start = clock()
    answer = work()
    return clock() - start, answer


def test_time_by_pairs_and_workers(capsys):
    geo = cr.open_geodata()
    pairs = pairs_of(geo, 32)
    cr.comparison.compare_pairs(pairs[:2], geodata=geo)  # what is loaded once
    workers = [count for count in (1, 2, 4, 8) if count <= (os.cpu_count() or 1)]

    def in_processes(number, asked):
        with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as executor:
            return cr.comparison.compare_pairs(asked, geodata=geo, executor=executor)

    rows = []
    for count in (8, 16, 32):
        line = []
        here_s, table = seconds(partial(cr.comparison.compare_pairs, pairs[:count], geodata=geo))
        for number in workers:
            taken_s, other = seconds(partial(in_processes, number, pairs[:count]))
            assert other["route_id"].equals(table["route_id"])
            line.append(taken_s)
        rows.append((count, here_s, line))
    # Processor time, which other work on the machine leaves as it is.
    found = {}
    busy_s, _ = seconds(
        lambda: found.update({pair: worked_out(pair, geo) for pair in pairs}), time.process_time
    )
    pair_s = busy_s / len(pairs)
    start_s = seconds(partial(in_processes, 1, pairs[:1]))[0]
    measured = list(cr.measures(geo, assumptions=cr.default_assumptions(geo)))
    named, parts = [(*pair, None) for pair in pairs], list(found.values())
    gather_s = seconds(lambda: _table(named, parts, measured), time.process_time)[0]
    gather_s /= len(pairs)
    with capsys.disabled():
        load = f"{os.getloadavg()[0]:.1f} busy on {os.cpu_count()} cores"
        print(f"\n\nseconds, {load}\n  pairs   here" + "".join(f"{n:>5} proc." for n in workers))
        for count, here_s, line in rows:
            print(f"{count:7d}{here_s:7.1f}" + "".join(f"{taken:11.1f}" for taken in line))
        print(f"\na pair {pair_s:.3f} s of a processor, its rows gathered {gather_s:.4f} s;")
        print(f"a process with its first pair {start_s:.1f} s")
        print(f"\non paper, {PAPER_PAIRS:,} pairs, each worker a core of its own:")
        for number in PAPER_WORKERS:
            taken_s = start_s + PAPER_PAIRS * (pair_s / number + gather_s)
            print(f"{number:7d} workers {taken_s / 60:8.1f} min")
    assert pair_s > gather_s


def worked_out(pair, geo):
    assumed = cr.default_assumptions(geo)
    return _compared(pair, geodata=geo, assumptions=assumed, conditions=cr.Conditions())


@pytest.mark.parametrize("all_pairs", [False, True], ids=["most_shared", "shared_matrix"])
def test_what_many_routes_share(benchmark, all_pairs):
    """What `compare` takes of shared ground, beside the matrix of all pairs of 120 routes."""
    geo = cr.open_geodata()
    routes = []
    for start, end in pairs_of(geo, 14):
        try:
            routes += cr.find_routes(geo, start, end)
        except cr.NoRouteError:
            continue
    work = shared_matrix if all_pairs else most_shared
    found = benchmark.pedantic(work, (routes[:120],), rounds=1)
    assert len(found) >= len(routes[:120])

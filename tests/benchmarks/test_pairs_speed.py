"""How time grows with pairs and with workers. Run when asked:

pip install -e '.[dev,bench,parquet]'
python -m pytest tests/benchmarks/test_pairs_speed.py -o addopts= -s

The first prints a table: seconds by pairs and processes on this machine, and on paper for
10,000 pairs on a cluster. The paper takes the time of a pair in one process, shared out evenly,
and for each process the time in which it starts and opens the tables; besides it the time in which
this process reads the rows of all pairs, which no worker shares.
"""

from __future__ import annotations

import itertools
import os
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest

import cableroute as cr
from cableroute.diversity import most_shared, shared_matrix

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


def seconds(work):
    start = time.perf_counter()
    answer = work()
    return time.perf_counter() - start, answer


def test_time_by_pairs_and_workers(capsys):
    geo = cr.open_geodata()
    cr.compare_all(pairs_of(geo, 2), geodata=geo)  # what is loaded once
    cores = os.cpu_count() or 1
    workers = [count for count in (1, 2, 4, 8) if count <= cores]
    rows, tables = [], []
    for count in (8, 16, 32):
        pairs = pairs_of(geo, count)
        taken, table = seconds(lambda pairs=pairs: cr.compare_all(pairs, geodata=geo))
        line = [taken]
        for number in workers:
            with ProcessPoolExecutor(number, mp_context=get_context("spawn")) as executor:
                taken, other = seconds(
                    lambda pairs=pairs, executor=executor: cr.compare_all(
                        pairs, geodata=geo, executor=executor
                    )
                )
            assert other["route_id"].equals(table["route_id"])
            line.append(taken)
        rows.append((count, line))
        tables.append(table)
    few, many = rows[0], rows[-1]
    pair_s = (many[1][0] - few[1][0]) / (many[0] - few[0])
    start_s = max(many[1][1] - many[1][0], 0.0)
    names = [f"part {number}" for number in range(many[0])]
    from cableroute.pairs import _compared, _table

    how = {
        "geodata": geo, "assumptions": cr.default_assumptions(geo),
        "asked": {"confidential": False},
    }  # fmt: skip
    parts = [_compared(pair, **how) for pair in pairs_of(geo, 4)] * (many[0] // 4)
    measured = list(cr.measures(geo, how["assumptions"]))
    gather_s = seconds(lambda: _table(pairs_of(geo, len(names)), parts, measured))[0] / len(names)
    with capsys.disabled():
        print("\n\n  pairs   here" + "".join(f"{n:>4} proc." for n in workers) + "   seconds")
        for count, line in rows:
            print(f"{count:7d}" + f"{line[0]:7.1f}" + "".join(f"{t:10.1f}" for t in line[1:]))
        print(f"\n  a pair {pair_s:.3f} s, to start a process {start_s:.1f} s, ", end="")
        print(f"to gather a pair {gather_s * 1000:.1f} ms")
        print(f"\n  on paper, {PAPER_PAIRS:,} pairs:")
        for number in PAPER_WORKERS:
            taken = start_s + PAPER_PAIRS * (pair_s / number + gather_s)
            print(f"{number:7d} workers {taken / 60:8.1f} min")
    assert pair_s > 0


@pytest.mark.parametrize("all_pairs", [False, True], ids=["most_shared", "shared_matrix"])
def test_shared_ground_of_many_routes(benchmark, all_pairs):
    """What `compare` takes of shared ground, beside the matrix of all pairs of 120 routes."""
    geo = cr.open_geodata()
    routes = []
    for start, end in pairs_of(geo, 14):
        try:
            routes += cr.find_options(geo, start, end)
        except cr.NoRouteError:
            continue
    work = shared_matrix if all_pairs else most_shared
    found = benchmark.pedantic(work, (routes[:120],), rounds=1)
    assert len(found) >= len(routes[:120])

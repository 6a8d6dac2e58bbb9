"""How commands grow with the tables, beside `traffic` on the same ones. Run when asked:

    python -m pytest tests/benchmarks/test_growth.py -o addopts= --import-mode=importlib -s

Processor time of whole commands, on the embedded tables and with 5,000 and 20,000 segments more:
systems of 20 segments from landing to landing, a seventh of them rings, a third without a published
capacity. Prints seconds, and of each command the power of the number of segments with which its
time grows.
"""

import itertools
import math
import subprocess
import sys

import numpy as np
import pytest
from worlds.folders import MINE, feature, write_csv, write_geojson
from worlds.processor import taken_s

import cableroute as cr

SIZES = (5_000, 20_000)
OF_EACH = 20
MOST_TIMES, MOST_POWER = 10, 1.2
COMMANDS = {
    "traffic": ["traffic"], "chokepoints": ["traffic", "--chokepoints"], "countries": ["countries"]
}  # fmt: skip
ROW = {"accuracy_km": 9, "confidence": "assumed", "source_ids": ["mine"], "status": "in service"}


def made(folder, segments):
    """Write tables with so many segments, between landings of all countries on the open sea."""
    chance = np.random.default_rng(3)
    codes = sorted({station.country for station in cr.open_geodata().stations.values()})
    count = segments // 4
    points = np.column_stack([chance.uniform(-170, -110, count), chance.uniform(-50, 10, count)])
    points = points[np.lexsort((points[:, 0], points[:, 1] // 8))].round(5).tolist()
    landings = [
        feature(
            "Point", point, id=f"X{at}", name_en=f"Place {at}", kind="landing point",
            position_of="a test", country=codes[at * len(codes) // count], **ROW,
        )
        for at, point in enumerate(points)
    ]  # fmt: skip
    cables, systems = [], []
    for number in range(segments // OF_EACH):
        steps = chance.integers(1, count // (2 * OF_EACH), OF_EACH)
        stops = ((int(chance.integers(count)) + np.cumsum([0, *steps])) % count).tolist()
        ends = [*itertools.pairwise(stops), *[(stops[-1], stops[0])] * (number % 7 == 0)]
        cables += [
            feature(
                "LineString", [points[one], points[two]], id=f"S{number}-{at}", kind="segment",
                name_en=f"System {number}", start_id=f"X{one}", end_id=f"X{two}", role="trunk",
                order_basis="inferred", medium="sea", right_of_way="seabed",
                system_id=f"S{number}", length_kind="chords", **ROW,
            )
            for at, (one, two) in enumerate(ends)
        ]  # fmt: skip
        tbps = "" if number % 3 == 0 else int(chance.integers(1, 200))
        owners = chance.integers(0, 3 + segments // 40, 3)
        systems.append({
            "id": f"S{number}", "name": f"System {number}", "medium": "sea",
            "status": "in service", "status_date": "2026-11-27", "status_basis": "listed",
            "status_source_ids": "mine", "design_capacity_low_tbps": tbps,
            "design_capacity_high_tbps": tbps, "supplier": f"Supplier {number % 5}",
            "owners": ";".join(f"Owner {owner}" for owner in owners), "source_ids": "mine",
            "landing_station_ids": ";".join(f"X{stop}" for stop in dict.fromkeys(stops)),
        })  # fmt: skip
    write_geojson(folder, "landing_stations", landings)
    write_geojson(folder, "cables", cables)
    write_csv(folder, "systems", *systems)
    write_csv(folder, "sources", MINE)
    return ["--geodata", str(folder)]


@pytest.fixture(scope="module")
def seconds(tmp_path_factory):
    """By how many segments there are, and by command, what it takes of the processor."""
    embedded = len(cr.open_geodata().segments)
    tables = {embedded: []}
    tables |= {embedded + more: made(tmp_path_factory.mktemp(f"of{more}"), more) for more in SIZES}

    def run(words):
        subprocess.run(
            [sys.executable, "-m", "cableroute", *words, "-f", "csv"], check=True,
            capture_output=True,
        )  # fmt: skip

    return {
        size: {name: taken_s(lambda: run([*words, *more])) for name, words in COMMANDS.items()}  # noqa: B023
        for size, more in tables.items()
    }


def test_no_command_takes_many_times_as_long_as_traffic(seconds):
    for size, took in seconds.items():
        line = ", ".join(f"{name} {taken:.1f} s" for name, taken in took.items())
        print(f"\n{size:,} segments: {line}")
        for name, taken in took.items():
            assert taken <= MOST_TIMES * took["traffic"], (size, name)


def test_no_time_grows_much_faster_than_the_tables(seconds):
    small, large = list(seconds)[-2:]
    for name in COMMANDS:
        times = seconds[large][name] / seconds[small][name]
        power = math.log(times) / math.log(large / small)
        print(f"\n{name}: segments to the power of {power:.2f}")
        assert power <= MOST_POWER, name

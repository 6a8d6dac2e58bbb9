"""Lists of a folder of 100,000 segments, beside geopandas on its files. Run when asked:

pip install -e '.[dev,bench]'
python -m pytest tests/benchmarks/test_folder_speed.py -o addopts= --benchmark-columns=min,rounds

The folder is made here: 5,000 systems between 20,000 landings on a grid of the sea, 1.5 million
positions. The commands type, check and list all of it, each in a process of its own; geopandas
alone reads the files.
"""

import csv
import json
import subprocess
import sys

import geopandas
import numpy as np
import pytest

SYSTEMS, OF_EACH, POSITIONS = 5_000, 20, 15
FIELDS = {
    "accuracy_km": 9.0,
    "confidence": "schematic",
    "source_ids": ["my-map"],
    "note": "a line drawn on a map, not a position",
}
TABLES = {
    "sources": [{"id": "my-map", "title": "A map", "publisher": "Me", "date": "2026", "url": "",
                 "licence": "CC0", "used_for": "all"}],
    "systems": [
        {"id": f"S{number}", "name": f"System {number}", "medium": "sea", "status": "in service",
         "status_date": "2026-11-27", "status_basis": "listed", "status_source_ids": "my-map",
         "owners": f"Owner {number % 300}; Owner {number % 17}", "source_ids": "my-map"}
        for number in range(SYSTEMS)
    ],
}  # fmt: skip


def feature(shape, positions, **properties):
    geometry = {"type": shape, "coordinates": positions}
    return {"type": "Feature", "properties": FIELDS | properties, "geometry": geometry}


def segments(points):
    random = np.random.default_rng(3)
    for number in range(SYSTEMS):
        first = int(random.integers(len(points) - OF_EACH - 1))
        for at in range(first, first + OF_EACH):
            line = np.linspace(points[at], points[at + 1], POSITIONS)
            line[1:-1] += random.normal(0, 0.02, (POSITIONS - 2, 2))
            yield feature(
                "LineString", line.round(5).tolist(), id=f"S{number}-S-{at}", kind="segment",
                name_en=f"System {number}", start_id=f"X{at}", end_id=f"X{at + 1}", role="trunk",
                order_basis="inferred", medium="sea", right_of_way="seabed", group_ids=[],
                system_id=f"S{number}", status="in service", length_kind="drawn on a map",
            )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("world")
    for name, rows in TABLES.items():
        with (made / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)
    lon, lat = np.meshgrid(np.linspace(-170, -110, 200), np.linspace(-50, 10, 100))
    points = np.column_stack([lon.ravel(), lat.ravel()]).round(5)
    landings = [
        feature(
            "Point", point, id=f"X{at}", name_en=f"Place {at}", aliases=[], country="FR",
            position_of="landing point of a map", kind="landing point", status="in service",
            status_date="2026-11-27",
        )
        for at, point in enumerate(points.tolist())
    ]  # fmt: skip
    cables = [*segments(points)]
    third = len(cables) // 3 + 1
    files = {"landing_stations": landings}
    files |= {f"cables-{at + 1}": cables[at * third : (at + 1) * third] for at in range(3)}
    for name, features in files.items():
        text = json.dumps({"type": "FeatureCollection", "features": features})
        (made / f"{name}.geojson").write_text(text)
    return made


@pytest.mark.benchmark(group="a folder of 100,000 segments")
@pytest.mark.parametrize(
    "words",
    [
        "systems",
        "stations",
        "show S77",
        "systems --on 2026-11-27",
        "systems --country FR",
        "stations --country FR",
        "deals",
        "routes X4000 X4020",
    ],
)
def test_a_list(benchmark, folder, words):
    command = [sys.executable, "-m", "cableroute", *words.split(), "--geodata", str(folder)]
    done = benchmark.pedantic(
        lambda: subprocess.run(command, capture_output=True, text=True, check=False), rounds=3
    )
    assert done.returncode == 0, done.stderr
    assert "Data" in done.stdout


@pytest.mark.benchmark(group="what a country depends on, of 100,000 segments")
def test_a_country(benchmark, folder):
    command = [sys.executable, "-m", "cableroute", "country", "EG", "--geodata", str(folder)]
    done = benchmark.pedantic(
        lambda: subprocess.run(command, capture_output=True, text=True, check=False), rounds=1
    )
    assert done.returncode == 0, done.stderr
    assert "Egypt" in done.stdout


@pytest.mark.benchmark(group="a folder of 100,000 segments")
def test_reading_by_geopandas(benchmark, folder):
    files = sorted(folder.glob("*.geojson"))
    frames = benchmark.pedantic(lambda: [geopandas.read_file(file) for file in files], rounds=3)
    assert sum(map(len, frames)) == SYSTEMS * OF_EACH + 20_000

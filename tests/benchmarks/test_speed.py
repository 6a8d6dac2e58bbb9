"""How fast the slow parts are, each beside a peer. Run when asked:

pip install -e '.[dev,bench]' && python -m pytest tests/benchmarks -o addopts=
"""

from pathlib import Path

import geopandas
import numpy as np
import pytest
from pyproj import Geod
from shapely.geometry import LineString

import cableroute as cr
from cableroute import geodesy
from cableroute.geodata import embedded_folder


@pytest.fixture(scope="module")
def lines():
    random = np.random.default_rng(7)
    steps = random.uniform(-0.2, 0.2, (700, 300, 2)).cumsum(axis=1)
    return [LineString(np.clip(line, -80, 80)) for line in steps]


@pytest.mark.benchmark(group="length of 700 lines of 300 vertices")
def test_lines_km(benchmark, lines):
    found = benchmark(geodesy.lines_km, lines)
    assert len(found) == 700


@pytest.mark.benchmark(group="length of 700 lines of 300 vertices")
def test_lines_km_by_pyproj_line_by_line(benchmark, lines):
    geod = Geod(ellps="WGS84")
    found = benchmark(lambda: [geod.geometry_length(line) / 1000 for line in lines])
    assert found == pytest.approx(list(geodesy.lines_km(lines)), rel=1e-9)


@pytest.mark.benchmark(group="nearest points of a line of 1,000 vertices to 1,000 points")
def test_kp_of_point(benchmark):
    line = LineString(np.column_stack([np.linspace(30, 60, 1000), np.sin(np.arange(1000) / 50)]))
    lon, lat = np.linspace(30, 60, 1000), np.full(1000, 0.5)
    found = benchmark(geodesy.kp_of_point, line, lon, lat)
    assert len(found.kp_km) == 1000


@pytest.mark.benchmark(group="nearest points of a line of 1,000 vertices to 1,000 points")
def test_kp_of_point_by_geopandas_on_the_plane(benchmark):
    line = LineString(np.column_stack([np.linspace(30, 60, 1000), np.sin(np.arange(1000) / 50)]))
    points = geopandas.points_from_xy(np.linspace(30, 60, 1000), np.full(1000, 0.5))
    found = benchmark(lambda: geopandas.GeoSeries(points).distance(line))
    assert len(found) == 1000


@pytest.mark.benchmark(group="open the tables")
def test_open_geodata(benchmark):
    assert benchmark(cr.open_geodata).stations


@pytest.mark.benchmark(group="open the tables")
def test_read_the_same_files_with_geopandas(benchmark):
    files = [path for path in embedded_folder().iterdir() if path.suffix == ".geojson"]
    assert benchmark(lambda: [geopandas.read_file(Path(path)) for path in files])


@pytest.mark.benchmark(group="the main job")
def test_find_options_and_compare(benchmark):
    geo = cr.open_geodata()

    def job():
        return cr.compare(cr.find_options(geo, "Zafarana", "Abu Talat"), cr.measures(geo))

    assert len(benchmark(job)) >= 3

"""How fast the slow parts are, each beside a peer. Run when asked:

pip install -e '.[dev,bench]' && python -m pytest tests/benchmarks -o addopts=
"""

from collections import Counter
from itertools import islice

import geopandas
import numpy as np
import pandas as pd
import pytest
import shapely
from pyproj import Geod
from rapidfuzz import process, utils
from shapely.geometry import LineString
from worlds.folders import MINE, feature, write_csv, write_geojson

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.name_index import plain
from cableroute.geodata.natural_earth import read_land
from cableroute.geodata.table_rows import TABLES
from cableroute.geometry import kp_of_point
from cableroute.geometry.lines import lines_km
from cableroute.maps import basemap_data
from cableroute.presentation.catalogue_tables import record


@pytest.fixture(scope="module")
def lines():
    random = np.random.default_rng(7)
    steps = random.uniform(-0.2, 0.2, (700, 300, 2)).cumsum(axis=1)
    return [LineString(np.clip(line, -80, 80)) for line in steps]


@pytest.mark.benchmark(group="length of 700 lines of 300 vertices")
def test_lines_km(benchmark, lines):
    found = benchmark(lines_km, lines)
    assert len(found) == 700


@pytest.mark.benchmark(group="length of 700 lines of 300 vertices")
def test_lines_km_by_pyproj_line_by_line(benchmark, lines):
    geod = Geod(ellps="WGS84")
    found = benchmark(lambda: [geod.geometry_length(line) / 1000 for line in lines])
    assert found == pytest.approx(list(lines_km(lines)), rel=1e-9)


@pytest.mark.benchmark(group="nearest points of a line of 1,000 vertices to 1,000 points")
def test_kp_of_point(benchmark):
    line = LineString(np.column_stack([np.linspace(30, 60, 1000), np.sin(np.arange(1000) / 50)]))
    lon, lat = np.linspace(30, 60, 1000), np.full(1000, 0.5)
    found = benchmark(kp_of_point, line, lon, lat)
    assert len(found.kp_km) == 1000


@pytest.mark.benchmark(group="nearest points of a line of 1,000 vertices to 1,000 points")
def test_kp_of_point_by_geopandas_on_the_plane(benchmark):
    line = LineString(np.column_stack([np.linspace(30, 60, 1000), np.sin(np.arange(1000) / 50)]))
    points = geopandas.points_from_xy(np.linspace(30, 60, 1000), np.full(1000, 0.5))
    found = benchmark(lambda: geopandas.GeoSeries(points).distance(line))
    assert len(found) == 1000


FOLDER = embedded_folder()


def touched(geo):
    """Make every table of an open base; return how many rows there are."""
    return sum(len(getattr(geo, table)) for table in TABLES)


@pytest.mark.benchmark(group="open the base and touch every table")
def test_open_geodata(benchmark):
    assert benchmark(lambda: touched(cr.open_geodata(unverified=True))) > 1500


@pytest.mark.benchmark(group="open the base and touch every table")
def test_read_the_same_files_with_geopandas_and_pandas(benchmark):
    tables = [path for path in FOLDER.glob("*.csv") if path.name != "schema.csv"]
    shapes = list(FOLDER.glob("*.geojson"))

    def job():
        return [*map(pd.read_csv, tables), *map(geopandas.read_file, shapes)]

    assert sum(map(len, benchmark(job))) > 1500


@pytest.mark.benchmark(group="open the base for one table")
def test_open_geodata_for_the_systems(benchmark):
    assert benchmark(lambda: len(cr.open_geodata().systems)) >= 28


@pytest.mark.benchmark(group="open the base for one table")
def test_read_the_systems_with_pandas(benchmark):
    assert benchmark(lambda: len(pd.read_csv(FOLDER / "systems.csv"))) >= 28


def varied(name, number):
    """A name as another writes it: case, spaces and punctuation."""
    forms = (name, name.upper(), name.lower(), name.replace(" ", "-"), f" {name}  ", name.title())
    return forms[number % len(forms)]


@pytest.fixture(scope="module")
def station_names():
    """10,000 names as others write them, with the id that each must give; all names known."""
    geo = cr.open_geodata()
    known = [
        (name, station.id)
        for station in geo.stations.values()
        for name in (station.name_en, *station.aliases)
    ]
    counts = Counter(plain(name) for name, _ in known)
    only = [(name, identity) for name, identity in known if counts[plain(name)] == 1]
    chosen = [only[number % len(only)] for number in range(10_000)]
    asked = [varied(name, number // 7) for number, (name, _) in enumerate(chosen)]
    return geo, asked, [identity for _, identity in chosen], [name for name, _ in known]


@pytest.mark.benchmark(group="look-up of 10,000 names")
def test_find_station(benchmark, station_names):
    geo, asked, wanted, _ = station_names
    geo.find_station("Zafarana")
    found = benchmark(lambda: [geo.find_station(name).id for name in asked])
    assert found == wanted


@pytest.mark.benchmark(group="look-up of 10,000 names")
def test_find_station_by_rapidfuzz(benchmark, station_names):
    _, asked, _, known = station_names
    found = benchmark.pedantic(
        lambda: [
            process.extractOne(name, known, processor=utils.default_process) for name in asked
        ],
        rounds=1,
    )
    assert len(found) == 10_000


@pytest.fixture(scope="module")
def unknown_names(station_names):
    """200 names that nothing has: known ones with a letter put in, and one left out."""
    geo, _, _, known = station_names
    found = [f"{name[:2]}x{name[3:]}q" for name in known[:200]]
    return geo, found, known


def suggested(geo, name):
    with pytest.raises(cr.UnknownNameError) as caught:
        geo.find_station(name)
    return str(caught.value)


@pytest.mark.benchmark(group="suggestions for 200 unknown names")
def test_suggestions(benchmark, unknown_names):
    geo, asked, _ = unknown_names
    found = benchmark(lambda: [suggested(geo, name) for name in asked])
    assert sum("did you mean" in text for text in found) > 150


@pytest.mark.benchmark(group="suggestions for 200 unknown names")
def test_suggestions_by_rapidfuzz(benchmark, unknown_names):
    _, asked, known = unknown_names
    found = benchmark(
        lambda: [process.extractOne(name, known, processor=utils.default_process) for name in asked]
    )
    assert len(found) == 200


@pytest.mark.benchmark(group="systems in service on a day")
def test_select_by_date(benchmark):
    geo = cr.open_geodata()
    assert "PEACE" in benchmark(lambda: geo.select("systems", on="2023-06-01"))


@pytest.mark.benchmark(group="systems in service on a day")
def test_select_by_date_with_pandas(benchmark):
    frame = pd.read_csv(FOLDER / "systems.csv")
    ready = pd.to_datetime(frame["ready_for_service"], format="ISO8601")
    over = pd.to_datetime(frame["out_of_service"], format="ISO8601")
    day = pd.Timestamp("2023-06-01")

    def job():
        live = frame["status"].isin(["in service", "out of service", "retired"])
        return frame[live & (ready <= day) & ~(over <= day)]

    assert "PEACE" in set(benchmark(job)["id"])


SIZE = {"systems": 700, "landing points": 1900, "segments": 2500}
LARGE = {"systems": 5_000, "landing points": 20_000, "segments": 100_000}


@pytest.fixture(scope="module")
def users_folder(tmp_path_factory):
    """A folder as large as a map of all the world's cables; segments of 30 positions."""
    return written_world(tmp_path_factory.mktemp("world"), SIZE, 30)


@pytest.fixture(scope="module")
def large_folder(tmp_path_factory):
    """A folder of 100,000 segments of 5 positions, just below the largest table that is read."""
    return written_world(tmp_path_factory.mktemp("large"), LARGE, 5)


def written_world(folder, size, positions):
    """Write a folder of tables: stations on coasts, straight segments between them."""
    random = np.random.default_rng(11)
    coast = shapely.get_coordinates(read_land(FOLDER / "land_ne10m.bin.xz")).round(4)
    coast = np.unique(coast[abs(coast[:, 0]) < 180], axis=0)  # no segment without a length
    at = random.choice(coast, size["landing points"], replace=False, shuffle=False)
    row = {"accuracy_km": 10, "confidence": "assumed", "source_ids": ["mine"]}
    stations = [
        feature(
            "Point",
            point.tolist(),
            id=f"W-{number}",
            name_en=f"Place {number}",
            position_of="a test",
            kind="landing point",
            country="XK",
            status="in service",
            **row,
        )
        for number, point in enumerate(at)
    ]
    segments = []
    for number in range(size["segments"]):
        start, end = random.choice(size["landing points"], 2, replace=False)
        steps = np.linspace(0, 1, positions)[:, None]
        line = (at[start] * (1 - steps) + at[end] * steps).round(4)
        segments.append(
            feature(
                "LineString",
                line.tolist(),
                id=f"W-S-{number}",
                kind="segment",
                name_en=f"Segment {number}",
                start_id=f"W-{start}",
                end_id=f"W-{end}",
                order_basis="inferred",
                role="trunk",
                medium="sea",
                right_of_way="seabed",
                system_id=f"W-C-{number % size['systems']}",
                status="in service",
                length_kind="chords",
                **row,
            )
        )
    write_geojson(folder, "landing_stations", stations)
    write_geojson(folder, "cables", segments)
    systems = [
        {
            "id": f"W-C-{number}",
            "name": f"System {number}",
            "medium": "sea",
            "status": "in service",
            "ready_for_service": 1990 + number % 36,
            "landing_station_ids": ";".join(
                f"W-{place}" for place in random.choice(size["landing points"], 5, replace=False)
            ),
            "source_ids": "mine",
        }
        for number in range(size["systems"])
    ]
    write_csv(folder, "systems", *systems)
    write_csv(folder, "sources", MINE)
    return folder


@pytest.mark.benchmark(group="a user's folder of 700 systems, 1,900 points, 2,500 segments")
def test_open_a_users_folder(benchmark, users_folder):
    geo = benchmark.pedantic(cr.open_geodata, (users_folder,), rounds=3, warmup_rounds=1)
    assert len(geo.systems) >= SIZE["systems"]
    assert len(geo.stations) >= SIZE["landing points"]
    assert len(geo.segments) >= SIZE["segments"]


@pytest.mark.benchmark(group="a user's folder of 700 systems, 1,900 points, 2,500 segments")
def test_read_a_users_folder_with_geopandas(benchmark, users_folder):
    def job():
        shapes = [
            geopandas.read_file(users_folder / f"{name}.geojson")
            for name in ("landing_stations", "cables")
        ]
        return [*shapes, pd.read_csv(users_folder / "systems.csv")]

    found = benchmark.pedantic(job, rounds=3, warmup_rounds=1)
    assert [len(frame) for frame in found] == [1900, 2500, 700]


def listed(folder):
    """Open a folder and list its systems, as the command does; return how many they are."""
    geo = cr.open_geodata(folder)
    rows = {row["id"]: row for row in geo.records("systems")}
    return len([record(geo, "systems", item, rows[name]) for name, item in geo.systems.items()])


@pytest.mark.benchmark(group="the systems of a folder of 100,000 segments with their lengths")
def test_list_the_systems_of_a_large_folder(benchmark, large_folder):
    assert benchmark.pedantic(listed, (large_folder,)) >= LARGE["systems"]


@pytest.mark.benchmark(group="the systems of a folder of 100,000 segments with their lengths")
def test_list_the_systems_of_a_large_folder_with_geopandas(benchmark, large_folder):
    geod = Geod(ellps="WGS84")

    def job():
        cables = geopandas.read_file(large_folder / "cables.geojson")
        lengths = cables.geometry.map(geod.geometry_length)
        return lengths.groupby(cables["system_id"]).sum()

    assert len(benchmark.pedantic(job)) == LARGE["systems"]


@pytest.mark.benchmark(group="the main job")
def test_find_routes_and_compare(benchmark):
    geo = cr.open_geodata()

    def job():
        return cr.compare(cr.find_routes(geo, "Zafarana", "Abu Talat"), cr.measures(geo))

    assert len(benchmark(job)) >= 3


@pytest.mark.benchmark(group="the ways from Marseille to Singapore, compared")
def test_compare_marseille_singapore(benchmark):
    geo = cr.open_geodata()

    def job():
        return cr.compare(cr.find_routes(geo, "Marseille", "Singapore"), cr.measures(geo))

    found = benchmark.pedantic(job, rounds=3, warmup_rounds=1)
    assert len(found) >= 6


@pytest.mark.benchmark(group="the ways from Marseille to Singapore, compared")
def test_chains_of_marseille_singapore_by_networkx(benchmark):
    """Ten shortest ways over the same legs, without systems, crossings or shared ground."""
    networkx = pytest.importorskip("networkx")
    geo = cr.open_geodata()
    first = cr.find_routes(geo, "Marseille", "Singapore", k=1)[0]

    def job():
        graph = networkx.Graph()
        for leg in geo.legs.values():
            graph.add_edge(leg.start_id, leg.end_id, weight=leg.route_km)
        ways = networkx.shortest_simple_paths(graph, first.start_id, first.end_id, "weight")
        return list(islice(ways, 10))

    assert len(benchmark.pedantic(job, rounds=3, warmup_rounds=1)) == 10


WINDOW, FOCUS = (-56.0, -41.0, 134.0, 71.0), (5.0, 10.0, 73.0, 43.5)


@pytest.mark.benchmark(group="ground of a map, Marseille to Mumbai")
def test_base_map_of_a_new_window(benchmark):
    basemap_data.base_map(WINDOW, FOCUS)  # the tables are read

    def anew():
        basemap_data._base_map.cache_clear()
        return basemap_data.base_map(WINDOW, FOCUS)

    assert benchmark(anew)["tiers"]


@pytest.mark.benchmark(group="ground of a map, Marseille to Mumbai")
def test_base_map_of_a_window_that_was_drawn(benchmark):
    assert benchmark(basemap_data.base_map, WINDOW, FOCUS)["tiers"]


@pytest.mark.benchmark(group="ground of a map, Marseille to Mumbai")
def test_land_alone_by_geopandas(benchmark):
    land = geopandas.GeoSeries([read_land(embedded_folder() / "land_ne10m.bin.xz")], crs=4326)
    found = benchmark(lambda: land.clip(shapely.box(*WINDOW)).simplify(0.01).to_json())
    assert found

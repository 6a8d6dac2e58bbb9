"""A map of the world's cables beside folium.GeoJson: time to write and size of the page.

700 systems of 300 vertices, as long together as the cables of the world (about 1.4 million km),
and 1,500 landing points, in tables of a user's. Our page has a card of each with its fields, its
sources and what it lies on; folium's has a name.

Processor time of a page, medians of three runs of 25 pages in turn with the last version whose
cards had no dossiers, on two busy cores: 0.078 s complete, 0.076 s simplified, 0.071 and 0.070 s
without dossiers (1.1 times as long). A third is DEFLATE, base64 and the lines, more than half the
2,900 dossiers. Beside folium in one run, with four others busy: 15.6 and 16.1 times faster, 7.1 and
16 times smaller. Of 0.555 MB simplified 0.32 are Leaflet, scripts and styles.
"""

import shutil
import time

import folium
import geopandas
import numpy as np
import pytest
import shapely
from worlds.folders import MINE, feature, write_csv, write_geojson

import cableroute as cr
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.natural_earth import read_land
from cableroute.maps import packing as page_data

SYSTEMS, POINTS, VERTICES = 700, 1500, 300


def world():
    """Lines of 300 vertices, some 7 km apart, between stations on coasts; not rounded."""
    random = np.random.default_rng(19)
    coast = shapely.get_coordinates(read_land(embedded_folder() / "land_ne10m.bin.xz"))
    coast = coast[np.abs(coast[:, 1]) < 65]
    at = random.choice(coast, POINTS, replace=False, shuffle=False)
    ends = []
    while len(ends) < SYSTEMS:
        start, end = random.choice(POINTS, 2, replace=False)
        apart = np.abs(at[start] - at[end])
        if 8 < np.hypot(*apart) < 28 and apart[0] < 60:
            ends.append((int(start), int(end)))
    along = np.linspace(0, 1, VERTICES)[:, None]
    lines = []
    for start, end in ends:
        waves = np.arange(1, 7)[:, None, None]  # bends of all sizes, and small turns of some 300 m
        size, phase = random.normal(0, 0.4, (2, 6, 1, 2)) / waves
        wander = (size * np.sin(np.pi * waves * along + phase)).sum(axis=0)
        wander += random.normal(0, 0.003, (VERTICES, 2))
        wander -= wander[:1] * (1 - along) + wander[-1:] * along
        lines.append(at[start] * (1 - along) + at[end] * along + wander)
    return at, ends, lines


@pytest.fixture(scope="module")
def bulk(tmp_path_factory):
    at, ends, lines = world()
    folder = tmp_path_factory.mktemp("bulk")
    row = {"confidence": "published", "source_ids": ["mine"], "status": "in service"}
    write_geojson(
        folder,
        "landing_stations",
        [
            feature(
                "Point", point.tolist(), id=f"P{n}", name_en=f"Place {n}", position_of="a test",
                kind="landing point", country="XK", accuracy_km=1, **row,
            )
            for n, point in enumerate(at)
        ],
    )  # fmt: skip
    write_geojson(
        folder,
        "cables",
        [
            feature(
                "LineString", line.tolist(), id=f"S{n}", kind="segment", name_en=f"Segment {n}",
                start_id=f"P{start}", end_id=f"P{end}", order_basis="stated", role="trunk",
                medium="sea", right_of_way="seabed", system_id=f"C{n}", length_kind="drawn",
                accuracy_km=0.05, **row,
            )
            for n, ((start, end), line) in enumerate(zip(ends, lines, strict=True))
        ],
    )  # fmt: skip
    write_csv(
        folder,
        "systems",
        *(
            {
                "id": f"C{n}", "name": f"Cable {n}", "medium": "sea", "status": "in service",
                "ready_for_service": 1990 + n % 36, "owners": f"Company {n % 90}",
                "landing_station_ids": f"P{start};P{end}", "source_ids": "mine",
            }
            for n, (start, end) in enumerate(ends)
        ),
    )  # fmt: skip
    write_csv(folder, "sources", MINE)
    home = embedded_folder()
    for name in ("rates.csv", "countries.csv"):
        shutil.copy(home / name, folder / name)
    sources = (home / "sources.csv").read_text(encoding="utf-8")
    mine = ",".join(MINE.get(name, "") for name in sources.partition("\n")[0].split(","))
    (folder / "sources.csv").write_text(f"{sources}{mine}\n", encoding="utf-8")
    geo = cr.open_geodata(folder, base=False)
    geo.segments, geo.stations, geo.systems  # noqa: B018 - read now, not while the clock runs
    frames = (
        geopandas.GeoDataFrame(
            {"name": [f"Cable {n}" for n in range(SYSTEMS)]},
            geometry=[leg.geometry for leg in geo.segments.values()],
            crs="EPSG:4326",
        ),
        geopandas.GeoDataFrame(
            {"name": [f"Place {n}" for n in range(POINTS)]},
            geometry=geopandas.points_from_xy(*at.T),
            crs="EPSG:4326",
        ),
    )
    return geo, frames, tmp_path_factory.mktemp("pages")


def ours(geo, path, **options):
    cr.draw_map(geodata=geo, **options).save(path)


def folium_page(frames, path):
    drawn = folium.Map()
    for frame in frames:
        folium.GeoJson(frame, tooltip=folium.GeoJsonTooltip(["name"])).add_to(drawn)
    drawn.save(path)


@pytest.mark.benchmark(group="a page of 700 systems of 300 vertices and 1,500 points")
def test_page_whole(benchmark, bulk):
    geo, _, folder = bulk
    benchmark.pedantic(ours, (geo, folder / "whole.html"), rounds=7, warmup_rounds=2)


@pytest.mark.benchmark(group="a page of 700 systems of 300 vertices and 1,500 points")
def test_page_simplified(benchmark, bulk):
    geo, _, folder = bulk
    benchmark.pedantic(
        ours, (geo, folder / "simple.html"), {"simplify_km": 2.0}, rounds=7, warmup_rounds=2
    )


@pytest.mark.benchmark(group="a page of 700 systems of 300 vertices and 1,500 points")
def test_page_by_folium(benchmark, bulk):
    _, frames, folder = bulk
    path = folder / "folium.html"
    benchmark.pedantic(folium_page, (frames, path), rounds=3, warmup_rounds=1)


@pytest.mark.benchmark(group="how often faster and smaller than folium")
def test_page_beside_folium(benchmark, bulk):
    """Both in turn, time of the processor: what else the machine does does not count."""
    geo, frames, folder = bulk
    times = {"whole": [], "simple": [], "folium": []}
    pages = {
        "whole": lambda path: ours(geo, path),
        "simple": lambda path: ours(geo, path, simplify_km=2.0),
        "folium": lambda path: folium_page(frames, path),
    }

    def turn():
        for name, page in pages.items():
            start = time.process_time()
            page(folder / f"beside_{name}.html")
            times[name].append(time.process_time() - start)

    benchmark.pedantic(turn, rounds=5, warmup_rounds=1)
    best = {name: min(found) for name, found in times.items()}
    size = {name: (folder / f"beside_{name}.html").stat().st_size for name in pages}
    benchmark.extra_info |= {"seconds": best, "octets": size}
    for name in ("whole", "simple"):
        faster, smaller = best["folium"] / best[name], size["folium"] / size[name]
        print(
            f"\n{name}: {best[name]:.3f} s, {size[name] / 1e6:.3f} MB; folium.GeoJson "
            f"{best['folium']:.2f} s, {size['folium'] / 1e6:.2f} MB: "
            f"{faster:.1f} times faster, {smaller:.1f} times smaller"
        )
        assert faster >= 12, name
        assert smaller >= {"whole": 7, "simple": 15}[name], name


@pytest.mark.benchmark(group="700 lines of 300 vertices packed")
def test_lines_packed(benchmark, bulk):
    lines = [leg.geometry for leg in bulk[0].segments.values()]
    points, sizes = shapely.get_coordinates(lines), shapely.get_num_coordinates(lines)
    text = benchmark(lambda: page_data.write(page_data.lines(points, sizes, per_degree=100000)))
    assert len(page_data.read(text)) == SYSTEMS


@pytest.mark.benchmark(group="700 lines of 300 vertices packed")
def test_lines_as_geojson(benchmark, bulk):
    frame = bulk[1][0]
    assert len(benchmark(frame.to_json)) > 1_000_000

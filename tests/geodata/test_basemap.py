"""The ground of a map: depths, land, lakes, borders and names, by bounds and for a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import shapely

from cableroute.geodata import basemap
from cableroute.geodata.relief import depth_m
from cableroute.maps.basemap_data import base_map

WINDOW = (-10.0, -5.0, 110.0, 50.0)
FOCUS = (5.0, 10.0, 73.0, 43.5)
SUEZ = (32.55, 29.93)


@pytest.fixture(scope="module")
def ground() -> dict[str, Any]:
    return base_map(WINDOW, FOCUS, close=[SUEZ])


def grids(ground: dict[str, Any]) -> Iterator[tuple[dict[str, Any], np.ndarray]]:
    """The packed levels, as a page unpacks them; -1 where there is no sea."""
    for grid in ground["depths"]["grids"]:
        levels = np.empty(grid["rows"] * grid["columns"], int)
        last = 0
        for i, letter in enumerate(grid["steps"]):
            if i % grid["columns"] == 0:
                last = 0
            if letter != " ":
                last = (last + ord(letter) - 63) % 64
            levels[i] = -1 if letter == " " else last
        yield grid, levels.reshape(grid["rows"], grid["columns"])


def band_m(depth: float) -> int:
    return max(start for start in basemap.BANDS_M if start <= depth)


# published depths: what is named, where, and the bands that a grid of 11 km may give it
PLACES = [
    ("Challenger Deep, 10,935 m", 142.2, 11.35, {6000}),
    ("Puerto Rico Trench, 8,376 m", -67.3, 19.7, {6000}),
    ("Calypso Deep, 5,109 m", 21.1, 36.55, {4000, 5000}),
    ("Suakin Trough of the Red Sea, about 2,800 m", 38.7, 19.7, {2000}),
    ("Hanish sill, 137 m", 42.55, 13.7, {0}),
    ("Dogger Bank, 15 to 40 m", 2.5, 55.0, {0}),
    ("Gulf of Suez, below 100 m", 32.9, 28.9, {0}),
    ("Sohm Abyssal Plain, about 5,400 m", -55.0, 34.0, {5000}),
]


@pytest.mark.parametrize(("place", "lon_deg", "lat_deg", "bands"), PLACES)
def test_known_depths_fall_in_their_band(
    place: str, lon_deg: float, lat_deg: float, bands: set[int]
) -> None:
    around = (lon_deg - 0.5, lat_deg - 0.5, lon_deg + 0.5, lat_deg + 0.5)
    assert band_m(depth_m(basemap.sea_depths(around), lon_deg, lat_deg)) in bands, place


def test_coarser_depths_are_means_of_the_sea() -> None:
    fine = basemap.sea_depths((60.0, 5.0, 64.0, 9.0))  # open ocean
    coarse = basemap.sea_depths((60.0, 5.0, 64.0, 9.0), every=4)
    assert coarse.step_deg == pytest.approx(0.4)
    assert coarse.west_deg == pytest.approx(60.15)
    np.testing.assert_allclose(coarse.depth_m[0, 0], fine.depth_m[:4, :4].mean(), rtol=1e-6)
    shore = basemap.sea_depths((28.0, 28.0, 36.0, 34.0), every=4)
    assert np.isnan(shore.depth_m).any()
    assert np.nanmin(shore.depth_m) > 0


def test_depths_on_a_page_are_those_of_the_relief(ground: dict[str, Any]) -> None:
    fine, coarse = grids(ground)
    assert fine[0]["step"] < coarse[0]["step"]
    scale = ground["depths"]["deepest_m"] / (ground["depths"]["levels"] - 1) ** 2
    for lon, lat, name in ((20.0, 34.5, "Ionian Sea"), (64.0, 14.0, "Arabian Sea")):
        for grid, levels in (fine, coarse):
            column = round((lon - grid["west"]) / grid["step"])
            row = round((lat - grid["south"]) / grid["step"])
            level = levels[row, column]
            low, high = scale * (level - 0.5) ** 2, scale * (level + 0.5) ** 2
            aside = grid["step"] / 2 + 1e-9
            at = (grid["west"] + column * grid["step"], grid["south"] + row * grid["step"])
            cell = basemap.sea_depths((at[0] - aside, at[1] - aside, at[0] + aside, at[1] + aside))
            assert low - 60 < np.nanmean(cell.depth_m) < high + 60, name
    for lon, lat in ((25.0, 25.0), (51.0, 42.0)):  # the Sahara; the Caspian is not part of the sea
        grid, levels = coarse
        column = round((lon - grid["west"]) / grid["step"])
        assert levels[round((lat - grid["south"]) / grid["step"]), column] == -1


def test_bands_start_where_they_say(ground: dict[str, Any]) -> None:
    scale = ground["depths"]["deepest_m"] / (ground["depths"]["levels"] - 1) ** 2
    starts = [scale * level**2 for level in ground["depths"]["bands"]]
    assert starts == pytest.approx(basemap.BANDS_M)
    assert {len(tints) for tints in ground["depths"]["tints"].values()} == {len(starts)}


def rings_of(ground: dict[str, Any], name: str = "land") -> list[np.ndarray]:
    polygons = [polygon for tier in ground["tiers"] for polygon in tier[name]]
    return [ring.points for polygon in polygons for ring in polygon]


@pytest.mark.parametrize(
    ("place", "lon_deg", "lat_deg", "is_land"),
    [
        ("Cairo", 31.24, 30.05, True),
        ("Gulf of Suez", 33.5, 28.0, False),
        ("Sinai", 33.8, 29.5, True),
        ("Red Sea", 38.0, 20.5, False),
        ("Mumbai, inland", 73.3, 19.2, True),
        ("Strait of Hormuz", 56.5, 26.6, False),
        ("Bay of Bengal", 90.0, 12.0, False),
        ("Sicily", 14.2, 37.5, True),
        ("far off: Yunnan", 101.0, 25.0, True),
    ],
)
def test_tiers_make_one_land(
    ground: dict[str, Any], place: str, lon_deg: float, lat_deg: float, is_land: bool
) -> None:
    assert len(ground["tiers"]) == 3
    hits = 0
    for tier in ground["tiers"]:
        for polygon in tier["land"]:
            shell, *holes = (ring.points for ring in polygon)
            shape = shapely.Polygon(shell, holes)
            hits += bool(shapely.intersects_xy(shape, lon_deg, lat_deg))
    assert bool(hits) is is_land, place


def test_land_near_the_routes_is_finer(ground: dict[str, Any]) -> None:
    far, focus, near = ground["coast_km"]
    assert far > focus > near
    assert near < 0.5
    assert max(ring[:, 0].max() for ring in rings_of(ground)) <= WINDOW[2] + 0.01


def test_no_seam_between_tiers(ground: dict[str, Any]) -> None:
    """Tiers overlap: a line across their edges through the Sahara never leaves the land."""
    tiers = [
        shapely.union_all(
            shapely.make_valid([shapely.Polygon(polygon[0].points) for polygon in tier["land"]])
        )
        for tier in ground["tiers"]
    ]
    desert = shapely.LineString([(5.0, 22.0), (30.0, 25.0), (32.0, 28.5)])
    assert shapely.union_all(tiers).covers(desert)
    assert not any(tier.covers(desert) for tier in tiers)


def test_disputed_borders_are_apart(ground: dict[str, Any]) -> None:
    lines = [line.points for tier in ground["tiers"] for line in tier["disputed"]]
    kashmir = min(np.hypot(*(line - (74.1, 34.4)).T).min() for line in lines)
    assert kashmir < 0.3
    agreed = sum(len(tier["borders"]) for tier in ground["tiers"])
    assert agreed > len(lines) > 5


def test_names_come_in_two_scripts_and_by_their_scale() -> None:
    found = {name.name_en: name for name in basemap.names(WINDOW)}
    assert found["Red Sea"].name_ar == "البحر الأحمر"
    assert found["Egypt"].kind == "country"
    assert found["Cairo"].kind == "capital"
    assert found["Mediterranean Sea"].zoom < found["Red Sea"].zoom < found["Gulf of Suez"].zoom
    assert all(re.search(r"[\u0600-\u06ff]", name.name_ar) for name in found.values())
    over = {name.name_en: name.lon_deg for name in basemap.names((170.0, -30.0, 210.0, 10.0))}
    assert 170 < over["Fiji"] < 210
    assert 170 < over["Samoa"] < 210


@pytest.mark.parametrize(
    ("kind", "of"), [("sea", "Red Sea"), ("gulf", "Gulf of Aden"), ("strait", "Bab el-Mandeb")]
)
def test_names_of_the_sea_are_in_the_sea(kind: str, of: str) -> None:
    name = next(name for name in basemap.names((30, 10, 60, 31)) if name.name_en == of)
    assert name.kind == kind
    around = (name.lon_deg - 1, name.lat_deg - 1, name.lon_deg + 1, name.lat_deg + 1)
    assert not basemap.land(around).covers(shapely.Point(name.lon_deg, name.lat_deg))


def test_every_sea_is_in_water_and_every_city_ashore() -> None:
    world = basemap.land((-180.0, -90.0, 180.0, 90.0))
    shapely.prepare(world)
    wet = {"ocean", "sea", "gulf", "bay", "strait", "channel"}
    names = basemap.names((-180.0, -90.0, 180.0, 90.0))
    ashore = shapely.intersects_xy(world, [[n.lon_deg, n.lat_deg] for n in names])
    assert [n.name_en for n, dry in zip(names, ashore, strict=True) if dry and n.kind in wet] == []
    cities = [n for n in names if n.kind in ("city", "capital")]
    points = shapely.points([(n.lon_deg, n.lat_deg) for n in cities])
    far = [
        n.name_en for n, d in zip(cities, shapely.distance(world, points), strict=True) if d > 0.1
    ]
    assert far == []


def test_lakes_lie_on_land() -> None:
    bitter = basemap.lakes((32.0, 30.0, 33.0, 31.0))
    assert bitter.covers(shapely.Point(32.38, 30.33))  # Great Bitter Lake
    assert basemap.land((32.0, 30.0, 33.0, 31.0)).covers(shapely.Point(32.38, 30.33))


def test_a_page_stays_small() -> None:
    """The ground of the world, and of a sea route of 8,000 km, in octets."""
    for window, focus, most in (
        ((-179.0, -85.0, 179.0, 85.0), (-179.0, -60.0, 179.0, 78.0), 270_000),
        ((-56.0, -41.0, 134.0, 71.0), FOCUS, 270_000),
        ((28.0, 26.0, 36.0, 34.0), (29.7, 29.0, 32.7, 31.1), 50_000),
    ):
        ground = base_map(window, focus)
        assert len(ground.packed) < most, window


def test_over_the_date_line_in_one_piece() -> None:
    ground = base_map((150.0, -40.0, 220.0, 20.0))
    longitudes = np.concatenate(rings_of(ground))[:, 0]
    assert longitudes.min() >= 149.9
    assert longitudes.max() > 189  # Samoa and beyond
    grid, levels = next(grids(ground))
    assert grid["west"] + grid["step"] * grid["columns"] > 219
    assert (levels[:, round((180 - grid["west"]) / grid["step"])] >= 0).mean() > 0.9


def test_a_window_without_sea_has_no_depths() -> None:
    ground = base_map((20.0, 20.0, 24.0, 24.0))
    assert ground["depths"]["grids"] == []
    assert ground["tiers"][0]["land"]


def test_colours_are_written_for_each_style() -> None:
    css = basemap.css()
    light, dark, paper = re.findall(r"--depth-7:(#[0-9a-f]{6})", css)
    assert [light, dark, paper] == [basemap.TINTS[s].depths[7] for s in ("light", "dark", "print")]
    assert css.count("prefers-color-scheme:dark") == css.count("@media print") == 1

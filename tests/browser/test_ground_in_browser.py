"""The base map in Chromium: what is where, in which colour, and what makes room."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from shapely.geometry import LineString

from cableroute.geodata.basemap import TINTS
from cableroute.maps import draw_map
from cableroute.model import Leg, Route

SEA_LINE = [(5.4, 43.2), (11, 37.6), (25, 33.5), (32.3, 31.6)]
ON = [(32.6, 29.8), (34, 27.5), (43.3, 12.6), (52, 13), (72.8, 18.9)]
ROUTE = Route("r", "Marseille to Mumbai", (
    Leg("west", "marseille", "port-said", "sea", LineString(SEA_LINE), 1),
    Leg("across", "port-said", "suez", "land", LineString([SEA_LINE[-1], ON[0]]), 1),
    Leg("east", "suez", "mumbai", "sea", LineString(ON), 1),
))  # fmt: skip
BARE = """.leaflet-names-pane, .leaflet-overlay-pane, .leaflet-borders-pane, .leaflet-casings-pane,
.leaflet-lines-pane, .leaflet-bands-pane, .leaflet-marker-pane, .leaflet-numbers-pane,
.leaflet-along-pane, .leaflet-control-container, #panel, #tools, .rivers, .canals, .lake
{ display: none !important; }"""
Place = tuple[float, float]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ground") / "map.html"
    draw_map([ROUTE]).save(path)
    return path


def look(page: Any, lon: float, lat: float, zoom: float) -> None:
    """Go somewhere and wait until the depths there are drawn."""
    page.evaluate(
        """([lat, lon, zoom]) => {
            const {map} = cableroute;
            map.options.minZoom = 0;
            map.setMaxBounds(null);
            map.setView([lat, lon], zoom, {animate: false});
        }""",
        [lat, lon, zoom],
    )
    drawn(page)


def drawn(page: Any) -> None:
    """Wait until all depths are drawn."""
    page.wait_for_function(
        """() => {
            const tiles = [...document.querySelectorAll('.leaflet-depths-pane .leaflet-tile')];
            return tiles.length && tiles.every(tile =>
                tile.classList.contains('leaflet-tile-loaded'));
        }"""
    )


def bare(page: Any) -> None:
    """Leave the ground alone on the page, until it is put back."""
    page.add_style_tag(content=BARE).evaluate("item => { item.dataset.ofTest = '' }")


def colours(page: Any, places: Iterable[Place]) -> list[str]:
    """Return the colours at places, longitude first, as #rrggbb."""
    at = page.evaluate(
        """places => places.map(([lon, lat]) => {
            const {x, y} = cableroute.map.latLngToContainerPoint([lat, lon]);
            return [x, y];
        })""",
        list(places),
    )
    image = np.asarray(Image.open(io.BytesIO(page.screenshot())).convert("RGB"))
    return ["#" + bytes(image[int(y), int(x)]).hex() for x, y in at]


def is_sea(colour: str, tints: Sequence[str]) -> bool:
    """Whether a colour is a tint of the sea, or on the edge of two that meet."""

    def channels(text: str) -> tuple[int, ...]:
        return tuple(bytes.fromhex(text[1:]))

    return any(
        all(
            low <= value <= high
            for high, value, low in zip(
                channels(above), channels(colour), channels(below), strict=True
            )
        )
        for above, below in itertools.pairwise(tints)
    )


# places whose nature needs no grid: towns, and water well off the coast
LAND = [(31.24, 30.05), (31.38, 31.04), (33.4, 29.2), (31.3, 30.9), (33.6, 27.3), (32.25, 29.6)]
SEA = [(32.4, 31.5), (32.42, 29.55), (33.5, 28.0), (34.7, 28.8), (33.86, 27.2), (30.0, 31.9)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_land_and_sea_are_where_they_are(
    start_page: Callable[..., Any], path: Path, scheme: str
) -> None:
    page = start_page(path, **({"color_scheme": "dark"} if scheme == "dark" else {}))
    bare(page)
    tints = TINTS[scheme]
    look(page, 32.3, 29.8, 7)
    assert colours(page, LAND) == [tints.land] * len(LAND)
    assert all(is_sea(colour, tints.depths) for colour in colours(page, SEA))
    deep = [(36.8, 46.0), (2.5, 55.0), (21.1, 36.55), (66.0, 19.0)]
    look(page, 33.0, 33.0, 3.5)  # 10 m, 30 m, 5,109 m, 3,200 m
    azov, bank, calypso, arabian = colours(page, deep)
    assert azov == bank == tints.depths[0]
    assert calypso in tints.depths[4:6]
    assert arabian in tints.depths[3:5]  # the Indus Fan


def test_beyond_the_grid_no_depth_is_painted(start_page: Callable[..., Any], path: Path) -> None:
    page = start_page(path)
    bare(page)
    look(page, 20.0, 78.0, 1)
    beyond = colours(page, [(lon, 84.9) for lon in range(-150, 180, 30)])
    assert len(set(beyond)) == 1  # where the last row was drawn on, colours stood in stripes
    painted = page.evaluate(
        """() => [...document.querySelectorAll('.leaflet-depths-pane .leaflet-tile')].map(tile => {
            const canvas = document.createElement('canvas'), pen = canvas.getContext('2d');
            const width = canvas.width = canvas.height = tile.width;
            pen.drawImage(tile, 0, 0);
            const {data} = pen.getImageData(0, 0, width, width);
            let clear = 0;
            for (let i = 3; i < data.length; i += 4) if (!data[i]) clear++;
            return clear / width / width;
        })"""
    )
    assert max(painted) > 0.02
    assert min(painted) < 1


def test_depths_come_where_the_map_went_on_before_they_were_painted(
    start_page: Callable[..., Any], path: Path
) -> None:
    page = start_page(path)
    bare(page)
    page.evaluate(
        """async () => {
            const {map} = cableroute, wait = (ms) => new Promise(done => setTimeout(done, ms));
            for (const zoom of [3, 6, 4, 7, 5]) {
                map.setView([20, 60], zoom, {animate: false});
                await wait(zoom);  // some rows of a tile are painted then
            }
        }"""
    )
    look(page, 33.0, 33.0, 6)
    (deep,) = colours(page, [(32.0, 33.5)])
    assert deep in TINTS["light"].depths[2:5]  # 2,500 m off the cone of the Nile
    widths = page.evaluate(
        "[...document.querySelectorAll('.leaflet-depths-pane .leaflet-tile')].map(it => it.width)"
    )
    assert set(widths) == {512}


def test_the_ground_follows_theme_and_paper(start_page: Callable[..., Any], path: Path) -> None:
    page = start_page(path)
    bare(page)
    look(page, 19.0, 35.0, 6)
    place = [(19.0, 35.3)]
    assert colours(page, place)[0] in TINTS["light"].depths
    page.emulate_media(color_scheme="dark")
    drawn(page)
    assert colours(page, place)[0] in TINTS["dark"].depths
    page.emulate_media(color_scheme="dark", media="print")  # which does not wait
    assert colours(page, place)[0] in TINTS["print"].depths
    assert colours(page, [(13.5, 31.6)])[0] == TINTS["print"].land


def test_depth_is_shown_as_coarsely_as_it_is_known(
    read_page: Callable[[Path], Any], path: Path
) -> None:
    page = read_page(path)
    page.wait_for_selector("[data-depths=drawn]", state="attached")
    ask = "([lon, lat]) => cableroute.shared.depthAt(L.latLng(lat, lon))"
    calypso = page.evaluate(ask, [21.1, 36.55])
    assert 4000 < calypso["low_m"] < calypso["high_m"] < 5500
    assert calypso["high_m"] - calypso["low_m"] < 300
    assert calypso["cell_km"] in (11, 22)
    around = page.evaluate(ask, [21.1 - 360, 36.55])  # the same place, a turn to the west
    assert around == calypso
    assert page.evaluate(ask, [51.0, 42.0]) is None  # the Caspian is not in the relief
    for land in LAND:
        assert page.evaluate(ask, land) is None


def test_disputed_borders_are_dashed(read_page: Callable[[Path], Any], path: Path) -> None:
    page = read_page(path)
    dash = "item => getComputedStyle(item).strokeDasharray"
    assert page.locator("path.ground.disputed").first.evaluate(dash) == "4px, 3px"
    assert page.locator("path.ground.borders").first.evaluate(dash) == "none"
    assert "disputed dashed" in page.locator(".leaflet-control-attribution").inner_text()


NAMES = """() => [...document.querySelectorAll('.ground-name[data-side=on]')].map(item => {
    const {left, top, right, bottom} = item.getBoundingClientRect();
    return {text: item.textContent, kind: item.classList[0], left, top, right, bottom};
})"""


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (360, 740)])
def test_names_fit_their_scale_and_keep_apart(
    start_page: Callable[..., Any], path: Path, width: int, height: int
) -> None:
    page = start_page(path, width, height)
    seen: dict[float, set[str]] = {}
    for zoom in (2.0, 4.0, 6.5):
        look(page, 36.0, 24.0, zoom)
        names = page.evaluate(NAMES)
        seen[zoom] = {name["kind"] for name in names}
        assert names, zoom
        for i, one in enumerate(names):
            assert not any(overlap(one, other) for other in names[i + 1 :]), one["text"]
        lines = page.evaluate(
            """() => [...document.querySelectorAll('path.line')].flatMap(path => {
                const matrix = path.getScreenCTM(), length = path.getTotalLength(), points = [];
                for (let at = 0; at < length; at += 10) {
                    const p = path.getPointAtLength(at).matrixTransform(matrix);
                    points.push([p.x, p.y]);
                }
                return points;
            })"""
        )
        for name in names:
            crossed = [
                (x, y)
                for x, y in lines
                if name["left"] + 2 < x < name["right"] - 2
                and name["top"] + 2 < y < name["bottom"] - 2
            ]
            assert not crossed, name["text"]
    assert not seen[2.0] & {"city", "capital", "strait", "gulf"}
    assert "country" in seen[4.0]
    assert seen[6.5] & {"city", "capital"}


def test_each_part_of_the_ground_can_be_switched_off(
    start_page: Callable[..., Any], path: Path
) -> None:
    page = start_page(path)
    look(page, 36.0, 24.0, 4)
    for key, selector in (
        ("depths", ".leaflet-depths-pane .leaflet-tile"),
        ("borders", "path.ground.borders"),
        ("waters", "path.ground.rivers"),
        ("names", ".ground-name[data-side=on]"),
    ):
        assert page.locator(selector).count()
        page.evaluate(
            "key => cableroute.shared.layers.find(layer => layer.key === key).set(false)", key
        )
        assert page.locator(selector).count() == 0, key


def test_a_sea_is_found_in_both_scripts(start_page: Callable[..., Any], path: Path) -> None:
    page = start_page(path)
    for wanted in ("red sea", "البحر الأحمر"):
        page.evaluate("text => cableroute.shared.find(text)[0].open()", wanted)
        page.wait_for_function("() => Math.abs(cableroute.map.getCenter().lng - 37.9) < 1")
        centre = page.evaluate("() => cableroute.map.getCenter()")
        assert (centre["lng"], centre["lat"]) == pytest.approx((37.9, 20.6), abs=0.2)

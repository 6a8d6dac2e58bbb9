"""The map as a reader meets it: in Chromium, without a network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import folium
import pandas as pd
import pytest
from shapely.geometry import LineString

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.maps import draw_map
from cableroute.model import Leg, Route
from cableroute.presentation.tables import figure_text, range_keys

HOSTILE = "</script><img src=x onerror=alert(1)>\"'`${alert(1)}\u2028"
POINT_ON_LINE = """number => {
    for (const path of document.querySelectorAll(`path.hit.route-${number}`)) {
        const matrix = path.getScreenCTM(), length = path.getTotalLength();
        for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
            const at = path.getPointAtLength(part * length).matrixTransform(matrix);
            if (length && document.elementFromPoint(at.x, at.y) === path) return [at.x, at.y];
        }
    }
    return null;
}"""
POINTS_OF_LINE = """([number, part]) => {
    const path = document.querySelectorAll(`path.line.route-${number}`)[part];
    return [0.3, 0.5, 0.7].map(part => {
        const at = path.getPointAtLength(part * path.getTotalLength());
        return [at.x, at.y];
    });
}"""


@pytest.fixture(scope="module")
def routes(crossing: list[Route]) -> list[Route]:
    return crossing


@pytest.fixture(scope="module")
def table(geo: Geodata, routes: Sequence[Route]) -> pd.DataFrame:
    return cr.compare(routes, cr.measures(geo))


@pytest.fixture(scope="module")
def egypt(
    geo: Geodata,
    routes: Sequence[Route],
    table: pd.DataFrame,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    path = tmp_path_factory.mktemp("maps") / "egypt.html"
    draw_map(routes, geodata=geo, table=table).save(path)
    return path


@pytest.fixture
def page(start_page: Callable[..., Any], egypt: Path) -> Any:
    return start_page(egypt)


@pytest.fixture
def shared_page(read_page: Callable[[Path], Any], egypt: Path) -> Any:
    return read_page(egypt)


def test_every_route_opens_its_popup(page: Any, routes: Sequence[Route]) -> None:
    for number, route in enumerate(routes):
        at = page.evaluate(POINT_ON_LINE, number)
        assert at is not None, f"no point of {route.name} can be clicked on"
        page.mouse.click(*at)
        popup = page.locator("#card")
        assert popup.locator("h2 .title").inner_text().split("\n")[-1] == route.name
        assert "This leg:" in popup.inner_text()
        page.locator("#card .close").click()
        popup.wait_for(state="hidden")


def test_legend_opens_a_route_by_keyboard(page: Any, routes: Sequence[Route]) -> None:
    page.locator(".go").last.focus()
    page.keyboard.press("Enter")
    popup = page.locator("#card")
    assert routes[-1].name in popup.inner_text()
    assert "This leg:" not in popup.inner_text()
    page.keyboard.press("Escape")
    popup.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.textContent") == routes[-1].name


def test_legend_has_the_totals_of_the_table(shared_page: Any, table: pd.DataFrame) -> None:
    for column in ("route_km", "cable_km", "rtd_ms"):
        shown = shared_page.locator(f"[data-column={column}]").all_inner_texts()
        assert shown == [
            figure_text(
                column, row[column], accuracy=row["accuracy_km"],
                within=[row.get(key) for key in range_keys(column)],
            )
            for row in table.to_dict("records")
        ]  # fmt: skip


def test_switch_hides_and_shows_a_route(page: Any) -> None:
    lines = page.locator("path.line.route-0")
    assert lines.count() > 0
    page.get_by_role("checkbox").first.uncheck()
    assert lines.count() == 0
    assert page.locator(".number.on-map.route-0").count() == 0
    page.get_by_role("checkbox").first.check()
    assert lines.count() > 0


def test_shared_legs_are_drawn_side_by_side(shared_page: Any, routes: Sequence[Route]) -> None:
    first, second = ([leg.id for leg in route.legs] for route in routes[:2])
    shared = max(
        (leg for leg in routes[0].legs if leg.id in second), key=lambda leg: leg.route_km
    ).id
    for zoom in (8, 11):
        shared_page.evaluate(
            "([lat, lon, zoom]) => { cableroute.map.setView([lat, lon], zoom, {animate: false}) }",
            [29.4, 32.5, zoom],
        )
        ones = shared_page.evaluate(POINTS_OF_LINE, [0, first.index(shared)])
        others = shared_page.evaluate(POINTS_OF_LINE, [1, second.index(shared)])
        for (x, y), (u, v) in zip(ones, others, strict=True):
            assert 3 < ((x - u) ** 2 + (y - v) ** 2) ** 0.5 < 12


def test_accuracy_band_shows_its_true_width_as_one_zooms_in(
    shared_page: Any, routes: Sequence[Route]
) -> None:
    leg = routes[0].legs[0]
    lon, lat = leg.start
    bands = shared_page.locator("main path.band")

    def zoom_to(zoom: int) -> list[float]:
        shared_page.evaluate(
            "([lat, lon, zoom]) => { cableroute.map.setView([lat, lon], zoom, {animate: false}) }",
            [lat, lon, zoom],
        )
        return [float(band.get_attribute("stroke-width")) for band in bands.all()]

    far, near = zoom_to(8), zoom_to(11)
    assert len(far) < len(near)
    assert min(far, default=24) >= 24
    kilometre_px = shared_page.evaluate(
        "([lat, lon]) => cableroute.map.latLngToLayerPoint([lat, lon]).distanceTo("
        "cableroute.map.latLngToLayerPoint([lat, lon + 1])) / "
        "(cableroute.map.distance([lat, lon], [lat, lon + 1]) / 1000)",
        [lat, lon],
    )
    width_px = 2 * leg.accuracy_km * kilometre_px
    assert min(abs(found - width_px) for found in near) < 0.02 * width_px


def test_stations_have_their_names_in_both_scripts(page: Any) -> None:
    name = page.locator(".place-name .ar").get_by_text("الزعفرانة", exact=True)
    assert name.is_visible()
    assert name.evaluate("item => getComputedStyle(item).direction") == "rtl"
    page.locator(".place.station").first.click()
    popup = page.locator("#card")
    assert "town centroid" in popup.inner_text()
    assert "± 5 km, inferred" in popup.inner_text()
    assert page.locator("path.accuracy").count() == 1
    assert popup.locator("[lang=ar]").evaluate("item => getComputedStyle(item).direction") == "rtl"


@pytest.mark.parametrize(("width", "height"), [(360, 740), (768, 1024), (1440, 900)])
def test_page_fits_the_screen(
    start_page: Callable[..., Any], egypt: Path, width: int, height: int
) -> None:
    page = start_page(egypt, width, height)
    toggle = page.get_by_role("button", name="Legend")
    body = page.locator("#panel-body")
    assert body.is_visible() == (width > 760)
    assert toggle.get_attribute("aria-expanded") == str(width > 760).lower()
    for _ in range(2):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        wide = "item => item.scrollWidth > item.clientWidth"
        assert not page.locator("#panel-body").evaluate(wide)
        was = body.is_visible()
        toggle.click()
        assert body.is_visible() != was
    for place in page.locator(".place.station").all():
        box = place.bounding_box()
        assert 0 < box["x"] < width
        assert 0 < box["y"] < height


def test_dark_theme_changes_the_ground(page: Any) -> None:
    colours = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        land = page.locator("path.ground.land").first
        colours.add(land.evaluate("item => getComputedStyle(item).fill"))
    assert len(colours) == 2


def test_hostile_text_stays_text(open_page: Callable[..., Any], tmp_path: Path) -> None:
    leg = Leg("l", HOSTILE, "b", "sea", LineString([(31, 30), (33, 29)]), 1, name=HOSTILE)
    path = tmp_path / "hostile.html"
    draw_map([Route("r", HOSTILE, (leg,))], title=HOSTILE).save(path)
    page = open_page(path)
    page.on("dialog", lambda dialog: pytest.fail("a script from the data ran"))
    page.locator(".go").click()
    assert "<img src=x onerror=alert(1)>" in page.locator("#card").inner_text()
    assert page.locator("img").count() == 0


def test_a_long_name_is_spoken_as_it_is_shown(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    name = "A very long name indeed " * 12
    leg = Leg("l", name, "b", "sea", LineString([(31, 30), (33, 29)]), 1)
    path = tmp_path / "long.html"
    draw_map([Route("r", "r", (leg,))]).save(path)
    places = open_page(path).locator(".place[role=button]")
    spoken = places.evaluate_all("list => list.map((item) => item.getAttribute('aria-label'))")
    shown = places.locator(".clip").evaluate_all("list => list.map((item) => item.textContent)")
    assert len(shown) == 2
    assert [text.strip() for text in spoken] == [text.strip() for text in shown]


def test_over_the_date_line_the_view_frames_one_line(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    leg = Leg("l", "Suva", "Apia", "sea", LineString([(178.4, -18.2), (-171.8, -13.8)]), 1)
    path = tmp_path / "pacific.html"
    draw_map([Route("r", "Fiji to Samoa", (leg,))]).save(path)
    page = open_page(path)
    boxes = [item.bounding_box() for item in page.locator(".place.station").all()]
    assert len(boxes) == 2
    assert 300 < boxes[1]["x"] - boxes[0]["x"] < page.viewport_size["width"]
    line = page.locator("path.line.route-0").bounding_box()
    assert line["width"] == pytest.approx(boxes[1]["x"] - boxes[0]["x"], abs=10)


def test_no_end_of_a_wide_route_is_under_the_legend(
    open_page: Callable[..., Any], geo: Geodata, tmp_path: Path
) -> None:
    """The land that is drawn ends half a turn from a route: beyond it the map does not move."""
    line = LineString([(15, 78), (60, 82), (120, 80), (178, 75), (191, 66)])
    leg = Leg("P", "West", "East", "sea", line, 2, accuracy_km=5)
    path = tmp_path / "polar.html"
    draw_map([Route("P", "Polar", [leg])], geodata=geo).save(path)
    page = open_page(path, width=1160, height=720)
    panel = page.locator("#panel").bounding_box()
    for lat, lon in ((78, 15), (66, 191)):
        at = page.evaluate(f"cableroute.map.latLngToContainerPoint([{lat}, {lon}])")
        assert 40 < at["x"] < 1160 - 20
        assert 20 < at["y"] < 720 - 20
        assert at["x"] < panel["x"] or at["y"] > panel["y"] + panel["height"]


def test_folium_layers_work_on_it(
    open_page: Callable[..., Any], geo: Geodata, routes: Sequence[Route], tmp_path: Path
) -> None:
    route_map = draw_map(routes, geodata=geo)
    marker = folium.Marker([30.5, 31.5], popup="<b>bold</b>", tooltip="mine").add_to(route_map)
    group = folium.FeatureGroup("mine").add_to(route_map)
    folium.PolyLine([(30, 31), (31, 32)], popup="line").add_to(group)
    folium.LayerControl().add_to(route_map)
    route_map.keep_in_front(group)
    path = tmp_path / "more.html"
    route_map.save(path)
    page = open_page(path)
    page.evaluate(f"() => {{ {marker.get_name()}.openPopup() }}")
    assert page.locator(".leaflet-popup-content b").inner_text() == "bold"
    assert page.locator("img.leaflet-marker-icon").evaluate("item => item.naturalWidth") > 0


def test_the_view_that_a_user_asks_for_holds(
    open_page: Callable[..., Any], geo: Geodata, routes: Sequence[Route], tmp_path: Path
) -> None:
    route_map = draw_map(routes, geodata=geo)
    route_map.fit_bounds([[30.9, 29.7], [31.3, 30.1]])
    path = tmp_path / "alexandria.html"
    route_map.save(path)
    page = open_page(path)
    centre = page.evaluate("() => cableroute.map.getCenter()")
    assert (centre["lat"], centre["lng"]) == pytest.approx((31.1, 29.9), abs=0.02)
    assert page.locator("path.line").count()
    assert page.locator(".folium-map").get_attribute("aria-busy") is None


@pytest.mark.parametrize("fault", ["cut", "old browser"])
def test_data_that_cannot_be_read_are_reported(
    browser: Any, geo: Geodata, routes: Sequence[Route], tmp_path: Path, fault: str
) -> None:
    text = draw_map(routes, geodata=geo).get_root().render()
    if fault == "cut":
        packed = text.partition(' id="data"')[2].partition(">")[2].partition("<")[0]
        text = text.replace(packed, packed[: len(packed) // 8 * 4])
    path = tmp_path / "cut.html"
    path.write_text(text, encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    if fault == "old browser":
        page.add_init_script("delete window.DecompressionStream;")
    page.goto(path.as_uri())
    said = page.get_by_role("alert")
    assert "cannot unpack its data" in said.inner_text()
    assert said.is_visible()
    assert page.locator(".go").first.is_visible()  # the table is there all the same
    context.close()

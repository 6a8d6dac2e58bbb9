"""Routes that share ground as one trunk, bands and names at the edge, in Chromium."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import LineString
from worlds.map_pages import SETTLED

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.model import Leg, Route

FAR = [(5.0, 38.0), (20.0, 35.0), (40.0, 34.0), (65.0, 30.0)]
"""Where three lines run together; a fourth leaves them half-way."""

NEAR = [(11.0, 37.0), (14.0, 34.5), (18.0, 34.5), (26.0, 33.5)]


def line(name: str, *points: tuple[float, float], **more: Any) -> Route:
    leg = Leg(name, "a", "b", "sea", LineString(points), 1, accuracy_km=30.0, **more)
    return Route(name, f"The {name} route", (leg,))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    together = [line(name, *FAR) for name in ("one", "two", "three")]
    away = line("four", *FAR[:3], (65.0, 48.0))
    folder = tmp_path_factory.mktemp("maps")
    for language in ("en", "ar"):
        cr.draw_comparison([*together, away], language=language).save(folder / f"{language}.html")
    planned = line("planned", *NEAR, status="planned")
    cr.draw_map([line("laid", *NEAR), planned]).save(folder / "planned.html")
    return {name: folder / f"{name}.html" for name in ("en", "ar", "planned")}


def far(page: Any, zoom: float = 3) -> None:
    page.evaluate(f"() => {{ cableroute.map.setView([34.5, 35], {zoom}, {{animate: false}}) }}")


def numbers(page: Any) -> list[str]:
    return sorted(page.locator(".trunk-count").all_inner_texts())


LENGTH = """r => [...document.querySelectorAll(`main path.line.route-${r}`)]
    .reduce((sum, path) => sum + path.getTotalLength(), 0)"""


def test_far_out_a_bundle_is_one_line_as_wide_as_its_number(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["en"], height=1300)
    far(page)
    assert numbers(page) == ["3 routes", "4 routes"]
    widths = "items => items.map(item => parseFloat(getComputedStyle(item).strokeWidth))"
    drawn = page.locator("path.trunk:not(.key path)").evaluate_all(widths)
    assert max(drawn) == pytest.approx(2.5 + 1.2 * 4)  # trunks.js: half a strand and its number
    assert page.evaluate(LENGTH, 0) == 0  # no strand is drawn where it is in the trunk
    assert page.evaluate(LENGTH, 3) > 20  # but where it has left it
    assert page.locator("text.along").count() == 0  # a trunk is not called by one of its systems
    page.get_by_role("button", name="Legend").click()
    assert "Grey, far out: such routes as one line" in page.locator(".key").inner_text()
    far(page, 4)
    assert numbers(page) == []
    assert all(page.evaluate(LENGTH, r) > 50 for r in range(4))


def test_what_is_picked_or_pointed_at_is_in_its_colour_over_the_trunk(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["en"], height=1300)
    far(page)
    page.locator("tr[data-route='1'] button.pick").click()
    assert page.evaluate(LENGTH, 1) > 50
    assert page.evaluate(LENGTH, 0) == 0
    assert "4 routes" in numbers(page)  # it is still one of them
    page.locator("tr[data-route='2']").hover()
    assert page.evaluate(LENGTH, 2) > 50
    page.mouse.move(5, 5)
    page.get_by_role("button", name="Clear").click()
    assert page.evaluate(LENGTH, 1) == 0
    page.evaluate("() => { cableroute.shared.failed = new Set([0]); cableroute.shared.redraw() }")
    assert numbers(page) == ["2 routes", "3 routes"]  # what fails is none of a trunk
    assert page.evaluate(LENGTH, 0) > 50


@pytest.mark.parametrize("how", ["click", "Enter", "line"])
def test_a_trunk_opens_into_its_strands_and_escape_comes_back(
    start_page: Callable[..., Any], files: dict[str, Path], how: str
) -> None:
    page = start_page(files["en"], 390, 844, has_touch=True)
    far(page, 2.5)
    before = page.evaluate("cableroute.map.getZoom()")
    button = page.get_by_role("button", name="4 routes: show them apart")
    if how == "click":
        button.tap()
    elif how == "Enter":
        button.focus()
        page.keyboard.press("Enter")
    else:
        page.evaluate(
            """() => { cableroute.map.eachLayer(layer => {
                if (layer.options.pane === "hits" && layer.options.weight > 14 && layer._path)
                    layer.fire("click", {latlng: L.latLng(34.5, 30)}); }) }"""
        )
    page.wait_for_function("cableroute.map.getZoom() >= 4")
    page.wait_for_function("!document.querySelector('.trunk-count')")
    assert page.evaluate("cableroute.map.getBounds().contains([35, 30])")
    assert page.evaluate("document.activeElement !== document.body") or how != "Enter"
    page.keyboard.press("Escape")
    page.wait_for_function(f"cableroute.map.getZoom() === {before}")


def test_a_trunk_is_named_in_arabic_by_its_plural(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["ar"], height=1300)
    far(page)
    assert numbers(page) == ["3 مسارات", "4 مسارات"]
    names = page.locator(".trunk-count").evaluate_all(
        "items => items.map(item => [item.ariaLabel, item.title])"
    )
    assert ["4 مسارات: إظهارها متباعدة", "أرقامها: 1، 2، 3، 4"] in names
    page.evaluate("() => { cableroute.shared.failed = new Set([0]); cableroute.shared.redraw() }")
    assert "مساران" in numbers(page)  # the dual


def test_nothing_but_what_is_planned_is_dashed(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["planned"])
    dashes = page.evaluate(
        """() => [...document.querySelectorAll('main path.line')].map(item =>
            [/planned/.test(item.getAttribute('class')), getComputedStyle(item).strokeDasharray])"""
    )
    assert sorted({is_planned for is_planned, _ in dashes}) == [False, True]
    assert {dash for is_planned, dash in dashes if not is_planned} == {"none"}
    assert {dash for is_planned, dash in dashes if is_planned} == {"8px, 4px"}
    assert "Dashed: not in service yet" in page.locator(".key").inner_text()


def test_a_band_wider_than_a_third_of_the_view_has_its_edges_alone(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["planned"])
    inked = """() => { const canvas = document.querySelector('.leaflet-band-edges-pane canvas');
        const {x, y} = cableroute.map.latLngToLayerPoint([34.5, 16]);
        const corner = L.DomUtil.getPosition(canvas);
        const column = canvas.getContext('2d').getImageData(
            Math.round(x - corner.x), 0, 1, canvas.height).data.filter((_, i) => i % 4 === 3);
        return [...column].flatMap((alpha, at) => alpha > 127 ? [at + corner.y - y] : []); }"""
    look = "() => { cableroute.map.setView([34.5, 16], %s, {animate: false}) }"
    page.evaluate(look % 7)  # 60 km are 119 pixels of 900
    assert page.locator("main path.band").count() > 0
    page.evaluate(look % 10)
    assert page.locator("main path.band").count() == 0
    rows = page.evaluate(inked)
    metres = 40075016.686 * 0.8241 / (256 * 2**10)  # of a pixel at 34.5 degrees north
    assert len(rows) < 12  # an outline, not an area
    assert max(rows) - min(rows) == pytest.approx(60_000 / metres, abs=9)
    middle = (max(rows) + min(rows)) / 2
    assert all(abs(at - middle) > 30_000 / metres - 9 for at in rows)


def test_what_is_not_picked_loses_its_band(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["en"])
    far(page, 7)
    bands = """() => [0, 1, 2, 3].filter(r =>
        document.querySelector(`path.band.route-${r}`))"""
    assert page.evaluate(bands) == [0, 1, 2, 3]
    page.locator("tr[data-route='2'] button.pick").click()
    assert page.evaluate(bands) == [2]


CUT = """() => { const seen = cableroute.map.getContainer().getBoundingClientRect();
    const names = '.place-name, .ground-name, .catalogue-name, .number.on-map, .trunk-count';
    return [...document.querySelectorAll(names)]
        .filter(item => getComputedStyle(item).visibility !== 'hidden')
        .map(item => [item.textContent, item.getBoundingClientRect()])
        .filter(([, at]) => at.right > seen.left && at.left < seen.right &&
            at.bottom > seen.top && at.top < seen.bottom)
        .filter(([, at]) => at.left < seen.left || at.right > seen.right ||
            at.top < seen.top || at.bottom > seen.bottom)
        .map(([name]) => name); }"""


def test_no_name_is_cut_at_the_edge_of_a_phone(
    open_page: Callable[..., Any], geo: Geodata, crossing: list[Route], tmp_path: Path
) -> None:
    cr.draw_map(crossing, geodata=geo).save(tmp_path / "map.html")
    page = open_page(tmp_path / "map.html", 390, 844)
    assert page.evaluate(CUT) == []
    for x in (40, 90, 130, 170):  # wherever the reader stops, also where a name comes to the edge
        page.evaluate(f"() => {{ cableroute.map.panBy([{x}, 0], {{animate: false}}) }}")
        page.wait_for_function(SETTLED)
        assert page.evaluate(CUT) == []

"""The pages of maps on a telephone, upright and on its side, by touch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cableroute.geodata import Geodata
from cableroute.maps import draw_comparison, draw_map
from cableroute.model import Route

SIZES = [(390, 844), (844, 390)]
HIDDEN = """([inside, over]) => [...document.querySelectorAll(inside)].filter((item) => {
    const {left, top, width, height} = item.getBoundingClientRect();
    const x = left + width / 2, y = top + height / 2;
    if (!width || x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    const met = document.elementFromPoint(x, y);
    return met !== null && met.closest(over) !== null;
}).length"""
"""How many elements have something over their middle."""


@pytest.fixture(scope="module")
def pages(
    geo: Geodata, crossing: list[Route], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("phone")
    made = {
        "map": draw_map(crossing, geodata=geo),
        "comparison": draw_comparison(crossing, geodata=geo),
    }
    for name, page in made.items():
        page.save(folder / f"{name}.html")
    return {name: folder / f"{name}.html" for name in made}


@pytest.mark.parametrize(
    ("name", "width", "height"), [("map", *SIZES[1]), ("comparison", *SIZES[0])]
)
def test_tools_are_at_the_foot_and_sheets_over_them(
    open_page: Callable[..., Any], pages: dict[str, Path], name: str, width: int, height: int
) -> None:
    page = open_page(pages[name], width, height, has_touch=True, is_mobile=True)
    tools, ground = (page.locator(it).bounding_box() for it in (".tools", ".folium-map"))
    assert ground["y"] + ground["height"] - 100 < tools["y"]
    assert tools["width"] > 4 * tools["height"]
    # the map is no strip: both sides of it have room for the routes
    assert min(ground["width"], ground["height"]) >= 350
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    toggle, panel = page.get_by_role("button", name="Legend"), page.locator("#panel")
    toggle.tap()
    sheet = panel.bounding_box()
    assert sheet["y"] + sheet["height"] == pytest.approx(height, abs=1)
    assert sheet["x"] + sheet["width"] == pytest.approx(width, abs=1)
    assert page.locator(".key .sample").count()
    assert page.evaluate(HIDDEN, ["#panel :is(.sample, .number, h2)", ".tools, .compared-box"]) == 0
    toggle.tap()
    view = "() => cableroute.map.getBounds().toBBoxString()"
    before = page.evaluate(view)
    page.evaluate("() => { cableroute.shared.open('route', 1, null) }")
    assert page.evaluate(view) == before  # the map stays where it is
    card, sheet = page.locator("#card .card"), panel.bounding_box()
    assert sheet["y"] >= (0 if width > height else 0.4 * height)
    assert sheet["x"] >= (0.4 * width if width > height else 0)
    assert page.evaluate(HIDDEN, ["#card :is(h2, dt, .close)", ".tools, .compared-box"]) == 0
    assert card.evaluate("item => item.scrollWidth <= item.clientWidth")
    page.get_by_role("button", name="Close the card").tap()
    assert not card.is_visible()
    page.get_by_role("button", name="Search", exact=True).tap()
    page.keyboard.type("zafarana")
    found = page.locator(".results")
    assert found.get_by_role("option").first.is_visible()
    over = "#panel, .compared-box, .tools > .tool"
    assert page.evaluate(HIDDEN, [".search input, .results li:first-child", over]) == 0
    page.get_by_role("option").first.tap()
    page.wait_for_function("() => cableroute.map.getZoom() > 8")
    seen = page.locator("#card h2").inner_text()
    assert seen.startswith("Zafarana")


@pytest.mark.parametrize(("width", "height"), [*SIZES, (1440, 900)])
def test_no_caveat_is_cut(
    start_page: Callable[..., Any], pages: dict[str, Path], width: int, height: int
) -> None:
    page = start_page(pages["comparison"])
    page.set_viewport_size({"width": width, "height": height})
    said = "every part in service; Europe Persia Express Gateway last listed in 2019-04, " * 3
    cut = page.evaluate(
        """said => [...document.querySelectorAll(".of-route .words")].map((words) => {
            const item = words.querySelector("small") ||
                words.appendChild(document.createElement("small"));
            item.textContent = said;
            return item;
        }).filter((item) => item.scrollHeight > item.clientHeight + 1
            || item.scrollWidth > item.clientWidth + 1
            || item.getBoundingClientRect().bottom >
               item.closest("th").getBoundingClientRect().bottom).length""",
        said,
    )
    assert cut == 0

"""Systems in one corridor as one line of the catalogue, its number, how it opens, in Chromium."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from worlds.map_pages import SETTLED

from cableroute.geodata import Geodata

NORTH, EAST, WIDTH = 25.0, 35.82, 0.3
"""The Red Sea off Marsa Alam: what crosses this latitude within some degrees of this longitude."""

ENDED = ("out of service", "retired", "cancelled")


def crossing(geo: Geodata) -> set[str]:
    """Ids of the systems whose lines cross the latitude there, in the tables."""
    found = set()
    for leg in geo.segments.values():
        for (west, south), (east, north) in pairwise(leg.geometry.coords):
            if (south - NORTH) * (north - NORTH) < 0:
                lon_deg = west + (NORTH - south) / (north - south) * (east - west)
                if abs(lon_deg - EAST) < WIDTH:
                    found.add(leg.system_id)
    return found


def far(page: Any, zoom: float = 3.5) -> None:
    page.evaluate(
        "([lat, lng, zoom]) => { cableroute.map.setView([lat, lng], zoom, {animate: false}) }",
        [NORTH, EAST, zoom],
    )


NUMBER = """([lat, lng]) => {
    const box = cableroute.map.getContainer().getBoundingClientRect();
    const {x, y} = cableroute.map.latLngToContainerPoint([lat, lng]);
    const far = (item) => { const at = item.getBoundingClientRect();
        return Math.hypot(at.x + at.width / 2 - box.x - x, at.y + at.height / 2 - box.y - y); };
    const [near] = [...document.querySelectorAll(".trunk-count")].sort((a, b) => far(a) - far(b));
    return near && far(near) < 40 ? near.textContent : null;
}"""
"""What is written on the line there."""

PASSES = """([name, lat, lng]) => {
    const {map} = cableroute, at = map.latLngToLayerPoint([lat, lng]);
    let least = Infinity;
    map.eachLayer((layer) => { if (layer.system === name) layer._parts.forEach((part) =>
        part.slice(1).forEach((to, k) => {
            least = Math.min(least, L.LineUtil.pointToSegmentDistance(at, part[k], to)); })); });
    return least < 30;
}"""
"""Whether a system is drawn there by itself."""


def number(page: Any) -> int | None:
    text = page.evaluate(NUMBER, [NORTH, EAST])
    return None if text is None else int(text)


@pytest.fixture
def page(start_page: Callable[..., Any], catalogue: Path) -> Any:
    found = start_page(catalogue)
    far(found)
    return found


def test_a_trunk_has_the_number_of_its_systems_and_names_them(page: Any, geo: Geodata) -> None:
    there = [geo.systems[name] for name in crossing(geo)]
    shown = [item for item in there if item.status not in ENDED]
    live = [item for item in shown if item.status == "in service"]
    assert len(shown) > len(live) > 8
    assert number(page) == len(shown)
    page.get_by_role("button", name=f"{len(shown)} systems: show them apart").last.focus()
    said = page.locator(".of-trunk").inner_text().split("\n")
    assert said[:2] == [
        f"{len(shown)} systems",
        f"planned or not verified: {len(shown) - len(live)}",
    ]
    assert said[2].split(", ") == sorted(item.name for item in shown)
    assert not page.evaluate(PASSES, ["PEACE", NORTH, EAST])  # no strand is drawn in the trunk
    assert page.evaluate(PASSES, ["PEACE", -4.4, 55.4])  # but where it has left it
    page.evaluate(
        "() => cableroute.shared.layers.find(item => item.key === 'systems-plan').set(false)"
    )
    assert number(page) == len(live)
    page.evaluate("() => { cableroute.shared.setYear(2012) }")
    then = [item for item in there if item.in_service_on("2012")]
    assert number(page) == len(then) != len(live)
    page.evaluate("() => { cableroute.shared.setYear(2005) }")
    assert number(page) is None  # three are no trunk: each has its line
    assert page.evaluate(PASSES, ["SEA-ME-WE 4", NORTH, EAST])
    page.evaluate("() => { cableroute.shared.setYear(null) }")
    far(page, 4)
    assert page.locator(".trunk-count").count() == 0
    assert page.evaluate(PASSES, ["PEACE", NORTH, EAST])


LINE = """([pane, lat, lng]) => {
    const canvas = document.querySelector(`.leaflet-${pane}-pane canvas`);
    const at = cableroute.map.latLngToLayerPoint([lat, lng]), pen = canvas.getContext("2d");
    const corner = L.DomUtil.getPosition(canvas), x = Math.round(at.x - corner.x) - 20;
    const row = pen.getImageData(x, Math.round(at.y - corner.y), 40, 1).data;
    const colours = {};
    for (let i = 0; i < 160; i += 4) if (row[i + 3] > 250) {
        const key = [row[i], row[i + 1], row[i + 2]].join();
        colours[key] = (colours[key] || 0) + 1; }
    return Object.entries(colours).sort((a, b) => b[1] - a[1])[0] || null;
}"""
"""The colour that most of the pixels across a line have there, and how many."""


def of_style(page: Any, name: str) -> str:
    value = page.evaluate(
        "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name
    )
    return ",".join(str(int(value[at : at + 2], 16)) for at in (1, 3, 5))


def test_a_trunk_is_as_wide_as_its_number_and_what_is_picked_keeps_its_colour(page: Any) -> None:
    page.wait_for_function(SETTLED)  # the canvas is painted with the next frame
    colour, wide = page.evaluate(LINE, ["catalogue", NORTH, EAST])
    assert colour == of_style(page, "--systems")
    # across a line at 60 degrees, less the two pixels at its edges that are mixed
    assert wide == pytest.approx((1 + 0.4 * number(page)) / 0.87 - 1, abs=1.5)
    page.evaluate("text => cableroute.shared.find(text)[0].open()", "PEACE")
    page.wait_for_selector(".has-hot-system")
    far(page)
    page.wait_for_function(SETTLED)
    swatch = page.locator(".systems button", has_text="PEACE").first.locator("svg")
    route = swatch.evaluate("item => item.style.getPropertyValue('--system')").strip()
    colour, _ = page.evaluate(LINE, ["catalogue-hot", NORTH, EAST])
    assert colour == of_style(page, route.removeprefix("var(").removesuffix(")"))


def test_a_trunk_opens_by_tap_keyboard_and_on_its_line(
    open_page: Callable[..., Any], catalogue: Path
) -> None:
    page = open_page(catalogue, 390, 844, has_touch=True)
    far(page)
    before = page.evaluate("cableroute.map.getZoom()")
    for how in ("tap", "Enter", "line"):
        button = page.locator(".trunk-count").first
        expected = f"{button.inner_text()} systems"
        if how == "tap":
            button.tap()
        elif how == "Enter":
            button.focus()
            page.keyboard.press("Enter")
        else:
            page.touchscreen.tap(*page.evaluate(AT, [NORTH - 1.6, EAST + 0.95]))
            expected = "15 systems"
        page.wait_for_function("cableroute.map.getZoom() >= 4")
        page.wait_for_function("!document.querySelector('.trunk-count')")
        page.wait_for_function(SETTLED)  # it is said until the map moves, though the number goes
        assert page.locator(".of-trunk b").inner_text() == expected
        page.keyboard.press("Escape")
        page.wait_for_function(f"cableroute.map.getZoom() === {before}")
        page.wait_for_function("!document.querySelector('.of-trunk')")


AT = """([lat, lng]) => { const box = cableroute.map.getContainer().getBoundingClientRect();
    const {x, y} = cableroute.map.latLngToContainerPoint([lat, lng]);
    return [x + box.x, y + box.y]; }"""


def test_a_trunk_is_named_in_arabic_by_its_plural(
    open_page: Callable[..., Any], arabic_catalogue: Path
) -> None:
    page = open_page(arabic_catalogue)
    far(page)
    page.get_by_role("button", name="١٥ نظامًا: إظهارها متباعدة").first.focus()
    assert page.locator(".of-trunk b").inner_text() == "١٥ نظامًا"
    assert page.locator(".of-trunk div").inner_text() == "مخطط له أو غير متحقق منه: ٤"
    assert "أربعة أنظمة أو أكثر في ممر واحد" in page.locator("[data-key=trunk]").inner_text()

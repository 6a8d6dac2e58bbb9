"""The year as a story: what the page counts and marks is what the library says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from worlds.arabic import SHORT, latin_words, names_of

from cableroute.geodata import Geodata
from cableroute.geodata.cuts import takes_down
from cableroute.geodata.on_date import status_of
from cableroute.maps.year_story import system_in

STILL = {"reduced_motion": "reduce"}
TOLD = """() => ({
    year: cableroute.shared.year,
    large: document.querySelector(".large-year").innerText.split("\\n"),
    counts: [...document.querySelectorAll(".counts dd")].map((item) => item.textContent),
    unknown: [...document.querySelectorAll(".not-known p bdi")].map((item) => item.textContent),
})"""
RED = """() => {
    const cut = [];
    cableroute.map.eachLayer((layer) => { if (layer.cut) cut.push(layer.cut); });
    return cut.sort();
}"""
VIEW = "() => [cableroute.map.getCenter().lat, cableroute.map.getZoom()]"
RING = """() => { let found; cableroute.map.eachLayer((layer) => {
    if (layer.options.className === "accuracy cut-ring") found = layer; });
    return [found.getBounds().toBBoxString(), found.getLatLng?.(), found.getRadius?.()]; }"""


def year_of(page: Any, year: int) -> Any:
    page.evaluate("year => cableroute.shared.setYear(year)", year)
    return page.evaluate(TOLD)


def test_the_counts_of_each_year_are_those_of_the_library(
    start_page: Callable[..., Any], catalogue: Path, geo: Geodata
) -> None:
    page = start_page(catalogue, **STILL)
    for year in (1997, 2008, 2018, 2026, 2028):
        told = year_of(page, year)
        states = {it.id: system_in(geo, it, year) for it in geo.systems.values()}
        live = [geo.systems[name] for name, state in states.items() if state == "s"]
        for item in live:
            assert status_of(geo, item, str(year)).status == "in service"
        landed = {place for item in live for place in item.landing_station_ids}
        known = [min(item.length_km) for item in live if item.length_km]
        planned = sum(state == "p" for state in states.values())
        cuts = sum(it.verified and it.start[:4] == str(year) for it in geo.incidents.values())
        in_service, stations, km, stated, begun = told["counts"]
        assert (int(in_service), int(stations), int(begun)) == (len(live), len(landed), cuts)
        [(at_least, measured, of)] = re.findall(r"^([\d,]+) or more, of (\d+) of (\d+)$", km)
        assert (int(measured), int(of)) == (len(known), len(live))
        assert 0.99 * sum(known) < int(at_least.replace(",", "")) <= sum(known)
        assert stated == ("not recorded" if year < 2026 else str(planned))
        assert told["large"] == [str(year), f"{len(live)} in service"]
        undated = {geo.systems[name].name for name, state in states.items() if state == "n"}
        assert set(told["unknown"]) == undated
        shown = page.evaluate(
            "() => { const found = new Set(); cableroute.map.eachLayer((layer) => {"
            " if (layer.system) found.add(layer.system); }); return [...found]; }"
        )
        assert not undated & set(shown)  # what has no year is drawn in none
        assert set(shown) <= {
            geo.systems[name].name for name, it in states.items() if it in "sp" and it
        }
    assert told["counts"][3] != "0"
    assert "none of it is sure" in page.locator(".later").text_content()


def test_a_chapter_is_a_link_and_marks_what_was_cut_until_it_was_back(
    open_page: Callable[..., Any], start_page: Callable[..., Any], catalogue: Path, geo: Geodata
) -> None:
    page = start_page(catalogue, **STILL)
    page.evaluate("() => { location.hash = '#chapter=2024-02.0' }")
    page.locator(".scene").wait_for()
    cut = geo.incidents["INC-2024-02-24-REDSEA"]
    assert cut.position is not None
    out = {leg.id: leg for leg in geo.segments.values() if takes_down(geo, cut, leg)}
    scene, large = page.locator(".scene"), page.locator(".large-year")
    text = scene.inner_text()
    for part in (cut.start, cut.name, cut.cause, cut.cause_basis, cut.effect, cut.place, "± 60 km",
                 geo.sources[cut.source_ids[0]].publisher):  # fmt: skip
        assert part in text
    for name in cut.system_ids:
        assert geo.systems[name].name in text
    assert large.inner_text().split("\n") == ["2024", "2024-02-24", "3 cut"]
    assert page.evaluate(RED) == sorted(out)
    _, at, radius_m = page.evaluate(RING)
    assert (at["lng"], at["lat"], radius_m) == (*cut.position, 60_000)
    page.locator(".moments button", has_text="2024-07").click()
    assert "the day is not known" in scene.inner_text()
    assert page.evaluate(RED) == sorted(name for name, leg in out.items() if leg.system_id == "EIG")
    page.locator(".moments button").last.click()
    assert scene.inner_text() == "Date of repair not known: Europe India Gateway"
    page.wait_for_function("() => location.hash.includes('chapter=2024-02.2')")
    fragment = page.evaluate("location.hash")
    again = open_page(catalogue, fragment=fragment, **STILL)
    assert again.locator(".scene").inner_text() == scene.inner_text()
    assert again.evaluate(VIEW) == pytest.approx(page.evaluate(VIEW), abs=0.001)
    page.locator(".chapters button", has_text="2008").click()
    page.get_by_role("button", name="The record and its sources").click()
    assert page.locator("#card h2").inner_text() == "FEA and SMW4 cut off Alexandria"

    page.locator(".chapters button", has_text="2025").click()  # where it lay is not known
    assert page.locator(".ring-tip").inner_text() == "northern Red Sea: where in it is not known"
    assert "the box is the zone" in scene.inner_text()
    assert page.locator("path.cut-spot").count() == 0
    zone = geo.repair_zones["ZONE-NORTHERN-RED-SEA"]
    assert [float(part) for part in page.evaluate(RING)[0].split(",")] == pytest.approx(
        [zone.west_deg, zone.south_deg, zone.east_deg, zone.north_deg]
    )


def test_it_plays_and_pauses_by_keyboard_and_stops_at_the_cuts(
    start_page: Callable[..., Any], catalogue: Path
) -> None:
    page = start_page(catalogue, **STILL)
    page.get_by_role("button", name="Year", exact=True).focus()
    page.keyboard.press("Enter")
    page.evaluate("() => cableroute.shared.setYear(2007)")
    play = page.locator(".turns .play")
    play.focus()
    page.keyboard.press("Space")
    assert play.get_attribute("aria-label") == "Pause"
    start = page.evaluate(VIEW)
    page.wait_for_function("() => location.hash.includes('chapter=2008-01.0')")
    assert play.get_attribute("aria-label") == "Pause"
    assert page.evaluate("document.activeElement.classList.contains('play')")
    page.keyboard.press("Space")
    assert play.get_attribute("aria-label") == "Play the years"
    chapters = "() => [cableroute.shared.year, document.querySelector('.scene h3').innerText]"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    for year, date in ((2013, "2013-03-22"), (2024, "2024-02-24"), (2025, "2025-09-06"),
                       (2008, "2008-01-30")):  # fmt: skip
        page.keyboard.press("Enter")  # the next cut; after the last the first
        assert page.evaluate(chapters) == [year, date]
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(chapters) == [2025, "2025-09-06"]
    page.get_by_role("button", name="All years").last.click()
    assert page.locator(".large-year").is_hidden()
    assert page.evaluate(RED) == []
    assert page.evaluate(VIEW) == pytest.approx(start, abs=0.01)  # the view before the cuts


@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390)])
def test_on_a_telephone_the_cut_is_beside_the_sheet(
    open_page: Callable[..., Any], catalogue: Path, axe: Path, width: int, height: int
) -> None:
    page = open_page(catalogue, width, height, fragment="#chapter=2013-03", has_touch=True,
                     is_mobile=True, **STILL)  # fmt: skip
    sheet, spot, large = (
        page.locator(it).first.bounding_box()
        for it in (".sheet.year", "path.cut-spot", ".large-year")
    )
    x, y = spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2
    for box in (sheet, large):
        inside = box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"]
        assert not inside
    assert 0 < x < width
    assert 0 < y < height
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for item in page.locator(".turns button").all():
        box = item.bounding_box()
        assert box["height"] >= 40
        assert box["y"] + box["height"] < height
    if width < height:
        page.add_script_tag(path=axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        assert [(it["id"], it["nodes"][0]["html"][:200]) for it in found
                if it["impact"] in ("serious", "critical")] == []  # fmt: skip


def test_the_story_is_in_arabic(
    open_page: Callable[..., Any], arabic_catalogue: Path, geo: Geodata
) -> None:
    page = open_page(arabic_catalogue, fragment="#chapter=2024-02.0", **STILL)
    read = "() => document.querySelector('#sheet-year').innerText + ' | ' +" \
        " document.querySelector('.large-year').innerText + ' | ' +" \
        " document.querySelector('.panel .count').innerText"  # fmt: skip
    assert page.locator(".large-year b").inner_text() == "٢٠٢٤"
    assert "انقطاع AAE-1" in page.locator(".scene .name").inner_text()
    for moment in range(page.locator(".moments button").count()):
        page.locator(".moments button").nth(moment).click()
        text = page.evaluate(read)
        found, words = latin_words(text, [*names_of(geo), *SHORT])
        assert (found, words > 60) == ([], True)
    assert not re.search("[0-9]", page.locator(".counts").inner_text())

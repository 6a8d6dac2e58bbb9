"""A comparison as a reader meets it: table, map and two routes together, by mouse and keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from shapely.geometry import LineString
from worlds.map_pages import SETTLED

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.maps import draw_comparison
from cableroute.model import Leg, Route
from cableroute.presentation.tables import figure_text, range_keys

HOSTILE = '</script><img src=x onerror="window.ran=1">\'`${window.ran=1}\u202eabc😀{{ 7*7 }}'
OFFERS = (None, 2, 7)
PHONE = {"color_scheme": "dark", "reduced_motion": "reduce"}
"""Of the window in which the tests of a narrow screen are."""

ORDER = "() => [...document.querySelectorAll('.compared tbody tr')].map(row => +row.dataset.route)"
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
BROKEN = """() => [...document.querySelectorAll(".compared thead .sort bdi")].flatMap((head) => {
    const text = head.firstChild, broken = [];
    for (const {0: word, index} of text.data.matchAll(/\\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
    }
    return broken;
})"""
"""Words of the heads that go on in another line."""

MARKED_KM = """() => {
    const {map} = cableroute;
    const numbers = document.querySelector("main path.shared-mark").getAttribute("d");
    return numbers.split("M").filter(Boolean).map((line) => {
        const points = line.split("L").map(
            (pair) => map.layerPointToLatLng(pair.split(" ").map(Number)));
        return points.slice(1).reduce((sum, at, i) => sum + map.distance(points[i], at) / 1000, 0);
    });
}"""


@pytest.fixture(scope="module")
def routes(crossing: list[Route]) -> list[Route]:
    return crossing


@pytest.fixture(scope="module")
def table(geo: Geodata, routes: Sequence[Route]) -> pd.DataFrame:
    offers = dict(zip([route.id for route in routes], OFFERS, strict=True))
    return cr.compare(routes, cr.measures(geo) | {"offers": lambda route: offers[route.id]})


@pytest.fixture(scope="module")
def file(
    geo: Geodata,
    routes: Sequence[Route],
    table: pd.DataFrame,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    path = tmp_path_factory.mktemp("comparison") / "egypt.html"
    draw_comparison(routes, geodata=geo, table=table).save(path)
    return path


@pytest.fixture
def page(start_page: Callable[..., Any], file: Path) -> Any:
    return start_page(file)


def pick(page: Any, first: int, second: int) -> None:
    for side, number in enumerate((first, second)):
        page.locator(f"#pick-{side}").select_option(str(number))


def in_row(name: str, row: dict[str, Any], value: float | None = None) -> str:
    """Return a figure of a row, with the digits of its range or of the accuracy of its line."""
    ends = [row.get(key) for key in range_keys(name)]
    figure = row[name] if value is None else value
    return figure_text(name, figure, within=ends, accuracy=row["accuracy_km"])


def test_numbers_of_the_page_are_those_of_the_table(page: Any, table: pd.DataFrame) -> None:
    for column in (
        "route_km",
        "cable_km",
        "rtd_ms",
        "common_section_km",
        "same_corridor_km",
        "interconnects",
    ):
        shown = page.locator(f".compared [data-column={column}] .figure").all_inner_texts()
        assert shown == [in_row(column, row) for row in table.to_dict("records")]
    assert page.locator(".compared [data-column=rtd_ms] small").all_inner_texts() == [
        "–".join(in_row("rtd_ms", row, row[end]) for end in ("rtd_low_ms", "rtd_high_ms"))
        for row in table.to_dict("records")
    ]
    assert page.locator(".compared .go").all_inner_texts() == list(table["name"])


def test_two_that_are_picked_are_compared(
    page: Any, geo: Geodata, routes: Sequence[Route], table: pd.DataFrame
) -> None:
    sure = unsure = 0
    for i, j in permutations(range(len(routes)), 2):
        pick(page, i, j)
        ground = cr.shared_corridor(routes[i], routes[j])
        section, corridor, *_, apart = page.locator(".facts dd").all_inner_texts()
        for said, kind in ((section, "common_section"), (corridor, "same_corridor")):
            km, pct, land, sea = (f"{figure:,.0f}" for figure in getattr(ground, kind))
            assert said.startswith(f"{km} km ({pct} %)")
            assert (f"land {land} km, sea {sea} km" in said) == (km != "0")
        least_km = ground.separation_km
        assert apart.startswith(
            "not known" if least_km is None else f"{figure_text('separation_km', least_km)} km"
        )
        for name in ("cable_km", "rtd_ms", "land_km"):
            cells = page.locator(f".differences [data-measure={name}] td")
            row = cr.comparison.differences(table, routes[i].id, routes[j].id, columns=[name])[0]
            accuracies = routes[i].accuracy_km, routes[j].accuracy_km
            for cell, figure, accuracy in zip(
                cells.all()[:2], (row.first, row.second), accuracies, strict=True
            ):
                assert figure is not None
                said = figure_text(name, figure.likely, within=figure, accuracy=accuracy)
                assert cell.inner_text().split()[0] == said
            text, likely = cells.last.inner_text(), row.second.likely - row.first.likely
            parts = [1.0, 1.0]
            if name != "land_km":  # as long as the line, in proportion
                parts = [
                    it.likely / route.route_km
                    for it, route in zip(
                        (row.first, row.second), (routes[i], routes[j]), strict=True
                    )
                ]
            least = max(km * part for km, part in zip(accuracies, parts, strict=True))
            ends = [b - a for a, b in zip(row.first, row.second, strict=True)]
            if abs(likely) <= least:
                assert text.startswith("not sure\nwithin the accuracy of the lines; likely ")
                unsure += 1
            else:  # both by the same assumptions
                assert min(ends) > 0 or max(ends) < 0
                low, middle, high = (
                    figure_text(name, value, sign=True, within=ends, accuracy=max(accuracies))
                    for value in (min(ends), likely, max(ends))
                )
                assert text == (middle if low == high else f"{middle}\n{low} to {high}")
                sure += 1
    assert sure
    assert unsure
    assert page.locator(".compared tr.picked").count() == 2
    page.locator("#pick-0").select_option("1")  # the second one: the two change places
    assert page.locator("#pick-1").input_value() == "2"
    page.locator("#pick-clear").click()
    assert page.locator(".facts").count() == 0
    assert page.evaluate("document.activeElement.id") == "pick-0"
    page.get_by_role("button", name="The best pair of these").press("Enter")
    chosen = [int(page.locator(f"#pick-{side}").input_value()) for side in (0, 1)]
    best = cr.best_pair(routes, geodata=geo)
    assert chosen == [best.first, best.second]


def test_what_two_share_is_marked_on_the_map(page: Any, routes: Sequence[Route]) -> None:
    assert page.locator("main path.shared-mark").count() == 0
    pick(page, 0, 1)
    page.get_by_role("button", name="Show what they share").click()
    page.wait_for_function(SETTLED)
    ground = cr.shared_corridor(routes[0], routes[1])
    want = [b - a for spans in (ground.shared_kp_km, ground.other_shared_kp_km) for a, b in spans]
    found = page.evaluate(MARKED_KM)
    assert len(found) == len(want)
    for km, wanted in zip(found, want, strict=True):
        assert km == pytest.approx(wanted, rel=0.06, abs=1)  # lines stand side by side
    # on every zoom, and where the map has been moved to
    page.evaluate("() => { cableroute.map.setZoom(11, {animate: false}) }")
    page.evaluate("() => { cableroute.map.panBy([400, 0], {animate: false}) }")
    assert page.locator("main path.shared-mark").get_attribute("d")
    page.locator("#pick-clear").click()
    assert page.locator("main path.shared-mark").count() == 0


def test_rows_pick_by_keyboard_and_a_third_replaces_the_first(page: Any) -> None:
    page.locator("#compared-box").focus()
    while page.evaluate("!document.activeElement.classList.contains('pick')"):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert "Route 1 is picked" in page.locator("#pair-said").inner_text()
    page.locator("tr.route-2 .pick").focus()
    page.keyboard.press("Enter")
    marks = page.locator(".compared .pick")
    pressed = [mark.get_attribute("aria-pressed") for mark in marks.all()]
    assert pressed == ["true", "false", "true"]
    assert page.locator("#pair-said").text_content().startswith("Routes 1 and 3: common section")
    page.locator("tr.route-1 .pick").click()
    assert [page.locator(f"#pick-{side}").input_value() for side in (0, 1)] == ["2", "1"]
    page.locator("#pick-1").focus()
    page.keyboard.press("Home")  # none
    assert "Route 3 is picked" in page.locator("#pair-said").inner_text()


def test_rows_are_sorted_by_mouse_and_keyboard(page: Any, table: pd.DataFrame) -> None:
    button = page.get_by_role("button", name="RTD , ms", exact=True)
    rising = list(table["rtd_ms"].argsort())
    button.click()
    assert page.evaluate(ORDER) == rising
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(ORDER) == rising[::-1]
    head = page.locator(".compared th", has=button)
    assert head.get_attribute("aria-sort") == "descending"
    offers = page.get_by_role("button", name="Offers")
    for want in ([1, 2, 0], [2, 1, 0]):  # what is not known is last either way
        offers.click()
        assert page.evaluate(ORDER) == want
    assert head.get_attribute("aria-sort") == "none"
    page.get_by_role("button", name="Route", exact=True).click()
    assert page.evaluate(ORDER) == [0, 1, 2]


BARS = """key => [...document.querySelectorAll(`.compared [data-column=${key}]`)].map((cell) =>
    ["low", "value", "high"].map((end) => parseFloat(
        cell.querySelector(".bar").style.getPropertyValue(`--${end}`))))"""


def test_answers_bars_and_what_fails(
    start_page: Callable[..., Any],
    file: Path,
    geo: Geodata,
    routes: Sequence[Route],
    table: pd.DataFrame,
    axe: Path,
) -> None:
    page = start_page(file, 1440, 800, color_scheme="light", reduced_motion="reduce")
    # a tile frames its route; that of two picks them
    page.evaluate("() => { cableroute.map.setView([30, 31], 13, {animate: false}) }")
    fastest = int(table["rtd_ms"].argmin())
    page.get_by_role("button", name="Fastest").click()
    page.wait_for_function(
        "r => cableroute.map.getBounds().contains(cableroute.shared.routes[r].bounds)", arg=fastest
    )
    page.get_by_role("button", name="Pair of these least at risk").click()
    best = cr.best_pair(routes, geodata=geo)
    chosen = [int(page.locator(f"#pick-{side}").input_value()) for side in (0, 1)]
    assert chosen == [best.first, best.second]
    assert page.locator(".differences .bar").count() == 0
    page.locator("#pick-clear").click()
    # bars are on one scale, and rows are sorted by each end
    low, high = table["rtd_low_ms"].min(), table["rtd_high_ms"].max()
    for bar, row in zip(page.evaluate(BARS, "rtd_ms"), table.to_dict("records"), strict=True):
        ends = [row[name] for name in ("rtd_low_ms", "rtd_ms", "rtd_high_ms")]
        assert bar == pytest.approx([100 * (end - low) / (high - low) for end in ends], abs=0.01)
    for end, key in (("low", "downtime_low_min"), ("high", "downtime_high_min")):
        page.locator("#sort-by").select_option(end)
        if end == "low":
            page.get_by_role("button", name="Annual downtime").click()
        assert page.evaluate(ORDER) == list(table[key].argsort(kind="stable"))
    # what fails is struck out at once, as what_if has it
    path = routes[0].path_ids[0]
    answer = cr.what_if(geo, "Zafarana", "Abu Talat", remove=[path])
    page.locator("#cross-out").select_option(geo.paths[path].name)
    lost = [n for n, it in enumerate(routes) if it.id in {loss.route.id for loss in answer.lost}]
    marked = "() => [...document.querySelectorAll('tr.failed')].map(row => +row.dataset.route)"
    assert sorted(page.evaluate(marked)) == lost
    said = page.locator("#failing-said")
    assert said.inner_text().startswith(f"{len(answer.kept)} of {len(routes)} routes are left, ")
    shortest = min(answer.kept, key=lambda route: route.cable_range_km.likely)
    assert f"are left, route {list(routes).index(shortest) + 1} the shortest" in said.inner_text()
    assert geo.paths[path].name in page.locator("tr.failed .fails").inner_text()
    line = page.locator("path.line.route-0").first
    assert line.evaluate("item => getComputedStyle(item).strokeOpacity") == "0.14"
    page.wait_for_function("location.hash.includes('without=path')")
    fragment = page.evaluate("location.hash")
    page.add_script_tag(path=axe)
    assert page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"] == []
    # what fails, and what is not picked, has no accuracy band
    banded = []
    for two in (None, (0, 2), None):
        if two:
            pick(page, *two)
        elif banded:
            page.locator("#pick-clear").click()
        page.wait_for_function(SETTLED)  # the two are framed in a task of its own
        page.evaluate("() => { cableroute.map.setView([30, 31], 12, {animate: false}) }")
        banded.append([page.locator(f"main path.band.route-{n}").count() > 0 for n in range(3)])
    assert banded == [[False, True, True], [False, False, True], [False, True, True]]
    # a link brings it back, and it can be put back
    page.evaluate("() => { location.hash = 'view=30,31,7' }")
    page.wait_for_function("!document.querySelector('tr.failed')")
    page.evaluate("was => { location.hash = was }", fragment)
    page.wait_for_function("document.querySelectorAll('tr.failed').length === 1")
    assert page.locator("#sort-by").input_value() == "high"
    page.get_by_role("button", name="Put back").press("Enter")
    assert page.locator("tr.failed, .fails").count() == 0
    assert page.evaluate("document.activeElement.id") == "cross-out"
    for number in range(1, page.locator("#cross-out option").count()):
        page.locator("#cross-out").select_option(index=number)
        if page.locator("tr.failed").count() == len(routes):
            break
    assert said.inner_text().startswith("No route of the table is left")


def test_table_and_map_lead_to_each_other(page: Any) -> None:
    line, row = page.locator("path.line.route-1").first, page.locator("tr.route-1")
    row.locator("td").first.hover()
    assert "hot" in line.get_attribute("class")
    assert "hot" not in page.locator("path.line.route-0").first.get_attribute("class")
    page.mouse.move(*page.evaluate(POINT_ON_LINE, 2))
    page.mouse.move(*page.evaluate(POINT_ON_LINE, 1))
    assert "hot" in row.get_attribute("class")
    assert "hot" in line.get_attribute("class")
    page.mouse.move(5, 500)
    page.locator("tr.route-2 .go").focus()
    assert "hot" in page.locator("path.line.route-2").first.get_attribute("class")
    page.evaluate("() => { cableroute.map.setView([30, 31], 12, {animate: false}) }")
    row.locator("td").first.click()
    seen = "() => cableroute.map.getBounds().contains(cableroute.shared.routes[1].bounds)"
    page.wait_for_function(seen)
    assert page.evaluate("cableroute.map.getZoom()") < 9
    page.locator("tr.route-1 .go").press("Enter")
    assert page.locator("#card h2").is_visible()


def test_picking_two_frames_both_and_escape_brings_the_view_back(page: Any) -> None:
    page.evaluate("() => { cableroute.map.setView([29.9, 31.2], 10, {animate: false}) }")
    before = page.evaluate("() => cableroute.map.getBounds().toBBoxString()")
    page.locator("tr.route-0 .pick").click()
    assert page.evaluate("() => cableroute.map.getBounds().toBBoxString()") == before
    page.locator("tr.route-2 .pick").click()
    page.wait_for_function(
        """() => [0, 2].every((r) =>
            cableroute.map.getBounds().contains(cableroute.shared.routes[r].bounds))"""
    )
    page.keyboard.press("Escape")
    page.wait_for_function("was => cableroute.map.getBounds().toBBoxString() === was", arg=before)
    assert page.locator(".compared tr.picked").count() == 2  # they stay picked


def test_the_first_tab_skips_to_the_table(page: Any) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the table"
    assert page.locator(".skip").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "compared-box"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#compared') !== null")


def test_a_link_restores_the_two_and_the_order(
    open_page: Callable[..., Any], file: Path, page: Any
) -> None:
    zoom = page.evaluate("cableroute.map.getZoom()")
    pick(page, 2, 0)
    page.get_by_role("button", name="Cable").click()
    page.get_by_role("button", name="Cable").click()
    page.wait_for_function("location.hash.includes('sort=-')")
    fragment = page.evaluate("location.hash")
    assert "pair=3,1" in fragment
    again = open_page(file, fragment=fragment)
    assert again.locator("#pair-said").text_content().startswith("Routes 3 and 1: common section")
    assert again.evaluate(ORDER) == page.evaluate(ORDER)
    alone = open_page(file, fragment="#pair=3,1")  # a link need not tell the view
    assert alone.locator("#pair-said").text_content().startswith("Routes 3 and 1: common section")
    assert alone.evaluate("cableroute.map.getZoom()") == zoom
    for bad in ("pair=1,1", "pair=0,9", "pair=<b>", "sort=99", "sort=-"):
        again.evaluate("bad => { location.hash = `view=30,31,7&${bad}` }", bad)
        again.wait_for_function("document.querySelector('#pick-0').value === ''")


def test_over_the_date_line_all_is_in_one_piece(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    def pacific(name: str, points: Sequence[tuple[float, float]]) -> Route:
        line = LineString(points)
        leg = Leg(name, f"{name}0", f"{name}1", "sea", line, 1, accuracy_km=40)
        return Route(name, name, (leg,))

    routes = [
        pacific("north", [(140, 35), (180, 45), (-125, 45)]),
        pacific("south", [(145, 13.5), (-158, 21), (-178, 43)]),
        pacific("near", [(140, 36), (170, 43.3), (-170, 44.2), (-125, 40)]),
    ]
    path = tmp_path / "pacific.html"
    draw_comparison(routes).save(path)
    page = open_page(path)
    pick(page, 0, 1)
    at, km = page.locator("path.gap").bounding_box(), page.locator(".gap-km").inner_text()
    separation_km = cr.shared_corridor(routes[0], routes[1]).separation_km
    assert km == f"{separation_km:,.0f} km"  # lines that are good to 40 km
    assert 0 < at["x"] < 900
    assert at["width"] < 100  # it does not go round the world
    pick(page, 2, 0)
    ground = cr.shared_corridor(routes[2], routes[0])
    assert sum(page.evaluate(MARKED_KM)) == pytest.approx(2 * ground.shared_km, rel=0.03)


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1440, 900)])
def test_page_fits_the_screen(
    start_page: Callable[..., Any], file: Path, width: int, height: int
) -> None:
    page = start_page(file, width, height, **(PHONE if width == 360 else {}))
    pick(page, 0, 1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box, first = page.locator("#compared-box"), page.locator("tr.route-0 .of-route")
    was = first.bounding_box()["x"]
    box.evaluate("box => { box.scrollLeft = 150 }")
    moved = box.evaluate("box => box.scrollLeft")
    assert (moved > 100) == (width == 360)
    assert first.bounding_box()["x"] == was
    main, tables = page.locator("main").bounding_box(), box.bounding_box()
    assert main["y"] + main["height"] <= tables["y"] + 2
    assert page.locator(".facts").bounding_box()["x"] + 20 < width


@pytest.fixture(scope="module")
def over_sea(geo: Geodata, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Routes over sea in each language, which have backhaul and wide figures."""
    folder, routes = tmp_path_factory.mktemp("sea"), cr.find_routes(geo, "Marseille", "Singapore")
    paths = {language: folder / f"{language}.html" for language in ("en", "ar")}
    for language, path in paths.items():
        draw_comparison(routes, geodata=geo, language=language).save(path)
    return paths


@pytest.mark.layout
def test_a_laptop_shows_every_column_with_the_deals(
    start_page: Callable[..., Any], over_sea: dict[str, Path], language: str
) -> None:
    """No word of a head is cut."""
    page = start_page(over_sea[language])
    box, deals = page.locator("#compared-box"), page.locator(".deals-cell .badge")
    for width in (1280, 1440, 1600):
        page.set_viewport_size({"width": width, "height": 800})
        assert box.evaluate("box => box.scrollWidth - box.clientWidth") == 0, width
        assert page.evaluate(BROKEN) == [], width
        frame = box.bounding_box()
        ends = [badge.bounding_box() for badge in deals.all()]
        assert len(ends) > 10
        assert min(end["x"] for end in ends) >= frame["x"]
        assert max(end["x"] + end["width"] for end in ends) <= frame["x"] + frame["width"]


def test_on_a_telephone_no_button_hides_an_end(start_page: Callable[..., Any], file: Path) -> None:
    page = start_page(file, 360, 740, **PHONE)
    parts = ".leaflet-control-zoom, .leaflet-control-scale, .leaflet-control-attribution, .tools"
    over = [box.bounding_box() for box in page.locator(parts).all()]
    ends = [box.bounding_box() for box in page.locator(".place.station").all()]
    assert len(ends) >= 2
    for end in ends:
        x, y = end["x"], end["y"]
        assert not any(
            box["x"] < x < box["x"] + box["width"] and box["y"] < y < box["y"] + box["height"]
            for box in over
        )


@pytest.mark.parametrize(("width", "height"), [(390, 844), (844, 390), (1440, 900)])
def test_what_fails_is_one_touch_from_the_top(
    start_page: Callable[..., Any], file: Path, axe: Path, width: int, height: int
) -> None:
    page = start_page(file, 390, 844, has_touch=True, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": height})
    leads, chosen = page.locator("#to-failing"), page.locator("#cross-out")
    assert leads.is_visible() == (width < 1440)
    if width < 1440:
        assert leads.bounding_box()["height"] >= 44
        leads.tap()
        assert page.evaluate("document.activeElement.id") == "cross-out"
    box, stage = chosen.bounding_box(), page.locator(".stage").bounding_box()
    assert 0 <= box["y"] <= height - box["height"]
    beside = box["x"] >= stage["x"] + stage["width"] or box["x"] + box["width"] <= stage["x"]
    assert beside or box["y"] >= stage["y"] + stage["height"] - 1  # the map hides it not
    chosen.select_option(index=1)
    assert page.locator("tr.failed").count() > 0
    if (width, height) != (390, 844):  # what axe finds there it finds in the tests beside this one
        return
    page.add_script_tag(path=axe)
    assert page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"] == []


def test_it_prints(page: Any, tmp_path: Path) -> None:
    pick(page, 0, 1)
    paper = page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 4
    size = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", paper)
    assert size is not None
    assert float(size[1]) > float(size[2])
    page.emulate_media(media="print")
    page.evaluate("() => { window.dispatchEvent(new Event('beforeprint')) }")
    tops = [
        page.locator(name).bounding_box()["y"] for name in ("main", "#compared", ".facts", ".key")
    ]
    assert tops == sorted(tops)
    assert not page.locator(".picks").is_visible()
    cut = page.evaluate(
        "() => [...document.querySelectorAll('.compared :is(.go bdi, .words small)')]"
        ".filter((part) => part.scrollHeight > part.clientHeight + 1)"
        ".map((part) => part.textContent)"
    )
    assert cut == []  # no one points at paper to read the rest
    credits = page.locator(".leaflet-control-attribution").bounding_box()["y"]
    south = page.evaluate(
        "() => Math.max(...cableroute.shared.routes.map((route) =>"
        " cableroute.map.latLngToContainerPoint(route.bounds.getSouthWest()).y))"
    )
    assert south + page.locator(".folium-map").bounding_box()["y"] < credits


def test_on_a_low_screen_the_tools_stay_on_the_map(
    file: Path, start_page: Callable[..., Any]
) -> None:
    page = start_page(file, 360, 740, **PHONE)
    for width, height in ((740, 360), (844, 390), (320, 568), (360, 640)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(100)
        tools, credits = (
            page.locator(name).bounding_box() for name in (".tools", ".leaflet-control-attribution")
        )
        assert tools["y"] + tools["height"] <= credits["y"], (width, height)
    page.locator(".tools button").first.click()
    sheet = page.locator(".sheet:visible").bounding_box()
    assert sheet["x"] >= 0
    assert sheet["x"] + sheet["width"] <= 360


def test_on_a_screen_of_any_height_the_tools_cover_no_button_of_the_zoom(
    file: Path, start_page: Callable[..., Any]
) -> None:
    page = start_page(file, 1280, 760)
    over = """name => { const box = document.querySelector(name).getBoundingClientRect();
        const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return at?.closest(name) ? "" : `${box.x} ${box.y} ${at?.outerHTML.slice(0, 200)}`; }"""
    for width, height in ((1440, 900), (1280, 760), (1024, 600), (1024, 768), (1000, 560)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_function(SETTLED)
        for name in ("in", "out"):
            covered_by = page.evaluate(over, f".leaflet-control-zoom-{name}")
            assert covered_by == "", (width, height)


@pytest.mark.parametrize(("width", "height", "scheme"), [(1440, 900, "light"), (360, 740, "dark")])
def test_axe_finds_no_serious_fault(
    start_page: Callable[..., Any], file: Path, axe: Path, width: int, height: int, scheme: str
) -> None:
    page = start_page(file, width, height, **(PHONE if width == 360 else {}))
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.add_script_tag(path=axe)
    for act in (lambda: None, lambda: pick(page, 0, 1)):
        act()
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        assert [
            (item["id"], item["nodes"][0]["html"][:200])
            for item in found["violations"]
            if item["impact"] in ("serious", "critical")
        ] == []


def test_hostile_names_stay_text(open_page: Callable[..., Any], tmp_path: Path) -> None:
    def hostile(name: str, lat: float, words: str) -> Route:
        line = LineString([(31, lat), (33, lat)])
        leg = Leg(f"{words}{name}", f"{words}0", f"{words}1", "sea", line, 1, name=words,
                  accuracy_km=1, group_ids=(HOSTILE,))  # fmt: skip
        return Route(f"{words}{name}", words, (leg,))

    routes = [hostile("a", 30, HOSTILE), hostile("b", 31, HOSTILE + "x" * 10_000),
              hostile("c", 32, "مسار \u202e الجنوب")]  # fmt: skip
    measures = cr.measures() | {f"{HOSTILE}_km": lambda route: len(route.name)}
    path = tmp_path / "hostile.html"
    title = HOSTILE + "x" * 10_000
    turns = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    routes.append(hostile("d", 33, f"turned {turns} about"))
    draw_comparison(routes, table=cr.compare(routes, measures), title=title).save(path)
    page = open_page(path)
    page.on("dialog", lambda dialog: pytest.fail("a script from the data ran"))
    assert page.locator(".gap-km").count() == 0
    pick(page, 0, 1)
    assert page.locator(".gap-km").inner_text() == "110.9 km"
    assert "<img src=x" in page.locator(".passed").nth(1).inner_text()
    assert "<img src=x" in page.locator(".differences").inner_text()
    assert not set(page.content()) & set(turns)  # every mark of direction is named
    assert "[U+2066]" in page.locator("#pick-0").inner_text()
    page.locator(".compared .sort").last.click()
    page.locator("tr.route-0 .go").click()
    assert "<img src=x" in page.locator("#card").inner_text()
    page.locator("#card .close").click()
    page.locator(".tools button").first.click()
    page.keyboard.type("img src")
    assert "<img" in page.locator(".results").inner_text()
    for width in (1440, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.wait_for_function(SETTLED)
        names = (".panel", ".tools", ".leaflet-control-zoom", ".leaflet-control-attribution")
        panel, tools, zoom, foot = (page.locator(name).first.bounding_box() for name in names)
        assert panel["height"] < 100
        assert tools["y"] >= panel["y"] + panel["height"] or tools["x"] + 36 <= panel["x"]
        assert zoom["y"] + zoom["height"] <= foot["y"] or zoom["x"] + 36 <= foot["x"]
        assert page.locator(".panel h1").get_attribute("title") == title.replace(
            "\u202e", "[U+202E]"
        )
    page.evaluate("hostile => { location.hash = `view=30,31,7&pair=${hostile}&sort=${hostile}` }",
                  HOSTILE)  # fmt: skip
    page.wait_for_timeout(300)
    assert page.locator("img").count() == 0
    assert page.evaluate("window.ran") is None
    # an Arabic name is written from the right, whatever is around it
    name = page.locator("tr.route-2 .go bdi")
    assert name.evaluate("item => getComputedStyle(item).unicodeBidi") == "isolate"


def test_answers_are_those_of_the_routes_that_are_left(
    start_page: Callable[..., Any], file: Path
) -> None:
    page = start_page(file)
    tiles = "() => [...document.querySelectorAll('button.tile')].map((tile) => tile.innerText)"
    was = page.evaluate(tiles)
    fastest = page.locator("button.tile[data-column=rtd_ms]")
    first = int(fastest.get_attribute("data-routes"))
    things = page.evaluate("cableroute.given.data.comparison.failures.things")
    at, thing = next(
        (n, it)
        for n, it in enumerate(things)
        if first in it["routes"] and it["routes"] != [0, 1, 2]
    )
    page.select_option("#cross-out", str(at))
    cells = page.evaluate(
        """() => [...document.querySelectorAll('.compared tbody tr')].map((row) => {
            const cell = row.querySelector('[data-column=rtd_ms]');
            const figure = cell.querySelector('.figure').innerText;
            return [+row.dataset.route, +cell.dataset.value, figure];
        })"""
    )
    left = [cell for cell in cells if cell[0] not in thing["routes"]]
    best, _, figure = min(left, key=lambda cell: cell[1])
    assert int(fastest.get_attribute("data-routes")) == best != first
    assert fastest.locator(".figure").inner_text() == figure
    assert fastest.locator(".number").inner_text().split() == ["Route", str(best + 1)]
    for tile in page.locator("button.tile:not([data-column])").all():
        fails = set(map(int, tile.get_attribute("data-routes").split(","))) & set(thing["routes"])
        assert ("failed" in tile.get_attribute("class")) == bool(fails)
        assert (f"fails: {thing['name']}" in tile.inner_text()) == bool(fails)
    page.locator("#crossed-out button").click()
    assert page.evaluate(tiles) == was


def test_an_answer_that_is_too_uncertain_names_no_route(page: Any) -> None:
    available = page.locator("button.tile[data-column=downtime_min]")
    lines = available.inner_text().splitlines()
    assert lines[1:] == ["not known: too uncertain to use"]
    assert available.locator(".number, .figure").count() == 0
    available.click()
    things = page.evaluate("cableroute.given.data.comparison.failures.things")
    of_one = next(n for n, it in enumerate(things) if len(it["routes"]) == 1)
    page.select_option("#cross-out", str(of_one))  # of two that are left it is as little known
    assert available.inner_text().splitlines() == lines
    assert page.locator("button.tile[data-column=rtd_ms] .number").count() == 1


def test_a_click_before_the_page_is_drawn_opens_a_card(browser: Any, file: Path) -> None:
    """Lines are there before all else is: each is pressed in every frame until it answers."""
    context = browser.new_context(offline=True)
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.add_init_script(
        """const press = () => {
            const line = document.querySelector("path.hit");
            if (line) line.dispatchEvent(new MouseEvent("click", {bubbles: true}));
            if (!document.querySelector(".card h2")) requestAnimationFrame(press);
        };
        requestAnimationFrame(press);"""
    )
    page.goto(file.as_uri())
    page.wait_for_function("cableroute.shared !== null")
    assert page.locator(".card h2").count() == 1
    context.close()
    assert wrong == []

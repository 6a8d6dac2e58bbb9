"""The map's controls, by mouse and by keyboard, in Chromium without a network."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from geographiclib.geodesic import Geodesic
from shapely.geometry import LineString
from worlds.map_pages import SETTLED

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.maps import draw_map
from cableroute.model import Leg, Route

SYSTEMS = ("PEACE", "Asia Africa Europe-1", "SEA-ME-WE 4")
CENTRE = """() => { const {lat, lng} = cableroute.map.getCenter();
    return [lat, lng, cableroute.map.getZoom()]; }"""


@pytest.fixture(scope="module")
def routes(geo: Geodata) -> list[Route]:
    return cr.find_routes(geo, "Karachi", "Marseille", systems=SYSTEMS, k=3)


@pytest.fixture(scope="module")
def table(geo: Geodata, routes: Sequence[Route]) -> pd.DataFrame:
    return cr.compare(routes, cr.measures(geo))


@pytest.fixture(scope="module")
def file(
    geo: Geodata,
    routes: Sequence[Route],
    table: pd.DataFrame,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    path = tmp_path_factory.mktemp("maps") / "karachi.html"
    draw_map(routes, geodata=geo, table=table).save(path)
    return path


@pytest.fixture
def page(start_page: Callable[..., Any], file: Path) -> Any:
    return start_page(file)


@pytest.fixture
def shared_page(read_page: Callable[[Path], Any], file: Path) -> Any:
    return read_page(file)


@pytest.fixture
def wide_page(start_page: Callable[..., Any], file: Path) -> Any:
    """With room for names along the lines."""
    return start_page(file, 1440, 900)


def tool(page: Any, name: str) -> Any:
    return page.locator(".tools").get_by_role("button", name=name, exact=True)


def line(name: str, *points: tuple[float, float], **more: Any) -> Leg:
    return Leg(name, f"{name}-a", f"{name}-b", "sea", LineString(points), 1, **more)


# --- routes ---


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three routes of other cables along one line: there, planned and gone."""
    ends = (10.0, 35.0), (14.0, 34.0), (18.0, 35.0)
    legs = (
        line("there", *ends, status="in service", accuracy_km=1.0),
        line("planned", *ends, status="under construction", accuracy_km=1.0),
        line("gone", *ends, status="retired", accuracy_km=1.0),
    )
    path = tmp_path_factory.mktemp("maps") / "three.html"
    draw_map([Route(leg.id, f"The {leg.id} route", (leg,)) for leg in legs]).save(path)
    return path


def test_lines_of_other_cables_that_would_hide_one_another_stand_apart(
    read_page: Callable[[Path], Any], three: Path
) -> None:
    page = read_page(three)
    for zoom in (5, 6.5, 9):
        page.evaluate(f"() => {{ cableroute.map.setView([34.4, 12.5], {zoom}) }}")
        apart = page.evaluate(
            """() => {
                const {routes} = cableroute.shared;
                const [first, ...others] = routes.map(({parts}) => parts[0].points);
                const at = first[first.length >> 1];
                return others.map(points => Math.min(...points.slice(1).map((b, i) =>
                    L.LineUtil.pointToSegmentDistance(at, points[i], b))));
            }"""
        )
        assert apart == pytest.approx([5, 10], abs=1)


def test_what_is_not_in_service_looks_it_and_the_legend_says_so(
    read_page: Callable[[Path], Any], three: Path
) -> None:
    page = read_page(three)
    assert page.locator("main path.line.planned.route-1").count() == 1
    assert page.locator("main path.over.gone.route-2").count() == 1
    assert page.locator("main path.over").count() == 1
    key = page.get_by_role("region", name="How to read the map").inner_text()
    assert "Dashed: not in service yet" in key
    assert "Crossed out: out of service" in key
    dash = "item => getComputedStyle(item).strokeDasharray"
    assert page.locator("main path.line.planned").evaluate(dash) == "8px, 4px"


def test_pointing_at_a_route_shows_it_everywhere(
    start_page: Callable[..., Any], three: Path
) -> None:
    page = start_page(three)
    row = page.locator("tbody[data-route='1']")
    row.hover()
    page.evaluate("() => { cableroute.shared.redraw() }")  # as where the map was still moving
    assert page.locator("main path.line.hot").get_attribute("class").count("route-1") == 1
    assert page.locator(".number.on-map.hot").inner_text() == "2"
    page.locator(".number.on-map.route-2").hover()
    assert "hot" in page.locator("tbody[data-route='2']").get_attribute("class")
    assert "hot" not in row.get_attribute("class")
    middle = """() => {
        const {points} = cableroute.shared.routes[0].parts[0], p = points[points.length >> 1];
        const q = cableroute.map.latLngToContainerPoint(
            cableroute.map.unproject(p, cableroute.map.getZoom()));
        return [q.x, q.y];
    }"""
    for _ in range(60):  # while the map still moves, the line is elsewhere by then
        page.mouse.move(*page.evaluate(middle))
        if page.locator("tbody.hot").count():
            break
        page.wait_for_timeout(50)
    assert page.locator("tbody.hot").get_attribute("data-route") == "0"
    page.locator(".go").nth(1).focus()
    assert page.locator("tbody.hot").get_attribute("data-route") == "1"


def test_the_deals_of_a_route_have_the_width_of_its_row(shared_page: Any) -> None:
    within = """item => {
        const {width} = item.getBoundingClientRect(), whole = item.closest("table");
        return width / whole.getBoundingClientRect().width;
    }"""
    shares = [cell.evaluate(within) for cell in shared_page.locator(".routes td:has(.badge)").all()]
    assert shares
    assert shares == pytest.approx([1] * len(shares), abs=0.01)


def test_systems_are_named_along_their_lines_and_never_upside_down(wide_page: Any) -> None:
    seen = set()
    for lat, lon, zoom in ((34, 20, 6), (20, 38, 6), (14, 52, 6)):
        wide_page.evaluate(f"() => {{ cableroute.map.setView([{lat}, {lon}], {zoom}) }}")
        for name, path in wide_page.evaluate(
            """() => [...document.querySelectorAll("text.along textPath")].map(item => {
                const path = document.querySelector(item.getAttribute("href"));
                return [item.textContent, path.getAttribute("d")];
            })"""
        ):
            xs = [float(x) for x in re.findall(r"[ML]([-\d.]+)", path)]
            assert xs[0] <= xs[-1]
            seen.add(name)
    assert seen
    assert seen <= set(SYSTEMS)
    # no source says which system takes which road: a crossing path is not lettered
    on_land = wide_page.evaluate(
        """() => cableroute.shared.routes.flatMap(({parts}) => parts)
            .filter(({leg}) => leg.medium === "land").map(({system}) => system)"""
    )
    assert len(on_land) > 10
    assert set(on_land) == {""}


def test_a_route_that_is_pointed_at_has_its_own_names_alone(
    wide_page: Any, routes: Sequence[Route], geo: Geodata
) -> None:
    wide_page.evaluate("() => { cableroute.map.setView([20, 50], 4.5, {animate: false}) }")
    shown = """() => [...document.querySelectorAll("text.along")]
        .filter((item) => item.getClientRects().length).map((item) => item.textContent)"""
    for number, route in enumerate(routes):
        wide_page.locator(".go").nth(number).hover()
        own = {geo.systems[name].name for name in route.system_ids}
        names = set(wide_page.evaluate(shown))
        assert names
        assert names <= own
    wide_page.mouse.move(300, 850)
    assert len(set(wide_page.evaluate(shown))) > 1


# --- controls ---


def test_search_in_both_scripts_by_keyboard(page: Any, routes: Sequence[Route]) -> None:
    page.evaluate(
        """() => cableroute.shared.addSearch({names: ["Quzarā Zaʿfarāna", "محطة أمّ كوزارة"],
            kind: "made up", latlng: [29.1, 32.6], open: () => { window.opened = true; }})"""
    )
    page.keyboard.press("/")
    field = page.get_by_role("combobox", name="Search the map")
    assert field.evaluate("item => item === document.activeElement")
    for text in ("QUZARA", "كوزاره", "كـوزارة", "ام كُوزارة", "zafarana quzara"):
        field.fill(text)
        assert page.get_by_role("option").first.inner_text().split("\n")[0] == "Quzarā Zaʿfarāna"
    field.fill("qqqq")
    assert page.get_by_role("status").first.inner_text() == "Nothing found"
    field.fill("Karachi Marseille PEACE")
    field.fill(routes[0].name.split(",")[0].lower())
    count = page.get_by_role("option").count()
    assert count >= 1
    first = field.get_attribute("aria-activedescendant")
    assert page.locator(f"#{first}").get_attribute("aria-selected") == "true"
    page.keyboard.press("ArrowDown")
    assert (field.get_attribute("aria-activedescendant") == first) == (count == 1)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    popup = page.locator("#card")
    assert routes[0].name in popup.inner_text()
    assert page.get_by_role("combobox", name="Search the map").count() == 0
    page.keyboard.press("Escape")
    popup.wait_for(state="hidden")
    focused = "document.activeElement.getAttribute('aria-label')"
    assert page.evaluate(focused) == "Search"
    page.keyboard.press("/")
    field.fill("quzara")
    page.get_by_role("option").first.click()
    assert page.evaluate("window.opened")


def test_layers_are_a_tree_whose_branches_have_three_states(
    page: Any, routes: Sequence[Route]
) -> None:
    tool(page, "Layers").focus()
    page.keyboard.press("Enter")
    sheet = page.get_by_role("group", name="Layers")
    branch = sheet.get_by_role("checkbox", name=re.compile("^Routes"))
    sheet.get_by_role("button", name="Routes: each one").click()
    short = page.locator(".go").nth(1).inner_text()
    one = sheet.get_by_role("checkbox", name=short)
    one.focus()
    page.keyboard.press("Space")
    assert branch.evaluate("item => item.indeterminate")
    assert page.locator("main path.line.route-1").count() == 0
    legend = page.get_by_role("checkbox", name=f"Show route 2, {short}")
    assert not legend.is_checked()
    legend.check()
    assert not branch.evaluate("item => item.indeterminate")
    assert one.is_checked()
    branch.uncheck()
    assert page.locator("main path.line").count() == 0
    page.keyboard.press("Escape")
    assert not sheet.is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Layers"


def test_measure_by_mouse_and_by_keyboard(page: Any) -> None:
    tool(page, "Measure").click()
    sheet = page.get_by_role("group", name="Measure")
    spots = [(500, 300), (640, 520), (420, 600)]
    for spot in spots:
        page.mouse.click(*spot)
    at = page.evaluate(
        "spots => spots.map(spot => cableroute.map.containerPointToLatLng(spot)).map("
        "({lat, lng}) => [lat, lng])",
        spots,
    )
    true = sum(Geodesic.WGS84.Inverse(*a, *b)["s12"] for a, b in pairwise(at))
    total = sheet.locator(".total")
    assert float(total.get_attribute("data-metres")) == pytest.approx(true, abs=0.001)
    assert total.inner_text() == f"{true / 1000:,.1f} km in all"
    assert sheet.get_by_role("listitem").count() == 2
    sheet.get_by_role("button", name="Clear").focus()
    page.keyboard.press("Enter")
    before = page.evaluate(CENTRE)
    sheet.get_by_role("button", name="Add the centre").focus()
    page.keyboard.press("Enter")
    page.get_by_role("application").focus()
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("was => cableroute.map.getCenter().lng < was - 0.1", arg=before[1])
    page.wait_for_function("() => !cableroute.map._panAnim._inProgress")
    page.keyboard.press("Enter")
    after = page.evaluate(CENTRE)
    true = Geodesic.WGS84.Inverse(*before[:2], *after[:2])["s12"]
    assert float(total.get_attribute("data-metres")) == pytest.approx(true, abs=0.001)
    page.keyboard.press("Escape")
    assert page.locator("path.measured").count() == 0
    assert page.locator(".leaflet-popup").count() == 0


def test_kp_is_that_of_the_route(shared_page: Any, routes: Sequence[Route]) -> None:
    route = routes[0]
    start_km = 0.0
    for number, leg in enumerate(route.legs):
        kp_km = min(0.4 * leg.route_km, 500.0)
        lon, lat = cr.geometry.point_at_kp(leg.geometry, kp_km=kp_km)
        found = shared_page.evaluate(
            """([number, lat, lon]) => {
                const {routes, kpAt} = cableroute.shared;
                return kpAt({r: 0, part: routes[0].parts[number]}, L.latLng(lat, lon));
            }""",
            [number, lat, lon],
        )
        assert found == pytest.approx(start_km + kp_km, abs=max(0.02 * leg.route_km, 0.5))
        start_km += leg.route_km
    assert start_km == pytest.approx(route.route_km)


def test_a_click_on_a_route_shows_its_kp_and_one_beside_it_the_place(wide_page: Any) -> None:
    page = wide_page
    at = page.evaluate(
        """() => {
            const {map} = cableroute, {routes, kpAt} = cableroute.shared;
            const spots = routes[0].parts.flatMap(part => part.seen.flat().map(p => [part, p]));
            const [part, at] = spots.find(([, p]) => p.x > 400 && p.x < 800 && p.y > 400);
            const spot = at.round();
            return [spot.x, spot.y, kpAt({r: 0, part}, map.containerPointToLatLng(spot))];
        }"""
    )
    page.mouse.click(*at[:2])
    popup = page.locator("#card")
    text = popup.locator(".kp").inner_text()
    assert float(re.search(r"KP ([\d,]+) km", text)[1].replace(",", "")) == round(at[2], -1)
    assert "± 50 km" in text
    page.keyboard.press("Escape")
    popup.wait_for(state="hidden")
    page.locator("#profile").wait_for(state="hidden")  # it came with the card
    page.mouse.click(200, 700)
    place = re.compile(r"\d+\.\d{1,2}° N, \d+\.\d{1,2}° E")
    popup.get_by_text(place).first.wait_for()
    first = popup.inner_text()
    assert "Depth" in first
    page.mouse.click(300, 600)  # another place takes the place of the first
    popup.get_by_text(place.search(first)[0]).wait_for(state="detached")
    popup.get_by_text(place).first.wait_for()
    popup.get_by_role("button", name="Close the card").click()
    assert not popup.is_visible()
    page.get_by_role("application").focus()
    page.keyboard.press("Enter")
    assert "Depth" in popup.inner_text()


def test_year_shows_what_was_there_then(page: Any, geo: Geodata, routes: Sequence[Route]) -> None:
    since = [
        max(int(geo.systems[leg.system_id].ready_for_service[:4])
            for leg in route.legs if leg.system_id)
        for route in routes
    ]  # fmt: skip
    assert len(set(since)) > 1
    year = min(since)
    tool(page, "Year").focus()
    page.keyboard.press("Enter")
    slider = page.get_by_role("slider", name="Year")
    slider.fill(str(year))
    assert page.get_by_role("group", name="Year").locator("output").inner_text() == str(year)
    for number, first in enumerate(since):
        shown = page.locator(f"main path.line.route-{number}").count() > 0
        assert shown == (first <= year)
        note = page.locator(f"tbody[data-route='{number}'] .when").inner_text()
        assert note.strip() == ("" if shown else f"(not in {year})")
    slider.focus()
    page.keyboard.press("End")
    assert page.get_by_role("group", name="Year").locator("output").inner_text() == "All years"
    assert all(page.locator(f"main path.line.route-{n}").count() for n in range(len(routes)))


def test_link_restores_the_view(open_page: Callable[..., Any], file: Path) -> None:
    page = open_page(file)
    page.wait_for_timeout(400)
    assert page.evaluate("location.hash") == ""  # nobody has done anything yet
    page.evaluate("() => { cableroute.map.setView([21.5, 38.25], 6.25, {animate: false}) }")
    page.get_by_role("checkbox").first.uncheck()
    tool(page, "Year").click()
    page.get_by_role("slider", name="Year").fill("2020")
    page.evaluate("() => { cableroute.shared.open('system', 0, null) }")
    title = page.locator("#card h2").inner_text()
    page.wait_for_function(SETTLED)
    tool(page, "Link to this view").click()
    link = page.get_by_role("textbox", name="Link to this view").input_value()
    page.wait_for_function("link => location.href === link", arg=link)
    again = open_page(file, fragment="#" + link.split("#")[1])
    assert again.evaluate(CENTRE) == pytest.approx([21.5, 38.25, 6.25], abs=1e-3)
    assert again.locator("#card h2").inner_text() == title
    again.get_by_role("button", name="Legend").click()
    assert not again.get_by_role("checkbox").first.is_checked()
    assert again.get_by_role("checkbox").nth(1).is_checked()
    assert again.evaluate("cableroute.shared.year") == 2020
    again.evaluate("() => { location.hash = '#view=30.0000,30.0000,6' }")
    again.wait_for_function("() => cableroute.shared.year === null")
    assert not again.locator("#card").is_visible()
    assert again.get_by_role("checkbox").first.is_checked()


PASTED = """link => {
    const later = window.setTimeout, due = [];
    window.setTimeout = (act, ...more) => { due.push(act); return later(() => {}, ...more); };
    cableroute.map.setView([25, 30], 5, {animate: false});
    window.setTimeout = later;
    location.hash = link;
    due.forEach((act) => act());
    return due.length;
}"""
"""A link comes, and before the page is told of it, it is time to write the address it had."""


def test_a_link_is_followed_though_the_page_was_about_to_write_its_own(page: Any) -> None:
    page.keyboard.press("Shift")  # from the first key on the page writes its address
    assert page.evaluate(PASTED, "#view=10.0000,20.0000,6&year=2010") > 0
    page.wait_for_function("() => cableroute.shared.year === 2010")
    assert page.evaluate(CENTRE) == pytest.approx([10, 20, 6], abs=1e-6)


def test_malformed_and_hostile_links_do_nothing(page: Any) -> None:
    page.on("dialog", lambda dialog: pytest.fail("a script from the address ran"))
    view = page.evaluate(CENTRE)
    for text in (
        "view=NaN,1,1", "view=1e99,0,3", "view=,,", "view=99999,0,5", "view", "=&=&&&=", "%",
        "%%%E0", "view=<img src=x onerror=alert(1)>", "change=%E0%A4%A",
        "change=__proto__,constructor",
        "year=0x10", "year=99999", "year=-1", "x" * 100_000, "view=" + "9" * 5000, "\u202e\u0000",
        "card=route-99999", "card=constructor-0", "card=system--1", "card=<b>",
        "change=" + "route-99," * 3000, "javascript:alert(1)", "__proto__=1", "view=1,2,3,4",
    ):  # fmt: skip
        page.evaluate("text => { location.hash = text; }", text)
        page.evaluate("() => new Promise(done => setTimeout(done, 5))")
        assert page.evaluate(CENTRE) == view, text
        assert page.evaluate("cableroute.shared.year") is None
        assert page.evaluate("cableroute.shared.layers.every(layer => layer.shown === layer.first)")
    assert page.locator("img").count() == 0


def test_full_screen(page: Any) -> None:
    button = tool(page, "Full screen")
    button.click()
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.wait_for_function("item => item.ariaPressed === 'true'", arg=button.element_handle())
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.fullscreenElement === null")


def test_every_control_is_reached_by_keyboard_and_seen(page: Any) -> None:
    focusable = page.evaluate(
        """() => {
            const all = ".skip, .tools button, .panel :is(button, input, a)";
            return [...document.querySelectorAll(all)]
                .filter((item) => item.offsetParent !== null && !item.disabled).length;
        }"""
    )
    reached = set()
    for _ in range(focusable + 1):
        page.keyboard.press("Tab")
        name, ring = page.evaluate(
            """() => {
                const item = document.activeElement, style = getComputedStyle(item);
                const all = [...document.querySelectorAll("button, input, a, [tabindex]")];
                return [`${all.indexOf(item)} ${item.closest(".tools, .panel, .leaflet-container")
                    ?.className.split(" ")[0]}`, style.outlineStyle !== "none"];
            }"""
        )
        assert ring, name
        reached.add(name)
    assert len({name for name in reached if "folium-map" not in name}) == focusable


def test_reduced_motion_moves_at_once(start_page: Callable[..., Any], file: Path) -> None:
    page = start_page(file, 1440, 800, color_scheme="light", reduced_motion="reduce")
    assert page.evaluate("cableroute.map.options.zoomAnimation") is False
    moved = page.evaluate(
        """() => { const {map} = cableroute, was = map.getCenter().lng;
            map.panBy([100, 0]); return map.getCenter().lng - was; }"""
    )
    assert moved > 0


def test_paper_has_map_table_and_legend(page: Any, tmp_path: Path) -> None:
    page.emulate_media(color_scheme="dark")
    view = page.evaluate(CENTRE)
    page.emulate_media(media="print", color_scheme="light")
    page.evaluate("() => { window.dispatchEvent(new Event('beforeprint')) }")
    boxes = {
        name: page.locator(name).bounding_box()
        for name in (".panel > header", ".folium-map", ".routes", ".key")
    }
    tops = [box["y"] for box in boxes.values()]
    assert tops == sorted(tops)
    assert all(box["x"] + box["width"] <= 703 for box in boxes.values())  # 186 mm
    assert not page.locator(".tools").is_visible()
    for place in page.locator(".place.station").all():
        box, frame = place.bounding_box(), boxes[".folium-map"]
        assert frame["x"] < box["x"] < frame["x"] + frame["width"]
    page.evaluate("() => { window.dispatchEvent(new Event('afterprint')) }")
    page.emulate_media(media="screen", color_scheme="dark")
    assert page.evaluate(CENTRE)[:2] == pytest.approx(view[:2], abs=0.5)
    paper = page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (360, "dark")])
def test_axe_finds_no_serious_fault(
    start_page: Callable[..., Any], file: Path, axe: Path, width: int, scheme: str
) -> None:
    page = start_page(file, width, 800, color_scheme=scheme, reduced_motion="reduce")
    page.add_script_tag(path=axe)
    faults = set()

    def look(part: str) -> None:
        found = page.evaluate(f"axe.run({part}, {{resultTypes: ['violations']}})")
        faults.update(
            (item["id"], item["impact"], item["nodes"][0]["html"][:200])
            for item in found["violations"]
            if item["impact"] in ("serious", "critical")
        )

    look("document")
    page.evaluate("document.querySelector('.go').click()")
    look("document")
    page.keyboard.press("Escape")
    for name in ("Search", "Layers", "Measure", "Year", "Link to this view"):
        tool(page, name).click()
        if name == "Search":
            page.get_by_role("combobox", name="Search the map").fill("a")
        look("'#tools'")  # the rest is as it was
    assert faults == set()

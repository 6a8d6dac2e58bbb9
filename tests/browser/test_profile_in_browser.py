"""The line diagram and depth profile under the map, linked with it by KP."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic
from shapely import LineString
from shapely.geometry import Point
from worlds.map_pages import point_until

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.maps import draw_comparison, draw_map
from cableroute.model import Leg, Route
from cableroute.presentation.names import Names
from cableroute.presentation.stretches import stretches_of

HOSTILE = "</script><img src=x onerror=alert(1)>\"'`${alert(1)}\u2028\u202e"
SHOWN = "() => document.querySelector('#profile .diagram') !== null"
AT_THE_MIDDLE = """() => {
    const mark = document.querySelector(".cursor path")?.getBoundingClientRect();
    const chart = document.querySelector(".profile-chart").getBoundingClientRect();
    return mark && Math.abs(mark.x + mark.width / 2 - chart.x - (52 + chart.width - 16) / 2) < 3;
}"""
KP = "() => Number(document.querySelector('.profile-chart').getAttribute('aria-valuenow'))"
MARK = """() => {
    const {x, y, width, height} = document.querySelector("path.at-kp").getBoundingClientRect();
    return [x + width / 2, y + height / 2];
}"""
AT_MARK = (
    "() => { const [x, y] = (" + MARK + ")(), map = cableroute.map,"
    " box = map.getContainer().getBoundingClientRect(),"
    " at = map.containerPointToLatLng([x - box.x, y - box.y]); return [at.lng, at.lat]; }"
)


@pytest.fixture(scope="module")
def routes(geo: Geodata) -> list[Route]:
    return cr.find_routes(geo, "Marseille", "Jeddah")[:3]


def planned(geo: Geodata) -> Any:
    rules = cr.planning.preset_rules("rates", geodata=geo)
    plan = cr.planning.plan_in_detail("Zafarana", "Jeddah", geodata=geo, rules=rules)
    page = draw_map([Route(plan.leg.id, plan.leg.name, [plan.leg])], geodata=geo)
    cr.maps.add_cost(geo, page, plan, rules=rules, rules_name="rates")
    return page


def hostile() -> Any:
    line = LineString([(33.0, 28.3), (34.5, 27.2)])
    leg = Leg("H1", HOSTILE, "B", "sea", line, 1, system_id=HOSTILE)
    return draw_map([Route("H", HOSTILE, [leg])])


class Files(dict[str, Path]):
    """The pages of these tests, each made where it is asked for."""

    def __init__(self, make: dict[str, Callable[[], Any]], once: Callable[..., Path]) -> None:
        self.make, self.once = make, once

    def __missing__(self, name: str) -> Path:
        return self.once(f"profile-{name}", lambda path: self.make[name]().save(path))


@pytest.fixture(scope="module")
def files(geo: Geodata, routes: list[Route], made_once: Callable[..., Path]) -> dict[str, Path]:
    make = {
        "map": lambda: draw_map(routes, geodata=geo),
        "comparison": lambda: draw_comparison(routes, geodata=geo),
        "arabic": lambda: draw_map(routes, geodata=geo, language="ar", numerals="arab"),
        "plan": lambda: planned(geo),
        "hostile": hostile,
    }
    return Files(make, made_once)


def opened(page: Any, number: int = 0) -> Any:
    page.evaluate("r => { cableroute.shared.open('route', r, null) }", number)
    if not page.locator("#profile").is_visible():  # an earlier reader of the window has closed it
        page.evaluate("() => { cableroute.shared.profile.toggle() }")
    page.wait_for_function(SHOWN)
    return page.locator("#profile")


def geodesic_km(points: list[tuple[float, float]]) -> float:
    return sum(
        Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000
        for a, b in itertools.pairwise(points)
    )


def test_a_pick_shows_its_diagram_and_the_map_does_not_move(
    open_page: Callable[..., Any], files: dict[str, Path], geo: Geodata, routes: list[Route]
) -> None:
    page = open_page(files["map"])
    corner = "() => cableroute.map.containerPointToLatLng([0, 0]).toString()"
    before = page.evaluate(corner)
    panel = opened(page, 1)
    assert page.evaluate(corner) == before
    stage, below = page.locator(".stage").bounding_box(), panel.bounding_box()
    assert below["y"] == pytest.approx(stage["y"] + stage["height"], abs=1)
    names = {text for text in panel.locator("svg text").all_text_contents() if text}
    parts = stretches_of(routes[1], Names.english(geo))
    assert {part.name for part in parts if part.km > 200} <= names
    assert {parts[0].start, parts[-1].end, "Red Sea", "Mediterranean Sea"} <= names
    assert panel.locator("svg :is(.at-sea, .on-land)").count() == len(parts)
    notes = panel.locator(".profile-notes").inner_text()
    assert "ETOPO1 at 6 arc minutes" in notes
    assert "modelled, not surveyed" in notes
    page.locator("#profile select").select_option("route-0")
    page.wait_for_function("() => document.querySelector('.diagram.route-0') !== null")
    page.get_by_role("button", name="Close the profile").click()
    assert not panel.is_visible()
    assert page.evaluate(corner) == before
    page.evaluate("() => { cableroute.shared.open('route', 2, null) }")
    assert not panel.is_visible()  # who closed it opens it again by the tool
    page.get_by_role("button", name="Line diagram and depth profile").click()
    page.wait_for_function("() => document.querySelector('.diagram.route-2') !== null")


def test_keys_move_a_mark_along_the_route_on_the_map(
    start_page: Callable[..., Any], files: dict[str, Path], routes: list[Route]
) -> None:
    page = start_page(files["map"])
    panel = opened(page)
    chart = page.get_by_role("slider", name="KP along the route")
    chart.focus()
    route = routes[0]
    for key in ("Home", "PageUp", "PageUp", "PageUp", "ArrowRight", "Shift+ArrowLeft"):
        page.keyboard.press(key)
    wanted = (0.3 + 0.005 - 0.05) * route.route_km
    page.wait_for_function(f"({KP})() === {round(wanted)}")
    # independent of the page: the length of the line up to the mark, by GeographicLib
    at = page.evaluate(AT_MARK)
    vertices = list(route.geometry.coords)
    line = LineString(vertices)
    along = line.project(Point(at))
    before = [it for it in vertices if line.project(Point(it)) < along]
    pixel_km = page.evaluate("() => 78.3 * Math.cos(0.6) / 2 ** (cableroute.map.getZoom() - 1)")
    assert geodesic_km([*before, tuple(at)]) == pytest.approx(wanted, abs=14 * pixel_km)
    said = panel.locator(".profile-at").inner_text()
    assert said.startswith("KP ")
    assert "° N" in said
    assert "depth" in said
    assert chart.get_attribute("aria-valuetext") == said
    page.keyboard.press("End")
    page.wait_for_function(f"({KP})() === {round(route.route_km)}")
    assert "Jeddah" in "".join(panel.locator("svg text").all_text_contents())
    page.keyboard.press("Escape")
    assert not panel.is_visible()


def test_a_kp_is_where_geographiclib_has_it(
    start_page: Callable[..., Any], files: dict[str, Path], routes: list[Route]
) -> None:
    """Exactly, not as far as a mark of some pixels shows it."""
    page = start_page(files["map"])
    opened(page)
    leg = max((leg for leg in routes[0].legs if leg.medium == "sea"), key=lambda it: it.route_km)
    at_km = sum(it.route_km for it in routes[0].legs[: routes[0].legs.index(leg)])
    points = list(leg.geometry.coords)
    for share in (0.2, 0.5, 0.9):
        left = share * leg.route_km
        for a, b in itertools.pairwise(points):
            one = Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])
            if left <= one["s12"] / 1000:
                break
            left -= one["s12"] / 1000
        spot = Geodesic.WGS84.Line(a[1], a[0], one["azi1"]).Position(1000 * left)
        part = "p => p.leg.medium === 'sea' && Math.abs(p.leg.km - km) < 0.01"
        shown = page.evaluate(
            f"""([km, lat, lng]) => {{
                const part = cableroute.shared.routes[0].parts.find({part});
                return cableroute.shared.kpAt({{part}}, L.latLng(lat, lng));
            }}""",
            [leg.route_km, spot["lat2"], spot["lon2"]],
        )
        assert shown == pytest.approx(at_km + share * leg.route_km, abs=0.5)


def test_a_pointer_on_either_moves_the_mark_of_both(
    start_page: Callable[..., Any], files: dict[str, Path], routes: list[Route]
) -> None:
    page = start_page(files["map"])
    opened(page)
    chart = page.locator(".profile-chart").bounding_box()
    marks = []
    for share in (0.3, 0.7):
        x = chart["x"] + 52 + share * (chart["width"] - 68)
        page.mouse.move(x - 1, chart["y"] + 100)
        page.mouse.move(x, chart["y"] + 100)
        page.wait_for_function(
            f"Math.abs(({KP})() - {share * routes[0].route_km}) < {0.01 * routes[0].route_km}"
        )
        cursor = page.locator(".cursor path").bounding_box()
        assert cursor["x"] + cursor["width"] / 2 == pytest.approx(x, abs=1.5)
        marks.append(page.evaluate(MARK))
    assert marks[0] != marks[1]
    # and back: where the route was marked, the map's pointer finds the same KP
    near = f"Math.abs(({KP})() - {0.3 * routes[0].route_km}) < {0.03 * routes[0].route_km}"
    point_until(page, marks[0], lambda: page.evaluate(near))


def test_less_of_the_route_is_shown_round_the_mark(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["map"])
    opened(page)
    page.locator(".profile-chart").focus()
    for key in ("Home", "PageUp", "PageUp", "PageUp", "+", "+"):
        page.keyboard.press(key)
        page.wait_for_timeout(40)
    page.wait_for_function(AT_THE_MIDDLE)  # the profile is drawn in a task of its own
    assert page.locator("svg .axis").count() > 4


def test_keys_pressed_as_the_profile_opens_again_are_kept(
    start_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = start_page(files["map"])
    opened(page)
    page.wait_for_timeout(100)
    page.evaluate(
        """() => {
            const {toggle} = cableroute.shared.profile;
            toggle();
            toggle();
            const chart = document.querySelector(".profile-chart");
            for (const key of ["Home", "PageUp", "PageUp", "PageUp", "+", "+"])
                chart.dispatchEvent(new KeyboardEvent("keydown", {key}));
        }"""
    )
    page.wait_for_timeout(200)  # the notes come some 30 ms after it is opened
    page.wait_for_function(AT_THE_MIDDLE)


def test_a_plan_has_its_cost_beside_its_profile(
    open_page: Callable[..., Any], files: dict[str, Path], geo: Geodata
) -> None:
    rate, _ = geo.find_rate("sea_build_cost_usd_per_km", medium="sea")
    page = open_page(files["plan"])
    page.wait_for_function(SHOWN)
    rows = page.locator(".costs tbody tr:not(.bars)").all_inner_texts()
    assert [row.split("\t")[0] for row in rows] == ["length", "Total"]
    assert len({tuple(row.split("\t")[1:]) for row in rows}) == 1
    km = page.evaluate("() => cableroute.given.data.legs[0].km")
    assert page.evaluate("() => cableroute.given.data.cost.rows[1].ends") == [
        pytest.approx(km * each, rel=1e-5) for each in (rate.low, rate.likely, rate.high)
    ]
    assert page.locator(".costs caption").inner_text() == "Cost by component · USD"
    assert "2025 prices" in page.locator(".cost").inner_text()


def test_in_arabic_nothing_of_the_panel_is_in_english(
    open_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = open_page(files["arabic"])
    panel = opened(page)
    chart = page.locator(".profile-chart")
    chart.focus()
    page.keyboard.press("PageUp")
    page.wait_for_function(
        """() => {
            const chart = document.querySelector(".profile-chart");
            const said = document.querySelector(".profile-at").innerText;
            return chart.ariaValueNow > 0 && chart.ariaValueText === said;
        }"""
    )
    said = panel.locator(".profile-at").inner_text()
    assert said.startswith("الكيلومتر")
    assert chart.get_attribute("aria-valuetext") == said
    assert {"البحر الأحمر", "البحر الأبيض المتوسط", "العمق، م"} <= set(
        panel.locator("svg text").all_text_contents()
    )
    assert "مُنمذج لا ممسوح" in panel.locator(".profile-notes").inner_text()
    places = [
        box["x"] for name in ("مرسيليا", "جدة")
        if (box := panel.locator("svg text", has_text=name).first.bounding_box())
    ]  # fmt: skip
    assert places == sorted(places)  # KP rises from left to right, as on the charts


def test_hostile_names_are_inert(open_page: Callable[..., Any], files: dict[str, Path]) -> None:
    page = open_page(files["hostile"])
    panel = opened(page)
    assert panel.locator("img, script").count() == 0
    assert "<img" in panel.inner_html().replace("&lt;", "<")


@pytest.mark.parametrize(
    ("name", "width", "height"),
    [("map", 844, 390), ("comparison", 844, 390), ("plan", 390, 844)],
)
def test_on_a_telephone_it_is_a_sheet_beside_the_map(
    start_page: Callable[..., Any], files: dict[str, Path], name: str, width: int, height: int
) -> None:
    held = (844, 390) if name == "comparison" else (390, 844)
    page = start_page(files[name], *held, has_touch=True, is_mobile=True)
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate("() => { cableroute.shared.open('route', 0, null) }")
    assert not page.locator("#profile").is_visible()  # the card is there
    page.get_by_role("button", name="Close the card").tap()
    page.get_by_role("button", name="Line diagram and depth profile").tap()
    page.wait_for_function(SHOWN)
    sheet, ground = (page.locator(it).bounding_box() for it in ("#profile", ".folium-map"))
    if width > height:
        assert sheet["x"] >= ground["x"] + ground["width"] - 1 or name == "comparison"
    else:
        assert sheet["y"] >= ground["y"] + ground["height"] - 1 or name == "comparison"
    assert min(ground["width"], ground["height"]) >= 350
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    chart = page.locator(".profile-chart").bounding_box()
    page.touchscreen.tap(chart["x"] + chart["width"] / 2, chart["y"] + 90)
    page.wait_for_function(f"({KP})() > 0")
    x, y = page.evaluate(MARK)
    assert ground["x"] <= x <= ground["x"] + ground["width"]
    assert ground["y"] <= y <= ground["y"] + ground["height"]
    assert page.locator("#profile button").first.bounding_box()["height"] >= 40


@pytest.mark.parametrize(("name", "width"), [("map", 1440), ("plan", 390)])
def test_axe_finds_nothing(
    start_page: Callable[..., Any], files: dict[str, Path], axe: Path, name: str, width: int
) -> None:
    page = start_page(files[name], width, 844 if width < 760 else 900)
    if width < 760:
        page.get_by_role("button", name="Line diagram and depth profile").click()
    opened(page)
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run('#profile', {resultTypes: ['violations']})")["violations"]
    assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []

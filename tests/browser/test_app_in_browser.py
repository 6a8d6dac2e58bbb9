"""The local page as people use it: by keyboard alone, on a phone by touch, and by axe."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from worlds.folders import folder_with_source, station, write_geojson

import cableroute as cr
from cableroute.comparison.shown_pair import pair_between, with_pair
from cableroute.geodata import Geodata
from cableroute.presentation.tables import figure_text
from cableroute.presentation.time_units import time_unit

pytest.importorskip("flask")
pytest.importorskip("waitress")

ANSWER = "compare?a=Zafarana&b=Abu+Talat&allow_planned=1&weight_rtd_ms=2"
AXE = "axe.run(document, {resultTypes: ['violations'], iframes: false})"
"""What is in the frame has tests of its own."""


@contextmanager
def served(geo: Geodata, dropped: Path | None = None) -> Iterator[str]:
    """The address of the app, served by this process; with a folder it takes files."""
    from waitress import wasyncore
    from waitress.server import create_server

    sockets: dict[int, Any] = {}
    site = cr.app.web_app(geo, settings=cr.app.AppSettings(workers=0, dropped=str(dropped or "")))
    made: Any = create_server(site, host="127.0.0.1", port=0, threads=4, map=sockets)
    loop = threading.Thread(target=made.run)
    loop.start()
    yield f"http://127.0.0.1:{made.effective_port}/"
    # in the thread that waits for these sockets: closed by another one, its wait would fail
    made.trigger.pull_trigger(lambda: wasyncore.close_all(sockets))
    loop.join(10)
    made.task_dispatcher.shutdown()
    assert not loop.is_alive()


@pytest.fixture(scope="module")
def server(geo: Geodata) -> Iterator[str]:
    with served(geo) as address:
        yield address


def violations(page: Any, axe: Path) -> list[tuple[str, str]]:
    page.evaluate(axe.read_text(encoding="utf-8"))
    return [(it["id"], it["nodes"][0]["html"][:200]) for it in page.evaluate(AXE)["violations"]]


def focused(page: Any, expression: str) -> Any:
    return page.evaluate(f"(document.activeElement.{expression})")


def tab_to(page: Any, expression: str, value: str, most: int = 60) -> None:
    """Press Tab until the focus is where it should be."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if focused(page, expression) == value:
            assert page.evaluate("document.activeElement.matches(':focus-visible')")
            return
    raise AssertionError(f"no Tab leads to {value}")


def until(page, script):
    """Wait until a script says yes: the page's policy lets nothing be evaluated in it."""
    for _ in range(300):
        if page.evaluate(f"Boolean({script})"):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"after 30 s still not: {script}")


def test_a_comparison_by_keyboard_alone(
    open_page: Callable[..., Any], server: str, axe: Path, geo: Geodata
) -> None:
    page = open_page(server, reduced_motion="reduce")
    page.wait_for_selector("#choose-map path.place")
    assert violations(page, axe) == []
    page.keyboard.press("Tab")
    assert focused(page, "textContent") == "To the question"
    page.keyboard.press("Enter")
    tab_to(page, "id", "a", 3)
    page.keyboard.type("Zafarana")
    tab_to(page, "id", "b", 1)
    page.keyboard.type("Abu Talat")
    tab_to(page, "textContent", "Which systems", 6)
    page.keyboard.press("Enter")
    tab_to(page, "name", "allow_planned")
    page.keyboard.press("Space")
    tab_to(page, "textContent", "Weights")
    page.keyboard.press("Enter")
    tab_to(page, "name", "weight_rtd_ms", 12)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator("output[for=weight_rtd_ms]").inner_text() == "2"
    tab_to(page, "type", "submit")
    page.keyboard.press("Enter")
    page.wait_for_url(server + ANSWER)
    until(page, "document.querySelector('iframe')?.contentWindow.cableroute?.shared")
    conditions = cr.Conditions(allow_planned=True)
    routes = cr.find_routes(geo, "Zafarana", "Abu Talat", conditions=conditions)
    pairs = pair_between(geo, "Zafarana", "Abu Talat", conditions=conditions)
    table = cr.compare(with_pair(routes, pairs), cr.measures(geo))  # the pair's are of the report
    figures = page.locator("table.comparison td[data-key=route_km]").all_inner_texts()
    assert figures == [
        figure_text("route_km", row["route_km"], accuracy=row["accuracy_km"])
        for row in table.to_dict("records")
    ]
    frame = page.frame_locator("iframe")
    assert frame.locator(".compared [data-column=route_km] .figure").all_inner_texts() == figures
    assert violations(page, axe) == []
    tab_to(page, "textContent", "Change the question")
    page.keyboard.press("Enter")
    assert page.locator("#a").input_value() == "Zafarana"
    assert page.locator("[name=allow_planned]").is_checked()


def test_a_what_if_is_chosen_on_the_map_of_a_phone(
    open_page: Callable[..., Any], server: str, axe: Path
) -> None:
    page = open_page(server + "whatif", 390, 844, has_touch=True, reduced_motion="reduce")
    page.locator("#choose").tap()
    page.wait_for_selector("#choose-map path.place")
    for name, words in (("Mogadishu", "From here"), ("Karachi", "To here")):
        at = page.evaluate(
            "async name => {const rows = await (await fetch('/files/places.json')).json();"
            " return rows.findIndex(row => row[0] === name);}",
            name,
        )
        page.locator("#choose-map path.place").nth(at).tap()
        page.locator(".leaflet-popup", has_text=name).get_by_text(words).tap()
        page.locator(".leaflet-popup").wait_for(state="detached")
    assert [page.locator(f"#{end}").input_value() for end in "ab"] == ["Mogadishu", "Karachi"]
    assert violations(page, axe) == []
    page.locator("label", has_text="Bab el-Mandeb").first.tap()
    page.get_by_role("button", name="Show what is left").tap()
    page.wait_for_url("**/whatif?a=Mogadishu&b=Karachi&remove=Bab+el-Mandeb")
    until(page, "document.querySelector('iframe')?.contentWindow.cableroute")
    assert "routes survive" in page.locator(".figures").inner_text()
    for name in ("whatif?a=Mogadishu&b=Karachi&remove=Bab+el-Mandeb", "plan", "report", "compare"):
        if name not in page.url:
            page.goto(server + name)
        assert page.evaluate("document.documentElement.scrollWidth") == 390
        small = page.evaluate(
            "[...document.querySelectorAll('button, nav a, summary, input, select')]"
            ".filter(it => it.offsetParent && !it.closest('.leaflet-container, label')"
            " && it.getBoundingClientRect().height < 40).map(it => it.outerHTML)"
        )
        assert small == []
        assert violations(page, axe) == []


def test_the_map_is_chosen_on_by_keyboard(open_page: Callable[..., Any], server: str) -> None:
    page = open_page(server + "plan?a=Karachi")
    page.wait_for_selector("#choose-map path.place")
    page.locator("#choose-map").focus()
    page.keyboard.press("Enter")
    assert focused(page, "textContent") == "From here"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#b").input_value()
    assert page.locator("#a").input_value() == "Karachi"
    assert page.locator("#chosen").inner_text() == f"To: {page.locator('#b').input_value()}"
    assert focused(page, "id") == "choose-map"


MARKUP = '<a href="https://a.example">here</a><img src="https://a.example/x.png">'


def test_a_name_of_own_tables_is_text_on_the_map_to_choose_on(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    folder = folder_with_source(tmp_path / "own")
    own = station("MINE", 20.0, 0.0, name_en=MARKUP, source_ids=["mine"], country="XK")
    write_geojson(folder, "landing_stations", [own])
    with served(cr.open_geodata(folder)) as address:
        page = open_page(f"{address}compare")
        page.wait_for_selector("#choose-map path.place")
        at = page.evaluate(
            "async name => {const rows = await (await fetch('/files/places.json')).json();"
            " return rows.findIndex(row => row[0] === name);}",
            MARKUP,
        )
        page.locator("#choose-map path.place").nth(at).dispatch_event("mouseover")
        tip = page.locator(".leaflet-tooltip")
        assert tip.inner_text() == MARKUP
        assert tip.locator("a, img").count() == 0
        page.locator("#choose-map path.place").nth(at).dispatch_event("click")
        assert (
            page.locator(".leaflet-popup")
            .locator("a:not(.leaflet-popup-close-button), img")
            .count()
            == 0
        )


@pytest.mark.parametrize("width", [1280, 390])
def test_a_row_of_the_comparison_is_one_row(
    open_page: Callable[..., Any], server: str, geo: Geodata, width: int
) -> None:
    """Its number once, beside the name; its downtime; and what is too uncertain to use."""
    page = open_page(f"{server}compare?a=Bari&b=Mumbai", width, 800)
    pairs = cr.comparison.pair_between(geo, "Bari", "Mumbai")
    routes = cr.comparison.with_pair(cr.find_routes(geo, "Bari", "Mumbai"), pairs)
    rows = page.locator("table.comparison tbody tr")
    assert rows.count() == len(routes)
    for number, row in enumerate(rows.all(), start=1):
        assert row.locator(".number").all_inner_texts() == [str(number)]
        beside = row.locator(".number"), row.locator("[data-key=short]")
        badge, name = (item.bounding_box() for item in beside)
        assert abs(badge["y"] - name["y"]) < 12
        assert badge["x"] + badge["width"] <= name["x"] + 1
    found = [cr.availability_of(geo, [route]) for route in routes]
    likely = [item.downtime_min_per_year.likely for item in found]
    _, minutes = time_unit(min(likely))  # one unit for the whole column
    shown = [figure_text("downtime_min", value / minutes) for value in likely]
    cells = page.locator("table.comparison [data-key=downtime_min]").all_inner_texts()
    assert [text.split()[0] for text in cells] == shown
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    notes = page.locator(".said", has_text="too uncertain to use").all_inner_texts()
    assert len(notes) == (1 if any(item.is_too_uncertain for item in found) else 0)


LINE = '{"type": "LineString", "coordinates": [[5.4, 43.2], [11.2, 37.5], [15, 35], [32.3, 31.3]]}'
DROP = """async ({files}) => {
    const given = new DataTransfer();
    for (const [name, text] of files) given.items.add(new File([text], name));
    document.querySelector('.drop').dispatchEvent(
        new DragEvent('drop', {dataTransfer: given, bubbles: true, cancelable: true}));
}"""
OWN = Path(__file__).parents[2] / "examples" / "own_cable"
TABLES = [
    (f"{it}.csv", (OWN / f"{it}.csv").read_text("utf-8")) for it in ("stations", "cables", "deals")
]
LIST = "Latitude,Longitude,Event\n43.2,5.4,BMH A\n37.5,11.2,AC\n35,15,AC\n31.3,32.3,BMH B\n"
DROPPED = {
    "lines": ([("mine.geojson", LINE)], "mine (own)"),
    "a position list": ([("my list.csv", LIST)], "my list (own)"),
    "three tables": (TABLES, "My cable (own)"),
}


@pytest.mark.parametrize("kind", DROPPED)
def test_a_route_is_dropped_on_the_form(
    open_page: Callable[..., Any], geo: Geodata, tmp_path: Path, axe: Path, kind: str
) -> None:
    files, name = DROPPED[kind]
    with served(geo, tmp_path) as address:
        page = open_page(address, reduced_motion="reduce")
        page.locator("summary", has_text="Routes of your own").click()
        page.evaluate(DROP, {"files": files})
        marks = page.locator(".drop .mark")
        until(page, f"document.querySelectorAll('.drop .mark').length === {len(files)}")
        assert marks.all_inner_texts() == [it for it, _ in files]
        assert violations(page, axe) == []
        page.locator("[name=deal]").fill("30e6 USD, landing")
        page.locator("[name=colour]").fill("teal")
        page.locator("button[type=submit]").click()
        page.wait_for_url("**/compare?**")
        until(page, "document.querySelector('iframe')?.contentWindow.cableroute?.shared")
        assert name in page.locator("table.comparison").inner_text()
        assert "USD 30,000,000" in str(page.locator("main").text_content())
        assert ".route-0{--route:#00796b" in page.frames[1].content()
        along = page.frame_locator("iframe").locator("textPath").first
        assert along.text_content() == name
        assert violations(page, axe) == []


def test_what_cannot_be_read_is_said_beside_the_form(
    browser: Any, geo: Geodata, tmp_path: Path
) -> None:
    with served(geo, tmp_path) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        page.locator("summary", has_text="Routes of your own").click()
        page.evaluate(DROP, {"files": [("<img src=x onerror=alert(1)>.geojson", "{}")]})
        until(page, "document.querySelectorAll('.drop .mark').length === 1")
        page.locator("button[type=submit]").click()
        page.wait_for_url("**/compare?**")
        assert "(give" in page.locator("[role=alert]").inner_text()
        assert page.locator("img").count() == 0

"""The report as a reader meets it: in Chromium, without a network, on screens and on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import cableroute as cr
from cableroute.comparison import compare, measures
from cableroute.geodata import Geodata
from cableroute.presentation.tables import figure_text
from cableroute.reports.document import Report

HOSTILE = (
    "</td><img src=x onerror=alert(1)><script>alert(1)</script>\"'`\u2069\u202egnp \U0001f4a3 "
)
A4_WIDTH = 688
"""Pixels between the margins of a page: 182 mm."""

A4_HEIGHT = 1001
"""Pixels between its upper and lower margin: 265 mm."""

CUT = """() => [...document.querySelectorAll('table, svg, p, h1, h2, h3, td, th, ul')]
    .filter(it => {
        const box = it.getBoundingClientRect();
        return box.width && (box.right > innerWidth + 1 || box.left < -1);
    }).map(it => it.outerHTML.slice(0, 120))"""
CLIPPED = """() => [...document.querySelectorAll('td, th')]
    .filter(it => it.scrollWidth > it.clientWidth + 2).map(it => it.outerHTML.slice(0, 160))"""
OVERLAPS = """() => [...document.querySelectorAll('svg.map')].flatMap(map => {
    const texts = [...map.querySelectorAll('text:not(.degree)')];
    const boxes = texts.map(it => it.getBoundingClientRect());
    const found = [];
    boxes.forEach((a, i) => boxes.forEach((b, j) => {
        const own = texts[i].parentNode === texts[j].parentNode && j - i === 1;
        if (i < j && !own && a.left + 2 < b.right && b.left + 2 < a.right
            && a.top + 6 < b.bottom && b.top + 6 < a.bottom)
            found.push([texts[i].textContent, texts[j].textContent]);
    }));
    return found;
})"""


@pytest.fixture(scope="module")
def made(geo: Geodata) -> Report:
    """Of eleven routes: the nine shortest, and the two of the pair."""
    return cr.report(geo, "Marseille", "Mumbai", k=9)


@pytest.fixture(scope="module")
def files(made: Report, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("reports")
    return {
        language: Report(made.facts, language).save(folder / f"{language}.html")
        for language in ("en", "ar")
    }


@pytest.fixture
def screen(window_of: Callable[..., Any], files: dict[str, Path]) -> Callable[..., Any]:
    """Show a report, whose page has no scripts, on a screen: each language in one window."""

    def show(language: str, width: int, scheme: str, media: str = "screen") -> Any:
        page = window_of(files[language], bypass_csp=True).page  # for axe
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(media=media, color_scheme=scheme)
        return page

    return show


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("en", 1440, "light"), ("ar", 1440, "light"), ("ar", 360, "dark")],
)
def test_nothing_is_cut_on_a_screen(
    screen: Callable[..., Any], language: str, width: int, scheme: str
) -> None:
    page = screen(language, width, scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    start = page.locator("h1").bounding_box()["x"]
    assert start >= 0
    headings = page.locator("h2").all_inner_texts()
    assert len(headings) == 17  # three on page one
    if width == 1440:
        assert page.evaluate(CUT) == []
        assert page.evaluate(OVERLAPS) == []


@pytest.fixture(scope="module")
def worth(geo: Geodata, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = cr.report(geo, "Zafarana", "Abu Talat", rate_pct=8, terms_years=(15, 25))
    return made.save(tmp_path_factory.mktemp("reports") / "worth.html")


@pytest.mark.parametrize("width", [A4_WIDTH, 360])
def test_sums_are_with_their_heading_and_have_room(
    window_of: Callable[..., Any], worth: Path, width: int
) -> None:
    page = window_of(worth).page
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="screen")
    if width == A4_WIDTH:
        page.emulate_media(media="print")
        first = page.locator("#worth > h2 + p")
        assert first.evaluate("item => getComputedStyle(item).breakAfter") == "avoid"
        lines = page.evaluate(
            """() => [...document.querySelectorAll('.worth_deals [data-key=title] .line bdi')]
                .map((item) => new Set([...item.getClientRects()].map((box) => box.top)).size)"""
        )
        assert lines
        assert max(lines) <= 2
    beyond = page.evaluate(
        "() => [...document.querySelectorAll('#worth :is(td, th)')].filter((cell) =>"
        " cell.getBoundingClientRect().right > innerWidth + 1).map((cell) => cell.textContent)"
    )
    assert beyond == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.layout
@pytest.mark.parametrize("width", [1160, 740])
def test_no_text_runs_out_of_its_column(
    window_of: Callable[..., Any], worth: Path, width: int
) -> None:
    page = window_of(worth).page
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_delays_can_be_read_on_a_phone(window_of: Callable[..., Any], worth: Path) -> None:
    page = window_of(worth).page
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 390, "height": 844})
    ticks = page.locator("#delay svg .tick").first, page.locator("article svg .tick").first
    heights = [item.bounding_box()["height"] for item in ticks]
    assert heights[0] >= 0.95 * heights[1]  # as in the line diagrams


@pytest.mark.layout
def test_nothing_is_cut_on_paper(screen: Callable[..., Any], language: str, tmp_path: Path) -> None:
    page = screen(language, A4_WIDTH, "light", "print")
    assert page.evaluate(CUT) == []
    assert page.evaluate(CLIPPED) == []
    head = page.locator(".comparison thead").evaluate("item => getComputedStyle(item).display")
    assert head == "table-header-group"
    assert page.locator("nav").is_hidden()
    octets = page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    sizes = {
        tuple(round(float(number)) for number in box.split())
        for box in re.findall(rb"/MediaBox\s*\[([^\]]*)\]", octets)
    }
    assert sizes == {(0, 0, 595, 842)} or sizes == {(0, 0, 595, 841)}
    pages = len(re.findall(rb"/Type\s*/Page\b", octets))
    assert pages <= 15
    # no row of a table is alone on a page, and no heading is at a page's foot
    held = page.evaluate(
        """() => [...document.querySelectorAll('main table tbody')].flatMap((body) => {
            const rows = [...body.rows], kept = getComputedStyle(body.parentNode).breakInside;
            return kept === 'avoid' ? [] : [rows[0], ...rows.slice(-3, -1)];
        }).concat([...document.querySelectorAll('h2, h3, caption')])
        .map((item) => getComputedStyle(item).breakAfter)"""
    )
    assert len(held) > 20
    # page one is for the board, and the annex begins on the next
    assert page.evaluate("getComputedStyle(document.querySelector('#question')).breakBefore") == (
        "page"
    )
    assert page.evaluate("document.querySelector('#main_risks').getBoundingClientRect().bottom") < (
        A4_HEIGHT
    )
    assert set(held) == {"avoid"}


@pytest.mark.layout
def test_a_phone_reads_it_in_some_twenty_screens(
    open_page: Callable[..., Any], files: dict[str, Path]
) -> None:
    page = open_page(files["en"], width=390, height=844)
    assert page.evaluate("document.documentElement.scrollHeight") <= 21 * 844
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    first = page.locator(".stretches").first
    assert first.is_hidden()
    page.locator("label[for=fold-kp-1]").click()
    assert first.is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})  # elsewhere all is open
    assert page.locator(".stretches").last.is_visible()
    assert page.locator("label[for=fold-kp-2]").is_hidden()


def test_a_reader_of_arabic_begins_at_the_right(screen: Callable[..., Any]) -> None:
    page = screen("ar", 1440, "light")
    badge = page.locator("table.comparison .number").first.bounding_box()
    table = page.locator("table.comparison").bounding_box()
    assert badge["x"] > table["x"] + table["width"] - 60
    low, high = page.evaluate(
        """() => {
            const node = [...document.querySelectorAll('#answer bdi[dir=ltr]')]
                .find(it => it.textContent.includes('–')).firstChild;
            const text = node.textContent, dash = text.indexOf('–');
            const at = (from, to) => {
                const range = document.createRange();
                range.setStart(node, from);
                range.setEnd(node, to);
                return range.getBoundingClientRect().left;
            };
            return [at(0, 1), at(dash + 1, dash + 2)];
        }"""
    )
    assert low < high


def test_hostile_names_run_nothing(
    open_page: Callable[..., Any], made: Report, geo: Geodata, tmp_path: Path
) -> None:
    routes = tuple(
        replace(
            route,
            name=HOSTILE + "N" * 10_000,
            note=HOSTILE,
            legs=tuple(replace(leg, name=HOSTILE) for leg in route.legs),
            deals=tuple(
                replace(item, deal=replace(item.deal, title=HOSTILE, covers=HOSTILE * 50))
                for item in route.deals
            ),
        )
        for route in made.routes
    )
    facts = replace(
        made.facts, routes=routes, table=compare(routes, measures(geo)), command=HOSTILE
    )
    for language in ("en", "ar"):
        page = open_page(Report(facts, language).save(tmp_path / f"{language}.html"), width=900)
        page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
        page.wait_for_timeout(200)
        assert page.locator("script, img, main iframe").count() == 0
        title = page.locator("article h3").first.inner_text()
        assert "</td><img src=x" in title
        assert page.evaluate("document.documentElement.scrollWidth") <= 900
        # a mark that turns the direction is named, and turns nothing
        assert "[U+202E]gnp" in title
        assert not set(page.content()) & {"\u202e", "\u2069"}
        figure = page.locator("table.comparison td[data-key=route_km]").first.inner_text()
        accuracy_km = max(leg.accuracy_km for leg in routes[0].legs)
        assert figure == figure_text("route_km", routes[0].route_km, accuracy=accuracy_km)


@pytest.mark.parametrize(
    ("language", "width", "scheme"), [("en", 1440, "dark"), ("ar", 360, "light")]
)
def test_axe_finds_no_fault(
    screen: Callable[..., Any], axe: Path, language: str, width: int, scheme: str
) -> None:
    page = screen(language, width, scheme)
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(item["impact"], item["id"]) for item in found["violations"]] == []

"""Map pages in Arabic as a reader meets them: interface, cards, numerals, telephone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from worlds.arabic import SHORT, latin_words, names_of

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.model import Route

READ = """() => {
    const texts = [], own = "script, style, template, [translate=no], q, .sources";
    const kept = `${own}, .leaflet-control-attribution`;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (!node.parentElement.closest(kept)) texts.push(node.data);
    }
    for (const name of ["aria-label", "title", "placeholder", "aria-valuetext"]) {
        document.querySelectorAll(`[${name}]`).forEach(it => texts.push(it.getAttribute(name)));
    }
    return texts;
}"""


@pytest.fixture(scope="module")
def files(
    geo: Geodata, crossing: list[Route], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder, table = tmp_path_factory.mktemp("arabic"), cr.compare(crossing, cr.measures(geo))
    paths = {name: folder / f"{name}.html" for name in ("routes", "comparison")}
    given: dict[str, Any] = {"geodata": geo, "table": table, "language": "ar"}
    cr.draw_map(crossing, **given).save(paths["routes"])
    cr.draw_comparison(crossing, numerals="arab", **given).save(paths["comparison"])
    return paths


def no_english(page: Any, geo: Geodata) -> None:
    """What is read of a page has no word in Latin letters that is not a name."""
    found, words = latin_words(" | ".join(page.evaluate(READ)), [*names_of(geo), *SHORT])
    assert words > 100
    assert found == []


def test_all_that_scripts_write_is_in_arabic(
    open_page: Callable[..., Any], files: dict[str, Path], geo: Geodata
) -> None:
    page = open_page(files["routes"])
    page.locator(".go").first.click()
    card = page.locator("article.card")
    assert "السخنة والقاهرة والطريق الصحراوي" in card.locator("h2").inner_text()
    no_english(page, geo)
    for number in range(page.locator(".tool").count() - 2):
        page.locator(".tool").nth(number).click()
        no_english(page, geo)
    assert page.locator("html").get_attribute("dir") == "rtl"


def test_a_comparison_has_the_numerals_that_are_chosen(
    start_page: Callable[..., Any], files: dict[str, Path], geo: Geodata
) -> None:
    page = start_page(files["comparison"], 1280, 800)
    page.locator("#cross-out").select_option(index=1)
    page.locator("#pick-best").click()
    no_english(page, geo)
    said = page.locator("#pair-said").inner_text()
    assert "المساران" in said
    assert not any(digit in said for digit in "0123456789")
    assert "كم" in page.locator("#pair-body dl").inner_text()


@pytest.mark.parametrize(("width", "height"), [(1160, 720), (390, 844)])
def test_axe_finds_no_serious_fault(
    start_page: Callable[..., Any], files: dict[str, Path], axe: Path, width: int, height: int
) -> None:
    page = start_page(files["comparison"], width, height)
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    assert [
        (it["id"], it["impact"]) for it in found if it["impact"] in ("serious", "critical")
    ] == []

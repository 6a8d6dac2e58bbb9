"""The page of a country as a reader meets it: on a desk and on a phone, without a fault."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import cableroute as cr
from cableroute.geodata import Geodata
from cableroute.reports import country_report
from cableroute.reports.pages import STYLES

HOSTILE = "</td><img src=x onerror=alert(1)><script>alert(1)</script>\u202e"


@pytest.fixture(scope="module")
def kenya(geo: Geodata, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return country_report(geo, "KE").save(tmp_path_factory.mktemp("country") / "kenya.html")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_no_fault_and_nothing_is_wider_than_the_screen(
    window_of: Callable[..., Any], kenya: Path, axe: Path, width: int, scheme: str
) -> None:
    page = window_of(kenya, bypass_csp=True).page  # it has no scripts
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="screen", color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(item["impact"], item["id"]) for item in found["violations"]] == []
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": 703, "height": 1032})  # 186 by 273 mm, A4 without its margins
    cut = "items => items.filter(it => it.scrollWidth > it.clientWidth + 1).length"
    assert page.locator(".scroll").evaluate_all(cut) == 0
    if width > 1000:
        paper = page.pdf(prefer_css_page_size=True)
        assert re.findall(rb"/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12]", paper)


def test_hostile_names_run_nothing(
    open_page: Callable[..., Any], geo: Geodata, tmp_path: Path
) -> None:
    made = country_report(geo, "KE")
    deals = tuple(replace(item, title=HOSTILE) for item in made.profile.record.deals)
    record = replace(made.profile.record, deals=deals)
    hostile = replace(made, profile=replace(made.profile, record=record))
    page = open_page(hostile.save(tmp_path / "hostile.html"), width=900)
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    page.wait_for_timeout(100)
    assert page.locator("script, img, iframe").count() == 0
    cells = page.locator("table.country_deals td").all_inner_texts()
    assert any(text.startswith("</td><img src=x") for text in cells)


def test_a_phone_breaks_no_word_of_a_desk_study(
    open_page: Callable[..., Any], tmp_path: Path
) -> None:
    """A table with more columns than a phone has room for is wider than it, and scrolls."""
    assets = Path(cr.__file__).parent / "reports" / "assets"
    css = "".join((assets / f"{it}.css").read_text(encoding="utf-8") for it in STYLES["study"])
    cells = "".join(
        f"<td>{text}</td>" for text in 7 * ["insufficient data, modelled economic zone"]
    )
    table = f'<div class="scroll"><table><tr>{cells}</tr></table></div>'
    page_file = tmp_path / "study.html"
    page_file.write_text(f"<style>{css}</style>{table}", encoding="utf-8")
    page = open_page(page_file, width=390, height=844)
    broken = page.evaluate(
        """() => [...document.querySelectorAll('td')].flatMap((cell) => {
            const node = cell.firstChild, range = document.createRange();
            return [...node.data.matchAll(/\\w+/g)].filter((word) => {
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                return range.getClientRects().length > 1;
            }).map(String);
        })"""
    )
    assert broken == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

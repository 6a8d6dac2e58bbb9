"""The page of a country as a reader meets it: on a desk and on a phone, without a fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cableroute.geodata.store import Geodata
from cableroute.reports import country_report

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
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_script_tag(path=axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    assert [(item["impact"], item["id"]) for item in found["violations"]] == []


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

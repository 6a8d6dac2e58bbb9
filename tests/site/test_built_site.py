"""The built site: strict, complete, offline, in a browser. Run when asked, as it builds it first.

    .venv/bin/python -m pytest -o addopts= --import-mode=importlib tests/site

CABLEROUTE_SITE names a folder that has been built already.
"""

from __future__ import annotations

import functools
import http.server
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import site_links
from browser.conftest import axe, browser, chromium, open_page  # noqa: F401
from worlds.words import OTHERWISE, RETIRED

import cableroute

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    "index.html", "examples/guide/tutorial.html", "examples/guide/questions/red_sea.html",
    "examples/guide/explanation/availability.html", "examples/guide/gallery.html",
    "examples/guide/dictionary.html", "examples/guide/catalogue_browser.html",
    "reference/money.html", "catalogue/PEACE.html",
]  # fmt: skip

OF_ROWS = re.compile(r"guides road|the ways on to Sicily", re.IGNORECASE)
"""Names and notes of rows of the tables, and titles of publications."""


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    built = os.environ.get("CABLEROUTE_SITE")
    if built:
        return Path(built).resolve()
    out = tmp_path_factory.mktemp("site") / "out"
    done = subprocess.run(
        [sys.executable, str(ROOT / "examples/site/build.py"), str(out)],
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def served(site):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_links_lead_somewhere_and_nothing_is_loaded_from_afar(site):
    assert list(site_links.faults(site)) == []
    styles = [it.read_text(encoding="utf-8") for it in (site / "_static").rglob("*.css")]
    assert not re.findall(r"(?:url\(|@import)\s*[\"']?https?:", "\n".join(styles))


def test_every_public_name_has_an_anchor(site):
    ids = set()
    for page in (site / "reference").glob("*.html"):
        ids |= site_links.Page(page.read_text(encoding="utf-8")).ids
    names = {f"cableroute.{name}" for name in dir(cableroute)}
    for room in [name for name in dir(cableroute) if (site / f"reference/{name}.html").exists()]:
        names.discard(f"cableroute.{room}")
        held = getattr(cableroute, room)
        names |= {f"cableroute.{room}.{name}" for name in dir(held)}
        things = {id(getattr(held, name)) for name in dir(held)}
        names -= {
            f"cableroute.{name}"
            for name in dir(cableroute)
            if id(getattr(cableroute, name)) in things
        }
    assert names <= ids


def test_no_text_of_the_site_has_a_retired_word(site):
    found = []
    for page in site.rglob("*.html"):
        where = page.relative_to(site)
        if where.parts[0] in (*site_links.OURS_NOT, "catalogue") or where.name == "CHANGELOG.html":
            continue  # titles of publications; names of before
        text = re.sub(r"<(script|style|math)\b.*?</\1>", "", page.read_text(encoding="utf-8"),
                      flags=re.DOTALL)  # fmt: skip
        for line in re.sub(r"<[^>]+>", "", text).splitlines():
            searched = OF_ROWS.sub("", OTHERWISE.sub("", line.replace("None", "")))
            found += [
                f"{where}: {line.strip()[:100]}"
                for retired in RETIRED
                if re.search(retired, searched, re.IGNORECASE)
            ]
    assert found == []


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_as_a_file_asks_for_nothing_and_fits(site, open_page, name, width, height, scheme):  # noqa: F811
    page = open_page(site / name, width, height, color_scheme=scheme)
    assert page.locator("h1").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shade = page.evaluate("getComputedStyle(document.body).backgroundColor")
    light = sum(map(int, re.findall(r"\d+", shade)[:3])) > 380
    assert light == (scheme == "light")


def test_formulas_are_drawn_without_a_script(site, open_page):  # noqa: F811
    page = open_page(
        site / "examples/guide/explanation/availability.html", java_script_enabled=False
    )
    boxes = [it.bounding_box() for it in page.locator(".formula math").all()]
    assert len(boxes) >= 4
    assert all(box["height"] > 20 and box["width"] > 60 for box in boxes)


@pytest.mark.parametrize("how", ["file", "served"])
def test_the_search_finds_offline(site, served, open_page, how):  # noqa: F811
    start = site / "index.html" if how == "file" else f"{served}/index.html"
    page = open_page(start)
    address = page.evaluate("document.baseURI").replace(
        "index.html", "search.html?q=annuity_factor"
    )
    page.goto(address)
    page.locator("#search-results li").first.wait_for()
    assert "annuity_factor" in page.locator("#search-results").inner_text()
    page.locator("#search-results li a").first.click()
    page.wait_for_url("**/reference/money.html*")


def test_long_tables_have_a_filter(site, open_page):  # noqa: F811
    page = open_page(site / "examples/guide/catalogue_browser.html")
    rows = page.locator("table.table tbody tr")
    assert rows.count() >= 80
    page.locator("input.filter").fill("peace hengtong")
    shown = [text for text in rows.all_inner_texts() if text.strip()]
    assert 1 <= len([it for it in rows.all() if it.is_visible()]) < 20
    assert any("PEACE" in text for text in shown)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_fault_of_accessibility(served, open_page, axe, name):  # noqa: F811
    page = open_page(f"{served}/{name}")
    page.add_script_tag(path=str(axe))
    found = page.evaluate(
        """axe.run(document, {
            iframes: false, preload: false, runOnly: ["wcag2a", "wcag2aa"],
            rules: {"definition-list": {enabled: false}}  // as Sphinx writes signatures
        }).then(found => found.violations.map(
            it => it.id + ': ' + it.nodes.slice(0, 3).map(node => node.html.slice(0, 120)).join()
        ))"""
    )
    assert found == []

"""Make the pictures of README and of the guides: what the tool draws today, with its texts.

    .venv/bin/python examples/guide/make_pictures.py [FOLDER]

Needs Chromium and the extras dev and charts. FOLDER is where they go, `examples` of this checkout
if none is given; the build of the site makes its own. Every picture carries the texts that it
shows, as PNG text; tests/test_pictures.py holds the figures among them to the tables.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image, PngImagePlugin
from playwright.sync_api import Error, sync_playwright

import cableroute as cr

EXAMPLES = Path(__file__).resolve().parents[1]
TEXT = "cableroute texts"
"""Key of the PNG text that holds what a picture shows in words."""


def chromium() -> str | None:
    """Return the path of a Chromium, if there is one."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CABLEROUTE_CHROMIUM") or next(
        filter(None, map(shutil.which, names)), ""
    )
    return found or None


def has_browser() -> bool:
    """Return whether there is a Chromium; one that does not start ends the program."""
    path = chromium()
    if path is None:
        print("no Chromium: the pictures are those of the repository", flush=True)
        return False
    try:
        with sync_playwright() as started:
            started.chromium.launch(executable_path=path, args=["--disable-gpu"]).close()
    except Error as error:
        raise SystemExit(
            f"{path} does not start: install Chromium, or name it in CABLEROUTE_CHROMIUM\n{error}"
        ) from None
    return True


def keep(path: Path, png: bytes, texts: str) -> None:
    """Write a picture of 256 colours with its texts."""
    noted = PngImagePlugin.PngInfo()
    noted.add_itxt(TEXT, texts)
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(256, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, pnginfo=noted, optimize=True)
    print(path.name, path.stat().st_size)


def photograph(browser: Any, page: Path, size: tuple[int, int]) -> tuple[bytes, str]:
    """Return a page as a picture, once nothing changes on it, and the texts on it."""
    shown = browser.new_page(viewport={"width": size[0], "height": size[1]})
    shown.goto(page.as_uri())
    before, picture = b"", shown.screenshot()
    while picture != before:  # names and depths are drawn in pieces
        shown.wait_for_timeout(2500)
        before, picture = picture, shown.screenshot()
    return picture, shown.evaluate("document.body.innerText")


def main(into: Path = EXAMPLES) -> None:
    """Make all three."""
    geo = cr.open_geodata()
    routes = cr.find_routes(geo, "Marseille", "Mumbai", k=8)
    chart = cr.charts.corridor_map(routes, geodata=geo)
    figure = chart.figure
    drawn = io.BytesIO()
    figure.savefig(drawn, format="png", dpi=130)
    keep(
        into / "corridor_map.png", drawn.getvalue(), "\n".join(it.get_text() for it in chart.texts)
    )
    panama = cr.open_geodata(EXAMPLES / "panama")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium(), args=["--disable-gpu"])
        for name, tables, ends, size, every in (
            ("crossing.png", geo, ("Zafarana", "Abu Talat"), (1280, 760), False),
            ("panama/panama.png", panama, ("PA-MCH", "PA-BLB"), (1100, 700), True),
        ):
            page = Path(folder) / "page.html"
            routes = cr.find_routes(tables, *ends, all_paths=every)
            cr.draw_map(routes, geodata=tables).save(page)
            keep(into / name, *photograph(browser, page, size))
        browser.close()


if __name__ == "__main__":
    main(*(Path(given) for given in sys.argv[1:2]))

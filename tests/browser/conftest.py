"""A browser without a network, whose every request and error is written down."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cableroute.geodata.store import Geodata
from cableroute.maps.route_map import draw_map

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOCAL = ("file:", "data:", "blob:")


def lacking(what: str) -> None:
    """Skip, or fail where everything has to be there."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing, and CI is set")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium."""
    names = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
    path = os.environ.get("CABLEROUTE_CHROMIUM") or next(filter(None, map(shutil.which, names)), "")
    if not path:
        lacking("chromium (or CABLEROUTE_CHROMIUM)")
    return path


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """One browser for all tests."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("playwright")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def axe() -> Path:
    """The script of axe-core, which finds faults of accessibility."""
    path = Path(os.environ.get("CABLEROUTE_AXE") or "none")
    if not path.is_file():
        lacking("axe-core (CABLEROUTE_AXE, the path of its axe.min.js)")
    return path


@pytest.fixture(scope="session")
def catalogue(geo: Geodata, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the complete catalogue."""
    path = tmp_path_factory.mktemp("catalogue") / "catalogue.html"
    draw_map(geodata=geo).save(path)
    return path


@pytest.fixture(scope="session")
def arabic_catalogue(geo: Geodata, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That page in Arabic, with its numerals."""
    path = tmp_path_factory.mktemp("catalogue") / "ar.html"
    draw_map(geodata=geo, language="ar", numerals="arab").save(path)
    return path


def opened(
    browser: Any,
    wrong: list[str],
    path: Path | str,
    width: int = 1440,
    height: int = 900,
    fragment: str = "",
    **options: Any,
) -> Any:
    """Return the page of a file or a server in a new window; what goes wrong is added to a list."""
    address = path if isinstance(path, str) else path.as_uri() + fragment
    own = "/".join(address.split("/")[:3]) + "/"
    known = (*LOCAL, own) if isinstance(path, str) else LOCAL
    context = browser.new_context(
        viewport={"width": width, "height": height}, offline=not isinstance(path, str), **options
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on(
        "request",
        lambda request: None if request.url.startswith(known) else wrong.append(request.url),
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "console",
        lambda line: wrong.append(line.text) if line.type in ("error", "warning") else None,
    )
    page.goto(address)
    page.wait_for_function("typeof cableroute !== 'object' || cableroute.shared !== null")
    return page


@pytest.fixture
def open_page(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open a file in a new window without a network, or the address of a server of a test.

    At the end nothing may have gone wrong, and nothing may have been asked of another server.
    """
    pages: list[Any] = []
    wrong: list[str] = []

    def open_file(*arguments: Any, **options: Any) -> Any:
        pages.append(opened(browser, wrong, *arguments, **options))
        return pages[-1]

    yield open_file
    for page in pages:
        page.context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def windows(browser: Any) -> Iterator[dict[Path, tuple[Any, list[str]]]]:
    """The pages that tests of a module share, and what went wrong on each."""
    found: dict[Path, tuple[Any, list[str]]] = {}
    yield found
    for page, _ in found.values():
        page.context.close()


@pytest.fixture
def read_page(
    browser: Any, windows: dict[Path, tuple[Any, list[str]]]
) -> Iterator[Callable[[Path], Any]]:
    """Open a file, or go on with the window in which an earlier test of the module read it.

    For tests that look at what they have opened themselves, or that does not change: where the
    map is, which lists are open and which numbers are shown is as the last one left it. Cards
    are closed. To draw a page takes two seconds of the processor.
    """
    wrong: list[str] = []

    def read(path: Path) -> Any:
        nonlocal wrong
        if path not in windows:
            found: list[str] = []
            windows[path] = opened(browser, found, path), found
        page, wrong = windows[path]
        page.mouse.move(0, 0)
        page.evaluate("() => { cableroute.shared.closeCard(); document.activeElement.blur() }")
        return page

    yield read
    found, wrong[:] = list(wrong), []
    assert found == []

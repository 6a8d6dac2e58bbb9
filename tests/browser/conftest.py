"""A browser without a network, whose every request and error is written down."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import matplotlib
import pytest

from cableroute.geodata import Geodata
from cableroute.maps import draw_map

try:
    import fcntl
except ImportError:  # on Windows, where a page may be made by two workers
    fcntl = None

ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LOCAL = ("file:", "data:", "blob:")
WIDTH, HEIGHT = 1160, 720
"""The window of a small laptop: to paint one of 1440 by 900 takes a quarter more of the processor.
Tests that need more of the map, or hold a size, give their own."""


FAMILIES = {
    "DejaVu Sans": ("DejaVuSans*.ttf",),
    "Noto Sans": ("NotoSans-*.ttf", "NotoSansArabic-*.ttf"),
}
"""Families that a machine may have and their files: letters of the first are a tenth wider."""
FONTS = ("/usr/share/fonts", "/usr/local/share/fonts", f"{matplotlib.get_data_path()}/fonts")
WIDTH_OF_A_TEXT = """() => {
    const text = document.body.appendChild(document.createElement("span"));
    text.append("text");
    return text.getBoundingClientRect().width;
}"""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test of layout once in each family, one of two languages in each."""
    if not metafunc.definition.get_closest_marker("layout"):
        return
    if "language" in metafunc.fixturenames:
        pairs = [*zip(FAMILIES, ("en", "ar"), strict=True)]
        metafunc.parametrize(("browser", "language"), pairs, indirect=["browser"], scope="session")
    else:
        metafunc.parametrize("browser", FAMILIES, indirect=True, scope="session")


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


def showing(family: str, folder: Path) -> Path:
    """Write a configuration of fontconfig that shows one family of the machine alone."""
    for pattern in FAMILIES[family]:
        files = {path.name: path for place in FONTS for path in Path(place).rglob(pattern)}
        if not files:
            lacking(f"a font of the family {family} ({pattern})")
        for name, path in files.items():
            (folder / name).symlink_to(path)
    made = folder / "fonts.conf"
    made.write_text(
        f"<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir>"
        '<include ignore_missing="yes">/etc/fonts/conf.d</include></fontconfig>'
    )
    return made


@pytest.fixture(scope="session")
def browser(
    request: pytest.FixtureRequest, chromium: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """One browser for all tests, with the fonts that the machine has or with one family."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        lacking("playwright")
    fonts = {}
    if family := getattr(request, "param", None):
        fonts["FONTCONFIG_FILE"] = str(showing(family, tmp_path_factory.mktemp("fonts")))
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=list(ARGUMENTS), env={**os.environ, **fonts}
        )
        page = started.new_page()
        if not page.evaluate(WIDTH_OF_A_TEXT):
            lacking("any font (fonts-dejavu-core has one)")
        page.close()
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
def made_once(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, Callable[[Path], object]], Path]:
    """Make a page by its name where no worker of the run has made it yet."""
    base = tmp_path_factory.getbasetemp()  # of this worker, in a folder of the run
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "pages"
    folder.mkdir(exist_ok=True)

    def make(name: str, save: Callable[[Path], object]) -> Path:
        path = folder / f"{name}.html"
        with (folder / f"{name}.lock").open("w") as lock:
            if fcntl:
                fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                save(path)  # completely or not at all
        return path

    return make


@pytest.fixture(scope="session")
def catalogue(geo: Geodata, made_once: Callable[..., Path]) -> Path:
    """The page of the complete catalogue."""
    return made_once("catalogue", lambda path: draw_map(geodata=geo).save(path))


@pytest.fixture(scope="session")
def arabic_catalogue(geo: Geodata, made_once: Callable[..., Path]) -> Path:
    """That page in Arabic, with its numerals."""
    return made_once(
        "arabic_catalogue",
        lambda path: draw_map(geodata=geo, language="ar", numerals="arab").save(path),
    )


def opened(
    browser: Any,
    wrong: list[str],
    path: Path | str,
    width: int = WIDTH,
    height: int = HEIGHT,
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
    page.set_default_timeout(30_000)  # on a busy machine a page takes over 10 s
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


HERE = """() => {
    if (typeof cableroute !== "object") return null;                 // a report has no map
    const {lat, lng} = cableroute.map.getCenter();
    return [lat, lng, cableroute.map.getZoom()];
}"""
PUT_BACK = """async ([lat, lng, zoom]) => {
    const {map, shared} = cableroute, frame = () => new Promise(requestAnimationFrame);
    const press = (what) => document.querySelector(what)?.click();
    if (document.querySelector(".printing")) dispatchEvent(new Event("afterprint"));
    press("#sheet-measure .buttons button:last-child:enabled");      // clears what was measured
    press(".tools .tool[aria-controls^=sheet-][aria-expanded=true]");
    document.querySelectorAll("[data-of-test]").forEach((item) => item.remove());
    press("#pick-clear:not([hidden])");           // one route of a comparison, which no link states
    map.closePopup();
    shared.closeCard();
    if (document.querySelector("#profile:not([hidden])")) shared.profile.toggle();
    shared.expand(innerWidth > 760 && !document.body.classList.contains("comparing"));
    map.stop();
    while (map._animatingZoom) await frame();
    cableroute.back = (cableroute.back || 0) + 1;
    const stated = new Promise((done) => addEventListener("hashchange", done, {once: true}));
    location.hash = `#view=${lat.toFixed(6)},${lng.toFixed(6)},${zoom}&back=${cableroute.back}`;
    await stated;
    await frame();
    await frame();                                // what these have asked for is done with a frame
    while (document.querySelector(".unplaced")) await frame();
    map.setView([lat, lng], zoom, {animate: false});
    document.querySelectorAll("#panel-body, #compared-box").forEach((item) => item.scrollTo(0, 0));
    scrollTo(0, 0);
    const first = document.createElement("a");    // from here the first Tab goes on
    first.tabIndex = -1;
    document.body.prepend(first);
    first.focus();
    first.remove();
    shared.highlight(-1);
}"""
"""Makes a page what it was when it came up: what it shows of a link that states the view alone."""


class Window:
    """A page that tests of a module share, and what went wrong on it."""

    def __init__(self, browser: Any, path: Path, width: int, height: int, options: Any) -> None:
        self.wrong: list[str] = []
        self.page = opened(browser, self.wrong, path, width, height, **options)
        self.size = {"width": width, "height": height}
        self.media = {
            "media": "screen",
            "color_scheme": options.get("color_scheme", "light"),
            "reduced_motion": options.get("reduced_motion", "no-preference"),
        }
        self.start: list[float] | None = self.page.evaluate(HERE)  # no test has moved it yet

    def put_back(self) -> None:
        if self.page.viewport_size != self.size:
            self.page.set_viewport_size(self.size)
        self.page.emulate_media(**self.media)
        self.page.mouse.move(0, 0)
        self.page.evaluate(PUT_BACK, self.start)


@pytest.fixture(scope="module")
def windows(browser: Any) -> Iterator[dict[Any, Window]]:
    """The windows that tests of a module share."""
    found: dict[Any, Window] = {}
    yield found
    for window in found.values():
        window.page.context.close()


@pytest.fixture
def window_of(browser: Any, windows: dict[Any, Window]) -> Iterator[Callable[..., Window]]:
    """Open a file, or go on with the window in which an earlier test of the module had it."""
    used: list[Window] = []

    def find(path: Path, width: int = WIDTH, height: int = HEIGHT, **options: Any) -> Window:
        key = path, width, height, *sorted(options.items())
        if key not in windows:
            windows[key] = Window(browser, path, width, height, options)
        used.append(windows[key])
        return windows[key]

    yield find
    found = [text for window in used for text in window.wrong]
    for window in used:
        window.wrong.clear()
    assert found == []


@pytest.fixture
def start_page(window_of: Callable[..., Window]) -> Callable[..., Any]:
    """Open a map's page as it comes up: in a window of the module that is put back to that.

    To draw a page takes two seconds of the processor, to put one back a tenth of one. A reader
    who has refused the profile is remembered; so are the layers, popups and entries of the search
    that a test has added, and that the page has been used: it writes the address from then on.
    """

    def start(*arguments: Any, **options: Any) -> Any:
        window = window_of(*arguments, **options)
        window.put_back()
        return window.page

    return start


@pytest.fixture
def read_page(window_of: Callable[..., Window]) -> Callable[[Path], Any]:
    """Open a file, or go on with the window in which an earlier test of the module read it.

    For tests that look at what they have opened themselves, or that does not change: where the
    map is, which lists are open and which numbers are shown is as the last one left it. Cards
    are closed.
    """

    def read(path: Path) -> Any:
        page = window_of(path).page
        page.mouse.move(0, 0)
        page.evaluate("() => { cableroute.shared.closeCard(); document.activeElement.blur() }")
        return page

    return read

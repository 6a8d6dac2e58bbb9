"""The page of the catalogue on a processor four times slower: its frames and its longest tasks.

    CABLEROUTE_CHROMIUM=... python -m pytest -o addopts= tests/benchmarks/test_page_frames.py -s

prints, with the load of the machine, the frames a second while the map is dragged and the longest
task of each act (`longtask` of the browser, which holds what else the machine does, and the
processor time of the main thread, which does not). No figure of it is asserted: on a busy machine
all of them are worse. What is held is the processor time of the tasks of a processor that is not
slowed.
"""

import os

import pytest
from worlds.browser_tasks import task_times_ms

import cableroute as cr

ARGUMENTS = ("--disable-gpu", "--no-first-run", "--disable-background-networking")
SLOWER = 4
WATCH = """() => { window.found = []; new PerformanceObserver(list => list.getEntries().forEach(
    entry => window.found.push(entry.duration))).observe({type: 'longtask', buffered: true}); }"""
FRAMES = """() => { window.frames_ms = []; let last = performance.now(), on = true;
    const next = () => { const now = performance.now(); window.frames_ms.push(now - last);
        last = now; if (on) requestAnimationFrame(next); };
    requestAnimationFrame(next); window.stopFrames = () => { on = false; return frames_ms; }; }"""


@pytest.fixture
def page(tmp_path):
    sync_api = pytest.importorskip("playwright.sync_api")
    path = tmp_path / "catalogue.html"
    cr.draw_map(geodata=cr.open_geodata()).save(path)
    chromium = os.environ.get("CABLEROUTE_CHROMIUM", "/usr/bin/chromium")
    with sync_api.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        opened.add_init_script(f"({WATCH})()")
        yield browser, opened, path
        browser.close()


def drag(page, frames):
    page.mouse.move(800, 550)
    page.mouse.down()
    page.mouse.move(797, 549)
    page.evaluate(FRAMES)
    for step in range(70):
        page.mouse.move(797 - 5 * step, 549 - 2 * step)
        page.wait_for_timeout(14)
    frames.extend(page.evaluate("stopFrames()")[2:])
    page.mouse.up()
    page.wait_for_timeout(1500)


def test_frames_and_tasks(page):
    browser, opened, path = page
    session = opened.context.new_cdp_session(opened)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def start():
        opened.goto(path.as_uri())
        opened.wait_for_function("window.cableroute && cableroute.shared !== null")
        opened.wait_for_selector("[data-depths=drawn]", state="attached", timeout=120_000)
        opened.wait_for_timeout(1500)

    def click(name):
        box = opened.locator(".systems button", has_text=name).first.bounding_box()
        opened.mouse.click(box["x"] + 40, box["y"] + 10)
        opened.wait_for_timeout(2000)

    def escape():
        opened.keyboard.press("Escape")
        opened.wait_for_timeout(2000)

    frames = []
    acts = [
        ("start", start), ("open a card", lambda: click("2Africa")), ("Escape", escape),
        ("open again", lambda: click("2Africa")), ("Escape again", escape),
        ("drag", lambda: drag(opened, frames)), ("drag again", lambda: drag(opened, frames)),
    ]  # fmt: skip
    for name, act in acts:
        tasks = task_times_ms(browser, opened, act)
        long_ms = opened.evaluate("found.splice(0)")
        print(
            f"\n{name}: longest task {max(tasks):.0f} ms of the processor, "
            f"{max(long_ms, default=0):.0f} ms by the clock; load {os.getloadavg()[0]:.1f}"
        )
    frames.sort()
    print(
        f"\ndrag: {1000 * len(frames) / sum(frames):.0f} frames a second, half of them within "
        f"{frames[len(frames) // 2]:.1f} ms, 95 % within {frames[int(0.95 * len(frames))]:.1f} ms"
    )
    assert frames


def test_no_task_is_long(page):
    """On a processor four times slower 50 frames a second leave 5 ms for each, and 200 ms are 50.

    A busy machine takes up to twice as long, which is what is held here.
    """
    browser, opened, path = page
    opened.goto(path.as_uri())
    opened.wait_for_selector("[data-depths=drawn]", state="attached", timeout=120_000)

    def move():
        opened.mouse.move(700, 500)
        opened.mouse.down()
        for step in range(30):
            opened.mouse.move(700 - 4 * step, 500 - 2 * step)
            opened.wait_for_timeout(10)

    def rest():
        opened.mouse.up()
        opened.wait_for_timeout(600)

    move()
    rest()
    moves = task_times_ms(browser, opened, move)
    rest()
    assert sum(moves) / 30 < 8

    def open_and_back():
        opened.locator(".systems button", has_text="PEACE").first.click()
        opened.wait_for_timeout(600)
        opened.keyboard.press("Escape")
        opened.wait_for_timeout(600)

    open_and_back()  # what runs for the first time is compiled
    assert max(task_times_ms(browser, opened, open_and_back)) < 75

    def years():
        for year in (2008, 2018, 2028):
            opened.evaluate("year => cableroute.shared.setYear(year)", year)

    years()
    assert max(task_times_ms(browser, opened, years)) < 110

"""How long the main thread of a page works without a pause, by the browser's own trace."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def task_times_ms(browser: Any, page: Any, act: Callable[[], None]) -> list[float]:
    """Processor time of each task of the main thread while something is done.

    Those within others count once.
    """
    browser.start_tracing(page=page, categories=["toplevel"])
    act()
    events = json.loads(browser.stop_tracing())["traceEvents"]
    mains = {
        (item["pid"], item["tid"])
        for item in events
        if item.get("name") == "thread_name" and item["args"]["name"] == "CrRendererMain"
    }
    found = sorted(
        (item["ts"], item["ts"] + item["dur"], item.get("tdur", 0) / 1000)
        for item in events
        if item.get("ph") == "X"
        and (item["pid"], item["tid"]) in mains
        and item["name"].endswith("RunTask")
    )
    outer, end = [], 0.0
    for start, stop, cpu_ms in found:
        if start >= end:
            outer.append(cpu_ms)
            end = stop
    return outer

"""The local page for ten people at once: a comparison that is new, and one asked before.

Ten ask at the same moment ten different questions of a server with two processes that has answered
none of them. On two free cores the slowest has its figures when the busier process has worked out
its share: that processor time is held to that of bare Python, and printed with the clock of this
run, which is longer on a machine that others use. Then ten ask one question again, ten times each:
a quarter of the slowest of the new ones by the clock, at most. The map below the figures is a page
of its own, which comes after them; its time is printed. Last, ten ask ten other new questions at
once as a browser does, the figures and then their page: median and most of both by the clock are
printed, with the processor time of the busier process for all of it.
"""

import os
import re
import statistics
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from worlds.processor import bare_s

pytest.importorskip("flask")

MOST_OF_BARE = 100
ROOT = Path(__file__).resolve().parents[2]
PAIRS = (
    ("Marseille", "Singapore"), ("Frankfurt", "Singapore"), ("Lisbon", "Cape Town"),
    ("Karachi", "Mombasa"), ("Palermo", "Mumbai"), ("Athens", "Karachi"), ("London", "Mumbai"),
    ("Barcelona", "Jeddah"), ("Frankfurt", "Mumbai"), ("Genoa", "Chennai"),
)  # fmt: skip
OTHERS = (
    ("Marseille", "Mumbai"), ("Palermo", "Singapore"), ("London", "Cape Town"),
    ("Fujairah", "Mombasa"), ("Frankfurt", "Chennai"), ("Genoa", "Karachi"), ("Lagos", "Lisbon"),
    ("Barcelona", "Djibouti City"), ("Athens", "Mumbai"), ("Penang", "Marseille"),
)  # fmt: skip


@pytest.fixture(scope="module")
def server():
    """The process, and its address."""
    with subprocess.Popen(
        [sys.executable, "-m", "cableroute", "serve", "--port", "0", "--workers", "2"],
        cwd=ROOT, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        yield process, re.search(r"http://\S+", process.stderr.readline())[0]
        process.terminate()


def processor_s(process):
    """Processor seconds of the server and of each process that works for it (Linux)."""
    children = (
        Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="utf-8").split()
    )
    ticks = os.sysconf("SC_CLK_TCK")

    def spent(pid):
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / ticks

    return spent(process.pid), [spent(pid) for pid in children]


def seconds(address):
    start = time.perf_counter()
    with urllib.request.urlopen(address, timeout=300) as found:
        assert found.status == 200
        found.read()
    return time.perf_counter() - start


def address(home, pair, kind=""):
    query = urllib.parse.urlencode({"a": pair[0], "b": pair[1]})
    return f"{home}{kind}compare?{query}"


def figures_then_page(home, pair):
    """Seconds from the question to its figures, and to the page that goes with them."""
    first = seconds(address(home, pair))
    return first, first + seconds(address(home, pair, "page/"))


def median_and_most(values):
    return f"{statistics.median(values):.2f} s (most {max(values):.2f})"


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads processor time of Linux")
def test_ten_at_once(server):
    process, home = server
    with ThreadPoolExecutor(10) as ten:
        for other in ("Suez", "Jeddah", "Port Sudan", "Karachi"):  # both processes are ready
            seconds(address(home, ("Zafarana", other), "page/"))
        own, workers = processor_s(process)
        new = list(ten.map(seconds, [address(home, pair) for pair in PAIRS]))
        own_now, workers_now = processor_s(process)
        again = list(ten.map(seconds, [address(home, PAIRS[0])] * 100))
        maps = list(ten.map(seconds, [address(home, pair, "page/") for pair in PAIRS]))
        before = processor_s(process)[1]
        both = list(ten.map(lambda pair: figures_then_page(home, pair), OTHERS))
        both_s = [end - start for start, end in zip(before, processor_s(process)[1], strict=True)]
        maps_s = [end - start for start, end in zip(workers_now, before, strict=True)]
    busier = max(end - start for start, end in zip(workers, workers_now, strict=True))
    worked = busier + own_now - own
    print(f"new: {worked:.2f} s of the processor, {max(new):.2f} s by the clock; asked before: "
          f"{max(again):.3f} s; maps: {max(maps_s):.1f} s, {max(maps):.1f} s")  # fmt: skip
    firsts, pages = zip(*both, strict=True)
    print(f"ten others, new: first answers {median_and_most(firsts)}, pages "
          f"{median_and_most(pages)}; {max(both_s):.2f} s of the processor")  # fmt: skip
    assert worked < MOST_OF_BARE * bare_s()
    assert max(again) < max(new) / 4

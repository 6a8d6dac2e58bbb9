"""What several test files use."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import signal
import sys
import sysconfig
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

# The tests run on each core: threads of matrices beside them wait for one another, up to ten times
# as long as one alone takes. Read when NumPy is loaded, here and in what tests begin.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from hypothesis import given, settings, strategies as st

from cableroute import Geodata, Route, find_routes, open_geodata

LONGEST = (
    "test_commands_run_when_pasted",
    "test_wheel_does_the_main_job_elsewhere",
    "test_mypy_has_no_complaint",
)
"""Tests that take half a minute: at the end of a run one worker would wait for them alone."""

collect_ignore = ["cluster", "faults", "fuzz", "golden", "scripts"]
"""Folders of what is run by hand or that tests load: no test is in them."""

TESTS = Path(__file__).parent

if os.environ.get("CI"):  # whose examples are the same in each run: more of them find nothing new
    settings.register_profile("few", settings.get_profile("ci"), max_examples=30)
    settings.load_profile("few")

OPEN = open_geodata(), open_geodata(unverified=True)
"""Held open: each test that opens the embedded tables is given these, with what others found in
them. Nothing is read yet, and everything in them is frozen."""

QUICK = {
    "test_errors.py", "test_text.py", "test_words.py",
    "charts/test_money.py", "cli/test_rpl.py", "cli/test_catalogue.py",
    "comparison/test_published_lengths.py", "comparison/test_ranking.py",
    "geodata/test_filters.py",
    "geometry/test_geodesy.py", "importing/test_linking.py", "investment/test_small_worlds.py",
    "maps/test_packing.py", "model/test_deals.py", "model/test_routes.py", "model/test_systems.py",
    "money/test_cash_flows.py", "money/test_deals.py", "planning/test_rules.py",
    "presentation/test_numerals.py", "presentation/test_short_names.py",
    "projects/test_projects.py", "property/test_shown_figures.py",
    "reliability/test_gamma_poisson.py", "reports/test_document.py",
    "routing/test_latency.py", "rpl/test_checks.py",
    "seabed/test_profiles.py", "desk_study/test_sections.py", "traffic/test_flow.py",
}  # fmt: skip
"""Files that `-m quick` runs: one or two of each room, none that compiles or opens a browser."""


class Turns:
    """Let every worker begin each folder at another place, as each has to read all files.

    To compile a file of tests takes ten times as long as to load it compiled: what one worker has
    read, the others find compiled. Then the tests are put in the same order for all.
    """

    def __init__(self, worker: int, workers: int) -> None:
        self.share = worker / workers

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        if isinstance(collector, pytest.Directory):
            start = int(self.share * len(report.result))
            report.result = [*report.result[start:], *report.result[:start]]
        return report

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: (not item.path.is_relative_to(TESTS), item.path))


def is_quick(path: Path) -> bool:
    return path.is_relative_to(TESTS) and path.relative_to(TESTS).as_posix() in QUICK


def link_compiled(folder: str) -> None:
    """Link what pip and Python's makers compiled into a folder of compiled modules.

    Python looks for none beside the modules where such a folder is set: each worker would compile
    2,000 modules of packages again.
    """
    ending = f".{sys.implementation.cache_tag}.pyc"
    for top in {sysconfig.get_path(name) for name in ("stdlib", "purelib", "platlib")}:
        for here, below, names in os.walk(top):
            below[:] = [name for name in below if name not in ("test", "tests", "site-packages")]
            if os.path.basename(here) == "__pycache__":
                there = folder + os.path.dirname(here)
                os.makedirs(there, exist_ok=True)
                for name in names:
                    if name.endswith(ending):
                        os.symlink(os.path.join(here, name), os.path.join(there, name))


def share_kernels() -> None:
    """Let one worker compile a kernel, and those that need it meanwhile wait and load it.

    All would compile all of them, as a run begins where none is compiled: 100 of the 1,300 seconds
    of the processor that it takes. A worker has a file of kernels while it compiles one of them.
    """
    try:
        import fcntl

        from numba.core.compiler_lock import global_compiler_lock
        from numba.core.dispatcher import Dispatcher
    except ImportError:  # on Windows, and without numba
        return
    compile_one, package = Dispatcher.compile, str(TESTS.parent / "cableroute")
    held: set[str] = set()

    def compile_or_load(self: Any, signature: Any) -> Any:
        path = self.py_func.__code__.co_filename
        if not path.startswith(package):
            return compile_one(self, signature)
        with global_compiler_lock:  # first, so that no thread waits for it with a file
            if path in held:  # by a kernel that calls this one
                return compile_one(self, signature)
            with open(path, "rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                held.add(path)
                try:
                    return compile_one(self, signature)
                finally:
                    held.remove(path)

    Dispatcher.compile = compile_or_load


def pytest_configure(config: pytest.Config) -> None:
    """Let Ctrl-C reach the processes that tests start, also in the background of a shell.

    The collector of garbage rests until the tests are collected: next to nothing of what is made
    until then is garbage, and to look through it is a tenth of what collecting takes.

    Where nothing is to be compiled into the tree, they keep compiled modules in a folder of the
    run: to compile ours again takes each of them half a second.
    """
    gc.disable()
    if worker := getattr(config, "workerinput", None):
        number = int(worker["workerid"].removeprefix("gw"))
        config.pluginmanager.register(Turns(number, worker["workercount"]))
        if config.option.markexpr != "quick":  # which compiles none
            share_kernels()
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None) and "PYTHONPYCACHEPREFIX" not in os.environ:
        folder = os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="cableroute-")
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        if os.name == "posix":  # links need a right of their own on Windows
            link_compiled(folder)


@pytest.hookimpl(optionalhook=True)  # without xdist too
def pytest_xdist_auto_num_workers() -> int | None:
    """Return one worker more than processors: tests wait for browsers and for what they start."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None  # which xdist reads
    affinity = getattr(os, "sched_getaffinity", None)
    return 1 + (len(affinity(0)) if affinity else os.cpu_count() or 1)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave what is not quick unread by `-m quick`: to read all takes as long as to run it."""
    if config.option.markexpr != "quick" or collection_path.is_dir():
        return None
    return None if is_quick(collection_path) else True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the quick tests, and put the longest first; the others stay in their order."""
    for item in items:
        if is_quick(item.path):
            item.add_marker("quick")
    items.sort(key=lambda item: item.name not in LONGEST)


@settings(max_examples=1, database=None)
@given(st.none())
def first_example(nothing: None) -> None:
    """Let Hypothesis make its source of random numbers, which it does with the first example.

    It asks the collector of garbage who holds that source. With Python 3.14 only what is frozen
    does if it is made later, which the collector leaves out: each worker's first test would fail.
    """
    assert nothing is None


def pytest_collection_finish() -> None:
    """Spare the collector of garbage the tests themselves, which are there until the end.

    To walk through all of them takes it a second, each time that a reader of a damaged file asks.
    """
    first_example()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


@pytest.fixture(scope="session")
def geo() -> Geodata:
    """The embedded tables."""
    gc.freeze()
    return OPEN[0]


@pytest.fixture(scope="session")
def crossing(geo: Geodata) -> list[Route]:
    """The routes across Egypt between Zafarana and Abu Talat."""
    return find_routes(geo, "Zafarana", "Abu Talat")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, in order."""
    names: list[str] = []
    read_bytes = Path.read_bytes

    def spy(path: Path) -> bytes:
        names.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", spy)
    return names

"""Tests run in a child process in which one module has another source.

The parent has loaded what is heavy and nothing of cableroute; a child is a fork of it, so that a
run costs no start of the interpreter. The changed source is given to Python's own loader: no file
is written, and several children with several mutants run from one tree.
"""

from __future__ import annotations

import builtins
import importlib
import importlib.machinery
import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import CodeType
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_WAIT_S = 300
"""The seconds by the clock that a test may take: on a busy machine that is not much."""
LONGEST_JOB_S = 3600
HEAVY = (
    "numpy", "pandas", "scipy.sparse.csgraph", "scipy.optimize", "scipy.spatial", "scipy.stats",
    "scipy.special", "scipy.ndimage", "scipy.interpolate", "shapely", "pyproj", "geopandas",
    "hypothesis", "geographiclib.geodesic", "networkx", "numba", "openpyxl", "lazy_loader",
    "rapidfuzz", "typer", "rich.console", "rich.table", "xarray", "rasterio", "folium",
)  # fmt: skip


def load_heavy() -> None:
    """Load what every child needs; nothing of cableroute. No library starts threads of its own."""
    for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(threads, "1")
    for name in HEAVY:
        with suppress(ImportError):
            importlib.import_module(name)
    loaded = [name for name in sys.modules if name.split(".")[0] == "cableroute"]
    if loaded:
        raise RuntimeError(f"loaded before it could be changed: {loaded[0]}")


def give_code(module: str, code: CodeType) -> None:
    """Have Python load a module from code of ours."""
    path = str(ROOT / module)
    loader = importlib.machinery.SourceFileLoader
    get_code = loader.get_code

    def changed(self: Any, fullname: str) -> Any:
        if os.path.realpath(self.get_filename(fullname)) == path:
            return code
        return get_code(self, fullname)

    loader.get_code = changed  # type: ignore[method-assign]


def without_compiling() -> None:
    """Run compiled functions as plain Python: a kept compilation would hide the mutant."""
    import numba

    numba.config.DISABLE_JIT = True


def alike_every_time() -> None:
    """Have hypothesis draw the same examples in every child and not shrink what fails."""
    from hypothesis import HealthCheck, Phase, settings

    settings.register_profile(
        "mutation", database=None, derandomize=True, deadline=None,
        phases=(Phase.explicit, Phase.generate), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    settings.load_profile("mutation")


def run_tests(
    tests: list[str], budget_s: float, longest_s: float, note: Path, *, stop_at_first: bool
) -> dict[str, Any]:
    """Run some tests in this process, in their order, until the time is over."""
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    alike_every_time()
    files = list(dict.fromkeys(test.split("::")[0] for test in tests))
    arguments = [
        "-o", "addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "-q",
        "--tb=line",
        "--assert=plain",  # else pytest reads a module with examples past our loader
    ]  # fmt: skip
    if stop_at_first:
        arguments.append("-x")
    if any(path.startswith("cableroute") for path in files):
        arguments.append("--doctest-modules")
    chosen = Chosen(tests, budget_s, longest_s, note)
    pytest.main([*arguments, *files], plugins=[chosen])
    return {"ran": chosen.ran, "reached": chosen.reached, "failed": chosen.failed,
            "late": chosen.late, "seconds": chosen.seconds, "cut": chosen.cut}  # fmt: skip


class TooLong(BaseException):
    """A test took longer than any that is run here; no `except Exception` catches it."""


def _too_long(*_: object) -> None:
    raise TooLong


@dataclass(eq=False)  # pytest keeps plugins in a dict
class Chosen:
    """Some tests in an order, which of them fail, and how many ran the changed line."""

    tests: list[str]
    budget_s: float
    longest_s: float
    note: Path
    """Where the test that is running is named, should it end this process."""
    ran: int = 0
    reached: int = 0
    failed: list[str] = field(default_factory=list)
    late: bool = False
    cut: bool = False
    seconds: dict[str, float] = field(default_factory=dict)
    now: str = ""
    here: bool = False
    at_import: bool = False

    def __post_init__(self) -> None:
        builtins.mutant_ran = self.mark  # type: ignore[attr-defined]

    def mark(self) -> None:
        """Note that the changed statement runs: in the test of now, or for all while loading."""
        self.here = True
        self.at_import |= not self.now

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[Any]) -> None:
        order = {name: number for number, name in enumerate(self.tests)}
        items[:] = [item for item in items if _plain(item.nodeid) in order]
        items.sort(key=lambda item: order[_plain(item.nodeid)])

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: Any) -> Generator[None]:
        self.now = name = _plain(item.nodeid)
        self.note.write_text(name, "utf-8")
        self.here = False
        for clock, sent, most in (
            (signal.ITIMER_PROF, signal.SIGPROF, self.longest_s),
            (signal.ITIMER_REAL, signal.SIGALRM, LONGEST_WAIT_S),
        ):
            signal.signal(sent, _too_long)
            signal.setitimer(clock, most)
        begun = time.process_time()
        yield
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        spent = round(time.process_time() - begun, 3)
        self.seconds[name] = round(self.seconds.get(name, 0.0) + spent, 3)
        self.reached += self.here or self.at_import
        if sum(self.seconds.values()) > self.budget_s:
            self.cut = True
            item.session.shouldstop = "the time is over"

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.ran += report.when == "call"
        if report.failed:
            self.failed.append(_plain(report.nodeid))
            self.late = "TooLong" in str(report.longrepr)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


def _plain(node: str) -> str:
    """Return what a test is called without its parameters."""
    return node.split("[")[0]


@dataclass
class Child:
    """A child process: its number, and where its answer is."""

    pid: int
    answer: Path
    what: Any = None
    started: float = field(default_factory=time.monotonic)

    def end(self) -> None:
        """End it with all that it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)


def start(work: Callable[[], Any], answer: Path, seconds: float, first: bool = True) -> Child:
    """Start some work in a fork; its result is written to a file as JSON.

    `seconds` are of the processor, so that a busy machine ends no child. The first of several
    forks leads a group, so that all end with it.
    """
    answer.unlink(missing_ok=True)
    pid = os.fork()
    if pid:
        if first:
            with suppress(ProcessLookupError, PermissionError):
                os.setpgid(pid, pid)
        return Child(pid, answer)
    code = 1
    try:
        if first:
            os.setpgid(0, 0)
        spent = resource.getrusage(resource.RUSAGE_SELF)
        most = int(spent.ru_utime + spent.ru_stime + seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
        log = os.open(answer.with_suffix(".log"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        result = work()
        answer.write_text(json.dumps(result), "utf-8")
        code = 0
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def apart(work: Callable[[], Any], seconds: float, answer: Path) -> Any:
    """Return the answer of a fork of this child; None where it ended without one."""
    child = start(work, answer, seconds, first=False)
    os.waitpid(child.pid, 0)
    return json.loads(answer.read_text("utf-8")) if answer.exists() else None


def run_all(
    jobs: Generator[tuple[Callable[[Path], Any], Any]], processes: int, folder: Path
) -> Generator[tuple[Any, Any, float]]:
    """Run jobs in so many processes; yield what each is, its answer and its seconds.

    A job is given the name of a file that it may use. The answer is None where a child ended
    without one.
    """
    running: list[Child] = []
    left, number = True, 0
    try:
        while left or running:
            while left and len(running) < processes:
                job = next(jobs, None)
                if job is None:
                    left = False
                    break
                work, what = job
                number += 1
                name = folder / f"answer_{os.getpid()}_{number % 64}.json"
                child = start(partial(work, name.with_suffix(".inner")), name, LONGEST_JOB_S)
                child.what = what
                running.append(child)
            time.sleep(0.02)
            for child in list(running):
                if not os.waitpid(child.pid, os.WNOHANG)[0]:
                    continue
                running.remove(child)
                child.end()  # what it has started
                answer = json.loads(child.answer.read_text()) if child.answer.exists() else None
                yield child.what, answer, time.monotonic() - child.started
    finally:
        for child in running:
            child.end()
            os.waitpid(child.pid, 0)

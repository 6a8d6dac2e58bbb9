"""Tests run in a child process in which one module has another source.

The parent has loaded what is heavy and nothing of cableroute; a child is a fork of it, so that a
run costs no start of the interpreter. The changed source is given to Python's own loader: no file
is written, and several children with several mutants run from one tree.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import json
import os
import resource
import signal
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
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


def give_source(module: str, source: str) -> None:
    """Have Python load a module from a text of ours."""
    path = str(ROOT / module)
    loader = importlib.machinery.SourceFileLoader
    get_code = loader.get_code

    def changed(self: Any, fullname: str) -> Any:
        if os.path.realpath(self.get_filename(fullname)) == path:
            with warnings.catch_warnings():  # of `is` with a number: no test has noticed that
                warnings.simplefilter("ignore")
                return compile(source, path, "exec", dont_inherit=True)
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


def run_pytest(paths: list[str], plugin: object, stop_at_first: bool) -> int:
    """Run tests in this process; return pytest's exit code."""
    os.chdir(ROOT)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    alike_every_time()
    arguments = [
        "-o", "addopts=", "--import-mode=importlib", "-p", "no:cacheprovider", "-q",
        "--assert=plain",  # else pytest reads a module with examples past our loader
    ]  # fmt: skip
    if any(path.startswith("cableroute") for path in paths):
        arguments.append("--doctest-modules")
    if stop_at_first:
        arguments.append("-x")
    return int(pytest.main([*arguments, *paths], plugins=[plugin]))


@dataclass(eq=False)  # pytest keeps plugins in a dict
class Chosen:
    """Some tests in an order, and which of them fails first."""

    tests: list[str]
    ran: int = 0
    killer: str = ""

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[Any]) -> None:
        order = {name: number for number, name in enumerate(self.tests)}
        items[:] = [item for item in items if item.nodeid in order]
        items.sort(key=lambda item: order[item.nodeid])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self.ran += report.when == "call"
        if report.failed and not self.killer:
            self.killer = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.killer:
            self.killer = f"{report.nodeid} (not read)"


@dataclass
class Child:
    """A child process: its number, when it has to end, and where its answer is."""

    pid: int
    until: float
    answer: Path
    what: Any = None
    started: float = field(default_factory=time.monotonic)

    def end(self) -> None:
        """End it with all that it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)


def start(work: Callable[[], Any], answer: Path, seconds: float) -> Child:
    """Start some work in a fork; its result is written to a file as JSON.

    `seconds` are of the processor, so that a busy machine ends no child; one that waits for ever
    is ended after ten times as many by the clock.
    """
    answer.unlink(missing_ok=True)
    pid = os.fork()
    if pid:
        with suppress(ProcessLookupError, PermissionError):
            os.setpgid(pid, pid)
        return Child(pid, time.monotonic() + 10 * seconds, answer)
    code = 1
    try:
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


def run_all(
    jobs: Generator[tuple[Callable[[], Any], float, Any]], processes: int, folder: Path
) -> Generator[tuple[Any, Any, float]]:
    """Run jobs in so many processes; yield what each is, its answer and its seconds.

    The answer is None for a child that ended without one, "time out" for one that was ended.
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
                work, seconds, what = job
                number += 1
                child = start(work, folder / f"answer_{os.getpid()}_{number % 64}.json", seconds)
                child.what = what
                running.append(child)
            time.sleep(0.02)
            for child in list(running):
                late = time.monotonic() > child.until
                if late:
                    child.end()
                ended, status = os.waitpid(child.pid, 0 if late else os.WNOHANG)
                if not ended:
                    continue
                late |= os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
                running.remove(child)
                child.end()  # what it has started
                answer = json.loads(child.answer.read_text()) if child.answer.exists() else None
                if late and answer is None:
                    answer = "time out"
                yield child.what, answer, time.monotonic() - child.started
    finally:
        for child in running:
            child.end()
            os.waitpid(child.pid, 0)

"""Which tests run which lines: measured once a test file, kept on disk."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from children import ROOT, run_all, run_pytest, without_compiling
from mutants import digest

LONGEST_TEST_S = 20
LONGEST_FILE_S = 900

MORE_TESTS = {
    "planning": ["tests/geometry/test_geodesy.py"],
    "money": [
        "tests/property/test_shown_figures.py", "tests/reports/test_money.py",
        "tests/charts/test_money.py",
    ],
    "comparison": [
        "tests/property/test_ranking_properties.py", "tests/presentation/test_dossiers.py",
        "tests/cli/test_lines.py",
    ],
    "reliability": ["tests/property/test_shown_figures.py"],
    "geometry": [
        "tests/property/test_geodesy_properties.py", "tests/property/test_proximity_properties.py",
        "tests/property/test_shown_figures.py", "tests/rpl/test_worked_list.py",
        "tests/comparison/test_trunk_lengths.py",
    ],
    "routing": [
        "tests/property/test_landnet_properties.py", "tests/property/test_options_properties.py",
        "tests/property/test_route_properties.py", "tests/property/test_shown_figures.py",
    ],
    "rpl": ["tests/property/test_rpl_properties.py"],
    "seabed": ["tests/embedded/test_relief.py", "tests/planning/test_planner.py"],
}  # fmt: skip
"""Tests that hold a room and are in the folder of another."""

KERNELS = {
    "cableroute/geometry/_proximity_numba.py": [
        "tests/geometry/test_proximity.py", "tests/property/test_proximity_properties.py",
    ],
    "cableroute/planning/_march_numba.py": ["tests/planning/test_solvers.py"],
    "cableroute/planning/_steps_numba.py": ["tests/planning/test_solvers.py"],
    "cableroute/reliability/_sampling_numba.py": ["tests/reliability/test_simulation.py"],
    "cableroute/routing/_network_numba.py": [
        "tests/routing/test_land_network.py", "tests/property/test_landnet_properties.py",
    ],
}  # fmt: skip
"""Compiled modules, run as plain Python, and the tests that hold them."""


def tests_of(module: str) -> list[str]:
    """Return the test files that hold a module, and its room for the examples there."""
    if module in KERNELS:
        return KERNELS[module]
    room = module.split("/")[1]
    own = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests" / room).glob("*.py"))
    return [*own, *MORE_TESTS.get(room, []), f"cableroute/{room}"]


@dataclass(eq=False)  # pytest keeps plugins in a dict
class Watch:
    """Remembers in which test each line ran, with the fixtures that several tests share."""

    measured: Any
    test: str = ""
    seconds: dict[str, float] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    fixtures: dict[str, list[str]] = field(default_factory=dict)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_runtest_protocol(self, item: Any) -> Generator[None]:
        self.test = item.nodeid
        self.fixtures[item.nodeid] = list(getattr(item, "fixturenames", ()))
        self.measured.switch_context(item.nodeid)
        signal.signal(signal.SIGPROF, _too_long)
        signal.setitimer(signal.ITIMER_PROF, LONGEST_TEST_S)
        begun = time.process_time()
        yield
        signal.setitimer(signal.ITIMER_PROF, 0)
        self.seconds[item.nodeid] = round(time.process_time() - begun, 3)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Generator[None]:
        shared = fixturedef.scope != "function"
        if shared:
            self.measured.switch_context(f"fixture {fixturedef.argname}")
        yield
        if shared:
            self.measured.switch_context(self.test)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if not report.passed:
            self.failed.add(report.nodeid)


def _too_long(*_: object) -> None:
    raise TimeoutError(f"more than {LONGEST_TEST_S} s of the processor")


def measure(path: str, plain: bool) -> dict[str, Any]:
    """Return the tests of a file that pass, their seconds, and the lines that each runs."""
    import coverage

    if plain:
        without_compiling()
    measured = coverage.Coverage(
        data_file=None, config_file=False, source=[str(ROOT / "cableroute")], messages=False
    )
    watch = Watch(measured)
    measured.start()
    run_pytest([path], watch, stop_at_first=False)
    measured.stop()
    good = {test: s for test, s in watch.seconds.items() if test not in watch.failed}
    users = defaultdict(list)
    for test in good:
        for fixture in watch.fixtures[test]:
            users[f"fixture {fixture}"].append(test)
    lines: dict[str, dict[str, list[str]]] = {}
    data = measured.get_data()
    for name in data.measured_files():
        module = Path(name).relative_to(ROOT).as_posix()
        by_test = defaultdict(list)
        for line, contexts in data.contexts_by_lineno(name).items():
            tests = {t for c in contexts for t in users.get(c, [c]) if t in good}
            for test in sorted(tests):
                by_test[test].append(line)
        if by_test:
            lines[module] = dict(by_test)
    digests = {module: digest(ROOT / module) for module in lines}
    return {"test": digest(ROOT / path), "modules": digests, "seconds": good, "lines": lines,
            "failed": sorted(watch.failed)}  # fmt: skip


def _kept(folder: Path, path: str, plain: bool) -> Path:
    return folder / f"covering{'_plain' if plain else ''}_{path.replace('/', '+')}.json"


def _stands(kept: Path, path: str, module: str) -> bool:
    """Return whether what was measured is of the test file and the module as they are."""
    if not kept.exists():
        return False
    known = json.loads(kept.read_text("utf-8"))
    now = {module: digest(ROOT / module)}
    return known["test"] == digest(ROOT / path) and (
        {name: known["modules"].get(name, value) for name, value in now.items()} == now
    )


def missing(modules: list[str], folder: Path) -> list[tuple[str, bool]]:
    """Return the test files that have to be measured for some modules."""
    wanted = {}
    for module in modules:
        plain = module in KERNELS
        for path in tests_of(module):
            if not _stands(_kept(folder, path, plain), path, module):
                wanted[path, plain] = None
    return list(wanted)


def measure_all(modules: list[str], folder: Path, processes: int) -> None:
    """Measure what is missing, file by file."""
    todo = missing(modules, folder)

    def jobs() -> Generator[tuple[Callable[[], Any], float, Any]]:
        for path, plain in todo:
            yield partial(measure, path, plain), LONGEST_FILE_S, (path, plain)

    for (path, plain), answer, seconds in run_all(jobs(), processes, folder):
        if not isinstance(answer, dict):
            print(f"{path}: not measured ({answer or 'ended by itself'})", file=sys.stderr)
            answer = {"test": digest(ROOT / path), "modules": {}, "seconds": {}, "lines": {}}
        if answer.get("failed"):
            print(f"{path}: left out, {len(answer['failed'])} that do not pass", file=sys.stderr)
        whole = _kept(folder, path, plain)
        part = whole.with_suffix(".part")
        part.write_text(json.dumps(answer), "utf-8")
        part.replace(whole)
        print(f"measured {path} in {seconds:.0f} s", flush=True)


@dataclass(frozen=True)
class Cover:
    """The tests that run a module: the seconds of each, and the lines that each runs."""

    seconds: dict[str, float]
    lines: dict[str, set[int]]
    files: dict[str, str]
    """The file of each test."""

    def tests(self, first: int, last: int, anywhere: bool, budget_s: float) -> list[str]:
        """Return tests in the order to run: those of a statement, then those of the module.

        The quickest come first; those beyond the budget, measured unchanged, are left out.
        """
        statement = set(range(first, last + 1))
        near = [t for t, lines in self.lines.items() if anywhere or lines & statement]
        far = [t for t in self.lines if t not in set(near)] if near else []
        chosen, spent = [], 0.0
        for test in sorted(near, key=self.seconds.get) + sorted(far, key=self.seconds.get):
            spent += self.seconds[test]
            if chosen and spent > budget_s:
                break
            chosen.append(test)
        return chosen


def cover_of(module: str, folder: Path) -> Cover:
    """Return what is known of the tests of a module; of one without functions, all tests count."""
    seconds: dict[str, float] = {}
    lines: dict[str, set[int]] = {}
    everything: dict[str, float] = {}
    for path in tests_of(module):
        known = json.loads(_kept(folder, path, module in KERNELS).read_text("utf-8"))
        for test, run in known["lines"].get(module, {}).items():
            seconds[test], lines[test] = known["seconds"][test], set(run)
        everything |= known["seconds"]
    if not lines:
        seconds, lines = everything, {test: set() for test in everything}
    files = {test: test.split("::")[0] for test in lines}
    return Cover(seconds, lines, files)

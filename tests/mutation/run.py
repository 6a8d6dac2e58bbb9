"""Change the computing modules one sign at a time and see whether the tests notice.

    pip install -e '.[dev,mutation]'
    python tests/mutation/run.py --sample 4                  # four signs of every module
    python tests/mutation/run.py --rooms money --sample 20   # more of one room
    python tests/mutation/run.py --again                     # those that survived, once more
    python tests/mutation/run.py --table                     # only write the page

A run goes on where it was ended: results are kept in build/mutation/ by the digest of each
module. With `--all` every mutant is run, which takes days. The page is examples/guide/mutation.md.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from children import Chosen, give_source, load_heavy, run_all, run_pytest, without_compiling
from covering import KERNELS, Cover, cover_of, measure_all
from mutants import ROOMS, ROOT, Mutant, blatant, digest, modules, mutated, sample, statement
from table import write_page

STORE = ROOT / "build" / "mutation"
CHECK_S = 3
"""The seconds of tests that show that a module is run."""
START_S = 30
"""The seconds of the processor that a child may take beyond its tests, to load and collect."""


def run_changed(module: str, source: str, tests: list[str], files: list[str]) -> dict[str, Any]:
    """Run tests with a module changed; in a child."""
    if module in KERNELS:
        without_compiling()
    give_source(module, source)
    chosen = Chosen(tests)
    code = run_pytest(files, chosen, stop_at_first=True)
    return {"code": code, "ran": chosen.ran, "killer": chosen.killer}


def run_mutant(mutant: Mutant, tests: list[str], files: list[str]) -> dict[str, Any]:
    """Make a mutant and run its tests; in a child."""
    source = mutated(mutant.module, mutant.operator, mutant.occurrence)
    return run_changed(mutant.module, source, tests, files)


def outcome(answer: Any) -> str:
    """Return what an answer of a child says of its mutant."""
    if answer == "time out":
        return "time out"
    if answer is None:  # ended by the mutant: a crash, or all memory
        return "killed"
    if answer["code"] == 0 and answer["ran"]:
        return "survived"
    return "killed" if answer["code"] in (1, 2) and answer["killer"] else "error"


class Results:
    """What is known of mutants, one line each in a file that only grows."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: dict[str, dict[str, Any]] = {}
        if path.exists():
            for line in path.read_text("utf-8").splitlines():
                if line.endswith("}"):  # not the half of a line that a kill left
                    row = json.loads(line)
                    self.rows[row["key"]] = row

    def known(self, key: str, module_digest: str) -> dict[str, Any] | None:
        row = self.rows.get(key)
        return row if row and row["digest"] == module_digest else None

    def add(self, row: dict[str, Any]) -> None:
        self.rows[row["key"]] = row
        with self.path.open("a", encoding="utf-8") as file:
            file.write("\n" * (file.tell() > 0 and not self._ends()) + json.dumps(row) + "\n")

    def _ends(self) -> bool:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read() == b"\n"


def jobs(
    chosen: list[str], options: argparse.Namespace, results: Results
) -> Generator[tuple[Callable[[], Any], float, Any]]:
    """Yield what has to be run: of each module its sample, and where none died the blatant one."""
    for module in chosen:
        now = digest(ROOT / module)
        cover = cover_of(module, STORE)
        count = None if options.all else options.sample
        drawn, made = sample(module, count, options.seed)
        results.add({"key": f"{module}:made", "module": module, "digest": now, "kind": "made",
                     "made": made})  # fmt: skip
        for mutant in drawn:
            old = results.known(mutant.key, now)
            if old and not (options.again and old["outcome"] == "survived"):
                continue
            row = {"key": mutant.key, "module": module, "digest": now, "kind": "mutant",
                   "line": mutant.line, "before": mutant.before, "after": mutant.after,
                   "operator": mutant.operator}  # fmt: skip
            first, last, inside = statement(module, mutant.line)
            tests = cover.tests(first, last, not inside, options.budget)
            if not tests:
                results.add({**row, "outcome": "survived", "why": "no test runs this line"})
                continue
            work = partial(run_mutant, mutant, tests, files_of(tests, cover))
            yield work, until(tests, cover), row
        yield from check(module, now, cover, results)


def check(
    module: str, now: str, cover: Cover, results: Results
) -> Generator[tuple[Callable[[], Any], float, Any]]:
    """Yield the run that shows that the tests run a module: with every function failing it dies.

    A mutant that was killed has shown it already.
    """
    of_module = [row for row in results.rows.values() if row["module"] == module]
    if any(row["digest"] == now and row.get("outcome") == "killed" for row in of_module):
        return
    tests = cover.tests(0, 0, True, CHECK_S)
    row = {"key": f"{module}:blatant", "module": module, "digest": now, "kind": "blatant"}
    if not tests:
        results.add({**row, "outcome": "no test"})
    elif not results.known(row["key"], now):
        work = partial(run_changed, module, blatant(module), tests, files_of(tests, cover))
        yield work, until(tests, cover), row


def files_of(tests: list[str], cover: Cover) -> list[str]:
    """Return the files of some tests, each once."""
    return list(dict.fromkeys(cover.files[test] for test in tests))


def until(tests: list[str], cover: Cover) -> float:
    """Return the seconds that some tests may take: five times what they took unchanged."""
    return START_S + 5 * sum(cover.seconds[test] for test in tests)


def options_of() -> argparse.Namespace:
    """Return what the command line asks for."""
    read = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    read.add_argument("--rooms", nargs="+", choices=ROOMS, default=list(ROOMS))
    read.add_argument("--modules", nargs="+", help="only these, as cableroute/money/worth.py")
    read.add_argument("--sample", type=int, default=4, help="signs to change in each module")
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--all", action="store_true", help="every mutant, not a sample")
    read.add_argument("--processes", type=int, default=1)
    read.add_argument("--budget", type=float, default=40, help="seconds of tests for a mutant")
    read.add_argument("--again", action="store_true", help="run again what survived")
    read.add_argument("--measure", action="store_true", help="only see which tests run what")
    read.add_argument("--table", action="store_true", help="only write the page")
    return read.parse_args()


def run_jobs(chosen: list[str], options: argparse.Namespace, results: Results) -> None:
    """Run what is to run, keep each outcome and print it."""
    work = jobs(chosen, options, results)
    for row, answer, seconds in run_all(work, options.processes, STORE):
        found = outcome(answer)
        details = answer if isinstance(answer, dict) else {}
        results.add({**row, "outcome": found, "seconds": round(seconds, 1), **details})
        clock = time.strftime("%H:%M:%S")
        print(clock, found, f"{seconds:.1f}", row["key"], row.get("line", ""), flush=True)
        if found == "survived" and row["kind"] == "mutant":
            print("    -", row.get("before"), "\n    +", row.get("after"), flush=True)


def main() -> None:
    """Run what is asked for and write the page."""
    options = options_of()
    STORE.mkdir(parents=True, exist_ok=True)
    results = Results(STORE / "results.jsonl")
    chosen = options.modules or modules(tuple(options.rooms))
    chosen.sort(key=lambda module: module in KERNELS)  # the slowest last
    if not options.table:
        load_heavy()
        measure_all(chosen, STORE, options.processes)
    if not (options.table or options.measure):
        run_jobs(chosen, options, results)
    write_page(results.rows.values())


if __name__ == "__main__":
    main()

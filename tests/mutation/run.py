"""Change the computing modules one sign at a time and see whether the tests notice.

    pip install -e '.[dev,mutation]'
    python tests/mutation/run.py --sample 4                  # four signs of every module
    python tests/mutation/run.py --rooms money --sample 20   # more of one room
    python tests/mutation/run.py --again --budget 60         # those that survived, by more tests
    python tests/mutation/run.py --table                     # only write the page

One sign of every module is changed before the second of any. A run goes on where it was ended:
results are kept in build/mutation/ by the digest of each module. With `--all` every mutant is
run, which takes days. The page is examples/guide/mutation.md.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import signal
import sys
import time
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from children import apart, give_code, load_heavy, run_all, run_tests, without_compiling
from choosing import KERNELS, Known, choose
from mutants import ROOMS, ROOT, Mutant, code_of, digest, modules, sample
from table import open_survivors, write_page

STORE = ROOT / "build" / "mutation"
LONGEST_TEST_S = 5
START_S = 30
"""The seconds of the processor that a child may take beyond its tests, to load and collect."""
RETRIES = 6
"""How many tests may turn out not to pass unchanged before a mutant is left."""


def longest_s(module: str) -> float:
    """Return the seconds of the processor that a test may take; more where nothing is compiled."""
    return 30 if module in KERNELS else LONGEST_TEST_S


def run_changed(mutant: Mutant, tests: list[str], budget_s: float, note: Path) -> dict[str, Any]:
    """Run tests with a module changed; in a child."""
    if mutant.module in KERNELS:
        without_compiling()
    give_code(mutant.module, code_of(mutant))
    return run_tests(tests, budget_s, longest_s(mutant.module), note, stop_at_first=True)


def run_unchanged(module: str, tests: list[str], note: Path) -> dict[str, Any]:
    """Run tests of a module as it is, all of them; in a child."""
    if module in KERNELS:
        without_compiling()
    return run_tests(tests, math.inf, longest_s(module), note, stop_at_first=False)


def judge(mutant: Mutant, tests: list[str], budget_s: float, answer: Path) -> dict[str, Any]:
    """Run the tests of a mutant; one that takes too long once more without the change.

    In a child that has loaded nothing of cableroute. A test that takes as long unchanged is no
    witness: it is left out, and the others are run again.
    """
    facts: dict[str, dict[str, Any]] = {}
    note, longest = answer.with_suffix(".note"), longest_s(mutant.module)
    for _ in range(RETRIES if tests else 0):  # pytest takes no tests for all
        note.write_text("", "utf-8")
        work = partial(run_changed, mutant, tests, budget_s, note)
        told = apart(work, budget_s + START_S, answer)
        if told is None:  # the mutant ended it: a crash, all memory, or a loop in compiled code
            told = {"failed": [note.read_text("utf-8")], "late": True, "seconds": {}}
        killer = (told.pop("failed") or [""])[0]
        facts |= {t: {"seconds": s} for t, s in told.pop("seconds").items() if t != killer}
        told |= {"killer": killer, "facts": facts}
        if not killer:
            return {"outcome": "survived" if told["ran"] else "error", **told}
        if not told["late"]:
            return {"outcome": "killed", **told}
        work = partial(run_unchanged, mutant.module, [killer], note)
        found = apart(work, longest + START_S, answer)
        if found and not found["failed"] and 3 * sum(found["seconds"].values()) < longest:
            return {"outcome": "time out", **told}
        facts[killer] = {"useless": True}
        tests = [test for test in tests if not test.startswith(killer)]
    return {"outcome": "error", "facts": facts}


def confirm(results: Results, known: Known) -> None:
    """Run every test that has killed a mutant without a change; forget those that fail so too."""
    rows = [row for row in results.rows.values() if row.get("outcome") == "killed"]
    for is_plain in (False, True):
        of_kind = [row for row in rows if (row["module"] in KERNELS) == is_plain]
        unsure = [row for row in of_kind if not known.of(row["killer"], row["module"])]
        if not unsure:
            continue
        tests, module = sorted({row["killer"] for row in unsure}), unsure[0]["module"]
        work = partial(run_unchanged, module, tests, STORE / "confirm.note")
        told = apart(work, len(tests) * longest_s(module) + START_S, STORE / "confirm.json")
        failed = set(told["failed"]) if told else set(tests)
        ran = told["seconds"] if told else {}
        known.learn(
            {
                test: {"useless": True} if test in failed else {"seconds": ran.get(test, 0.0)}
                for test in tests
            },
            module,
        )
        for row in unsure:
            if row["killer"] in failed:
                results.add({**row, "digest": ""})
                print("not passed unchanged:", row["killer"], row["key"], flush=True)
        print(
            f"{len(tests)} tests that killed were run unchanged, {len(failed)} failed", flush=True
        )


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


def drawn_by_turns(
    chosen: list[str], options: argparse.Namespace, results: Results
) -> Generator[Mutant]:
    """Yield the first mutant of every module, then the second of every module, and so on."""
    count = None if options.all else options.sample
    drawn: dict[str, list[Mutant]] = {}
    turn = 0
    while not drawn or any(turn < len(found) for found in drawn.values()):
        for module in chosen:
            if module not in drawn:
                drawn[module], made = sample(module, count, options.seed)
                results.add({"key": f"{module}:made", "module": module, "kind": "made",
                             "digest": digest(ROOT / module), "made": made})  # fmt: skip
            if turn < len(drawn[module]):
                yield drawn[module][turn]
        turn += 1


def jobs(
    chosen: list[str], options: argparse.Namespace, results: Results, known: Known
) -> Generator[tuple[Callable[[Path], Any], Any]]:
    """Yield what has to be run."""
    if options.again:
        mutants = iter([Mutant.of(row) for row in open_survivors(results.rows.values(), chosen)])
    else:
        mutants = drawn_by_turns(chosen, options, results)
    for mutant in mutants:
        now = digest(ROOT / mutant.module)
        if results.known(mutant.key, now) and not options.again:
            continue
        tests = choose(mutant.module, mutant.line, known, options.files)
        row = {"key": mutant.key, "module": mutant.module, "digest": now, "kind": "mutant",
               "line": mutant.line, "before": mutant.before, "after": mutant.after,
               "operator": mutant.operator, "seed": options.seed,
               "again": options.again}  # fmt: skip
        yield partial(judge, mutant, tests, options.budget), row


def options_of() -> argparse.Namespace:
    """Return what the command line asks for."""
    read = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    read.add_argument("--rooms", nargs="+", choices=ROOMS, default=list(ROOMS))
    read.add_argument("--modules", nargs="+", help="only these, as cableroute/money/worth.py")
    read.add_argument("--sample", type=int, default=4, help="signs to change in each module")
    read.add_argument("--seed", type=int, default=1)
    read.add_argument("--all", action="store_true", help="every mutant, not a sample")
    read.add_argument("--processes", type=int, default=1)
    read.add_argument("--budget", type=float, default=10, help="seconds of tests for a mutant")
    read.add_argument("--files", type=int, default=5, help="test files for a mutant")
    read.add_argument("--again", action="store_true", help="run again what survived, open")
    read.add_argument("--confirm", action="store_true", help="only run what killed, unchanged")
    read.add_argument("--table", action="store_true", help="only write the page")
    return read.parse_args()


def run_jobs(
    chosen: list[str], options: argparse.Namespace, results: Results, known: Known
) -> None:
    """Run what is to run, keep each outcome and print it."""
    work = jobs(chosen, options, results, known)
    for row, answer, seconds in run_all(work, options.processes, STORE):
        answer = answer or {"outcome": "error", "facts": {}}
        known.learn(answer.pop("facts"), row["module"])
        row |= {**answer, "seconds": round(seconds, 1)}
        results.add(row)
        clock = time.strftime("%H:%M:%S")
        print(clock, row["outcome"], f"{seconds:.1f}", row["key"], row["line"], flush=True)
        if row["outcome"] == "survived":
            counts = f"{row['ran']} tests, {row['reached']} run the line"
            print(f"    {counts}\n    - {row['before']}\n    + {row['after']}", flush=True)


def main() -> None:
    """Run what is asked for and write the page."""
    options = options_of()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # with the children, as by an interrupt
    STORE.mkdir(parents=True, exist_ok=True)
    results = Results(STORE / "results.jsonl")
    chosen = options.modules or modules(tuple(options.rooms))
    chosen.sort(key=lambda module: module in KERNELS)  # the slowest last
    if not options.table:
        load_heavy()
        known = Known(STORE / "tests.json")
        if not options.confirm:
            run_jobs(chosen, options, results, known)
        confirm(results, known)
    print(write_page(results.rows.values()))


if __name__ == "__main__":
    main()

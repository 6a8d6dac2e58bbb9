"""Hand readers what no writer wrote, led by what of the code is reached; keep what breaks them.

    pip install atheris
    python tests/fuzz/run.py [--minutes 60] [NAME ...]

Each reader of `targets.py` in turn, in a process of its own, with an equal share of the time: that
of the processor, so that a busy machine takes longer and tries no less. A reader may refuse a file
by an error of cableroute; anything else, more than 30 seconds, or more than 3 GB is a fault. The
first file of each kind of fault is kept in seeds/NAME/, and `tests/hostile/test_kept_seeds.py`
reads it from then on in every run of the suite; the reader goes on until its time is over. Not in
the suite itself.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]


SLOW_S = 30.0


def kind(error: BaseException) -> str:
    """Return what tells one fault from another: its type, and where cableroute stood."""
    frames = [it for it in traceback.extract_tb(error.__traceback__) if "cableroute" in it.filename]
    where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "the reader"
    return f"{type(error).__name__} at {where}"


def fuzz(name: str, seconds: int, corpus: str, broken: str) -> None:
    """Run one reader until the time is over, or it hangs or fills the memory; never return."""
    import atheris

    warnings.simplefilter("ignore")
    with atheris.instrument_imports(include=["cableroute"]):
        from fuzz.targets import TARGETS, texts_of

        from cableroute.errors import CablerouteError

        target = TARGETS[name]
        home = Path(tempfile.mkdtemp(dir=broken))
        path = home / target.file
        seen = {it.name for it in Path(broken).iterdir()}

        def keep(data: bytes, what: str, more: str = "") -> None:
            mark = hashlib.sha256(what.encode()).hexdigest()[:12]
            if f"{mark}.said" not in seen:
                seen.add(f"{mark}.said")
                Path(broken, mark).write_bytes(data)
                Path(broken, f"{mark}.said").write_text(f"{what}: {more}"[:300], encoding="utf-8")

        def seconds_of(data: bytes) -> float:
            began = time.process_time()
            target.put(path, data)
            try:
                target.read(path)
            except CablerouteError:
                pass
            except Exception as error:
                keep(data, kind(error), str(error))
            return time.process_time() - began

        def one(data: bytes) -> None:
            if time.process_time() > seconds + spent:
                os.kill(os.getpid(), signal.SIGUSR1)  # it ends in order, and tells its figures
            elif seconds_of(data) > SLOW_S and (again := seconds_of(data)) > SLOW_S:
                keep(data, "slow", f"{again:.0f} s")  # twice: once may be the machine's fault

        texts = list(texts_of(name))
        if not any(Path(corpus).iterdir()):
            for number, text in enumerate(texts):
                Path(corpus, str(number)).write_bytes(text)
        spent = float("inf")
        for text in texts:  # loads all that it needs while imports are instrumented
            one(text)
    spent = time.process_time()
    atheris.Setup(
        [sys.argv[0], corpus, "-timeout=600", "-rss_limit_mb=3000", f"-artifact_prefix={broken}/",
         "-report_slow_units=600",  # else it keeps what a busy machine takes 10 s for
         f"-max_len={max(30_000, *map(len, texts))}", "-print_final_stats=1"],
        one,
    )  # fmt: skip
    atheris.Fuzz()


def tried(name: str, seconds: int, kept: Path) -> tuple[int, int, list[str]]:
    """Run one reader for its time; return how many files it was given, what it reached, faults."""
    runs = reached = 0
    faults: list[str] = []
    left = float(seconds)
    with tempfile.TemporaryDirectory() as corpus, tempfile.TemporaryDirectory() as broken:
        while left >= min(5, seconds) and len(faults) < 20:
            before = os.times()
            done = subprocess.run(
                [sys.executable, __file__, "--one", name, str(round(left)), corpus, broken],
                capture_output=True, text=True, errors="replace",
            )  # fmt: skip
            said = done.stderr + done.stdout
            after = os.times()
            left -= after.children_user - before.children_user
            left -= after.children_system - before.children_system
            if not done.returncode:
                left = 0
            runs += sum(map(int, re.findall(r"number_of_executed_units:\s*(\d+)", said)))
            reached = max([reached, *map(int, re.findall(r"cov: (\d+)", said))])
            found = [it for it in Path(broken).iterdir() if it.is_file() and it.suffix != ".said"]
            if done.returncode and not any("-" in it.name for it in found):
                faults.append(f"it ends with {done.returncode}: {said.strip()[-300:]}")
            for path in found:
                told = path.with_suffix(".said")
                mark = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
                (kept / name).mkdir(parents=True, exist_ok=True)
                shutil.move(path, kept / name / mark)
                why = told.read_text() if told.exists() else path.name.partition("-")[0]
                faults.append(f"{mark}: {why}")
    return runs, reached, faults


def main() -> int:
    """Run the readers in turn; print a line for each, and return how many broke."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--kept", type=Path, help="where files that break a reader are kept")
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        fuzz(given.one[0], int(given.one[1]), given.one[2], given.one[3])
    from fuzz.targets import KEPT, TARGETS

    names = given.names or list(TARGETS)
    seconds = max(5, round(given.minutes * 60 / len(names)))
    print(f"{'reader':32} {'runs':>9} {'reached':>8}  outcome")
    broken = total = 0
    for name in names:
        runs, reached, faults = tried(name, seconds, given.kept or KEPT)
        total += runs
        broken += bool(faults)
        outcome = f"{len(faults)} faults" if faults else "no fault"
        print(f"{name:32} {runs:9} {reached:8}  {outcome}")
        print(*(f"    {it}\n" for it in faults), sep="", end="", flush=True)
    print(f"{len(names)} readers, {total} files, {broken} readers broke")
    return broken


if __name__ == "__main__":
    sys.exit(bool(main()))

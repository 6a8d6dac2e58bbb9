"""Hand readers what no writer wrote, led by what of the code is reached; keep what breaks them.

    pip install atheris
    python tests/fuzz/run.py [--minutes 60] [NAME ...]

Each reader of `targets.py` in turn, in a process of its own, with an equal share of the time. A
reader may refuse a file by an error of cableroute; anything else, more than 30 seconds, or more
than 3 GB is a fault: the file is kept in seeds/NAME/, and `tests/hostile/test_kept_seeds.py` reads
it from then on in every run of the suite. Not in the suite itself.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]


def fuzz(name: str, seconds: int, corpus: str, broken: str) -> None:
    """Run one reader until the time is over or it breaks; never return."""
    import atheris

    warnings.simplefilter("ignore")
    with atheris.instrument_imports(include=["cableroute"]):
        from fuzz.targets import TARGETS, texts_of

        from cableroute.errors import CablerouteError

        target = TARGETS[name]
        home = Path(tempfile.mkdtemp())
        path = home / target.file

        def one(data: bytes) -> None:
            path.write_bytes(data)
            try:
                target.read(path)
            except CablerouteError:
                return

        for number, text in enumerate(texts_of(name)):
            Path(corpus, str(number)).write_bytes(text)
            one(text)  # loads all that it needs while imports are instrumented
    atheris.Setup(
        [sys.argv[0], corpus, f"-max_total_time={seconds}", "-timeout=30", "-rss_limit_mb=3000",
         f"-artifact_prefix={broken}/", "-max_len=30000", "-print_final_stats=1"],
        one,
    )  # fmt: skip
    atheris.Fuzz()


def main() -> int:
    """Run the readers in turn; print a line for each, and return how many broke."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        fuzz(given.one[0], int(given.one[1]), given.one[2], given.one[3])
    from fuzz.targets import KEPT, TARGETS

    names = given.names or list(TARGETS)
    seconds = max(5, round(given.minutes * 60 / len(names)))
    print(f"{'reader':32} {'runs':>9} {'reached':>8}  outcome")
    faults = 0
    for name in names:
        with tempfile.TemporaryDirectory() as corpus, tempfile.TemporaryDirectory() as broken:
            done = subprocess.run(
                [sys.executable, __file__, "--one", name, str(seconds), corpus, broken],
                capture_output=True, text=True, errors="replace",
            )  # fmt: skip
            said = done.stderr + done.stdout
            runs = re.findall(r"number_of_executed_units:\s*(\d+)", said)
            reached = re.findall(r"cov: (\d+)", said)
            kept = []
            for path in Path(broken).iterdir():
                data = path.read_bytes()
                mark = hashlib.sha256(data).hexdigest()[:12]
                (KEPT / name).mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, KEPT / name / mark)
                kept.append(f"{path.name.partition('-')[0]} {mark}")
        last = re.findall(r"^\s*(?:\w+\.)*\w*(?:Error|Exception|Interrupt)\b.*$", said, re.M)
        outcome = "no fault"
        if kept or done.returncode:
            faults += 1
            why = last[-1].strip()[:200] if last else said.strip()[-300:]
            outcome = f"{', '.join(kept) or done.returncode}: {why}"
        print(f"{name:32} {runs[-1] if runs else '?':>9} {reached[-1] if reached else '?':>8}  "
              f"{outcome}", flush=True)  # fmt: skip
    return faults


if __name__ == "__main__":
    sys.exit(bool(main()))

"""A hostile file ends in a clear error or a right result, within bounds of memory and time.

Each is read in a child process of its own. `python tests/hostile/test_hostile_files.py` prints the
table of outcomes.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from worlds.hostile_files import EITHER, MAKERS, READ, REFUSED, all_cases

READER = Path(__file__).parents[1] / "worlds" / "hostile_reader.py"


@cache
def made(maker):
    """Return the files of a maker, made once and only where they are read."""
    return [*maker()]


@pytest.fixture(scope="module")
def reader():
    """A process that reads files on demand."""
    command = [sys.executable, str(READER)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.stdin.close()


def written(folder, case):
    path = folder / case.name
    path.write_bytes(case.data)
    for ending, data in case.beside:
        path.with_suffix(ending).write_bytes(data)
    return path


def outcome_of(process, path):
    print(path, file=process.stdin, flush=True)
    return json.loads(process.stdout.readline())


def test_the_corpus_is_large_and_no_name_comes_twice():
    cases = [*itertools.chain(*map(made, MAKERS))]
    names = [case.name for case in cases]
    assert len(names) >= 150
    assert len({name.lower() for name in names}) == len(names)
    assert {case.outcome for case in cases} == {READ, REFUSED, EITHER}


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.__name__)
def test_no_third_outcome(reader, tmp_path, maker):
    """Each file is read, and all faults of a maker's files are told at once."""
    faults = []
    for number, case in enumerate(made(maker)):
        folder = tmp_path / str(number)
        folder.mkdir()
        try:
            check_outcome(reader, folder, case)
        except AssertionError as fault:
            faults.append(f"{case.name}: {fault}")
    assert not faults, "\n".join(faults)


def check_outcome(reader, outer, case):
    folder = outer / "in"
    folder.mkdir()
    path = written(folder, case)
    before = sorted(outer.rglob("*"))
    found = outcome_of(reader, path)
    assert found["outcome"] in ({READ, REFUSED} if case.outcome == EITHER else {case.outcome}), (
        found
    )
    assert found["seconds"] < 20
    assert found["grown_mb"] < 800
    assert path.read_bytes() == case.data
    assert sorted(outer.rglob("*")) == before, "it wrote a file"
    if found["outcome"] == REFUSED:
        said = found["said"]
        assert case.name in said, "the error does not name the file"
        assert "(" in said, "the error does not say what to do"
        assert "Traceback" not in said
        assert len(said) < 5000


if __name__ == "__main__":
    import tempfile

    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen([sys.executable, str(READER)], stdin=subprocess.PIPE,
                         stdout=subprocess.PIPE, text=True) as process,
    ):  # fmt: skip
        for case in all_cases():
            found = outcome_of(process, written(Path(folder), case))
            mark = "" if case.outcome in (EITHER, found["outcome"]) else " !"
            print(f"{case.name:22} {len(case.data):>9,} B {found['outcome']:8}{mark:2} "
                  f"{found['seconds']:6.2f} s {found['grown_mb']:5} MB  "
                  f"{found['said'].removeprefix(folder)[:110]}")  # fmt: skip
        process.stdin.close()

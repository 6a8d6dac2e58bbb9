"""What cannot be written is said before the work: no place is looked up, no table is read."""

from pathlib import Path

import pytest
from faults.commands import COMMANDS, inputs
from worlds.commands import cableroute

PLACES = ("Zafarana", "Marseille", "Suez", "Egypt", "EG", "SEACOM")
FOLDERS = ("parts", "study", "answers", "tables")
CALLS = [
    (name, at)
    for name, call in COMMANDS.items()
    for at, word in enumerate(call)
    if word.startswith("out.") or (word in FOLDERS and at > 1)
]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("outputs") / "home"
    inputs(folder)
    return folder


@pytest.mark.parametrize(("name", "at"), CALLS, ids=lambda it: str(it))
def test_an_output_is_looked_at_first(name, at, home, monkeypatch):
    monkeypatch.chdir(home)
    call = ["Nowhere" if word in PLACES else word for word in COMMANDS[name]]
    ending, kept = call[at].removeprefix("out"), b"what the user keeps"
    if call[at] in FOLDERS:
        Path("a-file").write_bytes(kept)
        wrong = {"a-file": "is not a folder", "a-file/below": "is not a folder"}
    else:
        read_only, folder = Path(f"read-only{ending}"), Path(f"a-folder{ending}")
        if not read_only.exists():
            read_only.write_bytes(kept)
        read_only.chmod(0o444)
        folder.mkdir(exist_ok=True)
        wrong = {
            f"gone/out{ending}": "no folder", read_only.name: "it is read-only",
            folder.name: "is a folder", f"{'x' * 300}{ending}": "name too long",
        }  # fmt: skip
    before = {path: path.stat().st_mtime_ns for path in home.rglob("*")}
    for path, why in wrong.items():
        done = cableroute(*call[:at], path, *call[at + 1 :])
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("error: cannot ")
        assert path in done.stderr
        assert why in done.stderr.casefold()
    assert {path: path.stat().st_mtime_ns for path in home.rglob("*")} == before

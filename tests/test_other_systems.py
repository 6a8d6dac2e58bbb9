"""What holds on Windows and elsewhere, as far as one machine shows it: names, octets, encodings.

A computer of each system runs the tests too, see `.github/workflows/tests.yml`.
"""

import json
import ntpath
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given, strategies as st
from worlds.commands import cableroute

import cableroute as cr
from cableroute.batches import part_name
from cableroute.errors import OutputError
from cableroute.files import file_name
from cableroute.folders import safe_name

ROOT = Path(__file__).resolve().parents[1]
OTHER = ROOT / "tests" / "worlds" / "other_system.py"
STATIONS = ("list", "stations", "--country", "EG")
DEVICES = ("CON", "nul", "Aux.txt", "prn.", "COM1", "lpt9.csv", "com¹", "NUL.tar.gz", "con .x")
WORDS = st.one_of(st.text(max_size=30), st.sampled_from(DEVICES))
PLAIN = {
    key: value for key, value in os.environ.items()
    if not key.startswith(("COV", "PYTHON", "LC_", "LANG", "TZ"))
}  # fmt: skip


def run(*arguments, **environment):
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], capture_output=True, timeout=120, check=False,
        cwd=ROOT, env=PLAIN | environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done


def is_refused(name):
    """Return whether Windows refuses a name, or takes it for another: by Python's own rules."""
    if hasattr(ntpath, "isreserved"):  # from Python 3.13
        return ntpath.isreserved(name)
    odd = set('<>:"/\\|?*') & set(name) or any(ord(sign) < 32 for sign in name)
    return bool(odd) or name.endswith((".", " ")) or PureWindowsPath(name).is_reserved()


@given(words=st.lists(WORDS, min_size=1, max_size=3))
def test_every_name_of_a_file_can_be_one_on_windows(words):
    for name in (
        f"{part_name(words, 1)}.json", file_name(*words, "report.html"),
        f"x{safe_name(words[0])}.csv", file_name(f"{words[0]}.html"),
    ):  # fmt: skip
        assert not is_refused(name), name
        assert PureWindowsPath(name).name == name


def test_names_stay_as_they_were():
    assert [safe_name(text) for text in ("EG-ZAF", "Abu Talat", "a.b", "console", "nullify")] == [
        "EG-ZAF", "Abu-Talat", "a.b", "console", "nullify",
    ]  # fmt: skip


def test_without_what_posix_alone_has_the_same_octets_are_written(tmp_path):
    table = (*STATIONS, "-o")
    run(OTHER, *table, tmp_path / "other.csv", TZ="Pacific/Kiritimati", PYTHONTZPATH="")
    assert cableroute(*table, tmp_path / "here.csv").returncode == 0
    other, here = ((tmp_path / f"{name}.csv").read_bytes() for name in ("other", "here"))
    assert other == here
    assert b"\r" not in here
    assert sorted(path.name for path in tmp_path.iterdir()) == ["here.csv", "other.csv"]


def test_links_are_refused_without_held_folders_too(tmp_path):
    """The last test that Windows leaves: a link at a name of the program's own is not followed."""
    code = (
        f"import sys; sys.path.insert(0, {str(OTHER.parent)!r}); import other_system\n"
        "other_system.take_away()\n"
        "from cableroute.folders import HeldFolder\n"
        "from cableroute.errors import OutputError\n"
        f"folder = HeldFolder({str(tmp_path)!r})\n"
        "assert folder._handle is None\n"
        "folder.write_text('a.txt', 'é\\n'); folder.write_text('a.txt', 'two\\n')\n"
        "for doing in (folder.read, lambda name: folder.write(name, b'mine')):\n"
        "    try:\n"
        "        doing('link.txt')\n"
        "    except OutputError as error:\n"
        "        print(error)\n"
    )
    (tmp_path / "kept.txt").write_bytes(b"kept")
    (tmp_path / "link.txt").symlink_to(tmp_path / "kept.txt")
    told = run("-c", code).stdout.decode().splitlines()
    assert [line.partition(": it ")[2] for line in told] == [
        "is a link, and not followed (move it away)"
    ] * 2
    assert (tmp_path / "kept.txt").read_bytes() == b"kept"
    assert (tmp_path / "a.txt").read_bytes() == b"two\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "kept.txt", "link.txt"]


def test_a_file_that_another_program_holds_is_an_error_of_ours(tmp_path, monkeypatch):
    """Windows refuses to replace a file that is open elsewhere, as in Excel."""

    def held(*_, **__):
        raise PermissionError(13, "The process cannot access the file", None, 32)

    target = tmp_path / "list.csv"
    target.write_bytes(b"before")
    monkeypatch.setattr(os, "replace", held)
    with pytest.raises(OutputError, match=r"cannot write .*list\.csv: The process cannot access"):
        cr.files.write_text(target, "after")
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


def test_a_pipe_gets_utf_8_whatever_the_code_page():
    page = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    said = run("-m", "cableroute", *STATIONS, "-f", "json", **page).stdout
    assert any("\u0600" < sign < "\u06ff" for sign in said.decode("utf-8"))
    assert "Zafarana" in {row["name_en"] for row in json.loads(said)}
    assert b"\r" not in said


def test_an_encoding_that_is_asked_for_shows_marks_for_what_it_has_not():
    done = run("-m", "cableroute", *STATIONS, "-f", "csv", PYTHONIOENCODING="cp1252")
    assert "Zafarana" in done.stdout.decode("cp1252")
    assert "?" in done.stdout.decode("cp1252")  # the names in Arabic
    assert done.stderr == b""


LOADED = """
import runpy, sys
sys.path.insert(0, "tests")
from worlds.other_system import take_away
take_away()
for path in sys.argv[1:]:
    runpy.run_path(path)
"""


def test_what_pytest_loads_before_a_test_loads_without_posix():
    """Also where a folder's tests are not run: pytest loads its conftest.py to ask."""
    own = [*ROOT.glob("tests/**/conftest.py")]
    assert len(own) >= 4
    run("-c", LOADED, *own)

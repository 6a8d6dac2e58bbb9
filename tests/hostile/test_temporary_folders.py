"""What a run leaves where it is stopped: nothing, or nothing after the next run."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cableroute.private_folders import private_folder

linux = pytest.mark.skipif(sys.platform != "linux", reason="signals and holds of POSIX")
STOPS = """
import os, signal, sys, time
from cableroute.cli.app import _terminated_clean
from cableroute.private_folders import private_folder
if hasattr(signal, "SIGHUP"):  # what starts the tests may ignore it, as nohup does
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
with _terminated_clean(), private_folder() as folder:
    (folder / "made.gpkg").write_text("half")
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))
    time.sleep(60)
"""


@linux
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT", "SIGKILL"])
def test_a_run_that_is_stopped_leaves_no_folder(name, tmp_path, monkeypatch):
    done = subprocess.run(
        [sys.executable, "-c", STOPS, name], env=os.environ | {"TMPDIR": str(tmp_path)},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == -getattr(signal, name)
    left = [*tmp_path.iterdir()]
    assert len(left) == (name == "SIGKILL")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with private_folder() as folder:
        assert [*tmp_path.iterdir()] == [folder]
    assert [*tmp_path.iterdir()] == []


@linux
def test_the_folder_of_a_run_that_lives_stays(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    other = tmp_path / "cableroute-of-mine.txt"
    other.write_text("a file")
    link = tmp_path / "cableroute-link"
    kept = {"kept", "cableroute-mine", "cableroute-private-mine", "cableroute-private-of_mine1"}
    for name in kept:  # folders of a user, the last of a name as a run gives
        (tmp_path / name).mkdir()
    link.symlink_to(tmp_path / "kept")
    with private_folder() as one, private_folder() as two:
        (one / "a").write_text("1")
        (two / "a").write_text("2")
        with private_folder():
            assert [(it / "a").read_text() for it in (one, two)] == ["1", "2"]
    assert {it.name for it in tmp_path.iterdir()} == kept | {other.name, link.name}


@linux
def test_many_begin_at_once_and_none_loses_its_folder(tmp_path):
    code = (
        "from cableroute.private_folders import private_folder\n"
        "for n in range(300):\n"
        "    with private_folder() as folder:\n"
        "        (folder / 'a').write_text(str(n))\n"
        "        assert (folder / 'a').read_text() == str(n)\n"
    )
    runs = [
        subprocess.Popen([sys.executable, "-c", code], env=os.environ | {"TMPDIR": str(tmp_path)})
        for _ in range(4)
    ]
    assert [run.wait(120) for run in runs] == [0] * 4
    assert [*Path(tmp_path).iterdir()] == []

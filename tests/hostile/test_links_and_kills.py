"""Files that the program names itself: never through a link, never over another's (CWE-59).

Every decoy is in the test's own folder.
"""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import geopandas
import pytest
from shapely import Point
from worlds.seas import two_seas

import cableroute as cr
from cableroute.batches import in_parts, part_file
from cableroute.errors import OutputError
from cableroute.files import write_text
from cableroute.folders import CONTENTS, HeldFolder, write_new_folder, write_together
from cableroute.geodata.exports import copy_tables
from cableroute.geodata.vector_writing import write_features
from cableroute.model.frames import write_gpkg
from cableroute.questions import run_questions
from cableroute.questions.saved import Question, saved_questions

linux = pytest.mark.skipif(sys.platform != "linux", reason="by /proc, and signals of POSIX")
PAIR = [("Firstport", "Eastport")]
SECRET = "what the user keeps"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("tables") / "own")


def kept(folder, work=str):
    return in_parts(
        work, {"one": "1", "two": "2"}, to_text='{{"answer": "{}"}}'.format,
        from_text=lambda text: text.split('"')[3], suffix=".json", folder=folder,
    )  # fmt: skip


def test_a_part_says_whose_it_is_and_is_read_again(tmp_path):
    assert kept(tmp_path) == {"one": "1", "two": "2"}
    text = (tmp_path / "one.json").read_text()
    assert text == part_file('{"answer": "1"}')
    assert kept(tmp_path, work=None) == {"one": "1", "two": "2"}  # nothing is worked out


@pytest.mark.parametrize("to", ["decoy", "nowhere"])
def test_a_link_at_the_name_of_a_part_is_not_followed(tmp_path, to):
    decoy, folder = tmp_path / "decoy", tmp_path / "parts"
    decoy.write_text(SECRET)
    folder.mkdir()
    (folder / "two.json").symlink_to(tmp_path / to)
    with pytest.raises(OutputError, match=r"two\.json.*link, and not followed"):
        kept(folder)
    assert decoy.read_text() == SECRET
    assert sorted(it.name for it in tmp_path.iterdir()) == ["decoy", "parts"]
    assert [it.name for it in folder.iterdir()] == ["two.json"]


def test_a_link_that_comes_while_a_part_is_worked_out_is_not_followed(tmp_path):
    decoy, folder = tmp_path / "decoy", tmp_path / "parts"
    decoy.write_text(SECRET)

    def work(text):
        (folder / "two.json").unlink(missing_ok=True)
        (folder / "two.json").symlink_to(decoy)
        return text

    with pytest.raises(OutputError, match="link, and not followed"):
        kept(folder, work)
    assert decoy.read_text() == SECRET


def test_a_folder_that_is_swapped_meanwhile_is_not_written_into(tmp_path):
    folder, moved, other = tmp_path / "parts", tmp_path / "moved", tmp_path / "other"
    other.mkdir()
    (other / "two.json").write_text(SECRET)

    def work(text):
        if not moved.exists():
            folder.rename(moved)
            folder.symlink_to(other)
        return text

    kept(folder, work)
    assert (other / "two.json").read_text() == SECRET
    assert sorted(it.name for it in moved.iterdir()) == ["one.json", "two.json"]


@pytest.mark.parametrize("name", ["routes.gpkg", "routes.parquet", "mine.gpkg", "answers.json"])
def test_a_table_leads_through_no_folder_that_is_swapped_meanwhile(tmp_path, own, name):
    """Folder and link are changed while the last pair or question is worked out."""
    folder, moved, other = tmp_path / "parts", tmp_path / "moved", tmp_path / "other"
    other.mkdir()
    (other / name).write_text(SECRET)

    def swapped(share, what):
        if share == 1.0 and not moved.exists():
            folder.rename(moved)
            folder.symlink_to(other)

    if name == "answers.json":
        saved = saved_questions([Question("east", "routes", *PAIR[0])], own)
        run_questions(own, saved, folder=folder, progress=swapped)
    else:
        folder.mkdir()
        cr.comparison.compare_pairs(PAIR, geodata=own, out=folder / name, progress=swapped)
    assert [(it.name, it.read_text()) for it in other.iterdir()] == [(name, SECRET)]
    assert (moved / name).stat().st_size > 100


def test_what_is_no_part_is_named_and_stays(tmp_path):
    (tmp_path / "one.json").write_text(SECRET)
    os.mkfifo(tmp_path / "two.json")
    with pytest.raises(OutputError) as told:
        kept(tmp_path)
    assert [it.where for it in told.value.problems] == ["one.json", "two.json"]
    assert (tmp_path / "one.json").read_text() == SECRET


def test_a_link_of_the_users_own_stays_and_its_file_is_written(tmp_path, own):
    table = cr.comparison.compare_pairs(PAIR, geodata=own)
    for name, write in (
        ("a.txt", lambda path: write_text(path, "new")),
        ("a.gpkg", lambda path: write_gpkg(path, {"routes": table})),
    ):
        (tmp_path / name).symlink_to(tmp_path / f"real-{name}")
        write(tmp_path / name)
        assert (tmp_path / name).is_symlink()
        assert (tmp_path / f"real-{name}").stat().st_size > 0


def test_the_table_of_pairs_and_answers_lead_through_no_link(tmp_path, own):
    decoy = tmp_path / "decoy"
    saved = saved_questions([Question("east", "routes", *PAIR[0])], own)
    for name, run in (
        ("routes.gpkg", lambda out: cr.comparison.compare_pairs(PAIR, geodata=own, out=out)),
        ("routes.parquet",
         lambda out: cr.comparison.compare_pairs(PAIR, geodata=own, out=out / "routes.parquet")),
        ("answers.json", lambda out: run_questions(own, saved, folder=out)),
    ):  # fmt: skip
        for place in (Path.symlink_to, lambda path, it: path.write_bytes(it.read_bytes())):
            decoy.write_text(SECRET)
            folder = tmp_path / f"{name}-{place.__name__.strip('<>')}"
            folder.mkdir()
            place(folder / name, decoy)
            with pytest.raises(OutputError, match=f"{name}.*(move it away)"):
                run(folder)
            assert decoy.read_text() == (folder / name).read_text() == SECRET
            (folder / name).unlink()
            run(folder)
            run(folder)  # its own, it writes over
            assert (folder / name).is_file()


def test_a_list_of_another_program_is_not_believed(tmp_path):
    (tmp_path / CONTENTS).write_text('{"files": ["a.txt"]}')
    (tmp_path / "a.txt").write_text(SECRET)
    with HeldFolder(tmp_path) as folder, pytest.raises(OutputError, match=r"contents\.json"):
        folder.claim(["a.txt"])


def test_copied_tables_take_no_name_that_is_there(tmp_path, own):
    (tmp_path / "systems.csv").symlink_to(tmp_path / "decoy")
    with pytest.raises(OutputError, match=r"holds systems\.csv already"):
        copy_tables(own, tmp_path)
    assert not (tmp_path / "decoy").exists()


def test_an_attacker_who_swaps_links_all_the_time_gains_nothing(tmp_path):
    """A thread puts a link at the name over and over while it is written 300 times."""
    decoy, folder = tmp_path / "decoy", tmp_path / "shared"
    decoy.write_text(SECRET)
    folder.mkdir()
    done = threading.Event()

    def attack():
        number = 0
        while not done.is_set():
            number += 1
            made = folder / f"l{number % 7}"
            made.unlink(missing_ok=True)
            made.symlink_to(decoy)
            os.replace(made, folder / "name.txt")

    attacker = threading.Thread(target=attack)
    attacker.start()
    try:
        written = 0
        with HeldFolder(folder) as held:
            for _ in range(300):
                try:
                    held.write("name.txt", b"part")
                    written += 1
                except OutputError:
                    continue
                finally:
                    held.remove("name.txt")
    finally:
        done.set()
        attacker.join()
    assert decoy.read_text() == SECRET


# --- kills ---

WRITES = """
import sys
from cableroute.files import write_text
write_text(sys.argv[1], sys.argv[2] * 200_000)
print("ready", flush=True)
while True:
    write_text(sys.argv[1], sys.argv[2] * 200_000)
    write_text(sys.argv[1], sys.argv[2][::-1] * 200_000)
"""


@linux
def test_kills_at_random_leave_the_file_whole_and_nothing_beside_it_for_long(tmp_path):
    target = tmp_path / "out.txt"
    whole = {"abc" * 200_000, "cba" * 200_000}
    for number in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", WRITES, str(target), "abc"], stdout=subprocess.PIPE
        ) as process:
            process.stdout.readline()
            time.sleep(0.02 + 0.011 * number)
            process.send_signal(signal.SIGKILL)
        assert target.read_text() in whole
    for left in tmp_path.glob(".out.txt.part.*"):  # killed between the two calls that replace it
        assert left.read_text() in whole
        os.utime(left, (0, 0))
    write_text(target, "new")  # the next write removes it
    assert [it.name for it in tmp_path.iterdir()] == ["out.txt"]


PARENT = """
import sys, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from os import getpid
from cableroute.batches import end_with_parent
if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), initializer=end_with_parent)
    print(pool.submit(getpid).result(), flush=True)
    time.sleep(60)
"""


@linux
def test_a_worker_ends_when_its_parent_is_killed(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE) as parent:
        worker = int(parent.stdout.readline())
        assert Path(f"/proc/{worker}").exists()
        parent.send_signal(signal.SIGKILL)
    for _ in range(100):
        if not Path(f"/proc/{worker}").exists():
            return
        time.sleep(0.05)
    os.kill(worker, signal.SIGKILL)
    pytest.fail("the worker lives on")


@linux
@linux
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_new_folder_is_there_with_all_its_files_or_not_at_all(tmp_path, own):
    """What a kill leaves under a name of its own, the next run removes."""
    target = tmp_path / "copy"

    class Killed(dict):
        def items(self):
            yield "deals.csv", "id"
            os._exit(9)  # as by a kill: nothing more is run

    child = os.fork()
    if not child:
        write_new_folder(target, Killed())
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    [left] = tmp_path.iterdir()
    assert left.name.startswith(".copy.part.")
    os.utime(left, (0, 0))
    copy_tables(own, target, tables=["deals", "systems"])
    assert [it.name for it in tmp_path.iterdir()] == ["copy"]
    assert sorted(it.name for it in target.iterdir()) == ["deals.csv", "systems.csv"]


@pytest.mark.parametrize("kill", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_a_writer_that_is_stopped_leaves_nothing_in_the_folder(tmp_path, kill):
    code = (
        "import os, signal, sys\n"
        "from cableroute.files import write_whole\n"
        "def half(path):\n"
        "    path.write_bytes(b'half')\n"
        "    os.kill(os.getpid(), getattr(signal, sys.argv[2]))\n"
        "write_whole(sys.argv[1], half)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "out.gpkg"), kill], capture_output=True,
        env={**os.environ, "TMPDIR": str(tmp_path.parent)}, check=False,
    )  # fmt: skip
    assert done.returncode == -getattr(signal, kill)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows puts no folder over the current one")
@pytest.mark.parametrize("target", [".", ".."])
def test_a_folder_without_a_name_of_its_own_is_refused_and_nothing_is_left(
    tmp_path, monkeypatch, target
):
    (tmp_path / "one" / "two").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "one" / "two")
    with pytest.raises(OutputError, match=f"cannot write {re.escape(target)}: "):
        write_new_folder(Path(target), {"a.csv": "id"})
    assert [path.name for path in tmp_path.rglob("*")] == ["one", "two"]


def test_an_earlier_folder_that_a_kill_left_without_its_name_is_not_lost(tmp_path):
    left, target = tmp_path / ".tables.part.x.old", tmp_path / "tables"
    left.mkdir()
    (left / "a.csv").write_text("earlier", encoding="utf-8")
    os.utime(left, (0, 0))
    with pytest.raises(OutputError, match=r"x\.csv"):
        write_new_folder(target, {f"{'x' * 300}.csv": "new"})
    assert (target / "a.csv").read_text(encoding="utf-8") == "earlier"
    write_new_folder(target, {"b.csv": "new"})
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]
    assert [path.name for path in target.iterdir()] == ["b.csv"]


# --- files that belong together ---


def shapes(count):
    return geopandas.GeoDataFrame(
        {"id": range(count)}, geometry=[Point(32, 29 + it) for it in range(count)], crs=4326
    )


def octets(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("ending", ["cpg", "dbf", "prj", "shx"])
def test_no_file_of_a_shapefile_is_written_where_one_is_a_link(tmp_path, ending):
    folder, decoy = tmp_path / "made", tmp_path / "decoy"
    folder.mkdir()
    decoy.write_text(SECRET)
    write_features(shapes(1), folder / "a.shp")
    (folder / f"a.{ending}").unlink()
    (folder / f"a.{ending}").symlink_to(decoy)
    before = octets(folder)
    with pytest.raises(OutputError, match=rf"a\.{ending}: it is a link, and not followed"):
        write_features(shapes(2), folder / "a.shp")
    assert octets(folder) == before
    (folder / f"a.{ending}").unlink()
    write_features(shapes(2), folder / "a.shp")
    assert len(geopandas.read_file(folder / "a.shp")) == 2
    assert len(octets(folder)) == 5


@pytest.mark.parametrize("ending", ["cpg", "dbf", "prj", "shx"])
def test_a_file_of_the_users_beside_a_new_shapefile_stays(tmp_path, ending):
    (tmp_path / f"a.{ending}").write_text(SECRET)
    with pytest.raises(OutputError, match=rf"cannot write .*: a\.{ending} would be written over"):
        write_features(shapes(1), tmp_path / "a.shp")
    assert octets(tmp_path) == {f"a.{ending}": SECRET.encode()}


def test_a_shapefile_through_a_link_is_read_again(tmp_path):
    (tmp_path / "kept").mkdir()
    (tmp_path / "a.shp").symlink_to(tmp_path / "kept" / "real.shp")
    for count in (1, 2):
        write_features(shapes(count), tmp_path / "a.shp")
        assert len(geopandas.read_file(tmp_path / "a.shp")) == count
    assert (tmp_path / "a.shp").is_symlink()


def test_a_shapefile_has_the_ending_of_one(tmp_path):
    with pytest.raises(OutputError, match=r"several files \(give a name that ends in \.shp\)"):
        write_features(shapes(1), tmp_path / "a.data", format="shp")
    assert octets(tmp_path) == {}


class Refusing(HeldFolder):
    """A folder in which one file keeps its name, as one that is open does on Windows."""

    reason = OutputError("cannot write a.shp: in use")

    def rename(self, temporary, name):
        if name == "a.shp" and not temporary.endswith(".old"):
            raise self.reason
        super().rename(temporary, name)


@pytest.mark.parametrize("there", [["a.dbf", "a.shp", "a.shx"], ["a.dbf", "a.shp"], []])
@pytest.mark.parametrize("reason", [Refusing.reason, KeyboardInterrupt("in use")])
def test_files_that_belong_together_are_all_new_or_all_old(tmp_path, there, reason):
    folder, source = tmp_path / "made", tmp_path / "source"
    folder.mkdir()
    source.write_text("new")
    for name in there:
        (folder / name).write_text(f"old {name}")
    before = octets(folder)
    names = ("a.dbf", "a.shx", "a.shp")
    refusing = Refusing(folder)
    refusing.reason = reason
    with refusing as held, pytest.raises(type(reason), match="in use"):
        write_together([(held, name, source) for name in names])
    assert octets(folder) == before
    with HeldFolder(folder) as held:
        write_together([(held, name, source) for name in names])
    assert octets(folder) == dict.fromkeys(names, b"new")

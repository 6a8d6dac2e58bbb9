"""Stop every command that writes at random moments, fill the disk, lock the folder, write twice.

    python tests/faults/run.py [--kills 500] [--seed 1] [NAME ...]

Each command runs once undisturbed. Then, with files of an older run in place:

- kill: stopped by SIGKILL at a random moment of its time, as often as its share of `--kills`. Each
  file under its final name is the old one or the new one, whole; nothing else is in the folder; no
  process lives on; and run again it gives what it gives undisturbed.
- interrupt: the same by SIGINT, as Ctrl-C does: one line at most, no traceback.
- full: no file may grow beyond 4 kB (as on a full disk): an error of one line, the old file stays.
- locked: the folder may only be read: the same.
- twice: two at once in one folder: both end well, or one with an error of one line; the files are
  whole.
- pipe: nobody reads what it prints: no traceback.

Linux; as root, since it mounts the folder to be read only. Not in the suite: it takes many minutes.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]

CROSSING = ("Zafarana", "Abu Talat")
LINE = {"type": "LineString", "coordinates": [[32.5, 29.9], [32.9, 29.2], [33.4, 28.5]]}
STUDY = """[[question]]
name = "canal"
ask = "routes"
start = "Zafarana"
end = "Abu Talat"
"""
COMMANDS: dict[str, tuple[str, ...]] = {
    "compare-csv": ("compare", *CROSSING, "-o", "out.csv"),
    "compare-gpkg": ("compare", *CROSSING, "-o", "out.gpkg"),
    "compare-parquet": ("compare", *CROSSING, "-o", "out.parquet"),
    "compare-map": ("compare", *CROSSING, "--map", "out.html"),
    "compare-pairs": ("compare", "--pairs", "pairs.csv", "--parts", "parts"),
    "compare-workers": ("compare", "--pairs", "pairs.csv", "--parts", "parts", "--workers", "2"),
    "pair-map": ("pair", *CROSSING, "--map", "out.html"),
    "routes-geojson": ("routes", *CROSSING, "-o", "out.geojson"),
    "routes-kml": ("routes", *CROSSING, "-o", "out.kml"),
    "map": ("map", *CROSSING, "-o", "out.html"),
    "map-catalogue": ("map", "--output", "out.html"),
    "chart-svg": ("chart", "diagram", *CROSSING, "-o", "out.svg"),
    "chart-png": ("chart", "map", *CROSSING, "-o", "out.png"),
    "chart-pdf": ("chart", "diversity", *CROSSING, "-o", "out.pdf"),
    "report": ("report", *CROSSING, "-o", "out.html"),
    "report-country": ("report", "--country", "Egypt", "-o", "out.html"),
    "plan": ("plan", "Marseille", "Algiers", "-o", "out.geojson"),
    "plan-map": ("plan", "Marseille", "Algiers", "--map", "out.html"),
    "rpl-convert": ("rpl", "convert", "list.csv", "out.xlsx"),
    "rpl-geojson": ("rpl", "read", "list.csv", "-o", "out.geojson"),
    "convert-shp": ("convert", "line.geojson", "out.shp"),
    "convert-kmz": ("convert", "line.geojson", "out.kmz"),
    "convert-dxf": ("convert", "line.geojson", "out.dxf"),
    "project-write": ("project", "write", "out.gpkg", *CROSSING),
    "project-add": ("project", "add", "project.gpkg", "list.csv"),
    "import": ("import", "cablemap", "--to", "tables"),
    "export-gpkg": ("export", "-o", "out.gpkg"),
    "export-tables": ("export", "systems", "deals", "landing_stations", "--tables", "tables"),
    "study-add": ("study", "add", "study.toml", "east", *CROSSING),
    "study-run": ("study", "run", "study.toml", "--to", "answers"),
    "systems-csv": ("systems", "-o", "out.csv"),
    "latency-csv": ("latency", "-f", "csv", "-o", "out.csv"),
}
REPLACES = {"project-add": "project.gpkg", "study-add": "study.toml"}
"""What a command reads and writes anew."""

NEW_FOLDER = {"import", "export-tables"}
"""They refuse what stands there already; no old files are put in their place."""


def inputs(home: Path) -> None:
    """Write what the commands read."""
    from worlds.cable_maps import world
    from worlds.position_lists import sheet

    home.mkdir(parents=True, exist_ok=True)
    (home / "pairs.csv").write_text("A,B\nZafarana,Abu Talat\nSuez,Alexandria\nSuez,Port Said\n")
    (home / "list.csv").write_text(sheet(), encoding="utf-8")
    (home / "line.geojson").write_text(json.dumps(LINE))
    (home / "study.toml").write_text(STUDY)
    (home / "cablemap").mkdir()
    world(20, 150).write(home / "cablemap")


class Run:
    """A command in a child that has everything loaded."""

    def __init__(self, words: tuple[str, ...], home: Path, *, limit: bool = False,
                 pipe: bool = False) -> None:  # fmt: skip
        self.said = home.parent / f"said-{time.monotonic_ns()}"
        self.began = time.monotonic()
        self.id = os.fork()
        if self.id:
            return
        try:
            os.setsid()
            os.chdir(home)
            out = os.open(self.said, os.O_WRONLY | os.O_CREAT, 0o666)
            os.dup2(out, 2)
            if pipe:
                into, away = os.pipe()
                os.close(into)
                out = away
            os.dup2(out, 1)
            if limit:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
            sys.stdout, sys.stderr = (os.fdopen(os.dup(it), "w", encoding="utf-8") for it in (1, 2))
            from cableroute.cli import main

            sys.argv = ["cableroute", *words]
            code = main()
        except SystemExit as error:
            code = error.code
        except BaseException:
            import traceback

            traceback.print_exc()
            code = 99
        with contextlib.suppress(OSError):  # nobody reads it
            sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else int(bool(code)))

    def wait(self) -> int:
        """Return its exit code, or minus the signal that ended it."""
        status = os.waitpid(self.id, 0)[1]
        self.took = time.monotonic() - self.began
        return os.waitstatus_to_exitcode(status)

    def text(self) -> str:
        """Return what it said."""
        text = self.said.read_text(errors="replace") if self.said.exists() else ""
        self.said.unlink(missing_ok=True)
        return text

    def left(self) -> int:
        """Return how many processes of it live on, after a second at most."""
        for _ in range(20):
            found = [
                path for path in Path("/proc").iterdir() if path.name.isdigit()
                and _session(path) == self.id
            ]  # fmt: skip
            if not found:
                return 0
            time.sleep(0.1)
        for path in found:
            os.kill(int(path.name), signal.SIGKILL)
        return len(found)


def _session(path: Path) -> int:
    try:
        fields = (path / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return 0 if fields[0] == "Z" else int(fields[3])


def files(home: Path) -> dict[str, bytes]:
    """Return all files of a folder by their names."""
    return {str(it.relative_to(home)): it.read_bytes() for it in home.rglob("*") if it.is_file()}


def whole(name: str, data: bytes, known: dict[str, set[bytes]], folder: Path) -> bool:
    """Return whether a file is one that was written whole: known, or complete in its format."""
    if data in known.get(name, ()):
        return True
    path = folder / f"check{Path(name).suffix}"
    path.write_bytes(data)
    try:
        if path.suffix in (".xlsx", ".kmz"):
            return zipfile.ZipFile(path).testzip() is None
        if path.suffix == ".gpkg":
            with sqlite3.connect(path) as base:
                return base.execute("pragma integrity_check").fetchone() == ("ok",)
        if path.suffix == ".pdf":
            return data.rstrip().endswith(b"%%EOF")
        if path.suffix == ".html":
            return data.rstrip().endswith(b"</html>")
        if path.suffix == ".svg":
            return data.rstrip().endswith(b"</svg>")
        if path.suffix == ".json" and Path(name).name in ("import_report.json",):
            return bool(json.loads(data))
        return False
    except (zipfile.BadZipFile, sqlite3.DatabaseError, ValueError):
        return False
    finally:
        path.unlink(missing_ok=True)


class Trial:
    """One command, its results undisturbed, and what goes wrong."""

    def __init__(self, name: str, root: Path) -> None:
        self.name, self.words, self.root = name, COMMANDS[name], root
        self.faults: Counter[str] = Counter()
        self.notes: dict[str, str] = {}
        self.numbers = iter(range(10**9))
        if name == "project-add":
            self.prepare = ("project", "write", "project.gpkg", *CROSSING)
        else:
            self.prepare = ()
        base = self.fresh(old=False)
        self.inputs = files(base)
        first = Run(self.words, base)
        code = first.wait()
        text = first.text()
        if code:
            raise SystemExit(f"{name}: undisturbed it ends with {code}: {text}")
        self.seconds = first.took
        self.results = files(base)
        self.outputs = {
            it: data for it, data in self.results.items() if self.inputs.get(it) != data
        }
        self.known = {it: {data} for it, data in self.results.items()}
        for it, data in self.inputs.items():
            self.known.setdefault(it, set()).add(data)

    def fresh(self, *, old: bool = True) -> Path:
        """Return a folder with what the command reads, and files of an older run."""
        home = self.root / f"{self.name}-{next(self.numbers)}" / "in"
        inputs(home)
        if self.prepare:
            made = Run(self.prepare, home)
            assert made.wait() == 0, made.text()
            made.text()
        if old and self.name not in NEW_FOLDER and self.name not in REPLACES:
            for name in self.outputs:
                if "/" not in name:
                    data = b"old" + self.outputs[name]
                    (home / name).write_bytes(data)
                    self.known[name].add(data)
        return home

    def fault(self, what: str, note: str = "") -> None:
        self.faults[what] += 1
        self.notes.setdefault(what, note[-600:])

    def check(self, home: Path, what: str) -> None:
        """Hold each file of the folder to be whole, and of a known name."""
        for name, data in files(home).items():
            if name not in self.known:
                self.fault(f"{what}: another file", name)
            elif not whole(name, data, self.known, home.parent):
                self.fault(f"{what}: half a file", name)

    def ends(self, text: str, what: str) -> None:
        if "Traceback" in text:
            self.fault(f"{what}: traceback", text)

    def stopped(self, number: int, how: int) -> None:
        what = signal.Signals(how).name
        home = self.fresh()
        run = Run(self.words, home)
        time.sleep(random.uniform(0, self.seconds))
        with contextlib.suppress(ProcessLookupError):
            os.kill(run.id, how)
        run.wait()
        if run.left():
            self.fault(f"{what}: a process lives on")
        self.ends(run.text(), what)
        self.check(home, what)
        if self.name in NEW_FOLDER and (home / "tables").exists():
            there = {it for it in files(home) if it.startswith("tables/")}
            if there != {it for it in self.outputs if it.startswith("tables/")}:
                self.fault(f"{what}: part of a folder", str(sorted(there))[:200])
            return
        if self.name in REPLACES and files(home)[REPLACES[self.name]] not in self.known_inputs():
            return  # it was done
        again = Run(self.words, home)
        code, text = again.wait(), again.text()
        if code:
            self.fault(f"{what}: run again, it fails", text)
        found = files(home)
        for name, data in self.results.items():
            if found.get(name) != data and not whole(name, found.get(name, b""), {}, home.parent):
                self.fault(f"{what}: run again, other results", name)

    def known_inputs(self) -> set[bytes]:
        return {self.inputs[REPLACES[self.name]]}

    def refused(self, what: str, **how: bool) -> None:
        home = self.fresh()
        before = files(home)
        if what == "locked":
            subprocess.run(["mount", "--bind", home, home], check=True)
            subprocess.run(["mount", "-o", "remount,bind,ro", home], check=True)
        run = Run(self.words, home, **how)
        code, text = run.wait(), run.text()
        if what == "locked":
            subprocess.run(["umount", home], check=True)
        self.ends(text, what)
        if code == 0 and (
            what == "locked" or any(len(data) > 4096 for data in self.outputs.values())
        ):
            self.fault(f"{what}: it says that all is well", text)
        if code and not text.strip():
            self.fault(f"{what}: it says nothing")
        after = files(home)
        for name, data in before.items():
            if after.get(name) != data and code:
                self.fault(f"{what}: an old file is changed", name)
        self.check(home, what)

    def twice(self) -> None:
        home = self.fresh()
        runs = [Run(self.words, home), Run(self.words, home)]
        for run in runs:
            run.wait()
            text = run.text()
            self.ends(text, "twice")
        self.check(home, "twice")

    def unread(self) -> None:
        home = self.fresh()
        run = Run(self.words, home, pipe=True)
        run.wait()
        self.ends(run.text(), "pipe")
        self.check(home, "pipe")


def load() -> None:
    """Load what the commands load, so that a child begins at once."""
    import geopandas
    import matplotlib.figure
    import openpyxl
    import pyogrio

    import cableroute as cr
    import cableroute.cli as cli

    assert all((geopandas, openpyxl, pyogrio, matplotlib, cli.main))
    cr.open_geodata()


def main() -> int:
    """Print a line for each command; return whether anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    random.seed(given.seed)
    names = given.names or list(COMMANDS)
    each = -(-given.kills // len(names))
    load()
    wrong = kills = 0
    print(f"{'command':18} {'s':>5} {'kills':>6}  outcome")
    for name in names:
        with tempfile.TemporaryDirectory(prefix="faults-", ignore_cleanup_errors=True) as folder:
            os.chmod(folder, 0o777)
            trial = Trial(name, Path(folder))
            for number in range(each):
                trial.stopped(number, signal.SIGKILL)
                kills += 1
            for number in range(3):
                trial.stopped(number, signal.SIGINT)
            trial.refused("full", limit=True)
            trial.refused("locked")
            trial.twice()
            trial.unread()
            said = ", ".join(f"{what} ({count})" for what, count in trial.faults.items())
            print(f"{name:18} {trial.seconds:5.1f} {each:6}  {said or 'no fault'}", flush=True)
            for what, note in trial.notes.items():
                print(f"    {what}: {note}", flush=True)
            wrong += len(trial.faults)
        for path in list(Path(tempfile.gettempdir()).glob("cableroute-*")):
            shutil.rmtree(path, ignore_errors=True)
    print(f"{kills} kills, {wrong} kinds of faults")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

"""Stop every command that writes at random moments, fill the disk, lock the folder, write twice.

    python tests/faults/run.py [--kills 500] [--seed 1] [NAME ...]

Each command runs undisturbed first. Then, mostly with files of an older run in place:

- kill: stopped by SIGKILL as often as its share of `--kills`; one time of two at a random moment
  of its whole run, else of the time in which it writes (from its first file opened, made, linked
  or renamed to the end). Each file under its final name is the old one or the new one, whole;
  nothing else is in the folder, but for a folder that was being filled, which the next run
  removes; no process lives on; and run again it gives what it gives
  undisturbed.
- interrupt: the same by SIGINT, as Ctrl-C does: one line at most, no traceback.
- full: no file may grow beyond 4 kB; and the folder, and with it that of temporary files, lies on
  a disk with too little room: an error of one line, the old file stays.
- locked: the folder may only be read: the same.
- twice: two at once in one folder: at least one ends well, the other too or with an error of one
  line; the files are whole.
- pipe: nobody reads what it prints: no traceback.

Linux; as root, since it mounts folders. Not in the suite: it takes more than an hour.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]

from faults.commands import COMMANDS, NEW_FOLDER, REPLACES, inputs, run  # noqa: E402
from faults.contents import essence, older  # noqa: E402

WRITES = {"os.mkdir", "os.rename", "os.link", "os.remove", "os.rmdir", "os.truncate"}


class Run:
    """A command in a child of this process, which has run it before: nothing is left to load.

    The child tells by a pipe that it begins, and when it begins to write: the first file that is
    opened to be written, made, linked, renamed or removed in its folder or that of temporary files.
    """

    def __init__(self, name: str, home: Path, *, limit: bool = False, pipe: bool = False) -> None:
        self.said = home.parent / f"said-{time.monotonic_ns()}"
        self.temporary = home / "temporary" if (home / "temporary").is_dir() else home.parent / "t"
        self.temporary.mkdir(exist_ok=True)
        self.told, tell = os.pipe()
        self.id = os.fork()
        if self.id:
            os.close(tell)
            os.read(self.told, 1)  # it stands before its first step
            self.began = time.monotonic()
            return
        code = 99
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
            os.environ["TMPDIR"] = tempfile.tempdir = str(self.temporary)
            sys.stdout, sys.stderr = (os.fdopen(os.dup(it), "w", encoding="utf-8") for it in (1, 2))
            sys.addaudithook(told_by(tell, home))
            os.write(tell, b"s")
            code = run(name)
        except BaseException:
            import traceback

            traceback.print_exc()
        finally:  # never back into the parent's work, whatever comes, as a second interrupt
            try:
                sys.stderr.flush()
                sys.stdout.flush()
            finally:
                os._exit(code)

    def writes(self, most_s: float) -> bool:
        """Wait until it begins to write; return whether it has, within that time."""
        ready = select.select([self.told], [], [], max(0.0, most_s))[0]
        return bool(ready and os.read(self.told, 1))

    def wait(self) -> int:
        """Return its exit code, or minus the signal that ended it."""
        status = os.waitpid(self.id, 0)[1]
        self.took = time.monotonic() - self.began
        os.close(self.told)
        return os.waitstatus_to_exitcode(status)

    def text(self) -> str:
        """Return what it said."""
        text = self.said.read_text(errors="replace") if self.said.exists() else ""
        self.said.unlink(missing_ok=True)
        return text

    def left(self) -> int:
        """Return how many processes of it live on, after two seconds at most."""
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


def told_by(tell: int, home: Path):
    """Return a hook that tells of the first write by one octet."""
    wanted = os.O_WRONLY | os.O_RDWR
    told = []

    def hook(event: str, args: tuple) -> None:
        if told or not (event in WRITES or (event == "open" and args[2] & wanted)):
            return
        where = os.path.abspath(args[0]) if isinstance(args[0], str) else str(home)
        if where.startswith((str(home.parent), "/proc/self/fd")):
            told.append(event)
            os.write(tell, b"w")

    return hook


def _session(path: Path) -> int:
    try:
        fields = (path / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return 0 if fields[0] == "Z" else int(fields[3])


def files(home: Path) -> dict[str, bytes]:
    """Return all files of a folder by their names; not temporary ones of the machine."""
    return {
        str(it.relative_to(home)): it.read_bytes() for it in home.rglob("*")
        if it.is_file() and it.relative_to(home).parts[0] != "temporary"
    }  # fmt: skip


class NothingTriedError(Exception):
    """A command that does not write as it stands here."""


class Trial:
    """One command, its results undisturbed, and what goes wrong."""

    def __init__(self, name: str, root: Path) -> None:
        self.name, self.root = name, root
        self.outputs: dict[str, bytes] = {}
        self.faults: Counter[str] = Counter()
        self.notes: dict[str, str] = {}
        self.numbers = iter(range(10**9))
        self.hits: Counter[str] = Counter()
        self.base = root / "base"
        inputs(self.base)
        self.inputs = files(self.base)
        load(name, self.fresh(old=""))
        _, self.results = self.undisturbed()
        second, again = self.undisturbed()
        self.seconds = second.took
        self.idle_s = min(second.idle_s, second.took)
        self.outputs = {
            it: data for it, data in self.results.items() if self.inputs.get(it) != data
        }
        if not self.outputs:
            raise NothingTriedError("it writes nothing")
        self.known = {it: {essence(it, data)} for it, data in self.results.items()}
        for it, data in (*again.items(), *self.inputs.items()):
            self.known.setdefault(it, set()).add(essence(it, data))
        for it, data in again.items():
            if it in self.outputs and essence(it, data) != essence(it, self.results[it]):
                self.fault("undisturbed: two runs differ", it)

    def undisturbed(self) -> tuple[Run, dict[str, bytes]]:
        home = self.fresh(old="")
        made = Run(self.name, home)
        made.idle_s = made.took if not made.writes(600) else time.monotonic() - made.began
        code, text = made.wait(), made.text()
        if code:
            raise NothingTriedError(f"undisturbed it ends with {code}: {text}")
        return made, files(home)

    def fresh(self, *, old: str = "some") -> Path:
        """Return a folder with what the command reads, and files of an older run.

        What keeps its answers in a folder finds them all there one time of two, or never ("files").
        """
        home = self.root / str(next(self.numbers)) / "in"
        home.parent.mkdir()
        shutil.copytree(self.base, home)
        if old and self.name not in NEW_FOLDER and self.name not in REPLACES:
            parts = any("/" in it for it in self.outputs)
            if parts and (old == "files" or random.random() < 0.5):
                return home
            for name, data in self.outputs.items():
                (home / name).parent.mkdir(exist_ok=True)
                before = data if parts else older(name, data)
                (home / name).write_bytes(before)
                self.known[name].add(essence(name, before))
        return home

    def fault(self, what: str, note: str = "") -> None:
        self.faults[what] += 1
        self.notes.setdefault(what, note[-900:])

    def check(self, home: Path, what: str) -> None:
        """Hold each file of the folder to be whole, and of a known name."""
        for name, data in files(home).items():
            if self.name in NEW_FOLDER and name.startswith(".tables.part."):
                os.utime((home / name).parent, (0, 0))  # as a minute later: the next run removes it
            elif name not in self.known:
                self.fault(f"{what}: another file", name)
            elif essence(name, data) not in self.known[name]:
                self.fault(f"{what}: half a file", f"{name}, {len(data)} octets")

    def ends(self, text: str, what: str, code: int = 0) -> None:
        if "Traceback" in text:
            self.fault(f"{what}: traceback", text)
        if code and not text.strip():
            self.fault(f"{what}: it says nothing", f"exit code {code}")
        if code and len(text[text.rfind("\nerror:") + 1 :].splitlines()) > 6:
            self.fault(f"{what}: it says too much", text)

    def stop(self, run: Run, how: int) -> bool:
        """Stop it at a random moment of its run, or of the time in which it writes.

        Return whether it had begun to write.
        """
        if random.random() < 0.5:
            until = run.began + random.uniform(0, self.seconds)
            written = run.writes(until - time.monotonic())
            time.sleep(max(0.0, until - time.monotonic()))
        else:
            written = run.writes(60 + 5 * self.seconds)
            time.sleep(random.uniform(0, max(0.002, self.seconds - self.idle_s)))
        over = os.waitid(os.P_PID, run.id, os.WEXITED | os.WNOHANG | os.WNOWAIT)
        self.hits["late" if over else "writing" if written else "before"] += how == signal.SIGKILL
        with contextlib.suppress(ProcessLookupError):
            os.kill(run.id, how)
        return written

    def stopped(self, number: int, how: int) -> None:
        what = signal.Signals(how).name
        home = self.fresh()
        run = Run(self.name, home)
        written = self.stop(run, how)
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
        done = REPLACES.get(self.name)
        if done and files(home)[done] != self.inputs[done]:
            return
        if written or random.random() < 0.25:
            self.again(home, what)

    def again(self, home: Path, what: str) -> None:
        """Run it again to its end: it gives what it gives undisturbed."""
        again = Run(self.name, home)
        code, text = again.wait(), again.text()
        if code:
            self.fault(f"{what}: run again, it fails", text)
        found = files(home)
        for name, data in self.results.items():
            if essence(name, found.get(name, b"")) != essence(name, data):
                self.fault(f"{what}: run again, other results", name)
        for name in set(found) - set(self.results):
            self.fault(f"{what}: run again, another file", name)

    def refused(self, what: str, **how: bool) -> None:
        home = self.fresh(old="files")
        with mounted(what, home, sum(map(len, self.outputs.values()))):
            before = files(home)
            run = Run(self.name, home, **how)
            code, text = run.wait(), run.text()
            after = files(home)
            self.check(home, what)
        self.ends(text, what, code)
        large = max(map(len, self.outputs.values())) > 4096
        if code == 0 and (what == "locked" or (what == "full" and large)):
            self.fault(f"{what}: it says that all is well", text)
        if code == 0 and any(
            essence(it, after.get(it, b"")) != essence(it, data)
            for it, data in self.results.items()
        ):
            self.fault(f"{what}: it says that all is well, and it is not", text)
        parts = any("/" in it for it in self.outputs)
        for name, data in before.items():
            if code and not parts and len(self.outputs) == 1 and after.get(name) != data:
                self.fault(f"{what}: an old file is changed", name)

    def twice(self) -> None:
        home = self.fresh()
        runs = [Run(self.name, home)]
        time.sleep(random.choice([0, random.uniform(0, self.seconds)]))
        runs.append(Run(self.name, home))
        codes = [run.wait() for run in runs]
        texts = [run.text() for run in runs]
        for text, code in zip(texts, codes, strict=True):
            self.ends(text, "twice", code)
        if all(codes):
            self.fault("twice: both fail", "".join(texts))
        self.check(home, "twice")

    def unread(self) -> None:
        home = self.fresh()
        run = Run(self.name, home, pipe=True)
        run.wait()
        self.ends(run.text(), "pipe")
        self.check(home, "pipe")


@contextlib.contextmanager
def mounted(what: str, home: Path, size: int) -> Iterator[None]:
    """Let a folder be read only, or lie on a disk with too little room for what is written."""
    if what == "locked":
        subprocess.run(["mount", "--bind", home, home], check=True)
        subprocess.run(["mount", "-o", "remount,bind,ro", home], check=True)
    elif what == "no room":
        there = home.with_name("there")
        home.rename(there)
        home.mkdir()
        used = sum(-(-it.stat().st_size // 4096) * 4096 + 4096 for it in there.rglob("*"))
        room = f"size={used + 16384 + random.randrange(size + 1)}"
        subprocess.run(["mount", "-t", "tmpfs", "-o", room, "tmpfs", home], check=True)
        shutil.copytree(there, home, dirs_exist_ok=True)
        (home / "temporary").mkdir()
    try:
        yield
    finally:
        if what in ("locked", "no room"):
            subprocess.run(["umount", home], check=True)


def load(name: str, home: Path) -> None:
    """Load what the command loads, so that a child does little but its own work."""
    here, streams = Path.cwd(), (sys.stdout, sys.stderr)
    os.chdir(home)
    try:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:
            sys.stdout = sys.stderr = nowhere
            run(name)
    finally:
        sys.stdout, sys.stderr = streams
        os.chdir(here)


def tried(name: str, kills: int, folder: Path) -> Trial:
    """Try all faults on one command."""
    trial = Trial(name, folder)
    for number in range(kills):
        trial.stopped(number, signal.SIGKILL)
    for number in range(2):
        trial.stopped(number, signal.SIGINT)
    trial.refused("full", limit=True)
    trial.refused("no room")
    trial.refused("locked")
    trial.twice()
    trial.unread()
    return trial


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
    wrong = 0
    hits: Counter[str] = Counter()
    print(f"{'command':18} {'s':>5} {'before':>6} {'writing':>7} {'late':>5}  outcome")
    for name in names:
        with tempfile.TemporaryDirectory(prefix="faults-", ignore_cleanup_errors=True) as folder:
            os.chmod(folder, 0o777)
            try:
                trial = tried(name, each, Path(folder))
            except NothingTriedError as error:
                print(f"{name:18} {error}", flush=True)
                wrong += 1
                continue
        said = ", ".join(f"{what} ({count})" for what, count in trial.faults.items())
        counts = [trial.hits[it] for it in ("before", "writing", "late")]
        print(f"{name:18} {trial.seconds:5.1f} {counts[0]:6} {counts[1]:7} {counts[2]:5}  "
              f"{said or 'no fault'}", flush=True)  # fmt: skip
        for what, note in trial.notes.items():
            print(f"    {what}: {note}", flush=True)
        wrong += len(trial.faults)
        hits += trial.hits
    print(f"{sum(hits.values())} kills ({dict(hits)}), {wrong} kinds of faults")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())

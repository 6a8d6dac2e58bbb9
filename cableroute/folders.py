"""A folder that is held open: what the program names itself never leads through a link.

A name that the program chooses can be foretold. In a folder that others may write, a link may
stand there that leads to a file of the user's, or the folder may be swapped while it is written
(CWE-59). So files are opened by their names in the open folder, never through a link, and what
stands there and is not the program's own is refused by name.
"""

from __future__ import annotations

import errno
import glob
import json
import os
import re
import secrets
import shutil
import stat
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Self

from cableroute.errors import CablerouteError, OutputError, Problem
from cableroute.private_folders import private_folder

CONTENTS = "contents.json"
"""The list of what the program wrote under names of its own into a folder that the user chose."""

MADE_BY = {"made_by": "cableroute", "version": 1}
LEFT_S = 60.0
"""A part file of this age has lost its writer: it needs its name for two calls alone."""
_HELD = {os.open, os.stat, os.rename, os.unlink} <= os.supports_dir_fd
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_NO_NAME = getattr(os, "O_TMPFILE", 0)


_DEVICE = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE)
"""What Windows takes for a device, whatever the ending."""


def safe_name(text: str) -> str:
    """Return a text as part of a file name on every system, Windows too, whatever it holds.

    Examples
    --------
    >>> safe_name("Suez: a/b"), safe_name("../x"), safe_name("NUL.csv"), safe_name("end.")
    ('Suez-a-b', '-x', '-NUL.csv', 'end')
    """
    name = re.sub(r"[^\w.,+-]+", "-", text).strip(".")
    return f"-{name}" if _DEVICE.match(name) else name


class HeldFolder:
    """A folder held open, in which files are read and written by their names alone.

    What stands at such a name and is not the program's own is refused by name, not written over.

    Parameters
    ----------
    path : path
        The folder; a link to one is followed, as the user named it.
    make : bool
        Whether it is made where it is not there, with the folders above it.
    through_links : bool
        Whether the folder itself may be a link.

    Raises
    ------
    OutputError
        It is no folder, or cannot be made or opened. So do its methods where no plain file stands
        at a name, or a file cannot be read or written.

    Examples
    --------
    >>> with private_folder() as home, HeldFolder(home) as folder:
    ...     folder.write("a.txt", b"one")
    ...     folder.read("a.txt"), folder.read("b.txt")
    (b'one', None)
    """

    _handle: int | None = None
    _faults: type[Exception] = OSError  # what it raises where a file cannot be read or written
    _hint = ""

    def __init__(self, path: str | Path, *, make: bool = False, through_links: bool = True) -> None:
        self.path, self.place = Path(path), str(path)
        with self._told(f"{'make' if make else 'open'} folder {path}", " (give another)"):
            if make:
                self.path.mkdir(parents=True, exist_ok=True)
            if _HELD:
                links = 0 if through_links else os.O_NOFOLLOW
                self._handle = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | links)
            elif not self.path.is_dir() or (not through_links and self.path.is_symlink()):
                raise NotADirectoryError(20, "Not a directory")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def names(self) -> set[str]:
        """Return the names of all files and folders in it."""
        with self._told(f"read folder {self.place}", " (give another)"):
            return set(os.listdir(self.path if self._handle is None else self._handle))

    def kind_of(self, name: str) -> str | None:
        """Return what stands at a name, in words: None for nothing, "" for a plain file."""
        found = self._stat(name)
        if found is None or stat.S_ISREG(found.st_mode):
            return None if found is None else ""
        if stat.S_ISLNK(found.st_mode):
            return "is a link, and not followed"
        return "is a folder" if stat.S_ISDIR(found.st_mode) else "is not a plain file"

    def read(self, name: str, most_octets: int = 1 << 30) -> bytes | None:
        """Return what a file holds, None where there is none; one that is larger is refused."""
        self._check(name)
        data: bytes | None = None
        with (
            self._told(f"read {self._named(name)}"),
            suppress(FileNotFoundError),
            self._open(name) as file,
        ):
            data = file.read(most_octets + 1)
        if data is not None and len(data) > most_octets:
            raise OutputError(f"{self._named(name)} is larger than {most_octets / 1e6:g} MB")
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole, or leave what was there; a link that comes meanwhile is replaced."""
        self._put(name, lambda file: file.write(data))

    def write_text(self, name: str, text: str) -> None:
        """Write a text in UTF-8, as `write` does."""
        try:
            self.write(name, text.encode("utf-8"))
        except UnicodeEncodeError as error:
            where = f"character {error.start} of the text is not a Unicode character"
            message = f"cannot write {self._named(name)}: {where} (correct the data)"
            raise OutputError(message) from error

    def write_by(self, name: str, write: Callable[[Path], None]) -> None:
        """Let a file be written elsewhere, under a path of its own, and take it in whole."""
        self._replaced(name)
        with self._told(f"write {self._named(name)}"), private_folder() as private:
            made = private / f"made{Path(name).suffix}"  # GDAL opens no name but UTF-8
            made.touch()
            try:
                write(made)
            except Exception as error:
                if isinstance(error, OSError) or type(error).__module__.startswith("pyogrio"):
                    raise OSError(getattr(error, "strerror", None) or str(error)) from error
                raise
            self._put(name, partial(_copy, made))

    def check(self, name: str) -> None:
        """Refuse a name that cannot be written, before what it is for is worked out."""
        temporary = _part(name)
        try:
            self.make(temporary, name, lambda _: None)
        finally:
            self.remove(temporary)

    def claim(self, names: Iterable[str]) -> None:
        """List names as the program's own, before it writes them.

        All at which something stands that no earlier run has listed are refused at once.
        """
        wanted, listed = sorted(set(names)), self.listed()
        foreign = f"is there already, not of this program (see {CONTENTS})"
        faults = [
            Problem("file", name, kind or foreign, "move it away, or give another folder")
            for name in wanted
            if (kind := self.kind_of(name)) or (kind == "" and name not in listed)
        ]
        OutputError.check(f"folder {self.place}", faults)
        if not set(wanted) <= listed:
            made: dict[str, Any] = {**MADE_BY, "files": sorted(listed | set(wanted))}
            self.write_text(CONTENTS, json.dumps(made, indent=1) + "\n")

    def listed(self) -> set[str]:
        """Return the names that the program has listed as its own."""
        data = self.read(CONTENTS, 10_000_000)
        if data is None:
            return set()
        try:
            made = json.loads(data)
            if {key: made[key] for key in MADE_BY} != MADE_BY:
                raise ValueError("of another program")
            return {str(name) for name in made["files"]}
        except (ValueError, LookupError, TypeError, RecursionError):
            message = "is there already, and not of this program"
            hint = "move it away, or give another folder"
            fault = Problem("file", CONTENTS, message, hint)
            raise OutputError.of(f"folder {self.place}", [fault]) from None

    # --- of one file ---

    def make(self, temporary: str, name: str, fill: Callable[[BinaryIO], Any]) -> None:
        """Fill a new file under a temporary name, with the mode of that whose name it will take.

        Where the system can, it has no name before it is whole. The system takes its mask off the
        mode: to ask for the mask is to set another meanwhile, which other threads would share.
        """
        there = self._replaced(name)
        with self._told(f"write {self._named(name)}"):
            handle, is_named = self._new(temporary, 0o666 if there is None else 0o600)
            with os.fdopen(handle, "wb") as file:
                fill(file)
                file.flush()
                os.fsync(handle)
                if there is not None and hasattr(os, "fchmod"):
                    os.fchmod(handle, there.st_mode & 0o777)
                if not is_named:
                    os.link(f"/proc/self/fd/{handle}", temporary, dst_dir_fd=self._handle)

    def keep(self, name: str, other: str) -> None:
        """Give a file another name too, where it is there and the file system can."""
        how: dict[str, Any] = {"src_dir_fd": self._handle, "dst_dir_fd": self._handle}
        if os.link in os.supports_follow_symlinks:
            how["follow_symlinks"] = False
        with suppress(OSError):
            os.link(self._at(name), self._at(other), **how)

    def rename(self, temporary: str, name: str) -> None:
        """Give a file its name, in place of one that has it."""
        at = {"src_dir_fd": self._handle, "dst_dir_fd": self._handle}
        with self._told(f"write {self._named(name)}"):
            os.replace(self._at(temporary), self._at(name), **at)

    def remove(self, name: str) -> None:
        """Remove a file of ours where it is there."""
        with suppress(OSError):
            os.unlink(self._at(name), dir_fd=self._handle)

    def _put(self, name: str, fill: Callable[[BinaryIO], Any]) -> None:
        temporary = _part(name)
        try:
            self.make(temporary, name, fill)
            self.rename(temporary, name)
        finally:
            self.remove(temporary)

    def _new(self, temporary: str, mode: int) -> tuple[int, bool]:
        """Return a new open file, and whether it has a name; one without leaves no trace."""
        if _NO_NAME and self._handle is not None:
            with suppress(OSError):  # this file system has none without a name
                os.stat("/proc/self/fd")
                return os.open(".", _NO_NAME | os.O_WRONLY, mode, dir_fd=self._handle), False
        how = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
        return os.open(self._at(temporary), how, mode, dir_fd=self._handle), True

    def _open(self, name: str) -> BinaryIO:
        how = os.O_RDONLY | _NO_LINK | getattr(os, "O_NONBLOCK", 0)
        return os.fdopen(os.open(self._at(name), how, dir_fd=self._handle), "rb")

    def _at(self, name: str) -> str | Path:
        return self.path / name if self._handle is None else name

    def _named(self, name: str) -> str:
        return f"{self.place.rstrip('/')}/{name}"

    def _stat(self, name: str) -> os.stat_result | None:
        with self._told(f"read {self._named(name)}"), suppress(FileNotFoundError):
            return os.stat(self._at(name), dir_fd=self._handle, follow_symlinks=False)
        return None

    def _check(self, name: str) -> None:
        """Refuse to read or write where something other than a plain file stands."""
        if kind := self.kind_of(name):
            hint = "give a file name" if kind == "is a folder" else "move it away"
            raise OutputError(f"cannot write {self._named(name)}: it {kind} ({hint})")

    def _replaced(self, name: str) -> os.stat_result | None:
        """Return what a new file takes the place of, which may not be read-only or open."""
        self._check(name)
        found = self._stat(name)
        if found is None:
            return None
        at: dict[str, Any] = {"dir_fd": self._handle} if os.access in os.supports_dir_fd else {}
        if not (found.st_mode & 0o222 and os.access(self._at(name), os.W_OK, **at)):
            hint = "make it writable, or give another name"
            raise OutputError(f"cannot write {self._named(name)}: it is read-only ({hint})")
        journal = self._stat(f"{name}-wal")
        if journal is not None and journal.st_size > 0:
            # changes would be lost, or be applied to the new one (SQLite, How To Corrupt, 1.4)
            raise OutputError(
                f"cannot write {self._named(name)}: a program has it open, and its changes are in "
                f"{name}-wal (close it there; after a crash open the file once more and close it)"
            )
        for left in self.names():  # of killed runs, once it is too old to be in use
            part = self._stat(left) if left.startswith(_part(name, "")) else None
            if part is not None and time.time() - part.st_mtime > LEFT_S:
                self.remove(left)
        return found

    @contextmanager
    def _told(self, what: str, hint: str = "") -> Iterator[None]:
        """Say what could not be done, and why."""
        try:
            yield
        except CablerouteError:
            raise
        except self._faults as error:
            if getattr(error, "errno", None) == errno.ENAMETOOLONG:
                hint = " (give another path)"
            said = f"cannot {what}: {self._why(error)}{hint or self._hint}"
            raise OutputError(said) from None

    def _why(self, error: Exception) -> str:
        return getattr(error, "strerror", None) or str(error)


def _part(name: str, mark: str | None = None) -> str:
    """Return a name that nobody can foretell, for a file before it takes its own."""
    return f".{name[:50]}.part.{secrets.token_hex(8) if mark is None else mark}"


def write_together(files: Sequence[tuple[HeldFolder, str, Path]]) -> None:
    """Copy files that belong together to their names: all of them, or none.

    All names are checked and all files are on the disk before the first takes its name. Should
    one not get it, the others get back what was there, where the file system has hard links.

    Parameters
    ----------
    files : sequence of (HeldFolder, str, Path)
        Where each stands at last, its name there, and what is copied; the last is the one by
        which the others are found.

    Raises
    ------
    OutputError
        No plain file stands at one of the names; or one cannot be written.

    Examples
    --------
    >>> with private_folder() as home, HeldFolder(home) as folder:
    ...     folder.write("made", b"one")
    ...     write_together([(folder, name, Path(home, "made")) for name in ("a.dbf", "a.shp")])
    ...     folder.read("a.dbf"), len(folder.names())
    (b'one', 3)
    """
    there = [folder.kind_of(name) for folder, name, _ in files]
    parts = [(folder, name, _part(name)) for folder, name, _ in files]
    taken: list[tuple[HeldFolder, str, str]] = []
    try:
        for (folder, name, part), (_, _, source) in zip(parts, files, strict=True):
            folder.make(part, name, partial(_copy, source))
        for folder, name, part in parts:
            folder.keep(name, f"{part}.old")
        for folder, name, part in parts:
            folder.rename(part, name)
            taken.append((folder, name, f"{part}.old"))
    except BaseException:  # Ctrl-C too
        for (folder, name, old), kind in zip(taken, there, strict=False):
            if kind is None:
                folder.remove(name)
            elif folder.kind_of(old) is not None:
                folder.rename(old, name)
        raise
    finally:
        for folder, _, part in parts:
            folder.remove(part)
            folder.remove(f"{part}.old")


def write_new_folder(target: Path, texts: Mapping[str, str]) -> None:
    """Write files into a new folder that takes its name when all of them are in it.

    Parameters
    ----------
    target : Path
        The folder; an earlier one of this name goes when the new one is there.
    texts : mapping of str to str
        What each file holds, by its name.

    Raises
    ------
    OutputError
        It cannot be made or written; then what was there stays.

    Examples
    --------
    >>> with private_folder() as home:
    ...     write_new_folder(Path(home, "tables"), {"a.csv": "id"})
    ...     os.listdir(home), os.listdir(Path(home, "tables"))
    (['tables'], ['a.csv'])
    """
    made = target.parent / f".{target.name}.part.{secrets.token_hex(8)}"
    old = made.with_name(f"{made.name}.old")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear_left(target)
        made.mkdir()
    except OSError as error:
        raise OutputError(f"cannot make folder {target}: {error.strerror or error}") from error
    try:
        with HeldFolder(made, through_links=False) as folder:
            for name, text in texts.items():
                folder.write_text(name, text)
        if target.exists():
            os.replace(target, old)
            os.utime(old)  # its age as one that is left is from now on
        os.replace(made, target)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        if old.exists() and not target.exists():
            os.replace(old, target)
        if isinstance(error, OutputError):
            raise OutputError(str(error).replace(str(made), str(target))) from error
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _clear_left(target: Path) -> None:
    """Remove what a killed run left beside a folder; an earlier folder gets its name back."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.part.*"):
        if time.time() - left.lstat().st_mtime <= LEFT_S:
            continue
        if left.suffix == ".old" and not os.path.lexists(target):
            os.replace(left, target)
        else:
            shutil.rmtree(left, ignore_errors=True)


def _copy(source: Path, target: BinaryIO) -> None:
    with source.open("rb") as file:
        shutil.copyfileobj(file, target, 1 << 20)

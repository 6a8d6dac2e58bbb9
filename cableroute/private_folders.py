"""Folders of one run for files that are not whole yet: gone at its end, or when the next begins."""

from __future__ import annotations

import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cableroute.turns import fcntl

_PRIVATE_NAME = "cableroute-private-"
_OF_A_RUN = re.compile(rf"{_PRIVATE_NAME}[a-z0-9_]{{8}}")
"""Names that `tempfile.mkdtemp` gives: a folder of any other name is somebody else's."""

_private: set[Path] = set()


@contextmanager
def private_folder() -> Iterator[Path]:
    """Give a folder for files that are not whole yet, which goes with them at the end.

    A run that is killed leaves its own: the next takes it away. Whoever lives holds theirs (flock).

    Examples
    --------
    >>> with private_folder() as folder:
    ...     folder.is_dir()
    True
    >>> folder.is_dir()
    False
    """
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{_PRIVATE_NAME}*"):
            about = left.lstat()
            is_own = hasattr(os, "getuid") and about.st_uid == os.getuid()
            if is_own and stat.S_IMODE(about.st_mode) == 0o700 and _OF_A_RUN.fullmatch(left.name):
                held = _hold(left, wait=False)
                if held is not None:  # nobody else's
                    shutil.rmtree(left, ignore_errors=True)
                    os.close(held)
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PRIVATE_NAME))
        held = _hold(folder, wait=True)
        if folder.exists():  # else another took it for one that is left
            break
    _private.add(folder)
    try:
        yield folder
    finally:
        remove_private(folder)
        if held is not None:
            os.close(held)


def remove_private(*folders: Path) -> None:
    """Remove private folders: those that are given, or else all, as where a signal ends the run."""
    for folder in folders or tuple(_private):
        shutil.rmtree(folder, ignore_errors=True)
        _private.discard(folder)


def _hold(folder: Path, *, wait: bool) -> int | None:
    """Return a handle that holds a folder until it is closed; None where it cannot be held."""
    if fcntl is None:
        return None
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except OSError:
            os.close(handle)
        else:
            return handle
    return None

"""Changes of one file by several programs at once: each waits for its turn."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from cableroute.errors import OutputError

fcntl: Any = None
with suppress(ImportError):  # Windows has none
    fcntl = import_module("fcntl")

LONGEST_S = 60.0
"""Whoever changes a file needs a second or two; who waits longer is refused."""
STEP_S = 0.05


@contextmanager
def own_turn(path: str | Path, *, longest_s: float = LONGEST_S) -> Iterator[None]:
    """Hold off all others who change a file of a folder, from reading it to writing it again.

    What one writes between would be lost otherwise. The folder itself is held (flock), so nothing
    is left in it. On Windows, and where a file system has no such hold, nobody waits.

    Parameters
    ----------
    path : path
        The file; a link is followed.
    longest_s : float
        How long to wait for others.

    Raises
    ------
    OutputError
        Another program holds the folder for longer.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, own_turn(Path(folder, "questions.toml")):
    ...     os.listdir(folder)
    []
    """
    held = _opened(Path(os.path.realpath(path)).parent)
    try:
        if held is not None and not _is_held(held, time.monotonic() + longest_s):
            raise OutputError(
                f"cannot write {path}: another program is changing a file of its folder (wait "
                "until it has ended)"
            )
        yield
    finally:
        if held is not None:
            os.close(held)


def _opened(folder: Path) -> int | None:
    if fcntl is None:
        return None
    try:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:  # who writes there says what is wrong with it
        return None


def _is_held(folder: int, until: float) -> bool:
    """Return whether nobody else holds the folder now, or no more by that time."""
    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= until:
                return False
            time.sleep(STEP_S)
        except OSError:  # this file system has no holds
            return True
        else:
            return True

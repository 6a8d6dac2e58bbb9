"""Choose where the app listens, on which tables, and how much it keeps."""

from __future__ import annotations

import os
from dataclasses import dataclass

from cableroute.errors import (
    MissingExtraError,
    ModelError,
    Problem,
    count_faults,
    kind_faults,
)

LOCAL = "127.0.0.1"
LOCAL_NAMES = ("127.0.0.1", "localhost", "::1")
MOST_WAITING = 64
"""So many may wait for answers."""
MOST_WORKERS = 4
"""As many as there are cores, up to this: each holds the tables."""


@dataclass(frozen=True, kw_only=True)
class AppSettings:
    """Where the app listens, on which tables, and how much it keeps.

    Parameters
    ----------
    host : str
        Address to listen on; 127.0.0.1: this machine only.
    port : int
        Port to listen on, 1 to 65535; 0: a free one.
    workers : int, optional
        Processes that work answers out, 1 to 32; 0: the process of the app does. Without it one
        for each core, 4 at most.
    kept_mb : int
        How many megabytes of pages are kept for the next who asks the same.
    confidential : bool
        Whether what is confidential counts, and is shown to whoever opens the app.
    folders : tuple of str
        Folders of the user's tables, as the commands that the app shows name them.
    base : bool
        Whether the embedded tables are read, as those commands say.
    dropped : str
        Folder for the files of routes that are dropped on a form; empty: none are taken.

    Raises
    ------
    ModelError
        With every fault of the fields at once.

    Examples
    --------
    >>> AppSettings().host, AppSettings(workers=2).process_count
    ('127.0.0.1', 2)
    """

    host: str = LOCAL
    port: int = 8765
    workers: int | None = None
    kept_mb: int = 256
    confidential: bool = False
    folders: tuple[str, ...] = ()
    base: bool = True
    dropped: str = ""

    def __post_init__(self) -> None:
        """Check the fields."""
        faults = kind_faults("host", self.host, str, "give an address, e.g. 127.0.0.1")
        if self.host == "":  # as a shell leaves a variable that is not set: every address
            faults.append(Problem("host", "host", "is empty", "give an address, e.g. 127.0.0.1"))
        faults += count_faults("port", self.port, 0, 65_535)
        if self.workers is not None:
            faults += count_faults("workers", self.workers, 0, 32)
        faults += count_faults("kept_mb", self.kept_mb, 0, 65_536)
        ModelError.check("serve", faults)

    @property
    def is_local(self) -> bool:
        """Whether only this machine reaches the app."""
        return self.host in LOCAL_NAMES

    @property
    def process_count(self) -> int:
        """How many processes work answers out."""
        return min(os.cpu_count() or 1, MOST_WORKERS) if self.workers is None else self.workers


def need_app_extra() -> None:
    """Refuse to go on without the packages of the extra.

    Raises
    ------
    MissingExtraError
        Flask or waitress is not installed.
    """
    try:
        import flask  # noqa: F401
        import waitress  # noqa: F401
    except ImportError as error:
        package = "waitress" if error.name == "waitress" else "flask"
        raise MissingExtraError.needed("serve", package, "app") from None

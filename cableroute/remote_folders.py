"""A folder at an address of fsspec: S3, Azure, Google, SFTP and others, as one on this machine."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from cableroute.errors import MissingExtraError, OutputError
from cableroute.folders import HeldFolder
from cableroute.private_folders import private_folder
from cableroute.text import without_parts, without_secrets

OBJECT_STORES = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oci", "oss", "memory"}
"""Where an object is put whole or not at all; elsewhere a file is renamed when it is whole."""


LOCAL = re.compile("(?:file|local):/", re.IGNORECASE)
_LOCAL = re.compile("(?:file|local):(?://(?:localhost)?(?=/))?", re.IGNORECASE)
"""How an address of this machine begins."""


def is_address(folder: str | Path) -> bool:
    """Return whether a folder is at an address of fsspec, not on this machine.

    Examples
    --------
    >>> is_address("s3://bucket/parts"), is_address("parts"), is_address("file:///parts")
    (True, False, False)
    """
    return isinstance(folder, str) and "://" in folder and not LOCAL.match(folder)


def without_scheme(folder: str | Path) -> str | Path:
    """Return a folder of this machine by its path, one at another address as it is.

    Raises
    ------
    OutputError
        The address names no folder, or one of another machine.

    Examples
    --------
    >>> without_scheme("file:///parts"), without_scheme("s3://bucket/parts")
    ('/parts', 's3://bucket/parts')
    """
    if not isinstance(folder, str) or not LOCAL.match(folder):
        return folder
    path = _LOCAL.sub("", folder, count=1)
    if path.startswith("//") or not path.strip("/"):
        raise OutputError(f"{folder} names no folder of this machine (write file:///FOLDER)")
    return path


def opened_folder(folder: str | Path, *, make: bool = False) -> HeldFolder:
    """Return a folder in which files are kept: of this machine, or at an address.

    Parameters
    ----------
    folder : folder or address
        ``file://`` and ``local://`` are of this machine. Keys and end points of a store are those
        of its own settings, as ``AWS_ENDPOINT_URL`` or ``FSSPEC_S3_KEY`` in the environment.
    make : bool
        Whether it is made where it is not there.

    Raises
    ------
    OutputError
        It cannot be made or opened.
    MissingExtraError
        An address, and fsspec or what it needs for the store is not installed.

    Examples
    --------
    >>> with opened_folder("memory://parts", make=True) as held:
    ...     held.write_text("one.txt", "1")
    ...     held.names(), held.read("one.txt")
    ({'one.txt'}, b'1')
    """
    folder = without_scheme(folder)
    if isinstance(folder, str) and is_address(folder):
        return RemoteFolder(folder, make=make)
    return HeldFolder(folder, make=make)


class RemoteFolder(HeldFolder):
    """A folder at an address of fsspec, in which files are written whole or not at all.

    Parameters
    ----------
    address : str
        As ``s3://bucket/parts``. A secret in it is not shown in errors.
    make : bool
        Whether it is made where it is not there; a bucket is not.

    Raises
    ------
    OutputError
        No such kind of address, or the store refuses it.
    MissingExtraError
        fsspec, or what it needs for this kind of address, is not installed.
    """

    _faults = Exception  # each store has errors of its own
    _hint = " (run it again)"

    def __init__(self, address: str, *, make: bool = False) -> None:
        self._address, self.place = address, without_secrets(address)
        if "::" in address:
            hint = "give the address of the store itself"
            raise OutputError(f"cannot open {self.place}: it is a chain of addresses ({hint})")
        try:
            from fsspec.core import url_to_fs
        except ImportError:
            raise MissingExtraError.needed(self.place, "fsspec", "remote") from None
        with self._told(f"open folder {self.place}", " (give another)"):
            try:
                found = url_to_fs(address, skip_instance_cache=True, use_listings_cache=False)
            except ImportError as error:
                what = without_parts(str(error).splitlines()[0].rstrip("."), address)
                raise MissingExtraError.needed(self.place, "", "remote", message=what) from None
        self._store: Any = found[0]
        self._root = str(found[1]).rstrip("/")
        names = self._store.protocol
        kinds = {names} if isinstance(names, str) else {*names}
        if "file" in kinds:  # which follows links
            raise OutputError(f"{self.place} is of this machine (give the folder by its path)")
        self._puts_whole = bool(OBJECT_STORES & kinds)
        bucket, there = self._root.partition("/")[0], True
        with (
            self._told(f"open folder {self.place}", " (give another)"),
            suppress(PermissionError),  # who may write into a bucket need not be let look at it
        ):
            if self._puts_whole:  # names of objects make their folders, but for the first
                there = "memory" in kinds or self._store.exists(bucket)
            elif make:
                self._store.makedirs(self._root, exist_ok=True)
        if not there:
            message = without_parts(f"no {bucket}", address)
            raise OutputError(f"cannot open folder {self.place}: {message} (make it first)")

    def names(self) -> set[str]:
        """Return the names of all files and folders in it."""
        with (
            self._told(f"open folder {self.place}", " (give another)"),
            suppress(FileNotFoundError),
        ):
            return {path.rsplit("/", 1)[-1] for path in self._store.ls(self._root, detail=False)}
        return set()

    def kind_of(self, name: str) -> str | None:
        """Return what stands at a name."""
        kinds = {"file": "", "directory": "is a folder", "link": "is a link, and not followed"}
        with self._told(f"read {self._named(name)}"), suppress(FileNotFoundError):
            return kinds.get(self._store.info(self._at(name))["type"], "is not a plain file")
        return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole, or leave what was there."""
        self._send(name, lambda path: self._store.pipe_file(path, data))

    def write_by(self, name: str, write: Callable[[Path], None]) -> None:
        """Let a file be written on this machine, and take it in whole."""
        with private_folder() as private:
            made = private / name
            write(made)
            self._send(name, lambda path: self._store.put_file(str(made), path))

    def _send(self, name: str, send: Callable[[str], Any]) -> None:
        self._check(name)
        temporary = self._at(f".{name}.part.{secrets.token_hex(8)}")
        with self._told(f"write {self._named(name)}"):
            if self._puts_whole:
                send(self._at(name))
                return
            try:
                send(temporary)
                self._store.mv(temporary, self._at(name))
            except BaseException:
                if self._store.exists(temporary):
                    self._store.rm_file(temporary)
                raise

    def _open(self, name: str) -> Any:
        return self._store.open(self._at(name), "rb")

    def _at(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _why(self, error: Exception) -> str:
        """Return what a store said, in a line, without secrets of its address."""
        said = getattr(error, "strerror", None) or str(error) or type(error).__name__
        return without_parts(" ".join(str(said).split()), self._address)[:300]

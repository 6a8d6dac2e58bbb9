"""Work on many items, on any executor, kept in a folder part by part."""

from __future__ import annotations

import gc
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, as_completed
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from shapely.errors import GEOSException

from cableroute.errors import CablerouteError, OutputError
from cableroute.files import write_text

Item = TypeVar("Item")
Answer = TypeVar("Answer")


@contextmanager
def no_collection() -> Iterator[None]:
    """Let no garbage be collected meanwhile: where much is made that lives, none is found.

    Examples
    --------
    >>> with no_collection():
    ...     gc.isenabled()
    False
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def part_name(words: Sequence[object], made_with: object) -> str:
    """Return the name of a part: what it is of, and a mark of all that it was made with.

    Parameters
    ----------
    words : sequence
        What a reader of the folder is to recognise.
    made_with : object
        Its `repr` states all that the part depends on.

    Examples
    --------
    >>> part_name(["Port Said", "Suez"], {"k": 10}).startswith("Port-Said_Suez_")
    True
    """
    mark = hashlib.sha256(repr(made_with).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    return "_".join([*(re.sub(r"[^\w.,-]+", "-", str(text))[:40] for text in words), mark])


def in_parts(
    work: Callable[[Item], Answer],
    items: Mapping[str, Item],
    *,
    to_text: Callable[[Answer], str],
    from_text: Callable[[str], Answer],
    suffix: str,
    executor: Executor | None = None,
    folder: str | Path | None = None,
    progress: Callable[[float, str], None] | None = None,
) -> dict[str, Answer]:
    """Return what work makes of each item, from a folder where it stands there.

    Parts are written here, not where they are worked out: an executor needs no folder in common
    with this process.

    Parameters
    ----------
    work : callable
        Can be pickled, as the items, where the executor asks that.
    items : mapping
        The items by the names of their parts (`part_name`).
    to_text, from_text : callable
        A part as the folder has it, and back.
    suffix : str
        Of the files, with its point.
    executor : concurrent.futures.Executor, optional
        Where the work is done; one after another here unless given.
    folder : folder, optional
        Each part is written there as soon as it is there, whole or not at all; what stands there
        is not worked out again, unless it is damaged. The folder is made if it is not there.
    progress : callable, optional
        Called with the share that is done, 0 to 1, and with that in words.

    Returns
    -------
    dict
        The answers by the names of the parts, in the order of the items.

    Raises
    ------
    OutputError
        The folder cannot be made, read or written.
    CablerouteError
        A worker has gone; and what the work raises.

    Examples
    --------
    >>> in_parts(len, {"one": "a", "two": "bc"}, to_text=str, from_text=int, suffix=".txt")
    {'one': 1, 'two': 2}
    """
    files: dict[str, Path] = {}
    if folder is not None:
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            why = error.strerror or error
            raise OutputError(f"no folder {folder}: {why} (give another)") from None
        files = {name: Path(folder, f"{name}{suffix}") for name in items}
    there = [name for name, path in files.items() if path.is_file()]
    found: dict[str, Answer] = {}
    for name in there:
        found |= _read(name, files[name], from_text)
    damaged = len(there) - len(found)
    again = f", {damaged} damaged and made again" if damaged else ""
    report = progress or _untold
    report(len(found) / len(items) if items else 1.0, f"{len(found)} of {len(items)}{again}")
    missing = {name: item for name, item in items.items() if name not in found}
    for name, answer in each_answer(work, missing, executor, folder):
        if name in files:
            write_text(files[name], to_text(answer))
        found[name] = answer
        report(len(found) / len(items), f"{len(found)} of {len(items)}{again}")
    return {name: found[name] for name in items}


def each_answer(
    work: Callable[[Item], Answer],
    items: Mapping[str, Item],
    executor: Executor | None,
    folder: str | Path | None = None,
) -> Iterator[tuple[str, Answer]]:
    """Yield what work makes of the items by their names, each as soon as it is there.

    Raises
    ------
    CablerouteError
        A worker has gone; the error names the folder where what was done is kept, if any.

    Examples
    --------
    >>> dict(each_answer(len, {"one": "a", "two": "bc"}, None))
    {'one': 1, 'two': 2}
    """
    if executor is None:
        for name, item in items.items():
            yield name, work(item)
        return
    names: dict[Future[Answer], str] = {}
    try:
        for name, item in items.items():
            names[executor.submit(work, item)] = name
        for future in as_completed(names):
            yield names[future], future.result()
    except BrokenExecutor as error:
        kept = "give a folder, and what is done is kept" if folder is None else "run it again"
        done = "" if folder is None else f"; what was done is in {folder}"
        raise CablerouteError(f"a worker has gone before it was done{done} ({kept})") from error
    finally:
        for future in names:
            future.cancel()


def _read(name: str, path: Path, from_text: Callable[[str], Answer]) -> dict[str, Answer]:
    """Return a part by its name; nothing where it is damaged: then it is made again."""
    try:
        return {name: from_text(path.read_text(encoding="utf-8"))}
    except OSError as error:
        why = error.strerror or error
        raise OutputError(f"cannot read {path}: {why} (see who may read it)") from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, GEOSException):
        return {}


def _untold(share: float, what: str) -> None:
    """Report nothing."""

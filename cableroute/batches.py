"""Work on many items, on any executor, kept in a folder part by part."""

from __future__ import annotations

import hashlib
import math
import multiprocessing
import os
import pickle
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, as_completed
from contextlib import ExitStack
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import RLock
from typing import Any, Generic, TypeVar

from shapely.errors import GEOSException

from cableroute.errors import (
    CablerouteError,
    ModelError,
    OutputError,
    Problem,
    executor_faults,
    progress_faults,
)
from cableroute.folders import HeldFolder, safe_name
from cableroute.remote_folders import opened_folder

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Base = TypeVar("Base")

HEADER = '{"part": {"made_by": "cableroute", "version": 1, '
"""How each part of a folder begins: what begins otherwise is no part, and stays as it is."""


def end_with_parent() -> None:
    """Let a worker process end when who started it has gone, were it killed.

    The initializer of a pool: ``ProcessPoolExecutor(2, initializer=end_with_parent)``.

    Examples
    --------
    >>> end_with_parent()  # this process is nobody's worker
    """
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


class MadeOnce(Generic[Answer]):
    """What work on many items begins with, made once in each process that needs it.

    Only what makes it is pickled. The last few stay in a process until others take their place.

    Parameters
    ----------
    make : callable
        Can be pickled where the executor asks that; what it makes may be used by several threads.
    made : object, optional
        What it makes, where it is there in this process.

    Examples
    --------
    >>> with MadeOnce(list) as base:
    ...     base() is base()
    True
    """

    def __init__(self, make: Callable[[], Answer], made: Answer | None = None) -> None:
        self.mark = uuid.uuid4().hex
        self._make: Callable[[], Answer] | bytes = make
        if made is not None:
            self._keep(made)

    def __call__(self) -> Answer:
        """Return it."""
        with _MAKING:
            if self.mark in _KEPT:
                found: Answer = _KEPT[self.mark]
                return found
            make = pickle.loads(self._make) if isinstance(self._make, bytes) else self._make
            return self._keep(make())

    def __getstate__(self) -> dict[str, Any]:
        """Pack what makes it: a process unpacks it once, however much work comes with it."""
        packed = self._make if isinstance(self._make, bytes) else pickle.dumps(self._make)
        return {"mark": self.mark, "_make": packed}

    def __enter__(self) -> MadeOnce[Answer]:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget what was made here."""
        with _MAKING:
            _KEPT.pop(self.mark, None)

    def _keep(self, made: Answer) -> Answer:
        with _MAKING:
            while len(_KEPT) >= MOST_KEPT:
                del _KEPT[next(iter(_KEPT))]
            _KEPT[self.mark] = made
        return made


MOST_KEPT = 2
_KEPT: dict[str, Any] = {}
_MAKING = RLock()


def in_chunks(
    work: Callable[[Base, Sequence[Item]], Sequence[Answer]],
    base: MadeOnce[Base],
    items: Sequence[Item],
    executor: Executor | None,
    *,
    progress: Callable[[float, str], None] | None = None,
) -> list[Answer]:
    """Return what work makes of the items, in their order; in an executor many at a time.

    Parameters
    ----------
    work : callable
        Takes the base and some items; returns an answer for each.
    base : MadeOnce
        What all the work begins with.
    items : sequence
        The items.
    executor : concurrent.futures.Executor or None
        Where the work is done; None: here, all at once.
    progress : callable, optional
        Called with the share that an executor has done, 0 to 1, and with that in words.

    Raises
    ------
    CablerouteError
        A worker has gone; and what the work raises.

    Examples
    --------
    >>> from concurrent.futures import ThreadPoolExecutor
    >>> def longer(base, items):
    ...     return [base + item for item in items]
    >>> with ThreadPoolExecutor(2) as executor:
    ...     in_chunks(longer, MadeOnce(int, 10), [1, 2, 3], executor)
    [11, 12, 13]
    """
    ModelError.check("arguments", executor_faults(executor) + progress_faults(progress))
    if executor is None:
        return list(work(base(), items))
    size = max(1, math.ceil(len(items) / CHUNKS))
    parts = {str(at): items[at : at + size] for at in range(0, len(items), size)}
    found: dict[str, Sequence[Answer]] = {}
    count = 0
    for name, answers in each_answer(partial(_of_base, work, base), parts, executor):
        found[name] = answers
        count += len(answers)
        if progress is not None:
            progress(count / len(items), f"{count} of {len(items)}")
    return [answer for name in parts for answer in found[name]]


def _of_base(
    work: Callable[[Base, Sequence[Item]], Sequence[Answer]],
    base: MadeOnce[Base],
    items: Sequence[Item],
) -> Sequence[Answer]:
    return work(base(), items)


CHUNKS = 256
"""Items are handed to an executor in so many chunks at most."""


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
    return "_".join([*(safe_name(str(text))[:40] for text in words), mark])


def in_parts(
    work: Callable[[Item], Answer],
    items: Mapping[str, Item],
    *,
    to_text: Callable[[Answer], str],
    from_text: Callable[[str], Answer],
    suffix: str,
    executor: Executor | None = None,
    folder: str | Path | HeldFolder | None = None,
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
        A part as a JSON object, and back.
    suffix : str
        Of the files, with its point.
    executor : concurrent.futures.Executor, optional
        Where the work is done; one after another here unless given.
    folder : folder or address, optional
        Or one that is open, and stays so. Each part is written there as soon as it is there,
        whole or not at all (`part_file`); what stands there is not worked out again, unless it is
        damaged. The folder is made if it is not there; an address, as ``s3://bucket/parts``, is
        one of fsspec (extra ``remote``). Nothing is read or written through a link, and a file
        that is no part is refused, not written over.
    progress : callable, optional
        Called with the share that is done, 0 to 1, and with that in words.

    Returns
    -------
    dict
        The answers by the names of the parts, in the order of the items.

    Raises
    ------
    OutputError
        The folder cannot be made, read or written; links, and files that are no parts, stand at
        names of parts: all of them are named.
    CablerouteError
        A worker has gone; and what the work raises.

    Examples
    --------
    >>> in_parts(len, {"one": "a", "two": "bc"}, to_text=str, from_text=int, suffix=".txt")
    {'one': 1, 'two': 2}
    """
    ModelError.check("arguments", executor_faults(executor) + progress_faults(progress))
    with ExitStack() as stack:
        held = folder if isinstance(folder, HeldFolder) else None
        if isinstance(folder, (str, Path)):
            held = stack.enter_context(opened_folder(folder, make=True))
        found: dict[str, Answer] = {}
        there = 0
        if held is not None:
            found, there = _kept(held, items, suffix, from_text)
        damaged = there - len(found)
        again = f", {damaged} damaged and made again" if damaged else ""
        report = progress or _untold
        report(len(found) / len(items) if items else 1.0, f"{len(found)} of {len(items)}{again}")
        missing = {name: item for name, item in items.items() if name not in found}
        for name, answer in each_answer(
            work, missing, executor, None if held is None else held.place
        ):
            if held is not None:
                held.write_text(f"{name}{suffix}", part_file(to_text(answer)))
            found[name] = answer
            report(len(found) / len(items), f"{len(found)} of {len(items)}{again}")
    return {name: found[name] for name in items}


def part_file(text: str) -> str:
    """Return a part as its file has it: its first line says whose it is, and marks the rest.

    Parameters
    ----------
    text : str
        A JSON object; what is returned is one too, with a member ``part`` more.

    Examples
    --------
    >>> part_file('{"rows": []}').splitlines()[1]
    '"rows": []}'
    """
    assert text.startswith("{"), "a part is a JSON object"
    rest = text[1:].lstrip()
    mark = hashlib.sha256(rest.encode("utf-8", "surrogatepass")).hexdigest()
    return f'{HEADER}"sha256": "{mark}"}},\n{rest}'


def _kept(
    folder: HeldFolder,
    items: Iterable[str],
    suffix: str,
    from_text: Callable[[str], Answer],
) -> tuple[dict[str, Answer], int]:
    """Return the intact parts in a folder, and how many parts it holds, damaged ones too."""
    found: dict[str, Answer] = {}
    faults: list[Problem] = []
    there, standing = 0, folder.names()
    for name in items:
        file = f"{name}{suffix}"
        if file not in standing:
            continue
        try:
            data = folder.read(file)
        except OutputError as error:
            faults.append(Problem("file", file, str(error), ""))
            continue
        if data is None:
            continue
        if data and not data.startswith(HEADER.encode()):
            message = "exists already, and this library did not write it"
            hint = "move it away, or give another folder"
            faults.append(Problem("file", file, message, hint))
            continue
        there += 1
        try:
            first, _, rest = data.decode().partition("\n")
            if first != part_file("{" + rest).partition("\n")[0]:
                continue  # damaged: it is made again
            found[name] = from_text("{" + rest)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError, GEOSException):
            continue
    OutputError.check(f"folder {folder.place}", faults)
    return found, there


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
    except Exception as error:
        lost = isinstance(error, (BrokenExecutor, CancelledError))  # dask cancels what it loses
        if not lost and not type(error).__module__.startswith("distributed."):
            raise
        kept = "give a folder, which keeps what is done" if folder is None else "run it again"
        done = "" if folder is None else f"; what was done is in {folder}"
        raise CablerouteError(f"a worker ended before its work was done{done} ({kept})") from error
    finally:
        for future in names:
            future.cancel()


def _untold(share: float, what: str) -> None:
    """Do nothing with a report of progress."""

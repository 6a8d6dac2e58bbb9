"""Who works answers out: processes of their own, so that people do not wait for one another."""

from __future__ import annotations

import gc
import heapq
import itertools
import signal
import threading
import time
from collections import OrderedDict
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from multiprocessing import get_context
from typing import Literal

from cableroute.app.answers import KEPT, Answered, Answers
from cableroute.app.asked import AppQuestion
from cableroute.app.lines import command_line
from cableroute.app.settings import AppSettings
from cableroute.batches import end_with_parent, no_collection
from cableroute.errors import CablerouteError
from cableroute.geodata.store import Geodata

Part = Literal["answer", "page"]

LONGEST_S = 180.0
"""An answer that takes longer is given up."""


class BusyError(Exception):
    """Too many wait, or an answer takes too long."""


class WrongQuestion(Exception):
    """A question that has no answer; it carries the library's message."""


class Workers:
    """Processes that answer questions on some tables.

    The figures that people wait for come before the pages that go with them, and a page is made
    by the process that worked its figures out: it still has the routes.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    settings : AppSettings
        How many processes; 0: this one works the answers out itself, one after another.
    """

    def __init__(self, geodata: Geodata, settings: AppSettings) -> None:
        self._lock = threading.Lock()
        self._processes = [_Process(geodata, settings) for _ in range(settings.process_count)]
        self._homes: OrderedDict[AppQuestion, _Process] = OrderedDict()
        self._own = Answers(geodata, settings)

    def warm(self) -> None:
        """Start the processes before somebody asks."""
        for process in self._processes:
            process.warm()

    def made(self, part: Part, asked: AppQuestion) -> Answered | str:
        """Return an answer or its page.

        Raises
        ------
        WrongQuestion
            The library refuses the question.
        BusyError
            It takes too long.
        """
        if not self._processes:
            with self._lock:
                return _said(self._own, part, asked)
        with self._lock:
            process = self._home(asked.unweighted)
            process.waiting += 1
        try:
            return process.made(part, asked)
        finally:
            with self._lock:
                process.waiting -= 1

    def _home(self, asked: AppQuestion) -> _Process:
        """Return the process that has worked on a question, else the one with least to do."""
        home = self._homes.pop(asked, None)
        if home is None:
            home = min(self._processes, key=lambda it: it.waiting)
        self._homes[asked] = home
        while len(self._homes) > KEPT * len(self._processes):
            self._homes.popitem(last=False)
        return home

    def close(self) -> None:
        """End the processes; what they have not begun is dropped."""
        for process in self._processes:
            process.close()


class _Process:
    """One process, and the questions that wait for it: figures first, then pages.

    Attributes
    ----------
    waiting : int
        How many questions it has, the one it works on among them; `Workers` counts them.
    """

    def __init__(self, geodata: Geodata, settings: AppSettings) -> None:
        self._given = (geodata, settings)
        self._turn, self._busy, self._numbers = threading.Condition(), False, itertools.count()
        self._queue: list[tuple[bool, int]] = []
        self._pool = self._started()
        self.waiting = 0

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            1, mp_context=get_context("spawn"), initializer=_start, initargs=self._given
        )

    def warm(self) -> None:
        """Start it."""
        self._pool.submit(_ready)

    def made(self, part: Part, asked: AppQuestion) -> Answered | str:
        """Return an answer or its page, when it is its turn."""
        command = command_line(asked, self._given[1])
        message = f"this takes more than {LONGEST_S:g} s. The command has no limit: {command}"
        until = time.monotonic() + LONGEST_S
        with self._turn:
            mine = (part == "page", next(self._numbers))
            heapq.heappush(self._queue, mine)
            in_time = self._turn.wait_for(
                lambda: not self._busy and self._queue[0] == mine, LONGEST_S
            )
            self._queue.remove(mine)
            heapq.heapify(self._queue)
            if not in_time:
                self._turn.notify_all()
                raise BusyError(message)
            self._busy = True
        job: Future[Answered | str] | None = None
        try:
            job = self._pool.submit(_work, part, asked)
            return job.result(max(until - time.monotonic(), 0.0))
        except TimeoutError:
            raise BusyError(message) from None
        except BrokenProcessPool:
            self._again()
            raise BusyError("a process ended while it worked: ask again") from None
        finally:
            if job is None or job.done():
                self._free()
            else:  # given up, but still being worked on
                job.add_done_callback(lambda _: self._free())

    def _free(self) -> None:
        """Let the next question take its turn."""
        with self._turn:
            self._busy = False
            self._turn.notify_all()

    def _again(self) -> None:
        """Start a new process in place of one that ended."""
        broken, self._pool = self._pool, self._started()
        broken.shutdown(wait=False)

    def close(self) -> None:
        """End it; what it has not begun is dropped."""
        processes = list((self._pool._processes or {}).values())
        self._pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.terminate()
        for process in processes:
            process.join(5.0)


# --- in a process of its own ---

_answers: Answers | None = None


def _start(geodata: Geodata, settings: AppSettings) -> None:
    """Prepare a process: it leaves Ctrl-C to its parent, and ends with it.

    What every comparison needs is loaded before somebody asks.
    """
    global _answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()
    _answers = Answers(geodata, settings)
    _answers.warm()
    gc.collect()
    gc.freeze()  # the tables live as long as the process: no search for garbage goes through them


def _ready() -> None:
    """Do nothing; it returns once the process is ready."""


def _work(part: Part, asked: AppQuestion) -> Answered | str:
    assert _answers is not None
    with no_collection():
        return _said(_answers, part, asked)


def _said(answers: Answers, part: Part, asked: AppQuestion) -> Answered | str:
    """Return an answer or a page; raise an error of the library by its message alone."""
    try:
        return answers.answer(asked) if part == "answer" else answers.page(asked)
    except CablerouteError as error:
        raise WrongQuestion(in_labels(error, asked)) from None


ENDS = {"a": "start", "b": "end"}
"""What errors call the places of the first two fields."""


def in_labels(error: CablerouteError, asked: AppQuestion) -> str:
    """Return an error with the fields of a form in place of arguments of functions.

    Examples
    --------
    >>> from cableroute.errors import ModelError, Problem
    >>> fault = Problem("date", "on", "'soon' is not a date", "write 2022")
    >>> in_labels(ModelError.of("assumptions", [fault]), AppQuestion("compare"))
    "Compare: On year or date: 'soon' is not a date (write 2022)"
    """
    labels = {field.argument: field.label for field in asked.kind.fields}
    labels |= {ENDS[it.name]: it.label for it in asked.kind.fields if it.name in ENDS}
    said = [
        replace(
            fault,
            where=labels.get(fault.where, fault.where),
            parameter=labels.get(fault.parameter, fault.parameter),
        )
        for fault in error.problems
    ]
    is_same = said == list(error.problems)
    return str(error if is_same else CablerouteError.of(asked.kind.title, said))

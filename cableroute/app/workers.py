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
from cableroute.batches import end_with_parent
from cableroute.errors import CablerouteError
from cableroute.geodata.store import Geodata

Part = Literal["answer", "page"]

LONGEST_S = 180.0
"""An answer that takes longer is given up, unless a caller says otherwise."""


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
    longest_s : float, default 180
        An answer that takes longer is given up; an attribute too, for the next question.
    """

    def __init__(
        self, geodata: Geodata, settings: AppSettings, *, longest_s: float = LONGEST_S
    ) -> None:
        self.longest_s = longest_s
        self._settings, self._turn = settings, threading.Condition()
        self._queue: list[tuple[bool, int]] = []
        self._numbers = itertools.count()
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
            It takes too long; the process that works on it is replaced by a new one.
        """
        if not self._processes:
            with self._turn:
                return _said(self._own, part, asked)
        until = time.monotonic() + self.longest_s
        process = self._taken(part, asked, until)
        try:
            return process.made(part, asked, until)
        except TimeoutError:
            process.start_again()
            raise self._too_long(asked) from None
        except BrokenProcessPool:
            process.start_again()
            raise BusyError("a process ended while it worked: ask again") from None
        finally:
            with self._turn:
                process.is_busy = False
                self._turn.notify_all()

    def _taken(self, part: Part, asked: AppQuestion, until: float) -> _Process:
        """Return a process when it is a question's turn: figures first, then pages."""
        with self._turn:
            mine = (part == "page", next(self._numbers))
            heapq.heappush(self._queue, mine)
            in_time = self._turn.wait_for(
                lambda: self._queue[0] == mine and not all(it.is_busy for it in self._processes),
                until - time.monotonic(),
            )
            self._queue.remove(mine)
            heapq.heapify(self._queue)
            self._turn.notify_all()
            if not in_time:
                raise self._too_long(asked)
            process = self._home(asked.unweighted)
            process.is_busy = True
            return process

    def _home(self, asked: AppQuestion) -> _Process:
        """Return the process that has worked on a question, if it is free, or else another."""
        home = self._homes.pop(asked, None)
        if home is None or home.is_busy:
            home = next(it for it in self._processes if not it.is_busy)
        self._homes[asked] = home
        while len(self._homes) > KEPT * len(self._processes):
            self._homes.popitem(last=False)
        return home

    def _too_long(self, asked: AppQuestion) -> BusyError:
        command = command_line(asked, self._settings)
        return BusyError(
            f"this takes more than {self.longest_s:g} s. The command has no limit: {command}"
        )

    def close(self) -> None:
        """End the processes; what they have not begun is dropped."""
        for process in self._processes:
            process.close()


class _Process:
    """One process, which works on one question at a time.

    Attributes
    ----------
    is_busy : bool
        Whether it works on one; `Workers` says so.
    """

    def __init__(self, geodata: Geodata, settings: AppSettings) -> None:
        self._given = (geodata, settings)
        self._pool = self._started()
        self.is_busy = False

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            1, mp_context=get_context("spawn"), initializer=_start, initargs=self._given
        )

    def warm(self) -> None:
        """Start it."""
        self._pool.submit(_ready)

    def made(self, part: Part, asked: AppQuestion, until: float) -> Answered | str:
        """Return an answer or its page; TimeoutError: it takes longer than until then."""
        job: Future[Answered | str] = self._pool.submit(_work, part, asked)
        return job.result(max(until - time.monotonic(), 0.0))

    def start_again(self) -> None:
        """End it, whatever it works on, and start a new one."""
        self.close()
        self._pool = self._started()
        self.warm()

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
    gc.set_threshold(200_000)  # most of what is made for an answer is needed to its end
    gc.collect()
    gc.freeze()  # the tables live as long as the process: no search for garbage goes through them


def _ready() -> None:
    """Do nothing; it returns once the process is ready."""


def _work(part: Part, asked: AppQuestion) -> Answered | str:
    assert _answers is not None
    return _said(_answers, part, asked)


def _said(answers: Answers, part: Part, asked: AppQuestion) -> Answered | str:
    """Return an answer or a page; raise an error of the library by its message alone."""
    try:
        return answers.answer(asked) if part == "answer" else answers.page(asked)
    except CablerouteError as error:
        raise WrongQuestion(in_labels(error, asked)) from None


def in_labels(error: CablerouteError, asked: AppQuestion) -> str:
    """Return an error with the fields of a form in place of arguments of functions.

    Examples
    --------
    >>> from cableroute.errors import ModelError, Problem
    >>> fault = Problem("date", "on", "'soon' is not a date", "write 2022")
    >>> in_labels(ModelError.of("assumptions", [fault]), AppQuestion("compare"))
    "Compare: On year or date: 'soon' is not a date (write 2022)"
    """
    labels = {it.name: it.label for it in asked.kind.fields if it.name}
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

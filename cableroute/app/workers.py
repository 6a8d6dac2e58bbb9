"""Who works answers out: processes of their own, so that people do not wait for one another."""

from __future__ import annotations

import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import Literal

from cableroute.app.answers import Answered, Answers
from cableroute.app.asked import AppQuestion
from cableroute.app.settings import AppSettings
from cableroute.batches import end_with_parent
from cableroute.errors import CablerouteError
from cableroute.geodata.store import Geodata

Part = Literal["answer", "page"]

LONGEST_S = 180.0
"""An answer that takes longer is given up."""
MOST_WAITING = 64
"""So many answers may wait for a process."""


class BusyError(Exception):
    """Too many wait, or an answer takes too long."""


class WrongQuestion(Exception):
    """A question that has no answer; it carries the library's message."""


class Workers:
    """Processes that answer questions on some tables.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    settings : AppSettings
        How many processes; 0: this one works the answers out itself, one after another.
    """

    def __init__(self, geodata: Geodata, settings: AppSettings) -> None:
        self.geodata, self.settings = geodata, settings
        self._lock, self._waiting = threading.Lock(), 0
        self._pool = self._started() if settings.process_count else None
        self._own = Answers(geodata, settings)

    def _started(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self.settings.process_count,
            mp_context=get_context("spawn"),
            initializer=_start,
            initargs=(self.geodata, self.settings),
        )

    def warm(self) -> None:
        """Start the processes before somebody asks."""
        if self._pool is not None:
            for _ in range(self.settings.process_count):
                self._pool.submit(_ready)

    def made(self, part: Part, asked: AppQuestion) -> Answered | str:
        """Return an answer or its page.

        Raises
        ------
        WrongQuestion
            The library refuses the question.
        BusyError
            Too many wait, or it takes too long.
        """
        if self._pool is None:
            with self._lock:
                return _said(self._own, part, asked)
        with self._lock:
            if self._waiting >= MOST_WAITING:
                raise BusyError(f"{MOST_WAITING} questions wait already: ask again in a minute")
            self._waiting += 1
        try:
            return self._pool.submit(_work, part, asked).result(LONGEST_S)
        except TimeoutError:
            message = f"this takes more than {LONGEST_S:g} s: the command below has no limit"
            raise BusyError(message) from None
        except BrokenProcessPool:
            self._again()
            raise BusyError("a process ended while it worked: ask again") from None
        finally:
            with self._lock:
                self._waiting -= 1

    def _again(self) -> None:
        """Start new processes in place of those that ended."""
        with self._lock:
            broken, self._pool = self._pool, self._started()
        if broken is not None:
            broken.shutdown(wait=False)

    def close(self) -> None:
        """End the processes; what they have not begun is dropped."""
        if self._pool is None:
            return
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


def _ready() -> None:
    """Do nothing: that it is done shows that a process is ready."""


def _work(part: Part, asked: AppQuestion) -> Answered | str:
    assert _answers is not None
    return _said(_answers, part, asked)


def _said(answers: Answers, part: Part, asked: AppQuestion) -> Answered | str:
    """Return an answer or a page; of an error of the library, its message."""
    try:
        return answers.answer(asked) if part == "answer" else answers.page(asked)
    except CablerouteError as error:
        raise WrongQuestion(str(error)) from None

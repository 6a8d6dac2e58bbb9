"""Pages that are kept for the next who asks the same, up to so many octets."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future


class KeptPages:
    """Values by question; those asked for longest ago go first. Threads may share it.

    A question that several ask at once is worked out once.

    Parameters
    ----------
    most_octets : int
        How much is kept in all.

    Examples
    --------
    >>> kept = KeptPages(10)
    >>> kept.get("A", lambda: b"12345678"), kept.get("A", lambda: b"again")
    (b'12345678', b'12345678')
    >>> kept.get("B", lambda: b"new"), kept.octets
    (b'new', 3)
    """

    def __init__(self, most_octets: int) -> None:
        self.most_octets = most_octets
        self.octets = 0
        self._lock = threading.Lock()
        self._values: OrderedDict[Hashable, bytes] = OrderedDict()
        self._made: dict[Hashable, Future[bytes]] = {}

    def kept(self, question: Hashable) -> bytes | None:
        """Return the value of a question that is kept; None: it is not."""
        with self._lock:
            if question in self._values:
                self._values.move_to_end(question)
            return self._values.get(question)

    def get(self, question: Hashable, make: Callable[[], bytes]) -> bytes:
        """Return the value of a question: kept, being made by another thread, or made now.

        Whatever `make` raises is raised for all who wait for it, and nothing is kept.
        """
        with self._lock:
            if question in self._values:
                self._values.move_to_end(question)
                return self._values[question]
            waiting = self._made.get(question)
            if waiting is None:
                made = self._made[question] = Future[bytes]()
        if waiting is not None:
            return waiting.result()
        try:
            value = make()
        except BaseException as error:
            with self._lock:
                del self._made[question]
            made.set_exception(error)
            raise
        with self._lock:
            del self._made[question]
            self._keep(question, value)
        made.set_result(value)
        return value

    def _keep(self, question: Hashable, value: bytes) -> None:
        """Keep a value; the lock is held."""
        self._values[question] = value
        self.octets += len(value)
        while self.octets > self.most_octets:
            _, old = self._values.popitem(last=False)
            self.octets -= len(old)

"""How does a terminal show that long work goes on? A bar, after two seconds, until it prints."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

BAR_AFTER_S = 2.0


class Bar:
    """Shows on standard error that work goes on, where that is a terminal, after two seconds."""

    def __init__(self, what: str) -> None:
        """Wait; nothing is loaded for what is done before."""
        self.shown: Progress | None = None
        self.share, self.what = 0.0, what
        self.waiting = threading.Timer(BAR_AFTER_S, self._start)
        self.waiting.daemon = True
        if sys.stderr.isatty():
            self.waiting.start()

    def _start(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
        console = Console(file=sys.stderr)
        made = Progress(*columns, console=console, transient=True, redirect_stdout=False)
        made.add_task(self.what, total=None)  # how much is not known before a share is
        made.start()
        self.shown = made
        if self.share:
            self.update(self.share, self.what)

    def update(self, share: float, what: str) -> None:
        """Say which share is done, and of what."""
        self.share, self.what = share, what
        if self.shown is not None:
            [task] = self.shown.task_ids
            self.shown.update(task, total=1.0, completed=share, description=what)

    def end(self) -> None:
        """Leave nothing of it on the terminal."""
        if self.waiting.ident is not None:
            self.waiting.cancel()
            self.waiting.join()
        if self.shown is not None:
            self.shown.stop()


_BARS: list[Bar] = []
"""That which is shown, if one is."""


@contextmanager
def bar(what: str) -> Iterator[Callable[[float, str], None]]:
    """Show that work goes on, and how much is done; work within has the same bar.

    It ends where something is printed. Nothing is shown of what takes less than `BAR_AFTER_S`.
    """
    if _BARS:
        yield _BARS[0].update
        return
    _BARS.append(Bar(what))
    try:
        yield _BARS[0].update
    finally:
        end_bar()


def end_bar() -> None:
    """End the bar before something is printed on standard output, or waited for."""
    while _BARS:
        _BARS.pop().end()

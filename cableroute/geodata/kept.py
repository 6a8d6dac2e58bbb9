"""Where is what was worked out of some tables kept: by the tables, in one place."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")

_MAKING, _NONE = Lock(), object()
MOST = 50
"""So many answers of one kind are held: those that were asked for last."""


class KeepsWhatIsMade:
    """Tables, which do not change, with what was worked out of them."""

    @cached_property
    def _kept(self) -> dict[str, Any]:
        return {}

    def kept(self, what: str, make: Callable[[], T]) -> T:
        """Return what is worked out of these tables: made once, and held as long as they are.

        Parameters
        ----------
        what : str
            Its name, one for all of the library: that of the module and of the thing.
        make : callable
            Makes it, in any thread; of two at once that of the first is kept.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> geo = open_geodata()
        >>> geo.kept("an example", dict) is geo.kept("an example", dict)
        True
        """
        with _MAKING:
            if what in self._kept:
                return cast("T", self._kept[what])
        value = make()
        with _MAKING:
            return cast("T", self._kept.setdefault(what, value))

    def latest(self, what: str, key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
        """Return an answer to a question of these tables: of each kind the latest 50 are held.

        Parameters
        ----------
        what : str
            The kind, a name as of `kept`.
        key : tuple
            All that the answer depends on but the tables; one that cannot be hashed holds nothing.
        make : callable
            Finds the answer; what it raises is raised, and not held.

        Examples
        --------
        >>> from cableroute import open_geodata
        >>> geo = open_geodata()
        >>> geo.latest("squares", (3,), lambda: 9), geo.latest("squares", (3,), lambda: 0)
        (9, 9)
        """
        held: dict[tuple[Hashable, ...], Any] = self.kept(f"the latest {what}", dict)
        try:
            answer = held.get(key, _NONE)
        except TypeError:
            return make()
        if answer is _NONE:
            answer = make()
        with _MAKING:
            held.pop(key, None)
            held[key] = answer
            while len(held) > MOST:
                del held[next(iter(held))]
        return cast("T", answer)

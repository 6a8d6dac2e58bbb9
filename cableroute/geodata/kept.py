"""Where is what was worked out of some tables kept: by the tables, in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar, cast

T = TypeVar("T")

_MAKING = Lock()


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
        made = make()
        with _MAKING:
            return cast("T", self._kept.setdefault(what, made))

"""Keep what a noun was made of as it was, whatever becomes of the lists and dicts it came in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class ReadOnly(dict[Key, Value]):
    """A copy of a dict that does not change, and has a hash where its values have one.

    Examples
    --------
    >>> given = {"LW": 2.0}
    >>> kept = ReadOnly(given)
    >>> given["LW"] = 3.0
    >>> kept, hash(kept) == hash(ReadOnly(kept))
    ({'LW': 2.0}, True)
    """

    def _refuse(self, *args: object, **others: object) -> NoReturn:
        raise TypeError("this mapping is read only: change a copy of it, dict(...)")

    __setitem__ = __delitem__ = __ior__ = clear = _refuse
    pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        """Return the hash of the items, in whichever order."""
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how a copy is made."""
        return ReadOnly, (dict(self),)


def kept(value: Any) -> Any:
    """Return a list as a tuple and a dict as one that does not change, with what they hold.

    Examples
    --------
    >>> kept({"years": [2020, 2021]}), kept("EG")
    ({'years': (2020, 2021)}, 'EG')
    """
    if isinstance(value, Mapping):
        return ReadOnly({key: kept(item) for key, item in value.items()})
    if isinstance(value, list):
        return tuple(map(kept, value))
    return value


def keep(noun: object, *names: str) -> None:
    """Keep fields of a frozen noun as they are now: see `kept`."""
    for name in names:
        object.__setattr__(noun, name, kept(getattr(noun, name)))

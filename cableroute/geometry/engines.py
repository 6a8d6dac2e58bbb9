"""Is the compiled engine installed: numba, of the extra ``fast``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ProximitySettings:
    """When searches for lines near each other take which engine.

    Parameters
    ----------
    few_vertices : int
        Lines with no more vertices in all are searched by numpy, unless an engine is given: it
        answers before numba has loaded.
    """

    few_vertices: int = 20_000


def has_numba() -> bool:
    """Return whether numba can be imported, which takes a second the first time."""
    try:
        import numba  # noqa: F401
    except ImportError:
        return False
    return True

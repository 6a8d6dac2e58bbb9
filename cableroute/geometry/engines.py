"""Is the compiled engine installed: numba, of the extra ``fast``."""

from __future__ import annotations


def has_numba() -> bool:
    """Return whether numba can be imported, which takes a second the first time."""
    try:
        import numba  # noqa: F401
    except ImportError:
        return False
    return True

"""Where the embedded tables are."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from cableroute.errors import GeodataError


@cache
def embedded_folder() -> Path:
    """Return the folder of the embedded tables: a checkout's own before a wheel's copy.

    Raises
    ------
    GeodataError
        Neither is there: the installation is broken.
    """
    package = Path(__file__).resolve().parents[1]
    checkout = package.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / "geodata/schema.csv").is_file():
        return checkout / "geodata"
    if (package / "_geodata/schema.csv").is_file():
        return package / "_geodata"
    raise GeodataError("the embedded geodata are missing: install cableroute again")

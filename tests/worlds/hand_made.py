"""Tables made by hand, of what a test needs and nothing else."""

from types import SimpleNamespace
from typing import Any

from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.kept import KeepsWhatIsMade
from cableroute.geodata.rows import by_system
from cableroute.geodata.table_rows import TABLES

NAMES = {*TABLES, "repair_zones", "waters"}


class Tables(KeepsWhatIsMade, SimpleNamespace):
    """As `Geodata`, which what is worked out once for some tables can refer to weakly.

    A table that is not given is empty.
    """

    __hash__ = object.__hash__
    layers = SimpleNamespace(rows=lambda table: {})
    countries_path = embedded_folder() / "countries_ne10m.bin.xz"

    @property
    def segments_of(self) -> Any:
        return by_system(self.segments.values())

    def __getattr__(self, name: str) -> Any:
        """Return an empty table for one of `Geodata` that was not given."""
        if name not in NAMES:
            raise AttributeError(name)
        return {}

"""The legs of a table, made when they are asked for."""

from __future__ import annotations

from collections.abc import ItemsView, Mapping, Sequence, ValuesView
from threading import RLock
from typing import Any

from cableroute.errors import Problem
from cableroute.geodata.entries import Entries
from cableroute.geodata.rows import leg_maker, one_of_each_leg
from cableroute.geodata.table_rows import make
from cableroute.geodata.values import Row
from cableroute.model.figures import Range
from cableroute.model.legs import Alike, Leg


class Legs(Entries[Leg]):
    """The legs of a table by id: those of a system are made together, at the first use of one.

    A question about two places on a map of the world needs few of its legs.

    Parameters
    ----------
    name : str
        What they are called.
    rows : dict of str to Row
        Of the table, by id; one that is not sound makes no leg.
    slack_pct, development_pct : dict of str to Range
        Rates by medium.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> segments = open_geodata().segments
    >>> segments["PEACE-S-ABT-MRS"].start_id, len(segments.rows_of["PEACE"]) > 5
    ('EG-ABT-BMH', True)
    """

    __slots__ = ("_alike", "_lock", "_rates", "_rows", "_waiting", "rows_of")

    def __init__(
        self,
        name: str,
        rows: Mapping[str, Row],
        slack_pct: Mapping[str, Range],
        development_pct: Mapping[str, Range],
    ) -> None:
        self._rows = {key: row for key, row in rows.items() if row.sound}
        super().__init__(name, dict.fromkeys(self._rows))  # type: ignore[arg-type]
        self._rates = slack_pct, development_pct
        self._alike: Alike = {}
        self._lock = RLock()
        self.rows_of: dict[str, list[Row]] = {}
        """The rows of each system that has any, by its id; those of no system under ""."""
        for row in self._rows.values():
            self.rows_of.setdefault(row["system_id"] or "", []).append(row)
        self._waiting = set(self.rows_of)

    def problems(self) -> list[Problem]:
        """Return what the legs refuse: they are then not to be used."""
        some = one_of_each_leg(self._rows.values())
        if not make(some, leg_maker(some, *self._rates))[1]:
            return []
        rows = self._rows.values()  # each of those that have it is to be named
        return make(rows, leg_maker(rows, *self._rates))[1]

    def of_system(self, system_id: str) -> Sequence[Leg]:
        """Return the legs of a system, in the order of the rows; none is an empty list."""
        self._make([system_id])
        return [self._entries[row["id"]] for row in self.rows_of.get(system_id, ())]

    def _make(self, systems: Sequence[str] | None = None) -> None:
        """Make the legs of some systems that are not made yet; None: of all."""
        with self._lock:
            wanted = [*self._waiting] if systems is None else systems
            waiting = [system for system in wanted if system in self._waiting]
            rows = [row for system in waiting for row in self.rows_of[system]]
            leg = leg_maker(rows, *self._rates, self._alike)
            for row in rows:
                self._entries[row["id"]] = leg(row)
            self._waiting.difference_update(waiting)

    def __getitem__(self, key: str) -> Leg:
        if self._entries.get(key, 0) is None:
            self._make([self._rows[key]["system_id"] or ""])
        return super().__getitem__(key)

    def values(self) -> ValuesView[Leg]:
        """Return the legs."""
        self._make()
        return super().values()

    def items(self) -> ItemsView[str, Leg]:
        """Return the ids and legs."""
        self._make()
        return super().items()

    def _repr_html_(self) -> str:
        """Return a small table of the first legs."""
        self._make()
        return super()._repr_html_()

    def __reduce__(self) -> tuple[Any, ...]:
        """Return the legs, which are what is pickled."""
        return Entries, (self._name, dict(self.items()))

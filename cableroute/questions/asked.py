"""What a question asks of its tables, and what several answers share."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from cableroute.errors import ModelError, Problem
from cableroute.files import plain
from cableroute.geodata.assumptions import Assumptions, with_slack
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.frames import shareable
from cableroute.model.routes import Route
from cableroute.routing.conditions import Conditions
from cableroute.routing.search import find_routes

Rows = dict[str, dict[str, Any]]
"""The rows of an answer, by what each is of."""


class AskedQuestion(NamedTuple):
    """A question with its tables, as its answer takes it.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : str
        Two places, two regions, or a country; empty where the kind has none.
    own : mapping
        What only this kind of question has.
    conditions : Conditions
        What routes may use.
    assumed : Assumptions
        Figures that agree with the conditions.
    """

    geodata: Geodata
    start: str
    end: str
    own: Mapping[str, Any]
    conditions: Conditions
    assumed: Assumptions

    def routes(self) -> list[Route]:
        """Return the routes that may be shown.

        Raises
        ------
        ModelError
            All of them are confidential.
        """
        found = find_routes(self.geodata, self.start, self.end, conditions=self.conditions)
        kept = shareable(found, confidential=self.conditions.confidential)
        if not kept:
            fault = Problem("confidential", "", "every route is confidential", "ask for these")
            raise ModelError.of("routes", [fault])
        return with_slack(self.geodata, kept, assumptions=self.assumed)

    def given(self, *names: str) -> dict[str, Any]:
        """Return those of some own keys that are given."""
        return {name: self.own[name] for name in names if name in self.own}

    def names(self, key: str) -> list[str]:
        """Return what an own key names."""
        value = self.own.get(key, ())
        return [value] if isinstance(value, str) else list(value)


def refuse_confidential(what: str, hidden: Iterable[bool], *, confidential: bool) -> None:
    """Refuse what rests on confidential rates, which could be worked out from it.

    Raises
    ------
    ModelError
        One is hidden, and what is confidential is not asked for.

    Examples
    --------
    >>> refuse_confidential("a cost", [False], confidential=False)
    """
    if any(hidden) and not confidential:
        message = f"{what} rests on confidential rates"
        fault = Problem("confidential", "rates", message, "shows them", "confidential")
        raise ModelError.of("arguments", [fault])


def chosen_routes(routes: Sequence[Route], numbers: Sequence[int]) -> list[Route]:
    """Return the routes of some numbers, from 1, in order; without any, all of them.

    Raises
    ------
    ModelError
        With every number that no route has.

    Examples
    --------
    >>> chosen_routes([], [])
    []
    """
    faults = [
        Problem("route", "route", f"there is no route {number}", f"give 1 to {len(routes)}")
        for number in sorted(set(numbers))
        if not 1 <= number <= len(routes)
    ]
    ModelError.check("arguments", faults)
    return [item for at, item in enumerate(routes, start=1) if not numbers or at in numbers]


def keyed(records: Iterable[Mapping[str, Any]], *keys: str) -> Rows:
    """Return records by what some of their keys hold; the second of a name has its number.

    Examples
    --------
    >>> list(keyed([{"id": "A", "x": 1}, {"id": "A", "x": 2}], "id"))
    ['A', 'A (2)']
    """
    rows: Rows = {}
    for record in records:
        parts = [record[key] for key in keys if record.get(key) not in (None, "", [], ())]
        name = " | ".join(map(_words, parts))
        at, own = 1, name
        while own in rows:
            at += 1
            own = f"{name} ({at})"
        rows[own] = plain(record)
    return rows


def _words(part: Any) -> str:
    """Return a part of a row's key as text; 15.0 becomes 15."""
    if isinstance(part, (list, tuple)):
        return " + ".join(map(_words, part))
    return f"{part:.15g}" if isinstance(part, float) else str(part)


def range_cells(name: str, values: Range | None) -> dict[str, float | None]:
    """Return low, likely and high of a figure by their columns; None where it is not known.

    Examples
    --------
    >>> range_cells("rtd_ms", Range(1, 2, 3))["rtd_ms_likely"]
    2.0
    """
    known = values or (None,) * 3
    return {
        f"{name}_{end}": None if value is None or not math.isfinite(value) else float(value)
        for end, value in zip(("low", "likely", "high"), known, strict=True)
    }

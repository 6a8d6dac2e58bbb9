"""Which table holds which noun, and how a row becomes one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from cableroute.errors import CablerouteError, Problem
from cableroute.geodata.values import Row

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "sources": "sources",
        "countries": "countries",
        "stations": "landing_stations",
        "junctions": "junctions",
        "stretches": "stretches",
        "backhaul": "backhaul",
        "segments": "cables",
        "paths": "transit_paths",
        "groups": "shared_risk_groups",
        "systems": "systems",
        "crossings": "crossings",
        "deals": "deals",
        "incidents": "incidents",
        "risks": "risks",
        "restrictions": "restrictions",
        "permits": "permits",
        "latencies": "latencies",
        "published_lengths": "published_lengths",
        "rates": "rates",
        "deflators": "deflators",
    }
)
"""The mappings of a `Geodata`, and the table of schema.csv that each is read from."""


PANDAS = {"number": "Float64", "integer": "Int64", "boolean": "boolean"}
"""Types of columns in which a cell may be missing; all others are objects."""


def make(rows: Iterable[Row], noun: Callable[[Row], Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Return the nouns of the sound rows by id, and what the nouns refuse.

    A row that names another which is not there makes none: that is a fault of its own.
    """
    nouns: dict[str, Any] = {}
    problems: list[Problem] = []
    for row in rows:
        if row.sound:
            try:
                nouns[row["id"]] = noun(row)
            except KeyError:
                continue
            except CablerouteError as error:
                problems += [
                    replace(problem, where=f"{row.where}, {problem.where}")
                    for problem in error.problems
                ]
    return nouns, problems

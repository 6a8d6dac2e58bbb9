"""What is said of routes in a terminal: notes by their numbers, details."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.files import is_missing
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.presentation.short_names import LONG_NAME
from cableroute.presentation.tables import Table, figure_text
from cableroute.presentation.terminal import View
from cableroute.reliability.availability import is_too_uncertain

UNCERTAIN = "too uncertain to use, low to high is an order of magnitude or more"
"""What is said of a figure of which `is_too_uncertain` holds."""


def spelled(geo: Geodata, routes: Sequence[Route]) -> list[str]:
    """Return which systems the ids in short names are of."""
    ids = dict.fromkeys(leg.system_id for route in routes for leg in route.legs if leg.system_id)
    systems = (geo.systems[name] for name in ids if name in geo.systems)
    said = [
        f"{item.id}: {item.name}"
        for item in systems
        if len(item.name) > LONG_NAME and len(item.id) < len(item.name)
    ]
    return [f"{'; '.join(said)}."] if said else []


def alike(what: str, texts: Sequence[str], some: str = "") -> list[str]:
    """Return what is said of routes by their numbers, those of which the same is said together.

    `some` begins what is said of some of them only, before their numbers; default: `what` of.
    """
    groups: dict[str, list[int]] = {}
    for number, text in enumerate(texts, start=1):
        if text:
            groups.setdefault(text, []).append(number)
    if len(groups) == 1 and len(texts) == sum(map(len, groups.values())):
        return [f"{what}: {next(iter(groups))}."]
    heads = (f"{what} of",) * 2 if not some else (some, f"{some}s")
    return [f"{heads[len(own) > 1]} {numbers_text(own)}: {text}." for text, own in groups.items()]


def numbers_text(numbers: Sequence[int]) -> str:
    """Return numbers as a reader writes them: 1, 3–5, 7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(
        str(run[0]) if len(run) == 1
        else f"{run[0]}, {run[1]}" if len(run) == 2 else f"{run[0]}–{run[-1]}"
        for run in runs
    )  # fmt: skip


def route_notes(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    lines: Sequence[str],
    view: View,
) -> list[Table | str]:
    """Return the notes below a table of routes; with details, also a paragraph a route."""
    parts: list[Table | str] = ["\n".join(lines)] if lines else []
    if view.details:
        for number, (route, row) in enumerate(zip(routes, rows, strict=True), start=1):
            told = [
                route.note or f"Passes {passed(geo, row)}. {_capital(row['status'])}.",
                f"Position {standing(row)}.",
            ]
            parts.append(f"\n{number}  {route.name}")
            parts.append(" ".join(filter(None, told)))
    return [*parts, ""]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def passed(geo: Geodata, row: Mapping[str, Any]) -> str:
    """Return the countries and straits of a route in one line."""
    names = [geo.country_name(code) for code in row["countries"]]
    may_be = [f"{name} (open, by the accuracy of its lines)" for name in row["straits_open"]]
    straits = ", ".join((*row["straits"], *may_be))
    return " · ".join(filter(None, (", ".join(names), straits)))


def standing(row: Mapping[str, Any]) -> str:
    """Return how well the position of a route is known, in words."""
    accuracy = row["accuracy_km"]
    known = ", accuracy not known"
    if not is_missing(accuracy):
        known = f" ± {figure_text('accuracy_km', accuracy)} km"
    return f"{row['confidence']}{known}"


def uncertain_lines(what: str, figures: Mapping[int, Sequence[float | None]]) -> list[str]:
    """Return which of some figures, by the numbers of their rows, are too uncertain to use.

    Examples
    --------
    >>> uncertain_lines("annual downtime", {1: (1, 2, 3), 2: (14_000, 35_000, 160_000)})
    ['Annual downtime too uncertain to use, low to high is an order of magnitude or more: 2.']
    """
    wide = [number for number, figure in sorted(figures.items()) if is_too_uncertain(figure)]
    if not wide:
        return []
    return [f"{what[:1].upper()}{what[1:]} {UNCERTAIN}: {numbers_text(wide)}."]

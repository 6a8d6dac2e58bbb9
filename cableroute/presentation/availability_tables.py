"""Tables of availability and of the incident replay."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.presentation.page_wording import _count
from cableroute.presentation.route_notes import numbers_text, short_names
from cableroute.presentation.terminal import Column, View, table
from cableroute.reliability.availability import Availability, duration_text, share_text
from cableroute.reliability.incident_replay import Hours, IncidentOutcome, Replay
from cableroute.routing.features import RouteFeature

__all__ = [
    "AvailabilityAnswer",
    "availability_tables",
    "replay_tables",
]


UNKNOWN = "not known how long"
NOTES_SHOWN = 4
ELEMENTS_SHOWN = 8
"""Notes and elements that are named at most, but for details."""


class AvailabilityAnswer(NamedTuple):
    """The availability of routes, of a set of them, and of what is left of the set.

    `routes` with `each`, one for one; `chosen` with `whole`: the set; `kept` with `after`: those
    of the set that survive without the features of `gone`, None where none does.
    """

    routes: Sequence[Route]
    each: Sequence[Availability]
    chosen: Sequence[Route]
    whole: Availability
    gone: Sequence[RouteFeature]
    kept: Sequence[Route]
    after: Availability | None
    term_years: float | None


def availability_tables(geo: Geodata, answer: AvailabilityAnswer, view: View) -> list[Table | Text]:
    """Return the availability of each route, one row each, of the set, and what it depends on."""
    term, whole = answer.term_years, answer.whole
    columns = [
        Column("", True),
        Column("route", least=18),
        Column("available\n%", True),
        Column("low–high", True),
        Column("annual\ndowntime", True),
        Column("low–high", True),
        Column("faults\na year" if term is None else f"faults in\n{term:g} y", True),
        Column("low–high", True, spare=2),
        Column("most sensitive to", spare=1, least=20),
    ]
    names = short_names(geo, answer.routes)
    rows = [
        _availability_cells(str(number), name, found, term)
        for number, (name, found) in enumerate(zip(names, answer.each, strict=True), start=1)
    ]
    numbers = {route.id: number for number, route in enumerate(answer.routes, start=1)}
    if len(answer.chosen) > 1:
        among = numbers_text([numbers[route.id] for route in answer.chosen])
        rows.append(_availability_cells("+", f"one of {among} at least", whole, term))
    if answer.gone:
        gone = ", ".join(feature.name for feature in answer.gone)
        left = numbers_text([numbers[route.id] for route in answer.kept])
        if answer.after is None:
            said = ["-", f"without {gone}: no route is left", "0", "–", "all year"]
            rows.append([*said, *"––––"])
        else:
            name = f"one of {left}, without {gone}"
            rows.append(_availability_cells("-", name, answer.after, term))
    found: list[Table | Text] = [table("Availability", columns, rows, view)]
    one = len(answer.chosen) == 1
    what = f"route {numbers[answer.chosen[0].id]}" if one else "the set"
    found.append(_elements_table(f"What the downtime of {what} is from", whole, view))
    lines = ["less by: how much of the downtime would go if this never failed"]
    vague = [str(at) for at, item in enumerate(answer.each, start=1) if item.is_too_uncertain]
    if vague or whole.is_too_uncertain:
        of = ", ".join([*vague, *(["the set"] if whole.is_too_uncertain and not one else [])])
        lines.append(f"Too uncertain to use, spans an order of magnitude or more: {of}.")
    if whole.dominant is not None:
        low = duration_text(whole.dominant.low_min_per_year)
        high = duration_text(whole.dominant.high_min_per_year)
        lines.append(
            f"Most sensitive to {whole.dominant.words}: annual downtime {low} to {high} with all "
            "else likely."
        )
    told = [*whole.proxy_rates, *whole.notes]
    kept = told if view.details else told[:NOTES_SHOWN]
    lines += [f"- {text}" for text in kept]
    if len(told) > len(kept):
        lines.append(f"- and {len(told) - len(kept)} more ({view.prefix}details)")
    return [*found, Text("\n".join(lines)), Text("")]


def _availability_cells(
    number: str, name: str, found: Availability, term_years: float | None
) -> list[str]:
    """Return the row of a route or a set."""
    faults = found.faults_per_year if term_years is None else found.faults_in(term_years)
    cells = [number, name]
    for values, words in (
        (found.availability, share_text),
        (found.downtime_min_per_year, duration_text),
        (faults, _count),
    ):
        low, likely, high = map(words, values)
        cells += [likely, "–" if low == high else f"{low}–{high}"]
    return [*cells, "–" if found.dominant is None else found.dominant.words]


def _elements_table(title: str, found: Availability, view: View) -> Table:
    """Return the elements that the downtime is from, the largest first."""
    columns = [
        Column("element", least=24),
        Column("less by\n%", True),
        Column("faults\na year", True),
        Column("low–high", True),
        Column("days to\nrepair", True),
        Column("low–high", True),
    ]
    cells = []
    for item in found.elements[: None if view.details else ELEMENTS_SHOWN]:
        row = [item.id, f"{item.share_pct:.1f}"]
        for values, words in (
            (item.faults_per_year, _count),
            (item.repair_days, lambda value: f"{value:.3g}"),
        ):
            low, likely, high = map(words, values)
            row += [likely, "–" if low == high else f"{low}–{high}"]
        cells.append(row)
    return table(title, columns, cells, view)


def replay_tables(
    geo: Geodata, routes: Sequence[Route], numbers: Sequence[int], found: Replay, view: View
) -> list[Table | Text]:
    """Return which routes each incident would have hit, how long, and what that comes to."""
    at_once = any(item.all_hours is not None for item in found.outcomes) and len(routes) > 1
    cells = [
        [
            item.start,
            item.name + ("" if item.verified else " (not verified)"),
            item.place,
            _hits(item, numbers),
            *([_all_told(item)] if at_once else []),
        ]
        for item in found.outcomes
    ]
    columns = [
        Column("since", whole=True),
        Column("fault", least=24),
        Column("place", spare=0 if view.details else 1, least=20 if view.details else 40),
        Column("routes", least=20),
        *([Column("all at once")] if at_once else []),
    ]
    sums = table(
        "Sum of the recorded faults",
        [
            Column("", True),
            Column("route", least=20),
            Column("hit by", True),
            Column("maybe by", True),
            Column("down for"),
        ],
        [
            [
                str(number),
                name,
                str(hits),
                str(maybes),
                _between(hours) if hits or maybes else "nothing recorded",
            ]
            for number, name, hits, maybes, hours in zip(
                numbers, short_names(geo, routes), found.hits, found.maybes, found.hours,
                strict=True,
            )
        ],
        view,
    )  # fmt: skip
    lines = []
    if not found.outcomes:
        lines.append("No recorded incident names a system at a place that these routes pass.")
    elif len(routes) > 1:
        together = "never in what is recorded"
        if found.all_hours != (0, 0):
            together = _between(found.all_hours)
        lines.append(f"All of them down, where faults overlap: {together}.")
    if found.looked_at:
        lines.append(
            f"Of {found.looked_at} incidents from {found.from_date} to {found.to_date}; the list "
            "is not complete: a route that none hits may have been cut. "
            "maybe: the place is not known; ?: how long is not known."
        )
    else:
        lines = ["The tables hold no incident: the exposure of the routes is not known."]
    if any(not leg.system_id for route in routes for leg in route.legs):
        lines.append(
            "Incidents name systems: a part of a route without a named system is hit by none."
        )
    title = "Exposure to recorded faults"
    parts: list[Table | Text] = [table(title, columns, cells, view), sums] if cells else []
    return [*parts, Text("\n".join(lines)), Text("")]


def _hits(item: IncidentOutcome, numbers: Sequence[int]) -> str:
    """Return the routes that are hit, or may be, those that are down equally long together."""
    hit: dict[tuple[str, str], list[int]] = {}
    for number, verdict, hours in zip(numbers, item.verdicts, item.hours, strict=True):
        if hours is not None:
            hit.setdefault((verdict, _between(hours)), []).append(number)
    told = sorted((verdict, own, hours) for (verdict, hours), own in hit.items())
    return "; ".join(
        f"{verdict} {numbers_text(own)}: {'?' if hours == UNKNOWN else hours}"
        for verdict, own, hours in told
    )


def _all_told(item: IncidentOutcome) -> str:
    if item.all_hours is None:
        return "–"
    told = _between(item.all_hours)
    return told if item.all_down == "hit" else f"{item.all_down}: {told}"


def _between(hours: Hours) -> str:
    """Return hours from at least to at most, an end that is not known as open."""
    least, most = hours
    if most is None:
        return UNKNOWN if least == 0 else f"{duration_text(60 * least)} or more"
    if least == most:
        return duration_text(60 * least)
    return (
        f"{duration_text(60 * least)}–{duration_text(60 * most)}"
        if least
        else f"≤ {duration_text(60 * most)}"
    )

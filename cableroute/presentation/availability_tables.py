"""Tables of availability and of the incident replay."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from cableroute.model.routes import Route
from cableroute.presentation.page_wording import _count, _with_ends
from cableroute.presentation.terminal import Column, table
from cableroute.reliability.availability import Availability, duration_text, share_text
from cableroute.reliability.incident_replay import Hours, IncidentOutcome, Replay
from cableroute.routing.conditions import RouteFeature

__all__ = [
    "availability_tables",
    "replay_tables",
]


ELEMENTS_SHOWN = 8
"""Elements that a page names at most; --format json gives them all."""


def availability_tables(
    routes: Sequence[Route],
    each: Sequence[Availability],
    chosen: Sequence[Route],
    whole: Availability,
    gone: Sequence[RouteFeature],
    kept: Sequence[Route],
    after: Availability | None,
    term_years: float | None,
) -> list[Table | Text]:
    """Return how much of the time each way is whole, and one of the chosen at least.

    Of the set also what its downtime hangs on; and without what is gone, what is left.
    """
    columns = [
        Column("", True),
        Column("way"),
        Column("available\n%", True),
        Column("down a year", True),
        Column("faults\na year" if term_years is None else f"faults in\n{term_years:g} y", True),
        Column("hangs most on"),
    ]

    def cells(number: str, name: str, found: Availability) -> list[str]:
        faults = found.faults_per_year if term_years is None else found.faults_in(term_years)
        if found.is_too_uncertain:
            name += "\ntoo uncertain to use: spans an order of magnitude or more"
        return [
            number,
            name,
            _with_ends(found.availability, share_text),
            _with_ends(found.downtime_min_per_year, duration_text),
            _with_ends(faults, _count),
            "–" if found.dominant is None else found.dominant.name,
        ]

    rows = [
        cells(str(number), route.name, found)
        for number, (route, found) in enumerate(zip(routes, each, strict=True), start=1)
    ]
    numbers = {route.id: str(number) for number, route in enumerate(routes, start=1)}
    if len(chosen) > 1:
        among = ", ".join(numbers[route.id] for route in chosen)
        rows.append(cells("+", f"one of {among} at least", whole))
    if gone:
        names = ", ".join(thing.name for thing in gone)
        left = ", ".join(numbers[route.id] for route in kept)
        if after is None:
            rows.append(["-", f"without {names}: no way is left", "0", "all year", "–", "–"])
        else:
            rows.append(cells("-", f"one of {left}, without {names}", after))
    found: list[Table | Text] = [table("How much of the time a way is whole", columns, rows)]
    shown = whole.elements[:ELEMENTS_SHOWN]
    what = f"way {numbers[chosen[0].id]}" if len(chosen) == 1 else "the set"
    found.append(
        table(
            f"What the downtime of {what} is of",
            [
                Column("element", whole=False),
                Column("less by\n%", True),
                Column("faults\na year", True),
                Column("days to\nrepair", True),
            ],
            [
                [
                    item.id,
                    f"{item.share_pct:.1f}",
                    _with_ends(item.faults_per_year, _count),
                    _with_ends(item.repair_days, lambda value: f"{value:.3g}"),
                ]
                for item in shown
            ],
        )
    )
    lines = ["less by: how much of the downtime would go if this never failed"]
    if whole.dominant is not None:
        low = duration_text(whole.dominant.low_min_per_year)
        high = duration_text(whole.dominant.high_min_per_year)
        lines.append(
            f"Hangs most on {whole.dominant.words}: {low} to {high} down a year with all else "
            "likely."
        )
    lines += [f"- {text}" for text in (*whole.stands_in, *whole.notes)]
    return [*found, Text("\n".join(lines)), Text("")]


def replay_tables(
    routes: Sequence[Route], numbers: Sequence[int], found: Replay
) -> list[Table | Text]:
    """Return which ways each incident would have hit, how long, and what that comes to."""
    at_once = any(item.all_hours is not None for item in found.outcomes) and len(routes) > 1
    cells = [
        [
            item.start + ("" if item.verified else "\nnot verified"),
            f"{item.name}\n{item.place}".rstrip(),
            _ways_told(item, numbers),
            *([_all_told(item)] if at_once else []),
        ]
        for item in found.outcomes
    ]
    columns = [
        Column("since", whole=True),
        Column("what"),
        Column("ways, by their numbers"),
        *([Column("all at once")] if at_once else []),
    ]
    sums = table(
        "In all",
        [
            Column("", True),
            Column("way"),
            Column("hit by", True),
            Column("maybe\nby", True),
            Column("down in all"),
        ],
        [
            [
                str(number),
                route.name,
                str(hits),
                str(maybes),
                _between(hours) if hits or maybes else "nothing recorded",
            ]
            for number, route, hits, maybes, hours in zip(
                numbers, routes, found.hits, found.maybes, found.hours, strict=True
            )
        ],
    )
    lines = []
    if not found.outcomes:
        lines.append("No recorded incident names a system at a place that these ways pass.")
    elif len(routes) > 1:
        together = "never in what is recorded"
        if found.all_hours != (0, 0):
            together = _between(found.all_hours)
        lines.append(f"None of them up, where cuts overlap: {together}.")
    if found.looked_at:
        lines.append(
            f"Of {found.looked_at} incidents from {found.from_date} to {found.to_date}; the list "
            "is not whole, so a way that none hits may have been cut. "
            "maybe: the place is not known."
        )
    else:
        lines = [
            "The tables hold no incident: what the ways would have lived through is not known."
        ]
    if any(not leg.system_id for route in routes for leg in route.legs):
        lines.append(
            "Incidents name systems: where a way is of no named system, none can be told to hit it."
        )
    title = "What the ways would have lived through in the recorded cuts"
    parts: list[Table | Text] = [table(title, columns, cells), sums] if cells else []
    return [*parts, Text("\n".join(lines)), Text("")]


def _ways_told(item: IncidentOutcome, numbers: Sequence[int]) -> str:
    """Return the ways that are hit, or may be, those that are down equally long together."""
    ways: dict[tuple[str, str], list[int]] = {}
    for number, verdict, hours in zip(numbers, item.verdicts, item.hours, strict=True):
        if hours is not None:
            ways.setdefault((verdict, _between(hours)), []).append(number)
    told = sorted((verdict, own, hours) for (verdict, hours), own in ways.items())
    return "\n".join(
        f"{verdict} {', '.join(map(str, own))}: {hours}" for verdict, own, hours in told
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
        return "not known how long" if least == 0 else f"{duration_text(60 * least)} or more"
    if least == most:
        return duration_text(60 * least)
    return (
        f"{duration_text(60 * least)}–{duration_text(60 * most)}"
        if least
        else f"≤ {duration_text(60 * most)}"
    )

"""Pages for people in a terminal: a comparison of ways, and all that is known of one thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.table import Table
from rich.text import Text

from cableroute.comparison.published_latencies import LatencyCheck
from cableroute.comparison.what_if_gone import WhatIf
from cableroute.files import is_missing
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.money.deals import DealComparison
from cableroute.presentation.dossiers import Dossier, span
from cableroute.presentation.lists import money, place
from cableroute.presentation.terminal import Column, table
from cableroute.reliability.availability import Availability, duration_text, share_text
from cableroute.reliability.incident_replay import Hours, Lived, Replay
from cableroute.routing.conditions import Thing
from cableroute.routing.diversity import BestPair

__all__ = [
    "assumption_line",
    "availability_tables",
    "comparison_tables",
    "many_pairs_table",
    "option_tables",
    "page",
    "pair_tables",
    "replay_tables",
    "whatif_tables",
]

SHOWN_DEALS = ("", "crossing", "landing", "sea pairs or capacity")
"""What is bought in the deals that a comparison names; JSON and CSV give them all."""

SOURCES_SHOWN = 40
"""A page names so many sources at most; --format json gives them all."""


def page(geodata: Geodata, found: Dossier) -> list[Table | Text]:
    """Return the page on one thing: facts, tables, what is uncertain, sources."""
    heading = (
        f"{found.title} ({found.kind} {found.id})"
        if found.title != found.id
        else (f"{found.title} ({found.kind})")
    )
    parts: list[Table | Text] = [Text(heading, style="bold")]
    facts = Table(box=None, show_header=False, pad_edge=False)
    facts.add_column(style="dim", no_wrap=True)
    facts.add_column(overflow="fold")
    for label, text in found.facts.items():
        facts.add_row(Text(label), Text(text))
    parts += [facts, Text("")]
    for title, rows in found.tables.items():
        numbers = {name for name in rows[0] if all(_is_number(row[name]) for row in rows)}
        columns = [Column(name, name in numbers, name == "id") for name in rows[0]]
        cells = [[_cell(value) for value in row.values()] for row in rows]
        parts.append(table(title, columns, cells))
    if found.uncertain:
        parts.append(Text("Uncertain", style="bold"))
        parts += [Text(f"  – {text}") for text in found.uncertain]
        parts.append(Text(""))
    if found.source_ids:
        parts.append(Text("Sources (their addresses: cableroute show ID)", style="bold"))
        sources = Table(box=None, show_header=False, pad_edge=False)
        sources.add_column(style="dim", no_wrap=True)
        sources.add_column(overflow="fold")
        for name in found.source_ids[:SOURCES_SHOWN]:
            source = geodata.sources.get(name)
            if source is not None:
                said = ", ".join(filter(None, (source.publisher, source.date)))
                sources.add_row(Text(name), Text(f"{source.title} ({said})"))
        parts += [sources, Text("")]
        if len(found.source_ids) > SOURCES_SHOWN:
            parts.append(Text(f"  and {len(found.source_ids) - SOURCES_SHOWN} more"))
    return parts


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _cell(value: Any) -> str:
    return (
        f"{value:,.6g}"
        if isinstance(value, float)
        else f"{value:,}"
        if _is_number(value)
        else (str(value))
    )


def comparison_tables(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    *,
    wide: bool = True,
) -> list[Table]:
    """Return the ways as a table, with the downtime where it is wide, and the deals on them."""
    numbers = {row["route_id"]: number for number, row in enumerate(rows, start=1)}
    every = {item.deal.id: item.deal for route in routes for item in route.deals}
    attached = {name: deal for name, deal in every.items() if deal.bought in SHOWN_DEALS}
    letters = {deal: _letter(place) for place, deal in enumerate(attached)}
    columns = [
        Column("", True),
        Column("way"),
        Column("route\nkm", True),
        Column("cable\nkm", True),
        Column("published\nkm", True),
        Column("RTD\nms", True),
        Column("down a\nyear", True),
        Column("shares\nmost"),
        Column("deals"),
    ]
    cells = [
        [
            f"{'★ ' if row['pareto'] else ''}{numbers[row['route_id']]}",
            _told(geo, route, row),
            f"{row['route_km']:.1f}",
            f"{row['cable_km']:.0f}\n{row['cable_low_km']:.0f}–{row['cable_high_km']:.0f}",
            "–"
            if is_missing(row["published_km"])
            else span((row["published_low_km"], row["published_high_km"]), missing="–"),
            f"{row['rtd_ms']:.2f}\n{row['rtd_low_ms']:.2f}–{row['rtd_high_ms']:.2f}",
            _down(row),
            _shares(row, numbers),
            _attached(row["deals"], letters),
        ]
        for row, route in zip(rows, routes, strict=True)
    ]
    left_out = set()
    if all(is_missing(row["published_km"]) for row in rows):
        left_out.add(4)
    if not wide or all(is_missing(row.get("downtime_min")) for row in rows):
        left_out.add(6)
    columns = [item for place, item in enumerate(columns) if place not in left_out]
    cells = [[item for place, item in enumerate(row) if place not in left_out] for row in cells]
    title = _title(geo, routes)
    if not is_missing(rows[0]["excess_pct"]):
        direct_km = rows[0]["route_km"] / (1 + rows[0]["excess_pct"] / 100)
        title += f" (direct geodesic {direct_km:.1f} km)"
    found = [table(title, columns, cells)]
    if attached:
        found.append(
            table(
                "Deals attached (a value is the whole deal's, whichever way it goes)",
                [
                    Column(""),
                    Column("deal", whole=True),
                    Column("kind"),
                    Column("value", True),
                    Column("covers"),
                ],
                [
                    [
                        letters[deal.id],
                        deal.id,
                        deal.kind,
                        f"{money(deal.value, deal.currency)}\n{deal.value_basis}".rstrip(),
                        deal.covers,
                    ]
                    for deal in attached.values()
                ],
            )
        )
    return found


def _down(row: Mapping[str, Any]) -> str:
    """Return how long a way is down in a year, likely and from low to high."""
    if is_missing(row.get("downtime_min")):
        return "–"
    values = Range(row["downtime_low_min"], row["downtime_min"], row["downtime_high_min"])
    return _with_ends(values, duration_text)


def _told(geo: Geodata, route: Route, row: Mapping[str, Any]) -> str:
    """Return a way's name and standing; for a chain of systems also what it passes."""
    lines = [str(row["name"]), _standing(row)]
    if any(leg.system_id for leg in route.legs):
        lines[1:1] = [_passed(geo, row)]
        lines.append(row["status"])
    return "\n".join(lines)


def _passed(geo: Geodata, row: Mapping[str, Any]) -> str:
    """Return the countries and straits of a way in one line."""
    names = [geo.country_name(code) for code in row["countries"]]
    return " · ".join(filter(None, (", ".join(names), ", ".join(row["straits"]))))


def option_tables(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
) -> list[Table]:
    """Return the ways with what they pass, and whether all of it is in service."""
    columns = [
        Column("", True),
        Column("way"),
        Column("route\nkm", True),
        Column("cable\nkm", True),
        Column("RTD\nms", True),
        Column("changes", True),
        Column("access\nkm", True),
    ]
    cells = []
    for number, (route, row) in enumerate(zip(routes, rows, strict=True), start=1):
        lines = [route.name, route.note or row["status"]]
        cells.append(
            [
                str(number),
                "\n".join(filter(None, lines)),
                f"{row['route_km']:,.0f}",
                f"{row['cable_km']:,.0f}\n{row['cable_low_km']:,.0f}–{row['cable_high_km']:,.0f}",
                f"{row['rtd_ms']:.1f}\n{row['rtd_low_ms']:.1f}–{row['rtd_high_ms']:.1f}",
                str(row["changes"]),
                f"{row['access_km']:,.0f}" if row["access_km"] else "–",
            ]
        )
    return [table(_title(geo, routes), columns, cells)]


def many_pairs_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Return one row for each of many pairs: how many ways, and the best figures among them."""
    columns = [
        Column("", True),
        Column("A"),
        Column("B"),
        Column("ways", True),
        Column("least cable\nkm", True),
        Column("least RTD\nms", True),
        Column("shortest way"),
    ]
    cells = []
    for number, found in groupby(rows, key=lambda row: row["pair"]):
        ways = list(found)
        first = ways[0]
        if first["no_way"] is not None:
            said = ["0", "–", "–", str(first["no_way"])]
        else:
            short = min(ways, key=lambda row: row["cable_km"])
            quick = min(ways, key=lambda row: row["rtd_ms"])
            said = [
                str(len(ways)),
                f"{short['cable_km']:,.0f}\n{short['cable_low_km']:,.0f}–"
                f"{short['cable_high_km']:,.0f}",
                f"{quick['rtd_ms']:.2f}\n{quick['rtd_low_ms']:.2f}–{quick['rtd_high_ms']:.2f}",
                str(short["name"]),
            ]
        cells.append([str(number), first["place_a"], first["place_b"], *said])
    return table(f"{len(cells)} pair{'s' * (len(cells) != 1)}", columns, cells)


def pair_tables(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    best: BestPair,
    count: int,
) -> list[Table | Text]:
    """Return the best protected pair of the `count` ways that `options` shows, and why it is."""
    ground, pairs = best.ground, count * (count - 1) // 2
    among = "the only pair" if pairs == 1 else f"the least of {pairs} pairs"
    among += f" of the {count} ways shown by options"
    lines = [
        f"They share {ground.shared_km:,.0f} km ({ground.shared_pct:.0f} %) outside their common "
        f"ends: {among}. At the ends they share {ground.ends_km:,.0f} km.",
        "How far they are apart where they are nearest is not known: it is below the accuracy."
        if ground.separation_km is None
        else f"Where they are nearest they are {ground.separation_km:,.1f} km apart, beyond the "
        "accuracy of both.",
    ]
    for what, names in (
        ("stations", [place(geo, name) for name in ground.shared_station_ids]),
        ("groups and straits", [_group(geo, name) for name in ground.shared_group_ids]),
        ("countries", [geo.country_name(code) for code in ground.shared_countries]),
    ):
        lines.append(f"Both pass these {what}: {', '.join(names) or 'none known'}.")
    return [*option_tables(geo, routes, rows), Text("\n".join(lines)), Text("")]


def _group(geo: Geodata, name: str) -> str:
    return geo.groups[name].name if name in geo.groups else name


def assumption_line(assumed: Assumptions) -> Text:
    """Return what is assumed, in one line; --format json gives units and figures."""
    return Text(f"Assumed: {assumed.summary()}")


def whatif_tables(geo: Geodata, found: WhatIf) -> list[Table | Text]:
    """Return which ways remain without what is gone, and what the others lengthen to."""
    gone = ", ".join(thing.name for thing in found.removed)
    columns = [
        Column("", True),
        Column("way"),
        Column("cable\nkm", True),
        Column(f"without {gone}"),
        Column("longer by\nkm", True),
    ]
    lost = {loss.route.id: loss for loss in found.lost}
    number_of = {route.id: number for number, route in enumerate(found.before, start=1)}
    cells = []
    for number, route in enumerate(found.before, start=1):
        loss = lost.get(route.id)
        if loss is None:
            outcome, longer = "remains", "–"
        elif loss.instead is None or loss.longer_km is None:
            outcome, longer = "lost: no way is left", "–"
        else:
            same = number_of.get(loss.instead.id)
            way = f"way {same}" if same else loss.instead.name
            outcome = f"lost; shortest left: {way}"
            low, likely, high = loss.longer_km
            longer = f"{likely:+,.0f}\n{low:+,.0f} to {high:+,.0f}"
        cells.append([str(number), route.name, f"{route.cable_km:,.0f}", outcome, longer])
    cells += [
        ["+", route.name, f"{route.cable_km:,.0f}", "not among the ways shown before", "–"]
        for route in found.after
        if route.id not in number_of
    ]
    title = f"{_title(geo, found.before)}, if {gone} is gone"
    counts = (
        f"{len(found.kept)} of {len(found.before)} ways remain; without {gone} "
        f"{len(found.after)} are found"
    )
    lines = [counts]
    for what, before, after, told in (
        ("one way at least is whole, % of the time", found.availability_before,
         found.availability_after, share_text),
        ("no way at all, down a year", found.downtime_before_min_per_year,
         found.downtime_after_min_per_year, duration_text),
    ):  # fmt: skip
        if before is not None and after is not None:
            was, now = (
                likely if low == high else f"{likely} ({low} to {high})"
                for low, likely, high in (map(told, values) for values in (before, after))
            )
            lines.append(f"{what}: {was} before, {now} with the ways that remain")
    return [table(title, columns, cells), Text("\n".join(lines)), Text("")]


ELEMENTS_SHOWN = 8
"""Elements that a page names at most; --format json gives them all."""


def availability_tables(
    routes: Sequence[Route],
    each: Sequence[Availability],
    chosen: Sequence[Route],
    whole: Availability,
    gone: Sequence[Thing],
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
    at_once = any(item.all_hours is not None for item in found.lived) and len(routes) > 1
    cells = [
        [
            item.start + ("" if item.verified else "\nnot verified"),
            f"{item.name}\n{item.place}".rstrip(),
            _ways_told(item, numbers),
            *([_all_told(item)] if at_once else []),
        ]
        for item in found.lived
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
    if not found.lived:
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


def _ways_told(item: Lived, numbers: Sequence[int]) -> str:
    """Return the ways that are hit, or may be, those that are down equally long together."""
    ways: dict[tuple[str, str], list[int]] = {}
    for number, verdict, hours in zip(numbers, item.verdicts, item.hours, strict=True):
        if hours is not None:
            ways.setdefault((verdict, _between(hours)), []).append(number)
    told = sorted((verdict, own, hours) for (verdict, hours), own in ways.items())
    return "\n".join(
        f"{verdict} {', '.join(map(str, own))}: {hours}" for verdict, own, hours in told
    )


def _all_told(item: Lived) -> str:
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


def _with_ends(values: Range, told: Callable[[float], str]) -> str:
    low, likely, high = (told(value) for value in values)
    return likely if low == high else f"{likely}\n{low}–{high}"


def _count(value: float) -> str:
    return f"{value:,.0f}" if value >= 9.95 else f"{value:.2g}"


def deal_tables(geo: Geodata, found: Sequence[DealComparison]) -> list[Table | Text]:
    """Return deals side by side, a table for each thing that is bought."""
    parts: list[Table | Text] = []
    for group in dict.fromkeys(row.group for row in found):
        rows = [row for row in found if row.group == group]
        columns = [
            Column("deal", whole=True),
            Column("kind"),
            Column("value", True),
            Column("per km of\nground", True),
            Column("per fibre pair\n(inferred)", True),
            Column("per year", True),
            Column("covers"),
        ]
        cells = [
            [
                row.deal_id,
                "\n".join(filter(None, (row.kind, row.mark))),
                _value(row),
                _per(row, row.per_km, row.path_count, "path"),
                _per(row, row.per_fibre_pair, row.fibre_pairs, "pair"),
                _per(row, row.per_year, row.term_years, "year"),
                geo.deals[row.deal_id].covers,
            ]
            for row in rows
        ]
        parts.append(table(f"What is bought: {group}", columns, cells))
        parts += [Text(f"  {line}") for line in _unknown(rows)]
        parts.append(Text(""))
    return parts


def _unknown(rows: Sequence[DealComparison]) -> list[str]:
    """Return which figures of some deals are not known, and why, a line for each reason."""
    reasons: dict[str, list[str]] = {}
    for row in rows:
        if row.value is None:
            reasons.setdefault("no value is published", []).append(row.deal_id)
            continue
        for item in row.missing:
            what = item.quantity.replace("_", " ")
            reasons.setdefault(f"{what}: {item.reason}", []).append(row.deal_id)
    return [f"not known, {reason}: {', '.join(names)}" for reason, names in reasons.items()]


def _value(row: DealComparison) -> str:
    lines = [money(row.value, row.currency)]
    if row.value is not None:
        lines.append(", ".join(filter(None, (row.value_basis, str(row.price_year or "")))))
    if row.value_restated is not None:
        lines.append(f"{money(row.value_restated, row.currency)} of {row.restated_year}")
    return "\n".join(lines)


def _per(
    row: DealComparison,
    values: tuple[float, float] | None,
    count: tuple[float, float] | None,
    what: str,
) -> str:
    """Return a figure per something, and for how many of it."""
    if values is None:
        return "–"
    text = f"{row.currency} {span((round(values[0]), round(values[1])))}"
    return text if count is None else f"{text}\nif {span(count)} {what}{'s' * (count != (1, 1))}"


def latency_tables(found: Sequence[LatencyCheck]) -> list[Table | Text]:
    """Return published delays beside modelled ones, systems first."""
    parts: list[Table | Text] = []
    for kind in dict.fromkeys(row.kind for row in found):
        columns = [
            Column("", whole=True),
            Column("from – to"),
            Column("published\nms", True),
            Column("modelled\nms", True),
            Column("ratio", True),
            Column("allows\nkm", True),
            Column("modelled\nkm", True),
            Column("what came of it"),
        ]
        cells = [
            [
                "!" if row.flags else "",
                " – ".join(filter(None, (row.start, row.end))) or row.id,
                span(row.published_ms),
                "–" if row.modelled_ms is None
                else f"{row.modelled_ms.low:.1f}–{row.modelled_ms.high:.1f}",
                "–" if row.ratio is None else f"{row.ratio[0]:.2f}–{row.ratio[1]:.2f}",
                "–" if row.allowed_km is None else f"{row.allowed_km:,.0f}",
                "–" if row.modelled_km is None
                else f"{row.modelled_km.low:,.0f}–{row.modelled_km.high:,.0f}",
                row.why,
            ]
            for row in found
            if row.kind == kind
        ]  # fmt: skip
        parts.append(table(f"Published against modelled delay: {kind}", columns, cells))
    return parts


def _title(geo: Geodata, routes: Sequence[Route]) -> str:
    ends = (routes[0].start_id, routes[0].end_id)
    return "Ways from " + " to ".join(place(geo, end) for end in ends)


def _standing(row: Mapping[str, Any]) -> str:
    """Return how far round a way goes and how well its position is known, in words."""
    accuracy = row["accuracy_km"]
    known = "accuracy not known" if is_missing(accuracy) else f"± {accuracy:g} km"
    excess = "" if is_missing(row["excess_pct"]) else f"{row['excess_pct']:+.0f} % over direct, "
    return f"{excess}{row['confidence']} {known}"


def _letter(place: int) -> str:
    """Return a to z, then a2 to z2 and so on."""
    turn, letter = divmod(place, 26)
    return chr(ord("a") + letter) + (str(turn + 1) if turn else "")


def _attached(cells: Sequence[Mapping[str, Any]], letters: Mapping[str, str]) -> str:
    """Return the letters of the deals on a row, by how surely they apply."""
    grades: dict[str, list[str]] = {}
    for cell in cells:
        if cell["id"] in letters:
            grades.setdefault(cell["how_surely"], []).append(letters[cell["id"]])
    return (
        "\n".join(f"{grade}: {', '.join(found)}" for grade, found in grades.items()) or "none known"
    )


def _shares(row: Mapping[str, Any], names: Mapping[str, int]) -> str:
    if is_missing(row["shared_km"]):
        return "–"
    if is_missing(row["shared_with"]):
        return "none within\naccuracy"
    return f"{row['shared_km']:.0f} km, {row['shared_pct']:.0f} %\nwith {names[row['shared_with']]}"

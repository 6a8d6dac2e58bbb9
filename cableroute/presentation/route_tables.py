"""Tables of routes for people in a terminal: one row a route, what repeats said once below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from rich.table import Table
from rich.text import Text

from cableroute.comparison.what_if_gone import WhatIf
from cableroute.files import is_missing
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.routes import Route
from cableroute.presentation.lists import money, place
from cableroute.presentation.page_wording import _title
from cableroute.presentation.route_notes import (
    alike,
    numbers_text,
    route_notes,
    short_names,
    spelled,
    standing,
)
from cableroute.presentation.terminal import Column, View, table
from cableroute.presentation.wording import span
from cableroute.reliability.availability import duration_text, share_text
from cableroute.routing.diversity import BestPair

__all__ = [
    "assumption_line",
    "comparison_tables",
    "many_pairs_table",
    "option_tables",
    "pair_tables",
    "whatif_tables",
]


SHORT_KM = 1000.0
SHORT_MS = 20.0
"""Below these a length and a delay are shown to one digit more."""

SHOWN_DEALS = ("", "crossing", "landing", "sea pairs or capacity")
"""What is bought in the deals that a comparison names; JSON and CSV give them all."""


DETAILS = "what each route passes, and what is not known."
"""What is printed with details."""


def comparison_tables(
    geo: Geodata, routes: Sequence[Route], rows: Sequence[Mapping[str, Any]], view: View
) -> list[Table | Text]:
    """Return the routes as a table, one row each, and the deals on them."""
    numbers = {row["route_id"]: number for number, row in enumerate(rows, start=1)}
    every = {item.deal.id: item.deal for route in routes for item in route.deals}
    attached = {name: deal for name, deal in every.items() if deal.bought in SHOWN_DEALS}
    letters = {deal: _letter(place) for place, deal in enumerate(attached)}
    cells_of_deals = (cell for row in rows for cell in row["deals"] if cell["id"] in letters)
    grades = list(dict.fromkeys(cell["attribution_confidence"] for cell in cells_of_deals))
    optional = {
        Column("published\nkm", True, spare=5): [_published(row) for row in rows],
        Column("annual\ndowntime", True, spare=1): [_down(row) for row in rows],
        Column("downtime\nlow–high", True, spare=3): [_down_ends(row) for row in rows],
    }
    columns = [
        Column("", True),
        Column("route", least=34),
        Column("route\nkm", True),
        Column("cable\nkm", True),
        Column("cable km\nlow–high", True, spare=2),
        Column("RTD\nms", True),
        Column("RTD ms\nlow–high", True, spare=4),
        Column("shared\nkm", True, spare=4),
        Column("shared\ncorridor", whole=True),
        Column(f"deals\n({grades[0]})" if len(grades) == 1 else "deals", least=16),
    ]
    cells = [
        [
            f"{'★ ' if row['pareto'] else ''}{numbers[row['route_id']]}",
            name,
            f"{row['route_km']:,.1f}" if row["route_km"] < SHORT_KM else f"{row['route_km']:,.0f}",
            f"{row['cable_km']:,.0f}",
            f"{row['cable_low_km']:,.0f}–{row['cable_high_km']:,.0f}",
            _delay(row["rtd_ms"]),
            f"{_delay(row['rtd_low_ms'])}–{_delay(row['rtd_high_ms'])}",
            "–" if is_missing(row["shared_km"]) else f"{row['shared_km']:,.0f}",
            _shares(row, numbers),
            _attached(row["deals"], letters, by_grade=len(grades) > 1),
        ]
        for row, name in zip(rows, short_names(geo, routes), strict=True)
    ]
    for column, texts in optional.items():
        if set(texts) != {"–"}:
            columns.insert(-3, column)
            for row, text in zip(cells, texts, strict=True):
                row.insert(-3, text)
    title = _title(geo, routes)
    if not is_missing(rows[0]["excess_pct"]):
        direct_km = rows[0]["route_km"] / (1 + rows[0]["excess_pct"] / 100)
        title += f" (direct geodesic {direct_km:,.1f} km)"
    found: list[Table | Text] = [table(title, columns, cells, view)]
    if attached:
        found.append(_deals_table(list(attached.values()), letters, view))
    lines = [
        "★: no other route is better in cable km and shared corridor together. Shared corridor: "
        "the part within the accuracy of the line of another route. RTD: round-trip delay.",
        *alike("Position", [standing(row) for row in rows]),
        *alike("Status", [row["status"] for row in rows]),
        *spelled(geo, routes),
    ]
    return [*found, *route_notes(geo, routes, rows, lines, view)]


def _deals_table(deals: Sequence[Deal], letters: Mapping[str, str], view: View) -> Table:
    """Return the deals on some routes, one row each."""
    return table(
        "Deals attached (a value is that of the complete deal)",
        [
            Column(""),
            Column("deal", whole=True),
            Column("kind", least=20),
            Column("value", True),
            Column("basis"),
            Column("covers", spare=1, least=50),
        ],
        [
            [
                letters[deal.id],
                deal.id,
                deal.kind,
                money(deal.value, deal.currency),
                deal.value_basis,
                deal.covers,
            ]
            for deal in deals
        ],
        view,
    )


def _delay(ms: float) -> str:
    """Return a delay to a digit that its range carries."""
    return f"{ms:.2f}" if ms < SHORT_MS else f"{ms:.1f}"


def _published(row: Mapping[str, Any]) -> str:
    """Return the published length of a route."""
    if is_missing(row["published_km"]):
        return "–"
    return span((row["published_low_km"], row["published_high_km"]), missing="–")


def _down(row: Mapping[str, Any]) -> str:
    """Return how long a route is down in a year."""
    missing = is_missing(row.get("downtime_min"))
    return "–" if missing else duration_text(row["downtime_min"])


def _down_ends(row: Mapping[str, Any]) -> str:
    """Return how long a route is down in a year at least and at most."""
    if is_missing(row.get("downtime_min")):
        return "–"
    low, high = duration_text(row["downtime_low_min"]), duration_text(row["downtime_high_min"])
    return low if low == high else f"{low}–{high}"


def option_tables(
    geo: Geodata, routes: Sequence[Route], rows: Sequence[Mapping[str, Any]], view: View
) -> list[Table | Text]:
    """Return the routes with what they pass, one row each, and whether all is in service."""
    columns = [
        Column("", True),
        Column("route", least=34),
        Column("route\nkm", True),
        Column("cable\nkm", True),
        Column("cable km\nlow–high", True, spare=2),
        Column("RTD\nms", True),
        Column("RTD ms\nlow–high", True, spare=3),
        Column("inter-\nconnects", True),
        Column("backhaul\nkm", True),
        Column("countries", spare=1, least=14),
        Column("straits", spare=5, least=20),
    ]
    cells = [
        [
            str(number),
            name,
            f"{row['route_km']:,.0f}",
            f"{row['cable_km']:,.0f}",
            f"{row['cable_low_km']:,.0f}–{row['cable_high_km']:,.0f}",
            f"{row['rtd_ms']:.1f}",
            f"{row['rtd_low_ms']:.1f}–{row['rtd_high_ms']:.1f}",
            str(row["interconnects"]),
            f"{row['access_km']:,.0f}" if row["access_km"] else "–",
            " ".join(row["countries"]),
            ", ".join(row["straits"]),
        ]
        for number, (name, row) in enumerate(
            zip(short_names(geo, routes), rows, strict=True), start=1
        )
    ]
    unknown = [at for at, row in enumerate(rows, 1) if row["path_ids"] and row["systems"]]
    lines = [
        *alike("Status", [row["status"] for row in rows]),
        *(
            [f"Crossing of {numbers_text(unknown)}: by which path is not known, one is assumed."]
            if unknown
            else []
        ),
        *spelled(geo, routes),
        *([] if view.details else [f"{view.prefix}details: {DETAILS}"]),
    ]
    empty = [at for at in (8, 10) if all(row[at] in ("", "–") for row in cells)]
    columns = [item for at, item in enumerate(columns) if at not in empty]
    cells = [[text for at, text in enumerate(row) if at not in empty] for row in cells]
    made = table(_title(geo, routes), columns, cells, view)
    return [made, *route_notes(geo, routes, rows, lines, view)]


def many_pairs_table(rows: Sequence[Mapping[str, Any]], view: View) -> Table:
    """Return one row for each of many pairs: how many routes, and the best figures of them."""
    columns = [
        Column("", True),
        Column("A", least=10),
        Column("B", least=10),
        Column("routes", True),
        Column("least\ncable km", True),
        Column("cable km\nlow–high", True, spare=1),
        Column("least\nRTD ms", True),
        Column("RTD ms\nlow–high", True, spare=2),
        Column("shortest route", least=20),
    ]
    cells = []
    for number, found in groupby(rows, key=lambda row: row["pair"]):
        routes = list(found)
        first = routes[0]
        if first["no_route"] is not None:
            said = ["0", "–", "–", "–", "–", str(first["no_route"])]
        else:
            short = min(routes, key=lambda row: row["cable_km"])
            quick = min(routes, key=lambda row: row["rtd_ms"])
            said = [
                str(len(routes)),
                f"{short['cable_km']:,.0f}",
                f"{short['cable_low_km']:,.0f}–{short['cable_high_km']:,.0f}",
                f"{quick['rtd_ms']:.2f}",
                f"{quick['rtd_low_ms']:.2f}–{quick['rtd_high_ms']:.2f}",
                str(short["name"]),
            ]
        cells.append([str(number), first["place_a"], first["place_b"], *said])
    return table(f"{len(cells)} pair{'s' * (len(cells) != 1)}", columns, cells, view)


def pair_tables(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    best: BestPair,
    count: int,
    view: View,
) -> list[Table | Text]:
    """Return the best protected pair of the `count` routes that `routes` shows, and why it is."""
    ground, pairs = best.shared, count * (count - 1) // 2
    among = "the only pair" if pairs == 1 else f"the least of {pairs} pairs"
    among += f" of the {count} routes that the command routes shows"
    lines = [
        f"Shared corridor {ground.shared_km:,.0f} km ({ground.shared_pct:.0f} %) outside the "
        f"common ends: {among}. At the ends: {ground.ends_km:,.0f} km.",
        "Least separation: not known, it is below the accuracy."
        if ground.separation_km is None
        else f"Least separation: {ground.separation_km:,.1f} km, beyond the accuracy of both.",
    ]
    both = {
        "stations": [place(geo, name) for name in ground.shared_station_ids],
        "groups and straits": [_group(geo, name) for name in ground.shared_group_ids],
        "countries": [geo.country_name(code) for code in ground.shared_countries],
    }
    lines += [
        f"Both pass these {what}: {', '.join(names)}." for what, names in both.items() if names
    ]
    none = [what for what, names in both.items() if not names]
    if none:
        lines.append(f"Both pass no common {', '.join(none)} that are known.")
    return [*option_tables(geo, routes, rows, view), Text("\n".join(lines)), Text("")]


def _group(geo: Geodata, name: str) -> str:
    return geo.groups[name].name if name in geo.groups else name


def assumption_line(assumed: Assumptions) -> Text:
    """Return what is assumed, in one line; JSON gives units and figures."""
    return Text(f"Assumed: {assumed.summary()}")


def whatif_tables(geo: Geodata, found: WhatIf, view: View) -> list[Table | Text]:
    """Return which routes survive without what fails, and what the others lengthen to."""
    gone = ", ".join(feature.name for feature in found.removed)
    columns = [
        Column("", True),
        Column("route", least=34),
        Column("cable\nkm", True),
        Column(f"without {gone}", least=14),
        Column("longer by\nkm", True),
        Column("longer by km\nlow to high", True, spare=1),
    ]
    lost = {loss.route.id: loss for loss in found.lost}
    number_of = {route.id: number for number, route in enumerate(found.before, start=1)}
    new = [route for route in found.after if route.id not in number_of]
    names = short_names(geo, [*found.before, *new])
    name_of = dict(zip((route.id for route in (*found.before, *new)), names, strict=True))
    cells = []
    for number, route in enumerate(found.before, start=1):
        loss, longer = lost.get(route.id), ["–", "–"]
        if loss is None:
            outcome = "survives"
        elif loss.instead is None or loss.longer_km is None:
            outcome = "fails: no route is left"
        else:
            same = number_of.get(loss.instead.id)
            other = loss.instead
            next_best = f"route {same}" if same else name_of.get(other.id, other.name)
            outcome = f"fails; then {next_best}"
            low, likely, high = loss.longer_km
            longer = [f"{likely:+,.0f}", f"{low:+,.0f} to {high:+,.0f}"]
        cells.append([str(number), name_of[route.id], f"{route.cable_km:,.0f}", outcome, *longer])
    cells += [
        ["+", name_of[route.id], f"{route.cable_km:,.0f}", "not among the routes before", "–", "–"]
        for route in new
    ]
    title = f"{_title(geo, found.before)}, if {gone} fails"
    lines = [
        f"{len(found.kept)} of {len(found.before)} routes survive; without {gone} "
        f"{len(found.after)} are found"
    ]
    for what, before, after, told in (
        ("availability of one route at least, %", found.availability_before,
         found.availability_after, share_text),
        ("annual downtime of all routes at once", found.downtime_before_min_per_year,
         found.downtime_after_min_per_year, duration_text),
    ):  # fmt: skip
        if before is not None and after is not None:
            was, now = (
                likely if low == high else f"{likely} ({low} to {high})"
                for low, likely, high in (map(told, values) for values in (before, after))
            )
            lines.append(f"{what}: {was} before, {now} with the routes that survive")
    return [table(title, columns, cells, view), Text("\n".join(lines)), Text("")]


def _letter(place: int) -> str:
    """Return a to z, then a2 to z2 and so on."""
    turn, letter = divmod(place, 26)
    return chr(ord("a") + letter) + (str(turn + 1) if turn else "")


def _attached(
    cells: Sequence[Mapping[str, Any]], letters: Mapping[str, str], *, by_grade: bool
) -> str:
    """Return the letters of the deals on a row, by attribution confidence where that differs."""
    grades: dict[str, list[str]] = {}
    for cell in cells:
        if cell["id"] in letters:
            grades.setdefault(cell["attribution_confidence"] if by_grade else "", []).append(
                letters[cell["id"]]
            )
    found = (f"{grade} {', '.join(sorted(own))}".strip() for grade, own in grades.items())
    return "; ".join(found) or "–"


def _shares(row: Mapping[str, Any], names: Mapping[str, int]) -> str:
    """Return with which route the shared corridor is longest, and what part of the route it is."""
    if is_missing(row["shared_km"]):
        return "–"
    if is_missing(row["shared_with"]):
        return "none"
    return f"{row['shared_pct']:.0f} % with {names[row['shared_with']]}"

"""Pages for people in a terminal: a comparison of ways, and all that is known of one thing."""

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
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.presentation.lists import money, place
from cableroute.presentation.page_wording import _title, _with_ends
from cableroute.presentation.terminal import Column, table
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


SHOWN_DEALS = ("", "crossing", "landing", "sea pairs or capacity")
"""What is bought in the deals that a comparison names; JSON and CSV give them all."""


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
        Column("interconnects", True),
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
                str(row["interconnects"]),
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
        if first["no_route"] is not None:
            said = ["0", "–", "–", str(first["no_route"])]
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
    ground, pairs = best.shared, count * (count - 1) // 2
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
            grades.setdefault(cell["attribution_confidence"], []).append(letters[cell["id"]])
    return (
        "\n".join(f"{grade}: {', '.join(found)}" for grade, found in grades.items()) or "none known"
    )


def _shares(row: Mapping[str, Any], names: Mapping[str, int]) -> str:
    if is_missing(row["shared_km"]):
        return "–"
    if is_missing(row["shared_with"]):
        return "none within\naccuracy"
    return f"{row['shared_km']:.0f} km, {row['shared_pct']:.0f} %\nwith {names[row['shared_with']]}"

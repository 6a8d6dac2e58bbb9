"""What the routes share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import combinations
from typing import Any

from cableroute.files import is_missing
from cableroute.geodata.crossed import groups_of
from cableroute.model.routes import Route
from cableroute.presentation.blocks import Bullets, Heading, Part, Section
from cableroute.presentation.columns import Headed, text_column
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.presentation.names import Names
from cableroute.presentation.pair_tables import pairs_table
from cableroute.presentation.route_tables import KINDS, overlap_text, worst_accuracy
from cableroute.presentation.tables import BOOK, PAGE, REPORT, Table, figure_text
from cableroute.reports.facts import Facts, km_figure, number_list
from cableroute.routing.common_ground import SharedCorridor

BLANK = Said("")


def diversity(facts: Facts, texts: Texts) -> Section:
    """State the common features: corridor, stations, straits, countries, shared-risk groups."""
    parts: list[Part] = []
    count = len(facts.routes)
    if facts.best is not None:
        parts += [_why_best(facts, texts), _best(facts, texts)]
        fits = count <= facts.limits.in_matrix
        parts.append(_pairs(facts, texts, on_page=not fits))
        if fits:
            parts += [_matrix(facts, texts), Bullets([texts.say("note_matrix")])]
    passed = exposures(facts, texts)
    if passed:
        parts.append(Heading(texts["risks_title"]))
        wide = count <= facts.limits.in_matrix
        marks = [text_column(f"route_{n}", str(n + 1)) for n in range(count)] if wide else []
        headed = Headed(texts)
        columns = [
            headed.text("name", "risk"),
            headed.text("kind"),
            *marks,
            headed.figure("count", "routes_count"),
        ]
        parts.append(Table("risks", columns, passed, outputs=BOOK))
        parts.append(_passed_together(passed, texts))
        parts.append(Bullets([texts.say("note_risks")]))
    if not parts:
        parts.append(texts.say("nothing_shared"))
    return Section("diversity", parts)


def _passed_together(passed: Sequence[dict[str, Any]], texts: Texts) -> Table:
    """Return the features passed, a row for each set of routes that passes the same."""
    together: dict[tuple[int, ...], dict[str, list[str]]] = {}
    for row in passed:
        kinds = together.setdefault(tuple(row["places"]), {})
        kinds.setdefault(str(row["kind"]), []).append(str(row["name"]))
    rows = [
        {
            "numbers": texts.say("names", names=number_list(places)),
            "count": len(places),
            "passed": texts.say(
                "passed_kinds",
                kinds=tuple(
                    texts.say("passed_kind", kind=kind, names=tuple(passed_names))
                    for kind, passed_names in kinds.items()
                ),
            ),
        }
        for places, kinds in together.items()
    ]
    columns = [
        text_column("numbers", texts["column_which_routes"]),
        text_column("passed", texts["column_risk"]),
    ]
    return Table("passed", columns, rows, outputs=PAGE)


def _why_best(facts: Facts, texts: Texts) -> Said:
    assert facts.best is not None
    shared = facts.best.shared
    pair = [facts.routes[place] for place in (facts.best.first, facts.best.second)]
    none = texts["none_known"]
    return texts.say(
        "best_pair",
        first=Figure(facts.best.first + 1),
        second=Figure(facts.best.second + 1),
        **overlap_figures(facts.names(texts), shared, pair),
        ends=km_figure(shared.ends_km),
        apart=texts.say("separation_not_known")
        if shared.separation_km is None
        else texts.say("separation_known", km=km_figure(shared.separation_km, "separation_km")),
        **{
            name: value or none for name, value in _common_names(facts.names(texts), shared).items()
        },
    )


def _common_names(names: Names, shared: SharedCorridor) -> dict[str, tuple[str, ...]]:
    """Return the names of what both routes of a pair pass."""
    return {
        "stations": tuple(map(names.place, shared.shared_station_ids)),
        "groups": tuple(
            names.group(name) for name in shared.shared_group_ids if name in names.groups
        ),
        "countries": tuple(map(names.country, shared.shared_countries)),
    }


def _best(facts: Facts, texts: Texts) -> Table:
    """Return the best pairs side by side, by the numbers of their routes."""
    labels = [Figure(number) for number in range(1, len(facts.routes) + 1)]
    in_common = "in_common_of_these" if facts.found is None else "in_common"
    return pairs_table(facts.names(texts), facts.pairs, facts.routes, labels, in_common=in_common)


def overlap_cells(shared: SharedCorridor, pair: Sequence[Route]) -> dict[str, float]:
    """Return the figures of both kinds of overlap of a pair by their columns, and its accuracy."""
    figures = {
        f"{kind}_{name}": value
        for kind in KINDS
        for name, value in getattr(shared, kind)._asdict().items()
    }
    return {"accuracy_km": worst_accuracy(pair), **figures}


def overlap_figures(
    names: Names, shared: SharedCorridor, pair: Sequence[Route]
) -> dict[str, Said | str]:
    """Return both kinds of overlap of a pair in words, on land and at sea."""
    row = overlap_cells(shared, pair)
    section, corridor = (overlap_text(names, row, kind) for kind in KINDS)
    return {"section": section, "corridor": corridor}


def _pairs(facts: Facts, texts: Texts, *, on_page: bool) -> Table:
    """Return the overlap of each two routes, those that are apart and share least first."""
    names = facts.names(texts)
    rows = []
    for i, j in combinations(range(len(facts.routes)), 2):
        shared = facts.shared[i, j]
        figures = ("shared_km", "ends_km", "separation_km")
        row: dict[str, Any] = {name: getattr(shared, name) for name in figures}
        row |= overlap_cells(shared, [facts.routes[i], facts.routes[j]])
        rows.append({"first": i + 1, "second": j + 1} | row | _common_names(names, shared))
    rows.sort(
        key=lambda row: (
            row["separation_km"] is None,
            is_missing(row["shared_km"]),
            row["shared_km"],
        )
    )
    headed = Headed(texts)
    columns = [
        *(headed.figure("count", it, it) for it in ("first", "second")),
        *(
            headed.figure(name, heading)
            for name, heading in (
                *(
                    (f"{kind}{part}", f"{kind}{heading}")
                    for kind in KINDS
                    for part, heading in (
                        ("_km", ""),
                        ("_pct", ""),
                        ("_land_km", "_land"),
                        ("_sea_km", "_sea"),
                    )
                ),
                ("ends_km", "shared_ends"),
                ("separation_km", "separation"),
            )
        ),
        *(headed.text(it) for it in ("stations", "groups", "countries")),
    ]
    return Table(
        "pairs", columns, rows, most=facts.limits.pairs, outputs=REPORT if on_page else BOOK
    )


def _matrix(facts: Facts, texts: Texts) -> Table:
    """Return the routes against one another: above common sections, below the same corridor."""
    count = len(facts.routes)
    rows = []
    for i in range(count):
        row: dict[str, Any] = {"name": Figure(i + 1), "route": i}
        for j in range(count):
            if i == j:
                row[f"route_{j}"] = BLANK
                continue
            ground = facts.shared[i, j]
            kind = KINDS[0] if j > i else KINDS[1]
            overlap = getattr(ground, kind)
            pair = worst_accuracy([facts.routes[i], facts.routes[j]])
            lines: list[object] = [texts["overlap_nothing"]]
            if is_missing(overlap.km):
                lines = [texts["not_known"]]
            elif overlap.km > 0:
                km = km_figure(overlap.km, f"{kind}_km", accuracy=pair)
                pct = texts.percent(figure_text(f"{kind}_pct", overlap.pct))
                lines = [texts.say("matrix_km", km=km), pct]
            if j < i and ground.separation_km is not None:
                km = km_figure(ground.separation_km, "separation_km")
                lines = [texts.say("apart_by", km=km)]
            row[f"route_{j}"] = tuple(lines)
            shade = 5 if is_missing(overlap.pct) else min(5, math.ceil(overlap.pct / 20))
            apart = j < i and ground.separation_km is not None
            row[f"look_route_{j}"] = "apart" if apart else f"heat-{shade}"
        rows.append(row)
    columns = [text_column("name", texts["column_route"])]
    columns += [text_column(f"route_{j}", str(j + 1)) for j in range(count)]
    return Table("matrix", columns, rows, texts["matrix_title"], outputs=PAGE)


def exposures(facts: Facts, texts: Texts) -> list[dict[str, Any]]:
    """Return the features of two routes or more, beside their ends: the most shared first."""
    ends = {facts.routes[0].start_id, facts.routes[0].end_id}
    names = facts.names(texts)
    end_countries = {names.places[name].country for name in ends if name in names.places}
    passed: dict[tuple[str, str, str], set[int]] = {}
    groups, stations = names.groups, names.known("stations")
    for number, route in enumerate(facts.routes):
        row = facts.rows[number]
        keys = [
            ("country", code, names.country(code))
            for code in row["countries"]
            if code not in end_countries
        ]
        keys += [
            (groups[name].kind, name, groups[name].name)
            for name in groups_of(facts.geodata, route.legs)
            if name in groups
        ]
        keys += [
            ("landing station", name, names.place(name))
            for name in row["stations"]
            if name in stations and name not in ends
        ]
        for key in keys:
            passed.setdefault(key, set()).add(number)
    rows: list[dict[str, Any]] = [
        {
            "name": name,
            "kind": texts.term(kind),
            "count": len(numbers),
            "places": sorted(numbers),
            **{
                f"route_{number}": Figure("●") if number in numbers else BLANK
                for number in range(len(facts.routes))
            },
        }
        for (kind, _, name), numbers in passed.items()
        if len(numbers) > 1
    ]
    rows.sort(key=lambda row: (-row["count"], row["kind"], row["name"]))
    return rows

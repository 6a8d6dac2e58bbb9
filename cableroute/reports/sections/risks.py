"""What the ways share."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

from cableroute.presentation.blocks import Bullets, Column, Heading, Part, Section, Table
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.reports.facts import Facts, km_figure

MOST_IN_MATRIX = 14
"""A table of more ways against one another is wider than a page."""

PAIRS_SHOWN = 20
BLANK = Said("")


def diversity(facts: Facts, texts: Texts) -> Section:
    """Say what the ways share: ground, stations, straits, countries, shared-risk groups."""
    parts: list[Part] = []
    count = len(facts.routes)
    if facts.best is not None:
        parts.append(_why_best(facts, texts))
        rows = _pair_rows(facts, texts)
        columns = _pair_columns(texts)
        if count <= MOST_IN_MATRIX:
            parts.append(_matrix(facts, texts))
            parts.append(Bullets([texts.say("note_matrix")]))
        else:
            parts.append(Table("pairs", columns, rows[:PAIRS_SHOWN], in_book=False))
        parts.append(Table("pairs", columns, rows, on_page=False))
    passed = exposures(facts, texts)
    if passed:
        parts.append(Heading(texts["risks_title"]))
        wide = count <= MOST_IN_MATRIX
        marks = [Column(str(n + 1), (f"way_{n}",)) for n in range(count)] if wide else []
        columns = [
            Column(texts["column_risk"], ("name",)),
            Column(texts["column_kind"], ("kind",)),
            *marks,
            Column(texts["column_ways_count"], ("count",), "", 0),
        ]
        parts.append(Table("risks", columns, passed))
        parts.append(Bullets([texts.say("note_risks")]))
    if not parts:
        parts.append(texts.say("nothing_shared"))
    return Section("diversity", parts)


def _why_best(facts: Facts, texts: Texts) -> Said:
    assert facts.best is not None
    ground = facts.best.shared
    names = {
        "stations": tuple(facts.place(name, texts) for name in ground.shared_station_ids),
        "groups": tuple(
            facts.known("groups")[name].name
            for name in ground.shared_group_ids
            if name in facts.known("groups")
        ),
        "countries": tuple(facts.country(name, texts) for name in ground.shared_countries),
    }
    none = texts["none_known"]
    return texts.say(
        "best_pair",
        first=Figure(facts.best.first + 1),
        second=Figure(facts.best.second + 1),
        km=km_figure(ground.shared_km),
        pct=Figure(f"{ground.shared_pct:.0f} %"),
        ends=km_figure(ground.ends_km),
        apart=texts.say("separation_not_known")
        if ground.separation_km is None
        else texts.say("separation_known", km=km_figure(ground.separation_km, 1)),
        **{name: value or none for name, value in names.items()},
    )


def _pair_rows(facts: Facts, texts: Texts) -> list[dict[str, Any]]:
    rows = []
    for i, j in combinations(range(len(facts.routes)), 2):
        ground = facts.shared[i, j]
        rows.append(
            {
                "first": i + 1,
                "second": j + 1,
                "shared_km": ground.shared_km,
                "shared_pct": ground.shared_pct,
                "same_stretch_km": ground.same_stretch_km,
                "ends_km": ground.ends_km,
                "separation_km": ground.separation_km,
                "stations": tuple(facts.place(it, texts) for it in ground.shared_station_ids),
                "groups": tuple(
                    facts.known("groups")[name].name
                    for name in ground.shared_group_ids
                    if name in facts.known("groups")
                ),
                "countries": tuple(facts.country(it, texts) for it in ground.shared_countries),
            }
        )
    rows.sort(key=lambda row: (row["separation_km"] is None, row["shared_km"]))
    return rows


def _pair_columns(texts: Texts) -> list[Column]:
    km = texts["km"]
    return [
        Column(texts["column_first"], ("first",), "", 0),
        Column(texts["column_second"], ("second",), "", 0),
        Column(texts["column_shared"], ("shared_km",), km, 1),
        Column(texts["column_shared"], ("shared_pct",), "%", 1),
        Column(texts["column_same_stretch"], ("same_stretch_km",), km, 1),
        Column(texts["column_shared_ends"], ("ends_km",), km, 1),
        Column(texts["column_separation"], ("separation_km",), km, 1),
        Column(texts["column_stations"], ("stations",)),
        Column(texts["column_groups"], ("groups",)),
        Column(texts["column_countries"], ("countries",)),
    ]


def _matrix(facts: Facts, texts: Texts) -> Table:
    """Return the ways against one another: per cent shared, or that they are apart."""
    count = len(facts.routes)
    rows = []
    for i in range(count):
        row: dict[str, Any] = {"name": Figure(i + 1), "way": i}
        for j in range(count):
            if i == j:
                row[f"way_{j}"] = BLANK
                continue
            ground = facts.shared[i, j]
            lines: list[object] = [
                Figure(f"{ground.shared_pct:.0f} %"),
                texts.say("length_km", km=km_figure(ground.shared_km)),
            ]
            if ground.separation_km is not None:
                lines = [texts.say("apart_by", km=km_figure(ground.separation_km, 1))]
                if ground.shared_km > 0:
                    lines.insert(0, Figure(f"{ground.shared_pct:.0f} %"))
            row[f"way_{j}"] = tuple(lines)
            shade = min(5, math.ceil(ground.shared_pct / 20))
            row[f"look_way_{j}"] = "apart" if ground.separation_km is not None else f"heat-{shade}"
        rows.append(row)
    columns = [Column(texts["column_way"], ("name",))]
    columns += [Column(str(j + 1), (f"way_{j}",)) for j in range(count)]
    return Table("matrix", columns, rows, texts["matrix_title"], in_book=False)


def exposures(facts: Facts, texts: Texts) -> list[dict[str, Any]]:
    """Return what two ways or more pass, beside their ends: the most shared first."""
    ends = {facts.routes[0].start_id, facts.routes[0].end_id}
    end_countries = {facts.places[name].country for name in ends if name in facts.places}
    passed: dict[tuple[str, str, str], set[int]] = {}
    groups, stations = facts.known("groups"), facts.known("stations")
    for number, route in enumerate(facts.routes):
        row = facts.rows[number]
        found = [
            ("country", code, facts.country(code, texts))
            for code in row["countries"]
            if code not in end_countries
        ]
        found += [
            (groups[name].kind, name, groups[name].name)
            for name in route.group_ids
            if name in groups
        ]
        found += [
            ("landing station", name, facts.place(name, texts))
            for name in row["stations"]
            if name in stations and name not in ends
        ]
        for key in found:
            passed.setdefault(key, set()).add(number)
    rows: list[dict[str, Any]] = [
        {
            "name": name,
            "kind": texts.term(kind),
            "count": len(numbers),
            **{
                f"way_{number}": Figure("●") if number in numbers else BLANK
                for number in range(len(facts.routes))
            },
        }
        for (kind, _, name), numbers in passed.items()
        if len(numbers) > 1
    ]
    rows.sort(key=lambda row: (-row["count"], row["kind"], row["name"]))
    return rows

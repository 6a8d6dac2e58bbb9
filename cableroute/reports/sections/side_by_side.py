"""The ways side by side."""

from __future__ import annotations

from cableroute.files import is_missing
from cableroute.model.figures import CERTAINTIES
from cableroute.model.routes import Route
from cableroute.presentation.blocks import Bullets, Column, Section, Table
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.reports.facts import Facts, km_figure, standing_lines


def comparison(facts: Facts, texts: Texts) -> Section:
    """Put the ways side by side."""
    rows = []
    for number, (route, row) in enumerate(zip(facts.routes, facts.rows, strict=True)):
        passed = [facts.country(code, texts) for code in row["countries"]]
        lines: list[object] = [row["name"]]
        if row["systems"]:
            lines.append(texts.say("passes", names=(*passed, *facts.straits(route))))
        rows.append(
            {
                **row,
                "way": number,
                "number": number + 1,
                "best": texts["best_mark"] if row["pareto"] else "",
                "title": tuple(lines),
                "shares": _shares(facts, number, texts),
                "deal_letters": _letters(facts, route, texts),
                "service": texts["no_system"] if not row["systems"] else row["in_service"],
                "accuracy": standing_lines(row, texts),
            }
        )
    published = not all(is_missing(row["published_km"]) for row in rows)
    chained = any(row["systems"] for row in rows)
    columns = [
        Column(texts["column_way"], ("title",)),
        Column(texts["column_ground"], ("route_km",), texts["km"], 1),
        Column(
            texts["column_cable"], ("cable_low_km", "cable_km", "cable_high_km"), texts["km"], 0
        ),
        *(
            [
                Column(
                    texts["column_published"],
                    ("published_low_km", "published_km", "published_high_km"),
                    texts["km"],
                    0,
                )
            ]
            if published
            else []
        ),
        Column(texts["column_delay"], ("rtd_low_ms", "rtd_ms", "rtd_high_ms"), texts["ms"], 2),
        Column(texts["column_excess"], ("excess_pct",), "%", 0),
        *([Column(texts["column_changes"], ("interconnects",), "", 0)] if chained else []),
        Column(texts["column_shares"], ("shares",)),
        Column(texts["column_service"], ("service",)),
        Column(texts["column_position"], ("accuracy",)),
        Column(texts["column_deals"], ("deal_letters",)),
    ]
    table = Table("comparison", columns, rows, lead=True, in_book=False)
    book = Table(
        "comparison",
        [
            Column(texts["column_number"], ("number",), "", 0),
            Column(texts["column_way"], ("name",)),
            Column(texts["column_best"], ("best",)),
            *columns[1:-4],
            Column(texts["column_land"], ("land_km",), texts["km"], 1),
            Column(texts["column_sea"], ("sea_km",), texts["km"], 1),
            Column(texts["column_access"], ("access_km",), texts["km"], 1),
            Column(texts["column_shared"], ("shared_km",), texts["km"], 1),
            Column(texts["column_shared"], ("shared_pct",), "%", 1),
            Column(texts["column_shared_with"], ("shared_number",), "", 0),
            Column(texts["column_shared_ends"], ("shared_ends_km",), texts["km"], 1),
            Column(texts["column_separation"], ("separation_km",), texts["km"], 1),
            Column(texts["column_slack_ground_land"], ("by_slack_land_km",), texts["km"], 1),
            Column(texts["column_slack_ground_sea"], ("by_slack_sea_km",), texts["km"], 1),
            Column(texts["column_accuracy"], ("accuracy_km",), texts["km"], 1),
            Column(texts["column_confidence"], ("confidence_said",)),
            *columns[-3:-2],
            Column(texts["column_status"], ("status",)),
            Column(texts["column_countries"], ("country_names",)),
            Column(texts["column_straits"], ("strait_names",)),
            Column(texts["column_systems"], ("systems",)),
            Column(texts["column_deals"], ("deal_letters",)),
        ],
        [
            {
                **row,
                "shared_number": _number_of(facts, row["shared_with"]),
                "confidence_said": texts.term(row["confidence"]),
                "country_names": tuple(facts.country(code, texts) for code in row["countries"]),
                "strait_names": facts.straits(route),
            }
            for row, route in zip(rows, facts.routes, strict=True)
        ],
        on_page=False,
    )
    notes = [texts.say("note_ranges"), texts.say("note_lower_bound")]
    if len(rows) > 1:
        notes.insert(0, texts.say("note_pareto"))
        notes.append(texts.say("note_shared", km=km_figure(facts.assumptions.end_km)))
    if published:
        notes.append(texts.say("note_published"))
    return Section("comparison", [table, book, Bullets(notes)])


def _number_of(facts: Facts, name: str | None) -> int | None:
    if is_missing(name):
        return None
    return 1 + next(place for place, route in enumerate(facts.routes) if route.id == name)


def _shares(facts: Facts, number: int, texts: Texts) -> object:
    row = facts.rows[number]
    if is_missing(row["shared_km"]):
        return ""
    if is_missing(row["shared_with"]):
        return texts["shares_nothing"]
    return texts.say(
        "shares",
        km=km_figure(row["shared_km"]),
        pct=Figure(f"{row['shared_pct']:.0f} %"),
        number=Figure(_number_of(facts, row["shared_with"])),
    )


def _letters(facts: Facts, route: Route, texts: Texts) -> tuple[Said, ...] | str:
    """Return the letters of the deals on a way, by how surely they apply."""
    lines = []
    for grade in CERTAINTIES:
        found = sorted(
            facts.letters[item.deal.id]
            for item in route.deals
            if item.attribution_confidence == grade
        )
        if found:
            letters = tuple(Figure(text) for text in sorted(found, key=lambda it: (len(it), it)))
            lines.append(texts.say("deal_letters", grade=texts.term(grade), letters=letters))
    return tuple(lines) or texts["no_deal"]

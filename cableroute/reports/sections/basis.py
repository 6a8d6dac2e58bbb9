"""What a report rests on: assumptions, gaps, sources, how it was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from cableroute.files import is_missing
from cableroute.geodata.crossed import groups_of
from cableroute.geodata.opening import attribution
from cableroute.model.figures import GRADES, SCHEMATIC, Source, position_of
from cableroute.presentation.blocks import Bullets, CitedSources, Fold, Section
from cableroute.presentation.columns import Headed
from cableroute.presentation.languages import Code, Figure, ProperName, Said, Texts
from cableroute.presentation.tables import AS_PUBLISHED, BOOK, PAGE, Table, range_texts
from cableroute.reports.facts import COAST, Facts, note_on_depths, number_list

RELIEF = ProperName("ETOPO1 Global Relief Model (Amante and Eakins 2009), NOAA")


def assumed(facts: Facts, texts: Texts) -> Section:
    """State the assumptions of the figures that no table of cables or deals holds."""
    rows = [_assumption(row, facts, texts) for row in facts.assumptions.as_rows()]
    headed = Headed(texts)
    columns = [
        headed.text("what", "assumption"),
        headed.text("key", outputs=BOOK),
        headed.text("said", "value", outputs=PAGE),
        headed.text("value", outputs=BOOK),
        headed.number(("low", "likely", "high"), "figure", "", AS_PUBLISHED, outputs=BOOK),
        headed.text("unit", outputs=BOOK),
        headed.text("source"),
    ]
    changed = [row for row in rows if not row["is_default"]]
    rest = [
        texts.say("assumption_default", what=row["what"], value=row["value"])
        for row in rows
        if row["is_default"]
    ]
    notes = [texts.say("assumptions_default", names=tuple(rest))] if rest else []
    return Section(
        "assumptions",
        [
            Table("assumptions", columns, changed, outputs=PAGE),
            Table("assumptions", columns, rows, outputs=BOOK),
            Bullets(
                [
                    *notes,
                    texts.say(
                        "note_assumptions",
                        file=Code(texts["option_assumptions"]),
                        pair=Code(texts["option_set"]),
                    ),
                ]
            ),
        ],
    )


def _assumption(row: Mapping[str, Any], facts: Facts, texts: Texts) -> dict[str, Any]:
    """Return a row of the assumptions, as the page and the workbook have it."""
    key, value = row["key"], row["value"]
    hidden = row["confidential"] and not facts.confidential
    numbers = value if isinstance(value, list) else [value]
    if value is None or isinstance(value, str):
        numbers = [None]
    low, likely, high = numbers * 3 if len(numbers) == 1 else numbers
    said: object = texts.term("confidential")
    if not hidden:
        said = Figure(_range(low, likely, high)) if likely is not None else value
        if said is None:
            said = texts[f"assumption_{key}_none"]
    is_figure = isinstance(said, Figure) and bool(row["unit"])
    unit = texts.term(row["unit"])
    return {
        "what": texts[f"assumption_{key}"],
        "key": Code(key),
        "value": said,
        "said": texts.say("figure_unit", figure=said, unit=unit) if is_figure else said,
        "is_default": likely is None and not hidden,
        "low": None if hidden else low,
        "likely": None if hidden else likely,
        "high": None if hidden else high,
        "unit": unit,
        "source": row["source"],
    }


def _range(low: float, likely: float, high: float) -> str:
    text, ends = range_texts((low, likely, high), AS_PUBLISHED)
    return f"{text} ({ends})" if ends else text


def not_known(facts: Facts, texts: Texts) -> Section:
    """State the gaps, in plain sentences."""
    rows, every = facts.rows, texts.count("routes", len(facts.rows))
    lines: list[str | Said] = []

    def some(key: str, chosen: Sequence[int]) -> None:
        if chosen:
            lines.append(
                texts.say(
                    key,
                    routes=texts.say(
                        "some_routes",
                        some=Figure(len(chosen)),
                        routes=every,
                        numbers=number_list(chosen),
                    ),
                )
            )

    def places(test: Callable[[Mapping[str, Any]], bool]) -> list[int]:
        return [place for place, row in enumerate(rows) if test(row)]

    drawn = [position_of(*(leg.confidence for leg in route.legs)) for route in facts.routes]
    some("unknown_position", [place for place, it in enumerate(drawn) if it == "modelled"])
    some("unknown_schematic", [place for place, it in enumerate(drawn) if it == SCHEMATIC])
    some("unknown_accuracy", places(lambda row: is_missing(row["accuracy_km"])))
    crossing = [
        place
        for place, route in enumerate(facts.routes)
        if any(leg.system_id and leg.medium == "land" for leg in route.legs)
    ]
    some("unknown_path", crossing)
    some("unknown_system", places(lambda row: not row["systems"]))
    some("unknown_service", places(lambda row: row["in_service"] is None and bool(row["systems"])))
    some("out_of_service", places(lambda row: row["in_service"] is False))
    some("unknown_length", places(lambda row: is_missing(row["published_km"])))
    pairs = len(facts.shared) // 2
    apart = sum(item.separation_km is not None for item in facts.shared.values()) // 2
    if pairs > apart:
        lines.append(
            texts.say(
                "unknown_separation",
                some=Figure(pairs - apart),
                pairs=texts.count("pairs_of_routes", pairs),
            )
        )
    if facts.assumptions.equipment_rtd_ms.high == 0:
        lines.append(texts.say("unknown_equipment"))
    unpublished = [deal for deal in facts.deal_rows if deal.value is None]
    if unpublished:
        letters = tuple(Figure(facts.letters[deal.deal_id]) for deal in unpublished)
        lines.append(texts.count("unknown_value", len(letters), letters=letters))
    lines += [
        texts.say(
            "unknown_of_deal",
            letters=tuple(Figure(text) for text in letters),
            what=texts.term(quantity.replace("_", " ")),
            reason=reason,
        )
        for (quantity, reason), letters in _missing_figures(facts).items()
    ]
    if any(profile is not None for profile in facts.profiles):
        lines.append(note_on_depths(facts, texts, "unknown_depth"))
    return Section("not_known", [Bullets(lines)])


def _missing_figures(facts: Facts) -> dict[tuple[str, str], list[str]]:
    """Return the missing figures of deals with a value, why, and the deals' letters."""
    letters_of: dict[tuple[str, str], list[str]] = {}
    for row in facts.deal_rows:
        if row.value is not None and row.group == "crossing":
            for item in row.missing:
                letters = letters_of.setdefault((item.quantity, item.reason), [])
                letters.append(facts.letters[row.deal_id])
    return letters_of


def sources(facts: Facts, texts: Texts) -> Section:
    """Name the sources that the report rests on, and whom their licences ask to credit."""
    ids: dict[str, None] = {}
    for route in facts.routes:
        for end in (route.start_id, route.end_id):
            ids |= dict.fromkeys(getattr(facts.names(texts).places.get(end), "source_ids", ()))
        ids |= dict.fromkeys(route.all_source_ids)
        for name in groups_of(facts.geodata, route.legs):
            ids |= dict.fromkeys(getattr(facts.known("groups").get(name), "source_ids", ()))
        for name in {leg.system_id for leg in route.legs} - {""}:
            ids |= dict.fromkeys(getattr(facts.known("systems").get(name), "source_ids", ()))
    for row in facts.deal_rows:
        ids |= dict.fromkeys(row.source_ids)
    for name in (
        "group_index",
        "slack_land_pct",
        "slack_sea_pct",
        "development_land_pct",
        "development_sea_pct",
    ):
        ids |= dict.fromkeys(getattr(facts.known("rates").get(name), "source_ids", ()))
    by_id: Mapping[str, Source] = facts.known("sources")
    used = [by_id[name] for name in sorted(ids) if name in by_id]
    rows = [
        {
            "id": Code(source.id),
            "source": source,
            "publisher": ProperName(source.publisher),
            "date": Figure(source.date),
            "grade": texts.term(source.grade or "not graded"),
            "licence": source.licence,
        }
        for source in used
    ]
    credit = attribution(facts.geodata, [source.id for source in used])
    credits = [ProperName(name) for name in credit.split("; ") if name]
    headed = Headed(texts)
    columns = [
        headed.text("source"),
        headed.text("publisher"),
        headed.text("date"),
        headed.text("grade"),
        headed.text("licence"),
        headed.text("id"),
    ]
    return Section(
        "sources",
        [
            Bullets(
                [
                    texts.say("credits", names=tuple(credits)),
                    *_ground_credits(facts, texts),
                    *_grades(used, texts),
                ]
            ),
            Fold("sources", texts["fold_sources"], [_cited_sources(used, texts)]),
            Table("sources", columns, rows, outputs=BOOK),
        ],
    )


def _grades(used: Sequence[Source], texts: Texts) -> list[Said]:
    """Return how many sources are of each grade, and which are of none of the better four."""
    counts = Counter(source.grade for source in used)
    grades = tuple(
        texts.say(
            "grade_count", grade=texts.term(grade or "not graded"), count=Figure(str(counts[grade]))
        )
        for grade in (*GRADES, "")
        if counts[grade]
    )
    weak = tuple(ProperName(it.title) for it in used if it.grade in ("", GRADES[-1]))
    said = [texts.say("grades_of_sources", grades=grades)]
    return said + ([texts.say("weak_sources", names=weak)] if weak else [])


def _cited_sources(used: Sequence[Source], texts: Texts) -> CitedSources:
    """Return the sources by licence and publisher; the workbook has their addresses in words."""
    by_licence: dict[str, dict[str, list[Source]]] = {}
    for source in sorted(used, key=lambda it: (it.publisher.casefold(), it.date, it.id)):
        by_licence.setdefault(source.licence, {}).setdefault(source.publisher, []).append(source)
    listed = sorted(by_licence.items(), key=lambda item: (-len(item[1]), item[0]))
    return CitedSources(
        [
            (
                texts.say("licence_of", licence=licence or texts["not_known"]),
                list(by_publisher.items()),
            )
            for licence, by_publisher in listed
        ]
    )


def _ground_credits(facts: Facts, texts: Texts) -> list[Said]:
    """Return whom the map and the depths are from."""
    credits = [texts.say("credit_land", name=ProperName(COAST))]
    if any(profile is not None for profile in facts.profiles):
        has_raster = facts.seabed is not None and facts.seabed.raster is not None
        key = "credit_grid" if has_raster else "credit_relief"
        credits.append(
            texts.say(key, **({"source": facts.grid.source} if has_raster else {"name": RELIEF}))
        )
    return credits

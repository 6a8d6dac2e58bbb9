"""How much of the time the ways are whole, and what they would have lived through."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.presentation.blocks import Bullets, Column, Part, Section, Table
from cableroute.presentation.languages import Figure, Said, Texts
from cableroute.reliability.availability import Availability, share_text
from cableroute.reliability.elements import Element, Swing
from cableroute.reliability.incident_replay import Hours, IncidentOutcome
from cableroute.reports.facts import Facts, span_figure

ELEMENTS_SHOWN = 8
"""Elements that the page names; the workbook has them all."""

HOURS_PER_DAY = 24.0


def availability(facts: Facts, texts: Texts) -> Section:
    """Say how much of the time each way is whole, and one of all at least."""
    found = facts.availabilities
    if found is None:
        return Section("availability", [texts.say("availability_none")])
    each, whole = found
    rows = [
        {"way": number, "number": number + 1}
        | _figures(facts, texts, facts.routes[number].name, item)
        for number, item in enumerate(each)
    ]
    if len(each) > 1:
        rows.append(_figures(facts, texts, texts["one_of_all"], whole))
    parts: list[Part] = [
        *_ways_tables(facts, texts, rows),
        *_element_tables(facts, texts, whole),
        Bullets(_notes(facts, texts, whole)),
    ]
    return Section("availability", parts)


def _figures(facts: Facts, texts: Texts, name: str, found: Availability) -> dict[str, Any]:
    """Return a way's figures, each low, likely and high."""
    cells: dict[str, Any] = {
        "name": (name, texts["too_uncertain"]) if found.is_too_uncertain else name,
        "hangs_on": _assumption(facts, texts, found.dominant),
    }
    cells |= _ends("availability", [100 * share for share in found.availability])
    cells |= _ends("downtime", found.downtime_min_per_year)
    cells |= _ends("faults", found.faults_per_year)
    if facts.term_years is not None:
        cells |= _ends("faults_in_term", found.faults_in(facts.term_years))
    return cells


def _ends(name: str, values: Sequence[float]) -> dict[str, float]:
    return dict(zip(_keys(name), values, strict=True))


def _keys(name: str) -> tuple[str, str, str]:
    return f"{name}_low", name, f"{name}_high"


def _assumption(facts: Facts, texts: Texts, swing: Swing | None) -> str:
    """Return what an answer hangs on by its name."""
    if swing is None:
        return texts["hangs_on_nothing"]
    rate = facts.geodata.rates.get(swing.name)
    known = f"assumption_{swing.name}"
    return rate.name if rate else texts.texts.get(known) or texts.term(swing.name)


def _ways_tables(
    facts: Facts, texts: Texts, rows: Sequence[Mapping[str, Any]]
) -> tuple[Table, Table]:
    columns = [
        Column(texts["column_way"], ("name",)),
        Column(texts["column_available"], _keys("availability"), "%", 5, _pct),
        Column(texts["column_downtime"], _keys("downtime"), texts["minutes"], 1, _short),
        Column(texts["column_faults"], _keys("faults"), "", 2, _short),
        *(
            []
            if facts.term_years is None
            else [
                Column(
                    str(texts.say("column_faults_in", years=Figure(f"{facts.term_years:g}"))),
                    _keys("faults_in_term"), "", 1, _short,
                )
            ]
        ),
        Column(texts["column_hangs_on"], ("hangs_on",)),
    ]  # fmt: skip
    marks = [{"mark_number": Figure(row.get("number", "+"))} | dict(row) for row in rows]
    return (
        Table(
            "availability", [Column(texts["column_number"], ("mark_number",)), *columns], marks,
            in_book=False,
        ),
        Table(
            "availability", [Column(texts["column_number"], ("number",), "", 0), *columns], rows,
            on_page=False,
        ),
    )  # fmt: skip


def _element_tables(facts: Facts, texts: Texts, whole: Availability) -> tuple[Table, Table]:
    """Return what breaks the set, element by element, the weightiest first."""
    rows = [
        {"id": item.id, "share": item.share_pct, "what": (item.id, _place(facts, texts, item))}
        | _ends("km", item.cable_km)
        | _ends("faults", item.faults_per_year)
        | _ends("repair", item.repair_days)
        for item in whole.elements
    ]
    columns = [
        Column(texts["column_element"], ("what",)),
        Column(texts["column_less"], ("share",), "%", 1),
        Column(texts["column_cable"], _keys("km"), texts["km"], 0),
        Column(texts["column_faults"], _keys("faults"), "", 2, _short),
        Column(texts["column_repair"], _keys("repair"), texts["days"], 2, _short),
    ]
    title = texts["elements_title_one" if len(whole.route_ids) == 1 else "elements_title"]
    return (
        Table("elements", columns, rows[:ELEMENTS_SHOWN], title, in_book=False),
        Table("elements", columns, rows, title, on_page=False),
    )


def _place(facts: Facts, texts: Texts, item: Element) -> Said:
    """Return whose an element is, and where."""
    where = texts.term("at sea")
    if item.medium == "land":
        where = facts.country(item.country, texts) if item.country else texts.term("on land")
    names = (facts.system(item.system_id, texts),) if item.system_id else ()
    return texts.say("element_of", names=(*names, where))


def _pct(value: float) -> str:
    return share_text(value / 100)


def _notes(facts: Facts, texts: Texts, whole: Availability) -> list[Said]:
    notes = [texts.say("note_less"), texts.say("note_availability")]
    if whole.dominant is not None:
        low, high = whole.dominant.low_min_per_year, whole.dominant.high_min_per_year
        notes.append(
            texts.say(
                "note_dominant",
                what=whole.dominant.words,
                span=span_figure(low, high, 1),
            )
        )
    notes += [texts.say("note_rates", text=facts.in_words(text)) for text in whole.proxy_rates]
    notes += [
        texts.say("note_of_table", text=facts.in_words(text[:1].upper() + text[1:]))
        for text in whole.notes
    ]
    if facts.term_years is None:
        notes.append(texts.say("give_term"))
    return notes


# --- recorded cuts ---


def cuts(facts: Facts, texts: Texts) -> Section | None:
    """Say what the ways would have lived through in the recorded cuts; None without any."""
    found = facts.replayed
    if not found.looked_at:
        return None
    rows = [
        {
            "start": Figure(item.start),
            "what": (item.name, item.place) if item.place else item.name,
            "hits": _ways_told(item, texts),
            "all": BLANK if item.all_hours is None else _told(item.all_down, item.all_hours, texts),
        }
        for item in found.outcomes
    ]
    columns = [
        Column(texts["column_since"], ("start",)),
        Column(texts["column_cut"], ("what",)),
        Column(texts["column_cut_ways"], ("hits",)),
    ]
    if any(item.all_hours is not None for item in found.outcomes):
        columns.append(Column(texts["column_all_at_once"], ("all",)))
    of_ways = [
        {
            "start": item.start,
            "id": item.incident_id,
            "what": item.name,
            "place": item.place,
            "number": number + 1,
            "name": facts.routes[number].name,
            "verdict": texts.term(verdict),
            **_hours_ends(hours),
        }
        for item in found.outcomes
        for number, (verdict, hours) in enumerate(zip(item.verdicts, item.hours, strict=True))
        if hours is not None
    ]
    at_least = Column(texts["column_at_least"], ("least",), texts["hours"], 0)
    at_most = Column(texts["column_at_most"], ("most",), texts["hours"], 0)
    parts: list[Part] = []
    if rows:
        parts.append(Table("cuts", columns, rows, in_book=False))
        book = [
            Column(texts["column_since"], ("start",)),
            Column(texts["column_id"], ("id",)),
            Column(texts["column_cut"], ("what",)),
            Column(texts["column_place"], ("place",)),
            Column(texts["column_number"], ("number",), "", 0),
            Column(texts["column_way"], ("name",)),
            Column(texts["column_verdict"], ("verdict",)),
            at_least,
            at_most,
        ]
        parts.append(Table("cuts", book, of_ways, on_page=False))
    sums = [
        {
            "way": number,
            "number": number + 1,
            "name": route.name,
            "hits": hits,
            "maybes": maybes,
            **(_hours_ends(hours) if hits or maybes else {}),
        }
        for number, (route, hits, maybes, hours) in enumerate(
            zip(facts.routes, found.hits, found.maybes, found.hours, strict=True)
        )
    ]
    parts.append(
        Table(
            "cut_sums",
            [
                Column(texts["column_number"], ("number",), "", 0),
                Column(texts["column_way"], ("name",)),
                Column(texts["column_hits"], ("hits",), "", 0),
                Column(texts["column_maybes"], ("maybes",), "", 0),
                at_least,
                at_most,
            ],
            sums,
            texts["cut_sums_title"],
        )
    )
    notes = [
        texts.say(
            "note_cuts",
            count=Figure(found.looked_at),
            first=Figure(found.from_date),
            last=Figure(found.to_date),
        ),
        texts.say("note_open"),
    ]
    if any(not leg.system_id for route in facts.routes for leg in route.legs):
        notes.append(texts.say("note_no_system"))
    if not found.outcomes:
        return Section("cuts", [texts.say("no_cut"), Bullets(notes)])
    if len(facts.routes) > 1:
        none = found.all_hours == (0, 0)
        notes.insert(
            0,
            texts.say("never_all_down")
            if none
            else texts.say("all_down", hours=_length(found.all_hours, texts)),
        )
    return Section("cuts", [*parts, Bullets(notes)])


BLANK = Said("")


def _hours_ends(hours: Hours) -> dict[str, float | None]:
    least, most = hours
    return {"least": least, "most": most}


def _ways_told(item: IncidentOutcome, texts: Texts) -> tuple[Said, ...]:
    """Return the ways that are hit, or may be, those that are down equally long together."""
    ways: dict[tuple[str, Hours], list[int]] = {}
    for number, (verdict, hours) in enumerate(zip(item.verdicts, item.hours, strict=True)):
        if hours is not None:
            ways.setdefault((verdict, hours), []).append(number)
    told = sorted((verdict, numbers, hours) for (verdict, hours), numbers in ways.items())
    return tuple(
        texts.say(
            "cut_ways",
            verdict=texts.term(verdict),
            ways=tuple(Figure(number + 1) for number in numbers),
            hours=_length(hours, texts),
        )
        for verdict, numbers, hours in told
    )


def _told(verdict: str, hours: Hours, texts: Texts) -> Said:
    return texts.say("cut_all", verdict=texts.term(verdict), hours=_length(hours, texts))


def _length(hours: Hours, texts: Texts) -> Said:
    """Return how long, in days from two days on; an end that no source gives stays open."""
    least, most = hours
    is_days = (least if most is None else most) >= 2 * HOURS_PER_DAY
    unit, each = (texts["days"], HOURS_PER_DAY) if is_days else (texts["hours"], 1.0)
    if most is None:
        if least == 0:
            return texts.say("length_not_known")
        return texts.say("length_open", least=Figure(_short(least / each)), unit=unit)
    if least == 0:
        return texts.say("length_up_to", most=Figure(_short(most / each)), unit=unit)
    first, last = _short(least / each), _short(most / each)
    span = first if first == last else f"{first}–{last}"
    return texts.say("length_of", span=Figure(span), unit=unit)


def _short(value: float) -> str:
    """Return a number of three digits, or more before the point."""
    digits = max(0, 2 - math.floor(math.log10(value))) if 0 < value < 100 else 0
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:,.0f}"

"""Tables of exposure to recorded faults: which routes an incident would have hit, how long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cableroute.files import with_lists
from cableroute.geodata.cuts import HIT
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.presentation.columns import Headed
from cableroute.presentation.languages import Figure, Said
from cableroute.presentation.names import Names
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import BOOK, PAGE, READ, TERMINAL, Table, figure_text
from cableroute.reliability.incident_replay import Hours, IncidentOutcome, Replay

HOURS_PER_DAY = 24.0
BLANK = Said("")


def exposure_record(replay: Replay, item: IncidentOutcome) -> dict[str, Any]:
    """Return the outcome of an incident as a record; a length that no source gives is None."""
    hours = tuple(bounds and tuple(_bounds(bounds).values()) for bounds in item.hours)
    all_hours = item.all_hours and tuple(_bounds(item.all_hours).values())
    figures = {"hours": hours, "all_hours": all_hours, "route_ids": replay.route_ids}
    return with_lists(item._asdict() | figures)


def exposure_tables(
    names: Names, routes: Sequence[Route], numbers: Sequence[int], replay: Replay
) -> list[Table]:
    """Return each incident with the routes that it would have hit, and the sums by route."""
    texts = names.texts
    at_once = len(routes) > 1 and any(item.all_hours is not None for item in replay.outcomes)
    rows, short_texts = _incident_rows(names, numbers, replay), short_names(routes, names)
    headed = Headed(texts)
    columns = [
        headed.text("start", "since", one_line=True),
        headed.text("what", "cut", outputs=PAGE),
        headed.text("name", "cut", outputs=TERMINAL, least=30),
        headed.text("place", outputs=TERMINAL, spare=1, least=30),
        headed.text("hits", "cut_routes", outputs=TERMINAL),
        headed.text("hits_said", "cut_routes", outputs=PAGE),
        *([headed.text("all", "all_at_once")] if at_once else []),
    ]
    route = [headed.figure("count", "number", "number"), headed.text("name", "route")]
    hours_columns = [
        headed.figure("hours", "at_least", "least"),
        headed.figure("hours", "at_most", "most"),
    ]
    book = [
        headed.text("start", "since"),
        headed.text("id"),
        headed.text("what", "cut"),
        headed.text("place"),
        *route,
        headed.text("verdict"),
        *hours_columns,
    ]
    sums = [
        {
            "route": place - 1,
            "number": place,
            "name": short,
            "hits": hits,
            "maybes": maybes,
            **(_bounds(hours) if hits or maybes else {}),
        }
        for place, short, hits, maybes, hours in zip(
            numbers, short_texts, replay.hits, replay.maybes, replay.hours, strict=True
        )
    ]
    counts = [headed.figure("count", it, it) for it in ("hits", "maybes")]
    cuts = [
        Table("cuts", columns, rows, outputs=READ),
        Table("cuts", book, _by_route(names, routes, numbers, replay), outputs=BOOK),
    ]
    return [
        *(cuts if rows else []),
        Table("cut_sums", [*route, *counts, *hours_columns], sums, texts["cut_sums_title"]),
    ]


def _incident_rows(names: Names, numbers: Sequence[int], replay: Replay) -> list[dict[str, Any]]:
    """Return the outcomes of the incidents, a row each."""
    texts = names.texts
    return [
        {
            "start": Figure(item.start)
            if item.verified
            else (Figure(item.start), texts["not_verified"]),
            "what": texts.say("what_where", what=item.name, place=item.place)
            if item.place
            else item.name,
            "name": item.name,
            "place": item.place,
            "hits": hits,
            "hits_said": texts.say("hit_list", hits=hits),
            "all": BLANK
            if item.all_hours is None
            else texts.say(
                "cut_all",
                verdict=texts.term(item.all_down),
                hours=length_text(names, item.all_hours),
            ),
        }
        for item, hits in ((it, _hit_lines(names, it, numbers)) for it in replay.outcomes)
    ]


def _by_route(
    names: Names, routes: Sequence[Route], numbers: Sequence[int], replay: Replay
) -> list[dict[str, Any]]:
    """Return the outcomes of each incident for each route, a row each."""
    short_texts = short_names(routes, names)
    return [
        {
            "start": item.start,
            "id": item.incident_id,
            "what": item.name,
            "place": item.place,
            "number": number,
            "name": short,
            "verdict": names.texts.term(verdict),
            **_bounds(hours),
        }
        for item in replay.outcomes
        for number, short, verdict, hours in zip(
            numbers, short_texts, item.verdicts, item.hours, strict=True
        )
        if hours is not None
    ]


def _bounds(hours: Hours) -> dict[str, float | None]:
    """Return the least and the most hours; the least is None where no source gives one."""
    least, most = hours
    return {"least": least or None, "most": most}


def exposure_notes(names: Names, routes: Sequence[Route], replay: Replay) -> list[Said | str]:
    """Return the notes on recorded faults; none where there is no record."""
    texts = names.texts
    if not replay.looked_at:
        return []
    notes: list[Said | str] = []
    if replay.outcomes and len(routes) > 1:
        notes.append(_at_once(names, replay))
    notes += [
        texts.say(
            "note_cuts",
            incidents=texts.count("incidents", replay.looked_at),
            first=Figure(replay.from_date),
            last=Figure(replay.to_date),
        ),
        texts.say("note_open"),
    ]
    if any(not leg.system_id for route in routes for leg in route.legs):
        notes.append(texts.say("note_no_system"))
    return notes


def _at_once(names: Names, replay: Replay) -> Said:
    """Return whether all routes would have been down at once, and how long."""
    texts, (least, most) = names.texts, replay.all_hours
    if (least, most) == (0, 0):
        return texts.say("never_all_down")
    hours = length_text(names, replay.all_hours)
    if least > 0 or any(item.all_down == HIT for item in replay.outcomes):
        return texts.say("all_down", hours=hours)
    return texts.say("all_down_open") if most is None else texts.say("maybe_all_down", hours=hours)


def replay_tables(
    geo: Geodata, routes: Sequence[Route], numbers: Sequence[int], replay: Replay
) -> list[Table | str]:
    """Return the routes that each incident would have hit, the durations, and the sums."""
    names = Names.english(geo)
    if not replay.looked_at:
        said = ["The tables hold no incident: the exposure to recorded faults is not known."]
        if any(not leg.system_id for route in routes for leg in route.legs):
            said.append(names.texts["note_no_system"])
        return ["\n".join(said), ""]
    parts: list[Any] = []
    if replay.outcomes:
        cuts, _, sums = exposure_tables(names, routes, numbers, replay)
        short = zip(sums.rows, short_names(routes, names), strict=True)
        parts = [
            replace(cuts, title=names.texts["section_cuts"]),
            replace(sums, rows=[{**row, "name": name} for row, name in short]),
        ]
    else:
        parts = [names.texts["no_cut"]]
    said = [str(note) for note in exposure_notes(names, routes, replay)]
    return [*parts, "\n".join(said), ""]


def length_text(names: Names, hours: Hours) -> Said:
    """Return a duration, in days from two days on; an end that no source gives stays open."""
    texts, (least, most) = names.texts, hours
    is_days = (least if most is None else most) >= 2 * HOURS_PER_DAY
    unit, each = ("days", HOURS_PER_DAY) if is_days else ("hours", 1.0)

    def figure(value: float) -> str:
        return figure_text("hours", value / each)

    if most is None:
        if least == 0:
            return texts.say("length_not_known")
        return texts.say("length_open", amount=texts.amount(unit, figure(least)))
    if least == 0:
        return texts.say("length_up_to", amount=texts.amount(unit, figure(most)))
    first, last = figure(least), figure(most)
    span = first if first == last else f"{first}–{last}"
    return texts.say("length_of", amount=texts.amount(unit, span))


def _hit_lines(names: Names, item: IncidentOutcome, numbers: Sequence[int]) -> tuple[Said, ...]:
    """Return the routes that are hit, or may be, those that are down equally long together."""
    texts = names.texts
    routes: dict[tuple[str, Hours], list[int]] = {}
    for number, verdict, hours in zip(numbers, item.verdicts, item.hours, strict=True):
        if hours is not None:
            routes.setdefault((verdict, hours), []).append(number)
    ordered = sorted(
        ((verdict, hit, hours) for (verdict, hours), hit in routes.items()), key=lambda it: it[:2]
    )
    return tuple(
        texts.say(
            "cut_routes",
            verdict=texts.term(verdict),
            routes=tuple(map(Figure, hit)),
            hours=length_text(names, hours),
        )
        for verdict, hit, hours in ordered
    )

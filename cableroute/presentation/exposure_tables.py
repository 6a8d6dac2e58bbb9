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


def exposure_record(found: Replay, item: IncidentOutcome) -> dict[str, Any]:
    """Return what an incident would have hit as a record; a length that no source gives is None."""
    hours = tuple(own and tuple(_known(own).values()) for own in item.hours)
    all_hours = item.all_hours and tuple(_known(item.all_hours).values())
    known = {"hours": hours, "all_hours": all_hours, "route_ids": found.route_ids}
    return with_lists(item._asdict() | known)


def exposure_tables(
    names: Names, routes: Sequence[Route], numbers: Sequence[int], found: Replay
) -> list[Table]:
    """Return each incident with the routes that it would have hit, and the sums by route."""
    texts = names.texts
    at_once = len(routes) > 1 and any(item.all_hours is not None for item in found.outcomes)
    rows, own = _incident_rows(names, numbers, found), short_names(routes, names)
    made = Headed(texts)
    columns = [
        made.text("start", "since", one_line=True),
        made.text("what", "cut", outputs=PAGE),
        made.text("name", "cut", outputs=TERMINAL, least=30),
        made.text("place", outputs=TERMINAL, spare=1, least=30),
        made.text("hits", "cut_routes", outputs=TERMINAL),
        made.text("hits_said", "cut_routes", outputs=PAGE),
        *([made.text("all", "all_at_once")] if at_once else []),
    ]
    route = [made.figure("count", "number", "number"), made.text("name", "route")]
    hours_columns = [
        made.figure("hours", "at_least", "least"),
        made.figure("hours", "at_most", "most"),
    ]
    book = [
        made.text("start", "since"),
        made.text("id"),
        made.text("what", "cut"),
        made.text("place"),
        *route,
        made.text("verdict"),
        *hours_columns,
    ]
    sums = [
        {
            "route": place - 1,
            "number": place,
            "name": short,
            "hits": hits,
            "maybes": maybes,
            **(_known(hours) if hits or maybes else {}),
        }
        for place, short, hits, maybes, hours in zip(
            numbers, own, found.hits, found.maybes, found.hours, strict=True
        )
    ]
    counts = [made.figure("count", it, it) for it in ("hits", "maybes")]
    cuts = [
        Table("cuts", columns, rows, outputs=READ),
        Table("cuts", book, _by_route(names, routes, numbers, found), outputs=BOOK),
    ]
    return [
        *(cuts if rows else []),
        Table("cut_sums", [*route, *counts, *hours_columns], sums, texts["cut_sums_title"]),
    ]


def _incident_rows(names: Names, numbers: Sequence[int], found: Replay) -> list[dict[str, Any]]:
    """Return what each incident would have done to the routes, a row an incident."""
    texts = names.texts
    return [
        {
            "start": Figure(item.start) if item.verified
            else (Figure(item.start), texts["not_verified"]),
            "what": texts.say("what_where", what=item.name, place=item.place)
            if item.place else item.name,
            "name": item.name,
            "place": item.place,
            "hits": hits,
            "hits_said": texts.say("hit_list", hits=hits),
            "all": BLANK if item.all_hours is None else texts.say(
                "cut_all", verdict=texts.term(item.all_down),
                hours=length_text(names, item.all_hours),
            ),
        }
        for item, hits in ((it, _hit_lines(names, it, numbers)) for it in found.outcomes)
    ]  # fmt: skip


def _by_route(
    names: Names, routes: Sequence[Route], numbers: Sequence[int], found: Replay
) -> list[dict[str, Any]]:
    """Return what each incident would have done to each route, a row each."""
    own = short_names(routes, names)
    return [
        {
            "start": item.start,
            "id": item.incident_id,
            "what": item.name,
            "place": item.place,
            "number": number,
            "name": short,
            "verdict": names.texts.term(verdict),
            **_known(hours),
        }
        for item in found.outcomes
        for number, short, verdict, hours in zip(
            numbers, own, item.verdicts, item.hours, strict=True
        )
        if hours is not None
    ]


def _known(hours: Hours) -> dict[str, float | None]:
    """Return the least and the most hours; the least is None where no source gives one."""
    least, most = hours
    return {"least": least or None, "most": most}


def exposure_notes(names: Names, routes: Sequence[Route], found: Replay) -> list[Said | str]:
    """Return what is to be said of recorded faults; nothing where there is no record."""
    texts = names.texts
    if not found.looked_at:
        return []
    notes: list[Said | str] = []
    if found.outcomes and len(routes) > 1:
        notes.append(_at_once(names, found))
    notes += [
        texts.say(
            "note_cuts",
            incidents=texts.count("incidents", found.looked_at),
            first=Figure(found.from_date),
            last=Figure(found.to_date),
        ),
        texts.say("note_open"),
    ]
    if any(not leg.system_id for route in routes for leg in route.legs):
        notes.append(texts.say("note_no_system"))
    return notes


def _at_once(names: Names, found: Replay) -> Said:
    """Return whether all routes would have been down at once, and how long."""
    texts, (least, most) = names.texts, found.all_hours
    if (least, most) == (0, 0):
        return texts.say("never_all_down")
    hours = length_text(names, found.all_hours)
    if least > 0 or any(item.all_down == HIT for item in found.outcomes):
        return texts.say("all_down", hours=hours)
    return texts.say("all_down_open") if most is None else texts.say("maybe_all_down", hours=hours)


def replay_tables(
    geo: Geodata, routes: Sequence[Route], numbers: Sequence[int], found: Replay
) -> list[Table | str]:
    """Return which routes each incident would have hit, how long, and the sums."""
    names = Names.english(geo)
    if not found.looked_at:
        said = ["The tables hold no incident: the exposure to recorded faults is not known."]
        if any(not leg.system_id for route in routes for leg in route.legs):
            said.append(names.texts["note_no_system"])
        return ["\n".join(said), ""]
    parts: list[Any] = []
    if found.outcomes:
        cuts, _, sums = exposure_tables(names, routes, numbers, found)
        short = zip(sums.rows, short_names(routes, names), strict=True)
        parts = [
            replace(cuts, title=names.texts["section_cuts"]),
            replace(sums, rows=[{**row, "name": name} for row, name in short]),
        ]
    else:
        parts = [names.texts["no_cut"]]
    said = [str(note) for note in exposure_notes(names, routes, found)]
    return [*parts, "\n".join(said), ""]


def length_text(names: Names, hours: Hours) -> Said:
    """Return how long, in days from two days on; an end that no source gives stays open."""
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
        ((verdict, own, hours) for (verdict, hours), own in routes.items()), key=lambda it: it[:2]
    )
    return tuple(
        texts.say(
            "cut_routes",
            verdict=texts.term(verdict),
            routes=tuple(map(Figure, own)),
            hours=length_text(names, hours),
        )
        for verdict, own, hours in ordered
    )

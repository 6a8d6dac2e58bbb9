"""What the map of a catalogue shows year by year, and the cuts that are its chapters.

All is worked out here, by the functions that say what was so on a date: the page looks it up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cableroute.geodata.cuts import takes_down
from cableroute.geodata.on_date import retirement_ages, status_of
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.maps.feature_values import lat_first, metres, turned
from cableroute.model.dates import last_day
from cableroute.model.statuses import is_unverified
from cableroute.model.systems import Incident, System
from cableroute.reliability.incident_dates import day_span

CHAPTERS = (("2008-01", "2008-02"), ("2013-03",), ("2024-02",), ("2025-09",))
"""The months whose recorded cuts at sea the story stops at."""

IN_SERVICE, PLANNED, NOT_KNOWN, NOT_THERE = "s", "p", "n", ""
"""What a system is in a year, as the page has it."""


def year_story(
    geodata: Geodata, *, middle_deg: float = 0.0, confidential: bool = False
) -> dict[str, Any] | None:
    """Return the years of a page; None where no system has a year.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    middle_deg : float
        Longitude of the middle of the map: what has a position is near it.
    confidential : bool
        Whether what is confidential is shown too.

    Returns
    -------
    dict
        "first" and "last" year; "data_year" and "data_date", after which nothing is seen, only
        stated or assumed, and "retired_at", the age at which a system is then taken to retire;
        "systems", by id the years in which it changes and what it is from then on: "s" in service,
        "p" planned, as stated for then, "n" not known; "published", by id the least length that a
        source gives, km; "cuts", by year how many cuts are recorded; "chapters", each with its
        "incidents" and the "moments" at which something is cut or back.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> story = year_story(open_geodata())
    >>> story["systems"]["SMW3"], [chapter["key"] for chapter in story["chapters"]]
    ([[1999, 's'], [2024, '']], ['2008-01', '2013-03', '2024-02', '2025-09'])
    """
    systems = _public(geodata.systems.values(), confidential)
    shown_ids = {item.id for item in systems}
    dates = [date for item in systems for date in (item.ready_for_service, item.out_of_service)]
    years = [int(date[:4]) for date in dates if date]
    if not years:
        return None
    incidents = [
        replace(item, system_ids=tuple(name for name in item.system_ids if name in shown_ids))
        for item in _public(geodata.incidents.values(), confidential)
        if item.verified
    ]
    data_year = int(geodata.data_date[:4]) if geodata.data_date else max(years)
    span = range(min(years), max(*years, data_year) + 1)
    begun = [int(item.start[:4]) for item in incidents]
    return {
        "first": span[0],
        "last": span[-1],
        "data_year": data_year,
        "data_date": geodata.data_date,
        "retired_at": ages.likely if (ages := retirement_ages(geodata)) else None,
        "systems": _changes(geodata, systems, span),
        "published": {
            item.id: math.floor(min(item.length_km)) for item in systems if item.length_km
        },
        "cuts": {str(year): begun.count(year) for year in sorted(set(begun))},
        "chapters": [
            chapter
            for months in CHAPTERS
            if (chapter := _chapter(geodata, months, incidents, middle_deg))
        ],
    }


def system_in(geodata: Geodata, system: System, year: int) -> str:
    """Return the state of a system at the end of a year: a word of the page, in one letter.

    A status that was seen too long before, or without a date, is not known: nobody has seen the
    system in service since.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [system_in(geo, geo.systems["PEACE"], year) for year in (2020, 2023)]
    ['', 's']
    """
    then = status_of(geodata, system, str(year))
    if then.is_there is False:
        return NOT_THERE
    if then.is_there is None:
        return NOT_KNOWN
    if then.status == "planned":
        return PLANNED
    seen = min(last_day(str(year)), geodata.data_date) if geodata.data_date else str(year)
    return NOT_KNOWN if is_unverified(system, as_of=seen) else IN_SERVICE


def _public(items: Iterable[Any], confidential: bool) -> list[Any]:
    return [item for item in items if confidential or not is_hidden(item)]


def _changes(
    geodata: Geodata, systems: Sequence[System], span: range
) -> dict[str, list[list[Any]]]:
    """Return by system the years in which it becomes something else, and what.

    Those of the same status and dates, as most of a map are, are looked at once.
    """
    changes_by_past: dict[tuple[str, ...], list[list[Any]]] = {}
    changes = {}
    for item in systems:
        same = item.status, item.status_date, item.ready_for_service, item.out_of_service
        if same not in changes_by_past:
            years = [(year, system_in(geodata, item, year)) for year in span]
            before = [NOT_THERE, *(now for _, now in years)]
            changes_by_past[same] = [
                [year, now] for (year, now), was in zip(years, before, strict=False) if now != was
            ]
        changes[item.id] = changes_by_past[same]
    return changes


# --- chapters ---


def _chapter(
    geodata: Geodata, months: Sequence[str], incidents: Sequence[Incident], middle_deg: float
) -> dict[str, Any] | None:
    """Return the cuts at sea that began in some months, moment by moment; None without any."""
    cuts = sorted(
        (
            item
            for item in incidents
            if item.start.startswith(tuple(months)) and item.medium == "sea" and item.system_ids
        ),
        key=lambda item: item.start,
    )
    if not cuts:
        return None
    return {
        "key": months[0],
        "zones": list(dict.fromkeys(item.zone for item in cuts if item.zone)),
        "incidents": [_cut_record(geodata, item, middle_deg) for item in cuts],
        "moments": moments(cuts),
    }


def _cut_record(geodata: Geodata, item: Incident, middle_deg: float) -> dict[str, Any]:
    """Return the data of a cut for the map: its place, and the legs out of service."""
    legs = [leg for leg in geodata.segments.values() if takes_down(geodata, item, leg)]
    return {
        "id": item.id,
        "systems": list(item.system_ids),
        "out": [leg.id for leg in legs],
        "zone": item.zone,
        **_place(geodata, item, middle_deg),
    }


def _place(geodata: Geodata, item: Incident, middle_deg: float) -> dict[str, Any]:
    """Return the place of a cut: a position with its accuracy, or the boxes of its repair zone."""
    if item.position is not None:
        lon, lat = item.position
        at = lat_first(turned(lon, middle_deg), lat, digits=5)
        return {"at": at, "radius_m": metres(item.accuracy_km)}
    boxes = [box for box in geodata.repair_zones.values() if box.zone == item.zone]
    turn = [turned((box.west_deg + box.east_deg) / 2, middle_deg) for box in boxes]
    return {
        "boxes": [
            [
                lat_first(middle - (box.east_deg - box.west_deg) / 2, box.south_deg, digits=5),
                lat_first(middle + (box.east_deg - box.west_deg) / 2, box.north_deg, digits=5),
            ]
            for box, middle in zip(boxes, turn, strict=True)
        ]
    }


def moments(incidents: Sequence[Incident]) -> list[dict[str, Any]]:
    """Return when systems were cut and when they were back, in the order of time.

    A system that was back in a month stands at its last day. One of which no source says when it
    was back is in the last moment, which has no date.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> cut = open_geodata().incidents["INC-2024-02-24-REDSEA"]
    >>> for moment in moments([cut]):
    ...     print(moment["date"], moment["what"], moment["systems"])
    2024-02-24 cut ['AAE-1', 'SEACOM', 'EIG']
    2024-07 back ['AAE-1', 'SEACOM']
     not known ['EIG']
    """
    back: dict[str, list[str]] = {}
    dated: list[tuple[int, dict[str, Any]]] = []
    left: list[str] = []
    for item in incidents:
        cut = {"date": item.start, "what": "cut", "systems": list(item.system_ids)}
        dated.append((day_span(item.start)[0], cut | {"incident": item.id}))
        ends = dict(item.system_ends)
        for system in item.system_ids:
            date = ends.get(system) or item.end
            (back.setdefault(date, []) if date else left).append(system)
    dated += [
        (day_span(date)[1], {"date": date, "what": "back", "systems": systems})
        for date, systems in back.items()
    ]
    ordered = [moment for _, moment in sorted(dated, key=lambda item: item[0])]
    if left:
        ordered.append({"date": "", "what": "not known", "systems": list(dict.fromkeys(left))})
    return ordered

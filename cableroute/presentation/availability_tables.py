"""Tables of availability: each route, one of a set at least, and what their downtime is of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cableroute.files import with_lists
from cableroute.geodata.assumption_values import SCENARIOS
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.presentation.columns import Headed, fields_of, range_column, table_of
from cableroute.presentation.languages import Figure, Said
from cableroute.presentation.names import Names
from cableroute.presentation.route_notes import UNCERTAIN, numbers_text
from cableroute.presentation.short_names import short_names, short_system
from cableroute.presentation.tables import (
    BOOK,
    EVERYWHERE,
    PAGE,
    READ,
    REPORT,
    WRITTEN,
    Table,
    figure_text,
    range_keys,
)
from cableroute.presentation.terminal import View
from cableroute.presentation.time_units import time_unit
from cableroute.reliability.availability import Availability, is_too_uncertain
from cableroute.reliability.bad_years import BadYears
from cableroute.reliability.elements import MINUTES_PER_YEAR, Element
from cableroute.routing.features import RouteFeature

NOTES_SHOWN = 3
ELEMENTS_SHOWN = 4
"""Elements that a terminal and a page name at most; JSON and the workbook have them all."""

BAD = {
    "year10_days": "in_10_days",
    "year50_days": "in_50_days",
    "shortfall_days": "shortfall_days",
    "months999_pct": "sla_months_pct",
}
BAD_FIELDS = " ".join(f"{column}*3={name}" for column, name in BAD.items())
"""The figures of bad years, as columns of a record."""
BAD_NOTE = (
    "Of {:,} simulated years, with repairs of random length. Likely: at the likely rates; low and "
    "high: at the ends of the range of the annual downtime, with the error of the sample."
)

NO_ROUTE = {
    "availability": (0.0,) * 3,
    "downtime_min_per_year": (MINUTES_PER_YEAR,) * 3,
    "faults_per_year": (0.0,) * 3,
}
"""What is to be had where no route is left."""


class AvailabilityAnswer(NamedTuple):
    """The availability of routes, of a set of them, and of what is left of the set.

    `routes` with `each`, one for one; `chosen` with `whole`: the set; `kept` with `after`: those
    of the set that survive without the features of `gone`, None where none does. `scenarios`: what
    `scenario_downtimes` gives of each route, and last of the set. `bad_years` of the set and of
    its routes, where they are asked for.
    """

    routes: Sequence[Route]
    each: Sequence[Availability]
    chosen: Sequence[Route]
    whole: Availability
    gone: Sequence[RouteFeature]
    kept: Sequence[Route]
    after: Availability | None
    term_years: float | None
    scenarios: Sequence[Mapping[str, Range]] = ()
    bad_years: Sequence[BadYears] = ()


def availability_record(
    kind: str,
    name: str,
    routes: Sequence[Route],
    result: Availability | None,
    term_years: float | None,
) -> dict[str, Any]:
    """Return a route or a set of routes as a record; without any route it is down all year."""
    cells: dict[str, Any] = {"kind": kind, "name": name, "route_ids": [it.id for it in routes]}
    faults = None if result is None or term_years is None else result.faults_in(term_years)
    figures = "availability*3 downtime_min*3=downtime_min_per_year faults_per_year*3"
    cells |= fields_of(NO_ROUTE if result is None else result, figures)
    cells |= fields_of({"faults": faults}, "faults_in_term*3=faults")
    dominant = None if result is None else result.dominant
    return cells | {
        "term_years": term_years,
        "dominant": None if dominant is None else dominant.name,
        "too_uncertain": False if result is None else result.is_too_uncertain,
        "elements": [] if result is None else [with_lists(it._asdict()) for it in result.elements],
        "swings": [] if result is None else [item._asdict() for item in result.swings],
        "proxy_rates": [] if result is None else list(result.proxy_rates),
        "notes": [] if result is None else list(result.notes),
    }


def availability_table(
    names: Names,
    records: Sequence[Mapping[str, Any]],
    term_years: float | None,
    scenarios: Sequence[Mapping[str, Range]] = (),
) -> Table:
    """Return routes and sets of routes by their records, each with its mark or its number.

    `scenarios`, where there are any, are beside them on a page: the downtime in each.
    """
    texts = names.texts
    beside = any(scenarios)
    cells = [
        {
            **row,
            "mark_number": Figure(row.get("number", row.get("sign", "+"))),
            "said": (row["name"], texts["too_uncertain"]) if row["too_uncertain"] else row["name"],
            "dominant": texts["sensitive_to_nothing"]
            if row["dominant"] is None
            else names.assumption(row["dominant"]),
        }
        for row in records
    ]
    for row, downtimes in zip(cells, scenarios, strict=False):
        for name, values in downtimes.items():
            row |= dict(zip(range_keys(f"{name}_min"), values, strict=True))
    alike = len({str(row["dominant"]) for row in cells}) == 1 < len(cells)
    headed = Headed(texts)
    columns = [
        headed.text("mark_number", "number", outputs=READ),
        headed.figure("count", "number", "number", outputs=BOOK),
        headed.text("said", "route", outputs=BOOK),
        headed.text("name", "route", outputs=READ),
        headed.range("availability", "available"),
        headed.range("downtime_min", "downtime"),
        *(
            headed.figure("downtime_min", f"{name}_down", *range_keys(f"{name}_min"), outputs=PAGE)
            for name in SCENARIOS
            if beside
        ),
        headed.range(
            "faults_per_year", "faults", outputs=EVERYWHERE if term_years is None else REPORT
        ),
    ]
    if term_years is not None:
        years = texts.count("amount_years", term_years)
        heading = str(texts.say("column_faults_in", years=years))
        columns.append(range_column("faults_in_term", heading))
    outputs = WRITTEN if alike else EVERYWHERE
    columns.append(headed.text("dominant", "sensitive_to", least=17, outputs=outputs))
    return Table("availability", columns, cells)


def scenario_table(
    names: Names, routes: Sequence[tuple[int | str, str]], scenarios: Sequence[Mapping[str, Range]]
) -> Table | None:
    """Return the annual downtime in each scenario side by side; None where none is of a scenario.

    `routes` are the number and the name of each, `scenarios` what `scenario_downtimes` gives of it.
    """
    rows = [
        (Figure(str(number)), name, downtimes)
        for (number, name), downtimes in zip(routes, scenarios, strict=True)
        if downtimes
    ]
    if not rows:
        return None
    headed = Headed(names.texts)
    return table_of(
        "scenarios",
        names.texts["scenarios_title"],
        rows,
        headed.text("number", of=0),
        headed.text("name", "route", of=1),
        *(
            headed.figure("downtime_min", name, *range_keys(f"{name}_min"), of=_downtime_in(name))
            for name in SCENARIOS
        ),
    )


def bad_years_table(names: Names, rows: Sequence[Mapping[str, Any]]) -> Table:
    """Return the days down in a bad year, and the months that keep to an agreement."""
    headed = Headed(names.texts)
    return table_of(
        "bad_years",
        names.texts["bad_years_title"],
        [{**row, "mark_number": Figure(row.get("number", "+"))} for row in rows],
        headed.text("mark_number", "number"),
        headed.text("name", "route"),
        *(
            headed.figure(
                "share_pct" if "pct" in column else "repair_days", name, *range_keys(column)
            )
            for column, name in BAD.items()
        ),
    )


def _downtime_in(scenario: str) -> Callable[[tuple[Any, ...]], Range | None]:
    return lambda row: row[-1].get(scenario)


def uncertain_in(scenario: str, scenarios: Sequence[Mapping[str, Range]]) -> list[int]:
    """Return the places of those whose downtime in a scenario is too uncertain to use."""
    return [
        place
        for place, downtimes in enumerate(scenarios)
        if is_too_uncertain(downtimes.get(scenario, ()))
    ]


def elements_table(names: Names, whole: Availability) -> Table:
    """Return the elements that fail a set, the weightiest first."""
    headed = Headed(names.texts)
    key = "elements_title_one" if len(whole.route_ids) == 1 else "elements_title"
    return table_of(
        "elements",
        names.texts[key],
        whole.elements,
        headed.text("id", outputs=BOOK),
        headed.text("what", "element", of=lambda it: element_name(names, it)),
        headed.text("place", "where", of=lambda it: _place(names, it), outputs=BOOK),
        headed.figure("share_pct", "less"),
        headed.range("cable_km", "cable", of="cable_km", outputs=REPORT),
        headed.range("faults_per_year", "faults", of="faults_per_year"),
        headed.range("repair_days", "repair", of="repair_days"),
        most=ELEMENTS_SHOWN,
    )


def availability_records(
    answer: AvailabilityAnswer,
) -> list[tuple[dict[str, Any], Sequence[Route]]]:
    """Return an answer as records, each with the routes that it is of."""
    term = answer.term_years
    entries: list[tuple[str, str, Sequence[Route], Availability | None]] = [
        ("route", route.name, [route], result)
        for route, result in zip(answer.routes, answer.each, strict=True)
    ]
    entries.append(("set", f"one of {len(answer.chosen)}", answer.chosen, answer.whole))
    if answer.gone:
        removed = ", ".join(feature.name for feature in answer.gone)
        name = f"one of {len(answer.kept)}, without {removed}"
        entries.append(("set", name, answer.kept, answer.after))
    records = [
        availability_record(kind, name, members, it, term) for kind, name, members, it in entries
    ]
    for record, downtimes in zip(records, answer.scenarios, strict=False):
        record["scenarios"] = {name: list(minutes) for name, minutes in downtimes.items()}
    simulated = {item.route_ids: item for item in answer.bad_years}
    for record in records if simulated else ():
        years = simulated.get(tuple(record["route_ids"]))
        record |= fields_of({name: getattr(years, name, None) for name in BAD.values()}, BAD_FIELDS)
    return [(record, members) for record, (_, _, members, _) in zip(records, entries, strict=True)]


def availability_tables(geo: Geodata, answer: AvailabilityAnswer, view: View) -> list[Table | str]:
    """Return the availability of each route, one row each, of the set, and what it depends on."""
    names, whole = Names.english(geo), answer.whole
    records = [record for record, _ in availability_records(answer)]
    shown = [
        {**record, "number": number, "name": name}
        for number, (record, name) in enumerate(
            zip(records, short_names(answer.routes, names), strict=False), start=1
        )
    ]
    sets, numbers = records[len(shown) :], {it.id: at for at, it in enumerate(answer.routes, 1)}
    one = len(answer.chosen) == 1
    if not one:
        among = numbers_text([numbers[route.id] for route in answer.chosen])
        shown.append({**sets[0], "name": f"protected: at least one of {among}"})
    if answer.gone:
        gone = ", ".join(feature.name for feature in answer.gone)
        left = numbers_text([numbers[route.id] for route in answer.kept])
        name = f"protected: one of {left}, without {gone}"
        if answer.after is None:
            name = f"without {gone}: no route is left"
        shown.append({**sets[-1], "sign": "-", "name": name})
    said = ["Avoided downtime: how much less there would be if this element never failed."]
    said += _uncertain_lines(names, shown, answer.scenarios[: len(shown)])
    if whole.dominant is not None:
        unit, minutes = time_unit(whole.downtime_min_per_year.likely)
        low = figure_text("downtime_min", whole.dominant.low_min_per_year / minutes)
        high = figure_text("downtime_min", whole.dominant.high_min_per_year / minutes)
        said.append(
            f"Most sensitive to {whole.dominant.words}: annual downtime {low} to {high} {unit} "
            "with all else likely."
        )
    notes = [*whole.proxy_rates, *whole.notes]
    kept = notes if view.details else notes[:NOTES_SHOWN]
    said += [f"- {text}" for text in kept]
    if len(notes) > len(kept):
        said.append(f"- and {len(notes) - len(kept)} more ({view.prefix}details)")
    what = f"route {numbers[answer.chosen[0].id]}" if one else "the set"
    elements = elements_table(names, whole)
    shown_routes: list[tuple[int | str, str]] = [
        (row.get("number", "+"), row["name"]) for row in shown[: len(answer.scenarios)]
    ]
    bad = [row for row in shown if row.get("year10_days") is not None]
    scenarios = scenario_table(names, shown_routes, answer.scenarios[: len(shown_routes)])
    return [
        replace(
            availability_table(names, shown, answer.term_years),
            title="Availability: unprotected of a route, protected of a set",
        ),
        *(() if scenarios is None else (scenarios,)),
        *([bad_years_table(names, bad), BAD_NOTE.format(answer.bad_years[0].years)] if bad else ()),
        replace(
            elements,
            title=f"Where the downtime of {what} comes from",
            most=None if view.details else elements.most,
        ),
        "\n".join(said),
        "",
    ]


def _uncertain_lines(
    names: Names, shown: Sequence[Mapping[str, Any]], scenarios: Sequence[Mapping[str, Range]]
) -> list[str]:
    """Return of which rows the downtime is too uncertain to use, then of which in a scenario."""
    places = {"": [place for place, row in enumerate(shown) if row["too_uncertain"]]}
    places |= {
        f", {names.texts[f'scenario_{name}']}": uncertain_in(name, scenarios) for name in SCENARIOS
    }
    return [
        f"Downtime {UNCERTAIN}{where}: {_row_signs([shown[place] for place in wide])}."
        for where, wide in places.items()
        if wide
    ]


def _row_signs(rows: Sequence[Mapping[str, Any]]) -> str:
    """Return what stands before rows: the numbers of routes, then the signs of sets."""
    numbers = numbers_text([row["number"] for row in rows if "number" in row])
    signs = [row.get("sign", "+") for row in rows if "number" not in row]
    return ", ".join(filter(None, [numbers, *signs]))


def element_name(names: Names, item: Element) -> str:
    """Return the name of an element: its system, its place, and the KP on it if it is a part.

    Where it is: the zone or the waters at sea, what it follows on land, or else its ends.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> route = cr.find_routes(geo, "Marseille", "Mumbai")[0]
    >>> element_name(Names.english(geo), cr.availability_of(geo, route).elements[0])
    'SEACOM, northern Red Sea, KP 216 to 1,444'
    """
    kp = item.id.removeprefix(item.leg_id).partition(" (")[0].strip()
    legs, segments = names.known("legs"), names.known("segments")
    leg = legs.get(item.leg_id) or segments.get(item.leg_id.partition("/")[0])
    where = item.zone or item.waters
    if not where and leg is not None:
        ends = " – ".join(names.place(it) for it in (leg.start_id, leg.end_id))
        where = (leg.name if item.medium == "land" else "") or ends
    system = short_system(item.system_id, names) if item.system_id else ""
    return ", ".join(filter(None, (system, where or item.leg_id, kp)))


def _place(names: Names, item: Element) -> Said:
    """Return whose an element is, and where."""
    texts = names.texts
    where = texts.term("at sea")
    if item.medium == "land":
        where = names.country(item.country) if item.country else texts.term("on land")
    systems = (names.system(item.system_id),) if item.system_id else ()
    return texts.say("element_of", names=(*systems, where))

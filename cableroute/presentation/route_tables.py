"""Tables of routes: a comparison, a list, many pairs, a protected pair, what if one is removed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from cableroute.comparison.data_dictionary import SHOWN, UNITS
from cableroute.comparison.what_if_gone import Loss, WhatIf
from cableroute.files import is_missing
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.model.figures import CERTAINTIES, Range
from cableroute.model.routes import Route
from cableroute.presentation.columns import (
    Headed,
    figure_column,
    range_column,
    table_of,
    text_column,
)
from cableroute.presentation.deal_tables import attached_table, letters_of
from cableroute.presentation.languages import Figure, Said
from cableroute.presentation.names import Names
from cableroute.presentation.route_notes import (
    UNCERTAIN,
    alike,
    numbers_text,
    route_notes,
    spelled,
    standing,
    uncertain_lines,
)
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import (
    BOOK,
    PAGE,
    READ,
    REPORT,
    TERMINAL,
    WRITTEN,
    Table,
    figure_text,
    range_keys,
)
from cableroute.presentation.terminal import View
from cableroute.presentation.time_units import time_unit
from cableroute.reliability.availability import is_too_uncertain
from cableroute.routing.restrictions import conditions_text

KINDS = ("common_section", "same_corridor")
"""What two routes share: one cable, and where they are not known to be apart."""


def comparison_table(
    names: Names,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    letters: Mapping[str, str],
) -> Table:
    """Return the routes side by side.

    Long, as it lists the columns of four outputs, one a line; measures without a form of their own
    are those of `SHOWN`.
    """
    texts, cells = names.texts, _comparison_rows(names, routes, rows, letters)
    published = any(not is_missing(row["published_km"]) for row in rows)
    chained = any(row["systems"] for row in rows)
    down = any(not is_missing(row.get("downtime_min")) for row in rows)
    networked = any(not is_missing(row.get("network_rtd_ms")) for row in rows)

    headed = Headed(texts)
    columns = [
        text_column("star", "", outputs=TERMINAL, one_line=True),
        headed.figure("count", "number", "number", outputs=REPORT),
        headed.text("short", "route", least=34),
        headed.text("name", "chain", outputs=BOOK),
        headed.text("best", outputs=BOOK),
        headed.figure("route_km", "route_length"),
        headed.range("cable_km", "cable"),
        headed.text("length_basis_said", "length_basis", outputs=WRITTEN, spare=6, least=9),
        *([headed.range("published_km", "published", spare=5)] if published else []),
        headed.range("rtd_ms", "delay"),
        *([headed.range("network_rtd_ms", "network_delay", spare=4)] if networked else []),
        *([headed.range("downtime_min", "downtime", outputs=READ, spare=2)] if down else []),
        headed.figure("excess_pct", "excess", outputs=BOOK),
        *(
            [headed.figure("count", "interconnects", "interconnects", outputs=REPORT)]
            if chained
            else []
        ),
        headed.text("section", "common_section", outputs=READ, one_line=True),
        headed.text("corridor", "same_corridor", outputs=READ, one_line=True, spare=1),
        *(
            headed.figure(
                name, words.column, unit=UNITS[name], outputs=REPORT if words.is_on_page else BOOK
            )
            for name, words in SHOWN.items()
            if words.column
        ),
        headed.text("confidence_said", "confidence", outputs=BOOK),
        headed.text("service", outputs=BOOK if _is_same_text(cells, "service") else REPORT),
        *(
            []
            if _is_same_text(cells, "standing")
            else [headed.text("standing", "position", outputs=PAGE)]
        ),
        headed.text("status", outputs=BOOK),
        headed.text("country_names", "countries", outputs=BOOK),
        headed.text("strait_names", "straits", outputs=BOOK),
        headed.text("waters", outputs=BOOK),
        headed.text("risk_kinds", "risks", outputs=WRITTEN, spare=3),
        headed.text("systems", outputs=BOOK),
        headed.text("deal_letters", "deals"),
    ]
    return Table("comparison", columns, cells)


def _is_same_text(cells: Sequence[Mapping[str, Any]], key: str) -> bool:
    """Return whether several rows have the same text, which is then stated once, below."""
    return len(cells) > 1 and len({str(row[key]) for row in cells}) == 1


def said_once(names: Names, rows: Sequence[Mapping[str, Any]]) -> list[Said]:
    """Return the accuracy of the positions and the state of service, where all rows are alike."""
    texts = names.texts
    cells: list[dict[str, Any]] = [
        {"standing": standing_lines(names, row), "service": _service(names, row)} for row in rows
    ]
    sentences = []
    if _is_same_text(cells, "standing"):
        confidence, accuracy = cells[0]["standing"]
        sentences.append(texts.say("all_standing", known=confidence, accuracy=accuracy))
    if _is_same_text(cells, "service"):
        key = {True: "all_in_service", None: "service_not_known"}.get(rows[0]["in_service"])
        if rows[0]["systems"] and key:
            sentences.append(texts.say(key))
    return sentences


def _service(names: Names, row: Mapping[str, Any]) -> object:
    return row["in_service"] if row["systems"] else names.texts["no_system"]


def _comparison_rows(
    names: Names,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    letters: Mapping[str, str],
) -> list[dict[str, Any]]:
    texts = names.texts
    short = short_names(routes, names)
    numbers = {row["route_id"]: n for n, row in enumerate(rows, start=1)}
    return [
        {
            **row,
            "length_basis_said": ", ".join(map(texts.term, row["length_basis"].split(", "))),
            "route": number,
            "number": number + 1,
            "star": f"{'★ ' if row['pareto'] else ''}{number + 1}",
            "best": texts["best_mark"] if row["pareto"] else "",
            "short": name,
            "section": overlap_lines(names, row, "common_section", numbers),
            "corridor": overlap_lines(names, row, "same_corridor", numbers),
            "deal_letters": _letters(names, route, letters),
            "service": _service(names, row),
            "standing": standing_lines(names, row),
            **{f"{kind}_with": numbers.get(row[f"{kind}_with"]) for kind in KINDS},
            "confidence_said": texts.term(row["confidence"]),
            "country_names": tuple(map(names.country, row["countries"])),
            "strait_names": names.straits(row),
            "risk_kinds": _risk_kinds(names, row),
        }
        for number, (route, name, row) in enumerate(zip(routes, short, rows, strict=True))
    ]


def comparison_tables(
    geo: Geodata, routes: Sequence[Route], rows: Sequence[Mapping[str, Any]], view: View
) -> list[Table | str]:
    """Return the routes as a table, one row each, and the deals on them."""
    names = Names.english(geo)
    attached = {item.deal.id: item.deal for route in routes for item in route.deals}
    letters = letters_of(routes, geo)
    title, row = _title(names, routes), rows[_title_place(routes)]
    if not is_missing(row["excess_pct"]):
        direct_km = row["route_km"] / (1 + row["excess_pct"] / 100)
        direct = figure_text("route_km", direct_km, accuracy=row.get("accuracy_km"))
        title += f" (direct geodesic {direct} km)"
    parts: list[Table | str] = [
        replace(comparison_table(names, routes, rows, letters), title=title)
    ]
    if attached:
        parts.append(attached_table(attached, letters))
    keys = range_keys("downtime_min")
    downtimes = {at: [row.get(key) for key in keys] for at, row in enumerate(rows, start=1)}
    lines = [
        *(
            [
                "★: no other route is at least as good in cable km and in what is shared, and "
                "better in one of the two."
            ]
            if any(row["pareto"] for row in rows)
            else []
        ),
        "Common section: the same segment of one system, or the same trench, as another route. "
        "Same corridor: lines nearer than their accuracy, not known to be apart. "
        "RTD: round-trip delay.",
        *uncertain_lines("annual downtime", downtimes),
        *alike("Position", [standing(row) for row in rows]),
        *alike("Status", [row["status"] for row in rows]),
        *spelled(geo, routes),
    ]
    return [*parts, *route_notes(geo, routes, rows, lines, view)]


def standing_lines(names: Names, row: Mapping[str, Any]) -> tuple[object, ...]:
    """Return the confidence and the accuracy of a position."""
    texts = names.texts
    confidence = texts.term(row["confidence"])
    if is_missing(row["accuracy_km"]):
        return (confidence, texts["accuracy_not_known"])
    accuracy = Figure(figure_text("accuracy_km", row["accuracy_km"]))
    return (confidence, texts.say("accuracy", km=accuracy))


def overlap_lines(
    names: Names, row: Mapping[str, Any], kind: str, numbers: Mapping[str, int] | None = None
) -> tuple[Said | str, ...]:
    """Return the common section or same corridor of a row: on land, at sea, and per cent.

    With numbers of the routes, the last line says with which other.
    """
    texts = names.texts
    if is_missing(row[f"{kind}_km"]):
        alone = numbers is not None and is_missing(row[f"{kind}_with"])
        return () if alone else (texts["not_known"],)
    lines: list[Said | str] = []
    for place in ("land", "sea"):
        name = f"{kind}_{place}_km"
        shown = figure_text(name, row[name], accuracy=row.get("accuracy_km"))
        if shown != "0":
            lines.append(texts.say(f"overlap_{place}", km=Figure(shown)))
    if not lines:
        return (texts["overlap_nothing"],)
    pct = texts.percent(figure_text(f"{kind}_pct", row[f"{kind}_pct"]))
    if numbers is None:
        return (*lines, texts.say("overlap_pct", pct=pct))
    return (
        *lines,
        texts.say("overlap_with", pct=pct, number=Figure(numbers[row[f"{kind}_with"]])),
    )


def worst_accuracy(routes: Iterable[Route]) -> float:
    """Return the worst accuracy of the lines of routes, km; NaN where none is known."""
    return max(
        (it.accuracy_km for it in routes if not is_missing(it.accuracy_km)), default=math.nan
    )


def overlap_text(names: Names, row: Mapping[str, Any], kind: str) -> Said | str:
    """Return the lines of `overlap_lines` in one."""
    lines = overlap_lines(names, row, kind)
    return lines[0] if len(lines) == 1 else names.texts.say("overlap", parts=lines)


def _risk_kinds(names: Names, row: Mapping[str, Any]) -> tuple[str, ...] | str:
    """Return the kinds of the risks that a route passes, of those that may be shown."""
    risks = names.known("risks")
    kinds = dict.fromkeys(risks[name].kind for name in row["risks"] if name in risks)
    return tuple(map(names.texts.term, kinds)) or names.texts["none_known"]


def _letters(names: Names, route: Route, letters: Mapping[str, str]) -> tuple[Said, ...] | str:
    """Return the letters of the deals on a route, by the confidence of their attribution."""
    texts, lines = names.texts, []
    for grade in CERTAINTIES:
        graded = {
            letters[item.deal.id]
            for item in route.deals
            if item.attribution_confidence == grade and item.deal.id in letters
        }
        if graded:
            shown = tuple(Figure(it) for it in sorted(graded, key=lambda it: (len(it), it)))
            lines.append(texts.say("deal_letters", grade=texts.term(grade), letters=shown))
    return tuple(lines) or texts["no_deal"]


def option_tables(
    geo: Geodata,
    routes: Sequence[Route],
    rows: Sequence[Mapping[str, Any]],
    view: View,
    *,
    title: str = "",
) -> list[Table | str]:
    """Return the routes with what they pass, one row each, and whether all is in service."""
    cells = [
        {
            **row,
            "number": number,
            "short": name,
            "access_km": row["access_km"] or None,
            "countries": " ".join(row["countries"]),
            "straits": ", ".join(row["straits"]),
        }
        for number, (name, row) in enumerate(
            zip(short_names(routes, Names.english(geo)), rows, strict=True), start=1
        )
    ]
    columns = [
        figure_column("count", "", "number"),
        text_column("short", "route", least=34),
        figure_column("route_km", "route"),
        range_column("cable_km", "cable"),
        range_column("rtd_ms", "RTD"),
        figure_column("count", "inter-\nconnects", "interconnects"),
        figure_column("access_km", "backhaul"),
        text_column("countries", "countries", spare=1, least=14),
        text_column("straits", "straits", spare=5, least=20),
    ]
    columns = [
        column
        for column in columns
        if column.key not in ("access_km", "straits") or any(row[column.key] for row in cells)
    ]
    unknown = [at for at, row in enumerate(rows, 1) if row["path_ids"] and row["systems"]]
    lines = alike("Status", [row["status"] for row in rows])
    lines += alike("Risks passed", _risk_texts(geo, rows), "Risks on route")
    bound = [conditions_text(geo, row["restrictions"]) for row in rows]
    lines += alike("Conditions", bound, "Conditions on route")
    if unknown:
        lines.append(f"Crossing of {numbers_text(unknown)}: the path is not known; one is assumed.")
    lines += spelled(geo, routes)
    if not view.details:
        lines.append(f"{view.prefix}details: what each route passes, and what is not known.")
    table = Table("routes", columns, cells, title or _title(Names.english(geo), routes))
    return [table, *route_notes(geo, routes, rows, lines, view)]


def _risk_texts(geo: Geodata, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the kinds of the risks that each route passes; empty where none is known."""
    names = Names.english(geo)
    kinds_of_routes = [_risk_kinds(names, row) for row in rows]
    return ["" if isinstance(kinds, str) else ", ".join(sorted(kinds)) for kinds in kinds_of_routes]


def many_pairs_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Return one row for each of many pairs: the count of routes, and their best figures."""
    cells: list[dict[str, Any]] = []
    for number, (_, group) in enumerate(groupby(rows, key=lambda row: row["pair"]), start=1):
        routes = list(group)
        ends = {"number": number, **{key: routes[0][key] for key in ("place_a", "place_b")}}
        if routes[0]["no_route"] is not None:
            cells.append(ends | {"count": 0, "name": str(routes[0]["no_route"])})
            continue
        short = min(routes, key=lambda row: row["cable_km"])
        quick = min(routes, key=lambda row: row["rtd_ms"])
        figures = {key: short[key] for key in (*range_keys("cable_km"), "name")}
        figures |= {key: quick[key] for key in range_keys("rtd_ms")}
        cells.append(ends | figures | {"count": len(routes)})
    columns = [
        figure_column("count", "", "number"),
        text_column("place_a", "A"),
        text_column("place_b", "B"),
        figure_column("count", "routes"),
        range_column("cable_km", "least cable"),
        range_column("rtd_ms", "least RTD"),
        text_column("name", "shortest route"),
    ]
    title = f"{len(cells)} pair{'s' * (len(cells) != 1)}"
    return Table("many_pairs", columns, cells, title)


def assumption_line(assumed: Assumptions) -> str:
    """Return the assumptions in one line; JSON gives units and figures."""
    return f"Assumed: {assumed.summary()}"


def whatif_record(answer: WhatIf, route: Route) -> dict[str, Any]:
    """Return the fate of a route as a record; a route that was not found before has no `before`."""
    loss = next((item for item in answer.lost if item.route.id == route.id), None)
    longer = None if loss is None else loss.longer_km
    cells: dict[str, Any] = {
        "route_id": route.id,
        "name": route.name,
        "cable_km": route.cable_km,
        "before": any(item.id == route.id for item in answer.before),
        "remains": loss is None,
        "may_survive": loss is not None and loss.may_survive,
        "because": [] if loss is None else [feature.name for feature in loss.because],
        "instead": loss.instead.id if loss is not None and loss.instead is not None else None,
        "too_uncertain": any(
            down is not None and is_too_uncertain(down)
            for down in (answer.downtime_before_min_per_year, answer.downtime_after_min_per_year)
        ),
    }
    for name, values in (
        ("longer{}_km", longer),
        ("set_availability{}_before", answer.availability_before),
        ("set_availability{}_after", answer.availability_after),
        ("set_downtime{}_before_min", answer.downtime_before_min_per_year),
        ("set_downtime{}_after_min", answer.downtime_after_min_per_year),
    ):
        for end, value in zip(("_low", "", "_high"), values or (None,) * 3, strict=True):
            cells[name.format(end)] = value
    return cells


def whatif_tables(geo: Geodata, answer: WhatIf, view: View) -> list[Table | str]:
    """Return the routes that survive a removal, and the length that the others gain."""
    gone = ", ".join(feature.name for feature in answer.removed)
    lost = {loss.route.id: loss for loss in answer.lost}
    number_of = {route.id: number for number, route in enumerate(answer.before, start=1)}
    every = [*answer.before, *(route for route in answer.after if route.id not in number_of)]
    name_of = dict(
        zip((it.id for it in every), short_names(every, Names.english(geo)), strict=True)
    )
    cells: list[tuple[Any, ...]] = []
    for number, route in enumerate(answer.before, start=1):
        loss, longer = lost.get(route.id), None
        if loss is None:
            outcome = "survives"
        elif loss.instead is None or loss.longer_km is None:
            outcome = f"{_fate(loss)}: no route is left"
        else:
            same, other = number_of.get(loss.instead.id), loss.instead
            then = f"route {same}" if same else name_of.get(other.id, other.name)
            if loss.longer_km.likely < 0:
                outcome = f"{_fate(loss)}; {then}, which is shorter, is left"
            else:
                outcome, longer = f"{_fate(loss)}; then {then}", loss.longer_km
        cable = route.cable_range_km
        cells.append((str(number), name_of[route.id], cable, outcome, longer))
    cells += [
        ("+", name_of[route.id], route.cable_range_km, "another route", None)
        for route in every[len(answer.before) :]
    ]
    said = [_survivors(answer, len(every) - len(answer.before), gone), *_before_and_after(answer)]
    title = f"{_title(Names.english(geo), answer.before)}, if {_failure_text(answer)}"
    table = table_of(
        "whatif",
        title,
        cells,
        text_column("number", "", 0),
        text_column("name", "route", 1, least=34),
        range_column("cable_km", "cable", of=2),
        text_column("outcome", f"without {gone}", 3, least=14),
        figure_column(
            "longer_km", "longer by", "longer_low_km", "longer_km", "longer_high_km", of=4
        ),
    )
    return [table, "\n".join(said), ""]


def _before_and_after(answer: WhatIf) -> list[str]:
    """Return the availability and the downtime of all together, before and after."""
    said: list[str] = []
    minutes = (answer.downtime_before_min_per_year, answer.downtime_after_min_per_year)
    unit, scale = time_unit(min((it.likely for it in minutes if it), default=0.0))
    down = [it and Range(*(value / scale for value in it)) for it in minutes]
    for what, name, before, after in (
        (
            "protected availability, %",
            "availability",
            answer.availability_before,
            answer.availability_after,
        ),
        (f"annual downtime of all at once, {unit}", "downtime_min", down[0], down[1]),
    ):
        if before is not None and after is not None:
            was, now = (
                likely if low == high else f"{likely} ({low} to {high})"
                for low, likely, high in (
                    (figure_text(name, value) for value in values) for values in (before, after)
                )
            )
            then = f"{now} with the routes that survive"
            if not answer.kept:
                then = "0: none survives" if name == "availability" else "then all year"
            said.append(f"{what}: {was} before, {then}")
            wide = (
                [is_too_uncertain(it) for it in (before, after)] if name == "downtime_min" else []
            )
            if any(wide):
                which = "" if all(wide) else "before: " if wide[0] else "after: "
                said[-1] += f" ({which}{UNCERTAIN})"
    return said


def _fate(loss: Loss) -> str:
    """Return that a route fails, or that its lines do not settle it."""
    return "may fail, by the accuracy of its lines" if loss.may_survive else "fails"


def _failure_text(answer: WhatIf) -> str:
    """Return the features that fail, and the recorded cuts that happen again."""
    cuts = [item.name for item in answer.removed if item.kind == "incident"]
    fails = [item.name for item in answer.removed if item.kind != "incident"]
    said = [f"{', '.join(fails)} {'fails' if len(fails) == 1 else 'fail'}"] if fails else []
    said += [f"the cuts of {', '.join(cuts)} happen again"] if cuts else []
    return " and ".join(said)


def _survivors(answer: WhatIf, others: int, gone: str) -> str:
    """Return the count of routes that survive, and of others to choose from."""
    verb = "survives" if len(answer.kept) == 1 else "survive"
    said = f"{len(answer.kept)} of the {len(answer.before)} routes {verb}"
    if len(answer.before) == 1:
        said = "the one route survives" if answer.kept else "the one route does not survive"
    if not others:
        return said if answer.after else f"{said}; no route is left"
    is_cut = any(item.kind == "incident" for item in answer.removed)
    one, more = ("is not hit", "are not hit") if is_cut else (f"avoids {gone}", f"avoid {gone}")
    fate = f"1 other route {one}" if others == 1 else f"{others} other routes {more}"
    return f"{said}; {fate} (+)"


def _title(names: Names, routes: Sequence[Route]) -> str:
    return "Routes from " + " to ".join(names.ends(routes[_title_place(routes) :]))


def _title_place(routes: Sequence[Route]) -> int:
    """Return the place of the first route of a system: a line of one's own may end elsewhere."""
    ours = (place for place, it in enumerate(routes) if any(leg.system_id for leg in it.legs))
    return next(ours, 0)

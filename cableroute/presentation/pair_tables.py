"""Tables of protected pairs: the best ones side by side, why the first wins, and stated paths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cableroute.comparison.pair_reasons import PairOrder, ProtectedPair
from cableroute.comparison.protected_pairs import ORDER, RISKS, FoundPairs
from cableroute.comparison.shown_pair import places_of_pair
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.model.statuses import status_text
from cableroute.presentation.columns import Headed, fields_of, table_of, text_column
from cableroute.presentation.languages import Said
from cableroute.presentation.names import Names
from cableroute.presentation.route_notes import uncertain_lines
from cableroute.presentation.route_tables import KINDS, overlap_lines, worst_accuracy
from cableroute.presentation.short_names import short_parts
from cableroute.presentation.tables import PAGE, WRITTEN, Table, figure_text
from cableroute.presentation.terminal import View
from cableroute.presentation.wording import letter
from cableroute.reliability.availability import is_too_uncertain
from cableroute.routing.conditions import Conditions
from cableroute.routing.shared_risks import RouteRisk
from cableroute.routing.stated_crossings import StatedCrossing, systems_crossing
from cableroute.text import counted

MOST_NAMED = 3
"""So many names of what two routes have in common are in a table; JSON has all."""


def pair_record(names: Names, pair: ProtectedPair, routes: Sequence[Route]) -> dict[str, Any]:
    """Return a pair as a row of JSON or CSV."""
    first, second = routes[pair.first], routes[pair.second]
    kinds = {
        f"{kind}_{name}": value
        for kind in KINDS
        for name, value in getattr(pair.shared, kind)._asdict().items()
    }
    return {
        "first_id": first.id,
        "second_id": second.id,
        "first": first.name,
        "second": second.name,
        "common_risks": [risk.id for risk in pair.common],
        "unavoidable_risks": [risk.id for risk in pair.unavoidable],
        **fields_of(pair, "together_min*3=downtime_min_per_year"),
        "too_uncertain": is_too_uncertain(pair.downtime_min_per_year or ()),
        **kinds,
        **fields_of(pair.shared, "shared_km shared_ends_km=ends_km separation_km"),
        **fields_of(pair, "rtd_ms*3=slower_rtd_ms"),
        "unverified": sorted({*first.unverified_ids, *second.unverified_ids}),
        "stated_by": [item.system_id for item in pair.stated],
        "failed_together": list(record_of(names, pair, routes)),
        "why": pair.why,
    }


def pairs_table(
    names: Names,
    pairs: Sequence[ProtectedPair],
    routes: Sequence[Route],
    labels: Sequence[object],
    title: str | Said = "",
    in_common: str = "in_common",
) -> Table:
    """Return pairs side by side in their order; `labels` say what each route is called.

    `in_common` is the heading of what another route avoids: "in_common_of_these" where only routes
    that are shown are considered.
    """
    headed, rows = Headed(names.texts), []
    for number, pair in enumerate(pairs, start=1):
        record = pair_record(names, pair, routes)
        common = _first_few(names, _risk_names(names, pair.common))
        record["accuracy_km"] = worst_accuracy([routes[pair.first], routes[pair.second]])
        rows.append(
            record
            | {
                "number": number,
                "a": labels[pair.first],
                "b": labels[pair.second],
                "in_common": common,
                "common_said": names.texts.say("names", names=common),
                "section": overlap_lines(names, record, "common_section"),
                "corridor": overlap_lines(names, record, "same_corridor"),
                "stated": tuple(names.system(item.system_id) for item in pair.stated),
                "record": tuple(map(names.texts.plain, record["failed_together"])),
            }
        )
    columns = [
        headed.figure("count", "number", "number"),
        headed.text("a", "first", least=14),
        headed.text("b", "second", least=14),
        headed.text("in_common", in_common, least=14, outputs=WRITTEN),
        headed.text("common_said", in_common, outputs=PAGE),
        headed.range("together_min", "together"),
        headed.text("section", "common_section", one_line=True, spare=2),
        headed.text("corridor", "same_corridor", one_line=True),
        headed.range("rtd_ms", "slower_delay"),
    ]
    if any(row["record"] for row in rows):
        columns.append(headed.text("record", "by_the_record", least=20))
    if any(row["stated"] for row in rows):
        columns.append(headed.text("stated", "stated_by"))
    return Table("best_pairs", columns, rows, title)


def record_of(names: Names, pair: ProtectedPair | None, routes: Sequence[Route]) -> tuple[str, ...]:
    """Return the faults that cut both routes of a pair, or may have, by date and systems."""
    if pair is None:
        return ()
    taken = [{leg.system_id for leg in routes[at].legs} for at in (pair.first, pair.second)]
    said: dict[str, str] = {}
    for risk in sorted((*pair.common, *pair.unavoidable)):
        item = names.known("incidents").get(risk.id)
        if item is None or risk.kind not in ("incident", "event"):
            continue
        hit = ", ".join(
            map(names.system, (it for it in item.system_ids if it in set.union(*taken)))
        )
        surely = "failed" if risk.kind == "incident" else "may have failed"
        more = "" if item.verified else "; not verified"
        said[f"{item.start} {surely}"] = f"{surely} together on {item.start} ({hit}{more})"
    return tuple(said[key] for key in sorted(said))


def pair_tables(
    geo: Geodata, best_pairs: FoundPairs, view: View, conditions: Conditions
) -> list[Table | str]:
    """Return the best pairs, the order that they are in, and why the first wins."""
    names = Names.english(geo)
    used = sorted({place for pair in best_pairs.pairs for place in (pair.first, pair.second)})
    short: list[object] = ["" for _ in best_pairs.routes]
    shown = [best_pairs.routes[place] for place in used]
    labels, paths = _path_letters(names, shown, best_pairs.routes)
    for place, label in zip(used, labels, strict=True):
        short[place] = label
    start, end = names.ends(best_pairs.routes)
    title = f"Protected pairs of routes from {start} to {end}"
    best = best_pairs.pairs[0]
    down = {at: it.downtime_min_per_year or () for at, it in enumerate(best_pairs.pairs, start=1)}
    lines = [
        f"Order: {order_text(best_pairs.by)}. Why 1 is first: {best.why}.",
        f"Risks: {RISKS}.",
        *uncertain_lines("time both down", down),
        *paths,
        _candidates(best_pairs),
        *_passed_by_both(names, best),
        *_avoided_lines(best_pairs, conditions),
        *[
            f"Pair {at} {text}."
            for at, it in enumerate(best_pairs.pairs, start=1)
            for text in record_of(names, it, best_pairs.routes)
        ],
    ]
    return [
        pairs_table(names, best_pairs.pairs, best_pairs.routes, short, title),
        "\n".join([*lines, ""]),
        *_stated_tables(names, best_pairs.routes if view.details else shown),
    ]


def pair_lines(
    geo: Geodata, routes: Sequence[Route], pairs: FoundPairs | None, shortest: int
) -> list[str]:
    """Return the best pair of some routes, and the routes that are there only as part of it."""
    places = [place + 1 for place in places_of_pair(routes, pairs)]
    if len(places) < 2:
        return []
    further = [str(place) for place in places if place > shortest]
    only = f"; only as part of it: {' and '.join(further)}" if further else ""
    assert pairs is not None
    record = record_of(Names.english(geo), pairs.pairs[0], pairs.routes)
    said = "".join(f"; {text}" for text in record)
    return [f"Pair least at risk of all routes: {places[0]} and {places[1]}{only}{said}."]


def _path_letters(
    names: Names, routes: Sequence[Route], beside: Sequence[Route]
) -> tuple[list[str], list[str]]:
    """Return short names of routes, a letter for the path that sets one apart, and the letters."""
    letters: dict[str, str] = {}
    labels = []
    for systems, path in short_parts(routes, names, beside):
        if path:
            mark = letters.setdefault(path, letter(len(letters)).lower())
            labels.append(f"{systems}, path {mark}")
        else:
            labels.append(systems)
    said = ", ".join(f"{mark} {path}" for path, mark in letters.items())
    return labels, [f"Path: {said}."] if said else []


def order_text(by: PairOrder) -> str:
    """Return the order of pairs in words.

    Examples
    --------
    >>> order_text("delay").split("; then ")[:2]
    ['the least delay of the slower', 'the fewest risks in common that can be avoided']
    """
    return "; then ".join(ORDER[name] for name in (by, *(it for it in ORDER if it != by)))


def _candidates(best_pairs: FoundPairs) -> str:
    """Return the routes that the pairs are chosen from, and the state of all others."""
    more = best_pairs.routes[best_pairs.shortest_count :]
    beyond = f", and {len(more)} found beyond them" if more else ""
    said = (
        f"Chosen from the {best_pairs.shortest_count} shortest routes by every land path{beyond}: "
    )
    if best_pairs.apart:
        said += "some pairs have nothing in common that can be avoided."
    elif best_pairs.apart is False:
        said += "proved: every two routes have something in common that another avoids."
    else:
        said += "whether a pair without a common risk exists is not proved."
    return said + " Time both down, km shared and delay are the least of these routes only."


def _avoided_lines(best_pairs: FoundPairs, conditions: Conditions) -> list[str]:
    """Return the features that both routes avoid, and the gaps of the tables on fibre pairs."""
    avoided = [str(getattr(it, "name", it)) for it in conditions.names("avoid")]
    said = "Not known of any system: whether it sells fibre pairs, has spare ones, and from when."
    if not avoided:
        return [said]
    return [
        f"Both routes of every pair avoid {', '.join(avoided)}, as was asked; else a pair may "
        "pass it by one route, and what both pass is a risk in common.",
        said,
    ]


def _passed_by_both(names: Names, best: ProtectedPair) -> list[str]:
    """Return the features that both routes of the best pair pass, and their separation."""
    shared = best.shared
    said = []
    if best.unavoidable:
        passed = ", ".join(map(str, _risk_names(names, best.unavoidable)))
        said.append(f"Every route passes, both of pair 1 too: {passed}.")
    apart = "not known: it is below the accuracy"
    if shared.separation_km is not None:
        km = figure_text("separation_km", shared.separation_km)
        apart = f"{km} km, beyond the accuracy of both"
    ends = figure_text("ends_km", shared.ends_km)
    countries = ", ".join(map(names.country, shared.shared_countries)) or "none known"
    said.append(
        f"Least separation of pair 1: {apart}. At the common ends: {ends} km. "
        f"Countries of both: {countries}."
    )
    return said


def _stated_tables(names: Names, routes: Sequence[Route]) -> list[Table | str]:
    """Return the systems of routes of which a source states that they cross by several paths."""
    geo = names.geodata
    if geo is None:
        return []
    ends = dict.fromkeys(
        (geo.paths[path].start_id, geo.paths[path].end_id)
        for route in routes
        for path in route.path_ids or (route.id,)
        if path in geo.paths
    )
    own_ends = (routes[0].start_id, routes[0].end_id)
    if set(own_ends) <= geo.place_names.keys():
        ends[own_ends] = None
    taken = {name for route in routes for name in route.system_ids}
    rows = [
        item
        for pair in ends
        for item in systems_crossing(geo, *pair, confidential=names.confidential)
        if not taken or item.system_id in taken
    ]
    if not rows:
        return []
    paths = names.geodata.paths if names.geodata else {}

    def which(item: StatedCrossing) -> str:
        named = [f"{paths[path].name} ({grade})" for path, grade in item.path_ids if path in paths]
        return "; ".join(named) or "not published"

    def ends_of(item: StatedCrossing) -> str:
        return f"{names.place(item.start_id)} – {names.place(item.end_id)}"

    stated = table_of(
        "stated_paths",
        "Crossings by several paths, as a source states",
        dict.fromkeys(rows),
        text_column("system", "system", lambda it: _with_status(names, it.system_id)),
        text_column("ends", "crosses between", ends_of),
        text_column("paths", "paths", _path_count),
        text_column("which", "which, as far as known", which, least=30),
        text_column("sources", "stated by", lambda it: ", ".join(it.source_ids), least=20),
    )
    return [stated]


def _path_count(item: StatedCrossing) -> str:
    low, high = item.path_count
    return f"{low}" if high == low else f"{low} to {high}" if high else f"{low} or more"


def _with_status(names: Names, system_id: str) -> str:
    """Return a system's name, with its status where it is not in service for sure."""
    geo, name = names.geodata, str(names.system(system_id))
    if geo is None or system_id not in geo.systems:
        return name
    status = status_text(geo.systems[system_id], as_of=geo.data_date)
    return name if status == "in service" else f"{name} ({status})"


def _risk_names(names: Names, risks: Iterable[RouteRisk]) -> tuple[str, ...]:
    """Return risks by name, how many recorded faults and sections, and last the repair zones."""
    risks = list(risks)
    texts = [names.group(risk.id) for risk in risks if risk.kind == "group"]
    texts += [names.place(risk.id) for risk in risks if risk.kind == "place"]
    texts += [names.risk(risk.id) for risk in risks if risk.kind == "risk"]
    zones = [names.texts.plain(f"repair zone {it.id}") for it in risks if it.kind == "zone"]
    if faults := sum(risk.kind == "incident" for risk in risks):
        texts.append(names.texts.plain(counted(faults, "recorded fault")))
    sections = sum(risk.kind == "section" for risk in risks)
    if sections:
        texts.append("1 section" if sections == 1 else f"{sections} sections")
    return (*texts, *zones)


def _first_few(names: Names, texts: Sequence[str]) -> tuple[object, ...]:
    """Return the first of some names, and how many more there are."""
    if not texts:
        return (names.texts["nothing_in_common"],)
    if len(texts) <= MOST_NAMED + 1:
        return tuple(texts)
    others = names.texts.count("others", len(texts) - MOST_NAMED)
    more = names.texts.say("and_more", others=others)
    return (*texts[:MOST_NAMED], more)

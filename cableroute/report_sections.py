"""What a report says: one function a section, each from the same facts.

To add a section, write a function of the facts and the texts, and put it into `SECTIONS`. One
that has nothing to say returns None.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, groupby
from typing import TYPE_CHECKING, Any

import numpy as np

from cableroute.assumptions import Assumptions
from cableroute.deal_comparison import DealComparison, compare_deals
from cableroute.diversity import BestPair, SharedGround, best_pair, shared_matrix
from cableroute.geodata import Geodata, attribution
from cableroute.io import is_missing
from cableroute.model import CERTAINTIES, Deal, Leg, Range, Route, Source, weakest
from cableroute.report_figures import (
    MODELLED,
    Piece,
    Place,
    SeaProfile,
    WaysMap,
    letter,
    line_diagram,
    range_bars,
    sea_profile,
)
from cableroute.report_parts import (
    Bullets,
    Column,
    Group,
    Heading,
    Part,
    Picture,
    Section,
    Table,
)
from cableroute.seabed import Grid, Seabed, open_seabed
from cableroute.translations import Figure, Said, Texts, inert

if TYPE_CHECKING:
    import geopandas

__all__ = ["SECTIONS", "Facts", "SectionMaker"]

MOST_DETAILED = 30
"""So many ways are told one by one; the comparison and the workbook have all."""

MOST_IN_MATRIX = 14
"""A table of more ways against one another is wider than a page."""

PAIRS_SHOWN = 20
DEEP_M = 1000.0
BLANK = Said("")


@dataclass(frozen=True, eq=False)
class Facts:
    """The ways and all that a report works out from them, each once.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    routes : tuple of Route
        The ways; nothing in them is confidential unless `confidential`.
    table : GeoDataFrame
        What `cableroute.compare` gives for them.
    conditions : dict
        What the ways were asked to fulfil, as `cableroute.find_options` takes it.
    assumptions : Assumptions
        What the figures rest on.
    command : str
        The command or the call that makes the report again.
    confidential : bool
        Whether what is confidential is told.
    version : str
        Of this library.
    seabed : Seabed or None
        Depths to read along the ways; without it, the embedded relief.
    """

    geodata: Geodata
    routes: tuple[Route, ...]
    table: geopandas.GeoDataFrame = field(repr=False)
    conditions: Mapping[str, Any]
    assumptions: Assumptions
    command: str
    confidential: bool
    version: str
    seabed: Seabed | None = None

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """The rows of the table."""
        records = self.table.drop(columns="geometry").to_dict("records")
        return [{str(key): value for key, value in row.items()} for row in records]

    @cached_property
    def shared(self) -> Mapping[tuple[int, int], SharedGround]:
        """What each two ways share, by their places."""
        return shared_matrix(
            self.routes, end_km=self.assumptions.end_km, within_km=self.assumptions.within_km
        )

    @cached_property
    def best(self) -> BestPair | None:
        """The pair that shares least; None of a single way."""
        if len(self.routes) < 2:
            return None
        return best_pair(self.routes, matrix=self.shared)

    @cached_property
    def deals(self) -> dict[str, Deal]:
        """The deals on the ways, by id, in the order of the ways."""
        return {item.deal.id: item.deal for route in self.routes for item in route.deals}

    @cached_property
    def deal_rows(self) -> tuple[DealComparison, ...]:
        """The deals side by side."""
        if not self.deals:
            return ()
        return compare_deals(
            self.geodata,
            list(self.deals),
            price_year=self.assumptions.price_year,
            term_years=self.assumptions.term_years,
            confidential=self.confidential,
        )

    @cached_property
    def letters(self) -> dict[str, str]:
        """A letter for each deal, in the order in which they are told."""
        return {row.deal_id: letter(place).lower() for place, row in enumerate(self.deal_rows)}

    @cached_property
    def profiles(self) -> list[SeaProfile | None]:
        """The depths along each way; None of one that has no sea."""
        if not any(route.sea_km > 0 for route in self.routes):
            return [None] * len(self.routes)
        return [
            sea_profile(route, self.grid) if route.sea_km > 0 else None for route in self.routes
        ]

    @cached_property
    def grid(self) -> Grid:
        """The depths within the map of the ways."""
        return (self.seabed or open_seabed()).window(self.map.bounds)

    @cached_property
    def map(self) -> WaysMap:
        """The map of the ways."""
        return WaysMap(self.routes)

    def known(self, table: str) -> Mapping[str, Any]:
        """Return the rows of a table that may be told."""
        every: Mapping[str, Any] = getattr(self.geodata, table)
        if self.confidential:
            return every
        return {name: item for name, item in every.items() if item.visibility == "public"}

    @cached_property
    def places(self) -> Mapping[str, Any]:
        """Stations and other places that may be told, by id."""
        return {**self.known("junctions"), **self.known("stations")}

    def place(self, name: str, texts: Texts) -> str:
        """Return the name of a place in the language of the report."""
        found = self.places.get(name)
        return texts.named(found.name_en, found.name_ar) if found else name

    def country(self, code: str, texts: Texts) -> str:
        """Return the name of a country."""
        found = self.known("countries").get(code)
        return texts.named(found.name_en, found.name_ar) if found else code

    def system(self, name: str, texts: Texts) -> str:
        """Return the name of a system."""
        found = self.known("systems").get(name)
        return texts.named(found.name, found.name_ar) if found else name

    def straits(self, route: Route) -> tuple[str, ...]:
        """Return the names of the straits that a way passes, of those that may be told."""
        names = {item.name for item in self.known("groups").values() if item.kind == "strait"}
        row = self.rows[self.routes.index(route)]
        return tuple(name for name in row["straits"] if name in names)

    def ends(self, texts: Texts) -> tuple[str, str]:
        """Return the names of both ends."""
        route = self.routes[0]
        return self.place(route.start_id, texts), self.place(route.end_id, texts)


SectionMaker = Callable[[Facts, Texts], Section | None]


# --- the question and the answer ---


def question(facts: Facts, texts: Texts) -> Section:
    """Say what was asked, of which places, under which conditions."""
    start, end = facts.ends(texts)
    route = facts.routes[0]
    rows = []
    for name in (route.start_id, route.end_id):
        place = facts.places.get(name)
        at = route.legs[0].start if name == route.start_id else route.legs[-1].end
        rows.append(
            {
                "name": tuple(filter(None, (place.name_en, place.name_ar))) if place else name,
                "id": Figure(name),
                "country": facts.country(place.country, texts) if place and place.country else "",
                "lon_deg": place.lon_deg if place else at[0],
                "lat_deg": place.lat_deg if place else at[1],
                "accuracy_km": place.accuracy_km if place else None,
                "confidence": texts.term(place.confidence) if place else texts["as_given"],
            }
        )
    ends = Table(
        "ends",
        [
            Column(texts["column_place"], ("name",)),
            Column(texts["column_id"], ("id",)),
            Column(texts["column_country"], ("country",)),
            Column(texts["column_longitude"], ("lon_deg",), "°", 4),
            Column(texts["column_latitude"], ("lat_deg",), "°", 4),
            Column(texts["column_accuracy"], ("accuracy_km",), texts["km"], 1),
            Column(texts["column_position"], ("confidence",)),
        ],
        rows,
    )
    asked = _conditions(facts, texts)
    return Section(
        "question",
        [texts.say("question_text", start=start, end=end), ends, Bullets(asked)],
    )


def _conditions(facts: Facts, texts: Texts) -> list[Said]:
    """Return the conditions that were set, one a line."""
    asked = facts.conditions
    lines = []
    if any(row["systems"] for row in facts.rows):  # it does not limit the ways across a country
        lines.append(texts.say("condition_count", count=Figure(asked.get("k", 10))))
    for name in ("avoid", "via", "systems"):
        given = asked.get(name) or ()
        things = (given,) if isinstance(given, str) else tuple(given)
        if things:
            named = tuple(str(getattr(thing, "name", thing)) for thing in things)
            lines.append(texts.say(f"condition_{name}", names=named))
    if asked.get("date"):
        lines.append(texts.say("condition_date", date=Figure(asked["date"])))
    elif facts.assumptions.date:
        lines.append(texts.say("condition_status_date", date=Figure(facts.assumptions.date)))
    lines += [
        texts.say(f"condition_{name}")
        for name in ("allow_planned", "cross_connect", "all_paths")
        if asked.get(name)
    ]
    if math.isfinite(asked.get("max_route_km", math.inf)):
        lines.append(texts.say("condition_max_route", km=_km(asked["max_route_km"])))
    if "max_shared_pct" in asked and asked["max_shared_pct"] != 40:
        lines.append(texts.say("condition_max_shared", pct=Figure(f"{asked['max_shared_pct']:g}")))
    if facts.confidential:
        lines.append(texts.say("condition_confidential"))
    return lines


def answer(facts: Facts, texts: Texts) -> Section:
    """Say in three sentences what is found, what is apart, and what it all hangs on."""
    return Section(
        "answer",
        [_fastest(facts, texts), _apart(facts, texts), _hangs_on(facts, texts)],
    )


def _fastest(facts: Facts, texts: Texts) -> Said:
    """Return which way has the least delay, with whom it ties, and whether that is sure."""
    start, end = facts.ends(texts)
    rows = facts.rows
    best = min(range(len(rows)), key=lambda place: rows[place]["rtd_ms"])
    row, light_km = rows[best], facts.routes[best].optical_range_km
    figures = {
        "start": start,
        "end": end,
        "rtd": _ms(row["rtd_ms"]),
        "rtd_range": _span(row["rtd_low_ms"], row["rtd_high_ms"], 2),
        "length": _km(light_km.likely),
        "length_range": _span(light_km.low, light_km.high, 0),
    }
    if len(rows) == 1:
        return texts.say("answer_one", name=row["name"], **figures)
    shown = f"{row['rtd_ms']:.2f}"
    alike = [place for place, other in enumerate(rows) if f"{other['rtd_ms']:.2f}" == shown]
    overlap = [
        place
        for place, other in enumerate(rows)
        if place not in alike and other["rtd_low_ms"] <= row["rtd_high_ms"]
    ]
    sure = (
        texts.say("answer_order_open", names=_numbers(overlap))
        if overlap
        else texts.say("answer_order_sure")
    )
    key = "answer_many" if len(alike) == 1 else "answer_tie"
    return texts.say(
        key,
        count=Figure(len(rows)),
        number=Figure(best + 1),
        names=_numbers(alike),
        name=row["name"],
        sure=sure,
        **figures,
    )


def _apart(facts: Facts, texts: Texts) -> Said:
    """Return how far the best pair is apart, and what every way passes."""
    if facts.best is None:
        return texts.say("answer_no_pair")
    pair, ground = (facts.best.first, facts.best.second), facts.best.ground
    count = len(facts.shared) // 2
    apart = sum(item.separation_km is not None for item in facts.shared.values()) // 2
    figures = {
        "pairs": Figure(count),
        "apart": Figure(apart),
        "first": Figure(pair[0] + 1),
        "second": Figure(pair[1] + 1),
        "km": _km(ground.shared_km),
        "pct": Figure(f"{ground.shared_pct:.0f} %"),
        "common": _common(facts, texts),
    }
    if ground.separation_km is None:
        key = "answer_pair_not_apart" if count > 1 else "answer_only_pair_not_apart"
        return texts.say(key, **figures)
    key = "answer_pair_apart" if count > 1 else "answer_only_pair_apart"
    return texts.say(key, separation=_km(ground.separation_km, 1), **figures)


def _common(facts: Facts, texts: Texts) -> Said:
    """Return what every way passes beside its ends: countries, straits, shared-risk groups."""
    names = _in_all(facts, texts)
    return texts.say("all_pass", names=names) if names else texts.say("all_pass_nothing")


def _in_all(facts: Facts, texts: Texts) -> tuple[object, ...]:
    """Return what every way passes, but for where both ends land."""
    groups = facts.known("groups")
    landings = {
        groups[name].name
        for route in facts.routes
        for leg in (route.legs[0], route.legs[-1])
        for name in leg.group_ids
        if name in groups and groups[name].kind == "landing area"
    }
    stated = (texts.term("country"), texts.term("strait"))  # they say themselves what they are
    return tuple(
        row["name"]
        if row["kind"] in stated
        else texts.say("named_kind", name=row["name"], kind=row["kind"])
        for row in _exposures(facts, texts)
        if row["count"] == len(facts.routes) and row["name"] not in landings
    )


def _hangs_on(facts: Facts, texts: Texts) -> Said:
    """Return what is not known, and what the figures hang on."""
    rows, count = facts.rows, len(facts.rows)
    modelled = sum(row["confidence"] in MODELLED for row in rows)
    key = "modelled_all" if modelled == count else "modelled_some" if modelled else "modelled_none"
    position = texts.say(key, modelled=Figure(modelled), count=Figure(count))
    states = [row["in_service"] for row in rows]
    if not any(row["systems"] for row in rows):
        status = texts.say("status_no_system")
    elif all(state is True for state in states):
        status = texts.say("status_all")
    else:
        status = texts.say(
            "status_some",
            known=Figure(sum(state is True for state in states)),
            count=Figure(count),
            out=Figure(sum(state is False for state in states)),
        )
    shares = [
        100 * (row["by_slack_land_km"] + row["by_slack_sea_km"]) / row["route_km"] for row in rows
    ]
    if max(shares) == 0:
        return texts.say("answer_published", position=position, status=status)
    return texts.say(
        "answer_hangs",
        position=position,
        status=status,
        land=_slack(facts, "slack_land_pct", texts),
        sea=_slack(facts, "slack_sea_pct", texts),
        share=_span(min(shares), max(shares), 0, " %"),
    )


def _slack(facts: Facts, name: str, texts: Texts) -> Figure | str:
    if name in facts.assumptions.confidential and not facts.confidential:
        return texts["confidential"]
    values: Range = getattr(facts.assumptions, name)
    return _span(values.low, values.high, None, " %")


# --- the comparison ---


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
                "accuracy": _standing(row, texts),
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
        *([Column(texts["column_changes"], ("changes",), "", 0)] if chained else []),
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
        notes.append(texts.say("note_shared", km=_km(facts.assumptions.end_km)))
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
        km=_km(row["shared_km"]),
        pct=Figure(f"{row['shared_pct']:.0f} %"),
        number=Figure(_number_of(facts, row["shared_with"])),
    )


def _standing(row: Mapping[str, Any], texts: Texts) -> tuple[object, ...]:
    confidence = texts.term(row["confidence"])
    if is_missing(row["accuracy_km"]):
        return (confidence, texts["accuracy_not_known"])
    return (confidence, texts.say("accuracy", km=Figure(f"± {row['accuracy_km']:g}")))


def _letters(facts: Facts, route: Route, texts: Texts) -> tuple[Said, ...] | str:
    """Return the letters of the deals on a way, by how surely they apply."""
    lines = []
    for grade in CERTAINTIES:
        found = sorted(
            facts.letters[item.deal.id] for item in route.deals if item.how_surely == grade
        )
        if found:
            letters = tuple(Figure(text) for text in sorted(found, key=lambda it: (len(it), it)))
            lines.append(texts.say("deal_letters", grade=texts.term(grade), letters=letters))
    return tuple(lines) or texts["no_deal"]


# --- the map and the ways one by one ---


def map_of_ways(facts: Facts, texts: Texts) -> Section:
    """Draw the ways on one map."""
    ends = {facts.routes[0].start_id, facts.routes[0].end_id}
    passed = dict.fromkeys(
        place
        for route in facts.routes
        for leg in route.legs
        for place in (leg.start_id, leg.end_id)
    )
    stations = facts.known("stations")
    places = []
    for name in passed:
        place = facts.places.get(name)
        if place is None or not (name in ends or name in stations):
            continue
        first, other = place.name_en, place.name_ar
        if texts.language == "ar" and other:
            first, other = other, first
        rank = 0 if name in ends else 1
        places.append(Place(first, other, place.lon_deg, place.lat_deg, rank))
    groups = dict.fromkeys(name for route in facts.routes for name in route.group_ids)
    for name in groups:
        group = facts.known("groups").get(name)
        if group is not None and group.kind == "strait" and group.position is not None:
            lon_deg, lat_deg = group.position
            places.append(Place(group.name, "", lon_deg, lat_deg, 2))
    start, end = facts.ends(texts)
    label = str(texts.say("map_label", count=Figure(len(facts.routes)), start=start, end=end))
    kinds = {
        (leg.medium, leg.confidence in MODELLED) for route in facts.routes for leg in route.legs
    }
    legend = "".join(
        f'<span class="key"><svg width="40" height="10" aria-hidden="true"><path class="way '
        f'{medium} {"modelled" if modelled else "known"}" d="M1 5H39"/></svg>'
        f"{inert(texts[f'legend_{medium}_' + ('modelled' if modelled else 'known')])}</span>"
        for medium, modelled in sorted(kinds)
    )
    drawn = facts.map.draw(places, label, texts.language)
    return Section(
        "map",
        [
            Picture(
                f'{drawn}<p class="legend">{legend}</p>', texts.say("map_caption"), "map-figure"
            ),
        ],
    )


def ways(facts: Facts, texts: Texts) -> Section:
    """Tell each way: where it lies, its line diagram over the depths, its stretches."""
    parts: list[Part] = []
    deepest_m = max(
        (profile.deepest_m or 0.0 for profile in facts.profiles if profile), default=0.0
    )
    deepest_m = 1000.0 * max(1, math.ceil(deepest_m / 1000))
    columns = _stretch_columns(texts)
    for number, route in list(enumerate(facts.routes))[:MOST_DETAILED]:
        pieces = list(_pieces(facts, route, texts))
        drawn = facts.map.draw_one(number, str(texts.say("small_map_label", number=number + 1)))
        drawn += line_diagram(
            number,
            [
                Piece(row["from_km"], row["to_km"], row["medium_key"], str(row["bar_name"]))
                for row in pieces
            ],
            facts.profiles[number],
            deepest_m=deepest_m,
            label=str(texts.say("diagram_label", number=number + 1)),
            kp_label=texts["axis_kp"],
            depth_label=texts["axis_depth"],
        )
        notes = [texts.say("way_note", note=route.note)] if route.note else []
        parts.append(
            Group(
                [
                    Heading(route.name, number),
                    Picture(drawn, look="diagrams"),
                    Table("stretches", columns, pieces, in_book=False),
                    Bullets(notes),
                ]
            )
        )
    if len(facts.routes) > MOST_DETAILED:
        parts.append(texts.say("more_ways", count=Figure(len(facts.routes) - MOST_DETAILED)))
    parts.append(_legs_for_book(facts, texts))
    caption = [texts.say("note_diagram")]
    if any(profile is not None for profile in facts.profiles):
        caption.append(_depth_note(facts, texts, "note_depth"))
    return Section("ways", [Bullets(caption), *parts])


def _depth_note(facts: Facts, texts: Texts, key: str) -> Said:
    """Return a text on the depths, with what they are read from and how fine that is."""
    return texts.say(
        key, source=facts.grid.source, cell=Figure(f"{facts.grid.source_step_km:.3g}"),
        step=Figure(f"{facts.grid.source_step_km / 2:.2g}"),
    )  # fmt: skip


def _stretch_columns(texts: Texts) -> list[Column]:
    return [
        Column(texts["column_stretch"], ("stretch",)),
        Column(texts["column_kp"], ("from_km", "to_km"), texts["km"], 0),
        Column(texts["column_from_to"], ("places",)),
        Column(texts["column_what"], ("what",)),
        Column(texts["column_ground"], ("route_km",), texts["km"], 1),
        Column(
            texts["column_cable"], ("cable_low_km", "cable_km", "cable_high_km"), texts["km"], 0
        ),
        Column(texts["column_position"], ("standing",)),
        Column(texts["column_status"], ("status",)),
    ]


def _pieces(facts: Facts, route: Route, texts: Texts) -> Iterable[dict[str, Any]]:
    """Yield the stretches of a way; on a chain of systems, a land crossing is one."""
    chained = any(leg.system_id for leg in route.legs)
    access = facts.geodata.backhaul

    def key(leg: Leg) -> tuple[object, ...]:
        if not chained or leg.medium == "sea":
            return (leg.id,)
        return (leg.medium, leg.system_id, leg.id in access)

    kp_km = 0.0
    for place, (_, group) in enumerate(groupby(route.legs, key)):
        legs = list(group)
        first, last = legs[0], legs[-1]
        route_km = math.fsum(leg.route_km for leg in legs)
        cable = [
            math.fsum(values) for values in zip(*(it.cable_range_km for it in legs), strict=True)
        ]
        accuracy = [leg.accuracy_km for leg in legs]
        worst = math.nan if any(map(math.isnan, accuracy)) else max(accuracy)
        system = facts.system(first.system_id, texts) if first.system_id else ""
        medium = texts.term("at sea" if first.medium == "sea" else "on land")
        what: list[object] = [texts.say("what_system", system=system, medium=medium)]
        if not system:
            what = [texts.say("what_plain", medium=medium)]
        if len(legs) > 1:
            what.append(texts.say("what_stretches", count=Figure(len(legs))))
        elif first.name and not (system and first.medium == "sea"):
            what.append(first.name)
        statuses = dict.fromkeys(leg.status for leg in legs)
        row = {"confidence": weakest(leg.confidence for leg in legs), "accuracy_km": worst}
        yield {
            "stretch": Figure(f"{letter(place)}–{letter(place + 1)}"),
            "from_km": kp_km,
            "to_km": kp_km + route_km,
            "places": (
                facts.place(first.start_id, texts), facts.place(last.end_id, texts)
            ),
            "what": tuple(what),
            "bar_name": system or first.name,
            "medium_key": first.medium,
            "route_km": route_km,
            "cable_low_km": cable[0],
            "cable_km": cable[1],
            "cable_high_km": cable[2],
            "standing": _standing(row, texts),
            "status": texts.say(
                "status_list", statuses=tuple(texts.term(status) for status in statuses)
            ),
        }  # fmt: skip
        kp_km += route_km


def _legs_for_book(facts: Facts, texts: Texts) -> Table:
    """Return every leg of every way: for the workbook alone."""
    rows = []
    for number, route in enumerate(facts.routes, start=1):
        kp_km = 0.0
        for leg in route.legs:
            low, high = leg.published_km or (None, None)
            rows.append(
                {
                    "number": number,
                    "way_name": route.name,
                    "id": Figure(leg.id),
                    "name": leg.name,
                    "from": facts.place(leg.start_id, texts),
                    "to": facts.place(leg.end_id, texts),
                    "medium": texts.term("at sea" if leg.medium == "sea" else "on land"),
                    "system": facts.system(leg.system_id, texts) if leg.system_id else "",
                    "right_of_way": texts.term(leg.right_of_way),
                    "from_km": kp_km,
                    "to_km": kp_km + leg.route_km,
                    "route_km": leg.route_km,
                    "cable_low_km": leg.cable_range_km.low,
                    "cable_km": leg.cable_range_km.likely,
                    "cable_high_km": leg.cable_range_km.high,
                    "published_low_km": low,
                    "published_high_km": high,
                    "confidence": texts.term(leg.confidence),
                    "accuracy_km": leg.accuracy_km,
                    "status": texts.term(leg.status),
                    "length_kind": leg.length_kind,
                    "note": leg.note,
                }
            )
            kp_km += leg.route_km
    km = texts["km"]
    columns = [
        Column(texts["column_number"], ("number",), "", 0),
        Column(texts["column_way"], ("way_name",)),
        Column(texts["column_leg"], ("id",)),
        Column(texts["column_name"], ("name",)),
        Column(texts["column_from"], ("from",)),
        Column(texts["column_to"], ("to",)),
        Column(texts["column_medium"], ("medium",)),
        Column(texts["column_system"], ("system",)),
        Column(texts["column_right_of_way"], ("right_of_way",)),
        Column(texts["column_kp"], ("from_km", "to_km"), km, 3),
        Column(texts["column_ground"], ("route_km",), km, 3),
        Column(texts["column_cable"], ("cable_low_km", "cable_km", "cable_high_km"), km, 3),
        Column(texts["column_published"], ("published_low_km", "published_high_km"), km, 1),
        Column(texts["column_confidence"], ("confidence",)),
        Column(texts["column_accuracy"], ("accuracy_km",), km, 1),
        Column(texts["column_status"], ("status",)),
        Column(texts["column_length_kind"], ("length_kind",)),
        Column(texts["column_note"], ("note",)),
    ]
    return Table("legs", columns, rows, on_page=False)


def sea_depths(facts: Facts, texts: Texts) -> Section | None:
    """Say how deep each way's sea legs are, by the embedded relief."""
    rows = []
    for number, (route, profile) in enumerate(zip(facts.routes, facts.profiles, strict=True)):
        if profile is None:
            continue
        known = np.isfinite(profile.depth_m)
        rows.append(
            {
                "way": number,
                "number": number + 1,
                "name": route.name,
                "sea_km": facts.rows[number]["sea_km"],
                "deepest_m": profile.deepest_m,
                "deepest_kp_km": profile.deepest_kp_km,
                "deep_pct": profile.share_pct(known & (profile.depth_m > DEEP_M)),
                "unknown_pct": profile.share_pct(~known),
            }
        )
    if not rows:
        return None
    columns = [
        Column(texts["column_number"], ("number",), "", 0),
        Column(texts["column_way"], ("name",)),
        Column(texts["column_sea"], ("sea_km",), texts["km"], 0),
        Column(texts["column_deepest"], ("deepest_m",), texts["m"], 0),
        Column(texts["column_deepest_kp"], ("deepest_kp_km",), texts["km"], 0),
        Column(texts["column_deep"], ("deep_pct",), "%", 0),
        Column(texts["column_no_depth"], ("unknown_pct",), "%", 0),
    ]
    return Section(
        "depths", [Table("depths", columns, rows), Bullets([texts.say("note_depth_table")])]
    )


# --- diversity, delay, deals ---


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
    exposures = _exposures(facts, texts)
    if exposures:
        parts.append(Heading(texts["risks_title"]))
        wide = count <= MOST_IN_MATRIX
        marks = [Column(str(n + 1), (f"way_{n}",)) for n in range(count)] if wide else []
        columns = [
            Column(texts["column_risk"], ("name",)),
            Column(texts["column_kind"], ("kind",)),
            *marks,
            Column(texts["column_ways_count"], ("count",), "", 0),
        ]
        parts.append(Table("risks", columns, exposures))
        parts.append(Bullets([texts.say("note_risks")]))
    if not parts:
        parts.append(texts.say("nothing_shared"))
    return Section("diversity", parts)


def _why_best(facts: Facts, texts: Texts) -> Said:
    assert facts.best is not None
    ground = facts.best.ground
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
        km=_km(ground.shared_km),
        pct=Figure(f"{ground.shared_pct:.0f} %"),
        ends=_km(ground.ends_km),
        apart=texts.say("separation_not_known")
        if ground.separation_km is None
        else texts.say("separation_known", km=_km(ground.separation_km, 1)),
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
                texts.say("length_km", km=_km(ground.shared_km)),
            ]
            if ground.separation_km is not None:
                lines = [texts.say("apart_by", km=_km(ground.separation_km, 1))]
                if ground.shared_km > 0:
                    lines.insert(0, Figure(f"{ground.shared_pct:.0f} %"))
            row[f"way_{j}"] = tuple(lines)
            shade = min(5, math.ceil(ground.shared_pct / 20))
            row[f"look_way_{j}"] = "apart" if ground.separation_km is not None else f"heat-{shade}"
        rows.append(row)
    columns = [Column(texts["column_way"], ("name",))]
    columns += [Column(str(j + 1), (f"way_{j}",)) for j in range(count)]
    return Table("matrix", columns, rows, texts["matrix_title"], in_book=False)


def _exposures(facts: Facts, texts: Texts) -> list[dict[str, Any]]:
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


def round_trip_delay(facts: Facts, texts: Texts) -> Section:
    """Say how long light takes there and back on each way, and what that rests on."""
    rows = []
    for number, (route, row) in enumerate(zip(facts.routes, facts.rows, strict=True)):
        low, likely, high = route.optical_range_km
        by_slack_km = row["by_slack_land_km"] + row["by_slack_sea_km"]
        rows.append(
            {
                **row,
                "way": number,
                "number": number + 1,
                "optical_low_km": low,
                "optical_km": likely,
                "optical_high_km": high,
                "by_slack_pct": 100 * by_slack_km / row["route_km"],
            }
        )
    columns = [
        Column(texts["column_number"], ("number",), "", 0),
        Column(texts["column_way"], ("name",)),
        Column(texts["column_delay"], ("rtd_low_ms", "rtd_ms", "rtd_high_ms"), texts["ms"], 2),
        Column(
            texts["column_optical"], ("optical_low_km", "optical_km", "optical_high_km"),
            texts["km"], 0,
        ),
        Column(texts["column_by_slack"], ("by_slack_pct",), "%", 0),
    ]  # fmt: skip
    bars = range_bars(
        [(row["rtd_low_ms"], row["rtd_ms"], row["rtd_high_ms"]) for row in rows[:MOST_DETAILED]],
        label=texts["delay_label"],
        axis_label=texts["axis_delay"],
    )
    secret = facts.assumptions.confidential if not facts.confidential else ()
    index, extra = facts.assumptions.group_index, facts.assumptions.equipment_rtd_ms
    note = texts.say(
        "note_delay",
        index=texts["confidential"] if "group_index" in secret
        else Figure(f"{index.likely:g} ({index.low:g}–{index.high:g})"),
        equipment=texts["confidential"] if "equipment_rtd_ms" in secret
        else texts.say("no_equipment") if extra.high == 0
        else texts.say("equipment", ms=_span(extra.low, extra.high, None)),
    )  # fmt: skip
    return Section("delay", [Picture(bars), Table("delay", columns, rows), Bullets([note])])


def deals(facts: Facts, texts: Texts) -> Section:
    """Say which deals stand behind the ways: each with its own value, never split or added up."""
    if not facts.deal_rows:
        return Section("deals", [texts.say("no_deals_known")])
    on: dict[str, dict[str, list[int]]] = {}
    for number, route in enumerate(facts.routes):
        for item in route.deals:
            on.setdefault(item.deal.id, {}).setdefault(item.how_surely, []).append(number)
    rows = []
    for found in facts.deal_rows:
        deal = facts.deals[found.deal_id]
        binding = "binding" if found.is_binding else "not_binding"
        parties = tuple(
            texts.say("party", name=party.name, role=party.role) if party.role else party.name
            for party in deal.parties
        )
        rows.append(
            {
                "letter": Figure(facts.letters[found.deal_id]),
                "mark": "contract" if found.is_binding else "intent",
                "title": (found.title, *parties, Figure(found.deal_id)),
                "deal_title": found.title,
                "id": Figure(found.deal_id),
                "kind": (texts.term(found.kind), texts[binding]),
                "group": texts.term(found.group),
                "signed": Figure(found.signed),
                "dated": tuple(filter(None, (Figure(found.signed), found.status))),
                "status": found.status,
                "parties": parties,
                "value": found.value,
                "currency": Figure(found.currency),
                "basis": texts.term(found.value_basis) if found.value is not None else "",
                "price_year": found.price_year,
                "value_said": _value(found, texts),
                "value_restated": found.value_restated,
                "restated_year": found.restated_year,
                **_ends("per_km", found.per_km),
                **_ends("per_pair", found.per_fibre_pair),
                **_ends("per_year", found.per_year),
                **_ends("term", found.term_years),
                "covers": deal.covers,
                "ways": tuple(
                    texts.say(
                        "on_ways",
                        grade=texts.term(grade),
                        numbers=_numbers(on[found.deal_id][grade]),
                    )
                    for grade in CERTAINTIES
                    if grade in on.get(found.deal_id, {})
                ),
                "notes": found.notes,
            }
        )  # fmt: skip
    columns = [
        Column(texts["column_letter"], ("letter",)),
        Column(texts["column_deal"], ("title",)),
        Column(texts["column_kind"], ("kind",)),
        Column(texts["column_signed"], ("dated",)),
        Column(texts["column_value"], ("value_said",)),
        Column(texts["column_covers"], ("covers",)),
        Column(texts["column_applies"], ("ways",)),
    ]
    book = Table(
        "deals",
        [
            Column(texts["column_letter"], ("letter",)),
            Column(texts["column_deal"], ("deal_title",)),
            Column(texts["column_id"], ("id",)),
            Column(texts["column_kind"], ("kind",)),
            Column(texts["column_bought"], ("group",)),
            Column(texts["column_signed"], ("signed",)),
            Column(texts["column_status"], ("status",)),
            Column(texts["column_parties"], ("parties",)),
            Column(texts["column_value"], ("value",), "", 0),
            Column(texts["column_currency"], ("currency",)),
            Column(texts["column_basis"], ("basis",)),
            Column(texts["column_price_year"], ("price_year",), "", 0),
            Column(texts["column_restated"], ("value_restated",), "", 0),
            Column(texts["column_restated_year"], ("restated_year",), "", 0),
            Column(texts["column_per_km"], ("per_km_low", "per_km_high"), "", 0),
            Column(texts["column_per_pair"], ("per_pair_low", "per_pair_high"), "", 0),
            Column(texts["column_per_year"], ("per_year_low", "per_year_high"), "", 0),
            Column(texts["column_term"], ("term_low", "term_high"), texts["years"], 1),
            Column(texts["column_covers"], ("covers",)),
            Column(texts["column_applies"], ("ways",)),
            Column(texts["column_note"], ("notes",)),
        ],
        rows,
        on_page=False,
    )
    return Section(
        "deals",
        [
            Table("deals", columns, rows, in_book=False),
            book,
            Bullets([texts.say("note_value"), texts.say("note_intent"), texts.say("note_surely")]),
        ],
    )


def _value(found: DealComparison, texts: Texts) -> tuple[object, ...]:
    """Return a deal's value in words, with what it is per unit where that is known."""
    if found.value is None:
        return (texts["value_not_published"],)
    money = Figure(f"{found.currency} {found.value:,.0f}")
    lines: list[object] = [
        money,
        texts.say(
            "value_basis" if found.price_year else "value_basis_no_year",
            basis=texts.term(found.value_basis),
            year=Figure(found.price_year),
        ),
    ]
    if found.value_restated is not None:
        lines.append(
            texts.say(
                "value_restated",
                value=Figure(f"{found.currency} {found.value_restated:,.0f}"),
                year=Figure(found.restated_year),
            )
        )
    for name, values in (
        ("per_km", found.per_km),
        ("per_fibre_pair", found.per_fibre_pair),
        ("per_year", found.per_year),
    ):
        if values is not None:
            shown = Figure(f"{found.currency} {_span(*values, 0)}")
            lines.append(texts.say(f"value_{name}", value=shown))
    return tuple(lines)


def _ends(name: str, values: tuple[float, float] | None) -> dict[str, float | None]:
    low, high = values or (None, None)
    return {f"{name}_low": low, f"{name}_high": high}


# --- what it rests on ---


def assumed(facts: Facts, texts: Texts) -> Section:
    """Say what the figures rest on that no table of cables or deals says."""
    rows = []
    for row in facts.assumptions.as_rows():
        key, value = row["key"], row["value"]
        hidden = row["confidential"] and not facts.confidential
        numbers = value if isinstance(value, list) else [value]
        if value is None or isinstance(value, str):
            numbers = [None]
        low, likely, high = numbers * 3 if len(numbers) == 1 else numbers
        said: object = texts.term("confidential")
        if not hidden:
            said = Figure(_span_of(low, likely, high)) if likely is not None else value
            if said is None:
                said = texts[f"assumption_{key}_none"]
        rows.append(
            {
                "what": texts[f"assumption_{key}"],
                "key": Figure(key),
                "value": said,
                "low": None if hidden else low,
                "likely": None if hidden else likely,
                "high": None if hidden else high,
                "unit": texts.term(row["unit"]),
                "source": row["source"],
            }
        )
    columns = [
        Column(texts["column_assumption"], ("what",)),
        Column(texts["column_value"], ("value",)),
        Column(texts["column_unit"], ("unit",)),
        Column(texts["column_source"], ("source",)),
    ]
    book = [
        columns[0],
        Column(texts["column_key"], ("key",)),
        columns[1],
        Column(texts["column_figure"], ("low", "likely", "high"), "", 4),
        *columns[2:],
    ]
    return Section(
        "assumptions",
        [
            Table("assumptions", columns, rows, in_book=False),
            Table("assumptions", book, rows, on_page=False),
            Bullets([texts.say("note_assumptions")]),
        ],
    )


def not_known(facts: Facts, texts: Texts) -> Section:
    """Say what is not known, in plain sentences."""
    rows, count = facts.rows, Figure(len(facts.rows))
    lines: list[str | Said] = []

    def some(key: str, chosen: Sequence[int], **values: object) -> None:
        if chosen:
            lines.append(
                texts.say(
                    key, numbers=_numbers(chosen), some=Figure(len(chosen)), count=count, **values
                )
            )

    def places(test: Callable[[Mapping[str, Any]], bool]) -> list[int]:
        return [place for place, row in enumerate(rows) if test(row)]

    some("unknown_position", places(lambda row: row["confidence"] in MODELLED))
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
            texts.say("unknown_separation", some=Figure(pairs - apart), pairs=Figure(pairs))
        )
    if facts.assumptions.equipment_rtd_ms.high == 0:
        lines.append(texts.say("unknown_equipment"))
    unpublished = [found for found in facts.deal_rows if found.value is None]
    if unpublished:
        letters = tuple(Figure(facts.letters[found.deal_id]) for found in unpublished)
        lines.append(texts.say("unknown_value", letters=letters))
    lines += [
        texts.say(
            "unknown_of_deal",
            letters=tuple(Figure(text) for text in letters),
            what=texts.term(quantity.replace("_", " ")),
            reason=reason,
        )
        for (quantity, reason), letters in _missing(facts).items()
    ]
    if any(profile is not None for profile in facts.profiles):
        lines.append(_depth_note(facts, texts, "unknown_depth"))
    return Section("not_known", [Bullets(lines)])


def _missing(facts: Facts) -> dict[tuple[str, str], list[str]]:
    """Return which figures of deals with a value are missing and why, with the deals' letters."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in facts.deal_rows:
        if row.value is not None and row.group == "crossing":
            for item in row.missing:
                letters = found.setdefault((item.quantity, item.reason), [])
                letters.append(facts.letters[row.deal_id])
    return found


def sources(facts: Facts, texts: Texts) -> Section:
    """Name the sources that the report rests on, and whom their licences ask to credit."""
    ids: dict[str, None] = {}
    for route in facts.routes:
        for end in (route.start_id, route.end_id):
            ids |= dict.fromkeys(getattr(facts.places.get(end), "source_ids", ()))
        ids |= dict.fromkeys(route.all_source_ids)
        for name in route.group_ids:
            ids |= dict.fromkeys(getattr(facts.known("groups").get(name), "source_ids", ()))
        for name in {leg.system_id for leg in route.legs} - {""}:
            ids |= dict.fromkeys(getattr(facts.known("systems").get(name), "source_ids", ()))
    for row in facts.deal_rows:
        ids |= dict.fromkeys(row.source_ids)
    for name in ("group_index", "slack_land_pct", "slack_sea_pct"):
        ids |= dict.fromkeys(getattr(facts.known("rates").get(name), "source_ids", ()))
    known: Mapping[str, Source] = facts.known("sources")
    used = [known[name] for name in sorted(ids) if name in known]
    rows = [
        {
            "id": Figure(source.id),
            "source": source,
            "publisher": source.publisher,
            "date": Figure(source.date),
            "licence": source.licence,
        }
        for source in used
    ]
    credit = attribution(facts.geodata, [source.id for source in used])
    credits = [texts.say("credit", name=name) for name in credit.split("; ") if name]
    columns = [
        Column(texts["column_source"], ("source",)),
        Column(texts["column_publisher"], ("publisher",)),
        Column(texts["column_date"], ("date",)),
        Column(texts["column_licence"], ("licence",)),
        Column(texts["column_id"], ("id",)),
    ]
    return Section(
        "sources",
        [
            Bullets([*credits, *_ground_credits(facts, texts)]),
            Table("sources", columns, rows),
        ],
    )


def _ground_credits(facts: Facts, texts: Texts) -> list[Said]:
    """Return whom the map and the depths are from."""
    credits = [texts.say("credit_land")]
    if any(profile is not None for profile in facts.profiles):
        own = facts.seabed is not None and facts.seabed.raster is not None
        key = "credit_grid" if own else "credit_relief"
        credits.append(texts.say(key, **({"source": facts.grid.source} if own else {})))
    return credits


def made(facts: Facts, texts: Texts) -> Section:
    """Say how the report was made, so that it can be made again."""
    facts_made = [
        (texts["made_by"], Figure(f"cableroute {facts.version}")),
        (texts["made_command"], Figure(facts.command)),
        (texts["made_data_date"], Figure(facts.geodata.data_date)),
        (texts["made_folders"], _folders(facts, texts)),
        (texts["made_ways"], Figure(len(facts.routes))),
    ]
    table = Table(
        "made",
        [Column(texts["column_what"], ("what",)), Column(texts["column_value"], ("value",))],
        [{"what": what, "value": value} for what, value in facts_made],
    )
    return Section("made", [table, texts.say("made_note")])


def _folders(facts: Facts, texts: Texts) -> object:
    """Return which tables were read: the names of a user's own folders, not where they lie."""
    from cableroute.geodata import embedded_folder

    own = [folder.name for folder in facts.geodata.folders if folder != embedded_folder()]
    based = len(own) < len(facts.geodata.folders)
    return (*([texts["embedded_tables"]] if based else []), *own)


SECTIONS: tuple[SectionMaker, ...] = (
    question,
    answer,
    comparison,
    map_of_ways,
    ways,
    sea_depths,
    diversity,
    round_trip_delay,
    deals,
    assumed,
    not_known,
    sources,
    made,
)
"""The sections in their order."""


# --- figures in sentences ---


def _km(value: float, digits: int = 0) -> Figure:
    return Figure(f"{value:,.{digits}f}")


def _ms(value: float) -> Figure:
    return Figure(f"{value:,.2f}")


def _span(low: float, high: float, digits: int | None, unit: str = "") -> Figure:
    """Return two figures as a span; without digits, as few as they need."""
    first, last = (f"{it:,g}" if digits is None else f"{it:,.{digits}f}" for it in (low, high))
    return Figure((first if first == last else f"{first}–{last}") + unit)


def _span_of(low: float, likely: float, high: float) -> str:
    return f"{likely:g}" if low == high else f"{likely:g} ({low:g}–{high:g})"


def _numbers(places: Iterable[int]) -> tuple[Figure, ...]:
    """Return the numbers of ways, those that follow one another as a span."""
    spans: list[list[int]] = []
    for place in sorted(places):
        if spans and place == spans[-1][1] + 1:
            spans[-1][1] = place
        else:
            spans.append([place, place])
    return tuple(
        Figure(f"{a + 1}" if a == b else f"{a + 1}–{b + 1}" if b > a + 1 else f"{a + 1}, {b + 1}")
        for a, b in spans
    )

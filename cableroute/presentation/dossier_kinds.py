"""What the dossier of each kind of thing says: its facts and its lists, declared in a line each."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from operator import itemgetter
from typing import Any

import numpy as np

from cableroute.countries.records import planned_parts
from cableroute.geodata.table_rows import TABLES
from cableroute.model.deals import Deal
from cableroute.model.figures import Source
from cableroute.model.frames import public_deal
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.statuses import is_unverified, seen_how, sighting
from cableroute.model.systems import Crossing, Incident, System
from cableroute.money.deal_terms import covered_paths, open_applications
from cableroute.presentation.dossier_fields import (
    NOT_KNOWN,
    DossierKind,
    DossierList,
    accuracy_text,
    cell,
    cell_id,
    cost_text,
    fact,
    itself,
    joined,
    km_column,
    of_part,
    payment_text,
    place_text,
    range_text,
    route_text,
)
from cableroute.presentation.dossier_links import CatalogueLinks
from cableroute.presentation.tables import TERMINAL, figure_text
from cableroute.presentation.translator import name_ar
from cableroute.presentation.wording import count, dated, km, money, plain, span
from cableroute.routing.deal_matching import attach_deals

OF_FIELDS = {"how_surely": "attribution confidence"}
"""Fields that have another name on a page than in their table."""

SINGULAR = {
    "backhaul": "land leg",
    "crossings": "crossing",
    "deflators": "deflator",
    "latencies": "latency",
    "rates": "rate",
    "segments": "segment",
    "stretches": "land leg",
}


def _other_names(item: Any) -> str:
    """Return the other names of a thing."""
    names = (*getattr(item, "aliases", ()), getattr(item, "name_ar", ""))
    return ", ".join(filter(None, names))


def _without_deals(path: Route) -> Route:
    return replace(path, deals=())


STATUS = fact("status", lambda it: dated(getattr(it, "status", ""), getattr(it, "status_date", "")))
OTHER_NAMES, NOTE = fact("other names", _other_names), fact("note")
ACCURACY = fact("accuracy", accuracy_text)
PUBLISHED = fact("length published", lambda it: span(it.published_km, unit=" km"))
CABLE = fact("cable", lambda it: range_text("cable_km", it.cable_range_km))

IS_ACCURATE = (km_column("± km", "accuracy_km", "accuracy_km"), cell("confidence"))
ROUTE_KM = km_column("route km", "route_km", lambda it: round(it.route_km, 3))
SURE = cell("attribution confidence", "attribution_confidence")
STATIONS = (
    cell_id("stations"), cell("station", "name_en"), cell("country"), cell("status"), *IS_ACCURATE,
)  # fmt: skip
SEGMENT = (
    cell("role"),
    cell("order", "order_basis"),
    cell("status"),
    cell("published km", lambda it: km(it.published_km, unit="")),
    km_column("modelled km", "route_km", lambda it: round(it.route_km, 3)),
    IS_ACCURATE[0],
)
LAND_LEGS = (
    cell_id("stretches"),
    cell("leg", "name"),
    cell("right of way", "right_of_way"),
    cell("since", lambda it: it.right_of_way_since or NOT_KNOWN),
    cell("trench", lambda it: it.trench or NOT_KNOWN),
    ROUTE_KM,
    *IS_ACCURATE,
)
DEALS = (
    cell_id("deals"),
    cell("kind"),
    cell("scope", "bought"),
    cell("signed"),
    cell("value", money),
    cell("status"),
)
ATTACHED = (*of_part(DEALS, "deal"), SURE, cell("why"))
GROUPS = (cell_id("groups"), cell("group", "name"), cell("kind"), SURE)
INCIDENTS = (
    cell_id("incidents"),
    cell("what", "name"),
    cell("began", "start"),
    cell("ended", lambda it: it.end or NOT_KNOWN),
    cell("place"),
    cell("cause", lambda it: it.cause or NOT_KNOWN),
)
NEIGHBOURS = (*of_part(STATIONS[:2], 0), cell("km apart", 1))
PARTIES = (cell("party", "name"), cell("roles", "role"))


class Maker(CatalogueLinks):
    """Makes dossiers: the kind of each table's things is an attribute."""

    def kind_of(self, table: str, item: Any) -> DossierKind:
        """Return what the dossier of an entry of a table says."""
        match table:
            case "stations" | "junctions" | "places":
                return self.places
            case "segments" | "stretches" | "backhaul":
                return self.leg_kind(SINGULAR[table])
            case "systems" | "paths" | "deals" | "incidents" | "groups" | "countries" | "sources":
                found: DossierKind = getattr(self, table)
                return found
            case _:
                return self._row_kind(table, item)

    @cached_property
    def _ends(self) -> tuple[Any, ...]:
        ends = (("from", "start_id"), ("to", "end_id"))
        return tuple((name, lambda it, key=key: self.place(getattr(it, key))) for name, key in ends)

    @cached_property
    def _systems(self) -> tuple[Any, ...]:
        return (
            cell_id("systems"), cell("system", "name"), cell("status", self.status),
            cell("ready for service", "ready_for_service"),
        )  # fmt: skip

    @cached_property
    def _segment_columns(self) -> tuple[Any, ...]:
        ends = (cell(*end, outputs=TERMINAL) for end in self._ends)  # a page's rows say them
        return (cell_id("segments"), *ends, *SEGMENT)

    @cached_property
    def _paths(self) -> tuple[Any, ...]:
        ends = (cell(*end) for end in self._ends)
        return (cell_id("paths"), cell("path", "name"), *ends, ROUTE_KM, *IS_ACCURATE)

    def _named(self, table: str, kind: str) -> Callable[[Any], Sequence[Any]]:
        return partial(self.naming, table, kind)

    def _known(self, table: str, ids: Callable[[Any], Iterable[str]]) -> Callable[[Any], Any]:
        return lambda it: self.known(table, ids(it))

    def _groups(self, ids: Callable[[Any], Iterable[str]]) -> DossierList:
        return DossierList("Shared-risk groups", GROUPS, self._known("groups", ids), itself)

    # --- the kinds ---

    @cached_property
    def systems(self) -> DossierKind:
        """A system: landings, segments, crossings, deals, incidents."""
        facts = (
            fact("status", self._status_by_country),
            fact("status by", lambda it: self.by(it.status_source_ids)),
            fact("ready for service", "ready_for_service", NOT_KNOWN),
            fact("out of service", "out_of_service"),
            fact("length published", lambda it: span(it.length_km, unit=" km")),
            fact("length modelled", self._modelled),
            fact("fibre pairs", lambda it: span(it.fibre_pairs, it.fibre_pairs_basis), NOT_KNOWN),
            fact("design capacity", lambda it: span(it.design_capacity_tbps, unit=" Tbps"),
                 NOT_KNOWN),
            fact("lit capacity", lambda it: span(it.lit_capacity_tbps, unit=" Tbps"), NOT_KNOWN),
            fact("cost", cost_text, NOT_KNOWN),
            fact("owners"),
            fact("landing parties", lambda it: joined(it.landing_parties, "; ")),
            fact("supplier"),
            OTHER_NAMES,
            NOTE,
        )  # fmt: skip
        crossings = self._named("crossings", "system")
        lists = (
            DossierList("Landings", STATIONS,
                    self._known("stations", lambda it: it.landing_station_ids), itself),
            DossierList("Segments", self._segment_columns, self.segments_of, itself),
            DossierList("Crossings", self._crossings, crossings, itself),
            DossierList("Deals", DEALS, partial(self.deals_of, "system"), itself),
            DossierList("Incidents", INCIDENTS, self._named("incidents", "system"), itself),
            DossierList("Shared-risk groups", GROUPS, self._named("groups", "system"), itself),
        )  # fmt: skip

        def candidates(system: System) -> Iterable[Route]:
            every = (path for it in crossings(system) for path in self.candidates_of(it))
            return map(_without_deals, dict.fromkeys(every))

        return DossierKind("system", facts, lists, self._uncertain, candidates)

    @cached_property
    def _crossings(self) -> tuple[Any, ...]:
        def used(item: Crossing) -> str:
            published = span(item.published_km, "published", unit=" km")
            return ", ".join(filter(None, (count(item.path_count), published)))

        def candidates(item: Crossing) -> str:
            made = (
                joined((link, f" ({route_text(path)})"), "")
                for path in self.candidates_of(item)
                for link in [self.link("paths", path.id)]
            )
            return joined(made, "; ") or "none modelled"

        ends = (cell(*end) for end in self._ends)
        return (*ends, SURE, cell("paths used", used), cell("candidates", candidates), cell("note"))

    def _status_by_country(self, system: System) -> str:
        """Return a system's status, and what it is where its part in a country is planned only."""
        said, by_status = [self.status(system)], dict[str, list[str]]()
        if self.geodata is not None and system.status == "in service":
            for code, status in planned_parts(self.geodata, self.segments_of(system)).items():
                by_status.setdefault(status, []).append(code)
        said += (f"its part in {', '.join(by_status[one])} {one}" for one in by_status)
        return "; ".join(said)

    def _uncertain(self, system: System) -> list[str]:
        stations = self.known("stations", system.landing_station_ids)
        segments = self.segments_of(system)
        found = []
        if self.geodata is not None and is_unverified(system, as_of=self.geodata.data_date):
            found.append(f"whether it is in service is not verified: {sighting(system)}")
        if seen_how(system) == "listed":
            found.append("its status rests on a public map or list that shows it: no text says so")
        if system.ready_for_service and len(system.ready_for_service) == 4:
            found.append(
                f"ready for service is known by the year only ({system.ready_for_service})"
            )
        if system.length_km and system.length_km[0] != system.length_km[1]:
            found.append(
                f"sources disagree on its length, or count other parts: {km(system.length_km)}"
            )
        if system.fibre_pairs_basis == "inferred":
            found.append("the fibre pairs are inferred")
        inferred = [leg for leg in segments if leg.order_basis == "inferred"]
        if inferred:
            found.append(
                f"the order of landings is inferred for {len(inferred)} of "
                f"{_segments(len(segments))}"
            )
        assumed = [leg for leg in segments if leg.confidence == "assumed"]
        if assumed:
            found.append(
                f"the line of {len(assumed)} of {_segments(len(segments))} is assumed, "
                + _worst("good to {:g} km at worst", assumed)
            )
        if not segments:
            found.append("no segment of it is drawn")
        if any(station.confidence not in ("surveyed", "published") for station in stations):
            found.append(
                "no building position of its stations is known: "
                + _worst("up to {:g} km off", stations)
            )
        if self.naming("crossings", "system", system):
            found.append("which path it takes across a country is stated nowhere")
        open_ends = [item.id for item in self.naming("incidents", "system", system) if not item.end]
        if open_ends:
            found.append(f"when it was repaired is not known: {', '.join(open_ends)}")
        left_out = self._left_out.get(system.id, 0)
        if left_out:
            reports = "report is" if left_out == 1 else "reports are"
            found.append(f"{left_out} unverified incident {reports} left out")
        return found

    @cached_property
    def _left_out(self) -> dict[str, int]:
        """How many reports of incidents that are not verified are left out, by system."""
        found: dict[str, int] = {}
        if self.geodata is not None and not self.geodata.unverified:
            for row in self.geodata.layers.rows("incidents").values():
                if not row["verified"] and (
                    self.confidential or row["visibility"] != "confidential"
                ):
                    for name in row["system_ids"]:
                        found[name] = found.get(name, 0) + 1
        return found

    @cached_property
    def countries(self) -> DossierKind:
        """A country: who lands there, over which paths, at what price."""

        def of(table: str) -> Callable[[Any], Sequence[Any]]:
            assert self.geodata is not None
            geodata = self.geodata
            return lambda it: self.known(table, geodata.select(table, country=it.id))

        lists = (
            DossierList("Landing stations", STATIONS, of("stations"), itself),
            DossierList("Systems", self._systems, of("systems"), itself),
            DossierList("Crossing paths", self._paths, of("paths"), itself),
            DossierList("Deals", DEALS, of("deals"), itself),
            DossierList("Incidents", INCIDENTS, of("incidents"), itself),
        )
        names = fact("other names", lambda it: ", ".join(filter(None, (it.name_ar, *it.aliases))))
        return DossierKind("country", (fact("code", "id"), names), lists)

    @cached_property
    def places(self) -> DossierKind:
        """A landing station, or a place of the land network."""
        facts = (
            fact("country", lambda it: self.country(it.country)),
            fact("sea", lambda it: getattr(it, "sea", "")),
            fact("operator", lambda it: getattr(it, "operator", "")),
            STATUS,
            fact("position", place_text),
            fact("position of", "position_of"),
            ACCURACY,
            fact("on leg", lambda it: self.link("segments", getattr(it, "on_leg_id", ""))),
            fact("station", lambda it: self.link("stations", getattr(it, "station_id", ""))),
            OTHER_NAMES,
            NOTE,
        )

        def neighbours(item: Any) -> Iterable[Any]:
            return self.neighbours_of(item) if isinstance(item, LandingStation) else ()

        def uncertain(item: Any) -> Sequence[str]:
            unknown = isinstance(item, LandingStation) and item.confidence != "surveyed"
            return ("no building position is known",) if unknown else ()

        lists = (
            DossierList("Systems", self._systems, self._named("systems", "station"), itself),
            DossierList("Crossing paths", self._paths, self._named("paths", "station"), itself),
            DossierList("Deals", DEALS, partial(self.deals_of, "station"), itself),
            *[DossierList("Neighbours", NEIGHBOURS, neighbours)] * self.neighbours,
        )
        return DossierKind("", facts, lists, uncertain)

    @cached_property
    def paths(self) -> DossierKind:
        """A crossing path: its legs, and who could use it."""
        facts = (
            *(fact(*end) for end in self._ends),
            fact("route", lambda it: f"{route_text(it)}, a lower bound"),
            CABLE,
            PUBLISHED,
            ACCURACY,
            NOTE,
        )
        candidates = (
            *of_part(self._systems, 0),
            cell("crossing", lambda it: it[1].attribution_confidence),
            cell("paths used", lambda it: count(it[1].path_count)),
        )
        lists = (
            DossierList("Land legs", LAND_LEGS, lambda it: it.legs),
            DossierList("Candidate systems", candidates, lambda it: self.users.get(it.id, ()),
                    itemgetter(0)),
            DossierList("Deals", ATTACHED, lambda it: it.deals),
            self._groups(self.groups_of),
        )  # fmt: skip
        said = ("no source says which systems take this path: each is a candidate",)
        return DossierKind("crossing path", facts, lists, lambda _: said)

    def leg_kind(
        self,
        kind: str,
        delay: Callable[[Leg], str] | None = None,
        users: Callable[[Leg], str] | None = None,
    ) -> DossierKind:
        """Return what is said of a leg; of one of a route its delay, and which routes use it."""
        facts = (
            *(fact(*end) for end in self._ends),
            fact("system", lambda it: self.link("systems", it.system_id)),
            fact("role"),
            fact("order of ends", "order_basis"),
            fact("medium"),
            fact("right of way", "right_of_way"),
            fact("since", "right_of_way_since"),
            STATUS,
            fact("route", route_text),
            CABLE,
            PUBLISHED,
            *([fact("round-trip delay", delay)] if delay else ()),
            fact("length is", "length_kind"),
            ACCURACY,
            fact("ducts", "duct_count"),
            fact("fibre pairs stated for it", "fibre_pairs"),
            fact("trench"),
            *([fact("used by routes", users)] if users else ()),
            NOTE,
        )
        paths = DossierList("Crossing paths", self._paths, self._named("paths", "leg"))
        return DossierKind(kind, facts, (paths, self._groups(self.groups_of)))

    @cached_property
    def deals(self) -> DossierKind:
        """A deal: parties, what it applies to, what it may cover."""
        facts = (
            fact("value", lambda it: "" if it.value is None else money(it), "not published"),
            fact("kind"),
            fact("scope", "bought"),
            fact("status"),
            fact("signed", lambda it: f"{it.signed or NOT_KNOWN} ({it.signed_precision})"),
            fact("covers"),
            fact("landing",
                 lambda it: {True: "included", False: "not included"}.get(it.includes_landing),
                 NOT_KNOWN),
            fact("paths covered", lambda it: span(it.path_count), NOT_KNOWN),
            fact("term", lambda it: span(it.term_years, unit=" years"),
                 "no number of years is given"),
            fact("payment", payment_text),
            fact("recurring charge",
                 lambda it: span(it.recurring_pct, unit=" % of the value a year")),
            fact("system", lambda it: self.link("systems", it.system_id)),
            fact("relations", lambda it: joined(self._relations(it), "; ")),
            NOTE,
        )  # fmt: skip
        applies = (
            cell("to", lambda it: joined((self.target(it.scope, name) for name in it.targets),
                                         " – ") or "not named here"),
            cell("scope"),
            SURE,
            cell("why", "note"),
        )  # fmt: skip
        covered = (*of_part(self._paths, 0), cell("attribution confidence", 1))
        lists = (
            DossierList("Parties", PARTIES, lambda it: filter(self._may, it.parties)),
            DossierList("Applies to", applies,
                    partial(open_applications, confidential=self.confidential)),
            DossierList("Paths that it may cover", covered, self._covered,
                    lambda it: _without_deals(it[0])),
        )  # fmt: skip
        return DossierKind("deal", facts, lists, _uncertain_deal)

    def _covered(self, deal: Deal) -> list[tuple[Route, str]]:
        """Return the paths that a deal may cover, each with how sure that is."""
        if self.geodata is None:
            return []
        covered = covered_paths(deal, self.geodata, confidential=self.confidential)
        paths = self.known("paths", [path.id for path in covered])
        shown = deal if self.confidential else public_deal(deal)
        attached = (path.deals for path in (attach_deals(paths, [shown]) if paths else ()))
        sure = [found[0].attribution_confidence if found else "candidate" for found in attached]
        return list(zip(paths, sure, strict=True))

    def _relations(self, deal: Deal) -> list[str]:
        return [
            joined((f"{item.kind} ", name), "")
            for item in deal.relations
            if (name := self.link("deals", item.deal_id))
        ]

    @cached_property
    def incidents(self) -> DossierKind:
        """An incident."""

        def ends(item: Incident) -> list[str]:
            return [
                joined((name, f": {date}"), "")
                for system, date in item.system_ends
                if (name := self.link("systems", system))
            ]

        facts = (
            fact("began", "start"),
            fact("ended", "end", NOT_KNOWN),
            fact("outage", lambda it: span(it.outage_hours, unit=" h"), NOT_KNOWN),
            fact("place"),
            fact("country", lambda it: self.country(it.country)),
            fact("position of", "position_of"),
            ACCURACY,
            fact("medium"),
            fact("cause",
                 lambda it: f"{it.cause or NOT_KNOWN} ({it.cause_basis or 'no source says'})"),
            self._of_systems,
            fact("back in service", lambda it: joined(ends(it), "; ")),
            fact("effect"),
            fact("verified", lambda it: "yes" if it.verified else "no"),
            NOTE,
        )  # fmt: skip
        return DossierKind("incident", facts, [self._groups(lambda it: it.group_ids)])

    @cached_property
    def _of_systems(self) -> Any:
        return fact("systems", lambda it: [self.link("systems", name) for name in it.system_ids])

    @cached_property
    def groups(self) -> DossierKind:
        """A shared-risk group: what may fail together."""
        facts = (
            fact("kind"),
            fact("description"),
            fact("attribution confidence", "attribution_confidence"),
            self._of_systems,
        )
        lists = (
            DossierList("Segments", self._segment_columns, self._named("segments", "group")),
            DossierList("Land legs", LAND_LEGS, self._named("stretches", "group"), itself),
            DossierList(
                "Crossing paths", self._paths, self._named("paths", "group"), _without_deals
            ),
            DossierList("Incidents", INCIDENTS, self._named("incidents", "group")),
        )
        return DossierKind("shared-risk group", facts, lists)

    @cached_property
    def sources(self) -> DossierKind:
        """A source, and which rows name it."""
        facts = (
            fact("publisher"),
            fact("grade"),
            fact("date", missing=NOT_KNOWN),
            fact("address", "url"),
            fact("licence"),
            fact("used for", "used_for"),
        )

        def named_by(source: Source) -> Iterable[tuple[str, str]]:
            return (
                (table, it.id)
                for table in TABLES
                if table != "sources"
                for it in self.table(table).values()
                if source.id in it.source_ids
            )

        rows = DossierList("Rows that name it", (cell("table", 0), cell("id", 1)), named_by)
        return DossierKind("source", facts, [rows])

    def _row_kind(self, table: str, item: Any) -> DossierKind:
        """Return the plain fields of any other row."""
        assert self.geodata is not None
        rows = self.geodata.records(table, confidential=True)
        row = next(row for row in rows if row["id"] == item.id)
        facts = [
            fact(OF_FIELDS.get(name, name.replace("_", " ")), partial(_said, row[name]))
            for name, value in row.items()
            if name not in ("id", "source_ids", "geometry") and value not in (None, ())
        ]
        return DossierKind(getattr(item, "kind", None) or SINGULAR.get(table, table), facts)

    def arabic(self, item: Any) -> str:
        """Return the Arabic name of a thing, where it has one."""
        if isinstance(item, (Route, Leg)) and self.geodata is not None:
            return name_ar(self.geodata, item)
        return getattr(item, "name_ar", "")

    def _modelled(self, system: System) -> str:
        segments = self.segments_of(system)
        if not segments:
            return "not drawn"
        total_km = math.fsum([leg.route_km for leg in segments])
        worst_km = float(np.max([leg.accuracy_km for leg in segments]))  # NaN where one is
        return (
            f"{figure_text('route_km', total_km, accuracy=worst_km)} km of route, "
            f"{_segments(len(segments))}, of the lines drawn"
        )


def _said(value: Any, _: Any) -> str:
    return plain(value)


def _worst(text: str, items: Iterable[Any]) -> str:
    """Return how good some positions are at worst; not known where that of one is not."""
    off_km = [item.accuracy_km for item in items]
    return "accuracy not known" if any(map(math.isnan, off_km)) else text.format(max(off_km))


def _segments(number: int) -> str:
    return "1 segment" if number == 1 else f"{number} segments"


def _uncertain_deal(deal: Deal) -> list[str]:
    texts = (
        ("the value is not published", deal.value is None),
        ("the value is an estimate of the parties", deal.value_basis == "estimated"),
        ("it is not binding", not deal.is_contract),
    )
    return [text for text, so in texts if so]

"""The page of a country as tables: each figure of its profile once, for every output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from cableroute.countries.demand_shares import LEAST_PCT, CountryDemand
from cableroute.countries.headings import CountryHeading, country_headings
from cableroute.countries.losses import CountryLoss
from cableroute.countries.network import LANDING_AREA
from cableroute.countries.profile import CountryProfile
from cableroute.countries.records import NOT_KNOWN, OUTSIDE_ZONES, PLANNED
from cableroute.countries.routes_to_hubs import HubRoute
from cableroute.geodata.on_date import retirement_ages
from cableroute.geodata.store import Geodata
from cableroute.model.dates import last_day
from cableroute.model.figures import Range
from cableroute.model.systems import PLANS
from cableroute.presentation.country_figures import (
    country_row,
    figure_texts,
    headings_table,
    without_figure,
)
from cableroute.presentation.tables import (
    REPORT,
    TENTHS,
    TWO_DIGITS,
    WHOLE,
    Column,
    Table,
    figure_column,
    plain_table,
)
from cableroute.presentation.wording import money, span
from cableroute.routing.restrictions import conditions_text
from cableroute.text import counted

SUMMARY = (
    "systems_in_service", "systems_unverified", "systems_planned", "connections",
    "landing_groups", "crossing_paths", "independent_paths", "nearest_rtd_ms",
    "worst_single_pct", "worst_double_pct", "strait_routes_pct", "neighbour_routes_pct",
    "repair_days", "incidents", "deals",
)  # fmt: skip
"""The figures at the head of the page."""

MOST = 10
"""So many rows of a table a terminal shows at most."""

CABLE = ("cable_low_km", "cable_km", "cable_high_km")

CUT = (
    "country_paths",
    "country_dependences",
    "country_demand",
    "country_incidents",
    "country_deals",
)
"""Tables that may be long."""

KIND_NAMES = {
    "system": "systems", "station": "stations", LANDING_AREA: "landing areas",
    "strait": "straits", "country": "other countries", "place": "places", "any": "kinds above",
}  # fmt: skip


def country_tables(profile: CountryProfile, geodata: Geodata) -> tuple[Table, ...]:
    """Return the page of a country: what it has, its routes, losses, repairs, record, headings.

    Parameters
    ----------
    profile : CountryProfile
        From `country_profile`.
    geodata : Geodata
        The tables.

    Examples
    --------
    >>> from cableroute.countries import country_profile
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [table.name for table in country_tables(country_profile(geo, "KE"), geo)][:3]
    ['country_summary', 'country_systems', 'country_landings']
    """
    headings = country_headings(geodata)
    made = (
        _summary(profile), _systems(profile, geodata), _landings(profile, geodata),
        _paths(profile, geodata), _hubs(profile, geodata), _losses(profile),
        _dependences(profile), _demand(profile), _repairs(profile, geodata), _permits(profile),
        _risks(profile), _incidents(profile), _deals(profile), _suppliers(profile),
        headings_table(profile, headings), without_figure(headings), _not_known(profile, geodata),
        _sources(profile, geodata, headings),
    )  # fmt: skip
    return tuple(table for table in made if table.rows)


def page_sources(profile: CountryProfile) -> tuple[str, ...]:
    """Return the ids of the sources of a profile and of its modelled demand."""
    demand = profile.demand.source_ids if profile.demand else ()
    return tuple(dict.fromkeys((*profile.source_ids, *demand)))


def heading(profile: CountryProfile) -> str:
    """Return the name of a country, with the date if one is asked for."""
    on = profile.conditions.on
    return f"{profile.country.name_en}{f' ({on})' if on else ''}"


def for_terminal(tables: Iterable[Table]) -> list[Table]:
    """Return the tables that a terminal shows, of long ones the first rows, and how many of all."""
    made = []
    for table in tables:
        if "terminal" in table.outputs:
            count = len(table.rows)
            title = f"{table.title}: {MOST} of {count}" if count > MOST else table.title
            is_cut = count > MOST and table.name in CUT
            made.append(replace(table, title=title, most=MOST) if is_cut else table)
    return made


def country_record_of(profile: CountryProfile, geodata: Geodata) -> dict[str, Any]:
    """Return the profile of a country as JSON has it: figures, then each part with its rows."""
    headings = country_headings(geodata)
    return {
        **country_row(profile),
        "not_drawn": list(profile.not_drawn),
        "landing_groups": [list(group) for group in profile.landings.groups],
        "parts": {
            table.name.removeprefix("country_"): [
                {key: _plain(value) for key, value in row.items()} for row in table.rows
            ]
            for table in country_tables(profile, geodata)
            if table.name not in ("country_summary", "country_headings", "country_sources")
        },
        "headings": [
            item._asdict() | {"figures": {name: _values(profile, name) for name in item.figures}}
            for item in headings
        ],
        "source_ids": list(page_sources(profile)),
    }


def _values(profile: CountryProfile, name: str) -> str:
    return figure_texts(profile, name)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _summary(profile: CountryProfile) -> Table:
    country = profile.country
    names = ", ".join(filter(None, (country.name_ar, *country.aliases)))
    rows = [("code", country.id), ("other names", names)]
    for name in SUMMARY:
        label, _, text = figure_texts(profile, name).partition(": ")
        rows.append((label, text))
    columns = [Column("", ("label",), one_line=True), Column("", ("text",))]
    title = f"{heading(profile)}: what it depends on"
    return plain_table("country_summary", columns, [row for row in rows if row[1]], title)


def _systems(profile: CountryProfile, geodata: Geodata) -> Table:
    rows = [
        (one.status, one.year, len(one.system_ids),
         ", ".join(geodata.systems[name].name for name in one.system_ids))
        for one in profile.record.statuses
    ]  # fmt: skip
    columns = [
        Column("Status", ("status",)), Column("Ready", ("year",), one_line=True, missing=""),
        Column("Systems", ("number",), "", WHOLE), Column("Which", ("which",), least=24),
    ]  # fmt: skip
    return plain_table(
        "country_systems", columns, rows, "Systems by their status in the country, plans by year"
    )


def _landings(profile: CountryProfile, geodata: Geodata) -> Table:
    rows = []
    for number, group in enumerate(profile.landings.groups, start=1):
        places = [geodata.stations[name] for name in group]
        apart = "separation not known" if len(group) > 1 else ""
        if apart and not any(set(pair) <= set(group) for pair in profile.landings.unknown):
            apart = "one landing area"
        rows.append(
            (number, tuple(place.name_en for place in places), apart,
             max(place.accuracy_km for place in places))
        )  # fmt: skip
    columns = [
        Column("Group", ("number",), "", WHOLE), Column("Stations", ("stations",), least=16),
        Column("Together because", ("why",), missing=""),
        figure_column("accuracy_km", "Accuracy", ("accuracy_km",)),
    ]  # fmt: skip
    return plain_table(
        "country_landings", columns, rows, "Landing groups that are known to be apart"
    )


def _paths(profile: CountryProfile, geodata: Geodata) -> Table:
    rows = []
    for name in profile.paths.path_ids:
        path = geodata.paths[name]
        ends = (geodata.place_names.get(place, place) for place in (path.start_id, path.end_id))
        rows.append(
            {
                "path": path.name, "ends": " – ".join(ends), "route_km": path.route_km,
                "accuracy_km": path.accuracy_km, "apart": name in profile.paths.independent,
            }
        )  # fmt: skip
    rows.sort(key=lambda row: not row["apart"])
    columns = [
        Column("Path", ("path",)), Column("Between", ("ends",), spare=2),
        figure_column("route_km", "Route", ("route_km",)),
        figure_column("accuracy_km", "Accuracy", ("accuracy_km",), spare=3),
        Column("In the largest set known to be apart", ("apart",)),
    ]  # fmt: skip
    return Table("country_paths", columns, rows, "Crossing paths")


def _hubs(profile: CountryProfile, geodata: Geodata) -> Table:
    rows = [
        {
            "hub": item.hub.name, "why": item.hub.why,
            **dict(zip(("low_ms", "rtd_ms", "high_ms"), item.rtd_ms or (None,) * 3, strict=True)),
            **dict(
                zip(CABLE, item.route.cable_range_km if item.route else (None,) * 3, strict=True)
            ),
            "route": _route_text(item, geodata),
            "passes": (*item.straits, *item.countries),
            "routes": item.routes,
        }
        for item in profile.hubs
    ]  # fmt: skip
    columns = [
        Column("Hub", ("hub",), least=9),
        figure_column("rtd_ms", "RTD", ("low_ms", "rtd_ms", "high_ms")),
        figure_column("cable_km", "Cable", CABLE, spare=3),
        Column("Shortest route", ("route",), least=24),
        Column("Passes", ("passes",), missing="", spare=2, least=12),
        Column("Routes", ("routes",), "", WHOLE), Column("Why a hub", ("why",), spare=4),
    ]  # fmt: skip
    return Table("country_hubs", columns, rows, "Shortest routes to hubs")


def _route_text(item: HubRoute, geodata: Geodata) -> str:
    if item.not_had:
        return conditions_text(geodata, item.not_had)
    if item.route is not None:
        return item.route.name
    return "only by systems whose status is not verified" if item.only_unverified else "no route"


def _losses(profile: CountryProfile) -> Table:
    reached = profile.figures["hubs_reached_low"]
    rows = [_loss_row(loss, reached) for loss in (*profile.single_losses, *profile.double_losses)]
    columns = [
        Column("Of", ("kind",), least=8), Column("Worst loss", ("lost",), least=18),
        Column("Connections lost", _KEYS["connections"], "%", WHOLE),
        Column("Systems lost", _KEYS["systems"], "%", WHOLE),
        Column("Hubs cut off", ("hubs",), least=10),
        Column("Others as bad", ("ties",), "", WHOLE, spare=2),
    ]  # fmt: skip
    return Table("country_losses", columns, rows, "Worst single and double losses")


_KEYS = {
    name: (f"{name}_low_pct", f"{name}_pct", f"{name}_high_pct")
    for name in ("connections", "systems", "routes")
}


def _pct(name: str, values: Range) -> dict[str, float]:
    return dict(zip(_KEYS[name], values, strict=True))


def _loss_row(loss: CountryLoss, reached: Any) -> dict[str, Any]:
    """Return a loss as a row; `reached` is how many hubs are reached before."""
    kind = KIND_NAMES[loss.kind]
    every = len(loss.hubs_lost) == reached > 1
    return {
        "kind": f"{'one' if len(loss.features) == 1 else 'two'} of the {kind}",
        "lost": tuple(item.name for item in loss.features),
        "feature_ids": tuple(item.id for item in loss.features),
        "connections": loss.connections,
        **_pct("connections", loss.connections_pct),
        "systems": loss.systems,
        **_pct("systems", loss.systems_pct),
        "hubs": f"all {reached}" if every else ", ".join(loss.hubs_lost) or "none",
        "ties": loss.ties,
    }


def _dependences(profile: CountryProfile) -> Table:
    rows = [
        {
            "kind": "strait" if item.kind == "strait" else "other country",
            "name": item.feature.name,
            **_pct("routes", item.routes_pct),
            "hubs": ", ".join(item.hubs_lost) or "none",
            "longer_ms": item.longer_ms or None,
            "to": item.longer_hub,
        }
        for item in sorted(profile.dependences, key=lambda it: -it.routes_pct.high)
    ]  # fmt: skip
    columns = [
        Column("What", ("kind",), one_line=True), Column("Name", ("name",), least=12),
        Column("Routes to hubs that pass it", _KEYS["routes"], "%", WHOLE),
        Column("Hubs cut off without it", ("hubs",)),
        Column("Longer without it", ("longer_ms",), "ms", TENTHS, sign=True, missing="–"),
        Column("To", ("to",), missing="", spare=2),
    ]  # fmt: skip
    title = "Dependence on straits and other countries"
    return Table("country_dependences", columns, rows, title)


def _demand(profile: CountryProfile) -> Table:
    """Return what share of the modelled demand passes each strait and country."""
    found = profile.demand
    rows = [
        (
            "strait" if item.kind == "strait" else "other country", item.feature.name,
            item.passed_pct, None if item.kind == "strait" else item.ends_pct,
        )
        for item in (found.shares if found else ())
    ]  # fmt: skip
    columns = [
        Column("What", ("kind",), one_line=True), Column("Name", ("name",), least=12),
        Column("Demand that passes it", ("passed_low_pct", "passed_high_pct"), "%", WHOLE),
        Column("Demand that ends there", ("ends_low_pct", "ends_high_pct"), "%", WHOLE,
               missing=""),
    ]  # fmt: skip
    title = "Share of its international demand, modelled"
    if found is not None:
        text = figure_column("traffic_tbps", "", ("low", "high")).texts(
            {"low": found.demand_tbps.low, "high": found.demand_tbps.high}
        )[0]
        title = f"Share of its international demand of {text} Tbps, modelled"
        if found.not_carried_pct.high >= LEAST_PCT:
            title += f", of which {_not_carried(found)} % is not carried"
    return plain_table("country_demand", columns, rows, title)


def _not_carried(found: CountryDemand) -> str:
    """Return what share of a demand is not carried, low to high, per cent."""
    low, high = (WHOLE.text(value) for value in found.not_carried_pct)
    return low if low == high else f"{low}–{high}"


def _repairs(profile: CountryProfile, geodata: Geodata) -> Table:
    rows = [
        (
            (item.zone or f"sea {OUTSIDE_ZONES}") if item.medium == "sea" else "on land",
            item.days, len(item.system_ids),
            "a general rate is the proxy" if item.is_proxy else "of the zone",
            geodata.rates[item.rate_id].name,
        )
        for item in profile.repairs
    ]  # fmt: skip
    columns = [
        Column("Where", ("where",), least=14),
        Column("Repair", ("low_days", "days", "high_days"), "days", TWO_DIGITS),
        Column("Systems", ("systems",), "", WHOLE), Column("Rate", ("basis",)),
        Column("Which rate", ("rate",), spare=2),
    ]  # fmt: skip
    return plain_table(
        "country_repairs", columns, rows, "Repair times where its systems first land"
    )


def _permits(profile: CountryProfile) -> Table:
    rows = [
        (item.name if item.country else f"{item.name} (any coastal state)", item.activity,
         item.authority, span(item.days, unit=" days", missing="not known"), item.as_of,
         item.statement)
        for item in profile.record.permits
    ]  # fmt: skip
    columns = [
        Column("Permit", ("permit",)), Column("For", ("activity",)),
        Column("Granted by", ("authority",), missing="", spare=2),
        Column("Takes", ("days",)), Column("As of", ("as_of",), spare=1),
        Column("What the sources say", ("statement",), spare=3, least=20),
    ]  # fmt: skip
    return plain_table("country_permits", columns, rows, "Permits")


def _risks(profile: CountryProfile) -> Table:
    rows = [
        (item.risk.name, item.risk.kind, item.is_here, item.routes_pct, item.risk.since,
         item.risk.as_of)
        for item in profile.risks
    ]  # fmt: skip
    columns = [
        Column("Risk", ("risk",), least=20), Column("Kind", ("kind",)),
        Column("There", ("here",)), Column("Routes to hubs", ("routes_pct",), "%", WHOLE),
        Column("Since", ("since",), spare=2, one_line=True),
        Column("As of", ("as_of",), one_line=True),
    ]  # fmt: skip
    return plain_table("country_risks", columns, rows, "Risks there and on routes to hubs")


def _incidents(profile: CountryProfile) -> Table:
    rows = [
        (item.start, item.name, item.place, item.cause or "not known",
         span(item.outage_hours, unit=" h", missing="not known"))
        for item in profile.record.incidents
    ]  # fmt: skip
    columns = [
        Column("Began", ("start",), one_line=True), Column("What", ("what",), least=24),
        Column("Place", ("place",), spare=2), Column("Cause", ("cause",)),
        Column("Outage", ("outage",)),
    ]  # fmt: skip
    return plain_table("country_incidents", columns, rows, "Incidents there")


def _deals(profile: CountryProfile) -> Table:
    rows = [
        (item.signed, item.title, item.kind, money(item), item.status)
        for item in profile.record.deals
    ]
    columns = [
        Column("Signed", ("signed",), one_line=True, missing="not known"),
        Column("Agreement", ("deal",), least=22), Column("Kind", ("kind",), spare=2),
        Column("Value of the whole deal", ("value",)), Column("Status", ("status",), spare=3),
    ]  # fmt: skip
    title = "Agreements (each once; the values are not added up)"
    return plain_table("country_deals", columns, rows, title)


def _suppliers(profile: CountryProfile) -> Table:
    record = profile.record
    rows: list[tuple[str, int]] = [*record.suppliers]
    if record.suppliers_unknown:
        rows.append(("not stated", record.suppliers_unknown))
    columns = [
        Column("Supplier, by its present name where known", ("supplier",)),
        Column("Systems", ("systems",), "", WHOLE),
    ]  # fmt: skip
    return plain_table("country_suppliers", columns, rows, "Suppliers of the systems in service")


def _not_known(profile: CountryProfile, geodata: Geodata) -> Table:
    """Return what is not known, and what the figures are based on."""
    record, sure = profile.record, profile.figures["connections"]
    held = "there" if profile.conditions.on else "in service"
    said = [
        "Shares are of what the tables hold, which is not every cable of a country: fewer rows do "
        "not mean that it depends on less.",
        f"Connections, pairs of a system {held} and another country that it joins: {sure}, and "
        f"{profile.figures['connections_unverified']} more of systems whose status is not "
        "verified; the ranges hold whichever of these are in service. How much each carries is "
        "not counted.",
        "Routes to hubs: one for each system by which the country is left, none over 1.6 times "
        "as long as the shortest; systems meet at stations.",
    ]
    said += _on_demand(profile, geodata)
    said += _on_date(profile, geodata)
    if profile.not_drawn:
        names = ", ".join(geodata.systems[name].name for name in profile.not_drawn)
        said.append(f"No connection abroad is drawn of: {names}.")
    for one, other in profile.landings.unknown:
        pair = " and ".join(geodata.stations[name].name_en for name in (one, other))
        said.append(f"How far {pair} are apart is not known: below the accuracy.")
    if not any(item.country for item in record.permits):
        said.append("No permit of this country is in the tables: what it asks is not known.")
    inferred = {
        leg.system_id
        for leg in geodata.segments.values()
        if leg.order_basis == "inferred" and leg.system_id in record.systems("in service")
    }
    if inferred:
        of = counted(len(record.systems("in service")), "system in service", "systems in service")
        said.append(
            f"The order of landings is inferred of {len(inferred)} of "
            f"{of}: which of them pass "
            "a station or a branching unit off it is our reading."
        )
    if record.incidents_elsewhere:
        number = counted(record.incidents_elsewhere, "more recorded incident")
        said.append(f"Its systems had {number} elsewhere.")
    columns = [Column("", ("label",), one_line=True), Column("", ("text",))]
    return plain_table(
        "country_not_known", columns, [("–", text) for text in said], "What this rests on"
    )


def _on_demand(profile: CountryProfile, geodata: Geodata) -> list[str]:
    """Return what the modelled demand is based on, and what it leaves out."""
    found = profile.demand
    if found is None and profile.country.id in geodata.layers.rows("bandwidths"):
        return ["Its demand is not modelled: no system that counts joins it to another country."]
    if found is None:
        return ["Its demand is not modelled: no source of the tables gives its bandwidth."]
    then = ""
    if profile.conditions.on:
        then = f" The demand is that of the tables, not of {profile.conditions.on}."
    said = [
        f"Demand, {found.note}: no share is measured. The demand of all countries is carried "
        "together over the shortest routes with capacity left, as if all published capacity were "
        f"lit; the range is from low to high demand.{then}"
    ]
    if found.not_carried_pct.high >= LEAST_PCT:
        said.append(
            f"Of its demand {_not_carried(found)} % is not carried: no route has published "
            "capacity left for it. What that would pass is not known, and in no share."
        )
    return said


def _on_date(profile: CountryProfile, geodata: Geodata) -> list[str]:
    """Return what a requested date decides, and what it does not."""
    on, day, record = profile.conditions.on, profile.conditions.day, profile.record
    plans = PLANS if profile.conditions.allow_planned else ()
    planned = len(record.systems(PLANNED, *(name for name in plans if name != "stalled")))
    counted = f"Planned systems that count as if they were there: {planned}; whether they are built"
    if day is None:
        return [f"{counted} is not known."] if planned else []
    ages = retirement_ages(geodata)
    age = profile.conditions.retirement_age_years or (ages and ages.likely)
    said = [
        f"On {on}: systems, crossing paths, risks, incidents and agreements are those of then as "
        f"the tables have them; landing stations, hubs, permits and repair rates are of "
        f"{profile.data_date}."
    ]
    if day > last_day(profile.data_date):
        ends = "" if age is None else (
            f" A system without a stated end is taken to retire {age:g} years after it was ready."
        )  # fmt: skip
        said.append(f"{counted} by then is not known.{ends}")
    if names := record.systems(NOT_KNOWN):
        text = ", ".join(geodata.systems[name].name for name in names)
        said.append(f"Whether these were there is not known, and they are not counted: {text}.")
    return said


def _sources(
    profile: CountryProfile, geodata: Geodata, headings: Sequence[CountryHeading]
) -> Table:
    ids: Iterable[str] = (
        *(name for item in headings for name in item.source_ids), *page_sources(profile),
    )  # fmt: skip
    known = [geodata.sources[name] for name in dict.fromkeys(ids) if name in geodata.sources]
    rows = [(item.id, item, ", ".join(filter(None, (item.publisher, item.date)))) for item in known]
    columns = [
        Column("Id", ("id",), one_line=True), Column("Source", ("source",)),
        Column("Publisher and date", ("note",)),
    ]  # fmt: skip
    made = plain_table("country_sources", columns, rows, "Sources")
    return replace(made, outputs=REPORT)

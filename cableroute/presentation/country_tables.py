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
from cableroute.model.figures import Source
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.model.systems import PLANS
from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    labelled,
    number_column,
    range_column,
    table_of,
    text_column,
)
from cableroute.presentation.country_figures import (
    country_row,
    figure_texts,
    headings_table,
    without_figure,
)
from cableroute.presentation.languages import read_texts
from cableroute.presentation.tables import REPORT, TENTHS, TWO_DIGITS, WHOLE, Table, range_keys
from cableroute.presentation.wording import coverage_said, money, span
from cableroute.routing.restrictions import conditions_text
from cableroute.text import counted
from cableroute.traffic.split import SplitRule

SUMMARY = (
    "systems_in_service",
    "systems_unverified",
    "systems_planned",
    "connections",
    "landing_groups",
    "crossing_paths",
    "independent_paths",
    "nearest_rtd_ms",
    "worst_single_pct",
    "worst_double_pct",
    "strait_routes_pct",
    "neighbour_routes_pct",
    "repair_days",
    "incidents",
    "deals",
)
"""The figures at the head of the page."""

MOST = 10
"""So many rows of a table a terminal shows at most."""

CUT = (
    "country_paths",
    "country_dependences",
    "country_demand",
    "country_incidents",
    "country_deals",
)
"""Tables that may be long."""

KIND_NAMES = {
    "system": "systems",
    "station": "stations",
    LANDING_AREA: "landing areas",
    "strait": "straits",
    "country": "other countries",
    "place": "places",
    "any": "kinds above",
}


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
    tables = (
        _summary(profile),
        _systems(profile, geodata),
        _landings(profile, geodata),
        _paths(profile, geodata),
        _hubs(profile, geodata),
        _losses(profile),
        _dependences(profile),
        _demand(profile),
        _repairs(profile, geodata),
        _permits(profile),
        _risks(profile),
        _incidents(profile),
        _deals(profile),
        _suppliers(profile),
        headings_table(profile, headings),
        without_figure(headings),
        _not_known(profile, geodata),
        _sources(profile, geodata, headings),
    )
    return tuple(table for table in tables if table.rows)


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
    shortened = []
    for table in tables:
        if "terminal" in table.outputs:
            count = len(table.rows)
            title = f"{table.title}: {MOST} of {count}" if count > MOST else table.title
            is_cut = count > MOST and table.name in CUT
            shortened.append(replace(table, title=title, most=MOST) if is_cut else table)
    return shortened


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
    title = f"{heading(profile)}: what it depends on"
    return labelled("country_summary", title, [row for row in rows if row[1]])


def _systems(profile: CountryProfile, geodata: Geodata) -> Table:
    def which(item: Any) -> str:
        return ", ".join(geodata.systems[name].name for name in item.system_ids)

    return table_of(
        "country_systems",
        "Systems by their status in the country, plans by year",
        profile.record.statuses,
        text_column("status", "Status"),
        text_column("year", "Ready", one_line=True, missing=""),
        number_column("number", "Systems", "", WHOLE, lambda it: len(it.system_ids)),
        text_column("which", "Which", which, least=24),
    )


def _landings(profile: CountryProfile, geodata: Geodata) -> Table:
    def places(item: tuple[int, Sequence[str]]) -> list[LandingStation]:
        return [geodata.stations[name] for name in item[1]]

    def why(item: tuple[int, Sequence[str]]) -> str:
        if len(item[1]) < 2:
            return ""
        unknown = any(set(pair) <= set(item[1]) for pair in profile.landings.unknown)
        return "separation not known" if unknown else "one landing area"

    def accuracy(item: tuple[int, Sequence[str]]) -> float:
        return max(place.accuracy_km for place in places(item))

    def names(item: tuple[int, Sequence[str]]) -> tuple[str, ...]:
        return tuple(place.name_en for place in places(item))

    return table_of(
        "country_landings",
        "Landing groups that are known to be apart",
        enumerate(profile.landings.groups, start=1),
        number_column("number", "Group", "", WHOLE, 0),
        text_column("stations", "Stations", names, least=16),
        text_column("why", "Together because", why, missing=""),
        figure_column("accuracy_km", "Accuracy", of=accuracy),
    )


def _paths(profile: CountryProfile, geodata: Geodata) -> Table:
    def ends(path: Route) -> str:
        places = (path.start_id, path.end_id)
        return " – ".join(map(geodata.place_name, places))

    def is_apart(path: Route) -> bool:
        return path.id in profile.paths.independent

    paths = [geodata.paths[name] for name in profile.paths.path_ids]
    return table_of(
        "country_paths",
        "Crossing paths",
        sorted(paths, key=lambda path: not is_apart(path)),
        text_column("path", "Path", "name"),
        text_column("ends", "Between", ends, spare=2),
        figure_column("route_km", "Route"),
        figure_column("accuracy_km", "Accuracy", spare=3),
        text_column("apart", "In the largest set known to be apart", is_apart),
    )


def _hubs(profile: CountryProfile, geodata: Geodata) -> Table:
    why = text_column("why", "Why a hub", "hub.why", spare=4)
    hub = text_column("hub", "Hub", "hub.name", least=9)
    table = table_of(
        "country_hubs",
        "Shortest routes to hubs",
        profile.hubs,
        hub,
        why,
        figure_column("rtd_ms", "RTD", "low_ms", "rtd_ms", "high_ms", of="rtd_ms"),
        range_column("cable_km", "Cable", of="route.cable_range_km", spare=3),
        text_column("route", "Shortest route", lambda it: _route_text(it, geodata), least=24),
        text_column(
            "passes",
            "Passes",
            lambda it: (*it.straits, *it.countries),
            missing="",
            spare=2,
            least=12,
        ),
        number_column("routes", "Routes", "", WHOLE),
    )
    return replace(table, columns=[hub, *table.columns[2:], why])


def _route_text(item: HubRoute, geodata: Geodata) -> str:
    if item.not_had:
        return conditions_text(geodata, item.not_had)
    if item.route is not None:
        return item.route.name
    return "only by systems whose status is not verified" if item.only_unverified else "no route"


def _losses(profile: CountryProfile) -> Table:
    reached = profile.figures["hubs_reached_low"]
    losses = (*profile.single_losses, *profile.double_losses)
    return table_of(
        "country_losses",
        "Worst single and double losses",
        [_loss_row(loss, reached) for loss in losses],
        text_column("kind", "Of", least=8),
        text_column("lost", "Worst loss", least=18),
        number_column(range_keys("connections_pct"), "Connections lost", "%", WHOLE),
        number_column(range_keys("systems_pct"), "Systems lost", "%", WHOLE),
        text_column("hubs", "Hubs cut off", least=10),
        number_column("ties", "Others as bad", "", WHOLE, spare=2),
    )


def _loss_row(loss: CountryLoss, reached: Any) -> dict[str, Any]:
    """Return a loss as a row; `reached` is how many hubs are reached before."""
    of = "one" if len(loss.features) == 1 else "two"
    every = len(loss.hubs_lost) == reached > 1
    return fields_of(
        loss,
        "kind lost feature_ids connections connections_pct*3 systems systems_pct*3 hubs ties",
        kind=f"{of} of the {KIND_NAMES[loss.kind]}",
        lost=tuple(item.name for item in loss.features),
        feature_ids=tuple(item.id for item in loss.features),
        hubs=f"all {reached}" if every else ", ".join(loss.hubs_lost) or "none",
    )


def _dependences(profile: CountryProfile) -> Table:
    def lost(item: Any) -> str:
        return ", ".join(item.hubs_lost) or "none"

    def longer(item: Any) -> float | None:
        return item.longer_ms or None

    return table_of(
        "country_dependences",
        "Dependence on straits and other countries",
        sorted(profile.dependences, key=lambda it: -it.routes_pct.high),
        WHAT,
        NAME,
        number_column(
            range_keys("routes_pct"), "Routes to hubs that pass it", "%", WHOLE, "routes_pct"
        ),
        text_column("hubs", "Hubs cut off without it", lost),
        number_column("longer_ms", "Longer without it", "ms", TENTHS, longer, sign=True),
        text_column("to", "To", "longer_hub", missing="", spare=2),
    )


WHAT = text_column(
    "kind", "What", lambda it: "strait" if it.kind == "strait" else "other country", one_line=True
)
NAME = text_column("name", "Name", "feature.name", least=12)


def _demand(profile: CountryProfile) -> Table:
    """Return the shares of the modelled demand that pass each strait and country."""

    def ends(item: Any) -> Any:
        return None if item.kind == "strait" else item.ends_pct

    demand, title = profile.demand, "Share of its international demand, modelled"
    if demand is not None:
        column = figure_column("traffic_tbps", "", "low", "high", of="demand_tbps")
        words = column.texts(column.cells(demand))[0]
        title = f"Share of its international demand of {words} Tbps, modelled"
        if demand.not_carried_pct.high >= LEAST_PCT:
            title += f", of which {_not_carried(demand)} % reaches no country by the tables"
    passed, ended = ((f"{name}_low_pct", f"{name}_high_pct") for name in ("passed", "ends"))
    return table_of(
        "country_demand",
        title,
        demand.shares if demand else (),
        WHAT,
        NAME,
        number_column(passed, "Demand that passes it", "%", WHOLE, "passed_pct"),
        number_column(ended, "Demand that ends there", "%", WHOLE, ends, missing=""),
    )


def _not_carried(demand: CountryDemand) -> str:
    """Return the share of a demand that is not carried, low to high, per cent."""
    low, high = (WHOLE.text(value) for value in demand.not_carried_pct)
    return low if low == high else f"{low}–{high}"


def _repairs(profile: CountryProfile, geodata: Geodata) -> Table:
    def where(item: Any) -> str:
        return (item.zone or f"sea {OUTSIDE_ZONES}") if item.medium == "sea" else "on land"

    def basis(item: Any) -> str:
        return "a general rate is the proxy" if item.is_proxy else "of the zone"

    return table_of(
        "country_repairs",
        "Repair times where its systems first land",
        profile.repairs,
        text_column("where", "Where", where, least=14),
        number_column(("low_days", "days", "high_days"), "Repair", "days", TWO_DIGITS, "days"),
        number_column("systems", "Systems", "", WHOLE, lambda it: len(it.system_ids)),
        text_column("basis", "Rate", basis),
        text_column("rate", "Which rate", lambda it: geodata.rates[it.rate_id].name, spare=2),
    )


def _permits(profile: CountryProfile) -> Table:
    def name(item: Any) -> str:
        return f"{item.name}{'' if item.country else ' (any coastal state)'}"

    def days(item: Any) -> str:
        return span(item.days, unit=" days", missing="not known")

    return table_of(
        "country_permits",
        "Permits",
        profile.record.permits,
        text_column("permit", "Permit", name),
        text_column("activity", "For"),
        text_column("authority", "Granted by", missing="", spare=2),
        text_column("days", "Takes", days),
        text_column("as_of", "As of", spare=1),
        text_column("statement", "What the sources say", spare=3, least=20),
    )


def _risks(profile: CountryProfile) -> Table:
    return table_of(
        "country_risks",
        "Risks there and on routes to hubs",
        profile.risks,
        text_column("risk", "Risk", "risk.name", least=20),
        text_column("kind", "Kind", "risk.kind"),
        text_column("here", "There", "is_here"),
        number_column("routes_pct", "Routes to hubs", "%", WHOLE),
        text_column("since", "Since", "risk.since", spare=2, one_line=True),
        text_column("as_of", "As of", "risk.as_of", one_line=True),
    )


def _incidents(profile: CountryProfile) -> Table:
    def outage(item: Any) -> str:
        return span(item.outage_hours, unit=" h", missing="not known")

    return table_of(
        "country_incidents",
        "Incidents there",
        profile.record.incidents,
        text_column("start", "Began", one_line=True),
        text_column("what", "What", "name", least=24),
        text_column("place", "Place", spare=2),
        text_column("cause", "Cause", lambda it: it.cause or "not known"),
        text_column("outage", "Outage", outage),
    )


def _deals(profile: CountryProfile) -> Table:
    return table_of(
        "country_deals",
        "Agreements (each once; the values are not added up)",
        profile.record.deals,
        text_column("signed", "Signed", one_line=True, missing="not known"),
        text_column("deal", "Agreement", "title", least=22),
        text_column("kind", "Kind", spare=2),
        text_column("value", "Value of the whole deal", money),
        text_column("status", "Status", spare=3),
    )


def _suppliers(profile: CountryProfile) -> Table:
    rows, unknown = [*profile.record.suppliers], profile.record.suppliers_unknown
    return table_of(
        "country_suppliers",
        "Suppliers of the systems in service",
        [*rows, ("not stated", unknown)] if unknown else rows,
        text_column("supplier", "Supplier, by its present name where known", 0),
        number_column("systems", "Systems", "", WHOLE, 1),
    )


def _not_known(profile: CountryProfile, geodata: Geodata) -> Table:
    """Return the table of the gaps and of the bases of the figures."""
    record, sure = profile.record, profile.figures["connections"]
    held = "there" if profile.conditions.on else "in service"
    said = [
        read_texts()["experimental"],
        "Shares are of what the tables hold, which is not every cable of a country: fewer rows do "
        "not mean that it depends on less.",
        f"Connections, pairs of a system {held} and another country that it joins: {sure}, and "
        f"{profile.figures['connections_unverified']} more of systems whose status is not "
        "verified; the ranges hold whichever of these are in service. How much each carries is "
        "not counted.",
        "Routes to hubs: one for each system by which the country is left, none over 1.6 times "
        "as long as the shortest; systems meet at stations.",
    ]
    said += coverage_said(geodata, profile.country.id)
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
    return labelled("country_not_known", "What this rests on", [("–", words) for words in said])


def _on_demand(profile: CountryProfile, geodata: Geodata) -> list[str]:
    """Return the bases of the modelled demand, and its omissions."""
    demand = profile.demand
    if SplitRule.of(geodata) is None:
        return ["Its demand is not modelled: the tables have no rates of the split over systems."]
    if demand is None and profile.country.id in geodata.layers.rows("bandwidths"):
        return ["Its demand is not modelled: no system that counts joins it to another country."]
    if demand is None:
        return ["Its demand is not modelled: no source of the tables gives its bandwidth."]
    then = ""
    if profile.conditions.on:
        then = (
            f" Demand and capacities are those of the year of {profile.conditions.on}, by a rule."
        )
    said = [
        f"Demand, {demand.note}: no share is measured. It is spread over systems by what they have "
        f"lit and by the length of the route; the range held of half the recorded cuts.{then}"
    ]
    if demand.not_carried_pct.high >= LEAST_PCT:
        said.append(
            f"Of its demand {_not_carried(demand)} % goes to countries that no system of the "
            "tables joins to it. What that would pass is not known, and in no share."
        )
    return said


def _on_date(profile: CountryProfile, geodata: Geodata) -> list[str]:
    """Return the effects of a requested date, and its limits."""
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
        ends = (
            ""
            if age is None
            else " A system without a stated end is taken to retire "
            f"{age:g} years after it was ready."
        )
        said.append(f"{counted} by then is not known.{ends}")
    if names := record.systems(NOT_KNOWN):
        text = ", ".join(geodata.systems[name].name for name in names)
        said.append(f"Whether these were there is not known, and they are not counted: {text}.")
    return said


def _sources(
    profile: CountryProfile, geodata: Geodata, headings: Sequence[CountryHeading]
) -> Table:
    ids: Iterable[str] = (
        *(name for item in headings for name in item.source_ids),
        *page_sources(profile),
    )

    def dated(source: Source) -> str:
        return source.cited

    return table_of(
        "country_sources",
        "Sources",
        [geodata.sources[name] for name in dict.fromkeys(ids) if name in geodata.sources],
        text_column("id", "Id", one_line=True),
        text_column("source", "Source", lambda it: it),
        text_column(
            "note",
            "Publisher and date",
            lambda it: it.cited,
        ),
        outputs=REPORT,
    )

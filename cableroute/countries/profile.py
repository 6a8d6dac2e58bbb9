"""A country's profile: what it has, what it depends on, and what it would lose."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import Any

from cableroute.batches import MadeOnce, in_chunks
from cableroute.countries.demand_shares import CountryDemand, country_demand
from cableroute.countries.hubs import find_hubs
from cableroute.countries.landings import (
    CrossingPaths,
    LandingGroups,
    crossing_paths,
    landing_groups,
)
from cableroute.countries.losses import Connection, CountryLoss, Losses, connections_of
from cableroute.countries.network import LANDING_AREA, PLACES, STRAIT, networks, stations_in
from cableroute.countries.records import (
    OUTSIDE_ZONES,
    PLANNED,
    UNVERIFIED,
    CountryRecord,
    CountryRisk,
    RepairTime,
    country_record,
    country_risks,
    is_by_people,
    repair_times,
    sources_of_record,
)
from cableroute.countries.routes_to_hubs import (
    Dependence,
    HubReach,
    HubRoute,
    dependences,
    hub_routes,
    passed_between,
    reach_of,
)
from cableroute.countries.steps import Step
from cableroute.errors import (
    ModelError,
    Problem,
    UnknownNameError,
    check_flags,
    count_faults,
    shown,
)
from cableroute.geodata.assumptions import Assumptions, default_assumptions, world_faults
from cableroute.geodata.entries import Entries
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.model.figures import Range
from cableroute.model.places import Country
from cableroute.model.systems import PLANS
from cableroute.notebook import Shown
from cableroute.routing.conditions import ANY_TIME, Conditions, agreed, date_faults
from cableroute.text import counted

SIDE_BY_SIDE = 20
"""How many countries are compared, unless others are named."""

MOST_COUNTRIES = 1000
"""More than there are."""

Figure = str | float | None


@dataclass(frozen=True)
class CountryProfile(Shown):
    """What a country has, depends on, and would lose; make it with `country_profile`.

    Parameters
    ----------
    country : Country
        The country.
    data_date : str
        ISO date of the tables.
    conditions : Conditions
        Its `on` is the date on which all of this is, if one was asked for; `allow_planned`.
    record : CountryRecord
        Systems by status, permits, incidents, agreements.
    landings : LandingGroups
        Landing stations by groups known to be apart.
    paths : CrossingPaths
        Crossing paths, and which are known to be apart.
    connections : tuple of Connection
        Known international connections.
    not_drawn : tuple of str
        Systems in service of which the tables draw nothing that leads abroad: their connections
        are not known, and are not among those counted.
    hubs : tuple of HubRoute
        The shortest route to each hub abroad.
    single_losses, double_losses : tuple of CountryLoss
        The worst loss of one feature of each kind, and of two; then of two places, and last of two
        features of any kinds.
    dependences : tuple of Dependence
        On straits and other countries.
    repairs : tuple of RepairTime
        How long repairs take.
    risks : tuple of CountryRisk
        Those that hold there, or on routes to hubs.
    source_ids : tuple of str
        Sources of all of this; `demand` has its own.
    find_demand : callable
        Works `demand` out.
    """

    country: Country
    data_date: str
    conditions: Conditions
    record: CountryRecord
    landings: LandingGroups
    paths: CrossingPaths
    connections: tuple[Connection, ...]
    not_drawn: tuple[str, ...]
    hubs: tuple[HubRoute, ...]
    single_losses: tuple[CountryLoss, ...]
    double_losses: tuple[CountryLoss, ...]
    dependences: tuple[Dependence, ...]
    repairs: tuple[RepairTime, ...]
    risks: tuple[CountryRisk, ...]
    source_ids: tuple[str, ...]
    find_demand: Callable[[], CountryDemand | None] = field(repr=False, compare=False)

    ROWS = "dependences"

    @cached_property
    def demand(self) -> CountryDemand | None:
        """What its modelled demand passes; None where no source gives its bandwidth.

        Worked out when it is first asked for, as the demand of all countries is carried together.
        """
        return self.find_demand()

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """One figure or text by name, low, likely and high of a range by three: see `countries`.

        None where it is not known.
        """
        return Entries(
            "figures",
            {**self._of_systems(), **self._of_routes(), **self._of_losses(), **self._of_records()},
        )

    def __repr__(self) -> str:
        """Return the country, the date, and how much there is."""
        systems = sum(len(one.system_ids) for one in self.record.statuses)
        when = self.conditions.on or f"data as of {self.data_date}"
        return (
            f"<CountryProfile {self.country.id} {self.country.name_en!r}, {when}: "
            f"{counted(systems, 'system')}, {counted(len(self.connections), 'connection')}, "
            f"{counted(len(self.hubs), 'route to a hub', 'routes to hubs')}>"
        )

    @property
    def worst_single(self) -> CountryLoss | None:
        """The worst loss of one place: a station, landing area or strait."""
        return _worst_loss(loss for loss in self.single_losses if loss.kind in PLACES)

    @property
    def worst_double(self) -> CountryLoss | None:
        """The worst loss of two places."""
        return _worst_loss(loss for loss in self.double_losses if loss.kind == "place")

    def _of_systems(self) -> dict[str, Figure]:
        count = {
            name: len(self.record.systems(*kinds))
            for name, kinds in (
                ("systems_in_service", ("in service",)),
                ("systems_unverified", (UNVERIFIED,)),
                ("systems_planned", (*PLANS, PLANNED)),
            )
        }
        sure = sum(bool(one.sure) for one in self.connections)
        every = len(self.connections)
        groups, paths = self.landings, self.paths
        return {
            **count,
            "connections": sure,
            "connections_unverified": every - sure,
            "landing_groups_low": len(groups.groups),
            "landing_groups_high": groups.most,
            "crossing_paths": len(paths.path_ids),
            "independent_paths_low": len(paths.independent) or None,
            "independent_paths_high": paths.most or None,
        }

    def _of_routes(self) -> dict[str, Figure]:
        reached = [item for item in self.hubs if item.rtd_ms is not None]
        first = min(reached, key=lambda hub: hub.rtd_ms.likely if hub.rtd_ms else 0, default=None)
        delay = None if first is None else first.rtd_ms
        strait, neighbour = (
            next((one for one in self.dependences if one.kind == kind), None)
            for kind in (STRAIT, "country")
        )
        return {
            "hubs": len(self.hubs),
            "hubs_reached_low": len(reached),
            "hubs_reached_high": len(reached) + sum(hub.only_unverified for hub in self.hubs),
            "nearest_hub": None if first is None else first.hub.name,
            **_ends("nearest_rtd", "ms", delay),
            "strait": strait.feature.name if strait else None,
            **_ends("strait_routes", "pct", strait.routes_pct if strait else None),
            "neighbour": neighbour.feature.name if neighbour else None,
            **_ends("neighbour_routes", "pct", neighbour.routes_pct if neighbour else None),
        }

    def _of_losses(self) -> dict[str, Figure]:
        figures: dict[str, Figure] = {}
        site = _worst_loss(
            one for one in self.single_losses if one.kind in ("station", LANDING_AREA)
        )
        losses = ("single", self.worst_single), ("double", self.worst_double), ("site", site)
        for name, loss in losses:
            figures[f"worst_{name}"] = (
                None if loss is None else " + ".join(item.name for item in loss.features)
            )
            if name == "double" and self._is_one_enough():
                figures["worst_double"] = f"{figures['worst_single']} alone"
            figures |= _ends(f"worst_{name}", "pct", None if loss is None else loss.connections_pct)
        return figures

    def _is_one_enough(self) -> bool:
        """Return whether the second place of the worst double loss adds no connection to it."""
        one, two = self.worst_single, self.worst_double
        if one is None or two is None or not set(one.features) <= set(two.features):
            return False
        return one.connections_pct == two.connections_pct

    def _of_records(self) -> dict[str, Figure]:
        record = self.record
        sea = [item for item in self.repairs if item.medium == "sea"]
        slowest = max(sea, key=lambda item: item.days.likely, default=None)
        permits = [item for item in record.permits if item.country]
        days = [day for item in permits for day in item.days or () if day is not None]
        live = len(record.systems("in service"))
        largest = max((number for _, number in record.suppliers), default=0)
        unknown = record.suppliers_unknown
        share = None
        if largest:
            with_supplier = live - unknown
            share = Range(
                100 * largest / live,
                100 * largest / with_supplier,
                100 * (largest + unknown) / live,
            )
        return {
            "repair_zone": None if slowest is None else slowest.zone or OUTSIDE_ZONES,
            **_ends("repair", "days", None if slowest is None else slowest.days),
            "permits": len(permits) or None,
            "permit_days_low": min(days, default=None),
            "permit_days_high": max(days, default=None),
            "risks": sum(item.is_here for item in self.risks),
            "risks_on_routes": sum(item.routes_pct > 0 for item in self.risks),
            "incidents": len(record.incidents),
            "incidents_external": sum(map(is_by_people, record.incidents)),
            "deals": len(record.deals),
            "deals_with_value": sum(item.value is not None for item in record.deals),
            "suppliers_known": live - unknown,
            **_ends("largest_supplier", "pct", share),
        }


def _worst_loss(losses: Iterable[CountryLoss]) -> CountryLoss | None:
    """Return the loss of the highest share that cannot be excluded; of equal ones the first."""
    return max(
        losses,
        key=lambda loss: (
            loss.connections_pct.high,
            loss.connections_pct.likely,
            loss.systems_pct.high,
        ),
        default=None,
    )


def _ends(name: str, unit: str, values: Range | None) -> dict[str, Figure]:
    """Return a range as three figures, named as exports name them."""
    low, likely, high = values or (None, None, None)
    return {f"{name}_low_{unit}": low, f"{name}_{unit}": likely, f"{name}_high_{unit}": high}


def country_profile(
    geodata: Geodata,
    country: str | Country,
    *,
    hubs: Iterable[str] | str | None = None,
    assumptions: Assumptions | None = None,
    on: int | str | None = None,
    allow_planned: bool = False,
    confidential: bool = False,
    allow_restricted: bool = False,
) -> CountryProfile:
    """Return what a country has, what it depends on, and what it would lose.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    country : str or Country
        Name, English or Arabic, alias or ISO 3166 code.
    hubs : iterable of str, optional
        Stations or cities to which routes are measured; without them, those of hubs.csv.
    assumptions : Assumptions, optional
        Group index, how old a status may be, and at which age systems are taken to retire;
        default: `default_assumptions`.
    on : int or str, optional
        Year or ISO date, past or to come, on which systems, crossing paths, risks, incidents and
        agreements are those of the page, as `Conditions.on` has them: what is planned for it
        counts. Landing stations, hubs, permits and repair rates are those of the tables.
    allow_planned : bool
        Whether all that is announced, planned or under construction counts, with or without a date.
    confidential : bool
        Whether what is confidential counts and may be shown.
    allow_restricted : bool
        Whether routes count between countries between which nobody is known to sell any.

    Raises
    ------
    UnknownNameError
        No country has the name, or the country has no landing station in the tables.
    ModelError
        A hub that no station or city is; an `on` that is no date.

    Notes
    -----
    All is worked out over the segments, landings and crossings of the tables. The networks of
    all systems are made once and serve every country.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> profile = country_profile(open_geodata(), "Kenya")
    >>> profile.country.id, profile.figures["landing_groups_low"]
    ('KE', 1)

    Before its first system came the country had none:

    >>> country_profile(open_geodata(), "Kenya", on=2008).figures["connections"]
    0
    """
    check_flags(
        "country_profile",
        allow_planned=allow_planned,
        confidential=confidential,
        allow_restricted=allow_restricted,
    )
    ModelError.check("country_profile", world_faults(geodata))
    record_of = geodata.find_country(country)
    code = record_of.id
    if is_hidden(record_of) and not confidential:
        raise UnknownNameError(f"no country is called {shown(country)} in what may be shown")
    if not stations_in(geodata, code, confidential=confidential):
        raise UnknownNameError(
            f"{record_of.name_en} ({code}) has no landing station in the tables: add it to "
            "landing_stations.geojson, or choose another country"
        )
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    conditions, assumed = _conditions(geodata, on, assumed, allow_planned, confidential)
    conditions = replace(conditions, allow_restricted=allow_restricted)
    sure, possible = networks(geodata, conditions)
    chosen = find_hubs(geodata, hubs, confidential=confidential)
    reach, wider = (reach_of(geodata, code, net, chosen) for net in (sure, possible))
    connections = connections_of(geodata, code, sure, possible)
    losses = Losses(geodata, code, connections)
    singles, doubles = losses.by_kind()
    record = country_record(geodata, code, conditions)
    live = record.systems("in service", PLANNED)
    drawn = {one.system_id for one in connections if one.sure}
    to_hubs = hub_routes(reach, wider, assumed)
    risks = country_risks(geodata, code, _routes_and_countries(reach), conditions)
    profile = CountryProfile(
        country=record_of,
        data_date=geodata.data_date,
        conditions=conditions,
        record=record,
        landings=landing_groups(geodata, code, possible),
        paths=crossing_paths(geodata, code, conditions),
        connections=connections,
        not_drawn=tuple(name for name in live if name not in drawn),
        hubs=to_hubs,
        single_losses=_with_hubs(singles, reach),
        double_losses=_with_hubs(doubles, reach),
        dependences=dependences(reach, wider, assumed),
        repairs=repair_times(geodata, code, sure, confidential=confidential),
        risks=risks,
        source_ids=(),
        find_demand=partial(country_demand, geodata, code, conditions),
    )
    return _with_sources(geodata, profile)


def country_profiles(
    geodata: Geodata,
    countries: Iterable[str | Country],
    *,
    hubs: Iterable[str] | str | None = None,
    executor: Executor | None = None,
    assumptions: Assumptions | None = None,
    **conditions: Any,
) -> list[CountryProfile]:
    """Return what each of several countries has, depends on, and would lose.

    Parameters
    ----------
    geodata, hubs, assumptions, **conditions
        As for `country_profile`: `on`, `allow_planned`, `confidential`, `allow_restricted`.
    countries : iterable of str or Country
        The countries, in the order in which they are returned.
    executor : concurrent.futures.Executor, optional
        Where the work is done; here, one after another, unless given.

    Raises
    ------
    UnknownNameError, ModelError
        As `country_profile`.
    CablerouteError
        A worker has gone.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> [one.country.id for one in country_profiles(open_geodata(), ["Kenya", "Djibouti"])]
    ['KE', 'DJ']
    """
    names = hubs if hubs is None or isinstance(hubs, str) else tuple(hubs)
    work = partial(_profiles, hubs=names, assumptions=assumptions, **conditions)
    with MadeOnce(partial(_same, geodata), geodata) as base:
        one = isinstance(countries, (str, Country))
        return in_chunks(work, base, [countries] if one else list(countries), executor)


def _same(geodata: Geodata) -> Geodata:
    return geodata


def _profiles(
    geodata: Geodata, countries: Iterable[str | Country], **conditions: Any
) -> list[CountryProfile]:
    return [country_profile(geodata, country, **conditions) for country in countries]


def _conditions(
    geodata: Geodata,
    on: int | str | None,
    assumed: Assumptions,
    allow_planned: bool,
    confidential: bool,
) -> tuple[Conditions, Assumptions]:
    """Return the conditions under which systems count, with the assumptions that agree."""
    conditions = Conditions(on=on, allow_planned=allow_planned, confidential=confidential)
    faults = date_faults(geodata, conditions.on)
    if conditions.on == ANY_TIME:
        faults.append(Problem("date", "on", "is any time", "give one year or date"))
    ModelError.check("country_profile", faults)
    return agreed(conditions, assumed)


def country_count_faults(count: object) -> list[Problem]:
    """Return the faults of a number of countries."""
    return count_faults("count", count, 1, MOST_COUNTRIES)


def best_connected(
    geodata: Geodata,
    *,
    count: int = SIDE_BY_SIDE,
    on: int | str | None = None,
    allow_planned: bool = False,
    confidential: bool = False,
) -> tuple[Country, ...]:
    """Return the countries where most systems land that are certainly in service.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    count : int
        How many, 1 to 1000.
    on, allow_planned
        As in `country_profile`.
    confidential : bool
        Whether confidential systems and stations count.

    Raises
    ------
    ModelError
        The number of countries is out of bounds, or the date cannot be read.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> best_connected(open_geodata(), count=1)[0].name_en
    'United States'
    """
    ModelError.check("best_connected", country_count_faults(count))
    conditions, _ = _conditions(
        geodata, on, default_assumptions(geodata), allow_planned, confidential
    )
    sure, _ = networks(geodata, conditions)
    landed: Counter[str] = Counter()
    for system in sure.steps:
        places = geodata.systems[system].landing_station_ids
        landings = (geodata.stations[name] for name in places if name in geodata.stations)
        landed.update(
            {
                item.country
                for item in landings
                if item.country in geodata.countries and (confidential or not is_hidden(item))
            }
        )
    every = (
        geodata.countries[code] for code in sorted(landed, key=lambda name: (-landed[name], name))
    )
    return tuple(item for item in every if confidential or not is_hidden(item))[:count]


def _with_hubs(losses: Iterable[CountryLoss], reach: HubReach) -> tuple[CountryLoss, ...]:
    """Return losses with the hubs that no route reaches any more, unless they fail themselves."""
    before = reach.lengths_km()
    with_lost = []
    for loss in losses:
        after = reach.lengths_km(loss.features)
        failing = {item.id for item in loss.features}
        lost = (
            hub.name
            for hub in reach.hubs
            if math.isinf(after[hub.id])
            and math.isfinite(before[hub.id])
            and not failing & {hub.id, hub.country}
        )
        with_lost.append(loss._replace(hubs_lost=tuple(lost)))
    return tuple(with_lost)


def _routes_and_countries(reach: HubReach) -> list[tuple[list[Step], frozenset[str]]]:
    """Return the steps of each route to a hub, and the other countries that it passes."""
    return [
        (
            steps,
            frozenset(
                item.id
                for item in passed_between(reach, hub, steps, place)
                if item.kind == "country"
            )
            | {hub.country},
        )
        for hub in reach.hubs
        for steps, place in reach.routes[hub.id]
    ]


def _with_sources(geodata: Geodata, profile: CountryProfile) -> CountryProfile:
    """Return a profile with the sources of all that is in it, each once."""
    names = [name for group in profile.landings.groups for name in group]
    source_ids = [
        *profile.country.source_ids,
        *(source for name in names for source in geodata.stations[name].source_ids),
        *(
            source
            for name in profile.paths.path_ids
            for source in geodata.paths[name].all_source_ids
        ),
        *sources_of_record(profile.record, geodata.systems),
        *(source for item in profile.hubs for source in item.hub.source_ids),
        *(
            source
            for item in profile.hubs
            if item.route is not None
            for source in item.route.all_source_ids
        ),
        *(source for item in profile.repairs for source in geodata.rates[item.rate_id].source_ids),
        *(source for item in profile.risks for source in item.risk.source_ids),
    ]
    return replace(profile, source_ids=tuple(dict.fromkeys(source_ids)))

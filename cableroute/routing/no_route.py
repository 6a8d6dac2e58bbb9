"""Why no chain of systems joins two places, and what to do."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import replace

from cableroute.errors import CablerouteError, NoRouteError, Problem
from cableroute.model.statuses import sighting
from cableroute.routing.access import access_of, joined_alone, landings_not_joined
from cableroute.routing.chain_search import chains
from cableroute.routing.conditions import Conditions, Constraints, Search
from cableroute.routing.features import RouteFeature
from cableroute.routing.passages import landings_of
from cableroute.routing.risks import features_of_risks
from cableroute.routing.system_networks import offers, usable


def no_chain(search: Search, max_km: float) -> CablerouteError:
    """Return why nothing joins two places: each condition without which something would.

    `max_km` is the most cable that a route within the length asked for may have.
    """
    conditions = search.conditions
    start, end = search.ends
    names = f"{start.name_en} ({start.id}) to {end.name_en} ({end.id})"
    links = access_of(search, start, search.constraints)
    if search.systems is not None and end.id in links:
        return NoRouteError(
            f"from {names} links on land lead by themselves, {links[end.id].km:,.0f} km of cable: "
            "no system is needed"
        )
    reasons = list(_no_landing(search)) or list(_cuts(search, max_km))
    if not reasons and math.isfinite(max_km):  # the length, and something else
        reasons = list(_cuts(search, math.inf))
    is_known = bool(reasons) and reasons[0].rule != "landing"
    if said := joined_alone(search.geodata, search.ends):
        reasons = [Problem("joined", "", said)]
    if not reasons:
        reasons = [Problem("chain", "", "no chain of systems joins them")]
    near = [landings_not_joined(search.geodata, place) for place in search.ends]
    reasons += [Problem("near landing", "", said) for said in near if said]
    if not is_known and not conditions.modelled_legs:
        hint = "plans a leg at sea where no system is"
        reasons.append(Problem("chain", "", "", hint, parameter="modelled_legs"))
    return NoRouteError.of(f"no route from {names}", reasons)


def _no_landing(search: Search) -> Iterator[Problem]:
    """Yield the first end at or near which no system lands."""
    geodata, conditions = search.geodata, search.conditions
    public = [
        item
        for item in geodata.systems.values()
        if conditions.confidential or item.visibility == "public"
    ]

    def lands(access: set[str], under: Conditions, systems: Collection[str] | None) -> bool:
        return any(
            access & landings_of(geodata, item)
            for item in public
            if usable(item, under, geodata, known=systems)
        )

    for place in search.ends:
        access = set(access_of(search, place, Constraints()))
        if lands(access, conditions, search.systems):
            continue
        said = f"no system that the search allows lands at or near {place.name_en}"
        hint = parameter = ""
        if conditions.on:
            said += f" and is known to be there on {conditions.on}"
        elif not conditions.allow_planned:
            said += " and is in service"
        if not conditions.on and lands(
            access, replace(conditions, allow_planned=True), search.systems
        ):
            hint, parameter = "counts what is planned", "allow_planned"
        elif search.systems is not None and lands(access, conditions, None):
            hint, parameter = "includes others if left out", "systems"
        if not conditions.allow_unverified and any(
            conditions.is_unverified(item, geodata.data_date)
            and access & landings_of(geodata, item)
            for item in public
            if search.systems is None or item.id in search.systems
        ):
            hint, parameter = "counts what was last seen longer ago", "allow_unverified"
        yield Problem("landing", "", said, hint, parameter)
        return


def _why_not(search: Search, feature: RouteFeature) -> str:
    """Return why a system that must be passed cannot be used; empty for any other feature."""
    system = search.geodata.systems.get(feature.id) if feature.kind == "system" else None
    if system is None or usable(system, search.conditions, search.geodata, known=search.systems):
        return ""
    return f", which is not known to be in service: {sighting(system)}"


def _cuts(search: Search, max_km: float) -> Iterator[Problem]:
    """Yield each condition without which a route of so much cable would join the ends."""
    wanted, conditions = search.constraints, search.conditions

    def joins(under: Constraints, altered: Search = search, within_km: float = max_km) -> bool:
        reach = [access_of(altered, place, under) for place in altered.ends]
        links = reach[0].get(altered.ends[1].id)
        if altered.systems is None and not under.via and links and links.km <= within_km:
            return True
        offered = offers(altered.geodata, altered.conditions, systems=altered.systems)
        return bool(
            chains(
                altered.geodata,
                *reach,
                offers=offered,
                constraints=under,
                count=1,
                max_km=within_km,
            )
        )

    plain = replace(search, conditions=replace(conditions, cross_connect=False))
    for number, feature in enumerate(wanted.avoid):
        rest = wanted.avoid[:number] + wanted.avoid[number + 1 :]
        if joins(wanted._replace(avoid=rest), plain):
            yield Problem("avoid", "", f"{feature.name} is avoided")
    for kind in map(str, conditions.names("avoid_risk")):
        risky = features_of_risks(
            search.geodata, [kind], date=conditions.day, confidential=conditions.confidential
        )
        rest = tuple(feature for feature in wanted.avoid if feature not in risky)
        if len(risky) > 1 and joins(wanted._replace(avoid=rest), plain):
            yield Problem("risk", "", f"risks of the kind {kind} are avoided")
    for number, feature in enumerate(wanted.via):
        rest = wanted.via[:number] + wanted.via[number + 1 :]
        if joins(wanted._replace(via=rest), plain):
            yield Problem("via", "", f"none passes {feature.name}{_why_not(search, feature)}")
    if search.systems is not None and joins(wanted, replace(plain, systems=None)):
        yield Problem("systems", "", f"only {', '.join(search.systems)} may be taken")
    planned = replace(plain, conditions=replace(plain.conditions, allow_planned=True))
    if not conditions.allow_planned and joins(wanted, planned):
        said = "only what is in service may be taken"
        yield Problem("planned", "", said, parameter="allow_planned")
    unverified = replace(plain, conditions=replace(plain.conditions, allow_unverified=True))
    if not conditions.allow_unverified and joins(wanted, unverified):
        said = "what is not verified, or was seen too long ago, does not count"
        yield Problem("unverified", "", said, parameter="allow_unverified")
    if wanted.apart and joins(wanted._replace(apart=frozenset()), plain):
        said = "nobody is known to sell a part of it, between two countries"
        yield Problem("restricted", "", said, parameter="allow_restricted")
    crossed = replace(plain, conditions=replace(plain.conditions, cross_connect=True))
    if joins(wanted, crossed):
        said = "no system crosses where it would have to"
        yield Problem("cross-connect", "", said, parameter="cross_connect")
    if math.isfinite(conditions.max_route_km) and joins(wanted, plain, math.inf):
        yield Problem("length", "", f"no route has {conditions.max_route_km:g} km or less")

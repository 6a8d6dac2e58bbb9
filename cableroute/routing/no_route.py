"""Why there is no route, and what to do."""

from __future__ import annotations

import math
from dataclasses import replace

from cableroute.errors import NoRouteError
from cableroute.geodata.locate import Place
from cableroute.geodata.store import Geodata
from cableroute.routing.access import _access
from cableroute.routing.chain_search import chains
from cableroute.routing.conditions import (
    Conditions,
)
from cableroute.routing.crossings import _crossings, _may_pass
from cableroute.routing.passages import _landings, route_passes
from cableroute.routing.system_networks import (
    offers,
    usable,
)

# --- why there is none ---


def _no_crossing(
    geodata: Geodata, start: Place, end: Place, wanted: Conditions, max_route_km: float
) -> NoRouteError:
    without = _crossings(geodata, start, end, Conditions(), None)
    names = f"{start.name_en} ({start.id}) and {end.name_en} ({end.id})"
    if not without:
        return NoRouteError(
            f"no way is known between {names}: no stretch of the land network joins them "
            "(add the stretches in a folder of your own)"
        )
    cut = [
        f"{thing.name} is avoided" for thing in wanted.avoid
        if all(route_passes(geodata, thing, way) for way in without)
    ] + [
        f"none passes {thing.name}" for thing in wanted.via
        if not any(_may_pass(geodata, thing, way) for way in without)
    ]  # fmt: skip
    if all(way.route_km > max_route_km for way in without):
        cut.append(f"the shortest has {min(way.route_km for way in without):.0f} km")
    return NoRouteError(
        f"no way between {names} fits: {'; '.join(cut) or 'no one way fits every condition'}"
    )


def _no_chain(
    geodata: Geodata,
    ends: tuple[Place, Place],
    wanted: Conditions,
    chosen: tuple[str, ...] | None,
    date: str | None,
    allow_planned: bool,
    max_route_km: float,
    confidential: bool,
    modelled_legs: bool,
) -> NoRouteError:
    """Return why nothing joins two places: the one condition without which something would."""
    start, end = ends
    names = f"{start.name_en} ({start.id}) to {end.name_en} ({end.id})"
    more = "" if modelled_legs else "; --modelled-legs plans a leg at sea where no system is"
    known = [
        item
        for item in geodata.systems.values()
        if usable(item, date=date, allow_planned=allow_planned, known=chosen)
        and (confidential or item.visibility == "public")
    ]
    if end.id in (links := _access(geodata, start, wanted, confidential)):
        return NoRouteError(
            f"from {names} links on land lead by themselves, {links[end.id].km:,.0f} km of cable: "
            "no system is needed"
        )
    for place in ends:
        access = set(_access(geodata, place, Conditions(), confidential))
        if not any(access & _landings(geodata, item) for item in known):
            return NoRouteError(
                f"no way from {names}: no system that comes into question lands at or near "
                f"{place.name_en}" + _hint(date, allow_planned) + more
            )

    def some(under: Conditions, **more: object) -> bool:
        choice: dict[str, object] = {
            "systems": chosen, "date": date, "allow_planned": allow_planned, **more
        }  # fmt: skip
        reach = [_access(geodata, place, under, confidential) for place in ends]
        offered = offers(geodata, confidential=confidential, **choice)  # type: ignore[arg-type]
        return bool(chains(geodata, *reach, offers=offered, conditions=under, count=1))

    cuts = []
    for number, thing in enumerate(wanted.avoid):
        rest = wanted.avoid[:number] + wanted.avoid[number + 1 :]
        if some(replace(wanted, avoid=rest)):
            cuts.append(f"{thing.name} is avoided")
    for number, thing in enumerate(wanted.via):
        rest = wanted.via[:number] + wanted.via[number + 1 :]
        if some(replace(wanted, via=rest)):
            cuts.append(f"none passes {thing.name}")
    if chosen is not None and some(wanted, systems=None):
        cuts.append(f"only {', '.join(chosen)} may be taken")
    if not allow_planned and some(wanted, allow_planned=True):
        cuts.append("only what is in service may be taken (--allow-planned)")
    if some(wanted, cross_connect=True):
        cuts.append("no system crosses where it would have to (--cross-connect)")
    if math.isfinite(max_route_km) and some(wanted):
        cuts.append(f"no way has {max_route_km:g} km or less")
    reason = "; ".join(cuts) or "no chain of systems joins them" + more
    return NoRouteError(f"no way from {names}: {reason}")


def _hint(date: str | None, allow_planned: bool) -> str:
    if date:
        return f" and is surely in service on {date}"
    return "" if allow_planned else " and is in service (--allow-planned counts what is planned)"

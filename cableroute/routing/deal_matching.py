"""Which deals apply to which routes, and with which attribution confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from cableroute.errors import ModelError, Problem, as_list, kind_faults, listed_faults
from cableroute.geodata.store import Geodata
from cableroute.model.dates import too_young
from cableroute.model.deals import Application, AttachedDeal, Deal
from cableroute.model.figures import CERTAINTIES, VISIBILITIES, weakest
from cableroute.model.frames import given_routes
from cableroute.model.legs import Leg
from cableroute.model.routes import Route

PLACED = ("station pair", "path", "segment", "landing", "country")
"""Scopes of an application that say where it is."""


def attach_deals(
    routes: Iterable[Route],
    deals: Iterable[Deal] | Mapping[str, Deal],
    *,
    ready_for_service: Mapping[str, str] | None = None,
) -> list[Route]:
    """Return the routes with the deals that apply to them.

    It is *stated* only where the leg belongs to the system that the deal names and the source
    names this path or segment; *inferred* where the leg belongs to the system and the deal names
    the pair of stations; *candidate* where only the ends fit, or where neither ends nor path are
    named, as in a letter of intent. Never is it surer than its row of the table. A landing is
    that of the deal's system at a station: it applies where a leg of the system begins or ends
    there. Where a deal
    says which pair, path, segment or country it is about, that its system is used somewhere on
    the route does not attach it; one that names the system alone, such as a build, is on all
    routes of the system. On a chain of systems, the crossing of a system that is not among
    them does not apply. A deal is not attached to a route along a right of way younger than the
    deal's system, which cannot be there.

    Parameters
    ----------
    routes : iterable of Route
        Deals that they have already are replaced.
    deals : iterable of Deal, or mapping of id to Deal
        Deals to attach, as `Geodata.deals`.
    ready_for_service : dict of str to str, optional
        ISO date since when each system is ready for service, by the system's id.

    Returns
    -------
    list of Route
        In the same order, each with `deals` set, surest first.

    Raises
    ------
    ModelError
        With every fault at once: a deal without an application could be on no route.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> bare = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    >>> [route] = attach_deals([bare], [geo.deals["peace-transit-2019"]])
    >>> [(attached.deal.id, attached.attribution_confidence) for attached in route.deals]
    [('peace-transit-2019', 'candidate')]
    """
    items = as_list(deals)
    hint = "give a dict of system to ISO date"
    faults = listed_faults("deals", items, Deal, "give deals of the tables, as geodata.deals")
    faults += kind_faults("ready_for_service", ready_for_service, (Mapping, type(None)), hint)
    checked = () if faults else tuple(items.values() if isinstance(items, Mapping) else items)
    hint = "say to what it applies: applies_to=(Application(...),)"
    faults += [
        Problem("applies_to", f"deal {deal.id}", "it applies to nothing, and so to no route", hint)
        for deal in checked
        if not deal.applies_to
    ]
    ModelError.check("attach_deals", faults)
    return _with_deals(given_routes("attach_deals", routes), checked, ready_for_service or {})


def _with_deals(
    routes: Iterable[Route], deals: Iterable[Deal], dates: Mapping[str, str]
) -> list[Route]:
    """Return the routes with the deals that apply to them, surest first."""
    result = []
    for route in routes:
        attached = [
            applied
            for deal in deals
            if not too_young(route, dates.get(deal.system_id, ""))
            and (applied := _attached(route, deal)) is not None
        ]
        attached.sort(key=lambda item: CERTAINTIES.index(item.attribution_confidence))
        result.append(replace(route, deals=tuple(attached)))
    return result


def with_deals(routes: Iterable[Route], geodata: Geodata) -> list[Route]:
    """Return the routes with the deals of the tables that apply to them: see `attach_deals`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [route] = with_deals([geo.paths["EG-P-ZAF-ABT-CAIRO"]], geo)
    >>> "peace-transit-2019" in [attached.deal.id for attached in route.deals]
    True
    """
    ready = {system.id: system.ready_for_service for system in geodata.systems.values()}
    return _with_deals(given_routes("with_deals", routes), tuple(geodata.deals.values()), ready)


def paths_with_deals(geodata: Geodata) -> tuple[Route, ...]:
    """Return the crossing paths of the tables with the deals that apply, made once."""
    return geodata.kept(
        "paths with deals", lambda: tuple(with_deals(geodata.paths.values(), geodata))
    )


def _attached(route: Route, deal: Deal) -> AttachedDeal | None:
    """Return the deal as it applies to a route by the surest of its applications that hold."""
    applied = [
        AttachedDeal(
            deal,
            certainty,
            application.note,
            visibility=weakest((deal.visibility, application.visibility), VISIBILITIES),
        )
        for application in _that_count(deal)
        if (certainty := _certainty(route, deal, application)) is not None
    ]
    if not applied:
        return None
    surest = min(applied, key=_grade)
    public = [item for item in applied if item.visibility == "public"]
    if surest.visibility == "public" or not public:
        return surest
    return replace(surest, otherwise=min(public, key=_grade))


def _that_count(deal: Deal) -> Iterable[Application]:
    """Return the applications by which a deal is attached.

    Where a deal says what or where it is about, its row of the system says only whose it is: a
    system that bought a crossing may be used where it does not cross, or where another crosses.
    """
    placed = [each for each in deal.applies_to if each.scope in PLACED]
    return placed or deal.applies_to


def _grade(item: AttachedDeal) -> int:
    return CERTAINTIES.index(item.attribution_confidence)


def _certainty(route: Route, deal: Deal, application: Application) -> str | None:
    """Return how sure it is that a deal pays for what the route takes; None where it does not.

    *stated*: the source names the path or segment, and the system of the deal takes it.
    *inferred*: the system takes what the deal is about, which path is its own is not stated.
    *candidate*: only the ends fit.
    """
    named = application.attribution_confidence
    if application.scope == "system":
        on_it = any(leg.system_id in application.targets for leg in route.legs)
        buys_crossing = deal.bought == "crossing"
        return ("candidate" if buys_crossing else named) if on_it else None
    legs = _legs_meant(route, deal, application)
    if not legs:
        return None
    systems = {leg.system_id for leg in route.legs} - {""}
    if not deal.system_id or not systems:  # whose leg it is contradicts nothing
        exact = application.scope in ("path", "segment")
        return named if exact else "candidate"
    if deal.system_id not in systems and application.scope != "segment":
        return None  # the crossing of another system
    if _system_of(legs) != deal.system_id:
        return "candidate"
    match application.scope:
        case "path" | "segment" | "landing":
            return named
        case "station pair":
            return weakest(("inferred", named), CERTAINTIES)
    return "candidate"  # a country: neither ends nor path are named


def _legs_meant(route: Route, deal: Deal, application: Application) -> tuple[Leg, ...]:
    """Return the legs of a route that an application is about; none where it does not apply."""
    targets = set(application.targets)
    match application.scope:
        case "station pair":
            places = [route.start_id, *(leg.end_id for leg in route.legs)]
            if not targets.issubset(places):
                return ()
            first, last = sorted(places.index(name) for name in targets)
            return route.legs[first:last]
        case "path":
            if not targets.intersection({route.id, *route.path_ids}):
                return ()
            return tuple(leg for leg in route.legs if leg.medium == "land") or route.legs
        case "segment":
            return tuple(leg for leg in route.legs if (leg.segment_id or leg.id) in targets)
        case "landing":
            system_legs = (leg for leg in route.legs if leg.system_id == deal.system_id != "")
            return tuple(leg for leg in system_legs if targets & {leg.start_id, leg.end_id})
        case "country" if deal.bought in ("", "crossing"):
            return tuple(leg for leg in route.legs if leg.country in targets)
    return ()


def _system_of(legs: Iterable[Leg]) -> str:
    """Return the system that has most of the length of some legs; empty where none has."""
    lengths: dict[str, float] = {}
    for leg in legs:
        lengths[leg.system_id] = lengths.get(leg.system_id, 0.0) + leg.route_km
    return max(lengths, key=lambda name: (lengths[name], name), default="")

"""Which deals apply to which routes, and with which attribution confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from weakref import WeakKeyDictionary

from cableroute.geodata.store import Geodata
from cableroute.model.dates import too_young
from cableroute.model.deals import Application, AttachedDeal, Deal
from cableroute.model.figures import CERTAINTIES, VISIBILITIES, weakest
from cableroute.model.routes import Route

PLACED = ("station pair", "path", "segment", "country")
"""Scopes of an application that say where it is."""


def attach_deals(
    routes: Iterable[Route],
    deals: Iterable[Deal],
    *,
    ready_for_service: Mapping[str, str] | None = None,
) -> list[Route]:
    """Return the routes with the deals that apply to them.

    A deal that names a pair of stations, or buys a crossing of a country, says nothing of the
    corridor: on a route it is a candidate at most. One that names the path, the segment or
    the system keeps the certainty of its row. On a chain of systems, the crossing of a system
    that is not among them does not apply, nor does a crossing that the route does not make, though
    its system is used elsewhere. A deal is not attached to a route along a
    right of way younger than the deal's system, which cannot be there.

    Parameters
    ----------
    routes : iterable of Route
        Deals that they have already are replaced.
    deals : iterable of Deal
        Deals to attach.
    ready_for_service : dict of str to str, optional
        ISO date since when each system is ready for service, by the system's id.

    Returns
    -------
    list of Route
        In the same order, each with `deals` set, surest first.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> bare = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    >>> [route] = attach_deals([bare], [geo.deals["peace-transit-2019"]])
    >>> [(attached.deal.id, attached.attribution_confidence) for attached in route.deals]
    [('peace-transit-2019', 'candidate')]
    """
    dates = ready_for_service or {}
    known = tuple(deals)
    result = []
    for route in routes:
        attached = [
            found
            for deal in known
            if not too_young(route, dates.get(deal.system_id, ""))
            and (found := _attached(route, deal)) is not None
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
    return attach_deals(routes, geodata.deals.values(), ready_for_service=ready)


def paths_with_deals(geodata: Geodata) -> tuple[Route, ...]:
    """Return the crossing paths of the tables with the deals that apply, made once."""
    if geodata not in _MADE:
        _MADE[geodata] = tuple(with_deals(geodata.paths.values(), geodata))
    return _MADE[geodata]


_MADE: WeakKeyDictionary[Geodata, tuple[Route, ...]] = WeakKeyDictionary()
"""Paths with their deals, as long as the tables are held, which do not change."""


def _attached(route: Route, deal: Deal) -> AttachedDeal | None:
    """Return the deal as it applies to a route by the surest of its applications."""
    found = [
        AttachedDeal(
            deal,
            certainty,
            application.note,
            visibility=weakest((deal.visibility, application.visibility), VISIBILITIES),
        )
        for application in _that_can(route, deal)
        if (certainty := _certainty(route, deal, application)) is not None
    ]
    if not found:
        return None
    surest = min(found, key=_grade)
    public = [item for item in found if item.visibility == "public"]
    if surest.visibility == "public" or not public:
        return surest
    return replace(surest, otherwise=min(public, key=_grade))


def _that_can(route: Route, deal: Deal) -> tuple[Application, ...]:
    """Return the applications of a deal, but those of a crossing that the route does not make.

    A system that bought a crossing may also be used where it does not cross.
    """
    placed = [each for each in deal.applies_to if each.scope in PLACED]
    elsewhere = all(_certainty(route, deal, each) is None for each in placed)
    if deal.bought == "crossing" and placed and elsewhere:
        return ()
    return deal.applies_to


def _grade(item: AttachedDeal) -> int:
    return CERTAINTIES.index(item.attribution_confidence)


def _certainty(route: Route, deal: Deal, application: Application) -> str | None:
    targets = application.targets
    systems = {leg.system_id for leg in route.legs} - {""}
    of_another = bool(systems) and deal.system_id not in ("", *systems)
    if of_another and application.scope in ("station pair", "path", "country"):
        return None  # the crossing of another system
    match application.scope:
        case "station pair":
            places = {route.start_id, *(leg.end_id for leg in route.legs)}
            return "candidate" if places.issuperset(targets) else None
        case "country":
            crosses = deal.bought in ("", "crossing")
            within = crosses and any(leg.country in targets for leg in route.legs)
            return "candidate" if within else None
        case "path":
            taken = {route.id, *route.path_ids}
            return application.attribution_confidence if taken.intersection(targets) else None
        case "segment":
            named = any((leg.segment_id or leg.id) in targets for leg in route.legs)
            return application.attribution_confidence if named else None
        case "system":
            named = any(leg.system_id in targets for leg in route.legs)
            return application.attribution_confidence if named else None
    return None

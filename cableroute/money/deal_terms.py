"""Which term, which paths and which restated value a deal has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cableroute.errors import GeodataError, NoRouteError
from cableroute.geodata.store import Geodata
from cableroute.model.dates import too_young
from cableroute.model.deals import Application, Deal
from cableroute.model.frames import Routes
from cableroute.model.routes import Route
from cableroute.money.price_years import restate
from cableroute.routing.crossings import different_ways
from cableroute.routing.search import find_routes

CROSSING = "crossing"
GROUPS = (CROSSING, "sea pairs or capacity", "landing", "company", "build")
"""What is bought, in the order in which the groups are shown."""

NOT_SAID = "purchase not stated"

TERMED_GROUPS = (CROSSING, "sea pairs or capacity", "landing")
"""Groups in which a term that is passed in for all deals holds."""

Span = tuple[float, float]
GivenYears = float | Span | Mapping[str, float | Span] | None
"""Terms that are passed in: one for all deals, or by deal id."""


def covered_paths(deal: Deal, geodata: Geodata, *, confidential: bool = False) -> list[Route]:
    """Return the different paths that a deal may cover: of its pairs, and those that it names.

    Paths too young for the system are left out first, so that none represents an older one;
    so are confidential ones, unless `confidential`.
    """
    system = geodata.systems.get(deal.system_id)
    ready = system.ready_for_service if system else ""
    applications = open_applications(deal, confidential=confidential)
    named = {target for item in applications if item.scope == "path" for target in item.targets}
    covered = {
        path.id: path
        for path in geodata.paths.values()
        if path.id in named and (confidential or not path.is_confidential)
    }
    for item in applications:
        if item.scope == "station pair":
            paths = _paths_between(geodata, item.targets, ready, confidential)
            covered |= {route.id: route for route in paths}
    return list(covered.values())


def _paths_between(
    geodata: Geodata, ends: tuple[str, ...], ready: str, confidential: bool
) -> tuple[Route, ...]:
    """Return the different paths of a pair that are old enough for a system; search them once."""
    paths: dict[tuple[Any, ...], tuple[Route, ...]] = geodata.kept("paths between stations", dict)
    key = (ends, ready, confidential)
    if key not in paths:
        try:
            routes = find_routes(geodata, *ends, max_shared_pct=100, confidential=True)
        except NoRouteError:
            routes = Routes()
        paths[key] = tuple(
            different_ways(
                [
                    route
                    for route in routes
                    if (confidential or not route.is_confidential)
                    and not any(leg.system_id for leg in route.legs)
                    and not too_young(route, ready)
                ]
            )
        )
    return paths[key]


def open_applications(deal: Deal, *, confidential: bool = False) -> list[Application]:
    """Return what a deal applies to; what is confidential only where that is wanted."""
    return [item for item in deal.applies_to if confidential or item.visibility == "public"]


def restated_value(deal: Deal, geodata: Geodata, *, price_year: int) -> Span | None:
    """Return the value of a deal in the prices of another year, low to high.

    The year of its money is that of signature. Paid at once, the value is restated from there;
    where the payments are not published, or are milestones without dates, the range goes from
    the value itself, paid as late as `price_year`, to that. A value paid in parts over a term, or a
    total over the life of a system, is not restated: see `no_restatement`.

    Raises
    ------
    GeodataError
        There is no price index at all for the year.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> low, high = restated_value(geo.deals["imewe-transit-2007"], geo, price_year=2025)
    >>> round(low / 1e6), round(high / 1e6)
    (36, 56)
    >>> restated_value(geo.deals["peace-transit-2019"], geo, price_year=2025) is None
    True
    """
    if deal.value is None or deal.price_year is None or no_restatement(deal):
        return None
    try:
        whole = restate(
            deal.value,
            currency=deal.currency,
            from_year=deal.price_year,
            to_year=price_year,
            deflators=geodata.deflators.values(),
        )
    except GeodataError:
        if not any(item.year == price_year for item in geodata.deflators.values()):
            raise  # nothing can be restated; else only this currency or year cannot
        return None
    if deal.payment_profile == "upfront":
        return whole, whole
    return min(deal.value, whole), max(deal.value, whole)


def no_restatement(deal: Deal) -> str:
    """Return why the value of a deal is not restated, as how it is paid forbids it; else empty."""
    if deal.value_over_life:
        return "a total over the life of the system is not restated as if paid on signature"
    if deal.payment_profile == "even":
        return "a value paid in instalments is not restated as if paid on signature"
    return ""


def term_of(deal: Deal, terms: GivenYears = None) -> tuple[Span | None, str, str]:
    """Return the term of a deal, years, where it comes from, or why it is not known.

    Parameters
    ----------
    deal : Deal
        A term that it states itself is kept, whatever is passed in.
    terms : float, (low, high) or dict of deal id to either, optional
        Term of deals that state none. One for all deals does not hold for a build or a company.

    Returns
    -------
    term_years : (low, high) or None
        The term; None where it is not known.
    basis : str
        "stated", "passed in" or empty.
    why : str
        Why it is not known; empty where it is.

    Examples
    --------
    >>> lease = Deal("one", "A lease", "IRU", term_years=(20, 20), bought="crossing")
    >>> term_of(lease, 15), term_of(Deal("two", "A sale", "acquisition", bought="company"), 15)[0]
    (((20, 20), 'stated', ''), None)
    """
    if deal.term_years is not None:
        return deal.term_years, "stated", ""
    of_all = None if isinstance(terms, Mapping) else terms
    value = terms.get(deal.id) if isinstance(terms, Mapping) else of_all
    if value is None:
        return None, "", "the deal states no term, and none was given"
    if of_all is not None and group_of(deal) not in TERMED_GROUPS:
        why = "the deal states no term, and one term for all deals does not apply to what it buys"
        return None, "", why
    low, high = value if isinstance(value, tuple) else (value, value)
    return (float(low), float(high)), "passed in", ""


def group_of(deal: Deal) -> str:
    """Return the group of a deal: what is bought."""
    return deal.bought if deal.bought in GROUPS else NOT_SAID

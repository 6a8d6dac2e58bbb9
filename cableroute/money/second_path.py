"""What a second or further route costs per minute of downtime that it avoids."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cableroute.errors import ModelError, Problem, kind_faults, number_faults
from cableroute.geodata.assumptions import Assumptions, world_faults
from cableroute.geodata.store import Geodata
from cableroute.model.deals import Deal
from cableroute.model.figures import Range
from cableroute.model.frames import given_routes
from cableroute.model.routes import Route
from cableroute.money.annuities import Terms, terms_faults
from cableroute.money.cost_inputs import CURRENCY
from cableroute.money.deal_terms import CROSSING
from cableroute.money.worth import OPEN
from cableroute.money.yearly_cost import yearly_cost
from cableroute.reliability.availability import Availability, availability_of, is_too_uncertain
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.marginal import NextPath, marginal_paths

Span = tuple[float, float]

ROUTES = "give routes of find_routes"


class MinuteAvoided(NamedTuple):
    """The cost of a minute of avoided downtime.

    Parameters
    ----------
    cost_per_year : (low, high)
        The price a year, as `yearly_cost` gives it, plus yearly charges.
    avoided_min_per_year : Range
        Avoided downtime, minutes a year.
    usd_per_minute_low, usd_per_minute_likely, usd_per_minute_high : float or None
        Low is for the least cost and the most avoided downtime, high for the greatest cost and the
        least avoided downtime. Likely is None where the cost is a range. All are None where the
        avoided downtime is not known.
    """

    cost_per_year: Span
    avoided_min_per_year: Range
    usd_per_minute_low: float | None
    usd_per_minute_likely: float | None
    usd_per_minute_high: float | None

    @property
    def is_known(self) -> bool:
        """Whether the avoided downtime is known: it spans less than an order of magnitude."""
        return not is_too_uncertain(self.avoided_min_per_year)


class SecondPath(NamedTuple):
    """How a further route changes the downtime of existing ones, and what an avoided minute costs.

    Downtimes are minutes a year, of those that exist and with the further one; `first_id` joins
    their ids with " + "; `dominant` names the assumption to which their downtime is most
    sensitive. `rests_on` states each rate
    of faults and repairs with its year and where it holds, and `proxy_rates` which of them are
    proxies for finer ones. `is_confidential`: a route or a rate is.
    """

    first_id: str
    second_id: str
    before_min_per_year: Range
    after_min_per_year: Range
    worth: MinuteAvoided
    dominant: str
    proxy_rates: tuple[str, ...]
    rests_on: tuple[str, ...] = ()
    is_confidential: bool = False


def price_faults(price: object) -> list[Problem]:
    """Return the faults of a price that is paid at once."""
    return number_faults("price", price, 0.0, 1e15)


def _price_faults(price: object, annual_charge: object) -> list[Problem]:
    """Return the faults of a price and of a yearly charge."""
    if isinstance(price, Deal):
        faults = []
        if price.value is None:
            hint = "give a price, or a deal whose value is published"
            faults.append(Problem("value", f"price, {price.id}", "no value is published", hint))
        elif price.currency != CURRENCY:
            hint = f"give a price in {CURRENCY}, at a rate of your own"
            message = f"its value is in {price.currency}"
            faults.append(Problem("currency", f"price, {price.id}", message, hint))
    else:
        faults = price_faults(price)
    return faults + number_faults("annual_charge", annual_charge, 0.0, 1e15)


def _cost_per_year(price: float | Deal, annual_charge: float, terms: Terms) -> Span:
    """Return the annual cost of a price, low to high: a number is paid at once."""
    if not isinstance(price, Deal):
        once = annual_charge + price / terms.factor
        return once, once
    yearly = yearly_cost(
        price,
        term_years=price.term_years or terms.term_years,
        rate_pct=terms.rate_pct,
        timing=terms.timing,
    )
    assert yearly is not None  # a deal without a value is a fault of the arguments
    low, high = yearly.charge or (0.0, 0.0)
    return annual_charge + yearly.low + low, annual_charge + yearly.high + high


def _of_minutes(per_year: Span, avoided: Range) -> MinuteAvoided:
    if avoided.high <= 0 or is_too_uncertain(avoided):
        return MinuteAvoided(per_year, avoided, None, None, None)
    least, most = per_year
    likely = least / avoided.likely if least == most else None
    return MinuteAvoided(per_year, avoided, least / avoided.high, likely, most / avoided.low)


class PathStep(NamedTuple):
    """One more path, the downtime that it avoids and the cost of a minute of that.

    `path` is from `cableroute.reliability.marginal_paths`; `worth` is None for the first path.
    """

    path: NextPath
    worth: MinuteAvoided | None


def path_steps(
    routes: Sequence[Route],
    geodata: Geodata,
    *,
    price: float | Deal,
    terms: Terms,
    annual_charge: float = 0.0,
    assumptions: Assumptions | None = None,
) -> tuple[PathStep, ...]:
    """Return the downtime with one, two, three ... paths, and the cost of each next one.

    Parameters
    ----------
    routes : sequence of Route
        The paths in the order in which they are bought: see `bought_in_order`.
    geodata : Geodata
        Rates of faults and repairs, and of causes that paths share.
    price : float or Deal
        What each next path costs.
    terms, annual_charge, assumptions
        As for `second_paths`.

    Raises
    ------
    ModelError, GeodataError
        With every fault at once; as `cableroute.reliability.marginal_paths`.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> paths = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> base = cr.default_assumptions(geo)
    >>> base = cr.geodata.with_changes(base, land_faults_per_1000km_year=2.13)
    >>> bought = bought_in_order(paths, geo, assumptions=base)
    >>> steps = path_steps(bought, geo, price=20e6, terms=terms, assumptions=base)
    >>> [step.worth.is_known for step in steps[1:]]
    [True, False]
    """
    faults = [*terms_faults(terms), *_price_faults(price, annual_charge)]
    ModelError.check("further paths", faults)
    per_year = _cost_per_year(price, annual_charge, terms)
    return tuple(
        PathStep(step, step.saved_min_per_year and _of_minutes(per_year, step.saved_min_per_year))
        for step in marginal_paths(geodata, routes, assumptions=assumptions)
    )


def bought_in_order(
    routes: Sequence[Route],
    geodata: Geodata,
    *,
    have: Sequence[Route] = (),
    most: int = 4,
    assumptions: Assumptions | None = None,
) -> tuple[Route, ...]:
    """Return paths in the order in which to buy them: each next one avoids the most downtime.

    Those of `have` come first, as given; without any, the path with the least downtime is
    first. No more than `most` in all.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> routes = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> taken = bought_in_order(routes, geo, have=routes[1:2], most=2)
    >>> len(taken), taken[0].name
    (2, 'Suez and the delta railway')
    """
    routes, have = (given_routes("bought_in_order", paths) for paths in (routes, have))
    chosen = list(have)
    left = [route for route in routes if route.id not in {item.id for item in chosen}]
    while left and len(chosen) < most:
        best = min(left, key=lambda route: _downtime((*chosen, route), geodata, assumptions))
        chosen.append(best)
        left.remove(best)
    return tuple(chosen)


def routes_named(
    routes: Sequence[Route], names: Iterable[str | int], where: str, *, of: str
) -> list[Route]:
    """Return the routes of some numbers, from 1, ids or names, each once.

    Raises
    ------
    ModelError
        Of what is asked, `of`, with every name at `where` that no route has.

    Examples
    --------
    >>> routes_named([], [], "have", of="invest")
    []
    """
    by_name = {name.casefold(): route for route in routes for name in (route.id, route.name)}
    chosen: list[Route] = []
    faults: list[Problem] = []
    for item in names:
        text = str(item).strip()
        number = int(text) if text.isascii() and text.isdigit() else 0
        route = routes[number - 1] if 0 < number <= len(routes) else by_name.get(text.casefold())
        if route is None:
            hint = f"give 1 to {len(routes)}, or the id of one of these routes"
            faults.append(Problem("route", where, f"there is no route {text}", hint))
        elif route not in chosen:
            chosen.append(route)
    ModelError.check(of, faults)
    return chosen


def agreed_paths(
    geodata: Geodata, routes: Sequence[Route], *, assumptions: Assumptions | None = None
) -> tuple[tuple[Route, ...], Deal | None]:
    """Return the paths that an agreement on some routes buys already, and the agreement.

    It is the first binding agreement on a crossing that states two paths or more. As it does not
    state which, those of its candidates are taken that are down together least: a further path
    avoids least in addition to them. None where there is no such agreement.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> paths, deal = agreed_paths(geo, cr.find_routes(geo, "Zafarana", "Abu Talat"))
    >>> len(paths), deal.id
    (2, 'peace-transit-2019')
    """
    routes = given_routes("agreed_paths", routes)
    ModelError.check("agreed_paths", world_faults(geodata, assumptions))
    for deal in dict.fromkeys(item.deal for route in routes for item in route.deals):
        count = deal.path_count[0] or 0
        fitting = [
            route for route in routes if any(item.deal.id == deal.id for item in route.deals)
        ]
        if deal.bought == CROSSING and deal.is_contract and 2 <= count <= len(fitting):
            sets = itertools.combinations(fitting, count)
            best = min(sets, key=lambda chosen: _downtime(chosen, geodata, assumptions))
            return best, deal
    return (), None


def _downtime(routes: Sequence[Route], geodata: Geodata, assumptions: Assumptions | None) -> float:
    """Return how long all of some routes are down at once, likely minutes a year."""
    return ElementNetwork.of(routes, geodata, assumptions).downtime().likely


def second_paths(
    geodata: Geodata,
    first: Route | Sequence[Route],
    *,
    seconds: Iterable[Route],
    price: float | Deal,
    terms: Terms,
    annual_charge: float = 0.0,
    assumptions: Assumptions | None = None,
) -> tuple[SecondPath, ...]:
    """Return how each of some routes, bought in addition to existing ones, changes the downtime.

    Parameters
    ----------
    first : Route or sequence of Route
        The existing route, or routes.
    geodata : Geodata
        Rates of faults and repairs, as for `availability_of`.
    seconds : iterable of Route
        Routes of which one is bought at the price.
    price : float or Deal
        What is paid once for the second route; or the deal that buys it.
    terms, annual_charge
        Discount rate, term and timing of the level payment; what is also paid every year.
    assumptions : Assumptions, optional
        Your rates.

    Returns
    -------
    tuple of SecondPath
        In the order of `seconds`.

    Raises
    ------
    ModelError, GeodataError
        With every fault at once; as `availability_of`.

    Notes
    -----
    The avoided minutes have a range of their own, of 90 per cent as that of `availability_of`, and
    with them the cost of one. They are fewest where faults are few and all fail at once, which is
    neither end of the downtimes.

    Examples
    --------
    >>> import cableroute as cr
    >>> geo = cr.open_geodata()
    >>> first, *others = cr.find_routes(geo, "Zafarana", "Abu Talat")
    >>> terms = cr.money.Terms(rate_pct=8, term_years=15, timing="arrears")
    >>> base = cr.default_assumptions(geo)
    >>> base = cr.geodata.with_changes(base, land_faults_per_1000km_year=2.13)
    >>> seconds_bought = second_paths(
    ...     geo, first, seconds=others, price=20e6, terms=terms, assumptions=base
    ... )
    >>> [item.worth.usd_per_minute_low < item.worth.usd_per_minute_high for item in seconds_bought]
    [True, True]
    """
    faults = [*terms_faults(terms), *_price_faults(price, annual_charge)]
    have = (first,) if isinstance(first, Route) or not isinstance(first, Sequence) else tuple(first)
    for existing in have:
        faults += kind_faults("first", existing, Route, ROUTES)
    if not have:
        faults.append(Problem("first", "first", "there is none", ROUTES))
    faults += kind_faults("geodata", geodata, Geodata, OPEN)
    if assumptions is not None:
        faults += kind_faults("assumptions", assumptions, Assumptions, "read or set them first")
    faults += (wrong := kind_faults("seconds", seconds, Iterable, ROUTES))
    others = () if wrong else tuple(seconds)
    for second in others:
        faults += kind_faults("seconds", second, Route, ROUTES)
    ModelError.check("second route", faults)
    per_year = _cost_per_year(price, annual_charge, terms)
    alone = availability_of(geodata, have, assumptions=assumptions)
    before = alone.downtime_min_per_year
    dominant = "" if alone.dominant is None else alone.dominant.name
    pairs_of_paths = []
    for second in others:
        both = availability_of(geodata, [*have, second], assumptions=assumptions)
        after = both.downtime_min_per_year
        network = ElementNetwork.of([*have, second], geodata, assumptions)
        avoided = network.avoided(len(have))
        worth = _of_minutes(per_year, avoided)
        pairs_of_paths.append(
            SecondPath(
                " + ".join(item.id for item in have),
                second.id,
                before,
                after,
                worth,
                dominant,
                both.proxy_rates,
                _rests_on(both, geodata),
                alone.is_confidential or both.is_confidential,
            )
        )
    return tuple(pairs_of_paths)


def _rests_on(availability: Availability, geodata: Geodata) -> tuple[str, ...]:
    """Return each rate of faults and repairs in words: figures, year, and where it applies."""
    said = []
    for swing in availability.swings:
        rate = geodata.rates.get(swing.name)
        if rate is None or rate.name not in swing.words:  # those of an assumption have one
            said.append(swing.words)
            continue
        year = "of no stated year" if rate.year is None else f"of {rate.year}"
        place = rate.zone or (geodata.country_name(rate.country) if rate.country else "")
        where = f"for {place}" if place else "general: narrowed to no zone or country"
        middle = "; no likely figure: the middle is taken" if rate.likely is None else ""
        said.append(f"{swing.words}, {year}, {where}{middle}")
    return tuple(said)

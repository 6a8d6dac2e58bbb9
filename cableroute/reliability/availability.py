"""What the availability of one route, or of several together, is.

An element is cable between two places, cut where its repair zone changes. It fails and is
repaired in turn, so that it is down for λ·r / (1 + λ·r) of the time, with λ faults a year of
operation and r years to repair each (the alternating renewal process; Barlow and Proschan,
*Statistical Theory of Reliability*, 1975, chapter 7). A route is up while all of its elements
are; a set of routes while one of them is. What several routes share counts once. Of the faults at
sea only those that take the cable out of service count in λ.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cableroute.errors import ABOVE_ZERO, ModelError, Problem, kind_faults, number_faults
from cableroute.geodata.assumptions import Assumptions, world_faults
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route, one_line_faults
from cableroute.notebook import Shown
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import FAULTS, MINUTES_PER_YEAR, REPAIRS, Element, Swing

TOO_WIDE = 10.0
"""A range whose high is this many times its low spans an order of magnitude."""


def years_faults(term_years: object) -> list[Problem]:
    """Return the faults of the term in which faults are expected."""
    hint = "give years above 0, to 1000"
    return number_faults("term_years", term_years, ABOVE_ZERO, 1000, hint=hint, rule="term")


def is_too_uncertain(figure: Sequence[float | None]) -> bool:
    """Return whether a figure spans an order of magnitude or more: then it is too uncertain to use.

    Parameters
    ----------
    figure : Range or sequence of float
        Low, likely and high, compared by the two digits with which they are shown. What is not
        known is not called uncertain.

    Examples
    --------
    >>> is_too_uncertain((14_000, 35_000, 160_000)), is_too_uncertain((9_100, 9_600, 11_400))
    (True, False)
    """
    if not figure or any(value is None or math.isnan(value) for value in figure):
        return False
    low, *_, high = (float(f"{value:.2g}") for value in figure if value is not None)
    return high > 0 and high >= TOO_WIDE * low * (1 - 1e-9)


@dataclass(frozen=True)
class Availability(Shown):
    """What `availability_of` returns.

    Parameters
    ----------
    route_ids : tuple of str
        The routes, one of which must be up.
    availability : Range
        Share of the time; low is the worst of nine cases in ten.
    downtime_min_per_year : Range
        Annual downtime, minutes, in which no route of the set is up; low to high is its range of 90
        per cent.
    faults_per_year : Range
        Faults a year of all of their cable, each element counted once; each fault is one repair.
    elements : tuple of Element
        Elements, that with the largest share of the downtime first.
    swings : tuple of Swing
        Assumptions, that to which the downtime is most sensitive first.
    proxy_rates : tuple of str
        Where a general rate is the proxy for a finer one that no source gives.
    notes : tuple of str
        Remarks.
    is_confidential : bool
        Whether a route or a rate is confidential.
    """

    route_ids: tuple[str, ...]
    availability: Range
    downtime_min_per_year: Range
    faults_per_year: Range
    elements: tuple[Element, ...]
    swings: tuple[Swing, ...]
    proxy_rates: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_confidential: bool = False

    @property
    def dominant(self) -> Swing | None:
        """The assumption to which the downtime is most sensitive; None where none is a range."""
        wide = [item for item in self.swings if item.high_min_per_year > item.low_min_per_year]
        return wide[0] if wide else None

    @property
    def is_too_uncertain(self) -> bool:
        """Whether the downtime is too uncertain to use, see `is_too_uncertain`."""
        return is_too_uncertain(self.downtime_min_per_year)

    def faults_in(self, term_years: float) -> Range:
        """Return the faults, and so the repairs, to expect in a term.

        Raises
        ------
        ModelError
            The term is not a number of years above 0.
        """
        ModelError.check("availability", years_faults(term_years))
        return Range(*(term_years * count for count in self.faults_per_year))

    def __repr__(self) -> str:
        """Return the number of routes, the availability and the downtime."""
        low, likely, high = self.availability
        return (
            f"<Availability of {len(self.route_ids)} route(s): {likely:.6f} ({low:.6f} to "
            f"{high:.6f}), annual downtime {self.downtime_min_per_year.likely:,.0f} min>"
        )


def availability_of(
    geodata: Geodata, routes: Route | Sequence[Route], *, assumptions: Assumptions | None = None
) -> Availability:
    """Return the availability of a route, or of a set of routes of which one must be up.

    Parameters
    ----------
    routes : Route or sequence of Route
        One route: unprotected; several: protected, one of them must be up.
    geodata : Geodata
        Holds the rates, the repair zones and the shared-risk groups.
    assumptions : Assumptions, optional
        Your rates in place of those of the tables.

    Returns
    -------
    Availability
        Low, likely and high, with the elements, the swing of each assumption, and the rates that
        are proxies for finer ones.

    Raises
    ------
    ModelError
        No routes, or two with one id.
    GeodataError
        No rate of faults or repairs fits.

    Notes
    -----
    The ends of each assumption are taken as its range of 90 per cent, and those of the result are
    its own: what each assumption adds, at its end with all others likely, is combined as of
    independent ones, by squares (JCGM 100:2008, 5.1.2), in logarithms. All at their worst ends at
    once would be far beyond it. Rates of one quantity, such as those of several
    zones, move as one. A share in common on land that the record gives moves against the failures
    of one path, as the record has how often two fail at once. Where a source gives no likely figure
    the middle of low and high is taken. A rate that is not given for a zone or country is the proxy
    everywhere, and the result says so.

    Legs of one id are one element, as are the common parts of the pieces of a segment. Of the
    faults at sea the share `sea_service_faults_pct` takes the cable out of service and counts in
    the downtime; all of them are repaired and count in `faults_per_year`. Only faults of cable are
    counted, not those of stations, repeaters or power, nor spare capacity.

    A share of the failures of each path has a cause that hits a given other one too:
    `land_shared_cause_pct` between paths by land in one country,
    `sea_shared_cause_pct` between cables in one repair zone or, outside every zone, in the same
    named waters, for which the share of the zones is the proxy. Of the causes that hit two, the
    share `land_shared_further_pct` or `sea_shared_further_pct` hits a given third, and so on;
    without such a rate all do. At the worst end causes are also shared between cables that come
    within 1,130 km of one another in the open sea. A leg that states no country
    is in those whose land its line crosses and in those of its ends; where these say nothing, it
    may be in any and shares with all land. A rate that is narrowed to a kind of shared-risk group
    counts in groups of this kind first.

    No source says how far paths by land of one shared-risk group fail together. At the worst end
    they do as far as they can (the upper bound of Fréchet: the less likely failure comes only with
    the likelier), in every group; at the best and the likely they share what their country shares.
    So do cables through one strait outside every repair zone. Other groups at sea are named in the
    result but not counted. Tables without `land_shared_cause_pct` count groups on land that are
    stated or inferred in the likely figure too.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> result = availability_of(geo, find_routes(geo, "Zafarana", "Abu Talat")[0])
    >>> 0.99 < result.availability.low < result.availability.high < 1
    True
    """
    chosen = checked_routes("availability_of", routes, geodata, assumptions)
    network = ElementNetwork.of(chosen, geodata, assumptions)
    downtime = network.downtime()
    shares = network.shares_pct(downtime.likely / MINUTES_PER_YEAR)
    ids = tuple(route.id for route in chosen)
    order = sorted(range(len(network.parts)), key=lambda number: -shares[number])
    elements = tuple(network.element(number, ids, shares[number]) for number in order)
    return Availability(
        route_ids=ids,
        availability=availability_from(downtime),
        downtime_min_per_year=downtime,
        faults_per_year=network.faults(),
        elements=elements,
        swings=network.swings(),
        proxy_rates=network.proxy_rates(),
        notes=network.notes(),
        is_confidential=any(route.is_confidential for route in chosen) or network.is_confidential,
    )


def availability_from(downtime_min_per_year: Range) -> Range:
    """Return the availability that follows from an annual downtime; the worst is low.

    Examples
    --------
    >>> print(availability_from(Range(0, MINUTES_PER_YEAR / 4, MINUTES_PER_YEAR)))
    Range(low=0.0, likely=0.75, high=1.0)
    """
    low, likely, high = downtime_min_per_year
    return Range(*(1 - minutes / MINUTES_PER_YEAR for minutes in (high, likely, low)))


def downtime_of(
    routes: Route | Sequence[Route],
    geodata: Geodata,
    *,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> tuple[Range, Range] | None:
    """Return the annual downtime, minutes, and the faults a year of `availability_of` alone.

    None where neither the tables nor the assumptions have the rates, or where only confidential
    ones exist and `confidential` is False.
    """
    network = network_of(routes, geodata, assumptions=assumptions, confidential=confidential)
    return None if network is None else (network.downtime(), network.faults())


def network_of(
    routes: Route | Sequence[Route],
    geodata: Geodata,
    *,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> ElementNetwork | None:
    """Return the network that the downtime of some routes is of; None as of `downtime_of`.

    Parameters
    ----------
    routes, geodata, assumptions, confidential
        As for `downtime_of`.
    """
    chosen = checked_routes("availability_of", routes, geodata, assumptions)
    if not has_rates(chosen, geodata, assumptions):
        return None
    network = ElementNetwork.of(chosen, geodata, assumptions)
    return None if network.is_confidential and not confidential else network


def has_rates(
    routes: Iterable[Route], geodata: Geodata, assumptions: Assumptions | None = None
) -> bool:
    """Return whether the tables or the assumptions have the rates that routes need."""
    quantities = {rate.quantity for rate in geodata.rates.values()}
    return all(
        quantity in quantities or getattr(assumptions, quantity, None) is not None
        for medium in {leg.medium for route in routes for leg in route.legs}
        for quantity in (FAULTS[medium], REPAIRS[medium])
    )


def checked_routes(
    where: str,
    routes: Route | Sequence[Route],
    geodata: Geodata,
    assumptions: Assumptions | None = None,
) -> list[Route]:
    """Return routes as a list: one or more, each with another id; check what comes with them."""
    faults = world_faults(geodata, assumptions)
    if isinstance(routes, str) or not isinstance(routes, (Route, Iterable)):
        faults += kind_faults("routes", routes, Route, "give those of find_routes")
        raise ModelError.of(where, faults)
    chosen = [routes] if isinstance(routes, Route) else list(routes)
    if not chosen:
        faults.append(Problem("routes", "routes", "no routes are given", "give one or more"))
    valid = []
    for number, route in enumerate(chosen, start=1):
        wrong = kind_faults(f"route {number}", route, Route, "give those of find_routes")
        faults += wrong
        valid += [] if wrong else [route]
    faults += [
        Problem("unique id", f"route {name!r}", "is given twice", "give each once")
        for name, count in Counter(route.id for route in valid).items()
        if count > 1
    ] or one_line_faults(leg for route in valid for leg in route.legs)
    ModelError.check(where, faults)
    return chosen

"""The routes from A to B: chains of cable systems, and the land crossings between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from types import EllipsisType
from typing import NamedTuple, Unpack

from cableroute.errors import ModelError, NoRouteError
from cableroute.geodata.locate import PlaceLike, places_named, taken_as
from cableroute.geodata.store import Geodata
from cableroute.model.frames import Routes
from cableroute.model.routes import Route
from cableroute.routing.access import city_landings, detour, no_land_link
from cableroute.routing.chain_routes import chain_routes, most_cable_km
from cableroute.routing.conditions import (
    MAX_ROUTES,
    Conditions,
    FurtherChanges,
    Names,
    Search,
    constraints,
    kind_faults_of,
    search_of,
    two_places,
    with_conditions,
)
from cableroute.routing.crossings import crossing_routes, joined_by_land
from cableroute.routing.deal_matching import with_deals
from cableroute.routing.no_route import no_chain
from cableroute.routing.own_routes import OwnRoutes, own_routes, placed_among
from cableroute.routing.pair_search import SHORTEST, Beyond, beyond
from cableroute.routing.shared_risks import RouteRisk


def find_routes(
    geodata: Geodata,
    start: PlaceLike = "",
    end: PlaceLike = "",
    *,
    k: int | EllipsisType = ...,
    avoid: Names | EllipsisType = ...,
    via: Names | EllipsisType = ...,
    conditions: Conditions | None = None,
    **changes: Unpack[FurtherChanges],
) -> Routes:
    """Return the routes from A to B, with the deals that apply.

    A name that a station and a city have is the station, or the city where only that gives a
    route; the note of each route then says so. It also says where both ends are in one country
    and the tables have no link on land between them, so that each route goes by sea; and where
    even the shortest is over twice the direct distance, which landings near an end no link joins.

    Between two stations that a land network joins, the routes are the crossing paths between
    them: the named ones, or where no row names one the shortest through the network. Taken
    shortest first, a route is kept if it shares at most `max_shared_pct` of its length with
    each one kept before. Between any other two places they are chains of systems, station to
    station: one for each sequence of systems and set of countries crossed by land, of up to four
    systems (or as many as are needed and one more). A system that lands at an end is taken from
    there, not over land from another of its stations. A chain is left out where fewer of its
    systems suffice; the shortest of all is always kept. The search then avoids in turn what most
    chains pass, a country that they cross or a strait. The result includes routes that avoid it,
    where any exist: the shortest, and the one of fewest systems. A system crosses a country
    between its own stations only, along paths that are not younger than it; of its paths the
    shortest is taken, or each with `all_paths`.

    Parameters
    ----------
    geodata : Geodata
        From `open_geodata`.
    start, end : str, (longitude, latitude) or LandingStation
        A landing station (name in English or Arabic, alias or id), a city of the backhaul
        table, or a point in degrees; as text, "5.37,43.30". Links and straight lines to the
        stations are part of the route; lines from a point are assumed. Both may be left out where
        `routes` of one's own are given: there are these alone.
    k : int, optional
        How many routes at most; left out, as many as `conditions` say.
    avoid, via : str or iterable of str, optional
        What no route, or every route, may pass: systems, stations, countries, straits ...
    conditions : Conditions, optional
        What the routes may use, and how many are returned.
    **changes
        Other fields of `Conditions`, in place of those of `conditions`: ``systems``, ``on``,
        ``allow_planned``, ``allow_unverified`` ...

    Returns
    -------
    Routes
        The `k` best of all that are found, by `order`: the routes of a smaller `k` are
        the first of a larger one. Those that need a modelled link over sea come after
        the others. With `all_paths` and a `k` above 100 those follow that a protected pair may
        need beyond the shortest: see `pair_candidates`. Routes with a modelled leg come last, on
        top of `k`: at most 3.

    Raises
    ------
    UnknownNameError
        No place, or several, have a name.
    NoRouteError
        The two are one place, or nothing joins them under the conditions; the message names
        what cuts them.
    ModelError
        With every wrong argument at once.

    Notes
    -----
    What is avoided changes what is found, so a search under `avoid` may return routes that were
    not returned without it. `cableroute.what_if` gives both:
    ``kept``, the routes of one answer that are left, and ``after``, a search of its own.

    Limits of our own choice: no chain over 1.6 times the shortest (unless something must be
    passed, or a pair needs it), links of up to 6,000 km from an end, straight lines of up to
    500 km from a point. Modelled legs: up to 5,000 km between stations, where they may shorten the
    route by 5 per cent or nothing else joins the ends; between the ends themselves and the nearest
    such stations, 12 are planned.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> routes = find_routes(geo, "Zafarana", "Abu Talat")
    >>> routes[0].start_id, routes[0].end_id
    ('EG-ZAF', 'EG-ABT')
    >>> [route.name for route in find_routes(geo, "Karachi", "Marseille", systems=["PEACE"])]
    ['PEACE to Zafarana, Sokhna, Cairo and the desert road to Abu Talat, PEACE to Marseille']
    """
    first = {"k": k, "avoid": avoid, "via": via}
    overrides = {name: value for name, value in first.items() if value is not ...}
    wanted = with_conditions("find_routes", conditions, {**changes, **overrides})
    answer = _answer(geodata, start, end, wanted)
    more = _not_among(answer.beyond.routes, answer.shortest)[: wanted.k - len(answer.shortest)]
    shortest = placed_among(answer.shortest, answer.own, wanted.order)
    return Routes([*shortest, *more, *answer.modelled])


class PairCandidates(NamedTuple):
    """The routes that a protected pair is chosen from: all are routes of `find_routes` too.

    Parameters
    ----------
    routes : tuple of Route
        The shortest first; then those found beyond them.
    shortest_count : int
        How many are the shortest.
    unavoidable : frozenset of RouteRisk
        What every route between the two passes, whichever it takes.
    apart : bool or None
        Whether two of them have no risk in common that can be avoided; None where the exact
        search ran out of time before it found two or proved that there are none.
    """

    routes: tuple[Route, ...]
    shortest_count: int
    unavoidable: frozenset[RouteRisk]
    apart: bool | None


def pair_candidates(
    geodata: Geodata,
    start: PlaceLike = "",
    end: PlaceLike = "",
    *,
    conditions: Conditions | None = None,
) -> PairCandidates:
    """Return the routes to choose a pair from, among them two without a common risk if any exist.

    The candidates are the 100 shortest routes, each by every land path; for each of them the
    shortest route that has no risk in common with it; and where no two of these are apart, the
    answer of an exact search through the whole network (`group_disjoint_paths`), which ends after
    20 s. `find_routes` with `all_paths` and a large `k` returns them too. A risk is a
    shared-risk group, a strait, a recorded common failure, a place, a section, a dated risk of
    the waters and countries that are crossed or a verified event that has cut both, and does not
    count where every route passes it.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : str, (longitude, latitude) or LandingStation
        As for `find_routes`.
    conditions : Conditions, optional
        What the routes may use. Routes beyond the shortest that break a limit of length or pass
        no feature of `via` are dropped.

    Raises
    ------
    UnknownNameError, NoRouteError, ModelError
        As `find_routes`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> candidates = pair_candidates(open_geodata(), "Zafarana", "Abu Talat")
    >>> candidates.apart, RouteRisk("group", "EG-G-CLS-ZAF") in candidates.unavoidable
    (True, True)
    """
    request = conditions or Conditions()
    every = replace(request, k=max(request.k, MAX_ROUTES), all_paths=True, modelled_legs=False)
    answer = _answer(geodata, start, end, every)
    shortest = placed_among(answer.shortest[: max(request.k, SHORTEST)], answer.own, request.order)
    more = _not_among(answer.beyond.routes, shortest)
    return PairCandidates(
        (*shortest, *more), len(shortest), answer.beyond.unavoidable, answer.beyond.apart
    )


class _Answer(NamedTuple):
    """The routes of a search: the k best, those found beyond them, with a modelled leg, own."""

    shortest: list[Route]
    beyond: Beyond
    modelled: list[Route]
    own: list[Route]


NONE_BEYOND = Beyond([], frozenset(), None)


def _answer(geodata: Geodata, start: PlaceLike, end: PlaceLike, wanted: Conditions) -> _Answer:
    """Return the routes of a search, from the first two places of the names that have any."""
    search, own = _with_own(geodata, start, end, wanted)
    if search is None and not own.routes:
        raise NoRouteError(" ".join(own.notes))
    try:
        answer = None if search is None else _table_answer(search, start, end)
    except NoRouteError:
        if not own.routes:
            raise
        answer = None
    return (answer or _Answer([], NONE_BEYOND, [], []))._replace(own=own.routes)


def _table_answer(search: Search, start: PlaceLike, end: PlaceLike) -> _Answer:
    """Return the routes of the tables, which are held: many questions of one pair begin with it."""
    request = start, end, replace(search.conditions, routes=())
    return search.geodata.latest("routes found", request, lambda: _chains(search, start, end))


def own_notes(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> list[str]:
    """Return what a reader must know of routes of one's own: which are left out, or begin far off.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> own_notes(open_geodata(), "Marseille", "Mumbai", Conditions())
    []
    """
    return _with_own(geodata, start, end, conditions)[1].notes if conditions.routes else []


def _with_own(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, wanted: Conditions
) -> tuple[Search | None, OwnRoutes]:
    """Return the search between two places, None without any, and the routes of one's own."""
    if wanted.routes and start == end == "":
        ModelError.check("find_routes", kind_faults_of(geodata, wanted))
        limits = constraints(
            geodata, avoid=wanted.avoid, via=wanted.via, confidential=wanted.confidential
        )
        return None, own_routes(geodata, wanted, limits)
    search = two_places(search_of("find_routes", geodata, start, end, wanted))
    return search, own_routes(geodata, wanted, search.constraints, search.ends)


def _chains(search: Search, start: PlaceLike, end: PlaceLike) -> _Answer:
    """Return the routes of the tables."""
    geodata = search.geodata
    if joined_by_land(geodata, *search.ends):
        return _complete_answer(search, crossing_routes(search))
    for ends in product(places_named(geodata, start), places_named(geodata, end)):
        taken = replace(search, ends=ends)
        shortest, modelled = chain_routes(taken) if ends[0].id != ends[1].id else ([], [])
        if routes := [*shortest, *modelled]:
            remarks = (
                taken_as(search.ends, ends),
                *(city_landings(geodata, end) for end in ends),
                no_land_link(geodata, ends, routes),
                detour(geodata, ends, routes),
            )
            said = ". ".join(text[0].upper() + text[1:] for text in remarks if text)
            return _complete_answer(taken, shortest, modelled, said)
    raise no_chain(search, most_cable_km(search))


def _complete_answer(
    search: Search, shortest: list[Route], modelled: Sequence[Route] = (), said: str = ""
) -> _Answer:
    """Return routes with what is said of all of them and their deals, and those beyond."""
    conditions = search.conditions
    wide = shortest and conditions.all_paths and conditions.k > SHORTEST
    more = beyond(search, shortest) if wide else NONE_BEYOND

    def done(routes: Sequence[Route]) -> list[Route]:
        noted = (replace(it, note=f"{said}. {it.note}") if said else it for it in routes)
        return with_deals(noted, search.geodata)

    return _Answer(done(shortest), more._replace(routes=done(more.routes)), done(modelled), [])


def _not_among(routes: Sequence[Route], shortest: Sequence[Route]) -> list[Route]:
    """Return the routes that are not among the known ones."""
    ids = {route.id for route in shortest}
    return [route for route in routes if route.id not in ids]

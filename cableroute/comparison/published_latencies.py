"""Check published delays against modelled ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from cableroute.errors import CablerouteError, ModelError, NoRouteError, check_flags, count_faults
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    with_changes,
    with_slack,
)
from cableroute.geodata.locate import point_name
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.legs import FROM_LINE
from cableroute.model.routes import Route
from cableroute.model.systems import Latency
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS, rtd_range_ms
from cableroute.routing.passages import passage
from cableroute.routing.search import find_routes
from cableroute.text import counted

TOO_LONG = "longer than the round trip allows"
"""Even the least delay of the best route in service is above the round trip of a network."""

UNEXPLAINED = "no modelled route explains the bound"
"""Nor is there a route short enough with what is planned, not verified or cross-connected."""

ABOVE = "published above the modelled range"
"""A system is said to be slower than its modelled route could be."""

BELOW = "published below the modelled range"
"""A system is said to be faster than its modelled route could be."""

NETWORK = "network round trip"
"""The kind of a row of latencies.csv that is an upper bound of the best path."""

Place = str | tuple[float, float]
Search = Callable[[Place, Place, tuple[str, ...], bool], list[Route]]


class LatencyCheck(NamedTuple):
    """A published delay beside the modelled one.

    Parameters
    ----------
    id, kind, start, end : str
        The row of latencies.csv, and its ends; empty where they were not given.
    published_ms : (low, high)
        Round trip as published.
    percentile : float or None
        Percentile of the measurements, where it is stated.
    modelled_ms : Range or None
        Round trip of light along the route used; None where nothing can be modelled.
    modelled_km : Range or None
        Length that light travels along it, one way.
    ratio : (low, high) or None
        Modelled over published, of a named system only: a network's round trip is a bound,
        from which no ratio follows.
    allowed_km : float or None
        Longest path in one direction that the round trip of a network allows.
    route_id, route : str
        The route used.
    explained_by : str
        Where the best route in service is too long: a route that is not in service, or that no
        public offer is known of, and is short enough; empty if there is none.
    flags : tuple of str
        Any of `TOO_LONG`, `UNEXPLAINED`, `ABOVE`, `BELOW`.
    why : str
        The finding, or why nothing can be modelled.
    basis : tuple of str
        What it rests on.
    source_ids, route_source_ids : tuple of str
        Sources of the published figure, and of the legs of the route.
    note : str
        Remarks on the published figure.
    """

    id: str
    kind: str
    start: str
    end: str
    published_ms: tuple[float, float]
    percentile: float | None
    modelled_ms: Range | None
    modelled_km: Range | None
    ratio: tuple[float, float] | None
    allowed_km: float | None
    route_id: str
    route: str
    explained_by: str
    flags: tuple[str, ...]
    why: str
    basis: tuple[str, ...]
    source_ids: tuple[str, ...]
    route_source_ids: tuple[str, ...]
    note: str


def check_latencies(
    geodata: Geodata,
    *,
    ids: Iterable[str] | None = None,
    k: int = 10,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> list[LatencyCheck]:
    """Return every published delay of latencies.csv with the modelled one.

    A named system is compared two ways: the ratio of modelled to published, on the route along its
    systems. The round trip of a network runs over many cables with its equipment, so it is compared
    in one direction only: no route that it needs can take longer. The best route in service is the
    one of least delay among the first `k`; the low end of its range, light in the fibre alone, is
    compared with the bound. Where it is above, the search is extended to routes that are planned or
    not verified, or that cross where no public offer is known.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    ids : iterable of str, optional
        Rows of latencies.csv; without it, all of them.
    k : int
        Number of routes considered for each pair of ends, see `find_routes`: the fewest systems
        first, so that a small number may miss the shortest.
    assumptions : Assumptions, optional
        Group index, slack and date of the status; without them, those of `default_assumptions`. The
        delay of equipment is added for a named system but never for a bound, which is compared with
        the delay of light alone.
    confidential : bool
        Whether what is confidential counts.

    Returns
    -------
    list of LatencyCheck
        In the order of the table, or of `ids`.

    Raises
    ------
    UnknownNameError
        No row has an id.

    Notes
    -----
    Only routes that `find_routes` returns are compared: a shorter one that it does not return,
    as one with more systems than are needed, is not seen.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> checks = check_latencies(geo, ids=["tgn-eurasia-2012", "srt-claim-2023"])
    >>> checks[0].published_ms, checks[0].ratio[0] < 1 < checks[0].ratio[1]
    ((92.0, 92.0), True)
    >>> checks[1].why
    'cannot be modelled: the ends are not given'
    """
    check_flags("check_latencies", confidential=confidential)
    hint = "give a whole number from 1 to 1000"
    ModelError.check("check_latencies", count_faults("k", k, 1, 1000, hint=hint))
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    found: dict[tuple[Place, Place, tuple[str, ...], bool], list[Route] | CablerouteError] = {}

    def search(start: Place, end: Place, systems: tuple[str, ...], wide: bool) -> list[Route]:
        key = (start, end, systems, wide)
        if key not in found:
            try:
                routes = find_routes(
                    geodata, start, end, k=k, systems=systems or None, allow_planned=wide,
                    allow_unverified=wide or bool(systems),  # a delay of then, not of today
                    cross_connect=wide and not systems, confidential=confidential,
                )  # fmt: skip
                found[key] = with_slack(routes, geodata, assumptions=assumed)
            except CablerouteError as error:
                found[key] = error
        kept = found[key]
        if isinstance(kept, CablerouteError):
            raise kept
        return kept

    rows = {
        row.id: row
        for row in geodata.latencies.values()
        if confidential or row.visibility != "confidential"
    }
    wanted = rows if ids is None else [ids] if isinstance(ids, str) else list(ids)
    names = NameIndex("latency", dict.fromkeys(rows, ()))
    chosen = [rows[names.find(name)] for name in wanted]
    return [_check(geodata, row, search, k, assumed) for row in chosen]


def _check(
    geodata: Geodata, row: Latency, search: Search, k: int, assumed: Assumptions
) -> LatencyCheck:
    """Return one row, compared as its kind asks."""
    network = row.kind == NETWORK
    blank = LatencyCheck(
        row.id, row.kind, _label(geodata, row.start), _label(geodata, row.end),
        row.round_trip_ms, row.percentile, None, None, None,
        _allowed_km(row.round_trip_ms[1], assumed.group_index) if network else None,
        "", "", "", (), "", (),
        row.source_ids, (), row.note,
    )  # fmt: skip
    start, end = row.start_position or row.start, row.end_position or row.end
    if not start or not end:
        which = "the ends are" if not start and not end else "one end is"
        return blank._replace(why=f"cannot be modelled: {which} not given")
    compare = _against_bound if network else _against_system
    return compare(geodata, row, blank, start, end, search, k, assumed)


def _against_system(
    geodata: Geodata,
    row: Latency,
    blank: LatencyCheck,
    start: Place,
    end: Place,
    search: Search,
    k: int,
    assumed: Assumptions,
) -> LatencyCheck:
    """Return the row of a named system: the ratio, both ways."""
    try:
        routes = search(start, end, row.system_ids, True)
    except CablerouteError as error:
        return blank._replace(why=f"cannot be modelled: {_reason(error, row)}")
    wanted = set(row.system_ids)
    whole = [route for route in routes if wanted <= {leg.system_id for leg in route.legs}]

    def delay_ms(route: Route) -> Range:
        return rtd_range_ms(
            route, group_index=assumed.group_index, equipment_rtd_ms=assumed.equipment_rtd_ms
        )

    route = min(whole or routes, key=lambda route: delay_ms(route).likely)
    modelled = delay_ms(route)
    low, high = row.round_trip_ms
    ratio = (modelled.low / high, modelled.high / low)
    words = f"{modelled.low:.1f} to {modelled.high:.1f} ms modelled, {_span(low, high)}"
    flags: tuple[str, ...]
    if high < modelled.low:
        flags, verdict = (BELOW,), "the published figure is below"
    elif low > modelled.high:
        flags, verdict = (ABOVE,), "the published figure is above"
    else:
        flags, verdict = (), "the published figure is inside the modelled range"
    if wanted and not whole:
        verdict += "; no route takes all the systems named"
    chosen = (
        "the shortest route along the systems named" if wanted else f"the shortest of {k} routes"
    )
    return _with_route(geodata, blank, route, modelled, assumed, chosen)._replace(
        ratio=ratio, flags=flags, why=f"{words}: {verdict}"
    )


def _against_bound(
    geodata: Geodata,
    row: Latency,
    blank: LatencyCheck,
    start: Place,
    end: Place,
    search: Search,
    k: int,
    assumed: Assumptions,
) -> LatencyCheck:
    """Return the row of a network's round trip: one-sided."""

    def light_ms(route: Route) -> Range:
        return rtd_range_ms(route, group_index=assumed.group_index)

    def least_ms(route: Route) -> float:
        return light_ms(route).low

    bound_ms = row.round_trip_ms[1]
    most_km = float(f"{blank.allowed_km:.3g}")
    allowed = f"{_span(*row.round_trip_ms)}, which allow at most {most_km:,.0f} km"
    try:
        best = min(search(start, end, row.system_ids, False), key=least_ms)
    except CablerouteError:
        checked, words = blank, "nothing in service can be modelled"
    else:
        chosen = f"the route of least delay among up to {k} in service"
        alone = with_changes(assumed, equipment_rtd_ms=0)
        checked = _with_route(geodata, blank, best, light_ms(best), alone, chosen)
        ms = least_ms(best)
        if ms <= bound_ms:
            return checked._replace(
                why=f"the best route needs at least {ms:.1f} ms: consistent with the {allowed}"
            )
        checked = checked._replace(flags=(TOO_LONG,))
        words = f"the best route in service needs at least {ms:.1f} ms, more than the {allowed}"
    try:
        other = min(search(start, end, row.system_ids, True), key=least_ms)
    except CablerouteError as error:
        if checked is blank:  # no end or no chain at all: nothing is said of the bound
            return blank._replace(why=f"cannot be modelled: {_reason(error, row)}")
        return checked._replace(flags=(TOO_LONG, UNEXPLAINED), why=f"{words}; {UNEXPLAINED}")
    ms = least_ms(other)
    if ms <= bound_ms:
        status = passage(other, geodata, on=assumed.on).status
        return checked._replace(
            explained_by=other.name,
            why=f"{words}; {other.name} would explain it ({ms:.1f} ms at least; {status})",
        )
    return checked._replace(
        flags=(*checked.flags, UNEXPLAINED),
        why=f"{words}; {UNEXPLAINED}: with all that is planned or not verified the least is "
        f"{ms:.1f} ms",
    )


def _with_route(
    geodata: Geodata,
    blank: LatencyCheck,
    route: Route,
    modelled_ms: Range,
    assumed: Assumptions,
    chosen: str,
) -> LatencyCheck:
    """Return a row with the route used, and the basis of its modelled delay."""
    published = sum(leg.length_basis != FROM_LINE for leg in route.legs)
    index, equipment = assumed.group_index, assumed.equipment_rtd_ms
    basis = [
        chosen,
        f"group index {index.low:g} to {index.high:g}; "
        + (
            f"equipment {equipment.low:g} to {equipment.high:g} ms included"
            if equipment.high > 0
            else "equipment is not included"
        ),
        f"{published} of {counted(len(route.legs), 'leg')} by their published length, "
        "the others by the drawn line with route development and slack",
        passage(route, geodata, on=assumed.on).status,
    ]
    return blank._replace(
        modelled_ms=modelled_ms,
        modelled_km=route.cable_range_km,
        route_id=route.id,
        route=route.name,
        basis=tuple(basis) + ((route.note,) if route.note else ()),
        route_source_ids=tuple(
            dict.fromkeys(source for leg in route.legs for source in leg.source_ids)
        ),
    )


def _allowed_km(round_trip_ms: float, index: Range) -> float:
    """Return the longest path that light can cover in half a round-trip delay, km."""
    return round_trip_ms * SPEED_OF_LIGHT_KM_PER_MS / (2 * index.low)


def _reason(error: CablerouteError, row: Latency) -> str:
    """Return why there is no route, with the names of the ends that are points."""
    of_route = isinstance(error, NoRouteError) and error.problems
    said = (str(replace(fault, parameter="", hint="")) for fault in error.problems)
    text = "; ".join(filter(None, said)) if of_route else str(error)
    for name, point in ((row.start, row.start_position), (row.end, row.end_position)):
        if point is not None:
            text = text.replace(point_name(*point), name or "the point")
    return text


def _label(geodata: Geodata, text: str) -> str:
    return geodata.place_names.get(text, text)


def _span(low: float, high: float) -> str:
    return f"{low:g} ms published" if low == high else f"{low:g} to {high:g} ms published"

"""How do published lengths and delays compare with the modelled ones: checks of the tables."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import (
    CablerouteError,
    ModelError,
    NoRouteError,
    Problem,
    check_flags,
    count_faults,
)
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    with_changes,
    with_slack,
    world_faults,
)
from cableroute.geodata.locate import point_name
from cableroute.geodata.name_index import NameIndex
from cableroute.geodata.store import Geodata, is_hidden
from cableroute.model.figures import Range, Rate
from cableroute.model.legs import FROM_LINE, Leg
from cableroute.model.routes import Route
from cableroute.model.systems import Latency
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS, rtd_range_ms
from cableroute.routing.passages import passage
from cableroute.routing.search import find_routes
from cableroute.text import counted

Floats: TypeAlias = NDArray[np.float64]
Ends: TypeAlias = tuple[float, float]
Place: TypeAlias = str | Ends
Find: TypeAlias = Callable[[bool], list[Route]]
"""The routes of a row, also of what is not in service if asked."""

LENGTH_NOTE = "length: "  # begins the part of a note that says what a published length counts
LENGTH_RATIO = "length_ratio"  # quantity of rates.csv: usual ratios of published to modelled
SHARES = (0.05, 0.5, 0.95)  # of published lengths that are below low, likely and high of the fit
NETWORK = "network round trip"  # a row of latencies.csv that is an upper bound of the best path

# of delays: the best route in service, or any other, is too long for the bound of a network
TOO_LONG = "longer than the round trip allows"
UNEXPLAINED = "no modelled route explains the bound"
# and a system is said to be slower, or faster, than its modelled route could be
ABOVE = "published above the modelled range"
BELOW = "published below the modelled range"


class LengthCheck(NamedTuple):
    """Published against modelled length of a system or a segment.

    `length_ratio` is published over modelled, low and high: routing excess and branches, not
    slack, and never used in quantities. `usual` is None where nothing is published.
    `accuracy_km` is the lateral accuracy of the lines, at worst.
    """

    kind: str
    id: str
    system_id: str
    published_km: tuple[float, float] | None
    modelled_km: float
    length_ratio: tuple[float, float] | None
    usual: bool | None
    why: str
    accuracy_km: float = math.nan


def check_lengths(geodata: Geodata, *, confidential: bool = False) -> list[LengthCheck]:
    """Return published against modelled length for every system with segments, and each segment.

    The usual band is that of the rate ``length_ratio``; a length is unusual if no part of its range
    is in the band, even if a single line were longer or shorter by its accuracy. A system's
    modelled length is the sum of the segments that are drawn. The note of the system, or of the
    segment, on its length says why. With `confidential` false, what is confidential is left out.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> checks = check_lengths(open_geodata())
    >>> {check.kind for check in checks} == {"system", "segment"}
    True
    """
    check_flags("check_lengths", confidential=confidential)
    ModelError.check("check_lengths", world_faults(geodata))
    band = next((rate for rate in geodata.rates.values() if rate.quantity == LENGTH_RATIO), None)
    checks = []
    for system in geodata.systems.values():
        if is_hidden(system) and not confidential:
            continue
        parts = geodata.segments_of.get(system.id, ())
        segments = [leg for leg in parts if confidential or not is_hidden(leg)]
        held = [("segment", leg.id, leg.published_km, [leg], leg.note) for leg in segments]
        if segments:
            held.insert(0, ("system", system.id, system.length_km, segments, system.note))
        for kind, identity, published_km, legs, note in held:
            km = math.fsum(leg.route_km for leg in legs)
            accuracy_km = max(leg.accuracy_km for leg in legs)
            within_km = accuracy_km if len(legs) == 1 else 0.0  # errors of ends may not add up
            ratio, usual, why = judged_length(published_km, km, within_km, band, note)
            checks.append(
                LengthCheck(
                    kind, identity, system.id, published_km, km, ratio, usual, why, accuracy_km
                )
            )
    return checks


def judged_length(
    published_km: Ends | None, modelled_km: float, within_km: float, band: Rate | None, note: str
) -> tuple[Ends | None, bool | None, str]:
    """Return published over modelled length, whether that is usual, and why or why not.

    `within_km` is how far the length of the lines may be off, `note` that of the system.
    """
    if published_km is None:
        return None, None, "no length is published"
    low, high = (end / modelled_km for end in published_km)
    if band is None:
        return (low, high), None, "no band is known"
    words = f"the band {band.low:g} to {band.high:g}"
    if low <= band.high and high >= band.low:
        return (low, high), True, f"within {words}"
    off = within_km / modelled_km if math.isfinite(within_km) else 0.0
    if low <= band.high * (1 + off) and high >= band.low * (1 - off):
        return (low, high), True, f"within {words}, as the line is good to ± {within_km:g} km"
    beyond = "above" if low > band.high else "below"
    return (low, high), False, f"{beyond} {words}: {note_on_length(note) or 'not explained'}"


def note_on_length(note: str) -> str:
    """Return what a note says of a published length: its parts that begin with ``length:``.

    Examples
    --------
    >>> note_on_length("ready in 2012; length: counts the land part")
    'counts the land part'
    """
    parts = (part.strip() for part in note.split(";"))
    return "; ".join(
        part.removeprefix(LENGTH_NOTE) for part in parts if part.startswith(LENGTH_NOTE)
    )


class TrunkLength(NamedTuple):
    """Published against planned length of a trunk between two landings.

    `length_ratio` is the middle of the published lengths over the planned line. `others` is the
    fit of all rows but this one: `error_pct` is by how much the length from that is above the
    published one, and `is_inside` whether the published length meets that range; if not,
    `beyond` says whether it is "above" or "below". `cable_km` is the length by the rates of
    route development and laying slack, `accuracy_km` how well the planned line is known.
    """

    id: str
    name: str
    start: str
    end: str
    published_km: Ends
    planned_km: float
    cable_km: Range
    length_ratio: float
    others: Range
    error_pct: float
    is_inside: bool
    date: str
    source_ids: tuple[str, ...]
    note: str
    accuracy_km: float = math.nan

    @property
    def beyond(self) -> str:
        """On which side of the range of the others the published length is; empty: inside."""
        if self.is_inside:
            return ""
        return "above" if self.length_ratio > self.others.high else "below"


class LengthFit(NamedTuple):
    """Ratio of cable to planned line from the published lengths, each left out in turn.

    `length_ratio` is the fit to all rows. Of the lengths that the others predict: the mean and
    the standard deviation of their errors, and how many of the published lengths are inside.
    """

    rows: int
    length_ratio: Range
    mean_error_pct: float
    spread_pct: float
    inside_pct: float


def check_trunk_lengths(
    geodata: Geodata, *, ids: Iterable[str] | None = None, confidential: bool = False
) -> list[TrunkLength]:
    """Return each published length between two landings against the line planned between them.

    Lines are planned over the embedded relief by the default rules. Each row is compared with a fit
    to the others (leave-one-out), so that no length is tested against itself. Low, likely and high
    ratio of cable to line are the 5th, 50th and 95th percentiles over the rows.

    Parameters
    ----------
    geodata : Geodata
        Holds the published lengths and the rates.
    ids : iterable of str, optional
        Rows of published_lengths.csv; without it, all of them.
    confidential : bool
        Whether confidential rows are given too.

    Raises
    ------
    ModelError
        Only one row has a line, so there are no others to compare it with.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> checks = check_trunk_lengths(open_geodata(), ids=["hannibal", "skagenfiber", "tonga"])
    >>> [round(check.length_ratio, 1) for check in checks]
    [1.1, 1.1, 1.1]
    """
    wanted = None if ids is None else set(ids)
    rows = [
        row
        for row in geodata.published_lengths.values()
        if (wanted is None or row.id in wanted) and (confidential or row.visibility == "public")
    ]
    from cableroute.planning.planner import plan_pairs

    lines = plan_pairs([(row.start_position, row.end_position) for row in rows], geodata=geodata)
    planned = [(row, leg) for row, leg in zip(rows, lines, strict=True) if isinstance(leg, Leg)]
    if len(planned) == 1:
        hint = "two rows or more, each with a line by sea between its ends"
        fault = Problem("lengths", planned[0][0].id, "no other length to hold it against", hint)
        raise ModelError.of("check_trunk_lengths", [fault])
    line_km = np.array([leg.route_km for _, leg in planned])
    middle_km = np.array([sum(row.length_km) / 2 for row, _ in planned])
    checks = []
    for number, (row, leg) in enumerate(planned):
        others = _fit(np.delete(middle_km, number), np.delete(line_km, number))
        low, high = row.length_km
        checks.append(
            TrunkLength(
                id=row.id,
                name=row.name,
                start=row.start,
                end=row.end,
                published_km=row.length_km,
                planned_km=leg.route_km,
                cable_km=leg.cable_range_km,
                length_ratio=float(middle_km[number] / line_km[number]),
                others=others,
                error_pct=100 * float(others.likely * line_km[number] / middle_km[number] - 1),
                is_inside=high >= others.low * leg.route_km and low <= others.high * leg.route_km,
                date=row.date,
                source_ids=row.source_ids,
                note=row.note,
                accuracy_km=leg.accuracy_km,
            )
        )
    return checks


def length_fit(checks: Sequence[TrunkLength]) -> LengthFit:
    """Return the fit to all published lengths, with its errors by leaving each out.

    Raises
    ------
    ModelError
        There are fewer than two.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> few = check_trunk_lengths(open_geodata(), ids=["hannibal", "skagenfiber", "tonga"])
    >>> length_fit(few).rows
    3
    """
    if len(checks) < 2:
        hint = "give those of check_trunk_lengths"
        fault = Problem("lengths", "checks", f"there are {len(checks)}, two are needed", hint)
        raise ModelError.of("length_fit", [fault])
    middle_km = np.array([sum(check.published_km) / 2 for check in checks])
    errors = np.array([check.error_pct for check in checks])
    return LengthFit(
        rows=len(checks),
        length_ratio=_fit(middle_km, np.array([check.planned_km for check in checks])),
        mean_error_pct=float(errors.mean()),
        spread_pct=float(errors.std(ddof=1)),
        inside_pct=100 * sum(check.is_inside for check in checks) / len(checks),
    )


def _fit(middle_km: Floats, line_km: Floats) -> Range:
    """Return the ratio of cable to line: low, likely and high."""
    low, likely, high = np.quantile(middle_km / line_km, SHARES)
    return Range(float(low), float(likely), float(high))


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
    published_ms: Ends
    percentile: float | None = None
    modelled_ms: Range | None = None
    modelled_km: Range | None = None
    ratio: Ends | None = None
    allowed_km: float | None = None
    route_id: str = ""
    route: str = ""
    explained_by: str = ""
    flags: tuple[str, ...] = ()
    why: str = ""
    basis: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    route_source_ids: tuple[str, ...] = ()
    note: str = ""


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
    not verified, or that cross where no public offer is known. A shorter route that `find_routes`
    does not return, as one with more systems than are needed, is not seen.

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
    hint = "give a whole number from 1 to 1000"
    ModelError.check("check_latencies", count_faults("k", k, 1, 1000, hint=hint))
    assumed = default_assumptions(geodata) if assumptions is None else assumptions

    @cache
    def search(start: Place, end: Place, systems: tuple[str, ...], wide: bool) -> list[Route]:
        routes = find_routes(
            geodata, start, end, k=k, systems=systems or None, allow_planned=wide,
            allow_unverified=wide or bool(systems),  # a delay of then, not of today
            cross_connect=wide and not systems, confidential=confidential,
        )  # fmt: skip
        return with_slack(geodata, routes, assumptions=assumed)

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
    geodata: Geodata,
    row: Latency,
    search: Callable[[Place, Place, tuple[str, ...], bool], list[Route]],
    k: int,
    assumed: Assumptions,
) -> LatencyCheck:
    """Return one row, compared as its kind asks."""
    allowed_km = None
    if row.kind == NETWORK:  # the longest path of light in half of the round trip
        allowed_km = row.round_trip_ms[1] * SPEED_OF_LIGHT_KM_PER_MS / (2 * assumed.group_index.low)
    blank = LatencyCheck(
        row.id, row.kind, geodata.place_name(row.start), geodata.place_name(row.end),
        row.round_trip_ms, row.percentile, allowed_km=allowed_km, source_ids=row.source_ids,
        note=row.note,
    )  # fmt: skip
    start, end = row.start_position or row.start, row.end_position or row.end
    if not start or not end:
        which = "the ends are" if not start and not end else "one end is"
        return blank._replace(why=f"cannot be modelled: {which} not given")
    compare = _against_bound if row.kind == NETWORK else _against_system
    try:
        find = partial(search, start, end, row.system_ids)
        return compare(geodata, row, blank, find, k, assumed)
    except CablerouteError as error:
        return blank._replace(why=f"cannot be modelled: {_reason(error, row)}")


def _against_system(
    geodata: Geodata, row: Latency, blank: LatencyCheck, find: Find, k: int, assumed: Assumptions
) -> LatencyCheck:
    """Return the row of a named system: the ratio, both ways."""
    routes, wanted = find(True), set(row.system_ids)
    whole = [route for route in routes if wanted <= {leg.system_id for leg in route.legs}]
    delay_ms = partial(
        rtd_range_ms, group_index=assumed.group_index, equipment_rtd_ms=assumed.equipment_rtd_ms
    )
    route = min(whole or routes, key=lambda route: delay_ms(route).likely)
    modelled = delay_ms(route)
    low, high = row.round_trip_ms
    flags: tuple[str, ...] = ()
    verdict = "the published figure is inside the modelled range"
    if high < modelled.low:
        flags, verdict = (BELOW,), "the published figure is below"
    elif low > modelled.high:
        flags, verdict = (ABOVE,), "the published figure is above"
    if wanted and not whole:
        verdict += "; no route takes all the systems named"
    chosen = (
        "the shortest route along the systems named" if wanted else f"the shortest of {k} routes"
    )
    return _with_route(geodata, blank, route, modelled, assumed, chosen)._replace(
        ratio=(modelled.low / high, modelled.high / low),
        flags=flags,
        why=f"{modelled.low:.1f} to {modelled.high:.1f} ms modelled, {_span(low, high)}: {verdict}",
    )


def _against_bound(
    geodata: Geodata, row: Latency, blank: LatencyCheck, find: Find, k: int, assumed: Assumptions
) -> LatencyCheck:
    """Return the row of a network's round trip: one-sided."""
    light_ms = partial(rtd_range_ms, group_index=assumed.group_index)

    def best_of(wide: bool) -> tuple[float, Route]:
        return min(((light_ms(route).low, route) for route in find(wide)), key=lambda it: it[0])

    bound_ms = row.round_trip_ms[1]
    most_km = float(f"{blank.allowed_km:.3g}")
    allowed = f"{_span(*row.round_trip_ms)}, which allow at most {most_km:,.0f} km"
    checked, words = blank, "nothing in service can be modelled"
    with suppress(CablerouteError):
        ms, best = best_of(False)
        chosen = f"the route of least delay among up to {k} in service"
        alone = with_changes(assumed, equipment_rtd_ms=0)
        checked = _with_route(geodata, blank, best, light_ms(best), alone, chosen)
        if ms <= bound_ms:
            return checked._replace(
                why=f"the best route needs at least {ms:.1f} ms: consistent with the {allowed}"
            )
        checked = checked._replace(flags=(TOO_LONG,))
        words = f"the best route in service needs at least {ms:.1f} ms, more than the {allowed}"
    try:
        ms, other = best_of(True)
    except CablerouteError:
        if checked is blank:  # no end or no chain at all: nothing is said of the bound
            raise
        return checked._replace(flags=(TOO_LONG, UNEXPLAINED), why=f"{words}; {UNEXPLAINED}")
    if ms <= bound_ms:
        status = passage(geodata, other, on=assumed.on).status
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
        passage(geodata, route, on=assumed.on).status,
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


def _reason(error: CablerouteError, row: Latency) -> str:
    """Return why there is no route, with the names of the ends that are points."""
    of_route = isinstance(error, NoRouteError) and error.problems
    said = (str(replace(fault, parameter="", hint="")) for fault in error.problems)
    text = "; ".join(filter(None, said)) if of_route else str(error)
    for name, point in ((row.start, row.start_position), (row.end, row.end_position)):
        if point is not None:
            text = text.replace(point_name(*point), name or "the point")
    return text


def _span(low: float, high: float) -> str:
    return f"{low:g} ms published" if low == high else f"{low:g} to {high:g} ms published"

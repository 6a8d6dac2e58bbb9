"""What fails together: which parts of routes one cause may hit, and how far it does.

The beta-factor model (IEC 61508-6:2010, annex D; NUREG/CR-4780, 1988): a share β of the failures
of each unit has a cause that hits all units of its group; the rest has causes of its own. With two
like units, each down for a share q of the time, both are down for about β q + ((1 - β) q)².

On land a group is what routes pass in one country: one authority, which is all that the record
shows. A leg that states no country is in those whose land its line crosses and in those of its
ends, and has the whole share in each, which is rather high. Where these say nothing it may be in
any, and is in the group of each: missing data never shortens a downtime. At sea a group is what
routes pass in one repair zone or, outside every zone, in one of the named waters, for which the
share of the zones is the proxy. In the open sea outside all of these a group is what passes within
`REACH_KM`, and counts at the worst end only: no source says how often one cause cuts several cables
there. A rate of the tables that is narrowed to a kind of shared-risk group (its component) counts
for groups of this kind, before the general one.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.crossed import countries_of
from cableroute.geodata.store import Geodata
from cableroute.geometry.earth import MEAN_RADIUS_KM
from cableroute.geometry.lines import cumulative_km, densify
from cableroute.reliability.elements import GROUPS, ElementPart, RateFigure, figure_of

SHARED = {"land": "land_shared_cause_pct", "sea": "sea_shared_cause_pct"}
"""Share of the failures of a path that hit the others of its group too, per cent."""

NOWHERE = "land of no known country"

OPEN_SEA = "open sea"
"""Sea outside every repair zone and all named waters."""

REACH_KM = 1130.0
"""How far one cause has reached: so far, or more, did the turbidity current of January 2020 that
broke SAT-3 and WACS run down the Congo Canyon into the deep sea, the longest that was measured
(Talling and others, 2021, doi:10.31223/X5W328). That of 2006 off Taiwan ran for up to 460 km (Gavey
and others, Marine Geology 384, 2017, 147-158, doi:10.1016/j.margeo.2016.06.001)."""

STEP_KM = 50.0
"""Distance between two places of a cable at which it is held against others."""

ONE_FACTOR = "; one factor for a duct, a road and an authority: the record does not say which"

RateOf = Callable[..., str]
"""What gives the rate of a medium, and of a kind of group; its id."""

Counted = tuple[frozenset[int], float]
"""Members of a cluster, and the share of their failures that hits all of them."""

Shares = tuple[float, ...]
"""A share for each member of a cluster."""

Case = tuple[Sequence[float], Sequence[Counted]]
"""How long each element is down, and which share of which of them is common."""


class Cluster(NamedTuple):
    """Elements that one cause may hit.

    Parameters
    ----------
    members : frozenset of int
        Places of the elements.
    rate : str
        Id of the rate that says how far, or "shared-risk groups": wholly, at the ends named.
    ends : tuple of int
        Where it counts: 0 best, 1 likely, 2 worst.
    places : tuple of str
        Countries, repair zones or waters that it is of, as notes name them.
    """

    members: frozenset[int]
    rate: str = GROUPS
    ends: tuple[int, ...] = (0, 1, 2)
    places: tuple[str, ...] = ()

    def factor(self, end: int, ends: Mapping[str, int], figures: Mapping[str, RateFigure]) -> float:
        """Return the share of failures that hit all members, each assumption at its end."""
        if ends.get(GROUPS, end) not in self.ends:
            return 0.0
        if self.rate == GROUPS:
            return 1.0
        return figures[self.rate].values[ends.get(self.rate, end)] / 100

    @property
    def is_doubtful(self) -> bool:
        """Whether it counts at some ends only."""
        return len(self.ends) < 3


class SharedGroup(NamedTuple):
    """A shared-risk group that routes pass by different legs.

    `medium` is "land", "strait" or "sea"; `surely` how certain a common failure is.
    """

    medium: str
    name: str
    kind: str
    surely: str
    members: frozenset[int]


def shared_causes(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, RateFigure],
    parts: Sequence[ElementPart],
    series: Sequence[Sequence[int]],
    systems: Sequence[Iterable[str]],
) -> tuple[tuple[Cluster, ...], tuple[str, ...]]:
    """Return what may fail together in some routes, in the order in which it counts, and notes.

    `systems` are those whose routes pass each element. The rates that it rests on are added to the
    figures.
    """
    if len(series) < 2:
        return (), ()
    groups = _groups(geodata, parts, series, systems)
    has_rate = {
        medium: any(rate.quantity == name for rate in geodata.rates.values())
        or getattr(assumptions, name, None) is not None
        for medium, name in SHARED.items()
    }

    def rate_of(medium: str, kind: str = "") -> str:
        wanted = {"medium": medium, "component": kind}
        return figure_of(geodata, assumptions, figures, SHARED[medium], wanted)

    land = [item for item in groups if item.medium == "land"]
    straits = [item for item in groups if item.medium == "strait"]
    clusters: list[Cluster] = []
    notes: list[str] = []
    if has_rate["land"]:
        clusters += _of_kinds(geodata, parts, land, rate_of)
        one = "" if clusters else ONE_FACTOR
        clusters += _of_places(geodata, parts, series, "land", rate_of)
        notes += _rate_notes(clusters, figures, one)
    else:
        sure = [item.members for item in land if item.surely != "candidate"]
        clusters += [Cluster(item, GROUPS, (1,)) for item in _joined(sure)]
    if has_rate["sea"]:
        placed = _of_places(geodata, parts, series, "sea", rate_of)
        zoned = {at for item in placed for at in item.members if parts[at].zone}
        straits = [item for item in straits if not item.members <= zoned]
        notes += _rate_notes(placed, figures)
        clusters += placed
        open_sea = _of_open_sea(parts, series, rate_of)
        clusters += open_sea
        notes += _proxy_notes(parts, placed, open_sea)
    worst = _joined(item.members for item in (*land, *straits))
    clusters += [Cluster(item, GROUPS, (2,)) for item in worst]
    counted = {at for item in clusters if item.rate != GROUPS for at in item.members}
    seabed = [item for item in groups if item.medium == "sea" and not item.members <= counted]
    notes += _group_notes(land, straits, seabed, "" if has_rate["land"] else
                          " and in the likely figure where stated or inferred")  # fmt: skip
    return tuple(clusters), tuple(notes)


def _of_kinds(
    geodata: Geodata, parts: Sequence[ElementPart], land: Iterable[SharedGroup], rate_of: RateOf
) -> list[Cluster]:
    """Return the groups of kinds that have a rate of their own."""
    members: dict[str, list[frozenset[int]]] = defaultdict(list)
    for item in land:
        general, rate = rate_of("land"), rate_of("land", item.kind)
        if rate != general:
            members[rate].append(item.members)
    found = []
    for rate, groups in members.items():
        for own in _joined(groups):
            places = [_places_of(geodata, parts[number]) or (NOWHERE,) for number in own]
            named = tuple(sorted(frozenset().union(*places)))
            found.append(Cluster(own, rate, places=named))
    return found


def _of_places(
    geodata: Geodata,
    parts: Sequence[ElementPart],
    series: Sequence[Sequence[int]],
    medium: str,
    rate_of: RateOf,
) -> list[Cluster]:
    """Return what several routes pass by different elements in one country, or in one sea.

    Land of no known country may be in any: it is in the group of each. A group that is inside
    another is not counted again, so that two paths of the same countries share one cause.
    Countries are in the order of their names: that of the routes does not matter.
    """
    members: dict[str, set[int]] = defaultdict(set)
    unknown: set[int] = set()
    for number, part in enumerate(parts):
        if part.leg.medium == medium:
            places = _places_of(geodata, part)
            for place in places:
                members[place].add(number)
            if medium == "land" and not places:
                unknown.add(number)
    if unknown and not members:
        members[NOWHERE] = unknown
    groups: dict[frozenset[int], list[str]] = defaultdict(list)
    for place in sorted(members) if medium == "land" else members:
        own = frozenset(members[place] | unknown)
        if _is_apart(own, series):
            groups[own].append(place)
    more = (NOWHERE,) if unknown else ()
    return [
        Cluster(own, rate_of(medium), places=(*_inside(own, groups), *more))
        for own in groups
        if not any(own < other for other in groups)
    ]


def _inside(own: frozenset[int], groups: Mapping[frozenset[int], Iterable[str]]) -> list[str]:
    """Return the places of a group and of those that are inside it."""
    return [place for other, places in groups.items() if other <= own for place in places]


def _places_of(geodata: Geodata, part: ElementPart) -> tuple[str, ...]:
    """Return the zone or the waters of an element at sea, the countries of one on land, by name."""
    if part.leg.medium == "sea":
        return (part.zone or part.waters,) if part.zone or part.waters else ()
    codes = (part.leg.country,) if part.leg.country else countries_of(geodata, [part.leg])
    return tuple(geodata.country_name(code) for code in codes)


def _of_open_sea(
    parts: Sequence[ElementPart], series: Sequence[Sequence[int]], rate_of: RateOf
) -> list[Cluster]:
    """Return what several routes pass in the open sea within the reach of one cause."""
    numbers = [
        number
        for number, part in enumerate(parts)
        if part.leg.medium == "sea" and not part.zone and not part.waters
    ]
    if not _is_apart(numbers, series):
        return []
    places = {}
    for number in numbers:
        part = parts[number]
        places[number] = _places_along(part.leg.line_wkb, part.from_km, part.to_km)
    least = math.cos(REACH_KM / MEAN_RADIUS_KM)  # of two directions from the centre of the earth
    near = [
        frozenset(pair)
        for pair in itertools.combinations(numbers, 2)
        if (places[pair[0]] @ places[pair[1]].T).max() >= least
    ]
    return [
        Cluster(members, rate_of("sea"), (2,), (OPEN_SEA,))
        for members in _joined(near)
        if _is_apart(members, series)
    ]


@functools.lru_cache(maxsize=4096)
def _places_along(line_wkb: bytes, from_km: float, to_km: float) -> NDArray[np.float64]:
    """Return places of a part of a line, as directions from the centre of the earth."""
    line = shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb)))
    line = densify(line, max_step_km=STEP_KM)
    kp_km = np.asarray(cumulative_km(line), float)
    own = (kp_km >= from_km - STEP_KM) & (kp_km <= to_km + STEP_KM)
    lon, lat = np.radians(shapely.get_coordinates(line)[own].T)
    return np.column_stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])


def _is_apart(members: Iterable[int], series: Sequence[Sequence[int]]) -> bool:
    """Return whether routes pass different subsets of some elements."""
    wanted = frozenset(members)
    return len({wanted.intersection(route) for route in series} - {frozenset()}) > 1


def _rate_notes(
    clusters: Iterable[Cluster], figures: Mapping[str, RateFigure], more: str = ""
) -> list[str]:
    """Return how much of the failures is shared, and where, a note for each rate."""
    places: dict[str, set[str]] = defaultdict(set)
    for item in clusters:
        places[item.rate].update(item.places)
    return [
        f"{figures[rate].words}: one cause hits all paths by {', '.join(sorted(found))}{more}"
        for rate, found in places.items()
    ]


def _proxy_notes(
    parts: Sequence[ElementPart], placed: Iterable[Cluster], open_sea: Sequence[Cluster]
) -> list[str]:
    """Return where at sea the share of the zones is a proxy, or counts at the worst end only."""
    waters = sorted({parts[at].waters for item in placed for at in item.members} - {""})
    notes = []
    if waters:
        notes.append(
            "no source has shared cuts outside the repair zones: their share is the proxy for "
            f"{', '.join(waters)}"
        )
    if open_sea:
        notes.append(
            f"in the open sea cables within {REACH_KM:,.0f} km share causes at the worst end only: "
            "no source says how often"
        )
    return notes


def _group_notes(
    land: Sequence[SharedGroup],
    straits: Sequence[SharedGroup],
    seabed: Sequence[SharedGroup],
    likely: str,
) -> list[str]:
    """Return which shared-risk groups count, where, and which do not."""
    notes = []
    if land:
        notes.append(
            f"may fail together on land: {', '.join(item.name for item in land)} (wholly at the "
            f"worst end{likely}; no source says how far)"
        )
    if straits:
        notes.append(
            f"may be cut together at sea: {', '.join(item.name for item in straits)} (counted at "
            "the worst end only: no source says how often)"
        )
    if seabed:
        notes.append(
            f"several routes pass {', '.join(sorted(item.name for item in seabed))}: cuts of "
            "several cables at once are not counted there, as no rate is sourced"
        )
    return notes


def _groups(
    geodata: Geodata,
    parts: Sequence[ElementPart],
    series: Sequence[Sequence[int]],
    systems: Sequence[Iterable[str]],
) -> list[SharedGroup]:
    """Return the shared-risk groups that routes pass by different elements.

    Of a sea leg only the part by the strait's position is a member. Land is in the groups of every
    system that takes it, whichever route comes first.
    """
    members: dict[tuple[str, str], set[int]] = defaultdict(set)
    common: dict[str, list[str]] = defaultdict(list)
    for group in geodata.groups.values():
        for system in group.system_ids:
            common[system].append(group.id)
    for number, part in enumerate(parts):
        is_land = part.leg.medium == "land"
        extra = [name for system in systems[number] for name in common.get(system, ()) if is_land]
        for name in dict.fromkeys((*part.groups(geodata), *extra)):
            found = geodata.groups.get(name)
            is_strait = found is not None and bool(found.position or found.gate)
            members["land" if is_land else "strait" if is_strait else "sea", name].add(number)
    made = []
    for (medium, name), numbers in members.items():
        if _is_apart(numbers, series):
            found = geodata.groups.get(name)
            about = (
                (name, "", "candidate") if found is None
                else (found.name, found.kind, found.attribution_confidence)
            )  # fmt: skip
            made.append(SharedGroup(medium, *about, frozenset(numbers)))
    return made


def _joined(groups: Iterable[frozenset[int]]) -> tuple[frozenset[int], ...]:
    """Return groups, those with a common member joined."""
    joined: list[frozenset[int]] = []
    for members in groups:
        apart = [other for other in joined if not other & members]
        touching = [other for other in joined if other & members]
        joined = [*apart, members.union(*touching)]
    return tuple(joined)


class Split(NamedTuple):
    """Routes and elements of which a share of the failures is common; `split` makes it.

    `series` are the places of the elements of each route, `down` the share of the time that each
    element is down. Elements beyond the given ones are what is common; `members` are those
    that each is from.
    """

    series: list[list[int]]
    down: list[float]
    members: list[frozenset[int]]


def split(
    series: Sequence[Sequence[int]], down: Sequence[float], clusters: Iterable[Counted]
) -> Split:
    """Return routes and elements in which a share of each cluster's failures is common.

    Parameters
    ----------
    series : sequence of sequence of int
        Places of the elements of each route.
    down : sequence of float
        Share of the time that each element is down.
    clusters : iterable of (frozenset of int, float)
        Members, and the share of their failures that hits all of them, one after another: each
        takes its share of all failures of a member, or what those before it have left.

    Returns
    -------
    Split
        The elements have what is left of them; further ones are the common failures.

    Notes
    -----
    The common part of a cluster on a route is down for a share of the time. The shares of the
    routes are nested: one element for the least of them, which all routes pass, one for what the
    next has beyond it, and so on; so routes differ in length. With a factor of 1 the members fail
    together as far as they can (the upper bound of Fréchet). How long a route alone is down does
    not change.

    Examples
    --------
    Two like units, each down a tenth of the time, of which a fifth has a common cause.

    >>> found = split([[0], [1]], [0.1, 0.1], [(frozenset({0, 1}), 0.2)])
    >>> found.series, [round(share, 4) for share in found.down]
    ([[0, 2], [1, 2]], [0.0808, 0.0808, 0.0209])
    """
    return next(splits(series, [(down, tuple(clusters))]))


def splits(series: Sequence[Sequence[int]], cases: Iterable[Case]) -> Iterator[Split]:
    """Yield what `split` returns for the same routes in each of some cases, one after another.

    A case is how long each element is down, and the clusters. What a cluster has on each route is
    worked out once, until by a factor of 1 its elements leave the routes of a case; what is
    common, once for all cases in which the elements of the cluster are down as long.
    """
    of_all = _Known()
    for down, clusters in cases:
        known = of_all
        sets = [list(route) for route in series]
        shares = list(down)
        rest = [1.0] * len(shares)
        causes: list[frozenset[int]] = []
        for members, factor in clusters:
            if factor <= 0:
                continue
            passed = known.passed(members, sets)
            if not passed.is_apart:
                continue
            parted = known.parted(
                members,
                factor,
                tuple([rest[at] for at in passed.numbers]),
                tuple([down[at] for at in passed.numbers]),
            )
            first = len(shares)
            shares += parted.common
            causes += [members] * len(parted.common)
            for at, number in enumerate(passed.numbers):
                rest[number], shares[number] = parted.rest[at], parted.left[at]
            for place, count in enumerate(parted.counts):
                if count and factor >= 1:
                    sets[place] = [number for number in sets[place] if number not in members]
                sets[place] += range(first, first + count)
            if factor >= 1:
                known = _Known()
        yield Split(sets, shares, causes)


class _Passed(NamedTuple):
    """The members of a cluster, and the places among them of those that each route passes."""

    numbers: tuple[int, ...]
    routes: list[tuple[int, ...]]
    is_apart: bool


class _Parted(NamedTuple):
    """The common failures of a cluster, how many of them each route passes, and what is left.

    `rest` is the share of all failures of each member that is left, `left` how long it is down.
    """

    common: list[float]
    counts: list[int]
    rest: list[float]
    left: list[float]


class _Known:
    """What is worked out of clusters on some routes, once."""

    def __init__(self) -> None:
        self._passed: dict[frozenset[int], _Passed] = {}
        self._parted: dict[tuple[frozenset[int], float, Shares, Shares], _Parted] = {}

    def passed(self, members: frozenset[int], sets: Sequence[Sequence[int]]) -> _Passed:
        """Return what routes pass of a cluster."""
        if members not in self._passed:
            numbers = tuple(members)
            routes = [
                tuple(at for at, number in enumerate(numbers) if number in own)
                for own in (members.intersection(route) for route in sets)
            ]
            is_apart = len({own for own in routes if own}) > 1
            self._passed[members] = _Passed(numbers, routes, is_apart)
        return self._passed[members]

    def parted(self, members: frozenset[int], factor: float, rest: Shares, down: Shares) -> _Parted:
        """Return what is common of how long each member is down, and what each keeps."""
        key = members, factor, rest, down
        if key not in self._parted:
            self._parted[key] = _parted(self._passed[members].routes, down, rest, factor)
        return self._parted[key]


def _parted(
    routes: Sequence[tuple[int, ...]], down: Shares, rest: Shares, factor: float
) -> _Parted:
    """Return the part of each member's downtime that is common, and the part that is its own."""
    logs = [log_up(-share) for share in down]
    taken = [_part(log, min(factor, of)) for log, of in zip(logs, rest, strict=True)]
    out_of = {own: -math.expm1(math.fsum([taken[at] for at in own])) for own in routes if own}
    levels = sorted({*out_of.values()})
    common = [
        (value - below) / (1 - below) if below < 1 else 1.0
        for below, value in itertools.pairwise([0.0, *levels])
    ]
    counts = [levels.index(out_of[own]) + 1 if own else 0 for own in routes]
    after = [max(of - factor, 0.0) for of in rest]
    left = [-math.expm1(_part(log, of)) for log, of in zip(logs, after, strict=True)]
    return _Parted(common, counts, after, left)


def _part(log: float, share: float) -> float:
    """Return a share of a logarithm, which may be infinite."""
    return log * share if share > 0 else 0.0


def log_up(value: float) -> float:
    """Return log(1 + value), minus infinity at -1."""
    return math.log1p(value) if value > -1 else -math.inf

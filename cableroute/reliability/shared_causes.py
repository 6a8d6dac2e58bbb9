"""What fails together: which parts of routes one cause may hit, and how far it does.

A share β of the failures of each unit has a cause that hits a given other unit of its group (the
beta factor of IEC 61508-6:2010, annex D); a share γ of the causes that hit two hits a given third
(NUREG/CR-4780, 1988); the rest has causes of its own. With two like units, each down for a share q
of the time, both are down for about β q + ((1 - β) q)²: see `joint_downtime`.

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
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from cableroute.reliability.joint_downtime import Common

SHARED = {"land": "land_shared_cause_pct", "sea": "sea_shared_cause_pct"}
"""Share of the failures of a path that hit a given other one of its group too, per cent."""

FURTHER = {"land": "land_shared_further_pct", "sea": "sea_shared_further_pct"}
"""Share of the causes that hit two paths of a group that hit a given further one too, per cent."""

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

AGAINST_IT = (
    "the more often one path on land fails, the smaller the share of causes in common: the record "
    "has how often two fail at once"
)

RateOf = Callable[..., str]
"""What gives the rate of a medium, and of a kind of group; its id."""


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
    further : str
        Id of the rate that says how many of the causes that hit two hit a further one; empty: all.
    """

    members: frozenset[int]
    rate: str = GROUPS
    ends: tuple[int, ...] = (0, 1, 2)
    places: tuple[str, ...] = ()
    further: str = ""

    def common(
        self, end: int, ends: Mapping[str, int], figures: Mapping[str, RateFigure]
    ) -> Common:
        """Return what the members have in common, each assumption at its end."""

        def share(rate: str) -> float:
            return figures[rate].values[ends.get(rate, end)] / 100

        if ends.get(GROUPS, end) not in self.ends:
            return Common(self.members, 0.0)
        if self.rate == GROUPS:
            return Common(self.members, 1.0)
        return Common(self.members, share(self.rate), share(self.further) if self.further else 1.0)

    @property
    def is_doubtful(self) -> bool:
        """Whether the cluster counts at some ends only."""
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
    groups = _shared_groups(geodata, parts, series, systems)
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
        clusters += [Cluster(item, GROUPS, (1,)) for item in _merge_touching(sure)]
    if has_rate["sea"]:
        placed = _of_places(geodata, parts, series, "sea", rate_of)
        zoned = {at for item in placed for at in item.members if parts[at].zone}
        straits = [item for item in straits if not item.members <= zoned]
        notes += _rate_notes(placed, figures)
        clusters += placed
        open_sea = _of_open_sea(parts, series, rate_of)
        clusters += open_sea
        notes += _proxy_notes(parts, placed, open_sea)
    worst = _merge_touching(item.members for item in (*land, *straits))
    clusters += [Cluster(item, GROUPS, (2,)) for item in worst]
    clusters = _with_further(geodata, assumptions, figures, parts, series, clusters)
    counted = {at for item in clusters if item.rate != GROUPS for at in item.members}
    seabed = [item for item in groups if item.medium == "sea" and not item.members <= counted]
    notes += _group_notes(
        land,
        straits,
        seabed,
        "" if has_rate["land"] else " and in the likely figure where stated or inferred",
    )
    return tuple(clusters), tuple(notes)


def _with_further(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, RateFigure],
    parts: Sequence[ElementPart],
    series: Sequence[Sequence[int]],
    clusters: Iterable[Cluster],
) -> list[Cluster]:
    """Return clusters with the rate of what hits a further path, where there are three or more.

    Tables without it take every cause to hit all: missing data never shortens a downtime.
    """
    quantities = {rate.quantity for rate in geodata.rates.values()}
    widened = []
    for item in clusters:
        medium = parts[min(item.members)].leg.medium
        name = FURTHER[medium]
        is_stated = name in quantities or getattr(assumptions, name, None) is not None
        if item.rate != GROUPS and is_stated and len(series) > 2:
            rate = figure_of(geodata, assumptions, figures, name, {"medium": medium})
            item = item._replace(further=rate)
        widened.append(item)
    return widened


def _of_kinds(
    geodata: Geodata, parts: Sequence[ElementPart], land: Iterable[SharedGroup], rate_of: RateOf
) -> list[Cluster]:
    """Return the groups of kinds that have a separate rate."""
    members: dict[str, list[frozenset[int]]] = defaultdict(list)
    for item in land:
        general, rate = rate_of("land"), rate_of("land", item.kind)
        if rate != general:
            members[rate].append(item.members)
    clusters = []
    for rate, groups in members.items():
        for group in _merge_touching(groups):
            places = [_places_of(geodata, parts[number]) or (NOWHERE,) for number in group]
            named = tuple(sorted(frozenset().union(*places)))
            clusters.append(Cluster(group, rate, places=named))
    return clusters


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
        group = frozenset(members[place] | unknown)
        if _is_apart(group, series):
            groups[group].append(place)
    more = (NOWHERE,) if unknown else ()
    return [
        Cluster(group, rate_of(medium), places=(*_places_inside(group, groups), *more))
        for group in groups
        if not any(group < other for other in groups)
    ]


def _places_inside(
    group: frozenset[int], groups: Mapping[frozenset[int], Iterable[str]]
) -> list[str]:
    """Return the places of a group and of those that are inside it."""
    return [place for other, places in groups.items() if other <= group for place in places]


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
        for members in _merge_touching(near)
        if _is_apart(members, series)
    ]


@functools.lru_cache(maxsize=4096)
def _places_along(line_wkb: bytes, from_km: float, to_km: float) -> NDArray[np.float64]:
    """Return places of a part of a line, as directions from the centre of the earth."""
    line = shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb)))
    line = densify(line, max_step_km=STEP_KM)
    kp_km = np.asarray(cumulative_km(line), float)
    inside = (kp_km >= from_km - STEP_KM) & (kp_km <= to_km + STEP_KM)
    lon, lat = np.radians(shapely.get_coordinates(line)[inside].T)
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
    notes = [
        f"{figures[rate].words}: one cause hits several paths by {', '.join(sorted(names))}{more}"
        for rate, names in places.items()
    ]
    return notes + [AGAINST_IT] * any(figures[rate].against for rate in places)


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


def _shared_groups(
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
            risk_group = geodata.groups.get(name)
            is_strait = risk_group is not None and bool(risk_group.position or risk_group.gate)
            members["land" if is_land else "strait" if is_strait else "sea", name].add(number)
    shared = []
    for (medium, name), numbers in members.items():
        if _is_apart(numbers, series):
            risk_group = geodata.groups.get(name)
            about = (
                (name, "", "candidate")
                if risk_group is None
                else (risk_group.name, risk_group.kind, risk_group.attribution_confidence)
            )
            shared.append(SharedGroup(medium, *about, frozenset(numbers)))
    return shared


def _merge_touching(groups: Iterable[frozenset[int]]) -> tuple[frozenset[int], ...]:
    """Return groups, those with a common member joined."""
    joined: list[frozenset[int]] = []
    for members in groups:
        apart = [other for other in joined if not other & members]
        touching = [other for other in joined if other & members]
        joined = [*apart, members.union(*touching)]
    return tuple(joined)

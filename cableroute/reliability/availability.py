"""How much of the time a way, or one of several, is whole: from rates of faults and repairs.

Elements are cable between places, cut where its repair zone changes. An element fails and is
repaired in turn, so that it is down for λ·r / (1 + λ·r) of the time, with λ faults a year of
operation and r years to repair each (the alternating renewal process; Barlow and Proschan,
*Statistical Theory of Reliability*, 1975, chapter 7). A way is up while all of its elements are;
a set of ways while one of them is. What several ways share stands in the sum once.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import CablerouteError, GeodataError, ModelError, Problem, kind_faults
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy, proximity
from cableroute.model.figures import NUMBERS, Range
from cableroute.model.legs import Leg
from cableroute.model.routes import Route

__all__ = [
    "MINUTES_PER_YEAR",
    "Availability",
    "Element",
    "Swing",
    "availability_of",
    "exact_availability",
    "k_of_n_availability",
]

DAYS_PER_YEAR = 365.25
HOURS_PER_YEAR = 24 * DAYS_PER_YEAR
MINUTES_PER_YEAR = 60 * HOURS_PER_YEAR
"""Minutes of a mean year of the Julian calendar."""

TOO_WIDE = 10.0
"""A range whose high is this many times its low spans an order of magnitude."""

SAME_KP_KM = 1.0
"""KPs of one segment nearer than this are one place."""

AT_ONCE = 64
"""Cases that factoring does at once: they take the memory of so many, and little more time."""

MOST_STEPS = 5_000_000
"""Steps that factoring may take, of some microseconds each: one a state and 256 ways."""

MOST_APART = 10
"""So many assumptions have ends of their own in combinations; the narrower move as one."""

FAULTS = {"sea": "sea_faults_per_1000km_year", "land": "land_faults_per_1000km_year"}
REPAIRS = {"sea": "sea_repair_days", "land": "land_repair_hours"}
PER_YEAR = {"sea_repair_days": DAYS_PER_YEAR, "land_repair_hours": HOURS_PER_YEAR}
LENGTH, GROUPS = "length of cable", "shared-risk groups"


class Element(NamedTuple):
    """Cable that fails as one: a leg, or the part of one that lies in one repair zone.

    Parameters
    ----------
    id : str
        Of the leg, with the KPs on it and the zone where it is a part.
    leg_id, system_id, medium, zone, country : str
        Of what; empty where there is none.
    cable_km : Range
        Length of cable.
    faults_per_year : Range
        Faults expected in a year of operation.
    repair_days : Range
        How long one repair takes, permits included.
    availability : Range
        Share of the time that it is up; low is the worst.
    fault_rate, repair_rate : str
        Id of the rate, or key of the assumption, that each rests on.
    stands_in : tuple of str
        What was wanted and the rates are not narrowed to.
    route_ids : tuple of str
        Ways that pass it.
    share_pct : float
        By how much less the downtime of the set would be if this never failed, per cent.
    """

    id: str
    leg_id: str
    system_id: str
    medium: str
    zone: str
    country: str
    cable_km: Range
    faults_per_year: Range
    repair_days: Range
    availability: Range
    fault_rate: str
    repair_rate: str
    stands_in: tuple[str, ...]
    route_ids: tuple[str, ...]
    share_pct: float


class Swing(NamedTuple):
    """How far the downtime moves with one assumption, all others likely.

    Parameters
    ----------
    name : str
        Id of a rate, key of an assumption, "length of cable" or "shared-risk groups".
    words : str
        What it is, with its figures.
    low_min_per_year, high_min_per_year : float
        Downtime at its best and at its worst end, minutes a year.
    """

    name: str
    words: str
    low_min_per_year: float
    high_min_per_year: float


@dataclass(frozen=True)
class Availability:
    """What `availability_of` returns.

    Parameters
    ----------
    route_ids : tuple of str
        The ways, one of which must be up.
    availability : Range
        Share of the time; low is the worst: all rates at their worst ends.
    downtime_min_per_year : Range
        Minutes a year in which none of the ways is up; low is the best.
    faults_per_year : Range
        Faults of all of their cable, each element once, each fault one repair.
    elements : tuple of Element
        The one with the largest share of the downtime first.
    swings : tuple of Swing
        The assumption on which the downtime hangs most first.
    stands_in : tuple of str
        Where a general rate stands in for a finer one that no source gives.
    notes : tuple of str
        What a reader should know.
    is_confidential : bool
        Whether a way or a rate is confidential.
    """

    route_ids: tuple[str, ...]
    availability: Range
    downtime_min_per_year: Range
    faults_per_year: Range
    elements: tuple[Element, ...]
    swings: tuple[Swing, ...]
    stands_in: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    is_confidential: bool = False

    @property
    def dominant(self) -> Swing | None:
        """The assumption on which the downtime hangs most; None where none is a range."""
        wide = [item for item in self.swings if item.high_min_per_year > item.low_min_per_year]
        return wide[0] if wide else None

    @property
    def is_too_uncertain(self) -> bool:
        """Whether the downtime spans an order of magnitude or more: too uncertain to use."""
        low, _, high = self.downtime_min_per_year
        return high > 0 and high >= TOO_WIDE * low

    def faults_in(self, term_years: float) -> Range:
        """Return the faults, and so the repairs, to expect in a term.

        Raises
        ------
        ModelError
            The term is no number of years above 0.
        """
        if not _is_number(term_years) or not 0 < term_years <= 1000:
            hint = "give years above 0, to 1000"
            fault = Problem("term", "term_years", f"is {term_years!r}", hint)
            raise ModelError.of("faults_in", [fault])
        return Range(*(term_years * count for count in self.faults_per_year))

    def __repr__(self) -> str:
        """Return the ways, the availability and the downtime."""
        low, likely, high = self.availability
        return (
            f"<Availability of {len(self.route_ids)} way(s): {likely:.6f} "
            f"({low:.6f} to {high:.6f}), down {self.downtime_min_per_year.likely:,.0f} min/year>"
        )


def exact_availability(ways: Iterable[Iterable[str]], availability: Mapping[str, float]) -> float:
    """Return the probability that at least one way is up, each while all of its elements are.

    Elements fail independently; one that stands in several ways is one element. Exact, by
    factoring over what is shared: each shared part is up or down in turn, and what can no longer
    matter is put together. Ways that are every choice of k of n elements are told as such and
    done by `k_of_n_availability`.

    Parameters
    ----------
    ways : iterable of iterable of str
        Names of the elements of each way.
    availability : dict of str to float
        Probability that each is up, 0 to 1.

    Raises
    ------
    ModelError
        No ways, a way without elements, an element without availability, one out of bounds: all
        at once; or ways so interwoven that factoring would take over five million steps, some
        seconds: `sample_availability` does those.

    Examples
    --------
    The bridge of textbooks, five elements of 0.9 each: 0.97848.

    >>> paths = ["14", "25", "135", "234"]
    >>> round(exact_availability(paths, dict.fromkeys("12345", 0.9)), 8)
    0.97848
    """
    sets, names, down = checked_shares("exact_availability", ways, availability)
    size = len(sets[0])
    if (
        len(sets) == math.comb(len(names), size)
        and all(len(way) == size for way in sets)
        and len({frozenset(way) for way in sets}) == len(sets)
    ):
        return k_of_n_availability(size, (1.0 - down).tolist())
    place = {name: number for number, name in enumerate(names)}
    return 1.0 - _all_down([[place[name] for name in way] for way in sets], down.tolist())


def k_of_n_availability(k: int, availability: Iterable[float]) -> float:
    """Return the probability that at least k of n independent elements are up.

    Parameters
    ----------
    k : int
        How many must be up, 0 to n.
    availability : iterable of float
        Probability that each is up, 0 to 1; they may differ.

    Raises
    ------
    ModelError
        No elements, one out of bounds, or k that is no whole number from 0 to n: all at once.

    Notes
    -----
    Exact: one element after another is added to the distribution of how many are up (Barlow and
    Heidtmann, IEEE Transactions on Reliability R-33, 1984), n k steps.

    Examples
    --------
    Two of three pumps, each up nine tenths of the time: 3 x 0.9^2 - 2 x 0.9^3.

    >>> round(k_of_n_availability(2, [0.9, 0.9, 0.9]), 12)
    0.972
    """
    up = list(availability)
    faults = [] if up else [Problem("availability", "availability", "there is none", "give some")]
    faults += [
        Problem("availability", f"element {number}", f"is {value!r}", "give a number from 0 to 1")
        for number, value in enumerate(up, start=1)
        if not (_is_number(value) and 0 <= value <= 1)
    ]
    if not isinstance(k, (int, np.integer)) or isinstance(k, bool) or not 0 <= k <= len(up):
        hint = f"give a whole number from 0 to {len(up)}, that of the elements"
        faults.append(Problem("count", "k", f"is {k!r}", hint))
    if faults:
        raise ModelError.of("k_of_n_availability", faults)
    exactly = np.zeros(int(k) + 1)  # so many are up; the last: k or more
    exactly[0] = 1.0
    for value in up:
        enough = exactly[-1]
        more = exactly[:-1] * value
        exactly *= 1.0 - value
        exactly[1:] += more
        exactly[-1] += enough * value
    return min(1.0, float(exactly[-1]))


def checked_shares(
    where: str, ways: Iterable[Iterable[str]], availability: Mapping[str, float]
) -> tuple[list[tuple[str, ...]], tuple[str, ...], NDArray[np.float64]]:
    """Return the elements of each way, all of them, and the share that each is down."""
    try:
        sets = [tuple(dict.fromkeys(way)) for way in ways]
        known = dict(availability)
    except (TypeError, ValueError) as error:
        hint = "give a list of ways, each a list of names, and a dict of name to share"
        fault = Problem("ways", "ways, availability", f"cannot be read: {error}", hint)
        raise ModelError.of(where, [fault]) from None
    faults = [] if sets else [Problem("ways", "ways", "there are none", "give one or more")]
    faults += [
        Problem("ways", f"way {number}", "has no elements", "name one or more")
        for number, way in enumerate(sets, start=1)
        if not way
    ]
    names = tuple(dict.fromkeys(name for way in sets for name in way))
    faults += [
        Problem("element", str(name), "has no availability", "give it one")
        for name in names
        if name not in known
    ]
    faults += [
        Problem("availability", str(name), f"is {known[name]!r}", "give a number from 0 to 1")
        for name in names
        if name in known and not (_is_number(known[name]) and 0 <= known[name] <= 1)
    ]
    if faults:
        raise ModelError.of(where, faults)
    return sets, names, 1.0 - np.array([known[name] for name in names], float)


def availability_of(
    routes: Route | Sequence[Route],
    geodata: Geodata,
    *,
    assumptions: Assumptions | None = None,
) -> Availability:
    """Return how much of the time a way, or one of a set of ways, is whole.

    Parameters
    ----------
    routes : Route or sequence of Route
        One way, or ways of which one must be up.
    geodata : Geodata
        Holds the rates, the repair zones and the shared-risk groups.
    assumptions : Assumptions, optional
        Rates of your own in place of those of the tables.

    Returns
    -------
    Availability
        As low, likely and high, with the elements, the swing of each assumption, and in words
        which rates stand in for finer ones.

    Raises
    ------
    ModelError
        No routes, or two with one id.
    GeodataError
        No rate of faults or repairs fits.

    Notes
    -----
    The range is of all rates at their best and all at their worst: the downtime never falls when
    a rate rises, so no mixture lies outside. Where a source gives no likely figure the middle of
    low and high is taken. What a table does not narrow to a zone or country stands in
    everywhere, and the result says so.

    Legs of one id are one element, as are the common parts of the pieces of a segment. Legs on
    land of one shared-risk group fail together as far as they can (the upper bound of Fréchet:
    the less likely failure comes only with the likelier): at the worst end in every group, in the
    likely figure in those that are stated or inferred, at the best end in none. Cables by one
    strait do so at the worst end only, with all of their part in its repair zone: no source says
    how often several are cut at once, so that such a set spans orders of magnitude. Other groups
    at sea are not counted, and named.

    Counted are faults of cable. Stations, repeaters, power and spare capacity are not.

    Examples
    --------
    >>> from cableroute.geodata.store import open_geodata
    >>> from cableroute.routing.search import find_options
    >>> geo = open_geodata()
    >>> found = availability_of(find_options(geo, "Zafarana", "Abu Talat")[0], geo)
    >>> 0.999 < found.availability.low < found.availability.high < 1
    True
    """
    chosen = checked_routes("availability_of", routes, geodata, assumptions)
    network = Network.of(chosen, geodata, assumptions)
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
        stands_in=network.stands_in(),
        notes=network.notes(),
        is_confidential=any(route.is_confidential for route in chosen) or network.is_confidential,
    )


def availability_from(downtime_min_per_year: Range) -> Range:
    """Return the share of the time from the downtime; the worst is low.

    Examples
    --------
    >>> print(availability_from(Range(0, MINUTES_PER_YEAR / 4, MINUTES_PER_YEAR)))
    Range(low=0.0, likely=0.75, high=1.0)
    """
    low, likely, high = downtime_min_per_year
    return Range(*(1 - minutes / MINUTES_PER_YEAR for minutes in (high, likely, low)))


def share_text(share: float) -> str:
    """Return a share in per cent, with digits enough to tell it from 100.

    Examples
    --------
    >>> share_text(0.92257), share_text(0.9999995), share_text(1)
    ('92.26', '99.999950', '100.00')
    """
    down = 1 - share
    digits = 2 if down >= 1e-4 or down <= 0 else min(8, 1 - math.floor(math.log10(100 * down)))
    return f"{100 * share:.{max(2, digits)}f}"


def duration_text(minutes: float) -> str:
    """Return minutes as people say them.

    Examples
    --------
    >>> duration_text(0.26), duration_text(90), duration_text(41064), duration_text(0)
    ('16 s', '1.5 h', '28.5 d', '0 s')
    """
    if abs(minutes - MINUTES_PER_YEAR) < 1e-6:
        return "all year"
    for size, unit in ((1440.0, "d"), (60.0, "h"), (1.0, "min")):
        if minutes >= (2 * size if unit == "d" else size):
            return f"{minutes / size:.3g} {unit}"
    return f"{60 * minutes:.2g} s"


def downtime_of(
    routes: Route | Sequence[Route],
    geodata: Geodata,
    assumptions: Assumptions | None = None,
    *,
    confidential: bool = True,
) -> tuple[Range, Range] | None:
    """Return the downtime, minutes a year, and the faults a year of `availability_of` alone.

    None where neither the tables nor the assumptions have the rates, or only confidential ones
    that do not count.
    """
    chosen = checked_routes("availability_of", routes, geodata, assumptions)
    if not has_rates(chosen, geodata, assumptions):
        return None
    network = Network.of(chosen, geodata, assumptions)
    if network.is_confidential and not confidential:
        return None
    return network.downtime(), network.faults()


def has_rates(
    routes: Iterable[Route], geodata: Geodata, assumptions: Assumptions | None = None
) -> bool:
    """Return whether the tables or the assumptions have the rates that ways need."""
    known = {rate.quantity for rate in geodata.rates.values()}
    return all(
        quantity in known or getattr(assumptions, quantity, None) is not None
        for medium in {leg.medium for route in routes for leg in route.legs}
        for quantity in (FAULTS[medium], REPAIRS[medium])
    )


def world_faults(geodata: object, assumptions: object = None) -> list[Problem]:
    """Return what is wrong with the kind of the tables and of the assumptions."""
    faults = []
    if not hasattr(geodata, "rates"):  # tables of another make will do
        faults = kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    hint = "give default_assumptions(geodata), or with_changes of it"
    return faults + kind_faults("assumptions", assumptions, (Assumptions, type(None)), hint)


def checked_routes(
    where: str,
    routes: Route | Sequence[Route],
    geodata: Geodata,
    assumptions: Assumptions | None = None,
) -> list[Route]:
    """Return routes as a list: one or more, each with its own id; check what they come with."""
    faults = world_faults(geodata, assumptions)
    if isinstance(routes, str) or not isinstance(routes, (Route, Iterable)):
        faults += kind_faults("routes", routes, Route, "give those of find_options")
        raise ModelError.of(where, faults)
    chosen = [routes] if isinstance(routes, Route) else list(routes)
    if not chosen:
        faults.append(Problem("routes", "routes", "no routes are given", "give one or more"))
    known = []
    for number, route in enumerate(chosen, start=1):
        wrong = kind_faults(f"route {number}", route, Route, "give those of find_options")
        faults += wrong
        known += [] if wrong else [route.id]
    faults += [
        Problem("unique id", f"route {name!r}", "stands twice", "give each once")
        for name, count in Counter(known).items()
        if count > 1
    ]
    if faults:
        raise ModelError.of(where, faults)
    return chosen


# --- the network of some ways ----------------------------------------------------------------


class Figure(NamedTuple):
    """A rate as it is used: low, likely, high, and where it is from."""

    name: str
    values: Range
    words: str
    is_middle: bool = False
    is_confidential: bool = False


class Part(NamedTuple):
    """An element before its figures are taken: which rates hold for which length."""

    leg: Leg
    from_km: float
    to_km: float
    zone: str
    cable_km: Range
    fault: str
    repair: str
    stands_in: tuple[tuple[str, str], ...]
    is_part: bool

    def faults(self, end: int, figures: Mapping[str, Figure]) -> float:
        """Return faults a year at an end of the ranges."""
        return self.cable_km[end] * figures[self.fault].values[end] / 1000

    @property
    def id(self) -> str:
        """Id of the leg, with the KPs and the zone where it is a part."""
        text = self.leg.id
        if self.is_part:
            text += f" KP {self.from_km:,.0f} to {self.to_km:,.0f}"
        return f"{text} ({self.zone})" if self.zone else text

    def groups(self, geodata: Geodata) -> tuple[str, ...]:
        """Return its shared-risk groups; a group with a position only where it lies by it."""
        kept = []
        for name in self.leg.group_ids:
            group = geodata.groups.get(name)
            if self.leg.medium == "sea" and group is not None and group.position is not None:
                kp_km = float(geodesy.kp_of_point(self.leg.geometry, *group.position).kp_km)
                if not self.from_km <= kp_km <= self.to_km:
                    continue
            kept.append(name)
        return tuple(kept)

    def repair_years(self, end: int, figures: Mapping[str, Figure]) -> float:
        """Return how long a repair takes at an end of the range."""
        return figures[self.repair].values[end] / PER_YEAR[REPAIRS[self.leg.medium]]

    def down(self, ends: Mapping[str, int], figures: Mapping[str, Figure], end: int) -> float:
        """Return the share of time that it is down, each rate at its end."""
        km = self.cable_km[ends.get(LENGTH, end)]
        faults = km * figures[self.fault].values[ends.get(self.fault, end)] / 1000
        repair = figures[self.repair].values[ends.get(self.repair, end)]
        out = faults * repair / PER_YEAR[REPAIRS[self.leg.medium]]
        return out / (1 + out)


@dataclass(frozen=True)
class Network:
    """The elements of some ways, the rates that they rest on, and what may fail together.

    `ways` are the places in `parts` of the elements of each way; `clusters` those that may fail
    together, by how surely: at the worst end (2), in the likely figure (1), at the best end (0).
    """

    routes: tuple[Route, ...]
    parts: tuple[Part, ...]
    ways: tuple[tuple[int, ...], ...]
    figures: Mapping[str, Figure]
    clusters: tuple[tuple[frozenset[int], ...], ...]
    group_names: tuple[str, ...]
    strait_names: tuple[str, ...]
    sea_group_names: tuple[str, ...]

    @classmethod
    def of(
        cls, routes: Sequence[Route], geodata: Geodata, assumptions: Assumptions | None
    ) -> Network:
        """Return the network of some ways."""
        figures: dict[str, Figure] = {}
        parts: list[Part] = []
        numbers: dict[tuple[str, float, float, str], int] = {}
        ways: list[tuple[int, ...]] = []
        for pieces in _pieces(routes, geodata):
            way: list[int] = []
            for leg, low_km, high_km, cable_km, is_part in pieces:
                for zone, from_km, to_km in _zones(geodata, leg, low_km, high_km):
                    key = (leg.id, from_km, to_km, zone)
                    if key not in numbers:
                        share = (to_km - from_km) / (high_km - low_km)
                        length = Range(*(share * km for km in cable_km))
                        whole = not is_part and math.isclose(share, 1.0)
                        numbers[key] = len(parts)
                        parts.append(
                            _part(
                                geodata, assumptions, figures, leg, (from_km, to_km), zone,
                                length, not whole,
                            )
                        )  # fmt: skip
                    way.append(numbers[key])
            ways.append(tuple(dict.fromkeys(way)))
        grouped, straits, sea = _grouped(geodata, parts, ways)
        return cls(
            tuple(routes),
            tuple(parts),
            tuple(ways),
            figures,
            (
                (),
                _joined(members for _, surely, members in grouped if surely != "candidate"),
                _joined(members for _, _, members in (*grouped, *straits)),
            ),
            tuple(name for name, _, _ in grouped),
            tuple(name for name, _, _ in straits),
            sea,
        )

    @property
    def is_confidential(self) -> bool:
        """Whether a rate is confidential."""
        return any(item.is_confidential for item in self.figures.values())

    def downtime(self) -> Range:
        """Return how long no way is up, minutes a year."""
        return Range(*(self.down(end) * MINUTES_PER_YEAR for end in range(3)))

    def faults(self) -> Range:
        """Return the faults a year of all of the cable."""
        parts = self.parts
        return Range(
            *(math.fsum(part.faults(end, self.figures) for part in parts) for end in range(3))
        )

    def down(self, end: int, ends: Mapping[str, int] | None = None) -> float:
        """Return the share of time that no way is up: 0 best, 1 likely, 2 worst."""
        given = {} if ends is None else ends
        down = [part.down(given, self.figures, end) for part in self.parts]
        return self.down_of(down, given.get(GROUPS, end))

    def down_of(self, down: Sequence[float], groups: int) -> float:
        """Return the share of time that no way is up, from that of each element."""
        return self.down_of_each([(down, groups)])[0]

    def down_of_each(self, cases: Iterable[tuple[Sequence[float], int]]) -> list[float]:
        """Return `down_of` each case; cases that differ in the shares alone are done at once."""
        alike: dict[Any, list[tuple[int, list[float]]]] = defaultdict(list)
        for place, (down, groups) in enumerate(cases):
            ways, shares = _together(self.ways, down, self.clusters[groups])
            alike[tuple(map(tuple, ways))].append((place, shares))
        found: dict[int, float] = {}
        for ways, same in alike.items():
            size = AT_ONCE if len(same) > 4 else 1  # few are quicker one by one
            for first in range(0, len(same), size):
                batch = same[first : first + size]
                shares_of = np.array([shares for _, shares in batch]).T
                results = _all_down_each(ways, shares_of)
                found.update(zip((place for place, _ in batch), results.tolist(), strict=True))
        return [found[place] for place in range(len(found))]

    def shares_pct(self, whole: float) -> list[float]:
        """Return by how much less the downtime is if an element never fails, per cent."""
        down = [part.down({}, self.figures, 1) for part in self.parts]
        if whole <= 0:
            return [0.0] * len(down)
        if len(self.ways) == 1:
            rest = [math.log1p(-value) for value in down]
            total = math.fsum(rest)
            return [100 * (1 + math.expm1(total - one) / whole) for one in rest]
        clustered = frozenset().union(*self.clusters[1])
        alike: dict[object, list[int]] = defaultdict(list)  # the same ways pass them
        for number in range(len(down)):
            mask = sum(number in way and 1 << place for place, way in enumerate(self.ways))
            alike[number if number in clustered else (mask,)].append(number)
        shares = [0.0] * len(down)
        cases = []
        for numbers in alike.values():
            gone = set(numbers)
            cases.append(([0.0 if n in gone else one for n, one in enumerate(down)], 1))
        rest = self.down_of_each(cases)
        for numbers, left in zip(alike.values(), rest, strict=True):
            gain = 1 - left / whole  # what they are down by is linear in their joint share
            logs = [_log1p(-down[number]) for number in numbers]
            joint = math.fsum(logs)
            for number, log in zip(numbers, logs, strict=True):
                part = 1.0 if len(numbers) == 1 else -math.expm1(log) * math.exp(joint - log)
                both = 1.0 if len(numbers) == 1 else -math.expm1(joint)
                shares[number] = 100 * max(0.0, gain * part / both) if both else 0.0
        return shares

    def swings(self) -> tuple[Swing, ...]:
        """Return how far each assumption moves the downtime, the widest first."""
        names = [(item.name, item.words) for item in self.figures.values()]
        names.append((LENGTH, "length of cable: published, or with slack, low to high"))
        if self.clusters[2]:
            words = "whether cables of one shared-risk group, as a strait, fail together"
            names.append((GROUPS, words))
        cases = [
            ([part.down({name: end}, self.figures, 1) for part in self.parts],
             end if name == GROUPS else 1)
            for name, _ in names
            for end in (0, 2)
        ]  # fmt: skip
        minutes = [share * MINUTES_PER_YEAR for share in self.down_of_each(cases)]
        found = [
            Swing(name, words, low, high)
            for (name, words), low, high in zip(names, minutes[::2], minutes[1::2], strict=True)
        ]
        return tuple(sorted(found, key=lambda item: item.low_min_per_year - item.high_min_per_year))

    def avoided(self) -> Range:
        """Return by how many minutes a year the first way alone is down more than all at once.

        More faults make it more, and what fails together makes it less, so that the ends of the
        two downtimes are not its own: every combination of the ends of what they rest on is tried.
        """
        wide = [item for item in self.figures.values() if item.values.low < item.values.high]
        wide.sort(key=lambda item: item.values.low / item.values.high)  # the widest first
        names = [item.name for item in wide]
        if any(part.cable_km.low < part.cable_km.high for part in self.parts):
            names.insert(0, LENGTH)
        if self.clusters[2]:
            names.insert(0, GROUPS)
        apart, together = names[:MOST_APART], names[MOST_APART:]
        ends: list[dict[str, int]] = [{}]
        for corner in itertools.product((0, 2), repeat=min(len(names), MOST_APART)):
            ends.append(dict(zip(apart, corner, strict=True)))
            ends[-1] |= dict.fromkeys(together, corner[-1] if corner else 1)
        cases = [
            ([part.down(given, self.figures, 1) for part in self.parts], given.get(GROUPS, 1))
            for given in ends
        ]
        before = [1 - math.prod(1 - down[place] for place in self.ways[0]) for down, _ in cases]
        minutes = [
            max(alone - left, 0.0) * MINUTES_PER_YEAR
            for alone, left in zip(before, self.down_of_each(cases), strict=True)
        ]
        return Range(min(minutes), minutes[0], max(minutes))

    def element(self, number: int, route_ids: Sequence[str], share_pct: float) -> Element:
        """Return an element with its figures."""
        part = self.parts[number]
        days = DAYS_PER_YEAR / PER_YEAR[REPAIRS[part.leg.medium]]
        downs = [part.down({}, self.figures, end) for end in range(3)]
        return Element(
            id=part.id,
            leg_id=part.leg.id,
            system_id=part.leg.system_id,
            medium=part.leg.medium,
            zone=part.zone,
            country=part.leg.country,
            cable_km=part.cable_km,
            faults_per_year=Range(*(part.faults(end, self.figures) for end in range(3))),
            repair_days=Range(*(days * value for value in self.figures[part.repair].values)),
            availability=Range(1 - downs[2], 1 - downs[1], 1 - downs[0]),
            fault_rate=part.fault,
            repair_rate=part.repair,
            stands_in=tuple(
                f"no rate for {place}: {rate} stands in" for rate, place in part.stands_in
            ),
            route_ids=tuple(
                name for name, way in zip(route_ids, self.ways, strict=True) if number in way
            ),
            share_pct=share_pct,
        )

    def stands_in(self) -> tuple[str, ...]:
        """Return where a general rate stands in for a finer one, in words, the longest first."""
        lengths: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for part in self.parts:
            for rate, place in part.stands_in:
                lengths[rate][place] += part.cable_km.likely
        told = []
        for rate, places in sorted(lengths.items(), key=lambda item: -sum(item[1].values())):
            named = sorted(places, key=lambda place: -places[place])
            km = math.fsum(places.values())
            told.append(f"{rate} stands in on {km:,.0f} km, for want of a finer one: "
                        f"{', '.join(named)}")  # fmt: skip
        return tuple(told)

    def notes(self) -> tuple[str, ...]:
        """Return what a reader should know."""
        notes = ["counted: faults of cable; not: stations, repeaters, power, spare capacity"]
        middles = [item.name for item in self.figures.values() if item.is_middle]
        if middles:
            notes.append(
                f"no source gives a likely figure of {', '.join(middles)}: the middle is taken"
            )
        if self.group_names:
            notes.append(
                "may fail together on land: "
                + ", ".join(self.group_names)
                + " (at the best end they do not; in the likely figure where stated or inferred)"
            )
        if self.strait_names:
            notes.append(
                "may be cut together at sea: "
                + ", ".join(self.strait_names)
                + " (counted at the worst end only: no source says how often)"
            )
        if self.sea_group_names:
            notes.append(
                "several ways pass "
                + ", ".join(self.sea_group_names)
                + ": cuts of several cables at once there are not counted, no rate is sourced"
            )
        return tuple(notes)


def _part(
    geodata: Geodata,
    assumptions: Assumptions | None,
    figures: dict[str, Figure],
    leg: Leg,
    span_km: tuple[float, float],
    zone: str,
    cable_km: Range,
    is_part: bool,
) -> Part:
    """Return an element; put the rates that it rests on among the figures."""
    names: list[str] = []
    told: list[tuple[str, str]] = []
    for quantity in (FAULTS[leg.medium], REPAIRS[leg.medium]):
        own = None if assumptions is None else getattr(assumptions, quantity)
        if own is not None and assumptions is not None:
            figures[quantity] = Figure(
                quantity, own, _words(quantity, own, assumptions.source_of(quantity)),
                is_confidential=quantity in assumptions.confidential,
            )  # fmt: skip
            names.append(quantity)
            continue
        country = leg.country if leg.medium == "land" else ""
        rate, _ = geodata.find_rate(quantity, medium=leg.medium, zone=zone, country=country)
        _check_rate(quantity, rate.id, (rate.low, rate.likely, rate.high))
        values = rate.range if rate.likely is not None else Range.of((rate.low, rate.high))
        figures[rate.id] = Figure(
            rate.id, values, _words(rate.name, values, rate.unit),
            is_middle=rate.likely is None, is_confidential=rate.visibility == "confidential",
        )  # fmt: skip
        names.append(rate.id)
        if leg.medium == "sea" and not rate.zone:
            told.append((rate.id, zone or "sea outside every repair zone"))
        elif leg.medium == "land" and not rate.country:
            name = geodata.country_name(country) if country else "land of no named country"
            told.append((rate.id, name))
    return Part(leg, *span_km, zone, cable_km, names[0], names[1], tuple(told), is_part)


def _words(name: str, values: Range, unit: str) -> str:
    low, likely, high = (f"{value:g}" for value in values)
    return f"{name}: {likely} ({low} to {high}) {unit}" if low != high else f"{name}: {low} {unit}"


def _check_rate(quantity: str, name: str, values: Iterable[float | None]) -> None:
    """Refuse a rate that cannot be: negative, or above one fault a year on every km."""
    most = 1000.0 if quantity in FAULTS.values() else 10 * PER_YEAR[quantity]
    bad = [value for value in values if value is not None and not 0 <= value <= most]
    if bad:
        hint = f"give a figure from 0 to {most:g}"
        message = f"{bad[0]:g} is out of bounds"
        fault = Problem("bounds", f"rates.csv, {name}", message, hint)
        raise GeodataError.of("availability_of", [fault])


# --- what is one element ----------------------------------------------------------------------


def _pieces(
    routes: Sequence[Route], geodata: Geodata
) -> list[list[tuple[Leg, float, float, Range, bool]]]:
    """Return what each way consists of: leg, KPs on it, length of cable, whether it is a part.

    Pieces of one segment are cut where any of them ends, so that a common part is one element.
    """
    spans: dict[str, list[float]] = defaultdict(list)
    placed: dict[str, tuple[str, float, float]] = {}
    for leg in (leg for route in routes for leg in route.legs):
        trunk = leg.id.partition("/")[0]
        if trunk in geodata.segments and leg.id not in placed:
            whole = geodata.segments[trunk]
            if leg.id == trunk:
                ends = [0.0, whole.route_km]
            else:
                ends = sorted(
                    float(geodesy.kp_of_point(whole.geometry, *point).kp_km)
                    for point in (leg.start, leg.end)
                )
            placed[leg.id] = (trunk, ends[0], ends[1])
            spans[trunk] += ends
    longest = _longest(routes)
    cuts = {trunk: _merged(kps) for trunk, kps in spans.items()}
    pieces = []
    for route in routes:
        way = []
        for leg in route.legs:
            at = placed.get(leg.id)
            if at is None or len(cuts[at[0]]) < 3:
                way.append((leg, 0.0, leg.route_km, longest[leg.id], False))
                continue
            trunk, low_km, high_km = at
            whole = geodata.segments[trunk]
            inside = [
                km for km in cuts[trunk]
                if low_km - SAME_KP_KM <= km <= high_km + SAME_KP_KM
            ]  # fmt: skip
            for from_km, to_km in pairwise(inside):
                share = (to_km - from_km) / max(high_km - low_km, 1e-9)
                length = Range(*(share * km for km in longest[leg.id]))
                way.append((whole, from_km, to_km, length, True))
        pieces.append(way)
    return pieces


def _longest(routes: Sequence[Route]) -> dict[str, Range]:
    """Return the length of cable of each leg; where ways differ on one, the longer."""
    longest: dict[str, Range] = {}
    for leg in (leg for route in routes for leg in route.legs):
        old, new = longest.get(leg.id), leg.optical_range_km
        longest[leg.id] = new if old is None else Range(*map(max, old, new))
    return longest


def _merged(kps: Collection[float]) -> list[float]:
    """Return KPs in order, those that are one place once."""
    kept: list[float] = []
    for km in sorted(kps):
        if not kept or km - kept[-1] > SAME_KP_KM:
            kept.append(km)
    return kept


def _zones(
    geodata: Geodata, leg: Leg, low_km: float, high_km: float
) -> list[tuple[str, float, float]]:
    """Return the parts of a stretch by repair zone, from KP to KP; empty: in none."""
    if leg.medium != "sea":
        return [("", low_km, high_km)]
    boxes = tuple(
        (item.zone, item.west_deg, item.south_deg, item.east_deg, item.north_deg)
        for item in geodata.repair_zones.values()
    )
    edges = [
        (zone, max(low_km, from_km), min(high_km, to_km))
        for zone, from_km, to_km in _zones_along(leg.geometry.wkb, boxes)
    ]
    return [item for item in edges if item[2] - item[1] > 1e-6] or [("", low_km, high_km)]


def zones_of(geodata: Geodata, leg: Leg) -> frozenset[str]:
    """Return the repair zones that a leg passes; empty: sea outside all, or land."""
    return frozenset(zone for zone, _, _ in _zones(geodata, leg, 0.0, leg.route_km))


@functools.lru_cache(maxsize=4096)
def _zones_along(
    line_wkb: bytes, boxes: tuple[tuple[str, float, float, float, float], ...]
) -> tuple[tuple[str, float, float], ...]:
    """Return the zones along a whole line, from KP to KP; the first box counts where two do."""
    line = shapely.LineString(shapely.get_coordinates(shapely.from_wkb(line_wkb)))
    total_km = geodesy.line_km(line)
    areas = [shapely.box(*box[1:]) for box in boxes]
    inside = proximity.lengths_inside_km(line, areas) if areas else []
    marks = sorted(
        {0.0, total_km}
        | {min(max(km, 0.0), total_km) for item in inside for pair in item.intervals for km in pair}
    )
    found: list[tuple[str, float, float]] = []
    for from_km, to_km in pairwise(marks):
        middle = (from_km + to_km) / 2
        zone = next(
            (
                box[0]
                for box, item in zip(boxes, inside, strict=True)
                if any(a <= middle <= b for a, b in item.intervals)
            ),
            "",
        )
        if found and found[-1][0] == zone:
            found[-1] = (zone, found[-1][1], to_km)
        else:
            found.append((zone, from_km, to_km))
    return tuple(found)


# --- what fails together ----------------------------------------------------------------------


Group = tuple[str, str, frozenset[int]]
"""Name of a shared-risk group, how surely its members fail together, and the members."""


def _grouped(
    geodata: Geodata, parts: Sequence[Part], ways: Sequence[Sequence[int]]
) -> tuple[list[Group], list[Group], tuple[str, ...]]:
    """Return what ways pass by different legs: groups on land, straits, names of others at sea.

    Of a sea leg only the part by the strait's position is a member.
    """
    members: dict[tuple[str, str], set[int]] = defaultdict(set)
    common: dict[str, list[str]] = defaultdict(list)
    for item in geodata.groups.values():
        for system in item.system_ids:
            common[system].append(item.id)
    for number, part in enumerate(parts):
        is_land = part.leg.medium == "land"
        extra = common.get(part.leg.system_id, ()) if is_land else ()
        for name in dict.fromkeys((*part.groups(geodata), *extra)):
            group = geodata.groups.get(name)
            is_strait = group is not None and group.position is not None
            members["land" if is_land else "strait" if is_strait else "sea", name].add(number)
    found: dict[str, list[Group]] = {"land": [], "strait": [], "sea": []}
    for (kind, name), numbers in members.items():
        passing = {frozenset(numbers.intersection(way)) for way in ways} - {frozenset()}
        if len(passing) > 1:
            group = geodata.groups.get(name)
            label = name if group is None else group.name
            surely = "candidate" if group is None else group.how_surely
            found[kind].append((label, surely, frozenset(numbers)))
    return found["land"], found["strait"], tuple(sorted(label for label, _, _ in found["sea"]))


def _joined(groups: Iterable[frozenset[int]]) -> tuple[frozenset[int], ...]:
    """Return groups with those that have a member in common put together."""
    joined: list[frozenset[int]] = []
    for members in groups:
        apart = [other for other in joined if not other & members]
        touching = [other for other in joined if other & members]
        joined = [*apart, members.union(*touching)]
    return tuple(joined)


def _together(
    ways: Sequence[Sequence[int]], down: Sequence[float], clusters: Sequence[frozenset[int]]
) -> tuple[list[list[int]], list[float]]:
    """Return ways and elements in which each cluster fails together as far as it can.

    What a way passes of a cluster is down for a share of the time; the shares are laid one in
    another: an element for the least of them, which all pass, one for what the next has beyond
    it, and so on.
    """
    sets = [list(way) for way in ways]
    shares = list(down)
    for members in clusters:
        own = [members.intersection(way) for way in sets]
        if len({item for item in own if item}) < 2:
            continue
        out = [
            -math.expm1(math.fsum(_log1p(-down[number]) for number in item)) if item else 0.0
            for item in own
        ]
        levels = sorted({value for value, item in zip(out, own, strict=True) if item})
        first = len(shares)
        below = 0.0
        for value in levels:
            shares.append((value - below) / (1 - below) if below < 1 else 1.0)
            below = value
        for place, item in enumerate(own):
            if item:
                kept = [number for number in sets[place] if number not in members]
                rank = levels.index(out[place])
                sets[place] = [*kept, *range(first, first + rank + 1)]
    return sets, shares


def _log1p(value: float) -> float:
    return math.log1p(value) if value > -1 else -math.inf


def _all_down(ways: Sequence[Sequence[int]], down: Sequence[float]) -> float:
    """Return the probability that every way has an element that is down."""
    return float(_all_down_each(ways, np.array(down, float)[:, None])[0])


def _all_down_each(ways: Sequence[Sequence[int]], down: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability that every way has an element that is down: factoring.

    A row of `down` is an element, a column a case. Elements that the same ways pass are put
    together. A state says which ways, of those whose shared elements are half done, are still
    whole; a way whose shared elements are all done is left to its own elements.
    """
    if sum(len(way) for way in ways) * (1 + len(ways) / 1024) > MOST_STEPS:
        raise _too_interwoven(len(ways))
    passing: dict[int, int] = defaultdict(int)
    for place, way in enumerate(ways):
        for number in way:
            passing[number] |= 1 << place
    with np.errstate(divide="ignore"):
        whole_logs = np.log1p(-down)
    sums: dict[int, Any] = defaultdict(float)
    for number, mask in passing.items():
        sums[mask] = sums[mask] + whole_logs[number]
    is_one = down.shape[1] == 1  # plain numbers are quicker then
    fails = {
        mask: float(-np.expm1(log)[0]) if is_one else -np.expm1(log) for mask, log in sums.items()
    }
    alone = [fails.pop(1 << place, 0.0) for place in range(len(ways))]
    order = _order(list(fails))
    left = Counter(place for mask in order for place in _bits(mask))
    result: Any = math.prod(alone[place] for place in range(len(ways)) if not left[place])
    states: dict[int, Any] = {0: 1.0}
    open_ways = 0
    steps = 0.0
    for mask in order:
        new = mask & ~open_ways
        open_ways |= mask
        done = []
        for place in _bits(mask):
            left[place] -= 1
            if not left[place]:
                done.append((1 << place, alone[place]))
        kept = ~sum(bit for bit, _ in done)
        whole = sum(bit for bit, own in done if not np.any(own))  # up for sure: not all are down
        done = [(bit, own) for bit, own in done if not bit & whole]
        open_ways &= kept
        out, up = fails[mask], 1 - fails[mask]
        after: dict[int, Any] = defaultdict(float)
        for state, weight in states.items():
            for then, share in ((state | new, up), ((state | new) & ~mask, out)):
                if then & whole:
                    continue
                more = weight * share
                for bit, own in done:
                    if then & bit:
                        more = more * own
                then &= kept
                after[then] = after[then] + more
        states = after
        steps += len(states) * (1 + len(ways) / 256)
        if steps > MOST_STEPS:
            raise _too_interwoven(len(ways))
    total: Any = sum(states.values()) if not is_one else math.fsum(states.values())
    found: NDArray[np.float64] = np.broadcast_to(result * total, down.shape[1:])
    return np.clip(found, 0.0, 1.0) + 0.0  # no zero has a sign


def _too_interwoven(count: int) -> CablerouteError:
    message = f"the {count:,} ways are too interwoven: over {MOST_STEPS:,} steps"
    hint = "give fewer ways, or sample: sample_availability, of routes simulate"
    return ModelError.of("exact_availability", [Problem("ways", "factoring", message, hint)])


def _order(masks: list[int]) -> list[int]:
    """Return shared elements in an order that is soon done with a way: few states are left."""
    members = {mask: _bits(mask) for mask in masks}
    passing: dict[int, list[int]] = defaultdict(list)
    for mask in sorted(masks):
        for place in members[mask]:
            passing[place].append(mask)
    if sum(len(found) ** 2 for found in passing.values()) > MOST_STEPS:
        raise _too_interwoven(len(passing))
    left = {place: len(found) for place, found in passing.items()}
    gain = {mask: math.fsum(0.5 ** left[place] for place in members[mask]) for mask in masks}
    queue = [(-value, mask) for mask, value in gain.items()]
    heapq.heapify(queue)
    ordered: dict[int, None] = {}
    while queue:
        value, best = heapq.heappop(queue)
        if best in ordered or -value != gain[best]:
            continue
        ordered[best] = None
        moved = set()
        for place in members[best]:
            for mask in passing[place]:
                gain[mask] += 0.5 ** left[place]
                moved.add(mask)
            left[place] -= 1
        for mask in moved - ordered.keys():
            heapq.heappush(queue, (-gain[mask], mask))
    return list(ordered)


def _bits(mask: int) -> list[int]:
    places = []
    while mask:
        lowest = mask & -mask
        places.append(lowest.bit_length() - 1)
        mask ^= lowest
    return places


def _is_number(value: object) -> bool:
    return isinstance(value, NUMBERS) and not isinstance(value, bool) and math.isfinite(value)

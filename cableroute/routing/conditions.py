"""What a search for routes may use: Conditions, checked once, every fault at once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple, TypeAlias, TypedDict

from cableroute.errors import (
    ModelError,
    NoRouteError,
    Problem,
    UnknownNameError,
    is_whole,
    kind_faults,
    number_faults,
    shown,
)
from cableroute.geodata.assumptions import Assumptions, with_changes
from cableroute.geodata.locate import Place, PlaceLike, find_place
from cableroute.geodata.on_date import status_of
from cableroute.geodata.store import Geodata
from cableroute.model.dates import date_text, last_day, reached
from cableroute.model.figures import NUMBERS
from cableroute.model.frames import given_routes
from cableroute.model.routes import Route
from cableroute.model.statuses import MAX_STATUS_AGE_YEARS, StatusOn, is_unverified
from cableroute.model.systems import System
from cableroute.routing.features import RouteFeature, country_of, find_feature
from cableroute.routing.order import ORDERS
from cableroute.routing.restrictions import Pairs, pairs_apart
from cableroute.routing.risks import features_of_risks
from cableroute.text import is_date

MAX_VIA = 4
MAX_ROUTES = 1000
LEAST_KM, MOST_KM = math.ulp(0.0), math.nextafter(math.inf, 0.0)
"""The least length above 0, and the greatest below infinity."""

MAX_SHARED_PCT = 40.0
"""Two routes across a country are different if they share at most this much of their length."""

Names: TypeAlias = str | RouteFeature | Iterable[str | RouteFeature] | None


ANY_TIME = "any time"
"""In place of a date: whatever was there once, is there or is planned."""

NAMED = ("systems", "avoid", "via", "avoid_risk")
"""Fields that hold names."""


class FurtherChanges(TypedDict, total=False):
    """Fields of `Conditions`, as keywords of the functions that search, but for the first three."""

    order: str
    systems: Names
    avoid_risk: Names
    on: int | str | None
    allow_planned: bool
    allow_unverified: bool
    max_status_age_years: float | None
    retirement_age_years: float | None
    cross_connect: bool
    all_paths: bool
    max_shared_pct: float
    max_route_km: float
    end_km: float | None
    confidential: bool
    modelled_legs: bool
    allow_restricted: bool
    routes: Iterable[Route]


class ConditionChanges(FurtherChanges, total=False):
    """Fields of `Conditions`, as keywords of the functions that search."""

    k: int
    avoid: Names
    via: Names


@dataclass(frozen=True)
class Conditions:
    """What a search for routes may use, and how many routes it returns.

    The functions that search take these fields as keywords too: ``find_routes(geo, a, b,
    avoid="Egypt")``. They check them together with the tables, and report every fault at once.

    Parameters
    ----------
    k : int
        How many routes at most, 1 to 1000: the best by `order`. The routes of a
        smaller k are the first of a larger one. Routes with a modelled leg come on top.
    order : str
        Which are best: "rtd", least round-trip delay; "cable", least cable km; "fewest", fewest
        systems, then least delay.
    systems : iterable of str, optional
        Names of the systems to choose from; None: all.
    avoid, via : iterable of str
        Countries, waters, straits, stations, systems, paths or shared-risk groups that a route
        avoids, and all (4 at most) that it passes. A country
        is its land: territorial waters are not worked out.
    avoid_risk : iterable of str
        Kinds of risk whose countries, straits and waters a route avoids: "sanctions", "conflict",
        "closed waters", "permits", "force majeure". Those count that hold, or may, then: see `on`.
    on : int, str or date, optional
        Year or ISO date on which every system is known to be in service; a year or month means its
        last day. After the data's date, what has no stated end retires at `retirement_age_years`,
        and what is announced, planned or under construction is there from the date for which it is
        stated to be ready. "any time": whatever was there once, is there or is planned. Without it,
        by the status that was last seen.
    allow_planned : bool
        Whether systems that are announced, planned or under construction count; with `on`, those
        too for which no date is stated. A stalled one never does.
    allow_unverified : bool
        Whether systems count whose status is unverified: no source says whether they are in
        service, or the last one that does is older than `max_status_age_years`. Such routes
        say so in their names. And whether a system that is there may cross a country between two
        stations where that is a candidate only: no source names the ends of its crossing.
    max_status_age_years : float, optional
        Years before the data's date, or before an earlier `on`, beyond which a status is
        unverified; without it, that of the assumptions where there are any, else 5.
    retirement_age_years : float, optional
        Age at which a system of which no end is stated is taken to retire, after the data's date;
        without it, that of the assumptions where they have one, else of the rates.
    cross_connect : bool
        Whether a route may cross a country where no system of it does. No public offer of such
        a crossing is known, and the route says so.
    all_paths : bool
        Whether each crossing path of a chain is a route of its own, and every crossing path
        between two stations of one land network is kept. With a `k` above 100 those routes follow
        that a pair may need beyond the shortest: see `cableroute.routing.pair_candidates`.
    max_shared_pct : float
        0 to 100, of crossing paths. At 100 every named path is kept.
    max_route_km : float
        Longest route, route km.
    end_km : float, optional
        Length at each common end that does not count as shared, km; without it, that of the
        assumptions where there are any, else 15.
    confidential : bool
        Whether what is confidential counts. Where the result is shown to others it must not: a
        confidential route may replace a public one like it.
    modelled_legs : bool
        Whether routes follow that take one leg planned on the seabed between two stations that no
        system joins: modelled, its status "no system". Routes across one country take none.
    allow_restricted : bool
        Whether parts count that are bought between two countries between which no capacity is
        known to be sold, or no interconnection to be allowed: see
        `cableroute.routing.restrictions`. Where that is so of the two ends, it was asked for: the
        routes are there, and say so.
    routes : iterable of Route
        Routes of one's own, as of `cableroute.routes_from`, which are among those that are
        found, on top of `k`: turned so that they begin near the start, and left out only where
        they pass what is avoided or do not pass what must be. Without places there are these alone.

    Examples
    --------
    >>> Conditions(avoid="Egypt", k=3).avoid
    ('Egypt',)
    """

    k: int = 10
    order: str = "rtd"
    systems: Names = None
    avoid: Names = ()
    via: Names = ()
    avoid_risk: Names = ()
    on: int | str | None = None
    allow_planned: bool = False
    allow_unverified: bool = False
    max_status_age_years: float | None = None
    retirement_age_years: float | None = None
    cross_connect: bool = False
    all_paths: bool = False
    max_shared_pct: float = MAX_SHARED_PCT
    max_route_km: float = math.inf
    end_km: float | None = None
    confidential: bool = False
    modelled_legs: bool = False
    allow_restricted: bool = False
    routes: Iterable[Route] = ()

    def __post_init__(self) -> None:
        """Keep names as tuples, which can be read twice and are the same in every process."""
        for name in NAMED:
            value = getattr(self, name)
            if value is None:
                value = None if name == "systems" else ()
            elif isinstance(value, (str, RouteFeature)):
                value = (value,)
            elif isinstance(value, (set, frozenset)):
                value = tuple(sorted(value, key=repr))
            elif isinstance(value, Iterable):
                value = tuple(value)
            object.__setattr__(self, name, value)
        object.__setattr__(self, "routes", tuple(given_routes("conditions", self.routes)))
        object.__setattr__(self, "on", date_text(self.on))
        if is_whole(self.k):  # of numpy, perhaps
            object.__setattr__(self, "k", int(self.k))

    def names(self, field: str) -> tuple[str | RouteFeature, ...]:
        """Return what `systems`, `avoid`, `via` or `avoid_risk` names, as a tuple."""
        return _names(getattr(self, field))

    @property
    def day(self) -> str | None:
        """The last day of `on`, where it is a date."""
        return last_day(self.on) if isinstance(self.on, str) and is_date(self.on) else None

    def status_on(self, system: System, geodata: Geodata) -> StatusOn | None:
        """Return the status of a system on the date that is asked; None where none is."""
        if self.day is None:
            return None
        return status_of(
            geodata, system, str(self.on), retirement_age_years=self.retirement_age_years
        )

    def is_unverified(self, system: System, data_date: str) -> bool:
        """Return whether a system's status is unverified under these conditions."""
        age = self.max_status_age_years
        return is_unverified(
            system,
            as_of=min(self.day or data_date, data_date),
            max_age_years=MAX_STATUS_AGE_YEARS if age is None else age,
        )

    def changes(self) -> dict[str, Any]:
        """Return the fields that are not as by default."""
        return {
            item.name: value
            for item in fields(self)
            if (value := getattr(self, item.name)) != item.default
        }


class Constraints(NamedTuple):
    """The features that routes must avoid, and all that they must pass, looked up.

    `apart`: pairs of countries between which nothing is bought.
    """

    avoid: tuple[RouteFeature, ...] = ()
    via: tuple[RouteFeature, ...] = ()
    apart: Pairs = frozenset()


@dataclass(frozen=True)
class Search:
    """One search with its names looked up.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    ends : (Place, Place)
        Where routes start and end.
    conditions : Conditions
        As they were given.
    constraints : Constraints
        What routes avoid and pass.
    systems : tuple of str or None
        Ids of the systems to choose from; None: all.
    """

    geodata: Geodata
    ends: tuple[Place, Place]
    conditions: Conditions
    constraints: Constraints
    systems: tuple[str, ...] | None


def with_conditions(
    what: str, conditions: Conditions | None, changes: Mapping[str, Any]
) -> Conditions:
    """Return conditions with some fields changed, as the keywords of a function say.

    Raises
    ------
    TypeError
        A keyword that is no field.
    ModelError
        `conditions` that are something else.
    """
    if unknown := changes.keys() - {item.name for item in fields(Conditions)}:
        raise TypeError(f"{what}() got an unexpected keyword argument {min(unknown)!r}")
    faults = kind_faults(
        "conditions", conditions, (Conditions, type(None)), "give Conditions(...), or keywords"
    )
    ModelError.check(what, faults)
    return replace(conditions or Conditions(), **changes)


IN_BOTH = ("end_km", "max_status_age_years", "retirement_age_years")
"""Fields of `Conditions` that `Assumptions` have too."""


def agreed(conditions: Conditions, assumptions: Assumptions) -> tuple[Conditions, Assumptions]:
    """Return conditions and assumptions with one figure each: the conditions', where given.

    The date of the conditions is that of the statuses too; one of statuses alone asks for no routes
    of a date.
    """
    figures: dict[str, Any] = {name: getattr(conditions, name) for name in IN_BOTH}
    figures["on"] = None if conditions.day is None else conditions.on
    assumptions = with_changes(
        assumptions, **{name: value for name, value in figures.items() if value is not None}
    )
    return (
        replace(conditions, **{name: getattr(assumptions, name) for name in IN_BOTH}),
        assumptions,
    )


# --- checks ---


def search_of(
    what: str, geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> Search:
    """Return a search with its names looked up.

    Raises
    ------
    UnknownNameError
        A name that none or several have is all that is wrong.
    ModelError
        With every fault at once.
    """
    faults = kind_faults_of(geodata, conditions)
    if faults:  # the others rest on these
        raise ModelError.of(what, faults)
    unknown: list[UnknownNameError] = []

    def looked_up(label: str, find: Any, *arguments: Any) -> Any:
        try:
            return find(geodata, *arguments)
        except UnknownNameError as error:
            unknown.append(error)
            faults.append(Problem("unknown name", label, str(error)))

    ends = (looked_up("start", find_place, start), looked_up("end", find_place, end))
    systems = None
    if conditions.systems is not None:
        features = [
            looked_up("systems", _system, item, conditions) for item in conditions.names("systems")
        ]
        systems = tuple(feature.id for feature in features if feature is not None)
    faults += [*_number_faults(conditions), *date_faults(geodata, conditions.on)]
    wanted = Constraints()
    risky = looked_up("avoid_risk", _risky, conditions) or ()
    try:
        wanted = constraints(
            geodata,
            avoid=(*conditions.names("avoid"), *risky),
            via=conditions.via,
            confidential=conditions.confidential,
        )
    except ModelError as error:
        faults += error.problems
    if not faults and not conditions.allow_restricted:
        wanted = wanted._replace(
            apart=pairs_apart(
                geodata,
                ends=ends,
                date=conditions.day,
                confidential=conditions.confidential,
            )
        )
    faults += [
        Problem("contradiction", "systems", f"{feature.name} is avoided too", "take out one")
        for feature in wanted.avoid
        if feature.kind == "system" and feature.id in (systems or ())
    ]
    if len(faults) == 1 and unknown:
        raise unknown[0]
    ModelError.check(what, faults)
    return Search(geodata, ends, conditions, wanted, systems)


def two_places(search: Search) -> Search:
    """Return a search whose ends are two places.

    Raises
    ------
    NoRouteError
        They are one.
    """
    one, two = search.ends
    if one.id == two.id:
        raise NoRouteError(f"{one.name_en} ({one.id}) is both ends: give two places")
    return search


def search_faults(
    geodata: Geodata, start: PlaceLike, end: PlaceLike, conditions: Conditions
) -> tuple[Problem, ...]:
    """Return the faults of the arguments of a search, without a search."""
    try:
        search_of("find_routes", geodata, start, end, conditions)
    except UnknownNameError as error:
        return (Problem("unknown name", "find_routes", str(error)),)
    except ModelError as error:
        return error.problems
    return ()


def constraints(
    geodata: Geodata, *, avoid: Names = (), via: Names = (), confidential: bool = False
) -> Constraints:
    """Return the features that are named.

    Raises
    ------
    ModelError
        With every fault at once: names that nothing or several features have, the same feature
        avoided and passed, a path of a country that is avoided.
    """
    faults = [*names_faults("avoid", avoid), *names_faults("via", via)]
    ModelError.check("conditions", faults)

    def features_of(label: str, names: Names) -> tuple[RouteFeature, ...]:
        features = []
        for text in _names(names):
            try:
                features.append(find_feature(geodata, text, confidential=confidential))
            except UnknownNameError as error:
                faults.append(Problem("unknown name", label, str(error)))
        return tuple(dict.fromkeys(features))

    avoided, passed = features_of("avoid", avoid), features_of("via", via)
    faults += [
        Problem(
            "contradiction",
            "via",
            f"{feature.name} is avoided too",
            "remove it from one of the two",
        )
        for feature in passed
        if feature in avoided or country_of(geodata, feature) & {item.id for item in avoided}
    ]
    if len(passed) > MAX_VIA:
        message = f"{len(passed)} features are to be passed"
        faults.append(Problem("via", "via", message, f"give {MAX_VIA} or fewer"))
    ModelError.check("conditions", faults)
    return Constraints(avoided, passed)


def names_faults(where: str, value: object) -> list[Problem]:
    """Return the faults of the kind of a value that names one feature, several, or none."""
    return kind_faults(where, value, (str, RouteFeature, Iterable, type(None)), "give names")


def _names(names: Names) -> tuple[str | RouteFeature, ...]:
    """Return names as a tuple."""
    if names is None:
        return ()
    return (names,) if isinstance(names, (str, RouteFeature)) else tuple(names)


def _system(geodata: Geodata, text: str | RouteFeature, conditions: Conditions) -> RouteFeature:
    if isinstance(text, RouteFeature) and text.kind != "system":
        raise UnknownNameError(f"{text.name} is a {text.kind}, no system: name a system")
    named = f"system:{text}" if isinstance(text, str) else text
    return find_feature(geodata, named, confidential=conditions.confidential)


def _risky(geodata: Geodata, conditions: Conditions) -> tuple[RouteFeature, ...]:
    """Return the countries, straits and waters of the kinds of risk that are avoided."""
    return features_of_risks(
        geodata,
        map(str, conditions.names("avoid_risk")),
        date=conditions.day,
        confidential=conditions.confidential,
    )


def kind_faults_of(geodata: object, conditions: Conditions) -> list[Problem]:
    """Return the fault of each condition that is of a wrong kind."""
    faults = kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    for item in fields(conditions):
        value = getattr(conditions, item.name)
        if item.name in NAMED:
            faults += names_faults(item.name, value)
        elif isinstance(item.default, bool):
            faults += kind_faults(item.name, value, bool, "give True or False")
    return faults


def _number_faults(conditions: Conditions) -> list[Problem]:
    """Return a fault for each figure that is not a number, or is out of bounds."""
    k = conditions.k
    faults = []
    if not (is_whole(k) and 1 <= k <= MAX_ROUTES):
        hint = f"give a whole number from 1 to {MAX_ROUTES}"
        faults.append(Problem("count", "k", f"is {shown(k)}", hint))
    if not isinstance(conditions.order, str) or conditions.order not in ORDERS:
        faults.append(
            Problem("order", "order", f"is {shown(conditions.order)}", f"give {', '.join(ORDERS)}")
        )
    for rule, name, hint, least, most in (
        ("length", "end_km", "give km, 0 or more", 0.0, MOST_KM),
        ("per cent", "max_shared_pct", "give 0 to 100", 0.0, 100.0),
        ("length", "max_route_km", "give km above 0", LEAST_KM, math.inf),
    ):
        value = getattr(conditions, name)
        if value is None and name in IN_BOTH:
            continue
        if not isinstance(value, NUMBERS) or isinstance(value, bool):
            faults.append(Problem("number", name, f"is {shown(value)}", "give a number"))
        elif not least <= value <= most:
            faults.append(Problem(rule, name, f"is {shown(value)}", hint))
    for name in ("max_status_age_years", "retirement_age_years"):
        if (age := getattr(conditions, name)) is not None:
            faults += age_faults(name, age)
    return faults


def age_faults(name: str, age: object) -> list[Problem]:
    """Return the faults of the age of a status or of a system.

    Examples
    --------
    >>> [str(fault) for fault in age_faults("max_status_age_years", float("nan"))]
    ['max_status_age_years: is nan (give years, 0 or more)']
    """
    hint = "give years, 0 or more"
    return number_faults(name, age, 0.0, MOST_KM, hint=hint, rule="age")


def date_faults(geodata: Geodata, date: object) -> list[Problem]:
    """Return the faults of the date of conditions."""
    if date is None or (isinstance(date, str) and date == ANY_TIME):
        return []
    if not isinstance(date, str) or not is_date(date):
        hint = "write 2022, 2022-06 or 2022-06-01"
        return [Problem("date", "on", f"{shown(date)} is not a date", hint)]
    ready = [item.ready_for_service for item in geodata.systems.values() if item.ready_for_service]
    first = min(ready, default="")
    if first and reached(date, first) is False:
        message = f"by {date} no system was in service yet"
        return [Problem("date", "on", message, f"the first is of {first}")]
    return []

"""One figure over years: a share of the paths between two regions, or the routes of a pair."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Unpack

from cableroute.batches import in_parts
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.comparison.system_shares import (
    Links,
    SystemSets,
    disjoint_paths,
    links_between,
    regions_of,
    system_sets,
)
from cableroute.errors import ModelError, NoRouteError, Problem, is_whole, kind_faults
from cableroute.geodata.assumptions import Assumptions, default_assumptions, with_slack
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.notebook import Shown
from cableroute.routing.conditions import (
    ANY_TIME,
    ConditionChanges,
    Conditions,
    agreed,
    search_of,
    two_places,
    with_conditions,
)
from cableroute.routing.features import find_feature
from cableroute.routing.latency import rtd_range_ms
from cableroute.routing.search import find_routes

if TYPE_CHECKING:
    import pandas as pd

HistoryFigure = Literal["share", "routes", "delay", "pair"]

FIRST_YEAR, LAST_YEAR = 1850, 2200

MOST_NAMED = 3
"""So many countries that two regions have in common are named."""

DEFINITIONS: Mapping[HistoryFigure, str] = {
    "share": "of the most paths between two regions that have no part of a system in common, "
    "how many are lost without what is crossed",
    "routes": "routes that a search finds, at most its count",
    "delay": "least round-trip delay of a route",
    "pair": "round-trip delay of the slower route of the best pair",
}
"""What each figure is, in words."""

OF_SHARE = (
    "on",
    "allow_unverified",
    "max_status_age_years",
    "retirement_age_years",
    "confidential",
    "end_km",
)
"""Conditions of a share: which systems were there; `end_km` is of all that agree with figures."""

UNITS: Mapping[HistoryFigure, str] = {"share": "%", "routes": "", "delay": "ms", "pair": "ms"}


class YearFigure(NamedTuple):
    """One figure at the end of a year.

    Parameters
    ----------
    year : int
        The year: its last day.
    figure : Range or None
        Low: only systems whose status is verified, that no assumed age may have retired and that
        are no plans; likely: as `find_routes` takes them on that year; high: also those whose
        status is unverified, whose dates are not known, or that may outlive the age that is
        assumed. Of a share the least and greatest of these, and of the sure systems with those
        of the possible ones that cross `of`, or with the others. None: there is none.
    counts : dict
        What it is worked out from: see `History`.
    """

    year: int
    figure: Range | None
    counts: dict[str, Any]


@dataclass(frozen=True)
class History(Shown):
    """One figure over years.

    Parameters
    ----------
    figure : str
        "share", "routes", "delay" or "pair".
    start, end : str
        The two regions, or the two places.
    of : str
        For a share: what is crossed.
    unit : str
        Of the figure.
    years : tuple of YearFigure
        Year by year. The counts of a share, each low, likely and high: ``paths``, and
        ``paths_without`` those left without `of`; ``systems`` that join the regions without
        another, and ``crossing`` those of them that do not without `of`. Of the likely systems:
        ``capacity_tbps``, the design capacity as published, low and high, ``crossing_tbps`` of
        those that cross, and ``no_capacity``, how many state none. Of a pair, ``routes`` names
        the two and ``common`` counts the risks that they share.
    """

    figure: HistoryFigure
    start: str
    end: str
    of: str
    unit: str
    years: tuple[YearFigure, ...]

    @property
    def definition(self) -> str:
        """What the figure is, in words."""
        return DEFINITIONS[self.figure]

    def as_rows(self) -> list[dict[str, Any]]:
        """Return one row per year: ``year``, ``low``, ``likely``, ``high``, ``unit``, counts."""
        return [
            {
                "year": item.year,
                "low": None if item.figure is None else item.figure.low,
                "likely": None if item.figure is None else item.figure.likely,
                "high": None if item.figure is None else item.figure.high,
                "unit": self.unit,
                **item.counts,
            }
            for item in self.years
        ]

    def to_frame(self) -> pd.DataFrame:
        """Return the same rows as a table, with the definition among its attributes."""
        frame = super().to_frame()
        frame.attrs["definition"] = self.definition
        return frame


def history(
    geodata: Geodata,
    figure: HistoryFigure,
    years: Iterable[int],
    start: str,
    end: str,
    *,
    of: str = "",
    conditions: Conditions | None = None,
    **more: Unpack[HistoryOptions],
) -> History:
    """Return one figure at the end of each year, with its range of uncertainty.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    figure : str
        "share": of the most paths between two regions that have no part of a system in common,
        how many are lost without `of`, per cent; a path may change systems where both land;
        "routes": how many routes a search finds; "delay": the least round-trip delay; "pair":
        the delay of the slower route of the best pair.
    years : iterable of int
        The years.
    start, end : str
        For "share" two regions or sub-regions of the UN's M49, or countries, several between
        commas; else two places.
    of : str
        For "share": a country, waters, strait, station, system or path, as "Egypt".
    conditions : Conditions, optional
        As for `find_routes`; `on` is each year. Of a share only those that say which systems
        count; of a pair all but `modelled_legs`.
    **more
        ``assumptions``, ``executor`` (where the years are worked out) and ``progress``, as for
        `comparison.compare_pairs`; fields of `Conditions`.

    Raises
    ------
    ModelError
        With every fault at once.
    UnknownNameError
        No region, place or feature has the name.
    NoRouteError
        The two are one place.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> shares = history(geo, "share", [1998, 2004], "Europe", "Southern Asia", of="Egypt")
    >>> [(item.year, item.counts["paths"]) for item in shares.years]
    [(1998, [1, 1, 1]), (2004, [4, 4, 4])]
    """
    options = dict(more)
    assumptions: Any = options.pop("assumptions", None)
    executor: Any = options.pop("executor", None)
    progress: Any = options.pop("progress", None)
    wanted = with_conditions("history", conditions, options)
    checked_years = _checked_years(figure, years, of)
    ModelError.check("history", _unused(figure, wanted))
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    request, assumed = agreed(wanted, assumed)
    work: Callable[[int], YearFigure]
    if figure == "share":
        feature = find_feature(geodata, of, confidential=request.confidential)
        regions = (regions_of(geodata, start), regions_of(geodata, end))
        ModelError.check("history", _region_faults(geodata, *regions))
        links = links_between(geodata, *regions, feature, confidential=request.confidential)
        work = partial(_share, geodata=geodata, links=links, conditions=request)
    else:
        # every fault before the first year
        two_places(search_of("history", geodata, start, end, request))
        work = partial(
            _of_pair,
            geodata=geodata,
            figure=figure,
            ends=(start, end),
            conditions=request,
            assumed=assumed,
        )
    figures = in_parts(
        work,
        {str(year): year for year in checked_years},
        to_text=json.dumps,
        from_text=json.loads,
        suffix=".json",
        executor=executor,
        progress=progress,
    )
    return History(figure, start, end, of, UNITS[figure], tuple(figures.values()))


class HistoryOptions(ConditionChanges, total=False):
    """What `history` takes as keywords beside the fields of `Conditions`."""

    assumptions: Assumptions | None
    executor: Executor | None
    progress: Callable[[float, str], None] | None


def _checked_years(figure: str, years: Iterable[int], of: str) -> list[int]:
    """Return the years; raise with every fault of the figure and the years."""
    say = "give 1997 to 2028, say"
    ModelError.check("history", kind_faults("years", years, Iterable, say))
    wanted = sorted({int(year) if is_whole(year) else year for year in years})
    faults = []
    if figure not in DEFINITIONS:
        hint = f"give {', '.join(DEFINITIONS)}"
        faults.append(Problem("figure", "figure", f"is {figure!r}", hint))
    if figure == "share" and not of:
        hint = "name what is crossed, as a country"
        faults.append(Problem("feature", "of", "is not given", hint))
    if figure != "share" and of:
        faults.append(Problem("feature", "of", f"is for a share, not for {figure}", "leave it out"))
    if not wanted:
        faults.append(Problem("years", "years", "there is no year", say))
    faults += [
        Problem("years", "years", f"{year!r} is not a year", f"give {FIRST_YEAR} to {LAST_YEAR}")
        for year in wanted
        if not isinstance(year, int) or not FIRST_YEAR <= year <= LAST_YEAR
    ]
    ModelError.check("history", faults)
    return wanted


def _unused(figure: HistoryFigure, conditions: Conditions) -> list[Problem]:
    """Return a fault for each condition that is given and would not count."""
    changes = conditions.changes()
    unused = [name for name in changes if name not in OF_SHARE] if figure == "share" else []
    if figure == "pair":
        unused = [name for name in changes if name == "modelled_legs"]
    return [
        Problem("choice", name, f"does not count for a {figure}", "leave it out") for name in unused
    ]


# --- between two regions ---


def _region_faults(
    geodata: Geodata, start: frozenset[str], end: frozenset[str]
) -> Iterator[Problem]:
    """Yield the faults of two regions."""
    both = sorted(map(geodata.country_name, start & end))
    if both:
        more = len(both) - MOST_NAMED
        named = ", ".join(both[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
        message = f"both have {named}"
        yield Problem("regions", "start, end", message, "give two regions apart")


def _share(year: int, *, geodata: Geodata, links: Links, conditions: Conditions) -> YearFigure:
    """Return the share of the paths that is lost, and the counts that it is derived from."""
    sets = system_sets(geodata, replace(conditions, on=year))
    touching = links.touching
    mixed = (sets.sure | (sets.possible & touching), sets.sure | (sets.possible - touching))
    paths = [disjoint_paths(links, chosen) for chosen in (*sets, *mixed)]
    without = [disjoint_paths(links, chosen, without=True) for chosen in (*sets, *mixed)]
    shares = [
        100 * (total - left) / total if total else None
        for total, left in zip(paths, without, strict=True)
    ]
    figures = [share for share in shares if share is not None]
    joining = links.joining & sets.likely
    counts = {
        "paths": paths[:3],
        "paths_without": without[:3],
        "systems": [len(links.joining & chosen) for chosen in sets],
        "crossing": [len(links.crossing & chosen) for chosen in sets],
        **_capacities(geodata, joining, links.crossing & sets.likely),
    }
    likely = shares[1]
    figure = None if likely is None else Range(min(figures), likely, max(figures))
    return YearFigure(year, figure, counts)


def _capacities(
    geodata: Geodata, joining: frozenset[str], crossing: frozenset[str]
) -> dict[str, Any]:
    """Return the design capacity of systems as published, and how many state none."""
    capacities = {name: geodata.systems[name].design_capacity_tbps for name in sorted(joining)}

    def total(of: frozenset[str], end: int) -> float:
        return round(
            math.fsum(item[end] for name, item in capacities.items() if item and name in of), 6
        )

    return {
        "capacity_tbps": [total(joining, 0), total(joining, 1)],
        "crossing_tbps": [total(crossing, 0), total(crossing, 1)],
        "no_capacity": sum(item is None for item in capacities.values()),
    }


# --- between two places ---


def _of_pair(
    year: int,
    *,
    geodata: Geodata,
    figure: str,
    ends: tuple[str, str],
    conditions: Conditions,
    assumed: Assumptions,
) -> YearFigure:
    """Return how many routes there are, the least delay of one, or the best pair."""
    on_year = replace(conditions, on=year)
    if figure == "pair":
        return _best_pair(year, geodata, ends, on_year, assumed)
    sets = system_sets(geodata, on_year)
    if conditions.systems is not None:
        named = {find_feature(geodata, item).id for item in conditions.names("systems")}
        sets = SystemSets(*(chosen & named for chosen in sets))
    at_any_time = replace(conditions, on=ANY_TIME, allow_unverified=True)
    routes_of_sets = [
        _routes(geodata, ends, replace(how, systems=sorted(chosen))) if chosen else []
        for how, chosen in zip((on_year, on_year, at_any_time), sets, strict=True)
    ]
    if figure == "routes":
        return YearFigure(year, Range(*(float(len(routes)) for routes in routes_of_sets)), {})
    with_it = partial(
        rtd_range_ms, group_index=assumed.group_index, equipment_rtd_ms=assumed.equipment_rtd_ms
    )
    delays = [
        [with_it(route) for route in with_slack(geodata, routes, assumptions=assumed)]
        for routes in routes_of_sets
    ]
    if not delays[1]:
        return YearFigure(year, None, {})
    likely = min(delays[1], key=lambda delay: delay.likely)
    widest = [*delays[1], *delays[2]]
    high = min((delay.high for delay in delays[0]), default=likely.high)
    low = min(delay.low for delay in widest)
    return YearFigure(year, Range(low, likely.likely, max(high, likely.high)), {})


def _routes(geodata: Geodata, ends: tuple[str, str], conditions: Conditions) -> list[Route]:
    """Return the routes between two places; an empty list where there is no route."""
    try:
        return find_routes(geodata, *ends, conditions=conditions)
    except (NoRouteError, ModelError):
        return []


def _best_pair(
    year: int,
    geodata: Geodata,
    ends: tuple[str, str],
    conditions: Conditions,
    assumed: Assumptions,
) -> YearFigure:
    """Return the delay of the slower route of the best pair, and the names of the two."""
    try:
        answer = find_pairs(
            geodata, *ends, conditions=conditions, assumptions=assumed, modelled_legs=False
        )
    except (NoRouteError, ModelError):
        return YearFigure(year, None, {"routes": "", "common": None})
    best = answer.pairs[0]
    names = " | ".join(answer.routes[number].name for number in (best.first, best.second))
    return YearFigure(year, best.slower_rtd_ms, {"routes": names, "common": len(best.common)})

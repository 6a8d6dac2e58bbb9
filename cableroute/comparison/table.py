"""Compare routes: one row per route, one column per measure, and which are Pareto-optimal."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from cableroute.comparison.explanations import measure_words
from cableroute.comparison.scales import are_numbers, beaten, columns_given, is_uncertain
from cableroute.errors import CablerouteError, ModelError, Problem, kind_faults, shown
from cableroute.files import is_missing
from cableroute.geodata.assumption_values import END_KM
from cableroute.geodata.assumptions import (
    Assumptions,
    figures_faults,
    with_changes,
)
from cableroute.geometry.lines import to_planar
from cableroute.model.frames import given_routes
from cableroute.model.routes import Route
from cableroute.routing.common_ground import Overlap
from cableroute.routing.largest_overlap import MostShared, most_shared
from cableroute.routing.system_networks import NO_SYSTEM

if TYPE_CHECKING:
    import geopandas
from cableroute.comparison.columns import Measure

OWN_COLUMNS = (
    "route_id",
    "name",
    "start_id",
    "end_id",
    "shared_km",
    "shared_pct",
    "shared_with",
    *(
        f"{kind}_{figure}"
        for kind in ("common_section", "same_corridor")
        for figure in ("km", "pct", "land_km", "sea_km", "with")
    ),
    "shared_ends_km",
    "separation_km",
    "pareto",
    "geometry",
)
"""Columns of `compare` that are not measures."""

MARK = "visibility"
"""Column of a table with confidential routes; a table of public routes has none."""

UNITS = ("_km", "_ms", "_min", "_pct", "_usd", "_per_year", "availability")
"""How the names of columns of numbers end, though no number of one is known."""

LONGEST = 2**63
"""No whole number of a column of numbers is this large."""

OBJECTIVES = ("cable_km", "shared_pct")
"""What `compare` marks the best of, less being better, unless others are given."""


def compare(
    routes: Sequence[Route],
    measures: Mapping[str, Measure],
    *,
    minimise: Sequence[str] = OBJECTIVES,
    maximise: Sequence[str] = (),
    end_km: float | None = None,
    assumptions: Assumptions | None = None,
) -> geopandas.GeoDataFrame:
    """Return one row per route and one column per measure.

    Parameters
    ----------
    routes : sequence of Route
        At least one.
    measures : dict of str to function
        From `measures`, with any of your own.
    minimise, maximise : sequence of str
        Columns in which less, or more, is better: a row that no other beats in all of them together
        is marked in ``pareto``. A missing figure counts as the worst; one of which the best is too
        uncertain to use distinguishes none; and a row with a modelled leg that belongs to no
        system (see `find_routes`) is never marked and beats no other.
    end_km : float, optional
        Length at common ends that does not count as shared, km; without it that of the
        assumptions, or 15 km.
    assumptions : Assumptions, optional
        Those with which the measures were made: give the same ones to `measures`. They decide what
        counts as shared, and are kept in ``attrs["assumptions"]`` of the table.

    Returns
    -------
    GeoDataFrame
        EPSG:4326. Columns ``route_id``, ``name``, ``start_id``, ``end_id``; the measures;
        ``common_section_km`` and ``common_section_pct`` (the longest part that is the same
        segment of one system, or the same stretch of trench, as in another row),
        ``common_section_land_km``, ``common_section_sea_km`` and ``common_section_with`` (its
        route_id); the same of ``same_corridor``, the most that is not known to be apart from
        another row, as modelled lines are nearer than their accuracy; ``shared_km``,
        ``shared_pct`` and ``shared_with``, the most of both kinds together, by which rows are
        ranked; ``shared_ends_km`` (route km shared at the common ends),
        ``separation_km`` (least distance from any other row, missing where it is below the
        accuracy, that is not known); ``pareto``; ``visibility``, only where a route is
        confidential; ``geometry``. `cableroute.comparison.column_meanings` is the data
        dictionary: meaning, unit and source of every column. ``attrs["assumptions"]`` has the
        rows of `Assumptions.as_rows`, if assumptions are given.

    Raises
    ------
    ModelError
        No routes, two with one id, a measure named as one of these columns or that is no
        function, or an objective that is not a column of numbers.

    Examples
    --------
    >>> from cableroute import measures
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> routes = find_routes(geo, "Zafarana", "Abu Talat")
    >>> own = measures(geo) | {"stretches": lambda route: len(route.legs)}
    >>> table = compare(routes, own, minimise=["rtd_ms"])
    >>> len(table) == len(routes), table.loc[table.pareto, "stretches"].tolist()
    (True, [9])
    """
    import geopandas

    routes = given_routes("compare", routes)
    rows = compared_rows(
        routes, measures, minimise=minimise, maximise=maximise, end_km=end_km,
        assumptions=assumptions,
    )  # fmt: skip
    lines = [to_planar(route.geometry) for route in routes]
    table = geopandas.GeoDataFrame(geometry=lines, crs="EPSG:4326")
    for place, name in enumerate(rows[0]):
        values = [row[name] for row in rows]
        are_texts = all(isinstance(value, str) for value in values)
        table.insert(place, name, values if are_texts else typed_column(name, values))
    table.attrs["units"] = {it: unit for it in rows[0] if (unit := measure_words(it)[1])}
    table.attrs["colours"] = {it.id: it.colour for it in routes if it.colour}
    if assumptions is not None:
        table.attrs["assumptions"] = with_end_km(assumptions, end_km).as_rows()
    return table


def with_end_km(assumptions: Assumptions, end_km: float | None) -> Assumptions:
    """Return assumptions with the length at common ends that is given, if one is."""
    return assumptions if end_km is None else with_changes(assumptions, end_km=end_km)


def compared_rows(
    routes: Sequence[Route],
    measures: Mapping[str, Measure],
    *,
    minimise: Sequence[str] = OBJECTIVES,
    maximise: Sequence[str] = (),
    end_km: float | None = None,
    assumptions: Assumptions | None = None,
) -> list[dict[str, Any]]:
    """Return the rows of `compare`, but for the geometry: without a table no pandas is loaded."""
    routes = given_routes("compare", routes)
    _check_routes(routes)
    _check_measures(measures, assumptions)
    if assumptions is not None:
        end_km = with_end_km(assumptions, end_km).end_km
    most = most_shared(
        routes, end_km=END_KM if end_km is None else end_km,
        within_km=None if assumptions is None else assumptions.within_km,
    )  # fmt: skip
    rows = [
        {
            "route_id": route.id,
            "name": route.name,
            "start_id": route.start_id,
            "end_id": route.end_id,
            **{name: _measured(name, measure, route) for name, measure in measures.items()},
            **_shared_cells(most[number], routes),
        }
        for number, route in enumerate(routes)
    ]
    if minimise is OBJECTIVES:  # a table of measures of one's own may be without the length
        minimise = [name for name in minimise if name in rows[0]]
    real = [not any(leg.status == NO_SYSTEM for leg in route.legs) for route in routes]
    best = iter(
        is_pareto(
            [row for row, there in zip(rows, real, strict=True) if there] or rows,
            minimise=minimise,
            maximise=maximise,
        )
    )
    marked = any(route.is_confidential for route in routes)
    for route, row, there in zip(routes, rows, real, strict=True):
        if "deals" in row:  # the last of the measures
            row["deals"] = row.pop("deals")
        row["pareto"] = next(best) if there else False
        if marked:
            row[MARK] = "confidential" if route.is_confidential else "public"
    columns = {name: _one_type(name, [row[name] for row in rows]) for name in rows[0]}
    return [dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)]


def _measured(name: str, measure: Measure, route: Route) -> Any:
    """Return what a measure says of a route; what it raises names both."""
    try:
        return measure(route)
    except CablerouteError as error:
        error.add_note(f"in measure {name!r} of route {route.name!r}")
        raise
    except Exception as error:
        where = f"measure {name!r} of route {route.name!r}"
        message = f"raised {type(error).__name__}: {error}"
        fault = Problem("measure", where, message, "correct the function")
        raise ModelError.of("compare", [fault]) from error


def _one_type(name: str, values: list[Any]) -> list[Any]:
    """Return the cells of a column as `typed_column` has them: figures with a fraction are floats.

    A figure of them that is missing is NaN.
    """
    kinds = {type(value) for value in values if value is not None}
    if not kinds <= {int, float} or kinds == {int} or not (kinds or name.endswith(UNITS)):
        return values
    if any(type(value) is int and abs(value) >= LONGEST for value in values):
        return values
    return [math.nan if value is None else float(value) for value in values]


def typed_column(name: str, values: Sequence[Any]) -> Any:
    """Return a column of the one type that its cells have; one of a unit is of numbers.

    So the type of a column is the same whether its figures are known of all routes, some or none.

    Examples
    --------
    >>> given = {"published_km": [None, None], "open": [True, None]}
    >>> [str(typed_column(name, values).dtype) for name, values in given.items()]
    ['float64', 'boolean']
    """
    import pandas as pd

    kinds = {type(value) for value in values if value is not None}
    if any(type(value) is int and abs(value) >= LONGEST for value in values):
        return pd.Series(values, dtype=object)
    if kinds == {bool}:
        return pd.array(values, dtype="boolean" if None in values else "bool")
    if kinds == {int}:
        return pd.array(values, dtype="Int64" if None in values else "int64")
    if kinds <= {int, float} and (kinds or name.endswith(UNITS)):
        return pd.array([math.nan if v is None else v for v in values], dtype="float64")
    return pd.Series(values, dtype=object)


def is_pareto(
    rows: Sequence[Mapping[str, Any]], *, minimise: Sequence[str], maximise: Sequence[str] = ()
) -> list[bool]:
    """Return for each row whether no other row is as good in every objective and better in one.

    A missing figure (None or NaN) counts as the worst, so it never improves a rank; a row of
    which nothing is known is never marked. Figures that rounding alone parts are equal. An
    objective of which the best figure is too uncertain to use, by the ends of its range in the
    row, distinguishes no rows.

    Raises
    ------
    ModelError
        No objective, or one that is not a column of numbers.

    Examples
    --------
    >>> is_pareto([{"km": 1}, {"km": 2}, {"km": None}], minimise=["km"])
    [True, False, False]
    """
    minimise = columns_given("minimise", minimise)
    maximise = columns_given("maximise", maximise)
    _check_objectives(rows, [*minimise, *maximise])
    if not rows:
        return []
    signs = [*((name, 1) for name in minimise), *((name, -1) for name in maximise)]
    points = np.array([_points(rows, name, sign) for name, sign in signs]).T
    known = (points != math.inf).any(axis=1)
    best: list[bool] = (known & ~beaten(points)).tolist()
    return best


def _points(rows: Sequence[Mapping[str, Any]], name: str, sign: int) -> list[float]:
    """Return an objective of all rows, less is better: infinite where it is missing."""
    points = [math.inf if is_missing(row[name]) else sign * float(row[name]) for row in rows]
    best = [row for row, point in zip(rows, points, strict=True) if math.inf > point == min(points)]
    if any(is_uncertain(row, name) for row in best):
        return [point if point == math.inf else 0.0 for point in points]
    return points


def _check_routes(routes: Sequence[Route]) -> None:
    ids = [route.id for route in routes]
    faults = [
        Problem("unique id", "compare", f"route {name!r} occurs twice", "give each its own id")
        for name in sorted({name for name in ids if ids.count(name) > 1})
    ]
    if not ids:
        faults = [Problem("routes", "compare", "there is no route to compare", "give one or more")]
    ModelError.check("compare", faults)


def _check_measures(measures: Mapping[str, Measure], assumptions: Assumptions | None) -> None:
    hint = "give the measures(geodata), with any of your own"
    kinds = kind_faults("measures", measures, Mapping, hint)
    ModelError.check("compare", [*kinds, *figures_faults(None, assumptions)])
    faults = [
        Problem("measure", name, "is a column that compare makes itself", "choose another name")
        for name in measures
        if name in (*OWN_COLUMNS, MARK)
    ]
    faults += [
        Problem("measure", str(name), f"is {shown(measure)}", "give a function of one route")
        for name, measure in measures.items()
        if not callable(measure)
    ]
    ModelError.check("measures", faults)


def _check_objectives(rows: Sequence[Mapping[str, Any]], names: Sequence[str]) -> None:
    faults = []
    if not names:
        faults.append(Problem("objective", "minimise", "no objective is named", "name a column"))
    for name in names:
        values = [row.get(name) for row in rows]
        if any(name not in row for row in rows):
            faults.append(Problem("objective", name, "is not a column", "name a measure"))
        elif not are_numbers(values):
            faults.append(Problem("objective", name, "is not a column of numbers", "name another"))
    ModelError.check("objectives", faults)


def _shared_cells(most: MostShared, routes: Sequence[Route]) -> dict[str, Any]:
    return {
        "shared_km": most.shared_km,
        "shared_pct": most.shared_pct,
        "shared_with": _named(routes, most.other, most.shared_km),
        **_overlap_cells("common_section", most.common_section, most.section_with, routes),
        **_overlap_cells("same_corridor", most.same_corridor, most.corridor_with, routes),
        "shared_ends_km": most.ends_km,
        "separation_km": most.separation_km,
    }


def _overlap_cells(
    kind: str, overlap: Overlap | None, other: int | None, routes: Sequence[Route]
) -> dict[str, Any]:
    figures = Overlap._fields
    values = (None,) * len(figures) if overlap is None else overlap
    return {
        **{f"{kind}_{name}": value for name, value in zip(figures, values, strict=True)},
        f"{kind}_with": _named(routes, other, None if overlap is None else overlap.km),
    }


def _named(routes: Sequence[Route], other: int | None, km: float | None) -> str | None:
    """Return the id of the route with which something is shared; None where nothing is."""
    return routes[other].id if other is not None and km else None

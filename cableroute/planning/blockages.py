"""What closes the route between two places of a cost grid, in words.

Where there is no route, the cheapest breach shows why: the path that would be taken if closed
cells could be crossed at a high price. What it crosses is reported: land, a layer by its name,
limits of depth or slope, cells without depths.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from cableroute.errors import NoRouteError
from cableroute.geodata.store import Geodata
from cableroute.geometry import geodesy
from cableroute.geometry.lines import densify
from cableroute.model.routes import Route
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Point
from cableroute.planning.ice import ICE
from cableroute.planning.rules import NO_DEPTH, Rules
from cableroute.planning.settings import PlanSettings
from cableroute.planning.solvers import default_solver

Floats = NDArray[np.float64]


class Closure(NamedTuple):
    """One part of the cheapest breach, in closed cells.

    Parameters
    ----------
    by : tuple of str
        What closes it: names of `CostGrid.closed_by`.
    km : float
        How long it is.
    at : (lon, lat)
        Its middle, degrees.
    """

    by: tuple[str, ...]
    km: float
    at: Point


def closures(
    costs: CostGrid, start: Point, end: Point, *, settings: PlanSettings = PlanSettings()
) -> tuple[Closure, ...]:
    """Return what the cheapest breach between two places goes through.

    Parameters
    ----------
    costs : CostGrid
        In which no route leads from start to end, or none that is short enough.
    start, end : (lon, lat)
        Degrees, inside the grid.
    settings : PlanSettings
        What closed cells cost more.

    Examples
    --------
    >>> from cableroute.planning.cost_grid import cost_grid
    >>> from cableroute.seabed.depths import open_seabed
    >>> isthmus = cost_grid(open_seabed().window((30, 28, 35, 33)))
    >>> [closure.by for closure in closures(isthmus, (32.6, 29.6), (32.4, 31.6))]
    [('land',)]
    """
    open_cells = ~costs.blocked
    mean = float(costs.cost_per_km.mean(where=open_cells)) if open_cells.any() else 1.0
    step_km = costs.grid.about_km / 3
    for breach in settings.breach:
        cost = np.where(costs.blocked, np.float32(mean * breach), costs.cost_per_km)
        cost[costs.closed_by.get("land", False)] *= np.float32(settings.land_breach)
        through = replace(
            costs, cost_per_km=cost, blocked=np.zeros_like(costs.blocked), along_slope=None
        )
        (path,) = default_solver(through)(through, start, [end])
        dense = sampled(path.lonlat, step_km) if path is not None else np.empty((0, 2))
        row, column = costs.grid.cells(dense[:, 0], dense[:, 1])
        closed = []
        for first, last in runs(costs.blocked[row, column]):
            here = row[first : last + 1], column[first : last + 1]
            by = tuple(name for name, mask in costs.closed_by.items() if mask[here].any())
            a, b = turned(dense[first]), turned(dense[last])
            km = max(float(geodesy.distance_km(*a, *b)), step_km)
            closed.append(Closure(by or ("closed cells",), km, turned(dense[(first + last) // 2])))
        if closed:
            return tuple(closed)
    return ()


def no_route(
    costs: CostGrid,
    places: Sequence[tuple[str, str, Point]],
    *,
    geodata: Geodata,
    rules: Rules | None = None,
    limit_km: float = math.inf,
    found_km: float = math.inf,
    cut: Sequence[str] = (),
    settings: PlanSettings = PlanSettings(),
) -> NoRouteError:
    """Return the error that names the closures of a route and their remedies.

    Parameters
    ----------
    costs : CostGrid
        Without a route.
    places : two of (id, name, (lon, lat))
        The ends.
    geodata : Geodata
        Whose straits and land crossings are named where they are near.
    rules : Rules, optional
        Whose limits are reported.
    limit_km : float
        Longer routes were not searched for.
    found_km : float
        Length of a route that is longer than that.
    cut : sequence of str
        Edges at which the grid ends although a route might lead round beyond, in words.
    """
    (_, _, at), (_, _, to) = places
    closed = closures(costs, at, to, settings=settings)
    step_km = costs.grid.about_km
    nothing = f"the solver found none, though nothing closes it on cells of {step_km:.2g} km"
    return closed_error(
        closed,
        [(identity, name) for identity, name, _ in places],
        geodata=geodata,
        rules=rules,
        lengths_km=(limit_km, found_km),
        cut=cut,
        settings=settings,
        nothing=nothing,
    )


def closed_error(
    closed: Sequence[Closure],
    places: Sequence[tuple[str, str]],
    *,
    geodata: Geodata,
    rules: Rules | None = None,
    lengths_km: tuple[float, float] = (math.inf, math.inf),
    cut: Sequence[str] = (),
    settings: PlanSettings = PlanSettings(),
    nothing: str = "nothing closes it",
) -> NoRouteError:
    """Return the error of `no_route` from the closures of a route.

    `lengths_km`: up to which length routes were searched for, and that of a longer one; `nothing`
    is said where nothing closes it.
    """
    (one, start), (two, end) = places
    limit_km, longer_km = lengths_km
    names = tuple(dict.fromkeys(name for closure in closed for name in closure.by))
    words = [
        f"{' and '.join(_named(name, rules) for name in closure.by)} for about {closure.km:.0f} km "
        f"at {degrees_in_words(closure.at)}{_strait(geodata, closure, settings.near_km)}"
        for closure in closed
    ]
    words += [f"the edge of the grid at {', '.join(cut)}"] if cut else []
    hints = [*_hints(names, rules)]
    if cut:
        hints.insert(0, "open a larger grid, beyond whose edge a route may lead round")
    if "land" in names:
        on_land = [item for item in closed if "land" in item.by]
        hints += _on_land(geodata, (one, two), on_land, settings)
    if math.isfinite(limit_km):
        hints.append(
            f"raise max_detour: a route of about {longer_km:,.0f} km was found"
            if math.isfinite(longer_km)
            else "raise max_detour for longer routes"
        )
    beyond = f" of less than {limit_km:,.0f} km" if math.isfinite(limit_km) else ""
    hint = f" ({'; '.join(hints)})" if hints else ""
    why = f"closed by {'; '.join(words)}" if words else nothing
    return NoRouteError(f"no route by sea{beyond} from {start} to {end}: {why}{hint}")


def _named(name: str, rules: Rules | None) -> str:
    """Return the name, in words, of a limit or layer that closes cells."""
    if rules is not None and name in rules.never_enter:
        return f"the layer {name}"
    if rules is not None and name == "depth" and rules.depth_m is not None:
        return "the depth limits ({:g} to {:g} m)".format(*rules.depth_m)
    if rules is not None and name == "slope" and rules.steepest_deg is not None:
        return f"slopes above {rules.steepest_deg:g} degrees"
    return "cells without a depth, since depth_m is limited" if name == NO_DEPTH else name


def _hints(names: Sequence[str], rules: Rules | None) -> Iterator[str]:
    """Yield remedies for the limits and layers that close a route, except for land."""
    layers = [name for name in names if rules is not None and name in rules.never_enter]
    if layers:
        yield f"leave a gap in {', '.join(layers)} or take it out of never_enter"
    if ICE in names:
        yield "open them with through_ice = true in the rules"
    if "depth" in names:
        yield "widen depth_m"
    if NO_DEPTH in names:
        yield "open a grid that has depths there, or leave out depth_m"
    if "slope" in names:
        yield "raise steepest_deg"


def _on_land(
    geodata: Geodata, ends: tuple[str, str], closed: Sequence[Closure], settings: PlanSettings
) -> Iterator[str]:
    """Yield which crossings of the tables lead over the land that closes a route."""
    one, two = ends
    paths = [
        path
        for path in geodata.paths.values()
        if path.visibility == "public" and _leads_over(path, closed, settings.near_km)
    ]
    paths.sort(key=lambda path: -len({one, two} & {path.start_id, path.end_id}))
    crossings = list(
        dict.fromkeys(
            f"{geodata.place_name(path.start_id)} - {geodata.place_name(path.end_id)}"
            for path in paths
        )
    )
    if crossings:
        most = settings.most_crossings
        more = f" and {len(crossings) - most} more" if len(crossings) > most else ""
        yield f"crossings on land are known there: {', '.join(crossings[:most])}{more}"
    if one in geodata.stations and two in geodata.stations:
        yield f"routes by land and sea: cr.find_routes(geo, {one!r}, {two!r})"


def _leads_over(path: Route, closed: Sequence[Closure], near_km: float) -> bool:
    """Return whether a path passes the middle of a closure."""
    lines = shapely.get_parts([leg.geometry for leg in path.legs])
    lonlat = shapely.get_coordinates(lines)
    if not lonlat.size:
        return False
    for closure in closed:
        lon, lat = closure.at
        km = geodesy.distance_km(lon, lat, lonlat[:, 0], lonlat[:, 1])
        if np.min(km) <= near_km:
            return True
    return False


def _strait(geodata: Geodata, closure: Closure, near_km: float) -> str:
    """Return the name of the strait that a closure is at."""
    named = [group for group in geodata.groups.values() if group.position is not None]
    if not named:
        return ""
    lon, lat = np.array([group.position for group in named], float).T
    far = geodesy.distance_km(*closure.at, lon, lat)
    best = int(np.argmin(far))
    return f" ({named[best].name})" if far[best] <= near_km + closure.km / 2 else ""


# ---------------------------------------------------------------- lines over cells


def runs(flags: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each run of true.

    Examples
    --------
    >>> import numpy as np
    >>> list(runs(np.array([True, False, True, True])))
    [(0, 0), (2, 3)]
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flags, [False]]).astype(np.int8)))
    for first, last in edges.reshape(-1, 2):
        yield int(first), int(last) - 1


def sampled(lonlat: Floats, step_km: float) -> Floats:
    """Return a line with points at most so far apart, longitudes running on.

    Examples
    --------
    >>> import numpy as np
    >>> sampled(np.array([(179.0, 0.0), (-179.0, 0.0)]), 120).tolist()
    [[179.0, 0.0], [180.0, 0.0], [181.0, 0.0]]
    """
    line = np.array(densify(lonlat, max_step_km=step_km).coords, float)
    line[:, 0] = np.unwrap(line[:, 0], period=360)
    line[:, 0] += 360 * np.rint((lonlat[0, 0] - line[0, 0]) / 360)
    return line


def folded(area: BaseGeometry) -> BaseGeometry:
    """Return an area, or lines, with longitudes from -180 to 180, cut at the date line.

    Examples
    --------
    >>> folded(shapely.box(170, -5, 190, 5)).bounds
    (-180.0, -5.0, 180.0, 5.0)
    """
    parts = []
    for turn in (-360.0, 0.0, 360.0):
        part = shapely.clip_by_rect(area, -180.0 + turn, -90.0, 180.0 + turn, 90.0)
        parts.append(affinity.translate(part, xoff=-turn))
    return shapely.union_all(parts)


def turned(at: Any) -> Point:
    """Return a place with its longitude from -180 to 180."""
    return (float((at[0] + 180) % 360 - 180), float(at[1]))


def degrees_in_words(at: Any) -> str:
    """Return a place in words.

    Examples
    --------
    >>> degrees_in_words((190.0, -12.5))
    '12.50 S 170.00 W'
    """
    lon, lat = turned(at)
    return f"{abs(lat):.2f} {'N' if lat >= 0 else 'S'} {abs(lon):.2f} {'E' if lon >= 0 else 'W'}"

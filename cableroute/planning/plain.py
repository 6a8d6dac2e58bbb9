"""How is a leg planned where every km at sea costs the same: as the shortest line there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.geometry import geodesy
from cableroute.geometry.lines import cumulative_km
from cableroute.planning.blockages import Closure, closed_error, sampled
from cableroute.planning.coarse import limit_km
from cableroute.planning.coast import world_coast
from cableroute.planning.cost_grid import cost_grid
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.ice import ICE, ice_limits
from cableroute.planning.rules import Rules
from cableroute.planning.sea_line import SeaLine, shortest_line
from cableroute.planning.shores import not_at_sea_error
from cableroute.planning.southern_ice import around_southern_ice
from cableroute.planning.task import Endpoint, Move, PlannedLine, PlanTask
from cableroute.seabed.raster import Raster

ENGINE = "the shortest line around the coasts"
PART_KM = 2000.0
"""Depths are read along so much of a line at once."""
BESIDE_DEG = 0.3
"""And so far beside it."""
OPEN_KM, SECTION_KM = 40.0, 150.0
"""A line is cut in the middle of pieces that are as long, into sections that are as long."""
MOST_CLOSURES = 3
"""Of the land between two places so many parts are named."""


def is_plain(task: PlanTask) -> bool:
    """Return whether every km at sea costs the same and land alone closes it."""
    rules = task.rules or Rules()
    return (
        rules.medium == "sea"
        and task.settings.solver is None
        and not (rules.costs or rules.never_enter or rules.depth_m or rules.steepest_deg)
    )


def shortest_planned(task: PlanTask) -> list[PlannedLine] | None:
    """Return the shortest line between two places, in parts along which depths are read.

    None where it leads out of the seabed: that is then searched on cells.
    """
    raster = task.seabed.raster
    if raster is not None and not _holds(raster, np.array([task.start.at, task.end.at])):
        return None
    (start, first), (end, last) = (_at_sea(task, stop) for stop in (task.start, task.end))
    if start == end:
        message = "both ends come to the same place at sea"
        raise ModelError.of(
            "plan", [Problem("places", task.start.name, message, "give places farther apart")]
        )
    line, notes = _line(task, start, end)
    if line is None:
        raise NoRouteError(
            f"no route by sea from {task.start.name} to {task.end.name}: the coast around one of "
            "them is too narrow to pass (give a place farther off the coast)"
        )
    _refuse_long(task, start, end, line)
    if raster is not None and not _holds(raster, sampled(line.lonlat, 50.0)):
        return None
    moves = [move for move in (first, last) if move is not None]
    return list(_parts(task, line.lonlat, moves, notes))


def _line(task: PlanTask, start: Point, end: Point) -> tuple[SeaLine | None, tuple[str, ...]]:
    """Return the shortest line, outside ice unless ice is open, and the notes on ice."""
    if task.rules is not None and task.rules.through_ice:
        return shortest_line(start, end), ()
    line = shortest_line(start, end, closed=ice_limits())
    if line is None:  # all the sea is joined: an end is beyond the limits
        line = shortest_line(start, end)
        return line, (f"leads through {ICE}: an end is there",)
    south = around_southern_ice(line, ice_limits())
    if south is None:
        why = "an end is there, or no line around it is found"
        return line, (f"leads through {ICE} (around Antarctica): {why}",)
    line = south
    if not line.avoided:
        return line, ()
    said = (
        f"keeps out of {ICE} ({', '.join(line.avoided)}): about {line.km - line.open_km:,.0f} km "
        "shorter with through_ice"
    )
    return line, (said,)


def places_passed(task: PlanTask) -> list[Endpoint]:
    """Return places that the shortest line passes in open sea, at least `SECTION_KM` apart."""
    try:
        (start, _), (end, _) = (_at_sea(task, stop) for stop in (task.start, task.end))
    except ModelError:
        return []
    line = _line(task, start, end)[0]
    apart = float(geodesy.distance_km(*start, *end))
    if line is None or line.km > limit_km(task, apart):
        return []
    open_km = np.diff(cumulative_km(line.lonlat))
    places: list[Endpoint] = []
    reached, passed = 0.0, 0.0
    for number, km in enumerate(open_km.tolist()):
        middle = passed + km / 2
        passed += km
        if km < OPEN_KM or middle - reached < SECTION_KM or line.km - middle < SECTION_KM / 2:
            continue
        reached = middle
        (lon0, lat0), (lon1, lat1) = line.lonlat[[number, number + 1]]
        azimuth = geodesy.bearing_deg(lon0, lat0, lon1, lat1)
        lon, lat = geodesy.destination(lon0, lat0, bearing_deg=azimuth, distance_km=km / 2)
        places.append(Endpoint("", f"place {len(places) + 1} of the shortest line", (lon, lat)))
    return places


def _at_sea(task: PlanTask, stop: Endpoint) -> tuple[Point, Move | None]:
    """Return the place itself if it is at sea, else the nearest one, and the move there."""
    coast = world_coast()
    lon, lat = stop.at
    if coast.is_off(lon, lat):
        return stop.at, None
    nearest = coast.nearest_sea(lon, lat, task.settings.move_km)
    if nearest is None:
        most = task.settings.move_km
        message = f"no sea is within {most:g} km of it" if most else "it is not at sea"
        hint = "give a place at sea or nearer to it" if most else "give a place at sea"
        raise not_at_sea_error(task, stop, message, hint)
    at, km = nearest
    place = (float((at[0] + 180) % 360 - 180), float(at[1]))
    return place, Move(stop.name, stop.at, place, km)


def _holds(raster: Raster, dense: Floats) -> bool:
    """Return whether places are in a raster, all of them."""
    lon = (dense[:, 0] - raster.west_deg + raster.step_lon_deg / 2) % 360
    south = raster.north_deg - raster.step_lat_deg * (raster.rows - 0.5)
    north = raster.north_deg + raster.step_lat_deg / 2
    inside = (lon <= raster.columns * raster.step_lon_deg) & (dense[:, 1] >= south)
    return bool((inside & (dense[:, 1] <= north)).all())


def _refuse_long(task: PlanTask, start: Point, end: Point, line: SeaLine) -> None:
    """Refuse a line that is longer than the settings allow, and say what closes a shorter one."""
    apart = float(geodesy.distance_km(*start, *end))
    most = limit_km(task, apart)
    if line.km > most:
        ends = [(place.id, place.name) for place in (task.start, task.end)]
        raise closed_error(
            _land_between(start, end),
            ends,
            geodata=task.geodata,
            rules=task.rules,
            lengths_km=(most, line.km),
            settings=task.settings,
        )


def _land_between(start: Point, end: Point) -> list[Closure]:
    """Return the land on the straight line between two places, the longest parts of it."""
    one, two = np.array([start]), np.array([end])
    share = world_coast().hits(one, two).share
    azimuth, km = geodesy.geod_inverse(one[:, 0], one[:, 1], two[:, 0], two[:, 1])
    land = []
    for begins, ends in zip(share[::2], share[1::2], strict=False):
        lon, lat, _ = geodesy.geod_forward(one[:, 0], one[:, 1], azimuth, km * (begins + ends) / 2)
        at = (float((lon[0] + 180) % 360 - 180), float(lat[0]))
        land.append(Closure(("land",), float(km[0] * (ends - begins)), at))
    longest = sorted(land, key=lambda closure: -closure.km)[:MOST_CLOSURES]
    return [closure for closure in land if closure in longest and closure.km > 0.1]


def _parts(
    task: PlanTask, lonlat: Floats, moves: list[Move], notes: tuple[str, ...]
) -> Iterator[PlannedLine]:
    """Yield the parts of a line, each with the depths around it."""
    for part in _cut(lonlat):
        lon, lat = part.T
        west, east = float(lon.min() - BESIDE_DEG), float(lon.max() + BESIDE_DEG)
        south, north = max(-90.0, float(lat.min() - BESIDE_DEG)), float(lat.max() + BESIDE_DEG)
        if east - west >= 360:
            west, east = -180.0, 180.0
        bounds = (west, south, east, min(90.0, north))
        depths = task.seabed.window(bounds, max_cells=task.settings.fine_cells)
        yield PlannedLine(part, moves, ENGINE, cost_grid(depths, task.rules), depths, notes)


def _cut(lonlat: Floats) -> list[NDArray[np.float64]]:
    """Return a line in parts of at most about `PART_KM`, each beginning where one ends."""
    dense = sampled(lonlat, PART_KM / 2) if len(lonlat) else lonlat
    km = cumulative_km(dense)
    number = np.minimum(np.floor(km / PART_KM), max(np.ceil(km[-1] / PART_KM) - 1, 0)).astype(int)
    cuts = np.flatnonzero(np.diff(number)) + 1
    bounds = [0, *cuts.tolist(), len(dense) - 1]
    return [dense[a : b + 1] for a, b in pairwise(bounds) if b > a]

"""How does a new cable run over the seabed: plan a sea leg, or many.

Where every km at sea costs the same, a leg is the shortest line around the coasts themselves
(`sea_line`). Otherwise it is planned in three steps. On blocks of cells the sea is searched, in
windows that grow until no route that leads out of the window could be cheaper. Around that path
the cheapest route is searched on fine cells: cells are split to about 1 km where the seabed is
coarser, so that coasts count and not the shape of the seabed's cells. Where the route passes
cells that hold a piece of coast, or the edge of a closed area, it is planned again on cells an
eighth as large, and again, down to some 30 m. The final line is checked against the polygons
themselves: it crosses no land and no closed area.

A planned leg is modelled: it does not say that a cable is there. Its accuracy is the size of the
cells that the depths were taken from, its confidence "assumed".
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import shapely
from numpy.typing import NDArray

from cableroute.batches import in_parts, part_name
from cableroute.errors import NoRouteError, Problem, executor_faults
from cableroute.geometry import geodesy
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.planning.cost_grid import closed_shapes
from cableroute.planning.ice import ICE, ice_shapes
from cableroute.planning.land_line import planned_on_land
from cableroute.planning.planned_leg import Plan, joined_plan, leg_from_part, part_text
from cableroute.planning.request import Place, PlanRequest, Understood, as_places, understood
from cableroute.planning.rules import Rules
from cableroute.planning.settings import PlanChanges, PlanSettings, changed
from cableroute.planning.stages import Progress, planned_line, untold
from cableroute.planning.task import Endpoint, PlanTask
from cableroute.seabed.depths import Seabed

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

WIDER_DEG = 1.3e-6  # what is closed is taken to be so much wider, 0.15 m


NORTH_DEG, SOUTH_DEG, FAR_KM = 45.0, -30.0, 1000.0
"""Legs on cells are held against ice from a latitude and a length on."""


def plan(
    start: Place,
    end: Place,
    *,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    via: Place | Iterable[Place] = (),
    geodata: Geodata | None = None,
    settings: PlanSettings = PlanSettings(),
    **changes: Unpack[PlanChanges],
) -> Leg:
    """Plan a leg between two places, at sea or, by rules for land, on land.

    Parameters
    ----------
    start, end : str, (lon, lat) or LandingStation
        Name or id of a landing station, or degrees; as text, "5.37,43.30". A place that is not at
        sea is moved to the nearest point at sea, by at most `PlanSettings.move_km`; a straight
        approach joins the two and counts in the length.
    seabed : Seabed or path, optional
        From `open_seabed`, or the file that it would open; the embedded relief unless given.
    rules : Rules, optional
        What cells cost and where a cable may not go; by default the shortest route by sea. With
        rules for land the leg is on land.
    via : places, or one place
        What the leg passes, in order.
    geodata : Geodata, optional
        Where stations and slack are looked up; the embedded tables unless given.
    settings : PlanSettings
        How the leg is searched: with which solver, up to which detour, on how many cells.
    **changes
        `solver` and `max_detour` of the settings, as keywords.

    Returns
    -------
    Leg
        Modelled: the line, its slack by depth from the rates, its accuracy from the size of the
        seabed's cells, confidence "assumed". Its note has the moves, and the ice-covered waters
        that it avoids.

    Raises
    ------
    NoRouteError
        There is no route; the message says what closes it.
    UnknownNameError
        A name is that of no place, or of several.
    ModelError
        With every fault at once: invalid arguments. A place is too far from the sea or outside
        the seabed; the rules do not suit the seabed, or a km costs more than 30,000 times as much
        in one place as in another.
    SeabedError
        The file of the seabed cannot be read.

    Notes
    -----
    Slopes and prices by cable type are taken from single cells of the seabed, never from blocks:
    up to `PlanSettings.search_cells` of them are read around the route (with cells of 15 arc
    seconds a square of 1,300 km). For longer routes give places to pass.

    The leg from A to B is that from B to A, so both are equally long. All of the sea is connected:
    where every km at sea costs the same, there is a route between any two places at sea.

    Examples
    --------
    >>> leg = plan("Marseille", "Algiers")
    >>> round(leg.route_km, -1), leg.accuracy_km, leg.confidence, leg.status
    (760.0, 11.1, 'assumed', 'modelled')
    """
    return plan_in_detail(
        start,
        end,
        seabed=seabed,
        rules=rules,
        via=via,
        geodata=geodata,
        settings=settings,
        **changes,
    ).leg


def plan_in_detail(
    start: Place,
    end: Place,
    *,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    via: Place | Iterable[Place] = (),
    geodata: Geodata | None = None,
    settings: PlanSettings = PlanSettings(),
    progress: Progress | None = None,
    **changes: Unpack[PlanChanges],
) -> Plan:
    """Plan a sea leg, and return its cost, the moves of its ends and the coverage of layers.

    Parameters and errors are those of `plan`; `progress` is called with the share that is
    done, 0 to 1, and with what is being done.

    Returns
    -------
    Plan
        The leg, moves, cost by component, share that each layer covers, depths.

    Examples
    --------
    >>> planned = plan_in_detail("Marseille", "Algiers")
    >>> planned.leg == plan("Marseille", "Algiers"), planned.unit, round(planned.cost, -1)
    (True, '1', 760.0)
    """
    passed = as_places(via)
    labels = ["start", *(f"via {number}" for number in range(1, len(passed) + 1)), "end"]
    request = PlanRequest("plan", seabed, rules, geodata, changed(settings, changes), progress)
    inputs = understood(request, [list(zip(labels, (start, *passed, end), strict=True))])
    (places,) = inputs.routes
    closed = _closed(rules)
    tell = progress or untold
    count = len(places) - 1
    medium = "sea" if rules is None else rules.medium
    pieces = []
    for k, ends in enumerate(pairwise(places)):
        task = _task(inputs, ends, request, closed)
        tell_part = partial(_report_part, tell, k, count)
        if medium == "land":
            pieces.append(planned_on_land(task, tell_part))
        else:
            pieces += planned_line(task, tell_part)
    tell(1.0, "done")
    return joined_plan(inputs.geodata, places, pieces, inputs.seabed, medium)


def plan_pairs(
    pairs: Iterable[tuple[Place, Place]],
    *,
    executor: Executor | None = None,
    out: str | Path | None = None,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    geodata: Geodata | None = None,
    settings: PlanSettings = PlanSettings(),
    progress: Progress | None = None,
    **changes: Unpack[PlanChanges],
) -> list[Leg | NoRouteError]:
    """Plan the legs of many pairs of places.

    Parameters
    ----------
    pairs : iterable of (start, end)
        As for `plan`.
    executor : concurrent.futures.Executor, optional
        The executor that plans the pairs; by default one after another. The answers are the same.
    out : folder or address, optional
        On this machine, or an address such as ``s3://bucket/legs`` (extra ``remote``). Each leg is
        written there as soon as it is planned, as GeoJSON, complete or not at all. Legs that are in
        the folder are not planned again, so that an interrupted call resumes; the name of a file
        has a digest of the rules, the seabed and the settings. A damaged file is planned again; the
        folder is created where there is none.
    seabed, rules, geodata, settings
        As for `plan`.
    progress : callable, optional
        Called with the share of the pairs that is done, 0 to 1, and with that in words.

    Returns
    -------
    list of Leg or NoRouteError
        In the order of the pairs; the error where there is no route.

    Raises
    ------
    ModelError
        With every fault of all pairs at once, before anything is planned.
    OutputError
        The folder cannot be created or written.
    CablerouteError
        Of `plan`, but for `NoRouteError`.

    Examples
    --------
    >>> leg, nowhere = plan_pairs([("Marseille", "Algiers"), ("Suez", "Port Said")])
    >>> round(leg.route_km, -1), type(nowhere).__name__
    (760.0, 'NoRouteError')
    """
    faults = []
    wanted: list[tuple[Place, Place]] = []
    for number, pair in enumerate(pairs, 1):
        ends = as_places(pair)
        if len(ends) == 2:
            wanted.append((ends[0], ends[1]))
        else:
            message = f"{pair!r} is not a pair of places"
            faults.append(Problem("pair", f"pair {number}", message, "give (A, B)"))
    faults += executor_faults(executor)
    labelled = [
        [(f"pair {number}, start", start), (f"pair {number}, end", end)]
        for number, (start, end) in enumerate(wanted, 1)
    ]
    settings = changed(settings, changes)
    request = PlanRequest("plan_pairs", seabed, rules, geodata, settings, progress)
    sea = understood(request, labelled, faults).seabed
    how: dict[str, Any] = {
        "seabed": None if seabed is None else sea,
        "rules": rules,
        "geodata": geodata,
        "settings": request.settings,
    }
    names = [_key(start, end, how) for start, end in wanted]
    planned = in_parts(
        partial(_leg_or_error, how=how),
        dict(zip(names, wanted, strict=True)),
        to_text=part_text,
        from_text=leg_from_part,
        suffix=".geojson",
        executor=executor,
        folder=out,
        progress=progress,
    )
    return [planned[name] for name in names]


def plan_landfalls(
    start: Place,
    ends: Iterable[Place],
    *,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    geodata: Geodata | None = None,
    settings: PlanSettings = PlanSettings(),
    progress: Progress | None = None,
    **changes: Unpack[PlanChanges],
) -> list[Plan | NoRouteError]:
    """Plan from one place to each of several candidate landfalls, to choose among them.

    Each leg is that of `plan`; all faults are reported before any is planned.

    Parameters
    ----------
    start : place
        As for `plan`.
    ends : iterable of places
        The candidates.
    seabed, rules, geodata, settings, progress
        As for `plan_in_detail`.

    Returns
    -------
    list of Plan or NoRouteError
        In the order of the ends; the error where there is no route. The cheapest has the least
        `Plan.cost`, which is that of its route km without the landing.

    Raises
    ------
    ModelError
        With every fault at once, as `plan`; an end is too far from the sea.

    Examples
    --------
    >>> candidates = plan_landfalls(
    ...     "Marseille", ["Algiers", "Bizerte", "Suez"], max_detour=2
    ... )
    >>> plans = [plan for plan in candidates if isinstance(plan, Plan)]
    >>> min(plans, key=lambda plan: plan.cost).leg.name, type(candidates[2]).__name__
    ('Marseille - Algiers', 'NoRouteError')
    """
    landfalls = as_places(ends)
    labelled = [
        [("start", start), (f"end {number}", end)] for number, end in enumerate(landfalls, 1)
    ] or [[("start", start)]]
    faults = [] if landfalls else [Problem("ends", "ends", "there is none", "give one or more")]
    settings = changed(settings, changes)
    request = PlanRequest("plan_landfalls", seabed, rules, geodata, settings, progress)
    inputs = understood(request, labelled, faults)
    tell = progress or untold
    plans: list[Plan | NoRouteError] = []
    for number, (places, stop) in enumerate(zip(inputs.routes, landfalls, strict=True), 1):
        try:
            plans.append(
                plan_in_detail(
                    start,
                    stop,
                    seabed=inputs.seabed,
                    rules=rules,
                    geodata=inputs.geodata,
                    settings=settings,
                )
            )
        except NoRouteError as error:
            plans.append(error)
        tell(number / len(landfalls), places[-1].name)
    return plans


def _task(
    inputs: Understood,
    ends: tuple[Endpoint, Endpoint],
    request: PlanRequest,
    closed: Mapping[str, NDArray[Any]],
) -> PlanTask:
    rules = request.rules
    by_sea = rules is None or (rules.medium == "sea" and not rules.through_ice)
    if by_sea and _near_ice(ends):
        shapes = shapely.buffer(ice_shapes(), WIDER_DEG, quad_segs=2, join_style="mitre")
        rules, closed = rules or Rules(), {**closed, ICE: shapes}
    return PlanTask(inputs.seabed, rules, *ends, inputs.geodata, closed, request.settings)


def _near_ice(ends: tuple[Endpoint, Endpoint]) -> bool:
    """Return whether a leg on cells might lead through ice: a long one, from far north or south."""
    (one, two) = (stop.at for stop in ends)
    is_near = max(one[1], two[1]) > NORTH_DEG or min(one[1], two[1]) < SOUTH_DEG
    return is_near and geodesy.distance_km(*one, *two) > FAR_KM


def _leg_or_error(ends: tuple[Place, Place], how: Mapping[str, Any]) -> Leg | NoRouteError:
    """Plan a leg, and return the error where there is no route."""
    try:
        return plan(*ends, **how)
    except NoRouteError as error:
        return error


def _key(start: Place, end: Place, how: Mapping[str, Any]) -> str:
    """Return the name of a part: its places, and a mark of the seabed, rules and settings."""
    ends = [item.id if isinstance(item, LandingStation) else str(item) for item in (start, end)]
    seabed, rules, geodata, settings = how.values()
    planned_with = (
        [repr(item) if isinstance(item, LandingStation) else str(item) for item in (start, end)],
        None
        if seabed is None
        else (repr(seabed), _file_mark(seabed.raster and seabed.raster.path)),
        None
        if rules is None
        else (
            rules.to_toml(),  # a geometry's repr is cut short
            [_file_mark(layer.file) for layer in rules.layers if layer.file],
        ),
        _solver_mark(settings.solver),
        repr(replace(settings, solver=None)),
        None if geodata is None else geodata.digest,
    )
    return part_name(ends, planned_with)


def _file_mark(path: Any) -> tuple[int, int] | None:
    """Return size and time of a file, which change when the file does."""
    try:
        status = os.stat(path)
    except (OSError, TypeError):
        return None
    return status.st_size, status.st_mtime_ns


def _solver_mark(solver: Any) -> Any:
    """Return the name of a solver and its options."""
    if isinstance(solver, partial):
        options = sorted((name, repr(value)) for name, value in solver.keywords.items())
        return _solver_mark(solver.func), [repr(value) for value in solver.args], options
    return None if solver is None else getattr(solver, "__qualname__", repr(solver))


def _report_part(tell: Progress, done: int, count: int, share: float, what: str) -> None:
    """Report progress over all parts from the progress within one of them."""
    tell((done + share) / count, what)


def _closed(rules: Rules | None) -> Mapping[str, NDArray[Any]]:
    """Return the areas that rules close, slightly enlarged: no edge lies on a cell's edge."""
    shapes = {} if rules is None else closed_shapes(rules)
    return {
        name: shapely.buffer(parts, WIDER_DEG, quad_segs=2, join_style="mitre")
        for name, parts in shapes.items()
    }

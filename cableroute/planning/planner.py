"""Plan a sea leg over the seabed, or many.

A leg is planned in three steps. On blocks of cells the sea is searched, in windows that grow
until no way that leads out of the window could be cheaper. On fine cells around what was found
the cheapest way is found: cells are split to about 1 km where the seabed is coarser, so that
coasts count and not the shape of the seabed's cells. Where that way passes cells that hold a
piece of coast, or the edge of an area that is closed, it is planned again on cells an eighth as
large, and again, down to some 30 m. The line that comes out is held against the polygons
themselves: it crosses no land and no closed area.

What is planned is modelled: no cable is claimed to lie there. Its accuracy is the size of the
cells that the depths were taken from, its confidence "assumed".
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import shapely
from numpy.typing import NDArray

from cableroute.batches import in_parts, part_name
from cableroute.errors import ModelError, NoRouteError, Problem, UnknownNameError
from cableroute.geometry import geodesy
from cableroute.model.figures import NUMBERS
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.planning.cost_grid import closed_shapes
from cableroute.planning.rules import Rules
from cableroute.planning.solvers import Solver
from cableroute.planning.string_pulling import Point
from cableroute.seabed.depths import Seabed, open_seabed

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
from cableroute.planning.fine import _planned, _planned_together, _untold
from cableroute.planning.planned_leg import Plan, _from_part, _joined, _part
from cableroute.planning.task import _Stop, _Task

__all__ = [
    "Place",
    "plan",
    "plan_pairs",
    "plan_in_detail",
    "plan_landfalls",
]


Place: TypeAlias = str | Point | LandingStation
MAX_DETOUR = 10.0
"""A way by sea longer than this many times the distance is no way, unless asked for."""
WIDER_DEG = 1.3e-6  # what is closed is taken to be so much wider, 0.15 m


def plan(
    start: Place,
    end: Place,
    *,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    solver: Solver | None = None,
    via: Place | Iterable[Place] = (),
    geodata: Geodata | None = None,
    max_detour: float = MAX_DETOUR,
) -> Leg:
    """Plan a sea leg between two places.

    Parameters
    ----------
    start, end : str, (lon, lat) or LandingStation
        Name or id of a landing station, or degrees; as text, "5.37,43.30". A place that is not
        at sea moves to the nearest cell of the sea that the way is on, by at most `MOVE_KM`.
    seabed : Seabed or path, optional
        From `open_seabed`, or the file that it would open; the embedded relief unless given.
    rules : Rules, optional
        What cells cost and where a cable may not go; unless given, the shortest way by sea.
    solver : callable, optional
        As `cableroute.solvers.fast_marching`; by default what suits the costs and what is
        installed.
    via : places, or one place
        What the leg passes, in order.
    geodata : Geodata, optional
        Where stations and slack are looked up; the embedded tables unless given.
    max_detour : float
        Ways by sea that are longer than this many times the distance are not looked for (but
        up to 500 km all are).

    Returns
    -------
    Leg
        Modelled: the line, its slack by depth from the rates, its accuracy from the size of
        the seabed's cells, confidence "assumed". It begins and ends at sea: moves are told in
        its note.

    Raises
    ------
    NoRouteError
        There is no way; the message says what closes it.
    UnknownNameError
        No station has the name.
    ModelError
        With every fault at once: arguments that are none. A place is too far from the sea or
        outside the seabed; the rules do not suit the seabed, or a km costs more than 30,000 times
        as much in one place as in another.
    SeabedError
        The file of the seabed cannot be read.

    Notes
    -----
    Slopes, and prices of a cable type, are told on cells of the seabed as they are, never on
    blocks: around the way up to `SEARCH_CELLS` of them are read (on cells of 15 arc seconds a
    square of 1,300 km); for longer ways give places to pass.

    From A to B and from B to A the field is another: of 22 legs over seas and oceans the lengths
    differed by 0.005 % in the mean and 0.024 % at most.

    Examples
    --------
    >>> leg = plan("Marseille", "Algiers")
    >>> round(leg.route_km, -1), leg.accuracy_km, leg.confidence, leg.status
    (750.0, 11.1, 'assumed', 'modelled')
    """
    return plan_in_detail(
        start, end, seabed=seabed, rules=rules, solver=solver, via=via, geodata=geodata,
        max_detour=max_detour,
    ).leg  # fmt: skip


def plan_in_detail(
    start: Place,
    end: Place,
    *,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    solver: Solver | None = None,
    via: Place | Iterable[Place] = (),
    geodata: Geodata | None = None,
    max_detour: float = MAX_DETOUR,
    progress: Callable[[float, str], None] | None = None,
) -> Plan:
    """Plan a sea leg, and tell what it costs, what was moved and how much is known.

    Parameters and errors are those of `plan`; `progress` is called with the share that is
    done, 0 to 1, and with what is being done.

    Returns
    -------
    Plan
        The leg, moves, cost by component, share that each layer covers, depths.

    Examples
    --------
    >>> found = plan_in_detail("Marseille", "Algiers")
    >>> found.leg == plan("Marseille", "Algiers"), found.unit, found.cost > found.leg.route_km
    (True, '1', True)
    """
    passed = _places(via)
    labels = ["start", *(f"via {number}" for number in range(1, len(passed) + 1)), "end"]
    asked = _asked(
        "plan", [list(zip(labels, (start, *passed, end), strict=True))],
        _How(seabed, rules, solver, geodata, max_detour), progress,
    )  # fmt: skip
    (places,), (sea, _, _, tables, _) = asked.ways, asked.how
    closed = _closed(rules)
    tell = progress or _untold
    count = len(places) - 1
    pieces = []
    for k, (one, two) in enumerate(pairwise(places)):
        task = _Task(sea, rules, solver, one, two, max_detour, tables, closed)
        pieces.append(_planned(task, partial(_part_told, tell, k, count)))
    tell(1.0, "done")
    return _joined(tables, places, pieces, sea, rules)


def plan_pairs(
    pairs: Iterable[tuple[Place, Place]],
    *,
    executor: Executor | None = None,
    out: str | Path | None = None,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    solver: Solver | None = None,
    geodata: Geodata | None = None,
    max_detour: float = MAX_DETOUR,
    progress: Callable[[float, str], None] | None = None,
) -> list[Leg | NoRouteError]:
    """Plan the legs of many pairs of places.

    Parameters
    ----------
    pairs : iterable of (start, end)
        As for `plan`.
    executor : concurrent.futures.Executor, optional
        Where the pairs are planned; one after another unless given. The answers are the same.
    out : folder, optional
        Each leg is written there as soon as it is planned, as GeoJSON, whole or not at all.
        What the folder holds is not planned again, so that a call that was broken off goes on
        where it was; a file tells by its name under which rules and on which seabed it was
        planned. A damaged file is planned again; the folder is made if it is not there.
    seabed, rules, solver, geodata, max_detour
        As for `plan`.
    progress : callable, optional
        Called with the share of the pairs that is done, 0 to 1, and with that in words.

    Returns
    -------
    list of Leg or NoRouteError
        In the order of the pairs; the error where there is no way.

    Raises
    ------
    ModelError
        With every fault of all pairs at once, before anything is planned.
    OutputError
        The folder cannot be made or written.
    CablerouteError
        Of `plan`, but for `NoRouteError`.

    Examples
    --------
    >>> there, nowhere = plan_pairs([("Marseille", "Algiers"), ("Suez", "Port Said")])
    >>> round(there.route_km, -1), type(nowhere).__name__
    (750.0, 'NoRouteError')
    """
    faults = []
    asked: list[tuple[Place, Place]] = []
    for number, pair in enumerate(pairs, 1):
        ends = _places(pair)
        if len(ends) == 2:
            asked.append((ends[0], ends[1]))
        else:
            message = f"{pair!r} is no pair of places"
            faults.append(Problem("pair", f"pair {number}", message, "give (A, B)"))
    if executor is not None and not callable(getattr(executor, "submit", None)):
        hint = "give one of concurrent.futures, or client.get_executor() of dask"
        faults.append(Problem("type", "executor", f"is {executor!r}", hint))
    labelled = [
        [(f"pair {number}, start", start), (f"pair {number}, end", end)]
        for number, (start, end) in enumerate(asked, 1)
    ]
    given = _How(seabed, rules, solver, geodata, max_detour)
    sea = _asked("plan_pairs", labelled, given, progress, faults).how.seabed
    how = given._asdict() | {"seabed": None if seabed is None else sea}
    names = [_key(start, end, how) for start, end in asked]
    found = in_parts(
        partial(_leg_or_error, how=how), dict(zip(names, asked, strict=True)),
        to_text=_part, from_text=_from_part, suffix=".geojson", executor=executor, folder=out,
        progress=progress,
    )  # fmt: skip
    return [found[name] for name in names]


def plan_landfalls(
    start: Place,
    ends: Iterable[Place],
    *,
    seabed: Seabed | str | os.PathLike[str] | None = None,
    rules: Rules | None = None,
    solver: Solver | None = None,
    geodata: Geodata | None = None,
    max_detour: float = MAX_DETOUR,
    progress: Callable[[float, str], None] | None = None,
) -> list[Plan | NoRouteError]:
    """Plan from one place to each of several candidate landfalls, to choose among them.

    The seabed is read once and one arrival field serves all ends that lie in one window. Each
    leg is as `plan` gives it, but for the size of the cells and so for where its ends come to sea:
    lengths differ by up to about 0.2 %.

    Parameters
    ----------
    start : place
        As for `plan`.
    ends : iterable of places
        The candidates.
    seabed, rules, solver, geodata, max_detour, progress
        As for `plan_in_detail`.

    Returns
    -------
    list of Plan or NoRouteError
        In the order of the ends; the error where there is no way. The cheapest is the one of
        least `Plan.cost`, over ground: what a landing itself costs is not in it.

    Raises
    ------
    ModelError
        With every fault at once, as `plan`; an end is too far from the sea.

    Examples
    --------
    >>> found = plan_landfalls("Marseille", ["Algiers", "Bizerte", "Suez"], max_detour=2)
    >>> plans = [plan for plan in found if isinstance(plan, Plan)]
    >>> min(plans, key=lambda plan: plan.cost).leg.name, type(found[2]).__name__
    ('Marseille - Algiers', 'NoRouteError')
    """
    given = _places(ends)
    labelled = [
        [("start", start), (f"end {number}", end)] for number, end in enumerate(given, 1)
    ] or [[("start", start)]]
    faults = [] if given else [Problem("ends", "ends", "there is none", "give one or more")]
    asked = _asked(
        "plan_landfalls", labelled, _How(seabed, rules, solver, geodata, max_detour), progress,
        faults,
    )  # fmt: skip
    sea, _, _, tables, _ = asked.how
    closed = _closed(rules)
    tell = progress or _untold
    tasks = [
        _Task(sea, rules, solver, one, two, max_detour, tables, closed) for one, two in asked.ways
    ]
    found = _planned_together(tasks, tell)
    tell(1.0, "done")
    return [
        piece if isinstance(piece, NoRouteError) else _joined(tables, way, [piece], sea, rules)
        for way, piece in zip(asked.ways, found, strict=True)
    ]


class _How(NamedTuple):
    """What legs are planned with, as it was given or as it was understood."""

    seabed: Any
    rules: Any
    solver: Any
    geodata: Any
    max_detour: Any


class _Asked(NamedTuple):
    """What was asked for, understood: the places of each way, and with what they are planned."""

    ways: list[list[_Stop]]
    how: _How


def _places(given: Any) -> tuple[Any, ...]:
    """Return places as a tuple, also where one alone is given."""
    if isinstance(given, (str, LandingStation)):
        return (given,)
    try:
        found = tuple(given)
    except TypeError:
        return (given,)
    is_point = len(found) == 2 and all(isinstance(item, NUMBERS) for item in found)
    return (found,) if is_point else found


def _asked(
    what: str,
    ways: Sequence[Sequence[tuple[str, Any]]],
    how: _How,
    progress: Any = None,
    known: Iterable[Problem] = (),
) -> _Asked:
    """Return the places of each way, labelled, and how they are planned; every fault at once."""
    from cableroute.geodata.opening import open_geodata
    from cableroute.geodata.store import Geodata

    faults = list(known)
    seabed, rules, solver, tables, max_detour = how
    if tables is not None and not isinstance(tables, Geodata):
        faults.append(Problem("type", "geodata", f"is {tables!r}", "give open_geodata(...)"))
        tables = None
    tables = tables or open_geodata()
    if not isinstance(seabed, (Seabed, str, os.PathLike, type(None))):
        faults.append(
            Problem("type", "seabed", f"is {seabed!r}", "give open_seabed(...) or a file")
        )
    if rules is not None and not isinstance(rules, Rules):
        hint = "give Rules(...), or read_rules(file)"
        faults.append(Problem("type", "rules", f"is {rules!r}", hint))
    elif rules is not None and rules.medium != "sea":
        hint = (
            "solve on cost_grid(blank_grid(...), rules) with fast_marching, or give rules for sea"
        )
        message = f"the rules are for {rules.medium}"
        faults.append(Problem("medium", rules.name or "rules", message, hint))
    for name, call in (("solver", solver), ("progress", progress)):
        if call is not None and not callable(call):
            hint = (
                "give a function, as cableroute.planning.fast_marching" if name == "solver" else ""
            )
            faults.append(Problem("type", name, f"{call!r} is no function", hint))
    if not isinstance(max_detour, NUMBERS) or isinstance(max_detour, bool) or not max_detour >= 1:
        hint = "give how many times as long as the distance a way may be, 1 or more"
        faults.append(Problem("number", "max_detour", f"is {max_detour!r}", hint))
    unknown: list[UnknownNameError] = []
    found: list[list[_Stop]] = []
    for way in ways:
        found.append([])
        for label, place in way:
            try:
                found[-1].append(_stop(tables, place))
            except UnknownNameError as error:
                unknown.append(error)
                faults.append(Problem("unknown name", label, str(error), ""))
        if len(found[-1]) == len(way):
            faults += [
                Problem("places", one.name, "is given twice in a row", "give two places")
                for one, two in pairwise(found[-1])
                if geodesy.distance_km(*one.at, *two.at) == 0
            ]
    if len(faults) == 1 and unknown:
        raise unknown[0]
    if faults:
        raise ModelError.of(what, faults)
    sea = seabed if isinstance(seabed, Seabed) else open_seabed(seabed)
    return _Asked(found, _How(sea, rules, solver, tables, max_detour))


def _stop(geodata: Geodata, place: Any) -> _Stop:
    """Return a place by its name or its degrees."""
    if isinstance(place, LandingStation):
        return _Stop(place.id, place.name_en, place.position)
    if isinstance(place, str):
        match = re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*", place)
        if match is None:
            return _stop(geodata, geodata.find_station(place))
        place = float(match[1]), float(match[2])
    try:
        lon, lat = (float(number) for number in place)
    except (TypeError, ValueError):
        raise UnknownNameError(
            f"{place!r} is no place: give a name, or longitude, latitude"
        ) from None
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise UnknownNameError(f"({lon:g}, {lat:g}) is off the globe: longitude first")
    return _Stop(f"{lon:.10g},{lat:.10g}", f"{lon:.10g}, {lat:.10g}", (lon, lat))


def _leg_or_error(ends: tuple[Place, Place], how: Mapping[str, Any]) -> Leg | NoRouteError:
    try:
        return plan(*ends, **how)
    except NoRouteError as error:
        return error


def _key(start: Place, end: Place, how: Mapping[str, Any]) -> str:
    """Return the name of a part: its places, and a mark of all that it was planned with."""
    ends = [item.id if isinstance(item, LandingStation) else str(item) for item in (start, end)]
    seabed, rules, solver, geodata = (how[key] for key in ("seabed", "rules", "solver", "geodata"))
    made = (
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
        _solver_mark(solver),
        how["max_detour"],
        None if geodata is None else geodata.digest,
    )
    return part_name(ends, made)


def _file_mark(path: Any) -> tuple[int, int] | None:
    """Return size and time of a file: another one has others."""
    try:
        found = os.stat(path)
    except (OSError, TypeError):
        return None
    return found.st_size, found.st_mtime_ns


def _solver_mark(solver: Any) -> Any:
    """Return what a solver is called, and with which options."""
    if isinstance(solver, partial):
        options = sorted((name, repr(value)) for name, value in solver.keywords.items())
        return _solver_mark(solver.func), [repr(value) for value in solver.args], options
    return None if solver is None else getattr(solver, "__qualname__", repr(solver))


def _part_told(
    tell: Callable[[float, str], None], done: int, count: int, share: float, what: str
) -> None:
    """Tell the share of all that is done when a share of one of `count` parts is."""
    tell((done + share) / count, what)


def _closed(rules: Rules | None) -> Mapping[str, NDArray[Any]]:
    """Return what rules close, a little wider: an edge on a cell's own edge is on no side of it."""
    shapes = {} if rules is None else closed_shapes(rules)
    return {
        name: shapely.buffer(parts, WIDER_DEG, quad_segs=2, join_style="mitre")
        for name, parts in shapes.items()
    }

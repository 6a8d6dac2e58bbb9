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

import json
import math
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString

from cableroute.batches import in_parts, part_name
from cableroute.errors import ModelError, NoRouteError, Problem, UnknownNameError
from cableroute.geometry import geodesy
from cableroute.geometry.engines import has_numba
from cableroute.model.figures import NUMBERS, Range
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.planning.blockages import degrees_in_words, no_route, runs, sampled, turned
from cableroute.planning.rules import CostGrid, Rules, closed_shapes, cost_grid
from cableroute.planning.solvers import Point, Solver, Way, default_solver
from cableroute.planning.string_pulling import extremes
from cableroute.seabed.grid import Grid, Seabed, lattice_of, open_seabed, outlines_near
from cableroute.seabed.masks import Lattice, inside, touched
from cableroute.seabed.profiles import Profile, depth_m, profile, require_fine

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata
    from cableroute.model.figures import Rate

__all__ = ["Move", "Place", "Plan", "plan", "plan_all", "plan_in_detail", "plan_landfalls"]

Place: TypeAlias = str | Point | LandingStation
Floats: TypeAlias = NDArray[np.float64]
Mask: TypeAlias = NDArray[np.bool_]

MOVE_KM = 25.0
"""An end that is not at sea is moved to the sea by at most so much."""
MAX_DETOUR = 10.0
"""A way by sea longer than this many times the distance is no way, unless asked for."""
LEAST_SEARCH_KM = 500.0  # ways up to this length are looked for however near the ends are
WIDE_ENOUGH = 2.5  # windows are not grown once ways this much longer than the found one fit in
COARSE_CELLS = 250_000
FINE_CELLS = 2_500_000
FINE_CELLS_PLAIN = 400_000  # without numba
FINE_DEG = 0.01  # cells are split to about this size, 1.1 km
WIDER_DEG = 1.3e-6  # what is closed is taken to be so much wider, 0.15 m
FINEST_DEG = 0.0003  # and around coasts to about this, 33 m
SPLIT = 8  # a cell around a coast is split into so many squared
TIGHT = 20.0  # what a cell that holds a piece of coast costs more while it is not split
MARGIN_CELLS = 12  # blocks of cells around the way on them
MUCH_LARGER = 1.5  # common cells are at most so many times as large as those of a way alone
ATTEMPTS = 10  # times that a way is looked for anew because a passage turned out closed
LEAKS = 4  # times that the sea is searched because a way on blocks does not lead through
SEARCH_CELLS = 8_000_000  # cells of a window then
SEARCH_CELLS_PLAIN = 1_500_000  # without numba
MOST_APART = 30_000
"""The dearest km is at most so many times as dear as the cheapest: arrival fields are in single
precision, and the cheapest way was missed from about 100,000 times on."""
LEAST_SEA_KM2 = 300.0  # an end is not moved to another sea from one that is larger than this,
ACROSS_KM = 3.0  # nor from a shore that is so much nearer


class Move(NamedTuple):
    """An end that was moved to the sea.

    Parameters
    ----------
    place : str
        Which end, by its name.
    start, end : (lon, lat)
        From where to where, degrees.
    km : float
        How far.
    """

    place: str
    start: Point
    end: Point
    km: float


@dataclass(frozen=True, eq=False)
class Plan:
    """A planned leg with what it rests on; `plan_in_detail` makes it.

    Parameters
    ----------
    leg : Leg
        The leg: modelled, assumed, its accuracy that of the cells.
    moves : tuple of Move
        Ends that were moved to the sea.
    engine : str
        Which solver found it, in words.
    cost : float
        What it costs over ground, in `unit` times km.
    unit : str
        ``"USD/km"``, or ``"1"`` where no cost has a unit.
    cost_by : mapping of str to float
        `cost` by component.
    covered_pct : mapping of str to float
        For each layer, the share of the route along which it knows anything, per cent.
    depths : Profile
        Depths along the line.
    cell_km : float
        Height of the cells on which it was planned, km; those of the depths are
        ``leg.accuracy_km``.
    """

    leg: Leg
    moves: tuple[Move, ...]
    engine: str
    cost: float
    unit: str
    cost_by: Mapping[str, float]
    covered_pct: Mapping[str, float]
    depths: Profile = field(repr=False)
    cell_km: float = math.nan


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


def plan_all(
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
    >>> there, nowhere = plan_all([("Marseille", "Algiers"), ("Suez", "Port Said")])
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
    sea = _asked("plan_all", labelled, given, progress, faults).how.seabed
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


# ---------------------------------------------------------------- places and parts


class _Stop(NamedTuple):
    """A place on the way."""

    id: str
    name: str
    at: Point


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
    from cableroute.geodata.store import Geodata, open_geodata

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
            hint = "give a function, as cableroute.fast_marching" if name == "solver" else ""
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


def _part(found: Leg | NoRouteError) -> str:
    """Return a planned leg, or why there is none, as it is kept in a folder."""
    if isinstance(found, NoRouteError):
        part: dict[str, Any] = {
            "type": "Feature",
            "geometry": None,
            "properties": {"no_route": str(found)},
        }
    else:
        part = {
            "type": "Feature",
            "id": found.id,
            "geometry": shapely.geometry.mapping(found.geometry),
            "properties": {
                "start_id": found.start_id,
                "end_id": found.end_id,
                "name": found.name,
                "slack_pct": list(found.slack_range_pct),
                "accuracy_km": found.accuracy_km,
                "source_ids": list(found.source_ids),
                "length_kind": found.length_kind,
                "note": found.note,
            },
        }
    return json.dumps(part, ensure_ascii=False)


def _from_part(text: str) -> Leg | NoRouteError:
    """Read a leg that was planned before."""
    part = json.loads(text)
    known = part["properties"]
    if "no_route" in known:
        return NoRouteError(str(known["no_route"]))
    return _leg(
        part["id"], known["start_id"], known["end_id"], known["name"],
        np.array(part["geometry"]["coordinates"], float), known["slack_pct"],
        known["accuracy_km"], tuple(known["source_ids"]), known["length_kind"], known["note"],
    )  # fmt: skip


def _leg(
    identity: str,
    start_id: str,
    end_id: str,
    name: str,
    lonlat: Floats,
    slack_pct: Sequence[float],
    accuracy_km: float,
    source_ids: tuple[str, ...],
    length_kind: str,
    note: str,
) -> Leg:
    return Leg(
        identity, start_id, end_id, "sea", LineString(lonlat), Range.of(slack_pct), name=name,
        right_of_way="seabed", status="modelled", accuracy_km=accuracy_km, confidence="assumed",
        length_kind=length_kind, source_ids=source_ids, note=note, role="trunk",
        order_basis="inferred",
    )  # fmt: skip


# ---------------------------------------------------------------- one leg


class _Task(NamedTuple):
    """What one leg between two places is planned with."""

    seabed: Seabed
    rules: Rules | None
    solver: Solver | None
    start: _Stop
    end: _Stop
    max_detour: float
    geodata: Geodata
    closed: Mapping[str, NDArray[Any]]

    def solve(self, costs: CostGrid, start: Point, end: Point) -> Any:
        """Return the way on a cost grid, None where none is."""
        return self.solve_all(costs, start, [end])[0]

    def solve_all(self, costs: CostGrid, start: Point, ends: Sequence[Point]) -> Sequence[Any]:
        """Return the way to each end, None where none is."""
        ways: Any = (self.solver or default_solver(costs))(costs, start, ends)
        if (
            not isinstance(ways, Sequence)
            or len(ways) != len(ends)
            or not all(way is None or isinstance(way, Way) for way in ways)
        ):
            hint = "return a Way or None for each end"
            fault = Problem("solver", "solver", f"returned {ways!r} for {len(ends)} ends", hint)
            raise ModelError.of("plan", [fault])
        return ways


class _Piece(NamedTuple):
    """A planned line between two places, and the grids that it was planned on."""

    lonlat: Floats
    moves: list[Move]
    engine: str
    costs: CostGrid
    depths: Grid


def _untold(share: float, what: str) -> None:
    """Tell nobody."""


def _part_told(
    tell: Callable[[float, str], None], done: int, count: int, share: float, what: str
) -> None:
    """Tell the share of all that is done when a share of one of `count` parts is."""
    tell((done + share) / count, what)


def _planned(task: _Task, tell: Callable[[float, str], None]) -> _Piece:
    """Plan a line between two places.

    Blocks of cells are taken to be open where any of their cells is sea, or where the edge of a
    closed area comes into them, since a gap may be narrower than a block. Where cells then show
    that the way found on blocks leads over an isthmus or a wall, it is looked for anew on
    smaller blocks, with the blocks closed in which it did; at last with the edges of areas
    closed.
    """
    most = SEARCH_CELLS if has_numba() else SEARCH_CELLS_PLAIN
    search = _Search(COARSE_CELLS, True, np.empty((0, 2)))
    if _needs_fine(task.rules):
        search = search._replace(most=most)
    if _fenced(task):
        search = _Search(most, False, np.empty((0, 2)))
    for attempt in range(LEAKS):
        last = attempt == LEAKS - 1
        try:
            return _planned_within(task, tell, search)
        except _Leak as leak:
            if last or (attempt and not len(leak.at)):
                why = leak.why
                break
            walls = np.vstack([search.walls, leak.at])
            search = _Search(most, True, walls)
    if not task.closed:
        raise why()
    try:
        return _planned_within(task, tell, search._replace(edges_open=False))
    except _Leak as leak:
        why = leak.why
    raise why()


def _fenced(task: _Task) -> bool:
    """Return whether closed areas or lines lie all around one end and not around the other."""
    shapes = [parts for parts in task.closed.values() if parts.size]
    if not shapes:
        return False
    union = shapely.get_parts(shapely.union_all(np.concatenate(shapes)))
    fields = np.array([shapely.Polygon(hole) for area in union for hole in area.interiors], object)
    within = []
    for stop in (task.start, task.end):
        lon, lat = stop.at
        turns = [shapely.contains_xy(fields, lon + turn, lat) for turn in (-360.0, 0.0, 360.0)]
        within.append(np.logical_or.reduce(turns))
    return bool((within[0] != within[1]).any())


class _Search(NamedTuple):
    """How the sea is searched on blocks.

    `most`: cells of a window; `edges_open`: whether the edges of areas are; `walls`: places
    that turned out closed, longitude and latitude.
    """

    most: int
    edges_open: bool
    walls: Floats


class _Leak(Exception):
    """A way on blocks that does not lead through on cells: where, and why there is none."""

    def __init__(self, why: Callable[[], NoRouteError], at: Floats) -> None:
        super().__init__()
        self.why, self.at = why, at


def _planned_within(task: _Task, tell: Callable[[float, str], None], search: _Search) -> _Piece:
    tell(0.0, f"searching the sea from {task.start.name} to {task.end.name}")
    rough, block_deg = _searched(task, search)
    tell(0.3, "reading the seabed around the way")
    cells = _cells_around(task, [_with_ends(task, rough)], block_deg)
    ends = _at_sea(task, cells.surface, rough)
    rows, columns = cells.surface.costs.grid.shape
    tell(0.5, f"planning on {rows:,} by {columns:,} cells")
    return _piece(task, cells, rough, ends)


class _Cells(NamedTuple):
    """Cells around ways, and what lies on them."""

    depths: Grid
    barriers: _Barriers
    surface: _Surface


def _with_ends(task: _Task, rough: Floats) -> Floats:
    """Return points along a way, and its ends, which may lie ashore, many cells from it.

    Between two bends a geodesic may run far to the north or south of both.
    """
    ends = np.array([task.start.at, task.end.at])
    ends[:, 0] += 360 * np.rint((rough[[0, -1], 0] - ends[:, 0]) / 360)
    return np.vstack([sampled(rough, 50.0), ends])


def _cells_around(task: _Task, roughs: Sequence[Floats], block_deg: float) -> _Cells:
    """Read the seabed around ways on blocks of that size."""
    most = _most_fine()
    if _needs_fine(task.rules):
        most = SEARCH_CELLS if has_numba() else SEARCH_CELLS_PLAIN
    depths = task.seabed.window(_window_around(roughs, block_deg), max_cells=most)
    if task.rules is not None and _blocks_hide(depths, task):
        fault = Problem(
            "cells", f"{task.start.name} - {task.end.name}",
            f"around the way the grid has more than {most:,} cells, and what the rules ask is not "
            f"to be told from blocks of {depths.source_step_km:.2g} km",
            "give places to pass with via=, between which less is read",
        )  # fmt: skip
        raise ModelError.of("plan", [fault])
    rows, columns = depths.shape
    factor = int(min(
        math.sqrt(_most_fine() / (rows * columns)), round(depths.step_lat_deg / FINE_DEG)
    ))  # fmt: skip
    grid = _split(depths, max(1, factor))
    barriers = _Barriers(outlines_near(lattice_of(grid)), task.closed)
    return _Cells(depths, barriers, _Surface.of(grid, task, barriers))


def _most_fine() -> int:
    return FINE_CELLS if has_numba() else FINE_CELLS_PLAIN


def _window_around(roughs: Sequence[Floats], block_deg: float) -> tuple[float, float, float, float]:
    """Return the window around ways, with some blocks to spare."""
    lon, lat = np.vstack(roughs).T
    margin = MARGIN_CELLS * block_deg
    wide = min(margin / max(math.cos(math.radians(min(85, np.abs(lat).max() + margin))), 0.1), 60)
    west, east = float(lon.min() - wide), float(lon.max() + wide)
    if east - west >= 360:
        west, east = -180.0, 180.0
    return west, max(-90.0, float(lat.min() - margin)), east, min(90.0, float(lat.max() + margin))


def _piece(
    task: _Task,
    cells: _Cells,
    rough: Floats,
    ends: tuple[Point, Point, list[Move]],
    first: Way | None = None,
) -> _Piece:
    """Return the line between two ends at sea; `first` is the way on cells, where it is known."""
    start, end, moves = ends
    if start == end:
        message = "both ends come to the same cell at sea"
        raise ModelError.of(
            "plan", [Problem("places", task.start.name, message, "plan on finer cells")]
        )
    surface = cells.surface
    shut: list[Floats] = []
    found = _cleared(task, surface, cells.barriers, start, end, shut, first)
    if found is None:
        why = partial(_no_route, task, surface.costs, start, end)
        raise _Leak(why, np.vstack([rough[:0], *shut]))
    line, engine = found
    _check_line(task, line, cells.barriers)
    costs = surface.costs
    if task.closed:  # what these layers cover is told too
        costs = replace(costs, covered={**surface.known, **costs.covered})
    return _Piece(line, moves, engine, costs, cells.depths)


def _closed(rules: Rules | None) -> Mapping[str, NDArray[Any]]:
    """Return what rules close, a little wider: an edge on a cell's own edge is on no side of it."""
    shapes = {} if rules is None else closed_shapes(rules)
    return {
        name: shapely.buffer(parts, WIDER_DEG, quad_segs=2, join_style="mitre")
        for name, parts in shapes.items()
    }


# ---------------------------------------------------------------- several landfalls


def _planned_together(
    tasks: Sequence[_Task], tell: Callable[[float, str], None]
) -> list[_Piece | NoRouteError]:
    """Plan lines from one place to several: one field on blocks and one on cells serve all.

    Those that these do not serve are planned alone: ways that lead out of the common window,
    or for which the common cells would be much larger than their own.
    """
    found: dict[int, _Piece | NoRouteError] = {}
    tell(0.0, f"searching the sea from {tasks[0].start.name}")
    roughs, block_deg = _searched_together(tasks)
    reached = {number: _with_ends(tasks[number], rough) for number, rough in roughs.items()}
    together = {number: roughs[number] for number in _alike(reached, block_deg)}
    if len(together) > 1:
        cells = _cells_around(tasks[0], [reached[number] for number in together], block_deg)
        rows, columns = cells.surface.costs.grid.shape
        tell(0.3, f"planning on {rows:,} by {columns:,} cells")
        at_sea = {}
        for number, rough in together.items():
            with suppress(_Leak):
                at_sea[number] = _at_sea(tasks[number], cells.surface, rough)
        searched = cells.surface.searched(None)
        for start in dict.fromkeys(ends[0] for ends in at_sea.values()):
            numbers = [n for n, ends in at_sea.items() if ends[0] == start and ends[1] != start]
            ends_at = [at_sea[n][1] for n in numbers]
            ways = tasks[0].solve_all(searched, start, ends_at) if numbers else ()
            for number, way in zip(numbers, ways, strict=True):
                if way is not None:
                    with suppress(_Leak, NoRouteError):
                        found[number] = _piece(
                            tasks[number], cells, together[number], at_sea[number], way
                        )
    for number, task in enumerate(tasks):
        if number not in found:
            try:
                found[number] = _planned(task, _untold)
            except NoRouteError as error:
                found[number] = error
        tell(0.5 + 0.5 * (number + 1) / len(tasks), f"{task.end.name}")
    return [found[number] for number in range(len(tasks))]


def _searched_together(tasks: Sequence[_Task]) -> tuple[dict[int, Floats], float]:
    """Return the ways on blocks that one window is sure to hold, by task, and the blocks' size.

    None where the rules ask what blocks do not tell.
    """
    if _needs_fine(tasks[0].rules):
        return {}, 0.0
    start = tasks[0].start.at
    apart = [float(geodesy.distance_km(*start, *task.end.at)) for task in tasks]
    windows: list[tuple[float, float, float, float]] = []
    reaches = []
    for task, km in zip(tasks, apart, strict=True):
        reaches.append(min(max(LEAST_SEARCH_KM, task.max_detour * km), max(500.0, 2.0 * km)))
        west, south, east, north = _around(start, task.end.at, reaches[-1])
        turn = 360 * round((windows[0][0] - west) / 360) if windows else 0
        windows.append((west + turn, south, east + turn, north))
    west, south, east, north = np.array(windows).T
    bounds = (float(west.min()), float(south.min()), float(east.max()), float(north.max()))
    if bounds[2] - bounds[0] >= 360:
        bounds = (-180.0, bounds[1], 180.0, bounds[3])
    search = _Search(COARSE_CELLS, True, np.empty((0, 2)))
    grid = tasks[0].seabed.window(bounds, max_cells=search.most)
    costs = _blocks(grid, tasks[0], search)
    places = [tasks[0].start, *(task.end for task in tasks)]
    inside = [int(grid.cells(*stop.at).row) >= 0 for stop in places]
    cells = [
        _nearest_open(tasks[0], costs, stop) if known else None
        for stop, known in zip(places, inside, strict=True)
    ]
    one = cells[0]
    numbers = [
        n for n, two in enumerate(cells[1:])
        if one is not None and two is not None and two != one and _joined_by_sea(costs, one, two)
    ]  # fmt: skip
    roughs: dict[int, Floats] = {}
    if one is None or not numbers:
        return roughs, grid.step_lat_deg
    least = float(costs.cost_per_km.min(where=~costs.blocked, initial=np.inf))
    ends: list[Any] = [cells[n + 1] for n in numbers]
    ways = tasks[0].solve_all(costs, one, ends)
    for number, way in zip(numbers, ways, strict=True):
        if way is None:
            continue
        km, reach, limit = geodesy.line_km(way.lonlat), reaches[number], tasks[number].max_detour
        sure = way.cost <= least * reach or reach >= WIDE_ENOUGH * km
        if sure and km <= max(LEAST_SEARCH_KM, limit * apart[number]):
            roughs[number] = way.lonlat
    return roughs, grid.step_lat_deg


def _alike(roughs: Mapping[int, Floats], block_deg: float) -> list[int]:
    """Return the ways whose common cells are not much larger than those of each alone."""

    def step_deg(lines: Sequence[Floats]) -> float:
        west, south, east, north = _window_around(lines, block_deg)
        return max(FINE_DEG, math.sqrt((east - west) * (north - south) / _most_fine()))

    numbers = sorted(roughs, key=lambda number: step_deg([roughs[number]]), reverse=True)
    for first in range(len(numbers)):  # the longest ways first are left out
        chosen = numbers[first:]
        common = step_deg([roughs[number] for number in chosen])
        if common <= MUCH_LARGER * min(step_deg([roughs[number]]) for number in chosen):
            return chosen
    return []


class _Barriers(NamedTuple):
    """What a line may not cross: land, and the areas and lines that rules close, by name."""

    land: NDArray[Any]
    closed: Mapping[str, NDArray[Any]]

    def near(self, grid: Grid) -> _Barriers:
        """Return the parts of them in and around the cells of a small grid."""
        west, south, east, north = grid.bounds

        def cut(shapes: NDArray[Any]) -> NDArray[Any]:
            found = shapely.clip_by_rect(
                shapes, west - 0.01, south - 0.01, east + 0.01, north + 0.01
            )
            parts: NDArray[Any] = found[~shapely.is_empty(found)]
            return parts

        return _Barriers(cut(self.land), self.closed)


@dataclass(frozen=True, eq=False)
class _Surface:
    """Costs on cells, and which of them hold a piece of coast or of the edge of an area."""

    costs: CostGrid
    tight: Mask
    closed: tuple[str, ...]
    rules: Rules | None

    @cached_property
    def waters(self) -> NDArray[np.int32]:
        """Cells that neither land nor closed areas part, by number; 0 where these are."""
        walls = [self.costs.closed_by[name] for name in ("land", *self.closed)]
        return _labelled(self.costs.grid, ~np.logical_or.reduce(walls))

    @cached_property
    def seas(self) -> NDArray[np.int32]:
        """Open cells that are joined, by number; 0 where cells are closed."""
        return _labelled(self.costs.grid, ~self.costs.blocked)

    @cached_property
    def known(self) -> Mapping[str, Mask]:
        """What each layer covers, those that close areas too."""
        return cost_grid(self.costs.grid, self.rules).covered

    @classmethod
    def of(cls, grid: Grid, task: _Task, barriers: _Barriers) -> _Surface:
        lattice = lattice_of(grid)
        coast = touched(barriers.land, lattice)
        land = inside(barriers.land, lattice) & ~coast
        edges = {name: touched(shapes, lattice) for name, shapes in barriers.closed.items()}
        costs = _costs(replace(grid, land=land), task, barriers.closed, edges)
        tight = np.logical_or.reduce([coast, *edges.values()])
        return cls(costs, tight & ~costs.blocked, tuple(barriers.closed), task.rules)

    def searched(self, closed: Mask | None, tight: float = TIGHT) -> CostGrid:
        """Return the costs that a way is searched with, cells that are tight so much dearer."""
        cost = np.where(
            self.tight, self.costs.cost_per_km * np.float32(tight), self.costs.cost_per_km
        )
        blocked = self.costs.blocked if closed is None else self.costs.blocked | closed
        return replace(self.costs, cost_per_km=cost, blocked=blocked)


def _costs(
    grid: Grid,
    task: _Task,
    closed: Mapping[str, NDArray[Any]],
    edges: Mapping[str, Mask],
    *,
    edges_open: bool = True,
) -> CostGrid:
    """Lay the rules over a grid; areas close the cells that lie in them whole.

    `edges` are the cells that the edges of each area come into, which it closes or leaves open.
    """
    if not closed:
        return _told_apart(cost_grid(grid, task.rules))
    assert task.rules is not None
    others = tuple(name for name in task.rules.never_enter if name not in closed)
    costs = cost_grid(grid, replace(task.rules, never_enter=others))
    masks = {}
    for name, shapes in closed.items():
        within = inside(shapes, lattice_of(grid))
        within = within & ~edges[name] if edges_open else within | edges[name]
        masks[name] = within & ~grid.land
    blocked = np.logical_or.reduce([costs.blocked, *masks.values()])
    cost = np.where(blocked, np.float32(0), costs.cost_per_km)
    by = {**costs.closed_by, **masks}
    return _told_apart(replace(costs, cost_per_km=cost, blocked=blocked, closed_by=by))


def _told_apart(costs: CostGrid) -> CostGrid:
    """Return costs that single precision tells apart along a way; refuse others."""
    least, most = extremes(costs)
    if most > MOST_APART * least:
        message = f"a km costs from {least:g} to {most:g} {costs.unit}"
        hint = (
            f"costs may be {MOST_APART:,} times apart; close what is not to be entered with "
            "never_enter or depth_m"
        )
        raise ModelError.of("plan", [Problem("cost", "rules", message, hint)])
    return costs


def _split(grid: Grid, factor: int) -> Grid:
    """Return the cells of a grid split into so many squared, with the depths that they had."""
    if factor == 1:
        return grid
    off = (factor - 1) / (2 * factor)
    return replace(
        grid,
        depth_m=np.repeat(np.repeat(grid.depth_m, factor, axis=0), factor, axis=1),
        land=np.repeat(np.repeat(grid.land, factor, axis=0), factor, axis=1),
        west_deg=grid.west_deg - grid.step_lon_deg * off,
        north_deg=grid.north_deg + grid.step_lat_deg * off,
        step_lon_deg=grid.step_lon_deg / factor,
        step_lat_deg=grid.step_lat_deg / factor,
    )


def _searched(task: _Task, search: _Search) -> tuple[Floats, float]:
    """Return the cheapest way on blocks of cells, and their size in degrees.

    The window is the smallest that is sure to hold it.

    A way that leaves the window is at least as long as an ellipse around the ends is wide. The
    window is large enough when such a way costs more even on the cheapest cells, or is
    `WIDE_ENOUGH` times as long as the way that was found.
    """
    start, end = task.start.at, task.end.at
    apart = float(geodesy.distance_km(*start, *end))
    limit = max(LEAST_SEARCH_KM, task.max_detour * apart)
    reach = min(limit, max(300.0, 1.5 * apart))
    while True:
        bounds = _around(start, end, reach)
        grid = task.seabed.window(bounds, max_cells=search.most)
        costs = _blocks(grid, task, search)
        cells = [_nearest_open(task, costs, stop) for stop in (task.start, task.end)]
        way, km = None, math.inf
        one, two = cells
        if one == two and one is not None:
            return np.array([start, end], float), grid.step_lat_deg
        if one is not None and two is not None and _joined_by_sea(costs, one, two):
            way = task.solve(costs, one, two)
        if way is not None:
            km = geodesy.line_km(way.lonlat)
            least = float(costs.cost_per_km.min(where=~costs.blocked, initial=np.inf))
            if way.cost <= least * reach or reach >= WIDE_ENOUGH * km:
                if km <= limit:
                    return way.lonlat, grid.step_lat_deg
                way = None
        whole = bounds[2] - bounds[0] >= 360 and bounds[3] - bounds[1] >= 180
        if whole and way is not None:
            return way.lonlat, grid.step_lat_deg
        if reach >= limit or whole:
            for stop, cell in zip((task.start, task.end), cells, strict=True):
                if cell is None:
                    raise _too_far(stop, costs)
            if (whole or _holds(bounds, grid)) and not math.isfinite(km):
                limit = math.inf  # a longer way is not to be found either
            why = partial(_no_route, task, costs, cells[0], cells[1], limit, km, bounds)
            if search.most == COARSE_CELLS and _hides_gaps(task):
                raise _Leak(why, np.empty((0, 2)))
            raise why()
        if way is not None:
            reach = max(reach * 1.3, min(way.cost / least, WIDE_ENOUGH * km) * 1.001)
        else:  # what is around the globe has little to grow
            reach = limit if bounds[2] - bounds[0] >= 360 else reach * 1.8
        reach = min(limit, reach)


def _hides_gaps(task: _Task) -> bool:
    """Return whether blocks may be closed though some of their cells are open."""
    rules = task.rules
    return rules is not None and (
        rules.depth_m is not None
        or rules.steepest_deg is not None
        or any(name not in task.closed for name in rules.never_enter)
    )


def _blocks(grid: Grid, task: _Task, search: _Search) -> CostGrid:
    """Return the costs of blocks; those at the edges of areas are dear, or closed."""
    lattice = lattice_of(grid)
    edges = {name: touched(shapes, lattice) for name, shapes in task.closed.items()}
    if task.rules is not None and _blocks_hide(grid, task):
        task = task._replace(rules=_without_fine(task.rules))
    costs = _costs(grid, task, task.closed, edges, edges_open=search.edges_open)
    if edges:
        dear = np.logical_or.reduce(list(edges.values()))
        cost = np.where(dear, costs.cost_per_km * np.float32(TIGHT), costs.cost_per_km)
        costs = replace(costs, cost_per_km=cost)
    if not len(search.walls):
        return costs
    from scipy import ndimage

    row, column = grid.cells(*search.walls.T)
    row, column = row[row >= 0], column[row >= 0]
    if not row.size:
        return costs
    top, left = max(0, int(row.min()) - 1), max(0, int(column.min()) - 1)
    part = (slice(top, int(row.max()) + 2), slice(left, int(column.max()) + 2))
    walled = np.zeros(grid.shape, bool)
    walled[row, column] = True
    walled[part] = ndimage.binary_dilation(walled[part], np.ones((3, 3), bool))
    walled &= ~costs.blocked
    coast = np.zeros(grid.shape, bool)
    small = lattice._replace(
        west_deg=float(grid.lon_deg[left]), north_deg=float(grid.lat_deg[top]),
        rows=coast[part].shape[0], columns=coast[part].shape[1],
    )  # fmt: skip
    coast[part] = touched(outlines_near(small), small)
    masks = {name: mask & walled for name, mask in {"land": coast, **edges}.items()}
    closed_by = {
        name: costs.closed_by[name] | mask if name in costs.closed_by else mask
        for name, mask in masks.items()
    }
    blocked = np.logical_or.reduce([costs.blocked, *masks.values()])
    cost = np.where(blocked, np.float32(0), costs.cost_per_km)
    return replace(
        costs, cost_per_km=cost, blocked=blocked, closed_by={**costs.closed_by, **closed_by}
    )


def _around(start: Point, end: Point, reach_km: float) -> tuple[float, float, float, float]:
    """Return a window that holds every place from which both ends are `reach_km` in sum."""
    azimuth = geodesy.bearing_deg(*start, *end)
    apart = float(geodesy.distance_km(*start, *end))
    lon, lat = geodesy.destination(*start, bearing_deg=azimuth, distance_km=apart / 2)
    half = max(reach_km / 2 * 1.01, apart / 2 + 30)
    high = half / 110.5
    south, north = lat - high, lat + high
    if south <= -90 or north >= 90:
        return (-180.0, max(-90.0, south), 180.0, min(90.0, north))
    ratio = math.sin(min(half / 6350, math.pi / 2)) / math.cos(math.radians(lat))
    wide = math.degrees(math.asin(ratio)) * 1.01 if ratio < 1 else 180.0
    if wide >= 180 or half / 6350 >= math.pi / 2:
        return (-180.0, south, 180.0, north)
    return (lon - wide, south, lon + wide, north)


def _nearest_open(task: _Task, costs: CostGrid, stop: _Stop) -> Point | None:
    """Return the place itself if its cell is open, else the nearest open cell within reach."""
    (row,), (column,) = (np.atleast_1d(part) for part in costs.grid.cells(*stop.at))
    if row < 0:
        raise _outside(stop, costs.grid)
    if not costs.blocked[row, column]:
        return stop.at
    height_km = costs.grid.step_lat_deg * 111.3
    found = _nearest_cell(costs.grid, ~costs.blocked, stop.at, MOVE_KM + height_km)
    return None if found is None else found[0]


def _nearest_cell(grid: Grid, good: Mask, at: Point, most_km: float) -> tuple[Point, float] | None:
    """Return the centre of the nearest good cell and how far it is."""
    lat = grid.lat_deg
    rows = np.flatnonzero(np.abs(lat - at[1]) * 110.5 <= most_km)
    if not rows.size:
        return None
    top, bottom = int(rows[0]), int(rows[-1]) + 1
    widest = most_km / (111.0 * max(math.cos(math.radians(min(89.0, abs(at[1]) + 1))), 0.02))
    east = (grid.lon_deg - at[0] + 180) % 360 - 180
    columns = np.flatnonzero(np.abs(east) <= widest)
    row, column = np.nonzero(good[top:bottom][:, columns])
    if not row.size:
        return None
    row, column = row + top, columns[column]
    lon = grid.lon_deg[column]
    km = geodesy.distance_km(*at, (lon + 180) % 360 - 180, lat[row])
    best = int(np.argmin(km))
    if km[best] > most_km:
        return None
    return (float((lon[best] + 180) % 360 - 180), float(lat[row[best]])), float(km[best])


def _at_sea(task: _Task, surface: _Surface, rough: Floats) -> tuple[Point, Point, list[Move]]:
    """Return both ends at sea, each on the sea that the way is on, and what was moved.

    Seas are parted by land and by closed areas: an end is not moved over these from one sea to
    another, but out of what limits of depth or slope close.
    """
    costs = surface.costs
    grid = costs.grid
    waters, seas = surface.waters, surface.seas
    dense = sampled(rough, grid.step_lat_deg * 111 / 2)
    row, column = grid.cells(dense[:, 0], dense[:, 1])
    dense, row, column = dense[row >= 0], row[row >= 0], column[row >= 0]
    passed, sea = waters[row, column], seas[row, column]
    why = partial(_no_route, task, costs, task.start.at, task.end.at)
    if not sea.any():
        raise _Leak(why, dense)
    own_sea = int(np.bincount(sea[sea > 0]).argmax())
    own = seas == own_sea
    good = own & ~surface.tight
    wide = np.cos(np.radians(np.clip(grid.lat_deg, -90, 90)))  # split cells may pass a pole
    cell_km2 = wide * grid.step_lon_deg * grid.step_lat_deg * 111.2**2
    area = np.bincount(waters.ravel(), np.repeat(cell_km2, grid.shape[1]))
    large = area >= LEAST_SEA_KM2
    large[[0, waters[own].max()]] = False
    other = large[waters] & ~surface.tight & ~costs.blocked
    ends, moves = [], []
    for stop in (task.start, task.end):
        (r,), (c,) = (np.atleast_1d(part) for part in grid.cells(*stop.at))
        if r < 0:
            raise _outside(stop, grid)
        if good[r, c]:
            ends.append(stop.at)
            continue
        found = _nearest_cell(grid, good, stop.at, MOVE_KM)
        beyond = _nearest_cell(grid, other, stop.at, MOVE_KM)
        if beyond is not None and (found is None or beyond[1] + ACROSS_KM < found[1]):
            leaks = _changes(passed * (large[passed] | (passed == waters[own].max())))
            at = [dense[first : last + 1] for first, last in leaks]
            raise _Leak(why, np.vstack([dense[:0], *at]))
        if found is None:
            found = _inlet(task, grid, own, stop)
        if found is None:
            raise _too_far(stop, costs)
        ends.append(found[0])
        moves.append(Move(stop.name, stop.at, *found))
    return ends[0], ends[1], moves


def _inlet(task: _Task, grid: Grid, own: Mask, stop: _Stop) -> tuple[Point, float] | None:
    """Return the nearest place at sea where all cells around hold a piece of coast, and its km.

    As at the head of a gulf, on the large cells of a way around a continent. What the coast
    parts from the sea around is no sea there.
    """
    from scipy import ndimage

    lon, lat = stop.at
    half_lat = MOVE_KM / 110
    half_lon = half_lat / max(math.cos(math.radians(min(85.0, abs(lat) + half_lat))), 0.05)
    step = FINE_DEG / 2
    west, north = lon - half_lon, min(90 - step, lat + half_lat)
    rows, columns = (math.ceil(2 * half / step) for half in (half_lat, half_lon))
    small = Lattice(west, north, step, step, rows, columns)
    shut = np.zeros((rows, columns), bool)
    for shapes in (outlines_near(small), *task.closed.values()):
        shut |= inside(shapes, small) | touched(shapes, small)
    waters, count = ndimage.label(~shut, np.ones((3, 3), bool))
    at_lon, at_lat = west + step * np.arange(columns), north - step * np.arange(rows)
    row, column = grid.cells(grid.west_deg, at_lat).row, grid.cells(at_lon, grid.north_deg).column
    ours = own[np.ix_(row, column)] & (row >= 0)[:, None] & (column >= 0)
    edge = np.concatenate([waters[0], waters[-1], waters[:, 0], waters[:, -1]])
    joined = np.zeros(count + 1, bool)
    joined[edge] = True
    joined[0] = False
    at_row, at_column = np.nonzero(joined[waters] & ours)
    if not at_row.size:
        return None
    km = geodesy.distance_km(lon, lat, (at_lon[at_column] + 180) % 360 - 180, at_lat[at_row])
    best = int(np.argmin(km))
    if km[best] > MOVE_KM:
        return None
    place = (float((at_lon[at_column[best]] + 180) % 360 - 180), float(at_lat[at_row[best]]))
    return place, float(km[best])


def _joined_by_sea(costs: CostGrid, start: Point, end: Point) -> bool:
    """Return whether open cells join two places: quick where none do."""
    seas = _labelled(costs.grid, ~costs.blocked)
    one, two = (int(seas[costs.grid.cells(*place)]) for place in (start, end))
    return one == two


def _labelled(grid: Grid, cells: Mask) -> NDArray[np.int32]:
    """Return the number of the connected cells to which each belongs, 0 for the others."""
    from scipy import ndimage

    labels, count = ndimage.label(cells, structure=np.ones((3, 3), bool))
    found = np.asarray(labels, np.int32)
    if not grid.wraps or not count:
        return found
    to = np.arange(count + 1, dtype=np.int32)
    for one, two in np.unique(found[:, [0, -1]], axis=0):
        if one and two:
            to[to == to[two]] = to[one]
    return to[found]


def _changes(labels: NDArray[Any]) -> Iterator[tuple[int, int]]:
    """Yield the places, first and last, between which a way comes from one label to another."""
    known = np.flatnonzero(labels)
    for one, two in pairwise(known.tolist()):
        if labels[one] != labels[two]:
            yield one, two


def _outside(stop: _Stop, grid: Grid) -> ModelError:
    west, south, east, north = grid.bounds
    message = (
        f"lies outside the seabed, whose cells run from {west:.6g} to {east:.6g} in longitude and "
        f"{south:.6g} to {north:.6g} in latitude"
    )
    error = ModelError.of("plan", [Problem("outside", stop.name, message, "open a larger grid")])
    assert isinstance(error, ModelError)
    return error


def _too_far(stop: _Stop, costs: CostGrid) -> ModelError:
    (row,), (column,) = (np.atleast_1d(part) for part in costs.grid.cells(*stop.at))
    by = [name for name, mask in costs.closed_by.items() if row >= 0 and mask[row, column]]
    closed = f", and its own is closed by {' and '.join(by)}" if by else ""
    message = f"no open cell of the sea is within {MOVE_KM:g} km of it{closed}"
    hint = "give a place at sea or nearer to it"
    if set(by) - {"land"}:
        hint += ", or open the rules there"
    error = ModelError.of("plan", [Problem("not at sea", stop.name, message, hint)])
    assert isinstance(error, ModelError)
    return error


# ---------------------------------------------------------------- past coasts


def _cleared(
    task: _Task,
    surface: _Surface,
    barriers: _Barriers,
    start: Point,
    end: Point,
    walls: list[Floats],
    first: Way | None = None,
) -> tuple[Floats, str] | None:
    """Return the cheapest way that crosses no barrier, None where there is none.

    Where it passes cells that hold a piece of a barrier, that stretch is planned on smaller
    cells; a stretch that turns out to be closed is closed, each time with more of the cells
    around it that hold a barrier, and the way is looked for anew.
    """
    from scipy import ndimage

    grid = surface.costs.grid
    finest = grid.step_lat_deg <= FINEST_DEG  # then no cell that holds a barrier is passed
    closed = surface.tight if finest else None
    ends = grid.cells(*np.transpose([start, end]))
    for attempt in range(ATTEMPTS):
        if closed is not None and closed[ends].any():
            return None
        if attempt or first is None:
            dearer = 4.0 ** max(0, attempt - 2)  # where open sea leads round, it is soon taken
            way = task.solve(surface.searched(closed, TIGHT * dearer), start, end)
        else:
            way = first
        if way is None:
            return None
        dense = sampled(way.lonlat, grid.step_lat_deg * 111 / 4)
        row, column = grid.cells(dense[:, 0], dense[:, 1])
        tight = surface.tight[row, column]
        pieces: list[Floats] = []
        reached = 0
        for begin, last in runs(tight):
            before, after = max(begin - 1, 0), min(last + 1, len(dense) - 1)
            piece = None
            if grid.step_lat_deg > FINEST_DEG:
                piece = _local(
                    task, grid, barriers, dense[before], dense[after], dense[before : after + 1]
                )
            if piece is None:
                shut = np.zeros(grid.shape, bool)
                shut[row[begin : last + 1], column[begin : last + 1]] = True
                if attempt:
                    shut = ndimage.binary_dilation(shut, np.ones((3, 3), bool), 2 ** (attempt - 1))
                shut &= surface.tight
                closed = shut if closed is None else closed | shut
                walls.append(dense[begin : last + 1])
                pieces = []
                break
            pieces += [dense[reached : before + 1], piece[1:-1]]
            reached = after
        else:
            if not pieces:
                return way.lonlat, way.engine
            line = np.vstack([*pieces, dense[reached:]])
            return _bends(line, way.lonlat), way.engine
    return None


def _local(
    task: _Task, grid: Grid, barriers: _Barriers, start: Floats, end: Floats, stretch: Floats
) -> Floats | None:
    """Return a way on smaller cells around a stretch, None where there is none."""
    step_lon, step_lat = grid.step_lon_deg / SPLIT, grid.step_lat_deg / SPLIT
    around = 3
    west = stretch[:, 0].min() - around * grid.step_lon_deg
    east = stretch[:, 0].max() + around * grid.step_lon_deg
    north = min(90 - step_lat, stretch[:, 1].max() + around * grid.step_lat_deg)
    south = max(-90 + step_lat, stretch[:, 1].min() - around * grid.step_lat_deg)
    columns, rows = math.ceil((east - west) / step_lon), math.ceil((north - south) / step_lat)
    # on the same walls as the larger cells, so that an open one is split into open ones
    west = grid.west_deg - grid.step_lon_deg / 2 + math.floor(
        (west - grid.west_deg) / grid.step_lon_deg
    ) * grid.step_lon_deg  # fmt: skip
    north = grid.north_deg + grid.step_lat_deg / 2 - math.floor(
        (grid.north_deg - north) / grid.step_lat_deg
    ) * grid.step_lat_deg  # fmt: skip
    rows, columns = rows + 2 * SPLIT, columns + 2 * SPLIT
    lon = west + step_lon * (np.arange(columns) + 0.5)
    lat = north - step_lat * (np.arange(rows) + 0.5)
    row, column = grid.cells(grid.west_deg, lat).row, grid.cells(lon, grid.north_deg).column
    depth = np.where(
        (row >= 0)[:, None] & (column >= 0), grid.depth_m[np.ix_(row, column)], np.float32(np.nan)
    )
    if task.rules is not None and _needs_slope(task.rules):  # split cells would be stairs
        smooth = depth_m(grid, *np.meshgrid(lon, lat), method="bilinear")
        depth = np.where(np.isnan(smooth), depth, smooth)
    fine = replace(
        grid, depth_m=depth.astype(np.float32), land=np.zeros(depth.shape, bool),
        west_deg=float(lon[0]), north_deg=float(lat[0]), step_lon_deg=step_lon,
        step_lat_deg=step_lat,
    )  # fmt: skip
    near = barriers.near(fine)
    surface = _Surface.of(fine, task, near)
    places = (float(start[0]), float(start[1])), (float(end[0]), float(end[1]))
    for place in places:
        (r,), (c,) = (np.atleast_1d(part) for part in fine.cells(*place))
        if r < 0 or surface.costs.blocked[r, c]:
            return None
    found = _cleared(task, surface, near, *places, [])
    if found is None:
        return None
    line = found[0].copy()
    line[:, 0] += 360 * np.rint((start[0] - line[0, 0]) / 360)
    return line


def _needs_slope(rules: Rules) -> bool:
    """Return whether rules look at slopes."""
    return rules.steepest_deg is not None or any(
        cost.of.startswith("slope") for cost in rules.costs
    )


def _needs_fine(rules: Rules | None) -> bool:
    """Return whether rules ask what coarse cells do not tell: slopes, prices of a cable type."""
    return rules is not None and (
        _needs_slope(rules) or any(band.cable_type for cost in rules.costs for band in cost.bands)
    )


def _blocks_hide(grid: Grid, task: _Task) -> bool:
    """Return whether blocks of cells are too coarse for rules for which the cells are not.

    Raises
    ------
    SeabedError
        The cells themselves are too coarse.
    """
    rules, raster = task.rules, task.seabed.raster
    if rules is None or not _needs_fine(rules) or grid.source_step_km <= rules.coarsest_km:
        return False
    own_deg = grid.source_step_deg
    if raster is not None:
        own_deg = max(raster.step_lon_deg, raster.step_lat_deg)
    what = "slope" if _needs_slope(rules) else "which type a cable is of"
    require_fine(replace(grid, source_step_deg=own_deg), what, coarsest_km=rules.coarsest_km)
    return True


def _without_fine(rules: Rules) -> Rules:
    """Return rules for blocks of cells: without slopes, and prices of a cable type by depth only.

    The way is then searched on cells around what they lead to.
    """
    costs = tuple(
        replace(cost, bands=tuple(replace(band, cable_type="") for band in cost.bands))
        for cost in rules.costs
        if not cost.of.startswith("slope")
    )
    return replace(rules, steepest_deg=None, costs=costs)


def _bends(line: Floats, bends: Floats) -> Floats:
    """Return a line without the points that sampling put between the bends of a way.

    A point stays if it is a bend, or if the line would leave it by more than 5 m without.
    """
    known = {(round(lon, 9), round(lat, 9)) for lon, lat in bends.tolist()}
    fixed = [0]
    fixed += [
        i for i in range(1, len(line) - 1) if (round(line[i, 0], 9), round(line[i, 1], 9)) in known
    ]
    fixed.append(len(line) - 1)
    keep = set(fixed)
    stack = [(a, b) for a, b in pairwise(fixed) if b - a > 1]
    while stack:
        a, b = stack.pop()
        off = np.abs(
            np.atleast_1d(
                geodesy.kp_of_point(line[[a, b]], line[a + 1 : b, 0], line[a + 1 : b, 1]).offset_km
            )
        )
        worst = int(off.argmax())
        if off[worst] > 0.005:
            middle = a + 1 + worst
            keep.add(middle)
            stack += [(x, y) for x, y in ((a, middle), (middle, b)) if y - x > 1]
    return line[sorted(keep)]


def _check_line(task: _Task, lonlat: Floats, barriers: _Barriers) -> None:
    """Hold a line against the polygons themselves."""
    dense = sampled(lonlat, 1.0)
    turned = [LineString(dense + np.array([turn, 0.0])) for turn in (0.0, -360.0, 360.0)]
    groups = {"land": (barriers.land, turned[:1])}  # land is in the line's own longitudes
    groups |= {name: (shapes, turned) for name, shapes in barriers.closed.items()}
    for name, (shapes, lines) in groups.items():
        tree = shapely.STRtree(shapes)
        for line in lines:
            for hit in tree.query(line, predicate="intersects"):
                at = line.intersection(shapes[hit]).representative_point()
                message = (
                    f"the line found touches {name} at {degrees_in_words(np.array(at.coords[0]))}"
                )
                hint = "plan on finer cells, or give a place to pass with via="
                raise NoRouteError(f"{task.start.name} - {task.end.name}: {message} ({hint})")


# ---------------------------------------------------------------- no way


def _no_route(
    task: _Task,
    costs: CostGrid,
    start: Any,
    end: Any,
    limit_km: float = math.inf,
    found_km: float = math.inf,
    bounds: tuple[float, float, float, float] | None = None,
) -> NoRouteError:
    """Return the error that says what closes the way."""
    places = [(stop.id, stop.name, at) for stop, at in ((task.start, start), (task.end, end))]
    cut = () if bounds is None else _cut(costs, places[0][2], places[1][2], bounds)
    return no_route(
        costs, places, geodata=task.geodata, rules=task.rules, limit_km=limit_km,
        found_km=found_km, cut=cut,
    )  # fmt: skip


def _cut(
    costs: CostGrid, start: Point, end: Point, bounds: tuple[float, float, float, float]
) -> tuple[str, ...]:
    """Return the edges of the seabed, in words, beyond which a way might lead round.

    They lie inside the window that was asked for, and both ends have a way to some of them.
    """
    grid = costs.grid
    west, south, east, north = grid.bounds
    slack = max(grid.step_lon_deg, grid.step_lat_deg)
    seas = _labelled(grid, ~costs.blocked)
    asked_west = bounds[0] + 360 * round((west - bounds[0]) / 360)
    asked_east = bounds[2] + 360 * round((east - bounds[2]) / 360)
    around = grid.wraps
    sides = {
        f"{abs(north):g} {'N' if north >= 0 else 'S'}": (north + slack < bounds[3], seas[0]),
        f"{abs(south):g} {'N' if south >= 0 else 'S'}": (south - slack > bounds[1], seas[-1]),
        f"{abs(west):g} {'E' if west >= 0 else 'W'}": (
            not around and west - slack > asked_west, seas[:, 0]),
        f"{abs(east):g} {'E' if east >= 0 else 'W'}": (
            not around and east + slack < asked_east, seas[:, -1]),
    }  # fmt: skip
    own = [int(seas[grid.cells(*place)]) for place in (start, end)]
    reached = [
        {name for name, (ends, edge) in sides.items() if ends and (edge == sea).any()}
        for sea in own
    ]
    if not all(own) or not all(reached):
        return ()
    both = reached[0] & reached[1] or reached[0] | reached[1]
    return tuple(name for name in sides if name in both)


def _holds(bounds: tuple[float, float, float, float], grid: Grid) -> bool:
    """Return whether a window that was asked for holds all that there is, with room to spare."""
    west, south, east, north = grid.bounds
    return (
        (west - bounds[0]) % 360 + east - west + grid.step_lon_deg < bounds[2] - bounds[0]
        and bounds[1] < south - grid.step_lat_deg
        and north + grid.step_lat_deg < bounds[3]
    )


# ---------------------------------------------------------------- the leg


def _joined(
    geodata: Geodata,
    places: Sequence[_Stop],
    pieces: Sequence[_Piece],
    seabed: Seabed,
    rules: Rules | None,
) -> Plan:
    """Return the leg over all pieces, and what it costs."""
    lines = [pieces[0].lonlat]
    for piece in pieces[1:]:
        line = piece.lonlat.copy()
        line[:, 0] += 360 * np.rint((lines[-1][-1, 0] - line[0, 0]) / 360)
        lines.append(line)
    joints = [geodesy.distance_km(*turned(a[-1]), *turned(b[0])) for a, b in pairwise(lines)]
    lonlat = np.vstack(
        [
            lines[0],
            *(line[1 if km < 1e-6 else 0 :] for line, km in zip(lines[1:], joints, strict=True)),
        ]
    )
    lonlat = lonlat[np.concatenate([[True], np.abs(np.diff(lonlat, axis=0)).max(axis=1) > 1e-9])]
    depths = _profile(pieces)
    cost_by: dict[str, float] = {}
    covered: dict[str, float] = {}
    km_all = sum(geodesy.line_km(piece.lonlat) for piece in pieces)
    for piece in pieces:
        for name, cost, share in _account(piece):
            if cost is not None:
                cost_by[name] = cost_by.get(name, 0.0) + cost
            if share is not None:
                covered[name] = min(100.0, covered.get(name, 0.0) + 100 * share / km_all)
    moves = tuple(dict.fromkeys(move for piece in pieces for move in piece.moves))
    start, end = places[0], places[-1]
    grid = pieces[0].costs.grid
    engines = " and ".join(dict.fromkeys(piece.engine for piece in pieces))
    note = "; ".join(
        [
            f"planned by {engines} on cells of {grid.step_lat_deg * 111:.2g} km, "
            f"depths from {grid.source}",
            *(f"{move.place} moved {move.km:.1f} km to the sea" for move in moves),
        ]
    )
    leg = _leg(
        f"plan-{start.id}-{end.id}", start.id, end.id, f"{start.name} - {end.name}", lonlat,
        _slack_pct(geodata, depths), round(max(p.depths.source_step_km for p in pieces), 1),
        tuple(sorted(set(sources_of(geodata, seabed)))), "planned on the seabed", note,
    )  # fmt: skip
    return Plan(
        leg, moves, pieces[0].engine, sum(cost_by.values()), pieces[0].costs.unit, cost_by,
        covered, depths, grid.step_lat_deg * 111,
    )  # fmt: skip


def _account(piece: _Piece) -> Iterator[tuple[str, float | None, float | None]]:
    """Yield what each component costs along a line, and along how many km each layer is known."""
    costs = piece.costs
    dense = sampled(piece.lonlat, costs.grid.step_lat_deg * 111 / 4)
    km = np.diff(geodesy.cumulative_km(dense))
    middle = (dense[:-1] + dense[1:]) / 2
    row, column = costs.grid.cells(middle[:, 0], middle[:, 1])
    for name, part in costs.parts.items():
        yield name, float((part[row, column].astype(float) * km).sum()), None
    slope = costs.along_slope
    if slope is not None:
        east, north = np.diff(dense, axis=0).T
        east = east * np.cos(np.radians(middle[:, 1]))
        length = np.hypot(east, north)
        rise = east * slope.gradient_east[row, column] + north * slope.gradient_north[row, column]
        at_deg = np.degrees(np.arctan(np.abs(rise) / length))
        per_km = np.interp(at_deg, slope.at_deg, slope.cost_per_km)
        yield "slope along the cable", float((per_km * km).sum()), None
    for name, known in costs.covered.items():
        yield name, None, float(km[known[row, column]].sum())


def _profile(pieces: Sequence[_Piece]) -> Profile:
    """Return the depths along all pieces."""
    found = [profile(piece.depths, piece.lonlat) for piece in pieces]
    if len(found) == 1:
        return found[0]
    before = np.cumsum([0.0, *(float(part.kp_km[-1]) for part in found[:-1])])
    return Profile(
        np.concatenate([part.kp_km + km for part, km in zip(found, before, strict=True)]),
        np.concatenate([part.lon_deg for part in found]),
        np.concatenate([part.lat_deg for part in found]),
        np.concatenate([part.depth_m for part in found]),
        max(part.step_km for part in found),
    )


def rates_of_slack(geodata: Geodata, depths: Profile) -> list[tuple[Rate, float]]:
    """Return the rates of slack at the depths of a line, and along how many km each holds."""
    km = np.gradient(depths.kp_km) if len(depths.kp_km) > 1 else np.ones(1)
    depth = np.where(np.isnan(depths.depth_m), 0.0, np.maximum(depths.depth_m, 0.0))
    bands = sorted({
        limit
        for rate in geodata.rates.values()
        if rate.quantity == "slack_sea_pct" and rate.depth_m is not None
        for limit in rate.depth_m
    })  # fmt: skip
    band = np.searchsorted(bands, depth, side="right")
    found = []
    for which in np.unique(band):
        here = band == which
        rate, _ = geodata.find_rate(
            "slack_sea_pct", medium="sea", depth_m=float(np.median(depth[here]))
        )
        found.append((rate, float(km[here].sum())))
    return found


def _slack_pct(geodata: Geodata, depths: Profile) -> list[float]:
    """Return the slack of a line by the rates of its depths: low, likely, high."""
    rates = rates_of_slack(geodata, depths)
    total = np.sum([np.array(rate.range) * km for rate, km in rates], axis=0)
    return [round(float(value), 3) for value in total / sum(km for _, km in rates)]


def sources_of(geodata: Geodata, seabed: Seabed | None) -> Iterator[str]:
    """Yield the ids of the sources that the tables have for what was planned on."""
    wanted = (
        ("naturalearth", "etopo1") if seabed is None or seabed.raster is None else ("naturalearth",)
    )
    yield from (identity for identity in wanted if identity in geodata.sources)

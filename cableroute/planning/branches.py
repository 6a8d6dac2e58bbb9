"""Where does a trunk branch to its landings: branching units placed by the least cost."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import ModelError, Problem, is_number
from cableroute.geometry import geodesy
from cableroute.geometry.lines import line_km
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.planning.grid_path import Point
from cableroute.planning.lines_search import LinesSearch, need_numba, searched_ends
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place, as_places
from cableroute.planning.steiner import SteinerTree, steiner_tree
from cableroute.planning.surroundings import LinesSettings, costs_around, window_of
from cableroute.planning.task import Mask
from cableroute.seabed.coast_distance import coast_km
from cableroute.seabed.grid import Grid
from cableroute.seabed.profiles import depth_m
from cableroute.text import counted

AT_KM = 1e-3
"""Places so near are one."""


class BranchingUnit(NamedTuple):
    """Where a branch leaves the trunk, or another branch.

    Parameters
    ----------
    id : str
        ``BU1`` and so on, from the start of the trunk.
    at : (lon, lat)
        Degrees.
    depth_m : float
        Depth of the seabed at the unit; NaN where unknown.
    """

    id: str
    at: Point
    depth_m: float


@dataclass(frozen=True, eq=False)
class Branches:
    """A trunk with its branches, from `plan_branches`.

    Parameters
    ----------
    trunk, branches : tuple of Plan
        Their legs, in order from the start of the trunk; a branch starts at its unit.
    units : tuple of BranchingUnit
        The branching units.
    routes : tuple of Route
        From the start of the trunk to its end and to each landing, for `compare` and `draw_map`.
    cost : float
        Cost of all legs together.
    apart_cost : float
        Cost of separate cables from the start to each of the others, together.
    """

    trunk: tuple[Plan, ...] = field(repr=False)
    branches: tuple[Plan, ...] = field(repr=False)
    units: tuple[BranchingUnit, ...]
    routes: tuple[Route, ...]
    cost: float
    apart_cost: float

    @property
    def route_km(self) -> float:
        """Length of all legs together, km."""
        return sum(plan.leg.route_km for plan in (*self.trunk, *self.branches))


def plan_branches(
    start: Place,
    end: Place,
    landings: Iterable[Place],
    *,
    units_off_km: float = 0.0,
    unit_depth_m: tuple[float, float] | None = None,
    settings: LinesSettings = LinesSettings(),
    **options: Any,
) -> Branches:
    """Plan a trunk with branches to landings, for the least total cost.

    Parameters
    ----------
    start, end : place
        The ends of the trunk, as for `plan`.
    landings : iterable of places
        Where branches land.
    units_off_km : float
        Distance of units from every coast: without it the shortest tree may branch at a landing
        itself, and so lead the trunk into its bay.
    unit_depth_m : (low, high), optional
        Depths of the seabed at which units may be; where the depth is unknown there is none.
    settings : LinesSettings
        Number of cells on which units are placed.
    **options
        As for `plan_alternatives`.

    Returns
    -------
    Branches
        The legs, the units, the routes from the start, the total cost, and the cost with a separate
        cable to each landing.

    Raises
    ------
    NoRouteError, ModelError
        As `plan_in_detail`; also where no unit can be placed between the places.
    MissingExtraError
        numba is not installed (extra ``fast``).

    Notes
    -----
    The units are placed where the sum over all legs is least: by length, or by the cost
    of a km under the rules. The cost of a unit, the larger number of fibre pairs in a trunk than in
    a branch, and the slope of the seabed at a unit do not count. Each unit has three ports. The
    tree is from a heuristic (see `cableroute.planning.steiner`): exact for three places, and for up
    to six within 1 % of the exact tree in the cases that were tried.

    Examples
    --------
    >>> tree = plan_branches("Marseille", "Bizerte", ["Algiers"])
    >>> len(tree.units), len(tree.trunk), len(tree.branches), tree.cost < tree.apart_cost
    (1, 2, 1, True)
    """
    stops = [start, end, *as_places(landings)]
    ModelError.check("plan_branches", _faults(stops, units_off_km, unit_depth_m))
    need_numba("a tree of branches")
    search = LinesSearch.of(start, end, options, settings)
    alone = [search]
    alone += [LinesSearch.of(start, place, options, settings) for place in stops[2:]]
    direct = [one.first() for one in alone]
    lines = [np.array(plan.leg.geometry.coords) for plan in direct]
    searched = [searched_ends(plan) for plan in direct]
    ends = [searched[0][0], *(end for _, end in searched)]
    reach = [line_km(line) * settings.most_dearer[0] for line in lines]
    bounds = window_of([(ends[0], at) for at in ends[1:]], reach)
    fewer = replace(settings, most_cells=settings.tree_cells, most_cells_plain=settings.tree_cells)
    costs = costs_around(search.seabed, search.rules, bounds, lines=lines, settings=fewer)
    depths = search.seabed.window(bounds, max_cells=settings.cells)
    suits = _suits(costs.grid, depths, units_off_km, unit_depth_m)
    tree = steiner_tree(costs, ends, suits=suits)
    return _Planned(search, tree, stops, direct).branches()


def _faults(stops: list[Any], units_off_km: Any, unit_depth_m: Any) -> Iterator[Problem]:
    """Yield the faults of the landings and of the units' distance and depths."""
    if len(stops) < 3:
        yield Problem("landings", "landings", "there is none", "give one or more")
    if not is_number(units_off_km) or units_off_km < 0:
        hint = "give how far units keep from coasts, km, 0 or more"
        yield Problem("number", "units_off_km", f"is {units_off_km!r}", hint)
    if unit_depth_m is not None and not (
        isinstance(unit_depth_m, Sequence)
        and len(unit_depth_m) == 2
        and all(map(is_number, unit_depth_m))
        and unit_depth_m[0] < unit_depth_m[1]
    ):
        hint = "give (low, high), depths in m"
        yield Problem("range", "unit_depth_m", f"is {unit_depth_m!r}", hint)


def _suits(
    grid: Grid, depths: Grid, off_km: float, limits_m: tuple[float, float] | None
) -> Mask | None:
    """Return the cells in which units may be, by depths as plans read them; None: in all."""
    suits = np.ones(grid.shape, bool)
    if off_km:
        suits &= coast_km(grid.lattice, within_km=off_km) >= off_km
    if limits_m is not None:
        read = depth_m(depths, *np.meshgrid(grid.lon_deg, grid.lat_deg), method="bilinear")
        with np.errstate(invalid="ignore"):
            suits &= (read >= limits_m[0]) & (read <= limits_m[1])
    return None if suits.all() else suits


class _Planned:
    """The legs of a tree, planned one by one."""

    def __init__(
        self, search: LinesSearch, tree: SteinerTree, stops: list[Place], direct: list[Plan]
    ) -> None:
        self.search, self.tree, self.direct = search, tree, direct
        self.stops: list[Any] = stops
        first = direct[0].leg
        self.ids = [first.start_id, first.end_id, *(plan.leg.end_id for plan in direct[1:])]
        names = [plan.leg.name.split(" - ")[-1] for plan in direct]
        self.names = [first.name.removesuffix(f" - {names[0]}"), *names]

    def branches(self) -> Branches:
        """Return the trunk, the branches, the units and the routes."""
        ModelError.check("plan_branches", self._without_length())
        tree = self.tree
        trunk = tree.path(0, 1)
        order = [n for n in trunk if n >= tree.place_count]
        order += [n for n in tree.units() if n not in order]
        units = {n: f"BU{number}" for number, n in enumerate(order, 1)}
        plans: dict[tuple[int, int], Plan] = {}
        for number in range(1, tree.place_count):
            path = tree.path(0, number)
            for one, two in itertools.pairwise(path):
                if (one, two) not in plans:
                    plans[one, two] = self._leg(one, two, units, on_trunk=two in trunk)
        legs = {edge: plan.leg for edge, plan in plans.items()}
        routes = [self._route(number, legs) for number in range(1, tree.place_count)]
        on_trunk = set(itertools.pairwise(trunk))
        placed = [self._unit(units[n], n, plans) for n in order]
        cost = sum(plan.cost for plan in plans.values())
        return Branches(
            tuple(plan for edge, plan in plans.items() if edge in on_trunk),
            tuple(plan for edge, plan in plans.items() if edge not in on_trunk),
            tuple(placed),
            tuple(routes),
            cost,
            sum(plan.cost for plan in self.direct),
        )

    def _without_length(self) -> Iterator[Problem]:
        """Yield places that are given twice, and places at which a unit itself would be."""
        units, stops = self.tree.places, self.tree.places[: self.tree.place_count]
        for number, (name, at) in enumerate(zip(self.names, stops, strict=True)):
            if any(geodesy.distance_km(*at, *other) < AT_KM for other in stops[:number]):
                yield Problem("places", name, "is given twice", "give each place once")
            elif any(geodesy.distance_km(*at, *units[n]) < AT_KM for n in self.tree.units()):
                message = "the cable passes it, so that a branch to it has no length"
                yield Problem(
                    "places", name, message, "plan one line via it, or keep units off coasts"
                )

    def _leg(self, one: int, two: int, units: dict[int, str], *, on_trunk: bool) -> Plan:
        """Return the plan of one edge of the tree, with the names of its ends."""
        start, end = (
            self.stops[n] if n < self.tree.place_count else self.tree.places[n] for n in (one, two)
        )
        options = self.search.options | {"rules": self.search.rules}
        plan = LinesSearch.of(start, end, _line_options(options), self.search.settings).first()
        ids = [units[n] if n in units else self.ids[n] for n in (one, two)]
        names = [units[n] if n in units else self.names[n] for n in (one, two)]
        leg = replace(
            plan.leg,
            id=f"plan-{ids[0]}-{ids[1]}",
            start_id=ids[0],
            end_id=ids[1],
            name=f"{names[0]} - {names[1]}",
            role="trunk" if on_trunk else "branch",
        )
        return replace(plan, leg=leg)

    def _route(self, number: int, legs: dict[tuple[int, int], Leg]) -> Route:
        """Return the route from the start of the trunk to another place."""
        path = self.tree.path(0, number)
        parts = tuple(legs[edge] for edge in itertools.pairwise(path))
        name = f"{self.names[0]} - {self.names[number]}"
        note = f"planned with {counted(len(self.tree.units()), 'branching unit')}"
        return Route(f"plan-{self.ids[0]}-{self.ids[number]}", name, parts, note=note)

    def _unit(self, name: str, number: int, plans: dict[tuple[int, int], Plan]) -> BranchingUnit:
        """Return a branching unit with the depth of its leg at the unit."""
        plan = next(plan for (_, end), plan in plans.items() if end == number)
        return BranchingUnit(name, self.tree.places[number], float(plan.depths.depth_m[-1]))


def _line_options(options: dict[str, Any]) -> dict[str, Any]:
    """Return options under the names of the functions for several lines."""
    passed = dict(options)
    return passed | {"plan_settings": passed.pop("settings")}

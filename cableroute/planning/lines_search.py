"""Which is the cheapest line that keeps out of an area: searched on cells, planned past coasts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from shapely.geometry.base import BaseGeometry

from cableroute.errors import MissingExtraError, ModelError, NoRouteError, Problem
from cableroute.geodata.packed import Bounds
from cableroute.geometry.engines import has_numba
from cableroute.geometry.kp import point_at_kp
from cableroute.geometry.lines import cumulative_km
from cableroute.planning.blockages import closures, degrees_in_words, turned
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Floats, GridPath, Point
from cableroute.planning.named_places import name_near
from cableroute.planning.planned_leg import Plan
from cableroute.planning.planner import plan_in_detail
from cableroute.planning.request import Place, as_places
from cableroute.planning.rules import Layer, Rules
from cableroute.planning.separation import around, ends_of, parts_of
from cableroute.planning.settings import PlanSettings
from cableroute.planning.solvers import default_solver
from cableroute.planning.surroundings import (
    LinesSettings,
    check_lines_settings,
    costs_around,
    least_per_km,
    window_of,
)
from cableroute.seabed.depths import Seabed, open_seabed
from cableroute.seabed.grid import Grid

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

BEFORE = "lines before"
"""What the layer of the lines before is called."""
NEAR_KM = 75.0  # a strait so near to what closes a line is named


class LinesSearch:
    """The search for lines between two places: the cheapest, and others that keep out of areas.

    `plan` searches the sea on blocks of the cells of the depths, which do not show an area that
    is narrower than they are. Here lines are searched on small cells, in the window that holds
    every line of so much cost, and then planned between the middles of their stretches.

    Parameters
    ----------
    start, end : place
        As for `plan`.
    rules : Rules
        What lines cost and where they may not go.
    options : mapping
        What else is passed to `plan_in_detail`; geodata is given.
    settings : LinesSettings
        On how many cells.
    """

    def __init__(
        self,
        start: Place,
        end: Place,
        rules: Rules,
        options: Mapping[str, Any],
        settings: LinesSettings,
    ) -> None:
        self.start, self.end, self.rules, self.settings = start, end, rules, settings
        self.options = dict(options)
        self.geodata: Geodata = self.options["geodata"]
        self._seabed: Seabed | None = None

    @classmethod
    def of(
        cls, start: Place, end: Place, options: Mapping[str, Any], settings: LinesSettings
    ) -> LinesSearch:
        """Return the search of a request for more than one line.

        Raises
        ------
        ModelError
            A place to pass is given: there all lines would meet.
        """
        from cableroute.geodata.opening import open_geodata

        search_options = dict(options)
        if as_places(search_options.pop("via", ())):
            message = "is for one line: several would meet at each place that all pass"
            fault = Problem("via", "via", message, "plan from place to place, each part by itself")
            raise ModelError.of("more than one line", [fault])
        check_lines_settings(settings)
        rules = search_options.pop("rules", None)
        search_options["settings"] = search_options.pop("plan_settings", None) or PlanSettings()
        search_options["geodata"] = search_options.get("geodata") or open_geodata()
        return cls(start, end, Rules() if rules is None else rules, search_options, settings)

    @property
    def seabed(self) -> Seabed:
        """The seabed, opened once."""
        if self._seabed is None:
            seabed = self.options.get("seabed")
            self._seabed = seabed if isinstance(seabed, Seabed) else open_seabed(seabed)
        return self._seabed

    def plan(self, rules: Rules, via: Sequence[Point] = ()) -> Plan:
        """Return the plan of one line by `plan_in_detail`."""
        return plan_in_detail(self.start, self.end, rules=rules, via=via, **self.options)

    def first(self) -> Plan:
        """Return the cheapest line of all."""
        plan = self.plan(self.rules)
        ends = around(ends_of(plan), self.settings.converge_km)
        cheapest = self._cheapest(plan, plan, self.rules, ends)
        assert isinstance(cheapest, Plan)
        return cheapest

    def window(self, plan: Plan) -> Grid:
        """Return the depths of a window around lines that are twice as dear as one, or less."""
        km = plan.cost * 2 / least_per_km(self.rules)
        bounds = window_of([searched_ends(plan)], [km])
        return self.seabed.window(bounds, max_cells=self.settings.cells)

    def costs(self, bounds: Bounds, rules: Rules, lines: Sequence[Floats]) -> CostGrid:
        """Return what the cells of a window cost; those that lines pass are open."""
        return costs_around(self.seabed, rules, bounds, lines=lines, settings=self.settings)

    def apart_from(self, first: Plan, closed: BaseGeometry, ends: BaseGeometry) -> Plan | str:
        """Return the cheapest line that keeps out of an area, or why there is none."""
        layer = Layer(BEFORE, geometry=closed)
        never, layers = self.rules.never_enter, self.rules.layers
        rules = replace(self.rules, never_enter=(*never, BEFORE), layers=(*layers, layer))
        direct = None
        with suppress(NoRouteError):
            direct = self.plan(rules)
        return self._cheapest(direct, first, rules, ends)

    def _cheapest(
        self, direct: Plan | None, first: Plan, rules: Rules, ends: BaseGeometry
    ) -> Plan | str:
        """Return a planned line, or one along a path on cells that is cheaper."""
        path, costs = self._on_cells(first, rules, ends)
        if path is None:
            return direct or self._why_none(costs, first)
        best = self.along(path, rules, direct)
        if best is None:
            km = costs.grid.about_km
            return f"cells of {km:.2g} km leave room for a line, but none leads past the coasts"
        return best

    def along(self, path: GridPath, rules: Rules, best: Plan | None) -> Plan | None:
        """Return a planned line, or one along a path on cells that is cheaper.

        Past coasts a line may be dearer than a path on cells, which do not show all of them:
        where it is by no more than `LinesSettings.coasts`, fewer places to pass are enough.
        """
        near = self.settings.alike
        for least_km in self.settings.passed_km:
            if best is not None and best.cost <= path.cost * (1 + near):
                break
            with suppress(NoRouteError, ModelError):
                along = self._passing(_middles(path.lonlat, least_km), rules)
                if best is None or along.cost < best.cost:
                    best = along
            near = self.settings.coasts
        return best

    def _passing(self, places: list[Point], rules: Rules) -> Plan:
        """Return a plan that passes places; where one is off the sea, the sea beside it.

        A straight approach joins a place that was moved, which the line would run twice.
        """
        plan = self.plan(rules, places)
        beside = {
            at: turned(move.end)
            for move in plan.moves
            for at in places
            if np.allclose(turned(move.start), at, atol=1e-7)
        }
        return self.plan(rules, [beside.get(at, at) for at in places]) if beside else plan

    def _why_none(self, costs: CostGrid, first: Plan) -> str:
        """Return in words which closures leave no room for a line."""
        words = [
            f"{' and '.join(closure.by)} for about {closure.km:.0f} km at "
            + degrees_in_words(closure.at)
            + (f" ({name})" if (name := name_near(self.geodata, closure.at, NEAR_KM)) else "")
            for closure in closures(costs, *searched_ends(first))
        ]
        times = self.settings.most_dearer[-1]
        why = f"closed by {'; '.join(words)}" if words else "nothing closes it, but it is dearer"
        return f"there is none of up to {times:g} times the cost of the first: {why}"

    def _on_cells(
        self, first: Plan, rules: Rules, ends: BaseGeometry
    ) -> tuple[GridPath | None, CostGrid]:
        """Return the cheapest path over cells, in a window that is sure to hold the path."""
        ends_at_sea = searched_ends(first)
        common = [np.array(part.coords) for part in parts_of(first.leg.geometry, ends, True)]
        for times in self.settings.most_dearer:
            most = first.cost * times
            bounds = window_of([ends_at_sea], [most / least_per_km(rules)])
            costs = self.costs(bounds, rules, common)
            path = cheapest_path(costs, ends_at_sea)
            if path is not None and path.cost <= most:
                return path, costs
        return None, costs


def cheapest_path(costs: CostGrid, ends: tuple[Point, Point]) -> GridPath | None:
    """Return the cheapest path over cells; the same from A to B and from B to A."""
    one, two = sorted(ends)
    (path,) = default_solver(costs)(costs, one, [two])
    if path is None or one == ends[0]:
        return path
    return replace(path, lonlat=path.lonlat[::-1])


def need_numba(by: str) -> None:
    """Refuse searches by fields of costs without numba, before anything is planned.

    Raises
    ------
    MissingExtraError
        It is not installed.
    """
    if not has_numba():
        instead = "plan alternatives or a front, which do without"
        raise MissingExtraError.needed(by, "numba", "fast", instead=instead)


def searched_ends(plan: Plan) -> tuple[Point, Point]:
    """Return where the search of a line started and ended: behind the approaches to its ends."""

    def at_sea(end: Point) -> Point:
        moved = (move.end for move in plan.moves if np.allclose(turned(move.start), end, atol=1e-9))
        return turned(next(moved, end))

    line = np.array(plan.leg.geometry.coords)
    return at_sea(turned(line[0])), at_sea(turned(line[-1]))


def _middles(line: Floats, least_km: float) -> list[Point]:
    """Return the middles of the long stretches of a line, off the coasts that it bends around."""
    km = cumulative_km(line)
    long = np.flatnonzero(np.diff(km) >= least_km)
    lon, lat = point_at_kp(line, kp_km=(km[long] + km[long + 1]) / 2)
    return [turned(at) for at in zip(lon, lat, strict=True)]

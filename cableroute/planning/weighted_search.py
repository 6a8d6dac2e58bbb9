"""Which line is the cheapest by weights of several costs: solved on cells for many weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import NoRouteError
from cableroute.geometry.lines import cumulative_km, line_km
from cableroute.planning.blockages import sampled
from cableroute.planning.grid_path import Floats, GridPath
from cableroute.planning.lines_search import LinesSearch, searched_ends
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place
from cableroute.planning.solvers import default_solver
from cableroute.planning.surroundings import LinesSettings, window_of
from cableroute.planning.weights import WeightedSum


class WeightedSearch:
    """The costs of cells by each of several rules, laid once, and the best paths by weights.

    Parameters
    ----------
    total : WeightedSum
        The rules.
    ends : two places
        As for `plan`.
    options : mapping
        As `LinesSearch.of` takes them, without rules.
    settings : LinesSettings
        On how many cells, and up to how many times the length of the shortest line.

    Raises
    ------
    NoRouteError, ModelError
        As `plan_in_detail`.
    """

    def __init__(
        self,
        total: WeightedSum,
        ends: tuple[Place, Place],
        options: Mapping[str, Any],
        settings: LinesSettings,
    ) -> None:
        self.total, self.names = total, tuple(total.objectives)
        plain = total.rules(dict.fromkeys(self.names, 1.0))
        self.search = LinesSearch.of(*ends, {**options, "rules": plain}, settings)
        limits = replace(plain, per_km=1.0, costs=())
        first = LinesSearch.of(*ends, {**options, "rules": limits}, settings).first()
        line = np.array(first.leg.geometry.coords)
        self.ends = searched_ends(first)
        most_km = line_km(line) * settings.longest
        self.costs = self.search.costs(window_of([self.ends], [most_km]), plain, [line])
        self.fields = total.fields(self.costs)
        self.costs = replace(self.costs, parts={})

    def path(self, weights: Floats) -> tuple[GridPath, Floats]:
        """Return the best path by weights, and what it costs by each of the rules."""
        cost = np.zeros(self.costs.grid.shape, np.float32)
        for weight, field in zip(weights, self.fields, strict=True):
            cost += np.float32(weight) * field
        cost[self.costs.blocked] = 0.0
        costs = replace(self.costs, cost_per_km=cost)
        one, two = sorted(self.ends)  # from A to B and from B to A the same lines are found
        (path,) = default_solver(costs)(costs, one, [two])
        if path is None:
            raise NoRouteError("no route over the cells between the ends")
        if one != self.ends[0]:
            path = replace(path, lonlat=path.lonlat[::-1])
        return path, self.values(path.lonlat)

    def values(self, line: NDArray[np.float64]) -> Floats:
        """Return what a line costs by each of the rules, on these cells."""
        grid = self.costs.grid
        dense = sampled(line, grid.about_km / 4)
        km = np.diff(cumulative_km(dense))
        middle = (dense[:-1] + dense[1:]) / 2
        at = tuple(grid.cells(middle[:, 0], middle[:, 1]))
        return np.array([float((field[at].astype(float) * km).sum()) for field in self.fields])

    def planned(self, path: GridPath, weights: Floats) -> Plan:
        """Return the line that is planned past coasts along a path, by the same weights."""
        by = dict(zip(self.names, weights.tolist(), strict=True))
        rules = self.total.rules(by)
        found = self.search.along(path, rules, self.search.plan(rules))
        assert found is not None
        return found

"""Which line is the cheapest by weights of several costs: searched on cells for many weights."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from cableroute.errors import ModelError, NoRouteError, Problem
from cableroute.geometry.lines import cumulative_km, line_km
from cableroute.planning.blockages import sampled
from cableroute.planning.cost_grid import cost_label
from cableroute.planning.grid_path import Floats, GridPath
from cableroute.planning.lines_search import LinesSearch, cheapest_path, searched_ends
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place
from cableroute.planning.rules import Cost, Layer, Rules
from cableroute.planning.surroundings import LinesSettings, window_of


class WeightedSearch:
    """The costs of cells by each of several rules, laid once, and the best paths by weights.

    Parameters
    ----------
    what : str
        Which function it is for, in errors.
    objectives : mapping of str to Rules
        The rules, by name.
    ends : two places
        As for `plan`.
    options : mapping
        As `LinesSearch.of` takes them, without rules.
    settings : LinesSettings
        On how many cells, and up to how many times the length of the shortest line.

    Raises
    ------
    NoRouteError, ModelError
        As `plan_in_detail`; with every fault of the rules at once.
    """

    def __init__(
        self,
        what: str,
        objectives: Mapping[str, Rules],
        ends: tuple[Place, Place],
        options: Mapping[str, Any],
        settings: LinesSettings,
    ) -> None:
        ModelError.check(what, [*_faults(what, objectives)])
        self.objectives, self.settings = objectives, settings
        plain = weighted_sum(objectives, np.ones(len(objectives)))
        self.search = LinesSearch.of(*ends, {**options, "rules": plain}, settings)
        limits = replace(plain, per_km=1.0, costs=())
        first = LinesSearch.of(*ends, {**options, "rules": limits}, settings).first()
        line = np.array(first.leg.geometry.coords)
        self.ends = searched_ends(first)
        most_km = line_km(line) * settings.longest
        costs = self.search.costs(window_of([self.ends], [most_km]), plain, [line])
        self.fields = [
            sum(
                (part for name, part in costs.parts.items() if name.startswith(_part(number))),
                start=np.full(costs.grid.shape, rules.per_km, np.float32),
            )
            for number, rules in enumerate(objectives.values())
        ]
        self.costs = replace(costs, parts={})

    def path(self, weights: Floats) -> tuple[GridPath, Floats]:
        """Return the best path by weights, and its costs by each of the rules."""
        cost = np.zeros(self.costs.grid.shape, np.float32)
        for weight, field in zip(weights, self.fields, strict=True):
            cost += np.float32(weight) * field
        cost[self.costs.blocked] = 0.0
        path = cheapest_path(replace(self.costs, cost_per_km=cost), self.ends)
        if path is None:
            raise NoRouteError("no route over the cells between the ends")
        return path, self.values(path.lonlat)

    def values(self, line: Floats) -> Floats:
        """Return the costs of a line by each of the rules, on the cells of the search."""
        grid = self.costs.grid
        dense = sampled(line, grid.about_km / 4)
        km = np.diff(cumulative_km(dense))
        middle = (dense[:-1] + dense[1:]) / 2
        at = tuple(grid.cells(middle[:, 0], middle[:, 1]))
        return np.array([float((field[at].astype(float) * km).sum()) for field in self.fields])

    def planned(self, path: GridPath, weights: Floats, counted: Floats) -> tuple[Plan, Floats]:
        """Return the line past coasts along a path that is best by weights, and its values.

        Its cost is the sum of the values by the weights that are `counted`.
        """
        rules = weighted_sum(self.objectives, weights)
        plan = self.search.along(path, rules, self.search.plan(rules))
        assert plan is not None
        values = self.values(np.array(plan.leg.geometry.coords))
        parts = dict(zip(self.objectives, (counted * values).tolist(), strict=True))
        return replace(plan, cost=sum(parts.values()), cost_by=parts), values


def weighted_sum(objectives: Mapping[str, Rules], weights: Floats) -> Rules:
    """Return several rules as one: each cost times a weight above 0, the limits and layers of all.

    Examples
    --------
    >>> of_both = {"length": Rules(), "price": Rules(per_km=3.0, depth_m=(10, 900))}
    >>> summed = weighted_sum(of_both, np.array([1.0, 2.0]))
    >>> summed.per_km, summed.depth_m
    (7.0, (10, 900))
    """
    every = [*objectives.values()]
    weighed = [*zip(weights.tolist(), every, strict=True)]
    limits = [rules.depth_m for rules in every if rules.depth_m is not None]
    layers = {layer.name: layer for rules in every for layer in rules.layers}
    return Rules(
        name=" + ".join(objectives),
        medium=every[0].medium,
        unit=every[0].unit,
        per_km=math.fsum(weight * rules.per_km for weight, rules in weighed),
        depth_m=(max(low for low, _ in limits), min(high for _, high in limits))
        if limits
        else None,
        steepest_deg=min(
            (rules.steepest_deg for rules in every if rules.steepest_deg is not None), default=None
        ),
        never_enter=tuple(dict.fromkeys(name for rules in every for name in rules.never_enter)),
        costs=tuple(
            _times(cost, weight, _part(number))
            for number, (weight, rules) in enumerate(weighed)
            for cost in rules.costs
        ),
        layers=tuple(layers.values()),
        coarsest_km=min(rules.coarsest_km for rules in every),
    )


def _part(number: int) -> str:
    """Return how the names of the costs of one of several rules begin."""
    return f"{number}: "


def _times(cost: Cost, times: float, begins: str) -> Cost:
    bands = tuple(replace(band, per_km=band.per_km * times) for band in cost.bands)
    points = tuple((value, per_km * times) for value, per_km in cost.points)
    return replace(cost, bands=bands, points=points, name=begins + cost_label(cost))


def _faults(what: str, objectives: Mapping[str, Rules]) -> Iterator[Problem]:
    """Yield the faults that keep rules from being one sum."""
    layers: dict[str, Layer] = {}
    for rules in objectives.values():
        where = rules.name or what
        for cost in rules.costs:
            if cost.of == "slope_along_deg":
                message = "a cost depends on the direction of the cable"
                hint = "give one of slope_deg: parts that are weighed are of cells"
                yield Problem("direction", where, message, hint)
            for factor in (band.factor for band in cost.bands if band.factor != 1):
                hint = "give per_km: parts that are weighed are summed"
                at = f"{where}, cost of {cost.of!r}"
                yield Problem("factor", at, f"has a factor {factor:g}", hint)
        for layer in rules.layers:
            if layers.setdefault(layer.name, layer) != layer:
                hint = "give one of them another name"
                yield Problem("layer", layer.name, "is another in another objective", hint)
    if len({rules.medium for rules in objectives.values()}) > 1:
        yield Problem("medium", "objectives", "are for sea and for land", "give one medium")

"""What do rules cost whose parts count more or less, or several rules in one sum."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from cableroute.errors import ModelError, Problem
from cableroute.planning.cost_grid import CostGrid, Values
from cableroute.planning.rules import QUANTITIES, Cost, Layer, Rules

LENGTH = "length"
"""What the part of a cost is called that is the same in every cell."""


def additive(what: str, rules: Rules) -> Rules:
    """Return rules with a name for each cost, by which plans account for it.

    Raises
    ------
    ModelError
        A band multiplies the cost: then the sum of the parts is not the cost.
    """
    faults = [
        Problem("direction", rules.name or what, "a cost depends on the direction of the cable",
                "give one of slope_deg: parts that are weighed are of cells")
        for cost in rules.costs if cost.of == "slope_along_deg"
    ]  # fmt: skip
    faults += [
        Problem(
            "factor", f"{rules.name or what}, cost of {cost.of!r}", f"has a factor {band.factor:g}",
            "give per_km: parts that are weighed are summed",
        )
        for cost in rules.costs for band in cost.bands if band.factor != 1
    ]  # fmt: skip
    ModelError.check(what, faults)
    names: list[str] = []
    for cost in rules.costs:
        name = label = cost.name or QUANTITIES.get(cost.of, cost.of)
        number = 2
        while name in (LENGTH, *names):
            name, number = f"{label} ({number})", number + 1
        names.append(name)
    named = tuple(replace(cost, name=name) for cost, name in zip(rules.costs, names, strict=True))
    return replace(rules, costs=named)


def _times(cost: Cost, times: float) -> Cost:
    bands = tuple(replace(band, per_km=band.per_km * times) for band in cost.bands)
    points = tuple((value, per_km * times) for value, per_km in cost.points)
    return replace(cost, bands=bands, points=points)


class WeightedSum:
    """Several rules as one: each cost times a weight, the limits and layers of all.

    Parameters
    ----------
    what : str
        Which function it is for, in errors.
    objectives : mapping of str to Rules
        The rules, by name.

    Raises
    ------
    ModelError
        With every fault at once: rules that multiply costs, are for different media, or have
        two layers of one name.
    """

    def __init__(self, what: str, objectives: Mapping[str, Rules]) -> None:
        faults = [*_faults(objectives)]
        self.objectives: dict[str, Rules] = {}
        for name, rules in objectives.items():
            try:
                self.objectives[name] = additive(what, rules)
            except ModelError as error:
                faults += error.problems
        ModelError.check(what, faults)

    def rules(self, weights: Mapping[str, float]) -> Rules:
        """Return the sum by these weights, all above 0."""
        every = self.objectives
        per_km = math.fsum(weights[name] * rules.per_km for name, rules in every.items())
        costs = tuple(
            replace(_times(cost, weights[name]), name=_part(name, cost))
            for name, rules in every.items()
            for cost in rules.costs
        )
        layers: dict[str, Layer] = {
            layer.name: layer for rules in every.values() for layer in rules.layers
        }
        never = dict.fromkeys(name for rules in every.values() for name in rules.never_enter)
        limits = [rules.depth_m for rules in every.values() if rules.depth_m is not None]
        steepest = [r.steepest_deg for r in every.values() if r.steepest_deg is not None]
        return Rules(
            name=" + ".join(every), medium=next(iter(every.values())).medium,
            unit=next(iter(every.values())).unit, per_km=per_km,
            depth_m=(max(low for low, _ in limits), min(high for _, high in limits))
            if limits else None,
            steepest_deg=min(steepest, default=None), never_enter=tuple(never), costs=costs,
            layers=tuple(layers.values()),
            coarsest_km=min(rules.coarsest_km for rules in every.values()),
        )  # fmt: skip

    def fields(self, costs: CostGrid) -> list[Values]:
        """Return what a km costs in each cell by each of the rules.

        `costs` are those of the sum by weights of 1.
        """
        found = []
        for name, rules in self.objectives.items():
            field = np.full(costs.grid.shape, rules.per_km, np.float32)
            for cost in rules.costs:
                field += costs.parts[_part(name, cost)]
            found.append(field)
        return found


def _part(name: str, cost: Cost) -> str:
    return f"{name}: {cost.name}"


def _faults(objectives: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what keeps rules from being one sum."""
    for name, rules in objectives.items():
        if not isinstance(rules, Rules):
            hint = "give Rules(...), or read_rules(file)"
            yield Problem("type", f"objective {name!r}", f"is {rules!r}", hint)
    given = [rules for rules in objectives.values() if isinstance(rules, Rules)]
    if len({rules.medium for rules in given}) > 1:
        yield Problem("medium", "objectives", "are for sea and for land", "give one medium")
    layers: dict[str, Layer] = {}
    for rules in given:
        for layer in rules.layers:
            if layers.setdefault(layer.name, layer) != layer:
                hint = "give one of them another name"
                yield Problem("layer", layer.name, "is another in another objective", hint)

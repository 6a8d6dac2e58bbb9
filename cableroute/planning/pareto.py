"""Which lines are best by two or three objectives, whatever each is worth."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from cableroute.errors import ModelError, Problem
from cableroute.model.routes import Route
from cableroute.planning.alternatives import numbered, routes_of
from cableroute.planning.grid_path import Floats, GridPath
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place
from cableroute.planning.rules import Rules
from cableroute.planning.surroundings import LinesSettings
from cableroute.planning.weighted_search import WeightedSearch
from cableroute.planning.weights import WeightedSum

LEAST_SHARE = 1e-3  # no objective counts for less: of two lines alike in all others, the better


@dataclass(frozen=True, eq=False)
class ParetoLine:
    """One line of a front.

    Parameters
    ----------
    plan : Plan
        The line; its cost is the weighted sum, in the unit of the first objective, and `cost_by`
        the part of each.
    values : mapping of str to float
        Its cost by each objective.
    weights : mapping of str to float
        The weights for which no line is better: the worth of one unit of each objective, where that
        of the first is 1.
    """

    plan: Plan = field(repr=False)
    values: Mapping[str, float]
    weights: Mapping[str, float]


@dataclass(frozen=True, eq=False)
class ParetoFront:
    """The best lines by several objectives, from `plan_pareto`.

    Parameters
    ----------
    lines : tuple of ParetoLine
        In order of the first objective, the best first.
    is_complete : bool
        Whether no other line is best for any weights; False where the search ended early.
    solved : int
        Number of weights for which the best line was planned.
    """

    lines: tuple[ParetoLine, ...]
    is_complete: bool
    solved: int

    @property
    def routes(self) -> tuple[Route, ...]:
        """Each line as a route of one leg, for `compare` and `draw_map`."""
        return routes_of([line.plan for line in self.lines])


def plan_pareto(
    start: Place,
    end: Place,
    *,
    objectives: Mapping[str, Rules],
    most: int = 24,
    settings: LinesSettings = LinesSettings(),
    **options: Any,
) -> ParetoFront:
    """Plan the lines that are best for some weights of two or three objectives.

    Parameters
    ----------
    start, end : place
        As for `plan`.
    objectives : mapping of str to Rules
        Two or three, as ``{"length": Rules(), "price": rules_from_rates(geo), "hazard": ...}``,
        each a sum over the km of a line (costs by ``per_km`` and points, no factors). What one of
        them closes is closed for all.
    most : int
        The most weights for which the best line is planned.
    settings : LinesSettings
        On how many cells; lines whose sums are within `alike` count as one.
    **options
        As for `plan_alternatives`, without rules.

    Returns
    -------
    ParetoFront
        The lines, what each costs by each objective, and the weights for which it is best.

    Raises
    ------
    NoRouteError, ModelError
        As `plan_in_detail`; with every fault of the objectives at once.

    Notes
    -----
    These are the supported points of the front, the corners of its convex hull: each is
    the best for the weights beside it, and between two of them no line is better for any weights. A
    compromise in a concave part of the front, which is best for no weights, is not among them.
    Weights follow from the hull itself: for each of its sides, the line that is best by the slope
    of that side is planned [1]_. Every objective counts for at least a thousandth, so that a line
    that is best by one is not needlessly bad by another.

    The front is found on cells, among lines of up to 1.5 times the length of the shortest; each of
    its lines is then planned past coasts, and its cost is counted on the same cells. A line that
    another then beats by every objective is left out.

    References
    ----------
    .. [1] Aneja and Nair (1979), Bicriteria transportation problem, Management Science 25, 73-78,
       for two; the sides of the hull in three dimensions are tried in the same manner.

    Examples
    --------
    >>> from cableroute.planning.rules import Band, Cost
    >>> off = Rules(per_km=0.01, costs=(Cost("coast_km", (Band(high=30, per_km=1.0),)),))
    >>> front = plan_pareto(
    ...     (6.5, 43.0), (8.4, 42.6), objectives={"length": Rules(), "near a coast": off}, most=3
    ... )
    >>> [name for name in front.lines[0].values], len(front.lines) >= 2
    (['length', 'near a coast'], True)
    """
    names = tuple(objectives)
    faults = []
    if len(names) not in (2, 3):
        message = f"there are {len(names)}"
        faults.append(Problem("objectives", "objectives", message, "give two or three"))
    if not isinstance(most, int) or isinstance(most, bool) or most < len(names) + 1:
        hint = f"give {len(names) + 1} or more"
        faults.append(Problem("number", "most", f"is {most!r}", hint))
    if options.get("rules") is not None:
        faults.append(Problem("rules", "rules", "are given", "give them as objectives"))
    ModelError.check("plan_pareto", faults)
    options.pop("rules", None)
    total = WeightedSum("plan_pareto", objectives)
    front = _Front(WeightedSearch(total, (start, end), options, settings), settings)
    for corner in np.eye(len(names)):
        front.improve(corner)
    while len(front.solved) < most:
        side = next(front.unproven_sides(), None)
        if side is None:
            break
        front.improve(side)
    is_complete = next(front.unproven_sides(), None) is None
    lines = not_beaten([front.line(number) for number in front.corners()])
    lines.sort(key=lambda line: line.values[names[0]])
    shown = tuple(
        ParetoLine(numbered(line.plan, number), line.values, line.weights)
        for number, line in enumerate(lines, 1)
    )
    return ParetoFront(shown, is_complete, len(front.solved))


def not_beaten(lines: Sequence[ParetoLine]) -> list[ParetoLine]:
    """Return the lines that no other is as good as by every objective; of like lines the first.

    A corner of the front on cells may be beaten once its line is pulled tight.
    """
    values = np.array([tuple(line.values.values()) for line in lines])
    return [
        line for number, line in enumerate(lines)
        if not any(
            (other <= values[number]).all() and ((other < values[number]).any() or at < number)
            for at, other in enumerate(values)
            if at != number
        )
    ]  # fmt: skip


class _Front:
    """The paths found so far, as points in the space of the objectives.

    Each objective is in units of what the path costs that is best by all together.
    """

    def __init__(self, search: WeightedSearch, settings: LinesSettings) -> None:
        self.search, self.settings = search, settings
        per_km = [rules.per_km for rules in search.total.objectives.values()]
        _, self.scale = search.path(1 / np.array(per_km))
        self.points: list[Floats] = []
        self.paths: list[tuple[GridPath, Floats]] = []
        self.solved: list[Floats] = []

    def improve(self, side: Floats) -> None:
        """Solve for the weights of a side; keep the path where it is better than those known."""
        share = np.maximum(side / side.sum(), LEAST_SHARE)
        share = share / share.sum()
        path, values = self.search.path(share / self.scale)
        point = values / self.scale
        first = len(self.solved) < len(self.scale)
        self.solved.append(side)
        known = min((float(share @ other) for other in self.points), default=np.inf)
        better = float(share @ point) < known * (1 - self.settings.alike)
        if better or (first and self._is_new(point)):
            self.points.append(point)
            self.paths.append((path, share / self.scale))

    def _is_new(self, point: Floats) -> bool:
        """Return whether no known point is as good in every objective, within a tolerance."""
        limit = point * (1 + self.settings.alike)
        return not any((other <= limit).all() for other in self.points)

    def unproven_sides(self) -> Iterator[Floats]:
        """Yield the weights of the sides of the hull for which the best line was not planned."""
        for side in self._sides():
            if not any(np.abs(side - done).max() < 1e-6 for done in self.solved):
                yield side

    def _sides(self) -> Iterator[Floats]:
        """Yield the weights, 0 or more, by which several points are equally good, and none better.

        A side that goes on to infinity, where an objective does not count, has a ray.
        """
        points, size = np.array(self.points), len(self.scale)
        for count in range(2, size + 1):
            for chosen in itertools.combinations(range(len(points)), count):
                for axes in itertools.combinations(range(size), size - count):
                    rows = [
                        *(points[list(chosen[1:])] - points[chosen[0]]),
                        *np.eye(size)[list(axes)],
                    ]
                    _, sizes, across = np.linalg.svd(np.array(rows))
                    if sizes[-1] < 1e-9 * max(1.0, sizes[0]):
                        continue
                    side = across[-1] / (across[-1].sum() or 1.0)
                    if side.min() < -1e-9:
                        continue
                    side = np.maximum(side, 0.0)
                    if (points @ side).min() >= side @ points[chosen[0]] * (1 - 1e-9):
                        yield side

    def corners(self) -> list[int]:
        """Return the points that no other is as good as in every objective."""
        return [
            number for number, point in enumerate(self.points)
            if not any(
                (other <= point).all() and (other < point).any() for other in self.points
            )
        ]  # fmt: skip

    def line(self, number: int) -> ParetoLine:
        """Return a point as a planned line, in units of the objectives."""
        path, weights = self.paths[number]
        weights = weights / weights[0]
        plan = self.search.planned(path, weights)
        values = self.search.values(np.array(plan.leg.geometry.coords))
        names = self.search.names
        parts = dict(zip(names, (weights * values).tolist(), strict=True))
        return ParetoLine(
            replace(plan, cost=sum(parts.values()), cost_by=parts),
            dict(zip(names, values.tolist(), strict=True)),
            dict(zip(names, weights.tolist(), strict=True)),
        )

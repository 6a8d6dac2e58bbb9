"""Which lines are best by two or three objectives, whatever each is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from cableroute.planning.weights import WeightedSearch

LEAST_SHARE = 1e-3  # no objective counts for less: of two lines alike in all others, the better
FAR = 1e3  # times what a path costs: as good as infinitely dear


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

    The front is traced on cells, among lines of up to 1.5 times the length of the shortest; each of
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
    size = len(objectives)
    faults = []
    if size not in (2, 3):
        message = f"there are {size}"
        faults.append(Problem("objectives", "objectives", message, "give two or three"))
    if not isinstance(most, int) or isinstance(most, bool) or most < size + 1:
        faults.append(Problem("number", "most", f"is {most!r}", f"give {size + 1} or more"))
    if options.pop("rules", None) is not None:
        faults.append(Problem("rules", "rules", "are given", "give them as objectives"))
    ModelError.check("plan_pareto", faults)
    search = WeightedSearch("plan_pareto", objectives, (start, end), options, settings)
    paths, solved, is_complete = _front(search, most)
    lines = not_beaten([_line(search, path, weights) for path, weights in paths])
    shown = tuple(
        replace(line, plan=numbered(line.plan, number)) for number, line in enumerate(lines, 1)
    )
    return ParetoFront(shown, is_complete, solved)


def _front(search: WeightedSearch, most: int) -> tuple[list[tuple[GridPath, Floats]], int, bool]:
    """Return the paths of a front with their weights, for how many weights, and if it is all.

    Points are in units of what the path costs that is best by all objectives together.
    """
    _, scale = search.path(np.array([1 / rules.per_km for rules in search.objectives.values()]))
    points, solved = np.empty((0, len(scale))), np.empty((0, len(scale)))
    paths: list[tuple[GridPath, Floats]] = []
    sides = np.eye(len(scale))
    while len(sides) and len(solved) < most:
        solved = np.vstack([solved, sides[:1]])
        share = np.maximum(sides[0] / sides[0].sum(), LEAST_SHARE)
        share = share / share.sum()
        path, values = search.path(share / scale)
        point = values / scale
        best = (points @ share).min(initial=np.inf)
        if share @ point < best * (1 - search.settings.alike):
            points = np.vstack([points, point])
            paths.append((path, share / scale))
        sides = np.vstack([np.eye(len(scale)), hull_sides(points)])
        apart = np.abs(sides[:, None] - solved).max(axis=2).min(axis=1)
        furthest = np.argsort(-apart, kind="stable")  # an early end leaves no part of a front out
        sides = sides[furthest][: np.count_nonzero(apart >= 1e-6)]
    return paths, len(solved), not len(sides)


def hull_sides(points: Floats) -> Floats:
    """Return the weights, 0 or more, by which several points are equally good, and none better.

    They are the sides of the hull of the points and of all that is worse.

    Examples
    --------
    >>> hull_sides(np.array([(1.0, 3.0), (2.0, 1.0), (3.0, 3.0)])).round(3).tolist()
    [[0.0, 1.0], [0.667, 0.333], [1.0, 0.0]]
    """
    from scipy.spatial import ConvexHull

    if points.shape[1] == 1:
        return np.ones((1, 1))
    worse = [points + FAR * axis for axis in np.eye(points.shape[1])]
    sides = -ConvexHull(np.vstack([points, *worse])).equations[:, :-1]
    sides = sides[sides.min(axis=1) > -1e-9].clip(0.0)
    rounded: Floats = np.unique((sides / sides.sum(axis=1, keepdims=True)).round(12), axis=0)
    return rounded


def _line(search: WeightedSearch, path: GridPath, weights: Floats) -> ParetoLine:
    """Return a path as a planned line, in units of the first objective."""
    weights = weights / weights[0]
    plan, values = search.planned(path, weights, counted=weights)
    by = (dict(zip(search.objectives, of.tolist(), strict=True)) for of in (values, weights))
    return ParetoLine(plan, *by)


def not_beaten(lines: Sequence[ParetoLine]) -> list[ParetoLine]:
    """Return the lines that no other is as good as by every objective, the best by the first first.

    A corner of the front on cells may be beaten once its line is pulled tight.
    """
    kept: list[ParetoLine] = []
    for line in sorted(lines, key=lambda line: tuple(line.values.values())):
        if not any(
            all(other.values[name] <= value for name, value in line.values.items())
            for other in kept
        ):
            kept.append(line)
    return kept

"""Which line is best while nobody is sure what a km costs where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from cableroute.errors import (
    ABOVE_ZERO,
    ModelError,
    Problem,
    count_faults,
    is_number,
    number_faults,
)
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.planning.alternatives import numbered, routes_of
from cableroute.planning.cost_grid import cost_label
from cableroute.planning.grid_path import Floats, GridPath
from cableroute.planning.pareto import hull_sides
from cableroute.planning.planned_leg import Plan
from cableroute.planning.request import Place
from cableroute.planning.rules import Rules
from cableroute.planning.surroundings import LinesSettings
from cableroute.planning.weights import WeightedSearch

LENGTH = "length"  # the part of a cost that is the same in every cell
MOST_SAMPLES = 10_000_000
LEAST_TIMES = 1e-4  # a part costs at least so much of what is likely: no cell is for nothing


@dataclass(frozen=True, eq=False)
class RobustLines:
    """The lines that are best for some costs within their ranges, from `plan_robust`.

    Parameters
    ----------
    plans : tuple of Plan
        The first is the cheapest by the likely costs: the one that a plan chooses. Costs are
        those by the likely costs.
    wins_pct : tuple of float
        Share of the samples in which each is the cheapest, per cent.
    regret_mean_pct, regret_p95_pct, regret_worst_pct : tuple of float
        How much more each costs than the cheapest line of the sample: on average, at the 95th
        percentile, and at most.
    samples, seed : int
        Number of samples, and the seed of the random numbers.
    within_pct : float
        Lines whose costs differ by less than this count as one: the first is kept.
    unproven : int
        Number of samples in which another line might be cheaper by more than that, as the search
        ended early.
    """

    plans: tuple[Plan, ...]
    wins_pct: tuple[float, ...]
    regret_mean_pct: tuple[float, ...]
    regret_p95_pct: tuple[float, ...]
    regret_worst_pct: tuple[float, ...]
    samples: int
    seed: int
    within_pct: float
    unproven: int

    @property
    def routes(self) -> tuple[Route, ...]:
        """Each line as a route of one leg, for `compare` and `draw_map`."""
        return routes_of(self.plans)


def plan_robust(
    start: Place,
    end: Place,
    *,
    rules: Rules,
    ranges: Mapping[str, Range | Iterable[float]],
    samples: int = 1000,
    seed: int = 0,
    within_pct: float = 0.5,
    settings: LinesSettings = LinesSettings(),
    **options: Any,
) -> RobustLines:
    """Plan the lines that are best for costs within their ranges, and the regret of each.

    Parameters
    ----------
    start, end : place
        As for `plan`.
    rules : Rules
        The likely costs: sums by ``per_km`` and points, no factors.
    ranges : mapping of str to (low, high) or (low, likely, high)
        Factors by which the likely cost of a part may be lower or higher, by its name:
        ``"length"``, what every km costs, or the name of a cost (its quantity where it has no
        name), as ``{"fishing": (0.5, 1, 3)}``. A part without a range is constant. The same factor
        on all parts would change no line.
    samples : int
        Number of draws of costs, each part by itself: from the triangular distribution over low,
        likely and high, or the uniform one from low to high.
    seed : int
        Seed of the draws: the same seed gives the same samples.
    within_pct : float
        Lines whose costs differ by less, in per cent, count as one.
    settings : LinesSettings
        On how many cells.
    **options
        As for `plan_alternatives`.

    Returns
    -------
    RobustLines
        The lines, the share of the samples in which each is the cheapest, and the regret of each:
        that of the first is the price of planning by the likely costs.

    Raises
    ------
    NoRouteError, ModelError
        As `plan_in_detail`; with every fault of the ranges at once.

    Notes
    -----
    Not every sample is solved. The cost of the cheapest line is concave in the costs of the parts
    and grows with them, so that lines planned for other samples give a lower bound. A line within
    `within_pct` of the bound is taken as the cheapest without a search. Lines are searched on
    cells, up to 1.5 times the length of the shortest; those that are the cheapest of a sample are
    then planned past coasts.

    Examples
    --------
    >>> from cableroute.planning.rules import Band, Cost
    >>> rules = Rules(costs=(Cost("coast_km", (Band(high=20, per_km=0.4),), name="coast"),))
    >>> lines = plan_robust(
    ...     "Marseille", "Bizerte", rules=rules, ranges={"coast": (0, 1, 4)}, samples=50
    ... )
    >>> round(sum(lines.wins_pct)), lines.regret_worst_pct[0] >= lines.regret_mean_pct[0]
    (100, True)
    """
    parts = _parts(rules)
    drawn = _draws(tuple(parts), ranges, samples, seed, within_pct)
    search = WeightedSearch("plan_robust", parts, (start, end), options, settings)
    within = within_pct / 100
    paths: list[tuple[GridPath, Floats]] = []
    costs, solved, least = np.empty((0, len(parts))), list[int](), list[float]()
    every = np.vstack([np.ones(len(parts)), drawn])  # the first: by the likely costs
    axes = np.unique(every, axis=1)  # parts that are constant are one
    left = np.ones(len(every), bool)
    while left.any() and len(solved) < settings.most_solved:
        at = int(left.argmax())
        times, left[at] = every[at], False
        path, values = search.path(times)
        solved.append(at)
        least.append(float(values @ times))
        if values @ times < (costs @ times).min(initial=np.inf) * (1 - within):
            paths.append((path, times))
            costs = np.vstack([costs, values])
        best_yet = (every @ costs.T).min(axis=1)
        left &= _bounds(axes[solved], np.array(least), axes) < best_yet / (1 + within)
    each = drawn @ costs.T
    best = each.min(axis=1, keepdims=True)
    wins = np.bincount((each <= best * (1 + within)).argmax(axis=1), minlength=len(paths))
    kept = np.flatnonzero((wins > 0) | (np.arange(wins.size) == 0))
    regret = 100 * (each / best - 1)[:, kept]
    plans = [search.planned(*paths[at], counted=np.ones(len(parts)))[0] for at in kept]
    return RobustLines(
        tuple(numbered(plan, number) for number, plan in enumerate(plans, 1)),
        tuple((100 * wins[kept] / len(drawn)).tolist()),
        tuple(regret.mean(axis=0).tolist()),
        tuple(np.percentile(regret, 95, axis=0).tolist()),
        tuple(regret.max(axis=0).tolist()),
        samples,
        seed,
        within_pct,
        int(left.sum()),
    )


def _parts(rules: Rules) -> dict[str, Rules]:
    """Return separate rules for each part of the cost; their sum is the whole cost."""
    bare = replace(rules, per_km=rules.per_km * LEAST_TIMES, costs=())
    parts = {LENGTH: replace(rules, costs=())}
    for cost in rules.costs:
        parts[cost_label(cost, parts)] = replace(bare, costs=(cost,))
    share = rules.per_km * (1 - LEAST_TIMES * len(rules.costs))
    return parts | {LENGTH: replace(bare, per_km=share)}


def _bounds(solved: Floats, least: Floats, every: Floats) -> Floats:
    """Return a lower bound of the cost of any line, for each of many costs of the parts.

    `least` is what the cheapest costs for those that are `solved`: by no costs of a km in each of
    the parts, 0 or more, for which that holds does a line cost less than by the best of them.
    """
    points = solved * (least[0] / least)[:, None]
    sides = hull_sides(points)
    per_km = sides * (least[0] / (points @ sides.T).min(axis=0))[:, None]
    bounds: Floats = (every @ per_km.T).min(axis=1)
    return bounds


def _draws(
    names: Sequence[str], ranges: Mapping[str, Any], samples: int, seed: int, within_pct: float
) -> Floats:
    """Return the factor of each part in each sample; raise with every fault at once."""
    faults = count_faults("samples", samples, 1, MOST_SAMPLES)
    faults += count_faults("seed", seed, 0, 2**128 - 1)
    faults += number_faults("within_pct", within_pct, ABOVE_ZERO, 10)
    if not ranges:
        faults.append(Problem("range", "ranges", "there is none", "give one or more"))
    limits: dict[str, tuple[float, ...]] = {}
    for name, value in ranges.items():
        where, is_many = f"ranges {name!r}", isinstance(value, Iterable)
        ends = tuple(value) if is_many and not isinstance(value, str) else ()
        hint = "give (low, high) or (low, likely, high), times the likely cost"
        if name not in names:
            hint = f"give one of {', '.join(names)}"
            faults.append(Problem("range", where, "is not part of the cost", hint))
        elif len(ends) not in (2, 3) or not all(map(is_number, ends)):
            faults.append(Problem("range", where, f"is {value!r}", hint))
        elif not 0 <= ends[0] <= ends[-2] <= ends[-1] or ends[-1] <= 0:
            message = f"does not rise from 0 or more: {ends}"
            faults.append(Problem("range", where, message, hint))
        else:
            limits[name] = tuple(map(float, ends))
    if limits and not faults and not any(low < high for low, *_, high in limits.values()):
        faults.append(Problem("range", "ranges", "have no width", "give low below high"))
    ModelError.check("plan_robust", faults)
    random = np.random.default_rng(seed)
    drawn = np.empty((samples, len(names)))
    for column, name in enumerate(names):
        low, *middle, high = limits.get(name, (1.0, 1.0))
        if low == high:
            drawn[:, column] = low
        elif middle:
            drawn[:, column] = random.triangular(low, middle[0], high, samples)
        else:
            drawn[:, column] = random.uniform(low, high, samples)
    return np.maximum(drawn, LEAST_TIMES)

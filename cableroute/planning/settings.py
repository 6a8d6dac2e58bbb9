"""How widely and on how small cells does a plan search, and when does it give up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, TypedDict

from cableroute.geometry.engines import has_numba
from cableroute.planning.grid_path import Solver


class PlanChanges(TypedDict, total=False):
    """Fields of `PlanSettings` that are given often, as keywords of the functions that plan."""

    solver: Solver | None
    max_detour: float


@dataclass(frozen=True)
class SolverSettings:
    """Sizes at which the solvers of a cost grid change their method, and when they stop.

    Parameters
    ----------
    most_cells_plain : int
        Open cells that are solved without numba; more take too much time and memory.
    pull_rounds, pull_sweeps : int
        A line is pulled taut at most `pull_rounds` times; in each round its bends are moved
        `pull_sweeps` times by one reach.
    pull_reaches : tuple of float
        How far bends are moved, one reach after another, cells.
    pull_gain : float
        It is pulled again while that saves more than this share of its cost; its bends are moved
        again while that saves a tenth of this share.
    all_pairs_of : int
        Up to this number of bends, all pairs are tried for a shortcut.
    """

    most_cells_plain: int = 2_000_000
    pull_rounds: int = 6
    pull_sweeps: int = 3
    pull_reaches: tuple[float, ...] = (2.0, 1.0, 0.5, 0.25, 0.12, 0.06, 0.03)
    pull_gain: float = 3e-5
    all_pairs_of: int = 64


@dataclass(frozen=True)
class PlanSettings:
    """How a sea leg is searched; the defaults suit the embedded relief and grids like GEBCO.

    Parameters
    ----------
    solver : callable, optional
        For example `cableroute.planning.fast_marching`; by default the one that suits the costs and
        the installed packages.
    max_detour : float
        Sea routes longer than this many times the distance are not searched for (all routes up to
        `least_search_km` are).
    move_km : float
        An end that is not at sea is moved to the sea by at most this distance; 0 refuses it.
    least_sea_km2, across_km : float
        An end is not moved away from a sea larger than this, nor from a shore that is nearer by
        this much.
    least_search_km : float
        Routes up to this length are searched for, however near the ends are.
    wide_enough : float
        Windows stop growing once routes of this many times the length of the path fit in.
    coarse_cells : int
        Number of blocks of cells on which the sea is searched first.
    search_cells, search_cells_plain : int
        Number of cells of a window where blocks do not suffice, with numba and without.
    leaks : int
        How often the search is repeated because a route on blocks turns out to be closed.
    fine_deg : float
        Cells around the route are split to about this size, 1.1 km.
    fine_cells, fine_cells_plain : int
        The most cells around a route, with numba and without.
    margin_cells : int
        Blocks of cells around a route on blocks within which it is planned on cells.
    finest_deg, split : float, int
        A cell with a piece of coast is split into `split` by `split` cells, repeatedly, down to
        about this size, 33 m.
    attempts : int
        How often the search on cells is repeated because a passage turned out to be closed.
    tight : float
        What a cell that holds a piece of coast costs more while it is not split.
    most_apart : float
        The dearest km may cost at most this many times the cheapest: arrival fields are in single
        precision, and from a ratio of about 100,000 the cheapest route was missed.
    breach, land_breach : tuple of float, float
        Extra cost of a closed cell, to find what closes a route: the lower one where the other
        shows nothing, because another route, which is too long, is cheaper than the breach. Land
        costs `land_breach` times more still, so that what can be changed is reported first.
    near_km : float
        Straits and land crossings within this distance of what closes a route are named.
    most_crossings : int
        The most land crossings that are named.

    Examples
    --------
    >>> PlanSettings(max_detour=2.0).move_km
    25.0
    """

    solver: Solver | None = None
    max_detour: float = 10.0
    move_km: float = 25.0
    least_sea_km2: float = 300.0
    across_km: float = 3.0
    least_search_km: float = 500.0
    wide_enough: float = 2.5
    coarse_cells: int = 250_000
    search_cells: int = 8_000_000
    search_cells_plain: int = 1_500_000
    leaks: int = 4
    fine_deg: float = 0.01
    fine_cells: int = 2_500_000
    fine_cells_plain: int = 400_000
    margin_cells: int = 12
    finest_deg: float = 0.0003
    split: int = 8
    attempts: int = 10
    tight: float = 20.0
    most_apart: float = 30_000
    breach: tuple[float, ...] = (10.0, 2.0, 0.5)
    land_breach: float = 5.0
    near_km: float = 75.0
    most_crossings: int = 4

    @property
    def most_search_cells(self) -> int:
        """Cells of a window where blocks do not suffice, by what is installed."""
        return self.search_cells if has_numba() else self.search_cells_plain

    @property
    def most_fine_cells(self) -> int:
        """The most cells around a route, by what is installed."""
        return self.fine_cells if has_numba() else self.fine_cells_plain


def changed(settings: PlanSettings, changes: PlanChanges) -> Any:
    """Return the settings with changes; any other object stays, to be reported."""
    return replace(settings, **changes) if isinstance(settings, PlanSettings) else settings

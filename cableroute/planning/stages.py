"""In which stages is a sea leg planned, and what happens when a stage leads nowhere."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from cableroute.errors import ModelError, NoRouteError
from cableroute.planning.coarse import is_fenced, searched_on_blocks, searched_together
from cableroute.planning.fine import cells_around, fine_line, window_around, with_ends
from cableroute.planning.plain import is_plain, places_passed, shortest_planned
from cableroute.planning.settings import PlanSettings
from cableroute.planning.shores import ends_at_sea
from cableroute.planning.surface import needs_fine
from cableroute.planning.task import (
    CoarsePathBlocked,
    Floats,
    PlannedLine,
    PlanTask,
    SearchStage,
)

Progress: TypeAlias = Callable[[float, str], None]
"""What is called with the share that is done, 0 to 1, and what is being done."""


def untold(share: float, what: str) -> None:
    """Report progress to nobody."""


def planned_line(task: PlanTask, tell: Progress) -> list[PlannedLine]:
    """Plan a line between two places, in one part or several.

    Where every km at sea costs the same, it is the shortest line around the coasts themselves.
    """
    if is_plain(task):
        tell(0.0, f"searching the sea from {task.start.name} to {task.end.name}")
        found = shortest_planned(task)
        if found is not None:
            return found
    ordered = task.in_order
    try:
        lines = [_line_on_cells(ordered, tell)]
    except NoRouteError:
        sections = _in_sections(ordered, tell)
        if sections is None:
            raise
        lines = sections
    return lines if ordered is task else [line.back for line in reversed(lines)]


def _in_sections(task: PlanTask, tell: Progress) -> list[PlannedLine] | None:
    """Plan a line by places that the shortest line passes, None where that leads nowhere either.

    Windows around each section have smaller cells, on which straits are open that the cells of
    one window around all are too large for.
    """
    passed = places_passed(task)
    if not passed:
        return None
    stops = [task.start, *passed, task.end]
    places = "a place" if len(passed) == 1 else f"{len(passed)} places"
    said = f"least costs section by section, between the ends and {places} on the shortest line"
    lines = []
    for one, two in pairwise(stops):
        try:
            line = _line_on_cells(task._replace(start=one, end=two), tell)
        except (NoRouteError, ModelError):
            return None
        own = {task.start.name, task.end.name}
        moves = [move for move in line.moves if move.place in own]
        lines.append(line._replace(moves=moves, notes=(*line.notes, said)))
    return lines


def _line_on_cells(task: PlanTask, tell: Progress) -> PlannedLine:
    """Plan a line by costs on cells.

    Blocks of cells count as open where any of their cells is sea, or where the edge of a closed
    area comes into them, since a gap may be narrower than a block. Where cells then show that
    the path on blocks leads over an isthmus or a wall, the sea is searched again on smaller
    blocks, with the blocks closed in which it did; at last with the edges of areas closed.
    """
    settings = task.settings
    most = settings.most_search_cells
    search = SearchStage(most if needs_fine(task.rules) else settings.coarse_cells)
    if is_fenced(task):
        search = SearchStage(most, edges_open=False)
    for attempt in range(settings.leaks):
        last = attempt == settings.leaks - 1
        try:
            return _planned_within(task, tell, search)
        except CoarsePathBlocked as leak:
            if last or (attempt and not len(leak.at)):
                why = leak.why
                break
            walls = np.vstack([search.walls, leak.at])
            search = SearchStage(most, walls=walls)
    if not task.closed:
        raise why()
    try:
        return _planned_within(task, tell, search._replace(edges_open=False))
    except CoarsePathBlocked as leak:
        why = leak.why
    raise why()


def _planned_within(task: PlanTask, tell: Progress, search: SearchStage) -> PlannedLine:
    """Plan a line by one search of the sea on blocks."""
    tell(0.0, f"searching the sea from {task.start.name} to {task.end.name}")
    rough, block_deg = searched_on_blocks(task, search)
    tell(0.3, "reading the seabed around the route")
    cells = cells_around(task, [with_ends(task, rough)], block_deg)
    ends = ends_at_sea(task, cells.surface, rough)
    rows, columns = cells.surface.costs.grid.shape
    tell(0.5, f"planning on {rows:,} by {columns:,} cells")
    return fine_line(task, cells, rough, ends)


def planned_together(
    tasks: Sequence[PlanTask], tell: Progress
) -> list[list[PlannedLine] | NoRouteError]:
    """Plan lines from one place to several: one field on blocks and one on cells serve all.

    Those that these do not serve are planned alone: routes that lead out of the common window,
    or for which the common cells would be much larger than their own.
    """
    settings = tasks[0].settings
    found: dict[int, list[PlannedLine] | NoRouteError] = {}
    if is_plain(tasks[0]):
        return _each(tasks, found, tell)
    tell(0.0, f"searching the sea from {tasks[0].start.name}")
    roughs, block_deg = searched_together(tasks)
    reached = {number: with_ends(tasks[number], rough) for number, rough in roughs.items()}
    together = {number: roughs[number] for number in _alike(reached, block_deg, settings)}
    if len(together) > 1:
        cells = cells_around(tasks[0], [reached[number] for number in together], block_deg)
        rows, columns = cells.surface.costs.grid.shape
        tell(0.3, f"planning on {rows:,} by {columns:,} cells")
        at_sea = {}
        for number, rough in together.items():
            with suppress(CoarsePathBlocked):
                at_sea[number] = ends_at_sea(tasks[number], cells.surface, rough)
        searched = cells.surface.searched(None)
        for start in dict.fromkeys(ends[0] for ends in at_sea.values()):
            numbers = [n for n, ends in at_sea.items() if ends[0] == start and ends[1] != start]
            ends_at = [at_sea[n][1] for n in numbers]
            paths = tasks[0].solve_all(searched, start, ends_at) if numbers else ()
            for number, path in zip(numbers, paths, strict=True):
                if path is not None:
                    with suppress(CoarsePathBlocked, NoRouteError):
                        found[number] = [
                            fine_line(tasks[number], cells, together[number], at_sea[number], path)
                        ]
    return _each(tasks, found, tell)


def _each(
    tasks: Sequence[PlanTask], found: dict[int, list[PlannedLine] | NoRouteError], tell: Progress
) -> list[list[PlannedLine] | NoRouteError]:
    """Plan each line that was not found together."""
    for number, task in enumerate(tasks):
        if number not in found:
            try:
                found[number] = planned_line(task, untold)
            except NoRouteError as error:
                found[number] = error
        tell(0.5 + 0.5 * (number + 1) / len(tasks), f"{task.end.name}")
    return [found[number] for number in range(len(tasks))]


def _alike(roughs: Mapping[int, Floats], block_deg: float, settings: PlanSettings) -> list[int]:
    """Return the paths that can share cells not much larger than those of each alone."""

    def step_deg(lines: Sequence[Floats]) -> float:
        west, south, east, north = window_around(lines, block_deg, settings)
        per_cell = (east - west) * (north - south) / settings.most_fine_cells
        return max(settings.fine_deg, math.sqrt(per_cell))

    numbers = sorted(roughs, key=lambda number: step_deg([roughs[number]]), reverse=True)
    for first in range(len(numbers)):  # the longest are left out first
        chosen = numbers[first:]
        common = step_deg([roughs[number] for number in chosen])
        if common <= settings.much_larger * min(step_deg([roughs[number]]) for number in chosen):
            return chosen
    return []

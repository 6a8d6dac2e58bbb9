"""In which stages is a sea leg planned, and what happens when a stage leads nowhere."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TypeAlias

import numpy as np

from cableroute.errors import ModelError, NoRouteError
from cableroute.planning.coarse import is_fenced, searched_on_blocks
from cableroute.planning.fine import cells_around, fine_line, with_ends
from cableroute.planning.plain import is_plain, places_passed, shortest_planned
from cableroute.planning.shores import ends_at_sea
from cableroute.planning.surface import needs_fine
from cableroute.planning.task import (
    CoarsePathBlocked,
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
        shortest = shortest_planned(task)
        if shortest is not None:
            return shortest
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
        ends = {task.start.name, task.end.name}
        moves = [move for move in line.moves if move.place in ends]
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
    cells = cells_around(task, with_ends(task, rough), block_deg)
    ends = ends_at_sea(task, cells.surface, rough)
    rows, columns = cells.surface.costs.grid.shape
    tell(0.5, f"planning on {rows:,} by {columns:,} cells")
    return fine_line(task, cells, rough, ends)

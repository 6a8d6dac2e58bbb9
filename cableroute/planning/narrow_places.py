"""Where is a band of lines narrow between two coasts, or other closed areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geometry.geodesy import distance_km
from cableroute.planning.blockages import turned
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Floats, Point
from cableroute.planning.named_places import name_near
from cableroute.planning.task import Mask

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

SLICE_CELLS = 3.0  # a band is looked at across in slices so many cells long
NEAR_KM = 75.0  # a strait so near to a narrow place gives it its name
WIDER = 2.0  # between two narrow places of one passage it is so many times as wide as there
ISLAND_KM2 = 1000.0  # islands smaller than this do not make two passages of one
PASSED = 0.25  # where a line leads on, the cost through it rises by less than so much of a slice
MOST = 5  # so many are named


class NarrowPlace(NamedTuple):
    """Where a band is narrow between two coasts, or other closed areas.

    Parameters
    ----------
    at : (lon, lat)
        Its middle, degrees.
    width_km : float
        Width of the band there, to about two cells.
    from_start_pct : float
        Share of the cheapest line's cost that is reached there, per cent.
    name : str
        The strait or the waters of the tables; empty where none are near.
    only : bool
        Whether every line of the band passes here.
    """

    at: Point
    width_km: float
    from_start_pct: float
    name: str
    only: bool


class BandFields(NamedTuple):
    """What it costs to come to each cell from the start, and through it to the end.

    Parameters
    ----------
    costs : CostGrid
        What the cells cost.
    there, through : array of float32, shape of the grid
        From the start to each cell; and from there to the end too. Infinite where no path is.
    best : float
        The least of `through`: what the cheapest line costs.
    """

    costs: CostGrid
    there: NDArray[np.float32]
    through: NDArray[np.float32]
    best: float


class _Strand(NamedTuple):
    """A joined part of a slice across the band, closed on both sides."""

    cells: NDArray[np.intp]
    width_km: float
    at: Point
    cost: float
    only: bool


def narrow_places(
    fields: BandFields, band: Mask, geodata: Geodata, end_km: float
) -> list[NarrowPlace]:
    """Return the narrowest places of the passages of a band, the narrowest first.

    A passage is between two land masses, or closed areas, that do not join in the window, or one
    through which all lines of the band lead. A bay is no passage.

    Parameters
    ----------
    fields : BandFields
        What it costs to come to each cell.
    band : array of bool
        Its cells.
    geodata : Geodata
        By whose straits and waters the places are named; islands below 1,000 km2 do not count
        as coasts.
    end_km : float
        So near to the ends a band is not looked at: it comes to a point there.
    """
    fields, band = _without_islands(fields, band)
    columns = band.shape[1]
    going: list[list[_Strand]] = []
    passages: list[list[_Strand]] = []
    for strands in _slices(fields, band, end_km):
        next_going = []
        for strand in strands:
            around = _around(strand.cells, columns)
            before = [p for p in going if np.isin(p[-1].cells, around).any()]
            passage = before[0] if before else []
            if not before:
                passages.append(passage)
            passage.append(strand)
            next_going.append(passage)
        going = next_going
    narrow = [strand for passage in passages for strand in _minima(passage)]
    narrow.sort(key=lambda strand: strand.width_km)
    found: list[NarrowPlace] = []
    for strand in narrow:
        name = name_near(geodata, strand.at, NEAR_KM)
        if any(
            place.name == name and float(distance_km(*place.at, *strand.at)) < 2 * NEAR_KM
            for place in found
        ):
            continue
        share_pct = 100 * strand.cost / fields.best
        found.append(NarrowPlace(strand.at, strand.width_km, share_pct, name, strand.only))
    return found[:MOST]


def _slices(fields: BandFields, band: Mask, end_km: float) -> Iterator[list[_Strand]]:
    """Yield the strands of each slice that are closed on both sides, from the start on."""
    from scipy import ndimage

    costs = fields.costs
    per_km = float(np.median(costs.cost_per_km[band]))
    width, height = costs.grid.cell_km
    step = SLICE_CELLS * float(max(height.max(), width.max())) * per_km
    margin = end_km * per_km
    back = np.where(band, fields.through, np.inf) - np.where(band, fields.there, 0.0)
    inner = band & (fields.there > margin) & (back > margin)
    flat = np.flatnonzero(inner)
    number = (fields.there.ravel()[flat] / step).astype(np.intp)
    order = np.argsort(number, kind="stable")
    flat, number = flat[order], number[order]
    columns = band.shape[1]
    labels, _ = ndimage.label(costs.blocked, np.ones((3, 3), bool))
    land = np.asarray(labels, np.int32)
    for cells in np.split(flat, np.flatnonzero(np.diff(number)) + 1):
        if not cells.size:
            continue
        row, column = cells // columns, cells % columns
        top, left = row.min(), column.min()
        mask = np.zeros((np.ptp(row) + 1, np.ptp(column) + 1), bool)
        mask[row - top, column - left] = True
        labels, count = ndimage.label(mask, np.ones((3, 3), bool))
        which = labels[row - top, column - left]
        parts = [cells[which == n] for n in range(1, count + 1)]
        parts = [part for part in parts if part.size > 2 and _leads_on(fields, part, step)]
        strands = [_strand(fields, land, part, step, only=len(parts) == 1) for part in parts]
        yield [strand for strand in strands if strand is not None]


def _strand(
    fields: BandFields, land: NDArray[np.int32], cells: NDArray[np.intp], step: float, *, only: bool
) -> _Strand | None:
    """Return a strand if it is closed on both sides, and no bay; `land`: masses by number."""
    costs = fields.costs
    grid = costs.grid
    row, column = np.divmod(cells, grid.shape[1])
    wide, high = grid.cell_km
    x, y = column * float(wide[row].mean()), -row * float(high[row].mean())
    there = fields.there[row, column].astype(float)
    plane = np.column_stack([x - x.mean(), y - y.mean(), np.ones(cells.size)])
    east, north, _ = np.linalg.lstsq(plane, there, rcond=None)[0]
    across = plane[:, 1] * east - plane[:, 0] * north
    reach = 1.5 * max(float(wide[row].mean()), float(high[row].mean())) * np.hypot(east, north)
    left, right = (
        _beside(land, row[outer], column[outer])
        for outer in (across >= across.max() - reach, across <= across.min() + reach)
    )
    if not left or not right or (left & right and not only):
        return None
    area = costs.cost_per_km[row, column] * wide[row] * high[row]
    middle = int(np.argmin(fields.through[row, column]))
    at = turned((grid.lon_deg[column[middle]], grid.lat_deg[row[middle]]))
    return _Strand(cells, float(area.sum()) / step, at, float(there.mean()), only)


def _leads_on(fields: BandFields, cells: NDArray[np.intp], step: float) -> bool:
    """Return whether a line leads through cells, and not only into a bay and out again."""
    row, column = np.divmod(cells, fields.there.shape[1])
    middle = int(np.argmin(fields.through[row, column]))
    r, c, reach = row[middle], column[middle], int(2 * SLICE_CELLS)
    part = (slice(max(0, r - reach), r + reach + 1), slice(max(0, c - reach), c + reach + 1))
    there = fields.there[part][fields.through[part] <= fields.through[r, c] + PASSED * step]
    at = fields.there[r, c]
    return bool((there >= at + step / 2).any() and (there <= at - step / 2).any())


def _without_islands(fields: BandFields, band: Mask) -> tuple[BandFields, Mask]:
    """Return the fields and the band with small islands as if they were sea."""
    from scipy import ndimage

    costs = fields.costs
    width, height = costs.grid.cell_km
    labels, count = ndimage.label(costs.blocked, np.ones((3, 3), bool))
    cell_km2 = np.broadcast_to((width * height)[:, None], labels.shape)
    area = np.bincount(labels.ravel(), cell_km2.ravel(), count + 1)
    edge = np.unique(np.concatenate([labels[[0, -1]].ravel(), labels[:, [0, -1]].ravel()]))
    area[edge] = np.inf  # what goes on beyond the window
    small = (area < ISLAND_KM2)[labels] & (labels > 0)
    if not small.any():
        return fields, band
    _, (row, column) = ndimage.distance_transform_edt(small, return_indices=True)
    there, through = fields.there[row, column], fields.through[row, column]
    cost = np.where(small, costs.cost_per_km[row, column], costs.cost_per_km)
    filled = replace(costs, cost_per_km=cost, blocked=costs.blocked & ~small)
    return BandFields(filled, there, through, fields.best), band | (small & band[row, column])


def _beside(land: NDArray[np.int32], row: NDArray[np.intp], column: NDArray[np.intp]) -> set[int]:
    """Return the numbers of the land masses beside some cells."""
    rows, columns = land.shape
    found: set[int] = set()
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            r, c = np.clip(row + down, 0, rows - 1), np.clip(column + right, 0, columns - 1)
            found |= set(land[r, c].tolist())
    return found - {0}


def _around(cells: NDArray[np.intp], columns: int) -> NDArray[np.intp]:
    """Return cells and their neighbours, by number."""
    steps = [down * columns + right for down in (-1, 0, 1) for right in (-1, 0, 1)]
    return np.unique(np.concatenate([cells + step for step in steps]))


def _minima(passage: Sequence[_Strand]) -> Iterator[_Strand]:
    """Yield the narrowest strand of a passage, and those beyond where it is much wider."""
    if not passage:
        return
    widths: Floats = np.array([strand.width_km for strand in passage])
    best = int(widths.argmin())
    yield passage[best]
    wide = np.flatnonzero(widths > WIDER * widths[best])
    before, after = wide[wide < best], wide[wide > best]
    for part, at in ((passage[: before[-1]] if before.size else (), -1),
                     (passage[after[0] :] if after.size else (), 0)):  # fmt: skip
        if not part:
            continue
        least = min(part, key=lambda strand: strand.width_km)
        if least is not part[at]:  # narrower than where it is wide: a place of its own
            yield from _minima(part)

"""Where is a band of lines narrow between two coasts, or other closed areas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geometry.geodesy import distance_km
from cableroute.planning.blockages import turned
from cableroute.planning.cost_grid import CostGrid
from cableroute.planning.grid_path import Point
from cableroute.planning.named_places import name_near
from cableroute.planning.task import Mask

if TYPE_CHECKING:
    from cableroute.geodata.store import Geodata

SLICE_CELLS = 3.0  # a band is looked at across in slices so many cells long
NEAR_KM = 75.0  # a strait so near to a narrow place gives it its name
WIDER = 2.0  # between two narrow places of one passage it is so many times as wide as at the first
ISLAND_KM2 = 1000.0  # islands smaller than this do not make two passages of one
PASSED = 0.25  # where a line leads on, the cost through it rises by less than so much of a slice
MOST = 5  # so many are named
BESIDE = np.ones((3, 3), bool)


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
    """The cost from the start to each cell, and of the best path through each to the end.

    Parameters
    ----------
    costs : CostGrid
        What the cells cost.
    from_start, through : array of float32, shape of the grid
        From the start to each cell; and on from the cell to the end. Infinite without a path.
    best : float
        The least of `through`: what the cheapest line costs.
    """

    costs: CostGrid
    from_start: NDArray[np.float32]
    through: NDArray[np.float32]
    best: float


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
    from scipy import ndimage

    fields, band = _without_islands(fields, band)
    strands = [*_strands(fields, band, end_km)]
    passed = np.zeros(band.shape, bool)
    for _, cells in strands:
        passed[cells] = True
    passages, count = ndimage.label(passed, BESIDE)
    narrow: list[NarrowPlace] = []
    for number in range(1, count + 1):
        part = [place for place, (row, column) in strands if passages[row[0], column[0]] == number]
        narrow += _narrowest(part)
    places: list[NarrowPlace] = []
    for place in sorted(narrow, key=lambda place: place.width_km):
        place = place._replace(name=name_near(geodata, place.at, NEAR_KM))
        if not any(
            place.name == other.name and distance_km(*place.at, *other.at) < 2 * NEAR_KM
            for other in places
        ):
            places.append(place)
    return places[:MOST]


Cells = tuple[NDArray[np.intp], NDArray[np.intp]]  # rows and columns


def _strands(fields: BandFields, band: Mask, end_km: float) -> Iterator[tuple[NarrowPlace, Cells]]:
    """Yield the joined parts of slices across the band that are closed on both sides, by cost."""
    from scipy import ndimage

    costs = fields.costs
    wide, high = costs.grid.cell_km
    per_km = float(np.median(costs.cost_per_km[band]))
    step = SLICE_CELLS * float(max(high.max(), wide.max())) * per_km
    from_start, through = (
        np.where(band, cost, 0.0) for cost in (fields.from_start, fields.through)
    )
    margin = end_km * per_km
    inner = band & (from_start > margin) & (through - from_start > margin)
    slices = np.where(inner, from_start / step + 1, 0).astype(np.int32)
    land, _ = ndimage.label(costs.blocked, BESIDE)
    boxes: list[Any] = ndimage.find_objects(slices)
    for number, box in enumerate(boxes, 1):
        if box is None:
            continue
        parts, count = ndimage.label(slices[box] == number, BESIDE)
        strands = []
        for part in range(1, count + 1):
            row, column = np.nonzero(parts == part)
            cells = row + box[0].start, column + box[1].start
            if row.size > 2 and _leads_on(fields, cells, step):
                strands.append(cells)
        for row, column in strands:
            only = len(strands) == 1
            if _is_closed(fields, land, (row, column), only=only):
                area = costs.cost_per_km[row, column] * wide[row] * high[row]
                middle = int(np.argmin(fields.through[row, column]))
                at = turned((costs.grid.lon_deg[column[middle]], costs.grid.lat_deg[row[middle]]))
                share_pct = (
                    100 * float(fields.from_start[row, column].mean(dtype=float)) / fields.best
                )
                width_km = float(area.sum()) / step
                yield NarrowPlace(at, width_km, share_pct, "", only), (row, column)


def _is_closed(
    fields: BandFields, land: NDArray[np.signedinteger], cells: Cells, *, only: bool
) -> bool:
    """Return whether a strand ends at land on both sides, by numbers of `land`, and is no bay."""
    row, column = cells
    wide, high = (float(km[row].mean()) for km in fields.costs.grid.cell_km)
    plane = np.column_stack([column * wide, -row * high, np.ones(row.size)])
    plane[:, :2] -= plane[:, :2].mean(axis=0)
    east, north, _ = np.linalg.lstsq(plane, fields.from_start[cells].astype(float), rcond=None)[0]
    across = plane[:, 1] * east - plane[:, 0] * north
    reach = 1.5 * max(wide, high) * np.hypot(east, north)
    left, right = (
        _beside(land, row[outer], column[outer])
        for outer in (across >= across.max() - reach, across <= across.min() + reach)
    )
    return bool(left and right and (only or not left & right))


def _leads_on(fields: BandFields, cells: Cells, step: float) -> bool:
    """Return whether a line leads through cells, and not only into a bay and out again."""
    middle = int(np.argmin(fields.through[cells]))
    r, c, reach = cells[0][middle], cells[1][middle], int(2 * SLICE_CELLS)
    part = (slice(max(0, r - reach), r + reach + 1), slice(max(0, c - reach), c + reach + 1))
    from_start = fields.from_start[part][
        fields.through[part] <= fields.through[r, c] + PASSED * step
    ]
    return bool(
        np.ptp(from_start)
        and from_start.max() >= fields.from_start[r, c] + step / 2
        and from_start.min() <= fields.from_start[r, c] - step / 2
    )


def _without_islands(fields: BandFields, band: Mask) -> tuple[BandFields, Mask]:
    """Return the fields and the band with small islands as if they were sea."""
    from scipy import ndimage

    costs = fields.costs
    land, count = ndimage.label(costs.blocked, BESIDE)
    width, height = costs.grid.cell_km
    area = ndimage.sum_labels(
        np.broadcast_to((width * height)[:, None], land.shape), land, range(count + 1)
    )
    area[np.concatenate([land[[0, -1]].ravel(), land[:, [0, -1]].ravel()])] = np.inf  # goes on
    small = (area < ISLAND_KM2)[land] & costs.blocked
    if not small.any():
        return fields, band
    _, nearest = ndimage.distance_transform_edt(small, return_indices=True)
    near = tuple(nearest)
    filled = replace(costs, cost_per_km=costs.cost_per_km[near], blocked=costs.blocked & ~small)
    without = BandFields(filled, fields.from_start[near], fields.through[near], fields.best)
    return without, band[near]


def _beside(
    land: NDArray[np.signedinteger], row: NDArray[np.intp], column: NDArray[np.intp]
) -> set[int]:
    """Return the numbers of the land masses beside some cells."""
    rows, columns = land.shape
    down, right = np.mgrid[-1:2, -1:2].reshape(2, -1, 1)
    near = land[np.clip(row + down, 0, rows - 1), np.clip(column + right, 0, columns - 1)]
    return set(near.ravel().tolist()) - {0}


def _narrowest(passage: list[NarrowPlace]) -> list[NarrowPlace]:
    """Return the narrowest place of a passage, and others that are much wider on both sides."""
    from scipy.signal import find_peaks

    narrow = [-np.inf, *(-np.log(place.width_km) for place in passage), -np.inf]
    at, _ = find_peaks(narrow, prominence=np.log(WIDER))
    return [passage[number - 1] for number in at]

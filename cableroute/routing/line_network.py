"""A network made of lines that meet."""

from __future__ import annotations

import math
from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from numpy.typing import NDArray

from cableroute.errors import (
    GeodataError,
    Problem,
    check_flags,
)
from cableroute.files import is_missing
from cableroute.geometry.geodesy import earth_centred_km

if TYPE_CHECKING:
    import geopandas
from cableroute.geometry.reference_systems import in_degrees
from cableroute.routing.land_network import (
    Floats,
    Integers,
    Network,
    checked_ids,
    cost_faults,
    given_twice,
    no_edges,
    numbers,
    self_loop,
)


def network_of_lines(
    frame: geopandas.GeoDataFrame,
    *,
    cost: str,
    id: str | None = None,
    groups: str | None = None,
    tolerance_m: float = 1.0,
    directed: bool = False,
) -> Network:
    """Return the network of any table of lines: another country's roads, say.

    Ends of lines no farther apart than the tolerance are one node, and so are ends that a
    chain of such ends joins. Lines that cross between their ends are not joined. Nodes are
    numbered from 0 in the order of the lines' ends: `nearest_node` finds one.

    Parameters
    ----------
    frame : GeoDataFrame
        One line a row, in any coordinate reference system that it names.
    cost : str
        Column of the cost of passing a line, 0 or more, in any unit.
    id : str, optional
        Column of the lines' ids; left out, the frame's index.
    groups : str, optional
        Column of the lines' shared-risk groups: one id, several in a list, or nothing.
    tolerance_m : float
        How far apart ends of one node may be, metres.
    directed : bool
        Whether a line can be travelled only from its first vertex to its last.

    Raises
    ------
    GeodataError
        With every fault at once: no lines, a missing column, a row that is no line, a cost
        that is missing or negative, an id given twice, no coordinate reference system, a line
        that ends where it starts.

    Examples
    --------
    >>> from cableroute.routing.land_network import nearest_node
    >>> import geopandas
    >>> from shapely.geometry import LineString
    >>> lines = [LineString([(31, 30), (32, 30)]), LineString([(32, 30), (32, 31)])]
    >>> roads = geopandas.GeoDataFrame({"km": [97, 111]}, geometry=lines, crs="EPSG:4326")
    >>> net = network_of_lines(roads, cost="km")
    >>> net, nearest_node(net, 32.01, 30.99)
    (<Network 3 nodes, 2 edges>, 2)
    """
    check_flags("network_of_lines", directed=directed)
    columns = {"cost": cost, "id": id, "groups": groups}
    faults = [
        Problem("column", f"column {name}", "is not in the table", f"{role}= one that is there")
        for role, name in columns.items()
        if name is not None and name not in frame.columns
    ]
    if frame.crs is None:
        hint = 'set it: frame.set_crs("EPSG:4326")'
        faults.append(Problem("crs", "the table", "names no coordinate reference system", hint))
    if not (math.isfinite(tolerance_m) and tolerance_m >= 0):
        faults.append(Problem("tolerance", "tolerance_m", f"is {tolerance_m!r}", "give metres"))
    faults += no_edges("the table", frame)
    GeodataError.check("network_of_lines", faults)
    ids = frame.index.tolist() if id is None else frame[id].tolist()
    costs = numbers(frame[cost].tolist())
    shapes = in_degrees(frame.geometry, lambda wrong, hint: GeodataError.of(
        "network_of_lines", [Problem("crs", "the table", wrong, hint)]
    ))  # fmt: skip
    lines, wrong = _single_lines(np.asarray(shapes.array))
    faults = [
        Problem("geometry", f"row {ids[row]}", f"is {what}", "give one line a row: frame.explode()")
        for row, what in wrong.items()
    ]
    faults += _id_faults(frame, id, ids)
    faults += cost_faults(costs, lambda row: f"row {ids[row]}, column {cost}")
    if wrong:
        raise GeodataError.of("network_of_lines", faults)
    points = np.stack(
        [shapely.get_coordinates(shapely.get_point(lines, end)) for end in (0, -1)], axis=1
    )
    ends, lonlat = _joined_ends(points, tolerance_m)
    faults += [
        self_loop(f"row {ids[row]}", f"node {ends[row, 0]}")
        for row in np.flatnonzero(ends[:, 0] == ends[:, 1])
    ]
    GeodataError.check("network_of_lines", faults)
    return Network(
        ends,
        costs,
        edge_ids=ids,
        group_ids=() if groups is None else [_group_tuple(cell) for cell in frame[groups]],
        lonlat=lonlat,
        directed=directed,
    )


def _id_faults(frame: geopandas.GeoDataFrame, id: str | None, ids: list[Any]) -> list[Problem]:
    """Return the faults of ids that are missing or there twice."""
    missing = [
        Problem("id", f"row {frame.index[row]}, column {id}", "the id is missing", "give one")
        for row, value in enumerate(ids)
        if is_missing(value)
    ]
    return missing + [
        Problem("unique id", f"row {twice}", "is there twice", "give each row its own id")
        for twice in given_twice(checked_ids(ids))
        if not is_missing(twice)
    ]


def _single_lines(geometries: NDArray[Any]) -> tuple[NDArray[Any], dict[int, str]]:
    """Return the lines, and what each row holds that is no single line."""
    lines, wrong = geometries.copy(), {}
    for row, geometry in enumerate(geometries):
        if geometry is None or geometry.is_empty:
            wrong[row] = "empty"
        elif geometry.geom_type == "MultiLineString" and len(geometry.geoms) == 1:
            lines[row] = geometry.geoms[0]
        elif geometry.geom_type != "LineString":
            wrong[row] = f"a {geometry.geom_type}"
    return lines, wrong


def _joined_ends(points: Floats, tolerance_m: float) -> tuple[Integers, Floats]:
    """Return the node of each end, shape (lines, 2), and where each node first stood."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    flat = points.reshape(-1, 2)
    places, first, number = np.unique(flat, axis=0, return_index=True, return_inverse=True)
    near = cKDTree(earth_centred_km(*places.T)).query_pairs(
        tolerance_m / 1000, output_type="ndarray"
    )
    joined = coo_array((np.ones(len(near)), near.T), shape=(len(places), len(places)))
    of_place = connected_components(joined, directed=False)[1]
    cluster = of_place[number.reshape(-1)]
    _, first, node = np.unique(cluster, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return rank[node.reshape(-1)].reshape(-1, 2), flat[first[order]]


def _group_tuple(cell: Any) -> tuple[Hashable, ...]:
    """Return the groups in a table's cell: none, one, or several in a list."""
    if isinstance(cell, (list, tuple, set, frozenset, np.ndarray)):
        return tuple(cell)
    import pandas as pd

    return () if pd.isna(cell) or cell == "" else (cell,)

"""The network of land corridors: the shortest ways through it, and ways that fail apart.

>>> net = Network([(0, 1), (1, 3), (0, 2), (2, 3), (1, 2)], cost=[1, 1, 2, 2, 1])
>>> [path.cost for path in simple_paths(net, 0, 3)]
[2.0, 4.0, 4.0, 4.0]

Costs are added and compared as whole numbers of a small unit, a power of ten (`Network.unit`), so
that what is stated as least is least, and equal costs are equal whatever the order of addition.

The searches are our own (10 paths through 10,000 nodes in 4 ms; 80 ms without numba): `yen` of
scipy takes 0.9 s and keeps one of two parallel edges, `shortest_simple_paths` of networkx 25 s;
neither orders equal costs. A least disjoint pair by two `dijkstra` of scipy takes twice as long.
See ``tests/benchmarks/test_network_speed.py``. Clusters, cuts and integer programmes are scipy's.
"""

from __future__ import annotations

import difflib
import importlib
import math
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from heapq import heappop, heappush
from itertools import chain, count
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import (
    GeodataError,
    MissingExtraError,
    ModelError,
    NoRouteError,
    Problem,
    UnknownNameError,
)
from cableroute.geodesy import earth_centred_km
from cableroute.model import Leg, reverse_leg

if TYPE_CHECKING:
    import geopandas

__all__ = [
    "GroupDisjointPaths",
    "Network",
    "NetworkPath",
    "disjoint_paths",
    "group_disjoint_paths",
    "nearest_node",
    "network",
    "network_of_lines",
    "simple_paths",
]

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Label = tuple[int, int]
Engine = Literal["numba", "python"]

MOST_UNITS = 2.0**60
"""All costs together stay below so many units, so that any sum of them is a 64-bit integer."""

MOST_UNITS_OF_ONE = 2.0**53
"""One cost stays below so many units, so that a decimal fraction becomes the unit's multiple."""

FEW_EDGES = 2000
"""Up to this many edges, plain Python answers before numba has loaded."""

MOST_NAMED = 10
"""An error or a note names at most so many edges, nodes or groups."""

LEAST_GAP_PCT = 1e-6
"""A gap below this, per cent, is none."""


@dataclass(frozen=True, eq=False)
class Network:
    """Nodes and the edges between them, each with a cost; nothing in it changes.

    `network` makes one of legs, `network_of_lines` of any table of lines; arrays serve directly.

    Parameters
    ----------
    ends : array of int, shape (edges, 2)
        The two nodes of each edge, as positions in `node_ids`. Two edges may have the same
        ends; an edge from a node to itself may not be.
    cost : array of float
        Cost of each edge, 0 or more, in the unit of your choice: km, days, money.
    node_ids, edge_ids : sequence of hashable, optional
        What nodes and edges are called; left out, their positions.
    group_ids : sequence of tuples, optional
        Shared-risk groups of each edge.
    legs : sequence of Leg, optional
        The leg that each edge is, from its first end to its second.
    lonlat : array of float, shape (nodes, 2), optional
        Longitude and latitude of each node, degrees.
    directed : bool
        Whether an edge leads only from its first end to its second.

    Raises
    ------
    ModelError
        With every fault at once: no edges, a cost that is missing or negative, an edge from a
        node to itself, an end that no node has, an id given twice, arrays of other lengths.

    Examples
    --------
    >>> Network([(0, 1), (1, 2)], cost=[12.5, 3], node_ids=["A", "B", "C"])
    <Network 3 nodes, 2 edges>
    """

    ends: Integers
    cost: Floats
    node_ids: NDArray[Any] | Sequence[Hashable] | None = None
    edge_ids: NDArray[Any] | Sequence[Hashable] | None = None
    group_ids: Sequence[tuple[Hashable, ...]] = ()
    legs: Sequence[Leg] = ()
    lonlat: Floats | None = None
    directed: bool = False
    _graphs: dict[str, _Graph] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Make arrays of what was given, and check them."""
        keep = object.__setattr__
        keep(self, "ends", _whole(self.ends))
        keep(self, "cost", _fixed(_numbers(self.cost), np.float64))
        keep(self, "group_ids", tuple(self.group_ids))
        keep(self, "legs", tuple(self.legs))
        if self.ends.ndim != 2 or self.ends.shape[1] != 2 or len(self.ends) == 0:
            message = f"has the shape {self.ends.shape}: there are no edges"
            hint = "give two nodes an edge"
            raise ModelError.of("network", [Problem("edges", "ends", message, hint)])
        faults = []
        for name, size in (("node_ids", int(self.ends.max()) + 1), ("edge_ids", len(self.ends))):
            if getattr(self, name) is None:
                keep(self, name, np.arange(size))
                continue
            keep(self, name, _ids(getattr(self, name)))
            faults += [
                Problem("unique id", name, f"{twice!r} is there twice", "give another id")
                for twice in _given_twice(getattr(self, name))
            ]
        if self.lonlat is not None:
            keep(self, "lonlat", _fixed(self.lonlat, np.float64))
        faults += self._faults()
        if faults:
            raise ModelError.of("network", faults)

    def _faults(self) -> Iterator[Problem]:
        edge_count, node_count = len(self.ends), self.node_count
        lengths = {"cost": self.cost.size, "edge_ids": len(self._edge_ids)}
        lengths |= {
            name: len(values)
            for name, values in (("group_ids", self.group_ids), ("legs", self.legs))
            if values
        }
        for name, found in lengths.items():
            if found != edge_count:
                message = f"has {found:,} values for {edge_count:,} edges"
                yield Problem("number of values", name, message, "give one an edge")
        if self.lonlat is not None and self.lonlat.shape != (node_count, 2):
            message = f"has the shape {self.lonlat.shape} for {node_count:,} nodes"
            yield Problem("number of values", "lonlat", message, "give two degrees a node")
        if self.ends.min() < 0 or self.ends.max() >= node_count:
            for edge in np.flatnonzero(((self.ends < 0) | (self.ends >= node_count)).any(axis=1)):
                message = f"ends are {self.ends[edge].tolist()} and there are {node_count:,} nodes"
                yield Problem("end", f"edge {edge}", message, f"give 0 to {node_count - 1}")
        for edge in np.flatnonzero(self.ends[:, 0] == self.ends[:, 1]):
            yield _self_loop(f"edge {edge}", f"node {self.ends[edge, 0]}")
        yield from _cost_faults(self.cost, lambda edge: f"edge {edge}")

    @property
    def node_count(self) -> int:
        """How many nodes there are."""
        return len(self._node_ids)

    @property
    def unit(self) -> float:
        """The power of ten whose whole numbers costs are compared as.

        It is the least with which all costs together stay below 2⁶⁰ units and each below
        2⁵³: with kilometres, less than a thousandth of a millimetre for the roads of a
        continent. One enormous cost makes it coarse: leave out what is closed.
        """
        return 10.0**-self._decimals

    @cached_property
    def _decimals(self) -> int:
        most = float(self.cost.max())
        if most == 0:
            return 0
        of_all = MOST_UNITS / float((self.cost / most).sum())
        room = math.log10(min(MOST_UNITS_OF_ONE, of_all)) - math.log10(most)
        return min(300, math.floor(room - 1e-9))

    @cached_property
    def _units(self) -> Integers:
        power = 10.0 ** abs(self._decimals)
        scaled = self.cost * power if self._decimals >= 0 else self.cost / power
        return np.rint(scaled).astype(np.int64)

    @property
    def _node_ids(self) -> NDArray[Any]:
        return cast("NDArray[Any]", self.node_ids)

    @property
    def _edge_ids(self) -> NDArray[Any]:
        return cast("NDArray[Any]", self.edge_ids)

    @cached_property
    def _positions(self) -> Mapping[Hashable, int]:
        return {identity: place for place, identity in enumerate(self._node_ids.tolist())}

    def __contains__(self, node_id: object) -> bool:
        """Whether a node has this id."""
        return isinstance(node_id, Hashable) and self._position(node_id) is not None

    def _position(self, node_id: Hashable) -> int | None:
        """Return where a node stands; for ids in an array of numbers, without a dictionary."""
        kind = self._node_ids.dtype.kind
        if kind == "O":
            return self._positions.get(node_id)
        if not isinstance(node_id, str if kind == "U" else int | np.integer):
            return None
        found = np.flatnonzero(self._node_ids == node_id)
        return int(found[0]) if len(found) else None

    def _graph(self, engine: Engine | None) -> _Graph:
        """Return the searches of an engine, made when first asked for."""
        if engine not in (None, "numba", "python"):
            hint = 'give "numba", "python" or None'
            raise ModelError.of("network", [Problem("engine", "engine", f"is {engine!r}", hint)])
        if engine is None:
            engine = "numba" if len(self.ends) > FEW_EDGES and _has_numba() else "python"
        elif engine == "numba" and not _has_numba():
            raise MissingExtraError.needed(
                "engine 'numba'", "numba", "fast", instead="leave the engine out"
            )
        if engine not in self._graphs:
            self._graphs[engine] = _made_graph(
                engine, self.ends, self._units, self.node_count, self.directed
            )
        return self._graphs[engine]

    def __repr__(self) -> str:
        """Return the numbers of nodes and edges."""
        kind = ", directed" if self.directed else ""
        return f"<Network {self.node_count:,} nodes, {len(self.ends):,} edges{kind}>"


class _Goal(Protocol):
    """What an engine can search for between two nodes: see `kernels_network`."""

    def bounds(
        self, nodes: Sequence[int], codes: Sequence[int], place: int, banned: Sequence[int]
    ) -> list[Label | None]: ...

    def path(
        self, nodes: Sequence[int], banned: Sequence[int]
    ) -> tuple[Label, list[int], list[int]] | None: ...

    def flow(self, count: int) -> tuple[NDArray[np.int8], int, Integers]: ...


class _Graph(Protocol):
    """What an engine makes of a network."""

    def goal(self, start: int, target: int) -> _Goal | None: ...


def _has_numba() -> bool:
    try:
        importlib.import_module("cableroute.kernels_network")
    except ImportError:
        return False
    return True


def _made_graph(
    engine: Engine, ends: Integers, units: Integers, node_count: int, directed: bool
) -> _Graph:
    if engine == "numba":
        from cableroute import kernels_network

        return kernels_network.Graph(ends, units, node_count, directed)
    from cableroute import kernels_network_python

    return kernels_network_python.Graph(ends, units, node_count, directed)


@dataclass(frozen=True)
class NetworkPath:
    """A path through a network that visits no node twice.

    Parameters
    ----------
    node_ids : tuple
        Nodes in the order of travel, both ends included.
    edge_ids : tuple
        Edges in the order of travel.
    cost : float
        Sum of the edges' costs.
    legs : tuple of Leg
        Where the network was made of legs: the legs, each turned in the direction of travel.
    """

    node_ids: tuple[Hashable, ...]
    edge_ids: tuple[Hashable, ...]
    cost: float
    legs: tuple[Leg, ...] = ()

    def __repr__(self) -> str:
        """Return ends, number of edges and cost."""
        first, last = self.node_ids[0], self.node_ids[-1]
        edges = "1 edge" if len(self.edge_ids) == 1 else f"{len(self.edge_ids)} edges"
        return f"<NetworkPath {first} - {last}, {edges}, cost {self.cost:g}>"


@dataclass(frozen=True)
class GroupDisjointPaths:
    """Paths that share no shared-risk group and no edge, or as little of them as can be.

    Parameters
    ----------
    paths : tuple of NetworkPath
        The paths, least cost first.
    total : float
        Sum of their costs.
    shared_group_ids : tuple
        Groups that two or more of them pass, in the order of the network's edges.
    shared_edge_ids : tuple
        Edges of the paths that carry such a group or lie on two or more of them.
    shared_cost : float
        What those edges cost, each as often as a path passes it.
    is_disjoint : bool
        Whether nothing is shared.
    lower_bound : float
        What is proved: disjoint paths cost at least this together; where nothing disjoint
        was found, any paths share at least this cost.
    is_optimal : bool
        Whether the proof is complete: no other paths share less, nor cost less if they share
        as little.
    note : str
        The same in a sentence, with the gap where the search was cut short.
    """

    paths: tuple[NetworkPath, ...]
    total: float
    shared_group_ids: tuple[Hashable, ...]
    shared_edge_ids: tuple[Hashable, ...]
    shared_cost: float
    is_disjoint: bool
    lower_bound: float
    is_optimal: bool
    note: str


def network(
    legs: Iterable[Leg],
    *,
    cost: Callable[[Leg], float] | None = None,
    directed: bool = False,
) -> Network:
    """Return the network of some legs between the places that they name.

    Parameters
    ----------
    legs : iterable of Leg
        Each becomes an edge with the leg's id and shared-risk groups.
    cost : function of a Leg, optional
        What it costs to pass a leg, 0 or more; left out, its `route_km`.
    directed : bool
        Whether a leg can be travelled only from its start to its end.

    Raises
    ------
    ModelError
        With every fault at once: no legs, an id given twice, a leg from a place to itself, a
        cost that is missing or negative.

    Examples
    --------
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> back = simple_paths(network([leg]), "B", "A")[0]
    >>> back.legs[0].start, round(back.cost, 3)
    ((32.0, 30.0), 96.486)
    """
    kept = list(legs)
    costs = [leg.route_km if cost is None else cost(leg) for leg in kept]
    faults = [
        *_no_edges("network", kept),
        *(
            Problem("unique id", f"leg {twice}", "is there twice", "give each leg its own id")
            for twice in _given_twice(_ids([leg.id for leg in kept]))
        ),
        *(_self_loop(f"leg {leg.id}", leg.start_id) for leg in kept if leg.start_id == leg.end_id),
        *_cost_faults(_numbers(costs), lambda edge: f"leg {kept[edge].id}"),
    ]
    if faults:
        raise ModelError.of("network", faults)
    places: dict[str, int] = {}
    lonlat: list[tuple[float, float]] = []
    for leg in kept:
        for place, point in ((leg.start_id, leg.start), (leg.end_id, leg.end)):
            if place not in places:
                places[place] = len(places)
                lonlat.append(point)
    return Network(
        np.array([(places[leg.start_id], places[leg.end_id]) for leg in kept]),
        np.array(costs, np.float64),
        node_ids=list(places),
        edge_ids=[leg.id for leg in kept],
        group_ids=[leg.group_ids for leg in kept],
        legs=kept,
        lonlat=np.array(lonlat),
        directed=directed,
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
    >>> import geopandas
    >>> from shapely.geometry import LineString
    >>> lines = [LineString([(31, 30), (32, 30)]), LineString([(32, 30), (32, 31)])]
    >>> roads = geopandas.GeoDataFrame({"km": [97, 111]}, geometry=lines, crs="EPSG:4326")
    >>> net = network_of_lines(roads, cost="km")
    >>> net, nearest_node(net, 32.01, 30.99)
    (<Network 3 nodes, 2 edges>, 2)
    """
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
    faults += _no_edges("the table", frame)
    if faults:
        raise GeodataError.of("network_of_lines", faults)
    ids = frame.index.tolist() if id is None else frame[id].tolist()
    costs = _numbers(frame[cost].tolist())
    lines, wrong = _single_lines(np.asarray(frame.to_crs("EPSG:4326").geometry.array))
    faults = [
        Problem("geometry", f"row {ids[row]}", f"is {what}", "give one line a row: frame.explode()")
        for row, what in wrong.items()
    ]
    faults += [
        Problem("unique id", f"row {twice}", "is there twice", "give each row its own id")
        for twice in _given_twice(_ids(ids))
    ]
    faults += _cost_faults(costs, lambda row: f"row {ids[row]}, column {cost}")
    if wrong:
        raise GeodataError.of("network_of_lines", faults)
    points = np.stack(
        [shapely.get_coordinates(shapely.get_point(lines, end)) for end in (0, -1)], axis=1
    )
    ends, lonlat = _joined_ends(points, tolerance_m)
    faults += [
        _self_loop(f"row {ids[row]}", f"node {ends[row, 0]}")
        for row in np.flatnonzero(ends[:, 0] == ends[:, 1])
    ]
    if faults:
        raise GeodataError.of("network_of_lines", faults)
    return Network(
        ends,
        costs,
        edge_ids=ids,
        group_ids=() if groups is None else [_group_tuple(cell) for cell in frame[groups]],
        lonlat=lonlat,
        directed=directed,
    )


def nearest_node(network: Network, lon: float, lat: float) -> Hashable:
    """Return the id of the node nearest to a point, in a straight line, on WGS 84.

    Raises
    ------
    ModelError
        The network does not know where its nodes are.
    GeometryError
        The point is no longitude and latitude.

    Examples
    --------
    >>> net = Network([(0, 1)], [1], node_ids=["A", "B"], lonlat=[(31, 30), (32, 30)])
    >>> nearest_node(net, 31.9, 30.2)
    'B'
    """
    if network.lonlat is None:
        hint = "make it with lonlat="
        raise ModelError.of("nearest_node", [Problem("nodes", "network", "has no places", hint)])
    away = np.linalg.norm(
        earth_centred_km(*network.lonlat.T) - earth_centred_km([lon], [lat]), axis=-1
    )
    return cast("Hashable", network._node_ids[[int(np.argmin(away))]].tolist()[0])


def simple_paths(
    network: Network,
    start: Hashable,
    end: Hashable,
    *,
    k: int = 10,
    max_cost: float = math.inf,
    engine: Engine | None = None,
) -> list[NetworkPath]:
    """Return the k least-cost paths between two nodes, none visiting a node twice.

    The order is by cost, then by number of edges, then by where the edges stand in the
    network, first edge first; no path comes twice, and parallel edges make different paths.

    Parameters
    ----------
    network : Network
        From `network`, `network_of_lines` or arrays.
    start, end : node ids
        The two ends.
    k : int
        How many paths at most.
    max_cost : float
        Paths that cost more are left out.
    engine : "numba", "python" or None
        How to search; the answers are the same. None takes numba for a network of more than
        2,000 edges where it is installed (the extra "fast").

    Returns
    -------
    list of NetworkPath
        Empty where nothing joins the two.

    Raises
    ------
    UnknownNameError
        No node has the id.
    NoRouteError
        Both ends are one node.
    ModelError
        k is not 1 or more, or no such engine.
    MissingExtraError
        The engine is numba, which is not installed (extra ``fast``).

    Notes
    -----
    Yen, J. Y. (1971), Finding the K shortest loopless paths in a network, Management Science
    17(11), 712-716, in the partition of Lawler, E. L. (1972), Management Science 18(7),
    401-405. The way that leaves a found path at a node is searched for only when a lower bound
    of it comes first, as in Kurz, D. and Mutzel, P. (2016), A sidetrack-based algorithm for
    finding the k shortest simple paths, ISAAC; and the search is led by the exact cost ahead
    (A*).

    Examples
    --------
    >>> net = Network([(0, 1), (1, 2), (0, 2), (0, 2)], [1, 1, 3, 4], edge_ids=list("abcd"))
    >>> [(path.edge_ids, path.cost) for path in simple_paths(net, 0, 2, k=2)]
    [(('a', 'b'), 2.0), (('c',), 3.0)]
    """
    if not k >= 1:
        raise ModelError.of("simple_paths", [Problem("number", "k", f"is {k!r}", "give 1 or more")])
    source, target = _pair(network, start, end)
    goal = network._graph(engine).goal(source, target)
    found: list[NetworkPath] = []
    if goal is None:
        return found
    for nodes, codes in _least_first(goal, source, network._units):
        path = _path(network, nodes, codes)
        if path.cost > max_cost:
            break
        found.append(path)
        if len(found) == k:
            break
    return found


def _least_first(
    goal: _Goal, source: int, units: Integers
) -> Iterator[tuple[list[int], list[int]]]:
    """Yield nodes and codes of each simple path, least first.

    What waits is either a path, or all the paths that follow one as far as a place and then
    leave by none of the banned edges, under a lower bound. At equal labels the latter come
    first, as they may hold a path that precedes by its edges.
    """
    serial = count()
    # label, whether a path, its edges, serial; nodes, codes, place of the last turn, banned there
    waiting: list[tuple[Any, ...]] = [((0, 0), False, (), 0, [source], [], 0, [])]
    while waiting:
        _, is_path, _, _, nodes, codes, place, banned = heappop(waiting)
        if is_path:
            yield nodes, codes
            for turn, label in enumerate(goal.bounds(nodes, codes, place, banned), start=place):
                if label is not None:
                    shut = [*banned, codes[turn]] if turn == place else [codes[turn]]
                    heappush(waiting, (label, False, (), next(serial), nodes, codes, turn, shut))
            continue
        root = codes[:place]
        rest = goal.path(nodes[: place + 1], banned)
        if rest is not None:
            (cost, edge_count), more_nodes, more_codes = rest
            cost += int(units[[code >> 1 for code in root]].sum())
            found = nodes[:place] + more_nodes, root + more_codes
            edges = tuple(code >> 1 for code in found[1])
            label = (cost, edge_count + place)
            heappush(waiting, (label, True, edges, next(serial), *found, place, banned))


def disjoint_paths(
    network: Network,
    start: Hashable,
    end: Hashable,
    *,
    n: int = 2,
    by: Literal["edge", "node"] = "edge",
    engine: Engine | None = None,
) -> list[NetworkPath]:
    """Return n paths that have no edge, or no node, in common, of least cost together.

    The least first path need not be among them: leaving it out can be what opens a second.
    Of equal totals, the paths with fewest edges are taken.

    Parameters
    ----------
    network : Network
        From `network`, `network_of_lines` or arrays.
    start, end : node ids
        The two ends, which the paths share.
    n : int
        How many paths.
    by : "edge" or "node"
        What no two paths may have in common.
    engine : "numba", "python" or None
        As for `simple_paths`.

    Returns
    -------
    list of NetworkPath
        Least cost first.

    Raises
    ------
    NoRouteError
        There are fewer than n; the message names the edges or nodes that everything passes.
        Or both ends are one node.
    UnknownNameError
        No node has the id.
    ModelError
        n is not 1 or more, `by` is another word, or no such engine.
    MissingExtraError
        The engine is numba, which is not installed (extra ``fast``).

    Notes
    -----
    Suurballe, J. W. (1974), Disjoint paths in a network, Networks 4, 125-145, and Suurballe
    and Tarjan (1984), Networks 14, 325-336: successive least paths, each over edges whose costs
    were made non-negative by what lies ahead, where a path may take back an edge of those
    before. Nodes are split in two for `by="node"`, as in Bhandari, R. (1999), Survivable
    Networks. The cut is that of Ford and Fulkerson (1956), the one nearest to the start.

    Examples
    --------
    The trap: the least path takes the middle edge, after which no second is left.

    >>> net = Network([(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)], [1, 1, 1, 3, 3])
    >>> simple_paths(net, 0, 3, k=1)
    [<NetworkPath 0 - 3, 3 edges, cost 3>]
    >>> [path.node_ids for path in disjoint_paths(net, 0, 3)]
    [(0, 1, 3), (0, 2, 3)]
    """
    faults = [] if n >= 1 else [Problem("number", "n", f"is {n!r}", "give 1 or more")]
    if by not in ("edge", "node"):
        faults.append(Problem("choice", "by", f"is {by!r}", 'give "edge" or "node"'))
    if faults:
        raise ModelError.of("disjoint_paths", faults)
    places = _pair(network, start, end)
    paths, why = _least_disjoint(network, *places, n, by, engine)
    if why:
        fewer = f"ask for {len(paths)}, or add edges around" if paths else "add edges between"
        raise NoRouteError(f"{why} ({fewer})")
    return paths


def _least_disjoint(
    network: Network, source: int, target: int, n: int, by: str, engine: Engine | None
) -> tuple[list[NetworkPath], str]:
    """Return n disjoint paths, or as many as there are and why there are no more."""
    if by == "edge":
        routed, ends = network, (source, target)
    else:
        routed, ends = _split_nodes(network), (2 * source + 1, 2 * target)
    goal = routed._graph(engine).goal(*ends)
    if goal is None:
        first, last = network._node_ids[[source, target]].tolist()
        return [], f"nothing joins {first} and {last} in this network"
    state, sent, reached = goal.flow(n)
    used = np.flatnonzero(state)
    codes = 2 * used + (state[used] < 0)
    if by == "node":
        codes = codes[used < len(routed.ends) - network.node_count]
        codes = codes if network.directed else _unsplit(codes, len(network.ends))
    paths = _decomposed(network, codes.tolist(), source, target)
    if sent == n:
        return paths, ""
    cut = _listed(_cut(network, routed, reached), "one of ")
    number = "1 path" if sent == 1 else f"{sent} paths"
    apart = f" with no {by} in common" if sent > 1 else ""
    return paths, f"only {number}{apart}, {n} were asked for: everything passes {cut}"


def _split_nodes(network: Network) -> Network:
    """Return the directed network where node v is entered at 2 v and left at 2 v + 1.

    Its edges are those of the network, then (if it is undirected) the same the other way,
    then one through each node.
    """
    tail, head = network.ends.T
    nodes = np.arange(network.node_count)
    ends = [(2 * tail + 1, 2 * head)]
    if not network.directed:
        ends.append((2 * head + 1, 2 * tail))
    ends.append((2 * nodes, 2 * nodes + 1))
    cost = np.concatenate([*[network.cost] * (len(ends) - 1), np.zeros(len(nodes))])
    return Network(
        np.concatenate([np.stack(pair, axis=1) for pair in ends]),
        cost,
        directed=True,
    )


def _unsplit(codes: Integers, edge_count: int) -> Integers:
    """Return the codes in an undirected network of those in the network of split nodes."""
    edge = codes >> 1
    return 2 * (edge % edge_count) + (edge >= edge_count)


def _decomposed(
    network: Network, codes: Iterable[int], source: int, target: int
) -> list[NetworkPath]:
    """Return the paths that some codes, each used once, make up; the least first."""
    leaving: dict[int, list[int]] = {}
    for code in sorted(codes, reverse=True):
        leaving.setdefault(int(network.ends[code >> 1, code & 1]), []).append(code)
    paths = []
    while leaving.get(source):
        nodes, taken = [source], []
        while nodes[-1] != target:
            taken.append(leaving[nodes[-1]].pop())
            nodes.append(int(network.ends[taken[-1] >> 1, 1 - (taken[-1] & 1)]))
        paths.append((nodes, taken))
    found = [(_path(network, *path), path[1]) for path in map(_without_loops, paths)]
    found.sort(key=lambda pair: (pair[0].cost, len(pair[1]), pair[1]))
    return [path for path, _ in found]


def _without_loops(path: tuple[list[int], list[int]]) -> tuple[list[int], list[int]]:
    """Return a walk without the rounds that come back to a node."""
    if len(set(path[0])) == len(path[0]):
        return path
    nodes: list[int] = [path[0][0]]
    codes: list[int] = []
    for node, code in zip(path[0][1:], path[1], strict=True):
        if node in nodes:
            place = nodes.index(node)
            del nodes[place + 1 :], codes[place:]
        else:
            nodes.append(node)
            codes.append(code)
    return nodes, codes


def _cut(network: Network, routed: Network, reached: Integers) -> list[str]:
    """Return the names of what leads out of the nodes that can still be reached."""
    inside = np.zeros(routed.node_count, bool)
    inside[reached] = True
    from_inside, to_inside = inside[routed.ends].T
    out = from_inside & ~to_inside
    if not routed.directed:
        out |= to_inside & ~from_inside
    cut = np.flatnonzero(out)
    # the last edges of a network of split nodes lead through the nodes
    edge_count = len(routed.ends) - (0 if routed is network else network.node_count)
    nodes = network._node_ids[cut[cut >= edge_count] - edge_count].tolist()
    edges = network._edge_ids[cut[cut < edge_count] % len(network.ends)].tolist()
    return [*(f"node {node}" for node in nodes), *(f"edge {edge}" for edge in edges)]


def group_disjoint_paths(
    network: Network,
    start: Hashable,
    end: Hashable,
    *,
    n: int = 2,
    ignore: Iterable[Hashable] = (),
    budget_s: float = 60.0,
) -> GroupDisjointPaths:
    """Return n paths that share no shared-risk group and no edge, of least cost together.

    Where no such paths exist: the paths that share least, by the cost of the edges that are in
    a shared group or are themselves shared, each as often as a path passes it; of these, those
    of least cost together. A path may then come twice, if everything else shares more.

    Parameters
    ----------
    network : Network
        Its edges carry `group_ids`.
    start, end : node ids
        The two ends.
    n : int
        How many paths, 2 or more.
    ignore : iterable of group ids
        Groups that may be shared, as the landing area where all paths start.
    budget_s : float
        Seconds after which the search stops with what it has, and says how far the proof is.

    Returns
    -------
    GroupDisjointPaths
        The paths, what they share, and what is proved of them.

    Raises
    ------
    NoRouteError
        Nothing joins the two, or they are one node.
    UnknownNameError
        No node has the id.
    ModelError
        n is not 2 or more, or the budget is no number of seconds.

    Notes
    -----
    The problem is NP-hard (Hu, J. Q., 2003, Diverse routing in optical mesh networks, IEEE
    Transactions on Communications 51(3), 489-494). The least edge-disjoint paths are tried
    first: if they share no group they are least. Else an integer programme after Hu is solved
    by branch and bound to the end (HiGHS: Huangfu and Hall, 2018, Mathematical Programming
    Computation 10, 119-142), which takes seconds for a few hundred edges. It tells costs apart
    that differ by more than 1e-8 of all the network's costs together.

    Examples
    --------
    >>> net = Network(
    ...     [(0, 1), (1, 3), (0, 2), (2, 3), (0, 3)],
    ...     cost=[1, 1, 2, 2, 9],
    ...     group_ids=[("canal",), (), (), ("canal",), ()],
    ... )
    >>> pair = group_disjoint_paths(net, 0, 3)
    >>> [path.node_ids for path in pair.paths], pair.total, pair.is_optimal
    ([(0, 1, 3), (0, 3)], 11.0, True)
    >>> group_disjoint_paths(net, 0, 3, ignore=["canal"]).total
    6.0
    """
    faults = [] if n >= 2 else [Problem("number", "n", f"is {n!r}", "give 2 or more")]
    if not budget_s > 0:
        faults.append(Problem("number", "budget_s", f"is {budget_s!r}", "give seconds, above 0"))
    if faults:
        raise ModelError.of("group_disjoint_paths", faults)
    source, target = _pair(network, start, end)
    groups = _edges_of_groups(network, set(ignore))
    apart, why = _least_disjoint(network, source, target, n, "edge", None)
    if not apart:
        raise NoRouteError(f"{why} (add edges between)")
    if why:
        known = (apart * n)[:n]
        return _least_shared(network, source, target, known, groups, budget_s, why)
    result = _shared(network, apart, groups)
    if result.is_disjoint:
        why = "no paths without a common edge cost less together"
        return _proved(result, result.total, f"the paths share nothing; proved: {why}")
    must = [  # what every path passes, all that were found pass too
        group
        for group in result.shared_group_ids
        if _is_cut(network, source, target, groups[group])
    ]
    if must:
        why = f"every path passes {_listed([f'group {group}' for group in must])}"
        return _least_shared(network, source, target, apart, groups, budget_s, why)
    return _least_apart(network, source, target, apart, groups, budget_s)


def _least_apart(
    network: Network,
    source: int,
    target: int,
    apart: Sequence[NetworkPath],
    groups: Mapping[Hashable, list[int]],
    budget_s: float,
) -> GroupDisjointPaths:
    """Solve for paths that share nothing; where there are none, for those that share least."""
    from cableroute.kernels_network_milp import Programme

    least = math.fsum(path.cost for path in apart)
    programme = Programme(network, source, target, len(apart), list(groups.values()), budget_s)
    answer = programme.least_apart()
    if answer.is_impossible:
        why = "proved by an integer programme: no paths share nothing"
        return _least_shared(network, source, target, apart, groups, programme.left_s, why)
    if not answer.codes:
        result = _shared(network, apart, groups)
        return _open(result, 0.0, f"no paths that share nothing were found in {budget_s:g} s")
    result = _shared(network, _each_path(network, answer.codes, source, target), groups)
    if answer.is_least:
        why = "the integer programme was solved to the end"
        return _proved(result, result.total, f"the paths share nothing; proved least: {why}")
    return _open(result, max(least, answer.bound), "the paths share nothing")


def _least_shared(
    network: Network,
    source: int,
    target: int,
    known: Sequence[NetworkPath],
    groups: Mapping[Hashable, list[int]],
    budget_s: float,
    why: str,
) -> GroupDisjointPaths:
    """Solve for the paths that share least, given why something must be shared."""
    from cableroute.kernels_network_milp import Programme

    programme = Programme(network, source, target, len(known), list(groups.values()), budget_s)
    answer = programme.least_shared()
    paths = _each_path(network, answer.codes, source, target) if answer.codes else list(known)
    result = _shared(network, paths, groups)
    if answer.is_least:
        return _proved(result, result.shared_cost, f"{why}; proved: the paths share least")
    return _open(result, answer.bound, why)


def _shared(
    network: Network, paths: Iterable[NetworkPath], groups: Mapping[Hashable, list[int]]
) -> GroupDisjointPaths:
    """Return paths with what they share, and nothing proved of them."""
    ordered = sorted(paths, key=lambda path: path.cost)
    position = {edge_id: edge for edge, edge_id in enumerate(network._edge_ids.tolist())}
    edges = [{position[edge_id] for edge_id in path.edge_ids} for path in ordered]
    passed = Counter(chain.from_iterable(edges))
    shared_groups = [
        group
        for group, members in groups.items()
        if sum(not on.isdisjoint(members) for on in edges) > 1
    ]
    in_groups = set(chain.from_iterable(groups[group] for group in shared_groups))
    shared_edges = sorted(edge for edge, times in passed.items() if times > 1 or edge in in_groups)
    return GroupDisjointPaths(
        paths=tuple(ordered),
        total=math.fsum(path.cost for path in ordered),
        shared_group_ids=tuple(shared_groups),
        shared_edge_ids=tuple(network._edge_ids[shared_edges].tolist()),
        shared_cost=math.fsum(passed[edge] * float(network.cost[edge]) for edge in shared_edges),
        is_disjoint=not shared_edges,
        lower_bound=0.0,
        is_optimal=False,
        note="",
    )


def _proved(result: GroupDisjointPaths, bound: float, note: str) -> GroupDisjointPaths:
    return replace(result, lower_bound=bound, is_optimal=True, note=note)


def _open(result: GroupDisjointPaths, bound: float, note: str) -> GroupDisjointPaths:
    """Return a result of a search that was cut short, with its gap."""
    what, value = ("cost", result.total) if result.is_disjoint else ("share", result.shared_cost)
    bound = min(bound, value)
    gap_pct = 100 * (value - bound) / value if value else 0.0
    gap = f"paths that {what} up to {gap_pct:.3g} % less are not ruled out"
    if gap_pct < LEAST_GAP_PCT and not result.is_disjoint:
        gap = "paths that share as little and cost less are not ruled out"
    return replace(result, lower_bound=bound, note=f"{note}; the search was cut short: {gap}")


def _each_path(
    network: Network, codes: Iterable[list[int]], source: int, target: int
) -> list[NetworkPath]:
    return [_decomposed(network, of_one, source, target)[0] for of_one in codes]


def _edges_of_groups(network: Network, ignored: Collection[Hashable]) -> dict[Hashable, list[int]]:
    """Return the edges of each group, in the order of the network's edges."""
    edges: dict[Hashable, list[int]] = {}
    for edge, groups in enumerate(network.group_ids):
        for group in dict.fromkeys(groups):
            if group not in ignored:
                edges.setdefault(group, []).append(edge)
    return edges


def _is_cut(network: Network, source: int, target: int, edges: Collection[int]) -> bool:
    """Whether every path passes some edges."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import breadth_first_order

    ends = np.delete(network.ends, list(edges), axis=0)
    size = network.node_count
    rest = coo_array((np.ones(len(ends)), ends.T), shape=(size, size)).tocsr()
    reached = breadth_first_order(
        rest, source, directed=network.directed, return_predecessors=False
    )
    return target not in reached


def _pair(network: Network, start: Hashable, end: Hashable) -> tuple[int, int]:
    """Return the positions of two nodes."""
    places = []
    for identity in (start, end):
        place = network._position(identity)
        if place is None:
            raise _unknown(network, identity)
        places.append(place)
    if places[0] == places[1]:
        raise NoRouteError(f"node {start} is both ends: give two nodes")
    return places[0], places[1]


def _unknown(network: Network, identity: Hashable) -> UnknownNameError:
    names = [name for name in network._node_ids.tolist()[:10_000] if isinstance(name, str)]
    near = difflib.get_close_matches(identity, names) if isinstance(identity, str) else []
    hint = f"did you mean {' or '.join(near)}?" if near else "see node_ids"
    return UnknownNameError(f"no node of the network is called {identity!r} ({hint})", near)


def _path(network: Network, nodes: Sequence[int], codes: Sequence[int]) -> NetworkPath:
    edges = [code >> 1 for code in codes]
    legs: tuple[Leg, ...] = ()
    if network.legs:
        legs = tuple(
            reverse_leg(network.legs[code >> 1]) if code & 1 else network.legs[code >> 1]
            for code in codes
        )
    return NetworkPath(
        node_ids=tuple(network._node_ids[list(nodes)].tolist()),
        edge_ids=tuple(network._edge_ids[edges].tolist()),
        cost=math.fsum(network.cost[edges]),
        legs=legs,
    )


def _fixed(values: ArrayLike, kind: type[np.generic]) -> NDArray[Any]:
    """Return an array of our own that nobody can write to."""
    array = np.array(values, kind)
    array.flags.writeable = False
    return array


def _whole(values: ArrayLike) -> Integers:
    """Return an array of whole numbers that nobody can write to."""
    try:
        array = np.asarray(values)
    except ValueError:  # rows of different lengths
        array = np.array(["?"])
    if array.size and array.dtype.kind not in "iu":
        hint = "give two positions in node_ids an edge"
        problem = Problem("whole numbers", "ends", "are no rows of two whole numbers", hint)
        raise ModelError.of("network", [problem])
    return _fixed(array, np.int64)


def _ids(values: Iterable[Any]) -> NDArray[Any]:
    """Return ids as an array: whole numbers and texts in one stay, all else is objects."""
    if isinstance(values, range):
        values = np.asarray(values)
    if isinstance(values, np.ndarray) and values.ndim == 1 and values.dtype.kind in "iuU":
        array = values.copy()
    else:
        array = np.fromiter(values, dtype=object)
    array.flags.writeable = False
    return array


def _numbers(values: ArrayLike) -> Floats:
    """Return numbers as an array, with NaN for what is none."""
    array = np.asarray(values)
    if array.dtype.kind in "iuf":
        return array.astype(np.float64)

    def number(value: Any) -> float:
        try:
            return float(value)
        except (TypeError, ValueError):
            return math.nan

    return np.array([number(value) for value in array.ravel()], np.float64)


def _no_edges(where: str, rows: Sequence[Any]) -> list[Problem]:
    return [] if len(rows) else [Problem("edges", where, "there are no edges", "give one or more")]


def _given_twice(ids: NDArray[Any]) -> list[Hashable]:
    """Return the ids that stand there more than once."""
    if ids.dtype != object:
        found, times = np.unique(ids, return_counts=True)
        return cast("list[Hashable]", found[times > 1].tolist())
    if len(set(ids.tolist())) == len(ids):
        return []
    return [identity for identity, times in Counter(ids.tolist()).items() if times > 1]


def _self_loop(where: str, node: str) -> Problem:
    hint = "leave it out, or split it: no path uses it"
    return Problem("self loop", where, f"leads from {node} to itself", hint)


def _cost_faults(cost: Floats, where: Callable[[int], str]) -> list[Problem]:
    hint = "give a number, 0 or more; leave out what is closed"
    bad = np.flatnonzero(~(np.isfinite(cost) & (cost >= 0)))
    return [
        Problem(
            "cost",
            where(int(edge)),
            "the cost is missing" if np.isnan(cost[edge]) else f"the cost is {cost[edge]:g}",
            hint,
        )
        for edge in bad
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


def _listed(names: Sequence[str], of_several: str = "") -> str:
    """Return names in words, `MOST_NAMED` of them at most."""
    more = len(names) - MOST_NAMED
    text = ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
    return text if len(names) == 1 else of_several + text

"""The network of land corridors: the shortest routes through it, and routes that fail apart.

>>> from cableroute.routing.land_paths import simple_paths
>>> net = Network([(0, 1), (1, 3), (0, 2), (2, 3), (1, 2)], cost=[1, 1, 2, 2, 1])
>>> [path.cost for path in simple_paths(net, 0, 3)]
[2.0, 4.0, 4.0, 4.0]

Costs are added and compared as whole numbers of a small unit, a power of ten (`Network.unit`), so
that what is stated as least is least, and equal costs are equal whatever the order of addition.

The searches are our own (10 paths through 10,000 nodes in 80 ms): `yen` of scipy takes 20 times as
long and keeps one of two parallel edges, `shortest_simple_paths` of networkx 300 times; neither
orders equal costs (``tests/benchmarks/test_network_speed.py``). Clusters, cuts and integer
programmes are scipy's.
"""

from __future__ import annotations

import difflib
import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import (
    ModelError,
    NoRouteError,
    Problem,
    UnknownNameError,
    as_list,
    check_flags,
    kind_faults,
    listed_faults,
)
from cableroute.model.legs import Leg, reverse_leg
from cableroute.routing._network_python import PlainGraph
from cableroute.text import counted, plain_number

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

MOST_UNITS = 2.0**60
"""All costs together stay below so many units, so that any sum of them is a 64-bit integer."""

MOST_UNITS_OF_ONE = 2.0**53
"""One cost stays below so many units, so that a decimal fraction becomes the unit's multiple."""

MOST_NAMED = 10
"""An error or a note names at most so many edges, nodes or groups."""


@dataclass(frozen=True, eq=False)
class Network:
    """Nodes and the edges between them, each with a cost; nothing in it changes.

    `network` makes one of legs; arrays serve directly.

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
    directed: bool = False

    def __post_init__(self) -> None:
        """Make arrays of what was given, and check them."""
        keep = object.__setattr__
        keep(self, "ends", _whole(self.ends))
        keep(self, "cost", _fixed(numbers(self.cost), np.float64))
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
            keep(self, name, checked_ids(getattr(self, name)))
            faults += [
                Problem("unique id", name, f"{twice!r} is there twice", "give another id")
                for twice in given_twice(getattr(self, name))
            ]
        faults += self._faults()
        ModelError.check("network", faults)

    def _faults(self) -> Iterator[Problem]:
        edge_count, node_count = len(self.ends), self.node_count
        lengths = {"cost": self.cost.size, "edge_ids": len(self._edge_ids)}
        lengths |= {
            name: len(values)
            for name, values in (("group_ids", self.group_ids), ("legs", self.legs))
            if values
        }
        for name, count in lengths.items():
            if count != edge_count:
                message = f"has {count:,} values for {edge_count:,} edges"
                yield Problem("number of values", name, message, "give one an edge")
        if self.ends.min() < 0 or self.ends.max() >= node_count:
            for edge in np.flatnonzero(((self.ends < 0) | (self.ends >= node_count)).any(axis=1)):
                message = f"ends are {self.ends[edge].tolist()} and there are {node_count:,} nodes"
                yield Problem("end", f"edge {edge}", message, f"give 0 to {node_count - 1}")
        for edge in np.flatnonzero(self.ends[:, 0] == self.ends[:, 1]):
            yield self_loop(f"edge {edge}", f"node {self.ends[edge, 0]}")
        yield from cost_faults(self.cost, lambda edge: f"edge {edge}")

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
        """Return where a node is; for ids in an array of numbers, without a dictionary."""
        kind = self._node_ids.dtype.kind
        if kind == "O":
            return self._positions.get(node_id)
        if not isinstance(node_id, str if kind == "U" else int | np.integer):
            return None
        positions = np.flatnonzero(self._node_ids == node_id)
        return int(positions[0]) if len(positions) else None

    @cached_property
    def _graph(self) -> PlainGraph:
        """What searches run on."""
        return PlainGraph(self.ends, self._units, self.node_count, self.directed)

    def __repr__(self) -> str:
        """Return the numbers of nodes and edges."""
        kind = ", directed" if self.directed else ""
        return (
            f"<Network {counted(self.node_count, 'node')}, {counted(len(self.ends), 'edge')}{kind}>"
        )


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
        edges = counted(len(self.edge_ids), "edge")
        return f"<NetworkPath {first} - {last}, {edges}, cost {self.cost:g}>"


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
    >>> from cableroute.routing.land_paths import simple_paths
    >>> from shapely.geometry import LineString
    >>> leg = Leg("L", "A", "B", "land", LineString([(31, 30), (32, 30)]), 10)
    >>> back = simple_paths(network([leg]), "B", "A")[0]
    >>> back.legs[0].start, round(back.cost, 3)
    ((32.0, 30.0), 96.486)
    """
    check_flags("network", directed=directed)
    listed = as_list(legs)
    faults = listed_faults("legs", listed, Leg, "give the legs of routes, as route.legs")
    is_right = cost is None or callable(cost)
    faults += [] if is_right else kind_faults("cost", cost, (), "give a function of one leg")
    ModelError.check("network", faults)
    kept = list(listed)
    costs = [leg.route_km if cost is None else cost(leg) for leg in kept]
    faults = [
        *no_edges("network", kept),
        *(
            Problem("unique id", f"leg {twice}", "is there twice", "give each leg its own id")
            for twice in given_twice(checked_ids([leg.id for leg in kept]))
        ),
        *(self_loop(f"leg {leg.id}", leg.start_id) for leg in kept if leg.start_id == leg.end_id),
        *cost_faults(numbers(costs), lambda edge: f"leg {kept[edge].id}"),
    ]
    ModelError.check("network", faults)
    places: dict[str, int] = {}
    for leg in kept:
        for place in (leg.start_id, leg.end_id):
            places.setdefault(place, len(places))
    return Network(
        np.array([(places[leg.start_id], places[leg.end_id]) for leg in kept]),
        np.array(costs, np.float64),
        node_ids=list(places),
        edge_ids=[leg.id for leg in kept],
        group_ids=[leg.group_ids for leg in kept],
        legs=kept,
        directed=directed,
    )


def node_pair(network: Network, start: Hashable, end: Hashable) -> tuple[int, int]:
    """Return the positions of two nodes."""
    ModelError.check(
        "paths", kind_faults("network", network, Network, "make it with network(legs)")
    )
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


def path_of(network: Network, nodes: Sequence[int], codes: Sequence[int]) -> NetworkPath:
    """Return a path from its nodes and the codes of its edges."""
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


def checked_ids(values: Iterable[Any]) -> NDArray[Any]:
    """Return ids as an array: whole numbers and texts in one stay, all else is objects."""
    if isinstance(values, range):
        values = np.asarray(values)
    if isinstance(values, np.ndarray) and values.ndim == 1 and values.dtype.kind in "iuU":
        array = values.copy()
    else:
        array = np.fromiter(values, dtype=object)
    array.flags.writeable = False
    return array


def numbers(values: ArrayLike) -> Floats:
    """Return numbers as an array, with NaN for what is no number."""
    array = np.asarray(values)
    if array.dtype.kind in "iuf":
        return array.astype(np.float64)

    def number(value: Any) -> float:
        try:
            return math.nan if isinstance(value, (bool, np.bool_)) else plain_number(value)
        except (TypeError, ValueError, OverflowError):
            return math.nan

    return np.array([number(value) for value in array.ravel()], np.float64)


def no_edges(where: str, rows: Sequence[Any]) -> list[Problem]:
    """Return the fault of a table without rows."""
    return [] if len(rows) else [Problem("edges", where, "there are no edges", "give one or more")]


def given_twice(ids: NDArray[Any]) -> list[Hashable]:
    """Return the ids that are there more than once."""
    if ids.dtype != object:
        values, times = np.unique(ids, return_counts=True)
        return cast("list[Hashable]", values[times > 1].tolist())
    if len(set(ids.tolist())) == len(ids):
        return []
    return [identity for identity, times in Counter(ids.tolist()).items() if times > 1]


def self_loop(where: str, node: str) -> Problem:
    """Return the fault of an edge that leads back to its own node."""
    hint = "leave it out, or split it: no path uses it"
    return Problem("self loop", where, f"leads from {node} to itself", hint)


def cost_faults(cost: Floats, where: Callable[[int], str]) -> list[Problem]:
    """Return the faults of costs that are missing or below 0."""
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


def listed(names: Sequence[str], of_several: str = "") -> str:
    """Return names in words, `MOST_NAMED` of them at most."""
    more = len(names) - MOST_NAMED
    text = ", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
    return text if len(names) == 1 else of_several + text

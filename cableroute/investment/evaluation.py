"""What sets of candidates avoid: the downtime of all connections, at each end and in draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import Candidate, JoinedLink
from cableroute.investment.choice import Chosen
from cableroute.investment.connection import (
    MOST_ROUTES,
    AddedPath,
    HeldConnection,
    held_first,
)
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability.element_network import ElementNetwork
from cableroute.reliability.elements import GROUPS, LENGTH, MINUTES_PER_YEAR, RateFigure
from cableroute.reliability.joint_downtime import Common, down_together

Floats = NDArray[np.float64]

NOTHING: Chosen = frozenset()

MOST_PATHS = 2000
"""Of fewer paths through all candidates those of a set are picked; else each set is searched."""


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Values sets of candidates by the downtime of the connections.

    Parameters
    ----------
    geodata : Geodata
        Rates of faults and repairs, and of causes that routes share.
    connections : sequence of HeldConnection
        What is held; the downtime is the sum over them.
    candidates : sequence of Candidate
        A set is of their numbers.
    assumptions : Assumptions, optional
        Rates of one's own.
    """

    geodata: Geodata
    connections: Sequence[HeldConnection]
    candidates: Sequence[Candidate]
    assumptions: Assumptions | None = None
    _networks: dict[Any, ElementNetwork] = field(default_factory=dict, repr=False)
    _routes: dict[Any, Any] = field(default_factory=dict, repr=False)
    _avoided: dict[Any, Range] = field(default_factory=dict, repr=False)
    _paths: dict[int, list[AddedPath] | None] = field(default_factory=dict, repr=False)
    _marks: dict[Chosen, tuple[Any, ...]] = field(default_factory=dict, repr=False)

    def networks(self, chosen: Chosen) -> list[ElementNetwork]:
        """Return the elements of the routes of each connection, with what a set adds."""
        return [self._network(number, chosen) for number in range(len(self.connections))]

    def _network(self, number: int, chosen: Chosen) -> ElementNetwork:
        links = self._links(chosen)
        key = (number, tuple(link.id for link in links))
        if key not in self._routes:
            routes = self._routes_with(number, links)
            self._routes[key] = (tuple(route.id for route in routes), routes)
        names, routes = self._routes[key]
        if (number, names) not in self._networks:
            made = ElementNetwork.of(routes, self.geodata, self.assumptions)
            self._networks[number, names] = made
        return self._quicker(self._networks[number, names], chosen)

    def _routes_with(self, number: int, links: Sequence[JoinedLink]) -> list[Route]:
        """Return the routes of a connection with some links: of all paths those that take these."""
        connection = self.connections[number]
        if number not in self._paths:
            every = {link.id: link for item in self.candidates for link in item.links}
            paths = connection.paths_with(every.values(), MOST_PATHS)
            self._paths[number] = paths if len(paths) < MOST_PATHS else None
        known = self._paths[number]
        if known is None:
            return connection.routes_with(links)
        taken = {link.id for link in links}
        return held_first([path for path in known if path.link_ids <= taken][:MOST_ROUTES])

    def useful(self, chosen: Chosen) -> tuple[Any, ...]:
        """Return a mark of a set: sets of one mark have the same routes and repairs."""
        if chosen not in self._marks:
            self._marks[chosen] = self._mark(chosen)
        return self._marks[chosen]

    def _mark(self, chosen: Chosen) -> tuple[Any, ...]:
        marks: list[Any] = []
        for number in range(len(self.connections)):
            self._network(number, chosen)
            links = self._links(chosen)
            marks.append(self._routes[number, tuple(link.id for link in links)][0])
        ships = tuple(at for at in sorted(chosen) if self.candidates[at].repairs)
        return (*marks, ships)

    def _links(self, chosen: Chosen) -> list[JoinedLink]:
        """Return the links of a set; of two over the same legs, as of a deal, the first one."""
        found: dict[Any, JoinedLink] = {}
        for at in sorted(chosen):
            for link in self.candidates[at].links:
                legs = tuple(leg.id for leg in link.legs)
                found.setdefault((link.start_id, link.end_id, legs), link)
        return list(found.values())

    def _quicker(self, network: ElementNetwork, chosen: Chosen) -> ElementNetwork:
        repairs = [item for at in sorted(chosen) for item in self.candidates[at].repairs]
        figures = dict(network.figures)
        for item in repairs:
            if item.rate_id in figures:
                figure = figures[item.rate_id]
                ends = [
                    min(value, max(value - days, item.least_days))
                    for value, days in zip(figure.values, item.days, strict=True)
                ]
                figures[item.rate_id] = figure._replace(values=Range(*ends))
        return replace(network, figures=figures) if repairs else network

    def downtimes(self, chosen: Chosen, ends: Sequence[Mapping[str, int]]) -> list[float]:
        """Return the downtime with a set, minutes a year, each time with some figures at an end.

        All others are likely.
        """
        total = np.zeros(len(ends))
        for network in self.networks(chosen):
            total += np.array(network.down_of_each(network.cases(ends)))
        found: list[float] = (total * MINUTES_PER_YEAR).tolist()
        return found

    def avoided(self, chosen: Chosen, beside: Chosen = NOTHING) -> Range:
        """Return the downtime that a set avoids beside another one, minutes a year.

        Its likely figure is that of all likely rates; low and high are over every combination of
        their ends, as `ElementNetwork.avoided`.
        """
        key = self.key(chosen, beside)
        if key not in self._avoided:
            self._avoided[key] = self._avoided_by(chosen, beside)
        return self._avoided[key]

    def key(self, chosen: Chosen, beside: Chosen) -> tuple[Any, ...]:
        """Return a mark of what a set avoids beside another one: that of one mark is the same."""
        return (self.useful(beside), self.useful(chosen | beside))

    def keep_avoided(self, found: Mapping[tuple[Any, ...], Range]) -> None:
        """Keep what sets avoid, worked out elsewhere, by their marks."""
        self._avoided.update(found)

    def _avoided_by(self, chosen: Chosen, beside: Chosen) -> Range:
        low = likely = high = 0.0
        if self.useful(chosen | beside) == self.useful(beside):
            return Range(low, likely, high)
        pairs = zip(self.networks(beside), self.networks(chosen | beside), strict=True)
        for before, after in pairs:
            corners = after.corners()
            was = before.down_of_each(before.cases(corners))
            now = after.down_of_each(after.cases(corners))
            saved = [MINUTES_PER_YEAR * (one - two) for one, two in zip(was, now, strict=True)]
            low += max(min(saved), 0.0)
            likely += max(saved[0], 0.0)
            high += max(max(saved), 0.0)
        return Range(low, likely, high)

    def figures(self) -> dict[str, RateFigure]:
        """Return every figure that the downtime with all candidates rests on."""
        every = frozenset(range(len(self.candidates)))
        found: dict[str, RateFigure] = {}
        for network in self.networks(every):
            found |= network.figures
        return found

    def drawn(self, chosen: Chosen, draws: Draws) -> Floats:
        """Return the downtime with a set in each draw, minutes a year."""
        total = np.zeros(draws.count)
        for network in self.networks(chosen):
            down, common = _cases(network, draws)
            total += [
                down_together(network.series, down[:, at].tolist(), [own[at] for own in common])
                for at in range(draws.count)
            ]
        return total * MINUTES_PER_YEAR


@dataclass(frozen=True, eq=False)
class Draws:
    """Random numbers from 0 to 1, by the name of what is drawn: the same name, the same numbers."""

    count: int
    seed: int
    _kept: dict[str, Floats] = field(default_factory=dict, repr=False)

    def of(self, name: str) -> Floats:
        """Return the numbers of a name."""
        if name not in self._kept:
            words = np.frombuffer(name.encode("utf-8"), np.uint8).tolist()
            generator = np.random.default_rng([self.seed, len(words), *words])
            self._kept[name] = generator.random(self.count)
        return self._kept[name]

    def between(self, name: str, low: float, likely: float | None, high: float) -> Floats:
        """Return values from the triangular distribution; without a likely figure, even ones.

        Examples
        --------
        >>> values = Draws(1000, 1).between("x", 0.0, 1.0, 4.0)
        >>> bool(0.0 <= values.min() < values.max() <= 4.0), round(float(values.mean()), 1)
        (True, 1.7)
        """
        share = self.of(name)
        if low == high:
            return np.full(self.count, low)
        if likely is None:
            return low + (high - low) * share
        turn = (likely - low) / (high - low)
        rising = low + np.sqrt(share * (high - low) * (likely - low))
        falling = high - np.sqrt((1 - share) * (high - low) * (high - likely))
        found: Floats = np.where(share < turn, rising, falling)
        return found


def _cases(network: ElementNetwork, draws: Draws) -> tuple[Floats, list[list[Common]]]:
    """Return how long each element is down in each draw, and what each cluster has in common."""
    figures = {
        name: item._replace(values=_fixed(draws.between(
            name, item.values.low, None if item.is_middle else item.values.likely,
            item.values.high)))
        for name, item in network.figures.items()
    }  # fmt: skip
    parts = [
        part._replace(cable_km=_fixed(draws.between(LENGTH, *part.cable_km)))
        for part in network.parts
    ]
    down = np.array([
        np.broadcast_to(np.asarray(part.down({}, figures, 1)), draws.count) for part in parts
    ])  # fmt: skip
    ends = np.where(draws.of(GROUPS) > 2 / 3, 2, 1)  # a group counts at the worst of three ends
    common = []
    for item in network.clusters:
        whole = item.common(1, {GROUPS: item.ends[0]}, figures)
        rows = np.broadcast_arrays(whole.share, whole.further, np.isin(ends, item.ends))
        common.append(
            [
                Common(item.members, share if counts else 0.0, further)
                for share, further, counts in zip(*(row.tolist() for row in rows), strict=False)
            ]
        )
    return down, common


def _fixed(values: Floats) -> Range:
    """Return a range whose low, likely and high are the same array."""
    return Range(*cast("tuple[float, float, float]", (values, values, values)))

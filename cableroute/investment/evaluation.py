"""What candidates avoid: the downtime of all connections without and with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.investment.candidates import Candidate, JoinedLink
from cableroute.investment.connection import HeldConnection
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability.element_network import ElementNetwork

MOST_COUNTED = 8
"""Routes of one connection that count: those down least. More could only shorten the downtime."""


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Values candidates by the downtime of the connections.

    Parameters
    ----------
    geodata : Geodata
        Rates of faults and repairs, and of causes that routes share.
    connections : sequence of HeldConnection
        What is held; the downtime is the sum over them.
    assumptions : Assumptions, optional
        Rates of one's own.
    """

    geodata: Geodata
    connections: Sequence[HeldConnection]
    assumptions: Assumptions | None = None
    _alone: dict[str, float] = field(default_factory=dict, repr=False)

    def networks(self, chosen: Iterable[Candidate]) -> list[ElementNetwork]:
        """Return the elements of the routes of each connection, with what is bought."""
        bought = list(chosen)
        links = _each_once(link for item in bought for link in item.links)
        made = []
        for connection in self.connections:
            routes = self._counted(connection.routes_with(links))
            network = ElementNetwork.of(routes, self.geodata, self.assumptions)
            made.append(_quicker(network, bought))
        return made

    def avoided(self, chosen: Sequence[Candidate], beside: Sequence[Candidate] = ()) -> Range:
        """Return the downtime that candidates avoid beside others, minutes a year.

        Low and high are those of `ElementNetwork.avoided`, summed over the connections.
        """
        total = Range(0.0, 0.0, 0.0)
        pairs = zip(self.networks(beside), self.networks([*beside, *chosen]), strict=True)
        for before, after in pairs:
            if after.routes != before.routes or after.figures != before.figures:
                total += after.avoided_beside(before)
        return total

    def further(self, item: Candidate, before: Sequence[Candidate]) -> Range | None:
        """Return what a candidate avoids beside others; None where these make too many routes."""
        links = _each_once(link for one in (*before, item) for link in one.links)
        if any(len(one.routes_with(links)) > MOST_COUNTED for one in self.connections):
            return None
        return self.avoided([item], before)

    def _counted(self, routes: Sequence[Route]) -> list[Route]:
        """Return those of many routes that are down least, in their order."""
        if len(routes) <= MOST_COUNTED:
            return list(routes)
        for route in routes:
            if route.id not in self._alone:
                network = ElementNetwork.of([route], self.geodata, self.assumptions)
                self._alone[route.id] = network.down(1)
        kept = sorted(routes, key=lambda route: self._alone[route.id])[:MOST_COUNTED]
        return [route for route in routes if route in kept]


def _each_once(links: Iterable[JoinedLink]) -> list[JoinedLink]:
    """Return links; of two over the same legs, as of a deal, the first one."""
    found: dict[tuple[str, ...], JoinedLink] = {}
    for link in links:
        found.setdefault((link.start_id, link.end_id, *(leg.id for leg in link.legs)), link)
    return list(found.values())


def _quicker(network: ElementNetwork, bought: Iterable[Candidate]) -> ElementNetwork:
    """Return a network in which the repairs that candidates make shorter are so."""
    figures = dict(network.figures)
    for item in (repair for one in bought for repair in one.repairs):
        if item.rate_id in figures:
            figure = figures[item.rate_id]
            ends = [
                min(value, max(value - days, item.least_days))
                for value, days in zip(figure.values, item.days, strict=True)
            ]
            figures[item.rate_id] = figure._replace(values=Range(*ends))
    return replace(network, figures=figures)

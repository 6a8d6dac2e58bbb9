"""What money could buy: a candidate with its price and links, and the downtime that it avoids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.investment.connection import HeldConnection, JoinedLink
from cableroute.model.figures import Range
from cableroute.model.routes import Route
from cableroute.reliability.element_network import ElementNetwork

KINDS = LAND_PATH, LANDING, SEA_LEG, CROSS_CONNECT, REPAIR_SHIP = (
    "land path",
    "landing",
    "sea leg",
    "cross-connect",
    "repair ship",
)
"""Kinds of candidates."""

MOST_COUNTED = 8
"""Routes of one connection that count: those down least. More could only shorten the downtime."""


class QuickerRepair(NamedTuple):
    """Days that each repair takes less at one rate of repairs, never below `least_days`."""

    rate_id: str
    zone: str
    days: Range
    least_days: float


@dataclass(frozen=True)
class Candidate:
    """Something that money could buy.

    `price` is what it costs once, USD in the prices of one year, likely with the middle of a figure
    that has no likely one; None where no source gives it, and `unpriced` says why. The value of a
    deal is the deal's, for whatever it buys. `sellers` is empty where no source says who would
    have to sell; `assumes` says on what condition it can be had, `notes` what its price rests on.
    """

    id: str
    name: str
    kind: str
    price: Range | None = None
    unpriced: str = ""
    links: tuple[JoinedLink, ...] = ()
    repairs: tuple[QuickerRepair, ...] = ()
    deal_id: str = ""
    sellers: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    is_confidential: bool = False


@dataclass(frozen=True, eq=False)
class Evaluation:
    """Values candidates by the downtime of the connections, of which it is the sum."""

    geodata: Geodata
    connections: Sequence[HeldConnection]
    assumptions: Assumptions | None = None
    _alone: dict[str, float] = field(default_factory=dict, repr=False)

    def network(self, routes: Sequence[Route]) -> ElementNetwork:
        """Return the elements of some routes."""
        return ElementNetwork.of(routes, self.geodata, self.assumptions)

    def networks(self, chosen: Iterable[Candidate]) -> list[ElementNetwork]:
        """Return the elements of the routes of each connection, with what is bought."""
        bought = list(chosen)
        links = _distinct_links(bought)
        return [
            _with_quicker_repairs(self.network(self._least_down(one.routes_with(links))), bought)
            for one in self.connections
        ]

    def avoided(self, chosen: Sequence[Candidate], beside: Sequence[Candidate] = ()) -> Range:
        """Return the downtime that candidates avoid beside others, minutes a year."""
        total = Range(0.0, 0.0, 0.0)
        pairs = zip(self.networks(beside), self.networks([*beside, *chosen]), strict=True)
        for before, after in pairs:
            if after.routes != before.routes or after.figures != before.figures:
                total += after.avoided_beside(before)
        return total

    def further(self, item: Candidate, before: Sequence[Candidate]) -> Range | None:
        """Return what a candidate avoids beside others; None where these make too many routes."""
        links = _distinct_links([*before, item])
        if any(len(one.routes_with(links)) > MOST_COUNTED for one in self.connections):
            return None
        return self.avoided([item], before)

    def _least_down(self, routes: Sequence[Route]) -> list[Route]:
        """Return those of many routes that are down least, in their order."""
        if len(routes) <= MOST_COUNTED:
            return list(routes)
        for route in routes:
            if route.id not in self._alone:
                self._alone[route.id] = self.network([route]).down(1)
        kept = sorted(routes, key=lambda route: self._alone[route.id])[:MOST_COUNTED]
        return [route for route in routes if route in kept]


def _distinct_links(candidates: Iterable[Candidate]) -> list[JoinedLink]:
    """Return the links of candidates; of two over the same legs, as of a deal, the first one."""
    links_by_legs: dict[tuple[str, ...], JoinedLink] = {}
    for link in (link for item in candidates for link in item.links):
        links_by_legs.setdefault((link.start_id, link.end_id, *(leg.id for leg in link.legs)), link)
    return list(links_by_legs.values())


def _with_quicker_repairs(network: ElementNetwork, bought: Iterable[Candidate]) -> ElementNetwork:
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

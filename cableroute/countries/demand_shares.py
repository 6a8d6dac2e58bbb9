"""What share of a country's modelled international demand passes each strait and each neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.store import Geodata
from cableroute.routing.conditions import Conditions
from cableroute.routing.features import RouteFeature
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import Demand, gravity
from cableroute.traffic.flow import Flow
from cableroute.traffic.interdiction import features_of
from cableroute.traffic.scenarios import BEST, TrafficStudy

CORNERS = (("low", "high"), BEST)
"""Low and high demand, each on all that is published."""

LEAST_PCT = 1.0
"""What less of the demand passes, even at the high end, is left out."""


class DemandShare(NamedTuple):
    """How much of a country's international demand passes a strait or another country.

    Parameters
    ----------
    kind : str
        "strait" or "country".
    feature : RouteFeature
        What it is.
    passed_pct : Bounds
        Share that passes it towards a third country, per cent, from low to high demand.
    ends_pct : Bounds
        Share that ends there; of a strait 0.
    """

    kind: str
    feature: RouteFeature
    passed_pct: Bounds
    ends_pct: Bounds


class CountryDemand(NamedTuple):
    """A country's modelled international demand, and what it passes.

    Parameters
    ----------
    demand_tbps : Bounds
        Low to high demand.
    not_carried_pct : Bounds
        What of it is not carried though all published capacity is lit.
    shares : tuple of DemandShare
        Straits, then countries, of each those first that most passes or ends at.
    note : str
        What the demand rests on, in words.
    source_ids : tuple of str
        Ids of the sources.
    """

    demand_tbps: Bounds
    not_carried_pct: Bounds
    shares: tuple[DemandShare, ...]
    note: str
    source_ids: tuple[str, ...]


def country_demand(geodata: Geodata, code: str, conditions: Conditions) -> CountryDemand | None:
    """Return what a country's demand passes; None where no source gives its bandwidth.

    The demand of all countries is carried together, by the shortest routes that have room, where
    all published capacity is lit. Shares are of this country's demand: modelled, not measured.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    code : str
        The country.
    conditions : Conditions
        Which systems count.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> demand = country_demand(open_geodata(), "KE", Conditions())
    >>> demand.demand_tbps.low < demand.demand_tbps.high
    True
    """
    network = _network_of(geodata, conditions)
    flows = [
        (flow, total)
        for flow in (network.flows if network else ())
        if (total := flow.demand_of(code)) > 0
    ]
    if network is None or not flows:
        return None
    passed = np.array([100 * flow.passed(code) / total for flow, total in flows])
    ends = np.array([100 * flow.passed(code, network.codes) / total for flow, total in flows])
    shares = []
    for number, feature in enumerate(network.features):
        if feature.id == code or passed[:, number].max() < LEAST_PCT:
            continue
        ending = ends[:, number].tolist()
        through = np.maximum(passed[:, number] - ending, 0.0).tolist()
        kind = "country" if feature.kind == "country" else "strait"
        shares.append(DemandShare(kind, feature, Bounds.over(through), Bounds.over(ending)))
    shares.sort(
        key=lambda share: (
            share.kind == "country",
            -share.passed_pct.high - share.ends_pct.high,
            share.feature.id,
        )
    )
    missing = [100 * max(1 - flow.carried(code) / total, 0.0) for flow, total in flows]
    totals = [flow.demand_of(code) for flow in network.flows]
    demand = network.demand
    return CountryDemand(
        Bounds.over(totals), Bounds.over(missing), tuple(shares), demand.note, demand.source_ids
    )


class _DemandFlow:
    """One flow of all countries' demand, and which straits and countries its paths pass."""

    def __init__(self, flow: Flow, hits: NDArray[np.bool_]) -> None:
        self.demand_tbps = flow.demand_tbps
        self.pairs = [path.pair for path in flow.paths]
        self.tbps = np.array([path.tbps for path in flow.paths])
        self.hit = np.array([hits[:, list(path.links)].any(axis=1) for path in flow.paths])

    def demand_of(self, code: str) -> float:
        """Return the demand of a country."""
        return sum(tbps for pair, tbps in self.demand_tbps.items() if code in pair)

    def carried(self, code: str) -> float:
        """Return the demand that is carried."""
        return float(self.tbps[[code in pair for pair in self.pairs]].sum())

    def passed(self, code: str, ends: Sequence[str] | None = None) -> NDArray[np.float64]:
        """Return how much of a country's demand passes each feature, or ends at that of a code."""
        mine = np.array([code in pair for pair in self.pairs])
        hit = self.hit[mine]
        if ends is not None:
            pairs = [pair for pair in self.pairs if code in pair]
            at_ends = [[name in pair for name in ends] for pair in pairs]
            hit = hit & np.array(at_ends, dtype=bool).reshape(hit.shape)  # nothing may be carried
        passed: NDArray[np.float64] = self.tbps[mine] @ hit
        return passed


class _DemandNetwork(NamedTuple):
    """What all countries' demand takes, and the straits and countries that it may pass."""

    demand: Demand
    features: tuple[RouteFeature, ...]
    flows: tuple[_DemandFlow, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of the countries; of a strait nothing that is one."""
        return [item.id if item.kind == "country" else "" for item in self.features]


def _network_of(geodata: Geodata, conditions: Conditions) -> _DemandNetwork | None:
    networks: dict[Conditions, _DemandNetwork | None] = geodata.kept("networks of demand", dict)
    if conditions not in networks:
        demand = gravity(geodata, conditions=conditions)
        networks[conditions] = None
        if demand.pairs:
            study = TrafficStudy.of(geodata, demand, conditions=conditions)
            features = features_of(
                study.network, ("strait", "country"), confidential=conditions.confidential
            )
            network = study.network
            hits = np.array([network.flags(network.links_of(feature)) for feature in features])
            flows = tuple(_DemandFlow(study.before[corner], hits) for corner in CORNERS)
            networks[conditions] = _DemandNetwork(demand, tuple(features), flows)
    return networks[conditions]

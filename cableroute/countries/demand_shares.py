"""What share of a country's modelled international demand passes each strait and each neighbour."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.geodata.store import Geodata
from cableroute.routing.conditions import Conditions
from cableroute.routing.features import RouteFeature
from cableroute.traffic.capacity import Bounds
from cableroute.traffic.demand import gravity
from cableroute.traffic.interdiction import features_of
from cableroute.traffic.scenarios import TrafficStudy

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
        Share that passes it towards a third country, per cent: the range about the likely one.
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
        What of it goes to countries that no system of the tables joins to it.
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

    The demand is spread over systems by their capacity and by the length of the route
    (`cableroute.traffic.split`). Shares are of this country's demand: modelled, not measured.

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
    study, features = _study_of(geodata, conditions)
    if study is None or study.split is None or code not in study.codes:
        return None
    rule, codes = study.split.rule, study.split.codes
    low, high = (end[codes.index(code)] for end in study.ends)
    weight = low + high
    joined = np.isfinite(features[0][1][codes.index(code)]) if features else weight > 0
    total = float(weight[joined].sum())
    if not total:
        return None
    shares = []
    for feature, lost in features:
        if feature.id == code:
            continue
        passed = np.where(joined, np.nan_to_num(lost[codes.index(code)]) * weight, 0.0)
        ends = np.array([feature.kind == "country" and one == feature.id for one in codes])
        ending, through = float(passed[ends].sum()) / total, float(passed[~ends].sum()) / total
        if 100 * rule.around(through + ending).high < LEAST_PCT:
            continue
        shares.append(
            DemandShare(
                "country" if feature.kind == "country" else "strait",
                feature,
                Bounds(*(100 * end for end in rule.around(through))),
                Bounds(100 * ending, 100 * ending),
            )
        )
    shares.sort(
        key=lambda share: (
            share.kind == "country",
            -share.passed_pct.high - share.ends_pct.high,
            share.feature.id,
        )
    )
    apart = 100 * float(weight[~joined].sum()) / float(weight.sum())
    return CountryDemand(
        Bounds(float(low.sum()), float(high.sum())),
        Bounds(apart, apart),
        tuple(shares),
        study.demand.note,
        study.demand.source_ids,
    )


Found = tuple[TrafficStudy | None, list[tuple[RouteFeature, NDArray[np.float64]]]]


def _study_of(geodata: Geodata, conditions: Conditions) -> Found:
    """Return the demand of all countries on its network, and what of each pair passes features."""
    kept: dict[Conditions, Found] = geodata.kept("what demand passes", dict)
    if conditions not in kept:
        demand = gravity(geodata, conditions=conditions)
        kept[conditions] = (None, [])
        if demand.pairs:
            study = TrafficStudy.of(geodata, demand, conditions=conditions)
            network = study.network
            features = features_of(
                network, ("strait", "country"), confidential=conditions.confidential
            )
            kept[conditions] = (
                study,
                [
                    (feature, study.share_lost(network.flags(network.links_of(feature))))
                    for feature in features
                ],
            )
    return kept[conditions]

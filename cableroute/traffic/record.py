"""Recorded cuts replayed: what the model says that each lost, beside what was published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from cableroute.errors import ModelError, Problem
from cableroute.geodata.store import Geodata
from cableroute.geodata.values import Row
from cableroute.geometry.geodesy import distance_km
from cableroute.routing.conditions import Conditions
from cableroute.traffic.capacity import Bounds, year_of
from cableroute.traffic.demand import Demand, countries_in, gravity
from cableroute.traffic.network import Flags, TrafficNetwork, traffic_network
from cableroute.traffic.split import PARAMETERS, Split, SplitRule

HIT_PCT = 5.0
"""Where only words say that a country was hit, it loses more than this; else it does not."""

WIDE_PCT = 40.0
"""A range that is wider says too little."""

COMPARED = ("share of capacity", "share of voice capacity", "share of traffic", "words")


class Replayed(NamedTuple):
    """One recorded effect of a cut, and what the model says of it; shares in per cent.

    Parameters
    ----------
    event_id, event, date : str
        The cut.
    who, towards : tuple of str
        Countries or regions: whose capacity or traffic, and only what goes there; empty: all.
    measure : str
        What the record states.
    published_pct : Bounds or None
        The share lost; None where only words say it.
    hit : str
        "yes" or "no", where only words say it.
    modelled_pct : Bounds or None
        The range of the model; None where it has none, for the reason in `why_not`.
    likely_pct : float or None
        Its likely figure.
    is_inside : bool or None
        Whether the two ranges meet; of words, whether the model says hit or not hit as they do.
        None where nothing is compared.
    used_for : str
        "fit" where the parameters were fitted on it, else "test".
    why_not : str
        Why nothing is compared.
    source_ids : tuple of str
        Ids of the sources.
    """

    event_id: str
    event: str
    date: str
    who: tuple[str, ...]
    towards: tuple[str, ...]
    measure: str
    published_pct: Bounds | None
    hit: str
    modelled_pct: Bounds | None
    likely_pct: float | None
    is_inside: bool | None
    used_for: str
    why_not: str
    source_ids: tuple[str, ...]


def replay(geodata: Geodata, rule: SplitRule | None = None) -> tuple[Replayed, ...]:
    """Return every recorded effect of a cut beside what the split of demand says of it.

    Experimental: the record does not confirm these figures yet, and names may change.

    Parameters
    ----------
    geodata : Geodata
        The tables: `impacts.csv` has the record.
    rule : SplitRule, optional
        The parameters of the split; default: those of the tables.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> rows = replay(open_geodata())
    >>> egypt = next(row for row in rows if row.who == ("EG",) and row.date == "2008-01-30")
    >>> egypt.published_pct, egypt.used_for
    (Bounds(low=55.0, high=70.0), 'test')
    """
    events: dict[str, list[Row]] = {}
    used = rule or SplitRule.of(geodata)
    if used is None:
        what = f"the tables have no {', '.join(PARAMETERS)}"
        raise ModelError.of("replay", [Problem("rate", "rates.csv", what, "add these rates")])
    for row in geodata.layers.rows("impacts").values():
        events.setdefault(row["event_id"], []).append(row)
    replayed = []
    for rows in events.values():
        event = _Event(geodata, rows[0], events, used)
        replayed += [event.replayed(row) for row in rows]
    return tuple(replayed)


class _Event:
    """One cut on the network of its day."""

    def __init__(
        self,
        geodata: Geodata,
        cut: Row,
        events: Mapping[str, Sequence[Row]],
        rule: SplitRule,
    ) -> None:
        self.geodata, self.rule = geodata, rule
        conditions = Conditions(on=cut["date"])
        network = traffic_network(geodata, conditions)
        self.hit, self.missing = _links_cut(network, cut)
        self.demand: Demand = gravity(geodata, conditions=conditions)
        self.alive = np.ones(len(network.links), bool)
        if earlier := events.get(cut["after_event"] or ""):
            self.alive &= ~_links_cut(network, earlier[0])[0]
        self.split = Split(network, year_of(geodata, cut["date"]), rule, self.alive)
        self.codes = self.split.codes
        self.lost = self.split.lost(self.hit)
        self.weight = np.zeros_like(self.lost)
        number = {code: at for at, code in enumerate(self.codes)}
        for pair in self.demand.pairs:
            one, two = number[pair.start], number[pair.end]
            self.weight[one, two] = self.weight[two, one] = (pair.low_tbps + pair.high_tbps) / 2

    def replayed(self, row: Row) -> Replayed:
        """Return one effect beside what the model says of it."""
        words = row["measure"] == "words"
        published = None
        if row["low_pct"] is not None:
            published = Bounds(row["low_pct"], row["high_pct"])
        share, why = None, self._why_not(row)
        if not why:
            share = self._share(self._countries(row["who"]), self._countries(row["towards"]))
            why = "" if share is not None else "the tables have no route between them on that day"
        modelled = likely = inside = None
        if share is not None:
            modelled = Bounds(*(100 * end for end in self.rule.around(share)))
            likely = 100 * share
            if words:
                inside = modelled.low > HIT_PCT if row["hit"] == "yes" else likely <= HIT_PCT
            elif published is not None:
                inside = modelled.low <= published.high and published.low <= modelled.high
        return Replayed(
            row["event_id"], row["event"], row["date"], row["who"], row["towards"],
            row["measure"], published, row["hit"] or "", modelled, likely, inside,
            row["used_for"], why, tuple(row["source_ids"]),
        )  # fmt: skip

    def _why_not(self, row: Row) -> str:
        if row["measure"] not in COMPARED:
            return "the record has another measure"
        if row["hit"] == "mild":
            return "the words say neither hit nor not hit"
        if self.missing:
            return f"not in the tables on that day: {', '.join(self.missing)}"
        for names in (row["who"], row["towards"]):
            if not self._countries(names):
                return f"no system of the tables reaches {', '.join(names)} on that day"
        return ""

    def _countries(self, names: Sequence[str]) -> list[int]:
        """Return the numbers of the countries of some regions and codes; of none, all."""
        if not names:
            return [*range(len(self.codes))]
        members = countries_in(self.geodata, names)
        return [number for number, code in enumerate(self.codes) if code in members]

    def _share(self, here: Sequence[int], there: Sequence[int]) -> float | None:
        """Return the share of what some countries send others that passes what was cut."""
        at = np.ix_(here, there)
        weight, lost = self.weight[at], self.lost[at]
        known = np.isfinite(lost) & (weight > 0)
        if not known.any():
            return None
        share: float = (weight[known] @ lost[known]) / weight[known].sum()
        return min(share, 1.0)


def _links_cut(network: TrafficNetwork, cut: Row) -> tuple[Flags, list[str]]:
    """Return the links that a cut took down, and what of it is not in the tables."""
    flags, missing = np.zeros(len(network.links), bool), []
    for name in cut["cut_ids"]:
        own = [
            number
            for number, link in enumerate(network.links)
            if name == link.system_id or any(name in (leg.id, leg.segment_id) for leg in link.legs)
        ]
        if not own:
            missing.append(name)
        flags[_failed(network, own, cut)] = True
    return flags, missing


def _failed(network: TrafficNetwork, own: Sequence[int], cut: Row) -> list[int]:
    """Return which links of one system failed: on land in a country, or near a position."""
    if cut["country"]:
        return [
            number
            for number in own
            if any(
                leg.medium == "land" and leg.country == cut["country"]
                for leg in network.links[number].legs
            )
        ]
    if cut["lon_deg"] is None or not own:
        return [*own]
    far = {number: _far_km(network, number, cut) for number in own}
    within = [number for number, km in far.items() if km <= (cut["accuracy_km"] or 0.0)]
    return within or [min(far, key=lambda number: far[number])]


def _far_km(network: TrafficNetwork, number: int, cut: Row) -> float:
    """Return how far a link at sea is from a position, km; its leg has the line of the trunk."""
    import shapely
    import shapely.ops

    link = network.links[number]
    lines = [leg.geometry for leg in link.legs if leg.medium == "sea"]
    if len(lines) != 1 or len(link.legs) != 1:
        return np.inf
    ends = [shapely.Point(network.lon_lat(name)) for name in (link.start_id, link.end_id)]
    begin, stop = sorted(lines[0].project(end) for end in ends)
    piece = shapely.ops.substring(lines[0], begin, stop)
    near, _ = shapely.ops.nearest_points(piece, shapely.Point(cut["lon_deg"], cut["lat_deg"]))
    return float(distance_km(near.x, near.y, cut["lon_deg"], cut["lat_deg"]))

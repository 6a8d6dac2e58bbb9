"""What money could buy: a candidate with its price, and the links that it adds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cableroute.model.figures import Range
from cableroute.model.legs import Leg

LAND_PATH, LANDING, SEA_LEG, CROSS_CONNECT, REPAIR_SHIP = (
    "land path",
    "landing",
    "sea leg",
    "cross-connect",
    "repair ship",
)
KINDS = (LAND_PATH, LANDING, SEA_LEG, CROSS_CONNECT, REPAIR_SHIP)
"""Kinds of candidates."""


class JoinedLink(NamedTuple):
    """What joins two places, passable in both directions.

    `start_id` and `end_id` are places; those of a second set of systems that is not joined to the
    first one there have its number behind them. `legs` are as travelled from start to end; none
    where two systems are joined at one station. `system_id` is whose capacity it is.
    """

    id: str
    start_id: str
    end_id: str
    legs: tuple[Leg, ...]
    system_id: str = ""


class QuickerRepair(NamedTuple):
    """Days that each repair takes less at one rate of repairs, never below `least_days`."""

    rate_id: str
    zone: str
    days: Range
    least_days: float


@dataclass(frozen=True)
class Candidate:
    """Something that money could buy.

    Parameters
    ----------
    id, name : str
        What it is.
    kind : str
        One of `KINDS`.
    price : Range or None
        What it costs once, USD in the prices of one year; likely is with the middle of a figure
        that has no likely one. None where no source gives it.
    unpriced : str
        Why it has no price; empty where it has.
    links : tuple of JoinedLink
        What it joins.
    repairs : tuple of QuickerRepair
        Where repairs take less time with it.
    deal_id : str
        The deal whose value its price is: the value is the deal's, for whatever it buys.
    sellers : tuple of str
        Who would have to sell it; empty where no source says.
    assumes : tuple of str
        On what condition it can be had, in words.
    notes : tuple of str
        What its price rests on.
    source_ids : tuple of str
        Ids of the sources.
    is_confidential : bool
        Whether a leg, a rate or the deal is.
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

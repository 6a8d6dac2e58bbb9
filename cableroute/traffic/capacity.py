"""How much each segment can carry: from what is known to be lit, to the most it was made for."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg

PAIR_RATE = "fibre_pair_capacity_tbps"
"""Rate of the tables: design capacity of one fibre pair."""

LIT = "lit capacity as published"
DESIGN = "design capacity as published; how much of it is lit is not known"
PAIRS = "fibre pairs times the capacity of a pair; how much of it is lit is not known"
UNKNOWN = "capacity not known"


class Bounds(NamedTuple):
    """A figure of which the least and the most are known, and nothing between.

    Examples
    --------
    >>> Bounds.over([3.0, 1.0, 2.0])
    Bounds(low=1.0, high=3.0)
    """

    low: float
    high: float

    @classmethod
    def over(cls, values: Iterable[float]) -> Bounds:
        """Return the least and the greatest of some figures."""
        numbers = tuple(values)
        return cls(min(numbers), max(numbers))


class Capacity(NamedTuple):
    """What a link can carry, Tbps, both directions alike.

    Parameters
    ----------
    low_tbps : float
        What is known to be lit; 0 where nothing is.
    likely_tbps : float or None
        The middle of a published lit capacity; None where none is published.
    high_tbps : float
        The most that the published figures allow; infinite where nothing is published.
    basis : str
        What the two rest on, in words.
    source_ids : tuple of str
        Ids of the sources.
    """

    low_tbps: float
    likely_tbps: float | None
    high_tbps: float
    basis: str
    source_ids: tuple[str, ...] = ()


NOT_KNOWN = Capacity(0.0, None, math.inf, UNKNOWN)
"""A link of which no source gives a capacity, such as backhaul on land."""


def capacity_of(geodata: Geodata, system_id: str, leg: Leg | None = None) -> Capacity:
    """Return the capacity of a system's segment, or of its crossing on land.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    system_id : str
        Id of the system; of any other, the capacity is not known.
    leg : Leg, optional
        The segment, whose own fibre pairs count before those of its system.

    Notes
    -----
    A capacity is published for a system, not for its branches: a branch is taken to carry as much
    as its system, which is the most that it can.

    Examples
    --------
    The system Bay of Bengal Gateway was lit with 9 to 10 Tbps of 55; of PEACE nothing is known:

    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> capacity_of(geo, "BBG")[:3], capacity_of(geo, "PEACE")[:3]
    ((9.0, 9.5, 55.0), (0.0, None, 192.0))
    """
    system = geodata.systems.get(system_id)
    if system is None:
        return NOT_KNOWN
    lit, design = system.lit_capacity_tbps, system.design_capacity_tbps
    pairs = system.fibre_pairs[1] if system.fibre_pairs else None
    if leg is not None and leg.fibre_pairs:
        pairs = leg.fibre_pairs
    sources = system.source_ids
    if design:
        most, basis = float(design[1]), DESIGN
    elif pairs and PAIR_RATE in geodata.rates:
        rate = geodata.rates[PAIR_RATE]
        most, basis = pairs * rate.high, f"{pairs} {PAIRS}"
        sources = (*sources, *rate.source_ids)
    else:
        most, basis = math.inf, UNKNOWN
    if not lit:
        return Capacity(0.0, None, most, basis, sources)
    low, high = map(float, lit)
    basis = LIT if basis == UNKNOWN else f"{LIT}; the most: {basis.partition(';')[0]}"
    return Capacity(low, (low + high) / 2, max(most, high), basis, sources)

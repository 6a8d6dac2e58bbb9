"""How much each segment can carry: from what is known to be lit, to the most it was made for."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from cableroute.geodata.store import Geodata
from cableroute.geodata.values import Row
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.systems import System

PAIR_RATE = "fibre_pair_capacity_tbps"
"""Rate of the tables: design capacity of one fibre pair."""

LIT = "lit capacity as published"
DESIGN = "design capacity as published; how much of it is lit is not known"
PAIRS = "fibre pairs times the capacity of a pair; how much of it is lit is not known"
UNKNOWN = "capacity not known"

PER_TBPS = 1_000
"""Gbps."""

USUAL_YEAR = 2010
"""Entry into service of a system of which it is not known."""


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


# --- of a year ---


def year_of(geodata: Geodata, on: object) -> int:
    """Return the year of a date; that of the tables, where it is no date.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> year_of(open_geodata(), "2008-01-30")
    2008
    """
    text = str(on or geodata.data_date)[:4]
    return int(text if text.isdigit() else geodata.data_date[:4])


LIT_OF_DESIGN = (0.06, 0.8)
"""Share of its design that a cable has lit, where no source says it: SEACOM at its entry, and the
most of the shares that regulators publish (`cableroute.geodata`, capacities.csv)."""

NEAR_YEARS = 3
"""A lit capacity, or what a country uses of a system, is taken to hold so many years about its."""

LIKE = 5
"""A system without a published design is taken to be as so many of those nearest to it in age."""


def lit_gbps(geodata: Geodata, system_id: str, year: int) -> Range:
    """Return what a system has lit in a year, Gbps: low, likely, high.

    Parameters
    ----------
    geodata : Geodata
        The tables: `capacities.csv` has what was designed, upgraded to and lit, by year.
    system_id : str
        Id of the system.
    year : int
        The year.

    Examples
    --------
    SEA-ME-WE 4 was designed for 1,280 Gbps and upgraded to 4,600; in 2008 it had 540 to 610 lit:

    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> lit_gbps(geo, "SMW4", 2008).low, lit_gbps(geo, "SMW4", 2018).high
    (540.0, 3680.0)
    """
    rows = [row for row in _by_system(geodata).get(system_id, ()) if not row["country"]]
    lit = [row for row in rows if row["what"] == "lit" and abs(row["year"] - year) <= NEAR_YEARS]
    if lit:
        near = min(lit, key=lambda row: (abs(row["year"] - year), row["year"]))
        low, high = near["low_gbps"], near["high_gbps"]
        return Range(low, math.sqrt(low * high), high)
    least, most = _design_gbps(geodata, system_id, year)
    low, high = least * LIT_OF_DESIGN[0], most * LIT_OF_DESIGN[1]
    return Range(low, math.sqrt(low * high), high)


def used_shares(geodata: Geodata, year: int) -> dict[str, dict[str, float]]:
    """Return what countries use of each system, as shares of all that they use, near a year.

    What a country uses beside these systems, as over land, is no part of any of them.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> shares = used_shares(open_geodata(), 2024)
    >>> round(shares["PK"]["AAE-1"], 2)
    0.31
    """
    shares: dict[str, dict[str, float]] = {}
    for name, rows in _by_system(geodata).items():
        for row in rows:
            if row["country"] and abs(row["year"] - year) <= NEAR_YEARS:
                middle = (row["low_gbps"] + row["high_gbps"]) / 2
                shares.setdefault(row["country"], {})[name] = middle
    for row in geodata.layers.rows("bandwidths_used").values():
        if row["definition"] == "used" and abs(row["year"] - year) <= NEAR_YEARS:
            of = shares.get(row["country"], {})
            if of and (more := row["low_gbps"] - sum(of.values())) > 0:
                of[""] = max(more, of.get("", 0.0))
    return {
        code: {name: gbps / sum(of.values()) for name, gbps in of.items() if name}
        for code, of in shares.items()
    }


def _by_system(geodata: Geodata) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = geodata.kept("capacities by system", dict)
    if not rows:
        for row in geodata.layers.rows("capacities").values():
            rows.setdefault(row["system_id"], []).append(row)
    return rows


def _design_gbps(geodata: Geodata, system_id: str, year: int) -> tuple[float, float]:
    """Return the design capacity of a system in a year, low and high."""
    rows = [
        row
        for row in _by_system(geodata).get(system_id, ())
        if row["what"] != "lit" and row["year"] <= year
    ]
    if rows:
        last = max(rows, key=lambda row: (row["year"], row["high_gbps"]))
        return last["low_gbps"], last["high_gbps"]
    system = geodata.systems[system_id]
    if system.design_capacity_tbps:
        low, high = system.design_capacity_tbps
        return low * PER_TBPS, (high if year > _entry(system) + NEAR_YEARS else low) * PER_TBPS
    return _as_others(geodata, _entry(system))


def _entry(system: System) -> int:
    """Return the year in which a system entered service; that of most, where none is known."""
    return int(str(system.ready_for_service or USUAL_YEAR)[:4])


def _as_others(geodata: Geodata, entry: int) -> tuple[float, float]:
    """Return the middle half of the designs of systems of an age."""
    known: list[tuple[int, float]] = geodata.kept("designs by age", list)
    if not known:
        known += [
            (_entry(one), float(one.design_capacity_tbps[0]))
            for one in geodata.systems.values()
            if one.design_capacity_tbps and one.ready_for_service
        ] or [(USUAL_YEAR, 1.0)]
    near = sorted(known, key=lambda one: (abs(one[0] - entry), one))[:LIKE]
    tbps = sorted(one[1] for one in near)
    return tbps[len(tbps) // 4] * PER_TBPS, tbps[3 * len(tbps) // 4] * PER_TBPS

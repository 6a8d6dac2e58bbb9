"""What does a lease of capacity between two places cost, by the sourced prices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from cableroute.errors import (
    CablerouteError,
    GeodataError,
    ModelError,
    Problem,
    is_number,
    kind_faults,
    number_faults,
)
from cableroute.geodata.assumptions import world_faults
from cableroute.geodata.locate import find_place
from cableroute.geodata.store import Geodata
from cableroute.geometry.geodesy import FURTHEST_KM, distance_km
from cableroute.model.figures import VISIBILITIES, Rate, weakest
from cableroute.money.inputs import year_faults

LonLat = tuple[float, float]

LEASE = re.compile(r"lease_(\d+)g_usd_month")
"""Quantities of rates.csv that are the lease of a capacity in Gbps between two places."""

MONTHS = 12


@dataclass(frozen=True)
class LeasePrice:
    """A price of leased capacity, USD a year.

    Parameters
    ----------
    id, name : str
        The rate; "as passed in" for one that the caller gives.
    low, high : float
        USD a year.
    capacity_gbps : float or None
        The capacity leased; None where it is not stated.
    year : int or None
        Year of the price: of its source, or to which it was brought.
    basis : str
        One of `cableroute.model.figures.RATE_BASES`, or empty.
    note : str
        Remarks, such as whether a crossing is included.
    source_ids : tuple of str
        Ids of the sources.
    visibility : str
        "public" or "confidential".
    """

    id: str
    name: str
    low: float
    high: float
    capacity_gbps: float | None = None
    year: int | None = None
    basis: str = ""
    note: str = ""
    source_ids: tuple[str, ...] = ()
    visibility: str = "public"


def lease_prices(
    geodata: Geodata,
    start: LonLat,
    end: LonLat,
    *,
    within_km: float = 60.0,
    year: int | None = None,
) -> tuple[LeasePrice, ...]:
    """Return the sourced prices of capacity leased between two places, in either direction.

    A row of rates.csv names its two places as its component, "Singapore - Frankfurt"; a copy of
    a re-worded summary is left out.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    start, end : (lon_deg, lat_deg)
        The places.
    within_km : float
        How far the places of a row may be from them, km: a city and its landings.
    year : int, optional
        The year to which they are brought, by the published declines of lease prices of their
        capacity; without it, and where none is published, each is of the year of its source. A
        price of a later year stays as it is.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> prices = lease_prices(geo, (103.85, 1.29), (8.68, 50.11))
    >>> [(item.capacity_gbps, item.low, item.high) for item in prices]
    [(100.0, 1380000.0, 1740000.0), (10.0, 300000.0, 540000.0)]
    >>> lease_prices(geo, (103.85, 1.29), (8.68, 50.11), year=2026)[0].note.split(";")[0]
    '115,000 to 145,000 USD/month in 2024, less 2 to 23 % a year to 2026'
    """
    faults = [fault for place in (start, end) for fault in point_faults(place)]
    faults += [*world_faults(geodata), *number_faults("within_km", within_km, 0.0, FURTHEST_KM)]
    faults += [] if year is None else year_faults("year", year)
    ModelError.check("lease_prices", faults)
    return tuple(
        price_in_year(
            LeasePrice(
                rate.id,
                rate.name,
                MONTHS * rate.low,
                MONTHS * rate.high,
                float(match[1]),
                rate.year,
                rate.basis,
                rate.note,
                rate.source_ids,
                rate.visibility,
            ),
            geodata,
            year,
        )
        for rate in geodata.rates.values()
        if (match := LEASE.fullmatch(rate.quantity))
        and rate.basis != "reworded"
        and _joins(geodata, rate, (start, end), within_km)
    )


def price_in_year(price: LeasePrice, geodata: Geodata, year: int | None) -> LeasePrice:
    """Return a price of a row in a later year, by the decline of prices of its capacity."""
    if year is None or price.year is None or year <= price.year:
        return price
    try:
        decline, _ = geodata.find_rate(f"lease_decline_{price.capacity_gbps:g}g_pct_year")
    except GeodataError:
        return price
    low, high = (
        end * (1 - pct / 100) ** (year - price.year)
        for end, pct in ((price.low, decline.high), (price.high, decline.low))
    )
    was = " to ".join(f"{end / MONTHS:,.0f}" for end in dict.fromkeys((price.low, price.high)))
    pct = " to ".join(f"{end:g}" for end in dict.fromkeys((decline.low, decline.high)))
    said = f"{was} USD/month in {price.year}, less {pct} % a year to {year}"
    return replace(
        price,
        low=low,
        high=high,
        year=year,
        note="; ".join(filter(None, (said, price.note))),
        source_ids=tuple(dict.fromkeys((*price.source_ids, *decline.source_ids))),
        visibility=weakest((price.visibility, decline.visibility), VISIBILITIES),
    )


def point_faults(place: Any) -> list[Problem]:
    """Return the faults of a point: it is two numbers.

    Examples
    --------
    >>> [str(fault) for fault in point_faults("Singapore")], point_faults((103.85, 1.29))
    (["place: is 'Singapore' (give longitude and latitude in degrees)"], [])
    """
    numbers = [*place] if isinstance(place, Iterable) else []
    is_right = len(numbers) == 2 and all(map(is_number, numbers))
    hint = "give longitude and latitude in degrees"
    return [] if is_right else kind_faults("place", place, (), hint)


def _joins(geodata: Geodata, rate: Rate, ends: tuple[LonLat, LonLat], within_km: float) -> bool:
    """Return whether the two places of a row are near two ends, in either order."""
    names = rate.component.split(" - ")
    if len(names) != 2:
        return False
    try:
        places = [find_place(geodata, name) for name in names]
    except CablerouteError:
        return False  # places that these tables do not know
    spots = [(place.lon_deg, place.lat_deg) for place in places]
    return any(
        all(
            float(distance_km(*spot, *end)) <= within_km
            for spot, end in zip(way, ends, strict=True)
        )
        for way in (spots, spots[::-1])
    )


def visibility_of(prices: Iterable[LeasePrice]) -> str:
    """Return whether any of some prices is confidential."""
    return weakest(["public", *(item.visibility for item in prices)], VISIBILITIES)

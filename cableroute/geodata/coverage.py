"""Whether the tables hold as many cable systems of a country as published lists know of."""

from __future__ import annotations

from typing import NamedTuple

from cableroute.geodata.store import Geodata

WORKING = ("in service", "unverified")


class Held(NamedTuple):
    """How many systems of a country the tables hold, and how many there are at least, and when."""

    held: int
    known: int
    as_of: str


def systems_short(geodata: Geodata) -> dict[str, Held]:
    """Return the countries of which the tables hold fewer systems than are known to land there.

    `coverage.csv` has what published lists count. A country that no list counts is not in the
    answer: whether the tables are complete is not known of it.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> short = systems_short(open_geodata())
    >>> all(one.held < one.known for one in short.values())
    True
    """
    landing: dict[str, set[str]] = {}
    for system in geodata.systems.values():
        if system.status in WORKING and system.medium == "sea":
            for name in system.landing_station_ids:
                if name in geodata.stations:
                    landing.setdefault(geodata.stations[name].country, set()).add(system.id)
    return {
        code: Held(held, row["known_systems_low"], row["as_of"])
        for code, row in geodata.layers.rows("coverage").items()
        if (held := len(landing.get(code, ()))) < row["known_systems_low"]
    }

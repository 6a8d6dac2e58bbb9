"""Which restrictions between two countries routes meet, and between which none is taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from cableroute.geodata.crossed import landed_in
from cableroute.geodata.locate import Place
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.model.risks import Restriction
from cableroute.model.routes import Route
from cableroute.routing.features import country_at
from cableroute.routing.risks import held

NOT_HAD = ("no interconnection", "no capacity sold")
"""Restrictions under which nothing is had between two countries; a licence may be had."""

Pairs: TypeAlias = frozenset[frozenset[str]]
"""Pairs of countries."""


def held_restrictions(
    geodata: Geodata, *, date: str | None = None, confidential: bool = False
) -> tuple[Restriction, ...]:
    """Return the restrictions that hold on a date, or may: what is not known improves no rank.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    date : str, optional
        ISO date; without it, that of the data.
    confidential : bool
        Whether confidential restrictions count.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [date for date in ("2010", "2026") if "et-er" in
    ...  [item.id for item in held_restrictions(geo, date=date)]]
    ['2010']
    """
    return held(geodata, geodata.restrictions.values(), date=date, confidential=confidential)


def pairs_apart(
    geodata: Geodata,
    *,
    ends: Sequence[Place] = (),
    date: str | None = None,
    confidential: bool = False,
) -> Pairs:
    """Return the pairs of countries between which nothing is had; not those of both ends."""
    restrictions = held_restrictions(geodata, date=date, confidential=confidential)
    end_pair = frozenset(end_country(geodata, it.id, (it.lon_deg, it.lat_deg)) for it in ends)
    return frozenset(item.countries for item in restrictions if item.what in NOT_HAD) - {end_pair}


def restrictions_of(
    geodata: Geodata, route: Route, *, date: str | None = None, confidential: bool = False
) -> tuple[Restriction, ...]:
    """Return the restrictions on a route: between its ends, and of what is bought along it.

    A system is bought from where it is joined to where it is left, whichever countries it passes
    between; a leg of no system from end to end.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    route : Route
        Of these tables.
    date, confidential : optional
        As for `held_restrictions`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.routing.search import find_routes
    >>> geo = open_geodata()
    >>> [item.id for item in restrictions_of(geo, find_routes(geo, "Karachi", "Mumbai", k=1)[0])]
    ['in-pk-approval', 'in-pk-capacity']
    """
    restrictions = held_restrictions(geodata, date=date, confidential=confidential)
    if not restrictions:
        return ()
    places = (route.start_id, route.legs[0].start), (route.end_id, route.legs[-1].end)
    ends = frozenset(end_country(geodata, *place) for place in places)
    bought = {ends, *bought_between(geodata, route.legs)}
    return tuple(item for item in restrictions if item.countries in bought)


SAID = {
    "no interconnection": "no interconnection is known to be allowed",
    "no capacity sold": "no capacity is known to be sold",
    "licence needed": "a licence is needed",
}
"""What a restriction says of two countries."""


def conditions_text(geodata: Geodata, names: Iterable[str]) -> str:
    """Return restrictions in words, each with how sure it is and its sources.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> conditions_text(open_geodata(), ["et-er"])[:67]
    'no interconnection is known to be allowed between Eritrea and Ethio'
    """
    said = []
    for item in map(geodata.restrictions.__getitem__, names):
        ends = " and ".join(sorted(map(geodata.country_name, item.countries)))
        sources = ", ".join(item.source_ids)
        said.append(f"{SAID[item.what]} between {ends} ({item.confidence}; sources: {sources})")
    return "; ".join(said)


def bought_between(geodata: Geodata, legs: Sequence[Leg]) -> Iterator[frozenset[str]]:
    """Yield between which countries each part of a route is bought, in order."""
    for system, group in groupby(legs, key=lambda leg: leg.system_id):
        # a link on land is in the country that it states
        parts = [leg for leg in group if system or not leg.country]
        for first, last in [(parts[0], parts[-1])] if system else zip(parts, parts, strict=True):
            places = first.start_id, last.end_id
            yield frozenset(country_at(geodata, place) for place in places)


def end_country(geodata: Geodata, place_id: str, position: tuple[float, float]) -> str:
    """Return the country of an end, which may be a point."""
    return country_at(geodata, place_id) or landed_in(geodata, *position)


def sides(geodata: Geodata, places: Iterable[str], apart: Pairs) -> dict[str, frozenset[str]]:
    """Return the countries of places that are in a pair apart, each with those that it excludes.

    Empty where no two of the places are apart.
    """
    codes = frozenset(country_at(geodata, place) for place in places)
    excluded: dict[str, frozenset[str]] = {}
    for pair in apart:
        if pair <= codes:
            for code in pair:
                excluded[code] = excluded.get(code, frozenset()) | (pair - {code})
    return excluded

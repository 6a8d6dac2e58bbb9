"""Which risks legs pass, by the countries, waters and straits that they cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from cableroute.errors import UnknownNameError
from cableroute.geodata.crossed import countries_of, groups_of, named_waters, waters_of
from cableroute.geodata.store import Geodata
from cableroute.model.legs import Leg
from cableroute.model.risks import RISK_KINDS, Restriction, Risk
from cableroute.routing.features import RouteFeature

Dated = TypeVar("Dated", Risk, Restriction)


def held_risks(
    geodata: Geodata, *, date: str | None = None, confidential: bool = False
) -> tuple[Risk, ...]:
    """Return the risks that hold on a date, or may: what is not known never improves a rank.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    date : str, optional
        ISO date; without it, that of the data.
    confidential : bool
        Whether confidential risks count.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> "sanctions-sy" in [risk.id for risk in held_risks(open_geodata())]
    False
    >>> "sanctions-sy" in [risk.id for risk in held_risks(open_geodata(), date="2020")]
    True
    """
    return held(geodata, geodata.risks.values(), date=date, confidential=confidential)


def held(
    geodata: Geodata, rows: Iterable[Dated], *, date: str | None, confidential: bool
) -> tuple[Dated, ...]:
    """Return the risks, or the restrictions, that hold or may hold on a date."""
    on = date or geodata.data_date
    return tuple(
        row
        for row in rows
        if (confidential or row.visibility == "public") and row.holds_on(on) is not False
    )


def risks_of(
    geodata: Geodata,
    legs: Sequence[Leg],
    *,
    date: str | None = None,
    confidential: bool = False,
) -> tuple[Risk, ...]:
    """Return the risks whose countries, waters or straits legs cross.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    legs : sequence of Leg
        Of a route.
    date, confidential : optional
        As for `held_risks`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> [risk.kind for risk in risks_of(geo, geo.paths["X-P-JAS-FRA-EPEG"].legs)]
    ['sanctions', 'sanctions', 'conflict', 'conflict', 'permits']
    """
    countries = set(countries_of(geodata, legs))
    waters = waters_at_risk(geodata, legs)
    return tuple(
        risk
        for risk in held_risks(geodata, date=date, confidential=confidential)
        if countries.intersection(risk.countries) or waters.intersection(risk.waters)
    )


def features_of_risks(
    geodata: Geodata,
    kinds: Iterable[str],
    *,
    date: str | None = None,
    confidential: bool = False,
) -> tuple[RouteFeature, ...]:
    """Return the countries, waters and straits of the risks of some kinds, to be avoided.

    Parameters
    ----------
    geodata : Geodata
        The tables.
    kinds : iterable of str
        Of `RISK_KINDS`.
    date, confidential : optional
        As for `held_risks`.

    Raises
    ------
    UnknownNameError
        A risk is of no such kind.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> features = features_of_risks(open_geodata(), ["conflict"])
    >>> [feature.name for feature in features if feature.kind == "group"]
    ['Bab el-Mandeb (conflict)', 'Strait of Hormuz (conflict)']
    """
    wanted = tuple(kinds)
    for kind in wanted:
        if kind not in RISK_KINDS:
            raise UnknownNameError(f"no risk is of the kind {kind!r}: {', '.join(RISK_KINDS)}")
    straits = {item.name: item.id for item in geodata.groups.values() if item.kind == "strait"}
    waters = named_waters(geodata)
    features: dict[tuple[str, str], RouteFeature] = {}
    for risk in held_risks(geodata, date=date, confidential=confidential):
        if risk.kind not in wanted:
            continue
        for code in risk.countries:
            name = f"{geodata.country_name(code)} ({risk.kind})"
            features.setdefault(("country", code), RouteFeature("country", code, name))
        for text in risk.waters:
            kind, identity = ("group", straits[text]) if text in straits else ("waters", text)
            if kind == "group" or text in waters:
                name = f"{text} ({risk.kind})"
                features.setdefault((kind, identity), RouteFeature(kind, identity, name))
    return tuple(features.values())


def waters_at_risk(geodata: Geodata, legs: Iterable[Leg]) -> frozenset[str]:
    """Return the names of the waters and straits of legs, as risks name them: the strait first.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> sorted(waters_at_risk(geo, [geo.segments["I2I-T1"]]))
    ['Andaman Sea', 'Bay of Bengal', 'Strait of Malacca']
    """
    every = {item.id: item.name for item in geodata.groups.values() if item.kind == "strait"}
    passed = {every[name] for name in groups_of(geodata, legs) if name in every}
    return frozenset(passed.union(set(waters_of(geodata, legs)).difference(every.values())))

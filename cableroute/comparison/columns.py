"""Measure one route: the columns of a comparison."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from cableroute.comparison.data_dictionary import SHOWN
from cableroute.comparison.network_delay import network_rtd_range_ms
from cableroute.errors import ModelError, Problem, check_flags
from cableroute.geodata.assumptions import (
    Assumptions,
    default_assumptions,
    figures_faults,
    with_slack,
)
from cableroute.geodata.opening import attribution
from cableroute.geodata.store import Geodata
from cableroute.model.deals import AttachedDeal
from cableroute.model.figures import Range
from cableroute.model.legs import FROM_LINE
from cableroute.model.routes import Route
from cableroute.money.deal_terms import restated_value, term_of
from cableroute.reliability.availability import availability_from, downtime_of
from cableroute.routing.latency import rtd_range_ms
from cableroute.routing.passages import Passage, passage

Measure = Callable[[Route], Any]
"""A function of one route: its result is the cell; None where it is missing."""

Kept = TypeVar("Kept")


def measures(
    geodata: Geodata | None = None,
    *,
    assumptions: Assumptions | None = None,
    confidential: bool = False,
) -> dict[str, Measure]:
    """Return the measures that `compare` makes columns of, by column name.

    It is a plain dict: add a function of one route to it, or remove one. Without
    geodata, what needs a rate, a table or a source is left out.

    Parameters
    ----------
    geodata : Geodata, optional
        Holds the rates, the systems, stations and straits, and the sources.
    assumptions : Assumptions, optional
        Group index, slack, equipment, date, price year and term; without them, those of
        `default_assumptions`. Slack that differs from the rates replaces it on the legs that use
        the rates (see `with_slack`), so routes may be given with either.
    confidential : bool
        Whether to show a figure that depends on confidential rates of faults or repairs; it is
        missing otherwise.

    Returns
    -------
    dict of str to function
        The column's name and the function of one route.

    Raises
    ------
    ModelError
        Assumptions without the geodata whose rates they replace.

    Notes
    -----
    In the cells of ``deals``, ``term_years`` is a deal's own term where it states one,
    else that assumed, which holds for crossings, capacity and landings only; ``term_basis`` says
    which. It and ``value_restated`` are (low, high). The yearly cost of a deal needs a discount
    rate: see `cableroute.money.compare_deals`.

    ``availability``, a share of the time, ``downtime_min``, minutes a year, and ``faults_per_year``
    are of each route alone, as `availability_of` gives them; missing where there are no rates.

    ``by_slack_land_km`` and ``by_slack_sea_km`` are the route km whose cable km depend on the
    route development and slack assumed, for want of a published length. ``length_basis`` is on
    what the cable km rest, leg by leg. `column_meanings` has every column.

    Examples
    --------
    >>> columns = measures()
    >>> columns["legs"] = lambda route: len(route.legs)
    """
    check_flags("measures", confidential=confidential)
    ModelError.check("measures", figures_faults(geodata, assumptions))
    if geodata is None:
        if assumptions is not None:
            hint = "give the geodata too"
            fault = Problem("geodata", "measures", "assumptions are given without geodata", hint)
            raise ModelError.of("measures", [fault])
        return _lengths(lambda route: route) | _declared_measures(None) | _descriptions(_deal_cell)
    assumed = default_assumptions(geodata) if assumptions is None else assumptions
    adjusted = _last_kept(lambda route: with_slack(geodata, [route], assumptions=assumed)[0])
    delay = _last_kept(
        lambda route: rtd_range_ms(
            adjusted(route),
            group_index=assumed.group_index,
            equipment_rtd_ms=assumed.equipment_rtd_ms,
        )
    )
    return {
        **_lengths(adjusted),
        "rtd_low_ms": lambda route: delay(route).low,
        "rtd_ms": lambda route: delay(route).likely,
        "rtd_high_ms": lambda route: delay(route).high,
        **_networks(geodata, assumed, adjusted),
        "by_slack_land_km": lambda route: _by_slack_km(
            adjusted(route), "land", (assumed.development_land_pct, assumed.slack_land_pct)
        ),
        "by_slack_sea_km": lambda route: _by_slack_km(
            adjusted(route), "sea", (assumed.development_sea_pct, assumed.slack_sea_pct)
        ),
        **_availabilities(
            _last_kept(
                lambda route: downtime_of(
                    route, geodata, assumptions=assumed, confidential=confidential
                )
            )
        ),
        **_passages(
            _last_kept(
                lambda route: passage(
                    geodata,
                    route,
                    on=assumed.on,
                    max_status_age_years=assumed.max_status_age_years,
                    retirement_age_years=assumed.retirement_age_years,
                )
            )
        ),
        **_declared_measures(geodata),
        **_descriptions(lambda item: _deal_cell(item, assumed, geodata)),
        "attribution": lambda route: attribution(
            geodata, (*_station_sources(geodata, route), *route.all_source_ids)
        ),
    }


def _networks(
    geodata: Geodata, assumed: Assumptions, adjusted: Callable[[Route], Route]
) -> dict[str, Measure]:
    def delay_ms(route: Route) -> Range | None:
        light_ms = rtd_range_ms(adjusted(route), group_index=assumed.group_index)
        return network_rtd_range_ms(geodata, light_ms)

    kept = _last_kept(delay_ms)
    return {
        "network_rtd_low_ms": lambda route: _end(kept(route), 0),
        "network_rtd_ms": lambda route: _end(kept(route), 1),
        "network_rtd_high_ms": lambda route: _end(kept(route), 2),
    }


def _lengths(adjusted: Callable[[Route], Route]) -> dict[str, Measure]:
    return {
        "route_km": lambda route: route.route_km,
        "land_km": lambda route: route.land_km,
        "sea_km": lambda route: route.sea_km,
        "cable_low_km": lambda route: adjusted(route).cable_range_km.low,
        "cable_km": lambda route: adjusted(route).cable_range_km.likely,
        "cable_high_km": lambda route: adjusted(route).cable_range_km.high,
        "length_basis": lambda route: route.length_basis,
        "published_low_km": lambda route: _end(route.published_range_km, 0),
        "published_km": lambda route: _end(route.published_range_km, 1),
        "published_high_km": lambda route: _end(route.published_range_km, 2),
    }


def _availabilities(
    downtime: Callable[[Route], tuple[Range, Range] | None],
) -> dict[str, Measure]:
    """Return the availability of each route alone; missing without rates."""

    def share(place: int) -> Measure:
        def of(route: Route) -> float | None:
            out = downtime(route)
            return None if out is None else availability_from(out[0])[place]

        return of

    def figure(which: int, place: int) -> Measure:
        def of(route: Route) -> float | None:
            out = downtime(route)
            return None if out is None else out[which][place]

        return of

    ends = ("_low", "", "_high")
    return {
        **{f"availability{end}": share(place) for place, end in enumerate(ends)},
        **{f"downtime{end}_min": figure(0, place) for place, end in enumerate(ends)},
        "faults_per_year": figure(1, 1),
    }


def _passages(passed: Callable[[Route], Passage]) -> dict[str, Measure]:
    return {
        "systems": lambda route: list(passed(route).systems),
        "interconnects": lambda route: passed(route).interconnects,
        "stations": lambda route: list(passed(route).stations),
        "countries": lambda route: list(passed(route).countries),
        "straits": lambda route: list(passed(route).straits),
        "straits_open": lambda route: list(passed(route).straits_open),
        "waters": lambda route: list(passed(route).waters),
        "risks": lambda route: list(passed(route).risks),
        "restrictions": lambda route: list(passed(route).restrictions),
        "path_ids": lambda route: list(passed(route).path_ids),
        "access_km": lambda route: passed(route).access_km,
        "in_service": lambda route: passed(route).in_service,
        "status": lambda route: passed(route).status,
        "unverified": lambda route: list(passed(route).unverified),
    }


def _declared_measures(geodata: Geodata | None) -> dict[str, Measure]:
    """Return the measures that are declared with their words."""
    return {name: partial(it.of, geodata) for name, it in SHOWN.items() if it.of is not None}


def _descriptions(cell: Callable[[AttachedDeal], dict[str, Any]]) -> dict[str, Measure]:
    return {
        "confidence": lambda route: route.confidence,
        "length_kind": _length_kind,
        "deals": lambda route: [cell(item) for item in route.deals],
    }


def _last_kept(function: Callable[[Route], Kept]) -> Callable[[Route], Kept]:
    """Return a function that caches its last result: several columns ask for one route."""
    last: list[tuple[Route, Kept]] = []

    def of(route: Route) -> Kept:
        if not last or last[0][0] is not route:
            last[:] = [(route, function(route))]
        return last[0][1]

    return of


def _by_slack_km(route: Route, medium: str, assumed: tuple[Range, Range]) -> float:
    """Return the route km of a medium whose cable length is derived from the assumed factors."""
    return math.fsum(
        leg.route_km
        for leg in route.legs
        if leg.medium == medium
        and leg.length_basis == FROM_LINE
        and (leg.development_range_pct, leg.slack_range_pct) == assumed
    )


def _end(values: tuple[float, float, float] | None, place: int) -> float | None:
    return None if values is None else values[place]


def _length_kind(route: Route) -> str:
    """Return the kind of the route's length; of a line not surveyed it is modelled."""
    kinds = "; ".join(dict.fromkeys(leg.length_kind or "not stated" for leg in route.legs))
    return f"modelled: {kinds}" if route.confidence != "surveyed" else kinds


def _deal_cell(
    item: AttachedDeal, assumptions: Assumptions | None = None, geodata: Geodata | None = None
) -> dict[str, Any]:
    """Return what a row states of a deal, with its undivided value."""
    deal = item.deal
    cell: dict[str, Any] = {
        "id": deal.id,
        "kind": deal.kind,
        "value": deal.value,
        "currency": deal.currency or None,
        "value_basis": deal.value_basis or None,
        "attribution_confidence": item.attribution_confidence,
    }
    if assumptions is None or geodata is None:
        return cell
    if assumptions.price_year is not None:
        value = restated_value(deal, geodata, price_year=assumptions.price_year)
        cell |= {
            "value_restated": None if value is None else list(value),
            "restated_year": assumptions.price_year,
        }
    term, basis, _ = term_of(deal, assumptions.term_years)
    return cell | {
        "term_years": None if term is None else list(term),
        "term_basis": basis or None,
    }


def _station_sources(geodata: Geodata, route: Route) -> tuple[str, ...]:
    ends = (route.start_id, route.end_id)
    cited = (geodata.stations[end].source_ids for end in ends if end in geodata.stations)
    return tuple(source for sources in cited for source in sources)

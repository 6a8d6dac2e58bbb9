"""The rows that answer a saved question, by what each is of."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from cableroute.comparison.columns import measures
from cableroute.comparison.history import history
from cableroute.comparison.protected_pairs import find_pairs
from cableroute.comparison.table import compare
from cableroute.comparison.what_if_gone import what_if
from cableroute.errors import ModelError, Problem
from cableroute.files import plain
from cableroute.geodata.assumptions import Assumptions, with_slack
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.frames import shareable
from cableroute.routing.conditions import Conditions, agreed
from cableroute.routing.search import find_routes
from cableroute.traffic.demand import gravity
from cableroute.traffic.scenarios import route_traffic

ASKED: Mapping[str, frozenset[str]] = {
    "routes": frozenset(),
    "pair": frozenset(),
    "whatif": frozenset({"remove"}),
    "history": frozenset({"figure", "years"}),
    "traffic": frozenset(),
}
"""What can be asked, and the keys that each needs."""

OWN: Mapping[str, frozenset[str]] = {
    "routes": frozenset(),
    "pair": frozenset({"by"}),
    "whatif": frozenset({"remove"}),
    "history": frozenset({"figure", "years", "of"}),
    "traffic": frozenset({"remove", "distance_exponent"}),
}
"""The keys that each can have beside the fields of `Conditions`."""

Rows = dict[str, dict[str, Any]]


def answer(
    ask: str,
    start: str,
    end: str,
    given: Mapping[str, Any],
    geodata: Geodata,
    assumptions: Assumptions,
) -> Rows:
    """Return the rows that answer a question.

    Raises
    ------
    CablerouteError
        What the question itself raises, as that there is no route.

    Examples
    --------
    >>> from cableroute.geodata.assumptions import default_assumptions
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> found = answer("routes", "Zafarana", "Abu Talat", {}, geo, default_assumptions(geo))
    >>> all(row["route_km"] > 0 for row in found.values())
    True
    """
    own = {key: value for key, value in given.items() if key in OWN[ask]}
    how = Conditions(**{key: value for key, value in given.items() if key not in OWN[ask]})
    asked, assumed = agreed(how, assumptions)
    if ask == "history":
        found = history(
            geodata, own["figure"], _years(own["years"]), start, end, of=own.get("of", ""),
            conditions=asked, assumptions=assumed,
        )  # fmt: skip
        return {str(row["year"]): row for row in found.as_rows()}
    if ask == "traffic":
        return _traffic(geodata, (start, end), asked, assumed, own)
    if ask == "pair":
        return _pairs(geodata, start, end, asked, assumed, own.get("by", "risks"))
    if ask == "whatif":
        return _what_if(geodata, start, end, asked, assumed, own["remove"])
    routes = find_routes(geodata, start, end, conditions=asked)
    routes = with_slack(
        shareable(routes, confidential=asked.confidential), geodata, assumptions=assumed
    )
    if not routes:
        fault = Problem("confidential", "", "every route is confidential", "ask for these")
        raise ModelError.of("routes", [fault])
    columns = measures(geodata, assumptions=assumed, confidential=asked.confidential)
    frame = compare(routes, columns, assumptions=assumed)
    rows = frame.drop(columns="geometry").to_dict("records")
    return {str(row["route_id"]): {"rank": number, **plain(row)}
            for number, row in enumerate(rows, start=1)}  # fmt: skip


def _traffic(
    geodata: Geodata,
    between: tuple[str, str],
    asked: Conditions,
    assumed: Assumptions,
    own: Mapping[str, Any],
) -> Rows:
    """Return what is carried, of all and of each country, on modelled demand."""
    exponent = own.get("distance_exponent", 1.0)
    demand = gravity(geodata, between=between, distance_exponent=exponent, conditions=asked)
    found = route_traffic(
        geodata, demand, remove=own.get("remove", ()), assumptions=assumed, conditions=asked
    )
    rows: Rows = {}
    for name, carried in {"all": found.total, **found.countries}.items():
        rows[name] = {
            f"{stem}_{end}_{unit}": None if bounds is None else float(getattr(bounds, end))
            for (stem, unit), bounds in (
                (key.rsplit("_", 1), value) for key, value in carried._asdict().items()
            )
            for end in ("low", "high")
        }
    return rows


def _years(years: object) -> list[int]:
    """Return the years of a list or of a text, as 1997-2028."""
    if isinstance(years, str):
        first, dash, last = (part.strip() for part in years.partition("-"))
        if len(first) == 4 and first.isdecimal() and (not dash or last.isdecimal()):
            return list(range(int(first), min(int(last or first), 9999) + 1))
    if isinstance(years, list):
        return years
    hint = "give [1997, 2028] or 1997-2028"
    raise ModelError.of("history", [Problem("years", "years", f"is {years!r:.60}", hint)])


def _pairs(
    geodata: Geodata,
    start: str,
    end: str,
    asked: Conditions,
    assumed: Assumptions,
    by: Any,
) -> Rows:
    found = find_pairs(geodata, start, end, by=by, assumptions=assumed, conditions=asked)
    rows: Rows = {}
    for number, pair in enumerate(found.pairs, start=1):
        first, second = found.routes[pair.first], found.routes[pair.second]
        rows[f"{first.id} | {second.id}"] = {
            "rank": number,
            "first": first.name,
            "second": second.name,
            "common": sorted(risk.id for risk in pair.common),
            "shared_km": plain(pair.shared.shared_km),
            **_range("together_min", pair.downtime_min_per_year),
            **_range("rtd_ms", pair.slower_rtd_ms),
            "why": pair.why,
        }
    return rows


def _what_if(
    geodata: Geodata,
    start: str,
    end: str,
    asked: Conditions,
    assumed: Assumptions,
    remove: Any,
) -> Rows:
    found = what_if(geodata, start, end, remove=remove, assumptions=assumed, conditions=asked)
    rows: Rows = {route.id: {"name": route.name, "survives": True} for route in found.kept}
    for loss in found.lost:
        rows[loss.route.id] = {
            "name": loss.route.name,
            "survives": False,
            "because": [feature.name for feature in loss.because],
            "instead": None if loss.instead is None else loss.instead.id,
            **_range("longer_km", loss.longer_km),
        }
    return rows


def _range(name: str, values: Range | None) -> dict[str, float | None]:
    """Return low, likely and high of a figure by their columns; None where it is not known."""
    known = values or (None,) * 3
    return {
        f"{name}_{end}": None if value is None or not math.isfinite(value) else float(value)
        for end, value in zip(("low", "likely", "high"), known, strict=True)
    }

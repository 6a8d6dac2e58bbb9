"""Collect what a map's page shows: places, systems, segments, paths, deals, incidents, sources.

Everything becomes plain tables for JSON in which each feature is once and names others by
their row: the cards, the search and the layers of the page are made from them in the browser.
Figures are words already, so that the page shows what the library says; a length that is
modelled says so. What is confidential is left out, and so is every mention of it.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.geodata.packed import Bounds
from cableroute.geodata.store import Geodata
from cableroute.maps.feature_rows import Collector
from cableroute.maps.feature_values import Drawn, PlaceSeen

NOTHING: tuple[Any, ...] = ("", ())
"""Values of a cell that say no more than None."""


NOTHING_DRAWN = Drawn()


def collect(
    geodata: Geodata | None,
    drawn: Drawn = NOTHING_DRAWN,
    places: Sequence[PlaceSeen] = (),
    *,
    window: Bounds,
    simplify_km: float = 0.0,
    confidential: bool = False,
) -> dict[str, Any]:
    """Return the tables of a map's page, ready for `page_data.write`.

    Parameters
    ----------
    geodata : Geodata, optional
        The tables; without them there are only the routes.
    drawn : Drawn
        The routes.
    places : sequence of PlaceSeen
        The places that are drawn.
    window : (west, south, east, north)
        What can be seen, degrees: segments, paths and incidents elsewhere are left out.
    simplify_km : float
        How far a line of the catalogue may be moved to leave out vertices.
    confidential : bool
        Whether what is confidential is stated too.

    Returns
    -------
    dict of str to dict
        A table by name, as `pack` writes it: "sources", "places", "systems", "segments",
        "stretches", "paths", "groups", "deals", "incidents", "routes", "legs".

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> tables = collect(open_geodata(), window=(-180, -85, 180, 85))
    >>> tables["systems"]["rows"]
    50
    """
    made = Collector(geodata, drawn, tuple(places), window, simplify_km, confidential)
    packed = {name: pack(rows) for name, rows in made.tables().items()}
    packed["sources"]["ids"] = list(made.sources.at)
    return packed


def pack(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return a table by columns, shorter than row by row: each name once, each text once.

    A column is a list of the values, row by row; or ``{"all": value}``; or, where few
    values come again and again, ``{"of": values, "at": rows' places in them}``. None and
    empty values are all the same: not there. Values of several parts are tuples where they may
    come again.

    Examples
    --------
    >>> pack([{"kind": "a", "n": 1}, {"kind": "a", "n": 2, "note": ""}])
    {'rows': 2, 'columns': {'kind': {'all': 'a'}, 'n': [1, 2]}}
    """
    columns: dict[str, Any] = {}
    for name in dict.fromkeys(itertools.chain.from_iterable(rows)):
        values = [row.get(name) for row in rows]
        try:
            kinds = dict.fromkeys(values)
        except TypeError:  # lists
            values = [None if value in ("", [], ()) else value for value in values]
            if any(value is not None for value in values):
                columns[name] = values
            continue
        if not kinds.keys().isdisjoint(NOTHING):
            values = [None if value in NOTHING else value for value in values]
            kinds = dict.fromkeys(values)
        if len(kinds) == 1:
            if values[0] is not None:
                columns[name] = {"all": values[0]}
        elif len(kinds) <= len(values) / 3:
            at = {value: place for place, value in enumerate(kinds)}
            columns[name] = {"of": list(kinds), "at": [at[value] for value in values]}
        else:
            columns[name] = values
    return {"rows": len(rows), "columns": columns}

"""What columns are by the figures in them, where a header is not the last word.

A length may be cumulative below a plain header, a column of cable hold lengths and one of types
the kinds of events; a second pair of coordinates may be those of other places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from cableroute.geometry.geodesy import Floats, distance_km
from cableroute.rpl.cell_numbers import NO_VALUE, numbers_of
from cableroute.rpl.cells import column_name
from cableroute.rpl.coordinate_columns import Coordinates, SheetRows, read_coordinates
from cableroute.rpl.events import classify_event
from cableroute.rpl.headers import (
    COORDINATES,
    POINT,
    PROJECTED,
    Header,
    field_of,
    has_coordinates,
    is_of_bottom,
)
from cableroute.rpl.import_report import DOUBTFUL, Decision

SHARE, FEWER = 0.9, 0.2
"""So many of the figures must fit in one sense, and fewer by so many in the other."""

NEAR = {"route_km": 0.02, "cable_km": 0.1}
"""By which share a figure may be off in a sense; slack differs from span to span."""

TOTALS = {"route_km": "kp_km", "cable_km": "total_cable_km"}

SAME_KM = 0.05
"""Places nearer than this are one place, in cells of fewer digits."""

_DECIMALS = re.compile(r"\s*[-+]?\d[\d\s.,]*[.,]\d+\s*")
_OF_END = re.compile(r"\b(?:start|end)\b", re.IGNORECASE)
_IS_TYPE = re.compile(r"\btype|\barmou?r|kabeltyp|\btipo\b", re.IGNORECASE)


def by_cells(header: Header, rows: Sequence[Sequence[str]], mapped: Collection[str]) -> Header:
    """Return a header in which no column of types holds lengths, or the kinds of events.

    Parameters
    ----------
    header : Header
        By its words.
    rows : sequence of sequence of str
        The cells below it.
    mapped : collection of str
        Fields whose columns the caller names: they are as they are.

    Examples
    --------
    >>> texts = {0: "Lat", 1: "Lon", 2: "Cable", 3: "Cable type"}
    >>> fields = {0: "latitude", 1: "longitude", 2: "cable_type"}
    >>> by_cells(Header(0, 1, fields, texts, {}), [["1", "2", "9.845", "LW"]], ()).fields
    {0: 'latitude', 1: 'longitude', 2: 'cable_km', 3: 'cable_type'}
    """
    at = next((at for at, name in header.fields.items() if name == "cable_type"), None)
    if at is None or not {"cable_type", "cable_km", "event"}.isdisjoint(mapped):
        return header
    cells = [row[at].strip() for row in rows if at < len(row) and row[at].strip()]
    cells = [cell for cell in cells if cell.lower() not in NO_VALUE]
    fields = dict(header.fields)
    if not cells:
        return header
    is_bare = not _IS_TYPE.search(header.texts.get(at, ""))
    differ = 2 * len(set(cells)) > len(cells)  # diameters of a few types come up again
    decimals = [cell for cell in cells if cell != "0"]  # as where a list begins
    if is_bare and differ and decimals and all(map(_DECIMALS.fullmatch, decimals)):
        field = "cable_km"
    elif sum(bool(classify_event(cell).codes) for cell in cells) >= SHARE * len(cells):
        field = "event"
    else:
        return header
    del fields[at]
    if field not in fields.values():
        fields[at] = field
    others = (
        other
        for other, text in header.texts.items()
        if other not in header.fields and field_of(text) == "cable_type"
    )
    if (other := next(others, None)) is not None:
        fields[other] = "cable_type"
    return header._replace(fields=fields)


def take_totals(sheet: SheetRows, places: Coordinates, mapped: Collection[str]) -> None:
    """Take figures that grow by the distances between positions as cumulative ones."""
    placed = np.flatnonzero(~np.isnan(places.lon_deg))
    if sheet.faults or len(placed) < 3:
        return
    lon, lat = places.lon_deg[placed], places.lat_deg[placed]
    route = np.asarray(distance_km(lon[:-1], lat[:-1], lon[1:], lat[1:]))
    for name, total in TOTALS.items():
        at = sheet.column_of(name)
        other = sheet.column_of(total)
        if at is None or other is not None or name in mapped:
            continue
        cells = sheet.columns[at]
        figures = numbers_of(cells, sheet.rows, at, decimal=sheet.decimal, faults=[])
        filled = np.flatnonzero(~np.isnan(figures))
        values = figures[filled]
        if len(values) == len(route) and placed[0] not in filled:
            values = np.concatenate([[0.0], values])
        if len(values) != len(placed) or not _adds_up(values, route, NEAR[name]):
            continue
        sheet.header = sheet.header._replace(fields={**sheet.header.fields, at: total})
        why = "its figures grow from row to row by the distances between the positions"
        taken = f"{column_name(at)} {total}"
        sheet.decide("cumulative figures", taken, why)


def _adds_up(values: Floats, route: Floats, near: float) -> bool:
    """Return whether the differences of figures fit spans, and the figures themselves do not."""
    parts = np.diff(values)
    share = _share_of_fits(parts, route, near)
    other = max(_share_of_fits(lengths, route, near) for lengths in (values[1:], values[:-1]))
    return bool((parts >= 0).all()) and share >= SHARE and other <= share - FEWER


def _share_of_fits(lengths: Floats, route: Floats, near: float) -> float:
    """Return the share of figures that are as long as spans, in whatever unit."""
    positive = (lengths > 0) & (route > 0)
    if positive.sum() < 2:
        return 0.0
    ratio = route[positive] / lengths[positive]
    return float((np.abs(ratio / np.median(ratio) - 1) < near).mean())


class OtherPlaces(NamedTuple):
    """A second pair of coordinates that a sheet has.

    Attributes
    ----------
    columns : tuple of int
        Where it is.
    places : Coordinates
        Of each row.
    """

    columns: tuple[int, ...]
    places: Coordinates


def ends_of_spans(
    sheet: SheetRows, starts: Coordinates, mapped: Collection[str]
) -> tuple[Coordinates, tuple[int, ...]]:
    """Return the coordinates of each row, with the end of the last span where rows have both ends.

    Such a list has no row of its last position: it is added to the sheet. The second answer names
    the columns of the ends; none where a row is a position. Coordinates of other places, which
    are not read, are a doubtful decision.
    """
    is_asked = sheet.faults or not {*COORDINATES, *PROJECTED, POINT}.isdisjoint(mapped)
    other = None if is_asked else _other_places(sheet)
    placed = np.flatnonzero(~np.isnan(starts.lon_deg))
    if other is None or len(placed) < 2:
        return starts, ()
    lon, lat = other.places.lon_deg[placed], other.places.lat_deg[placed]
    here = np.asarray(distance_km(starts.lon_deg[placed], starts.lat_deg[placed], lon, lat))
    following = placed[1:]
    to_next = np.asarray(
        distance_km(starts.lon_deg[following], starts.lat_deg[following], lon[:-1], lat[:-1])
    )
    names = " and ".join(map(column_name, other.columns))
    if (to_next < SAME_KM).all() and not np.isnan(here).any() and here[-1] > SAME_KM:
        _add_row(sheet)
        taken = f"the places of columns {names} are the ends of the spans"
        why = "each is the place of the next row; that of the last row is the last position"
        sheet.decide("ends of spans", taken, why)
        every = (
            np.append(values, more[-1])
            for values, more in ((starts.lon_deg, lon), (starts.lat_deg, lat))
        )
        return Coordinates(*every), other.columns
    both = ~np.isnan(here)
    if both.any() and (most := float(here[both].max())) > SAME_KM:
        why = f"columns {names} hold other places, up to {most:.3g} km away: map them to take them"
        taken = "without the second pair of coordinates"
        sheet.decide("coordinates", taken, why, DOUBTFUL)
    return starts, ()


def _other_places(sheet: SheetRows) -> OtherPlaces | None:
    """Return the second pair of coordinates of a sheet; None where there is none to be read."""
    titles = [
        sheet.header.texts.get(at, "")
        for at, name in sheet.header.fields.items()
        if name in COORDINATES
    ]
    if re.search(r"\bWGS", " ".join(titles), re.IGNORECASE):
        return None  # beside those of another datum
    fields = dict[int, str]()
    for at, text in sheet.header.texts.items():
        name = "" if at in sheet.header.fields else field_of(text)
        if name in COORDINATES and name not in fields.values() and any(sheet.columns[at]):
            fields[at] = name
    if not has_coordinates(set(fields.values())):
        return None
    beside = replace(sheet, header=sheet.header._replace(fields=fields), faults=[], decisions=[])
    places = read_coordinates(beside, lambda lon, lat: float("inf"))
    wrong = beside.faults or (np.abs(places.lat_deg) > 90).any()
    return None if wrong else OtherPlaces(tuple(sorted(fields)), places)


def _add_row(sheet: SheetRows) -> None:
    """Add a row without figures to a sheet, for the end of its last span."""
    sheet.columns = [[*column, ""] for column in sheet.columns]
    sheet.rows = [*sheet.rows, sheet.rows[-1]]


def said_of_headers(sheet: SheetRows, mapped: Collection[str]) -> list[Decision]:
    """Return doubtful decisions for figures that headers have elsewhere than a list has them.

    Lengths and slack along the seabed; depths of the start or the end of a span.
    """
    columns = [
        (at, name, sheet.header.texts.get(at, ""))
        for at, name in sheet.header.fields.items()
        if name not in mapped
    ]
    bottom = [_column_title(at, text) for at, name, text in columns if is_of_bottom(name, text)]
    ends = [
        _column_title(at, text)
        for at, name, text in columns
        if name == "depth_m" and _OF_END.search(text)
    ]
    decisions = list[Decision]()
    if bottom:
        why = f"{', '.join(bottom)}: along the seabed, where lengths of a list are level"
        decisions.append(Decision("lengths", "as if they were level", why, DOUBTFUL))
    if ends:
        why = f"{', '.join(ends)}: whether that is the position of the row is not said"
        decisions.append(Decision("depths", "as of the positions", why, DOUBTFUL))
    return decisions


def _column_title(at: int, text: str) -> str:
    return f"column {column_name(at)}, {text}"

"""Write the values of a map page's tables: numbers, dates and money as the script takes them."""

from __future__ import annotations

import html
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.presentation.tables import figure_text, range_keys
from cableroute.text import shown


def tooltip_of(text: str) -> str:
    """Return a text as a layer of folium may take it, which writes it as HTML into a script."""
    text_as_html = html.escape(shown(text))
    return text_as_html.replace("\\", "&#92;").replace("`", "&#96;").replace("$", "&#36;")


class PlaceSeen(NamedTuple):
    """A place that is drawn: what it is on the map, and what is known of it."""

    id: str
    role: str
    lon_deg: float
    lat_deg: float
    known: Any = None


@dataclass(frozen=True)
class Drawn:
    """The routes that are drawn, each with its row of the comparison, and their legs.

    Parameters
    ----------
    routes : tuple of Route
        The routes.
    rows : tuple of dict
        Row of each in the table of `cableroute.compare`.
    legs : tuple of Leg
        Every leg once.
    delays : tuple of Range or None
        Round-trip delay of each leg, ms, where it is known.
    users : tuple of tuple of int
        Which routes use each leg.
    short_names : tuple of str
        What each route is called on the page.
    """

    routes: tuple[Route, ...] = ()
    rows: tuple[Mapping[str, Any], ...] = ()
    legs: tuple[Leg, ...] = ()
    delays: tuple[Range | None, ...] = ()
    users: tuple[tuple[int, ...], ...] = ()
    short_names: tuple[str, ...] = ()


def is_present(value: Any) -> bool:
    """Return whether a cell has a value: neither None, NaN nor empty text."""
    return value is not None and value == value and value != ""


def lat_first(lon_deg: float, lat_deg: float, *, digits: int) -> list[float]:
    """Return a point as Leaflet takes it, latitude first; everywhere else longitude is first."""
    return [round(float(lat_deg), digits), round(float(lon_deg), digits)]


def turned(lon_deg: float, near_deg: float) -> float:
    """Return a longitude, whole turns added, at most half a turn from another."""
    return lon_deg + 360.0 * round((near_deg - lon_deg) / 360.0)


def number_text(
    name: str, value: Any, *, within: Sequence[Any] = (), accuracy: float | None = None
) -> str:
    """Return a figure as every output writes it, or a dash; see `figure_text`."""
    if not is_present(value):
        return "–"
    ends = [end for end in within if is_present(end)]
    return figure_text(name, value, within=ends, accuracy=accuracy)


def three(row: Mapping[str, Any], name: str) -> list[str] | None:
    """Return low, likely and high as words; None where there is no likely value."""
    values = [row.get(key) for key in range_keys(name)]
    if not is_present(values[1]):
        return None
    return [number_text(name, value, within=values) for value in values]


def five_decimals(deg: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return degrees as the page has them: to a metre."""
    return np.asarray(np.rint(deg * 1e5) / 1e5)


def is_written(positions: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return whether the page's script writes positions, shape (n, 2), as `position_text` does.

    It has five decimals of them. Exactly between two figures, as odd 32nds are, languages differ.
    """
    same = (positions == five_decimals(positions)) & (positions * 32 % 1 != 0)
    return np.asarray(same.all(axis=1))


def metres(accuracy_km: float | None) -> int | None:
    """Return an accuracy in whole metres; None where it is not known."""
    return None if accuracy_km is None or math.isnan(accuracy_km) else round(1000 * accuracy_km)

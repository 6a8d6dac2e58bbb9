"""Prepare the page of a comparison: columns, cells, and what each two routes share."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from cableroute.comparison.explanations import Difference, check_columns, differences, measure_words
from cableroute.comparison.scales import number_columns
from cableroute.errors import ModelError, Problem
from cableroute.files import is_missing
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import point_at_kp
from cableroute.maps.feature_values import lat_first
from cableroute.model.routes import Route
from cableroute.routing.common_ground import SharedCorridor
from cableroute.routing.diversity import best_pair, shared_matrix

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["MOST_PAIRED", "Cell", "Column", "Compared", "compared"]

MOST_PAIRED = 24
"""Of so many routes at most, the first, a page knows what each two share: 276 pairs."""

HEADINGS: Mapping[str, tuple[str, str]] = {
    "route_km": ("Route", "Length of the drawn line"),
    "cable_km": ("Cable", "Length of the cable, with slack; below it, low to high"),
    "published_km": ("Published", "Length that the owners publish; below it, low to high"),
    "rtd_ms": ("Delay", "Round-trip delay; below it, low to high"),
    "downtime_min": ("Down a year", "Minutes a year that faults of cable break it, by modelled "
                     "rates; below it, low to high"),
    "land_km": ("On land", "The part of it that lies on land"),
    "interconnects": ("Interconnects", "How often the route changes from one system to another"),
    "access_km": ("Links", "Modelled links on land from stations to the ends"),
    "shared_pct": ("Shares most", "Largest shared corridor with one other route, outside common "
                   "ends, as a share of the route"),
    "separation_km": ("Apart", "Least distance from any other route, outside common ends; not "
                      "known where it is below the accuracy of the lines"),
}  # fmt: skip
"""Columns that a page shows unless others are given, with what they mean."""

OF_OTHERS = ("shared_km", "shared_pct", "shared_ends_km", "separation_km")
"""What a row tells of its route and the others: of two routes that are picked, of these two."""

UNSHOWN = (*OF_OTHERS, "sea_km", "excess_pct", "accuracy_km", "by_slack_land_km",
           "by_slack_sea_km", "availability_low", "availability", "availability_high",
           "faults_per_year")  # fmt: skip
"""Columns of `compare` that a page does not show unless requested; any other is a user's own."""

DIGITS = {"km": 1, "ms": 2, "%": 1, "min": 0}


class Column(NamedTuple):
    """A column of the page's table."""

    key: str
    title: str
    unit: str
    hint: str


class Cell(NamedTuple):
    """A figure as it is shown, its range or what else is said of it, and what it sorts by."""

    text: str
    more: str
    value: float | None


@dataclass(frozen=True)
class Compared:
    """The table of a comparison's page, and what its script needs for each two routes."""

    columns: tuple[Column, ...]
    cells: tuple[tuple[Cell, ...], ...]
    statuses: tuple[str, ...]
    unbeaten: tuple[bool, ...]
    paired: int
    data: dict[str, Any]


def compared(
    routes: Sequence[Route],
    table: pd.DataFrame,
    *,
    geodata: Geodata | None,
    columns: Sequence[str] | None,
    end_km: float,
    within_km: float | None,
    confidential: bool,
) -> Compared:
    """Return what the page of a comparison tells of some routes and of each two of them.

    Raises
    ------
    ModelError
        Columns that are missing or have no numbers; a table whose shared corridors were judged by
        another length of common ends or another distance.
    """
    shown = _columns(table, columns)
    numbers = {route.id: number for number, route in enumerate(routes, start=1)}
    by_id = table.set_index("route_id", drop=False)
    rows = [by_id.loc[route.id] for route in routes]
    chosen = routes[:MOST_PAIRED]
    matrix = shared_matrix(chosen, end_km=end_km, within_km=within_km)
    if len(chosen) == len(routes) and set(by_id.index) == set(numbers):
        _check_shared(rows, matrix)
    best = None
    if len(chosen) > 1:
        best = list(best_pair(chosen, end_km=end_km, within_km=within_km)[:2])
    keys = [column.key for column in shown if column.key not in OF_OTHERS]
    names = _Names(geodata, confidential)
    few = _narrowed(table, keys)
    pairs = [
        _pair(chosen[i], chosen[j], matrix[i, j], differences(
            few, chosen[i].id, chosen[j].id, columns=keys), names)
        for i, j in itertools.combinations(range(len(chosen)), 2)
    ]  # fmt: skip
    return Compared(
        columns=shown,
        cells=tuple(tuple(_cell(row, column.key, numbers) for column in shown) for row in rows),
        statuses=tuple(_status(row) for row in rows),
        unbeaten=tuple(len(rows) > 1 and bool(row.get("pareto", False)) for row in rows),
        paired=len(chosen),
        data={
            "paired": len(chosen),
            "measures": [
                {"key": column.key, "title": _title(column)}
                for column in shown
                if column.key in keys
            ],
            "pairs": pairs,
            "best": best,
        },
    )


def _columns(table: pd.DataFrame, names: Sequence[str] | None) -> tuple[Column, ...]:
    """Return the columns that are shown: those requested, or those that say something."""
    if names is not None:
        names = (names,) if isinstance(names, str) else tuple(dict.fromkeys(names))
        check_columns(table, names)
    else:
        known = [
            name for name in number_columns(table)
            if any(not is_missing(value) for value in table[name])
        ]  # fmt: skip
        own = [
            name for name in known if name not in HEADINGS and name not in UNSHOWN
            and not _is_end(name, known)
        ]  # fmt: skip
        says = [
            name for name in HEADINGS
            if name in known and (name != "access_km" or any(table[name]))
        ]  # fmt: skip
        names = (*says, *own)
    found = []
    for name in names:
        words, unit = measure_words(name)
        title, hint = HEADINGS.get(name, (f"{words[:1].upper()}{words[1:]}", ""))
        found.append(Column(name, title, unit, hint))
    return tuple(found)


def _is_end(name: str, known: Sequence[str]) -> bool:
    """Return whether a column is the low or the high end of another."""
    stem, _, unit = name.rpartition("_")
    return any(
        stem.endswith(end) and f"{stem.removesuffix(end)}_{unit}" in known
        for end in ("_low", "_high")
    )


def _title(column: Column) -> str:
    return f"{column.title}, {column.unit}" if column.unit else column.title


def _narrowed(table: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Return a table with the columns only that differences are taken of."""
    ends = [
        f"{stem}_{end}_{unit}"
        for stem, _, unit in (key.rpartition("_") for key in keys)
        for end in ("low", "high")
    ]
    return table[[name for name in table.columns if name in {"route_id", *keys, *ends}]]


def _check_shared(rows: Sequence[Any], matrix: Mapping[tuple[int, int], SharedCorridor]) -> None:
    """Refuse a table whose shared corridors are not those of the pairs: one page, one truth."""
    for number, row in enumerate(rows):
        told = row.get("shared_pct")
        most = max((shared.shared_pct for (i, _), shared in matrix.items() if i == number),
                   default=None)  # fmt: skip
        if most is None or is_missing(told) or math.isclose(most, told, abs_tol=1e-6):
            continue
        hint = "give the assumptions that the table was made with"
        message = f"shared_pct is {told:.6g} in the table and {most:.6g} of the pairs"
        raise ModelError.of("table", [Problem("shared_pct", row["route_id"], message, hint)])


def _cell(row: Any, name: str, numbers: Mapping[str, int]) -> Cell:
    value = row[name]
    if is_missing(value):
        return Cell("not known" if name == "separation_km" and len(numbers) > 1 else "–", "", None)
    more = ""
    stem, _, unit = name.rpartition("_")
    ends = [row.get(f"{stem}_{end}_{unit}") for end in ("low", "high")]
    if all(not is_missing(end) for end in ends) and ends[0] < ends[1]:
        more = " – ".join(_text(name, end) for end in ends)
    elif name in ("shared_pct", "shared_km") and not is_missing(row.get("shared_with")):
        other = numbers.get(row["shared_with"])
        more = f"with {other}" if other else "with one not shown"
    return Cell(_text(name, value), more, float(value))


def _status(row: Any) -> str:
    status = row.get("status")
    return "" if is_missing(status) else str(status)


def _text(name: str, value: float, sign: str = "") -> str:
    """Return a figure with the digits of its unit, and a true minus."""
    digits = DIGITS.get(measure_words(name)[1])
    if digits is None:
        whole = float(value).is_integer() and abs(value) < 1e15
        form = f"{sign},.0f" if whole or abs(value) >= 1000 else f"{sign}.4g"
    else:
        form = f"{sign},.{digits}f"
    text = format(float(value), form)
    if not any(digit in text for digit in "123456789"):  # no minus nothing
        text = text.lstrip("+-")
    return text.replace("-", "−")


class _Names:
    """Names of what two routes pass, as far as they may be shown."""

    def __init__(self, geodata: Geodata | None, confidential: bool) -> None:
        self.geodata = geodata
        self.confidential = confidential

    def stations(self, ids: Sequence[str]) -> list[str]:
        geo = self.geodata
        return self._named(ids, [geo.stations, geo.junctions] if geo else [], "name_en")

    def groups(self, ids: Sequence[str]) -> list[str]:
        return self._named(ids, [self.geodata.groups] if self.geodata else [], "name")

    def countries(self, codes: Sequence[str]) -> list[str]:
        geo = self.geodata
        return [geo.countries[code].name_en if geo and code in geo.countries else code
                for code in codes]  # fmt: skip

    def _named(self, ids: Sequence[str], tables: Sequence[Any], field: str) -> list[str]:
        found, hidden = [], 0
        for name in ids:
            item = next((table[name] for table in tables if name in table), None)
            if item is not None and not self.confidential and item.visibility != "public":
                hidden += 1
            else:
                found.append(name if item is None else getattr(item, field) or name)
        return [*sorted(found), *([f"{hidden} not shown"] if hidden else [])]


def _pair(
    first: Route,
    second: Route,
    shared: SharedCorridor,
    more: Sequence[Difference],
    names: _Names,
) -> dict[str, Any]:
    """Return what the page states and draws of two routes, the lower number first."""
    at = shared.separation_at
    apart = None
    if at is not None and shared.separation_km is not None:
        apart = {
            "km": _text("separation_km", shared.separation_km),
            "kp": [_text("kp_km", at.kp_km), _text("kp_km", at.other_kp_km)],
            "at": [_spot(first, at.kp_km), _spot(second, at.other_kp_km)],
        }
    return {
        "shared_km": _text("shared_km", shared.shared_km),
        "shared_pct": _text("shared_pct", shared.shared_pct),
        "same_km": _text("same_stretch_km", shared.same_stretch_km),
        "ends_km": _text("ends_km", shared.ends_km),
        "apart": apart,
        "spans": [_rounded(shared.shared_kp_km), _rounded(shared.other_shared_kp_km)],
        "passed": [
            names.stations(shared.shared_station_ids),
            names.groups(shared.shared_group_ids),
            names.countries(shared.shared_countries),
        ],
        "more": [_more(item) for item in more],
    }


def _more(item: Difference) -> list[Any]:
    """Return how much more the second has: likely, low, high; the likely alone where not known."""
    if item.more is not None:
        low, likely, high = (_text(item.measure, value, "+") for value in item.more)
        return [likely, low, high] if low != high else [likely]
    if item.first is None or item.second is None:
        return [None, item.why]
    return [None, item.why, _text(item.measure, item.second.likely - item.first.likely, "+")]


def _rounded(spans: Sequence[tuple[float, float]]) -> list[list[float]]:
    return [[round(low, 3), round(high, 3)] for low, high in spans]


def _spot(route: Route, kp_km: float) -> list[float]:
    """Return the place of a KP, as Leaflet takes it."""
    lon, lat = point_at_kp(route.geometry, kp_km=kp_km)
    return lat_first(float(lon), float(lat), digits=5)

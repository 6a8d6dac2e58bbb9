"""What the page of a comparison shows: columns and cells, and what each two routes share."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from cableroute.comparison.data_dictionary import SHOWN, words_of
from cableroute.comparison.explanations import check_columns, difference_of, measure_words
from cableroute.comparison.protected_pairs import FoundPairs
from cableroute.comparison.scales import is_uncertain, number_columns
from cableroute.comparison.shown_pair import pairs_shown, places_of_pair
from cableroute.errors import ModelError, Problem, kind_faults
from cableroute.files import is_missing, records
from cableroute.geodata.assumption_values import END_KM
from cableroute.geodata.assumptions import Assumptions
from cableroute.geodata.store import Geodata
from cableroute.geometry.kp import point_at_kp
from cableroute.maps.answer_tiles import AnswerTile, answer_tiles
from cableroute.maps.failures import failures
from cableroute.maps.feature_values import lat_first
from cableroute.maps.sure_differences import more_of
from cableroute.model.routes import Route
from cableroute.presentation.names import Names
from cableroute.presentation.pair_tables import record_of
from cableroute.presentation.route_tables import KINDS, worst_accuracy
from cableroute.presentation.tables import Column, figure_text, range_keys, rounding_of
from cableroute.presentation.time_units import as_read
from cableroute.routing.common_ground import Overlap, SharedCorridor
from cableroute.routing.diversity import shared_matrix
from cableroute.text import figures_within

if TYPE_CHECKING:
    import pandas as pd

MOST_PAIRED = 24
"""Of so many routes at most, the first, a page knows what each two share: 276 pairs."""

_FIRST = (
    "route_km", "cable_km", "published_km", "rtd_ms", "network_rtd_ms", "downtime_min", "land_km",
)  # fmt: skip

HEADINGS: Mapping[str, tuple[str, str]] = {
    name: (SHOWN[name].heading, SHOWN[name].hint)
    for name in dict.fromkeys((*_FIRST, *words_of("heading")))
}
"""Columns that a page shows unless others are requested, with what they mean."""

OVERLAPS = tuple(f"{kind}_{name}" for kind in KINDS for name in ("km", "pct", "land_km", "sea_km"))
OF_OTHERS = ("shared_km", "shared_pct", *OVERLAPS, "shared_ends_km", "separation_km")
"""What a row says of its route and all others: a pair has these figures of its own."""

UNSHOWN = (
    *OF_OTHERS,
    "sea_km",
    "excess_pct",
    "accuracy_km",
    "by_slack_land_km",
    "by_slack_sea_km",
    "availability_low",
    "availability",
    "availability_high",
    "faults_per_year",
)
"""Columns of `compare` that a page does not show unless requested; any other is a user's own."""


class Cell(NamedTuple):
    """A figure as it is shown, its range or what else is said of it, and what it sorts by.

    A range has its ends: rows sort by them too, and a bar shows it. A figure that is `too_wide`
    is too uncertain to use.
    """

    text: str
    more: str
    value: float | None
    ends: tuple[float, float] | None = None
    too_wide: bool = False


@dataclass(frozen=True)
class Compared:
    """The table of a comparison's page, and what its script needs for each two routes."""

    columns: tuple[Column, ...]
    cells: tuple[tuple[Cell, ...], ...]
    statuses: tuple[str, ...]
    unbeaten: tuple[bool, ...]
    tiles: tuple[AnswerTile, ...]
    paired: int
    data: dict[str, Any]
    of_all: bool = False


def compared(
    routes: Sequence[Route],
    table: pd.DataFrame,
    *,
    geodata: Geodata | None,
    columns: Sequence[str] | None,
    assumptions: Assumptions | None,
    confidential: bool,
    pairs: FoundPairs | None = None,
) -> Compared:
    """Return the data of the page of a comparison, of some routes and of each two of them.

    The best pair is that of `pairs` where its routes are among those that can be picked, else the
    best of these.

    Raises
    ------
    ModelError
        Columns that are missing or not numbers; a figure of what is shared that was judged
        by another length of common ends or another distance.
    """
    table = _without_attributes(table)
    shown = _columns(table, columns)
    numbers = {route.id: number for number, route in enumerate(routes, start=1)}
    by_id = {row["route_id"]: row for row in records(table)}
    rows = [by_id[route.id] for route in routes]
    shown = tuple(as_read(column, rows) for column in shown)
    chosen = routes[:MOST_PAIRED]
    end_km = END_KM if assumptions is None else assumptions.end_km
    within_km = None if assumptions is None else assumptions.within_km
    matrix = shared_matrix(chosen, end_km=end_km, within_km=within_km, geodata=geodata)
    if len(chosen) == len(routes) and set(by_id) == set(numbers):
        _check_shared(rows, matrix)
    best, of_all = None, len(places_of_pair(chosen, pairs)) == 2
    if len(chosen) > 1:
        [best] = pairs_shown(
            chosen, pairs, geodata, assumptions=assumptions, confidential=confidential, count=1
        )
    keys = [column.key for column in shown if column.key not in OF_OTHERS]
    names = Names.english(geodata, confidential=confidential)
    record = record_of(names, best, chosen)
    ranged = _columns_with_ranges(table, keys)
    each_two = [
        _pair(chosen[i], chosen[j], matrix[i, j], names)
        | {
            "more": [
                more_of(difference_of(rows[i], rows[j], key, ranged), (rows[i], rows[j]))
                for key in keys
            ]
        }
        for i, j in itertools.combinations(range(len(chosen)), 2)
    ]
    return Compared(
        columns=shown,
        cells=tuple(tuple(_cell(row, column, numbers) for column in shown) for row in rows),
        statuses=tuple(_status(row) for row in rows),
        unbeaten=tuple(len(rows) > 1 and bool(row.get("pareto", False)) for row in rows),
        tiles=answer_tiles(rows, shown, ranged, best, of_all=of_all, record=record),
        of_all=of_all,
        paired=len(chosen),
        data={
            "paired": len(chosen),
            "measures": [
                {"key": column.key, "title": column.title} for column in shown if column.key in keys
            ],
            "pairs": each_two,
            "best": best and [best.first, best.second],
            "failures": failures(routes, rows, names),
        },
    )


def _columns(table: pd.DataFrame, names: Sequence[str] | None) -> tuple[Column, ...]:
    """Return the columns that are shown: those requested, or those that have a figure."""
    if names is not None:
        hint = "give names of columns"
        ModelError.check("draw_comparison", kind_faults("columns", names, Iterable, hint))
        names = (names,) if isinstance(names, str) else tuple(dict.fromkeys(names))
        check_columns(table, names)
    else:
        filled = [
            name
            for name in number_columns(table)
            if any(not is_missing(value) for value in table[name])
        ]
        figures = [
            name
            for name in filled
            if name not in HEADINGS and name not in UNSHOWN and not _is_end(name, filled)
        ]
        says = [
            name
            for name in HEADINGS
            if name in filled and (name != "access_km" or any(table[name]))
        ]
        names = (*says, *figures)
    return tuple(_column(table, name) for name in names)


def _column(table: pd.DataFrame, name: str) -> Column:
    words, unit = measure_words(name)
    kind = rounding_of(name, unit)
    heading, hint = HEADINGS.get(name, (f"{words[:1].upper()}{words[1:]}", ""))
    low, _, high = range_keys(name)
    keys = (low, name, high) if {low, high} <= set(table.columns) else (name,)
    return Column(
        heading,
        keys,
        kind.unit or unit,
        kind.rounding,
        kind.scale,
        hint=hint,
        accuracy=kind.accuracy,
    )


def _is_end(name: str, names: Sequence[str]) -> bool:
    """Return whether a column is the low or the high end of another."""
    stem, _, unit = name.rpartition("_")
    return any(
        stem.endswith(end) and f"{stem.removesuffix(end)}_{unit}" in names
        for end in ("_low", "_high")
    )


def _without_attributes(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table without its attributes: pandas copies all of them with every column."""
    import pandas as pd

    plain = pd.DataFrame(table, copy=False)
    plain.attrs = {}
    return plain


def _columns_with_ranges(table: pd.DataFrame, keys: Sequence[str]) -> frozenset[str]:
    """Return the columns that differences are taken of, with the ends of their ranges."""
    ends = [
        f"{stem}_{end}_{unit}"
        for stem, _, unit in (key.rpartition("_") for key in keys)
        for end in ("low", "high")
    ]
    return frozenset((*keys, *ends)).intersection(table.columns)


def _check_shared(rows: Sequence[Any], matrix: Mapping[tuple[int, int], SharedCorridor]) -> None:
    """Refuse a table whose figures of what is shared differ from those of the pairs."""
    for number, row in enumerate(rows):
        stated = row.get("shared_pct")
        most = max(
            (shared.shared_pct for (i, _), shared in matrix.items() if i == number), default=None
        )
        if (
            most is None
            or is_missing(most)
            or is_missing(stated)
            or math.isclose(most, stated, abs_tol=1e-6)
        ):
            continue
        hint = "give the assumptions that the table was made with"
        message = f"shared_pct is {stated:.6g} in the table and {most:.6g} of the pairs"
        raise ModelError.of("table", [Problem("shared_pct", row["route_id"], message, hint)])


def _cell(row: Any, column: Column, numbers: Mapping[str, int]) -> Cell:
    name = column.key
    value = row[name]
    if is_missing(value):
        unknown = name in OF_OTHERS and len(numbers) > 1
        return Cell("not known" if unknown else column.missing, "", None)
    text, more = column.texts(row)
    kind = next((kind for kind in KINDS if name == f"{kind}_km"), "shared")
    if name in (*(f"{kind}_km" for kind in KINDS), "shared_pct", "shared_km") and not is_missing(
        row.get(f"{kind}_with")
    ):
        other = numbers.get(row[f"{kind}_with"])
        more = f"with {other}" if other else "with one not shown"
        if kind in KINDS:
            parts = {place: row[f"{kind}_{place}_km"] for place in ("land", "sea")}
            accuracy = row.get("accuracy_km")
            said = (
                f"{place} {figure_text(f'{kind}_{place}_km', km, accuracy=accuracy)}"
                for place, km in parts.items()
                if km
            )
            more = f"{', '.join(said)}; {more}"
    ends = [row[key] for key in column.keys if key != name]
    whole = len(ends) == 2 and not any(map(is_missing, ends))
    pair = (float(ends[0]), float(ends[1])) if whole else None
    return Cell(text, more, float(value), pair, is_uncertain(row, name))


def _status(row: Any) -> str:
    status = row.get("status")
    return "" if is_missing(status) else str(status)


def _shown_names(
    ids: Sequence[str], name: Callable[[str], str], tables: Sequence[Any], confidential: bool
) -> list[str]:
    """Return names in order, and how many may not be shown."""
    items = [next((table[it] for table in tables if it in table), None) for it in ids]
    shown = [
        identity
        for identity, item in zip(ids, items, strict=True)
        if item is None or confidential or item.visibility == "public"
    ]
    hidden = len(ids) - len(shown)
    return [*sorted(map(name, shown)), *([f"{hidden} not shown"] if hidden else [])]


def _pair(
    first: Route,
    second: Route,
    shared: SharedCorridor,
    names: Names,
) -> dict[str, Any]:
    """Return the data of the page on two routes, the first having the lower number."""
    at, geo = shared.separation_at, names.geodata
    apart = None
    if at is not None and shared.separation_km is not None:
        worst = worst_accuracy((first, second))
        apart = {
            "km": _within(shared.separation_km, worst),
            "kp": [
                _within(at.kp_km, first.accuracy_km),
                _within(at.other_kp_km, second.accuracy_km),
            ],
            "at": [_spot(first, at.kp_km), _spot(second, at.other_kp_km)],
        }
    return {
        **{kind: _overlap(kind, getattr(shared, kind), (first, second)) for kind in KINDS},
        "ends_km": figure_text("ends_km", shared.ends_km),
        "apart": apart,
        "spans": [_rounded(shared.shared_kp_km), _rounded(shared.other_shared_kp_km)],
        "passed": [
            _shown_names(
                shared.shared_station_ids,
                names.place,
                [geo.stations, geo.junctions] if geo else [],
                names.confidential,
            ),
            _shown_names(
                shared.shared_group_ids,
                names.group,
                [geo.groups] if geo else [],
                names.confidential,
            ),
            [names.country(code) for code in shared.shared_countries],
        ],
    }


def _within(km: float, accuracy: float | None) -> str:
    """Return a length along lines with no more digits than their accuracy carries."""
    return figures_within([km], 1, accuracy=accuracy)[0]


def _overlap(kind: str, overlap: Overlap, pair: Sequence[Route]) -> list[str]:
    """Return km, per cent, and km on land and at sea, as they are shown; empty: not known."""
    accuracy_km = worst_accuracy(pair)
    return [
        "" if is_missing(value) else figure_text(f"{kind}_{name}", value, accuracy=accuracy_km)
        for name, value in overlap._asdict().items()
    ]


def _rounded(spans: Sequence[tuple[float, float]]) -> list[list[float]]:
    return [[round(low, 3), round(high, 3)] for low, high in spans]


def _spot(route: Route, kp_km: float) -> list[float]:
    """Return the place of a KP, as Leaflet takes it."""
    lon, lat = point_at_kp(route.geometry, kp_km=kp_km)
    return lat_first(float(lon), float(lat), digits=5)

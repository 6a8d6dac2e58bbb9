"""The answers over the table of a comparison: fastest, least at risk, most available, cheapest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cableroute.comparison.explanations import difference_of
from cableroute.comparison.pair_reasons import AS_GOOD, ProtectedPair
from cableroute.comparison.scales import is_uncertain
from cableroute.files import is_missing
from cableroute.maps.sure_differences import more_of
from cableroute.presentation.tables import FIGURES, Column, range_keys
from cableroute.presentation.time_units import as_read
from cableroute.reliability.availability import is_too_uncertain

LEAST: Mapping[str, tuple[str, str]] = {
    "rtd_ms": ("Fastest", "round trip"),
    "downtime_min": ("Most often available", "a year down"),
}
"""Columns whose least figure is an answer, its title, and what the figure is."""

BOTH_DOWN = "a year, both down"
"""What the figure of a pair is."""

PRICES = ("price", "cost", "charge")
"""A column in USD with such a word in its name says how much a route costs."""

MOST_NAMED = 3
"""So many routes are named that are perhaps as good; more are counted."""


class AnswerTile(NamedTuple):
    """An answer: its routes by place, its figure as the table has it, and how sure it is.

    `unit` also names the figure, where the title does not; a figure that is `too_wide` is too
    uncertain to use: where it would decide, no route is named. With its `column` the page answers
    again where routes fail.
    """

    title: str
    routes: tuple[int, ...]
    figure: str
    unit: str
    range: str
    more: str
    too_wide: bool
    column: str = ""


def answer_tiles(
    rows: Sequence[Any],
    columns: Sequence[Column],
    ranged: frozenset[str],
    pair: ProtectedPair | None,
    *,
    of_all: bool = False,
    record: Sequence[str] = (),
) -> tuple[AnswerTile, ...]:
    """Return the answers that the columns of a page give, of two routes or more.

    Parameters
    ----------
    rows : sequence
        Of the table, in the order of the routes.
    columns : sequence of Column
        Those that the page shows: no other gives an answer.
    ranged : frozenset of str
        The columns that differences are taken of, with the ends of their ranges.
    pair : ProtectedPair or None
        The best pair.
    of_all : bool
        Whether it is the best of all routes between the ends, not of these only.
    record : sequence of str
        Which recorded faults cut both of it.
    """
    if pair is None:
        return ()
    tiles = [_least(said, key, rows, columns, ranged) for key, said in LEAST.items()]
    price = next((column.key for column in columns if _is_price(column)), "")
    tiles.append(_least(("Cheapest", ""), price, rows, columns, ranged))
    fastest, available, cheapest = tiles
    of_pair = _of_pair(pair, of_all, record)
    return tuple(tile for tile in (fastest, of_pair, available, cheapest) if tile)


def _is_price(column: Column) -> bool:
    words = column.key.split("_")
    return words[-1] == "usd" and any(word in words for word in PRICES)


def _least(
    named: tuple[str, str],
    key: str,
    rows: Sequence[Any],
    columns: Sequence[Column],
    ranged: frozenset[str],
) -> AnswerTile | None:
    """Return the tile of the route with the least figure, leaving out missing figures.

    It names none where that figure, or another that is as good as in pairs, is too uncertain.
    """
    title, what = named
    column = next((column for column in columns if column.key == key), None)
    candidates = [n for n, row in enumerate(rows) if column and not is_missing(row[key])]
    if column is None or not candidates:
        return None
    best = min(candidates, key=lambda n: float(rows[n][key]))
    as_good = [n for n in candidates if float(rows[n][key]) <= AS_GOOD * float(rows[best][key])]
    wide = any(is_uncertain(rows[n], key) for n in as_good)
    near = [n for n in candidates if n != best and not _is_sure(key, rows[best], rows[n], ranged)]
    said = []
    if near and not wide:
        numbers = ", ".join(str(n + 1) for n in near)
        said.append(
            f"not surely before {numbers}"
            if len(near) <= MOST_NAMED
            else f"not surely before {len(near)} others"
        )
    if len(candidates) < len(rows):
        said.append(f"not known of {len(rows) - len(candidates)}")
    figure, ends = column.texts(rows[best])
    unit = f"{column.unit} {what}".strip()
    routes = () if wide else (best,)
    return AnswerTile(title, routes, figure, unit, ends, "; ".join(said), wide, key)


def _is_sure(key: str, best: Any, other: Any, ranged: frozenset[str]) -> bool:
    item = difference_of(best, other, key, ranged)
    return bool(other[key] > best[key]) and more_of(item, (best, other))[0] is not None


def _of_pair(pair: ProtectedPair, of_all: bool, record: Sequence[str]) -> AnswerTile:
    """Return the best protected pair, with the time in which both are down."""
    kind = FIGURES["together_min"]
    keys = range_keys("together_min")
    row = dict(zip(keys, pair.downtime_min_per_year or (None,) * 3, strict=True))
    column = as_read(Column("", keys, kind.unit, kind.rounding, kind.scale), [row])
    figure, ends = ("", "") if pair.downtime_min_per_year is None else column.texts(row)
    count = len(pair.causes)
    risks = (
        f"no risk in common that another {'route' if of_all else 'of these routes'} avoids"
        if not count
        else f"{count} {'risk' if count == 1 else 'risks'} in common"
    )
    zones = [f"repair zone {risk.id}" for risk in pair.common if risk.kind == "zone"]
    said = "; ".join((risks, *zones, *record))
    unit = f"{column.unit} {BOTH_DOWN}"
    title = "Pair least at risk" if of_all else "Pair of these least at risk"
    return AnswerTile(
        title,
        (pair.first, pair.second),
        figure,
        unit,
        ends,
        said,
        is_too_uncertain(pair.downtime_min_per_year or ()),
    )

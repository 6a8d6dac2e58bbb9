"""A ranking of routes by weighted measures, as a table to read and as columns of the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from cableroute.comparison.explanations import measure_words
from cableroute.errors import ModelError, Problem
from cableroute.files import is_missing, records
from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.presentation.columns import number_column, text_column
from cableroute.presentation.names import Names
from cableroute.presentation.route_notes import uncertain_lines
from cableroute.presentation.short_names import short_names
from cableroute.presentation.tables import Column, Rounding, Table, range_keys

if TYPE_CHECKING:
    import pandas as pd

SCORE = Rounding(decimals=3)


def read_weights(texts: Iterable[str], where: str) -> dict[str, float]:
    """Return weights by column from texts, COLUMN=N each.

    Raises
    ------
    ModelError
        With every text that is no column and number, or that is given twice.

    Examples
    --------
    >>> read_weights(["rtd_ms=3", "shared_pct=1"], "weights")
    {'rtd_ms': 3.0, 'shared_pct': 1.0}
    """
    weights: dict[str, float] = {}
    faults = []
    for text in texts:
        name, equals, number = (part.strip() for part in text.partition("="))
        try:
            value = float(number)
        except ValueError:
            equals = ""
        if not equals or not name:
            hint = "write rtd_ms=3"
            faults.append(Problem("weight", where, f"{text!r} is not a column and number", hint))
        elif name in weights:
            faults.append(Problem("weight", where, f"{name} is given twice", "give it once"))
        else:
            weights[name] = value
    ModelError.check("weights", faults)
    return weights


def ranking_record(ranked: pd.DataFrame, route_id: str) -> dict[str, Any]:
    """Return the rank and the score of a route, and what it has no figure of."""
    row = ranked[ranked["route_id"] == route_id].iloc[0]
    score = row["score"]
    return {
        "rank": int(row["rank"]),
        "score": None if is_missing(score) else float(score),
        "rank_missing": list(row["missing"]),
    }


def ranking_table(
    geo: Geodata, routes: Sequence[Route], ranked: pd.DataFrame, table: pd.DataFrame
) -> list[Table | str]:
    """Return routes from best to worst, with what each measure of the table adds to the score."""
    weights: Mapping[str, float] = ranked.attrs["weights"]
    numbers = {route.id: number for number, route in enumerate(routes, start=1)}
    short = dict(zip(numbers, short_names(routes, Names.english(geo)), strict=True))
    rows = [
        {
            **row,
            "rank_text": f"{row['rank']}{' =' if row['tied'] else ''}",
            "short": f"{numbers[row['route_id']]}: {short[row['route_id']]}",
            "lacks": ", ".join(measure_words(name)[0] for name in row["missing"]) or "–",
        }
        for row in records(ranked)
    ]
    columns = [
        text_column("rank_text", "Rank"),
        text_column("short", "Route", least=34),
        number_column("score", "Score", "", SCORE),
        *(_part_column(name, share) for name, share in weights.items()),
    ]
    if any(row["missing"] for row in rows):
        columns.append(text_column("lacks", "No figure of"))
    said = [
        f"Score: the weighted mean of the measures. Of each, {ranked.attrs['normalisation']}. "
        "Likely figures are ranked: their ranges may overlap.",
        *ranked.attrs["notes"],
    ]
    figures = {numbers[row["route_id"]]: row for row in records(table)}
    for name in weights:
        keys = range_keys(name)
        spans = {number: [row.get(key) for key in keys] for number, row in figures.items()}
        said += uncertain_lines(measure_words(name)[0], spans)
    return [Table("ranking", columns, rows, "Ranked by your weights"), "\n".join(said)]


def _part_column(name: str, share: float) -> Column:
    """Return the column of what a measure adds to the score."""
    heading = f"{_capital(measure_words(name)[0])}, weight {share:.0%}"
    return number_column(f"part_{name}", heading, "", SCORE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

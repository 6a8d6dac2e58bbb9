"""What does a km cost on each class of land use, and which classes are closed."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from cableroute.errors import ModelError, Problem, because
from cableroute.files import csv_records, read_octets
from cableroute.planning.rules import Band, Cost, one_fault
from cableroute.text import plain_number

COLUMNS = ("class", "name", "per_km", "factor", "closed", "source")
"""Columns of a table of classes; all but `class` may be missing or empty."""


def read_class_table(path: str | Path, layer: str) -> Cost:
    r"""Return the cost by class of a land-use raster, from a table.

    Parameters
    ----------
    path : str or Path
        A CSV file, a row for each class: `class` (the value in the raster), and any of `name`,
        `per_km` (what a km costs more), `factor` (by what it is multiplied), `closed` (yes where
        no cable is built) and `source`. A class without a row costs no more than any land.
    layer : str
        The name of the layer in the rules, a raster.

    Returns
    -------
    Cost
        For `Rules.costs`.

    Raises
    ------
    ModelError
        The file cannot be read, or with every fault in it at once.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "classes.csv")
    ...     _ = file.write_text("class,name,factor,closed\n50,town,3,\n80,water,,yes\n")
    ...     cost = read_class_table(file, "land use")
    >>> [(band.low, band.factor, band.closed) for band in cost.bands]
    [(50.0, 3.0, False), (80.0, 1.0, True)]
    """
    path = Path(path)
    data = read_octets(path, "class table", most_octets=4_000_000)
    try:
        rows = list(csv_records(data.decode("utf-8-sig"))[1])
    except (UnicodeDecodeError, csv.Error) as error:
        raise one_fault("file", path, because("cannot be read", error), "give a CSV file") from None
    faults: list[Problem] = []
    bands = [*_bands(rows, path.name, faults)]
    if not rows:
        faults.append(Problem("table", path.name, "has no rows", f"columns: {', '.join(COLUMNS)}"))
    ModelError.check("class table", faults)
    return Cost(layer, tuple(bands), name=layer)


def _bands(
    rows: list[tuple[int, dict[str, Any]]], where: str, faults: list[Problem]
) -> Iterator[Band]:
    """Yield the band of each row; add wrong rows to the faults."""
    seen: set[float] = set()
    for name in rows[0][1] if rows else ():
        if name not in COLUMNS:
            hint = f"known: {', '.join(COLUMNS)}"
            faults.append(Problem("column", where, f"{name!r} is not a column", hint))
    for number, row in rows:
        at = f"{where}, line {number}"
        value = _number(row, "class", at, faults)
        if value is None or value in seen:
            message = "has no class" if value is None else f"has class {value:g} again"
            faults.append(Problem("class", at, message, "give each class one row"))
            continue
        seen.add(value)
        closed = str(row.get("closed") or "").strip().lower()
        if closed not in ("", "yes", "no"):
            faults.append(Problem("closed", at, f"closed is {closed!r}", "write yes or no"))
        per_km, factor = (_number(row, name, at, faults) for name in ("per_km", "factor"))
        if (per_km or 0.0) < 0 or (factor is not None and factor <= 0):
            hint = "per_km is 0 or more, factor above 0"
            faults.append(Problem("cost", at, "a cost is negative or a factor 0", hint))
            continue
        yield Band(
            value,
            value,
            per_km=per_km or 0.0,
            factor=1.0 if factor is None else factor,
            closed=closed == "yes",
        )


def _number(row: Mapping[str, Any], name: str, at: str, faults: list[Problem]) -> float | None:
    text = str(row.get(name) or "").strip()
    if not text:
        return None
    try:
        return plain_number(text)
    except ValueError:
        faults.append(Problem("number", at, f"{name} is {text!r}", "write a number"))
        return None

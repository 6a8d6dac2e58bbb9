"""The ways between many pairs of places, in one table."""

from __future__ import annotations

import codecs
import csv
import io
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import shapely

from cableroute.batches import in_parts, part_name
from cableroute.comparison.columns import measures
from cableroute.comparison.table import MARK, OWN_COLUMNS, compare
from cableroute.errors import ModelError, NoRouteError, OutputError, Problem, kind_faults, shown
from cableroute.files import need_parquet, plain
from cableroute.geodata.assumptions import Assumptions, default_assumptions, with_slack
from cableroute.geodata.opening import open_geodata
from cableroute.geodata.store import Geodata
from cableroute.model.frames import shareable, write_gpkg, write_parquet
from cableroute.model.places import LandingStation
from cableroute.routing.search import find_routes, option_faults

if TYPE_CHECKING:
    import geopandas

__all__ = ["compare_pairs", "read_pairs"]

Place: TypeAlias = str | tuple[float, float] | LandingStation
Ends: TypeAlias = tuple[Place, Place]

FORMATS = ("gpkg", "parquet")
UNITS = ("_km", "_ms", "_min", "_pct", "_usd", "_per_year", "availability")
"""How the names of columns of numbers end, though no number of one is known."""
PAIR_COLUMNS = ("pair", "place_a", "place_b", "no_route")
"""Columns of `compare_pairs` that are not those of `compare`."""
HEADINGS = (("a", "b"), ("start", "end"), ("from", "to"), ("place_a", "place_b"))
"""Names of the columns of a file of pairs, in whichever order they stand."""
DELIMITERS = ("\t", ";", ",")
MOST_LABELS = 10


def compare_pairs(
    pairs: Iterable[Ends],
    *,
    executor: Executor | None = None,
    out: str | Path | None = None,
    format: str = "gpkg",
    geodata: Geodata | None = None,
    assumptions: Assumptions | None = None,
    skip_unknown: bool = False,
    labels: Sequence[str] | None = None,
    confidential: bool = False,
    progress: Callable[[float, str], None] | None = None,
    **conditions: Any,
) -> geopandas.GeoDataFrame:
    """Find and compare the ways between many pairs of places.

    Parameters
    ----------
    pairs : iterable of (A, B)
        Places as for `find_routes`. Of a pair that stands twice the ways are looked for once.
    executor : concurrent.futures.Executor, optional
        Where the pairs are worked out: threads, processes, or the ``get_executor()`` of a dask
        client; one after another unless given. The table is the same. A process opens the
        tables anew, once, and refuses any that are not those of `geodata`.
    out : folder, optional
        Made where it is missing. Each pair's rows are written there as soon as they are there,
        whole or not at all, and the table at the end, as ``ways.gpkg`` or ``ways.parquet``, with
        what is assumed in each row. What the folder holds is not worked out again, but for what
        is damaged; a file tells by its name under which conditions, on which assumptions and on
        which tables it was made.
    format : str
        "gpkg" or "parquet" (GeoParquet; extra ``parquet``).
    geodata : Geodata, optional
        The embedded tables unless given.
    assumptions : Assumptions, optional
        As for `measures`; those of `default_assumptions` unless given.
    skip_unknown : bool
        Whether a pair with a name that nothing has is a row that says so; else it is an error.
    labels : sequence of str, optional
        What each pair is called where it is wrong, as "pairs.csv line 4"; "pair 4" without.
    confidential : bool
        Whether what is confidential counts, and stands in the table.
    progress : callable, optional
        Called with the share of the pairs that is done, 0 to 1, and with that in words.
    **conditions
        As for `find_routes`: ``k``, ``avoid``, ``via``, ``systems``, ``date`` ...

    Returns
    -------
    GeoDataFrame
        Pair after pair, in their order. ``pair`` (number, from 1), ``place_a`` and ``place_b``
        (as asked); the columns of `compare`, where shared ground is that of the ways of one
        pair. A pair without a way is one row: ``no_route`` says why, all else is missing.

    Raises
    ------
    ModelError
        With every unknown name and every wrong condition at once; no pairs.
    OutputError
        The folder cannot be made or written; no such format.
    MissingExtraError
        Parquet without pyarrow.
    GeodataError
        A worker has other tables.

    Examples
    --------
    >>> table = compare_pairs([("Zafarana", "Abu Talat"), ("Suez", "Suez")], k=3)
    >>> table["pair"].tolist()[-1], table["no_route"].tolist()[-1]
    (2, 'Suez (EG-SUZ) is both ends: give two places')
    """
    _check_kinds(pairs, executor, out, geodata, assumptions, labels, progress)
    if format not in FORMATS:
        raise OutputError(f"no table of pairs is written as {format!r}: choose gpkg or parquet")
    if out is not None and format == "parquet":
        need_parquet()
    tables = geodata or open_geodata()
    assumed = default_assumptions(tables) if assumptions is None else assumptions
    asked: dict[str, Any] = {
        "end_km": assumed.end_km,
        **{name: _lasting(value) for name, value in conditions.items()},
        "confidential": confidential,
    }
    ends = _ends(pairs)
    named = [f"pair {number}" for number in range(1, len(ends) + 1)] if labels is None else labels
    unknown = _check(tables, ends, asked, skip_unknown, named)
    made_with = (
        sorted((name, repr(value)) for name, value in asked.items()),
        [(row["key"], row["value"]) for row in assumed.as_rows()],
        list(measures(tables, assumptions=assumed)),
        tables.digest,
    )
    names = [
        "" if number in unknown else part_name([_word(place) for place in pair], (pair, made_with))
        for number, pair in enumerate(ends)
    ]
    known = {name: pair for name, pair in zip(names, ends, strict=True) if name}
    found = in_parts(
        partial(_compared, geodata=tables, assumptions=assumed, asked=asked), known,
        to_text=partial(json.dumps, ensure_ascii=False), from_text=_part, suffix=".json",
        executor=executor, folder=out, progress=progress,
    )  # fmt: skip
    parts = [
        found[name] if name else {"no_route": unknown[number], "rows": []}
        for number, name in enumerate(names)
    ]
    table = _table(ends, parts, list(measures(tables, assumptions=assumed)))
    table.attrs["assumptions"] = assumed.as_rows()
    if out is not None:
        path = Path(out, f"ways.{format}")
        said = assumed.figures(confidential=confidential)
        whole = table.assign(assumptions=[said] * len(table))
        if format == "gpkg":
            write_gpkg(path, {"ways": whole})
        else:
            write_parquet(path, whole)
    return table


def read_pairs(path: str | Path) -> list[tuple[str, str]]:
    r"""Read pairs of places from a file: CSV, a pair a row.

    Parameters
    ----------
    path : path
        Two cells a row, each a place as `find_routes` reads it, between commas, semicolons or
        tabs (a point between commas as ``"5.37,43.30"``, in quotes). A first row with ``A`` and
        ``B``, ``from`` and ``to``, or ``start`` and ``end`` is a heading: it says which column
        is which, and others beside them are passed over, as are empty rows. UTF-8, or UTF-16
        with its mark.

    Raises
    ------
    ModelError
        With every row that is no pair at once; a file that is not there, no text or empty.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "pairs.csv")
    ...     _ = file.write_text("from,to\nMarseille,Mumbai\n")
    ...     read_pairs(file)
    [('Marseille', 'Mumbai')]
    """
    return [pair for _, pair in numbered_pairs(path)]


def numbered_pairs(path: str | Path) -> list[tuple[int, tuple[str, str]]]:
    """Return the pairs of a file, each with the line on which it ends: see `read_pairs`."""
    name = Path(path).name
    hint = "give a CSV file of pairs A,B in UTF-8"
    try:
        data = Path(path).read_bytes()
        wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = data.decode("utf-16" if wide else "utf-8-sig")
        rows = _rows(text)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        said = error.strerror if isinstance(error, OSError) else error
        fault = Problem("file", str(path), f"cannot be read ({said})", hint)
        raise ModelError.of("pairs", [fault]) from error
    width, columns = 2, (0, 1)
    if rows:
        heads = [cell.casefold() for cell in rows[0][1]]
        for first, last in HEADINGS:
            if first in heads and last in heads:
                width, columns = len(heads), (heads.index(first), heads.index(last))
                rows = rows[1:]
                break
    hint = 'write A,B; a point in quotes: "5.37,43.30"'
    faults: list[Problem] = []
    pairs: list[tuple[int, tuple[str, str]]] = []
    for number, row in rows:
        while len(row) > width and not row[-1]:  # as spreadsheets fill rows up
            row.pop()
        cells = [row[column] for column in columns if column < len(row)]
        if len(row) > width or len(cells) < 2 or not all(cells):
            where = f"{name} line {number}"
            faults.append(Problem("pair", where, f"{', '.join(row)!r} is no pair", hint))
            continue
        pairs.append((number, (cells[0], cells[1])))
    if not rows:
        faults = [Problem("pairs", name, "holds no pair", "write A,B in each row")]
    if faults:
        raise ModelError.of("pairs", faults)
    return pairs


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the rows that are not empty with their lines, by the delimiter that makes pairs."""
    readings: list[list[tuple[int, list[str]]]] = []
    fault: csv.Error | None = None
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        rows: list[tuple[int, list[str]]] = []
        try:
            for row in reader:
                rows.append((reader.line_num, [cell.strip() for cell in row]))  # noqa: PERF401 - kept at a fault
        except csv.Error as error:
            begins = rows[-1][0] + 1 if rows else 1
            fault = csv.Error(f"{error} in the row that begins on line {begins}")
            continue
        readings.append([(number, row) for number, row in rows if any(row)])
    if not readings and fault is not None:
        raise fault
    for rows in readings:
        if rows and all(len(row) == len(rows[0][1]) > 1 for _, row in rows):
            return rows
    return max(
        reversed(readings), key=lambda rows: sum(len(row) == 2 and all(row) for _, row in rows)
    )


def _check_kinds(
    pairs: object, executor: object, out: object, geodata: object, assumptions: object,
    labels: object, progress: object,
) -> None:  # fmt: skip
    """Raise with all that is of a wrong kind."""
    none = type(None)
    tables = (Geodata, none)
    hint = "give default_assumptions(geodata), or with_changes of it"
    faults = [
        *kind_faults("pairs", pairs, Iterable, "give a list of (A, B)"),
        *(
            []
            if hasattr(executor, "submit")
            else kind_faults("executor", executor, none, "give one of concurrent.futures")
        ),
        *kind_faults("out", out, (str, os.PathLike, none), "give a folder"),
        *kind_faults("geodata", geodata, tables, "give open_geodata(...)"),
        *kind_faults("assumptions", assumptions, (Assumptions, none), hint),
        *(
            []
            if callable(progress)
            else kind_faults("progress", progress, none, "give a function of a share and words")
        ),
    ]
    if labels is not None and isinstance(pairs, Sized):
        count = len(labels) if isinstance(labels, Sized) else None
        if count != len(pairs):
            message = f"is {shown(labels)} for {len(pairs)} pairs"
            faults.append(Problem("labels", "labels", message, "give one for each pair"))
    if faults:
        raise ModelError.of("compare_pairs", faults)


def _lasting(value: Any) -> Any:
    """Return a condition that can be read twice, and tells the same in every process."""
    if isinstance(value, (set, frozenset)):
        return tuple(sorted(value, key=repr))
    return value if isinstance(value, str) or not isinstance(value, Iterable) else tuple(value)


def _ends(pairs: Iterable[Ends]) -> list[Ends]:
    """Return the pairs, each of two places."""
    given = list(pairs)
    faults = [
        Problem("pair", f"pair {number}", f"{pair!r} is no pair of places", "give (A, B)")
        for number, pair in enumerate(given, start=1)
        if isinstance(pair, str) or not isinstance(pair, Sequence) or len(pair) != 2
    ]
    if not given:
        faults = [Problem("pairs", "compare_pairs", "there is no pair", "give one or more")]
    if faults:
        raise ModelError.of("compare_pairs", faults)
    return [(start, end) for start, end in given]


def _check(
    geodata: Geodata,
    pairs: Sequence[Ends],
    asked: Mapping[str, Any],
    skip_unknown: bool,
    labels: Sequence[str],
) -> dict[int, str]:
    """Return what is unknown by the number of its pair; any other fault is raised, with all."""
    places = {repr(place): place for pair in pairs for place in pair}
    said = {
        key: found[0].message
        for key, place in places.items()
        if (found := option_faults(geodata, place, place))
    }
    known = next((place for key, place in places.items() if key not in said), None)
    faults = [] if known is None else list(option_faults(geodata, known, known, **asked))
    unknown: dict[int, str] = {}
    for number, pair in enumerate(pairs):
        told = [said[key] for place in pair if (key := repr(place)) in said]
        if told:
            unknown[number] = "; ".join(dict.fromkeys(told))
    if not skip_unknown:
        last = list(said)[-1:] if len(unknown) < len(pairs) else []
        faults += [
            Problem(
                "unknown name", _pairs_of(key, pairs, labels), message,
                "skip_unknown compares the rest" if key in last else "",
            )
            for key, message in said.items()
        ]  # fmt: skip
    if faults:
        raise ModelError.of("compare_pairs", faults)
    return unknown


def _pairs_of(key: str, pairs: Sequence[Ends], labels: Sequence[str]) -> str:
    """Return in words in which pairs a place stands: "pair 3, 5", "pairs.csv line 4, 9"."""
    found = [label for label, pair in zip(labels, pairs, strict=True) if key in map(repr, pair)]
    first, *others = found[:MOST_LABELS]
    stem = first.rpartition(" ")[0] + " "
    told = ", ".join([first, *(label.removeprefix(stem) for label in others)])
    left = len(found) - MOST_LABELS
    return f"{told} and {left} more" if left > 0 else told


def _word(place: Place) -> str:
    return (
        place.id
        if isinstance(place, LandingStation)
        else (place if isinstance(place, str) else ",".join(f"{number:g}" for number in place))
    )


def _compared(
    pair: Ends, *, geodata: Geodata, assumptions: Assumptions, asked: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the rows of one pair as JSON knows them, or why there is none."""
    confidential = bool(asked["confidential"])
    try:
        routes = find_routes(geodata, *pair, **asked)
    except NoRouteError as error:
        return {"no_route": str(error), "rows": []}
    routes = with_slack(
        shareable(routes, confidential=confidential), geodata, assumptions=assumptions
    )
    if not routes:
        return {"no_route": "every way is confidential", "rows": []}
    told = measures(geodata, assumptions=assumptions, confidential=confidential)
    frame = compare(routes, told, assumptions=assumptions)
    lines = [shapely.to_wkb(line, hex=True) for line in frame.geometry]
    rows = frame.drop(columns="geometry").to_dict("records")
    return {
        "no_route": None,
        "rows": [{**plain(row), "geometry": line} for row, line in zip(rows, lines, strict=True)],
    }


def _part(text: str) -> dict[str, Any]:
    """Read a part of a folder."""
    part: dict[str, Any] = json.loads(text)
    why, rows = part["no_route"], part["rows"]
    if not isinstance(rows, list) or (why is not None if rows else not isinstance(why, str)):
        raise ValueError("a part holds ways, or says why there is none")
    for row in rows:
        row["route_id"].strip()
        try:
            shapely.from_wkb(row["geometry"])
        except shapely.errors.ShapelyError as error:
            raise ValueError(str(error)) from None
    return {"no_route": part["no_route"], "rows": part["rows"]}


def _table(
    pairs: Sequence[Ends], parts: Sequence[Mapping[str, Any]], names: Sequence[str]
) -> geopandas.GeoDataFrame:
    """Return the rows of all pairs as one table."""
    import geopandas
    import pandas as pd

    rows: list[dict[str, Any]] = []
    for number, ((start, end), part) in enumerate(zip(pairs, parts, strict=True), start=1):
        head = {
            "pair": number,
            "place_a": _word(start),
            "place_b": _word(end),
            "no_route": part["no_route"],
        }
        rows += [{**head, **row} for row in part["rows"] or [{}]]
    own = [name for name in OWN_COLUMNS if name not in ("pareto", "geometry")]
    deals = [name for name in names if name == "deals"]
    others = [name for name in names if name != "deals"]
    columns = [*PAIR_COLUMNS, *own[:4], *others, *own[4:], *deals, "pareto"]
    if any(MARK in row for row in rows):
        columns.append(MARK)
        rows = [{MARK: "public", **row} if "route_id" in row else row for row in rows]
    data = {name: _column(name, [row.get(name) for row in rows]) for name in columns}
    lines = [shapely.from_wkb(row["geometry"]) if "geometry" in row else None for row in rows]
    return geopandas.GeoDataFrame(pd.DataFrame(data), geometry=lines, crs="EPSG:4326")


def _column(name: str, values: Sequence[Any]) -> Any:
    """Return a column of the one type that its cells have; one of a unit is of numbers."""
    import pandas as pd

    kinds = {type(value) for value in values if value is not None}
    if kinds == {bool}:
        return pd.array(values, dtype="boolean" if None in values else "bool")
    if kinds == {int}:
        return pd.array(values, dtype="Int64" if None in values else "int64")
    if kinds <= {int, float} and (kinds or name.endswith(UNITS)):
        return pd.array([float("nan") if v is None else v for v in values], dtype="float64")
    return pd.Series(values, dtype=object)

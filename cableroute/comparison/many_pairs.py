"""The routes between many pairs of places, in one table."""

from __future__ import annotations

import codecs
import csv
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, Unpack

import shapely

from cableroute.batches import in_parts, part_name
from cableroute.comparison.columns import measures
from cableroute.comparison.table import MARK, OWN_COLUMNS, compare, typed_column
from cableroute.errors import (
    ModelError,
    NoRouteError,
    Problem,
    UnknownNameError,
    because,
    check_flags,
    executor_faults,
    kind_faults,
)
from cableroute.files import (
    check_folder,
    check_name,
    csv_lines,
    need_parquet,
    plain,
    read_octets,
    records,
)
from cableroute.folders import HeldFolder
from cableroute.geodata.assumptions import Assumptions, default_assumptions, with_slack
from cableroute.geodata.locate import PlaceLike, find_place
from cableroute.geodata.opening import open_geodata
from cableroute.geodata.store import Geodata
from cableroute.model.frames import fill_gpkg, fill_parquet, shareable
from cableroute.model.places import LandingStation
from cableroute.remote_folders import is_address, opened_folder, without_scheme
from cableroute.routing.conditions import (
    ConditionChanges,
    Conditions,
    agreed,
    search_faults,
    with_conditions,
)
from cableroute.routing.search import find_routes
from cableroute.text import counted

if TYPE_CHECKING:
    import geopandas

Ends: TypeAlias = tuple[PlaceLike, PlaceLike]

FORMATS = (".gpkg", ".parquet")
MOST_OCTETS, MOST_LINES, MOST_AGAIN = 100_000_000, 2_000_000, 10_000
"""Of a file of pairs, and how many of its pairs may be there before: each gives all its routes."""

PAIR_COLUMNS = ("pair", "place_a", "place_b", "no_route")
"""Columns of `compare_pairs` that are not those of `compare`."""
HEADINGS = (("a", "b"), ("start", "end"), ("from", "to"), ("place_a", "place_b"))
"""Names of the columns of a file of pairs, in whichever order."""
DELIMITERS = ("\t", ";", ",")
NOTHING = "".join(DELIMITERS) + " "
"""Cells of nothing else make a row without content, by whichever delimiter it is parted."""
MOST_LABELS = 10


class LabelledPair(NamedTuple):
    """A pair of places, and what it is called where it is wrong, as "pairs.csv line 4"."""

    start: PlaceLike
    end: PlaceLike
    label: str


def compare_pairs(
    pairs: Iterable[Ends | LabelledPair],
    *,
    geodata: Geodata | None = None,
    conditions: Conditions | None = None,
    assumptions: Assumptions | None = None,
    executor: Executor | None = None,
    out: str | Path | None = None,
    skip_unknown: bool = False,
    progress: Callable[[float, str], None] | None = None,
    **changes: Unpack[ConditionChanges],
) -> geopandas.GeoDataFrame:
    """Find and compare the routes between many pairs of places.

    Parameters
    ----------
    pairs : iterable of (A, B) or LabelledPair
        Places as for `find_routes`. A pair that is given twice is searched for once.
    geodata : Geodata, optional
        The embedded tables unless given.
    conditions : Conditions, optional
        What the routes may use.
    assumptions : Assumptions, optional
        As for `measures`; those of `default_assumptions` unless given.
    executor : concurrent.futures.Executor, optional
        Where the pairs are computed: threads, processes, or the ``get_executor()`` of a dask
        client; one after another unless given. The table is the same. A process opens the
        tables again, once, and refuses any that are not those of `geodata`.
    out : folder, file or address, optional
        A folder, made where it is missing, or an address of one, as ``s3://bucket/parts`` (extra
        ``remote``). Each pair's rows are written there as soon as they
        are known, completely or not at all, and the table at the end, as ``routes.gpkg``, with
        what is assumed in each row. With a file in it, ``folder/routes.parquet``, the table has
        that name and format: GeoPackage or GeoParquet (extra ``parquet``). What the folder holds
        is not worked out again, except what is damaged. The name of a file shows under which
        conditions, on which assumptions and on which tables it was made. Nothing there is read or
        written through a link, and what is not of this program is refused, not written over; a
        link is followed only where it has a name of your own, as ``folder/mine.parquet``.
    skip_unknown : bool
        Whether a pair with an unknown name becomes a row that says so; otherwise it is an error.
    progress : callable, optional
        Called with the share of the pairs that is done, 0 to 1, and with that in words.
    **changes
        Fields of `Conditions`, as for `find_routes`: ``k``, ``avoid``, ``confidential`` ...

    Returns
    -------
    GeoDataFrame
        Pair after pair, in their order. ``pair`` (number, from 1), ``place_a`` and ``place_b``
        (as requested); the columns of `compare`, where what is shared is that of the routes
        of one pair. A pair without a route is one row: ``no_route`` says why, all else is missing.

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
    check_flags("compare_pairs", skip_unknown=skip_unknown)
    wanted = with_conditions("compare_pairs", conditions, changes)
    _check_kinds(pairs, executor, out, geodata, assumptions, progress)
    folder, file, is_named = _table_file(out)
    tables = geodata or open_geodata()
    assumed = default_assumptions(tables) if assumptions is None else assumptions
    request, assumed = agreed(wanted, assumed)
    ends = _ends(pairs)
    unknown = _check(tables, ends, request, skip_unknown)
    columns = list(measures(tables, assumptions=assumed))
    made_with = (
        repr(request),
        [(row["key"], row["value"]) for row in assumed.as_rows()],
        columns,
        tables.digest,
    )
    name_of: dict[str, str] = {}  # of each pair once, however often it is given
    names = []
    for number, pair in enumerate(item[:2] for item in ends):
        key = repr(pair)
        if number not in unknown and key not in name_of:
            name_of[key] = part_name([_word(place) for place in pair], (pair, made_with))
        names.append("" if number in unknown else name_of[key])
    searched = {name: item[:2] for name, item in zip(names, ends, strict=True) if name}
    with ExitStack() as stack:
        held, last = _folders(folder, file, is_named, stack)
        texts = in_parts(
            partial(_compared, geodata=tables, assumptions=assumed, conditions=request), searched,
            to_text=partial(json.dumps, ensure_ascii=False), from_text=_part, suffix=".json",
            executor=executor, folder=held, progress=progress,
        )  # fmt: skip
        parts = [
            texts[name] if name else {"no_route": unknown[number], "rows": []}
            for number, name in enumerate(names)
        ]
        table = _table(ends, parts, columns)
        table.attrs["assumptions"] = assumed.as_rows()
        if last is not None:
            said = assumed.figures(confidential=request.confidential)
            complete = table.assign(assumptions=[said] * len(table))
            is_gpkg = file.endswith(".gpkg")
            last[0].write_by(
                last[1],
                partial(fill_gpkg, {"routes": complete})
                if is_gpkg
                else partial(fill_parquet, complete),
            )
    return table


def _folders(
    folder: str | Path | None, file: str, is_named: bool, stack: ExitStack
) -> tuple[HeldFolder | None, tuple[HeldFolder, str] | None]:
    """Return the folder of the parts, held open, and that of the table with its name there.

    A link of the user's own is followed once, now: what is put at its name later is not.
    """
    if folder is None:
        return None, None
    held = stack.enter_context(opened_folder(folder, make=True))
    if not is_named:
        held.claim([file])
    elif not is_address(folder):
        target = Path(os.path.realpath(Path(folder, file)))
        check_name(target.name)
        check_folder(target)
        return held, (stack.enter_context(HeldFolder(target.parent)), target.name)
    return held, (held, file)


def _table_file(out: str | Path | None) -> tuple[str | Path | None, str, bool]:
    """Return the folder and file of the table, and whether the user named it, not the program."""
    if out is None:
        return None, "", True
    out = without_scheme(out)
    remote, path = is_address(out), Path(out)
    if path.suffix not in FORMATS or (not remote and path.is_dir()):
        return out, "routes.gpkg", False
    if path.suffix == ".parquet":
        need_parquet()
    parent = str(out).rpartition("/")[0] if remote else path.parent
    return parent, path.name, path.stem != "routes"


def read_pairs(path: str | Path) -> list[tuple[str, str]]:
    r"""Read pairs of places from a CSV file, one pair per row.

    Parameters
    ----------
    path : path
        Two cells per row, each a place as `find_routes` reads it, between commas, semicolons or
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
    return [(str(start), str(end)) for start, end, _ in labelled_pairs(path)]


def labelled_pairs(path: str | Path) -> list[LabelledPair]:
    """Return the pairs of a file, labelled with the line on which each ends: see `read_pairs`."""
    name = Path(path).name
    hint = "give a CSV file of pairs A,B in UTF-8"
    data = read_octets(path, "pairs", most_octets=MOST_OCTETS)
    if data.count(b"\n") > MOST_LINES:
        message = f"has more than {MOST_LINES:,} lines"
        raise ModelError.of("pairs", [Problem("file", str(path), message, "give a part of it")])
    try:
        wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        text = data.decode("utf-16" if wide else "utf-8-sig")
        rows = _rows(text)
    except (UnicodeDecodeError, csv.Error) as error:
        fault = Problem("file", str(path), because("cannot be read", error), hint)
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
    pairs: list[LabelledPair] = []
    for number, row in rows:
        while len(row) > width and not row[-1]:  # as spreadsheets fill rows up
            row.pop()
        cells = [row[column] for column in columns if column < len(row)]
        where = f"{name} line {number}"
        if len(row) > width or len(cells) < 2 or not all(cells):
            faults.append(Problem("pair", where, f"{', '.join(row)!r} is not a pair", hint))
            continue
        pairs.append(LabelledPair(cells[0], cells[1], where))
    if not rows:
        faults = [Problem("pairs", name, "holds no pair", "write A,B in each row")]
    again = len(pairs) - len({pair[:2] for pair in pairs})
    if again > MOST_AGAIN:
        message = (
            f"repeats {again:,} of its {counted(len(pairs), 'pair')}, more than {MOST_AGAIN:,}"
        )
        faults.append(Problem("pairs", name, message, "give each pair once"))
    ModelError.check("pairs", faults)
    return pairs


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """Return the rows that are not empty with their lines, by the delimiter that makes pairs."""
    readings: list[list[tuple[int, list[str]]]] = []
    fault: csv.Error | None = None
    for delimiter in DELIMITERS:
        reader = csv.reader(csv_lines(text), delimiter=delimiter, strict=True)
        rows: list[tuple[int, list[str]]] = []
        begins = 1
        try:
            for row in reader:
                cells = [cell.strip() for cell in row]
                if any(cell.strip(NOTHING) for cell in cells):
                    rows.append((reader.line_num, cells))
                begins = reader.line_num + 1
        except csv.Error as error:
            fault = csv.Error(f"{error} in the row that begins on line {begins}")
            continue
        readings.append(rows)
    if not readings and fault is not None:
        raise fault
    for rows in readings:
        if rows and all(len(row) == len(rows[0][1]) > 1 for _, row in rows):
            return rows
    return max(
        reversed(readings), key=lambda rows: sum(len(row) == 2 and all(row) for _, row in rows)
    )


def _check_kinds(
    pairs: object,
    executor: object,
    out: object,
    geodata: object,
    assumptions: object,
    progress: object,
) -> None:
    """Raise with all that is of a wrong kind."""
    none = type(None)
    tables = (Geodata, none)
    hint = "give default_assumptions(geodata), or with_changes of it"
    faults = [
        *kind_faults("pairs", pairs, Iterable, "give a list of (A, B)"),
        *executor_faults(executor),
        *kind_faults("out", out, (str, os.PathLike, none), "give a folder"),
        *kind_faults("geodata", geodata, tables, "give open_geodata(...)"),
        *kind_faults("assumptions", assumptions, (Assumptions, none), hint),
        *(
            []
            if callable(progress)
            else kind_faults("progress", progress, none, "give a function of a share and words")
        ),
    ]
    ModelError.check("compare_pairs", faults)


def _ends(pairs: Iterable[Ends | LabelledPair]) -> list[LabelledPair]:
    """Return the pairs, each of two places and with a label."""
    labelled: list[LabelledPair] = []
    faults = []
    for number, pair in enumerate(pairs, start=1):
        label = f"pair {number}"
        if isinstance(pair, LabelledPair):
            labelled.append(pair)
        elif isinstance(pair, str) or not isinstance(pair, Sequence) or len(pair) != 2:
            faults.append(
                Problem("pair", label, f"{pair!r} is not a pair of places", "give (A, B)")
            )
        else:
            labelled.append(LabelledPair(pair[0], pair[1], label))
    if not labelled and not faults:
        faults = [Problem("pairs", "compare_pairs", "there is no pair", "give one or more")]
    ModelError.check("compare_pairs", faults)
    return labelled


def _check(
    geodata: Geodata, pairs: Sequence[LabelledPair], conditions: Conditions, skip_unknown: bool
) -> dict[int, str]:
    """Return the unknown names by number of pair; any other fault is raised, with all."""
    places = {repr(place): place for pair in pairs for place in pair[:2]}
    said: dict[str, str] = {}
    for key, place in places.items():
        try:
            find_place(geodata, place)
        except UnknownNameError as error:
            said[key] = str(error)
    place_known = next((place for key, place in places.items() if key not in said), None)
    faults = (
        []
        if place_known is None
        else list(search_faults(geodata, place_known, place_known, conditions))
    )
    unknown: dict[int, str] = {}
    for number, pair in enumerate(pairs):
        reasons = [said[key] for place in pair[:2] if (key := repr(place)) in said]
        if reasons:
            unknown[number] = "; ".join(dict.fromkeys(reasons))
    if not skip_unknown:
        last = list(said)[-1:] if len(unknown) < len(pairs) else []
        labels: dict[str, list[str]] = {key: [] for key in said}
        for pair in pairs:
            for key in dict.fromkeys(map(repr, pair[:2])):
                if key in labels:
                    labels[key].append(pair.label)
        for key, message in said.items():
            fault = Problem("unknown name", _labels_text(labels[key]), message)
            if key in last:
                fault = replace(fault, hint="compares the rest", parameter="skip_unknown")
            faults.append(fault)
    ModelError.check("compare_pairs", faults)
    return unknown


def _labels_text(labels: Sequence[str]) -> str:
    """Return in words in which pairs a place is: "pair 3, 5", "pairs.csv line 4, 9"."""
    first, *others = labels[:MOST_LABELS]
    stem = first.rpartition(" ")[0] + " "
    named = ", ".join([first, *(label.removeprefix(stem) for label in others)])
    left = len(labels) - MOST_LABELS
    return f"{named} and {left} more" if left > 0 else named


def _word(place: PlaceLike) -> str:
    if isinstance(place, LandingStation):
        return place.id
    return place if isinstance(place, str) else ",".join(f"{number:g}" for number in place)


def _compared(
    pair: Ends, *, geodata: Geodata, assumptions: Assumptions, conditions: Conditions
) -> dict[str, Any]:
    """Return the rows of one pair as JSON knows them, or why there is no route."""
    confidential = conditions.confidential
    try:
        all_routes = find_routes(geodata, *pair, conditions=conditions)
    except NoRouteError as error:
        return {"no_route": str(error), "rows": []}
    routes = with_slack(
        geodata, shareable(all_routes, confidential=confidential), assumptions=assumptions
    )
    if not routes:
        return {"no_route": "every route is confidential", "rows": []}
    columns = measures(geodata, assumptions=assumptions, confidential=confidential)
    frame = compare(routes, columns, assumptions=assumptions)
    lines = [shapely.to_wkb(line, hex=True) for line in frame.geometry]
    return {
        "no_route": None,
        "rows": [
            {**plain(row), "geometry": line}
            for row, line in zip(records(frame), lines, strict=True)
        ],
    }


def _part(text: str) -> dict[str, Any]:
    """Read a part of a folder."""
    part: dict[str, Any] = json.loads(text)
    why, rows = part["no_route"], part["rows"]
    if not isinstance(rows, list) or (why is not None if rows else not isinstance(why, str)):
        raise ValueError("a part holds routes, or says why there is no route")
    for row in rows:
        row["route_id"].strip()
        try:
            shapely.from_wkb(row["geometry"])
        except shapely.errors.ShapelyError as error:
            raise ValueError(str(error)) from None
    return {"no_route": part["no_route"], "rows": part["rows"]}


def _table(
    pairs: Sequence[LabelledPair], parts: Sequence[Mapping[str, Any]], names: Sequence[str]
) -> geopandas.GeoDataFrame:
    """Return the rows of all pairs as one table."""
    import geopandas
    import pandas as pd

    rows: list[dict[str, Any]] = []
    spans: dict[str, range] = {}  # the rows of each pair, once however often it is given
    places: list[int] = []
    numbers: list[int] = []
    for number, ((start, end, _), part) in enumerate(zip(pairs, parts, strict=True), start=1):
        key = repr((start, end))
        if key not in spans:
            head = {
                "pair": number,
                "place_a": _word(start),
                "place_b": _word(end),
                "no_route": part["no_route"],
            }
            begin = len(rows)
            rows += [{**head, **row} for row in part["rows"] or [{}]]
            spans[key] = range(begin, len(rows))
        places += spans[key]
        numbers += [number] * len(spans[key])
    leading = [name for name in OWN_COLUMNS if name not in ("pareto", "geometry")]
    deals = [name for name in names if name == "deals"]
    others = [name for name in names if name != "deals"]
    columns = [*PAIR_COLUMNS, *leading[:4], *others, *leading[4:], *deals, "pareto"]
    if any(MARK in row for row in rows):
        columns.append(MARK)
        rows = [{MARK: "public", **row} if "route_id" in row else row for row in rows]
    data = {name: typed_column(name, [row.get(name) for row in rows]) for name in columns}
    lines = [shapely.from_wkb(row["geometry"]) if "geometry" in row else None for row in rows]
    table = geopandas.GeoDataFrame(pd.DataFrame(data), geometry=lines, crs="EPSG:4326")
    if len(spans) == len(pairs):
        return table
    return table.take(places).reset_index(drop=True).assign(pair=numbers)

"""A project from its GeoPackage: exactly what was written, or every reason why not."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.request import pathname2url

import shapely
from shapely import LineString, MultiLineString
from shapely.errors import ShapelyError

from cableroute.errors import CablerouteError, GeodataError, Problem, because
from cableroute.geodata.vector_files import check_vector_file
from cableroute.model.deals import AttachedDeal, Deal
from cableroute.model.figures import Source
from cableroute.model.legs import Leg
from cableroute.model.places import LandingStation
from cableroute.model.routes import Route
from cableroute.projects.columns import noun_of
from cableroute.projects.contents import Project
from cableroute.projects.store_tables import ABOUT, SCHEMA_VERSION, TABLES, drawn
from cableroute.projects.styles import GEOMETRY_COLUMN, STYLES
from cableroute.rpl.positions import RPL, Position, Span

MOVED_DEG = 2e-4
"""A drawn leg further than this from its vertices, 20 m, was changed elsewhere: it is drawn
within 5 m of them."""

_Row = Mapping[str, Any]
_DAMAGED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    ShapelyError,
    TypeError,
    ValueError,
)
"""What is raised where a cell holds something of another kind than was written there."""


@dataclass(frozen=True)
class _Store:
    """The rows of a file by table, and their faults."""

    rows: dict[str, list[_Row]]
    faults: list[Problem]

    def nouns_of(self, table: str, make: Callable[[_Row], Any]) -> list[Any]:
        """Return the noun of each row of a table; collect the faults of the rows."""
        nouns = []
        for number, row in enumerate(self.rows[table], start=1):
            try:
                nouns.append(make(row))
            except CablerouteError as error:
                self.faults.extend(error.problems or [Problem("row", table, str(error))])
            except _DAMAGED as error:
                where = f"{table} row {number}"
                hint = "restore it as it was written"
                message = because("cannot be read", error)
                self.faults.append(Problem("row", where, message, hint))
        return nouns


def read_project(path: str | Path) -> Project:
    """Return the project of a file, exactly as `write_project` wrote it.

    A station or a position that was moved in another program is where it was moved to; a cell that
    was changed is as it was changed to. A leg whose line was changed is refused: its vertices are
    beside it, and nobody can say which of the two holds.

    Parameters
    ----------
    path : path
        A GeoPackage.

    Raises
    ------
    GeodataError
        The file is missing, no GeoPackage, no project, of another schema version, or its rows
        have faults, all of them at once.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.projects.writing import write_project
    >>> source = Source("s", "A map")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = write_project(Project("Study", sources=(source,)), Path(folder, "study.gpkg"))
    ...     read_project(file).sources == (source,)
    True
    """
    path = Path(path)
    check_vector_file(path)
    try:
        rows = _rows(path)
    except sqlite3.Error as error:
        raise _store_error(
            path, "file", f"cannot be read: {error}", "restore it from a copy"
        ) from error
    store = _Store(rows, [])
    [about] = rows[ABOUT]
    stations = store.nouns_of("stations", _station)
    deals = store.nouns_of("deals", lambda row: noun_of(Deal, row))
    sources = store.nouns_of("sources", lambda row: noun_of(Source, row))
    routes, rpls = _routes(store, {item.id: item for item in deals}), _lists(store)
    GeodataError.check(path.name, store.faults)
    try:
        return Project(
            about["name"],
            stations=tuple(stations),
            routes=tuple(routes),
            rpls=tuple(rpls),
            deals=tuple(deals),
            sources=tuple(sources),
            note=about["note"] or "",
        )
    except CablerouteError as error:
        raise GeodataError.of(path.name, error.problems) from error


def is_project(path: str | Path) -> bool:
    """Return whether a file is a GeoPackage with a project, of whatever schema version.

    Examples
    --------
    >>> is_project("no such file.gpkg")
    False
    """
    try:
        check_vector_file(Path(path))
        with _open_read_only(Path(path)) as file:
            return ABOUT in _tables(file)
    except (sqlite3.Error, GeodataError):
        return False


def other_tables(path: str | Path) -> tuple[str, ...]:
    """Return the layers and tables of a project's file that are not of the project.

    What GDAL keeps for itself is not named, nor what a file holds that is no project.

    Examples
    --------
    >>> other_tables("no such file.gpkg")
    ()
    """
    if not is_project(path):
        return ()
    with _open_read_only(Path(path)) as file:
        names = sorted(_tables(file) - {*TABLES, STYLES})
    return tuple(name for name in names if not name.startswith(_KEPT_BY_GDAL))


_KEPT_BY_GDAL = ("gpkg_", "rtree_", "sqlite_")


@contextmanager
def _open_read_only(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file read-only, which runs no code; close it whatever happens."""
    address = f"file:{pathname2url(str(path.resolve()))}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as file:
        file.row_factory = sqlite3.Row
        file.execute("PRAGMA trusted_schema = OFF")
        yield file


def _tables(file: sqlite3.Connection) -> set[str]:
    return {row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def _rows(path: Path) -> dict[str, list[_Row]]:
    """Return the rows of every table, in the order in which they were written."""
    with _open_read_only(path) as file:
        tables = _tables(file)
        if ABOUT not in tables:
            hint = "write one with write_project; read_features reads any GeoPackage"
            raise _store_error(path, "project", f"it is not a project: no table {ABOUT}", hint)
        about = [dict(row) for row in file.execute(f'SELECT * FROM "{ABOUT}"')]
        version = about[0].get("schema_version") if len(about) == 1 else None
        if version != SCHEMA_VERSION:
            newer = isinstance(version, int) and version > SCHEMA_VERSION
            hint = "update cableroute" if newer else "write it again with this release"
            message = f"its schema version is {version}; this release reads {SCHEMA_VERSION}"
            raise _store_error(path, "schema version", message, hint)
        missing = [
            Problem("table", "", f"there is no table {name}", "restore it from a copy")
            for name in TABLES
            if name not in tables
        ]
        missing = missing or [
            Problem("column", name, f"there is no column {column}", "restore it from a copy")
            for name in TABLES
            for column in _missing(file, name)
        ]
        GeodataError.check(path.name, missing)
        return {
            name: [dict(row) for row in file.execute(f'SELECT * FROM "{name}" ORDER BY rowid')]
            for name in TABLES
        }


def _missing(file: sqlite3.Connection, name: str) -> list[str]:
    """Return the columns that a table lacks, except those that are computed."""
    table = TABLES[name]
    wanted = [column for column in table.dtypes if column not in table.computed]
    columns = {row["name"] for row in file.execute(f'PRAGMA table_info("{name}")')}
    return [
        column
        for column in [*wanted, *([GEOMETRY_COLUMN] if table.shape else [])]
        if column not in columns
    ]


def _station(row: _Row) -> LandingStation:
    lon, lat = _point(row)
    return noun_of(LandingStation, row, lon_deg=lon, lat_deg=lat)  # type: ignore[no-any-return]


def _routes(store: _Store, deals: Mapping[str, Deal]) -> list[Route]:
    """Return the routes, each with its legs and deals in order."""
    legs, attached = (
        _by_route(store, "legs", _leg),
        _by_route(store, "route_deals", lambda row: _attached(row, deals)),
    )
    ids = {row["id"] for row in store.rows["routes"]}
    for table, by_route in (("legs", legs), ("route_deals", attached)):
        for name in by_route.keys() - ids:
            hint = f"restore the route, or remove its rows of {table}"
            store.faults.append(Problem("route", table, f"there is no route {name}", hint))
    if store.faults:  # a route without a leg would be another fault, of the same cause
        return []
    return store.nouns_of(
        "routes",
        lambda row: noun_of(
            Route,
            row,
            legs=tuple(legs.get(row["id"], ())),
            deals=tuple(attached.get(row["id"], ())),
        ),
    )


def _by_route(store: _Store, table: str, make: Callable[[_Row], Any]) -> dict[str, list[Any]]:
    placed: dict[str, list[tuple[int, Any]]] = {}
    for name, place, item in store.nouns_of(
        table, lambda row: (row["route_id"], _place_in_order(row, "place"), make(row))
    ):
        placed.setdefault(name, []).append((place, item))
    return {
        name: [item for _, item in sorted(items, key=lambda pair: pair[0])]
        for name, items in placed.items()
    }


def _leg(row: _Row) -> Leg:
    """Return a leg with the line of its vertices; refuse one whose drawn line was moved."""
    line = LineString(json.loads(row["vertices"]))
    leg: Leg = noun_of(Leg, row, geometry=line)
    shape, right = _shape(row), drawn(line)
    is_near = isinstance(shape, MultiLineString) and not shape.is_empty
    if not is_near or (
        not shapely.equals_exact(shape, right)
        and shapely.hausdorff_distance(shape, right) > MOVED_DEG
    ):
        where = f"leg {leg.id} of route {row['route_id']}"
        hint = "restore it, or make a route of the new line with route_from_gdf"
        raise GeodataError.of(
            where, [Problem("moved", where, "its line no longer matches its vertices", hint)]
        )
    return leg


def _attached(row: _Row, deals: Mapping[str, Deal]) -> AttachedDeal:
    deal = _deal(row["deal_id"], deals)
    otherwise = _public_fallback(json.loads(row["otherwise"]), deals)
    plain = {name: value for name, value in row.items() if name != "otherwise"}
    return noun_of(AttachedDeal, plain, deal=deal, otherwise=otherwise)  # type: ignore[no-any-return]


def _public_fallback(cell: dict[str, Any] | None, deals: Mapping[str, Deal]) -> AttachedDeal | None:
    if cell is None:
        return None
    deal, inner = _deal(cell.pop("deal_id"), deals), _public_fallback(cell.pop("otherwise"), deals)
    return AttachedDeal(deal, **cell, otherwise=inner)


def _deal(name: str, deals: Mapping[str, Deal]) -> Deal:
    if name not in deals:
        raise ValueError(f"there is no deal {name}")
    return deals[name]


def _lists(store: _Store) -> list[RPL]:
    """Return the position lists; their positions and spans are in order."""
    positions = dict(_by_list(store, "rpl_positions", _position))
    spans = dict(_by_list(store, "rpl_spans", lambda row: noun_of(Span, row)))
    if store.faults:
        return []
    count = len(store.rows["rpls"])
    for table, by_list in (("rpl_positions", positions), ("rpl_spans", spans)):
        for name in by_list.keys() - set(range(1, count + 1)):
            hint = f"restore the list, or remove its rows of {table}"
            store.faults.append(Problem("list", table, f"there is no position list {name}", hint))
    numbers = iter(range(1, count + 1))
    return store.nouns_of(
        "rpls",
        lambda row: _list(row, next(numbers), positions, spans),
    )


def _list(
    row: _Row,
    number: int,
    positions: Mapping[int, Sequence[Position]],
    spans: Mapping[int, Sequence[Span]],
) -> RPL:
    return noun_of(  # type: ignore[no-any-return]
        RPL, row, positions=tuple(positions.get(number, ())), spans=tuple(spans.get(number, ()))
    )


def _by_list(
    store: _Store, table: str, make: Callable[[_Row], Any]
) -> Iterator[tuple[int, list[Any]]]:
    rows = store.nouns_of(
        table, lambda row: (_place_in_order(row, "rpl"), _place_in_order(row, "place"), make(row))
    )
    ordered = sorted(rows, key=lambda item: item[:2])
    for number, items in groupby(ordered, key=lambda item: item[0]):
        yield number, [item[2] for item in items]


def _place_in_order(row: _Row, name: str) -> int:
    """Return a whole number of a row, as its place in an order."""
    number = row[name]
    if not isinstance(number, int):
        raise ValueError(f"{name} is not a whole number")
    return number


def _position(row: _Row) -> Position:
    lon, lat = _point(row)
    return noun_of(Position, row, lon_deg=lon, lat_deg=lat)  # type: ignore[no-any-return]


def _point(row: _Row) -> tuple[float, float]:
    shape = _shape(row)
    if shape is None or shape.geom_type != "Point" or shape.is_empty:
        raise ValueError("its geometry is not a point")
    return shape.x, shape.y


def _shape(row: _Row) -> Any:
    """Return the geometry of a row: a GeoPackage has a header before well-known binary.

    OGC 12-128r19, 2.1.3: "GP", version, flags, then the number of the reference system in four
    octets, and an envelope whose size three bits of the flags give.
    """
    data = row[GEOMETRY_COLUMN]
    if data is None:
        return None
    if not isinstance(data, bytes) or data[:2] != b"GP" or len(data) < 8:
        raise ValueError("its geometry is not in the form of a GeoPackage")
    envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}.get(data[3] >> 1 & 7)
    if envelope is None:
        raise ValueError("its geometry has an unknown envelope")
    return shapely.from_wkb(data[8 + envelope :])


def _store_error(path: Path, rule: str, message: str, hint: str = "") -> CablerouteError:
    return GeodataError.of(path.name, [Problem(rule, "", message, hint)])

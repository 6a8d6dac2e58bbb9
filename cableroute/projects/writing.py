"""A project as one GeoPackage: every layer and table complete, or the file that was there."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from cableroute.errors import OutputError, Problem, because, check_flags
from cableroute.files import check_folder, check_name, write_whole
from cableroute.model.frames import EPOCH, check_gpkg, temporary_gpkg
from cableroute.projects.contents import Project, public_part
from cableroute.projects.reading import other_tables
from cableroute.projects.store_tables import GEOMETRY, TABLES, StoreTable, rows_of
from cableroute.projects.styles import GEOMETRY_COLUMN, STYLES, style_rows
from cableroute.text import CONTROLS

ENDING = ".gpkg"

_STYLE_TYPES = {"useAsDefault": "boolean"}


def write_project(project: Project, path: str | Path, *, confidential: bool = False) -> Path:
    """Write a project to a GeoPackage, completely, or leave what was there.

    `read_project` returns exactly what was written. Layers ``stations``, ``routes``, ``legs``,
    ``rpl_spans`` and ``rpl_positions`` open with their styles in QGIS; tables ``rpls``,
    ``deals``, ``route_deals`` and ``sources`` have no places. What a list states is in its own
    columns, what follows from it in columns that begin with ``computed_``. A deal is one row.

    Parameters
    ----------
    project : Project
        The project.
    path : path
        Ends in .gpkg.
    confidential : bool
        Whether what is confidential is written too.

    Raises
    ------
    OutputError
        The name has another ending, a text holds a control character, or the file cannot be
        written.

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.projects.reading import read_project
    >>> from cableroute.rpl.positions import RPL, Position, Span
    >>> ends = Position("1", 31.0, 30.0, "BMH A"), Position("2", 32.0, 30.0, "BMH B")
    >>> project = Project("Study", rpls=[RPL("S1", ends, [Span(slack_pct=2.0)], revision="A")])
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     read_project(write_project(project, Path(folder, "study.gpkg"))) == project
    True
    """
    check_flags("write_project", confidential=confidential)
    path = Path(path)
    check_target(path)
    rows = rows_of(project if confidential else public_part(project), version("cableroute"))
    faults = [fault for name, cells in rows.items() for fault in _text_faults(name, cells)]
    OutputError.check(f"cannot write {path}", faults)
    return write_whole(path, lambda temporary: _write(temporary, rows))


def check_target(path: Path) -> None:
    """Raise where a project cannot be written under a name, before anything is worked out.

    Raises
    ------
    OutputError
        The name has another ending than .gpkg; its folder is missing; or a project is there with
        layers of others, as QGIS adds them, which would be lost.

    Examples
    --------
    >>> check_target(Path("study.gpkg"))
    """
    if path.suffix.lower() != ENDING:
        message = f"its name ends in {path.suffix!r}" if path.suffix else "its name has no ending"
        fault = Problem("format", "", message, f"a project is a GeoPackage: end it in {ENDING}")
        raise OutputError.of(f"cannot write {path}", [fault])
    check_name(path)
    check_folder(Path(os.path.realpath(path)))
    if others := other_tables(path):
        message = f"it also holds {', '.join(others)}, which would be lost"
        fault = Problem("layer", "", message, "move them to a file of their own")
        raise OutputError.of(f"cannot write {path}", [fault])


def _text_faults(table: str, rows: Sequence[Mapping[str, Any]]) -> list[Problem]:
    """Return a fault for each text with a control character, which a GeoPackage cannot hold."""
    return [
        Problem(
            "text", f"{table} row {number}, {name}", "it holds a control character", "remove it"
        )
        for number, row in enumerate(rows, start=1)
        for name, value in row.items()
        if isinstance(value, str) and CONTROLS.search(value.replace("\r", ""))
    ]


def _write(path: Path, rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    path.unlink()  # a file without content is no GeoPackage to add a layer to
    try:
        with temporary_gpkg():
            for name, table in TABLES.items():
                _write_table(path, name, table, rows[name])
            _write_styles(path)
        check_gpkg(path, {name: len(rows[name]) for name in TABLES})
    except OSError:
        raise
    except Exception as error:  # pyogrio's, which are of no common kind
        raise OutputError(because("cannot write the layers of a project", error)) from error


def _write_table(
    path: Path, name: str, table: StoreTable, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Write one layer or table."""
    import geopandas
    import pyogrio

    frame: Any = _frame(rows, table.dtypes)
    more = {}
    if table.shape:
        shapes = [row[GEOMETRY] for row in rows]
        frame = geopandas.GeoDataFrame(frame, geometry=shapes, crs="EPSG:4326")
        more = {"geometry_type": table.shape, "geometry_name": GEOMETRY_COLUMN}
    pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG", append=path.exists(), **more)


def _write_styles(path: Path) -> None:
    """Write the table of styles as QGIS makes it."""
    import pandas as pd
    import pyogrio

    rows = style_rows(name for name, table in TABLES.items() if table.shape)
    frame = _frame(rows, {name: _STYLE_TYPES.get(name, "str") for name in rows[0]})
    frame["update_time"] = pd.Timestamp(EPOCH).tz_localize(None)
    pyogrio.write_dataframe(frame, path, layer=STYLES, driver="GPKG", append=True, FID="id")


def _frame(rows: Sequence[Mapping[str, Any]], dtypes: Mapping[str, str]) -> Any:
    """Return rows as columns of their kinds."""
    import pandas as pd

    return pd.DataFrame(
        {
            name: pd.Series([row[name] for row in rows], dtype=object if kind == "str" else kind)
            for name, kind in dtypes.items()
        }
    )

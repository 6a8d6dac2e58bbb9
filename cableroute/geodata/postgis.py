"""Tables of a PostGIS database read and written, through geopandas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from cableroute.errors import CablerouteError, GeodataError, MissingExtraError, OutputError, Problem
from cableroute.geometry.reference_systems import in_degrees
from cableroute.text import without_parts, without_secrets

if TYPE_CHECKING:
    import geopandas
    import sqlalchemy

SCHEMES = ("postgresql://", "postgres://")
"""How the address of a database begins."""

ADDRESS = "postgresql://USER@HOST/DATABASE#TABLE"
PUBLIC = "public"
"""The schema of a table that names none."""

_PACKAGES = ("sqlalchemy", "geoalchemy2", "psycopg")


def is_database(text: object) -> bool:
    """Return whether a text is the address of a database.

    Examples
    --------
    >>> is_database("postgresql://localhost/gis#routes"), is_database("routes.gpkg")
    (True, False)
    """
    return isinstance(text, str) and text.startswith(SCHEMES)


def read_postgis(address: str) -> geopandas.GeoDataFrame:
    """Return the rows of a table, in longitude and latitude.

    Parameters
    ----------
    address : str
        ``postgresql://USER:PASSWORD@HOST:PORT/DATABASE#TABLE`` or ``#SCHEMA.TABLE``. What is left
        out is as for psql: from PGHOST, PGUSER, PGPASSWORD, a password file.

    Raises
    ------
    GeodataError
        There is no such database or table, it has no geometries, or no reference system.
    MissingExtraError
        The extra ``postgis`` is not installed.

    Examples
    --------
    >>> read_postgis("postgresql://localhost/gis")
    Traceback (most recent call last):
        ...
    cableroute.errors.GeodataError: postgresql://localhost/gis: it names no table (end it in #TABLE)
    """
    import geopandas
    import pandas as pd

    schema, table = _table(address, GeodataError)
    with _connected(address, GeodataError) as connection:
        import sqlalchemy

        asked = sqlalchemy.text(
            "SELECT f_geometry_column AS name, srid FROM geometry_columns"
            " WHERE f_table_schema = :schema AND f_table_name = :table"
        )
        found = pd.read_sql(asked, connection, params={"schema": schema, "table": table})
        if found.empty:
            message = f"there is no table {schema}.{table} with geometries"
            raise _fault(address, GeodataError, "table", message, "name one that is there")
        column = str(found["name"].iloc[0])
        every: sqlalchemy.Select[Any] = sqlalchemy.select(sqlalchemy.literal_column("*"))
        rows = every.select_from(sqlalchemy.table(table, schema=schema))
        frame = geopandas.read_postgis(rows, connection, geom_col=column)
    if frame.crs is None:
        hint = "set it by UpdateGeometrySRID"
        raise _fault(address, GeodataError, "crs", f"{schema}.{table} has no SRID", hint)
    if column != "geometry":
        frame = frame.rename_geometry("geometry")
    return in_degrees(frame, lambda wrong, hint: _fault(address, GeodataError, "crs", wrong, hint))


def write_postgis(frame: geopandas.GeoDataFrame, address: str) -> None:
    """Write a table to a database, completely, or leave the one that was there.

    Parameters
    ----------
    frame : GeoDataFrame
        In EPSG:4326.
    address : str
        As for `read_postgis`; the table is replaced where it is there, its schema must be.

    Raises
    ------
    OutputError
        There is no such database or schema, or the table cannot be written.
    MissingExtraError
        The extra ``postgis`` is not installed.

    Examples
    --------
    >>> import geopandas
    >>> write_postgis(geopandas.GeoDataFrame(), "postgresql://localhost/gis")
    Traceback (most recent call last):
        ...
    cableroute.errors.OutputError: postgresql://localhost/gis: it names no table (end it in #TABLE)
    """
    schema, table = _table(address, OutputError)
    with _connected(address, OutputError) as connection:
        frame.to_postgis(table, connection, schema=schema, if_exists="replace", index=False)


def _table(address: str, kind: type[CablerouteError]) -> tuple[str, str]:
    """Return the schema and the table that an address names."""
    if re.match(r"[^:]*://[^/@:?#]*:(?:[^@]*[/?#].*@|[^@/?#]*@.*@)", address, re.DOTALL):
        hint = "write them as %2F, %3F, %23 and %40, or give it by PGPASSWORD or a password file"
        message = "its password holds / ? # or @ as they are"
        raise _fault(address, kind, "password", message, hint)
    named = address.partition("#")[2]
    schema, dot, table = named.partition(".")
    schema, table = (schema, table) if dot else (PUBLIC, named)
    if not schema or not table:
        raise _fault(address, kind, "table", "it names no table", "end it in #TABLE")
    return schema, table


@contextmanager
def _connected(address: str, kind: type[CablerouteError]) -> Iterator[sqlalchemy.Connection]:
    """Open a database for one transaction: all that is done in it happens, or nothing."""
    missing = next((it for it in _PACKAGES if find_spec(it) is None), None)
    if missing is not None:
        raise MissingExtraError.needed("PostGIS", missing, "postgis")
    import psycopg
    import sqlalchemy

    plain = address.partition("#")[0].partition("//")[2]
    try:
        engine = sqlalchemy.create_engine(f"postgresql+psycopg://{plain}")
    except (sqlalchemy.exc.ArgumentError, ValueError):  # which may quote a password
        message = "it is not an address of a database"
        raise _fault(address, kind, "database", message, f"write {ADDRESS}") from None
    try:
        with engine.begin() as connection:
            yield connection
    except CablerouteError:
        raise
    except (sqlalchemy.exc.SQLAlchemyError, psycopg.Error, ValueError) as error:
        cause: Any = getattr(error, "orig", None) or error
        said = re.sub(r"\s+", " ", str(cause)).strip()
        raise _fault(address, kind, "database", said) from None
    finally:
        engine.dispose()


def _fault(
    address: str, kind: type[CablerouteError], rule: str, message: str, hint: str = ""
) -> CablerouteError:
    """Return an error of an address, without what is hidden of it, were it said in parts."""
    address = re.sub(r"\s", "%20", address)
    if rule in ("database", "table"):
        message = without_parts(message, address)
    return kind.of(without_secrets(address), [Problem(rule, "", message, hint)])

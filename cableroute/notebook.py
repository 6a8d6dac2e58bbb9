"""How does a notebook show a noun or a result? Its fields in HTML, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from cableroute.files import to_json
from cableroute.text import html_rows, shown

if TYPE_CHECKING:
    import pandas as pd

_FIRST, LONGEST_CELL = 8, 200
DECIMALS = 3
"""Of figures with a unit in a table: a metre, a microsecond."""

UNITS = {
    "min_per_year": "min/year", "usd_per_year": "USD/year", "per_year": "1/year", "km": "km",
    "ms": "ms", "pct": "%", "usd": "USD", "years": "years", "days": "days", "min": "min",
    "hours": "h", "tbps": "Tbit/s", "gbps": "Gbit/s", "deg": "°",
}  # fmt: skip
"""Units by the end of a column's name, the longest first."""


class Shown:
    """A noun or a result, which a notebook shows, and which has a table and JSON.

    Examples
    --------
    >>> import cableroute as cr
    >>> frame = cr.open_geodata().stations["EG-ZAF"].to_frame()
    >>> frame.loc[0, "name_en"], frame.crs.to_epsg()
    ('Zafarana', 4326)
    """

    ROWS = ""
    """The field whose items are rows of the table; without it the table has one row."""

    def as_rows(self) -> list[dict[str, Any]]:
        """Return a row for each item, or one: fields by name, of a range three."""
        return [cells_of(it) for it in (getattr(self, self.ROWS) if self.ROWS else [self])]

    def to_frame(self) -> pd.DataFrame:
        """Return the rows as a table of pandas; with lines or points, of geopandas.

        Units are in the names of columns and in ``attrs["units"]``.
        """
        return readable(self.as_rows())

    def to_json(self) -> str:
        """Return the rows as JSON; with lines or points, as GeoJSON."""
        frame: Any = self.to_frame()
        has_lines = "geometry" in frame
        return frame.to_json(ensure_ascii=False) if has_lines else to_json(self.as_rows())

    def _repr_html_(self) -> str:
        """Return the fields that are not empty, as an HTML table."""
        return html_of_fields(self)


class OnMap:
    """Routes, or what has routes, which are drawn on a map."""

    ROUTES = ""
    """The field or property that is routes; without it, it is routes itself."""

    def map(self, **look: Any) -> Any:
        """Return a map of the routes, as `cableroute.draw_map` draws it.

        Parameters
        ----------
        **look
            As of `cableroute.draw_map`: ``geodata`` and others.
        """
        import cableroute  # the public face: no room below maps imports them

        routes: Any = getattr(self, self.ROUTES) if self.ROUTES else self
        return cableroute.draw_map(routes, **look)


def unit_of(name: str) -> str:
    """Return the end of a column's name that is a unit; empty without one.

    Examples
    --------
    >>> unit_of("downtime_low_min_per_year"), unit_of("route_km"), unit_of("min")
    ('min_per_year', 'km', '')
    """
    return next((unit for unit in UNITS if name.endswith(f"_{unit}")), "")


def readable(rows: Iterable[Mapping[str, Any]], lines: Sequence[Any] | None = None) -> pd.DataFrame:
    """Return rows as a table that is read: units in ``attrs``, no digits beyond a metre.

    A cell of things has their names, and another beside it their ids.

    Parameters
    ----------
    rows : iterable of mapping
        The rows; a cell ``geometry`` makes it a table of geopandas.
    lines : sequence, optional
        Their geometries, where no cell has them.
    """
    import pandas as pd

    cells = [
        {key: value for name, it in row.items() for key, value in _cells(name, it).items()}
        for row in rows
    ]
    frame = pd.DataFrame(cells)
    units = {name: unit for name in frame.columns if (unit := unit_of(name))}
    frame = frame.round({name: 6 if unit == "deg" else DECIMALS for name, unit in units.items()})
    if lines is not None:
        frame["geometry"] = list(lines)
    if "geometry" in frame:
        import geopandas

        frame = geopandas.GeoDataFrame(frame, crs="EPSG:4326")
    frame.attrs["units"] = {name: UNITS[unit] for name, unit in units.items()}
    return frame


def cells_of(item: Any) -> dict[str, Any]:
    """Return the fields of a noun or result, flat.

    Examples
    --------
    >>> from collections import namedtuple
    >>> km = namedtuple("Range", "low likely high")(1.0, 2.0, 4.0)
    >>> cells_of(namedtuple("Span", "cable_km parts")(km, ["a", "b"]))
    {'cable_low_km': 1.0, 'cable_km': 2.0, 'cable_high_km': 4.0, 'parts': ['a', 'b']}
    """
    cells: dict[str, Any] = {}
    for name in _fields(item):
        cells |= _cells(name, getattr(item, name))
    if hasattr(item, "__geo_interface__"):
        from shapely.geometry import shape

        place = item.__geo_interface__
        cells["geometry"] = shape(place.get("geometry", place))
    return cells


def _cells(name: str, value: Any) -> dict[str, Any]:
    """Return a field as cells: of a range three, of things names and ids, of others their own."""
    if hasattr(value, "likely"):
        unit = unit_of(name)
        stem, end = (name[: -len(unit) - 1], f"_{unit}") if unit else (name, "")
        return {f"{stem}_low{end}": value.low, name: value.likely, f"{stem}_high{end}": value.high}
    if isinstance(value, (tuple, list, frozenset)) and not hasattr(value, "_fields"):
        things = [*value]
        if not all(isinstance(it, Mapping) or _has_fields(it) for it in things) or not things:
            return {name: things}
        ids, beside = [_part(it, "id") for it in things], f"{name.removesuffix('s')}_ids"
        named = {name: "; ".join(map(_field_text, things))}
    elif not _has_fields(value):
        return {name: value}
    elif _name_of(value):
        ids, beside, named = [_part(value, "id")], f"{name}_id", {name: _name_of(value)}
    else:
        inner = cells_of(value)
        return {it if it.startswith(name) else f"{name}_{it}": inner[it] for it in inner}
    if not all(ids) or named[name] == "; ".join(ids):
        return named
    return named | {beside: ids[0] if beside.endswith("_id") else ids}


def _fields(item: Any) -> Sequence[str]:
    """Return the fields that say something: not those that its text leaves out."""
    if not is_dataclass(item):
        return item._fields  # type: ignore[no-any-return]
    return [it.name for it in fields(item) if it.repr]


def _has_fields(value: Any) -> bool:
    return hasattr(value, "_fields") or is_dataclass(value)


def _part(value: Any, name: str) -> str:
    """Return a text of a noun or a record by its name; empty without it."""
    found = value.get(name) if isinstance(value, Mapping) else getattr(value, name, "")
    return found if isinstance(found, str) else ""


def _name_of(value: Any) -> str:
    """Return what a noun or a record is called."""
    return next(filter(None, (_part(value, it) for it in ("title", "name", "id"))), "")


def html_of_fields(item: Any) -> str:
    """Return the fields of a noun or result that are not empty, as an HTML table.

    Examples
    --------
    >>> from collections import namedtuple
    >>> page = html_of_fields(namedtuple("Span", "km parts")(1.25, ()))
    >>> "<bdi>1.25</bdi>" in page, "parts" in page
    (True, False)
    """
    cells = ((name.replace("_", " "), _field_text(getattr(item, name))) for name in _fields(item))
    return html_rows(type(item).__name__, [it for it in cells if it[1]])


def _field_text(value: Any) -> str:
    """Return a value as a cell of fields: of many items the first; empty where it says nothing."""
    if named := _name_of(value):
        return shown(named, LONGEST_CELL)
    if hasattr(value, "likely"):
        low, likely, high = map(_field_text, value)
        return f"{likely} ({low} to {high})"
    if isinstance(value, Mapping):
        value = [f"{key}: {_field_text(it)}" for key, it in value.items()]
    elif _has_fields(value):
        return _field_text({it.replace("_", " "): getattr(value, it) for it in _fields(value)})
    if isinstance(value, (tuple, list, frozenset)):
        value = sorted(value) if isinstance(value, frozenset) else value
        more = f"; and {len(value) - _FIRST:,} more" if len(value) > _FIRST else ""
        return "; ".join(map(_field_text, value[:_FIRST])) + more
    if value is None or value != value:
        return ""
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1e6 else f"{value:,.6g}"
    return shown(str(value), LONGEST_CELL)

"""Cables of nautical charts (S-57 objects CBLSUB and CBLARE): their attributes in our columns.

Codes and their meanings are those of the IHO's S-57 edition 3.1, appendix A, chapter 2: CATCBL,
CONDTN, RESTRN and STATUS. BURDEP and DRVAL are in metres. What a chart leaves out is
missing, never zero.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from cableroute.files import is_missing

if TYPE_CHECKING:
    import geopandas

CABLES = ("CBLSUB", "CBLARE")
"""Object classes: submarine cable, a line; cable area."""

CLASSES = {20: "CBLARE", 21: "CBLOHD", 22: "CBLSUB"}
"""Codes of the object classes that have a category of cable (OBJL); 21 is an overhead cable."""

CATEGORIES = {
    1: "power line",
    3: "transmission line",
    4: "telephone",
    5: "telegraph",
    6: "mooring cable/chain",
}
CONDITIONS = {
    1: "under construction",
    2: "ruined",
    3: "under reclamation",
    4: "wingless",
    5: "planned construction",
}
CHART_STATUSES = {
    1: "permanent",
    2: "occasional",
    3: "recommended",
    4: "disused",
    5: "periodically/intermittent",
    6: "reserved",
    7: "temporary",
    8: "private",
    9: "mandatory",
    11: "extinguished",
    12: "illuminated",
    13: "historic",
    14: "public",
    15: "synchronized",
    16: "watched",
    17: "un-watched",
    18: "existence doubtful",
}
RESTRICTIONS = {
    1: "anchoring prohibited",
    2: "anchoring restricted",
    3: "fishing prohibited",
    4: "fishing restricted",
    5: "trawling prohibited",
    6: "trawling restricted",
    7: "entry prohibited",
    8: "entry restricted",
    9: "dredging prohibited",
    10: "dredging restricted",
    11: "diving prohibited",
    12: "diving restricted",
    13: "no wake",
    14: "area to be avoided",
    15: "construction prohibited",
}

_CODED = {
    "CATCBL": ("category", CATEGORIES),
    "CONDTN": ("condition", CONDITIONS),
    "STATUS": ("chart_status", CHART_STATUSES),
    "RESTRN": ("restrictions", RESTRICTIONS),
}
_TEXTS = {
    "OBJNAM": "name",
    "NOBJNM": "name_local",
    "INFORM": "note",
    "NINFOM": "note_local",
    "SORIND": "chart_source",
}
_DATES = {"DATSTA": "date_start", "DATEND": "date_end", "SORDAT": "chart_date"}
_METRES = {"BURDEP": "burial_m", "DRVAL1": "depth_low_m", "DRVAL2": "depth_high_m"}
_STATUS_OF = {4: "out of service"}
_STATUS_OF_CONDITION = {1: "under construction", 5: "planned"}


def with_chart_columns(frame: geopandas.GeoDataFrame, *, name: str = "") -> geopandas.GeoDataFrame:
    """Return a table of charted cables with their attributes in our columns too.

    Any other table is returned as it is. The attributes of the chart stay, under their acronyms.
    ``status`` is given only where the chart says that a cable is disused, being built or planned:
    that it is charted does not say that it is in service.

    Parameters
    ----------
    frame : GeoDataFrame
        From an S-57 file, or from a shapefile made of one, which has the acronyms for columns.
    name : str
        Of its file, which may name the object class where no column does.

    Examples
    --------
    >>> import geopandas
    >>> from shapely import LineString
    >>> line = LineString([(0, 0), (1, 0)])
    >>> frame = geopandas.GeoDataFrame({"CATCBL": [4], "BURDEP": [1.5]}, geometry=[line], crs=4326)
    >>> table = with_chart_columns(frame)
    >>> table["category"].tolist(), table["burial_m"].tolist()
    (['telephone'], [1.5])
    """
    acronyms = {str(it).upper(): it for it in frame.columns if it != frame.geometry.name}
    if "CATCBL" not in acronyms:
        return frame
    table = frame.copy()
    cells = {key: frame[column].tolist() for key, column in acronyms.items()}
    rows = [{key: cells[key][at] for key in acronyms} for at in range(len(frame))]
    shapes = [None if it is None else it.geom_type for it in frame.geometry]
    named = [_columns(row, kind, name) for row, kind in zip(rows, shapes, strict=True)]
    for column in dict.fromkeys(key for row in named for key in row):
        if column not in frame.columns:
            table[column] = [row.get(column) for row in named]
    return table


def _columns(row: Mapping[str, Any], shape: str | None, name: str) -> dict[str, Any]:
    """Return our columns of an object; a column is there for every attribute that the chart has."""
    cells: dict[str, Any] = {"object_class": _class(row, shape, name)}
    for keys, read in (
        (_TEXTS, _text),
        (_DATES, _date),
        (_METRES, _metres),
    ):
        cells |= {column: read(row[key]) for key, column in keys.items() if key in row}
    codes = {key: _codes(row.get(key)) for key in _CODED}
    for key, (column, meanings) in _CODED.items():
        if key in row:
            said = [
                str(meanings.get(it, f"code {it}")) if isinstance(it, int) else it
                for it in codes[key]
            ]
            cells[column] = "; ".join(said) or None
    status = [_STATUS_OF.get(it) for it in codes["STATUS"] if isinstance(it, int)]
    status += [_STATUS_OF_CONDITION.get(it) for it in codes["CONDTN"] if isinstance(it, int)]
    cells["status"] = next(filter(None, status), None)
    return cells


def _class(row: Mapping[str, Any], shape: str | None, name: str) -> str | None:
    """Return the object class: by its column, by the layer or the file, else by the geometry."""
    code = _codes(row.get("OBJL"))
    if code and code[0] in CLASSES:
        return CLASSES[code[0]]
    for text in (_text(row.get("LAYER")) or "", name):
        named = next((it for it in CLASSES.values() if it in text.upper()), None)
        if named:
            return named
    return "CBLARE" if shape and "Polygon" in shape else "CBLSUB" if shape else None


def _codes(cell: Any) -> list[int | str]:
    """Return the codes of a cell: a number, or numbers between commas; a meaning stays one."""
    if isinstance(cell, (list, tuple)):
        parts: list[Any] = list(cell)
    else:
        text = _text(cell)
        is_list = text is not None and re.fullmatch(r"[\d.,\s]+", text)
        parts = [] if text is None else text.split(",") if is_list else [text]
    return [_code(str(it).strip()) for it in parts if str(it).strip()]


def _code(text: str) -> int | str:
    return int(float(text)) if re.fullmatch(r"\d+(?:\.0*)?", text) else text


def _text(cell: Any) -> str | None:
    if is_missing(cell) or not str(cell).strip():
        return None
    return str(cell).strip()


def _date(cell: Any) -> str | None:
    """Return a chart's date, CCYYMMDD or a part of it, in ISO form; any other unchanged.

    A day or month of 00 is not known.
    """
    text = _text(cell)
    parts = re.fullmatch(r"(\d{4})(?:(\d\d)(\d\d)?)?(?:\.0)?", text or "")
    if parts is None:
        return text
    return "-".join(part for part in parts.groups() if part and part != "00")


def _metres(cell: Any) -> float | None:
    text = _text(cell)
    try:
        return None if text is None else float(text)
    except ValueError:
        return None

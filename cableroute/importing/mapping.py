"""Which columns of a file of one's own hold what: a mapping in TOML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cableroute.errors import GeodataError, Problem
from cableroute.files import read_toml
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.name_index import nearest
from cableroute.geodata.tables import read_schema
from cableroute.read_only import keep

MOST_BYTES = 1_000_000

LINE_COLUMNS = (
    "id",
    "system",
    "status",
    "length_km",
    "ready_for_service",
    "owners",
    "supplier",
    "landings",
    "note",
)
POINT_COLUMNS = ("id", "name", "country", "note")


@dataclass(frozen=True)
class Mapped:
    """A mapping, read: the copy's terms, the layers, and the column of each thing.

    Parameters
    ----------
    title, publisher, licence, url, date : str
        Of the copy; its licence is written into every output.
    line_layer, point_layer : str
        Layers of a file that has several.
    lines, points : mapping of str to str
        Column by what it holds: `LINE_COLUMNS`, `POINT_COLUMNS`.
    statuses : mapping of str to str
        Our status by the file's word.
    """

    title: str = ""
    publisher: str = ""
    licence: str = ""
    url: str = ""
    date: str = ""
    line_layer: str = ""
    point_layer: str = ""
    lines: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Keep the columns and the words as they are now."""
        keep(self, "lines", "points", "statuses")


TERMS = ("title", "publisher", "licence", "url", "date")


def read_mapping(path: str | Path) -> Mapped:
    r"""Return a mapping that a TOML file holds.

    Parameters
    ----------
    path : path
        With the keys ``title``, ``publisher``, ``licence``, ``url`` and ``date``, and the tables
        ``[lines]``, ``[points]`` (columns by what they hold, and ``layer``) and ``[statuses]``.
        Without columns it gives the terms of a copy whose form is known.

    Raises
    ------
    GeodataError
        With every fault of the file at once.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "mapping.toml")
    ...     _ = file.write_text('licence = "CC0 1.0"\n[lines]\nsystem = "CABLE"\n')
    ...     read_mapping(file).lines
    {'system': 'CABLE'}
    """
    path = Path(path)
    document = read_toml(path, "mapping", "see toml.io", most_octets=MOST_BYTES, kind=GeodataError)
    faults: list[Problem] = []
    kinds: dict[str, type] = dict.fromkeys(TERMS, str)
    kinds |= {"lines": dict, "points": dict, "statuses": dict}
    for key, value in document.items():
        if key not in kinds:
            faults.append(_unknown(path, key, kinds))
        elif not isinstance(value, kinds[key]):
            faults.append(Problem("mapping", f"{path.name}, {key}", "is of another kind", _HOW))
    allowed = statuses()
    if not faults:
        for table, columns in (("lines", LINE_COLUMNS), ("points", POINT_COLUMNS)):
            faults += _column_faults(path, table, document.get(table, {}), columns)
        faults += [
            Problem(
                "mapping",
                f"{path.name}, statuses.{word}",
                f"{status!r} is not a status",
                f"one of {', '.join(allowed)}",
            )
            for word, status in document.get("statuses", {}).items()
            if status not in allowed
        ]
        if {"lines", "points"} & document.keys() and "system" not in document.get("lines", {}):
            hint = 'name the column of the cable\'s name, as system = "NAME"'
            faults.append(Problem("mapping", f"{path.name}, lines", "has no system", hint))
    GeodataError.check("mapping", faults)
    chosen = {table: dict(document.get(table, {})) for table in ("lines", "points")}
    layers = {f"{table[:-1]}_layer": chosen[table].pop("layer", "") for table in chosen}
    terms = {key: document.get(key, "") for key in TERMS}
    return Mapped(
        **terms,
        **layers,
        lines=chosen["lines"],
        points=chosen["points"],
        statuses=document.get("statuses", {}),
    )


def statuses() -> tuple[str, ...]:
    """Return the words of status that the tables have."""
    schema = read_schema(embedded_folder() / "schema.csv")
    return tuple(next(it for it in schema["systems"] if it.name == "status").allowed.split("|"))


_HOW = 'texts at the top, columns in [lines] and [points], as system = "NAME"'


def _column_faults(
    path: Path, table: str, columns_of_table: Mapping[str, Any], columns: tuple[str, ...]
) -> list[Problem]:
    kinds = dict.fromkeys(("layer", *columns), str)
    where = f"{path.name}, {table}"
    return [
        _unknown(path, f"{table}.{key}", {f"{table}.{name}": str for name in kinds})
        if key not in kinds
        else Problem("mapping", f"{where}.{key}", "is not text", "name a column")
        for key, value in columns_of_table.items()
        if key not in kinds or not isinstance(value, str)
    ]


def _unknown(path: Path, key: str, allowed: Mapping[str, Any]) -> Problem:
    near = nearest(key, allowed, cutoff=60)
    hint = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(allowed)}"
    return Problem("mapping", path.name, f"{key!r} is not a key of a mapping", hint)

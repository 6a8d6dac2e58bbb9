"""Nouns as rows of plain cells, and rows as the same nouns: exact both ways."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from cableroute.errors import CablerouteError, shown
from cableroute.files import plain
from cableroute.model.figures import Range

SCALARS = {str: "str", float: "float64", int: "Int64", bool: "boolean"}
"""Kinds of cells as they are, and what pandas calls a column of them; all others are JSON."""


_KINDS: dict[type[Any], dict[str, Any]] = {}


def kinds_of(noun: type[Any]) -> dict[str, Any]:
    """Return the fields of a noun, and the kind of each.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position
    >>> kinds_of(Position)["depth_m"]
    float | None
    """
    if noun not in _KINDS:
        hints = get_type_hints(noun, vars(sys.modules[noun.__module__]))
        _KINDS[noun] = {item.name: hints[item.name] for item in fields(noun)}
    return _KINDS[noun]


@cache
def scalar_of(kind: Any) -> type | None:
    """Return the kind of a cell that is kept as it is, None or missing; of others None.

    Examples
    --------
    >>> scalar_of(float | None), scalar_of(tuple[str, ...])
    (<class 'float'>, None)
    """
    parts = [part for part in get_args(kind) if part is not type(None)]
    if get_origin(kind) in (Union, UnionType) and len(parts) == 1:
        kind = parts[0]
    return kind if kind in SCALARS else None


def row_of(noun: Any, *, but: Iterable[str] = ()) -> dict[str, Any]:
    """Return the fields of a noun as cells; lists and nouns in it are JSON text.

    Examples
    --------
    >>> from cableroute.model.figures import Source
    >>> row_of(Source("S", "Map"), but=["date", "url", "licence", "used_for", "grade"])
    {'id': 'S', 'title': 'Map', 'publisher': '', 'visibility': 'public'}
    """
    return {
        name: value if scalar_of(kind) else json.dumps(_json_value(value), ensure_ascii=False)
        for name, kind in kinds_of(type(noun)).items()
        if name not in but
        for value in [getattr(noun, name)]
    }


def noun_of(noun: type[Any], row: Mapping[str, Any], **more: Any) -> Any:
    """Return the noun of a row; `more` are fields that are kept elsewhere.

    Examples
    --------
    >>> from cableroute.model.figures import Source
    >>> noun_of(Source, row_of(Source("S", "Map"))) == Source("S", "Map")
    True
    """
    kinds = kinds_of(noun)
    values = {
        name: _named_cell(name, kind, row[name])
        for name, kind in kinds.items()
        if name in row and name not in more
    }
    return noun(**values, **more)


def dtypes_of(noun: type[Any]) -> dict[str, str]:
    """Return the pandas type of the column of each field of a noun.

    Examples
    --------
    >>> from cableroute.model.figures import Source
    >>> dtypes_of(Source)["title"]
    'str'
    """
    return {
        name: SCALARS[scalar] if (scalar := scalar_of(kind)) else "str"
        for name, kind in kinds_of(noun).items()
    }


def _json_value(value: Any) -> Any:
    """Return a value in the plain types of JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: _json_value(getattr(value, item.name)) for item in fields(value)}
    if isinstance(value, (list, tuple)):
        return [_json_value(item) for item in value]
    return plain(value)


def _named_cell(name: str, kind: Any, cell: Any) -> Any:
    """Return the value of a cell; an error says whose it is, not how Python failed on it."""
    try:
        return _cell(kind, cell)
    except CablerouteError:
        raise
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        raise ValueError(f"{name} is {shown(cell)}") from None


def _cell(kind: Any, cell: Any) -> Any:
    """Return the value of a cell."""
    scalar = scalar_of(kind)
    if scalar is None:
        return _value_of_json(kind, json.loads(cell))
    if cell is None:
        return {float: math.nan, str: ""}.get(kind)
    return scalar(cell)


def _value_of_json(kind: Any, value: Any) -> Any:
    """Return a value of a kind from JSON."""
    parts = get_args(kind)
    if value is None:
        return math.nan if kind is float else None
    if get_origin(kind) in (Union, UnionType):
        if Range in parts:
            return Range(*value)
        return _value_of_json(next(part for part in parts if part is not type(None)), value)
    if get_origin(kind) is tuple:
        each = [parts[0]] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(_value_of_json(part, item) for part, item in zip(each, value, strict=True))
    if is_dataclass(kind) and isinstance(kind, type):
        kinds = kinds_of(kind)
        return kind(**{name: _value_of_json(kinds[name], item) for name, item in value.items()})
    return float(value) if kind is float else value

"""Which number a cell is: decimal point or comma, groups of thousands, odd spaces, no value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress

import numpy as np

from cableroute.errors import Problem
from cableroute.geometry.geodesy import Floats
from cableroute.rpl.cells import column_name
from cableroute.text import ascii_digits

NO_VALUE = frozenset({"", "-", "--", "–", "—", "n/a", "na", "tba", "tbc", "tbd", "?"})
"""What a cell without a value holds; a zero is a value."""

POINT, COMMA = "point", "comma"
OTHER = {POINT: COMMA, COMMA: POINT}

_ASCII_NUMBERS = re.compile(r"[0-9.+-]*")
_SPACES = re.compile("[\\s\u00a0\u2000-\u200b\u202f\ufeff']")
_MINUS = re.compile("[\u2010-\u2015\u2212]")
_UNIT = re.compile(r"(?:%|km|nmi?|n\.m\.|m|ft|fms?|fathoms?|°t?|deg|t)\.?$", re.IGNORECASE)
_COMMA_SURE = re.compile(r"[-+]?(?:\d*,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+|0,\d+)")
_POINT_SURE = re.compile(r"[-+]?(?:\d*\.(?:\d{1,2}|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+|0\.\d+)")


def decimal_sign(columns: Iterable[Sequence[str]]) -> tuple[str, str]:
    """Return which decimal sign the cells of columns show, and one that shows it; empty if none.

    Examples
    --------
    >>> decimal_sign([["1,25", "1.234,5"]]), decimal_sign([["1,234"]])
    (('comma', '1,25'), ('', ''))
    """
    for column in columns:
        for cell in column:
            plain = _plain_cell(cell)
            if "," in plain or "." in plain:
                if _COMMA_SURE.fullmatch(plain):
                    return COMMA, cell
                if _POINT_SURE.fullmatch(plain):
                    return POINT, cell
    return "", ""


def numbers_of(
    cells: Sequence[str], rows: Sequence[int], column: int, *, decimal: str, faults: list[Problem]
) -> Floats:
    """Return the numbers of a column, NaN where a cell has no value.

    A cell that is no number, or one in two senses, is a fault with its name.

    Parameters
    ----------
    cells : sequence of str
        One a row.
    rows : sequence of int
        Number of each row in the file.
    column : int
        Index of the column.
    decimal : str
        "point", "comma", or empty where no cell shows which.
    faults : list of Problem
        Where what is wrong is added.

    Examples
    --------
    >>> wrong = []
    >>> numbers_of(["1,234.5", "", "12"], [4, 5, 6], 2, decimal="point", faults=wrong)
    array([1234.5,    nan,   12. ])
    """
    if decimal != COMMA and _ASCII_NUMBERS.fullmatch("".join(cells)):
        with suppress(ValueError):
            return np.array([float(cell) if cell else np.nan for cell in cells], dtype=np.float64)
    numbers = list[float]()
    for cell, row in zip(cells, rows, strict=True):
        value, why = _number(cell, decimal)
        if why:
            where = f"cell {column_name(column)}{row}"
            hint = "write a plain number, or map the column to another field"
            faults.append(Problem("number", where, f"{cell[:40]!r} {why}", hint))
        numbers.append(np.nan if value is None else value)
    return np.array(numbers, dtype=np.float64)


def _plain_cell(cell: str) -> str:
    return (
        cell
        if _ASCII_NUMBERS.fullmatch(cell)
        else _MINUS.sub("-", _SPACES.sub("", ascii_digits(cell)))
    )


def _number(cell: str, decimal: str) -> tuple[float | None, str]:
    """Return the number of a cell, or why it has no number."""
    plain = _plain_cell(cell)
    if plain.lower() in NO_VALUE:
        return None, ""
    bare = _UNIT.sub("", plain)
    if re.fullmatch(r"[-+]?\d+(?:\.\d*)?[eE][-+]?\d{1,3}", bare) and abs(float(bare)) < 1e300:
        return float(bare), ""
    if not re.fullmatch(r"[-+]?(?=[.,]?\d)[\d.,]*", bare):
        return None, "is not a number"
    points, commas = bare.count("."), bare.count(",")
    if not points and not commas:
        return float(bare), ""
    groups = re.fullmatch(r"[-+]?\d{1,3}(?:([.,])\d{3})+", bare)
    if not decimal:
        if points and commas:
            decimal = COMMA if bare.rindex(",") > bare.rindex(".") else POINT
        elif groups and commas == 1 and not bare.lstrip("-+").startswith("0"):
            return None, "has a comma that may part thousands or decimals"
        else:
            decimal = POINT if points == 1 else COMMA if commas == 1 else ""
            if not decimal:
                return float(re.sub("[.,]", "", bare)), "" if groups else "is not a number"
    mark, other = (",", ".") if decimal == COMMA else (".", ",")
    whole, _, rest = bare.partition(mark)
    if mark in rest or other in rest:
        return None, "is not a number"
    if other in whole and not re.fullmatch(rf"[-+]?[1-9]\d{{,2}}(?:\{other}\d{{3}})+", whole):
        if rest or other in whole.partition(other)[2]:
            return None, "is not a number"
        return None, f"has a decimal {OTHER[decimal]} where other cells have a {decimal}"
    return float(f"{whole.replace(other, '')}.{rest or '0'}"), ""

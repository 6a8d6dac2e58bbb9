"""Which lists a table holds: a header that comes up again is a new page, or begins another list.

So does a KP of 0 below a title or a blank row; without one it is doubtful.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cableroute.errors import Problem, RPLError
from cableroute.rpl.import_report import DOUBTFUL, Decision, LeftOut

_TOTALS = ("kp_km", "total_cable_km")


class ListRows(NamedTuple):
    """The rows of one list of a table.

    Attributes
    ----------
    first, last : int
        Rows of the table, from 0; the last is behind them.
    lists : int
        How many lists the table has.
    decisions, left_out : tuple
        What was decided, and the rows of other lists.
    """

    first: int
    last: int
    lists: int
    decisions: tuple[Decision, ...]
    left_out: tuple[LeftOut, ...]


def rows_of_list(
    path: Path,
    table: tuple[Sequence[Sequence[str]], Sequence[int]],
    fields: Mapping[int, str],
    again: Sequence[int],
    part: int | None,
) -> ListRows:
    """Return the rows of the list that is asked for.

    Parameters
    ----------
    path : Path
        The file, for errors.
    table : (rows, numbers)
        Cells below the header, and the number of each row in the file.
    fields : mapping of int to str
        What each column is.
    again : sequence of int
        Rows, from 0, before which the header comes up again.
    part : int or None
        Which list, from 1; None: the only one.

    Raises
    ------
    RPLError
        There are several lists and none is chosen, or there is no such list.
    """
    rows, numbers = table
    starts, reasons = [0], list[str]()
    zeros = _rows_of_kp_zero(rows, fields)
    apart = [at for at in zeros if numbers[at] > numbers[at - 1] + 1 or _is_title(rows[at - 1])]
    for at in sorted({*again, *apart}):
        if not starts[-1] < at < len(rows):
            continue
        begins, why = _begins_another(rows, fields, starts[-1], at)
        if begins:
            starts.append(at)
        else:
            reasons.append(why)
    decisions = [_one_list_decision(why, reasons.count(why)) for why in dict.fromkeys(reasons)]
    if joined := [str(numbers[at]) for at in zeros if at not in starts and at not in again]:
        said = f"KP begins again at 0 in row {', '.join(joined[:5])}"
        taken = "as one list, each row joined to the one before"
        decisions.append(Decision("lists", taken, said, DOUBTFUL))
    ends = [*starts[1:], len(rows)]
    shown = [
        f"rows {numbers[a]} to {numbers[b - 1]}" for a, b in zip(starts, ends, strict=True) if b > a
    ]
    if (part is None and len(starts) > 1) or (part or 1) > len(starts):
        message = f"has {len(starts)} lists, {', '.join(shown)}"
        hint = f"chooses one, 1 to {len(starts)}"
        raise RPLError.of(str(path), [Problem("part", str(path), message, hint, "part")])
    chosen = (part or 1) - 1
    others = [LeftOut(text, "", "another list") for at, text in enumerate(shown) if at != chosen]
    return ListRows(starts[chosen], ends[chosen], len(starts), tuple(decisions), tuple(others))


def _rows_of_kp_zero(rows: Sequence[Sequence[str]], fields: Mapping[int, str]) -> list[int]:
    """Return the rows in which KP is 0 again, below a larger one and above one."""
    column = next((at for at, name in fields.items() if name == _TOTALS[0]), None)
    if column is None:
        return []
    kps = [(at, _number(row[column])) for at, row in enumerate(rows)]
    kps = [(at, value) for at, value in kps if not math.isnan(value)]
    steps = zip(kps, kps[1:], kps[2:], strict=False)
    return [at for (_, last), (at, value), (_, then) in steps if last > 0 == value < then]


def _is_title(row: Sequence[str]) -> bool:
    """Return whether a row has a word or two and no figure."""
    cells = [cell for cell in row if cell.strip()]
    return 0 < len(cells) <= 2 and all(math.isnan(_number(cell)) for cell in cells)


def _one_list_decision(why: str, count: int) -> Decision:
    times = "once" if count == 1 else f"{count} times"
    taken = "the rows below it are of the same list"
    if why:
        return Decision("header again", taken, f"it comes {times}; {why}")
    said = f"it comes {times}, and no KP or number shows whether another list begins"
    return Decision("header again", taken, said, DOUBTFUL)


def _begins_another(
    rows: Sequence[Sequence[str]], fields: Mapping[int, str], first: int, at: int
) -> tuple[bool, str]:
    """Return whether another list begins at a row, or why the one before goes on."""
    columns = {name: column for column, name in fields.items()}
    for name in _TOTALS:
        if name not in columns:
            continue
        before = [_number(row[columns[name]]) for row in rows[first:at]]
        after = [_number(row[columns[name]]) for row in rows[at:]]
        last = next((value for value in reversed(before) if not math.isnan(value)), math.nan)
        then = next((value for value in after if not math.isnan(value)), math.nan)
        if not math.isnan(last - then):
            return then < last, "cumulative distances go on"
    if "number" in columns:
        column = columns["number"]
        numbers = [row[column].strip() for row in rows[first:at] if row[column].strip()]
        then_text = next((row[column].strip() for row in rows[at:] if row[column].strip()), "")
        if numbers and then_text:
            return then_text == numbers[0], "position numbers go on"
    return False, ""


def _number(cell: str) -> float:
    try:
        return float(cell.strip().replace(",", "."))
    except ValueError:
        return math.nan

"""Which positions a notice to mariners lists, in its notation: 50° 46´·12N., 1° 06´·45W."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cableroute.errors import GeometryError, Problem
from cableroute.geometry.coordinate_text import read_point
from cableroute.rpl.positions import NOT_IN_FILES

_MARKS = "°º˚¡∞*dD\\s´'′’`\"″”:-"
_ANGLE = rf"\d{{1,3}}[{_MARKS}]+\d{{1,2}}(?:[{_MARKS}]*[.,·]?\d+)*[{_MARKS}]*"
_PAIR = re.compile(
    rf"(?<![\d.])({_ANGLE}[NS])\b\.?[\s,;/]*({_ANGLE}[EW])\b"
    rf"|(?<![A-Za-z])([NS]\s?{_ANGLE})[\s,;/]*([EW]\s?{_ANGLE})",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"^\s*\(?\w{1,2}[.)]\s|^\s*\d{1,2}\.\s*$", re.IGNORECASE)
_AND = re.compile(r"^\s*and\s*$", re.IGNORECASE)


def _are_counted(lines: Sequence[str]) -> bool:
    """Return whether each line with a position has a letter or number in front."""
    placed = [line for line in lines if _PAIR.search(line)]
    marks = [match[0].strip() for line in placed if (match := _PARAGRAPH.search(line))]
    return len(marks) == len(placed) > 1 and len(set(marks)) == len(marks)


class NoticePosition(NamedTuple):
    """A position of a notice: its row, place, the letter or number before it, what else is said."""

    row: int
    lon_deg: float
    lat_deg: float
    mark: str
    rest: str


def notice_lists(lines: Sequence[str], faults: list[Problem]) -> list[list[NoticePosition]]:
    """Return the lists of positions of a notice: an "and" or a paragraph begins another.

    Letters or numbers in front of every single position, as (a), (b), (c), count the positions of
    one list.

    Examples
    --------
    >>> text = ["joining:", "55 55' .4N.,8 09' .0E.", "56 56' .1N.,8 06' .6E.", "and",
    ...         "16 15' .90N.,41 38' .57E.", "16 19' .81N.,41 34' .73E."]
    >>> [[round(it.lat_deg, 4) for it in part] for part in notice_lists(text, [])]
    [[55.9233, 56.935], [16.265, 16.3302]]
    """
    lists: list[list[NoticePosition]] = [[]]
    counted = _are_counted(lines)
    for row, line in enumerate(lines, start=1):
        if (_AND.search(line) or (_PARAGRAPH.search(line) and not counted)) and lists[-1]:
            lists.append([])
        match = _PAIR.search(line)
        if match is None:
            continue
        text = " ".join(part for part in match.groups() if part)
        try:
            lon, lat = read_point(text)
        except GeometryError as error:
            faults.append(Problem("coordinate", f"row {row}", str(error), "correct the line"))
            continue
        before = line[: match.start()]
        mark = _PARAGRAPH.search(before) if counted else None
        before = before[mark.end() :] if mark else before
        rest = (before + " " + line[match.end() :]).strip(" \t*.,;")
        rest = NOT_IN_FILES.sub("\ufffd", re.sub(r"\s+", " ", rest))
        number = mark[0].strip(" \t().") if mark else ""
        lists[-1].append(NoticePosition(row, lon, lat, number, rest))
    return [part for part in lists if part]

"""In which unit the cells of a column state their numbers, where they have one beside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from cableroute.errors import Problem
from cableroute.rpl.cells import column_name
from cableroute.rpl.coordinate_columns import SheetRows
from cableroute.rpl.units import KM_PER, M_PER

LENGTHS = ("route_km", "kp_km", "cable_km", "total_cable_km")
DEPTHS = ("depth_m", "burial_target_m", "burial_m")
_PLAIN = re.compile(r"[0-9.+-]*")
_UNITS = tuple(
    (unit, re.compile(rf"\d\s*(?:{words})\.?\s*", re.IGNORECASE))
    for unit, words in (
        ("km", "km"),
        ("nmi", r"nmi?|n\.m"),
        ("m", "m"),
        ("ft", "ft"),
        ("fathom", "fms?|fathoms?"),
        ("%", "%"),
        ("deg", "°t?|deg|t"),
    )
)
_ENDING = re.compile(r"\d\D*$")
_FITTING: Mapping[str, Collection[str]] = {
    **dict.fromkeys(LENGTHS, KM_PER),
    **dict.fromkeys(DEPTHS, M_PER),
    "slack_pct": ("%",),
    "bearing_deg": ("deg",),
}
_ASKED = {**dict.fromkeys(LENGTHS, "distance_unit"), "depth_m": "depth_unit"}


def units_of(cells: Sequence[str]) -> dict[str, int]:
    """Return the units beside numbers in cells, each with where it is first.

    Examples
    --------
    >>> units_of(["12", "40 ft", "6.5 fathoms", "7ft"]), units_of(["3.5", "n/a"])
    ({'ft': 1, 'fathom': 2}, {})
    """
    first_at: dict[str, int] = {}
    if _PLAIN.fullmatch("".join(cells)):
        return first_at
    for at, cell in enumerate(cells):
        if (ending := _ENDING.search(cell)) is None or len(ending[0].strip()) == 1:
            continue
        for unit, pattern in _UNITS:
            if pattern.fullmatch(ending[0]):
                first_at.setdefault(unit, at)
    return first_at


def take_cell_units(sheet: SheetRows, settings: Mapping[str, str]) -> None:
    """Take the unit of a column from its cells where its header states none.

    A cell in another unit than its header, its column or its figure is a fault: its number would
    be read as one of that unit.

    Parameters
    ----------
    sheet : SheetRows
        The cells.
    settings : mapping of str to str
        Units that the caller gives, by the name of the setting.
    """
    units = dict(sheet.header.units)
    for at, name in sheet.header.fields.items():
        if name not in _FITTING or not (units_in_cells := units_of(sheet.columns[at])):
            continue
        fitting, stated = _FITTING[name], units.get(at, "")
        setting = settings.get(_ASKED.get(name, ""), "")
        first = next((unit for unit in units_in_cells if unit in fitting), next(iter(fitting)))
        wanted = setting or stated or first
        odd = next(
            (unit for unit in units_in_cells if unit not in (wanted, wanted.partition(" ")[0])), ""
        )
        if odd:
            where = f"cell {column_name(at)}{sheet.rows[units_in_cells[odd]]}"
            cell = sheet.columns[at][units_in_cells[odd]].strip()[:40]
            beside = "given is" if setting else "the header says" if stated else "others are in"
            message = f"{cell!r} is in {odd}, and {beside} {wanted}"
            hint = "write one unit in the header, and plain numbers below it"
            sheet.faults.append(Problem("unit", where, message, hint))
        elif not stated:
            units[at] = wanted
            sheet.by_cells.add(at)
    sheet.header = sheet.header._replace(units=units)

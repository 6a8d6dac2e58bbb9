"""What the rows of a sheet say together: merged cells, places not stated yet, another datum."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

import numpy as np

from cableroute.rpl.cells import column_name
from cableroute.rpl.coordinate_columns import SheetRows
from cableroute.rpl.headers import COORDINATES, POINT, SPAN_FIELDS
from cableroute.rpl.import_report import CLEAR, DOUBTFUL, Decision
from cableroute.rpl.sheet_xml import Merged

OF_ONE_SPAN = ("route_km", "cable_km", "bearing_deg")
"""Figures of a single span."""
_DATUM = re.compile(
    r"\b(?:ED ?-?(?:50|79|87)|European (?:Datum )?1950|NAD ?-?27|OSGB ?-?36|Pulkovo|Tokyo|Minna|"
    r"AGD ?-?(?:66|84)|Ain el Abd|Nahrwan|Kertau|Clarke ?18\d\d|Bessel|"
    r"International ?1924)\b",
    re.IGNORECASE,
)
"""Datums of older lists (EPSG dataset), whose positions are not those of WGS 84."""


def fill_merged(sheet: SheetRows, merged: Sequence[Merged]) -> None:
    """Give what is written in merged cells to each row that they are beside.

    A length is that of the first row only: whether it is the sum of several is not said.
    """
    rows = np.asarray(sheet.rows)
    filled, open_ones = list[str](), list[str]()
    for block in merged:
        name = sheet.header.fields.get(block.left, "")
        places = np.flatnonzero((rows >= block.top) & (rows <= block.bottom)).tolist()
        if len(places) < 2 or name not in SPAN_FIELDS or not sheet.columns[block.left][places[0]]:
            continue
        letter = column_name(block.left)
        cell = f"{letter}{block.top}:{letter}{block.bottom}"
        if name in OF_ONE_SPAN:
            open_ones.append(cell)
            continue
        column = list(sheet.columns[block.left])
        column[places[0] : places[-1] + 1] = [column[places[0]]] * len(places)
        sheet.columns[block.left] = column
        filled.append(cell)
    for names, taken, confidence in (
        (filled, "what is in them is of each of their rows", CLEAR),
        (open_ones, "what is in them is of their first row", DOUBTFUL),
    ):
        if names:
            more = "" if len(names) <= 5 else f" and {len(names) - 5} more"
            said = f"{', '.join(names[:5])}{more} are merged"
            sheet.decide("merged cells", taken, said, confidence)


def said_of_places(
    sheet: SheetRows, above: Sequence[Sequence[str]], used: Collection[int]
) -> Iterator[Decision]:
    """Yield positions that are not there yet, and another datum than WGS 84."""
    columns = [at for at, name in sheet.header.fields.items() if name in (*COORDINATES, POINT)]
    open_rows = [
        row
        for at, row in enumerate(sheet.rows)
        if at not in used and any(sheet.columns[column][at].strip() for column in columns)
    ]
    if open_rows:
        shown = ", ".join(map(str, open_rows[:10])) + (" ..." if len(open_rows) > 10 else "")
        said = f"rows {shown} have no coordinates yet"
        yield Decision("positions", "without those that are not stated", said, DOUBTFUL)
    column_titles = " ".join(sheet.header.texts.get(at, "") for at in columns)
    titles = " ".join(cell for row in above for cell in row)
    text = column_titles if _DATUM.search(column_titles) else titles
    if (datum := _DATUM.search(text)) and not re.search(r"\bWGS", text, re.IGNORECASE):
        said = f"{datum[0]!r} is above; datums are some 100 m apart"
        yield Decision("datum", "as if it were WGS 84", said, DOUBTFUL)

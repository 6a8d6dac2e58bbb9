"""Hold the planned length of each system against the published one: tables/ratios.csv.

    python geodata/build/ratios.py

Has a row for each system whose planned length is below 0.85 or above 1.2 of all that is published,
with what was found when it was looked at, which is the part of its note that begins with "length:".
"""

from __future__ import annotations

import csv
from pathlib import Path

from cableroute import Geodata, open_geodata
from cableroute.comparison.published_figures import check_lengths, note_on_length

GEODATA = Path(__file__).resolve().parents[1]
OUT = GEODATA / "build" / "tables" / "ratios.csv"
LEAST, MOST = 0.85, 1.2
COLUMNS = ("system_id", "planned_km", "published_low_km", "published_high_km", "ratio", "found")


def rows(geodata: Geodata) -> list[tuple[str, ...]]:
    """Return the systems outside, the shortest beside what is published first."""
    found = []
    for item in check_lengths(geodata):
        if item.kind != "system" or item.published_km is None:
            continue
        low, high = item.published_km
        if LEAST * low <= item.modelled_km <= MOST * high:
            continue
        ratio = item.modelled_km / ((low + high) / 2)
        note = note_on_length(geodata.systems[item.id].note)
        cells = (item.id, f"{item.modelled_km:.0f}", f"{low:g}", f"{high:g}", f"{ratio:.2f}", note)
        found.append((ratio, cells))
    return [cells for _, cells in sorted(found)]


def main() -> None:
    """Write the rows."""
    with OUT.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(rows(open_geodata(GEODATA, base=False)))


if __name__ == "__main__":
    main()

"""Write the rates that the record of incidents gives into rates.csv.

Run it after a change of incidents.csv, risks.csv, repair_zones.csv or cables.geojson:

    python geodata/build/record.py
"""

from __future__ import annotations

import csv
from pathlib import Path

from cableroute import open_geodata
from cableroute.reliability.elements import FAULTS, REPAIRS
from cableroute.reliability.record import estimated_rates

RATES = Path(__file__).resolve().parent.parent / "rates.csv"


def main() -> None:
    """Replace the rows of the record; the others stay, in their order."""
    made = {rate.id: rate for rate in estimated_rates(open_geodata())}
    with RATES.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or ())
        rows = list(reader)
    zoned = {FAULTS["sea"], REPAIRS["sea"]}
    kept = [
        row
        for row in rows
        if row["id"] not in made and not (row["quantity"] in zoned and row["zone"])
    ]
    place = 1 + max(n for n, row in enumerate(kept) if row["quantity"] in zoned)
    new = [
        {
            "id": rate.id, "quantity": rate.quantity, "name": rate.name, "low": f"{rate.low:g}",
            "likely": "" if rate.likely is None else f"{rate.likely:g}", "high": f"{rate.high:g}",
            "unit": rate.unit, "medium": rate.medium, "zone": rate.zone,
            "scenario": rate.scenario, "year": rate.year or "", "basis": rate.basis,
            "source_ids": ";".join(rate.source_ids), "note": rate.note,
        }
        for rate in made.values()
    ]  # fmt: skip
    with RATES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows([*kept[:place], *new, *kept[place:]])


if __name__ == "__main__":
    main()

"""How far each model holds on the embedded tables, as the first page of a report has it.

Run ``python geodata/build/validated.py`` after a change of the tables or of a model: it writes
validated.txt.
"""

import csv
from pathlib import Path

import cableroute as cr

TABLE = Path(__file__).resolve().parents[1] / "validated.txt"

if __name__ == "__main__":
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("model", "inside", "tested", "held_out_inside", "held_out"))
        for it in cr.validate(cr.open_geodata()):
            out = sum(bool(record.is_inside) for record in it.held_out)
            inside = len(it.tested) - len(it.misses)
            writer.writerow((it.model, inside, len(it.tested), out, len(it.held_out)))

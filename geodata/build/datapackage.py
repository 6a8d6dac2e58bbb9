"""Describe the tables for those who read them without cableroute: datapackage.json, CITATION.cff.

    python geodata/build/datapackage.py

Input: schema.csv, the header of every table, the licences in README.md, the sources whose material
is in the tables, data_date.txt and the version of the package. The descriptor is a Data Package
(Frictionless, version 1). A reference that its foreign keys cannot state, of a list of ids or to
places and legs, which are in several files, is `references` of the field: the resources with the
ids. The same input always gives the same bytes.
"""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

from cableroute import __version__
from cableroute.geodata.overlay import UNIONS
from cableroute.geodata.tables import families_of, read_schema, table_files
from cableroute.geodata.values import Field

FOLDER = Path(__file__).resolve().parents[1]
SCHEMA = read_schema(FOLDER / "schema.csv")
TABLES = {
    file.path.stem: [table for table in SCHEMA if file.family in families_of(table)]
    for file in table_files(FOLDER, SCHEMA, [])
}
"""The tables that the resource of each file holds: one, or one of points and one of lines."""

PATTERNS = {
    "date": r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
    "country": "[A-Z]{2}",
    "currency": "[A-Z]{3}",
}
LISTS = ("ids", "texts", "relations", "dated ids")
FORMATS = {".csv": "text/csv", ".geojson": "application/geo+json", ".xz": "application/x-xz"}
LICENCES = {
    "CC BY 4.0": {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"},
    "ODbL 1.0": {"name": "ODbL-1.0", "path": "https://opendatacommons.org/licenses/odbl/1-0/"},
    "Apache-2.0": {"name": "Apache-2.0", "path": "https://www.apache.org/licenses/LICENSE-2.0"},
    "Unicode License v3": {"path": "https://www.unicode.org/license.txt"},
}
TITLE = "Submarine cable systems, landing stations and land corridors"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV table."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def described() -> dict[str, tuple[str, str]]:
    """Return what one row of each file is, and its licence, as README.md says."""
    lines = (FOLDER / "README.md").read_text(encoding="utf-8").splitlines()
    cells = [
        [cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line[:3] == "| `"
    ]
    return {
        name: (about[0], about[1].replace("*", ""))
        for names, *about in cells
        for name in re.findall(r"`([\w.]+)`", names)
        if len(about) == 2 and Path(name).suffix in FORMATS
    }


PATHS = described()


def constraints(field: Field) -> dict[str, Any]:
    """Return what a cell of a field must fulfil."""
    found: dict[str, Any] = {"required": True} if field.required else {}
    if field.type in ("number", "integer") and field.allowed:
        number = float if field.type == "number" else int
        low, high = field.allowed.split(":")
        found |= {"minimum": number(low), "maximum": number(high)}
    elif field.type == "choice":
        found["enum"] = field.allowed.split("|")
    elif field.type in PATTERNS:
        found["pattern"] = PATTERNS[field.type]
    return found


def field_of(field: Field) -> dict[str, Any]:
    """Return the descriptor of a column."""
    plain = field.type in ("number", "integer", "boolean")
    found: dict[str, Any] = {"name": field.name, "type": field.type if plain else "string"}
    found |= {"format": "uri"} if field.type == "url" else {}
    found["description"] = field.description
    found |= {"unit": field.unit} if field.unit else {}
    found |= {"separator": ";"} if field.type in LISTS else {}
    wanted = set(UNIONS.get(field.references, (field.references,)))
    holders = [name for name, tables in TABLES.items() if wanted & set(tables)]
    if field.type in ("id", "ids") and holders:
        found["references"] = holders
    found |= {"constraints": rules} if (rules := constraints(field)) else {}
    return found


def schema_of(name: str) -> dict[str, Any]:
    """Return the table schema of a CSV file: the columns that it has, and its keys."""
    header = list(rows(name)[0])
    known = {field.name: field for field in SCHEMA.get(name.removesuffix(".csv"), ())}
    fields = [
        field_of(known[column]) if known else {"name": column, "type": "string"}
        for column in header
    ]
    found: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if "id" in header:
        found["primaryKey"] = "id"
    keys = [
        {
            "fields": field["name"],
            "reference": {"resource": field["references"][0], "fields": "id"},
        }
        for field in fields
        if "separator" not in field and field.get("references", [""])[0] + ".csv" in PATHS
    ]
    return found | ({"foreignKeys": keys} if keys else {})


def resource(path: str) -> dict[str, Any]:
    """Return the descriptor of a file."""
    one_row, rights = PATHS[path]
    name, _, form = path.partition(".")
    licences = [about | {"title": title} for title, about in LICENCES.items() if title in rights]
    found = {
        "name": name,
        "path": path,
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "description": one_row,
        "format": form,
        "mediatype": FORMATS[Path(path).suffix],
        "licenses": licences or [{"name": "other-pd", "title": "public domain"}],
        "rights": rights,
    }
    if form == "csv":
        return found | {"encoding": "utf-8", "schema": schema_of(path)}
    if form == "geojson":
        kinds = {"point": "Point", "line": "LineString"}
        tables = {kinds[SCHEMA[table][-1].type]: table for table in TABLES[name]}
        if "cables" in tables.values():  # cut where they cross the date line (RFC 7946, 3.1.9)
            tables["MultiLineString"] = "cables"
        return found | {"encoding": "utf-8", "tables": tables}
    packed = "packed in a form of its own (an xz stream) that only cableroute reads"
    return found | {"description": f"{one_row}; {packed}"}


def made() -> dict[str, str]:
    """Return the text of each file that this script writes."""
    date = (FOLDER / "data_date.txt").read_text(encoding="utf-8").strip()
    sources = [
        {"title": f"{row['title']}, {row['publisher']}"}
        | ({"path": row["url"]} if row["url"] else {})
        for row in rows("sources.csv")
        if "facts only" not in row["licence"]
    ]
    package = {
        "profile": "data-package",
        "name": "cableroute-geodata",
        "title": TITLE,
        "description": "The fields of GeoJSON features are those of the tables in schema.csv that "
        "`tables` names by their geometry. `rights` has the licence of each file in full.",
        "version": __version__,
        "created": f"{date}T00:00:00Z",
        "contributors": [{"title": "cableroute contributors", "role": "author"}],
        "sources": sources,
        "resources": [resource(path) for path in PATHS],
    }
    citation = f"""cff-version: 1.2.0
message: Cite these tables as below. Each file has a licence and credits of its own, in README.md.
type: dataset
title: {TITLE}
authors:
  - name: cableroute contributors
version: {__version__}
date-released: {date}
"""
    text = json.dumps(package, ensure_ascii=False, indent=1)
    return {"datapackage.json": text + "\n", "CITATION.cff": citation}


if __name__ == "__main__":
    for name, text in made().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")

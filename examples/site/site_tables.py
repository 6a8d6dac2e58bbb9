"""Tables of the site, made from the tables and by the tool: none is written by hand."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from geographiclib.geodesic import Geodesic as KarneyGeodesic
from shapely import LineString

import cableroute as cr
from cableroute.presentation.catalogue_tables import list_tables, record
from cableroute.presentation.tables import MISSING, Column, Table, lines
from cableroute.presentation.validation_tables import validation_records, validation_tables

ROOT = Path(__file__).resolve().parents[2]
WGS84 = KarneyGeodesic.WGS84


@cache
def geo() -> cr.Geodata:
    """Return the embedded tables."""
    return cr.open_geodata()


def cell(text: object) -> str:
    """Return a text as a cell of a table in Markdown."""
    said = str(text).replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>")
    said = re.sub(r"([*_`\[\]$~#])", r"\\\1", said)
    return re.sub(r"<(?!br>)", "&lt;", said)


def grid(headings: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int] = ()) -> str:
    """Return a table in Markdown; the columns of numbers are on the right."""
    numbers = set(right)
    rules = ["--:" if at in numbers else "---" for at in range(len(headings))]
    made = [headings, rules, *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in made) + "\n"


def in_markdown(table: Table, links: Mapping[str, str] | None = None) -> str:
    """Return a table of the tool in Markdown; `links` leads from the id of a row."""
    shown = table.of("terminal")
    right = [at for at, column in enumerate(shown.columns) if column.is_number]
    rows = []
    for row in shown.rows:
        cells = [_figure(column, row) for column in shown.columns]
        if links and row.get("id") in links:
            cells[0] = f"[{cells[0]}]({links[row['id']]})"
        rows.append(cells)
    headings = [cell(column.title.replace("\n", " ")) for column in shown.columns]
    return grid(headings, rows, right)


def _figure(column: Column, row: Mapping[str, Any]) -> str:
    if column.is_number:
        likely, ends = column.texts(row)
        return cell(f"{likely} ({ends})" if ends and ends != likely else likely)
    value = row.get(column.keys[0])
    if isinstance(value, bool):
        return "yes" if value else "no"
    found = [] if value is None else [str(it) for it in lines(value) if it]
    return cell("\n".join(found) or MISSING)


# --- Held against others ----------------------------------------------------------------------


@cache
def _checked() -> list[dict[str, Any]]:
    return validation_records(cr.validate(geo()))


def validated() -> str:
    """Each model beside its record, then each record."""
    said = []
    for it in validation_tables(_checked(), details=True):
        title = f"## {cell(it.title)}\n\n" if isinstance(it, Table) else ""
        said.append(title + (in_markdown(it) if isinstance(it, Table) else f"- {cell(it)}"))
    return "\n\n".join(said) + "\n"


def laid() -> str:
    """Planned lines against cables that were laid or charted."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/laid/held_against.py"), "--rules", "offshore"],
        capture_output=True, encoding="utf-8", check=True, cwd=ROOT,
    )  # fmt: skip
    return done.stdout


def geodesics() -> str:
    """Geodesics that others published, against ours."""
    made = []
    for row in _rows_of(ROOT / "tests/geometry/published_geodesics.csv"):
        ends = [float(row[name]) for name in ("lon", "lat", "other_lon", "other_lat")]
        km, bearing = cr.geometry.distance_km(*ends), cr.geometry.bearing_deg(*ends)
        turn = abs((bearing - float(row["bearing_deg"]) + 180) % 360 - 180)
        made.append([cell(row["source"]), row["km"], f"{abs(km - float(row['km'])) * 1e9:.1f}",
                     row["bearing_deg"], f"{turn:.0e}" if turn else "0"])  # fmt: skip
    headings = ["source", "published, km", "ours differs by, µm", "bearing, °", "differs by, °"]
    return grid(headings, made, (1, 2, 3, 4))


def crossings() -> str:
    """Crossings of random geodesics, against the point at which they were made to cross."""
    random, made, offs = np.random.default_rng(5), [], []
    while len(made) < 12:
        lon, lat = random.uniform(-180, 180), random.uniform(-70, 70)
        azimuths = random.uniform(0, 360, 2)
        one, two = (_through(lon, lat, azimuth, random.uniform(5e3, 2e6)) for azimuth in azimuths)
        found = cr.geometry.crossings(one, [two])
        if found.kp_km.size != 1:
            continue
        off_m = WGS84.Inverse(lat, lon, found.lat[0], found.lon[0])["s12"]
        turn = abs(azimuths[0] - azimuths[1]) % 180
        offs.append(off_m)
        made.append([f"{lon:.6f}, {lat:.6f}", f"{off_m * 1000:.2f}", f"{min(turn, 180 - turn):.3f}",
                     f"{found.angle_deg[0]:.3f}"])  # fmt: skip
    headings = ["made to cross at, °", "ours is off by, mm", "angle, °", "ours, °"]
    worst = f"The worst of {len(offs)} is {max(offs) * 1000:.2f} mm off.\n\n"
    return worst + grid(headings, made, (1, 2, 3))


def _through(lon: float, lat: float, azimuth: float, metres: float) -> LineString:
    ends = [WGS84.Direct(lat, lon, azimuth + turn, metres) for turn in (180, 0)]
    return LineString([(end["lon2"], end["lat2"]) for end in ends])


def rates(names: str) -> str:
    """Rates that a page names, with their ranges and sources."""
    rows = []
    for name in names.split():
        rate = geo().rates[name]
        ends = [MISSING if it is None else f"{it:g}" for it in (rate.low, rate.likely, rate.high)]
        said = "<br>".join(_source(it) for it in rate.source_ids)
        rows.append([f"{cell(rate.name)}<br>`{name}`", *ends, cell(rate.unit), said])
    headings = ["rate", "low", "likely", "high", "unit", "sources"]
    return grid(headings, rows, (1, 2, 3))


# --- Published figures ------------------------------------------------------------------------


def _published_rows() -> list[dict[str, str]]:
    return _rows_of(ROOT / "tests/embedded/published_figures.csv")


def _rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def agreements() -> str:
    """Published figures of agreements beside the cells of deals.csv."""
    deals = {row["id"]: row for row in _rows_of(ROOT / "geodata/deals.csv")}
    made = []
    for row in _published_rows():
        table, name, fields = row["where"].split(";")
        if table == "deals" and row["unit"] not in ("text", "ids", "empty"):
            ends = dict.fromkeys((row["expected_low"], row["expected_high"]))
            ours = [deals[name][field] for field in fields.split(":")]
            said = f"[{cell(row['publisher'])}]({row['url']})" if row["url"] else row["publisher"]
            unit = cell(row["unit"])
            made.append([cell(row["figure"]), " to ".join(map(_grouped, ends)),
                         " to ".join(map(_grouped, ours)), unit, said])  # fmt: skip
    return grid(["figure", "published", "in our table", "unit", "source"], made, (1, 2))


def _grouped(number: str) -> str:
    if not re.fullmatch(r"\d{5,}", number):
        return cell(number or MISSING)
    return f"{int(number):,}"


def published() -> str:
    """Number of published figures that are held to the cells of each table."""
    counted = Counter(row["where"].split(";")[0] for row in _published_rows())
    rows = [[f"`{name}`", str(count)] for name, count in counted.most_common()]
    total = f"{counted.total()} figures of {len(rows)} tables.\n\n"
    return total + grid(["table", "figures"], rows, (1,))


def contributing() -> str:
    """The rules of the repository, where it has them."""
    path = ROOT / ".github/CONTRIBUTING.md"
    if not path.exists():
        return ""
    return "[The rules of the repository](/github/CONTRIBUTING.md) are a page of their own.\n"


# --- Data dictionary --------------------------------------------------------------------------


def schema_rows() -> list[dict[str, str]]:
    """Return the rows of schema.csv."""
    return _rows_of(ROOT / "geodata/schema.csv")


def dictionary() -> str:
    """Every field of every table, as schema.csv describes it."""
    tables: dict[str, list[dict[str, str]]] = {}
    for row in schema_rows():
        tables.setdefault(row["table"], []).append(row)
    parts = []
    for name, rows in tables.items():
        cells = [
            [f"`{row['field']}`", row["type"], cell(row["unit"]), row["required"],
             cell(_allowed(row)), cell(row["description"])]
            for row in rows
        ]  # fmt: skip
        headings = ["field", "type", "unit", "required", "allowed, or refers to", "what it is"]
        parts.append(f"## {name}\n\n{grid(headings, cells)}")
    return "\n".join(parts)


def _allowed(row: Mapping[str, str]) -> str:
    allowed = row["allowed"].replace("|", ", ")
    return "; ".join(filter(None, (allowed, row["references"] and f"→ {row['references']}")))


def columns() -> str:
    """The columns of `compare` and of its exports."""
    rows = [
        [f"`{name}`", cell(it.unit), cell(it.meaning), cell(it.source)]
        for name, it in cr.comparison.column_meanings().iterrows()
    ]
    return grid(["column", "unit", "what a cell says", "where it comes from"], rows)


# --- Catalogue --------------------------------------------------------------------------------


def page_of(system: str) -> str:
    """Return where the page of a system is, from the root of the site."""
    return f"catalogue/{system}"


def systems() -> str:
    """The systems of the catalogue, each leading to its page."""
    items = list(geo().systems.values())
    by_id = {row["id"]: row for row in geo().records("systems")}
    rows = [record(geo(), "systems", it, by_id[it.id], confidential=False) for it in items]
    [table] = list_tables(geo(), "systems", items, rows)
    return in_markdown(table, {it: f"/{page_of(it)}.md" for it in by_id})


def system_pages() -> Mapping[str, str]:
    """Return the page of each system by its file: all that is known of it, with sources."""
    return {f"{page_of(it)}.md": _dossier(it) for it in geo().systems}


def _dossier(system: str) -> str:
    known = cr.dossier(geo(), system)
    head = f"{known.title} ({known.name_ar})" if known.name_ar else known.title
    facts = [[cell(name), cell(said)] for name, said in known.facts.items()]
    parts = [f"# {head}", grid(["fact", "as known"], facts)]
    for title, rows in known.tables.items():
        if rows:
            headings = [name for name in rows[0] if name != "id"]
            cells = [[cell(row.get(name, "")) for name in headings] for row in rows]
            parts += [f"## {title}", grid([cell(name) for name in headings], cells)]
    if known.uncertain:
        parts += ["## What is uncertain", "\n".join(f"- {cell(it)}" for it in known.uncertain)]
    parts += ["## Sources", "\n".join(f"- {_source(it)}" for it in known.source_ids)]
    return "\n\n".join(parts) + "\n"


def _source(name: str) -> str:
    it = geo().sources[name]
    said = ", ".join(filter(None, (it.title, it.publisher, it.date)))
    return f"[{cell(said)}]({it.url})" if it.url else cell(said)


MADE: Mapping[str, Callable[..., str]] = {
    it.__name__: it
    for it in (validated, laid, geodesics, crossings, rates, agreements,
               published, contributing, dictionary, columns, systems)
}  # fmt: skip
"""What `<!-- site: NAME -->` in a page is replaced by; some take what follows the name."""

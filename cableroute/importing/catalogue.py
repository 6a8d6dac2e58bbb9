"""Read a cable map of the user's and write it as tables that `open_geodata` reads."""

from __future__ import annotations

import datetime
import json
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from cableroute.errors import (
    GeodataError,
    OutputError,
    Problem,
    check_flags,
    kind_faults,
    number_faults,
)
from cableroute.files import to_csv
from cableroute.folders import HeldFolder, write_new_folder
from cableroute.geodata.embedded import embedded_folder
from cableroute.geodata.opening import check_geodata, open_geodata
from cableroute.geodata.store import Geodata
from cableroute.geodata.tables import read_schema
from cableroute.importing.contents import Contents
from cableroute.importing.documents import ImportLimits, files_of
from cableroute.importing.mapping import Mapped, read_mapping
from cableroute.importing.matching import Matcher
from cableroute.importing.reading import read_contents
from cableroute.importing.report import CatalogueImport
from cableroute.importing.rows import CatalogueRows
from cableroute.private_folders import private_folder
from cableroute.text import is_date

ACCURACY_KM = 9.0
"""How far a cable may be from a line of a map, km: the upper one of the medians for such a map
against official notices, 5 to 9 km, by the project's own collection, which has no public address.
Some are 500 km off: the report says so."""

MOST_JOIN_KM = 100.0
LIMITS = ImportLimits()
REPORT = "import_report.json"
REPORT_TEXT = "import_report.txt"


def import_catalogue(
    files: str | Path | Iterable[str | Path],
    folder: str | Path,
    *,
    geodata: Geodata | None = None,
    mapping: Mapped | str | Path | None = None,
    licence: str = "",
    date: str = "",
    join_km: float = ACCURACY_KM,
    replace: bool = False,
    limits: ImportLimits = LIMITS,
) -> CatalogueImport:
    """Write a cable map of your own as tables, to open with ours.

    Reads the submarine cable map's JSON (versions 2 and 3: lines, landing points, cables),
    OpenStreetMap extracts, OFDS, charted cables, the ITU's transmission networks, and any lines and
    points with a mapping. Lines become segments: their parts are joined, divided where they meet
    or pass a landing, and joined over the date line. Landings of one town, and cities of the
    world, are joined on land by links that are assumed and say so. What is ours already, by id,
    name, alias or place, stays as it is. Nothing is sent anywhere, and nothing of a copy enters
    our tables. Many parameters, as each says one thing of a copy, and none of them follows from
    another.

    Parameters
    ----------
    files : path or iterable of path
        Files, or folders of JSON files.
    folder : path
        Is made; one that is there is not written over.
    geodata : Geodata, optional
        The tables that it is held against; left out, the embedded ones.
    mapping : Mapped or path, optional
        Which columns of lines and points hold what, by name: a TOML file or a `Mapped`.
    licence : str
        Of the copy, in place of the one that its form has alone; it is written into every output.
    date : str
        ISO day of the copy; left out, that of its newest file.
    join_km : float
        A line's end joins a landing, an end or a line that is nearer than this.
    replace : bool
        Whether to write over the tables of an earlier import.
    limits : ImportLimits
        How much is read.

    Returns
    -------
    CatalogueImport
        What matched, is new, conflicts, does not join and was left out; also in the folder.

    Raises
    ------
    GeodataError
        With every fault of every file at once; nothing is written then.
    OutputError
        The folder is there already, or cannot be written.

    Notes
    -----
    Every row is *schematic* and its accuracy 9 km: half of the offsets of such a map from official
    notices are below 5 to 9 km, and some reach 500 km, by the project's own collection, which has
    no public address.

    Examples
    --------
    >>> import json, tempfile
    >>> import cableroute as cr
    >>> def feature(kind, at, **fields):
    ...     shape = {"type": kind, "coordinates": at}
    ...     return {"type": "Feature", "properties": fields, "geometry": shape}
    >>> line = [[139.8, 33.0], [180, 40], [-124.2, 41.7]]
    >>> ends = {"chiba-japan": ("Chiba, Japan", line[0]), "la": ("Crescent City, CA, United States",
    ...         line[-1])}
    >>> with tempfile.TemporaryDirectory() as home:
    ...     lines = [feature("MultiLineString", [line], id="x", name="X", color="#939597",
    ...                      feature_id="x-0")]
    ...     points = [feature("Point", at, id=key, name=name) for key, (name, at) in ends.items()]
    ...     for name, features in (("cable-geo", lines), ("landing-point-geo", points)):
    ...         made = {"type": "FeatureCollection", "features": features}
    ...         _ = Path(home, f"{name}.json").write_text(json.dumps(made))
    ...     report = import_catalogue(home, Path(home, "world"))
    ...     geo = cr.open_geodata(report.folder)
    >>> geo.find_station("Crescent City").country, geo.segments["x-S-chiba-japan-la"].confidence
    ('US', 'schematic')
    """
    check_flags("import_catalogue", replace=replace)
    began = time.perf_counter()
    listed = [files] if isinstance(files, (str, Path)) else list(files)
    target = Path(folder)
    _check_target(target, replace)
    named = read_mapping(mapping) if isinstance(mapping, (str, Path)) else mapping
    paths = files_of(listed, limits)
    date = date or (named.date if named else "") or _newest(paths)
    faults = (
        []
        if is_date(date)
        else [Problem("date", "date", f"{date!r} is not a date", "write 2026-11-27")]
    )
    faults += number_faults("join_km", join_km, 0.001, MOST_JOIN_KM)
    if geodata is not None:
        faults += kind_faults("geodata", geodata, Geodata, "give open_geodata(...)")
    GeodataError.check("import", faults)
    forms = read_contents(paths, named, date, limits)
    sources = _sources(forms, named, licence, date)
    geodata = open_geodata() if geodata is None else geodata
    matcher = Matcher(geodata, ACCURACY_KM)
    rows = CatalogueRows(geodata, matcher, ACCURACY_KM, join_km, date)
    for contents, source in zip(forms, sources, strict=True):
        rows.add(contents, source["id"])
    rows.mark_straits()
    rows.add_assumed_links()
    if not rows.cables and not rows.backhaul:
        said = "; ".join(f"{it.name}: {it.why}" for it in rows.remarks[:3])
        hint = f"of them: {said}" if said else "is it cut short, or of an area without cables?"
        message = "no line of the files is a new cable"
        raise GeodataError.of("import", [Problem("import", "files", message, hint)])
    tables = _tables(rows, sources)
    return _write_tables(target, tables, rows, sources, began, geodata.folders)


def _check_target(target: Path, replace: bool) -> None:
    """Refuse a folder that is there, but for an earlier import that may be replaced."""
    if not os.path.lexists(target) or (target.is_dir() and not any(target.iterdir())):
        return
    if not (target.is_dir() and (target / REPORT).is_file()):
        raise OutputError(f"{target} exists and is not an earlier import: choose another name")
    if not replace:
        hint = "give another name, or replace=True to write over it"
        raise OutputError.of("import", [Problem("folder", str(target), "holds an import", hint)])


def _newest(paths: Sequence[Path]) -> str:
    newest = max(path.stat().st_mtime for path in paths)
    return datetime.datetime.fromtimestamp(newest, datetime.UTC).date().isoformat()


def _sources(
    forms: Sequence[Contents], mapping: Mapped | None, licence: str, date: str
) -> list[dict[str, str]]:
    """Return the row of the source of each form; one without a licence is a fault."""
    rows, faults = [], []
    for contents in forms:
        form = contents.form
        terms = licence or (mapping.licence if mapping else "") or form.licence
        if not terms:
            message = "no licence of this copy is known"
            hint = "give licence, as its publisher states it; it is written into every output"
            faults.append(Problem("licence", form.title, message, hint))
        rows.append(
            {
                "id": f"import-{form.key}",
                "title": (mapping.title if mapping else "") or f"{form.title}, the user's own copy",
                "publisher": (mapping.publisher if mapping else "")
                or form.publisher
                or "not stated",
                "date": date,
                "url": (mapping.url if mapping else "") or form.url,
                "licence": terms,
                "used_for": "stations, systems and lines of this folder",
            }
        )
    GeodataError.check("import", faults)
    return rows


def _tables(rows: CatalogueRows, sources: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Return the texts of the files by name; what one cannot hold is in several."""
    schema = read_schema(embedded_folder() / "schema.csv")
    licence = "; ".join(dict.fromkeys(f"{it['publisher']} ({it['licence']})" for it in sources))

    def geojson(name: str, *tables: tuple[str, Iterable[Mapping[str, Any]]]) -> dict[str, str]:
        lines = [
            json.dumps(
                {
                    "type": "Feature",
                    "properties": {
                        field.name: row.get(field.name)
                        for field in schema[table]
                        if field.name != "geometry"
                    },
                    "geometry": row["geometry"].__geo_interface__,
                },
                ensure_ascii=False,
                separators=(",", ":"),
            )
            for table, features in tables
            for row in features
        ]
        head = json.dumps(
            {"type": "FeatureCollection", "name": name, "licence": licence}, ensure_ascii=False
        )[:-1]
        return {f"{name}.geojson": f'{head}, "features":[\n' + ",\n".join(lines) + "\n]}\n"}

    def table(name: str, records: Sequence[Mapping[str, Any]]) -> str:
        fields = [field.name for field in schema[name]]
        return to_csv([{field: row.get(field) for field in fields} for row in records])

    files = {"sources.csv": table("sources", sources)}
    if rows.systems:
        files["systems.csv"] = table("systems", rows.systems)
    if rows.stations:
        stations = ("landing_stations", rows.stations.values())
        files |= geojson("landing_stations", stations)
    if rows.cables:
        junctions = ("junctions", rows.junctions if not rows.backhaul else ())
        files |= geojson("cables", junctions, ("cables", rows.cables))
    if rows.backhaul:
        files |= geojson("backhaul", ("junctions", rows.junctions), ("backhaul", rows.backhaul))
    return files


def _write_tables(
    target: Path,
    tables: Mapping[str, str],
    rows: CatalogueRows,
    sources: Sequence[Mapping[str, str]],
    began: float,
    beneath: Sequence[Path],
) -> CatalogueImport:
    """Check the tables elsewhere, and write them as a folder that takes its name at last."""
    try:
        with private_folder() as private:
            tried = private / (target.name or "tables")
            with HeldFolder(tried, make=True) as folder:
                for name, text in tables.items():
                    folder.write_text(name, text)
            GeodataError.check("import", check_geodata(*beneath, tried, base=False))
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error
    counts = {
        "systems": len(rows.systems),
        "landing_stations": len(rows.stations),
        "cables": len(rows.cables),
        "junctions": len(rows.junctions),
        "backhaul": len(rows.backhaul),
        "sources": len(sources),
    }
    report = CatalogueImport(
        target,
        tuple(sources),
        counts,
        (*rows.remarks, *rows.matcher.remarks),
        rows.drawn_over_declared,
        len(rows.ratios),
        rows.unstated,
        rows.accuracy_km,
        time.perf_counter() - began,
    )
    record = json.dumps(report.record(), ensure_ascii=False, indent=1) + "\n"
    reports = {REPORT: record, REPORT_TEXT: report.text(most=10**9)}
    write_new_folder(target, {**tables, **reports})
    return report

"""A desk study as a folder: a page, a workbook, files of positions, and pictures.

All files are made elsewhere and then taken into the folder, each whole. The page runs nothing and
loads nothing: its pictures are in it. Figures are those of `study_tables`, computed once.
"""

from __future__ import annotations

import base64
import shutil
from collections.abc import Iterable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from shapely import Point
from shapely.geometry.base import BaseGeometry

from cableroute.charts.chartlet_sheet import chartlets
from cableroute.charts.profile import depth_profile
from cableroute.charts.styles import save
from cableroute.desk_study.desk import Study
from cableroute.errors import MissingExtraError, check_flags
from cableroute.files import write_page, write_text
from cableroute.folders import HeldFolder
from cableroute.geodata.kml import kml_text
from cableroute.geodata.store import Geodata
from cableroute.geometry.closeness import between_kps
from cableroute.model.frames import write_gpkg
from cableroute.presentation.columns import table_of, text_column
from cableroute.presentation.languages import Said, clipped, read_texts
from cableroute.presentation.study_tables import layer_credits, study_tables
from cableroute.presentation.tables import Table
from cableroute.presentation.workbooks import sheet_of, write_workbook
from cableroute.private_folders import private_folder
from cableroute.reports.pages import render_page
from cableroute.seabed.depths import Seabed

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

SHEETS = {
    "study_plan": "Plan",
    "study_summary": "Summary",
    "study_zones": "Waters",
    "study_permits": "Permits",
    "study_risks": "Disputes",
    "study_layers": "Layers",
    "study_burial": "Burial",
    "study_armour": "Cable type",
    "study_quantities": "Quantities",
    "study_repeaters": "Repeaters",
    "study_corridor": "Corridor",
    "study_crossings": "Crossings",
    "study_faults": "Faults",
    "study_calibrations": "Calibration",
    "study_sources": "Sources",
}
"""Short titles: of a sheet, and in the contents of the page."""

FILES = (
    "profile.svg",
    "chartlets.png",
    "study.xlsx",
    "study.gpkg",
    "study.kml",
    "study.html",
)

OF_SPANS = ("study_zones", "study_burial", "study_armour", "study_corridor", "study_faults")
OF_POINTS = ("study_crossings", "study_repeaters")


class _Image(NamedTuple):
    """A picture as it is in the page."""

    data: str
    caption: str


def write_study(
    geodata: Geodata,
    study: Study,
    folder: str | Path,
    *,
    seabed: Seabed | None = None,
    plan: Table | None = None,
    confidential: bool = False,
) -> list[Path]:
    """Write a desk study as a folder of files.

    Parameters
    ----------
    study : Study
        From `desk_study`.
    folder : path
        Is made where it is missing; an earlier study in it is replaced. ``contents.json`` lists
        what is of this program: other files of these names are refused, and so are links.
    geodata : Geodata
        The tables.
    seabed : Seabed, optional
        The depths of the profile; without it the embedded relief.
    plan : Table, optional
        How the leg was planned, as a table of the study.
    confidential : bool
        Whether what is confidential is shown.

    Returns
    -------
    list of Path
        ``study.html``, ``study.xlsx``, ``study.gpkg``, ``study.kml``, ``profile.svg`` and
        ``chartlets.png``.

    Raises
    ------
    OutputError
        The folder cannot be made, a file cannot be written, or what stands at a name is not of
        this program.
    MissingExtraError
        Matplotlib is not installed (extra ``charts``).

    Examples
    --------
    >>> import tempfile
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.desk_study import StudySettings, desk_study
    >>> geo = open_geodata()
    >>> leg = geo.segments["PEACE-S-ABT-MRS"]
    >>> study = desk_study(geo, leg, settings=StudySettings(step_km=20))
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in write_study(geo, study, folder)][:4]
    ['profile.svg', 'chartlets.png', 'study.xlsx', 'study.gpkg']
    """
    check_flags("write_study", confidential=confidential)
    need_study_extras()
    with HeldFolder(folder, make=True) as held, private_folder() as home:
        held.claim(FILES)
        _write_files(study, home, geodata, seabed, plan, confidential)
        for name in FILES:
            held.write_by(name, partial(shutil.copyfile, home / name))
        return [held.path / name for name in FILES]


def _write_files(
    study: Study,
    home: Path,
    geodata: Geodata,
    seabed: Seabed | None,
    plan: Table | None,
    confidential: bool,
) -> None:
    """Write the files of a study into a folder that nobody else has."""
    sheets = study_tables(study, geodata)
    tables = sheets if plan is None else (*sheets[:-1], _as_table(plan), sheets[-1])
    profile, maps = home / "profile.svg", home / "chartlets.png"
    route = study.route
    save(depth_profile(geodata, route, seabed=seabed, confidential=confidential), profile)
    save(chartlets(geodata, route, confidential=confidential), maps)
    pictures = [
        _image(profile, "image/svg+xml", "Depth along the leg, by KP; modelled, not surveyed"),
        _image(maps, "image/png", "Chartlets by KP, the systems of the catalogue in grey"),
    ]
    write_workbook(
        home / "study.xlsx",
        [sheet_of(table, read_texts(), name=SHEETS[table.name]) for table in tables],
        title=f"Desk study: {study.leg.name}",
    )
    write_gpkg(home / "study.gpkg", dict(_frames(study, tables)))
    write_text(home / "study.kml", study_kml(study, tables))
    write_page(home / "study.html", _page(study, geodata, tables, pictures, confidential))


def need_study_extras() -> None:
    """Raise a MissingExtraError where what pictures need is not installed."""
    if find_spec("matplotlib") is None:
        raise MissingExtraError.needed("the pictures of a study", "matplotlib", "charts")


def _as_table(plan: Table) -> Table:
    """Return the table of a plan under the name of the study's."""
    what = text_column("what", "What", missing="")
    planned = text_column("planned", "Planned")
    return table_of("study_plan", "How the leg was planned", plan.rows, what, planned)


def _image(path: Path, kind: str, caption: str) -> _Image:
    data = base64.b64encode(path.read_bytes()).decode("ascii")
    return _Image(f"data:{kind};base64,{data}", caption)


def _page(
    study: Study,
    geodata: Geodata,
    tables: Sequence[Table],
    pictures: Sequence[_Image],
    confidential: bool,
) -> str:
    """Return the page: all that comes from data is escaped, and acts on nothing beside it."""
    name = study.leg.name
    return render_page(
        "study",
        read_texts(),
        geodata.data_date,
        title=f"Desk study: {clipped(name, 80)}",
        heading=Said("{name}", {"name": name}),
        sections=[table.of("page") for table in tables],
        short=SHEETS,
        pictures=pictures,
        confidential=confidential,
    )


# --- files of positions ---------------------------------------------------------------------


def _frames(study: Study, tables: Sequence[Table]) -> Iterable[tuple[str, GeoDataFrame]]:
    """Yield the layers of a GeoPackage: the leg, its sections as lines, places as points."""
    import geopandas

    leg = study.leg
    row = {
        "id": leg.id,
        "name": leg.name,
        "route_km": leg.route_km,
        "status": leg.status,
        "confidence": leg.confidence,
        "accuracy_km": leg.accuracy_km,
        "note": leg.note,
        "attribution": "; ".join(layer_credits(study)),
    }
    yield "leg", geopandas.GeoDataFrame([row], geometry=[leg.geometry], crs="EPSG:4326")
    for table in tables:
        if shapes := _shapes(study, table):
            rows = [
                {key: value for key, value in row.items() if key != "mark"} for row in table.rows
            ]
            name = table.name.removeprefix("study_")
            yield name, geopandas.GeoDataFrame(rows, geometry=shapes, crs="EPSG:4326")


def _shapes(study: Study, table: Table) -> list[BaseGeometry]:
    """Return the geometries of the rows of a table; none where it has no places."""
    if table.name in OF_SPANS:
        line = study.leg.geometry
        return [between_kps(line, row["from_km"], row["to_km"]) for row in table.rows]
    if table.name in OF_POINTS:
        return [Point(row["lon_deg"], row["lat_deg"]) for row in table.rows]
    return []


def study_kml(study: Study, tables: Sequence[Table]) -> str:
    """Return the leg, its sections and its places as KML, every text in it escaped.

    Parameters
    ----------
    study : Study
        The study.
    tables : sequence of Table
        From `study_tables`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.desk_study import StudySettings, desk_study
    >>> geo = open_geodata()
    >>> study = desk_study(geo, geo.segments["PEACE-S-ABT-MRS"],
    ...                    settings=StudySettings(step_km=50))
    >>> study_kml(study, ()).count("<LineString>") >= 1
    True
    """
    leg = study.leg
    layers = {"Leg": _marks([leg.name], [leg.note], [leg.geometry])}
    for table in tables:
        if shapes := _shapes(study, table):
            names = [_mark_name(table, row) for row in table.rows]
            said = [_row_text(table, row) for row in table.rows]
            layers[SHEETS[table.name]] = _marks(names, said, shapes)
    credit = f"Modelled, not surveyed. {'; '.join(layer_credits(study))}".rstrip()
    return kml_text(layers, name=f"Desk study: {leg.name}", credit=credit)


def _marks(names: Sequence[str], said: Sequence[str], shapes: Sequence[Any]) -> GeoDataFrame:
    """Return placemarks as a table."""
    import geopandas

    marks = {"name": names, "description": said}
    return geopandas.GeoDataFrame(marks, geometry=shapes, crs="EPSG:4326")


def _mark_name(table: Table, row: Any) -> str:
    """Return the name of a placemark: of a place its name, of a section its KPs."""
    key = {
        "study_crossings": "crossed",
        "study_repeaters": "number",
        "study_zones": "zone",
        "study_burial": "verdict",
        "study_armour": "buried",
        "study_corridor": "rate",
        "study_faults": "class",
    }[table.name]
    if table.name == "study_repeaters":
        return f"Repeater {row['number']}"
    at = (
        f"KP {row['kp_km']:.1f}"
        if "kp_km" in row
        else (f"KP {row['from_km']:.1f} to {row['to_km']:.1f}")
    )
    return f"{row[key] or 'not known'}, {at}"


def _row_text(table: Table, row: Any) -> str:
    """Return a row of a table as text, each figure as the page writes it."""
    parts = []
    for column in table.columns:
        if column.is_number:
            figure, ends = column.texts(row)
            text = f"{figure} {ends}".strip()
        else:
            value = row.get(column.keys[0])
            text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value or "–")
        parts.append(f"{column.title}: {text}")
    return "\n".join(parts)

"""What writes: the commands and functions that are stopped, and what they read."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

from worlds.cable_maps import world
from worlds.position_lists import sheet

from cableroute.projects.contents import Project
from cableroute.projects.networks import write_ofds as write_ofds_

CROSSING = ("Zafarana", "Abu Talat")
LINE = {"type": "LineString", "coordinates": [[32.5, 29.9], [32.9, 29.2], [33.4, 28.5]]}
OTHER = {"type": "LineString", "coordinates": [[32.3, 29.2], [33.4, 29.4]]}
AREA = {"type": "Polygon", "coordinates": [[[32.6, 29], [33, 29], [33, 29.5], [32.6, 29]]]}
QUESTIONS = """[[question]]
name = "canal"
ask = "compare"
start = "Zafarana"
end = "Abu Talat"

[[question]]
name = "sinai"
ask = "compare"
start = "Suez"
end = "Port Said"
"""
COMMANDS: dict[str, tuple[str, ...]] = {
    "routes-geojson": ("compare", *CROSSING, "-o", "out.geojson"),
    "routes-kml": ("compare", *CROSSING, "-o", "out.kml"),
    "routes-kmz": ("compare", *CROSSING, "-o", "out.kmz"),
    "routes-fgb": ("compare", *CROSSING, "-o", "out.fgb"),
    "routes-dxf": ("compare", *CROSSING, "-o", "out.dxf"),
    "routes-shp": ("compare", *CROSSING, "-o", "out.shp"),
    "routes-ofds": ("compare", *CROSSING, "-o", "out.ofds.json"),
    "routes-map": ("compare", *CROSSING, "--map", "out.html"),
    "compare-csv": ("compare", *CROSSING, "-o", "out.csv"),
    "compare-gpkg": ("compare", *CROSSING, "-o", "out.gpkg"),
    "compare-parquet": ("compare", *CROSSING, "-o", "out.parquet"),
    "compare-map": ("compare", *CROSSING, "--map", "out.html"),
    "compare-pairs": ("compare", "--pairs", "pairs.csv", "--parts", "parts"),
    "compare-workers": ("compare", "--pairs", "pairs.csv", "--parts", "parts", "--workers", "2"),
    "compare-pairs-csv": ("compare", "--pairs", "pairs.csv", "-o", "out.csv"),
    "pair-gpkg": ("pair", *CROSSING, "-o", "out.gpkg"),
    "pair-map": ("pair", *CROSSING, "--map", "out.html"),
    "whatif-csv": ("whatif", *CROSSING, "--remove", "Egypt", "-o", "out.csv"),
    "whatif-map": ("whatif", *CROSSING, "--remove", "PEACE", "--map", "out.html"),
    "availability": ("availability", *CROSSING, "-o", "out.json"),
    "replay": ("availability", "--replay", *CROSSING, "-o", "out.csv"),
    "traffic": ("traffic", "--between", "Europe", "--between", "India", "-o", "out.json"),
    "chokepoints-csv": ("traffic", "--chokepoints", "--between", "Europe", "--between",
                        "India", "-o",
                        "out.csv"),
    "chokepoints-map": ("traffic", "--chokepoints", "--between", "Europe", "--between",
                        "India", "--map",
                        "out.html"),
    "worth": ("worth", *CROSSING, "--term", "15", "--rate", "8", "-o", "out.csv"),
    "breakeven": ("breakeven", "Marseille", "Mumbai", "--term", "15", "--rate", "8", "--against",
                  "9", "-o", "out.json"),
    "invest": ("invest", "--budget", "10e6", "--between", *CROSSING, "-o", "out.csv"),
    "deals": ("list", "deals", "--country", "EG", "-o", "out.parquet"),
    "deal": ("show", "peace-transit-2019", "-o", "out.json"),
    "plan": ("plan", "Marseille", "Algiers", "-o", "out.geojson"),
    "plan-map": ("plan", "Marseille", "Algiers", "--map", "out.html"),
    "plan-study": ("plan", "Marseille", "Algiers", "--desk-study", "study"),
    "rpl-read": ("rpl", "read", "list.csv", "-o", "out.geojson"),
    "rpl-convert": ("rpl", "convert", "list.csv", "out.xlsx"),
    "rpl-check": ("rpl", "check", "list.csv", "-o", "out.json"),
    "rpl-compare": ("rpl", "compare", "list.csv", "later.csv", "-o", "out.csv"),
    "crossings": ("along", "line.geojson", "--with", "other.geojson", "--only", "crossings",
                  "-o", "out.gpkg"),
    "parallels": ("along", "line.geojson", "--with", "other.geojson", "--only", "parallels",
                  "--within", "30", "--depths", "0", "-o", "out.csv"),
    "areas": ("along", "line.geojson", "--areas", "area.geojson", "-o", "out.gpkg"),
    "convert-shp": ("convert", "line.geojson", "out.shp"),
    "convert-kmz": ("convert", "line.geojson", "out.kmz"),
    "convert-dxf": ("convert", "line.geojson", "out.dxf"),
    "convert-gpx": ("convert", "line.geojson", "out.gpx"),
    "project-write": ("project", "write", "out.gpkg", *CROSSING),
    "project-add": ("project", "add", "project.gpkg", "list.csv"),
    "project-show": ("project", "show", "project.gpkg", "-o", "out.csv"),
    "country": ("country", "EG", "-o", "out.json"),
    "countries": ("country", "Egypt", "Kenya", "-o", "out.csv"),
    "systems": ("list", "systems", "-o", "out.csv"),
    "stations": ("list", "stations", "-o", "out.kml"),
    "paths": ("list", "paths", "-o", "out.gpkg"),
    "incidents": ("list", "incidents", "-o", "out.parquet"),
    "sources": ("list", "sources", "-o", "out.csv"),
    "show": ("show", "SEACOM", "-o", "out.json"),
    "delays": ("validate", "delay", "-f", "csv", "-o", "out.csv"),
    "import": ("import", "cablemap", "--to", "tables"),
    "check": ("validate", "trunks", "-f", "csv", "-o", "out.csv"),
    "export-gpkg": ("export", "-o", "out.gpkg"),
    "export-tables": ("export", "systems", "deals", "landing_stations", "--tables", "tables"),
    "map": ("map", *CROSSING, "-o", "out.html"),
    "map-catalogue": ("map", "--output", "out.html"),
    "chart-svg": ("chart", "diagram", *CROSSING, "-o", "out.svg"),
    "chart-png": ("chart", "map", *CROSSING, "-o", "out.png"),
    "chart-pdf": ("chart", "diversity", *CROSSING, "-o", "out.pdf"),
    "report": ("report", *CROSSING, "-o", "out.html", "--xlsx", "out.xlsx"),
    "report-country": ("report", "--country", "Egypt", "-o", "out.html"),
    "history": ("history", "figure", "delay", "Marseille", "Mumbai", "--years", "2020-2022",
                "-o", "out.csv", "--chart", "out.svg"),
    "diff": ("history", "diff", "embedded", "embedded", "-o", "out.csv"),
    "save": ("history", "save", "questions.toml", "east", *CROSSING),
    "run": ("history", "run", "questions.toml", "--to", "answers"),
    "python plan_pairs": (),
    "python write_ofds": (),
}  # fmt: skip
REPLACES = {"project-add": "project.gpkg", "save": "questions.toml"}
"""What a command reads and writes anew."""

NEW_FOLDER = {"import", "export-tables"}
"""They refuse what stands there already; no old files are put in their place."""


def plan_pairs() -> None:
    import cableroute as cr

    pairs = [("Marseille", "Algiers"), ("Marseille", "Bizerte"), ("Suez", "Port Said")]
    cr.planning.plan_pairs(pairs, out="legs")


def write_ofds() -> None:
    import cableroute as cr

    write_ofds_(cr.projects.read_project("project.gpkg"), "out.ofds.json")


FUNCTIONS: dict[str, Callable[[], None]] = {
    f"python {it.__name__}": it for it in (plan_pairs, write_ofds)
}


def run(name: str) -> int:
    """Run a command or a function in this process; return its exit code."""
    import sys

    from cableroute.cli import main

    if name in FUNCTIONS:
        from cableroute.errors import CablerouteError

        try:
            FUNCTIONS[name]()
        except CablerouteError as error:
            print(error, file=sys.stderr)
            return 2
        except KeyboardInterrupt:  # as it is to be of a function
            return 130
        return 0
    sys.argv = ["cableroute", *COMMANDS[name]]
    try:
        code = main()
    except SystemExit as error:
        code = error.code
    return code if isinstance(code, int) else int(bool(code))


def inputs(home: Path) -> None:
    """Write what the commands read."""
    home.mkdir(parents=True)
    (home / "pairs.csv").write_text("A,B\nZafarana,Abu Talat\nSuez,Alexandria\nSuez,Port Said\n")
    (home / "list.csv").write_text(sheet(), encoding="utf-8")
    (home / "later.csv").write_text(sheet("departing"), encoding="utf-8")
    for name, shape in (("line", LINE), ("other", OTHER), ("area", AREA)):
        (home / f"{name}.geojson").write_text(json.dumps(shape))
    (home / "questions.toml").write_text(QUESTIONS)
    (home / "cablemap").mkdir()
    world(20, 150).write(home / "cablemap")
    here = Path.cwd()
    os.chdir(home)
    try:
        import cableroute as cr

        geo = cr.open_geodata()
        routes = cr.find_routes(geo, *CROSSING)
        cr.projects.write_project(Project("Study", routes=list(routes)), "project.gpkg")
    finally:
        os.chdir(here)

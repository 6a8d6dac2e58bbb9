"""The commands of project files: project write, add, show, extract."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import cableroute as cr
from cableroute.cli.app import group
from cableroute.cli.arguments import (
    OTHER_PLACE_ARGUMENT,
    PLACE_ARGUMENT,
    OutputOptions,
    SearchOptions,
)
from cableroute.cli.asked import gathered, notes
from cableroute.cli.flattening import argument, option
from cableroute.cli.rpl import ReadOptions
from cableroute.cli.written import write_noted
from cableroute.errors import OutputError, Problem, UnknownNameError
from cableroute.presentation.terminal import note, show
from cableroute.questions.shared import NUMBER, ORDER, OwnFields
from cableroute.turns import own_turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cableroute.projects.contents import Project
    from cableroute.rpl.positions import RPL

command = group(
    "project",
    "Keep routes, position lists, deals and sources in one file.",
    "cableroute project write project.gpkg Marseille Mumbai",
    "cableroute project add project.gpkg s1.xlsx --revision B",
)

PROJECT_ARGUMENT = argument("PROJECT", "GeoPackage of the project, ending in .gpkg.")
CONFIDENTIAL_OPTION = option("--confidential", "Also write what is marked confidential.", False)


@command(
    "cableroute project write project.gpkg Marseille Mumbai",
    "cableroute project write project.gpkg Marseille Mumbai --number 1 --number 3",
)
def write(
    project: Path = PROJECT_ARGUMENT,
    start: str | None = PLACE_ARGUMENT,
    end: str | None = OTHER_PLACE_ARGUMENT,
    *,
    name: str = option("--name TEXT", "Name of the project; default: the places.", ""),
    number: list[int] | None = NUMBER,
    order: str = ORDER,
    search: SearchOptions,
    own: OwnFields,
) -> None:
    """Write the routes from A to B with their stations, deals and sources.

    QGIS opens the file with its styles. In a project that exists, the routes are replaced and the
    position lists are kept.
    """
    from cableroute.projects.contents import public_part
    from cableroute.questions.asked import chosen_routes

    _there(project)
    asked = gathered(start, end, search, order, own=own)
    chosen = chosen_routes(asked.routes(), number)
    made = cr.projects.gather_project(
        asked.geo, name or (f"{start} - {end}" if start else chosen[0].name), chosen
    )
    made = made if asked.confidential else public_part(made)
    notes(asked, chosen)
    with own_turn(project):
        before = _there(project)
        _write(replace(made, rpls=() if before is None else before.rpls), project)


@command(
    "cableroute project add project.gpkg s1.xlsx --revision B",
    "cableroute project add project.gpkg s1.csv s2.csv",
)
def add(
    project: Path = PROJECT_ARGUMENT,
    lists: list[Path] = argument("LIST...", "Position lists."),
    *,
    revision: str = option("--revision TEXT", "Revision of lists that state none.", ""),
    confidential: bool = CONFIDENTIAL_OPTION,
    reading: ReadOptions,
) -> None:
    """Add position lists to a project; each revision of one is kept.

    A missing file is created.
    """
    from cableroute.projects.contents import Project

    _there(project)
    rpls = [reading.read(path)[0] for path in lists]
    rpls = [rpl if rpl.revision else replace(rpl, revision=revision) for rpl in rpls]
    with own_turn(project):
        before = _there(project) or Project(project.stem)
        faults = _faults(rpls, before, project.name, confidential)
        OutputError.check(f"cannot add to {project}", faults)
        _write(replace(before, rpls=(*before.rpls, *rpls)), project)


def _faults(
    rpls: Sequence[RPL], before: Project, project: str, confidential: bool
) -> list[Problem]:
    """Return why lists cannot be added to a project: each that is there, or is confidential."""
    known = {(rpl.id, rpl.revision) for rpl in before.rpls}
    faults = [
        Problem(
            "unique",
            "",
            f"{project} already holds {_called(rpl)}",
            "names another",
            "revision",
        )
        for rpl in rpls
        if (rpl.id, rpl.revision) in known
    ]
    return faults + [
        Problem("visibility", "", f"{_called(rpl)} is confidential", "writes it", "confidential")
        for rpl in rpls
        if rpl.visibility == "confidential" and not confidential
    ]


@command(
    "cableroute project show project.gpkg",
    "cableroute project show project.gpkg -f csv",
    name="show",
)
def contents(project: Path = PROJECT_ARGUMENT, *, output: OutputOptions) -> None:
    """Show what is in a project, after a check that all of it can be read."""
    from cableroute.presentation.project_tables import project_records, project_table

    found = cr.projects.read_project(project)
    rows = project_records(found)
    date = cr.open_geodata().data_date
    show(
        rows, [project_table(found, rows)], output.view(), credit="", data_date=date, name="project"
    )


@command(
    "cableroute project extract project.gpkg S1 s1.xlsx --revision B",
    "cableroute project extract project.gpkg S1 s1.kml",
)
def extract(
    project: Path = PROJECT_ARGUMENT,
    rpl_id: str = argument("ID", "Id of a position list in the project."),
    target: Path = argument("TARGET", "The file to write."),
    *,
    revision: str | None = option(
        "--revision TEXT", "Which revision; default: the last in the file."
    ),
    confidential: bool = CONFIDENTIAL_OPTION,
) -> None:
    """Write a position list of a project as a file of its own, in any format."""
    found = cr.projects.read_project(project)
    fits = [rpl for rpl in found.rpls if rpl.id == rpl_id and revision in (None, rpl.revision)]
    if not fits:
        there = ", ".join(map(_called, found.rpls)) or "none"
        wanted = rpl_id if revision is None else f"{rpl_id} revision {revision}"
        raise UnknownNameError(f"{project.name} has no position list {wanted} (it has {there})")
    write_noted(fits[-1], target, confidential=confidential)


def _there(path: Path) -> Project | None:
    """Return the project in a file, None without a file; refuse what cannot be written there."""
    from cableroute.projects.writing import check_target

    check_target(path)
    return cr.projects.read_project(path) if path.exists() else None


def _write(project: Project, path: Path) -> None:
    """Write all of a project, confidential parts too: the caller has left out what may not be."""
    done = cr.projects.write_project(project, path, confidential=True)
    counts = ", ".join(
        f"{count} {what}{'s' * (count != 1)}"
        for what, count in (
            ("station", len(project.stations)),
            ("route", len(project.routes)),
            ("position list", len(project.rpls)),
            ("deal", len(project.deals)),
            ("source", len(project.sources)),
        )
    )
    note(f"written: {done}, project {project.name!r}: {counts}")


def _called(rpl: RPL) -> str:
    return f"{rpl.id} revision {rpl.revision}" if rpl.revision else rpl.id

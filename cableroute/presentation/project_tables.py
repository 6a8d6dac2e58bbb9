"""What is in a project's file, as records and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cableroute.presentation.tables import Column, Rounding, Table
from cableroute.projects.contents import Project
from cableroute.rpl.positions import RPL

KM = Rounding(decimals=3)


def project_records(project: Project) -> list[dict[str, Any]]:
    """Return the contents of a project as records: what it is, id, name, revision, lengths."""
    every = (
        ("station", project.stations), ("route", project.routes),
        ("position list", project.rpls), ("deal", project.deals), ("source", project.sources),
    )  # fmt: skip
    return [_record(kind, item) for kind, items in every for item in items]


def _record(kind: str, item: Any) -> dict[str, Any]:
    names = ("name", "name_en", "title")
    own = ("revision", "supersedes", "status") if isinstance(item, RPL) else ()
    return {
        "kind": kind,
        "id": item.id,
        "name": next((getattr(item, it) for it in names if getattr(item, it, "")), ""),
        **{name: getattr(item, name) if name in own else "" for name in
           ("revision", "supersedes", "status")},
        "route_km": getattr(item, "route_km", None),
        "cable_km": getattr(item, "cable_km", None),
    }  # fmt: skip


def project_table(project: Project, records: Sequence[dict[str, Any]]) -> Table:
    """Return the contents of a project, from `project_records`, as a table of a terminal."""
    columns = (
        Column("What", ("kind",), one_line=True),
        Column("Id", ("id",)),
        Column("Name", ("name",)),
        Column("Revision", ("revision",), one_line=True, missing=""),
        Column("Status", ("status",), one_line=True, missing="", spare=1),
        Column("Route", ("route_km",), "km", KM, missing=""),
        Column("Cable", ("cable_km",), "km", KM, missing=""),
    )
    return Table("project", columns, records, project.name)

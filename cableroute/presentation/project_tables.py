"""What is in a project's file, as records and as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cableroute.presentation.columns import number_column, text_column
from cableroute.presentation.tables import Rounding, Table
from cableroute.projects.contents import Project
from cableroute.rpl.positions import RPL

KM = Rounding(decimals=3)


def project_records(project: Project) -> list[dict[str, Any]]:
    """Return the contents of a project as records: what it is, id, name, revision, lengths."""
    every = (
        ("station", project.stations),
        ("route", project.routes),
        ("position list", project.rpls),
        ("deal", project.deals),
        ("source", project.sources),
    )
    return [_record(kind, item) for kind, items in every for item in items]


def _record(kind: str, item: Any) -> dict[str, Any]:
    names = ("name", "name_en", "title")
    fields = ("revision", "supersedes", "status") if isinstance(item, RPL) else ()
    return {
        "kind": kind,
        "id": item.id,
        "name": next((getattr(item, it) for it in names if getattr(item, it, "")), ""),
        **{
            name: getattr(item, name) if name in fields else ""
            for name in ("revision", "supersedes", "status")
        },
        "route_km": getattr(item, "route_km", None),
        "cable_km": getattr(item, "cable_km", None),
    }


def project_table(project: Project, records: Sequence[dict[str, Any]]) -> Table:
    """Return the contents of a project, from `project_records`, as a table of a terminal."""
    columns = (
        text_column("kind", "What", one_line=True),
        text_column("id", "Id"),
        text_column("name", "Name"),
        text_column("revision", "Revision", one_line=True, missing=""),
        text_column("status", "Status", one_line=True, missing="", spare=1),
        number_column("route_km", "Route", "km", KM, missing=""),
        number_column("cable_km", "Cable", "km", KM, missing=""),
    )
    return Table("project", columns, records, project.name)

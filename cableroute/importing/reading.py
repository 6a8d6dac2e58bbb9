"""Which form each file of an import has, and what all of them hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cableroute.errors import CablerouteError, GeodataError, Problem
from cableroute.geodata.vector_files import layer_names, read_features
from cableroute.importing import frames
from cableroute.importing.cable_map import CableMap
from cableroute.importing.contents import FORMS, Contents
from cableroute.importing.documents import (
    TABLES_AS_THEY_ARE,
    ImportLimits,
    fault,
    features_of,
    json_of,
    properties_of,
)
from cableroute.importing.mapping import Mapped
from cableroute.importing.osm import add_osm, is_osm

MOST_SHOWN = 20
"""Faults of lines and points that an error lists; the others are counted."""

KNOWN = (
    "the submarine cable map's JSON, OpenStreetMap, OFDS, charted cables, the ITU's transmission "
    "networks, or any lines with a mapping file"
)


def read_contents(
    files: Sequence[Path], mapping: Mapped | None, date: str, limits: ImportLimits
) -> list[Contents]:
    """Return the contents of the files, gathered by form.

    Raises
    ------
    GeodataError
        With every fault of every file at once.
    """
    gathered = _Gathered(mapping, date, limits)
    for path in files:
        try:
            gathered.add(path)
        except CablerouteError as error:
            problems = error.problems or (Problem("file", path.name, str(error), ""),)
            gathered.faults += [
                it
                if path.name in it.where
                else Problem(
                    it.rule, ": ".join(filter(None, (path.name, it.where))), it.message, it.hint
                )
                for it in problems
            ]
    faults = gathered.faults
    if len(faults) > MOST_SHOWN:
        more = f"and {len(faults) - MOST_SHOWN:,} more"
        faults = [*faults[:MOST_SHOWN], Problem("import", "", more, "")]
    GeodataError.check("import", faults)
    return gathered.contents()


class _Gathered:
    """Takes in files one after the other; faults join `faults`."""

    def __init__(self, mapping: Mapped | None, date: str, limits: ImportLimits) -> None:
        self.mapping, self.limits = mapping, limits
        self.cable_map = CableMap(date)
        self.has_cable_map = False
        self.by_form: dict[str, Contents] = {}
        self.faults: list[Problem] = []

    def of(self, form: str) -> Contents:
        return self.by_form.setdefault(form, Contents(FORMS[form]))

    def add(self, path: Path) -> None:
        mapping = self.mapping if self.mapping and self.mapping.lines else None
        if mapping is None and path.suffix.lower() in (".json", ".geojson"):
            document = json_of(path, self.limits)
            if self.cable_map.add(document, path, self.faults):
                self.has_cable_map = True
                return
            if is_osm(document):
                add_osm(document, path.name, self.of("openstreetmap"), self.faults)
                return
            self._refuse_unknown(path, document)
        if mapping is not None:
            self._add_mapped(path, mapping)
            return
        if path.suffix.lower() == ".csv":
            raise fault(path, "form", "is a table, no cable map", TABLES_AS_THEY_ARE)
        frame = read_features(path)
        columns = {str(it) for it in frame.columns}
        if "object_class" in columns:
            frames.add_charted(frame, self.of("charts"))
        elif frames.is_itu(columns):
            frames.add_itu(frame, self.of("itu"))
        elif "network" in columns and "layer" in columns:
            frames.add_ofds(frame, self.of("ofds"))
        else:
            raise fault(path, "form", "no known form of cable map", f"give {KNOWN}")

    def _refuse_unknown(self, path: Path, document: Any) -> None:
        """Refuse a JSON document of an unknown kind before it is read as features."""
        columns = {str(key) for it in properties_of(features_of(document)[:20]) for key in it}
        is_charted = any(it.upper() == "CATCBL" for it in columns)
        is_network = isinstance(document, dict) and bool(
            {"networks", "nodes", "spans"} & document.keys()
        )
        if not (is_charted or is_network or frames.is_itu(columns)):
            raise fault(path, "form", "no known form of cable map", f"give {KNOWN}")

    def _add_mapped(self, path: Path, mapping: Mapped) -> None:
        many = path.suffix.lower() == ".gpkg" and len(layer_names(path)) > 1
        if many and not (mapping.line_layer or mapping.point_layer):
            names = ", ".join(layer_names(path))
            hint = f"name layer in [lines] and [points], of {names}"
            raise fault(path, "layer", "it has several layers", hint)
        lines = read_features(path, layer=mapping.line_layer if many else "")
        points = (
            read_features(path, layer=mapping.point_layer)
            if many and mapping.point_layer
            else lines
        )
        for frame, columns, table in (
            (lines, mapping.lines, "lines"),
            (points, mapping.points, "points"),
        ):
            kinds = set(frame.geom_type.dropna())
            if table == "points" and "Point" not in kinds:
                continue
            if table == "lines" and not any("Line" in it for it in kinds):
                continue
            self.faults += [
                Problem(
                    "mapping",
                    f"{path.name}, {table}.{what}",
                    f"there is no column {column!r}",
                    f"one of {', '.join(map(str, frame.columns.drop(frame.geometry.name)))}",
                )
                for what, column in columns.items()
                if column not in frame.columns
            ]
        frames.add_mapped(lines, points, mapping, self.of("own-map"))

    def contents(self) -> list[Contents]:
        if self.has_cable_map:
            self.cable_map.into(self.of("cable-map"))
        forms = list(self.by_form.values())
        count = sum(
            len(part) for it in forms for system in it.systems.values() for part in system.parts
        )
        count += sum(len(link.line) for it in forms for link in it.links.values())
        if count > self.limits.most_positions:
            message = f"the lines have {count:,} positions"
            hint = f"give {self.limits.most_positions:,} at most"
            raise fault("files", "size", message, hint)
        return forms

"""The submarine cable map's files, versions 2 and 3: lines, landing points, and what each cable is.

A copy may hold all of them or a part. Of a cable, version 3 has a text id; version 2 a number
beside it, as ``cable_id``. The points of version 2 have a number too, as ``landing_point_id``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from cableroute.errors import Problem
from cableroute.importing.contents import (
    Contents,
    DrawnSystem,
    Floats,
    Landing,
    clean,
    names_of,
    ready_date,
)
from cableroute.importing.documents import features_of, lines_of, positions, properties_of
from cableroute.importing.lengths import settle_lengths

OTHER_LISTS = {"country", "landing-point", "ready-for-service", "status", "supplier"}
"""Folders of a copy whose list has no cables."""

POINT_FIELDS = {"id", "name", "is_tbd", "slug", "landing_point_id", "city_id", "url", "latlon"}


def is_lines(document: object) -> bool:
    """Return whether a document is the map's lines of all cables."""
    sample = list(properties_of(features_of(document)[:5]))
    return bool(sample) and all(
        "name" in it and {"color", "feature_id"} & it.keys() and "id" in it for it in sample
    )


def is_points(document: object) -> bool:
    """Return whether a document is the map's landing points."""
    features = features_of(document)[:5]
    sample = list(properties_of(features))
    of_points = all(
        isinstance(it.get("geometry"), dict) and it["geometry"].get("type") == "Point"
        for it in features
        if isinstance(it, dict)
    )
    return (
        bool(sample)
        and of_points
        and all({"id", "name"} <= it.keys() <= POINT_FIELDS for it in sample)
    )


def is_cable(document: object) -> bool:
    """Return whether a document is the map's page of one cable."""
    return (
        isinstance(document, dict)
        and isinstance(document.get("landing_points"), list)
        and ("name" in document)
        and not is_page(document)
    )


def is_list(document: object) -> bool:
    """Return whether a document lists cables: their names, or all that the map says of them."""
    return (
        isinstance(document, list)
        and bool(document)
        and all(isinstance(it, dict) and "id" in it and "name" in it for it in document[:5])
    )


def is_page(document: object) -> bool:
    """Return whether a document lists the cables of a landing point, country, year or supplier."""
    return (
        isinstance(document, dict)
        and isinstance(document.get("cables"), list)
        and ("name" in document)
    )


def is_of_site(document: object) -> bool:
    """Return whether a document is of the map's web site only: its date, what its search finds."""
    if isinstance(document, dict):
        return document.keys() == {"creation_time"}
    return (
        isinstance(document, list)
        and bool(document)
        and all(isinstance(it, dict) and it.keys() == {"url", "value"} for it in document[:5])
    )


class CableMap:
    """Gathers the files of a copy, in any order, and joins them by their ids.

    Parameters
    ----------
    date : str
        ISO date of the copy: of version 2, what was to be ready by then is in service.
    """

    def __init__(self, date: str) -> None:
        self.date = date
        self.lines: dict[str, list[Floats]] = {}
        self.names: dict[str, str] = {}
        self.cables: dict[str, Mapping[str, Any]] = {}
        self.points: dict[str, Landing] = {}
        self.countries: dict[str, str] = {}
        self.same: dict[str, str] = {}
        self.undecided: set[str] = set()

    def add(self, document: Any, path: Path, faults: list[Problem]) -> bool:
        """Take a document in; return False where the map has no such document."""
        where = path.name
        if is_lines(document):
            self._add_lines(document, where, faults)
        elif is_points(document):
            self._add_points(document, where, faults)
        elif is_cable(document):
            self._add_cable(document)
        elif is_list(document):
            for item in () if path.parent.name in OTHER_LISTS else document:
                if is_cable(item):
                    self._add_cable(item)
                elif isinstance(item, dict):
                    self.names.setdefault(clean(item.get("id")), clean(item.get("name")))
        elif is_page(document):
            if country := clean(document.get("country")):  # that of a landing point
                self.countries[clean(document.get("id"))] = country
        else:
            return is_of_site(document)
        return True

    def _add_lines(self, document: Any, where: str, faults: list[Problem]) -> None:
        for number, feature in enumerate(features_of(document), start=1):
            at = f"{where} feature {number}"
            fields = feature.get("properties") if isinstance(feature, dict) else None
            if not isinstance(fields, dict):
                faults.append(Problem("geojson", at, "has no properties", "see RFC 7946"))
                continue
            key = clean(fields.get("id") or fields.get("slug"))
            self._note_same(key, fields)
            self.names[key] = clean(fields.get("name")) or key
            lines = lines_of(feature.get("geometry"), f"{at} ({key})", faults)
            self.lines.setdefault(key, []).extend(lines)

    def _add_points(self, document: Any, where: str, faults: list[Problem]) -> None:
        for number, feature in enumerate(features_of(document), start=1):
            fields = feature.get("properties") if isinstance(feature, dict) else None
            shape = feature.get("geometry") if isinstance(feature, dict) else None
            coordinates = shape.get("coordinates") if isinstance(shape, dict) else None
            at = positions([coordinates]) if isinstance(coordinates, list) else None
            if not isinstance(fields, dict) or at is None:
                message = "is not a point with properties"
                hint = "give [longitude, latitude] in degrees"
                faults.append(Problem("geojson", f"{where} feature {number}", message, hint))
                continue
            key = clean(fields.get("id") or fields.get("slug"))
            self._note_same(key, fields)
            self.points[key] = Landing(key, clean(fields.get("name")) or key, *at[0].tolist())
            if fields.get("is_tbd") is True:
                self.undecided.add(key)

    def _add_cable(self, document: Mapping[str, Any]) -> None:
        key = clean(document.get("id") or document.get("cable_id"))
        self._note_same(key, document)
        self.cables[key] = document
        self.names[key] = clean(document.get("name")) or key
        for item in document["landing_points"]:
            if isinstance(item, dict):
                self._add_landing_of(item)

    def _add_landing_of(self, item: Mapping[str, Any]) -> None:
        """Take in a landing as a cable names it: version 2 gives its place as a text."""
        key = clean(item.get("id") or item.get("landing_point_id"))
        self._note_same(key, item)
        if country := clean(item.get("country")):
            self.countries[key] = country
        if item.get("is_tbd") is True:
            self.undecided.add(key)
        try:
            lat, lon = (float(it) for it in clean(item.get("latlon")).split(","))
        except ValueError:
            return
        if positions([[lon, lat]]) is not None:
            self.points.setdefault(key, Landing(key, clean(item.get("name")) or key, lon, lat))

    def _note_same(self, key: str, fields: Mapping[str, Any]) -> None:
        """Note the other ids of a cable or a point: version 2 has two of each."""
        for name in ("cable_id", "landing_point_id", "slug"):
            other = clean(fields.get(name))
            if other and other != key:
                self.same[other] = key

    def into(self, contents: Contents) -> None:
        """Put the gathered cables into contents, each with its lines and landings."""
        for key, point in self.points.items():
            note = "the map calls its place undecided" if key in self.undecided else ""
            country = self.countries.get(key, "")
            contents.landings[key] = replace(point, country=country, note=note)
        lines = {self._canonical_id(key, self.cables): parts for key, parts in self.lines.items()}
        for key in dict.fromkeys((*lines, *self.cables)):
            contents.systems[key] = self._system(key, tuple(lines.get(key, ())))
        stated = [(key, said.get("length")) for key, said in self.cables.items()]
        settle_lengths(contents, stated, comma="thousands")
        for key, name in self.names.items():
            if self._canonical_id(key, contents.systems) not in contents.systems:
                contents.leave_out(
                    "system", name, "listed, but no file has its line or its landings"
                )

    def _canonical_id(self, key: str, by_id: Mapping[str, Any]) -> str:
        """Return the id under which a cable or point is known."""
        return key if key in by_id else self.same.get(key, key)

    def _system(self, key: str, parts: tuple[Floats, ...]) -> DrawnSystem:
        said = self.cables.get(key)
        if said is None:
            note = "its status is not stated: no file says what the map says of this cable"
            return DrawnSystem(key, self.names[key], parts, note=note)
        landings = tuple(dict.fromkeys(self._landings(said)))
        planned = said.get("is_planned")
        ready = ready_date(said.get("rfs") or said.get("rfs_year"))
        if planned is None and ready:  # version 2: a map of what is active and planned
            planned = ready > self.date[: len(ready)]
        status = "planned" if planned is True else "in service" if planned is False else ""
        url = clean(said.get("url"))
        notes = [clean(said.get("notes")), f"address: {url}" if url else ""]
        return DrawnSystem(
            key,
            self.names[key],
            parts,
            landings,
            ready=ready,
            status=status or "unverified",
            owners=names_of(said.get("owners")),
            supplier=", ".join(names_of(said.get("suppliers"))),
            note="; ".join(filter(None, notes)),
        )

    def _landings(self, said: Mapping[str, Any]) -> Iterator[str]:
        for item in said["landing_points"]:
            if isinstance(item, dict):
                yield self._canonical_id(
                    clean(item.get("id") or item.get("landing_point_id")), self.points
                )

"""Names of what the tables hold, in one language, as far as they may be shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from cableroute.errors import ModelError
from cableroute.geodata.assumptions import figures_faults
from cableroute.geodata.store import CITY_PREFIX, Geodata
from cableroute.model.routes import Route
from cableroute.presentation.languages import Texts, read_texts


@dataclass(frozen=True)
class Names:
    """Names by id; what may not be shown, or is not known, goes by its id.

    Parameters
    ----------
    geodata : Geodata or None
        The tables.
    texts : Texts
        The language.
    confidential : bool
        Whether what is confidential is named.
    """

    geodata: Geodata | None
    texts: Texts
    confidential: bool = False

    @classmethod
    def english(cls, geodata: Geodata | None, *, confidential: bool = True) -> Names:
        """Return names in English."""
        if geodata is not None and not hasattr(geodata, "stations"):  # another class will do
            ModelError.check("names", figures_faults(geodata, None))
        return cls(geodata, read_texts("en"), confidential)

    def known(self, table: str) -> Mapping[str, Any]:
        """Return the rows of a table that may be shown."""
        every: Mapping[str, Any] = getattr(self.geodata, table) if self.geodata else {}
        if self.confidential:
            return every
        return {name: item for name, item in every.items() if item.visibility == "public"}

    @cached_property
    def places(self) -> Mapping[str, Any]:
        """Stations and other places that may be shown, by id."""
        return {**self.known("junctions"), **self.known("stations")}

    @cached_property
    def countries(self) -> Mapping[str, Any]:
        """Countries that may be shown."""
        return self.known("countries")

    @cached_property
    def systems(self) -> Mapping[str, Any]:
        """Systems that may be shown."""
        return self.known("systems")

    @cached_property
    def groups(self) -> Mapping[str, Any]:
        """Shared-risk groups that may be shown."""
        return self.known("groups")

    def place(self, name: str) -> str:
        """Return the name of a place."""
        entry = self.places.get(name)
        if entry is None and self.geodata is not None and name.startswith(CITY_PREFIX):
            entry = self.geodata.cities.get(name)
        return self.texts.named(entry.name_en, entry.name_ar) if entry else name

    def country(self, code: str) -> str:
        """Return the name of a country."""
        entry = self.countries.get(code)
        return self.texts.named(entry.name_en, entry.name_ar) if entry else code

    def system(self, name: str) -> str:
        """Return the name of a system."""
        entry = self.systems.get(name)
        return self.texts.named(entry.name, entry.name_ar) if entry else name

    def group(self, name: str) -> str:
        """Return the name of a shared-risk group."""
        entry = self.groups.get(name)
        return self.texts.named(entry.name, entry.name_ar) if entry else name

    def risk(self, name: str) -> str:
        """Return the name of a dated risk."""
        entry = self.known("risks").get(name)
        return self.texts.plain(entry.name) if entry else name

    def path(self, name: str) -> str:
        """Return the name of a crossing path; its id where it is not known."""
        path = self.known("paths").get(name)
        if path is None or self.geodata is None:
            return name
        rows = self.geodata.layers.rows("transit_paths")
        arabic = rows[name]["name_ar"] if name in rows else ""
        return self.texts.named(path.name, str(arabic or ""))

    def straits(self, row: Mapping[str, Any]) -> tuple[str, ...]:
        """Return the straits of a row of the comparison, of those that may be shown."""
        names = {item.name for item in self.groups.values() if item.kind == "strait"}
        return tuple(name for name in row["straits"] if name in names)

    def ends(self, routes: Sequence[Route]) -> tuple[str, str]:
        """Return the names of both ends of some routes."""
        return self.place(routes[0].start_id), self.place(routes[0].end_id)

    def assumption(self, key: str) -> str:
        """Return the name of what an answer is most sensitive to: of a rate, or an assumption."""
        rate = self.geodata.rates.get(key) if self.geodata else None
        text_key = f"assumption_{key}"
        return rate.name if rate else self.texts.texts.get(text_key) or self.texts.term(key)

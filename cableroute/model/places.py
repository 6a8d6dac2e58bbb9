"""What a LandingStation, a Junction and a Country are."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY, dataclass, fields
from typing import Any

from cableroute.errors import ModelError
from cableroute.model.fields import (
    IsoDate,
    accuracy_faults,
    check_kinds,
    choice_faults,
    hash_of_fields,
    kind_problems,
    number_faults,
    same_fields,
    text_faults,
)
from cableroute.model.figures import CONFIDENCES, VISIBILITIES
from cableroute.notebook import Shown

PLACE_KINDS = ("landing station", "beach manhole", "landing point")


@dataclass(frozen=True)
class LandingStation(Shown):
    """A place where a submarine cable comes ashore or ends.

    Parameters
    ----------
    id : str
        Unique id, for example ``"EG-ZAF"``.
    name_en, name_ar : str
        Names in English and in Arabic (empty where the place has none).
    aliases : tuple of str
        Other spellings by which it is found.
    lon_deg, lat_deg : float
        Position, WGS 84 degrees.
    position_of : str
        What the position is of: "town centroid", "oil terminal near by", ...
    accuracy_km : float
        How far the real place may be from the position, km; NaN where that is not known.
    confidence : str
        One of `CONFIDENCES`, of the position.
    kind : str
        "landing station", "beach manhole" or "landing point".
    operator, country, sea, status : str
        Operator; ISO 3166 alpha-2 country; body of water; "in service", "planned", ...
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    status_date : str
        ISO date when the status was seen; empty where unknown.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Raises
    ------
    ModelError
        With every fault of the fields at once.

    Examples
    --------
    >>> import cableroute as cr
    >>> cr.open_geodata().stations["FR-MRS"].name_en
    'Marseille'
    """

    id: str
    _: KW_ONLY
    name_en: str
    lon_deg: float
    lat_deg: float
    name_ar: str = ""
    aliases: tuple[str, ...] = ()
    position_of: str = ""
    accuracy_km: float = math.nan
    confidence: str = "assumed"
    kind: str = "landing station"
    operator: str = ""
    country: str = ""
    sea: str = ""
    status: str = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    status_date: IsoDate = ""
    visibility: str = "public"

    __eq__ = same_fields
    __hash__ = hash_of_fields

    def __post_init__(self) -> None:
        """Check the fields."""
        where = f"station {self.id or '(no id)'}"
        numbers = ("accuracy_km", "lon_deg", "lat_deg")
        faults = [
            *kind_problems(self, where, but=numbers),
            *text_faults(where, id=self.id, name_en=self.name_en),
            *choice_faults(where, "confidence", self.confidence, CONFIDENCES),
            *choice_faults(where, "kind", self.kind, PLACE_KINDS),
            *accuracy_faults(where, self.accuracy_km),
            *number_faults(where, "lon_deg", self.lon_deg, -180.0, 180.0),
            *number_faults(where, "lat_deg", self.lat_deg, -90.0, 90.0),
            *choice_faults(where, "visibility", self.visibility, VISIBILITIES),
        ]
        ModelError.check(where, faults)

    @property
    def position(self) -> tuple[float, float]:
        """Longitude and latitude, degrees."""
        return (self.lon_deg, self.lat_deg)

    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """A GeoJSON feature of the position."""
        properties = {
            item.name: getattr(self, item.name)
            for item in fields(self)
            if item.name not in ("id", "lon_deg", "lat_deg")
        }
        return {
            "type": "Feature",
            "id": self.id,
            "properties": properties,
            "geometry": {"type": "Point", "coordinates": list(self.position)},
        }

    def __repr__(self) -> str:
        """Return id, name, position and accuracy."""
        has_accuracy = not math.isnan(self.accuracy_km)
        said = f"±{self.accuracy_km:g} km" if has_accuracy else "accuracy not known"
        return (
            f"<LandingStation {self.id} {self.name_en} {self.lon_deg:.4f} {self.lat_deg:.4f} "
            f"{', '.join(filter(None, (said, self.status)))}>"
        )


def landing_station(
    id: str,
    lon_deg: float,
    lat_deg: float,
    *,
    name: str = "",
    country: str = "",
    accuracy_km: float = math.nan,
    confidence: str = "assumed",
    source_ids: tuple[str, ...] = (),
) -> LandingStation:
    """Return a landing station from an id and a position.

    Parameters
    ----------
    id : str
        Unique id.
    lon_deg, lat_deg : float
        Position, WGS 84 degrees.
    name : str
        English name; the id where none is given.
    country : str
        ISO 3166 alpha-2 code.
    accuracy_km : float
        How far the real place may be from the position, km; left out, it is not known.
    confidence : str
        One of "surveyed", "published", "inferred", "schematic", "assumed": of the position.
    source_ids : tuple of str
        Ids of the sources.

    Returns
    -------
    LandingStation
        `LandingStation` itself takes the other fields by name.

    Raises
    ------
    ModelError
        With every fault of the fields at once.

    Examples
    --------
    >>> landing_station("A", 32.6, 29.1)
    <LandingStation A A 32.6000 29.1000 accuracy not known>
    """
    return LandingStation(
        id,
        name_en=name or id,
        lon_deg=lon_deg,
        lat_deg=lat_deg,
        country=country,
        accuracy_km=accuracy_km,
        confidence=confidence,
        source_ids=source_ids,
    )


@dataclass(frozen=True)
class Country:
    """A country by its ISO 3166 alpha-2 code, with its region and sub-region by the UN's M49."""

    id: str
    _: KW_ONLY
    name_en: str
    name_ar: str = ""
    aliases: tuple[str, ...] = ()
    region: str = ""
    subregion: str = ""
    source_ids: tuple[str, ...] = ()
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"country {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return code and name."""
        return f"<Country {self.id} {self.name_en!r}>"


@dataclass(frozen=True)
class Junction:
    """A named place that is not a landing station.

    Where stretches meet, a city, a beach manhole, or the branching unit of a cable.
    """

    id: str
    _: KW_ONLY
    name_en: str
    name_ar: str = ""
    kind: str
    lon_deg: float
    lat_deg: float
    position_of: str = ""
    accuracy_km: float = math.nan
    confidence: str = "assumed"
    country: str = ""
    on_leg_id: str = ""
    station_id: str = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    __eq__ = same_fields
    __hash__ = hash_of_fields

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"junction {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return id, name, kind and position."""
        at = f"{self.lon_deg:.4f} {self.lat_deg:.4f}"
        return f"<Junction {self.id} {self.name_en!r}, {self.kind}, {at}>"

"""What the files of a cable map say, whatever form they have: points, systems, links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.importing.report import Remark
from cableroute.model.figures import Source
from cableroute.text import CONTROLS, is_date

Floats = NDArray[np.float64]

LONGEST_TEXT = 300
"""Characters of a name or note that are kept."""


class Form(NamedTuple):
    """A public form of cable maps: its words, and the licence where the form has one alone."""

    key: str
    title: str
    publisher: str = ""
    licence: str = ""
    url: str = ""


FORMS = {
    form.key: form
    for form in (
        Form(
            "cable-map",
            "Submarine Cable Map",
            "TeleGeography",
            "CC BY-NC-SA 3.0",
            "https://www.submarinecablemap.com",
        ),
        Form(
            "openstreetmap",
            "OpenStreetMap",
            "OpenStreetMap contributors",
            "ODbL 1.0",
            "https://www.openstreetmap.org/copyright",
        ),
        Form("ofds", "network in the Open Fibre Data Standard"),
        Form("charts", "charted cables"),
        Form(
            "itu",
            "ITU broadband map, transmission networks",
            "International Telecommunication Union",
            "",
            "https://bbmaps.itu.int",
        ),
        Form("own-map", "lines and points of a file of your own"),
    )
}
"""The forms that are read, by the word for each. The licence of the first was CC BY-NC-SA 3.0 as
its repository stated it; a copy under another is named with ``licence``."""


@dataclass(frozen=True)
class Landing:
    """A landing point as a file has it."""

    key: str
    name: str
    lon_deg: float
    lat_deg: float
    country: str = ""
    note: str = ""
    url: str = ""


@dataclass(frozen=True)
class DrawnSystem:
    """A cable system as a file has it: its lines, and what is said of it.

    `landing_keys` is None where the file does not say where it lands.
    """

    key: str
    name: str
    parts: tuple[Floats, ...] = ()
    landing_keys: tuple[str, ...] | None = None
    aliases: tuple[str, ...] = ()
    length_km: float | None = None
    ready: str = ""
    status: str = "unverified"
    owners: tuple[str, ...] = ()
    supplier: str = ""
    note: str = ""


@dataclass(frozen=True)
class LandLink:
    """A line on land between two places that no file names."""

    key: str
    name: str
    line: Floats
    status: str = "unverified"
    country: str = ""
    note: str = ""


@dataclass
class Contents:
    """The contents of all files of one form."""

    form: Form
    landings: dict[str, Landing] = field(default_factory=dict)
    systems: dict[str, DrawnSystem] = field(default_factory=dict)
    links: dict[str, LandLink] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    source: Source | None = None
    stated_lengths: dict[str, dict[str, object]] = field(default_factory=dict)
    """What the cells of each system state as its length, in all files, by their texts."""

    def leave_out(self, what: str, name: str, why: str) -> None:
        """Note what is not taken, and why."""
        self.remarks.append(Remark("left out", what, clean(name), why))

    def add_parts(self, key: str, name: str, parts: Iterable[Floats], **more: Any) -> None:
        """Add lines to a system; it is made where it is new."""
        system = self.systems.get(key) or DrawnSystem(key, name, **more)
        self.systems[key] = replace(system, parts=(*system.parts, *parts))


def clean(value: object) -> str:
    r"""Return a text of a file on one line, without control characters, and not too long.

    Examples
    --------
    >>> clean(" Marseille,\n France "), clean(None), clean(3.0)
    ('Marseille, France', '', '3')
    """
    if value is None or value != value:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = CONTROLS.sub(" ", str(value)).replace("\ufffd", " ")
    return " ".join(text.split())[:LONGEST_TEXT].strip()


def slug(text: str) -> str:
    """Return an id made of a text: letters, digits and hyphens.

    Examples
    --------
    >>> slug("Los Angeles, CA"), slug("2Africa"), slug("…")
    ('Los-Angeles-CA', '2Africa', '')
    """
    return re.sub(r"[^\w.~@+]+", "-", text).strip("-._~@+")[:60].rstrip("-")


_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def ready_date(text: object) -> str:
    """Return a date of readiness as ISO has it: a year, or a year and a month.

    A quarter is known by its year only.

    Examples
    --------
    >>> ready_date("2016 March"), ready_date("Q3 2022"), ready_date(2024), ready_date("soon")
    ('2016-03', '2022', '2024', '')
    >>> ready_date("2005-03-01 00:00:00")
    '2005-03-01'
    """
    said = re.sub(r"(?<=\d{4}-\d\d-\d\d)[t ]\d\d:.*", "", clean(text).lower())
    if is_date(said):
        return said
    year = re.search(r"(?<!\d)(?:18|19|20)\d\d(?!\d)", said)
    if not year:
        return ""
    month = next((at for at, name in enumerate(_MONTHS, start=1) if name[:3] in said), None)
    return year[0] if month is None else f"{year[0]}-{month:02d}"


def names_of(value: object) -> tuple[str, ...]:
    """Return the names of a list, or of a text between commas.

    Examples
    --------
    >>> names_of("Orange,  Cyta;"), names_of(["Orange", None]), names_of(None)
    (('Orange', 'Cyta'), ('Orange',), ())
    """
    texts = value if isinstance(value, (list, tuple)) else clean(value).split(",")
    names = (clean(it).replace(";", " ").strip() for it in texts)
    return tuple(dict.fromkeys(it for it in names if it))

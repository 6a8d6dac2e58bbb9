"""In which form do public data of the sea come: columns, units, licence, and what no data is.

A user's copy of such data is read by `read_public_layer`. Nothing of it comes with the library.
Each form names where its columns are described; what it says where it has nothing is never that
there is nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from cableroute.errors import ModelError, Problem
from cableroute.geodata.name_index import nearest

AREAS, LINES, POINTS, RASTER, CELLS = "areas", "lines", "points", "raster", "cells"


@dataclass(frozen=True)
class FormColumn:
    """A column of a public form.

    Parameters
    ----------
    name : str
        Its name in results.
    accepted : tuple of str
        Its names in files, in upper or lower case; the first name that a file has is read.
    needed : bool
        Whether a file without it is refused.
    """

    name: str
    accepted: tuple[str, ...]
    needed: bool = False


@dataclass(frozen=True)
class PublicForm:
    """The form in which a public data set is published.

    Parameters
    ----------
    key : str
        What a user calls it.
    title, publisher : str
        Its title and its publisher.
    kind : str
        "areas", "lines", "points", "raster" or "cells": rows of a table of square cells.
    columns : tuple of FormColumn
        The columns that are read.
    unit : str
        Unit of its values; empty where it has none.
    licence : str
        Its licence or terms, in words.
    address : str
        Where to get it.
    documentation : str
        Where its columns are described.
    absence : str
        What it means where it has no feature.
    no_data : tuple of str
        Values that mean no data: of a raster its numbers, of areas their classes.
    classes : mapping of str to str
        Its classes in words.
    """

    key: str
    title: str
    publisher: str
    kind: str
    columns: tuple[FormColumn, ...] = ()
    unit: str = ""
    licence: str = ""
    address: str = ""
    documentation: str = ""
    absence: str = ""
    no_data: tuple[str, ...] = ()
    classes: Mapping[str, str] = field(default_factory=dict)

    @property
    def credit(self) -> str:
        """What is to be named where it is used."""
        return f"{self.title}, {self.publisher}, {self.address} ({self.licence})"


_MARINE_REGIONS = (
    FormColumn("name", ("geoname",), needed=True),
    FormColumn("kind", ("pol_type",), needed=True),
    FormColumn("country", ("iso_ter1",)),
    FormColumn("sovereign", ("iso_sov1", "sovereign1"), needed=True),
    FormColumn("second", ("iso_sov2", "sovereign2")),
    FormColumn("third", ("iso_sov3", "sovereign3")),
)
_FOLK = MappingProxyType(
    {
        "1": "mud to muddy sand",
        "2": "sand",
        "3": "coarse substrate",
        "4": "mixed sediment",
        "5": "rock and boulders",
    }
)

_EEZ = PublicForm(
    "eez",
    "Exclusive Economic Zones (200 NM)",
    "Marine Regions, Flanders Marine Institute",
    AREAS,
    _MARINE_REGIONS,
    licence="CC BY 4.0",
    address="https://www.marineregions.org/downloads.php",
    documentation="https://marineregions.org/eezattribute.php",
    absence="outside every area of the file",
)

_FORMS = (
    _EEZ,
    replace(_EEZ, key="territorial-sea", title="Territorial Seas (12 NM)"),
    PublicForm(
        "wdpa",
        "World Database on Protected Areas",
        "UNEP-WCMC and IUCN, Protected Planet",
        AREAS,
        (
            FormColumn("name", ("name",), needed=True),
            FormColumn("id", ("wdpaid", "site_id"), needed=True),
            FormColumn("designation", ("desig_eng",)),
            FormColumn("category", ("iucn_cat",)),
            FormColumn("status", ("status",)),
            FormColumn("no take", ("no_take",)),
        ),
        licence="non-commercial use without permission; see the terms of Protected Planet",
        address="https://www.protectedplanet.net",
        documentation="https://developers.google.com/earth-engine/datasets/catalog/"
        "WCMC_WDPA_current_polygons",
        absence="no area is listed: that does not say that nothing is protected",
    ),
    PublicForm(
        "gem-faults",
        "GEM Global Active Faults Database",
        "GEM Foundation (Styron, Pagani 2020)",
        LINES,
        (
            FormColumn("name", ("name", "fz_name")),
            FormColumn("id", ("catalog_id", "ogc_fid", "fid")),
            FormColumn("slip type", ("slip_type",), needed=True),
            FormColumn("net slip rate, mm a year (best, low, high)", ("net_slip_rate",)),
            FormColumn("catalogue", ("catalog_name",)),
        ),
        licence="CC BY-SA 4.0",
        address="https://github.com/GEMScienceTools/gem-global-active-faults",
        documentation="https://github.com/GEMScienceTools/gem-global-active-faults#data-format",
        absence="no fault is mapped near: most of the sea floor is not mapped",
    ),
    PublicForm(
        "gvp-volcanoes",
        "Volcanoes of the World, Holocene",
        "Smithsonian Institution, Global Volcanism Program",
        POINTS,
        (
            FormColumn("name", ("volcano_name",), needed=True),
            FormColumn("id", ("volcano_number",), needed=True),
            FormColumn("type", ("primary_volcano_type", "volcanic_landform")),
            FormColumn("last eruption", ("last_eruption_year", "last_known_eruption")),
            FormColumn("lat", ("latitude",)),
            FormColumn("lon", ("longitude",)),
        ),
        licence="free with citation; see the terms of the Smithsonian Institution",
        address="https://volcano.si.edu",
        documentation="https://webservices.volcano.si.edu/geoserver/GVP-VOTW/ows",
        absence="no volcano is listed near: those of the sea floor are hardly in it",
    ),
    PublicForm(
        "emodnet-vessel-density",
        "Vessel density",
        "EMODnet Human Activities (Cogea)",
        RASTER,
        unit="hours per square km and month",
        licence="CC BY 4.0; name EMODnet and CLS",
        address="https://emodnet.ec.europa.eu/en/human-activities",
        documentation="https://emodnet.ec.europa.eu/geonetwork/static/api/records/"
        "0f2f3ff1-30ef-49e1-96e7-8ca78d58a07c",
        absence="0 is no data in it, not no ships; nothing outside European seas",
        no_data=("0",),
    ),
    PublicForm(
        "emodnet-substrate",
        "Seabed substrate, Folk 5 classes",
        "EMODnet Geology",
        AREAS,
        (
            FormColumn("class", ("folk_5cl", "folk_5"), needed=True),
            FormColumn("name", ("folk_5cl_txt", "folk_5cl_t")),
        ),
        licence="CC BY 4.0",
        address="https://emodnet.ec.europa.eu/en/geology",
        documentation="https://emodnet.ec.europa.eu/en/"
        "new-update-harmonised-seabed-substrate-data-available",
        absence="not mapped, or 6 and 9 of the file: no data at this level, restricted",
        no_data=("6", "9"),
        classes=_FOLK,
    ),
    PublicForm(
        "gfw-fishing",
        "Apparent fishing effort by flag and gear, version 3",
        "Global Fishing Watch",
        CELLS,
        (
            FormColumn("lat", ("cell_ll_lat",), needed=True),
            FormColumn("lon", ("cell_ll_lon",), needed=True),
            FormColumn("value", ("fishing_hours",), needed=True),
        ),
        unit="fishing hours in a cell",
        licence="CC BY-NC 4.0: not for commercial use",
        address="https://globalfishingwatch.org/data-download/datasets/public-fishing-effort",
        documentation="https://doi.org/10.5281/zenodo.14982712",
        absence="no row: no vessel with a transponder was seen, which is not no fishing",
    ),
    PublicForm(
        "cables",
        "Lines that are crossed: cables or pipelines of the user",
        "the user",
        LINES,
        (
            FormColumn("name", ("name", "objnam", "cable_name", "feature_name", "system")),
            FormColumn("owner", ("owner", "operator")),
        ),
        licence="as the user has it",
        absence="no line is in the file",
    ),
)

PUBLIC_FORMS: Mapping[str, PublicForm] = MappingProxyType({form.key: form for form in _FORMS})
"""The forms that are read, by the key that a user gives."""


def public_form(key: str) -> PublicForm:
    """Return the public form with a key.

    Raises
    ------
    ModelError
        No form has the key.

    Examples
    --------
    >>> public_form("wdpa").kind, public_form("emodnet-vessel-density").no_data
    ('areas', ('0',))
    """
    if key not in PUBLIC_FORMS:
        near = nearest(key, list(PUBLIC_FORMS))
        hint = f"give {near[0]}" if near else f"give one of {', '.join(PUBLIC_FORMS)}"
        raise ModelError.of("layer", [Problem("form", f"layer {key}", "is not a known form", hint)])
    return PUBLIC_FORMS[key]

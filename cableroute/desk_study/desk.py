"""A desk study of a sea leg: all that lies along it by KP, worked out once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cableroute.desk_study.armour import (
    ArmourSection,
    CableQuantity,
    CableType,
    armour_sections,
    cable_quantities,
    cable_types,
)
from cableroute.desk_study.burial import (
    BurialLimits,
    BurialSection,
    burial_limits,
    burial_sections,
)
from cableroute.desk_study.crossing_list import CrossingList, crossing_list
from cableroute.desk_study.fault_rates import FaultProfile, fault_profile
from cableroute.desk_study.lay_corridor import CorridorSection, corridor_sections
from cableroute.desk_study.layer_spans import LayerSpan, layer_spans
from cableroute.desk_study.marine_zones import EXCLUSIVE, TERRITORIAL, ZoneSpan, marine_zones
from cableroute.desk_study.repeaters import RepeaterPlan, repeater_plan
from cableroute.desk_study.samples import Samples, sampled
from cableroute.desk_study.settings import StudySettings
from cableroute.errors import (
    CablerouteError,
    GeodataError,
    ModelError,
    Problem,
    check_flags,
    kind_faults,
)
from cableroute.geodata.assumptions import default_assumptions, with_changes
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.permits import Permit
from cableroute.model.risks import Risk
from cableroute.model.routes import Route
from cableroute.planning.public_forms import CELLS, public_form
from cableroute.planning.public_layers import PublicLayer, read_public_layer
from cableroute.reliability.availability import Availability, availability_of
from cableroute.routing.risks import held_risks, waters_at_risk
from cableroute.seabed.depths import Seabed, open_seabed


class PermitNeed(NamedTuple):
    """What the tables have on the permits of a state in whose waters a line runs.

    Parameters
    ----------
    country : str
        ISO 3166 alpha-2 code; empty: any coastal state.
    zone : str
        The waters.
    permit : Permit or None
        A row of the tables; None: no row of this state, so that the permits are unknown.
    """

    country: str
    zone: str
    permit: Permit | None


@dataclass(frozen=True, eq=False)
class Study:
    """A desk study; make it with `desk_study`. Every table is in the order of KP.

    Parameters
    ----------
    leg : Leg
        What is studied.
    samples : Samples
        The leg in pieces, with depth and slope.
    zones : tuple of ZoneSpan
        Whose waters.
    permits : tuple of PermitNeed
        What their states ask for.
    risks : tuple of Risk
        Risks of the kind "permits" in waters or countries that are passed.
    layer_spans : tuple of LayerSpan
        What the user's layers hold.
    burial : tuple of BurialSection
        Whether the cable can be buried.
    limits : BurialLimits or None
        By which limits.
    armour : tuple of ArmourSection
        Which cable type.
    types : tuple of CableType
        The types of the tables.
    quantities : tuple of CableQuantity
        How much of each.
    repeaters : RepeaterPlan or None
        Repeaters.
    corridor : tuple of CorridorSection
        Width of the surveyed corridor.
    crossings : CrossingList
        Cables that are crossed.
    faults : FaultProfile or None
        Rate of faults.
    availability : Availability or None
        By the rates of the tables alone.
    layered_availability : Availability or None
        With the user's layers; None where no layer counts.
    layers : mapping of str to PublicLayer
        The user's layers by form.
    settings : StudySettings
        How finely it looks.
    notes : tuple of str
        What a reader should know.
    """

    leg: Leg
    samples: Samples = field(repr=False)
    zones: tuple[ZoneSpan, ...] = field(repr=False)
    permits: tuple[PermitNeed, ...] = field(repr=False)
    risks: tuple[Risk, ...] = field(repr=False)
    layer_spans: tuple[LayerSpan, ...] = field(repr=False)
    burial: tuple[BurialSection, ...] = field(repr=False)
    limits: BurialLimits | None = field(repr=False)
    armour: tuple[ArmourSection, ...] = field(repr=False)
    types: tuple[CableType, ...] = field(repr=False)
    quantities: tuple[CableQuantity, ...] = field(repr=False)
    repeaters: RepeaterPlan | None = field(repr=False)
    corridor: tuple[CorridorSection, ...] = field(repr=False)
    crossings: CrossingList = field(repr=False)
    faults: FaultProfile | None = field(repr=False)
    availability: Availability | None = field(repr=False)
    layered_availability: Availability | None = field(repr=False)
    layers: Mapping[str, PublicLayer] = field(repr=False)
    settings: StudySettings = field(repr=False)
    notes: tuple[str, ...] = field(repr=False)

    @property
    def route(self) -> Route:
        """The leg as a route, to draw it."""
        return Route(self.leg.id, self.leg.name, (self.leg,), note=self.leg.note)


def read_study_layers(
    geodata: Geodata, files: Mapping[str, str | os.PathLike[str]], leg: Leg
) -> dict[str, PublicLayer]:
    """Read a user's files, each in its public form, near a leg.

    Parameters
    ----------
    files : mapping of str to path
        By form, as ``{"wdpa": "WDPA.gpkg"}``.
    leg : Leg
        The leg.
    geodata : Geodata
        Its cables: a table of cells is read along them too, as it is calibrated by them.

    Raises
    ------
    ModelError
        With every fault of every file at once.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> read_study_layers(geo, {"wpda": "x"}, geo.segments["PEACE-S-ABT-MRS"])
    Traceback (most recent call last):
    ...
    cableroute.errors.ModelError: layers: layer wpda: is not a known form (give wdpa)
    """
    layers: dict[str, PublicLayer] = {}
    faults: list[Problem] = []
    for key, path in files.items():
        try:
            near = [leg.geometry]
            if public_form(key).kind == CELLS:
                near += [
                    segment.geometry
                    for segment in geodata.segments.values()
                    if segment.medium == "sea" and segment.visibility == "public"
                ]
            layers[key] = read_public_layer(key, path, near=near)
        except CablerouteError as error:
            faults += error.problems or [Problem("file", f"layer {key}", str(error), "")]
    ModelError.check("layers", faults)
    return layers


def desk_study(
    geodata: Geodata,
    leg: Leg,
    *,
    seabed: Seabed | None = None,
    layers: Mapping[str, PublicLayer] | None = None,
    settings: StudySettings = StudySettings(),
    confidential: bool = False,
) -> Study:
    """Return a desk study of a sea leg: what lies along it, by KP.

    Parameters
    ----------
    leg : Leg
        Of a plan or of the catalogue, at sea.
    geodata : Geodata
        The tables.
    seabed : Seabed, optional
        Depths, from `open_seabed`; without it the embedded relief, in which slopes do not show.
    layers : mapping of str to PublicLayer, optional
        A user's copies of public data by form, from `read_study_layers`.
    settings : StudySettings
        How finely the study looks, and the user's figures.
    confidential : bool
        Whether confidential segments and rates count.

    Raises
    ------
    ModelError
        The leg is on land, or confidential without `confidential`.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> geo = open_geodata()
    >>> study = desk_study(geo, geo.segments["PEACE-S-ABT-MRS"], settings=StudySettings(step_km=20))
    >>> [zone.country for zone in study.zones if zone.zone == "territorial sea"][::100]
    ['EG']
    >>> {section.verdict for section in study.burial} <= {"insufficient data", "shore end",
    ...     "surface laid: too deep"}
    True
    """
    check_flags("desk_study", confidential=confidential)
    _check(leg, confidential)
    layers = dict(layers or {})
    samples = sampled(leg, seabed or open_seabed(), step_km=settings.step_km)
    zones = marine_zones(leg, geodata, samples, layers)
    limits = burial_limits(geodata)
    burial = (
        () if limits is None else burial_sections(samples, limits, layers.get("emodnet-substrate"))
    )
    types = cable_types(geodata)
    armour = armour_sections(samples, types, burial)
    faults = fault_profile(geodata, samples, layers)
    table, layered = _availability(leg, geodata, faults, confidential)
    return Study(
        leg=leg,
        samples=samples,
        zones=zones,
        permits=tuple(_permits(geodata, zones, confidential)),
        risks=_risks(leg, geodata, zones, confidential),
        layer_spans=layer_spans(leg, samples, layers, near_km=settings.near_km),
        burial=burial,
        limits=limits,
        armour=armour,
        types=types,
        quantities=cable_quantities(armour, types, leg.cable_range_km),
        repeaters=repeater_plan(leg, geodata, samples, spacing_km=settings.repeater_spacing_km),
        corridor=corridor_sections(samples, geodata),
        crossings=crossing_list(
            leg,
            geodata,
            samples,
            cables=layers.get("cables"),
            settings=settings,
            confidential=confidential,
        ),
        faults=faults,
        availability=table,
        layered_availability=layered,
        layers=layers,
        settings=settings,
        notes=tuple(_notes(samples, layers, faults)),
    )


def _check(leg: Leg, confidential: bool) -> None:
    """Refuse a leg that is no sea leg, or that may not be shown."""
    hint = "give a Leg at sea, as plan(...) or route.legs has it"
    ModelError.check("desk_study", kind_faults("leg", leg, Leg, hint))
    if leg.medium != "sea":
        hint = "give a leg at sea"
        raise ModelError.of("desk_study", [Problem("medium", leg.id, "is on land", hint)])
    if leg.visibility == "confidential" and not confidential:
        hint = "pass confidential=True to study it"
        raise ModelError.of("desk_study", [Problem("leg", leg.id, "is confidential", hint)])


def _permits(
    geodata: Geodata, zones: Iterable[ZoneSpan], confidential: bool
) -> Iterable[PermitNeed]:
    """Yield the permits of states, each state and waters once; first those of any state."""
    rows = [row for row in geodata.permits.values() if confidential or row.visibility == "public"]
    passed = dict.fromkeys(
        (span.zone, country)
        for span in zones
        if span.zone in (TERRITORIAL, EXCLUSIVE)
        for country in span.countries
    )
    for zone in dict.fromkeys(zone for zone, _ in passed):
        yield from (
            PermitNeed("", zone, row) for row in rows if not row.country and zone in row.zones
        )
    for zone, country in passed:
        of_country = [row for row in rows if row.country == country and zone in row.zones]
        yield from (PermitNeed(country, zone, row) for row in of_country)
        if not of_country:
            yield PermitNeed(country, zone, None)


def _risks(
    leg: Leg, geodata: Geodata, zones: Iterable[ZoneSpan], confidential: bool
) -> tuple[Risk, ...]:
    """Return the risks about permits in waters or countries that a leg passes."""
    countries = {country for span in zones for country in span.countries}
    waters = waters_at_risk(geodata, [leg])
    return tuple(
        risk
        for risk in held_risks(geodata, confidential=confidential)
        if risk.kind == "permits" and (countries & set(risk.countries) or waters & set(risk.waters))
    )


def _availability(
    leg: Leg, geodata: Geodata, faults: FaultProfile | None, confidential: bool
) -> tuple[Availability | None, Availability | None]:
    """Return the availability by the tables, and with the layers that count."""
    route = Route(leg.id, leg.name, (leg,))
    try:
        table = availability_of(geodata, route)
    except GeodataError:
        return None, None
    if table.is_confidential and not confidential:
        return None, None
    if faults is None or not faults.calibrations:
        return table, None
    rates = [geodata.rates[item.fault_rate].range for item in table.elements]
    km = [item.cable_km.likely for item in table.elements]
    mean = [
        faults.ratio * sum(rate[end] * part for rate, part in zip(rates, km, strict=True)) / sum(km)
        for end in range(3)
    ]
    assumed = with_changes(default_assumptions(geodata), sea_faults_per_1000km_year=Range(*mean))
    return table, availability_of(geodata, route, assumptions=assumed)


def _notes(
    samples: Samples, layers: Mapping[str, PublicLayer], faults: FaultProfile | None
) -> Iterable[str]:
    """Yield the notes to the reader."""
    yield (
        f"Depths come from a grid with cells of {samples.cell_km:.2g} km ({samples.source}), "
        "interpolated between their centres and not surveyed: the ends of sections are no more "
        "certain than that."
    )
    missing = [
        name
        for name, key in (
            ("protected areas", "wdpa"),
            ("active faults", "gem-faults"),
            ("volcanoes", "gvp-volcanoes"),
            ("shipping", "emodnet-vessel-density"),
            ("fishing", "gfw-fishing"),
            ("substrate of the seabed", "emodnet-substrate"),
        )
        if key not in layers
    ]
    if missing:
        yield (
            f"No layer was given for {', '.join(missing)}: none of them are shown here, which "
            "does not mean that there are none."
        )
    if "eez" not in layers:
        yield (
            "The waters of states are modelled as 12 and 200 nautical miles from the nearest land, "
            "accurate to 1.5 km at best, without baselines, treaties, claims or disputes."
        )
    yield (
        "Cables of the catalogue are modelled lines, most of them assumed: the number of crossings "
        "and their angles are no more certain than their positions."
    )
    if faults is not None:
        yield from faults.notes

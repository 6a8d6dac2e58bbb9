"""A desk study as tables: the page, the workbook and the files of positions show these figures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range, Source
from cableroute.planning.public_forms import PUBLIC_FORMS
from cableroute.presentation.tables import (
    HUNDREDTHS,
    THREE_DIGITS,
    TWO_DIGITS,
    WHOLE,
    Column,
    Rounding,
    Table,
    figure_column,
    figure_text,
    plain_table,
    range_texts,
)
from cableroute.study.desk import Study

FOUR_DECIMALS = Rounding(decimals=4)
"""Of degrees: 11 m."""

FROM = figure_column("kp_km", "From KP", ("from_km",))
TO = figure_column("kp_km", "To KP", ("to_km",))
KP = figure_column("kp_km", "KP", ("kp_km",))
KM = figure_column("route_km", "Route", ("route_km",))
WATER = figure_column("depth_m", "Water depth", ("depth_low_m", "depth_high_m"))
LON = Column("Longitude", ("lon_deg",), "deg", FOUR_DECIMALS)
LAT = Column("Latitude", ("lat_deg",), "deg", FOUR_DECIMALS)


def study_tables(study: Study, geodata: Geodata) -> tuple[Table, ...]:
    """Return the tables of a desk study in the order in which they are read.

    Parameters
    ----------
    study : Study
        The study.
    geodata : Geodata
        Names of countries, and the sources.

    Examples
    --------
    >>> from cableroute.geodata.opening import open_geodata
    >>> from cableroute.study import StudySettings, desk_study
    >>> geo = open_geodata()
    >>> leg = geo.segments["PEACE-S-ABT-MRS"]
    >>> study = desk_study(leg, geo, settings=StudySettings(step_km=50))
    >>> [table.name for table in study_tables(study, geo)][:3]
    ['study_summary', 'study_zones', 'study_permits']
    """
    made = (
        _summary(study, geodata),
        _zones(study, geodata),
        _permits(study, geodata),
        _risks(study),
        _layers(study),
        _burial(study),
        _armour(study),
        _quantities(study),
        _repeaters(study),
        _corridor(study),
        _crossings(study),
        _faults(study),
        _calibrations(study),
        _sources(study, geodata),
    )
    return tuple(_used(table) for table in made if table.rows)


def _used(table: Table) -> Table:
    """Return a table without the columns in which no row has anything."""
    columns = [
        column
        for column in table.columns
        if any(row.get(key) not in (None, "", ()) for row in table.rows for key in column.keys)
    ]
    return replace(table, columns=columns)


def _span(item: Any) -> dict[str, Any]:
    """Return the KPs of a part of a line."""
    return {
        "from_km": item.from_km, "to_km": item.to_km, "route_km": item.to_km - item.from_km,
    }  # fmt: skip


def _depths(ends: tuple[float, float]) -> dict[str, Any]:
    low, high = (None if math.isnan(end) else end for end in ends)
    return {"depth_low_m": low, "depth_high_m": high}


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value


# --- tables ---------------------------------------------------------------------------------


def _summary(study: Study, geodata: Geodata) -> Table:
    """Return what the study says in all."""
    leg, crossings = study.leg, study.crossings
    cable = leg.cable_range_km
    deepest = [depth for depth in study.samples.depth_m if not math.isnan(depth)]
    lines = [
        ("Route", f"{figure_text('route_km', leg.route_km)} km, {leg.status}"),
        ("Cable", _range_text(cable, "cable_km", "km")),
        ("Position", f"{leg.confidence}, good to {leg.accuracy_km:g} km at best; not surveyed"),
        (
            "Deepest",
            f"{THREE_DIGITS.text(max(deepest))} m, of cells of {study.samples.cell_km:.2g} km"
            if deepest
            else "not known",
        ),
    ]
    states = dict.fromkeys(_state(geodata, zone.country) for zone in study.zones if zone.country)
    lines.append(("States whose waters it runs in", ", ".join(states) or "none"))
    for verdict, km in _by_verdict(study).items():
        share = 100 * km / leg.route_km
        lines.append((f"Burial: {verdict}", f"{figure_text('route_km', km)} km ({share:.0f} %)"))
    if study.repeaters is not None:
        low, high = study.repeaters.counts
        text = f"{len(study.repeaters.repeaters)} ({low} to {high}), {study.repeaters.basis}"
        lines.append(("Repeaters", text))
    crossed = {item.crossed for item in crossings.crossings if item.kind == "cross"}
    of = f"of {len(crossed)} line{'s' * (len(crossed) != 1)} of cable" if crossed else "known"
    below = f"{crossings.below_floor} below {crossings.floor_deg:g} degrees"
    lines.append(("Crossings", f"{crossings.crossed_count} {of}, {below}"))
    lines.append(("Floor of the angle", crossings.floor_basis))
    if crossings.cost_usd is None:
        lines.append(("Cost of crossings", crossings.cost_basis))
    else:
        cost = _range_text(crossings.cost_usd, "usd", "USD")
        lines.append(("Cost of crossings", f"{cost}, {crossings.cost_basis}"))
    lines += _availability_lines(study)
    lines += [("Note", note) for note in study.notes]
    columns = [Column("What", ("what",), one_line=True, missing=""), Column("Found", ("found",))]
    return plain_table("study_summary", columns, lines, "Summary")


def _availability_lines(study: Study) -> list[tuple[str, str]]:
    """Return availability and faults, by the tables and with the layers that count."""
    found = []
    for what, item in (
        ("by the tables", study.availability),
        ("with the layers", study.layered_availability),
    ):
        if item is not None:
            share = _range_text(item.availability, "availability", "%")
            faults = _range_text(item.faults_per_year, "faults_per_year", "a year")
            found += [(f"Availability, {what}", share), (f"Faults, {what}", faults)]
    if study.availability is not None and study.layered_availability is None:
        text = "no layer is used: fault rates depend on depth and repair zone alone"
        found.append(("Faults by KP", text))
    return found


def _range_text(values: Range, name: str, unit: str) -> str:
    """Return a range as every output writes it."""
    column = figure_column(name, "", ("low", "likely", "high"), unit="")
    assert column.rounding is not None
    likely, ends = range_texts([value * column.scale for value in values], column.rounding)
    return f"{likely} {unit}" + (f" ({ends})" if ends else "")


def _by_verdict(study: Study) -> dict[str, float]:
    found: dict[str, float] = {}
    for section in study.burial:
        found[section.verdict] = found.get(section.verdict, 0.0) + section.to_km - section.from_km
    return found


def _zones(study: Study, geodata: Geodata) -> Table:
    rows = [
        _span(zone)
        | {
            "zone": zone.zone, "state": _state(geodata, zone.country), "name": zone.name,
            "others": tuple(_state(geodata, code) for code in zone.others), "basis": zone.basis,
        }
        for zone in study.zones
    ]  # fmt: skip
    columns = [
        FROM, TO, KM, Column("Waters", ("zone",)), Column("State", ("state",)),
        Column("Also within reach, or named by the file", ("others",)),
        Column("Area", ("name",), missing=""), Column("Basis", ("basis",)),
    ]  # fmt: skip
    return Table("study_zones", columns, rows, "Whose waters")


def _state(geodata: Geodata, code: str) -> str:
    return geodata.country_name(code) if code else ""


def _permits(study: Study, geodata: Geodata) -> Table:
    rows: list[dict[str, Any]] = []
    unknown: dict[str, list[str]] = {}
    for need in study.permits:
        row, state = need.permit, _state(geodata, need.country)
        if row is None:
            unknown.setdefault(need.zone, []).append(state)
            continue
        low, high = row.days or (None, None)
        rows.append(
            {
                "state": state or "any coastal state", "zone": need.zone, "permit": row.name,
                "activity": row.activity, "authority": row.authority, "statement": row.statement,
                "days_low": low, "days_high": high, "as_of": row.as_of, "note": row.note,
                "sources": row.source_ids,
            }
        )  # fmt: skip
    rows += [
        {
            "state": tuple(states), "zone": zone, "permit": "not known", "activity": "",
            "authority": "", "as_of": "", "note": "", "sources": (), "mark": "unknown",
            "statement": "No source of the tables says what these states ask for: ask each.",
        }
        for zone, states in unknown.items()
    ]  # fmt: skip
    columns = [
        Column("State", ("state",)), Column("Waters", ("zone",)), Column("Permit", ("permit",)),
        Column("For", ("activity",), missing=""), Column("Authority", ("authority",), missing=""),
        Column("What the sources say", ("statement",)),
        Column("Takes", ("days_low", "days_high"), "days", WHOLE),
        Column("As of", ("as_of",)), Column("Note", ("note",), missing=""),
        Column("Sources", ("sources",)),
    ]  # fmt: skip
    return Table("study_permits", columns, rows, "Permits")


def _risks(study: Study) -> Table:
    rows = [
        {"risk": item.name, "statement": item.statement, "as_of": item.as_of,
         "sources": item.source_ids}
        for item in study.risks
    ]  # fmt: skip
    columns = [
        Column("Risk", ("risk",)), Column("What the sources say", ("statement",)),
        Column("As of", ("as_of",)), Column("Sources", ("sources",)),
    ]  # fmt: skip
    return Table("study_risks", columns, rows, "Disputes over permits")


def _layers(study: Study) -> Table:
    rows = []
    for item in study.layer_spans:
        low, mean, high = item.values or (None, None, None)
        rows.append(
            _span(item)
            | {
                "layer": item.layer, "what": item.what, "low": low, "likely": mean, "high": high,
                "unit": item.unit, "distance_km": item.distance_km, "note": item.note,
                "mark": "unknown" if item.note else "",
            }
        )  # fmt: skip
    columns = [
        Column("Layer", ("layer",), one_line=True), FROM, TO, Column("What", ("what",)),
        Column("Least, mean and greatest value", ("low", "likely", "high"), "", TWO_DIGITS),
        Column("Unit", ("unit",), missing=""),
        Column("Distance", ("distance_km",), "km", HUNDREDTHS),
        Column("What no data means", ("note",), missing=""),
    ]  # fmt: skip
    return Table("study_layers", columns, rows, "What the layers hold")


def _burial(study: Study) -> Table:
    rows = [
        _span(item)
        | _depths(item.depth_m)
        | {
            "verdict": item.verdict, "slope_deg": _known(item.slope_deg),
            "substrate": item.substrate, "reasons": item.reasons,
            "mark": "unknown" if item.verdict == "insufficient data" else "",
        }
        for item in study.burial
    ]  # fmt: skip
    columns = [
        FROM, TO, KM, Column("Burial", ("verdict",)), WATER,
        Column("Steepest", ("slope_deg",), "deg", TWO_DIGITS),
        Column("Substrate", ("substrate",), missing="–"), Column("Why", ("reasons",)),
    ]  # fmt: skip
    title = "Burial"
    if study.limits is not None:
        it = study.limits
        title = (
            f"Burial to {it.target_m[1]:g} m ({it.target_m[0]:g}–{it.target_m[2]:g}) in water of "
            f"{it.least_water_m:g} to {it.deepest_water_m:,g} m, hindered from {it.difficult_deg:g}"
            f" and ruled out above {it.steepest_deg:g} degrees of slope"
        )
    return Table("study_burial", columns, rows, title)


def _armour(study: Study) -> Table:
    rows = [
        _span(item)
        | _depths(item.depth_m)
        | {"buried": item.buried_type, "surface": item.surface_type}
        for item in study.armour
    ]
    columns = [
        FROM, TO, KM, WATER,
        Column("Cable type if buried wherever that is not ruled out", ("buried",)),
        Column(
            "Cable type if laid on the surface wherever burial is not known to be feasible",
            ("surface",),
        ),
    ]  # fmt: skip
    return Table("study_armour", columns, rows, "Cable type by depth and burial")


def _quantities(study: Study) -> Table:
    rows = [
        {
            "type": item.code, "name": item.name, "route_low_km": item.route_km[0],
            "route_high_km": item.route_km[1], "cable_low_km": item.cable_km[0],
            "cable_high_km": item.cable_km[1], "basis": _type_note(study, item.code),
        }
        for item in study.quantities
    ]  # fmt: skip
    columns = [
        Column("Cable type", ("type",), one_line=True), Column("Name", ("name",)),
        figure_column("route_km", "Route", ("route_low_km", "route_high_km")),
        figure_column("cable_km", "Cable", ("cable_low_km", "cable_high_km")),
        Column("Where its depths are from", ("basis",), missing=""),
    ]  # fmt: skip
    title = "Quantities: the range is whether sections without data are buried"
    return Table("study_quantities", columns, rows, title)


def _type_note(study: Study, code: str) -> str:
    found = next((item for item in study.types if item.code == code), None)
    if found is None:
        return ""
    low, high = found.depth_m
    return f"{low:,g} to {high:,g} m; {found.note} ({', '.join(found.source_ids)})"


def _repeaters(study: Study) -> Table:
    plan = study.repeaters
    rows = [] if plan is None else [
        {"number": item.number, "kp_km": item.kp_km, "cable_km": item.cable_km,
         "lon_deg": item.lon_deg, "lat_deg": item.lat_deg, "depth_m": _known(item.depth_m)}
        for item in plan.repeaters
    ]  # fmt: skip
    columns = [
        Column("Repeater", ("number",), "", WHOLE), KP,
        figure_column("cable_km", "Cable", ("cable_km",)), LON, LAT,
        figure_column("depth_m", "Water depth", ("depth_m",)),
    ]  # fmt: skip
    title = "Repeaters"
    if plan is not None:
        low, high = plan.counts
        title = (
            f"Repeaters every {plan.spacing_km:.1f} km of cable, {plan.most_km:g} km at most "
            f"({plan.basis}); {low} to {high} by the ranges"
        )
    return Table("study_repeaters", columns, rows, title)


def _corridor(study: Study) -> Table:
    rows = [
        _span(item)
        | _depths(item.depth_m)
        | {"low": _known(item.width_km[0]), "high": _known(item.width_km[1]), "rate": item.rate}
        for item in study.corridor
    ]
    columns = [
        FROM, TO, KM, WATER, Column("Width", ("low", "high"), "km", TWO_DIGITS),
        Column("Rate", ("rate",), missing="no depth"),
    ]  # fmt: skip
    return Table("study_corridor", columns, rows, "Corridor to survey, by water depth")


def _crossings(study: Study) -> Table:
    rows = [
        {
            "kp_km": item.kp_km, "crossed": item.crossed, "status": item.status,
            "kind": item.kind, "lon_deg": item.lon_deg, "lat_deg": item.lat_deg,
            "angle_deg": None if item.kind == "overlap" else item.angle_deg,
            "below": item.is_below_floor if item.kind == "cross" else None,
            "depth_m": _known(item.depth_m),
            "accuracy_km": _known(item.accuracy_km),
            "mark": "warned" if item.is_below_floor else "",
        }
        for item in study.crossings.crossings
    ]  # fmt: skip
    columns = [
        KP, Column("Cable", ("crossed",)), Column("Status", ("status",)),
        Column("Kind", ("kind",)), Column("Angle", ("angle_deg",), "deg", WHOLE),
        Column("Below the floor", ("below",)),
        figure_column("depth_m", "Water depth", ("depth_m",)), LON, LAT,
        figure_column("accuracy_km", "Position of the cable ±", ("accuracy_km",)),
    ]  # fmt: skip
    title = f"Crossings of cables; floor of the angle {study.crossings.floor_deg:g} degrees"
    return Table("study_crossings", columns, rows, title)


def _faults(study: Study) -> Table:
    profile = study.faults
    rows = [] if profile is None else [
        _span(item)
        | {
            "class": item.depth_class, "factor": item.factor,
            "low": item.faults_per_1000km_year.low, "likely": item.faults_per_1000km_year.likely,
            "high": item.faults_per_1000km_year.high,
            "layers": item.known_layers or ("depth alone",),
        }
        for item in profile.sections
    ]  # fmt: skip
    columns = [
        FROM, TO, KM, Column("Water", ("class",)),
        Column("Times the world's rate", ("factor",), "", TWO_DIGITS),
        Column("Faults", ("low", "likely", "high"), "per 1,000 km and year", TWO_DIGITS),
        Column("By", ("layers",)),
    ]  # fmt: skip
    limit = "" if profile is None else f"; shallow is less than {profile.limit_m:,g} m"
    return Table("study_faults", columns, rows, f"Faults by KP, an estimate{limit}")


def _calibrations(study: Study) -> Table:
    rows = [] if study.faults is None else [
        {
            "layer": item.layer, "mean": item.mean, "unit": item.unit, "known_km": item.known_km,
            "of_km": item.of_km, "share_pct": item.share_pct,
        }
        for item in study.faults.calibrations
    ]  # fmt: skip
    columns = [
        Column("Layer", ("layer",)), Column("Mean that counts as 1", ("mean",), "", THREE_DIGITS),
        Column("Unit", ("unit",)),
        figure_column("route_km", "Shallow cable that it knows", ("known_km",)),
        figure_column("route_km", "Shallow cable of the catalogue", ("of_km",)),
        Column("Share of faults", ("share_pct",), "%", TWO_DIGITS),
    ]  # fmt: skip
    title = "How layers are brought to the world's rate: the total does not change"
    return Table("study_calibrations", columns, rows, title)


def _sources(study: Study, geodata: Geodata) -> Table:
    """Return the sources of the figures, and the user's layers with their terms."""
    names = [
        *study.leg.source_ids,
        *(name for need in study.permits if need.permit for name in need.permit.source_ids),
        *(name for risk in study.risks for name in risk.source_ids),
        *(name for item in study.types for name in item.source_ids),
        *(study.limits.source_ids if study.limits else ()),
        *_rate_sources(study, geodata),
    ]
    rows: list[Mapping[str, Any]] = []
    for layer in study.layers.values():
        form, described = layer.form, f"described at {layer.form.documentation}"
        described *= bool(form.documentation)
        parts = (form.publisher, f"your copy {layer.path.name}", described)
        rows.append(
            {
                "id": form.key, "source": Source(form.key, form.title, url=form.address),
                "licence": form.licence, "note": "; ".join(filter(None, parts)),
            }
        )  # fmt: skip
    known = dict.fromkeys(name for name in names if name in geodata.sources)
    rows += [
        {"id": name, "source": geodata.sources[name], "licence": geodata.sources[name].licence,
         "note": _dated(geodata, name)}
        for name in known
    ]  # fmt: skip
    columns = [
        Column("Id", ("id",), one_line=True), Column("Source", ("source",)),
        Column("Licence", ("licence",)), Column("Publisher and date", ("note",)),
    ]  # fmt: skip
    return Table("study_sources", columns, rows, "Sources")


def _dated(geodata: Geodata, name: str) -> str:
    source = geodata.sources[name]
    return ", ".join(filter(None, (source.publisher, source.date)))


def _rate_sources(study: Study, geodata: Geodata) -> Iterable[str]:
    """Yield the sources of the rates that the corridor, repeaters, crossings and faults use."""
    ids: Sequence[str] = [
        *dict.fromkeys(item.rate for item in study.corridor if item.rate),
        "repeater_spacing_km", "crossing_angle_least_deg", "sea_faults_per_1000km_year",
        "sea_fault_depth_factor_shallow", "fault_cause_fishing", "fault_cause_anchors",
    ]  # fmt: skip
    for name in ids:
        if name in geodata.rates:
            yield from geodata.rates[name].source_ids


def layer_credits(study: Study) -> tuple[str, ...]:
    """Return what is to be named for the user's layers of a study."""
    return tuple(PUBLIC_FORMS[key].credit for key in study.layers)

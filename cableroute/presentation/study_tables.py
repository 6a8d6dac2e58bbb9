"""A desk study as tables: the page, the workbook and the files of positions show these figures."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cableroute.desk_study.desk import Study
from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range, Source
from cableroute.planning.public_forms import PUBLIC_FORMS
from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    number_column,
    table_of,
    text_column,
)
from cableroute.presentation.tables import (
    HUNDREDTHS,
    THREE_DIGITS,
    TWO_DIGITS,
    WHOLE,
    Rounding,
    Table,
    figure_text,
    range_texts,
)

FOUR_DECIMALS = Rounding(decimals=4)
"""Of degrees: 11 m."""

FROM = figure_column("kp_km", "From KP", "from_km")
TO = figure_column("kp_km", "To KP", "to_km")
KP = figure_column("kp_km", "KP", "kp_km")
KM = figure_column("route_km", "Route", of=lambda it: it.to_km - it.from_km)
WATERS = figure_column(
    "depth_m", "Water depth", "depth_low_m", "depth_high_m", of=lambda it: _ends(it.depth_m)
)
DEPTH = figure_column("depth_m", "Water depth", of=lambda it: _unless_nan(it.depth_m))
LON = number_column("lon_deg", "Longitude", "deg", FOUR_DECIMALS)
LAT = number_column("lat_deg", "Latitude", "deg", FOUR_DECIMALS)
RANGE = ("low", "likely", "high")
STATEMENT = text_column("statement", "What the sources say")
AS_OF = text_column("as_of", "As of")


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
    >>> from cableroute.desk_study import StudySettings, desk_study
    >>> geo = open_geodata()
    >>> leg = geo.segments["PEACE-S-ABT-MRS"]
    >>> study = desk_study(geo, leg, settings=StudySettings(step_km=50))
    >>> [table.name for table in study_tables(study, geo)][:3]
    ['study_summary', 'study_zones', 'study_permits']
    """
    tables = (
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
    return tuple(_without_empty_columns(table) for table in tables if table.rows)


def _without_empty_columns(table: Table) -> Table:
    """Return a table without the columns in which no row has anything."""
    columns = [
        column
        for column in table.columns
        if any(row.get(key) not in (None, "", ()) for row in table.rows for key in column.keys)
    ]
    return replace(table, columns=columns)


def _ends(values: Iterable[float]) -> tuple[float | None, ...]:
    return tuple(map(_unless_nan, values))


def _unless_nan(value: float) -> float | None:
    return None if math.isnan(value) else value


# --- tables ---------------------------------------------------------------------------------


def _summary(study: Study, geodata: Geodata) -> Table:
    """Return the summary of the study."""
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
    what = text_column("what", "What", 0, one_line=True, missing="")
    finding = text_column("found", "Found", 1)
    return table_of("study_summary", "Summary", lines, what, finding)


def _availability_lines(study: Study) -> list[tuple[str, str]]:
    """Return availability and faults, by the tables and with the layers that count."""
    lines = []
    for what, item in (
        ("by the tables", study.availability),
        ("with the layers", study.layered_availability),
    ):
        if item is not None:
            share = _range_text(item.availability, "availability", "%")
            faults = _range_text(item.faults_per_year, "faults_per_year", "a year")
            lines += [(f"Availability, {what}", share), (f"Faults, {what}", faults)]
    if study.availability is not None and study.layered_availability is None:
        text = "no layer is used: fault rates depend on depth and repair zone alone"
        lines.append(("Faults by KP", text))
    return lines


def _range_text(values: Range, name: str, unit: str) -> str:
    """Return a range as every output writes it."""
    column = figure_column(name, "", "low", "likely", "high", unit="")
    assert column.rounding is not None
    likely, ends = range_texts([value * column.scale for value in values], column.rounding)
    return f"{likely} {unit}" + (f" ({ends})" if ends else "")


def _by_verdict(study: Study) -> dict[str, float]:
    km_by_verdict: dict[str, float] = {}
    for section in study.burial:
        km_by_verdict[section.verdict] = (
            km_by_verdict.get(section.verdict, 0.0) + section.to_km - section.from_km
        )
    return km_by_verdict


def _zones(study: Study, geodata: Geodata) -> Table:
    def others(zone: Any) -> tuple[str, ...]:
        return tuple(_state(geodata, code) for code in zone.others)

    return table_of(
        "study_zones",
        "Whose waters",
        study.zones,
        FROM,
        TO,
        KM,
        text_column("zone", "Waters"),
        text_column("state", "State", lambda it: _state(geodata, it.country)),
        text_column("others", "Also within reach, or named by the file", others),
        text_column("name", "Area", missing=""),
        text_column("basis", "Basis"),
    )


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
        fields = "permit=name activity authority statement as_of note days*2 source_ids"
        where = {"state": state or "any coastal state", "zone": need.zone}
        rows.append(where | fields_of(row, fields))
    none = dict.fromkeys(("activity", "authority", "as_of", "note", "source_ids"), "")
    statement = "No source of the tables says what these states ask for: ask each."
    rows += [
        {"state": tuple(states), "zone": zone, "permit": "not known", "statement": statement} | none
        for zone, states in unknown.items()
    ]
    return table_of(
        "study_permits",
        "Permits",
        rows,
        text_column("state", "State"),
        text_column("zone", "Waters"),
        text_column("permit", "Permit"),
        text_column("activity", "For", missing=""),
        text_column("authority", "Authority", missing=""),
        STATEMENT,
        number_column(("days_low", "days_high"), "Takes", "days", WHOLE),
        AS_OF,
        text_column("note", "Note", missing=""),
        text_column("sources", "Sources", "source_ids"),
        mark=lambda row: "unknown" if row["permit"] == "not known" else "",
    )


def _risks(study: Study) -> Table:
    return table_of(
        "study_risks",
        "Disputes over permits",
        study.risks,
        text_column("risk", "Risk", "name"),
        STATEMENT,
        AS_OF,
        text_column("sources", "Sources", "source_ids"),
    )


def _layers(study: Study) -> Table:
    return table_of(
        "study_layers",
        "What the layers hold",
        study.layer_spans,
        text_column("layer", "Layer", one_line=True),
        FROM,
        TO,
        text_column("what", "What"),
        number_column(RANGE, "Least, mean and greatest value", "", TWO_DIGITS, "values"),
        text_column("unit", "Unit", missing=""),
        number_column("distance_km", "Distance", "km", HUNDREDTHS),
        text_column("note", "What no data means", missing=""),
        mark=lambda it: "unknown" if it.note else "",
    )


def _burial(study: Study) -> Table:
    title = "Burial"
    if study.limits is not None:
        it = study.limits
        title = (
            f"Burial to {it.target_m[1]:g} m ({it.target_m[0]:g}–{it.target_m[2]:g}) in water of "
            f"{it.least_water_m:g} to {it.deepest_water_m:,g} m, hindered from {it.difficult_deg:g}"
            f" and ruled out above {it.steepest_deg:g} degrees of slope"
        )
    return table_of(
        "study_burial",
        title,
        study.burial,
        FROM,
        TO,
        KM,
        text_column("verdict", "Burial"),
        WATERS,
        number_column(
            "slope_deg", "Steepest", "deg", TWO_DIGITS, lambda it: _unless_nan(it.slope_deg)
        ),
        text_column("substrate", "Substrate", missing="–"),
        text_column("reasons", "Why"),
        mark=lambda it: "unknown" if it.verdict == "insufficient data" else "",
    )


def _armour(study: Study) -> Table:
    surface = "Cable type if laid on the surface wherever burial is not known to be feasible"
    return table_of(
        "study_armour",
        "Cable type by depth and burial",
        study.armour,
        FROM,
        TO,
        KM,
        WATERS,
        text_column("buried", "Cable type if buried wherever that is not ruled out", "buried_type"),
        text_column("surface", surface, "surface_type"),
    )


def _quantities(study: Study) -> Table:
    return table_of(
        "study_quantities",
        "Quantities: the range is whether sections without data are buried",
        study.quantities,
        text_column("type", "Cable type", "code", one_line=True),
        text_column("name", "Name"),
        figure_column("route_km", "Route", "route_low_km", "route_high_km", of="route_km"),
        figure_column("cable_km", "Cable", "cable_low_km", "cable_high_km", of="cable_km"),
        text_column(
            "basis", "Where its depths are from", lambda it: _type_note(study, it.code), missing=""
        ),
    )


def _type_note(study: Study, code: str) -> str:
    cable_type = next((item for item in study.types if item.code == code), None)
    if cable_type is None:
        return ""
    low, high = cable_type.depth_m
    return f"{low:,g} to {high:,g} m; {cable_type.note} ({', '.join(cable_type.source_ids)})"


def _repeaters(study: Study) -> Table:
    plan, title = study.repeaters, "Repeaters"
    if plan is not None:
        low, high = plan.counts
        title = (
            f"Repeaters every {plan.spacing_km:.1f} km of cable, {plan.most_km:g} km at most "
            f"({plan.basis}); {low} to {high} by the ranges"
        )
    return table_of(
        "study_repeaters",
        title,
        plan.repeaters if plan else (),
        number_column("number", "Repeater", "", WHOLE),
        KP,
        figure_column("cable_km", "Cable"),
        LON,
        LAT,
        DEPTH,
    )


def _corridor(study: Study) -> Table:
    return table_of(
        "study_corridor",
        "Corridor to survey, by water depth",
        study.corridor,
        FROM,
        TO,
        KM,
        WATERS,
        number_column(("low", "high"), "Width", "km", TWO_DIGITS, lambda it: _ends(it.width_km)),
        text_column("rate", "Rate", missing="no depth"),
    )


def _crossings(study: Study) -> Table:
    def angle(item: Any) -> float | None:
        return None if item.kind == "overlap" else item.angle_deg

    def below(item: Any) -> bool | None:
        return item.is_below_floor if item.kind == "cross" else None

    return table_of(
        "study_crossings",
        f"Crossings of cables; floor of the angle {study.crossings.floor_deg:g} degrees",
        study.crossings.crossings,
        KP,
        text_column("crossed", "Cable"),
        text_column("status", "Status"),
        text_column("kind", "Kind"),
        number_column("angle_deg", "Angle", "deg", WHOLE, angle),
        text_column("below", "Below the floor", below),
        DEPTH,
        LON,
        LAT,
        figure_column(
            "accuracy_km", "Position of the cable ±", of=lambda it: _unless_nan(it.accuracy_km)
        ),
        mark=lambda it: "warned" if it.is_below_floor else "",
    )


def _faults(study: Study) -> Table:
    profile = study.faults
    limit = "" if profile is None else f"; shallow is less than {profile.limit_m:,g} m"
    unit = "per 1,000 km and year"
    return table_of(
        "study_faults",
        f"Faults by KP, an estimate{limit}",
        profile.sections if profile else (),
        FROM,
        TO,
        KM,
        text_column("class", "Water", "depth_class"),
        number_column("factor", "Times the world's rate", "", TWO_DIGITS),
        number_column(RANGE, "Faults", unit, TWO_DIGITS, "faults_per_1000km_year"),
        text_column("layers", "By", lambda it: it.known_layers or ("depth alone",)),
    )


def _calibrations(study: Study) -> Table:
    return table_of(
        "study_calibrations",
        "How layers are brought to the world's rate: the total does not change",
        study.faults.calibrations if study.faults else (),
        text_column("layer", "Layer"),
        number_column("mean", "Mean that counts as 1", "", THREE_DIGITS),
        text_column("unit", "Unit"),
        figure_column("route_km", "Shallow cable that it knows", "known_km"),
        figure_column("route_km", "Shallow cable of the catalogue", "of_km"),
        number_column("share_pct", "Share of faults", "%", TWO_DIGITS),
    )


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
                "id": form.key,
                "source": Source(form.key, form.title, url=form.address),
                "licence": form.licence,
                "note": "; ".join(filter(None, parts)),
            }
        )
    cited = dict.fromkeys(name for name in names if name in geodata.sources)
    rows += [
        {
            "id": name,
            "source": geodata.sources[name],
            "licence": geodata.sources[name].licence,
            "note": _publisher_and_date(geodata, name),
        }
        for name in cited
    ]
    return table_of(
        "study_sources",
        "Sources",
        rows,
        text_column("id", "Id", one_line=True),
        text_column("source", "Source"),
        text_column("licence", "Licence"),
        text_column("note", "Publisher and date"),
    )


def _publisher_and_date(geodata: Geodata, name: str) -> str:
    source = geodata.sources[name]
    return source.cited


def _rate_sources(study: Study, geodata: Geodata) -> Iterable[str]:
    """Yield the sources of the rates that the corridor, repeaters, crossings and faults use."""
    ids: Sequence[str] = [
        *dict.fromkeys(item.rate for item in study.corridor if item.rate),
        "repeater_spacing_km",
        "crossing_angle_least_deg",
        "sea_faults_per_1000km_year",
        "sea_fault_depth_factor_shallow",
        "fault_cause_fishing",
        "fault_cause_anchors",
    ]
    for name in ids:
        if name in geodata.rates:
            yield from geodata.rates[name].source_ids


def layer_credits(study: Study) -> tuple[str, ...]:
    """Return the credits of the user's layers of a study."""
    return tuple(PUBLIC_FORMS[key].credit for key in study.layers)

"""What the columns of a sheet say of positions and spans: units, slack, depths, texts."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from cableroute.errors import Problem
from cableroute.geometry.geodesy import Floats, distance_km
from cableroute.model.figures import MEDIA
from cableroute.rpl.cells import column_name
from cableroute.rpl.coordinate_columns import SheetRows
from cableroute.rpl.headers import POSITION_FIELDS, SPAN_FIELDS, is_of_heights, unit_of
from cableroute.rpl.import_report import CLEAR, DOUBTFUL, STATED, Decision
from cableroute.rpl.positions import NOT_IN_FILES, POSITION_NUMBERS, SPAN_NUMBERS, Position, Span
from cableroute.rpl.units import (
    KM_PER,
    M_PER,
    NAUTICAL,
    UnitFound,
    unit_of_depths,
    unit_of_distances,
)

DEEPEST_M = 11_000.0
"""No sea is deeper: the Challenger Deep is 10,935 m (Greenaway et al. 2021, Deep-Sea Res. I)."""
FILLERS = (9999.0, 99999.0, 999999.0, 32767.0, 32768.0)
"""What programs write where they have no depth, of either sign."""
_THREE_DECIMALS = re.compile(r"-?[1-9]\d{0,2}[.,]\d{3}")
_WHOLE = re.compile(r"-?[1-9]\d*")
_SERIAL = re.compile(r"[2-5]\d{4}")
"""A day from 1954 to 2064 as a spreadsheet counts it."""
DEPTHS = ("depth_m", "burial_target_m", "burial_m")


class Figures(NamedTuple):
    """Numbers and texts of a sheet, by field, one a row."""

    numbers: dict[str, Floats]
    texts: dict[str, list[str]]


def figures_of(sheet: SheetRows) -> Figures:
    """Return the numbers and texts of all rows; cells that are no numbers are faults."""
    numbers, texts, cleaned = dict[str, Floats](), dict[str, list[str]](), 0
    for at, name in sheet.header.fields.items():
        if name in POSITION_NUMBERS or name in SPAN_NUMBERS:
            numbers[name] = sheet.numbers(at)
        elif name in POSITION_FIELDS or name in SPAN_FIELDS:
            texts[name], changed = _clean_texts(sheet.columns[at])
            cleaned += changed
            if name == "installed" and not sheet.is_ours:
                texts[name] = _dates(sheet, texts[name])
    if cleaned:
        said = f"{cleaned} cells hold carriage returns or control characters"
        sheet.decide("texts", "without them", said)
    return Figures(numbers, texts)


def _clean_texts(cells: Sequence[str]) -> tuple[list[str], int]:
    """Return texts as they are, blank ones empty, without what no text needs."""
    if "".join(cells).isprintable():
        return [cell if cell.strip() else "" for cell in cells], 0
    texts, changed = [], 0
    for cell in cells:
        text = NOT_IN_FILES.sub("\ufffd", cell.replace("\r\n", "\n").replace("\r", "\n"))
        changed += text != cell
        texts.append(text if text.strip() else "")
    return texts, changed


def _dates(sheet: SheetRows, texts: list[str]) -> list[str]:
    """Return dates; days since 1899, as spreadsheets count, become dates that are doubtful."""
    filled = [text for text in texts if text]
    if not (filled and all(_SERIAL.fullmatch(text) for text in filled)):
        return texts
    first = datetime.date(1899, 12, 30)
    dates = [(first + datetime.timedelta(int(days))).isoformat() if days else "" for days in texts]
    taken = next(filter(None, dates))
    why = f"{filled[0]} counts days as spreadsheets do from 1900; from 1904 it is four years later"
    sheet.decide("dates", taken, why, DOUBTFUL)
    return dates


def rows_built(
    sheet: SheetRows,
    figures: Figures,
    coordinates: tuple[Floats, Floats],
    places: list[int],
    spans: list[int],
    units: tuple[str, str],
) -> tuple[list[Position], list[Span]]:
    """Return positions and spans of a sheet, in km, m and per cent.

    `units` are the units of distances and depths, where the caller says them.
    """
    lon, lat = (values[places] for values in coordinates)
    columns = figures.numbers.items()
    of_places = {name: values[places] for name, values in columns if name in POSITION_NUMBERS}
    of_spans = {
        name: _figures_of_spans(values, spans) for name, values in columns if name in SPAN_NUMBERS
    }
    _totals_on_span_rows(figures, of_places, spans)
    route = np.asarray(distance_km(lon[:-1], lat[:-1], lon[1:], lat[1:]))
    _in_km(sheet, of_places, of_spans, route, units[0])
    _in_metres(sheet, of_places, of_spans, units[1])
    if "slack_pct" in of_spans:
        stated = _stated_lengths(of_places, of_spans, route)
        of_spans["slack_pct"] = _slack_pct(sheet, of_spans["slack_pct"], spans, stated)
    texts = {
        name: [values[at] for at in places]
        for name, values in figures.texts.items()
        if name in POSITION_FIELDS
    }
    words = {
        name: [values[at] if at >= 0 else "" for at in spans]
        for name, values in figures.texts.items()
        if name in SPAN_FIELDS
    }
    if "medium" in words:
        words["medium"] = _media(sheet, words["medium"], spans)
    rows = [sheet.rows[at] if at >= 0 else None for at in spans]
    counts = of_spans.pop("fibre_pairs", None)
    counted = {} if counts is None else {"fibre_pairs": _whole_numbers(sheet, counts, spans)}
    numbers = [sheet.rows[at] for at in places]
    coordinates_of = {"lon_deg": lon.tolist(), "lat_deg": lat.tolist(), "row": numbers}
    if "number" not in texts:
        texts["number"] = [str(at) for at in range(1, len(places) + 1)]
        why = "there is no column of position numbers"
        sheet.decide("numbers", "counted from 1", why)
    return (
        _nouns_of(Position, {**coordinates_of, **texts, **_none_if_nan(of_places)}),
        _nouns_of(Span, {"row": rows, **words, **counted, **_none_if_nan(of_spans)}),
    )


def _nouns_of(noun: type[Any], columns: Mapping[str, Sequence[Any]]) -> list[Any]:
    """Return nouns of columns, for many rows three times as fast as one call each.

    The list that they go into checks their values.
    """
    count = len(next(iter(columns.values())))
    named = [(item.name, item.default) for item in fields(noun)]
    names = [name for name, _ in named]
    cells = [columns.get(name, repeat(default, count)) for name, default in named]
    nouns = [object.__new__(noun) for _ in range(count)]
    for row, values in zip(nouns, zip(*cells, strict=True), strict=True):
        row.__dict__.update(zip(names, values, strict=True))
    return nouns


def _totals_on_span_rows(figures: Figures, of_places: dict[str, Floats], spans: list[int]) -> None:
    """Take cumulative figures from the rows of spans where positions have none."""
    for name in ("kp_km", "total_cable_km"):
        if name in of_places and np.isnan(of_places[name]).all():
            of_places[name] = np.append(np.nan, _figures_of_spans(figures.numbers[name], spans))


def _in_km(
    sheet: SheetRows,
    of_places: dict[str, Floats],
    of_spans: dict[str, Floats],
    route: Floats,
    setting: str,
) -> None:
    """Turn lengths into km, each column by its unit."""
    units: dict[str, UnitFound] = {}
    for name in ("route_km", "kp_km", "cable_km", "total_cable_km"):
        of = of_places if name in ("kp_km", "total_cable_km") else of_spans
        if name not in of or np.isnan(of[name]).all():
            continue
        at = sheet.column_of(name)
        assert at is not None
        parts = np.abs(np.diff(of[name])) if of is of_places else of[name]
        header = sheet.header.units.get(at, "")
        route_unit = units.get("route_km" if name in ("kp_km", "cable_km") else "cable_km")
        if sheet.is_ours:
            unit = UnitFound(header, "the header says so", STATED)
        elif "cable" in name:  # with slack: no sum shows a unit; that of the route, or the header's
            unit = unit_of_distances(header, parts * np.nan, route, setting=setting)
            as_own = header == "m" and route_unit is not None and route_unit.unit in NAUTICAL
            if route_unit is not None and (header in ("", "nmi") or as_own):
                unit = UnitFound(
                    route_unit.unit, f"as the column of the route; {route_unit.reason}"
                )
            elif not unit.unit:
                unit = unit_of_distances("", parts, route)
        else:
            unit = unit_of_distances(header, parts, route, setting=setting)
            if route_unit is not None and unit.confidence == DOUBTFUL:
                unit = UnitFound(
                    route_unit.unit, "as the column between positions", route_unit.confidence
                )
        if not unit.unit:
            where = f"column {column_name(at)}"
            hint = f"says which: one of {', '.join(KM_PER)}"
            message = f"its unit is not known: {unit.reason}"
            sheet.faults.append(Problem("unit", where, message, hint, "distance_unit"))
            continue
        units[name] = unit = _unit_with_reason(sheet, at, unit)
        sheet.decide(f"unit of {_field_words(name)}", unit.unit, unit.reason, unit.confidence)
        of[name] = of[name] * KM_PER[unit.unit]


def _unit_with_reason(sheet: SheetRows, at: int, unit: UnitFound) -> UnitFound:
    """Return a unit with its reason, where the cells say it and not the header."""
    if at not in sheet.by_cells:
        return unit
    return unit._replace(reason=unit.reason.replace("the header says", "the cells say", 1))


def _in_metres(
    sheet: SheetRows, of_places: dict[str, Floats], of_spans: dict[str, Floats], setting: str
) -> None:
    """Turn depths into metres, positive down."""
    for name in DEPTHS:
        of = of_places if name == "depth_m" else of_spans
        if name not in of or np.isnan(of[name]).all():
            continue
        at = sheet.column_of(name)
        assert at is not None
        if not sheet.is_ours:
            of[name] = _without_fillers(sheet, of[name])
        if name == "depth_m" and not sheet.is_ours:
            _doubt_thousands(sheet, at)
        depth_setting = setting if name == "depth_m" else ""
        unit = unit_of_depths(sheet.header.units.get(at, ""), setting=depth_setting)
        unit = _unit_with_reason(sheet, at, unit)
        topic = f"unit of {_field_words(name)}"
        sheet.decide(topic, unit.unit, unit.reason, unit.confidence)
        of[name] = of[name] * M_PER[unit.unit]
    depths = of_places.get("depth_m", np.empty(0))
    above = sheet.column_of("depth_m")
    if above is not None and is_of_heights(sheet.header.texts.get(above, "")):
        of_places["depth_m"] = _depths_of_heights(sheet, depths)
    elif not sheet.is_ours and (depths < 0).any():
        of_places["depth_m"] = _positive_down(sheet, depths)
    if (np.abs(depths) > DEEPEST_M).any():
        at = int(np.nanargmax(np.abs(depths)))
        why = f"{abs(depths[at]):.0f} m is deeper than any sea"
        sheet.decide("depths", "as they are", why, DOUBTFUL)


def _without_fillers(sheet: SheetRows, values: Floats) -> Floats:
    """Return depths without the numbers that say that there is none."""
    is_filler = np.isin(np.abs(values), FILLERS)
    fillers = np.unique(values[is_filler]).tolist()
    if not fillers:
        return values
    shown = " or ".join(f"{filler:.0f}" for filler in fillers)
    why = f"{is_filler.sum()} hold {shown}, which programs write for none"
    sheet.decide("depths", "no depth in these cells", why, DOUBTFUL)
    return np.where(is_filler, np.nan, values)


def _doubt_thousands(sheet: SheetRows, at: int) -> None:
    """Say that 1.500 beside whole depths may be a thousand and a half."""
    cells = [cell.strip() for cell in sheet.columns[at]]
    parted = [cell for cell in cells if "." in cell or "," in cell]
    if not (parted and all(map(_THREE_DECIMALS.fullmatch, parted))):
        return
    sign = "," if sheet.decimal == "comma" else "."
    if sign in parted[0] and any(map(_WHOLE.fullmatch, cells)):
        why = f"{parted[0]!r} beside whole numbers may have a sign of thousands"
        sheet.decide("depths", "with three decimals", why, DOUBTFUL)


def _depths_of_heights(sheet: SheetRows, heights: Floats) -> Floats:
    """Return depths, positive down, of a column whose header says that it has heights."""
    stated = heights[~np.isnan(heights)]
    if not stated.size:
        return heights
    is_sure = bool((stated < 0).any())
    why = "the header says heights" + ("" if is_sure else ", of which none is below 0")
    confidence = CLEAR if is_sure else DOUBTFUL
    sheet.decide("depths", "sign changed, positive down", why, confidence)
    return -heights


def _positive_down(sheet: SheetRows, depths: Floats) -> Floats:
    """Return depths positive down: as they are, or heights with their sign changed."""
    stated_depths = depths[~np.isnan(depths)]
    below = stated_depths < 0
    count = f"{int(below.sum())} of {stated_depths.size} are below 0"
    changed, as_they_are = "sign changed, positive down", "as they are, heights on land"
    if (stated_depths <= 0).all():
        decision = Decision("depths", changed, "all are 0 or below: heights")
    elif below.mean() > 0.5 and -stated_depths.min() > stated_depths.max():
        decision = Decision("depths", changed, f"{count}: heights", DOUBTFUL)
    elif np.flatnonzero(np.diff(below)).size <= 1 + (below[0] and below[-1]):
        why = f"{count}, at the ends of the list"
        decision = Decision("depths", as_they_are, why)
    else:
        decision = Decision("depths", as_they_are, count, DOUBTFUL)
    sheet.decisions.append(decision)
    return -depths if decision.taken == changed else depths


def _stated_lengths(
    of_places: dict[str, Floats], of_spans: dict[str, Floats], computed: Floats
) -> tuple[Floats, Floats]:
    """Return the route and the cable of each span, km: as stated, or by cumulative figures.

    A route that is not stated is that of the positions; a cable that is not is missing.
    """
    lengths = []
    for name, total in (("route_km", "kp_km"), ("cable_km", "total_cable_km")):
        stated = of_spans.get(name, computed * np.nan)
        totals = of_places.get(total, np.full(len(computed) + 1, np.nan))
        lengths.append(np.where(np.isnan(stated), np.abs(np.diff(totals)), stated))
    route, cable = lengths
    return np.where(np.isnan(route), computed, route), cable


def _slack_pct(
    sheet: SheetRows, values: Floats, spans: list[int], stated: tuple[Floats, Floats]
) -> Floats:
    """Return slack in per cent: as it is, from a length, a share, or a ratio such as 1.02."""
    at = sheet.column_of("slack_pct")
    assert at is not None
    filled = ~np.isnan(values)
    if not filled.any():
        return values
    title = sheet.header.texts.get(at, "").split(" / ")[-1]
    if (unit := unit_of(title)) in KM_PER and "/" not in title:
        return _slack_of_lengths(sheet, values * KM_PER[unit], stated[0])
    scales = {"per cent": values, "a share of 1": 100 * values, "a ratio": 100 * (values - 1)}
    said = any("%" in cell for cell in sheet.columns[at])
    header = sheet.header.units.get(at) == "%"
    route, cable = stated
    both = filled & ~np.isnan(route) & ~np.isnan(cable) & (route > 0.1)
    if not sheet.is_ours and both.any() and (values[both] != 0).any():
        true = 100 * (cable[both] / route[both] - 1)
        misfit = {
            name: float(np.median(np.abs(scaled[both] - true))) for name, scaled in scales.items()
        }
        best = min(misfit, key=lambda name: misfit[name])
        other = min(value for name, value in misfit.items() if name != best)
        if misfit[best] < 0.2 and (other >= 0.2 or other > 4 * misfit[best] + 0.002):
            why = "stated cable is stated route with it"
            sheet.decide("slack", best, why)
            return scales[best]
    if said or header:
        sheet.decide("slack", "per cent", "the header or the cells say so", STATED)
        return values
    text = sheet.header.texts.get(at, "").lower()
    if "ratio" in text or "factor" in text:
        sheet.decide("slack", "a ratio", "the header says so", STATED)
        return scales["a ratio"]
    figures = values[filled]
    if not figures.any():
        sheet.decide("slack", "per cent", "all of it is 0")
        return values
    if (np.abs(figures) < 0.2).all() or ((figures > 0.9) & (figures < 1.6)).all():
        first = int(np.flatnonzero(filled & (values != 0))[0])
        where = f"cell {column_name(at)}{sheet.rows[spans[first]]}"
        message = f"{values[first]:g} may be per cent, a share or a ratio, and no cable shows it"
        hint = "write the unit in the header: Slack (%)"
        sheet.faults.append(Problem("slack", where, message, hint))
        return values
    sheet.decide("slack", "per cent", "as shares or ratios they would be too large")
    return values


def _slack_of_lengths(sheet: SheetRows, slack_km: Floats, route: Floats) -> Floats:
    """Return slack in per cent where a sheet has the length of cable beyond that of the route."""
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.where(route > 0, slack_km / route, np.nan)
    why = "the header states a unit of length"
    sheet.decide("slack", "a length, as per cent of the route", why, STATED)
    return 100 * share


def _media(sheet: SheetRows, texts: list[str], spans: list[int]) -> list[str]:
    """Return land or sea of each span, the sea where nothing is said."""
    media = []
    for text, at in zip(texts, spans, strict=True):
        word = text.strip().lower() or "sea"
        if word not in MEDIA:
            row = sheet.rows[at]
            hint = f"one of {', '.join(MEDIA)}"
            sheet.faults.append(Problem("medium", f"row {row}", f"medium is {text[:20]!r}", hint))
            word = "sea"
        media.append(word)
    return media


def _whole_numbers(sheet: SheetRows, values: Floats, spans: list[int]) -> list[int | None]:
    """Return counts; one that is no whole number is a fault."""
    for value, at in zip(values.tolist(), spans, strict=True):
        if not (np.isnan(value) or value.is_integer()):
            what, hint = f"fibre pairs are {value:g}", "give a whole number"
            sheet.faults.append(Problem("count", f"row {sheet.rows[at]}", what, hint))
    return [int(value) if value.is_integer() else None for value in values.tolist()]


def _field_words(name: str) -> str:
    return {
        "kp_km": "KP",
        "total_cable_km": "cumulative cable",
        "route_km": "route",
        "cable_km": "cable",
        "depth_m": "depth",
        "burial_target_m": "burial, target",
        "burial_m": "burial",
    }[name]


def _figures_of_spans(values: Floats, spans: list[int]) -> Floats:
    """Return the figures of spans by their rows; NaN where a span has none."""
    return np.where(np.array(spans) >= 0, values[spans], np.nan)


def _none_if_nan(figures: Mapping[str, Floats]) -> dict[str, list[float | None]]:
    """Return figures as positions and spans have them: None where there is none."""
    return {
        name: [None if np.isnan(value) else value for value in values.tolist()]
        for name, values in figures.items()
    }

"""Each assumption: unit, bounds, default."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cableroute.errors import Problem, is_number
from cableroute.model.figures import Range
from cableroute.model.statuses import MAX_STATUS_AGE_YEARS as MAX_STATUS_AGE_YEARS
from cableroute.text import is_date, plain_number

END_KM = 15.0
"""Two routes between the same stations must meet there: this much of a common end is apart."""

MARGIN_KM = 0.25
"""Nearer than this beyond the accuracies added is not known to be apart either."""


SCENARIOS = ("quiet", "conflict")
"""Named sets of rates: without attacks on ships, and with them; without a name all years."""


class _Spec(NamedTuple):
    """What one assumption is: its words, unit and bounds, and the word for None."""

    words: str
    unit: str
    kind: str
    low: float = -math.inf
    high: float = math.inf
    none: str = ""
    hint: str = ""


SPECS: Mapping[str, _Spec] = {
    "group_index": _Spec(
        "group index of the fibre", "", "range", 1.0, 2.0, hint="as 1.467,1.4682,1.4719"
    ),
    "slack_land_pct": _Spec(
        "laying slack on land: cable beyond its route",
        "%",
        "range",
        0.0,
        100.0,
        hint="10 is 10 per cent",
    ),
    "slack_sea_pct": _Spec(
        "laying slack at sea: cable beyond its route",
        "%",
        "range",
        0.0,
        100.0,
        hint="10 is 10 per cent",
    ),
    "development_land_pct": _Spec(
        "route development on land: the route beyond the drawn line",
        "%",
        "range",
        -50.0,
        400.0,
        hint="10 is 10 per cent",
    ),
    "development_sea_pct": _Spec(
        "route development at sea: the route beyond the drawn line",
        "%",
        "range",
        -50.0,
        400.0,
        hint="10 is 10 per cent",
    ),
    "equipment_rtd_ms": _Spec(
        "round-trip delay of equipment, once a route", "ms", "range", 0.0, 1000.0
    ),
    "end_km": _Spec("common ends that do not count as shared", "km", "number", 0.0, 20_000.0),
    "within_km": _Spec(
        "nearer than this is the same corridor", "km", "number", 0.0, 20_000.0, none="accuracy"
    ),
    "price_year": _Spec("price year of values", "", "whole", 1850, 2200, none="none"),
    "term_years": _Spec(
        "term of deals that state none", "years", "number", 0.001, 1000, none="none"
    ),
    "on": _Spec(
        "date of the status", "", "date", none="none", hint="write 2022, 2022-06 or 2022-06-01"
    ),
    "max_status_age_years": _Spec(
        "age beyond which a status counts as unverified, at the data's date",
        "years",
        "number",
        0.0,
        200.0,
    ),
    "retirement_age_years": _Spec(
        "age at which a system without a stated end is taken to retire",
        "years",
        "number",
        0.0,
        200.0,
        none="tables",
    ),
    "sea_faults_per_1000km_year": _Spec(
        "faults of submarine cable",
        "faults per 1,000 km per year",
        "range",
        0.0,
        1000.0,
        none="tables",
        hint="above 1000 is above one fault a year on every km",
    ),
    "land_faults_per_1000km_year": _Spec(
        "faults of cable on land",
        "faults per 1,000 km per year",
        "range",
        0.0,
        1000.0,
        none="tables",
        hint="above 1000 is above one fault a year on every km",
    ),
    "sea_repair_days": _Spec(
        "time to repair a submarine cable, permits included",
        "days",
        "range",
        0.0,
        3650.0,
        none="tables",
    ),
    "land_repair_hours": _Spec(
        "time to repair a cut on land", "h", "range", 0.0, 8760.0, none="tables"
    ),
    "land_shared_cause_pct": _Spec(
        "share of failures of a land path that hit the others of a country too",
        "%",
        "range",
        0.0,
        100.0,
        none="tables",
        hint="5 is 5 per cent",
    ),
    "sea_shared_cause_pct": _Spec(
        "share of cuts of a cable that hit another in the same waters too",
        "%",
        "range",
        0.0,
        100.0,
        none="tables",
        hint="5 is 5 per cent",
    ),
    "land_shared_further_pct": _Spec(
        "share of the causes that cut two land paths that cut a given further one too",
        "%",
        "range",
        0.0,
        100.0,
        none="tables",
        hint="50 is every second cause",
    ),
    "sea_shared_further_pct": _Spec(
        "share of the causes that cut two cables that cut a given further one too",
        "%",
        "range",
        0.0,
        100.0,
        none="tables",
        hint="50 is every second cause",
    ),
    "scenario": _Spec(
        "quiet: rates without attacks on ships; conflict: with them",
        "",
        "choice",
        none="none",
        hint=f"one of {', '.join(SCENARIOS)}",
    ),
}
"""The assumptions in the order in which they are printed."""

NO_EQUIPMENT = "no equipment counted: no sourced figure is known"
BY_ACCURACY = "the accuracies of both routes added"
GIVEN = "given"
BY_TABLES = "the rates of the tables, by zone and country"
NONE = Range(0.0, 0.0, 0.0)


def parsed(name: str, text: str) -> object:
    """Return the figures of a text; where it holds none, the text."""
    if name in SPECS and SPECS[name].kind in ("date", "choice"):
        return text
    try:
        numbers = [plain_number(part) for part in text.strip("[]()").split(",")]
    except ValueError:
        return text
    return numbers[0] if len(numbers) == 1 else numbers


def checked_value(
    name: str, value: object, faults: list[Problem], where: str = GIVEN
) -> Range | float | int | str | None:
    """Return a figure as it is kept; add what is wrong with it to the faults."""
    spec = SPECS[name]
    label = name if where == GIVEN else f"{where}, {name}"
    if spec.none and (value is None or (isinstance(value, str) and value == spec.none)):
        return None
    if spec.kind == "choice":
        if value not in SCENARIOS:
            faults.append(Problem(name, label, f"{value!r} is not a {name}", spec.hint))
            return None
        return str(value)
    if spec.kind == "date":
        if isinstance(value, str) and is_date(value):
            return value
        text = str(value)  # a date of TOML is one already, and a year a whole number
        if not isinstance(value, (str, float, bool)) and is_date(text):
            return text
        faults.append(Problem("date", label, f"{value!r} is not a date", spec.hint))
        return None
    unit = f" {spec.unit}" if spec.unit else ""
    bounds = f"from {spec.low:g} to {spec.high:g}{unit}"
    if spec.kind == "range":
        wanted = f"give one number, or low, likely, high, {bounds}"
        numbers = list(value) if isinstance(value, Sequence) else [value]
        if isinstance(value, str) or not 1 <= len(numbers) <= 3:
            faults.append(Problem("range", label, f"is {value!r}", wanted))
            return None
    else:
        wanted = f"give a number {bounds}" + (f", or {spec.none}" if spec.none else "")
        numbers = [value]
    bad = [number for number in numbers if not is_number(number)]
    if bad:
        faults.append(Problem("number", label, f"{bad[0]!r} is not a number", wanted))
        return None
    figures = [float(number) for number in numbers]  # type: ignore[arg-type]
    outside = [number for number in figures if not spec.low <= number <= spec.high]
    if outside:
        hint = wanted + (f"; {spec.hint}" if spec.hint else "")
        faults.append(Problem("bounds", label, f"{outside[0]:g} is out of bounds", hint))
        return None
    if spec.kind == "whole":
        if figures[0] != int(figures[0]):
            faults.append(Problem("number", label, f"{figures[0]:g} is not a whole number", wanted))
            return None
        return int(figures[0])
    if spec.kind == "number":
        return figures[0]
    if figures != sorted(figures):
        shown = ", ".join(f"{number:g}" for number in figures)
        faults.append(Problem("order", label, f"{shown} is not ordered", "low, likely, high"))
        return None
    return Range.of(figures if len(figures) > 1 else figures[0])


def plain(value: object) -> Any:
    """Return a value as JSON has it: a range is a list."""
    return list(value) if isinstance(value, Range) else value

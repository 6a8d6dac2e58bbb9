"""Tables of the record of incidents against the model, system by system."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from cableroute.geodata.store import Geodata
from cableroute.model.figures import Range
from cableroute.presentation.columns import (
    fields_of,
    figure_column,
    flag_column,
    number_column,
    table_of,
    text_column,
)
from cableroute.presentation.tables import Rounding, Table, range_keys
from cableroute.reliability.record_check import (
    BUSY,
    FEWEST_YEARS,
    PARTS,
    GroupCheck,
    RecordCheck,
    SystemCheck,
)

FEW = f"fewer than {FEWEST_YEARS:g} years: not counted"

MEAN_OF_COUNTS = Rounding(digits=2, most=9)
"""Two digits of a mean, none after the point of the counts that it is between."""

OUTSIDE_PCT = 50.0
"""A system of whose cable more lies outside the repair zones is mostly outside the record."""


def record_records(geo: Geodata, check: RecordCheck) -> list[dict[str, Any]]:
    """Return a record of each system against the model, as records."""
    fields = (
        "system_id name years cable_km model_faults*3 expected*3 outages land_outages dated "
        "downtime_min=downtime_min_per_year model_downtime_min*3=model_downtime_min_per_year "
        "counted=is_counted inside=is_inside in_middle_half=is_in_middle held_out_part=part "
        "chance_inside chance_in_middle_half downtime_inside=is_downtime_inside "
        "downtime_in_half_width=is_downtime_in_half why incident_ids"
    )
    rows = []
    for item in check.systems:
        inside, middle = item.chances
        said = {
            "chance_inside": inside,
            "chance_in_middle_half": middle,
            "why": _reason_outside(item),
        }
        rows.append(fields_of(item, fields, name=geo.systems[item.system_id].name, **said))
    return rows


def record_table(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Return the recorded outages and downtime of each system against the model."""
    return table_of(
        "record",
        "Recorded outages at sea compared with the model",
        rows,
        flag_column(lambda row: row["counted"] and row["why"]),
        text_column("name", "system"),
        figure_column("years", "years", "shown_years", of=lambda row: round(row["years"], 1)),
        figure_column("faults_per_year", "model: faults", *range_keys("model_faults")),
        number_column(
            range_keys("expected"), "expected in the record", "", MEAN_OF_COUNTS, _counts
        ),
        figure_column("count", "recorded", "outages"),
        figure_column("count", "with end date", "dated"),
        figure_column("downtime_min", "downtime a year"),
        figure_column("downtime_min", "model: downtime", *range_keys("model_downtime_min")),
        text_column("verdict", "verdict", _verdict_of),
    )


def _counts(row: Mapping[str, Any]) -> tuple[int, float, int]:
    """Return a range as counts, or the mean beyond them."""
    return math.ceil(row["expected_low"]), row["expected"], math.floor(row["expected_high"])


def _verdict_of(row: Mapping[str, Any]) -> str:
    return (row["why"] or "inside") if row["counted"] else FEW


def record_notes(geo: Geodata, check: RecordCheck) -> str:
    """Return the results, how strong a test they are, and what they rest on."""
    press = geo.rates.get("press_reported_faults_pct")
    beside = (
        "" if press is None else f" ({press.low:g} to {press.high:g} % of all faults worldwide)"
    )
    counted = [item for item in check.systems if item.is_counted]
    return "\n".join(
        [
            f"{check.inside} of {check.counted} systems with a record of {FEWEST_YEARS:g} years "
            "or more are inside both ranges.",
            *(_widths(counted) if counted else []),
            *_group_lines(geo, check),
            f"The record has {100 * check.recorded_share:.0f} % of all faults that the model "
            f"expects, because the press reports only a part{beside}. Which share of a system's "
            "outages should be recorded is not known: it is fitted to the two other parts of the "
            "systems, and rises with the faults a year of a system as they say. So the checks test "
            "how outages and repairs are spread, and not the level of the model.",
            *_level(check),
            "Downtime is that of the outages whose end is known, compared with as many repairs of "
            "the model's duration, in minutes a year; the range covers nine cases in ten.",
        ]
    )


def _level(check: RecordCheck) -> list[str]:
    """Return the bound that the record sets on the level."""
    low, likely, high = check.model_down_days
    if not low > 0:
        return []
    shares = (100 * check.down_days / days for days in (likely, high, low))
    return [
        "The level has one bound. By the figures of availability (faults, the share of them that "
        f"cuts the service, and repairs) these systems are down {likely:,.0f} days in these years "
        f"({low:,.0f} to {high:,.0f}); the record has {check.down_days:,.0f} of them, "
        "{} % ({} to {}). Above 100 the figures would be too low.".format(*map(_digits, shares))
    ]


def _widths(counted: Sequence[SystemCheck]) -> list[str]:
    """Return the widths of the ranges, and the count of records inside narrower ones."""
    chances = [sum(item.chances[at] for item in counted) for at in (0, 1)]
    inside, middle = (
        sum(getattr(item, name) for item in counted) for name in ("is_inside", "is_in_middle")
    )
    low = sum(item.expected.low > 0 for item in counted)
    said = [
        f"Outages: {inside} of {len(counted)} are inside; if the model is right, {chances[0]:.0f} "
        f"are expected inside. The ranges are wide, and for only {low} systems could a record be "
        f"too small. For {middle} systems the record is inside the middle half of the range; "
        f"{chances[1]:.0f} are expected."
    ]
    modelled = [item for item in counted if item.model_downtime_min_per_year is not None]
    if modelled:
        factors = [
            item.model_downtime_min_per_year.high / item.model_downtime_min_per_year.low
            for item in modelled
            if item.model_downtime_min_per_year is not None
        ]
        said.append(
            f"Downtime: {sum(item.is_downtime_inside is True for item in modelled)} of "
            f"{len(modelled)} are inside, "
            f"{sum(item.is_downtime_in_half is True for item in modelled)} inside half the range "
            f"(on a logarithmic scale). High is {_digits(min(factors))} to "
            f"{_digits(max(factors))} times low, as few repairs are dated: the test is weak."
        )
    return said


def _group_lines(geo: Geodata, check: RecordCheck) -> list[str]:
    """Return sentences on the sums of the parts held out, of large and of small systems."""
    said = [
        f"Out of sample: every system is in one of {PARTS} parts, every third by its year of "
        "service, and what a part should have is fitted to the two others."
    ]
    for item in check.groups:
        names = ", ".join(geo.systems[name].name for name in item.system_ids)
        count = len(item.system_ids)
        named = {
            "large": f"The {count} systems that should have {BUSY:g} recorded outages or more",
            "small": f"The {count} systems that should have fewer",
        }.get(item.name, f"{item.name.capitalize()} ({names})")
        said.append(
            f"{named}: {item.outages} outages, {_span(item.expected)} expected: "
            f"{_verdict(item.is_inside)}; {_repair_lines(item)}."
        )
    return said


def _repair_lines(item: GroupCheck) -> str:
    """Return the durations of repairs of several systems, and the expected durations."""
    if item.expected_days is None:
        return "no repair is dated"
    return (
        f"{item.repair_days:,.0f} days in repair with {item.repairs} ends known, "
        f"{_span(item.expected_days)} expected: {_verdict(bool(item.is_repair_inside))}"
    )


def _span(values: Range) -> str:
    low, likely, high = (f"{value:,.0f}" for value in values)
    return f"{likely} ({low} to {high})"


def _verdict(is_inside: bool) -> str:
    return "inside" if is_inside else "outside"


def _digits(value: float) -> str:
    return f"{float(f'{value:.2g}'):g}"


def _reason_outside(item: SystemCheck) -> str:
    """Return why a record is outside the range, in words; empty where it is inside."""
    said = []
    if item.outages < item.expected.low:
        said.append("fewer outages than the range")
        if item.outside_pct > OUTSIDE_PCT:
            said.append(
                f"{item.outside_pct:.0f} % of its cable is in waters without a recorded cut"
            )
    elif item.outages > item.expected.high:
        said.append("more outages than the range: large systems are reported more fully")
    modelled = item.model_downtime_min_per_year
    if item.is_downtime_inside is False and modelled is not None:
        is_less = (item.downtime_min_per_year or 0.0) < modelled.low
        said.append(f"{'less' if is_less else 'more'} downtime than the range")
    return "; ".join(said)

"""What is wrong in a position list: rules with ids, tolerances and where these are from."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from cableroute.errors import Problem, RPLError, kind_faults, number_faults, shown
from cableroute.geometry.geodesy import Floats, geod_inverse, wrap_degrees
from cableroute.read_only import keep
from cableroute.rpl.distances import turns_deg
from cableroute.rpl.events import classify_event
from cableroute.rpl.positions import RPL, falls, rpl_faults, stated
from cableroute.rpl.unchecked import unknown_depths, unstated, untyped
from cableroute.text import counted

ERROR, WARNING, NOTE = "error", "warning", "note"

OF_IMPORTER = "tolerance of a public importer of route position lists (Subsea Cable Tools 1.8)"
OWN = "our own choice"

ASHORE = {"BMH", "LMH", "CLS", "LP", "PFE", "TE", "HWM", "JT"}
"""Events that may be on land."""


LONG_SPAN = "add positions where a program that reads the list draws rhumb lines"
"""What to do about neighbours as far apart as the list states."""


class Rule(NamedTuple):
    """One rule of the checks.

    Attributes
    ----------
    id, level, title : str
        Short name; "error", "warning" or "note"; what it finds.
    source : str
        Where its limit is from.
    hint : str
        What to do about a finding.
    """

    id: str
    level: str
    title: str
    source: str
    hint: str


_EVERY = (
    Rule("span-length", ERROR, "stated length of a span is not that between its positions",
         OF_IMPORTER, "correct the length or one of the positions"),
    Rule("bearing", WARNING, "stated bearing is not that between the positions", OF_IMPORTER,
         "correct the bearing or one of the positions"),
    Rule("slack-range", ERROR, "slack is out of its range", OF_IMPORTER,
         "is it a ratio, or of another span?"),
    Rule("slack-cable", WARNING, "stated slack and stated cable contradict one another",
         OF_IMPORTER, "correct slack, route or cable of the span"),
    Rule("coincident", WARNING, "two neighbours are at one place", OF_IMPORTER,
         "make them one position with both events"),
    Rule("jump", ERROR, "two neighbours are very far apart", OF_IMPORTER,
         "is a degree, a sign or a row wrong or missing?"),
    Rule("hemisphere", ERROR, "a position is on the other side of the equator or of Greenwich",
         OF_IMPORTER, "exchange N and S, or E and W"),
    Rule("kp-order", ERROR, "stated KP goes back", "by definition", "are rows exchanged?"),
    Rule("cable-order", ERROR, "stated cumulative cable goes back", "by definition",
         "are rows exchanged?"),
    Rule("duplicate-number", WARNING, "a position number comes up again", "by definition",
         "give each position its own number"),
    Rule("route-total", WARNING, "stated KP drifts from the sum of the spans", OF_IMPORTER,
         "add up the spans again"),
    Rule("cable-total", WARNING, "stated cumulative cable drifts from the sum of the spans",
         OF_IMPORTER, "add up the spans, each with its own slack"),
    Rule("depth-seabed", WARNING, "stated depth is not that of the seabed", OWN,
         "is it in another unit, or of another position?"),
    Rule("cable-type-depth", WARNING, "cable type is not one for this depth",
         "table of types by depth that is given", "choose a type for the depth"),
    Rule("repeater-spacing", WARNING, "cable between repeaters is out of its range",
         "range that is given", "move, add or remove a repeater"),
    Rule("bend", WARNING, "the route turns sharply", "beyond 90 degrees a route goes back",
         "ease the bend with another alter course"),
    Rule("on-land", ERROR, "a position at sea is on land",
         "embedded land polygons, good to about 1.5 km", "correct the position"),
)  # fmt: skip

RULES: Mapping[str, Rule] = {rule.id: rule for rule in _EVERY}
"""The rules by their id."""


@dataclass(frozen=True, kw_only=True)
class CheckLimits:
    """Tolerances of the rules; what is None leaves its rule out.

    Parameters
    ----------
    span_km, span_pct : float
        A stated length is wrong where it differs by more than both.
    bearing_deg, bearing_least_km : float
        The allowed difference, on spans of at least this length.
    slack_pct : (low, high)
        Range of slack.
    slack_least_km : float
        Slack that is not stated, and follows from the cable, is checked on spans of this length
        or longer: a loop at a joint is no slack.
    cable_km : float
        Allowed difference between the stated cable and that from route and slack.
    coincident_m, jump_km : float
        Least and greatest distance between neighbours.
    hemisphere_deg : float
        A sign is checked only this many degrees or more from the equator or Greenwich.
    drift_km : float
        Allowed difference between cumulative figures and sums.
    depth_m, depth_pct : float
        A stated depth is wrong where it differs from the seabed by more than both.
    bend_deg : float
        Sharpest change of course.
    repeater_km : (least, most) or None
        Cable between two repeaters.
    types_depth_m : mapping of str to (least, most)
        Depths of water for each cable type.

    Examples
    --------
    >>> CheckLimits(drift_km=0.5).span_km
    0.05
    """

    span_km: float = 0.05
    span_pct: float = 2.0
    bearing_deg: float = 5.0
    bearing_least_km: float = 0.2
    slack_pct: tuple[float, float] = (-5.0, 100.0)
    slack_least_km: float = 1.0
    cable_km: float = 0.05
    coincident_m: float = 1.0
    jump_km: float = 400.0
    hemisphere_deg: float = 1.0
    drift_km: float = 0.1
    depth_m: float = 100.0
    depth_pct: float = 25.0
    bend_deg: float = 90.0
    repeater_km: tuple[float, float] | None = None
    types_depth_m: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Check the numbers."""
        faults = [
            fault
            for name, value in vars(self).items()
            if name not in ("slack_pct", "repeater_km", "types_depth_m") and value is not None
            for fault in number_faults(name, value, 0.0, 1e6)
        ]
        for name, least in (("slack_pct", -100.0), ("repeater_km", 0.0)):
            ends = getattr(self, name)
            if ends is not None:
                faults += range_faults(name, ends, least)
        hint = "give a dict of cable type to (least, most)"
        types = self.types_depth_m
        faults += kind_faults("types_depth_m", types, Mapping, hint)
        for name, ends in types.items() if isinstance(types, Mapping) else ():
            faults += range_faults(f"types_depth_m of {name}", ends, 0.0)
        RPLError.check("limits", faults)
        keep(self, "slack_pct", "repeater_km", "types_depth_m")


def range_faults(name: str, ends: object, least: float) -> list[Problem]:
    """Return the faults of a range of a limit: two numbers, the lower first.

    Examples
    --------
    >>> [str(fault) for fault in range_faults("repeater_km", (100, 60), 0)]
    ['repeater_km: is (100, 60) (give the lower one first)']
    """
    if not isinstance(ends, (tuple, list)) or len(ends) != 2:
        return [Problem("range", name, f"is {shown(ends)}", "give the lowest and the highest")]
    faults = [fault for end in ends for fault in number_faults(name, end, least, 1e6)]
    if not faults and ends[0] > ends[1]:
        faults.append(
            Problem("range", name, f"is {shown(tuple(ends))}", "give the lower one first")
        )
    return faults


class Finding(NamedTuple):
    """One finding of a rule.

    Attributes
    ----------
    rule, level : str
        Id of the rule; its level, or "note" where the list itself explains the finding.
    row : int or None
        Row of the file, where the list was read from one.
    position : str
        Number of the position, or of the two positions that a span joins.
    kp_km : float
        Computed KP.
    value, limit : float or None
        The figure, and what is allowed, in `unit`.
    unit, message, hint : str
        Unit of both; what is wrong; what to do.
    """

    rule: str
    level: str
    row: int | None
    position: str
    kp_km: float
    value: float | None
    limit: float | None
    unit: str
    message: str
    hint: str


class CheckResult(NamedTuple):
    """The findings of the rules, from `check_rpl`.

    Attributes
    ----------
    findings : tuple of Finding
        In the order of the positions.
    left_out : mapping of str to str
        Rules that were not applied, or not everywhere, and why.
    """

    findings: tuple[Finding, ...]
    left_out: Mapping[str, str]

    @property
    def has_errors(self) -> bool:
        """Whether any finding is an error."""
        return any(item.level == ERROR for item in self.findings)


def _shape_faults(rpl: RPL, name: str, figures: ArrayLike | None) -> list[Problem]:
    """Return the fault of figures that are not one for each position."""
    count = len(rpl.positions)
    if figures is None or np.shape(figures) == (count,):
        return []
    hint = f"give one for each of the {counted(count, 'position')}"
    return [Problem("shape", name, f"has the shape {np.shape(figures)}", hint)]


def check_rpl(
    rpl: RPL,
    *,
    limits: CheckLimits | None = None,
    seabed_m: ArrayLike | None = None,
    on_land: ArrayLike | None = None,
) -> CheckResult:
    """Return what the rules find in a list, and which of them could not be applied.

    Parameters
    ----------
    rpl : RPL
        The list.
    limits : CheckLimits, optional
        Tolerances.
    seabed_m : array, shape (n,), optional
        Depth of the seabed at each position; NaN where unknown.
    on_land : array of bool, shape (n,), optional
        Which positions are on land, from `positions_on_land`.

    Raises
    ------
    RPLError
        Depths, or what is on land, are not as many as the positions.

    Examples
    --------
    >>> from cableroute.rpl.positions import Position, Span
    >>> ends = Position("1", 0.0, 0.0), Position("2", 1.0, 0.0)
    >>> result = check_rpl(RPL("R", ends, [Span(route_km=115.319)]))
    >>> [(it.rule, it.position, round(it.value, 3)) for it in result.findings]
    [('span-length', '1 to 2', 4.0)]
    >>> result.left_out["depth-seabed"], result.left_out["bearing"]
    ('no depths of the seabed are given', 'no span states a bearing')
    """
    RPLError.check("check_rpl", rpl_faults(rpl))
    kinds = (CheckLimits, type(None))
    RPLError.check("check_rpl", kind_faults("limits", limits, kinds, "give CheckLimits(...)"))
    faults = [*_shape_faults(rpl, "seabed_m", seabed_m), *_shape_faults(rpl, "on_land", on_land)]
    RPLError.check("check_rpl", faults)
    case = _Case(rpl, limits or CheckLimits())
    left_out = unstated(rpl)
    findings = [
        *_spans(case), *_places(case), *_signs(case), *_orders(case), *_duplicates(case),
        *_drifts(case, "route-total", "kp_km", "route_km"),
        *_drifts(case, "cable-total", "total_cable_km", "cable_km"),
    ]  # fmt: skip
    if seabed_m is None:
        left_out["depth-seabed"] = "no depths of the seabed are given"
    else:
        seabed = np.asarray(seabed_m, dtype=np.float64)
        findings += _depths(case, seabed)
        left_out |= unknown_depths(rpl, seabed)
    if on_land is None:
        left_out["on-land"] = "no land is given"
    else:
        findings += _ashore(case, np.asarray(on_land, dtype=bool))
    if not case.limits.types_depth_m:
        left_out["cable-type-depth"] = "no table of types by depth is given"
    else:
        findings += _types(case)
        left_out |= untyped(rpl, case.limits.types_depth_m)
    if case.limits.repeater_km is None:
        left_out["repeater-spacing"] = "no range of spacing is given"
    elif np.isnan(rpl.cable_km):
        left_out["repeater-spacing"] = "the cable of some spans is not known"
    else:
        findings += _repeaters(case, case.limits.repeater_km)
    order = sorted(findings, key=lambda item: item[0])
    return CheckResult(tuple(finding for _, finding in order), left_out)


Found = Iterator[tuple[int, Finding]]


@dataclass(frozen=True)
class _Case:
    """A list and its limits, which build findings."""

    rpl: RPL
    limits: CheckLimits

    def at(
        self, rule: str, at: int, value: float | None, limit: float | None, unit: str, said: str
    ) -> tuple[int, Finding]:
        """Return a finding on a position."""
        item = self.rpl.positions[at]
        kp = float(self.rpl.computed.kp_km[at])
        return at, Finding(
            rule, RULES[rule].level, item.row, item.number, kp, value, limit, unit, said,
            RULES[rule].hint,
        )  # fmt: skip

    def on(
        self, rule: str, at: int, value: float | None, limit: float | None, unit: str, said: str
    ) -> tuple[int, Finding]:
        """Return a finding on a span."""
        _, finding = self.at(rule, at, value, limit, unit, said)
        ends = f"{finding.position} to {self.rpl.positions[at + 1].number}"
        row = self.rpl.spans[at].row
        return at, finding._replace(position=ends, row=finding.row if row is None else row)


def _indices(mask: NDArray[np.bool_]) -> list[int]:
    return [int(at) for at in np.flatnonzero(mask)]


def _spans(case: _Case) -> Found:
    """Yield the faults of stated figures of spans."""
    rpl, limits, computed = case.rpl, case.limits, case.rpl.computed
    route, bearing, slack, cable = (
        stated(rpl.spans, name) for name in ("route_km", "bearing_deg", "slack_pct", "cable_km")
    )
    with np.errstate(invalid="ignore", divide="ignore"):
        gap = route - computed.route_km
        share = 100 * np.abs(gap) / computed.route_km
        wrong = (np.abs(gap) > limits.span_km) & (share > limits.span_pct)
        turned = np.abs(wrap_degrees(bearing - computed.bearing_deg))
        off = (turned > limits.bearing_deg) & (computed.route_km >= limits.bearing_least_km)
        out = (slack < limits.slack_pct[0]) | (slack > limits.slack_pct[1])
        base = np.where(np.isnan(route), computed.route_km, route)
        contrary = cable - base * (1 + slack / 100)
        torn = np.abs(contrary) > limits.cable_km
    for at in _indices(wrong):
        said = f"states {route[at]:.3f} km, its positions are {computed.route_km[at]:.3f} km apart"
        yield case.on("span-length", at, float(gap[at]), limits.span_km, "km", said)
    for at in _indices(off):
        said = f"states {bearing[at]:.1f}°, it is {computed.bearing_deg[at]:.1f}°"
        yield case.on("bearing", at, float(turned[at]), limits.bearing_deg, "deg", said)
    for at in _indices(out):
        limit = limits.slack_pct[int(slack[at] > 0)]
        yield case.on("slack-range", at, float(slack[at]), limit, "%", f"slack is {slack[at]:g} %")
    yield from _slack_of_cable(case, np.isnan(slack))
    for at in _indices(torn):
        said = (
            f"states {cable[at]:.3f} km of cable; {base[at]:.3f} km with {slack[at]:g} % of slack "
            f"are {base[at] * (1 + slack[at] / 100):.3f} km"
        )
        yield case.on("slack-cable", at, float(contrary[at]), limits.cable_km, "km", said)


def _slack_of_cable(case: _Case, unstated: NDArray[np.bool_]) -> Found:
    """Yield slack out of its range that is not stated, and follows from the cable of a span."""
    limits, computed = case.limits, case.rpl.computed
    slack, cable, route = computed.slack_pct, computed.cable_km, computed.route_km
    with np.errstate(invalid="ignore"):
        out = (slack < limits.slack_pct[0]) | (slack > limits.slack_pct[1])
    for at in _indices(unstated & out & (route >= limits.slack_least_km)):
        limit = limits.slack_pct[int(slack[at] > 0)]
        said = (
            f"states {cable[at]:.3f} km of cable, its positions are {route[at]:.3f} km apart: "
            f"{slack[at]:.0f} % of slack"
        )
        start, finding = case.on("slack-range", at, float(slack[at]), limit, "%", said)
        yield start, finding._replace(hint="is the cable cumulative, or of another span?")


def _places(case: _Case) -> Found:
    """Yield neighbours too near or too far, and sharp bends.

    That neighbours are far apart is a note where the list states so long a span.
    """
    limits, route = case.limits, case.rpl.computed.route_km
    for at in _indices(route * 1000 < limits.coincident_m):
        metres = float(route[at] * 1000)
        said = f"two positions {metres:.2f} m apart"
        yield case.on("coincident", at, metres, limits.coincident_m, "m", said)
    agrees = _spans_agree(case.rpl, limits).tolist()
    for at in _indices(route > limits.jump_km):
        said = f"two positions {route[at]:.1f} km apart" + ", as the list states" * agrees[at]
        start, finding = case.on("jump", at, float(route[at]), limits.jump_km, "km", said)
        yield start, finding._replace(level=NOTE, hint=LONG_SPAN) if agrees[at] else finding
    turns = turns_deg(case.rpl)
    with np.errstate(invalid="ignore"):
        sharp = turns > limits.bend_deg
    for at in _indices(sharp):
        said = f"the course changes by {turns[at]:.1f}°"
        yield case.at("bend", at, float(turns[at]), limits.bend_deg, "deg", said)


def _signs(case: _Case) -> Found:
    """Yield positions that another sign would put beside their neighbours."""
    rpl, least = case.rpl, case.limits.hemisphere_deg
    lon, lat = rpl.lon_deg, rpl.lat_deg
    before, after = np.arange(len(lon)) - 1, np.arange(len(lon)) + 1
    if len(lon) < 3:
        return
    before[0], after[-1] = 2, len(lon) - 3  # an end is held against the two places after it
    fits = _positions_agree(rpl, case.limits)
    here = _detour(lon, lat, before, after)
    for name, letters, values, other in (
        ("latitude", "NS", lat, _detour(lon, -lat, before, after, of=(lon, lat))),
        ("longitude", "EW", lon, _detour(-lon, lat, before, after, of=(lon, lat))),
    ):
        apart = (np.sign(values) != np.sign(values[before])) & (
            np.sign(values) != np.sign(values[after])
        )
        for at in _indices(apart & ~fits & (np.abs(values) > least) & (other < here / 2)):
            letter = letters[int(values[at] < 0)]
            said = (
                f"{name} {abs(values[at]):.4f}° {letter} is {here[at] / 2:.0f} km from its "
                f"neighbours, with the other sign {other[at] / 2:.0f} km"
            )
            yield case.at("hemisphere", at, float(values[at]), None, "deg", said)


def _spans_agree(rpl: RPL, limits: CheckLimits) -> NDArray[np.bool_]:
    """Return which spans state the length that is between their positions."""
    route = rpl.computed.route_km
    gap = np.abs(stated(rpl.spans, "route_km") - route)
    agrees: NDArray[np.bool_] = (gap <= limits.span_km) | (gap <= route * limits.span_pct / 100)
    return agrees


def _positions_agree(rpl: RPL, limits: CheckLimits) -> NDArray[np.bool_]:
    """Return at which positions the stated length of an adjoining span agrees with the position."""
    agrees = _spans_agree(rpl, limits)
    confirmed: NDArray[np.bool_] = np.append(agrees, False) | np.append(False, agrees)
    return confirmed


def _detour(
    lon: Floats, lat: Floats, before: Any, after: Any, of: tuple[Floats, Floats] | None = None
) -> Floats:
    """Return the distance from each place to its two neighbours in the list, added up."""
    every = of or (lon, lat)
    back = geod_inverse(lon, lat, every[0][before], every[1][before])[1]
    return back + geod_inverse(lon, lat, every[0][after], every[1][after])[1]


def _orders(case: _Case) -> Found:
    """Yield stated cumulative figures that go back."""
    for rule, name, what in (
        ("kp-order", "kp_km", "KP"), ("cable-order", "total_cable_km", "cumulative cable"),
    ):  # fmt: skip
        values = stated(case.rpl.positions, name)
        stated_at = np.flatnonzero(~np.isnan(values))
        if len(stated_at) > 2 and falls(values):
            first, last = values[stated_at[[0, -1]]].tolist()
            said = f"{what} falls from {first:.3f} km to {last:.3f} km: from the other end"
            start, finding = case.at(rule, int(stated_at[0]), first, last, "km", said)
            yield start, finding._replace(hint="begin the list at its end, or count from its start")
            continue
        for at in stated_at[1:][np.diff(values[stated_at]) < 0]:
            last = float(values[stated_at[np.searchsorted(stated_at, at) - 1]])
            said = f"{what} {values[at]:.3f} km is below {last:.3f} km before it"
            yield case.at(rule, int(at), float(values[at]), last, "km", said)


def _duplicates(case: _Case) -> Found:
    """Yield position numbers that come up again."""
    first: dict[str, int] = {}
    for at, item in enumerate(case.rpl.positions):
        number = item.number.strip()
        if number and first.setdefault(number, at) != at:
            row = case.rpl.positions[first[number]].row
            where = f"position {first[number] + 1} of the list" if row is None else f"row {row}"
            said = f"number {number!r} is also that of {where}"
            yield case.at("duplicate-number", at, None, None, "", said)


def _drifts(case: _Case, rule: str, total: str, part: str) -> Found:
    """Yield where cumulative figures begin to differ from the sum of the spans."""
    rpl, limit = case.rpl, case.limits.drift_km
    cumulative = stated(rpl.positions, total)
    cumulative = -cumulative if falls(cumulative) else cumulative
    spans = stated(rpl.spans, part)
    computed = rpl.computed.route_km if part == "route_km" else rpl.computed.cable_km
    sums = np.concatenate([[0.0], np.cumsum(np.where(np.isnan(spans), computed, spans))])
    both_at = np.flatnonzero(~np.isnan(cumulative) & ~np.isnan(sums))
    if not both_at.size:
        return
    drift = (cumulative - cumulative[both_at[0]]) - (sums - sums[both_at[0]])
    beyond = np.abs(drift[both_at]) > limit
    starts = both_at[beyond & ~np.concatenate([[False], beyond[:-1]])]
    for start in starts:
        rest = both_at[both_at >= start]
        back = np.flatnonzero(np.abs(drift[rest]) <= limit)
        run = rest[: back[0]] if back.size else rest
        worst = float(drift[run][np.argmax(np.abs(drift[run]))])
        said = (
            f"{abs(cumulative[start]):.3f} km is stated, the spans add up to "
            f"{abs(cumulative[start] - drift[start]):.3f} km"
        )
        if len(run) > 1:
            said += f"; {counted(len(run), 'position')} from here, by up to {worst:+.3f} km"
        yield case.at(rule, int(start), worst, limit, "km", said)


def _depths(case: _Case, seabed: Floats) -> Found:
    """Yield stated depths that are not those of the seabed."""
    limits, depths = case.limits, stated(case.rpl.positions, "depth_m")
    with np.errstate(invalid="ignore"):
        gap = np.abs(depths - seabed)
        wrong = (gap > limits.depth_m) & (gap > limits.depth_pct / 100 * np.abs(seabed))
    for at in _indices(wrong):
        said = f"states {depths[at]:.0f} m, the seabed is at {seabed[at]:.0f} m"
        yield case.at("depth-seabed", at, float(gap[at]), limits.depth_m, "m", said)


def _types(case: _Case) -> Found:
    """Yield spans whose cable type is not one for their depth."""
    rpl, table = case.rpl, case.limits.types_depth_m
    depth = stated(rpl.positions, "depth_m")
    for at, span in enumerate(rpl.spans):
        low, high = table.get(span.cable_type.strip().upper(), (-math.inf, math.inf))
        ends = depth[at : at + 2]
        if span.medium == "land" or np.isnan(ends).any():
            continue
        shallow, deep = float(ends.min()), float(ends.max())
        for value, limit, wrong in ((deep, low, deep < low), (shallow, high, shallow > high)):
            if wrong:
                side = "less" if limit == low else "more"
                said = f"{span.cable_type} in {value:.0f} m, {side} than {limit:.0f} m"
                yield case.on("cable-type-depth", at, value, limit, "m", said)


def _repeaters(case: _Case, limits: tuple[float, float]) -> Found:
    """Yield repeaters too near to or too far from one another."""
    rpl, cable = case.rpl, case.rpl.computed.total_cable_km
    rows = [at for at, row in enumerate(rpl.positions) if "RPT" in classify_event(row.event).codes]
    for at, following in pairwise(rows):
        apart = float(cable[following] - cable[at])
        if limits[0] <= apart <= limits[1]:
            continue
        limit = limits[int(apart > limits[1])]
        said = f"{apart:.3f} km of cable to {rpl.positions[following].event}"
        yield case.at("repeater-spacing", at, apart, limit, "km", said)


def _ashore(case: _Case, on_land: NDArray[np.bool_]) -> Found:
    """Yield positions on land between spans at sea, landings left out."""
    rpl, last = case.rpl, len(case.rpl.positions) - 1
    for at in _indices(on_land):
        beside = rpl.spans[max(0, at - 1) : at + 1]
        landing = ASHORE & set(classify_event(rpl.positions[at].event).codes)
        if at in (0, last) or landing or any(span.medium == "land" for span in beside):
            continue
        place = f"{rpl.lat_deg[at]:.4f}, {rpl.lon_deg[at]:.4f}"
        yield case.at("on-land", at, None, None, "", f"latitude, longitude {place} is on land")


def counts(result: CheckResult) -> dict[str, int]:
    """Return how many findings there are of each rule, most first."""
    by_rule: dict[str, int] = defaultdict(int)
    for item in result.findings:
        by_rule[item.rule] += 1
    return dict(sorted(by_rule.items(), key=lambda item: -item[1]))

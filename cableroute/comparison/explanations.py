"""Explain in words why one route ranks above another."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cableroute.comparison.data_dictionary import words_of
from cableroute.errors import ModelError, Problem, UnknownNameError, shown
from cableroute.files import is_missing
from cableroute.geodata.name_index import nearest
from cableroute.model.figures import Range
from cableroute.notebook import UNITS, unit_of
from cableroute.routing.latency import SPEED_OF_LIGHT_KM_PER_MS
from cableroute.text import decimals_within, figures_within

if TYPE_CHECKING:
    import pandas as pd
from cableroute.comparison.ranking import range_ends
from cableroute.comparison.scales import (
    EQUAL,
    ROUNDING,
    Floats,
    Scale,
    bounds_of,
    check,
    route_ids,
    scale_of,
)

EXPLAINED = ("rtd_ms", "cable_km", "land_km", "shared_pct", "interconnects")
"""What `explain` compares, unless weights name measures."""

FACTORS = {"development": "route development", "slack": "slack"}
"""What a cable is beyond the drawn line, by the key of its assumptions."""

WORDS = words_of("said")

BY_ACCURACY = (
    "route_km",
    "land_km",
    "sea_km",
    "access_km",
    "common_section_km",
    "same_corridor_km",
)
"""Lengths that carry no more digits than the accuracy of their line."""


def explain(
    table: pd.DataFrame,
    a: str,
    b: str,
    *,
    weights: Mapping[str, float] | None = None,
    maximise: Sequence[str] = (),
    normalise: str = "range",
) -> list[str]:
    """Return in sentences how one route compares with another, and on what the order depends.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`.
    a, b : str
        Their route_id, or their names.
    weights, maximise, normalise
        As of `rank`. Without weights, delay, cable, terrestrial route km, what is shared with
        another route and interconnects are compared, and no route is called the better.

    Returns
    -------
    list of str
        With weights, first which ranks above the other and by what; then each measure with
        its unit and whether the ranges overlap; what the two pass in common or not; and on
        which single weight, range or slack the order depends.

    Raises
    ------
    UnknownNameError
        The table has no such route; the message gives the nearest.
    ModelError
        The two are one, or as of `rank`.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [10.0, 20.0],
    ...                       "rtd_low_ms": [9, 18], "rtd_high_ms": [11, 22]})
    >>> explain(table, "A", "B")
    ['Round-trip delay: A 10 ms (9 to 11), B 20 ms (18 to 22): A has 10 ms less (50 %).']
    """
    ids = route_ids(table)
    first, second = (_row_of(table, ids, text) for text in (a, b))
    if first == second:
        fault = Problem("one route", "explain", f"{ids[first]!r} is given twice", "give two routes")
        raise ModelError.of("explain", [fault])
    pair = _Pair(table, ids, first, second)
    if weights is None:
        names = [name for name in EXPLAINED if name in table.columns]
        turned = {name: name in maximise for name in names}
        return [
            *(line for name in names if (line := pair.difference(name, turned[name]))),
            *pair.shared(),
            *pair.depends(names),
        ]
    scale = scale_of(table, weights, maximise, normalise)
    gone, score = scale.missing @ scale.shares, scale.scores(scale.shares)
    upper, verdict = _verdict(scale, first, second, gone, score)
    return [
        verdict,
        *(
            line
            for name, sign in zip(scale.columns, scale.signs, strict=True)
            if (line := pair.difference(name, sign < 0))
        ),
        *pair.shared(),
        *(_hinges(table, scale, upper, first + second - upper) if upper is not None else ()),
        *pair.depends(scale.columns),
    ]


def check_columns(table: pd.DataFrame, columns: Sequence[str]) -> None:
    """Refuse names that are no column of numbers.

    Raises
    ------
    ModelError
        With every fault at once.
    """
    if columns:
        check(table, dict.fromkeys(columns, 1.0), (), "range", "columns")


# --- sentences ---


class _Pair:
    """Two rows of a table that are compared."""

    def __init__(self, table: pd.DataFrame, ids: list[str], first: int, second: int) -> None:
        self.table = table
        self.rows = (table.iloc[first], table.iloc[second])
        self.names = (ids[first], ids[second])

    def difference(self, name: str, more_is_better: bool = False) -> str:
        """Return how the two differ in a measure; empty where neither has a figure."""
        values = [None if is_missing(row[name]) else float(row[name]) for row in self.rows]
        subject, unit = measure_words(name)
        decimals = [
            self._decimals(row, name, value) for row, value in zip(self.rows, values, strict=True)
        ]
        shown = [
            f"{label} {_range_text(value, unit, self._ends(row, name), places)}"
            for label, value, row, places in zip(
                self.names, values, self.rows, decimals, strict=True
            )
        ]
        start = f"{subject[:1].upper()}{subject[1:]}: {', '.join(shown)}"
        a, b = values
        if a is None or b is None:
            labels = [
                label for label, value in zip(self.names, values, strict=True) if value is not None
            ]
            return f"{start}: not known of both, so they are not compared." if labels else ""
        if math.isclose(a, b, rel_tol=ROUNDING):
            return f"{start}: equal."
        low = self.names[0] if a < b else self.names[1]
        best = self.names[1 - self.names.index(low)] if more_is_better else low
        apart, most = abs(a - b), max(abs(a), abs(b))
        places = min((it for it in decimals if it is not None), default=None)
        how = f"{best} has {_figure(apart, unit, places)} {'more' if more_is_better else 'less'}"
        if unit and unit != "%":
            part = 100 * apart / most
            how += f" ({part:.0f} %)" if part >= 10 else f" ({part:.2g} %)"
        return f"{start}: {how}{self._overlap(name, a < b)}."

    def _ends(self, row: Any, name: str) -> tuple[float, float] | None:
        ends = bounds_of(self.table.columns, row, name)
        return None if ends is None or ends[0] == ends[1] else ends

    def _decimals(self, row: Any, name: str, value: float | None) -> int | None:
        """Return how many decimals a figure carries by its range or the accuracy of its line."""
        if value is None:
            return None
        if (ends := self._ends(row, name)) is not None:
            return decimals_within((ends[0], value, ends[1]), _most(value))
        accuracy = row["accuracy_km"] if "accuracy_km" in self.table.columns else None
        if name not in BY_ACCURACY or is_missing(accuracy) or not accuracy:
            return None
        return decimals_within([value], 1, float(accuracy))

    def _overlap(self, name: str, first_is_less: bool) -> str:
        a, b = (bounds_of(self.table.columns, row, name) for row in self.rows)
        if a is None or b is None or a[1] < b[0] or b[1] < a[0]:
            return ""
        same = all((x < y) == first_is_less and x != y for x, y in zip(a, b, strict=True))
        if same:
            return (
                "; the ranges overlap: not certain, though with both at the low end, "
                "and both at the high end, the order is the same"
            )
        return "; the ranges overlap: not certain"

    def shared(self) -> list[str]:
        """Return sentences on the features that both pass, and on their status."""
        sentences = []
        columns = set(self.table.columns)
        for name, what in (
            ("systems", "systems"),
            ("countries", "countries"),
            ("straits", "straits"),
            ("path_ids", "crossing paths"),
        ):
            if name not in columns:
                continue
            a, b = ([item for item in row[name] if item not in self.names] for row in self.rows)
            parts = [
                ("in both", [item for item in a if item in b]),
                (f"in {self.names[0]} only", [item for item in a if item not in b]),
                (f"in {self.names[1]} only", [item for item in b if item not in a]),
            ]
            said = [f"{how} {', '.join(map(str, items))}" for how, items in parts if items]
            if said:
                sentences.append(f"{what.capitalize()}: {'; '.join(said)}.")
        if "common_section_with" in columns:
            sentences += self._shared()
        if "status" in columns:
            a, b = (row["status"] for row in self.rows)
            states = f"{self.names[0]}: {a}; {self.names[1]}: {b}"
            sentences.append(f"Status of both: {a}." if a == b else f"Status of {states}.")
        return sentences

    def _shared(self) -> list[str]:
        sentences = []
        for kind, words in (
            ("common_section", "has its longest common section with"),
            ("same_corridor", "is most in the same corridor, not known to be apart, as"),
        ):
            for row, other, label in zip(self.rows, self.names[::-1], self.names, strict=True):
                pct = row[f"{kind}_pct"]
                if row[f"{kind}_with"] == other and not is_missing(pct):
                    share = f"{float(pct):.0f} % of its route km"
                    sentences.append(f"{label} {words} {other}: {share} outside common ends.")
                    break
        return sentences

    def depends(self, compared: Sequence[str]) -> list[str]:
        """Return whether index, equipment or slack turns the order of delay, or of cable."""
        assumed = {row["key"]: row for row in self.table.attrs.get("assumptions", ())}
        columns = {"route_km", "by_slack_land_km", "by_slack_sea_km"}
        if not assumed or not columns <= set(self.table.columns):
            return []
        by_slack = {
            medium: [float(row[f"by_slack_{medium}_km"]) for row in self.rows]
            for medium in ("land", "sea")
        }
        sentences = []
        if "rtd_ms" in compared:
            name, what = "rtd_ms", "delay"
            index = assumed["group_index"]["value"][1]
            per_km = 2 * float(index) / SPEED_OF_LIGHT_KM_PER_MS
            sentences.append(
                "The group index and the equipment are the same for both: neither turns the "
                "order of delay."
            )
        elif "cable_km" in compared and all(
            math.isclose(sum(km), float(row["route_km"]), abs_tol=0.001)
            for row, *km in zip(self.rows, *by_slack.values(), strict=True)
        ):
            name, what, per_km = "cable_km", "cable", 1.0
        else:
            return []
        a, b = (row[name] for row in self.rows)
        if is_missing(a) or is_missing(b) or a == b:
            return []
        for medium, where in (("land", "on land"), ("sea", "at sea")):
            factors = {kind: assumed[f"{kind}_{medium}_pct"] for kind in FACTORS}
            if any(row["confidential"] for row in factors.values()):
                continue
            turning = []
            for kind, row in factors.items():
                low, likely, high = row["value"]
                (other,) = (it["value"][1] for name, it in factors.items() if name != kind)
                km = by_slack[medium][0] - by_slack[medium][1]
                rate = per_km * km * (1 + other / 100) / 100
                at = likely - (float(a) - float(b)) / rate if rate else math.nan
                if low <= at <= high:
                    side = "below" if at < likely else "above"
                    turning.append(
                        f"The order of {what} depends on the {FACTORS[kind]} {where}: it turns "
                        f"{side} {at:.3g} % (assumed {likely:g}, {low:g} to {high:g})."
                    )
            sentences += turning or [
                f"Neither route development nor slack {where}, as assumed, turns the order of "
                f"{what}."
            ]
        return sentences


class Difference(NamedTuple):
    """How much more one route has of a measure than another.

    Parameters
    ----------
    measure : str
        Column of the table.
    first, second : Range or None
        The figures of the two routes, low, likely and high equal where the table has no range;
        None where a route has no figure.
    more : Range or None
        How much more the second has than the first: from its low end less the first's high
        end to its high end less the first's low end. None where that is not known.
    why : str
        Why it is not known; empty where it is.
    """

    measure: str
    first: Range | None
    second: Range | None
    more: Range | None
    why: str = ""


def differences(
    table: pd.DataFrame, a: str, b: str, *, columns: Sequence[str] | None = None
) -> list[Difference]:
    """Return how much more of each measure one route has than another, where that is known.

    Parameters
    ----------
    table : DataFrame
        From `cableroute.compare`.
    a, b : str
        Their route_id, or their names.
    columns : sequence of str, optional
        Measures; left out, those that `explain` compares and the table has.

    Returns
    -------
    list of Difference
        One for each measure. The difference is not known where a figure is missing, or where
        the two have ranges (columns such as ``rtd_low_ms`` beside ``rtd_ms``) that overlap.

    Raises
    ------
    UnknownNameError
        The table has no such route; the message gives the nearest.
    ModelError
        The two are one, or a column that is missing or has no numbers.

    Examples
    --------
    >>> import pandas as pd
    >>> table = pd.DataFrame({"route_id": ["A", "B"], "rtd_ms": [10.0, 20.0],
    ...                       "rtd_low_ms": [9, 18], "rtd_high_ms": [11, 22]})
    >>> differences(table, "A", "B")[0].more
    Range(low=7.0, likely=10.0, high=13.0)
    """
    ids = route_ids(table)
    first, second = (_row_of(table, ids, text) for text in (a, b))
    if first == second:
        fault = Problem(
            "one route", "differences", f"{ids[first]!r} is given twice", "give two routes"
        )
        raise ModelError.of("differences", [fault])
    rows = table.iloc[first], table.iloc[second]
    if columns is None:
        columns = [name for name in EXPLAINED if name in table.columns]
    columns = [columns] if isinstance(columns, str) else columns
    check_columns(table, columns)
    return [difference_of(*rows, name, table.columns) for name in columns]


def difference_of(a: Any, b: Any, name: str, columns: Collection[str]) -> Difference:
    """Return how much more of a measure one row has than another, in a table of `columns`."""
    first, second = (
        None if is_missing(row[name]) else _as_range(row, name, columns) for row in (a, b)
    )
    if first is None or second is None:
        return Difference(name, first, second, None, "a figure is missing")
    is_range = any(figure.low < figure.high for figure in (first, second))
    if math.isnan(first.low + second.low):
        return Difference(name, first, second, None, "a range is missing")
    if is_range and first.low <= second.high and second.low <= first.high:
        return Difference(name, first, second, None, "the ranges overlap")
    more = Range(second.low - first.high, second.likely - first.likely, second.high - first.low)
    return Difference(name, first, second, more)


def _as_range(row: Any, name: str, columns: Collection[str]) -> Range:
    """Return a figure with its range; the ends are NaN where the table has none for it."""
    likely, ends = float(row[name]), bounds_of(columns, row, name)
    if ends is not None:
        return Range(ends[0], likely, ends[1])
    stem, _, unit = name.rpartition("_")
    lacks = f"{stem}_low_{unit}" in columns
    return Range(math.nan, likely, math.nan) if lacks else Range(likely, likely, likely)


def _verdict(
    scale: Scale, first: int, second: int, gone: Floats, score: Floats
) -> tuple[int | None, str]:
    """Return the row with the better score, None where it is undecided, and a sentence on both."""
    less = gone[first] - gone[second]
    if abs(less) > EQUAL:
        upper, lower = (first, second) if less < 0 else (second, first)
        names = [
            name
            for name, is_gone in zip(scale.columns, scale.missing[lower], strict=True)
            if is_gone
        ]
        return None, (
            f"{scale.ids[upper]} ranks above {scale.ids[lower]}, which has no figure of "
            f"{', '.join(names)}: what is not known never improves a rank."
        )
    apart = score[first] - score[second]
    if abs(apart) <= EQUAL:
        return None, f"{scale.ids[first]} and {scale.ids[second]} are equal under these weights."
    upper, lower = (first, second) if apart < 0 else (second, first)
    gains = scale.shares * (scale.values[lower] - scale.values[upper])
    ordered = sorted(range(len(gains)), key=lambda place: -gains[place])
    plus = [f"{scale.columns[n]} (+{gains[n]:.3f})" for n in ordered if gains[n] > EQUAL]
    minus = [f"{scale.columns[n]} ({gains[n]:.3f})" for n in ordered if gains[n] < -EQUAL]
    text = (
        f"{scale.ids[upper]} beats {scale.ids[lower]} under these weights: score "
        f"{score[upper]:.3f} against {score[lower]:.3f} (0 is best), by {', '.join(plus)}"
    )
    return upper, text + (f", in spite of {', '.join(minus)}." if minus else ".")


def _hinges(table: pd.DataFrame, scale: Scale, upper: int, lower: int) -> list[str]:
    """Return the nearest single weight or range on which the order of two rows depends."""
    names = scale.ids[upper], scale.ids[lower]
    gap = scale.values[upper] - scale.values[lower]  # below 0: the upper is better
    sentences = []
    turns = []
    for place in range(len(scale.columns)):
        without, alone = range_ends(scale.shares, place)
        at_0, at_1 = float(gap @ without), float(gap @ alone)
        if at_0 * at_1 < 0:
            turns.append(
                (abs(at_0 / (at_0 - at_1) - scale.shares[place]), place, at_0 / (at_0 - at_1))
            )
    for _, place, at in sorted(turns)[:1]:
        now = float(scale.shares[place])
        side = "falls below" if at < now else "rises above"
        sentences.append(
            f"The order turns where the weight of {scale.columns[place]} {side} {at:.3f} "
            f"(now {now:.3f}, the others in proportion)."
        )
    if not turns:
        sentences.append(f"No single weight turns the order: {names[0]} stays ahead.")
    hung = []
    for place, name in enumerate(scale.columns):
        ends = [bounds_of(table.columns, table.iloc[row], name) for row in (upper, lower)]
        if ends[0] is None or ends[1] is None or scale.missing[upper][place]:
            continue
        sign = scale.signs[place]
        worst = max(sign * end for end in ends[0])
        best = min(sign * end for end in ends[1])
        turned = gap.copy()
        turned[place] = (worst - best) / scale.span[place]
        if float(turned @ scale.shares) > EQUAL:
            hung.append(name)
    if hung:
        sentences.append(
            f"It depends on the range of {' and of '.join(hung)}, each alone: were the two "
            f"independent, at its worst end for {names[0]} and its best for {names[1]} the order "
            "turns."
        )
    elif any(bounds_of(table.columns, table.iloc[upper], name) for name in scale.columns):
        sentences.append("No single range turns the order.")
    return sentences


def _row_of(table: pd.DataFrame, ids: list[str], text: str) -> int:
    if not isinstance(text, str):
        raise UnknownNameError(f"{shown(text)} is not the name of a route: give its route_id")
    if text in ids:
        return ids.index(text)
    names = [str(name) for name in table["name"]] if "name" in table.columns else []
    if names.count(text) == 1:
        return names.index(text)
    near = nearest(str(text), ids) or ids[:3]
    raise UnknownNameError(f"no route is called {text!r}: did you mean {' or '.join(near)}?", near)


def measure_words(name: str) -> tuple[str, str]:
    """Return a measure in words, and its unit."""
    unit = unit_of(name)
    stem = name.removesuffix(f"_{unit}") if unit else name
    return WORDS.get(name, stem.replace("_", " ")), UNITS.get(unit, "")


def _range_text(
    value: float | None,
    unit: str,
    ends: tuple[float, float] | None,
    decimals: int | None = None,
) -> str:
    """Return a figure with its range, with no more digits than that carries."""
    if value is None or ends is None:
        return _figure(value, unit, decimals)
    low, likely, high = figures_within((ends[0], value, ends[1]), _most(value))
    return f"{likely} {unit}".rstrip() + f" ({low} to {high})"


def _most(value: float) -> int:
    """Return the decimals of four digits."""
    return max(0, 3 - math.floor(math.log10(abs(value)))) if value else 0


def _figure(value: float | None, unit: str, decimals: int | None = None) -> str:
    return "not known" if value is None else f"{_number(value, decimals)} {unit}".rstrip()


def _number(value: float, decimals: int | None) -> str:
    """Return a figure with so many decimals, its first digit always; None: with four digits."""
    if decimals is None or not value:
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
    places = max(decimals, -math.floor(math.log10(abs(value))))
    text = f"{round(value, places):,.{max(0, places)}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

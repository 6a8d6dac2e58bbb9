"""One table for every output: columns with unit, rounding and place, and rows of figures.

A table is built once for its topic and holds its figures as they are computed. Every output
renders it and writes a figure by the rounding of its column: it has the same text everywhere.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter, itemgetter
from typing import Any, Literal

from cableroute.files import is_missing
from cableroute.presentation.languages import Said, is_arabic
from cableroute.presentation.time_units import as_read
from cableroute.text import decimals_within

MISSING = "–"

Output = Literal["terminal", "page", "book"]

EVERYWHERE: tuple[Output, ...] = ("terminal", "page", "book")
REPORT: tuple[Output, ...] = ("page", "book")
READ: tuple[Output, ...] = ("terminal", "page")
WRITTEN: tuple[Output, ...] = ("terminal", "book")
TERMINAL: tuple[Output, ...] = ("terminal",)
PAGE: tuple[Output, ...] = ("page",)
BOOK: tuple[Output, ...] = ("book",)


MOST_SHARE = 99.999
"""Above it a share of the time is not distinguished from 100 per cent: five minutes a year."""


MOST_DECIMALS = 12
"""Of a figure by significant digits, before its range says how many it has."""
EXACT = 1e-9
"""A figure so near above the last digit is that digit."""


@dataclass(frozen=True)
class Rounding:
    """Rounding of a figure: by decimals, by digits, or as it is published.

    Parameters
    ----------
    decimals : int, optional
        Decimals that are always written; below 0 it is rounded to tens, hundreds and so on.
    digits : int, optional
        Significant digits, without zeros at the end.
    share : bool
        Whether it is a per cent of time: with the first digit that the rest to 100 has, as its
        range carries no more, and three decimals at most.
    grouped : bool
        Whether thousands are separated; of a year they are not.
    whole : bool
        Whether all digits before the point are kept.
    ranged : bool
        Whether it has no more digits than its range or accuracy carries, see `within`.
    most : int, optional
        Of significant digits: so many decimals at most; the first digit is always written.

    Examples
    --------
    >>> Rounding(decimals=1).text(1234.56), Rounding(digits=3).text(1234.56)
    ('1,234.6', '1,230')
    >>> Rounding(digits=3).text(2.5), Rounding().text(-8e3)
    ('2.5', '−8,000')
    >>> [Rounding(share=True).text(share) for share in (93.4, 99.947, 99.9932, 99.99995, 100)]
    ['93', '99.95', '99.993', '> 99.999', '100']
    """

    decimals: int | None = None
    digits: int | None = None
    share: bool = False
    grouped: bool = True
    whole: bool = False
    ranged: bool = False
    most: int | None = None

    def within(self, values: Iterable[float | None], accuracy: float | None = None) -> Rounding:
        """Return the rounding of the figures of a range: alike, by two digits of its width.

        An accuracy is half the width of a range.

        Examples
        --------
        >>> cable = Rounding(decimals=0, ranged=True)
        >>> [cable.within((9110, 9576, 11372)).text(km) for km in (9110, 9576, 11372)]
        ['9,100', '9,600', '11,400']
        >>> Rounding(decimals=1, ranged=True).within([8612.3], accuracy=50).text(8612.3)
        '8,610'
        >>> cost = Rounding(digits=3, ranged=True)
        >>> [cost.within((67.64, 224.31)).text(cost_usd_m) for cost_usd_m in (67.64, 224.31)]
        ['70', '220']
        """
        if not self.ranged:
            return self
        most = MOST_DECIMALS if self.decimals is None else self.decimals
        decimals = decimals_within(values, most, accuracy)
        rounding = self._fixed.get(decimals)
        if rounding is None:
            if self.decimals is None:
                rounding = replace(self, most=decimals, ranged=False)
            else:
                rounding = replace(self, decimals=decimals, ranged=False)
            self._fixed[decimals] = rounding
        return rounding

    @functools.cached_property
    def _fixed(self) -> dict[int, Rounding]:
        return {}

    def text(self, value: float, *, sign: bool = False, zeros: bool = False) -> str:
        """Return a figure as text, with a true minus, a plus with `sign`, `zeros` at the end."""
        if self.share and MOST_SHARE < value < 100:
            return f"> {MOST_SHARE:g}"
        rounded, decimals = self._rounded(float(value))
        form = _form(decimals)
        text = format(rounded, f"+{form}" if sign else form)
        if self.digits is not None and "." in text and not zeros:
            text = text.rstrip("0").rstrip(".")
        if not self.grouped:
            text = text.replace(",", "")
        if text[0] in "+-" and not text.strip("+-0.,"):  # no minus nothing
            text = text.lstrip("+-")
        return text.replace("-", "−")

    def decimals_of(self, value: float) -> int | None:
        """Return with how many decimals a figure is written; None: as many as it has."""
        return self._rounded(float(value))[1]

    def least(self, value: float) -> float:
        """Return a lower bound rounded down, so that it stays one.

        Examples
        --------
        >>> rounding = Rounding(digits=2)
        >>> rounding.text(526.9), rounding.text(rounding.least(526.9))
        ('530', '520')
        """
        last = self._last(value)
        return value if last is None else math.floor(value * 10.0**last + EXACT) / 10.0**last

    def rounds_tens(self, value: float) -> bool:
        """Return whether digits before the point are rounded, which no format of a sheet does."""
        last = self._last(float(value))
        return last is not None and last < 0

    def alike(self, value: float) -> tuple[float, float]:
        """Return the ends of what is rounded as a figure is of which tens are.

        Examples
        --------
        >>> Rounding(digits=3).alike(8611.4)
        (8605.0, 8615.0)
        """
        last = self._last(float(value)) or 0
        middle, half = round(float(value), last), 10.0**-last / 2
        return middle - half, middle + half

    def _last(self, value: float) -> int | None:
        """Return the decimals of the last digit, below 0 before the point; None: as many as are."""
        if self.share or not math.isfinite(value):
            return None
        if self.digits is None or value == 0:
            return self.decimals
        first = math.floor(math.log10(abs(value)))
        if self.whole and first >= self.digits:
            return 0
        last = self.digits - 1 - first
        return last if self.most is None else max(min(last, self.most), -first)

    def _rounded(self, value: float) -> tuple[float, int | None]:
        if self.share:
            down = 100 - value
            decimals = 0 if down <= 0 else max(0, -math.floor(math.log10(down)))
            return min(value, MOST_SHARE) if 0 < down < 100 else value, min(3, decimals)
        if self.digits is not None:
            last = self._last(value)
            if last is None or (self.whole and last == 0):
                return value, 0
            rounded = round(value, last)
            last = self._last(rounded)
            return rounded, None if last is None else max(0, last)
        if self.decimals is not None and self.decimals < 0:
            return round(value, self.decimals), 0
        return value, self.decimals


@functools.cache
def _form(decimals: int | None) -> str:
    return ",.10g" if decimals is None else f",.{decimals}f"


@dataclass(frozen=True)
class FigureKind:
    """Unit, rounding and factor with which figures of one kind are shown.

    Parameters
    ----------
    unit : str
        In English; a table in another language has its own.
    rounding : Rounding
        How they are rounded.
    scale : float
        A row holds a figure in the unit of the exports; shown is `scale` times it.
    sign : bool
        Whether a plus is written.
    accuracy : str
        Key of the accuracy in a row, of figures that have no more digits than that carries.
    """

    unit: str
    rounding: Rounding
    scale: float = 1.0
    sign: bool = False
    accuracy: str = ""


WHOLE, TENTHS, HUNDREDTHS = (Rounding(decimals=number) for number in (0, 1, 2))
TWO_DIGITS, THREE_DIGITS = Rounding(digits=2), Rounding(digits=3, ranged=True)
AS_PUBLISHED, PLAIN = Rounding(), Rounding(grouped=False)
SHARE = Rounding(share=True)
LENGTH, TENTHS_KM, DELAY = (Rounding(decimals=number, ranged=True) for number in (0, 1, 2))
ACCURACY = "accuracy_km"

FIGURES: Mapping[str, FigureKind] = {
    "route_km": FigureKind("km", TENTHS_KM, accuracy=ACCURACY),
    "land_km": FigureKind("km", TENTHS_KM, accuracy=ACCURACY),
    "sea_km": FigureKind("km", TENTHS_KM, accuracy=ACCURACY),
    "access_km": FigureKind("km", TENTHS_KM, accuracy=ACCURACY),
    "by_slack_land_km": FigureKind("km", TENTHS),
    "by_slack_sea_km": FigureKind("km", TENTHS),
    "kp_km": FigureKind("km", TENTHS),
    "cable_km": FigureKind("km", LENGTH),
    "longer_km": FigureKind("km", LENGTH, sign=True),
    "published_km": FigureKind("km", AS_PUBLISHED),
    "rtd_ms": FigureKind("ms", DELAY),
    "network_rtd_ms": FigureKind("ms", DELAY),
    "excess_pct": FigureKind("%", WHOLE, sign=True),
    "shared_km": FigureKind("km", WHOLE),
    "shared_pct": FigureKind("%", WHOLE),
    "shared_ends_km": FigureKind("km", WHOLE),
    "ends_km": FigureKind("km", WHOLE),
    **{
        f"{kind}_{name}": made
        for kind in ("common_section", "same_corridor")
        for name, made in (
            ("km", FigureKind("km", LENGTH, accuracy=ACCURACY)),
            ("pct", FigureKind("%", WHOLE)),
            ("land_km", FigureKind("km", LENGTH, accuracy=ACCURACY)),
            ("sea_km", FigureKind("km", LENGTH, accuracy=ACCURACY)),
            ("with", FigureKind("", WHOLE)),
        )
    },
    "together_min": FigureKind("min", TWO_DIGITS),
    "separation_km": FigureKind("km", TENTHS),
    "accuracy_km": FigureKind("km", AS_PUBLISHED),
    "availability": FigureKind("%", SHARE, 100.0),
    "downtime_min": FigureKind("min", TWO_DIGITS),
    "avoided_min": FigureKind("min", TWO_DIGITS),
    "faults_per_year": FigureKind("", TWO_DIGITS),
    "faults_in_term": FigureKind("", TWO_DIGITS),
    "share_pct": FigureKind("%", TWO_DIGITS),
    "repair_days": FigureKind("days", Rounding(digits=3, most=2)),  # of a rate, as its table says
    "outage_hours": FigureKind("h", AS_PUBLISHED),
    "tbps": FigureKind("Tbps", AS_PUBLISHED),
    "traffic_tbps": FigureKind("Tbps", DELAY),
    "traffic_pct": FigureKind("%", TENTHS_KM),
    "longer_ms": FigureKind("ms", TWO_DIGITS, sign=True),
    "kept_tbps": FigureKind("Tbps", TWO_DIGITS),
    "chosen_pct": FigureKind("%", WHOLE),
    "hours": FigureKind("h", THREE_DIGITS),
    "usd_m": FigureKind("M USD", THREE_DIGITS, 1e-6),
    "usd": FigureKind("USD", THREE_DIGITS),
    "usd_per_min": FigureKind("USD", TWO_DIGITS),
    "money": FigureKind("", WHOLE),
    "money_per": FigureKind("", THREE_DIGITS),
    "count": FigureKind("", WHOLE),
    "year": FigureKind("", PLAIN),
    "years": FigureKind("years", AS_PUBLISHED),
    "length_ratio": FigureKind("", HUNDREDTHS),
    "depth_m": FigureKind("m", WHOLE),
}
"""Every figure that more than one output shows, by its column in the exports."""

OF_UNITS: Mapping[str, FigureKind] = {
    "km": FigureKind("km", TENTHS),
    "ms": FigureKind("ms", HUNDREDTHS),
    "%": FigureKind("%", TENTHS),
    "min": FigureKind("min", THREE_DIGITS),
}
"""Figures of a user's own columns, by unit."""


def rounding_of(name: str, unit: str = "") -> FigureKind:
    """Return the rounding of the figures of a column: by its name, else by its unit."""
    return (
        FIGURES.get(name) or OF_UNITS.get(unit) or FigureKind(unit, Rounding(digits=4, whole=True))
    )


def figure_text(
    name: str,
    value: float,
    unit: str = "",
    *,
    sign: bool = False,
    within: Iterable[float | None] = (),
    accuracy: float | None = None,
) -> str:
    """Return one figure as every output writes it; of some, `sign` adds a plus.

    `within` is the range that it is of, and `accuracy` that of its line: of a length or a delay
    no more digits are written than they carry.

    Examples
    --------
    >>> figure_text("rtd_ms", 12.3456), figure_text("cable_km", 1234.5)
    ('12.35', '1,234')
    >>> figure_text("cable_km", 1234.5, within=(1200, 1234.5, 1400))
    '1,230'
    """
    kind = rounding_of(name, unit)
    rounding = kind.rounding.within(within, accuracy if kind.accuracy else None)
    return rounding.text(value * kind.scale, sign=sign or kind.sign)


Get = str | int | Callable[[Any], Any] | None
"""What a column shows of an item, see `Column`."""


def taken(item: Any, path: str | int) -> Any:
    """Return what a mapping has under a key, a tuple at a place, or a path of attributes leads to.

    Of what is missing it is None.
    """
    if isinstance(path, int):
        return item[path]
    if isinstance(item, Mapping):
        return item.get(path)
    for name in path.split("."):
        item = None if item is None else getattr(item, name)
    return item


@dataclass(frozen=True)
class Column:
    """A column of a table.

    Parameters
    ----------
    heading : str
        In the language of the table.
    keys : tuple of str
        Of the rows: one, two of a span (low, high), three of a range (low, likely, high).
    unit : str
        Written behind the heading.
    rounding : Rounding or None
        How its figures are rounded; None for text.
    scale : float
        By what its figures are multiplied.
    sign : bool
        Whether a plus is written.
    outputs : tuple of str
        Which outputs show it: of "terminal", "page", "book".
    one_line : bool
        Whether a terminal keeps its text on one line.
    missing : str
        What is written where there is no figure.
    hint : str
        What it means.
    spare : int
        The columns with the highest are left out first where a terminal has no room for all.
    least : int
        Width below which others are left out first.
    accuracy : str
        Key of the accuracy in a row, see `FigureKind`.
    within : tuple of str
        Keys of the range that its one figure is of; empty: its own.
    too_wide : str
        What is written where only the range is known; empty: the range.
    at_least : str
        Key of whether a row's range is of the known parts of a sum only: its figure is the least.
    of : str, int or function, optional
        What it shows of an item: a path of attributes, the place in a tuple, or a function; else
        what its keys name.
    """

    heading: str
    keys: tuple[str, ...]
    unit: str = ""
    rounding: Rounding | None = None
    scale: float = 1.0
    sign: bool = False
    outputs: tuple[Output, ...] = EVERYWHERE
    one_line: bool = False
    missing: str = MISSING
    hint: str = ""
    spare: int = 0
    least: int = 0
    accuracy: str = ""
    within: tuple[str, ...] = ()
    too_wide: str = ""
    at_least: str = ""
    of: Get = None

    @property
    def key(self) -> str:
        """The key of the text or of the figure, of a range of the likely one."""
        return self.keys[len(self.keys) // 2]

    @property
    def is_number(self) -> bool:
        """Whether the column holds numbers."""
        return self.rounding is not None

    @property
    def title(self) -> str:
        """The heading with its unit."""
        comma = "،" if is_arabic(self.heading) else ","
        return f"{self.heading}{comma} {self.unit}" if self.unit else self.heading

    def figures(self, row: Mapping[str, Any]) -> list[float | None]:
        """Return the figures of a row in the unit of the column, None where there is none."""
        return self._of(row, self.keys)

    def rounding_in(self, row: Mapping[str, Any]) -> Rounding | None:
        """Return the rounding of the figures of a row: no finer than their range and accuracy."""
        if self.rounding is None or not self.rounding.ranged:
            return self.rounding
        accuracy = self._of(row, [self.accuracy])[0] if self.accuracy else None
        return self.rounding.within(self._of(row, self.within or self.keys), accuracy)

    def texts(self, row: Mapping[str, Any]) -> tuple[str, str]:
        """Return a figure as text, and its range or nothing."""
        rounding = self.rounding_in(row)
        assert rounding is not None
        values = self.figures(row)
        if self.at_least and row.get(self.at_least) and values[0] is not None:
            least = rounding.least(values[0])
            span = range_texts([least, values[-1]], rounding)[0] if len(values) > 1 else ""
            return f"≥ {rounding.text(least)}", span
        texts = range_texts(values, rounding, sign=self.sign, missing=self.missing)
        wide = self.too_wide and values[1:2] == [None] and None not in values[::2]
        return (self.too_wide, texts[0]) if wide else texts

    def cells(self, item: Any) -> dict[str, Any]:
        """Return the cells of an item, by key; a range that is missing has no end."""
        if self.of is None:
            return {key: taken(item, key) for key in self.keys}
        value = self.of(item) if callable(self.of) else taken(item, self.of)
        if len(self.keys) == 1:
            return {self.keys[0]: value}
        return dict(zip(self.keys, value or (None,) * len(self.keys), strict=True))

    def values(self, items: Iterable[Any]) -> list[Any]:
        """Return the values of the column for many items, where it has one key."""
        of = self.key if self.of is None else self.of
        if not callable(of):
            of = itemgetter(of) if isinstance(of, int) else attrgetter(of)
        return list(map(of, items))

    def _of(self, row: Mapping[str, Any], keys: Iterable[str]) -> list[float | None]:
        values = [row.get(key) for key in keys]
        return [
            None if value is None or is_missing(value) else float(value) * self.scale
            for value in values
        ]


@dataclass(frozen=True)
class Table:
    """A table of a topic: of a terminal, of a section of the report, a sheet of the workbook.

    Parameters
    ----------
    name : str
        Key of its title, and of its sheet's.
    columns : sequence of Column
        The first names the row.
    rows : sequence of dict
        Cells by key; `route` is the number of the route from 0, for its colour, and `mark` a
        class.
    title : str or Said
        Above it; empty where the section's title says it.
    most : int or None
        So many rows at most are shown; the workbook has all.
    outputs : tuple of str
        Which outputs show it.
    """

    name: str
    columns: Sequence[Column]
    rows: Sequence[Mapping[str, Any]]
    title: str | Said = ""
    most: int | None = None
    outputs: tuple[Output, ...] = field(default=EVERYWHERE)

    def of(self, output: Output) -> Table:
        """Return the columns and rows that an output shows."""
        columns = tuple(column for column in self.columns if output in column.outputs)
        rows = self.rows if output == "book" else self.rows[: self.most]
        columns = tuple(as_read(column, self.rows) for column in columns)
        return Table(self.name, columns, rows, self.title, None, self.outputs)


def range_keys(name: str) -> tuple[str, str, str]:
    """Return the columns of low, likely and high of a figure.

    Examples
    --------
    >>> range_keys("cable_km"), range_keys("availability")[0]
    (('cable_low_km', 'cable_km', 'cable_high_km'), 'availability_low')
    """
    if name == "faults_in_term":
        return "faults_in_term_low", name, "faults_in_term_high"
    whole = name.startswith("network_rtd")  # a stem of two words
    stem, _, unit = name.rpartition("_") if whole else name.partition("_")
    low, high = (f"{stem}_{end}_{unit}" if unit else f"{stem}_{end}" for end in ("low", "high"))
    return low, name, high


def range_texts(
    values: Sequence[float | None],
    rounding: Rounding,
    *,
    sign: bool = False,
    missing: str = MISSING,
) -> tuple[str, str]:
    """Return the text of a figure, and of its range where that says more.

    Two are a span, open where one end is missing. Of three the likely one is the figure, else the
    span. A span whose ends read alike is one figure. By significant digits all have decimals.

    Examples
    --------
    >>> range_texts([9.6, 10.2, 12.3], Rounding(decimals=0))
    ('10', '10–12')
    >>> range_texts([2.0, None, None], Rounding(decimals=0)), range_texts([None], Rounding())
    (('≥ 2', ''), ('–', ''))
    >>> range_texts([5.3, 6.0, 18.1], Rounding(digits=2))
    ('6.0', '5.3–18')
    """
    figures = [None if is_missing(value) else value for value in values]
    by_digits = rounding.digits is not None and not rounding.ranged and rounding.most is None
    rounding = rounding.within(figures)
    texts = ["" if value is None else rounding.text(value, sign=sign) for value in figures]
    if by_digits and len(texts) > 1 and any("." in text for text in texts):
        texts = [
            "" if value is None else rounding.text(value, sign=sign, zeros=True)
            for value in figures
        ]
    if len(texts) == 1:
        return texts[0] or missing, ""
    low, high = texts[0], texts[-1]
    span = f"{low}{' to ' if sign else '–'}{high}" if low != high else low
    if not low and not high:
        span = ""
    elif not low or not high:
        span = f"≥ {low}" if low else f"≤ {high}"
    if len(texts) == 2 or not texts[1]:
        return span or missing, ""
    return texts[1], span if low != high else ""


def lines(value: Any) -> list[Any]:
    """Return the lines of a cell of text: a tuple or list has one an item."""
    return list(value) if isinstance(value, (list, tuple)) else [value]

"""What a Range, a Source and a Rate are, and how sure a figure is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import KW_ONLY, dataclass
from typing import NamedTuple

from cableroute.errors import GeodataError, ModelError, Problem, shown
from cableroute.model.fields import (
    NUMBERS as NUMBERS,
    IsoDate,
    check_kinds,
    choice_faults,
    kind_problems,
)

CONFIDENCES = ("surveyed", "published", "inferred", "schematic", "assumed")
"""Confidence of the cable's position, best first; schematic: as a map draws it that shows which
places a cable joins, not where it is."""

SCHEMATIC = "schematic"

MODELLED = ("inferred", "schematic", "assumed")
"""Confidences of a position that nobody surveyed or published as one."""

CERTAINTIES = ("stated", "inferred", "candidate")
"""Attribution confidence of a deal, best first."""

MEDIA = ("land", "sea")

GRADES = ("official", "operator", "trade press", "paper", "other")
"""Who says it: a figure of a report rests on one of the first four, or the report says so."""

VISIBILITIES = ("public", "confidential")
"""What is confidential is computed with, and enters no map, report or export unless requested."""


def weakest(values: Iterable[str], scale: tuple[str, ...] = CONFIDENCES) -> str:
    """Return the weakest of some grades, the last on the scale.

    Examples
    --------
    >>> weakest(["published", "assumed", "inferred"])
    'assumed'
    """
    return max(values, key=scale.index)


def position_of(*confidences: str) -> str:
    """Return how lines of some confidences are drawn: "known", "modelled" or "schematic".

    Examples
    --------
    >>> position_of("published"), position_of("published", "assumed"), position_of("schematic")
    ('known', 'modelled', 'schematic')
    """
    if SCHEMATIC in confidences:
        return SCHEMATIC
    return "modelled" if set(MODELLED).intersection(confidences) else "known"


class Range(NamedTuple):
    """A figure that is known only as low, likely and high.

    Examples
    --------
    >>> Range(2.0, 3.0, 5.0) + Range(1.0, 1.0, 1.0)
    Range(low=3.0, likely=4.0, high=6.0)
    """

    low: float
    likely: float
    high: float

    @classmethod
    def of(cls, value: float | Iterable[float]) -> Range:
        """Return a range from one number, from (low, high) or from (low, likely, high).

        Raises
        ------
        ModelError
            It is not one of these; a text, as "12", is no number.
        """
        if value.__class__ is cls and {*map(type, value)} == {float}:
            return value
        try:
            if isinstance(value, NUMBERS) and not isinstance(value, bool):
                return cls(float(value), float(value), float(value))
            if isinstance(value, (bool, str, bytes, Mapping, Set)):  # no numbers in order
                raise TypeError
            items = tuple(value)
            if any(isinstance(number, (bool, str, bytes)) for number in items):
                raise TypeError
            numbers = tuple(float(number) for number in items)
        except (TypeError, ValueError, OverflowError):
            hint = "give one number, (low, high) or (low, likely, high)"
            fault = Problem("range", "", f"{shown(value)} is no range", hint)
            raise ModelError.of("range", [fault]) from None
        if len(numbers) == 2:
            numbers = (numbers[0], (numbers[0] + numbers[1]) / 2, numbers[1])
        if len(numbers) != 3:
            raise ModelError(
                f"a range has {len(numbers)} numbers: give one number, (low, high) "
                "or (low, likely, high)"
            )
        return cls(*numbers)

    def __add__(self, other: object) -> Range:
        """Add two ranges end by end."""
        if not isinstance(other, Range):
            return NotImplemented
        return Range(self.low + other.low, self.likely + other.likely, self.high + other.high)


@dataclass(frozen=True)
class Source:
    """Where a figure or a geometry comes from.

    Parameters
    ----------
    id : str
        Short name that the other tables use.
    title, publisher : str
        What it is and who published it.
    date : str
        ISO date, month or year of publication, or empty where unknown.
    url : str
        Address, or empty where there is none.
    licence : str
        Licence of the material, or ``"facts only"`` where only facts were taken.
    used_for : str
        Which rows or tables use it.
    grade : str
        Who says it: one of `GRADES`; empty: not graded.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Examples
    --------
    >>> import cableroute as cr
    >>> cr.open_geodata().sources["geonames"].licence
    'CC BY 4.0'
    """

    id: str
    title: str
    publisher: str = ""
    _: KW_ONLY
    date: IsoDate = ""
    url: str = ""
    licence: str = ""
    used_for: str = ""
    grade: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields, and the grade."""
        where = f"source {self.id or '(no id)'}"
        faults = kind_problems(self, where)
        faults += choice_faults(where, "grade", self.grade, ("", *GRADES))
        ModelError.check(where, faults)

    @property
    def cited(self) -> str:
        """Publisher, date and grade, as a list of sources has them."""
        return ", ".join(filter(None, (self.publisher, self.date, self.grade)))

    def __repr__(self) -> str:
        """Return id, title, publisher and date."""
        said = ", ".join(filter(None, (self.title, self.publisher, self.date)))
        return f"<Source {self.id} {said}>"


RATE_BASES = ("published", "offered", "derived", "reworded")
"""Where a figure comes from: a source that publishes it, a seller's offer, our own working from
other figures, or a copy that a machine reworded, which is the least of the four."""


@dataclass(frozen=True)
class Rate:
    """A figure that calculations use; `likely` is None where no source gives one.

    What a rate is not narrowed to (zone, country, component, scenario ...) is empty: it holds
    anywhere. `basis` is one of `RATE_BASES`, or empty where the row does not say.

    Examples
    --------
    >>> import cableroute as cr
    >>> cr.open_geodata().rates["sea_repair_days"].low
    20.0
    """

    id: str
    _: KW_ONLY
    quantity: str
    name: str = ""
    low: float
    likely: float | None
    high: float
    unit: str = ""
    medium: str = ""
    zone: str = ""
    country: str = ""
    component: str = ""
    scenario: str = ""
    depth_m: tuple[float, float] | None = None
    year: int | None = None
    basis: str = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields, and the basis."""
        where = f"rate {self.id or '(no id)'}"
        faults = [
            *kind_problems(self, where),
            *choice_faults(where, "basis", self.basis, ("", *RATE_BASES)),
        ]
        if faults:
            raise ModelError.of(where, faults)

    def __repr__(self) -> str:
        """Return id and low, likely and high with their unit."""
        numbers = (number for number in (self.low, self.likely, self.high) if number is not None)
        return f"<Rate {self.id} {' - '.join(f'{number:g}' for number in numbers)} {self.unit}>"

    @property
    def range(self) -> Range:
        """Low, likely and high.

        Raises
        ------
        GeodataError
            No source gives a likely figure.
        """
        if self.likely is None:
            raise GeodataError(
                f"rate {self.id} has no likely figure, only {self.low:g} to {self.high:g} "
                f"{self.unit}: use low and high, or give a figure of your own"
            )
        return Range(self.low, self.likely, self.high)


@dataclass(frozen=True)
class Deflator:
    """A price index of one year."""

    id: str
    _: KW_ONLY
    currency: str
    year: int
    price_index: float
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"deflator {self.id or '(no id)'}")

    def __repr__(self) -> str:
        """Return currency, year and index."""
        return f"<Deflator {self.currency} {self.year} {self.price_index:g}>"

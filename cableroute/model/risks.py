"""What a Risk and a Restriction are: dated circumstances of countries, waters and pairs."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from cableroute.errors import ModelError, Problem
from cableroute.model.dates import before, first_day, last_day
from cableroute.model.fields import (
    IsoDate,
    choice_faults,
    country_faults,
    kind_problems,
    statement_faults,
    text_faults,
)
from cableroute.model.figures import VISIBILITIES

RISK_KINDS = ("sanctions", "conflict", "closed waters", "permits", "force majeure")
"""What a risk may be."""

RESTRICTIONS = ("no interconnection", "no capacity sold", "licence needed")
"""What a restriction may be."""

RESTRICTION_CONFIDENCES = ("stated", "inferred", "unverified")
"""Confidence in a restriction: its sources say it, a rule in them implies it, or neither."""


@dataclass(frozen=True)
class Risk:
    """A circumstance that may stop the building, repair or purchase of a cable.

    It holds in each of its countries and in each of its waters, not only where both are.

    Parameters
    ----------
    id, name : str
        Unique id and a short name for a column.
    kind : str
        One of `RISK_KINDS`.
    countries : tuple of str
        ISO 3166 alpha-2 codes of the countries that it concerns.
    waters : tuple of str
        English names of the waters, as the tables of names on maps and of repair zones
        have them.
    since, until : str
        ISO dates; an empty end is open, or not known.
    as_of : str
        ISO date of the newest source that states it.
    statement : str
        What the sources say, in one sentence.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Examples
    --------
    >>> Risk("r", name="work in the Gulf", kind="force majeure", waters=("The Gulf",),
    ...      as_of="2026-03", statement="The ship cannot work.").holds_on("2026-11")
    True
    """

    id: str
    _: KW_ONLY
    name: str
    kind: str
    countries: tuple[str, ...] = ()
    waters: tuple[str, ...] = ()
    since: IsoDate = ""
    until: IsoDate = ""
    as_of: IsoDate
    statement: str
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields, the kind of risk, and that it concerns something."""
        where = f"risk {self.id or '(no id)'}"
        faults = statement_faults(self, where, kind=RISK_KINDS, visibility=VISIBILITIES)
        if not self.countries and not self.waters:
            hint = "give countries, waters or both"
            faults.append(Problem("required", where, "names neither country nor water", hint))
        ModelError.check(where, faults + _order_faults(where, self.since, self.until))

    def holds_on(self, date: str) -> bool | None:
        """Return whether it held on every day of a date; None where the dates cannot say.

        Parameters
        ----------
        date : str
            ISO day, month or year.

        Returns
        -------
        bool or None
            True where it held on all of it, False where it held on none, whichever days of a
            month or year that is stated were its first and its last.

        Notes
        -----
        Without a stated end it is taken to go on: nobody announces the end of every risk, and
        what is not known never improves a rank. `as_of` is the date of the newest word.

        Examples
        --------
        >>> ceased = Risk("r", name="a war", kind="conflict", countries=("EG",), since="2023",
        ...               until="2024-02", as_of="2024", statement="It was over in February.")
        >>> [ceased.holds_on(date) for date in ("2022", "2023", "2024-01", "2024-02-15", "2024-03")]
        [False, None, True, None, False]
        """
        return _holds_on(self.since, self.until, date)

    def __repr__(self) -> str:
        """Return id, kind, name and how old the word is."""
        return f"<Risk {self.id} {self.kind} {self.name!r}, as of {self.as_of}>"


@dataclass(frozen=True)
class Restriction:
    """What keeps two countries from being connected, or capacity between them from being sold.

    Parameters
    ----------
    id : str
        Unique id.
    country_a, country_b : str
        ISO 3166 alpha-2 codes of the two countries; their order has no meaning.
    what : str
        One of `RESTRICTIONS`.
    since, until : str
        ISO dates; an empty end is open, or not known.
    confidence : str
        One of `RESTRICTION_CONFIDENCES`.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What the sources say, and what they do not.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Examples
    --------
    >>> ended = Restriction("r", country_a="ET", country_b="ER", what="no interconnection",
    ...                     since="1998", until="2018-07-08", confidence="stated")
    >>> ended.countries == {"ER", "ET"}, ended.holds_on("2010"), ended.holds_on("2026")
    (True, True, False)
    """

    id: str
    _: KW_ONLY
    country_a: str
    country_b: str
    what: str
    since: IsoDate = ""
    until: IsoDate = ""
    confidence: str
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields, the choices, and that it is of two countries."""
        where = f"restriction {self.id or '(no id)'}"
        ends = {"country_a": self.country_a, "country_b": self.country_b}
        faults = [*kind_problems(self, where), *text_faults(where, id=self.id, **ends)]
        for name, code in ends.items():
            faults += country_faults(where, name, code)
        faults += choice_faults(where, "what", self.what, RESTRICTIONS)
        faults += choice_faults(where, "confidence", self.confidence, RESTRICTION_CONFIDENCES)
        faults += choice_faults(where, "visibility", self.visibility, VISIBILITIES)
        if self.country_a == self.country_b:
            message = f"country_a and country_b are both {self.country_a}"
            faults.append(Problem("countries", where, message, "give two countries"))
        ModelError.check(where, faults + _order_faults(where, self.since, self.until))

    @property
    def countries(self) -> frozenset[str]:
        """The two countries."""
        return frozenset((self.country_a, self.country_b))

    def holds_on(self, date: str) -> bool | None:
        """Return whether it held on every day of a date, as `Risk.holds_on`."""
        return _holds_on(self.since, self.until, date)

    def __repr__(self) -> str:
        """Return id, the countries, what it is and the confidence in it."""
        pair = f"{self.country_a} - {self.country_b}"
        return f"<Restriction {self.id} {pair} {self.what}, {self.confidence}>"


def _order_faults(where: str, since: str, until: str) -> list[Problem]:
    """Return the fault of an end before the beginning."""
    if since and until and before(until, since):
        return [Problem("dates", where, f"until {until} is before since {since}", "correct one")]
    return []


def _holds_on(since: str, until: str, date: str) -> bool | None:
    """Return whether what began and ended so held on every day of a date: see `Risk.holds_on`."""
    days, over = (first_day(date), last_day(date)), last_day("9999")
    begins = (first_day(since), last_day(since)) if since else ("", "")
    ends = (first_day(until), last_day(until)) if until else (over, over)
    if days[1] < begins[0] or ends[1] < days[0]:
        return False
    # It does not end before it begins: neither is later, or earlier, than the other allows.
    latest, earliest = min(begins[1], ends[1]), max(ends[0], begins[0])
    return True if latest <= days[0] and days[1] <= earliest else None

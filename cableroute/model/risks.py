"""What a Risk is: a dated circumstance of countries or waters, as a source states it."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from cableroute.errors import ModelError, Problem
from cableroute.model.dates import before, first_day, last_day
from cableroute.model.fields import IsoDate, statement_faults
from cableroute.model.figures import VISIBILITIES

RISK_KINDS = ("sanctions", "conflict", "closed waters", "permits", "force majeure")
"""What a risk may be."""


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
        if self.since and self.until and before(self.until, self.since):
            message = f"until {self.until} is before since {self.since}"
            faults.append(Problem("dates", where, message, "correct one"))
        ModelError.check(where, faults)

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
        asked, over = (first_day(date), last_day(date)), last_day("9999")
        begins = (first_day(self.since), last_day(self.since)) if self.since else ("", "")
        ends = (first_day(self.until), last_day(self.until)) if self.until else (over, over)
        if asked[1] < begins[0] or ends[1] < asked[0]:
            return False
        # It does not end before it begins: neither is later, or earlier, than the other allows.
        latest, earliest = min(begins[1], ends[1]), max(ends[0], begins[0])
        return True if latest <= asked[0] and asked[1] <= earliest else None

    def __repr__(self) -> str:
        """Return id, kind, name and how old the word is."""
        return f"<Risk {self.id} {self.kind} {self.name!r}, as of {self.as_of}>"

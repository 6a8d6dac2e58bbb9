"""What is a Permit: what a coastal state asks of a cable in its waters, as a source states it."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass

from cableroute.errors import ModelError, Problem
from cableroute.model.fields import IsoDate, choice_faults, statement_faults
from cableroute.model.figures import VISIBILITIES

PERMIT_ZONES = ("territorial sea", "exclusive economic zone")
"""The waters in which a permit may be asked for."""

ACTIVITIES = ("landing", "laying", "repair", "survey", "laying and repair")
"""What a permit may be for."""


@dataclass(frozen=True)
class Permit:
    """What a coastal state asks of who lays or repairs a cable in its waters.

    Parameters
    ----------
    id, name : str
        Unique id and a short name.
    country : str
        ISO 3166 alpha-2 code of the coastal state; empty: any.
    zones : tuple of str
        Waters in which it holds: of `PERMIT_ZONES`.
    activity : str
        What it is for: one of `ACTIVITIES`.
    authority : str
        Who grants it; empty where the sources do not say.
    statement : str
        What the sources say, in one sentence.
    days : (float or None, float or None), optional
        How many days it takes, low and high; None where no source says.
    as_of : str
        ISO date of the newest source that states it.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Examples
    --------
    >>> Permit("p", name="licence", country="GB", zones=("territorial sea",), activity="laying",
    ...        statement="It needs one.", as_of="2010")
    <Permit p GB laying 'licence', as of 2010>
    """

    id: str
    _: KW_ONLY
    name: str
    country: str = ""
    zones: tuple[str, ...]
    activity: str
    authority: str = ""
    statement: str
    days: tuple[float | None, float | None] | None = None
    as_of: IsoDate
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields, the waters and the activity."""
        where = f"permit {self.id or '(no id)'}"
        faults = statement_faults(self, where, activity=ACTIVITIES, visibility=VISIBILITIES)
        if not self.zones:
            hint = f"give one of {', '.join(PERMIT_ZONES)}"
            faults.append(Problem("required", where, "names no waters", hint))
        for zone in self.zones:
            faults += choice_faults(where, "zone", zone, PERMIT_ZONES)
        low, high = self.days or (None, None)
        if low is not None and high is not None and low > high:
            faults.append(Problem("range", where, f"days are {low:g} to {high:g}", "order them"))
        ModelError.check(where, faults)

    def __repr__(self) -> str:
        """Return id, country, activity, name and how old the word is."""
        of = self.country or "any state"
        return f"<Permit {self.id} {of} {self.activity} {self.name!r}, as of {self.as_of}>"

"""What a Deal is: parties, what it applies to, value and its basis."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass

from cableroute.errors import ModelError, Problem
from cableroute.model.fields import (
    IsoDate,
    check_kinds,
    choice_faults,
    kind_problems,
    number_faults,
    range_faults,
    text_faults,
)
from cableroute.model.figures import CERTAINTIES, VISIBILITIES
from cableroute.notebook import Shown

SCOPES = ("station pair", "path", "segment", "landing", "system", "country")
"""What a deal may apply to."""

VALUE_BASES = ("stated", "estimated")

PAYMENT_PROFILES = ("upfront", "even", "milestones", "unknown")
"""How a value is paid: at once, evenly over the term, by stages of the work, or not known."""

PRECISIONS = ("day", "month", "year", "unknown")


@dataclass(frozen=True)
class Party:
    """A party to a deal and the part that it plays."""

    name: str
    role: str = ""
    _: KW_ONLY
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"party {self.name!r}")


@dataclass(frozen=True)
class Relation:
    """How one deal relates to another: same as, part of, supersedes or converts."""

    kind: str
    deal_id: str

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, f"relation to {self.deal_id!r}")


@dataclass(frozen=True)
class Application:
    """What a deal applies to, and with which attribution confidence.

    Parameters
    ----------
    scope : str
        "station pair", "path", "segment", "landing", "system" or "country".
    targets : tuple of str
        Two station ids for a pair, one for a landing, else one id (a country's ISO code).
    attribution_confidence : str
        One of `CERTAINTIES`.
    note : str
        Why.
    source_ids : tuple of str
        Ids of the sources.
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.
    """

    scope: str
    targets: tuple[str, ...]
    attribution_confidence: str
    _: KW_ONLY
    note: str = ""
    source_ids: tuple[str, ...] = ()
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the scope, its targets and the attribution confidence."""
        where = f"application to {self.scope} {self.targets!r}"
        faults = [
            *kind_problems(self, where, but=["targets"]),
            *choice_faults(where, "scope", self.scope, SCOPES),
            *choice_faults(
                where, "attribution_confidence", self.attribution_confidence, CERTAINTIES
            ),
        ]
        wanted = 2 if self.scope == "station pair" else 1
        targets: object = self.targets  # a text is a sequence too, of letters
        if not isinstance(targets, (tuple, list)) or len(self.targets) != wanted:
            hint = "two station ids for a pair, else one id, in a tuple"
            faults.append(Problem("scope", where, f"targets are {self.targets!r}", hint))
        ModelError.check(where, faults)


@dataclass(frozen=True)
class Deal(Shown):
    """An agreement about a system, a crossing or capacity.

    A value belongs to its deal: it is never split over routes nor summed over rows.

    Parameters
    ----------
    id, title : str
        Unique id and a short title.
    kind : str
        Transit agreement, letter of intent, IRU, capacity purchase, acquisition, ...
    parties : tuple of Party
        Who signed, in which role.
    signed : str
        ISO day, month or year of signature, as precise as it is known.
    signed_precision : str
        "day", "month", "year" or "unknown".
    value : float or None
        Amount of money in `currency`, or None where it is not published.
    currency : str
        ISO 4217 code.
    price_year : int or None
        Year of the money.
    value_basis : str
        "stated" or "estimated", as the source says.
    covers : str
        What the value buys, in words.
    includes_landing : bool or None
        Whether the value includes landing facilities; None where unknown.
    path_count : (low, high)
        How many paths it covers, at least and at most; None where unknown.
    term_years : (low, high) or None
        Term; None where no number of years is given.
    recurring_pct : (low, high) or None
        Yearly charge in per cent of the value; None where none is known.
    payment_profile : str
        How the value is paid: one of `PAYMENT_PROFILES`. "unknown" where no source says so,
        however usual one of them is.
    payment_statement : str
        What the source says of payment, in our words.
    value_over_life : bool
        Whether the value is a total over the life of the system. Such a total is never restated
        as if it were paid in the year of signature.
    status : str
        "signed", "announced", "expired", "converted", "unknown", ...
    system_id : str
        Cable system concerned.
    applies_to : tuple of Application
        What it applies to, with the attribution confidence.
    relations : tuple of Relation
        How it relates to other deals.
    source_ids : tuple of str
        Ids of the sources.
    note : str
        What a reader should know.
    bought : str
        What is bought: "crossing", "sea pairs or capacity", "company", "build" or "landing".
    visibility : str
        "public" or "confidential": see `VISIBILITIES`.

    Examples
    --------
    >>> Deal("d1", "A - B crossing", "IRU").value is None
    True
    """

    id: str
    title: str
    kind: str
    _: KW_ONLY
    parties: tuple[Party, ...] = ()
    signed: IsoDate = ""
    signed_precision: str = "unknown"
    value: float | None = None
    currency: str = ""
    price_year: int | None = None
    value_basis: str = ""
    covers: str = ""
    includes_landing: bool | None = None
    path_count: tuple[int | None, int | None] = (None, None)
    term_years: tuple[float, float] | None = None
    recurring_pct: tuple[float, float] | None = None
    payment_profile: str = "unknown"
    payment_statement: str = ""
    value_over_life: bool = False
    status: str = ""
    system_id: str = ""
    applies_to: tuple[Application, ...] = ()
    relations: tuple[Relation, ...] = ()
    source_ids: tuple[str, ...] = ()
    note: str = ""
    bought: str = ""
    visibility: str = "public"

    def __post_init__(self) -> None:
        """Check the kinds of the fields, and that a value has its currency and basis."""
        where = f"deal {self.id or '(no id)'}"
        kinds = kind_problems(self, where, but=["value"])
        faults = [*kinds, *text_faults(where, id=self.id, title=self.title, kind=self.kind)]
        if self.value is not None:
            faults += number_faults(where, "value", self.value, 0.0, 1e12)
            faults += choice_faults(where, "value_basis", self.value_basis, VALUE_BASES)
            if not re.fullmatch("[A-Z]{3}", str(self.currency)):
                hint = "three capitals of ISO 4217, e.g. USD"
                faults.append(Problem("currency", where, f"currency is {self.currency!r}", hint))
        faults += choice_faults(where, "signed_precision", self.signed_precision, PRECISIONS)
        faults += choice_faults(where, "payment_profile", self.payment_profile, PAYMENT_PROFILES)
        faults += choice_faults(where, "visibility", self.visibility, VISIBILITIES)
        for name, pair in (
            ("path_count", self.path_count),
            ("term_years", self.term_years),
            ("recurring_pct", self.recurring_pct),
        ):
            if pair is not None and not kinds:
                numbers = tuple(number for number in pair if number is not None)
                faults += range_faults(where, name, numbers, 0, 1000)
        ModelError.check(where, faults)

    @property
    def is_contract(self) -> bool:
        """Whether it binds: a letter or memorandum does not, and never joins a sum."""
        kind = self.kind.strip().casefold()
        return kind not in ("letter of intent", "memorandum of understanding")

    def __repr__(self) -> str:
        """Return id, kind and value."""
        value = (
            "value not published" if self.value is None else f"{self.currency} {self.value:,.0f}"
        )
        return f"<Deal {self.id} {self.kind}, {value}>"


@dataclass(frozen=True)
class AttachedDeal:
    """A deal on a route, with its attribution confidence there and the reason.

    `otherwise` is how it applies by what is public, where the surest reason is confidential.
    """

    deal: Deal
    attribution_confidence: str
    why: str = ""
    _: KW_ONLY
    visibility: str = "public"
    otherwise: AttachedDeal | None = None

    def __post_init__(self) -> None:
        """Check the kinds of the fields."""
        check_kinds(self, "deal on a route")

    @property
    def title(self) -> str:
        """Title of the deal, and its attribution confidence."""
        return f"{self.deal.title} ({self.attribution_confidence})"

    def __repr__(self) -> str:
        """Return the deal's id and how it applies."""
        return f"<AttachedDeal {self.deal.id} {self.attribution_confidence}>"

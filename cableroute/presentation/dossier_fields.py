"""Fields of a dossier: which figure or text of a thing each says, its label, unit and order."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, cast

from cableroute.files import is_missing
from cableroute.model.deals import Deal
from cableroute.model.figures import Range
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.systems import System
from cableroute.presentation.tables import FIGURES, figure_text, range_texts
from cableroute.presentation.wording import dated, money, money_span, span


class Thing(NamedTuple):
    """A thing of the catalogue: the table that it is in, its id and its name."""

    table: str
    id: str
    name: str


class Named(str):
    """A text that names things of the catalogue, so that a page can link to them.

    Parameters
    ----------
    text : str
        What is read.
    parts : sequence of str and Thing
        What it is made of.
    """

    parts: tuple[str | Thing, ...]

    def __new__(cls, text: str, parts: Sequence[str | Thing] = ()) -> Named:
        """Return the text, with its parts."""
        made = super().__new__(cls, text)
        made.parts = tuple(parts) or (text,)
        return made


def joined(texts: Iterable[str], between: str = ", ") -> str:
    """Return texts as one, still naming what they name.

    Examples
    --------
    >>> joined(["A", Named("B", [Thing("systems", "b", "B")]), ""]).parts
    ('A', ', ', Thing(table='systems', id='b', name='B'))
    """
    parts: list[str | Thing] = []
    kept = [text for text in texts if text]
    for text in kept:
        parts += [between] * bool(parts)
        parts += text.parts if isinstance(text, Named) else (text,)
    return Named(between.join(kept), parts)


Value = str | int | Sequence[str] | None


@dataclass(frozen=True)
class DossierField:
    """A field of a dossier.

    Parameters
    ----------
    label : str
        What it is.
    of : str or function, optional
        The value of an item: its attribute of that name, if it has that, or what a function
        makes of it, a text, or several; without it the value is passed.
    unit : str
        Behind the text.
    missing : str
        What is said where there is no value; empty leaves the field out.
    between : str
        What separates several texts.
    """

    label: str
    of: str | Callable[[Any], Value] | None = None
    unit: str = ""
    missing: str = ""
    between: str = ", "

    def text(self, value: Value) -> str:
        """Return a value in words."""
        if isinstance(value, (list, tuple)):
            value = joined(value, self.between) if value else ""
        if value is None or value == "":
            return self.missing
        return value if isinstance(value, Named) and not self.unit else f"{value}{self.unit}"

    def texts(self, values: Sequence[Value]) -> Sequence[str]:
        """Return values in words; nearly all are texts already, or missing."""
        kinds = set(map(type, values))
        if kinds <= {str, type(None)} and not any(values):
            return [self.missing] * len(values)
        if self.unit or not kinds <= {str, Named}:
            return [self.text(value) for value in values]
        plain = cast("Sequence[str]", values)
        return [value or self.missing for value in plain] if self.missing else plain


def fact_columns(
    fields: Sequence[DossierField],
    items: Sequence[Any],
    passed: Mapping[str, Sequence[Value]],
) -> dict[str, Sequence[str]]:
    """Return the texts of items of one kind by label, empty where there is nothing to say.

    `passed` are the values by label that the items have not themselves.

    Examples
    --------
    >>> fields = (DossierField("id", "id"), DossierField("kind"))
    >>> fact_columns(fields, [Thing("deals", "a", "A"), Thing("deals", "b", "B")], {})
    {'id': ['a', 'b']}
    """
    made: dict[str, Sequence[str]] = {}
    for field in fields:
        label, of = field.label, field.of
        values: Sequence[Value]
        if isinstance(of, str):
            values = [getattr(it, of, "") for it in items]
        else:
            values = passed.get(label, [None] * len(items)) if of is None else list(map(of, items))
        texts = field.texts(values)
        if any(texts):
            made[label] = texts
    return made


def accuracy_text(item: Any) -> str:
    """Return the accuracy of a position with its confidence, or nothing where it has none."""
    return _accuracy_text(getattr(item, "accuracy_km", None), getattr(item, "confidence", ""))


@functools.lru_cache
def _accuracy_text(value: float | None, confidence: str) -> str:
    if value is None or is_missing(value):
        return f"± unknown km, {confidence}" if confidence else ""
    accuracy = f"± {figure_text('accuracy_km', value)} km"
    return f"{accuracy}, {confidence}" if confidence else accuracy


def position_text(lon_deg: float, lat_deg: float) -> str:
    """Return a position in words.

    Examples
    --------
    >>> position_text(32.65, 29.11667)
    '32.6500, 29.1167 (longitude, latitude)'
    """
    return f"{lon_deg:.4f}, {lat_deg:.4f} (longitude, latitude)"


def _position(item: Any) -> str:
    return position_text(item.lon_deg, item.lat_deg) if hasattr(item, "lon_deg") else ""


def route_text(item: Leg | Route) -> str:
    """Return the route km of a leg or a route, no finer than its line is good."""
    return f"{figure_text('route_km', item.route_km, accuracy=item.accuracy_km)} km"


def range_text(name: str, values: Range | Sequence[float | None] | None) -> str:
    """Return a figure with its unit, and its range where that says more.

    Examples
    --------
    >>> range_text("cable_km", (410.2, 430.7, 469.9))
    '431 km (410–470)'
    """
    if values is None:
        return ""
    kind = FIGURES[name]
    text, ends = range_texts(list(values), kind.rounding, missing="")
    return f"{text} {kind.unit} ({ends})" if ends else f"{text} {kind.unit}" if text else ""


def _value(deal: Deal) -> str:
    return "" if deal.value is None else money(deal)


def _cost(system: System) -> str:
    if system.cost is None:
        return ""
    return f"{money_span(system.cost, system.cost_currency)} of {system.cost_year}"


def payment_text(deal: Deal) -> str:
    """Return how a value is paid, and what its source says of it.

    Examples
    --------
    >>> payment_text(Deal("D", "t", "IRU", value=3e7, currency="USD", value_basis="stated",
    ...                   payment_profile="upfront", payment_statement="within the year"))
    'at once: within the year'
    """
    how = PAYMENTS.get(deal.payment_profile, "")
    known = deal.value is not None or deal.payment_statement
    return ": ".join(filter(None, (how, deal.payment_statement))) if known else ""


NOT_KNOWN = "not known"
PAYMENTS = {
    "upfront": "at once",
    "even": "in equal parts over the term",
    "milestones": "by stages of the work",
    "unknown": NOT_KNOWN,
}
"""How a value is paid, in words."""

STATUS = DossierField(
    "status", lambda it: dated(getattr(it, "status", ""), getattr(it, "status_date", ""))
)
NAMES = DossierField(
    "other names",
    lambda it: ", ".join(filter(None, (*getattr(it, "aliases", ()), getattr(it, "name_ar", "")))),
)
ACCURACY = DossierField("accuracy", accuracy_text)
FROM, TO = DossierField("from"), DossierField("to")
PUBLISHED = DossierField("length published", lambda it: span(it.published_km), " km")
CABLE = DossierField("cable", lambda it: range_text("cable_km", it.cable_range_km))
NOTE = DossierField("note", "note")

SYSTEM = (
    DossierField("status"),
    DossierField("status by"),
    DossierField("ready for service", "ready_for_service", missing=NOT_KNOWN),
    DossierField("out of service", "out_of_service"),
    DossierField("length published", lambda it: span(it.length_km), " km"),
    DossierField("length modelled"),
    DossierField(
        "fibre pairs", lambda it: span(it.fibre_pairs, it.fibre_pairs_basis), missing=NOT_KNOWN
    ),
    DossierField("design capacity", lambda it: span(it.design_capacity_tbps), " Tbps", NOT_KNOWN),
    DossierField("lit capacity", lambda it: span(it.lit_capacity_tbps), " Tbps", NOT_KNOWN),
    DossierField("cost", _cost, missing=NOT_KNOWN),
    DossierField("owners", "owners"),
    DossierField("landing parties", lambda it: it.landing_parties, between="; "),
    DossierField("supplier", "supplier"),
    NAMES,
    NOTE,
)

PLACE = (
    DossierField("country"),
    DossierField("sea", "sea"),
    DossierField("operator", "operator"),
    STATUS,
    DossierField("position", _position),
    DossierField("position of", "position_of"),
    ACCURACY,
    DossierField("on leg"),
    DossierField("station"),
    NAMES,
    NOTE,
)

PATH = (
    FROM,
    TO,
    DossierField("route", route_text, ", a lower bound"),
    CABLE,
    PUBLISHED,
    ACCURACY,
    NOTE,
)

LEG = (
    FROM,
    TO,
    DossierField("system"),
    DossierField("role", "role"),
    DossierField("order of ends", "order_basis"),
    DossierField("medium", "medium"),
    DossierField("right of way", "right_of_way"),
    DossierField("since", "right_of_way_since"),
    STATUS,
    DossierField("route", route_text),
    CABLE,
    PUBLISHED,
    DossierField("round-trip delay"),
    DossierField("length is", "length_kind"),
    ACCURACY,
    DossierField("ducts", "duct_count"),
    DossierField("fibre pairs stated for it", "fibre_pairs"),
    DossierField("trench", "trench"),
    DossierField("used by routes"),
    NOTE,
)

DEAL = (
    DossierField("value", _value, missing="not published"),
    DossierField("kind", "kind"),
    DossierField("scope", "bought"),
    DossierField("status", "status"),
    DossierField("signed", lambda it: f"{it.signed or NOT_KNOWN} ({it.signed_precision})"),
    DossierField("covers", "covers"),
    DossierField(
        "landing",
        lambda it: {True: "included", False: "not included", None: ""}[it.includes_landing],
        missing=NOT_KNOWN,
    ),
    DossierField("paths covered", lambda it: span(it.path_count), missing=NOT_KNOWN),
    DossierField(
        "term",
        lambda it: span(it.term_years, unit=" years"),
        missing="no number of years is given",
    ),
    DossierField("payment", payment_text),
    DossierField(
        "recurring charge",
        lambda it: span(it.recurring_pct, unit=" % of the value a year"),
    ),
    DossierField("system"),
    DossierField("relations", between="; "),
    NOTE,
)

INCIDENT = (
    DossierField("began", "start"),
    DossierField("ended", "end", missing=NOT_KNOWN),
    DossierField("outage", lambda it: span(it.outage_hours, unit=" h"), missing=NOT_KNOWN),
    DossierField("place", "place"),
    DossierField("country"),
    DossierField("position of", "position_of"),
    ACCURACY,
    DossierField("medium", "medium"),
    DossierField(
        "cause", lambda it: f"{it.cause or NOT_KNOWN} ({it.cause_basis or 'no source says'})"
    ),
    DossierField("systems"),
    DossierField("back in service", between="; "),
    DossierField("effect", "effect"),
    DossierField("verified", lambda it: "yes" if it.verified else "no"),
    NOTE,
)

GROUP = (
    DossierField("kind", "kind"),
    DossierField("description", "description"),
    DossierField("attribution confidence", "attribution_confidence"),
    DossierField("systems"),
)

"""Fields of a dossier, once for the terminal's page and for the map's card.

A field says which figure or text of an item it is, its label, unit and order. The terminal writes
its text behind its label; the map's page takes its value by its key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cableroute.files import is_missing
from cableroute.model.deals import Deal
from cableroute.presentation.tables import figure_text
from cableroute.presentation.wording import dated, money_text, span

COLUMN_FIGURES: Mapping[str, str] = {
    "route km": "route_km",
    "modelled km": "route_km",
    "± km": "accuracy_km",
}
"""Which figures the columns of a dossier's tables hold."""

Value = str | int | Sequence[str] | None


@dataclass(frozen=True)
class DossierField:
    """A field of a dossier.

    Parameters
    ----------
    key : str
        In the tables of a map's page; empty where the card has none of its own.
    label : str
        In a terminal; empty where its page has none of its own.
    of : function, optional
        The value of an item: a text, or several; without it the value is passed.
    unit : str
        Behind the text of a terminal; a card has its own place for it.
    missing : str
        What a terminal says where there is no value; empty leaves the field out.
    between : str
        What separates several texts.
    """

    key: str
    label: str
    of: Callable[[Any], Value] | None = None
    unit: str = ""
    missing: str = ""
    between: str = ", "

    def text(self, value: Value) -> str:
        """Return a value as a terminal says it."""
        if isinstance(value, (list, tuple)):
            value = self.between.join(filter(None, value))
        return f"{value}{self.unit}" if value not in ("", None) else self.missing


def facts_of(fields: Sequence[DossierField], item: Any, **passed: Value) -> dict[str, str]:
    """Return the texts of an item by label; `passed` are values by label, spaces as _."""
    made = {
        field.label: field.text(
            passed.get(field.label.replace(" ", "_")) if field.of is None else field.of(item)
        )
        for field in fields
        if field.label
    }
    return {label: text for label, text in made.items() if text}


def values_of(fields: Sequence[DossierField], item: Any) -> dict[str, Value]:
    """Return the values of an item by key."""
    return {field.key: field.of(item) for field in fields if field.key and field.of is not None}


def accuracy_text(item: Any) -> str:
    """Return the accuracy of a position, km, or nothing."""
    value = getattr(item, "accuracy_km", None)
    return "" if value is None or is_missing(value) else figure_text("accuracy_km", value)


def deal_value(deal: Deal) -> str:
    """Return a deal's value, or nothing where it is not published."""
    return "" if deal.value is None else money_text(deal.value, deal.currency)


def _attribute(name: str) -> Callable[[Any], Any]:
    return lambda item: getattr(item, name, "")


def _plain(key: str, label: str, name: str = "", *, missing: str = "") -> DossierField:
    return DossierField(key, label, _attribute(name or key), missing=missing)


def _standing(item: Any) -> str:
    return f"± {accuracy_text(item) or 'unknown'} km, {item.confidence}"


def _value_line(deal: Deal) -> str:
    if deal.value is None:
        return ""
    year = f" of {deal.price_year}" if deal.price_year else ""
    return f"{deal_value(deal)}{year}, {deal.value_basis}"


def _lands(deal: Deal) -> str:
    return {True: "included", False: "not included", None: ""}[deal.includes_landing]


NOT_KNOWN = "not known"
NAMES = DossierField(
    "", "other names", lambda item: (getattr(item, "name_ar", ""), *getattr(item, "aliases", ()))
)
ALIASES = (
    _plain("name_ar", ""),
    DossierField("aliases", "", lambda item: getattr(item, "aliases", ())),
)
NOTE = _plain("note", "note")
STATUS = DossierField(
    "", "status", lambda item: dated(getattr(item, "status", ""), getattr(item, "status_date", ""))
)

SYSTEM = (
    STATUS,
    _plain("status", ""),
    _plain("status_date", ""),
    _plain("ready", "ready for service", "ready_for_service", missing=NOT_KNOWN),
    _plain("over", "out of service", "out_of_service"),
    DossierField("published_km", "length published", lambda it: span(it.length_km), " km"),
    DossierField("", "length modelled"),
    DossierField(
        "fibre_pairs",
        "fibre pairs",
        lambda it: span(it.fibre_pairs, it.fibre_pairs_basis),
        missing=NOT_KNOWN,
    ),
    DossierField(
        "capacity_tbps",
        "design capacity",
        lambda it: span(it.design_capacity_tbps),
        " Tbps",
        NOT_KNOWN,
    ),
    _plain("owners", "owners"),
    DossierField("landing_parties", "landing parties", _attribute("landing_parties"), between="; "),
    _plain("supplier", "supplier"),
    NAMES,
    *ALIASES,
    NOTE,
)

STATION = (
    _plain("", "country", "country"),
    _plain("sea", "sea"),
    _plain("", "kind", "kind"),
    _plain("operator", "operator"),
    DossierField("status", "status", STATUS.of),
    DossierField("", "position"),
    _plain("position_of", "position of"),
    DossierField("", "accuracy", _standing),
    DossierField("accuracy_km", "", accuracy_text),
    _plain("confidence", ""),
    NAMES,
    *ALIASES,
    NOTE,
)

ROUTE_LENGTH = DossierField("route_km", "", lambda it: figure_text("route_km", it.route_km))
ACCURACY = (
    DossierField("", "accuracy", _standing),
    _plain("confidence", ""),
    DossierField("accuracy_km", "", accuracy_text),
)

PATH = (
    DossierField("", "from"),
    DossierField("", "to"),
    DossierField("route_km", "route", ROUTE_LENGTH.of, " km, a lower bound"),
    DossierField("published_km", "length published", lambda it: span(it.published_km), " km"),
    *ACCURACY,
    DossierField("", "shared-risk groups", _attribute("group_ids")),
    NOTE,
)

LEG = (
    DossierField("", "from"),
    DossierField("", "to"),
    _plain("", "system", "system_id"),
    _plain("role", "role"),
    _plain("order", "order of ends", "order_basis"),
    _plain("medium", "medium"),
    DossierField(
        "right_of_way",
        "",
        lambda it: "" if it.right_of_way == "estimate" else it.right_of_way,
    ),
    _plain("", "right of way", "right_of_way"),
    _plain("since", "since", "right_of_way_since"),
    _plain("status", "status"),
    DossierField("route_km", "route", ROUTE_LENGTH.of, " km"),
    DossierField("", "length published", lambda it: span(it.published_km), " km"),
    _plain("length_kind", "length is"),
    *ACCURACY,
    _plain("ducts", "ducts", "duct_count"),
    _plain("trench", "trench"),
    DossierField("", "shared-risk groups", _attribute("group_ids")),
    NOTE,
)

DEAL = (
    _plain("kind", "kind"),
    _plain("bought", "scope"),
    _plain("status", "status"),
    _plain("signed", ""),
    DossierField("", "signed", lambda it: f"{it.signed or NOT_KNOWN} ({it.signed_precision})"),
    DossierField("value", "", deal_value),
    DossierField("", "value", _value_line, missing="not published"),
    DossierField("basis", "", lambda it: it.value_basis if it.value is not None else ""),
    _plain("price_year", ""),
    _plain("covers", "covers"),
    DossierField("landing", "landing", _lands, missing=NOT_KNOWN),
    DossierField(
        "paths_covered", "paths covered", lambda it: span(it.path_count), missing=NOT_KNOWN
    ),
    DossierField(
        "term",
        "term",
        lambda it: span(it.term_years, unit=" years"),
        missing="no number of years is given",
    ),
    DossierField(
        "recurring",
        "recurring charge",
        lambda it: span(it.recurring_pct, unit=" % of the value a year"),
    ),
    _plain("", "system", "system_id"),
    DossierField(
        "",
        "relations",
        lambda it: [f"{item.kind} {item.deal_id}" for item in it.relations],
        between="; ",
    ),
    NOTE,
)

INCIDENT = (
    _plain("start", "began"),
    _plain("end", "ended", missing=NOT_KNOWN),
    DossierField(
        "outage", "outage", lambda it: span(it.outage_hours, unit=" h"), missing=NOT_KNOWN
    ),
    _plain("place", "place"),
    _plain("medium", "medium"),
    _plain("cause", ""),
    _plain("cause_basis", ""),
    DossierField(
        "", "cause", lambda it: f"{it.cause or NOT_KNOWN} ({it.cause_basis or 'no source says'})"
    ),
    _plain("", "systems", "system_ids"),
    DossierField(
        "",
        "back in service",
        lambda it: [f"{name}: {date}" for name, date in it.system_ends],
        between="; ",
    ),
    _plain("effect", "effect"),
    DossierField("", "verified", lambda it: "yes" if it.verified else "no"),
    NOTE,
)

"""What a dossier of a kind is made of: facts and lists, a column each, and texts that name."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from cableroute.files import is_missing
from cableroute.model.deals import Deal
from cableroute.model.figures import Range, Source
from cableroute.model.legs import Leg
from cableroute.model.routes import Route
from cableroute.model.systems import System
from cableroute.presentation.columns import figure_column, text_column
from cableroute.presentation.tables import FIGURES, Column, Get, figure_text, range_texts, taken
from cableroute.presentation.wording import money_span


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
        named = super().__new__(cls, text)
        named.parts = tuple(parts) or (text,)
        return named


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


def words(value: Any) -> str:
    """Return a value in words: a text, a number, or several of them.

    Examples
    --------
    >>> words(None), words(4), words(("A", "", "B"))
    ('', '4', 'A, B')
    """
    if isinstance(value, (list, tuple)):
        return joined(value) if value else ""
    return "" if value is None else value if isinstance(value, str) else str(value)


def fact(label: str, of: Get = None, missing: str = "") -> Column:
    """Return the column of a fact: a text, a number or several of them, as `words` has it."""
    return text_column(label, label, label if of is None else of, missing=missing)


def cell(name: str, of: Get = None, **more: Any) -> Column:
    """Return a column of a list, which is called as its key."""
    return text_column(name, name, name if of is None else of, missing="", **more)


def cell_id(table: str) -> Column:
    """Return the column of the ids of things of a table, which names them."""
    return cell("id", lambda it: Named(it.id, [Thing(table, it.id, name_of(it))]), one_line=True)


def km_column(name: str, kind: str, of: Get) -> Column:
    """Return a column of km without a unit; a length is as accurate as its row says."""
    accuracy = "± km" if kind == "route_km" else ""
    return figure_column(kind, name, name, unit="", of=of, accuracy=accuracy)


def of_part(columns: Iterable[Column], part: str | int) -> tuple[Column, ...]:
    """Return columns of what an item has at a place, or as an attribute.

    Examples
    --------
    >>> [column] = of_part([cell("title", "name")], 1)
    >>> column.cells((0, Thing("deals", "a", "A")))
    {'title': 'A'}
    """

    def moved(column: Column) -> Column:
        return replace(column, of=lambda it: column.cells(taken(it, part))[column.key])

    return tuple(map(moved, columns))


def itself(item: Any) -> Any:
    """Return what is listed as what has sources."""
    return item


class DossierList(NamedTuple):
    """A list in dossiers of a kind.

    Parameters
    ----------
    title : str
        Above it.
    columns : sequence of Column
        What it shows of what it lists.
    of : function
        What it lists of an item.
    cited : function, optional
        What of each that it lists has sources; None where none are named.
    """

    title: str
    columns: Sequence[Column]
    of: Callable[[Any], Iterable[Any]]
    cited: Callable[[Any], Any] | None = None


class DossierKind(NamedTuple):
    """The facts and lists in dossiers of a kind.

    Parameters
    ----------
    name : str
        What it is; empty where the item says so.
    facts : sequence of Column
        Each a fact, in words.
    lists : sequence of DossierList
        What belongs to it.
    uncertain : function, optional
        What is not known of it, or not certain.
    beside : function, optional
        What else has sources that it shows.
    """

    name: str
    facts: Sequence[Column]
    lists: Sequence[DossierList] = ()
    uncertain: Callable[[Any], Sequence[str]] = lambda _: ()
    beside: Callable[[Any], Iterable[Any]] = lambda _: ()

    def source_ids(self, item: Any) -> tuple[str, ...]:
        """Return the ids of the sources of everything shown, each once."""
        every = [item]
        for listing in self.lists:
            if listing.cited is not None:
                every += map(listing.cited, listing.of(item))
        every += self.beside(item)
        named = [SOURCES[type(it)](it) if type(it) in SOURCES else it.source_ids for it in every]
        return tuple(dict.fromkeys(itertools.chain.from_iterable(named)))


SOURCES: Mapping[type, Callable[[Any], Sequence[str]]] = {
    Source: lambda source: (source.id,),
    Route: lambda route: route.all_source_ids,
}
"""The sources of what has no source_ids."""


def fact_texts(columns: Iterable[Column], items: Sequence[Any]) -> dict[str, list[str]]:
    """Return the facts of items of one kind by label, those that nothing is said of left out.

    Examples
    --------
    >>> facts = fact("id"), fact("name", missing="–")
    >>> fact_texts(facts, [Thing("deals", "a", "A"), Thing("deals", "b", "")])
    {'id': ['a', 'b'], 'name': ['A', '–']}
    """
    by_label: dict[str, list[str]] = {}
    for column in columns:
        texts, missing = column.values(items), column.missing
        if not {str, Named}.issuperset(map(type, texts)):
            texts = list(map(words, texts))
        by_label[column.key] = [text or missing for text in texts] if missing else texts
    return {label: texts for label, texts in by_label.items() if any(texts)}


def name_of(item: Any) -> str:
    """Return the name of a feature, or its id."""
    return (
        getattr(item, "name_en", "")
        or getattr(item, "title", "")
        or getattr(item, "name", "")
        or str(item.id)
    )


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


def place_text(item: Any) -> str:
    """Return the position of a place in words, where it is known."""
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


def cost_text(system: System) -> str:
    """Return the cost of a system, and the year of its prices."""
    if system.cost is None:
        return ""
    return f"{money_span(system.cost, system.cost_currency)} of {system.cost_year}"


def payment_text(deal: Deal) -> str:
    """Return the payment terms of a deal, and the statement of its source.

    Examples
    --------
    >>> payment_text(Deal("D", "t", "IRU", value=3e7, currency="USD", value_basis="stated",
    ...                   payment_profile="upfront", payment_statement="within the year"))
    'at once: within the year'
    """
    how = PAYMENTS.get(deal.payment_profile, "")
    is_stated = deal.value is not None or deal.payment_statement
    return ": ".join(filter(None, (how, deal.payment_statement))) if is_stated else ""


NOT_KNOWN = "not known"
PAYMENTS = {
    "upfront": "at once",
    "even": "in equal parts over the term",
    "milestones": "by stages of the work",
    "unknown": NOT_KNOWN,
}
"""How a value is paid, in words."""

"""Which columns a table has, and what each shows of an item: declared in a line a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from cableroute.presentation.languages import Said, Texts
from cableroute.presentation.tables import (
    Column,
    Get,
    Rounding,
    Table,
    range_keys,
    rounding_of,
    taken,
)


def text_column(key: str, heading: str, of: Get = None, **more: Any) -> Column:
    """Return a column of text; `of` is what it shows of an item, if not what is called as `key`."""
    return Column(heading, (key,), of=of, **more)


def flag_column(of: Callable[[Any], Any]) -> Column:
    """Return the column of an exclamation mark, in the rows of which `of` is true."""
    return text_column("flag", "", lambda it: "!" if of(it) else (), one_line=True, missing="")


def number_column(
    keys: str | tuple[str, ...],
    heading: str,
    unit: str,
    rounding: Rounding,
    of: Get = None,
    **more: Any,
) -> Column:
    """Return a column of figures with a unit of their own."""
    return Column(
        heading, (keys,) if isinstance(keys, str) else keys, unit, rounding, of=of, **more
    )


def figure_column(
    kind: str,
    heading: str,
    *keys: str,
    texts: Texts | None = None,
    unit: str | None = None,
    **more: Any,
) -> Column:
    """Return a column of a kind of figure, see `FIGURES`; `texts` translate its unit.

    It has one key, by default that of its kind, two of a span or three of a range.
    """
    held = rounding_of(kind, unit or "")
    shown_unit = held.unit if unit is None else unit
    shown_unit = shown_unit if texts is None else texts.unit(shown_unit)
    shown: dict[str, Any] = {
        "scale": held.scale,
        "sign": held.sign,
        "accuracy": held.accuracy,
    } | more
    return Column(heading, keys or (kind,), shown_unit, held.rounding, **shown)


def range_column(kind: str, heading: str, **more: Any) -> Column:
    """Return the column of low, likely and high of a figure, see `range_keys`."""
    return figure_column(kind, heading, *range_keys(kind), **more)


@dataclass(frozen=True)
class Headed:
    """Makes columns in a language: a heading is its text ``column_`` and its name.

    Examples
    --------
    >>> from cableroute.presentation.languages import read_texts
    >>> Headed(read_texts("en")).range("cable_km", "cable").title
    'Cable, km'
    """

    texts: Texts

    def text(self, key: str, heading: str = "", **more: Any) -> Column:
        """Return the column of a text; `heading` if it is not called as its key."""
        return text_column(key, self.texts[f"column_{heading or key}"], **more)

    def figure(self, kind: str, heading: str, *keys: str, **more: Any) -> Column:
        """Return the column of a kind of figure, by one key, two of a span or three of a range."""
        heading = self.texts[f"column_{heading}"]
        return figure_column(kind, heading, *keys, texts=self.texts, **more)

    def number(self, keys: str | tuple[str, ...], heading: str, *shown: Any, **more: Any) -> Column:
        """Return the column of figures with a unit and a rounding of their own."""
        return number_column(keys, self.texts[f"column_{heading}"], *shown, **more)

    def range(self, kind: str, heading: str, **more: Any) -> Column:
        """Return the column of low, likely and high of a figure, see `range_keys`."""
        return self.figure(kind, heading, *range_keys(kind), **more)


def table_of(
    name: str,
    title: str | Said,
    items: Iterable[Any],
    *columns: Column,
    mark: Callable[[Any], str] | None = None,
    **more: Any,
) -> Table:
    """Return the table of some items, a row each; what else a record holds stays in its row.

    `mark` gives the class of a row.

    Examples
    --------
    >>> columns = text_column("id", "End"), figure_column("kp_km", "KP", "low", "high", of="km")
    >>> table = table_of("ends", "Ends", [{"id": "A", "km": (1, 2)}], *columns)
    >>> table.rows, [column.title for column in table.columns]
    ([{'id': 'A', 'km': (1, 2), 'low': 1, 'high': 2}], ['End', 'KP, km'])
    """
    rows = []
    for item in items:
        row = dict(item) if isinstance(item, Mapping) else {}
        for column in columns:
            row |= column.cells(item)
        rows.append(row if mark is None else row | {"mark": mark(item)})
    return Table(name, columns, rows, title, **more)


def labelled(name: str, title: str | Said, items: Iterable[tuple[str, str]]) -> Table:
    """Return labels and texts without a head."""
    label = text_column("label", "", 0, one_line=True)
    return table_of(name, title, items, label, text_column("text", "", 1))


def fields_of(item: Any, fields: str, **more: Any) -> dict[str, Any]:
    """Return fields of an item as a record: ``name``, or ``name=path`` of what has another name.

    ``km~3`` is rounded to three decimals, ``km*2`` are the ends of a span, and ``km*3`` those of
    a range with what is likely. A tuple is a list, as JSON has it. What `more` names is where the
    fields name it, else at the end.

    Examples
    --------
    >>> item = {"id": "A", "km": (1.23456, 2), "at": 1.23456}
    >>> fields_of(item, "id end_km*2=km kp=at~2", note="")
    {'id': 'A', 'end_low_km': 1.23456, 'end_high_km': 2, 'kp': 1.23, 'note': ''}
    """
    cells: dict[str, Any] = {}
    for field in _fields(fields):
        key = field.keys[0]
        cells |= {key: more[key]} if key in more else field.cells(item)
    return cells | more


@cache
def _fields(fields: str) -> Sequence[Column]:
    return [_field(word) for word in fields.split()]


def _field(word: str) -> Column:
    word, _, digits = word.partition("~")
    name, _, path = word.partition("=")
    name, _, count = name.partition("*")
    if count:
        return Column("", range_keys(name)[:: 4 - int(count)], of=path or name)

    def plain(item: Any) -> Any:
        value = taken(item, path or name)
        if digits and value is not None:
            return round(value, int(digits))
        if isinstance(value, tuple):
            return list(value)
        return dict(value) if isinstance(value, Mapping) else value

    return text_column(name, "", plain)

"""What an address asks: its fields, read and checked at once, and in one order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any
from urllib.parse import urlencode

from cableroute.app.dropped import NAME
from cableroute.app.fields import ENDS, VIEWS, WEIGH, AppView
from cableroute.errors import ModelError, Problem
from cableroute.questions.fields import QuestionField
from cableroute.text import CONTROLS

LONGEST_VALUE = 200
"""Characters of a name or number."""
MOST_VALUES = 20
"""Names of one field."""
ORDERED = ("via", "deal", "colour")
"""Fields of names whose order is part of the question."""
LONGEST_QUERY = 8000
"""Characters of an address, after its question mark."""


@dataclass(frozen=True)
class AppQuestion:
    """One question of the app, with nothing that is as by default.

    Parameters
    ----------
    view : str
        Of `VIEWS`.
    values : tuple of (str, tuple of str)
        Name of a field and its values, in the order of the form.
    """

    view: str
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def kind(self) -> AppView:
        """The view."""
        return VIEWS[self.view]

    @property
    def query(self) -> str:
        """The question as an address has it, after its question mark."""
        return urlencode([(name, value) for name, values in self.values for value in values])

    @property
    def names(self) -> list[str]:
        """The fields that are given."""
        return [name for name, _ in self.values]

    @property
    def lacks(self) -> list[str]:
        """What must still be named before there is an answer, as labels."""
        ends = [it for it in self.kind.fields if it in ENDS]
        alone = self.all("route") and not any(self.text(it.address) for it in ends)
        found = [it.label for it in ends if not self.text(it.address) and not alone]
        if self.view == "whatif" and not self.text("remove") and not self.text("incident"):
            found.append(self.kind.field("remove").label)
        return found

    def carried(self, view: str) -> str:
        """Return the query of another view with what both have, as the links between them do."""
        same = {field.address: field for field in VIEWS[view].fields}
        mine = {field.address: field for field in self.kind.fields}
        kept = [
            (name, values) for name, values in self.values if same.get(name) == mine[name]
        ]  # fmt: skip
        return AppQuestion(view, tuple(kept)).query

    def all(self, name: str) -> tuple[str, ...]:
        """Return the values of a field."""
        return dict(self.values).get(name, ())

    def text(self, name: str) -> str:
        """Return the one value of a field; empty where it is not given."""
        return next(iter(self.all(name)), "")

    def given(self) -> dict[str, Any]:
        """Return the values by the keyword of their field, as functions take them."""
        return {field.name: _value(field, values) for field, values in self.fields() if field.name}

    def weights(self) -> dict[str, float]:
        """Return the weights by column."""
        return {
            name.removeprefix(WEIGH): float(values[0])
            for name, values in self.values
            if name.startswith(WEIGH)
        }

    @property
    def unweighted(self) -> AppQuestion:
        """The question without weights, which change no route and no page."""
        return AppQuestion(
            self.view, tuple(it for it in self.values if not it[0].startswith(WEIGH))
        )

    def fields(self) -> Iterable[tuple[QuestionField, tuple[str, ...]]]:
        """Yield each field that is given, with its values."""
        for name, values in self.values:
            yield self.kind.field(name), values


def read_asked(view: str, given: Mapping[str, Sequence[str]]) -> AppQuestion:
    """Return the question of an address, by the names of its fields.

    Parameters
    ----------
    view : str
        Of `VIEWS`.
    given : dict of str to list of str
        Values by the name of their field.

    Raises
    ------
    ModelError
        With every fault at once: a name that is no field, too many or too long values, what is
        no number or out of bounds, and what is not one of the choices.

    Examples
    --------
    >>> read_asked("compare", {"a": ["Suez"], "b": ["Jeddah "], "count": ["10"], "via": [""]})
    AppQuestion(view='compare', values=(('a', ('Suez',)), ('b', ('Jeddah',))))
    """
    fields = {field.address: field for field in VIEWS[view].fields}
    faults = [_unknown(name, fields) for name in given if name not in fields]
    found: list[tuple[str, tuple[str, ...]]] = []
    for name, field in fields.items():
        texts = [text.strip() for value in given.get(name, ()) for text in _parts(field, value)]
        values = tuple(dict.fromkeys(filter(None, texts)))
        wrong = _faults(field, values)
        faults += wrong
        if not wrong:
            values = tuple(_plain(field, value) for value in values)
            if field.kind == "names" and name not in ORDERED:
                values = tuple(sorted(values))  # as the form sends it, whatever is chosen first
            if values and values != (_default(field),):
                found.append((name, values))
    ModelError.check(VIEWS[view].title, faults)
    return AppQuestion(view, tuple(found))


def sound_part(view: str, given: Mapping[str, Sequence[str]]) -> AppQuestion:
    """Return the question of the fields of an address that have no fault, for its form.

    Examples
    --------
    >>> sound_part("compare", {"a": ["Suez"], "count": ["many"], "c": ["Jeddah"]}).values
    (('a', ('Suez',)),)
    """
    sound: dict[str, Sequence[str]] = {}
    for field in VIEWS[view].fields:
        with suppress(ModelError):
            sound |= read_asked(view, {field.address: given.get(field.address, ())}).values
    return read_asked(view, sound)


def _parts(field: QuestionField, value: str) -> list[str]:
    return value.split(";") if field.is_many else [value]


def _default(field: QuestionField) -> str:
    return next(iter(field.choices or {}), "") if field.kind == "choice" else field.usual


def _plain(field: QuestionField, value: str) -> str:
    """Return a value in one canonical form, so that equal questions have one address."""
    if field.kind in ("number", "slider"):
        return f"{float(value):.10g}"
    return "1" if field.kind == "switch" else value


def _unknown(name: str, fields: Mapping[str, QuestionField]) -> Problem:
    near = get_close_matches(name, fields, n=1)
    hint = f"did you mean {near[0]}?" if near else f"one of {', '.join(fields)}"
    return Problem("field", "address", f"{_shown(name)} is not a field", hint)


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:59]}…")


def _faults(field: QuestionField, values: Sequence[str]) -> list[Problem]:
    """Return what is wrong with the values of a field."""
    faults = []
    if len(values) > (MOST_VALUES if field.is_many else 1):
        most = f"{MOST_VALUES} at most" if field.is_many else "one"
        faults.append(Problem("count", field.label, f"has {len(values)} values", f"give {most}"))
    for value in values:
        if len(value) > LONGEST_VALUE:
            hint = f"give {LONGEST_VALUE} characters at most"
            faults.append(Problem("length", field.label, f"is {len(value)} characters long", hint))
        elif CONTROLS.search(value):
            hint = "write it again without them"
            faults.append(Problem("text", field.label, "has control characters", hint))
        elif wrong := _wrong(field, value):
            faults.append(Problem("value", field.label, f"is {_shown(value)}", wrong))
    return faults


def _wrong(field: QuestionField, value: str) -> str:
    """Return what to give instead of a value; empty where the value is valid."""
    if field.kind in ("choice", "marks"):
        choices = field.choices or {}
        return "" if value in choices else f"one of {', '.join(filter(None, choices))}"
    if field.kind == "file":
        return "" if NAME.fullmatch(value) else "choose a file"
    if field.kind == "switch":
        return "" if value in ("1", "on") else "1, or leave it out"
    if field.kind not in ("number", "slider"):
        return ""
    kind = "a whole number" if field.is_whole else "a number"
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if field.low <= number <= field.high and (not field.is_whole or number == int(number)):
        return ""
    return f"give {kind} from {field.low:g} to {field.high:,.10g}"


def _value(field: QuestionField, values: tuple[str, ...]) -> Any:
    """Return the values of a field as a function takes them."""
    if field.kind == "switch":
        return True
    read = field.type if field.type in (int, float) else str
    typed = tuple(map(read, values))
    return typed if field.is_many else typed[0]

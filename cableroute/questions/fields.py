"""How a field of a question is declared: once, for commands, forms, saved questions and Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

PLACES, FEATURES, SYSTEMS, INCIDENTS = "places", "features", "systems", "incidents"
COUNTRIES = "countries"
"""Lists of names that a shell completes and a form suggests."""

Kind = Literal["text", "names", "marks", "switch", "number", "choice", "slider", "file"]


@dataclass(frozen=True, kw_only=True)
class QuestionField:
    """A field of a question.

    Parameters
    ----------
    flags : str
        Its names on the command line and what it takes, as "--count -k N"; an argument: "A".
    help : str
        What the command line says of it.
    label, hint, heading : str
        What a form calls it, says of it in one line, and has above it; without a label no form
        has it.
    suggest : str
        List of names that a shell completes and a form suggests.
    choices : mapping of str to str
        Values, and what a form calls each. The first is the default of a choice.
    low, high : float
        Bounds of a number of a form.
    unit : str
        Of a number.
    usual : str
        What a number is without it.
    assumed : bool
        Whether it changes an assumption.
    text : bool
        Whether the command line takes it as a text: a number, or a name.
    rare : bool
        Whether only --help-all of a command shows it.
    name : str
        The keyword in Python, and the key of a saved question.
    type : type
        Of its values.
    is_many, is_needed : bool
        Whether it has several values, and whether a question has none without it.
    form_kind : str
        How a form has it, if not by its type.
    """

    flags: str
    help: str = ""
    label: str = ""
    hint: str = ""
    heading: str = ""
    suggest: str = ""
    choices: Mapping[str, str] | None = None
    low: float = 0.0
    high: float = 0.0
    unit: str = ""
    usual: str = ""
    assumed: bool = False
    text: bool = False
    rare: bool = False
    form_kind: Kind | None = None
    complete: Any = None
    panel: str | None = None
    more: Mapping[str, Any] | None = None
    name: str = ""
    type: Any = str
    is_many: bool = False
    is_needed: bool = False

    @property
    def option(self) -> str:
        """Its option of the command line; empty of an argument."""
        first = self.flags.split()[0].split("/")[0]
        return first if first.startswith("-") else ""

    @property
    def address(self) -> str:
        """Its name in an address of the app."""
        return (self.option or self.flags).lstrip("-").lower().replace("-", "_")

    @property
    def is_whole(self) -> bool:
        """Whether a number of the field is whole."""
        return self.type is int

    @property
    def several(self) -> bool:
        """Whether a form has several numbers, separated by semicolons."""
        return self.is_many and self.kind == "number"

    @property
    def kind(self) -> Kind:
        """The kind of input in a form."""
        if self.form_kind is not None:
            return self.form_kind
        if self.type is bool:
            return "switch"
        if self.type in (int, float):
            return "number"
        if self.is_many:
            return "marks" if self.choices else "names"
        return "choice" if self.choices else "text"


def option(flags: str, help: str, default: Any = None, **more: Any) -> Any:
    """Return an option as the default of a parameter or of a field; ``...``: it is required.

    `flags` are its names and what it takes, as "--count -k N"; `more` are fields of
    `QuestionField`, or keywords of typer.

    Examples
    --------
    >>> option("--count -k N", "The N best.", 10).default
    10
    """
    attributes = {name: more.pop(name) for name in [*more] if name in QuestionField.__annotations__}
    declared = QuestionField(flags=flags, help=help, **attributes, more=more)
    return field(default=MISSING if default is ... else default, metadata={"declared": declared})


def argument(metavar: str, help: str, default: Any = ..., **more: Any) -> Any:
    """Return an argument as the default of a parameter, required unless it has one itself."""
    return option(metavar, help, default, **more)


@cache
def types_of(group: Any) -> Mapping[str, Any]:
    """Return the type of each field of a dataclass: many questions share a group of fields."""
    return get_type_hints(group, include_extras=True)


def fields_of(group: Any) -> Mapping[str, QuestionField]:
    """Return the fields of a question by name, those of its groups among them, in order.

    Examples
    --------
    >>> @dataclass(frozen=True)
    ... class Limits:
    ...     count: int | None = option("--count N", "The N best.")
    >>> fields_of(Limits)["count"].kind
    'number'
    """
    return _fields(group)


@cache
def _fields(group: Any) -> Mapping[str, QuestionField]:
    by_name: dict[str, QuestionField] = {}
    for item in fields(group):
        kind = types_of(group)[item.name]
        if is_dataclass(kind):
            by_name |= fields_of(kind)
        elif (declared := item.metadata.get("declared")) is not None:
            by_name[item.name] = _typed(declared, item.name, kind, item.default is MISSING)
    return by_name


def _typed(declared: QuestionField, name: str, kind: Any, is_needed: bool) -> QuestionField:
    """Return a declared field with what its annotation says."""
    kinds = [it for it in get_args(kind) if it is not type(None)] or [kind]
    of = kinds[0] if get_origin(kind) is not list else kind
    is_many = get_origin(of) is list
    one = get_args(of)[0] if is_many else of
    choices = declared.choices
    if isinstance(one, type) and issubclass(one, StrEnum):
        choices = choices or {it.value: it.value for it in one}
    return replace(
        declared, name=name, type=one, is_many=is_many, is_needed=is_needed, choices=choices
    )

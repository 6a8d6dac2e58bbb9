"""Options that several commands share, written once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import wraps
from typing import Annotated, Any

import typer

from cableroute.cli import completion
from cableroute.questions.fields import (
    COUNTRIES,
    FEATURES,
    PLACES,
    SYSTEMS,
    QuestionField,
    argument as argument,
    option as option,
    types_of,
)

COMPLETED = {
    COUNTRIES: completion.complete_countries,
    PLACES: completion.complete_places,
    FEATURES: completion.complete_features,
    SYSTEMS: completion.complete_systems,
}
"""What completes the names of a list in the shell."""


def flattened(command: Callable[..., object]) -> Callable[..., object]:
    """Return a command whose groups of options are parameters of their own, as typer reads them.

    A group is a frozen dataclass, each field of which is an option; a field may be another group.
    Its class variable `PANEL`, if any, is where the help shows those that name no panel.

    Examples
    --------
    >>> import inspect
    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True)
    ... class Limits:
    ...     count: int = 10
    >>> def routes(start: str, limits: Limits) -> str:
    ...     return f"{start}: {limits.count}"
    >>> made = flattened(routes)
    >>> list(inspect.signature(made).parameters), made(start="Suez", count=3)
    (['start', 'count'], 'Suez: 3')
    """
    parameters = list(inspect.signature(command, eval_str=True).parameters.values())

    @wraps(command)
    def called(**given: Any) -> object:
        return command(
            **{
                item.name: _filled(item.annotation, given)
                if is_dataclass(item.annotation)
                else given[item.name]
                for item in parameters
            }
        )

    plain = []
    for item in parameters:
        if is_dataclass(item.annotation):
            plain += _parameters(item.annotation)
        else:
            plain.append(_parameter(item.name, item.annotation, item.default))
    called.__signature__ = inspect.Signature(plain)  # type: ignore[attr-defined]
    called.__annotations__ = {item.name: item.annotation for item in plain}
    return called


def _parameters(group: Any) -> list[inspect.Parameter]:
    """Return the options of a group as parameters of a function."""
    found = list[inspect.Parameter]()
    for item in fields(group):
        kind = types_of(group)[item.name]
        if is_dataclass(kind):
            found += _parameters(kind)
        else:
            found.append(_parameter(item.name, kind, item, getattr(group, "PANEL", None)))
    return found


def _parameter(name: str, kind: Any, held: Any, panel: str | None = None) -> inspect.Parameter:
    """Return an option or an argument as typer reads it, in a panel unless it names its own."""
    default = held.default if isinstance(held, Field) else held
    if isinstance(held, Field) and "declared" in held.metadata:
        kind = Annotated[kind, _declared(held.metadata["declared"], panel)]
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if default is MISSING else default,
        annotation=kind,
    )


def _declared(field: QuestionField, panel: str | None) -> Any:
    """Return a declared field as typer has it."""
    words = field.flags.split()
    names = [word for word in words if word.startswith("-")]
    own = {**(field.more or {}), **({"hidden": field.rare} if names else {})}
    return (typer.Option if names else typer.Argument)(
        *names,
        metavar=" ".join(words[len(names) :]) or None,
        help=field.help,
        autocompletion=field.complete or COMPLETED.get(field.suggest),
        rich_help_panel=field.panel or panel,
        **own,
    )


def _filled(group: Any, given: Mapping[str, Any]) -> Any:
    """Return a group with the values that a command was given."""
    kinds = types_of(group)
    return group(
        **{
            item.name: _filled(kinds[item.name], given)
            if is_dataclass(kinds[item.name])
            else given[item.name]
            for item in fields(group)
        }
    )

"""Options that several commands share, written once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import MISSING, fields, is_dataclass
from functools import cache, wraps
from typing import Annotated, Any, get_args, get_type_hints


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
            plain.append(item.replace(kind=inspect.Parameter.KEYWORD_ONLY))
    called.__signature__ = inspect.Signature(plain)  # type: ignore[attr-defined]
    called.__annotations__ = {item.name: item.annotation for item in plain}
    return called


def _parameters(group: Any) -> list[inspect.Parameter]:
    """Return the options of a group as parameters of a function."""
    kinds, found = _kinds(group), list[inspect.Parameter]()
    for item in fields(group):
        kind = kinds[item.name]
        if is_dataclass(kind):
            found += _parameters(kind)
            continue
        found.append(
            inspect.Parameter(
                item.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=inspect.Parameter.empty if item.default is MISSING else item.default,
                annotation=_in_panel(kind, getattr(group, "PANEL", None)),
            )
        )
    return found


@cache
def _kinds(group: Any) -> Mapping[str, Any]:
    """Return what each field of a group is: many commands share a group."""
    return get_type_hints(group, include_extras=True)


def _in_panel(kind: Any, panel: str | None) -> Any:
    """Return an annotation whose option is in a panel of the help, unless it names its own."""
    if panel is None:
        return kind
    value, option = get_args(kind)
    option = copy(option)
    option.rich_help_panel = option.rich_help_panel or panel
    return Annotated[value, option]


def _filled(group: Any, given: Mapping[str, Any]) -> Any:
    """Return a group with the values that a command was given."""
    kinds = _kinds(group)
    return group(
        **{
            item.name: _filled(kinds[item.name], given)
            if is_dataclass(kinds[item.name])
            else given[item.name]
            for item in fields(group)
        }
    )

"""Options that several commands share, written once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from dataclasses import MISSING, Field, field, fields, is_dataclass
from functools import cache, wraps
from typing import Annotated, Any, get_type_hints

import typer


def option(flags: str, help: str, default: Any = None, **more: Any) -> Any:
    """Return an option as the default of a parameter or of a field; ``...``: it is required.

    `flags` are its names and what it takes, as "--count -k N". `complete` is what the shell
    completes it by, and `panel` where the help shows it, if not in that of its group. What is
    `rare` is shown by --help-all only.

    Examples
    --------
    >>> option("--count -k N", "The N best.", 10).default
    10
    """
    words = flags.split()
    names = [word for word in words if word.startswith("-")]
    takes = " ".join(words[len(names) :]) or None
    return _declared(typer.Option, names, takes, help, default, **more)


def argument(metavar: str, help: str, default: Any = ..., **more: Any) -> Any:
    """Return an argument as the default of a parameter, required unless it has one itself."""
    return _declared(typer.Argument, (), metavar, help, default, **more)


def _declared(
    kind: Callable[..., Any], names: Iterable[str], takes: str | None, help: str, default: Any,
    *, complete: Any = None, panel: str | None = None, rare: bool = False, **more: Any,
) -> Any:  # fmt: skip
    declared = kind(
        *names, metavar=takes, help=help, autocompletion=complete, rich_help_panel=panel,
        hidden=rare, **more,
    )  # fmt: skip
    return field(default=MISSING if default is ... else default, metadata={"declared": declared})


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
        kind = _kinds(group)[item.name]
        if is_dataclass(kind):
            found += _parameters(kind)
        else:
            found.append(_parameter(item.name, kind, item, getattr(group, "PANEL", None)))
    return found


def _parameter(name: str, kind: Any, held: Any, panel: str | None = None) -> inspect.Parameter:
    """Return an option or an argument as typer reads it, in a panel unless it names its own."""
    default = held.default if isinstance(held, Field) else held
    if isinstance(held, Field) and "declared" in held.metadata:
        declared = copy(held.metadata["declared"])
        declared.rich_help_panel = declared.rich_help_panel or panel
        kind = Annotated[kind, declared]
    return inspect.Parameter(
        name,
        inspect.Parameter.KEYWORD_ONLY,
        default=inspect.Parameter.empty if default is MISSING else default,
        annotation=kind,
    )


@cache
def _kinds(group: Any) -> Mapping[str, Any]:
    """Return what each field of a group is: many commands share a group."""
    return get_type_hints(group, include_extras=True)


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

"""The program itself: its name, its exit codes, and how tables are opened."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

import cableroute as cr
from cableroute.errors import CablerouteError, ModelError, Problem
from cableroute.terminal import note

if TYPE_CHECKING:
    from cableroute.assumptions import Assumptions
    from cableroute.geodata import Geodata

__all__ = ["app", "assume", "credit", "main", "opened", "show_in_browser"]

app = typer.Typer(
    help="Ways of submarine cables across countries and seas: compared, drawn, with their deals.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code.

    0: done; 1: `check` found faults, or the reader of a pipe has gone; 2: a wrong call, an
    unknown name, no way, or a file that cannot be read or written.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Arabic shows marks instead
            stream.reconfigure(errors="replace")
    try:
        _command()(args=arguments, prog_name="cableroute")
    except CablerouteError as error:
        note(f"error: {error}")
        return 2
    except OSError as error:  # standard output cannot be written, as on a full disk
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        note(f"error: {error.strerror or error}")
        return 2
    except KeyboardInterrupt:
        return 130
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 2
    return 0


@cache
def _command() -> Callable[..., object]:
    """Return the program as click has it, made once: it reads the signature of each command."""
    return typer.main.get_command(app)


@app.callback(invoke_without_command=True)
def _version(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        print(f"cableroute {cr.__version__}")
        raise typer.Exit


def opened(
    geodata: list[Path] | None,
    base: bool = True,
    unverified: bool = False,
    confidential: bool = False,
) -> Geodata:
    """Open the tables, and tell which rows of a user's replaced others."""
    from cableroute.layers import OF_A_DEAL

    geo = cr.open_geodata(*(geodata or ()), base=base, unverified=unverified)
    for item in geo.overrides:
        row = geo.layers.rows("deals" if item.table in OF_A_DEAL else item.table).get(item.id)
        if row is None or confidential or row["visibility"] != "confidential":
            note(f"{item.folder.name} replaces {item.id} of {item.table} in {item.over.name}")
    return geo


def show_in_browser(path: Path) -> None:
    """Show a file in the user's browser; tell where it is if there is none."""
    import webbrowser

    try:
        shown = webbrowser.open(path.resolve().as_uri())
    except webbrowser.Error:
        shown = False
    if not shown:
        note(f"no browser is found: open {path} yourself")


def credit(geo: Geodata, source_ids: Iterable[str]) -> str:
    """Return the credit line of some sources."""
    from cableroute.geodata import attribution

    return attribution(geo, dict.fromkeys(source_ids))


def assume(
    geo: Geodata, file: Path | None, changes: Sequence[str] | None, **options: Any
) -> Assumptions:
    """Return what is assumed: by the tables, then a file, then --set, then options of their own.

    An option that is None changes nothing. Every fault of all of them is told at once.
    """
    from cableroute.assumptions import (
        default_assumptions,
        read_assumptions,
        set_assumptions,
        with_changes,
    )

    steps: list[Callable[[Assumptions], Assumptions]] = []
    if file is not None:
        steps.append(partial(read_assumptions, file))
    steps.append(lambda base: set_assumptions(base, changes or ()))
    for name, value in options.items():
        if value is not None:
            flag = f"--{name.removesuffix('_years').replace('_', '-')}"
            steps.append(partial(with_changes, source=flag, **{name: value}))
    found, faults = default_assumptions(geo), list[Problem]()
    for step in steps:
        try:
            found = step(found)
        except ModelError as error:
            faults += error.problems
    if faults:
        raise ModelError.of("assumptions", faults)
    return found

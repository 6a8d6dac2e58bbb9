"""How an error names options of a command in place of parameters of a function."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cableroute.errors import CablerouteError, NoRouteError, Problem, SeabedError

UNIT = re.compile(r"_(?:pct|km|m|usd|years)$")
"""What the argument of a function has at its end, and an option has not."""


def in_flags(error: CablerouteError, name: str, flags: Mapping[str, str]) -> CablerouteError:
    """Return an error with the options of a command in place of parameters of functions."""
    if any(fault.parameter for fault in error.problems):
        changed = [fault for item in error.problems if (fault := _in_option(item, flags))]
        is_said = isinstance(error, NoRouteError) or Path(error.subject).is_file()
        return type(error).of(error.subject if is_said else name, changed)
    if error.problems and not isinstance(error, (NoRouteError, SeabedError)):
        found = [
            replace(
                fault,
                where=_where(fault.where, flags, error.subject),
                message=_with_flags(fault.message, flags, PASSED),
                hint=_with_flags(fault.hint, flags, PASSED),
            )
            for fault in error.problems
        ]
        if found == list(error.problems) and not OF_PYTHON.fullmatch(error.subject):
            return error
        return type(error).of(name, found)
    text = _with_flags(str(error), flags, NAMED)
    for pattern, said in CALLS.items():
        text = re.sub(pattern, said, text)
    return error if text == str(error) else type(error)(text, error.problems)


def _in_option(fault: Problem, flags: Mapping[str, str]) -> Problem | None:
    """Return a fault with options of a command in place of arguments.

    What to do with an argument that the command does not have is left out.
    """
    where = _where(fault.where, flags)
    if not fault.parameter:
        return replace(fault, where=where)
    if flag := _flag(flags, fault.parameter):
        return replace(fault, where=where, parameter=flag)
    return replace(fault, where=where, parameter="", hint="") if fault.message else None


def _where(where: str, flags: Mapping[str, str], subject: str = "") -> str:
    """Return arguments as the options that they are, once: "draws, seed", "--end-km, end_km".

    What an option holds follows it, as typed: "--rules own.toml".
    """
    first, comma, last = where.partition(", ")
    parts = [_flag(flags, part) or part for part in where.split(", ")]
    if where.startswith("--"):
        return first if comma and parts[-1] == first and last != first else where
    if all(part.startswith("--") for part in parts):
        return ", ".join(dict.fromkeys(parts))
    if parts[0].startswith("--"):
        return " ".join(parts)
    held = None if where.startswith("--") else _flag(flags, subject)
    return f"{held} {where}" if held else where


OF_PYTHON = re.compile(r"arguments|assumptions|conditions|[a-z]+(?:_[a-z]+)+")
"""What an error is of in Python: the name of a function, which no command has."""

PASSED = re.compile(r"\b([a-z]\w*)=(True\b)")
"""A switch as a function has it: allow_planned=True."""

CALLS = {
    r"cr\.find_(?:options|routes)\(geo, '(\S+)', '(\S+)'\)": r"cableroute compare \1 \2",
    r"(--[\w-]+) '(\w+)' or '(\w+)'": r"\1 \2 or \3",
    r"\(copy_tables\)": "(--tables FOLDER)",
}
"""Calls and values as Python writes them, and as the command line does."""

NAMED = re.compile(r"\b(?:([a-z]\w*)=(True\b|(?=[^\s=])|(?=\W|$))|([a-z]+(?:_[a-z]+)+)\b)")
"""A switch, a parameter with or without its value, or one whose name is no plain word."""


def _with_flags(text: str, flags: Mapping[str, str], pattern: re.Pattern[str]) -> str:
    """Return a text with options in place of the parameters that a pattern finds."""

    def flag(at: re.Match[str]) -> str:
        name = at[1] or (at[3] if pattern is NAMED else "")
        option = _flag(flags, name)
        if option is None:
            return at[0]
        valued = at[1] and at[2] != "True" and re.match(r"[\w.'-]", text[at.end() :])
        return f"{option} " if valued else option

    return pattern.sub(flag, text)


def _flag(flags: Mapping[str, str], argument: str) -> str | None:
    """Return the option that is an argument of a function; None where there is none."""
    return flags.get(argument) or flags.get(UNIT.sub("", argument))

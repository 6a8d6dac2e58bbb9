"""What can go wrong, and how an argument is checked.

::

    CablerouteError
    ├── GeometryError        (ValueError)   a coordinate or line that cannot be measured
    ├── ModelError           (ValueError)   a station, leg, route or deal that cannot exist
    ├── GeodataError         (ValueError)   faults in the tables, all of them at once
    ├── UnknownNameError     (LookupError)  a name that no table knows
    │   └── AmbiguousNameError              a name that several rows have
    ├── NoRouteError         (LookupError)  two places that nothing joins
    ├── OutputError          (OSError)      a file that cannot be written
    ├── RPLError             (ValueError)   a route position list that cannot be read or edited
    ├── SeabedError          (ValueError)   a grid of depths that cannot be read or used
    └── MissingExtraError    (ImportError)  a package of an extra that is not installed

Every error says what is wrong, where, and what to do. Those that gather several
faults carry them as `Problem` values in `problems`. A function ``..._faults`` returns what is
wrong with one argument as a list, which is empty where nothing is.

The wording of an error is where it is raised: of a name that nothing has, in
`geodata.name_index`; of routes that do not exist, in `routing.no_route`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from numbers import Integral, Real
from typing import Any, TypeGuard

from cableroute.text import without_secrets

LONGEST_SHOWN = 80

ABOVE_ZERO = 5e-324
"""The least number above 0: a lower bound that leaves out 0."""


@dataclass(frozen=True)
class Problem:
    """One fault found in data.

    Parameters
    ----------
    rule : str
        Short name of the rule that is broken, for example ``"unknown id"``.
    where : str
        File, row and field, or the object's id.
    message : str
        What is wrong, with the bad value.
    hint : str
        What to do about it.
    parameter : str
        Argument of the function that changes it; the hint says how. A program with options of
        its own, as the command line, puts the name of its option here.

    Examples
    --------
    >>> print(Problem("number", "rates.csv row 3, field low", "'abc' is not a number", "write 1.5"))
    rates.csv row 3, field low: 'abc' is not a number (write 1.5)
    >>> print(Problem("routes", "routes", "all are confidential", "shows them", "confidential"))
    routes: all are confidential (confidential shows them)
    """

    rule: str
    where: str
    message: str
    hint: str = ""
    parameter: str = ""

    def __str__(self) -> str:
        said = ": ".join(filter(None, (self.where, self.message)))
        remedy = " ".join(filter(None, (self.parameter, self.hint)))
        return f"{said} ({remedy})" if said and remedy else said or remedy


def shown(value: object) -> str:
    """Return a value as an error shows it: its `repr`, cut where that is long; 200.0 as 200.

    Examples
    --------
    >>> shown("eight"), len(shown(10**400))
    ("'eight'", 80)
    """
    if type(value) is float and value.is_integer() and abs(value) < 1e15:
        value = int(value)  # as it was given on the command line
    try:
        text = repr(value)
    except ValueError:  # a whole number of more digits than Python writes
        text = f"a number of type {type(value).__name__}"
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."


def kind_faults(
    where: str, value: object, kinds: type | tuple[type, ...], hint: str
) -> list[Problem]:
    """Return what is wrong with a value that must be of some kind.

    Examples
    --------
    >>> [str(fault) for fault in kind_faults("route", 8, str, "give a name")]
    ['route: is 8 (give a name)']
    """
    return _unless(isinstance(value, kinds), "kind", where, value, hint)


def listed_faults(
    where: str, values: object, kind: type | tuple[type, ...], hint: str
) -> list[Problem]:
    """Return what is wrong with a list, or a dict by name, of values of one kind.

    Give a list that is kept, not an iterator: it is gone through.

    Examples
    --------
    >>> [str(fault) for fault in listed_faults("names", ["A", 8, 9], str, "give texts")]
    ['names: is 8 (give texts)']
    >>> [str(fault) for fault in listed_faults("names", None, str, "give texts")]
    ['names: is None (give texts)']
    """
    if isinstance(values, str) or not isinstance(values, Iterable):
        return kind_faults(where, values, (), hint)
    given = values.values() if isinstance(values, Mapping) else values
    return [fault for item in given for fault in kind_faults(where, item, kind, hint)][:1]


def flag_faults(where: str, value: object) -> list[Problem]:
    """Return what is wrong with a flag, which is True or False, also one of NumPy.

    Examples
    --------
    >>> [str(fault) for fault in flag_faults("confidential", "no")]
    ["confidential: is 'no' (give True or False)"]
    """
    is_right = type(value).__name__ in ("bool", "bool_")
    return _unless(is_right, "flag", where, value, "give True or False")


def as_list(values: Any) -> Any:
    """Return an iterable as a list, so that it can be gone through twice; else what it is."""
    if isinstance(values, (str, Mapping)) or not isinstance(values, Iterable):
        return values
    return list(values)


def executor_faults(value: object) -> list[Problem]:
    """Return what is wrong with who works things out: nobody, or an executor.

    Examples
    --------
    >>> [fault.message for fault in executor_faults("threads")]
    ["is 'threads'"]
    """
    good = value is None or callable(getattr(value, "submit", None))
    hint = "give one of concurrent.futures, or client.get_executor() of dask"
    return _unless(good, "kind", "executor", value, hint)


def progress_faults(value: object) -> list[Problem]:
    """Return what is wrong with what is called as work goes on: nothing, or a function.

    Examples
    --------
    >>> [str(fault) for fault in progress_faults(8)]
    ['progress: is 8 (give a function of a share and words)']
    """
    good = value is None or callable(value)
    return _unless(good, "kind", "progress", value, "give a function of a share and words")


def is_number(value: object) -> TypeGuard[float]:
    """Return whether a value is a finite real number, and no boolean.

    Examples
    --------
    >>> is_number(8), is_number(True), is_number(float("nan")), is_number(10**400)
    (True, False, False, False)
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        return False
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number larger than any float
        return False


def is_whole(value: object) -> TypeGuard[int]:
    """Return whether a value is a whole number of an integer type, and no boolean."""
    return not isinstance(value, bool) and isinstance(value, Integral)


def number_faults(
    where: str, value: object, low: float, high: float, *, hint: str = "", rule: str = "number"
) -> list[Problem]:
    """Return what is wrong with a value that must be a number between two bounds.

    Examples
    --------
    >>> [str(fault) for fault in number_faults("share", 8, 0, 1)]
    ['share: is 8 (give a number from 0 to 1)']
    >>> [str(fault) for fault in number_faults("share", 0, ABOVE_ZERO, 1)]
    ['share: is 0 (give a number above 0 and up to 1)']
    """
    is_right = is_number(value) and low <= float(value) <= high
    least = "above 0 and up" if low == ABOVE_ZERO else f"from {low:g}"
    return _unless(is_right, rule, where, value, hint or f"give a number {least} to {high:g}")


def count_faults(
    where: str, value: object, low: int, high: int, *, hint: str = "", rule: str = "count"
) -> list[Problem]:
    """Return what is wrong with a value that must be a whole number between two bounds.

    Examples
    --------
    >>> [str(fault) for fault in count_faults("k", 2.5, 1, 1000)]
    ['k: is 2.5 (give a whole number from 1 to 1,000)']
    """
    is_right = is_whole(value) and low <= value <= high
    hint = hint or f"give a whole number from {low:,} to {high:,}"
    return _unless(is_right, rule, where, value, hint)


def choice_faults(
    where: str, value: object, choices: Iterable[str], *, hint: str = "", rule: str = "choice"
) -> list[Problem]:
    """Return what is wrong with a value that must be one of some texts.

    Examples
    --------
    >>> [str(fault) for fault in choice_faults("land", "rented", ("built", "bought"))]
    ["land: is 'rented' (one of built, bought)"]
    """
    known = tuple(choices)
    is_right = isinstance(value, str) and value in known
    return _unless(is_right, rule, where, value, hint or f"one of {', '.join(filter(None, known))}")


def _unless(is_right: bool, rule: str, where: str, value: object, hint: str) -> list[Problem]:
    return [] if is_right else [Problem(rule, where, f"is {shown(value)}", hint)]


_OF_PYTHON = re.compile(
    r"\w\(\)|values to unpack|NoneType|\boperands?\b|\bobjects?\b|math domain|\bdtype\b"
)
_NO_NUMBER = re.compile(r"(?:string to float|literal for int\(\)[^:]*): (.+)", re.DOTALL)


def because(what: str, error: Exception) -> str:
    """Return what failed and why, where the error says so in words that are not Python's own.

    Examples
    --------
    >>> because("cannot be read", OSError(5, "Input/output error"))
    'cannot be read: Input/output error'
    >>> because("cannot be read", TypeError("'NoneType' object is not iterable"))
    'cannot be read'
    >>> because("cannot be read", ValueError("could not convert string to float: 'x'"))
    "cannot be read: 'x' is not a number"
    """
    words = getattr(error, "strerror", None) or " ".join(str(error).split())[:MOST_SAID]
    if isinstance(error, UnicodeDecodeError):
        words = f"byte {error.start:,} is not UTF-8"
    elif found := _NO_NUMBER.search(str(error)):
        words = f"{found[1]} is not a number"
    elif type(error).__module__ == "builtins" and not isinstance(error, OSError):
        is_own = isinstance(error, ValueError) and not _OF_PYTHON.search(words)
        words = words if is_own else ""
    return f"{what}: {words}" if words else what


MOST_SAID = 400
"""Characters of what a library says of a file."""

MOST_LISTED = 200
"""Problems that the text of an error lists: a file of 200,000 faults fills no screen or log."""


def _below(subject: str, problems: Iterable[Problem]) -> list[str]:
    """Return problems as texts to list below their subject, which they do not repeat."""
    return [str(problem).removeprefix(f"{subject}: ") for problem in problems]


def _open(fault: Problem) -> Problem:
    """Return a fault as it may be shown: no address in it holds a secret."""
    said = (fault.where, fault.message, fault.hint)
    where, message, hint = map(without_secrets, said)
    if (where, message, hint) == said:
        return fault
    return Problem(fault.rule, where, message, hint, fault.parameter)


class CablerouteError(Exception):
    """Base of every error that this library raises on purpose."""

    problems: tuple[Problem, ...]
    subject: str = ""
    """What the problems are of, where there are any."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(without_secrets(message))
        self.problems = tuple(map(_open, problems))

    @classmethod
    def of(cls, subject: str, problems: Iterable[Problem]) -> CablerouteError:
        """Return an error that lists problems, one per line; a single one in the same line.

        The text lists the first `MOST_LISTED` and counts the others; `problems` has every one.

        Examples
        --------
        >>> print(CablerouteError.of("route R", [Problem("id", "route R", "is missing")]))
        route R: is missing
        """
        found = tuple(problems)
        texts = _below(subject, found[:MOST_LISTED])
        if len(found) > MOST_LISTED:
            texts.append(f"and {len(found) - MOST_LISTED:,} more")
        lines = "".join(f"\n  {text}" for text in texts)
        said = texts[0] if len(found) == 1 else f"{len(found):,} errors{lines}"
        error = cls(f"{subject}: {said}", found)
        error.subject = without_secrets(subject)
        return error

    @classmethod
    def check(cls, subject: str, problems: Iterable[Problem]) -> None:
        """Raise an error that lists every problem; do nothing where there is none."""
        if found := tuple(problems):
            raise cls.of(subject, found)


class GeometryError(CablerouteError, ValueError):
    """A coordinate, line or distance that cannot be measured."""


class ModelError(CablerouteError, ValueError):
    """A station, leg, route or deal that cannot exist."""


def check_flags(what: str, **flags: object) -> None:
    """Raise an error of every flag that is not True or False: a text "no" would count as True.

    Examples
    --------
    >>> check_flags("to_gdf", confidential="no")
    Traceback (most recent call last):
        ...
    cableroute.errors.ModelError: to_gdf: confidential: is 'no' (give True or False)
    """
    ModelError.check(
        what, [fault for name, value in flags.items() for fault in flag_faults(name, value)]
    )


class GeodataError(CablerouteError, ValueError):
    """The tables have faults; `problems` holds all of them."""


class UnknownNameError(CablerouteError, LookupError):
    """A name that no table knows; `suggestions` holds the nearest known ones, `ids` their ids."""

    def __init__(
        self, message: str, suggestions: Iterable[str] = (), ids: Iterable[str] = ()
    ) -> None:
        super().__init__(message)
        self.suggestions = tuple(suggestions)
        self.ids = tuple(ids)


class AmbiguousNameError(UnknownNameError):
    """A name that several rows have; `suggestions` shows each, `ids` holds their ids."""


class NoRouteError(CablerouteError, LookupError):
    """Two places that nothing in the tables joins; `problems` holds each reason."""

    @classmethod
    def of(cls, subject: str, problems: Iterable[Problem]) -> CablerouteError:
        """Return the error that gives every reason, in one line."""
        found = tuple(problems)
        reasons = "; ".join(_below(subject, found))
        error = cls(f"{subject}: {reasons}" if subject else reasons, found)
        error.subject = without_secrets(subject)
        return error


class OutputError(CablerouteError, OSError):
    """A file that cannot be written."""


class SeabedError(CablerouteError, ValueError):
    """A grid of depths, or another raster, that cannot be read or does not serve."""


class RPLError(CablerouteError, ValueError):
    """A route position list that cannot be, or cannot be read; `problems` holds every fault."""


class MissingExtraError(CablerouteError, ImportError):
    """A package that only an extra of cableroute brings is not installed, or is too old."""

    @classmethod
    def needed(
        cls, by: str, package: str, extra: str, *, message: str = "", instead: str = ""
    ) -> CablerouteError:
        """Return the error that says by what a package is needed, and how to install it.

        Parameters
        ----------
        by : str
            What needs it, as "a chart", or the file.
        package, extra : str
            What is missing, and the extra that brings it.
        message : str
            What is wrong, if not that it is not installed.
        instead : str
            What else the caller can do.

        Examples
        --------
        >>> print(MissingExtraError.needed("a chart", "matplotlib", "charts"))
        a chart: needs matplotlib, which is not installed (pip install 'cableroute[charts]')
        """
        said = message or f"needs {package}, which is not installed"
        hint = f"pip install 'cableroute[{extra}]'" + (f", or {instead}" if instead else "")
        fault = Problem("extra", by, said, hint)
        return cls(str(fault), [fault])

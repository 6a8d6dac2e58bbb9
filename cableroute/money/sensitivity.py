"""What an answer is most sensitive to: its range, one input at a time, samples.

An input is a figure with a low, a likely and a high. A function of the inputs takes a mapping of
their names to numbers, or to arrays of them, and returns the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cableroute.errors import ModelError, Problem, count_faults, is_number, kind_faults, shown

MOST_INPUTS = 16
"""More would be more than 65,536 corners."""

MOST_SAMPLES = 10_000_000

Values = Mapping[str, Any]
Function = Callable[[Values], Any]


class Uncertain(NamedTuple):
    """An input: low, likely and high; `likely` is None where no source gives it.

    Where one number is needed, that is the likely figure, or without one the middle, which is a
    convention, not a finding.

    Examples
    --------
    >>> Uncertain("km", 400.0, None, 500.0).low
    400.0
    """

    name: str
    low: float
    likely: float | None
    high: float
    unit: str = ""
    source_ids: tuple[str, ...] = ()
    note: str = ""
    visibility: str = "public"

    @property
    def base(self) -> float:
        """The likely figure, or the middle where there is none."""
        return (self.low + self.high) / 2 if self.likely is None else self.likely

    @classmethod
    def of(cls, name: str, value: Any, unit: str = "", note: str = "") -> Uncertain:
        """Return an input from a number, (low, high) or (low, likely, high).

        Examples
        --------
        >>> Uncertain.of("charge", (1, 3)).likely is None
        True
        """
        numbers = (
            tuple(value) if isinstance(value, Iterable) and not isinstance(value, str) else (value,)
        )
        bad = [number for number in numbers if not is_number(number)]
        hint = "give one number, (low, high) or (low, likely, high), in order"
        if bad or not 1 <= len(numbers) <= 3 or list(numbers) != sorted(numbers):
            raise ModelError.of("input", [Problem("range", str(name), f"is {shown(value)}", hint)])
        low, high = float(numbers[0]), float(numbers[-1])
        likely = None if len(numbers) == 2 else float(numbers[len(numbers) // 2])
        return cls(name, low, likely, high, unit, note=note)


class Outcome(NamedTuple):
    """The results of a function over all its inputs; likely is None where that of an input is."""

    low: float
    likely: float | None
    high: float


class InputSwing(NamedTuple):
    """How far one input alone moves an answer, the others at their base."""

    name: str
    unit: str
    low: float
    high: float
    at_low: float
    at_high: float
    base: float

    @property
    def width(self) -> float:
        """How far the answer moves."""
        return abs(self.at_high - self.at_low)


class Sampled(NamedTuple):
    """Results for inputs drawn at random.

    The share is that of results above 0; every figure is for the draws with this seed.
    """

    draws: int
    seed: int
    mean: float
    standard_error: float
    p5: float
    p50: float
    p95: float
    share_above_zero: float


def outcome_range(function: Function, inputs: Iterable[Uncertain]) -> Outcome:
    """Return the least and the greatest result of a function, and that of the likely inputs.

    Every corner is tried, each input at its low or its high: exact for a function that rises
    or falls in each input whatever the others are, or is linear in each.

    Raises
    ------
    ModelError
        There are more than 16 inputs that have a range, or two of one name.

    Examples
    --------
    >>> outcome_range(lambda v: v["km"] * v["usd"],
    ...               [Uncertain("km", 90, 100, 120), Uncertain("usd", 2, None, 3)])
    Outcome(low=180.0, likely=None, high=360.0)
    """
    listed = checked_inputs(inputs)
    outcomes = _evaluate(function, _corners(listed))
    likely = None
    if all(item.likely is not None for item in listed):
        likely = float(np.ravel(_evaluate(function, bases(listed)))[0])
    return Outcome(float(outcomes.min()), likely, float(outcomes.max()))


def tornado(function: Function, inputs: Iterable[Uncertain]) -> tuple[InputSwing, ...]:
    """Return how far each input alone moves the answer, widest first.

    Examples
    --------
    >>> swings = tornado(lambda v: v["km"] * v["usd"],
    ...                  [Uncertain("km", 90, 100, 120), Uncertain("usd", 2, None, 3)])
    >>> [(swing.name, swing.at_low, swing.at_high) for swing in swings]
    [('usd', 200.0, 300.0), ('km', 225.0, 300.0)]
    """
    listed = checked_inputs(inputs, most=None)
    base = bases(listed)
    middle = float(np.ravel(_evaluate(function, base))[0])
    swings = []
    for item in listed:
        ends = np.array([item.low, item.high])
        at = _evaluate(function, {**base, item.name: ends}, 2)
        swings.append(
            InputSwing(
                item.name, item.unit, item.low, item.high, float(at[0]), float(at[1]), middle
            )
        )
    return tuple(sorted(swings, key=lambda swing: (-swing.width, swing.name)))


def sample_outcomes(
    function: Function, inputs: Iterable[Uncertain], *, count: int, seed: int
) -> Sampled:
    """Return results for inputs drawn at random, independently of each other.

    An input with a likely figure is drawn from the triangular distribution over low, likely and
    high, one without from the uniform distribution between low and high. Neither distribution is
    sourced: the spread reflects the inputs given and is not a forecast.

    Parameters
    ----------
    function : callable
        Of the inputs' values, by name.
    inputs : iterable of Uncertain
        What is drawn.
    count : int
        How many draws.
    seed : int
        Of the generator; the same seed gives the same draws.

    Raises
    ------
    ModelError
        With every fault at once, such as a seed that is not a whole number.

    Examples
    --------
    >>> sampled = sample_outcomes(lambda v: v["x"], [Uncertain("x", 0, None, 1)],
    ...                         count=10_000, seed=1)
    >>> round(sampled.mean, 1), sampled.share_above_zero
    (0.5, 1.0)
    """
    ModelError.check("sample", draw_faults("count", count, seed))
    listed = checked_inputs(inputs, most=None)
    random = np.random.default_rng(seed)
    drawn: dict[str, Any] = {}
    for item in listed:
        if item.low == item.high:
            drawn[item.name] = item.low
        elif item.likely is None:
            drawn[item.name] = random.uniform(item.low, item.high, count)
        else:
            drawn[item.name] = random.triangular(item.low, item.likely, item.high, count)
    outcomes = _evaluate(function, drawn, count)
    p5, p50, p95 = (float(value) for value in np.quantile(outcomes, (0.05, 0.5, 0.95)))
    error = float(outcomes.std(ddof=1)) / math.sqrt(count)
    share = float(np.count_nonzero(outcomes > 0)) / count
    return Sampled(count, seed, float(outcomes.mean()), error, p5, p50, p95, share)


def draw_faults(
    where: str, count: object, seed: object, *, most: int = MOST_SAMPLES
) -> list[Problem]:
    """Return the faults of a number of draws and of their seed."""
    faults = count_faults(
        "seed", seed, 0, 2**128 - 1, hint="give a whole number from 0", rule="seed"
    )
    return faults + count_faults(where, count, 2, most, rule="number")


def checked_inputs(
    inputs: Iterable[Uncertain], *, most: int | None = MOST_INPUTS
) -> list[Uncertain]:
    """Return the inputs, each once; an input with two different figures is a fault."""
    by_name: dict[str, Uncertain] = {}
    faults: list[Problem] = []
    hint = "give Uncertain(name, low, likely, high), or Uncertain.of(name, value)"
    if isinstance(inputs, (str, Mapping)) or not isinstance(inputs, Iterable):
        raise ModelError.of("inputs", [Problem("kind", "inputs", f"is {shown(inputs)}", hint)])
    for item in inputs:
        if wrong := kind_faults("inputs", item, Uncertain, hint):
            faults += wrong
            continue
        other = by_name.setdefault(item.name, item)
        if other[:4] != item[:4]:
            message = f"is {_input_range(other)} and {_input_range(item)}"
            faults.append(Problem("input", item.name, message, "give one figure to one name"))
        numbers = [n for n in (item.low, item.likely, item.high) if n is not None]
        numbers += [math.nan] * (None in (item.low, item.high))
        if not all(map(is_number, numbers)) or numbers != sorted(numbers):
            message = f"is {', '.join(map(shown, numbers))}"
            faults.append(Problem("range", item.name, message, "give low, likely and high"))
    wide = [item for item in by_name.values() if item.low != item.high]
    if most is not None and len(wide) > most:
        hint = "sample_outcomes and tornado have no such bound"
        message = f"{len(wide)} have a range; at most {most} are tried in every combination"
        faults.append(Problem("count", "inputs", message, hint))
    ModelError.check("inputs", faults)
    return list(by_name.values())


def bases(inputs: Iterable[Uncertain]) -> dict[str, Any]:
    """Return the value of each input where one number is needed, by name."""
    return {item.name: item.base for item in inputs}


def _corners(inputs: Sequence[Uncertain]) -> dict[str, Any]:
    """Return every combination of low and high as arrays, by name."""
    wide = [item for item in inputs if item.low != item.high]
    numbers = np.arange(2 ** len(wide))
    values: dict[str, Any] = {item.name: item.low for item in inputs}
    for place, item in enumerate(wide):
        values[item.name] = np.where((numbers >> place) & 1, item.high, item.low)
    return values


def _evaluate(function: Function, values: Values, size: int | None = None) -> NDArray[np.float64]:
    """Return a function's answers as an array."""
    ModelError.check("function", _function_faults("function", function))
    if size is None:
        size = max((np.size(value) for value in values.values()), default=1)
    result = function(values)
    try:
        answers = np.broadcast_to(np.ravel(np.asarray(result, float)), (size,))
    except (TypeError, ValueError):
        hint = "let it give a number for numbers, and as many for arrays"
        fault = Problem("answer", "function", f"gives {shown(result)}", hint)
        raise ModelError.of("function", [fault]) from None
    if not np.isfinite(answers).all():
        hint = "give inputs for which it is a number"
        fault = Problem("answer", "function", "gives no finite number for some inputs", hint)
        raise ModelError.of("function", [fault])
    return answers


def _function_faults(where: str, function: object) -> list[Problem]:
    if callable(function):
        return []
    hint = "give a function of the inputs' values"
    return [Problem("kind", where, f"is {shown(function)}", hint)]


def _input_range(item: Uncertain) -> str:
    return f"{shown(item.low)} to {shown(item.high)}"

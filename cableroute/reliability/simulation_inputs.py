"""Checks of what a simulation is asked."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from cableroute.errors import MissingExtraError, ModelError, Problem
from cableroute.geodata.store import Geodata
from cableroute.geometry.engines import has_numba
from cableroute.model.figures import NUMBERS

__all__ = [
    "FaultEvent",
]


ENDS = ("best", "likely", "worst")
MOST_TRIALS = 10**9


class FaultEvent(NamedTuple):
    """Something that may hit several elements at once, as a dragged anchor or an earthquake.

    Parameters
    ----------
    name : str
        What it is.
    per_year : float
        How often it happens; no default, as no source gives one.
    hits : str or tuple of str
        What it may hit: repair zones, shared-risk groups, countries, systems, legs or elements.
    chance : float
        How likely each of them is hit, independently, 0 to 1.
    repair_days : float or None
        How long each repair takes; None: as any other of the element.
    medium : str
        "sea", "land", or empty for both.
    """

    name: str
    per_year: float
    hits: str | tuple[str, ...]
    chance: float = 1.0
    repair_days: float | None = None
    medium: str = ""


# --- arguments and results ---


def _checked_sample(
    where: str,
    trials: object,
    seed: object,
    engine: str | None,
    before: Sequence[Problem] = (),
    other: str = "numpy",
) -> str:
    """Return the engine; raise with every fault of the arguments."""
    faults = list(before)
    whole = (int, np.integer)
    if not isinstance(trials, whole) or isinstance(trials, bool) or not 1 <= trials <= MOST_TRIALS:
        hint = f"give a whole number from 1 to {MOST_TRIALS:,}"
        faults.append(Problem("trials", "trials", f"is {trials!r}", hint))
    if not isinstance(seed, whole) or isinstance(seed, bool) or not 0 <= seed < 2**63:
        hint = "give a whole number from 0, below 2 ** 63"
        faults.append(Problem("seed", "seed", f"is {seed!r}", hint))
    if engine not in (None, "numba", other):
        hint = f"give numba, {other} or nothing"
        faults.append(Problem("engine", "engine", f"is {engine!r}", hint))
    if faults:
        raise ModelError.of(where, faults)
    if engine == "numba" and not has_numba():
        raise MissingExtraError.needed(
            "engine 'numba'", "numba", "fast", instead="leave the engine out"
        )
    return engine or ("numba" if has_numba() else other)


def _listed(
    events: object, monthly_weights: object
) -> tuple[tuple[FaultEvent, ...], list[object] | None, list[Problem]]:
    """Return events and weights as lists, and what is none."""
    faults = []
    if not isinstance(events, Iterable):
        faults.append(Problem("event", "events", f"is {events!r}", "give a list of FaultEvent"))
        events = ()
    given = list(events)
    faults += [
        Problem("event", f"event {number}", f"is {item!r}", "give a FaultEvent")
        for number, item in enumerate(given, start=1)
        if not isinstance(item, FaultEvent)
    ]
    weights = None
    if isinstance(monthly_weights, Iterable):
        weights = list(monthly_weights)
    elif monthly_weights is not None:
        hint = "give 12 numbers, 0 or more, not all 0"
        faults.append(Problem("weights", "monthly_weights", f"is {monthly_weights!r}", hint))
    return tuple(item for item in given if isinstance(item, FaultEvent)), weights, faults


def _zone_faults(ships: object, geodata: Geodata) -> list[Problem]:
    """Return the zones of ships that no table knows."""
    zones = sorted({item.zone for item in geodata.repair_zones.values()})
    hint = f"one of {', '.join(zones)}; '' for the sea outside all"
    return [
        Problem("zone", "ships", f"{zone!r} is no repair zone", hint)
        for zone in (ships if isinstance(ships, Mapping) else ())
        if zone != "" and zone not in zones
    ]


def _simulation_faults(
    years: object,
    at: object,
    ships: object,
    ship_days: object,
    events: Sequence[FaultEvent],
    monthly_weights: Sequence[object] | None,
    repair_times: object,
) -> list[Problem]:
    faults = []
    if not _is_number(years) or not 0 < years <= 1e6:  # type: ignore[operator]
        faults.append(
            Problem("years", "years", f"is {years!r}", "give years above 0, to 1,000,000")
        )
    if at not in ENDS:
        faults.append(Problem("end", "at", f"is {at!r}", f"one of {', '.join(ENDS)}"))
    if repair_times not in ("fixed", "exponential"):
        hint = "give fixed or exponential"
        faults.append(Problem("repair", "repair_times", f"is {repair_times!r}", hint))
    counts = ships.values() if isinstance(ships, Mapping) else () if ships is None else (ships,)
    faults += [
        Problem("ships", "ships", f"is {count!r}", "give whole numbers from 1 to 1000")
        for count in counts
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= 1000
    ]
    if ship_days is not None and not (_is_number(ship_days) and 0 <= ship_days <= 3650):  # type: ignore[operator]
        faults.append(Problem("days", "ship_days", f"is {ship_days!r}", "give days, 0 to 3650"))
    for event in events:
        for name, value, most in (
            ("per_year", event.per_year, 1000.0),
            ("chance", event.chance, 1.0),
            ("repair_days", event.repair_days or 0.0, 3650.0),
        ):
            if not (_is_number(value) and 0 <= value <= most):
                hint = f"give a number from 0 to {most:g}"
                faults.append(Problem("event", f"{event.name}, {name}", f"is {value!r}", hint))
    if monthly_weights is not None:
        good = all(_is_number(value) and value >= 0 for value in monthly_weights)  # type: ignore[operator]
        if len(monthly_weights) != 12 or not good or not any(monthly_weights):
            hint = "give 12 numbers, 0 or more, not all 0"
            faults.append(Problem("weights", "monthly_weights", f"is {monthly_weights!r}", hint))
    return faults


def _is_number(value: object) -> bool:
    return isinstance(value, NUMBERS) and not isinstance(value, bool) and math.isfinite(value)

"""What happens in a simulation besides faults at the rates, and whether it is valid."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cableroute.errors import (
    ModelError,
    Problem,
    choice_faults,
    count_faults,
    is_number,
    kind_faults,
    number_faults,
    shown,
)
from cableroute.geodata.store import Geodata
from cableroute.read_only import keep

ENDS = ("best", "likely", "worst")
MOST_TRIALS = 10**9
WEIGHTS = "give 12 numbers, 0 or more, not all 0"


class FaultEvent(NamedTuple):
    """An event that may hit several elements at once, such as a dragged anchor or an earthquake.

    Parameters
    ----------
    name : str
        Name of the event.
    per_year : float
        Events a year; no default, as no source gives one.
    hits : str or tuple of str
        What it can hit: repair zones, named waters outside these, shared-risk groups, countries,
        systems, legs or elements. Of a system it is all that the system passes, with others too.
    chance : float
        How likely each of them is hit, independently, 0 to 1.
    repair_days : float or None
        How long each repair takes; None: as long as any other repair of the element.
    medium : str
        "sea", "land", or empty for both.

    Examples
    --------
    >>> FaultEvent("anchor", 0.5, "northern Red Sea", chance=0.2).repair_days is None
    True
    """

    name: str
    per_year: float
    hits: str | tuple[str, ...]
    chance: float = 1.0
    repair_days: float | None = None
    medium: str = ""


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """What a simulation includes besides faults at the rates: ships, events, seasons.

    Parameters
    ----------
    at : {"best", "likely", "worst"}
        The end of the rates and lengths that is taken.
    ships : int or dict of str to int, optional
        Ships that repair cable at sea: one number for all seas, or by repair zone (empty: sea
        outside every zone; in a zone that is not named no fault waits). None: no fault waits.
    ship_days : float, optional
        How long a fault holds its ship; None: all of its time to repair, permits included.
    events : sequence of FaultEvent
        Events that may hit several elements at once, besides the faults of each.
    monthly_weights : sequence of 12 floats, optional
        How much more likely faults and events are in each month, relative to the mean of the
        weights.
    repair_times : {"fixed", "exponential"}
        Whether every repair takes the same time, or a random one of that mean.

    Raises
    ------
    ModelError
        The events or the weights are not a list; `simulate` checks all else.

    Examples
    --------
    >>> Scenario(ships=1, events=[FaultEvent("anchor", 0.2, "southern Red Sea")]).ships
    1
    """

    at: str = "likely"
    ships: int | Mapping[str, int] | None = None
    ship_days: float | None = None
    events: Sequence[FaultEvent] = ()
    monthly_weights: Sequence[float] | None = None
    repair_times: str = "fixed"

    def __post_init__(self) -> None:
        """Keep the ships, the events and the weights as they are now."""
        faults = kind_faults("events", self.events, Iterable, "give a list of FaultEvent")
        weights = self.monthly_weights
        if weights is not None:
            faults += kind_faults("monthly_weights", weights, Iterable, WEIGHTS)
        ModelError.check("scenario", faults)
        object.__setattr__(self, "events", tuple(self.events))
        keep(self, "ships")
        object.__setattr__(self, "monthly_weights", None if weights is None else tuple(weights))


def check_sample(
    where: str, trials: object, seed: object, *, before: Iterable[Problem] = ()
) -> None:
    """Raise with every fault of the arguments."""
    faults = [*before, *count_faults("trials", trials, 1, MOST_TRIALS, rule="trials")]
    hint = "give a whole number from 0, below 2 ** 63"
    faults += count_faults("seed", seed, 0, 2**63 - 1, hint=hint, rule="seed")
    ModelError.check(where, faults)


def scenario_faults(scenario: Scenario, geodata: Geodata) -> list[Problem]:
    """Return the faults of a scenario."""
    faults = choice_faults("at", scenario.at, ENDS, rule="end")
    hint = "give fixed or exponential"
    times = ("fixed", "exponential")
    faults += choice_faults("repair_times", scenario.repair_times, times, hint=hint, rule="repair")
    faults += _ship_faults(scenario, geodata)
    for number, event in enumerate(scenario.events, start=1):
        faults += _event_faults(number, event)
    weights = scenario.monthly_weights
    if weights is not None:
        good = all(is_number(value) and value >= 0 for value in weights)
        if len(weights) != 12 or not good or not any(weights):
            faults.append(Problem("weights", "monthly_weights", f"is {shown(weights)}", WEIGHTS))
    return faults


def _ship_faults(scenario: Scenario, geodata: Geodata) -> list[Problem]:
    """Return the faults of the ships: where, how many, and for how long each is held."""
    ships, faults = scenario.ships, list[Problem]()
    if isinstance(ships, Mapping):
        zones = sorted({item.zone for item in geodata.repair_zones.values()})
        hint = f"one of {', '.join(zones)}; '' for the sea outside all"
        for zone in ships:
            if zone != "" and zone not in zones:
                faults.append(Problem("zone", "ships", f"{zone!r} is not a repair zone", hint))
    hint = "give whole numbers from 1 to 1000"
    counts = ships.values() if isinstance(ships, Mapping) else () if ships is None else (ships,)
    for count in counts:
        faults += count_faults("ships", count, 1, 1000, hint=hint, rule="ships")
    if scenario.ship_days is not None:
        hint = "give days, 0 to 3650"
        faults += number_faults("ship_days", scenario.ship_days, 0, 3650, hint=hint, rule="days")
    return faults


def _event_faults(number: int, event: object) -> list[Problem]:
    """Return the faults of an event."""
    if not isinstance(event, FaultEvent):
        return [Problem("event", f"event {number}", f"is {event!r}", "give a FaultEvent")]
    faults = []
    for name, value, most in (
        ("per_year", event.per_year, 1000.0),
        ("chance", event.chance, 1.0),
        ("repair_days", event.repair_days or 0.0, 3650.0),
    ):
        faults += number_faults(f"{event.name}, {name}", value, 0, most, rule="event")
    return faults

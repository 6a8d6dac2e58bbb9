"""One history of faults and repairs after another: plain Python that numba compiles as it is.

With numba or without, a generator of numpy draws the same numbers, so the answers are the same;
compiled they come a hundred times as fast, but for the first time in a fresh installation, when
compiling takes some 10 seconds.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np


@cache
def compiled_history() -> Any:
    """Return `history` as numba compiles it."""
    from numba import njit

    return njit(cache=True)(history)


def history(
    chance: Any, trials: int, years: float, parts: int, first: Any, member: Any, faults: Any,
    repair: Any, is_random: bool, pool: Any, ships: Any, ship_years: Any, season: Any,
    event_rate: Any, event_first: Any, event_member: Any, event_chance: Any, event_repair: Any,
) -> Any:  # fmt: skip
    """Return of each trial: years that no route is up, and that each is down; faults, waits.

    And the years that none is up, and that each is down, in each of so many `parts` of a year.

    Long and of many parameters, as numba compiles arrays and takes no dataclass, and what is kept
    between two events of a history would have to be passed on.

    Parameters are arrays: `faults` a year of operation and `repair`, in years, of each element;
    `pool` the ships that repair it, or -1; `ships` how many a pool has, `ship_years` how long a
    fault holds one; `season` the weight of each of so many equal parts of a year; `event_rate`
    a year, its members, how likely each is hit and how long that repair takes (below 0: as
    ever). The columns: none up, each route down, faults, faults that waited, years waited.
    """
    way_count, element_count = len(first) - 1, len(faults)
    sums = np.zeros((trials, way_count + 4))
    spread = np.zeros((trials, int(years * parts), way_count + 1))
    peak = season.max()
    at = np.empty(element_count)
    is_down = np.zeros(element_count, np.bool_)
    event_at = np.empty(len(event_rate))
    broken = np.zeros(way_count, np.int64)
    free = np.zeros((len(ships), max(1, ships.max() if len(ships) else 1)))
    passing = np.zeros((element_count, way_count), np.bool_)
    for way in range(way_count):
        for slot in range(first[way], first[way + 1]):
            passing[member[slot], way] = True
    struck = np.zeros(element_count, np.bool_)
    for trial in range(trials):
        is_down[:] = False
        broken[:] = 0
        free[:] = 0.0
        for element in range(element_count):
            rate = faults[element] * peak
            at[element] = chance.standard_exponential() / rate if rate > 0 else np.inf
        for event in range(len(event_rate)):
            rate = event_rate[event] * peak
            event_at[event] = chance.standard_exponential() / rate if rate > 0 else np.inf
        now = 0.0
        while True:
            nearest = years
            which, kind = -1, 0
            for element in range(element_count):
                if at[element] < nearest:
                    nearest, which, kind = at[element], element, 1
            for event in range(len(event_rate)):
                if event_at[event] < nearest:
                    nearest, which, kind = event_at[event], event, 2
            lasted = nearest - now
            up = 0
            for way in range(way_count):
                if broken[way]:
                    sums[trial, 1 + way] += lasted
                else:
                    up += 1
            if up == 0:
                sums[trial, 0] += lasted
            if parts > 0 and up < way_count:
                last = min(int(nearest * parts) + 1, spread.shape[1])
                for part in range(int(now * parts), last):
                    within = min(nearest, (part + 1) / parts) - max(now, part / parts)
                    for way in range(way_count):
                        if broken[way]:
                            spread[trial, part, 1 + way] += max(within, 0.0)
                    if up == 0:
                        spread[trial, part, 0] += max(within, 0.0)
            now = nearest
            if kind == 0:
                break
            if kind == 1 and is_down[which]:
                is_down[which] = False
                for way in range(way_count):
                    if passing[which, way]:
                        broken[way] -= 1
                rate = faults[which] * peak
                at[which] = now + chance.standard_exponential() / rate if rate > 0 else np.inf
                continue
            month = int((now - np.floor(now)) * len(season))
            happens = chance.random() * peak < season[min(month, len(season) - 1)]
            struck[:] = False
            if kind == 1:
                rate = faults[which] * peak
                at[which] = now + chance.standard_exponential() / rate
                struck[which] = happens
            else:
                rate = event_rate[which] * peak
                event_at[which] = now + chance.standard_exponential() / rate
                if happens:
                    for slot in range(event_first[which], event_first[which + 1]):
                        if chance.random() < event_chance[which]:
                            struck[event_member[slot]] = True
            for element in range(element_count):
                if not struck[element] or is_down[element]:
                    continue
                took = repair[element]
                if kind == 2 and event_repair[which] >= 0:
                    took = event_repair[which]
                if is_random:
                    took *= chance.standard_exponential()
                begun = now
                if pool[element] >= 0:
                    row = pool[element]
                    ship = 0
                    for other in range(ships[row]):
                        if free[row, other] < free[row, ship]:
                            ship = other
                    begun = max(now, free[row, ship])
                    held = ship_years[row]
                    free[row, ship] = begun + (took if held < 0 else held)
                    if begun > now:
                        sums[trial, way_count + 2] += 1
                        sums[trial, way_count + 3] += begun - now
                is_down[element] = True
                at[element] = begun + took
                sums[trial, way_count + 1] += 1
                for way in range(way_count):
                    if passing[element, way]:
                        broken[way] += 1
    return sums, spread

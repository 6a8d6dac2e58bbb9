"""What may be set of a desk study."""

from __future__ import annotations

from dataclasses import dataclass

from cableroute.errors import ABOVE_ZERO, ModelError, Problem, number_faults
from cableroute.geometry.earth import EQUATOR_KM
from cableroute.model.figures import NUMBERS


@dataclass(frozen=True)
class StudySettings:
    """How finely a study looks, and the user's figures in place of those of the tables.

    Parameters
    ----------
    step_km : float
        The line is looked at every so many km.
    near_km : float
        Faults and volcanoes nearer than this are listed; it says nothing about danger.
    crossing_angle_deg : float, optional
        Least angle of a crossing; the rate of the tables unless given.
    crossing_cost_usd : float or (low, high), optional
        What one crossing costs; without it the tables' rate, where they have one.
    repeater_spacing_km : float, optional
        Cable between two repeaters; the middle of the tables' rate unless given.

    Raises
    ------
    ModelError
        With every figure that is out of bounds.

    Examples
    --------
    >>> StudySettings(crossing_cost_usd=100_000).crossing_cost_usd
    (100000.0, 100000.0)
    """

    step_km: float = 1.0
    near_km: float = 25.0
    crossing_angle_deg: float | None = None
    crossing_cost_usd: float | tuple[float, float] | None = None
    repeater_spacing_km: float | None = None

    def __post_init__(self) -> None:
        """Check the figures; a cost becomes a range."""
        faults = [
            *number_faults("step_km", self.step_km, 0.01, 100.0),
            *number_faults("near_km", self.near_km, ABOVE_ZERO, 2000.0),
        ]
        if self.crossing_angle_deg is not None:
            faults += number_faults("crossing_angle_deg", self.crossing_angle_deg, 0.0, 90.0)
        if self.repeater_spacing_km is not None:
            most_km = 2 * EQUATOR_KM
            faults += number_faults("repeater_spacing_km", self.repeater_spacing_km, 1.0, most_km)
        cost = self.crossing_cost_usd
        if cost is not None:
            ends = (cost, cost) if isinstance(cost, NUMBERS) else tuple(cost)
            if len(ends) != 2:
                hint = "give one figure, or low and high"
                faults.append(Problem("range", "crossing_cost_usd", f"is {cost!r}", hint))
            else:
                for end in ends:
                    faults += number_faults("crossing_cost_usd", end, 0.0, 1e12)
                if not faults and ends[0] > ends[1]:
                    hint = "order it low to high"
                    faults.append(Problem("range", "crossing_cost_usd", f"is {cost!r}", hint))
        ModelError.check("study", faults)
        if cost is not None:
            low, high = ends
            object.__setattr__(self, "crossing_cost_usd", (float(low), float(high)))

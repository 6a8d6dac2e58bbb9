"""The public record of incidents: which there are, and over which days it reaches."""

from __future__ import annotations

from collections.abc import Sequence

from cableroute.geodata.store import Geodata
from cableroute.model.systems import Incident
from cableroute.reliability.incident_dates import day_span


def recorded(geodata: Geodata) -> list[Incident]:
    """Return the public incidents that a reliable source reports, by date."""
    kept = [
        item for item in geodata.incidents.values() if item.verified and item.visibility == "public"
    ]
    return sorted(kept, key=lambda item: item.start)


def service_days(
    geodata: Geodata, system_id: str, first: float, last: float
) -> tuple[float, float] | None:
    """Return from when to when a system was in service within two days; None: never, not known."""
    system = geodata.systems.get(system_id)
    if system is None or system.status not in ("in service", "out of service", "retired"):
        return None
    if not system.ready_for_service:
        return None
    begin = sum(day_span(system.ready_for_service)) / 2
    end = sum(day_span(system.out_of_service)) / 2 if system.out_of_service else last
    begin, end = max(begin, first), min(end, last)
    return (begin, end) if end > begin else None


def record_days(geodata: Geodata, incidents: Sequence[Incident]) -> tuple[float, float]:
    """Return the first and the last day of the record."""
    return float(day_span(incidents[0].start[:4])[0]), float(day_span(geodata.data_date)[1])

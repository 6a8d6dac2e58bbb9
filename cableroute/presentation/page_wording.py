"""Titles and counts of the tables in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from cableroute.geodata.store import Geodata
from cableroute.model.routes import Route
from cableroute.presentation.lists import place


def _count(value: float) -> str:
    return f"{value:,.0f}" if value >= 9.95 else f"{value:.2g}"


def _title(geo: Geodata, routes: Sequence[Route]) -> str:
    ends = (routes[0].start_id, routes[0].end_id)
    return "Routes from " + " to ".join(place(geo, end) for end in ends)

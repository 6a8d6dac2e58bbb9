"""What several test files use."""

from __future__ import annotations

import pytest

from cableroute import Geodata, Route, find_routes, open_geodata


@pytest.fixture(scope="session")
def geo() -> Geodata:
    """The embedded tables, opened once: everything in them is frozen."""
    return open_geodata()


@pytest.fixture(scope="session")
def crossing(geo: Geodata) -> list[Route]:
    """The ways across Egypt between Zafarana and Abu Talat."""
    return find_routes(geo, "Zafarana", "Abu Talat")

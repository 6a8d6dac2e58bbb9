"""What several test files use."""

from __future__ import annotations

from pathlib import Path

import pytest

from cableroute import Geodata, Route, find_routes, open_geodata

LONGEST = (
    "test_commands_run_when_pasted",
    "test_wheel_does_the_main_job_elsewhere",
    "test_mypy_has_no_complaint",
)
"""Tests that take half a minute: at the end of a run one worker would wait for them alone."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest tests first; the others stay in their order."""
    items.sort(key=lambda item: item.name not in LONGEST)


@pytest.fixture(scope="session")
def geo() -> Geodata:
    """The embedded tables, opened once: everything in them is frozen."""
    return open_geodata()


@pytest.fixture(scope="session")
def crossing(geo: Geodata) -> list[Route]:
    """The routes across Egypt between Zafarana and Abu Talat."""
    return find_routes(geo, "Zafarana", "Abu Talat")


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read, in order."""
    names: list[str] = []
    read_bytes = Path.read_bytes

    def spy(path: Path) -> bytes:
        names.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", spy)
    return names

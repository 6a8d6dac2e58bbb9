"""Tables of these tests: what is made up stands beside a few systems, and not all of the world."""

import pytest
from worlds.few_systems import write_few_systems

import cableroute as cr


@pytest.fixture(scope="session")
def few(tmp_path_factory):
    """PEACE with its landings, and Suez."""
    folder = tmp_path_factory.mktemp("few") / "geodata"
    return cr.open_geodata(write_few_systems(folder, ["PEACE"], ["EG-SUZ"]), base=False)


@pytest.fixture(scope="session")
def opened(few):
    """Open an import over them."""
    return lambda report: cr.open_geodata(*few.folders, report.folder, base=False)

"""Tables of these tests: what is made up stands beside a few systems, and not all of the world."""

import pytest
from worlds.few_systems import write_few_systems

from cableroute.geodata import opening


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """The embedded tables, until a module ends, are PEACE, its landings and Suez."""
    folder = write_few_systems(tmp_path_factory.mktemp("few") / "geodata", ["PEACE"], ["EG-SUZ"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "embedded_folder", lambda: folder)
        yield folder

import pytest

import cableroute as cr


@pytest.fixture(scope="session")
def geo():
    """The embedded tables."""
    return cr.open_geodata()


@pytest.fixture(scope="session")
def crossing(geo):
    """The ways from Zafarana to Abu Talat."""
    return cr.find_options(geo, "Zafarana", "Abu Talat")

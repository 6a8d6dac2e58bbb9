"""The embedded tables as the command line holds them: their networks are made once."""

import pytest

import cableroute as cr
from cableroute.cli.app import opened


@pytest.fixture(scope="session")
def geo():
    return opened(None)


@pytest.fixture(scope="session")
def egypt(geo):
    return cr.countries.country_profile(geo, "EG")

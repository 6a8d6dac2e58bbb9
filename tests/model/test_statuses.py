"""A status ages: what was seen too long ago is unverified."""

from __future__ import annotations

import pytest
from worlds.seas import two_seas

import cableroute as cr
from cableroute.model.statuses import is_unverified, status_text
from cableroute.model.systems import System


def seen(status, date):
    return System("A", name="A", medium="sea", status=status, status_date=date)


@pytest.mark.parametrize(
    ("status", "date", "expected"),
    [
        ("in service", "2021-11-26", False),
        ("in service", "2021-11-24", True),
        ("in service", "2021-12", False),
        ("in service", "2021-11", True),  # from the first day of the month, of the year
        ("in service", "2021", True),
        ("in service", "", True),
        ("under construction", "2012", True),
        ("stalled", "2026", False),
        ("unverified", "2026-11", True),
        ("retired", "2001", False),  # what ended has ended
        ("cancelled", "2001", False),
    ],
)
def test_a_status_older_than_five_years_is_unverified(status, date, expected):
    assert is_unverified(seen(status, date), as_of="2026-11-25") is expected


def test_the_greatest_age_is_a_number_of_years():
    old = seen("in service", "2015-09")
    assert not is_unverified(old, as_of="2026-11-25", max_age_years=12)
    assert status_text(old, as_of="2026-11-25") == "unverified, last seen in service 2015-09"


@pytest.fixture
def old(tmp_path):
    """Two seas where ALPHA, the direct system, was last seen in 2015."""
    world = two_seas()
    world.rows["systems"][0]["status_date"] = "2015-09"
    return world.open(tmp_path / "own")


def test_what_is_unverified_is_left_out_and_counted(old):
    with pytest.raises(cr.NoRouteError, match="allow_unverified"):
        cr.find_routes(old, "F1", "I1")
    found = cr.routing.unverified_left_out(old, "F1", "I1", cr.Conditions())
    assert str(found) == "1 route left out: Alpha Cable last seen in service 2015-09"
    # another greatest age, or a date shortly after the sighting, verifies it
    assert cr.find_routes(old, "F1", "I1", max_status_age_years=20)
    assert cr.find_routes(old, "F1", "I1", date="2019")


def test_an_unverified_route_says_so_in_its_name_and_row(old):
    [route] = cr.find_routes(old, "F1", "I1", allow_unverified=True)
    assert "Alpha Cable (unverified: last seen in service 2015-09)" in route.name
    row = cr.compare([route], cr.comparison.measures(old)).iloc[0]
    assert row["unverified"] == ["ALPHA"]
    assert row["in_service"] is None
    assert "Alpha Cable unverified, last seen in service 2015-09" in row["status"]


def test_what_is_stalled_is_neither_in_service_nor_planned(tmp_path):
    world = two_seas()
    world.rows["systems"][0]["status"] = "stalled"
    geo = world.open(tmp_path / "own")
    with pytest.raises(cr.NoRouteError):
        cr.find_routes(geo, "F1", "I1")
    routes = cr.find_routes(geo, "F1", "I1", allow_planned=True)
    assert [route.system_ids for route in routes] == [("GAMMA",)]

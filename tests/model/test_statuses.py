"""A status ages: what was seen too long ago is unverified."""

from __future__ import annotations

import pytest
from worlds.seas import two_seas

import cableroute as cr
from cableroute.model.statuses import is_unverified, seen_how, sighting, status_text
from cableroute.model.systems import System
from cableroute.routing.left_out import unverified_left_out


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
        ("under construction", "2024-11-24", True),  # two years on it is built, late or given up
        ("planned", "2024-11-26", False),
        ("announced", "2023", True),
        ("stalled", "2026", False),
        ("unverified", "2026-11", True),
        ("retired", "2001", False),  # what ended has ended
        ("cancelled", "2001", False),
    ],
)
def test_a_status_after_five_years_and_a_plan_after_two_are_unverified(status, date, expected):
    assert is_unverified(seen(status, date), as_of="2026-11-25") is expected


def test_the_greatest_age_is_a_number_of_years():
    old = seen("in service", "2015-09")
    assert not is_unverified(old, as_of="2026-11-25", max_age_years=12)
    planned = seen("planned", "2015-09")
    assert is_unverified(planned, as_of="2026-11-25", max_age_years=12)
    assert is_unverified(seen("planned", "2025-09"), as_of="2026-11-25", max_age_years=1)
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
    found = unverified_left_out(old, "F1", "I1", cr.Conditions())
    assert str(found) == "1 route left out: Alpha Cable last seen in service 2015-09"
    # another greatest age, or a date shortly after the sighting, verifies it
    assert cr.find_routes(old, "F1", "I1", max_status_age_years=20)
    assert cr.find_routes(old, "F1", "I1", on="2019")


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


def listed(status, date):
    return System(
        "A", name="A", medium="sea", status=status, status_date=date, status_basis="listed"
    )


def test_what_is_only_listed_counts_and_is_called_so():
    shown = listed("in service", "2026-02")
    assert not is_unverified(shown, as_of="2026-11-25")
    assert seen_how(shown) == "listed"
    assert sighting(listed("in service", "2015")) == "last listed in service 2015"
    assert sighting(listed("unverified", "2026-02")) == "last listed 2026-02"
    assert sighting(seen("unverified", "2026-02")) == "last reported 2026-02"


def test_a_route_on_a_system_that_is_only_listed_says_so(tmp_path):
    world = two_seas()
    world.rows["systems"][0]["status_basis"] = "listed"
    geo = world.open(tmp_path / "own")
    [route] = cr.find_routes(geo, "F1", "I1", systems=["ALPHA"])
    row = cr.compare([route], cr.comparison.measures(geo)).iloc[0]
    assert row["in_service"]
    assert row["status"] == "every part in service; Alpha Cable only listed 2026"


@pytest.mark.parametrize(
    ("ends", "date", "said"),
    [
        (("Fujairah", "Istanbul"), None,
         "Regional Cable Network unverified, last seen stalled 2012"),
        (("Frankfurt", "Jask"), None,
         "Europe Persia Express Gateway unverified, last seen in service 2015-09"),
        (("Frankfurt", "Jask"), "2014-06-01", ""),
        (("Zafarana 2", "Sidi Kerir"), None, "India Europe Xpress under construction"),
        (("Zafarana", "Abu Talat"), None, ""),
    ],
)  # fmt: skip
def test_a_path_says_where_none_of_its_systems_is_known_to_work(geo, ends, date, said):
    route = cr.find_routes(geo, *ends)[0]
    status = cr.routing.passage(geo, route, on=date).status
    assert status.startswith("a route over land: corridor not attributed to a system")
    why = status.partition("; of the systems that cross there none is known to work: ")[2]
    assert why == said


def test_a_stalled_system_that_must_be_passed_is_named_as_the_reason(geo):
    with pytest.raises(cr.NoRouteError, match="last seen stalled 2012"):
        cr.find_routes(geo, "Marseille", "Fujairah", via=["RCN"], allow_planned=True)

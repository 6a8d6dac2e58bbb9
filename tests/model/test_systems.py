"""What a status says of a date, and what an incident carries."""

import pytest

import cableroute as cr
from cableroute.model.systems import PLANS

CUT = {"name": "Cut", "start": "2022-06-07", "medium": "land"}


@pytest.mark.parametrize("status", PLANS)
def test_what_is_planned_or_stalled_was_never_in_service_by_the_day_it_was_seen(status):
    system = cr.System("S", name="S", medium="land", status=status, status_date="2012")
    assert system.in_service_on("2011-05") is False
    assert system.in_service_on("2026") is None


def test_a_stalled_network_does_not_count_as_planned(geo):
    from cableroute.routing.system_networks import usable

    rcn = cr.System("RCN", name="RCN", medium="land", status="stalled", status_date="2012")
    for date in (None, "2026-11-25"):
        asked = cr.Conditions(on=date, allow_planned=True, allow_unverified=True)
        assert not usable(rcn, asked, geo)


def test_an_incident_says_whether_all_paths_were_down_or_that_no_source_does():
    assert cr.Incident("i", **CUT).paths_down_together is None
    assert cr.Incident("i", **CUT, paths_down_together=True).paths_down_together is True
    with pytest.raises(cr.ModelError, match="paths_down_together is 'yes'"):
        cr.Incident("i", **CUT, paths_down_together="yes")

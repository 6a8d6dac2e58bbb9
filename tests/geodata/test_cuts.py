"""Which legs a recorded cut was on: segments, zones, positions, land crossings."""

from dataclasses import replace

import numpy as np
import pytest
from pyproj import Geod
from worlds.folders import station, write_csv, write_geojson
from worlds.reliability import leg, opened

import cableroute as cr
from cableroute.geodata.cuts import cut_on, is_placed, takes_down
from cableroute.model import Incident

CUT = Incident("I", name="a cut", start="2020-01-01", medium="sea", system_ids=("ONE",))


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    return opened(tmp_path_factory.mktemp("cuts"))


@pytest.fixture(scope="module")
def whole():
    return leg("ONE-T1", "A", "B", medium="sea", line=[(0, 0), (10, 0)], system_id="ONE")


@pytest.fixture(scope="module")
def piece():
    return leg("ONE-T1/A/X", "A", "X", medium="sea", line=[(0, 0), (2, 0)], system_id="ONE",
               segment_id="ONE-T1")  # fmt: skip


def test_segments_that_are_named_are_hit_and_no_others(tables, whole, piece):
    named = replace(CUT, segment_ids=("ONE-T1",))
    assert cut_on(tables, named, whole) == "hit"
    assert cut_on(tables, named, piece) == "maybe"  # where on the segment is not known
    assert cut_on(tables, replace(CUT, segment_ids=("ONE-T2",)), whole) == "spared"
    assert cut_on(tables, CUT, whole) == "maybe"
    assert cut_on(tables, replace(named, system_ids=("TWO",)), whole) == "spared"
    on_land = replace(named, medium="land", country="EG")
    assert cut_on(tables, on_land, whole) == "maybe"  # at a landing of the segment
    assert cut_on(tables, replace(on_land, segment_ids=()), whole) == "spared"


def test_of_a_segment_only_the_piece_in_the_zone_is_hit(tables, whole, piece):
    """The zone is from 4 to 6 degrees east; the piece ends at 2."""
    zoned = replace(CUT, segment_ids=("ONE-T1",), zone="narrows")
    assert [cut_on(tables, zoned, item) for item in (whole, piece)] == ["hit", "spared"]
    assert cut_on(tables, replace(zoned, segment_ids=()), piece) == "spared"


def test_on_land_one_of_two_paths_may_have_been_up(tables):
    path = leg("L", "A", "B", system_id="ONE", country="EG")
    cut = replace(CUT, medium="land", country="EG")
    assert cut_on(tables, cut, path) == "hit"  # no second path is known
    assert cut_on(tables, replace(cut, paths_down_together=True), path) == "hit"
    assert cut_on(tables, replace(cut, paths_down_together=False), path) == "maybe"
    assert cut_on(tables, replace(cut, country="SD"), path) == "spared"


@pytest.mark.parametrize(
    ("low", "high", "verdict"), [(2, "", "maybe"), ("", 2, "maybe"), (1, 1, "hit"), ("", "", "hit")]
)
def test_two_paths_or_more_are_several(tmp_path, low, high, verdict):
    write_geojson(tmp_path, "landing_stations", [station("A", 20, 1), station("B", 21, 1)])
    write_csv(tmp_path, "systems", {"id": "ONE", "name": "One", "medium": "sea",
                                    "status": "in service", "source_ids": "mine"})  # fmt: skip
    write_csv(tmp_path, "crossings", {
        "id": "X", "system_id": "ONE", "start_id": "A", "end_id": "B", "how_surely": "stated",
        "paths_low": low, "paths_high": high, "source_ids": "mine",
    })  # fmt: skip
    tables = opened(tmp_path)
    path = leg("L", "A", "B", system_id="ONE", country="EG")
    assert cut_on(tables, replace(CUT, medium="land", country="EG"), path) == verdict


def test_the_cut_off_jeddah_is_not_between_barka_and_mumbai(geo):
    cut = geo.incidents["INC-2025-09-06-JEDDAH"]
    for route in cr.find_routes(geo, "Barka", "Mumbai"):
        assert {cut_on(geo, cut, item) for item in route.legs} == {"spared"}
    red_sea = cr.find_routes(geo, "Suez", "Jeddah", systems=["SMW4"])[0]
    assert "hit" in {cut_on(geo, cut, item) for item in red_sea.legs}


def test_a_network_is_as_an_incident_cut_it(geo):
    found = cr.what_if(geo, "Marseille", "Mumbai", remove=["INC-2025-09-06-JEDDAH"])
    cut = geo.incidents["INC-2025-09-06-JEDDAH"]
    assert found.lost
    for item in found.lost:
        assert any(takes_down(geo, cut, leg) for leg in item.route.legs)
    for route in found.after:
        assert not any(takes_down(geo, cut, leg) for leg in route.legs)
    assert not cr.what_if(geo, "Barka", "Mumbai", remove=["INC-2025-09-06-JEDDAH"]).lost


def test_an_incident_of_no_known_place_removes_nothing_and_says_so(geo):
    assert not is_placed(geo, geo.incidents["INC-2019-12-AAE1"])
    with pytest.raises(cr.errors.ModelError, match="no source says which legs it hit"):
        cr.what_if(geo, "Marseille", "Mumbai", remove=["INC-2019-12-AAE1"])


def test_of_two_segments_within_the_accuracy_of_a_position_neither_is_sure(geo) -> None:
    """FALCON was cut once, 56 km off Dubai, where two of its segments leave for the north."""
    cut = geo.incidents["INC-2008-02-01-FALCON"]
    assert cut.segment_ids == ("FALCON-T3", "FALCON-T4")
    for name in cut.segment_ids:
        line = geo.segments[name].geometry
        lon, lat = np.array(line.coords)[:, :2].T
        at_lon, at_lat, _ = np.broadcast_arrays(*cut.position, lon)
        away = Geod(ellps="WGS84").inv(lon, lat, at_lon, at_lat)[2]
        assert away.min() < 1000 * (cut.accuracy_km + geo.segments[name].accuracy_km)
        assert cut_on(geo, cut, geo.segments[name]) == "maybe"
    assert cut_on(geo, cut, geo.segments["FALCON-T1"]) == "spared"

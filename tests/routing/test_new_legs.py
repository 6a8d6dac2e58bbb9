"""Ways with a leg planned where no system is, in a small world in the open western Mediterranean.

Lengths are those of pyproj's geodesics: nothing lies between these stations but sea.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
from worlds.commands import cableroute
from worlds.seas import SEA, World, km

import cableroute as cr
from cableroute import NoRouteError, compare, find_routes, measures
from cableroute.routing import passage
from cableroute.routing.conditions import Constraints
from cableroute.routing.new_legs import GAIN_PCT, MOST_LEGS, modelled_chains
from cableroute.routing.system_networks import Access, offers

WEST, NORTH, EAST, OUTER = (4.6, 41.3), (6.2, 41.9), (5.9, 38.9), (-9.3, 36.4)


def four_stations():
    """Return WEST and NORTH joined by a system, EAST and OUTER (beyond Gibraltar) by none."""
    world = World()
    for name, at in (("WEST", WEST), ("NORTH", NORTH), ("EAST", EAST), ("OUTER", OUTER)):
        world.station(name, *at, "FR")
    world.group("GATE", "Gibraltar", lon_deg=-5.6, lat_deg=35.95)
    world.system("ALPHA", "WEST", "NORTH")
    world.segment("A", "ALPHA", "WEST", "NORTH")
    return world


@pytest.fixture(scope="module")
def sea(tmp_path_factory):
    return four_stations().open(tmp_path_factory.mktemp("sea") / "own")


@pytest.fixture(scope="module")
def to_east(sea):
    return find_routes(sea, "NORTH", "EAST", modelled_legs=True)


def test_stations_that_no_system_joins(sea, to_east):
    with pytest.raises(NoRouteError):
        find_routes(sea, "NORTH", "EAST")
    direct, longer = to_east
    assert [leg.system_id for leg in direct.legs] == [""]
    assert direct.cable_km == pytest.approx(SEA * km(NORTH, EAST), rel=1e-3)
    # by Alpha to WEST the new leg is shorter, the way longer
    assert [leg.system_id for leg in longer.legs] == ["ALPHA", ""]
    assert longer.cable_km == pytest.approx(SEA * km(NORTH, WEST, EAST), rel=1e-3)
    assert longer.legs[1].route_km < direct.route_km


def test_a_modelled_leg_says_that_it_is_no_cable(sea, to_east):
    for way in to_east:
        leg = way.legs[-1]
        assert (leg.status, leg.confidence, leg.accuracy_km > 10) == ("no system", "assumed", True)
        assert (leg.start, leg.end) == (leg.geometry.coords[0], EAST)
        assert "modelled leg to EAST" in way.name
        assert "no cable is claimed" in way.note
        passed = passage(sea, way)
        assert passed.in_service is False
        assert "no system joins" in passed.status
        assert passed.interconnects == len(way.legs) - 1


def test_page_one_of_a_report_says_where_no_cable_is(sea, to_east):
    made = cr.report(sea, "NORTH", "EAST", modelled_legs=True)
    assert made.routes == tuple(to_east)
    [first] = [item for item in made.sections if item.name == "recommendation"]
    assert (
        "Routes 1, 2 each take a leg at sea where there is no cable: the legs are modelled and "
        "would have to be built."
    ) in [str(part) for part in first.parts]
    kept = cr.report(sea, "WEST", "NORTH", modelled_legs=True)
    assert "there is no cable" not in kept.html()


def test_it_comes_after_every_system_and_beats_none(tmp_path):
    world = four_stations()
    world.system("ROUND", "NORTH", "EAST")
    world.segment("R", "ROUND", "NORTH", "OUTER", (7.5, 38.5), (2.0, 37.3), (-5.6, 35.95))
    world.segment("R2", "ROUND", "OUTER", "EAST", (-5.6, 35.95), (2.0, 37.1))
    world.system("BETA", "WEST", "OUTER")
    world.segment("B", "BETA", "WEST", "OUTER", (2.0, 37.3), (-5.6, 35.95))
    geo = world.open(tmp_path / "own")
    without = find_routes(geo, "WEST", "EAST")
    ways = find_routes(geo, "WEST", "EAST", modelled_legs=True)
    assert ways[: len(without)] == without
    assert len(ways) > len(without)
    assert ways[-1].cable_km < without[0].cable_km / 1.05  # or it would not be told
    table = compare(ways, measures(geo), minimise=["cable_km"])
    assert not table["pareto"][len(without) :].any()
    assert table["pareto"][: len(without)].sum() == 1  # the shortest of those that are there


def test_a_leg_that_saves_nothing_is_not_shown(sea):
    assert find_routes(sea, "WEST", "NORTH", modelled_legs=True) == find_routes(
        sea, "WEST", "NORTH"
    )


def test_what_is_avoided_or_passed_holds_for_planned_legs(sea):
    through = find_routes(sea, "EAST", "OUTER", modelled_legs=True)
    assert all(passage(sea, way).straits == ("Gibraltar",) for way in through)
    assert find_routes(sea, "EAST", "OUTER", modelled_legs=True, via=["Gibraltar"]) == through
    with pytest.raises(NoRouteError):
        find_routes(sea, "EAST", "OUTER", modelled_legs=True, avoid=["Gibraltar"])
    with pytest.raises(NoRouteError):
        find_routes(sea, "NORTH", "EAST", modelled_legs=True, max_route_km=km(NORTH, EAST) - 1)


def test_what_is_confidential_joins_nothing(tmp_path):
    world = four_stations()
    world.rows["landing_stations"][2]["properties"]["visibility"] = "confidential"
    geo = world.open(tmp_path / "own")
    found = find_routes(geo, "NORTH", "EAST", modelled_legs=True, confidential=True)
    assert all(route.is_confidential for route in found)
    with pytest.raises(NoRouteError):
        find_routes(geo, "NORTH", "EAST", modelled_legs=True)


def test_few_legs_are_planned_however_many_stations_there_are(tmp_path):
    world = four_stations()
    for number, lat in enumerate(np.linspace(38, 42, 30)):
        world.station(f"S{number}", 5 + 3 * (number % 2), lat, "FR")
    asked = []

    def nowhere(one, two, **_):
        asked.append((one.id, two.id))
        raise NoRouteError("no route")

    geo = world.open(tmp_path / "own")
    ends = ({place: Access(0.0, ())} for place in ("NORTH", "EAST"))
    every = offers(geo)
    free = Constraints()
    assert modelled_chains(geo, *ends, offers=every, constraints=free, planner=nowhere) == []
    assert asked[0] == ("NORTH", "EAST")
    assert len(asked) <= MOST_LEGS


@pytest.mark.parametrize(("more_pct", "asked"), [(0.9, []), (1.1, [("NORTH", "EAST")])])
def test_a_leg_is_planned_where_its_least_cable_could_gain(sea, more_pct, asked):
    """A geodesic with the least slack, 1 per cent, against what a route may have to be shorter."""
    made = []

    def nowhere(one, two, **_):
        made.append((one.id, two.id))
        raise NoRouteError("no route")

    below_km = km(NORTH, EAST) * (1 + more_pct / 100) * (1 + GAIN_PCT / 100)
    ends = ({place: Access(0.0, ())} for place in ("NORTH", "EAST"))
    modelled_chains(sea, *ends, offers=offers(sea), constraints=Constraints(), below_km=below_km,
                    planner=nowhere)  # fmt: skip
    assert made == asked


def test_on_the_command_line(tmp_path):
    own = four_stations().write(tmp_path / "own")
    given = ("NORTH", "EAST", "--geodata", own, "--no-base", "--format", "json")
    code, _, err = cableroute("compare", *given)
    assert code == 2
    assert "--modelled-legs" in err
    code, out, err = cableroute("compare", *given, "--modelled-legs")
    assert code == 0, err
    rows = json.loads(out)
    assert [row["in_service"] for row in rows] == [False, False]
    assert [row["confidence"] for row in rows] == ["assumed", "assumed"]
    assert [row["pareto"] for row in rows] == [False, False]

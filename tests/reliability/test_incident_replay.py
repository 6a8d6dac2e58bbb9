"""Replays: who is hit, for how long, and what stays open."""

import json
import re
from dataclasses import replace as changed
from typing import NamedTuple

import pytest
from rich.console import Console
from worlds.commands import cableroute as command
from worlds.folders import write_csv
from worlds.reliability import leg, opened, way

import cableroute as cr
from cableroute.errors import ModelError
from cableroute.geodata.cuts import takes_down
from cableroute.presentation.exposure_tables import replay_tables
from cableroute.presentation.tables import Table
from cableroute.presentation.terminal import table
from cableroute.reliability import replay


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """Two systems by one strait; an incident for each route to tell where and how long."""
    folder = tmp_path_factory.mktemp("cuts")
    opened(folder)
    write_csv(folder, "systems", *(
        {"id": name, "name": name, "status": "in service", "source_ids": "mine"}
        for name in ("ONE", "TWO")
    ))  # fmt: skip
    write_csv(folder, "repair_zones", *(
        {"id": name, "zone": name, "west_deg": west, "south_deg": -3, "east_deg": west + 2,
         "north_deg": 3, "source_ids": "mine"}
        for name, west in (("narrows", 4), ("elsewhere", 40))
    ))  # fmt: skip
    cut = {"place": "a test", "medium": "sea", "verified": "true", "source_ids": "mine"}
    write_csv(folder, "incidents", *(cut | {"id": name, "name": name} | more for name, more in (
        ("I-ZONE", {"start": "2020-01-10", "zone": "narrows", "system_ids": "ONE;TWO",
                    "system_ends": "ONE: 2020-01-20", "outage_low_hours": 100,
                    "outage_high_hours": 300}),
        ("I-FAR", {"start": "2020-02-10", "zone": "elsewhere", "system_ids": "ONE"}),
        ("I-NO-BOX", {"start": "2020-02-20", "zone": "unknown waters", "system_ids": "ONE"}),
        ("I-NOWHERE", {"start": "2020-03", "system_ids": "ONE", "outage_low_hours": 5,
                       "outage_high_hours": 5}),
        ("I-NEAR", {"start": "2021-01-01", "end": "2021-01-03", "lon_deg": 2, "lat_deg": 0.1,
                    "position_of": "a test", "accuracy_km": 5, "system_ids": "TWO"}),
        ("I-OFF", {"start": "2021-02-01", "lon_deg": 2, "lat_deg": 3, "position_of": "a test",
                   "accuracy_km": 5, "system_ids": "TWO"}),
        ("I-LAND", {"start": "2022-06-07", "medium": "land", "country": "EG",
                    "system_ids": "ONE;TWO", "outage_low_hours": 4}),
        ("I-RUMOUR", {"start": "2023-01-01", "zone": "narrows", "system_ids": "ONE",
                      "verified": "false"}),
    )))  # fmt: skip
    return cr.open_geodata(folder, base=False, unverified=True)


@pytest.fixture(scope="module")
def ways():
    line = [(0, 0), (10, 0)]
    return [
        way(
            name,
            leg(f"{name}S", "A", "B", medium="sea", line=line, system_id=name, accuracy_km=10),
            leg(f"{name}L", "B", "C", line=[(10, 0), (11, 0)], system_id=name, country="EG"),
        )
        for name in ("ONE", "TWO")
    ]


def test_each_incident_by_hand(tables, ways):
    found = replay(tables, ways)
    told = {item.incident_id: item for item in found.outcomes}
    # I-FAR is in another zone
    assert set(told) == {"I-ZONE", "I-NO-BOX", "I-NOWHERE", "I-NEAR", "I-LAND"}
    assert told["I-NO-BOX"].verdicts == ("maybe", "spared")  # a zone that is drawn nowhere
    zone = told["I-ZONE"]
    assert zone.verdicts == ("hit", "hit")
    # from some time of the 10th to some time of the 20th; no source says when the other was back
    assert zone.hours == ((216, 264), (0, None))
    assert zone.all_down == "hit"
    assert zone.all_hours == (0, 264)
    assert told["I-NOWHERE"].verdicts == ("maybe", "spared")
    assert told["I-NOWHERE"].all_hours is None
    assert told["I-NEAR"].verdicts == ("spared", "hit")  # 11 km off, 5 and 10 km accurate
    assert told["I-NEAR"].hours == (None, (24, 72))
    assert told["I-LAND"].hours == ((4, None), (4, None))
    assert told["I-LAND"].all_hours == (4, None)
    assert (found.hits, found.maybes) == ((2, 3), (2, 0))
    assert found.hours == ((220, None), (28, None))
    assert found.all_hours == (4, None)
    assert (found.looked_at, found.from_date, found.to_date) == (7, "2020-01-10", "2022-06-07")


def test_without_ends_the_length_of_the_outage_is_that_of_each(tables, ways):
    cut = changed(tables.incidents["I-ZONE"], system_ends=())
    assert replay(tables, ways, incidents=[cut]).outcomes[0].hours == ((100, 300), (100, 300))


def test_a_cut_whose_end_no_source_has_lasted_until_it_was_last_seen_unrepaired(tables, ways, geo):
    """From some time of the 10th to the first hour of the 16th, at least."""
    seen = {"unrepaired_on": "2020-01-16", "outage_hours": None}
    cut = changed(tables.incidents["I-ZONE"], system_ends=(), **seen)
    found = replay(tables, ways, incidents=[cut])
    assert found.outcomes[0].hours == ((5 * 24, None),) * 2
    assert found.all_hours == (5 * 24, None)
    own = changed(tables.incidents["I-ZONE"], **seen)  # of the other it is not said
    assert replay(tables, ways, incidents=[own]).outcomes[0].hours == ((216, 264), (0, None))
    routes = cr.find_routes(geo, "Marseille", "Mumbai")
    [falcon] = [it for it in routes if it.system_ids == ("HAWK", "FALCON")]
    [jeddah] = [it for it in cr.replay(geo, [falcon]).outcomes if "2025-09-06" in it.start]
    assert jeddah.hours == ((2 * 24, None),)  # still cut on the 9th


def test_unverified_incidents_count_only_when_asked(tables, ways):
    found = replay(tables, ways[0], incidents=tables.incidents.values(), unverified=True)
    assert found.outcomes[-1].incident_id == "I-RUMOUR"
    assert found.outcomes[-1].hours == ((0, None),)
    assert not found.outcomes[-1].verified


def test_cuts_of_two_incidents_overlap_in_time(tables, ways):
    """One route down from the 10th to the 20th, the other from the 15th for 48 hours."""
    cuts = tables.incidents
    own = changed(cuts["I-ZONE"], system_ids=("ONE",), outage_hours=None)
    other = changed(cuts["I-NEAR"], start="2020-01-15", end="", outage_hours=(48, 48))
    found = replay(tables, ways, incidents=[own, other])
    assert [item.all_down for item in found.outcomes] == ["spared", "spared"]
    assert found.all_hours == (48, 48)


def test_a_day_is_open_from_its_first_hour_to_its_last(tables, ways, geo):
    """From some time of the 15th to some time of the 17th is 24 to 72 hours, as published."""
    assert geo.incidents["INC-2026-06-15-ALETAR"].outage_hours == (24, 72)
    near = tables.incidents["I-NEAR"]
    cut = changed(near, start="2026-06-15", end="2026-06-17")
    assert replay(tables, ways[1], incidents=[cut]).hours == ((24, 72),)
    own = changed(
        tables.incidents["I-ZONE"], system_ids=("ONE",), system_ends=(), outage_hours=None
    )
    own = changed(own, start="2026-06-13", end="2026-06-15")
    # one may be back at the first hour of the 15th, or both are down for a day of it
    assert replay(tables, ways, incidents=[own, cut]).all_hours == (0, 24)
    apart = changed(near, id="I-LATER", start="2026-07-15", end="2026-07-17")
    assert replay(tables, ways[1], incidents=[cut, apart]).hours == ((48, 144),)


def test_what_is_no_incident_is_refused(tables, ways):
    with pytest.raises(ModelError, match="is not an incident"):
        replay(tables, ways, incidents=["cut"])
    with pytest.raises(ModelError, match="no routes"):
        replay(tables, [])
    with pytest.raises(ModelError, match="incidents: is 5"):
        replay(tables, ways, incidents=5)
    with pytest.raises(ModelError, match="geodata: is 'tables'"):
        replay("tables", ways)


def test_the_double_failure_on_land_of_2022(geo):
    """It took AAE-1 and SEA-ME-WE 5 at once, for four hours or more, and ended on that day."""
    ways = [
        route for route in cr.find_routes(geo, "Marseille", "Mumbai")
        if route.id.startswith(("AAE-1@", "SMW4@"))
    ]  # fmt: skip
    found = replay(geo, ways)
    double = next(
        item for item in found.outcomes if item.incident_id == "INC-2022-06-07-EGYPT-LAND"
    )
    assert double.verdicts == ("hit", "spared")
    assert double.hours == ((4, 12), None)
    rubymar = next(item for item in found.outcomes if item.start == "2024-02-24")
    assert rubymar.verdicts == ("hit", "spared")
    # The reports name the days of AAE-1 and SEACOM: EIG was back after them, day not found.
    [other] = cr.find_routes(geo, "Marseille", "Mumbai", systems=["EIG"])
    later = replay(geo, other, incidents=[geo.incidents["INC-2024-02-24-REDSEA"]])
    assert later.outcomes[0].hours == ((0, None),)
    both = [
        cr.Route(name, name, [cr.Leg(f"{name}/L", "A", "B", "land", ways[0].legs[1].geometry, 0,
                                     system_id=name, country="EG")])
        for name in ("AAE-1", "SMW5")
    ]  # fmt: skip
    together = replay(geo, both)
    assert [item.incident_id for item in together.outcomes if item.all_down == "hit"] == [
        "INC-2022-06-07-EGYPT-LAND"
    ]
    assert together.all_hours == (4, 12)


def test_a_route_that_only_comes_ashore_on_a_system_may_be_hit_by_its_crossing(geo):
    """A cut of all of SEACOM's paths across Egypt is none of 2Africa's, and so for SMW5's."""
    routes = {
        frozenset(leg.system_id for leg in route.legs if leg.system_id): route
        for route in reversed(cr.find_routes(geo, "Marseille", "Mumbai"))
    }
    expected = {
        "INC-2013-02-14-EGYPT-LAND": {("TE-NORTH", "SEACOM"): "hit",
                                      ("2AFRICA", "SEACOM"): "maybe"},
        "INC-2022-06-07-EGYPT-LAND": {("AAE-1",): "hit", ("SMW5", "SEACOM"): "maybe",
                                      ("PEACE", "SEACOM"): "spared"},
    }  # fmt: skip
    for name, verdicts in expected.items():
        for systems, verdict in verdicts.items():
            found = replay(geo, routes[frozenset(systems)], incidents=[geo.incidents[name]])
            got = found.outcomes[0].verdicts if found.outcomes else ("spared",)
            assert got == (verdict,), (name, systems)
    # what is not known never makes a network look better: its landing is out of it
    landing = geo.stretches["EG-S-BMH-ABT"]
    assert takes_down(
        geo, geo.incidents["INC-2022-06-07-EGYPT-LAND"], changed(landing, system_id="SMW5")
    )


def test_the_published_length_is_of_the_first_and_the_last_that_was_back(tables, ways, geo):
    """FALCON was down 35 days 8 hours in 2020, as Capacity Media has it: 848 hours."""
    cut = geo.incidents["INC-2020-01-09-SUEZ"]
    assert cut.outage_hours[0] == 848
    [falcon] = cr.find_routes(geo, "Suez", "Mumbai", systems=["FALCON"], k=1)
    assert replay(geo, falcon, incidents=[cut]).outcomes[0].hours == ((848, 864),)
    own = changed(
        tables.incidents["I-ZONE"],
        system_ends=(("ONE", "2020-01-20"), ("TWO", "2020-01-25")),
        outage_hours=(245, 380),
    )
    found = replay(tables, ways, incidents=[own])
    assert found.outcomes[0].hours == ((245, 264), (336, 380))
    # one that the days contradict does not count, nor one where two were back on one day
    for ends, length, hours in (
        ((("ONE", "2020-01-20"), ("TWO", "2020-01-25")), (100, 500), ((216, 264), (336, 384))),
        ((("ONE", "2020-01-20"), ("TWO", "2020-01-20")), (245, 250), ((216, 264), (216, 264))),
        # of two that were back in one month, none sooner than the least or later than the most
        ((("ONE", "2020-03"), ("TWO", "2020-03")), (1300, 1500), ((1300, 1500), (1300, 1500))),
        # a length that fits the day of one says nothing of the other, of which only a month is
        # known
        ((("ONE", "2020-03-10"), ("TWO", "2020-03")), (1440, 1450), ((1416, 1464), (1200, 1968))),
    ):
        other = changed(own, system_ends=ends, outage_hours=length)
        assert replay(tables, ways, incidents=[other]).outcomes[0].hours == hours


def test_a_cut_of_which_only_the_months_of_repair_are_known_keeps_its_published_length(geo):
    """AAE-1 and SEACOM, Red Sea 2024: back by the middle and by the end of July, after 142 days."""
    cut = geo.incidents["INC-2024-02-24-REDSEA"]
    for system in ("AAE-1", "SEACOM"):
        ends = ("Marseille", "Mumbai") if system == "AAE-1" else ("Zafarana", "Mumbai")
        route = cr.find_routes(geo, *ends, systems=[system], k=1)
        assert replay(geo, route, incidents=[cut]).hours == ((3400, 3792),)
        assert 3400 / 24 > (31 + 30 + 31 + 30 + 5) + 14  # 24 February to the middle of July


def test_a_cut_on_land_at_a_landing_may_have_hit_the_segment_that_lands_there(geo):
    """IMEWE near Jeddah, 2017: on land by the operator, and Pakistan was cut off all the same."""
    cut = geo.incidents["INC-2017-08-05-IMEWE"]
    assert (cut.medium, cut.zone) == ("land", "")
    routes = cr.find_routes(geo, "Marseille", "Mumbai", systems=["IMEWE"])
    [found] = replay(geo, routes[:1], incidents=[cut]).outcomes
    assert found.verdicts == ("maybe",)
    assert found.hours == ((33, 39),)
    other = cr.find_routes(geo, "Marseille", "Alexandria", systems=["IMEWE"])
    assert replay(geo, other[:1], incidents=[cut]).outcomes == ()
    [named] = cr.find_routes(geo, "Marseille", "Mumbai", systems=["SMW4"], k=1)
    assert replay(geo, [named], incidents=[cut]).outcomes == ()


def test_a_length_of_one_system_alone_counts_before_its_day(tables, ways):
    """Down from the 10th to the 20th, 230 to 235 hours by the operator."""
    cut = changed(tables.incidents["I-ZONE"], system_ids=("ONE",), outage_hours=(230, 235))
    assert replay(tables, ways[0], incidents=[cut]).outcomes[0].hours == ((230, 235),)


def test_cuts_near_egypt_spare_a_leg_from_barka_to_mumbai(geo):
    """EIG, FEA and FALCON near Egypt, 2016: FALCON has one segment there, EIG two."""
    cut = geo.incidents["INC-2016-01-23-EGYPT"]
    verdicts = {}
    for start, end, system in (
        ("Barka", "Mumbai", "EIG"),
        ("Marseille", "Mumbai", "EIG"),
        ("Suez", "Muscat", "FALCON"),
        ("Tripoli (Libya)", "Abu Talat", "EIG"),
    ):
        route = cr.find_routes(geo, start, end, systems=[system], k=1)
        outcomes = replay(geo, route, incidents=[cut]).outcomes
        verdicts[start, end] = outcomes[0].verdicts[0] if outcomes else "spared"
    assert verdicts == {
        ("Barka", "Mumbai"): "spared", ("Marseille", "Mumbai"): "hit", ("Suez", "Muscat"): "hit",
        ("Tripoli (Libya)", "Abu Talat"): "maybe",
    }  # fmt: skip


class Narrow(NamedTuple):
    """A view of some width."""

    width: int
    wide: bool = False
    prefix: str = "--"


def printed(parts, width):
    console = Console(width=width)
    with console.capture() as caught:
        for part in parts:
            made = table(part, Narrow(width)) if isinstance(part, Table) else part
            console.print(made, markup=False)
    return caught.get()


@pytest.mark.parametrize("width", [80, 120])
def test_ten_routes_fit_a_terminal(geo, width):
    """Every incident is named with the numbers of the routes that it hits, at any width."""
    ways = cr.find_routes(geo, "Marseille", "Mumbai")
    found = replay(geo, ways)
    numbers = list(range(1, len(ways) + 1))
    lines = printed(replay_tables(geo, ways, numbers, found), width).splitlines()
    assert max(map(len, lines)) <= width
    for item in found.outcomes:
        row = next(n for n, line in enumerate(lines) if line.startswith(f" {item.start} "))
        assert item.name.split()[0] in lines[row]
        verdict = "hit" if "hit" in item.verdicts else "maybe"
        first = item.verdicts.index(verdict) + 1
        assert re.search(rf"{verdict} {first}[,:]", lines[row])
    sums = [line for line in lines if re.match(r" *\d+  \w", line)]
    assert [int(line.split()[0]) for line in sums] == numbers


def test_a_route_that_nothing_hits_has_no_figure(tables, ways):
    far = way("FAR", leg("F", "A", "B", medium="sea", system_id="THREE"))
    found = replay(tables, [far, ways[0]])
    said = printed(replay_tables(tables, [far, ways[0]], [1, 2], found), 200)
    assert re.search(r"1 +FAR +0 +0 +– +–", said)
    assert "at least one of them would always have been up" in " ".join(said.split())
    assert "0 s" not in said


def test_routes_of_no_named_system_are_not_said_to_be_spared(geo):
    ways = cr.find_routes(geo, "Zafarana", "Abu Talat")
    said = " ".join(printed(replay_tables(geo, ways, [1, 2, 3], replay(geo, ways)), 200).split())
    assert "No recorded incident" not in said
    assert "maybe 1, 2, 3: 4–12 h" in said
    assert "it is only known that an incident on its crossing may have hit it" in said
    # where the system was hit on its other path only, or at sea, none is said
    sea = cr.find_routes(geo, "Catania", "Marseille")
    assert "No recorded incident" in printed(replay_tables(
        geo, sea, [1], replay(geo, sea[:1], incidents=[geo.incidents["INC-2022-06-07-EGYPT-LAND"]])
    ), 140)  # fmt: skip


def test_command(geo):
    asked = ("availability", "--replay", "Marseille", "Mumbai", "--number", "3", "--number", "4")
    page = command(*asked)
    assert page.returncode == 0, page.stderr
    assert "land section in Egypt" in page.stdout
    assert "4–12 h" in page.stdout
    rows = json.loads(command(*asked, "--format", "json").stdout)
    assert "INC-2024-02-24-REDSEA" in [row["incident_id"] for row in rows]
    assert all(row["verified"] for row in rows)
    more = json.loads(command("availability", "--replay",
                              "Karachi", "Marseille", "--systems", "PEACE",
                              "--unverified", "--format", "json").stdout)  # fmt: skip
    assert {row["incident_id"] for row in more if not row["verified"]} == {"INC-2026-06-25-PEACE"}


def test_without_incidents_nothing_is_reported(tables, ways):
    shown = printed(replay_tables(tables, ways, [1, 2], replay(tables, ways, incidents=[])), 80)
    assert "The tables hold no incident" in shown
    assert "Of 0" not in shown
    assert "never" not in shown

"""What a search may use: conditions, names of features, contradictions."""

from __future__ import annotations

import datetime
import inspect
from dataclasses import FrozenInstanceError, fields, replace
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from worlds.commands import cableroute
from worlds.confidential import CONFIDENTIAL
from worlds.seas import two_seas

import cableroute as cr
from cableroute import ModelError, UnknownNameError
from cableroute.errors import AmbiguousNameError
from cableroute.geodata.crossed import named_waters
from cableroute.geodata.locate import find_place
from cableroute.reliability.incident_dates import open_incidents
from cableroute.routing import Conditions
from cableroute.routing.conditions import ConditionChanges, Constraints, constraints, search_faults
from cableroute.routing.features import RouteFeature, find_feature, passes
from cableroute.routing.left_out import _relaxed
from cableroute.routing.risks import held_risks


@pytest.fixture(scope="module")
def seas(tmp_path_factory):
    return two_seas().open(tmp_path_factory.mktemp("seas") / "own")


@pytest.mark.parametrize(
    ("text", "kind", "identity"),
    [
        ("Egypt", "country", "EG"),
        ("EG", "country", "EG"),
        ("country:egypt", "country", "EG"),
        ("Northbeach", "station", "E1"),
        ("E1", "station", "E1"),
        ("Station : northbeach", "station", "E1"),
        ("Alpha Cable", "system", "ALPHA"),
        ("system:ALPHA", "system", "ALPHA"),
        ("way NORTH", "path", "NORTH"),
        ("path:NORTH", "path", "NORTH"),
        ("Strait of Tears", "group", "BAB"),
        ("Tears", "group", "BAB"),
        ("strait:BAB", "group", "BAB"),
        ("Old bridge", "group", "BRIDGE"),
        ("Lighttown", "place", "L"),
        ("place:Midtown", "place", "J1"),
    ],
)
def test_names_of_every_kind(seas, text, kind, identity):
    found = find_feature(seas, text)
    assert (found.kind, found.id) == (kind, identity)
    assert find_feature(seas, found) is found


@pytest.mark.parametrize("text", ["مصر", "Egypt", "country:EG"])
def test_embedded_names(geo, text):
    assert find_feature(geo, text)[:2] == ("country", "EG")


def test_a_name_of_several_kinds_asks_which(tmp_path):
    world = two_seas()
    world.group("NB", "Northbeach", "shore")
    geo = world.open(tmp_path / "own")
    with pytest.raises(AmbiguousNameError, match="say which, as station:") as told:
        find_feature(geo, "Northbeach")
    assert "station:E1" in str(told.value)
    assert "group:NB" in str(told.value)
    assert find_feature(geo, "group:Northbeach").id == "NB"
    assert find_feature(geo, "station:Northbeach").id == "E1"


@pytest.fixture(scope="module")
def tears(tmp_path_factory):
    """Waters with the name of a strait, as an alias; others with the name of a station."""
    world, box = two_seas(), {"west_deg": 41, "south_deg": 8, "east_deg": 52, "north_deg": 14}
    world.rows["waters"] = [
        {"id": "W1", "name_en": "Sea of Tears", "aliases": "strait of tears;Old Tears"},
        {"id": "W2", "name_en": "Northbeach"},
    ]
    for row in world.rows["waters"]:
        row |= box | {"medium": "sea", "accuracy_km": 50, "source_ids": "mine"}
    return world.open(tmp_path_factory.mktemp("tears") / "own")


@pytest.mark.parametrize(
    "text", ["Strait of Tears", "strait of tears", "Tears", "Sea of Tears", "Old Tears", "BAB"]
)
def test_a_name_of_a_strait_and_of_waters_is_the_strait(tears, text):
    assert find_feature(tears, text) == ("group", "BAB", "Strait of Tears (strait)")
    waters = find_feature(tears, "waters:Sea of Tears")
    assert waters == ("waters", "Sea of Tears", "Sea of Tears (waters)")


@pytest.mark.parametrize("text", ["Northbeach", "northbeach"])
def test_waters_with_the_name_of_a_station_ask_which_however_it_is_written(tears, text):
    with pytest.raises(AmbiguousNameError, match="waters:Northbeach"):
        find_feature(tears, text)


def test_names_of_several_kinds_have_one_meaning_however_they_are_written(geo):
    """Of strait and waters the strait; of other kinds none: the caller says which."""
    kinds: dict[str, set[str]] = {}
    for kind, table, names in (
        ("country", "countries", ("name_en", "name_ar", "aliases")),
        ("station", "stations", ("name_en", "name_ar", "aliases")),
        ("system", "systems", ("name", "name_ar", "aliases")),
        ("path", "paths", ("name",)),
        ("group", "groups", ("name", "name_ar")),
        ("waters", "waters", ("name_en", "name_ar", "aliases")),
    ):
        for item in getattr(geo, table).values():
            for name in names:
                given = getattr(item, name)
                for text in (given,) if isinstance(given, str) else given:
                    kinds.setdefault(text, set()).add(kind)
    several = {text: found for text, found in kinds.items() if text and len(found) > 1}
    assert several["Strait of Malacca"] == {"group", "waters"}
    for text, found in several.items():
        for written in (text, text.upper()):
            if found == {"group", "waters"}:
                assert find_feature(geo, written).kind == "group"
            else:
                with pytest.raises(AmbiguousNameError):
                    find_feature(geo, written)


def test_traffic_whatif_and_routes_mean_the_strait_and_say_so():
    for command in (
        ("traffic", "--remove", "Strait of Malacca"),
        ("whatif", "Mumbai", "Singapore", "--remove", "Malacca Strait"),
    ):
        named = cableroute(*command)
        assert named.returncode == 0
        assert "Strait of Malacca (strait)" in named.stdout
        assert named.stdout == cableroute(*command[:-1], "strait:Strait of Malacca").stdout
    through = cableroute("compare", "Mumbai", "Singapore", "--avoid", "waters:Strait of Malacca")
    assert "Strait of Malacca (waters) is avoided" in through.stderr


@pytest.mark.parametrize("text", ["", "  ", None, 7, "Atlantis", "station:Egypt", "country:E1"])
def test_names_of_nothing(seas, text):
    with pytest.raises(UnknownNameError):
        find_feature(seas, text)


def test_the_nearest_name_is_reported(seas):
    with pytest.raises(UnknownNameError, match="Northbeach"):
        find_feature(seas, "Northbeech")


def test_all_faults_at_once_and_each_thing_once(seas):
    with pytest.raises(ModelError) as told:
        constraints(seas, avoid=["Atlantis", "Egypt"], via=["Lemuria", "مصر", "Egypt", "E1"])
    text = str(told.value)
    for words in ("Atlantis", "Lemuria", "مصر", "Egypt is avoided too",
                  "Northbeach is avoided too"):  # fmt: skip
        assert words in text
    assert len(told.value.problems) == 5
    assert constraints(seas, avoid=["Egypt", "EG"]).avoid == (
        RouteFeature("country", "EG", "Egypt"),
    )
    assert constraints(seas, avoid="Egypt") == constraints(seas, avoid=["Egypt"])
    assert constraints(seas) == Constraints()


@pytest.mark.parametrize("via", ["E1", "place:Midtown", "path:NORTH", "country:EG"])
def test_what_lies_in_an_avoided_country_is_not_passed(seas, via):
    with pytest.raises(ModelError, match="avoided too"):
        constraints(seas, avoid=["Egypt"], via=[via])


def test_at_most_four_things_are_passed(seas):
    names = ["F1", "E1", "E2", "D1"]
    assert len(constraints(seas, via=names).via) == 4
    with pytest.raises(ModelError, match="give 4 or fewer"):
        constraints(seas, via=[*names, "I1"])


def test_what_legs_pass(seas):
    north, south = seas.segments["A-NORTH"], seas.segments["A-SOUTH"]
    assert passes(seas, find_feature(seas, "Egypt"), [north])
    assert not passes(seas, find_feature(seas, "Djibouti"), [north, south])
    assert passes(seas, find_feature(seas, "E2"), [south])
    assert not passes(seas, find_feature(seas, "E2"), [north])
    assert passes(seas, find_feature(seas, "Tears"), [south])
    assert not passes(seas, find_feature(seas, "Tears"), [north])
    assert passes(seas, find_feature(seas, "ALPHA"), [north])
    assert passes(seas, find_feature(seas, "BETA"), [], system_id="BETA")
    assert passes(seas, find_feature(seas, "path:NORTH"), [], path_id="NORTH")
    assert not passes(seas, find_feature(seas, "path:NORTH"), seas.paths["NORTH"].legs)
    # a group that a system is in: told, or told by its legs
    assert passes(seas, find_feature(seas, "YARD"), [], system_id="DELTA")
    assert passes(seas, find_feature(seas, "YARD"), [seas.segments["D-ONLY"]])
    assert not passes(seas, find_feature(seas, "YARD"), [north], system_id="ALPHA")


def test_a_manhole_is_its_station(tmp_path):
    world = two_seas()
    world.junction("M", 29.71, 31.05, "beach manhole", station_id="E1", country="EG")
    world.stretch("ACC", "M", "E1")
    world.segment("NEW", "BETA", "F2", "M")
    geo = world.open(tmp_path / "own")
    assert passes(geo, find_feature(geo, "E1"), [geo.segments["NEW"]])
    assert passes(geo, find_feature(geo, "Egypt"), [geo.segments["NEW"]])


@pytest.mark.parametrize("option", ["--avoid", "--via", "--systems"])
def test_a_wrong_name_does_not_suggest_a_confidential_one(tmp_path, option):
    world = two_seas()
    world.system("HIDDEN", "F1", "I1", name="Hidden Cable", **CONFIDENTIAL)
    own = world.write(tmp_path / "own")
    code, out, err = cableroute(
        "compare", "F1", "I1", option, "Hiden Cable", "--geodata", own, "--no-base"
    )
    assert (code, out) == (2, "")
    assert "Hidden Cable" not in err


@pytest.mark.parametrize("option", ["--avoid", "--via"])
def test_a_confidential_thing_is_not_known_to_who_may_not_see_it(tmp_path, option):
    world = two_seas()
    world.group("HIDDEN", "Hidden duct", "duct", "ALPHA", **CONFIDENTIAL)
    own = world.write(tmp_path / "own")
    asked = ("compare", "F1", "I1", option, "Hidden duct", "--geodata", own, "--no-base")
    code, _, err = cableroute(*asked)
    assert code == 2
    assert "nothing is called" in err


def test_an_unknown_name_states_the_straits_that_can_be_named(tmp_path):
    world = two_seas()
    world.group("G-NARROWS", "Strait of Narrows", "strait", "ALPHA")
    world.group("G-SECRET", "Strait of Secrets", "strait", "ALPHA", **CONFIDENTIAL)
    geo = world.open(tmp_path / "own")
    with pytest.raises(
        UnknownNameError, match=r"straits and waters: .*Strait of Narrows"
    ) as caught:
        find_feature(geo, "Cape of Storms", confidential=False)
    assert "Secrets" not in str(caught.value)


def test_of_many_straits_and_waters_a_few_are_named_and_the_rest_counted():
    geo = cr.open_geodata()
    with pytest.raises(UnknownNameError) as caught:
        find_feature(geo, "Hyperborea")
    text = str(caught.value)
    every = [item.name for item in geo.groups.values() if item.kind == "strait"]
    every += set(named_waters(geo)).difference(every)
    named = [name for name in every if name in text]
    assert 3 <= len(named) <= 6
    assert f" and {len(every) - len(named)} more; list them by `cableroute export groups" in text
    with pytest.raises(UnknownNameError, match=r"did you mean Bab el-Mandeb .*\?$"):
        find_feature(geo, "Bab el Mandib")


# --- conditions ---


def test_keywords_are_the_fields():
    assert set(ConditionChanges.__annotations__) == {item.name for item in fields(Conditions)}
    for search in (cr.find_routes, cr.what_if, cr.report, cr.comparison.compare_pairs):
        assert inspect.signature(search).parameters["conditions"].default is None


def test_conditions_and_keywords_are_the_same_search(seas):
    asked = Conditions(avoid="Old bridge", allow_planned=True, k=3)
    found = cr.find_routes(seas, "Firstport", "Eastport", conditions=asked)
    assert found == cr.find_routes(
        seas, "Firstport", "Eastport", avoid=["Old bridge"], allow_planned=True, k=3
    )
    more = cr.find_routes(seas, "Firstport", "Eastport", conditions=asked, avoid=None)
    assert more == cr.find_routes(
        seas, "Firstport", "Eastport", conditions=replace(asked, avoid=())
    )
    assert len(more) > len(found) or {item.id for item in more} != {item.id for item in found}


def test_the_first_keywords_are_named_in_the_signature():
    names = [*inspect.signature(cr.find_routes).parameters]
    assert names[3:6] == ["k", "avoid", "via"]


def test_conditions_do_not_change_and_can_be_read_twice():
    given = Conditions(avoid=iter(["Egypt"]), via={"B", "A"}, systems="PEACE")
    assert (given.avoid, given.via, given.systems) == (("Egypt",), ("A", "B"), ("PEACE",))
    assert given.changes() == {"avoid": ("Egypt",), "via": ("A", "B"), "systems": ("PEACE",)}
    assert {given: 1}[replace(given)] == 1
    with pytest.raises(FrozenInstanceError):
        given.k = 3


def test_what_is_no_condition_is_refused(seas):
    with pytest.raises(TypeError, match=r"find_routes\(\) got an unexpected keyword.*'avoids'"):
        cr.find_routes(seas, "Firstport", "Eastport", avoids="Egypt")
    with pytest.raises(ModelError, match="conditions: is 5"):
        cr.find_routes(seas, "Firstport", "Eastport", conditions=5)


def test_every_fault_of_a_search_at_once(seas):
    wrong = Conditions(
        k=0, systems="ALPA", via="Egypt", avoid="Egypt", on="2022-13", max_shared_pct=101,
        max_route_km=0, end_km=-1,
    )  # fmt: skip
    faults = search_faults(seas, "Firstprt", "Eastport", wrong)
    assert [fault.where for fault in faults] == [
        "start", "systems", "k", "end_km", "max_shared_pct", "max_route_km", "on", "via",
    ]  # fmt: skip
    assert [
        fault.where for fault in search_faults(seas, "F1", "I1", Conditions(all_paths="no"))
    ] == ["all_paths"]


def test_the_command_line_shows_every_fault_by_its_options(tmp_path):
    own = two_seas().write(tmp_path / "own")
    code, out, err = cableroute(
        "compare", "Firstprt", "I1", "--count", "0", "--max-shared", "101", "--max-route", "0",
        "--end-km=-1", "--on", "2022-13", "--geodata", own, "--no-base",
    )  # fmt: skip
    assert (code, out) == (2, "")
    for words in ("Firstprt", "--count: is 0", "--max-shared: is 101", "--max-route: is 0",
                  "--end-km: is -1", "--on: '2022-13'"):  # fmt: skip
        assert err.count(words) == 1, err


def test_one_parser_of_places(seas):
    station = seas.stations["F1"]
    assert find_place(seas, station) is find_place(seas, "firstport") is station
    assert find_place(seas, "Lighttown").id == "L"
    assert find_place(seas, station.position) is station
    point = find_place(seas, station.position, same_km=-1)
    assert (point.kind, point.lon_deg, point.lat_deg) == ("point", *station.position)
    assert find_place(seas, " 5.4; 43.3 ", same_km=-1) == point
    with pytest.raises(UnknownNameError, match="off the globe"):
        find_place(seas, (5.0, 95.0))


def test_a_place_of_several_stations_is_ambiguous(tmp_path):
    world = two_seas()
    world.station("F9", 5.9, 43.1, "FR", name_en="Firstport")
    geo = world.open(tmp_path / "own")
    with pytest.raises(AmbiguousNameError) as caught:
        cr.find_routes(geo, "Firstport", "I1")
    assert set(caught.value.ids) == {"F1", "F9"}


def test_each_limit_of_conditions_is_lifted_by_itself():
    """Those that are set, and those that are never: the rest of the conditions stays."""
    never = ["allow_planned", "allow_unverified", "allow_restricted", "cross_connect",
             "confidential"]  # fmt: skip
    given = {"avoid": ["Egypt"], "systems": ["ALPHA"], "max_route_km": 9000.0, "on": "2015"}
    for count in range(len(given) + 1):
        for names in combinations(given, count):
            asked = Conditions(**{name: given[name] for name in names})
            lifted = [(name, free) for name, _, _, free in _relaxed(asked)]
            assert [name for name, _ in lifted] == [*names, *never]
            for name, free in lifted:
                assert free != asked
                assert replace(free, **{name: getattr(asked, name)}) == asked


@pytest.mark.parametrize("on", [2020, np.int64(2020), datetime.date(2020, 12, 31), "2020"])
def test_a_date_is_a_year_a_date_or_a_text(geo, on):
    text = "2020-12-31" if isinstance(on, datetime.date) else "2020"
    assert Conditions(on=on) == Conditions(on=text)
    assert geo.select("systems", on=on) == geo.select("systems", on=text)
    path = geo.paths["EG-P-ZAF-ABT-CAIRO"]
    assert cr.routing.passage(geo, path, on=on) == cr.routing.passage(geo, path, on=text)


def test_what_is_no_date_is_said(geo):
    with pytest.raises(ModelError, match="passage: on: 'x' is not a date"):
        cr.routing.passage(geo, geo.paths["EG-P-ZAF-ABT-CAIRO"], on="x")
    for ask in (  # the year 5: no cable had been laid
        lambda: cr.routing.passage(geo, geo.paths["EG-P-ZAF-ABT-CAIRO"], on=5),
        lambda: cr.find_routes(geo, "Suez", "Mumbai", on=5),
    ):
        with pytest.raises(ModelError, match="by 0005 no system was in service yet"):
            ask()
    for ask in (
        geo.systems["AAE-1"].in_service_on,
        next(iter(geo.risks.values())).holds_on,
        lambda date: open_incidents(geo, date),
        lambda date: held_risks(geo, date=date),
    ):
        for date in ("2020-13", "3 May 2020", "soon"):
            with pytest.raises(ModelError, match="is not a date"):
                ask(date)
    with pytest.raises(cr.GeodataError, match="'NaT' is not a date"):
        geo.select("systems", on=pd.NaT)


def test_numbers_of_numpy_are_numbers(geo):
    found = cr.find_routes(
        geo, "Zafarana", "Abu Talat", k=np.int64(1), max_route_km=np.float32(400)
    )
    assert [route.id for route in found] == ["EG-P-ZAF-ABT-CAIRO"]
    with pytest.raises(cr.NoRouteError, match="systems: none is named"):
        cr.find_routes(geo, "Zafarana", "Abu Talat", systems=[])
